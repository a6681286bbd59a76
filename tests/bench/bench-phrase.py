#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Compares the finder of dates with chrono-node on the same text.

    tests/bench/bench-phrase.py BENCH-PHRASE [--short]

Runs the benchmark, then chrono-node over the head of its text, and prints the
ratio. chrono-node is looked for in the folder that ANNAL_BENCH_PEERS names;
where it is not there, only the first figure is printed, and why.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# chrono-node takes seconds for a megabyte.
HEAD = 400_000

SCRIPT = r"""
const chrono = require(process.argv[4] + '/node_modules/chrono-node');
const fs = require('fs');
const text = fs.readFileSync(process.argv[2], 'utf8').slice(0, Number(process.argv[3]));
const paragraphs = text.split('\n\n');
const when = new Date(2019, 4, 15, 12);
chrono.parse(paragraphs.slice(0, 50).join('\n'), when);
const start = process.cpuUsage();
let n = 0;
for (const paragraph of paragraphs) n += chrono.parse(paragraph, when).length;
const used = process.cpuUsage(start);
console.log(Buffer.byteLength(text) / (used.user + used.system), n);
"""


def find_peers():
    """The folder whose node_modules holds chrono-node, or None."""
    name = os.environ.get("ANNAL_BENCH_PEERS")
    if name and (Path(name) / "node_modules" / "chrono-node").is_dir():
        return Path(name).resolve()
    return None


def measure_chrono(text, folder):
    """Megabytes a second; or None and why not."""
    peers, node = find_peers(), shutil.which("node")
    if not peers or not node:
        return None, "no chrono-node in the folder of peers"
    script = folder / "measure.js"
    script.write_text(SCRIPT, encoding="utf-8")
    run = subprocess.run([node, str(script), str(text), str(HEAD), str(peers)], capture_output=True, text=True,
                         timeout=300)
    if run.returncode != 0:
        return None, "node fails with " + run.stderr.strip().splitlines()[-1]
    return float(run.stdout.split()[0]), None


def main(arguments):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = folder / "text.txt"
        run = subprocess.run([arguments[0], *arguments[1:], "--text", str(text)], check=True, capture_output=True,
                             text=True)
        print(run.stdout, end="")
        speed = float(re.search(r"([\d.]+) MB/s", run.stdout).group(1))
        other, why = measure_chrono(text, folder)
        if other is None:
            print("skipped: finding dates: chrono-node: %s" % why)
        else:
            print("ratio: finding dates: ours %.2f MB/s, chrono-node %.3g MB/s, %.1f times (no target)"
                  % (speed, other, speed / other))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

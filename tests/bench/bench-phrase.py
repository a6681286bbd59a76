#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Compares the finder of dates with chrono-node on the same text.

    tests/bench/bench-phrase.py BENCH-PHRASE [--short]

Runs the benchmark, then chrono-node over the head of its text, and prints the
ratio. chrono-node is fetched by npm into a temporary folder; where that fails,
only the first figure is printed, and why.
"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PACKAGE = "chrono-node@2.7.7"
# chrono-node takes seconds for a megabyte.
HEAD = 400_000

SCRIPT = r"""
const chrono = require('chrono-node');
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


def measure_chrono(text, folder):
    """Megabytes a second, and how many were found; or None and why not."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if not npm or not node:
        return None, "npm or node is not here"
    install = subprocess.run([npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), PACKAGE],
                             capture_output=True, text=True, timeout=120)
    if install.returncode != 0:
        return None, "npm cannot fetch " + PACKAGE
    script = folder / "measure.js"
    script.write_text(SCRIPT, encoding="utf-8")
    run = subprocess.run([node, str(script), str(text), str(HEAD)], capture_output=True, text=True, timeout=300,
                         cwd=folder)
    if run.returncode != 0:
        return None, "node failed: " + run.stderr.strip().splitlines()[-1]
    speed, found = run.stdout.split()
    return float(speed), "%s found in its first %.1f MB" % (found, HEAD / 1e6)


def main(arguments):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = folder / "text.txt"
        run = subprocess.run([arguments[0], *arguments[1:], "--text", str(text)], check=True, capture_output=True,
                             text=True)
        print(run.stdout, end="")
        speed = float(re.search(r"([\d.]+) MB/s", run.stdout).group(1))
        try:
            other, note = measure_chrono(text, folder)
        except subprocess.TimeoutExpired:
            other, note = None, "npm or node took too long"
        if other is None:
            print("chrono-node: not compared, %s" % note)
        else:
            print("%s: %s, %.2f MB/s; ratio %.0f" % (PACKAGE, note, other, speed / other))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

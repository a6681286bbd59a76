#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Holds the library's interface against the baseline in tests/stability/.

    tests/check-stability.py api GIR
    tests/check-stability.py abi LIBRARY HEADER-DIR...
    tests/check-stability.py update BUILD-DIR REASON

"api" compares what the GIR tells (api_listing.py) with annal-1.api, which also
holds the reason of the last change; NEWS.md must give the same reason. "abi"
compares the binary interface (abi_dump.py) with annal-1.abi.gz; without
libabigail it is skipped, but not by "./dev test --all". "update" writes both,
and the list of symbols, and puts the reason under "### ABI" of the newest
version in NEWS.md; where something changed it needs one.
"""
import difflib
import gzip
import importlib
import os
import re
import shutil
import sys
import tempfile
import textwrap
from pathlib import Path

import abi_dump
import api_listing

ROOT = Path(__file__).resolve().parent.parent
API = ROOT / "tests/stability/annal-1.api"
ABI = ROOT / "tests/stability/annal-1.abi.gz"
SYMBOLS = ROOT / "tests/libannal-1.symbols"
NEWS = ROOT / "NEWS.md"
REASON = "# Reason: "

HINT = """\
The interface is not what the baseline says. If that was meant, say why it
changed, and the baseline and NEWS.md are changed with that reason:
  ./dev abi --update 'REASON'
docs/stability.md tells which changes may be made."""


def baseline():
    """The reason and the lines of annal-1.api."""
    lines = API.read_text(encoding="utf-8").splitlines() if API.exists() else []
    reasons = [line[len(REASON):] for line in lines if line.startswith(REASON)]
    return (reasons[0] if reasons else None), [line for line in lines if not line.startswith("#")]


def abi_section(news):
    """Where the text under "### ABI" of the newest version begins and ends."""
    version = re.search(r"^## .*?(?=^## |\Z)", news, re.M | re.S)
    section = version and re.search(r"^### ABI\n(.*?)(?=^### |\Z)", version.group(), re.M | re.S)
    if not section:
        raise SystemExit("NEWS.md: the newest version has no section \"### ABI\"")
    return version.start() + section.start(1), version.start() + section.end(1)


def news_gives(reason, news):
    return " ".join(reason.split()) in " ".join(news.split())


def check_api(gir):
    reason, listed = baseline()
    now = api_listing.listing(gir)
    yield from api_listing.undescribed(gir)
    changed = [line for line in difflib.unified_diff(listed, now, n=0, lineterm="")
               if line[0] in "+-" and not line.startswith(("+++", "---"))]
    yield from changed
    if changed:
        yield HINT
    elif reason is None or not news_gives(reason, NEWS.read_text(encoding="utf-8")):
        yield "NEWS.md does not give the reason of the last change: %s" % reason


def check_abi(library, headers):
    with tempfile.TemporaryDirectory(prefix="annal-abi-") as folder:
        old, new = Path(folder) / "baseline.abi", Path(folder) / "now.abi"
        new.write_text(abi_dump.dump(library, headers), encoding="utf-8")
        old.write_bytes(gzip.decompress(ABI.read_bytes()))
        changed = abi_dump.compare(old, new)
    if changed:
        yield changed.strip()
        yield HINT


def add_reason(reason):
    news = NEWS.read_text(encoding="utf-8")
    start, end = abi_section(news)
    if news_gives(reason, news[start:end]):
        return
    line = textwrap.fill(reason, 110, initial_indent="- ", subsequent_indent="  ")
    NEWS.write_text(news[:start] + news[start:end].rstrip("\n") + "\n" + line + "\n"
                    + ("\n" if news[end:] else "") + news[end:], encoding="utf-8")


def write_api(reason, lines):
    head = "# The interface, one line each; ./dev abi --update writes it.\n%s%s\n" % (REASON, reason)
    API.write_text(head + "".join(line + "\n" for line in lines), encoding="utf-8")


def write_abi(text):
    with open(ABI, "wb") as file:
        # Without a name and a time: equal interfaces are equal files.
        with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as packed:
            packed.write(text.encode())


def update(build, reason):
    library, headers = build / "lib/libannal-1.so", [ROOT / "include", build / "include"]
    gir = build / "lib/Annal-1.gir"
    if not shutil.which("abidw") or not gir.exists():
        raise SystemExit("the baseline is written with libabigail (abigail-tools) and a build with introspection")
    symbols = importlib.import_module("check-symbols")
    lines, text = api_listing.listing(gir), abi_dump.dump(library, headers)
    old_reason, old_lines = baseline()
    if (old_lines == lines and SYMBOLS.exists() and SYMBOLS.read_text("utf-8").split() == symbols.exported(library)
            and ABI.exists() and not list(check_abi(library, headers))
            and old_reason and news_gives(old_reason, NEWS.read_text(encoding="utf-8"))):
        print("nothing changed")
        return 0
    if not reason or reason == old_reason:
        raise SystemExit("the interface changed; say why: ./dev abi --update 'REASON'")
    ABI.parent.mkdir(exist_ok=True)
    write_abi(text)
    write_api(reason, lines)
    add_reason(reason)
    print("the baseline is written; the reason stands in NEWS.md under ABI, to be worded for its readers")
    return symbols.main([str(library), "--update", "--source=%s" % ROOT, "--list=%s" % SYMBOLS, *map(str, headers)])


def main(args):
    what, rest = args[0], args[1:]
    if what == "update":
        return update(Path(rest[0]), " ".join(" ".join(rest[1:]).split()))
    if what == "abi" and not shutil.which("abidw"):
        print("not installed: abidw (abigail-tools)")
        return 1 if os.environ.get("ANNAL_TEST_ALL") else 77
    try:
        found = list(check_api(rest[0]) if what == "api" else check_abi(rest[0], rest[1:]))
    except abi_dump.Stripped as why:
        found = [str(why)]
    print("".join(line + "\n" for line in found), end="")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

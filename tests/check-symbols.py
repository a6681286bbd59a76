#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Compares what the library exports with the checked-in list.

    tests/check-symbols.py LIBRARY [--update] [--list=FILE] [--source=ROOT] [HEADER-DIR...]

A symbol that appeared is shown with +, one that went with -. Every symbol is
also declared in a public header with ANNAL_AVAILABLE_IN_x_y and described by a
block that says Since:, for annal_x_get_type that of the type AnnalX: GLib's
own have no other, and the reference has no page for them.
HEADER-DIRs are searched for headers beside ROOT/include, for generated ones.
"""
import re
import subprocess
import sys
from pathlib import Path

DECLARED = re.compile(r"ANNAL_AVAILABLE_IN_\d+_\d+\s+[^;{}]*?\b(annal_\w+)\s*\(")
DECLARED_TYPE = re.compile(r"ANNAL_AVAILABLE_IN_\d+_\d+\s+G_DECLARE_\w+ \(\w+,\s*(annal_\w+)")
BLOCK = re.compile(r"/\*\*\n \* (annal_\w+|Annal\w+):(.*?)\*/", re.S)
# The linker exports its own marks where a library it links to does.
LINKER_MARKS = {"__bss_start", "_edata", "_end"}
GET_TYPE = re.compile(r"_get_type$")


def exported(library):
    run = subprocess.run(["nm", "-D", "--defined-only", str(library)], capture_output=True, text=True, check=True)
    names = {line.split()[-1].split("@")[0] for line in run.stdout.splitlines() if line.strip()}
    return sorted(names - LINKER_MARKS)


def texts(folders, patterns):
    for folder in folders:
        for pattern in patterns:
            for path in sorted(Path(folder).rglob(pattern)):
                yield path.read_text(encoding="utf-8")


def check_list(symbols, listed):
    for name in sorted(set(symbols) | set(listed)):
        if name not in listed:
            yield "+" + name
        elif name not in symbols:
            yield "-" + name


def described_as(symbol):
    """The name of the block of a symbol."""
    words = GET_TYPE.sub("", symbol).split("_")
    return "".join(word.capitalize() for word in words) if GET_TYPE.search(symbol) else symbol


def check_described(symbols, root, header_folders):
    headers = [root / "include", *header_folders]
    declared = {name for text in texts(headers, ["*.h", "*.h.in"])
                for name in DECLARED.findall(text) + [name + "_get_type" for name in DECLARED_TYPE.findall(text)]}
    since = {name for text in texts([root / "lib", *headers], ["*.c", "*.h", "*.h.in"])
             for name, block in BLOCK.findall(text) if "\n * Since:" in block}
    for name in symbols:
        if name not in declared:
            yield "%s: not declared in a public header with ANNAL_AVAILABLE_IN_x_y" % name
        if described_as(name) not in since:
            yield "%s: no block with Since:" % described_as(name)


def main(args):
    root = Path(__file__).resolve().parent.parent
    list_file, update, rest = None, False, []
    for arg in args:
        if arg == "--update":
            update = True
        elif arg.startswith("--list="):
            list_file = Path(arg[7:])
        elif arg.startswith("--source="):
            root = Path(arg[9:])
        else:
            rest.append(arg)
    list_file = list_file or root / "tests" / "libannal-1.symbols"
    symbols = exported(rest[0])
    if update:
        list_file.write_text("".join(name + "\n" for name in symbols), encoding="utf-8")
    listed = list_file.read_text(encoding="utf-8").split() if list_file.exists() else []
    found = list(check_list(symbols, listed))
    if found:
        found.append("If that was meant: ./dev abi --update 'REASON' (this list alone: tests/check-symbols.py %s --update)"
                     % rest[0])
    found += list(check_described(symbols, root, map(Path, rest[1:])))
    if listed != sorted(listed):
        found.append("%s is not sorted" % list_file.name)
    print("".join(line + "\n" for line in found), end="")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

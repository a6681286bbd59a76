#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Compiles each installed header by itself.

    tests/check-headers.py INCLUDE-DIR [--cc=CC] [--cxx=CXX] [FLAG...]

INCLUDE-DIR holds annal/*.h. Each header must compile alone as C11 under strict
warnings (the guard against direct use lifted), must refuse direct use without
it, and annal.h must compile as C11 and as C++. FLAGs are those of the
libraries underneath; their folders count as system folders.
"""
import shutil
import subprocess
import sys
from pathlib import Path

STRICT = ["-Wall", "-Wextra", "-Werror", "-pedantic", "-fsyntax-only"]


def compiles(compiler, text, flags):
    run = subprocess.run([compiler, *flags, "-"], input=text, capture_output=True, text=True)
    return run.returncode == 0, run.stderr.strip()


def check(include, cc, cxx, flags):
    """Yields (header, what is wrong)."""
    flags = STRICT + [flag.replace("-I", "-isystem", 1) if flag.startswith("-I") else flag for flag in flags]
    flags += ["-I" + str(include)]
    c11 = ["-std=c11", "-x", "c"] + flags
    headers = sorted((include / "annal").glob("*.h"))
    if not (include / "annal" / "annal.h").exists():
        yield "annal/annal.h", "is not there"
    for header in headers:
        name, line = "annal/" + header.name, "#include <annal/%s>\n" % header.name
        inside = [] if header.name == "annal.h" else ["-DANNAL_INSIDE"]
        good, why = compiles(cc, line, c11 + inside)
        if not good:
            yield name, "does not compile alone as C11:\n" + why
        if inside and compiles(cc, line, c11)[0]:
            yield name, "does not refuse to be included directly"
    if cxx:
        good, why = compiles(cxx, "#include <annal/annal.h>\n", ["-std=c++11", "-x", "c++"] + flags)
        if not good:
            yield "annal/annal.h", "does not compile as C++:\n" + why


def option(args, name, default):
    for arg in args:
        if arg.startswith(name + "="):
            args.remove(arg)
            return arg[len(name) + 1:]
    return default


def main(args):
    cc = option(args, "--cc", shutil.which("cc") or shutil.which("gcc") or "clang")
    cxx = option(args, "--cxx", shutil.which("c++") or shutil.which("g++"))
    found = list(check(Path(args[0]), cc, cxx, args[1:]))
    for header, what in found:
        print("%s: %s" % (header, what))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

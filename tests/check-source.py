#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Catches what compilers do not.

    tests/check-source.py [FILE...]

In every source file: no SPDX line, tabs, trailing blanks, lines over 120
characters, notes of unfinished work. In C of the library: a hash without a
secret key, for whoever writes a file could make its ids collide. In C: a
function with a GError parameter that returns FALSE or NULL where nothing can
have set the error. The last is a guess that errs towards silence: it speaks where nothing earlier in the function
mentions the error, and where the return's own if, which calls nothing and
assigns nothing, tests only things that no statement with the error touched. A
return that is no failure says so with a comment on its line, "no error: why".
"""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (".ci", "bindings", "data", "docs", "examples", "include", "lib", "subprojects/packagefiles", "tests",
           "tools")
TOP = ("dev", "meson.build", "meson_options.txt")
CODE = (".c", ".h", ".in", ".py", ".sh")
SPDX = "SPDX-License-Identifier: LGPL-2.1-or-later"
WIDTH = 120
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b(?!\\b)")
FUNCTION = re.compile(r"^(\w+) \(([^;{}()]*(?:\([^;{}()]*\)[^;{}()]*)*)\)\n\{\n(.*?)^\}", re.M | re.S)
ERROR_PARAMETER = re.compile(r"\bGError \*\*(\w+)")
FAILURE = re.compile(r"\breturn (?:FALSE|NULL);")
STRING = re.compile(r'"(?:\\.|[^"\\\n])*"' r"|'(?:\\.|[^'\\\n])+'")
GUESSABLE_HASH = re.compile(r"\bg_(str|bytes|string|variant)_hash\b")
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)


def is_source(path):
    return path.suffix in CODE or path.name in ("meson.build", *TOP) or path == ROOT / ".ci" / "run"


def all_files():
    found = [ROOT / name for name in TOP if (ROOT / name).exists()]
    for folder in FOLDERS:
        found += [path for path in (ROOT / folder).rglob("*")
                  if path.is_file() and is_source(path) and "__pycache__" not in path.parts]
    return sorted(found)


def check_lines(text, in_test):
    if SPDX not in "\n".join(text.splitlines()[:3]):
        yield 1, "no SPDX line"
    for number, line in enumerate(text.splitlines(), 1):
        if "\t" in line:
            yield number, "a tab"
        if line != line.rstrip():
            yield number, "trailing blanks"
        # A row of a test's table may hold a whole document.
        if len(line) > WIDTH and not (in_test and '"' in line):
            yield number, "%d characters wide, %d are allowed" % (len(line), WIDTH)
        if UNFINISHED.search(line):
            yield number, "unfinished work belongs in an issue"
    if text and not text.endswith("\n"):
        yield text.count("\n") + 1, "no newline at the end"


def blank(text):
    """The text with comments and strings blanked, every character in its place."""
    def hide(match):
        return re.sub(r"[^\n]", " ", match.group(0))
    return COMMENT.sub(hide, STRING.sub(hide, text))


def may_be_set(before, error):
    """Whether the error can have been set where a return follows this text."""
    before = re.sub(r"\bg_return_\w+ \(.*?\);", "", before, flags=re.S)
    if not error.search(before):
        return False
    bare = re.search(r"(?:^|[;{}])\s*if \(([^;{}]*)\)\s*$", before)
    if not bare or error.search(bare.group(1)) or re.search(r"\w \(|[^=!<>]=[^=]", bare.group(1)):
        return True
    tested = set(re.findall(r"[A-Za-z_]\w*", bare.group(1))) - {"NULL", "TRUE", "FALSE"}
    touched = [part for part in re.split(r"[;{}]", before[:bare.start()]) if error.search(part)]
    return any(tested & set(re.findall(r"\w+", part)) for part in touched)


def check_errors(text):
    lines, code = text.splitlines(), blank(text)
    for function in FUNCTION.finditer(code):
        parameter = ERROR_PARAMETER.search(function.group(2))
        if not parameter:
            continue
        error = re.compile(r"\b%s\b" % parameter.group(1))
        for found in FAILURE.finditer(function.group(3)):
            before = function.group(3)[:found.start()]
            number = code.count("\n", 0, function.start(3) + found.start()) + 1
            if "no error" not in lines[number - 1] and not may_be_set(before, error):
                yield number, "%s returns failure, but nothing set %s" % (function.group(1), parameter.group(1))


def check_hashes(text):
    for number, line in enumerate(blank(text).splitlines(), 1):
        for found in GUESSABLE_HASH.finditer(line):
            yield number, "%s: keys may come from a file; use annal_text_hash" % found.group(0)


def is_library(path):
    return path.parent.name == "lib" or path.is_relative_to(ROOT / "lib")


def check(path):
    text = path.read_text(encoding="utf-8")
    yield from check_lines(text, path.parent.name == "tests")
    if path.suffix in (".c", ".h") and is_library(path):
        yield from check_hashes(text)
    if path.suffix == ".c":
        yield from check_errors(text)


def main(args):
    bad = 0
    for path in [Path(arg).resolve() for arg in args] or all_files():
        for number, what in check(path):
            bad += 1
            print("%s:%d: %s" % (path.relative_to(ROOT) if path.is_relative_to(ROOT) else path, number, what))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

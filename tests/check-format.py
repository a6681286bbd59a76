#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Checks the layout of C files against .clang-format.

    tests/check-format.py [--fix] [FILE...]

Without files: every .c and .h file under include, lib, tools, tests, examples
and bindings. --fix rewrites the files. Exit 0 fine, 1 differences, 77 no
clang-format.
"""
import difflib
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("include", "lib", "tools", "tests", "examples", "bindings")
MACRO = re.compile(r"^G_DEFINE_[A-Z0-9_]+ \(", re.M)
TRAILING = re.compile(r"(?<=\S)( +/\*(?:[^*\n]|\*(?!/))*\*/)$", re.M)
DENSE = re.compile(r"(?:^ +(?:\[[^]\n]+\] = )?(?:[\w'\\-]+, ?){6,}[\w'\\-]*,?\n)+", re.M)

# Where clang-format breaks lines as nobody would, and no option tells it not to:
# chains of ?:, strings side by side, attributes before a function's name, macros,
# several elements of a table on one line, && and || in arguments, names that are operators in C++.
AWKWARD = re.compile(r'\?[^;]*:[^;]*\?|"\s*\n\s*[A-Z"]|[A-Z_]+ "|^(static )?G_GNUC_|\\$|^#define'
                     r'|\}, \{|", "|\b(or|and|not)\b|(&&|\|\|)$', re.M)


def squeezed(text):
    return re.sub(r"\s|\\$", "", text, flags=re.M)


def keep_awkward(old, new):
    """Takes the old lines back where only blanks differ around an awkward place."""
    before, after, out = old.splitlines(True), new.splitlines(True), []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        was, now = "".join(before[a:b]), "".join(after[c:d])
        # The lines above belong to the same statement.
        context = "".join(before[max(a - 3, 0):b])
        excused = kind == "replace" and AWKWARD.search(context) and squeezed(was) == squeezed(now)
        out.append(was if excused else now)
    return "".join(out)


def shield(text):
    """Puts a comment in the place of every G_DEFINE_… call at the left margin, of
    the dense rows of a table, which would come out one number a line, and of
    trailing comments, which are aligned or not as their author likes."""
    calls, out, at = [], [], 0

    def take(match):
        calls.append(match.group(0).strip("\n").lstrip())
        indent = len(match.group(0)) - len(match.group(0).lstrip())
        return "%s/*shield %d*/\n" % (" " * indent, len(calls) - 1)

    def take_trailing(match):
        calls.append(match.group(1))
        return " /*trail %d*/" % (len(calls) - 1)

    text = TRAILING.sub(take_trailing, DENSE.sub(take, text))
    for match in MACRO.finditer(text):
        if match.start() < at:
            continue
        depth, end = 1, match.end()
        while depth and end < len(text):
            depth += {"(": 1, ")": -1}.get(text[end], 0)
            end += 1
        out += [text[at:match.start()], "/*shield %d*/" % len(calls)]
        calls.append(text[match.start():end])
        at = end
    return "".join(out) + text[at:], calls


def unshield(text, calls):
    text = re.sub(r" */\*trail (\d+)\*/", lambda m: calls[int(m.group(1))], text)
    text = re.sub(r"/\*shield (\d+)\*/", lambda m: calls[int(m.group(1))], text)
    return re.sub(r"^(\s*#.*)$", lambda m: re.sub(r"\bdefined\(", "defined (", m.group(1)), text, flags=re.M)


def formatted(path, text):
    shielded, calls = shield(text)
    run = subprocess.run(["clang-format", "--assume-filename=" + str(path), "--style=file"],
                         input=shielded, capture_output=True, text=True, encoding="utf-8", cwd=ROOT)
    if run.returncode:
        sys.exit("%s: clang-format: %s" % (path, run.stderr.strip()))
    return keep_awkward(text, unshield(run.stdout, calls))


def all_files():
    return sorted(p for folder in FOLDERS for p in (ROOT / folder).rglob("*.[ch]")
                  if "samples" not in p.parts)


def main(args):
    if shutil.which("clang-format") is None:
        print("clang-format is not here")
        return 77
    fix = "--fix" in args
    wrong = 0
    for path in [Path(a).resolve() for a in args if a != "--fix"] or all_files():
        old = path.read_text(encoding="utf-8")
        new = formatted(path, old)
        if old == new:
            continue
        wrong += 1
        name = str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)
        if fix:
            path.write_text(new, encoding="utf-8")
            print("formatted", name)
        else:
            sys.stdout.writelines(difflib.unified_diff(old.splitlines(True), new.splitlines(True),
                                                       name, name + " (formatted)", n=1))
    return 1 if wrong and not fix else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

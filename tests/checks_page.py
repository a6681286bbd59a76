#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Writes the rules into docs/checks.md, from the library's table of rules.

    tests/checks_page.py DUMP-SHAPES

DUMP-SHAPES is the program built from tests/dump-shapes.c. What stands between
the marks of an area is written anew; the rest of the page is left as it is.
"""
import json
import re
import subprocess
import sys
import textwrap
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "docs" / "checks.md"
MARKS = re.compile(r"(<!-- rules: (\w+) -->\n).*?(<!-- end -->\n)", re.S)


def fill(text):
    """Lines of the page's width. Pieces of JSON are set as code."""
    code = re.sub(r'\{".*\}', lambda piece: "`%s`" % piece.group(), text)
    return textwrap.fill(code, 110, break_long_words=False, break_on_hyphens=False)


def severity(rule):
    if rule["severity"] == rule["severity_min"]:
        return rule["severity"]
    return "%s or %s" % (rule["severity"], rule["severity_min"])


def section(rule):
    return "\n\n".join((
        "### `%s`" % rule["name"],
        fill("**%s:** %s." % (severity(rule).capitalize(), rule["summary"])),
        fill(rule["explanation"]),
        fill("*Example.* " + rule["example"]),
        fill("*To mend it.* " + rule["remedy"])))


def write(page, rules):
    """The page with the rules of each area in their places."""
    def area(found):
        sections = [section(rule) for rule in rules if rule["area"] == found.group(2)]
        return "%s\n%s\n\n%s" % (found.group(1), "\n\n".join(sections), found.group(3))
    return MARKS.sub(area, page)


if __name__ == "__main__":
    known = json.loads(subprocess.run([sys.argv[1]], check=True, capture_output=True).stdout)
    PAGE.write_text(write(PAGE.read_text(encoding="utf-8"), known["rules"]), encoding="utf-8")

#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Holds the Python package, and programs that use it, against its types with mypy --strict."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import annal_tap
from annal_python import PACKAGE

CACHE = tempfile.TemporaryDirectory()

GOOD = """\
from __future__ import annotations
import datetime
import annal

dossier = annal.load("dossier.json")
claim = annal.Claim("c", by="us-dos", says="It is so.", said=datetime.date(2019, 5, 1), stance="deny")
claim.by = "dprk"
claim.said = "2019"
claim.rests_on.append("a")
names: list[str] = [one.by.name for one in dossier.claims if one.by]
entry: annal.TimelineEntry = dossier.timeline()[0]
entries: list[annal.TimelineEntry] = dossier.timeline()[1:3]
first: datetime.date | None = annal.Date("2019").first_day
seconds: int | None = annal.Date("2019").earliest
for conflict in dossier.conflicts():
    a: annal.Claim = conflict.a
for step in dossier.trace("c"):
    record: annal.Record | None = step.record
try:
    dossier.seal()
except annal.Error as error:
    line: int | None = error.line
page: bytes | None = dossier.export("html")
stances: list[object] = dossier.arrow("claims").to_columns()["stance"]
table: annal.Table = dossier.timeline().arrow(annal.ArrowTable.EVENTS)
name: str = dossier.query("").arrow().name
"""

# Each line is wrong, with what is said of it.
BAD = (("claim.by = 4", "assignment"), ("claim.stance = 2.0", "assignment"), ("dossier.generation = 3", "NoReturn"),
       ("annal.Claim(4)", "arg-type"), ("claim.no_such_member", "attr-defined"), ("claim.rests_on.append(4)", "arg-type"),
       ("claim.by.name", "union-attr"), ("dossier['c'].stance", "attr-defined"), ("annal.Date(2019)", "arg-type"))


def mypy(*arguments):
    for command in ([shutil.which("mypy") or ""], [sys.executable, "-m", "mypy"], ["/usr/bin/python3", "-m", "mypy"]):
        if not command[0] or not os.path.exists(command[0]):
            continue
        if subprocess.run([*command, "--version"], capture_output=True).returncode == 0:
            break
    else:
        raise annal_tap.Skip("mypy is not here (Debian: mypy)")
    # One cache for both runs, and none in the source tree.
    done = subprocess.run([*command, "--strict", "--config-file", "pyproject.toml", "--cache-dir", CACHE.name,
                           *map(str, arguments)], capture_output=True, text=True, cwd=PACKAGE,
                          env={**os.environ, "MYPYPATH": str(PACKAGE)})
    return done.returncode, done.stdout + done.stderr


def test_the_package_is_clean():
    code, said = mypy("annal")
    assert code == 0, said


def test_programs_see_the_types():
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "program.py"
        program.write_text(GOOD + "\n".join(line for line, _ in BAD) + "\n", encoding="utf-8")
        code, said = mypy(program)
    start = GOOD.count("\n") + 1
    for number, (line, kind) in enumerate(BAD, start):
        found = re.search(r":%d: error: .*" % number, said)
        assert found and kind in found.group(0), "%s: %s" % (line, said)
    assert not [n for n in re.findall(r":(\d+): error", said) if int(n) < start], said


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[1:]))

#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Holds the finder of dates against annotated newswire, and tests the script
that does it.

    tests/test-score-dates.py LIBRARY [TEST...]
"""
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import annal_tap

HERE = Path(__file__).resolve().parent
LIBRARY = sys.argv[1]
SHARED = Path(os.environ.get("ANNAL_SHARED", HERE.parent.parent / "shared"))
AT_LEAST = 92

# What is found, and its TIMEX3 value by the TimeML rules.
VALUES = (
    ("DATE", "2019-05-11", "weekday", 0, "2019-05-11"),
    ("DATE", "2019-05", "month", 0, "2019-05"),
    ("DATE", "1996~", "units-ago", 0, "1996"),
    ("DATE", "197X", "decade", 0, "197"),
    ("DATE", "19XX", "century", 0, "19"),
    ("DATE", "1989-35", "quarter", 0, "1989-Q3"),
    ("DATE", "1990-40", "half-of-year", 0, "1990-H1"),
    ("DATE", "1998-22", "season", 0, "1998-SU"),
    # Wednesday of both is 8 May, in week 19.
    ("DATE", "[2019-05-05..2019-05-11]", "last-unit", 0, "2019-W19"),
    ("DATE", "[2019-05-06..2019-05-12]", "last-unit", 0, "2019-W19"),
    ("DATE", "[2000-04-01..2000-04-02]", "weekend", 0, "2000-W13-WE"),
    ("DATE", "[..2019-05-15~]", "recent", 0, "PAST_REF"),
    ("DATE", "2019-05-15", "present", 0, "PRESENT_REF"),
    ("DATE", "[2019-05-15~..]", "soon", 0, "FUTURE_REF"),
    ("TIME", "2019-05-15", "last-part", 4, "2019-05-15TNI"),
    ("TIME", "1998-02-11T22:00:00", "weekday", 0, "1998-02-11T22:00"),
    ("TIME", "2017-03-24T18:05:00+05:30", "month-day-year", 0, "2017-03-24T18:05"),
)


def load_script():
    spec = importlib.util.spec_from_file_location("score_dates", HERE / "score-dates.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_values():
    script = load_script()
    for kind, edtf, rule, part, value in VALUES:
        found = {"kind": kind, "edtf": edtf, "rule": rule, "part": part, "duration": ""}
        assert script.to_value(found) == value, (edtf, script.to_value(found), value)


def test_granularity():
    script = load_script()
    for value, name in (("2019-05-11", "day"), ("2019-05", "month"), ("2019", "year"), ("2019-W19", "week"),
                        ("197", "decade"), ("19", "century"), ("1989-Q3", "quarter"), ("P5D", "length"),
                        ("PRESENT_REF", "reference"), ("1998-SU", "season"), ("2019-05-15TNI", "time")):
        assert script.granularity(value) == name, (value, script.granularity(value))


def test_best_covers():
    """The part of a range that was annotated wins over the range."""
    script = load_script()
    part, whole = {"start": 0, "end": 5}, {"start": 0, "end": 11}
    assert script.best([part, whole], 0, 5) is part
    assert script.best([part, whole], 0, 11) is whole
    assert script.best([part, whole], 20, 25) is None


def test_newswire():
    table = SHARED / "data" / "news-dates" / "dev.tsv"
    if not table.exists():
        raise annal_tap.Skip("the shared data is not here (set ANNAL_SHARED)")
    run = subprocess.run([sys.executable, str(HERE / "score-dates.py"), LIBRARY, str(table), "--at-least", str(AT_LEAST)],
                         capture_output=True, text=True, timeout=100)
    for line in (run.stdout + run.stderr).splitlines():
        print("# " + line)
    assert run.returncode == 0, "fewer than %d %%" % AT_LEAST


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

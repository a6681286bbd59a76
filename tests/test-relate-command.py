#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests "annal relate": what it says of two records, and how it ends.

    tests/test-relate-command.py ANNAL [TEST...]
"""
import json
import subprocess
import sys
from pathlib import Path

import annal_tap

ANNAL = sys.argv[1] if len(sys.argv) > 1 else None
EXAMPLE = str(Path(__file__).resolve().parent.parent / "examples/dprk-human-rights/dossier.json")
RELATIONS = ("before meets overlaps starts during finishes equal finished-by contains started-by overlapped-by met-by "
             "after").split()


def run(*arguments, text=None, **more):
    done = subprocess.run([ANNAL, "relate", *arguments], input=text, capture_output=True, check=False,
                          env={"LC_ALL": "C", "TZ": "Asia/Seoul", **more})
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def related(*arguments, **more):
    code, out, said = run(*arguments, "--format=json", **more)
    check((code, said), (0, ""))
    return json.loads(out)


def check(got, expected):
    assert got == expected, "got %r, expected %r" % (got, expected)


def test_example():
    """What the articles say of the order, in no more than their words."""
    rows = [
        # a, b, what is certain, what cannot be
        ("dprk-rejection-2013", "hrc-res-22-13-adoption", "after", "before"),
        ("us-sanctions-2017", "dos-announcement-2017", "before", "after"),
        ("hrc-debate-2017", "hrc-session-2017", "within", "after"),
        ("upr-session-33", "pak-statement-2019", "covers", "before"),
        ("trump-kim-summit-2018", "joint-statement-2018", "before", "overlaps"),
        ("sanctions-for-ballistic-tests", "ballistic-tests-before-briefing", None, "before"),
        ("us-sanctions-2017", "fox-report-2017", None, None),
    ]
    for a, b, certain, impossible in rows:
        found = related(EXAMPLE, a, b)
        check((found["a"], found["b"]), (a, b))
        coarse = {name: found[name] for name in "before after overlaps within covers equals".split()}
        assert certain is None or coarse[certain] == "certain", (a, b, coarse)
        assert certain is not None or "certain" not in coarse.values(), (a, b, coarse)
        assert impossible is None or coarse[impossible] == "no", (a, b, coarse)
        check(list(found["relations"]), RELATIONS)
        assert found["proof"], (a, b)


def test_proof():
    found = related(EXAMPLE, "us-sanctions-2017", "dos-announcement-2017")
    check(found["proof"], [{
        "text": "The sanction “Fresh US sanctions for breaches of export controls” comes before the statement “The State "
                "Department announces the sanctions” (according to the U.S. State Department, article-004).",
        "record": "us-sanctions-2017", "other": "dos-announcement-2017", "link": "l-announcement-sanctions"}])
    found = related(EXAMPLE, "dprk-rejection-2013", "hrc-res-22-13-adoption")
    check(found["summary"], "The statement “North Korea rejects the resolution of 2013” certainly came after the resolution "
                            "“The Human Rights Council sets up a commission of inquiry on North Korea”.")
    check([step["record"] for step in found["proof"]], ["hrc-res-22-13-adoption", "dprk-rejection-2013"])
    check([sorted(step) for step in found["proof"]], [["record", "text"]] * 2)


def test_text():
    code, out, said = run(EXAMPLE, "dprk-rejection-2013", "hrc-res-22-13-adoption", "--width=60")
    check((code, said), (0, ""))
    check(max(map(len, out.splitlines())) <= 60, True)
    assert "certainly came after" in " ".join(out.split()), out
    assert "\nBecause:\n  – " in out, out
    code, out, said = run(EXAMPLE, "us-sanctions-2017", "fox-report-2017", COLUMNS="70")
    assert out.startswith("Nothing tells whether"), out
    assert "\nWhat is known:\n" in out, out


def test_input():
    lines = ['{"type":"dossier","annal":1}', '{"type":"event","id":"a","kind":"statement","title":"A"}',
             '{"type":"event","id":"b","kind":"statement","title":"B","when":"2019"}',
             '{"type":"link","id":"l","subject":"a","kind":"precedes","object":"b"}']
    check(related("-", "a", "b", text="\n".join(lines).encode())["before"], "certain")
    check(related("-", "b", "a", text="\n".join(lines).encode())["after"], "certain")


def test_refusals():
    rows = [
        ((EXAMPLE, "dprk-rejection-2014", "drill-2013"), 1, "dprk-rejection-2013"),
        ((EXAMPLE, "drill-2013", "nothing-like-that-at-all"), 1, "no record has the id “nothing-like-that-at-all”"),
        ((EXAMPLE, "drill-2013", "dprk"), 1, "has no place in time"),
        ((EXAMPLE, b"\xff", "drill-2013"), 1, "no id is written so"),
        (("/nowhere.json", "a", "b"), 1, "/nowhere.json"),
        ((EXAMPLE, "drill-2013"), 2, "too few arguments"),
        ((EXAMPLE, "a", "b", "--format=xml"), 2, "there are: text, json"),
        ((EXAMPLE, "a", "b", "--width=5"), 2, "20"),
    ]
    for arguments, expected, words in rows:
        code, out, said = run(*arguments)
        check((arguments, code, out), (arguments, expected, ""))
        assert words in said, said


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

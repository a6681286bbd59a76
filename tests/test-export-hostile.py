#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Opens pages of hostile dossiers in Chromium.

    tests/test-export-hostile.py ANNAL [TEST...]

What other programs make of the same dossiers is tested beside their formats.
"""
import functools
import re
import sys
import tempfile
from pathlib import Path

import annal_tap
import export_run
import hostile_dossier
import proofs

ANNAL = sys.argv[1]
FOLDER = tempfile.TemporaryDirectory(prefix="annal-hostile-")
WORK = Path(FOLDER.name)
# Words that markup would take out of the text, were it taken for such.
THERE = ["<script>alert(\"annal\")</script>", "</script></style></title></textarea>-->", "' onmouseover='alert(1)",
         "&lt;b&gt; &amp; &#60;script&#62;", "{{7*7}} <%= 7 %>", "<!DOCTYPE x [<!ENTITY e SYSTEM"]


@functools.lru_cache(maxsize=None)
def look():
    """By name: what is hostile with its one long title, without it, and what is so at random."""
    npm, browser = proofs.find_packages("playwright-core"), proofs.find_browser()
    dossiers = {"hostile": hostile_dossier.make_hostile(), "small": hostile_dossier.make_hostile(small=True),
                "random-1": hostile_dossier.make_random(1), "random-2": hostile_dossier.make_random(2)}
    paths = {}
    for name, dossier in dossiers.items():
        paths[name] = WORK / (name + ".html")
        paths[name].write_bytes(export_run.export(ANNAL, "html", None, records=hostile_dossier.to_bytes(dossier))[0])
    return dict(zip(paths, proofs.run_node("test-export-hostile.mjs", npm, browser, *paths.values())))


def test_nothing_runs():
    for name, seen in look().items():
        assert not seen["errors"] and not seen["refused"], (name, seen["errors"], seen["refused"])
        assert seen["scripts"] == 1 and seen["handlers"] == 0 and seen["foreign"] == 0, (name, seen["scripts"])


def test_nothing_is_fetched():
    for name, seen in look().items():
        assert not seen["requests"], (name, seen["requests"])
        for address in seen["addresses"]:
            assert re.match("https?://|data:", address), (name, address)
            assert not re.match("data:(?!image/)", address), (name, address)


def test_texts_are_there():
    for name in "hostile", "small":
        seen = look()[name]
        words = " ".join(seen["words"].split())
        for text in THERE:
            assert text in words, (name, text)
        assert len(set(seen["ids"])) == len(seen["ids"]), name
    assert look()["hostile"]["text"] > 600000
    for secret in hostile_dossier.SECRETS:
        assert secret not in look()["small"]["words"], secret


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

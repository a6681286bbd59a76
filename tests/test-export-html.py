#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Opens the page of the five articles in a browser, and checks it as HTML.

    tests/test-export-html.py ANNAL [TEST...]

playwright-core, axe-core and html-validate are looked for in the folder that
ANNAL_TEST_NPM names, at first build/npm; chromium on the PATH. Where one is
missing, what needs it is skipped. With ANNAL_TEST_ALL, pages of 100, 1,000 and
10,000 entries are held to their limits.
"""
import functools
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import annal_tap
import proofs

ANNAL = os.path.abspath(sys.argv[1])
ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples/dprk-human-rights/dossier.json"
NPM = proofs.NPM
SLOW = bool(os.environ.get("ANNAL_TEST_ALL"))
WORK = tempfile.TemporaryDirectory(prefix="annal-html-")
SIZES = (100, 1000, 10000)
# Milliseconds of CPU to load, milliseconds to be interactive, of CPU for a filter.
LIMITS = {100: (120, 500, 150), 1000: (300, 800, 150), 10000: (2500, 4000, 600)}
BYTES = {100: 140e3, 1000: 1.2e6, 10000: 11e6}


def write(name, dossier):
    path = Path(WORK.name) / name
    done = subprocess.run([ANNAL, "timeline", "--format", "html", str(dossier)], capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    path.write_bytes(done.stdout)
    return path


def make(n):
    """A dossier of n entries: half happenings, half claims, over ten years."""
    path = Path(WORK.name) / ("%d.jsonl" % n)
    stances = ("affirm", "affirm", "deny")
    lines = [{"type": "dossier", "annal": 1, "title": "%d entries" % n, "lang": "en"},
             {"type": "entity", "id": "place", "kind": "place", "names": ["A place"]}]
    lines += [{"type": "source", "id": "s%d" % i, "title": "Source %d" % i, "published": "20%02d-12-31" % (10 + i)} for i in range(10)]
    lines += [{"type": "entity", "id": "p%d" % i, "kind": "person", "names": ["Speaker %d" % i]} for i in range(20)]
    for i in range(n // 2):
        date = "20%02d-%02d-%02d" % (10 + i % 10, 1 + i % 12, 1 + i % 28)
        quote = "The words of this happening, number %d, as they were printed" % i
        lines.append({"type": "event", "id": "e%d" % i, "kind": ("statement", "report", "missile-test")[i % 3],
                      "title": "What happened as number %d of them" % i, "when": date if i % 5 else date[:7],
                      "citations": [{"source": "s%d" % (i % 10), "quote": quote, "start": 10 * i, "end": 10 * i + len(quote)}]})
        lines.append({"type": "claim", "id": "c%d" % i, "by": "p%d" % (i % 20), "kind": "assertion", "stance": stances[i % 3],
                      "says": "Somebody says this of the place, as number %d." % i, "about": "place", "said": date,
                      "utterance": "e%d" % i, "citations": [{"source": "s%d" % (i % 10), "quote": quote + ", said somebody",
                                                             "start": 10 * i, "end": 10 * i + len(quote) + 15}]})
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


@functools.lru_cache(maxsize=None)
def page():
    return write("page.html", EXAMPLE)


def browse():
    found = look()
    assert isinstance(found, dict), found
    return found


@functools.lru_cache(maxsize=None)
def look():
    chromium = proofs.find_browser()
    proofs.find_packages("playwright-core", "axe-core")
    pages = ["%d=%s" % (n, write("%d.html" % n, make(n))) for n in (SIZES if SLOW else SIZES[:2])]
    done = subprocess.run(["node", str(ROOT / "tests/test-export-html.mjs"), str(NPM), chromium, str(page()), *pages],
                          capture_output=True, text=True, check=False, timeout=280)
    return json.loads(done.stdout) if done.returncode == 0 else done.stderr


def claims():
    return json.loads(EXAMPLE.read_text(encoding="utf-8"))["claims"]


def test_one_file():
    found = browse()
    assert not found["errors"], found["errors"]
    assert not found["refused"], found["refused"]
    assert all(url.startswith("file:") for url in found["requests"]), found["requests"]


def test_access():
    found = browse()
    assert not any(found["axe"].values()), json.dumps(found["axe"], indent=1)
    assert found["buttons"] == 146 + 49, found["buttons"]


def test_narrow():
    assert all(beyond <= 0 for beyond in browse()["overflow"].values()), browse()["overflow"]


def test_still():
    assert browse()["shift"] <= 0.02, browse()["shift"]


def test_filter():
    found = browse()
    denials = {claim["id"] for claim in claims() if claim.get("stance") == "deny"}
    ids = {claim["id"] for claim in claims()}
    assert set(found["denials"]) & ids == denials, set(found["denials"]) ^ denials
    assert found["hash"] == "#s=deny", found["hash"]
    assert found["restored"] == found["denials"]
    assert found["told"], "who opens a link to a choice does not see that it is one"
    assert found["reset"] == found["all"]


def test_search():
    found = browse()
    assert "delegation-few-spies-2019" in found["searched"] and "choe-deny-camps-2014" not in found["searched"]


def test_known():
    found = browse()
    ids = {claim["id"] for claim in claims()}
    wanted = {claim["id"] for claim in claims() if any(c["source"] in ("article-000", "a-hrc-res-22-13") for c in claim["citations"])}
    assert set(found["known"]) & ids == wanted, (set(found["known"]) & ids) ^ wanted
    assert found["output"] == "27 March 2013", found["output"]  # as the dates of the page are written


def test_anchor():
    found = browse()
    assert found["target"] is True
    assert found["cited"].startswith("#") and len(found["cited"]) > 1, found["cited"]


def test_source_in_place():
    found = browse()
    assert "SHA-256" in found["card"] or "published" in found["card"], found["card"]
    assert found["cards"] == 0, found["cards"]


def test_keys():
    down, further, last, back = browse()["steps"]
    assert len({down, further, last}) == 3 and back == further, browse()["steps"]
    assert {down, further, last} <= set(browse()["all"])


def test_navigator():
    """A sixth of the way through 2013 to 2019 is early 2014."""
    assert browse()["reached"] == "#Y2014-02", browse()["reached"]


def test_odds_follow():
    """Without the claims that deny, nothing that is denied is at odds."""
    found = browse()
    assert found["odds"] == 0 < found["opposed"], (found["odds"], found["opposed"])


def test_embedded():
    found = browse()
    assert found["frame"] > 5000, found["frame"]


def test_wide():
    assert browse()["letters"] >= 20, browse()["letters"]


def test_without_script():
    found = browse()
    assert not found["form"]
    text = re.sub(r"\s+", " ", found["plain"])
    for claim in claims():
        for citation in claim["citations"]:
            for passage in citation.get("passages", [citation]):
                if passage.get("role", "words") == "words" and "quote" in passage:
                    assert re.sub(r"\s+", " ", passage["quote"]) in text, passage["quote"]


def test_print():
    found = browse()
    assert found["pdf"] > 20000 and found["printed"] == found["details"] > 100, (found["printed"], found["details"])


def test_costs():
    found = browse()
    for name, cost in found["costs"].items():
        path = Path(WORK.name) / ("%s.html" % name)
        print("# %s entries: %d kB, %s" % (name, path.stat().st_size / 1000, cost))
        if SLOW:
            cpu, interactive, step = LIMITS[int(name)]
            assert cost["cpu"] <= cpu and cost["interactive"] <= interactive and cost["filter"] <= step, (name, cost)
            assert path.stat().st_size <= BYTES[int(name)], path.stat().st_size
            assert cost["memory"] <= 200, cost
        assert cost["moved"] <= 0.02, cost


def test_size():
    text = page().read_text(encoding="utf-8")
    style, script = (re.search("<%s>(.*?)</%s>" % (tag, tag), text, re.S).group(1) for tag in ("style", "script"))
    print("# five articles: %d kB; style %d, script %d bytes" % (len(text.encode()) / 1000, len(style.encode()), len(script.encode())))
    assert len(style.encode()) + len(script.encode()) <= 24000


def test_html_validate():
    tool = proofs.find_packages("html-validate") / "node_modules/.bin/html-validate"
    config = Path(WORK.name) / ".htmlvalidate.json"
    config.write_text(json.dumps({"root": True, "extends": ["html-validate:standard"]}), encoding="utf-8")
    done = subprocess.run([str(tool), "--config", str(config), "--formatter", "text", str(page())], capture_output=True,
                          text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout[:3000] + done.stderr[:1000]


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

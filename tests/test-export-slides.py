# SPDX-License-Identifier: LGPL-2.1-or-later
"""Slides, loaded by TimelineJS itself in Chromium, without a network.

    python3 test-export-slides.py ANNAL

TimelineJS and playwright-core are looked for in the folder ANNAL_TEST_NPM names
(it holds node_modules), else in build/npm beside the sources.
"""
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import annal_tap
import hostile_dossier
import proofs

ROOT = Path(__file__).resolve().parent.parent
ANNAL = sys.argv[1]
FIVE = ROOT / "examples/dprk-human-rights/dossier.json"

EVIL = "<img src=x onerror=\"alert(1)\"><script>alert(2)</script><b class=evil>x</b>"
WHENS = "2014~", "2019", "2019-05", "2019-05-14", "2019-05-14T10:30:00Z", "[2019-05-14..]", "[..2019-05-14]", "197X", \
    "-0044-03-15", "2019-05-14/2019-05-17", "0079", "2019-21"


def export(*args):
    done = subprocess.run([ANNAL, "export", "--format", "timelinejs", *map(str, args)], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def look(*paths):
    npm = proofs.find_packages("playwright-core", "@knight-lab/timelinejs")
    return proofs.run_node("test-export-slides.mjs", npm, proofs.find_browser(), *paths)


def hostile(folder):
    """Every kind of date, and texts that are markup, addresses and traps."""
    texts = [EVIL, "https://youtu.be/x", "<iframe src=//x>", "a.jpg?", "spotify", "google.com/maps/@1,2,3z", "‮x", "&lt;b&gt;",
             "blockquote class='twitter-tweet'", "x" * 100000, "documentcloud.org/x", "x.pdf"]
    dossier = {"annal": 1, "title": EVIL, "sources": [{"id": "s", "title": EVIL, "url": "javascript:alert(3)"}],
               "terms": [{"id": "x-evil", "role": "event-kind", "labels": {"en": EVIL}}],
               "entities": [{"id": "x", "kind": "state", "names": [EVIL]}],
               "events": [{"id": "e%d" % i, "kind": "x-evil" if i == 0 else "statement", "title": text,
                           "when": {"edtf": when, "text": EVIL, "basis": "stated"},
                           "citations": [{"source": "s", "quote": text, "start": 0, "end": len(text)}]}
                          for i, (text, when) in enumerate(zip(texts, WHENS))],
               "claims": [{"id": "c", "by": "x", "kind": "assertion", "stance": "deny", "says": EVIL, "about": "x",
                           "said": "2019-05-14", "citations": [{"source": "s"}]}]}
    dossier["events"].append({"id": "undated", "kind": "statement", "title": "never", "when": {"basis": "unknown"}})
    path = Path(folder) / "hostile.json"
    path.write_text(json.dumps(dossier, ensure_ascii=False), encoding="utf-8")
    return path


def check(seen, data):
    """Each slide is there, says its date, and fetches nothing."""
    ids = [slide["unique_id"] for slide in data["events"]]
    for trouble in "errors", "outside", "complaints":
        assert not seen[trouble], seen[trouble]
    assert not seen["message"] or seen["message"].startswith("Loading"), seen["message"]
    assert sorted(seen["ids"]) == sorted(ids), set(ids) ^ set(seen["ids"])
    assert len(seen["slides"]) == len(ids) + 1 and seen["markers"] == len(ids)
    assert seen["eras"] == len(data["eras"]) and seen["foreign"] == 0
    blank = sum(not slide["text"]["headline"].strip() for slide in data["events"])
    assert sum(not slide["headline"].strip() for slide in seen["slides"][1:]) == blank
    assert all(slide["date"].strip() for slide in seen["slides"][1:])


def test_data():
    """What TimelineJS draws nothing for is not there."""
    with tempfile.TemporaryDirectory() as folder:
        for path in FIVE, hostile(folder):
            data = json.loads(export(path))
            for thing in data["events"] + data["eras"]:
                for key in "start_date", "end_date":
                    date = thing.get(key, {"year": 1, "month": 1, "day": 1})
                    assert all(type(part) is int for part in date.values()), date
                    assert 1 <= date["month"] <= 12 and 1 <= date["day"] <= 31, date
            for slide in data["events"]:
                assert slide["display_date"] and slide["group"]
                assert "media" not in slide or slide["media"]["url"].startswith("<blockquote>")
            assert export(path) == export(path)


def test_five_articles():
    data = json.loads(export(FIVE))
    dossier = json.loads(FIVE.read_text(encoding="utf-8"))
    path = Path(tempfile.mkdtemp()) / "five.json"
    try:
        path.write_text(json.dumps(data), encoding="utf-8")
        seen, = look(path)
    finally:
        shutil.rmtree(path.parent)
    check(seen, data)
    title = data["title"]["text"]["text"]
    assert len(data["events"]) + title.count("<li>") == len(dossier["events"]) + len(dossier["claims"])
    assert "denials" in seen["groups"] and "claims" in seen["groups"], seen["groups"]
    assert any(slide["date"] == "May 2019" or "between" in slide["date"] for slide in seen["slides"])
    assert sum(bool(slide["quote"]) for slide in seen["slides"]) > 10


def test_hostile():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "slides.json"
        path.write_bytes(export(hostile(folder)))
        data = json.loads(path.read_bytes())
        seen, = look(path)
        check(seen, data)
        assert len(data["events"]) == len(WHENS) + 1 and "<li>never</li>" in data["title"]["text"]["text"]
        assert EVIL in [slide["headline"] for slide in seen["slides"]]
        assert EVIL in seen["groups"], seen["groups"]
        quotes = [slide["quote"] for slide in seen["slides"]]
        assert "https://youtu.be/x" in quotes and "a.jpg?" in quotes and "spotify" in quotes


def look_at(*files):
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / ("%d.json" % number) for number in range(len(files))]
        for path, data in zip(paths, files):
            path.write_text(json.dumps(data), encoding="utf-8")
        return look(*paths)


def test_worst():
    """The dossier that is hostile to every format: each date that there is, every text in every place."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "worst.json"
        path.write_bytes(hostile_dossier.to_bytes(hostile_dossier.make_hostile(small=True)))
        data = json.loads(export(path))
    assert len(data["events"]) > 100
    check(look_at(data)[0], data)


def test_traps_of_timelinejs():
    """What it makes of data that exports never hold: were it otherwise, the tests above would prove little."""
    good = {"start_date": {"year": 2019, "month": 5, "day": 14}, "display_date": "a day",
            "text": {"headline": "good"}, "unique_id": "good"}
    other = {**good, "unique_id": "other"}
    marked, without, empty, thirteenth, camel = look_at(*({"events": [good, slide]} for slide in (
        {**other, "start_date": {"year": "2014~"}},
        {"unique_id": "other", "text": {"headline": "no start"}},
        {**other, "media": {"caption": "no address"}},
        {**other, "start_date": {"year": 2019, "month": 13, "day": 1}},
        {**{key: value for key, value in other.items() if key != "display_date"}, "displayDate": "in other words"})))
    assert not marked["slides"] and not empty["slides"], (marked, empty)
    assert [slide["headline"] for slide in without["slides"]] == ["good"], without
    assert len(thirteenth["slides"]) == 2 and not thirteenth["errors"], thirteenth
    assert not any(slide["date"] == "in other words" for slide in camel["slides"]), camel


def test_many_slides_are_told():
    dossier = {"annal": 1, "events": [{"id": "e%d" % i, "kind": "statement", "title": "e%d" % i, "when": "2019-05-14"}
                                      for i in range(101)]}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.json"
        for n in 100, 101:
            path.write_text(json.dumps({**dossier, "events": dossier["events"][:n]}), encoding="utf-8")
            done = subprocess.run([ANNAL, "export", "-f", "timelinejs", path], capture_output=True, check=True)
            assert (b"slow with more than 100 slides" in done.stderr) == (n > 100), done.stderr
            assert len(json.loads(done.stdout)["events"]) == n


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

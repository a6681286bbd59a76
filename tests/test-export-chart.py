#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reads charts as XML and PNG, and looks in a browser whether their texts overlap.

    tests/test-export-chart.py ANNAL [TEST...]

playwright-core is looked for in the folder that ANNAL_TEST_NPM names, at first
build/npm, and chromium on the PATH; without them what needs a browser is skipped.
"""
import functools
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zlib
from pathlib import Path

import annal_tap
from export_run import dossier, export, no_secret

ANNAL = sys.argv[1]
ROOT = Path(__file__).resolve().parent.parent
NPM = Path(os.environ.get("ANNAL_TEST_NPM") or ROOT / "build/npm")
WORK = tempfile.TemporaryDirectory(prefix="annal-chart-")
SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "desc", "defs", "linearGradient", "stop", "rect", "line", "path", "g", "text", "tspan"}
NUMBER = "number=prison-camps,inmates"
# A letter of one line may reach into the leading of the next: how many pixels two boxes may share.
LEADING = 6


def make(n, title="What happened as number %d of them"):
    """A dossier of n happenings in a few years, as many claims, and a number that goes up and down."""
    found = {"annal": 1, "title": "Made of %d" % n, "sources": [{"id": "s", "published": "2031"}],
             "entities": [{"id": "p", "kind": "person", "names": ["김정은"]}, {"id": "q", "kind": "person", "names": ["محمد بن سعود"]},
                          {"id": "camps", "kind": "place-class", "names": ["camps"]}],
             "events": [], "claims": []}
    for i in range(n):
        date = "20%02d-%02d-%02d" % (10 + i % 10, 1 + i % 12, 1 + i % 28)
        found["events"].append({"id": "e%d" % i, "kind": ("statement", "report", "missile-test", "summit", "briefing")[i % 5],
                                "title": title % i, "when": (date, date[:7], date + "/..", date + "?")[i % 4]})
        found["claims"].append({"id": "c%d" % i, "by": "pq"[i % 2], "kind": "assertion", "stance": ("affirm", "deny")[i % 3 == 2],
                                "says": "So it was, as number %d." % i, "about": "camps", "predicate": "inmates",
                                "value": {"approx": "about", "lo": str(i * 1000), "hi": str(i * 1000), "unit": "year"},
                                "said": date, "citations": [{"source": "s", "quote": "so it was"}]})
    return json.dumps(found).encode("utf-8")


CASES = {
    "articles": (dossier("example"), ()),
    "articles-600": (dossier("example"), ("width=600",)),
    "articles-320": (dossier("example"), ("width=320",)),
    "articles-flat": (dossier("example"), ("height=675",)),
    "number": (dossier("example"), (NUMBER,)),
    "number-600": (dossier("example"), (NUMBER, "width=600")),
    "number-high": (dossier("example"), (NUMBER, "height=1200")),
    "hostile": (dossier("hostile"), ()),
    "hostile-600": (dossier("hostile"), ("width=600",)),
    "hostile-number": (dossier("hostile"), ("chart=number",)),
    "ten": (make(10), ()),
    "hundred": (make(100), ()),
    "korean": (make(30, "조선민주주의인민공화국 외무성 대변인 담화 %d호, 유엔 인권결의를 전면 배격"), ()),
    "arabic": (make(30, "المتحدث باسم وزارة الخارجية يرفض القرار رقم %d ويقول: لا معسكرات"), ()),
    "capitals": (make(30, "MWQ WWW MINISTRY OF FOREIGN AFFAIRS WWWMMM NUMBER %d"), ()),
    "thousands": (make(5000), ()),
    "many-numbers": (make(100), ("chart=number",)),
    "empty": (dossier("empty"), ()),
    "empty-number": (dossier("empty"), ("chart=number",)),
    "undated": (dossier("undated"), ()),
}


@functools.lru_cache(maxsize=None)
def svg(case):
    return export(ANNAL, "svg", None, *CASES[case][1], records=CASES[case][0])


def png(*options, records=None):
    formats = subprocess.run([os.path.abspath(ANNAL), "export", "--list"], stdout=subprocess.PIPE, check=True).stdout
    if b"\npng " not in formats:
        raise annal_tap.Skip("png: built without librsvg")
    return export(ANNAL, "png", "example", *options, records=records)


def test_drawing():
    for case in CASES:
        out, _ = svg(case)
        root = ElementTree.fromstring(out)
        assert root.tag == SVG + "svg" and root.get("role") == "img", case
        names = {element.tag.replace(SVG, "") for element in root.iter()}
        assert names <= ELEMENTS, (case, names - ELEMENTS)
        for element in root.iter():
            for name, value in element.attrib.items():
                assert not name.lower().startswith("on") and "href" not in name and name != "style", (case, name)
                assert "url(" not in value or value.startswith("url(#annal-"), (case, value)
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        assert len(ids) == len(set(ids)) and set(root.get("aria-labelledby").split()) <= set(ids), (case, ids)
        assert root.find(SVG + "title").text.strip(), case


def test_inside():
    """Nothing is drawn beyond the edge."""
    for case in CASES:
        root = ElementTree.fromstring(svg(case)[0])
        width, height = int(root.get("width")), int(root.get("height"))
        for rect in root.iter(SVG + "rect"):
            x, y = int(rect.get("x", 0)), int(rect.get("y", 0))
            assert x >= 0 and y >= 0 and x + int(rect.get("width")) <= width, (case, rect.attrib)
            assert y + int(rect.get("height")) <= height, (case, rect.attrib)
        wanted = dict(option.split("=") for option in CASES[case][1])
        assert width == int(wanted.get("width", 1200)), case
        assert height == int(wanted.get("height", height)), (case, height)


def test_hostile_text():
    for case in "hostile", "hostile-600", "hostile-number":
        out, _ = svg(case)
        no_secret(out)
        assert len(out) < 400000 and b"<script" not in out, (case, len(out))


def test_left_out():
    out, left = svg("articles")
    text = ElementTree.fromstring(out).find(SVG + "desc").text
    assert len(left) == 4, left
    for line in left:
        assert line.replace("annal: left out: ", "") in text, line
    assert "15 undated entries" in text and "49 events and 146 claims" in text


def test_number():
    text = ElementTree.fromstring(svg("number")[0]).find(SVG + "desc").text
    for words in ("about 200,000", "80,000 to 120,000", "up to 120,000", "denies what is counted", "“tens of thousands”"):
        assert words in text, words


def test_choice():
    """A chart is of what was asked for."""
    whole = export(ANNAL, "svg", "example")[0]
    done = subprocess.run([os.path.abspath(ANNAL), "export", "-f", "svg", "-q", "by:dprk", "-"], input=dossier("example"),
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    assert b"0 events and " in done.stdout and len(done.stdout) < len(whole)


def test_wrong_options():
    for options, words in (
            (("width=10",), "the option width is a number of pixels from 320 to 8000, not “10”"),
            (("height=-5",), "the option height is a number of pixels"),
            (("width=1200px",), "not “1200px”"),
            (("number=prison-camps",), "the option number is SUBJECT,PREDICATE"),
            (("number=nobody,inmates",), "nobody")):
        done = subprocess.run([os.path.abspath(ANNAL), "export", "-f", "svg", *["--option=" + option for option in options], "-"],
                              input=dossier("example"), capture_output=True, check=False)
        assert done.returncode == 1 and words in done.stderr.decode("utf-8"), (options, done.stderr)
        assert done.stdout == b"", options


def test_fast():
    """A chart of 10,000 entries is drawn in half a second, loading them included."""
    path = Path(WORK.name) / "thousands.json"
    path.write_bytes(CASES["thousands"][0])
    before = os.times()
    subprocess.run([os.path.abspath(ANNAL), "export", "-f", "svg", path], stdout=subprocess.DEVNULL, check=True)
    after = os.times()
    assert after.children_user - before.children_user < (5 if "sanit" in os.environ.get("ASAN_OPTIONS", "") else 1)


# --- pixels ---


def read_png(data):
    """Width, height, rows of RGB, and the text chunks; fails on a wrong checksum."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    at, packed, texts, head = 8, b"", {}, None
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        assert struct.unpack(">I", data[at + 8 + length:at + 12 + length])[0] == zlib.crc32(kind + body), kind
        at += 12 + length
        if kind == b"IHDR":
            head = struct.unpack(">IIBBBBB", body)
        elif kind == b"IDAT":
            packed += body
        elif kind == b"iTXt":
            keyword, rest = body.split(b"\0", 1)
            assert rest[:4] == b"\0\0\0\0", keyword
            texts[keyword.decode("ascii")] = rest[4:].decode("utf-8")
    assert kind == b"IEND" and head[2:4] in ((8, 2), (8, 6)) and head[6] == 0, head
    return head[0], head[1], unfilter(zlib.decompress(packed), head[0], head[1], 3 if head[3] == 2 else 4), texts


def unfilter(raw, width, height, depth):
    rows, before, size = [], bytearray(width * depth), width * depth
    for number in range(height):
        kind, row = raw[number * (size + 1)], bytearray(raw[number * (size + 1) + 1:(number + 1) * (size + 1)])
        for i in range(size) if kind else ():
            left = row[i - depth] if i >= depth else 0
            corner = before[i - depth] if i >= depth else 0
            guess = left + before[i] - corner
            above = before[i]
            nearest = min((abs(guess - left), 0, left), (abs(guess - above), 1, above),
                          (abs(guess - corner), 2, corner))
            row[i] = (row[i] + (0, left, above, (left + above) // 2, nearest[2])[kind]) & 255
        rows.append(bytes(row))
        before = row
    assert len(rows) == height and len(raw) == height * (size + 1)
    return rows


def test_png():
    for options, scale in ((("width=600",), 1), (("width=320", "scale=2", NUMBER), 2)):
        data, left = png(*options)
        width, height, rows, texts = read_png(data)
        drawn = ElementTree.fromstring(export(ANNAL, "svg", "example", *[o for o in options if "scale" not in o])[0])
        assert (width, height) == (scale * int(drawn.get("width")), scale * int(drawn.get("height")))
        inks = {row[i:i + 3] for row in rows for i in range(0, len(row), len(row) // width)}
        # White, claims, denials: by chance no picture has all three.
        for colour in b"\xff\xff\xff", b"\x1b\x54\x82", b"\x9c\x3d\x0c":
            assert colour in inks or colour[::-1] in inks, (options, colour)
        assert texts["Title"] == drawn.find(SVG + "title").text and texts["Description"] == drawn.find(SVG + "desc").text
        assert all(line.split("left out: ")[1] in texts["Description"] for line in left)


def test_png_same_bytes():
    for kind in "example", "hostile":
        assert png("width=400", records=dossier(kind))[0] == png("width=400", records=dossier(kind))[0], kind


def test_png_secrets():
    _, _, _, texts = read_png(png(records=dossier("hostile"))[0])
    for text in texts.values():
        no_secret(text.encode("utf-8"))


# --- in a browser ---


@functools.lru_cache(maxsize=None)
def look():
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not shutil.which("node") or not chromium:
        raise annal_tap.Skip("no node" if chromium else "no chromium")
    if not (NPM / "node_modules/playwright-core").is_dir():
        raise annal_tap.Skip("no playwright-core in %s" % (NPM / "node_modules"))
    paths = []
    for case in CASES:
        paths.append(Path(WORK.name) / (case + ".svg"))
        paths[-1].write_bytes(svg(case)[0])
    done = subprocess.run(["node", str(ROOT / "tests/test-export-chart.mjs"), str(NPM), chromium, *map(str, paths)],
                          capture_output=True, text=True, check=False, timeout=280)
    assert done.returncode == 0, done.stderr
    return dict(zip(CASES, json.loads(done.stdout)))


def overlap(one, other):
    return (min(one[3], other[3]) - max(one[1], other[1]), min(one[4], other[4]) - max(one[2], other[2]))


def test_no_overlap():
    for case, seen in look().items():
        texts = [text for text in seen["texts"] if text[0].strip()]
        for number, one in enumerate(texts):
            for other in texts[number + 1:]:
                across, down = overlap(one, other)
                assert across <= 0 or down <= LEADING, (case, one, other)


def test_no_text_beyond():
    for case, seen in look().items():
        width, height = seen["size"]
        for text in seen["texts"]:
            assert text[1] >= 0 and text[3] <= width + 1 and text[4] <= height, (case, text, width, height)


def test_alone():
    for case, seen in look().items():
        assert not seen["outside"] and seen["title"], case


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

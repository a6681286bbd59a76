#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reads exported feeds as RFC 4287 says, and has xmllint hold them against a schema.

    tests/test-export-atom.py ANNAL [TEST...]
"""
import datetime
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import annal_tap
import export_run
import proofs

ANNAL = sys.argv[1]
A = "{http://www.w3.org/2005/Atom}"
X = "{http://www.w3.org/1999/xhtml}"
N = "{urn:annal:annal-1}"
TAG = re.compile(r"tag:[A-Za-z0-9][A-Za-z0-9.-]*,\d{4}(?:-\d\d(?:-\d\d)?)?:[A-Za-z0-9._~!$&'()*+,;=:@/?%-]*")


def one(element, name):
    found = element.findall(A + name)
    assert len(found) == 1, (name, len(found))
    return found[0]


def moment(element):
    return datetime.datetime.strptime(one(element, "updated").text, "%Y-%m-%dT%H:%M:%SZ")


def check(out):
    """The entries, once the feed is as section 4 of RFC 4287 has it."""
    feed = ET.fromstring(out)
    assert feed.tag == A + "feed"
    assert one(one(feed, "author"), "name").text
    entries = feed.findall(A + "entry")
    ids = []
    for element in [feed, *entries]:
        assert TAG.fullmatch(one(element, "id").text), one(element, "id").text
        assert one(element, "title").get("type", "text") == "text" and len(one(element, "title")) == 0
        moment(element)
        ids.append(one(element, "id").text)
        for link in element.findall(A + "link"):
            assert link.get("href").startswith(("http://", "https://")) and link.get("rel") == "related"
    assert len(set(ids)) == len(ids)
    for entry in entries:
        content = one(entry, "content")
        assert content.get("type") == "xhtml" and [child.tag for child in content] == [X + "div"]
        assert {child.tag for child in content[0].iter()} <= {X + "div", X + "p"}
        assert entry.find(N + "when").text
    return entries


def test_each_feed_is_as_the_standard_has_it():
    for kind in ["example", "hostile", "undated", "empty"]:
        out, left = export_run.export(ANNAL, "atom", kind)
        records = json.loads(export_run.dossier(kind))
        assert len(check(out)) == len(records.get("events", [])) + len(records.get("claims", [])), kind
        assert left


def test_undated_entries_get_no_date():
    for entry in check(export_run.export(ANNAL, "atom", "undated")[0]):
        assert entry.find(N + "earliest") is None and entry.find(N + "latest") is None


def test_never_the_present():
    out, _ = export_run.export(ANNAL, "atom", "example")
    assert out == export_run.export(ANNAL, "atom", "example")[0]
    entries = {one(entry, "id").text.rsplit("/", 1)[1]: entry for entry in check(out)}
    # The one citation is of article 000, published from 22 to 27 March 2013.
    assert moment(entries["photo-kim-drill-2013"]) == datetime.datetime(2013, 3, 27, 23, 59, 59)


def test_hostile_text_is_data():
    out, _ = export_run.export(ANNAL, "atom", "hostile")
    export_run.no_secret(out)
    titles = [one(entry, "title").text for entry in check(out)]
    assert max(map(len, titles)) >= export_run.longest_title("hostile")
    assert any("<script>" in title for title in titles)


SCHEMA = Path(__file__).resolve().parent / "schemas/atom.rng"
FEED = ('<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:x,2019:a</id><title>t</title>'
        '<updated>2019-05-14T00:00:00Z</updated><author><name>n</name></author>'
        '<entry><id>tag:x,2019:b</id><title>t</title><updated>2019-05-14T00:00:00Z</updated>'
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>w</p></div></content></entry></feed>')


def complain(out):
    """What xmllint says of a feed, held against the schema."""
    done = subprocess.run([proofs.find("xmllint"), "--noout", "--nonet", "--huge", "--relaxng", SCHEMA, "-"], input=out,
                          capture_output=True, check=False, timeout=120)
    return "" if done.returncode == 0 else done.stderr.decode("utf-8", "replace")[-1000:]


def test_schema():
    assert not complain(FEED.encode()), complain(FEED.encode())
    for label, old, new in (("no id", "<id>tag:x,2019:b</id>", ""), ("a relative id", "<id>tag:x,2019:b</id>", "<id>b</id>"),
                            ("two titles", "<title>t</title>", "<title>t</title><title>t</title>"),
                            ("a day", "2019-05-14T00:00:00Z", "2019-05-14"),
                            ("no zone", "2019-05-14T00:00:00Z", "2019-05-14T00:00:00"),
                            ("the 31st of June", "2019-05-14T00:00:00Z", "2019-06-31T00:00:00Z"),
                            ("a script", "<p>w</p>", "<script>w</script>"), ("an attribute", "<p>", "<p onclick='w'>"),
                            ("an author without name", "<name>n</name>", ""),
                            ("a link that runs", "<author>", "<link href='javascript:alert(1)'/><author>")):
        assert old in FEED and complain(FEED.replace(old, new, 1).encode()), label


def test_each_feed_holds_to_the_schema():
    for kind in ["example", "hostile", "undated", "empty"]:
        found = complain(export_run.export(ANNAL, "atom", kind)[0])
        assert not found, (kind, found)


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

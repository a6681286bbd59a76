#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Makes the pages of the C reference, where a warning is an error.

    tests/test-reference.py GI-DOCGEN CONFIG GIR [TEST...]
"""
import functools
import re
import subprocess
import sys
import tempfile
import urllib.parse
from pathlib import Path

import annal_tap
import api_listing

GI_DOCGEN, CONFIG, GIR = sys.argv[1:4]
CONTENT = Path(CONFIG).parent


@functools.lru_cache(maxsize=None)
def pages():
    pages.kept = tempfile.TemporaryDirectory(prefix="annal-reference-")
    done = subprocess.run([GI_DOCGEN, "generate", "--quiet", "--fatal-warnings", "--no-namespace-dir", "--config", CONFIG,
                           "--content-dir", CONTENT, "--output-dir", pages.kept.name, GIR],
                          capture_output=True, text=True)
    assert done.returncode == 0 and not done.stdout + done.stderr, done.stdout + done.stderr
    return Path(pages.kept.name)


def test_all_are_there():
    kinds = {"record": "struct", "class": "class", "enumeration": "enum", "bitfield": "flags", "callback": "callback"}
    for line in api_listing.listing(GIR):
        kind, name = line.split()[:2]
        # The struct of a class is on the page of the class.
        if kind in kinds and not name.endswith("Class") and name != "AnnalError":
            assert (pages() / ("%s.%s.html" % (kinds[kind], name[len("Annal"):]))).exists(), line
    assert (pages() / "error.Error.html").exists() and (pages() / "overview.html").exists()


def test_all_is_described():
    """Where there are no words, the page says so; what GLib needs of a type is no one's to call, and on no page."""
    for page in pages().glob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "No description available" not in text and "_get_type" not in text, page.name


def test_links_lead_somewhere():
    missing = set()
    for page in pages().glob("*.html"):
        for link in re.findall(r'(?:href|src)="([^"#][^"]*)"', page.read_text(encoding="utf-8")):
            parts = urllib.parse.urlsplit(link)
            if not parts.scheme and not (page.parent / urllib.parse.unquote(parts.path)).exists():
                missing.add("%s: %s" % (page.name, link))
    assert not missing, "\n".join(sorted(missing)[:20])


def test_opens_from_disk():
    """No page asks the network for anything."""
    for page in pages().glob("*.html"):
        text = page.read_text(encoding="utf-8")
        loaded = re.findall(r'<(?:script|img|iframe)[^>]*\bsrc="(https?:[^"]*)"', text)
        loaded += re.findall(r'<link[^>]*\bhref="(https?:[^"]*)"', text)
        assert not loaded, "%s: %s" % (page.name, loaded)


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[4:]))

#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The site of the documents: every link leads somewhere, and nothing is fetched.

    tests/test-site.py SITE [TEST...]
"""
import html
import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import annal_tap

SITE = Path(sys.argv[1]).resolve()
ROOT = Path(__file__).resolve().parent.parent
VOID = {"meta", "link", "img", "br", "hr", "input"}
OPTIONAL = {"html", "p", "li", "td", "th", "tr"}
FETCHED = {("img", "src"), ("script", "src"), ("link", "href"), ("iframe", "src"), ("source", "src")}


class Page(HTMLParser):
    """The names, links and headings of a page, and tags that do not match."""

    def __init__(self, path):
        super().__init__()
        self.path, self.names, self.links, self.open, self.wrong, self.headings = path, [], [], [], [], []
        self.text = path.read_text(encoding="utf-8")
        self.feed(self.text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if "id" in attributes:
            self.names.append(attributes["id"])
        for name in ("href", "src"):
            if name in attributes:
                self.links.append((tag, name, attributes[name]))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID | OPTIONAL:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag in VOID | OPTIONAL:
            return
        if not self.open or self.open.pop() != tag:
            self.wrong.append((tag, self.getpos()))


def pages():
    """Ours, and not those of the reference, which another program makes and checks."""
    found = {path: Page(path) for path in sorted(SITE.rglob("*.html")) if "reference" not in path.parts}
    assert len(found) > 10, found
    return found


def test_every_document_is_there():
    titles = [html.unescape(re.sub(r"<[^>]*>", "", title)) for page in pages().values()
              for title in re.findall(r"<h1[^>]*>(.*?)</h1>", page.text)]
    for path in [ROOT / "README.md", ROOT / "bindings/python/README.md", *(ROOT / "docs").rglob("*.md")]:
        if path != ROOT / "docs/README.md":
            title = re.search(r"^# (.*)$", path.read_text(encoding="utf-8"), re.M).group(1)
            assert title.replace("`", "") in titles, path


def test_links():
    found = pages()
    for page in found.values():
        for tag, name, target in page.links:
            if re.match(r"[a-z]+:", target):
                continue
            path, _, fragment = unquote(target).partition("#")
            to = (page.path.parent / path).resolve() if path else page.path
            assert to.exists(), "%s: %s leads nowhere" % (page.path.name, target)
            assert not fragment or to not in found or fragment in found[to].names, \
                "%s: %s leads nowhere on its page" % (page.path.name, target)


def test_nothing_is_fetched():
    for page in pages().values():
        for tag, name, target in page.links:
            assert (tag, name) not in FETCHED or not re.match(r"[a-z]+:|//", target), (page.path.name, target)
        assert "<script" not in page.text, page.path.name
    assert not re.search(r"@import|url\(", (SITE / "style.css").read_text(encoding="utf-8"))


def test_pages_are_sound():
    for page in pages().values():
        assert not page.wrong and not page.open, (page.path.name, page.wrong, page.open)
        assert len(page.names) == len(set(page.names)), "%s has a name twice" % page.path.name
        assert page.headings[0] == 1 and page.headings.count(1) == 1, (page.path.name, page.headings)
        for before, after in zip(page.headings, page.headings[1:]):
            assert after <= before + 1, (page.path.name, page.headings)
        assert 'name=viewport' in page.text and "<html lang=en>" in page.text


def test_blocks_are_blocks():
    """A block that names its file, or more, is a block all the same."""
    for page in pages().values():
        assert "```" not in re.sub(r"<pre.*?</pre>", "", page.text, flags=re.S), page.path.name


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

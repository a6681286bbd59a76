#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Makes the documents one site of plain files, to be read from disk or put on a server.

    docs/site/make_site.py CMARK OUT [--command ANNAL] [--reference FOLDER] [--python FILE]

CMARK is cmark-gfm. With ANNAL there is a page of all commands; the C reference
(HTML) and the Python one (Markdown) are taken from where they are given. Links
between documents become links between pages; a file that is linked to and is no
document is put beside them.
"""
import argparse
import html
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT / "tools/manual"))

# The pages in the order in which they are listed: group, then documents.
GROUPS = (
    ("Begin", ("README.md", "docs/guides/article.md", "docs/guides/c.md", "docs/guides/python.md",
               "docs/guides/proof.md", "docs/guides/embedding.md")),
    ("For the desk", ("docs/model.md", "docs/format.md", "docs/claims-desk.md", "docs/checks.md", "docs/queries.md",
                      "docs/exports.md", "docs/phrases.md")),
    ("For programmers", ("docs/commands.md", "bindings/python/README.md", "docs/python.md", "docs/arrow.md",
                         "examples/languages/README.md", "docs/dates.md", "docs/design.md", "docs/stability.md")),
    ("The project", ("CONTRIBUTING.md", "NEWS.md")),
)

PAGE = """<!doctype html>
<html lang=en>
<meta charset=utf-8>
<meta name=viewport content="width=device-width,initial-scale=1">
<title>%(title)s</title>
<link rel=stylesheet href="%(up)sstyle.css">
<a class=all href="#all">All documents</a>
<main>
%(body)s
</main>
<nav id=all aria-label=Documents>
%(nav)s
</nav>
</html>
"""

FENCE = re.compile(r"^```(\w+) +([^\n]*)$", re.M)
COMMENT = re.compile(r"^<!--.*?-->\n", re.M | re.S)
HEADING = re.compile(r"<(h[1-6])>(.*?)</\1>", re.S)
LINK = re.compile(r'(<(?:a|img)\b[^>]*?\b(?:href|src)=")([^"]*)(")')


def slug(heading):
    """What a heading can be linked to as; the way of the places where such documents are read."""
    words = html.unescape(re.sub(r"<[^>]*>", "", heading)).lower()
    return re.sub(r"[^\w\- ]", "", words).replace(" ", "-")


def name_files(text):
    """The name of the file that a block of a guide is stands above it."""
    def name(match):
        tags = dict(tag.partition("=")[::2] for tag in match.group(2).split())
        caption = "*%s:*\n\n" % tags["file"] if "file" in tags else ""
        return "%s```%s" % (caption, match.group(1))
    return FENCE.sub(name, text)


def to_html(cmark, text):
    command = [cmark, "--extension", "table", "--extension", "autolink", "--extension", "strikethrough"]
    return subprocess.run(command, input=name_files(COMMENT.sub("", text)), check=True, capture_output=True,
                          encoding="utf-8").stdout


def with_anchors(body):
    """Each heading has a name; the second of two equal ones a number, as elsewhere."""
    seen = {}

    def add(match):
        name = slug(match.group(2))
        n = seen[name] = seen.get(name, -1) + 1
        name = "%s-%d" % (name, n) if n else name
        return '<%s id="%s">%s</%s>' % (match.group(1), name, match.group(2), match.group(1))
    return HEADING.sub(add, body)


def with_wide_things(body):
    """Tables scroll in themselves, so that the page does not."""
    body = body.replace("<table>", "<div class=wide tabindex=0><table>").replace("</table>", "</table></div>")
    return body.replace("<pre>", "<pre tabindex=0>").replace("<pre ", "<pre tabindex=0 ")


class Site:
    def __init__(self, cmark, out):
        self.cmark, self.out = cmark, out
        self.texts = {}  # by path: of the documents and what is made for the site
        self.more = []   # (title, href): what is no page of ours

    def add_documents(self):
        for group, paths in GROUPS:
            for path in paths:
                if (ROOT / path).exists():
                    self.texts[path] = (ROOT / path).read_text(encoding="utf-8")
        listed = {path for group, paths in GROUPS for path in paths}
        for path in sorted((ROOT / "docs").rglob("*.md")):
            name = path.relative_to(ROOT).as_posix()
            assert name in listed or name == "docs/README.md", "%s is in no group of the site" % name

    def page_of(self, path):
        """Where a document's page is: README.md is index.html."""
        name = "index.md" if path == "README.md" else path[5:] if path.startswith("docs/") else path
        return name[:-3] + ".html"

    def title_of(self, path):
        return re.search(r"^# (.*)$", self.texts[path], re.M).group(1)

    def link(self, path, target):
        """A link of a document as one of its page; puts there what it leads to."""
        if re.match(r"[a-z]+:|#", target):
            return target
        name, _, fragment = target.partition("#")
        to = (ROOT / path).parent.joinpath(name).resolve().relative_to(ROOT).as_posix()
        up = "../" * self.page_of(path).count("/")
        if to == "docs/README.md":
            to = "README.md"
        if to not in self.texts:
            source, to_file = ROOT / to, "files/" + to
            assert source.exists(), "%s: %s is not there" % (path, target)
            if source.is_file():
                (self.out / to_file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, self.out / to_file)
                return up + to_file
            shutil.copytree(source, self.out / to_file, dirs_exist_ok=True)
            return up + to_file + "/"
        return up + self.page_of(to) + ("#" + fragment if fragment else "")

    def nav(self, here):
        up = "../" * self.page_of(here).count("/")
        lines = []
        for group, paths in GROUPS:
            lines.append("<p>%s<ul>" % group)
            for path in paths:
                if path in self.texts:
                    mark = " aria-current=page" if path == here else ""
                    lines.append('<li><a href="%s%s"%s>%s</a>' % (up, self.page_of(path), mark,
                                                                  html.escape(self.title_of(path).replace("`", ""))))
            if group == "For programmers":
                lines += ['<li><a href="%s%s">%s</a>' % (up, href, title) for title, href in self.more]
            lines.append("</ul>")
        return "\n".join(lines)

    def write(self):
        for path, text in self.texts.items():
            body = with_wide_things(with_anchors(to_html(self.cmark, text)))
            body = LINK.sub(lambda match: "".join([match.group(1), self.link(path, html.unescape(match.group(2))),
                                                   match.group(3)]), body)
            title = self.title_of(path).replace("`", "")
            page = self.out / self.page_of(path)
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(PAGE % {
                "title": html.escape("Annal" if path == "README.md" else title + " – Annal"),
                "up": "../" * self.page_of(path).count("/"), "nav": self.nav(path), "body": body,
            }, encoding="utf-8")
        shutil.copyfile(HERE / "style.css", self.out / "style.css")


def commands_page(command):
    """All commands, from their own help."""
    from annal_help import Manual
    manual = Manual(command)
    lines = ["# Commands", "", manual.command.summary, "", "| Command | |", "|---|---|"]
    lines += ["| [`annal %s`](#annal-%s) | %s |" % (one.name, one.name, one.summary) for one in manual.subcommands]
    for one in manual.subcommands:
        lines += ["", "## annal %s" % one.name, "", "```text", one.text.rstrip("\n"), "```"]
        if one.name == "export":
            lines += ["", "What `annal export --list` says:", "", "```text", manual.formats.rstrip("\n"), "```"]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cmark")
    parser.add_argument("out", type=Path)
    parser.add_argument("--command")
    parser.add_argument("--reference", type=Path)
    parser.add_argument("--python", type=Path)
    arguments = parser.parse_args()
    site = Site(arguments.cmark, arguments.out)
    site.add_documents()
    if arguments.command:
        site.texts["docs/commands.md"] = commands_page(arguments.command)
    if arguments.python:
        site.texts["docs/python.md"] = arguments.python.read_text(encoding="utf-8")
    arguments.out.mkdir(parents=True, exist_ok=True)
    if arguments.reference:
        shutil.copytree(arguments.reference, arguments.out / "reference", dirs_exist_ok=True)
        site.more.append(("The C reference", "reference/index.html"))
    site.write()


if __name__ == "__main__":
    main()

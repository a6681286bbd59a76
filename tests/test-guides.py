#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Follows the guides from their own text, against the installed library.

    tests/test-guides.py BUILD-DIR MESON PREFIX VERSION [TEST...]
"""
import importlib
import os
import shutil
import sys
import tempfile
from pathlib import Path

import annal_tap
import guide

examples = importlib.import_module("test-examples")
install = examples.install

DOCS = examples.EXAMPLES.parent / "docs"
GUIDES = DOCS / "guides"


def environment():
    """Of somebody for whom the library, the command and the module are installed."""
    root = install.installed()
    install.pkg_config("--exists")
    env = {**examples.environment(), "COLUMNS": "80", "LC_ALL": "C.UTF-8", "ANNAL_TEXTS": "", "NO_COLOR": "1",
           "PATH": os.pathsep.join([str(root / "bin"), os.environ["PATH"]])}
    env["PKG_CONFIG_PATH"] = os.pathsep.join(
        [install.installed.folder.name] + [path for path in [os.environ.get("PKG_CONFIG_PATH")] if path])
    modules = list(root.rglob("annal/__init__.py"))
    if modules:
        env["PYTHONPATH"] = str(modules[0].parent.parent)
    return env


def follow(page):
    text = page.read_text(encoding="utf-8")
    for program, sign in ("cc", "```c "), ("cmake", "\ncmake "):
        if sign in text and shutil.which(program) is None:
            raise annal_tap.Skip("there is no " + program)
    with tempfile.TemporaryDirectory(prefix="annal-guide-") as folder:
        (Path(folder) / "examples").symlink_to(examples.EXAMPLES)
        assert guide.follow(page, Path(folder), environment()) > 2, "%s does nothing" % page.name


def add_tests():
    pages = sorted(GUIDES.glob("*.md"))
    assert len(pages) > 2, pages
    pages.append(DOCS / "exports.md")
    for page in pages:
        globals()["test_" + page.stem.replace("-", "_")] = lambda page=page: follow(page)


def test_what_fails_is_seen():
    """The guides' own means: output that changed, commands that fail and those that should."""
    cases = (
        ("same", "```sh\necho one two\n```\n\n```text\none\ntwo\n```\n", True),
        ("a piece", "```sh\nprintf 'one two three'\n```\n```text\none […] three\n```\n", True),
        ("pieces in another order", "```sh\necho one two three\n```\n```text\n[…] three […] one […]\n```\n", False),
        ("a word twice", "```sh\necho one two\n```\n```text\none […] one […]\n```\n", False),
        ("more before", "```sh\necho one two\n```\n```text\ntwo\n```\n", False),
        ("more after", "```sh\necho one two\n```\n```text\none\n```\n", False),
        ("the end, which is there before", "```sh\necho one two one\n```\n```text\n[…] one\n```\n", True),
        ("nothing of it", "```sh\necho one\n```\n```text\n[…]\n```\n", True),
        ("other words", "```sh\necho one\n```\n```text\ntwo\n```\n", False),
        ("fails", "```sh\nfalse\ntrue\n```\n", False),
        ("fails in a pipe", "```sh\nfalse | true\n```\n", False),
        ("is to fail", "```sh\nfalse  # fails\n```\n", True),
        ("is to fail and does not", "```sh\ntrue  # fails\n```\n", False),
        ("a file", "```text file=a/b.txt\nx\n```\n```sh\ncat a/b.txt\n```\n```text\nx\n```\n", True),
        ("for reading", "```c\nnonsense\n```\n", True),
    )
    for label, text, good in cases:
        with tempfile.TemporaryDirectory(prefix="annal-guide-") as folder:
            page = Path(folder, "page.md")
            page.write_text(text, encoding="utf-8")
            try:
                guide.follow(page, Path(folder), dict(os.environ))
                done = True
            except AssertionError:
                done = False
        assert done == good, label


if __name__ == "__main__":
    add_tests()
    sys.exit(annal_tap.main(globals(), sys.argv[5:]))

#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Has cmark read exported documents, and holds blocks and lines against the rules of escaping.

    tests/test-export-markdown.py ANNAL [TEST...]
"""
import html
import json
import re
import subprocess
import sys

import annal_tap
import export_run
import proofs

ANNAL = sys.argv[1]
KINDS = ["example", "hostile", "undated", "empty"]
# What an exported line may begin with; all else of it is text.
LINE = re.compile(r"(#{1,4} |- |  > |> |  |)(.*)")
SPECIAL = "\\`*_[]<>&|~$#"


def unescape(text):
    """The text of a line, once nothing in it marks up."""
    assert not re.search(r"(?<!\\)(?:\\\\)*[%s]" % re.escape(SPECIAL[1:]), text), text[:200]
    assert not re.match(r"[ \t]|[-+=>#]|\d+[.)]", text), text[:200]
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


def blocks(out):
    text = out.decode("utf-8")
    assert text.endswith("\n") and "\r" not in text and not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text)
    found = []
    for line in text[:-1].split("\n"):
        mark, rest = LINE.fullmatch(line).groups()
        if line:
            found.append((mark, unescape(rest)))
    return found


def test_nothing_of_a_dossier_marks_up():
    for kind in KINDS:
        for option in ["conflicts=no", "conflicts=yes"]:
            found = blocks(export_run.export(ANNAL, "markdown", kind, option)[0])
            assert [mark for mark, _ in found].count("# ") == 1 and found[0][0] == "# "


def test_each_sentence_and_quote_is_there():
    found = blocks(export_run.export(ANNAL, "markdown", "example")[0])
    says = {text for mark, text in found if mark == "  "}
    quotes = " ".join(text for mark, text in found if mark == "  > ")
    for claim in json.loads(export_run.dossier("example"))["claims"]:
        sentence = claim["says"] if isinstance(claim["says"], str) else claim["says"]["text"]
        assert any(line.startswith(sentence) for line in says), sentence
        for citation in claim.get("citations", []):
            assert " ".join(citation.get("quote", "").split()) in " ".join(quotes.split()), citation


def test_hostile_text_is_data():
    out, _ = export_run.export(ANNAL, "markdown", "hostile")
    export_run.no_secret(out)
    titles = [text for mark, text in blocks(out) if mark == "#### "]
    assert max(map(len, titles)) >= export_run.longest_title("hostile")
    assert any("<script>" in title for title in titles)


def test_a_fact_box():
    out, left = export_run.export(ANNAL, "markdown", "example", "fact-box=dos-inmates-2019,dprk-deny-camps-2019")
    found = blocks(out)
    assert found[0][0] == "# " and "contradict" in found[0][1], found[0]
    assert [mark for mark, _ in found].count("- ") > 2 and left


def rendered(out):
    return subprocess.run([proofs.find("cmark"), "--unsafe"], input=out, stdout=subprocess.PIPE, check=True).stdout.decode()


SMALL = {
    "annal": 1, "title": "A *day*", "sources": [{"id": "s", "title": "S"}],
    "entities": [{"id": "a", "kind": "person", "names": ["A. <b>"]}],
    "events": [{"id": "e", "kind": "statement", "title": "1. e", "when": "2019-05-14"}],
    "claims": [{"id": "c", "by": "a", "kind": "assertion", "stance": "deny", "says": "# No.", "about": "a", "utterance": "e",
                "citations": [{"source": "s", "quote": "not [at](all)", "start": 3, "end": 16}]}]}
RENDERED = """\
<h1>A *day*</h1>
<p>1 event and 1 claim from 1 source</p>
<h2>2019</h2>
<h3>May</h3>
<h4>1. e</h4>
<p>14 May 2019 · statement</p>
<ul>
<li>
<p>A. &lt;b&gt; denies it, saying</p>
<p># No.</p>
<blockquote>
<p>“not [at](all)”</p>
</blockquote>
<p>Source: s, code points 3–16</p>
</li>
</ul>
<h2>Sources</h2>
<ul>
<li>s: S</li>
</ul>
<h2>Left out</h2>
"""


def test_each_byte_of_the_html():
    out, _ = export_run.export(ANNAL, "markdown", None, records=json.dumps(SMALL).encode())
    assert rendered(out).startswith(RENDERED), rendered(out)


def test_a_parser_reads_the_same():
    for kind in KINDS:
        out, _ = export_run.export(ANNAL, "markdown", kind)
        text = rendered(out)
        tags = set(re.findall(r"</?([a-z0-9]+)", text))
        assert tags <= {"h1", "h2", "h3", "h4", "p", "ul", "li", "blockquote"}, tags
        lines = [html.unescape(line) for line in re.sub(r"<[^>]*>", "\n", text).split("\n") if line.strip()]
        own = [line for _, line in blocks(out) if line.strip()]
        assert [" ".join(line.split()) for line in lines] == [" ".join(line.split()) for line in own]


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

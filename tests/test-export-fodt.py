#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reads exported hand-outs as XML, and has LibreOffice make PDF and .docx of them.

    tests/test-export-fodt.py ANNAL [TEST...]
"""
import functools
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import annal_tap
import export_run
import proofs

ANNAL = sys.argv[1]
FOLDER = tempfile.TemporaryDirectory(prefix="annal-fodt-")
WORK = Path(FOLDER.name)
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
PARTS = ["meta", "styles", "automatic-styles", "master-styles", "body"]


def plain(element, notes=False):
    """The text of a paragraph as a word processor shows it."""
    text = element.text or ""
    for child in element:
        if child.tag == TEXT + "s":
            text += " " * int(child.get(TEXT + "c", "1"))
        elif child.tag != TEXT + "note" or notes:
            text += plain(child, notes)
        text += child.tail or ""
    return text


def check(out):
    document = ET.fromstring(out)
    assert document.tag == OFFICE + "document"
    assert document.get(OFFICE + "mimetype") == "application/vnd.oasis.opendocument.text"
    assert [part.tag for part in document] == [OFFICE + part for part in PARTS]
    styles = {style.get(STYLE + "name") for style in document.iter(STYLE + "style")}
    for element in document.iter():
        if element.get(TEXT + "style-name"):
            assert element.get(TEXT + "style-name") in styles, element.get(TEXT + "style-name")
    body = document.find(OFFICE + "body/" + OFFICE + "text")
    assert {child.tag for child in body} <= {TEXT + "h", TEXT + "p"}
    notes = list(body.iter(TEXT + "note"))
    assert [note.get(TEXT + "id") for note in notes] == ["ftn%d" % (i + 1) for i in range(len(notes))]
    assert [note.find(TEXT + "note-citation").text for note in notes] == [str(i + 1) for i in range(len(notes))]
    assert not any(note is not inner for note in notes for inner in note.iter(TEXT + "note"))
    return body


def test_each_document_is_well_formed():
    for kind in ["example", "hostile", "undated", "empty"]:
        for option in ["conflicts=no", "conflicts=yes"]:
            check(export_run.export(ANNAL, "fodt", kind, option)[0])


def test_every_quote_and_citation_is_there():
    body = check(export_run.export(ANNAL, "fodt", "example")[0])
    text = "\n".join(plain(child) for child in body)
    claims = json.loads(export_run.dossier("example"))["claims"]
    citations = [citation for claim in claims for citation in claim.get("citations", [])]
    events = json.loads(export_run.dossier("example"))["events"]
    n_notes = len(citations) + sum(len(event.get("citations", [])) for event in events)
    assert len(list(body.iter(TEXT + "note"))) == n_notes, (len(list(body.iter(TEXT + "note"))), n_notes)
    for quote in [citation["quote"] for citation in citations if "quote" in citation]:
        assert " ".join(quote.split()) in " ".join(text.split()), quote


def test_hostile_text_is_data():
    out, _ = export_run.export(ANNAL, "fodt", "hostile")
    export_run.no_secret(out)
    headings = [plain(child) for child in check(out) if child.tag == TEXT + "h"]
    assert max(map(len, headings)) >= export_run.longest_title("hostile")
    assert any("<script>" in heading for heading in headings)


# LibreOffice takes time with the square of a paragraph's length: more than four
# minutes for a title of 1 MB. So the hostile titles are small here.
OFFICE_KINDS = ["example", "small", "undated"]


def squeeze(text):
    """Without blanks and what steers direction, which line breaks and layout change."""
    return re.sub("[\\s\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\xad]+", "", text)


@functools.lru_cache(maxsize=None)
def office(form):
    """The folder with what LibreOffice makes of the hand-outs."""
    paths = [WORK / (kind + ".fodt") for kind in OFFICE_KINDS]
    for path in paths:
        path.write_bytes(export_run.export(ANNAL, "fodt", path.stem)[0])
    return proofs.convert(form, *paths)


def list_notes(kind):
    body = check(export_run.export(ANNAL, "fodt", kind)[0])
    return body, ["\n".join(plain(part) for part in note.find(TEXT + "note-body")) for note in body.iter(TEXT + "note")]


def list_quotes(kind):
    records = json.loads(export_run.dossier(kind))
    return [citation["quote"] for record in records.get("claims", []) + records.get("events", [])
            for citation in record.get("citations", []) if "quote" in citation]


def test_pdf_has_every_quotation_and_footnote():
    reader = proofs.find("pdftotext")
    for kind in OFFICE_KINDS:
        text = subprocess.run([reader, "-enc", "UTF-8", office("pdf") / (kind + ".pdf"), "-"], check=True,
                              capture_output=True).stdout.decode()
        text = squeeze(text)
        body, notes = list_notes(kind)
        assert "Leftout" in text and squeeze(plain(body[0])) in text
        # Foreign scripts and directions come back in another order.
        for note in map(squeeze, notes if kind != "small" else ()):
            assert note[:12] in text and note[-12:] in text, (kind, note)
        # A page may end inside a quotation, with its footnotes between.
        for quote in map(squeeze, list_quotes(kind) if kind == "example" else ()):
            assert quote[:20] in text and quote[-20:] in text, quote


def test_word_gets_every_quotation_and_footnote():
    """The hand-out as .docx: text and footnotes are the same."""
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    for kind in OFFICE_KINDS:
        with zipfile.ZipFile(office("docx") / (kind + ".docx")) as book:
            parts = {name: ET.fromstring(book.read("word/%s.xml" % name))
                     for name in ("document", "footnotes") if "word/%s.xml" % name in book.namelist()}
        body, notes = list_notes(kind)
        text = squeeze("".join(run.text or "" for run in parts["document"].iter(word + "t")))
        assert text == squeeze("".join(plain(child) for child in body)), kind
        made = [squeeze("".join(run.text or "" for run in note.iter(word + "t"))) for note in
                (parts["footnotes"] if notes else ()) if note.get(word + "type") in (None, "normal")]
        assert made == [squeeze(note) for note in notes], (kind, len(made), len(notes))


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reads exported hand-outs as XML, and has LibreOffice make a PDF where it is installed.

    tests/test-export-fodt.py ANNAL [TEST...]
"""
import json
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import annal_tap
import export_run

ANNAL = sys.argv[1]
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


def test_libreoffice_makes_a_pdf():
    office = shutil.which("soffice") or shutil.which("libreoffice")
    reader = shutil.which("pdftotext")
    if not office or not reader:
        raise annal_tap.Skip("LibreOffice or pdftotext is not here")
    with tempfile.TemporaryDirectory(prefix="annal-fodt-") as folder:
        Path(folder, "x.fodt").write_bytes(export_run.export(ANNAL, "fodt", "example")[0])
        subprocess.run([office, "-env:UserInstallation=file://" + folder + "/profile", "--headless", "--convert-to",
                        "pdf", "--outdir", folder, folder + "/x.fodt"], check=True, capture_output=True, timeout=180)
        text = subprocess.run([reader, folder + "/x.pdf", "-"], check=True, capture_output=True).stdout.decode()
    assert "Human rights in North Korea" in text and "Left out" in text


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

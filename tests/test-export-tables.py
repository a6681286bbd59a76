# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tables, read by those that they are for: Python's csv, LibreOffice, and what
opens a workbook. Dates for Timesketch, held against what it documents.

    python3 test-export-tables.py ANNAL
"""
import csv
import datetime
import functools
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import annal_tap
import hostile_dossier
import proofs

ROOT = Path(__file__).resolve().parent.parent
ANNAL = sys.argv[1]
FIVE = ROOT / "examples/dprk-human-rights/dossier.json"
TABLES = "entries", "events", "claims", "citations", "sources"
FORMULA = tuple("=+-@\t\r＝＋－＠")
NASTY = ["=1+2", "+1", "-1", "@A1", "=HYPERLINK(\"http://x\",\"y\")", "\t=1", "\r=1", " =1", "a;=1", "6e12", "000012",
         "1.5", "2019-05", "3/4", "TRUE", "a,b", "a\"b", "a\nb", "a\r\nb", "\x01x", "a\u202eb", "_x0041_", "<b>&</b>",
         "]]>", "북한", "اختبار", "😀", "'quoted'", "x" * 40000]
csv.field_size_limit(1 << 24)


def run(*args, code=0):
    done = subprocess.run([ANNAL, *map(str, args)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    assert done.returncode == code, (args, done.returncode, done.stderr.decode())
    return done.stdout


def export(form, path, **options):
    pairs = [word for name, value in options.items() for word in ("--option", "%s=%s" % (name, value))]
    return run("export", "--format", form, *pairs, path)


def nasty(folder):
    dossier = {"annal": 1, "title": "=1+1", "sources": [
        {"id": "s", "title": "=2", "url": "javascript:alert(1)", "published": "2019-06-01"},
        {"id": "t", "title": "t", "url": "https://example.org/a?b=c&d=\"e\"", "published": "2019-06"}],
        "events": [{"id": "e%d" % i, "kind": "statement", "title": text, "when": "2019-05-%02d" % (i % 28 + 1),
                    "citations": [{"source": "st"[i % 2], "quote": text[:100], "start": 0, "end": len(text[:100])}]}
                   for i, text in enumerate(NASTY)]}
    dossier["events"].append({"id": "month", "kind": "statement", "title": "month", "when": "2019-05"})
    dossier["events"].append({"id": "old", "kind": "statement", "title": "old", "when": "1850-05-14"})
    dossier["events"].append({"id": "undated", "kind": "statement", "title": "undated", "when": {"basis": "unknown"}})
    path = Path(folder) / "nasty.json"
    path.write_text(json.dumps(dossier, ensure_ascii=False), encoding="utf-8")
    return path


def read(table, **options):
    return list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline=""), strict=True))


def test_raw_is_exact():
    with tempfile.TemporaryDirectory() as folder:
        path = nasty(folder)
        rows = {row["id"]: row for row in read(export("csv", path, table="events", mode="raw"))}
        for i, text in enumerate(NASTY):
            assert rows["e%d" % i]["title"] == text, (text[:50], rows["e%d" % i]["title"][:50])
        assert rows["month"]["date"] == "2019-05" and rows["month"]["date_words"] == "May 2019"
        assert rows["undated"]["earliest"] == rows["undated"]["latest"] == rows["undated"]["date"] == ""


def test_safe_runs_nothing():
    """Whether commas or semicolons separate, in quotation marks or not."""
    with tempfile.TemporaryDirectory() as folder:
        path = nasty(folder)
        for table in TABLES:
            text = export("csv", path, table=table).decode()
            for separator in ",;":
                for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
                    for cell in row:
                        assert not cell.lstrip(" \"\n").startswith(FORMULA), (table, separator, cell[:50])
            for line in text.split("\n"):
                assert not line.lstrip(" \"").startswith(FORMULA), line[:50]
            assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e]", text)
        rows = {row["id"]: row for row in read(export("csv", path, table="events"))}
        for text in "6e12", "000012", "1.5", "TRUE", "3/4":
            assert rows["e%d" % NASTY.index(text)]["title"] == "'" + text
        assert max(len(row["title"]) for row in rows.values()) <= 32767


def test_all_tables_of_the_five_articles():
    counts = {}
    for table in TABLES:
        safe, raw = read(export("csv", FIVE, table=table)), read(export("csv", FIVE, table=table, mode="raw"))
        counts[table] = len(safe)
        assert len(safe) == len(raw)
        for a, b in zip(safe, raw):
            assert list(a) == list(b) and None not in a
            for name in a:
                assert a[name] in (b[name], "'" + b[name]) or "'" in a[name], (name, a[name], b[name])
        assert export("csv", FIVE, table=table) == export("csv", FIVE, table=table)
    dossier = json.loads(FIVE.read_text(encoding="utf-8"))
    assert counts["events"] == len(dossier["events"]) and counts["claims"] == len(dossier["claims"])
    assert counts["entries"] == counts["events"] + counts["claims"]
    assert export("csv", FIVE, bom="yes").startswith(b"\xef\xbb\xbfid,")


def test_timesketch():
    """message, datetime and timestamp_desc in each row, dates whole and in UTC."""
    whole = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00")
    with tempfile.TemporaryDirectory() as folder:
        for path in FIVE, nasty(folder), hostile(folder):
            lines = export("timesketch", path).decode().rstrip("\n").split("\n")
            rows = [json.loads(line) for line in lines]
            assert rows
            for row in rows:
                assert row["message"] and row["timestamp_desc"] and whole.fullmatch(row["datetime"]), row
                moment = datetime.datetime.fromisoformat(row["datetime"])
                assert int(moment.timestamp()) * 10**6 == row["timestamp"], row
                assert row["datetime"] in (row.get("earliest"), row.get("latest"))
            assert "left_out" in rows[-1] and not any("left_out" in row for row in rows[:-1])
            assert "undated" not in [row["annal_id"] for row in rows]
            months = [row["datetime"][:10] for row in rows if row["annal_id"] == "month"]
            assert months in ([], ["2019-05-01", "2019-05-31"]), months


def test_timesketch_takes_what_others_write():
    """The fields that Timesketch documents are in its own examples and in each row here, of the same types."""
    path = Path(os.environ.get("ANNAL_SHARED") or ROOT.parent / "shared") / "data/timeline-formats/timesketch/sigma_events.jsonl"
    if not path.is_file():
        raise annal_tap.Skip("there is no shared data")
    theirs = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    ours = [json.loads(line) for line in export("timesketch", FIVE).decode().rstrip("\n").split("\n")]
    for row in theirs + ours:
        assert all(isinstance(row[name], str) and row[name] for name in ("message", "datetime", "timestamp_desc")), row
        datetime.datetime.fromisoformat(row["datetime"].replace("Z", "+00:00"))


def test_timesketch_spans_are_two_rows():
    """A day missing is never today's: the first and the last moment, each whole."""
    with tempfile.TemporaryDirectory() as folder:
        rows = [json.loads(line) for line in export("timesketch", nasty(folder)).decode().rstrip("\n").split("\n")]
        assert [(row["datetime"], row["timestamp_desc"]) for row in rows if row["annal_id"] == "month"] == [
            ("2019-05-01T00:00:00+00:00", "Earliest it may have been"),
            ("2019-05-31T23:59:59+00:00", "Latest it may have been")]


# --- workbooks ---

NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def xlsx(path):
    if b"xlsx" not in run("export", "--list"):
        raise annal_tap.Missing("libxlsxwriter, which was not there when this was built")
    return export("xlsx", path)


def unescape(text):
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def read_workbook(data):
    """Sheets as dictionaries of cells: text, or a float."""
    book = zipfile.ZipFile(io.BytesIO(data))
    assert book.testzip() is None
    assert {info.date_time for info in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    for name in book.namelist():
        ET.fromstring(book.read(name))
    shared = [unescape("".join(text.text or "" for text in item.iter("{%s}t" % NS["m"])))
              for item in ET.fromstring(book.read("xl/sharedStrings.xml")).findall("m:si", NS)]
    names = [sheet.get("name") for sheet in ET.fromstring(book.read("xl/workbook.xml")).find("m:sheets", NS)]
    sheets = {}
    for number, name in enumerate(names, 1):
        root = ET.fromstring(book.read("xl/worksheets/sheet%d.xml" % number))
        assert root.find(".//m:pane", NS).get("state") == "frozen"
        assert (root.find("m:autoFilter", NS) is not None) == (name != "notes"), name
        assert not root.findall(".//m:f", NS)
        sheets[name] = {cell.get("r"): shared[int(cell.find("m:v", NS).text)] if cell.get("t") == "s"
                        else float(cell.find("m:v", NS).text)
                        for cell in root.iter("{%s}c" % NS["m"]) if cell.find("m:v", NS) is not None}
    return book, sheets


def to_rows(cells):
    rows = {}
    for name, value in cells.items():
        column, row = re.fullmatch("([A-Z]+)([0-9]+)", name).groups()
        rows.setdefault(int(row), {})[column] = value
    heads = rows.pop(1)
    return [{heads[column]: value for column, value in rows[row].items()} for row in sorted(rows)]


def test_workbook():
    with tempfile.TemporaryDirectory() as folder:
        path = nasty(folder)
        data = xlsx(path)
        assert data == xlsx(path)
        book, sheets = read_workbook(data)
        assert list(sheets) == ["events", "claims", "citations", "sources", "conflicts", "notes"]
        rows = {row["id"]: row for row in to_rows(sheets["events"])}
        for i, text in enumerate(NASTY):
            wanted = re.sub("[\x01\u202e]", "\ufffd", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
            assert rows["e%d" % i]["title"] == wanted[:32767], (text[:50], rows["e%d" % i]["title"][:50])
        day = (datetime.date(2019, 5, 1) - datetime.date(1899, 12, 30)).days
        assert rows["e0"]["date"] == day and rows["e0"]["earliest"] == day
        assert abs(rows["e0"]["latest"] - (day + 86399 / 86400)) < 1e-8
        assert rows["month"]["date"] == "2019-05" and rows["month"]["earliest"] == day
        assert rows["old"]["date"] == "1850-05-14" and rows["old"]["latest"] == "1850-05-14T23:59:59Z"
        assert not {"date", "earliest", "latest"} & set(rows["undated"])
        links = book.read("xl/worksheets/_rels/sheet4.xml.rels").decode()
        assert "https://example.org/a?b=c&amp;d=" in links and "javascript" not in links
        assert any(row["note"] == "left out" for row in to_rows(sheets["notes"]))


def test_workbook_has_the_surest_conflicts():
    """150 numbers of one thing, no two alike: 150 x 149 / 2 = 11,175 pairs, and 10,000 have a row."""
    dossier = {"annal": 1, "entities": [{"id": "camps", "kind": "topic", "names": ["Camps"]}],
               "sources": [{"id": "s", "title": "s", "published": "2019-06-01"}],
               "claims": [{"id": "c%d" % i, "by": {"unnamed": "witness %d" % i}, "kind": "assertion", "stance": "affirm",
                           "stance_basis": "reporter", "says": str(i), "about": "camps", "predicate": "inmates",
                           "value": {"approx": "exact", "lo": str(2 ** i), "hi": str(2 ** i)}, "said": "2019-05-01",
                           "citations": [{"source": "s", "quote": str(i)}]} for i in range(150)]}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.json"
        path.write_text(json.dumps(dossier), encoding="utf-8")
        sheets = read_workbook(xlsx(path))[1]
    assert len(to_rows(sheets["conflicts"])) == 10000
    told = [row["text"] for row in to_rows(sheets["notes"]) if row["note"] == "left out"]
    assert "1175 of 11175 conflicts: the sheet has the surest" in told, told


def test_workbook_of_the_five_articles():
    book, sheets = read_workbook(xlsx(FIVE))
    dossier = json.loads(FIVE.read_text(encoding="utf-8"))
    assert len(to_rows(sheets["events"])) == len(dossier["events"])
    assert len(to_rows(sheets["claims"])) == len(dossier["claims"])
    assert to_rows(sheets["conflicts"])
    rows = read(export("csv", FIVE, table="citations", mode="raw"))
    cells = to_rows(sheets["citations"])
    assert [row["quote"] for row in rows] == [row.get("quote", "") for row in cells]
    assert [row["start"] for row in rows] == ["%d" % row["start"] if "start" in row else "" for row in cells]


# --- LibreOffice ---


def shown(value):
    """A cell as LibreOffice shows it: a number, a day or a moment."""
    if isinstance(value, str):
        return {value}
    moment = datetime.datetime(1899, 12, 30) + datetime.timedelta(seconds=round(value * 86400))
    return {"%g" % value, moment.strftime("%Y-%m-%d"), moment.strftime("%Y-%m-%d %H:%M:%S")}


def place(name):
    """Row and column of a cell, from 0."""
    column, row = re.fullmatch("([A-Z]+)([0-9]+)", name).groups()
    return int(row) - 1, functools.reduce(lambda n, letter: 26 * n + ord(letter) - 64, column, 0) - 1


# What a spreadsheet may count with: whole numbers, and dates that are sure.
PLAIN = re.compile(r"-?[0-9]{1,15}|\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?|")


def read_rows(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def hostile(folder):
    path = Path(folder) / "hostile.json"
    path.write_bytes(hostile_dossier.to_bytes(hostile_dossier.make_hostile()))
    return path


def is_same_day(cell, text):
    """A whole day in words stays that day, shown in the way of the program."""
    try:
        return datetime.datetime.strptime(cell, "%m/%d/%y") == datetime.datetime.strptime(text, "%B %d, %Y")
    except ValueError:
        return False


def test_libreoffice_changes_no_cell():
    """Of a safe table, cell by cell, as text and as a workbook: no formula, no number that was none."""
    with tempfile.TemporaryDirectory() as folder:
        tables = {}
        for path in nasty(folder), hostile(folder), FIVE:
            for table in TABLES:
                to = Path(folder) / ("%s-%s.csv" % (path.stem, table))
                to.write_bytes(export("csv", path, table=table, bom="yes"))
                tables[to] = read_rows(to.read_bytes())
        out = proofs.convert("csv:" + proofs.CALC_UTF8, *tables, reads=proofs.CALC_UTF8)
        proofs.convert("xlsx", *tables, reads=proofs.CALC_UTF8)
        for path, rows in tables.items():
            back = read_rows((out / path.name).read_bytes())
            assert len(back) == len(rows) and all(len(one) == len(other) for one, other in zip(back, rows))
            for row, own in zip(back, rows):
                for cell, text in zip(row, own):
                    assert cell == text or is_same_day(cell, text), (path.name, cell, text)
            with zipfile.ZipFile(out / (path.stem + ".xlsx")) as book:
                sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
            assert not sheet.findall(".//m:f", NS), path.name
            numbers = [cell.get("r") for cell in sheet.iter("{%s}c" % NS["m"]) if cell.get("t") == "n"]
            for row, column in map(place, numbers):
                text = rows[row][column]
                assert PLAIN.fullmatch(text) or is_same_day(back[row][column], text), (path.name, text)


def test_libreoffice_runs_raw_cells():
    """What the safe mode is for: LibreOffice calculates in the raw one, and loses zeros."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "raw.csv"
        path.write_bytes(export("csv", nasty(folder), table="events", mode="raw", bom="yes"))
        out = proofs.convert("csv:" + proofs.CALC_UTF8, path, reads=proofs.CALC_UTF8)
        titles = {row["id"]: row["title"] for row in read((out / path.name).read_bytes())}
        for text, made in ("=1+2", "3"), ("000012", "12"), ("6e12", "6.00E+12"):
            assert titles["e%d" % NASTY.index(text)] == made, (text, titles["e%d" % NASTY.index(text)])


def test_libreoffice_reads_workbook():
    """Every sheet back as a table, each cell compared; dates are dates."""
    with tempfile.TemporaryDirectory() as folder:
        books = {}
        for path in nasty(folder), hostile(folder), FIVE:
            to = Path(folder) / (path.stem + ".xlsx")
            to.write_bytes(xlsx(path))
            books[to] = read_workbook(to.read_bytes())[1]
        out = proofs.convert("csv:" + proofs.CALC_SHEETS, *books)
        for path, sheets in books.items():
            for name, cells in sheets.items():
                rows = read_rows((out / ("%s-%s.csv" % (path.stem, name))).read_bytes())
                for cell, value in cells.items():
                    row, column = place(cell)
                    assert rows[row][column] in shown(value), (path.name, name, cell, value, rows[row][column])
        rows = {row["id"]: row for row in read((out / "nasty-events.csv").read_bytes())}
        for word in "6e12", "000012", "=1+2", "_x0041_", "<b>&</b>", "북한":
            assert rows["e%d" % NASTY.index(word)]["title"] == word
        assert rows["e0"]["date"] == "2019-05-01" and rows["month"]["date"] == "2019-05"
        assert (rows["month"]["earliest"], rows["month"]["latest"]) == ("2019-05-01 00:00:00", "2019-05-31 23:59:59")


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reads the Arrow streams as others do: through the PyCapsule protocol, numpy,
pandas and DuckDB, every cell of it, also by way of Parquet.

    tests/test-arrow.py LIBRARY [TEST...]

DuckDB's library is the file that ANNAL_DUCKDB names, or that of the npm package
@duckdb/node-bindings-linux-x64 in the folders ANNAL_TEST_NPM and
ANNAL_BENCH_PEERS.
"""
import csv
import ctypes
import gc
import importlib.util
import io
import os
import subprocess
import sys
import tempfile
from ctypes import POINTER, byref, c_char_p, c_int, c_uint64, c_void_p
from datetime import datetime, timedelta, timezone
from pathlib import Path

import annal_tap

HERE = Path(__file__).resolve().parent
LIBRARY = sys.argv[1]
EXAMPLE = HERE.parent / "examples" / "dprk-human-rights" / "dossier.json"
MODULE = HERE.parent / "bindings" / "python" / "annal" / "_arrow.py"
DUCKDB = "node_modules/@duckdb/node-bindings-linux-x64/libduckdb.so"
INSTANTS = ("earliest", "latest", "begin_min", "begin_max", "end_min", "end_max")
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)

# Dates at and beyond the ends of what a timestamp holds, open, unknown, vague;
# texts that are long, empty or not of ASCII.
EXTREMES = """{"annal":1,"title":"Ends","events":[
{"id":"a","kind":"statement","title":"%s","when":"Y294246"},
{"id":"b","kind":"statement","title":"북한, \\"quoted\\"\\n","when":"Y294248"},
{"id":"c","kind":"statement","title":"c","when":"Y-290309"},
{"id":"d","kind":"statement","title":"d","when":"Y999999999999"},
{"id":"e","kind":"statement","title":"e","when":"2019/.."},
{"id":"f","kind":"statement","title":"f","when":"/2019"},
{"id":"g","kind":"statement","title":"g","when":{"basis":"unknown"}},
{"id":"h","kind":"statement","title":"h","when":"201X?"},
{"id":"i","kind":"statement","title":"i","when":"0001-01-01"}]}
""" % ("long " * 5000)


def load_module():
    spec = importlib.util.spec_from_file_location("annal_arrow", MODULE)
    module = importlib.util.module_from_spec(spec)
    sys.modules["annal_arrow"] = module
    spec.loader.exec_module(module)
    return module


arrow = load_module()


class Annal:
    """The few functions that are needed, all with pointers."""

    def __init__(self):
        self.loaded = ctypes.CDLL(LIBRARY)

    def call(self, name, *arguments, types=(), restype=c_void_p):
        function = self.loaded[name]
        function.argtypes = list(types)
        function.restype = restype
        return function(*arguments)

    def load(self, path):
        dossier = self.call("annal_dossier_load", os.fsencode(path), None, types=(c_char_p, c_void_p))
        assert dossier, path
        return dossier

    def timeline(self, path):
        timeline = self.call("annal_timeline_new", self.load(path), None, types=(c_void_p, c_void_p))
        assert timeline, path
        return timeline

    def csv(self, timeline, table):
        exporter = self.call("annal_exporter_new", b"csv", None, types=(c_char_p, c_void_p))
        for name, value in ((b"table", table.encode()), (b"mode", b"raw")):
            assert self.call("annal_exporter_set_option", exporter, name, value, None,
                             types=(c_void_p, c_char_p, c_char_p, c_void_p), restype=c_int)
        text = self.call("annal_exporter_write_to_string", exporter, timeline, None,
                         types=(c_void_p, c_void_p, c_void_p), restype=c_char_p).decode()
        return list(csv.reader(io.StringIO(text, newline="")))


ANNAL = Annal()


def extremes(folder):
    path = Path(folder) / "extremes.json"
    path.write_text(EXTREMES, encoding="utf-8")
    return path


def table_of(timeline, name):
    return arrow.Table(ANNAL.loaded, "timeline", timeline, name)


def format_instant(microseconds):
    return (EPOCH + timedelta(microseconds=microseconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


def test_columns():
    """Each cell that the spreadsheet has is the same here."""
    timeline = ANNAL.timeline(EXAMPLE)
    for name in arrow.TABLES:
        columns = table_of(timeline, name).to_columns()
        headings, *rows = ANNAL.csv(timeline, name)
        assert list(columns)[:len(headings)] == headings, (name, list(columns))
        for heading, cells in zip(headings, zip(*rows)):
            found = columns[heading]
            if heading in INSTANTS:
                found = [None if cell is None else format_instant(cell) for cell in found]
            assert ["" if cell is None else str(cell) for cell in found] == list(cells), (name, heading)
        assert len(rows) > 5 and {len(column) for column in columns.values()} == {len(rows)}, name


def test_page():
    """docs/arrow.md names the columns that spreadsheets have not, and their tables."""
    told = {name: set() for name in arrow.TABLES}
    for line in (HERE.parent / "docs" / "arrow.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("| `"):
            continue
        names = [name for name in cells[0].replace("`", "").split(", ") if name != "…"]
        if names == ["begin_min_state"]:
            names = [point + "_state" for point in INSTANTS[2:]]
        which = set(arrow.TABLES) - {"citations"} if cells[1] == "all but citations" else cells[1].split(", ")
        for table in which:
            told[table] |= set(names)
    timeline = ANNAL.timeline(EXAMPLE)
    for name in arrow.TABLES:
        n = len(ANNAL.csv(timeline, name)[0])
        assert set(list(table_of(timeline, name).to_columns())[n:]) == told[name], (name, told[name])


def test_dossier():
    dossier = ANNAL.load(EXAMPLE)
    table = arrow.Table(ANNAL.loaded, "dossier", dossier, "sources")
    assert len(table.to_columns()["id"]) == 9, table.to_columns()["id"]
    assert repr(table) == "<annal.Table sources of a dossier>", repr(table)


def test_errors():
    unsealed = ANNAL.call("annal_dossier_new", b"open", types=(c_char_p,))
    for make, wanted in (
            (lambda: arrow.Table(ANNAL.loaded, "dossier", unsealed).to_columns(), "seal"),
            (lambda: arrow.Table(ANNAL.loaded, "dossier", unsealed).__arrow_c_stream__(), "seal"),
            (lambda: arrow.Table(ANNAL.loaded, "dossier", unsealed, "people"), "not 'people'"),
            (lambda: arrow.Table(ANNAL.loaded, "book", unsealed), "not 'book'")):
        try:
            make()
        except ValueError as error:
            assert wanted in str(error), error
        else:
            raise AssertionError(wanted)


def pointer_of(capsule, name):
    get = ctypes.pythonapi["PyCapsule_GetPointer"]
    get.argtypes = [ctypes.py_object, c_char_p]
    get.restype = c_void_p
    return get(capsule, name)


def test_capsules():
    table = table_of(ANNAL.timeline(EXAMPLE), "claims")
    capsules = [table.__arrow_c_stream__(), table.__arrow_c_stream__(None), table.__arrow_c_schema__()]
    streams = [arrow._Stream.from_address(pointer_of(capsule, b"arrow_array_stream")) for capsule in capsules[:2]]
    schema = arrow._Schema.from_address(pointer_of(capsules[2], b"arrow_schema"))
    assert schema.format == b"+s" and schema.n_children > 20, schema.n_children
    assert schema.children[0][0].name == b"id"
    assert [bool(stream.release) for stream in streams] == [True, True]
    # One is read to its end by somebody who takes it over, one is never read.
    fields = table._read_fields(streams[0])
    batches = list(table._read_batches(streams[0], fields))
    assert sum(batch[0].n for batch in batches) == len(table.to_columns()["id"])
    streams[0].release(byref(streams[0]))
    assert not streams[0].release and len(arrow._lent) == 3, arrow._lent
    del streams, schema
    capsules.clear()
    del table
    gc.collect()
    assert arrow._lent == [], arrow._lent


def test_exceptions():
    """A capsule that goes while an exception is on its way does not touch it."""
    table = table_of(ANNAL.timeline(EXAMPLE), "entries")

    def fail():
        kept = table.__arrow_c_stream__()
        assert kept is not None
        raise KeyError("mine")

    for _ in range(20):
        try:
            fail()
        except KeyError as error:
            assert error.args == ("mine",)
    assert len(arrow._lent) <= 1, arrow._lent


def test_exit():
    """The interpreter ends with capsules alive and not."""
    code = ("import sys; sys.argv = ['x', %r]; sys.path.insert(0, %r)\n"
            "import importlib.util\n"
            "spec = importlib.util.spec_from_file_location('t', %r)\n"
            "t = importlib.util.module_from_spec(spec); spec.loader.exec_module(t)\n"
            "table = t.table_of(t.ANNAL.timeline(t.EXAMPLE), 'events')\n"
            "kept = [table.__arrow_c_stream__(), table.__arrow_c_schema__()]\n"
            "sys.kept = kept[0]; table.__arrow_c_stream__(); print('done')\n")
    run = subprocess.run([sys.executable, "-c", code % (LIBRARY, str(HERE), __file__)], capture_output=True, text=True)
    assert run.returncode == 0 and run.stdout == "done\n" and run.stderr == "", (run.returncode, run.stderr)


def find_module(name):
    if importlib.util.find_spec(name) is None:
        raise annal_tap.Skip("no %s here" % name)
    return importlib.import_module(name)


def test_numpy():
    numpy = find_module("numpy")
    for path in (EXAMPLE, extremes(FOLDER)):
        timeline = ANNAL.timeline(path)
        for name in arrow.TABLES:
            table = table_of(timeline, name)
            arrays = table.to_numpy()
            for heading, cells in table.to_columns().items():
                array = arrays[heading]
                assert array.shape == (len(cells),), (name, heading)
                if heading in INSTANTS:
                    assert array.dtype == "datetime64[us]", array.dtype
                    found = [None if numpy.isnat(one) else int(one.astype("int64")) for one in array]
                else:
                    found = array.tolist()
                assert found == cells, (name, heading)


def test_pandas():
    pandas = find_module("pandas")
    frame = table_of(ANNAL.timeline(EXAMPLE), "citations").to_pandas()
    columns = table_of(ANNAL.timeline(EXAMPLE), "citations").to_columns()
    assert str(frame["start"].dtype) == "Int64" and str(frame["fidelity"].dtype) == "category", frame.dtypes
    for heading, cells in columns.items():
        assert [None if pandas.isna(cell) else cell for cell in frame[heading].tolist()] == cells, heading
    frame = table_of(ANNAL.timeline(EXAMPLE), "claims").to_pandas()
    cells = table_of(ANNAL.timeline(EXAMPLE), "claims").to_columns()["earliest"]
    assert str(frame["earliest"].dt.tz) == "UTC", frame["earliest"].dtype
    assert [None if pandas.isna(one) else one.value // 1000 for one in frame["earliest"]] == cells
    frame = table_of(ANNAL.timeline(extremes(FOLDER)), "events").to_pandas()
    assert "0001-01-01" in [str(one)[:10] for one in frame["earliest"]], frame["earliest"]


# --- DuckDB --------------------------------------------------------------------

class Result(ctypes.Structure):
    _fields_ = [("words", c_void_p * 6)]


def find_duckdb():
    folders = [os.environ[name] for name in ("ANNAL_TEST_NPM", "ANNAL_BENCH_PEERS") if os.environ.get(name)]
    for path in [os.environ.get("ANNAL_DUCKDB", "")] + [os.path.join(folder, DUCKDB) for folder in folders]:
        if path and os.path.exists(path):
            return path
    raise annal_tap.Skip("no libduckdb.so (npm package @duckdb/node-bindings-linux-x64)")


class DuckDB:
    def __init__(self):
        self.loaded = ctypes.CDLL(find_duckdb())
        database = c_void_p()
        self.connection = c_void_p()
        assert self.loaded.duckdb_open(None, byref(database)) == 0
        assert self.loaded.duckdb_connect(database, byref(self.connection)) == 0

    def query(self, sql):
        result = Result()
        if self.loaded.duckdb_query(self.connection, sql.encode(), byref(result)) != 0:
            error = self.loaded["duckdb_result_error"]
            error.restype = c_char_p
            raise AssertionError("%s: %s" % (sql, error(byref(result)).decode()))
        rows = self.rows(result)
        self.loaded.duckdb_destroy_result(byref(result))
        return rows

    def rows(self, result):
        count = self.loaded["duckdb_row_count"], self.loaded["duckdb_column_count"]
        for function in count:
            function.restype = c_uint64
        n_rows, n_columns = (function(byref(result)) for function in count)
        return [[self.cell(result, column, row) for column in range(n_columns)] for row in range(n_rows)]

    def cell(self, result, column, row):
        get = self.loaded["duckdb_value_varchar"]
        get.argtypes = [POINTER(Result), c_uint64, c_uint64]
        get.restype = c_void_p
        text = get(byref(result), column, row)
        if not text:
            return None
        value = ctypes.string_at(text).decode()
        free = self.loaded["duckdb_free"]
        free.argtypes = [c_void_p]
        free(text)
        return value

    def scan(self, name, table):
        stream = table._open()
        scan = self.loaded["duckdb_arrow_scan"]
        scan.argtypes = [c_void_p, c_char_p, c_void_p]
        assert scan(self.connection, name.encode(), byref(stream)) == 0
        return stream


def select(columns, source):
    """All as texts, instants as numbers."""
    cells = ['epoch_us("%s")' % name if name in INSTANTS else '"%s"' % name for name in columns]
    return "SELECT %s FROM %s" % (", ".join("%s::VARCHAR" % cell for cell in cells), source)


def compare(rows, columns, label):
    for (name, cells), found in zip(columns.items(), list(zip(*rows)) or [()] * len(columns)):
        assert [None if cell is None else str(cell) for cell in cells] == list(found), (label, name)


def test_duckdb():
    """Into a table, and by way of Parquet; the view is read by a copy alone."""
    duckdb = DuckDB()
    for path in (EXAMPLE, extremes(FOLDER)):
        timeline = ANNAL.timeline(path)
        for name in arrow.TABLES:
            table = table_of(timeline, name)
            columns = table.to_columns()
            stream = duckdb.scan("stream", table)
            duckdb.query('CREATE OR REPLACE TABLE given AS SELECT * FROM stream')
            arrow._release(stream)
            compare(duckdb.query(select(columns, "given")), columns, (path.name, name, "table"))
            file = Path(FOLDER) / "out.parquet"
            duckdb.query("DROP VIEW stream")
            stream = duckdb.scan("stream", table)
            duckdb.query("COPY (SELECT * FROM stream) TO '%s' (FORMAT parquet)" % file)
            arrow._release(stream)
            duckdb.query("DROP VIEW stream")
            compare(duckdb.query(select(columns, "'%s'" % file)), columns, (path.name, name, "parquet"))


def test_duckdb_types():
    duckdb = DuckDB()
    stream = duckdb.scan("stream", table_of(ANNAL.timeline(EXAMPLE), "citations"))
    duckdb.query("CREATE TABLE given AS SELECT * FROM stream")
    arrow._release(stream)
    types = dict(row[:2] for row in duckdb.query("DESCRIBE given"))
    assert types["start"] == "BIGINT" and types["fidelity"] == "VARCHAR", types
    stream = duckdb.scan("events_stream", table_of(ANNAL.timeline(EXAMPLE), "events"))
    duckdb.query("CREATE TABLE events AS SELECT * FROM events_stream")
    arrow._release(stream)
    types = dict(row[:2] for row in duckdb.query("DESCRIBE events"))
    assert types["earliest"] == "TIMESTAMP WITH TIME ZONE", types


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as FOLDER:
        sys.exit(annal_tap.main(globals(), sys.argv[2:]))

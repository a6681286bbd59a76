# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tables of a dossier for whoever reads the Arrow C data interface.

An :class:`Table` has the methods of the PyCapsule protocol, so that
pyarrow, Polars, DuckDB, pandas and others take it as it is, and methods of its
own for lists, numpy and pandas. Nothing but the standard library is needed;
numpy and pandas are imported by the methods named after them.

No function of Python is ever called back when a capsule goes: that happens at
any time, with an exception on its way or while the interpreter ends. A capsule
that nobody holds any more is found and its stream released when the next one
is made, when its table goes, or at exit.
"""
from __future__ import annotations

import atexit
import ctypes
import sys
import threading
import weakref
from ctypes import POINTER, c_char_p, c_int, c_int32, c_int64, c_void_p
from typing import TYPE_CHECKING, Any, Callable, ClassVar, Dict, Iterator, List, NamedTuple, Optional, Tuple, Union

if TYPE_CHECKING:
    from ._names import ArrowTable

__all__ = ["Table", "HasTables", "TABLES"]

#: The tables, and the number of each in the library (AnnalArrowTable).
TABLES = {"entries": 0, "events": 1, "claims": 2, "citations": 3, "sources": 4}

_FUNCTIONS = {
    "dossier": "annal_dossier_export_arrow",
    "timeline": "annal_timeline_export_arrow",
    "selection": "annal_selection_export_arrow",
}


class _Schema(ctypes.Structure):
    pass


class _Array(ctypes.Structure):
    pass


class _Stream(ctypes.Structure):
    pass


_Schema._fields_ = [
    ("format", c_char_p),
    ("name", c_char_p),
    ("metadata", c_void_p),
    ("flags", c_int64),
    ("n_children", c_int64),
    ("children", POINTER(POINTER(_Schema))),
    ("dictionary", POINTER(_Schema)),
    ("release", ctypes.CFUNCTYPE(None, POINTER(_Schema))),
    ("private_data", c_void_p),
]
_Array._fields_ = [
    ("length", c_int64),
    ("null_count", c_int64),
    ("offset", c_int64),
    ("n_buffers", c_int64),
    ("n_children", c_int64),
    ("buffers", POINTER(c_void_p)),
    ("children", POINTER(POINTER(_Array))),
    ("dictionary", POINTER(_Array)),
    ("release", ctypes.CFUNCTYPE(None, POINTER(_Array))),
    ("private_data", c_void_p),
]
_Stream._fields_ = [
    ("get_schema", ctypes.CFUNCTYPE(c_int, POINTER(_Stream), POINTER(_Schema))),
    ("get_next", ctypes.CFUNCTYPE(c_int, POINTER(_Stream), POINTER(_Array))),
    ("get_last_error", ctypes.CFUNCTYPE(c_char_p, POINTER(_Stream))),
    ("release", ctypes.CFUNCTYPE(None, POINTER(_Stream))),
    ("private_data", c_void_p),
]


class _GError(ctypes.Structure):
    _fields_ = [("domain", ctypes.c_uint32), ("code", c_int), ("message", c_char_p)]


def _release(struct: Any) -> None:
    if struct.release:
        struct.release(ctypes.byref(struct))


# --- capsules ----------------------------------------------------------------

_new_capsule = ctypes.pythonapi["PyCapsule_New"]
_new_capsule.argtypes = [c_void_p, c_char_p, c_void_p]
_new_capsule.restype = ctypes.py_object

# Capsules and what they point to; a name has to stay as long as its capsule.
_lent: List[Tuple[object, Any]] = []
_lock = threading.RLock()
_SCHEMA_NAME = b"arrow_schema"
_STREAM_NAME = b"arrow_array_stream"


def _sweep() -> None:
    """Releases what is in capsules that nobody but the list holds."""
    with _lock:
        kept = []
        while _lent:
            pair = _lent.pop()
            # The pair, and the argument of the call.
            if sys.getrefcount(pair[0]) > 2:
                kept.append(pair)
            else:
                _release(pair[1])
        _lent.extend(kept)


def _lend(struct: Any, name: bytes) -> object:
    capsule: object = _new_capsule(ctypes.addressof(struct), name, None)
    with _lock:
        _sweep()
        _lent.append((capsule, struct))
    return capsule


atexit.register(_sweep)


# --- reading -----------------------------------------------------------------

class _Field(NamedTuple):
    name: str
    kind: str  # text, code, number or instant


class _Column(NamedTuple):
    """The buffers of a column of one batch, copied."""

    n: int
    valid: Optional[bytes]  # bits, None where there is no null
    values: bytes           # texts, or 4 or 8 bytes each
    offsets: bytes          # of texts
    words: List[str]        # of codes


_KINDS = {b"u": "text", b"i": "code", b"l": "number", b"tsu:UTC": "instant"}
_SIZES = {"code": 4, "number": 8, "instant": 8}


def _read_bytes(array: _Array, index: int, size: int) -> bytes:
    return ctypes.string_at(array.buffers[index], size) if size else b""


def _unpack(data: bytes, form: str) -> memoryview:
    return memoryview(data).cast(form)


def _read_texts(array: _Array) -> Tuple[bytes, bytes]:
    offsets = _read_bytes(array, 1, 4 * (array.length + 1))
    return offsets, _read_bytes(array, 2, _unpack(offsets, "i")[array.length])


def _split(offsets: bytes, values: bytes) -> List[str]:
    ends = _unpack(offsets, "i")
    return [values[ends[i]:ends[i + 1]].decode() for i in range(len(ends) - 1)]


def _read_column(kind: str, array: _Array) -> _Column:
    bits = _read_bytes(array, 0, (array.length + 7) // 8) if array.null_count else None
    if kind == "text":
        offsets, values = _read_texts(array)
        return _Column(array.length, bits, values, offsets, [])
    words = _split(*_read_texts(array.dictionary[0])) if kind == "code" else []
    return _Column(array.length, bits, _read_bytes(array, 1, _SIZES[kind] * array.length), b"", words)


def _is_null(column: _Column, index: int) -> bool:
    return column.valid is not None and not column.valid[index // 8] >> index % 8 & 1


def _to_list(kind: str, column: _Column) -> List[Any]:
    cells: List[Any]
    if kind == "text":
        cells = list(_split(column.offsets, column.values))
    elif kind == "code":
        cells = [column.words[code] if column.words else None for code in _unpack(column.values, "i")]
    else:
        cells = list(_unpack(column.values, "q"))
    if column.valid is not None:
        cells = [None if _is_null(column, i) else cell for i, cell in enumerate(cells)]
    return cells


class Table:
    """A table of a dossier, a timeline or what a query found.

    :param library: the loaded libannal-1
    :param kind: what *pointer* points to: ``"dossier"``, ``"timeline"`` or ``"selection"``
    :param pointer: its address, or what tells it each time
    :param table: ``"entries"``, ``"events"``, ``"claims"``, ``"citations"`` or ``"sources"``
    :param owner: what keeps *pointer* alive
    :param fail: makes an exception of the address of a GError, which it takes

    Each reading begins anew.
    """

    def __init__(self, library: ctypes.CDLL, kind: str, pointer: Union[int, Callable[[], int]],
                 table: str = "entries", owner: Optional[object] = None,
                 fail: Optional[Callable[[int], BaseException]] = None) -> None:
        if kind not in _FUNCTIONS:
            raise ValueError("kind must be one of %s, not %r" % (", ".join(_FUNCTIONS), kind))
        if table not in TABLES:
            raise ValueError("table must be one of %s, not %r" % (", ".join(TABLES), table))
        self._library = library
        self._kind = kind
        self._pointer = pointer
        self._table = table
        self._owner = owner
        self._fail = fail or self._make_error
        weakref.finalize(self, _sweep).atexit = False

    def __repr__(self) -> str:
        return "<annal.Table %s of a %s>" % (self._table, self._kind)

    @property
    def name(self) -> str:
        """Which table it is."""
        return self._table

    # --- streams

    def _make_error(self, address: int) -> BaseException:
        message = (_GError.from_address(address).message or b"").decode()
        free = self._library["g_error_free"]
        free.argtypes = [c_void_p]
        free.restype = None
        free(address)
        return ValueError(message)

    def _open(self) -> _Stream:
        stream = _Stream()
        function = self._library[_FUNCTIONS[self._kind]]
        pointer = self._pointer() if callable(self._pointer) else self._pointer
        arguments: List[Any] = [pointer, TABLES[self._table], ctypes.byref(stream)]
        function.argtypes = [c_void_p, c_int, c_void_p]
        function.restype = None
        if self._kind != "dossier":
            function(*arguments)
            return stream
        error = c_void_p()
        function.argtypes = [c_void_p, c_int, c_void_p, c_void_p]
        function.restype = c_int
        if not function(*arguments, ctypes.byref(error)):
            raise self._fail(error.value or 0)
        return stream

    def __arrow_c_stream__(self, requested_schema: Optional[object] = None) -> object:
        """A capsule with a struct ArrowArrayStream.

        What schema is requested makes no difference: the consumer casts.
        """
        return _lend(self._open(), _STREAM_NAME)

    def __arrow_c_schema__(self) -> object:
        """A capsule with a struct ArrowSchema."""
        stream = self._open()
        schema = _Schema()
        try:
            self._check(stream, stream.get_schema(ctypes.byref(stream), ctypes.byref(schema)))
        finally:
            _release(stream)
        return _lend(schema, _SCHEMA_NAME)

    @staticmethod
    def _check(stream: _Stream, code: int) -> None:
        if code != 0:
            message = stream.get_last_error(ctypes.byref(stream))
            raise OverflowError(message.decode() if message else "the stream failed with %d" % code)

    def _read_fields(self, stream: _Stream) -> List[_Field]:
        schema = _Schema()
        self._check(stream, stream.get_schema(ctypes.byref(stream), ctypes.byref(schema)))
        try:
            children = [schema.children[i][0] for i in range(schema.n_children)]
            return [_Field(child.name.decode(), _KINDS[child.format]) for child in children]
        finally:
            _release(schema)

    def _read_batches(self, stream: _Stream, fields: List[_Field]) -> Iterator[List[_Column]]:
        while True:
            batch = _Array()
            self._check(stream, stream.get_next(ctypes.byref(stream), ctypes.byref(batch)))
            if not batch.release:
                return
            try:
                columns = [_read_column(field.kind, batch.children[i][0]) for i, field in enumerate(fields)]
            finally:
                _release(batch)
            yield columns

    def _read(self) -> Tuple[List[_Field], List[List[_Column]]]:
        stream = self._open()
        try:
            fields = self._read_fields(stream)
            return fields, list(self._read_batches(stream, fields))
        finally:
            _release(stream)

    # --- what people ask for

    def to_columns(self) -> Dict[str, List[Any]]:
        """The columns as lists: texts, numbers, and instants in microseconds since 1970, UTC; or None."""
        fields, batches = self._read()
        columns: Dict[str, List[Any]] = {field.name: [] for field in fields}
        for batch in batches:
            for field, column in zip(fields, batch):
                columns[field.name].extend(_to_list(field.kind, column))
        return columns

    def to_numpy(self) -> Dict[str, Any]:
        """The columns as arrays of numpy.

        Texts are objects (str or None), instants datetime64[us] in UTC (or
        NaT), numbers 64-bit integers, masked where there is none.
        """
        import numpy

        fields, batches = self._read()
        return {field.name: _to_array(numpy, field.kind, [batch[i] for batch in batches])
                for i, field in enumerate(fields)}

    def to_pandas(self) -> Any:
        """A pandas.DataFrame.

        What recurs is categorical, numbers are Int64, instants are UTC. Where
        this pandas cannot hold an instant (before its version 2: outside the
        years 1677 to 2262), the column is of numpy.datetime64 objects.
        """
        import numpy
        import pandas

        fields, batches = self._read()
        return pandas.DataFrame({
            field.name: _to_series(numpy, pandas, field.kind, [batch[i] for batch in batches])
            for i, field in enumerate(fields)})


# --- numpy and pandas ----------------------------------------------------------

def _to_mask(numpy: Any, columns: List[_Column]) -> Any:
    """Where the nulls are."""
    parts = [numpy.zeros(0, dtype=bool)]
    for column in columns:
        if column.valid is None:
            parts.append(numpy.zeros(column.n, dtype=bool))
        else:
            bits = numpy.unpackbits(numpy.frombuffer(column.valid, dtype=numpy.uint8), bitorder="little")
            parts.append(bits[:column.n] == 0)
    return numpy.concatenate(parts)


def _to_values(numpy: Any, columns: List[_Column], dtype: str) -> Any:
    return numpy.concatenate([numpy.zeros(0, dtype=dtype)] +
                             [numpy.frombuffer(column.values, dtype=dtype) for column in columns])


def _to_objects(numpy: Any, cells: List[Any]) -> Any:
    array = numpy.empty(len(cells), dtype=object)
    array[:] = cells
    return array


def _to_codes(numpy: Any, columns: List[_Column]) -> Tuple[Any, List[str]]:
    """Codes, -1 for null, and the words of the last batch, which has all."""
    codes = _to_values(numpy, columns, "<i4").copy()
    codes[_to_mask(numpy, columns)] = -1
    return codes, columns[-1].words if columns else []


def _to_array(numpy: Any, kind: str, columns: List[_Column]) -> Any:
    if kind == "text":
        return _to_objects(numpy, [cell for column in columns for cell in _to_list(kind, column)])
    if kind == "code":
        codes, words = _to_codes(numpy, columns)
        return _to_objects(numpy, list(words) + [None])[codes]
    mask = _to_mask(numpy, columns)
    values = _to_values(numpy, columns, "<i8")
    if kind == "number":
        return numpy.ma.masked_array(values, mask=mask)
    instants = values.copy().view("datetime64[us]")
    instants[mask] = numpy.datetime64("NaT")
    return instants


def _to_series(numpy: Any, pandas: Any, kind: str, columns: List[_Column]) -> Any:
    if kind == "code":
        codes, words = _to_codes(numpy, columns)
        return pandas.Categorical.from_codes(codes, categories=words)
    array = _to_array(numpy, kind, columns)
    if kind == "number":
        return pandas.arrays.IntegerArray(array.data.copy(), numpy.ma.getmaskarray(array).copy())
    if kind == "instant":
        try:
            return pandas.Series(pandas.DatetimeIndex(array)).dt.tz_localize("UTC")
        except pandas.errors.OutOfBoundsDatetime:
            return _to_objects(numpy, list(array))
    return array


# --- the classes of the package --------------------------------------------------

def _as_error(address: int) -> BaseException:
    from ._convert import raise_error

    try:
        raise_error(ctypes.c_void_p(address))
    except Exception as error:
        return error
    return ValueError("the library failed without an error")


class HasTables:
    """What the dossier, the timeline and the selection have in common: each can be read as tables."""

    __slots__ = ()
    _tables_of: ClassVar[str]

    def arrow(self, table: Union[str, ArrowTable] = "entries") -> Table:
        """A table, for whoever reads the Arrow C data interface.

        *table* is "entries", "events", "claims", "citations" or "sources".
        """
        from ._library import library

        owner: Any = self
        owner._c  # raises where it is closed
        return Table(library._quick, self._tables_of, lambda: int(owner._c), str(table), owner, _as_error)

    def __arrow_c_stream__(self, requested_schema: Optional[object] = None) -> object:
        """A capsule with a struct ArrowArrayStream of the entries."""
        return self.arrow().__arrow_c_stream__(requested_schema)

    def __arrow_c_schema__(self) -> object:
        """A capsule with a struct ArrowSchema of the entries."""
        return self.arrow().__arrow_c_schema__()

    def to_numpy(self, table: Union[str, ArrowTable] = "entries") -> Dict[str, Any]:
        """The columns of a table as arrays of numpy."""
        return self.arrow(table).to_numpy()

    def to_pandas(self, table: Union[str, ArrowTable] = "entries") -> Any:
        """A table as a pandas.DataFrame."""
        return self.arrow(table).to_pandas()

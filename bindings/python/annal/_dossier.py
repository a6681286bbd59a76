# SPDX-License-Identifier: LGPL-2.1-or-later
"""The dossier: where it comes from, what is in it, what can be asked of it."""
from __future__ import annotations

import io
import os
import weakref
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, BinaryIO, Iterable, Iterator, List, Mapping, Optional, Union

from . import _names as t
from . import _raw
from ._arrow import HasTables
from ._convert import is_text
from ._errors import Error, FileError, InvalidError, MissingFileError, NotFoundError, ParseError
from ._runtime import Object, counted

if TYPE_CHECKING:
    from ._raw import DateLike, PolicyLike, QueryLike

    Id = Union[str, "t.Record"]


def id_of(thing: Any, name: str = "id") -> str:
    """The id of a record, or the id that it is already."""
    if isinstance(thing, t.Record):
        thing = thing.get_id()
    if not isinstance(thing, str):
        raise TypeError("%s: a record or its id is wanted, not %s" % (name, type(thing).__name__))
    return thing


class Reader(_raw.Reader):
    __doc__ = _raw.Reader.__doc__
    __slots__ = ()

    def get_dossier(self) -> t.Dossier:
        dossier = super().get_dossier()
        # Reading changes the dossier, so that the two exclude each other.
        dossier._lock = self._lock
        return dossier

    get_dossier.__doc__ = _raw.Reader.get_dossier.__doc__

    def finish(self) -> t.Dossier:
        """Checks and seals what was read. Where something is wrong, the error has all `problems`."""
        dossier, problems = self.dossier, self.check()
        count = problems.count(t.Severity.ERROR)
        if count:
            raise _wrong(problems, count)
        dossier.seal()
        return dossier


def _wrong(problems: t.Problems, count: int) -> Error:
    """An error that is told by the first problem, which knows its place."""
    first = next((one for one in problems if one.severity == t.Severity.ERROR), None)
    words = "the limit on problems left none to show" if first is None else first.to_string()
    words += " (and %d more)" % (count - 1) if count > 1 else ""
    is_json = first is None or first.get_rule() != "json"
    result = InvalidError(words) if is_json else ParseError(words)
    result.code, result.problems = t.ErrorCode.INVALID if is_json else t.ErrorCode.SYNTAX, problems
    if first is not None:
        result.rule, result.pointer, result.path = first.get_rule(), first.get_pointer(), first.get_file()
        result.line, result.column = first.get_line() or None, first.get_column() or None
    return result


def load(file: Union[str, os.PathLike[str], BinaryIO], *, limits: Optional[t.Limits] = None) -> t.Dossier:
    """Reads a dossier from a file (a path or a binary file), checks it and seals it.

    Where it is no JSON (ParseError) or not sound (InvalidError) the error names
    the place of the first problem, and has all `problems`. Where the file cannot
    be read (NotFoundError, FileError) it has the `path`.
    """
    reader = Reader(limits)
    if isinstance(file, (str, os.PathLike)):
        _read_file(reader, file)
    elif not hasattr(file, "read"):
        raise TypeError("file: a path or a binary file is wanted, not %s" % type(file).__name__)
    elif isinstance(file, io.TextIOBase):
        raise TypeError('file: this one gives text; open it with "rb", or use loads()')
    else:
        name = getattr(file, "name", None)
        reader.read_stream(file, name if isinstance(name, str) else None, t.JsonForm.AUTO)
    return reader.finish()


def _read_file(reader: Reader, path: Union[str, os.PathLike[str]]) -> None:
    try:
        reader.read_file(path)
    except NotFoundError as error:
        missing = MissingFileError(str(error))
        missing.code, missing.path = error.code, os.fspath(path)
        raise missing from None
    except FileError as error:
        error.path = os.fspath(path)
        raise


def loads(text: Union[str, bytes], *, name: Optional[str] = None, limits: Optional[t.Limits] = None) -> t.Dossier:
    """Reads a dossier from JSON, a document or JSON Lines; `name` is for messages."""
    if not isinstance(text, (str, bytes, bytearray, memoryview)):
        raise TypeError("text: a str or bytes is wanted, not %s" % type(text).__name__)
    reader = Reader(limits)
    reader.read_bytes(text.encode("utf-8") if isinstance(text, str) else text, name, t.JsonForm.AUTO)
    return reader.finish()


class Dossier(_raw.Dossier, HasTables):
    __doc__ = _raw.Dossier.__doc__
    __slots__ = ("_records",)
    _tables_of = "dossier"
    _records: weakref.WeakValueDictionary[int, t.Record]

    def _adopt(self, pointer: int, owner: Optional[Object] = None) -> None:
        super()._adopt(pointer, owner)
        self._records = weakref.WeakValueDictionary()

    # --- its records

    @property
    def records(self) -> List[t.Record]:
        """All records: sources, entities, terms, events, claims, links, assessments, notices, by their ids."""
        return list(self)

    def __iter__(self) -> Iterator[t.Record]:
        for kind in t.RecordType:
            for index in range(self.get_n_records(kind)):
                yield self.get_record(kind, index)

    def __len__(self) -> int:
        return sum(self.get_n_records(kind) for kind in t.RecordType)

    def __bool__(self) -> bool:
        return True

    def __getitem__(self, id: str) -> t.Record:
        found = self.lookup(id)
        if found is None:
            raise KeyError(id)
        return found

    def __contains__(self, thing: object) -> bool:
        if isinstance(thing, t.Record):
            found = self.lookup(thing.get_id() or "")
            return found is not None and found == thing
        return isinstance(thing, str) and is_text(thing) and self.lookup(thing) is not None

    def get(self, id: str, default: Optional[t.Record] = None) -> Optional[t.Record]:
        """The record of that id, or what is given for the case that there is none."""
        found = self.lookup(id)
        return default if found is None else found

    def add(self, record: t.Record, *more: t.Record) -> None:
        """Adds one record or several. They are sealed from then on."""
        for one in (record, *more):
            super().add(one)
            self._received(one)

    def replace(self, record: t.Record) -> None:
        super().replace(record)
        self._received(record)

    replace.__doc__ = _raw.Dossier.replace.__doc__

    def _received(self, record: t.Record) -> None:
        record._owner = self
        # The key is a mere number: a Reference would keep the record for ever.
        self._records[int(record._c)] = record

    def remove(self, id: Id) -> None:
        """Removes a record."""
        super().remove(id_of(id))

    def seal(self) -> None:
        try:
            super().seal()
        except InvalidError as error:
            error.problems = self.check()
            raise

    seal.__doc__ = _raw.Dossier.seal.__doc__

    @contextmanager
    def editing(self) -> Iterator[t.Dossier]:
        """A new generation to change: `with dossier.editing() as newer: newer.add(...)`.

        It is sealed at the end, unless an exception came first; this one stays as it is.
        """
        newer = self.edit()
        yield newer
        newer.seal()

    # --- what can be asked

    def timeline(self) -> t.Timeline:
        """Its events and claims in order."""
        return t.Timeline(self)

    def query(self, query: QueryLike) -> t.Selection:
        """What a query finds on its timeline, such as "stance:deny by:dprk"."""
        return self.timeline().select(query)

    def knowledge(self, after: Optional[DateLike], until: DateLike, query: Optional[QueryLike] = None) -> t.Knowledge:
        """What became known after one day and until another."""
        return t.Knowledge(self.timeline(), query, after, until)

    def comparer(self, policy: Optional[PolicyLike] = None, until: Optional[DateLike] = None) -> t.Comparer:
        """What compares its claims under a policy, by what was known until a day."""
        return t.Comparer(self, policy, until)

    def compare(self, a: Id, b: Id, policy: Optional[PolicyLike] = None) -> t.ClaimComparison:
        """Whether two claims can both be true."""
        return self.comparer(policy).compare(id_of(a, "a"), id_of(b, "b"))

    def conflicts(self, claims: Union[None, Id, Iterable[Id]] = None,
                  policy: Optional[PolicyLike] = None) -> t.Conflicts:
        """The pairs of claims that are at odds, of all or of those that are named: one, or several."""
        if isinstance(claims, (str, t.Record)):
            claims = [claims]
        chosen = None if claims is None else [id_of(claim, "claims") for claim in claims]
        return self.comparer(policy).find_conflicts(chosen)

    def origins(self, claim: Id) -> t.OriginReport:
        """How many independent origins a claim has, and who merely repeats whom."""
        return t.OriginReport(self, id_of(claim, "claim"))

    def trace(self, claim: Id) -> t.Trace:
        """The way of a claim back to who said it."""
        return t.Trace(self, id_of(claim, "claim"))

    def number(self, subject: Id, predicate: str) -> t.NumberHistory:
        """How a number changed from claim to claim."""
        return t.NumberHistory(self, id_of(subject, "subject"), predicate)

    def positions(self, instrument: Optional[Id] = None) -> t.Positions:
        """Who accepted, noted or rejected what: an instrument with its parts, or all there are."""
        return t.Positions(self, None if instrument is None else id_of(instrument, "instrument"))

    def desk_check(self, texts: Optional[t.Texts] = None, rules: Optional[Iterable[str]] = None) -> t.DeskReport:
        """What a careful editor would ask; with the texts of the sources, whether the quotes stand in them."""
        return t.DeskReport(self, texts, rules)

    def relate(self, a: Id, b: Id) -> t.TimeComparison:
        """Which of two records came first, and why."""
        return self.timeline().relate(id_of(a, "a"), id_of(b, "b"))

    # --- how it is written

    def export(self, format: str, path: Union[None, str, os.PathLike[str]] = None,
               options: Optional[Mapping[str, str]] = None, **members: Any) -> Optional[bytes]:
        """Writes its timeline in a format; see `Timeline.export()`."""
        return self.timeline().export(format, path, options, **members)

    def to_dict(self) -> Any:
        """The dossier as dicts, lists and strings, as it stands in JSON."""
        return self.to_json()

    def __str__(self) -> str:
        return self.get_title() or ""

    def __repr__(self) -> str:
        if self.closed:
            return "<annal.Dossier (closed)>"
        counts = [(self.get_n_records(kind), kind) for kind in t.RecordType]
        words = ", ".join(counted(count, kind.word) for count, kind in counts if count)
        return "<annal.Dossier %r: %s>" % (self.get_title() or "untitled", words or "empty")

    def _repr_html_(self) -> str:
        from ._html import dossier_table

        return dossier_table(self)

# SPDX-License-Identifier: LGPL-2.1-or-later
"""Timelines, what is chosen of them, what is found in them, and how they are written."""
from __future__ import annotations

import os
from typing import Any, Callable, Iterator, List, Mapping, NamedTuple, Optional, Union

from . import _names as t
from . import _raw
from ._arrow import HasTables
from ._convert import is_text
from ._runtime import _has_pointer, counted


class TimelineEntry(_raw.TimelineEntry):
    __doc__ = _raw.TimelineEntry.__doc__
    __slots__ = ()

    @property
    def under(self) -> Optional[t.TimelineEntry]:
        """The entry that it belongs under, if any."""
        parent = self.parent
        return None if parent is None else self._of[parent]

    def __str__(self) -> str:
        return str(self.record)

    def __repr__(self) -> str:
        return "<annal.TimelineEntry %d: %r>" % (self.index, self.record)


class SelectionEntry(_raw.SelectionEntry):
    __doc__ = _raw.SelectionEntry.__doc__
    __slots__ = ()

    @property
    def entry(self) -> t.TimelineEntry:
        """The entry of the timeline that it is."""
        return self._of.timeline[self.place]

    def __str__(self) -> str:
        return str(self.record)

    def __repr__(self) -> str:
        return "<annal.SelectionEntry %d (%s): %r>" % (self.index, self.certainty, self.record)


class Timeline(_raw.Timeline, HasTables):
    __doc__ = _raw.Timeline.__doc__
    __slots__ = ()
    _tables_of = "timeline"

    def __contains__(self, thing: object) -> bool:
        name = thing.get_id() if isinstance(thing, t.Record) else thing
        if isinstance(name, str):
            return is_text(name) and self.lookup(name) is not None
        return isinstance(thing, TimelineEntry) and thing._of == self

    @property
    def records(self) -> Iterator[t.Record]:
        """The events and claims in order, one after the other."""
        for index in range(self.get_n_entries()):
            yield self.get_record(index)

    def find(self, record: Union[str, t.Record]) -> Optional[t.TimelineEntry]:
        """The entry of a record or an id."""
        index = self.lookup(record if isinstance(record, str) else record.get_id() or "")
        return None if index is None else self[index]

    def export(self, format: str, path: Union[None, str, os.PathLike[str]] = None,
               options: Optional[Mapping[str, str]] = None, **members: Any) -> Optional[bytes]:
        """Writes it in a format: to a file, or without a path as bytes.

        `formats()` lists the formats and their options; members are those of an
        Exporter, such as `lang="en"` or `width=100`.
        """
        exporter = Exporter(format, options, **members)
        if path is None:
            return exporter.write_to_bytes(self)
        exporter.write_file(self, path)
        return None

    def __repr__(self) -> str:
        if not _has_pointer(self):
            return "<annal.Timeline (closed)>"
        count = len(self)
        return "<annal.Timeline of %r: %d %s>" % (str(self.dossier) or "untitled", count,
                                                  "entry" if count == 1 else "entries")

    def _repr_html_(self) -> str:
        from ._html import entries_table

        return entries_table(self)


class Selection(_raw.Selection, HasTables):
    __doc__ = _raw.Selection.__doc__
    __slots__ = ()
    _tables_of = "selection"

    @property
    def records(self) -> Iterator[t.Record]:
        """The events and claims that were found, one after the other."""
        for index in range(self.get_n_entries()):
            yield self.get_record(index)

    def __repr__(self) -> str:
        if not _has_pointer(self):
            return "<annal.Selection (closed)>"
        return "<annal.Selection: %d of %d found>" % (len(self), self.get_n_found())

    def _repr_html_(self) -> str:
        from ._html import entries_table

        return entries_table(self)


class Query(_raw.Query):
    __doc__ = _raw.Query.__doc__
    __slots__ = ()

    @classmethod
    def _from(cls, value: Any) -> Any:
        return cls.new_from_text(value) if isinstance(value, str) else None

    def __str__(self) -> str:
        return self.to_text()

    def __repr__(self) -> str:
        return "<annal.Query (closed)>" if not _has_pointer(self) else "annal.Query.new_from_text(%r)" % self.to_text()


class ClaimComparison(_raw.ClaimComparison):
    __doc__ = _raw.ClaimComparison.__doc__
    __slots__ = ()

    def __str__(self) -> str:
        return self.get_text()

    def __repr__(self) -> str:
        if not _has_pointer(self):
            return "<annal.ClaimComparison (closed)>"
        return "<annal.ClaimComparison %s %s %s>" % (self.a.get_id(), self.relation, self.b.get_id())


class Conflicts(_raw.Conflicts):
    __doc__ = _raw.Conflicts.__doc__
    __slots__ = ()

    def of(self, group: t.ConflictGroup) -> List[t.ClaimComparison]:
        """The conflicts of one of its groups."""
        return self[group.first:group.first + group.n_conflicts]

    def _repr_html_(self) -> str:
        from ._html import conflicts_table

        return conflicts_table(self)


class OriginReport(_raw.OriginReport):
    __doc__ = _raw.OriginReport.__doc__
    __slots__ = ()

    def __repr__(self) -> str:
        return "<annal.OriginReport%s>" % (" (closed)" if self.closed else ": " + self.get_summary())


class Positions(_raw.Positions):
    __doc__ = _raw.Positions.__doc__
    __slots__ = ()

    def __repr__(self) -> str:
        if self.closed:
            return "<annal.Positions (closed)>"
        return "<annal.Positions: %s on %s>" % (counted(len(self.positions), "position"),
                                                counted(len(self.targets), "target"))


class DeskReport(_raw.DeskReport):
    __doc__ = _raw.DeskReport.__doc__
    __slots__ = ()

    def __repr__(self) -> str:
        if self.closed:
            return "<annal.DeskReport (closed)>"
        words = [counted(self.problems.count(kind), kind.word)
                 for kind in (t.Severity.ERROR, t.Severity.WARNING, t.Severity.NOTE)]
        return "<annal.DeskReport: %s, %d silenced>" % (", ".join(words), len(self.silenced))


class OptionInfo(NamedTuple):
    """An option of a format."""

    name: str
    values: str
    description: str


class FormatInfo(NamedTuple):
    """A format in which a timeline can be written."""

    name: str
    description: str
    extension: str
    media_type: str
    options: List[OptionInfo]


def formats() -> List[FormatInfo]:
    """The formats in which a timeline can be written."""
    one = t.Exporter
    return [FormatInfo(one.get_format_name(i), one.get_format_description(i), one.get_format_extension(i),
                       one.get_format_media_type(i),
                       [OptionInfo(one.get_format_option_name(i, j), one.get_format_option_values(i, j) or "",
                                   one.get_format_option_description(i, j))
                        for j in range(one.get_format_n_options(i))])
            for i in range(one.get_n_formats())]


class Exporter(_raw.Exporter):
    __doc__ = _raw.Exporter.__doc__
    __slots__ = ()

    def __init__(self, format: str, options: Optional[Mapping[str, str]] = None, *,
                 progress: Optional[Callable[[int, int], object]] = None, **members: Any) -> None:
        """Makes an exporter of a format, with its options and members.

        `progress` is called now and then with how much is done, and of how much.
        """
        super().__init__(format, **members)
        for name, value in (options or {}).items():
            self.set_option(name, value)
        if progress is not None:
            self.set_progress(progress)


class Texts(_raw.Texts):
    __doc__ = _raw.Texts.__doc__
    __slots__ = ()

    def __init__(self, *folders: Union[str, os.PathLike[str]], max_bytes: Optional[int] = None) -> None:
        """Makes a finder of the texts of sources, which looks in these folders."""
        super().__init__(max_bytes=max_bytes)
        for folder in folders:
            self.add_folder(folder)

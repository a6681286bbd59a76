# SPDX-License-Identifier: LGPL-2.1-or-later
"""The records."""
from __future__ import annotations

import json
from collections.abc import Iterator, MutableMapping
from typing import Any, List, Optional

from . import _names as t
from . import _raw
from ._values import Strings


class Extras(MutableMapping[str, Any]):
    """The members of a record that the library does not know, as JSON. They survive a round trip."""

    __slots__ = ("_record",)

    def __init__(self, record: Record) -> None:
        self._record = record

    def __getitem__(self, name: str) -> Any:
        found = self._record.get_extra(name)
        if found is None:
            raise KeyError(name)
        return json.loads(found)

    def __setitem__(self, name: str, value: Any) -> None:
        self._record.set_extra(name, json.dumps(value, ensure_ascii=False))

    def __delitem__(self, name: str) -> None:
        if self._record.get_extra(name) is None:
            raise KeyError(name)
        self._record.set_extra(name, None)

    def __iter__(self) -> Iterator[str]:
        return iter(self._record.dup_extra_names())

    def __len__(self) -> int:
        return len(self._record.dup_extra_names())

    def __repr__(self) -> str:
        return repr(dict(self))


class Silenced(MutableMapping[str, str]):
    """The rules of the desk that are answered for this record, each with the answer."""

    __slots__ = ("_record",)

    def __init__(self, record: Record) -> None:
        self._record = record

    def __getitem__(self, rule: str) -> str:
        found = self._record.get_silenced(rule)
        if found is None:
            raise KeyError(rule)
        return found

    def __setitem__(self, rule: str, reason: str) -> None:
        self._record.set_silenced(rule, reason)

    def __delitem__(self, rule: str) -> None:
        if self._record.get_silenced(rule) is None:
            raise KeyError(rule)
        self._record.set_silenced(rule, None)

    def __iter__(self) -> Iterator[str]:
        return iter(self._record.dup_silenced_rules())

    def __len__(self) -> int:
        return len(self._record.dup_silenced_rules())

    def __repr__(self) -> str:
        return repr(dict(self))


class Record(_raw.Record):
    __doc__ = _raw.Record.__doc__
    __slots__ = ()

    @property
    def dossier(self) -> Optional[t.Dossier]:
        """The dossier that it was got from or added to, if any."""
        return self._dossier()

    @property
    def extras(self) -> Extras:
        """The members that the library does not know."""
        return Extras(self)

    @property
    def silenced(self) -> Silenced:
        """The rules of the desk that are answered for it."""
        return Silenced(self)

    @property
    def references(self) -> Optional[t.References]:
        """The places that name it, where it is in a dossier."""
        dossier, name = self._dossier(), self.get_id()
        return None if dossier is None or name is None else dossier.find_references(name)

    def _find(self, name: Optional[str]) -> Optional[Record]:
        dossier = self._dossier()
        return None if name is None or dossier is None else dossier.lookup(name)

    def to_dict(self) -> Any:
        """The record as dicts, lists and strings, as it stands in JSON."""
        return self.to_json()

    def _line(self) -> str:
        """What it is in one line."""
        return ""

    def __str__(self) -> str:
        return self._line() or self.get_id() or ""

    def __repr__(self) -> str:
        kind = type(self).__name__
        if self.closed:
            return "<annal.%s (closed)>" % kind
        line = self._line()
        return "<annal.%s %s%s>" % (kind, self.get_id(), ": " + line if line else "")

    def _repr_html_(self) -> str:
        from ._html import record_table

        return record_table(self)


class Source(_raw.Source, Record):
    __doc__ = _raw.Source.__doc__
    __slots__ = ()

    def _line(self) -> str:
        return str(self.title or "")


class Entity(_raw.Entity, Record):
    __doc__ = _raw.Entity.__doc__
    __slots__ = ()

    @property
    def name(self) -> str:
        """Its first name, else its id."""
        return str(self.names[0]) if self.get_n_names() else self.get_id() or ""

    @property
    def external(self) -> Strings:
        """Its ids elsewhere: schemes such as "wikidata", each with one or more."""
        return Strings(self.dup_external_schemes, self.get_external, self.add_external)

    @property
    def whole(self) -> Optional[Record]:
        """The entity that it is part of, where the dossier has it."""
        return self._find(self.get_part_of())

    def _line(self) -> str:
        return self.name


class Event(_raw.Event, Record):
    __doc__ = _raw.Event.__doc__
    __slots__ = ()

    @property
    def whole(self) -> Optional[Record]:
        """The event that it is part of, where the dossier has it."""
        return self._find(self.get_part_of())

    def _line(self) -> str:
        return str(self.title or "")


class Claim(_raw.Claim, Record):
    __doc__ = _raw.Claim.__doc__
    __slots__ = ()

    @property
    def target_record(self) -> Optional[Record]:
        """What it is aimed at, where the dossier has it; `target` is its id."""
        return self._find(self.get_target())

    @property
    def about(self) -> Optional[Record]:
        """What the proposition is about, where the dossier has it."""
        proposition = self.proposition
        return None if proposition is None else self._find(proposition.get_about())

    @property
    def predicate(self) -> Optional[str]:
        """The predicate of the proposition."""
        proposition = self.proposition
        return None if proposition is None else proposition.get_predicate()

    @property
    def value(self) -> object:
        """What the proposition gives as the value: a quantity, a date, a word and so on; None where it gives none."""
        value = None if self.proposition is None else self.proposition.value
        return None if value is None else value.content

    @property
    def event(self) -> Optional[Record]:
        """The event at which it was said, where the dossier has it; `utterance` is its id."""
        return self._find(self.get_utterance())

    @property
    def grounds(self) -> List[Record]:
        """The claims that it rests on, as far as the dossier has them."""
        found = [self._find(name) for name in self.rests_on]
        return [record for record in found if record is not None]

    def _line(self) -> str:
        return str(self.says or "")


class Link(_raw.Link, Record):
    __doc__ = _raw.Link.__doc__
    __slots__ = ()

    @property
    def subject_record(self) -> Optional[Record]:
        """The one end, where the dossier has it; `subject` is its id."""
        return self._find(self.get_subject())

    @property
    def object_record(self) -> Optional[Record]:
        """The other end, where the dossier has it; `object` is its id."""
        return self._find(self.get_object())

    def _line(self) -> str:
        return "%s %s %s" % (self.get_subject(), self.get_kind(), self.get_object())


class Assessment(_raw.Assessment, Record):
    __doc__ = _raw.Assessment.__doc__
    __slots__ = ()

    @property
    def target_record(self) -> Optional[Record]:
        """What it is about, where the dossier has it; `target` is its id."""
        return self._find(self.get_target())

    def _line(self) -> str:
        return "%s of %s: %s" % (self.kind, self.get_target(), self.get_grade())


class Notice(_raw.Notice, Record):
    __doc__ = _raw.Notice.__doc__
    __slots__ = ()

    @property
    def target_record(self) -> Optional[Record]:
        """What it is about, where the dossier has it; `target` is its id."""
        return self._find(self.get_target())

    def _line(self) -> str:
        return "%s %s" % (self.op, self.get_target())


class Term(_raw.Term, Record):
    __doc__ = _raw.Term.__doc__
    __slots__ = ()

    @property
    def labels(self) -> Strings:
        """What it is called: languages, each with one or more words."""
        return Strings(self.dup_label_langs, self.get_label, self.add_label)

    def _line(self) -> str:
        return ", ".join(self.labels.get("en", ()))

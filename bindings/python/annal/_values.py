# SPDX-License-Identifier: LGPL-2.1-or-later
"""The values: what may be written more simply, and what Python makes of them."""
from __future__ import annotations

import datetime
import enum
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Callable, List, Optional, Tuple, Type, Union

from . import _names as t
from . import _raw
from ._errors import Error
from ._lists import Member
from ._runtime import counted

if TYPE_CHECKING:
    from ._raw import DateLike

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


def instant(seconds: Optional[int]) -> Optional[datetime.datetime]:
    """The moment so many seconds after 1970-01-01 in UTC; None where a datetime cannot tell it (years 1 to 9999)."""
    if seconds is None:
        return None
    try:
        return EPOCH + datetime.timedelta(seconds=seconds)
    except OverflowError:
        return None


def edtf_of(value: datetime.date) -> str:
    """A date or datetime in EDTF. One that has a time zone is told in UTC."""
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    zone = "" if value.tzinfo is None else "Z"
    if zone:
        value = value.astimezone(datetime.timezone.utc)
    # strftime() pads no years before 1000 on some systems.
    return value.replace(microsecond=0, tzinfo=None).isoformat() + zone


def _is_number(value: object) -> bool:
    """Whether it is an int, and neither a truth value nor a word of the library."""
    return isinstance(value, int) and not isinstance(value, (bool, enum.Enum))


class Strings(Mapping[str, List[str]]):
    """Names that have one or more strings each, such as an entity's ids elsewhere."""

    __slots__ = ("_names", "_get", "_add")

    def __init__(self, names: Callable[[], List[str]], get: Callable[[str], List[str]],
                 add: Callable[[str, str], None]) -> None:
        self._names, self._get, self._add = names, get, add

    def __getitem__(self, name: str) -> List[str]:
        found = self._get(name)
        if not found:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._names())

    def __len__(self) -> int:
        return len(self._names())

    def add(self, name: str, value: str) -> None:
        """Adds a string under a name."""
        self._add(name, value)

    def __repr__(self) -> str:
        return repr(dict(self))


Number = Union[None, int, str, Decimal]
"""A number that must stay exactly what it is, which a float would not."""


def exact(value: Number, name: str) -> Optional[str]:
    """The digits of a number."""
    if isinstance(value, Decimal) and value.is_finite():
        return format(value, "f")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if value is None or isinstance(value, str):
        return value
    raise TypeError("%s: a str, an int or a Decimal is wanted, not %s" % (name, type(value).__name__))


def _quoted(thing: Any, text: Any) -> str:
    kind = type(thing).__name__
    return "<annal.%s (closed)>" % kind if thing.closed else "annal.%s(%s)" % (kind, repr(text()))


def find_dates(text: str, dateline: Optional[DateLike] = None, flags: t.PhraseFlags | int = 0) -> t.Phrases:
    """The words of a text that tell a date, such as "late Saturday", with what they mean under a dateline.

    For each phrase that is found, `text[phrase.start:phrase.end]` are its words.
    """
    return t.Phrases.find(text, dateline, flags)


class Date(_raw.Date):
    __doc__ = _raw.Date.__doc__
    __slots__ = ()

    def __init__(self, edtf: Union[str, datetime.date]) -> None:
        """Reads a date in EDTF, strictly, or takes a date or datetime; `parse` reads more loosely.

        One that is a single day equals the `datetime.date` of that day.
        """
        super().__init__(edtf_of(edtf) if isinstance(edtf, datetime.date) else edtf)

    # It never changes.
    def __copy__(self) -> Date:
        return self

    def __deepcopy__(self, memo: object) -> Date:
        return self

    def __reduce__(self) -> Tuple[Type[Date], Tuple[str]]:
        return type(self), (self.get_text(),)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, datetime.date):
            return self._day() == other
        return super().__eq__(other)

    def __hash__(self) -> int:
        return hash(self._day() or self.get_text())

    def _day(self) -> Optional[datetime.date]:
        """The day that it is, where it says so without doubt."""
        day = self.first_day
        return day if day is not None and day.isoformat() == self.get_text() else None

    @classmethod
    def _from(cls, value: Any) -> Any:
        if isinstance(value, str):
            return cls(value)
        return cls(value) if isinstance(value, datetime.date) else None

    @classmethod
    def parse(cls, text: str, flags: t.DateParseFlags | int = _raw.DateParseFlags.LENIENT) -> t.Date:
        """Reads a date as it is commonly written, such as "1984-6-2"; `assumptions` tells what was taken for granted.

        The error (ParseError and others) has the `position` where the reading stopped.
        """
        return cls.new_full(text, t.DateParseFlags(flags))

    def __str__(self) -> str:
        return self.get_text()

    def __repr__(self) -> str:
        return _quoted(self, self.get_text)

    def __lt__(self, other: DateLike) -> bool:
        return self.compare(other) < 0

    def __le__(self, other: DateLike) -> bool:
        return self.compare(other) <= 0

    def __gt__(self, other: DateLike) -> bool:
        return self.compare(other) > 0

    def __ge__(self, other: DateLike) -> bool:
        return self.compare(other) >= 0

    @property
    def first_day(self) -> Optional[datetime.date]:
        """The first day it may mean; None where that is open, unknown or outside of the years 1 to 9999."""
        found = instant(self.get_earliest())
        return found.date() if found else None

    @property
    def last_day(self) -> Optional[datetime.date]:
        """The last day it may mean; None where that is open, unknown or outside of the years 1 to 9999."""
        found = instant(self.get_latest())
        return found.date() if found else None

    def to_date(self) -> datetime.date:
        """The day that it is; ValueError where it is no single day, or one that a date cannot tell."""
        first, last = self.first_day, self.last_day
        if first is None or first != last or self.is_qualified():
            raise ValueError("%s is no single day" % self)
        return first

    def to_datetime(self) -> datetime.datetime:
        """The moment that it is, in UTC; ValueError where it is none to the second."""
        first, last = instant(self.get_earliest()), instant(self.get_latest())
        if first is None or first != last or self.is_qualified():
            raise ValueError("%s is no single moment" % self)
        return first


class Span(_raw.Span):
    __doc__ = _raw.Span.__doc__
    __slots__ = ()

    @property
    def bounds(self) -> Tuple[Optional[datetime.datetime], Optional[datetime.datetime],
                              Optional[datetime.datetime], Optional[datetime.datetime]]:
        """Its four bounds as datetimes in UTC, None where they are open, unknown or outside of the years 1 to 9999."""
        return (instant(self.get_begin_min()), instant(self.get_begin_max()), instant(self.get_end_min()),
                instant(self.get_end_max()))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Span):
            return NotImplemented
        return self._numbers() == other._numbers()

    def __hash__(self) -> int:
        return hash(self._numbers())

    def _numbers(self) -> Tuple[object, ...]:
        return (self.get_begin_min(), self.get_begin_max(), self.get_end_min(), self.get_end_max(), self.get_flags())

    def __repr__(self) -> str:
        if self.closed:
            return "<annal.Span (closed)>"
        words = [t.instant_to_string(n) if n is not None else "…" for n in self._numbers()[:4]]  # type: ignore
        return "<annal.Span begins %s to %s, ends %s to %s>" % tuple(words)


class When(_raw.When):
    __doc__ = _raw.When.__doc__
    __slots__ = ()

    @classmethod
    def _from(cls, value: Any) -> Any:
        if isinstance(value, str):
            Date(value)  # raises where it is no EDTF
            return cls(value)
        if isinstance(value, datetime.date):
            return cls(edtf_of(value))
        return cls(value.get_text()) if isinstance(value, Date) else None

    @property
    def date(self) -> Optional[Date]:
        """The date; None where nobody knows it."""
        text = self.get_edtf()
        return None if text is None else Date(text)

    def __str__(self) -> str:
        return self.get_edtf() or self.get_text() or "undated"

    def __repr__(self) -> str:
        return _quoted(self, self.get_edtf)


class Text(_raw.Text):
    __doc__ = _raw.Text.__doc__
    __slots__ = ()

    @classmethod
    def _from(cls, value: Any) -> Any:
        return cls(value) if isinstance(value, str) else None

    def __str__(self) -> str:
        return self.get_text() or ""

    def __repr__(self) -> str:
        return _quoted(self, self.get_text)


class Name(_raw.Name):
    __doc__ = _raw.Name.__doc__
    __slots__ = ()

    @classmethod
    def _from(cls, value: Any) -> Any:
        return cls(value) if isinstance(value, str) else None

    def __str__(self) -> str:
        return self.get_text() or ""

    def __repr__(self) -> str:
        return _quoted(self, self.get_text)


class Agent(_raw.Agent):
    __doc__ = _raw.Agent.__doc__
    __slots__ = ()

    @classmethod
    def _from(cls, value: Any) -> Any:
        if isinstance(value, t.Entity):
            value = value.get_id()
        if not isinstance(value, str):
            return None
        if not t.id_is_valid(value):
            raise ValueError("%r is no id of an entity; for somebody unnamed write Agent(unnamed=%r)" % (value, value))
        return cls(value)

    @property
    def entity(self) -> Optional[t.Entity]:
        """The entity, where it is named and in the dossier."""
        name, dossier = self.get_id(), self._dossier()
        return None if name is None or dossier is None else dossier.lookup_entity(name)

    @property
    def name(self) -> str:
        """The name to print: the entity's first, else the words for somebody unnamed, else the id."""
        entity = self.entity
        return entity.name if entity is not None else self.get_unnamed() or self.get_id() or ""

    @property
    def principal(self) -> Optional[t.Entity]:
        """The entity that it acts for, where that is in the dossier: its own word for that, else the entity's."""
        entity, dossier = self.entity, self._dossier()
        name = self.get_acts_for() or (entity.get_acts_for() if entity is not None else None)
        return None if name is None or dossier is None else dossier.lookup_entity(name)

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        if self.closed or self.get_unnamed() is None:
            return _quoted(self, self.get_id)
        return "annal.Agent(unnamed=%r)" % self.get_unnamed()


class Quantity(_raw.Quantity):
    __doc__ = _raw.Quantity.__doc__
    __slots__ = ()

    def __init__(self, *, approx: Union[None, t.Approx, str] = None, hi: Number = None, lo: Number = None,
                 unit: Optional[str] = None, verbatim: Optional[str] = None) -> None:
        """Makes a quantity with nothing in it but what is given by name."""
        super().__init__(approx=approx, unit=unit, verbatim=verbatim)
        self._set(lo=lo, hi=hi)

    lo: Member[Optional[str], Number] = Member("get_lo", "set_lo", "The lower bound.")  # type: ignore[assignment]
    hi: Member[Optional[str], Number] = Member("get_hi", "set_hi", "The upper bound.")  # type: ignore[assignment]

    @classmethod
    def _from(cls, value: Any) -> Any:
        if not isinstance(value, (str, Decimal)) and not _is_number(value):
            return None
        return cls(approx=t.Approx.EXACT, lo=value, hi=value)

    def set_lo(self, lo: Number) -> None:
        super().set_lo(exact(lo, "lo"))

    set_lo.__doc__ = _raw.Quantity.set_lo.__doc__

    def set_hi(self, hi: Number) -> None:
        super().set_hi(exact(hi, "hi"))

    set_hi.__doc__ = _raw.Quantity.set_hi.__doc__

    def __str__(self) -> str:
        lo, hi, approx = self.get_lo(), self.get_hi(), self.get_approx()
        number = "%s–%s" % (lo, hi) if lo and hi and lo != hi else lo or hi
        words = "" if approx in (t.Approx.UNSET, t.Approx.EXACT, t.Approx.RANGE) else approx.word.replace("-", " ")
        return self.get_verbatim() or " ".join(word for word in (words, number, self.get_unit()) if word)

    def __repr__(self) -> str:
        return "<annal.Quantity (closed)>" if self.closed else "<annal.Quantity %s>" % (str(self) or "unset")


class Value(_raw.Value):
    __doc__ = _raw.Value.__doc__
    __slots__ = ()

    @classmethod
    def _from(cls, value: Any) -> Any:
        if isinstance(value, t.Stance):
            return cls(stance=value)
        if isinstance(value, str):
            return cls(value)
        members = {_raw.When: "date", _raw.Text: "text", _raw.Proposition: "proposition", _raw.Quantity: "quantity"}
        for kind, member in members.items():
            if isinstance(value, kind):
                return cls(**{member: value})  # type: ignore[arg-type]
        quantity = Quantity._from(value)
        return None if quantity is None else cls(quantity=quantity)

    @property
    def content(self) -> object:
        """Whichever it is: a word, a quantity, a date, a text, a stance or a proposition; None where it is none."""
        stance = self.get_stance()
        for found in (self.get_word(), self.get_quantity(), self.get_date(), self.get_text(), self.get_proposition()):
            if found is not None:
                return found
        return stance if stance else None

    def __str__(self) -> str:
        return str(self.content)

    def __repr__(self) -> str:
        return _quoted(self, lambda: self.content)


class AttributeValue(_raw.AttributeValue):
    __doc__ = _raw.AttributeValue.__doc__
    __slots__ = ()

    @classmethod
    def _from(cls, value: Any) -> Any:
        inner = value if isinstance(value, Value) else Value._from(value)
        return None if inner is None else cls(value=inner)

    def __repr__(self) -> str:
        return _quoted(self, lambda: self.value)


class Count(_raw.Count):
    __doc__ = _raw.Count.__doc__
    __slots__ = ()

    def __init__(self, *, n: Number = None, of: Number = None) -> None:
        """Makes a count with nothing in it but what is given by name."""
        super().__init__()
        self._set(n=n, of=of)

    n: Member[Optional[str], Number] = Member("get_n", "set_n", "How many.")  # type: ignore[assignment]
    of: Member[Optional[str], Number] = Member("get_of", "set_of", "Of how many.")  # type: ignore[assignment]

    @classmethod
    def _from(cls, value: Any) -> Any:
        if isinstance(value, tuple) and len(value) == 2:
            return cls(n=value[0], of=value[1])
        return cls(n=value) if _is_number(value) else None

    def set_n(self, n: Number) -> None:
        super().set_n(exact(n, "n"))

    set_n.__doc__ = _raw.Count.set_n.__doc__

    def set_of(self, of: Number) -> None:
        super().set_of(exact(of, "of"))

    set_of.__doc__ = _raw.Count.set_of.__doc__

    def __str__(self) -> str:
        return "%s of %s" % (self.get_n() or "…", self.get_of() or "…")

    def __repr__(self) -> str:
        return "<annal.Count%s>" % (" (closed)" if self.closed else " " + str(self))


class Point(_raw.Point):
    __doc__ = _raw.Point.__doc__
    __slots__ = ()

    @classmethod
    def _from(cls, value: Any) -> Any:
        if not isinstance(value, tuple) or len(value) != 2:
            return None
        return cls(lat=str(value[0]), lon=str(value[1]))

    def __repr__(self) -> str:
        return "<annal.Point%s>" % (" (closed)" if self.closed else " %s, %s" % (self.get_lat(), self.get_lon()))


class Anchor(_raw.Anchor):
    __doc__ = _raw.Anchor.__doc__
    __slots__ = ()

    @classmethod
    def _from(cls, value: Any) -> Any:
        return cls(quote=value) if isinstance(value, str) else None

    @property
    def slice(self) -> slice:
        """Where the words stand in the text of the source: `text[anchor.slice]`."""
        start, end = self.get_start(), self.get_end()
        if start < 0 or end < 0:
            raise Error("It is not known where in the source these words stand.")
        return slice(start, end)

    def __str__(self) -> str:
        return self.get_quote() or ""

    def __repr__(self) -> str:
        return _quoted(self, self.get_quote)


class Citation(_raw.Citation):
    __doc__ = _raw.Citation.__doc__
    __slots__ = ()

    @classmethod
    def _from(cls, value: Any) -> Any:
        return cls(source=value.get_id()) if isinstance(value, t.Source) else None

    @property
    def source_record(self) -> Optional[t.Source]:
        """The source itself, where the dossier has it; `source` is its id."""
        name, dossier = self.get_source(), self._dossier()
        return None if name is None or dossier is None else dossier.lookup_source(name)

    @property
    def quote(self) -> Optional[str]:
        """The words of its passages, those that an interruption parts joined by an ellipsis."""
        words = [passage.get_quote() for passage in self.passages
                 if passage.get_role() in (t.AnchorRole.UNSET, t.AnchorRole.WORDS)]
        return " … ".join(word for word in words if word) or None

    def __repr__(self) -> str:
        return "<annal.Citation%s>" % (" (closed)" if self.closed else " of " + (self.get_source() or "no source"))


class Participant(_raw.Participant):
    __doc__ = _raw.Participant.__doc__
    __slots__ = ()

    @classmethod
    def _from(cls, value: Any) -> Any:
        who = value if isinstance(value, Agent) else Agent._from(value)
        return None if who is None else cls(who=who)

    def __str__(self) -> str:
        return str(self.who or "")

    def __repr__(self) -> str:
        return _quoted(self, lambda: self.who)


class Proposition(_raw.Proposition):
    __doc__ = _raw.Proposition.__doc__
    __slots__ = ()

    @property
    def qualifiers(self) -> Strings:
        """What narrows it down: names, each with one or more words."""
        return Strings(self.dup_qualifier_names, self.get_qualifier, self.add_qualifier)

    def __repr__(self) -> str:
        if self.closed:
            return "<annal.Proposition (closed)>"
        return "<annal.Proposition %s %s %s>" % (self.get_about(), self.get_predicate(), self.get_value())


class Policy(_raw.Policy):
    __doc__ = _raw.Policy.__doc__
    __slots__ = ()

    @classmethod
    def _from(cls, value: Any) -> Any:
        return cls.new_named(value) if isinstance(value, str) else None

    def __repr__(self) -> str:
        return _quoted(self, self.to_text)


class Phrase(_raw.Phrase):
    __doc__ = _raw.Phrase.__doc__
    __slots__ = ()

    def __str__(self) -> str:
        return self.get_text()

    def __repr__(self) -> str:
        return _quoted(self, self.get_text)


class Problem(_raw.Problem):
    __doc__ = _raw.Problem.__doc__
    __slots__ = ()

    def __str__(self) -> str:
        return self.to_string()

    def __repr__(self) -> str:
        return _quoted(self, self.to_string)


class Problems(_raw.Problems):
    __doc__ = _raw.Problems.__doc__
    __slots__ = ()

    @property
    def errors(self) -> List[t.Problem]:
        """Those that must be mended."""
        return [problem for problem in self if problem.severity == t.Severity.ERROR]

    @property
    def warnings(self) -> List[t.Problem]:
        """Those that should be looked at."""
        return [problem for problem in self if problem.severity == t.Severity.WARNING]

    def __repr__(self) -> str:
        if self.closed:
            return "<annal.Problems (closed)>"
        return "<annal.Problems: %s, %d in all>" % (counted(self.count(t.Severity.ERROR), "error"), len(self))

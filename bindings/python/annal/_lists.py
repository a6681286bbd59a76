# SPDX-License-Identifier: LGPL-2.1-or-later
"""Members, lists and rows: what the methods of an object show, as Python has it."""
from __future__ import annotations

import operator
from typing import Any, Callable, Generic, Iterable, Iterator, List, Optional, Sequence, TypeVar, Union, overload

from ._convert import refuse, register

T = TypeVar("T")
G = TypeVar("G")
S = TypeVar("S")


class Member(Generic[G, S]):
    """A member that is read by one method and set by another."""

    def __init__(self, getter: str, setter: Optional[str] = None, doc: str = "") -> None:
        self._getter, self._setter = getter, setter
        self.__doc__ = doc

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, thing: None, kind: Any = None) -> Member[G, S]: ...

    @overload
    def __get__(self, thing: object, kind: Any = None) -> G: ...

    def __get__(self, thing: Any, kind: Any = None) -> Any:
        if thing is None:
            return self
        return getattr(thing, self._getter)()

    def __set__(self, thing: Any, value: S) -> None:
        if self._setter is None:
            raise AttributeError("%s.%s cannot be set" % (type(thing).__name__, self._name))
        getattr(thing, self._setter)(value)


class ListMember(Generic[T, S]):
    """A list in an object, read and changed through a View."""

    def __init__(self, count: str, getter: str, adder: Optional[str] = None, clearer: Optional[str] = None,
                 doc: str = "") -> None:
        self._methods = count, getter, adder, clearer
        self.__doc__ = doc

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, thing: None, kind: Any = None) -> ListMember[T, S]: ...

    @overload
    def __get__(self, thing: object, kind: Any = None) -> View[T, S]: ...

    def __get__(self, thing: Any, kind: Any = None) -> Any:
        if thing is None:
            return self
        methods: List[Any] = [None if name is None else getattr(thing, name) for name in self._methods]
        return View(*methods)

    def __set__(self, thing: Any, value: Iterable[S]) -> None:
        view = self.__get__(thing)
        if isinstance(value, (str, bytes)) or not isinstance(value, Iterable):
            raise refuse(self._name, "a list", value)
        values, before = list(value), list(view)
        view.clear()
        try:
            view.extend(values)
        except BaseException:
            view.clear()
            view.extend(before)
            raise


class ListOf(Sequence[T]):
    """A list that C holds: `len()`, index from either end, slices, iteration, `in`."""

    __slots__ = ()

    def _length(self) -> int:
        raise NotImplementedError

    def _item(self, index: int) -> T:
        raise NotImplementedError

    def __len__(self) -> int:
        return self._length()

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> List[T]: ...

    def __getitem__(self, index: Union[int, slice]) -> Any:
        if isinstance(index, slice):
            return [self._item(i) for i in range(*index.indices(self._length()))]
        try:
            wanted = operator.index(index)
        except TypeError:
            raise TypeError("an index is an int or a slice, not %s" % type(index).__name__) from None
        size = self._length()
        if not -size <= wanted < size:
            raise IndexError("%d is not within %d items" % (wanted, size))
        return self._item(wanted % size)

    def __iter__(self) -> Iterator[T]:
        index = 0
        while index < self._length():
            yield self._item(index)
            index += 1


class View(ListOf[T], Generic[T, S]):
    """A list within an object. It is read anew at each use."""

    __slots__ = ("_count", "_get", "_add", "_clear")

    def __init__(self, count: Callable[[], int], get: Callable[[int], T], add: Optional[Callable[[S], None]] = None,
                 clear: Optional[Callable[[], None]] = None) -> None:
        self._count, self._get, self._add, self._clear = count, get, add, clear

    def _length(self) -> int:
        return self._count()

    def _item(self, index: int) -> T:
        return self._get(index)

    def append(self, value: S) -> None:
        """Adds one at the end."""
        if self._add is None:
            raise TypeError("this list is read-only")
        self._add(value)

    def extend(self, values: Iterable[S]) -> None:
        """Adds all of them at the end."""
        for value in list(values):
            self.append(value)

    def clear(self) -> None:
        """Leaves none."""
        if self._clear is None:
            raise TypeError("this list is read-only")
        self._clear()

    def __eq__(self, other: object) -> bool:
        if isinstance(other, (View, list, tuple)):
            return list(self) == list(other)
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(list(self))

    def _repr_html_(self) -> Optional[str]:
        from ._html import records_table

        return records_table(self)


class Row:
    """One row of what an analysis found. It keeps the whole alive."""

    __slots__ = ("_of", "index")
    _of: Any
    index: int

    def __init_subclass__(cls, **rest: Any) -> None:
        super().__init_subclass__(**rest)
        register(cls.__name__, cls)

    def __init__(self, of: Any, index: int) -> None:
        self._of, self.index = of, index

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Row):
            return NotImplemented
        return type(self) is type(other) and self._of == other._of and self.index == other.index

    def __hash__(self) -> int:
        return hash((type(self).__name__, self._of, self.index))

    def __repr__(self) -> str:
        return "<annal.%s %d%s>" % (type(self).__name__, self.index, self._shown())

    def _shown(self) -> str:
        """What of it says most in one line."""
        for name in ("record", "claim", "notice", "text", "label", "name", "words", "subject", "id"):
            found = getattr(self, name) if hasattr(type(self), name) else None
            if found is not None:
                return ": %s" % found
        return ""


def rows(of: Any, count: int, kind: Callable[[Any, int], T]) -> View[T, Any]:
    """The rows of a table."""
    return View(lambda: count, lambda index: kind(of, index))

# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the generated layer stands on: ownership, threads, errors, conversions.

1. An Object holds one reference of the C object (Reference) and gives it back
   when it goes. What it was got from stays alive as its owner.
2. What has identity (a dossier, a timeline) has one Python object as long as
   that lives; so has each record of a dossier. Values are compared by value.
3. Quick calls hold the interpreter's lock, so they exclude each other. Slow ones
   (Call) let other threads run. They hold a reference of every argument of
   their own, the lock of each that can change, and work on copies of records
   and values that are still open.
4. An exception of a callback is kept and raised when the call is over.
"""
from __future__ import annotations

import ctypes
import functools
import os
import threading
import weakref
from typing import TYPE_CHECKING, Any, Callable, ClassVar, Dict, List, Optional, Tuple, Type, TypeVar

from ._convert import classes, raise_error, refuse, register
from ._errors import CancelledError, ClosedError, Error
from ._library import library
from ._lists import ListOf

if TYPE_CHECKING:
    from ._names import Dossier

O = TypeVar("O", bound="Object")

# --- objects ----------------------------------------------------------------

_live: weakref.WeakValueDictionary[int, Any] = weakref.WeakValueDictionary()
_forks = 0


def _after_fork() -> None:
    global _forks
    _forks += 1


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)


class Lock:
    """A lock that a thread may take twice, and that a fork leaves open in the child."""

    __slots__ = ("_lock", "_fork")

    def __init__(self) -> None:
        self._lock, self._fork = threading.RLock(), _forks

    def __enter__(self) -> None:
        if self._fork != _forks:
            self._lock, self._fork = threading.RLock(), _forks
        self._lock.acquire()

    def __exit__(self, *what: object) -> None:
        try:
            self._lock.release()
        except RuntimeError:
            # A callback forked, and this is the child.
            if not _forks:
                raise


class Reference(int):
    """The address of something of the library, with one reference, which goes back with the last use of the number.

    The Object has no __del__ of its own, for that would run while others can still
    reach it: another thread through a weak reference, or the __del__ of what is in
    one cycle with it. A number goes later, when nothing leads to it any more; that
    is why the garbage collector is not to know of it.
    """

    __slots__ = ()
    _release: ClassVar[Any] = None

    def __del__(self) -> None:
        self._release(self)


_untrack: Callable[[Any], object] = lambda thing: None
if hasattr(ctypes, "pythonapi"):
    _untrack = ctypes.PYFUNCTYPE(None, ctypes.py_object)(("PyObject_GC_UnTrack", ctypes.pythonapi))


@functools.lru_cache(maxsize=None)
def _kind_of_reference(unref: str) -> Type[Reference]:
    """The references that go back by that function."""
    return type("Reference", (Reference,), {"__slots__": (), "_release": getattr(library, unref)})


def _reference(pointer: int, unref: str) -> Reference:
    made = _kind_of_reference(unref)(pointer)
    _untrack(made)
    return made


class Object:
    """Something of the library. It is given back when nobody uses it any more.

    `close()` gives it back at once, and so does the end of a with-statement;
    whatever is asked of it afterwards raises ClosedError.
    """

    __slots__ = ("_c", "_owner", "_lock", "__weakref__")
    _c: int
    _owner: Optional[Object]
    _lock: Lock

    _gir: ClassVar[str] = ""
    _ref: ClassVar[Optional[str]] = None
    _unref: ClassVar[Optional[str]] = None
    _copy: ClassVar[Optional[str]] = None  # of records and values, which can be open
    _identity: ClassVar[bool] = True
    _locks: ClassVar[bool] = False
    _frozen: ClassVar[Optional[str]] = None  # tells whether it cannot change any more

    def __init_subclass__(cls, **rest: Any) -> None:
        super().__init_subclass__(**rest)
        if cls._gir == cls.__name__:
            register(cls._gir, cls)

    if not TYPE_CHECKING:  # else every name would seem to be a member
        def __getattr__(self, name: str) -> Any:
            # Only what the slots lack comes here.
            if name == "_c":
                raise ClosedError("This %s is closed." % type(self).__name__)
            raise AttributeError("%s has no member %r" % (type(self).__name__, name))

    def _adopt(self, pointer: int, owner: Optional[Object] = None) -> None:
        """Takes a reference that the caller owns."""
        if not pointer:
            raise Error("%s: the library gave nothing" % type(self).__name__)
        if _has_pointer(self):
            self.close()
        self._c = pointer if self._unref is None else _reference(pointer, self._unref)
        self._owner = owner
        if self._locks:
            self._lock = Lock()
        if self._identity:
            _live[pointer] = self

    def close(self) -> None:
        """Gives it back now. To do so twice is fine."""
        try:
            if self._locks:
                with self._lock:
                    pointer = self._c
                    del self._c
            else:
                pointer = self._c
                del self._c
        except (AttributeError, ClosedError):
            return
        if self._identity and _live.get(pointer) is self:
            del _live[pointer]

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return not _has_pointer(self)

    def __enter__(self: O) -> O:
        self._c  # raises where it is closed
        return self

    def __exit__(self, *what: object) -> None:
        self.close()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Object):
            return NotImplemented
        return self is other or type(self) is type(other) and self._c == other._c

    def __hash__(self) -> int:
        return hash((type(self).__name__, self._c))

    def __repr__(self) -> str:
        kind = type(self).__name__
        if not _has_pointer(self):
            return "<annal.%s (closed)>" % kind
        items: Any = self
        return "<annal.%s%s>" % (kind, ": " + counted(len(items), "item") if isinstance(items, ListOf) else "")

    def __str__(self) -> str:
        to_text = getattr(type(self), "to_text", None)
        return str(to_text(self)) if to_text is not None and _has_pointer(self) else repr(self)

    def __reduce__(self) -> Any:
        raise TypeError("%s cannot be pickled, nor copied by the module copy; what has JSON gives it with to_string()"
                        % type(self).__name__)

    @classmethod
    def _from(cls, value: Any) -> Any:
        """Makes one of something simpler; None where that cannot be."""
        return None

    def _dossier(self) -> Optional[Dossier]:
        """The dossier that it belongs to, where that is known."""
        place: Optional[Object] = self
        while place is not None and not isinstance(place, classes["Dossier"]):
            place = place._owner
        return place

    def _set(self, **members: Any) -> None:
        for name, value in members.items():
            if value is not None:
                setattr(self, name, value)


def counted(count: int, word: str) -> str:
    """A number of things, as "1 item" or "2 items"."""
    return "%d %s" % (count, word if count == 1 else word[:-1] + "ies" if word.endswith("y") else word + "s")


def _has_pointer(thing: Object) -> bool:
    try:
        object.__getattribute__(thing, "_c")
    except AttributeError:
        return False
    return True


def _is_at(thing: Optional[Object], pointer: int) -> bool:
    """Whether it stands for that: it may have been closed, or made anew, since it was remembered."""
    return thing is not None and _has_pointer(thing) and thing._c == pointer


class Node(Object):
    """A record or a value: made, changed, then sealed where it is put into another."""

    __slots__ = ()
    _identity = False

    def __copy__(self) -> Any:
        return getattr(self, "copy")()

    def __deepcopy__(self, memo: object) -> Any:
        return getattr(self, "copy")()


class Cancellable(Object):
    """Calls work off that takes it: once somebody calls `cancel()` the work ends with CancelledError and writes
    nothing.
    """

    __slots__ = ()
    _gir = "Cancellable"
    _ref, _unref = "g_object_ref", "g_object_unref"

    def __init__(self) -> None:
        """Makes one that is not cancelled."""
        self._adopt(library.g_cancellable_new())

    def cancel(self) -> None:
        """Cancels whatever was given it."""
        library.g_cancellable_cancel(self._c)

    @property
    def is_cancelled(self) -> bool:
        """Whether it was cancelled."""
        return bool(library.g_cancellable_is_cancelled(self._c))


class _Null:
    """Stands for NULL where an object may be left out."""

    _c = None
    _owner = None

    def __bool__(self) -> bool:
        return False


NULL = _Null()


def object_in(name: str, value: Any, what: str, optional: bool = False) -> Any:
    """An object for C: of that class, or made of what was given."""
    if value is None and optional:
        return NULL
    kind = classes[name]
    if not isinstance(value, kind):
        made = kind._from(value)
        if made is None:
            raise refuse(what, ("an " if name[0] in "AEIOU" else "a ") + name + (" or None" if optional else ""),
                          value)
        value = made
    value._c  # raises where it is closed
    return value


def wrap(name: str, pointer: Optional[int], owner: Optional[Object], owned: bool) -> Any:
    """The Python object for what C returned, None for NULL."""
    if not pointer:
        return None
    kind = classes[name]
    if kind._identity:
        return _wrap_identity(kind, pointer, owner, owned)
    if issubclass(kind, classes["Record"]):
        return _wrap_record(kind, pointer, owner, owned)
    return _fresh(kind, pointer, owner, owned)


def _fresh(kind: Any, pointer: int, owner: Optional[Object], owned: bool) -> Any:
    if not owned and kind._ref is not None:
        getattr(library, kind._ref)(pointer)
    made = kind.__new__(kind)
    made._adopt(pointer, owner)
    return made


def _wrap_identity(kind: Any, pointer: int, owner: Optional[Object], owned: bool) -> Any:
    known = _live.get(pointer)
    if type(known) is not kind or not _is_at(known, pointer):
        return _fresh(kind, pointer, None if kind._gir == "Dossier" else owner, owned)
    if owned:
        getattr(library, kind._unref)(pointer)
    return known


def _wrap_record(kind: Any, pointer: int, owner: Optional[Object], owned: bool) -> Any:
    if kind._gir == "Record":
        kind = classes[classes["RecordType"](library.annal_record_get_record_type(pointer)).name.capitalize()]
    home = owner._dossier() if owner is not None else None
    if home is None:
        return _fresh(kind, pointer, owner, owned)
    known: Any = home._records.get(pointer)
    if not _is_at(known, pointer):
        known = _fresh(kind, pointer, home, owned)
        home._records[pointer] = known
    elif owned:
        getattr(library, kind._unref)(pointer)
    return known


def owner_of(*candidates: Any) -> Optional[Object]:
    """The first argument that belongs to a dossier, whose child the result is."""
    for one in candidates:
        if isinstance(one, Object) and one._dossier() is not None:
            return one
    return None


# --- slow calls -------------------------------------------------------------

class Call:
    """A call during which other threads run."""

    def __init__(self, name: str, *arguments: Any) -> None:
        self._function = library.slow(name)
        self._arguments = [one for one in arguments if isinstance(one, Object)]
        self._held: List[Tuple[Any, int]] = []
        self._locked: List[Lock] = []
        self._pointers: Dict[int, int] = {}
        self.error = ctypes.c_void_p()

    def _hold(self, one: Object) -> None:
        if one._locks:
            one._lock.__enter__()
            self._locked.append(one._lock)
        pointer = one._c
        if one._frozen is not None and getattr(library, one._frozen)(pointer):
            self._locked.pop().__exit__()
        sealed = isinstance(one, classes["Record"]) and library.annal_record_is_sealed(pointer)
        if one._copy is not None and isinstance(one, Node) and not sealed:
            pointer = getattr(library, one._copy)(pointer)
        elif one._ref is not None:
            getattr(library, one._ref)(pointer)
        else:
            return
        self._held.append((getattr(library, one._unref or ""), pointer))
        self._pointers[id(one)] = pointer

    def __enter__(self) -> Call:
        try:
            # In one order everywhere, so that two threads never wait for each other.
            for one in sorted(self._arguments, key=id):
                self._hold(one)
        except BaseException:
            self._let_go()
            raise
        return self

    def pointer(self, one: Any) -> Optional[int]:
        """What to pass for an argument."""
        held = self._pointers.get(id(one))
        return one._c if held is None else held

    def __call__(self, *arguments: Any) -> Any:
        return self._function(*arguments)

    def check(self, position: Optional[ctypes.c_size_t] = None) -> None:
        """Raises the GError, where there is one."""
        if self.error:
            raise_error(self.error, position)
        # A stream in memory takes all that it is given.
        if any(isinstance(one, Cancellable) and one.is_cancelled for one in self._arguments):
            raise CancelledError("It was cancelled.")

    def _let_go(self) -> None:
        for release, pointer in self._held:
            release(pointer)
        self._held = []
        while self._locked:
            self._locked.pop().__exit__()

    def __exit__(self, kind: Any, value: Any, trace: Any) -> None:
        self._let_go()
        raise_kept()


# --- callbacks --------------------------------------------------------------

_kept = threading.local()
_callbacks: Dict[int, Callable[..., Any]] = {}
_next_callback = 1


def raise_kept() -> None:
    """Raises the exception that a callback left in this thread."""
    exception = getattr(_kept, "exception", None)
    if exception is None:
        return
    _kept.exception = None
    try:
        raise exception
    finally:
        del exception  # else its own traceback would hold it


def register_callback(function: Any, name: str) -> int:
    """Keeps a callback until forget_callback() is told its number."""
    global _next_callback
    if not callable(function):
        raise refuse(name, "a callable or None", function)
    result, _next_callback = _next_callback, _next_callback + 1
    _callbacks[result] = function
    return result


def run_callback(key: Optional[int], *arguments: Any) -> Any:
    """Runs a callback; after an exception it is not run again in this call."""
    function = _callbacks.get(key or 0)
    if function is None or getattr(_kept, "exception", None) is not None:
        return None
    try:
        return function(*arguments)
    except BaseException as exception:
        _kept.exception = exception
        return None


def _forget(key: Optional[int]) -> None:
    _callbacks.pop(key or 0, None)


forget_callback = ctypes.CFUNCTYPE(None, ctypes.c_void_p)(_forget)
"""What C calls when it needs a callback no more."""

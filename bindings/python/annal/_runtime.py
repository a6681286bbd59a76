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
import enum
import functools
import io
import json
import operator
import os
import threading
import weakref
from contextlib import contextmanager
from typing import (TYPE_CHECKING, Any, BinaryIO, Callable, ClassVar, Dict, Generic, Iterable, Iterator, List,
                    Optional, Sequence, Tuple, Type, TypeVar, Union, overload)

from ._errors import BY_CODE, CancelledError, ClosedError, Error, FileError
from ._library import Library

if TYPE_CHECKING:
    from ._names import Dossier

T = TypeVar("T")
O = TypeVar("O", bound="Object")
E = TypeVar("E", bound=enum.IntEnum)
F = TypeVar("F", bound=enum.IntFlag)
G = TypeVar("G")
S = TypeVar("S")
P = TypeVar("P", bound=Callable[..., Any])

NONE = 0xFFFFFFFF  # G_MAXUINT, where the library means "none" or "all"

library: Library  # set by start()


def start(wanted: Tuple[int, int, int], prototypes: Dict[str, str]) -> Library:
    """Loads the library; the generated layer calls it once."""
    global library
    library = Library(wanted, prototypes)
    return library


# --- errors -----------------------------------------------------------------

class _GError(ctypes.Structure):
    _fields_ = [("domain", ctypes.c_uint32), ("code", ctypes.c_int), ("message", ctypes.c_char_p)]


G_IO_ERROR_CANCELLED = 19


def _error_class(domain: str, code: int) -> Tuple[Type[Error], Any]:
    if domain == "annal-error-quark":
        known = classes["ErrorCode"]._value2member_map_.get(code)
        return BY_CODE.get(known.name if known is not None else "", Error), known
    if domain == "g-io-error-quark":
        return (CancelledError if code == G_IO_ERROR_CANCELLED else FileError), None
    return Error, None


def raise_error(error: ctypes.c_void_p, position: Optional[ctypes.c_size_t] = None) -> None:
    """Raises what a GError says, and frees it."""
    said = ctypes.cast(error, ctypes.POINTER(_GError)).contents
    domain = (library.g_quark_to_string(said.domain) or b"").decode()
    message = (said.message or b"").decode("utf-8", "replace")
    kind, code = _error_class(domain, said.code)
    library.g_error_free(error)
    raised = kind(message)
    raised.code = code
    if position is not None and position.value != ctypes.c_size_t(-1).value:
        raised.position = position.value
    raise raised


# --- conversions ------------------------------------------------------------

def _refuse(name: str, wanted: str, value: object) -> TypeError:
    return TypeError("%s: %s is wanted, not %s" % (name, wanted, type(value).__name__))


def utf8(value: Any, name: str, optional: bool = False) -> Optional[bytes]:
    """A text for C. An embedded nul and a lone surrogate are errors (ValueError)."""
    if value is None and optional:
        return None
    if not isinstance(value, str):
        raise _refuse(name, "a str" + (" or None" if optional else ""), value)
    result = value.encode("utf-8")
    if b"\0" in result:
        raise ValueError("%s: embedded nul" % name)
    return result


def is_text(value: str) -> bool:
    """Whether C can hold it."""
    try:
        return b"\0" not in value.encode("utf-8")
    except UnicodeEncodeError:
        return False


def path_in(value: Any, name: str) -> bytes:
    """The name of a file for C."""
    if not isinstance(value, (str, bytes, os.PathLike)):
        raise _refuse(name, "a path (str or os.PathLike)", value)
    result = os.fsencode(value)
    if b"\0" in result:
        raise ValueError("%s: embedded nul" % name)
    return result


RANGES = {"i": (-2**31, 2**31 - 1), "u": (0, 2**32 - 1), "q": (-2**63, 2**63 - 1), "Q": (0, 2**64 - 1),
          "z": (0, ctypes.c_size_t(-1).value), "Z": (-(ctypes.c_size_t(-1).value + 1) // 2,
                                                    ctypes.c_size_t(-1).value // 2)}


def number_in(value: Any, name: str, code: str) -> int:
    """A number for C; one that does not fit is an error, never cut."""
    try:
        result = operator.index(value)
    except TypeError:
        raise _refuse(name, "an int", value) from None
    least, most = RANGES[code]
    if not least <= result <= most:
        raise OverflowError("%s: %d is not between %d and %d" % (name, result, least, most))
    return result


def limit_in(value: Any, name: str) -> int:
    """A number, or None for all."""
    return NONE if value is None else number_in(value, name, "u")


def perhaps(value: int) -> Optional[int]:
    """A number that C says, None where that means that there is none."""
    return None if value == NONE else value


def pointer_in(value: Any, name: str) -> int:
    """The address of something that Python made itself; whoever gives one answers for it."""
    return number_in(value, name, "z")


def boolean_in(value: Any, name: str) -> int:
    """A truth value for C."""
    if value is not True and value is not False:
        raise _refuse(name, "a bool", value)
    return int(value)


class Enum(enum.IntEnum):
    """An enumeration of the library. `word` is how a member is written in files.

    A member equals its word, as `claim.stance == "deny"`, and is found by it in
    sets and dictionaries. It equals its number too, but is not found by that, and
    no member of another enumeration, whatever its word or number.
    """

    def __eq__(self, other: object) -> bool:
        if isinstance(other, str):
            return self.word == other
        if isinstance(other, Enum) and type(other) is not type(self):
            return False
        return int.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self.word)

    def __reduce_ex__(self, protocol: Any) -> Any:
        return enum_out, (type(self), self._value_)

    def __copy__(self: E) -> E:
        return self

    def __deepcopy__(self: E, memo: object) -> E:
        return self

    @property
    def word(self) -> str:
        """The word, such as "accept-in-part"."""
        return self.name.lower().replace("_", "-")

    def __str__(self) -> str:
        return self.word

    def __format__(self, spec: str) -> str:
        # Python's own changed with its versions between the word and the number.
        return format(int(self) if spec.endswith(tuple("bdnoxX")) else self.word, spec)

    @classmethod
    def _missing_(cls, value: object) -> Any:
        if isinstance(value, str):
            return cls.__members__.get(value.upper().replace("-", "_"))
        return None


class Flags(enum.IntFlag):
    """A set of flags of the library."""

    @property
    def words(self) -> List[str]:
        """The names of those that are set."""
        members = type(self).__members__
        return [name.lower().replace("_", "-") for name, member in members.items() if member.value & self.value]

    def __str__(self) -> str:
        return "|".join(self.words) or "none"

    def __format__(self, spec: str) -> str:
        return format(int(self) if spec.endswith(tuple("bdnoxX")) else str(self), spec)


def enum_in(kind: Type[enum.IntEnum], value: Any, name: str) -> int:
    """A member of an enumeration for C, by itself, its word or its number."""
    if isinstance(value, kind):
        return int(value)
    if isinstance(value, enum.Enum) or isinstance(value, bool) or not isinstance(value, (int, str)):
        raise _refuse(name, "a member of %s or its word" % kind.__name__, value)
    try:
        return int(kind(value))  # type: ignore[arg-type]
    except ValueError:
        words = ", ".join(str(member) for member in kind)
        raise ValueError("%s: %r is not in %s: %s" % (name, value, kind.__name__, words)) from None


def enum_out(kind: Type[E], value: int) -> E:
    """The member; a number that a later library uses gets a name like UNKNOWN_99."""
    known: Optional[E] = kind._value2member_map_.get(value)  # type: ignore[assignment]
    return _unknown_member(kind, value) if known is None else known


@functools.lru_cache(maxsize=None)
def _unknown_member(kind: Type[E], value: int) -> E:
    made: E = int.__new__(kind, value)
    made._name_, made._value_ = "UNKNOWN_%d" % value, value
    return made


def flags_in(kind: Type[enum.IntFlag], value: Any, name: str) -> int:
    """A set of flags for C."""
    if isinstance(value, bool) or not isinstance(value, int) or isinstance(value, enum.Enum) and (
            not isinstance(value, kind)):
        raise _refuse(name, kind.__name__, value)
    known = functools.reduce(operator.or_, (member.value for member in kind.__members__.values()))
    if value & ~known:
        raise ValueError("%s: %d has flags that %s does not know" % (name, value, kind.__name__))
    return int(value)


def text_out(value: Optional[bytes]) -> Any:
    """A text that C keeps."""
    return None if value is None else value.decode("utf-8")


def path_out(value: Optional[bytes]) -> Any:
    """The name of a file that C keeps."""
    return None if value is None else os.fsdecode(value)


def text_taken(pointer: Optional[int]) -> Any:
    """A text that C gives away."""
    if not pointer:
        return None
    try:
        return ctypes.string_at(pointer).decode("utf-8")
    finally:
        library.annal_free(pointer)


def texts_out(pointer: Optional[int]) -> List[str]:
    """A list of texts that C keeps."""
    if not pointer:
        return []
    array = ctypes.cast(pointer, ctypes.POINTER(ctypes.c_char_p))
    result: List[str] = []
    while True:
        text = array[len(result)]
        if text is None:
            return result
        result.append(text.decode("utf-8"))


def texts_taken(pointer: Optional[int], container: bool) -> List[str]:
    """A list of texts that C gives away, with the texts or without them."""
    try:
        return texts_out(pointer)
    finally:
        if pointer:
            (library.annal_free if container else library.g_strfreev)(pointer)


def texts_in(values: Any, name: str, optional: bool = False) -> Any:
    """A list of texts for C."""
    if values is None and optional:
        return None
    if isinstance(values, (str, bytes)) or not isinstance(values, Iterable):
        raise _refuse(name, "a list of str", values)
    texts = [utf8(value, name) for value in values]
    return ctypes.cast((ctypes.c_char_p * (len(texts) + 1))(*texts, None), ctypes.c_void_p)


def bytes_taken(pointer: int) -> bytes:
    """The bytes of a GBytes that C gives away."""
    try:
        size = ctypes.c_size_t()
        start = library.g_bytes_get_data(pointer, ctypes.byref(size))
        return ctypes.string_at(start, size.value) if size.value else b""
    finally:
        library.g_bytes_unref(pointer)


def json_taken(pointer: Optional[int]) -> Any:
    """What a JsonNode holds that C gives away."""
    if not pointer:
        return None
    try:
        return json.loads(text_taken(library.json_to_string(pointer, 0)) or "null")
    finally:
        library.json_node_unref(pointer)


# What C takes only for the time of a call. Each gives a pointer.

@contextmanager
def bytes_in(value: Any, name: str) -> Iterator[int]:
    """A GBytes."""
    if not isinstance(value, (bytes, bytearray, memoryview)):
        raise _refuse(name, "bytes", value)
    data = bytes(value)
    pointer = library.g_bytes_new(data, len(data))
    try:
        yield pointer
    finally:
        library.g_bytes_unref(pointer)


def _check_json(value: Any, name: str) -> None:
    """Refuses what json-glib would cut: an int to 64 bits, a text at its first nul."""
    if isinstance(value, str):
        utf8(value, name)
    elif isinstance(value, int):
        number_in(value, name, "q")
    elif isinstance(value, dict):
        for key, item in value.items():
            _check_json(key, name)
            _check_json(item, name)
    elif isinstance(value, (list, tuple)):
        for item in value:
            _check_json(item, name)


@contextmanager
def json_in(value: Any, name: str) -> Iterator[int]:
    """A JsonNode of dicts, lists, strings and numbers."""
    text = json.dumps(value, allow_nan=False)
    _check_json(value, name)
    error = ctypes.c_void_p()
    pointer = library.json_from_string(utf8(text, name), ctypes.byref(error))
    if error:
        raise_error(error)
    if not pointer:
        raise ValueError("%s: there is no JSON in it" % name)
    try:
        yield pointer
    finally:
        library.json_node_unref(pointer)


@contextmanager
def input_in(stream: Any, name: str) -> Iterator[int]:
    """A GInputStream over what a binary file has to give."""
    if not hasattr(stream, "read"):
        raise _refuse(name, "a binary file", stream)
    with bytes_in(stream.read(), name) as data:
        pointer = library.g_memory_input_stream_new_from_bytes(data)
        try:
            yield pointer
        finally:
            library.g_object_unref(pointer)


def _write_all(stream: Any, data: bytes) -> None:
    """Writes to a binary file; one without a buffer takes as much as it likes, and says how much that was."""
    if not isinstance(stream, io.RawIOBase):
        stream.write(data)
        return
    rest = memoryview(data)
    while rest:
        count = stream.write(rest)
        if not count:
            raise BlockingIOError("the stream takes no more; %d bytes are left" % len(rest))
        rest = rest[count:]


@contextmanager
def output_in(stream: Any, name: str) -> Iterator[int]:
    """A GOutputStream; what comes of it is written to a binary file when all went well."""
    if not hasattr(stream, "write"):
        raise _refuse(name, "a binary file", stream)
    pointer = library.g_memory_output_stream_new_resizable()
    try:
        yield pointer
        size = library.g_memory_output_stream_get_data_size(pointer)
        _write_all(stream, ctypes.string_at(library.g_memory_output_stream_get_data(pointer), size) if size else b"")
    finally:
        library.g_object_unref(pointer)


# --- objects ----------------------------------------------------------------

classes: Dict[str, Any] = {}
"""The class that a name of the GIR stands for: the last that was derived for it."""

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


def _is_ours(cls: type) -> bool:
    return cls.__module__.startswith((__package__ or "annal") + ".")


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
        if _is_ours(cls) and cls._gir == cls.__name__:
            classes[cls._gir] = cls

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
            raise _refuse(what, ("an " if name[0] in "AEIOU" else "a ") + name + (" or None" if optional else ""),
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
        raise _refuse(name, "a callable or None", function)
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


# --- members and lists ------------------------------------------------------

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
            raise _refuse(self._name, "a list", value)
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
        if _is_ours(cls):
            classes[cls.__name__] = cls

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

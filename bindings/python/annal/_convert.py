# SPDX-License-Identifier: LGPL-2.1-or-later
"""What is passed to the library and what comes back: texts, numbers, words, streams, errors.

A function `x_in` makes of a Python value what C takes, or raises TypeError, ValueError or OverflowError; `x_out`
reads what C keeps, `x_taken` what C gives away.
"""
from __future__ import annotations

import ctypes
import enum
import functools
import io
import json
import operator
import os
from contextlib import contextmanager
from typing import Any, Dict, Iterable, Iterator, List, Optional, Tuple, Type, TypeVar

from ._errors import BY_CODE, CancelledError, Error, FileError
from ._library import library

E = TypeVar("E", bound=enum.IntEnum)

NONE = 0xFFFFFFFF  # G_MAXUINT, where the library means "none" or "all"

classes: Dict[str, Any] = {}
"""The class that a name of the GIR stands for: the last that was derived for it."""


def register(name: str, cls: type) -> None:
    """Lets the name stand for that class, unless somebody else derived it."""
    if cls.__module__.startswith((__package__ or "annal") + "."):
        classes[name] = cls


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

def refuse(name: str, wanted: str, value: object) -> TypeError:
    """What to raise for an argument of another type."""
    return TypeError("%s: %s is wanted, not %s" % (name, wanted, type(value).__name__))


def utf8(value: Any, name: str, optional: bool = False) -> Optional[bytes]:
    """A text for C. An embedded nul and a lone surrogate are errors (ValueError)."""
    if value is None and optional:
        return None
    if not isinstance(value, str):
        raise refuse(name, "a str" + (" or None" if optional else ""), value)
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
        raise refuse(name, "a path (str or os.PathLike)", value)
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
        raise refuse(name, "an int", value) from None
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
        raise refuse(name, "a bool", value)
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
        raise refuse(name, "a member of %s or its word" % kind.__name__, value)
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
        raise refuse(name, kind.__name__, value)
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
        raise refuse(name, "a list of str", values)
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
        raise refuse(name, "bytes", value)
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
        raise refuse(name, "a binary file", stream)
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
        raise refuse(name, "a binary file", stream)
    pointer = library.g_memory_output_stream_new_resizable()
    try:
        yield pointer
        size = library.g_memory_output_stream_get_data_size(pointer)
        _write_all(stream, ctypes.string_at(library.g_memory_output_stream_get_data(pointer), size) if size else b"")
    finally:
        library.g_object_unref(pointer)

# SPDX-License-Identifier: LGPL-2.1-or-later
"""Finds the shared library and binds its functions.

The library is looked for in this order, and the first that can be loaded is
taken; where that is too old the search ends, too:

1. the file that the environment variable ANNAL_LIBRARY names. Where that
   cannot be loaded nothing else is tried;
2. the place where it was installed together with this module, if it was, also
   where both were moved together;
3. the folder that `pkg-config --variable=libdir annal-1` prints;
4. wherever the loader of the system finds it (LD_LIBRARY_PATH, ld.so.conf).

Each function is bound when it is first called. Quick ones are called with the
interpreter's lock held, so that two threads cannot change one record at once;
those that read files or work long let other threads run meanwhile.
"""
from __future__ import annotations

import ctypes
import importlib
import os
import re
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, Dict, Iterator, Optional, Tuple

from ._errors import LibraryError, MisuseError, SealedError

NAME = "libannal-1.so.0"
if sys.platform == "darwin":
    NAME = "libannal-1.0.dylib"

CODES: Dict[str, Any] = {
    "v": None, "p": ctypes.c_void_p, "s": ctypes.c_char_p, "i": ctypes.c_int, "u": ctypes.c_uint,
    "q": ctypes.c_int64, "Q": ctypes.c_uint64, "z": ctypes.c_size_t, "Z": ctypes.c_ssize_t,
}
"""What the letters of a prototype stand for: what is returned, then each argument."""

# What is used of the libraries below, beside what the GIR lists.
FOREIGN = {
    "annal_free": "vp",
    "g_bytes_get_data": "ppp", "g_bytes_new": "ppz", "g_bytes_unref": "vp",
    "g_cancellable_cancel": "vp", "g_cancellable_is_cancelled": "ip", "g_cancellable_new": "p",
    "g_error_free": "vp", "g_log_default_handler": "vpisp", "g_log_remove_handler": "vpu",
    "g_log_set_handler": "upipp",
    "g_memory_input_stream_new_from_bytes": "pp", "g_memory_output_stream_get_data": "pp",
    "g_memory_output_stream_get_data_size": "zp", "g_memory_output_stream_new_resizable": "p",
    "g_object_ref": "pp", "g_object_unref": "vp", "g_quark_to_string": "su", "g_strfreev": "vp",
    "json_from_string": "psp", "json_node_unref": "vp", "json_to_string": "ppi",
}


def _installed() -> Iterator[str]:
    try:
        place: Any = importlib.import_module("._place", __package__)
    except ImportError:
        return
    moved = Path(__file__).resolve().parent / os.path.relpath(place.LIBDIR, place.MODULEDIR)
    yield os.path.normpath(moved / NAME)
    yield str(Path(place.LIBDIR) / NAME)


def _pkg_config() -> Iterator[str]:
    program = os.environ.get("PKG_CONFIG", "pkg-config")
    try:
        done = subprocess.run([program, "--variable=libdir", "annal-1"], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, timeout=20, check=False)
    except (OSError, subprocess.SubprocessError):
        return
    folder = os.fsdecode(done.stdout).strip()
    if done.returncode == 0 and folder:
        yield str(Path(folder) / NAME)


def candidates() -> Iterator[str]:
    """The files that may be the library, in the documented order."""
    named = os.environ.get("ANNAL_LIBRARY")
    if named:
        yield named
        return
    for found in (_installed, _pkg_config):
        yield from (path for path in found() if os.path.exists(path))
    yield NAME


def _version(handle: Any) -> Tuple[int, ...]:
    try:
        function = handle.annal_version_get_string
    except AttributeError:
        return ()
    function.restype, function.argtypes = ctypes.c_char_p, []
    return tuple(int(part) for part in re.findall(rb"\d+", function() or b""))


def _refuse_old(path: str, handle: Any, wanted: Tuple[int, int, int]) -> None:
    found = _version(handle)
    if not found:
        raise LibraryError("%s is no Annal library." % path)
    if found < wanted or found[0] != wanted[0]:
        raise LibraryError("%s is version %s of Annal; this module needs %s%s." % (
            path, ".".join(map(str, found)), ".".join(map(str, wanted)),
            " or later" if found < wanted else ""))


class Library:
    """The library's functions, quick ones as attributes, others by `slow()`."""

    def __init__(self) -> None:
        self._prototypes: Dict[str, str] = {}
        self._slow_bound: Dict[str, Any] = {}

    def load(self, wanted: Tuple[int, int, int], prototypes: Dict[str, str]) -> None:
        """Finds it; the generated layer asks for that once, and nothing of it is there before."""
        tried = []
        for path in candidates():
            try:
                handle = ctypes.PyDLL(path)
            except OSError as error:
                tried.append("%s (%s)" % (path, error))
                continue
            break
        else:
            raise LibraryError("The library of Annal was not found. Tried: %s. Install it, or name the file in the "
                               "environment variable ANNAL_LIBRARY." % "; ".join(tried))
        _refuse_old(path, handle, wanted)
        self.path = path
        self._prototypes = {**prototypes, **FOREIGN}
        self._quick = handle
        self._slow = ctypes.CDLL(path)
        _listen(self)

    def _bind(self, handle: Any, name: str) -> Any:
        try:
            function = handle[name]
        except AttributeError:
            raise LibraryError("%s has no function %s; it is older than this module, or another build." % (
                self.path, name)) from None
        codes = self._prototypes[name]
        function.restype = CODES[codes[0]]
        function.argtypes = [CODES[code] for code in codes[1:]]
        function.errcheck = _check
        return function

    def __getattr__(self, name: str) -> Any:
        if name not in self._prototypes:
            raise AttributeError(name)
        function = self._bind(self._quick, name)
        self.__dict__[name] = function
        return function

    def slow(self, name: str) -> Any:
        """A function that lets other threads run while it works."""
        function = self._slow_bound.get(name)
        if function is None:
            function = self._slow_bound[name] = self._bind(self._slow, name)
        return function


# What the library complained of, by thread: g_return_if_fail() speaks through
# the log, and becomes an exception of the call that caused it.
_complaints: Dict[int, str] = {}


def _check(result: Any, function: Any, arguments: Any) -> Any:
    if _complaints:
        message = _complaints.pop(threading.get_ident(), None)
        if message is not None:
            if "annal_node_is_open" in message:
                raise SealedError("It is sealed: change a copy() of it. (%s)" % message)
            if "!self->sealed" in message:
                raise SealedError("The dossier is sealed: change a new generation, as editing() gives. (%s)" % message)
            raise MisuseError(message)
    return result


def _heard(domain: Optional[int], level: int, message: Optional[bytes], data: Optional[int]) -> None:
    _complaints.setdefault(threading.get_ident(), (message or b"").decode("utf-8", "replace"))


_hear = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p)(_heard)

CRITICAL, FATAL, RECURSION = 1 << 3, 1 << 1, 1 << 0


def _listen(loaded: Library) -> None:
    import atexit

    domain = ctypes.create_string_buffer(b"Annal")
    number = loaded.g_log_set_handler(domain, CRITICAL | FATAL | RECURSION, ctypes.cast(_hear, ctypes.c_void_p), None)
    # The interpreter must not be called once it is gone.
    atexit.register(loaded.g_log_remove_handler, domain, number)


library = Library()

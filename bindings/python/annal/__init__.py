# SPDX-License-Identifier: LGPL-2.1-or-later
"""Who said what, when, and how we know it.

    import annal

    dossier = annal.load("dossier.json")
    for claim in dossier.claims:
        if claim.stance == annal.Stance.DENY:
            print(claim.by.name, "denies:", claim.says)

The module calls the shared library through ctypes. Everything in the library's
interface is here under its own name; beside it stand members, lists and the
ways of Python. See README.md beside this module for how the library is found.
"""
from ._names import *  # the first, for the others refer to it
from ._arrow import Table as Table
from ._dossier import load as load, loads as loads
from ._errors import (
    AmbiguousError as AmbiguousError, CancelledError as CancelledError, ClosedError as ClosedError,
    DuplicateError as DuplicateError, Error as Error, FileError as FileError, InvalidError as InvalidError,
    LibraryError as LibraryError, LimitError as LimitError, MisuseError as MisuseError,
    NotFoundError as NotFoundError, ParseError as ParseError, ReversedError as ReversedError,
    SealedError as SealedError)
from ._raw import C as _C, VERSION as VERSION
from ._runtime import Cancellable as Cancellable
from ._timeline import FormatInfo as FormatInfo, OptionInfo as OptionInfo, formats as formats
from ._values import find_dates as find_dates, instant as instant

__version__ = ".".join(map(str, VERSION))

library_path: str = _C.path
"""The file that was loaded as the library."""

# SPDX-License-Identifier: LGPL-2.1-or-later
"""Who said what, when, and how we know it.

    import annal

    dossier = annal.load("dossier.json")
    for claim in dossier.claims:
        if claim.stance == annal.Stance.DENY:
            print(claim.by.name, "denies:", claim.says)

Where to look further:

    load, loads                 a dossier from a file or a text
    help(annal.Dossier)         what is in it and what can be asked of it
    Source, Entity, Term, Event, Claim, Link, Assessment, Notice
                                its records, and what they are made of:
    Agent, Anchor, Citation, Count, Date, Name, Participant, Point,
    Proposition, Quantity, Text, Value, When
    help(annal.Timeline)        its events and claims in order
    formats, find_dates         how it can be written; dates in a text
    help(annal.Error)           what can go wrong

The module calls the shared library through ctypes. Everything in the library's
interface is here under its own name; beside it stand members, lists and the
ways of Python. `library_path` tells which file was found as the library,
help("annal._library") where it is looked for.
"""
from ._names import *  # the first, for the others refer to it
from ._arrow import Table as Table
from ._dossier import load as load, loads as loads
from ._errors import (
    AmbiguousError as AmbiguousError, CancelledError as CancelledError, ClosedError as ClosedError,
    DuplicateError as DuplicateError, Error as Error, FileError as FileError, InvalidError as InvalidError,
    LibraryError as LibraryError, LimitError as LimitError, MissingFileError as MissingFileError,
    MisuseError as MisuseError, NotFoundError as NotFoundError, ParseError as ParseError,
    ReversedError as ReversedError, SealedError as SealedError)
from ._library import library as _loaded
from ._raw import VERSION as VERSION
from ._runtime import Cancellable as Cancellable
from ._timeline import FormatInfo as FormatInfo, OptionInfo as OptionInfo, formats as formats
from ._values import find_dates as find_dates, instant as instant

__version__ = ".".join(map(str, VERSION))

library_path: str = _loaded.path
"""The file that was loaded as the library."""

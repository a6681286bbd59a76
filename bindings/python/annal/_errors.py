# SPDX-License-Identifier: LGPL-2.1-or-later
"""What can go wrong, by what a caller can do about it."""
from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Dict, Optional, Type

if TYPE_CHECKING:
    from ._names import ErrorCode, Problems

# How the library prints a problem: file:line:column: severity: message. [rule /pointer]
_PROBLEM = re.compile(
    r"(?:(?P<path>.*?):(?P<line>\d+):(?P<column>\d+): )?(?:error|warning|note): (?P<message>.*)"
    r" \[(?P<rule>[\w-]+)(?: (?P<pointer>/\S*))?\](?: \(and \d+ more\))?$", re.S)


class Error(Exception):
    """What every error of this module is. `str()` of it is the library's message.

    Where the message tells a place in a file, `path`, `line`, `column`,
    `pointer` (a JSON pointer) and `rule` name it, else they are None.
    """

    code: Optional[ErrorCode] = None
    """The library's error code, None where the error came from elsewhere."""
    path: Optional[str] = None
    """The file that is wrong."""
    line: Optional[int] = None
    """The line in that file, from 1."""
    column: Optional[int] = None
    """The column in that line, from 1."""
    pointer: Optional[str] = None
    """What is wrong in it, as a JSON pointer such as "/claims/3/by"."""
    rule: Optional[str] = None
    """The rule that it breaks."""
    position: Optional[int] = None
    """Where in a date or a query the reading stopped, in bytes."""
    problems: Optional[Problems] = None
    """All problems that were found, where a whole file was read."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        found = _PROBLEM.match(message)
        if found:
            self.path, self.rule, self.pointer = found["path"], found["rule"], found["pointer"]
            if found["line"]:
                self.line, self.column = int(found["line"]), int(found["column"])


    def __reduce__(self) -> Any:
        # To another process goes what can: the records in `problems` are of this one.
        kept = {name: value for name, value in vars(self).items() if name != "problems"}
        return type(self), self.args, kept


class ParseError(Error, ValueError):
    """The text is not well-formed JSON, EDTF or query text."""


class InvalidError(Error, ValueError):
    """Well-formed, but against the rules of the model."""


class LimitError(Error):
    """A named limit was reached; raise it or split the input."""


class NotFoundError(Error, LookupError):
    """The record, file or word that was asked for is not there."""


class DuplicateError(Error, ValueError):
    """A record with that id is there already."""


class SealedError(Error):
    """It is sealed: edit a new generation of a dossier, copy a record or a value."""


class MissingFileError(NotFoundError, FileNotFoundError):
    """There is no such file to load."""


class FileError(Error, OSError):
    """Reading or writing failed."""


class AmbiguousError(Error, ValueError):
    """More than one answer fits, and none may be chosen for you."""


class ReversedError(Error, ValueError):
    """An interval ends before it begins."""


class MisuseError(Error, ValueError):
    """The library refused the call as a mistake of the program."""


class ClosedError(Error, ValueError):
    """It was closed, or never came to be."""


class CancelledError(Error):
    """Somebody cancelled the work."""


class LibraryError(Error, ImportError):
    """The shared library was not found, or is too old for this module."""


BY_CODE: Dict[str, Type[Error]] = {
    "SYNTAX": ParseError,
    "INVALID": InvalidError,
    "LIMIT": LimitError,
    "NOT_FOUND": NotFoundError,
    "DUPLICATE": DuplicateError,
    "SEALED": SealedError,
    "IO": FileError,
    "AMBIGUOUS": AmbiguousError,
    "REVERSED": ReversedError,
}
"""The class for each member of ErrorCode."""

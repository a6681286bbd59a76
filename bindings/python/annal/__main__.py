# SPDX-License-Identifier: LGPL-2.1-or-later
"""`python -m annal` is the command `annal`: that program is run in its place.

It is looked for as the environment variable ANNAL_COMMAND says, then where it
was installed or built beside the library that this module has loaded, then on
PATH.
"""
from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Iterator, Optional

from . import library_path


def candidates() -> Iterator[Path]:
    """Where the program may be, as the library's own folder suggests."""
    if os.sep in library_path:
        folder = Path(library_path).resolve().parent
        # Beside lib, beside lib/x86_64-linux-gnu, and in a build folder.
        for place in ("../bin", "../../bin", "../tools"):
            yield folder / place / "annal"


def find() -> Optional[str]:
    """The program, None where there is none."""
    named = os.environ.get("ANNAL_COMMAND")
    if named:
        return named if os.access(named, os.X_OK) else None
    for path in candidates():
        if path.is_file() and os.access(path, os.X_OK):
            return str(path.resolve())
    return shutil.which("annal")


def main() -> int:
    """Runs the program; returns only where that cannot be."""
    program = find()
    if program is None:
        named = os.environ.get("ANNAL_COMMAND")
        print("annal: the program annal is not here: %s. It is installed with the library; ANNAL_COMMAND may name it."
              % ("ANNAL_COMMAND names %s, which cannot be run" % named if named else
                 "neither beside %s nor on PATH" % library_path), file=sys.stderr)
        return 127
    environment = dict(os.environ)
    if os.sep in library_path:
        # The same library as the module uses.
        name = "DYLD_LIBRARY_PATH" if sys.platform == "darwin" else "LD_LIBRARY_PATH"
        folders = [str(Path(library_path).resolve().parent), environment.get(name, "")]
        environment[name] = os.pathsep.join(folder for folder in folders if folder)
    sys.stdout.flush()
    sys.stderr.flush()
    os.execve(program, ["annal", *sys.argv[1:]], environment)


if __name__ == "__main__":
    sys.exit(main())

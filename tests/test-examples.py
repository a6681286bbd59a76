#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs the examples against the installed library.

    tests/test-examples.py BUILD-DIR MESON PREFIX VERSION [TEST...]
"""
import importlib
import os
import shlex
import subprocess
import sys
from pathlib import Path

import annal_tap

install = importlib.import_module("test-install")

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
DOSSIER = EXAMPLES / "dprk-human-rights/dossier.json"


def environment():
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    for name in "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH":
        env[name] = str(install.find("libannal-1.*").parent)
    return env


def from_c():
    """What the C program says; it is compiled at the first call."""
    if not hasattr(from_c, "said"):
        program = Path(install.installed()) / "who-denied"
        install.run(install.CC, "-Wall", "-Wextra", "-Werror", EXAMPLES / "who-denied.c", "-o", program,
                    *shlex.split(install.pkg_config("--cflags", "--libs")))
        from_c.program = program
        from_c.said = install.run(program, DOSSIER, env=environment())
    return from_c.said


def check_refuses(*program, env):
    done = subprocess.run([str(part) for part in program] + ["nowhere.json"], capture_output=True, text=True, env=env)
    assert done.returncode == 1 and done.stdout == "" and done.stderr.startswith("who-denied: "), done


def python_with_gi():
    for python in sys.executable, "python3", "/usr/bin/python3":
        try:
            if subprocess.run([python, "-c", "import gi"], capture_output=True).returncode == 0:
                return python
        except FileNotFoundError:
            pass
    raise annal_tap.Skip("no Python here has GObject Introspection (python3-gi)")


def test_short():
    for path in EXAMPLES.glob("*.*"):
        assert len(path.read_text(encoding="utf-8").splitlines()) < 60, "%s is no short example" % path.name


def test_c():
    lines = from_c().splitlines()
    # Told by hand from the articles: what an example must not miss.
    assert "Denial by Pak Kwang Ho, 9 May 2019:" in lines, lines
    assert "  There are no political prison camps in North Korea." in lines, lines
    assert "  Source: North Korea rejects major UN recommendations on human rights" in lines, lines
    assert len([line for line in lines if line.startswith("Denial by ")]) >= 5, lines
    check_refuses(from_c.program, env=environment())


def test_installed_command():
    command = install.find("bin/annal")
    assert install.run(command, "--version", env=environment()) == "annal " + install.VERSION
    assert install.run(command, "check", DOSSIER, env=environment()).splitlines()[-1].startswith("no errors, ")


def test_ctypes():
    program = sys.executable, EXAMPLES / "who-denied-ctypes.py"
    assert install.run(*program, DOSSIER, env=environment()) == from_c()
    check_refuses(*program, env=environment())


def test_gi():
    found = list(install.installed().rglob("Annal-1.typelib"))
    if not found:
        raise annal_tap.Skip("the library was built without introspection")
    env = {**environment(), "GI_TYPELIB_PATH": str(found[0].parent)}
    program = python_with_gi(), EXAMPLES / "who-denied-gi.py"
    assert install.run(*program, DOSSIER, env=env) == from_c()
    check_refuses(*program, env=env)


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[5:]))

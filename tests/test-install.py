#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Installs the library into a temporary folder and uses it from there.

    tests/test-install.py BUILD-DIR MESON PREFIX VERSION [TEST...]
"""
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import annal_tap

BUILD, MESON, PREFIX, VERSION = sys.argv[1:5]
HERE = Path(__file__).resolve().parent
CC = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")

PROGRAM = """\
#include <annal/annal.h>
#include <stdio.h>

int
main (void)
{
  g_autoptr (AnnalLimits) limits = annal_limits_new ();

  printf ("%s %d\\n", annal_version_get_string (), annal_limits_get (limits, ANNAL_LIMIT_DEPTH) > 0);
  return annal_version_check (ANNAL_MAJOR_VERSION, ANNAL_MINOR_VERSION, ANNAL_MICRO_VERSION) ? 0 : 1;
}
"""


DEVENV = """\
unset ANNAL_COMMAND
cd "$1"
"$2" program.c -o program $(pkg-config --cflags --libs annal-1)
./program
python3 -c "import annal; print(annal.__version__)"
python3 -m annal --version
"""


def run(*args, env=None):
    done = subprocess.run([str(arg) for arg in args], capture_output=True, text=True, env=env)
    assert done.returncode == 0, "%s: exit code %d\n%s%s" % (
        " ".join(map(str, args)), done.returncode, done.stdout, done.stderr)
    return done.stdout.strip()


def installed():
    """Where the library was installed; installs it at the first call."""
    if not hasattr(installed, "root"):
        installed.folder = tempfile.TemporaryDirectory(prefix="annal-install-")
        run(MESON, "install", "-C", BUILD, "--no-rebuild", "--destdir", installed.folder.name)
        installed.root = Path(installed.folder.name + PREFIX)
    return installed.root


def find(pattern):
    found = sorted(installed().rglob(pattern))
    assert found, "%s was not installed" % pattern
    return found[0]


def pkg_config(*args):
    """Asks the installed .pc file, its prefix moved to where it was installed."""
    pc = find("annal-1.pc")
    moved = Path(installed.folder.name) / "annal-1.pc"
    text = pc.read_text(encoding="utf-8")
    assert "prefix=%s\n" % PREFIX in text, text
    moved.write_text(text.replace("prefix=%s\n" % PREFIX, "prefix=%s\n" % installed()), encoding="utf-8")
    path = [str(moved.parent)] + [p for p in [os.environ.get("PKG_CONFIG_PATH")] if p]
    return run("pkg-config", *args, "annal-1", env={**os.environ, "PKG_CONFIG_PATH": os.pathsep.join(path)})


def test_files():
    assert not list(installed().rglob("*-private.h")), "a private header was installed"
    assert (installed() / "include/annal-1/annal/annal.h").exists()
    find("libannal-1.*")


def test_pkg_config():
    assert pkg_config("--modversion") == VERSION
    flags = shlex.split(pkg_config("--cflags", "--libs"))
    assert "-I%s" % (installed() / "include/annal-1") in flags, flags
    assert "-lannal-1" in flags and "-ljson-glib-1.0" in flags and "-lgio-2.0" in flags, flags


def test_headers():
    run(sys.executable, HERE / "check-headers.py", installed() / "include/annal-1", "--cxx=",
        *shlex.split(pkg_config("--cflags")))


def test_headers_as_cxx():
    if not (shutil.which("c++") or shutil.which("g++")):
        raise annal_tap.Skip("no C++ compiler")
    flags = shlex.split(pkg_config("--cflags"))
    source = installed() / "as-cxx.cc"
    source.write_text("#include <annal/annal.h>\nint main () { return annal_version_get_string () == nullptr; }\n",
                      encoding="utf-8")
    run(shutil.which("c++") or "g++", "-std=c++11", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", source, *flags)


def test_program():
    source, program = installed() / "program.c", installed() / "program"
    source.write_text(PROGRAM, encoding="utf-8")
    run(CC, "-Wall", "-Werror", source, "-o", program, *shlex.split(pkg_config("--cflags", "--libs")))
    env = dict(os.environ)
    for name in "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH":
        env[name] = str(find("libannal-1.*").parent)
    assert run(program, env=env) == VERSION + " 1"


def test_without_installing():
    """The environment of the build folder has all that an installation has."""
    with tempfile.TemporaryDirectory(prefix="annal-devenv-") as folder:
        (Path(folder) / "program.c").write_text(PROGRAM, encoding="utf-8")
        said = run(MESON, "devenv", "-C", BUILD, "sh", "-ec", DEVENV, "sh", folder, CC)
    assert said.splitlines() == [VERSION + " 1", VERSION, "annal " + VERSION], said


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[5:]))

#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Builds a program with the library the ways that others do.

    tests/test-builds.py BUILD-DIR MESON PREFIX VERSION [TEST...]

The projects of examples/builds/ are copied to a temporary folder and built
there: with CMake and with meson against the installed library, and with meson
against the sources as a subproject.
"""
import functools
import importlib
import os
import shutil
import sys
import tempfile
from pathlib import Path

import annal_tap

examples = importlib.import_module("test-examples")
install = examples.install


@functools.lru_cache(maxsize=None)
def folder():
    """A copy of the projects, which goes with the program."""
    folder.kept = tempfile.TemporaryDirectory(prefix="annal-builds-")
    top = Path(folder.kept.name)
    shutil.copytree(examples.EXAMPLES / "builds", top / "examples/builds")
    shutil.copy(examples.EXAMPLES / "who-denied.c", top / "examples")
    return top / "examples/builds"


def environment():
    """Of a build that finds the library where it was installed."""
    install.pkg_config("--exists")
    moved = [install.installed.folder.name] + [path for path in [os.environ.get("PKG_CONFIG_PATH")] if path]
    return {**os.environ, "PKG_CONFIG_PATH": os.pathsep.join(moved)}


def check(program, env):
    assert install.run(program, examples.DOSSIER, env=env) == examples.from_c()


def test_cmake():
    cmake = shutil.which("cmake")
    if not cmake:
        raise annal_tap.Missing("cmake")
    project = folder() / "cmake"
    said = install.run(cmake, "-S", project, "-B", project / "build", "-Werror=dev", env=environment())
    assert "Found annal-1, version %s" % install.VERSION in said, said
    install.run(cmake, "--build", project / "build")
    check(project / "build/who-denied", examples.environment())


def test_meson():
    project = folder() / "meson"
    install.run(install.MESON, "setup", project / "build", project, "--fatal-meson-warnings", "--wrap-mode=nofallback",
                env=environment())
    install.run(install.MESON, "compile", "-C", project / "build")
    check(project / "build/who-denied", examples.environment())


def test_meson_subproject():
    project = folder() / "meson"
    (project / "subprojects").mkdir()
    (project / "subprojects/annal").symlink_to(examples.EXAMPLES.parent, target_is_directory=True)
    # Unoptimized, which is what takes less time.
    install.run(install.MESON, "setup", project / "inside", project, "--fatal-meson-warnings", "--buildtype=plain",
                "--wrap-mode=nodownload", "--force-fallback-for=annal-1")
    install.run(install.MESON, "compile", "-C", project / "inside", "who-denied")
    check(project / "inside/who-denied", None)
    listed = install.run(install.MESON, "introspect", "--tests", project / "inside")
    assert listed == "[]", "a subproject brings tests nobody asked for"


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[5:]))

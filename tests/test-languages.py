#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs the program that examples/languages/ has in several languages.

    tests/test-languages.py BUILD-DIR MESON PREFIX VERSION [TEST...]

Each uses the installed library, and must print denied-before.txt, which was
written by hand from the dossier: who denies, on which printed date, and which
of these dates surely come before the day asked for. Where a language is not
here, or its bindings were not built, the test is skipped.
"""
import importlib
import os
import shlex
import shutil
import subprocess
import sys

import annal_tap

examples = importlib.import_module("test-examples")
install = examples.install

LANGUAGES = examples.EXAMPLES / "languages"
EXPECTED = (LANGUAGES / "denied-before.txt").read_text(encoding="utf-8").strip()


def environment():
    """Of a program that finds the library through introspection."""
    found = list(install.installed().rglob("Annal-1.typelib"))
    if not found:
        raise annal_tap.Skip("the library was built without introspection")
    return {**examples.environment(), "GI_TYPELIB_PATH": str(found[0].parent)}


def installed_command(*names):
    for name in names:
        if shutil.which(name):
            return shutil.which(name)
    raise annal_tap.Missing(names[0])


def check(*program, env):
    assert install.run(*program, examples.DOSSIER, "2019-05-10", env=env) == EXPECTED
    # Nothing is sure of a day on which nothing is known to be over.
    lines = install.run(*program, examples.DOSSIER, "1900", env=env).splitlines()
    assert lines == ["Denied before 1900:", EXPECTED.splitlines()[-1]], lines
    for arguments in ("nowhere.json", "2019"), (str(examples.DOSSIER), "some day"):
        done = subprocess.run([*map(str, program), *arguments], capture_output=True, text=True, env=env)
        assert done.returncode == 1 and done.stdout == "" and done.stderr.startswith("denied-before: "), done


def test_complete():
    """What is there is run, and told in the table."""
    table = (LANGUAGES / "README.md").read_text(encoding="utf-8")
    endings = {path.suffix for path in LANGUAGES.glob("denied-before.*")} - {".txt"}
    assert endings == {".cc", ".js", ".lua", ".py", ".vala"}, endings
    for ending in endings:
        assert "(denied-before%s)" % ending in table, ending


def test_cxx():
    compiler = installed_command("c++", "g++", "clang++")
    program = install.installed() / "denied-before-cxx"
    install.run(compiler, "-std=c++11", "-Wall", "-Wextra", "-Werror", LANGUAGES / "denied-before.cc", "-o", program,
                *shlex.split(install.pkg_config("--cflags", "--libs")))
    check(program, env=examples.environment())


def test_javascript():
    check(installed_command("gjs"), "-m", LANGUAGES / "denied-before.js", env=environment())


def test_lua():
    for name in "lua", "lua5.1", "lua5.3", "lua5.4", "luajit":
        if shutil.which(name) and not subprocess.run([name, "-e", "require 'lgi'"], capture_output=True).returncode:
            check(name, LANGUAGES / "denied-before.lua", env=environment())
            return
    raise annal_tap.Missing("lua with lgi")


def test_python():
    check(examples.python_with_gi(), LANGUAGES / "denied-before.py", env=environment())


def test_vala():
    compiler = installed_command("valac")
    found = list(install.installed().rglob("annal-1.vapi"))
    if not found:
        raise annal_tap.Skip("the library was built without its bindings for Vala")
    assert (found[0].parent / "annal-1.deps").read_text(encoding="utf-8").split() == ["gio-2.0", "json-glib-1.0"]
    program = install.installed() / "denied-before-vala"
    moved = os.pathsep.join([install.installed.folder.name] + [
        path for path in [os.environ.get("PKG_CONFIG_PATH")] if path])
    install.pkg_config("--exists")
    flags = [part for flag in shlex.split(install.pkg_config("--cflags", "--libs")) for part in ("-X", flag)]
    install.run(compiler, "--fatal-warnings", "--vapidir", found[0].parent, "--pkg", "annal-1", "-o", program,
                LANGUAGES / "denied-before.vala", *flags, env={**os.environ, "PKG_CONFIG_PATH": moved})
    check(program, env=examples.environment())


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[5:]))

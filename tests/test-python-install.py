#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Installs the Python package, with pip and with meson, and uses it from there.

    tests/test-python-install.py BUILD-DIR MESON PREFIX VERSION [TEST...]
"""
import base64
import email
import functools
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

import annal_tap
from annal_python import EXAMPLE, PACKAGE

BUILD, MESON, PREFIX, VERSION = sys.argv[1:5]
LIBRARY = os.environ["ANNAL_LIBRARY"]
USE = "import annal, sys; print(annal.__file__); print(annal.load(sys.argv[1]).claims[0].by.name); " \
      "print(annal.library_path)"


def run(*arguments, env=None, cwd="/"):
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP_", "ANNAL_"))}
    done = subprocess.run([str(one) for one in arguments], capture_output=True, text=True, timeout=300, cwd=cwd,
                          env={**clean, "PYTHONDONTWRITEBYTECODE": "1", **(env or {})})
    assert done.returncode == 0, "%s\n%s%s" % (" ".join(map(str, arguments)), done.stdout, done.stderr)
    return done.stdout


FOLDER = tempfile.TemporaryDirectory(prefix="annal-python-")


@functools.lru_cache(maxsize=None)
def fresh():
    """A virtual environment with nothing but pip; its Python. Each test leaves it as it was."""
    for python in (sys.executable, "/usr/bin/python3"):
        target = Path(FOLDER.name) / "venv"
        done = subprocess.run([python, "-m", "venv", str(target)], capture_output=True, text=True)
        if done.returncode == 0 and (target / "bin" / "pip").exists():
            return target / "bin" / "python"
        shutil.rmtree(target, ignore_errors=True)
    raise annal_tap.Skip("no Python here makes virtual environments with pip (python3-venv)")


def pip(python, *arguments):
    return run(python, "-m", "pip", "--disable-pip-version-check", "install", "--no-index", "--no-cache-dir", *arguments)


def remove(python):
    run(python, "-m", "pip", "uninstall", "-y", "annal")


def tree():
    """What is in the source folder, but for what Python itself leaves there."""
    return sorted(str(path) for path in PACKAGE.rglob("*")
                  if not {"__pycache__", ".mypy_cache"} & set(path.parts))


def test_pip_installs_it_without_a_network():
    before, python = tree(), fresh()
    pip(python, PACKAGE)
    place, name, _ = run(python, "-c", USE, EXAMPLE, env={"ANNAL_LIBRARY": LIBRARY}).splitlines()
    assert place.startswith(FOLDER.name) and name
    shown = run(python, "-m", "pip", "show", "annal")
    assert "Version: " + VERSION in shown and "LGPL-2.1-or-later" in shown, shown
    assert (Path(place).parent / "py.typed").exists()
    remove(python)
    assert not Path(place).parent.exists()
    assert tree() == before, "the source folder was changed"


def test_pip_installs_it_editable():
    python = fresh()
    pip(python, "-e", PACKAGE)
    place = run(python, "-c", USE, EXAMPLE, env={"ANNAL_LIBRARY": LIBRARY}).splitlines()[0]
    remove(python)
    assert place == str(PACKAGE / "annal" / "__init__.py"), place


def backend():
    sys.path.insert(0, str(PACKAGE))
    try:
        import annal_build
    finally:
        sys.path.pop(0)
    return annal_build


def assert_is_what_pyproject_says(metadata):
    try:
        import tomllib
    except ImportError:
        return  # before Python 3.11
    project = tomllib.loads((PACKAGE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told = email.message_from_string(metadata)
    assert project["dynamic"] == ["version"] and told["Version"] == VERSION
    assert told.get_payload().strip() == (PACKAGE / project["readme"]).read_text(encoding="utf-8").strip()
    assert told.get_all("Classifier") == project["classifiers"]
    assert [told["Name"], told["Summary"], told["License"], told["Requires-Python"]] == [
        project["name"], project["description"], project["license"]["text"], project["requires-python"]]


def test_the_same_tree_gives_the_same_wheel():
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        name = backend().build_wheel(one)
        assert name == "annal-%s-py3-none-any.whl" % VERSION == backend().build_wheel(other)
        assert (Path(one) / name).read_bytes() == (Path(other) / name).read_bytes()
        with zipfile.ZipFile(Path(one) / name) as wheel:
            names = wheel.namelist()
            record = wheel.read("annal-%s.dist-info/RECORD" % VERSION).decode()
            assert_is_what_pyproject_says(wheel.read("annal-%s.dist-info/METADATA" % VERSION).decode())
            for line in record.splitlines()[:-1]:
                path, digest, size = line.split(",")
                content = wheel.read(path)
                assert int(size) == len(content) and digest == "sha256=" + base64.urlsafe_b64encode(
                    hashlib.sha256(content).digest()).decode().rstrip("="), line
        assert "annal-%s.dist-info/LICENSE" % VERSION in names
        assert "annal/_raw.py" in names and "annal/py.typed" in names and "annal/_place.py" not in names
        assert [line.split(",")[0] for line in record.splitlines()] == names


def test_the_sources_build_the_wheel_again():
    with tempfile.TemporaryDirectory() as folder:
        name = backend().build_sdist(folder)
        # The time of the packing would stand in these bytes.
        assert (Path(folder) / name).read_bytes()[4:8] == b"\0\0\0\0"
        with tarfile.open(Path(folder) / name) as sdist:
            assert all(entry.mtime == 0 for entry in sdist)
            sdist.extractall(folder)
        top = name[:-len(".tar.gz")]
        # A wheel from there has all that one from the tree has.
        assert (Path(folder) / top / "LICENSE").exists()
        python = fresh()
        pip(python, Path(folder) / top)
        assert run(python, "-c", "import annal; print(annal.__version__)", env={"ANNAL_LIBRARY": LIBRARY}) == (
            VERSION + "\n")
        remove(python)


def installed(folder):
    """Installs everything below a folder; the folder of the package there."""
    run(MESON, "install", "-C", BUILD, "--no-rebuild", "--destdir", folder)
    found = list(Path(folder).rglob("annal/_place.py"))
    assert len(found) == 1, found
    return found[0].parent


def test_meson_installs_it_where_python_looks():
    with tempfile.TemporaryDirectory() as folder:
        package = installed(folder)
        place = "/" + str(package.parent.relative_to(folder))
        system = "/usr/bin/python3" if os.access("/usr/bin/python3", os.X_OK) else sys.executable
        looks = run(system, "-c", "import site; print('\\n'.join(site.getsitepackages()))").splitlines()
        if PREFIX in ("/usr", "/usr/local") and "dist-packages" in "".join(looks):
            assert place in looks, "%s is not in %s" % (place, looks)
        assert (package / "py.typed").exists() and not (package / "__pycache__").exists()
        # Moved as a whole, the two still find each other, before anything that the system has.
        env = {"PYTHONPATH": str(package.parent), "PKG_CONFIG": "/nonexistent"}
        there, name, library = run(system, "-c", USE, EXAMPLE, env=env).splitlines()
        assert there == str(package / "__init__.py") and library.startswith(folder), (there, library)
        assert run(system, "-m", "annal", "--version", env=env) == "annal %s\n" % VERSION


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[5:]))

# SPDX-License-Identifier: LGPL-2.1-or-later
"""The programs of others that read what Annal exports.

A test that needs one is skipped by its name where that is not installed, and
fails under "./dev test --all" (ANNAL_TEST_ALL). Packages of npm are looked for
in the folder that ANNAL_TEST_NPM names, else in build/npm.
"""
import functools
import importlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import annal_tap

ROOT = Path(__file__).resolve().parent.parent
NPM = Path(os.environ.get("ANNAL_TEST_NPM") or ROOT / "build/npm")
CALC_UTF8 = "Text - txt - csv (StarCalc):44,34,76,1"
# Every sheet a file, each cell as it is shown.
CALC_SHEETS = CALC_UTF8 + ",,0,false,true,false,false,false,-1"


def find(*names):
    """The first of these programs that is installed."""
    for name in names:
        path = shutil.which(name)
        if path:
            return path
    raise annal_tap.Missing(names[0])


@functools.lru_cache(maxsize=None)
def find_python(module):
    """A Python that has the module; not always the one that runs the tests."""
    for python in (sys.executable, "/usr/bin/python3"):
        if os.path.exists(python) and subprocess.run([python, "-c", module], capture_output=True,
                                                     check=False).returncode == 0:
            return python
    raise annal_tap.Missing("python3: " + module.splitlines()[-1])


def load(module):
    """A module written in Python alone, also one that the system has for a Python of the same version."""
    try:
        return importlib.import_module(module)
    except ImportError:
        python = find_python("import " + module)
    paths = json.loads(subprocess.run([python, "-c", "import json, sys; print(json.dumps([sys.version_info[:2], sys.path]))"],
                                      stdout=subprocess.PIPE, check=True).stdout)
    if paths[0] != list(sys.version_info[:2]):
        raise annal_tap.Missing("python3: import " + module)
    sys.path += [path for path in paths[1] if path not in sys.path and path.endswith("-packages")]
    return importlib.import_module(module)


def ask_python(module, script, data):
    """What a script prints as JSON that reads data on its standard input, once a Python with the module runs it."""
    done = subprocess.run([find_python(module), "-c", module + "\n" + script], input=data, capture_output=True,
                          check=False, timeout=240, env={**os.environ, "PYTHONUTF8": "1"})
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-2000:]
    return json.loads(done.stdout)


def find_packages(*names):
    """The folder of the packages of npm, with node beside it."""
    find("node")
    for name in names:
        if not (NPM / "node_modules" / name).is_dir():
            raise annal_tap.Missing("%s in %s" % (name, NPM))
    return NPM


def find_browser():
    return find("chromium", "chromium-browser", "google-chrome")


def run_node(script, *args, data=b"", timeout=240):
    """What a script of this folder prints as JSON."""
    done = subprocess.run([find("node"), str(ROOT / "tests" / script), *map(str, args)], input=data,
                          capture_output=True, check=False, timeout=timeout)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-3000:]
    return json.loads(done.stdout)


def convert(form, *paths, reads=None):
    """Has LibreOffice convert files, into the folder "out" beside them."""
    program = find("soffice", "libreoffice")
    out = Path(paths[0]).parent / "out"
    with tempfile.TemporaryDirectory(prefix="annal-office-") as home:
        # A group of its own, since it starts others that would go on without it.
        process = subprocess.Popen([program, "-env:UserInstallation=file://" + home, "--headless", "--convert-to", form,
                                    *(["--infilter=" + reads] if reads else []), "--outdir", out, *paths],
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
        try:
            said = process.communicate(timeout=200)[0]
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            raise
    assert process.returncode == 0, said.decode("utf-8", "replace")[-2000:]
    return out

# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the tests of the Python package have in common.

ANNAL_LIBRARY and PYTHONPATH name the built library and the package's folder.
"""
import functools
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "bindings" / "python"
EXAMPLE = ROOT / "examples" / "dprk-human-rights" / "dossier.json"

# A small dossier whose every answer is worked out by hand.
SMALL = """{"annal":1,"title":"A small one","lang":"en",
"entities":[{"id":"us","kind":"state","names":["United States","U.S."]},
 {"id":"dprk","kind":"state","names":["North Korea"]},
 {"id":"paper","kind":"outlet","names":["The Paper"]},
 {"id":"camps","kind":"topic","names":["camps"]}],
"sources":[{"id":"article","title":"An article","outlet":"paper","published":"2019-05-12","lang":"en",
 "text":"Washington said there are camps. Pyongyang denied it."}],
"claims":[{"id":"us-camps","says":"There are camps.","by":"us","kind":"assertion","stance":"affirm",
  "about":"camps","predicate":"exists","valid":"2019","said":"2019-05-04",
  "citations":[{"source":"article","quote":"there are camps","fidelity":"verbatim"}]},
 {"id":"no-camps","says":"There are no camps.","by":"dprk","kind":"assertion","stance":"deny",
  "about":"camps","predicate":"exists","valid":"2019","said":"2019-05-11",
  "citations":[{"source":"article","quote":"Pyongyang denied it","fidelity":"paraphrase"}]}]}
"""


def shared():
    """The folder of the shared articles, None where it is not here."""
    for folder in (os.environ.get("ANNAL_SHARED"), ROOT.parent / "shared"):
        if folder and (Path(folder) / "articles").is_dir():
            return Path(folder)
    return None


def runtime_of_sanitizer():
    """The runtime that must be loaded first where the library has sanitizers; None where it is not found."""
    for compiler in (os.environ.get("CC"), "gcc", "cc", "clang"):
        if not compiler or not shutil.which(compiler.split()[0]):
            continue
        done = subprocess.run(compiler.split() + ["-print-file-name=libasan.so"], capture_output=True, text=True)
        path = done.stdout.strip()
        if os.path.isabs(path) and os.path.exists(path):
            return path
    return None


def sanitized():
    """Whether the library was built with the address sanitizer."""
    return "address" in os.environ.get("ANNAL_SANITIZE", "none")


def start():
    """Begins again under the sanitizer's runtime where the library needs one."""
    if not sanitized() or os.environ.get("ANNAL_PRELOADED"):
        return
    runtime = runtime_of_sanitizer()
    if runtime is None:
        print("1..0 # SKIP the runtime of the address sanitizer (libasan.so) is not here")
        sys.exit(0)
    environment = dict(os.environ, LD_PRELOAD=runtime, ANNAL_PRELOADED="1", PYTHONMALLOC="malloc",
                       ASAN_OPTIONS="detect_leaks=0:strict_string_checks=1", UBSAN_OPTIONS="print_stacktrace=1")
    os.execve(sys.executable, [sys.executable, *sys.argv], environment)


def run(program, *arguments, env=None, code=0, python=None):
    """Runs a program in Python by itself; returns what it printed, and what it complained of."""
    done = subprocess.run([python or sys.executable, "-X", "faulthandler", "-c", program, *map(str, arguments)],
                          capture_output=True, text=True, timeout=300, env={**os.environ, **(env or {})})
    assert done.returncode == code, "exit code %d\n%s\n%s" % (done.returncode, done.stdout, done.stderr)
    return done.stdout, done.stderr


def raises(kind, function, *arguments, says=None, **named):
    """The exception that a call must raise."""
    try:
        result = function(*arguments, **named)
    except kind as error:
        assert says is None or says in str(error), "%r does not say %r" % (error, says)
        return error
    raise AssertionError("no %s, but %r" % (kind.__name__, result))


@functools.lru_cache(maxsize=None)
def example():
    """The dossier of the five articles."""
    import annal
    return annal.load(EXAMPLE)

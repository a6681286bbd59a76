#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The manual pages say what the help says, and completions complete.

    tests/test-manual.py ANNAL FOLDER [TEST...]

FOLDER has the pages and completions that the build made.
"""
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import annal_tap

ANNAL, MADE = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
ROOT = Path(__file__).resolve().parent.parent
DOSSIER = ROOT / "examples/dprk-human-rights/dossier.json"
PATH = os.pathsep.join([str(ANNAL.parent), os.environ["PATH"]])


def run(*args, **more):
    done = subprocess.run([str(arg) for arg in args], capture_output=True, encoding="utf-8",
                          env=dict(os.environ, LC_ALL="C.UTF-8", PATH=PATH), **more)
    assert done.returncode == 0, (args, done.returncode, done.stderr)
    return done


def needed(name):
    if shutil.which(name) is None:
        raise annal_tap.Skip("there is no " + name)
    return name


def subcommands():
    names = re.findall(r"^  ([a-z]+)  +[A-Z]", run(ANNAL, "help").stdout, re.M)
    assert len(names) > 15, names
    return [name for name in names if name != "help"]


def pages():
    return [MADE / "annal.1"] + [MADE / ("annal-%s.1" % name) for name in subcommands()]


def rendered(page):
    text = run("groff", "-man", "-Tutf8", "-Kutf8", "-P-cbou", "-rLL=2000n", page).stdout
    return " ".join(text.replace("‐", "-").replace("−", "-").split())


def test_each_subcommand_has_a_page():
    assert {path.name for path in MADE.glob("*.1")} == {path.name for path in pages()}
    command = (MADE / "annal.1").read_text(encoding="utf-8")
    for name in subcommands():
        assert "annal\\-%s (1)" % name in command, name


def test_pages_say_what_the_help_says():
    needed("groff")
    for page in pages():
        name = page.stem.partition("-")[2]
        text, help_ = rendered(page), run(ANNAL, "help", *([name] if name else [])).stdout
        for heading in ("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXAMPLES", "EXIT STATUS", "SEE ALSO"):
            assert heading in text, (page.name, heading)
        # Each word of the help, but for how it is laid out and begun.
        words = set(re.findall(r"[^\s.,;:()\[\]]{3,}", text.lower()))
        for word in re.findall(r"[^\s.,;:()\[\]]{3,}", help_.lower()):
            assert word in words or word in ("usage", "exit", "codes", "example", "help"), (page.name, word)


def test_pages_are_good_roff():
    needed("groff")
    for page in pages():
        done = run("groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-z", page)
        assert done.stderr == "", (page.name, done.stderr)


def completed(line):
    """What bash offers at the end of a line."""
    words = line.split(" ")
    script = """
        source %s
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        _annal
        printf '%%s\\n' "${COMPREPLY[@]}"
    """ % (MADE / "annal")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(DOSSIER, Path(folder, "dossier.json"))
        return run(needed("bash"), "--norc", "-c", script, "bash", *words, cwd=folder).stdout.split("\n")[:-1]


# What is typed, and what is among that which bash offers, or is all of it.
COMPLETIONS = (
    ("annal q", ["query", "quote"]),
    ("annal --col", ["--color"]),
    ("annal help tr", ["trace"]),
    ("annal timeline --kn", ["--known-at"]),
    ("annal timeline --lane st", ["stance", "state", "status"]),
    ("annal export --format fo", ["fodt"]),
    ("annal export -f geo", ["geojson"]),
    ("annal query --color a", ["auto", "always"]),
    ("annal query --color = n", ["never"]),
    ("annal trace --format d", ["dot"]),
    ("annal conflicts --reading p", ["pragmatic"]),
    ("annal check --rule words-d", ["words-date"]),
    ("annal date form", ["format"]),
    ("annal timeline dos", ["dossier.json"]),
    ("annal trace dossier.json dos-inm", ["dos-inmates-2019"]),
    ("annal relate dossier.json drill-2", ["drill-2013"]),
    ("annal compare dossier.json dos-inmates-2019 dprk-note-6", ["dprk-note-63"]),
    ("annal show nowhere.json dos-inm", []),
)


def test_bash_completes():
    for line, expected in COMPLETIONS:
        found = [word for word in completed(line) if word]
        assert found == expected, (line, found)


def test_shells_take_the_completions():
    shells = [shell for shell in (("bash", "annal"), ("zsh", "_annal"), ("fish", "annal.fish")) if shutil.which(shell[0])]
    assert shells
    for shell, name in shells:
        done = run(shell, "-n", MADE / name)
        assert done.stderr == "", (shell, done.stderr)


def test_fish_completes():
    needed("fish")
    for line, expected in COMPLETIONS:
        if " = " in line or line == "annal timeline dos":
            continue
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(DOSSIER, Path(folder, "dossier.json"))
            script = "source %s; complete -C %s" % (MADE / "annal.fish", "'%s'" % line)
            done = run("fish", "--no-config", "-c", script, cwd=folder)
            found = [word.split("\t")[0] for word in done.stdout.splitlines()]
            assert set(expected) <= set(found), (line, found)


class Zsh:
    """A zsh to type at."""

    def __init__(self, folder):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execvpe("zsh", ["zsh", "-f", "-i"], dict(os.environ, PATH=PATH, TERM="dumb", LC_ALL="C.UTF-8"))
        self.type("PS1='> '; fpath=('%s' $fpath); autoload -U compinit; compinit -u -d dump; print re''ady\n" % MADE)
        assert self.reads("ready"), "no zsh"

    def type(self, text):
        os.write(self.terminal, text.encode())

    def reads(self, wanted):
        """Whether that comes within ten seconds."""
        text, end = "", time.monotonic() + 10
        while wanted not in text and time.monotonic() < end:
            if select.select([self.terminal], [], [], 0.1)[0]:
                text += os.read(self.terminal, 65536).decode("utf-8", "replace").replace("\a", "")
        return wanted in text

    def close(self):
        os.close(self.terminal)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)


def test_zsh_completes():
    needed("zsh")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(DOSSIER, Path(folder, "dossier.json"))
        zsh = Zsh(folder)
        try:
            for line, expected in COMPLETIONS:
                if len(expected) == 1 and " = " not in line:
                    zsh.type(line + "\t")
                    rest = expected[0][len(line.split(" ")[-1]):]
                    assert zsh.reads(line + rest), line
                    zsh.type("\x15")
        finally:
            zsh.close()


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[3:]))

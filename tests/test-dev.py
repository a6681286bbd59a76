#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests ./dev setup on systems that are not this one.

A copy of the script runs with a PATH of stand-ins: a package manager that notes
how it was called and brings the tools, another os-release, another user.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import annal_tap

DEV = Path(__file__).resolve().parent.parent / "dev"
BASICS = ("awk", "bash", "cat", "dirname", "env", "grep", "head", "mkdir", "mktemp", "rm", "sed", "sort",
          "tail", "tee", "tr", "true")
TOOLS = ("cc", "c++", "meson", "ninja", "pkg-config", "python3", "glib-compile-resources", "glib-mkenums",
         "g-ir-scanner", "cmark-gfm")
COMMANDS = ("setup", "build", "demo", "test", "lint", "bench", "fuzz", "abi")
DEBIAN = ("gcc libc6-dev meson ninja-build pkg-config python3 libglib2.0-dev libjson-glib-dev libcunit1-dev "
          "libsqlite3-dev libxlsxwriter-dev libgirepository1.0-dev gobject-introspection")


class Machine:
    """A folder with ./dev and the stand-ins in it."""

    def __init__(self, os_release, system="Linux", user=0, tools=(), **commands):
        self.folder = tempfile.TemporaryDirectory(prefix="annal dev ")
        self.root = Path(self.folder.name)
        self.bin = self.root / "bin"
        self.bin.mkdir()
        shutil.copy(DEV, self.root / "dev")
        (self.root / "os-release").write_text(os_release, encoding="utf-8")
        for name in BASICS:
            (self.bin / name).symlink_to(shutil.which(name))
        self.command("uname", "echo " + system)
        self.command("id", "echo %d" % user)
        for name in tools:
            self.tool(name)
        for name, text in commands.items():
            self.command(name.replace("_", "-"), text)
        self.before = self.files()

    def command(self, name, text):
        (self.bin / name).write_text("#!%s\n%s\n" % (shutil.which("bash"), text), encoding="utf-8")
        (self.bin / name).chmod(0o755)

    def tool(self, name):
        self.command(name, 'case "$*" in --version) echo 1.2.3;; esac')

    def files(self):
        return sorted(path.name for path in self.root.rglob("*"))

    def dev(self, *args):
        env = {"PATH": str(self.bin), "ANNAL_DEV_OS_RELEASE": str(self.root / "os-release"),
               "TMPDIR": self.folder.name, "LC_ALL": "C.UTF-8"}
        done = subprocess.run([shutil.which("bash"), self.root / "dev", *args], env=env, cwd="/",
                              stdin=subprocess.DEVNULL, capture_output=True, text=True)
        return done.returncode, done.stdout, done.stderr

    def calls(self):
        """How the package manager was called."""
        log = self.root / "apt.log"
        return log.read_text(encoding="utf-8").splitlines() if log.exists() else []


def apt_get(brings=True, status=0):
    text = 'echo "$*" >>"$TMPDIR/apt.log"\n'
    if brings:
        text += 'case "$*" in *" install "*) for t in %s; do printf \'#!/bin/sh\\ncase "$*" in --version) echo ' \
                '1.2.3;; esac\\n\' >"$TMPDIR/bin/$t"; chmod 755 "$TMPDIR/bin/$t"; done;; esac\n' % " ".join(TOOLS)
        text = "PATH=%s:$PATH\n%s" % (os.path.dirname(shutil.which("chmod")), text)
    return text + "exit %d" % status


def check(label, good, *shown):
    assert good, "%s: %r" % (label, shown)


def test_usage():
    machine = Machine("ID=debian\n")
    for args in [], ["help"], ["--help"]:
        code, out, _ = machine.dev(*args)
        check("lists its commands", code == 0 and all("\n  %s " % name in out for name in COMMANDS), out)
    code, out, err = machine.dev("brew-tea")
    check("an unknown command", (code, out) == (2, "") and "brew-tea" in err, code, err)
    check("an argument too many", machine.dev("setup", "now")[0] == 2)


def test_other_systems():
    for label, os_release, system, expected in [
            ("Fedora", "ID=fedora\n", "Linux", "sudo dnf install gcc meson ninja-build pkgconf-pkg-config python3 "
             "glib2-devel json-glib-devel CUnit-devel sqlite-devel libxlsxwriter-devel gobject-introspection-devel"),
            ("Rocky", 'ID="rocky"\nID_LIKE="rhel centos fedora"\n', "Linux", "sudo dnf install gcc meson"),
            ("Arch", "ID=arch\n", "Linux", "sudo pacman -S --needed gcc meson ninja pkgconf python glib2 "
             "glib2-devel json-glib cunit sqlite libxlsxwriter gobject-introspection"),
            ("Manjaro", "ID=manjaro\nID_LIKE=arch\n", "Linux", "sudo pacman -S --needed gcc"),
            ("openSUSE", 'ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n', "Linux", "sudo zypper install gcc"),
            ("Alpine", "ID=alpine\n", "Linux", "sudo apk add gcc musl-dev meson samurai"),
            ("macOS", "", "Darwin", "brew install meson ninja pkgconf python glib json-glib cunit sqlite libxlsxwriter"),
            ("another", "ID=plan9\n", "Linux", "not one that I know")]:
        machine = Machine(os_release, system)
        code, out, err = machine.dev("build")
        check(label, code == 1 and expected in err, code, err)
        check(label + ": nothing changed", machine.files() == machine.before, machine.files())
    check("macOS: the compiler", "xcode-select --install" in Machine("", "Darwin").dev("setup")[2])


def test_debian_as_root():
    machine = Machine("ID=debian\n", apt_get=apt_get())
    code, _, err = machine.dev("setup")
    calls = machine.calls()
    check("installs", code == 0, err)
    check("update, then install", len(calls) == 2 and calls[0].endswith(" update") and DEBIAN in calls[1], calls)
    check("how", "-y" in calls[1] and "--no-install-recommends" in calls[1], calls)
    check("the second run asks nobody", machine.dev("setup")[0] == 0 and len(machine.calls()) == 2, machine.calls())


def test_ubuntu_with_sudo():
    machine = Machine('ID=pop\nID_LIKE="ubuntu debian"\n', user=1000, apt_get=apt_get(),
                      sudo='echo "sudo $*" >>"$TMPDIR/apt.log"\n[[ $1 == -n ]] && shift\nexec "$@"')
    code, _, err = machine.dev("setup")
    check("installs", code == 0, err)
    check("through sudo", any(call.startswith("sudo -n env DEBIAN_FRONTEND=noninteractive apt-get")
                              for call in machine.calls()), machine.calls())


def test_debian_without_permission():
    for label, commands in [("no sudo", {}), ("sudo refuses", {"sudo": "exit 1"})]:
        machine = Machine("ID=debian\n", user=1000, apt_get=apt_get(), **commands)
        code, _, err = machine.dev("setup")
        check(label, code == 1 and "sudo apt-get install --no-install-recommends " + DEBIAN in err, code, err)
        check(label + ": nothing changed", machine.files() == machine.before and not machine.calls(), machine.calls())


def test_debian_where_installing_fails():
    machine = Machine("ID=debian\n", apt_get=apt_get(brings=False, status=100))
    code, _, err = machine.dev("setup")
    check("says so", code == 1 and "apt-get failed" in err and DEBIAN in err, code, err)


def test_only_optional_parts_missing():
    machine = Machine("ID=fedora\n", tools=[name for name in TOOLS if name not in ("g-ir-scanner", "c++")])
    code, _, err = machine.dev("setup")
    check("goes on", code == 0 and "going on without: introspection cxx" in err, code, err)


MEASURES = """\
ratio: a, in two parts: ours 2 us, Peer, the other 10.5 us, 5.25 times (target 5)
ratio: b: ours 2 us, Peer 4 us, 2 times (target 3)
ratio: c: ours 2 us, Peer 4 us, 2 times (no target)
limit: d: ours 12.4 ns a record (at most 20)
limit: e: ours 21 ns a record (at most 20)
limit: f: ours 5 MB (no target)
skipped: g: Peer: it is not here: really
another line: with colons: 1
"""
ROWS = [["a, in two parts", "2 us", "Peer, the other 10.5 us", "5.25", "5", "holds"],
        ["b", "2 us", "Peer 4 us", "2", "3", "MISSED"],
        ["c", "2 us", "Peer 4 us", "2"],
        ["d", "12.4 ns a record", "20", "holds"],
        ["e", "21 ns a record", "20", "MISSED"],
        ["f", "5 MB"],
        ["g", "Peer", "skipped, it is not here: really"]]


def bench(text, *args):
    """The exit code, and the table of what a benchmark prints."""
    machine = Machine("ID=debian\n", tools=[name for name in TOOLS if name != "meson"],
                      meson="case \"$1\" in --version) echo 1.2.3;; test) printf '%s' '" + text + "';; esac")
    code, out, err = machine.dev("bench", *args)
    check("prints a table", "\nwhat  " in out, out, err)
    lines = out[out.index("\nwhat  "):].splitlines()[2:]
    return code, [re.split("  +", line.strip()) for line in lines]


def test_bench_shows_a_table():
    code, rows = bench(MEASURES)
    for expected, row in zip(ROWS, rows):
        check(expected[0], row == expected, row)
    check("a missed target fails", len(rows) == len(ROWS) and code == 1, code, rows)
    check("no target missed", bench(MEASURES.splitlines(True)[0])[0] == 0)


def test_short_bench_has_no_targets():
    code, rows = bench(MEASURES, "--short")
    check("nothing is missed", code == 0 and not any("MISSED" in row or "holds" in row for row in rows), code, rows)


def test_bench_refuses_other_options():
    check("exit code", Machine("ID=debian\n").dev("bench", "--long")[0] == 2)


PROOFS = ("node", "chromium", "soffice", "cmark", "pdftotext", "dot", "xmllint")


def proof_machine(npm):
    return Machine("ID=arch\n", tools=TOOLS + PROOFS,
                   npm='echo "$*" >>"$TMPDIR/apt.log"; for p in "$@"; do case $p in *@*) mkdir -p "$3/node_modules/${p%@*}";; '
                       'esac; done; ' + npm)


def test_all_fetches_packages():
    machine = proof_machine("exit 0")
    _, _, err = machine.dev("test", "--all")
    calls = machine.calls()
    check("one call", len(calls) == 1 and "npm install --prefix" in "npm " + calls[0], calls, err)
    check("with versions", all(re.search("[a-z0-9]@[0-9]", word) for word in calls[0].split() if "@" in word), calls)
    check("says so", "fetching playwright-core@" in err, err)
    machine.dev("test", "--all")
    check("not again", len(machine.calls()) == 1, machine.calls())
    machine.dev("test")
    check("only for all", len(machine.calls()) == 1, machine.calls())


def test_all_goes_on_without():
    _, _, err = proof_machine("exit 1").dev("test", "--all")
    check("npm fails", "need what it did not bring will fail" in err and "all suites" in err, err)
    _, _, err = Machine("ID=arch\n", tools=TOOLS).dev("test", "--all")
    for name in "npm", "chromium", "office", "cmark", "pdftotext", "graphviz", "xmllint", "cmake", "gjs", "lua", "vala", "abigail":
        check("no " + name, "going on without: %s\n" % name in err, err)
    check("goes on", "need its packages will fail" in err and "all suites" in err, err)


def test_all_installs_what_reads_exports():
    machine = Machine("ID=debian\n", tools=TOOLS, apt_get=apt_get())
    machine.dev("test", "--all")
    installed = [call.split("--no-install-recommends ")[1] for call in machine.calls() if " install " in call]
    check("each by itself", installed == ["nodejs npm", "chromium", "libreoffice-calc-nogui libreoffice-writer-nogui",
                                          "cmark", "poppler-utils", "graphviz", "libxml2-utils", "cmake", "gjs",
                                          "lua5.1 lua-lgi", "valac", "gi-docgen", "abigail-tools"], installed)


def test_missing_programs():
    """They skip a test by its name, and fail it where all are asked for."""
    script = ("import sys, annal_tap\ndef test_it(): raise annal_tap.Missing('a-program')\n"
              "sys.exit(annal_tap.main(globals()))")
    for label, env, code, words in (("plain", {}, 0, "ok 1 - it # SKIP not installed: a-program"),
                                    ("all", {"ANNAL_TEST_ALL": "1"}, 1, "\nnot ok 1 - it\n")):
        clean = {key: value for key, value in os.environ.items() if key != "ANNAL_TEST_ALL"}
        done = subprocess.run([sys.executable, "-c", script], cwd=DEV.parent / "tests", env={**clean, **env},
                              capture_output=True, text=True, check=False)
        check(label, done.returncode == code and words in done.stdout, done)


def test_no_colour_in_a_pipe():
    _, _, err = Machine("ID=fedora\n").dev("setup")
    check("plain", "\x1b" not in err, err)


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[1:]))

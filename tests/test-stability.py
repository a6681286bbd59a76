#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests that no change of the interface passes unnoticed, on samples.

Each is a library of two files, built anew with one thing changed.
"""
import contextlib
import gzip
import importlib
import io
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import abi_dump
import annal_tap
import api_listing

stability = importlib.import_module("check-stability")

CC = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")

HEADER = """\
#define ANNAL_AVAILABLE_IN_0_1 extern
typedef enum
{
  ANNAL_STANCE_DENY = 2,
  ANNAL_STANCE_NOTE = 3
} AnnalStance;
typedef struct _AnnalBuffer AnnalBuffer;
struct _AnnalBuffer { int n; void *data; };
typedef struct _AnnalClaim AnnalClaim;
ANNAL_AVAILABLE_IN_0_1 int annal_claim_get_stance (AnnalClaim *self);
ANNAL_AVAILABLE_IN_0_1 int annal_claim_fill (AnnalClaim *self, void *buffer);
"""
# It calls the first before that is defined.
CALLER = """\
#include <annal/annal-claim.h>
/**
 * annal_claim_fill:
 *
 * Since: 0.1
 */
int annal_claim_fill (AnnalClaim *self, void *buffer)
{
  return ((AnnalBuffer *) buffer)->n = annal_claim_get_stance (self);
}
"""
CALLED = """\
#include <annal/annal-claim.h>
struct _AnnalClaim { AnnalStance stance; int seen; };
/**
 * annal_claim_get_stance:
 *
 * Since: 0.1
 */
int annal_claim_get_stance (AnnalClaim *self) { return self->seen++ ? self->stance : ANNAL_STANCE_NOTE; }
"""

GIR = """\
<repository xmlns="http://www.gtk.org/introspection/core/1.0" xmlns:c="http://www.gtk.org/introspection/c/1.0"
    xmlns:glib="http://www.gtk.org/introspection/glib/1.0">
  <namespace name="Annal">
    <enumeration name="Stance" c:type="AnnalStance" version="0.1">
      <doc>What a speaker does.</doc>
      <member name="deny" value="2" c:identifier="ANNAL_STANCE_DENY"/>
    </enumeration>
    <record name="Claim" c:type="AnnalClaim" version="0.1">
      <doc>What was said.</doc>
      <method name="dup_id" c:identifier="annal_claim_dup_id" version="0.1">
        <doc>Copies its id.</doc>
        <return-value transfer-ownership="full" nullable="1"><type name="utf8" c:type="char*"/></return-value>
        <parameters>
          <instance-parameter name="self" transfer-ownership="none"><type name="Claim" c:type="AnnalClaim*"/>
          </instance-parameter>
          <parameter name="lang" transfer-ownership="none"><type name="utf8" c:type="const char*"/></parameter>
        </parameters>
      </method>
    </record>
  </namespace>
</repository>
"""
LISTING = [
    "enumeration AnnalStance [since 0.1]",
    "member ANNAL_STANCE_DENY = 2",
    "method annal_claim_dup_id (self: AnnalClaim*, lang: const char*) -> char* transfer=full nullable [since 0.1]",
    "record AnnalClaim [since 0.1]",
]
NEWS = "# News\n\n## 0.2\n\n### Added\n\n- Claims.\n\n### ABI\n\n- All is new.\n\n## 0.1\n\n### ABI\n\n- None.\n"

# What changes, by which replacements in all files, and a name that abidiff then says; none where it says nothing.
CHANGES = [
    ("the same", [], None),
    ("what is private changes", [("int seen;", "long seen, heard;")], None),
    ("a hidden function more", [
        ("int annal_claim_fill (AnnalClaim *self, void *buffer)\n", "__attribute__ ((visibility (\"hidden\"))) int "
         "annal_claim_hide (void) { return 1; }\nint annal_claim_fill (AnnalClaim *self, void *buffer)\n")], None),
    ("an enumerator that no function names", [("NOTE = 3", "NOTE = 4")], "ANNAL_STANCE_NOTE"),
    ("an enumerator more", [("NOTE = 3", "NOTE = 3, ANNAL_STANCE_URGE = 4")], "ANNAL_STANCE_URGE"),
    ("a struct behind void *", [("int n;", "long n;")], "_AnnalBuffer"),
    ("a function less", [("ANNAL_AVAILABLE_IN_0_1 int annal_claim_fill (AnnalClaim *self, void *buffer);", ""),
                         ("int annal_claim_fill", "static int annal_claim_fill")], "annal_claim_fill"),
    ("a parameter of what another file calls", [
        ("get_stance (AnnalClaim *self)", "get_stance (AnnalClaim *self, int mode)"), ("(self)", "(self, 0)")],
     "annal_claim_get_stance"),
    ("a parameter of what nothing calls", [("void *buffer", "char *buffer")], "annal_claim_fill"),
]


class Sample:
    """A source tree with a build folder in it."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="annal-stability-")
        self.root = Path(self.folder.name)
        self.headers = [self.root / "include"]
        self.built = self.root / "build/lib/libannal-1.so"
        for name in "include/annal", "build/lib", "build/include", "tests", "lib":
            (self.root / name).mkdir(parents=True)
        (self.root / "NEWS.md").write_text(NEWS, encoding="utf-8")
        self.describe(GIR)

    def describe(self, gir):
        (self.root / "build/lib/Annal-1.gir").write_text(gir, encoding="utf-8")

    def build(self, *replacements):
        for name, text in (("include/annal/annal-claim.h", HEADER), ("lib/a.c", CALLER), ("lib/b.c", CALLED)):
            for old, new in replacements:
                text = text.replace(old, new)
            (self.root / name).write_text(text, encoding="utf-8")
        subprocess.run([CC, "-g", "-w", "-shared", "-fPIC", "-I", self.root / "include", "-o", self.built,
                        self.root / "lib/a.c", self.root / "lib/b.c"], check=True)

    def dump(self):
        return abi_dump.dump(self.built, self.headers)

    def dump_file(self, name):
        (self.root / name).write_text(self.dump(), encoding="utf-8")
        return self.root / name

    @contextlib.contextmanager
    def at_hand(self):
        """The script looks at this tree."""
        names = {"ROOT": self.root, "NEWS": self.root / "NEWS.md", "API": self.root / "tests/stability/annal-1.api",
                 "ABI": self.root / "tests/stability/annal-1.abi.gz", "SYMBOLS": self.root / "tests/libannal-1.symbols"}
        kept = {name: getattr(stability, name) for name in names}
        vars(stability).update(names)
        try:
            yield
        finally:
            vars(stability).update(kept)

    def run(self, *args):
        """What the script says, and its exit code or the message it stops with."""
        out = io.StringIO()
        with self.at_hand(), contextlib.redirect_stdout(out):
            try:
                code = stability.main([str(arg) for arg in args])
            except SystemExit as why:
                code = str(why)
        return code, out.getvalue()


def need_abigail():
    if not (shutil.which("abidw") and shutil.which("abidiff")):
        raise annal_tap.Missing("abidw and abidiff (abigail-tools)")


def test_abi():
    need_abigail()
    sample = Sample()
    sample.build()
    before = sample.dump_file("before.abi")
    for label, replacements, expected in CHANGES:
        assert all(old in HEADER + CALLER + CALLED for old, _ in replacements), label
        sample.build(*replacements)
        said = abi_dump.compare(before, sample.dump_file("after.abi"))
        assert bool(said) == bool(expected) and (expected or "") in said, "%s: %s" % (label, said)


def test_abi_without_debug_information():
    need_abigail()
    sample = Sample()
    sample.build()
    subprocess.run(["strip", sample.built], check=True)
    code, said = sample.run("abi", sample.built, *sample.headers)
    assert code == 1 and "no debug information (for 2 of 2 symbols)" in said, said


def test_abi_tells_no_place():
    need_abigail()
    sample = Sample()
    sample.build()
    assert sample.folder.name not in sample.dump()


API_CHANGES = [
    ("the same", "", "", [], []),
    ("documentation", "Copies its id.", "Gives its id.", [], []),
    ("nullable", ' nullable="1"', "", [LISTING[2]], [LISTING[2].replace(" nullable", "")]),
    ("transfer", 'transfer-ownership="full"', 'transfer-ownership="none"', [LISTING[2]],
     [LISTING[2].replace(" transfer=full", "")]),
    ("a parameter's name", 'name="lang"', 'name="tag"', [LISTING[2]], [LISTING[2].replace("lang", "tag")]),
    ("an enumerator", 'value="2"', 'value="3"', [LISTING[1]], ["member ANNAL_STANCE_DENY = 3"]),
    ("errors", 'c:identifier="annal_claim_dup_id"', 'c:identifier="annal_claim_dup_id" throws="1"', [LISTING[2]],
     [LISTING[2].replace(" [", " throws [")]),
]


def test_api():
    sample = Sample()
    gir = sample.root / "build/lib/Annal-1.gir"
    for label, old, new, gone, come in API_CHANGES:
        assert old in GIR, label
        sample.describe(GIR.replace(old, new, 1))
        lines = api_listing.listing(gir)
        assert [line for line in LISTING if line not in lines] == gone, "%s: %s" % (label, lines)
        assert [line for line in lines if line not in LISTING] == come, "%s: %s" % (label, lines)


def test_api_without_since():
    sample = Sample()
    gir = sample.root / "build/lib/Annal-1.gir"
    assert list(api_listing.undescribed(gir)) == []
    sample.describe(GIR.replace(' version="0.1"', ""))
    assert [line.partition(":")[0] for line in api_listing.undescribed(gir)] == [
        "enumeration AnnalStance", "record AnnalClaim", "method annal_claim_dup_id"]
    sample.describe(GIR.replace("<doc>What was said.</doc>", ""))
    assert list(api_listing.undescribed(gir)) == ["record AnnalClaim: no block with Since:"]


def test_update():
    need_abigail()
    sample = Sample()
    build, gir = sample.root / "build", sample.root / "build/lib/Annal-1.gir"
    sample.build()
    code, said = sample.run("api", gir)
    assert code == 1 and "./dev abi --update" in said, said
    code, said = sample.run("update", build)
    assert "say why" in code and not list((sample.root / "tests").iterdir()), code
    code, said = sample.run("update", build, "Claims can be", "filled.")
    assert code == 0, said
    news = (sample.root / "NEWS.md").read_text(encoding="utf-8")
    assert "- All is new.\n- Claims can be filled.\n\n## 0.1\n" in news, news
    assert sample.run("api", gir) == (0, "") and sample.run("abi", sample.built, *sample.headers) == (0, "")
    assert sample.run("update", build, "Claims can be filled.") == (0, "nothing changed\n")

    sample.build(("NOTE = 3", "NOTE = 4"))
    code, said = sample.run("abi", sample.built, *sample.headers)
    assert code == 1 and "ANNAL_STANCE_NOTE" in said and "./dev abi --update" in said, said
    assert "say why" in sample.run("update", build, "Claims can be filled.")[0], "the reason is that of another change"
    assert sample.run("update", build, "The number of note changed.")[0] == 0
    assert sample.run("abi", sample.built, *sample.headers) == (0, "")

    (sample.root / "NEWS.md").write_text(NEWS, encoding="utf-8")
    code, said = sample.run("api", gir)
    assert (code, said) == (1, "NEWS.md does not give the reason of the last change: The number of note changed.\n"), said


def test_baseline_is_equal_for_equal_interfaces():
    need_abigail()
    sample = Sample()
    sample.build()
    with sample.at_hand():
        stability.ABI.parent.mkdir()
        stability.write_abi(sample.dump())
        first = stability.ABI.read_bytes()
        stability.write_abi(sample.dump())
        assert stability.ABI.read_bytes() == first and gzip.decompress(first).startswith(b"<abi-corpus")


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[1:]))

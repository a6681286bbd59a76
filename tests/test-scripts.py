#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests the checking scripts on samples, most of which must fail."""
import contextlib
import importlib.util
import io
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import annal_tap

HERE = Path(__file__).resolve().parent
LICENCE = "/* SPDX-License-Identifier: LGPL-2.1-or-later */\n"


def script(name):
    spec = importlib.util.spec_from_file_location(name.replace("-", "_"), HERE / (name + ".py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@contextlib.contextmanager
def tree(files):
    """A temporary folder with these files; yields its path."""
    with tempfile.TemporaryDirectory(prefix="annal-scripts-") as folder:
        root = Path(folder).resolve()
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        yield root


def run(main, *args):
    """What a script's main returns, and what it prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        code = main([str(arg) for arg in args])
    return code, out.getvalue()


def expect(label, actual, expected):
    assert actual == expected, "%s: got %r, expected %r" % (label, actual, expected)


# --- check-layers.py ---------------------------------------------------------

LAYER_FILES = {
    "lib/base/annal-limits.c": "#include <annal/annal-limits.h>\n#include <string.h>\n",
    "lib/base/annal-scan-private.h": "",
    "lib/model/annal-claim.c": '#include "base/annal-scan-private.h"\n#include <annal/annal-limits.h>\n',
    "lib/export/annal-walk-private.h": '#include "export/wording/annal-wording-private.h"\n',
    "lib/export/wording/annal-wording-private.h": "",
    "lib/export/terminal/annal-describe.c": '#include "export/annal-walk-private.h"\n',
    "lib/export/html/annal-page.c": '#include "export/wording/annal-wording-private.h"\n#include <annal/annal-describe.h>\n',
    "include/annal/annal-limits.h": "#include <glib-object.h>\n#include <annal/annal-version.h>\n",
    "include/annal/annal-claim.h": "#include <annal/annal-limits.h>\n",
    "tools/annal.c": '#include <annal/annal.h>\n#include "annal-tool.h"\n',
    "tools/annal-tool.h": "",
}

BAD_LAYERS = [
    ("a later layer's private header", "lib/base/bad.c", '#include "model/annal-claim-private.h"\n'),
    ("a later layer's public header", "lib/base/bad.c", "#include <annal/annal-claim.h>\n"),
    ("every layer at once", "lib/model/bad.c", "#include <annal/annal.h>\n"),
    ("no layer named", "lib/model/bad.c", '#include "annal-claim-private.h"\n'),
    ("a folder that is no layer", "lib/model/bad.c", '#include "tools/annal-tool.h"\n'),
    ("a new folder", "lib/stuff/bad.c", ""),
    ("the store knows no timeline", "lib/store/bad.c", '#include "timeline/annal-order-private.h"\n'),
    ("nobody knows the store", "lib/export/bad.c", '#include "store/annal-store-private.h"\n'),
    ("a later room's private header", "lib/export/terminal/bad.c", '#include "export/html/annal-page-private.h"\n'),
    ("a later room's public header", "lib/export/annal-walk.c", "#include <annal/annal-describe.h>\n"),
    ("a room before the layer's own folder", "lib/export/wording/bad.c", '#include "export/annal-walk-private.h"\n'),
    ("a room that is none, used", "lib/export/bad.c", '#include "export/stuff/annal-x-private.h"\n'),
    ("a new room", "lib/export/stuff/bad.c", ""),
    ("a room in a layer without any", "lib/base/stuff/bad.c", ""),
    ("blanks in the directive", "lib/base/bad.c", '  #  include  "model/annal-claim-private.h"\n'),
    ("a public header with quotes", "include/annal/bad.h", '#include "annal-claim.h"\n'),
    ("a public header with a private one", "include/annal/bad.h", "#include <annal/annal-scan-private.h>\n"),
    ("a public header of a later layer", "include/annal/annal-limits.h", "#include <annal/annal-claim.h>\n"),
    ("a tool with one header", "tools/bad.c", "#include <annal/annal-claim.h>\n"),
    ("a tool with a private header", "tools/bad.c", '#include "model/annal-claim-private.h"\n'),
    ("an example with a private header", "examples/c/bad.c", '#include "base/annal-scan-private.h"\n'),
]


def test_layers_good():
    with tree(LAYER_FILES) as root:
        expect("good", run(script("check-layers").main, root), (0, ""))


def test_layers_bad():
    for label, name, text in BAD_LAYERS:
        with tree({**LAYER_FILES, name: text}) as root:
            code, out = run(script("check-layers").main, root)
            expect(label, (code, out.count("\n")), (1, 1))
            assert name in out or "lib/stuff" in out, "%s: %s" % (label, out)


# --- check-source.py ---------------------------------------------------------

FUNCTION = LICENCE + """
gboolean
read_all (AnnalIn *in, GError **error)
{
  gsize n = 0;

%s
  return TRUE;
}
"""

GOOD_SOURCE = [
    ("error passed on", '  if (!read_one (in, error))\n    return FALSE;\n'),
    ("error set", '  if (n > 3)\n    {\n      g_set_error (error, D, 1, "x");\n      return FALSE;\n    }\n'),
    ("said to be none", "  if (n == 0)\n    return FALSE; /* no error: the end */\n"),
    ("assigned from a call that got it", "  n = count (in, error);\n  if (n == 0)\n    return FALSE;\n"),
    ("set by a helper", "  if (n > 3 && refuse (in, error))\n    return FALSE;\n"),
    ("unsure", "  count (in, error);\n  if (in_is_bad (in))\n    return FALSE;\n"),
    ("the programmer's mistake", "  g_return_val_if_fail (in != NULL, FALSE);\n"),
    ("words in a string", '  puts ("return FALSE;");\n'),
    ("a hash with a key", "  in->by_id = g_hash_table_new (annal_text_hash, g_str_equal);\n"),
    ("a hash in words", "  /* not g_str_hash */\n"),
]

BAD_SOURCE = [
    ("no error at all", FUNCTION % "  if (n > 3)\n    return FALSE;\n", "nothing set error"),
    ("only checked", FUNCTION % "  g_return_val_if_fail (error == NULL, FALSE);\n  if (n > 3)\n    return FALSE;\n",
     "nothing set error"),
    ("only in a comment", FUNCTION % "  /* sets error */\n  if (n > 3)\n    return FALSE;\n", "nothing set error"),
    ("an error elsewhere",
     FUNCTION % "  if (!read_one (in, error))\n    return FALSE;\n  if (n > 3)\n    return FALSE;\n",
     "nothing set error"),
    ("no licence", "int x;\n", "no SPDX line"),
    ("a tab", LICENCE + "\tint x;\n", "a tab"),
    ("trailing blanks", LICENCE + "int x; \n", "trailing blanks"),
    ("too wide", LICENCE + "/* %s */\n" % ("x" * 115), "121 characters wide"),
    ("a note to oneself", LICENCE + "/* TO" "DO: more */\n", "unfinished work"),
    ("no end of line", LICENCE + "int x;", "no newline"),
    ("a hash without a key", LICENCE + "GHashFunc f = g_str_hash;\n", "g_str_hash: keys may come from a file"),
    ("another", LICENCE + "GHashFunc f = g_bytes_hash;\n", "g_bytes_hash: keys may come from a file"),
]


def test_source_good():
    for label, body in GOOD_SOURCE:
        with tree({"lib/a.c": FUNCTION % body}) as root:
            expect(label, run(script("check-source").main, root / "lib/a.c"), (0, ""))


def test_source_bad():
    for label, text, message in BAD_SOURCE:
        with tree({"lib/a.c": text}) as root:
            code, out = run(script("check-source").main, root / "lib/a.c")
            expect(label, (code, out.count("\n")), (1, 1))
            assert message in out, "%s: %s" % (label, out)


def test_source_hash_elsewhere():
    with tree({"tools/a.c": LICENCE + "GHashFunc f = g_str_hash;\n"}) as root:
        expect("a program of our own", run(script("check-source").main, root / "tools/a.c"), (0, ""))


# --- check-symbols.py --------------------------------------------------------

SYMBOLS_C = "/**\n * annal_a:\n *\n * Does.\n *\n * Since: 0.1\n */\nvoid annal_a (void) {}\n"
SYMBOLS_H = "ANNAL_AVAILABLE_IN_0_1\nvoid annal_a (void);\n"
TYPE_C = "/**\n * AnnalAB:\n *\n * Is.\n *\n * Since: 0.1\n */\nlong annal_a_b_get_type (void) { return 0; }\n"
TYPE_H = "ANNAL_AVAILABLE_IN_0_1\nlong annal_a_b_get_type (void);\n"


def check_symbols(listed, code=SYMBOLS_C, header=SYMBOLS_H, *more):
    if not (shutil.which("cc") and shutil.which("nm")) or sys.platform != "linux":
        raise annal_tap.Skip("needs cc, nm and ELF")
    with tree({"lib/base/a.c": code, "include/annal/a.h": header, "tests/libannal-1.symbols": listed}) as root:
        subprocess.run(["cc", "-shared", "-fPIC", "-o", root / "a.so", root / "lib/base/a.c"], check=True)
        result = run(script("check-symbols").main, root / "a.so", "--source=%s" % root, *more)
        return result, (root / "tests/libannal-1.symbols").read_text(encoding="utf-8")


def test_symbols_good():
    expect("the same", check_symbols("annal_a\n")[0], (0, ""))
    expect("a type", check_symbols("annal_a_b_get_type\n", TYPE_C, TYPE_H)[0], (0, ""))
    expect("updated", check_symbols("annal_old\n", SYMBOLS_C, SYMBOLS_H, "--update"), ((0, ""), "annal_a\n"))


def test_symbols_bad():
    for label, args, message in [
            ("one appeared", [""], "+annal_a"),
            ("one went", ["annal_a\nannal_b\n"], "-annal_b"),
            ("not sorted", ["annal_b\nannal_a\n"], "not sorted"),
            ("not declared", ["annal_a\n", SYMBOLS_C, ""], "annal_a: not declared"),
            ("declared without a release", ["annal_a\n", SYMBOLS_C, "void annal_a (void);\n"], "annal_a: not declared"),
            ("no Since", ["annal_a\n", SYMBOLS_C.replace("Since: 0.1", "New."), SYMBOLS_H], "annal_a: no block"),
            ("no block", ["annal_a\n", "void annal_a (void) {}\n", SYMBOLS_H], "annal_a: no block"),
            ("a type without", ["annal_a_b_get_type\n", TYPE_C.replace("AnnalAB", "AnnalA"), TYPE_H],
             "AnnalAB: no block")]:
        (code, out), _ = check_symbols(*args)
        expect(label, code, 1)
        assert message in out, "%s: %s" % (label, out)


# --- check-headers.py --------------------------------------------------------

GUARD = "#ifndef ANNAL_INSIDE\n#error direct\n#endif\n"
HEADERS = {
    "annal/annal.h": "#define ANNAL_INSIDE\n#include <annal/annal-a.h>\n#undef ANNAL_INSIDE\n",
    "annal/annal-a.h": "#ifndef A_H\n#define A_H\n" + GUARD + "int annal_a (void);\n#endif\n",
}

BAD_HEADERS = [
    ("leans on another header", "annal/annal-b.h", GUARD + "size_t annal_b (void);\n", "does not compile alone"),
    ("may be included directly", "annal/annal-b.h", "int annal_b (void);\n", "does not refuse"),
    ("not C11", "annal/annal-b.h", GUARD + "struct b { int x[0]; };\n", "does not compile alone"),
]


def test_headers_good():
    with tree(HEADERS) as root:
        expect("good", run(script("check-headers").main, root, "--cxx="), (0, ""))


def test_headers_bad():
    for label, name, text, message in BAD_HEADERS:
        with tree({**HEADERS, name: text}) as root:
            code, out = run(script("check-headers").main, root, "--cxx=")
            expect(label, code, 1)
            assert message in out, "%s: %s" % (label, out)
    with tree({"annal/annal-a.h": HEADERS["annal/annal-a.h"]}) as root:
        expect("no annal.h", run(script("check-headers").main, root, "--cxx="),
               (1, "annal/annal.h: is not there\n"))


def test_headers_bad_as_cxx():
    if not shutil.which("c++"):
        raise annal_tap.Skip("no C++ compiler")
    header = HEADERS["annal/annal-a.h"].replace("(void)", "(int new)")
    with tree({**HEADERS, "annal/annal-a.h": header}) as root:
        code, out = run(script("check-headers").main, root)
        expect("a keyword of C++", code, 1)
        assert "as C++" in out, out


# --- count-results.py --------------------------------------------------------

def program(stdout, result="OK", returncode=0, **more):
    return {"name": "annal:unit / sample", "stdout": stdout, "result": result, "returncode": returncode, **more}


COUNTED = [
    ("all well", program("ok 1 - a\nok 2 - b\n1..2\n"), "2 passed, 0 failed, 0 skipped"),
    ("plan first", program("1..2\nok 1 - a\nok 2 - b\n"), "2 passed, 0 failed, 0 skipped"),
    ("one fails", program("ok 1 - a\n# why\nnot ok 2 - b\n1..2\n", "FAIL", 1), "1 passed, 1 failed, 0 skipped"),
    ("one skipped", program("ok 1 - a # SKIP no data\nok 2 - b\n1..2\n"), "1 passed, 0 failed, 1 skipped"),
    ("all skipped", program("1..0 # SKIP no data\n", "SKIP"), "0 passed, 0 failed, 1 skipped"),
    ("crashed before the plan", program("ok 1 - a\n", "ERROR", -11), "1 passed, 1 failed, 0 skipped"),
    ("crashed at once", program("", "ERROR", -6), "0 passed, 1 failed, 0 skipped"),
    ("fewer than planned", program("1..3\nok 1 - a\n"), "1 passed, 1 failed, 0 skipped"),
    ("more than planned", program("1..1\nok 1 - a\nok 2 - b\n"), "2 passed, 1 failed, 0 skipped"),
    ("leaked at the end", program("ok 1 - a\n1..1\n", "ERROR", 23), "1 passed, 1 failed, 0 skipped"),
    ("ran out of time", program("ok 1 - a\n1..2\n", "TIMEOUT", -15), "1 passed, 1 failed, 0 skipped"),
    ("gave up", program("ok 1 - a\nBail out! no disk\n", "ERROR", 1), "1 passed, 1 failed, 0 skipped"),
    ("no TAP, good", program("fine\n"), "1 passed, 0 failed, 0 skipped"),
    ("no TAP, failed", program("bad\n", "FAIL", 1), "0 passed, 1 failed, 0 skipped"),
    ("no TAP, skipped", program("no tool\n", "SKIP", 77), "0 passed, 0 failed, 1 skipped"),
    ("no TAP, the word ok", program("ok then\n"), "1 passed, 0 failed, 0 skipped"),
]


def count(*logs):
    with tree({"%d.json" % i: "".join(json.dumps(p) + "\n" for p in log) for i, log in enumerate(logs)}) as root:
        return run(script("count-results").main, *["run%d=%s" % (i, root / ("%d.json" % i)) for i in range(len(logs))])


def test_count_each():
    for label, sample, closing in COUNTED:
        code, out = count([sample])
        expect(label, out.splitlines()[-1], closing)
        expect(label + ", exit code", code, 1 if " 0 failed" not in closing else 0)


def test_count_names_and_output():
    code, out = count([program("ok 1 - a\n# line 7: got 1\nnot ok 2 - b\n1..2\n", "FAIL", 1)],
                      [program("ok 1 - c # SKIP no data\n1..1\n")])
    expect("report", out.splitlines(), [
        "FAILED  sample (run0): b", "        # line 7: got 1",
        "skipped sample (run1): c — no data", "1 passed, 1 failed, 1 skipped"])
    expect("exit code", code, 1)


def test_count_stderr_of_a_crash():
    _, out = count([program("ok 1 - a\n", "ERROR", 1, stderr="ERROR: AddressSanitizer: x\n")])
    expect("report", out.splitlines(), ["FAILED  sample (run0): a sanitizer complained",
                                        "        ERROR: AddressSanitizer: x", "1 passed, 1 failed, 0 skipped"])


def test_count_nothing_ran():
    expect("empty log", count([]), (1, "FAILED  run0: no test ran\n0 passed, 1 failed, 0 skipped\n"))
    expect("no log", run(script("count-results").main, "/nonexistent/log.json")[0], 1)


# --- check-format.py ---------------------------------------------------------

def test_format():
    if not shutil.which("clang-format"):
        raise annal_tap.Skip("no clang-format")
    check = script("check-format")
    good = LICENCE + "\nG_DEFINE_QUARK (annal-error-quark, annal_error)\n\nstatic void\nf (int x)\n{\n  g (x);\n}\n"
    for label, text, expected in [
            ("good", good, good),
            ("a space missing", good.replace("g (x)", "g(x)"), good),
            ("a type on the same line", good.replace("void\nf", "void f"), good)]:
        expect(label, check.formatted(HERE / "sample.c", text), expected)


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[1:]))

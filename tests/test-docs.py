#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs what the documents show, and holds what they list against the library.

    tests/test-docs.py BUILD-DIR READ-DOSSIER DUMP-SHAPES ANNAL SANITIZERS [TEST...]

READ-DOSSIER and DUMP-SHAPES are built from tests/read-dossier.c and
tests/dump-shapes.c; ANNAL is the command.
"""
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import annal_tap
import guide
import checks_page
import doc_examples

BUILD, READ, DUMP, ANNAL = (os.path.abspath(path) for path in sys.argv[1:5])
SANITIZERS = sys.argv[5]
ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
FORMAT = doc_examples.PAGE.read_text(encoding="utf-8")
DOSSIER = ROOT / "examples" / "dprk-human-rights" / "dossier.json"
KNOWN = json.loads(subprocess.run([DUMP], check=True, capture_output=True).stdout)
CC = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")

# Names of rules, where they are given to what reports them.
RULE = re.compile(r'ANNAL_CHECK_\w+ \([^",]+,\s*"([a-z0-9-]+)"'
                  r'|annal_record_read_problem \([^",]+,[^";]*"([a-z0-9-]+)"'
                  r'|annal_problems_add \([^";]*?"([a-z0-9-]+)"'
                  r'|\[ANNAL_ERROR_\w+\] = "([a-z0-9-]+)"'
                  r'|"((?:bytes|match|order|prefix|quote|text|words)-[a-z]+(?:-[a-z]+)*)"')


def read(text, ending, *flags):
    """What the library says of a text: its problems, and what it writes."""
    with tempfile.NamedTemporaryFile("w", suffix=ending, encoding="utf-8") as file:
        file.write(text)
        file.flush()
        done = subprocess.run([READ, *flags, file.name], capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, "exit code %d\n%s%s" % (done.returncode, done.stdout, done.stderr)
    problems, _, written = done.stdout.partition("\n\n") if not done.stdout.startswith("\n") \
        else ("", "", done.stdout[1:])
    return [line.split(" ", 3) for line in problems.splitlines()], written


def test_format_examples():
    examples = doc_examples.find_all()
    assert len(examples) > 30, "only %d examples were found" % len(examples)
    wrong = []
    for example in examples:
        problems, _ = read(*example.input())
        bad = {rule for severity, rule, _, _ in problems if severity != "note"}
        if bad != ({example.rule} if example.rule else set()):
            wrong.append("%s: %s" % (example, problems))
    assert not wrong, "\n".join(wrong)


def test_format_quotes():
    """The anchors of the example's dossier are where they say."""
    stage = doc_examples.find_all()[0].stage
    texts = {source["id"]: source["text"] for source in stage["sources"]}
    for record in stage["claims"] + stage["events"]:
        for citation in record.get("citations", []):
            text, quote = texts[citation["source"]], citation["quote"]
            assert text.count(quote) == 1, quote
            assert text[citation.get("start", 0):citation.get("end", len(text))] in (quote, text), quote


def test_format_canonical():
    """What is written does not depend on the form that was read."""
    examples = [example for example in doc_examples.find_all() if not example.rule]
    _, document = read(*examples[0].input(), "--canonical")
    _, lines = read(*examples[0].input(), "--lines")
    assert read(lines, ".jsonl", "--canonical")[1] == document
    assert json.loads(document) == json.loads(document, object_pairs_hook=lambda pairs: dict(sorted(pairs)))
    names = [pair[0] for pair in json.loads(document, object_pairs_hook=list)]
    assert names == sorted(names), names


def test_format_numbers():
    example = next(example for example in doc_examples.find_all() if "1e22" in example.text)
    assert '"x-desk":{"seen-by":["mh","lo"],"weight":1e22}' in read(*example.input(), "--canonical")[1]


def section(title):
    match = re.search(r"^### %s\n(.*?)(?=^##)" % re.escape(title), FORMAT, re.M | re.S)
    assert match, "docs/format.md has no section %s" % title
    return match.group(1)


def told(text):
    """The members that the tables of a section list."""
    return {name for row in re.findall(r"^\| (`.*?) \|", text, re.M) for name in re.findall(r"`([^`]+)`", row)}


def test_format_members():
    elsewhere = {"proposition": "claim", "attribute-value": "event"}
    intro = re.search(r"^## Records\n(.*?)^###", FORMAT, re.M | re.S).group(1)
    for name, shape in KNOWN["shapes"].items():
        if name == "attribute":
            continue
        text = section(elsewhere.get(name, name).replace("-", " ").capitalize())
        for field in shape["fields"]:
            if field["flatten"] and field["kind"] == "node":
                continue
            if shape["record"] and field["name"] in ("id", "silenced"):
                assert "| `%s` |" % field["name"] in intro
                continue
            assert field["name"] in told(text), "%s of %s is not told" % (field["name"], name)
            for word in field.get("words", []):
                assert "`%s`" % word in FORMAT, "the word %s of %s is not told" % (word, field["name"])


def test_format_limits():
    for name, value in KNOWN["limits"].items():
        assert "| `%s` | %d |" % (name, value) in FORMAT, "%s is not told, or another than %d" % (name, value)


def test_checks_rules():
    """The library reports under the names in its table of rules, and all of them are used."""
    reported, written = set(), ""
    for folder in "model", "json", "timeline", "analysis":
        for path in (ROOT / "lib" / folder).rglob("*.c"):
            if path.name != "annal-rule-table.c":
                text = path.read_text(encoding="utf-8")
                reported |= {rule for found in RULE.findall(text) for rule in found if rule}
                written += text
    listed = {rule["name"] for rule in KNOWN["rules"]}
    assert len(reported) > 60, reported
    assert reported <= listed, "not in the table: %s" % (reported - listed)
    unused = {rule for rule in listed if '"%s"' % rule not in written}
    assert not unused, "nothing reports: %s" % unused


def test_checks_page():
    page = checks_page.PAGE.read_text(encoding="utf-8")
    assert set(re.findall(r"<!-- rules: (\w+) -->", page)) == {rule["area"] for rule in KNOWN["rules"]}
    assert checks_page.write(page, KNOWN["rules"]) == page, "run tests/checks_page.py"


def test_checks_example():
    page = checks_page.PAGE.read_text(encoding="utf-8")
    document, shown = (re.search(r"^```%s\n(.*?)^```$" % kind, page, re.M | re.S).group(1)
                       for kind in ("json document", "text"))
    command, *findings = shown.splitlines()
    with tempfile.TemporaryDirectory(prefix="annal-checks-") as folder:
        Path(folder, "camps.json").write_text(document, encoding="utf-8")
        done = subprocess.run([ANNAL, *shlex.split(command)[2:]], capture_output=True, text=True, encoding="utf-8",
                              cwd=folder, env={**os.environ, "ANNAL_TEXTS": ""})
    for finding in findings:
        assert finding in done.stdout.splitlines(), done.stdout


def pages():
    return [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "NEWS.md")] + sorted((ROOT / "docs").rglob("*.md"))


def headings(page):
    """The names under which a page's headings can be linked to."""
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in re.findall(r"^#+ (.*)$", text, re.M)}


def test_links():
    for page in pages():
        for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
            if re.match(r"[a-z]+:", target):
                continue
            path, _, fragment = target.partition("#")
            found = page.parent / path if path else page
            assert found.exists(), "%s: %s is not there" % (page.name, target)
            assert not fragment or fragment in headings(found), "%s: %s is not there" % (page.name, target)


def test_index():
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    for page in (ROOT / "docs").rglob("*.md"):
        name = page.relative_to(ROOT / "docs").as_posix()
        assert name == "README.md" or "(%s)" % name in index, "docs/README.md does not list %s" % name


def readme_block(language):
    blocks = re.findall(r"^```%s\n(.*?)^```$" % language, README.read_text(encoding="utf-8"), re.M | re.S)
    assert len(blocks) == 1, "README.md has %d blocks of %s" % (len(blocks), language)
    return blocks[0]


def run(*args, **more):
    done = subprocess.run([str(arg) for arg in args], capture_output=True, text=True, encoding="utf-8", cwd=ROOT, **more)
    assert done.returncode == 0, "%s: exit code %d\n%s%s" % (args[0], done.returncode, done.stdout, done.stderr)
    return done.stdout


def library_env():
    if SANITIZERS != "none":
        raise annal_tap.Skip("the library is built with sanitizers")
    folder = os.path.join(BUILD, "lib")
    return {**os.environ, "LD_LIBRARY_PATH": folder, "DYLD_LIBRARY_PATH": folder}


def query_table(heading):
    """The rows under the table whose first heading is given, as lists of cells."""
    text = (ROOT / "docs" / "queries.md").read_text(encoding="utf-8")
    table = re.search(r"^\| %s \|.*\n\|[-|]+\|\n((?:\|.*\n)+)" % re.escape(heading), text, re.M)
    assert table, "docs/queries.md has no table of “%s”" % heading
    return [[cell.strip() for cell in row.strip("|").split(" |")] for row in table.group(1).splitlines()]


def test_queries_found():
    """The example dossier gives as many answers as the page says."""
    rows = query_table("In the example dossier")
    assert len(rows) > 10
    for query, n, _ in rows:
        found = run(ANNAL, "query", DOSSIER, query.strip("`"), "--format", "ids").split()
        assert len(found) == int(n), "%s finds %d: %s" % (query, len(found), " ".join(found))


def test_queries_canonical():
    for written, canonical in query_table("Written"):
        done = subprocess.run([ANNAL, "query", DOSSIER, written.strip("`"), "--explain"], capture_output=True,
                              text=True, encoding="utf-8", check=True)
        assert "query: %s\n" % canonical.strip("`") in done.stderr, "%s:\n%s" % (written, done.stderr)


def test_queries_words():
    """Every word of the language is told, and no other."""
    headers = [(ROOT / "include" / "annal" / name).read_text(encoding="utf-8")
               for name in ("annal-enums.h", "annal-query.h")]
    for heading, prefix, left_out in (("Facet", "FACET", {"unset"}), ("Clock", "CLOCK", {"unset", "recorded"}),
                                      ("Relation", "WINDOW", {"unset"})):
        words = {word.lower() for word in re.findall(r"^  ANNAL_%s_(\w+) = " % prefix, "".join(headers), re.M)} - left_out
        listed = {word for row in query_table(heading) for word in re.findall(r"`([^`]+)`", row[0])}
        assert words == listed, words ^ listed


def test_queries_commands():
    text = (ROOT / "docs" / "queries.md").read_text(encoding="utf-8")
    lines = [line for block in re.findall(r"^```sh\n(.*?)^```$", text, re.M | re.S) for line in block.splitlines()]
    assert lines
    for line in lines:
        assert run(ANNAL, *shlex.split(line)[1:]), line


def assert_shown(printed, shown):
    missing = guide.pieces_in(printed, shown)
    assert missing is None, "that has changed; paste the piece anew:\n%s\nfrom\n%s" % (missing, printed)


CLAIMS_DESK = (ROOT / "docs" / "claims-desk.md").read_text(encoding="utf-8")


def test_shown():
    """Each command that stands alone runs, and writes what is shown under it."""
    for page, least in (CLAIMS_DESK, 7), (README.read_text(encoding="utf-8"), 1):
        blocks = re.findall(r"^```sh\nannal ([^\n]*)\n```$(?:\n\n```text\n(.*?)^```$)?", page, re.M | re.S)
        assert len(blocks) >= least, blocks
        for line, shown in blocks:
            assert_shown(run(ANNAL, *shlex.split(line), env={**os.environ, "COLUMNS": "80"}), shown)


def test_claims_desk_rows():
    """The answers in the tables of the rules are those of the command."""
    rows = re.findall(r"^\| `([\w.-]+)`: [^|]* \| `([\w.-]+)`: [^|]* \| `([\w-]+)`(.*) \|$", CLAIMS_DESK, re.M)
    assert len(rows) > 14, rows
    for a, b, relation, more in rows:
        found = json.loads(run(ANNAL, "compare", DOSSIER, a, b, "--format", "json"))["comparison"]
        assert found["relation"] == relation, (a, b, found["relation"])
        for word in filter(None, more.split(", ")):
            assert word in (found["strength"], found["self"]), (a, b, word)


def test_claims_desk_words():
    """Every answer is told, and every part of a policy."""
    header = (ROOT / "include" / "annal" / "annal-claim-comparison.h").read_text(encoding="utf-8")
    for word in re.findall(r"^  ANNAL_CLAIM_RELATION_(\w+) = ", header, re.M):
        assert "`%s`" % word.lower().replace("_", "-") in CLAIMS_DESK, word
    keys = re.search(r'policy_keys\[\] = "(.*)";', (ROOT / "tools" / "annal-command-desk.c").read_text(encoding="utf-8"))
    for key in keys.group(1).split(", "):
        assert re.search(r"^\| `%s` \|" % key, CLAIMS_DESK, re.M), key


def denials():
    """What the README's examples must print, from the dossier itself."""
    claims = json.loads(DOSSIER.read_text(encoding="utf-8"))["claims"]
    return [claim["says"] if isinstance(claim["says"], str) else claim["says"]["text"]
            for claim in sorted(claims, key=lambda claim: claim["id"]) if claim["stance"] == "deny"]


def test_readme_c():
    env = library_env()
    with tempfile.TemporaryDirectory(prefix="annal-readme-") as folder:
        source, program = Path(folder) / "denials.c", Path(folder) / "denials"
        source.write_text(readme_block("c"), encoding="utf-8")
        flags = shlex.split(run("pkg-config", "--cflags", "--libs", "gio-2.0", "json-glib-1.0"))
        run(CC, "-Wall", "-Wextra", "-Werror", source, "-o", program, "-I", ROOT / "include",
            "-I", Path(BUILD) / "include", "-L", Path(BUILD) / "lib", "-lannal-1", *flags)
        assert run(program, DOSSIER, env=env).splitlines() == denials()


def test_readme_python():
    env = {**library_env(), "PYTHONPATH": str(ROOT / "bindings" / "python"), "PKG_CONFIG": "/nonexistent"}
    with tempfile.TemporaryDirectory(prefix="annal-readme-") as folder:
        script = Path(folder) / "denials.py"
        script.write_text(readme_block("python"), encoding="utf-8")
        assert run(sys.executable, script, DOSSIER, env=env).splitlines() == denials()


def test_readme_excerpt():
    """Each piece of the timeline that the README shows is in the timeline."""
    blocks = re.findall(r"^```text\n(.*?)^```$", README.read_text(encoding="utf-8"), re.M | re.S)
    assert_shown(run(ANNAL, "timeline", DOSSIER, env={**os.environ, "COLUMNS": "80"}),
                 "[…] %s […]" % blocks[0])


def test_readme_length():
    assert README.read_text(encoding="utf-8").count("\n") <= 125
    lengths = {"c": 22, "python": 12}
    for language, most in lengths.items():
        assert readme_block(language).count("\n") <= most, language


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[6:]))

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
import doc_examples

BUILD, READ, DUMP, ANNAL = (os.path.abspath(path) for path in sys.argv[1:5])
SANITIZERS = sys.argv[5]
ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
FORMAT = doc_examples.PAGE.read_text(encoding="utf-8")
DOSSIER = ROOT / "examples" / "dprk-human-rights" / "dossier.json"
KNOWN = json.loads(subprocess.run([DUMP], check=True, capture_output=True).stdout)
CC = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")

# Names of problems, where they are given to what reports them.
RULE = re.compile(r'ANNAL_CHECK_\w+ \([^",]+,\s*"([a-z0-9-]+)"'
                  r'|annal_record_read_problem \([^",]+,[^";]*"([a-z0-9-]+)"'
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
    for name, shape in KNOWN["shapes"].items():
        if name == "attribute":
            continue
        text = section(elsewhere.get(name, name).replace("-", " ").capitalize())
        for field in shape["fields"]:
            if field["flatten"] and field["kind"] == "node" or field["name"] == "id" and shape["record"]:
                continue
            assert field["name"] in told(text), "%s of %s is not told" % (field["name"], name)
            for word in field.get("words", []):
                assert "`%s`" % word in FORMAT, "the word %s of %s is not told" % (word, field["name"])


def test_format_limits():
    for name, value in KNOWN["limits"].items():
        assert "| `%s` | %d |" % (name, value) in FORMAT, "%s is not told, or another than %d" % (name, value)


def test_format_rules():
    rules = set()
    for folder in "model", "json", "timeline", "analysis":
        for path in (ROOT / "lib" / folder).glob("*.c"):
            rules |= {rule for found in RULE.findall(path.read_text(encoding="utf-8")) for rule in found if rule}
    assert len(rules) > 40, rules
    listed = set().union(*(re.findall(r"`([^`]+)`", row) for row in re.findall(r"^\| (`[^|]*) \|", FORMAT, re.M)))
    assert rules <= listed, "not told: %s" % (rules - listed)


def pages():
    return [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "NEWS.md")] + sorted((ROOT / "docs").glob("*.md"))


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
    for page in (ROOT / "docs").glob("*.md"):
        assert page.name == "README.md" or "(%s)" % page.name in index, "docs/README.md does not list %s" % page.name


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
    header = (ROOT / "include" / "annal" / "annal-query.h").read_text(encoding="utf-8")
    for heading, prefix, left_out in (("Facet", "FACET", {"unset"}), ("Clock", "CLOCK", {"unset", "recorded"}),
                                      ("Relation", "WINDOW", {"unset"})):
        words = {word.lower() for word in re.findall(r"^  ANNAL_%s_(\w+) = " % prefix, header, re.M)} - left_out
        listed = {word for row in query_table(heading) for word in re.findall(r"`([^`]+)`", row[0])}
        assert words == listed, words ^ listed


def test_queries_commands():
    text = (ROOT / "docs" / "queries.md").read_text(encoding="utf-8")
    lines = [line for block in re.findall(r"^```sh\n(.*?)^```$", text, re.M | re.S) for line in block.splitlines()]
    assert lines
    for line in lines:
        assert run(ANNAL, *shlex.split(line)[1:]), line


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
    env = library_env()
    with tempfile.TemporaryDirectory(prefix="annal-readme-") as folder:
        script = Path(folder) / "denials.py"
        script.write_text(readme_block("python"), encoding="utf-8")
        assert run(sys.executable, script, DOSSIER, env=env).splitlines() == denials()


def test_readme_excerpt():
    """Each piece of the timeline that the README shows is in the timeline."""
    env = {**os.environ, "COLUMNS": "80"}
    timeline = run(ANNAL, "timeline", DOSSIER, env=env).split()
    for piece in readme_block("text").split("[…]"):
        words = piece.split()
        assert any(timeline[i:i + len(words)] == words for i in range(len(timeline))), \
            "the timeline has changed; paste the piece anew:\n" + piece


def test_readme_length():
    lengths = {"c": 22, "python": 12}
    for language, most in lengths.items():
        assert readme_block(language).count("\n") <= most, language


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[6:]))

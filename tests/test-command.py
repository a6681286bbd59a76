#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs the command as a person would.

    tests/test-command.py ANNAL VERSION [TEST...]

Tests of the quotes in the five articles look for the texts in ANNAL_SHARED,
then ../shared, and are skipped where neither is there.
"""
import csv
import hashlib
import io
import json
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import annal_tap
import annal_terminal

ANNAL, VERSION = os.path.abspath(sys.argv[1]), sys.argv[2]
ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples/dprk-human-rights/dossier.json"
COMMANDS = ("timeline export query known facets relate compare conflicts origins trace number positions show check convert "
            "quote").split()
WORK = tempfile.TemporaryDirectory(prefix="annal-command-")
FOLDER = Path(WORK.name)

TEXT = "The camps are open. It is not “a camp”. Nobody said so. Nobody said so."
DOSSIER = {
    "annal": 1, "title": "Small",
    "sources": [{"id": "s", "title": "A text", "outlet": "post", "published": "2019-05-15", "text": TEXT,
                 "sha256": hashlib.sha256(TEXT.encode()).hexdigest()}],
    "entities": [{"id": "ann", "kind": "person", "names": ["Ann"]}, {"id": "camps", "kind": "topic", "names": ["camps"]},
                 {"id": "post", "kind": "outlet", "names": ["The Post"]}],
    "events": [{"id": "e", "kind": "statement", "title": "Ann spoke", "when": "2019-05-14",
                "citations": [{"source": "s", "quote": "The camps are open."}]}],
    "claims": [{"id": "c", "by": "ann", "kind": "assertion", "stance": "deny", "stance_basis": "verbatim",
                "says": "It is no camp.", "about": "camps", "predicate": "exists", "said": "2019-05-14", "utterance": "e",
                "citations": [{"source": "s", "quote": "It is not “a camp”.", "start": 20, "end": 39}]}],
}


class Done:
    def __init__(self, done):
        self.code, self.raw = done.returncode, done.stdout
        self.out, self.err = done.stdout.decode(), done.stderr.decode()


def annal(*args, code=0, stdin=b"", env=None, **more):
    """Runs the command and holds its exit code against @code."""
    clean = {key: value for key, value in os.environ.items()
             if key not in ("NO_COLOR", "COLUMNS", "ANNAL_TEXTS", "LC_ALL", "LANG", "TERM")}
    more.setdefault("stdout", subprocess.PIPE)
    more.setdefault("timeout", 60)
    done = subprocess.run([ANNAL, *map(os.fspath, args)], input=stdin, stderr=subprocess.PIPE,
                          env={**clean, "TERM": "xterm", **(env or {})}, cwd=more.pop("cwd", FOLDER), **more)
    done.stdout = done.stdout or b""
    result = Done(done)
    assert code is None or result.code == code, "annal %s: exit code %d, not %s\n%s%s" % (
        " ".join(map(str, args)), result.code, code, result.out, result.err)
    return result


def write(name, content):
    path = FOLDER / name
    path.write_text(content if isinstance(content, str) else json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


def small(**changes):
    """The small dossier, members of its one claim changed; None takes one away."""
    dossier = json.loads(json.dumps(DOSSIER))
    claim = dossier["claims"][0]
    claim.update(changes)
    for name in [name for name, value in changes.items() if value is None]:
        del claim[name]
    return dossier


def articles():
    for shared in os.environ.get("ANNAL_SHARED"), ROOT.parent / "shared":
        if shared and (Path(shared) / "articles/000.txt").exists():
            return Path(shared) / "articles"
    raise annal_tap.Skip("the five articles are not here (ANNAL_SHARED)")


def terminal_err(*args):
    """What the command writes to a terminal on standard error."""
    return terminal(*args, out=False, err=True)


def terminal(*args, **more):
    """What the command writes to a terminal."""
    return annal_terminal.run([ANNAL, *args], cwd=FOLDER, **more)[1].replace("\r\n", "\n")


# --- help and usage ---

def test_version():
    assert annal("--version").out == "annal %s\n" % VERSION
    assert annal("-V").out == "annal %s\n" % VERSION


def test_help():
    text = annal("--help").out
    assert text == annal("help").out == annal("-h").out
    for name in COMMANDS:
        assert re.search(r"^  %s +[A-Z].*\.$" % name, text, re.M), name


def test_help_of_each():
    for name in COMMANDS:
        text = annal(name, "--help").out
        assert text == annal("help", name).out == annal(name, "-h").out, name
        assert text.startswith("Usage:\n  annal %s [OPTION…] " % name), text
        assert "\nExample:\n  annal %s " % name in text and "\nExit codes: 0 " in text, text
        assert max(map(len, text.splitlines())) <= 100, "%s: a line of help is too wide" % name


def test_help_in_any_locale():
    for locale in "C", "POSIX", "tr_TR.UTF-8", "de_DE.ISO-8859-1":
        assert annal("help", "check", env={"LC_ALL": locale, "LANGUAGE": "de"}).raw == annal("help", "check").raw, locale


def test_examples_of_help():
    folder = FOLDER / "help"
    folder.mkdir()
    (folder / "articles").symlink_to(articles())
    shutil.copy(EXAMPLE, folder / "dossier.json")
    for name in COMMANDS:
        line = re.search(r"^Example:\n  annal (.*)$", annal("help", name).out, re.M).group(1)
        words = re.findall(r"'([^']*)'|(\S+)", line)
        annal(*[quoted or bare for quoted, bare in words], cwd=folder)


def test_usage_errors():
    cases = [
        ([], "a command is missing"),
        (["--bar"], "Unknown option --bar"),
        (["timelin"], "is it “timeline”?"),
        (["chekc"], "is it “check”?"),
        (["x"], "there is no command “x”"),
        (["help", "x"], "there is no command “x”"),
        (["help", "show", "check"], "one command"),
        (["--color=red", "check", "-"], "auto, always, never"),
        (["check", "--color=red", "-"], "auto, always, never"),
        (["check"], "too few arguments"),
        (["check", "--foo", "x"], "Unknown option --foo"),
        (["check", "--format=xml", "x"], "text, json"),
        (["check", "--texts"], "Missing argument"),
        (["show", "x"], "too few arguments"),
        (["convert", "x"], "too few arguments"),
        (["convert", "x", "y"], "does not tell its form"),
        (["convert", "x", "y.json", "--from=xml"], "json and jsonl"),
        (["convert", "x", "y.json", "--to=xml"], "json and jsonl"),
        (["convert", "x", "y.json", "--texts=."], "--anchor"),
        (["quote", "x", "y"], "too few arguments"),
        (["quote", "x", "y", ""], "at least one"),
        (["quote", "x", "y", b"\xff"], "UTF-8"),
        (["timeline"], "too few arguments"),
        (["timeline", "--format=xml", "x"], "text, list, "),
        (["timeline", "--width=abc", "x"], "abc"),
        (["timeline", "--width=5", "x"], "from 20"),
        (["known", EXAMPLE, "2019-05-20", "2019-05-13"], "give the earlier day first"),
        (["timeline", "--lane=foo", "x"], "there are: type, id, kind, who"),
        (["timeline", "--lane=year", "x"], "in years and months already"),
        (["timeline", "--lane=id", "x"], "of its own"),
        (["timeline", "--lane=who", "--format=json", "x"], "--lane is for text"),
        (["timeline", "--relative", "--format=csv", "x"], "--relative is for text"),
        (["query", "x"], "too few arguments"),
        (["query", "x", "y.json"], "the last argument is the query"),
        (["query", "--format=xml", "x", "y"], "text, json, jsonl, csv, ids"),
        (["query", "--limit=-2", "x", "y"], "numbers from 0"),
        (["query", "--width=5", "x", "y"], "from 20"),
        (["known", "x"], "too few arguments"),
        (["known", "x", "y"], "y is no date"),
        (["known", "x", "2019-13"], "2019-13 is no date"),
        (["known", "--format=csv", "x", "2019"], "text, json"),
        (["facets"], "too few arguments"),
        (["facets", "--facet=foo", "x"], "there are: type, id, kind, who"),
        (["facets", "--format=csv", "x"], "text, json"),
        (["facets", "--limit=-2", "x"], "from 0"),
    ]
    for args, message in cases:
        done = annal(*args, code=2)
        assert done.err.startswith("annal: ") and message in done.err, (args, done.err)
        assert done.out == "" and "annal help" in done.err, (args, done.out)


def test_files_that_cannot_be_read():
    for name in COMMANDS:
        rest = {"show": ["x"], "convert": ["-"], "quote": ["s", "x"], "query": ["x"], "known": ["2019"],
                "relate": ["x", "y"], "compare": ["x", "y"], "origins": ["x"], "trace": ["x"],
                "number": ["x", "y"], "export": ["--format", "csv"]}.get(name, [])
        done = annal(name, "nowhere.json", *rest, code=1)
        assert done.err == "annal: nowhere.json: No such file or directory\n" and done.out == "", (name, done.err)
        assert "directory" in annal(name, ".", *rest, code=1).err
    done = annal("check", "nowhere.json", "--texts", "nowhere", code=1)
    assert done.err == "annal: --texts nowhere: there is no such folder\n", done.err


# --- check ---

def test_check():
    path = write("small.json", DOSSIER)
    done = annal("check", path)
    assert done.out == "no errors, no warnings; 2 of 2 quotes verified in 1 text, 0 not verified\n", done.out
    assert done.err == ""


def test_check_without_quotes():
    path = write("bare.json", json.dumps({"annal": 1, "entities": [{"id": "ann", "kind": "person", "names": ["Ann"]}]}))
    assert annal("check", path).out == "no errors, no warnings; no quotes to verify\n"
    assert annal("timeline", path, "--texts", ".").err == "annal: there are no quotes to verify\n"


def test_check_tells_all():
    dossier = small(by="bob", stance="vanish", citations=[{"source": "s", "quote": "It is not “a kamp”.", "start": 20, "end": 39}])
    path = write("faulty.json", json.dumps(dossier, ensure_ascii=False, indent=1))
    done = annal("check", path, code=1)
    lines = done.out.splitlines()
    text = path.read_text(encoding="utf-8").splitlines()
    for words, value in ("bob", '"bob"'), ("vanish", '"vanish"'), ("kamp", '"It is not “a kamp”."'):
        number = next(i for i, line in enumerate(text, 1) if value in line)
        place = "%s:%d:%d: error: " % (path, number, text[number - 1].index(value) + 1)
        assert any(line.startswith(place) for line in lines), (words, place, done.out)
    assert re.fullmatch(r"\d+ errors, no warnings; 1 of 2 quotes verified in 1 text, 0 not verified, 1 wrong", lines[-1]), lines


def test_check_json():
    path = write("faulty.json", small(utterance="nowhere"))
    done = json.loads(annal("check", path, "--format=json", code=1).out)
    problem = next(problem for problem in done["problems"] if problem["severity"] == "error")
    assert problem["pointer"] == "/claims/0/utterance" and problem["file"] == str(path), problem
    assert problem["type"] == "claim" and problem["id"] == "c" and problem["line"] == 1 and problem["column"] > 1, problem
    assert done["counts"]["errors"] == 1 and done["quotes"] == {"verified": 2, "unverified": 0, "failed": 0, "texts": 1}, done
    done = json.loads(annal("check", write("small.json", DOSSIER), "-f", "json").out)
    assert done["problems"] == [] and done["counts"]["errors"] == 0


def test_check_looks_at_the_order():
    dossier = small()
    dossier["events"].append({"id": "f", "kind": "statement", "title": "Earlier", "when": "2018", "citations": [{"source": "s"}]})
    dossier["links"] = [{"id": "l", "subject": "e", "kind": "precedes", "object": "f"}]
    path = write("order.json", json.dumps(dossier, ensure_ascii=False, indent=1))
    done = annal("check", path)
    assert re.match(re.escape(str(path)) + r":\d+:3: warning: .*“Earlier”.* \[order-", done.out), done.out
    assert done.out.splitlines()[-1].startswith("no errors, 1 warning; "), done.out


def test_check_standard_input():
    for name, stdin in ("json", json.dumps(DOSSIER)), ("jsonl", annal("convert", write("small.json", DOSSIER), "-", "--to=jsonl").out):
        assert annal("check", "-", stdin=stdin.encode()).out.startswith("no errors"), name
    done = annal("check", "-", stdin=json.dumps(small(by="bob")).encode(), code=1)
    assert done.out.startswith("<stdin>:1:"), done.out
    assert "once" in annal("check", "-", "-", code=1).err
    assert annal("check", "-", code=1).out.startswith("<stdin>:1:1: error: ")


def test_check_a_pipe():
    path = FOLDER / "pipe"
    os.mkfifo(path)
    writer = subprocess.Popen(["sh", "-c", 'exec cat "$1" >"$2"', "sh", write("small.json", DOSSIER), path])
    try:
        assert annal("check", path).out.startswith("no errors")
    finally:
        writer.kill()
        writer.wait()


# --- several files ---

def parts_of(dossier, n, seed):
    """@n dossiers that make up @dossier, which share some of their records."""
    chance = random.Random(seed)
    parts = [{"annal": 1, "title": dossier["title"]} for _ in range(n)]
    for name, records in dossier.items():
        for record in records if isinstance(records, list) else []:
            for part in chance.sample(parts, chance.randint(1, n)):
                part.setdefault(name, []).append(record)
    return parts


def test_several_files():
    parts = [{"annal": 1, name: DOSSIER[name]} for name in ("claims", "entities", "sources", "events")]
    paths = [write("part%d.json" % i, part) for i, part in enumerate(parts)]
    annal("check", *paths)
    annal("check", *paths[:3], code=1)
    whole = write("whole.json", {key: value for key, value in DOSSIER.items() if key != "title"})
    assert annal("timeline", *paths).out == annal("timeline", whole).out
    assert annal("show", *paths, "c").out == annal("show", whole, "c").out
    assert annal("query", *paths, "by:ann").out == annal("query", whole, "by:ann").out != ""
    assert annal("known", *paths, "2019", "2020").out == annal("known", whole, "2019", "2020").out
    assert annal("facets", *paths).out == annal("facets", whole).out
    assert annal("facets", *paths, "by:ann").out == annal("facets", whole, "by:ann").out


def test_order_of_files_does_not_matter():
    dossier = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    for seed in 1, 2:
        parts = parts_of(dossier, 3, seed)
        parts[0]["title"], parts[0]["x-note"], parts[2]["x-note"] = "Another title", "b", "a"
        paths = [write("part%d.json" % i, part) for i, part in enumerate(parts)]
        for args in (["timeline", "FILES"], ["timeline", "FILES", "--format=json"], ["convert", "FILES", "-", "-c"],
                     ["query", "FILES", "by:dprk"], ["facets", "FILES", "by:dprk"], ["known", "FILES", "2018", "2019"],
                     ["timeline", "FILES", "--lane=who", "--relative", "--from=2019"]):
            outs = set()
            for order in paths, paths[::-1], paths[1:] + paths[:1]:
                words = [word for arg in args for word in (order if arg == "FILES" else [arg])]
                outs.add(annal(*words).raw)
            assert len(outs) == 1, args
        merged = json.loads(annal("convert", *paths, "-").out)
        assert merged["title"] == "Another title; %s" % dossier["title"] and merged["x-note"] == "a", merged["title"]


def test_the_parts_make_the_whole():
    dossier = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    paths = [write("part%d.json" % i, part) for i, part in enumerate(parts_of(dossier, 4, 3))]
    for args in ["timeline"], ["check"]:
        assert annal(*args, *paths).out.splitlines()[-1] == annal(*args, EXAMPLE).out.splitlines()[-1], args
    head = {name: value for name, value in dossier.items() if not isinstance(value, list)}
    paths.append(write("head.json", head))
    assert annal("convert", *paths, "-", "-c").raw == annal("convert", EXAMPLE, "-", "-c").raw


def test_files_that_contradict_each_other():
    one, two = write("one.json", DOSSIER), small(says="It is a camp.", stance="affirm")
    two["entities"].append({"id": "e", "kind": "person", "names": ["E"]})
    del two["events"]
    two = write("two.json", json.dumps(two, ensure_ascii=False, indent=1))
    text = two.read_text(encoding="utf-8").splitlines()
    line_of = lambda words: next(i for i, line in enumerate(text, 1) if words in line)
    for args in (["timeline", one, two], ["convert", one, two, "out.json"], ["query", one, two, "x"], ["show", one, two, "c"]):
        done = annal(*args, code=1)
        assert done.out == "" and not (FOLDER / "out.json").exists(), args
        lines = done.err.splitlines()
        assert len(lines) == 2, lines
        assert re.match(r"annal: \S+two\.json:%d:3: error: “e” is an entity here, and an event at \S+one\.json:1:\d+\." %
                        (line_of('"id": "e"') - 1), lines[0]), lines
        assert re.match(r"annal: \S+two\.json:%d:3: error: “c” is not the same here as at \S+one\.json:1:\d+: "
                        r"the two differ in “stance” and “says”\. Expected: .*\[conflicting-record /claims/0\]$" %
                        (line_of('"id": "c"') - 1), lines[1]), lines
    assert annal("timeline", two, one, code=1).err.count("[conflicting-record /") == 2
    twice = json.loads(json.dumps(DOSSIER))
    twice["entities"].append(twice["entities"][0])
    twice = write("twice.json", twice)
    for files in [twice], [twice, one], [one, twice]:
        assert "the id “ann” belongs to an entity already, at %s:1:" % twice in annal("timeline", *files, code=1).err, files


# --- queries ---

def query(*args, **more):
    return annal("query", EXAMPLE, *args, **more)


def test_query_formats():
    text = "by:choe-myong-nam kind:assertion"
    ids = query(text, "--format=ids").out.split()
    assert len(ids) > 1 and "choe-deny-camps-2014" in ids, ids
    records = [json.loads(line) for line in query(text, "--format=jsonl").out.splitlines()]
    assert [record["id"] for record in records] == ids and {record["type"] for record in records} == {"claim"}
    document = json.loads(query(text, "--format=json").out)
    assert document["records"] == records and document["found"] == len(ids) and document["possible"] == [], document
    assert document["query"] == "kind:assertion by:choe-myong-nam", document["query"]
    done = query(text)
    assert [line.split(" · ")[1] for line in done.out.splitlines() if " · article-" in line] == ids and done.err == "", done.out
    assert query(text, "-f", "text").out == done.out
    rows = list(csv.reader(io.StringIO(query(text, "--format=csv").raw.decode(), newline="")))
    assert [row[0] for row in rows[1:]] == ids and len({len(row) for row in rows}) == 1, rows
    assert ",".join(rows[0]) == "id,type,kind,date,earliest,latest,certainty,by,stance,text,sources,status,notice", rows[0]
    deny = dict(zip(rows[0], rows[1 + ids.index("choe-deny-camps-2014")]))
    assert (deny["type"], deny["stance"], deny["sources"], deny["certainty"]) == ("claim", "deny", "article-002", ""), deny


def test_query_pages():
    ids = query("by:dprk", "-f", "ids").out.split()
    for args, part in ((["--limit=3"], ids[:3]), (["--offset", "5"], ids[5:]), (["-l", "2", "-o", "1"], ids[1:3]),
                       (["--limit=0"], []), (["--offset=100000"], [])):
        assert query("by:dprk", *args, "-f", "ids").out.split() == part, args
    assert query("by:dprk limit:3", "-f", "ids").out.split() == ids[:3]
    assert query("by:dprk sort:-when", "-f", "ids").out.split() != ids
    assert query("by:dprk sort:id", "-f", "ids").out.split() == sorted(ids)
    assert json.loads(query("by:dprk", "--limit=1", "-f", "json").out)["found"] == len(ids)


def test_query_that_finds_nothing():
    for format in "text", "jsonl", "ids":
        done = query("by:dprk -by:dprk", "--format", format)
        assert done.out == done.err == "", (format, done.out)
    assert json.loads(query("by:dprk -by:dprk", "-f", "json").out)["records"] == []
    assert query("by:dprk -by:dprk", "-f", "csv").out.count("\n") == 1
    assert json.loads(annal("timeline", EXAMPLE, "-q", "by:dprk -by:dprk", "-f", "json").out)["entries"] == []
    assert "0 of 49 events" in annal("timeline", EXAMPLE, "-q", "by:dprk -by:dprk").out
    assert annal("facets", EXAMPLE, "by:dprk -by:dprk").out == ""
    assert terminal_err("facets", EXAMPLE, "by:dprk -by:dprk") == "annal: nothing found\n"


def test_query_errors():
    for args, message in ((["stanse:deny"], "is it “stance”?"), (["by:\"x"], "column 4"), (["when:2019-13"], "column 6"),
                          (["by:dprk OR by:us"], "column 9"), ([b"\xff"], "")):
        done = query(*args, code=2)
        assert done.err.startswith("annal: ") and message in done.err and done.out == "" and "^" not in done.err, done.err
    for name, message in (("by:nobody-there", "nobody-there"), ("about:prison-camsp", "prison-camsp")):
        done = query(name, code=1)
        assert message in done.err and done.out == "", done.err
    for args in ["timeline", EXAMPLE, "-q"], ["known", EXAMPLE, "2019", "-q"], ["facets", EXAMPLE]:
        done = annal(*args, "stanse:deny", code=2)
        assert "is it “stance”?" in done.err and done.out == "", (args, done.err)
        assert annal(*args, "by:nobody-there", code=1).out == "", args
    for option in "--from", "--to", "--known-at":
        done = annal("timeline", EXAMPLE, option, "2019-13", code=2)
        assert done.err.startswith("annal: %s 2019-13: “2019-13” is no date" % option), done.err


def test_what_begins_with_a_minus():
    """Years before Christ and what a query excludes are no options, wherever they stand."""
    rows = ((("query", EXAMPLE, "-by:dprk", "-f", "ids"), ("query", EXAMPLE, "-f", "ids", "--", "-by:dprk")),
            (("query", EXAMPLE, '-"prison camps"', "-f", "ids"), ("query", EXAMPLE, "-f", "ids", "--", '-"prison camps"')),
            (("facets", EXAMPLE, "-by:dprk", "--facet", "by"), ("facets", EXAMPLE, "--facet", "by", "--", "-by:dprk")),
            (("timeline", EXAMPLE, "--from", "-0043", "--to", "2013"), ("timeline", EXAMPLE, "--from=-0043", "--to=2013")),
            (("timeline", EXAMPLE, "--query", "-by:dprk"), ("timeline", EXAMPLE, "--query=-by:dprk")),
            (("known", EXAMPLE, "-0043", "2013-03-27", "-f", "json"), ("known", EXAMPLE, "-f", "json", "--", "-0043", "2013-03-27")))
    for one, other in rows:
        assert annal(*one).out == annal(*other).out != "", one
    assert "--width -3: " in annal("timeline", EXAMPLE, "-w", "-3", code=2).err


def test_options_misspelt():
    rows = ((("timeline", "--knwon-at", "2019"), "there is no option “--knwon-at”; is it “--known-at”?"),
            (("timeline", "--from", "2019", "--forma=text"), "there is no option “--forma”; is it “--format”?"),
            (("export", "--colour", "never"), "there is no option “--colour”; is it “--color”?"),
            (("timeline", "--zzzzz"), "--zzzzz"),
            (("timeline", "--from"), "Missing argument for --from"),
            (("query", "-torture"), "Unknown option -torture; a word that a query excludes stands after “--”"),
            (("timeline", "-Z"), "Unknown option -Z"))
    for (command, *args), message in rows:
        done = annal(command, EXAMPLE, *args, code=2)
        assert done.out == "" and done.err.splitlines()[0].endswith(message), done.err


def test_caret():
    for text, column in ("stanse:deny", 1), ("by:dprk stanse:deny", 9), ("北韓 stanse:deny", 6), ("\x1b stanse:deny", 1):
        err = terminal_err("query", EXAMPLE, text)
        lines = err.splitlines()
        assert lines[-1] == " " * (column + 1) + "^" and "\x1b" not in err, (text, lines)
    assert terminal_err("query", EXAMPLE, "by:dprk limit:2").splitlines()[-1].startswith("annal: ")
    assert re.search(r"^annal: \d+ found, 2 shown$", terminal_err("query", EXAMPLE, "by:dprk limit:2"), re.M)
    assert "annal: nothing found\n" in terminal_err("query", EXAMPLE, "by:dprk -by:dprk")


def test_explain():
    for args in ["query", EXAMPLE, "by:dprk kind:position", "-e"], ["timeline", EXAMPLE, "-q", "by:dprk kind:position", "--explain"]:
        done = annal(*args)
        assert done.err.startswith("query: kind:position by:dprk\n") and "index" in done.err, done.err
        assert "\nsilence: 4 years and 1 day, 23 March 2013 to 23 March 2017 (between " in done.err, done.err
        assert done.out == annal(*[arg for arg in args if arg not in ("-e", "--explain")]).out
    assert annal("timeline", EXAMPLE, "--explain").err.startswith("query: (everything)\n")


def test_choices_of_a_timeline():
    whole = annal("timeline", EXAMPLE, "-f", "json").out
    all_ids = [entry["id"] for entry in json.loads(whole)["entries"]]
    assert annal("timeline", EXAMPLE, "-q", "", "-f", "json").out == whole
    for args, text in ((["-q", "by:dprk"], "by:dprk"), (["-q", "by:dprk", "-q", "stance:deny"], "by:dprk stance:deny"),
                       (["--from", "2019-05-14"], "from:2019-05-14"), (["--to", "14 May 2019"], "until:2019-05-14"),
                       (["--from", "2014", "--to", "2017"], "from:2014 until:2017"),
                       (["--known-at", "2019-05-13"], "known-at:2019-05-13"),
                       (["-k", "2019-05-13", "-q", "about:prison-camps"], "about:prison-camps known-at:2019-05-13")):
        entries = json.loads(annal("timeline", EXAMPLE, *args, "-f", "json").out)["entries"]
        found = json.loads(query(text, "-f", "json").out)
        assert [entry["id"] for entry in entries] == [record["id"] for record in found["records"]] != all_ids, args
        assert [entry["id"] for entry in entries if entry.get("certainty") == "possible"] == found["possible"], args
        text = annal("timeline", EXAMPLE, *args).out
        assert "%d perhaps not" % len(found["possible"]) in text.replace("\n", " ") or not found["possible"], args


def test_lanes():
    text = annal("timeline", EXAMPLE, "-q", "kind:position by:dprk", "--lane=stance").out
    assert re.findall(r"^(.*)\n━+$", text, re.M) == ["reject: 7 claims", "note: 1 claim"], text
    assert text.count("Sources\n") == 1
    path = write("small.json", DOSSIER)
    text = annal("timeline", path, "--lane=by").out
    assert re.findall(r"^(.*)\n━+$", text, re.M) == ["Ann [ann]: 1 claim", "Without any: 1 event"], text
    assert widest(annal("timeline", EXAMPLE, "--lane=about", "-w", "50").out) <= 50


def test_relative():
    dossier = small()
    dossier["events"] += [{"id": "f", "kind": "statement", "title": "Later", "when": "2019-05-20"},
                          {"id": "g", "kind": "statement", "title": "Some time in June", "when": "2019-06"}]
    text = annal("timeline", write("later.json", dossier), "--relative").out
    assert re.findall("↓ (.*)", text) == ["6 days later", "between 12 and 41 days later"], text
    assert text.replace("    ↓ 6 days later\n\n", "").replace("    ↓ between 12 and 41 days later\n\n", "") == \
        annal("timeline", "later.json").out
    # Nobody says on which day the summit ended, but what comes after it was not during it.
    over = {"annal": 1, "title": "Over", "events": [
        {"id": "a", "kind": "summit", "title": "A", "when": {"edtf": "2013-05/2013-06", "nature": "period"}},
        {"id": "b", "kind": "statement", "title": "B", "when": "2013-06"}]}
    assert "↓ perhaps during that time, or at most 29 days later" in \
        annal("timeline", write("over.json", over), "--relative").out
    over["links"] = [{"id": "l", "subject": "a", "kind": "precedes", "object": "b"}]
    assert "↓ at most 29 days later" in annal("timeline", write("over.json", over), "--relative").out


def test_known():
    """North Korea's answer to 63 of 262 recommendations was not known on 13 May 2019, and was by the 20th."""
    about = ["--query", "about:upr-recommendations-2019"]
    before = json.loads(annal("known", EXAMPLE, "2019-05-13", *about, "-f", "json").out)
    assert "dprk-note-63" not in [entry["id"] for entry in before["entries"]] and before["until"] == "2019-05-13", before
    after = json.loads(annal("known", EXAMPLE, "20 May 2019", *about, "-f", "json").out)
    assert {"id": "dprk-note-63", "certainty": "certain"} in after["entries"] and "after" not in after, after
    between = json.loads(annal("known", EXAMPLE, "2019-05-13", "2019-05-20", *about, "-f", "json").out)
    assert between["numbers"] == [{"subject": "upr-recommendations-2019", "predicate": "note", "before": [], "now": ["dprk-note-63"]}]
    text = annal("known", EXAMPLE, "2019-05-13", "2019-05-20", *about).out
    assert text.startswith("After 13 May 2019 and by the end of 20 May 2019\n8 events and claims became known"), text
    assert "now: 63 of 262, according to North Korea" in text and "For certain (8)" in text, text
    assert "read of no event or claim." in annal("known", EXAMPLE, "1900").out
    assert widest(annal("known", EXAMPLE, "2018", "2019", "-w", "50").out.split("\n\n", 1)[1]) <= 50
    assert annal("known", EXAMPLE, "2019-05-13", "2019-05-13").out.endswith("\nNo event or claim became known.\n")
    dossier = small()
    del dossier["sources"][0]["published"]
    path = write("unpublished.json", dossier)
    for args, text in ((["2020"], "The public could perhaps have read of %s, of none for certain."),
                       (["2020", "2021"], "Perhaps %s became known, none for certain.")):
        n = len(json.loads(annal("known", path, *args, "-f", "json").out)["entries"])
        assert annal("known", path, *args).out.split("\n")[1] == text % ("%d events and claims" % n), args
    # What nobody cites may have been announced, and is told so where it came later.
    path = write("plans.json", {"annal": 1, "events": [{"id": "plan", "kind": "statement", "title": "a plan", "when": "2030"}]})
    assert "\nPerhaps announced beforehand: it came after that day (1)\n" in annal("known", path, "2020").out
    assert "\nPerhaps: no source is named, or it may be of a later day (1)\n" in annal("known", path, "2030-06").out
    done = annal("known", EXAMPLE, "2020", "2019", code=2)
    assert "earlier day first" in done.err and done.out == "", done.err


def test_known_notices():
    dossier = small()
    dossier["sources"][0]["published"] = "2019-05-15"
    dossier["notices"] = [{"id": "n", "op": "withdraw", "target": "c", "reason": "speaker-withdrew", "by": "ann", "at": "2019-06-03"}]
    path = write("withdrawn.json", dossier)
    assert "withdrawn" not in annal("known", path, "2019-05-20").out
    text = " ".join(annal("known", path, "2019-05-20", "2019-06-10").out.split())
    assert "Withdrawn, corrected or commented on (1)" in text and \
        "withdrawn by Ann, 3 June 2019: " in text and "(the speaker took it back)" in text, text
    found = json.loads(annal("known", path, "2019-06-10", "-f", "json").out)
    assert found["notices"] == [{"id": "n", "op": "withdraw", "target": "c", "certainty": "certain"}], found


def test_known_numbers_that_were_taken_back():
    """A number says what had become of it by then, and nothing of what came later."""
    dossier = small(stance="affirm", predicate="inmates", value={"approx": "exact", "lo": "50", "hi": "50"})
    dossier["sources"].append({"id": "later", "outlet": "post", "published": "2019-06-02"})
    dossier["claims"].append({**dossier["claims"][0], "id": "d", "value": "60", "said": "2019-06-01",
                              "citations": [{"source": "later"}]})
    dossier["claims"].append({**dossier["claims"][1], "id": "same", "value": "50"})
    for op, at, last, mark in (("correct", "2019-05-20", "2019-06-10", " (corrected)"),
                               ("withdraw", "2019-06-10", "2019-06-10", " (withdrawn)"),
                               ("withdraw", "2019-06", "2019-06-10", " (perhaps withdrawn)"),
                               ("correct", "2019-06-11", "2019-06-10", ""), ("clarify", "2019-05-20", "2019-06-10", "")):
        dossier["notices"] = [{"id": "n", "op": op, "target": "c", "at": at}]
        text = annal("known", write("taken-back.json", dossier), "2019-05-25", last).out
        assert "\n    before: 50, according to Ann%s · c\n    now: 60, according to Ann · d\n    now: 50, according to Ann · same\n" % mark in text, (at, text)


def test_files_and_dates_are_told_apart():
    write("2019", DOSSIER)
    write("small.json", DOSSIER)
    assert annal("known", "2019", "2020").out.startswith("By the end of 2020\n")
    assert annal("known", "small.json", "2019", "2020").out.startswith("By the end of 2020\n")
    (FOLDER / "2019").unlink()
    assert annal("known", "small.json", "2019", "2020").out.startswith("After 2019 and by the end of 2020\n")
    assert annal("known", "small.json", "--", "-0001", "2020").out.startswith("After ")
    assert "nowhere.json: No such file" in annal("facets", "small.json", "nowhere.json", code=1).err
    assert annal("facets", "-", "by:ann", stdin=json.dumps(DOSSIER).encode()).out == annal("facets", "small.json", "by:ann").out


def test_facets():
    text = annal("facets", EXAMPLE).out
    assert re.findall(r"^(\w+)$", text, re.M) == ["year", "kind", "who", "about", "stance", "source"], text
    assert "  North Korea [dprk]" in text and "░" in text and re.search(r"^  and \d+ more$", text, re.M), text
    text = annal("facets", EXAMPLE, "by:dprk", "--facet=stance", "--facet", "year").out
    assert re.findall(r"^(\w+)$", text, re.M) == ["stance", "year"], text
    assert re.search(r"^  deny +5 +█+$", text, re.M), text
    # What is printed stands so in a query: an id in brackets, else the label.
    for facet in "who", "year", "month", "kind", "source", "lang", "predicate":
        rows = annal("facets", EXAMPLE, "--facet", facet, "--limit=0").out.splitlines()[1:]
        for row in rows:
            label = re.match(r"  (.*?)  +\d+", row)
            if label and not label[1].endswith("…"):
                value = re.search(r"\[([^]]*)\]$", label[1])
                assert annal("query", EXAMPLE, f"{facet}:{value[1] if value else label[1]}").out, row
    far = {"annal": 1, "events": [{"id": f"e{i}", "kind": "statement", "title": f"e{i}", "when": when}
                                  for i, when in enumerate(["Y10000", "Y-12345", "-0043-03", "0000"])]}
    for facet, values in ("year", "Y-12345 -0043 0000 Y10000"), ("month", "Y-12345-01 -0043-03 0000-01 Y10000-12"):
        text = annal("facets", "-", "--facet", facet, "--limit=0", stdin=json.dumps(far).encode()).out
        for value in values.split():
            assert f"  {value} " in text, text
            assert annal("query", "-", f"{facet}:{value}", stdin=json.dumps(far).encode()).out, value

    found = json.loads(annal("facets", EXAMPLE, "by:dprk", "--facet=stance", "-f", "json").out)
    assert found["query"] == "by:dprk" and found["facets"][0]["facet"] == "stance", found
    assert {"value": "deny", "label": "deny", "certain": 5, "possible": 0} in found["facets"][0]["values"], found
    assert found["found"] == len(query("by:dprk", "-f", "ids").out.split())
    possible = json.loads(annal("facets", write("month.json", small(said="2019-05", utterance=None)), "when:2019-05-14 type:claim",
                                "--facet=by", "-f", "json").out)
    assert possible["facets"][0]["values"] == [{"value": "ann", "label": "Ann", "certain": 0, "possible": 1}], possible
    assert "0 (+1 perhaps)" in annal("facets", "month.json", "when:2019-05-14 type:claim", "--facet=by").out
    early = write("early.json", small(said="[..2019-05]", utterance=None))
    for facet in "year", "month":
        assert annal("facets", early, "type:claim", "--facet", facet).out == "%s\n  1 of no known %s\n" % (facet, facet)
    rows = annal("facets", EXAMPLE, "--facet=kind", "--limit=3").out.splitlines()
    assert len(rows) == 5 and rows[-1].startswith("  and "), rows
    for columns in "50", "80", "120":
        assert widest(annal("facets", EXAMPLE, env={"COLUMNS": columns}).out) <= int(columns), columns
    coloured = annal("facets", EXAMPLE, "--color=always").out
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == annal("facets", EXAMPLE).out != coloured


def test_texts_are_found():
    dossier = json.loads(json.dumps(DOSSIER))
    dossier["sources"][0]["text"] = {"path": "s.txt"}
    folder, texts = FOLDER / "has space", FOLDER / "texts"
    folder.mkdir()
    texts.mkdir()
    path = folder / "dossier.json"
    path.write_text(json.dumps(dossier), encoding="utf-8")
    (texts / "s.txt").write_text(TEXT, encoding="utf-8")
    all_verified = "2 of 2 quotes verified in 1 text, 0 not verified"
    assert "; 2 quotes not verified, for lack of texts\n" in annal("check", path).out
    assert all_verified in annal("check", path, "--texts", texts).out
    assert all_verified in annal("check", path, "-t", folder, "-t", texts).out
    assert all_verified in annal("check", path, env={"ANNAL_TEXTS": "nowhere:%s" % texts}).out
    shutil.copy(texts / "s.txt", folder)
    assert all_verified in annal("check", path).out
    assert all_verified in annal("check", "dossier.json", cwd=folder).out


def test_arguments_after_dashes():
    write("-odd.json", DOSSIER)
    annal("check", "--", "-odd.json")
    annal("convert", "--", "-odd.json", "--out.json")
    assert (FOLDER / "--out.json").exists()
    annal("check", "-odd.json", code=2)


# --- quotes in the articles ---

def quotes_of(value, pointer=""):
    """The pointers of all quotes, in the order of the text."""
    if isinstance(value, list):
        for i, item in enumerate(value):
            yield from quotes_of(item, "%s/%d" % (pointer, i))
    elif isinstance(value, dict):
        for name, item in value.items():
            if name == "quote" and isinstance(item, str):
                yield pointer + "/quote"
            else:
                yield from quotes_of(item, "%s/%s" % (pointer, name))


def places_of_quotes(text):
    """(pointer, line, column, place of a letter) of every quote."""
    found = []
    pointers = list(quotes_of(json.loads(text)))
    matches = list(re.finditer(r'"quote":\s*("(?:[^"\\]|\\.)*")', text))
    assert len(pointers) == len(matches) > 200, (len(pointers), len(matches))
    for pointer, match in zip(pointers, matches):
        at = match.start(1)
        letters = [i for i in range(at + 1, match.end(1) - 1) if text[i].isalpha() and text[i - 1] != "\\"]
        line_start = text.rfind("\n", 0, at) + 1
        found.append((pointer, text.count("\n", 0, at) + 1, at - line_start + 1, letters[len(letters) // 2]))
    return found


def with_letters_changed(text, places):
    letters = list(text)
    for place in places:
        letters[place[3]] = "ж"
    return "".join(letters)


def test_example_is_sound():
    done = annal("check", EXAMPLE, "--texts", articles())
    assert re.fullmatch(r"no errors, \S+ warnings?s?(?:, \d+ silenced)?; (\d+) of \1 quotes verified in 5 texts, 0 not verified",
                        done.out.splitlines()[-1]), done.out


def test_example_without_texts():
    done = annal("check", EXAMPLE)
    assert re.search(r"^no errors, .*; \d+ quotes not verified, for lack of texts$", done.out, re.M), done.out


def test_every_quote_matters():
    """Each quote with one letter changed is found out, and nothing else is."""
    folder, text = articles(), EXAMPLE.read_text(encoding="utf-8")
    places = places_of_quotes(text)
    for first in range(0, len(places), 50):
        part = places[first:first + 50]
        path = write("changed.json", with_letters_changed(text, part))
        done = json.loads(annal("check", path, "--texts", folder, "--format=json", code=1).out)
        errors = {(p["pointer"], p["line"], p["column"]) for p in done["problems"] if p["severity"] == "error"}
        assert errors == {place[:3] for place in part}, (sorted(errors ^ {place[:3] for place in part})[:4])
        assert done["quotes"]["failed"] == len(part), done["quotes"]


def test_one_letter_is_told_with_its_place():
    folder, text = articles(), EXAMPLE.read_text(encoding="utf-8")
    for place in places_of_quotes(text)[::25]:
        path = write("changed.json", with_letters_changed(text, [place]))
        lines = annal("check", path, "--texts", folder, code=1).out.splitlines()
        assert any(line.startswith("%s:%d:%d: error: " % (path, place[1], place[2])) and line.endswith(" %s]" % place[0])
                   for line in lines), (place, lines)
        assert lines[-1].startswith("1 error, ") and lines[-1].endswith(", 1 wrong"), lines[-1]


# --- convert ---

def test_round_trip():
    annal("convert", EXAMPLE, "a.jsonl")
    annal("convert", "a.jsonl", "b.json")
    annal("convert", "b.json", "c.json", "--canonical")
    annal("convert", EXAMPLE, "d.json", "-c")
    assert (FOLDER / "c.json").read_bytes() == (FOLDER / "d.json").read_bytes()
    annal("convert", EXAMPLE, "e.json")
    assert (FOLDER / "b.json").read_bytes() == (FOLDER / "e.json").read_bytes()
    assert annal("convert", "c.json", "-", "--to=jsonl").raw == (FOLDER / "a.jsonl").read_bytes()


def test_order_of_lines_does_not_matter():
    annal("convert", EXAMPLE, "a.jsonl")
    head, *lines = (FOLDER / "a.jsonl").read_text(encoding="utf-8").splitlines()
    random.Random(1).shuffle(lines)
    shuffled = write("shuffled.jsonl", "\n".join([head] + lines) + "\n")
    for args in (["convert", "IN", "-"], ["convert", "IN", "-", "--to=jsonl"], ["convert", "IN", "-", "--canonical"],
                 ["timeline", "IN"], ["timeline", "IN", "--format=json"], ["timeline", "IN", "--format=jsonl"],
                 ["timeline", "IN", "--format=csv"], ["timeline", "IN", "--lane=who", "--relative", "--from=2019"],
                 ["query", "IN", "by:dprk", "--format=json"], ["facets", "IN"], ["known", "IN", "2018", "2019"]):
        outs = [annal(*[str(path) if arg == "IN" else arg for arg in args]).raw for path in ("a.jsonl", shuffled)]
        assert outs[0] == outs[1] and outs[0], args


def test_any_locale():
    for args in (["convert", EXAMPLE, "-"], ["timeline", EXAMPLE], ["timeline", EXAMPLE, "--format=json"], ["check", EXAMPLE],
                 ["query", EXAMPLE, "by:dprk"], ["facets", EXAMPLE], ["known", EXAMPLE, "2018", "2019"],
                 ["timeline", EXAMPLE, "--lane=who", "--from=2019"],
                 ["show", EXAMPLE, "dos-inmates-2019"], ["quote", write("small.json", DOSSIER), "s", "“a camp”"]):
        wanted = annal(*args).raw
        assert wanted, args
        for locale in "C", "tr_TR.UTF-8", "tr_TR.ISO-8859-9", "de_DE.UTF-8":
            assert annal(*args, env={"LC_ALL": locale, "LANGUAGE": "de"}).raw == wanted, (args, locale)


def test_names_in_any_locale():
    write("dös“ier.json", DOSSIER)
    done = annal("check", "dös“ier.json", env={"LC_ALL": "C"})
    assert done.out.startswith("no errors"), done.out
    annal("convert", "dös“ier.json", b"\xff.json", env={"LC_ALL": "C"})
    assert os.path.exists(os.fsencode(FOLDER) + b"/\xff.json")
    assert "Unknown option --ü" in annal("check", "--ü", code=2, env={"LC_ALL": "C"}).err


def test_convert_in_place():
    path = write("place.json", DOSSIER)
    annal("convert", path, path)
    first = path.read_bytes()
    assert json.loads(first)["claims"][0]["says"] == "It is no camp."
    annal("convert", path, path)
    assert path.read_bytes() == first
    link = FOLDER / "link.json"
    link.symlink_to("place.json")
    annal("convert", path, link, "--canonical")
    assert link.is_symlink() and path.read_bytes() != first


def test_convert_keeps_the_mode():
    path = write("private.json", DOSSIER)
    path.chmod(0o600)
    annal("convert", path, path)
    assert path.stat().st_mode & 0o777 == 0o600, oct(path.stat().st_mode)


def test_convert_forms():
    path = write("small.json", DOSSIER)
    lines = annal("convert", path, "-", "--to", "jsonl").raw
    assert [json.loads(line)["type"] for line in lines.splitlines()] == ["dossier", "source", *["entity"] * 3, "event", "claim"]
    (FOLDER / "noname").write_bytes(lines)
    assert annal("convert", "noname", "-").raw == annal("convert", path, "-").raw
    assert annal("convert", "noname", "-", "--from=jsonl").raw == annal("convert", path, "-").raw
    annal("convert", "noname", "-", "--from=json", code=1)
    assert annal("convert", "-", "-", stdin=lines).raw == annal("convert", path, "-").raw
    assert annal("convert", path, "-", "-c").raw == annal("convert", path, "-", "--canonical", "--to=json").raw


def test_convert_refuses_faults():
    good = write("good.json", DOSSIER)
    before = good.read_bytes()
    for label, content in (("dangling", json.dumps(small(by="bob"))), ("broken", '{"annal": 1, "claims": ['), ("empty", "")):
        done = annal("convert", write("faulty.json", content), good, code=1)
        assert done.err.startswith("annal: %s:1:" % (FOLDER / "faulty.json")) and done.out == "", (label, done.err)
        assert good.read_bytes() == before, label


def test_convert_cannot_write():
    path = write("small.json", DOSSIER)
    for out in "nowhere/x.json", "dir.json":
        (FOLDER / "dir.json").mkdir(exist_ok=True)
        done = annal("convert", path, out, code=1)
        assert done.err.startswith("annal: %s: " % out), done.err


def test_full_disk_leaves_the_old_file():
    def no_room():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    folder = FOLDER / "full"
    folder.mkdir()
    (folder / "out.json").write_text("the old one", encoding="utf-8")
    done = annal("convert", EXAMPLE, "out.json", code=1, cwd=folder, preexec_fn=no_room)
    assert done.err.startswith("annal: out.json: "), done.err
    assert (folder / "out.json").read_text(encoding="utf-8") == "the old one"
    assert [path.name for path in folder.iterdir()] == ["out.json"], "something was left behind"


def test_devices_stay():
    if not os.path.exists("/dev/full"):
        raise annal_tap.Skip("there is no /dev/full")
    before = os.stat("/dev/full")
    path = write("small.json", DOSSIER)
    done = annal("convert", path, "/dev/full", "--to=json", code=1)
    assert "annal: /dev/full: " in done.err, done.err
    annal("convert", path, "/dev/null", "--to=json")
    assert os.stat("/dev/full").st_rdev == before.st_rdev and not os.path.isfile("/dev/null")


def test_anchor():
    write("small.json", DOSSIER)
    annal("convert", "small.json", "anchored.json", "--anchor")
    citation = json.loads((FOLDER / "anchored.json").read_text(encoding="utf-8"))["events"][0]["citations"][0]
    assert (citation["start"], citation["end"], citation["match"]) == (0, 19, "exact"), citation
    annal("check", "anchored.json")


# --- quote ---

def test_quote():
    path = write("small.json", DOSSIER)
    done = annal("quote", path, "s", "It is not “a camp”.")
    assert json.loads(done.out) == {"quote": "It is not “a camp”.", "start": 20, "end": 39, "match": "exact"}, done.out
    done = annal("quote", path, "s", 'not "a camp"')
    assert json.loads(done.out) == {"quote": "not “a camp”", "start": 26, "end": 38, "match": "typographic"}, done.out


def blocks(text):
    found, decoder = [], json.JSONDecoder()
    text = text.strip()
    while text:
        value, end = decoder.raw_decode(text)
        found.append(value)
        text = text[end:].strip()
    return found


def test_quote_that_stands_twice():
    path = write("small.json", DOSSIER)
    done = annal("quote", path, "s", "Nobody said so.")
    found = blocks(done.out)
    assert [block["start"] for block in found] == [40, 56] and "2 places" in done.err, (done.out, done.err)
    assert all("prefix" in block for block in found)
    done = annal("quote", path, "s", "Nobody said so.", "--prefix", "“a camp”.")
    assert [block["start"] for block in blocks(done.out)] == [40], done.out
    done = annal("quote", path, "s", "Nobody said so.", "--suffix=Nobody")
    assert [block["start"] for block in blocks(done.out)] == [40], done.out


def test_quote_that_is_not_there():
    path = write("small.json", DOSSIER)
    done = annal("quote", path, "s", "It was not “a camp”.", code=1)
    assert done.out == "" and "suggestion" in done.err and "It is not “a camp”." in done.err, done.err
    done = annal("quote", path, "s", "zzz qqq www", code=1)
    assert done.out == "" and "suggestion" not in done.err, done.err
    for source in "nobody", "Not An Id", b"\xff", "c":
        assert "there is no source" in annal("quote", path, source, "camp", code=1).err, source


def test_quote_in_a_dossier_being_written():
    done = annal("quote", write("faulty.json", small(by="bob", citations=[])), "s", "a camp")
    assert json.loads(done.out)["start"] == 31, done.out


# --- show and timeline ---

def test_show():
    path = write("small.json", DOSSIER)
    for name, words in ("c", "It is no camp."), ("e", "Ann spoke"), ("ann", "Ann"), ("s", "A text"):
        assert words in annal("show", path, name).out, name
    assert " e" in annal("show", path, "c").out
    for name in "nobody", "Not An Id", "", b"\xff", "\x1b[31m":
        done = annal("show", path, name, code=1)
        assert done.err.startswith("annal: ") and "\x1b" not in done.err and done.out == "", (name, done.err)
    assert annal("show", write("faulty.json", small(by="bob")), "c", code=1).out == ""


def test_timeline():
    path = write("small.json", DOSSIER)
    text = annal("timeline", path).out
    assert "2019" in text and "Ann spoke" in text and "It is not “a camp”" in text, text
    json.loads(annal("timeline", path, "--format=json").out)
    for line in annal("timeline", path, "--format", "jsonl").out.splitlines():
        json.loads(line)
    assert annal("timeline", path, "--format=text").out == text
    assert annal("timeline", "-", stdin=path.read_bytes()).out == text


def test_timeline_refuses_faults():
    done = annal("timeline", write("faulty.json", small(by="bob")), code=1)
    assert done.out == "" and done.err.startswith("annal: %s:1:" % (FOLDER / "faulty.json")), done.err


def test_timeline_verifies_quotes():
    path = write("small.json", DOSSIER)
    done = annal("timeline", path, "--texts", ".")
    assert done.err == "annal: 2 of 2 quotes verified in their texts\n", done.err
    assert annal("timeline", path).err == ""
    wrong = write("wrong.json", small(citations=[{"source": "s", "quote": "It is a camp."}]))
    done = annal("timeline", wrong, "--texts", ".", code=1)
    assert "1 of 2 quotes verified" in done.err and "Ann spoke" in done.out, done.err


def widest(text):
    return max(len(line) for line in re.sub(r"\x1b\[[0-9;]*m", "", text).splitlines())


def test_width():
    assert 40 < widest(annal("timeline", EXAMPLE).out) <= 80
    assert annal("timeline", EXAMPLE, env={"COLUMNS": "50"}).out == annal("timeline", EXAMPLE, "--width=50").out
    assert widest(annal("timeline", EXAMPLE, "-w", "50").out) <= 50
    assert annal("timeline", EXAMPLE, env={"COLUMNS": "x"}).out == annal("timeline", EXAMPLE, "--width=80").out
    assert 80 < widest(annal("timeline", EXAMPLE, "--width=120").out) <= 120
    for columns in 60, 100:
        assert terminal("timeline", EXAMPLE, "--color=never", columns=columns) == \
            annal("timeline", EXAMPLE, "--width=%d" % columns).out, columns


# --- the terminal ---

def test_colour():
    path = write("small.json", DOSSIER)
    plain = annal("timeline", path).out
    assert "\x1b" not in plain
    coloured = annal("timeline", path, "--color=always").out
    assert "\x1b[" in coloured and re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    assert annal("--color=always", "timeline", path).out == coloured
    assert terminal("timeline", path) == coloured
    assert terminal("timeline", path, "--color=never") == plain
    assert terminal("timeline", path, env={"NO_COLOR": "1"}) == plain
    assert terminal("timeline", path, env={"NO_COLOR": ""}) == coloured
    assert terminal("timeline", path, env={"TERM": "dumb"}) == plain
    assert terminal("timeline", path, "--color=always", env={"NO_COLOR": "1"}) == coloured
    assert "\x1b" in annal("show", path, "c", "--color", "always").out


def test_terminal_is_not_obeyed():
    evil = "a\x1b[2Jb\x07c\u009bd\u202ee"
    path = write("evil.json", json.dumps(small(says=evil)))
    for args in (["timeline", path], ["timeline", path, "--format=json"], ["show", path, "c"], ["convert", path, "-"],
                 ["convert", path, "-", "--to=jsonl"], ["query", path, ""], ["query", path, "", "--format=csv"],
                 ["query", path, "", "--format=json"], ["query", path, "", "--format=jsonl"], ["known", path, "2030"],
                 ["timeline", path, "--format=list"], ["timeline", path, "--lane=by"]):
        out = terminal(*args, env={"NO_COLOR": "1"})
        assert "a" in out and not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", out), (args, out)
    assert json.loads(terminal("convert", path, "-"))["claims"][0]["says"] == evil
    for args in ["check", write("evil2.json", json.dumps(small(stance=evil)))], ["check", "x\x1b[2J\u009b"], [evil]:
        done = annal(*args, code=None)
        assert done.code and not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", done.out + done.err), (args, done.out, done.err)


def test_reader_that_goes_away():
    for handler in signal.SIG_DFL, signal.SIG_IGN:
        process = subprocess.Popen([ANNAL, "timeline", EXAMPLE], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   restore_signals=False, preexec_fn=lambda: signal.signal(signal.SIGPIPE, handler))
        process.stdout.read(10)
        process.stdout.close()
        err = process.stderr.read()
        process.stderr.close()
        assert process.wait() in (0, -signal.SIGPIPE) and err == b"", (handler, err)


def test_full_output():
    if not os.path.exists("/dev/full"):
        raise annal_tap.Skip("there is no /dev/full")
    path = write("small.json", DOSSIER)
    for args in (["timeline", path], ["timeline", EXAMPLE], ["show", path, "c"], ["check", path], ["convert", path, "-"],
                 ["quote", path, "s", "camp"], ["query", path, "ann"], ["facets", path], ["known", path, "2019"],
                 ["--help"], ["--version"]):
        with open("/dev/full", "wb") as full:
            done = annal(*args, code=1, stdout=full)
        assert "annal: standard output: No space left" in done.err, (args, done.err)


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[3:]))

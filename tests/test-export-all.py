#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Sends hostile, empty and real dossiers through every format and every value of its options.

    tests/test-export-all.py ANNAL [TEST...]

What holds of every format is tested here; what each one means is tested by its own.
"""
import csv
import html
import io
import json
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

import annal_tap
import annal_terminal
import hostile_dossier

ANNAL = os.path.abspath(sys.argv[1])
ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples/dprk-human-rights/dossier.json"
WORK = tempfile.TemporaryDirectory(prefix="annal-export-")
DOSSIERS = {
    "hostile": hostile_dossier.make_hostile,
    "small": lambda: hostile_dossier.make_hostile(small=True),
    "articles": lambda: json.loads(EXAMPLE.read_text(encoding="utf-8")),
    "empty": hostile_dossier.make_empty,
    "undated": hostile_dossier.make_undated,
}
MAGIC = {".png": b"\x89PNG\r\n\x1a\n", ".xlsx": b"PK\x03\x04"}
XML = (".fodt", ".svg", ".xml", ".atom")
csv.field_size_limit(1 << 24)
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
# What sorts, prints and counts days in another way.
ELSEWHERE = ({"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "COLUMNS": "200"},
             {"LC_ALL": "C", "LANG": "C", "TZ": "America/St_Johns", "TERM": "xterm"})


class Done:
    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err.decode("utf-8")


def annal(*args, stdin=b"", code=0, env=None):
    clean = {key: value for key, value in os.environ.items()
             if key not in ("NO_COLOR", "COLUMNS", "ANNAL_TEXTS", "LC_ALL", "LANG", "TZ", "TERM")}
    done = subprocess.run([ANNAL, *map(str, args)], input=stdin, capture_output=True, check=False, timeout=300,
                          cwd=WORK.name, env={**clean, **(env or {})})
    assert done.returncode == code, "annal %s: exit code %d, not %d\n%s" % (
        " ".join(map(str, args)), done.returncode, code, done.stderr.decode("utf-8", "replace")[:2000])
    return Done(done.returncode, done.stdout, done.stderr)


def list_formats():
    """Name to (extension, {option: values})."""
    formats = {}
    for line in annal("export", "--list").out.decode("utf-8").splitlines():
        option = re.match(r" {20,}([a-z-]+)=([^:]*): .", line)
        head = re.match(r"([a-z-]+) +(\.[a-z.]+) +\S", line)
        assert option or head, line
        if head:
            options = {}
            formats[head[1]] = head[2], options
        else:
            options[option[1]] = option[2].split("|") if option[2] != "TEXT" else []
    return formats


FORMATS = list_formats()


def variants():
    """Each format as it comes, and with each value of each option."""
    for name, (extension, options) in FORMATS.items():
        yield name, extension, ()
        for option, values in options.items():
            for value in values[1:]:
                yield name, extension, ("--option", "%s=%s" % (option, value))


def export(name, more, data, **env):
    return annal("export", "-f", name, *more, "-", stdin=data, env=env)


def unpack(extension, out):
    """The texts of a file, parts of an archive each by itself."""
    if extension == ".xlsx":
        with zipfile.ZipFile(io.BytesIO(out)) as archive:
            assert archive.testzip() is None
            parts = [archive.read(part) for part in archive.namelist()]
        for part in parts:
            ElementTree.fromstring(part)
        return [part.decode("utf-8") for part in parts]
    return [] if extension == ".png" else [out.decode("utf-8")]


def parse(label, extension, text):
    """Fails where a program that knows the syntax would."""
    if extension in XML:
        ElementTree.fromstring(text)
    elif extension in (".json", ".geojson", ".jsonld"):
        json.loads(text)
    elif extension in (".jsonl", ".ndjson", ".ftm.json"):
        for line in text.splitlines() if "\u2028" not in text and "\x85" not in text else text.split("\n"):
            assert not line or isinstance(json.loads(line), dict), line
    elif extension == ".csv":
        rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), strict=True))
        assert len({len(row) for row in rows}) <= 1, label
    elif extension == ".ics":
        lines = text.split("\r\n")
        assert lines[-1] == "" and "\n" not in text.replace("\r\n", "") and "\r" not in text.replace("\r\n", ""), label
        assert max(len(line.encode("utf-8")) for line in lines) <= 75, label


def is_parsed(extension, more=()):
    """PROV-N is no JSON, though the file of its format is; an archive was unpacked."""
    return extension != ".xlsx" and "notation=n" not in more


def each(which):
    data = hostile_dossier.to_bytes(DOSSIERS[which]())
    for name, extension, more in variants():
        label = " ".join((which, name) + more[1:])
        yield label, name, extension, more, data, export(name, more, data)


def check_controls(label, more, text):
    """Nothing but tabs and line ends below U+0020, where text is not asked for as it is."""
    found = None if "mode=raw" in more else CONTROLS.search(text)
    assert not found, "%s: U+%04X in %r" % (label, ord(found[0]), text[max(0, found.start() - 60):found.end()])


def check_one(label, extension, more, done):
    """The form of what is written, and what is said of it."""
    assert done.out.startswith(MAGIC.get(extension, b"")), label
    for text in unpack(extension, done.out):
        check_controls(label, more, text)
        if is_parsed(extension, more):
            parse(label, extension, text)
    for line in done.err.splitlines():
        assert line.startswith("annal: left out: ") and line.count("left out") == 1, (label, line)


def check_whole(which):
    wrong = []
    for label, _, extension, more, _, done in each(which):
        try:
            check_one(label, extension, more, done)
        except (AssertionError, ValueError, csv.Error, ElementTree.ParseError) as error:
            wrong.append("%s: %s" % (label, error))
    assert not wrong, "\n".join(wrong)


def test_hostile():
    check_whole("hostile")


def test_articles():
    check_whole("articles")


def test_empty():
    check_whole("empty")


def test_undated():
    check_whole("undated")


def test_undated_are_there_or_left_out():
    for label, name, extension, _, _, done in each("undated"):
        texts = unpack(extension, done.out)
        if not any("somewhen" in text for text in texts):
            assert "undated" in done.err or "left out" in done.err, label


def test_all_tell_what_they_leave_out():
    """In each format: names that are sealed, and that what is there was chosen."""
    sealed = sum(entity.get("protect") == "sealed" for entity in hostile_dossier.make_hostile()["entities"])
    assert sealed > 0
    for label, _, _, _, _, done in each("hostile"):
        told = [line for line in done.err.splitlines() if "sealed entit" in line]
        assert len(told) == 1 and (sealed == 1 or " %d " % sealed in told[0]), (label, told)
    for name in FORMATS:
        whole = annal("export", "-f", name, EXAMPLE).err
        some = annal("export", "-f", name, "-q", "by:dprk", EXAMPLE).err
        assert whole and "choice" not in whole and some.count("choice") == 1, (name, whole, some)


def list_words(records):
    """What is quoted, passage by passage; only what is said to be words."""
    return [passage["quote"] for record in records for citation in record.get("citations", [])
            for passage in citation.get("passages", [citation])
            if "quote" in passage and passage.get("role", "words") == "words"]


def probe():
    """For each column, of what all has to be there."""
    dossier = DOSSIERS["articles"]()
    cited = [citation for record in dossier["claims"] + dossier["events"] for citation in record.get("citations", [])]
    return {"undated": [event["title"] for event in dossier["events"] if "edtf" not in event.get("when", ())],
            "quotations": list_words(dossier["claims"] + dossier["events"]),
            "quotations of claims": list_words(dossier["claims"]),
            "offsets": [str(citation["start"]) for citation in cited if "start" in citation]}


# Patterns of what else a cell promises, in an export with no blank twice: the
# date of the delegation's statement, denials, claims at odds.
DOUBT = {"all": r"\[2019-05-05\.\.2019-05-11\].*2019-05-11|2019-05-11.*\[2019-05-05\.\.2019-05-11\]",
         "words": "between 5 and 11 May 2019"}
DENIALS, RIVALS = r"den(y|ies)", r"\bcontradicts?\b"


def keeps(name, cells, more):
    """What is not as the cells of a format have it."""
    text = html.unescape(" ".join(unpack(FORMATS[name][0], annal("export", "-f", name, *more, EXAMPLE).out)))
    text = " ".join(text.replace("\r\n ", "").replace("\\", "").split())
    doubt = DOUBT["all" if cells["doubt"].startswith("all") else "words"]
    # No event of the five articles has a point; charts show doubt and denials as shapes.
    if name not in ("geojson", "svg", "png"):
        if bool(re.search(doubt, text)) != (cells["doubt"] != "–"):
            yield "doubt"
        if not re.search(DENIALS, text):
            yield "denials"
    if cells["rivals"] == "yes" and not re.search(RIVALS, text):
        yield "rivals"


def plain(text):
    """Letters and digits alone, whatever escapes, markup and lines are between."""
    text = html.unescape(re.sub(r"<[^>]*>", "", text.replace("\r\n ", "")))
    return re.sub(r"[^a-z0-9]+", "", re.sub(r"\\u[0-9a-f]{4}|\\n", "", text.lower()))


def test_table_of_what_survives():
    """A cell of docs/exports.md is “yes”, “of claims”, “–”, an option that makes it so, or in words."""
    lines = (ROOT / "docs/exports.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    head, seen, wanted, wrong = rows[0], set(), probe(), []
    for row in rows[2:]:
        if "(arrow.md)" in row[0]:
            continue  # no file: tests/test-arrow.py reads it
        for name in re.match(r"\[([a-z, -]+)\]", row[0])[1].split(", "):
            seen.add(name)
            wrong += ["%s: %s" % (name, what) for what in keeps(name, dict(zip(head, row)), ())]
            for column in "undated", "quotations", "offsets":
                cell = row[head.index(column)]
                option = re.fullmatch("`(.*)`", cell)
                if not option and cell not in ("yes", "of claims", "–"):
                    continue  # in part, which words say
                more = ("--option", option[1]) if option else ()
                text = plain(" ".join(unpack(FORMATS[name][0], annal("export", "-f", name, *more, EXAMPLE).out)))
                probes = wanted[column + " of claims" if cell == "of claims" else column]
                found = sum(plain(one) in text for one in probes)
                if found < len(probes) if cell != "–" else found > len(probes) / 5:
                    wrong.append("%s, %s: “%s”, but %d of %d are there" % (name, column, cell, found, len(probes)))
    assert not wrong, "\n".join(wrong)
    assert seen == set(FORMATS), seen ^ set(FORMATS)


def bare(text):
    """Letters and digits alone: escaped or broken over lines, a name is still one."""
    return re.sub(r"[^a-z0-9]+", "", text.lower())


def test_protected_names():
    for label, name, extension, _, _, done in each("small"):
        for text in unpack(extension, done.out) + [done.err]:
            letters = bare(text)
            for secret in hostile_dossier.SECRETS:
                assert secret not in text, "%s: %s" % (label, text[max(0, text.index(secret) - 200):][:300])
                assert secret[0].isdigit() or bare(secret) not in letters, (label, secret)


def test_same_bytes():
    for which in DOSSIERS:
        if which == "hostile":
            continue  # as small, but for a long title that costs seconds in each order
        order = hostile_dossier.shuffle
        orders = [hostile_dossier.to_bytes(order(DOSSIERS[which](), seed)) for seed in (7, 8)]
        for label, name, _, more, data, done in each(which):
            for number, (records, env) in enumerate([(data, {}), (orders[0], ELSEWHERE[0]), (orders[1], ELSEWHERE[1])]):
                again = export(name, more, records, **env)
                assert again.out == done.out, "%s: other bytes, case %d" % (label, number)
                assert again.err == done.err, "%s: another message, case %d" % (label, number)


def test_languages():
    data = hostile_dossier.to_bytes(hostile_dossier.make_hostile(small=True))
    for lang in "ko", "fr", "es", "en-US", "tlh":
        for name, (extension, _) in FORMATS.items():
            done = export(name, ("--lang", lang), data)
            for text in unpack(extension, done.out) if is_parsed(extension) else ():
                parse(name, extension, text)


def test_random():
    """Texts, dates and what is there at random; ANNAL_RANDOM names how many of them."""
    made = 0
    for seed in range(int(os.environ.get("ANNAL_RANDOM", "6"))):
        data = hostile_dossier.to_bytes(hostile_dossier.make_random(seed))
        annal("check", "-", stdin=data)
        for name, extension, more in variants():
            label = "random %d %s %s" % (seed, name, " ".join(more))
            done = export(name, more, data)
            assert "runtime error" not in done.err, (label, done.err)
            for text in unpack(extension, done.out):
                check_controls(label, more, text)
                if is_parsed(extension, more):
                    parse(label, extension, text)
                assert not any(secret in text for secret in hostile_dossier.SECRETS), label
            made += 1
    print("# %d exports" % made)


def test_choices():
    """What is exported is what the query finds."""
    for name in FORMATS:
        whole = annal("export", "-f", name, EXAMPLE).out
        some = annal("export", "-f", name, "-q", "by:dprk", "--known-at=2019-05-20", EXAMPLE).out
        none = annal("export", "-f", name, "-q", "by:dprk -by:dprk", EXAMPLE).out
        assert len({whole, some, none}) > 1, name
    document = json.loads(annal("export", "-f", "json", "-q", "by:dprk kind:position", EXAMPLE).out)
    ids = annal("query", EXAMPLE, "by:dprk kind:position", "-f", "ids").out.decode("utf-8").split()
    assert [entry["id"] for entry in document["entries"]] == ids


def test_output():
    """A name tells the format; an old file is replaced whole or not at all."""
    out = Path(WORK.name) / "out"
    for name, (extension, _) in FORMATS.items():
        path = out.with_suffix(extension)
        path.write_bytes(b"old")
        annal("export", "-f", name, EXAMPLE, "-o", path)
        assert path.read_bytes() == annal("export", "-f", name, EXAMPLE).out, name
    first = {}
    for name, (extension, _) in FORMATS.items():
        first.setdefault(extension, name)
    for extension, name in first.items():
        path = out.with_suffix(extension)
        annal("export", EXAMPLE, "-o", path)
        assert path.read_bytes() == annal("export", "-f", name, EXAMPLE).out, name
        (Path(WORK.name) / "faulty.json").write_text("{")
        annal("export", "faulty.json", "-o", path, code=1)
        assert path.read_bytes() == annal("export", "-f", name, EXAMPLE).out, name
    assert annal("export", EXAMPLE, "-f", "json", "-o", "-").out == annal("export", EXAMPLE, "-f", "json").out
    for where, why in ("nowhere/x.csv", "No such file or directory"), ("/dev/null/x.csv", "Not a directory"):
        assert annal("export", EXAMPLE, "-o", where, code=1).err == "annal: %s: %s\n" % (where, why)
    left = set(os.listdir(WORK.name)) - {"out" + extension for extension in first} - {"faulty.json"}
    assert not left, left


def test_output_that_finds_no_room():
    """The old file stays, and nothing is left beside it."""
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10000, 10000))

    with tempfile.TemporaryDirectory(prefix="annal-room-") as folder:
        path = Path(folder) / "out.json"
        path.write_bytes(b"old")
        done = subprocess.run([ANNAL, "export", EXAMPLE, "-o", path], capture_output=True, check=False, preexec_fn=limit)
        assert done.returncode == 1 and done.stderr.decode() == "annal: %s: File too large\n" % path, done
        assert path.read_bytes() == b"old" and os.listdir(folder) == ["out.json"], os.listdir(folder)


def test_several_files():
    """They are one dossier, also where one is standard input."""
    (Path(WORK.name) / "more.json").write_text(json.dumps(hostile_dossier.make_undated()), encoding="utf-8")
    both = json.loads(annal("export", "-f", "json", EXAMPLE, "more.json").out)
    ids = [entry["id"] for entry in both["entries"]]
    assert "e" in ids and "dprk-note-63" in ids, ids[:5]
    data = EXAMPLE.read_bytes()
    assert annal("export", "-f", "json", "-", "more.json", stdin=data).out == annal("export", "-f", "json", EXAMPLE, "more.json").out
    (Path(WORK.name) / "more.json").unlink()


def test_timeline_speaks_as_export_does():
    for lang in "ko", "fr":
        page = annal("export", "-f", "html", "--lang", lang, EXAMPLE).out
        assert annal("timeline", "-f", "html", "--lang", lang, EXAMPLE).out == page
        assert page != annal("export", "-f", "html", EXAMPLE).out
    assert "a language is written like" in annal("timeline", "--lang", "../x", EXAMPLE, code=2).err


def test_unknown_language():
    """Whoever asks for a page in German is not left to find out that it is in English."""
    told = "--lang de: there are own words in en, en-GB, en-US, es, fr, ko; these are in English"
    assert told in annal("export", "-f", "html", "-l", "de", EXAMPLE).err
    for lang in "en-GB", "KO", "fr", "es-419":
        assert "--lang" not in annal("export", "-f", "html", "-l", lang, EXAMPLE).err, lang
    annal("export", "-f", "json", "--from", "2019-05", "--to", "2019-05-14", EXAMPLE)  # one lies within the other


def test_chain_runs_with_the_line():
    """An arrow between two Arabic names would run with them: the outlet stood where the speaker belongs."""
    names = {"latin": "Ida Marsh", "korean": "김철수", "arabic": "فاطمة", "hebrew": "הארץ"}
    for first, last, arrow in (("arabic", "hebrew", " \u200e←\u200e "), ("arabic", "latin", " ← "),
                               ("korean", "arabic", " ← "), ("latin", "korean", " ← ")):
        data = hostile_dossier.to_bytes({
            "annal": 1, "sources": [{"id": "s"}],
            "entities": [{"id": key, "kind": "person", "names": [text]} for key, text in names.items()],
            "claims": [{"id": "c", "by": first, "kind": "assertion", "stance": "deny", "says": "y", "about": last,
                        "citations": [{"source": "s", "quote": "y", "fidelity": "verbatim", "chain": [
                            {"role": "origin", "who": first}, {"role": "publisher", "who": last}]}]}]})
        for name in "text", "markdown", "fodt", "atom":
            text = annal("export", "-f", name, "-", stdin=data).out.decode("utf-8")
            assert names[first] + arrow + names[last] in text, (name, first, last)


def make_standing():
    """What was called off, doubted, planned, noted down for now, taken back and put right; and what is as it was."""
    day = "2024-03-04"
    cite = [{"source": "s", "quote": "one", "start": 0, "end": 3, "fidelity": "verbatim"}]
    return {"annal": 1, "sources": [{"id": "s", "published": day, "text": "one two"}],
            "entities": [{"id": "a", "kind": "state", "names": ["Freedonia"]},
                         {"id": "p", "kind": "place", "names": ["P"], "point": {"lat": "1", "lon": "2"}}],
            "events": [{"id": status[0] + "-event", "kind": "summit", "title": "x", "when": day, "where": "p", "citations": cite,
                        "status": status} for status in ("cancelled", "disputed", "planned")],
            "claims": [{"id": "k%d" % i, "by": "a", "kind": "assertion", "stance": "affirm", "says": "y", "about": "p",
                        "said": day, "citations": cite, "utterance": "c-event", **({"state": "draft"} if i == 0 else {})}
                       for i in range(5)],
            "notices": [{"id": "n1", "op": "withdraw", "target": "k1", "reason": "speaker-withdrew", "by": "a", "at": day},
                        {"id": "n2", "op": "correct", "target": "k2", "at": "2024-03-05"},
                        {"id": "n3", "op": "withdraw", "target": "k3", "at": "2024-03-05"},
                        {"id": "n4", "op": "reaffirm", "target": "k3", "at": "2024-03-06"}]}


def test_standing():
    """No format passes off what was cancelled as what happened, or what was withdrawn as what is said."""
    of_events, of_claims = ("cancelled", "disputed", "planned"), ("draft", "withdrawn", "corrected")
    lacking = {"claimreview": of_events, "dot": of_events, "svg": of_claims}
    for name, (extension, _) in FORMATS.items():
        if extension == ".png":  # the very picture of svg
            continue
        out = annal("export", "-f", name, "-", stdin=hostile_dossier.to_bytes(make_standing())).out
        if extension == ".xlsx":
            with zipfile.ZipFile(io.BytesIO(out)) as book:
                out = book.read("xl/sharedStrings.xml")
        text = out.decode("utf-8").lower()
        text = re.sub(r"<style.*?</style>|<script.*?</script>|left.out.*", "", text, flags=re.S if extension == ".html" else 0)
        for word in of_events + of_claims:
            assert word in text or word in lacking.get(name, ()), (name, word)
    words = "withdrawn 4 March 2024 by Freedonia (the speaker took it back)"
    for name in ("text", "list", "markdown", "fodt", "atom", "timelinejs", "ftm", "timesketch"):
        text = annal("export", "-f", name, "-", stdin=hostile_dossier.to_bytes(make_standing())).out.decode("utf-8")
        assert words in " ".join(text.split()), name
    rows = list(csv.DictReader(io.StringIO(annal("export", "-f", "csv", "-", stdin=hostile_dossier.to_bytes(
        make_standing())).out.decode("utf-8"))))
    assert {row["id"]: row["status"] or row["notice"] for row in rows} == {
        "c-event": "cancelled", "d-event": "disputed", "p-event": "planned", "k0": "draft", "k1": "withdrawn", "k2": "corrected",
        "k3": "", "k4": ""}, rows  # what was reaffirmed stands


def test_wrong_use():
    own = Path(WORK.name) / "own.json"
    own.write_bytes(EXAMPLE.read_bytes())
    for args, words in (
            ([EXAMPLE], "add --format, one of: text, list"),
            ([EXAMPLE, "-o", "x.unknown"], "the name x.unknown does not tell its format"),
            ([EXAMPLE, "-f", "exe"], "--format exe: there is no format “exe”; there are text, list"),
            ([EXAMPLE, "-f", "json", "-O", "a"], "it is written NAME=VALUE"),
            ([EXAMPLE, "-f", "json", "-O", "a=b"], "has no option “a”"),
            ([EXAMPLE, "-f", "json", "-l", "../x"], "a language is written like"),
            ([EXAMPLE, "-f", "json", "--from", "2019-06", "--to", "2019-05-31"], "ends before it begins"),
            ([EXAMPLE, "-f", "json", "-q", "by:"], "--query"),
            ([EXAMPLE, "-f", "json", "--known-at", "2019-13"], "--known-at 2019-13"),
            (["-f", "json"], "too few arguments"),
            (["--list", EXAMPLE], "--list takes no FILE"),
            (["own.json", "-o", "own.json"], "that is the dossier itself"),
            (["own.json", "-o", "./own.json", "-f", "csv"], "that is the dossier itself")):
        done = annal("export", *args, code=2)
        assert words in done.err and done.out == b"", (args, done.err)
        assert done.err.count("annal: ") == 1, done.err
    assert own.read_bytes() == EXAMPLE.read_bytes()
    own.unlink()


def terminal(*args):
    """Exit code and what a terminal shows that both outputs go to."""
    return annal_terminal.run([ANNAL, *args], err=True, env={"TERM": "dumb"}, cwd=WORK.name)


def test_terminal():
    path = Path(WORK.name) / "hostile.json"
    path.write_bytes(hostile_dossier.to_bytes(hostile_dossier.make_hostile(small=True)))
    for name, (extension, _) in FORMATS.items():
        code, text = terminal("export", "-f", name, path)
        if extension in MAGIC:
            assert code == 2 and "%s is not for a terminal; add -o OUT" % name in text, (name, code, text[:200])
        else:
            assert code == 0, (name, code, text[-500:])
            found = re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
            assert not found, "%s: U+%04X reaches the terminal" % (name, ord(found[0]))
    path.unlink()


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

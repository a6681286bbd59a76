#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs the commands of the claims desk as a journalist would.

    tests/test-desk-command.py ANNAL [TEST...]

What they write with --format json is held against the JSON Schema, and each
member and word of the schema against the library.
"""
import functools
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import annal_tap
import annal_terminal
import proofs

ANNAL = os.path.abspath(sys.argv[1])
ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = str(ROOT / "examples/dprk-human-rights/dossier.json")
SCHEMA = json.loads((ROOT / "data" / "annal-findings-1.schema.json").read_text(encoding="utf-8"))
DEFS = SCHEMA["$defs"]
IDS = [claim["id"] for claim in json.loads(Path(EXAMPLE).read_text(encoding="utf-8"))["claims"]]
VIEWS = {
    "compare": ["compare", EXAMPLE, "dos-inmates-2019", "dprk-deny-camps-2019"],
    "conflicts": ["conflicts", EXAMPLE],
    "origins": ["origins", EXAMPLE, "dos-inmates-2019"],
    "number": ["number", EXAMPLE, "prison-camps", "inmates"],
    "positions": ["positions", EXAMPLE],
    "trace": ["trace", EXAMPLE, "dos-tortured-or-killed-2019"],
    "check": ["check", EXAMPLE, "--silenced"],
    "rules": ["check", "--list-rules"],
}
WORK = tempfile.TemporaryDirectory(prefix="annal-desk-")


def run(*args, code=0, stdin="", **env):
    clean = {key: value for key, value in os.environ.items()
             if key not in ("NO_COLOR", "COLUMNS", "ANNAL_TEXTS", "LC_ALL", "LANG")}
    done = subprocess.run([ANNAL, *args], input=stdin.encode(), capture_output=True, check=False, timeout=60,
                          env={**clean, "TERM": "xterm", **env})
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert done.returncode == code, "annal %s: exit code %d, not %d\n%s%s" % (
        " ".join(map(str, args)), done.returncode, code, out, err)
    assert (err == "") == (code == 0) or "check" in args, err
    return out if code == 0 or "check" in args and not err else err


def found(*args, **more):
    return json.loads(run(*args, "--format=json", **more))


def same(label, got, expected):
    assert got == expected, "%s: got %r, expected %r" % (label, got, expected)


def terminal(*args, columns=80, **env):
    return annal_terminal.run([ANNAL, *args], columns, env=env)[1].replace("\r\n", "\n")


def dossier(*claims, **more):
    """A dossier of claims by two states, about camps; each claim is given as changes to one."""
    records = []
    for number, changes in enumerate(claims):
        claim = {"id": "c%d" % number, "by": "north", "kind": "assertion", "stance": "affirm", "says": "Camps are there.",
                 "about": "camps", "predicate": "exists", "said": "2019-05-14", "state": "draft", **changes}
        records.append({name: value for name, value in claim.items() if value is not None})
    return json.dumps({
        "annal": 1,
        "entities": [{"id": "north", "kind": "state", "names": ["The North"]},
                     {"id": "south", "kind": "state", "names": ["The South"]},
                     {"id": "camps", "kind": "place-class", "names": ["camps"]}],
        "claims": records, **more})


# --- the schema ---

def closed(schema):
    """The schema, but that members which it does not describe are refused."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    copy = {name: closed(part) for name, part in schema.items()}
    if copy.get("type") == "object" and "properties" in copy and "additionalProperties" not in copy:
        copy["additionalProperties"] = False
    return copy


@functools.cache
def validator(view):
    validator_class = getattr(proofs.load("jsonschema"), "Draft202012Validator", None)
    if validator_class is None:
        raise annal_tap.Missing("python3-jsonschema 4 or later")
    validator_class.check_schema(SCHEMA)
    return validator_class({"$schema": SCHEMA["$schema"], "$ref": "#/$defs/%s-view" % view, "$defs": closed(DEFS)})


def validate(document, label):
    complaints = ["%s: %s" % ("/".join(map(str, error.absolute_path)), error.message[:300])
                  for error in validator(document["view"]).iter_errors(document)]
    assert not complaints, "%s\n%s" % (label, "\n".join(complaints[:5]))


def test_schema_of_each_view():
    names = {part["$ref"].removeprefix("#/$defs/") for part in SCHEMA["oneOf"]}
    same("views", names, {name for name in DEFS if name.endswith("-view")})
    seen = set()
    for name, args in VIEWS.items():
        document = found(*args)
        validate(document, name)
        seen.add(document["view"] + "-view")
    same("views that the commands write", seen, names)


def test_schema_of_every_claim():
    """Whatever claim is asked for."""
    for claim in IDS[::5]:
        for command in "origins", "trace":
            validate(found(command, EXAMPLE, claim), (command, claim))
        if claim != "dprk-deny-camps-2019":
            validate(found("compare", EXAMPLE, claim, "dprk-deny-camps-2019"), claim)


def test_schema_of_faults():
    text = dossier({"by": "nobody"}, {"predicate": "exits"}, {"value": 5})
    document = json.loads(run("check", "-", "--format=json", code=1, stdin=text))
    validate(document, "faults")
    same("complete", document["complete"], False)


def test_schema_tells_all():
    for name, schema in DEFS.items():
        assert schema.get("description"), name
        for member, part in schema.get("properties", {}).items():
            assert part.get("description"), "%s of %s has no description" % (member, name)
    text = json.dumps(SCHEMA)
    assert '"additionalProperties": false' not in text and "unevaluatedProperties" not in text


def words_of(header, prefix):
    text = (ROOT / "include" / "annal" / header).read_text(encoding="utf-8")
    words = re.findall(r"^  ANNAL_%s_(\w+) = " % prefix, text, re.M)
    return [word.lower().replace("_", "-") for word in words if word != "UNSET"]


def test_schema_words():
    """The words of the schema are those of the library, all of them."""
    def enum(*path):
        schema = DEFS
        for name in path:
            schema = schema[name]
        return schema["enum"]
    stances = words_of("annal-enums.h", "STANCE")
    rows = (
        (("relation",), words_of("annal-claim-comparison.h", "CLAIM_RELATION")),
        (("comparison", "properties", "kind"), words_of("annal-claim-comparison.h", "CONFLICT_KIND")),
        (("comparison", "properties", "self"), words_of("annal-claim-comparison.h", "SELF_RELATION")),
        (("reading",), words_of("annal-policy.h", "READING")),
        (("fidelity",), words_of("annal-enums.h", "FIDELITY")),
        (("step", "properties", "kind"), words_of("annal-trace.h", "TRACE_KIND")),
        (("step", "properties", "role"), words_of("annal-enums.h", "CHAIN_ROLE")),
        (("printing-kind",), words_of("annal-printing.h", "PRINTING_KIND")),
        (("number", "properties", "kind"), words_of("annal-number-history.h", "NUMBER_KIND")),
        (("number", "properties", "hedge"), [word for word in words_of("annal-enums.h", "HEDGE") if word != "none"]),
        (("quantity", "properties", "approx"), words_of("annal-enums.h", "APPROX")),
        (("when", "properties", "basis"), words_of("annal-enums.h", "BASIS")),
        (("position-finding", "properties", "kind"), words_of("annal-positions.h", "POSITION_FINDING")),
        (("position", "properties", "stance"), stances[stances.index("accept"):stances.index("withdraw") + 1]),
        (("severity",), words_of("annal-enums.h", "SEVERITY")),
    )
    for path, words in rows:
        assert words, path
        same(path, sorted(enum(*path)), sorted(words))


# --- what they answer ---

def test_compare():
    document = found(*VIEWS["compare"])
    comparison = document["comparison"]
    same("relation", (comparison["relation"], comparison["kind"], comparison["strength"]),
         ("contradicts", "presupposition", "certain"))
    assert "Both cannot be true" in comparison["text"], comparison["text"]
    text = run(*VIEWS["compare"])
    assert text.startswith("The two contradict each other: one denies what the other takes for granted.\n\n"), text
    assert comparison["text"].split() == text.split("\n\n")[1].split(), text
    assert "\nWhy:\n  – " in text and "\nPolicy “standard”: " in text, text
    back = found("compare", EXAMPLE, "dprk-deny-camps-2019", "dos-inmates-2019")["comparison"]
    same("the other way round", [back[name] for name in ("relation", "kind", "strength", "self", "independent")],
         [comparison[name] for name in ("relation", "kind", "strength", "self", "independent")])


def test_policies():
    a, b = ({"predicate": "inmates", "value": {"approx": "about", "lo": lo, "hi": lo, "unit": "person"}, "by": by}
            for lo, by in (("100", "north"), ("90", "south")))
    text = dossier(a, b)
    rows = (
        # 100 less a tenth is 90; less a hundredth it is not
        ([], "standard", False),
        (["--policy=strict"], "strict", True),
        (["--policy", "tolerance=0.01"], "custom", True),
        (["--policy", "strict,tolerance=0.2"], "custom", False),
        (["--policy", "tolerance=0.10,window=365,floor=0.5,reading=literal"], "standard", False),
        (["--policy=standard", "--reading=pragmatic"], "pragmatic", False),
        (["--policy=pragmatic", "--reading=both"], "pragmatic", False),
        (["--policy=pragmatic", "--reading=literal"], "standard", False),
    )
    for options, name, at_odds in rows:
        document = found("compare", "-", "c0", "c1", *options, stdin=text)
        same(options, (document["policy"]["name"], document["comparison"]["relation"] == "contradicts"), (name, at_odds))


def test_readings():
    pair = ["delegation-few-spies-2019", "a003-inmates-2019"]
    literal = found("compare", EXAMPLE, *pair)["comparison"]
    same("literally", (literal["relation"], literal["readings"]["differ"]), ("consistent", True))
    same("pragmatically", literal["readings"]["pragmatic"], {"relation": "contradicts", "strength": "certain"})
    same("asked so", found("compare", EXAMPLE, *pair, "--reading=pragmatic")["comparison"]["relation"], "contradicts")
    both, one = run("conflicts", EXAMPLE), run("conflicts", EXAMPLE, "--reading=literal")
    assert "At odds only if numbers are read otherwise:" in both and "read otherwise" not in one, both
    assert "delegation-few-spies-2019" in run("conflicts", EXAMPLE, "id:a003-inmates-2019")
    for command in ["compare", EXAMPLE, *pair], ["conflicts", EXAMPLE]:
        assert run(*command, "--reading=both") == run(*command)


def test_conflicts():
    document = found("conflicts", EXAMPLE)
    groups = {group["subject"]: group["conflicts"] for group in document["groups"]}
    same("subjects", sorted(groups), ["prison-camps", "upr-recommendations-2019"])
    pairs = [(pair["a"], pair["b"]) for pair in groups["prison-camps"]]
    same("the first", groups["prison-camps"][0]["self"], "self-contradiction")
    assert ("dos-inmates-2019", "dprk-deny-camps-2019") in pairs, pairs
    assert not any("pak-no-camp-in-law-2019" in pair for pair in pairs), "the denial of a term contradicts nothing"
    text = run("conflicts", EXAMPLE)
    assert re.match(r"\d+ pairs of claims are at odds, \d+ of them certainly; in \d+, one side said both", text), text
    assert text.index("Self-contradiction: North Korea\n") < text.index("Contradiction: ") < \
        text.index("Possibly at odds:") < text.index("At odds only if"), text
    for pair in pairs:
        assert all(claim in text for claim in pair), pair
    full = run("conflicts", EXAMPLE, "--full")
    assert len(full) > len(text)
    # numbers that are read otherwise are no positions
    assert "Different positions" not in full and "Other reading: Lee Min-hyung and the North's" in full


def test_many_conflicts():
    """Every two of 25 numbers are at odds: 300 pairs, of which 200 are told and all counted."""
    lines = ['{"type":"dossier","annal":1}', '{"type":"source","id":"s","published":"2019-06-01"}',
             '{"type":"entity","id":"camps","kind":"place-class","names":["camps"]}']
    for number in range(1, 26):
        value = {"approx": "exact", "lo": str(1000 * number), "hi": str(1000 * number), "unit": "person"}
        lines.append('{"type":"entity","id":"e%d","kind":"person","names":["P%d"]}' % (number, number))
        lines.append(json.dumps({"type": "claim", "id": "c%d" % number, "by": "e%d" % number, "kind": "assertion",
                                 "stance": "affirm", "says": "n", "about": "camps", "predicate": "inmates",
                                 "value": value, "said": "2019-05-01", "citations": [{"source": "s"}]}))
    text = run("conflicts", "-", stdin="\n".join(lines))
    assert text.startswith("300 pairs of claims are at odds, 300 of them certainly."), text[:200]
    same("told", text.count("Contradiction: "), 200)
    assert "… and 100 more." in text


def test_conflicts_of_a_query():
    everything = {(pair["a"], pair["b"]) for group in found("conflicts", EXAMPLE)["groups"] for pair in group["conflicts"]}
    document = found("conflicts", EXAMPLE, "id:dos-inmates-2019")
    pairs = {(pair["a"], pair["b"]) for group in document["groups"] for pair in group["conflicts"]}
    same("of one claim", pairs, {pair for pair in everything if "dos-inmates-2019" in pair})
    same("query", document["query"], "id:dos-inmates-2019")
    same("none", found("conflicts", EXAMPLE, "by:japan")["groups"], [])
    assert run("conflicts", EXAMPLE, "by:japan").startswith("None of the claims asked for is at odds with another.\n")


def test_withdrawn():
    text = dossier({}, {"by": "south", "stance": "deny"},
                   notices=[{"id": "n", "op": "withdraw", "target": "c0", "at": "2019-06-01"}])
    same("now", found("compare", "-", "c0", "c1", stdin=text)["comparison"]["relation"], "excluded")
    same("before", found("compare", "-", "c0", "c1", "--withdrawn-by=2019-05-20", stdin=text)["comparison"]["relation"],
         "contradicts")
    assert "withdrawn" in run("compare", "-", "c0", "c1", stdin=text)
    same("conflicts", found("conflicts", "-", stdin=text)["groups"], [])


def test_origins():
    document = found(*VIEWS["origins"])
    same("two papers, one origin", (document["independent"], len(document["reports"])), ({"least": 1, "most": 1}, 2))
    same("who", [origin["name"] for origin in document["origins"]], ["the U.S. State Department"])
    text = run(*VIEWS["origins"])
    assert text.startswith(document["summary"][:40]), text


def test_trace():
    document = found(*VIEWS["trace"])
    same("the claim", document["steps"][0]["record"], "dos-tortured-or-killed-2019")
    for index, step in enumerate(document["steps"][1:], 1):
        assert 0 <= step["parent"] < index and step["depth"] == document["steps"][step["parent"]]["depth"] + 1, step
    printing = document["printings"][0]
    same("altered", (printing["kind"], {printing["a"]["source"], printing["b"]["source"]}),
         ("altered", {"article-001", "article-003"}))
    same("nearer", printing[printing["suggested"]]["source"], "article-003")
    text = run(*VIEWS["trace"])
    assert "\n   ← in article-003: " in text and "\nPrinted more than once:\n" in text, text
    assert "Printed more" not in run("trace", EXAMPLE, "dos-inmates-2019")


def test_graph():
    graph = run(*VIEWS["trace"], "--format=dot")
    assert graph.startswith("digraph") and graph.rstrip().endswith("}"), graph
    drawn = subprocess.run([proofs.find("dot"), "-Tsvg"], input=graph.encode(), capture_output=True, check=True).stdout
    assert b"<svg" in drawn


def test_number():
    document = found(*VIEWS["number"])
    claims = [entry["claim"] for entry in document["entries"]]
    assert claims.index("darusman-inmates-2013") < claims.index("coi-inmates-2014") < claims.index("dos-inmates-2019"), claims
    kinds = {entry["claim"]: entry["kind"] for entry in document["entries"]}
    same("kinds", [kinds[name] for name in ("dos-inmates-2019", "coi-inmates-2014", "dprk-deny-camps-2019")],
         ["bounded", "vague", "premise"])
    same("shared", [(bound["bound"], sorted(claims[i] for i in bound["entries"])) for bound in document["shared_bounds"]],
         [("120000", ["a001-inmates-2019", "a003-inmates-2019"])])
    text = run(*VIEWS["number"])
    assert "█" in text and "█" not in run(*VIEWS["number"], "--ascii"), text
    assert run("number", EXAMPLE, "dprk", "inmates").startswith("Nobody")


def test_positions():
    document = found("positions", EXAMPLE, "upr-recommendations-2019")
    tally = document["tallies"][0]
    same("63 of 262", (tally["counts"]["note"], tally["residue"]),
         ({"least": 63, "greatest": 63}, {"least": 199, "greatest": 199}))
    notes = [position for target in document["targets"] for position in target["positions"] if position["stance"] == "note"]
    same("note", [(position["claim"], position["count"], position["readings"]) for position in notes],
         [("dprk-note-63", {"n": "63", "of": "262"}, ["a001-note-means-refusal"])])
    assert "199" in run("positions", EXAMPLE, "upr-recommendations-2019")
    names = {target["id"] for target in found("positions", EXAMPLE)["targets"]}
    assert {"hrc-res-22-13", "hrc-res-34-24", "upr-recommendations-2019"} <= names, names
    same("by the event", found("positions", EXAMPLE, "hrc-res-22-13-adoption")["targets"],
         found("positions", EXAMPLE, "hrc-res-22-13")["targets"])


def test_rules():
    rules = found("check", "--list-rules")["rules"]
    assert len(rules) > 60 and len({rule["name"] for rule in rules}) == len(rules), len(rules)
    text = run("check", "--list-rules")
    for rule in rules:
        assert re.search(r"^  %s: " % re.escape(rule["name"]), text, re.M), rule["name"]
        explained = run("check", "--explain", rule["name"])
        assert explained.startswith(rule["name"] + " · "), explained
        for part in "explanation", "example", "remedy":
            assert part not in rule or "".join(rule[part].split()) in "".join(explained.split()), (rule["name"], part)
    same("one", found("check", "--explain", "words-date")["rules"],
         [rule for rule in rules if rule["name"] == "words-date"])


def test_check_of_some_rules():
    everything = found("check", EXAMPLE)
    rules = {problem["rule"] for problem in everything["problems"]}
    for rule in rules | {"words-date"}:
        some = found("check", EXAMPLE, "--rule", rule)
        same(rule, some["problems"], [problem for problem in everything["problems"] if problem["rule"] == rule])
    none = found("check", EXAMPLE, "--rule=words-date", "--rule=no-outlet")
    same("two", {problem["rule"] for problem in none["problems"]} - {"words-date", "no-outlet"}, set())


def test_silenced():
    document = found("check", EXAMPLE, "--silenced")
    assert document["silenced"] and document["counts"]["silenced"] == len(document["silenced"]), document["counts"]
    assert all(problem["silenced"] for problem in document["silenced"])
    assert "silenced" not in found("check", EXAMPLE)
    lines = run("check", EXAMPLE, "--silenced").splitlines()
    same("lines", sum(" Silenced: " in line for line in lines), len(document["silenced"]))
    assert ", %d silenced; " % len(document["silenced"]) in lines[-1], lines[-1]
    same("not shown", [line for line in run("check", EXAMPLE).splitlines() if " Silenced: " in line], [])


# --- how they look ---

def test_widths():
    for name, args in VIEWS.items():
        for width in 60, 80, 120:
            for text in run(*args, "--width=%d" % width), run(*args, COLUMNS=str(width)):
                wide = [line for line in text.splitlines() if len(line) > width]
                # Where check is not told a width and is no terminal, a finding is a line.
                assert not wide or name == "check", (name, width, wide)
    text = run(*VIEWS["check"], "--width=60")
    assert all(len(line) <= 60 for line in text.splitlines()[:-1]) and "\n  Silenced: " in text, text


def test_terminal():
    for name, args in VIEWS.items():
        plain, coloured = run(*args, "--width=80"), terminal(*args, "--color=always")
        assert "\033" not in plain and "\033" not in terminal(*args, NO_COLOR="1"), name
        if name not in ("number", "positions"):
            assert "\033[1m" in coloured, name
        same(name, re.sub(r"\033\[\dm", "", terminal(*args)), plain)


def test_hostile_words():
    """Nothing that a terminal would obey comes out."""
    evil = "\033[2J\u202e\u0007gone"
    quantity = {"approx": "about", "lo": "5", "hi": "5", "unit": "person", "verbatim": evil}
    text = dossier({"says": evil}, {"says": evil, "stance": "deny", "by": {"unnamed": evil}, "hedge": "alleged"},
                   {"says": evil, "predicate": "inmates", "value": quantity},
                   {"says": evil, "kind": "position", "stance": "accept", "about": None, "predicate": None, "target": "c0"})
    for args in (["compare", "-", "c0", "c1"], ["conflicts", "-", "--full"], ["origins", "-", "c1"], ["trace", "-", "c1"],
                 ["number", "-", "camps", "inmates"], ["positions", "-"],
                 ["check", "-", "--width=80"], ["check", "-"]):
        out = run(*args, stdin=text)
        assert out and not re.search("[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]", out), (args, out)
    # What goes to another program keeps all that is text.
    assert "\033" not in run("trace", "-", "c1", "--format=dot", stdin=text)


def test_several_files():
    whole = json.loads(Path(EXAMPLE).read_text(encoding="utf-8"))
    paths = []
    for name, records in whole.items():
        if isinstance(records, list):
            paths.append(str(Path(WORK.name) / (name + ".json")))
            Path(paths[-1]).write_text(json.dumps({"annal": 1, name: records}), encoding="utf-8")
    for name, (command, _, *rest) in VIEWS.items():
        if name not in ("check", "rules"):
            same(name, run(command, *paths, *rest), run(*VIEWS[name]))
            same(name, run(command, *paths[::-1], *rest), run(*VIEWS[name]))


# --- how they end ---

def test_refusals():
    rows = [
        (["compare", EXAMPLE, "dos-inmates-2018", "dprk-deny-camps-2019"], 1, "dos-inmates-2019"),
        (["compare", EXAMPLE, "dos-inmates-2019", "prison-camps"], 1, "prison-camps"),
        (["compare", EXAMPLE, b"\xff", "dos-inmates-2019"], 1, "no id is written so"),
        (["compare", "/nowhere.json", "a", "b"], 1, "/nowhere.json"),
        (["compare", EXAMPLE, "a"], 2, "too few arguments"),
        (["compare", EXAMPLE, "a", "b", "--format=xml"], 2, "there are: text, json"),
        (["compare", EXAMPLE, "a", "b", "--policy=lenient"], 2, "standard, strict or pragmatic"),
        (["compare", EXAMPLE, "a", "b", "--policy=tolerance=2"], 2, "less than 1"),
        (["compare", EXAMPLE, "a", "b", "--policy=window=-1"], 2, "number of days"),
        (["compare", EXAMPLE, "a", "b", "--policy=reading=loose"], 2, "literal, pragmatic"),
        (["compare", EXAMPLE, "a", "b", "--policy=toleranse=0"], 2, "tolerance, reading, floor, window"),
        (["compare", EXAMPLE, "a", "b", "--policy=window=3,strict"], 2, "a name comes first"),
        (["compare", EXAMPLE, "a", "b", "--reading=loose"], 2, "literal, pragmatic, both"),
        (["compare", EXAMPLE, "a", "b", "--withdrawn-by=2019-13"], 2, "no date"),
        (["compare", EXAMPLE, "a", "b", "--width=5"], 2, "20"),
        (["conflicts", EXAMPLE, "stanse:deny"], 2, "is it “stance”?"),
        (["conflicts", EXAMPLE, "by:nobody-there"], 1, "nobody-there"),
        (["origins", EXAMPLE, "dos-inmate-2019"], 1, "dos-inmates-2019"),
        (["trace", EXAMPLE, "dos-inmate-2019"], 1, "dos-inmates-2019"),
        (["trace", EXAMPLE, "x", "--format=svg"], 2, "text, json, dot"),
        (["number", EXAMPLE, "prison-camp", "inmates"], 1, "prison-camps"),
        (["number", EXAMPLE, "prison-camps", "inmate"], 1, "inmates"),
        (["positions", EXAMPLE, "hrc-res-22-14"], 1, "hrc-res-22-13"),
        (["check", "--explain", "words-dates"], 2, "is it words-date?"),
        (["check", "--explain", "zzz"], 2, "--list-rules"),
        (["check", EXAMPLE, "--rule", b"\xff"], 2, "no such rule"),
        (["check", EXAMPLE, "--list-rules"], 2, "without a FILE"),
        (["check"], 2, "too few arguments: annal check FILE…"),
    ]
    for arguments, expected, words in rows:
        said = run(*arguments, code=expected)
        assert said.startswith("annal: ") and words in said, (arguments, said)


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

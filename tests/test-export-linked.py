#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests the exports for linked data with those who read them: PROV, Web Annotation, ClaimReview, FollowTheMoney, DOT.

    tests/test-export-linked.py ANNAL [TEST...]

Packages of npm are looked for in ANNAL_TEST_NPM, else in build/npm.
"""
import collections
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

import annal_tap
import hostile_dossier
import proofs
from annal_tap import Skip

ANNAL = os.path.abspath(sys.argv[1])
ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples/dprk-human-rights/dossier.json"
SHARED = Path(os.environ.get("ANNAL_SHARED") or ROOT.parent / "shared")
WORK = tempfile.TemporaryDirectory(prefix="annal-linked-")
REVIEW_URL = "https://news.example/checks"


def export(dossier, form, *options):
    path = dossier
    if isinstance(dossier, dict):
        path = Path(WORK.name) / "dossier.json"
        path.write_text(json.dumps(dossier), encoding="utf-8")
    arguments = [word for option in options for word in ("-O", option)]
    done = subprocess.run([ANNAL, "export", "--format", form, *arguments, str(path)], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[:2000]
    assert "left out" in done.stderr.decode("utf-8"), form
    return done.stdout.decode("utf-8")


def no_twins(pairs):
    names = [name for name, _ in pairs]
    assert len(set(names)) == len(names), "a name twice in one object: %r" % (
        [name for name, n in collections.Counter(names).items() if n > 1][:3])
    return dict(pairs)


def strict(text):
    return json.loads(text, object_pairs_hook=no_twins)


def small():
    """One denial, one finding about it and one about what it denies, a sealed witness."""
    cite = [{"source": "s", "quote": "words", "start": 4, "end": 9, "fidelity": "verbatim",
             "chain": [{"role": "origin", "who": "ministry"}, {"role": "publisher", "who": "paper"}]}]
    claim = {"kind": "assertion", "about": "camps", "utterance": "briefing", "citations": cite}
    return {
        "annal": 1, "title": "Small",
        "sources": [{"id": "s", "title": "An article", "outlet": "paper", "published": "2019-05-12",
                     "text": "The words, 한국"}],
        "entities": [
            {"id": "ministry", "kind": "body", "names": ["The Ministry"]},
            {"id": "paper", "kind": "outlet", "names": ["The Paper"]},
            {"id": "w:1_", "kind": "person", "protect": "sealed", "names": ["Zilpah Secret"]},
            {"id": "desk", "kind": "group", "names": ["The Desk"]},
            {"id": "camps", "kind": "topic", "names": ["camps"]}],
        "events": [{"id": "briefing", "kind": "briefing", "title": "A briefing", "when": "[2019-05-05..2019-05-11]",
                    "participants": [{"who": "w:1_", "role": "witness"}], "citations": [{"source": "s"}]}],
        "claims": [
            {"id": "camps-exist", "by": "w:1_", "stance": "affirm", "says": "There are camps.", **claim},
            {"id": "deny", "by": "ministry", "stance": "deny", "says": "There are no camps.",
             "said": "2019-05-10", **claim}],
        "assessments": [
            {"id": "f-exist", "target": "camps-exist", "by": "desk", "at": "2019-06-01", "kind": "finding",
             "grade": "supported", "why": "Two pictures."},
            {"id": "g", "target": "camps-exist", "by": "desk", "kind": "information-credibility", "grade": "2"}]}


# PROV

FORMAL = {
    "entity": (), "activity": ("prov:startTime", "prov:endTime"), "agent": (),
    "wasGeneratedBy": ("prov:entity", "prov:activity", "prov:time"),
    "used": ("prov:activity", "prov:entity", "prov:time"),
    "wasInformedBy": ("prov:informed", "prov:informant"),
    "wasStartedBy": ("prov:activity", "prov:trigger", "prov:starter", "prov:time"),
    "wasEndedBy": ("prov:activity", "prov:trigger", "prov:ender", "prov:time"),
    "wasInvalidatedBy": ("prov:entity", "prov:activity", "prov:time"),
    "wasDerivedFrom": ("prov:generatedEntity", "prov:usedEntity", "prov:activity", "prov:generation", "prov:usage"),
    "wasAttributedTo": ("prov:entity", "prov:agent"),
    "wasAssociatedWith": ("prov:activity", "prov:agent", "prov:plan"),
    "actedOnBehalfOf": ("prov:delegate", "prov:responsible", "prov:activity"),
    "wasInfluencedBy": ("prov:influencee", "prov:influencer"),
    "specializationOf": ("prov:specificEntity", "prov:generalEntity"),
    "alternateOf": ("prov:alternate1", "prov:alternate2"),
    "mentionOf": ("prov:specificEntity", "prov:generalEntity", "prov:bundle"),
    "hadMember": ("prov:collection", "prov:entity"),
}
TIME = re.compile(r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$")
OWN_ATTRIBUTES = {"prov:type", "prov:label", "prov:value", "prov:role", "prov:location", "prov:atLocation"}


def check_value(value, prefixes):
    if isinstance(value, list):
        for one in value:
            check_value(one, prefixes)
        return
    if isinstance(value, dict):
        assert set(value) in ({"$"}, {"$", "type"}, {"$", "lang"}, {"$", "type", "lang"}), value
        assert isinstance(value["$"], str), value
        if value.get("type") in ("prov:QUALIFIED_NAME", "xsd:QName"):
            check_name(value["$"], prefixes)
        if value.get("type") == "xsd:dateTime":
            assert TIME.match(value["$"]), value
        return
    assert isinstance(value, (str, int, float)), value


def check_name(name, prefixes):
    assert isinstance(name, str) and (":" not in name or name.split(":")[0] in prefixes), name


def check_prov(document, outer=()):
    """The form of PROV-JSON; how many records of each kind there are."""
    assert isinstance(document, dict)
    prefixes = {"prov", "xsd", "_", *outer, *document.get("prefix", {})}
    counts = collections.Counter()
    for kind, records in document.items():
        if kind == "prefix":
            assert all(isinstance(iri, str) for iri in records.values())
            continue
        assert isinstance(records, dict), kind
        if kind == "bundle":
            for bundle in records.values():
                check_prov(bundle, prefixes)
            continue
        assert kind in FORMAL, kind
        for name, versions in records.items():
            check_name(name, prefixes)
            for record in versions if isinstance(versions, list) else [versions]:
                counts[kind] += 1
                for key, value in record.items():
                    check_name(key, prefixes)
                    if key in FORMAL[kind]:
                        if key.lower().endswith("time"):
                            assert TIME.match(value), value
                            continue
                        for one in value if isinstance(value, list) else [value]:
                            check_name(one, prefixes)
                    else:
                        assert not key.startswith("prov:") or key in OWN_ATTRIBUTES, (kind, key)
                        check_value(value, prefixes)
    return counts


def test_prov_check():
    """The check takes what others write and refuses what is malformed."""
    folder = SHARED / "data/prov-json"
    if not folder.is_dir():
        raise Skip("there is no shared data")
    good = sorted(folder.glob("json/*.json"))
    assert len(good) == 398
    for path in good:
        check_prov(json.loads(path.read_text(encoding="utf-8")))
    for name in ("bad_record_shape", "top_level_list", "top_level_scalar", "unknown_record_type", "not_json"):
        try:
            check_prov(json.loads((folder / "malformed" / (name + ".json")).read_text(encoding="utf-8")))
        except (AssertionError, AttributeError, ValueError):
            continue
        raise AssertionError("taken: " + name)


def test_prov_of_the_articles():
    document = strict(export(EXAMPLE, "prov-json"))
    dossier = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    check_prov(document)
    cited = [(record, citation) for record in dossier["claims"] + dossier["events"]
             for citation in record.get("citations", [])]
    links = sum(len(citation.get("chain", [])) for _, citation in cited)
    kinds = collections.Counter(record["prov:type"]["$"] for section in ("entity", "activity")
                                for record in document[section].values() if "prov:type" in record)
    assert kinds["annal:Claim"] == len(dossier["claims"]), kinds
    assert kinds["annal:Source"] == len(dossier["sources"]), kinds
    assert kinds["annal:Citation"] == len(cited), kinds
    assert kinds["annal:Event"] == len(dossier["events"]), kinds
    assert kinds["annal:ChainLink"] == links, kinds
    stated = set(document["entity"]) | set(document["activity"]) | set(document["agent"])
    for kind, formal in FORMAL.items():
        for record in document.get(kind, {}).values():
            for key in formal:
                if key in record and "ime" not in key:
                    assert record[key] in stated, (kind, record)


def test_prov_times():
    """A date in doubt is no time of PROV, and its doubt goes along."""
    event = strict(export(small(), "prov-json"))["activity"]["d:briefing"]
    assert "prov:startTime" not in event and "prov:endTime" not in event
    assert event["annal:edtf"] == "[2019-05-05..2019-05-11]"
    assert event["annal:words"] == "between 5 and 11 May 2019"
    assert event["annal:earliest"] == {"$": "2019-05-05T00:00:00Z", "type": "xsd:dateTime"}
    assert event["annal:latest"] == {"$": "2019-05-11T23:59:59Z", "type": "xsd:dateTime"}


def test_prov_n():
    """As many statements of each kind as in PROV-JSON, each of the grammar's form."""
    name = r"[a-z]+:(?:[\w/@~&+*?#$!-]|\\[='(),:;\[\].-])+"
    literal = r'"(?:[^"\\\n\r]|\\[tbnrf"\'\\])*"(?: %% xsd:\w+)?'
    value = r"(?:%s|'%s')" % (literal, name)
    term = r"(?:%s|-|\d{4}-[\dT:Z-]+)" % name
    statement = re.compile(r"  (\w+)\(%s(?:, %s)*(?:, \[%s=%s(?:, %s=%s)*\])?\)$" %
                           (term, term, name, value, name, value))
    for dossier in (EXAMPLE, small(), hostile_dossier.make_hostile()):
        lines = export(dossier, "prov-json", "notation=n").split("\n")
        assert (lines[0], lines[-2], lines[-1]) == ("document", "endDocument", ""), lines[-2:]
        assert all(re.match(r"  prefix \w+ <[^<>\"{}|\\^`\s]*>$", line) for line in lines[1:3])
        counts = collections.Counter()
        for line in lines[3:-2]:
            match = statement.match(line)
            assert match, line[:300]
            counts[match.group(1)] += 1
        assert counts == check_prov(strict(export(dossier, "prov-json"))), counts


def test_prov_package():
    """The package prov, where a Python has it, reads as many records as there are."""
    script = ("import sys, collections, json\nfrom prov.model import ProvDocument\n"
              "d = ProvDocument.deserialize(source=sys.stdin, format='json')\n"
              "print(json.dumps({'records': collections.Counter(r.get_type().localpart for r in d.get_records()),\n"
              "                  'again': d.serialize(format='json')}))\n")
    for dossier in (EXAMPLE, small(), hostile_dossier.make_hostile()):
        counts = check_prov(strict(export(dossier, "prov-json")))
        found = proofs.ask_python("import prov.model", script, export(dossier, "prov-json").encode())
        assert sum(found["records"].values()) == sum(counts.values()), found["records"]
        # What it writes of what it read is of the same form, and as much.
        assert check_prov(json.loads(found["again"])) == counts


# Web Annotation

def list_targets(document):
    assert document["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert document["total"] == len(document["first"]["items"])
    for item in document["first"]["items"]:
        assert item["type"] == "Annotation" and item["body"]["value"] and item["target"], item
        for target in item["target"]:
            yield target


def get_text(dossier, source):
    text = next(record for record in dossier["sources"] if record["id"] == source)["text"]
    path = SHARED / "articles" / text["path"]
    if not path.is_file():
        raise Skip("there are no shared articles")
    return path.read_text(encoding="utf-8")


def list_jobs():
    dossier = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    return [{"text": get_text(dossier, target["source"].rsplit(":", 1)[1]), "selectors": target["selector"]}
            for target in list_targets(strict(export(EXAMPLE, "web-annotation")))]


def test_annotations_of_the_articles():
    jobs = list_jobs()
    assert len(jobs) > 190, len(jobs)
    for job in jobs:
        quote, position = job["selectors"]
        assert job["text"][position["start"]:position["end"]] == quote["exact"], quote
    assert any(not job["text"].isascii() for job in jobs)


def test_annotation_beyond_ascii():
    """Positions are code points, also after characters that take two units of UTF-16."""
    dossier = small()
    dossier["sources"][0]["text"] = "😀한 words and words"
    for claim in dossier["claims"]:
        claim["citations"][0].update(start=3, end=8)
    targets = list(list_targets(strict(export(dossier, "web-annotation"))))
    assert len(targets) == 2
    quote, position = targets[0]["selector"]
    assert quote == {"type": "TextQuoteSelector", "exact": "words", "prefix": "😀한 ", "suffix": " and words"}, quote
    assert position == {"type": "TextPositionSelector", "start": 3, "end": 8}, position
    found = run_npm("anchor", [{"text": dossier["sources"][0]["text"], "selectors": [quote, position]}])
    assert found == [[["words"], ["words"]]], found


def run_npm(what, data):
    packages = proofs.find_packages("jsonld", "@apache-annotator/selector") / "node_modules"
    return proofs.run_node("linked-data.mjs", what, packages, data=json.dumps(data).encode())


def test_annotations_anchored():
    """Another program finds the words by quote and by place."""
    jobs = list_jobs()
    for job, (by_quote, by_place) in zip(jobs, run_npm("anchor", jobs)):
        exact = job["selectors"][0]["exact"]
        assert by_place == [exact], (by_place, exact)
        assert by_quote and set(by_quote) == {exact}, (by_quote, exact)


# ClaimReview

def list_nodes(text):
    document = strict(text)
    assert document["@context"] == "https://schema.org"
    nodes = collections.defaultdict(list)
    for node in document["@graph"]:
        nodes[node["@type"]].append(node)
    return nodes


def test_reviews():
    nodes = list_nodes(export(small(), "claimreview", "url=" + REVIEW_URL))
    assert [node["@id"] for node in nodes["ClaimReview"]] == ["urn:x-annal:f-exist"]
    review = nodes["ClaimReview"][0]
    assert review["claimReviewed"] == "There are camps."
    assert review["url"] == REVIEW_URL + "#f-exist"
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "Supported",
                                      "ratingExplanation": "Two pictures."}
    assert review["author"] == {"@type": "Organization", "@id": "urn:x-annal:desk", "name": "The Desk"}
    assert review["datePublished"] == "2019-06-01"
    assert review["itemReviewed"] == {"@type": "Claim", "@id": "urn:x-annal:camps-exist"}
    denial = next(node for node in nodes["Claim"] if node["@id"].endswith(":deny"))
    assert denial["text"] == "The Ministry denies it, saying: There are no camps.", denial
    assert denial["datePublished"] == "2019-05-10"
    affirmed = next(node for node in nodes["Claim"] if node["@id"].endswith(":camps-exist"))
    assert "datePublished" not in affirmed
    assert affirmed["author"]["name"] == "w:1_"


def test_no_review_without_verdict():
    dossier = small()
    assert "ClaimReview" not in list_nodes(export(dossier, "claimreview")), "without a page"
    del dossier["assessments"][0]
    assert "ClaimReview" not in list_nodes(export(dossier, "claimreview", "url=" + REVIEW_URL)), "without a finding"
    nodes = list_nodes(export(EXAMPLE, "claimreview", "url=" + REVIEW_URL))
    assert "ClaimReview" not in nodes and len(nodes["Claim"]) == 146
    assert nodes["Dataset"][0]["description"].startswith("Left out: ")


# What Google wants of a ClaimReview, its properties being what it says they are.
SCHEMA_ORG = {"https://schema.org": {"@context": {"@vocab": "https://schema.org/"}}}
REQUIRED = {"claimReviewed": str, "reviewRating": dict, "url": str}
RECOMMENDED = {"author": dict, "itemReviewed": dict}


def test_reviews_have_what_google_requires():
    for dossier in (small(), hostile_dossier.make_hostile()):
        reviews = list_nodes(export(dossier, "claimreview", "url=" + REVIEW_URL))["ClaimReview"]
        findings = [one for one in dossier["assessments"] if one["kind"] == "finding"]
        assert 0 < len(reviews) <= len(findings), len(reviews)
        for review in reviews:
            for name, kind in {**REQUIRED, **RECOMMENDED}.items():
                assert isinstance(review[name], kind) and review[name], (name, review)
            assert review["url"].startswith("https://") and review["reviewRating"]["alternateName"], review
            assert review["reviewRating"]["@type"] == "Rating" and review["author"]["@type"] in ("Person", "Organization")
            # A scale that nobody gave is none.
            assert "ratingValue" not in review["reviewRating"] or "bestRating" in review["reviewRating"]
            assert re.fullmatch(r"\d{4}-\d\d-\d\d", review.get("datePublished", "2019-01-01")), review


def test_a_denial_is_no_review():
    """Only what a person found: neither who denies nor who grades a source."""
    dossier = small()
    dossier["assessments"] = [one for one in dossier["assessments"] if one["kind"] != "finding"]
    nodes = list_nodes(export(dossier, "claimreview", "url=" + REVIEW_URL))
    assert set(nodes) == {"Claim", "Dataset"} and len(nodes["Claim"]) == 2, set(nodes)
    for node in nodes["Claim"]:
        assert not {"claimReviewed", "reviewRating"} & set(node), node


def test_hostile_expanded():
    """JSON-LD by its processor: what is in texts is never a name, an address or a context."""
    nodes = run_npm("expand", {"document": strict(export(hostile_dossier.make_hostile(), "claimreview", "url=" + REVIEW_URL)),
                               "contexts": SCHEMA_ORG})
    assert len(nodes) > 80, len(nodes)
    document = strict(export(hostile_dossier.make_hostile(), "web-annotation"))
    terms = {"@vocab": "http://www.w3.org/ns/oa#", "id": "@id", "type": "@type"}
    nodes = run_npm("expand", {"document": document, "contexts": {"http://www.w3.org/ns/anno.jsonld": {"@context": terms}}})
    assert len(nodes) == 1 and json.dumps(nodes).count("TextQuoteSelector") == sum(
        selector["type"] == "TextQuoteSelector" for target in list_targets(document)
        for selector in target.get("selector", ())), len(nodes)


def test_reviews_expanded():
    document = strict(export(small(), "claimreview", "url=" + REVIEW_URL))
    nodes = {node["@id"]: node for node in run_npm("expand", {"document": document, "contexts": SCHEMA_ORG})}
    assert set(nodes) == {"urn:x-annal:" + name for name in ("camps-exist", "deny", "f-exist", "EXPORT")}
    review = nodes["urn:x-annal:f-exist"]
    for name in ("claimReviewed", "reviewRating", "url", "author", "itemReviewed"):
        assert "https://schema.org/" + name in review, name
    assert nodes["urn:x-annal:deny"]["urn:x-annal:terms:edtf"] == [{"@value": "2019-05-10"}]


# FollowTheMoney

THING = set("name summary description alias sourceUrl publisher keywords address proof wikidataId".split())
SCHEMATA = {
    "Person": THING, "PublicBody": THING, "Organization": THING,
    "Event": THING | set("startDate endDate date recordId location involved".split()),
    "Article": THING | set("title author publishedAt mimeType".split()),
    "Note": THING | {"entity"},
}
RANGES = {"involved": {"Person", "PublicBody", "Organization"}, "proof": {"Article"}, "entity": set(SCHEMATA)}
FTM_ID = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?$")


def list_entities(text):
    entities = [strict(line) for line in text.split("\n")[:-1]]
    by_id = {entity["id"]: entity for entity in entities}
    assert len(by_id) == len(entities)
    for entity in entities:
        properties = entity["properties"]
        assert set(entity) == {"id", "schema", "properties"} and FTM_ID.match(entity["id"]), entity["id"]
        assert properties["name"], entity
        assert set(properties) <= SCHEMATA[entity["schema"]], entity
        for name, values in properties.items():
            assert values and all(isinstance(value, str) and value for value in values), entity
            if name.lower().endswith("date") or name == "publishedAt":
                assert all(re.match(r"\d{4}-\d\d-\d\d$", value) for value in values), values
            for value in values if name in RANGES else ():
                assert by_id[value]["schema"] in RANGES[name], (name, value)
    return by_id


def test_ftm():
    entities = list_entities(export(small(), "ftm"))
    assert set(entities) == {"ministry", "paper", "desk", "wC1U", "s", "briefing", "camps-exist", "deny", "ANNAL-EXPORT"}
    assert entities["wC1U"] == {"id": "wC1U", "schema": "Person", "properties": {"name": ["w:1_"]}}
    assert entities["briefing"]["properties"] == {
        "name": ["A briefing"], "recordId": ["briefing"], "keywords": ["briefing"],
        "startDate": ["2019-05-05"], "endDate": ["2019-05-11"],
        "summary": ["between 5 and 11 May 2019 (EDTF [2019-05-05..2019-05-11]; earliest 2019-05-05T00:00:00Z, "
                    "latest 2019-05-11T23:59:59Z)"],
        "involved": ["wC1U"], "proof": ["s"]}
    assert entities["deny"]["properties"]["entity"] == ["briefing", "ministry"]
    assert entities["deny"]["properties"]["name"] == ["The Ministry denies it, saying: There are no camps."]
    assert entities["s"]["properties"]["publishedAt"] == ["2019-05-12"]


def test_ftm_of_the_articles():
    schemata = collections.Counter(entity["schema"] for entity in list_entities(export(EXAMPLE, "ftm")).values())
    assert (schemata["Event"], schemata["Article"], schemata["Note"]) == (49, 9, 147), schemata


def test_ftm_has_no_claim_and_no_hash():
    """Its contentHash is a SHA-1 and ours are not; it has no schema for a claim, so that is a note."""
    for dossier in (EXAMPLE, hostile_dossier.make_hostile()):
        for entity in list_entities(export(dossier, "ftm")).values():
            assert "contentHash" not in entity["properties"] and entity["schema"] in SCHEMATA, entity


def test_ftm_is_written_as_others_do():
    """Lines as those of OpenSanctions: the same members, lists of texts."""
    path = SHARED / "data/timeline-formats/followthemoney/parteispenden.ftm.json"
    if not path.is_file():
        raise Skip("there is no shared data")
    theirs = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    assert len(theirs) == 475
    for entity in theirs + list(list_entities(export(EXAMPLE, "ftm")).values()):
        assert {"id", "schema", "properties"} <= set(entity), entity
        for name, values in entity["properties"].items():
            assert isinstance(name, str) and all(isinstance(value, str) for value in values), entity


# DOT

def test_dot():
    graphviz = proofs.find("dot")
    dossier = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    links = sum(len(citation.get("chain", [])) for claim in dossier["claims"] for citation in claim["citations"])
    for name, path, nodes in (("articles", EXAMPLE, None), ("small", small(), 2 + 1 + 4),
                              ("hostile", hostile_dossier.make_hostile(), None)):
        text = export(path, "dot")
        done = subprocess.run([graphviz, "-Tdot_json"], input=text.encode(), capture_output=True, check=False)
        assert done.returncode == 0 and not done.stderr, (name, done.stderr[:500])
        graph = json.loads(done.stdout)
        real = [node for node in graph["objects"] if not node["name"].startswith("cluster")]
        assert nodes is None or len(real) == nodes, (name, len(real))
        if name == "articles":
            assert sum(node["name"].startswith("link:") for node in real) == links, links
            assert sum(node["name"].startswith("claim:") for node in real) == 146


def test_dot_drawn():
    """As SVG: no link, no script, each text of a node whole or cut where that is said."""
    graphviz = proofs.find("dot")
    for dossier in (small(), hostile_dossier.make_hostile(small=True)):
        done = subprocess.run([graphviz, "-Tsvg"], input=export(dossier, "dot").encode(), capture_output=True, check=True)
        root = ElementTree.fromstring(done.stdout)
        tags = {element.tag.split("}")[1] for element in root.iter()}
        assert tags <= {"svg", "g", "title", "polygon", "path", "text", "ellipse", "polyline"}, tags
        assert not any("href" in name or name.startswith("on") for element in root.iter() for name in element.keys())


def test_dot_of_one_claim():
    text = export(small(), "dot", "claim=deny")
    assert text.startswith("digraph trace {") and "claim:camps-exist" not in text, text
    done = subprocess.run([ANNAL, "export", "--format=dot", "-O", "claim=nobody", str(EXAMPLE)], capture_output=True,
                          check=False)
    assert done.returncode != 0 and b"nobody" in done.stderr


# Whatever the dossier holds

def test_hostile():
    dossier = hostile_dossier.make_hostile()
    check_prov(strict(export(dossier, "prov-json")))
    list(list_targets(strict(export(dossier, "web-annotation"))))
    list_nodes(export(dossier, "claimreview", "url=" + REVIEW_URL))
    list_entities(export(dossier, "ftm"))


def test_secrets():
    for form in ("prov-json", "web-annotation", "claimreview", "ftm", "dot"):
        text = export(hostile_dossier.make_hostile(), form)
        for secret in hostile_dossier.SECRETS:
            assert secret not in text, (form, secret)
        assert "Zilpah Secret" not in export(small(), form), form


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

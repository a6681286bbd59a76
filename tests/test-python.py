#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The Python package as people use it. See annal_python.py for what it needs."""
import contextlib
import copy
import datetime
import io
import os
import pickle
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

import annal_python
import annal_tap
from annal_python import EXAMPLE, SMALL, example, raises

annal_python.start()
import annal  # noqa: after start()

UTC = datetime.timezone.utc


def small():
    return annal.loads(SMALL)


# --- reading

def test_a_dossier_is_read_from_a_path_a_file_and_a_text():
    for dossier in (annal.load(str(EXAMPLE)), annal.load(EXAMPLE), annal.load(io.BytesIO(EXAMPLE.read_bytes())),
                    annal.loads(EXAMPLE.read_text(encoding="utf-8")), annal.loads(EXAMPLE.read_bytes())):
        assert dossier.is_sealed() and dossier == dossier and len(dossier.claims) == 146
    assert raises(TypeError, annal.load, 4)


def test_a_dossier_holds_its_records():
    dossier = small()
    assert dossier.title == "A small one" and dossier.lang == "en" and str(dossier) == "A small one"
    assert [entity.id for entity in dossier.entities] == ["camps", "dprk", "paper", "us"]
    assert len(dossier) == 7 and len(dossier.records) == 7 and len(list(dossier)) == 7
    assert "us-camps" in dossier and "nobody" not in dossier and dossier["us"] in dossier and 3 not in dossier
    assert isinstance(dossier["us"], annal.Entity) and isinstance(dossier["us"], annal.Record)
    assert dossier.get("nobody") is None and dossier.get("nobody", 3) == 3
    assert raises(KeyError, lambda: dossier["nobody"]).args == ("nobody",)
    assert repr(dossier) == "<annal.Dossier 'A small one': 1 source, 4 entities, 2 claims>", repr(dossier)
    assert dossier.lookup_claim("us") is None and dossier.lookup_claim("us-camps").stance == annal.Stance.AFFIRM


def test_what_can_be_ordered_can_be_read_as_tables():
    dossier = small()
    for whole in (dossier, dossier.timeline(), dossier.query("")):
        assert isinstance(whole.arrow(), annal.Table) and whole.arrow().name == "entries"
        assert sorted(whole.arrow().to_columns()["id"]) == ["no-camps", "us-camps"]
        assert whole.arrow("sources").to_columns()["id"] == ["article"]
    claims = dossier.query("stance:deny").arrow(annal.ArrowTable.CLAIMS)
    assert claims.name == "claims" and repr(claims) == "<annal.Table claims of a selection>"
    assert claims.to_columns()["by"] == ["North Korea"] and claims.to_columns()["by_id"] == ["dprk"]
    assert raises(ValueError, dossier.arrow, "people")
    assert raises(annal.InvalidError, annal.Dossier().arrow().to_columns)
    dossier.close()
    assert raises(annal.ClosedError, dossier.arrow)


def test_a_claim_leads_to_everything():
    claim = small()["no-camps"]
    assert claim.by.name == "North Korea" and str(claim.by) == "North Korea" and claim.by.entity.id == "dprk"
    assert claim.stance is annal.Stance.DENY and claim.stance == 2 and claim.stance.word == "deny"
    assert str(claim.says) == "There are no camps." and claim.says.text == "There are no camps."
    assert claim.said.edtf == "2019-05-11" and claim.said.date.to_date() == datetime.date(2019, 5, 11)
    assert claim.proposition.about == "camps" and claim.proposition.predicate == "exists"
    assert claim.about is claim.dossier["camps"] and claim.predicate == "exists" and claim.value is None
    citation, = claim.citations
    assert citation.source == "article" and str(citation.source_record.title) == "An article"
    assert citation.quote == "Pyongyang denied it" and citation.fidelity.word == "paraphrase"
    assert citation.source_record.outlet.name == "The Paper"
    assert claim.event is None and claim.target_record is None and claim.to is None and claim.grounds == []
    assert claim.dossier["no-camps"] is claim
    assert repr(claim) == "<annal.Claim no-camps: There are no camps.>"


def test_lists_are_lists():
    claims = example().claims
    assert len(claims) == 146 and claims[-1] == claims[145] and claims[0] in claims
    assert [claim.id for claim in claims[2:5]] == [claims[i].id for i in (2, 3, 4)]
    assert claims[::-1][0] == claims[145] and claims[200:] == []
    for wrong in (146, -147):
        raises(IndexError, lambda: claims[wrong], says="not within 146")
    raises(TypeError, lambda: claims["first"])
    raises(TypeError, claims.append, claims[0], says="read-only")
    names = small()["us"].names
    assert list(map(str, names)) == ["United States", "U.S."] and names == [annal.Name("United States"), names[1]]


# --- making

def test_records_are_made_by_name():
    claim = annal.Claim("c", by="us-dos", says="It is so.", said=datetime.date(2019, 5, 11), stance="deny",
                        kind=annal.ClaimKind.ASSERTION, rests_on=["a", "b"], count=(63, 262),
                        citations=[annal.Citation(source="s", passages=["so it is"], fidelity="verbatim")])
    assert claim.to_dict() == {
        "type": "claim", "id": "c", "by": "us-dos", "kind": "assertion", "stance": "deny", "says": "It is so.",
        "said": "2019-05-11", "count": {"n": "63", "of": "262"}, "rests_on": ["a", "b"],
        "citations": [{"source": "s", "quote": "so it is", "fidelity": "verbatim"}]}, claim.to_dict()


def test_members_are_set_and_cleared():
    claim = annal.Claim("c")
    assert claim.by is None and claim.stance == annal.Stance.UNSET and not claim.stance and claim.rests_on == []
    claim.by, claim.said, claim.stance = "us", "2019-05", "accept-in-part"
    assert claim.by.id == "us" and claim.said.edtf == "2019-05" and claim.stance == annal.Stance.ACCEPT_IN_PART
    claim.by = annal.Agent(unnamed="a senior official", acts_for="dprk")
    assert claim.by.name == "a senior official" and claim.by == annal.Agent(unnamed="a senior official",
                                                                           acts_for="dprk")
    claim.by = None
    assert claim.by is None
    claim.rests_on.append("a")
    claim.rests_on.extend(["b", "c"])
    assert claim.rests_on == ["a", "b", "c"] and "b" in claim.rests_on and repr(claim.rests_on) == "['a', 'b', 'c']"
    claim.rests_on = ["d"]
    assert claim.rests_on == ["d"]
    claim.rests_on.clear()
    assert not claim.rests_on


def test_what_is_simple_becomes_a_value():
    utc8 = datetime.timezone(datetime.timedelta(hours=9))
    for given, edtf in (("2019~", "2019~"), (datetime.date(33, 4, 3), "0033-04-03"),
                        (datetime.datetime(2019, 5, 4, 9, 6, 7, tzinfo=utc8), "2019-05-04T00:06:07Z"),
                        (datetime.datetime(2019, 5, 4, 9, 6, 7), "2019-05-04T09:06:07"),
                        (annal.Date("2019-21"), "2019-21")):
        assert annal.Event("e", when=given).when.edtf == edtf, given
    entity = annal.Entity("e", kind="place", names=["Here", annal.Name("There", kind="former")],
                          point=("39.03", "125.75"))
    assert entity.name == "Here" and entity.names[1].kind == annal.NameKind.FORMER and entity.point.lat == "39.03"
    value = annal.AttributeValue(value=12)
    assert value.value.quantity.lo == "12" == value.value.quantity.hi and str(value.value) == "12"
    assert annal.Value("word").content == "word" and annal.Value(stance="deny").content == annal.Stance.DENY
    proposition = annal.Proposition(about="camps", predicate="inmates", value=annal.Quantity(approx="about", lo="5"))
    proposition.qualifiers.add("sex", "male")
    proposition.qualifiers.add("sex", "female")
    assert dict(proposition.qualifiers) == {"sex": ["male", "female"]} and "age" not in proposition.qualifiers
    raises(KeyError, lambda: proposition.qualifiers["age"])
    entity.external.add("wikidata", "Q18")
    assert entity.external["wikidata"] == ["Q18"]
    raises(ValueError, annal.Claim, "c", by="a senior official", says="Agent(unnamed=")
    raises(annal.ParseError, annal.Event, "e", when="last week")


def test_members_that_the_library_does_not_know_are_kept():
    record = annal.Entity("e", kind="state", names=["E"])
    record.extras["x-desk"] = {"colour": "red", "rank": [1, None]}
    assert record.extras == {"x-desk": {"colour": "red", "rank": [1, None]}} and len(record.extras) == 1
    del record.extras["x-desk"]
    assert not record.extras
    raises(KeyError, record.extras.__delitem__, "x-desk")
    record.silenced["single-source"] = "It is known."
    assert dict(record.silenced) == {"single-source": "It is known."}


def test_a_dossier_is_built_and_sealed():
    dossier = annal.Dossier("New", lang="en")
    assert dossier.title == "New" and dossier.lang == "en" and not dossier.is_sealed()
    state = annal.Entity("us", kind="state", names=["United States"])
    claim = annal.Claim("c", by=state, says="It is so.", kind="assertion", stance="affirm", state="draft",
                        said="2019-05-04", proposition=annal.Proposition(about="us"))
    dossier.add(state, claim)
    assert claim.dossier is dossier and dossier["c"] is claim and claim.by.name == "United States"
    raises(annal.DuplicateError, dossier.add, annal.Entity("us"))
    raises(annal.SealedError, setattr, claim, "stance", "deny")
    dossier.seal()
    raises(annal.SealedError, dossier.remove, "c")
    raises(annal.SealedError, setattr, dossier, "title", "Another", says="editing()")
    with dossier.editing() as newer:
        newer.remove("c")
        changed = claim.copy()
        changed.stance = "deny"
        newer.add(changed)
    wrong = annal.Dossier("Wrong")
    wrong.add(annal.Claim("c", says="It is so."))
    assert raises(annal.InvalidError, wrong.seal).problems.errors[0].record_id == "c"
    assert newer.is_sealed() and newer["c"].stance.word == "deny" and dossier["c"].stance.word == "affirm"
    assert newer.generation == dossier.generation + 1
    assert annal.loads(dossier.to_string()).to_string() == dossier.to_string()


def test_what_was_written_is_read_again():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "dossier.json"
        example().save(path, annal.WriteFlags.CANONICAL)
        assert annal.load(path).to_string(annal.WriteFlags.CANONICAL) == path.read_text(encoding="utf-8").rstrip("\n")
    stream = io.BytesIO()
    example().write(stream, annal.WriteFlags.CANONICAL)
    again = annal.loads(stream.getvalue())
    assert again.to_string(annal.WriteFlags.CANONICAL) == example().to_string(annal.WriteFlags.CANONICAL)
    assert annal.Dossier.new_from_json(small().to_dict()).to_string() == small().to_string()
    record = annal.Record.new_from_json({"type": "entity", "id": "e", "kind": "state", "names": ["E"]})
    assert isinstance(record, annal.Entity) and record.kind == annal.EntityKind.STATE


def test_copies_are_open_and_equal():
    claim = example().claims[7]
    other = copy.copy(claim)
    assert other == claim and other is not claim and hash(other) == hash(claim) and {claim: 1}[other] == 1
    other.stance = "withhold"
    assert other != claim
    assert annal.Date("2019-05") == annal.Date("2019-05") and len({annal.Date("2019"), annal.Date("2019")}) == 1
    raises(TypeError, hash, claim.by)


# --- time

def test_dates_are_dates():
    may = annal.Date("2019-05")
    assert may.first_day == datetime.date(2019, 5, 1) and may.last_day == datetime.date(2019, 5, 31)
    assert annal.Date("2019-05-11").to_date() == datetime.date(2019, 5, 11)
    assert annal.Date("2019-05-11T01:02:03Z").to_datetime() == datetime.datetime(2019, 5, 11, 1, 2, 3, tzinfo=UTC)
    raises(ValueError, may.to_date, says="no single day")
    raises(ValueError, annal.Date("2019-05-11?").to_date)
    assert annal.Date("-0044-03-15").first_day is None and annal.Date("../2019").first_day is None
    assert annal.Date("../2019").get_earliest() is None and annal.Date("2019").earliest == 1546300800
    assert sorted([may, annal.Date("2018"), annal.Date("2020")])[0] == annal.Date("2018")
    assert annal.Date("2018") < may <= may and may > annal.Date("2018") and may >= may
    assert str(may) == "2019-05" and repr(may) == "annal.Date('2019-05')"
    assert annal.instant(0) == datetime.datetime(1970, 1, 1, tzinfo=UTC) and annal.instant(2**62) is None


def test_a_day_is_a_day_of_python_too():
    day, moment = datetime.date(2019, 5, 11), datetime.datetime(2019, 5, 11, 1, 2, 3, tzinfo=UTC)
    assert annal.Date(day) == day and day == annal.Date(day) and str(annal.Date(day)) == "2019-05-11"
    assert annal.Date(day) in {day} and day in {annal.Date(day)}
    assert str(annal.Date(moment)) == "2019-05-11T01:02:03Z"
    for other in ("2019-05", "2019-05-11?", "2019-05-12", "[2019-05-11]", "2019-05-11/2019-05-11", "-0044-03-15"):
        assert annal.Date(other) != day and not annal.Date(other) == day, other
    assert annal.Date("2019-05-10") < day < annal.Date("2019-05-12") and annal.Date(day) <= day
    for date in (annal.Date(day), annal.Date("197X/198X")):
        assert copy.copy(date) is date and copy.deepcopy([date])[0] is date
        assert pickle.loads(pickle.dumps(date)) == date
    raises(TypeError, copy.copy, small(), says="Dossier cannot be pickled, nor copied")


def test_dates_are_read_leniently_where_wanted():
    date = annal.Date.parse("1984-6-2")
    assert str(date) == "1984-06-02" and date.assumptions == annal.DateAssumptions.DIGITS
    assert date.assumptions.words == ["digits"] and str(annal.DateAssumptions(0)) == "none"
    error = raises(annal.ParseError, annal.Date.parse, "2019-05-1x", annal.DateParseFlags.STRICT)
    assert error.position is not None and error.code == annal.ErrorCode.SYNTAX
    raises(annal.ReversedError, annal.Date, "2020/2019")
    assert annal.Date.read_bounds("2019") == (1546300800, 1577836799, annal.DateFlags.FLOATING)


def test_spans_have_four_bounds():
    span = annal.Span("2019-05", "instant")
    first, last = datetime.datetime(2019, 5, 1, tzinfo=UTC), datetime.datetime(2019, 5, 31, 23, 59, 59, tzinfo=UTC)
    assert span.bounds == (first, last, first, last), span.bounds
    assert span.before(annal.Span("2020", "instant")) == annal.Certainty.CERTAIN
    assert span == annal.Span("2019-05", annal.Nature.INSTANT) and span != annal.Span("2019-05", "period")
    assert annal.Span("2019-05-04", "period", "Asia/Seoul").begin_min == 1556895600


def test_dates_are_found_in_a_text():
    text = "“Yes”, he said late Saturday."
    phrase, = annal.find_dates(text, "2019-05-14")
    assert text[phrase.start:phrase.end] == "late Saturday" and str(phrase.date) == "2019-05-11"
    when = annal.When.new_for_phrase(phrase, "article", None)
    assert when.text == "late Saturday" and when.source == "article"


# --- timelines

def test_a_timeline_is_a_list():
    dossier = small()
    timeline = dossier.timeline()
    assert len(timeline) == 2 and timeline[0].record.id == "us-camps" and timeline[-1].record.id == "no-camps"
    assert [entry.record.id for entry in timeline] == ["us-camps", "no-camps"] == [r.id for r in timeline.records]
    assert [entry.index for entry in timeline[1:]] == [1] and timeline.entries[0] == timeline[0]
    assert timeline.dossier is dossier and timeline[0].record is dossier["us-camps"]
    assert "us-camps" in timeline and dossier["us-camps"] in timeline and "us" not in timeline
    assert timeline[0] in timeline and timeline.find("no-camps").index == 1 and timeline.find("us") is None
    entry = timeline[0]
    assert entry.lane == annal.Lane.DATED and entry.parent is None and entry.under is None
    assert entry.span.begin_min == 1556928000 and entry.certainty == annal.Certainty.CERTAIN
    assert entry.known("2019-05-11") == annal.Certainty.NO and entry.known("2019-05-12") == annal.Certainty.CERTAIN
    assert repr(timeline) == "<annal.Timeline of 'A small one': 2 entries>"


def test_queries_find():
    found = small().query("stance:deny")
    assert len(found) == 1 and found[0].record.id == "no-camps" and found[0].entry.index == 1
    assert found.n_found == 1 and [record.id for record in found.records] == ["no-camps"]
    assert repr(found) == "<annal.Selection: 1 of 1 found>"
    query = annal.Query(limit=1)
    query.add_facet("type", ["claim"], False)
    assert query.limit == 1 and annal.Query().limit is None and len(small().timeline().select(query)) == 1
    query.limit = None
    assert query.limit is None and str(query) == query.to_text()
    assert raises(annal.ParseError, annal.Query.check_text, "stance:").position == 7
    raises(annal.NotFoundError, small().query, "by:nobody")
    tally = small().timeline().select().count("stance")
    assert [(value.value, value.n_certain) for value in tally] == [("affirm", 1), ("deny", 1)]


def test_what_was_known_when():
    known = small().knowledge(None, "2019-05-12")
    assert [entry.place for entry in known.entries] == [0, 1] and small().knowledge(None, "2019-05-11").entries == []


# --- the claims desk

def test_claims_are_compared():
    dossier = small()
    comparison = dossier.compare("us-camps", dossier["no-camps"])
    assert comparison.relation == annal.ClaimRelation.CONTRADICTS and comparison.a is dossier["us-camps"]
    assert comparison.policy.name == "standard" and len(comparison.reasons) > 0 and str(comparison)
    conflicts = dossier.conflicts()
    assert len(conflicts) == 1 and conflicts[0].b.id in ("us-camps", "no-camps") and len(conflicts.groups) == 1
    group = conflicts.groups[0]
    assert group.subject == "camps" and len(conflicts.of(group)) == 1
    assert len(dossier.conflicts(["us-camps"], policy="strict")) == 1
    # One is one, not a list of letters.
    assert len(dossier.conflicts("us-camps")) == len(dossier.conflicts(dossier["us-camps"])) == 1
    raises(annal.NotFoundError, dossier.conflicts, "us", says="“us”; that is the id of an entity.")
    assert dossier.compare("us-camps", "no-camps", "pragmatic").policy.name == "pragmatic"
    raises(annal.NotFoundError, dossier.compare, "us-camps", "nobody")
    raises(TypeError, dossier.compare, 1, 2, says="a record or its id")


def test_the_desk_answers():
    dossier = example()
    report = dossier.origins("dos-inmates-2019")
    assert report.n_least <= report.n_most and report.origins[0].name and report.origins[0].claims
    trace = dossier.trace(dossier["dos-inmates-2019"])
    assert trace[0].depth == 0 and trace[0].parent == -1 and trace[0].record is not None
    history = dossier.number("prison-camps", "inmates")
    assert len(history) == len(history.entries) and history[0].claim.by is not None and history.to_chart(80)
    positions = dossier.positions("upr-recommendations-2019")
    tally = next(tally for tally in positions.tallies if tally.count("note"))
    assert tally.count("note") == (63, 63), tally.count("note")
    relation = dossier.relate(dossier.events[0], dossier.events[1])
    assert relation.summary and isinstance(relation.before(), annal.Certainty)
    assert dossier["dprk"].references and dossier["dprk"].references[0].pointer.startswith("/")


def test_the_desk_check_asks():
    report = small().desk_check(annal.Texts())
    assert isinstance(report.problems, annal.Problems) and report.quotes.n_verified == 2
    problem = annal.loads(SMALL.replace('"fidelity":"verbatim"', '"fidelity":"paraphrase"')).desk_check().problems
    assert all(isinstance(one.rule, str) and str(one) for one in problem)
    folder = annal_python.shared()
    if folder is not None:
        texts = annal.Texts(folder / "articles")
        assert texts.folders == [str(folder / "articles")]
        report = example().desk_check(texts)
        assert report.quotes.n_failed == 0 and report.quotes.n_verified > 100
        source = example()["article-003"]
        text = texts.get_text(source)
        for claim in example().claims:
            for citation in claim.citations:
                for passage in citation.passages:
                    if citation.source == source.id and passage.start >= 0 and passage.match == annal.Match.EXACT:
                        assert text[passage.slice] == passage.quote, claim


def test_rules_and_words():
    assert annal.Rule.count() > 20 and annal.Rule.get(0).name and annal.Rule.lookup("no such rule") is None
    assert annal.Stance.get_word(annal.Stance.DENY) == "deny" and annal.Date.get_languages()[0] == "en"
    assert annal.vocabulary_lookup("event-kind", "statement").labels["en"]
    assert annal.id_is_valid("us-dos") and not annal.id_is_valid("U.S.") and annal.version_get_string()
    assert annal.__version__ == annal.version_get_string() and annal.version_check(0, 1, 0)


# --- writing

def test_exports():
    dossier = small()
    assert "There are no camps." in dossier.export("text").decode()
    assert b"<html" in dossier.timeline().export("html", lang="en")
    with tempfile.TemporaryDirectory() as folder:
        assert dossier.export("csv", Path(folder) / "timeline.csv") is None
        assert (Path(folder) / "timeline.csv").stat().st_size > 100
    names = [one.name for one in annal.formats()]
    assert "html" in names and "json" in names and all(one.extension for one in annal.formats())
    exporter = annal.Exporter("text", width=40, colour=False)
    assert exporter.width == 40 and exporter.write_selection_to_string(dossier.query("stance:deny"))
    stream = io.BytesIO()
    exporter.write(dossier.timeline(), stream)
    assert stream.getvalue().decode() == exporter.write_to_string(dossier.timeline())
    raises(annal.NotFoundError, annal.Exporter, "papyrus")
    for format in names:
        with contextlib.suppress(annal.Error):
            assert isinstance(dossier.export(format), bytes)


def test_progress_is_told_and_its_exceptions_come_back():
    told = []
    exporter = annal.Exporter("atom", progress=lambda done, count: told.append((done, count)))
    exporter.write_to_bytes(example().timeline())
    assert told and told[-1][0] <= told[-1][1] and all(isinstance(n, int) for pair in told for n in pair), told

    def fail(done, count):
        told.append(None)
        raise ZeroDivisionError("in the callback")

    told.clear()
    exporter.set_progress(fail)
    raises(ZeroDivisionError, exporter.write_to_bytes, example().timeline(), says="in the callback")
    assert told == [None], "it is not called again after an exception"
    exporter.set_progress(None)
    assert exporter.write_to_bytes(example().timeline())
    raises(TypeError, exporter.set_progress, 4, says="callable")


def test_work_is_cancelled():
    cancel = annal.Cancellable()
    assert not cancel.is_cancelled
    cancel.cancel()
    raises(annal.CancelledError, example().write, io.BytesIO(), 0, cancel)
    assert cancel.is_cancelled


def test_notebooks_get_tables():
    text = small().timeline()._repr_html_()
    assert "There are no camps." in text and text.startswith("<table") and "11 May 2019" in text
    evil = annal.Entity("e", kind="state", names=["<script>"])
    assert "<script>" not in evil._repr_html_() and "&lt;script&gt;" in evil._repr_html_()
    assert "There are no camps." in small().claims._repr_html_() and small().claims[0].citations._repr_html_() is None
    found = small().conflicts()._repr_html_()
    assert "us-camps" in found and "contradicts" in found and "no-camps" in found
    assert "A small one" in small()._repr_html_() and "no-camps" in small().query("stance:deny")._repr_html_()


# --- errors

def test_errors_name_the_place():
    error = raises(annal.InvalidError, annal.loads, SMALL.replace('"stance":"deny"', '"stance":"dny"'), name="s.json")
    assert (error.path, error.line, error.pointer) == ("s.json", 11, "/claims/1/stance"), vars(error)
    assert error.rule == "unknown-word" and error.column and error.code == annal.ErrorCode.INVALID
    assert error.problems.errors[0].rule == "unknown-word" and len(error.problems.errors) >= 1
    error = raises(annal.ParseError, annal.loads, "{", name="s.json")
    assert error.path == "s.json" and error.line == 1 and error.code == annal.ErrorCode.SYNTAX and error.problems
    error = raises(annal.NotFoundError, annal.load, "/nonexistent/dossier.json", says="/nonexistent")
    assert error.code == annal.ErrorCode.NOT_FOUND and error.line is None and isinstance(error, LookupError)
    assert isinstance(error, FileNotFoundError) and error.path == "/nonexistent/dossier.json"
    assert raises(OSError, annal.load, Path("/")).path == "/" and raises(FileNotFoundError, annal.load, "").path == ""
    limits = annal.Limits()
    limits.set("depth", 2)
    assert raises(annal.InvalidError, annal.loads, SMALL, limits=limits).line == 2
    assert {kind.__name__ for kind in annal._errors.BY_CODE.values()} <= set(dir(annal))
    assert set(annal._errors.BY_CODE) == set(annal.ErrorCode.__members__)


def test_who_is_asked_about_what_is_no_text_says_no():
    dossier = small()
    for name in ("a\0b", "\ud800"):
        assert name not in dossier and name not in dossier.timeline()
        raises(ValueError, lambda: dossier[name])


def test_wrong_types_say_what_is_wanted():
    for wrong in (None, 4, ["dossier.json"]):
        raises(TypeError, annal.load, wrong, says="a path or a binary file is wanted")
        raises(TypeError, annal.loads, wrong, says="a str or bytes is wanted")
    raises(TypeError, annal.load, io.StringIO(SMALL), says="loads()")
    claim = annal.Claim("c")
    for call, words in ((lambda: annal.Claim(4), "id: a str is wanted, not int"),
                        (lambda: setattr(claim, "says", 4), "says: a Text or None is wanted, not int"),
                        (lambda: setattr(claim, "rests_on", "a"), "a list is wanted, not str"),
                        (lambda: setattr(claim, "stance", 2.0), "a member of Stance or its word is wanted, not float"),
                        (lambda: setattr(claim, "stance", annal.Hedge.REPORTED), "a member of Stance"),
                        (lambda: annal.Timeline("d"), "dossier: a Dossier is wanted, not str"),
                        (lambda: annal.Dossier("t").add("c"), "a Record is wanted, not str"),
                        (lambda: annal.Exporter("text", colour=1), "colour: a bool is wanted, not int"),
                        (lambda: example().save(4), "a path"), (lambda: annal.loads(4), "bytes"),
                        (lambda: annal.Anchor(start="x"), "start: an int is wanted, not str")):
        raises(TypeError, call, says=words)
    raises(ValueError, setattr, claim, "stance", "dny", says="'dny' is not in Stance: unset, affirm, deny")
    raises(ValueError, setattr, claim, "stance", 99)
    raises(ValueError, annal.Date.parse, "2019", 1 << 20)
    raises(AttributeError, setattr, example(), "generation", 4)


def test_names_of_files_are_bytes():
    with tempfile.TemporaryDirectory() as folder:
        name = os.fsencode(folder) + b"/\xff.json"
        try:
            Path(os.fsdecode(name)).write_text(SMALL.replace("affirm", "afirm"), encoding="utf-8")
        except OSError:
            raise annal_tap.Skip("here a name must be text")
        error = raises(annal.InvalidError, annal.load, os.fsdecode(name), says="afirm")
        assert error.path == folder + "/\ufffd.json" and error.line == 8, vars(error)
        assert annal.Texts(name).folders == [os.fsdecode(name)]


def test_errors_go_to_other_processes():
    error = raises(annal.InvalidError, annal.loads, SMALL.replace("affirm", "afirm"), name="s.json")
    there = pickle.loads(pickle.dumps(error))
    assert type(there) is annal.InvalidError and str(there) == str(error) and there.problems is None
    assert (there.path, there.line, there.pointer, there.code) == (error.path, error.line, error.pointer, error.code)
    assert error.problems is not None, "the error itself keeps them"


def test_a_list_that_is_not_taken_leaves_the_old_one():
    claim = annal.Claim("c", rests_on=["a", "b"])
    raises(TypeError, setattr, claim, "rests_on", ["x", 4])
    raises(ValueError, setattr, claim, "rests_on", ["x", "a\0b"])
    assert claim.rests_on == ["a", "b"]
    claim.rests_on = claim.rests_on
    assert claim.rests_on == ["a", "b"]


def test_words_are_no_numbers():
    raises(TypeError, annal.Proposition, value=annal.Hedge.BELIEVED)
    raises(TypeError, annal.Claim, "c", count=annal.Stance.DENY)
    raises(TypeError, annal.Claim, "c", count=True)


class Dribble(io.RawIOBase):
    """A file without a buffer that takes a few bytes at a time, and then none."""

    def __init__(self, most):
        super().__init__()
        self.taken, self.most = b"", most

    def writable(self):
        return True

    def write(self, data):
        taken = bytes(data[:min(1000, self.most - len(self.taken))])
        self.taken += taken
        return len(taken) or None


def test_a_stream_may_take_little_at_a_time():
    exporter, timeline = annal.Exporter("html"), small().timeline()
    wanted = exporter.write_to_bytes(timeline)
    stream = Dribble(1 << 30)
    exporter.write(timeline, stream)
    assert len(wanted) > 2000 and stream.taken == wanted
    raises(BlockingIOError, exporter.write, timeline, Dribble(1500), says="%d bytes are left" % (len(wanted) - 1500))


def test_words_are_members():
    deny, late = annal.Stance.DENY, annal._convert.enum_out(annal.Stance, 99)
    assert deny == "deny" and "deny" == deny and deny != "affirm" and deny == 2 and deny in {"deny": 1}
    believed = annal.Hedge.BELIEVED
    assert believed != deny and deny != believed and len({deny, believed}) == 2, "numbers of two lists"
    assert annal.Hedge(0) != annal.Stance(0) and annal.AnchorRole.UNSET != annal.Stance.UNSET, "words of two lists"
    for member in (deny, late):
        assert pickle.loads(pickle.dumps(member)) is member and copy.deepcopy(member) is copy.copy(member) is member
    flags = annal.DateParseFlags.LENIENT
    assert "%s {:5}| {:02d} {}".format(deny, deny, flags) % deny == "deny deny | 02 lenient"
    assert late == "unknown-99" and late == 99
    raises(ValueError, setattr, annal.Claim("c"), "stance", 99)


def test_texts_that_c_cannot_hold_are_errors():
    for call in (lambda text: annal.Claim(text), lambda text: annal.Text(text), lambda text: annal.Date(text),
                 lambda text: annal.Claim("c", rests_on=[text]), lambda text: annal.loads(SMALL, name=text),
                 lambda text: annal.Query.new_from_text(text), lambda text: annal.find_dates(text, "2019")):
        raises(ValueError, call, "a\0b", says="nul")
        raises(UnicodeEncodeError, call, "a\udc80b")
    raises(ValueError, annal.load, "a\0b")


def test_numbers_that_c_cannot_hold_are_errors():
    anchor = annal.Anchor()
    anchor.start = 2**63 - 1
    assert anchor.start == 2**63 - 1
    for wrong in (2**63, -2**63 - 1, 2**64, 10**30):
        raises(OverflowError, setattr, anchor, "start", wrong)
    assert anchor.start == 2**63 - 1
    limits = annal.Limits()
    limits.set("bytes", 2**64 - 1)
    assert limits.get("bytes") == 2**64 - 1
    raises(OverflowError, limits.set, "bytes", 2**64)
    raises(OverflowError, limits.set, "bytes", -1)
    raises(OverflowError, setattr, annal.Query(), "limit", 2**32)
    raises(OverflowError, example().get_claim, -1)


def test_json_that_c_cannot_hold_is_an_error():
    def entity(**members):
        return annal.Entity.new_from_json({"type": "entity", "id": "e", "kind": "state", "names": ["E"], **members})

    assert entity(x=[2**63 - 1, -2**63, True, None, 0.5]).extras["x"] == [2**63 - 1, -2**63, True, None, 0.5]
    for number in (2**63, -2**63 - 1, 2**64, 2**70):
        raises(OverflowError, entity, x=number)
        raises(OverflowError, entity, x={"y": [number]})
    for text in ("a\0b", "a\udc80b"):
        for members in ({"names": [text]}, {"x": {text: 1}}):
            raises(ValueError, entity, **members)
    raises(ValueError, entity, x=float("nan"))
    raises(ValueError, entity, x=float("inf"))
    raises(TypeError, entity, x={1, 2})
    raises(OverflowError, annal.Dossier.new_from_json, {"annal": 1, "x": 2**64})


def test_mistakes_are_exceptions_and_not_crashes():
    raises(annal.MisuseError, example().get_claim, 1000, says="annal_")
    raises(annal.MisuseError, annal.Claim("c").get_citation, 0)
    raises(annal.SealedError, setattr, example().claims[0].by, "id", "x")
    raises(annal.Error, annal.Timeline, annal.Dossier("open"))
    assert len(example().claims) == 146, "the next call is fine"


def test_everything_says_what_it_is():
    dossier = small()
    for thing, words in ((dossier.conflicts(), "<annal.Conflicts: 1 item>"), (annal.Limits(), "<annal.Limits>"),
                         (dossier.timeline()[0], "<annal.TimelineEntry 0: <annal.Claim us-camps: There are camps.>>"),
                         (dossier.query("").count("stance")[1], "<annal.TallyValue 1: deny>"),
                         (annal.Agent(unnamed="somebody"), "annal.Agent(unnamed='somebody')"),
                         (annal.Count._from((3, 4)), "<annal.Count 3 of 4>"),
                         (annal.Text("t"), "annal.Text('t')"), (annal.Quantity(verbatim="some"), "<annal.Quantity some>"),
                         (annal.Quantity(), "<annal.Quantity unset>"),
                         (dossier.desk_check(rules=["no-citation"]),
                          "<annal.DeskReport: 0 errors, 0 warnings, 0 notes, 0 silenced>"),
                         (dossier.positions(), "<annal.Positions: 0 positions on 0 targets>"),
                         (dossier.desk_check(rules=["no-citation"]).problems, "<annal.Problems: 0 errors, 0 in all>")):
        assert repr(thing) == words, repr(thing)
    assert str(dossier.trace("us-camps")) == dossier.trace("us-camps").to_text()
    assert str(annal.Policy()) == annal.Policy().to_text()
    report = dossier.origins("us-camps")
    assert repr(report) == "<annal.OriginReport: %s>" % report.summary
    assert not any("None" in repr(step) for step in example().trace("dprk-deny-camps-2019").steps)
    # In a table as in a sentence; never the number.
    assert "%s|{:>6}|{:<6}|".format(annal.Stance.DENY, annal.Stance.DENY) % annal.Stance.DENY == "deny|  deny|deny  |"
    assert "{:>6}".format(annal.WriteFlags(0)) == "  none"


def test_a_quantity_says_how_it_was_given():
    for given, words in ((dict(approx="exact", lo=3, hi=3, unit="person"), "3 person"),
                         (dict(approx="about", lo="3000", hi="3000", unit="person"), "about 3000 person"),
                         (dict(approx="at-most", hi=500), "at most 500"), (dict(approx="up-to", hi=2**70), "up to %d" % 2**70),
                         (dict(approx="range", lo=80, hi=120), "80–120"), (dict(lo=Decimal("2.50")), "2.50"),
                         (dict(lo=Decimal("1E+3")), "1000"), (dict(lo="1", verbatim="a handful"), "a handful")):
        assert str(annal.Quantity(**given)) == words, str(annal.Quantity(**given))
    assert str(annal.Count(n=63, of=262)) == "63 of 262" and annal.Count(n=Decimal(3)).n == "3"
    for wrong in (2.5, True, Decimal("NaN"), b"3"):
        raises(TypeError, annal.Quantity, lo=wrong, says="lo: ")
        raises(TypeError, annal.Count, of=wrong, says="of: ")


def run_readme(number):
    """What a program of the package's README prints, and the page that it writes."""
    text = (annal_python.PACKAGE / "README.md").read_text(encoding="utf-8")
    program, printed, place = text.split("```python\n")[number].split("```")[0], io.StringIO(), os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(annal_python.ROOT / "examples", Path(folder) / "examples")
        os.chdir(folder)
        try:
            with contextlib.redirect_stdout(printed):
                exec(compile(program, "README.md", "exec"), {})
        finally:
            os.chdir(place)
        page = Path(folder) / "page.html"
        return printed.getvalue().splitlines(), page.read_text(encoding="utf-8") if page.exists() else ""


def test_the_readme_is_right():
    printed, _ = run_readme(1)
    assert len(printed) == sum(claim.stance == annal.Stance.DENY for claim in example().claims) > 3
    assert all(" denies: " in line for line in printed)
    printed, page = run_readme(2)
    # North Korea, which says that there are none, contradicts itself.
    assert "dprk-deny-camps-2019 contradicts my-claim" in "\n".join(printed), printed
    assert "No more than 500 people" in page and "<html" in page


# --- the library and the command

LOOK = "import annal, sys; sys.stdout.write(annal.library_path)"


def test_the_library_is_looked_for_in_order():
    if annal_python.sanitized():
        raise annal_tap.Skip("a library with sanitizers is not loaded twice")
    library = Path(annal.library_path)
    out, _ = annal_python.run(LOOK)
    assert out == os.environ["ANNAL_LIBRARY"]
    with tempfile.TemporaryDirectory() as folder:
        fake = Path(folder) / "pkg-config"
        fake.write_text("#!/bin/sh\n[ \"$*\" = '--variable=libdir annal-1' ] && echo %s\n" % library.parent,
                        encoding="utf-8")
        fake.chmod(0o755)
        none = {"ANNAL_LIBRARY": "", "PKG_CONFIG": "/nonexistent", "LD_LIBRARY_PATH": ""}
        out, _ = annal_python.run(LOOK, env={**none, "PKG_CONFIG": str(fake)})
        assert Path(out) == library.parent / out.rsplit("/", 1)[1], out
        out, _ = annal_python.run(LOOK, env={**none, "LD_LIBRARY_PATH": str(library.parent)})
        assert "/" not in out, out
        _, said = annal_python.run(LOOK, env={**none, "ANNAL_LIBRARY": "/nonexistent.so"}, code=1)
        assert "LibraryError" in said and "/nonexistent.so" in said and "ANNAL_LIBRARY" in said, said


FAKE = 'const char *annal_version_get_string (void) { return "%s"; }\n'


def test_an_older_library_is_refused_clearly():
    compiler = next((name for name in ("cc", "gcc", "clang") if annal_python.shutil.which(name)), None)
    if compiler is None or annal_python.sanitized():
        raise annal_tap.Skip("no compiler, or a library with sanitizers")
    with tempfile.TemporaryDirectory() as folder:
        for version, words in (("0.0.9", "is version 0.0.9 of Annal; this module needs 0.1.0 or later"),
                               ("9.0.0", "is version 9.0.0 of Annal; this module needs 0.1.0"), (None, "no Annal")):
            source, built = Path(folder) / "fake.c", Path(folder) / ("fake-%s.so" % version)
            source.write_text(FAKE % version if version else "int nothing;\n", encoding="utf-8")
            subprocess.run([compiler, "-shared", "-fPIC", "-o", str(built), str(source)], check=True)
            _, said = annal_python.run(LOOK, env={"ANNAL_LIBRARY": str(built)}, code=1)
            assert "LibraryError" in said and words in said and str(built) in said, said


def command(*arguments, **environment):
    return subprocess.run([sys.executable, "-m", "annal", *map(str, arguments)], capture_output=True, text=True,
                          timeout=120, env={**os.environ, "LD_PRELOAD": "", **environment})


def test_the_module_is_the_command():
    if annal_python.sanitized():
        raise annal_tap.Skip("a library with sanitizers needs its runtime first")
    done = command("--version")
    assert done.returncode == 0 and done.stdout == "annal %s\n" % annal.__version__, done
    done = command("timeline", EXAMPLE)
    assert done.returncode == 0 and "Human rights in North Korea" in done.stdout
    assert command("no-such-command").returncode == 2
    done = command("--version", ANNAL_COMMAND="/nonexistent/annal")
    assert done.returncode == 127 and "/nonexistent/annal" in done.stderr, done


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[1:]))

#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reads exported calendars as RFC 5545 says, and has icalendar and libical read them.

    tests/test-export-ics.py ANNAL [TEST...]
"""
import datetime
import re
import sys

import annal_tap
import export_run
import proofs

ANNAL = sys.argv[1]
KINDS = ["example", "hostile", "undated", "empty"]
ONCE = {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "STATUS", "TRANSP"}


def lines_of(out):
    """Content lines as RFC 5545 section 3.1 has them: CRLF, folded at 75 octets."""
    assert out.endswith(b"\r\n")
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", out), "a line break that is not CRLF"
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", out), "a control character"
    physical = out[:-2].split(b"\r\n")
    for line in physical:
        assert 0 < len(line) <= 75, line
        line.decode("utf-8")  # no character is parted
    lines = []
    for line in physical:
        if line.startswith(b" "):
            lines[-1] += line[1:].decode("utf-8")
        else:
            lines.append(line.decode("utf-8"))
    return lines


def parse(out):
    """The properties of the calendar, and those of each event: name to (parameters, value)."""
    calendar, events, open_ = {}, [], []
    for line in lines_of(out):
        match = re.fullmatch(r"([A-Z-]+)((?:;[A-Z-]+=[^;:\",]+)*):(.*)", line, re.S)
        assert match, line
        name, parameters, value = match.groups()
        if name == "BEGIN":
            assert value in ("VCALENDAR", "VEVENT") and len(open_) == (value == "VEVENT"), line
            open_.append(value)
            if value == "VEVENT":
                events.append({})
        elif name == "END":
            assert open_.pop() == value, line
        else:
            where = events[-1] if open_[-1] == "VEVENT" else calendar
            assert name == "X-ANNAL-LEFT-OUT" or name not in where, "twice: " + line
            where.setdefault(name, (parameters, value))
    assert not open_
    return calendar, events


def unescape(value):
    assert not re.search(r"(?<!\\)(?:\\\\)*\\(?![\\;,nN])", value), "a bad escape in %r" % value[:200]
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", value), "unescaped in %r" % value[:200]
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], value)


def moment(event, name):
    parameters, value = event[name]
    if parameters:
        assert parameters == ";VALUE=DATE"
        return datetime.datetime.strptime(value, "%Y%m%d").date()
    return datetime.datetime.strptime(value, "%Y%m%dT%H%M%SZ")


def check(out):
    calendar, events = parse(out)
    assert calendar["VERSION"][1] == "2.0" and calendar["PRODID"][1]
    assert ("METHOD" in calendar) == any("ORGANIZER" in event for event in events) or not events
    for event in events:
        assert ONCE <= set(event), ONCE - set(event)
        for name in ("SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES"):
            if name in event:
                unescape(event[name][1])
        assert isinstance(moment(event, "DTSTAMP"), datetime.datetime)
        if "DTEND" in event:
            assert type(moment(event, "DTSTART")) is type(moment(event, "DTEND"))
            assert moment(event, "DTSTART") < moment(event, "DTEND")
        if "GEO" in event:
            lat, lon = map(float, event["GEO"][1].split(";"))
            assert -90 <= lat <= 90 and -180 <= lon <= 180
    uids = [event["UID"][1] for event in events]
    assert len(set(uids)) == len(uids)
    return calendar, events


def test_each_calendar_is_as_the_standard_has_it():
    for kind in KINDS:
        for options in [(), ("vague=all",), ("vague=none", "anniversaries=yes"), ("organizer=desk@example.org",)]:
            check(export_run.export(ANNAL, "ics", kind, *options)[0])


def test_no_entry_is_lost_unsaid():
    out, left = export_run.export(ANNAL, "ics", "example", "vague=all")
    _, events = check(out)
    assert len(events) > 20 and left
    assert [e["SUMMARY"] for e in events if e["STATUS"][1] == "CONFIRMED" and e["X-ANNAL-DATE"][1].endswith("?")] == []
    assert b"BEGIN:VEVENT" not in export_run.export(ANNAL, "ics", "undated")[0]


def test_hostile_text_breaks_nothing_out():
    out, _ = export_run.export(ANNAL, "ics", "hostile", "vague=all")
    export_run.no_secret(out)
    assert b"BEGIN:VALARM" not in out.replace(b"\r\n ", b"").split(b"\r\n")
    longest = max(len(unescape(event["SUMMARY"][1])) for event in check(out)[1])
    assert longest >= export_run.longest_title("hostile")


def test_same_bytes():
    assert export_run.export(ANNAL, "ics", "example")[0] == export_run.export(ANNAL, "ics", "example")[0]


ICALENDAR = """
import json, sys
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
print(json.dumps([{"summary": str(event["SUMMARY"]), "description": str(event["DESCRIPTION"]),
                   "errors": [str(error) for error in event.errors],
                   "dates": [event[name].dt.isoformat() for name in ("DTSTART", "DTEND") if name in event]}
                  for event in calendar.walk("VEVENT")]))
"""
LIBICAL = """
import json, sys
from gi.repository import ICalGLib
K = ICalGLib.ComponentKind
calendar = ICalGLib.Component.new_from_string(sys.stdin.buffer.read().decode("utf-8"))
events, event = [], calendar.get_first_component(K.VEVENT_COMPONENT)
while event is not None:
    events.append({"summary": event.get_summary(), "description": event.get_description(),
                   "dates": [event.get_dtstart().as_ical_string(), event.get_dtend().as_ical_string()]})
    event = calendar.get_next_component(K.VEVENT_COMPONENT)
print(json.dumps({"errors": calendar.count_errors(), "events": events}))
"""
BROKEN = ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20190514T000000Z\r\n"
          "DTSTART;VALUE=DATE:20190514\r\n%s\r\nTRANSP:TRANSPARENT\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
GOOD = "SUMMARY:a\\, b\r\nDESCRIPTION:c"


def test_faults_are_noticed():
    """What validators overlook is found here."""
    check((BROKEN % GOOD).encode())
    for label, text in (
            ("an end before its start", BROKEN % (GOOD + "\r\nDTEND;VALUE=DATE:20190513")),
            ("an end at its start", BROKEN % (GOOD + "\r\nDTEND;VALUE=DATE:20190514")),
            ("an end of another kind", BROKEN % (GOOD + "\r\nDTEND:20190515T000000Z")),
            ("line ends without a return", (BROKEN % GOOD).replace("\r\n", "\n")),
            ("a comma that is not escaped", BROKEN % GOOD.replace("\\,", ",")),
            ("a long line", BROKEN % (GOOD + "c" * 80)),
            ("a method without an organizer", (BROKEN % GOOD).replace("PRODID:x", "PRODID:x\r\nMETHOD:PUBLISH"))):
        try:
            check(text.encode())
        except (AssertionError, ValueError):
            continue
        raise AssertionError("taken: " + label)


def test_publishing_needs_an_organizer():
    calendar, events = check(export_run.export(ANNAL, "ics", "example")[0])
    assert "METHOD" not in calendar and not any("ORGANIZER" in event for event in events)
    calendar, events = check(export_run.export(ANNAL, "ics", "example", "organizer=desk@example.org")[0])
    assert calendar["METHOD"][1] == "PUBLISH"
    assert {event["ORGANIZER"][1] for event in events} == {"mailto:desk@example.org"}


def test_icalendar_reads_it():
    for kind in KINDS:
        for option in "vague=all", "vague=none":
            out, _ = export_run.export(ANNAL, "ics", kind, option)
            events = proofs.ask_python("import icalendar", ICALENDAR, out)
            assert len(events) == len(check(out)[1])
            for event, own in zip(events, check(out)[1]):
                assert not event["errors"], event
                assert event["dates"] == sorted(set(event["dates"])), event["dates"]
                for name in "summary", "description":
                    # It takes an escaped backslash before n for a line break.
                    if "\\\\" not in own[name.upper()][1]:
                        assert event[name] == unescape(own[name.upper()][1]), (event[name], own[name.upper()])


def test_libical_reads_it():
    for kind in KINDS:
        out, _ = export_run.export(ANNAL, "ics", kind, "vague=all")
        found = proofs.ask_python('import gi; gi.require_version("ICalGLib", "3.0")', LIBICAL, out)
        assert found["errors"] == 0, found["errors"]
        events = check(out)[1]
        assert len(found["events"]) == len(events)
        for event, own in zip(found["events"], events):
            assert event["dates"][0] == own["DTSTART"][1], (event["dates"], own["DTSTART"])
            assert "DTEND" not in own or event["dates"][1] == own["DTEND"][1], (event["dates"], own["DTEND"])
            for name in "summary", "description":
                # It takes blanks away at both ends.
                assert event[name].strip(" ") == unescape(own[name.upper()][1]).strip(" "), own[name.upper()][:200]


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reads exported calendars as RFC 5545 says, and with icalendar where it is installed.

    tests/test-export-ics.py ANNAL [TEST...]
"""
import datetime
import re
import sys

import annal_tap
import export_run

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


def test_icalendar_reads_it():
    try:
        import icalendar
    except ImportError as why:
        raise annal_tap.Skip("python3-icalendar is not here") from why
    for kind in KINDS:
        out, _ = export_run.export(ANNAL, "ics", kind, "vague=all")
        calendar = icalendar.Calendar.from_ical(out)
        assert len(calendar.walk("VEVENT")) == len(check(out)[1])
        for event, own in zip(calendar.walk("VEVENT"), check(out)[1]):
            assert not event.errors, event.errors
            if "\\\\" not in own["SUMMARY"][1]:  # it takes an escaped backslash before n for a line break
                assert str(event["SUMMARY"]) == unescape(own["SUMMARY"][1])


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""How well the finder of dates does on annotated newswire.

    tests/score-dates.py LIBRARY TABLE [--errors] [--at-least PERCENT]

TABLE has a heading and, a line each and separated by tabs: dateline, words
before, expression, words after, TIMEX3 type, TIMEX3 value. Each line becomes a
text; what is found in it is turned into a TIMEX3 value and compared with the
annotated one. Prints, per type and granularity, how many were found and how
many have exactly the value. With --at-least, fails where fewer DATE values of
day, month and year granularity are exact.
"""
import collections
import ctypes
import datetime
import re
import sys

KINDS = {1: "DATE", 2: "TIME", 3: "DURATION", 4: "SET"}
PARTS = {0: "", 1: "TMO", 2: "TAF", 3: "TEV", 4: "TNI"}
SEASONS = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}
REFERENCES = {"present": "PRESENT_REF", "past": "PAST_REF", "recent": "PAST_REF", "vague-past": "PAST_REF",
              "future": "FUTURE_REF", "soon": "FUTURE_REF"}
# What the target counts; the rest is shown.
COUNTED = ("day", "month", "year")


class Library:
    def __init__(self, path):
        self.c = ctypes.CDLL(path)
        for name, result, arguments in (
                ("annal_date_new", "p", "sp"), ("annal_date_get_text", "s", "p"), ("annal_date_unref", "", "p"),
                ("annal_phrases_find", "p", "slpip"), ("annal_phrases_get_n_phrases", "i", "p"),
                ("annal_phrases_get_phrase", "p", "pi"), ("annal_phrases_unref", "", "p"),
                ("annal_phrase_get_start", "l", "p"), ("annal_phrase_get_end", "l", "p"),
                ("annal_phrase_get_text", "s", "p"), ("annal_phrase_get_kind", "i", "p"),
                ("annal_phrase_get_date", "p", "p"), ("annal_phrase_get_rule", "s", "p"),
                ("annal_phrase_get_duration", "s", "p"), ("annal_phrase_get_day_part", "i", "p"),
                ("annal_phrase_is_range", "i", "p")):
            types = {"p": ctypes.c_void_p, "s": ctypes.c_char_p, "i": ctypes.c_int, "l": ctypes.c_int64}
            function = getattr(self.c, name)
            function.restype = types.get(result)
            function.argtypes = [types[letter] for letter in arguments]

    def find(self, text, dateline):
        date = self.c.annal_date_new(dateline.encode(), None)
        data = text.encode()
        phrases = self.c.annal_phrases_find(data, len(data), date, 0, None)
        found = [self.read(self.c.annal_phrases_get_phrase(phrases, i))
                 for i in range(self.c.annal_phrases_get_n_phrases(phrases))]
        self.c.annal_phrases_unref(phrases)
        self.c.annal_date_unref(date)
        return found

    def read(self, phrase):
        date = self.c.annal_phrase_get_date(phrase)
        return {"start": self.c.annal_phrase_get_start(phrase), "end": self.c.annal_phrase_get_end(phrase),
                "kind": KINDS[self.c.annal_phrase_get_kind(phrase)],
                "edtf": self.c.annal_date_get_text(date).decode() if date else "",
                "rule": self.c.annal_phrase_get_rule(phrase).decode(),
                "duration": (self.c.annal_phrase_get_duration(phrase) or b"").decode(),
                "part": self.c.annal_phrase_get_day_part(phrase),
                "range": bool(self.c.annal_phrase_is_range(phrase))}


def of_days(first, last):
    """Seven days are a week, two a weekend."""
    first, last = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    year, week, _ = (first + (last - first) / 2).isocalendar()
    if (last - first).days == 6:
        return "%04d-W%02d" % (year, week)
    if (last - first).days == 1:
        return "%04d-W%02d-WE" % (year, first.isocalendar()[1])
    return None


def to_value(found):
    """The TIMEX3 value of a phrase."""
    if found["rule"] in REFERENCES:
        return REFERENCES[found["rule"]]
    if found["kind"] in ("DURATION", "SET"):
        return found["duration"]
    edtf = found["edtf"].rstrip("~?%")
    days = re.fullmatch(r"\[(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)\]", edtf)
    if days:
        return of_days(*days.groups()) or edtf
    clock = re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?.*", edtf)
    if clock:
        return clock.group(1)
    grouped = re.fullmatch(r"(\d{4})-(2[1-4]|3[3-6]|4[01])", edtf)
    if grouped:
        number = int(grouped.group(2))
        part = SEASONS.get(number) or ("Q%d" % (number - 32) if number < 40 else "H%d" % (number - 39))
        return "%s-%s" % (grouped.group(1), part)
    return edtf.replace("X", "") + PARTS[found["part"]]


def granularity(value):
    for name, form in (("day", r"\d{4}-\d\d-\d\d"), ("month", r"\d{4}-\d\d"), ("year", r"\d{4}"),
                       ("week", r"\d{4}-W\d\d(-WE)?"), ("quarter", r"\d{4}-[QH]\d"), ("decade", r"\d{3}"),
                       ("century", r"\d\d"), ("season", r"\d{4}-(SP|SU|FA|WI)"), ("reference", r"[A-Z]+_REF"),
                       ("time", r"\d{4}-\d\d-\d\dT.*")):
        if re.fullmatch(form, value):
            return name
    return "length" if value.startswith("P") else "other"


def is_same(found, value):
    """A number that is not given and a decade have two spellings each."""
    mine = to_value(found)
    same = {"P1E": "P10Y", "PXX": "PXD"}
    return mine == value or mine == same.get(value)


def best(found, start, end):
    """The phrase that covers the expression best: the most in common, then the least beside it."""
    def common(phrase):
        inside = min(phrase["end"], end) - max(phrase["start"], start)
        return inside, -(phrase["end"] - phrase["start"])
    overlapping = [phrase for phrase in found if phrase["start"] < end and phrase["end"] > start]
    return max(overlapping, key=common) if overlapping else None


def read_rows(path):
    with open(path, encoding="utf-8") as table:
        next(table)
        for line in table:
            yield line.rstrip("\n").split("\t")


def main(arguments):
    errors = "--errors" in arguments
    arguments = [argument for argument in arguments if argument != "--errors"]
    least = None
    if "--at-least" in arguments:
        at = arguments.index("--at-least")
        least = float(arguments[at + 1])
        del arguments[at:at + 2]
    library = Library(arguments[0])
    classes = collections.defaultdict(lambda: [0, 0, 0])
    for dateline, before, words, after, kind, value in read_rows(arguments[1]):
        text = " ".join(part for part in (before, words, after) if part)
        start = len(before) + 1 if before else 0
        phrase = best(library.find(text, dateline[:10]), start, start + len(words))
        counts = classes[kind, granularity(value)]
        counts[0] += 1
        counts[1] += phrase is not None
        exact = phrase is not None and is_same(phrase, value)
        counts[2] += exact
        if errors and not exact:
            print("%s %s | %s [%s] %s | %s | %s" % (
                kind, dateline, before, words, after, value,
                "-" if phrase is None else "%s %s [%s] %s" % (to_value(phrase), phrase["kind"],
                                                             text[phrase["start"]:phrase["end"]], phrase["rule"])))
    print("%-10s %-10s %6s %6s %6s %8s" % ("type", "value", "rows", "found", "exact", "percent"))
    for (kind, name), (rows, found, exact) in sorted(classes.items()):
        print("%-10s %-10s %6d %6d %6d %8.1f" % (kind, name, rows, found, exact, 100 * exact / rows))
    counted = [counts for (kind, name), counts in classes.items() if kind == "DATE" and name in COUNTED]
    score = 100 * sum(counts[2] for counts in counted) / max(1, sum(counts[0] for counts in counted))
    whole = 100 * sum(counts[2] for counts in classes.values()) / max(1, sum(counts[0] for counts in classes.values()))
    print("all: %.1f %%; DATE values of day, month or year: %.1f %%" % (whole, score))
    return 0 if least is None or score >= least else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

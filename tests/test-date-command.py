#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests "annal date": what it prints for dates, and how it ends.

    tests/test-date-command.py ANNAL [TEST...]
"""
import subprocess
import sys

import annal_tap

ANNAL = sys.argv[1] if len(sys.argv) > 1 else None


def run(*arguments, text=None):
    done = subprocess.run([ANNAL, "date", *arguments], input=text, capture_output=True, check=False,
                          env={"LC_ALL": "C", "TZ": "Asia/Seoul"})
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def parsed(*arguments, text=None):
    """The rows that "annal date parse" prints, as lists of columns."""
    code, out, _ = run("parse", *arguments, text=text)
    assert out.endswith("\n"), out
    return code, [line.split("\t") for line in out[:-1].split("\n")]


def check(got, expected):
    assert got == expected, "got %r, expected %r" % (got, expected)


def test_parse_columns():
    rows = [
        # input, canonical, level, earliest, latest
        ["2019-05-14", "2019-05-14", "0", "2019-05-14T00:00:00Z", "2019-05-14T23:59:59Z"],
        ["2019-05", "2019-05", "0", "2019-05-01T00:00:00Z", "2019-05-31T23:59:59Z"],
        ["2016-02", "2016-02", "0", "2016-02-01T00:00:00Z", "2016-02-29T23:59:59Z"],
        ["2013~", "2013~", "1", "2013-01-01T00:00:00Z", "2013-12-31T23:59:59Z"],
        ["201X", "201X", "1", "2010-01-01T00:00:00Z", "2019-12-31T23:59:59Z"],
        ["?2004-06-~11", "?2004-06-~11", "2", "2004-06-11T00:00:00Z", "2004-06-11T23:59:59Z"],
        ["?2004", "2004?", "2", "2004-01-01T00:00:00Z", "2004-12-31T23:59:59Z"],
        ["2019-05-04T09:06:00+09", "2019-05-04T09:06:00+09:00", "0", "2019-05-04T00:06:00Z", "2019-05-04T00:06:00Z"],
        ["2019-05-14T24:00:00Z", "2019-05-15T00:00:00Z", "0", "2019-05-15T00:00:00Z", "2019-05-15T00:00:00Z"],
        ["2019-05-06/2019-05-17", "2019-05-06/2019-05-17", "0", "2019-05-06T00:00:00Z", "2019-05-17T23:59:59Z"],
        ["2014/..", "2014/..", "1", "2014-01-01T00:00:00Z", "+INF"],
        ["../2014", "../2014", "1", "-INF", "2014-12-31T23:59:59Z"],
        ["2014/", "2014/", "1", "2014-01-01T00:00:00Z", "UNKNOWN"],
        ["/2014", "/2014", "1", "UNKNOWN", "2014-12-31T23:59:59Z"],
        ["[..1984]", "[..1984]", "2", "-INF", "1984-12-31T23:59:59Z"],
        ["{1667,1668,1670..1672}", "{1667,1668,1670..1672}", "2", "1667-01-01T00:00:00Z", "1672-12-31T23:59:59Z"],
        ["0000", "0000", "0", "0000-01-01T00:00:00Z", "0000-12-31T23:59:59Z"],
        ["9999-24", "9999-24", "1", "9999-12-01T00:00:00Z", "+10000-02-29T23:59:59Z"],
        ["Y170000002", "Y170000002", "1", "+170000002-01-01T00:00:00Z", "+170000002-12-31T23:59:59Z"],
        ["Y-17E7", "Y-17E7", "2", "-170000000-01-01T00:00:00Z", "-170000000-12-31T23:59:59Z"],
    ]
    code, got = parsed(*[row[0] for row in rows])
    check(code, 0)
    for one, row in zip(got, rows, strict=True):
        check(one, row)


def test_parse_years_before_0():
    for arguments in (["--", "-0043"], ["-0043"]):
        code, got = parsed(*arguments)
        check(code, 0)
        check(got, [["-0043", "-0043", "1", "-0043-01-01T00:00:00Z", "-0043-12-31T23:59:59Z"]])


def test_parse_refused():
    code, got = parsed("2019", "2019-02-29", "2015/2014", "2020")
    check(code, 1)
    check(got[0][1], "2019")
    check(got[1], ["2019-02-29", "error", "8", "At position 8, expected a day that this month of this year has."])
    check(got[2], ["2015/2014", "error", "5", "At position 5, expected an end that is not before the start."])
    check(got[3][1], "2020")


def test_parse_lines():
    code, got = parsed(text=b"2019\r\n\n 2019\n2019-05")
    check(code, 1)
    check([row[:2] for row in got], [["2019", "2019"], ["", "error"], [" 2019", "error"], ["2019-05", "2019-05"]])
    check(run("parse", text=b""), (0, "", ""))


def test_parse_no_column_breaks():
    code, got = parsed("20\t19", "2019\n", "2019\x1b[31m")
    check(code, 1)
    check([row[:3] for row in got],
          [["20\\u000919", "error", "2"], ["2019\\u000a", "error", "4"], ["2019\\u001b[31m", "error", "4"]])
    code, got = parsed(text=b"2019\0-05\n2019\xff\n")
    check(code, 1)
    check([row[1:3] for row in got], [["error", "4"], ["error", "4"]])


def test_parse_lenient():
    code, out, said = run("parse", "--lenient", "1984-6-2", "[1667, 1668]", "2019-05")
    check(code, 0)
    check(out.split("\n")[:-1],
          ["1984-6-2\t1984-06-02\t0\t1984-06-02T00:00:00Z\t1984-06-02T23:59:59Z",
           "[1667, 1668]\t[1667,1668]\t2\t1667-01-01T00:00:00Z\t1668-12-31T23:59:59Z",
           "2019-05\t2019-05\t0\t2019-05-01T00:00:00Z\t2019-05-31T23:59:59Z"])
    check(said.split("\n")[:-1],
          ["annal: 1984-6-2: read as 1984-06-02: digits filled up",
           "annal: [1667, 1668]: read as [1667,1668]: blanks left out"])
    check(run("parse", "1984-6-2")[0], 1)
    check(run("parse", "--lenient", "06/05/2014")[0], 1)


def test_parse_winter():
    bounds = {"begins": ["2014-12-01T00:00:00Z", "2015-02-28T23:59:59Z"],
              "ends": ["2013-12-01T00:00:00Z", "2014-02-28T23:59:59Z"],
              "within": ["2014-01-01T00:00:00Z", "2014-12-31T23:59:59Z"]}
    for rule, (first, last) in bounds.items():
        check(parsed("--winter", rule, "2014-24"), (0, [["2014-24", "2014-24", "1", first, last]]))
    check(run("parse", "--winter", "cold", "2014-24")[0], 2)


def test_parse_cut_bounds():
    code, out, said = run("parse", "Y1E18")
    check(code, 0)
    check(out, "Y1E18\tY1E18\t2\t+292277026596-12-04T15:30:07Z\t+292277026596-12-04T15:30:07Z\n")
    check(said, "annal: Y1E18: a bound lies beyond 64-bit seconds and was cut\n")


def test_format():
    check(run("format", "2019-05~", "[2019-05-05..2019-05-11]", "2019-05-06/2019-05-17", "197X", "[..2012]", "2014-21"),
          (0, "about May 2019\nbetween 5 and 11 May 2019\n6–17 May 2019\nthe 1970s\nbefore 2013\nspring 2014\n", ""))
    check(run("format", "--style", "short", "--", "-0043~"), (0, "c. 44 BC\n", ""))
    check(run("format", "--style=machine", "?2004"), (0, "2004?\n", ""))
    check(run("format", "--lang", "en_US", "2019-05-14"), (0, "May 14, 2019\n", ""))
    check(run("format", "--lang", "fr", "2019-05-01"), (0, "1er mai 2019\n", ""))
    check(run("format", "--lang", "es", "2019-05"), (0, "mayo de 2019\n", ""))
    check(run("format", "--lang", "ko", text="2019-05-14\n2013~\n".encode()), (0, "2019년 5월 14일\n2013년경\n", ""))
    check(run("format", "2019", "x"), (1, "2019\nx\terror\t0\tAt position 0, expected a year of four digits.\n", ""))


def test_format_unknown_language():
    code, out, said = run("format", "--lang", "de", "2019-05-14")
    check((code, out), (0, "14 May 2019\n"))
    assert "English" in said and "ko" in said, said


def relations(*arguments):
    code, out, _ = run("relate", *arguments)
    check(code, 0)
    return dict(line.split("\t") for line in out.splitlines())


def test_relate():
    check(relations("2019-05", "2019"), {"during": "certainly", "shares-time": "certainly", "within": "certainly"})
    check(relations("2018", "2019"), {"meets": "certainly", "precedes": "certainly"})
    check(relations("2017", "2019"), {"before": "certainly", "precedes": "certainly"})
    check(relations("2019", "2017"), {"after": "certainly", "follows": "certainly"})
    check(relations("2019", "2019"),
          {"equal": "certainly", "shares-time": "certainly", "within": "certainly", "covers": "certainly"})
    # About 2017 lowers what is certain.
    check(relations("2017~", "2019"), {"before": "possibly", "precedes": "possibly"})
    # Two moments of one year: any order is possible, and no overlap but that of equals.
    check(relations("--nature", "instant", "2013", "2013"),
          {"before": "possibly", "meets": "possibly", "equal": "possibly", "met-by": "possibly", "after": "possibly",
           "precedes": "possibly", "follows": "possibly", "shares-time": "possibly", "within": "possibly",
           "covers": "possibly"})


def test_relate_refused():
    code, out, said = run("relate", "2019", "2019-13")
    check((code, out), (1, ""))
    assert "2019-13: At position 5" in said, said


def resolved(*arguments, text=None):
    """The rows that "annal date resolve" prints on 15 May 2019, as lists of columns."""
    code, out, _ = run("resolve", "--dateline", "2019-05-15", *arguments, text=text)
    return code, [line.split("\t") for line in out[:-1].split("\n")]


def test_resolve():
    check(resolved("last week", "on Tuesday", "2019-05-06/2019-05-17"),
          (0, [["last week", "[2019-05-05..2019-05-11]", "last-unit", ""],
               ["on Tuesday", "2019-05-14", "weekday", "2019-05-21"],
               ["2019-05-06/2019-05-17", "2019-05-06/2019-05-17", "range", ""]]))


def test_resolve_lines():
    """A line out for each line in, whatever is in it."""
    code, got = resolved(text=b"in May 2014\r\n\nnothing\n31 April 2019\n2014\0\nin\tMay 2014\nMay\xff\nin 1990")
    check(code, 1)
    check([row[:3] for row in got],
          [["in May 2014", "2014-05", "month-year"], ["", "error", "0"], ["nothing", "error", "0"],
           ["31 April 2019", "error", "0"], ["2014\\u0001", "2014", "year"],
           ["in\\u0009May 2014", "2014-05", "month-year"], ["May\ufffd", "error", "3"], ["in 1990", "1990", "year"]])
    check([len(row) for row in got], [4] * 8)
    code, got = resolved("", "a\tb\x1b\n")
    check(code, 1)
    check([row[:3] for row in got], [["", "error", "0"], ["a\\u0009b\\u001b\\u000a", "error", "0"]])
    check(run("resolve", "--dateline", "2019-05-15", text=b""), (0, "", ""))
    for verb in "resolve", "find":
        code, out, err = run(verb, "--dateline", "yesterday", text=b"Friday\n")
        assert code == 2 and out == "" and err.startswith("annal: --dateline yesterday is no date: "), err


def test_wrong_use():
    for arguments in ([], ["walk"], ["relate", "2019"], ["relate", "1", "2", "3"], ["parse", "--lang", "fr", "2019"],
                      ["format", "--style", "tall", "2019"], ["relate", "--nature", "wild", "1", "2"],
                      ["parse", "--nature", "instant", "2019"], ["format", "--dateline", "2019", "2019"],
                      ["parse", "--unheard-of"]):
        code, out, said = run(*arguments)
        check((arguments, code, out), (arguments, 2, ""))
        assert said.startswith("annal: "), said


def test_many():
    """A line out for each line in, and quickly."""
    lines = ["%04d-%02d" % (year, month) for year in range(10000) for month in range(1, 13)]
    code, out, said = run("parse", text="\n".join(lines).encode())
    check((code, said), (0, ""))
    got = out.splitlines()
    check(len(got), len(lines))
    check([row.split("\t")[0] for row in got], lines)


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

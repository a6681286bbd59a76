#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Counts what the tests of one or more runs did.

    tests/count-results.py [LABEL=]TESTLOG.json...

Reads the testlog.json of meson. A program that speaks TAP counts by its
subtests, any other as one test. A program that crashes, runs out of time, or
reports fewer or more subtests than it planned is one failure more. Prints the
failed tests with their output, the skipped ones with the reason, and as the
last line "N passed, N failed, N skipped". Exit 1 if something failed or
nothing ran.
"""
import json
import re
import sys
from pathlib import Path

SUBTEST = re.compile(r"^(not )?ok\b[ \t]*(\d*)[ \t]*-?[ \t]*(.*?)(?:[ \t]#[ \t]*(SKIP)\b[ \t]*(.*))?$", re.I)
PLAN = re.compile(r"^1\.\.(\d+)(?:[ \t]*#[ \t]*SKIP\b[ \t]*(.*))?", re.I)
TAP = re.compile(r"(not )?ok \d|1\.\.\d|Bail out!")
TAIL = 60


class Results:
    def __init__(self):
        self.passed = 0
        self.failed = []   # (name, output lines)
        self.skipped = []  # (name, reason)


def tap_lines(text):
    return [line for line in text.splitlines() if TAP.match(line)]


def count_tap(name, program, results):
    """Counts one program that speaks TAP."""
    seen, plan, comments, failed, bailed = 0, None, [], 0, False
    for line in program["stdout"].splitlines():
        planned, subtest = PLAN.match(line), SUBTEST.match(line)
        if planned:
            plan = int(planned.group(1))
            if plan == 0:
                results.skipped.append((name, planned.group(2) or ""))
        elif line.startswith("Bail out!"):
            bailed = True
            comments.append(line)
        elif subtest:
            seen += 1
            full = "%s: %s" % (name, subtest.group(3) or subtest.group(2))
            if subtest.group(1):
                failed += 1
                results.failed.append((full, comments))
            elif subtest.group(4):
                results.skipped.append((full, subtest.group(5)))
            else:
                results.passed += 1
            comments = []
        else:
            comments.append(line)
    wrong = program_failure(program, failed, plan, seen, bailed)
    if wrong:
        results.failed.append(("%s: %s" % (name, wrong), comments + error_output(program)))
    elif failed:
        last, output = results.failed[-1]
        results.failed[-1] = (last, output + error_output(program))


def program_failure(program, failed, plan, seen, bailed):
    """What went wrong beside the subtests that said "not ok"."""
    code = program.get("returncode", 0)
    if program["result"] == "TIMEOUT":
        return "ran out of time"
    if code < 0:
        return "ended by signal %d" % -code
    if not failed and re.search(r"(Sanitizer|runtime error): ", program.get("stderr", "")):
        return "a sanitizer complained"
    if bailed:
        return "gave up"
    if plan is None:
        return "ended before its plan (exit code %d)" % code
    if plan != seen:
        return "planned %d subtests, reported %d" % (plan, seen)
    if not failed and (code != 0 or program["result"] not in ("OK", "SKIP", "EXPECTEDFAIL")):
        return "%s, exit code %d" % (program["result"].lower(), code)
    return None


def count_plain(name, program, results):
    output = program.get("stdout", "").splitlines()
    if program["result"] in ("OK", "EXPECTEDFAIL"):
        results.passed += 1
    elif program["result"] == "SKIP":
        results.skipped.append((name, output[-1].strip() if output else ""))
    else:
        why = "ran out of time" if program["result"] == "TIMEOUT" else "exit code %s" % program.get("returncode")
        results.failed.append(("%s: %s" % (name, why), output + error_output(program)))


def error_output(program):
    return program.get("stderr", "").splitlines()


def count(program, label, results):
    name = program["name"].split(" / ")[-1] + (" (%s)" % label if label else "")
    program.setdefault("stdout", "")
    if tap_lines(program["stdout"]):
        count_tap(name, program, results)
    else:
        count_plain(name, program, results)


def report(results):
    for name, output in results.failed:
        print("FAILED  " + name)
        for line in output[-TAIL:]:
            print("        " + line)
    for name, reason in results.skipped:
        print("skipped %s%s" % (name, " — " + reason if reason else ""))
    print("%d passed, %d failed, %d skipped" % (results.passed, len(results.failed), len(results.skipped)))


def main(args):
    results = Results()
    for arg in args:
        label, _, path = arg.rpartition("=")
        log = Path(path)
        programs = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines() if line.strip()] \
            if log.exists() else []
        if not programs:
            results.failed.append(("%s: no test ran" % (label or log), []))
        for program in programs:
            count(program, label, results)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    report(results)
    return 1 if results.failed or not args else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

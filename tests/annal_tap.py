# SPDX-License-Identifier: LGPL-2.1-or-later
"""Test programs in Python report TAP, as those in C do.

Each function of the calling file whose name begins with test_ is one test. It
fails by an exception (an assert, say) and is skipped by raising Skip. Where a
program of others is Missing it is skipped too, but fails if ANNAL_TEST_ALL is
set, as "./dev test --all" does.
"""
import os
import sys
import traceback


class Skip(Exception):
    pass


class Missing(Skip):
    """What a test needs is not installed."""

    def __str__(self):
        return "not installed: %s" % self.args


def attempt(run):
    """Runs a test; returns what its line ends with."""
    try:
        run()
    except Skip as why:
        if isinstance(why, Missing) and os.environ.get("ANNAL_TEST_ALL"):
            raise
        return " # SKIP %s" % why
    return ""


def main(names, wanted=()):
    """Runs the tests among names (a globals()); returns the exit code."""
    tests = [(name[5:].replace("_", "-"), run) for name, run in names.items()
             if name.startswith("test_") and callable(run)]
    tests = [test for test in tests if not wanted or test[0] in wanted]
    failed = 0
    for number, (name, run) in enumerate(tests, 1):
        try:
            print("ok %d - %s%s" % (number, name, attempt(run)), flush=True)
        except Exception:  # noqa: whatever goes wrong is a failed test
            failed += 1
            for line in traceback.format_exc().splitlines():
                print("# " + line)
            print("not ok %d - %s" % (number, name), flush=True)
    print("1..%d" % len(tests), flush=True)
    if not tests:
        print("no test of that name", file=sys.stderr)
        return 2
    return 1 if failed else 0

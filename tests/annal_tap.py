# SPDX-License-Identifier: LGPL-2.1-or-later
"""Test programs in Python report TAP, as those in C do.

Each function of the calling file whose name begins with test_ is one test. It
fails by an exception (an assert, say) and is skipped by raising Skip.
"""
import sys
import traceback


class Skip(Exception):
    pass


def main(names, wanted=()):
    """Runs the tests among names (a globals()); returns the exit code."""
    tests = [(name[5:].replace("_", "-"), run) for name, run in names.items()
             if name.startswith("test_") and callable(run)]
    tests = [test for test in tests if not wanted or test[0] in wanted]
    failed = 0
    for number, (name, run) in enumerate(tests, 1):
        try:
            run()
            print("ok %d - %s" % (number, name), flush=True)
        except Skip as why:
            print("ok %d - %s # SKIP %s" % (number, name, why), flush=True)
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

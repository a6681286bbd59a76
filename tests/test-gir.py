#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Uses the library from Python through its freshly built typelib.

    tests/test-gir.py VERSION [TEST...]

GI_TYPELIB_PATH and LD_LIBRARY_PATH name the build folder.
"""
import sys

import annal_tap

VERSION = sys.argv[1]


def annal():
    try:
        import gi
    except ImportError:
        raise annal_tap.Skip("no Python here has GObject Introspection (python3-gi)") from None
    gi.require_version("Annal", "1")
    from gi.repository import Annal
    return Annal


def test_version():
    assert annal().version_get_string() == VERSION
    assert annal().version_check(0, 1, 0)
    assert not annal().version_check(1000, 0, 0)


def test_error_domain():
    assert annal().Error.SYNTAX == 1
    assert annal().Error.REVERSED == 9
    assert annal().error_quark() != 0


def test_limits():
    limits = annal().Limits.new()
    assert limits.get(annal().Limit.DEPTH) == 128
    limits.set(annal().Limit.DEPTH, 5)
    assert limits.get(annal().Limit.DEPTH) == 5
    assert annal().Limits.new().get(annal().Limit.DEPTH) == 128


def test_free_is_hidden():
    assert not hasattr(annal(), "free"), "introspection frees by itself; annal_free() is for ctypes"


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

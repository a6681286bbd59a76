#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Holds the Python package against the library's GIR.

    tests/test-python-raw.py GIR [TEST...]

GIR is "none" where the library was built without introspection.
"""
import ast
import collections
import inspect
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
from pathlib import Path

import annal_python
import annal_tap
from annal_python import PACKAGE, ROOT, SMALL, example, raises

annal_python.start()
import annal  # noqa: after start()

from annal import _convert, _library, _lists, _raw, _runtime

GIR = sys.argv[1]
CORE = "{http://www.gtk.org/introspection/core/1.0}"
SYMBOL = "{http://www.gtk.org/introspection/c/1.0}identifier"
# What Python needs no word for: it counts references by itself.
HIDDEN = {"ref", "unref"}


def space():
    if GIR == "none":
        raise annal_tap.Skip("the library was built without introspection")
    return xml.etree.ElementTree.parse(GIR).getroot().find(CORE + "namespace")


def public_functions():
    """(symbol, class or None, name, element) of each function that is to be called from other languages."""
    for element in space():
        kind = element.tag[len(CORE):]
        if kind == "function" and not element.get("moved-to") and element.get("introspectable") != "0":
            yield element.get(SYMBOL), None, element.get("name"), element
        for inner in element if kind in ("record", "class", "enumeration", "bitfield") else ():
            if inner.tag in (CORE + "method", CORE + "function", CORE + "constructor") and (
                    inner.get("introspectable") != "0"):
                yield inner.get(SYMBOL), element.get("name"), inner.get("name"), inner


def python_name(cls):
    return "ErrorCode" if cls == "Error" else cls


def test_what_is_checked_in_is_what_the_gir_gives():
    space()
    with tempfile.TemporaryDirectory() as folder:
        for path in (PACKAGE / "annal").glob("*.py"):
            (Path(folder) / path.name).write_bytes(path.read_bytes())
        subprocess.run([sys.executable, str(PACKAGE / "generate.py"), GIR, str(Path(folder) / "_raw.py")], check=True)
        for name in ("_raw.py", "_names.py"):
            assert (Path(folder) / name).read_bytes() == (PACKAGE / "annal" / name).read_bytes(), (
                "%s is not what bindings/python/generate.py writes; run: ninja -C BUILD update-python" % name)


def test_every_public_function_can_be_called():
    missing, count = [], 0
    for symbol, cls, name, element in public_functions():
        count += 1
        if name in HIDDEN:
            continue
        holder = getattr(annal, python_name(cls), None) if cls else annal
        function = getattr(holder, name, None)
        if symbol not in _raw.PROTOTYPES or not callable(function):
            missing.append(symbol)
        elif not function.__doc__:
            missing.append(symbol + " (no documentation)")
    assert not missing, "Python cannot call %s" % ", ".join(missing)
    assert count > 1000, "the GIR lists only %d functions" % count


def test_arguments_are_those_of_the_gir():
    for symbol, cls, name, element in public_functions():
        if name in HIDDEN:
            continue
        holder = getattr(_raw, python_name(cls)) if cls else _raw
        wanted = [p.get("name") for p in element.iter(CORE + "parameter") if p.get("direction") != "out"]
        wanted = [name for name in wanted if name not in ("length", "data", "destroy")]
        given = [name for name in inspect.signature(getattr(holder, name)).parameters if name != "self"]
        assert given == wanted, "%s takes %s, not %s" % (symbol, wanted, given)


def test_every_symbol_of_the_library_is_bound():
    symbols = (ROOT / "tests" / "libannal-1.symbols").read_text(encoding="utf-8").split()
    symbols = [symbol for symbol in symbols if symbol.startswith("annal_")]
    known = set(_raw.PROTOTYPES) | set(_library.FOREIGN)
    assert len(symbols) > 1000 and not set(symbols) - known, sorted(set(symbols) - known)
    for symbol in symbols:
        getattr(_raw.C, symbol)


def test_every_type_has_its_class():
    for name, cls in _raw.CLASSES.items():
        assert getattr(annal, name).__mro__.count(cls) == 1 and getattr(annal, name).__doc__, name
        if not issubclass(cls, _lists.Row):
            assert _raw.get_type(getattr(annal, name)) != 0, name
    for element in space():
        if element.tag == CORE + "enumeration":
            kind = getattr(annal, python_name(element.get("name")))
            for member in element.findall(CORE + "member"):
                assert kind[member.get("name").upper()] == int(member.get("value")), member.get("name")


def test_unknown_numbers_of_a_later_library_get_names():
    later = _convert.enum_out(annal.Stance, 99)
    assert later == 99 and later.name == "UNKNOWN_99" and isinstance(later, annal.Stance) and later.word == "unknown-99"


def test_everything_is_documented():
    bare = []
    for path in sorted((PACKAGE / "annal").glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert ast.get_docstring(tree), path
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                derived = any(isinstance(base, ast.Attribute) and base.attr == node.name for base in node.bases)
                if not ast.get_docstring(node) and not derived and not node.name.startswith("_"):
                    bare.append("%s.%s" % (path.stem, node.name))
                bare += ["%s.%s.%s" % (path.stem, node.name, inner.name) for inner in node.body
                         if isinstance(inner, ast.FunctionDef) and not inner.name.startswith("_")
                         and not ast.get_docstring(inner) and not overrides(node.name, inner.name)]
    assert not bare, bare


def overrides(cls, name):
    """Whether a method takes its documentation from the layer below."""
    thing = getattr(getattr(annal, cls, None), name, None)
    return bool(getattr(thing, "__doc__", None))


# --- every reader is called on everything that can be reached

class Walk:
    """Goes through everything that can be read from things without an argument, the nearest first."""

    def __init__(self, most):
        self.most, self.seen, self.count, self.waiting = most, collections.Counter(), 0, collections.deque()

    def go(self, things):
        self.waiting.extend(things)
        while self.waiting:
            self.visit(self.waiting.popleft())

    def visit(self, thing):
        kind = type(thing)
        if isinstance(thing, (_lists.View, list, tuple)):
            self.waiting.extend(list(thing)[:3] + list(thing)[-1:])
            return
        if not isinstance(thing, (_runtime.Object, _lists.Row)) or self.seen[kind] >= self.most:
            return
        self.seen[kind] += 1
        repr(thing), str(thing), thing == thing
        if isinstance(thing, _lists.ListOf):
            self.waiting.append(thing[:3])
        for name in dir(kind):
            self.read(thing, kind, name)

    def read(self, thing, kind, name):
        if name.startswith(("_", "clear_", "set_")) or name in (
                "close", "closed", "seal", "undo", "editing", "export", "to_numpy", "to_pandas"):
            return
        member = inspect.getattr_static(kind, name)
        if isinstance(member, (staticmethod, classmethod)):
            return
        try:
            value = getattr(thing, name)
            if callable(value):
                if required(value):
                    return
                value = value()
        except (annal.Error, ValueError):
            return
        self.count += 1
        self.waiting.append(value)


def required(function):
    return any(p.default is p.empty and p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)
               for p in inspect.signature(function).parameters.values())


def test_everything_that_can_be_read_is_read():
    dossier, walk = example(), Walk(12)
    wrong = raises(annal.InvalidError, annal.loads, SMALL.replace('"us","kind"', '"no-camps","kind"'))
    claims = [claim for claim in dossier.claims if claim.count or len(claim.citations) > 1]
    events = [event for event in dossier.events if event.attributes]
    things = claims + events + [wrong.problems, dossier.desk_check(annal.Texts()),dossier, dossier.timeline(), dossier.query("stance:deny"), dossier.conflicts(), annal.Printings(dossier),
              dossier.origins("dos-inmates-2019"), dossier.trace("dos-inmates-2019"), annal.Policy(), annal.Query(),
              dossier.number("prison-camps", "inmates"), dossier.positions("upr-recommendations-2019"),
              dossier.knowledge("2019-05-12", "2019-05-20"), dossier.desk_check(), annal.Limits(), annal.Texts("/"),
              annal.find_dates("It was last week and on 3 May.", "2019-05-14"), annal.OriginFindings(dossier),
              annal.quote_find("a word and a word", "word", None, None),
              annal.quote_suggest("some words stand here", "some word", 3), annal.Network(dossier.timeline()),
              dossier.relate(dossier.events[0], dossier.events[1]), dossier.query("").count("year"),
              dossier.query("").find_gaps(3), dossier.query("").find_bursts(3), annal.Rule.get(0),
              annal.Exporter("text"), annal.Reader(), annal.Printing("one two", "one three")]
    walk.go(things)
    assert walk.count > 1500, walk.count
    objects = {name for name, cls in _raw.CLASSES.items() if not issubclass(cls, int)}
    assert not objects - {kind.__name__ for kind in walk.seen} - {"Record"} - RARE, (
        objects - {kind.__name__ for kind in walk.seen})


# What the dossier of the five articles has none of.
RARE = {"Assessment", "Notice", "KnownNotice", "KnownNumber", "OriginFinding", "PositionsFinding", "SharedBound",
        "PrintingPair", "PrintingChange", "Point", "Recommendation", "OtherRecord"}

MAKE = {"Date": lambda n: annal.Date("200%d" % n), "Claim": lambda n: annal.Claim("c%d" % n)}
WORDS = {("Policy", "about_tolerance"): ("0.1", "0.25"), ("Policy", "upto_floor"): ("0.1", "0.25")}


def sample(hint, number):
    """A value for the type that the GIR names."""
    plain = {"utf8": "id-%d" % number, "gboolean": bool(number % 2), "gint64": number, "guint64": number,
             "guint": number}
    if hint in plain:
        return plain[hint]
    kind = getattr(annal, hint)
    if issubclass(kind, int):
        return list(kind)[number % len(kind)]
    if hint == "Date":
        return kind("200%d" % number)
    return make(kind, number)


def make(kind, number=0):
    return kind() if not required(kind) else kind("text" if kind is annal.Exporter else "id-%d" % number)


def test_what_is_set_can_be_read():
    count = 0
    for symbol, cls, name, element in public_functions():
        given = list(element.iter(CORE + "parameter"))
        kind = getattr(annal, cls, None) if cls else None
        if not name.startswith("set_") or len(given) != 1 or not hasattr(kind, "get_" + name[4:]):
            continue
        thing = make(kind)
        for number in (1, 2):
            few = WORDS.get((cls, name[4:]))
            value = few[number - 1] if few else sample(given[0].find(CORE + "type").get("name"), number)
            setattr(thing, name[4:], value)
            assert getattr(thing, name[4:]) == value == getattr(thing, "get_" + name[4:])(), symbol
        count += 1
    assert count > 90, count


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Writes what the Python package says of itself, as a document.

    docs/site/python_reference.py PACKAGE-FOLDER OUT

The library is found as by any program (ANNAL_LIBRARY). What carries the name of
a C function beside a member that does the same is left out: get_says() beside
says, for one.
"""
import ast
import enum
import importlib
import inspect
import re
import sys
import textwrap
from pathlib import Path

INTRODUCTION = """\
[How it is used](../bindings/python/README.md), and [ten minutes with it](guides/python.md). Below is what the package
says of itself. Functions of the C interface are there under their own names, too: where there is a member `says`, there
are `get_says()` and `set_says()`."""
RAW = re.compile(r"(get|set|add|clear|dup)_(n_)?(\w+)$")


def clean(text):
    """A docstring as Markdown: one line a paragraph."""
    text = inspect.cleandoc(text or "")
    return "\n\n".join(" ".join(part.split()) if not part.startswith("    ") else part for part in text.split("\n\n"))


def first(text):
    """The first paragraph, fit for a row of a table."""
    return clean(text).partition("\n\n")[0].replace("|", "\\|")


def signature(thing):
    try:
        text = str(inspect.signature(thing))
    except (TypeError, ValueError):
        return "(…)"
    text = re.sub(r"\bt\.|'|typing\.", "", text)
    return re.sub(r"\((self|cls)(, )?", "(", text).replace(" -> None", "")


def parts(thing, inherited):
    """Members and methods of a class that are its own: (name, static attribute)."""
    names = {}
    for one in reversed(thing.__mro__):
        if one.__module__.startswith("annal"):
            names.update(vars(one))
    shown = {name: inspect.getattr_static(thing, name) for name in sorted(names) if not name.startswith("_")}
    members, methods = [], []
    for name, own in shown.items():
        if name in inherited:
            continue
        if inspect.isdatadescriptor(own):
            members.append((name, own))
        elif isinstance(own, (classmethod, staticmethod)) or inspect.isfunction(own):
            raw = RAW.match(name)
            if not (raw and any(base in shown for base in (raw.group(3), raw.group(3) + "s"))):
                methods.append((name, getattr(thing, name)))
    return members, methods


def member_docs(thing):
    """What stands under each member of an enumeration, which Python itself does not keep."""
    lines = ast.parse(textwrap.dedent(inspect.getsource(thing))).body[0].body
    return {one.targets[0].id: ast.literal_eval(other.value) for one, other in zip(lines, lines[1:])
            if isinstance(one, ast.Assign) and isinstance(other, ast.Expr) and isinstance(other.value, ast.Constant)}


def write_enum(thing):
    docs = member_docs(thing)
    yield "| Member | Word | |\n|---|---|---|"
    for name, member in thing.__members__.items():
        yield "| `%s` | `%s` | %s |" % (name, member.word, first(docs.get(name)))


def write_class(thing, inherited):
    yield "### %s" % thing.__name__
    yield clean(thing.__doc__)
    if issubclass(thing, enum.Enum):
        yield "\n".join(write_enum(thing)) if hasattr(thing, "word") else \
            ", ".join("`%s`" % name for name in thing.__members__)
        return
    members, methods = parts(thing, inherited)
    if vars(thing).get("__init__") is not None or "__init__" in vars(thing.__mro__[1]):
        yield "```text\n%s%s\n```" % (thing.__name__, signature(thing))
    if members:
        yield "| Member | |\n|---|---|\n" + "\n".join(
            "| `%s` | %s |" % (name, first(inspect.getdoc(own))) for name, own in members)
    for name, method in methods:
        yield "**`%s%s`**: %s" % (name, signature(method), first(inspect.getdoc(method)))


def write(annal):
    everything = {name: getattr(annal, name) for name in dir(annal) if not name.startswith("_")}
    classes = {name: thing for name, thing in everything.items() if inspect.isclass(thing)}
    errors = {name: thing for name, thing in classes.items() if issubclass(thing, Exception)}
    enums = {name: thing for name, thing in classes.items() if issubclass(thing, enum.Enum)}
    records = set(dir(annal.Record))
    yield "# The Python package, member by member"
    yield INTRODUCTION
    yield "## Functions"
    for name, thing in everything.items():
        if inspect.isroutine(thing):
            yield "**`%s%s`**: %s" % (name, signature(thing), first(inspect.getdoc(thing)))
    yield "## Classes"
    for name, thing in classes.items():
        if name not in errors and name not in enums:
            basic = set(dir(thing.__mro__[-2])) if len(thing.__mro__) > 2 else set()
            yield from write_class(thing, records if issubclass(thing, annal.Record) and thing is not annal.Record
                                   else basic if thing is not thing.__mro__[-2] else set())
    yield "## Words"
    for thing in enums.values():
        yield from write_class(thing, set())
    yield "## Errors"
    for name, thing in errors.items():
        yield "**`%s`**: %s" % (name, first(thing.__doc__))


def main():
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    sys.path.insert(0, str(folder))
    out.write_text("\n\n".join(write(importlib.import_module("annal"))) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Calls everything in the Python package with arguments by chance, which must end in answers or exceptions.

    tests/python_calls.py NUMBER SEED

With "trace" as a third argument it prints each call before it is made.
"""
import inspect
import io
import os
import random
import sys
import tempfile

import annal_python
import annal
from annal import _lists, _raw, _runtime

TEXTS = ["", "us", "dprk", "us-camps", "no-camps", "camps", "article", "2019", "2019-05", "x", "stance:deny", "en",
         "exists", "text", "html", "json", "100", "0.1", "a b", "late Saturday", "é“”", "/", "inmates", "event-kind",
         "x" * 300, "[2019..]", "../2019", "P5D", "Asia/Seoul", "wikidata", "null", "{\"a\":1}", "single-source"]
NUMBERS = [0, 1, 2, 3, 7, 80, 1000, 2**31 - 1, 2**32 - 1, 2**63 - 1, 2**64 - 1, -1, -2**31, -2**63]
# What is not for this: it writes where it is told, a file or an address, ends the objects that the rest needs, works
# for ever, or asks for packages that may not be here.
LEFT_OUT = {"save", "write_file", "write_selection_file", "close", "export", "export_arrow", "to_numpy", "to_pandas"}


class Calls:
    """Objects by their class, and calls among them."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.pool = {}
        self.count = self.fine = 0
        self.functions = self.list_functions()
        dossier = annal.loads(annal_python.SMALL)
        for thing in (dossier, dossier.timeline(), dossier.conflicts(), dossier.desk_check(annal.Texts()),
                      annal.Query(), annal.Exporter("text"), annal.Reader(), annal.Limits(), annal.Policy(), annal.Date("2019-05"),
                      dossier.query(""), dossier.trace("us-camps"), dossier.origins("us-camps"), annal.Cancellable(),
                      annal.Network(dossier.timeline()), annal.Printings(dossier), annal.OriginFindings(dossier),
                      annal.find_dates("It was last week.", "2019-05-14"), annal.Dossier("open"), annal.Span("2019", "period"),
                      annal.Printing("a b", "a c"), annal.quote_find("words", "word", None, None),
                      dossier.knowledge(None, "2020"), dossier.query("").count("stance"), annal.Rule.get(0),
                      *dossier.records):
            self.keep(thing)

    @staticmethod
    def list_functions():
        found = []
        for name in _raw.CLASSES:
            kind = getattr(annal, name)
            if issubclass(kind, _lists.Row):
                continue
            for member in dir(kind):
                static = inspect.getattr_static(kind, member)
                if member.startswith("_") or member in LEFT_OUT or not callable(getattr(kind, member)):
                    continue
                ours = any(member in vars(one) for one in kind.__mro__ if one.__module__ == "annal._raw")
                if ours and not issubclass(kind, int):
                    found.append((kind, member, isinstance(static, (staticmethod, classmethod))))
        return found

    def keep(self, thing):
        if isinstance(thing, _runtime.Object) and not isinstance(thing, _lists.Row):
            held = self.pool.setdefault(type(thing).__name__, [])
            held.append(thing)
            if len(held) > 12:
                del held[self.chance.randrange(len(held))]
        elif isinstance(thing, (list, tuple, _lists.View)):
            for one in list(thing)[:2]:
                self.keep(one)

    def any_of(self, name):
        held = [one for kind, things in self.pool.items() for one in things
                if name == "Record" and isinstance(one, annal.Record) or kind == name]
        if held:
            return self.chance.choice(held)
        kind = getattr(annal, name)
        try:
            return kind()
        except TypeError:
            return self.chance.choice(TEXTS)

    def argument(self, hint):
        """A value for an annotation, now and then of the wrong kind."""
        chance, words = self.chance, hint.split(" | ")
        if "None" in words and chance.random() < 0.3:
            return None
        word = chance.choice([one for one in words if one != "None"])
        if chance.random() < 0.02:
            return chance.choice([None, 3, "text", object(), annal.Text("t"), [], b"bytes"])
        plain = {"str": TEXTS, "int": NUMBERS, "bool": [True, False], "Any": [{}, [], {"type": "claim", "id": "c"}],
                 "bytes": [b"{}", annal_python.SMALL.encode(), b"\xff"], "Iterable[str]": [[], TEXTS[:3], ["stance"]],
                 "os.PathLike[str]": ["/nonexistent"], "Callable[[int, int], object]": [lambda done, count: 1 / 0]}
        if word in plain:
            return chance.choice(plain[word])
        if word == "BinaryIO":
            return io.BytesIO(annal_python.SMALL.encode())
        if word == "datetime.date":
            return chance.choice(["2019", "0001-01-01"])
        name = word.replace("t.", "")
        name = name[:-4] if name.endswith("Like") else name
        kind = getattr(annal, name)
        if issubclass(kind, int):
            return chance.choice(list(kind))
        return self.any_of(name)

    def step(self, trace):
        kind, name, static = self.chance.choice(self.functions)
        target = kind if static else self.any_of(kind.__name__)
        if isinstance(target, str):
            return
        raw = getattr(_raw.CLASSES[kind.__name__], name)
        arguments = [self.argument(p.annotation) for p in inspect.signature(raw).parameters.values()
                     if p.name != "self" and p.kind != p.KEYWORD_ONLY]
        if trace:
            print(kind.__name__, name, arguments, flush=True)
        self.count += 1
        try:
            result = getattr(target, name)(*arguments)
        except (annal.Error, ValueError, TypeError, OverflowError, ZeroDivisionError):
            return
        self.fine += 1
        self.keep(result)


def main():
    calls = Calls(int(sys.argv[2]))
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for _ in range(int(sys.argv[1])):
            calls.step("trace" in sys.argv[3:])
        os.chdir("/")
    print(calls.count, calls.fine)


if __name__ == "__main__":
    main()

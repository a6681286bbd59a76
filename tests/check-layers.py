#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Checks who includes whom.

    tests/check-layers.py [SOURCE-ROOT]

 - a file of lib/LAYER includes only its own layer and those before it; a
   public header counts to the layer that holds the .c of the same name
 - lib/ never includes <annal/annal.h>, which would bring in every layer
 - public headers include public headers only, in the same order of layers
 - tools/, bindings/ and examples/ include <annal/annal.h> and nothing else of
   Annal's
"""
import re
import sys
from pathlib import Path

LAYERS = ("base", "time", "model", "json", "index", "timeline", "analysis", "import", "export")
BESIDE = {"store": ("base", "model", "json")}
OUTSIDE = ("tools", "bindings", "examples")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.M)


def may_use(layer):
    if layer in BESIDE:
        return BESIDE[layer] + (layer,)
    return LAYERS[:LAYERS.index(layer) + 1]


def is_layer(name):
    return name in LAYERS or name in BESIDE


def layers_of_headers(root):
    """Which layer each public header belongs to, by its base name."""
    lib = root / "lib"
    return {path.stem: path.relative_to(lib).parts[0] for path in sorted(lib.glob("*/**/annal-*.c"))}


def includes(path):
    text = path.read_text(encoding="utf-8")
    for match in INCLUDE.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, match.group(1), match.group(2)


def public_layer(name, homes):
    return homes.get(name[len("annal/"):].removesuffix(".h"))


def check_lib(path, layer, homes):
    for line, mark, name in includes(path):
        first = name.split("/")[0]
        if mark == '"' and "/" not in name:
            yield line, 'write "%s/%s", so that the direction shows' % (layer, name)
        elif name == "annal/annal.h":
            yield line, "lib/ names the headers it needs, not <annal/annal.h>"
        elif mark == '"' and not is_layer(first):
            yield line, '"%s" is not a layer' % first
        else:
            used = first if mark == '"' else public_layer(name, homes) if first == "annal" else None
            if used and used not in may_use(layer):
                yield line, "%s/ may not use %s/ (%s)" % (layer, used, name)


def check_public(path, homes):
    own = homes.get(path.name.split(".")[0])
    for line, mark, name in includes(path):
        if mark == '"' or name.endswith("-private.h"):
            yield line, "a public header includes %s" % name
        elif own and name.startswith("annal/"):
            used = public_layer(name, homes)
            if used and used not in may_use(own):
                yield line, "%s/ may not use %s/ (%s)" % (own, used, name)


def check_outside(path):
    for line, mark, name in includes(path):
        if mark == "<" and name.startswith("annal/") and name != "annal/annal.h":
            yield line, "include <annal/annal.h> instead of <%s>" % name
        elif mark == '"' and not (path.parent / name).exists():
            yield line, '"%s" is inside the library' % name


def problems(root):
    homes = layers_of_headers(root)
    for folder in sorted(path for path in (root / "lib").glob("*") if path.is_dir()):
        if not is_layer(folder.name):
            yield folder, 1, "%s/ is not a layer" % folder.name
            continue
        for path in sorted(folder.rglob("*.[ch]")):
            for line, what in check_lib(path, folder.name, homes):
                yield path, line, what
    for path in sorted((root / "include").rglob("*.h*")):
        for line, what in check_public(path, homes):
            yield path, line, what
    for path in sorted(p for name in OUTSIDE for p in (root / name).rglob("*.[ch]")):
        for line, what in check_outside(path):
            yield path, line, what


def main(args):
    root = Path(args[0] if args else Path(__file__).resolve().parent.parent).resolve()
    found = list(problems(root))
    for path, line, what in found:
        print("%s:%d: %s" % (path.relative_to(root), line, what))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

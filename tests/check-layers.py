#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Checks who includes whom.

    tests/check-layers.py [SOURCE-ROOT]

 - a file of lib/LAYER includes only its own layer and those before it; a
   public header counts to the layer that holds the .c of the same name
 - of its own layer a file of lib/LAYER/ROOM includes only its room and those
   before it; "" is what lies in the layer's own folder
 - lib/ never includes <annal/annal.h>, which would bring in every layer
 - public headers include public headers only, in the same order of layers
 - tools/, bindings/ and examples/ include <annal/annal.h> and nothing else of
   Annal's
"""
import re
import sys
from pathlib import Path

LAYERS = ("base", "time", "model", "json", "index", "timeline", "analysis", "import", "export")
ROOMS = {
    "analysis": ("", "origins", "compare", "number", "positions", "quote", "chain", "desk"),
    "export": ("wording", "", "terminal", "picture", "html", "chart", "table", "document", "exchange"),
}
BESIDE = {"store": ("base", "model", "json")}
OUTSIDE = ("tools", "bindings", "examples")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.M)


def may_use(layer):
    if layer in BESIDE:
        return BESIDE[layer] + (layer,)
    return LAYERS[:LAYERS.index(layer) + 1]


def is_layer(name):
    return name in LAYERS or name in BESIDE


def rooms_of(layer):
    return ROOMS.get(layer, ("",))


def home(path, lib):
    """The layer and the room of a file."""
    layer, *room = path.relative_to(lib).parts[:-1]
    return layer, "/".join(room)


def homes_of_headers(root):
    """Where each public header belongs, by its base name."""
    lib = root / "lib"
    return {path.stem: home(path, lib) for path in sorted(lib.glob("*/**/annal-*.c"))}


def includes(path):
    text = path.read_text(encoding="utf-8")
    for match in INCLUDE.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, match.group(1), match.group(2)


def public_home(name, homes):
    return homes.get(name[len("annal/"):].removesuffix(".h"))


def check_lib(path, layer, room, homes):
    for line, mark, name in includes(path):
        first = name.split("/")[0]
        if mark == '"' and "/" not in name:
            yield line, 'write "%s/%s", so that the direction shows' % (layer, name)
        elif name == "annal/annal.h":
            yield line, "lib/ names the headers it needs, not <annal/annal.h>"
        elif mark == '"' and not is_layer(first):
            yield line, '"%s" is not a layer' % first
        else:
            used = home(Path(name), ".") if mark == '"' else public_home(name, homes) if first == "annal" else None
            if used and used[0] not in may_use(layer):
                yield line, "%s/ may not use %s/ (%s)" % (layer, used[0], name)
            elif used and used[0] == layer and not is_before(layer, used[1], room):
                yield line, "%s may not use %s (%s)" % (shown(layer, room), shown(*used), name)


def is_before(layer, used, room):
    rooms = rooms_of(layer)
    return used in rooms and rooms.index(used) <= rooms.index(room)


def shown(layer, room):
    return "%s/%s/" % (layer, room) if room else "%s/" % layer


def check_public(path, homes):
    own = homes.get(path.name.split(".")[0])
    for line, mark, name in includes(path):
        if mark == '"' or name.endswith("-private.h"):
            yield line, "a public header includes %s" % name
        elif own and name.startswith("annal/"):
            used = public_home(name, homes)
            if used and used[0] not in may_use(own[0]):
                yield line, "%s/ may not use %s/ (%s)" % (own[0], used[0], name)


def check_outside(path):
    for line, mark, name in includes(path):
        if mark == "<" and name.startswith("annal/") and name != "annal/annal.h":
            yield line, "include <annal/annal.h> instead of <%s>" % name
        elif mark == '"' and not (path.parent / name).exists():
            yield line, '"%s" is inside the library' % name


def problems(root):
    homes = homes_of_headers(root)
    for folder in sorted(path for path in (root / "lib").glob("*") if path.is_dir()):
        if not is_layer(folder.name):
            yield folder, 1, "%s/ is not a layer" % folder.name
            continue
        for path in sorted(folder.rglob("*.[ch]")):
            room = home(path, root / "lib")[1]
            if room not in rooms_of(folder.name):
                yield path, 1, "%s/ is not a room of %s/" % (room, folder.name)
                continue
            for line, what in check_lib(path, folder.name, room, homes):
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

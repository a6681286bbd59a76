# SPDX-License-Identifier: LGPL-2.1-or-later
"""The binary interface of a library, as libabigail reads its debug information.

abidw is told to load all types, because those that no function takes by name
(an enumeration handed over as an int, the codes of errors) would be missed
else. It then writes those of the implementation too; of these only what the
exported functions and the public headers lead to is kept.
"""
import re
import subprocess
import xml.etree.ElementTree
from pathlib import Path

# Nothing of the machine, and nothing that moving a function about would change.
OPTIONS = ["--load-all-types", "--no-corpus-path", "--no-comp-dir-path", "--no-show-locs", "--no-parameter-names",
           "--no-elf-needed", "--short-locs", "--type-id-style", "hash"]

# The tag of a struct with a body, the name after a body, the name of a callback.
PUBLIC_TYPE = re.compile(r"\bstruct (\w+)\s*\{|\} *(\w+);|\btypedef \w[\w ]*\(\*(\w+)\)")


class Stripped(Exception):
    pass


def public_types(header_folders):
    """The types whose inside the headers tell."""
    return {name for folder in header_folders for path in sorted(Path(folder).rglob("*.h"))
            for found in PUBLIC_TYPE.findall(path.read_text(encoding="utf-8")) for name in found if name}


def close_types(root, names):
    """Makes every struct opaque that is not in names: those of the implementation, and of other libraries.

    How much of them abidw tells depends on the compiler and on the order in which it reads.
    """
    for tag in "class-decl", "union-decl":
        for part in root.iter(tag):
            if part.get("name") not in names:
                part[:] = []
                part.attrib = {name: part.get(name) for name in ("name", "is-struct", "visibility", "id")
                               if part.get(name)}
                part.set("is-declaration-only", "yes")


def references(element):
    """The ids of types that an element rests on."""
    for part in element.iter():
        for name in "type-id", "naming-typedef-id":
            if part.get(name):
                yield part.get(name)


def keep_reachable(root, names):
    """Drops from root, in place, what is neither exported nor leads from there or from a type in names."""
    definitions, wanted = {}, []
    for unit in root.findall("abi-instr"):
        for element in unit:
            if element.get("id"):
                definitions.setdefault(element.get("id"), []).append(element)
            if element.get("elf-symbol-id") or element.get("name") in names:
                wanted.append(element)
    kept = set()
    while wanted:
        element = wanted.pop()
        if id(element) in kept:
            continue
        kept.add(id(element))
        for reference in references(element):
            wanted.extend(definitions.get(reference, ()))
    for unit in root.findall("abi-instr"):
        for element in list(unit):
            if id(element) not in kept:
                unit.remove(element)
        if not len(unit):
            root.remove(unit)


def name_symbols(root, library):
    """Says of each function which symbol it is.

    With --load-all-types abidw forgets that for a function which it meets as
    a declaration before it meets the definition, and abidiff would then not
    compare it. A library without debug information has symbols and no functions.
    """
    symbols = {part.get("name") for part in root.iter("elf-symbol")}
    functions = {part.get("name"): part for part in root.iter("function-decl") if part.get("name") in symbols}
    missing = len(symbols) - len(functions)
    if not symbols or missing:
        raise Stripped("%s has no debug information (for %d of %d symbols): it was stripped, or built without -g" % (
            Path(library).name, missing, len(symbols)))
    for name, part in functions.items():
        part.set("mangled-name", name)
        part.set("elf-symbol-id", name)


def dump(library, header_folders):
    """The interface as XML, in libabigail's own form."""
    done = subprocess.run(["abidw", *OPTIONS, str(library)], capture_output=True, text=True, check=True)
    root = xml.etree.ElementTree.fromstring(done.stdout) if done.stdout.strip() else \
        xml.etree.ElementTree.Element("abi-corpus")
    name_symbols(root, library)
    names = public_types(header_folders)
    close_types(root, names)
    keep_reachable(root, names)
    xml.etree.ElementTree.indent(root, " ")
    return xml.etree.ElementTree.tostring(root, encoding="unicode") + "\n"


def compare(old, new):
    """What changed from one file to the other, in abidiff's words; nothing where nothing did."""
    done = subprocess.run(["abidiff", "--non-reachable-types", "--harmless", str(old), str(new)], capture_output=True, text=True)
    return "" if done.returncode == 0 else done.stdout + done.stderr or "abidiff: exit code %d" % done.returncode

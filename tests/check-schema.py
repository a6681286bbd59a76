#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Holds the JSON Schema against the shapes that the library reads and writes by.

    tests/check-schema.py DUMP-SHAPES [TEST...]

DUMP-SHAPES is the program built from tests/dump-shapes.c. What is compared is
the members of each record and value, which of them are required, their types,
the closed words, and the short forms.
"""
import json
import re
import subprocess
import sys
from pathlib import Path

import annal_tap
import doc_examples
import proofs

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = json.loads((ROOT / "data" / "annal-1.schema.json").read_text(encoding="utf-8"))
DEFS = SCHEMA["$defs"]
KNOWN = json.loads(subprocess.run([sys.argv[1]], check=True, capture_output=True).stdout)
SHAPES = KNOWN["shapes"]

# Members whose text has a form of its own, which the shapes call text.
FORMS = {"lang": "lang", "id": "id"}


def resolve(schema):
    """The schema that a $ref names, without its siblings."""
    while "$ref" in schema:
        schema = DEFS[schema["$ref"].removeprefix("#/$defs/")]
    return schema


def is_ref(schema, name):
    return schema.get("$ref") == "#/$defs/" + name


def same(label, given, expected):
    assert given == expected, "%s: the schema has %r, the library %r" % (label, given, expected)


def members_of(shape):
    """The members that stand in the JSON object of a shape: field by name."""
    members = {}
    for field in SHAPES[shape]["fields"]:
        if field["flatten"]:
            members.update({name: {**child, "required": False} for name, child in members_of(field["shape"]).items()})
        if not (field["flatten"] and field["kind"] == "node"):
            members[field["name"]] = field
    return members


def is_array_of(schema, item):
    return schema.get("type") == "array" and item(schema["items"])


def has_kind(field, schema):
    """Whether the schema of a member is that of its kind."""
    shape = field.get("shape")
    kinds = {
        "text": lambda: resolve(schema).get("type") == "string" or "anyOf" in schema or "enum" in schema,
        "id": lambda: is_ref(schema, "id"),
        "decimal": lambda: is_ref(schema, "decimal"),
        "count": lambda: is_ref(schema, "offset"),
        "flag": lambda: schema.get("type") == "boolean",
        "word": lambda: schema.get("enum") == field["words"],
        "node": lambda: is_ref(schema, shape),
        "nodes": lambda: is_array_of(schema, lambda item: is_ref(item, shape)),
        "attributes": lambda: is_ref(schema["additionalProperties"], shape),
        "texts": lambda: is_array_of(schema, lambda item: item.get("type") == "string"),
        "ids": lambda: is_array_of(schema, lambda item: is_ref(item, "id")),
        "map": lambda: is_ref(schema, "map"),
    }
    return kinds[field["kind"]]()


def object_shapes():
    """The shapes that are objects in JSON; an attribute is a member of one."""
    return [name for name in SHAPES if name != "attribute"]


def test_all_shapes():
    header = (ROOT / "lib" / "model" / "annal-shapes-private.h").read_text(encoding="utf-8")
    declared = {name.replace("_", "-") for name in re.findall(r"extern const AnnalShape annal_(\w+)_shape;", header)}
    same("the shapes in tests/dump-shapes.c", set(SHAPES), declared)
    assert declared <= set(DEFS), "not in the schema: %s" % (declared - set(DEFS))


def test_members():
    for name in object_shapes():
        given = set(DEFS[name]["properties"]) - ({"type"} if SHAPES[name]["record"] else set())
        same("members of " + name, sorted(given), sorted(members_of(name)))


def test_types():
    for name in object_shapes():
        for member, field in members_of(name).items():
            schema = DEFS[name]["properties"][member]
            assert has_kind(field, schema), "%s of %s is not %s: %r" % (member, name, field, schema)
            if field["kind"] == "text" and member in FORMS and not (member == "id" and not SHAPES[name]["record"]):
                assert is_ref(schema, FORMS[member]), "%s of %s is not a %s" % (member, name, FORMS[member])


def test_required():
    for name in object_shapes():
        given = set(DEFS[name].get("required", []))
        expected = {member for member, field in members_of(name).items() if field["required"]}
        # A text's words are required by a rule of its own, not by its shape.
        same("required members of " + name, given, expected | ({"text"} if name == "text" else set()))


def test_short_forms():
    wider = {"value": ["string", "number", "boolean", "object"]}
    wider["attribute-value"] = wider["value"]
    for name in object_shapes():
        bare = "bare" in SHAPES[name] or name in wider
        same("types of " + name, DEFS[name]["type"], wider.get(name, ["string", "object"]) if bare else "object")
    same("attribute", DEFS["attribute"]["anyOf"],
         [{"$ref": "#/$defs/attribute-value"}, {"type": "array", "items": {"$ref": "#/$defs/attribute-value"}}])


def test_sections_and_lines():
    sections = {name: schema["items"]["$ref"].removeprefix("#/$defs/")
                for name, schema in SCHEMA["properties"].items() if schema.get("type") == "array"}
    same("sections", sections, KNOWN["sections"])
    same("lines", [ref["$ref"].removeprefix("#/$defs/") for ref in DEFS["line"]["oneOf"]],
         ["dossier", *KNOWN["sections"].values()])
    for name in KNOWN["sections"].values():
        same("type of " + name, DEFS[name]["properties"]["type"]["const"], name)


def test_stances():
    given = {}
    for rule in DEFS["claim"]["allOf"]:
        for stance in rule["then"]["properties"]["stance"]["enum"]:
            given[stance] = rule["if"]["properties"]["kind"]["const"]
    same("stances of the kinds of claim", given, KNOWN["stances"])


def test_descriptions():
    for name, schema in DEFS.items():
        assert schema.get("description"), "%s has no description" % name
        for member, part in schema.get("properties", {}).items():
            assert part.get("description"), "%s of %s has no description" % (member, name)


def test_unknown_members_allowed():
    text = json.dumps(SCHEMA)
    assert '"additionalProperties": false' not in text and "unevaluatedProperties" not in text


def validator():
    validator_class = getattr(proofs.load("jsonschema"), "Draft202012Validator", None)
    if validator_class is None:
        raise annal_tap.Missing("python3-jsonschema 4 or later")
    validator_class.check_schema(SCHEMA)
    return validator_class(SCHEMA)


def complaints(found):
    return ["%s: %s" % ("/".join(map(str, error.absolute_path)), error.message[:200]) for error in found]


def test_validates_the_example():
    dossier = json.loads((ROOT / "examples" / "dprk-human-rights" / "dossier.json").read_text(encoding="utf-8"))
    found = complaints(validator().iter_errors(dossier))
    assert not found, "\n".join(found)


def test_validates_the_documents():
    line = {"$schema": SCHEMA["$schema"], "$ref": "#/$defs/line", "$defs": DEFS}
    lines, document = type(validator())(line), validator()
    for example in doc_examples.find_all():
        if example.rule:
            continue
        for value, is_line in example.values():
            found = complaints((lines if is_line else document).iter_errors(value))
            assert not found, "%s\n%s" % (example, "\n".join(found))


def test_refuses():
    rows = (
        ("no version", {"sources": []}),
        ("an unknown stance", {"annal": 1, "claims": [{"id": "c", "by": "a", "kind": "assertion", "stance": "nods",
                                                      "says": "It is."}]}),
        ("a stance of another kind", {"annal": 1, "claims": [{"id": "c", "by": "a", "kind": "demand",
                                                             "stance": "deny", "says": "It is."}]}),
        ("an id with a blank", {"annal": 1, "sources": [{"id": "a b"}]}),
        ("an entity without names", {"annal": 1, "entities": [{"id": "a", "kind": "state", "names": []}]}),
        ("an agent that is two", {"annal": 1, "sources": [{"id": "a", "outlet": {"id": "b", "unnamed": "c"}}]}),
        ("a passage in two forms", {"annal": 1, "events": [{"id": "e", "kind": "report", "title": "t", "citations": [
            {"source": "a", "quote": "q", "passages": [{"quote": "q"}]}]}]}),
        ("null", {"annal": 1, "title": None}),
    )
    for label, dossier in rows:
        assert not validator().is_valid(dossier), label


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

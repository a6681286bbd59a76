#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Uses the library from Python through its freshly built typelib.

    tests/test-gir.py VERSION [TEST...]

GI_TYPELIB_PATH and LD_LIBRARY_PATH name the build folder.
"""
import os
import sys
import xml.etree.ElementTree

import annal_tap

GI = "{http://www.gtk.org/introspection/core/1.0}"

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


def sample(module, name, number):
    """A value of the type that the GIR calls name, another for each number."""
    plain = {"utf8": "words %d" % number, "gboolean": number % 2 == 1, "gint64": number, "guint": number}
    if name in plain:
        return plain[name]
    kind = getattr(module, name)
    if hasattr(kind, "__enum_values__"):
        return kind(number if number in kind.__enum_values__ else min(kind.__enum_values__))
    if name == "Date":
        return kind.new("200%d" % number)
    try:
        return kind.new("id-%d" % number)
    except TypeError:
        return kind.new()


def accessors(module, verb):
    """Each (type, member, type of its one argument) of the methods whose name begins with verb."""
    folder = os.environ["GI_TYPELIB_PATH"].split(os.pathsep)[0]
    root = xml.etree.ElementTree.parse(os.path.join(folder, "Annal-1.gir")).getroot()
    for record in root.iter(GI + "record"):
        for method in record.findall(GI + "method"):
            arguments = method.findall("./%sparameters/%sparameter" % (GI, GI))
            if method.get("name").startswith(verb + "_") and len(arguments) == 1:
                kind = arguments[0].find(GI + "type").get("name")
                yield getattr(module, record.get("name")), method.get("name")[len(verb) + 1:], kind


# Members that not every text can be a value of.
SAMPLES = {("Policy", "tolerance"): ("0.1", "0.25"), ("Policy", "about_tolerance"): ("0.1", "0.25"),
           ("Policy", "upto_floor"): ("0.1", "0.25")}


def make(kind):
    try:
        return kind.new("an-id")
    except TypeError:
        return kind.new()


def same(one, other):
    return one.equal(other) if hasattr(one, "equal") else one == other


def test_what_is_set_can_be_read():
    module, count = annal(), 0
    for kind, member, argument in accessors(module, "set"):
        if not hasattr(kind, "get_" + member):
            continue
        record = make(kind)
        for number in (1, 2):
            few = SAMPLES.get((kind.__name__, member))
            value = few[number - 1] if few else sample(module, argument, number)
            getattr(record, "set_" + member)(value)
            got = getattr(record, "get_" + member)()
            assert got is not None and same(got, value), "%s.%s: %r is %r" % (kind.__name__, member, value, got)
        count += 1
    assert count > 90, "only %d members were tried" % count


def test_what_is_added_can_be_read_and_cleared():
    module, count = annal(), 0
    plurals = {"entry": "entries"}
    for kind, member, argument in accessors(module, "add"):
        if not hasattr(kind, "get_" + member):
            continue
        many = [name[6:] for name in dir(kind) if name.startswith("get_n_")
                and name[6:] in (member + "s", member, plurals.get(member))]
        assert len(many) == 1, "%s.%s" % (kind.__name__, member)
        record = make(kind)
        values = [sample(module, argument, number) for number in (1, 2)]
        for value in values:
            getattr(record, "add_" + member)(value)
        assert getattr(record, "get_n_" + many[0])() == 2, "%s.%s" % (kind.__name__, member)
        for index, value in enumerate(values):
            assert same(getattr(record, "get_" + member)(index), value), "%s.%s" % (kind.__name__, member)
        copy = record.copy()
        getattr(record, "clear_" + many[0])()
        assert getattr(record, "get_n_" + many[0])() == 0
        assert getattr(copy, "get_n_" + many[0])() == 2, "the copy is its own"
        assert not copy.equal(record)
        count += 1
    assert count > 15, "only %d members were tried" % count


def test_maps_keep_several_strings_under_a_key():
    entity = annal().Entity.new("un")
    entity.add_external("wikidata", "Q1065")
    entity.add_external("iso3166", "UN")
    entity.add_external("iso3166", "UNO")
    assert entity.dup_external_schemes() == ["iso3166", "wikidata"]
    assert entity.get_external("iso3166") == ["UN", "UNO"]
    assert not entity.get_external("viaf")
    entity.clear_external()
    assert entity.dup_external_schemes() == []


def test_a_dossier_is_built_sealed_and_written():
    module = annal()
    dossier = module.Dossier.new("A small one")
    entity = module.Entity.new("us")
    entity.set_kind(module.EntityKind.STATE)
    entity.add_name(module.Name.new("United States"))
    assert dossier.add(entity.as_record())
    assert dossier.seal()
    text = dossier.to_string(module.WriteFlags.CANONICAL)
    assert text == ('{"annal":1,"entities":[{"id":"us","kind":"state","names":["United States"]}],'
                    '"title":"A small one"}'), text
    again = module.Dossier.new_from_json(dossier.to_json())
    assert again.to_string(module.WriteFlags.CANONICAL) == text


def test_errors_are_raised_with_their_code():
    from gi.repository import GLib
    module = annal()
    try:
        module.Dossier.load("/nonexistent")
    except GLib.Error as error:
        assert error.code == module.Error.NOT_FOUND and "/nonexistent" in error.message
    else:
        raise AssertionError("no error")


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

# SPDX-License-Identifier: LGPL-2.1-or-later
"""The interface as the GIR has it, one line each, without what is no promise.

Left out are the words of the documentation, places in the sources and the
version's own numbers. What stays is what a program or binding rests on: names,
types, numbers of enumerators, who owns what, what may be NULL.
"""
import xml.etree.ElementTree

CORE = "{http://www.gtk.org/introspection/core/1.0}"
C = "{http://www.gtk.org/introspection/c/1.0}"
GLIB = "{http://www.gtk.org/introspection/glib/1.0}"

CALLABLES = ("function", "method", "constructor", "virtual-method", "callback", "function-macro")
# What a value's annotations say; "1" where they are set.
MARKS = ("nullable", "optional", "caller-allocates", "scope", "closure", "destroy")


def kind_of(element):
    return element.tag.rpartition("}")[2]


def type_words(holder):
    for tag in "type", "array":
        found = holder.find(CORE + tag)
        if found is None:
            continue
        words = found.get(C + "type") or found.get("name") or tag
        inside = [type_words(found)] if found.find(CORE + "type") is not None else []
        if tag == "array":
            inside += ["%s=%s" % (name, found.get(name)) for name in ("length", "zero-terminated", "fixed-size")
                       if found.get(name)]
        return words + ("<%s>" % ", ".join(inside) if inside else "")
    return "..." if holder.find(CORE + "varargs") is not None else "-"


def value_words(holder):
    words = [type_words(holder)]
    if holder.get("transfer-ownership", "none") != "none":
        words.append("transfer=" + holder.get("transfer-ownership"))
    if holder.get("direction", "in") != "in":
        words.append(holder.get("direction"))
    for mark in MARKS:
        if holder.get(mark, "0") != "0" or mark in ("closure", "destroy") and holder.get(mark):
            words.append(mark if holder.get(mark) == "1" and mark not in ("closure", "destroy")
                         else "%s=%s" % (mark, holder.get(mark)))
    return " ".join(words)


def end_words(element):
    words = ["since " + element.get("version")] if element.get("version") else []
    if element.get("deprecated"):
        words.append("deprecated")
    if element.get("introspectable") == "0":
        words.append("C only")
    return "".join(" [%s]" % word for word in words)


def callable_line(element, owner):
    parameters = element.find(CORE + "parameters")
    words = ["%s: %s" % (parameter.get("name"), value_words(parameter))
             for parameter in (parameters if parameters is not None else ())]
    returned = element.find(CORE + "return-value")
    name = element.get(C + "identifier") or element.get(C + "type") or "%s.%s" % (owner, element.get("name"))
    return "%s %s (%s)%s%s%s" % (
        kind_of(element), name, ", ".join(words), " -> " + value_words(returned) if returned is not None else "",
        " throws" if element.get("throws") == "1" else "", end_words(element))


def type_line(element, name):
    words = [word for word in (element.get("parent") and "parent=" + element.get("parent"),
                               element.get(GLIB + "get-type"), element.get(GLIB + "error-domain"),
                               element.get("abstract") and "abstract", element.get("final") and "final",
                               element.get(GLIB + "fundamental") and "fundamental") if word]
    return "%s %s%s%s" % (kind_of(element), name, "".join(" " + word for word in words), end_words(element))


def element_lines(element):
    kind, name = kind_of(element), element.get(C + "type") or element.get("name")
    if kind in CALLABLES:
        yield callable_line(element, "Annal")
        return
    if kind == "constant":
        value = "" if name.endswith("VERSION") or name.endswith("VERSION_STRING") else " = " + element.get("value")
        yield "constant %s: %s%s%s" % (name, type_words(element), value, end_words(element))
        return
    yield type_line(element, name)
    for child in element:
        if kind_of(child) in CALLABLES:
            yield callable_line(child, name)
        elif kind_of(child) == "member":
            yield "member %s = %s" % (child.get(C + "identifier"), child.get("value"))
        elif kind_of(child) in ("field", "property", "signal"):
            yield "%s %s.%s: %s" % (kind_of(child), name, child.get("name"), value_words(child))


def listing(gir):
    """Sorted lines."""
    namespace = xml.etree.ElementTree.parse(str(gir)).getroot().find(CORE + "namespace")
    return sorted(set(line for element in namespace for line in element_lines(element)))


def undescribed(gir):
    """What has no Since: or no words at all; the structs of classes are opaque and have none."""
    root = xml.etree.ElementTree.parse(str(gir)).getroot()
    for parent in root.iter():
        for element in parent:
            kind = kind_of(element)
            if kind not in CALLABLES + ("record", "class", "interface", "enumeration", "bitfield", "constant") \
                    or element.get(GLIB + "is-gtype-struct-for") or kind == "callback" and parent.tag == CORE + "field":
                continue
            name = element.get(C + "identifier") or element.get(C + "type") or element.get("name")
            if not element.get("version") or element.find(CORE + "doc") is None:
                yield "%s %s: no block with Since:" % (kind, name)

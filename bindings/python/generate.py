#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Writes the raw layer of the Python binding from the library's GIR.

    bindings/python/generate.py Annal-1.gir annal/_raw.py

and beside it _names.py.

Every public function becomes a method of the class that it belongs to, under
its own name, or a function. Beside them stand what can be told from the names:
`get_x` and `set_x` are a member x; `get_n_xs`, `get_x`, `add_x`, `clear_xs` are
a list xs; the functions that read one row of a table are the members of a row
(ROWS below says which tables there are). What is set may be given to the
constructor by name.
"""
import ast
import keyword
import re
import sys
import textwrap
import xml.etree.ElementTree
from collections import namedtuple
from pathlib import Path

CORE = "{http://www.gtk.org/introspection/core/1.0}"
C = "{http://www.gtk.org/introspection/c/1.0}"
GLIB = "{http://www.gtk.org/introspection/glib/1.0}"
WIDTH = 118

# Types that can be changed after they were made, and that take a lock for it.
LOCKED = {"Dossier", "Exporter", "Limits", "Network", "Policy", "Query", "Reader", "Texts"}
FROZEN = {"Dossier": "annal_dossier_is_sealed"}
# Types all of whose functions are quick: other threads wait for them.
QUICK = {"Date", "Limits", "Network", "Phrase", "Policy", "Query", "Record", "Rule", "Span", "When", "Stance"}
QUICK_FUNCTIONS = {"annal_dossier_add", "annal_dossier_replace", "annal_dossier_remove", "annal_dossier_remove_term",
                   "annal_dossier_new", "annal_dossier_edit", "annal_exporter_new", "annal_exporter_set_option",
                   "annal_reader_new", "annal_texts_new", "annal_instant_to_string", "annal_comparer_dup_policy",
                   "annal_claim_comparison_dup_policy", "annal_conflicts_dup_conflict"}
RENAMED = {"Error": "ErrorCode"}
# What else may be given where such an object is wanted; the other layer makes it so.
LIKE = {"Agent": ("str", "t.Entity"), "Anchor": ("str",), "Citation": ("t.Source",),
        "Count": ("int", "Tuple[int, int]"),
        "AttributeValue": ("t.Value", "str", "int", "t.Quantity", "t.Text"), "Date": ("str", "datetime.date"),
        "Name": ("str",), "Participant": ("str", "t.Entity"), "Point": ("Tuple[object, object]",), "Policy": ("str",),
        "Quantity": ("int", "str"), "Query": ("str",), "Text": ("str",),
        "Value": ("str", "int", "t.Quantity", "t.When", "t.Text", "t.Stance", "t.Proposition"),
        "When": ("str", "datetime.date", "t.Date")}
# The modules that are written by hand, and may derive from a class what goes under its name.
LAYER = ["_values.py", "_records.py", "_dossier.py", "_timeline.py"]
# What an argument is where it is left out.
DEFAULTS = {"width": "0", "colour": "False", "flags": "0", "readings": "False", "full": "False", "ascii": "False"}

# Class: (row class, name of the list, how many, parameter, prefix, words for it).
ROWS = {
    "Timeline": [("TimelineEntry", "entries", "get_n_entries", "index", "", "An entry of a timeline")],
    "Selection": [("SelectionEntry", "entries", "get_n_entries", "position", "", "An answer to a query")],
    "Knowledge": [("KnownEntry", "entries", "get_n_entries", "position", "", "An entry that became known"),
                  ("KnownNotice", "notices", "get_n_notices", "position", "notice", "A notice that became known"),
                  ("KnownNumber", "numbers", "get_n_numbers", "number", "number", "A number that changed")],
    "NumberHistory": [("NumberEntry", "entries", "get_n_entries", "index", "", "One telling of a number"),
                      ("NumberGroup", "groups", "get_n_groups", "group", "group", "The tellings in one unit"),
                      ("SharedBound", "shared_bounds", "get_n_shared_bounds", "bound", "shared_bound",
                       "A bound that unequal numbers share")],
    "Conflicts": [("ConflictGroup", "groups", "get_n_groups", "group", "group", "The conflicts about one subject")],
    "OriginFindings": [("OriginFinding", "findings", "get_n_findings", "index", "", "What is wrong with origins")],
    "OriginReport": [("Origin", "origins", "get_n_origins", "index", "origin", "One origin of what is said"),
                     ("OriginCopy", "reports", "get_n_reports", "index", "report", "One report of what is said")],
    "Positions": [("Position", "positions", "get_n_positions", "index", "", "What one principal did at one time"),
                  ("PositionTarget", "targets", "get_n_targets", "target", "target", "What positions are taken on"),
                  ("PositionTally", "tallies", "get_n_tallies", "tally", "tally", "What the counts add up to"),
                  ("PositionsFinding", "findings", "get_n_findings", "finding", "finding", "What does not add up"),
                  ("Recommendation", "recommendations", "get_n_recommendations", "recommendation", "",
                   "What was recommended, and how it was answered")],
    "Printing": [("PrintingChange", "changes", "get_n_changes", "index", "change", "A difference of two wordings")],
    "Printings": [("PrintingPair", "pairs", "get_n_pairs", "index", "", "Two printings of one utterance")],
    "Problem": [("OtherRecord", "others", "get_n_others", "index", "other", "Another record in the problem")],
    "QuoteSuggestions": [("QuoteSuggestion", "suggestions", "get_n_suggestions", "index", "",
                          "A passage that resembles the words")],
    "References": [("Reference", "references", "get_n_references", "index", "", "A place that names a record")],
    "Stretches": [("Stretch", "stretches", "get_n_stretches", "index", "", "A stretch of time")],
    "Tally": [("TallyValue", "values", "get_n_values", "index", "", "A value and how many have it")],
    "TimeComparison": [("ProofStep", "steps", "get_n_steps", "index", "step", "A step of a proof")],
    "Trace": [("TraceStep", "steps", "get_n_steps", "index", "step", "A hop on the way back to who said it")],
}
# Lists whose items two methods read in the plain way, under names that do not say so.
LISTS = {"Conflicts": [("conflicts", "get_n_conflicts", "dup_conflict")]}
# Classes that are such a list themselves.
SEQUENCES = {"Timeline": "entries", "Selection": "entries", "NumberHistory": "entries", "Conflicts": "conflicts",
             "OriginFindings": "findings", "Phrases": "phrases", "Problems": "problems", "Printings": "pairs",
             "QuoteMatches": "matches", "QuoteSuggestions": "suggestions", "References": "references",
             "Stretches": "stretches", "Tally": "values", "Trace": "steps"}
SINGULAR = {"entities": "entity", "entries": "entry", "tallies": "tally", "left_out": "left_out",
            "evidence": "evidence", "matches": "match"}

# For what the GIR has no words.
DOCS = {"annal_error_quark": "Gets the domain of these errors, as GLib numbers it."}

LETTERS = {"none": "v", "gboolean": "i", "gint": "i", "int": "i", "guint": "u", "gint64": "q", "guint64": "Q",
           "gsize": "z", "gssize": "Z", "GLib.Quark": "u", "GType": "z"}

Argument = namedtuple("Argument", "name type array out nullable optional doc")
Function = namedtuple("Function", "symbol name cls kind args ret ret_array ret_nullable ret_transfer throws doc"
                      " ret_doc")


def child(element, name):
    return element.find(CORE + name)


def type_of(element):
    """The name of a type, and whether it is a list of it."""
    array = child(element, "array")
    if array is not None:
        return child(array, "type").get("name"), True
    return child(element, "type").get("name"), False


def doc_of(element):
    doc = child(element, "doc")
    return doc.text if doc is not None else ""


def read_function(element, cls):
    args = []
    ret = child(element, "return-value")
    parameters = child(element, "parameters")
    for parameter in parameters if parameters is not None else ():
        if parameter.tag == CORE + "instance-parameter":
            continue
        kind, array = type_of(parameter)
        name = parameter.get("name")
        args.append(Argument(name + "_" if keyword.iskeyword(name) else name, kind, array,
                             parameter.get("direction") == "out", parameter.get("nullable") == "1",
                             parameter.get("optional") == "1", doc_of(parameter)))
    kind, array = type_of(ret)
    return Function(element.get(C + "identifier"), element.get("name"), cls, element.tag[len(CORE):], args, kind, array,
                    ret.get("nullable") == "1", ret.get("transfer-ownership"), element.get("throws") == "1",
                    doc_of(element) or DOCS.get(element.get(C + "identifier"), ""), doc_of(ret))


class Gir:
    """What the GIR says, as far as Python needs it."""

    def __init__(self, path):
        root = xml.etree.ElementTree.parse(path).getroot()
        self.space = child(root, "namespace")
        self.enums = [e for e in self.space if e.tag in (CORE + "enumeration", CORE + "bitfield")]
        self.flags = {e.get("name") for e in self.enums if e.tag == CORE + "bitfield"}
        self.enum_names = {e.get("name") for e in self.enums}
        self.types = {e.get("name"): e for e in self.space
                      if e.tag in (CORE + "record", CORE + "class") and not e.get(GLIB + "is-gtype-struct-for")}
        self.constants = {e.get("name"): e.get("value") for e in self.space.findall(CORE + "constant")}
        self.functions = {name: self.functions_of(e, name) for name, e in self.types.items()}
        for enum in self.enums:
            self.functions[enum.get("name")] = self.functions_of(enum, enum.get("name"))
        self.free = [read_function(e, None) for e in self.space.findall(CORE + "function")
                     if not e.get("moved-to") and e.get("introspectable") != "0"]

    def functions_of(self, element, name):
        kinds = [CORE + "constructor", CORE + "method", CORE + "function"]
        found = [read_function(e, name) for e in element if e.tag in kinds and e.get("introspectable") != "0"]
        return sorted(found, key=lambda f: kinds.index(CORE + f.kind))

    def has(self, cls, name):
        return any(f.name == name for f in self.functions.get(cls, ()))

    def is_object(self, name):
        return name in self.types

    def is_gobject(self, cls):
        return self.types[cls].tag == CORE + "class"

    def is_node(self, cls):
        return self.has(cls, "copy") and self.has(cls, "equal")

    def is_record(self, cls):
        return self.has(cls, "as_record")


# --- words ------------------------------------------------------------------

def plain(text):
    """The words of a doc block as Python would say them."""
    text = re.sub(r"\[\w+@Annal\.([\w.]+)\]", r"`\1`", text)
    text = re.sub(r"%ANNAL_(\w+)|@ANNAL_(\w+)", lambda m: "`%s`" % (m.group(1) or m.group(2)), text)
    text = text.replace("%NULL", "None").replace("%TRUE", "True").replace("%FALSE", "False")
    text = re.sub(r"[%`]?G_MAXUINT`?", "None", text)
    text = re.sub(r"[@%](\w+)", r"`\1`", text)
    return text.replace("\\", "\\\\").replace('"""', "'''").strip()


def paragraphs(text, width):
    for part in re.split(r"\n\s*\n", text):
        if part.lstrip().startswith(("|", "- ", "`", "#")) and "\n" in part.strip():
            yield part.strip("\n")
        else:
            yield textwrap.fill(" ".join(part.split()), width, break_long_words=False, break_on_hyphens=False)


def docstring(text, indent, tail=()):
    """The lines of a docstring; the tail is a list of (name, words)."""
    pad = " " * indent
    body = "\n\n".join(paragraphs(plain(text) or "", WIDTH - indent - 6))
    items = [textwrap.fill("%s: %s" % (name, " ".join(plain(words).split())), WIDTH - indent - 6,
                           subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)
             for name, words in tail if words]
    if items:
        body += "\n\n" + "\n".join(items)
    if body.endswith('"'):
        body += " "
    if "\n" not in body:
        return ['%s"""%s"""' % (pad, body)]
    return ['%s"""%s' % (pad, body.split("\n")[0])] + [
        (pad + line).rstrip() for line in body.split("\n")[1:]] + [pad + '"""']


def first_sentence(text):
    text = " ".join(plain(text).split())
    found = re.match(r".*?[.:](?= |$)", text)
    return found.group(0)[:-1] + "." if found else text


def noun(text, more="|Counts"):
    """What a getter reads, of its first sentence: "Reads the speaker." is "The speaker."."""
    text = re.sub(r"^(?:Reads|Gets|Tells%s) (?=[a-z])" % more, "", first_sentence(text))
    return text[:1].upper() + text[1:]


def each(text):
    """The same for a list of it."""
    text = noun(text)
    return "A list; each is %s" % (text[:1].lower() + text[1:])


def literal(text):
    """A string for Python; a long one in pieces, between which a line may break."""
    pieces = textwrap.wrap(text, 90, drop_whitespace=False) or [""]
    return "\1".join('"%s"' % piece.replace('"', '\\"') for piece in pieces)


def wrapped(head, items, tail, indent, width=WIDTH):
    """`head(items)tail`, broken where it is too wide."""
    pad = " " * indent
    line = "%s%s(%s)%s" % (pad, head, ", ".join(item.replace("\1", " ") for item in items), tail)
    if len(line) <= width:
        return [line]
    words = ", ".join(item.replace(" ", "\0").replace("\1", " ") for item in items)
    body = textwrap.fill(words, width - len(tail) - 1, initial_indent=pad + "        ",
                         subsequent_indent=pad + "        ", break_long_words=False, break_on_hyphens=False)
    return ["%s%s(" % (pad, head)] + body.replace("\0", " ").split("\n")[:-1] + [
        "%s)%s" % (body.replace("\0", " ").split("\n")[-1], tail)]


# --- types ------------------------------------------------------------------

class Writer:
    def __init__(self, gir):
        self.gir = gir
        self.lines = []
        self.prototypes = {}

    def py(self, name):
        return RENAMED.get(name, name)

    def hint(self, name, array=False, like=False):
        """The annotation of a type; like for what may be given."""
        plain_types = {"utf8": "str", "filename": "str", "gboolean": "bool", "gpointer": "int", "none": "None",
                       "GLib.Bytes": "bytes", "Json.Node": "Any", "Gio.InputStream": "BinaryIO",
                       "Gio.OutputStream": "BinaryIO", "Gio.Cancellable": "Cancellable",
                       "ProgressFunc": "Callable[[int, int], object]"}
        if array:
            return "Iterable[str]" if like else "list[str]"
        if like and name == "filename":
            return "str | os.PathLike[str]"
        if name in plain_types:
            return plain_types[name]
        if name in LETTERS:
            return "int"
        if name in self.gir.enum_names:
            hint = "t." + self.py(name)
            return hint + (" | int" if name in self.gir.flags else " | str") if like else hint
        return name + "Like" if like and name in LIKE else "t." + name

    def letter(self, name, array=False):
        if array:
            return "p"
        if name in LETTERS:
            return LETTERS[name]
        if name in self.gir.enum_names:
            return "u" if name in self.gir.flags else "i"
        return "s" if name in ("utf8", "filename") else "p"

    # --- one function

    def python_arguments(self, function):
        """The arguments that Python gives."""
        hidden = {"data", "destroy"} if any(a.type == "ProgressFunc" for a in function.args) else set()
        names = [a.name for a in function.args]
        if "text" in names and "length" in names or "edtf" in names and "length" in names:
            hidden.add("length")
        return [a for a in function.args if not a.out and a.name not in hidden]

    def is_limit(self, argument):
        return argument.type == "guint" and "G_MAXUINT" in argument.doc

    def signature(self, function):
        result = []
        arguments = self.python_arguments(function)
        for i, argument in enumerate(arguments):
            hint = self.hint(argument.type, argument.array, like=True)
            nullable = argument.nullable or self.is_limit(argument)
            default = ""
            if all(a.nullable or self.is_limit(a) or a.name in DEFAULTS for a in arguments[i:]) and (
                    not function.name.startswith("set_")):
                default = " = " + ("None" if nullable else DEFAULTS[argument.name])
            result.append("%s: %s%s%s" % (argument.name, hint, " | None" if nullable else "", default))
        return result

    def outs(self, function):
        return [a for a in function.args if a.out and not (function.throws and a.name == "position")]

    def is_maybe(self, function):
        """Whether it tells by its return value that there is nothing in its outs."""
        return function.ret == "gboolean" and not function.throws and self.outs(function)

    def is_index(self, function):
        return function.ret == "guint" and "G_MAXUINT" in function.ret_doc

    def result_hint(self, function):
        outs = [self.hint(a.type) for a in self.outs(function) if a.name != "length"]
        if outs:
            together = outs[0] if len(outs) == 1 else "tuple[%s]" % ", ".join(outs)
            if function.ret in ("none", "gboolean"):
                return together + (" | None" if self.is_maybe(function) else "")
        if function.throws and function.ret == "gboolean":
            return "None"
        hint = self.hint(function.ret, function.ret_array)
        nullable = function.ret_nullable or self.is_index(function)
        return hint + " | None" if nullable and hint not in ("Any", "None") and not function.ret_array else hint

    def prototype(self, function):
        owned_text = function.ret in ("utf8", "filename") and (function.ret_transfer == "full" or any(
            a.out and a.name == "length" for a in function.args))
        codes = "p" if owned_text else self.letter(function.ret, function.ret_array)
        if function.kind == "method":
            codes += "p"
        for argument in function.args:
            codes += "p" if argument.out else self.letter(argument.type, argument.array)
        self.prototypes[function.symbol] = codes + ("p" if function.throws else "")

    def is_slow(self, function):
        if function.cls in QUICK or function.symbol in QUICK_FUNCTIONS or function.kind == "method" and (
                self.gir.is_node(function.cls)):
            return False
        if function.cls is None and function.ret == "utf8" and not function.args:
            return False
        if self.gir.is_object(function.cls) and self.gir.is_node(function.cls):
            return False
        gives = function.ret_transfer == "full" and (self.gir.is_object(function.ret) or function.ret in (
            "utf8", "GLib.Bytes", "Json.Node"))
        return bool(function.throws or gives or any(a.type.startswith("Gio.") for a in function.args))

    def convert(self, argument, slow):
        """(statements before, context managers, what is passed) for an argument."""
        name, kind = argument.name, argument.type
        quoted = '"%s"' % name
        optional = ", True" if argument.nullable else ""
        if argument.array:
            return ["%s_ = texts_in(%s, %s%s)" % (name, name, quoted, optional)], [], name + "_"
        if kind == "utf8":
            return [], [], "utf8(%s, %s%s)" % (name, quoted, optional)
        if kind == "filename":
            return [], [], "path_in(%s, %s)" % (name, quoted)
        if kind == "gboolean":
            return [], [], "boolean_in(%s, %s)" % (name, quoted)
        if self.is_limit(argument):
            return [], [], "limit_in(%s, %s)" % (name, quoted)
        if kind in LETTERS:
            return [], [], 'number_in(%s, %s, "%s")' % (name, quoted, LETTERS[kind])
        if kind == "gpointer":
            return [], [], "pointer_in(%s, %s)" % (name, quoted)
        if kind in self.gir.flags:
            return [], [], "flags_in(%s, %s, %s)" % (self.py(kind), name, quoted)
        if kind in self.gir.enum_names:
            return [], [], "enum_in(%s, %s, %s)" % (self.py(kind), name, quoted)
        managers = {"GLib.Bytes": "bytes_in", "Json.Node": "json_in", "Gio.InputStream": "input_in",
                    "Gio.OutputStream": "output_in"}
        if kind in managers:
            return [], ["%s(%s, %s) as %s_" % (managers[kind], name, quoted, name)], name + "_"
        kind = "Cancellable" if kind == "Gio.Cancellable" else kind
        return (['%s_ = object_in("%s", %s, %s%s)' % (name, kind, name, quoted, optional)], [],
                ("call.pointer(%s_)" if slow else "%s_._c") % name)

    def result(self, function, raw, owner):
        """The expression for what is returned."""
        kind = function.ret
        if function.ret_array:
            if function.ret_transfer == "none":
                return "texts_out(%s)" % raw
            return "texts_taken(%s, %s)" % (raw, function.ret_transfer == "container")
        if kind in ("utf8", "filename"):
            if any(a.out and a.name == "length" for a in function.args):
                return 'string_at(%s, length_.value).decode("utf-8")' % raw
            given = "taken" if function.ret_transfer == "full" else "out"
            return "%s_%s(%s)" % ("text" if kind == "utf8" else "path", given, raw)
        if kind == "gboolean":
            return "bool(%s)" % raw
        if self.is_index(function):
            return "perhaps(%s)" % raw
        if kind in self.gir.flags:
            return "%s(%s)" % (self.py(kind), raw)
        if kind in self.gir.enum_names:
            return "enum_out(%s, %s)" % (self.py(kind), raw)
        if kind == "GLib.Bytes":
            return "bytes_taken(%s)" % raw
        if kind == "Json.Node":
            return "json_taken(%s)" % raw
        if self.gir.is_object(kind):
            return 'wrap("%s", %s, %s, %s)' % (kind, raw, owner, function.ret_transfer == "full")
        return raw

    def out_value(self, argument):
        if argument.type in self.gir.enum_names:
            return "%s(%s_.value)" % (self.py(argument.type), argument.name)
        return "%s_.value" % argument.name

    def owner(self, function):
        objects = [a.name + "_" for a in self.python_arguments(function) if self.gir.is_object(a.type)]
        if function.kind == "method":
            return "self"
        return "owner_of(%s)" % ", ".join(objects) if objects else "None"

    def body(self, function, init=False):
        """The statements of a method; init for __init__, which keeps what new gives."""
        slow = self.is_slow(function)
        before, managers, passed = [], [], ["call.pointer(self)" if slow else "self._c"
                                            ] if function.kind == "method" else []
        length = None
        given = self.python_arguments(function)
        for argument in function.args:
            if argument.out:
                letter = self.letter(argument.type)
                start = "-1" if argument.name == "position" else ""
                before.append("%s_ = %s(%s)" % (argument.name, {
                    "q": "c_int64", "Q": "c_uint64", "z": "c_size_t", "u": "c_uint"}[letter], start))
                passed.append("byref(%s_)" % argument.name)
            elif argument.type == "ProgressFunc":
                before.append('key = None if %s is None else register_callback(%s, "%s")' % ((argument.name,) * 3))
                passed += ["None if key is None else _PROGRESS", "key", "forget_callback"]
            elif argument in given:
                first, contexts, value = self.convert(argument, slow)
                if argument.name in ("text", "edtf") and any(a.name == "length" and not a.out for a in function.args):
                    before.append("%s_ = %s" % (argument.name, value))
                    value, length = argument.name + "_", "len(%s_ or b\"\")" % argument.name
                before += first
                managers += contexts
                passed.append(value)
            elif argument.name == "length":
                passed.append(length)
        if function.throws:
            if not slow:
                before.append("error = c_void_p()")
            passed.append("byref(call.error)" if slow else "byref(error)")
        position = "position_" if function.throws and any(a.name == "position" for a in function.args) else ""
        after = []
        if function.throws:
            if slow:
                after.append("call.check(%s)" % position)
            else:
                after += ["if error:", "    raise_error(error%s)" % (", " + position if position else "")]
        outs = [self.out_value(a) for a in self.outs(function) if a.name != "length"]
        owner = self.owner(function)
        if init:
            after.append("self._adopt(result, %s)" % owner)
        elif outs and function.ret in ("none", "gboolean"):
            together = outs[0] if len(outs) == 1 else "(%s)" % ", ".join(outs)
            after.append("return %s%s" % (together, " if result else None" if self.is_maybe(function) else ""))
        elif function.throws and function.ret == "gboolean" or function.ret == "none":
            pass
        else:
            after.append("return " + self.result(function, "result", owner))
        call = wrapped("result = call" if slow else "result = C." + function.symbol, passed, "", 0, WIDTH - 16)
        if function.ret == "none" or function.throws and function.ret == "gboolean" and not init:
            call = [call[0].replace("result = ", "", 1)] + call[1:]
        if not function.throws and not init and len(call) == len(after) == 1 and after[0].startswith("return ") and (
                call[0].startswith("result = ") and (slow or not outs and "length_" not in after[0])):
            together = after[0].replace("result", call[0][len("result = "):], 1)
            if len(together) <= WIDTH - 16:
                call, after = [together], []
        inner = call + after
        if slow:
            objects = (["self"] if function.kind == "method" else []) + [
                a.name + "_" for a in given if self.gir.is_object(a.type) or a.type == "Gio.Cancellable"]
            managers = managers + ["Call(%s) as call" % ", ".join(['"%s"' % function.symbol] + objects)]
        elif function.kind == "method" and function.cls in LOCKED:
            managers = ["self._lock"] + managers
        for manager in reversed(managers):
            inner = ["with %s:" % manager] + ["    " + line for line in inner]
        return before + inner

    def function(self, function, indent):
        pad = " " * indent
        self.prototype(function)
        signature = self.signature(function)
        hint = self.result_hint(function)
        if function.kind == "method":
            signature = ["self"] + signature
        elif function.cls and indent:
            self.lines.append(pad + "@staticmethod")
        head = wrapped("def " + self.method_name(function), signature, " -> %s:" % hint, indent)
        if function.kind == "method" and function.name == "equal" and self.gir.is_record(function.cls):
            head[-1] += "  # type: ignore[override]"
        if function.kind == "method" and function.name == "count" and len(signature) > 2:
            head[-1] += "  # type: ignore[override]"
        self.lines += head
        tail = [(a.name, a.doc) for a in function.args if a in self.python_arguments(function)]
        if not (function.throws and function.ret == "gboolean"):
            tail.append(("Returns", function.ret_doc))
        elif self.outs(function):
            tail.append(("Returns", "; ".join("%s: %s" % (a.name, a.doc) for a in self.outs(function))))
        self.lines += docstring(function.doc, indent + 4, tail)
        self.lines += [pad + "    " + line for line in self.body(function)]
        self.lines.append("")

    def method_name(self, function):
        return function.name + "_" if keyword.iskeyword(function.name) else function.name

    # --- members

    def members(self, cls):
        """(name, getter, setter) of each member."""
        for function in self.gir.functions[cls]:
            if function.kind != "method" or self.python_arguments(function):
                continue
            found = re.match(r"(?:get|dup|is)_(\w+)$", function.name)
            if not found or function.name.startswith(("get_n_", "dup_external", "dup_qualifier", "dup_label",
                                                      "dup_extra", "dup_silenced")):
                continue
            name = found.group(1)
            setter = next((f for f in self.gir.functions[cls] if f.name == "set_" + name and len(f.args) == 1), None)
            yield name, function, setter

    def lists(self, cls):
        """(name, counter, getter, adder, clearer) of each list."""
        for name, counter, getter in LISTS.get(cls, ()):
            yield name, counter, getter, None, None
        by_name = {f.name: f for f in self.gir.functions[cls]}
        in_rows = {f.name for row in ROWS.get(cls, ()) for f in self.row_functions(cls, row)}
        for function in self.gir.functions[cls]:
            if not function.name.startswith("get_n_") or function.args:
                continue
            name = function.name[len("get_n_"):]
            single = SINGULAR.get(name, name[:-1] if name.endswith("s") else name)
            for one in (name, single):
                getter = by_name.get("get_" + one)
                if getter and len(getter.args) == 1 and getter.args[0].type == "guint" and getter.name not in in_rows:
                    yield (name, function.name, getter.name, "add_" + one if "add_" + one in by_name else None,
                           "clear_" + name if "clear_" + name in by_name else None)
                    break

    def counts(self, cls):
        """Numbers of things that are no list here."""
        known = {counter for _, counter, *_ in self.lists(cls)} | {row[2] for row in ROWS.get(cls, ())}
        return [f for f in self.gir.functions[cls] if f.kind == "method" and f.name.startswith("get_n_")
                and not f.args and f.name not in known]

    def row_functions(self, cls, row):
        """The methods that read a row of a table."""
        _, _, counter, parameter, prefix, _ = row
        others = [r[4] for r in ROWS[cls] if r[4] and r is not row and r[3] == parameter]
        result = []
        for f in self.gir.functions[cls]:
            first = f.args[0] if f.args else None
            if f.kind != "method" or f.name == counter or first is None or first.type != "guint" or (
                    first.name != parameter) or f.name.startswith(("set_", "find_")):
                continue
            stem = re.sub(r"^(get|dup)_", "", f.name)
            single = SINGULAR.get(counter[6:], counter[6:-1])
            if prefix and stem != prefix and not stem.startswith(prefix + "_"):
                continue
            if not prefix and any(stem == o or stem.startswith(o + "_") for o in others):
                continue
            if not prefix and single != stem and any(
                    stem == SINGULAR.get(l, l[:-1]) for l in self.plain_lists(cls)) and stem != "claim":
                continue
            result.append(f)
        return result

    def plain_lists(self, cls):
        return [f.name[6:] for f in self.gir.functions[cls]
                if f.name.startswith("get_n_") and not f.args and f.name not in {r[2] for r in ROWS[cls]}]

    def row_members(self, cls, row):
        """(name, function, counter) of the members of a row; counter for a list within it."""
        prefix = row[4]
        functions = self.row_functions(cls, row)
        by_name = {f.name: f for f in functions}
        for f in functions:
            stem = re.sub(r"^(get|dup|is)_", "", f.name)
            name = stem[len(prefix) + 1:] if prefix and stem.startswith(prefix + "_") else stem
            name = {"index": "place", "is_at_best": "at_best"}.get(name, name)
            if name.startswith("n_") and self.inner_getter(by_name, prefix, name[2:]):
                continue
            plural = next((p for p in self.inner_plurals(by_name, prefix, name)), None)
            if plural and len(f.args) == 2:
                yield plural[0], f, plural[1]
            else:
                yield name, f, None

    def inner_getter(self, by_name, prefix, plural):
        head = "get_" + (prefix + "_" if prefix else "")
        single = SINGULAR.get(plural, plural[:-1] if plural.endswith("s") else plural)
        return by_name.get(head + single) or by_name.get(head + plural)

    def inner_plurals(self, by_name, prefix, single):
        head = "get_" + (prefix + "_" if prefix else "") + "n_"
        for name, f in by_name.items():
            if name.startswith(head) and len(f.args) == 1:
                plural = name[len(head):]
                if single in (plural, SINGULAR.get(plural, plural[:-1])):
                    yield plural, f

    # --- classes

    def write_enum(self, element):
        name = self.py(element.get("name"))
        flags = element.get("name") in self.gir.flags
        self.lines += ["", "", "class %s(%s):" % (name, "Flags" if flags else "Enum")]
        self.lines += docstring(doc_of(element), 4) + [""]
        for member in element.findall(CORE + "member"):
            self.lines.append("    %s = %s" % (member.get("name").upper(), member.get("value")))
            self.lines += docstring(doc_of(member), 4)
        functions = self.gir.functions[element.get("name")]
        if functions:
            self.lines.append("")
        for function in functions:
            self.function(function, 4)

    def settable(self, cls):
        """(name, hint) of what may be given to the constructor by name."""
        for name, getter, setter in self.members(cls):
            if setter and setter.args[0].name != "id":
                yield name, self.hint(setter.args[0].type, setter.args[0].array, like=True)
        for name, _, getter, adder, clearer in self.lists(cls):
            if adder and clearer:
                function = next(f for f in self.gir.functions[cls] if f.name == adder)
                yield name, "Iterable[%s]" % self.hint(function.args[0].type, like=True)

    def write_init(self, cls):
        new = next((f for f in self.gir.functions[cls] if f.kind == "constructor" and f.name == "new"), None)
        if new is None:
            return
        taken = {a.name for a in new.args}
        members = [(n, h) for n, h in self.settable(cls) if n not in taken]
        signature = ["self"] + self.signature(new)
        if members:
            signature += ["*"] + ["%s: %s | None = None" % pair for pair in members]
        self.lines += wrapped("def __init__", signature, " -> None:", 4)
        given = self.python_arguments(new)
        tail = [(a.name, a.doc) for a in given]
        self.lines += docstring(new.doc + ("\n\nWhat else is given by name is set as a member." if members else ""), 8,
                                tail)
        body = self.body(new, init=True)
        self.lines += ["        " + line for line in body]
        if members:
            self.lines += wrapped("self._set", ["%s=%s" % (n, n) for n, _ in members], "", 8)
        self.lines.append("")

    def write_members(self, cls):
        for name, getter, setter in self.members(cls):
            hint = self.result_hint(getter)
            given = "Any"
            if setter:
                given = self.hint(setter.args[0].type, setter.args[0].array, like=True)
                if setter.args[0].nullable or self.is_limit(setter.args[0]):
                    given += " | None"
            words = [literal(getter.name)] + ([literal(setter.name)] if setter else ["None"])
            self.lines += wrapped("%s: Member[%s, %s] = Member" % (name, hint, given if setter else "Never_"),
                                  words + [literal(noun(getter.doc))], "", 4)
            if name == "id" and self.gir.is_record(cls):
                self.lines[-1] += "  # type: ignore[assignment]"
        for function in self.counts(cls):
            self.lines += wrapped("%s: Member[int, Never_] = Member" % function.name[4:],
                                  [literal(function.name), "None", literal(re.sub(
                                      "^Counts ", "How many there are: ", noun(function.doc, "")))], "", 4)
        by_name = {f.name: f for f in self.gir.functions[cls]}
        for name, counter, getter, adder, clearer in self.lists(cls):
            item = self.hint(by_name[getter].ret)
            given = self.hint(by_name[adder].args[0].type, like=True) if adder else "Never_"
            words = [literal(w) if w else "None" for w in (counter, getter, adder, clearer)]
            self.lines += wrapped("%s: ListMember[%s, %s] = ListMember" % (name, item, given),
                                  words + [literal(each(by_name[getter].doc))], "", 4)
        for row in ROWS.get(cls, ()):
            self.lines += ["", "    @property", "    def %s(self) -> View[t.%s, Never_]:" % (row[1], row[0]),
                           '        """A list. %s."""' % row[5],
                           '        return rows(self, self.%s(), classes["%s"])' % (row[2], row[0])]
        self.write_sequence(cls)
        self.lines.append("")

    def item_hint(self, cls):
        name = SEQUENCES[cls]
        row = next((r for r in ROWS.get(cls, ()) if r[1] == name), None)
        if row:
            return "t." + row[0]
        getter = next(l[2] for l in self.lists(cls) if l[0] == name)
        return self.hint(next(f for f in self.gir.functions[cls] if f.name == getter).ret)

    def write_sequence(self, cls):
        if cls not in SEQUENCES:
            return
        name = SEQUENCES[cls]
        row = next((r for r in ROWS.get(cls, ()) if r[1] == name), None)
        counter, item = (row[2], 'classes["%s"](self, index)' % row[0]) if row else next(
            (l[1], "self.%s(index)" % l[2]) for l in self.lists(cls) if l[0] == name)
        self.lines += ["", "    def _length(self) -> int:", "        return self.%s()" % counter,
                       "", "    def _item(self, index: int) -> %s:" % self.item_hint(cls), "        return %s" % item]

    def write_row(self, cls, row):
        name, plural, _, _, _, words = row
        self.lines += ["", "", "class %s(Row):" % name]
        self.lines += docstring("%s: one of the `%s` of a `%s`, `index` being its place there." % (
            words, plural, cls), 4)
        self.lines += ["", "    __slots__ = ()", "    _of: t.%s" % cls, ""]
        for member, function, counter in self.row_members(cls, row):
            self.write_row_member(member, function, counter)
        self.lines.pop()

    def write_row_member(self, name, function, counter):
        doc = first_sentence(function.doc)
        more = self.python_arguments(function)[1:]
        if counter:
            self.lines += ["    @property", "    def %s(self) -> list[%s]:" % (name, self.hint(function.ret))]
            self.lines += docstring(each(function.doc), 8)
            self.lines += ["        count = self._of.%s(self.index)" % counter.name,
                           "        return [self._of.%s(self.index, i) for i in range(count)]" % function.name, ""]
            return
        if more:
            signature = ["self"] + self.signature(function)[1:]
            self.lines += wrapped("def " + name, signature, " -> %s:" % self.result_hint(function), 4)
        else:
            property_like = not re.match(r"describe|to_|explain", function.name)
            doc = noun(function.doc) if property_like else doc
            self.lines += (["    @property"] if property_like else []) + [
                "    def %s(self) -> %s:" % (name, self.result_hint(function))]
        self.lines += docstring(doc, 8)
        self.lines += ["        return self._of.%s(%s)" % (
            function.name, ", ".join(["self.index"] + [a.name for a in more])), ""]

    def write_class(self, cls):
        gir, element = self.gir, self.gir.types[cls]
        base = "Record" if gir.is_record(cls) else "Node" if gir.is_node(cls) and gir.has(cls, "copy") else "Object"
        sequence = ', ListOf["%s"]' % self.item_hint(cls) if cls in SEQUENCES else ""
        self.lines += ["", "", "class %s(%s%s):" % (cls, base, sequence)]
        self.lines += docstring(doc_of(element), 4) + ["", "    __slots__ = ()", '    _gir = "%s"' % cls]
        if gir.is_gobject(cls):
            self.lines += ['    _ref, _unref = "g_object_ref", "g_object_unref"']
        elif gir.has(cls, "ref"):
            self.lines += wrapped("_ref, _unref = ", ['"annal_%s_ref"' % snake(cls), '"annal_%s_unref"' % snake(cls)],
                                  "", 4)
            self.lines[-1] = self.lines[-1].replace("= (", "= ").rstrip(")")
            self.prototypes["annal_%s_ref" % snake(cls)] = "pp"
            self.prototypes["annal_%s_unref" % snake(cls)] = "vp"
        if gir.is_node(cls):
            self.lines.append('    _copy = "annal_%s_copy"' % snake(cls))
        if gir.is_node(cls) or cls in ("Date", "Span", "Rule"):
            self.lines.append("    _identity = False")
        if cls in LOCKED:
            self.lines.append("    _locks = True")
        if cls in FROZEN:
            self.lines.append('    _frozen = "%s"' % FROZEN[cls])
        self.lines.append("")
        self.write_init(cls)
        self.write_members(cls)
        for function in gir.functions[cls]:
            if function.name not in ("ref", "unref"):
                self.function(function, 4)
        if gir.has(cls, "equal"):
            self.lines += ["    def __eq__(self, other: builtins.object) -> bool:",
                           '        if not isinstance(other, classes["%s"]):' % cls,
                           "            return NotImplemented",
                           "        return bool(self.equal(other))", ""]
            if gir.is_record(cls) or cls == "Record":
                self.lines += ["    def __hash__(self) -> int:", '        return hash(("Record", self.get_id()))', ""]
            elif cls == "Date":
                self.lines += ["    def __hash__(self) -> int:", "        return hash(self.get_text())", ""]
            else:
                self.lines += ["    __hash__ = None  # type: ignore[assignment]", ""]
        while self.lines[-1] == "":
            self.lines.pop()
        for row in ROWS.get(cls, ()):
            self.write_row(cls, row)

    def write_types(self):
        """The functions that give the GType of each class and enumeration."""
        self.lines += ["", "", "GTYPES = {"]
        for element in list(self.gir.types.values()) + self.gir.enums:
            symbol = element.get(GLIB + "get-type")
            if symbol:
                self.prototypes[symbol] = "z"
                self.lines.append('    "%s": "%s",' % (self.py(element.get("name")), symbol))
        self.lines += ["}", '"""The function that tells the GType of a class."""', "", "",
                       "def get_type(kind: type) -> int:",
                       '    """The GType of a class or enumeration of this module."""',
                       "    return int(getattr(C, GTYPES[kind.__name__])())"]

    def class_names(self):
        return sorted([self.py(e.get("name")) for e in self.gir.enums] + list(self.gir.types)
                      + [row[0] for rows in ROWS.values() for row in rows])

    def write_prototypes(self):
        lines = ["", "", "PROTOTYPES = {"]
        for symbol in sorted(self.prototypes):
            lines.append('    "%s": "%s",' % (symbol, self.prototypes[symbol]))
        return lines + ["}", '"""What each function returns and takes; the letters are in CODES of _library.py."""']

    def write(self):
        for element in self.gir.enums:
            self.write_enum(element)
        order = sorted(self.gir.types, key=lambda cls: (self.gir.is_record(cls), 0))
        for cls in order:
            self.write_class(cls)
        self.lines += ["", ""]
        for function in self.gir.free:
            self.function(function, 0)
            self.lines.append("")
        while self.lines[-1] == "":
            self.lines.pop()
        self.write_types()
        version = tuple(int(self.gir.constants[n]) for n in ("MAJOR_VERSION", "MINOR_VERSION", "MICRO_VERSION"))
        names = self.class_names()
        likes = "\n".join("    %sLike = Union[t.%s, %s]" % (name, name, ", ".join(LIKE[name]))
                          for name in sorted(LIKE))
        return "\n".join([HEAD % {"version": repr(version), "likes": likes}] + self.write_prototypes()
                         + START.split("\n") + self.lines + ["", "", "CLASSES = {"]
                         + textwrap.wrap(", ".join('"%s": %s' % (n, n) for n in names), WIDTH - 4,
                                         initial_indent="    ", subsequent_indent="    ") + ["}", TAIL])


def snake(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


NAMES_HEAD = '''\
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Where each class and function is; written by generate.py, not by hand."""'''

HEAD = '''\
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every public function of the library; written by generate.py from its GIR, not by hand."""
# mypy: no-warn-return-any
from __future__ import annotations

import builtins
import ctypes
import datetime
import os
from ctypes import byref, c_int64, c_size_t, c_uint, c_uint64, c_void_p, string_at
from typing import TYPE_CHECKING, Any, BinaryIO, Callable, Iterable, NoReturn as Never_, Tuple, Union

from ._convert import (
    Enum, Flags, boolean_in, bytes_in, bytes_taken, classes, enum_in, enum_out, flags_in, input_in, json_in, json_taken,
    limit_in, number_in, output_in, path_in, path_out, perhaps, pointer_in, raise_error, text_out, text_taken, texts_in,
    texts_out, texts_taken, utf8)
from ._library import library as C
from ._lists import ListMember, ListOf, Member, Row, View, rows
from ._runtime import (
    Call, Node, Object, forget_callback, object_in, owner_of, register_callback, run_callback, wrap)

if TYPE_CHECKING:
    from . import _names as t
    from ._runtime import Cancellable
%(likes)s

VERSION = %(version)s
"""The version of the library that this was written for; an older one is refused."""'''

START = '''

C.load(VERSION, PROTOTYPES)


def _progress(done: int, count: int, key: int | None) -> None:
    run_callback(key, done, count)


_PROGRESS = ctypes.CFUNCTYPE(None, ctypes.c_uint, ctypes.c_uint, c_void_p)(_progress)'''

TAIL = '''"""Every class, enumeration and row by its name."""

for _name, _class in CLASSES.items():
    classes.setdefault(_name, _class)
'''


def generate(path):
    """The text of the raw layer."""
    return Writer(Gir(path)).write()


def names(path, folder):
    """The text of the module that tells where each class is: in the layer by hand, or in the raw one."""
    writer = Writer(Gir(path))
    found = writer.class_names()
    places = {}
    for layer in LAYER:
        places.update((node.name, layer[:-3]) for node in ast.parse((folder / layer).read_text(encoding="utf-8")).body
                      if isinstance(node, ast.ClassDef) and node.name in found)
    lines = [NAMES_HEAD] + ["from .%s import %s as %s" % (places.get(name, "_raw"), name, name) for name in found]
    functions = [writer.method_name(f) for f in writer.gir.free] + ["get_type"]
    lines += ["from ._raw import %s as %s" % (name, name) for name in functions]
    return "\n".join(lines) + "\n"


def main():
    if len(sys.argv) != 3:
        print(__doc__.strip().splitlines()[2].strip(), file=sys.stderr)
        return 2
    out = Path(sys.argv[2])
    out.write_text(generate(sys.argv[1]), encoding="utf-8")
    out.with_name("_names.py").write_text(names(sys.argv[1], out.parent), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

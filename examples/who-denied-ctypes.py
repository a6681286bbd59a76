#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Who denied what, when, and where we know it from: through ctypes alone."""
import ctypes
import sys
from ctypes import c_char_p as Text, c_uint as Number

ANNAL = ctypes.CDLL("libannal-1.so.0")
DENY, LONG = 2, 0  # ANNAL_STANCE_DENY, ANNAL_DATE_STYLE_LONG


class Pointer(ctypes.c_void_p):
    """Unlike a c_void_p, it stays a pointer when a function returns it."""


def get(returns, name, *arguments):
    function = getattr(ANNAL, "annal_" + name)
    function.restype = returns
    result = function(*(value.encode() if isinstance(value, str) else value for value in arguments))
    return result.decode() if isinstance(result, bytes) else result


def get_name(dossier, agent):
    name = get(Text, "agent_get_id", agent)
    if name is None:
        return get(Text, "agent_get_unnamed", agent)
    entity = get(Pointer, "dossier_lookup_entity", dossier, name)
    return get(Text, "name_get_text", get(Pointer, "entity_get_name", entity, 0))


def get_date(when):
    edtf = get(Text, "when_get_edtf", when) if when else None
    if edtf is None:
        return "undated"
    date = get(Pointer, "date_new", edtf, None)
    words = get(Pointer, "date_format", date, LONG)
    result = ctypes.string_at(words).decode()
    get(None, "free", words)
    get(None, "date_unref", date)
    return result


def print_denial(dossier, claim):
    who = get_name(dossier, get(Pointer, "claim_get_by", claim))
    print("Denial by %s, %s:" % (who, get_date(get(Pointer, "claim_get_said", claim))))
    print("  " + get(Text, "text_get_text", get(Pointer, "claim_get_says", claim)))
    for i in range(get(Number, "claim_get_n_citations", claim)):
        source = get(Text, "citation_get_source", get(Pointer, "claim_get_citation", claim, i))
        title = get(Pointer, "source_get_title", get(Pointer, "dossier_lookup_source", dossier, source))
        print("  Source: " + (get(Text, "text_get_text", title) if title else source))


loaded = get(Pointer, "dossier_load", sys.argv[1], None) or sys.exit("who-denied: no sound dossier")
timeline = get(Pointer, "timeline_new", loaded, None)
for entry in range(get(Number, "timeline_get_n_entries", timeline)):
    found = get(Pointer, "record_as_claim", get(Pointer, "timeline_get_record", timeline, entry))
    if found and get(Number, "claim_get_stance", found) == DENY:
        print_denial(loaded, found)

#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Who denied what, when, and where we know it from: through GObject Introspection."""
import sys

import gi

gi.require_version("Annal", "1")
from gi.repository import Annal, GLib  # noqa: the version comes first


def get_name(dossier, agent):
    if agent.get_id() is None:
        return agent.get_unnamed()
    return dossier.lookup_entity(agent.get_id()).get_name(0).get_text()


def get_date(when):
    if when is None or when.get_edtf() is None:
        return "undated"
    return Annal.Date.new(when.get_edtf()).format(Annal.DateStyle.LONG)


def print_denial(dossier, claim):
    print("Denial by %s, %s:" % (get_name(dossier, claim.get_by()), get_date(claim.get_said())))
    print("  " + claim.get_says().get_text())
    for i in range(claim.get_n_citations()):
        source = dossier.lookup_source(claim.get_citation(i).get_source())
        title = source.get_title()
        print("  Source: " + (title.get_text() if title else source.get_id()))


def main(path="dossier.json"):
    try:
        dossier = Annal.Dossier.load(path)
        timeline = Annal.Timeline.new(dossier)
    except GLib.Error as error:
        sys.exit("who-denied: " + error.message)
    for i in range(timeline.get_n_entries()):
        claim = timeline.get_record(i).as_claim()
        if claim and claim.get_stance() == Annal.Stance.DENY:
            print_denial(dossier, claim)


main(*sys.argv[1:2])

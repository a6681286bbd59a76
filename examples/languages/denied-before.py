#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Who denied what before a day: through GObject Introspection.

    denied-before.py DOSSIER DAY
"""
import sys

import gi

gi.require_version("Annal", "1")
from gi.repository import Annal, GLib  # noqa: the version comes first


def get_name(dossier, agent):
    if agent.get_id() is None:
        return agent.get_unnamed()
    return dossier.lookup_entity(agent.get_id()).get_name(0).get_text()


def main(path, day):
    try:
        dossier = Annal.Dossier.load(path)
        query = Annal.Query.new_from_text("stance:deny said:before:" + day)
        found = Annal.Timeline.new(dossier).select(query)
        print("Denied before %s:" % Annal.Date.new(day).format(Annal.DateStyle.LONG))
        for i in range(found.get_n_entries()):
            claim = found.get_record(i).as_claim()
            sure = found.get_certainty(i) == Annal.Certainty.CERTAIN
            said = Annal.Date.new(claim.get_said().get_edtf()).format(Annal.DateStyle.LONG)
            print("%s (%s): %s" % (get_name(dossier, claim.get_by()), said if sure else "perhaps: " + said,
                                   claim.get_says().get_text()))
    except GLib.Error as error:
        sys.exit("denied-before: " + error.message)


main(*sys.argv[1:])

#!/usr/bin/env -S gjs -m
// SPDX-License-Identifier: LGPL-2.1-or-later
//
// Who denied what before a day: in JavaScript, with gjs.
//
//     gjs -m denied-before.js DOSSIER DAY

import Annal from 'gi://Annal?version=1';
import System from 'system';

function getName(dossier, agent) {
  if (agent.get_id() === null)
    return agent.get_unnamed();
  return dossier.lookup_entity(agent.get_id()).get_name(0).get_text();
}

function main(path, day) {
  const dossier = Annal.Dossier.load(path);
  const query = Annal.Query.new_from_text(`stance:deny said:before:${day}`);
  const found = Annal.Timeline.new(dossier).select(query);

  print(`Denied before ${Annal.Date.new(day).format(Annal.DateStyle.LONG)}:`);
  for (let i = 0; i < found.get_n_entries(); i++) {
    const claim = found.get_record(i).as_claim();
    const sure = found.get_certainty(i) === Annal.Certainty.CERTAIN;
    const said = Annal.Date.new(claim.get_said().get_edtf()).format(Annal.DateStyle.LONG);

    print(`${getName(dossier, claim.get_by())} (${sure ? said : `perhaps: ${said}`}): ${claim.get_says().get_text()}`);
  }
}

try {
  main(...System.programArgs);
} catch (error) {
  printerr(`denied-before: ${error.message}`);
  System.exit(1);
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Who denied what before a day: in Vala.
 *   valac --pkg annal-1 denied-before.vala
 *   ./denied-before DOSSIER DAY
 */

unowned string get_name (Annal.Dossier dossier, Annal.Agent agent) {
  if (agent.get_id () == null)
    return agent.get_unnamed ();
  return dossier.lookup_entity (agent.get_id ()).get_name (0).get_text ();
}

string get_date (string edtf) throws Error {
  return new Annal.Date (edtf).format (Annal.DateStyle.LONG);
}

void print_denials (string path, string day) throws Error {
  var dossier = Annal.Dossier.load (path);
  var query = new Annal.Query.from_text ("stance:deny said:before:" + day);
  var found = new Annal.Timeline (dossier).select (query);

  print ("Denied before %s:\n", get_date (day));
  for (uint i = 0; i < found.get_n_entries (); i++) {
    unowned Annal.Claim claim = found.get_record (i).as_claim ();
    var said = get_date (claim.get_said ().get_edtf ());

    if (found.get_certainty (i) != Annal.Certainty.CERTAIN)
      said = "perhaps: " + said;
    print ("%s (%s): %s\n", get_name (dossier, claim.get_by ()), said, claim.get_says ().get_text ());
  }
}

int main (string[] args) {
  try {
    print_denials (args[1], args[2]);
    return 0;
  } catch (Error error) {
    printerr ("denied-before: %s\n", error.message);
    return 1;
  }
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Who denied what before a day: in C++.
 *   c++ denied-before.cc -o denied-before $(pkg-config --cflags --libs annal-1)
 *   ./denied-before DOSSIER DAY
 */

#include <annal/annal.h>

#include <iostream>
#include <stdexcept>
#include <string>

namespace
{

/* What is there, or the error as an exception. */
template<typename T>
T *
check (T *result, GError *error)
{
  g_autoptr (GError) owned = error;

  if (result == nullptr)
    throw std::runtime_error (owned->message);
  return result;
}

std::string
get_name (AnnalDossier *dossier, const AnnalAgent *agent)
{
  const char *id = annal_agent_get_id (agent);

  if (id == nullptr)
    return annal_agent_get_unnamed (agent);
  return annal_name_get_text (annal_entity_get_name (annal_dossier_lookup_entity (dossier, id), 0));
}

std::string
get_date (const char *edtf)
{
  GError *error = nullptr;
  AnnalDate *parsed = annal_date_new (edtf, &error);
  g_autoptr (AnnalDate) date = check (parsed, error);
  g_autofree char *words = annal_date_format (date, ANNAL_DATE_STYLE_LONG);

  return words;
}

void
print_denials (const char *path, const std::string &day)
{
  const std::string text = "stance:deny said:before:" + day;
  GError *error = nullptr;
  AnnalDossier *loaded = annal_dossier_load (path, &error);
  g_autoptr (AnnalDossier) dossier = check (loaded, error);
  AnnalQuery *read = annal_query_new_from_text (text.c_str (), &error);
  g_autoptr (AnnalQuery) query = check (read, error);
  AnnalTimeline *ordered = annal_timeline_new (dossier, &error);
  g_autoptr (AnnalTimeline) timeline = check (ordered, error);
  AnnalSelection *selected = annal_timeline_select (timeline, query, &error);
  g_autoptr (AnnalSelection) found = check (selected, error);

  std::cout << "Denied before " << get_date (day.c_str ()) << ":\n";
  for (guint i = 0; i < annal_selection_get_n_entries (found); i++)
    {
      const AnnalClaim *claim = annal_record_as_claim (annal_selection_get_record (found, i));
      const bool sure = annal_selection_get_certainty (found, i) == ANNAL_CERTAINTY_CERTAIN;
      const std::string said = get_date (annal_when_get_edtf (annal_claim_get_said (claim)));

      std::cout << get_name (dossier, annal_claim_get_by (claim)) << " (" << (sure ? "" : "perhaps: ") << said
                << "): " << annal_text_get_text (annal_claim_get_says (claim)) << "\n";
    }
}

}

int
main (int argc, char **argv)
{
  try
    {
      print_denials (argc > 1 ? argv[1] : "", argc > 2 ? argv[2] : "");
      return 0;
    }
  catch (const std::exception &error)
    {
      std::cerr << "denied-before: " << error.what () << "\n";
      return 1;
    }
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The rules of the check and what they find, for reading. */

#include <annal/annal-describe.h>

#include <string.h>

#include <annal/annal-enum-types.h>

#include "export/terminal/annal-desk-words-private.h"
#include "model/annal-vocabulary-private.h"

#define COLUMN_STEP 2
#define COLUMN_REST 4

static void
write_part (AnnalPage *page, const char *heading, const char *text)
{
  if (text == NULL)
    return;
  annal_page_skip (page);
  annal_page_begin (page, 0, 0);
  annal_page_addf (page, ANNAL_STYLE_BOLD, "%s ", heading);
  annal_page_add (page, ANNAL_STYLE_PLAIN, text);
  annal_page_end (page);
}

/* “warning”, “note or warning” */
static char *
word_severity (const AnnalRule *rule)
{
  AnnalSeverity most = annal_rule_get_severity (rule);
  AnnalSeverity least = annal_rule_get_severity_min (rule);
  const char *word = annal_word_get (ANNAL_TYPE_SEVERITY, (int) most);

  if (most == least)
    return g_strdup (word);
  return g_strdup_printf ("%s or %s", annal_word_get (ANNAL_TYPE_SEVERITY, (int) least), word);
}

/**
 * annal_rule_describe:
 * @self: a rule
 * @width: the columns of a terminal, 0 for lines of any length
 * @colour: whether to write a terminal's escape sequences
 *
 * Explains a rule for reading: what it asks, why, an example, and how what it
 * finds is mended.
 *
 * Returns: (transfer full): the text, to be freed with [func@GLib.free]
 *
 * Since: 0.1
 */
char *
annal_rule_describe (const AnnalRule *self, guint width, gboolean colour)
{
  g_autofree char *severity = NULL;
  g_auto (AnnalPage) page = { NULL };
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);
  severity = word_severity (self);
  out = g_string_new (NULL);
  annal_page_init (&page, out, width, colour);
  annal_page_begin (&page, 0, COLUMN_STEP);
  annal_page_add (&page, ANNAL_STYLE_BOLD, annal_rule_get_name (self));
  annal_page_addf (&page, ANNAL_STYLE_DIM, " · %s · %s", severity, annal_rule_get_area (self));
  annal_page_end (&page);
  annal_page_begin (&page, 0, 0);
  annal_desk_add_capital (&page, ANNAL_STYLE_PLAIN, annal_rule_get_summary (self));
  annal_page_add (&page, ANNAL_STYLE_PLAIN, ".");
  annal_page_end (&page);
  write_part (&page, "Why:", annal_rule_get_explanation (self));
  write_part (&page, "Example:", annal_rule_get_example (self));
  write_part (&page, "To mend it:", annal_rule_get_remedy (self));
  return g_string_free (out, FALSE);
}

/**
 * annal_rules_describe:
 * @width: the columns of a terminal, 0 for lines of any length
 * @colour: whether to write a terminal's escape sequences
 *
 * Lists all rules for reading, by their areas.
 *
 * Returns: (transfer full): the text, to be freed with [func@GLib.free]
 *
 * Since: 0.1
 */
char *
annal_rules_describe (guint width, gboolean colour)
{
  g_auto (AnnalPage) page = { NULL };
  const char *area = "";
  GString *out = g_string_new (NULL);

  annal_page_init (&page, out, width, colour);
  for (guint i = 0; i < annal_rule_count (); i++)
    {
      const AnnalRule *rule = annal_rule_get (i);
      g_autofree char *severity = word_severity (rule);

      if (strcmp (area, annal_rule_get_area (rule)) != 0)
        {
          if (i > 0)
            annal_page_skip (&page);
          area = annal_rule_get_area (rule);
          annal_page_begin (&page, 0, 0);
          annal_desk_add_capital (&page, ANNAL_STYLE_BOLD, area);
          annal_page_end (&page);
        }
      annal_page_begin (&page, COLUMN_STEP, COLUMN_REST);
      annal_page_add (&page, ANNAL_STYLE_BOLD, annal_rule_get_name (rule));
      annal_page_addf (&page, ANNAL_STYLE_PLAIN, ": %s", annal_rule_get_summary (rule));
      annal_page_addf (&page, ANNAL_STYLE_DIM, " (%s)", severity);
      annal_page_end (&page);
    }
  return g_string_free (out, FALSE);
}

static void
write_place (AnnalPage *page, const AnnalProblem *problem)
{
  annal_page_begin (page, COLUMN_STEP, COLUMN_REST);
  if (annal_problem_get_file (problem) != NULL)
    annal_page_addf (page, ANNAL_STYLE_DIM, "%s", annal_problem_get_file (problem));
  if (annal_problem_get_line (problem) > 0)
    annal_page_addf (page, ANNAL_STYLE_DIM, ":%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT,
                     annal_problem_get_line (problem), annal_problem_get_column (problem));
  if (annal_problem_get_record_id (problem) != NULL)
    annal_page_addf (page, ANNAL_STYLE_DIM, " · %s", annal_problem_get_record_id (problem));
  for (guint i = 0; i < annal_problem_get_n_others (problem); i++)
    if (annal_problem_get_other_id (problem, i) != NULL)
      annal_page_addf (page, ANNAL_STYLE_DIM, ", %s", annal_problem_get_other_id (problem, i));
  annal_page_addf (page, ANNAL_STYLE_DIM, " · %s", annal_problem_get_rule (problem));
  annal_page_end (page);
}

/**
 * annal_problem_describe:
 * @self: a problem
 * @width: the columns of a terminal, 0 for lines of any length
 * @colour: whether to write a terminal's escape sequences
 *
 * Writes a problem for reading: the sentence, what was expected, how to mend
 * it, where it stands, and why it is silenced if it is. Whatever the dossier
 * holds, the text is safe to print.
 *
 * Returns: (transfer full): the text, to be freed with [func@GLib.free]
 *
 * Since: 0.1
 */
char *
annal_problem_describe (const AnnalProblem *self, guint width, gboolean colour)
{
  g_auto (AnnalPage) page = { NULL };
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);
  out = g_string_new (NULL);
  annal_page_init (&page, out, width, colour);
  annal_page_begin (&page, 0, COLUMN_STEP);
  annal_page_addf (&page, ANNAL_STYLE_BOLD, "%s: ",
                   annal_word_get (ANNAL_TYPE_SEVERITY, (int) annal_problem_get_severity (self)));
  annal_page_add (&page, ANNAL_STYLE_PLAIN, annal_problem_get_message (self));
  if (annal_problem_get_expected (self) != NULL)
    annal_page_addf (&page, ANNAL_STYLE_PLAIN, " Expected: %s.", annal_problem_get_expected (self));
  annal_page_end (&page);
  if (annal_problem_get_hint (self) != NULL)
    annal_page_say (&page, COLUMN_STEP, ANNAL_STYLE_PLAIN, annal_problem_get_hint (self));
  if (annal_problem_get_silence (self) != NULL)
    {
      annal_page_begin (&page, COLUMN_STEP, COLUMN_STEP);
      annal_page_addf (&page, ANNAL_STYLE_PLAIN, "Silenced: %s", annal_problem_get_silence (self));
      annal_page_end (&page);
    }
  write_place (&page, self);
  return g_string_free (out, FALSE);
}

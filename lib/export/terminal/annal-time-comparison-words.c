/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What is known of the sequence of two records, for reading. */

#include <annal/annal-describe.h>

#include <annal/annal-record.h>

#include "export/terminal/annal-page-private.h"

#define COLUMN_STEP 2
#define COLUMN_REST 4

static void
write_steps (AnnalPage *page, AnnalTimeComparison *self)
{
  for (guint i = 0; i < annal_time_comparison_get_n_steps (self); i++)
    {
      annal_page_begin (page, COLUMN_STEP, COLUMN_REST);
      annal_page_addf (page, ANNAL_STYLE_PLAIN, "– %s", annal_time_comparison_get_step_text (self, i));
      annal_page_end (page);
    }
}

/* Whether the steps prove anything, or are but the dates of the two. */
static gboolean
is_settled (AnnalTimeComparison *self)
{
  return annal_time_comparison_before (self) != ANNAL_CERTAINTY_POSSIBLE ||
         annal_time_comparison_after (self) != ANNAL_CERTAINTY_POSSIBLE ||
         annal_time_comparison_overlaps (self) == ANNAL_CERTAINTY_CERTAIN;
}

static const char *const relation_words[] = {
  [ANNAL_RELATION_BEFORE] = "before",
  [ANNAL_RELATION_MEETS] = "ends as the other begins",
  [ANNAL_RELATION_OVERLAPS] = "begins before and ends within the other",
  [ANNAL_RELATION_STARTS] = "begins with the other and ends before it",
  [ANNAL_RELATION_DURING] = "during the other",
  [ANNAL_RELATION_FINISHES] = "begins later and ends with the other",
  [ANNAL_RELATION_EQUAL] = "at the same time",
  [ANNAL_RELATION_FINISHED_BY] = "begins earlier and ends with the other",
  [ANNAL_RELATION_CONTAINS] = "around the other",
  [ANNAL_RELATION_STARTED_BY] = "begins with the other and ends after it",
  [ANNAL_RELATION_OVERLAPPED_BY] = "begins within the other and ends after it",
  [ANNAL_RELATION_MET_BY] = "begins as the other ends",
  [ANNAL_RELATION_AFTER] = "after",
};

/* All that the first can be to the second. */
static void
write_relations (AnnalPage *page, AnnalTimeComparison *self)
{
  gboolean is_first = TRUE;

  annal_page_begin (page, 0, COLUMN_STEP);
  annal_page_add (page, ANNAL_STYLE_DIM, "What the first can be to the second: ");
  for (guint relation = ANNAL_RELATION_BEFORE; relation <= ANNAL_RELATION_AFTER; relation++)
    {
      if (annal_time_comparison_get_relation (self, relation) == ANNAL_CERTAINTY_NO)
        continue;
      annal_page_addf (page, ANNAL_STYLE_DIM, "%s%s", is_first ? "" : "; ", relation_words[relation]);
      is_first = FALSE;
    }
  annal_page_add (page, ANNAL_STYLE_DIM, ".");
  annal_page_end (page);
}

/**
 * annal_time_comparison_describe:
 * @self: what is known of two records
 * @width: the columns of a terminal, 0 for lines of any length
 * @colour: whether to write a terminal's escape sequences
 *
 * Writes what is known of the sequence of two records for reading: the summary,
 * its proof, and every relation that is possible. Whatever the dossier holds,
 * the text is safe to print.
 *
 * Returns: (transfer full): the text, to be freed with [func@GLib.free]
 *
 * Since: 0.1
 */
char *
annal_time_comparison_describe (AnnalTimeComparison *self,
                                guint width,
                                gboolean colour)
{
  g_auto (AnnalPage) page = { NULL };
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);
  out = g_string_new (NULL);
  annal_page_init (&page, out, width, colour);
  annal_page_say (&page, 0, ANNAL_STYLE_BOLD, annal_time_comparison_get_summary (self));
  if (annal_time_comparison_get_n_steps (self) > 0)
    {
      annal_page_skip (&page);
      annal_page_say (&page, 0, ANNAL_STYLE_PLAIN, is_settled (self) ? "Because:" : "What is known:");
      write_steps (&page, self);
    }
  annal_page_skip (&page);
  write_relations (&page, self);
  return g_string_free (out, FALSE);
}

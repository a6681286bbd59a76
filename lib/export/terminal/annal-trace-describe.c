/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The way of a claim back to its origin, and how its words were printed, for
 * reading.
 */

#include <annal/annal-describe.h>

#include <annal/annal-claim.h>

#include "analysis/chain/annal-fidelity-private.h"
#include "analysis/chain/annal-trace-private.h"
#include "export/terminal/annal-desk-words-private.h"

#define COLUMN_STEP 3
#define COLUMN_BULLET 2

/* How near anybody comes to the words. */
static void
write_summary (AnnalPage *page, AnnalTrace *self)
{
  const char *fidelity = annal_fidelity_word (annal_trace_get_fidelity (self));

  annal_page_skip (page);
  annal_page_begin (page, 0, 0);
  if (fidelity != NULL)
    annal_page_addf (page, ANNAL_STYLE_BOLD, "Nearest to the words: %s%s.", fidelity,
                     annal_trace_is_at_best (self) ? " at best" : "");
  else
    annal_page_add (page, ANNAL_STYLE_BOLD, "How near this is to the words, nobody says.");
  annal_page_end (page);
}

/**
 * annal_trace_describe:
 * @self: a trace
 * @width: the columns of a terminal, 0 for lines of any length
 * @colour: whether to write a terminal's escape sequences
 *
 * Writes for reading how a claim reached the reader: each step under the one
 * that it hangs on, and how near it comes to the words. Whatever the dossier
 * holds, the text is safe to print.
 *
 * Returns: (transfer full): the text, to be freed with [func@GLib.free]
 *
 * Since: 0.1
 */
char *
annal_trace_describe (AnnalTrace *self, guint width, gboolean colour)
{
  g_auto (AnnalPage) page = { NULL };
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);
  out = g_string_new (NULL);
  annal_page_init (&page, out, width, colour);
  for (guint i = 0; i < annal_trace_get_n_steps (self); i++)
    {
      guint indent = annal_trace_get_step_depth (self, i) * COLUMN_STEP;

      if (width > 0)
        indent = MIN (indent, width / 2);
      annal_page_begin (&page, indent, indent + COLUMN_BULLET);
      if (i == 0)
        annal_desk_add_capital (&page, ANNAL_STYLE_BOLD, annal_trace_get_step_text (self, i));
      else
        annal_page_addf (&page, ANNAL_STYLE_PLAIN, "← %s", annal_trace_get_step_text (self, i));
      annal_page_end (&page);
    }
  write_summary (&page, self);
  return g_string_free (out, FALSE);
}

static gboolean
is_of (AnnalPrintings *self, guint index, const char *claim)
{
  return claim == NULL || g_strcmp0 (annal_claim_get_id (annal_printings_get_claim_a (self, index)), claim) == 0 ||
         g_strcmp0 (annal_claim_get_id (annal_printings_get_claim_b (self, index)), claim) == 0;
}

/**
 * annal_printings_describe:
 * @self: pairs of printings
 * @claim: (nullable): the id of a claim, for those of its words alone
 * @width: the columns of a terminal, 0 for lines of any length
 * @colour: whether to write a terminal's escape sequences
 *
 * Writes for reading where the same words were printed twice, and how the two
 * differ. Whatever the dossier holds, the text is safe to print.
 *
 * Returns: (transfer full): the text, to be freed with [func@GLib.free]; empty
 *   where nothing was printed twice
 *
 * Since: 0.1
 */
char *
annal_printings_describe (AnnalPrintings *self, const char *claim, guint width, gboolean colour)
{
  g_auto (AnnalPage) page = { NULL };
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);
  out = g_string_new (NULL);
  annal_page_init (&page, out, width, colour);
  for (guint i = 0; i < annal_printings_get_n_pairs (self); i++)
    if (is_of (self, i, claim))
      {
        if (out->len == 0)
          annal_page_say (&page, 0, ANNAL_STYLE_BOLD, "Printed more than once:");
        annal_page_begin (&page, COLUMN_BULLET, 2 * COLUMN_BULLET);
        annal_page_addf (&page, ANNAL_STYLE_PLAIN, "– %s", annal_printings_get_text (self, i));
        annal_page_end (&page);
      }
  return g_string_free (out, FALSE);
}

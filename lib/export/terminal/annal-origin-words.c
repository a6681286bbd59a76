/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* From whom something that is said comes, for reading. */

#include <annal/annal-describe.h>

#include <annal/annal-claim.h>
#include <annal/annal-text.h>

#include "export/terminal/annal-page-private.h"

#define COLUMN_STEP 2
#define COLUMN_REST 4

static void
write_claim (AnnalPage *page, AnnalClaim *claim)
{
  const AnnalText *says = annal_claim_get_says (claim);

  annal_page_skip (page);
  annal_page_begin (page, 0, COLUMN_STEP);
  annal_page_add (page, ANNAL_STYLE_PLAIN, says != NULL ? annal_text_get_text (says) : "");
  annal_page_addf (page, ANNAL_STYLE_DIM, " [%s]", annal_claim_get_id (claim));
  annal_page_end (page);
}

static void
write_reports (AnnalPage *page, AnnalOriginReport *self)
{
  AnnalClaim *last = NULL;

  for (guint i = 0; i < annal_origin_report_get_n_reports (self); i++)
    {
      AnnalClaim *claim = annal_origin_report_get_report_claim (self, i);

      if (claim != last)
        write_claim (page, claim);
      last = claim;
      annal_page_begin (page, COLUMN_STEP, COLUMN_REST);
      annal_page_addf (page, ANNAL_STYLE_PLAIN, "– %s", annal_origin_report_get_report_text (self, i));
      annal_page_end (page);
    }
}

static void
write_findings (AnnalPage *page, AnnalOriginFindings *findings)
{
  guint n = annal_origin_findings_get_n_findings (findings);

  if (n == 0)
    return;
  annal_page_skip (page);
  annal_page_say (page, 0, ANNAL_STYLE_BOLD, "Beware:");
  for (guint i = 0; i < n; i++)
    {
      annal_page_begin (page, COLUMN_STEP, COLUMN_REST);
      annal_page_addf (page, ANNAL_STYLE_PLAIN, "– %s", annal_origin_findings_get_text (findings, i));
      annal_page_addf (page, ANNAL_STYLE_DIM, " [%s]", annal_origin_findings_get_rule (findings, i));
      annal_page_end (page);
    }
}

/**
 * annal_origin_report_describe:
 * @self: a report
 * @width: the columns of a terminal, 0 for lines of any length
 * @colour: whether to write a terminal's escape sequences
 *
 * Writes for reading from whom something that is said comes: how many
 * independent origins there are, then each claim with who reports it, and what
 * to beware of. Whatever the dossier holds, the text is safe to print.
 *
 * Returns: (transfer full): the text, to be freed with [func@GLib.free]
 *
 * Since: 0.1
 */
char *
annal_origin_report_describe (AnnalOriginReport *self, guint width, gboolean colour)
{
  g_auto (AnnalPage) page = { NULL };
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);
  out = g_string_new (NULL);
  annal_page_init (&page, out, width, colour);
  annal_page_say (&page, 0, ANNAL_STYLE_BOLD, annal_origin_report_get_summary (self));
  write_reports (&page, self);
  write_findings (&page, annal_origin_report_get_findings (self));
  return g_string_free (out, FALSE);
}

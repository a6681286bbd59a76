/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What became known, for reading. */

#include <annal/annal-describe.h>

#include <annal/annal-claim.h>
#include <annal/annal-count.h>
#include <annal/annal-notice.h>
#include <annal/annal-proposition.h>
#include <annal/annal-record.h>
#include <annal/annal-value.h>

#include "analysis/annal-fates-private.h"
#include "export/terminal/annal-list-private.h"
#include "export/wording/annal-wording-private.h"
#include "model/annal-when-span-private.h"
#include "timeline/annal-knowledge-private.h"
#include "timeline/annal-timeline-private.h"

#define COLUMN_ITEM 2
#define COLUMN_REST 4

typedef struct
{
  AnnalKnowledge *knowledge;
  AnnalTimeline *timeline;
  AnnalDossier *dossier;
  AnnalStanding standing; /* without notices: these are told by themselves, of that time alone */
  GHashTable *fates;      /* owned: what had become of records by then */
  gint64 last;            /* the last second of the day */
  AnnalPage page;
} Known;

static void
write_heading (Known *self, const char *words, guint n)
{
  if (self->page.out->len > 0)
    annal_page_skip (&self->page);
  annal_page_begin (&self->page, 0, 0);
  annal_page_addf (&self->page, ANNAL_STYLE_BOLD, "%s (%u)", words, n);
  annal_page_end (&self->page);
  annal_page_skip (&self->page);
}

typedef enum
{
  GROUP_CERTAIN,
  GROUP_PERHAPS,
  GROUP_ANNOUNCED
} Group;

/* What had not happened by then cannot have been known to have, but a session
 * is scheduled, and a launch announced.
 */
static Group
find_group (Known *self, guint position)
{
  guint index = annal_knowledge_get_index (self->knowledge, position);

  if (annal_knowledge_get_certainty (self->knowledge, position) == ANNAL_CERTAINTY_CERTAIN)
    return GROUP_CERTAIN;
  if (annal_timeline_get_tight_data (self->timeline, index)->begin_min > self->last)
    return GROUP_ANNOUNCED;
  return GROUP_PERHAPS;
}

static guint
count_entries (Known *self, Group group)
{
  guint n = 0;

  for (guint i = 0; i < annal_knowledge_get_n_entries (self->knowledge); i++)
    if (find_group (self, i) == group)
      n++;
  return n;
}

static void
write_entries (Known *self, Group group, const char *words)
{
  guint n = count_entries (self, group);

  if (n == 0)
    return;
  write_heading (self, words, n);
  for (guint i = 0; i < annal_knowledge_get_n_entries (self->knowledge); i++)
    if (find_group (self, i) == group)
      annal_list_write_entry (&self->page, self->timeline, annal_knowledge_get_index (self->knowledge, i),
                              &self->standing, NULL);
}

static void
write_notice (Known *self, const AnnalNotice *notice, AnnalCertainty certainty)
{
  AnnalRecord *target = annal_dossier_lookup (self->dossier, annal_notice_get_target (notice));
  const char *reason = annal_word_notice_reason (annal_notice_get_reason (notice));
  g_autofree char *date = annal_word_date (annal_notice_get_at (notice));
  g_autofree char *what = target != NULL ? annal_word_record (self->dossier, target)
                                         : g_strdup (annal_notice_get_target (notice));

  annal_page_begin (&self->page, COLUMN_ITEM, COLUMN_REST);
  annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, "%s%s", certainty == ANNAL_CERTAINTY_CERTAIN ? "" : "perhaps ",
                   annal_word_notice_op (annal_notice_get_op (notice)));
  if (annal_notice_get_by (notice) != NULL)
    {
      g_autofree char *by = annal_word_agent (self->dossier, annal_notice_get_by (notice), NULL, ANNAL_NAMING_FULL);

      annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, " by %s", by);
    }
  annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, ", %s: %s", date != NULL ? date : "no known date", what);
  if (reason != NULL)
    annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, " (%s)", reason);
  annal_page_addf (&self->page, ANNAL_STYLE_DIM, " · %s", annal_notice_get_id (notice));
  annal_page_end (&self->page);
}

static void
write_notices (Known *self)
{
  guint n = annal_knowledge_get_n_notices (self->knowledge);

  if (n == 0)
    return;
  write_heading (self, "Withdrawn, corrected or commented on", n);
  for (guint i = 0; i < n; i++)
    write_notice (self, annal_knowledge_get_notice (self->knowledge, i),
                  annal_knowledge_get_notice_certainty (self->knowledge, i));
}

static char *
say_number (Known *self, const AnnalClaim *claim)
{
  const AnnalCount *count = annal_claim_get_count (claim);
  const AnnalProposition *proposition = annal_claim_get_proposition (claim);

  if (annal_claim_get_kind (claim) != ANNAL_CLAIM_KIND_POSITION)
    return annal_word_value (self->dossier, annal_proposition_get_value (proposition), ANNAL_VALUE_TYPE_QUANTITY);
  if (annal_count_get_of (count) == NULL)
    return g_strdup (annal_count_get_n (count));
  return g_strdup_printf ("%s of %s", annal_count_get_n (count), annal_count_get_of (count));
}

/* “ (corrected)”: whether a number still stood by then; to be freed. */
static char *
say_fate (Known *self, const AnnalClaim *claim)
{
  const AnnalFate *fate = g_hash_table_lookup (self->fates, annal_claim_get_id (claim));
  const AnnalNotice *notice = fate == NULL ? NULL : fate->withdrawn != NULL ? fate->withdrawn : fate->corrected;
  AnnalSpanData at = ANNAL_SPAN_DATA_UNDATED;
  gboolean is_certain;

  if (notice == NULL)
    return g_strdup ("");
  annal_when_get_span_data (annal_notice_get_at (notice), ANNAL_NATURE_INSTANT, &at);
  is_certain = annal_span_data_get_last (&at) <= self->last;
  return g_strdup_printf (" (%s%s)", is_certain ? "" : "perhaps ", annal_word_notice_op (annal_notice_get_op (notice)));
}

static void
write_value (Known *self, const char *when, guint index)
{
  const AnnalClaim *claim = annal_record_as_claim (annal_timeline_get_record (self->timeline, index));
  g_autofree char *number = say_number (self, claim);
  g_autofree char *by = annal_word_agent (self->dossier, annal_claim_get_by (claim),
                                          annal_claim_get_principal (claim), ANNAL_NAMING_FULL);
  g_autofree char *fate = say_fate (self, claim);

  annal_page_begin (&self->page, COLUMN_REST, COLUMN_REST + COLUMN_ITEM);
  annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, "%s: %s, according to %s%s", when, number, by, fate);
  annal_page_addf (&self->page, ANNAL_STYLE_DIM, " · %s", annal_claim_get_id (claim));
  annal_page_end (&self->page);
}

static char *
say_subject (Known *self, const char *id)
{
  AnnalRecord *record = annal_dossier_lookup (self->dossier, id);

  return record != NULL ? annal_word_record (self->dossier, record) : g_strdup (id);
}

/* Entries ascend. */
static AnnalCertainty
find_certainty (Known *self, guint index)
{
  guint first = 0;
  guint end = annal_knowledge_get_n_entries (self->knowledge);

  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      guint found = annal_knowledge_get_index (self->knowledge, middle);

      if (found == index)
        return annal_knowledge_get_certainty (self->knowledge, middle);
      if (found < index)
        first = middle + 1;
      else
        end = middle;
    }
  return ANNAL_CERTAINTY_NO;
}

static void
write_new_value (Known *self, guint index)
{
  gboolean is_certain = find_certainty (self, index) == ANNAL_CERTAINTY_CERTAIN;

  write_value (self, is_certain ? "now" : "perhaps now", index);
}

static void
write_number (Known *self, guint number)
{
  AnnalKnowledge *knowledge = self->knowledge;
  g_autofree char *subject = say_subject (self, annal_knowledge_get_number_subject (knowledge, number));
  g_autofree char *predicate = annal_word_term (self->dossier, ANNAL_TERM_ROLE_PREDICATE,
                                                annal_knowledge_get_number_predicate (knowledge, number));

  annal_page_begin (&self->page, COLUMN_ITEM, COLUMN_REST);
  annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, "%s: %s", subject, predicate);
  annal_page_end (&self->page);
  for (guint i = 0; i < annal_knowledge_get_number_n_old (knowledge, number); i++)
    write_value (self, "before", annal_knowledge_get_number_old (knowledge, number, i));
  for (guint i = 0; i < annal_knowledge_get_number_n_new (knowledge, number); i++)
    write_new_value (self, annal_knowledge_get_number_new (knowledge, number, i));
}

static void
write_numbers (Known *self)
{
  guint n = annal_knowledge_get_n_numbers (self->knowledge);

  if (n == 0)
    return;
  write_heading (self, "Numbers that are new or changed", n);
  for (guint i = 0; i < n; i++)
    write_number (self, i);
}

/**
 * annal_knowledge_describe:
 * @self: what became known
 * @width: the columns of a terminal, 0 for lines of any length
 * @colour: whether to write a terminal's escape sequences
 *
 * Writes what became known for reading: what did so certainly, what possibly,
 * what came later and may have been announced, the notices given of it, and the
 * numbers that are new or changed, each with who says so.
 *
 * Returns: (transfer full): the text, empty where there is nothing to tell, to
 *   be freed with [func@GLib.free]
 *
 * Since: 0.1
 */
char *
annal_knowledge_describe (AnnalKnowledge *self,
                          guint width,
                          gboolean colour)
{
  Known known = { .knowledge = self };
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);
  known.last = annal_knowledge_get_last_second (self);
  out = g_string_new (NULL);
  known.timeline = annal_knowledge_get_timeline (self);
  known.dossier = annal_timeline_get_dossier (known.timeline);
  known.standing.dossier = known.dossier;
  known.fates = annal_dossier_find_fates (known.dossier, &known.last);
  annal_page_init (&known.page, out, width, colour);
  write_numbers (&known);
  write_notices (&known);
  write_entries (&known, GROUP_CERTAIN, "For certain");
  write_entries (&known, GROUP_PERHAPS, "Perhaps: no source is named, or it may be of a later day");
  write_entries (&known, GROUP_ANNOUNCED, "Perhaps announced beforehand: it came after that day");
  annal_page_clear (&known.page);
  g_hash_table_unref (known.fates);
  return g_string_free (out, FALSE);
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* How a query was answered, and what stands out in the answer. */

#include <annal/annal-describe.h>

#include <annal/annal-record.h>

#include "export/wording/annal-wording-time-private.h"
#include "time/annal-civil-private.h"

#define STRETCHES_MAX 3

static const char *
get_id (AnnalTimeline *timeline, guint index)
{
  return annal_record_get_id (annal_timeline_get_record (timeline, index));
}

static char *
say_days (gint64 begin, gint64 end)
{
  g_autofree char *first = annal_word_day (begin);
  g_autofree char *last = annal_word_day (end - 1);

  if (annal_civil_seconds_to_days (begin) == annal_civil_seconds_to_days (end - 1))
    return g_steal_pointer (&first);
  return g_strdup_printf ("%s to %s", first, last);
}

static void
explain_gaps (GString *out, AnnalSelection *selection)
{
  g_autoptr (AnnalStretches) gaps = annal_selection_find_gaps (selection, STRETCHES_MAX);
  AnnalTimeline *timeline = annal_selection_get_timeline (selection);

  for (guint i = 0; i < annal_stretches_get_n_stretches (gaps); i++)
    {
      gint64 begin = annal_stretches_get_begin (gaps, i);
      gint64 end = annal_stretches_get_end (gaps, i);
      g_autofree char *days = NULL;
      g_autofree char *length = NULL;

      if ((guint64) end - (guint64) begin < ANNAL_SECONDS_PER_DAY)
        continue;
      days = say_days (begin, end);
      length = annal_word_duration (begin, end);
      g_string_append_printf (out, "silence: %s, %s (between %s and %s)\n", length, days,
                              get_id (timeline, annal_stretches_get_first (gaps, i)),
                              get_id (timeline, annal_stretches_get_last (gaps, i)));
    }
}

static void
explain_bursts (GString *out, AnnalSelection *selection)
{
  g_autoptr (AnnalStretches) bursts = annal_selection_find_bursts (selection, STRETCHES_MAX);
  AnnalTimeline *timeline = annal_selection_get_timeline (selection);

  for (guint i = 0; i < annal_stretches_get_n_stretches (bursts); i++)
    {
      g_autofree char *days = say_days (annal_stretches_get_begin (bursts, i), annal_stretches_get_end (bursts, i));

      g_string_append_printf (out, "burst: %u entries, %s (from %s to %s)\n",
                              annal_stretches_get_n_entries (bursts, i), days,
                              get_id (timeline, annal_stretches_get_first (bursts, i)),
                              get_id (timeline, annal_stretches_get_last (bursts, i)));
    }
}

/**
 * annal_selection_explain:
 * @self: a selection
 *
 * Tells how a query was answered, and what stands out in the answer: the plan,
 * the longest silences, and the bursts.
 *
 * Returns: (transfer full): lines of text, each with its line end, to be freed
 *   with [func@GLib.free]
 *
 * Since: 0.1
 */
char *
annal_selection_explain (AnnalSelection *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);
  out = g_string_new (annal_selection_get_plan (self));
  explain_gaps (out, self);
  explain_bursts (out, self);
  return g_string_free (out, FALSE);
}

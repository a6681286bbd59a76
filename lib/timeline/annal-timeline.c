/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A timeline holds the order of a dossier's events and claims, or of some of
 * them.
 *
 * Invariants:
 *  1. Every event and claim of the dossier has exactly one entry; in a choice of
 *     entries, at most one.
 *  2. The dated entries come first; the undated ones follow.
 *  3. Nothing changes after it is made but the spans that are handed out, which
 *     are made when they are first asked for; so any thread may read it.
 */

#include "timeline/annal-timeline-private.h"

#include <string.h>

#include <annal/annal-error.h>

#include "model/annal-dossier-private.h"
#include "timeline/annal-criterion-private.h"
#include "timeline/annal-indexes-private.h"
#include "timeline/annal-order-private.h"
#include "timeline/annal-ways-private.h"

struct _AnnalTimeline
{
  AnnalDossier *dossier;    /* owned */
  AnnalRows *rows;          /* owned; shared with choices */
  guint *entries;           /* owned, of rows */
  guint8 *certainties;      /* owned, of entries; NULL where all are certain */
  AnnalSpan **spans;        /* owned, NULL until one is asked for: of entry i the stated at 2 i, then the tight */
  guint n;
  guint *entry_by_row;      /* owned, row to entry, or G_MAXUINT */
  AnnalProblems *problems;  /* owned */
  AnnalIndexes *indexes;    /* owned, of these entries */
  AnnalDate *known_at;      /* owned, nullable */
};

G_DEFINE_BOXED_TYPE (AnnalTimeline, annal_timeline, annal_timeline_ref, annal_timeline_unref)

/* A dated claim is not shown under an undated utterance, which stands at the
 * end.
 */
static guint
find_parent (AnnalTimeline *self, guint index)
{
  guint row = self->entries[index];
  guint whole = annal_rows_get_parent (self->rows, row);
  guint parent = whole < self->rows->n_shown ? self->entry_by_row[whole] : G_MAXUINT;

  if (parent == G_MAXUINT || annal_rows_is_dated (self->rows, whole) == annal_rows_is_dated (self->rows, row))
    return parent;
  return annal_columns_is_event (self->rows->columns, row) ? parent : G_MAXUINT;
}

/* @self shares the rows with what they were settled for; @rows are its own. */
static void
take_entries (AnnalTimeline *self, const guint *rows, const guint8 *certainties, guint n)
{
  self->n = n;
  self->entries = g_new (guint, n + 1);
  self->certainties = certainties != NULL ? g_memdup2 (certainties, n) : NULL;
  self->entry_by_row = g_new (guint, self->rows->n_shown + 1);
  if (n < self->rows->n_shown)
    memset (self->entry_by_row, 0xff, sizeof (guint) * self->rows->n_shown);
  for (guint i = 0; i < n; i++)
    {
      self->entries[i] = rows[i];
      self->entry_by_row[rows[i]] = i;
    }
  self->indexes = annal_indexes_new (self);
}

/**
 * annal_timeline_new:
 * @dossier: a sealed dossier
 * @error: return location for an error
 *
 * Puts the events and claims of a dossier in order.
 *
 * The order takes the least key that the constraints leave free, again and
 * again. The key is the earliest beginning (or the known end, where no
 * beginning is known), then the latest end, then the narrower of two, then the
 * id. The constraints come from the links precedes and responds-to, from wholes
 * and parts, from the events at which claims were made, and from resolutions
 * and the positions taken on them the same day. All together they tighten the
 * dates that make the keys: what is dated to a month and answers a statement
 * of the 14th begins on the 14th there. Constraints that the stated dates, or
 * each other, rule out in a chain of any length are left aside and reported by
 * [method@Annal.Timeline.get_problems]; there the stated dates stand.
 *
 * A claim whose own day is not known, made at an event whose day is, stands
 * after that event and has no span of its own. Records of which nothing is
 * known in time follow at the end, by id as far as the constraints leave it
 * free; they hand on the order of what they stand between.
 *
 * Fails with %ANNAL_ERROR_INVALID where the dossier is not sealed.
 *
 * Returns: (transfer full): the timeline
 *
 * Since: 0.1
 */
AnnalTimeline *
annal_timeline_new (AnnalDossier *dossier,
                    GError **error)
{
  AnnalTimeline *self;
  g_autofree guint *sequence = NULL;
  g_autofree guint *order = NULL;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (dossier), NULL);
  if (!annal_dossier_is_sealed (dossier))
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID,
                   "a timeline is made of a sealed dossier; seal this one first");
      return NULL;
    }
  self = g_atomic_rc_box_new0 (AnnalTimeline);
  self->dossier = g_object_ref (dossier);
  self->rows = annal_rows_new (annal_dossier_get_columns (dossier));
  sequence = annal_rows_sort (self->rows);
  order = annal_order_find (self->rows, sequence);
  take_entries (self, order, NULL, self->rows->n_shown);
  self->problems = annal_problems_new (annal_dossier_get_limits (dossier));
  if (self->rows->contradictory != NULL)
    annal_conflicts_report (dossier, self->rows, sequence, self->problems);
  return self;
}

AnnalDate *
annal_known_at_choose (AnnalDate *a, AnnalDate *b)
{
  if (a == NULL || b == NULL)
    return a != NULL ? a : b;
  return annal_date_get_last_second (a) <= annal_date_get_last_second (b) ? a : b;
}

AnnalDate *
annal_timeline_get_known_at (AnnalTimeline *self)
{
  return self->known_at;
}

AnnalTimeline *
annal_timeline_new_choice (AnnalTimeline *whole,
                           const guint *indices,
                           const guint8 *certainties,
                           guint n,
                           AnnalDate *known_at)
{
  AnnalTimeline *self = g_atomic_rc_box_new0 (AnnalTimeline);
  AnnalDate *earlier = annal_known_at_choose (whole->known_at, known_at);
  g_autofree guint *rows = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    rows[i] = whole->entries[indices[i]];
  self->dossier = g_object_ref (whole->dossier);
  self->rows = annal_rows_ref (whole->rows);
  take_entries (self, rows, certainties, n);
  self->problems = annal_problems_ref (whole->problems);
  self->known_at = earlier != NULL ? annal_date_ref (earlier) : NULL;
  return self;
}

/**
 * annal_timeline_ref:
 * @self: a timeline
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalTimeline *
annal_timeline_ref (AnnalTimeline *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
timeline_clear (gpointer data)
{
  AnnalTimeline *self = data;

  g_clear_pointer (&self->indexes, annal_indexes_free);
  for (guint i = 0; self->spans != NULL && i < 2 * self->n; i++)
    g_clear_pointer (&self->spans[i], annal_span_unref);
  g_clear_pointer (&self->spans, g_free);
  g_clear_pointer (&self->certainties, g_free);
  g_clear_pointer (&self->entries, g_free);
  g_clear_pointer (&self->entry_by_row, g_free);
  g_clear_pointer (&self->rows, annal_rows_unref);
  g_clear_pointer (&self->problems, annal_problems_unref);
  g_clear_pointer (&self->known_at, annal_date_unref);
  g_clear_object (&self->dossier);
}

/**
 * annal_timeline_unref:
 * @self: (transfer full): a timeline
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */
void
annal_timeline_unref (AnnalTimeline *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, timeline_clear);
}

/**
 * annal_timeline_get_dossier:
 * @self: a timeline
 *
 * Reads which dossier it orders.
 *
 * Returns: (transfer none): the dossier
 *
 * Since: 0.1
 */
AnnalDossier *
annal_timeline_get_dossier (AnnalTimeline *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->dossier;
}

/**
 * annal_timeline_get_n_entries:
 * @self: a timeline
 *
 * Counts the entries: every event and every claim of the dossier is one.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_timeline_get_n_entries (AnnalTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n;
}

/**
 * annal_timeline_get_record:
 * @self: a timeline
 * @index: which entry, from 0, in order
 *
 * Reads the event or claim of an entry.
 *
 * Returns: (transfer none): the record, valid while @self lives
 *
 * Since: 0.1
 */
AnnalRecord *
annal_timeline_get_record (AnnalTimeline *self,
                           guint index)
{
  g_return_val_if_fail (self != NULL && index < self->n, NULL);
  return annal_rows_get_record (self->rows, self->entries[index]);
}

/**
 * annal_timeline_get_lane:
 * @self: a timeline
 * @index: which entry, from 0, in order
 *
 * Reads in which lane an entry stands. A claim without a date, made at a dated
 * event, is in the dated lane.
 *
 * Returns: the lane
 *
 * Since: 0.1
 */
AnnalLane
annal_timeline_get_lane (AnnalTimeline *self,
                         guint index)
{
  g_return_val_if_fail (self != NULL && index < self->n, ANNAL_LANE_UNDATED);
  return annal_rows_is_dated (self->rows, self->entries[index]) ? ANNAL_LANE_DATED : ANNAL_LANE_UNDATED;
}

/* Two threads may make them at once; one of them keeps its own. */
static AnnalSpan **
ensure_spans (AnnalTimeline *self)
{
  AnnalSpan **spans = g_atomic_pointer_get (&self->spans);

  if (spans != NULL)
    return spans;
  spans = g_new0 (AnnalSpan *, 2 * (gsize) self->n + 1);
  if (g_atomic_pointer_compare_and_exchange (&self->spans, NULL, spans))
    return spans;
  g_free (spans);
  return g_atomic_pointer_get (&self->spans);
}

/* Likewise. */
static AnnalSpan *
ensure_span (AnnalTimeline *self, guint at, const AnnalSpanData *data)
{
  AnnalSpan **place = &ensure_spans (self)[at];
  AnnalSpan *span = g_atomic_pointer_get (place);

  if (span != NULL || !annal_span_data_is_dated (data))
    return span;
  span = annal_span_new_from_data (data);
  if (g_atomic_pointer_compare_and_exchange (place, NULL, span))
    return span;
  annal_span_unref (span);
  return g_atomic_pointer_get (place);
}

/**
 * annal_timeline_get_span:
 * @self: a timeline
 * @index: which entry, from 0, in order
 *
 * Reads the span of an entry, from its own date and from nothing else.
 *
 * Returns: (transfer none) (nullable): the span, valid while @self lives, or
 *   %NULL where the record says nothing of when it was
 *
 * Since: 0.1
 */
AnnalSpan *
annal_timeline_get_span (AnnalTimeline *self,
                         guint index)
{
  g_return_val_if_fail (self != NULL && index < self->n, NULL);
  return ensure_span (self, 2 * index, annal_timeline_get_stated_data (self, index));
}

/**
 * annal_timeline_get_tight_span:
 * @self: a timeline
 * @index: which entry, from 0, in order
 *
 * Reads when an entry can have been, by its own date and by all that is known
 * of the sequence: what is dated to May 2019 and answers a statement of the
 * 14th was from the 14th to the 31st. Where records contradict each other the
 * stated dates stand, and this is the stated span.
 *
 * Returns: (transfer none) (nullable): the span, valid while @self lives, or
 *   %NULL where nothing is known in time
 *
 * Since: 0.1
 */
AnnalSpan *
annal_timeline_get_tight_span (AnnalTimeline *self,
                               guint index)
{
  AnnalSpanData tight;

  g_return_val_if_fail (self != NULL && index < self->n, NULL);
  tight = *annal_timeline_get_tight_data (self, index);
  tight.flags = annal_tight_get_flags (&tight);
  return ensure_span (self, 2 * index + 1, &tight);
}

/**
 * annal_timeline_get_certainty:
 * @self: a timeline
 * @index: which entry, from 0, in order
 *
 * Reads how certain it is that an entry belongs to what was asked for. On a
 * timeline that no query chose, all is certain.
 *
 * Returns: certain or possible
 *
 * Since: 0.1
 */
AnnalCertainty
annal_timeline_get_certainty (AnnalTimeline *self,
                              guint index)
{
  g_return_val_if_fail (self != NULL && index < self->n, ANNAL_CERTAINTY_NO);
  return self->certainties != NULL ? self->certainties[index] : ANNAL_CERTAINTY_CERTAIN;
}

/**
 * annal_timeline_get_parent:
 * @self: a timeline
 * @index: which entry, from 0, in order
 *
 * Reads under which entry an entry belongs: a claim under the event at which
 * it was made, where that stands in the same lane; an event under the event of
 * which it is a part.
 *
 * Returns: the index of that entry, or %G_MAXUINT where there is none
 *
 * Since: 0.1
 */
guint
annal_timeline_get_parent (AnnalTimeline *self,
                           guint index)
{
  g_return_val_if_fail (self != NULL && index < self->n, G_MAXUINT);
  return find_parent (self, index);
}

/**
 * annal_timeline_lookup:
 * @self: a timeline
 * @id: the id of an event or claim
 *
 * Finds the entry of a record.
 *
 * Returns: its index, or %G_MAXUINT where no entry has that id
 *
 * Since: 0.1
 */
guint
annal_timeline_lookup (AnnalTimeline *self,
                       const char *id)
{
  guint row;

  g_return_val_if_fail (self != NULL && id != NULL, G_MAXUINT);
  row = annal_timeline_lookup_row (self, id);
  return row < self->rows->n_shown ? self->entry_by_row[row] : G_MAXUINT;
}

guint
annal_timeline_lookup_row (AnnalTimeline *self, const char *id)
{
  const AnnalColumns *columns = annal_dossier_get_columns (self->dossier);
  guint number = annal_columns_lookup (columns, id);

  return number < self->rows->n ? columns->rows[number] : G_MAXUINT;
}

guint
annal_timeline_get_row (AnnalTimeline *self, guint index)
{
  return self->entries[index];
}

const guint *
annal_timeline_get_entry_rows (AnnalTimeline *self)
{
  return self->entries;
}

const guint *
annal_timeline_get_row_entries (AnnalTimeline *self)
{
  return self->entry_by_row;
}

AnnalIndexes *
annal_timeline_get_indexes (AnnalTimeline *self)
{
  return self->indexes;
}

const AnnalWays *
annal_timeline_get_ways (AnnalTimeline *self)
{
  return annal_rows_get_ways (self->rows);
}

const AnnalRows *
annal_timeline_get_rows (AnnalTimeline *self)
{
  return self->rows;
}

const AnnalSpanData *
annal_timeline_get_stated_data (AnnalTimeline *self, guint index)
{
  return annal_rows_get_stated (self->rows, self->entries[index]);
}

const AnnalSpanData *
annal_timeline_get_tight_data (AnnalTimeline *self, guint index)
{
  return annal_rows_read_tight (self->rows, self->entries[index]);
}

/**
 * annal_timeline_get_problems:
 * @self: a timeline
 *
 * Reads what cannot be ordered as the records say it is: one warning of the
 * rule "order-unmeetable" for each set of records that contradict each other.
 * In the order the stated dates stand.
 *
 * Returns: (transfer none): the problems, valid while @self lives
 *
 * Since: 0.1
 */
AnnalProblems *
annal_timeline_get_problems (AnnalTimeline *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->problems;
}

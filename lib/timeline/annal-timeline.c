/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A timeline holds the order of a dossier's events and claims.
 *
 * Invariants:
 *  1. Every event and claim of the dossier has exactly one entry.
 *  2. The dated entries come first; the undated ones follow.
 *  3. Nothing changes after it is made, so any thread may read it.
 */

#include <annal/annal-timeline.h>

#include <annal/annal-claim.h>
#include <annal/annal-error.h>
#include <annal/annal-event.h>

#include "base/annal-hash-private.h"
#include "model/annal-dossier-private.h"
#include "timeline/annal-order-private.h"

typedef struct
{
  AnnalRecord *record; /* of the dossier */
  AnnalSpan *span;     /* owned, nullable */
  AnnalLane lane;
  guint parent;
} Entry;

struct _AnnalTimeline
{
  AnnalDossier *dossier;   /* owned */
  GArray *entries;         /* owned, of Entry */
  GHashTable *by_id;       /* owned, id of a record to its index + 1 */
  AnnalProblems *problems; /* owned */
};

G_DEFINE_BOXED_TYPE (AnnalTimeline, annal_timeline, annal_timeline_ref, annal_timeline_unref)

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->span, annal_span_unref);
}

static const char *
get_parent_id (AnnalRecord *record)
{
  if (annal_record_get_record_type (record) == ANNAL_RECORD_TYPE_EVENT)
    return annal_event_get_part_of (annal_record_as_event (record));
  return annal_claim_get_utterance (annal_record_as_claim (record));
}

/* A dated claim is not shown under an undated utterance, which stands at the
 * end.
 */
static guint
find_parent (AnnalTimeline *self, const Entry *entry)
{
  const char *id = get_parent_id (entry->record);
  guint parent = id != NULL ? annal_timeline_lookup (self, id) : G_MAXUINT;

  if (parent == G_MAXUINT || annal_record_get_record_type (entry->record) == ANNAL_RECORD_TYPE_EVENT)
    return parent;
  return g_array_index (self->entries, Entry, parent).lane == entry->lane ? parent : G_MAXUINT;
}

static void
add_entry (AnnalTimeline *self, const AnnalRow *row)
{
  Entry entry = { row->record, NULL, row->dated ? ANNAL_LANE_DATED : ANNAL_LANE_UNDATED, G_MAXUINT };

  if (annal_span_data_is_dated (&row->span))
    entry.span = annal_span_new_from_data (&row->span);
  g_array_append_val (self->entries, entry);
}

static void
take_order (AnnalTimeline *self, const GArray *rows, const guint *order, guint n_shown)
{
  self->entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), n_shown);
  g_array_set_clear_func (self->entries, entry_clear);
  for (guint i = 0; i < n_shown; i++)
    {
      const AnnalRow *row = &g_array_index (rows, AnnalRow, order[i]);

      add_entry (self, row);
      g_hash_table_insert (self->by_id, (gpointer) annal_record_get_id (row->record),
                           GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < n_shown; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);

      entry->parent = find_parent (self, entry);
    }
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
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) constraints = NULL;
  g_autofree guint *order = NULL;
  guint n_shown, n_components;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (dossier), NULL);
  if (!annal_dossier_is_sealed (dossier))
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID,
                   "a timeline is made of a sealed dossier; seal this one first");
      return NULL;
    }
  rows = annal_rows_gather (dossier, &n_shown);
  constraints = annal_constraints_gather (dossier, rows);
  n_components = annal_rows_settle (rows, constraints);
  annal_rows_sort (rows, constraints);
  order = annal_order_find (rows, n_shown, constraints, n_components);

  self = g_atomic_rc_box_new0 (AnnalTimeline);
  self->dossier = g_object_ref (dossier);
  self->by_id = g_hash_table_new (annal_text_hash, g_str_equal);
  take_order (self, rows, order, n_shown);
  self->problems = annal_problems_new (annal_dossier_get_limits (dossier));
  annal_conflicts_report (dossier, rows, constraints, self->problems);
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

  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->problems, annal_problems_unref);
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
  return self->entries->len;
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
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);
  return g_array_index (self->entries, Entry, index).record;
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
  g_return_val_if_fail (self != NULL && index < self->entries->len, ANNAL_LANE_UNDATED);
  return g_array_index (self->entries, Entry, index).lane;
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
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);
  return g_array_index (self->entries, Entry, index).span;
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
  g_return_val_if_fail (self != NULL && index < self->entries->len, G_MAXUINT);
  return g_array_index (self->entries, Entry, index).parent;
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
  g_return_val_if_fail (self != NULL && id != NULL, G_MAXUINT);
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, id)) - 1u;
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

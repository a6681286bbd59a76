/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A selection holds the numbers of the entries that a query found: those of
 * all answers in the timeline's order, and those of the page that was asked
 * for in the order asked for.
 */

#include "timeline/annal-selection-private.h"

#include <string.h>

#include <annal/annal-record.h>

#include "index/annal-query-private.h"
#include "timeline/annal-answer-private.h"
#include "timeline/annal-indexes-private.h"
#include "timeline/annal-timeline-private.h"

struct _AnnalSelection
{
  AnnalTimeline *timeline; /* owned */
  AnnalAnswer answer;      /* owned */
  guint *page;             /* owned, positions in the answer */
  guint n_page;
  AnnalDate *known_at;     /* owned, of the query; nullable */
};

G_DEFINE_BOXED_TYPE (AnnalSelection, annal_selection, annal_selection_ref, annal_selection_unref)

typedef struct
{
  const AnnalSelection *self;
  const AnnalClockTimes *times; /* NULL to sort by id */
  gboolean descending;
} Sorting;

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

/* What has no such time comes last, whichever way. */
static int
compare_times (const AnnalClockTime *a, const AnnalClockTime *b, gboolean descending)
{
  gboolean a_known = a->applies && a->is_dated;
  gboolean b_known = b->applies && b->is_dated;
  int order;

  if (!a_known || !b_known)
    return b_known - a_known;
  order = ORDER (a->span.begin_min, b->span.begin_min);
  if (order == 0)
    order = ORDER (annal_span_data_get_last (&a->span), annal_span_data_get_last (&b->span));
  return descending ? -order : order;
}

static int
compare_entries (const Sorting *self, guint a, guint b)
{
  AnnalClockTime a_time, b_time;

  annal_clock_times_read (self->times, a, &a_time);
  annal_clock_times_read (self->times, b, &b_time);
  return compare_times (&a_time, &b_time, self->descending);
}

static int
compare_positions (gconstpointer first, gconstpointer second, gpointer data)
{
  const Sorting *sorting = data;
  guint a = *(const guint *) first;
  guint b = *(const guint *) second;
  guint a_entry = sorting->self->answer.entries[a];
  guint b_entry = sorting->self->answer.entries[b];
  int order;

  if (sorting->times != NULL)
    order = compare_entries (sorting, a_entry, b_entry);
  else
    {
      order = strcmp (annal_record_get_id (annal_timeline_get_record (sorting->self->timeline, a_entry)),
                      annal_record_get_id (annal_timeline_get_record (sorting->self->timeline, b_entry)));
      order = sorting->descending ? -order : order;
    }
  return order != 0 ? order : ORDER (a, b);
}

/* The dated turned round, then the undated, which a timeline has last. */
static void
turn_round (AnnalSelection *self, guint *positions)
{
  guint n_dated = 0;

  while (n_dated < self->answer.n &&
         annal_timeline_get_lane (self->timeline, self->answer.entries[n_dated]) == ANNAL_LANE_DATED)
    n_dated++;
  for (guint i = 0; i < n_dated; i++)
    positions[i] = n_dated - 1 - i;
}

static void
sort_positions (AnnalSelection *self, guint *positions, AnnalSort sort, gboolean descending)
{
  Sorting sorting = { self, NULL, descending };
  guint n = self->answer.n;

  if (sort <= ANNAL_SORT_WHEN)
    {
      if (descending)
        turn_round (self, positions);
      return;
    }
  if (sort != ANNAL_SORT_ID)
    sorting.times = annal_indexes_get_times (annal_timeline_get_indexes (self->timeline),
                                             sort == ANNAL_SORT_VALID ? ANNAL_CLOCK_VALID : ANNAL_CLOCK_PUBLISHED);
  g_qsort_with_data (positions, (int) n, sizeof (guint), compare_positions, &sorting);
}

static void
make_page (AnnalSelection *self, AnnalQuery *query)
{
  guint n = self->answer.n;
  guint offset = query != NULL ? MIN (query->offset, n) : 0;
  guint limit = query != NULL ? query->limit : G_MAXUINT;
  g_autofree guint *positions = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    positions[i] = i;
  if (query != NULL)
    sort_positions (self, positions, query->sort, query->descending);
  self->n_page = MIN (limit, n - offset);
  self->page = g_new (guint, self->n_page + 1);
  memcpy (self->page, positions + offset, sizeof (guint) * self->n_page);
}

/**
 * annal_timeline_select:
 * @self: a timeline
 * @query: (nullable): what is asked for, or %NULL for all
 * @error: return location for an error
 *
 * Finds the entries that meet a query. The indexes that this takes are made
 * once for a timeline, when they are first needed.
 *
 * Every entry found is so certainly or possibly: whether something of May 2019
 * was in the second week of that month is possible, no more. What nobody dated
 * is in a window of time only where the sequence of events makes that certain.
 *
 * Fails with %ANNAL_ERROR_NOT_FOUND or %ANNAL_ERROR_AMBIGUOUS where the query
 * names what the dossier does not hold, or what may be one of several, and with
 * %ANNAL_ERROR_INVALID for what can be no value of the facet.
 *
 * Returns: (transfer full): what was found, which may be nothing
 *
 * Since: 0.1
 */
AnnalSelection *
annal_timeline_select (AnnalTimeline *self,
                       AnnalQuery *query,
                       GError **error)
{
  g_auto (AnnalAnswer) answer = { 0 };
  AnnalSelection *selection;

  g_return_val_if_fail (self != NULL, NULL);
  if (!annal_answer_init (&answer, self, query, error))
    return NULL;
  selection = g_atomic_rc_box_new0 (AnnalSelection);
  selection->timeline = annal_timeline_ref (self);
  selection->answer = answer;
  memset (&answer, 0, sizeof answer);
  make_page (selection, query);
  if (query != NULL && query->known_at != NULL)
    selection->known_at = annal_date_ref (query->known_at);
  return selection;
}

/**
 * annal_selection_ref:
 * @self: a selection
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalSelection *
annal_selection_ref (AnnalSelection *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
selection_clear (gpointer data)
{
  AnnalSelection *self = data;

  annal_answer_clear (&self->answer);
  g_free (self->page);
  g_clear_pointer (&self->known_at, annal_date_unref);
  annal_timeline_unref (self->timeline);
}

/**
 * annal_selection_unref:
 * @self: (transfer full): a selection
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */
void
annal_selection_unref (AnnalSelection *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, selection_clear);
}

/**
 * annal_selection_get_timeline:
 * @self: a selection
 *
 * Reads on which timeline it was found.
 *
 * Returns: (transfer none): the timeline
 *
 * Since: 0.1
 */
AnnalTimeline *
annal_selection_get_timeline (AnnalSelection *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->timeline;
}

/**
 * annal_selection_get_n_found:
 * @self: a selection
 *
 * Counts all that meets the query, whatever the limit and the offset.
 *
 * Returns: how many entries that are
 *
 * Since: 0.1
 */
guint
annal_selection_get_n_found (AnnalSelection *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->answer.n;
}

/**
 * annal_selection_get_n_entries:
 * @self: a selection
 *
 * Counts the entries that the limit and the offset of the query leave.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_selection_get_n_entries (AnnalSelection *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_page;
}

/**
 * annal_selection_get_index:
 * @self: a selection
 * @position: which of its entries, from 0, in the order asked for
 *
 * Reads which entry of the timeline it is.
 *
 * Returns: the index of the entry in the timeline
 *
 * Since: 0.1
 */
guint
annal_selection_get_index (AnnalSelection *self,
                           guint position)
{
  g_return_val_if_fail (self != NULL && position < self->n_page, G_MAXUINT);
  return self->answer.entries[self->page[position]];
}

/**
 * annal_selection_get_record:
 * @self: a selection
 * @position: which of its entries, from 0, in the order asked for
 *
 * Reads the event or claim.
 *
 * Returns: (transfer none): the record, valid while @self lives
 *
 * Since: 0.1
 */
AnnalRecord *
annal_selection_get_record (AnnalSelection *self,
                            guint position)
{
  g_return_val_if_fail (self != NULL && position < self->n_page, NULL);
  return annal_timeline_get_record (self->timeline, annal_selection_get_index (self, position));
}

/**
 * annal_selection_get_certainty:
 * @self: a selection
 * @position: which of its entries, from 0, in the order asked for
 *
 * Reads whether the entry meets the query certainly or possibly.
 *
 * Returns: the certainty, never no
 *
 * Since: 0.1
 */
AnnalCertainty
annal_selection_get_certainty (AnnalSelection *self,
                               guint position)
{
  g_return_val_if_fail (self != NULL && position < self->n_page, ANNAL_CERTAINTY_NO);
  return self->answer.certainties[self->page[position]];
}

static int
compare_numbers (gconstpointer first, gconstpointer second)
{
  return ORDER (*(const guint *) first, *(const guint *) second);
}

/**
 * annal_selection_to_timeline:
 * @self: a selection
 *
 * Makes a timeline of the entries of the selection, limit and offset applied,
 * which an exporter writes like any other. It has them in the order of the
 * timeline they were found on, whatever order the query asked for.
 *
 * Returns: (transfer full): the timeline
 *
 * Since: 0.1
 */
AnnalTimeline *
annal_selection_to_timeline (AnnalSelection *self)
{
  g_autofree guint *positions = NULL;
  g_autofree guint8 *certainties = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  positions = g_new (guint, self->n_page + 1);
  certainties = g_new (guint8, self->n_page + 1);
  if (self->n_page > 0)
    memcpy (positions, self->page, sizeof (guint) * self->n_page);
  qsort (positions, self->n_page, sizeof (guint), compare_numbers);
  for (guint i = 0; i < self->n_page; i++)
    {
      certainties[i] = self->answer.certainties[positions[i]];
      positions[i] = self->answer.entries[positions[i]];
    }
  return annal_timeline_new_choice (self->timeline, positions, certainties, self->n_page, self->known_at);
}

/**
 * annal_selection_get_plan:
 * @self: a selection
 *
 * Reads how the query was answered: which index listed the entries, what each
 * was asked, and how many were found.
 *
 * Returns: (transfer none): lines of text, each with its line end, valid while
 *   @self lives
 *
 * Since: 0.1
 */
const char *
annal_selection_get_plan (AnnalSelection *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->answer.plan->str;
}

AnnalDate *
annal_selection_get_known_at (AnnalSelection *self)
{
  return annal_known_at_choose (annal_timeline_get_known_at (self->timeline), self->known_at);
}

const guint *
annal_selection_get_found (AnnalSelection *self, const guint8 **certainties)
{
  *certainties = self->answer.certainties;
  return self->answer.entries;
}

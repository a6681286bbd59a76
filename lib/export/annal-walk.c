/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/annal-walk-private.h"

#include <string.h>

#include "model/annal-columns-private.h"
#include "model/annal-dossier-private.h"
#include "time/annal-civil-private.h"
#include "timeline/annal-sequence-words-private.h"
#include "timeline/annal-timeline-private.h"

static gboolean
is_claim (AnnalTimeline *timeline, guint index)
{
  const AnnalColumns *columns = annal_dossier_get_columns (annal_timeline_get_dossier (timeline));

  return !annal_columns_is_event (columns, annal_timeline_get_row (timeline, index));
}

static gboolean
is_beneath (AnnalTimeline *timeline, guint index)
{
  return annal_timeline_get_parent (timeline, index) != G_MAXUINT && is_claim (timeline, index);
}

void
annal_walk_claims_init (AnnalWalkClaims *self, AnnalTimeline *timeline)
{
  guint n = annal_timeline_get_n_entries (timeline);
  g_autofree guint *fill = NULL;

  self->first = g_new0 (guint, n + 1);
  self->items = g_new0 (guint, n + 1);
  for (guint i = 0; i < n; i++)
    if (is_beneath (timeline, i))
      self->first[annal_timeline_get_parent (timeline, i) + 1]++;
  for (guint i = 0; i < n; i++)
    self->first[i + 1] += self->first[i];
  fill = g_memdup2 (self->first, sizeof (guint) * (n + 1));
  for (guint i = 0; i < n; i++)
    if (is_beneath (timeline, i))
      self->items[fill[annal_timeline_get_parent (timeline, i)]++] = i;
}

void
annal_walk_claims_clear (AnnalWalkClaims *self)
{
  g_clear_pointer (&self->first, g_free);
  g_clear_pointer (&self->items, g_free);
}

guint
annal_walk_count_undated (AnnalTimeline *timeline)
{
  guint n = annal_timeline_get_n_entries (timeline);
  guint undated = 0;

  while (undated < n && annal_timeline_get_lane (timeline, n - undated - 1) == ANNAL_LANE_UNDATED)
    undated++;
  return undated;
}

/* Where it stands in the order, and how far it may lie beyond. */
static void
get_bounds (AnnalTimeline *timeline, guint index, gint64 *first, gint64 *last)
{
  const AnnalSpanData *tight = annal_timeline_get_tight_data (timeline, index);

  annal_rows_get_key (annal_timeline_get_rows (timeline), annal_timeline_get_row (timeline, index), first);
  *last = tight->begin_max;
  if (*first != tight->begin_min)
    *last = MAX (*first, MIN (*last, annal_span_data_get_last (tight)));
}

static AnnalCivil
to_civil (gint64 seconds, gint64 offset)
{
  return annal_civil_from_days (annal_civil_seconds_to_days (annal_civil_add (seconds, offset)));
}

void
annal_walk_get_period (AnnalTimeline *timeline, guint index, AnnalWalkPeriod *period)
{
  guint parent = annal_timeline_get_parent (timeline, index);
  gint64 first, last, offset;
  AnnalCivil from, to;

  if (parent != G_MAXUINT && !annal_span_data_is_dated (annal_timeline_get_stated_data (timeline, index)))
    {
      annal_walk_get_period (timeline, parent, period);
      return;
    }
  get_bounds (timeline, index, &first, &last);
  offset = annal_record_get_clock_offset (annal_timeline_get_record (timeline, index));
  from = to_civil (first, offset);
  to = last != G_MAXINT64 ? to_civil (last, offset) : from;
  period->year = period->year_last = from.year;
  period->month = from.month;
  /* What begins with the first of a month and may be as late as the next is known
   * by its year, not by a month: spring, a decade, some December. What is bounded
   * from a day on stands where it may have begun.
   */
  if (from.day == 1 && (to.year > from.year || to.month > from.month))
    {
      period->year_last = to.year;
      period->month = 0;
    }
}

typedef struct
{
  AnnalTimeline *timeline;
  const AnnalVisitor *visitor;
  gpointer data;
  AnnalWalkClaims claims;
  AnnalWalkPeriod period;
  gboolean has_period;
} Walk;

static gboolean
same_period (const AnnalWalkPeriod *a, const AnnalWalkPeriod *b)
{
  return a->year == b->year && a->year_last == b->year_last && a->month == b->month;
}

static gboolean
visit_period (Walk *self, guint index)
{
  AnnalWalkPeriod period;

  annal_walk_get_period (self->timeline, index, &period);
  if (self->has_period && same_period (&period, &self->period))
    return TRUE;
  self->period = period;
  self->has_period = TRUE;
  return self->visitor->period == NULL || self->visitor->period (&period, self->data);
}

static gboolean
visit_entry (Walk *self, guint index)
{
  const AnnalVisitor *visitor = self->visitor;

  if (is_claim (self->timeline, index))
    return visitor->claim == NULL || visitor->claim (index, self->data);
  if (visitor->event != NULL && !visitor->event (index, self->data))
    return FALSE;
  for (guint i = self->claims.first[index]; i < self->claims.first[index + 1]; i++)
    if (visitor->event_claim != NULL && !visitor->event_claim (self->claims.items[i], self->data))
      return FALSE;
  return TRUE;
}

/* The entries from @index on that stand in one lane; moves @index past them. */
static gboolean
visit_lane (Walk *self, AnnalLane lane, guint *index)
{
  guint n = annal_timeline_get_n_entries (self->timeline);

  for (; *index < n && annal_timeline_get_lane (self->timeline, *index) == lane; (*index)++)
    {
      if (is_beneath (self->timeline, *index))
        continue;
      if (lane == ANNAL_LANE_DATED && !visit_period (self, *index))
        return FALSE;
      if (!visit_entry (self, *index))
        return FALSE;
    }
  return TRUE;
}

static gboolean
visit_all (Walk *self)
{
  const AnnalVisitor *visitor = self->visitor;
  guint n = annal_timeline_get_n_entries (self->timeline);
  guint index = 0;

  if (visitor->begin != NULL && !visitor->begin (self->timeline, self->data))
    return FALSE;
  if (!visit_lane (self, ANNAL_LANE_DATED, &index))
    return FALSE;
  if (index < n && visitor->undated != NULL && !visitor->undated (n - index, self->data))
    return FALSE;
  if (!visit_lane (self, ANNAL_LANE_UNDATED, &index))
    return FALSE;
  return visitor->end == NULL || visitor->end (self->data);
}

gboolean
annal_walk (AnnalTimeline *timeline, const AnnalVisitor *visitor, gpointer data)
{
  Walk self = { .timeline = timeline, .visitor = visitor, .data = data };
  gboolean done;

  annal_walk_claims_init (&self.claims, timeline);
  done = visit_all (&self);
  annal_walk_claims_clear (&self.claims);
  return done;
}

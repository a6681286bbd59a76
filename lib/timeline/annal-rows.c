/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "timeline/annal-order-private.h"
#include "timeline/annal-ways-private.h"

AnnalRows *
annal_rows_new (const AnnalColumns *columns)
{
  AnnalRows *self = g_atomic_rc_box_new0 (AnnalRows);

  self->columns = columns;
  self->n_shown = columns->n_events + columns->n_claims;
  self->n = self->n_shown + columns->n_sources;
  annal_rows_settle (self);
  annal_rows_read_ends (self);
  return self;
}

AnnalRows *
annal_rows_ref (AnnalRows *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
rows_clear (gpointer data)
{
  AnnalRows *self = data;

  annal_tight_spans_clear (&self->tight);
  g_free (self->components);
  g_free (self->contradictory);
  g_array_unref (self->tight_ends);
  g_clear_pointer (&self->ways, annal_ways_free);
}

void
annal_rows_unref (AnnalRows *self)
{
  g_atomic_rc_box_release_full (self, rows_clear);
}

static gint64
get_place (const AnnalRows *self, guint row)
{
  gint64 place = annal_span_data_get_place (annal_rows_get_stated (self, row));
  const AnnalSpanData *tight = annal_rows_get_tight (self, row);

  return CLAMP (place, tight->begin_min, tight->end_max);
}

const AnnalSpanData *
annal_rows_get_key (const AnnalRows *self, guint row, gint64 *place)
{
  const AnnalSpanData *tight = annal_rows_get_tight (self, row);
  guint parent;

  if (!annal_rows_borrows (self, row))
    {
      *place = get_place (self, row);
      return tight;
    }
  parent = annal_rows_get_parent (self, row);
  *place = get_place (self, parent);
  *place = CLAMP (*place, tight->begin_min, tight->end_max);
  return annal_rows_get_tight (self, parent);
}

AnnalRecord *
annal_rows_get_link (const AnnalRows *self, const AnnalConstraint *constraint)
{
  if (constraint->link == ANNAL_NO_LINK)
    return NULL;
  return self->columns->records[self->columns->first_link + constraint->link];
}

AnnalSpanFlags
annal_tight_get_open (const AnnalSpanData *span)
{
  AnnalSpanFlags open = 0;

  open |= span->begin_min == G_MININT64 ? ANNAL_SPAN_FLAGS_BEGIN_MIN_OPEN : 0;
  open |= span->begin_max == G_MAXINT64 ? ANNAL_SPAN_FLAGS_BEGIN_MAX_OPEN : 0;
  open |= span->end_min == G_MININT64 ? ANNAL_SPAN_FLAGS_END_MIN_OPEN : 0;
  open |= span->end_max == G_MAXINT64 ? ANNAL_SPAN_FLAGS_END_MAX_OPEN : 0;
  return open;
}

/* A beginning that is nowhere, as of "..", has its upper bound there too. */
AnnalSpanFlags
annal_tight_get_flags (const AnnalSpanData *tight)
{
  AnnalSpanFlags open = annal_tight_get_open (tight);

  open |= tight->begin_max == G_MININT64 ? ANNAL_SPAN_FLAGS_BEGIN_MAX_OPEN : 0;
  open |= tight->end_min == G_MAXINT64 ? ANNAL_SPAN_FLAGS_END_MIN_OPEN : 0;
  return tight->flags & (open | ~ANNAL_OPEN_FLAGS);
}

/* --- how tight ends are read ---------------------------------------------- */

#define UNKNOWN (G_MAXUINT - 1)
#define NONE G_MAXUINT

static gboolean
is_end_tightened (const AnnalRows *self, guint row)
{
  return annal_rows_get_tight (self, row)->end_max != annal_rows_get_stated (self, row)->end_max;
}

/* Whether it may have its latest end from what it lies within. */
static gboolean
shares_end (const AnnalRows *self, guint row)
{
  guint parent = annal_rows_get_parent (self, row);

  return parent != G_MAXUINT &&
         annal_rows_get_tight (self, parent)->end_max == annal_rows_get_tight (self, row)->end_max;
}

/* The row of what it lies within that states its latest end, or NONE. What is
 * found is kept in @origins, by the place of the tight span, for those on the way,
 * or deep nesting would take for ever.
 */
static guint
find_origin (const AnnalRows *self, guint *origins, guint row)
{
  const guint *places = self->tight.places;
  guint at = row, origin;

  while (is_end_tightened (self, at) && origins[places[at]] == UNKNOWN && shares_end (self, at))
    at = annal_rows_get_parent (self, at);
  if (!is_end_tightened (self, at))
    origin = at;
  else if (origins[places[at]] != UNKNOWN)
    origin = origins[places[at]];
  else
    origin = origins[places[at]] = NONE;
  for (; row != at; row = annal_rows_get_parent (self, row))
    origins[places[row]] = origin;
  return origin;
}

/* Of two last seconds, that of the part is not the later one. */
void
annal_tight_read_end (AnnalSpanData *span, gboolean inside, gboolean origin_inside)
{
  if (inside && !origin_inside)
    span->end_max = MAX (span->end_max - 1, MAX (span->begin_min, span->end_min));
  else if (!inside && origin_inside)
    span->end_max++;
  /* What is no moment lasts a second at least. */
  if (span->begin_max >= span->end_max)
    span->begin_max = inside ? span->end_max : MAX (span->end_max - 1, span->begin_min);
}

static gboolean
is_bounded (const AnnalRows *self, guint row)
{
  gint64 end = annal_rows_get_tight (self, row)->end_max;

  return end != G_MAXINT64 && end != G_MININT64 && !annal_rows_is_contradictory (self, row);
}

static void
add_tight_end (AnnalRows *self, guint *origins, AnnalRowSpan *item)
{
  guint origin = find_origin (self, origins, item->row);
  AnnalSpanData tight_end = item->span;

  annal_tight_read_end (&tight_end, annal_columns_ends_inside (self->columns, item->row),
                        annal_columns_ends_inside (self->columns, origin != NONE ? origin : item->row));
  if (tight_end.end_max == item->span.end_max && tight_end.begin_max == item->span.begin_max)
    return;
  g_array_append_val (self->tight_ends, tight_end);
  item->end = self->tight_ends->len;
}

void
annal_rows_read_ends (AnnalRows *self)
{
  g_autofree guint *origins = g_new (guint, self->tight.items->len + 1);

  self->tight_ends = g_array_new (FALSE, FALSE, sizeof (AnnalSpanData));
  for (guint i = 0; i <= self->tight.items->len; i++)
    origins[i] = UNKNOWN;
  for (guint i = 0; i < self->tight.items->len; i++)
    {
      AnnalRowSpan *item = &g_array_index (self->tight.items, AnnalRowSpan, i);

      if (is_end_tightened (self, item->row) && is_bounded (self, item->row))
        add_tight_end (self, origins, item);
    }
}

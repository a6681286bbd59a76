/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The rows that constraints and orders speak of. */

#include "timeline/annal-constraint-private.h"

#include "model/annal-dossier-private.h"

/* Only a nature that somebody stated makes one moment of a beginning and an
 * end: an event of a kind whose nature nobody gave may last, so that parts on
 * different days are no contradiction.
 */
static void
row_init (AnnalRow *row, AnnalRecord *record, const AnnalSpanData *span, AnnalSpanOrigin origin)
{
  gboolean stated = (origin & ANNAL_SPAN_ORIGIN_STATED) != 0;

  row->record = record;
  row->span = row->tight = span;
  row->parent = G_MAXUINT;
  row->dated = stated && annal_span_data_is_dated (span);
  row->instant = (!stated || (span->flags & ANNAL_SPAN_FLAGS_INSTANT)) && (origin & ANNAL_SPAN_ORIGIN_INSTANT);
  row->resolution = (origin & ANNAL_SPAN_ORIGIN_RESOLUTION) != 0;
  row->position = (origin & ANNAL_SPAN_ORIGIN_POSITION) != 0;
}

GArray *
annal_rows_gather (AnnalDossier *dossier, guint *n_shown)
{
  const AnnalColumns *columns = annal_dossier_get_columns (dossier);
  guint n = columns->n_events + columns->n_claims + columns->n_sources;
  GArray *rows = g_array_sized_new (FALSE, TRUE, sizeof (AnnalRow), n);

  g_array_set_size (rows, n);
  for (guint i = 0; i < n; i++)
    row_init (&g_array_index (rows, AnnalRow, i), annal_columns_get_record (columns, i), &columns->spans[i],
              columns->origins[i]);
  *n_shown = columns->n_events + columns->n_claims;
  return rows;
}

gint64
annal_rows_get_lower (const GArray *rows, guint end)
{
  const AnnalSpanData *span = g_array_index (rows, AnnalRow, end / 2).span;

  return end % 2 == 0 ? span->begin_min : span->end_min;
}

gint64
annal_rows_get_upper (const GArray *rows, guint end)
{
  const AnnalSpanData *span = g_array_index (rows, AnnalRow, end / 2).span;

  return end % 2 == 0 ? span->begin_max : span->end_max;
}

AnnalSpanFlags
annal_bounds_get_open (const AnnalSpanData *span)
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
  AnnalSpanFlags open = annal_bounds_get_open (tight);

  open |= tight->begin_max == G_MININT64 ? ANNAL_SPAN_FLAGS_BEGIN_MAX_OPEN : 0;
  open |= tight->end_min == G_MAXINT64 ? ANNAL_SPAN_FLAGS_END_MIN_OPEN : 0;
  return tight->flags & (open | ~ANNAL_OPEN_FLAGS);
}

/* --- how tight ends are read ---------------------------------------------- */

#define UNKNOWN (G_MAXUINT - 1)
#define NONE G_MAXUINT

static const AnnalRow *
get_row (const GArray *rows, guint row)
{
  return &g_array_index (rows, AnnalRow, row);
}

static gboolean
ends_inside (const AnnalRow *row)
{
  return row->instant || (row->span->flags & ANNAL_SPAN_FLAGS_INSTANT);
}

static gboolean
is_end_tightened (const AnnalRow *row)
{
  return row->tight->end_max != row->span->end_max;
}

/* Whether it may have its latest end from what it lies within. */
static gboolean
shares_end (const GArray *rows, const AnnalRow *row)
{
  return row->parent != G_MAXUINT && get_row (rows, row->parent)->tight->end_max == row->tight->end_max;
}

/* The row of what it lies within that states its latest end, or NONE. What is
 * found is kept for those on the way, or deep nesting would take for ever.
 */
static guint
find_origin (const GArray *rows, guint *origins, guint row)
{
  guint at = row, origin;

  while (origins[at] == UNKNOWN && is_end_tightened (get_row (rows, at)) && shares_end (rows, get_row (rows, at)))
    at = get_row (rows, at)->parent;
  if (origins[at] == UNKNOWN)
    origins[at] = is_end_tightened (get_row (rows, at)) ? NONE : at;
  origin = origins[at];
  for (; row != at; row = get_row (rows, row)->parent)
    origins[row] = origin;
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
is_bounded (const AnnalRow *row)
{
  return row->tight->end_max != G_MAXINT64 && row->tight->end_max != G_MININT64 && !row->contradictory;
}

static void
add_tight_end (GArray *tight_ends, const GArray *rows, guint *origins, guint row)
{
  const AnnalRow *it = get_row (rows, row);
  guint origin = find_origin (rows, origins, row);
  AnnalTightEnd tight_end = { row, *it->tight };

  annal_tight_read_end (&tight_end.span, ends_inside (it), ends_inside (origin != NONE ? get_row (rows, origin) : it));
  if (tight_end.span.end_max != it->tight->end_max || tight_end.span.begin_max != it->tight->begin_max)
    g_array_append_val (tight_ends, tight_end);
}

GArray *
annal_rows_read_ends (const GArray *rows)
{
  GArray *tight_ends = g_array_new (FALSE, FALSE, sizeof (AnnalTightEnd));
  g_autofree guint *origins = g_new (guint, rows->len + 1);

  for (guint row = 0; row < rows->len; row++)
    origins[row] = UNKNOWN;
  for (guint row = 0; row < rows->len; row++)
    if (is_end_tightened (get_row (rows, row)) && is_bounded (get_row (rows, row)))
      add_tight_end (tight_ends, rows, origins, row);
  return tight_ends;
}

static int
compare_tight_ends (gconstpointer first, gconstpointer second)
{
  guint a = ((const AnnalTightEnd *) first)->row;
  guint b = ((const AnnalTightEnd *) second)->row;

  return (a > b) - (a < b);
}

const AnnalSpanData *
annal_tight_ends_get (const GArray *tight_ends, const GArray *rows, guint row)
{
  const AnnalRow *it = get_row (rows, row);
  const AnnalTightEnd key = { row, { 0 } };
  guint place;

  if (is_end_tightened (it) && g_array_binary_search ((GArray *) tight_ends, &key, compare_tight_ends, &place))
    return &g_array_index (tight_ends, AnnalTightEnd, place).span;
  return it->tight;
}

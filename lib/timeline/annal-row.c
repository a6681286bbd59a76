/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The rows that constraints and orders speak of, and the key they sort by. */

#include "timeline/annal-constraint-private.h"

#include <string.h>

#include <annal/annal-claim.h>
#include <annal/annal-event.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>
#include <annal/annal-when.h>

#include "base/annal-hash-private.h"
#include "model/annal-when-span-private.h"

#define NO_BEGIN (ANNAL_SPAN_FLAGS_BEGIN_UNKNOWN | ANNAL_SPAN_FLAGS_BEGIN_MIN_OPEN)

gboolean
annal_record_get_own_span (AnnalRecord *record, AnnalDossier *dossier, AnnalSpanData *out)
{
  switch (annal_record_get_record_type (record))
    {
    case ANNAL_RECORD_TYPE_EVENT:
      return annal_event_get_span_data (annal_record_as_event (record), dossier, out);
    case ANNAL_RECORD_TYPE_CLAIM:
      return annal_when_get_span_data (annal_claim_get_said (annal_record_as_claim (record)),
                                       ANNAL_NATURE_INSTANT, out);
    case ANNAL_RECORD_TYPE_SOURCE:
      return annal_source_get_span_data (annal_record_as_source (record), out);
    default:
      return FALSE;
    }
}

/* Where a span goes: its earliest beginning or, where none is known, its known
 * end.
 */
static gint64
get_place (const AnnalSpanData *span)
{
  if (!(span->flags & NO_BEGIN))
    return span->begin_min;
  if (span->end_min != G_MININT64)
    return span->end_min;
  return span->end_max != G_MAXINT64 ? span->end_max : span->begin_max;
}

/* Only a nature that somebody stated makes one moment of a beginning and an
 * end: an event of a kind whose nature nobody gave may last, so that parts on
 * different days are no contradiction.
 */
static gboolean
has_nature_of_instant (AnnalRecord *record, AnnalDossier *dossier)
{
  AnnalEvent *event;
  const AnnalWhen *when;

  if (annal_record_get_record_type (record) != ANNAL_RECORD_TYPE_EVENT)
    return TRUE;
  event = annal_record_as_event (record);
  when = annal_event_get_when (event);
  if (when != NULL && annal_when_get_nature (when) != ANNAL_NATURE_UNSET)
    return annal_when_get_nature (when) == ANNAL_NATURE_INSTANT;
  return annal_event_get_nature (event, dossier) == ANNAL_NATURE_INSTANT;
}

static void
row_init (AnnalRow *row, AnnalRecord *record, AnnalDossier *dossier)
{
  gboolean stated;

  row->record = record;
  row->span = ANNAL_SPAN_DATA_UNDATED;
  stated = annal_record_get_own_span (record, dossier, &row->span);
  row->dated = stated && annal_span_data_is_dated (&row->span);
  row->instant = (!stated || (row->span.flags & ANNAL_SPAN_FLAGS_INSTANT)) &&
                 has_nature_of_instant (record, dossier);
  row->tight = row->span;
}

gint64
annal_rows_get_lower (const GArray *rows, guint end)
{
  const AnnalSpanData *span = &g_array_index (rows, AnnalRow, end / 2).span;

  return end % 2 == 0 ? span->begin_min : span->end_min;
}

gint64
annal_rows_get_upper (const GArray *rows, guint end)
{
  const AnnalSpanData *span = &g_array_index (rows, AnnalRow, end / 2).span;

  return end % 2 == 0 ? span->begin_max : span->end_max;
}

/* A place that was stated may lie outside what the constraints leave. */
static gint64
move_within (gint64 place, const AnnalSpanData *tight)
{
  return CLAMP (place, tight->begin_min, tight->end_max);
}

static void
set_keys (GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      AnnalRow *row = &g_array_index (rows, AnnalRow, i);

      row->number = i;
      row->key = row->tight;
      row->place = row->dated ? move_within (get_place (&row->span), &row->tight) : G_MAXINT64;
    }
}

/* A claim without a day of its own goes where the event goes at which it was
 * made. That is a place in the order, not a date: its span stays unknown.
 */
static void
place_claims (GArray *rows, const GArray *constraints)
{
  for (guint i = 0; i < constraints->len; i++)
    {
      const AnnalConstraint *constraint = &g_array_index (constraints, AnnalConstraint, i);
      const AnnalRow *event = &g_array_index (rows, AnnalRow, constraint->before);
      AnnalRow *claim = &g_array_index (rows, AnnalRow, constraint->after);

      if (constraint->kind != ANNAL_CONSTRAINT_SAID_FROM || claim->dated || !event->dated)
        continue;
      claim->dated = TRUE;
      claim->key = event->key;
      claim->place = move_within (event->place, &claim->tight);
    }
}

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

/* As annal_span_data_compare(), but that an open beginning goes by the known
 * end as well, and stands after what is known to begin there.
 */
static int
compare_keys (const AnnalRow *a, const AnnalRow *b)
{
  const AnnalSpanData *left = &a->key;
  const AnnalSpanData *right = &b->key;
  int order = ORDER (a->place, b->place);

  if (order == 0)
    order = ORDER (left->flags & ANNAL_SPAN_FLAGS_END_UNKNOWN, right->flags & ANNAL_SPAN_FLAGS_END_UNKNOWN);
  if (order == 0)
    order = ORDER (left->end_max, right->end_max);
  if (order == 0)
    order = ORDER ((left->flags & NO_BEGIN) != 0, (right->flags & NO_BEGIN) != 0);
  return order != 0 ? order : annal_span_data_compare (left, right);
}

static gboolean
is_source (const AnnalRow *row)
{
  return annal_record_get_record_type (row->record) == ANNAL_RECORD_TYPE_SOURCE;
}

static int
compare_rows (gconstpointer first, gconstpointer second)
{
  const AnnalRow *a = first;
  const AnnalRow *b = second;
  int order = is_source (a) - is_source (b);

  if (order == 0)
    order = b->dated - a->dated;
  if (order == 0 && a->dated)
    order = compare_keys (a, b);
  return order != 0 ? order : strcmp (annal_record_get_id (a->record), annal_record_get_id (b->record));
}

static void
add_rows (GArray *rows, AnnalDossier *dossier, AnnalRecordType type)
{
  guint first = rows->len;
  guint n = annal_dossier_get_n_records (dossier, type);

  g_array_set_size (rows, first + n);
  for (guint i = 0; i < n; i++)
    row_init (&g_array_index (rows, AnnalRow, first + i),
              annal_dossier_get_record (dossier, type, i), dossier);
}

GArray *
annal_rows_gather (AnnalDossier *dossier, guint *n_shown)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (AnnalRow));

  add_rows (rows, dossier, ANNAL_RECORD_TYPE_EVENT);
  add_rows (rows, dossier, ANNAL_RECORD_TYPE_CLAIM);
  *n_shown = rows->len;
  add_rows (rows, dossier, ANNAL_RECORD_TYPE_SOURCE);
  return rows;
}

void
annal_rows_sort (GArray *rows, GArray *constraints)
{
  g_autofree guint *moved_to = g_new (guint, rows->len + 1);

  set_keys (rows);
  place_claims (rows, constraints);
  g_array_sort (rows, compare_rows);
  for (guint i = 0; i < rows->len; i++)
    moved_to[g_array_index (rows, AnnalRow, i).number] = i;
  for (guint i = 0; i < constraints->len; i++)
    {
      AnnalConstraint *constraint = &g_array_index (constraints, AnnalConstraint, i);

      constraint->before = moved_to[constraint->before];
      constraint->after = moved_to[constraint->after];
    }
}

GHashTable *
annal_rows_index (const GArray *rows)
{
  GHashTable *index = g_hash_table_new (annal_text_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_insert (index, (gpointer) annal_record_get_id (g_array_index (rows, AnnalRow, i).record),
                         GUINT_TO_POINTER (i + 1));
  return index;
}

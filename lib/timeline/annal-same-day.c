/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Puts a resolution before the positions taken on it the same day, and before
 * the events at which they were taken.
 *
 *  1. Many resolutions may adopt an instrument in a day, and many positions be
 *     taken on it: as pairs they would be a product. So they meet in hubs.
 *  2. The adoptions of one instrument and day stand by their earliest moment.
 *     Each has a hub, which follows it and the hub before.
 *  3. A position follows the last hub whose adoption may be as early as the
 *     position is: thereby all adoptions that can precede it, and no others.
 *  4. Where nobody takes a position, resolutions need not be looked at.
 */

#include "timeline/annal-order-private.h"

#include <string.h>

#include <annal/annal-attribute-value.h>
#include <annal/annal-attribute.h>
#include <annal/annal-claim.h>
#include <annal/annal-event.h>
#include <annal/annal-record.h>
#include <annal/annal-value.h>

#include "base/annal-hash-private.h"
#include "time/annal-civil-private.h"

typedef struct
{
  guint instrument;
  gint64 day;
  gint64 moment; /* the earliest that it may have begun */
  guint row;
} Adoption;

typedef struct
{
  const AnnalRows *rows;
  GHashTable *instruments; /* id of an instrument to its number + 1 */
  GArray *adoptions;       /* of Adoption */
  GArray *edges;           /* of AnnalEdge */
} Search;

static gint64
get_day (const Search *self, guint row)
{
  gint64 place;

  annal_rows_get_key (self->rows, row, &place);
  return annal_civil_seconds_to_days (place);
}

static void
add_adoption (Search *self, const char *instrument, guint row)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->instruments, instrument));
  Adoption adoption;

  if (number == 0)
    {
      number = g_hash_table_size (self->instruments) + 1;
      g_hash_table_insert (self->instruments, (gpointer) instrument, GUINT_TO_POINTER (number));
    }
  adoption = (Adoption) { number, get_day (self, row), annal_rows_get_tight (self->rows, row)->begin_min, row };
  g_array_append_val (self->adoptions, adoption);
}

static void
add_instruments (Search *self, AnnalAttribute *attribute, guint row)
{
  for (guint i = 0; i < annal_attribute_get_n_values (attribute); i++)
    {
      AnnalValue *value = annal_attribute_value_get_value (annal_attribute_get_value (attribute, i));

      if (value != NULL && annal_value_get_word (value) != NULL)
        add_adoption (self, annal_value_get_word (value), row);
    }
}

static void
add_resolution (Search *self, AnnalEvent *event, guint row)
{
  add_adoption (self, annal_event_get_id (event), row);
  for (guint i = 0; i < annal_event_get_n_attributes (event); i++)
    {
      AnnalAttribute *attribute = annal_event_get_attribute (event, i);

      if (strcmp (annal_attribute_get_name (attribute), "instrument") == 0)
        add_instruments (self, attribute, row);
    }
}

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

static int
compare_adoptions (gconstpointer first, gconstpointer second)
{
  const Adoption *a = first;
  const Adoption *b = second;
  int order = ORDER (a->instrument, b->instrument);

  if (order == 0)
    order = ORDER (a->day, b->day);
  if (order == 0)
    order = ORDER (a->moment, b->moment);
  return order != 0 ? order : ORDER (a->row, b->row);
}

static gboolean
is_same_day (const Adoption *a, const Adoption *b)
{
  return a->instrument == b->instrument && a->day == b->day;
}

static void
add_edge (Search *self, guint from, guint to)
{
  AnnalEdge edge = { from, to };

  g_array_append_val (self->edges, edge);
}

static void
add_hubs (Search *self)
{
  guint hub = self->rows->n;

  g_array_sort (self->adoptions, compare_adoptions);
  for (guint i = 0; i < self->adoptions->len; i++)
    {
      const Adoption *adoption = &g_array_index (self->adoptions, Adoption, i);

      add_edge (self, adoption->row, hub + i);
      if (i > 0 && is_same_day (adoption - 1, adoption))
        add_edge (self, hub + i - 1, hub + i);
    }
}

/* The last adoption that is not after @position. */
static const Adoption *
find_last (const Search *self, const Adoption *position)
{
  guint low = 0;
  guint high = self->adoptions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_adoptions (&g_array_index (self->adoptions, Adoption, middle), position) <= 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? &g_array_index (self->adoptions, Adoption, low - 1) : NULL;
}

static void
add_after (Search *self, guint instrument, guint row)
{
  Adoption position = { instrument, 0, annal_rows_get_tight (self->rows, row)->begin_max, G_MAXUINT };
  const Adoption *last;

  if (!annal_rows_is_dated (self->rows, row))
    return;
  position.day = get_day (self, row);
  last = find_last (self, &position);
  if (last != NULL && is_same_day (last, &position))
    add_edge (self, self->rows->n + (guint) (last - &g_array_index (self->adoptions, Adoption, 0)), row);
}

/* The number of the instrument that a row takes a position on, or 0. */
static guint
get_instrument (const Search *self, guint row)
{
  const char *target;

  if (!(self->rows->columns->origins[row] & ANNAL_SPAN_ORIGIN_POSITION))
    return 0;
  target = annal_claim_get_target (annal_record_as_claim (annal_rows_get_record (self->rows, row)));
  return target != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->instruments, target)) : 0;
}

static void
add_positions (Search *self)
{
  for (guint row = 0; row < self->rows->n_shown; row++)
    {
      guint instrument = get_instrument (self, row);
      guint utterance = annal_rows_get_parent (self->rows, row);

      if (instrument == 0)
        continue;
      add_after (self, instrument, row);
      if (utterance != G_MAXUINT)
        add_after (self, instrument, utterance);
    }
}

static gboolean
has_positions (const AnnalRows *rows)
{
  for (guint row = 0; row < rows->n_shown; row++)
    if (rows->columns->origins[row] & ANNAL_SPAN_ORIGIN_POSITION)
      return TRUE;
  return FALSE;
}

GArray *
annal_same_day_find (const AnnalRows *rows, guint *n_hubs)
{
  g_autoptr (GHashTable) instruments = g_hash_table_new (annal_text_hash, g_str_equal);
  g_autoptr (GArray) adoptions = g_array_new (FALSE, FALSE, sizeof (Adoption));
  Search self = { rows, instruments, adoptions, g_array_new (FALSE, FALSE, sizeof (AnnalEdge)) };

  *n_hubs = 0;
  if (!has_positions (rows))
    return self.edges;
  for (guint row = 0; row < rows->n_shown; row++)
    if ((rows->columns->origins[row] & ANNAL_SPAN_ORIGIN_RESOLUTION) && annal_rows_is_dated (rows, row))
      add_resolution (&self, annal_record_as_event (annal_rows_get_record (rows, row)), row);
  add_hubs (&self);
  if (adoptions->len > 0)
    add_positions (&self);
  *n_hubs = adoptions->len;
  return self.edges;
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* An index is read from the column of its facet, which has what stands in each row,
 * and the rows that have each value:
 *
 *  1. Where all records of the dossier are indexed, and it is known which one a row
 *     is, the column is all that it takes.
 *  2. Where they are some of them, values that none has are left out and the
 *     others numbered anew, so that such an index has arrays of its own.
 *
 * Threads: it is only read once made.
 */

#include "index/annal-facet-index-private.h"

#include <stdlib.h>
#include <string.h>

#include "base/annal-graph-private.h"
#include "model/annal-columns-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-entity-closure-private.h"
#include "model/annal-facet-column-private.h"
#include "model/annal-facet-values-private.h"

struct _AnnalFacetIndex
{
  const AnnalFacetColumn *column;
  AnnalFacetColumn *own_column; /* owned, or NULL */
  guint n_records;
  guint n_values;
  const guint *rows;         /* of records, borrowed */
  const guint *records;      /* of rows, borrowed; NULL where the following are there */
  guint *own_rows;           /* owned, or NULL */
  guint *values;             /* owned: the values in the column; NULL where they are the same */
  AnnalAdjacency values_of;  /* of records; empty where the column tells */
  AnnalAdjacency records_of; /* likewise */
};

static const guint *
get_items (const AnnalAdjacency *adjacency, guint vertex, guint *n)
{
  *n = adjacency->first[vertex + 1] - adjacency->first[vertex];
  return adjacency->items + adjacency->first[vertex];
}

const guint *
annal_facet_index_get_values_of (const AnnalFacetIndex *self, guint record, guint *n)
{
  g_assert (record < self->n_records);
  if (self->values != NULL)
    return get_items (&self->values_of, record, n);
  return annal_facet_column_get_values (self->column, self->rows[record], n);
}

/* --- of some of the dossier ----------------------------------------------- */

/* Returns how many pairs of record and value there are. @counts has room for one
 * number more than there are values.
 */
static guint
count_values (const AnnalFacetIndex *self, guint *counts)
{
  guint n_items = 0;

  for (guint i = 0; i < self->n_records; i++)
    {
      guint n;
      const guint *values = annal_facet_column_get_values (self->column, self->rows[i], &n);

      for (guint j = 0; j < n; j++)
        counts[values[j]]++;
      n_items += n;
    }
  return n_items;
}

/* Numbers the values that some record has. Returns the number of each value of
 * the column.
 */
static guint *
keep_values (AnnalFacetIndex *self, const guint *counts)
{
  guint *kept = g_new (guint, self->column->n_values + 1);

  self->values = g_new (guint, self->column->n_values + 1);
  for (guint value = 0; value < self->column->n_values; value++)
    {
      kept[value] = self->n_values;
      if (counts[value] > 0)
        self->values[self->n_values++] = value;
    }
  return kept;
}

static void
read_values (AnnalFacetIndex *self, const guint *kept, guint n_items)
{
  AnnalAdjacency *out = &self->values_of;
  guint filled = 0;

  out->first = g_new (guint, self->n_records + 1);
  out->items = g_new (guint, n_items + 1);
  for (guint i = 0; i < self->n_records; i++)
    {
      guint n;
      const guint *values = annal_facet_column_get_values (self->column, self->rows[i], &n);

      out->first[i] = filled;
      for (guint j = 0; j < n; j++)
        out->items[filled++] = kept[values[j]];
    }
  out->first[self->n_records] = filled;
}

/* Returns how many records each value has, to be freed with g_free(). */
static guint *
choose_values (AnnalFacetIndex *self)
{
  guint *counts = g_new0 (guint, self->column->n_values + 1);
  guint n_items = count_values (self, counts);
  g_autofree guint *kept = keep_values (self, counts);

  read_values (self, kept, n_items);
  for (guint value = 0; value < self->n_values; value++)
    counts[value] = counts[self->values[value]];
  return counts;
}

/* --- from values to records ----------------------------------------------- */

/* Returns where each value's records begin, and where those of the last end. */
static guint *
add_up (const guint *counts, guint n)
{
  guint *first = g_new (guint, n + 1);

  first[0] = 0;
  for (guint value = 0; value < n; value++)
    first[value + 1] = first[value] + counts[value];
  return first;
}

static void
turn_round (AnnalFacetIndex *self, const guint *counts)
{
  guint *first = self->records_of.first = add_up (counts, self->n_values);
  g_autofree guint *next = g_memdup2 (first, sizeof (guint) * self->n_values);

  self->records_of.items = g_new (guint, first[self->n_values] + 1);
  for (guint i = 0; i < self->n_records; i++)
    {
      guint n;
      const guint *values = annal_facet_index_get_values_of (self, i, &n);

      for (guint j = 0; j < n; j++)
        self->records_of.items[next[values[j]]++] = i;
    }
}

/* -------------------------------------------------------------------------- */

/* A column of its own where what counts depends on the time. */
static const AnnalFacetColumn *
get_column (AnnalFacetIndex *self, AnnalDossier *dossier, AnnalFacet facet, gint64 until)
{
  if (until == G_MAXINT64)
    return annal_dossier_get_facet_column (dossier, facet);
  self->own_column = annal_facet_column_new (dossier, facet, until);
  return self->own_column;
}

static AnnalFacetIndex *
index_new (AnnalDossier *dossier, AnnalFacet facet, const guint *rows, guint n, gint64 until)
{
  AnnalFacetIndex *self = g_new0 (AnnalFacetIndex, 1);

  self->column = get_column (self, dossier, facet, until);
  self->rows = rows;
  self->n_records = n;
  return self;
}

AnnalFacetIndex *
annal_facet_index_new_of_rows (AnnalDossier *dossier, AnnalFacet facet, const guint *rows, guint n, gint64 until)
{
  AnnalFacetIndex *self = index_new (dossier, facet, rows, n, until);
  g_autofree guint *counts = choose_values (self);

  turn_round (self, counts);
  return self;
}

AnnalFacetIndex *
annal_facet_index_new_of_all (AnnalDossier *dossier, AnnalFacet facet, const guint *rows, const guint *records)
{
  const AnnalColumns *columns = annal_dossier_get_columns (dossier);
  AnnalFacetIndex *self = index_new (dossier, facet, rows, columns->n_events + columns->n_claims, G_MAXINT64);

  self->records = records;
  self->n_values = self->column->n_values;
  return self;
}

AnnalFacetIndex *
annal_facet_index_new (AnnalDossier *dossier, AnnalFacet facet, AnnalRecord *const *records, guint n, gint64 until)
{
  const AnnalColumns *columns = annal_dossier_get_columns (dossier);
  guint *rows = g_new (guint, n + 1);
  AnnalFacetIndex *self;

  for (guint i = 0; i < n; i++)
    rows[i] = columns->rows[annal_columns_lookup (columns, annal_record_get_id (records[i]))];
  self = annal_facet_index_new_of_rows (dossier, facet, rows, n, until);
  self->own_rows = rows;
  return self;
}

void
annal_facet_index_free (AnnalFacetIndex *self)
{
  g_clear_pointer (&self->own_column, annal_facet_column_free);
  g_free (self->own_rows);
  g_free (self->values);
  annal_adjacency_clear (&self->values_of);
  annal_adjacency_clear (&self->records_of);
  g_free (self);
}

guint
annal_facet_index_get_n_values (const AnnalFacetIndex *self)
{
  return self->n_values;
}

const char *
annal_facet_index_get_value (const AnnalFacetIndex *self, guint value)
{
  g_assert (value < self->n_values);
  return annal_facet_column_get_text (self->column, self->values != NULL ? self->values[value] : value);
}

/* The first value that is not before @text. */
static guint
find_place (const AnnalFacetIndex *self, const char *text)
{
  guint low = 0, high = self->n_values;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (annal_facet_index_get_value (self, middle), text) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

guint
annal_facet_index_lookup (const AnnalFacetIndex *self, const char *text)
{
  guint place = find_place (self, text);

  if (place < self->n_values && strcmp (annal_facet_index_get_value (self, place), text) == 0)
    return place;
  return G_MAXUINT;
}

guint
annal_facet_index_count_records (const AnnalFacetIndex *self, guint value)
{
  guint n;

  g_assert (value < self->n_values);
  if (self->records != NULL)
    annal_facet_column_get_rows (self->column, value, &n);
  else
    get_items (&self->records_of, value, &n);
  return n;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return (x > y) - (x < y);
}

/* Records stand nearly in the order of rows. */
static void
add_of_rows (const AnnalFacetIndex *self, guint value, GArray *out)
{
  guint n, before = out->len;
  const guint *rows = annal_facet_column_get_rows (self->column, value, &n);
  gboolean ordered = TRUE;
  guint *added;

  g_array_set_size (out, before + n);
  added = &g_array_index (out, guint, before);
  for (guint i = 0; i < n; i++)
    {
      added[i] = self->records[rows[i]];
      ordered &= i == 0 || added[i] > added[i - 1];
    }
  if (!ordered)
    qsort (added, n, sizeof *added, compare_numbers);
}

void
annal_facet_index_add_records (const AnnalFacetIndex *self, guint value, GArray *out)
{
  guint n;
  const guint *records;

  g_assert (value < self->n_values);
  if (self->records != NULL)
    {
      add_of_rows (self, value, out);
      return;
    }
  records = get_items (&self->records_of, value, &n);
  g_array_append_vals (out, records, n);
}

/* All that begin with @text and a dot stand together. */
static void
add_dotted (const AnnalFacetIndex *self, const char *text, GArray *found)
{
  g_autofree char *first = g_strconcat (text, ".", NULL);

  for (guint value = find_place (self, first); value < self->n_values; value++)
    {
      if (!g_str_has_prefix (annal_facet_index_get_value (self, value), first))
        return;
      g_array_append_val (found, value);
    }
}

/* Tags may be written in either case, so they do not stand together. */
static void
add_hyphenated (const AnnalFacetIndex *self, const char *text, GArray *found)
{
  gsize length = strlen (text);

  for (guint value = 0; value < self->n_values; value++)
    {
      const char *tag = annal_facet_index_get_value (self, value);

      if (g_ascii_strncasecmp (tag, text, length) == 0 && (tag[length] == '\0' || tag[length] == '-'))
        g_array_append_val (found, value);
    }
}

static void
add_entities (const AnnalFacetIndex *self, AnnalDossier *dossier, const char *text, GArray *found)
{
  g_autoptr (GPtrArray) ids = annal_entity_closure_find (annal_entity_closure_get (dossier), text);

  for (guint i = 0; i < ids->len; i++)
    {
      guint value = annal_facet_index_lookup (self, g_ptr_array_index (ids, i));

      if (value != G_MAXUINT)
        g_array_append_val (found, value);
    }
  g_array_sort (found, compare_numbers);
}

GArray *
annal_facet_index_expand (const AnnalFacetIndex *self, AnnalDossier *dossier, const char *text)
{
  AnnalCovers covers = annal_facet_get_traits (self->column->facet)->covers;
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  guint value = annal_facet_index_lookup (self, text);

  if (covers == ANNAL_COVERS_ENTITIES)
    add_entities (self, dossier, text, found);
  else if (covers == ANNAL_COVERS_HYPHENATED)
    add_hyphenated (self, text, found);
  else if (value != G_MAXUINT)
    g_array_append_val (found, value);
  if (covers == ANNAL_COVERS_DOTTED)
    add_dotted (self, text, found);
  return found;
}

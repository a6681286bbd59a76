/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Columns are made in one walk over the records, all facets while a record is at
 * hand:
 *
 *  1. Each value that a record has is noted by the number of its text. Words of
 *     an enumeration are told by their numbers there; other texts are told apart
 *     only by those met lately, so that one text may have several numbers: no
 *     table of all texts is needed.
 *  2. The texts are sorted. Equal ones become one value, numbered in order.
 *  3. The values of each record are sorted, in the place where they were noted.
 *  4. The rows of each value are listed.
 *
 * Ids need none of this: each is the value of one row, and their order is known.
 * Texts are copied, so that they lie close together.
 *
 * Threads: a column is only read once made.
 */

#include "model/annal-facet-column-private.h"

#include <stdlib.h>
#include <string.h>

#include "base/annal-recent-private.h"
#include "base/annal-text-order-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-facet-values-private.h"

#define MAX_RECENT_BITS 14

/* How deep to fetch records from memory of which much will be read. */
#define FETCH_DEPTH 6

/* Of one facet. */
typedef struct
{
  AnnalFacetColumn *column;
  AnnalFacetValues *values; /* owned */
  AnnalRecent recent;       /* text to its number */
  guint *words;             /* owned: the number of each word of the enumeration, or ANNAL_NO_VALUE */
  GPtrArray *texts;         /* owned, of char, by number; the dossier's */
  GArray *noted;            /* owned, of guint: numbers, row after row */
} Notes;

static guint
add_text (Notes *self, const char *text)
{
  g_ptr_array_add (self->texts, (gpointer) text);
  return self->texts->len - 1;
}

static guint
find_text (Notes *self, const char *text)
{
  gboolean found;
  AnnalRecentPlace *place = annal_recent_find (&self->recent, text, &found);

  if (!found)
    place->number = add_text (self, text);
  return place->number;
}

static void
note (const char *text, guint word, gpointer data)
{
  Notes *self = data;
  guint number;

  if (word == ANNAL_NO_WORD)
    number = find_text (self, text);
  else if (self->words[word] != ANNAL_NO_VALUE)
    number = self->words[word];
  else
    number = self->words[word] = add_text (self, text);
  g_array_append_val (self->noted, number);
}

static guint
count_rows (const AnnalColumns *columns)
{
  return columns->n_events + columns->n_claims;
}

static AnnalFacetColumn *
column_new (AnnalDossier *dossier, AnnalFacet facet)
{
  AnnalFacetColumn *self = g_new0 (AnnalFacetColumn, 1);

  self->facet = facet;
  self->columns = annal_dossier_get_columns (dossier);
  return self;
}

static void
notes_init (Notes *self, AnnalDossier *dossier, AnnalFacet facet, gint64 until)
{
  guint n = count_rows (annal_dossier_get_columns (dossier));

  self->column = column_new (dossier, facet);
  self->column->first = g_new (guint, n + 1);
  self->values = annal_facet_values_new (dossier, facet, until, note, self);
  annal_recent_init (&self->recent, CLAMP (g_bit_storage (n), 6, MAX_RECENT_BITS));
  self->words = g_new (guint, ANNAL_MAX_WORDS);
  memset (self->words, 0xff, sizeof (guint) * ANNAL_MAX_WORDS);
  self->texts = g_ptr_array_new ();
  self->noted = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
read_row (Notes *notes, guint n_facets, const AnnalColumns *columns, guint row)
{
  for (Notes *of_facet = notes; of_facet < notes + n_facets; of_facet++)
    {
      of_facet->column->first[row] = of_facet->noted->len;
      annal_facet_values_read (of_facet->values, columns->numbers[row]);
    }
}

static void
read_rows (Notes *notes, guint n_facets, const AnnalColumns *columns)
{
  guint n = count_rows (columns);
  g_autofree AnnalRecord **records = g_new (AnnalRecord *, n + 1);

  for (guint row = 0; row < n; row++)
    records[row] = annal_columns_get_record (columns, row);
  for (guint row = 0; row < n; row++)
    {
      annal_records_fetch_ahead (records + row, n - row, n_facets > 1 ? FETCH_DEPTH : 1);
      read_row (notes, n_facets, columns, row);
    }
  for (guint i = 0; i < n_facets; i++)
    notes[i].column->first[n] = notes[i].noted->len;
}

static void
append_text (AnnalFacetColumn *self, GArray *places, const char *text)
{
  gsize place = self->texts->len;

  g_array_append_val (places, place);
  g_string_append_len (self->texts, text, (gssize) strlen (text) + 1);
}

/* Makes the values; returns the value of each number. */
static guint *
number_values (AnnalFacetColumn *self, const GPtrArray *noted)
{
  const char *const *texts = (const char *const *) noted->pdata;
  g_autofree guint *order = annal_text_order (texts, noted->len);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (gsize));
  guint *values = g_new (guint, noted->len + 1);

  self->texts = g_string_new (NULL);
  for (guint i = 0; i < noted->len; i++)
    {
      if (i == 0 || strcmp (texts[order[i - 1]], texts[order[i]]) != 0)
        append_text (self, places, texts[order[i]]);
      values[order[i]] = places->len - 1;
    }
  self->n_values = places->len;
  self->places = (gsize *) (gpointer) g_array_free (places, FALSE);
  return values;
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return (x > y) - (x < y);
}

/* Few have more than two. Returns how many are left. */
static guint
sort_values (guint *values, guint n)
{
  guint n_left = 0;

  if (n == 2 && values[0] > values[1])
    {
      guint first = values[0];

      values[0] = values[1];
      values[1] = first;
    }
  else if (n > 2)
    qsort (values, n, sizeof (guint), compare_values);
  for (guint i = 0; i < n; i++)
    if (i == 0 || values[i] != values[i - 1])
      values[n_left++] = values[i];
  return n_left;
}

/* From numbers of texts to values, ascending and each once. Returns the most that
 * a row has.
 */
static guint
settle_values (AnnalFacetColumn *self, guint *items, const guint *values, guint n_rows)
{
  guint n = 0, most = 0;

  for (guint row = 0, next; row < n_rows; row++, n += next)
    {
      guint n_noted = self->first[row + 1] - self->first[row];
      guint *noted = items + self->first[row];

      for (guint i = 0; i < n_noted; i++)
        noted[i] = values[noted[i]];
      next = sort_values (noted, n_noted);
      if (next > 0)
        memmove (items + n, noted, sizeof (guint) * next);
      self->first[row] = n;
      most = MAX (most, next);
    }
  self->first[n_rows] = self->n_items = n;
  return most;
}

/* One item a row, which takes less than telling where each begins. */
static void
make_single (AnnalFacetColumn *self, const guint *items, guint n_rows)
{
  self->items = g_new (guint, n_rows + 1);
  for (guint row = 0; row < n_rows; row++)
    self->items[row] = self->first[row] < self->first[row + 1] ? items[self->first[row]] : ANNAL_NO_VALUE;
  g_clear_pointer (&self->first, g_free);
}

/* Puts each row behind those before it that have the same value. */
static void
list_rows (AnnalFacetColumn *self, guint n_rows)
{
  g_autofree guint *next = g_new0 (guint, self->n_values + 1);
  guint n_items = self->first != NULL ? self->n_items : n_rows;

  self->first_row = g_new0 (guint, self->n_values + 1);
  self->rows = g_new (guint, self->n_items + 1);
  if (self->n_items == 0)
    return;
  for (guint i = 0; i < n_items; i++)
    if (self->items[i] != ANNAL_NO_VALUE)
      self->first_row[self->items[i] + 1]++;
  for (guint value = 0; value < self->n_values; value++)
    next[value + 1] = self->first_row[value + 1] += self->first_row[value];
  for (guint row = 0; row < n_rows; row++)
    {
      guint n;
      const guint *values = annal_facet_column_get_values (self, row, &n);

      for (guint i = 0; i < n; i++)
        self->rows[next[values[i]]++] = row;
    }
}

static AnnalFacetColumn *
notes_finish (Notes *self)
{
  AnnalFacetColumn *column = self->column;
  guint n_rows = count_rows (column->columns);
  g_autofree guint *values = number_values (column, self->texts);
  guint *items = (guint *) (gpointer) g_array_free (self->noted, FALSE);
  guint most = settle_values (column, items, values, n_rows);

  if (most == 0)
    g_clear_pointer (&column->first, g_free);
  else if (most == 1)
    make_single (column, items, n_rows);
  else
    column->items = g_renew (guint, g_steal_pointer (&items), column->n_items);
  list_rows (column, n_rows);
  g_free (items);
  annal_facet_values_free (self->values);
  annal_recent_clear (&self->recent);
  g_free (self->words);
  g_ptr_array_unref (self->texts);
  return column;
}

/* Each row has the place of its id for a value. */
static AnnalFacetColumn *
column_new_of_ids (AnnalDossier *dossier)
{
  AnnalFacetColumn *self = column_new (dossier, ANNAL_FACET_ID);
  guint n_rows = count_rows (self->columns);

  self->n_values = self->n_items = n_rows;
  self->items = g_memdup2 (self->columns->ranks, sizeof (guint) * n_rows);
  return self;
}

static AnnalFacetColumn *
column_new_empty (AnnalDossier *dossier, AnnalFacet facet)
{
  AnnalFacetColumn *self = column_new (dossier, facet);

  self->first_row = g_new0 (guint, 1);
  self->rows = g_new0 (guint, 1);
  return self;
}

AnnalFacetColumn *
annal_facet_column_new (AnnalDossier *dossier, AnnalFacet facet, gint64 until)
{
  Notes notes = { .column = NULL };

  if (facet == ANNAL_FACET_ID)
    return column_new_of_ids (dossier);
  notes_init (&notes, dossier, facet, until);
  read_rows (&notes, 1, annal_dossier_get_columns (dossier));
  return notes_finish (&notes);
}

void
annal_facet_columns_fill (AnnalDossier *dossier, AnnalFacetColumn **columns)
{
  g_autofree Notes *notes = g_new0 (Notes, ANNAL_N_FACET_COLUMNS);
  guint n = 0;

  for (AnnalFacet facet = ANNAL_FACET_TYPE; facet <= ANNAL_FACET_NOTICE; facet++)
    if (facet != ANNAL_FACET_ID)
      notes_init (&notes[n++], dossier, facet, G_MAXINT64);
  read_rows (notes, n, annal_dossier_get_columns (dossier));
  for (guint i = 0; i < n; i++)
    {
      AnnalFacetColumn *column = notes_finish (&notes[i]);

      columns[column->facet] = column;
    }
  columns[ANNAL_FACET_ID] = column_new_of_ids (dossier);
  columns[ANNAL_FACET_YEAR] = column_new_empty (dossier, ANNAL_FACET_YEAR);
  columns[ANNAL_FACET_MONTH] = column_new_empty (dossier, ANNAL_FACET_MONTH);
}

void
annal_facet_column_free (AnnalFacetColumn *self)
{
  if (self->texts != NULL)
    g_string_free (self->texts, TRUE);
  g_free (self->places);
  g_free (self->first);
  g_free (self->items);
  g_free (self->first_row);
  g_free (self->rows);
  g_free (self);
}

const char *
annal_facet_column_get_text (const AnnalFacetColumn *self, guint value)
{
  if (self->texts == NULL)
    return annal_columns_get_record (self->columns, self->columns->rows_by_id[value])->id;
  return self->texts->str + self->places[value];
}

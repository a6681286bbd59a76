/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Indexes are made in one pass over the records, for several facets at once while
 * a record is at hand:
 *
 *  1. Each value that a record has is noted by the number of its text. Texts
 *     are told apart only by those met lately, so that one text may have
 *     several numbers; no table of all texts is needed. Records are read in the
 *     order of the dossier, which is how they lie in memory.
 *  2. The texts are sorted. Equal ones become one value, numbered in order.
 *  3. The values of each record are sorted, put where the record has its place,
 *     and turned round by counting.
 *
 * Texts are copied, so that they lie close together; nothing of the dossier is
 * kept.
 *
 * Threads: it is only read once made.
 */

#include "index/annal-facet-index-private.h"

#include <string.h>

#include "base/annal-graph-private.h"
#include "base/annal-text-order-private.h"
#include "index/annal-entity-closure-private.h"
#include "index/annal-facet-values-private.h"
#include "index/annal-recent-private.h"
#include "model/annal-columns-private.h"
#include "model/annal-dossier-private.h"

#define MAX_RECENT_BITS 16

struct _AnnalFacetIndex
{
  AnnalFacet facet;
  guint n_records;
  guint n_values;
  GString *texts;    /* owned: those of the values, each with its NUL */
  gsize *places;     /* owned: where a value's text begins */
  AnnalAdjacency values_of;
  AnnalAdjacency records_of;
};

/* Of one facet. */
typedef struct
{
  AnnalFacetValues *values; /* owned */
  AnnalRecent recent;       /* text to its number */
  GPtrArray *texts;         /* owned, of char, by number; the dossier's */
  GArray *noted;            /* owned, of guint: numbers, record after record */
  guint *ends;              /* owned: where what is noted of each record read ends */
} Notes;

/* How deep to fetch records from memory of which much will be read. */
#define FETCH_DEPTH 6

static void
note (const char *text, gpointer data)
{
  Notes *self = data;
  gboolean found;
  AnnalRecentPlace *place = annal_recent_find (&self->recent, text, &found);

  if (!found)
    {
      place->number = self->texts->len;
      g_ptr_array_add (self->texts, (gpointer) text);
    }
  g_array_append_val (self->noted, place->number);
}

/* The place of each number of the dossier, G_MAXUINT where it has none. */
static guint *
invert (const AnnalColumns *columns, const guint *numbers, guint n)
{
  guint n_numbers = columns->n_events + columns->n_claims;
  guint *places = g_new (guint, n_numbers);

  for (guint number = 0; number < n_numbers; number++)
    places[number] = G_MAXUINT;
  for (guint i = 0; i < n; i++)
    {
      g_assert (numbers[i] < n_numbers && places[numbers[i]] == G_MAXUINT);
      places[numbers[i]] = i;
    }
  return places;
}

static void
notes_init (Notes *self, AnnalDossier *dossier, AnnalFacet facet, guint n, gint64 until)
{
  self->values = annal_facet_values_new (dossier, facet, until, note, self);
  annal_recent_init (&self->recent, CLAMP (g_bit_storage (n), 6, MAX_RECENT_BITS));
  self->texts = g_ptr_array_new ();
  self->noted = g_array_new (FALSE, FALSE, sizeof (guint));
  self->ends = g_new (guint, n);
}

static void
notes_clear (Notes *self)
{
  annal_facet_values_free (self->values);
  annal_recent_clear (&self->recent);
  g_ptr_array_unref (self->texts);
  g_array_unref (self->noted);
  g_free (self->ends);
}

/* Returns the places of the records in the order in which they were read. */
static GArray *
read_records (Notes *notes, guint n_facets, const AnnalColumns *columns, const guint *numbers, guint n)
{
  g_autofree guint *places = invert (columns, numbers, n);
  GArray *read = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  guint n_numbers = columns->n_events + columns->n_claims;

  for (guint number = 0; number < n_numbers; number++)
    {
      if (places[number] == G_MAXUINT)
        continue;
      annal_records_fetch_ahead (columns->records + number, n_numbers - number, n_facets > 1 ? FETCH_DEPTH : 1);
      for (Notes *of_facet = notes; of_facet < notes + n_facets; of_facet++)
        {
          annal_facet_values_read (of_facet->values, number);
          of_facet->ends[read->len] = of_facet->noted->len;
        }
      g_array_append_val (read, places[number]);
    }
  return read;
}

static void
add_text (AnnalFacetIndex *self, GArray *places, const char *text)
{
  gsize place = self->texts->len;

  g_array_append_val (places, place);
  g_string_append_len (self->texts, text, strlen (text) + 1);
}

/* Makes the values; returns the value of each number. */
static guint *
number_values (AnnalFacetIndex *self, const Notes *notes)
{
  const char *const *texts = (const char *const *) notes->texts->pdata;
  g_autofree guint *order = annal_text_order (texts, notes->texts->len);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (gsize));
  guint *values = g_new (guint, notes->texts->len);

  self->texts = g_string_new (NULL);
  for (guint i = 0; i < notes->texts->len; i++)
    {
      if (i == 0 || strcmp (texts[order[i - 1]], texts[order[i]]) != 0)
        add_text (self, places, texts[order[i]]);
      values[order[i]] = places->len - 1;
    }
  self->n_values = places->len;
  self->places = (gsize *) (gpointer) g_array_free (places, FALSE);
  return values;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return (x > y) - (x < y);
}

static void
add_edges (GArray *edges, guint place, guint *values, guint n)
{
  if (n > 1)
    qsort (values, n, sizeof (guint), compare_numbers);
  for (guint i = 0; i < n; i++)
    if (i == 0 || values[i] != values[i - 1])
      {
        AnnalEdge edge = { place, values[i] };

        g_array_append_val (edges, edge);
      }
}

/* From records to their values, ascending and each once. */
static GArray *
collect_edges (const Notes *notes, const guint *values, const GArray *places)
{
  GArray *edges = g_array_sized_new (FALSE, FALSE, sizeof (AnnalEdge), notes->noted->len);
  guint *noted = (guint *) (gpointer) notes->noted->data;

  for (guint i = 0; i < notes->noted->len; i++)
    noted[i] = values[noted[i]];
  for (guint i = 0, begin = 0; i < places->len; i++)
    {
      add_edges (edges, g_array_index (places, guint, i), noted + begin, notes->ends[i] - begin);
      begin = notes->ends[i];
    }
  return edges;
}

/* From values to their records, ascending. */
static void
turn_round (GArray *edges, const AnnalAdjacency *values_of, guint n)
{
  g_array_set_size (edges, 0);
  for (guint record = 0; record < n; record++)
    for (guint i = values_of->first[record]; i < values_of->first[record + 1]; i++)
      {
        AnnalEdge edge = { values_of->items[i], record };

        g_array_append_val (edges, edge);
      }
}

/* Of the records that stand at @places. */
static AnnalFacetIndex *
make_index (AnnalFacet facet, const Notes *notes, const GArray *places)
{
  AnnalFacetIndex *self = g_new0 (AnnalFacetIndex, 1);
  guint n = places->len;
  g_autofree guint *values = NULL;
  g_autoptr (GArray) edges = NULL;

  self->facet = facet;
  self->n_records = n;
  values = number_values (self, notes);
  edges = collect_edges (notes, values, places);
  annal_adjacency_init (&self->values_of, n, edges);
  turn_round (edges, &self->values_of, n);
  annal_adjacency_init (&self->records_of, self->n_values, edges);
  return self;
}

void
annal_facet_index_new_many (AnnalDossier *dossier, const AnnalFacet *facets, guint n_facets, const guint *numbers,
                            guint n, gint64 until, AnnalFacetIndex **indexes)
{
  g_autofree Notes *notes = g_new0 (Notes, n_facets);
  g_autoptr (GArray) places = NULL;

  for (guint i = 0; i < n_facets; i++)
    notes_init (&notes[i], dossier, facets[i], n, until);
  places = read_records (notes, n_facets, annal_dossier_get_columns (dossier), numbers, n);
  for (guint i = 0; i < n_facets; i++)
    {
      indexes[i] = make_index (facets[i], &notes[i], places);
      notes_clear (&notes[i]);
    }
}

AnnalFacetIndex *
annal_facet_index_new_of_numbers (AnnalDossier *dossier, AnnalFacet facet, const guint *numbers, guint n, gint64 until)
{
  AnnalFacetIndex *self;

  annal_facet_index_new_many (dossier, &facet, 1, numbers, n, until, &self);
  return self;
}

AnnalFacetIndex *
annal_facet_index_new (AnnalDossier *dossier, AnnalFacet facet, AnnalRecord *const *records, guint n, gint64 until)
{
  const AnnalColumns *columns = annal_dossier_get_columns (dossier);
  g_autofree guint *numbers = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    numbers[i] = annal_columns_lookup (columns, annal_record_get_id (records[i]));
  return annal_facet_index_new_of_numbers (dossier, facet, numbers, n, until);
}

void
annal_facet_index_free (AnnalFacetIndex *self)
{
  g_string_free (self->texts, TRUE);
  g_free (self->places);
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
  return self->texts->str + self->places[value];
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

static const guint *
get_items (const AnnalAdjacency *adjacency, guint vertex, guint *n)
{
  *n = adjacency->first[vertex + 1] - adjacency->first[vertex];
  return adjacency->items + adjacency->first[vertex];
}

const guint *
annal_facet_index_get_records (const AnnalFacetIndex *self, guint value, guint *n)
{
  g_assert (value < self->n_values);
  return get_items (&self->records_of, value, n);
}

const guint *
annal_facet_index_get_values_of (const AnnalFacetIndex *self, guint record, guint *n)
{
  g_assert (record < self->n_records);
  return get_items (&self->values_of, record, n);
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
  AnnalCovers covers = annal_facet_get_traits (self->facet)->covers;
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

static gsize
get_graph_size (const AnnalAdjacency *adjacency, guint n_vertices)
{
  return sizeof (guint) * ((gsize) n_vertices + 1 + adjacency->first[n_vertices]);
}

gsize
annal_facet_index_get_size (const AnnalFacetIndex *self)
{
  return sizeof *self + self->texts->allocated_len + sizeof (gsize) * self->n_values +
         get_graph_size (&self->values_of, self->n_records) + get_graph_size (&self->records_of, self->n_values);
}

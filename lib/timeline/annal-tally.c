/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Counts what was found by a facet. */

#include <annal/annal-tally.h>

#include <string.h>

#include "timeline/annal-indexes-private.h"
#include "timeline/annal-months-private.h"
#include "timeline/annal-selection-private.h"

typedef struct
{
  char *value; /* owned */
  char *label; /* owned */
  guint n_certain;
  guint n_possible;
} Row;

struct _AnnalTally
{
  AnnalFacet facet;
  GArray *rows; /* owned, of Row */
  guint n_without;
};

G_DEFINE_BOXED_TYPE (AnnalTally, annal_tally, annal_tally_ref, annal_tally_unref)

static void
row_clear (gpointer data)
{
  Row *row = data;

  g_free (row->value);
  g_free (row->label);
}

static void
add_row (AnnalTally *self, char *value, char *label, guint n_certain, guint n_possible)
{
  Row row = { value, label, n_certain, n_possible };

  g_array_append_val (self->rows, row);
}

/* The most frequent first, what is certain before what is possible; equal ones
 * in the order of their values.
 */
static int
compare_rows (gconstpointer first, gconstpointer second)
{
  const Row *a = first;
  const Row *b = second;
  guint64 a_all = (guint64) a->n_certain + a->n_possible;
  guint64 b_all = (guint64) b->n_certain + b->n_possible;

  if (a_all != b_all)
    return a_all > b_all ? -1 : 1;
  if (a->n_certain != b->n_certain)
    return a->n_certain > b->n_certain ? -1 : 1;
  return strcmp (a->value, b->value);
}

static void
count_values (AnnalTally *self, AnnalSelection *selection, const char *lang)
{
  AnnalTimeline *timeline = annal_selection_get_timeline (selection);
  AnnalDossier *dossier = annal_timeline_get_dossier (timeline);
  const AnnalFacetIndex *index = annal_indexes_get_facet (annal_timeline_get_indexes (timeline), self->facet);
  guint n_values = annal_facet_index_get_n_values (index);
  g_autofree guint *counts = g_new0 (guint, 2 * (gsize) n_values + 1); /* possible, certain */
  const guint8 *certainties;
  const guint *found = annal_selection_get_found (selection, &certainties);

  for (guint i = 0; i < annal_selection_get_n_found (selection); i++)
    {
      guint n;
      const guint *values = annal_facet_index_get_values_of (index, found[i], &n);

      for (guint j = 0; j < n; j++)
        counts[2 * (gsize) values[j] + (certainties[i] == ANNAL_CERTAINTY_CERTAIN ? 1 : 0)]++;
      self->n_without += n == 0 ? 1 : 0;
    }
  for (guint value = 0; value < n_values; value++)
    {
      const char *text = annal_facet_index_get_value (index, value);

      if (counts[2 * (gsize) value] + counts[2 * (gsize) value + 1] > 0)
        add_row (self, g_strdup (text), annal_facet_dup_label (dossier, self->facet, text, lang),
                 counts[2 * (gsize) value + 1], counts[2 * (gsize) value]);
    }
  g_array_sort (self->rows, compare_rows);
}

/* --- years and months ----------------------------------------------------- */

/* What may be of more years or months than these is of no known one: a date
 * within a decade says nothing of a month.
 */
#define MAX_PERIODS 25

typedef struct
{
  gint64 at;   /* from this month or year on */
  int certain; /* there are so many more or less */
  int possible;
} Step;

static int
compare_steps (gconstpointer first, gconstpointer second)
{
  const Step *a = first;
  const Step *b = second;

  return (a->at > b->at) - (a->at < b->at);
}

static gint64
floor_divide (gint64 n, gint64 by)
{
  return n >= 0 ? n / by : -((by - 1 - n) / by);
}

static void
add_steps (GArray *steps, const AnnalMonths *months, gint64 length, gboolean is_certain)
{
  gint64 first = floor_divide (months->first, length);
  gint64 last = floor_divide (months->last, length);
  int certain = is_certain && first == last ? 1 : 0;
  Step up = { first, certain, 1 - certain };
  Step down = { last + 1, -certain, certain - 1 };

  g_array_append_val (steps, up);
  g_array_append_val (steps, down);
}

static char *
format_period (gint64 at, gint64 length)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 year = length == 1 ? floor_divide (at, 12) : at;

  /* As in EDTF, so that a query takes it. */
  g_string_append (text, ABS (year) > 9999 ? "Y" : "");
  g_string_append_printf (text, year < 0 ? "-%04" G_GINT64_FORMAT : "%04" G_GINT64_FORMAT, ABS (year));
  if (length == 1)
    g_string_append_printf (text, "-%02d", (int) (at - year * 12) + 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Adds a row for each period from step to step in which there is anything. */
static void
add_periods (AnnalTally *self, const GArray *steps, gint64 length)
{
  int certain = 0, possible = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);
      gint64 next = i + 1 < steps->len ? g_array_index (steps, Step, i + 1).at : step->at;

      certain += step->certain;
      possible += step->possible;
      for (gint64 at = step->at; at < next && certain + possible > 0; at++)
        add_row (self, format_period (at, length), format_period (at, length), (guint) certain, (guint) possible);
    }
}

static gboolean
are_few (const AnnalMonths *months, gint64 length)
{
  return annal_months_are_bounded (months) && months->last - months->first < length * MAX_PERIODS;
}

static void
count_periods (AnnalTally *self, AnnalSelection *selection)
{
  AnnalTimeline *timeline = annal_selection_get_timeline (selection);
  gint64 length = self->facet == ANNAL_FACET_YEAR ? 12 : 1;
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  const guint8 *certainties;
  const guint *found = annal_selection_get_found (selection, &certainties);

  for (guint i = 0; i < annal_selection_get_n_found (selection); i++)
    {
      AnnalMonths months;

      if (annal_timeline_get_months (timeline, found[i], &months) && are_few (&months, length))
        add_steps (steps, &months, length, certainties[i] == ANNAL_CERTAINTY_CERTAIN);
      else
        self->n_without++;
    }
  g_array_sort (steps, compare_steps);
  add_periods (self, steps, length);
}

/**
 * annal_selection_count:
 * @self: a selection
 * @facet: a facet
 * @lang: (nullable): the language that labels are wanted in, a BCP 47 tag
 *
 * Counts all that was found by a facet, whatever the limit and the offset. An
 * entry counts as certain where it certainly meets the query and certainly has
 * the value: what may have begun in any month of 2019 possibly counts for each
 * of them. What may be of more than 25 years or months counts for none.
 *
 * Returns: (transfer full): the counts
 *
 * Since: 0.1
 */
AnnalTally *
annal_selection_count (AnnalSelection *self,
                       AnnalFacet facet,
                       const char *lang)
{
  AnnalTally *tally;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (facet > ANNAL_FACET_UNSET && facet <= ANNAL_FACET_MONTH, NULL);
  tally = g_atomic_rc_box_new0 (AnnalTally);
  tally->facet = facet;
  tally->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (tally->rows, row_clear);
  if (facet == ANNAL_FACET_YEAR || facet == ANNAL_FACET_MONTH)
    count_periods (tally, self);
  else
    count_values (tally, self, lang);
  return tally;
}

/**
 * annal_tally_ref:
 * @self: a tally
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalTally *
annal_tally_ref (AnnalTally *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
tally_clear (gpointer data)
{
  AnnalTally *self = data;

  g_array_unref (self->rows);
}

/**
 * annal_tally_unref:
 * @self: (transfer full): a tally
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */
void
annal_tally_unref (AnnalTally *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, tally_clear);
}

/**
 * annal_tally_get_facet:
 * @self: a tally
 *
 * Reads by which facet it counts.
 *
 * Returns: the facet
 *
 * Since: 0.1
 */
AnnalFacet
annal_tally_get_facet (AnnalTally *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_FACET_UNSET);
  return self->facet;
}

/**
 * annal_tally_get_n_values:
 * @self: a tally
 *
 * Counts the values that occur.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_tally_get_n_values (AnnalTally *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->rows->len;
}

/**
 * annal_tally_get_value:
 * @self: a tally
 * @index: which value, from 0
 *
 * Reads a value, as a query has it: an id, a word, a year.
 *
 * Returns: (transfer none): the value, valid while @self lives
 *
 * Since: 0.1
 */
const char *
annal_tally_get_value (AnnalTally *self,
                       guint index)
{
  g_return_val_if_fail (self != NULL && index < self->rows->len, NULL);
  return g_array_index (self->rows, Row, index).value;
}

/**
 * annal_tally_get_label:
 * @self: a tally
 * @index: which value, from 0
 *
 * Reads what a value is called.
 *
 * Returns: (transfer none): the words, valid while @self lives
 *
 * Since: 0.1
 */
const char *
annal_tally_get_label (AnnalTally *self,
                       guint index)
{
  g_return_val_if_fail (self != NULL && index < self->rows->len, NULL);
  return g_array_index (self->rows, Row, index).label;
}

/**
 * annal_tally_get_n_certain:
 * @self: a tally
 * @index: which value, from 0
 *
 * Counts the entries that certainly were found and have the value.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_tally_get_n_certain (AnnalTally *self,
                           guint index)
{
  g_return_val_if_fail (self != NULL && index < self->rows->len, 0);
  return g_array_index (self->rows, Row, index).n_certain;
}

/**
 * annal_tally_get_n_possible:
 * @self: a tally
 * @index: which value, from 0
 *
 * Counts the entries that possibly were found or possibly have the value,
 * beside those that certainly do.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_tally_get_n_possible (AnnalTally *self,
                            guint index)
{
  g_return_val_if_fail (self != NULL && index < self->rows->len, 0);
  return g_array_index (self->rows, Row, index).n_possible;
}

/**
 * annal_tally_get_n_without:
 * @self: a tally
 *
 * Counts the entries that have no value of the facet; of years and months, those
 * that are not known to have begun within some hundred years.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_tally_get_n_without (AnnalTally *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_without;
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* From claims to rows.
 *
 * Bounds are first read as multiples of a fraction that holds four digits
 * after the point and what the policy's shares add. Where one does not fit,
 * everything is read once more, and each bound becomes a text, exact to the
 * last digit, whose place among all texts stands for it.
 */

#include "analysis/annal-comparison-private.h"

#include <string.h>

#include <annal/annal-attribute-value.h>
#include <annal/annal-attribute.h>
#include <annal/annal-claim.h>
#include <annal/annal-entity.h>
#include <annal/annal-event.h>
#include <annal/annal-link.h>
#include <annal/annal-proposition.h>
#include <annal/annal-quantity.h>
#include <annal/annal-term.h>
#include <annal/annal-text.h>
#include <annal/annal-value.h>
#include <annal/annal-when.h>

#include "analysis/annal-fates-private.h"
#include "analysis/annal-policy-private.h"
#include "analysis/annal-vague-private.h"
#include "base/annal-decimal-private.h"
#include "base/annal-hash-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-when-span-private.h"
#include "time/annal-civil-private.h"

/* Of the terms that one takes for granted, the nearest so many count, so that
 * no vocabulary needs memory in the square of its size.
 */
#define MAX_PRESUPPOSED 256

#define FRACTION_DIGITS 4
#define N_AHEAD 6 /* claims between the steps of fetching */

/* Units that convert exactly: days are 24 hours, but months have no certain
 * number of days.
 */
typedef struct
{
  const char *id;
  const char *base;
  const char *factor;
  gint64 times;
} Conversion;

static const Conversion conversions[] = {
  { "day", "hour", "24", 24 },
  { "week", "hour", "168", 168 },
  { "year", "month", "12", 12 },
};

typedef struct
{
  AnnalComparer *self;
  GHashTable *words;      /* owned, of owned text, to a number from 1 on */
  GHashTable *predicates; /* owned, id of a predicate, to its place */
  GHashTable *sets;       /* owned, qualifiers as text, to their place */
  GHashTable *units;      /* owned, id of a unit, to its number */
  char *above;            /* owned, 1 + the tolerance */
  char *below;            /* owned, 1 - the tolerance */
  gint64 share_scale;     /* 10 to the power of the digits of the policy's shares */
  gboolean too_large;     /* a bound does not fit in 64 bits */
  GPtrArray *texts;       /* owned, of char; NULL while bounds are multiples */
} Filling;

static void
filling_clear (Filling *filling)
{
  g_hash_table_unref (filling->words);
  g_hash_table_unref (filling->predicates);
  g_hash_table_unref (filling->sets);
  g_hash_table_unref (filling->units);
  g_free (filling->above);
  g_free (filling->below);
  g_clear_pointer (&filling->texts, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Filling, filling_clear)

static guint
get_word (Filling *filling, char *word)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (filling->words, word));

  if (number != 0)
    {
      g_free (word);
      return number;
    }
  number = g_hash_table_size (filling->words) + 1;
  g_hash_table_insert (filling->words, word, GUINT_TO_POINTER (number));
  return number;
}

/* --- predicates ----------------------------------------------------------- */

static guint
get_predicate (Filling *filling, const char *id)
{
  AnnalComparer *self = filling->self;
  AnnalPredicateRow row = { .id = NULL };
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (filling->predicates, id));

  if (place != 0)
    return place - 1;
  row.id = g_strdup (id);
  row.term = annal_dossier_resolve_term (self->dossier, ANNAL_TERM_ROLE_PREDICATE, id);
  row.presupposes = g_array_new (FALSE, FALSE, sizeof (guint));
  row.family = self->predicates->len;
  g_array_append_val (self->predicates, row);
  g_hash_table_insert (filling->predicates, row.id, GUINT_TO_POINTER (self->predicates->len));
  return self->predicates->len - 1;
}

static AnnalPredicateRow *
get_row (AnnalComparer *self, guint predicate)
{
  return &g_array_index (self->predicates, AnnalPredicateRow, predicate);
}

/* Appends what @of takes for granted by itself to what @predicate does. */
static void
add_presupposed (Filling *filling, guint predicate, guint of, GHashTable *seen)
{
  AnnalTerm *term = get_row (filling->self, of)->term;

  for (guint i = 0; term != NULL && i < annal_term_get_n_presupposed (term); i++)
    {
      guint other = get_predicate (filling, annal_term_get_presupposed (term, i));
      GArray *all = get_row (filling->self, predicate)->presupposes;

      if (all->len < MAX_PRESUPPOSED && g_hash_table_add (seen, GUINT_TO_POINTER (other)))
        g_array_append_val (all, other);
    }
}

static guint
find_family (AnnalComparer *self, guint predicate)
{
  while (get_row (self, predicate)->family != predicate)
    predicate = get_row (self, predicate)->family = get_row (self, get_row (self, predicate)->family)->family;
  return predicate;
}

static void
unite_families (AnnalComparer *self, guint a, guint b)
{
  a = find_family (self, a);
  b = find_family (self, b);
  get_row (self, MAX (a, b))->family = MIN (a, b);
}

/* Meeting a predicate for the first time adds it to those that are closed. */
static void
close_predicates (Filling *filling)
{
  AnnalComparer *self = filling->self;

  for (guint i = 0; i < self->predicates->len; i++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

      g_hash_table_add (seen, GUINT_TO_POINTER (i));
      add_presupposed (filling, i, i, seen);
      for (guint j = 0; j < get_row (self, i)->presupposes->len; j++)
        {
          guint other = g_array_index (get_row (self, i)->presupposes, guint, j);

          unite_families (self, i, other);
          add_presupposed (filling, i, other, seen);
        }
    }
  for (guint i = 0; i < self->predicates->len; i++)
    get_row (self, i)->family = find_family (self, i);
}

/* --- numbers -------------------------------------------------------------- */

static const Conversion *
find_conversion (const char *unit)
{
  for (gsize i = 0; unit != NULL && i < G_N_ELEMENTS (conversions); i++)
    if (strcmp (conversions[i].id, unit) == 0)
      return &conversions[i];
  return NULL;
}

static gint64
add_text (Filling *filling, char *text)
{
  g_ptr_array_add (filling->texts, text);
  return (gint64) filling->texts->len - 1;
}

/* A bound, times what the unit makes of it and, unless NULL, a share. The share
 * has no more digits after the point than were set aside for it.
 */
static gint64
read_bound (Filling *filling, const char *decimal, const Conversion *conversion, const char *share)
{
  gint64 bound = 0, millionths = 1000000;
  __int128 product;

  if (filling->texts != NULL)
    {
      g_autofree char *converted = annal_decimal_multiply (decimal, conversion != NULL ? conversion->factor : "1");

      return add_text (filling, annal_decimal_multiply (converted, share != NULL ? share : "1"));
    }
  if (!annal_decimal_scale (decimal, FRACTION_DIGITS, &bound) ||
      (share != NULL && !annal_decimal_scale (share, ANNAL_SHARE_DIGITS, &millionths)))
    filling->too_large = TRUE;
  product = (__int128) bound * filling->share_scale * millionths / 1000000;
  product *= conversion != NULL ? conversion->times : 1;
  /* Room for doubling. */
  if (product > G_MAXINT64 / 4 || product < G_MININT64 / 4)
    filling->too_large = TRUE;
  return (gint64) product;
}

static gboolean
is_negative (const char *decimal)
{
  return *decimal == '-';
}

static gint64
read_lower (Filling *filling, const char *lo, const Conversion *conversion, gboolean about)
{
  if (lo == NULL || !annal_decimal_is_valid (lo))
    return ANNAL_NO_BOUND_BELOW;
  return read_bound (filling, lo, conversion, !about ? NULL : is_negative (lo) ? filling->above : filling->below);
}

static gint64
read_upper (Filling *filling, const char *hi, const Conversion *conversion, gboolean about)
{
  if (hi == NULL || !annal_decimal_is_valid (hi))
    return ANNAL_NO_BOUND_ABOVE;
  return read_bound (filling, hi, conversion, !about ? NULL : is_negative (hi) ? filling->below : filling->above);
}

/* The parity that doubling leaves free says whether the bound itself counts. In
 * exact mode the bounds are places until finish_bounds().
 */
static gint64
mark (gint64 bound, int strict)
{
  if (bound == ANNAL_NO_BOUND_BELOW || bound == ANNAL_NO_BOUND_ABOVE)
    return bound;
  return 2 * bound + strict;
}

static AnnalBounds
read_bounds (Filling *filling, const AnnalQuantity *quantity, const Conversion *conversion, gboolean about)
{
  AnnalApprox approx = annal_quantity_get_approx (quantity);
  gint64 lo = read_lower (filling, annal_quantity_get_lo (quantity), conversion, about);
  gint64 hi = read_upper (filling, annal_quantity_get_hi (quantity), conversion, about);

  return (AnnalBounds) { mark (lo, approx == ANNAL_APPROX_MORE_THAN),
                         mark (hi, approx == ANNAL_APPROX_LESS_THAN ? -1 : 0) };
}

/* What the words of a number are taken to mean, where they bound nothing by
 * themselves.
 */
static void
read_pragmatically (Filling *filling,
                    const AnnalQuantity *quantity,
                    const Conversion *conversion,
                    AnnalBounds *bounds)
{
  AnnalApprox approx = annal_quantity_get_approx (quantity);
  const char *hi = annal_quantity_get_hi (quantity);
  const char *verbatim = annal_quantity_get_verbatim (quantity);
  const char *least = NULL, *most = NULL;

  if (approx == ANNAL_APPROX_UP_TO && bounds->lo == ANNAL_NO_BOUND_BELOW && bounds->hi != ANNAL_NO_BOUND_ABOVE &&
      !is_negative (hi))
    bounds->lo = mark (read_bound (filling, hi, conversion, annal_policy_get_upto_floor (filling->self->policy)), 1);
  if (approx != ANNAL_APPROX_VAGUE || verbatim == NULL ||
      bounds->lo != ANNAL_NO_BOUND_BELOW || bounds->hi != ANNAL_NO_BOUND_ABOVE)
    return;
  annal_vague_find (verbatim, &least, &most);
  bounds->lo = mark (read_lower (filling, least, conversion, FALSE), 0);
  bounds->hi = mark (read_upper (filling, most, conversion, FALSE), 0);
}

static gboolean
are_equal (const AnnalBounds *a, const AnnalBounds *b)
{
  return a->lo == b->lo && a->hi == b->hi;
}

/* Units that convert have one number. */
static guint
get_unit (Filling *filling, const char *unit, const Conversion *conversion)
{
  const char *base = conversion != NULL ? conversion->base : unit;
  guint number;

  if (unit == NULL)
    return 0;
  number = GPOINTER_TO_UINT (g_hash_table_lookup (filling->units, base));
  if (number == 0)
    {
      number = g_hash_table_size (filling->units) + 1;
      g_hash_table_insert (filling->units, (gpointer) base, GUINT_TO_POINTER (number));
    }
  return number;
}

static void
fill_quantity (Filling *filling, AnnalClaimRow *row, const AnnalQuantity *quantity)
{
  const char *unit = annal_quantity_get_unit (quantity);
  const Conversion *conversion = find_conversion (unit);
  gboolean about = annal_quantity_get_approx (quantity) == ANNAL_APPROX_ABOUT;
  AnnalQuantityRow made;

  made.stated[ANNAL_READING_LITERAL] = read_bounds (filling, quantity, conversion, FALSE);
  made.wide[ANNAL_READING_LITERAL] = about ? read_bounds (filling, quantity, conversion, TRUE)
                                           : made.stated[ANNAL_READING_LITERAL];
  made.stated[ANNAL_READING_PRAGMATIC] = made.stated[ANNAL_READING_LITERAL];
  read_pragmatically (filling, quantity, conversion, &made.stated[ANNAL_READING_PRAGMATIC]);
  made.wide[ANNAL_READING_PRAGMATIC] = about ? made.wide[ANNAL_READING_LITERAL]
                                             : made.stated[ANNAL_READING_PRAGMATIC];
  if (!are_equal (&made.stated[0], &made.stated[1]))
    row->flags |= ANNAL_ROW_READINGS;
  row->type = ANNAL_ROW_QUANTITY;
  row->value = filling->self->quantities->len;
  row->unit = get_unit (filling, unit, conversion);
  g_array_append_val (filling->self->quantities, made);
}

/* --- values --------------------------------------------------------------- */

/* The least number of those that are the same as what @id names. */
static guint
find_number (const Filling *filling, const char *id)
{
  guint number = id != NULL ? annal_columns_lookup (filling->self->columns, id) : ANNAL_NO_NUMBER;

  return number != ANNAL_NO_NUMBER ? annal_origins_get_same (filling->self->origins, number) : ANNAL_NO_NUMBER;
}

static gboolean
is_entity (const Filling *filling, guint number)
{
  return number != ANNAL_NO_NUMBER && number - filling->self->first_entity < filling->self->n_entities;
}

/* Case and white space do not make another text. */
static char *
fold_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *folded = g_utf8_casefold (valid, -1);
  GString *out = g_string_new ("text ");

  for (const char *p = g_strstrip (folded); *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
    else if (out->str[out->len - 1] != ' ')
      g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}

static void
fill_text (Filling *filling, AnnalClaimRow *row, const char *text)
{
  row->type = ANNAL_ROW_TEXT;
  row->value = get_word (filling, fold_text (text));
}

static gboolean
fill_date (Filling *filling, AnnalClaimRow *row, const AnnalWhen *when)
{
  AnnalSpanData span;

  if (!annal_when_get_span_data (when, ANNAL_NATURE_PERIOD, &span))
    return FALSE;
  row->type = ANNAL_ROW_DATE;
  row->value = filling->self->dates->len;
  g_array_append_val (filling->self->dates, span);
  return TRUE;
}

static void
fill_boolean (AnnalClaimRow *row, const char *word)
{
  row->type = ANNAL_ROW_NO_VALUE;
  if (strcmp (word, "false") != 0)
    return;
  if (row->act == ANNAL_ROW_AFFIRMS)
    row->act = ANNAL_ROW_DENIES;
  else if (row->act == ANNAL_ROW_DENIES)
    row->act = ANNAL_ROW_AFFIRMS;
}

static void
fill_exact (Filling *filling, AnnalClaimRow *row, const char *decimal)
{
  g_autoptr (AnnalQuantity) quantity = annal_quantity_new ();

  annal_quantity_set_approx (quantity, ANNAL_APPROX_EXACT);
  annal_quantity_set_lo (quantity, decimal);
  annal_quantity_set_hi (quantity, decimal);
  fill_quantity (filling, row, quantity);
}

/* A bare word is what the predicate's term says it is. */
static void
fill_word (Filling *filling, AnnalClaimRow *row, const char *word, AnnalValueType type)
{
  guint number = type == ANNAL_VALUE_TYPE_ENTITY || type == ANNAL_VALUE_TYPE_UNSET ? find_number (filling, word)
                                                                                   : ANNAL_NO_NUMBER;

  if (type == ANNAL_VALUE_TYPE_BOOLEAN)
    fill_boolean (row, word);
  else if (is_entity (filling, number))
    {
      row->type = ANNAL_ROW_ENTITY;
      row->value = number;
    }
  else if ((type == ANNAL_VALUE_TYPE_QUANTITY || type == ANNAL_VALUE_TYPE_UNSET) && annal_decimal_is_valid (word))
    fill_exact (filling, row, word);
  else if (type == ANNAL_VALUE_TYPE_DATE)
    {
      g_autoptr (AnnalWhen) when = annal_when_new (word);

      if (!fill_date (filling, row, when))
        fill_text (filling, row, word);
    }
  else if (type == ANNAL_VALUE_TYPE_WORD || type == ANNAL_VALUE_TYPE_ENTITY)
    {
      row->type = ANNAL_ROW_WORD;
      row->value = get_word (filling, g_strconcat ("word ", word, NULL));
    }
  else
    fill_text (filling, row, word);
}

static void
fill_value (Filling *filling, AnnalClaimRow *row, const AnnalValue *value, AnnalValueType type)
{
  row->type = ANNAL_ROW_NO_VALUE;
  if (value == NULL)
    return;
  if (annal_value_get_quantity (value) != NULL)
    fill_quantity (filling, row, annal_value_get_quantity (value));
  else if (annal_value_get_word (value) != NULL)
    fill_word (filling, row, annal_value_get_word (value), type);
  else if (annal_value_get_text (value) != NULL && annal_text_get_text (annal_value_get_text (value)) != NULL)
    fill_text (filling, row, annal_text_get_text (annal_value_get_text (value)));
  else if (annal_value_get_date (value) == NULL || !fill_date (filling, row, annal_value_get_date (value)))
    row->kind = ANNAL_ROW_OTHER;
}

/* --- qualifiers ----------------------------------------------------------- */

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return (x > y) - (x < y);
}

static int
compare_qualifiers (gconstpointer a, gconstpointer b)
{
  return compare_numbers (&((const AnnalQualifierRow *) a)->name, &((const AnnalQualifierRow *) b)->name);
}

static void
qualifier_clear (gpointer data)
{
  g_array_unref (((AnnalQualifierRow *) data)->values);
}

/* Entities that are the same are one value. */
static guint
get_qualifier_value (Filling *filling, const char *value)
{
  guint number = find_number (filling, value);

  if (is_entity (filling, number))
    return get_word (filling, g_strdup_printf ("number %u", number));
  return get_word (filling, g_strconcat ("word ", value, NULL));
}

static AnnalQualifierRow
read_qualifier (Filling *filling, const AnnalProposition *proposition, const char *name)
{
  const char *const *values = annal_proposition_get_qualifier (proposition, name);
  AnnalQualifierRow row = { .name = get_word (filling, g_strconcat ("word ", name, NULL)) };

  row.values = g_array_new (FALSE, FALSE, sizeof (guint));
  for (gsize i = 0; values != NULL && values[i] != NULL; i++)
    {
      guint value = get_qualifier_value (filling, values[i]);

      g_array_append_val (row.values, value);
    }
  g_array_sort (row.values, compare_numbers);
  return row;
}

static char *
to_key (const GArray *set)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < set->len; i++)
    {
      const AnnalQualifierRow *row = &g_array_index (set, AnnalQualifierRow, i);

      g_string_append_printf (key, "%u:", row->name);
      for (guint j = 0; j < row->values->len; j++)
        g_string_append_printf (key, "%u,", g_array_index (row->values, guint, j));
    }
  return g_string_free (key, FALSE);
}

static guint
get_qualifiers (Filling *filling, const AnnalProposition *proposition)
{
  g_autofree const char **names = annal_proposition_dup_qualifier_names (proposition);
  g_autoptr (GArray) set = NULL;
  g_autofree char *key = NULL;
  guint place;

  if (names == NULL || names[0] == NULL)
    return 0;
  set = g_array_new (FALSE, FALSE, sizeof (AnnalQualifierRow));
  g_array_set_clear_func (set, qualifier_clear);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      AnnalQualifierRow row = read_qualifier (filling, proposition, names[i]);

      g_array_append_val (set, row);
    }
  g_array_sort (set, compare_qualifiers);
  key = to_key (set);
  place = GPOINTER_TO_UINT (g_hash_table_lookup (filling->sets, key));
  if (place != 0)
    return place;
  place = filling->self->qualifiers->len;
  g_ptr_array_add (filling->self->qualifiers, g_steal_pointer (&set));
  g_hash_table_insert (filling->sets, g_steal_pointer (&key), GUINT_TO_POINTER (place));
  return place;
}

/* --- times ---------------------------------------------------------------- */

const AnnalSpanData *
annal_comparer_get_said (const AnnalComparer *self, guint claim)
{
  const AnnalColumns *columns = self->columns;
  guint row = columns->rows[columns->n_events + claim];
  guint utterance = columns->within[row];

  if (!annal_span_data_is_dated (&columns->spans[row]) && annal_columns_is_event (columns, utterance))
    return &columns->spans[utterance];
  return &columns->spans[row];
}

/* Open bounds stay open. */
static gint64
move (gint64 seconds, gint64 by)
{
  return seconds == G_MININT64 || seconds == G_MAXINT64 ? seconds : annal_civil_add (seconds, by);
}

/* The ends are made exclusive: an instant lasts a second. */
static void
set_time (AnnalClaimRow *row, const AnnalSpanData *span, gint64 window)
{
  gint64 last = span->flags & ANNAL_SPAN_FLAGS_INSTANT ? 1 : 0;

  row->begin_min = move (span->begin_min, -window);
  row->begin_max = move (span->begin_max, -window);
  row->end_min = move (span->end_min, window + last);
  row->end_max = move (span->end_max, window + last);
  if (span->flags & (ANNAL_SPAN_FLAGS_QUALIFIED | ANNAL_SPAN_FLAGS_HULL))
    row->flags |= ANNAL_ROW_DOUBTFUL;
}

static void
set_undated (AnnalClaimRow *row)
{
  const AnnalSpanData undated = ANNAL_SPAN_DATA_UNDATED;

  set_time (row, &undated, 0);
  row->flags |= ANNAL_ROW_UNDATED;
}

/* Rule 4. When something happened that nobody dates is not known. */
static void
fill_time (Filling *filling, guint claim, AnnalClaimRow *row, const AnnalProposition *proposition, AnnalTermTime time)
{
  AnnalWhen *valid = annal_proposition_get_valid (proposition);
  const AnnalSpanData *said = annal_comparer_get_said (filling->self, claim);
  AnnalSpanData span;

  if (time == ANNAL_TERM_TIME_TIMELESS)
    row->flags |= ANNAL_ROW_TIMELESS;
  if (valid != NULL && annal_when_get_span_data (valid, ANNAL_NATURE_PERIOD, &span))
    {
      set_time (row, &span, 0);
      return;
    }
  if (time == ANNAL_TERM_TIME_OCCURRENCE || time == ANNAL_TERM_TIME_TIMELESS || !annal_span_data_is_dated (said))
    {
      set_undated (row);
      return;
    }
  set_time (row, said, annal_policy_get_window_days (filling->self->policy) * ANNAL_SECONDS_PER_DAY);
  row->flags |= ANNAL_ROW_WINDOW;
}

/* --- claims --------------------------------------------------------------- */

static AnnalRowAct
get_act (AnnalStance stance)
{
  switch (stance)
    {
    case ANNAL_STANCE_DENY:
      return ANNAL_ROW_DENIES;
    case ANNAL_STANCE_WITHHOLD:
      return ANNAL_ROW_WITHHOLDS;
    default:
      return ANNAL_ROW_AFFIRMS;
    }
}

static void
fill_assertion (Filling *filling, guint place, AnnalClaimRow *row, AnnalClaim *claim)
{
  AnnalProposition *proposition = annal_claim_get_proposition (claim);
  AnnalHedge hedge = annal_claim_get_hedge (claim);
  AnnalTerm *term;

  row->kind = ANNAL_ROW_ASSERTION;
  row->act = (guint8) get_act (annal_claim_get_stance (claim));
  set_undated (row);
  if (hedge == ANNAL_HEDGE_POSSIBLE || hedge == ANNAL_HEDGE_ALLEGED)
    row->flags |= ANNAL_ROW_SOFT;
  if (proposition == NULL)
    return;
  row->subject = find_number (filling, annal_proposition_get_about (proposition));
  if (annal_proposition_get_predicate (proposition) == NULL)
    return;
  row->predicate = get_predicate (filling, annal_proposition_get_predicate (proposition));
  term = get_row (filling->self, row->predicate)->term;
  if (term != NULL && annal_term_get_functional (term))
    row->flags |= ANNAL_ROW_FUNCTIONAL;
  row->flags &= (guint16) ~ANNAL_ROW_UNDATED;
  fill_time (filling, place, row, proposition, term != NULL ? annal_term_get_time (term) : ANNAL_TERM_TIME_UNSET);
  fill_value (filling, row, annal_proposition_get_value (proposition),
              term != NULL ? annal_term_get_value_type (term) : ANNAL_VALUE_TYPE_UNSET);
  row->qualifiers = get_qualifiers (filling, proposition);
}

/* What was adopted by an event of the kind resolution, or a narrower one. */
static const char *
get_instrument (const AnnalComparer *self, guint event)
{
  AnnalAttribute *attribute;
  AnnalValue *value;

  if (event >= self->columns->n_events ||
      !(self->columns->origins[self->columns->rows[event]] & ANNAL_SPAN_ORIGIN_RESOLUTION))
    return NULL;
  attribute = annal_event_lookup_attribute (annal_dossier_get_event (self->dossier, event), "instrument");
  if (attribute == NULL || annal_attribute_get_n_values (attribute) != 1)
    return NULL;
  value = annal_attribute_value_get_value (annal_attribute_get_value (attribute, 0));
  return value != NULL ? annal_value_get_word (value) : NULL;
}

static void
fill_position (Filling *filling, AnnalClaimRow *row, AnnalClaim *claim)
{
  guint target = find_number (filling, annal_claim_get_target (claim));
  const char *instrument = get_instrument (filling->self, target);

  row->kind = ANNAL_ROW_POSITION;
  row->act = (guint8) annal_claim_get_stance (claim);
  row->subject = instrument != NULL ? find_number (filling, instrument) : target;
  if (annal_claim_get_count (claim) != NULL)
    row->flags |= ANNAL_ROW_PARTIAL;
  set_undated (row);
}

static void
fill_claim (Filling *filling, guint place)
{
  AnnalComparer *self = filling->self;
  AnnalClaim *claim = annal_dossier_get_claim (self->dossier, place);
  AnnalClaimRow *row = &self->rows[place];

  row->flags &= ANNAL_ROW_EXCLUDED | ANNAL_ROW_SOURCE_WITHDRAWN | ANNAL_ROW_CORRECTED;
  row->subject = ANNAL_NO_NUMBER;
  row->predicate = ANNAL_NO_NUMBER;
  row->principal = annal_origins_get_principal_number (self->origins, place);
  row->kind = ANNAL_ROW_OTHER;
  if (annal_claim_get_kind (claim) == ANNAL_CLAIM_KIND_ASSERTION)
    fill_assertion (filling, place, row, claim);
  else if (annal_claim_get_kind (claim) == ANNAL_CLAIM_KIND_POSITION)
    fill_position (filling, row, claim);
}

/* Fetches what will be read of the claims that follow: of the farthest the
 * record, of a nearer one its proposition, of the next what that is about.
 */
static void
fetch_ahead (AnnalRecord *const *records, guint n)
{
  const AnnalProposition *proposition;

  if (n > 3 * N_AHEAD)
    {
      __builtin_prefetch (records[3 * N_AHEAD]);
      __builtin_prefetch ((char *) records[3 * N_AHEAD] + 64);
    }
  if (n > 2 * N_AHEAD)
    {
      proposition = annal_claim_get_proposition ((AnnalClaim *) records[2 * N_AHEAD]);
      __builtin_prefetch (proposition);
    }
  proposition = n > N_AHEAD ? annal_claim_get_proposition ((AnnalClaim *) records[N_AHEAD]) : NULL;
  if (proposition != NULL)
    {
      __builtin_prefetch (annal_proposition_get_about (proposition));
      __builtin_prefetch (annal_proposition_get_predicate (proposition));
      __builtin_prefetch (annal_proposition_get_value (proposition));
    }
}

static void
fill_claims (Filling *filling)
{
  AnnalComparer *self = filling->self;
  AnnalRecord **records = self->columns->records + self->columns->n_events;

  g_array_set_size (self->quantities, 0);
  g_array_set_size (self->dates, 0);
  for (guint i = 0; i < self->n_claims && !filling->too_large; i++)
    {
      fetch_ahead (&records[i], self->n_claims - i);
      fill_claim (filling, i);
    }
}

/* --- places among texts --------------------------------------------------- */

static int
compare_texts (gconstpointer a, gconstpointer b, gpointer texts)
{
  return annal_decimal_compare (g_ptr_array_index ((GPtrArray *) texts, *(const guint *) a),
                                g_ptr_array_index ((GPtrArray *) texts, *(const guint *) b));
}

/* Of each text, how many different ones are less. */
static gint64 *
rank_texts (GPtrArray *texts)
{
  g_autofree guint *order = g_new (guint, (gsize) texts->len + 1);
  gint64 *ranks = g_new (gint64, (gsize) texts->len + 1);
  gint64 rank = 0;

  for (guint i = 0; i < texts->len; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) texts->len, sizeof *order, compare_texts, texts);
  for (guint i = 0; i < texts->len; i++)
    {
      if (i > 0 && compare_texts (&order[i - 1], &order[i], texts) != 0)
        rank++;
      ranks[order[i]] = rank;
    }
  return ranks;
}

static void
rank_bounds (AnnalBounds *bounds, const gint64 *ranks)
{
  gint64 *both[] = { &bounds->lo, &bounds->hi };

  for (gsize i = 0; i < G_N_ELEMENTS (both); i++)
    {
      gint64 marked = *both[i];
      /* "less than" has taken one from twice the place. */
      gint64 place = (marked + (i == 1)) / 2;

      if (marked != ANNAL_NO_BOUND_BELOW && marked != ANNAL_NO_BOUND_ABOVE)
        *both[i] = 2 * ranks[place] + (marked - 2 * place);
    }
}

static void
rank_all (Filling *filling)
{
  AnnalComparer *self = filling->self;
  g_autofree gint64 *ranks = rank_texts (filling->texts);

  for (guint i = 0; i < self->quantities->len; i++)
    for (guint reading = 0; reading < ANNAL_N_READINGS; reading++)
      {
        AnnalQuantityRow *row = &g_array_index (self->quantities, AnnalQuantityRow, i);

        rank_bounds (&row->wide[reading], ranks);
        rank_bounds (&row->stated[reading], ranks);
      }
  self->zero = 2 * ranks[0];
}

/* --- notices -------------------------------------------------------------- */

/* Who cites nothing but withdrawn sources, told by their rows, has nothing left to
 * stand on.
 */
static gboolean
lost_its_sources (const AnnalComparer *self, guint claim, GHashTable *withdrawn)
{
  const AnnalColumns *columns = self->columns;
  guint row = columns->rows[columns->n_events + claim];

  for (guint i = columns->first_cited[row]; i < columns->first_cited[row + 1]; i++)
    if (!g_hash_table_contains (withdrawn, GUINT_TO_POINTER (columns->cited[i])))
      return FALSE;
  return columns->first_cited[row] < columns->first_cited[row + 1];
}

static void
exclude (AnnalComparer *self, const gint64 *last)
{
  g_autoptr (GHashTable) fates = annal_dossier_find_fates (self->dossier, last);
  g_autoptr (GHashTable) withdrawn = g_hash_table_new (NULL, NULL);
  guint n_events = self->columns->n_events;
  GHashTableIter iter;
  gpointer target, fate;

  g_hash_table_iter_init (&iter, fates);
  while (g_hash_table_iter_next (&iter, &target, &fate))
    {
      guint number = annal_columns_lookup (self->columns, target);

      gboolean is_withdrawn = ((const AnnalFate *) fate)->withdrawn != NULL;

      if (number == ANNAL_NO_NUMBER)
        continue;
      if (number >= n_events && number - n_events < self->n_claims)
        self->rows[number - n_events].flags |= is_withdrawn ? ANNAL_ROW_EXCLUDED : ANNAL_ROW_CORRECTED;
      else if (is_withdrawn)
        g_hash_table_add (withdrawn, GUINT_TO_POINTER (self->columns->rows[number]));
    }
  for (guint i = 0; g_hash_table_size (withdrawn) > 0 && i < self->n_claims; i++)
    if (lost_its_sources (self, i, withdrawn))
      self->rows[i].flags |= ANNAL_ROW_EXCLUDED | ANNAL_ROW_SOURCE_WITHDRAWN;
}

/* --- all of it ------------------------------------------------------------ */

static void
fill_wholes (Filling *filling)
{
  AnnalComparer *self = filling->self;

  self->n_entities = annal_dossier_get_n_entities (self->dossier);
  self->first_entity = self->columns->n_events + self->n_claims + self->columns->n_sources;
  self->wholes = g_new (guint, (gsize) self->n_entities + 1);
  for (guint i = 0; i < self->n_entities; i++)
    self->wholes[i] = ANNAL_NO_NUMBER;
  for (guint i = 0; i < self->n_entities; i++)
    {
      AnnalEntity *entity = annal_dossier_get_entity (self->dossier, i);
      guint same = annal_origins_get_same (self->origins, self->first_entity + i);
      guint whole = find_number (filling, annal_entity_get_part_of (entity));

      if (whole != same && is_entity (filling, same))
        self->wholes[same - self->first_entity] = MIN (self->wholes[same - self->first_entity], whole);
    }
}

static guint
count_share_digits (const char *share)
{
  const char *point = strchr (share, '.');
  guint n = 0;

  for (guint i = 1; point != NULL && point[i] != '\0'; i++)
    if (point[i] != '0')
      n = i;
  return n;
}

static void
filling_init (Filling *filling, AnnalComparer *self)
{
  *filling = (Filling) {
    .self = self,
    .words = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL),
    .predicates = g_hash_table_new (annal_text_hash, g_str_equal),
    .sets = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL),
    .units = g_hash_table_new (annal_text_hash, g_str_equal),
    .above = annal_policy_dup_above (self->policy),
    .below = annal_policy_dup_below (self->policy),
    .share_scale = 1,
  };
  for (guint n = MAX (count_share_digits (annal_policy_get_about_tolerance (self->policy)),
                      count_share_digits (annal_policy_get_upto_floor (self->policy)));
       n > 0; n--)
    filling->share_scale *= 10;
}

/* Of a day its last second; of what has no end the last of all. */
static gint64
get_last_second (AnnalDate *date)
{
  g_autoptr (AnnalSpan) span = annal_span_new (date, ANNAL_NATURE_PERIOD, NULL, NULL);

  return span != NULL ? annal_span_data_get_last (annal_span_get_data (span)) : G_MAXINT64;
}

void
annal_comparer_fill (AnnalComparer *self, AnnalDate *until)
{
  g_auto (Filling) filling = { .self = NULL };
  gint64 last = until != NULL ? get_last_second (until) : 0;

  filling_init (&filling, self);
  self->rows = g_new0 (AnnalClaimRow, (gsize) self->n_claims + 1);
  g_ptr_array_add (self->qualifiers, NULL);
  fill_wholes (&filling);
  exclude (self, until != NULL ? &last : NULL);
  fill_claims (&filling);
  if (filling.too_large)
    {
      filling.too_large = FALSE;
      filling.texts = g_ptr_array_new_with_free_func (g_free);
      add_text (&filling, g_strdup ("0"));
      fill_claims (&filling);
      rank_all (&filling);
    }
  close_predicates (&filling);
}

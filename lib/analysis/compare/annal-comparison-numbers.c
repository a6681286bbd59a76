/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The bounds of quantities.
 *
 * Bounds are first read as multiples of a fraction that holds four digits
 * after the point and what the policy's shares add. Where one does not fit,
 * everything is read once more, and each bound becomes a text, exact to the
 * last digit, whose place among all texts stands for it.
 */

#include "analysis/compare/annal-comparison-filling-private.h"

#include <string.h>

#include "analysis/compare/annal-policy-private.h"
#include "analysis/compare/annal-vague-private.h"
#include "base/annal-decimal-private.h"

#define FRACTION_DIGITS 4

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

void
annal_filling_set_shares (AnnalFilling *filling)
{
  AnnalPolicy *policy = filling->self->policy;

  filling->share_scale = 1;
  for (guint n = MAX (count_share_digits (annal_policy_get_about_tolerance (policy)),
                      count_share_digits (annal_policy_get_upto_floor (policy)));
       n > 0; n--)
    filling->share_scale *= 10;
}

static const Conversion *
find_conversion (const char *unit)
{
  for (gsize i = 0; unit != NULL && i < G_N_ELEMENTS (conversions); i++)
    if (strcmp (conversions[i].id, unit) == 0)
      return &conversions[i];
  return NULL;
}

static gint64
add_text (AnnalFilling *filling, char *text)
{
  g_ptr_array_add (filling->texts, text);
  return (gint64) filling->texts->len - 1;
}

/* A bound, times what the unit makes of it and, unless NULL, a share. The share
 * has no more digits after the point than were set aside for it.
 */
static gint64
read_bound (AnnalFilling *filling, const char *decimal, const Conversion *conversion, const char *share)
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
read_lower (AnnalFilling *filling, const char *lo, const Conversion *conversion, gboolean about)
{
  if (lo == NULL || !annal_decimal_is_valid (lo))
    return ANNAL_NO_BOUND_BELOW;
  return read_bound (filling, lo, conversion, !about ? NULL : is_negative (lo) ? filling->above : filling->below);
}

static gint64
read_upper (AnnalFilling *filling, const char *hi, const Conversion *conversion, gboolean about)
{
  if (hi == NULL || !annal_decimal_is_valid (hi))
    return ANNAL_NO_BOUND_ABOVE;
  return read_bound (filling, hi, conversion, !about ? NULL : is_negative (hi) ? filling->below : filling->above);
}

/* The parity that doubling leaves free says whether the bound itself counts. In
 * exact mode the bounds are places until annal_filling_rank().
 */
static gint64
mark (gint64 bound, int strict)
{
  if (bound == ANNAL_NO_BOUND_BELOW || bound == ANNAL_NO_BOUND_ABOVE)
    return bound;
  return 2 * bound + strict;
}

static AnnalBounds
read_bounds (AnnalFilling *filling, const AnnalQuantity *quantity, const Conversion *conversion, gboolean about)
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
read_pragmatically (AnnalFilling *filling,
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
get_unit (AnnalFilling *filling, const char *unit, const Conversion *conversion)
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

void
annal_filling_set_quantity (AnnalFilling *filling, AnnalClaimRow *row, const AnnalQuantity *quantity)
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

/* --- places among texts --------------------------------------------------- */

void
annal_filling_keep_texts (AnnalFilling *filling)
{
  filling->too_large = FALSE;
  filling->texts = g_ptr_array_new_with_free_func (g_free);
  add_text (filling, g_strdup ("0"));
}

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

void
annal_filling_rank (AnnalFilling *filling)
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

/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "analysis/number/annal-number-scale-private.h"

#include <math.h>
#include <string.h>

#include <annal/annal-quantity.h>

#include "model/annal-naming-private.h"

#define LOG_FROM 50.0
/* Two of these can be added and multiplied by a little. */
#define MOST 1e300
#define LEAST 1e-300

typedef struct
{
  double least;
  double greatest;
  double least_positive;
  gboolean any;
  gboolean wants_room; /* something reaches above the greatest bound */
} Extent;

double
annal_number_scale_read (const char *decimal)
{
  double value = g_ascii_strtod (decimal, NULL);

  return fabs (value) < LEAST ? 0 : CLAMP (value, -MOST, MOST);
}

static void
extent_add (Extent *self, const char *bound)
{
  double value = bound != NULL ? annal_number_scale_read (bound) : 0;

  if (bound == NULL)
    return;
  self->least = self->any ? MIN (self->least, value) : value;
  self->greatest = self->any ? MAX (self->greatest, value) : value;
  if (value > 0 && (self->least_positive == 0 || value < self->least_positive))
    self->least_positive = value;
  self->any = TRUE;
}

static Extent
find_extent (const AnnalNumberHistory *history, const GArray *entries)
{
  Extent extent = { 0 };

  for (guint i = 0; i < entries->len; i++)
    {
      const AnnalNumber *number = annal_number_history_get_number (history, g_array_index (entries, guint, i));

      if (number->kind != ANNAL_NUMBER_KIND_BOUNDED)
        continue;
      extent_add (&extent, annal_quantity_get_lo (number->quantity));
      extent_add (&extent, annal_quantity_get_hi (number->quantity));
      if (annal_quantity_get_hi (number->quantity) == NULL ||
          annal_quantity_get_approx (number->quantity) == ANNAL_APPROX_ABOUT)
        extent.wants_room = TRUE;
    }
  return extent;
}

/* The least round number that is not below. */
static double
round_up (double value)
{
  static const double steps[] = { 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 };
  double power;

  if (value <= 0)
    return 0;
  power = pow (10, floor (log10 (value)));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * power >= value * (1 - 1e-9))
      return steps[i] * power;
  return 10 * power;
}

gboolean
annal_number_scale_init (AnnalNumberScale *self, const AnnalNumberHistory *history, const GArray *entries)
{
  Extent extent = find_extent (history, entries);

  self->log = extent.least >= 0 && extent.least_positive > 0 && extent.greatest > LOG_FROM * extent.least_positive;
  if (self->log)
    {
      self->first = floor (log10 (extent.least_positive));
      self->last = ceil (log10 (extent.wants_room ? extent.greatest * 1.05 : extent.greatest));
      return extent.any;
    }
  self->first = extent.least < 0 ? -round_up (-extent.least) : 0;
  self->last = round_up (extent.wants_room ? extent.greatest * 1.05 : extent.greatest);
  if (self->first == self->last)
    self->last = self->first + 1;
  return extent.any;
}

double
annal_number_scale_place (const AnnalNumberScale *self, double value)
{
  double at = self->log ? (value > 0 ? log10 (value) : self->first) : value;

  return CLAMP ((at - self->first) / (self->last - self->first), 0, 1);
}

char *
annal_number_scale_word (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  gboolean extreme = fabs (value) >= 1e15 || (value != 0 && fabs (value) < 1e-4);

  g_ascii_formatd (buffer, sizeof buffer, extreme ? "%.3g" : "%.15g", value);
  if (strchr (buffer, 'e') != NULL)
    return g_strdup (buffer);
  return annal_word_decimal (buffer);
}

GArray *
annal_number_scale_list_ticks (const AnnalNumberScale *self)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (double));
  double middle = self->first < 0 && self->last > 0 ? 0 : (self->first + self->last) / 2;
  double step = self->log ? ceil ((self->last - self->first) / 8) : 0;

  if (!self->log)
    {
      g_array_append_val (ticks, self->first);
      if (middle > self->first && middle < self->last)
        g_array_append_val (ticks, middle);
      g_array_append_val (ticks, self->last);
      return ticks;
    }
  for (double power = self->first; power <= self->last; power += step)
    {
      double value = pow (10, power);

      g_array_append_val (ticks, value);
    }
  return ticks;
}

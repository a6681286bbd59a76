/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The canonical form. One text for each parsed form:
 *
 * 1. A qualifier stands to the right where that says everything: of the whole
 *    (2004-06-11?), or of the parts from the year to one in the middle
 *    (2004-06~-11). Otherwise each part has its own, to its left
 *    (?2004-06-~11). This leaves every example of the standard as it is.
 * 2. Offsets have hours and minutes (+09:00); one of zero is Z.
 * 3. 24:00:00 is 00:00:00 of the next day (but for 9999-12-31, since there is
 *    no text for the day after).
 * 4. The members of a set keep their order; a range of one date is kept.
 */

#include "time/annal-date-private.h"

static const char qualifier_signs[] = { '\0', '?', '~', '%' };

static void
print_digits (gint64 value, guint n, guint mask, GString *out)
{
  char digits[4];

  for (guint i = 0; i < n; i++)
    {
      digits[n - 1 - i] = mask & (1 << i) ? 'X' : '0' + value % 10;
      value /= 10;
    }
  g_string_append_len (out, digits, n);
}

static void
print_year (const AnnalDatePoint *point, GString *out)
{
  gint64 magnitude = point->mantissa < 0 ? -point->mantissa : point->mantissa;

  if (point->long_year)
    g_string_append_c (out, 'Y');
  if (point->negative)
    g_string_append_c (out, '-');
  if (point->long_year)
    g_string_append_printf (out, "%" G_GINT64_FORMAT, magnitude);
  else
    print_digits (magnitude, 4, point->year_mask, out);
  if (point->exponent != 0)
    g_string_append_printf (out, "E%u", point->exponent);
  if (point->significant != 0)
    g_string_append_printf (out, "S%u", point->significant);
}

static void
print_time (const AnnalDatePoint *point, GString *out)
{
  guint offset = ABS (point->offset);

  g_string_append_printf (out, "T%02u:%02u:%02u", point->hour, point->minute, point->second);
  if (point->zone == ANNAL_ZONE_UTC)
    g_string_append_c (out, 'Z');
  else if (point->zone == ANNAL_ZONE_OFFSET)
    g_string_append_printf (out, "%c%02u:%02u", point->offset < 0 ? '-' : '+', offset / 60,
                            offset % 60);
}

static guint
count_parts (const AnnalDatePoint *point)
{
  if (point->precision == ANNAL_DATE_PRECISION_YEAR)
    return 1;
  return point->precision >= ANNAL_DATE_PRECISION_DAY ? 3 : 2;
}

/* How many parts, from the year on, a single qualifier to the right of the
 * last of them covers; 0 where that does not say everything.
 */
static guint
count_grouped (const guint8 *qualifiers, guint n)
{
  guint grouped = 1;

  while (grouped < n && qualifiers[grouped] == qualifiers[0])
    grouped++;
  for (guint i = grouped; i < n; i++)
    if (qualifiers[i] != 0)
      return 0;
  return grouped;
}

static void
print_sign (guint8 qualifier, GString *out)
{
  if (qualifier != 0)
    g_string_append_c (out, qualifier_signs[qualifier]);
}

void
annal_date_point_print (const AnnalDatePoint *self,
                        GString *out)
{
  const guint8 qualifiers[] = { self->year_qualifier, self->month_qualifier,
                                self->day_qualifier };
  guint n = count_parts (self);
  guint grouped = count_grouped (qualifiers, n);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (out, '-');
      if (grouped == 0)
        print_sign (qualifiers[i], out);
      if (i == 0)
        print_year (self, out);
      else if (i == 1)
        print_digits (self->month, 2, self->month_mask, out);
      else
        print_digits (self->day, 2, self->day_mask, out);
      if (grouped == i + 1)
        print_sign (qualifiers[0], out);
    }
  if (self->precision == ANNAL_DATE_PRECISION_SECOND)
    print_time (self, out);
}

static void
print_end (AnnalDateEnd state, const AnnalDatePoint *point, GString *out)
{
  if (state == ANNAL_END_OPEN)
    g_string_append (out, "..");
  else if (state == ANNAL_END_CLOSED)
    annal_date_point_print (point, out);
}

static void
print_members (const AnnalDateParsed *set, GString *out)
{
  AnnalDateMember member;
  gsize offset = 0;

  for (guint i = 0; annal_date_parsed_next_member (set, &offset, &member); i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      if (member.start_open)
        g_string_append (out, "..");
      annal_date_point_print (&member.first, out);
      if (member.is_range && !member.start_open)
        g_string_append (out, "..");
      if (member.is_range && !member.start_open && !member.end_open)
        annal_date_point_print (&member.last, out);
    }
}

void
annal_date_parsed_print (const AnnalDateParsed *self,
                         GString *out)
{
  switch (self->kind)
    {
    case ANNAL_DATE_KIND_DATE:
    case ANNAL_DATE_KIND_DATE_TIME:
      annal_date_point_print (&self->start, out);
      break;
    case ANNAL_DATE_KIND_INTERVAL:
      print_end (self->start_state, &self->start, out);
      g_string_append_c (out, '/');
      print_end (self->end_state, &self->end, out);
      break;
    case ANNAL_DATE_KIND_ONE_OF:
    case ANNAL_DATE_KIND_ALL_OF:
      g_string_append_c (out, self->kind == ANNAL_DATE_KIND_ONE_OF ? '[' : '{');
      print_members (self, out);
      g_string_append_c (out, self->kind == ANNAL_DATE_KIND_ONE_OF ? ']' : '}');
      break;
    default:
      g_assert_not_reached ();
    }
}

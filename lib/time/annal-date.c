/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* AnnalDate owns its canonical text and the parsed form of that text, which
 * borrows it. It never changes after it is made, so it needs no lock.
 */

#include "time/annal-civil-private.h"
#include "time/annal-date-private.h"

G_DEFINE_BOXED_TYPE (AnnalDate, annal_date, annal_date_ref, annal_date_unref)

gboolean
annal_date_point_is_qualified (const AnnalDatePoint *self)
{
  return (self->year_qualifier | self->month_qualifier | self->day_qualifier) != 0;
}

AnnalDateQualifier
annal_date_point_get_qualifier (const AnnalDatePoint *self)
{
  AnnalDateQualifier whole = self->year_qualifier;

  if (self->precision >= ANNAL_DATE_PRECISION_SEASON)
    whole &= self->month_qualifier;
  if (self->precision >= ANNAL_DATE_PRECISION_DAY)
    whole &= self->day_qualifier;
  return whole;
}

AnnalDateQualifier
annal_date_parsed_get_qualifier (const AnnalDateParsed *self)
{
  AnnalDateQualifier all = 0;
  AnnalDateMember member;
  gsize offset = 0;

  if (self->n_members == 0)
    return annal_date_point_get_qualifier (&self->start) |
           annal_date_point_get_qualifier (&self->end);
  while (annal_date_parsed_next_member (self, &offset, &member))
    all |= annal_date_point_get_qualifier (&member.first) |
           annal_date_point_get_qualifier (&member.last);
  return all;
}

gboolean
annal_date_parsed_is_qualified (const AnnalDateParsed *self)
{
  AnnalDateMember member;
  gsize offset = 0;

  if (self->n_members == 0)
    return annal_date_point_is_qualified (&self->start) ||
           annal_date_point_is_qualified (&self->end);
  while (annal_date_parsed_next_member (self, &offset, &member))
    if (annal_date_point_is_qualified (&member.first) ||
        annal_date_point_is_qualified (&member.last))
      return TRUE;
  return FALSE;
}

const AnnalDateParsed *
annal_date_get_parsed (AnnalDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return &self->parsed;
}

/**
 * annal_date_new:
 * @edtf: a date in EDTF, such as "2019-05-14", "2013~" or "2014/.."
 * @error: return location for an error
 *
 * Reads a date strictly: no blanks, no time without seconds, no date that
 * the calendar does not have. See [func@Annal.Date.check] for the place of
 * an error.
 *
 * Returns: (transfer full): the date; on error %NULL, with
 *   %ANNAL_ERROR_REVERSED for an interval that ends before it begins, else
 *   %ANNAL_ERROR_SYNTAX
 *
 * Since: 0.1
 */
AnnalDate *
annal_date_new (const char *edtf,
                GError **error)
{
  g_autoptr (GString) text = NULL;
  AnnalDateParsed parsed;
  AnnalDate *self;
  gsize length;
  gboolean ok;

  g_return_val_if_fail (edtf != NULL, NULL);
  if (!annal_date_parse (edtf, strlen (edtf), &parsed, NULL, error))
    return NULL;

  text = g_string_sized_new (32);
  annal_date_parsed_print (&parsed, text);
  length = text->len;

  self = g_atomic_rc_box_new0 (AnnalDate);
  self->level = parsed.level;
  self->text = g_string_free (g_steal_pointer (&text), FALSE);
  ok = annal_date_parse (self->text, length, &self->parsed, NULL, NULL);
  g_assert (ok);
  ok = annal_span_from_parsed (&self->parsed, ANNAL_NATURE_INSTANT, NULL, &self->span, NULL);
  g_assert (ok);
  return self;
}

static void
date_clear (gpointer data)
{
  AnnalDate *self = data;

  g_free (self->text);
}

/**
 * annal_date_ref:
 * @self: a date
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalDate *
annal_date_ref (AnnalDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

/**
 * annal_date_unref:
 * @self: (transfer full): a date
 *
 * Drops a reference.
 *
 * Since: 0.1
 */
void
annal_date_unref (AnnalDate *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, date_clear);
}

/**
 * annal_date_check:
 * @edtf: a text that should be a date
 * @position: (out) (optional): where it stops being one, as the number of
 *   bytes before that place; set only when it is refused
 * @error: return location for an error
 *
 * Tells whether a text is a date that [ctor@Annal.Date.new] accepts, and if
 * not, where and why.
 *
 * Returns: whether it is; else @error is set as by [ctor@Annal.Date.new]
 *
 * Since: 0.1
 */
gboolean
annal_date_check (const char *edtf,
                  gsize *position,
                  GError **error)
{
  AnnalDateParsed parsed;

  g_return_val_if_fail (edtf != NULL, FALSE);
  return annal_date_parse (edtf, strlen (edtf), &parsed, position, error);
}

/**
 * annal_date_get_text:
 * @self: a date
 *
 * Gets the canonical EDTF. Reading it again gives an equal date.
 *
 * Returns: (transfer none): the text, valid while @self lives
 *
 * Since: 0.1
 */
const char *
annal_date_get_text (AnnalDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->text;
}

/**
 * annal_date_get_level:
 * @self: a date
 *
 * Gets the least level of ISO 8601-2 that allows the date as it was written,
 * which may be more than its canonical form needs.
 *
 * Returns: 0, 1 or 2
 *
 * Since: 0.1
 */
guint
annal_date_get_level (AnnalDate *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->level;
}

/**
 * annal_date_get_kind:
 * @self: a date
 *
 * Gets the form of the date.
 *
 * Returns: the kind
 *
 * Since: 0.1
 */
AnnalDateKind
annal_date_get_kind (AnnalDate *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_DATE_KIND_DATE);
  return self->parsed.kind;
}

/**
 * annal_date_get_precision:
 * @self: a date
 *
 * Gets the smallest unit that is given. For an interval or a set, this is
 * the coarser one of its first and its last date.
 *
 * Returns: the precision
 *
 * Since: 0.1
 */
AnnalDatePrecision
annal_date_get_precision (AnnalDate *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_DATE_PRECISION_YEAR);
  return MIN (self->parsed.start.precision, self->parsed.end.precision);
}

/**
 * annal_date_get_qualifier:
 * @self: a date
 *
 * Gets the doubt on the date as a whole. Doubt on single parts, as in
 * "2004-06~-11", is not counted; see [method@Annal.Date.is_qualified]. An
 * interval or set has that of any of its dates.
 *
 * Returns: the qualifier
 *
 * Since: 0.1
 */
AnnalDateQualifier
annal_date_get_qualifier (AnnalDate *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_DATE_QUALIFIER_NONE);
  return annal_date_parsed_get_qualifier (&self->parsed);
}

/**
 * annal_date_get_flags:
 * @self: a date
 *
 * Gets what else is to be known: ends that are open or unknown, bounds that
 * were cut, a time zone that is not given.
 *
 * Returns: the flags
 *
 * Since: 0.1
 */
AnnalDateFlags
annal_date_get_flags (AnnalDate *self)
{
  AnnalDateFlags flags;

  g_return_val_if_fail (self != NULL, ANNAL_DATE_FLAGS_NONE);
  flags = self->parsed.flags;
  if (self->span.flags & ANNAL_SPAN_FLAGS_SATURATED)
    flags |= ANNAL_DATE_FLAGS_SATURATED;
  return flags;
}

/**
 * annal_date_is_interval:
 * @self: a date
 *
 * Tells whether the date is an interval, `a/b`.
 *
 * Returns: whether it is
 *
 * Since: 0.1
 */
gboolean
annal_date_is_interval (AnnalDate *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->parsed.kind == ANNAL_DATE_KIND_INTERVAL;
}

/**
 * annal_date_is_set:
 * @self: a date
 *
 * Tells whether the date is one of a set, `[a,b]`, or a list, `{a,b}`.
 *
 * Returns: whether it is
 *
 * Since: 0.1
 */
gboolean
annal_date_is_set (AnnalDate *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->parsed.kind == ANNAL_DATE_KIND_ONE_OF ||
         self->parsed.kind == ANNAL_DATE_KIND_ALL_OF;
}

/**
 * annal_date_is_qualified:
 * @self: a date
 *
 * Tells whether any part of the date is uncertain or approximate.
 *
 * Returns: whether it is
 *
 * Since: 0.1
 */
gboolean
annal_date_is_qualified (AnnalDate *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return annal_date_parsed_is_qualified (&self->parsed);
}

/* A qualified date may lie outside its strict bounds. */
static gint64
get_slack (AnnalDate *self, gint64 width)
{
  return annal_date_parsed_is_qualified (&self->parsed) ? width : 0;
}

/**
 * annal_date_get_earliest:
 * @self: a date
 * @seconds: (out): the first second inside it, UTC, since 1970-01-01
 *
 * Gets the earliest moment that the date can mean. Qualifiers do not widen
 * it. Cut bounds are told by %ANNAL_DATE_FLAGS_SATURATED.
 *
 * Returns: %FALSE, with @seconds untouched, where the start is open or
 *   unknown; [method@Annal.Date.get_flags] tells which
 *
 * Since: 0.1
 */
gboolean
annal_date_get_earliest (AnnalDate *self,
                         gint64 *seconds)
{
  return annal_date_get_fuzzy_earliest (self, 0, seconds);
}

/**
 * annal_date_get_latest:
 * @self: a date
 * @seconds: (out): the last whole second inside it, UTC, since 1970-01-01
 *
 * Gets the latest moment that the date can mean. Qualifiers do not widen it.
 *
 * Returns: %FALSE, with @seconds untouched, where the end is open or
 *   unknown; [method@Annal.Date.get_flags] tells which
 *
 * Since: 0.1
 */
gboolean
annal_date_get_latest (AnnalDate *self,
                       gint64 *seconds)
{
  return annal_date_get_fuzzy_latest (self, 0, seconds);
}

/**
 * annal_date_get_fuzzy_earliest:
 * @self: a date
 * @width: how many seconds a doubtful date may be off, at least 0
 * @seconds: (out): the first second, UTC, since 1970-01-01
 *
 * Gets the earliest moment that the date can mean where a date with any
 * qualifier may be off by @width. How much "about" allows is an opinion, so
 * the caller has to give it.
 *
 * Returns: %FALSE, with @seconds untouched, where the start is open or
 *   unknown
 *
 * Since: 0.1
 */
gboolean
annal_date_get_fuzzy_earliest (AnnalDate *self,
                               gint64 width,
                               gint64 *seconds)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (width >= 0, FALSE);
  g_return_val_if_fail (seconds != NULL, FALSE);

  if (self->parsed.flags & (ANNAL_DATE_FLAGS_START_OPEN | ANNAL_DATE_FLAGS_START_UNKNOWN))
    return FALSE;
  *seconds = annal_civil_add (self->span.begin_min, -get_slack (self, width));
  return TRUE;
}

/**
 * annal_date_get_fuzzy_latest:
 * @self: a date
 * @width: how many seconds a doubtful date may be off, at least 0
 * @seconds: (out): the last second, UTC, since 1970-01-01
 *
 * Gets the latest moment that the date can mean where a date with any
 * qualifier may be off by @width.
 *
 * Returns: %FALSE, with @seconds untouched, where the end is open or unknown
 *
 * Since: 0.1
 */
gboolean
annal_date_get_fuzzy_latest (AnnalDate *self,
                             gint64 width,
                             gint64 *seconds)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (width >= 0, FALSE);
  g_return_val_if_fail (seconds != NULL, FALSE);

  if (self->parsed.flags & (ANNAL_DATE_FLAGS_END_OPEN | ANNAL_DATE_FLAGS_END_UNKNOWN))
    return FALSE;
  *seconds = annal_civil_add (annal_span_data_get_last (&self->span), get_slack (self, width));
  return TRUE;
}

/**
 * annal_date_equal:
 * @self: a date
 * @other: another date
 *
 * Tells whether two dates say the same: whether their canonical texts agree.
 *
 * Returns: whether they do
 *
 * Since: 0.1
 */
gboolean
annal_date_equal (AnnalDate *self,
                  AnnalDate *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);
  return strcmp (self->text, other->text) == 0;
}

/**
 * annal_date_compare:
 * @self: a date
 * @other: another date
 *
 * Orders two dates: by the earliest moment, then the latest, then the
 * narrower first, then by the bytes of the canonical text. An open start
 * comes first. An unknown start sorts by the known end
 * (%ANNAL_DATE_FLAGS_START_UNKNOWN says so); an unknown end comes after all
 * known and open ends of the same start. The order is total.
 *
 * Returns: less than, equal to or greater than 0
 *
 * Since: 0.1
 */
int
annal_date_compare (AnnalDate *self,
                    AnnalDate *other)
{
  int order;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (other != NULL, 0);
  order = annal_span_data_compare (&self->span, &other->span);
  return order != 0 ? order : strcmp (self->text, other->text);
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Spans, and how a date becomes one. */

#include "time/annal-civil-private.h"
#include "time/annal-date-private.h"

G_DEFINE_BOXED_TYPE (AnnalSpan, annal_span, annal_span_ref, annal_span_unref)

/* How local seconds become UTC: by a fixed offset, or by the rules of a
 * place.
 */
typedef struct
{
  gint64 offset;
  GTimeZone *rules; /* owned; NULL for a fixed offset */
} Zone;

static void
zone_clear (Zone *zone)
{
  g_clear_pointer (&zone->rules, g_time_zone_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Zone, zone_clear)

static gboolean
read_two_digits (const char *text, int max, int *out)
{
  if (!g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1]))
    return FALSE;
  *out = (text[0] - '0') * 10 + text[1] - '0';
  return *out <= max;
}

/* "+09:00", "-03:30", "+09" */
static gboolean
read_offset (const char *tz, gint64 *seconds)
{
  int hours, minutes = 0;

  if (tz[0] != '+' && tz[0] != '-')
    return FALSE;
  if (!read_two_digits (tz + 1, 23, &hours))
    return FALSE;
  if (tz[3] != '\0' &&
      (tz[3] != ':' || !read_two_digits (tz + 4, 59, &minutes) || tz[6] != '\0'))
    return FALSE;
  *seconds = (hours * 60 + minutes) * 60 * (tz[0] == '-' ? -1 : 1);
  return TRUE;
}

/* Names become paths under the system's zone folder, so only such as stay
 * below it are looked up.
 */
static gboolean
is_zone_name (const char *tz)
{
  if (!g_ascii_isalpha (tz[0]) || strstr (tz, "..") != NULL || strlen (tz) > 64)
    return FALSE;
  for (const char *p = tz; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && strchr ("/_+-", *p) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
zone_read (Zone *zone, const char *tz, GError **error)
{
  if (strcmp (tz, "Z") == 0 || strcmp (tz, "UTC") == 0 || read_offset (tz, &zone->offset))
    return TRUE;
  if (is_zone_name (tz))
    zone->rules = g_time_zone_new_identifier (tz);
  if (zone->rules != NULL)
    return TRUE;
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID,
               "Expected a time zone such as +09:00 or Asia/Seoul that is known here.");
  return FALSE;
}

static gint64
zone_get_offset (const Zone *zone, gint64 utc)
{
  int interval = g_time_zone_find_interval (zone->rules, G_TIME_TYPE_UNIVERSAL, utc);

  return interval < 0 ? 0 : g_time_zone_get_offset (zone->rules, interval);
}

/* A local time that clocks show twice (in autumn) has two readings, of which
 * @latest takes the later; one that they skip (in spring) is read by the
 * offset before the change, which for a skipped midnight gives the first
 * second that the day has.
 */
static gint64
zone_to_utc (const Zone *zone, gint64 local, gboolean latest)
{
  gint64 before, after, by_before, by_after;

  if (local == G_MININT64 || local == G_MAXINT64)
    return local;
  if (zone->rules == NULL)
    return annal_civil_add (local, -zone->offset);

  /* No two changes lie within two days of each other. */
  before = zone_get_offset (zone, annal_civil_add (local, -ANNAL_SECONDS_PER_DAY));
  after = zone_get_offset (zone, annal_civil_add (local, ANNAL_SECONDS_PER_DAY));
  by_before = annal_civil_add (local, -before);
  by_after = annal_civil_add (local, -after);

  if (zone_get_offset (zone, by_after) != after)
    return by_before;
  if (zone_get_offset (zone, by_before) != before)
    return by_after;
  return latest ? MAX (by_before, by_after) : MIN (by_before, by_after);
}

static AnnalDateExtent
get_extent (const AnnalDatePoint *point, const Zone *zone)
{
  AnnalDateExtent extent;
  gboolean ok = annal_date_point_get_extent (point, &extent);
  gboolean is_second = point->precision == ANNAL_DATE_PRECISION_SECOND;

  g_assert (ok);
  if (point->zone != ANNAL_ZONE_FLOATING || (zone->rules == NULL && zone->offset == 0))
    return extent;
  /* A single second that clocks show twice is one of two. */
  return (AnnalDateExtent) {
    .first = zone_to_utc (zone, extent.first, FALSE),
    .first_last = zone_to_utc (zone, extent.first_last, !is_second),
    .last_first = zone_to_utc (zone, extent.last_first, is_second),
    .last = zone_to_utc (zone, extent.last, TRUE),
    .saturated = extent.saturated,
  };
}

static AnnalSpanFlags
saturated_flag (const AnnalDateExtent *extent)
{
  return extent->saturated ? ANNAL_SPAN_FLAGS_SATURATED : 0;
}

/* One moment somewhere in the date. */
static AnnalSpanData
span_of_moment (const AnnalDateExtent *e)
{
  return (AnnalSpanData) { e->first, e->last, e->first, e->last,
                           ANNAL_SPAN_FLAGS_INSTANT | saturated_flag (e) };
}

/* The whole of the date. Where digits are unspecified or a year is estimated,
 * it is one unit nobody knows which: the first begins first, the last ends
 * last. (201X is not read as the whole decade, which would be to know more
 * than was said; the whole decade stays within the bounds.)
 */
static AnnalSpanData
span_of_period (const AnnalDateExtent *e)
{
  return (AnnalSpanData) { e->first, e->last_first, annal_civil_add (e->first_last, 1),
                           annal_civil_add (e->last, 1), saturated_flag (e) };
}

/* Something that begins in the date, or ends in it: at any of its seconds. An
 * end is exclusive, so it is one later.
 */
static AnnalSpanData
span_of_ends (const AnnalDateExtent *e)
{
  return (AnnalSpanData) { e->first, e->last, annal_civil_add (e->first, 1),
                           annal_civil_add (e->last, 1), saturated_flag (e) };
}

/* A stretch lasts at least a second, so each end limits the other. */
static void
settle (AnnalSpanData *span)
{
  if (span->flags & ANNAL_SPAN_FLAGS_INSTANT)
    return;
  if (span->begin_min != G_MININT64)
    span->end_min = MAX (span->end_min, annal_civil_add (span->begin_min, 1));
  if (span->end_max != G_MAXINT64)
    span->begin_max = MIN (span->begin_max, annal_civil_add (span->end_max, -1));
}

static void
set_begin (AnnalSpanData *out, AnnalDateEnd state, const AnnalSpanData *from)
{
  if (state == ANNAL_END_CLOSED)
    {
      out->begin_min = from->begin_min;
      out->begin_max = from->begin_max;
      out->flags |= from->flags & ANNAL_SPAN_FLAGS_SATURATED;
      return;
    }
  out->begin_min = G_MININT64;
  /* What has no beginning begins nowhere; what began some time began before
   * it ended, which settle() sees to.
   */
  out->begin_max = state == ANNAL_END_OPEN ? G_MININT64 : G_MAXINT64;
  out->flags |= state == ANNAL_END_OPEN ? ANNAL_SPAN_OPEN_BEGIN : ANNAL_SPAN_FLAGS_BEGIN_UNKNOWN;
}

static void
set_end (AnnalSpanData *out, AnnalDateEnd state, const AnnalSpanData *from)
{
  if (state == ANNAL_END_CLOSED)
    {
      out->end_min = from->end_min;
      out->end_max = from->end_max;
      out->flags |= from->flags & ANNAL_SPAN_FLAGS_SATURATED;
      return;
    }
  out->end_max = G_MAXINT64;
  out->end_min = state == ANNAL_END_OPEN ? G_MAXINT64 : G_MININT64;
  out->flags |= state == ANNAL_END_OPEN ? ANNAL_SPAN_OPEN_END : ANNAL_SPAN_FLAGS_END_UNKNOWN;
}

static AnnalSpanData
span_of_interval (const AnnalDateParsed *date, const Zone *zone)
{
  AnnalDateExtent a = get_extent (&date->start, zone);
  AnnalDateExtent b = get_extent (&date->end, zone);
  AnnalSpanData begin = span_of_ends (&a), end = span_of_ends (&b);
  AnnalSpanData out = { 0 };

  set_begin (&out, date->start_state, &begin);
  set_end (&out, date->end_state, &end);
  settle (&out);
  return out;
}

static AnnalSpanData
span_of_point (const AnnalDatePoint *point, AnnalNature nature, const Zone *zone)
{
  AnnalDateExtent extent = get_extent (point, zone);

  return nature == ANNAL_NATURE_PERIOD ? span_of_period (&extent) : span_of_moment (&extent);
}

/* Any of the two. */
static void
widen (AnnalSpanData *span, const AnnalSpanData *by)
{
  span->begin_min = MIN (span->begin_min, by->begin_min);
  span->begin_max = MAX (span->begin_max, by->begin_max);
  span->end_min = MIN (span->end_min, by->end_min);
  span->end_max = MAX (span->end_max, by->end_max);
  span->flags |= by->flags;
}

static void
open_below (AnnalSpanData *span)
{
  span->begin_min = span->end_min = G_MININT64;
  span->flags |= ANNAL_SPAN_FLAGS_BEGIN_MIN_OPEN | ANNAL_SPAN_FLAGS_END_MIN_OPEN;
}

static void
open_above (AnnalSpanData *span)
{
  span->begin_max = span->end_max = G_MAXINT64;
  span->flags |= ANNAL_SPAN_FLAGS_BEGIN_MAX_OPEN | ANNAL_SPAN_FLAGS_END_MAX_OPEN;
}

/* One of the members: each bound is the extreme of theirs. */
static AnnalSpanData
span_of_one (const AnnalDateParsed *date, AnnalNature nature, const Zone *zone)
{
  AnnalSpanData out = span_of_point (&date->start, nature, zone);
  AnnalDateMember member;
  gsize offset = 0;

  while (annal_date_parsed_next_member (date, &offset, &member))
    {
      AnnalSpanData first = span_of_point (&member.first, nature, zone);
      AnnalSpanData last = span_of_point (&member.last, nature, zone);

      widen (&out, &first);
      widen (&out, &last);
      if (member.start_open)
        open_below (&out);
      if (member.end_open)
        open_above (&out);
    }
  return out;
}

/* All of the two: it begins with the one that begins first, and ends with the
 * one that ends last.
 */
static void
join (AnnalSpanData *span, const AnnalSpanData *with)
{
  span->begin_min = MIN (span->begin_min, with->begin_min);
  span->begin_max = MIN (span->begin_max, with->begin_max);
  span->end_min = MAX (span->end_min, with->end_min);
  span->end_max = MAX (span->end_max, with->end_max);
  span->flags |= with->flags;
}

static AnnalSpanData
span_of_listed (const AnnalDatePoint *point, AnnalNature nature, const Zone *zone)
{
  AnnalDateExtent extent = get_extent (point, zone);

  return nature == ANNAL_NATURE_PERIOD ? span_of_period (&extent) : span_of_ends (&extent);
}

/* All of the members, as the stretch from the first to the last. */
static AnnalSpanData
span_of_all (const AnnalDateParsed *date, AnnalNature nature, const Zone *zone)
{
  AnnalSpanData out = span_of_listed (&date->start, nature, zone);
  AnnalDateMember member;
  gsize offset = 0;

  while (annal_date_parsed_next_member (date, &offset, &member))
    {
      AnnalSpanData first = span_of_listed (&member.first, nature, zone);
      AnnalSpanData last = span_of_listed (&member.last, nature, zone);

      /* A single date in braces is that date. */
      if (date->n_members == 1 && !member.is_range)
        out = span_of_point (&member.first, nature, zone);
      else
        {
          join (&out, &first);
          join (&out, &last);
        }
      if (member.start_open)
        set_begin (&out, ANNAL_END_OPEN, NULL);
      if (member.end_open)
        set_end (&out, ANNAL_END_OPEN, NULL);
    }
  out.flags |= ANNAL_SPAN_FLAGS_HULL;
  settle (&out);
  return out;
}

static AnnalSpanData
span_of_date (const AnnalDateParsed *date, AnnalNature nature, const Zone *zone)
{
  switch (date->kind)
    {
    case ANNAL_DATE_KIND_INTERVAL:
      return span_of_interval (date, zone);
    case ANNAL_DATE_KIND_ONE_OF:
      return span_of_one (date, nature, zone);
    case ANNAL_DATE_KIND_ALL_OF:
      return span_of_all (date, nature, zone);
    case ANNAL_DATE_KIND_DATE:
    case ANNAL_DATE_KIND_DATE_TIME:
    default:
      return span_of_point (&date->start, nature, zone);
    }
}

static void
check_invariants (const AnnalSpanData *span)
{
  g_assert (span->begin_min <= span->begin_max);
  g_assert (span->end_min <= span->end_max);
  g_assert (span->begin_min <= span->end_min);
  g_assert (span->begin_max <= span->end_max);
}

gboolean
annal_span_from_parsed (const AnnalDateParsed *date,
                        AnnalNature nature,
                        const char *tz,
                        AnnalSpanData *out,
                        GError **error)
{
  g_auto (Zone) zone = { 0 };
  gboolean floating = date->start.zone == ANNAL_ZONE_FLOATING;
  AnnalSpanData span;

  if (floating && tz != NULL && !zone_read (&zone, tz, error))
    return FALSE;

  span = span_of_date (date, nature, &zone);
  if (floating && tz == NULL)
    span.flags |= ANNAL_SPAN_FLAGS_FLOATING;
  if (annal_date_parsed_is_qualified (date))
    span.flags |= ANNAL_SPAN_FLAGS_QUALIFIED;
  if (date->has_gaps)
    span.flags |= ANNAL_SPAN_FLAGS_HULL;
  check_invariants (&span);
  *out = span;
  return TRUE;
}

/**
 * annal_span_new:
 * @date: a date
 * @nature: whether what it dates is an instant or a period; unset is instant
 * @tz: (nullable): the time zone of a date that has none of its own, as
 *   "+09:00" or an IANA name; %NULL reads it as UTC and flags it floating
 * @error: return location for an error
 *
 * Finds when something with that date began and ended.
 *
 * - An instant: one unknown moment in the date. Begin and end are the same
 *   moment, from the first to the last whole second inside.
 * - A period: the whole date. It begins exactly at its first second and ends
 *   exactly one past its last, for ends are exclusive. With unspecified digits
 *   or an estimated year, it is one unit of those that match.
 * - `a/b`, of either nature, since an interval says itself that it lasted:
 *   begins at some second of a, and ends after some second of b. Where a and b
 *   overlap, the bounds are tightened, since it ends after it begins.
 * - An open end (`..`) is unbounded: it lies before or after everything. An
 *   unknown end is only known to lie on its side of the other one.
 * - `[a,b..c]`: one of the members. Each bound is the least or greatest of
 *   theirs.
 * - `{a,b..c}`: all of the members, as the stretch from the first to the last,
 *   flagged, since it may have gaps.
 * - Qualifiers never widen. They lower what is certain to possible.
 *
 * A date-time with an offset of its own ignores @tz.
 *
 * Returns: (transfer full): the span, or %NULL with %ANNAL_ERROR_INVALID where
 *   the time zone is not known
 *
 * Since: 0.1
 */
AnnalSpan *
annal_span_new (AnnalDate *date,
                AnnalNature nature,
                const char *tz,
                GError **error)
{
  AnnalSpanData data;

  g_return_val_if_fail (date != NULL, NULL);
  if (!annal_span_from_parsed (annal_date_get_parsed (date), nature, tz, &data, error))
    return NULL;
  return annal_span_new_from_data (&data);
}

AnnalSpan *
annal_span_new_from_data (const AnnalSpanData *data)
{
  AnnalSpan *self = g_atomic_rc_box_new0 (AnnalSpan);

  self->data = *data;
  return self;
}

const AnnalSpanData *
annal_span_get_data (AnnalSpan *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return &self->data;
}

/**
 * annal_span_ref:
 * @self: a span
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalSpan *
annal_span_ref (AnnalSpan *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

/**
 * annal_span_unref:
 * @self: (transfer full): a span
 *
 * Drops a reference.
 *
 * Since: 0.1
 */
void
annal_span_unref (AnnalSpan *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release (self);
}

static gboolean
get_bound (AnnalSpan *self, AnnalSpanFlags hidden_by, gint64 value, gint64 *seconds)
{
  if (self->data.flags & hidden_by)
    return FALSE;
  *seconds = value;
  return TRUE;
}

/**
 * annal_span_get_begin_min:
 * @self: a span
 * @seconds: (out): the earliest second it can begin at, UTC, since 1970-01-01
 *
 * Gets the earliest beginning.
 *
 * Returns: %FALSE, with @seconds untouched, where it is open or unknown
 *
 * Since: 0.1
 */
gboolean
annal_span_get_begin_min (AnnalSpan *self,
                          gint64 *seconds)
{
  g_return_val_if_fail (self != NULL && seconds != NULL, FALSE);
  return get_bound (self, ANNAL_SPAN_FLAGS_BEGIN_MIN_OPEN | ANNAL_SPAN_FLAGS_BEGIN_UNKNOWN,
                    self->data.begin_min, seconds);
}

/**
 * annal_span_get_begin_max:
 * @self: a span
 * @seconds: (out): the latest second it can begin at, UTC, since 1970-01-01
 *
 * Gets the latest beginning.
 *
 * Returns: %FALSE, with @seconds untouched, where it is open or unknown
 *
 * Since: 0.1
 */
gboolean
annal_span_get_begin_max (AnnalSpan *self,
                          gint64 *seconds)
{
  g_return_val_if_fail (self != NULL && seconds != NULL, FALSE);
  return get_bound (self, ANNAL_SPAN_FLAGS_BEGIN_MAX_OPEN | ANNAL_SPAN_FLAGS_BEGIN_UNKNOWN,
                    self->data.begin_max, seconds);
}

/**
 * annal_span_get_end_min:
 * @self: a span
 * @seconds: (out): the earliest second it can end at, UTC, since 1970-01-01;
 *   exclusive unless it is an instant
 *
 * Gets the earliest end.
 *
 * Returns: %FALSE, with @seconds untouched, where it is open or unknown
 *
 * Since: 0.1
 */
gboolean
annal_span_get_end_min (AnnalSpan *self,
                        gint64 *seconds)
{
  g_return_val_if_fail (self != NULL && seconds != NULL, FALSE);
  return get_bound (self, ANNAL_SPAN_FLAGS_END_MIN_OPEN | ANNAL_SPAN_FLAGS_END_UNKNOWN,
                    self->data.end_min, seconds);
}

/**
 * annal_span_get_end_max:
 * @self: a span
 * @seconds: (out): the latest second it can end at, UTC, since 1970-01-01;
 *   exclusive unless it is an instant
 *
 * Gets the latest end.
 *
 * Returns: %FALSE, with @seconds untouched, where it is open or unknown
 *
 * Since: 0.1
 */
gboolean
annal_span_get_end_max (AnnalSpan *self,
                        gint64 *seconds)
{
  g_return_val_if_fail (self != NULL && seconds != NULL, FALSE);
  return get_bound (self, ANNAL_SPAN_FLAGS_END_MAX_OPEN | ANNAL_SPAN_FLAGS_END_UNKNOWN,
                    self->data.end_max, seconds);
}

/**
 * annal_span_get_flags:
 * @self: a span
 *
 * Gets what is to be known beside the bounds.
 *
 * Returns: the flags
 *
 * Since: 0.1
 */
AnnalSpanFlags
annal_span_get_flags (AnnalSpan *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_SPAN_FLAGS_NONE);
  return self->data.flags;
}

/**
 * annal_span_is_dated:
 * @self: a span
 *
 * Tells whether at least one bound is known.
 *
 * Returns: whether it has a place on a timeline
 *
 * Since: 0.1
 */
gboolean
annal_span_is_dated (AnnalSpan *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return annal_span_data_is_dated (&self->data);
}

static guint64
get_doubt (const AnnalSpanData *span)
{
  guint64 begin = (guint64) span->begin_max - (guint64) span->begin_min;
  guint64 end = (guint64) span->end_max - (guint64) span->end_min;

  return begin > G_MAXUINT64 - end ? G_MAXUINT64 : begin + end;
}

static gint64
get_place (const AnnalSpanData *span)
{
  return span->flags & ANNAL_SPAN_FLAGS_BEGIN_UNKNOWN ? span->end_min : span->begin_min;
}

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

int
annal_span_data_compare (const AnnalSpanData *self,
                         const AnnalSpanData *other)
{
  gboolean self_unknown = (self->flags & ANNAL_SPAN_FLAGS_END_UNKNOWN) != 0;
  gboolean other_unknown = (other->flags & ANNAL_SPAN_FLAGS_END_UNKNOWN) != 0;
  int order = ORDER (annal_span_data_is_dated (other), annal_span_data_is_dated (self));

  if (order == 0)
    order = ORDER (get_place (self), get_place (other));
  if (order == 0)
    order = ORDER (self_unknown, other_unknown);
  if (order == 0)
    order = ORDER (self->end_max, other->end_max);
  if (order == 0)
    order = ORDER (get_doubt (self), get_doubt (other));
  return order;
}

/**
 * annal_span_compare:
 * @self: a span
 * @other: another span
 *
 * Orders two spans for display: by begin_min, then end_max, then the one with
 * less doubt first. An unknown beginning goes by the known end; an unknown end
 * comes after all others of the same beginning; what has no date at all comes
 * last. Equal places are for the caller to break, by id.
 *
 * Returns: less than, equal to or greater than 0
 *
 * Since: 0.1
 */
int
annal_span_compare (AnnalSpan *self,
                    AnnalSpan *other)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (other != NULL, 0);
  return annal_span_data_compare (&self->data, &other->data);
}

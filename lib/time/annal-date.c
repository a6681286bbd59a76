/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* AnnalDate owns its canonical text and the parsed form of that text, which
 * borrows it. It never changes after it is made, so it needs no lock.
 */

#include "time/annal-civil-private.h"
#include "time/annal-date-private.h"

G_DEFINE_BOXED_TYPE (AnnalDate, annal_date, annal_date_ref, annal_date_unref)

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

static AnnalWinter
get_winter (AnnalDateParseFlags flags)
{
  if (flags & ANNAL_DATE_PARSE_WINTER_ENDS)
    return ANNAL_WINTER_ENDS;
  return flags & ANNAL_DATE_PARSE_WINTER_WITHIN ? ANNAL_WINTER_WITHIN : ANNAL_WINTER_BEGINS;
}

/* Copies the text behind the object, so that there is one allocation. The
 * parsed form and the span are for the caller to fill in.
 */
static AnnalDate *
date_alloc (const char *text, gsize length, guint level)
{
  AnnalDate *self = g_atomic_rc_box_alloc (sizeof *self + length + 1);

  self->level = level;
  self->assumptions = ANNAL_DATE_ASSUMPTIONS_NONE;
  self->text = (char *) (self + 1);
  memcpy (self->text, text, length);
  self->text[length] = '\0';
  return self;
}

/* Only a time, or qualifiers that are not at the end of all, can be written in
 * several ways. Sets are not looked into.
 */
static gboolean
is_surely_canonical (const AnnalDateParsed *parsed)
{
  if (parsed->kind != ANNAL_DATE_KIND_DATE && parsed->kind != ANNAL_DATE_KIND_INTERVAL)
    return FALSE;
  return parsed->level < 2 || !annal_date_parsed_is_qualified (parsed);
}

static AnnalDate *
date_new_canonically (const AnnalDateParsed *parsed)
{
  g_autoptr (GString) text = g_string_sized_new (32);
  AnnalDate *self;
  AnnalDateRefusal refusal;
  gboolean ok;

  annal_date_parsed_print (parsed, text);
  self = date_alloc (text->str, text->len, parsed->level);
  ok = annal_date_parse_by (self->text, text->len, parsed->winter, &self->parsed, &refusal);
  g_assert (ok);
  return self;
}

/* Most texts are canonical as they are, and then are not read twice. */
static AnnalDate *
date_new_from_parsed (const AnnalDateParsed *parsed)
{
  AnnalDate *self;
  gboolean ok;

  if (is_surely_canonical (parsed))
    {
      self = date_alloc (parsed->text, parsed->length, parsed->level);
      self->parsed = *parsed;
      self->parsed.text = self->text;
    }
  else
    self = date_new_canonically (parsed);
  ok = annal_span_from_parsed (&self->parsed, ANNAL_NATURE_INSTANT, NULL, &self->span, NULL);
  g_assert (ok);
  return self;
}

/**
 * annal_date_new:
 * @edtf: a date in EDTF, such as "2019-05-14", "2013~" or "2014/.."
 * @error: return location for an error
 *
 * Reads a date strictly: no blanks, no time without seconds, no date that
 * the calendar does not have. See [ctor@Annal.Date.new_full] for another way.
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
  return annal_date_new_full (edtf, ANNAL_DATE_PARSE_STRICT, NULL, error);
}

static AnnalDate *
date_new_leniently (const char *edtf, AnnalWinter winter, AnnalDateRefusal *refusal)
{
  g_autoptr (GString) strict = g_string_new (NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gsize));
  AnnalDateAssumptions assumptions = annal_date_make_strict (edtf, strlen (edtf), strict, places);
  AnnalDateParsed parsed;
  AnnalDate *self;

  if (!annal_date_parse_by (strict->str, strict->len, winter, &parsed, refusal))
    {
      refusal->at = g_array_index (places, gsize, refusal->at);
      return NULL;
    }
  self = date_new_from_parsed (&parsed);
  self->assumptions = assumptions;
  return self;
}

/**
 * annal_date_new_full:
 * @edtf: a date in EDTF, or with %ANNAL_DATE_PARSE_LENIENT in what is commonly
 *   written for it
 * @flags: how to read it
 * @position: (out) (optional): where it stops being a date, as the number of
 *   bytes before that place; set only when it is refused
 * @error: return location for an error
 *
 * Reads a date by the rules that @flags choose. A lenient reading never
 * chooses between two that are common: "06/05/2014" and "2014/05" are refused.
 * See [method@Annal.Date.get_assumptions] for what it took for granted.
 *
 * Returns: (transfer full): the date; on error %NULL, as with
 *   [ctor@Annal.Date.new]
 *
 * Since: 0.1
 */
AnnalDate *
annal_date_new_full (const char *edtf,
                     AnnalDateParseFlags flags,
                     gsize *position,
                     GError **error)
{
  AnnalWinter winter = get_winter (flags);
  AnnalDate *self = NULL;
  AnnalDateRefusal refusal;
  AnnalDateParsed parsed;

  g_return_val_if_fail (edtf != NULL, NULL);
  g_return_val_if_fail (!(flags & ANNAL_DATE_PARSE_WINTER_ENDS) || !(flags & ANNAL_DATE_PARSE_WINTER_WITHIN), NULL);

  if (flags & ANNAL_DATE_PARSE_LENIENT)
    self = date_new_leniently (edtf, winter, &refusal);
  else if (annal_date_parse_by (edtf, strlen (edtf), winter, &parsed, &refusal))
    self = date_new_from_parsed (&parsed);
  if (self == NULL)
    annal_date_refusal_propagate (&refusal, position, error);
  return self;
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
  g_atomic_rc_box_release (self);
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

static void
read_bounds (const AnnalDateParsed *parsed, gint64 *earliest, gint64 *latest, gboolean *saturated)
{
  AnnalDateExtent start, end;
  AnnalSpanData span;
  gboolean ok;

  if (parsed->n_members > 0)
    {
      ok = annal_span_from_parsed (parsed, ANNAL_NATURE_INSTANT, NULL, &span, NULL);
      g_assert (ok);
      *earliest = span.begin_min;
      *latest = annal_span_data_get_last (&span);
      *saturated = (span.flags & ANNAL_SPAN_FLAGS_SATURATED) != 0;
      return;
    }
  ok = annal_date_point_get_extent (&parsed->start, &start);
  g_assert (ok);
  *earliest = start.first;
  *latest = start.last;
  *saturated = start.saturated;
  if (parsed->kind != ANNAL_DATE_KIND_INTERVAL)
    return;
  ok = annal_date_point_get_extent (&parsed->end, &end);
  g_assert (ok);
  *latest = end.last;
  *saturated |= end.saturated;
}

/**
 * annal_date_read_bounds:
 * @edtf: a date in EDTF
 * @length: how many bytes it has, or -1 where it ends with a nul
 * @earliest: (out): the first second inside, UTC, since 1970-01-01; the least
 *   64-bit number where the start is open or unknown
 * @latest: (out): the last whole second inside; the greatest 64-bit number
 *   where the end is open or unknown
 * @flags: (out) (optional): what else is to be known, such as which ends are
 *   open
 * @error: return location for an error
 *
 * Reads a date strictly and finds its bounds without making an object, for
 * whoever has millions of them. Nothing is allocated but the error.
 *
 * Returns: whether it is a date; else @error is set as by
 *   [ctor@Annal.Date.new], and nothing else
 *
 * Since: 0.1
 */
gboolean
annal_date_read_bounds (const char *edtf,
                        gssize length,
                        gint64 *earliest,
                        gint64 *latest,
                        AnnalDateFlags *flags,
                        GError **error)
{
  AnnalDateParsed parsed;
  gboolean saturated;
  AnnalDateFlags found;

  g_return_val_if_fail (edtf != NULL, FALSE);
  g_return_val_if_fail (earliest != NULL && latest != NULL, FALSE);

  if (!annal_date_parse (edtf, length < 0 ? strlen (edtf) : (gsize) length, &parsed, NULL, error))
    return FALSE;
  read_bounds (&parsed, earliest, latest, &saturated);
  found = parsed.flags | (saturated ? ANNAL_DATE_FLAGS_SATURATED : 0);
  if (found & (ANNAL_DATE_FLAGS_START_OPEN | ANNAL_DATE_FLAGS_START_UNKNOWN))
    *earliest = G_MININT64;
  if (found & (ANNAL_DATE_FLAGS_END_OPEN | ANNAL_DATE_FLAGS_END_UNKNOWN))
    *latest = G_MAXINT64;
  if (flags != NULL)
    *flags = found;
  return TRUE;
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
 * annal_date_get_assumptions:
 * @self: a date
 *
 * Gets what a lenient reading took for granted.
 *
 * Returns: the assumptions; none where the text was EDTF
 *
 * Since: 0.1
 */
AnnalDateAssumptions
annal_date_get_assumptions (AnnalDate *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_DATE_ASSUMPTIONS_NONE);
  return self->assumptions;
}

/* By the number of the bit. */
static const char *const assumptions[] = {
  "blanks left out",
  "small letters read as capital ones",
  "digits filled up",
  "seconds read as 00",
  "parts of a second left out",
  "dots, slashes or dashes read as hyphens",
  "missing hyphens or colons put in",
  "a blank read as T",
  "a dash read as the slash of an interval",
  "written as in the draft of 2012",
};

/**
 * annal_date_describe_assumptions:
 * @self: a date
 *
 * Says in words what a lenient reading took for granted.
 *
 * Returns: (transfer full) (nullable): the assumptions in English, with
 *   semicolons between, or %NULL where there are none
 *
 * Since: 0.1
 */
char *
annal_date_describe_assumptions (AnnalDate *self)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (assumptions); i++)
    if (self->assumptions & (1u << i))
      g_string_append_printf (out, "%s%s", out->len > 0 ? "; " : "", assumptions[i]);
  return out->len > 0 ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
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
  return width > 0 && annal_date_parsed_is_qualified (&self->parsed) ? width : 0;
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
 * Tells whether two dates say the same: whether their canonical texts agree,
 * and, where there is a winter, the rule it was read by.
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
  return annal_date_compare (self, other) == 0;
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

/**
 * annal_instant_to_string:
 * @seconds: a moment, in seconds of UTC since 1970-01-01
 *
 * Writes a moment as ISO 8601 has it, "2019-05-14T10:30:00Z". Years beyond
 * four digits, and those before 0, carry a sign.
 *
 * Returns: (transfer full): the text, to be freed with [func@GLib.free]
 *
 * Since: 0.1
 */
char *
annal_instant_to_string (gint64 seconds)
{
  gint64 days = annal_civil_seconds_to_days (seconds);
  guint rest = (guint) (seconds - days * ANNAL_SECONDS_PER_DAY);
  AnnalCivil civil = annal_civil_from_days (days);
  const char *sign = civil.year < 0 ? "-" : civil.year > 9999 ? "+" : "";

  return g_strdup_printf ("%s%04" G_GINT64_FORMAT "-%02u-%02uT%02u:%02u:%02uZ", sign, ABS (civil.year), civil.month,
                          civil.day, rest / 3600, rest / 60 % 60, rest % 60);
}

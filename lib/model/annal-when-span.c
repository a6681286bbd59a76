/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "model/annal-when-span-private.h"

#include <string.h>

#include <annal/annal-term.h>

#include "time/annal-date-private.h"

static void
open_below (AnnalSpanData *span)
{
  span->begin_min = span->end_min = G_MININT64;
  span->flags |= ANNAL_SPAN_FLAGS_BEGIN_MIN_OPEN | ANNAL_SPAN_FLAGS_END_MIN_OPEN;
}

gboolean
annal_when_get_span_data (const AnnalWhen *self, AnnalNature nature, AnnalSpanData *out)
{
  const char *edtf = self != NULL ? annal_when_get_edtf (self) : NULL;
  AnnalDateParsed parsed;
  AnnalSpanData span;

  if (edtf == NULL || !annal_date_parse (edtf, strlen (edtf), &parsed, NULL, NULL))
    return FALSE;
  if (annal_when_get_nature (self) != ANNAL_NATURE_UNSET)
    nature = annal_when_get_nature (self);
  if (!annal_span_from_parsed (&parsed, nature, annal_when_get_tz (self), &span, NULL))
    return FALSE;
  if (annal_when_get_basis (self) == ANNAL_BASIS_PAGE_CLOCK)
    open_below (&span);
  *out = span;
  return TRUE;
}

/* NULL where clocks there showed the time twice or never, or went by the sun
 * to the second.
 */
static char *
dup_with_offset (const char *edtf, const char *tz)
{
  AnnalDateParsed parsed;
  AnnalSpanData local, utc;
  const char *end;
  gint64 minutes;

  if (!annal_date_parse (edtf, strlen (edtf), &parsed, NULL, NULL) || parsed.kind != ANNAL_DATE_KIND_DATE_TIME ||
      parsed.start.zone != ANNAL_ZONE_FLOATING ||
      !annal_span_from_parsed (&parsed, ANNAL_NATURE_INSTANT, NULL, &local, NULL) ||
      !annal_span_from_parsed (&parsed, ANNAL_NATURE_INSTANT, tz, &utc, NULL) || utc.begin_min != utc.begin_max)
    return NULL;
  if (local.begin_min % 60 != utc.begin_min % 60)
    return NULL;
  minutes = (local.begin_min - utc.begin_min) / 60;
  end = strchr (edtf, 'T') + strlen ("T00:00:00");
  if (minutes == 0)
    return g_strdup_printf ("%.*sZ%s", (int) (end - edtf), edtf, end);
  return g_strdup_printf ("%.*s%c%02d:%02d%s", (int) (end - edtf), edtf, minutes < 0 ? '-' : '+',
                          (int) ABS (minutes) / 60, (int) ABS (minutes) % 60, end);
}

/* The date with the offset of the zone that stands beside it; NULL where none does. */
static char *
dup_placed (const AnnalWhen *self)
{
  const char *edtf = annal_when_get_edtf (self), *tz = annal_when_get_tz (self);

  return edtf != NULL && tz != NULL ? dup_with_offset (edtf, tz) : NULL;
}

AnnalDate *
annal_when_read_date (const AnnalWhen *self)
{
  g_autofree char *placed = self != NULL ? dup_placed (self) : NULL;

  if (self == NULL || annal_when_get_edtf (self) == NULL)
    return NULL;
  return annal_date_new (placed != NULL ? placed : annal_when_get_edtf (self), NULL);
}

gboolean
annal_when_parse_date (const AnnalWhen *self, AnnalDateParsed *out)
{
  g_autofree char *placed = self != NULL ? dup_placed (self) : NULL;
  const char *edtf = self != NULL ? annal_when_get_edtf (self) : NULL;
  const char *text = placed != NULL ? placed : edtf;

  if (text == NULL || !annal_date_parse (text, strlen (text), out, NULL, NULL))
    return FALSE;
  if (text == placed) /* which is no set, and goes */
    {
      out->text = NULL;
      out->length = 0;
    }
  return TRUE;
}

AnnalNature
annal_event_get_nature (const AnnalEvent *self, AnnalDossier *dossier)
{
  g_autofree char *kind = g_strdup (annal_event_get_kind (self));

  while (kind != NULL)
    {
      AnnalTerm *term = annal_dossier_lookup_term (dossier, ANNAL_TERM_ROLE_EVENT_KIND, kind);
      char *dot = strrchr (kind, '.');

      if (term != NULL && annal_term_get_nature (term) != ANNAL_NATURE_UNSET)
        return annal_term_get_nature (term);
      if (dot == NULL)
        break;
      *dot = '\0';
    }
  return ANNAL_NATURE_UNSET;
}

gboolean
annal_event_get_span_data (const AnnalEvent *self, AnnalDossier *dossier, AnnalSpanData *out)
{
  return annal_when_get_span_data (annal_event_get_when (self), annal_event_get_nature (self, dossier), out);
}

/* Nobody knows since when, but by @captured at the latest. */
static gboolean
read_capture (const AnnalSpanData *captured, AnnalSpanData *out)
{
  gint64 last = annal_span_data_get_last (captured);

  if (last == G_MAXINT64)
    return FALSE;
  *out = (AnnalSpanData) {
    .begin_max = last,
    .end_max = last,
    .flags = ANNAL_SPAN_FLAGS_INSTANT | (captured->flags & (ANNAL_SPAN_FLAGS_QUALIFIED | ANNAL_SPAN_FLAGS_FLOATING)),
  };
  open_below (out);
  return TRUE;
}

/* What goes on being published may end after it was captured, so that only
 * an instant's end is capped.
 */
static void
cap (AnnalSpanData *published, gint64 last)
{
  if (published->begin_max > last)
    {
      published->begin_max = last;
      published->flags &= ~ANNAL_SPAN_FLAGS_BEGIN_MAX_OPEN;
    }
  if ((published->flags & ANNAL_SPAN_FLAGS_INSTANT) && published->end_max > last)
    {
      published->end_max = last;
      published->flags &= ~ANNAL_SPAN_FLAGS_END_MAX_OPEN;
    }
}

gboolean
annal_source_get_span_data (const AnnalSource *self, AnnalSpanData *out)
{
  gboolean is_published, is_captured;
  AnnalSpanData published, captured;

  is_published = annal_when_get_span_data (annal_source_get_published (self), ANNAL_NATURE_INSTANT, &published);
  is_captured = annal_when_get_span_data (annal_source_get_captured (self), ANNAL_NATURE_INSTANT, &captured);
  /* Of the two, what is in no doubt weighs more than what is. */
  if (is_captured && (!is_published || (published.flags & ~captured.flags & ANNAL_SPAN_FLAGS_QUALIFIED)) &&
      read_capture (&captured, out))
    return TRUE;
  if (!is_published)
    return FALSE;
  if (is_captured && !(captured.flags & ANNAL_SPAN_FLAGS_QUALIFIED) &&
      published.begin_min <= annal_span_data_get_last (&captured))
    cap (&published, annal_span_data_get_last (&captured));
  *out = published;
  return TRUE;
}

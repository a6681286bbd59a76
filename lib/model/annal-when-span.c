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

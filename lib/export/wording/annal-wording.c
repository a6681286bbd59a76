/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Records and what is known of their dates in words. */

#include "export/wording/annal-wording-private.h"

#include <string.h>

#include <annal/annal-assessment.h>
#include <annal/annal-claim.h>
#include <annal/annal-event.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>
#include <annal/annal-term.h>
#include <annal/annal-text.h>
#include <annal/annal-when.h>

#include "model/annal-dossier-private.h"
#include "model/annal-vocabulary-private.h"

/* “A/HRC/42/10: Report of …” is best known by its symbol; a headline's first
 * word is none.
 */
static char *
say_source_briefly (const AnnalSource *source)
{
  const char *title = annal_source_get_title (source) != NULL ? annal_text_get_text (annal_source_get_title (source))
                                                              : NULL;
  const char *colon = title != NULL ? strstr (title, ": ") : NULL;

  if (colon == NULL || memchr (title, ' ', colon - title) != NULL || memchr (title, '/', colon - title) == NULL)
    return g_strdup (annal_source_get_id (source));
  return g_strndup (title, colon - title);
}

/* 2013-03-21, 2019-05-06/2019-05-17: what can stand after “of”. */
static gboolean
is_plain_date (const AnnalWhen *when)
{
  const char *edtf = when != NULL ? annal_when_get_edtf (when) : NULL;

  return edtf != NULL && edtf[strspn (edtf, "0123456789-/")] == '\0';
}

/* “the resolution of 21 March 2013”; its title where it has no such date. */
static char *
say_event_briefly (AnnalDossier *dossier, const AnnalEvent *event)
{
  g_autofree char *date = annal_word_date (annal_event_get_when (event));
  g_autofree char *kind = NULL;

  if (!is_plain_date (annal_event_get_when (event)) || annal_event_get_kind (event) == NULL)
    return g_strdup_printf ("“%s”", annal_event_get_title (event) != NULL
                                        ? annal_text_get_text (annal_event_get_title (event))
                                        : annal_event_get_id (event));
  kind = annal_word_term (dossier, ANNAL_TERM_ROLE_EVENT_KIND, annal_event_get_kind (event));
  return g_strdup_printf ("the %s of %s", kind, date);
}

/* What a date hangs on; NULL where that is the source in which its words
 * stand, which goes without saying.
 */
static char *
say_ground (AnnalDossier *dossier, const AnnalWhen *when)
{
  const char *id = annal_when_get_relative_to (when);
  AnnalRecord *record = id != NULL ? annal_dossier_lookup (dossier, id) : NULL;

  if (id == NULL || g_strcmp0 (id, annal_when_get_source (when)) == 0)
    return NULL;
  if (record == NULL)
    return g_strdup (id);
  if (annal_record_get_record_type (record) == ANNAL_RECORD_TYPE_SOURCE)
    return say_source_briefly (annal_record_as_source (record));
  if (annal_record_get_record_type (record) == ANNAL_RECORD_TYPE_EVENT)
    return say_event_briefly (dossier, annal_record_as_event (record));
  return annal_word_record (dossier, record);
}

static char *
say_basis (AnnalDossier *dossier, const AnnalWhen *when)
{
  /* Alone, and before what the date hangs on. */
  static const char *const words[][2] = {
    [ANNAL_BASIS_UNSET] = { NULL, "counted from" },
    [ANNAL_BASIS_RELATIVE] = { NULL, "counted from" },
    [ANNAL_BASIS_INFERRED] = { "inferred", "inferred from" },
    [ANNAL_BASIS_BOUNDED] = { "only its bounds are known", "bounded by" },
    [ANNAL_BASIS_PAGE_CLOCK] = { "by the clock of the page", NULL },
    [ANNAL_BASIS_ASSUMED] = { "assumed", "assumed from" },
    [ANNAL_BASIS_UNKNOWN] = { NULL, NULL },
  };
  AnnalBasis basis = annal_when_get_basis (when);
  g_autofree char *ground = NULL;

  if ((guint) basis >= G_N_ELEMENTS (words))
    return NULL;
  if (words[basis][1] != NULL)
    ground = say_ground (dossier, when);
  return ground != NULL ? g_strdup_printf ("%s %s", words[basis][1], ground) : g_strdup (words[basis][0]);
}

char *
annal_word_basis (AnnalDossier *dossier, const AnnalWhen *when)
{
  const char *text = when != NULL ? annal_when_get_text (when) : NULL;
  g_autofree char *known = when != NULL ? say_basis (dossier, when) : NULL;

  if (text == NULL || annal_when_get_basis (when) == ANNAL_BASIS_STATED)
    return g_steal_pointer (&known);
  return known != NULL ? g_strdup_printf ("“%s”, %s", text, known) : g_strdup_printf ("“%s”", text);
}

static char *
dup_text (const AnnalText *text)
{
  return text != NULL ? g_strdup (annal_text_get_text (text)) : NULL;
}

char *
annal_word_record (AnnalDossier *dossier, AnnalRecord *record)
{
  char *words = NULL;

  switch (annal_record_get_record_type (record))
    {
    case ANNAL_RECORD_TYPE_SOURCE:
      words = dup_text (annal_source_get_title (annal_record_as_source (record)));
      break;
    case ANNAL_RECORD_TYPE_ENTITY:
      words = annal_word_entity (dossier, annal_record_get_id (record), ANNAL_NAMING_FULL);
      break;
    case ANNAL_RECORD_TYPE_TERM:
      words = annal_word_term (dossier, annal_term_get_role (annal_record_as_term (record)),
                               annal_record_get_id (record));
      break;
    case ANNAL_RECORD_TYPE_EVENT:
      words = dup_text (annal_event_get_title (annal_record_as_event (record)));
      break;
    case ANNAL_RECORD_TYPE_CLAIM:
      words = annal_word_claim (dossier, annal_record_as_claim (record), TRUE);
      break;
    default:
      break;
    }
  return words != NULL ? words : g_strdup (annal_record_get_id (record));
}

char *
annal_word_capitalise (const char *text)
{
  char letter[7] = "";

  if (*text == '\0' || !g_utf8_validate (text, -1, NULL))
    return g_strdup (text);
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), letter);
  return g_strconcat (letter, g_utf8_next_char (text), NULL);
}

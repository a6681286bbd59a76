/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "index/annal-facet-index-private.h"

#include <string.h>

#include <annal/annal-entity.h>
#include <annal/annal-event.h>
#include <annal/annal-name.h>
#include <annal/annal-source.h>
#include <annal/annal-term.h>
#include <annal/annal-text.h>

#include "model/annal-facet-values-private.h"
#include "model/annal-naming-private.h"

/* How well a kind of name serves as a label, 0 being best. */
static guint
rank_kind (AnnalNameKind kind)
{
  static const guint8 ranks[] = {
    [ANNAL_NAME_KIND_COMMON] = 0,
    [ANNAL_NAME_KIND_UNSET] = 1,
    [ANNAL_NAME_KIND_OFFICIAL] = 2,
    [ANNAL_NAME_KIND_SHORT] = 3,
    [ANNAL_NAME_KIND_ACRONYM] = 4,
    [ANNAL_NAME_KIND_ROMANISED] = 5,
    [ANNAL_NAME_KIND_DESCRIPTION] = 6,
    [ANNAL_NAME_KIND_FORMER] = 7,
    [ANNAL_NAME_KIND_METONYM] = 8,
    [ANNAL_NAME_KIND_ERRONEOUS] = 9,
  };

  return (guint) kind < G_N_ELEMENTS (ranks) ? ranks[kind] : G_MAXUINT8;
}

/* Whether two tags are of one language: en and en-GB. */
static gboolean
is_language (const char *tag, const char *lang)
{
  gsize length = strcspn (lang, "-");

  return strcspn (tag, "-") == length && g_ascii_strncasecmp (tag, lang, length) == 0;
}

/* Names of other languages come after all others; then the kind counts, then
 * the length.
 */
static guint64
rank_name (const AnnalName *name, const char *lang)
{
  const char *tag = annal_name_get_lang (name);
  guint64 is_foreign = tag != NULL && !is_language (tag, lang);

  return is_foreign << 48 | (guint64) rank_kind (annal_name_get_kind (name)) << 32 |
         MIN ((gsize) g_utf8_strlen (annal_name_get_text (name), -1), G_MAXUINT32);
}

static const char *
get_entity_name (const AnnalEntity *entity, const char *lang)
{
  const char *best = NULL;
  guint64 best_rank = G_MAXUINT64;
  guint n = annal_entity_get_n_public_names (entity);

  for (guint i = 0; i < n; i++)
    {
      const AnnalName *name = annal_entity_get_name (entity, i);
      guint64 rank = annal_name_get_text (name) != NULL ? rank_name (name, lang) : G_MAXUINT64;

      if (rank < best_rank)
        {
          best = annal_name_get_text (name);
          best_rank = rank;
        }
    }
  return best;
}

static const char *
get_text (const AnnalText *text)
{
  return text != NULL ? annal_text_get_text (text) : NULL;
}

static const char *
get_record_name (AnnalRecord *record, const char *lang)
{
  switch (annal_record_get_record_type (record))
    {
    case ANNAL_RECORD_TYPE_ENTITY:
      return get_entity_name (annal_record_as_entity (record), lang);
    case ANNAL_RECORD_TYPE_EVENT:
      return get_text (annal_event_get_title (annal_record_as_event (record)));
    case ANNAL_RECORD_TYPE_SOURCE:
      return get_text (annal_source_get_title (annal_record_as_source (record)));
    default:
      return NULL;
    }
}

static const char *
get_term_label (const AnnalTerm *term, const char *lang)
{
  const char *const *label = annal_term_get_label (term, lang);

  if (label == NULL)
    label = annal_term_get_label (term, "en");
  return label != NULL ? label[0] : NULL;
}

char *
annal_facet_dup_label (AnnalDossier *dossier, AnnalFacet facet, const char *value, const char *lang)
{
  const AnnalFacetTraits *traits = annal_facet_get_traits (facet);
  AnnalRecord *record = traits->refers_to != 0 ? annal_dossier_lookup (dossier, value) : NULL;
  AnnalTerm *term = NULL;
  const char *label = NULL;

  if (lang == NULL)
    lang = annal_dossier_get_lang (dossier) != NULL ? annal_dossier_get_lang (dossier) : "en";
  if (traits->role != ANNAL_TERM_ROLE_UNSET)
    term = annal_dossier_lookup_term (dossier, traits->role, value);
  if (record != NULL)
    label = get_record_name (record, lang);
  else if (term != NULL)
    label = get_term_label (term, lang);
  return g_strdup (label != NULL ? label : value);
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the members of one record must hold together; claims and events have
 * files of their own.
 */

#include "model/annal-check-rules-private.h"

#include <string.h>

#include <annal/annal-assessment.h>
#include <annal/annal-entity.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-link.h>
#include <annal/annal-notice.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>
#include <annal/annal-vocabulary.h>
#include <annal/annal-when.h>

#include "base/annal-decimal-private.h"
#include "model/annal-vocabulary-private.h"
#include "model/annal-when-span-private.h"

/* Whether the words of the page's clock are taken for a date of publication.
 * Bounds may well rest on them.
 */
static gboolean
is_page_clock (const AnnalWhen *published, const AnnalWhen *captured)
{
  return published != NULL && captured != NULL && annal_when_get_basis (captured) == ANNAL_BASIS_PAGE_CLOCK &&
         annal_when_get_basis (published) <= ANNAL_BASIS_RELATIVE && annal_when_get_text (published) != NULL &&
         g_strcmp0 (annal_when_get_text (published), annal_when_get_text (captured)) == 0 &&
         annal_when_get_start (published) == annal_when_get_start (captured);
}

static void
check_source (const AnnalCheck *self, const AnnalSource *source)
{
  const AnnalWhen *published = annal_source_get_published (source);
  const AnnalWhen *captured = annal_source_get_captured (source);
  gboolean has_text = annal_source_get_text (source) != NULL || annal_source_get_text_path (source) != NULL;
  AnnalSpanData first, last;

  if (annal_when_get_span_data (published, ANNAL_NATURE_INSTANT, &first) &&
      annal_when_get_span_data (captured, ANNAL_NATURE_INSTANT, &last) &&
      annal_span_data_before (&last, &first) == ANNAL_CERTAINTY_CERTAIN)
    ANNAL_CHECK_ERROR (self, "published-after-capture", "", "published",
                       "The source was captured before the date on which it is said to have been published.");
  if (is_page_clock (published, captured))
    ANNAL_CHECK_WARNING (self, "page-clock", "", "published",
                         "The date stands on the words of the page's clock at capture: "
                         "it was published then or before.");
  if (has_text && annal_source_get_sha256 (source) == NULL)
    ANNAL_CHECK_NOTE (self, "no-hash", "", "sha256",
                      "The source has a text but no SHA-256 hash, so that a change to it would go unnoticed.");
}

static void
check_entity (const AnnalCheck *self, const AnnalEntity *entity)
{
  const char *size = annal_entity_get_size (entity);
  AnnalEntityKind kind = annal_entity_get_kind (entity);

  if (size == NULL)
    return;
  if (kind != ANNAL_ENTITY_KIND_INSTRUMENT_SET && kind != ANNAL_ENTITY_KIND_UNSET)
    ANNAL_CHECK_ERROR (self, "unexpected-member", "", "size", "Only an entity of kind “instrument-set” has a “size”.");
  if (annal_decimal_is_valid (size) && (!annal_decimal_is_integer (size) || annal_decimal_compare (size, "0") < 0))
    ANNAL_CHECK_ERROR (self, "bad-size", "", "size", "“%s” is not a number of members.", size);
}

static void
check_link (const AnnalCheck *self, const AnnalLink *link)
{
  const char *subject = annal_link_get_subject (link);

  if (subject != NULL && g_strcmp0 (subject, annal_link_get_object (link)) == 0)
    ANNAL_CHECK_ERROR (self, "self-link", "", "object", "The link goes from “%s” to itself.", subject);
}

static void
check_grade (const AnnalCheck *self, const AnnalAssessment *assessment)
{
  static const char *const grades[] = {
    [ANNAL_ASSESSMENT_KIND_UNSET] = NULL,
    [ANNAL_ASSESSMENT_KIND_SOURCE_RELIABILITY] = "A, B, C, D, E, F",
    [ANNAL_ASSESSMENT_KIND_INFORMATION_CREDIBILITY] = "1, 2, 3, 4, 5, 6",
    [ANNAL_ASSESSMENT_KIND_FINDING] = "supported, refuted, unproven, mixed",
  };
  AnnalAssessmentKind kind = annal_assessment_get_kind (assessment);
  const char *grade = annal_assessment_get_grade (assessment);
  g_auto (GStrv) words = NULL;

  g_return_if_fail (kind < G_N_ELEMENTS (grades));
  if (grade == NULL || *grade == '\0' || grades[kind] == NULL)
    return;
  words = g_strsplit (grades[kind], ", ", -1);
  if (!g_strv_contains ((const char *const *) words, grade))
    annal_problem_set_expected (ANNAL_CHECK_ERROR (self, "bad-grade", "", "grade", "“%s” is not a grade of kind “%s”.",
                                                   grade, annal_word_get (ANNAL_TYPE_ASSESSMENT_KIND, kind)),
                                "one of %s", grades[kind]);
}

static void
check_not_itself (const AnnalCheck *self, const char *target)
{
  if (g_strcmp0 (target, self->record->id) == 0)
    ANNAL_CHECK_ERROR (self, "self-target", "", "target", "“%s” is its own target.", target);
}

static void
check_labels (const AnnalCheck *self, const AnnalTerm *term)
{
  g_autofree const char **langs = annal_term_dup_label_langs (term);

  for (guint i = 0; langs[i] != NULL; i++)
    {
      g_autoptr (GString) pointer = g_string_new ("/labels/");

      annal_pointer_append (pointer, langs[i]);
      annal_check_language (self, langs[i], pointer->str, NULL);
    }
}

static void
check_term (const AnnalCheck *self, const AnnalTerm *term)
{
  AnnalTermRole role = annal_term_get_role (term);

  if (annal_vocabulary_lookup (role, annal_term_get_id (term)) != NULL)
    ANNAL_CHECK_WARNING (self, "redefined-term", "", "id",
                         "“%s” is a built-in term; this one takes its place, and dossiers may no longer agree on it.",
                         annal_term_get_id (term));
  check_labels (self, term);
}

/* A silence with several reasons has none that it could be told with. */
static void
check_silences (const AnnalCheck *self)
{
  for (guint i = 0; self->record->silenced != NULL && i < self->record->silenced->len; i++)
    {
      const AnnalMapEntry *entry = g_ptr_array_index (self->record->silenced, i);
      const char *reason = annal_record_get_silenced (self->record, entry->key);
      g_autoptr (GString) pointer = g_string_new ("/silenced/");

      if (reason != NULL && strspn (reason, " \t\r\n") < strlen (reason) &&
          annal_map_get (self->record->silenced, entry->key)[1] == NULL)
        continue;
      annal_pointer_append (pointer, entry->key);
      annal_problem_set_expected (ANNAL_CHECK_ERROR (self, "silence-without-reason", pointer->str, NULL,
                                                     "“%s” is silenced without a reason.", entry->key),
                                  "one sentence that says why");
    }
}

void
annal_check_record (const AnnalCheck *self)
{
  gconstpointer record = self->record;

  check_silences (self);
  switch (self->record->node.shape->record_type)
    {
    case ANNAL_RECORD_TYPE_SOURCE:
      check_source (self, record);
      break;
    case ANNAL_RECORD_TYPE_ENTITY:
      check_entity (self, record);
      break;
    case ANNAL_RECORD_TYPE_TERM:
      check_term (self, record);
      break;
    case ANNAL_RECORD_TYPE_EVENT:
      annal_check_event (self, record);
      break;
    case ANNAL_RECORD_TYPE_CLAIM:
      annal_check_claim (self, record);
      break;
    case ANNAL_RECORD_TYPE_LINK:
      check_link (self, record);
      break;
    case ANNAL_RECORD_TYPE_ASSESSMENT:
      check_grade (self, record);
      check_not_itself (self, annal_assessment_get_target (record));
      break;
    case ANNAL_RECORD_TYPE_NOTICE:
      check_not_itself (self, annal_notice_get_target (record));
      break;
    case ANNAL_RECORD_TYPE_UNSET:
    default:
      g_assert_not_reached ();
    }
}

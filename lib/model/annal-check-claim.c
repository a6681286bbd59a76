/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Claims: what each kind of speech act needs, and when it can have been said. */

#include "model/annal-check-rules-private.h"

#include <annal/annal-citation.h>
#include <annal/annal-count.h>
#include <annal/annal-entity.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>
#include <annal/annal-vocabulary.h>

#include "base/annal-decimal-private.h"
#include "model/annal-vocabulary-private.h"
#include "model/annal-when-span-private.h"

#define TARGETS (ANNAL_REFERS_TO_ENTITY | ANNAL_REFERS_TO_EVENT | ANNAL_REFERS_TO_CLAIM)

typedef enum
{
  NEED_MAY,
  NEED_MUST,
  NEED_NOT
} Need;

static const struct
{
  const char *noun;
  Need about;
  Need target;
  AnnalRefersTo target_types;
  Need count;
} kinds[] = {
  [ANNAL_CLAIM_KIND_UNSET] = { "A claim", NEED_MAY, NEED_MAY, ANNAL_REFERS_TO_ANY, NEED_MAY },
  [ANNAL_CLAIM_KIND_ASSERTION] = { "An assertion", NEED_MUST, NEED_NOT, ANNAL_REFERS_TO_ANY, NEED_NOT },
  [ANNAL_CLAIM_KIND_POSITION] = { "A position", NEED_MAY, NEED_MUST, TARGETS, NEED_MAY },
  [ANNAL_CLAIM_KIND_DEMAND] = { "A demand", NEED_MAY, NEED_MAY, ANNAL_REFERS_TO_ANY, NEED_NOT },
  [ANNAL_CLAIM_KIND_COMMITMENT] = { "A commitment", NEED_MAY, NEED_MAY, ANNAL_REFERS_TO_ANY, NEED_NOT },
  [ANNAL_CLAIM_KIND_EVALUATION] = { "An evaluation", NEED_MAY, NEED_MUST, TARGETS, NEED_NOT },
  [ANNAL_CLAIM_KIND_INTERPRETATION] = { "An interpretation", NEED_MAY, NEED_MUST, ANNAL_REFERS_TO_CLAIM, NEED_NOT },
};

static void
check_need (const AnnalCheck *self, AnnalClaimKind kind, Need need, gboolean given, const char *member)
{
  if (need == NEED_MUST && !given)
    ANNAL_CHECK_ERROR (self, "missing-member", "", member, "%s needs “%s”.", kinds[kind].noun, member);
  if (need == NEED_NOT && given)
    ANNAL_CHECK_ERROR (self, "unexpected-member", "", member, "%s has no “%s”.", kinds[kind].noun, member);
}

static void
check_needs (const AnnalCheck *self, const AnnalClaim *claim)
{
  AnnalClaimKind kind = annal_claim_get_kind (claim);
  const AnnalProposition *proposition = annal_claim_get_proposition (claim);
  gboolean has_about = proposition != NULL && annal_proposition_get_about (proposition) != NULL;

  check_need (self, kind, kinds[kind].about, has_about, "about");
  check_need (self, kind, kinds[kind].target, annal_claim_get_target (claim) != NULL, "target");
  check_need (self, kind, kinds[kind].count, annal_claim_get_count (claim) != NULL, "count");
}

static void
check_stance (const AnnalCheck *self, const AnnalClaim *claim)
{
  AnnalStance stance = annal_claim_get_stance (claim);
  AnnalClaimKind kind = annal_claim_get_kind (claim);
  AnnalClaimKind owner = annal_stance_get_claim_kind (stance);

  if (stance == ANNAL_STANCE_UNSET || kind == ANNAL_CLAIM_KIND_UNSET || owner == kind)
    return;
  ANNAL_CHECK_ERROR (self, "stance-kind", "", "stance", "“%s” is a stance of kind “%s”; the claim is of kind “%s”.",
                     annal_stance_get_word (stance), annal_word_get (ANNAL_TYPE_CLAIM_KIND, owner),
                     annal_word_get (ANNAL_TYPE_CLAIM_KIND, kind));
}

/* Targets */

static gboolean
is_instrument (AnnalRecord *record)
{
  AnnalEntity *entity = annal_record_as_entity (record);
  AnnalEntityKind kind = entity != NULL ? annal_entity_get_kind (entity) : ANNAL_ENTITY_KIND_UNSET;

  return entity == NULL || kind == ANNAL_ENTITY_KIND_UNSET || kind == ANNAL_ENTITY_KIND_INSTRUMENT ||
         kind == ANNAL_ENTITY_KIND_INSTRUMENT_SET;
}

static const char *
get_entity_word (AnnalRecord *record)
{
  return annal_word_get (ANNAL_TYPE_ENTITY_KIND, annal_entity_get_kind (annal_record_as_entity (record)));
}

static void
check_target (const AnnalCheck *self, const AnnalClaim *claim)
{
  AnnalClaimKind kind = annal_claim_get_kind (claim);
  const char *id = annal_claim_get_target (claim);
  AnnalRecord *target = id != NULL ? annal_dossier_lookup (self->dossier, id) : NULL;

  if (target == NULL)
    return;
  if (!(kinds[kind].target_types & 1 << target->node.shape->record_type))
    annal_check_report_type (self, kinds[kind].target_types, target, "/target");
  else if (kind == ANNAL_CLAIM_KIND_POSITION && !is_instrument (target))
    ANNAL_CHECK_ERROR (self, "wrong-entity-kind", "", "target",
                       "A position is taken on an instrument, an event or a claim; “%s” is of kind “%s”.",
                       id, get_entity_word (target));
}

static void
check_reading (const AnnalCheck *self, const AnnalClaim *claim)
{
  const AnnalProposition *proposition = annal_claim_get_proposition (claim);
  const AnnalValue *value = proposition != NULL ? annal_proposition_get_value (proposition) : NULL;

  if (annal_claim_get_kind (claim) != ANNAL_CLAIM_KIND_INTERPRETATION)
    return;
  if (value == NULL || !annal_value_is_reading (value))
    ANNAL_CHECK_ERROR (self, "missing-member", "", "value",
                       "An interpretation needs a “value”: the stance or proposition that it reads into its target.");
}

static void
check_count (const AnnalCheck *self, const AnnalClaim *claim)
{
  const AnnalCount *count = annal_claim_get_count (claim);
  const char *target = annal_claim_get_target (claim);
  AnnalEntity *set = target != NULL ? annal_dossier_lookup_entity (self->dossier, target) : NULL;
  const char *size = set != NULL ? annal_entity_get_size (set) : NULL;
  const char *n, *of;

  if (count == NULL || size == NULL || !annal_decimal_is_valid (size))
    return;
  n = annal_count_get_n (count);
  of = annal_count_get_of (count);
  if (of != NULL && annal_decimal_is_valid (of))
    {
      if (annal_decimal_compare (of, size) != 0)
        annal_problem_set_expected (ANNAL_CHECK_WARNING (self, "count-of-set", "", "count/of",
                                                         "The count is out of %s, but “%s” has %s members.",
                                                         of, target, size),
                                    "%s", size);
    }
  else if (of == NULL && n != NULL && annal_decimal_is_valid (n) && annal_decimal_compare (n, size) > 0)
    ANNAL_CHECK_ERROR (self, "bad-count", "", "count/n", "%s is more than the %s members of “%s”.", n, size, target);
}

/* Times */

static void
check_publication (const AnnalCheck *self, const AnnalClaim *claim, const AnnalSpanData *said)
{
  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    {
      const char *id = annal_citation_get_source (annal_claim_get_citation (claim, i));
      AnnalSource *source = id != NULL ? annal_dossier_lookup_source (self->dossier, id) : NULL;
      g_autofree char *member = NULL;
      AnnalSpanData published;

      if (source == NULL ||
          !annal_source_get_span_data (source, &published) ||
          annal_span_data_before (&published, said) != ANNAL_CERTAINTY_CERTAIN)
        continue;
      member = g_strdup_printf ("citations/%u/source", i);
      ANNAL_CHECK_ERROR (self, "said-after-published", "", member,
                         "It is said to have been said after “%s”, which reports it, was published.", id);
    }
}

static void
check_utterance (const AnnalCheck *self, const AnnalClaim *claim, const AnnalSpanData *said)
{
  const char *id = annal_claim_get_utterance (claim);
  AnnalEvent *event = id != NULL ? annal_dossier_lookup_event (self->dossier, id) : NULL;
  AnnalSpanData span;

  if (event == NULL || !annal_event_get_span_data (event, self->dossier, &span))
    return;
  if (annal_span_data_before (said, &span) == ANNAL_CERTAINTY_CERTAIN ||
      annal_span_data_before (&span, said) == ANNAL_CERTAINTY_CERTAIN)
    ANNAL_CHECK_WARNING (self, "said-outside-utterance", "", "said",
                         "It is said to have been said at “%s”, but that was at another time.", id);
}

static void
check_times (const AnnalCheck *self, const AnnalClaim *claim)
{
  AnnalSpanData said;

  if (!annal_when_get_span_data (annal_claim_get_said (claim), ANNAL_NATURE_INSTANT, &said))
    return;
  check_publication (self, claim, &said);
  check_utterance (self, claim, &said);
}

void
annal_check_claim (const AnnalCheck *self, const AnnalClaim *claim)
{
  g_return_if_fail (annal_claim_get_kind (claim) < G_N_ELEMENTS (kinds));

  check_needs (self, claim);
  check_stance (self, claim);
  check_target (self, claim);
  check_reading (self, claim);
  check_count (self, claim);
  if (annal_claim_get_n_citations (claim) == 0 && annal_claim_get_state (claim) != ANNAL_CLAIM_STATE_DRAFT)
    ANNAL_CHECK_ERROR (self, "no-citation", "", "citations",
                       "No source is cited; a claim without one is a draft and says so in “state”.");
  check_times (self, claim);
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A facet is one row of a table: how to read its values from an event, a
 * claim, any record, each citation or each source of one.
 *
 *  1. Somebody unnamed counts under whom they act for, and under the phrase
 *     that describes them.
 *  2. A position on the adoption of an instrument counts as one on the
 *     instrument, and one on the instrument as one on its adoption.
 *  3. A member that is not given counts as what it is read as (an event was
 *     held, a claim is reviewed).
 */

#include "model/annal-facet-values-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-assessment.h>
#include <annal/annal-attribute-value.h>
#include <annal/annal-attribute.h>
#include <annal/annal-chain-link.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-event.h>
#include <annal/annal-notice.h>
#include <annal/annal-participant.h>
#include <annal/annal-proposition.h>
#include <annal/annal-source.h>
#include <annal/annal-term.h>
#include <annal/annal-value.h>

#include "base/annal-hash-private.h"
#include "base/annal-recent-private.h"
#include "model/annal-columns-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-entity-closure-private.h"
#include "model/annal-shapes-private.h"
#include "model/annal-vocabulary-private.h"
#include "model/annal-when-span-private.h"

#define RECORD_BITS 14
#define TERM_BITS 8

typedef struct
{
  void (*prepare) (AnnalFacetValues *self);
  void (*of_record) (AnnalFacetValues *self, AnnalRecord *record);
  void (*of_event) (AnnalFacetValues *self, const AnnalEvent *event);
  void (*of_claim) (AnnalFacetValues *self, const AnnalClaim *claim);
  void (*of_citation) (AnnalFacetValues *self, const AnnalCitation *citation);
  void (*of_source) (AnnalFacetValues *self, const AnnalSource *source);
} FacetReading;

struct _AnnalFacetValues
{
  AnnalDossier *dossier;       /* borrowed */
  const AnnalColumns *columns; /* the dossier's */
  const FacetReading *reading;
  gint64 until;
  AnnalFacetValueFunc func;
  gpointer data;
  guint number; /* of the record that is read */

  const char *words[ANNAL_MAX_WORDS]; /* of the facet's enumeration */
  const AnnalField *qualifiers; /* of a proposition */
  GHashTable *given;            /* owned, id of a record to the words given of it */
  GHashTable *graded;           /* owned, id of a source to its grades */
  GHashTable *adoptions;        /* owned, root of an instrument among its same ones to the ids of the events */

  AnnalRecent records;    /* id to AnnalRecord */
  AnnalRecent attributes; /* name to AnnalValueType */
  AnnalRecent predicates; /* id to AnnalValueType */
};

static void
give (AnnalFacetValues *self, const char *value)
{
  if (value != NULL)
    self->func (value, ANNAL_NO_WORD, self->data);
}

static void
give_word (AnnalFacetValues *self, guint word)
{
  if (word < ANNAL_MAX_WORDS && self->words[word] != NULL)
    self->func (self->words[word], word, self->data);
}

static void
give_agent (AnnalFacetValues *self, const AnnalAgent *agent)
{
  if (agent == NULL)
    return;
  give (self, annal_agent_get_id (agent));
  give (self, annal_agent_get_unnamed (agent));
  give (self, annal_agent_get_acts_for (agent));
}

static void
give_all (AnnalFacetValues *self, GHashTable *table, const char *id)
{
  const GPtrArray *values = g_hash_table_lookup (table, id);

  for (guint i = 0; values != NULL && i < values->len; i++)
    give (self, g_ptr_array_index (values, i));
}

static AnnalRecord *
lookup (AnnalFacetValues *self, const char *id)
{
  AnnalRecentPlace *place;
  gboolean found;

  if (id == NULL)
    return NULL;
  place = annal_recent_find (&self->records, id, &found);
  if (!found)
    {
      guint number = annal_columns_lookup (self->columns, id);

      place->pointer = number != ANNAL_NO_NUMBER ? self->columns->records[number] : NULL;
    }
  return place->pointer;
}

static gboolean
is_entity (AnnalFacetValues *self, const char *id)
{
  AnnalRecord *record = lookup (self, id);

  return record != NULL && annal_record_get_record_type (record) == ANNAL_RECORD_TYPE_ENTITY;
}

/* Type, id and kind */

static gboolean
is_event (const AnnalFacetValues *self, guint number)
{
  return number < self->columns->n_events;
}

static void
read_type (AnnalFacetValues *self, AnnalRecord *record)
{
  give (self, is_event (self, self->number) ? "event" : "claim");
}

static void
read_id (AnnalFacetValues *self, AnnalRecord *record)
{
  give (self, annal_record_get_id (record));
}

static void
read_kind_of_event (AnnalFacetValues *self, const AnnalEvent *event)
{
  give (self, annal_event_get_kind (event));
}

static void
read_kind_of_claim (AnnalFacetValues *self, const AnnalClaim *claim)
{
  guint utterance = self->columns->within[self->columns->rows[self->number]];

  give_word (self, annal_claim_get_kind (claim));
  if (annal_columns_is_event (self->columns, utterance))
    read_kind_of_event (self, annal_record_as_event (annal_columns_get_record (self->columns, utterance)));
}

/* Who */

static void
read_participants (AnnalFacetValues *self, const AnnalEvent *event)
{
  guint n = annal_event_get_n_participants (event);

  for (guint i = 0; i < n; i++)
    give_agent (self, annal_participant_get_who (annal_event_get_participant (event, i)));
}

static void
read_by (AnnalFacetValues *self, const AnnalClaim *claim)
{
  give_agent (self, annal_claim_get_by (claim));
  give_agent (self, annal_claim_get_principal (claim));
}

static void
read_to (AnnalFacetValues *self, const AnnalClaim *claim)
{
  give_agent (self, annal_claim_get_to (claim));
}

static void
read_who (AnnalFacetValues *self, const AnnalClaim *claim)
{
  read_by (self, claim);
  read_to (self, claim);
}

static void
read_where (AnnalFacetValues *self, const AnnalEvent *event)
{
  give_agent (self, annal_event_get_where (event));
}

/* About */

static AnnalValueType
get_value_type (AnnalFacetValues *self, AnnalRecent *recent, AnnalTermRole role, const char *id)
{
  gboolean found;
  AnnalRecentPlace *place = annal_recent_find (recent, id, &found);

  if (!found)
    {
      AnnalTerm *term = annal_dossier_resolve_term (self->dossier, role, id);

      place->number = term != NULL ? annal_term_get_value_type (term) : ANNAL_VALUE_TYPE_UNSET;
    }
  return place->number;
}

/* Where a term does not say of what type its values are, a word that is the id
 * of an entity is one.
 */
static void
give_value (AnnalFacetValues *self, const AnnalValue *value, AnnalValueType type)
{
  const char *word = value != NULL ? annal_value_get_word (value) : NULL;

  if (word == NULL || (type != ANNAL_VALUE_TYPE_ENTITY && type != ANNAL_VALUE_TYPE_UNSET))
    return;
  if (is_entity (self, word))
    give (self, word);
}

static void
give_attribute (AnnalFacetValues *self, const AnnalAttribute *attribute, AnnalValueType type)
{
  guint n = annal_attribute_get_n_values (attribute);

  for (guint i = 0; i < n; i++)
    give_value (self, annal_attribute_value_get_value (annal_attribute_get_value (attribute, i)), type);
}

static void
read_attributes (AnnalFacetValues *self, const AnnalEvent *event)
{
  guint n = annal_event_get_n_attributes (event);

  for (guint i = 0; i < n; i++)
    {
      const AnnalAttribute *attribute = annal_event_get_attribute (event, i);
      const char *name = annal_attribute_get_name (attribute);

      if (name != NULL)
        give_attribute (self, attribute,
                        get_value_type (self, &self->attributes, ANNAL_TERM_ROLE_ATTRIBUTE, name));
    }
}

static void
give_qualifiers (AnnalFacetValues *self, const AnnalProposition *proposition)
{
  const GPtrArray *entries = ANNAL_FIELD_GET (proposition, self->qualifiers, GPtrArray *);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const AnnalMapEntry *entry = g_ptr_array_index (entries, i);

      for (char **value = (char **) entry->values->pdata; *value != NULL; value++)
        if (is_entity (self, *value))
          give (self, *value);
    }
}

/* A proposition may stand in another: that which somebody reads into a claim. */
static void
give_propositions (AnnalFacetValues *self, const AnnalProposition *proposition)
{
  while (proposition != NULL)
    {
      const char *predicate = annal_proposition_get_predicate (proposition);
      const AnnalValue *value = annal_proposition_get_value (proposition);

      give (self, annal_proposition_get_about (proposition));
      give_qualifiers (self, proposition);
      if (predicate != NULL)
        give_value (self, value, get_value_type (self, &self->predicates, ANNAL_TERM_ROLE_PREDICATE, predicate));
      proposition = value != NULL ? annal_value_get_proposition (value) : NULL;
    }
}

/* Whether @id is @broad or narrows it with a dot. */
static gboolean
is_under (const char *id, const char *broad)
{
  gsize length = strlen (broad);

  return id != NULL && strncmp (id, broad, length) == 0 && (id[length] == '\0' || id[length] == '.');
}

static void
visit_instruments (const AnnalEvent *event, void (*visit) (gpointer data, const char *id), gpointer data)
{
  guint n = is_under (annal_event_get_kind (event), "resolution") ? annal_event_get_n_attributes (event) : 0;

  for (guint i = 0; i < n; i++)
    {
      const AnnalAttribute *attribute = annal_event_get_attribute (event, i);
      guint n_values = is_under (annal_attribute_get_name (attribute), "instrument")
                           ? annal_attribute_get_n_values (attribute)
                           : 0;

      for (guint j = 0; j < n_values; j++)
        {
          const AnnalValue *value = annal_attribute_value_get_value (annal_attribute_get_value (attribute, j));

          if (value != NULL && annal_value_get_word (value) != NULL)
            visit (data, annal_value_get_word (value));
        }
    }
}

static void
give_instrument (gpointer data, const char *id)
{
  give (data, id);
}

static void
give_counterparts (AnnalFacetValues *self, const char *target)
{
  AnnalRecord *record = lookup (self, target);

  if (record != NULL && annal_record_as_event (record) != NULL)
    visit_instruments (annal_record_as_event (record), give_instrument, self);
  if (g_hash_table_size (self->adoptions) > 0)
    give_all (self, self->adoptions, annal_entity_closure_get_root (annal_entity_closure_get (self->dossier), target));
}

static void
read_about (AnnalFacetValues *self, const AnnalClaim *claim)
{
  const char *target = annal_claim_get_target (claim);

  give_propositions (self, annal_claim_get_proposition (claim));
  give (self, target);
  if (target != NULL && annal_claim_get_kind (claim) == ANNAL_CLAIM_KIND_POSITION)
    give_counterparts (self, target);
}

/* Tables of what is said of records elsewhere */

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (annal_text_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
}

static void
table_add (GHashTable *table, const char *id, const char *value)
{
  GPtrArray *values;

  if (id == NULL || value == NULL)
    return;
  values = g_hash_table_lookup (table, id);
  if (values == NULL)
    {
      values = g_ptr_array_new ();
      g_hash_table_insert (table, (gpointer) id, values);
    }
  g_ptr_array_add (values, (gpointer) value);
}

/* Of a word of which there are few: what thousands say of one source is given to
 * each record that cites it, and must not be given a thousand times.
 */
static void
table_add_word (GHashTable *table, const char *id, const char *word)
{
  GPtrArray *words = id != NULL && word != NULL ? g_hash_table_lookup (table, id) : NULL;

  if (words == NULL || !g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
    table_add (table, id, word);
}

typedef struct
{
  AnnalFacetValues *values;
  const char *event;
} Adoption;

static void
add_adoption (gpointer data, const char *instrument)
{
  const Adoption *adoption = data;

  table_add (adoption->values->adoptions,
             annal_entity_closure_get_root (annal_entity_closure_get (adoption->values->dossier), instrument),
             adoption->event);
}

static void
prepare_adoptions (AnnalFacetValues *self)
{
  guint n = annal_dossier_get_n_events (self->dossier);

  self->adoptions = new_table ();
  for (guint i = 0; i < n; i++)
    {
      const AnnalEvent *event = annal_dossier_get_event (self->dossier, i);
      Adoption adoption = { self, annal_event_get_id (event) };

      visit_instruments (event, add_adoption, &adoption);
    }
}

/* What has no date, or one in doubt, was not certainly given by any day. */
static gboolean
was_given (const AnnalFacetValues *self, const AnnalWhen *at)
{
  AnnalSpanData span;

  if (self->until == G_MAXINT64)
    return TRUE;
  return annal_when_get_span_data (at, ANNAL_NATURE_INSTANT, &span) &&
         !(span.flags & ANNAL_SPAN_FLAGS_QUALIFIED) &&
         annal_span_data_get_last (&span) <= self->until;
}

/* Letters are of sources; digits and findings of what they tell. */
static void
prepare_assessments (AnnalFacetValues *self)
{
  guint n = annal_dossier_get_n_assessments (self->dossier);

  self->given = new_table ();
  self->graded = new_table ();
  for (guint i = 0; i < n; i++)
    {
      const AnnalAssessment *assessment = annal_dossier_get_assessment (self->dossier, i);
      gboolean of_source = annal_assessment_get_kind (assessment) == ANNAL_ASSESSMENT_KIND_SOURCE_RELIABILITY;

      if (was_given (self, annal_assessment_get_at (assessment)))
        table_add_word (of_source ? self->graded : self->given, annal_assessment_get_target (assessment),
                        annal_assessment_get_grade (assessment));
    }
}

static void
prepare_notices (AnnalFacetValues *self)
{
  guint n = annal_dossier_get_n_notices (self->dossier);

  self->given = new_table ();
  for (guint i = 0; i < n; i++)
    {
      const AnnalNotice *notice = annal_dossier_get_notice (self->dossier, i);

      if (was_given (self, annal_notice_get_at (notice)))
        table_add_word (self->given, annal_notice_get_target (notice), self->words[annal_notice_get_op (notice)]);
    }
}

static void
read_given (AnnalFacetValues *self, AnnalRecord *record)
{
  if (g_hash_table_size (self->given) > 0)
    give_all (self, self->given, annal_record_get_id (record));
}

static void
read_grades (AnnalFacetValues *self, const AnnalCitation *citation)
{
  const char *source = annal_citation_get_source (citation);

  if (source != NULL && g_hash_table_size (self->graded) > 0)
    give_all (self, self->graded, source);
}

/* What is said, and how */

static void
read_predicate (AnnalFacetValues *self, const AnnalClaim *claim)
{
  const AnnalProposition *proposition = annal_claim_get_proposition (claim);

  while (proposition != NULL)
    {
      const AnnalValue *value = annal_proposition_get_value (proposition);

      give (self, annal_proposition_get_predicate (proposition));
      proposition = value != NULL ? annal_value_get_proposition (value) : NULL;
    }
}

static void
read_stance (AnnalFacetValues *self, const AnnalClaim *claim)
{
  give_word (self, annal_claim_get_stance (claim));
}

static void
read_hedge (AnnalFacetValues *self, const AnnalClaim *claim)
{
  give_word (self, annal_claim_get_hedge (claim));
}

static void
read_state (AnnalFacetValues *self, const AnnalClaim *claim)
{
  AnnalClaimState state = annal_claim_get_state (claim);

  give_word (self, state != ANNAL_CLAIM_STATE_UNSET ? state : ANNAL_CLAIM_STATE_REVIEWED);
}

static void
read_status (AnnalFacetValues *self, const AnnalEvent *event)
{
  AnnalEventStatus status = annal_event_get_status (event);

  give_word (self, status != ANNAL_EVENT_STATUS_UNSET ? status : ANNAL_EVENT_STATUS_HELD);
}

/* Citations and sources */

static void
read_fidelity (AnnalFacetValues *self, const AnnalCitation *citation)
{
  give_word (self, annal_citation_get_fidelity (citation));
}

static void
read_source (AnnalFacetValues *self, const AnnalSource *source)
{
  give (self, annal_source_get_id (source));
}

static void
give_links (AnnalFacetValues *self, const AnnalCitation *citation, AnnalChainRole role)
{
  guint n = annal_citation_get_n_chain_links (citation);

  for (guint i = 0; i < n; i++)
    {
      const AnnalChainLink *link = annal_citation_get_chain_link (citation, i);

      if (annal_chain_link_get_role (link) == role)
        give_agent (self, annal_chain_link_get_who (link));
    }
}

static void
read_publishers (AnnalFacetValues *self, const AnnalCitation *citation)
{
  give_links (self, citation, ANNAL_CHAIN_ROLE_PUBLISHER);
}

static void
read_outlet (AnnalFacetValues *self, const AnnalSource *source)
{
  give_agent (self, annal_source_get_outlet (source));
}

static void
read_relays (AnnalFacetValues *self, const AnnalCitation *citation)
{
  give_links (self, citation, ANNAL_CHAIN_ROLE_RELAY);
}

static void
read_agency (AnnalFacetValues *self, const AnnalSource *source)
{
  give_agent (self, annal_source_get_agency (source));
}

static void
read_lang (AnnalFacetValues *self, const AnnalSource *source)
{
  give (self, annal_source_get_lang (source));
}

static const FacetReading readings[] = {
  [ANNAL_FACET_TYPE] = { .of_record = read_type },
  [ANNAL_FACET_ID] = { .of_record = read_id },
  [ANNAL_FACET_KIND] = { .of_event = read_kind_of_event, .of_claim = read_kind_of_claim },
  [ANNAL_FACET_WHO] = { .of_event = read_participants, .of_claim = read_who },
  [ANNAL_FACET_BY] = { .of_claim = read_by },
  [ANNAL_FACET_TO] = { .of_claim = read_to },
  [ANNAL_FACET_ABOUT] = { .prepare = prepare_adoptions, .of_event = read_attributes, .of_claim = read_about },
  [ANNAL_FACET_WHERE] = { .of_event = read_where },
  [ANNAL_FACET_PREDICATE] = { .of_claim = read_predicate },
  [ANNAL_FACET_STANCE] = { .of_claim = read_stance },
  [ANNAL_FACET_HEDGE] = { .of_claim = read_hedge },
  [ANNAL_FACET_STATE] = { .of_claim = read_state },
  [ANNAL_FACET_STATUS] = { .of_event = read_status },
  [ANNAL_FACET_FIDELITY] = { .of_citation = read_fidelity },
  [ANNAL_FACET_SOURCE] = { .of_source = read_source },
  [ANNAL_FACET_OUTLET] = { .of_citation = read_publishers, .of_source = read_outlet },
  [ANNAL_FACET_RELAY] = { .of_citation = read_relays, .of_source = read_agency },
  [ANNAL_FACET_LANG] = { .of_source = read_lang },
  [ANNAL_FACET_ASSESSMENT] = { .prepare = prepare_assessments, .of_record = read_given, .of_citation = read_grades },
  [ANNAL_FACET_NOTICE] = { .prepare = prepare_notices, .of_record = read_given },
  [ANNAL_FACET_YEAR] = { 0 },
  [ANNAL_FACET_MONTH] = { 0 },
};

static const char *const types[] = { "event", "claim", NULL };
static const char *const grades[] = {
  "supported", "refuted", "unproven", "mixed", "1", "2", "3", "4", "5", "6", "A", "B", "C", "D", "E", "F", NULL
};

#define ENTITIES(noun_) \
  { .noun = noun_, .refers_to = ANNAL_REFERS_TO_ENTITY, .covers = ANNAL_COVERS_ENTITIES }
#define WORDS(noun_, get_type) \
  { .noun = noun_, .get_enum_type = get_type }

static const AnnalFacetTraits traits[] = {
  [ANNAL_FACET_UNSET] = { .noun = "value" },
  [ANNAL_FACET_TYPE] = { .noun = "type", .words = types },
  [ANNAL_FACET_ID] = { .noun = "event or claim", .refers_to = ANNAL_REFERS_TO_EVENT | ANNAL_REFERS_TO_CLAIM },
  [ANNAL_FACET_KIND] = { .noun = "kind", .get_enum_type = annal_claim_kind_get_type,
                         .role = ANNAL_TERM_ROLE_EVENT_KIND, .covers = ANNAL_COVERS_DOTTED },
  [ANNAL_FACET_WHO] = ENTITIES ("entity"),
  [ANNAL_FACET_BY] = ENTITIES ("speaker"),
  [ANNAL_FACET_TO] = ENTITIES ("addressee"),
  [ANNAL_FACET_ABOUT] = { .noun = "subject", .refers_to = ANNAL_REFERS_TO_ANY, .covers = ANNAL_COVERS_ENTITIES },
  [ANNAL_FACET_WHERE] = ENTITIES ("place"),
  [ANNAL_FACET_PREDICATE] = { .noun = "predicate", .role = ANNAL_TERM_ROLE_PREDICATE, .covers = ANNAL_COVERS_DOTTED },
  [ANNAL_FACET_STANCE] = WORDS ("stance", annal_stance_get_type),
  [ANNAL_FACET_HEDGE] = WORDS ("hedge", annal_hedge_get_type),
  [ANNAL_FACET_STATE] = WORDS ("state", annal_claim_state_get_type),
  [ANNAL_FACET_STATUS] = WORDS ("status", annal_event_status_get_type),
  [ANNAL_FACET_FIDELITY] = WORDS ("fidelity", annal_fidelity_get_type),
  [ANNAL_FACET_SOURCE] = { .noun = "source", .refers_to = ANNAL_REFERS_TO_SOURCE },
  [ANNAL_FACET_OUTLET] = ENTITIES ("outlet"),
  [ANNAL_FACET_RELAY] = ENTITIES ("relay"),
  [ANNAL_FACET_LANG] = { .noun = "language", .covers = ANNAL_COVERS_HYPHENATED },
  [ANNAL_FACET_ASSESSMENT] = { .noun = "assessment", .words = grades },
  [ANNAL_FACET_NOTICE] = WORDS ("notice", annal_notice_op_get_type),
  [ANNAL_FACET_YEAR] = { .noun = "year" },
  [ANNAL_FACET_MONTH] = { .noun = "month" },
};

const AnnalFacetTraits *
annal_facet_get_traits (AnnalFacet facet)
{
  g_assert ((guint) facet < G_N_ELEMENTS (traits));
  return &traits[facet];
}

AnnalFacetValues *
annal_facet_values_new (AnnalDossier *dossier, AnnalFacet facet, gint64 until, AnnalFacetValueFunc func, gpointer data)
{
  AnnalFacetValues *self = g_new0 (AnnalFacetValues, 1);
  GType (*get_enum_type) (void) = annal_facet_get_traits (facet)->get_enum_type;

  g_assert (annal_dossier_is_sealed (dossier));
  self->dossier = dossier;
  self->columns = annal_dossier_get_columns (dossier);
  self->reading = &readings[facet];
  self->until = until;
  self->func = func;
  self->data = data;
  for (guint i = 0; get_enum_type != NULL && i < ANNAL_MAX_WORDS; i++)
    self->words[i] = annal_word_get (get_enum_type (), i);
  self->qualifiers = annal_shape_lookup (&annal_proposition_shape, "qualifiers", strlen ("qualifiers"));
  annal_recent_init (&self->records, RECORD_BITS);
  annal_recent_init (&self->attributes, TERM_BITS);
  annal_recent_init (&self->predicates, TERM_BITS);
  if (self->reading->prepare != NULL)
    self->reading->prepare (self);
  return self;
}

void
annal_facet_values_free (AnnalFacetValues *self)
{
  g_clear_pointer (&self->given, g_hash_table_unref);
  g_clear_pointer (&self->graded, g_hash_table_unref);
  g_clear_pointer (&self->adoptions, g_hash_table_unref);
  annal_recent_clear (&self->records);
  annal_recent_clear (&self->attributes);
  annal_recent_clear (&self->predicates);
  g_free (self);
}

static void
read_citations (AnnalFacetValues *self, AnnalRecord *record)
{
  gboolean of_event = is_event (self, self->number);
  guint n = of_event ? annal_event_get_n_citations ((AnnalEvent *) record)
                     : annal_claim_get_n_citations ((AnnalClaim *) record);

  for (guint i = 0; i < n; i++)
    self->reading->of_citation (self, of_event ? annal_event_get_citation ((AnnalEvent *) record, i)
                                               : annal_claim_get_citation ((AnnalClaim *) record, i));
}

static void
read_sources (AnnalFacetValues *self)
{
  const AnnalColumns *columns = self->columns;
  guint row = columns->rows[self->number];

  for (guint i = columns->first_cited[row]; i < columns->first_cited[row + 1]; i++)
    {
      AnnalRecord *record = columns->cited[i] != ANNAL_NO_NUMBER ? annal_columns_get_record (columns, columns->cited[i])
                                                                 : NULL;

      if (record != NULL && annal_record_as_source (record) != NULL)
        self->reading->of_source (self, annal_record_as_source (record));
    }
}

void
annal_facet_values_read (AnnalFacetValues *self, guint number)
{
  const FacetReading *reading = self->reading;
  AnnalRecord *record = self->columns->records[number];

  g_assert (number < self->columns->n_events + self->columns->n_claims);
  self->number = number;
  if (reading->of_record != NULL)
    reading->of_record (self, record);
  if (is_event (self, number) && reading->of_event != NULL)
    reading->of_event (self, (AnnalEvent *) record);
  if (!is_event (self, number) && reading->of_claim != NULL)
    reading->of_claim (self, (AnnalClaim *) record);
  if (reading->of_citation != NULL)
    read_citations (self, record);
  if (reading->of_source != NULL)
    read_sources (self);
}

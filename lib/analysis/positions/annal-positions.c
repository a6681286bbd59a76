/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Positions, by what they are on.
 *
 *  1. A position on the event that adopted an instrument is one on the
 *     instrument, where the event names one instrument and no more.
 *  2. Targets are in the order of their first positions; what is part of
 *     another follows it. A set has its place for the sake of its parts.
 *  3. A position has changed where the same principal took another on the same
 *     target before, and the order of the two is certain. To vote for something
 *     is to accept it, and to vote against it to reject it; who was absent took
 *     none. Counted positions are on different members of a set.
 *  4. Who recommends something may be answered by positions on it: those of whom
 *     it was recommended to, where that is told.
 */

#include "analysis/positions/annal-positions-private.h"

#include <string.h>

#include <annal/annal-attribute-value.h>
#include <annal/annal-attribute.h>
#include <annal/annal-claim.h>
#include <annal/annal-entity.h>
#include <annal/annal-event.h>
#include <annal/annal-record.h>
#include <annal/annal-text.h>
#include <annal/annal-value.h>

#include "analysis/annal-claim-facts-private.h"
#include "analysis/annal-fates-private.h"
#include "base/annal-hash-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-naming-private.h"

#define NONE ANNAL_NO_NUMBER

G_DEFINE_BOXED_TYPE (AnnalPositions, annal_positions, annal_positions_ref, annal_positions_unref)

static void
position_clear (gpointer data)
{
  AnnalPosition *position = data;

  g_free (position->speaker);
  g_ptr_array_unref (position->readings);
}

static void
target_clear (gpointer data)
{
  g_free (((AnnalPositionTarget *) data)->name);
}

static void
tally_clear (gpointer data)
{
  g_free (((AnnalPositionTally *) data)->text);
}

static void
problem_clear (gpointer data)
{
  AnnalPositionProblem *problem = data;

  g_free (problem->text);
  g_ptr_array_unref (problem->records);
}

static void
recommendation_clear (gpointer data)
{
  g_array_unref (((AnnalRecommendation *) data)->answers);
}

const AnnalPosition *
annal_positions_get_position (const AnnalPositions *self, guint index)
{
  return &g_array_index (self->positions, AnnalPosition, index);
}

const AnnalPositionTarget *
annal_positions_get_target_data (const AnnalPositions *self, guint target)
{
  return &g_array_index (self->targets, AnnalPositionTarget, target);
}

/* --- what a position is on ------------------------------------------------ */

static guint
find_number (const AnnalOrigins *origins, const char *id)
{
  AnnalDossier *dossier = annal_origins_get_dossier (origins);
  guint number = id != NULL ? annal_columns_lookup (annal_dossier_get_columns (dossier), id) : NONE;

  return number != NONE ? annal_origins_get_same (origins, number) : NONE;
}

/* The only instrument among the values; NONE where there are several. */
static guint
find_instrument (const AnnalOrigins *origins, const AnnalAttribute *attribute)
{
  guint found = NONE;

  for (guint i = 0; i < annal_attribute_get_n_values (attribute); i++)
    {
      AnnalValue *value = annal_attribute_value_get_value (annal_attribute_get_value (attribute, i));
      guint number = value != NULL ? find_number (origins, annal_value_get_word (value)) : NONE;

      if (number == NONE || (found != NONE && found != number))
        return NONE;
      found = number;
    }
  return found;
}

static guint
find_adopted (const AnnalOrigins *origins, const AnnalEvent *event)
{
  const char *kind = annal_event_get_kind (event);

  if (kind == NULL || (strcmp (kind, "resolution") != 0 && !g_str_has_prefix (kind, "resolution.")))
    return NONE;
  for (guint i = 0; i < annal_event_get_n_attributes (event); i++)
    {
      AnnalAttribute *attribute = annal_event_get_attribute (event, i);

      if (g_strcmp0 (annal_attribute_get_name (attribute), "instrument") == 0)
        return find_instrument (origins, attribute);
    }
  return NONE;
}

guint
annal_positions_resolve (const AnnalOrigins *origins, const char *id, const char **event)
{
  AnnalEvent *record = id != NULL ? annal_dossier_lookup_event (annal_origins_get_dossier (origins), id) : NULL;
  guint instrument = record != NULL ? find_adopted (origins, record) : NONE;

  if (event != NULL)
    *event = instrument != NONE ? annal_event_get_id (record) : NULL;
  return instrument != NONE ? instrument : find_number (origins, id);
}

static AnnalEntity *
get_entity (const AnnalPositions *self, guint number)
{
  const AnnalRecord *record = annal_dossier_get_columns (self->dossier)->records[number];

  return annal_dossier_lookup_entity (self->dossier, annal_record_get_id (record));
}

static guint
get_whole (const AnnalPositions *self, guint number)
{
  AnnalEntity *entity = get_entity (self, number);

  return entity != NULL ? find_number (self->origins, annal_entity_get_part_of (entity)) : NONE;
}

/* Whether @number is @whole or a part of it. Wholes go in no circle by
 * themselves, but may where two are the same.
 */
static gboolean
is_within (const AnnalPositions *self, guint number, guint whole)
{
  for (guint steps = 0; number != NONE && steps <= annal_dossier_get_n_entities (self->dossier); steps++)
    {
      if (number == whole)
        return TRUE;
      number = get_whole (self, number);
    }
  return FALSE;
}

/* --- gathering ------------------------------------------------------------ */

typedef struct
{
  guint only;             /* number of what was asked for; NONE for all */
  GHashTable *withdrawn;  /* owned */
  GHashTable *readings;   /* owned: id of a claim to an array of AnnalClaim */
  GHashTable *by_number;  /* owned: number + 1 to place among the targets + 1 */
} Gathering;

static void
gathering_clear (Gathering *self)
{
  g_clear_pointer (&self->withdrawn, g_hash_table_unref);
  g_clear_pointer (&self->readings, g_hash_table_unref);
  g_clear_pointer (&self->by_number, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Gathering, gathering_clear)

static char *
word_target (const AnnalPositions *self, guint number)
{
  AnnalRecord *record = annal_dossier_get_columns (self->dossier)->records[number];
  AnnalEvent *event = annal_record_as_event (record);
  AnnalClaim *claim = annal_record_as_claim (record);
  AnnalText *text = event != NULL ? annal_event_get_title (event) : claim != NULL ? annal_claim_get_says (claim) : NULL;

  if (text != NULL)
    return g_strdup (annal_text_get_text (text));
  return annal_word_entity (self->dossier, annal_record_get_id (record), ANNAL_NAMING_FULL);
}

static guint
ensure_target (AnnalPositions *self, Gathering *gathering, guint number, guint rank)
{
  gpointer found = g_hash_table_lookup (gathering->by_number, GUINT_TO_POINTER (number + 1));
  AnnalRecord *record = annal_dossier_get_columns (self->dossier)->records[number];
  AnnalPositionTarget target = { number, annal_record_get_id (record), NULL, NULL, NONE, rank };
  AnnalEntity *entity;

  if (found != NULL)
    return GPOINTER_TO_UINT (found) - 1;
  entity = get_entity (self, number);
  target.name = word_target (self, number);
  target.size = entity != NULL ? annal_entity_get_size (entity) : NULL;
  g_array_append_val (self->targets, target);
  g_hash_table_insert (gathering->by_number, GUINT_TO_POINTER (number + 1), GUINT_TO_POINTER (self->targets->len));
  return self->targets->len - 1;
}

static gboolean
is_asked_for (const AnnalPositions *self, const Gathering *gathering, guint number)
{
  return number != NONE && (gathering->only == NONE || is_within (self, number, gathering->only));
}

static void
add_position (AnnalPositions *self, Gathering *gathering, AnnalClaim *claim, guint rank, const AnnalSpanData *span)
{
  AnnalPosition position = { claim };

  position.target = annal_positions_resolve (self->origins, annal_claim_get_target (claim), &position.event);
  if (!is_asked_for (self, gathering, position.target))
    return;
  ensure_target (self, gathering, position.target, rank);
  position.principal = annal_origins_get_principal (self->origins, claim);
  position.speaker = annal_claim_word_speaker (self->dossier, claim);
  position.span = *span;
  position.rank = rank;
  position.withdrawn = g_hash_table_contains (gathering->withdrawn, annal_claim_get_id (claim));
  position.changed_from = G_MAXUINT;
  position.readings = g_ptr_array_new ();
  g_array_append_val (self->positions, position);
}

static void
add_reading (Gathering *gathering, AnnalClaim *claim)
{
  const char *target = annal_claim_get_target (claim);
  GPtrArray *readings = target != NULL ? g_hash_table_lookup (gathering->readings, target) : NULL;

  if (target == NULL || g_hash_table_contains (gathering->withdrawn, annal_claim_get_id (claim)))
    return;
  if (readings == NULL)
    {
      readings = g_ptr_array_new ();
      g_hash_table_insert (gathering->readings, (gpointer) target, readings);
    }
  g_ptr_array_add (readings, claim);
}

static void
add_recommendation (AnnalPositions *self, const Gathering *gathering, AnnalClaim *claim)
{
  AnnalRecommendation recommendation = { claim };
  AnnalEntity *entity;

  recommendation.number = annal_positions_resolve (self->origins, annal_claim_get_target (claim), NULL);
  if (!is_asked_for (self, gathering, recommendation.number) ||
      g_hash_table_contains (gathering->withdrawn, annal_claim_get_id (claim)))
    return;
  entity = get_entity (self, recommendation.number);
  if (entity == NULL || (annal_entity_get_kind (entity) != ANNAL_ENTITY_KIND_INSTRUMENT &&
                         annal_entity_get_kind (entity) != ANNAL_ENTITY_KIND_INSTRUMENT_SET))
    return;
  recommendation.state = annal_origins_get_principal (self->origins, claim);
  recommendation.answers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->recommendations, recommendation);
}

static void
gather (AnnalPositions *self, Gathering *gathering, AnnalTimeline *timeline)
{
  for (guint i = 0; i < annal_timeline_get_n_entries (timeline); i++)
    {
      AnnalClaim *claim = annal_record_as_claim (annal_timeline_get_record (timeline, i));
      AnnalClaimKind kind = claim != NULL ? annal_claim_get_kind (claim) : ANNAL_CLAIM_KIND_UNSET;

      if (kind == ANNAL_CLAIM_KIND_POSITION)
        add_position (self, gathering, claim, i, annal_timeline_get_tight_data (timeline, i));
      else if (kind == ANNAL_CLAIM_KIND_INTERPRETATION)
        add_reading (gathering, claim);
      else if (kind == ANNAL_CLAIM_KIND_DEMAND && annal_claim_get_stance (claim) == ANNAL_STANCE_RECOMMEND)
        add_recommendation (self, gathering, claim);
    }
}

/* --- the order of targets ------------------------------------------------- */

/* Sets whose parts have positions (property 2). */
static void
add_wholes (AnnalPositions *self, Gathering *gathering)
{
  for (guint i = 0; i < self->targets->len; i++)
    {
      guint rank = annal_positions_get_target_data (self, i)->rank;
      guint number = get_whole (self, annal_positions_get_target_data (self, i)->number);

      for (guint steps = 0; number != NONE && steps <= annal_dossier_get_n_entities (self->dossier); steps++)
        {
          AnnalEntity *entity = get_entity (self, number);

          if (entity != NULL && annal_entity_get_kind (entity) == ANNAL_ENTITY_KIND_INSTRUMENT_SET &&
              is_asked_for (self, gathering, number))
            ensure_target (self, gathering, number, rank);
          number = get_whole (self, number);
        }
    }
}

static void
find_wholes (AnnalPositions *self, Gathering *gathering)
{
  for (guint i = 0; i < self->targets->len; i++)
    {
      AnnalPositionTarget *target = &g_array_index (self->targets, AnnalPositionTarget, i);
      guint number = get_whole (self, target->number);
      gpointer found = NULL;

      for (guint steps = 0; number != NONE && found == NULL && steps <= annal_dossier_get_n_entities (self->dossier);
           steps++)
        {
          if (number != target->number)
            found = g_hash_table_lookup (gathering->by_number, GUINT_TO_POINTER (number + 1));
          number = get_whole (self, number);
        }
      target->whole = found != NULL ? GPOINTER_TO_UINT (found) - 1 : G_MAXUINT;
    }
}

/* A whole comes where the first of its parts would. */
static void
raise_ranks (AnnalPositions *self)
{
  for (guint i = 0; i < self->targets->len; i++)
    {
      guint rank = annal_positions_get_target_data (self, i)->rank;
      guint at = annal_positions_get_target_data (self, i)->whole;

      for (guint steps = 0; at != G_MAXUINT && steps < self->targets->len; steps++)
        {
          AnnalPositionTarget *whole = &g_array_index (self->targets, AnnalPositionTarget, at);

          whole->rank = MIN (whole->rank, rank);
          at = whole->whole;
        }
    }
}

static int
compare_targets (gconstpointer a, gconstpointer b, gpointer data)
{
  const AnnalPositionTarget *x = annal_positions_get_target_data (data, *(const guint *) a);
  const AnnalPositionTarget *y = annal_positions_get_target_data (data, *(const guint *) b);

  if (x->rank != y->rank)
    return x->rank < y->rank ? -1 : 1;
  return strcmp (x->id, y->id);
}

typedef struct
{
  GArray *sorted;   /* of guint */
  guint *places;    /* old to new, G_MAXUINT until known */
  GArray *order;    /* of guint: new to old */
} Ordering;

/* The parts of @whole, an old place, each followed by its own. */
static void
place_parts (const AnnalPositions *self, Ordering *ordering, guint whole)
{
  for (guint i = 0; i < ordering->sorted->len; i++)
    {
      guint old = g_array_index (ordering->sorted, guint, i);

      if (annal_positions_get_target_data (self, old)->whole != whole || ordering->places[old] != G_MAXUINT)
        continue;
      ordering->places[old] = ordering->order->len;
      g_array_append_val (ordering->order, old);
      if (annal_positions_get_target_data (self, old)->n > 0)
        place_parts (self, ordering, old);
    }
}

/* Counts the parts of each in n, so that only what has some is searched for. */
static void
mark_wholes (AnnalPositions *self)
{
  for (guint i = 0; i < self->targets->len; i++)
    {
      guint whole = annal_positions_get_target_data (self, i)->whole;

      if (whole != G_MAXUINT)
        g_array_index (self->targets, AnnalPositionTarget, whole).n++;
    }
}

static void
rearrange (AnnalPositions *self, const Ordering *ordering)
{
  g_autoptr (GArray) targets = g_steal_pointer (&self->targets);

  g_array_set_clear_func (targets, NULL);
  self->targets = g_array_new (FALSE, FALSE, sizeof (AnnalPositionTarget));
  g_array_set_clear_func (self->targets, target_clear);
  for (guint i = 0; i < ordering->order->len; i++)
    {
      AnnalPositionTarget target =
          g_array_index (targets, AnnalPositionTarget, g_array_index (ordering->order, guint, i));

      target.whole = target.whole != G_MAXUINT ? ordering->places[target.whole] : G_MAXUINT;
      target.n = 0;
      g_array_append_val (self->targets, target);
    }
}

static void
order_targets (AnnalPositions *self)
{
  guint n = self->targets->len;
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *places = g_new (guint, (gsize) n + 1);
  Ordering ordering = { sorted, places, order };

  memset (places, 0xff, sizeof *places * n);
  for (guint i = 0; i < n; i++)
    g_array_append_val (sorted, i);
  g_array_sort_with_data (sorted, compare_targets, self);
  mark_wholes (self);
  place_parts (self, &ordering, G_MAXUINT);
  /* What is part of itself through others that are the same comes last. */
  for (guint i = 0; i < n; i++)
    {
      guint old = g_array_index (sorted, guint, i);

      if (places[old] != G_MAXUINT)
        continue;
      places[old] = order->len;
      g_array_append_val (order, old);
      place_parts (self, &ordering, old);
    }
  rearrange (self, &ordering);
}

guint
annal_positions_find_target (const AnnalPositions *self, guint number)
{
  gpointer place = number != NONE ? g_hash_table_lookup (self->places, GUINT_TO_POINTER (number + 1)) : NULL;

  return place != NULL ? GPOINTER_TO_UINT (place) - 1 : G_MAXUINT;
}

/* --- the order of positions ----------------------------------------------- */

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  const AnnalPosition *x = a;
  const AnnalPosition *y = b;

  if (x->target != y->target)
    return x->target < y->target ? -1 : 1;
  return x->rank < y->rank ? -1 : x->rank > y->rank;
}

static void
order_positions (AnnalPositions *self)
{
  for (guint i = 0; i < self->targets->len; i++)
    g_hash_table_insert (self->places, GUINT_TO_POINTER (annal_positions_get_target_data (self, i)->number + 1),
                         GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < self->positions->len; i++)
    {
      AnnalPosition *position = &g_array_index (self->positions, AnnalPosition, i);

      position->target = annal_positions_find_target (self, position->target);
    }
  g_array_sort (self->positions, compare_positions);
  for (guint i = self->positions->len; i > 0; i--)
    {
      guint place = annal_positions_get_position (self, i - 1)->target;
      AnnalPositionTarget *target = &g_array_index (self->targets, AnnalPositionTarget, place);

      target->first = i - 1;
      target->n++;
    }
}

/* --- changes -------------------------------------------------------------- */

/* Which way a stance goes; those that go one way are no change. */
static AnnalStance
get_way (const AnnalPosition *position)
{
  AnnalStance stance = annal_claim_get_stance (position->claim);

  if (stance == ANNAL_STANCE_VOTE_FOR)
    return ANNAL_STANCE_ACCEPT;
  return stance == ANNAL_STANCE_VOTE_AGAINST ? ANNAL_STANCE_REJECT : stance;
}

static gboolean
can_change (const AnnalPosition *position)
{
  return position->principal != NULL && !position->withdrawn && annal_claim_get_count (position->claim) == NULL &&
         annal_claim_get_stance (position->claim) != ANNAL_STANCE_ABSENT;
}

/* The nearest one before it for certain decides. */
static guint
find_change (const AnnalPositions *self, guint index)
{
  const AnnalPosition *position = annal_positions_get_position (self, index);

  for (guint i = index; i > annal_positions_get_target_data (self, position->target)->first; i--)
    {
      const AnnalPosition *other = annal_positions_get_position (self, i - 1);

      if (g_strcmp0 (other->principal, position->principal) == 0 && can_change (other) &&
          annal_span_data_before (&other->span, &position->span) == ANNAL_CERTAINTY_CERTAIN)
        return get_way (other) != get_way (position) ? i - 1 : G_MAXUINT;
    }
  return G_MAXUINT;
}

static void
find_changes (AnnalPositions *self)
{
  for (guint i = 0; i < self->positions->len; i++)
    if (can_change (annal_positions_get_position (self, i)))
      g_array_index (self->positions, AnnalPosition, i).changed_from = find_change (self, i);
}

static void
attach_readings (AnnalPositions *self, Gathering *gathering)
{
  for (guint i = 0; i < self->positions->len; i++)
    {
      const AnnalPosition *position = annal_positions_get_position (self, i);
      const GPtrArray *readings = g_hash_table_lookup (gathering->readings, annal_claim_get_id (position->claim));

      for (guint j = 0; readings != NULL && j < readings->len; j++)
        g_ptr_array_add (position->readings, g_ptr_array_index (readings, j));
    }
}

/* --- recommendations ------------------------------------------------------ */

static int
compare_recommendations (gconstpointer a, gconstpointer b)
{
  const AnnalRecommendation *x = a;
  const AnnalRecommendation *y = b;

  if ((x->state == NULL) != (y->state == NULL))
    return x->state == NULL ? 1 : -1;
  if (g_strcmp0 (x->state, y->state) != 0)
    return g_strcmp0 (x->state, y->state);
  return strcmp (annal_claim_get_id (x->claim), annal_claim_get_id (y->claim));
}

/* Property 4. */
static void
find_answers (AnnalPositions *self, const AnnalRecommendation *recommendation)
{
  guint place = annal_positions_find_target (self, recommendation->number);
  guint whom = annal_origins_find_agent (self->origins, annal_claim_get_to (recommendation->claim));
  const AnnalPositionTarget *target = place != G_MAXUINT ? annal_positions_get_target_data (self, place) : NULL;

  for (guint i = 0; target != NULL && i < target->n; i++)
    {
      guint index = target->first + i;
      const AnnalPosition *position = annal_positions_get_position (self, index);

      if (!position->withdrawn &&
          (whom == NONE || g_strcmp0 (annal_origins_get_id (self->origins, whom), position->principal) == 0))
        g_array_append_val (recommendation->answers, index);
    }
}

/* --- the whole ------------------------------------------------------------ */

static AnnalPositions *
make_positions (AnnalDossier *dossier)
{
  AnnalPositions *self = g_atomic_rc_box_new0 (AnnalPositions);

  self->dossier = g_object_ref (dossier);
  self->origins = annal_origins_new (dossier);
  self->targets = g_array_new (FALSE, FALSE, sizeof (AnnalPositionTarget));
  g_array_set_clear_func (self->targets, target_clear);
  self->places = g_hash_table_new (NULL, NULL);
  self->positions = g_array_new (FALSE, FALSE, sizeof (AnnalPosition));
  g_array_set_clear_func (self->positions, position_clear);
  self->tallies = g_array_new (FALSE, FALSE, sizeof (AnnalPositionTally));
  g_array_set_clear_func (self->tallies, tally_clear);
  self->problems = g_array_new (FALSE, FALSE, sizeof (AnnalPositionProblem));
  g_array_set_clear_func (self->problems, problem_clear);
  self->recommendations = g_array_new (FALSE, FALSE, sizeof (AnnalRecommendation));
  g_array_set_clear_func (self->recommendations, recommendation_clear);
  return self;
}

/**
 * annal_positions_new:
 * @dossier: a sealed dossier
 * @instrument: (nullable): the id of an instrument or of anything else that
 *   positions are on, or %NULL for all
 * @error: return location for an error
 *
 * Finds the positions on an instrument and on its parts, or all positions of a
 * dossier. A position on the event that adopted an instrument is one on the
 * instrument, and asking for the event asks for the instrument.
 *
 * Fails with %ANNAL_ERROR_NOT_FOUND where there is no such record, and with
 * %ANNAL_ERROR_INVALID where the dossier is not sealed.
 *
 * Returns: (transfer full): the positions, of which there may be none, or %NULL
 *   on error
 *
 * Since: 0.1
 */
AnnalPositions *
annal_positions_new (AnnalDossier *dossier,
                     const char *instrument,
                     GError **error)
{
  g_autoptr (AnnalPositions) self = NULL;
  g_autoptr (AnnalTimeline) timeline = NULL;
  g_auto (Gathering) gathering = { NONE };

  g_return_val_if_fail (ANNAL_IS_DOSSIER (dossier), NULL);
  if (!annal_dossier_expect_sealed (dossier, "a list of positions is", error))
    return NULL;
  self = make_positions (dossier);
  gathering.withdrawn = annal_dossier_find_withdrawn (dossier);
  gathering.readings = g_hash_table_new_full (annal_text_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  gathering.by_number = g_hash_table_new (NULL, NULL);
  if (instrument != NULL)
    {
      gathering.only = annal_positions_resolve (self->origins, instrument, NULL);
      if (gathering.only == NONE)
        {
          annal_dossier_set_not_found (dossier, instrument, error);
          return NULL;
        }
    }
  timeline = annal_timeline_new (dossier, error);
  if (timeline == NULL)
    return NULL;

  gather (self, &gathering, timeline);
  add_wholes (self, &gathering);
  find_wholes (self, &gathering);
  raise_ranks (self);
  order_targets (self);
  order_positions (self);
  find_changes (self);
  attach_readings (self, &gathering);
  g_array_sort (self->recommendations, compare_recommendations);
  for (guint i = 0; i < self->recommendations->len; i++)
    find_answers (self, &g_array_index (self->recommendations, AnnalRecommendation, i));
  annal_positions_count (self);
  return g_steal_pointer (&self);
}

/**
 * annal_positions_ref:
 * @self: positions
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalPositions *
annal_positions_ref (AnnalPositions *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
positions_clear (gpointer data)
{
  AnnalPositions *self = data;

  g_array_unref (self->targets);
  g_hash_table_unref (self->places);
  g_array_unref (self->positions);
  g_array_unref (self->tallies);
  g_array_unref (self->problems);
  g_array_unref (self->recommendations);
  annal_origins_free (self->origins);
  g_object_unref (self->dossier);
}

/**
 * annal_positions_unref:
 * @self: positions
 *
 * Drops a reference.
 *
 * Since: 0.1
 */
void
annal_positions_unref (AnnalPositions *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, positions_clear);
}

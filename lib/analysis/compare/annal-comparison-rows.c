/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* From claims to rows. */

#include "analysis/compare/annal-comparison-filling-private.h"

#include <annal/annal-attribute-value.h>
#include <annal/annal-attribute.h>
#include <annal/annal-claim.h>
#include <annal/annal-entity.h>
#include <annal/annal-event.h>
#include <annal/annal-term.h>

#include "analysis/annal-fates-private.h"
#include "analysis/compare/annal-policy-private.h"
#include "base/annal-hash-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-when-span-private.h"
#include "time/annal-civil-private.h"

#define N_AHEAD 6 /* claims between the steps of fetching */

/* --- times ---------------------------------------------------------------- */

const AnnalSpanData *
annal_comparer_get_said (const AnnalComparer *self, guint claim)
{
  const AnnalColumns *columns = self->columns;
  guint row = columns->rows[columns->n_events + claim];
  guint utterance = columns->within[row];

  if (!annal_span_data_is_dated (&columns->spans[row]) && annal_columns_is_event (columns, utterance))
    return &columns->spans[utterance];
  return &columns->spans[row];
}

/* Open bounds stay open. */
static gint64
move (gint64 seconds, gint64 by)
{
  return seconds == G_MININT64 || seconds == G_MAXINT64 ? seconds : annal_civil_add (seconds, by);
}

/* The ends are made exclusive: an instant lasts a second. */
static void
set_time (AnnalClaimRow *row, const AnnalSpanData *span, gint64 window)
{
  gint64 last = span->flags & ANNAL_SPAN_FLAGS_INSTANT ? 1 : 0;

  row->begin_min = move (span->begin_min, -window);
  row->begin_max = move (span->begin_max, -window);
  row->end_min = move (span->end_min, window + last);
  row->end_max = move (span->end_max, window + last);
  if (span->flags & (ANNAL_SPAN_FLAGS_QUALIFIED | ANNAL_SPAN_FLAGS_HULL))
    row->flags |= ANNAL_ROW_DOUBTFUL;
}

static void
set_undated (AnnalClaimRow *row)
{
  const AnnalSpanData undated = ANNAL_SPAN_DATA_UNDATED;

  set_time (row, &undated, 0);
  row->flags |= ANNAL_ROW_UNDATED;
}

/* Rule 4. When something happened that nobody dates is not known. */
static void
fill_time (AnnalFilling *filling,
           guint claim,
           AnnalClaimRow *row,
           const AnnalProposition *proposition,
           AnnalTermTime time)
{
  AnnalWhen *valid = annal_proposition_get_valid (proposition);
  const AnnalSpanData *said = annal_comparer_get_said (filling->self, claim);
  AnnalSpanData span;

  if (time == ANNAL_TERM_TIME_TIMELESS)
    row->flags |= ANNAL_ROW_TIMELESS;
  if (valid != NULL && annal_when_get_span_data (valid, ANNAL_NATURE_PERIOD, &span))
    {
      set_time (row, &span, 0);
      return;
    }
  if (time == ANNAL_TERM_TIME_OCCURRENCE || time == ANNAL_TERM_TIME_TIMELESS || !annal_span_data_is_dated (said))
    {
      set_undated (row);
      return;
    }
  set_time (row, said, annal_policy_get_window_days (filling->self->policy) * ANNAL_SECONDS_PER_DAY);
  row->flags |= ANNAL_ROW_WINDOW;
}

/* --- claims --------------------------------------------------------------- */

static AnnalRowAct
get_act (AnnalStance stance)
{
  switch (stance)
    {
    case ANNAL_STANCE_DENY:
      return ANNAL_ROW_DENIES;
    case ANNAL_STANCE_WITHHOLD:
      return ANNAL_ROW_WITHHOLDS;
    default:
      return ANNAL_ROW_AFFIRMS;
    }
}

static void
fill_assertion (AnnalFilling *filling, guint place, AnnalClaimRow *row, AnnalClaim *claim)
{
  AnnalProposition *proposition = annal_claim_get_proposition (claim);
  AnnalHedge hedge = annal_claim_get_hedge (claim);
  AnnalTerm *term;

  row->kind = ANNAL_ROW_ASSERTION;
  row->act = (guint8) get_act (annal_claim_get_stance (claim));
  set_undated (row);
  if (hedge == ANNAL_HEDGE_POSSIBLE || hedge == ANNAL_HEDGE_ALLEGED)
    row->flags |= ANNAL_ROW_SOFT;
  if (proposition == NULL)
    return;
  row->subject = annal_filling_find_number (filling, annal_proposition_get_about (proposition));
  if (annal_proposition_get_predicate (proposition) == NULL)
    return;
  row->predicate = annal_filling_get_predicate (filling, annal_proposition_get_predicate (proposition));
  term = g_array_index (filling->self->predicates, AnnalPredicateRow, row->predicate).term;
  if (term != NULL && annal_term_get_functional (term))
    row->flags |= ANNAL_ROW_FUNCTIONAL;
  row->flags &= (guint16) ~ANNAL_ROW_UNDATED;
  fill_time (filling, place, row, proposition, term != NULL ? annal_term_get_time (term) : ANNAL_TERM_TIME_UNSET);
  annal_filling_set_value (filling, row, annal_proposition_get_value (proposition),
                           term != NULL ? annal_term_get_value_type (term) : ANNAL_VALUE_TYPE_UNSET);
  row->qualifiers = annal_filling_get_qualifiers (filling, proposition);
}

/* What was adopted by an event of the kind resolution, or a narrower one. */
static const char *
get_instrument (const AnnalComparer *self, guint event)
{
  AnnalAttribute *attribute;
  AnnalValue *value;

  if (event >= self->columns->n_events ||
      !(self->columns->origins[self->columns->rows[event]] & ANNAL_SPAN_ORIGIN_RESOLUTION))
    return NULL;
  attribute = annal_event_lookup_attribute (annal_dossier_get_event (self->dossier, event), "instrument");
  if (attribute == NULL || annal_attribute_get_n_values (attribute) != 1)
    return NULL;
  value = annal_attribute_value_get_value (annal_attribute_get_value (attribute, 0));
  return value != NULL ? annal_value_get_word (value) : NULL;
}

static void
fill_position (AnnalFilling *filling, AnnalClaimRow *row, AnnalClaim *claim)
{
  guint target = annal_filling_find_number (filling, annal_claim_get_target (claim));
  const char *instrument = get_instrument (filling->self, target);

  row->kind = ANNAL_ROW_POSITION;
  row->act = (guint8) annal_claim_get_stance (claim);
  row->subject = instrument != NULL ? annal_filling_find_number (filling, instrument) : target;
  if (annal_claim_get_count (claim) != NULL)
    row->flags |= ANNAL_ROW_PARTIAL;
  set_undated (row);
}

static void
fill_claim (AnnalFilling *filling, guint place)
{
  AnnalComparer *self = filling->self;
  AnnalClaim *claim = annal_dossier_get_claim (self->dossier, place);
  AnnalClaimRow *row = &self->rows[place];

  row->flags &= ANNAL_ROW_EXCLUDED | ANNAL_ROW_SOURCE_WITHDRAWN | ANNAL_ROW_CORRECTED;
  row->subject = ANNAL_NO_NUMBER;
  row->predicate = ANNAL_NO_NUMBER;
  row->principal = annal_origins_get_principal_number (self->origins, place);
  row->kind = ANNAL_ROW_OTHER;
  if (annal_claim_get_kind (claim) == ANNAL_CLAIM_KIND_ASSERTION)
    fill_assertion (filling, place, row, claim);
  else if (annal_claim_get_kind (claim) == ANNAL_CLAIM_KIND_POSITION)
    fill_position (filling, row, claim);
}

/* Fetches what will be read of the claims that follow: of the farthest the
 * record, of a nearer one its proposition, of the next what that is about.
 */
static void
fetch_ahead (AnnalRecord *const *records, guint n)
{
  const AnnalProposition *proposition;

  if (n > 3 * N_AHEAD)
    {
      __builtin_prefetch (records[3 * N_AHEAD]);
      __builtin_prefetch ((char *) records[3 * N_AHEAD] + 64);
    }
  if (n > 2 * N_AHEAD)
    {
      proposition = annal_claim_get_proposition ((AnnalClaim *) records[2 * N_AHEAD]);
      __builtin_prefetch (proposition);
    }
  proposition = n > N_AHEAD ? annal_claim_get_proposition ((AnnalClaim *) records[N_AHEAD]) : NULL;
  if (proposition != NULL)
    {
      __builtin_prefetch (annal_proposition_get_about (proposition));
      __builtin_prefetch (annal_proposition_get_predicate (proposition));
      __builtin_prefetch (annal_proposition_get_value (proposition));
    }
}

static void
fill_claims (AnnalFilling *filling)
{
  AnnalComparer *self = filling->self;
  AnnalRecord **records = self->columns->records + self->columns->n_events;

  g_array_set_size (self->quantities, 0);
  g_array_set_size (self->dates, 0);
  for (guint i = 0; i < self->n_claims && !filling->too_large; i++)
    {
      fetch_ahead (&records[i], self->n_claims - i);
      fill_claim (filling, i);
    }
}

/* --- notices -------------------------------------------------------------- */

/* Who cites nothing but withdrawn sources, told by their rows, has nothing left to
 * stand on.
 */
static gboolean
lost_its_sources (const AnnalComparer *self, guint claim, GHashTable *withdrawn)
{
  const AnnalColumns *columns = self->columns;
  guint row = columns->rows[columns->n_events + claim];

  for (guint i = columns->first_cited[row]; i < columns->first_cited[row + 1]; i++)
    if (!g_hash_table_contains (withdrawn, GUINT_TO_POINTER (columns->cited[i])))
      return FALSE;
  return columns->first_cited[row] < columns->first_cited[row + 1];
}

static void
exclude (AnnalComparer *self, const gint64 *last)
{
  g_autoptr (GHashTable) fates = annal_dossier_find_fates (self->dossier, last);
  g_autoptr (GHashTable) withdrawn = g_hash_table_new (NULL, NULL);
  guint n_events = self->columns->n_events;
  GHashTableIter iter;
  gpointer target, fate;

  g_hash_table_iter_init (&iter, fates);
  while (g_hash_table_iter_next (&iter, &target, &fate))
    {
      guint number = annal_columns_lookup (self->columns, target);
      gboolean is_withdrawn = ((const AnnalFate *) fate)->withdrawn != NULL;

      if (number == ANNAL_NO_NUMBER)
        continue;
      if (number >= n_events && number - n_events < self->n_claims)
        self->rows[number - n_events].flags |= is_withdrawn ? ANNAL_ROW_EXCLUDED : ANNAL_ROW_CORRECTED;
      else if (is_withdrawn)
        g_hash_table_add (withdrawn, GUINT_TO_POINTER (self->columns->rows[number]));
    }
  for (guint i = 0; g_hash_table_size (withdrawn) > 0 && i < self->n_claims; i++)
    if (lost_its_sources (self, i, withdrawn))
      self->rows[i].flags |= ANNAL_ROW_EXCLUDED | ANNAL_ROW_SOURCE_WITHDRAWN;
}

/* --- all of it ------------------------------------------------------------ */

static void
fill_wholes (AnnalFilling *filling)
{
  AnnalComparer *self = filling->self;

  self->n_entities = annal_dossier_get_n_entities (self->dossier);
  self->first_entity = self->columns->n_events + self->n_claims + self->columns->n_sources;
  self->wholes = g_new (guint, (gsize) self->n_entities + 1);
  for (guint i = 0; i < self->n_entities; i++)
    self->wholes[i] = ANNAL_NO_NUMBER;
  for (guint i = 0; i < self->n_entities; i++)
    {
      AnnalEntity *entity = annal_dossier_get_entity (self->dossier, i);
      guint same = annal_origins_get_same (self->origins, self->first_entity + i);
      guint whole = annal_filling_find_number (filling, annal_entity_get_part_of (entity));

      if (whole != same && annal_filling_is_entity (filling, same))
        self->wholes[same - self->first_entity] = MIN (self->wholes[same - self->first_entity], whole);
    }
}

static void
filling_init (AnnalFilling *filling, AnnalComparer *self)
{
  *filling = (AnnalFilling) {
    .self = self,
    .words = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL),
    .predicates = g_hash_table_new (annal_text_hash, g_str_equal),
    .sets = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL),
    .units = g_hash_table_new (annal_text_hash, g_str_equal),
    .above = annal_policy_dup_above (self->policy),
    .below = annal_policy_dup_below (self->policy),
  };
  annal_filling_set_shares (filling);
}

static void
filling_clear (AnnalFilling *filling)
{
  g_hash_table_unref (filling->words);
  g_hash_table_unref (filling->predicates);
  g_hash_table_unref (filling->sets);
  g_hash_table_unref (filling->units);
  g_free (filling->above);
  g_free (filling->below);
  g_clear_pointer (&filling->texts, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalFilling, filling_clear)

/* Of a day its last second; of what has no end the last of all. */
static gint64
get_last_second (AnnalDate *date)
{
  g_autoptr (AnnalSpan) span = annal_span_new (date, ANNAL_NATURE_PERIOD, NULL, NULL);

  return span != NULL ? annal_span_data_get_last (annal_span_get_data (span)) : G_MAXINT64;
}

void
annal_comparer_fill (AnnalComparer *self, AnnalDate *until)
{
  g_auto (AnnalFilling) filling = { .self = NULL };
  gint64 last = until != NULL ? get_last_second (until) : 0;

  filling_init (&filling, self);
  self->rows = g_new0 (AnnalClaimRow, (gsize) self->n_claims + 1);
  g_ptr_array_add (self->qualifiers, NULL);
  fill_wholes (&filling);
  exclude (self, until != NULL ? &last : NULL);
  fill_claims (&filling);
  if (filling.too_large)
    {
      annal_filling_keep_texts (&filling);
      fill_claims (&filling);
      annal_filling_rank (&filling);
    }
  annal_filling_close_predicates (&filling);
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The history of a number.
 *
 *  1. Asked are the claims about the subject, or what is the same as it, whose
 *     predicate is the one asked for or narrows it with a dot.
 *  2. Beside them stand denials of what the predicate presupposes, directly or
 *     through others: whoever denies the camps denies every number of people
 *     in them.
 *  3. Numbers of different units are never put together. Entries without a
 *     number stand with the numbers where these are of one unit, else apart.
 */

#include "analysis/number/annal-number-private.h"

#include <string.h>

#include <annal/annal-claim.h>
#include <annal/annal-error.h>
#include <annal/annal-proposition.h>
#include <annal/annal-quantity.h>
#include <annal/annal-term.h>
#include <annal/annal-value.h>

#include "analysis/annal-claim-facts-private.h"
#include "analysis/annal-fates-private.h"
#include "base/annal-decimal-private.h"
#include "base/annal-hash-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-naming-private.h"

G_DEFINE_BOXED_TYPE (AnnalNumberHistory,
                     annal_number_history,
                     annal_number_history_ref,
                     annal_number_history_unref)

/* What is asked for. */
typedef struct
{
  guint subject;          /* number; what is the same has the same */
  const char *predicate;  /* borrowed */
  GHashTable *presupposed; /* owned, of borrowed text */
  GHashTable *fates;      /* owned, see annal-fates-private.h */
} Question;

static void
question_clear (Question *self)
{
  g_clear_pointer (&self->presupposed, g_hash_table_unref);
  g_clear_pointer (&self->fates, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Question, question_clear)

static void
number_clear (gpointer data)
{
  AnnalNumber *number = data;

  g_clear_pointer (&number->quantity, annal_quantity_unref);
  g_free (number->speaker);
  g_free (number->words);
  g_ptr_array_unref (number->sources);
  g_ptr_array_unref (number->grounds);
}

static void
group_clear (gpointer data)
{
  AnnalNumberGroup *group = data;

  g_array_unref (group->entries);
}

static void
bound_clear (gpointer data)
{
  AnnalSharedBound *bound = data;

  g_array_unref (bound->entries);
  g_free (bound->text);
}

const AnnalNumber *
annal_number_history_get_number (const AnnalNumberHistory *self, guint index)
{
  return &g_array_index (self->entries, AnnalNumber, index);
}

const AnnalNumberGroup *
annal_number_history_get_group (const AnnalNumberHistory *self, guint group)
{
  return &g_array_index (self->groups, AnnalNumberGroup, group);
}

/* --- which claims --------------------------------------------------------- */

static void
find_presupposed (AnnalDossier *dossier, const char *predicate, GHashTable *found)
{
  AnnalTerm *term = annal_dossier_resolve_term (dossier, ANNAL_TERM_ROLE_PREDICATE, predicate);

  for (guint i = 0; term != NULL && i < annal_term_get_n_presupposed (term); i++)
    {
      const char *id = annal_term_get_presupposed (term, i);

      if (g_hash_table_add (found, (gpointer) id))
        find_presupposed (dossier, id, found);
    }
}

static gboolean
narrows (const char *predicate, const char *broad)
{
  gsize n = strlen (broad);

  return strncmp (predicate, broad, n) == 0 && (predicate[n] == '\0' || predicate[n] == '.');
}

static guint
find_subject (const AnnalOrigins *origins, const char *id)
{
  guint number = id != NULL ? annal_columns_lookup (annal_dossier_get_columns (annal_origins_get_dossier (origins)), id)
                            : ANNAL_NO_NUMBER;

  return number != ANNAL_NO_NUMBER ? annal_origins_get_same (origins, number) : ANNAL_NO_NUMBER;
}

/* A quantity may stand as a bare number. */
static AnnalQuantity *
read_quantity (AnnalProposition *proposition)
{
  AnnalValue *value = annal_proposition_get_value (proposition);
  const char *word = value != NULL ? annal_value_get_word (value) : NULL;
  AnnalQuantity *quantity;

  if (value != NULL && annal_value_get_quantity (value) != NULL)
    return annal_quantity_ref (annal_value_get_quantity (value));
  if (word == NULL || !annal_decimal_is_valid (word))
    return NULL;
  quantity = annal_quantity_new ();
  annal_quantity_set_approx (quantity, ANNAL_APPROX_EXACT);
  annal_quantity_set_lo (quantity, word);
  annal_quantity_set_hi (quantity, word);
  return quantity;
}

static gboolean
is_bounded (const AnnalQuantity *quantity)
{
  return quantity != NULL && (annal_quantity_get_lo (quantity) != NULL || annal_quantity_get_hi (quantity) != NULL);
}

/* FALSE where the claim is no answer to the question. */
static gboolean
read_number (const AnnalNumberHistory *self, const Question *question, AnnalClaim *claim, AnnalNumber *out)
{
  AnnalProposition *proposition = annal_claim_get_proposition (claim);
  const char *predicate = proposition != NULL ? annal_proposition_get_predicate (proposition) : NULL;

  if (predicate == NULL || annal_claim_get_kind (claim) != ANNAL_CLAIM_KIND_ASSERTION ||
      find_subject (self->origins, annal_proposition_get_about (proposition)) != question->subject)
    return FALSE;
  if (narrows (predicate, question->predicate))
    {
      out->quantity = read_quantity (proposition);
      out->kind = is_bounded (out->quantity) ? ANNAL_NUMBER_KIND_BOUNDED : ANNAL_NUMBER_KIND_VAGUE;
      return TRUE;
    }
  out->kind = ANNAL_NUMBER_KIND_PREMISE;
  return annal_claim_get_stance (claim) == ANNAL_STANCE_DENY &&
         g_hash_table_contains (question->presupposed, predicate);
}

/* --- in words ------------------------------------------------------------- */

static char *
word_quantity (const AnnalNumberHistory *self, const AnnalQuantity *quantity, gboolean unit)
{
  g_autoptr (AnnalQuantity) bare = NULL;

  if (unit || annal_quantity_get_unit (quantity) == NULL)
    return annal_word_quantity (self->dossier, quantity);
  bare = annal_quantity_copy (quantity);
  annal_quantity_set_unit (bare, NULL);
  return annal_word_quantity (self->dossier, bare);
}

/* What is said of the quantity @value, or of any where it is NULL. */
static char *
word_stance (AnnalStance stance, const char *value, const char *label)
{
  if (stance == ANNAL_STANCE_DENY)
    return g_strdup_printf ("denied: %s", value != NULL ? value : label);
  if (stance == ANNAL_STANCE_WITHHOLD)
    return g_strconcat ("no answer", value != NULL ? ": " : NULL, value, NULL);
  return g_strdup (value != NULL ? value : "no number");
}

char *
annal_number_history_word_number (const AnnalNumberHistory *self, const AnnalNumber *number, gboolean unit)
{
  const char *predicate = annal_proposition_get_predicate (annal_claim_get_proposition (number->claim));
  g_autofree char *label = annal_word_term (self->dossier, ANNAL_TERM_ROLE_PREDICATE, predicate);
  g_autofree char *value = number->quantity != NULL ? word_quantity (self, number->quantity, unit) : NULL;
  g_autofree char *words = word_stance (annal_claim_get_stance (number->claim), value, label);

  if (number->kind != ANNAL_NUMBER_KIND_PREMISE && strcmp (predicate, self->predicate) != 0)
    return g_strdup_printf ("%s (%s)", words, label);
  return g_steal_pointer (&words);
}

char *
annal_number_history_word_group (const AnnalNumberHistory *self, guint group)
{
  const char *unit = annal_number_history_get_group (self, group)->unit;
  g_autofree char *subject = annal_word_entity (self->dossier, self->subject, ANNAL_NAMING_FULL);
  g_autofree char *label = annal_word_term (self->dossier, ANNAL_TERM_ROLE_PREDICATE, self->predicate);
  g_autofree char *words = unit != NULL ? annal_word_term (self->dossier, ANNAL_TERM_ROLE_UNIT, unit) : NULL;

  return g_strconcat (subject, ": ", label, words != NULL ? ", in " : NULL, words, NULL);
}

/* --- entries -------------------------------------------------------------- */

static GPtrArray *
list_grounds (const AnnalNumberHistory *self, guint place)
{
  g_autoptr (GArray) places = annal_origins_find_grounds (self->origins, place, TRUE);
  GPtrArray *grounds = g_ptr_array_new ();

  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, guint, i) != place)
      g_ptr_array_add (grounds, annal_dossier_get_claim (self->dossier, g_array_index (places, guint, i)));
  return grounds;
}

static const char *
get_standing (const AnnalFate *fate, const AnnalClaim *claim)
{
  if (fate != NULL && fate->withdrawn != NULL)
    return annal_notice_get_op (fate->withdrawn) == ANNAL_NOTICE_OP_ERASE ? "erased" : "withdrawn";
  if (fate != NULL)
    return "corrected";
  return annal_claim_get_state (claim) == ANNAL_CLAIM_STATE_DRAFT ? "draft" : NULL;
}

static void
add_claim (AnnalNumberHistory *self, const Question *question, AnnalClaim *claim, const AnnalSpanData *span)
{
  AnnalNumber number = { 0, claim };
  const AnnalFate *fate = g_hash_table_lookup (question->fates, annal_claim_get_id (claim));

  if (!read_number (self, question, claim, &number))
    return;
  number.place = annal_origins_find_claim (self->origins, annal_claim_get_id (claim));
  number.principal = annal_origins_get_principal (self->origins, claim);
  number.speaker = annal_claim_word_speaker (self->dossier, claim);
  number.words = annal_number_history_word_number (self, &number, TRUE);
  number.sources = annal_claim_list_sources (claim);
  number.grounds = list_grounds (self, number.place);
  number.span = *span;
  number.withdrawn = fate != NULL && fate->withdrawn != NULL;
  number.standing = get_standing (fate, claim);
  g_array_append_val (self->entries, number);
}

static void
add_claims (AnnalNumberHistory *self, const Question *question, AnnalTimeline *timeline)
{
  for (guint i = 0; i < annal_timeline_get_n_entries (timeline); i++)
    {
      AnnalClaim *claim = annal_record_as_claim (annal_timeline_get_record (timeline, i));

      if (claim != NULL)
        add_claim (self, question, claim, annal_timeline_get_tight_data (timeline, i));
    }
}

static AnnalNumberGroup *
ensure_group (AnnalNumberHistory *self, const char *unit)
{
  AnnalNumberGroup group = { unit, NULL };

  for (guint i = 0; i < self->groups->len; i++)
    if (g_strcmp0 (g_array_index (self->groups, AnnalNumberGroup, i).unit, unit) == 0)
      return &g_array_index (self->groups, AnnalNumberGroup, i);
  group.entries = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->groups, group);
  return &g_array_index (self->groups, AnnalNumberGroup, self->groups->len - 1);
}

/* Property 3. */
static void
make_groups (AnnalNumberHistory *self)
{
  gboolean one;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const AnnalNumber *number = annal_number_history_get_number (self, i);

      if (number->quantity != NULL)
        ensure_group (self, annal_quantity_get_unit (number->quantity));
    }
  one = self->groups->len == 1;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const AnnalNumber *number = annal_number_history_get_number (self, i);
      const char *unit = NULL;

      if (number->quantity != NULL)
        unit = annal_quantity_get_unit (number->quantity);
      else if (one)
        unit = annal_number_history_get_group (self, 0)->unit;
      g_array_append_val (ensure_group (self, unit)->entries, i);
    }
}

static gboolean
expect_number (AnnalDossier *dossier, const char *subject, const char *predicate, GError **error)
{
  AnnalTerm *term = annal_dossier_resolve_term (dossier, ANNAL_TERM_ROLE_PREDICATE, predicate);
  AnnalValueType type = term != NULL ? annal_term_get_value_type (term) : ANNAL_VALUE_TYPE_UNSET;

  if (annal_dossier_lookup (dossier, subject) == NULL)
    {
      annal_dossier_set_not_found (dossier, subject, error);
      return FALSE;
    }
  if (term == NULL)
    {
      annal_dossier_set_no_predicate (dossier, predicate, error);
      return FALSE;
    }
  if (type != ANNAL_VALUE_TYPE_QUANTITY && type != ANNAL_VALUE_TYPE_UNSET)
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "the predicate “%s” has no number as its value", predicate);
      return FALSE;
    }
  return TRUE;
}

/**
 * annal_number_history_new:
 * @dossier: a sealed dossier
 * @subject: the id of a record
 * @predicate: the id of a predicate whose value is a quantity
 * @error: return location for an error
 *
 * Finds every number that a claim gives for a subject and predicate, in the
 * order of the timeline. Claims about what is the same as the subject count, and
 * those of predicates that narrow the one asked for with a dot. Denials are
 * entries too, of single numbers and of what any number takes for granted.
 *
 * Fails with %ANNAL_ERROR_NOT_FOUND where there is no such record or predicate,
 * and with %ANNAL_ERROR_INVALID where the predicate's value is no number or the
 * dossier is not sealed.
 *
 * Returns: (transfer full): the history, which may have no entries, or %NULL on
 *   error
 *
 * Since: 0.1
 */
AnnalNumberHistory *
annal_number_history_new (AnnalDossier *dossier,
                          const char *subject,
                          const char *predicate,
                          GError **error)
{
  return annal_number_history_new_by (dossier, subject, predicate, NULL, error);
}

AnnalNumberHistory *
annal_number_history_new_by (AnnalDossier *dossier,
                             const char *subject,
                             const char *predicate,
                             const gint64 *last,
                             GError **error)
{
  AnnalNumberHistory *self;
  g_autoptr (AnnalTimeline) timeline = NULL;
  g_auto (Question) question = { 0 };

  g_return_val_if_fail (ANNAL_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (subject != NULL && predicate != NULL, NULL);
  if (!annal_dossier_expect_sealed (dossier, "the history of a number is", error) ||
      !expect_number (dossier, subject, predicate, error))
    return NULL;
  timeline = annal_timeline_new (dossier, error);
  if (timeline == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (AnnalNumberHistory);
  self->dossier = g_object_ref (dossier);
  self->origins = annal_origins_new (dossier);
  self->subject = g_strdup (subject);
  self->predicate = g_strdup (predicate);
  self->entries = g_array_new (FALSE, FALSE, sizeof (AnnalNumber));
  g_array_set_clear_func (self->entries, number_clear);
  self->groups = g_array_new (FALSE, FALSE, sizeof (AnnalNumberGroup));
  g_array_set_clear_func (self->groups, group_clear);
  self->bounds = g_array_new (FALSE, FALSE, sizeof (AnnalSharedBound));
  g_array_set_clear_func (self->bounds, bound_clear);

  question.subject = find_subject (self->origins, subject);
  question.predicate = predicate;
  question.presupposed = g_hash_table_new (annal_text_hash, g_str_equal);
  question.fates = annal_dossier_find_fates (dossier, last);
  find_presupposed (dossier, predicate, question.presupposed);
  add_claims (self, &question, timeline);
  make_groups (self);
  annal_number_history_find_shared_bounds (self);
  return self;
}

/**
 * annal_number_history_ref:
 * @self: a history
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalNumberHistory *
annal_number_history_ref (AnnalNumberHistory *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
history_clear (gpointer data)
{
  AnnalNumberHistory *self = data;

  g_array_unref (self->entries);
  g_array_unref (self->groups);
  g_array_unref (self->bounds);
  annal_origins_free (self->origins);
  g_free (self->subject);
  g_free (self->predicate);
  g_object_unref (self->dossier);
}

/**
 * annal_number_history_unref:
 * @self: a history
 *
 * Drops a reference.
 *
 * Since: 0.1
 */
void
annal_number_history_unref (AnnalNumberHistory *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, history_clear);
}

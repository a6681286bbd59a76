/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What became known when (docs/model.md, "Four clocks").
 *
 * What is known of an entry is when it was first published: some second from
 * p to q. By the end of day D it was known certainly if q ≤ D, possibly if
 * p ≤ D. It became known after A and by D certainly if A < p and q ≤ D; it
 * cannot have if D < p or q ≤ A, nor where no second lies between A and D.
 * Notices count by their own date.
 */

#include "timeline/annal-knowledge-private.h"

#include <string.h>

#include <annal/annal-claim.h>
#include <annal/annal-count.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-error.h>
#include <annal/annal-notice.h>
#include <annal/annal-proposition.h>
#include <annal/annal-quantity.h>
#include <annal/annal-selection.h>
#include <annal/annal-term.h>
#include <annal/annal-value.h>
#include <annal/annal-vocabulary.h>

#include "base/annal-decimal-private.h"
#include "base/annal-hash-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-vocabulary-private.h"
#include "model/annal-when-span-private.h"
#include "timeline/annal-criterion-private.h"
#include "timeline/annal-selection-private.h"

typedef struct
{
  guint entry;
  AnnalCertainty certainty;
} Item;

typedef struct
{
  AnnalNotice *notice; /* of the dossier */
  AnnalCertainty certainty;
} NoticeItem;

typedef struct
{
  const char *subject;   /* of a record of the dossier */
  const char *predicate; /* of a record of the dossier, or of the vocabulary */
  GArray *old;           /* owned, of entries */
  GArray *new;           /* owned, of entries */
} Number;

struct _AnnalKnowledge
{
  AnnalTimeline *timeline; /* owned */
  GArray *items;           /* owned, of Item, in the timeline's order */
  GArray *notices;         /* owned, of NoticeItem, by id */
  GArray *numbers;         /* owned, of Number, by subject and predicate */
  gint64 until;            /* the last second that counts */
};

G_DEFINE_BOXED_TYPE (AnnalKnowledge, annal_knowledge, annal_knowledge_ref, annal_knowledge_unref)

/* After @after, until and including @until. */
static AnnalCertainty
judge_between (const AnnalSpanData *span, gint64 after, gint64 until)
{
  gint64 last = annal_span_data_get_last (span);

  if (span->begin_min > until || (after != G_MININT64 && (last <= after || until <= after)))
    return ANNAL_CERTAINTY_NO;
  if (last <= until && (after == G_MININT64 || span->begin_min > after))
    return ANNAL_CERTAINTY_CERTAIN;
  return ANNAL_CERTAINTY_POSSIBLE;
}

/**
 * annal_timeline_get_known:
 * @self: a timeline
 * @index: which entry, from 0, in order
 * @day: a day, month or year
 *
 * Tells whether the public could have read of an entry by the end of a day:
 * certainly where a source that tells of it had been published for certain,
 * possibly where one may have been, or where no source is cited at all.
 *
 * Returns: how certain that is
 *
 * Since: 0.1
 */
AnnalCertainty
annal_timeline_get_known (AnnalTimeline *self,
                          guint index,
                          AnnalDate *day)
{
  const AnnalClockTimes *times;
  AnnalClockTime time;

  g_return_val_if_fail (self != NULL && index < annal_timeline_get_n_entries (self), ANNAL_CERTAINTY_NO);
  g_return_val_if_fail (day != NULL, ANNAL_CERTAINTY_NO);
  times = annal_indexes_get_times (annal_timeline_get_indexes (self), ANNAL_CLOCK_PUBLISHED);
  annal_clock_times_read (times, index, &time);
  return judge_between (&time.span, G_MININT64, annal_date_get_last_second (day));
}

static void
number_clear (gpointer data)
{
  Number *number = data;

  g_clear_pointer (&number->old, g_array_unref);
  g_clear_pointer (&number->new, g_array_unref);
}

static AnnalKnowledge *
knowledge_new (AnnalTimeline *timeline)
{
  AnnalKnowledge *self = g_atomic_rc_box_new0 (AnnalKnowledge);

  self->timeline = annal_timeline_ref (timeline);
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  self->notices = g_array_new (FALSE, FALSE, sizeof (NoticeItem));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (Number));
  g_array_set_clear_func (self->numbers, number_clear);
  return self;
}

/* --- notices -------------------------------------------------------------- */

static gboolean
is_found (AnnalTimeline *timeline, AnnalSelection *selection, const char *id)
{
  guint entry = id != NULL ? annal_timeline_lookup (timeline, id) : G_MAXUINT;
  const guint8 *certainties;
  const guint *found = annal_selection_get_found (selection, &certainties);
  guint first = 0, end = annal_selection_get_n_found (selection);

  while (entry != G_MAXUINT && first < end)
    {
      guint middle = first + (end - first) / 2;

      if (found[middle] == entry)
        return TRUE;
      if (found[middle] < entry)
        first = middle + 1;
      else
        end = middle;
    }
  return FALSE;
}

static void
add_notices (AnnalKnowledge *self, AnnalSelection *selection, gboolean all, gint64 after, gint64 until)
{
  AnnalDossier *dossier = annal_timeline_get_dossier (self->timeline);

  for (guint i = 0; i < annal_dossier_get_n_notices (dossier); i++)
    {
      AnnalNotice *notice = annal_dossier_get_notice (dossier, i);
      AnnalSpanData span = ANNAL_SPAN_DATA_UNDATED;
      NoticeItem item = { notice, ANNAL_CERTAINTY_NO };

      annal_when_get_span_data (annal_notice_get_at (notice), ANNAL_NATURE_INSTANT, &span);
      item.certainty = judge_between (&span, after, until);
      if (item.certainty != ANNAL_CERTAINTY_NO &&
          (all || is_found (self->timeline, selection, annal_notice_get_target (notice))))
        g_array_append_val (self->notices, item);
    }
}

/* --- numbers -------------------------------------------------------------- */

typedef struct
{
  AnnalApprox approx;
  const char *lo, *hi, *unit; /* of the claim; NULL where there is none */
} Amount;

/* A number may stand as a bare word. */
static gboolean
read_amount (const AnnalProposition *proposition, Amount *out)
{
  AnnalValue *value = proposition != NULL ? annal_proposition_get_value (proposition) : NULL;
  const AnnalQuantity *quantity = value != NULL ? annal_value_get_quantity (value) : NULL;
  const char *word = value != NULL ? annal_value_get_word (value) : NULL;

  if (quantity == NULL && (word == NULL || !annal_decimal_is_valid (word)))
    return FALSE;
  if (quantity != NULL)
    *out = (Amount) { annal_quantity_get_approx (quantity), annal_quantity_get_lo (quantity),
                      annal_quantity_get_hi (quantity), annal_quantity_get_unit (quantity) };
  else
    *out = (Amount) { ANNAL_APPROX_EXACT, word, word, NULL };
  return TRUE;
}

static gboolean
is_of_quantity (AnnalDossier *dossier, const AnnalProposition *proposition)
{
  const char *predicate = annal_proposition_get_predicate (proposition);
  AnnalValue *value = annal_proposition_get_value (proposition);
  AnnalTerm *term = NULL;

  if (predicate != NULL)
    term = annal_dossier_resolve_term (dossier, ANNAL_TERM_ROLE_PREDICATE, predicate);
  return annal_value_get_quantity (value) != NULL ||
         (term != NULL && annal_term_get_value_type (term) == ANNAL_VALUE_TYPE_QUANTITY);
}

/* What a claim puts a number to; who denies a number puts none. FALSE where
 * there is none.
 */
static gboolean
get_number_of (AnnalDossier *dossier, AnnalClaim *claim, const char **subject, const char **predicate)
{
  if (claim == NULL)
    return FALSE;
  if (annal_claim_get_kind (claim) == ANNAL_CLAIM_KIND_POSITION)
    {
      *subject = annal_claim_get_count (claim) != NULL ? annal_claim_get_target (claim) : NULL;
      *predicate = annal_word_get (ANNAL_TYPE_STANCE, annal_claim_get_stance (claim));
    }
  else
    {
      AnnalProposition *proposition = annal_claim_get_proposition (claim);
      Amount amount;
      gboolean puts = annal_claim_get_stance (claim) == ANNAL_STANCE_AFFIRM && read_amount (proposition, &amount) &&
                      is_of_quantity (dossier, proposition);

      *subject = puts ? annal_proposition_get_about (proposition) : NULL;
      *predicate = puts ? annal_proposition_get_predicate (proposition) : NULL;
    }
  return *subject != NULL && *predicate != NULL;
}

static int
compare_decimals (const char *a, const char *b)
{
  if (a == NULL || b == NULL)
    return (a != NULL) - (b != NULL);
  return annal_decimal_compare (a, b);
}

static int
compare_counts (const AnnalCount *a, const AnnalCount *b)
{
  int order = compare_decimals (annal_count_get_n (a), annal_count_get_n (b));

  return order != 0 ? order : compare_decimals (annal_count_get_of (a), annal_count_get_of (b));
}

static int
compare_amounts (const AnnalProposition *first, const AnnalProposition *second)
{
  Amount a, b;
  gboolean are_read = read_amount (first, &a) && read_amount (second, &b);
  int order;

  g_assert (are_read);
  order = (int) a.approx - (int) b.approx;
  if (order == 0)
    order = compare_decimals (a.lo, b.lo);
  if (order == 0)
    order = compare_decimals (a.hi, b.hi);
  return order != 0 ? order : g_strcmp0 (a.unit, b.unit);
}

/* By the numbers that two claims put: 0 where they are the same. */
static int
compare_claims (gconstpointer first, gconstpointer second)
{
  AnnalClaim *a = (AnnalClaim *) first;
  AnnalClaim *b = (AnnalClaim *) second;
  gboolean a_counts = annal_claim_get_kind (a) == ANNAL_CLAIM_KIND_POSITION;
  gboolean b_counts = annal_claim_get_kind (b) == ANNAL_CLAIM_KIND_POSITION;

  if (a_counts != b_counts)
    return a_counts ? 1 : -1;
  return a_counts ? compare_counts (annal_claim_get_count (a), annal_claim_get_count (b))
                  : compare_amounts (annal_claim_get_proposition (a), annal_claim_get_proposition (b));
}

static AnnalClaim *
get_claim (AnnalKnowledge *self, guint entry)
{
  return annal_record_as_claim (annal_timeline_get_record (self->timeline, entry));
}

static Number *
ensure_number (AnnalKnowledge *self, GHashTable *by_key, const char *subject, const char *predicate)
{
  g_autofree char *key = g_strdup_printf ("%s\n%s", subject, predicate);
  guint at = GPOINTER_TO_UINT (g_hash_table_lookup (by_key, key));
  Number *number;

  if (at > 0)
    return &g_array_index (self->numbers, Number, at - 1);
  g_array_set_size (self->numbers, self->numbers->len + 1);
  number = &g_array_index (self->numbers, Number, self->numbers->len - 1);
  number->subject = subject;
  number->predicate = predicate;
  number->old = g_array_new (FALSE, FALSE, sizeof (guint));
  number->new = g_array_new (FALSE, FALSE, sizeof (guint));
  g_hash_table_insert (by_key, g_steal_pointer (&key), GUINT_TO_POINTER (self->numbers->len));
  return number;
}

/* Whether any of the new numbers was not known before. */
static gboolean
has_changed (AnnalKnowledge *self, const Number *number)
{
  g_autoptr (GTree) known = g_tree_new (compare_claims);
  gboolean changed = FALSE;

  for (guint i = 0; i < number->old->len; i++)
    {
      AnnalClaim *claim = get_claim (self, g_array_index (number->old, guint, i));

      g_tree_insert (known, claim, claim);
    }
  for (guint i = 0; i < number->new->len && !changed; i++)
    changed = g_tree_lookup (known, get_claim (self, g_array_index (number->new, guint, i))) == NULL;
  return changed;
}

static int
compare_number_keys (gconstpointer first, gconstpointer second)
{
  const Number *a = first;
  const Number *b = second;
  int order = strcmp (a->subject, b->subject);

  return order != 0 ? order : strcmp (a->predicate, b->predicate);
}

static void
keep_changed (AnnalKnowledge *self)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (Number));

  for (guint i = 0; i < self->numbers->len; i++)
    {
      Number *number = &g_array_index (self->numbers, Number, i);

      if (has_changed (self, number))
        {
          g_array_append_val (kept, *number);
          memset (number, 0, sizeof *number);
        }
    }
  g_array_unref (self->numbers);
  self->numbers = kept;
  g_array_set_clear_func (self->numbers, number_clear);
  g_array_sort (self->numbers, compare_number_keys);
}

/* @now: for each entry found, how certainly it became known; @before: how
 * certainly it had been known.
 */
static void
add_number (AnnalKnowledge *self, GHashTable *by_key, guint entry, AnnalCertainty now, AnnalCertainty before)
{
  const char *subject, *predicate;
  Number *number;

  if ((now == ANNAL_CERTAINTY_NO && before == ANNAL_CERTAINTY_NO) ||
      !get_number_of (annal_timeline_get_dossier (self->timeline), get_claim (self, entry), &subject, &predicate))
    return;
  number = ensure_number (self, by_key, subject, predicate);
  if (now != ANNAL_CERTAINTY_NO)
    g_array_append_val (number->new, entry);
  else
    g_array_append_val (number->old, entry);
}

/* -------------------------------------------------------------------------- */

static void
add_found (AnnalKnowledge *self, AnnalSelection *selection, gint64 after, gint64 until)
{
  const AnnalClockTimes *times =
      annal_indexes_get_times (annal_timeline_get_indexes (self->timeline), ANNAL_CLOCK_PUBLISHED);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);
  const guint8 *certainties;
  const guint *found = annal_selection_get_found (selection, &certainties);

  for (guint i = 0; i < annal_selection_get_n_found (selection); i++)
    {
      AnnalClockTime time;
      AnnalCertainty now;
      Item item;

      annal_clock_times_read (times, found[i], &time);
      now = judge_between (&time.span, after, until);
      item = (Item) { found[i], MIN (now, certainties[i]) };
      if (now != ANNAL_CERTAINTY_NO)
        g_array_append_val (self->items, item);
      if (after != G_MININT64)
        add_number (self, by_key, found[i], now, judge_between (&time.span, G_MININT64, after));
    }
  keep_changed (self);
}

/**
 * annal_knowledge_new:
 * @timeline: a timeline
 * @query: (nullable): of which entries it is asked, or %NULL for all
 * @after: (nullable): a day, month or year, or %NULL for from the beginning
 * @until: a day, month or year
 * @error: return location for an error
 *
 * Finds what the public could read by the end of @until and, where @after is
 * given, could not yet read by the end of that: what became known, which
 * notices withdrew or corrected something, and which numbers changed.
 *
 * Fails with %ANNAL_ERROR_REVERSED where @until ends before @after does, and
 * like [method@Annal.Timeline.select].
 *
 * Returns: (transfer full): what became known
 *
 * Since: 0.1
 */
AnnalKnowledge *
annal_knowledge_new (AnnalTimeline *timeline,
                     AnnalQuery *query,
                     AnnalDate *after,
                     AnnalDate *until,
                     GError **error)
{
  g_autoptr (AnnalSelection) selection = NULL;
  AnnalKnowledge *self;
  gint64 from, to;

  g_return_val_if_fail (timeline != NULL && until != NULL, NULL);
  from = after != NULL ? annal_date_get_last_second (after) : G_MININT64;
  to = annal_date_get_last_second (until);
  if (to < from)
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_REVERSED, "%s comes after %s; give the earlier day first",
                   annal_date_get_text (after), annal_date_get_text (until));
      return NULL;
    }
  selection = annal_timeline_select (timeline, query, error);
  if (selection == NULL)
    return NULL;
  self = knowledge_new (timeline);
  self->until = to;
  add_found (self, selection, from, to);
  add_notices (self, selection, query == NULL, from, to);
  return self;
}

gint64
annal_knowledge_get_last_second (AnnalKnowledge *self)
{
  return self->until;
}

/**
 * annal_knowledge_ref:
 * @self: what became known
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalKnowledge *
annal_knowledge_ref (AnnalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
knowledge_clear (gpointer data)
{
  AnnalKnowledge *self = data;

  g_array_unref (self->items);
  g_array_unref (self->notices);
  g_array_unref (self->numbers);
  annal_timeline_unref (self->timeline);
}

/**
 * annal_knowledge_unref:
 * @self: (transfer full): what became known
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */
void
annal_knowledge_unref (AnnalKnowledge *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, knowledge_clear);
}

/**
 * annal_knowledge_get_timeline:
 * @self: what became known
 *
 * Reads of which timeline it is.
 *
 * Returns: (transfer none): the timeline
 *
 * Since: 0.1
 */
AnnalTimeline *
annal_knowledge_get_timeline (AnnalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->timeline;
}

/**
 * annal_knowledge_get_n_entries:
 * @self: what became known
 *
 * Counts the events and claims that became known, or may have.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_knowledge_get_n_entries (AnnalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->items->len;
}

/**
 * annal_knowledge_get_index:
 * @self: what became known
 * @position: which of the entries, from 0, in the timeline's order
 *
 * Reads which entry of the timeline it is.
 *
 * Returns: the index of the entry in the timeline
 *
 * Since: 0.1
 */
guint
annal_knowledge_get_index (AnnalKnowledge *self,
                           guint position)
{
  g_return_val_if_fail (self != NULL && position < self->items->len, G_MAXUINT);
  return g_array_index (self->items, Item, position).entry;
}

/**
 * annal_knowledge_get_certainty:
 * @self: what became known
 * @position: which of the entries, from 0, in the timeline's order
 *
 * Reads whether an entry became known certainly or possibly.
 *
 * Returns: the certainty, never no
 *
 * Since: 0.1
 */
AnnalCertainty
annal_knowledge_get_certainty (AnnalKnowledge *self,
                               guint position)
{
  g_return_val_if_fail (self != NULL && position < self->items->len, ANNAL_CERTAINTY_NO);
  return g_array_index (self->items, Item, position).certainty;
}

/**
 * annal_knowledge_get_n_notices:
 * @self: what became known
 *
 * Counts the notices given, or possibly given.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_knowledge_get_n_notices (AnnalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->notices->len;
}

/**
 * annal_knowledge_get_notice:
 * @self: what became known
 * @position: which notice, from 0, by id
 *
 * Reads a notice: what was withdrawn, corrected, clarified, reaffirmed, erased.
 *
 * Returns: (transfer none): the notice, valid while @self lives
 *
 * Since: 0.1
 */
AnnalNotice *
annal_knowledge_get_notice (AnnalKnowledge *self,
                            guint position)
{
  g_return_val_if_fail (self != NULL && position < self->notices->len, NULL);
  return g_array_index (self->notices, NoticeItem, position).notice;
}

/**
 * annal_knowledge_get_notice_certainty:
 * @self: what became known
 * @position: which notice, from 0, by id
 *
 * Reads whether a notice was given in that time certainly or possibly.
 *
 * Returns: the certainty, never no
 *
 * Since: 0.1
 */
AnnalCertainty
annal_knowledge_get_notice_certainty (AnnalKnowledge *self,
                                      guint position)
{
  g_return_val_if_fail (self != NULL && position < self->notices->len, ANNAL_CERTAINTY_NO);
  return g_array_index (self->notices, NoticeItem, position).certainty;
}

/**
 * annal_knowledge_get_n_numbers:
 * @self: what became known
 *
 * Counts the numbers that changed: what a new number was put to, other than
 * those known before. Without a day to compare with there are none.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_knowledge_get_n_numbers (AnnalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->numbers->len;
}

/**
 * annal_knowledge_get_number_subject:
 * @self: what became known
 * @number: which number, from 0
 *
 * Reads what a number is about: what claims are about, what positions target.
 *
 * Returns: (transfer none): an id, valid while @self lives
 *
 * Since: 0.1
 */
const char *
annal_knowledge_get_number_subject (AnnalKnowledge *self,
                                    guint number)
{
  g_return_val_if_fail (self != NULL && number < self->numbers->len, NULL);
  return g_array_index (self->numbers, Number, number).subject;
}

/**
 * annal_knowledge_get_number_predicate:
 * @self: what became known
 * @number: which number, from 0
 *
 * Reads what a number counts: the predicate of claims, the stance of positions
 * ("note").
 *
 * Returns: (transfer none): a word, valid while @self lives
 *
 * Since: 0.1
 */
const char *
annal_knowledge_get_number_predicate (AnnalKnowledge *self,
                                      guint number)
{
  g_return_val_if_fail (self != NULL && number < self->numbers->len, NULL);
  return g_array_index (self->numbers, Number, number).predicate;
}

/**
 * annal_knowledge_get_number_n_old:
 * @self: what became known
 * @number: which number, from 0
 *
 * Counts the claims by which it was known before.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_knowledge_get_number_n_old (AnnalKnowledge *self,
                                  guint number)
{
  g_return_val_if_fail (self != NULL && number < self->numbers->len, 0);
  return g_array_index (self->numbers, Number, number).old->len;
}

/**
 * annal_knowledge_get_number_old:
 * @self: what became known
 * @number: which number, from 0
 * @position: which claim, from 0, in the timeline's order
 *
 * Reads a claim by which it was known before.
 *
 * Returns: the index of the entry in the timeline
 *
 * Since: 0.1
 */
guint
annal_knowledge_get_number_old (AnnalKnowledge *self,
                                guint number,
                                guint position)
{
  g_return_val_if_fail (self != NULL && number < self->numbers->len, G_MAXUINT);
  g_return_val_if_fail (position < g_array_index (self->numbers, Number, number).old->len, G_MAXUINT);
  return g_array_index (g_array_index (self->numbers, Number, number).old, guint, position);
}

/**
 * annal_knowledge_get_number_n_new:
 * @self: what became known
 * @number: which number, from 0
 *
 * Counts the claims that became known.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_knowledge_get_number_n_new (AnnalKnowledge *self,
                                  guint number)
{
  g_return_val_if_fail (self != NULL && number < self->numbers->len, 0);
  return g_array_index (self->numbers, Number, number).new->len;
}

/**
 * annal_knowledge_get_number_new:
 * @self: what became known
 * @number: which number, from 0
 * @position: which claim, from 0, in the timeline's order
 *
 * Reads a claim that became known.
 *
 * Returns: the index of the entry in the timeline
 *
 * Since: 0.1
 */
guint
annal_knowledge_get_number_new (AnnalKnowledge *self,
                                guint number,
                                guint position)
{
  g_return_val_if_fail (self != NULL && number < self->numbers->len, G_MAXUINT);
  g_return_val_if_fail (position < g_array_index (self->numbers, Number, number).new->len, G_MAXUINT);
  return g_array_index (g_array_index (self->numbers, Number, number).new, guint, position);
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The finder and what it gives back. The text is read through a window of
 * tokens that moves on, so that memory grows with what is found and not with
 * the text; an expression and what is looked at around it are far shorter
 * than the window's margins.
 */

#include <string.h>

#include <annal/annal-error.h>

#include "time/annal-civil-private.h"
#include "time/annal-date-private.h"
#include "time/annal-phrase-private.h"

#define WINDOW 4096
#define MARGIN_AHEAD 64
#define MARGIN_BEHIND 32

struct _AnnalPhrase
{
  gint64 start;
  gint64 end;
  gint64 start_byte;
  gint64 end_byte;
  char *text;             /* owned */
  char *duration_text;    /* owned, nullable */
  char *duration;         /* owned, nullable */
  AnnalDate *date;        /* owned, nullable */
  AnnalDate *alternative; /* owned, nullable */
  const char *rule;
  gint anchor_index; /* -1: no phrase */
  guint8 anchor;     /* AnnalPhraseAnchor */
  guint8 kind;       /* AnnalPhraseKind */
  guint8 modifier;   /* AnnalPhraseModifier */
  guint8 part;       /* AnnalDayPart */
  gboolean relative;
  gboolean range;
};

struct _AnnalPhrases
{
  GPtrArray *phrases; /* of AnnalPhrase */
};

G_DEFINE_BOXED_TYPE (AnnalPhrase, annal_phrase, annal_phrase_ref, annal_phrase_unref)
G_DEFINE_BOXED_TYPE (AnnalPhrases, annal_phrases, annal_phrases_ref, annal_phrases_unref)

typedef struct
{
  AnnalLexer lexer;
  AnnalToken *tokens;
  guint n;
  gboolean at_end;
  AnnalStory story;
  GPtrArray *phrases; /* of AnnalPhrase */
  GString *scratch;
} Finder;

/* --- Making phrases --- */

static char *
dup_slice (const Finder *self, guint first, guint end, gint64 *start_byte, gint64 *end_byte)
{
  const AnnalToken *from = &self->tokens[first], *to = &self->tokens[end - 1];

  *start_byte = (gint64) from->start;
  *end_byte = (gint64) (to->start + to->length);
  return g_strndup (self->lexer.text + from->start, (gsize) (*end_byte - *start_byte));
}

static AnnalDate *
make_date (Finder *self)
{
  return self->scratch->len > 0 ? annal_date_new (self->scratch->str, NULL) : NULL;
}

static AnnalPhrase *
phrase_new (Finder *self, const AnnalExpr *expr, const AnnalMeaning *meaning)
{
  AnnalPhrase *phrase = g_atomic_rc_box_new0 (AnnalPhrase);
  const AnnalToken *from = &self->tokens[expr->first], *to = &self->tokens[expr->end - 1];
  gint64 start, end;

  phrase->text = dup_slice (self, expr->first, expr->end, &phrase->start_byte, &phrase->end_byte);
  phrase->start = (gint64) from->start_point;
  phrase->end = (gint64) (to->start_point + to->n_points);
  phrase->rule = meaning->rule;
  phrase->kind = expr->kind;
  phrase->modifier = expr->modifier;
  phrase->part = expr->part;
  phrase->relative = meaning->relative;
  phrase->anchor = meaning->anchor;
  phrase->anchor_index = meaning->anchor_index;

  annal_meaning_print (meaning, expr, self->story.flags, self->scratch);
  phrase->date = make_date (self);
  g_string_truncate (self->scratch, 0);
  if (meaning->has_alternative)
    annal_period_print (meaning->alternative, self->story.flags, self->scratch);
  phrase->alternative = make_date (self);
  if (expr->duration_end > 0)
    phrase->duration_text = dup_slice (self, expr->duration_first, expr->duration_end, &start, &end);
  else if (expr->kind == ANNAL_PHRASE_KIND_DURATION)
    phrase->duration_text = g_strdup (phrase->text);
  if (expr->duration_end > 0 || expr->kind == ANNAL_PHRASE_KIND_DURATION || expr->kind == ANNAL_PHRASE_KIND_SET)
    {
      annal_expr_print_duration (expr, self->scratch);
      phrase->duration = g_strdup (self->scratch->str);
    }
  return phrase;
}

static void
tell (Finder *self, const AnnalExpr *expr, const AnnalMeaning *meaning)
{
  if (meaning->form == ANNAL_MEANING_PERIOD && expr->form != ANNAL_FORM_ERA && expr->form != ANNAL_FORM_CLOCK)
    annal_story_tell (&self->story, meaning->from, (gint) self->phrases->len,
                      self->tokens[expr->end - 1].start + self->tokens[expr->end - 1].length);
}

static gboolean
resolve (const Finder *self, const AnnalExpr *expr, AnnalMeaning *meaning)
{
  return annal_expr_resolve (expr, self->tokens, self->n, &self->story, meaning);
}

static gboolean
add (Finder *self, const AnnalExpr *expr, const AnnalMeaning *meaning)
{
  AnnalPhrase *phrase = phrase_new (self, expr, meaning);

  /* Ages that a date of four digits and a month cannot hold. */
  if (phrase->date == NULL && phrase->duration == NULL)
    {
      annal_phrase_unref (phrase);
      return FALSE;
    }
  tell (self, expr, meaning);
  g_ptr_array_add (self->phrases, phrase);
  return TRUE;
}

/* The same weekday, month or day of the year, one round on or back. */
static AnnalPeriod
go_round (const AnnalExpr *expr, AnnalPeriod period, gint rounds)
{
  if (expr->form == ANNAL_FORM_MONTH_DAY)
    return annal_period_of_date (annal_period_get_year (period) + rounds, (guint) expr->number, (guint) expr->day);
  period.index += rounds * (period.unit == ANNAL_UNIT_DAY     ? 7
                            : period.unit == ANNAL_UNIT_MONTH ? 12
                                                              : 4);
  return period;
}

/* Whether the parts of a range, each the nearest, are told by name alone. */
static gboolean
may_go_round (const AnnalExpr *expr)
{
  if (expr->form == ANNAL_FORM_MONTH_DAY)
    return expr->weekday == 0 && (expr->number != 2 || expr->day != 29) && expr->widen == ANNAL_UNIT_NONE;
  return expr->form == ANNAL_FORM_NAMED && expr->nth == 0 && !expr->ended &&
         (expr->unit == ANNAL_UNIT_DAY || expr->unit == ANNAL_UNIT_MONTH || expr->unit == ANNAL_UNIT_QUARTER);
}

/* Puts the second after the first where "Monday to Friday" needs it: later,
 * or, in a story of the past, the first earlier. What was the reading is the
 * other one then.
 */
static void
order_range (const Finder *self, const AnnalExpr *first, const AnnalExpr *second, AnnalMeaning *from, AnnalMeaning *to)
{
  gboolean past;

  if (first->range != ANNAL_RANGE_TO || from->form != ANNAL_MEANING_PERIOD || to->form != ANNAL_MEANING_PERIOD ||
      from->from.unit != to->from.unit || from->from.index <= to->from.index || first->form != second->form ||
      !may_go_round (first) || !may_go_round (second))
    return;
  past = annal_expr_is_past (first, self->tokens, self->n, &self->story);
  if (past)
    {
      from->alternative = from->from;
      from->from = go_round (first, from->from, -1);
      from->has_alternative = TRUE;
    }
  else
    {
      to->alternative = to->from;
      to->from = go_round (second, to->from, 1);
      to->has_alternative = TRUE;
    }
}

static void
add_range (Finder *self, const AnnalExpr *first, const AnnalExpr *second, const AnnalMeaning *from,
           const AnnalMeaning *to)
{
  static const char *const rules[] = { "", "range", "pair", "either" };
  AnnalMeaning whole = *from;
  AnnalExpr expr = *first;
  gboolean adjacent;
  AnnalPhrase *phrase;

  if (from->form != ANNAL_MEANING_PERIOD || to->form != ANNAL_MEANING_PERIOD || from->from.unit != to->from.unit ||
      from->from.unit == ANNAL_UNIT_WEEK || from->from.unit == ANNAL_UNIT_WEEKEND)
    return;
  whole.to = to->from;
  if (first->range != ANNAL_RANGE_TO && from->from.index > to->from.index)
    {
      whole.from = to->from;
      whole.to = from->from;
    }
  adjacent = whole.to.index == whole.from.index + 1;
  whole.has_alternative = FALSE;
  whole.rule = rules[first->range];
  whole.relative = from->relative || to->relative;
  whole.form = first->range == ANNAL_RANGE_OR               ? ANNAL_MEANING_CHOICE
               : first->range == ANNAL_RANGE_TO || adjacent ? ANNAL_MEANING_RANGE
                                                            : ANNAL_MEANING_LIST;
  if (whole.form == ANNAL_MEANING_RANGE && whole.from.index > whole.to.index)
    return;
  expr.end = second->end;
  expr.kind = ANNAL_PHRASE_KIND_DATE;
  expr.part = 0;
  phrase = phrase_new (self, &expr, &whole);
  if (phrase->date == NULL)
    {
      annal_phrase_unref (phrase);
      return;
    }
  phrase->range = TRUE;
  g_ptr_array_add (self->phrases, phrase);
}

/* --- Finding --- */

static gboolean
may_start (const AnnalToken *token)
{
  switch (token->kind)
    {
    case ANNAL_WORD_OTHER:
    case ANNAL_WORD_PUNCTUATION:
    case ANNAL_WORD_DID:
    case ANNAL_WORD_WILL:
    case ANNAL_WORD_OF:
    case ANNAL_WORD_IN:
    case ANNAL_WORD_ON:
    case ANNAL_WORD_TO:
    case ANNAL_WORD_AND:
    case ANNAL_WORD_FOR:
    case ANNAL_WORD_BY:
    case ANNAL_WORD_FROM:
      return FALSE;
    default:
      return TRUE;
    }
}

/* The second may hang on the first, and where the two lie tells which reading
 * of each is meant; so both are known before either is added.
 */
static void
add_pair (Finder *self, const AnnalExpr *first, const AnnalExpr *second)
{
  const AnnalStory before = self->story;
  AnnalMeaning from, to;
  gboolean knows_first = resolve (self, first, &from), knows_second;

  if (knows_first)
    tell (self, first, &from);
  knows_second = resolve (self, second, &to);
  self->story = before;
  if (knows_first && knows_second)
    order_range (self, first, second, &from, &to);
  if (!knows_first || !add (self, first, &from))
    {
      if (resolve (self, second, &to))
        add (self, second, &to);
      return;
    }
  if (knows_second && add (self, second, &to))
    add_range (self, first, second, &from, &to);
}

/* Reads one expression at a token; returns the first token after it. */
static guint
find_at (Finder *self, guint at)
{
  AnnalExpr first, second;
  AnnalMeaning meaning;

  if (!annal_grammar_match (self->tokens, self->n, at, self->lexer.text, self->story.flags, &first, &second))
    return at + 1;
  if (first.range != ANNAL_RANGE_NONE)
    {
      add_pair (self, &first, &second);
      return second.end;
    }
  if (resolve (self, &first, &meaning))
    add (self, &first, &meaning);
  return first.end;
}

static void
fill (Finder *self)
{
  while (self->n < WINDOW && !self->at_end)
    {
      if (annal_lexer_next (&self->lexer, &self->tokens[self->n]))
        self->n++;
      else
        self->at_end = TRUE;
    }
}

/* Drops the tokens that have been read, but for a margin; returns where the
 * next one is then.
 */
static guint
move_on (Finder *self, guint at)
{
  guint dropped = at > MARGIN_BEHIND ? at - MARGIN_BEHIND : 0;

  memmove (self->tokens, self->tokens + dropped, (self->n - dropped) * sizeof (AnnalToken));
  self->n -= dropped;
  return at - dropped;
}

static void
find_all (Finder *self)
{
  guint at = 0;

  for (;;)
    {
      guint limit;

      fill (self);
      limit = self->at_end ? self->n : self->n - MARGIN_AHEAD;
      while (at < limit)
        at = may_start (&self->tokens[at]) ? find_at (self, at) : at + 1;
      if (self->at_end)
        return;
      at = move_on (self, at);
    }
}

static void
story_init (AnnalStory *self, AnnalDate *dateline, AnnalPhraseFlags flags)
{
  *self = (AnnalStory) { .flags = flags };
  if (dateline != NULL)
    {
      AnnalDatePoint day = annal_date_point_complete (&annal_date_get_parsed (dateline)->start, FALSE);

      self->has_dateline = TRUE;
      self->dateline = annal_civil_to_days (day.year, day.month, day.day);
    }
}

static gboolean
check_dateline (AnnalDate *dateline, GError **error)
{
  const AnnalDateParsed *parsed;

  if (dateline == NULL)
    return TRUE;
  parsed = annal_date_get_parsed (dateline);
  if ((parsed->kind == ANNAL_DATE_KIND_DATE || parsed->kind == ANNAL_DATE_KIND_DATE_TIME) &&
      parsed->start.precision >= ANNAL_DATE_PRECISION_DAY && parsed->start.year >= 0 && parsed->start.year <= 9990)
    return TRUE;
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "a dateline has to be one day of the years 0 to 9990, not %s",
               annal_date_get_text (dateline));
  return FALSE;
}

static gboolean
check_text (const char *text, gsize length, GError **error)
{
  const char *end;

  if (g_utf8_validate_len (text, length, &end))
    return TRUE;
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_SYNTAX, "the text is not UTF-8 at byte %" G_GSIZE_FORMAT,
               (gsize) (end - text));
  return FALSE;
}

/**
 * annal_phrases_find:
 * @text: English text, UTF-8
 * @length: its length in bytes, or -1 where it ends with a zero byte
 * @dateline: (nullable): the day the text was written, a day or a day and
 *   time; without it, only what is complete in itself has a date
 * @flags: how to read
 * @error: return location for an error
 *
 * Finds the expressions of time in a text and what they mean. "Last week"
 * counts from the dateline, "the next day" from the date last told. The time
 * taken is proportional to the length.
 *
 * Returns: (transfer full): the phrases, maybe none; on error %NULL, with
 *   %ANNAL_ERROR_SYNTAX for text that is not UTF-8, %ANNAL_ERROR_INVALID for
 *   a dateline that is not one day
 *
 * Since: 0.1
 */
AnnalPhrases *
annal_phrases_find (const char *text,
                    gssize length,
                    AnnalDate *dateline,
                    AnnalPhraseFlags flags,
                    GError **error)
{
  Finder finder = { 0 };
  AnnalPhrases *self;
  gsize size;

  g_return_val_if_fail (text != NULL, NULL);
  size = length >= 0 ? (gsize) length : strlen (text);
  if (!check_dateline (dateline, error) || !check_text (text, size, error))
    return NULL;

  annal_lexer_init (&finder.lexer, text, size);
  story_init (&finder.story, dateline, flags);
  finder.tokens = g_new (AnnalToken, WINDOW);
  finder.phrases = g_ptr_array_new_with_free_func ((GDestroyNotify) annal_phrase_unref);
  finder.scratch = g_string_sized_new (64);
  find_all (&finder);

  g_free (finder.tokens);
  g_string_free (finder.scratch, TRUE);
  self = g_atomic_rc_box_new0 (AnnalPhrases);
  self->phrases = finder.phrases;
  return self;
}

/**
 * annal_phrases_ref:
 * @self: phrases
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalPhrases *
annal_phrases_ref (AnnalPhrases *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
phrases_clear (gpointer data)
{
  AnnalPhrases *self = data;

  g_ptr_array_unref (self->phrases);
}

/**
 * annal_phrases_unref:
 * @self: (transfer full): phrases
 *
 * Drops a reference.
 *
 * Since: 0.1
 */
void
annal_phrases_unref (AnnalPhrases *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, phrases_clear);
}

/**
 * annal_phrases_get_n_phrases:
 * @self: phrases
 *
 * Counts them.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_phrases_get_n_phrases (AnnalPhrases *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->phrases->len;
}

/**
 * annal_phrases_get_phrase:
 * @self: phrases
 * @index: which one, from 0
 *
 * Gets one of them.
 *
 * Returns: (transfer none): the phrase, valid while @self lives
 *
 * Since: 0.1
 */
AnnalPhrase *
annal_phrases_get_phrase (AnnalPhrases *self,
                          guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->phrases->len, NULL);
  return g_ptr_array_index (self->phrases, index);
}

/**
 * annal_phrase_resolve:
 * @words: words that tell one time, such as "late Saturday"
 * @dateline: (nullable): the day they were written
 * @flags: how to read
 * @error: return location for an error
 *
 * Resolves the words of one expression. Words around it do no harm ("released
 * last week"); of several expressions the longest is taken, and the first
 * where that leaves a choice.
 *
 * Returns: (transfer full): the phrase, its offsets within @words; on error
 *   %NULL, with %ANNAL_ERROR_NOT_FOUND where the words tell no time, else as
 *   [func@Annal.Phrases.find]
 *
 * Since: 0.1
 */
AnnalPhrase *
annal_phrase_resolve (const char *words,
                      AnnalDate *dateline,
                      AnnalPhraseFlags flags,
                      GError **error)
{
  g_autoptr (AnnalPhrases) found = NULL;
  AnnalPhrase *best = NULL;

  g_return_val_if_fail (words != NULL, NULL);
  found = annal_phrases_find (words, -1, dateline, flags, error);
  if (found == NULL)
    return NULL;
  for (guint i = 0; i < found->phrases->len; i++)
    {
      AnnalPhrase *phrase = g_ptr_array_index (found->phrases, i);

      if (best == NULL || phrase->end - phrase->start > best->end - best->start)
        best = phrase;
    }
  if (best != NULL)
    return annal_phrase_ref (best);
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND, "no time is told in \"%s\"", words);
  return NULL;
}

/**
 * annal_phrase_ref:
 * @self: a phrase
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalPhrase *
annal_phrase_ref (AnnalPhrase *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
phrase_clear (gpointer data)
{
  AnnalPhrase *self = data;

  g_free (self->text);
  g_free (self->duration_text);
  g_free (self->duration);
  g_clear_pointer (&self->date, annal_date_unref);
  g_clear_pointer (&self->alternative, annal_date_unref);
}

/**
 * annal_phrase_unref:
 * @self: (transfer full): a phrase
 *
 * Drops a reference.
 *
 * Since: 0.1
 */
void
annal_phrase_unref (AnnalPhrase *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, phrase_clear);
}

/**
 * annal_phrase_get_text:
 * @self: a phrase
 *
 * Gets the words as they stand in the text.
 *
 * Returns: (transfer none): the words, valid while @self lives
 *
 * Since: 0.1
 */
const char *
annal_phrase_get_text (AnnalPhrase *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->text;
}

/**
 * annal_phrase_get_start:
 * @self: a phrase
 *
 * Gets where it starts, in code points from the start of the text.
 *
 * Returns: the number of code points before it
 *
 * Since: 0.1
 */
gint64
annal_phrase_get_start (AnnalPhrase *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->start;
}

/**
 * annal_phrase_get_end:
 * @self: a phrase
 *
 * Gets where it ends, in code points from the start of the text.
 *
 * Returns: the number of code points before its end
 *
 * Since: 0.1
 */
gint64
annal_phrase_get_end (AnnalPhrase *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->end;
}

/**
 * annal_phrase_get_start_byte:
 * @self: a phrase
 *
 * Gets where it starts, in bytes from the start of the text.
 *
 * Returns: the number of bytes before it
 *
 * Since: 0.1
 */
gint64
annal_phrase_get_start_byte (AnnalPhrase *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->start_byte;
}

/**
 * annal_phrase_get_end_byte:
 * @self: a phrase
 *
 * Gets where it ends, in bytes from the start of the text.
 *
 * Returns: the number of bytes before its end
 *
 * Since: 0.1
 */
gint64
annal_phrase_get_end_byte (AnnalPhrase *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->end_byte;
}

/**
 * annal_phrase_get_kind:
 * @self: a phrase
 *
 * Gets what it tells.
 *
 * Returns: the kind
 *
 * Since: 0.1
 */
AnnalPhraseKind
annal_phrase_get_kind (AnnalPhrase *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_PHRASE_KIND_DATE);
  return self->kind;
}

/**
 * annal_phrase_get_date:
 * @self: a phrase
 *
 * Gets the date it means.
 *
 * Returns: (transfer none) (nullable): the date, or %NULL for most durations
 *   and for all sets
 *
 * Since: 0.1
 */
AnnalDate *
annal_phrase_get_date (AnnalPhrase *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->date;
}

/**
 * annal_phrase_get_alternative:
 * @self: a phrase
 *
 * Gets what it means where the reading taken is wrong: the Friday to come, May
 * of last year, 4 May for 5 April.
 *
 * Returns: (transfer none) (nullable): the other date, or %NULL where there
 *   is one reading
 *
 * Since: 0.1
 */
AnnalDate *
annal_phrase_get_alternative (AnnalPhrase *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->alternative;
}

/**
 * annal_phrase_is_relative:
 * @self: a phrase
 *
 * Tells whether its date hangs on another one: whether the basis of the date
 * is "relative" and not "stated".
 *
 * Returns: whether it does
 *
 * Since: 0.1
 */
gboolean
annal_phrase_is_relative (AnnalPhrase *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->relative;
}

/**
 * annal_phrase_is_range:
 * @self: a phrase
 *
 * Tells whether it is made of the two phrases before it: "the 1970s and
 * 1980s" after "the 1970s" and "1980s".
 *
 * Returns: whether it is
 *
 * Since: 0.1
 */
gboolean
annal_phrase_is_range (AnnalPhrase *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->range;
}

/**
 * annal_phrase_get_anchor:
 * @self: a phrase
 *
 * Gets what its date hangs on.
 *
 * Returns: the kind of anchor
 *
 * Since: 0.1
 */
AnnalPhraseAnchor
annal_phrase_get_anchor (AnnalPhrase *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_PHRASE_ANCHOR_NONE);
  return self->anchor;
}

/**
 * annal_phrase_get_anchor_index:
 * @self: a phrase
 *
 * Gets the phrase that its date hangs on.
 *
 * Returns: the index of that phrase in the same list, or -1 where it hangs on
 *   none
 *
 * Since: 0.1
 */
gint
annal_phrase_get_anchor_index (AnnalPhrase *self)
{
  g_return_val_if_fail (self != NULL, -1);
  return self->anchor_index;
}

/**
 * annal_phrase_get_rule:
 * @self: a phrase
 *
 * Gets the name of the rule that found it, such as "weekday" or "units-ago".
 *
 * Returns: (transfer none): the name
 *
 * Since: 0.1
 */
const char *
annal_phrase_get_rule (AnnalPhrase *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->rule;
}

/**
 * annal_phrase_get_duration_text:
 * @self: a phrase
 *
 * Gets the words of a duration, as printed: all of "two years", the "over
 * five days" of "over five days earlier this month".
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it tells
 *   none
 *
 * Since: 0.1
 */
const char *
annal_phrase_get_duration_text (AnnalPhrase *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->duration_text;
}

/**
 * annal_phrase_get_duration:
 * @self: a phrase
 *
 * Gets how long or how often, as ISO 8601 and TIMEX3 have it: "P5D", "PT4H";
 * "PXY" where the number is not given; "XXXX-WXX-4" for every Thursday.
 *
 * Returns: (transfer none) (nullable): the value, or %NULL where it tells
 *   none
 *
 * Since: 0.1
 */
const char *
annal_phrase_get_duration (AnnalPhrase *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->duration;
}

/**
 * annal_phrase_get_modifier:
 * @self: a phrase
 *
 * Gets what narrows its date or duration.
 *
 * Returns: the modifier
 *
 * Since: 0.1
 */
AnnalPhraseModifier
annal_phrase_get_modifier (AnnalPhrase *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_PHRASE_MODIFIER_NONE);
  return self->modifier;
}

/**
 * annal_phrase_get_day_part:
 * @self: a phrase
 *
 * Gets the part of the day: its date is the whole day.
 *
 * Returns: the part
 *
 * Since: 0.1
 */
AnnalDayPart
annal_phrase_get_day_part (AnnalPhrase *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_DAY_PART_NONE);
  return self->part;
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Whether a date lies ahead or behind, by the verbs around it. */

#include "time/annal-phrase-resolver-private.h"

#define TENSE_BACK 12
#define TENSE_AHEAD 8
#define GOVERNED_BACK 8

/* "Had been scheduled to" tells of what came otherwise. */
static gboolean
is_had_been (const AnnalResolver *self, guint at)
{
  for (guint i = at; i > 0 && at - i < 3; i--)
    if (self->tokens[i - 1].kind == ANNAL_WORD_DID && self->tokens[i - 1].value == 1)
      return TRUE;
  return FALSE;
}

static AnnalTense
tense_of (const AnnalResolver *self, guint at, gboolean ahead)
{
  const AnnalToken *token = &self->tokens[at];
  AnnalWordKind next = at + 1 < self->n ? self->tokens[at + 1].kind : ANNAL_WORD_OTHER;

  if (token->kind == ANNAL_WORD_ENDED && token->value < 0)
    return ANNAL_TENSE_PAST;
  /* "Will be signed" is told by its "will". */
  if (token->kind == ANNAL_WORD_DID && at > 0 && self->tokens[at - 1].kind == ANNAL_WORD_IS)
    return ANNAL_TENSE_UNKNOWN;
  if (token->kind == ANNAL_WORD_DID)
    return token->value % 3 == 0 && (ahead || self->expr->form == ANNAL_FORM_NAMED) ? ANNAL_TENSE_PAST_SURELY
                                                                                    : ANNAL_TENSE_PAST;
  /* "Is to resume". */
  if (token->kind == ANNAL_WORD_IS && next == ANNAL_WORD_TO)
    return ANNAL_TENSE_FUTURE;
  if (token->kind != ANNAL_WORD_WILL)
    return ANNAL_TENSE_UNKNOWN;
  if (token->value <= 0 && next != ANNAL_WORD_TO && next != ANNAL_WORD_FOR)
    return token->value < 0 ? ANNAL_TENSE_PAST : ANNAL_TENSE_UNKNOWN;
  if (token->value >= 2 && is_had_been (self, at))
    return ANNAL_TENSE_PAST;
  /* What comes after a date has to say it loudly. */
  return ahead && token->value < 2 ? ANNAL_TENSE_PAST : ANNAL_TENSE_FUTURE;
}

static const AnnalToken *
token_before (const AnnalResolver *self)
{
  return self->expr->first > 0 ? &self->tokens[self->expr->first - 1] : NULL;
}

AnnalTense
annal_resolver_find_tense (const AnnalResolver *self)
{
  guint first = self->expr->first, end = self->expr->end;
  AnnalTense tense = ANNAL_TENSE_UNKNOWN;

  if (self->expr->future)
    return ANNAL_TENSE_FUTURE;
  for (guint i = first; i > 0 && first - i < TENSE_BACK && tense == ANNAL_TENSE_UNKNOWN; i--)
    {
      if (self->tokens[i].flags & ANNAL_TOKEN_STARTS)
        break;
      tense = tense_of (self, i - 1, FALSE);
    }
  if (tense == ANNAL_TENSE_UNKNOWN && token_before (self) != NULL && token_before (self)->kind == ANNAL_WORD_BY)
    return ANNAL_TENSE_FUTURE;
  for (guint i = end; i < self->n && i - end < TENSE_AHEAD && tense == ANNAL_TENSE_UNKNOWN; i++)
    {
      if (self->tokens[i].flags & ANNAL_TOKEN_STARTS)
        break;
      tense = tense_of (self, i, TRUE);
    }
  return tense;
}

/* "Had", "was", "were expected" before "to be held": no one knows whether it was. */
static gboolean
is_told_past (const AnnalResolver *self, guint at)
{
  for (guint i = at; i > 0 && at - i < 3; i--)
    if (self->tokens[i - 1].kind == ANNAL_WORD_DID)
      return TRUE;
  return FALSE;
}

/* Of what the date stands in one clause with: "the vote will be held in
 * April", "is to open in April", "the vote to be held in April".
 */
gboolean
annal_resolver_is_surely_future (const AnnalResolver *self)
{
  for (guint i = self->expr->first; i > 1 && self->expr->first - i < GOVERNED_BACK; i--)
    {
      const AnnalToken *token = &self->tokens[i - 1], *before = &self->tokens[i - 2];

      if (token->kind == ANNAL_WORD_WILL && token->value == 3)
        return before->kind != ANNAL_WORD_THE && before->kind != ANNAL_WORD_A &&
               before->kind != ANNAL_WORD_POSSESSOR && !is_had_been (self, i - 1);
      if (token->kind == ANNAL_WORD_IS && before->kind == ANNAL_WORD_TO)
        return !is_told_past (self, i - 2);
      if (token->kind == ANNAL_WORD_TO && before->kind == ANNAL_WORD_IS)
        return TRUE;
      /* "Be held" is governed by what is before it; else a verb ends the clause. */
      if (token->kind == ANNAL_WORD_PUNCTUATION || token->kind == ANNAL_WORD_THAT || token->kind == ANNAL_WORD_AND ||
          token->kind == ANNAL_WORD_SINCE || token->kind == ANNAL_WORD_CLAUSE ||
          (token->kind == ANNAL_WORD_DID && before->kind != ANNAL_WORD_IS) ||
          (token->flags & ANNAL_TOKEN_STARTS))
        return FALSE;
    }
  return FALSE;
}

/* "Took place on", "was held in", "died on" right before it. */
gboolean
annal_resolver_is_surely_past (const AnnalResolver *self)
{
  guint first = self->expr->first;
  const AnnalToken *verb, *before;

  if (first < 3 || (self->tokens[first - 1].kind != ANNAL_WORD_ON && self->tokens[first - 1].kind != ANNAL_WORD_IN))
    return FALSE;
  verb = &self->tokens[first - 2];
  before = &self->tokens[first - 3];
  if (verb->kind == ANNAL_WORD_PLACE)
    return before->kind == ANNAL_WORD_DID;
  if (verb->kind == ANNAL_WORD_DID && verb->value == 3)
    return TRUE;
  return verb->kind == ANNAL_WORD_DID && before->kind == ANNAL_WORD_DID && before->value != 2;
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* How two claims stand to each other, for reading. */

#include "export/terminal/annal-desk-words-private.h"

#include <annal/annal-describe.h>

#include <string.h>

#include <annal/annal-claim.h>

#define COLUMN_STEP 2
#define COLUMN_REST 4

/* By relation: for certain, and where it is but possible. */
static const char *const relation_words[][2] = {
  [ANNAL_CLAIM_RELATION_EXCLUDED] = { "Not compared: one of the two was withdrawn or erased", NULL },
  [ANNAL_CLAIM_RELATION_NOT_COMPARABLE] = { "Not comparable", NULL },
  [ANNAL_CLAIM_RELATION_CONTRADICTS] = { "The two contradict each other", "The two may contradict each other" },
  [ANNAL_CLAIM_RELATION_IN_TENSION] = { "The two are in tension", "The two may be in tension" },
  [ANNAL_CLAIM_RELATION_CORROBORATES] = { "The two support each other: they say the same and have different origins",
                                          "The two may support each other: they have different origins" },
  [ANNAL_CLAIM_RELATION_REPEATS] = { "One repeats the other: they say the same and share an origin",
                                     "One may repeat the other: they share an origin" },
  [ANNAL_CLAIM_RELATION_CONSISTENT] = { "Both can be true", "Both can be true" },
  [ANNAL_CLAIM_RELATION_SAME_POSITION] = { "One position on one thing", "Perhaps one position on one thing" },
  [ANNAL_CLAIM_RELATION_DIFFERENT_POSITION] = { "Different positions on one thing",
                                                "Perhaps different positions on one thing" },
};

static const char *const kind_words[] = {
  [ANNAL_CONFLICT_KIND_NONE] = "",
  [ANNAL_CONFLICT_KIND_VALUE] = ": they give different values",
  [ANNAL_CONFLICT_KIND_POLARITY] = ": one affirms what the other denies",
  [ANNAL_CONFLICT_KIND_PRESUPPOSITION] = ": one denies what the other takes for granted",
  [ANNAL_CONFLICT_KIND_POSITION] = "",
};

static const char *const self_words[] = {
  [ANNAL_SELF_RELATION_NONE] = "",
  [ANNAL_SELF_RELATION_SELF_CONTRADICTION] = " – and one side said both",
  [ANNAL_SELF_RELATION_CHANGED_POSITION] = " – one side said so first, and otherwise later",
};

static const char *
get_relation_words (AnnalClaimRelation relation, AnnalCertainty strength)
{
  const char *const *words = relation_words[relation];

  return strength == ANNAL_CERTAINTY_POSSIBLE && words[1] != NULL ? words[1] : words[0];
}

gboolean
annal_claim_comparison_is_conflict (AnnalClaimComparison *self)
{
  AnnalClaimRelation relation = annal_claim_comparison_get_relation (self);

  return relation == ANNAL_CLAIM_RELATION_CONTRADICTS || relation == ANNAL_CLAIM_RELATION_IN_TENSION ||
         relation == ANNAL_CLAIM_RELATION_DIFFERENT_POSITION;
}

/* A sentence as it stands within another: without its capital and its end. */
static char *
word_within (const char *sentence)
{
  char *words = g_strdup (sentence);
  gsize length = strlen (words);

  if (length > 0 && words[length - 1] == '.')
    words[length - 1] = '\0';
  *words = g_ascii_tolower (*words);
  return words;
}

static AnnalReading
get_other_reading (AnnalClaimComparison *self)
{
  g_autoptr (AnnalPolicy) policy = annal_claim_comparison_dup_policy (self);

  return annal_policy_get_reading (policy) == ANNAL_READING_LITERAL ? ANNAL_READING_PRAGMATIC : ANNAL_READING_LITERAL;
}

static void
add_other_reading (AnnalPage *page, AnnalClaimComparison *self)
{
  AnnalReading other = get_other_reading (self);
  g_autofree char *words = word_within (get_relation_words (annal_claim_comparison_get_relation_read (self, other),
                                                            annal_claim_comparison_get_strength_read (self, other)));

  annal_page_addf (page, ANNAL_STYLE_BOLD, " – but %s, %s",
                   other == ANNAL_READING_PRAGMATIC ? "as people mean such words" : "by the letter", words);
}

/* What the answer needs so as not to mislead. */
static void
add_rest (AnnalPage *page, AnnalClaimComparison *self)
{
  if (annal_claim_comparison_get_relation (self) == ANNAL_CLAIM_RELATION_NOT_COMPARABLE &&
      annal_claim_comparison_get_n_reasons (self) > 0)
    {
      g_autofree char *reason = word_within (annal_claim_comparison_get_reason (self, 0));

      annal_page_addf (page, ANNAL_STYLE_BOLD, ": %s", reason);
    }
  else if (annal_claim_comparison_is_conflict (self))
    annal_page_addf (page, ANNAL_STYLE_BOLD, "%s%s", kind_words[annal_claim_comparison_get_kind (self)],
                     self_words[annal_claim_comparison_get_self (self)]);
  else if (annal_claim_comparison_get_shared_bound (self) != NULL)
    annal_page_add (page, ANNAL_STYLE_BOLD, ", and they may have one origin");
  if (annal_claim_comparison_get_readings_differ (self))
    add_other_reading (page, self);
}

static void
write_headline (AnnalPage *page, AnnalClaimComparison *self)
{
  annal_page_begin (page, 0, 0);
  annal_page_add (page, ANNAL_STYLE_BOLD,
                  get_relation_words (annal_claim_comparison_get_relation (self),
                                      annal_claim_comparison_get_strength (self)));
  add_rest (page, self);
  annal_page_add (page, ANNAL_STYLE_BOLD, ".");
  annal_page_end (page);
}

/* Those that the text has not told already. */
static void
write_reasons (AnnalPage *page, AnnalClaimComparison *self)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < annal_claim_comparison_get_n_reasons (self); i++)
    {
      const char *reason = annal_claim_comparison_get_reason (self, i);

      if (strstr (annal_claim_comparison_get_text (self), reason) != NULL)
        continue;
      if (is_first)
        {
          annal_page_skip (page);
          annal_page_say (page, 0, ANNAL_STYLE_PLAIN, "Why:");
        }
      is_first = FALSE;
      annal_page_begin (page, COLUMN_STEP, COLUMN_REST);
      annal_page_addf (page, ANNAL_STYLE_PLAIN, "– %s", reason);
      annal_page_end (page);
    }
}

static void
write_policy (AnnalPage *page, AnnalClaimComparison *self)
{
  g_autoptr (AnnalPolicy) policy = annal_claim_comparison_dup_policy (self);

  annal_page_skip (page);
  annal_desk_write_policy (page, policy);
}

void
annal_desk_add_capital (AnnalPage *page, AnnalStyle style, const char *text)
{
  char letter[7] = "";

  if (*text == '\0')
    return;
  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), letter);
  annal_page_add (page, style, letter);
  annal_page_add (page, style, g_utf8_next_char (text));
}

void
annal_desk_write_policy (AnnalPage *page, AnnalPolicy *policy)
{
  g_autofree char *text = annal_policy_to_text (policy);

  annal_page_begin (page, 0, COLUMN_STEP);
  annal_page_add (page, ANNAL_STYLE_DIM, text);
  annal_page_end (page);
}

/**
 * annal_claim_comparison_describe:
 * @self: how two claims stand to each other
 * @width: the columns of a terminal, 0 for lines of any length
 * @colour: whether to write a terminal's escape sequences
 *
 * Writes a comparison for reading: the answer, the text for a fact box, the
 * reasons, and the policy. Whatever the dossier holds, the text is safe to
 * print.
 *
 * Returns: (transfer full): the text, to be freed with [func@GLib.free]
 *
 * Since: 0.1
 */
char *
annal_claim_comparison_describe (AnnalClaimComparison *self, guint width, gboolean colour)
{
  g_auto (AnnalPage) page = { NULL };
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);
  out = g_string_new (NULL);
  annal_page_init (&page, out, width, colour);
  write_headline (&page, self);
  annal_page_skip (&page);
  annal_page_say (&page, 0, ANNAL_STYLE_PLAIN, annal_claim_comparison_get_text (self));
  write_reasons (&page, self);
  write_policy (&page, self);
  return g_string_free (out, FALSE);
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* All pairs of printings of one quote in a dossier.
 *
 *  1. A printing is a citation that quotes: verbatim, in fragments, or
 *     translated. Of fragments only what stands in double quotation marks is
 *     quoted, where there are any.
 *  2. Printings belong together that are of one claim, of claims that are the
 *     same, or of claims made in one utterance.
 *  3. Two of them in different sources are a pair where enough of the shorter
 *     one's words stand in the other in the same order: ALIKE_CLAIM of 100 of one
 *     claim, else ALIKE_UTTERANCE and at least LONG_LEAST of LONG_LETTERS letters.
 *  4. One is suggested where it is nearer to the origin in something (fewer who
 *     passed it on, more faithful, not translated) and in nothing farther.
 */

#include <annal/annal-printing.h>

#include <string.h>

#include <annal/annal-anchor.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim.h>

#include "analysis/chain/annal-fidelity-private.h"
#include "analysis/chain/annal-printing-private.h"
#include "analysis/origins/annal-origins-private.h"
#include "base/annal-text-fold-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-naming-private.h"

#define ALIKE_CLAIM 34
#define ALIKE_UTTERANCE 50
#define LONG_LEAST 2
#define LONG_LETTERS 5

#define COMPARED_MAX 1000000

typedef struct
{
  AnnalClaim *claim;
  AnnalCitation *citation;
  guint same;  /* number of the claim, or of the least that is the same */
  guint group; /* what belongs together has one */
  AnnalPrintedText text;
} Print;

typedef struct
{
  AnnalClaim *claim_a;
  AnnalClaim *claim_b;
  AnnalCitation *citation_a;
  AnnalCitation *citation_b;
  AnnalCitation *suggested;
  AnnalPrinting *printing; /* owned */
  char *text;              /* owned */
} PrintPair;

struct _AnnalPrintings
{
  AnnalDossier *dossier; /* owned */
  GArray *pairs;         /* owned, of PrintPair */
  gboolean complete;
};

G_DEFINE_BOXED_TYPE (AnnalPrintings, annal_printings, annal_printings_ref, annal_printings_unref)

static void
print_clear (gpointer data)
{
  Print *print = data;

  annal_printed_text_clear (&print->text);
}

static void
pair_clear (gpointer data)
{
  PrintPair *pair = data;

  annal_printing_unref (pair->printing);
  g_free (pair->text);
}

/* --- what is printed ------------------------------------------------------ */

static gboolean
quotes (const AnnalCitation *citation)
{
  AnnalFidelity fidelity = annal_citation_get_fidelity (citation);

  return fidelity == ANNAL_FIDELITY_VERBATIM || fidelity == ANNAL_FIDELITY_PARTIAL_QUOTE ||
         fidelity == ANNAL_FIDELITY_TRANSLATED;
}

static void
add_fragment (GString *out, const char *from, gssize length)
{
  if (length == 0)
    return;
  if (out->len > 0)
    g_string_append (out, " … ");
  g_string_append_len (out, from, length);
}

/* The places of double quotation marks. */
static GPtrArray *
find_marks (const char *quote)
{
  GPtrArray *marks = g_ptr_array_new ();

  for (const char *p = quote; *p != '\0'; p = g_utf8_next_char (p))
    if (annal_text_fold_char (g_utf8_get_char (p)) == '"')
      g_ptr_array_add (marks, (gpointer) p);
  return marks;
}

/* What is in quotation marks; all where there are none, or it is not clear which
 * open and which close. A single one closes where something stands before it.
 */
static void
add_fragments (GString *out, const char *quote)
{
  g_autoptr (GPtrArray) marks = find_marks (quote);
  const char *mark = marks->len == 1 ? g_ptr_array_index (marks, 0) : NULL;

  if (mark != NULL && mark > quote && !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (mark))))
    add_fragment (out, quote, mark - quote);
  else if (mark != NULL)
    add_fragment (out, g_utf8_next_char (mark), (gssize) strlen (g_utf8_next_char (mark)));
  else if (marks->len % 2 == 1 || marks->len == 0)
    add_fragment (out, quote, (gssize) strlen (quote));
  for (guint i = 0; i + 1 < marks->len && marks->len % 2 == 0; i += 2)
    {
      const char *from = g_utf8_next_char ((const char *) g_ptr_array_index (marks, i));

      add_fragment (out, from, (const char *) g_ptr_array_index (marks, i + 1) - from);
    }
}

static char *
dup_printed (const AnnalCitation *citation)
{
  gboolean fragments = annal_citation_get_fidelity (citation) == ANNAL_FIDELITY_PARTIAL_QUOTE;
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < annal_citation_get_n_passages (citation); i++)
    {
      AnnalAnchor *passage = annal_citation_get_passage (citation, i);
      const char *quote = annal_anchor_get_quote (passage);

      if (quote == NULL || annal_anchor_get_role (passage) > ANNAL_ANCHOR_ROLE_WORDS)
        continue;
      if (fragments)
        add_fragments (out, quote);
      else
        add_fragment (out, quote, (gssize) strlen (quote));
    }
  return g_string_free (out, FALSE);
}

static void
read_print (Print *print, GHashTable *keys)
{
  g_autofree char *text = dup_printed (print->citation);
  g_autoptr (GPtrArray) insertions = g_ptr_array_new ();

  for (guint i = 0; i < annal_citation_get_n_editorials (print->citation); i++)
    g_ptr_array_add (insertions, (gpointer) annal_citation_get_editorial (print->citation, i));
  annal_printed_text_init (&print->text, text, insertions, keys);
}

/* --- what belongs together ------------------------------------------------ */

/* The utterance and the claim are one group, each with what is the same. */
static guint
find_root (GHashTable *groups, guint number)
{
  gpointer next;

  while (g_hash_table_lookup_extended (groups, GUINT_TO_POINTER (number), NULL, &next))
    number = GPOINTER_TO_UINT (next);
  return number;
}

static void
join (GHashTable *groups, guint a, guint b)
{
  a = find_root (groups, a);
  b = find_root (groups, b);
  if (a != b)
    g_hash_table_insert (groups, GUINT_TO_POINTER (MAX (a, b)), GUINT_TO_POINTER (MIN (a, b)));
}

static guint
find_same (const AnnalOrigins *origins, const char *id)
{
  const AnnalColumns *columns = annal_dossier_get_columns (annal_origins_get_dossier (origins));
  guint number = id != NULL ? annal_columns_lookup (columns, id) : ANNAL_NO_NUMBER;

  return number != ANNAL_NO_NUMBER ? annal_origins_get_same (origins, number) : ANNAL_NO_NUMBER;
}

static void
add_prints (const AnnalOrigins *origins, AnnalClaim *claim, GArray *prints, GHashTable *groups, GHashTable *keys)
{
  guint same = find_same (origins, annal_claim_get_id (claim));
  guint utterance = find_same (origins, annal_claim_get_utterance (claim));

  if (utterance != ANNAL_NO_NUMBER)
    join (groups, same, utterance);
  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    {
      Print print = { claim, annal_claim_get_citation (claim, i), same, 0, { NULL, NULL, FALSE } };

      if (!quotes (print.citation))
        continue;
      read_print (&print, keys);
      g_array_append_val (prints, print);
    }
}

static GArray *
find_prints (const AnnalOrigins *origins)
{
  AnnalDossier *dossier = annal_origins_get_dossier (origins);
  g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) keys = annal_printed_keys_new ();
  GArray *prints = g_array_new (FALSE, FALSE, sizeof (Print));

  g_array_set_clear_func (prints, print_clear);
  for (guint i = 0; i < annal_dossier_get_n_claims (dossier); i++)
    add_prints (origins, annal_dossier_get_claim (dossier, i), prints, groups, keys);
  for (guint i = 0; i < prints->len; i++)
    {
      Print *print = &g_array_index (prints, Print, i);

      print->group = find_root (groups, print->same);
    }
  return prints;
}

/* --- pairs ---------------------------------------------------------------- */

/* Words of some length that both have, each counted as often as in a. */
static guint
count_long_same (const AnnalPrintedText *a, const AnnalPrintedText *b)
{
  g_autoptr (GHashTable) in_b = g_hash_table_new (NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < b->words->len; i++)
    g_hash_table_add (in_b, GUINT_TO_POINTER (g_array_index (b->words, AnnalPrintedWord, i).key));
  for (guint i = 0; i < a->words->len; i++)
    {
      const AnnalPrintedWord *word = &g_array_index (a->words, AnnalPrintedWord, i);

      if (word->until - word->from >= LONG_LETTERS && g_hash_table_contains (in_b, GUINT_TO_POINTER (word->key)))
        n++;
    }
  return n;
}

static AnnalPrinting *
compare_prints (const Print *a, const Print *b)
{
  guint shorter = MIN (a->text.words->len, b->text.words->len);
  guint least = a->same == b->same ? ALIKE_CLAIM : ALIKE_UTTERANCE;
  g_autoptr (AnnalPrinting) printing = NULL;

  if (shorter == 0 || annal_words_compare_roughly (a->text.words, b->text.words) < least ||
      (a->same != b->same &&
       MIN (count_long_same (&a->text, &b->text), count_long_same (&b->text, &a->text)) < LONG_LEAST))
    return NULL;
  printing = annal_printing_new_of_words (&a->text, &b->text);
  if ((guint64) annal_printing_get_n_same (printing) * 100 < (guint64) shorter * least)
    return NULL;
  return g_steal_pointer (&printing);
}

/* --- which is nearer ------------------------------------------------------ */

/* Less than 0 where a is nearer, in what can be compared. */
static int
compare_hops (const AnnalCitation *a, const AnnalCitation *b)
{
  guint x = annal_citation_count_hops (a);
  guint y = annal_citation_count_hops (b);

  if (annal_citation_get_n_chain_links (a) == 0 || annal_citation_get_n_chain_links (b) == 0)
    return 0;
  return (x > y) - (x < y);
}

static int
compare_fidelity (const AnnalCitation *a, const AnnalCitation *b)
{
  int x = annal_fidelity_rank (annal_citation_get_weakest_fidelity (a, NULL));
  int y = annal_fidelity_rank (annal_citation_get_weakest_fidelity (b, NULL));

  return (x > y) - (x < y);
}

static int
compare_translation (const AnnalCitation *a, const AnnalCitation *b)
{
  return annal_citation_is_translated (a) - annal_citation_is_translated (b);
}

/* Why the first of them is nearer. */
static char *
word_reasons (const AnnalCitation *near, const AnnalCitation *far)
{
  g_autoptr (GPtrArray) reasons = g_ptr_array_new_with_free_func (g_free);
  const char *fidelity = annal_fidelity_word (annal_citation_get_weakest_fidelity (near, NULL));
  const char *other = annal_fidelity_word (annal_citation_get_weakest_fidelity (far, NULL));

  if (compare_hops (near, far) < 0)
    g_ptr_array_add (reasons, g_strdup ("fewer passed it on"));
  if (compare_translation (near, far) < 0)
    g_ptr_array_add (reasons, g_strdup ("the other is a translation"));
  else if (compare_fidelity (near, far) < 0)
    g_ptr_array_add (reasons, g_strdup_printf ("%s, the other %s", fidelity, other));
  return annal_word_list (reasons);
}

static AnnalCitation *
suggest (AnnalCitation *a, AnnalCitation *b)
{
  int hops = compare_hops (a, b);
  int fidelity = compare_fidelity (a, b);
  int translation = compare_translation (a, b);

  if (hops <= 0 && fidelity <= 0 && translation <= 0 && hops + fidelity + translation < 0)
    return a;
  if (hops >= 0 && fidelity >= 0 && translation >= 0 && hops + fidelity + translation > 0)
    return b;
  return NULL;
}

/* --- in words ------------------------------------------------------------- */

static const char *
get_source (const AnnalCitation *citation)
{
  return annal_citation_get_source (citation) != NULL ? annal_citation_get_source (citation) : "?";
}

static char *
word_pair (AnnalDossier *dossier, const PrintPair *pair)
{
  const char *a = get_source (pair->citation_a);
  const char *b = get_source (pair->citation_b);
  AnnalPrintingKind kind = annal_printing_get_kind (pair->printing);
  g_autofree char *speaker = annal_word_agent (dossier, annal_claim_get_by (pair->claim_a),
                                               annal_claim_get_principal (pair->claim_a), ANNAL_NAMING_FULL);
  g_autofree char *changes = annal_printing_word_changes (pair->printing, a, b);
  g_autofree char *reasons = NULL;
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "Words of %s in %s and %s: %s%s%s.", speaker, a, b, annal_printing_kind_word (kind),
                          *changes != '\0' ? "; " : "", changes);
  if (pair->suggested != NULL && kind > ANNAL_PRINTING_KIND_TYPOGRAPHIC)
    {
      AnnalCitation *far = pair->suggested == pair->citation_a ? pair->citation_b : pair->citation_a;

      reasons = word_reasons (pair->suggested, far);
      g_string_append_printf (out, " Nearer to the origin is %s: %s.", get_source (pair->suggested), reasons);
    }
  return g_string_free (out, FALSE);
}

/* --- the whole ------------------------------------------------------------ */

static void
take_pair (AnnalPrintings *self, const Print *a, const Print *b, AnnalPrinting *printing)
{
  PrintPair pair = { a->claim, b->claim, a->citation, b->citation, NULL, printing, NULL };

  pair.suggested = suggest (pair.citation_a, pair.citation_b);
  pair.text = word_pair (self->dossier, &pair);
  g_array_append_val (self->pairs, pair);
}

static int
compare_prints_by_group (gconstpointer first, gconstpointer second)
{
  const Print *const *a = first;
  const Print *const *b = second;

  if ((*a)->group != (*b)->group)
    return (*a)->group < (*b)->group ? -1 : 1;
  return (*a > *b) - (*a < *b);
}

static GPtrArray *
sort_prints (GArray *prints)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < prints->len; i++)
    g_ptr_array_add (sorted, &g_array_index (prints, Print, i));
  g_ptr_array_sort (sorted, compare_prints_by_group);
  return sorted;
}

/* Pairs of one group stand in the order of their claims. */
static void
find_pairs (AnnalPrintings *self, const GPtrArray *sorted)
{
  guint compared = 0;

  for (guint i = 0; i < sorted->len; i++)
    {
      const Print *a = g_ptr_array_index (sorted, i);

      for (guint j = i + 1; j < sorted->len; j++)
        {
          const Print *b = g_ptr_array_index (sorted, j);
          AnnalPrinting *printing;

          if (a->group != b->group)
            break;
          if (strcmp (get_source (a->citation), get_source (b->citation)) == 0)
            continue;
          self->complete = compared++ < COMPARED_MAX;
          if (!self->complete)
            return;
          printing = compare_prints (a, b);
          if (printing != NULL)
            take_pair (self, a, b, printing);
        }
    }
}

/**
 * annal_printings_new:
 * @dossier: a sealed dossier
 *
 * Finds all pairs of printings of one quote in two sources: two citations of one
 * claim, or of claims that are the same or were made in one utterance, and with
 * words that are alike.
 *
 * Returns: (transfer full): the pairs, those of one utterance together
 *
 * Since: 0.1
 */
AnnalPrintings *
annal_printings_new (AnnalDossier *dossier)
{
  AnnalPrintings *self;
  g_autoptr (AnnalOrigins) origins = NULL;
  g_autoptr (GArray) prints = NULL;
  g_autoptr (GPtrArray) sorted = NULL;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (annal_dossier_is_sealed (dossier), NULL);
  origins = annal_origins_new (dossier);
  self = g_atomic_rc_box_new0 (AnnalPrintings);
  self->dossier = g_object_ref (dossier);
  self->complete = TRUE;
  self->pairs = g_array_new (FALSE, FALSE, sizeof (PrintPair));
  g_array_set_clear_func (self->pairs, pair_clear);
  prints = find_prints (origins);
  sorted = sort_prints (prints);
  find_pairs (self, sorted);
  return self;
}

/**
 * annal_printings_ref:
 * @self: pairs of printings
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalPrintings *
annal_printings_ref (AnnalPrintings *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
printings_clear (gpointer data)
{
  AnnalPrintings *self = data;

  g_array_unref (self->pairs);
  g_object_unref (self->dossier);
}

/**
 * annal_printings_unref:
 * @self: (transfer full): pairs of printings
 *
 * Drops a reference.
 *
 * Since: 0.1
 */
void
annal_printings_unref (AnnalPrintings *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, printings_clear);
}

/**
 * annal_printings_get_n_pairs:
 * @self: pairs of printings
 *
 * Counts the pairs.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_printings_get_n_pairs (AnnalPrintings *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->pairs->len;
}

/**
 * annal_printings_is_complete:
 * @self: pairs of printings
 *
 * Tells whether all pairs were looked at. After a million the search ends.
 *
 * Returns: %FALSE where some were not
 *
 * Since: 0.1
 */
gboolean
annal_printings_is_complete (AnnalPrintings *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->complete;
}

static const PrintPair *
get_pair (AnnalPrintings *self, guint index)
{
  return index < self->pairs->len ? &g_array_index (self->pairs, PrintPair, index) : NULL;
}

/**
 * annal_printings_get_printing:
 * @self: pairs of printings
 * @index: which pair
 *
 * Gets the two printings, compared word by word.
 *
 * Returns: (transfer none): the comparison
 *
 * Since: 0.1
 */
AnnalPrinting *
annal_printings_get_printing (AnnalPrintings *self,
                              guint index)
{
  g_return_val_if_fail (self != NULL && index < self->pairs->len, NULL);
  return get_pair (self, index)->printing;
}

/**
 * annal_printings_get_claim_a:
 * @self: pairs of printings
 * @index: which pair
 *
 * Gets the claim that the first is a printing of.
 *
 * Returns: (transfer none): the claim, valid while @self lives
 *
 * Since: 0.1
 */
AnnalClaim *
annal_printings_get_claim_a (AnnalPrintings *self,
                             guint index)
{
  g_return_val_if_fail (self != NULL && index < self->pairs->len, NULL);
  return get_pair (self, index)->claim_a;
}

/**
 * annal_printings_get_claim_b:
 * @self: pairs of printings
 * @index: which pair
 *
 * Gets the claim that the second is a printing of, which may be the same.
 *
 * Returns: (transfer none): the claim, valid while @self lives
 *
 * Since: 0.1
 */
AnnalClaim *
annal_printings_get_claim_b (AnnalPrintings *self,
                             guint index)
{
  g_return_val_if_fail (self != NULL && index < self->pairs->len, NULL);
  return get_pair (self, index)->claim_b;
}

/**
 * annal_printings_get_citation_a:
 * @self: pairs of printings
 * @index: which pair
 *
 * Gets where the first printing stands.
 *
 * Returns: (transfer none): the citation, valid while @self lives
 *
 * Since: 0.1
 */
AnnalCitation *
annal_printings_get_citation_a (AnnalPrintings *self,
                                guint index)
{
  g_return_val_if_fail (self != NULL && index < self->pairs->len, NULL);
  return get_pair (self, index)->citation_a;
}

/**
 * annal_printings_get_citation_b:
 * @self: pairs of printings
 * @index: which pair
 *
 * Gets where the second printing stands.
 *
 * Returns: (transfer none): the citation, valid while @self lives
 *
 * Since: 0.1
 */
AnnalCitation *
annal_printings_get_citation_b (AnnalPrintings *self,
                                guint index)
{
  g_return_val_if_fail (self != NULL && index < self->pairs->len, NULL);
  return get_pair (self, index)->citation_b;
}

/**
 * annal_printings_get_suggested:
 * @self: pairs of printings
 * @index: which pair
 *
 * Gets the printing that is nearer to the origin: fewer passed it on, it is more
 * faithful, or it is no translation; and it is in none of these the other way
 * round.
 *
 * Returns: (transfer none) (nullable): one of the two citations; %NULL where
 *   neither is nearer
 *
 * Since: 0.1
 */
AnnalCitation *
annal_printings_get_suggested (AnnalPrintings *self,
                               guint index)
{
  g_return_val_if_fail (self != NULL && index < self->pairs->len, NULL);
  return get_pair (self, index)->suggested;
}

/**
 * annal_printings_get_text:
 * @self: pairs of printings
 * @index: which pair
 *
 * Gets the pair in words: whose words, where, how they differ, and which
 * printing is nearer to the origin.
 *
 * Returns: (transfer none): the text
 *
 * Since: 0.1
 */
const char *
annal_printings_get_text (AnnalPrintings *self,
                          guint index)
{
  g_return_val_if_fail (self != NULL && index < self->pairs->len, NULL);
  return get_pair (self, index)->text;
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Two printings of one quote.
 *
 *  1. The words are compared as in annal-printing-words.c, and in an order that
 *     does not depend on which is a and which is b.
 *  2. A change whose words on one side are all marked as insertions is edited.
 *     One that leaves words out is a cut at an end, or where dots mark it; else
 *     it has altered the quote, as any other change has.
 *  3. Equal words of which one is marked are edited, too.
 */

#include "analysis/chain/annal-printing-private.h"

#include <string.h>

#define SHOWN_MAX 10 /* words that are shown in full */
#define SHOWN_END 4

typedef struct
{
  AnnalPrintingKind kind;
  char *a; /* owned */
  char *b; /* owned */
} Change;

struct _AnnalPrinting
{
  AnnalPrintingKind kind;
  char *a;         /* owned */
  char *b;         /* owned */
  GArray *changes; /* owned, of Change */
  guint n_same;
};

G_DEFINE_BOXED_TYPE (AnnalPrinting, annal_printing, annal_printing_ref, annal_printing_unref)

static void
change_clear (gpointer data)
{
  Change *change = data;

  g_free (change->a);
  g_free (change->b);
}

static const AnnalPrintedWord *
get_word (const AnnalPrintedText *self, guint at)
{
  return &g_array_index (self->words, AnnalPrintedWord, at);
}

/* The words as printed, with the brackets around them. */
static char *
dup_words (const AnnalPrintedText *self, guint from, guint until)
{
  guint begin, end;

  if (from >= until)
    return g_strdup ("");
  begin = get_word (self, from)->from;
  end = get_word (self, until - 1)->until;
  while (begin > 0 && (self->text[begin - 1] == '[' || self->text[begin - 1] == '('))
    begin--;
  while (self->text[end] == ']' || self->text[end] == ')')
    end++;
  return g_strndup (self->text + begin, end - begin);
}

/* --- kinds ---------------------------------------------------------------- */

static gboolean
are_marked (const AnnalPrintedText *self, guint from, guint until)
{
  for (guint i = from; i < until; i++)
    if (!get_word (self, i)->marked)
      return FALSE;
  return from < until;
}

/* Whether words before @at are marked as left out. */
static gboolean
has_gap (const AnnalPrintedText *self, guint at)
{
  return at < self->words->len ? get_word (self, at)->gap : self->gap;
}

static AnnalPrintingKind
judge (const AnnalPrintedText *a, const AnnalPrintedText *b, const AnnalWordChange *change)
{
  gboolean a_empty = change->a_from == change->a_until;
  gboolean b_empty = change->b_from == change->b_until;
  gboolean at_start = change->a_from == 0 && change->b_from == 0;
  gboolean at_end = change->a_until == a->words->len && change->b_until == b->words->len;

  if (are_marked (a, change->a_from, change->a_until) || are_marked (b, change->b_from, change->b_until))
    return ANNAL_PRINTING_KIND_EDITED;
  if (!a_empty && !b_empty)
    return ANNAL_PRINTING_KIND_ALTERED;
  if (at_start || at_end || (a_empty ? has_gap (a, change->a_from) : has_gap (b, change->b_from)))
    return ANNAL_PRINTING_KIND_CUT;
  return ANNAL_PRINTING_KIND_ALTERED;
}

static void
add_change (AnnalPrinting *self, AnnalPrintingKind kind, const AnnalPrintedText *a, const AnnalPrintedText *b,
            const AnnalWordChange *at)
{
  Change change = { kind, dup_words (a, at->a_from, at->a_until), dup_words (b, at->b_from, at->b_until) };

  g_array_append_val (self->changes, change);
  self->kind = MAX (self->kind, kind);
}

/* Equal words up to the change, one by one. */
static void
add_same (AnnalPrinting *self, const AnnalPrintedText *a, const AnnalPrintedText *b, guint i, guint j, guint until)
{
  for (; i < until; i++, j++)
    {
      AnnalWordChange at = { i, i + 1, j, j + 1 };

      self->n_same++;
      if (get_word (a, i)->marked != get_word (b, j)->marked)
        add_change (self, ANNAL_PRINTING_KIND_EDITED, a, b, &at);
    }
}

static void
find_changes (AnnalPrinting *self, const AnnalPrintedText *a, const AnnalPrintedText *b, const GArray *changes)
{
  guint i = 0, j = 0;

  for (guint k = 0; k < changes->len; k++)
    {
      const AnnalWordChange *change = &g_array_index (changes, AnnalWordChange, k);

      add_same (self, a, b, i, j, change->a_from);
      add_change (self, judge (a, b, change), a, b, change);
      i = change->a_until;
      j = change->b_until;
    }
  add_same (self, a, b, i, j, a->words->len);
}

/* --- the whole ------------------------------------------------------------ */

/* Property 1: the shorter first, of equal length the lesser. */
static GArray *
compare_words (const AnnalPrintedText *a, const AnnalPrintedText *b)
{
  gboolean swap = a->words->len != b->words->len ? a->words->len > b->words->len : strcmp (a->text, b->text) > 0;
  GArray *changes = swap ? annal_words_compare (b->words, a->words) : annal_words_compare (a->words, b->words);

  for (guint i = 0; swap && i < changes->len; i++)
    {
      AnnalWordChange *change = &g_array_index (changes, AnnalWordChange, i);

      *change = (AnnalWordChange) { change->b_from, change->b_until, change->a_from, change->a_until };
    }
  return changes;
}

AnnalPrinting *
annal_printing_new_of_words (const AnnalPrintedText *a, const AnnalPrintedText *b)
{
  AnnalPrinting *self = g_atomic_rc_box_new0 (AnnalPrinting);
  g_autoptr (GArray) changes = NULL;

  self->a = g_strdup (a->text);
  self->b = g_strdup (b->text);
  self->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_array_set_clear_func (self->changes, change_clear);
  self->kind = strcmp (self->a, self->b) == 0 ? ANNAL_PRINTING_KIND_IDENTICAL : ANNAL_PRINTING_KIND_TYPOGRAPHIC;
  changes = compare_words (a, b);
  find_changes (self, a, b, changes);
  return self;
}

/**
 * annal_printing_new:
 * @a: a quote
 * @b: the same quote as printed elsewhere
 *
 * Compares two quotes word by word. Capital letters, signs and spaces do not
 * make a word another one. What stands in [brackets] is marked as an insertion;
 * three dots mark that something is left out.
 *
 * Returns: (transfer full): the comparison
 *
 * Since: 0.1
 */
AnnalPrinting *
annal_printing_new (const char *a,
                    const char *b)
{
  g_autoptr (GHashTable) keys = NULL;
  g_auto (AnnalPrintedText) first = { NULL, NULL, FALSE };
  g_auto (AnnalPrintedText) second = { NULL, NULL, FALSE };

  g_return_val_if_fail (a != NULL && g_utf8_validate (a, -1, NULL), NULL);
  g_return_val_if_fail (b != NULL && g_utf8_validate (b, -1, NULL), NULL);
  keys = annal_printed_keys_new ();
  annal_printed_text_init (&first, a, NULL, keys);
  annal_printed_text_init (&second, b, NULL, keys);
  return annal_printing_new_of_words (&first, &second);
}

/**
 * annal_printing_ref:
 * @self: a comparison
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalPrinting *
annal_printing_ref (AnnalPrinting *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
printing_clear (gpointer data)
{
  AnnalPrinting *self = data;

  g_free (self->a);
  g_free (self->b);
  g_array_unref (self->changes);
}

/**
 * annal_printing_unref:
 * @self: (transfer full): a comparison
 *
 * Drops a reference.
 *
 * Since: 0.1
 */
void
annal_printing_unref (AnnalPrinting *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, printing_clear);
}

/**
 * annal_printing_get_kind:
 * @self: a comparison
 *
 * Gets how the two differ.
 *
 * Returns: the kind
 *
 * Since: 0.1
 */
AnnalPrintingKind
annal_printing_get_kind (AnnalPrinting *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_PRINTING_KIND_ALTERED);
  return self->kind;
}

/**
 * annal_printing_get_a:
 * @self: a comparison
 *
 * Gets the first printing.
 *
 * Returns: (transfer none): the words; those of fragments are parted by “…”
 *
 * Since: 0.1
 */
const char *
annal_printing_get_a (AnnalPrinting *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->a;
}

/**
 * annal_printing_get_b:
 * @self: a comparison
 *
 * Gets the second printing.
 *
 * Returns: (transfer none): the words, as of [method@Annal.Printing.get_a]
 *
 * Since: 0.1
 */
const char *
annal_printing_get_b (AnnalPrinting *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->b;
}

/**
 * annal_printing_get_n_changes:
 * @self: a comparison
 *
 * Counts the places in which the words differ.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_printing_get_n_changes (AnnalPrinting *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->changes->len;
}

static const Change *
get_change (AnnalPrinting *self, guint index)
{
  return index < self->changes->len ? &g_array_index (self->changes, Change, index) : NULL;
}

/**
 * annal_printing_get_change_kind:
 * @self: a comparison
 * @index: which place
 *
 * Gets how the words differ in one place: cut, edited or altered.
 *
 * Returns: the kind
 *
 * Since: 0.1
 */
AnnalPrintingKind
annal_printing_get_change_kind (AnnalPrinting *self,
                                guint index)
{
  g_return_val_if_fail (self != NULL && index < self->changes->len, ANNAL_PRINTING_KIND_ALTERED);
  return get_change (self, index)->kind;
}

/**
 * annal_printing_get_change_a:
 * @self: a comparison
 * @index: which place
 *
 * Gets the words that the first has there.
 *
 * Returns: (transfer none): the words; empty where the second has more
 *
 * Since: 0.1
 */
const char *
annal_printing_get_change_a (AnnalPrinting *self,
                             guint index)
{
  g_return_val_if_fail (self != NULL && index < self->changes->len, NULL);
  return get_change (self, index)->a;
}

/**
 * annal_printing_get_change_b:
 * @self: a comparison
 * @index: which place
 *
 * Gets the words that the second has there.
 *
 * Returns: (transfer none): the words; empty where the first has more
 *
 * Since: 0.1
 */
const char *
annal_printing_get_change_b (AnnalPrinting *self,
                             guint index)
{
  g_return_val_if_fail (self != NULL && index < self->changes->len, NULL);
  return get_change (self, index)->b;
}

guint
annal_printing_get_n_same (AnnalPrinting *self)
{
  return self->n_same;
}

/* --- in words ------------------------------------------------------------- */

const char *
annal_printing_kind_word (AnnalPrintingKind kind)
{
  switch (kind)
    {
    case ANNAL_PRINTING_KIND_IDENTICAL:
      return "identical";
    case ANNAL_PRINTING_KIND_TYPOGRAPHIC:
      return "the same words";
    case ANNAL_PRINTING_KIND_CUT:
      return "cut";
    case ANNAL_PRINTING_KIND_EDITED:
      return "edited with marks";
    case ANNAL_PRINTING_KIND_ALTERED:
    default:
      return "altered";
    }
}

/* Of many words the first and the last: “those trying to flee … are often”. */
static char *
shorten (const char *words)
{
  g_auto (GStrv) parts = g_strsplit_set (words, " \n\t", -1);
  guint n = g_strv_length (parts);
  GString *out;

  if (n <= SHOWN_MAX)
    return g_strdup (words);
  out = g_string_new (parts[0]);
  for (guint i = 1; i < SHOWN_END; i++)
    g_string_append_printf (out, " %s", parts[i]);
  g_string_append (out, " …");
  for (guint i = n - SHOWN_END; i < n; i++)
    g_string_append_printf (out, " %s", parts[i]);
  return g_string_free (out, FALSE);
}

static char *
word_change (const Change *change, const char *name_a, const char *name_b)
{
  g_autofree char *a = shorten (change->a);
  g_autofree char *b = shorten (change->b);
  gboolean only_a = *b == '\0';

  if (*a != '\0' && *b != '\0')
    return g_strdup_printf ("%s has “%s” where %s has “%s”", name_a, a, name_b, b);
  if (change->kind == ANNAL_PRINTING_KIND_EDITED)
    return g_strdup_printf ("%s inserts “%s”", only_a ? name_a : name_b, only_a ? a : b);
  return g_strdup_printf ("%s leaves out “%s”%s", only_a ? name_b : name_a, only_a ? a : b,
                          change->kind == ANNAL_PRINTING_KIND_ALTERED ? " without a mark" : "");
}

/* What weighs most comes first. */
char *
annal_printing_word_changes (AnnalPrinting *self, const char *name_a, const char *name_b)
{
  GString *out = g_string_new (NULL);

  for (guint kind = ANNAL_PRINTING_KIND_ALTERED; kind >= ANNAL_PRINTING_KIND_CUT; kind--)
    for (guint i = 0; i < self->changes->len; i++)
      {
        const Change *change = get_change (self, i);
        g_autofree char *words = change->kind == kind ? word_change (change, name_a, name_b) : NULL;

        if (words != NULL)
          g_string_append_printf (out, "%s%s", out->len > 0 ? "; " : "", words);
      }
  return g_string_free (out, FALSE);
}

/**
 * annal_printing_to_text:
 * @self: a comparison
 *
 * Puts the comparison in words: “altered: the first has “or” where the second has
 * “and””.
 *
 * Returns: (transfer full): the text
 *
 * Since: 0.1
 */
char *
annal_printing_to_text (AnnalPrinting *self)
{
  g_autofree char *changes = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  changes = annal_printing_word_changes (self, "the first", "the second");
  return g_strdup_printf ("%s%s%s", annal_printing_kind_word (self->kind), *changes != '\0' ? ": " : "", changes);
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The history of a number as a table for a terminal. */

#include "analysis/number/annal-number-private.h"

#include <string.h>

#include <annal/annal-claim.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-proposition.h>
#include <annal/annal-quantity.h>
#include <annal/annal-text.h>

#include "analysis/annal-claim-facts-private.h"
#include "analysis/annal-table-private.h"
#include "model/annal-naming-private.h"
#include "model/annal-vocabulary-private.h"

#define INDENT 2

/* What was printed, where the words do not already say it. */
static const char *
find_printed (const AnnalNumber *number)
{
  const char *printed = number->quantity != NULL ? annal_quantity_get_verbatim (number->quantity) : NULL;

  if (printed != NULL && strstr (number->words, printed) != NULL)
    return NULL;
  if (number->quantity == NULL && annal_claim_get_says (number->claim) != NULL)
    return annal_text_get_text (annal_claim_get_says (number->claim));
  return printed;
}

/* Keys and words of qualifiers: “, sex: women”. */
static void
append_qualifiers (const AnnalNumber *number, GString *out)
{
  AnnalProposition *proposition = annal_claim_get_proposition (number->claim);
  g_autofree const char **names = annal_proposition_dup_qualifier_names (proposition);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *words = g_strjoinv (" or ", (char **) annal_proposition_get_qualifier (proposition, names[i]));

      g_string_append_printf (out, ", %s: %s", names[i], words);
    }
}

static char *
word_number_cell (const AnnalNumber *number)
{
  const char *printed = find_printed (number);
  const char *hedge = annal_word_get (ANNAL_TYPE_HEDGE, annal_claim_get_hedge (number->claim));
  GString *out = g_string_new (number->words);

  append_qualifiers (number, out);
  if (printed != NULL)
    g_string_append_printf (out, " (“%s”)", printed);
  if (hedge != NULL && annal_claim_get_hedge (number->claim) != ANNAL_HEDGE_NONE)
    g_string_append_printf (out, ", %s", hedge);
  if (number->standing != NULL)
    g_string_append_printf (out, ", %s", number->standing);
  return g_string_free (out, FALSE);
}

static char *
word_origin_cell (const AnnalNumber *number)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < number->sources->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (number->sources, i));
  for (guint i = 0; i < number->grounds->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "; from ",
                            annal_claim_get_id (g_ptr_array_index (number->grounds, i)));
  return g_string_free (out, FALSE);
}

static void
print_group (const AnnalNumberHistory *self, guint group, guint width, GString *out)
{
  static const char *const titles[] = { "Said", "By", "Number", "Valid", "Source", "Claim", NULL };
  const GArray *entries = annal_number_history_get_group (self, group)->entries;
  g_autoptr (AnnalTable) table = annal_table_new (titles);
  g_autofree char *heading = annal_number_history_word_group (self, group);

  for (guint i = 0; i < entries->len; i++)
    {
      const AnnalNumber *number = annal_number_history_get_number (self, g_array_index (entries, guint, i));
      AnnalProposition *proposition = annal_claim_get_proposition (number->claim);

      annal_table_take (table, annal_claim_word_moment (self->dossier, number->claim));
      annal_table_add (table, number->speaker);
      annal_table_take (table, word_number_cell (number));
      annal_table_take (table, annal_word_date (annal_proposition_get_valid (proposition)));
      annal_table_take (table, word_origin_cell (number));
      annal_table_add (table, annal_claim_get_id (number->claim));
    }
  annal_paragraph_print (heading, width, 0, INDENT, out);
  annal_table_print (table, width, INDENT, out);
}

/**
 * annal_number_history_to_text:
 * @self: a history
 * @width: the columns of a terminal, 0 for lines of any length
 *
 * Writes the history for reading: a table for each unit, and the bounds that
 * different numbers have in common. Whatever the dossier holds, the text is safe
 * to print.
 *
 * Returns: (transfer full): the text, in English
 *
 * Since: 0.1
 */
char *
annal_number_history_to_text (AnnalNumberHistory *self,
                              guint width)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);
  out = g_string_new (NULL);
  if (self->entries->len == 0)
    g_string_append (out, "Nobody in the dossier gives a number.\n");
  for (guint i = 0; i < self->groups->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, '\n');
      print_group (self, i, width, out);
    }
  if (self->bounds->len > 0)
    g_string_append_c (out, '\n');
  for (guint i = 0; i < self->bounds->len; i++)
    annal_paragraph_print (g_array_index (self->bounds, AnnalSharedBound, i).text, width, 0, INDENT, out);
  return g_string_free (out, FALSE);
}

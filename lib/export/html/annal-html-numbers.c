/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Numbers: at a claim its bounds, and for each thing that several people gave
 * a number for, the history of that number as a chart.
 */

#include "export/html/annal-html-private.h"

#include <annal/annal-claim.h>
#include <annal/annal-proposition.h>
#include <annal/annal-quantity.h>
#include <annal/annal-record.h>
#include <annal/annal-value.h>

#include "analysis/number/annal-number-private.h"
#include "base/annal-hash-private.h"
#include "export/picture/annal-svg-private.h"
#include "export/wording/annal-wording-private.h"

static const AnnalQuantity *
get_quantity (const AnnalClaim *claim)
{
  const AnnalProposition *proposition = annal_claim_get_proposition (claim);
  const AnnalValue *value = proposition != NULL ? annal_proposition_get_value (proposition) : NULL;

  return value != NULL ? annal_value_get_quantity (value) : NULL;
}

/* Worth a chart: two that have a bound. */
static gboolean
is_worth (AnnalNumberHistory *history)
{
  guint n = 0;

  for (guint i = 0; i < annal_number_history_get_n_entries (history); i++)
    if (annal_number_history_get_kind (history, i) == ANNAL_NUMBER_KIND_BOUNDED)
      n++;
  return n > 1 && annal_number_history_get_n_groups (history) == 1;
}

static void
note_history (AnnalHtml *self, AnnalNumberHistory *history)
{
  g_ptr_array_add (self->histories, annal_number_history_ref (history));
  for (guint i = 0; i < annal_number_history_get_n_entries (history); i++)
    {
      AnnalClaim *claim = annal_number_history_get_claim (history, i);

      if (annal_number_history_get_kind (history, i) != ANNAL_NUMBER_KIND_PREMISE)
        g_hash_table_insert (self->numbers, (gpointer) annal_claim_get_id (claim),
                             GUINT_TO_POINTER (self->histories->len));
    }
}

static void
find_history (AnnalHtml *self, GHashTable *known, const AnnalClaim *claim)
{
  const AnnalProposition *proposition = annal_claim_get_proposition (claim);
  g_autoptr (AnnalNumberHistory) history = NULL;
  g_autofree char *key = NULL;

  if (!annal_claim_gives_number (self->dossier, claim))
    return;
  key = g_strdup_printf ("%s\x1f%s", annal_proposition_get_about (proposition),
                         annal_proposition_get_predicate (proposition));
  if (!g_hash_table_add (known, g_strdup (key)))
    return;
  history = annal_number_history_new_by (self->dossier, annal_proposition_get_about (proposition),
                                         annal_proposition_get_predicate (proposition),
                                         annal_standing_get_last (&self->exporter->standing), NULL);
  if (history != NULL && is_worth (history))
    note_history (self, history);
}

/* How many claims of a page are asked at most: each question goes through all
 * claims.
 */
#define HISTORIES_MAX 20

void
annal_html_find_numbers (AnnalHtml *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);

  self->histories = g_ptr_array_new_with_free_func ((GDestroyNotify) annal_number_history_unref);
  self->numbers = g_hash_table_new (annal_text_hash, g_str_equal);
  for (guint i = 0; i < annal_timeline_get_n_entries (self->timeline); i++)
    {
      AnnalRecord *record = annal_timeline_get_record (self->timeline, i);

      if (annal_record_get_record_type (record) == ANNAL_RECORD_TYPE_CLAIM &&
          g_hash_table_size (known) < HISTORIES_MAX)
        find_history (self, known, annal_record_as_claim (record));
    }
}

/* NULL where the sentence or the quotes say it already. */
static char *
word_value (AnnalHtml *self, const AnnalClaim *claim, const AnnalQuantity *quantity)
{
  g_autofree char *value = annal_word_claim_value (self->dossier, claim);

  if (value == NULL || annal_html_words_is_english (self->words))
    return g_steal_pointer (&value);
  return annal_html_word_quantity (self, quantity);
}

void
annal_html_write_number (AnnalHtml *self, const AnnalClaim *claim)
{
  const AnnalQuantity *quantity = get_quantity (claim);
  guint history = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, annal_claim_get_id (claim)));
  g_autofree char *value = NULL;

  if (quantity == NULL)
    return;
  value = history != 0 ? annal_html_word_quantity (self, quantity) : word_value (self, claim, quantity);
  if (value == NULL)
    return;
  if (history != 0)
    g_string_append_printf (self->text, " <a class=n href=#N%u>", history);
  else
    g_string_append (self->text, " (");
  annal_html_add (self->text, value);
  g_string_append (self->text, history != 0 ? "</a>" : ")");
}

static gboolean
read_bound (const char *text, double *bound)
{
  if (text == NULL)
    return FALSE;
  *bound = g_ascii_strtod (text, NULL);
  return TRUE;
}

static double
find_greatest (AnnalNumberHistory *history)
{
  double greatest = 0, bound;

  for (guint i = 0; i < annal_number_history_get_n_entries (history); i++)
    {
      const AnnalQuantity *quantity = annal_number_history_get_quantity (history, i);

      if (quantity != NULL && read_bound (annal_quantity_get_hi (quantity), &bound))
        greatest = MAX (greatest, bound);
      if (quantity != NULL && read_bound (annal_quantity_get_lo (quantity), &bound))
        greatest = MAX (greatest, bound);
    }
  return greatest;
}

/* An open end fades; what is taken back is pale. */
static void
add_bar (AnnalHtml *self, const AnnalQuantity *quantity, double greatest, gboolean is_pale)
{
  double lo = 0, hi = greatest;
  gboolean has_lo = read_bound (annal_quantity_get_lo (quantity), &lo);
  gboolean has_hi = read_bound (annal_quantity_get_hi (quantity), &hi);
  gint from, to;

  if ((!has_lo && !has_hi) || greatest <= 0)
    return;
  from = (gint) (CLAMP (lo / greatest, 0, 1) * 980);
  to = (gint) (CLAMP (hi / greatest, 0, 1) * 980) + 12;
  g_string_append (self->text, is_pale ? "<svg class=p>" : "<svg>");
  annal_svg_add_rect (self->text, from, MAX (to, from), 3, 10);
  g_string_append (self->text, has_lo && has_hi ? " /></svg>" : has_hi ? " class=lo /></svg>" : " class=hi /></svg>");
}

/* What a claim denies that numbers are given of. */
static const char *
get_premise (const AnnalClaim *claim)
{
  const AnnalProposition *proposition = annal_claim_get_proposition (claim);
  const char *predicate = proposition != NULL ? annal_proposition_get_predicate (proposition) : NULL;

  return g_strcmp0 (predicate, "exists") == 0 ? "denies-existence" : "denies-premise";
}

static void
write_row (AnnalHtml *self, AnnalNumberHistory *history, guint index, double greatest)
{
  AnnalClaim *claim = annal_number_history_get_claim (history, index);
  const AnnalQuantity *quantity = annal_number_history_get_quantity (history, index);
  gboolean denied = annal_number_history_get_kind (history, index) == ANNAL_NUMBER_KIND_PREMISE;
  const char *standing = annal_html_words_get_standing (self->words, &self->exporter->standing, (AnnalRecord *) claim);
  g_autofree char *who = annal_html_word_speaker (self, claim);
  g_autofree char *words = !denied && quantity != NULL ? annal_html_word_quantity (self, quantity) : NULL;

  if (!annal_html_is_there (self, annal_claim_get_id (claim)))
    return;
  g_string_append (self->text, "<tr><td>");
  annal_html_add_date (self, annal_number_history_get_said (history, index));
  g_string_append (self->text, "<td>");
  annal_html_open_link (self, annal_claim_get_id (claim));
  annal_html_add (self->text, who);
  g_string_append (self->text, denied ? "</a><td class=deny>" : "</a><td>");
  if (denied)
    annal_html_add_word (self, get_premise (claim));
  else if (words != NULL)
    annal_html_add (self->text, words);
  if (standing != NULL)
    {
      g_string_append (self->text, " (");
      annal_html_add (self->text, standing);
      g_string_append_c (self->text, ')');
    }
  g_string_append (self->text, "<td>");
  if (!denied && quantity != NULL)
    add_bar (self, quantity, greatest, annal_number_history_is_withdrawn (history, index));
  g_string_append_c (self->text, '\n');
}

static char *
word_shared_bound (AnnalHtml *self, AnnalNumberHistory *history, guint index)
{
  if (annal_html_words_is_english (self->words))
    return g_strdup (annal_number_history_get_shared_bound_text (history, index));
  return annal_html_word_shared_bound (self, annal_number_history_get_shared_bound (history, index));
}

static void
write_history (AnnalHtml *self, AnnalNumberHistory *history, guint number)
{
  g_autofree char *subject = annal_word_entity (self->dossier, annal_number_history_get_subject (history),
                                                ANNAL_NAMING_FULL);
  g_autofree char *name = annal_word_capitalise (subject);
  g_autofree char *label = annal_html_word_term (self, ANNAL_TERM_ROLE_PREDICATE,
                                                 annal_number_history_get_predicate (history));
  double greatest = find_greatest (history);

  g_string_append_printf (self->text, "<table id=N%u><caption>", number);
  annal_html_add (self->text, name);
  annal_html_add_colon (self);
  annal_html_add (self->text, label);
  g_string_append (self->text, "</caption><tr>");
  for (guint i = 0; i < 4; i++)
    {
      static const char *const heads[] = { "when", "who", "number", "scale" };

      g_string_append (self->text, "<th scope=col>");
      annal_html_add_word (self, heads[i]);
    }
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < annal_number_history_get_n_entries (history); i++)
    write_row (self, history, i, greatest);
  g_string_append (self->text, "</table>");
  for (guint i = 0; i < annal_number_history_get_n_shared_bounds (history); i++)
    {
      g_autofree char *words = word_shared_bound (self, history, i);

      g_string_append (self->text, "<p>");
      annal_html_add (self->text, words);
    }
}

void
annal_html_write_numbers (AnnalHtml *self)
{
  if (self->histories->len == 0)
    return;
  g_string_append (self->text, "<section id=N><h2>");
  annal_html_add_word (self, "numbers-title");
  g_string_append (self->text, "</h2>\n");
  for (guint i = 0; i < self->histories->len; i++)
    write_history (self, g_ptr_array_index (self->histories, i), i + 1);
  g_string_append (self->text, "</section>\n");
}

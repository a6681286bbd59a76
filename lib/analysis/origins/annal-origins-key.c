/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Which claims say the same: those of equal keys. A key is a text made of
 *
 *  1. an assertion's stance, subject, predicate, value and qualifiers, where it
 *     has a predicate. Subjects and entities stand for all that are the same;
 *     numbers are compared as numbers, words without case and signs. To affirm
 *     what is false is to deny it.
 *  2. a position's stance, principal, target and count, so that every report of
 *     one position has the same key.
 *  3. else the claim itself.
 *
 * Claims that are linked as the same have the key of the least. A key says
 * nothing of times: see annal_origins_find_equal().
 */

#include "analysis/origins/annal-origins-key-private.h"

#include <string.h>

#include <annal/annal-count.h>
#include <annal/annal-proposition.h>
#include <annal/annal-quantity.h>
#include <annal/annal-record.h>
#include <annal/annal-term.h>
#include <annal/annal-text.h>
#include <annal/annal-value.h>
#include <annal/annal-when.h>

#include "base/annal-word-fold-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-when-span-private.h"

#define SEPARATOR '\037'

static void
add_part (GString *key, const char *text)
{
  g_string_append_c (key, SEPARATOR);
  g_string_append (key, text != NULL ? text : "");
}

/* An id of a record as the least that is the same; other words as they are. */
static void
add_record (GString *key, const AnnalOrigins *origins, const char *id)
{
  const AnnalColumns *columns = annal_dossier_get_columns (annal_origins_get_dossier (origins));
  guint number = id != NULL ? annal_columns_lookup (columns, id) : ANNAL_NO_NUMBER;

  if (number != ANNAL_NO_NUMBER)
    id = annal_origins_get_id (origins, annal_origins_get_same (origins, number));
  add_part (key, id);
}

static void
add_words (GString *key, const char *text)
{
  AnnalWordFold fold;

  g_string_append_c (key, SEPARATOR);
  if (text == NULL)
    return;
  annal_word_fold_init (&fold, text, strlen (text));
  while (annal_word_fold_next (&fold))
    {
      g_string_append_len (key, fold.word, fold.length);
      g_string_append_c (key, ' ');
    }
}

/* 6.50 is 6.5, and 6.0 is 6. */
static void
add_decimal (GString *key, const char *decimal)
{
  gsize length = decimal != NULL ? strlen (decimal) : 0;

  g_string_append_c (key, SEPARATOR);
  if (length == 0)
    return;
  if (strchr (decimal, '.') != NULL)
    {
      while (decimal[length - 1] == '0')
        length--;
      if (decimal[length - 1] == '.')
        length--;
    }
  if (length == 2 && strncmp (decimal, "-0", 2) == 0)
    decimal++, length--;
  g_string_append_len (key, decimal, (gssize) length);
}

static void
add_quantity (GString *key, const AnnalQuantity *quantity)
{
  AnnalApprox approx = annal_quantity_get_approx (quantity);

  g_string_append_printf (key, "q%d", (int) approx);
  add_decimal (key, annal_quantity_get_lo (quantity));
  add_decimal (key, annal_quantity_get_hi (quantity));
  add_part (key, annal_quantity_get_unit (quantity));
  if (approx == ANNAL_APPROX_VAGUE || approx == ANNAL_APPROX_UNSET)
    add_words (key, annal_quantity_get_verbatim (quantity));
}

static void
add_value (GString *key, const AnnalOrigins *origins, const AnnalValue *value)
{
  g_string_append_c (key, SEPARATOR);
  if (value == NULL)
    return;
  if (annal_value_get_quantity (value) != NULL)
    add_quantity (key, annal_value_get_quantity (value));
  else if (annal_value_get_text (value) != NULL)
    add_words (key, annal_text_get_text (annal_value_get_text (value)));
  else if (annal_value_get_date (value) != NULL)
    add_part (key, annal_when_get_edtf (annal_value_get_date (value)));
  else
    add_record (key, origins, annal_value_get_word (value));
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_qualifiers (GString *key, const AnnalOrigins *origins, const AnnalProposition *proposition)
{
  g_autofree const char **names = annal_proposition_dup_qualifier_names (proposition);
  guint n = g_strv_length ((char **) names);

  qsort (names, n, sizeof *names, compare_texts);
  for (guint i = 0; i < n; i++)
    {
      const char *const *values = annal_proposition_get_qualifier (proposition, names[i]);
      guint n_values = g_strv_length ((char **) values);
      g_autofree const char **sorted = g_memdup2 (values, sizeof *values * (n_values + 1));

      qsort (sorted, n_values, sizeof *sorted, compare_texts);
      add_part (key, names[i]);
      for (guint j = 0; j < n_values; j++)
        add_record (key, origins, sorted[j]);
    }
}

static gboolean
is_word (const AnnalValue *value, const char *word)
{
  return value != NULL && g_strcmp0 (annal_value_get_word (value), word) == 0;
}

char *
annal_origins_make_key (const AnnalOrigins *origins, const AnnalProposition *proposition, AnnalStance stance)
{
  GString *key = g_string_new ("a");
  const AnnalValue *value = annal_proposition_get_value (proposition);
  gboolean is_false = is_word (value, "false");

  if (is_false && (stance == ANNAL_STANCE_AFFIRM || stance == ANNAL_STANCE_DENY))
    stance = stance == ANNAL_STANCE_AFFIRM ? ANNAL_STANCE_DENY : ANNAL_STANCE_AFFIRM;
  g_string_append_printf (key, "%d", (int) stance);
  add_record (key, origins, annal_proposition_get_about (proposition));
  add_part (key, annal_proposition_get_predicate (proposition));
  add_value (key, origins, is_false || is_word (value, "true") ? NULL : value);
  add_qualifiers (key, origins, proposition);
  return g_string_free (key, FALSE);
}

static char *
make_position_key (const AnnalOrigins *origins, AnnalClaim *claim)
{
  GString *key = g_string_new ("p");
  const AnnalCount *count = annal_claim_get_count (claim);

  g_string_append_printf (key, "%d", (int) annal_claim_get_stance (claim));
  add_part (key, annal_origins_get_principal (origins, claim));
  add_record (key, origins, annal_claim_get_target (claim));
  add_decimal (key, count != NULL ? annal_count_get_n (count) : NULL);
  add_decimal (key, count != NULL ? annal_count_get_of (count) : NULL);
  return g_string_free (key, FALSE);
}

static AnnalClaim *
get_least_same (const AnnalOrigins *origins, AnnalClaim *claim)
{
  const AnnalColumns *columns = annal_dossier_get_columns (annal_origins_get_dossier (origins));
  guint number = annal_columns_lookup (columns, annal_claim_get_id (claim));

  if (number == ANNAL_NO_NUMBER)
    return claim;
  number = annal_origins_get_same (origins, number);
  return annal_dossier_lookup_claim (annal_origins_get_dossier (origins), annal_origins_get_id (origins, number));
}

char *
annal_origins_get_key (const AnnalOrigins *origins, AnnalClaim *claim)
{
  AnnalClaim *least = get_least_same (origins, claim);
  const AnnalProposition *proposition = annal_claim_get_proposition (least);

  if (annal_claim_get_kind (least) == ANNAL_CLAIM_KIND_ASSERTION && proposition != NULL &&
      annal_proposition_get_about (proposition) != NULL && annal_proposition_get_predicate (proposition) != NULL)
    return annal_origins_make_key (origins, proposition, annal_claim_get_stance (least));
  if (annal_claim_get_kind (least) == ANNAL_CLAIM_KIND_POSITION && annal_claim_get_target (least) != NULL &&
      annal_origins_get_principal (origins, least) != NULL)
    return make_position_key (origins, least);
  return g_strconcat ("c", annal_claim_get_id (least), NULL);
}

/* --- times ---------------------------------------------------------------- */

static gboolean
get_valid (const AnnalClaim *claim, AnnalSpanData *span)
{
  const AnnalProposition *proposition = annal_claim_get_proposition (claim);

  return proposition != NULL &&
         annal_when_get_span_data (annal_proposition_get_valid (proposition), ANNAL_NATURE_PERIOD, span);
}

#define YEAR (366 * G_GINT64_CONSTANT (86400))

static gint64
shift (gint64 at, gint64 by)
{
  return at == G_MININT64 || at == G_MAXINT64 ? at : at + by;
}

/* Whether the claim's number or state changes with the time: then what was said
 * more than a year apart is not the same.
 */
static gboolean
is_of_its_time (AnnalDossier *dossier, const AnnalClaim *claim)
{
  const AnnalProposition *proposition = annal_claim_get_proposition (claim);
  const AnnalValue *value = proposition != NULL ? annal_proposition_get_value (proposition) : NULL;
  AnnalTerm *term;

  if (value == NULL || annal_value_get_quantity (value) == NULL)
    return FALSE;
  term = annal_dossier_resolve_term (dossier, ANNAL_TERM_ROLE_PREDICATE, annal_proposition_get_predicate (proposition));
  return term != NULL && annal_term_get_time (term) == ANNAL_TERM_TIME_STATE;
}

gboolean
annal_origins_share_time (const AnnalOrigins *origins, const AnnalClaim *a, const AnnalClaim *b)
{
  AnnalSpanData x, y;

  if (get_valid (a, &x) && get_valid (b, &y))
    return annal_span_data_overlaps (&x, &y) != ANNAL_CERTAINTY_NO;
  if (get_valid (a, &x) || get_valid (b, &y) || !is_of_its_time (annal_origins_get_dossier (origins), a) ||
      !annal_when_get_span_data (annal_claim_get_said (a), ANNAL_NATURE_INSTANT, &x) ||
      !annal_when_get_span_data (annal_claim_get_said (b), ANNAL_NATURE_INSTANT, &y))
    return TRUE;
  return x.begin_min <= shift (y.end_max, YEAR) && y.begin_min <= shift (x.end_max, YEAR);
}

/* Whether a claim can have the key of these parts, which is far less work than to
 * make its key.
 */
static gboolean
may_have_key (const AnnalClaim *claim, char letter, const char *const *parts)
{
  const AnnalProposition *proposition = annal_claim_get_proposition (claim);

  if (letter == 'p')
    return annal_claim_get_kind (claim) == ANNAL_CLAIM_KIND_POSITION;
  if (letter == 'c')
    return strcmp (annal_claim_get_id (claim), parts[0] + 1) == 0;
  return proposition != NULL && g_strcmp0 (annal_proposition_get_predicate (proposition), parts[2]) == 0;
}

GArray *
annal_origins_find_equal (const AnnalOrigins *origins, const char *key, const AnnalClaim *like)
{
  AnnalDossier *dossier = annal_origins_get_dossier (origins);
  const AnnalColumns *columns = annal_dossier_get_columns (dossier);
  const char separator[] = { SEPARATOR, '\0' };
  g_auto (GStrv) parts = g_strsplit (key, separator, -1);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < columns->n_claims; i++)
    {
      guint least = annal_origins_get_same (origins, columns->n_events + i) - columns->n_events;
      AnnalClaim *claim = annal_dossier_get_claim (dossier, i);
      g_autofree char *other = NULL;

      if (!may_have_key (least == i ? claim : annal_dossier_get_claim (dossier, least), *key,
                         (const char *const *) parts))
        continue;
      other = annal_origins_get_key (origins, claim);
      if (strcmp (key, other) == 0 && (like == NULL || annal_origins_share_time (origins, like, claim)))
        g_array_append_val (found, i);
    }
  return found;
}

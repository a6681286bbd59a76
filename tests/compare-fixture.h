/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the tests that compare claims share: small dossiers as JSON Lines with
 * single quotation marks, and comparisons as a line of words.
 */

#ifndef COMPARE_FIXTURE_H
#define COMPARE_FIXTURE_H

#include <string.h>

#include <annal/annal.h>

#include "annal-test.h"
#include "model/annal-vocabulary-private.h"

static inline AnnalDossier *
fixture_seal (const char *label, const char *lines)
{
  g_autofree char *text = g_strdelimit (g_strdup (lines), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (AnnalReader) reader = annal_reader_new (NULL);
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  CHECK_ROW (label, annal_reader_read_bytes (reader, bytes, NULL, ANNAL_JSON_FORM_LINES, &error));
  CHECK_TEXT (label, error != NULL ? error->message : NULL, NULL);
  g_clear_error (&error);
  dossier = g_object_ref (annal_reader_get_dossier (reader));
  CHECK_ROW (label, annal_dossier_seal (dossier, &error));
  CHECK_TEXT (label, error != NULL ? error->message : NULL, NULL);
  return g_steal_pointer (&dossier);
}

static inline AnnalDossier *
fixture_articles (void)
{
  g_autofree char *path = annal_test_source ("examples/dprk-human-rights/dossier.json");
  g_autoptr (AnnalReader) reader = annal_reader_new (NULL);
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  CHECK (annal_reader_read_file (reader, path, &error));
  CHECK_TEXT (path, error != NULL ? error->message : NULL, NULL);
  g_clear_error (&error);
  dossier = g_object_ref (annal_reader_get_dossier (reader));
  CHECK (annal_dossier_seal (dossier, &error));
  CHECK_TEXT (path, error != NULL ? error->message : NULL, NULL);
  return g_steal_pointer (&dossier);
}

static inline void
fixture_append (GString *out, GType type, int value)
{
  const char *word = annal_word_get (type, value);

  if (word != NULL && strcmp (word, "none") != 0)
    g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", word);
}

/* “contradicts value certain self-contradiction bound=120000”, and where the
 * readings differ what it is in the other one.
 */
static inline char *
fixture_describe (AnnalClaimComparison *comparison)
{
  GString *out = g_string_new (NULL);
  g_autoptr (AnnalPolicy) policy = annal_claim_comparison_dup_policy (comparison);
  AnnalReading other = (AnnalReading) !annal_policy_get_reading (policy);

  fixture_append (out, ANNAL_TYPE_CLAIM_RELATION, annal_claim_comparison_get_relation (comparison));
  fixture_append (out, ANNAL_TYPE_CONFLICT_KIND, annal_claim_comparison_get_kind (comparison));
  if (annal_claim_comparison_get_strength (comparison) != ANNAL_CERTAINTY_NO)
    fixture_append (out, ANNAL_TYPE_CERTAINTY, annal_claim_comparison_get_strength (comparison));
  fixture_append (out, ANNAL_TYPE_SELF_RELATION, annal_claim_comparison_get_self (comparison));
  if (annal_claim_comparison_get_shared_bound (comparison) != NULL)
    g_string_append_printf (out, " bound=%s", annal_claim_comparison_get_shared_bound (comparison));
  if (annal_claim_comparison_get_readings_differ (comparison))
    {
      g_string_append (out, " / ");
      g_string_append (out, annal_word_get (ANNAL_TYPE_CLAIM_RELATION,
                                            annal_claim_comparison_get_relation_read (comparison, other)));
      if (annal_claim_comparison_get_strength_read (comparison, other) != ANNAL_CERTAINTY_NO)
        fixture_append (out, ANNAL_TYPE_CERTAINTY, annal_claim_comparison_get_strength_read (comparison, other));
    }
  return g_string_free (out, FALSE);
}

/* Both ways round, which must be the same. */
static inline void
fixture_check (const char *label, AnnalComparer *comparer, const char *a, const char *b, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnalClaimComparison) forth = annal_comparer_compare (comparer, a, b, &error);
  g_autoptr (AnnalClaimComparison) back = annal_comparer_compare (comparer, b, a, NULL);
  g_autofree char *described = NULL;
  g_autofree char *reversed = NULL;

  CHECK_TEXT (label, error != NULL ? error->message : NULL, NULL);
  CHECK_ROW (label, forth != NULL && back != NULL);
  if (forth == NULL || back == NULL)
    return;
  described = fixture_describe (forth);
  reversed = fixture_describe (back);
  CHECK_TEXT (label, described, expected);
  CHECK_TEXT (label, reversed, expected);
  CHECK_TEXT (label, annal_claim_comparison_get_text (back), annal_claim_comparison_get_text (forth));
  CHECK_ROW (label, annal_claim_comparison_get_n_reasons (forth) > 0);
}

#endif /* COMPARE_FIXTURE_H */

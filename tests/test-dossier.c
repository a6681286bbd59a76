/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal.h>

#include <string.h>

#include "annal-test.h"

static AnnalRecord *
make_entity (const char *id, const char *name)
{
  AnnalEntity *entity = annal_entity_new (id);
  g_autoptr (AnnalName) value = annal_name_new (name);

  annal_entity_set_kind (entity, ANNAL_ENTITY_KIND_STATE);
  annal_entity_add_name (entity, value);
  return annal_entity_as_record (entity);
}

static AnnalRecord *
make_term (AnnalTermRole role, const char *id)
{
  AnnalTerm *term = annal_term_new (id);

  annal_term_set_role (term, role);
  annal_term_add_label (term, "en", id);
  return annal_term_as_record (term);
}

static gboolean
add (AnnalDossier *dossier, AnnalRecord *record, GError **error)
{
  gboolean added = annal_dossier_add (dossier, record, error);

  annal_record_unref (record);
  return added;
}

static AnnalDossier *
make_dossier (void)
{
  AnnalDossier *dossier = annal_dossier_new ("A dossier");

  CHECK (add (dossier, make_entity ("us", "United States"), NULL));
  CHECK (add (dossier, make_entity ("dprk", "North Korea"), NULL));
  CHECK (add (dossier, make_term (ANNAL_TERM_ROLE_PREDICATE, "size"), NULL));
  CHECK (add (dossier, make_term (ANNAL_TERM_ROLE_UNIT, "size"), NULL));
  return dossier;
}

static void
records_are_found_by_id_and_listed_in_order (void)
{
  g_autoptr (AnnalDossier) dossier = make_dossier ();

  CHECK (annal_dossier_get_n_entities (dossier) == 2);
  CHECK_TEXT ("the first by id", annal_entity_get_id (annal_dossier_get_entity (dossier, 0)), "dprk");
  CHECK_TEXT ("the second by id", annal_entity_get_id (annal_dossier_get_entity (dossier, 1)), "us");
  CHECK (annal_dossier_lookup_entity (dossier, "us") != NULL);
  CHECK (annal_dossier_lookup_claim (dossier, "us") == NULL);
  CHECK (annal_dossier_lookup (dossier, "nobody") == NULL);
  CHECK (annal_record_get_record_type (annal_dossier_lookup (dossier, "us")) == ANNAL_RECORD_TYPE_ENTITY);
  CHECK (annal_dossier_get_n_terms (dossier) == 2);
  CHECK (annal_dossier_lookup (dossier, "size") == NULL);
  CHECK (annal_term_get_role (annal_dossier_lookup_term (dossier, ANNAL_TERM_ROLE_UNIT, "size")) == ANNAL_TERM_ROLE_UNIT);
  CHECK (annal_dossier_lookup_term (dossier, ANNAL_TERM_ROLE_ATTRIBUTE, "size") == NULL);
  CHECK (annal_dossier_lookup_term (dossier, ANNAL_TERM_ROLE_PREDICATE, "inmates") != NULL);
}

static void
what_cannot_be_added_is_refused (void)
{
  g_autoptr (AnnalDossier) dossier = make_dossier ();
  g_autoptr (AnnalLimits) limits = annal_limits_new ();
  static const struct
  {
    const char *label;
    const char *id;
    int code;
  } rows[] = {
    { "an id that is taken", "us", ANNAL_ERROR_DUPLICATE },
    { "no id", NULL, ANNAL_ERROR_INVALID },
    { "an empty id", "", ANNAL_ERROR_INVALID },
    { "a capital", "US", ANNAL_ERROR_INVALID },
    { "a leading dash", "-us", ANNAL_ERROR_INVALID },
    { "a blank", "u s", ANNAL_ERROR_INVALID },
    { "a letter with an accent", "é", ANNAL_ERROR_INVALID },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      CHECK_ROW (rows[i].label, !add (dossier, make_entity (rows[i].id, "x"), &error));
      CHECK_ROW (rows[i].label, g_error_matches (error, ANNAL_ERROR, rows[i].code));
    }
  CHECK (annal_dossier_get_n_entities (dossier) == 2);

  {
    g_autoptr (GError) error = NULL;

    annal_limits_set (limits, ANNAL_LIMIT_RECORDS, 4);
    annal_dossier_set_limits (dossier, limits);
    CHECK (!add (dossier, make_entity ("fifth", "x"), &error));
    CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_LIMIT));
  }
}

static void
ids_have_a_form (void)
{
  g_autofree char *longest = g_strnfill (128, 'a');
  g_autofree char *too_long = g_strnfill (129, 'a');
  static const char *const good[] = { "a", "0", "a.b_c:d-e", "001-262", "dos-inmates-2019" };
  static const char *const bad[] = { "", ".a", "_a", "A", "a b", "a/b", "a\n", "ä" };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    CHECK_ROW (good[i], annal_id_is_valid (good[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    CHECK_ROW (bad[i], !annal_id_is_valid (bad[i]));
  CHECK (!annal_id_is_valid (NULL));
  CHECK (annal_id_is_valid (longest));
  CHECK (!annal_id_is_valid (too_long));
}

static void
records_can_be_replaced_and_removed (void)
{
  g_autoptr (AnnalDossier) dossier = make_dossier ();
  g_autoptr (AnnalRecord) newer = make_entity ("us", "United States of America");
  g_autoptr (AnnalRecord) missing = make_entity ("eu", "European Union");
  g_autoptr (AnnalSource) other_type = annal_source_new ("us");
  g_autoptr (GError) no_such = NULL;
  g_autoptr (GError) wrong_type = NULL;
  g_autoptr (GError) gone = NULL;
  AnnalName *name;

  CHECK (annal_dossier_replace (dossier, newer, NULL));
  name = annal_entity_get_name (annal_dossier_lookup_entity (dossier, "us"), 0);
  CHECK_TEXT ("the new name", annal_name_get_text (name), "United States of America");
  CHECK (!annal_dossier_replace (dossier, missing, &no_such));
  CHECK (g_error_matches (no_such, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND));
  CHECK (!annal_dossier_replace (dossier, annal_source_as_record (other_type), &wrong_type));
  CHECK (g_error_matches (wrong_type, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND));

  CHECK (annal_dossier_remove (dossier, "us", NULL));
  CHECK (annal_dossier_get_n_entities (dossier) == 1);
  CHECK (!annal_dossier_remove (dossier, "us", &gone));
  CHECK (g_error_matches (gone, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND));
  CHECK (annal_dossier_remove_term (dossier, ANNAL_TERM_ROLE_UNIT, "size", NULL));
  CHECK (!annal_dossier_remove_term (dossier, ANNAL_TERM_ROLE_UNIT, "size", NULL));
  CHECK (annal_dossier_get_n_terms (dossier) == 1);
}

static void
a_sealed_dossier_does_not_change (void)
{
  g_autoptr (AnnalDossier) dossier = make_dossier ();
  g_autoptr (GError) adding = NULL;
  g_autoptr (GError) removing = NULL;

  CHECK (!annal_dossier_is_sealed (dossier));
  CHECK (annal_dossier_seal (dossier, NULL));
  CHECK (annal_dossier_seal (dossier, NULL));
  CHECK (annal_dossier_is_sealed (dossier));
  CHECK (!add (dossier, make_entity ("eu", "European Union"), &adding));
  CHECK (g_error_matches (adding, ANNAL_ERROR, ANNAL_ERROR_SEALED));
  CHECK (!annal_dossier_remove (dossier, "us", &removing));
  CHECK (g_error_matches (removing, ANNAL_ERROR, ANNAL_ERROR_SEALED));
}

static void
a_faulty_dossier_is_not_sealed (void)
{
  g_autoptr (AnnalDossier) dossier = make_dossier ();
  g_autoptr (AnnalEntity) nameless = annal_entity_new ("nameless");
  g_autoptr (AnnalProblems) problems = NULL;
  g_autoptr (GError) error = NULL;

  annal_entity_set_kind (nameless, ANNAL_ENTITY_KIND_PERSON);
  CHECK (annal_dossier_add (dossier, annal_entity_as_record (nameless), NULL));
  CHECK (!annal_dossier_seal (dossier, &error));
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_INVALID));
  CHECK (!annal_dossier_is_sealed (dossier));
  problems = annal_dossier_check (dossier);
  CHECK (annal_problems_count (problems, ANNAL_SEVERITY_ERROR) == 1);
  CHECK_TEXT ("which one", annal_problem_get_record_id (annal_problems_get_problem (problems, 0)), "nameless");
}

static void
a_new_generation_shares_what_stays (void)
{
  g_autoptr (AnnalDossier) old = make_dossier ();
  g_autoptr (AnnalDossier) young = NULL;
  g_autoptr (AnnalRecord) copy = NULL;
  AnnalRecord *us = annal_dossier_lookup (old, "us");

  CHECK (annal_dossier_seal (old, NULL));
  young = annal_dossier_edit (old);
  CHECK (annal_dossier_get_generation (old) == 0);
  CHECK (annal_dossier_get_generation (young) == 1);
  CHECK (!annal_dossier_is_sealed (young));
  CHECK_TEXT ("the title", annal_dossier_get_title (young), "A dossier");
  CHECK (annal_dossier_lookup (young, "us") == us);

  copy = annal_record_copy (us);
  CHECK (!annal_record_is_sealed (copy));
  CHECK (annal_record_equal (copy, us));
  annal_entity_set_part_of (annal_record_as_entity (copy), "dprk");
  CHECK (!annal_record_equal (copy, us));
  CHECK (annal_dossier_replace (young, copy, NULL));
  CHECK (annal_dossier_lookup (young, "us") == copy);
  CHECK (annal_dossier_lookup (old, "us") == us);
  CHECK_TEXT ("the old record", annal_entity_get_part_of (annal_record_as_entity (us)), NULL);
  CHECK (annal_dossier_lookup (young, "dprk") == annal_dossier_lookup (old, "dprk"));
  CHECK (annal_dossier_remove (young, "dprk", NULL));
  CHECK (annal_dossier_lookup (old, "dprk") != NULL);
}

static void
what_is_added_is_sealed (void)
{
  g_autoptr (AnnalDossier) dossier = annal_dossier_new (NULL);
  g_autoptr (AnnalEntity) entity = annal_entity_new ("us");
  g_autoptr (AnnalName) name = annal_name_new ("US");
  g_autoptr (AnnalName) copy = NULL;

  annal_entity_add_name (entity, name);
  CHECK (!annal_record_is_sealed (annal_entity_as_record (entity)));
  CHECK (annal_dossier_add (dossier, annal_entity_as_record (entity), NULL));
  CHECK (annal_record_is_sealed (annal_entity_as_record (entity)));

  /* Values are sealed as soon as something contains them; copies are open. */
  copy = annal_name_copy (name);
  annal_name_set_lang (copy, "en");
  CHECK_TEXT ("the copy", annal_name_get_lang (copy), "en");
  CHECK_TEXT ("the name", annal_name_get_lang (name), NULL);
}

static void
references_are_found_wherever_they_stand (void)
{
  g_autoptr (AnnalDossier) dossier = make_dossier ();
  g_autoptr (AnnalClaim) claim = annal_claim_new ("c");
  g_autoptr (AnnalLink) link = annal_link_new ("l");
  g_autoptr (AnnalAgent) by = annal_agent_new ("us");
  g_autoptr (AnnalCitation) citation = annal_citation_new ();
  g_autoptr (AnnalChainLink) hop = annal_chain_link_new ();
  g_autoptr (AnnalReferences) references = NULL;
  static const struct
  {
    const char *id;
    const char *pointer;
  } rows[] = {
    { "c", "/by/id" },
    { "c", "/citations/0/chain/0/who/id" },
    { "l", "/subject" },
    { "l", "/asserted_by/1" },
  };

  annal_claim_set_by (claim, by);
  annal_chain_link_set_who (hop, by);
  annal_citation_add_chain_link (citation, hop);
  annal_claim_add_citation (claim, citation);
  annal_link_set_subject (link, "us");
  annal_link_add_asserted_by (link, "c");
  annal_link_add_asserted_by (link, "us");
  CHECK (annal_dossier_add (dossier, annal_claim_as_record (claim), NULL));
  CHECK (annal_dossier_add (dossier, annal_link_as_record (link), NULL));

  references = annal_dossier_find_references (dossier, "us");
  CHECK (annal_references_get_n_references (references) == G_N_ELEMENTS (rows));
  for (guint i = 0; i < annal_references_get_n_references (references) && i < G_N_ELEMENTS (rows); i++)
    {
      CHECK_TEXT (rows[i].pointer, annal_references_get_pointer (references, i), rows[i].pointer);
      CHECK_TEXT (rows[i].pointer, annal_record_get_id (annal_references_get_record (references, i)), rows[i].id);
    }
}

static gpointer
read_it_all (gpointer data)
{
  AnnalDossier *dossier = data;
  guint n = 0;

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (AnnalDossier) next = annal_dossier_edit (dossier);
      g_autofree char *text = annal_dossier_to_string (next, ANNAL_WRITE_FLAGS_CANONICAL);

      n += strlen (text) == 0;
      for (guint i = 0; i < annal_dossier_get_n_entities (dossier); i++)
        {
          g_autoptr (AnnalEntity) entity = annal_entity_ref (annal_dossier_get_entity (dossier, i));

          n += annal_dossier_lookup (dossier, annal_entity_get_id (entity)) != NULL;
        }
    }
  return GUINT_TO_POINTER (n);
}

static void
threads_share_a_sealed_dossier (void)
{
  g_autoptr (AnnalDossier) dossier = make_dossier ();
  GThread *threads[4];

  CHECK (annal_dossier_seal (dossier, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, read_it_all, dossier);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    CHECK (GPOINTER_TO_UINT (g_thread_join (threads[i])) == 400);
}

static void
stances_belong_to_their_kinds (void)
{
  static const struct
  {
    AnnalStance stance;
    const char *word;
    const char *label;
    AnnalClaimKind kind;
  } rows[] = {
    { ANNAL_STANCE_AFFIRM, "affirm", "says", ANNAL_CLAIM_KIND_ASSERTION },
    { ANNAL_STANCE_WITHHOLD, "withhold", "declines to say", ANNAL_CLAIM_KIND_ASSERTION },
    { ANNAL_STANCE_ACCEPT, "accept", "accepts", ANNAL_CLAIM_KIND_POSITION },
    { ANNAL_STANCE_NOTE, "note", "takes note of", ANNAL_CLAIM_KIND_POSITION },
    { ANNAL_STANCE_WITHDRAW, "withdraw", "withdraws", ANNAL_CLAIM_KIND_POSITION },
    { ANNAL_STANCE_RECOMMEND, "recommend", "recommends", ANNAL_CLAIM_KIND_DEMAND },
    { ANNAL_STANCE_INVITE, "invite", "invites", ANNAL_CLAIM_KIND_DEMAND },
    { ANNAL_STANCE_PROMISE, "promise", "promises", ANNAL_CLAIM_KIND_COMMITMENT },
    { ANNAL_STANCE_REFUSE, "refuse", "refuses", ANNAL_CLAIM_KIND_COMMITMENT },
    { ANNAL_STANCE_PRAISE, "praise", "praises", ANNAL_CLAIM_KIND_EVALUATION },
    { ANNAL_STANCE_QUESTION, "question", "questions", ANNAL_CLAIM_KIND_EVALUATION },
    { ANNAL_STANCE_READS_AS, "reads-as", "reads it as", ANNAL_CLAIM_KIND_INTERPRETATION },
    { ANNAL_STANCE_UNSET, NULL, NULL, ANNAL_CLAIM_KIND_UNSET },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *label = rows[i].word != NULL ? rows[i].word : "unset";

      CHECK_TEXT (label, annal_stance_get_word (rows[i].stance), rows[i].word);
      CHECK_TEXT (label, annal_stance_get_label (rows[i].stance, NULL), rows[i].label);
      CHECK_TEXT (label, annal_stance_get_label (rows[i].stance, "tlh"), rows[i].label);
      CHECK_ROW (label, annal_stance_get_claim_kind (rows[i].stance) == rows[i].kind);
    }
  CHECK_TEXT ("in French", annal_stance_get_label (ANNAL_STANCE_DENY, "fr"), "nie");
  for (int stance = ANNAL_STANCE_AFFIRM; stance <= ANNAL_STANCE_READS_AS; stance++)
    CHECK_ROW (annal_stance_get_word (stance), annal_stance_get_label (stance, "ko") != annal_stance_get_label (stance, "en"));
}

static void
the_vocabulary_has_the_starter_kinds (void)
{
  static const char *const kinds[] = {
    "resolution", "upr-session", "upr-review", "upr-review.adoption", "statement", "briefing", "report", "mandate",
    "missile-test", "nuclear-test", "exercise", "summit", "sanction", "publication",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      AnnalTerm *term = annal_vocabulary_lookup (ANNAL_TERM_ROLE_EVENT_KIND, kinds[i]);

      CHECK_ROW (kinds[i], term != NULL && annal_term_get_label (term, "en") != NULL);
    }
  CHECK (annal_vocabulary_lookup (ANNAL_TERM_ROLE_PREDICATE, "resolution") == NULL);

  /* Every attribute that a kind names has a term with a value type. */
  for (guint i = 0; i < annal_vocabulary_get_n_terms (); i++)
    {
      AnnalTerm *term = annal_vocabulary_get_term (i);

      for (guint j = 0; j < annal_term_get_n_attributes (term); j++)
        {
          const char *id = annal_term_get_attribute (term, j);
          AnnalTerm *attribute = annal_vocabulary_lookup (ANNAL_TERM_ROLE_ATTRIBUTE, id);

          CHECK_ROW (id,
                     attribute != NULL && annal_term_get_value_type (attribute) != ANNAL_VALUE_TYPE_UNSET);
        }
    }
}

static const AnnalTest tests[] = {
  { "records-are-found-by-id-and-listed-in-order", records_are_found_by_id_and_listed_in_order },
  { "what-cannot-be-added-is-refused", what_cannot_be_added_is_refused },
  { "ids-have-a-form", ids_have_a_form },
  { "records-can-be-replaced-and-removed", records_can_be_replaced_and_removed },
  { "a-sealed-dossier-does-not-change", a_sealed_dossier_does_not_change },
  { "a-faulty-dossier-is-not-sealed", a_faulty_dossier_is_not_sealed },
  { "a-new-generation-shares-what-stays", a_new_generation_shares_what_stays },
  { "what-is-added-is-sealed", what_is_added_is_sealed },
  { "references-are-found-wherever-they-stand", references_are_found_wherever_they_stand },
  { "threads-share-a-sealed-dossier", threads_share_a_sealed_dossier },
  { "stances-belong-to-their-kinds", stances_belong_to_their_kinds },
  { "the-vocabulary-has-the-starter-kinds", the_vocabulary_has_the_starter_kinds },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "dossier", tests, G_N_ELEMENTS (tests));
}

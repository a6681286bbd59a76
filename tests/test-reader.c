/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal.h>

#include <string.h>

#include <glib/gstdio.h>

#include "annal-test.h"

#define HEAD "{\"annal\": 1, "
#define LINE_HEAD "{\"type\": \"dossier\", \"annal\": 1}\n"

static AnnalReader *
read_text (const char *text, const char *name)
{
  AnnalReader *reader = annal_reader_new (NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  CHECK (annal_reader_read_bytes (reader, bytes, name, ANNAL_JSON_FORM_AUTO, NULL));
  return reader;
}

static void
what_is_wrong_is_told_with_its_place (void)
{
  static const struct
  {
    const char *label;
    const char *name;
    const char *text;
    const char *rule;
    const char *pointer;
    guint line, column;
    const char *message; /* a part of it */
  } rows[] = {
    { "not JSON", "a.json", "{\n  \"annal\": 1,\n  \"claims\": [}\n", "json", "/claims/0", 3, 14, "" },
    { "empty", "a.json", "", "json", "", 1, 1, "" },
    { "an array", "a.json", "[]", "wrong-type", "", 1, 1, "an array" },
    { "no version", "a.json", "{\"title\": \"x\"}", "unknown-version", "", 1, 14, "" },
    { "another version", "a.json", "{\"annal\": 2}", "unknown-version", "/annal", 1, 11, "version 1" },
    { "the version as a string", "a.json", "{\"annal\": \"1\"}", "unknown-version", "/annal", 1, 11, "" },
    { "a section that is an object", "a.json", HEAD "\"claims\": {}}", "wrong-type", "/claims", 1, 24, "an object" },
    { "a record that is a string", "a.json", HEAD "\"claims\": [\"x\"]}", "wrong-type", "/claims/0", 1, 25, "a string" },
    { "a number for a title", "a.json", "{\"annal\": 1, \"title\": 7}", "wrong-type", "/title", 1, 23, "a number" },
    { "null", "a.json", HEAD "\"sources\": [{\"id\": \"s\", \"url\": null}]}", "wrong-type", "/sources/0/url", 1, 45, "leave out" },
    { "a closed word", "a.json", HEAD "\"claims\": [{\"id\": \"c\",\n\"stance\": \"denies\"}]}", "unknown-word", "/claims/0/stance", 2, 11, "denies" },
    { "the word that stands for nothing", "a.json", HEAD "\"claims\": [{\"id\": \"c\", \"stance\": \"unset\"}]}", "unknown-word", "/claims/0/stance", 1, 47, "unset" },
    { "a word that is a number", "a.json", HEAD "\"claims\": [{\"id\": \"c\", \"stance\": 3}]}", "wrong-type", "/claims/0/stance", 1, 47, "a number" },
    { "a negative offset", "a.json", HEAD "\"claims\": [{\"id\": \"c\", \"citations\": [{\"source\": \"s\", \"quote\": \"q\", \"start\": -1}]}]}", "bad-offset", "/claims/0/citations/0/start", 1, 90, "-1" },
    { "a broken offset", "a.json", HEAD "\"claims\": [{\"id\": \"c\", \"citations\": [{\"start\": 1.5}]}]}", "bad-offset", "/claims/0/citations/0/start", 1, 61, "1.5" },
    { "an offset past 2^53", "a.json", HEAD "\"claims\": [{\"id\": \"c\", \"citations\": [{\"start\": 9007199254740993}]}]}", "bad-offset", "/claims/0/citations/0/start", 1, 61, "9007199254740993" },
    { "a lone passage beside passages", "a.json", HEAD "\"claims\": [{\"id\": \"c\", \"citations\": [{\"quote\": \"q\", \"passages\": [{\"quote\": \"q\"}]}]}]}", "two-forms", "/claims/0/citations/0", 1, 94, "passages" },
    { "equal keys", "a.json", HEAD "\"claims\": [{\"id\": \"c\",\n \"id\": \"d\"}]}", "json", "/claims/0/id", 2, 2, "" },
    { "equal keys, one escaped", "a.json", HEAD "\"claims\": [{\"id\": \"c\",\n \"\\u0069d\": \"d\"}]}", "json", "/claims/0/id", 2, 2, "" },
    { "two records of one id", "a.json", HEAD "\"sources\": [{\"id\": \"x\"}], \"entities\": [\n{\"id\": \"x\"}]}", "duplicate-id", "/entities/0", 2, 1, "“x”" },
    { "two equal records", "a.json", HEAD "\"sources\": [{\"id\": \"x\"},\n{\"id\": \"x\"}]}", "duplicate-id", "/sources/1", 2, 1, "“x”" },
    { "no id", "a.json", HEAD "\"sources\": [\n{}]}", "bad-id", "/sources/0", 2, 1, "id" },
    { "an id with a capital", "a.json", HEAD "\"sources\": [\n{\"id\": \"Article\"}]}", "bad-id", "/sources/0", 2, 1, "Article" },
    { "a record of another type", "a.json", HEAD "\"sources\": [{\"id\": \"x\", \"type\": \"claim\"}]}", "wrong-section", "/sources/0/type", 1, 46, "another type" },
    { "a line without its type", "a.jsonl", LINE_HEAD "{\"id\": \"x\", \"type\": \"source\"}\n", "no-type", "/id", 2, 2, "type" },
    { "a line of no known type", "a.jsonl", LINE_HEAD "{\"type\": \"rumour\", \"id\": \"x\"}\n", "unknown-type", "/type", 2, 10, "rumour" },
    { "a line that is no object", "a.jsonl", LINE_HEAD "7\n", "wrong-type", "", 2, 1, "a number" },
    { "lines without a head", "a.jsonl", "{\"type\": \"source\", \"id\": \"x\"}\n", "unknown-version", "", 1, 29, "" },
    { "a section in the first line", "a.jsonl", "{\"type\": \"dossier\", \"annal\": 1, \"claims\": []}\n", "misplaced-section", "/claims", 1, 33, "claims" },
    { "a document of another type", "a.json", "{\"annal\": 1, \"type\": \"claim\"}", "wrong-type", "/type", 1, 22, "" },
    { "a broken line", "a.jsonl", LINE_HEAD "{\"type\": \"source\", \"id\": }\n", "json", "/id", 2, 26, "" },
    { "a quantity that is no decimal", "a.json", HEAD "\"claims\": [{\"id\": \"c\", \"value\": 1e999}]}", "bad-decimal", "/claims/0/value", 1, 46, "digits" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalReader) reader = read_text (rows[i].text, rows[i].name);
      AnnalProblems *problems = annal_reader_get_problems (reader);
      AnnalProblem *problem;

      CHECK_ROW (rows[i].label, annal_problems_get_n_problems (problems) == 1);
      if (annal_problems_get_n_problems (problems) == 0)
        continue;
      problem = annal_problems_get_problem (problems, 0);
      CHECK_TEXT (rows[i].label, annal_problem_get_rule (problem), rows[i].rule);
      CHECK_TEXT (rows[i].label, annal_problem_get_pointer (problem), rows[i].pointer);
      CHECK_TEXT (rows[i].label, annal_problem_get_file (problem), rows[i].name);
      CHECK_ROW (rows[i].label, annal_problem_get_line (problem) == rows[i].line);
      CHECK_ROW (rows[i].label, annal_problem_get_column (problem) == rows[i].column);
      CHECK_ROW (rows[i].label, strstr (annal_problem_get_message (problem), rows[i].message) != NULL);
      CHECK_ROW (rows[i].label, annal_problem_get_severity (problem) == ANNAL_SEVERITY_ERROR);
    }
}

static void
slips_of_the_pen_are_warned_of (void)
{
  static const struct
  {
    const char *label;
    const char *text;
    const char *pointer; /* NULL: no warning */
    const char *expected;
  } rows[] = {
    { "in a record", HEAD "\"claims\": [{\"id\": \"c\", \"hegde\": \"alleged\"}]}", "/claims/0/hegde", "perhaps “hedge”" },
    { "in a value", HEAD "\"claims\": [{\"id\": \"c\", \"said\": {\"edft\": \"2019\"}}]}", "/claims/0/said/edft", "perhaps “edtf”" },
    { "of a proposition", HEAD "\"claims\": [{\"id\": \"c\", \"predciate\": \"x\"}]}", "/claims/0/predciate", "perhaps “predicate”" },
    { "of a lone passage", HEAD "\"claims\": [{\"id\": \"c\", \"citations\": [{\"quoet\": \"x\"}]}]}", "/claims/0/citations/0/quoet", "perhaps “quote”" },
    { "of a section", HEAD "\"claim\": []}", "/claim", "perhaps “claims”" },
    { "of the title", HEAD "\"tilte\": \"x\"}", "/tilte", "perhaps “title”" },
    { "a word of one's own", HEAD "\"claims\": [{\"id\": \"c\", \"x-desk\": 1, \"priority\": 2}]}", NULL, NULL },
    { "a short one of one's own", HEAD "\"claims\": [{\"id\": \"c\", \"bx\": 1}]}", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalReader) reader = read_text (rows[i].text, "a.json");
      AnnalProblems *problems = annal_reader_get_problems (reader);
      AnnalProblem *problem;

      CHECK_ROW (rows[i].label, annal_problems_get_n_problems (problems) == (rows[i].pointer != NULL));
      if (annal_problems_get_n_problems (problems) != 1)
        continue;
      problem = annal_problems_get_problem (problems, 0);
      CHECK_ROW (rows[i].label, annal_problem_get_severity (problem) == ANNAL_SEVERITY_WARNING);
      CHECK_TEXT (rows[i].label, annal_problem_get_rule (problem), "unknown-member");
      CHECK_TEXT (rows[i].label, annal_problem_get_pointer (problem), rows[i].pointer);
      CHECK_TEXT (rows[i].label, annal_problem_get_expected (problem), rows[i].expected);
    }
}

/* Three ways in: memory, a file, and a stream that cannot be wound back. */
static void
places_are_found_however_it_is_read (void)
{
  static const char text[] = HEAD "\"sources\": [\n {\"id\": \"a\"},\n {\"id\": \"b\",\n  \"version_of\": \"c\"}]}";
  g_autofree char *path = NULL;
  int handle = g_file_open_tmp ("annal-XXXXXX.json", &path, NULL);

  CHECK (g_file_set_contents (path, text, -1, NULL));
  for (guint way = 0; way < 3; way++)
    {
      g_autoptr (AnnalReader) reader = way == 0 ? read_text (text, "a.json") : annal_reader_new (NULL);
      g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_data (text, -1, NULL);
      g_autoptr (GConverter) nothing = G_CONVERTER (g_charset_converter_new ("UTF-8", "UTF-8", NULL));
      g_autoptr (GInputStream) stream = g_converter_input_stream_new (memory, nothing);
      g_autoptr (AnnalProblems) problems = NULL;
      AnnalProblem *problem;

      if (way == 1)
        CHECK (annal_reader_read_file (reader, path, NULL));
      if (way == 2)
        CHECK (annal_reader_read_stream (reader, stream, NULL, ANNAL_JSON_FORM_AUTO, NULL));
      problems = annal_reader_check (reader);
      CHECK (annal_problems_count (problems, ANNAL_SEVERITY_ERROR) == 1);
      problem = annal_problems_get_problem (problems, 0);
      CHECK_TEXT ("the member", annal_problem_get_pointer (problem), "/sources/1/version_of");
      CHECK (annal_problem_get_line (problem) == 4);
      CHECK (annal_problem_get_column (problem) == 17);
    }
  g_unlink (path);
  g_close (handle, NULL);
}

static void
all_problems_come_in_one_run (void)
{
  g_autoptr (AnnalReader) reader = read_text (HEAD "\"claims\": [{\"id\": \"a\", \"kind\": 1, \"stance\": \"x\"}, 5, {\"id\": \"b\", \"said\": []}]}", "a.json");

  CHECK (annal_problems_get_n_problems (annal_reader_get_problems (reader)) == 4);
  CHECK (annal_dossier_get_n_claims (annal_reader_get_dossier (reader)) == 2);
}

static void
a_broken_line_does_not_stop_the_rest (void)
{
  g_autoptr (AnnalReader) reader = read_text (LINE_HEAD "{\"type\": \"source\", \"id\": \"a\"\n{\"type\": \"source\", \"id\": \"b\"}\n\xff\n{\"type\": \"source\", \"id\": \"c\"}", "a.jsonl");

  CHECK (annal_problems_get_n_problems (annal_reader_get_problems (reader)) == 2);
  CHECK (annal_dossier_lookup_source (annal_reader_get_dossier (reader), "a") == NULL);
  CHECK (annal_dossier_lookup_source (annal_reader_get_dossier (reader), "b") != NULL);
  CHECK (annal_dossier_lookup_source (annal_reader_get_dossier (reader), "c") != NULL);
}

static void
problems_stop_being_kept_at_the_limit (void)
{
  g_autoptr (AnnalLimits) limits = annal_limits_new ();
  g_autoptr (AnnalReader) reader = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (HEAD "\"claims\": [1, 2, 3, 4]}", strlen (HEAD "\"claims\": [1, 2, 3, 4]}"));
  AnnalProblems *problems;

  annal_limits_set (limits, ANNAL_LIMIT_PROBLEMS, 3);
  reader = annal_reader_new (limits);
  CHECK (annal_reader_read_bytes (reader, bytes, NULL, ANNAL_JSON_FORM_AUTO, NULL));
  problems = annal_reader_get_problems (reader);
  CHECK (annal_problems_get_n_problems (problems) == 3);
  CHECK (annal_problems_get_n_dropped (problems) == 1);
  CHECK (annal_problems_count (problems, ANNAL_SEVERITY_ERROR) == 4);
}

static void
the_form_is_found_by_name_or_by_content (void)
{
  static const struct
  {
    const char *label;
    const char *name;
    const char *text;
    guint n_sources;
  } rows[] = {
    { "a document", "x.json", HEAD "\"sources\": [{\"id\": \"a\"}]}", 1 },
    { "lines", "x.jsonl", LINE_HEAD "{\"type\": \"source\", \"id\": \"a\"}\n{\"type\": \"source\", \"id\": \"b\"}\n", 2 },
    { "lines under the other name", "x.ndjson", LINE_HEAD "{\"type\": \"source\", \"id\": \"a\"}\n", 1 },
    { "a document without a name", NULL, HEAD "\"sources\": [{\"id\": \"a\"}]}", 1 },
    { "lines without a name", NULL, LINE_HEAD "{\"type\": \"source\", \"id\": \"a\"}", 1 },
    { "lines with CR LF and empty lines", "x.jsonl", "{\"type\": \"dossier\", \"annal\": 1}\r\n\r\n{\"type\": \"source\", \"id\": \"a\"}\r\n", 1 },
    { "only a head", "x.jsonl", LINE_HEAD, 0 },
    { "an empty document", "x.json", "{\"annal\": 1}", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalReader) reader = read_text (rows[i].text, rows[i].name);
      g_autoptr (AnnalReader) from_stream = annal_reader_new (NULL);
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (rows[i].text, -1, NULL);

      CHECK_ROW (rows[i].label, annal_problems_get_n_problems (annal_reader_get_problems (reader)) == 0);
      CHECK_ROW (rows[i].label, annal_dossier_get_n_sources (annal_reader_get_dossier (reader)) == rows[i].n_sources);
      CHECK_ROW (rows[i].label,
                 annal_reader_read_stream (from_stream, stream, rows[i].name, ANNAL_JSON_FORM_AUTO, NULL));
      CHECK_ROW (rows[i].label,
                 annal_dossier_get_n_sources (annal_reader_get_dossier (from_stream)) == rows[i].n_sources);
    }
}

static void
shorthands_are_read_as_what_they_stand_for (void)
{
  g_autoptr (AnnalReader) reader = read_text (HEAD "\"claims\": [{\"id\": \"c\", \"by\": \"us\", \"says\": \"Words.\", \"value\": 1.50e2, \"said\": \"2019-05\","
                                                   "\"about\": \"camps\", \"citations\": [{\"source\": \"s\", \"quote\": \"q\", \"start\": 3}]}],"
                                                   "\"events\": [{\"id\": \"e\", \"attributes\": {\"b\": true, \"a\": [{\"value\": \"1\", \"by\": [\"c\"]}, \"2\"], \"c\": {\"value\": {\"lo\": 2, \"approx\": \"at-least\"}}}}],"
                                                   "\"entities\": [{\"id\": \"us\", \"names\": [\"United States\"], \"external\": {\"wikidata\": \"Q30\", \"iso3166\": [\"US\", \"USA\"]}}]}",
                                              "a.json");
  AnnalDossier *dossier = annal_reader_get_dossier (reader);
  AnnalClaim *claim = annal_dossier_lookup_claim (dossier, "c");
  AnnalEvent *event = annal_dossier_lookup_event (dossier, "e");
  AnnalEntity *entity = annal_dossier_lookup_entity (dossier, "us");
  AnnalProposition *proposition = annal_claim_get_proposition (claim);
  AnnalAnchor *anchor = annal_citation_get_passage (annal_claim_get_citation (claim, 0), 0);
  AnnalAttribute *attribute = annal_event_lookup_attribute (event, "a");

  CHECK (annal_problems_get_n_problems (annal_reader_get_problems (reader)) == 0);
  CHECK_TEXT ("an agent", annal_agent_get_id (annal_claim_get_by (claim)), "us");
  CHECK_TEXT ("a text", annal_text_get_text (annal_claim_get_says (claim)), "Words.");
  CHECK_TEXT ("a date", annal_when_get_edtf (annal_claim_get_said (claim)), "2019-05");
  CHECK_TEXT ("the proposition's subject", annal_proposition_get_about (proposition), "camps");
  CHECK_TEXT ("a number", annal_value_get_word (annal_proposition_get_value (proposition)), "150");
  CHECK_TEXT ("a lone passage", annal_anchor_get_quote (anchor), "q");
  CHECK (annal_anchor_get_start (anchor) == 3);
  CHECK (annal_anchor_get_end (anchor) == -1);
  CHECK_TEXT ("a name", annal_name_get_text (annal_entity_get_name (entity, 0)), "United States");
  CHECK_TEXT ("one string of a map", annal_entity_get_external (entity, "wikidata")[0], "Q30");
  CHECK_TEXT ("the second of several", annal_entity_get_external (entity, "iso3166")[1], "USA");
  CHECK (annal_attribute_get_n_values (attribute) == 2);
  CHECK_TEXT ("a rival's value", annal_value_get_word (annal_attribute_value_get_value (annal_attribute_get_value (attribute, 0))), "1");
  CHECK_TEXT ("who gives it", annal_attribute_value_get_by (annal_attribute_get_value (attribute, 0), 0), "c");
  attribute = annal_event_lookup_attribute (event, "b");
  CHECK_TEXT ("yes", annal_value_get_word (annal_attribute_value_get_value (annal_attribute_get_value (attribute, 0))), "true");
  attribute = annal_event_lookup_attribute (event, "c");
  CHECK_TEXT ("a quantity", annal_quantity_get_lo (annal_value_get_quantity (annal_attribute_value_get_value (annal_attribute_get_value (attribute, 0)))), "2");
}

static void
numbers_become_decimals_of_the_same_value (void)
{
  static const struct
  {
    const char *number;
    const char *decimal;
  } rows[] = {
    { "0", "0" },           { "-0", "-0" },        { "262", "262" },     { "1e3", "1000" },
    { "1.5e1", "15" },      { "1.50", "1.50" },    { "12e-3", "0.012" }, { "0.5", "0.5" },
    { "-2.5e-1", "-0.25" }, { "1E+2", "100" },     { "0e9999", "0" },    { "18446744073709551616", "18446744073709551616" },
    { "1e22", "10000000000000000000000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strdup_printf (HEAD "\"claims\": [{\"id\": \"c\", \"value\": %s}]}", rows[i].number);
      g_autoptr (AnnalReader) reader = read_text (text, "a.json");
      AnnalClaim *claim = annal_dossier_lookup_claim (annal_reader_get_dossier (reader), "c");

      AnnalValue *value = annal_proposition_get_value (annal_claim_get_proposition (claim));

      CHECK_TEXT (rows[i].number, annal_value_get_word (value), rows[i].decimal);
    }
}

static void
two_files_merge_by_id (void)
{
  static const char one[] = HEAD "\"title\": \"One\", \"lang\": \"ko\", \"sources\": [{\"id\": \"a\", \"lang\": \"en\"}, {\"id\": \"b\"}]}";
  static const char same[] = HEAD "\"title\": \"A two\", \"lang\": \"en\", \"sources\": [{\"lang\": \"en\", \"id\": \"a\"}, {\"id\": \"c\"}]}";
  static const char other[] = HEAD "\"sources\": [{\"id\": \"a\", \"lang\": \"fr\"}]}";
  g_autoptr (AnnalReader) reader = read_text (one, "one.json");
  g_autoptr (GBytes) same_bytes = g_bytes_new_static (same, strlen (same));
  g_autoptr (GBytes) other_bytes = g_bytes_new_static (other, strlen (other));
  AnnalProblems *problems = annal_reader_get_problems (reader);
  AnnalDossier *dossier = annal_reader_get_dossier (reader);

  CHECK (annal_reader_read_bytes (reader, same_bytes, "two.json", ANNAL_JSON_FORM_AUTO, NULL));
  CHECK (annal_problems_get_n_problems (problems) == 1);
  CHECK_TEXT ("another language", annal_problem_get_rule (annal_problems_get_problem (problems, 0)), "other-head");
  CHECK_TEXT ("where", annal_problem_get_pointer (annal_problems_get_problem (problems, 0)), "/lang");
  CHECK (annal_problems_count (problems, ANNAL_SEVERITY_WARNING) == 1);
  CHECK (annal_dossier_get_n_sources (dossier) == 3);
  CHECK_TEXT ("all files name the dossier", annal_dossier_get_title (dossier), "A two; One");
  CHECK_TEXT ("its language", annal_dossier_get_lang (dossier), "en");

  CHECK (annal_reader_read_bytes (reader, other_bytes, "three.json", ANNAL_JSON_FORM_AUTO, NULL));
  CHECK (annal_problems_get_n_problems (problems) == 2);
  CHECK_TEXT ("a conflict", annal_problem_get_rule (annal_problems_get_problem (problems, 1)), "conflicting-record");
  CHECK_TEXT ("in the third file", annal_problem_get_file (annal_problems_get_problem (problems, 1)), "three.json");
  CHECK_TEXT ("and where the first is", annal_problem_get_message (annal_problems_get_problem (problems, 1)),
              "“a” is not the same here as at one.json:1:56: the two differ in “lang”.");
}

typedef struct
{
  const char *label;
  const char *files[3];
  const char *problems[3]; /* rule and message, in the order of the files */
} Merging;

static char *
list_problems (AnnalProblems *problems)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < annal_problems_get_n_problems (problems); i++)
    g_string_append_printf (text, "%s: %s\n", annal_problem_get_rule (annal_problems_get_problem (problems, i)),
                            annal_problem_get_message (annal_problems_get_problem (problems, i)));
  return g_string_free (text, FALSE);
}

static void
check_merging (const Merging *row)
{
  g_autoptr (AnnalReader) reader = annal_reader_new (NULL);
  g_autoptr (GString) wanted = g_string_new (NULL);
  g_autofree char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (row->files) && row->files[i] != NULL; i++)
    {
      g_autofree char *text = g_strdup_printf (HEAD "%s}", row->files[i]);
      g_autofree char *name = g_strdup_printf ("%u", i + 1);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

      CHECK_ROW (row->label, annal_reader_read_bytes (reader, bytes, name, ANNAL_JSON_FORM_DOCUMENT, NULL));
    }
  for (guint i = 0; i < G_N_ELEMENTS (row->problems) && row->problems[i] != NULL; i++)
    g_string_append_printf (wanted, "%s\n", row->problems[i]);
  found = list_problems (annal_reader_get_problems (reader));
  CHECK_TEXT (row->label, found, wanted->str);
}

static void
files_are_merged_or_refused (void)
{
  static const Merging rows[] = {
    { "nothing in common", { "\"sources\": [{\"id\": \"a\"}]", "\"sources\": [{\"id\": \"b\"}]" }, { NULL } },
    { "equal, written otherwise", { "\"events\": [{\"id\": \"a\", \"when\": \"2019\", \"x\": {\"p\": 1, \"q\": 2}}]",
                                    "\"events\": [{\"x\": {\"q\":2,\"p\":1},\"when\":{\"edtf\":\"2019\"},\"id\":\"a\"}]" }, { NULL } },
    { "equal in three", { "\"sources\": [{\"id\": \"a\"}]", "\"sources\": [{\"id\": \"a\"}]", "\"sources\": [{\"id\": \"a\"}]" }, { NULL } },
    { "terms of two roles", { "\"terms\": [{\"id\": \"a\", \"role\": \"unit\"}]", "\"terms\": [{\"id\": \"a\", \"role\": \"word\"}]" }, { NULL } },
    { "another value", { "\"sources\": [{\"id\": \"a\", \"url\": \"x\"}]", "\"sources\": [{\"id\": \"a\", \"url\": \"y\"}]" },
      { "conflicting-record: “a” is not the same here as at 1:1:26: the two differ in “url”." } },
    { "one has more", { "\"sources\": [{\"id\": \"a\"}]", "\"sources\": [{\"id\": \"a\", \"url\": \"y\", \"lang\": \"en\", \"x\": 1}]" },
      { "conflicting-record: “a” is not the same here as at 1:1:26: the two differ in “url”, “lang” and “x”." } },
    { "unknown members", { "\"sources\": [{\"id\": \"a\", \"w\": 1, \"x\": 1, \"y\": 1}]", "\"sources\": [{\"id\": \"a\", \"w\": 1, \"x\": 2, \"z\": 1}]" },
      { "conflicting-record: “a” is not the same here as at 1:1:26: the two differ in “x”, “y” and “z”." } },
    { "members of what is said", { "\"claims\": [{\"id\": \"a\", \"about\": \"p\", \"predicate\": \"q\"}]", "\"claims\": [{\"id\": \"a\", \"about\": \"r\", \"predicate\": \"q\"}]" },
      { "conflicting-record: “a” is not the same here as at 1:1:25: the two differ in “about”." } },
    { "nothing said and something", { "\"claims\": [{\"id\": \"a\"}]", "\"claims\": [{\"id\": \"a\", \"about\": \"r\", \"predicate\": \"q\"}]" },
      { "conflicting-record: “a” is not the same here as at 1:1:25: the two differ in “about” and “predicate”." } },
    { "of two types", { "\"sources\": [{\"id\": \"a\"}]", "\"entities\": [{\"id\": \"a\"}]" },
      { "conflicting-record: “a” is an entity here, and a source at 1:1:26." } },
    { "two conflicts", { "\"sources\": [{\"id\": \"a\"}]", "\"sources\": [{\"id\": \"a\", \"url\": \"x\"}]", "\"sources\": [{\"id\": \"a\", \"url\": \"x\"}]" },
      { "conflicting-record: “a” is not the same here as at 1:1:26: the two differ in “url”.",
        "conflicting-record: “a” is not the same here as at 1:1:26: the two differ in “url”." } },
    { "twice in the first", { "\"sources\": [{\"id\": \"a\"}, {\"id\": \"a\"}]", "\"sources\": [{\"id\": \"a\"}]" },
      { "duplicate-id: The record cannot be taken in: the id “a” belongs to a source already, at 1:1:26." } },
    { "twice in the second", { "\"sources\": [{\"id\": \"a\"}]", "\"sources\": [{\"id\": \"a\"}, {\"id\": \"a\"}]" },
      { "duplicate-id: The record cannot be taken in: the id “a” belongs to a source already, at 2:1:26." } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    check_merging (&rows[i]);
}

static void
later_problems_find_their_place (void)
{
  static const char text[] =
    "{\"annal\": 1,\n"
    " \"claims\": [\n"
    "  {\"id\": \"c\", \"kind\": \"assertion\", \"stance\": \"affirm\",\n"
    "   \"by\": \"nobody\",\n"
    "   \"says\": \"Ж\", \"about\": \"nothing\",\n"
    "   \"citations\": [{\"quote\": \"q\", \"source\": \"missing\"}]}]}";
  static const struct
  {
    const char *pointer;
    guint line, column;
  } rows[] = {
    { "/claims/0/by", 4, 10 },
    { "/claims/0/about", 5, 26 },
    { "/claims/0/citations/0/source", 6, 43 },
  };
  g_autoptr (AnnalReader) reader = read_text (text, "a.json");
  g_autoptr (AnnalProblems) problems = annal_reader_check (reader);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < annal_problems_get_n_problems (problems); j++)
        {
          AnnalProblem *problem = annal_problems_get_problem (problems, j);

          if (strcmp (annal_problem_get_rule (problem), "dangling-id") != 0 ||
              strcmp (annal_problem_get_pointer (problem), rows[i].pointer) != 0)
            continue;
          found = TRUE;
          CHECK_ROW (rows[i].pointer, annal_problem_get_line (problem) == rows[i].line);
          CHECK_ROW (rows[i].pointer, annal_problem_get_column (problem) == rows[i].column);
        }
      CHECK_ROW (rows[i].pointer, found);
    }
}

static void
a_refused_member_is_not_called_missing_too (void)
{
  static const char text[] = LINE_HEAD "{\"type\": \"link\", \"id\": \"a\", \"kind\": 7, \"subject\": \"a\", \"object\": \"b\"}\n"
                                       "{\"type\": \"link\", \"id\": \"b\", \"subject\": \"a\", \"object\": \"b\"}\n";
  g_autoptr (AnnalReader) reader = read_text (text, "a.jsonl");
  g_autoptr (AnnalProblems) problems = annal_reader_check (reader);

  CHECK (annal_problems_get_n_problems (problems) == 2);
  CHECK (annal_problems_count (problems, ANNAL_SEVERITY_ERROR) == 2);
  CHECK_TEXT ("the one", annal_problem_get_rule (annal_problems_get_problem (problems, 0)), "wrong-type");
  CHECK_TEXT ("the other", annal_problem_get_rule (annal_problems_get_problem (problems, 1)), "missing-member");
}

/* A record that is wrong in very many places is read once more, not once for
 * each of them.
 */
static void
many_problems_of_one_record_find_their_places (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "\"events\": [{\"id\": \"e\", \"kind\": \"statement\", \"title\": \"E\",\n\"participants\": [\n");
  g_autoptr (AnnalReader) reader = NULL;
  g_autoptr (AnnalProblems) problems = NULL;
  guint n_wrong = 0;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "{\"who\": \"nobody\"},\n");
  g_string_append (text, "{\"who\": \"nobody\"}]}]}");
  reader = read_text (text->str, "a.json");
  problems = annal_reader_check (reader);
  CHECK (annal_problems_get_n_problems (problems) == 1000);
  for (guint i = 0; i < annal_problems_get_n_problems (problems); i++)
    {
      AnnalProblem *problem = annal_problems_get_problem (problems, i);
      g_autofree char *pointer = g_strdup_printf ("/events/0/participants/%u/who", i);

      n_wrong += strcmp (annal_problem_get_pointer (problem), pointer) != 0;
      n_wrong += annal_problem_get_line (problem) != 3 + i || annal_problem_get_column (problem) != 9;
    }
  CHECK (n_wrong == 0);
}

static void
a_reader_whose_dossier_is_sealed_reads_no_more (void)
{
  g_autoptr (AnnalReader) reader = read_text (HEAD "\"sources\": [{\"id\": \"a\"}]}", "a.json");
  g_autoptr (GBytes) more = g_bytes_new_static ("{\"annal\": 1}", 12);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (more);
  g_autoptr (GError) from_bytes = NULL;
  g_autoptr (GError) from_stream = NULL;

  CHECK (annal_dossier_seal (annal_reader_get_dossier (reader), NULL));
  CHECK (!annal_reader_read_bytes (reader, more, NULL, ANNAL_JSON_FORM_AUTO, &from_bytes));
  CHECK (g_error_matches (from_bytes, ANNAL_ERROR, ANNAL_ERROR_SEALED));
  CHECK (!annal_reader_read_stream (reader, stream, NULL, ANNAL_JSON_FORM_AUTO, &from_stream));
  CHECK (g_error_matches (from_stream, ANNAL_ERROR, ANNAL_ERROR_SEALED));
}

static void
errors_are_kept_before_notes (void)
{
  g_autoptr (AnnalLimits) limits = annal_limits_new ();
  g_autoptr (AnnalReader) reader = NULL;
  g_autoptr (AnnalProblems) problems = NULL;
  static const char text[] = HEAD "\"sources\": [{\"id\": \"a\", \"text\": \"x\"}, {\"id\": \"b\", \"text\": \"x\"},"
                                  "{\"id\": \"c\", \"version_of\": \"nothing\"}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  guint n_errors = 0;

  annal_limits_set (limits, ANNAL_LIMIT_PROBLEMS, 2);
  reader = annal_reader_new (limits);
  CHECK (annal_reader_read_bytes (reader, bytes, NULL, ANNAL_JSON_FORM_AUTO, NULL));
  problems = annal_reader_check (reader);
  CHECK (annal_problems_get_n_problems (problems) == 2);
  CHECK (annal_problems_get_n_dropped (problems) == 1);
  for (guint i = 0; i < annal_problems_get_n_problems (problems); i++)
    n_errors += annal_problem_get_severity (annal_problems_get_problem (problems, i)) == ANNAL_SEVERITY_ERROR;
  CHECK (n_errors == 1);
}

static void
files_that_cannot_be_read_are_errors (void)
{
  g_autoptr (AnnalReader) reader = annal_reader_new (NULL);
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) empty = NULL;
  g_autoptr (GError) folder = NULL;

  CHECK (!annal_reader_read_file (reader, "/nonexistent/dossier.json", &missing));
  CHECK (g_error_matches (missing, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND));
  CHECK (!annal_reader_read_file (reader, "", &empty));
  CHECK (g_error_matches (empty, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND));
  CHECK_TEXT ("no name", empty->message, "The name of the file is empty.");
  CHECK (!annal_reader_read_file (reader, "/", &folder));
  CHECK (g_error_matches (folder, ANNAL_ERROR, ANNAL_ERROR_IO));
  CHECK (annal_dossier_load ("/nonexistent/dossier.json", NULL) == NULL);
}

static void
the_limits_hold (void)
{
  static const struct
  {
    const char *label;
    AnnalLimit limit;
    guint64 value;
    const char *good;
    const char *bad;
  } rows[] = {
    { "records", ANNAL_LIMIT_RECORDS, 1, HEAD "\"sources\": [{\"id\": \"a\"}]}", HEAD "\"sources\": [{\"id\": \"a\"}, {\"id\": \"b\"}]}" },
    { "bytes of a record", ANNAL_LIMIT_RECORD_BYTES, 30, HEAD "\"sources\": [{\"id\": \"abcdefghijklmnopqrst\"}]}", HEAD "\"sources\": [{\"id\": \"abcdefghijklmnopqrstu\"}]}" },
    { "depth", ANNAL_LIMIT_DEPTH, 4, HEAD "\"sources\": [{\"id\": \"a\", \"x\": []}]}", HEAD "\"sources\": [{\"id\": \"a\", \"x\": [[]]}]}" },
    { "members", ANNAL_LIMIT_KEYS, 2, HEAD "\"sources\": [{\"id\": \"a\", \"x\": 1}]}", HEAD "\"sources\": [{\"id\": \"a\", \"x\": 1, \"y\": 2}]}" },
    { "bytes of a string", ANNAL_LIMIT_STRING_BYTES, 7, HEAD "\"sources\": [{\"id\": \"abcdefg\"}]}", HEAD "\"sources\": [{\"id\": \"abcdefgh\"}]}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint bad = 0; bad < 2; bad++)
      {
        g_autoptr (AnnalLimits) limits = annal_limits_new ();
        g_autoptr (AnnalReader) reader = NULL;
        const char *text = bad ? rows[i].bad : rows[i].good;
        g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
        AnnalProblems *problems;

        annal_limits_set (limits, rows[i].limit, rows[i].value);
        reader = annal_reader_new (limits);
        CHECK (annal_reader_read_bytes (reader, bytes, "a.json", ANNAL_JSON_FORM_AUTO, NULL));
        problems = annal_reader_get_problems (reader);
        CHECK_ROW (rows[i].label, annal_problems_get_n_problems (problems) == bad);
        if (annal_problems_get_n_problems (problems) == 1)
          CHECK_TEXT (rows[i].label, annal_problem_get_rule (annal_problems_get_problem (problems, 0)), "limit");
      }
}

/* Of the JSON test suite, the dossier reader refuses what is not JSON, and
 * crashes at nothing.
 */
static void
the_json_test_suite_is_survived (void)
{
  g_autofree char *folder = annal_test_shared ("data/jsontestsuite/test_parsing");
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n = 0;

  if (folder == NULL)
    return;
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (AnnalReader) reader = annal_reader_new (NULL);
      AnnalProblems *problems = annal_reader_get_problems (reader);

      CHECK_ROW (name, annal_reader_read_file (reader, path, NULL));
      CHECK_ROW (name, annal_problems_get_n_problems (problems) > 0);
      n++;
    }
  CHECK (n == 318);
}

static const AnnalTest tests[] = {
  { "what-is-wrong-is-told-with-its-place", what_is_wrong_is_told_with_its_place },
  { "slips-of-the-pen-are-warned-of", slips_of_the_pen_are_warned_of },
  { "places-are-found-however-it-is-read", places_are_found_however_it_is_read },
  { "all-problems-come-in-one-run", all_problems_come_in_one_run },
  { "a-broken-line-does-not-stop-the-rest", a_broken_line_does_not_stop_the_rest },
  { "problems-stop-being-kept-at-the-limit", problems_stop_being_kept_at_the_limit },
  { "the-form-is-found-by-name-or-by-content", the_form_is_found_by_name_or_by_content },
  { "shorthands-are-read-as-what-they-stand-for", shorthands_are_read_as_what_they_stand_for },
  { "numbers-become-decimals-of-the-same-value", numbers_become_decimals_of_the_same_value },
  { "two-files-merge-by-id", two_files_merge_by_id },
  { "files-are-merged-or-refused", files_are_merged_or_refused },
  { "later-problems-find-their-place", later_problems_find_their_place },
  { "a-refused-member-is-not-called-missing-too", a_refused_member_is_not_called_missing_too },
  { "many-problems-of-one-record-find-their-places", many_problems_of_one_record_find_their_places },
  { "a-reader-whose-dossier-is-sealed-reads-no-more", a_reader_whose_dossier_is_sealed_reads_no_more },
  { "errors-are-kept-before-notes", errors_are_kept_before_notes },
  { "files-that-cannot-be-read-are-errors", files_that_cannot_be_read_are_errors },
  { "the-limits-hold", the_limits_hold },
  { "the-json-test-suite-is-survived", the_json_test_suite_is_survived },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "reader", tests, G_N_ELEMENTS (tests));
}

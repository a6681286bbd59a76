/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal.h>

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "annal-test.h"

/* Everything the format has, out of order, with unknown members at all levels. */
static const char everything[] =
  "{\"annal\": 1, \"zeta\": {\"b\": 1e400, \"a\": [null, true]}, \"title\": \"All\", \"lang\": \"en\","
  "\"notices\": [{\"id\": \"n\", \"op\": \"correct\", \"target\": \"c\", \"reason\": \"outlet-corrected\", \"by\": \"us\", \"at\": \"2019\"}],"
  "\"assessments\": [{\"id\": \"a\", \"target\": \"s\", \"kind\": \"source-reliability\", \"grade\": \"B\", \"why\": {\"text\": \"x\", \"lang\": \"en\"}, \"evidence\": [\"c\"]}],"
  "\"links\": [{\"id\": \"l\", \"subject\": \"e\", \"kind\": \"responds-to\", \"object\": \"c\", \"asserted_by\": [\"c\"]}],"
  "\"claims\": [{\"id\": \"c\", \"by\": {\"unnamed\": \"a senior official\", \"acts_for\": \"us\"}, \"principal\": \"us\", \"kind\": \"assertion\","
  "  \"stance\": \"affirm\", \"stance_basis\": \"verbatim\", \"says\": {\"text\": \"It \\\"is\\\" so.\", \"translation_of\": \"그렇다\", \"translator\": \"us\"},"
  "  \"about\": \"us\", \"predicate\": \"inmates\", \"value\": {\"hi\": \"120000\", \"approx\": \"up-to\", \"unit\": \"person\", \"x\": [3, 2]},"
  "  \"qualifiers\": {\"sex\": [\"f\", \"m\"], \"age\": \"adult\"}, \"valid\": {\"edtf\": \"2019\", \"nature\": \"period\"},"
  "  \"said\": {\"edtf\": \"2019-05-11\", \"basis\": \"relative\", \"text\": \"late Saturday\", \"source\": \"s\", \"start\": 0, \"end\": 13},"
  "  \"count\": {\"n\": 63, \"of\": 262}, \"hedge\": \"estimated\", \"rests_on\": [\"c\"], \"state\": \"draft\","
  "  \"citations\": [{\"source\": \"s\", \"quote\": \"q\", \"start\": 1, \"end\": 2, \"match\": \"exact\", \"fidelity\": \"verbatim\", \"cue\": \"said\","
  "    \"editorial\": [\"(s)\"], \"chain\": [{\"role\": \"origin\", \"who\": \"us\"}, {\"role\": \"publisher\", \"who\": {\"unnamed\": \"a paper\"}}]},"
  "   {\"source\": \"s\", \"passages\": [{\"quote\": \"q\", \"y\": 1}]}, {\"source\": \"s\", \"passages\": [{\"quote\": \"q\"}, {\"quote\": \"r\", \"role\": \"date\"}]}]}],"
  "\"events\": [{\"id\": \"e\", \"kind\": \"resolution\", \"title\": \"E\", \"when\": \"2019\", \"participants\": [{\"who\": \"us\", \"role\": \"host\"}],"
  "  \"attributes\": {\"symbol\": \"A/1\", \"body\": [{\"value\": \"us\", \"by\": [\"c\"]}, {\"value\": \"eu\", \"by\": [\"c\"]}]}}],"
  "\"terms\": [{\"id\": \"t\", \"role\": \"predicate\", \"value_type\": \"quantity\", \"functional\": true, \"labels\": {\"en\": \"t\", \"ko\": \"티\"}}],"
  "\"entities\": [{\"id\": \"us\", \"kind\": \"state\", \"names\": [\"US\", {\"text\": \"미국\", \"lang\": \"ko\"}], \"point\": {\"lat\": 38.9, \"lon\": -77}, \"external\": {\"iso3166\": \"US\"}}],"
  "\"sources\": [{\"id\": \"s\", \"title\": \"T\", \"text\": {\"path\": \"000.txt\"}, \"authors\": [\"us\"]}]}";

static AnnalReader *
read_text (const char *text)
{
  AnnalReader *reader = annal_reader_new (NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  CHECK (annal_reader_read_bytes (reader, bytes, NULL, ANNAL_JSON_FORM_AUTO, NULL));
  CHECK (annal_problems_get_n_problems (annal_reader_get_problems (reader)) == 0);
  return reader;
}

static char *
rewrite (const char *text, AnnalWriteFlags flags)
{
  g_autoptr (AnnalReader) reader = read_text (text);

  return annal_dossier_to_string (annal_reader_get_dossier (reader), flags);
}

static const AnnalWriteFlags all_flags[] = {
  ANNAL_WRITE_FLAGS_NONE,
  ANNAL_WRITE_FLAGS_LINES,
  ANNAL_WRITE_FLAGS_CANONICAL,
  ANNAL_WRITE_FLAGS_LINES | ANNAL_WRITE_FLAGS_CANONICAL,
};

static void
every_form_leads_to_every_other (void)
{
  for (gsize from = 0; from < G_N_ELEMENTS (all_flags); from++)
    for (gsize to = 0; to < G_N_ELEMENTS (all_flags); to++)
      {
        g_autofree char *direct = rewrite (everything, all_flags[to]);
        g_autofree char *between = rewrite (everything, all_flags[from]);
        g_autofree char *around = rewrite (between, all_flags[to]);
        g_autofree char *label = g_strdup_printf ("from %" G_GSIZE_FORMAT " to %" G_GSIZE_FORMAT, from, to);

        CHECK_TEXT (label, around, direct);
      }
}

static void
records_stay_the_same (void)
{
  g_autoptr (AnnalReader) before = read_text (everything);
  g_autofree char *text = annal_dossier_to_string (annal_reader_get_dossier (before), ANNAL_WRITE_FLAGS_NONE);
  g_autoptr (AnnalReader) after = read_text (text);

  for (int type = ANNAL_RECORD_TYPE_SOURCE; type <= ANNAL_RECORD_TYPE_NOTICE; type++)
    {
      AnnalRecord *a = annal_dossier_get_record (annal_reader_get_dossier (before), type, 0);
      AnnalRecord *b = annal_dossier_get_record (annal_reader_get_dossier (after), type, 0);

      CHECK_ROW (annal_record_get_id (a), annal_record_equal (a, b));
    }
}

static void
the_canonical_form_is_this (void)
{
  static const struct
  {
    const char *label;
    const char *text;
    const char *canonical;
  } rows[] = {
    { "keys sorted, no white space", "{\"title\": \"x\", \"annal\": 1}", "{\"annal\":1,\"title\":\"x\"}" },
    { "sections sorted by id", "{\"annal\":1,\"sources\":[{\"id\":\"b\"},{\"id\":\"a\"}]}", "{\"annal\":1,\"sources\":[{\"id\":\"a\"},{\"id\":\"b\"}]}" },
    { "ids sorted bytewise", "{\"annal\":1,\"sources\":[{\"id\":\"a_\"},{\"id\":\"a:\"},{\"id\":\"a-\"}]}", "{\"annal\":1,\"sources\":[{\"id\":\"a-\"},{\"id\":\"a:\"},{\"id\":\"a_\"}]}" },
    { "an empty section left out", "{\"annal\":1,\"claims\":[]}", "{\"annal\":1}" },
    { "decimals as strings", "{\"annal\":1,\"entities\":[{\"id\":\"a\",\"size\":262}]}", "{\"annal\":1,\"entities\":[{\"id\":\"a\",\"size\":\"262\"}]}" },
    { "an exact quantity as a number", "{\"annal\":1,\"claims\":[{\"id\":\"a\",\"value\":{\"approx\":\"exact\",\"lo\":2,\"hi\":2}}]}", "{\"annal\":1,\"claims\":[{\"id\":\"a\",\"value\":\"2\"}]}" },
    { "two equal bounds as a number", "{\"annal\":1,\"claims\":[{\"id\":\"a\",\"value\":{\"lo\":2,\"hi\":\"2\"}}]}", "{\"annal\":1,\"claims\":[{\"id\":\"a\",\"value\":\"2\"}]}" },
    { "the role that goes without saying", "{\"annal\":1,\"claims\":[{\"id\":\"a\",\"citations\":[{\"quote\":\"q\",\"role\":\"words\",\"source\":\"s\"}]}]}", "{\"annal\":1,\"claims\":[{\"citations\":[{\"quote\":\"q\",\"source\":\"s\"}],\"id\":\"a\"}]}" },
    { "a date as a bare string", "{\"annal\":1,\"claims\":[{\"id\":\"a\",\"said\":{\"edtf\":\"2019\"}}]}", "{\"annal\":1,\"claims\":[{\"id\":\"a\",\"said\":\"2019\"}]}" },
    { "an agent as its id", "{\"annal\":1,\"claims\":[{\"id\":\"a\",\"by\":{\"id\":\"us\"}}]}", "{\"annal\":1,\"claims\":[{\"by\":\"us\",\"id\":\"a\"}]}" },
    { "a lone passage in its citation", "{\"annal\":1,\"claims\":[{\"id\":\"a\",\"citations\":[{\"passages\":[{\"quote\":\"q\"}],\"source\":\"s\"}]}]}", "{\"annal\":1,\"claims\":[{\"citations\":[{\"quote\":\"q\",\"source\":\"s\"}],\"id\":\"a\"}]}" },
    { "unknown members inside, sorted, numbers as written", "{\"annal\":1,\"y\":{\"b\":1.0,\"a\":[1E2, {\"d\":1,\"c\":2}]}}", "{\"annal\":1,\"y\":{\"a\":[1E2,{\"c\":2,\"d\":1}],\"b\":1.0}}" },
    { "one escape form", "{\"annal\":1,\"title\":\"\\u0041\\/\\u00e9\\n\\u001f\\u007f\\ud83d\\ude00\"}", "{\"annal\":1,\"title\":\"A/é\\n\\u001f\177😀\"}" },
    { "a map's lone string", "{\"annal\":1,\"entities\":[{\"id\":\"a\",\"external\":{\"b\":[\"x\"],\"a\":[\"y\",\"z\"]}}]}", "{\"annal\":1,\"entities\":[{\"external\":{\"a\":[\"y\",\"z\"],\"b\":\"x\"},\"id\":\"a\"}]}" },
    { "an attribute's lone bare value", "{\"annal\":1,\"events\":[{\"id\":\"a\",\"attributes\":{\"b\":[\"x\"],\"a\":{\"value\":7}}}]}", "{\"annal\":1,\"events\":[{\"attributes\":{\"a\":\"7\",\"b\":\"x\"},\"id\":\"a\"}]}" },
    { "an attribute's value with its claims", "{\"annal\":1,\"events\":[{\"id\":\"a\",\"attributes\":{\"b\":{\"value\":\"x\",\"by\":[\"c\"]}}}]}", "{\"annal\":1,\"events\":[{\"attributes\":{\"b\":[{\"by\":[\"c\"],\"value\":\"x\"}]},\"id\":\"a\"}]}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *canonical = rewrite (rows[i].text, ANNAL_WRITE_FLAGS_CANONICAL);

      CHECK_TEXT (rows[i].label, canonical, rows[i].canonical);
    }
}

static void
lines_begin_with_their_type (void)
{
  g_autofree char *lines = rewrite ("{\"annal\":1,\"title\":\"x\",\"sources\":[{\"lang\":\"en\",\"id\":\"s\"}],\"entities\":[{\"id\":\"e\"}]}", ANNAL_WRITE_FLAGS_LINES);

  CHECK_TEXT ("three lines", lines,
              "{\"type\":\"dossier\",\"annal\":1,\"title\":\"x\"}\n"
              "{\"type\":\"source\",\"id\":\"s\",\"lang\":\"en\"}\n"
              "{\"type\":\"entity\",\"id\":\"e\"}\n");
}

static void
shuffle (char **lines, guint n, GRand *random)
{
  for (guint i = n; i > 2; i--)
    {
      guint j = 1 + g_rand_int_range (random, 0, i - 1);
      char *swap = lines[i - 1];

      lines[i - 1] = lines[j];
      lines[j] = swap;
    }
}

static void
the_order_read_leaves_no_trace (void)
{
  g_autofree char *lines = rewrite (everything, ANNAL_WRITE_FLAGS_LINES);
  g_auto (GStrv) split = g_strsplit (lines, "\n", -1);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guint n = g_strv_length (split) - 1;

  for (guint round = 0; round < 50; round++)
    {
      g_autofree char *joined = NULL;
      g_autofree char *again = NULL;

      shuffle (split, n, random);
      joined = g_strjoinv ("\n", split);
      again = rewrite (joined, ANNAL_WRITE_FLAGS_LINES);
      CHECK_TEXT ("shuffled", again, lines);
    }
}

static void
trees_of_json_glib_go_in_and_out (void)
{
  g_autoptr (AnnalReader) reader = read_text (everything);
  AnnalDossier *dossier = annal_reader_get_dossier (reader);

  for (int type = ANNAL_RECORD_TYPE_SOURCE; type <= ANNAL_RECORD_TYPE_NOTICE; type++)
    {
      AnnalRecord *record = annal_dossier_get_record (dossier, type, 0);
      g_autoptr (JsonNode) node = annal_record_to_json (record);
      g_autoptr (GError) error = NULL;
      g_autoptr (AnnalRecord) again = annal_record_new_from_json (node, &error);

      CHECK_ROW (annal_record_get_id (record), again != NULL && annal_record_equal (record, again));
      CHECK_ROW (annal_record_get_id (record), again != NULL && !annal_record_is_sealed (again));
    }
  {
    /* A double has no room for 1e400, which json-glib alone would lose. */
    g_autoptr (JsonNode) node = annal_dossier_to_json (dossier);
    g_autoptr (AnnalReader) again = annal_reader_new (NULL);
    g_autoptr (GError) error = NULL;

    CHECK (!annal_reader_read_node (again, node, &error));
    CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_INVALID));
    json_object_remove_member (json_node_get_object (node), "zeta");
    CHECK (annal_reader_read_node (again, node, NULL));
    CHECK (annal_dossier_get_n_claims (annal_reader_get_dossier (again)) == 1);
  }
}

static void
trees_that_are_no_record_are_refused (void)
{
  static const struct
  {
    const char *label;
    const char *json;
    AnnalError code;
  } rows[] = {
    { "an array", "[]", ANNAL_ERROR_INVALID },
    { "no type", "{\"id\": \"x\"}", ANNAL_ERROR_INVALID },
    { "the type not first", "{\"id\": \"x\", \"type\": \"claim\"}", ANNAL_ERROR_INVALID },
    { "an unknown type", "{\"type\": \"rumour\"}", ANNAL_ERROR_INVALID },
    { "a wrong word", "{\"type\": \"claim\", \"stance\": \"denies\"}", ANNAL_ERROR_INVALID },
  };
  g_autofree char *endless = g_strnfill (17 << 20, 'a');
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) too_long = json_node_init_object (json_node_alloc (), object);
  g_autoptr (GError) limit = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JsonNode) node = json_from_string (rows[i].json, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (AnnalRecord) record = annal_record_new_from_json (node, &error);

      CHECK_ROW (rows[i].label, record == NULL);
      CHECK_ROW (rows[i].label, g_error_matches (error, ANNAL_ERROR, (int) rows[i].code));
    }
  json_object_set_string_member (object, "type", endless);
  CHECK (annal_record_new_from_json (too_long, &limit) == NULL);
  CHECK (limit != NULL);
}

static void
unknown_members_can_be_set (void)
{
  static const struct
  {
    const char *label;
    const char *name;
    const char *json;
    const char *kept; /* NULL: refused */
  } rows[] = {
    { "a number", "x-weight", "1e22", "1e22" },
    { "an object, sorted", "x-desk", " {\"b\": 1, \"a\": [ ]} ", "{\"a\":[],\"b\":1}" },
    { "half a value", "x-desk", "{\"a\":", NULL },
    { "two values", "x-desk", "1 2", NULL },
    { "nothing", "x-desk", "", NULL },
    { "equal keys", "x-desk", "{\"a\":1,\"a\":2}", NULL },
    { "a member of the record", "says", "\"x\"", NULL },
    { "a member of its proposition", "about", "\"x\"", NULL },
    { "the type", "type", "\"claim\"", NULL },
  };
  g_autoptr (AnnalClaim) claim = annal_claim_new ("c");
  AnnalRecord *record = annal_claim_as_record (claim);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean set = annal_record_set_extra (record, rows[i].name, rows[i].json, &error);

      CHECK_ROW (rows[i].label, set == (rows[i].kept != NULL));
      CHECK_ROW (rows[i].label, set == (error == NULL));
      if (set)
        CHECK_TEXT (rows[i].label, annal_record_get_extra (record, rows[i].name), rows[i].kept);
    }
  CHECK (annal_record_set_extra (record, "x-weight", NULL, NULL));
  CHECK (annal_record_set_extra (record, "x-weight", NULL, NULL));
  CHECK (annal_record_get_extra (record, "x-weight") == NULL);
}

static void
text_that_is_not_utf8_makes_no_tree (void)
{
  g_autoptr (AnnalSource) source = annal_source_new ("s");

  annal_source_set_licence (source, "\xff");
  CHECK (annal_record_to_json (annal_source_as_record (source)) == NULL);
}

/* So deep that a program that walked it level by level would need all its
 * stack, were it let.
 */
static void
nesting_has_an_end (void)
{
  g_autoptr (AnnalLimits) limits = annal_limits_new ();
  g_autoptr (AnnalReader) reader = NULL;
  g_autoptr (GString) text = g_string_new ("{\"annal\":1,\"sources\":[{\"id\":\"s\",\"title\":");
  g_autoptr (GBytes) bytes = NULL;

  annal_limits_set (limits, ANNAL_LIMIT_DEPTH, 1000000);
  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "{\"translation_of\":");
  bytes = g_bytes_new (text->str, text->len);
  reader = annal_reader_new (limits);
  CHECK (annal_reader_read_bytes (reader, bytes, NULL, ANNAL_JSON_FORM_DOCUMENT, NULL));
  CHECK (annal_problems_get_n_problems (annal_reader_get_problems (reader)) == 1);
}

static void
saving_keeps_what_was_there_until_it_is_done (void)
{
  g_autofree char *folder = g_dir_make_tmp ("annal-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "dossier.json", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "no", "dossier.json", NULL);
  g_autoptr (AnnalDossier) dossier = annal_dossier_new ("x");
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  guint n_files = 0;

  CHECK (g_file_set_contents (path, "old", -1, NULL));
  CHECK (annal_dossier_save (dossier, path, ANNAL_WRITE_FLAGS_CANONICAL, NULL));
  CHECK (g_file_get_contents (path, &contents, NULL, NULL));
  CHECK_TEXT ("the new text", contents, "{\"annal\":1,\"title\":\"x\"}");
  CHECK (!annal_dossier_save (dossier, nowhere, ANNAL_WRITE_FLAGS_NONE, &error));
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_IO));

  dir = g_dir_open (folder, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n_files++;
  CHECK (n_files == 1);
  g_unlink (path);
  g_rmdir (folder);
}

static void
saving_keeps_permissions_and_links (void)
{
  g_autofree char *folder = g_dir_make_tmp ("annal-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "secret.json", NULL);
  g_autofree char *link = g_build_filename (folder, "link.json", NULL);
  g_autoptr (AnnalDossier) dossier = annal_dossier_new ("x");
  g_autofree char *contents = NULL;
  GStatBuf info;

  CHECK (g_file_set_contents_full (path, "old", 3, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  CHECK (symlink ("secret.json", link) == 0);
  CHECK (annal_dossier_save (dossier, link, ANNAL_WRITE_FLAGS_CANONICAL, NULL));
  CHECK (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  CHECK (g_file_get_contents (path, &contents, NULL, NULL));
  CHECK_TEXT ("the file it leads to", contents, "{\"annal\":1,\"title\":\"x\"}");
  CHECK (g_stat (path, &info) == 0 && (info.st_mode & 0777) == 0600);
  CHECK (annal_dossier_save (dossier, "/dev/null", ANNAL_WRITE_FLAGS_NONE, NULL));
  CHECK (g_stat ("/dev/null", &info) == 0 && !S_ISREG (info.st_mode));
  g_unlink (link);
  g_unlink (path);
  g_rmdir (folder);
}

static void
streams_carry_the_same_bytes (void)
{
  g_autoptr (AnnalReader) reader = read_text (everything);
  AnnalDossier *dossier = annal_reader_get_dossier (reader);
  g_autofree char *text = annal_dossier_to_string (dossier, ANNAL_WRITE_FLAGS_LINES);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  CHECK (annal_dossier_write (dossier, stream, ANNAL_WRITE_FLAGS_LINES, NULL, NULL));
  CHECK (g_memory_output_stream_get_data_size (memory) == strlen (text));
  CHECK (memcmp (g_memory_output_stream_get_data (memory), text, strlen (text)) == 0);
}

static const AnnalTest tests[] = {
  { "every-form-leads-to-every-other", every_form_leads_to_every_other },
  { "records-stay-the-same", records_stay_the_same },
  { "the-canonical-form-is-this", the_canonical_form_is_this },
  { "lines-begin-with-their-type", lines_begin_with_their_type },
  { "the-order-read-leaves-no-trace", the_order_read_leaves_no_trace },
  { "trees-of-json-glib-go-in-and-out", trees_of_json_glib_go_in_and_out },
  { "trees-that-are-no-record-are-refused", trees_that_are_no_record_are_refused },
  { "saving-keeps-what-was-there-until-it-is-done", saving_keeps_what_was_there_until_it_is_done },
  { "unknown-members-can-be-set", unknown_members_can_be_set },
  { "text-that-is-not-utf8-makes-no-tree", text_that_is_not_utf8_makes_no_tree },
  { "nesting-has-an-end", nesting_has_an_end },
  { "saving-keeps-permissions-and-links", saving_keeps_permissions_and_links },
  { "streams-carry-the-same-bytes", streams_carry_the_same_bytes },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "writer", tests, G_N_ELEMENTS (tests));
}

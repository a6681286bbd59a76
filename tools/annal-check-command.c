/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-command.h"

#include <string.h>

static char *format_name;
static char **texts_folders;

typedef struct
{
  GPtrArray *lists;         /* owned, of AnnalProblems (owned) */
  AnnalQuoteReport *quotes; /* owned */
  guint n_texts;
} Findings;

static void
findings_clear (Findings *self)
{
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->quotes, annal_quote_report_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Findings, findings_clear)

static guint64
count (const Findings *self, AnnalSeverity severity)
{
  guint64 n = 0;

  for (guint i = 0; i < self->lists->len; i++)
    n += annal_problems_count (g_ptr_array_index (self->lists, i), severity);
  return n;
}

static guint64
count_dropped (const Findings *self)
{
  guint64 n = 0;

  for (guint i = 0; i < self->lists->len; i++)
    n += annal_problems_get_n_dropped (g_ptr_array_index (self->lists, i));
  return n;
}

static guint
count_texts (AnnalDossier *dossier, AnnalTexts *texts)
{
  guint n = 0;

  for (guint i = 0; i < annal_dossier_get_n_sources (dossier); i++)
    if (annal_texts_get_text (texts, annal_dossier_get_source (dossier, i), NULL, NULL) != NULL)
      n++;
  return n;
}

static void
for_each_problem (const Findings *self, void (*visit) (const AnnalProblem *problem, gpointer data), gpointer data)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      const AnnalProblems *list = g_ptr_array_index (self->lists, i);

      for (guint j = 0; j < annal_problems_get_n_problems (list); j++)
        visit (annal_problems_get_problem (list, j), data);
    }
}

/* Contradictions in the order of things can be looked for only in a sound
 * dossier.
 */
static void
check_order (Findings *self, AnnalReader *reader)
{
  AnnalDossier *dossier = annal_reader_get_dossier (reader);
  g_autoptr (AnnalTimeline) timeline = NULL;

  if (count (self, ANNAL_SEVERITY_ERROR) > 0 || !annal_dossier_seal (dossier, NULL))
    return;
  timeline = annal_timeline_new (dossier, NULL);
  if (timeline == NULL)
    return;
  annal_reader_locate (reader, annal_timeline_get_problems (timeline));
  g_ptr_array_add (self->lists, annal_problems_ref (annal_timeline_get_problems (timeline)));
}

static void
find_problems (Findings *self, AnnalReader *reader, AnnalTexts *texts)
{
  AnnalDossier *dossier = annal_reader_get_dossier (reader);
  AnnalProblems *of_dates = annal_dossier_check_dates (dossier);
  AnnalProblems *of_quotes;

  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) annal_problems_unref);
  g_ptr_array_add (self->lists, annal_reader_check (reader));
  check_order (self, reader);
  annal_reader_locate (reader, of_dates);
  g_ptr_array_add (self->lists, of_dates);
  self->quotes = annal_quote_report_new (dossier, texts);
  of_quotes = annal_quote_report_get_problems (self->quotes);
  annal_reader_locate (reader, of_quotes);
  g_ptr_array_add (self->lists, annal_problems_ref (of_quotes));
  self->n_texts = count_texts (dossier, texts);
}

static void
append_count (GString *line, guint64 n, const char *noun)
{
  if (n == 0)
    g_string_append_printf (line, "no %ss", noun);
  else
    g_string_append_printf (line, "%" G_GUINT64_FORMAT " %s%s", n, noun, n == 1 ? "" : "s");
}

static char *
dup_summary (const Findings *self)
{
  guint64 n_verified = annal_quote_report_get_n_verified (self->quotes);
  guint64 n_unverified = annal_quote_report_get_n_unverified (self->quotes);
  guint64 n_failed = annal_quote_report_get_n_failed (self->quotes);
  guint64 n_all = n_verified + n_unverified + n_failed;
  GString *line = g_string_new (NULL);

  append_count (line, count (self, ANNAL_SEVERITY_ERROR), "error");
  g_string_append (line, ", ");
  append_count (line, count (self, ANNAL_SEVERITY_WARNING), "warning");
  g_string_append (line, "; ");
  if (n_all > 0)
    g_string_append_printf (line, "%" G_GUINT64_FORMAT " of ", n_verified);
  append_count (line, n_all, "quote");
  if (n_all > 0)
    {
      g_string_append (line, " verified in ");
      append_count (line, self->n_texts, "text");
      g_string_append_printf (line, ", %" G_GUINT64_FORMAT " not verified", n_unverified);
    }
  if (n_failed > 0)
    g_string_append_printf (line, ", %" G_GUINT64_FORMAT " wrong", n_failed);
  g_string_append_c (line, '\n');
  return g_string_free (line, FALSE);
}

static void
print_problem (const AnnalProblem *problem, gpointer data)
{
  g_autofree char *line = annal_problem_to_string (problem);
  g_autofree char *safe = command_make_safe (line);

  command_print (safe);
  command_print ("\n");
}

static void
print_text (const Findings *self)
{
  g_autofree char *summary = dup_summary (self);

  for_each_problem (self, print_problem, NULL);
  if (count_dropped (self) > 0)
    {
      g_autofree char *more = g_strdup_printf ("and %" G_GUINT64_FORMAT " more problems\n", count_dropped (self));

      command_print (more);
    }
  command_print (summary);
}

static const char *
nick (GType type, int value)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (type);

  return g_enum_get_value (words, value)->value_nick;
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;

  if (valid == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, valid);
}

static void
add_number (JsonBuilder *builder, const char *name, guint64 number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, (gint64) number);
}

static void
add_problem (const AnnalProblem *problem, gpointer data)
{
  JsonBuilder *builder = data;

  json_builder_begin_object (builder);
  add_text (builder, "severity", nick (ANNAL_TYPE_SEVERITY, (int) annal_problem_get_severity (problem)));
  add_text (builder, "rule", annal_problem_get_rule (problem));
  add_text (builder, "message", annal_problem_get_message (problem));
  add_text (builder, "expected", annal_problem_get_expected (problem));
  if (annal_problem_get_record_type (problem) != ANNAL_RECORD_TYPE_UNSET)
    add_text (builder, "type", nick (ANNAL_TYPE_RECORD_TYPE, (int) annal_problem_get_record_type (problem)));
  add_text (builder, "id", annal_problem_get_record_id (problem));
  add_text (builder, "pointer", annal_problem_get_pointer (problem));
  add_text (builder, "file", annal_problem_get_file (problem));
  if (annal_problem_get_line (problem) > 0)
    {
      add_number (builder, "line", annal_problem_get_line (problem));
      add_number (builder, "column", annal_problem_get_column (problem));
    }
  json_builder_end_object (builder);
}

static void
add_counts (JsonBuilder *builder, const Findings *self)
{
  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  add_number (builder, "errors", count (self, ANNAL_SEVERITY_ERROR));
  add_number (builder, "warnings", count (self, ANNAL_SEVERITY_WARNING));
  add_number (builder, "notes", count (self, ANNAL_SEVERITY_NOTE));
  add_number (builder, "not_shown", count_dropped (self));
  json_builder_end_object (builder);
}

static void
add_quotes (JsonBuilder *builder, const Findings *self)
{
  json_builder_set_member_name (builder, "quotes");
  json_builder_begin_object (builder);
  add_number (builder, "verified", annal_quote_report_get_n_verified (self->quotes));
  add_number (builder, "unverified", annal_quote_report_get_n_unverified (self->quotes));
  add_number (builder, "failed", annal_quote_report_get_n_failed (self->quotes));
  add_number (builder, "texts", self->n_texts);
  json_builder_end_object (builder);
}

static void
print_json (const Findings *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for_each_problem (self, add_problem, builder);
  json_builder_end_array (builder);
  add_counts (builder, self);
  add_quotes (builder, self);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  command_print_json_node (root);
}

static CommandStatus
run (char **files)
{
  gboolean as_json = g_strcmp0 (format_name, "json") == 0;
  g_auto (Findings) findings = { NULL };
  g_autoptr (AnnalReader) reader = NULL;
  g_autoptr (AnnalTexts) texts = NULL;

  if (format_name != NULL && !as_json && strcmp (format_name, "text") != 0)
    return command_fail_usage ("the result is not written as “%s”; there are: text, json", format_name);
  texts = command_find_texts (texts_folders, files);
  reader = texts != NULL ? command_read (files, ANNAL_JSON_FORM_AUTO) : NULL;
  if (reader == NULL)
    return COMMAND_PROBLEMS;
  find_problems (&findings, reader, texts);
  if (as_json)
    print_json (&findings);
  else
    print_text (&findings);
  return count (&findings, ANNAL_SEVERITY_ERROR) > 0 ? COMMAND_PROBLEMS : COMMAND_FINE;
}

static const GOptionEntry options[] = {
  { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, "text (the default) or json", "FORMAT" },
  { "texts", 't', 0, G_OPTION_ARG_FILENAME_ARRAY, &texts_folders, "a folder of sources' texts", "DIR" },
  G_OPTION_ENTRY_NULL
};

const Command command_check = {
  .name = "check",
  .arguments = "FILE…",
  .summary = "Tells everything that is wrong with a dossier, and whether its quotes stand in their texts.",
  .details = "Several FILEs make one dossier; “-” is standard input. A quote whose text is not here is\n"
             "counted as not verified, which is no error. Texts are looked for in each --texts, in the\n"
             "folders that ANNAL_TEXTS lists, and beside the FILEs.\n\n"
             "Example:\n"
             "  annal check dossier.json --texts articles\n\n"
             "Exit codes: 0 no errors; 1 an error, or a file that cannot be read; 2 wrong use.",
  .options = options,
  .min_arguments = 1,
  .max_arguments = G_MAXUINT,
  .run = run,
};

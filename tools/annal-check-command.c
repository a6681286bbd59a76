/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-command.h"

#include <string.h>
#include <unistd.h>

static char *format_name;
static char *explained;
static char **rule_names;
static char **texts_folders;
static gboolean list_rules;
static gboolean show_silenced;
static int width = -1;

static guint
get_width (void)
{
  return width != -1 ? (guint) width : command_get_width ();
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

/* --- text ---------------------------------------------------------------- */

static void
append_count (GString *line, guint64 n, const char *noun)
{
  if (n == 0)
    g_string_append_printf (line, "no %ss", noun);
  else
    g_string_append_printf (line, "%" G_GUINT64_FORMAT " %s%s", n, noun, n == 1 ? "" : "s");
}

static void
append_quotes (GString *line, AnnalQuoteReport *quotes, guint n_texts)
{
  guint64 n_verified = annal_quote_report_get_n_verified (quotes);
  guint64 n_unverified = annal_quote_report_get_n_unverified (quotes);
  guint64 n_failed = annal_quote_report_get_n_failed (quotes);

  if (n_verified + n_unverified + n_failed == 0)
    {
      g_string_append (line, "; no quotes to verify");
      return;
    }
  if (n_texts == 0 && n_verified + n_failed == 0)
    {
      g_string_append (line, "; ");
      append_count (line, n_unverified, "quote");
      g_string_append (line, " not verified, for lack of texts");
      return;
    }
  g_string_append_printf (line, "; %" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT " quotes verified in ", n_verified,
                          n_verified + n_unverified + n_failed);
  append_count (line, n_texts, "text");
  g_string_append_printf (line, ", %" G_GUINT64_FORMAT " not verified", n_unverified);
  if (n_failed > 0)
    g_string_append_printf (line, ", %" G_GUINT64_FORMAT " wrong", n_failed);
}

/* “no errors, 1 warning; 146 of 146 quotes verified in 5 texts, 0 not verified” */
static char *
dup_summary (AnnalDeskReport *report, guint n_texts)
{
  AnnalProblems *problems = annal_desk_report_get_problems (report);
  guint n_silenced = annal_problems_get_n_problems (annal_desk_report_get_silenced (report));
  guint64 n_notes = annal_problems_count (problems, ANNAL_SEVERITY_NOTE);
  GString *line = g_string_new (NULL);

  append_count (line, annal_problems_count (problems, ANNAL_SEVERITY_ERROR), "error");
  g_string_append (line, ", ");
  append_count (line, annal_problems_count (problems, ANNAL_SEVERITY_WARNING), "warning");
  if (n_notes > 0)
    {
      g_string_append (line, ", ");
      append_count (line, n_notes, "note");
    }
  if (n_silenced > 0)
    g_string_append_printf (line, ", %u silenced", n_silenced);
  if (annal_desk_report_get_quotes (report) != NULL)
    append_quotes (line, annal_desk_report_get_quotes (report), n_texts);
  g_string_append_c (line, '\n');
  return g_string_free (line, FALSE);
}

/* For people in paragraphs, else a line, as compilers have it and editors read
 * it.
 */
static void
print_problem (const AnnalProblem *problem)
{
  const char *silence = annal_problem_get_silence (problem);
  g_autofree char *line = NULL;
  g_autofree char *safe = NULL;

  if (width != -1 || isatty (STDOUT_FILENO))
    {
      g_autofree char *text = annal_problem_describe (problem, get_width (), command_get_colour ());

      command_print (text);
      command_print ("\n");
      return;
    }
  line = annal_problem_to_string (problem);
  safe = command_make_safe (line);
  command_print (safe);
  if (silence != NULL)
    {
      g_autofree char *reason = command_make_safe (silence);

      command_print (" Silenced: ");
      command_print (reason);
    }
  command_print ("\n");
}

static void
print_problems (AnnalProblems *problems)
{
  guint64 n_dropped = annal_problems_get_n_dropped (problems);

  for (guint i = 0; i < annal_problems_get_n_problems (problems); i++)
    print_problem (annal_problems_get_problem (problems, i));
  if (n_dropped > 0)
    {
      g_autofree char *more = g_strdup_printf ("and %" G_GUINT64_FORMAT " more problems\n", n_dropped);

      command_print (more);
    }
}

static void
print_text (AnnalDeskReport *report, guint n_texts)
{
  g_autofree char *summary = dup_summary (report, n_texts);

  print_problems (annal_desk_report_get_problems (report));
  if (show_silenced)
    print_problems (annal_desk_report_get_silenced (report));
  if (!annal_desk_report_is_complete (report))
    command_print ("What looks at many records together was not asked: mend the errors first.\n");
  command_print (summary);
}

/* --- JSON ---------------------------------------------------------------- */

static void
add_others (JsonBuilder *builder, const AnnalProblem *problem)
{
  guint n = annal_problem_get_n_others (problem);

  if (n == 0)
    return;
  command_json_begin_array (builder, "records");
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (builder);
      if (annal_problem_get_other_type (problem, i) != ANNAL_RECORD_TYPE_UNSET)
        command_json_add_word (builder, "type", ANNAL_TYPE_RECORD_TYPE,
                               (int) annal_problem_get_other_type (problem, i));
      command_json_add_text (builder, "id", annal_problem_get_other_id (problem, i));
      command_json_add_text (builder, "pointer", annal_problem_get_other_pointer (problem, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_problem (JsonBuilder *builder, const AnnalProblem *problem)
{
  json_builder_begin_object (builder);
  command_json_add_word (builder, "severity", ANNAL_TYPE_SEVERITY, (int) annal_problem_get_severity (problem));
  command_json_add_text (builder, "rule", annal_problem_get_rule (problem));
  command_json_add_text (builder, "message", annal_problem_get_message (problem));
  command_json_add_text (builder, "expected", annal_problem_get_expected (problem));
  command_json_add_text (builder, "hint", annal_problem_get_hint (problem));
  command_json_add_text (builder, "silenced", annal_problem_get_silence (problem));
  if (annal_problem_get_record_type (problem) != ANNAL_RECORD_TYPE_UNSET)
    command_json_add_word (builder, "type", ANNAL_TYPE_RECORD_TYPE, (int) annal_problem_get_record_type (problem));
  command_json_add_text (builder, "id", annal_problem_get_record_id (problem));
  command_json_add_text (builder, "pointer", annal_problem_get_pointer (problem));
  command_json_add_text (builder, "file", annal_problem_get_file (problem));
  if (annal_problem_get_line (problem) > 0)
    {
      command_json_add_number (builder, "line", annal_problem_get_line (problem));
      command_json_add_number (builder, "column", annal_problem_get_column (problem));
    }
  add_others (builder, problem);
  json_builder_end_object (builder);
}

static void
add_problems (JsonBuilder *builder, const char *name, AnnalProblems *problems)
{
  command_json_begin_array (builder, name);
  for (guint i = 0; i < annal_problems_get_n_problems (problems); i++)
    add_problem (builder, annal_problems_get_problem (problems, i));
  json_builder_end_array (builder);
}

static void
add_counts (JsonBuilder *builder, AnnalDeskReport *report)
{
  AnnalProblems *problems = annal_desk_report_get_problems (report);

  command_json_begin_object (builder, "counts");
  command_json_add_number (builder, "errors", annal_problems_count (problems, ANNAL_SEVERITY_ERROR));
  command_json_add_number (builder, "warnings", annal_problems_count (problems, ANNAL_SEVERITY_WARNING));
  command_json_add_number (builder, "notes", annal_problems_count (problems, ANNAL_SEVERITY_NOTE));
  command_json_add_number (builder, "silenced",
                           annal_problems_get_n_problems (annal_desk_report_get_silenced (report)));
  command_json_add_number (builder, "not_shown", annal_problems_get_n_dropped (problems));
  json_builder_end_object (builder);
}

static void
add_quotes (JsonBuilder *builder, AnnalQuoteReport *quotes, guint n_texts)
{
  if (quotes == NULL)
    return;
  command_json_begin_object (builder, "quotes");
  command_json_add_number (builder, "verified", annal_quote_report_get_n_verified (quotes));
  command_json_add_number (builder, "unverified", annal_quote_report_get_n_unverified (quotes));
  command_json_add_number (builder, "failed", annal_quote_report_get_n_failed (quotes));
  command_json_add_number (builder, "texts", n_texts);
  json_builder_end_object (builder);
}

static void
print_json (AnnalDeskReport *report, guint n_texts)
{
  g_autoptr (JsonBuilder) builder = command_json_new ("check");

  add_problems (builder, "problems", annal_desk_report_get_problems (report));
  if (show_silenced)
    add_problems (builder, "silenced", annal_desk_report_get_silenced (report));
  add_counts (builder, report);
  add_quotes (builder, annal_desk_report_get_quotes (report), n_texts);
  command_json_add_flag (builder, "complete", annal_desk_report_is_complete (report));
  command_json_finish (builder);
}

/* --- rules --------------------------------------------------------------- */

static void
add_rule (JsonBuilder *builder, const AnnalRule *rule)
{
  json_builder_begin_object (builder);
  command_json_add_text (builder, "name", annal_rule_get_name (rule));
  command_json_add_word (builder, "severity", ANNAL_TYPE_SEVERITY, (int) annal_rule_get_severity (rule));
  command_json_add_word (builder, "severity_min", ANNAL_TYPE_SEVERITY, (int) annal_rule_get_severity_min (rule));
  command_json_add_text (builder, "area", annal_rule_get_area (rule));
  command_json_add_text (builder, "summary", annal_rule_get_summary (rule));
  command_json_add_text (builder, "explanation", annal_rule_get_explanation (rule));
  command_json_add_text (builder, "example", annal_rule_get_example (rule));
  command_json_add_text (builder, "remedy", annal_rule_get_remedy (rule));
  json_builder_end_object (builder);
}

/* @only: NULL for all. */
static void
print_rules_json (const AnnalRule *only)
{
  g_autoptr (JsonBuilder) builder = command_json_new ("rules");

  command_json_begin_array (builder, "rules");
  if (only != NULL)
    add_rule (builder, only);
  else
    for (guint i = 0; i < annal_rule_count (); i++)
      add_rule (builder, annal_rule_get (i));
  json_builder_end_array (builder);
  command_json_finish (builder);
}

/* NULL, with a message, where there is no such rule. */
static const AnnalRule *
find_rule (const char *option, const char *name)
{
  const AnnalRule *rule = g_utf8_validate (name, -1, NULL) ? annal_rule_lookup (name) : NULL;
  g_autofree char *near = NULL;

  if (rule != NULL)
    return rule;
  near = g_utf8_validate (name, -1, NULL) ? annal_rule_suggest (name) : NULL;
  if (near != NULL)
    command_fail_usage ("%s %s: there is no such rule; is it %s?", option, name, near);
  else
    command_fail_usage ("%s %s: there is no such rule; “annal check --list-rules” lists them", option, name);
  return NULL;
}

static CommandStatus
print_rules (gboolean as_json)
{
  const AnnalRule *only = explained != NULL ? find_rule ("--explain", explained) : NULL;
  g_autofree char *text = NULL;

  if (explained != NULL && only == NULL)
    return COMMAND_USAGE;
  if (as_json)
    {
      print_rules_json (only);
      return COMMAND_FINE;
    }
  text = only != NULL ? annal_rule_describe (only, get_width (), command_get_colour ())
                      : annal_rules_describe (get_width (), command_get_colour ());
  command_print (text);
  return COMMAND_FINE;
}

/* --- the command --------------------------------------------------------- */

static CommandStatus
check (char **files, gboolean as_json)
{
  g_autoptr (AnnalTexts) texts = command_find_texts (texts_folders, files);
  g_autoptr (AnnalReader) reader = texts != NULL ? command_read (files, ANNAL_JSON_FORM_AUTO) : NULL;
  g_autoptr (AnnalDeskReport) report = NULL;
  guint n_texts;

  if (reader == NULL)
    return COMMAND_PROBLEMS;
  report = annal_desk_report_new_for_reader (reader, texts, (const char *const *) rule_names);
  n_texts = count_texts (annal_reader_get_dossier (reader), texts);
  if (as_json)
    print_json (report, n_texts);
  else
    print_text (report, n_texts);
  return annal_problems_count (annal_desk_report_get_problems (report), ANNAL_SEVERITY_ERROR) > 0 ? COMMAND_PROBLEMS
                                                                                                  : COMMAND_FINE;
}

static CommandStatus
run (char **files)
{
  gboolean as_json;

  if (command_check_format (format_name, &as_json) != COMMAND_FINE || command_check_width (width) != COMMAND_FINE)
    return COMMAND_USAGE;
  if (list_rules || explained != NULL)
    return files == NULL ? print_rules (as_json) : command_fail_usage ("rules are listed and explained without a FILE");
  if (files == NULL)
    return command_fail_usage ("too few arguments: annal check FILE…");
  for (char **name = rule_names; name != NULL && *name != NULL; name++)
    if (find_rule ("--rule", *name) == NULL)
      return COMMAND_USAGE;
  return check (files, as_json);
}

static const GOptionEntry options[] = {
  { "rule", 'r', 0, G_OPTION_ARG_FILENAME_ARRAY, &rule_names, "ask this rule only; several may be given", "RULE" },
  { "silenced", 's', 0, G_OPTION_ARG_NONE, &show_silenced, "show what is silenced, too, with the reason", NULL },
  { "list-rules", 'l', 0, G_OPTION_ARG_NONE, &list_rules, "list all rules; needs no FILE", NULL },
  { "explain", 'e', 0, G_OPTION_ARG_FILENAME, &explained, "explain a rule and how to mend it; needs no FILE", "RULE" },
  { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, "text (the default) or json", "FORMAT" },
  { "texts", 't', 0, G_OPTION_ARG_FILENAME_ARRAY, &texts_folders, "a folder of sources' texts", "DIR" },
  { "width", 'w', 0, G_OPTION_ARG_INT, &width, "in paragraphs, with N characters in a line", "N" },
  G_OPTION_ENTRY_NULL
};

const Command command_check = {
  .name = "check",
  .arguments = "FILE…",
  .summary = "Asks what a careful editor would ask of a dossier, and whether its quotes stand in their texts.",
  .details = "Several FILEs make one dossier; “-” is standard input. A quote whose text is not here is\n"
             "counted as not verified, which is no error. Texts are looked for in each --texts, in the\n"
             "folders that ANNAL_TEXTS lists, and beside the FILEs.\n\n"
             "A finding that was looked into is silenced in its record, with the reason:\n"
             "  \"silenced\": {\"page-clock\": \"The page gives no other date.\"}\n"
             "To a terminal findings are written in paragraphs, elsewhere one a line, as FILE:LINE:COLUMN.\n\n"
             "Example:\n"
             "  annal check dossier.json --texts articles\n"
             "  annal check --explain page-clock\n\n"
             "Exit codes: 0 no errors; 1 an error, or a file that cannot be read; 2 wrong use.",
  .options = options,
  .min_arguments = 0,
  .max_arguments = G_MAXUINT,
  .run = run,
};

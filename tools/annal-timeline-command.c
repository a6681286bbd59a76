/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-command.h"

#include <string.h>

static char *format_name;
static char *lang;
static int width = -1;
static char **texts_folders;
static char **queries;
static char *from;
static char *to;
static char *known_at;
static char *lane;
static gboolean relative;
static gboolean explain;

/* Whoever names the folder of the texts wants the quotes held against them. */
static CommandStatus
verify_quotes (AnnalDossier *dossier, char **files)
{
  g_autoptr (AnnalTexts) texts = NULL;
  g_autoptr (AnnalQuoteReport) report = NULL;
  guint64 n_verified, n_failed, n_all;

  if (texts_folders == NULL)
    return COMMAND_FINE;
  texts = command_find_texts (texts_folders, files);
  if (texts == NULL)
    return COMMAND_PROBLEMS;
  report = annal_quote_report_new (dossier, texts);
  n_verified = annal_quote_report_get_n_verified (report);
  n_failed = annal_quote_report_get_n_failed (report);
  n_all = n_verified + n_failed + annal_quote_report_get_n_unverified (report);
  if (n_all == 0)
    command_fail ("there are no quotes to verify");
  else
    command_fail ("%" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT " quotes verified in their texts", n_verified, n_all);
  if (n_failed == 0)
    return COMMAND_FINE;
  command_fail ("%" G_GUINT64_FORMAT " quotes do not stand in their texts; “annal check” says which", n_failed);
  return COMMAND_PROBLEMS;
}

static CommandStatus
write_selection (AnnalExporter *exporter, AnnalTimeline *timeline, AnnalQuery *query)
{
  g_autoptr (AnnalSelection) selection = command_select (timeline, query);

  if (selection == NULL)
    return COMMAND_PROBLEMS;
  if (explain)
    command_explain (query, selection);
  return command_write_export (exporter, format_name != NULL ? format_name : "text", selection, NULL);
}

/* What the options ask for, or NULL after saying why there is no such query. */
static AnnalQuery *
make_query (void)
{
  g_autoptr (AnnalQuery) query = annal_query_new ();

  if (!command_add_queries (query, queries) || !command_add_stretch (query, from, to) ||
      !command_add_date (query, "--known-at", "known-at", known_at))
    return NULL;
  return g_steal_pointer (&query);
}

/* Sets what is only for reading. */
static CommandStatus
set_up_reading (AnnalExporter *exporter)
{
  gboolean is_text = format_name == NULL || strcmp (format_name, "text") == 0;
  AnnalFacet facet = ANNAL_FACET_UNSET;

  if ((lane != NULL || relative) && !is_text)
    return command_fail_usage ("%s is for text, and not for %s", lane != NULL ? "--lane" : "--relative", format_name);
  if (lane != NULL)
    {
      facet = command_find_facet ("--lane", lane);
      if (facet == ANNAL_FACET_UNSET)
        return COMMAND_USAGE;
      if (facet == ANNAL_FACET_YEAR || facet == ANNAL_FACET_MONTH)
        return command_fail_usage ("--lane %s: the timeline is in years and months already", lane);
      if (facet == ANNAL_FACET_ID)
        return command_fail_usage ("--lane id: each record would have a section of its own");
    }
  annal_exporter_set_sections (exporter, facet);
  annal_exporter_set_lang (exporter, lang);
  annal_exporter_set_relative (exporter, relative);
  annal_exporter_set_width (exporter, width != -1 ? (guint) width : command_get_width ());
  annal_exporter_set_colour (exporter, command_get_colour ());
  return command_check_lang (lang) != COMMAND_FINE ? COMMAND_USAGE : command_check_width (width);
}

static CommandStatus
run (char **files)
{
  g_autoptr (AnnalExporter) exporter = annal_exporter_new (format_name != NULL ? format_name : "text", NULL);
  g_autoptr (AnnalTimeline) timeline = NULL;
  g_autoptr (AnnalQuery) query = NULL;
  g_autofree char *names = command_list_formats ();
  CommandStatus written, verified;

  if (exporter == NULL)
    return command_fail_usage ("no timeline is written as “%s”; there are: %s", format_name, names);
  written = set_up_reading (exporter);
  if (written != COMMAND_FINE)
    return written;
  query = make_query ();
  if (query == NULL)
    return COMMAND_USAGE;

  timeline = command_load_timeline (files);
  if (timeline == NULL)
    return COMMAND_PROBLEMS;
  written = write_selection (exporter, timeline, query);
  verified = verify_quotes (annal_timeline_get_dossier (timeline), files);
  return MAX (written, verified);
}

static const GOptionEntry options[] = {
  { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, "text (the default) or one of “annal export --list”",
    "FORMAT" },
  { "query", 'q', 0, G_OPTION_ARG_FILENAME_ARRAY, &queries, "only what a query finds; see “annal help query”", "Q" },
  { "from", 0, 0, G_OPTION_ARG_FILENAME, &from, "only what was on that date or later", "DATE" },
  { "to", 0, 0, G_OPTION_ARG_FILENAME, &to, "only what was on that date or earlier", "DATE" },
  { "known-at", 'k', 0, G_OPTION_ARG_FILENAME, &known_at, "only what could be read by the end of that day", "DATE" },
  { "lang", 'l', 0, G_OPTION_ARG_FILENAME, &lang, "for html and timelinejs: their own words in that language", "LANG" },
  { "lane", 0, 0, G_OPTION_ARG_FILENAME, &lane, "a section for each who, kind, stance or other facet", "FACET" },
  { "relative", 'r', 0, G_OPTION_ARG_NONE, &relative, "say how much later each happening was", NULL },
  { "explain", 'e', 0, G_OPTION_ARG_NONE, &explain, "tell on standard error how it was found", NULL },
  { "width", 'w', 0, G_OPTION_ARG_INT, &width, "characters in a line of text", "N" },
  { "texts", 't', 0, G_OPTION_ARG_FILENAME_ARRAY, &texts_folders, "hold the quotes against sources' texts", "DIR" },
  G_OPTION_ENTRY_NULL
};

const Command command_timeline = {
  .name = "timeline",
  .arguments = "FILE…",
  .summary = "Writes the timeline: what happened, who said what about it, and how we know.",
  .details = "Several FILEs make one dossier: records of one id must be equal and are one; “-” is standard\n"
             "input. Without --width, lines are as wide as the terminal, else as COLUMNS says, else 80.\n"
             "With --texts, quotes are looked for in the texts of that folder, of those that ANNAL_TEXTS\n"
             "lists, and of the FILEs' own.\n\n"
             "DATEs are EDTF (2019-05-13, 2019-05, 2019) or '13 May 2019'. What the dates leave open is\n"
             "shown, and said to be “perhaps not what was asked for”. With several --query, all must\n"
             "hold. With --explain, standard error tells how the query was understood and answered, and\n"
             "the longest silences and the bursts of what was found.\n\n"
             "This is for reading; “annal export” writes files, and has the options of each format.\n\n"
             "Example:\n"
             "  annal timeline dossier.json --query about:prison-camps --known-at 2019-05-20\n\n"
             "Exit codes: 0 fine; 1 a file is faulty, the query names what it does not hold, or a quote is\n"
             "not in its text; 2 wrong use, or no query.",
  .options = options,
  .min_arguments = 1,
  .max_arguments = G_MAXUINT,
  .run = run,
};

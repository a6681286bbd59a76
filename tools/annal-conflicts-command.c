/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-command.h"

static char *format_name;
static char *policy_text;
static char *reading;
static char *withdrawn_by;
static gboolean full;
static int width = -1;

/* What was asked for. */
typedef struct
{
  AnnalPolicy *policy; /* owned */
  CommandReading readings;
  AnnalQuery *query; /* owned; NULL for all claims */
  AnnalDate *until;  /* owned; NULL */
  gboolean as_json;
} Wish;

static void
wish_clear (Wish *self)
{
  g_clear_pointer (&self->policy, annal_policy_unref);
  g_clear_pointer (&self->query, annal_query_unref);
  g_clear_pointer (&self->until, annal_date_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_clear)

static void
add_group (JsonBuilder *builder, AnnalConflicts *conflicts, guint group)
{
  guint first = annal_conflicts_get_group_first (conflicts, group);

  json_builder_begin_object (builder);
  command_json_add_text (builder, "subject", annal_conflicts_get_group_subject (conflicts, group));
  command_json_begin_array (builder, "conflicts");
  for (guint i = 0; i < annal_conflicts_get_group_n_conflicts (conflicts, group); i++)
    {
      g_autoptr (AnnalClaimComparison) comparison = annal_conflicts_dup_conflict (conflicts, first + i);

      command_json_add_comparison (builder, comparison);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (AnnalConflicts *conflicts, const Wish *wish)
{
  g_autoptr (JsonBuilder) builder = command_json_new ("conflicts");
  g_autofree char *query = wish->query != NULL ? annal_query_to_text (wish->query) : NULL;

  command_json_add_policy (builder, wish->policy);
  command_json_add_text (builder, "query", query);
  command_json_begin_array (builder, "groups");
  for (guint i = 0; i < annal_conflicts_get_n_groups (conflicts); i++)
    add_group (builder, conflicts, i);
  json_builder_end_array (builder);
  command_json_add_number (builder, "pairs_compared", annal_conflicts_get_n_pairs (conflicts));
  command_json_add_flag (builder, "complete", annal_conflicts_get_complete (conflicts));
  command_json_finish (builder);
}

static void
print_text (AnnalConflicts *conflicts, const Wish *wish)
{
  g_autofree char *text = annal_conflicts_describe (conflicts, wish->readings == COMMAND_READING_BOTH, full,
                                                    width != -1 ? (guint) width : command_get_width (),
                                                    command_get_colour ());

  command_print (text);
}

/* The ids of the claims that the query finds; NULL, with a message, where it
 * cannot be asked.
 */
static GPtrArray *
find_claims (AnnalDossier *dossier, AnnalQuery *query)
{
  g_autoptr (AnnalTimeline) timeline = NULL;
  g_autoptr (AnnalSelection) selection = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *ids;

  timeline = annal_timeline_new (dossier, &error);
  if (timeline == NULL)
    {
      command_fail ("%s", error->message);
      return NULL;
    }
  selection = command_select (timeline, query);
  if (selection == NULL)
    return NULL;
  ids = g_ptr_array_new ();
  for (guint i = 0; i < annal_selection_get_n_entries (selection); i++)
    {
      AnnalRecord *record = annal_selection_get_record (selection, i);

      if (annal_record_as_claim (record) != NULL)
        g_ptr_array_add (ids, (char *) annal_record_get_id (record));
    }
  g_ptr_array_add (ids, NULL);
  return ids;
}

static CommandStatus
answer (AnnalDossier *dossier, const Wish *wish)
{
  g_autoptr (AnnalComparer) comparer = annal_comparer_new (dossier, wish->policy, wish->until);
  g_autoptr (AnnalConflicts) conflicts = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GError) error = NULL;

  if (wish->query != NULL)
    {
      ids = find_claims (dossier, wish->query);
      if (ids == NULL)
        return COMMAND_PROBLEMS;
    }
  conflicts = annal_comparer_find_conflicts (comparer, ids != NULL ? (const char *const *) ids->pdata : NULL,
                                             &error);
  if (conflicts == NULL)
    {
      command_fail ("%s", error->message);
      return COMMAND_PROBLEMS;
    }
  if (wish->as_json)
    print_json (conflicts, wish);
  else
    print_text (conflicts, wish);
  return COMMAND_FINE;
}

static CommandStatus
run (char **arguments)
{
  guint n = g_strv_length (arguments);
  gboolean has_query = n > 1 && !command_looks_like_file (arguments[n - 1]);
  g_autoptr (AnnalDossier) dossier = NULL;
  g_auto (Wish) wish = { NULL };

  if (command_check_format (format_name, &wish.as_json) != COMMAND_FINE ||
      command_check_width (width) != COMMAND_FINE)
    return COMMAND_USAGE;
  wish.policy = command_read_policy (policy_text, reading, &wish.readings);
  if (wish.policy == NULL || !command_read_day ("--withdrawn-by", withdrawn_by, &wish.until))
    return COMMAND_USAGE;
  if (has_query)
    wish.query = annal_query_new ();
  if (has_query && !command_add_query (wish.query, NULL, arguments[n - 1]))
    return COMMAND_USAGE;
  dossier = command_load_sealed (arguments, has_query ? 1 : 0);
  return dossier != NULL ? answer (dossier, &wish) : COMMAND_PROBLEMS;
}

static const GOptionEntry options[] = {
  { "policy", 'p', 0, G_OPTION_ARG_FILENAME, &policy_text, "by what rules of thumb; see below", "POLICY" },
  { "reading", 'r', 0, G_OPTION_ARG_FILENAME, &reading, "how numbers are read: literal, pragmatic, both", "HOW" },
  { "withdrawn-by", 0, 0, G_OPTION_ARG_FILENAME, &withdrawn_by, "leave out what was withdrawn by that day", "DATE" },
  { "full", 0, 0, G_OPTION_ARG_NONE, &full, "tell the reasons of what is but possible, too", NULL },
  { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, "text (the default) or json", "FORMAT" },
  { "width", 'w', 0, G_OPTION_ARG_INT, &width, "characters in a line of text", "N" },
  G_OPTION_ENTRY_NULL
};

const Command command_conflicts = {
  .name = "conflicts",
  .arguments = "FILE… [QUERY]",
  .summary = "Lists the claims that cannot both be true, and who contradicts himself.",
  .details = "They are under what they are about. What is certain has a text for a fact box, and comes first,\n"
             "self-contradictions before all; what is but possible is listed after it: “annal compare” tells\n"
             "why, and so does --full. With a QUERY, only pairs of which it finds one claim at least. The\n"
             "last of several arguments is the query where it names no file; see “annal help query”.\n\n"
             COMMAND_POLICY_HELP
             "Example:\n"
             "  annal conflicts dossier.json 'about:prison-camps by:dprk'\n\n"
             "Exit codes: 0 answered, with conflicts or without: they are no faults; 1 a file is faulty, or\n"
             "the query names what it does not hold; 2 wrong use, or no query.",
  .options = options,
  .min_arguments = 1,
  .max_arguments = G_MAXUINT,
  .run = run,
};

/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-command.h"

#include <string.h>

static char *format_name;
static int width = -1;
static char **queries;

typedef struct
{
  AnnalDate *after; /* owned, nullable */
  AnnalDate *until; /* owned */
} Days;

static void
days_clear (Days *self)
{
  g_clear_pointer (&self->after, annal_date_unref);
  g_clear_pointer (&self->until, annal_date_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Days, days_clear)

/* Takes the one or two dates off the end of @words; FALSE where there is none. */
static gboolean
take_days (Days *self, char **words)
{
  guint n = g_strv_length (words);

  if (n < 2 || command_is_file (words[n - 1]))
    return FALSE;
  self->until = command_parse_day (words[n - 1]);
  if (self->until == NULL)
    return FALSE;
  g_clear_pointer (&words[n - 1], g_free);
  if (n < 3 || command_is_file (words[n - 2]))
    return TRUE;
  self->after = command_parse_day (words[n - 2]);
  if (self->after != NULL)
    g_clear_pointer (&words[n - 2], g_free);
  return TRUE;
}

static guint
count_entries (AnnalKnowledge *knowledge, AnnalCertainty certainty)
{
  guint n = 0;

  for (guint i = 0; i < annal_knowledge_get_n_entries (knowledge); i++)
    if (annal_knowledge_get_certainty (knowledge, i) == certainty)
      n++;
  return n;
}

/* “After 13 May 2019 and by the end of 20 May 2019” */
static char *
say_days (const Days *days)
{
  g_autofree char *until = annal_date_format (days->until, ANNAL_DATE_STYLE_LONG);
  g_autofree char *after = days->after != NULL ? annal_date_format (days->after, ANNAL_DATE_STYLE_LONG) : NULL;

  if (after == NULL)
    return g_strdup_printf ("By the end of %s", until);
  return g_strdup_printf ("After %s and by the end of %s", after, until);
}

static char *
say_number (guint n, const char *none)
{
  return n == 0 ? g_strdup (none) : g_strdup_printf ("%u event%s", n, n == 1 ? " or claim" : "s and claims");
}

/* “8 events and claims became known, and perhaps 1 more.” Where all is perhaps,
 * nobody may say that nothing did.
 */
static char *
say_counts (AnnalKnowledge *knowledge, gboolean is_between)
{
  guint n_certain = count_entries (knowledge, ANNAL_CERTAINTY_CERTAIN);
  guint n_possible = count_entries (knowledge, ANNAL_CERTAINTY_POSSIBLE);
  g_autofree char *certain = say_number (n_certain, is_between ? "No event or claim" : "no event or claim");
  g_autofree char *possible = say_number (n_possible, "");
  const char *of = is_between ? "" : "of ";
  g_autofree char *more = n_possible > 0 ? g_strdup_printf (", and perhaps %s%u more", of, n_possible) : g_strdup ("");

  if (n_certain == 0 && n_possible > 0)
    return is_between ? g_strdup_printf ("Perhaps %s became known, none for certain.", possible)
                      : g_strdup_printf ("The public could perhaps have read of %s, of none for certain.", possible);
  return is_between ? g_strdup_printf ("%s became known%s.", certain, more)
                    : g_strdup_printf ("The public could have read of %s%s.", certain, more);
}

static void
print_text (AnnalKnowledge *knowledge, const Days *days)
{
  g_autofree char *heading = say_days (days);
  g_autofree char *counts = say_counts (knowledge, days->after != NULL);
  g_autofree char *text = annal_knowledge_describe (knowledge, width != -1 ? (guint) width : command_get_width (),
                                                    command_get_colour ());

  command_print_bold (heading);
  command_print ("\n");
  command_print (counts);
  command_print (*text != '\0' ? "\n\n" : "\n");
  command_print (text);
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_certainty (JsonBuilder *builder, AnnalCertainty certainty)
{
  add_text (builder, "certainty", certainty == ANNAL_CERTAINTY_CERTAIN ? "certain" : "possible");
}

static const char *
get_id (AnnalKnowledge *knowledge, guint index)
{
  return annal_record_get_id (annal_timeline_get_record (annal_knowledge_get_timeline (knowledge), index));
}

static const char *
get_word (GType type, int value)
{
  GEnumClass *words = g_type_class_ref (type);
  const GEnumValue *word = g_enum_get_value (words, value);

  g_type_class_unref (words);
  return word->value_nick;
}

static void
add_entries (JsonBuilder *builder, AnnalKnowledge *knowledge)
{
  json_builder_set_member_name (builder, "entries");
  json_builder_begin_array (builder);
  for (guint i = 0; i < annal_knowledge_get_n_entries (knowledge); i++)
    {
      json_builder_begin_object (builder);
      add_text (builder, "id", get_id (knowledge, annal_knowledge_get_index (knowledge, i)));
      add_certainty (builder, annal_knowledge_get_certainty (knowledge, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_notices (JsonBuilder *builder, AnnalKnowledge *knowledge)
{
  json_builder_set_member_name (builder, "notices");
  json_builder_begin_array (builder);
  for (guint i = 0; i < annal_knowledge_get_n_notices (knowledge); i++)
    {
      AnnalNotice *notice = annal_knowledge_get_notice (knowledge, i);

      json_builder_begin_object (builder);
      add_text (builder, "id", annal_notice_get_id (notice));
      add_text (builder, "op", get_word (ANNAL_TYPE_NOTICE_OP, annal_notice_get_op (notice)));
      add_text (builder, "target", annal_notice_get_target (notice));
      add_certainty (builder, annal_knowledge_get_notice_certainty (knowledge, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_claims (JsonBuilder *builder,
            const char *name,
            AnnalKnowledge *knowledge,
            guint number,
            guint n,
            guint (*get) (AnnalKnowledge *self, guint number, guint position))
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    json_builder_add_string_value (builder, get_id (knowledge, get (knowledge, number, i)));
  json_builder_end_array (builder);
}

static void
add_numbers (JsonBuilder *builder, AnnalKnowledge *knowledge)
{
  json_builder_set_member_name (builder, "numbers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < annal_knowledge_get_n_numbers (knowledge); i++)
    {
      json_builder_begin_object (builder);
      add_text (builder, "subject", annal_knowledge_get_number_subject (knowledge, i));
      add_text (builder, "predicate", annal_knowledge_get_number_predicate (knowledge, i));
      add_claims (builder, "before", knowledge, i, annal_knowledge_get_number_n_old (knowledge, i),
                  annal_knowledge_get_number_old);
      add_claims (builder, "now", knowledge, i, annal_knowledge_get_number_n_new (knowledge, i),
                  annal_knowledge_get_number_new);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (AnnalKnowledge *knowledge, AnnalQuery *query, const Days *days)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = query != NULL ? annal_query_to_text (query) : NULL;

  json_builder_begin_object (builder);
  add_text (builder, "after", days->after != NULL ? annal_date_get_text (days->after) : NULL);
  add_text (builder, "until", annal_date_get_text (days->until));
  add_text (builder, "query", text);
  add_entries (builder, knowledge);
  add_notices (builder, knowledge);
  add_numbers (builder, knowledge);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  command_print_json_node (root);
}

static CommandStatus
answer (char **files, AnnalQuery *query, const Days *days)
{
  g_autoptr (AnnalTimeline) timeline = command_load_timeline (files);
  g_autoptr (AnnalKnowledge) knowledge = NULL;
  g_autoptr (GError) error = NULL;

  if (timeline == NULL)
    return COMMAND_PROBLEMS;
  knowledge = annal_knowledge_new (timeline, query, days->after, days->until, &error);
  if (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_REVERSED))
    return command_fail_usage ("%s", error->message);
  if (knowledge == NULL)
    {
      command_fail ("%s", error->message);
      return COMMAND_PROBLEMS;
    }
  if (format_name != NULL && strcmp (format_name, "json") == 0)
    print_json (knowledge, query, days);
  else
    print_text (knowledge, days);
  return COMMAND_FINE;
}

static CommandStatus
run (char **arguments)
{
  g_auto (GStrv) files = g_strdupv (arguments);
  g_auto (Days) days = { 0 };
  g_autoptr (AnnalQuery) query = NULL;
  CommandStatus status = command_check_width (width);

  if (status != COMMAND_FINE)
    return status;
  if (format_name != NULL && strcmp (format_name, "text") != 0 && strcmp (format_name, "json") != 0)
    return command_fail_usage ("--format %s: there are: text, json", format_name);
  if (!take_days (&days, files))
    return command_fail_usage ("%s is no date; one or two come last, as 2019-05-13 or '13 May 2019'",
                               arguments[g_strv_length (arguments) - 1]);
  if (queries != NULL)
    {
      query = annal_query_new ();
      if (!command_add_queries (query, queries))
        return COMMAND_USAGE;
    }
  return answer (files, query, &days);
}

static const GOptionEntry options[] = {
  { "query", 'q', 0, G_OPTION_ARG_FILENAME_ARRAY, &queries, "only of what a query finds; see “annal help query”", "Q" },
  { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, "text (the default) or json", "FORMAT" },
  { "width", 'w', 0, G_OPTION_ARG_INT, &width, "characters in a line of text", "N" },
  G_OPTION_ENTRY_NULL
};

const Command command_known = {
  .name = "known",
  .arguments = "FILE… DATE [DATE]",
  .summary = "Tells what the public could have read by a day, or what became known between two.",
  .details = "With one DATE: of which events and claims the public could have read by the end of that day,\n"
             "for certain or perhaps, and what had been withdrawn or corrected by then. With two: what\n"
             "became known after the first and by the end of the second, what was withdrawn or corrected\n"
             "then, and which numbers are new or changed. What counts is when sources were published.\n"
             "A DATE is EDTF (2019-05-13, 2019-05, 2019) or '13 May 2019'. The last arguments that are\n"
             "dates and name no file are the DATEs; several FILEs make one dossier. With several --query,\n"
             "all must hold.\n\n"
             "Example:\n"
             "  annal known dossier.json 2019-05-13 2019-05-20 --query about:upr-recommendations-2019\n\n"
             "Exit codes: 0 fine; 1 a file is faulty, or the query names what it does not hold; 2 wrong use.",
  .options = options,
  .min_arguments = 2,
  .max_arguments = G_MAXUINT,
  .run = run,
};

/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-command.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "annal-date.h"

static gboolean is_lenient;
static char *winter_name;
static char *style_name;
static char *language;
static char *nature_name;
static char *dateline;
static char *format_name;
static gboolean day_first;
static gboolean from_monday;

/* Which options a verb knows. */
enum
{
  READS = 1 << 0,
  WORDS = 1 << 1,
  RELATES = 1 << 2,
  ENGLISH = 1 << 3
};

/* What a verb does with a date that was read, or with one that was not. */
typedef void (*DateVisit) (const char *input, AnnalDate *date);

/* --- reading --- */

static AnnalDateParseFlags parse_flags;

static gboolean
choose_winter (void)
{
  static const struct
  {
    const char *name;
    AnnalDateParseFlags flags;
  } rules[] = {
    { "begins", ANNAL_DATE_PARSE_STRICT },
    { "ends", ANNAL_DATE_PARSE_WINTER_ENDS },
    { "within", ANNAL_DATE_PARSE_WINTER_WITHIN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (winter_name == NULL || strcmp (winter_name, rules[i].name) == 0)
      {
        parse_flags = rules[i].flags | (is_lenient ? ANNAL_DATE_PARSE_LENIENT : 0);
        return TRUE;
      }
  return FALSE;
}

/* What a line cannot show goes to standard error. */
static void
say_remarks (const char *input, AnnalDate *date)
{
  g_autofree char *assumed = annal_date_describe_assumptions (date);

  if (assumed != NULL)
    command_fail ("%s: read as %s: %s", input, annal_date_get_text (date), assumed);
  if (annal_date_get_flags (date) & ANNAL_DATE_FLAGS_SATURATED)
    command_fail ("%s: a bound lies beyond 64-bit seconds and was cut", input);
}

static void
print_column (const char *text, const char *end)
{
  g_autofree char *safe = command_make_safe (text);

  command_print (safe);
  command_print (end);
}

static CommandStatus
visit_text (const char *input, DateVisit visit)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *place = NULL;
  gsize position = 0;
  g_autoptr (AnnalDate) date = annal_date_new_full (input, parse_flags, &position, &error);

  if (date != NULL)
    {
      say_remarks (input, date);
      visit (input, date);
      return COMMAND_FINE;
    }
  place = g_strdup_printf ("%" G_GSIZE_FORMAT, position);
  print_column (input, "\terror\t");
  print_column (place, "\t");
  print_column (error->message, "\n");
  return COMMAND_PROBLEMS;
}

static void
worsen (CommandStatus *status, CommandStatus by)
{
  *status = MAX (*status, by);
}

static CommandStatus
visit_lines (DateVisit visit)
{
  CommandStatus status = COMMAND_FINE;
  char *line = NULL;
  size_t size = 0;
  ssize_t length;

  errno = 0;
  while ((length = getline (&line, &size, stdin)) >= 0)
    {
      if (length > 0 && line[length - 1] == '\n')
        line[--length] = '\0';
      if (length > 0 && line[length - 1] == '\r')
        line[--length] = '\0';
      /* A nul would hide what follows it. */
      for (char *nul = line; (nul = memchr (nul, '\0', (gsize) (line + length - nul))) != NULL;)
        *nul = '\x01';
      worsen (&status, visit_text (line, visit));
    }
  if (ferror (stdin))
    {
      command_fail ("<stdin>: %s", g_strerror (errno));
      status = COMMAND_PROBLEMS;
    }
  free (line);
  return status;
}

/* One item an argument; without any, one a line of standard input. */
static CommandStatus
visit_all (char **items, DateVisit visit)
{
  CommandStatus status = COMMAND_FINE;

  if (*items == NULL)
    return visit_lines (visit);
  for (; *items != NULL; items++)
    worsen (&status, visit_text (*items, visit));
  return status;
}

/* --- parse --- */

static char *
dup_bound (AnnalDate *date, gboolean is_latest)
{
  AnnalDateFlags open = is_latest ? ANNAL_DATE_FLAGS_END_OPEN : ANNAL_DATE_FLAGS_START_OPEN;
  gint64 seconds;

  if (is_latest ? annal_date_get_latest (date, &seconds) : annal_date_get_earliest (date, &seconds))
    return annal_instant_to_string (seconds);
  if (annal_date_get_flags (date) & open)
    return g_strdup (is_latest ? "+INF" : "-INF");
  return g_strdup ("UNKNOWN");
}

static void
print_parsed (const char *input, AnnalDate *date)
{
  g_autofree char *earliest = dup_bound (date, FALSE);
  g_autofree char *latest = dup_bound (date, TRUE);
  g_autofree char *rest = g_strdup_printf ("%s\t%u\t%s\t%s\n", annal_date_get_text (date),
                                           annal_date_get_level (date), earliest, latest);

  print_column (input, "\t");
  command_print (rest);
}

static CommandStatus
run_parse (char **items)
{
  return visit_all (items, print_parsed);
}

/* --- format --- */

static AnnalDateStyle style;

static gboolean
choose_style (void)
{
  static const char *const names[] = { "long", "short", "machine" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (style_name == NULL || strcmp (style_name, names[i]) == 0)
      {
        style = (AnnalDateStyle) i;
        return TRUE;
      }
  return FALSE;
}

static void
print_formatted (const char *input, AnnalDate *date)
{
  g_autofree char *words = annal_date_format_full (date, style, language);

  command_print (words);
  command_print ("\n");
}

/* Whether there are words in that language, or in one that it is a kind of. */
static gboolean
is_known_language (void)
{
  const char *const *known = annal_date_get_languages ();
  gsize length = strcspn (language, "-_.@");

  for (; *known != NULL; known++)
    if (strcspn (*known, "-") == length && g_ascii_strncasecmp (*known, language, length) == 0)
      return TRUE;
  return FALSE;
}

static CommandStatus
run_format (char **items)
{
  if (!choose_style ())
    return command_fail_usage ("--style %s: there are: long, short, machine", style_name);
  if (language != NULL && !is_known_language ())
    {
      g_autofree char *known = g_strjoinv (", ", (char **) annal_date_get_languages ());

      command_fail ("--lang %s: there are no words in it, so it is English; there are: %s", language, known);
    }
  return visit_all (items, print_formatted);
}

/* --- relate --- */

static AnnalNature nature;

static gboolean
choose_nature (void)
{
  nature = g_strcmp0 (nature_name, "instant") == 0 ? ANNAL_NATURE_INSTANT : ANNAL_NATURE_PERIOD;
  return nature_name == NULL || nature == ANNAL_NATURE_INSTANT || strcmp (nature_name, "period") == 0;
}

static AnnalSpan *
read_span (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnalDate) date = annal_date_new_full (text, parse_flags, NULL, &error);
  AnnalSpan *span = date != NULL ? annal_span_new (date, nature, NULL, &error) : NULL;

  if (span == NULL)
    command_fail ("%s: %s", text, error->message);
  else
    say_remarks (text, date);
  return span;
}

static void
print_relation (const char *name, AnnalCertainty certainty)
{
  if (certainty == ANNAL_CERTAINTY_NO)
    return;
  command_print (name);
  command_print (certainty == ANNAL_CERTAINTY_CERTAIN ? "\tcertainly\n" : "\tpossibly\n");
}

static void
print_relations (AnnalSpan *a, AnnalSpan *b)
{
  g_autoptr (GEnumClass) names = g_type_class_ref (ANNAL_TYPE_RELATION);

  for (guint i = 0; i < names->n_values; i++)
    print_relation (names->values[i].value_nick, annal_span_relate (a, b, names->values[i].value));
  print_relation ("precedes", annal_span_before (a, b));
  print_relation ("follows", annal_span_before (b, a));
  print_relation ("shares-time", annal_span_overlaps (a, b));
  print_relation ("within", annal_span_within (a, b));
  print_relation ("covers", annal_span_covers (a, b));
}

static CommandStatus
run_relate (char **items)
{
  g_autoptr (AnnalSpan) a = NULL;
  g_autoptr (AnnalSpan) b = NULL;

  if (!choose_nature ())
    return command_fail_usage ("--nature %s: there are: instant, period", nature_name);
  a = read_span (items[0]);
  b = read_span (items[1]);
  if (a == NULL || b == NULL)
    return COMMAND_PROBLEMS;
  print_relations (a, b);
  return COMMAND_FINE;
}

/* --- resolve and find --- */

static void
add_word (GPtrArray *words, const char *word)
{
  g_ptr_array_add (words, (gpointer) word);
}

static void
add_option (GPtrArray *words, const char *option, const char *value)
{
  if (value == NULL)
    return;
  add_word (words, option);
  add_word (words, value);
}

static CommandStatus
run_english (const char *verb, char **items, int (*run) (int argc, char **argv))
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  add_word (words, verb);
  add_option (words, "--dateline", dateline);
  add_option (words, "--format", format_name);
  if (day_first)
    add_word (words, "--day-first");
  if (from_monday)
    add_word (words, "--weeks-from-monday");
  add_word (words, "--");
  for (; *items != NULL; items++)
    add_word (words, *items);
  g_ptr_array_add (words, NULL);
  return (CommandStatus) run ((int) words->len - 1, (char **) words->pdata);
}

static CommandStatus
run_resolve (char **items)
{
  return run_english ("resolve", items, date_resolve_run);
}

static CommandStatus
run_find (char **items)
{
  return run_english ("find", items, date_find_run);
}

/* --- the verbs --- */

typedef struct
{
  const char *name;
  const char *arguments;
  guint options;
  guint min_items;
  guint max_items;
  CommandStatus (*run) (char **items);
} Verb;

static const Verb verbs[] = {
  { "parse", "[STRING…]", READS, 0, G_MAXUINT, run_parse },
  { "format", "[STRING…]", READS | WORDS, 0, G_MAXUINT, run_format },
  { "relate", "A B", READS | RELATES, 2, 2, run_relate },
  { "resolve", "--dateline DATE [WORDS…]", ENGLISH, 0, G_MAXUINT, run_resolve },
  { "find", "--dateline DATE [FILE]", ENGLISH, 0, 1, run_find },
};

static const Verb *
find_verb (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (verbs[i].name, name) == 0)
      return &verbs[i];
  return NULL;
}

/* The first option given that the verb does not know. */
static const char *
find_stray_option (const Verb *verb)
{
  const struct
  {
    const char *name;
    gboolean is_given;
    guint group;
  } given[] = {
    { "--lenient", is_lenient, READS },
    { "--winter", winter_name != NULL, READS },
    { "--style", style_name != NULL, WORDS },
    { "--lang", language != NULL, WORDS },
    { "--nature", nature_name != NULL, RELATES },
    { "--dateline", dateline != NULL, ENGLISH },
    { "--format", format_name != NULL, ENGLISH },
    { "--day-first", day_first, ENGLISH },
    { "--weeks-from-monday", from_monday, ENGLISH },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (given); i++)
    if (given[i].is_given && !(verb->options & given[i].group))
      return given[i].name;
  return NULL;
}

static CommandStatus
run (char **arguments)
{
  const Verb *verb = find_verb (arguments[0]);
  const char *stray = verb != NULL ? find_stray_option (verb) : NULL;
  guint n = g_strv_length (arguments + 1);

  if (verb == NULL)
    return command_fail_usage ("there is no “annal date %s”; there are: parse, format, relate, resolve, find",
                               arguments[0]);
  if (stray != NULL)
    return command_fail_usage ("annal date %s has no option %s", verb->name, stray);
  if (n < verb->min_items || n > verb->max_items)
    return command_fail_usage ("too %s arguments: annal date %s %s", n < verb->min_items ? "few" : "many", verb->name,
                               verb->arguments);
  if (!choose_winter ())
    return command_fail_usage ("--winter %s: there are: begins, ends, within", winter_name);
  return verb->run (arguments + 1);
}

static const GOptionEntry options[] = {
  { "lenient", 'l', 0, G_OPTION_ARG_NONE, &is_lenient, "take what is commonly written for EDTF", NULL },
  { "winter", 0, 0, G_OPTION_ARG_FILENAME, &winter_name,
    "a winter begins in its year (the default), ends in it, or is within", "RULE" },
  { "style", 's', 0, G_OPTION_ARG_FILENAME, &style_name, "long (the default), short or machine", "STYLE" },
  { "lang", 'L', 0, G_OPTION_ARG_FILENAME, &language, "the language of the words", "TAG" },
  { "nature", 0, 0, G_OPTION_ARG_FILENAME, &nature_name, "period (the default) or instant", "NATURE" },
  { "dateline", 'd', 0, G_OPTION_ARG_FILENAME, &dateline, "the date of the text", "DATE" },
  { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, "text (the default) or json", "FORMAT" },
  { "day-first", 0, 0, G_OPTION_ARG_NONE, &day_first, "04/05 is 4 May", NULL },
  { "weeks-from-monday", 0, 0, G_OPTION_ARG_NONE, &from_monday, "a week begins on Monday", NULL },
  G_OPTION_ENTRY_NULL
};

const Command command_date = {
  .name = "date",
  .arguments = "VERB [ARGUMENT…]",
  .summary = "Reads, says, compares and finds dates.",
  .details = "Verbs, with the options that each knows:\n"
             "  parse [--lenient] [--winter RULE] [STRING…]\n"
             "      a line for each: input, canonical form, level, first and last second\n"
             "  format [--style STYLE] [--lang TAG] [--lenient] [--winter RULE] [STRING…]\n"
             "      each date in words\n"
             "  relate [--nature NATURE] [--lenient] [--winter RULE] A B\n"
             "      each relation of A to B that holds, certainly or possibly\n"
             "  resolve --dateline DATE [--day-first] [--weeks-from-monday] [WORDS…]\n"
             "      a line for each: input, date, rule, other reading\n"
             "  find --dateline DATE [--format FORMAT] [--day-first] [--weeks-from-monday] [FILE]\n"
             "      a line for each expression of the text\n"
             "Columns have tabs between. Without arguments, each line of standard input is one. A date\n"
             "that is refused gives: input, error, position in bytes, message.\n\n"
             "Examples:\n"
             "  annal date parse 2019-05~ 201X\n"
             "  annal date format --lang fr 2019-05-06/2019-05-17\n\n"
             "Exit codes: 0 fine; 1 a date was refused; 2 wrong use.",
  .options = options,
  .min_arguments = 1,
  .max_arguments = G_MAXUINT,
  .run = run,
};

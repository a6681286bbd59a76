/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the subcommands share. The command is thin: what needs thought belongs
 * into the library.
 */

#ifndef ANNAL_COMMAND_H
#define ANNAL_COMMAND_H

#include <annal/annal.h>

/* The exit codes. */
typedef enum
{
  COMMAND_FINE = 0,
  COMMAND_PROBLEMS = 1,
  COMMAND_USAGE = 2
} CommandStatus;

typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  const char *details;
  char *(*dup_more) (void); /* nullable: what only the library knows */
  const GOptionEntry *options;
  guint min_arguments;
  guint max_arguments;
  CommandStatus (*run) (char **arguments);
} Command;

extern const Command command_check;
extern const Command command_compare;
extern const Command command_conflicts;
extern const Command command_convert;
extern const Command command_date;
extern const Command command_export;
extern const Command command_facets;
extern const Command command_known;
extern const Command command_number;
extern const Command command_origins;
extern const Command command_positions;
extern const Command command_query;
extern const Command command_quote;
extern const Command command_relate;
extern const Command command_show;
extern const Command command_timeline;
extern const Command command_trace;

/* --- annal-command-input.c --- */

/* Reads files, "-" being standard input, into one reader. What is wrong with
 * their content is told by the reader; where one cannot be read, that is said
 * and NULL returned.
 */
AnnalReader *command_read (char **files, AnnalJsonForm form);

/* The same, checked and sealed; where there are errors, they are said and NULL
 * returned.
 */
AnnalDossier *command_load (char **files, AnnalJsonForm form);

/* The timeline of that dossier; NULL as above. */
AnnalTimeline *command_load_timeline (char **files);

/* Where the texts of sources are looked for: in @folders, those of ANNAL_TEXTS
 * and those of the files. NULL, with a message, where one of @folders is none.
 */
AnnalTexts *command_find_texts (char **folders, char **files);

/* --- annal-command-query.c --- */

/* Adds a text to a query; where it is none, says so, with @what, nullable,
 * before it, and returns FALSE. A list may be NULL.
 */
gboolean command_add_query (AnnalQuery *query, const char *what, const char *text);
gboolean command_add_queries (AnnalQuery *query, char **texts);

/* Adds the term "from", "until" or "known-at" with what came with an option, which
 * may be NULL.
 */
gboolean command_add_date (AnnalQuery *query, const char *option, const char *term, const char *date);

/* Adds what came with --from and --to, either of which may be NULL; FALSE after
 * saying that these are no dates, or that they end before they begin.
 */
gboolean command_add_stretch (AnnalQuery *query, const char *from, const char *to);

/* A date as people write it, or NULL where it is none. */
AnnalDate *command_parse_day (const char *text);

/* Whether an argument names what can be read, or is meant to. */
gboolean command_is_file (const char *text);
gboolean command_looks_like_file (const char *text);

/* The facet of that name; unset, with a message, where there is none. */
AnnalFacet command_find_facet (const char *option, const char *word);
const char *command_get_facet_word (AnnalFacet facet);

/* NULL, with a message, where the query cannot be answered. */
AnnalSelection *command_select (AnnalTimeline *timeline, AnnalQuery *query);

/* Tells on standard error what was asked, how it was answered and what stands
 * out.
 */
void command_explain (AnnalQuery *query, AnnalSelection *selection);

/* “12 found, 10 shown” */
char *command_count_found (AnnalSelection *selection);

/* --- annal-command-export.c --- */

/* “text, list, json” */
char *command_list_formats (void);

/* Tells on standard error what the last export leaves out. */
void command_tell_left_out (AnnalExporter *exporter);

/* Writes what was found in a format to the file @out, or to standard output
 * where that is NULL.
 */
CommandStatus command_write_export (AnnalExporter *exporter, const char *format, AnnalSelection *selection,
                                    const char *out);

/* --- annal-command-desk.c --- */

#define COMMAND_WINDOW_MAX 36525

#define COMMAND_POLICY_HELP \
  "A POLICY is standard (the default), strict (about 100,000 is 100,000) or pragmatic (numbers are\n" \
  "read as people mean them), or has parts of its own, with or without a name before them:\n" \
  "  tolerance=0.05   how far “about” reaches, as a share; 0.10 in standard\n" \
  "  reading=literal  “up to 120,000” may be none; pragmatic: it is not far from it\n" \
  "  floor=0.5        in the pragmatic reading, “up to X” is more than this share of X\n" \
  "  window=30        for how many days round its saying a state is claimed; 365 in standard\n" \
  "What the other reading finds is told where it differs. With --reading literal or pragmatic,\n" \
  "“annal conflicts” leaves out the pairs that only the other one finds.\n\n"

/* Whether what the other reading of words would find is told too. */
typedef enum
{
  COMMAND_READING_BOTH,
  COMMAND_READING_ONE
} CommandReading;

/* What came with --policy and --reading, both nullable; NULL, with a message,
 * where it is none.
 */
AnnalPolicy *command_read_policy (const char *text, const char *reading, CommandReading *readings);

/* What came with an option, nullable; FALSE, with a message, where it is no date. */
gboolean command_read_day (const char *option, const char *text, AnnalDate **day);

/* The dossier of the files that come before the last @n_words arguments; NULL,
 * with a message, where there is none.
 */
AnnalDossier *command_load_sealed (char **arguments, guint n_words);

/* Says what is wrong with what was asked of that dossier. */
void command_fail_in (char **arguments, guint n_words, const char *message);

void command_json_add_policy (JsonBuilder *builder, AnnalPolicy *policy);
void command_json_add_comparison (JsonBuilder *builder, AnnalClaimComparison *comparison);

/* Nothing is added where @when is NULL. */
void command_json_add_when (JsonBuilder *builder, const char *name, AnnalWhen *when);

/* --- annal-command-json.c --- */

/* Whether what came with --format is json. */
CommandStatus command_check_format (const char *format, gboolean *is_json);

/* An object of findings, open for its members. */
JsonBuilder *command_json_new (const char *view);

/* Ends it and prints it. */
void command_json_finish (JsonBuilder *builder);

void command_json_begin_array (JsonBuilder *builder, const char *name);
void command_json_begin_object (JsonBuilder *builder, const char *name);

/* Nothing is added where @text is NULL. */
void command_json_add_text (JsonBuilder *builder, const char *name, const char *text);
void command_json_add_number (JsonBuilder *builder, const char *name, guint64 number);
void command_json_add_flag (JsonBuilder *builder, const char *name, gboolean is_set);
void command_json_add_word (JsonBuilder *builder, const char *name, GType type, int value);

/* The word of an enum's value, or NULL. */
const char *command_get_word (GType type, int value);

/* --- annal-command-output.c --- */

/* Lines on standard error, as they are but for what a terminal would obey. */
void command_note (const char *lines);

/* Whether standard error, or standard output, is a terminal. */
gboolean command_is_watched (void);
gboolean command_is_shown (void);

/* Shows how far it has come, in one line of the terminal; 0 of 0 clears it. */
void command_show_progress (guint n_done, guint n);

/* Writes to standard output as it comes; the caller closes nothing. */
GOutputStream *command_open_output (void);

/* Says what went wrong, on standard error. */
void command_fail (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* The same for a wrong call of the command; returns COMMAND_USAGE. */
CommandStatus command_fail_usage (const char *format, ...) G_GNUC_PRINTF (1, 2);
void command_set_name (const char *name);

/* A line with nothing in it that a terminal would obey. */
char *command_make_safe (const char *text);

void command_print (const char *text);

/* On a terminal in another style, if it is one that has colours. */
void command_print_bold (const char *text);
void command_print_dim (const char *text);

/* What an exporter wrote. What people read is safe already. */
void command_print_export (const char *text, const char *format);

/* JSON, in which everything that a terminal would obey is escaped where it goes
 * to one.
 */
void command_print_json (const char *json);
void command_print_json_node (JsonNode *node);

/* Brings the output on its way; a failure in writing it becomes the status. */
CommandStatus command_finish (CommandStatus status);

/* @when: "auto", "always" or "never". */
gboolean command_set_colour (const char *when);
gboolean command_get_colour (void);

/* Whether what came with --lang looks like the name of a language; nullable.
 * Says so where there are no words in it.
 */
CommandStatus command_check_lang (const char *lang);

/* Whether what came with --width is a width, -1 being none. */
CommandStatus command_check_width (int width);

/* How wide the terminal is, else what COLUMNS says, else 80. */
guint command_get_width (void);

#endif /* ANNAL_COMMAND_H */

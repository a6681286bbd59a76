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
extern const Command command_convert;
extern const Command command_date;
extern const Command command_facets;
extern const Command command_known;
extern const Command command_query;
extern const Command command_quote;
extern const Command command_relate;
extern const Command command_show;
extern const Command command_timeline;

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

/* --- annal-command-output.c --- */

/* Lines on standard error, as they are but for what a terminal would obey. */
void command_note (const char *lines);

/* Whether standard error is a terminal. */
gboolean command_is_watched (void);

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

/* Whether what came with --width is a width, -1 being none. */
CommandStatus command_check_width (int width);

/* How wide the terminal is, else what COLUMNS says, else 80. */
guint command_get_width (void);

#endif /* ANNAL_COMMAND_H */

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
extern const Command command_quote;
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

/* Where the texts of sources are looked for: in @folders, those of ANNAL_TEXTS
 * and those of the files. NULL, with a message, where one of @folders is none.
 */
AnnalTexts *command_find_texts (char **folders, char **files);

/* --- annal-command-output.c --- */

/* Says what went wrong, on standard error. */
void command_fail (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* The same for a wrong call of the command; returns COMMAND_USAGE. */
CommandStatus command_fail_usage (const char *format, ...) G_GNUC_PRINTF (1, 2);
void command_set_name (const char *name);

/* A line with nothing in it that a terminal would obey. */
char *command_make_safe (const char *text);

void command_print (const char *text);

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

/* How wide the terminal is, else what COLUMNS says, else 80. */
guint command_get_width (void);

#endif /* ANNAL_COMMAND_H */

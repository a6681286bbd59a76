/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The two verbs of "annal date" that read English, in annal-date-find.c. Each
 * reads its own options; argv[0] is the verb. They return the exit code.
 */

#ifndef ANNAL_TOOLS_DATE_H
#define ANNAL_TOOLS_DATE_H

int date_resolve_run (int argc, char **argv);
int date_find_run (int argc, char **argv);

#endif /* ANNAL_TOOLS_DATE_H */

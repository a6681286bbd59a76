/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Collecting problems. A list belongs to one thread until it is handed out. */

#ifndef ANNAL_PROBLEM_PRIVATE_H
#define ANNAL_PROBLEM_PRIVATE_H

#include <annal/annal-limits.h>
#include <annal/annal-problem.h>

#include "model/annal-node-private.h"

AnnalProblems *annal_problems_new (const AnnalLimits *limits);

/* Adds a problem and returns it for the setters below, or NULL where the
 * limit is reached and it was only counted. The list owns it. @record, which
 * may be NULL, and @pointer, the member's JSON pointer inside it, say where.
 */
AnnalProblem *annal_problems_add (AnnalProblems *self,
                                  AnnalSeverity severity,
                                  const char *rule,
                                  const AnnalRecord *record,
                                  const char *pointer,
                                  const char *format,
                                  ...) G_GNUC_PRINTF (6, 7);

/* These take NULL for @self, so that a dropped problem needs no special case. */
void annal_problem_set_expected (AnnalProblem *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void annal_problem_set_hint (AnnalProblem *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void annal_problem_set_silence (AnnalProblem *self, const char *reason);
void annal_problem_set_place (AnnalProblem *self, const char *file, guint64 line, guint64 column);
void annal_problem_set_pointer (AnnalProblem *self, const char *pointer);

/* Another record that it is about, and where in it; @pointer may be NULL. */
void annal_problem_add_other (AnnalProblem *self, const AnnalRecord *record, const char *pointer);

/* Adds one that another list may hold too. */
void annal_problems_add_problem (AnnalProblems *self, AnnalProblem *problem);

/* Counts what was found and not kept. */
void annal_problems_add_dropped (AnnalProblems *self, AnnalSeverity severity, guint64 n);

/* Orders them by record type, id, pointer, rule and message; those of no record
 * come first.
 */
void annal_problems_sort (AnnalProblems *self);

/* Removes one that turned out to say nothing new. */
void annal_problems_remove (AnnalProblems *self, guint index);

/* Moves what @other holds to the end of @self. */
void annal_problems_take_all (AnnalProblems *self, AnnalProblems *other);

/* Sets @error from the first problem of severity error, if there is one, and
 * says how many more there are; returns whether there was none.
 */
gboolean annal_problems_to_error (const AnnalProblems *self, GError **error);

#endif /* ANNAL_PROBLEM_PRIVATE_H */

/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_PROBLEM_H
#define ANNAL_PROBLEM_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>

G_BEGIN_DECLS

/**
 * AnnalProblem:
 *
 * Something that is wrong with a record, in words a journalist understands,
 * with where it stands. Read-only and safe to share between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalProblem AnnalProblem;

/**
 * AnnalProblems:
 *
 * The problems that one run found, in the order of the records, up to
 * %ANNAL_LIMIT_PROBLEMS; those beyond it are counted but not kept. Errors are
 * kept before warnings and notes.
 *
 * Since: 0.1
 */
typedef struct _AnnalProblems AnnalProblems;

#define ANNAL_TYPE_PROBLEM (annal_problem_get_type ())
#define ANNAL_TYPE_PROBLEMS (annal_problems_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_problem_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalProblem *annal_problem_ref (AnnalProblem *self);

ANNAL_AVAILABLE_IN_0_1
void annal_problem_unref (AnnalProblem *self);

ANNAL_AVAILABLE_IN_0_1
AnnalSeverity annal_problem_get_severity (const AnnalProblem *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_problem_get_rule (const AnnalProblem *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_problem_get_message (const AnnalProblem *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_problem_get_expected (const AnnalProblem *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_problem_get_hint (const AnnalProblem *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_problem_get_silence (const AnnalProblem *self);

ANNAL_AVAILABLE_IN_0_1
AnnalRecordType annal_problem_get_record_type (const AnnalProblem *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_problem_get_record_id (const AnnalProblem *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_problem_get_pointer (const AnnalProblem *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_problem_get_n_others (const AnnalProblem *self);

ANNAL_AVAILABLE_IN_0_1
AnnalRecordType annal_problem_get_other_type (const AnnalProblem *self,
                                              guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_problem_get_other_id (const AnnalProblem *self,
                                        guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_problem_get_other_pointer (const AnnalProblem *self,
                                             guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_problem_get_file (const AnnalProblem *self);

ANNAL_AVAILABLE_IN_0_1
guint64 annal_problem_get_line (const AnnalProblem *self);

ANNAL_AVAILABLE_IN_0_1
guint64 annal_problem_get_column (const AnnalProblem *self);

ANNAL_AVAILABLE_IN_0_1
char *annal_problem_to_string (const AnnalProblem *self);

ANNAL_AVAILABLE_IN_0_1
GType annal_problems_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalProblems *annal_problems_ref (AnnalProblems *self);

ANNAL_AVAILABLE_IN_0_1
void annal_problems_unref (AnnalProblems *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_problems_get_n_problems (const AnnalProblems *self);

ANNAL_AVAILABLE_IN_0_1
AnnalProblem *annal_problems_get_problem (const AnnalProblems *self,
                                          guint index);

ANNAL_AVAILABLE_IN_0_1
guint64 annal_problems_count (const AnnalProblems *self,
                              AnnalSeverity severity);

ANNAL_AVAILABLE_IN_0_1
guint64 annal_problems_get_n_dropped (const AnnalProblems *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalProblem, annal_problem_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalProblems, annal_problems_unref)

G_END_DECLS

#endif /* ANNAL_PROBLEM_H */

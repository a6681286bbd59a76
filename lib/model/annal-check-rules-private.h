/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the parts of the check share.
 *
 * Each part adds what it finds to one list and goes on: a rule never relies
 * on another having held, so that one run shows everything.
 */

#ifndef ANNAL_CHECK_RULES_PRIVATE_H
#define ANNAL_CHECK_RULES_PRIVATE_H

#include <annal/annal-claim.h>
#include <annal/annal-dossier.h>
#include <annal/annal-event.h>
#include <annal/annal-proposition.h>
#include <annal/annal-term.h>
#include <annal/annal-value.h>

#include "model/annal-node-private.h"
#include "model/annal-problem-private.h"

typedef struct
{
  AnnalDossier *dossier;     /* borrowed */
  AnnalProblems *problems;   /* borrowed */
  GHashTable *words;         /* borrowed: of annal_check_lists() */
  GString *place;            /* borrowed: of annal_check_locate() */
  const AnnalRecord *record; /* borrowed: the one being checked; NULL for the document itself */
} AnnalCheck;

/* Adds a problem at @member, which may be NULL or several segments, of what
 * stands at @pointer in the record. Returns what annal_problems_add() does.
 * Where the dossier has bytes that are no text, they are shown as U+FFFD.
 */
AnnalProblem *annal_check_report (const AnnalCheck *self,
                                  AnnalSeverity severity,
                                  const char *rule,
                                  const char *pointer,
                                  const char *member,
                                  const char *format,
                                  ...) G_GNUC_PRINTF (6, 7);

/* Takes @text and returns it, or what can be shown of it where it is not UTF-8. */
char *annal_check_take_valid (char *text);

/* Whether @term lists @word: an event kind among its attributes, others among
 * their values. Each list is made into a set once, so that long lists that are
 * often asked cost no more than their length.
 */
gboolean annal_check_lists (const AnnalCheck *self, AnnalTerm *term, const char *word);

/* The pointer of an element of what stands at @pointer; good until the next. */
const char *annal_check_locate (const AnnalCheck *self, const char *pointer, guint index);

#define ANNAL_CHECK_ERROR(self, rule, pointer, member, ...) \
  annal_check_report (self, ANNAL_SEVERITY_ERROR, rule, pointer, member, __VA_ARGS__)
#define ANNAL_CHECK_WARNING(self, rule, pointer, member, ...) \
  annal_check_report (self, ANNAL_SEVERITY_WARNING, rule, pointer, member, __VA_ARGS__)
#define ANNAL_CHECK_NOTE(self, rule, pointer, member, ...) \
  annal_check_report (self, ANNAL_SEVERITY_NOTE, rule, pointer, member, __VA_ARGS__)

/* Form: what a member must look like by its shape. */
void annal_check_form (const AnnalCheck *self, const AnnalNode *node, const AnnalField *field, const char *pointer);
void annal_check_language (const AnnalCheck *self, const char *tag, const char *pointer, const char *member);

/* Whether @text is UTF-8, reporting where it is not. */
gboolean annal_check_utf8 (const AnnalCheck *self, const char *text, const char *pointer, const char *member);

/* Ids: finds what @id names, reporting at @pointer where it is no id, names
 * nothing, or what must not stand there; returns NULL then. One that is not
 * even UTF-8 was reported as a text.
 */
AnnalRecord *annal_check_reference (const AnnalCheck *self,
                                    AnnalRefersTo refers_to,
                                    const char *id,
                                    const char *pointer);

/* Reports that @record is none of what may stand there. */
void annal_check_report_type (const AnnalCheck *self,
                              AnnalRefersTo refers_to,
                              const AnnalRecord *record,
                              const char *pointer);

/* Values: what the members of one value must hold together. */
void annal_check_value (const AnnalCheck *self, const AnnalNode *node, const char *pointer);
void annal_check_citation (const AnnalCheck *self, gconstpointer citation, const char *pointer);
void annal_check_proposition (const AnnalCheck *self, gconstpointer proposition, const char *pointer);

/* That @value, which stands at @pointer, is of the type that @term asks for. */
void annal_check_typed (const AnnalCheck *self, AnnalTerm *term, const AnnalValue *value, const char *pointer);

/* Whether it is the stance or proposition of an interpretation. */
gboolean annal_value_is_reading (const AnnalValue *value);

/* How many of its forms are given; one, where all is well. */
guint annal_value_count_forms (const AnnalValue *value);

/* Records: what the members of one record must hold together. */
void annal_check_record (const AnnalCheck *self);
void annal_check_claim (const AnnalCheck *self, const AnnalClaim *claim);
void annal_check_event (const AnnalCheck *self, const AnnalEvent *event);
void annal_check_sum (const AnnalCheck *self, const AnnalEvent *event);

/* The dossier: what holds between many records. */
void annal_check_cycles (const AnnalCheck *self);
void annal_check_counts (const AnnalCheck *self);
void annal_check_totals (const AnnalCheck *self);

/* Whether @tag has the form of a BCP 47 language tag whose language has two or
 * three letters; the registry of subtags is not asked.
 */
gboolean annal_language_is_well_formed (const char *tag);

#endif /* ANNAL_CHECK_RULES_PRIVATE_H */

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the parts of the desk check share. Each part asks a few rules of the
 * whole dossier and adds what it finds to one list.
 */

#ifndef ANNAL_DESK_PRIVATE_H
#define ANNAL_DESK_PRIVATE_H

#include <annal/annal-claim.h>
#include <annal/annal-dossier.h>
#include <annal/annal-problem.h>

#include "analysis/origins/annal-origins-private.h"
#include "model/annal-columns-private.h"
#include "model/annal-problem-private.h"

typedef struct
{
  AnnalDossier *dossier;       /* borrowed, sealed */
  const AnnalColumns *columns; /* borrowed */
  const AnnalOrigins *origins; /* borrowed */
  AnnalProblems *problems;     /* borrowed */
} AnnalDesk;

/* All desk rules of a sealed dossier, in the order of record types and ids. */
AnnalProblems *annal_desk_find (AnnalDossier *dossier);

void annal_desk_find_bounds (const AnnalDesk *self);
void annal_desk_find_denials (const AnnalDesk *self);
void annal_desk_find_grounds (const AnnalDesk *self);
void annal_desk_find_names (const AnnalDesk *self);
void annal_desk_find_speakers (const AnnalDesk *self);
void annal_desk_find_twins (const AnnalDesk *self);
void annal_desk_find_unsourced (const AnnalDesk *self);
void annal_desk_find_withdrawn (const AnnalDesk *self);

/* Parts the findings of @lists (of AnnalProblems) into those that stand and
 * those that the dossier silences; only those of @rules (NULL: all). Silences
 * that silence nothing are found where @asks says that the rule's area was asked.
 */
typedef gboolean (*AnnalDeskAsks) (const char *area, gpointer data);

void annal_desk_part (AnnalDossier *dossier,
                      const GPtrArray *lists,
                      const char *const *rules,
                      AnnalDeskAsks asks,
                      gpointer data,
                      AnnalProblems *standing,
                      AnnalProblems *silenced);

/* The words of a text, folded, each a new string of the array. */
GPtrArray *annal_desk_split (const char *text);

/* Whether @phrase, folded words with one space between them, stands in @words
 * from @at on.
 */
gboolean annal_desk_phrase_stands (const GPtrArray *words, guint at, const char *phrase);

#endif /* ANNAL_DESK_PRIVATE_H */

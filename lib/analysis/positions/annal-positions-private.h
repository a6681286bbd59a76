/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_POSITIONS_PRIVATE_H
#define ANNAL_POSITIONS_PRIVATE_H

#include <annal/annal-positions.h>

#include "analysis/origins/annal-origins-private.h"

#define ANNAL_N_STANCES (ANNAL_STANCE_READS_AS + 1)

typedef struct
{
  AnnalClaim *claim;      /* of the dossier */
  guint target;           /* number of the record, then place among the targets */
  const char *event;      /* of the dossier; NULL where the target is named itself */
  const char *principal;  /* of the dossier; NULL */
  char *speaker;          /* owned */
  AnnalSpanData span;
  guint rank;             /* on the timeline */
  gboolean withdrawn;
  guint changed_from;     /* place of a position, or G_MAXUINT */
  GPtrArray *readings;    /* owned, of the dossier's AnnalClaim */
} AnnalPosition;

typedef struct
{
  guint number;     /* of the record */
  const char *id;   /* of the dossier */
  char *name;       /* owned */
  const char *size; /* of the dossier; NULL */
  guint whole;      /* place among the targets, or G_MAXUINT */
  guint rank;       /* of its first position, or that of a part of it */
  guint first;
  guint n;
} AnnalPositionTarget;

typedef struct
{
  guint target;
  const char *principal; /* of the dossier */
  gboolean known[ANNAL_N_STANCES];
  guint64 least[ANNAL_N_STANCES];
  guint64 greatest[ANNAL_N_STANCES];
  gboolean has_residue;
  guint64 residue_least;
  guint64 residue_greatest;
  char *text; /* owned */
} AnnalPositionTally;

typedef struct
{
  AnnalPositionFinding kind;
  char *text;         /* owned */
  GPtrArray *records; /* owned, of the dossier's AnnalRecord */
} AnnalPositionProblem;

typedef struct
{
  AnnalClaim *claim; /* of the dossier */
  const char *state; /* of the dossier; NULL */
  guint number;      /* of the target */
  GArray *answers;   /* owned, of guint: places of positions */
} AnnalRecommendation;

struct _AnnalPositions
{
  AnnalDossier *dossier;     /* owned */
  AnnalOrigins *origins;     /* owned */
  GArray *targets;           /* owned, of AnnalPositionTarget */
  GHashTable *places;        /* owned: number of a target + 1 to its place + 1 */
  GArray *positions;         /* owned, of AnnalPosition, by target and timeline */
  GArray *tallies;           /* owned, of AnnalPositionTally */
  GArray *problems;          /* owned, of AnnalPositionProblem */
  GArray *recommendations;   /* owned, of AnnalRecommendation, by state */
};

const AnnalPosition *annal_positions_get_position (const AnnalPositions *self, guint index);
const AnnalPositionTarget *annal_positions_get_target_data (const AnnalPositions *self, guint target);

/* The number of what a position on @id is on: of an adopting event its
 * instrument, and of what is the same the least. ANNAL_NO_NUMBER where there is
 * none. @event, which may be NULL, is set to the id of the event.
 */
guint annal_positions_resolve (const AnnalOrigins *origins, const char *id, const char **event);

/* The place of the target with that number, or G_MAXUINT. */
guint annal_positions_find_target (const AnnalPositions *self, guint number);

/* Fills @self->tallies and @self->problems. */
void annal_positions_count (AnnalPositions *self);

#endif /* ANNAL_POSITIONS_PRIVATE_H */

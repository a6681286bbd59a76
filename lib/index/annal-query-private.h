/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A query from within. Those who answer it read it, and nothing writes to it
 * but annal-query.c and annal-query-parse.c.
 */

#ifndef ANNAL_QUERY_PRIVATE_H
#define ANNAL_QUERY_PRIVATE_H

#include <annal/annal-query.h>

typedef enum
{
  ANNAL_CONDITION_FACET = 1,
  ANNAL_CONDITION_WINDOW = 2,
  ANNAL_CONDITION_WORDS = 3
} AnnalConditionType;

typedef struct
{
  AnnalConditionType type;
  gboolean negated;

  AnnalFacet facet; /* of a facet */
  char **values;    /* owned; any of these, each once, in order */

  AnnalClock clock; /* of a window */
  AnnalWindow window;
  AnnalDate *date;      /* owned */
  AnnalCertainty least; /* POSSIBLE or CERTAIN */

  char *words; /* owned, of words: those of one text */
  gboolean phrase;
} AnnalCondition;

struct _AnnalQuery
{
  GArray *conditions;  /* owned, of AnnalCondition; all must hold */
  AnnalDate *known_at; /* owned, nullable */
  AnnalDate *as_of;    /* owned, nullable */
  AnnalSort sort;
  gboolean descending;
  guint limit; /* G_MAXUINT for no limit */
  guint offset;
};

#endif /* ANNAL_QUERY_PRIVATE_H */

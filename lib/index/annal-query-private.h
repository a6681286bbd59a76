/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A query from within. Those who answer it read it, and nothing writes to it
 * but annal-query.c.
 */

#ifndef ANNAL_QUERY_PRIVATE_H
#define ANNAL_QUERY_PRIVATE_H

#include <annal/annal-query.h>

/* The greatest query there may be: the bytes of a text, whether read or
 * printed, and what it may hold.
 */
#define ANNAL_QUERY_MAX_BYTES (64 * 1024)
#define ANNAL_QUERY_MAX_CONDITIONS 1000
#define ANNAL_QUERY_MAX_VALUES 10000

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
  char **values;    /* owned; any of these, each once, sorted bytewise */

  AnnalClock clock; /* of a window */
  AnnalWindow window; /* never unset */
  AnnalDate *date;      /* owned */
  AnnalCertainty least; /* POSSIBLE or CERTAIN */

  char *words; /* owned, of words: they follow each other in one text */
} AnnalCondition;

struct _AnnalQuery
{
  GArray *conditions;  /* owned, of AnnalCondition, sorted, each once; all must hold */
  guint n_values;      /* of all conditions together */
  gsize n_bytes;       /* of the conditions and dates as they are printed */
  AnnalDate *known_at; /* owned, nullable */
  AnnalDate *as_of;    /* owned, nullable */
  AnnalSort sort;      /* never unset */
  gboolean descending;
  guint limit; /* G_MAXUINT for no limit */
  guint offset;
};

/* A text as messages show it: of a long one, the start. @from is valid UTF-8. */
char *annal_query_excerpt (const char *from, gsize length);

/* A text with its blanks made single spaces, none at its ends; NULL where it is
 * empty or not of printable characters.
 */
char *annal_query_clean_text (const char *text, GError **error);

/* The value as it is kept: a word of the facet's enumeration, a year or month
 * in EDTF, or any other text, cleaned. What needs a dossier is not checked.
 */
char *annal_query_clean_value (AnnalFacet facet, const char *value, GError **error);

/* A date as people write it in a query: EDTF, or "2019-05..2019-06", or what
 * is read leniently as EDTF, or English words that are a date by themselves.
 */
AnnalDate *annal_query_read_date (const char *text, GError **error);

/* An interval from one date to another, an empty one leaving that end open. */
AnnalDate *annal_query_make_stretch (const char *from, const char *until, GError **error);

/* Which of @words, ended by NULL, may have been meant; NULL if none. */
const char *annal_query_find_slip (const char *word, const char *const *words);

/* FALSE for the clock that only a store has. */
gboolean annal_query_check_clock (AnnalClock clock, GError **error);

/* The window that a clock has where none is told. */
AnnalWindow annal_query_get_usual_window (AnnalClock clock);

/* Whether “to:” with this value is more likely meant to end a stretch of time
 * than to name whom a demand addresses.
 */
gboolean annal_query_looks_like_date (const char *value);

void annal_query_print_condition (const AnnalCondition *condition, GString *out);

#endif /* ANNAL_QUERY_PRIVATE_H */

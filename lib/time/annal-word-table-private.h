/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The words for dates of one language in one style: data/dates-LANG.ini, which
 * says what each phrase is for.
 */

#ifndef ANNAL_WORD_TABLE_PRIVATE_H
#define ANNAL_WORD_TABLE_PRIVATE_H

#include <annal/annal-date.h>

G_BEGIN_DECLS

/* What a phrase is about, since languages treat them unlike: "jusqu'en 2014",
 * but "jusqu'au 14 mai 2019".
 */
typedef enum
{
  ANNAL_NOUN_OTHER = 0,
  ANNAL_NOUN_YEAR,
  ANNAL_NOUN_MONTH,
  ANNAL_NOUN_DAY,
  ANNAL_NOUN_SEASON,
  ANNAL_NOUN_PART,
  ANNAL_NOUN_DECADE,
  ANNAL_N_NOUNS
} AnnalNoun;

typedef enum
{
  ANNAL_DATE_WORD_THE,
  ANNAL_DATE_WORD_YEAR,
  ANNAL_DATE_WORD_AFTER_CHRIST,
  ANNAL_DATE_WORD_BEFORE_CHRIST,
  ANNAL_DATE_WORD_THOUSANDS,
  ANNAL_DATE_WORD_FIRST,
  ANNAL_DATE_WORD_MONTH,
  ANNAL_DATE_WORD_DAY,
  ANNAL_DATE_WORD_DAY_ONLY,
  ANNAL_DATE_WORD_SEASON,
  ANNAL_DATE_WORD_PART,
  ANNAL_DATE_WORD_NOTE,
  ANNAL_DATE_WORD_TIME,
  ANNAL_DATE_WORD_CLOCK,
  ANNAL_DATE_WORD_CLOCK_SECONDS,
  ANNAL_DATE_WORD_UTC,
  ANNAL_DATE_WORD_OFFSET,
  ANNAL_DATE_WORD_FLOATING,
  ANNAL_DATE_WORD_POSSIBLY,
  ANNAL_DATE_WORD_ABOUT,
  ANNAL_DATE_WORD_POSSIBLY_ABOUT,
  ANNAL_DATE_WORD_IN_POSSIBLY,
  ANNAL_DATE_WORD_IN_ABOUT,
  ANNAL_DATE_WORD_IN_POSSIBLY_ABOUT,
  ANNAL_DATE_WORD_PART_UNCERTAIN,
  ANNAL_DATE_WORD_PART_APPROXIMATE,
  ANNAL_DATE_WORD_PART_BOTH,
  ANNAL_DATE_WORD_ESTIMATE,
  ANNAL_DATE_WORD_IN_ESTIMATE,
  ANNAL_DATE_WORD_DECADE,
  ANNAL_DATE_WORD_UNCLEAR_DECADE,
  ANNAL_DATE_WORD_SOME_YEAR,
  ANNAL_DATE_WORD_UNKNOWN_YEAR,
  ANNAL_DATE_WORD_IN_YEAR,
  ANNAL_DATE_WORD_SOME_MONTH,
  ANNAL_DATE_WORD_SOME_DAY,
  ANNAL_DATE_WORD_FORM,
  ANNAL_DATE_WORD_RANGE,
  ANNAL_DATE_WORD_RANGE_NUMBERS,
  ANNAL_DATE_WORD_RANGE_MONTHS,
  ANNAL_DATE_WORD_RANGE_DAYS,
  ANNAL_DATE_WORD_RANGE_DAYS_OF_YEAR,
  ANNAL_DATE_WORD_BETWEEN,
  ANNAL_DATE_WORD_BETWEEN_ANY,
  ANNAL_DATE_WORD_BETWEEN_NUMBERS,
  ANNAL_DATE_WORD_BETWEEN_MONTHS,
  ANNAL_DATE_WORD_BETWEEN_DAYS,
  ANNAL_DATE_WORD_BETWEEN_DAYS_OF_YEAR,
  ANNAL_DATE_WORD_WITHIN,
  ANNAL_DATE_WORD_FROM_TO,
  ANNAL_DATE_WORD_FROM_OPEN,
  ANNAL_DATE_WORD_UNTIL_OPEN,
  ANNAL_DATE_WORD_FROM_UNKNOWN,
  ANNAL_DATE_WORD_UNTIL_UNKNOWN,
  ANNAL_DATE_WORD_BEFORE,
  ANNAL_DATE_WORD_OR_EARLIER,
  ANNAL_DATE_WORD_OR_LATER,
  ANNAL_DATE_WORD_ALL_EARLIER,
  ANNAL_DATE_WORD_ALL_LATER,
  ANNAL_DATE_WORD_EACH,
  ANNAL_DATE_WORD_COMMA,
  ANNAL_DATE_WORD_OR,
  ANNAL_DATE_WORD_AND,
  ANNAL_N_DATE_WORDS
} AnnalDateWord;

#define ANNAL_N_SEASONS 21
#define ANNAL_N_PART_NAMES 4

typedef struct
{
  /* NULL where the one for ANNAL_NOUN_OTHER serves; that one is always there,
   * but for the "in-" phrases.
   */
  char *phrases[ANNAL_N_DATE_WORDS][ANNAL_N_NOUNS]; /* owned */
  char **months;                                 /* owned, 12 */
  char **seasons;                                /* owned, of 21 to 41 */
  char **part_names;                             /* owned: year, month, season, day */
  char **contractions;                           /* owned, "from|to" each */
} AnnalWordTable;

/* The table of a language tag, or of the nearest there is: "fr-CH" is French,
 * and what is not known is English.
 */
const AnnalWordTable *annal_word_table_get (const char *lang, AnnalDateStyle style);

/* NULL only for an "in-" phrase that is the same as the one without. */
const char *annal_word_table_get_phrase (const AnnalWordTable *self, AnnalDateWord phrase, AnnalNoun noun);

G_END_DECLS

#endif /* ANNAL_WORD_TABLE_PRIVATE_H */

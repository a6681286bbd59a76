/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Dates in words that were said lately: entries come in the order of time, so
 * that many have theirs from the same few dates. A date that is not found may
 * have been said all the same: dates share places, and the later one takes it.
 */

#ifndef ANNAL_SAID_DATES_PRIVATE_H
#define ANNAL_SAID_DATES_PRIVATE_H

#include <glib.h>

/* What dates may be said as. */
typedef enum
{
  ANNAL_SAID_RANGE = 1, /* of two seconds and an offset: “between 14 and 31 May 2019” */
  ANNAL_SAID_DATE,      /* of EDTF: “14 May 2019” */
  ANNAL_SAID_OF_DATE    /* likewise: “ of 14 May 2019”, “, dated about May 2019” */
} AnnalSaidForm;

#define ANNAL_SAID_KEY_BYTES 24
#define ANNAL_SAID_TEXT_BYTES 100

/* Two lines of memory. */
typedef struct
{
  guint8 form; /* AnnalSaidForm; 0 where the place is free */
  guint8 key_length;
  guint8 length;
  guint8 is_of; /* of that form: it begins with “ of ” */
  char key[ANNAL_SAID_KEY_BYTES];
  char text[ANNAL_SAID_TEXT_BYTES];
} AnnalSaidDate;

typedef struct
{
  AnnalSaidDate *places; /* owned */
} AnnalSaidDates;

void annal_said_dates_init (AnnalSaidDates *self);
void annal_said_dates_clear (AnnalSaidDates *self);

/* Its place, which may be another's; NULL where the key is too long for any. */
AnnalSaidDate *annal_said_dates_find (AnnalSaidDates *self, AnnalSaidForm form, gconstpointer key, gsize length);

gboolean annal_said_date_is (const AnnalSaidDate *self, AnnalSaidForm form, gconstpointer key, gsize length);

/* FALSE where the text is too long, and the place is left as it is. */
gboolean annal_said_date_keep (AnnalSaidDate *self,
                               AnnalSaidForm form,
                               gconstpointer key,
                               gsize length,
                               const char *text,
                               gsize text_length);

#endif /* ANNAL_SAID_DATES_PRIVATE_H */

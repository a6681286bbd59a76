/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A column of an Arrow table while it grows, and how it is given away.
 *
 * What is given away stands by itself: each array owns its buffers, so that a
 * consumer may move it out of its parent and keep it as long as it likes. Only
 * the texts of dictionaries are shared, and counted.
 */

#ifndef ANNAL_ARROW_COLUMN_PRIVATE_H
#define ANNAL_ARROW_COLUMN_PRIVATE_H

#include <annal/annal-arrow.h>

/* The most that are added at once. */
#define ANNAL_ARROW_ROWS_AT_ONCE 64

typedef enum
{
  ANNAL_ARROW_TEXT,
  ANNAL_ARROW_CODE,   /* a place in a dictionary of texts */
  ANNAL_ARROW_NUMBER, /* 64 bits */
  ANNAL_ARROW_INSTANT /* microseconds of UTC since 1970 */
} AnnalArrowType;

/* Begins at a multiple of 64 bytes and has room for as much, as the
 * specification recommends.
 */
typedef struct
{
  guint8 *bytes; /* owned, NULL before the first */
  gsize n;
  gsize n_max;
  gsize n_hint; /* what the one before it, which was given away, came to */
} AnnalArrowBuffer;

typedef struct
{
  AnnalArrowType type;
  gint64 n;
  gint64 n_nulls;
  AnnalArrowBuffer valid;   /* bits; empty until there is a null */
  AnnalArrowBuffer offsets; /* of texts: n + 1 of gint32 */
  AnnalArrowBuffer values;
} AnnalArrowColumn;

/* The texts of a dictionary, each once. It may grow while arrays have it: these
 * have a copy of what it was.
 */
typedef struct _AnnalArrowWords AnnalArrowWords;

AnnalArrowWords *annal_arrow_words_new (void);
void annal_arrow_words_free (AnnalArrowWords *self);

/* The code of a text, which is added if it is not there; or -1 where the
 * dictionary would become too large.
 */
gint32 annal_arrow_words_intern (AnnalArrowWords *self, const char *text);

void annal_arrow_column_init (AnnalArrowColumn *self, AnnalArrowType type);
void annal_arrow_column_clear (AnnalArrowColumn *self);

/* @text may be NULL; else its @length bytes fit, which the caller sees to. */
void annal_arrow_column_add_text (AnnalArrowColumn *self, const char *text, gsize length);

/* A few rows at once: of codes, less than 0 for null; of numbers, each with
 * whether it is one.
 */
void annal_arrow_column_add_codes (AnnalArrowColumn *self, const gint32 *codes, guint n);
void annal_arrow_column_add_numbers (AnnalArrowColumn *self, const gint64 *numbers, const guint8 *valid, guint n);

/* Gives away what was added; @self is empty then. @words are those of codes. */
void annal_arrow_column_export (AnnalArrowColumn *self, AnnalArrowWords *words, struct ArrowArray *out);

/* Several columns of @n rows, likewise; @words has an element for each. */
void annal_arrow_columns_export (AnnalArrowColumn *columns,
                                 AnnalArrowWords **words,
                                 guint n_columns,
                                 gint64 n,
                                 struct ArrowArray *out);

/* @name stays valid. */
void annal_arrow_schema_init (struct ArrowSchema *self, AnnalArrowType type, const char *name);

/* Of a table: its children are to be initialised. */
void annal_arrow_schema_init_table (struct ArrowSchema *self, guint n_columns);

#endif /* ANNAL_ARROW_COLUMN_PRIVATE_H */

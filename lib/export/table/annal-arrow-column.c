/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/table/annal-arrow-column-private.h"

#include <string.h>

#include "base/annal-hash-private.h"

#define ALIGNMENT 64
#define BUFFERS_MAX 3

/* --- buffers -------------------------------------------------------------- */

static void
buffer_clear (AnnalArrowBuffer *self)
{
  g_aligned_free (self->bytes);
  *self = (AnnalArrowBuffer) { NULL };
}

static gsize
align (gsize n)
{
  return (n + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

/* Batch after batch needs about as much, and is not copied as it grows. */
static void
buffer_grow (AnnalArrowBuffer *self, gsize n)
{
  gsize n_max = MAX (MAX (self->n_max * 2, align (self->n_hint)), align (self->n + n + 1));
  guint8 *bytes = g_aligned_alloc (n_max, 1, ALIGNMENT);

  if (self->n > 0)
    memcpy (bytes, self->bytes, self->n);
  g_aligned_free (self->bytes);
  self->bytes = bytes;
  self->n_max = n_max;
}

/* Room for @n bytes more, which count as written. */
static inline void *
buffer_add (AnnalArrowBuffer *self, gsize n)
{
  void *place;

  if (self->bytes == NULL || n > self->n_max - self->n)
    buffer_grow (self, n);
  place = self->bytes + self->n;
  self->n += n;
  return place;
}

static inline void
buffer_add_gint32 (AnnalArrowBuffer *self, gint32 number)
{
  *(gint32 *) buffer_add (self, sizeof number) = number;
}

static void
add_bit (AnnalArrowBuffer *self, gint64 index, gboolean bit)
{
  if (index % 8 == 0)
    *(guint8 *) buffer_add (self, 1) = 0;
  if (bit)
    self->bytes[index / 8] |= (guint8) (1 << index % 8);
}

/* --- dictionaries --------------------------------------------------------- */

/* What arrays share of a dictionary, which does not change any more. */
typedef struct
{
  AnnalArrowBuffer offsets;
  AnnalArrowBuffer values;
  gint32 n;
} Texts;

struct _AnnalArrowWords
{
  GHashTable *codes;   /* owned, of texts in chunks */
  GStringChunk *chunk; /* owned */
  Texts texts;
  Texts *shared;       /* owned, nullable: the texts as they were last given away */
};

static void
texts_clear (gpointer data)
{
  Texts *self = data;

  buffer_clear (&self->offsets);
  buffer_clear (&self->values);
}

static void
texts_unref (Texts *self)
{
  g_atomic_rc_box_release_full (self, texts_clear);
}

AnnalArrowWords *
annal_arrow_words_new (void)
{
  AnnalArrowWords *self = g_new0 (AnnalArrowWords, 1);

  self->codes = g_hash_table_new (annal_text_hash, g_str_equal);
  self->chunk = g_string_chunk_new (4096);
  buffer_add_gint32 (&self->texts.offsets, 0);
  buffer_add (&self->texts.values, 0);
  return self;
}

void
annal_arrow_words_free (AnnalArrowWords *self)
{
  g_hash_table_unref (self->codes);
  g_string_chunk_free (self->chunk);
  texts_clear (&self->texts);
  g_clear_pointer (&self->shared, texts_unref);
  g_free (self);
}

gint32
annal_arrow_words_intern (AnnalArrowWords *self, const char *text)
{
  Texts *texts = &self->texts;
  gpointer found;
  gsize length;

  if (g_hash_table_lookup_extended (self->codes, text, NULL, &found))
    return GPOINTER_TO_INT (found);
  length = strlen (text);
  if (texts->n == G_MAXINT32 || length > G_MAXINT32 - texts->values.n)
    return -1;
  g_hash_table_insert (self->codes, g_string_chunk_insert (self->chunk, text), GINT_TO_POINTER (texts->n));
  memcpy (buffer_add (&texts->values, length), text, length);
  buffer_add_gint32 (&texts->offsets, (gint32) texts->values.n);
  return texts->n++;
}

static void
buffer_copy (AnnalArrowBuffer *self, const AnnalArrowBuffer *from)
{
  memcpy (buffer_add (self, from->n), from->bytes, from->n);
}

/* As they are now; a reference. */
static Texts *
share_texts (AnnalArrowWords *self)
{
  if (self->shared != NULL && self->shared->n < self->texts.n)
    g_clear_pointer (&self->shared, texts_unref);
  if (self->shared == NULL)
    {
      self->shared = g_atomic_rc_box_new0 (Texts);
      self->shared->n = self->texts.n;
      buffer_copy (&self->shared->offsets, &self->texts.offsets);
      buffer_copy (&self->shared->values, &self->texts.values);
    }
  return g_atomic_rc_box_acquire (self->shared);
}

/* --- columns -------------------------------------------------------------- */

void
annal_arrow_column_init (AnnalArrowColumn *self, AnnalArrowType type)
{
  *self = (AnnalArrowColumn) { .type = type };
  if (type == ANNAL_ARROW_TEXT)
    buffer_add_gint32 (&self->offsets, 0);
}

void
annal_arrow_column_clear (AnnalArrowColumn *self)
{
  buffer_clear (&self->valid);
  buffer_clear (&self->offsets);
  buffer_clear (&self->values);
}

/* With the first null the rows before it get their bits. */
static void
begin_nulls (AnnalArrowColumn *self)
{
  gsize n_whole = (gsize) self->n / 8;

  memset (buffer_add (&self->valid, n_whole), 0xff, n_whole);
  for (gint64 i = (gint64) n_whole * 8; i < self->n; i++)
    add_bit (&self->valid, i, TRUE);
}

static guint8
pack_bits (const guint8 *valid)
{
  guint8 bits = 0;

  for (guint i = 0; i < 8; i++)
    bits |= (guint8) ((valid[i] != 0) << i);
  return bits;
}

static void
add_bits (AnnalArrowColumn *self, const guint8 *valid, guint n)
{
  for (guint i = 0; i < n;)
    if (self->n % 8 == 0 && i + 8 <= n)
      {
        *(guint8 *) buffer_add (&self->valid, 1) = pack_bits (valid + i);
        self->n += 8;
        i += 8;
      }
    else
      add_bit (&self->valid, self->n++, valid[i++]);
}

/* Counts rows. */
static void
add_rows (AnnalArrowColumn *self, const guint8 *valid, guint n)
{
  guint n_valid = 0;

  for (guint i = 0; i < n; i++)
    n_valid += valid[i] != 0;
  if (n_valid < n && self->n_nulls == 0)
    begin_nulls (self);
  self->n_nulls += n - n_valid;
  if (self->n_nulls > 0)
    add_bits (self, valid, n);
  else
    self->n += n;
}

void
annal_arrow_column_add_text (AnnalArrowColumn *self, const char *text, gsize length)
{
  guint8 valid = text != NULL;

  if (text != NULL)
    memcpy (buffer_add (&self->values, length), text, length);
  buffer_add_gint32 (&self->offsets, (gint32) self->values.n);
  add_rows (self, &valid, 1);
}

void
annal_arrow_column_add_codes (AnnalArrowColumn *self, const gint32 *codes, guint n)
{
  gint32 *values = buffer_add (&self->values, n * sizeof *values);
  guint8 valid[ANNAL_ARROW_ROWS_AT_ONCE];

  g_assert (n <= ANNAL_ARROW_ROWS_AT_ONCE);
  for (guint i = 0; i < n; i++)
    {
      values[i] = MAX (codes[i], 0);
      valid[i] = codes[i] >= 0;
    }
  add_rows (self, valid, n);
}

void
annal_arrow_column_add_numbers (AnnalArrowColumn *self, const gint64 *numbers, const guint8 *valid, guint n)
{
  gint64 *values = buffer_add (&self->values, n * sizeof *values);

  g_assert (n <= ANNAL_ARROW_ROWS_AT_ONCE);
  for (guint i = 0; i < n; i++)
    values[i] = valid[i] ? numbers[i] : 0;
  add_rows (self, valid, n);
}

/* --- arrays --------------------------------------------------------------- */

/* What an array owns beside its children and its dictionary. */
typedef struct
{
  const void *pointers[BUFFERS_MAX];
  AnnalArrowBuffer buffers[BUFFERS_MAX];
  Texts *texts; /* nullable */
} Owned;

static void
free_array (struct ArrowArray *array)
{
  if (array == NULL)
    return;
  /* One that was moved out has none. */
  if (array->release != NULL)
    array->release (array);
  g_free (array);
}

static void
release_array (struct ArrowArray *array)
{
  Owned *owned;

  if (array->release == NULL)
    return;
  owned = array->private_data;
  for (gint64 i = 0; i < array->n_children; i++)
    free_array (array->children[i]);
  g_free (array->children);
  free_array (array->dictionary);
  for (guint i = 0; i < BUFFERS_MAX; i++)
    buffer_clear (&owned->buffers[i]);
  g_clear_pointer (&owned->texts, texts_unref);
  g_free (owned);
  array->release = NULL;
}

static Owned *
init_array (struct ArrowArray *self, gint64 n, gint64 n_nulls)
{
  Owned *owned = g_new0 (Owned, 1);

  *self = (struct ArrowArray) { .length = n, .null_count = n_nulls, .buffers = owned->pointers };
  self->release = release_array;
  self->private_data = owned;
  return owned;
}

/* What lies between its end and the next multiple of 64 is 0. */
static void
add_buffer (struct ArrowArray *self, AnnalArrowBuffer *buffer)
{
  Owned *owned = self->private_data;

  if (buffer->bytes != NULL)
    memset (buffer->bytes + buffer->n, 0, MIN (align (buffer->n), buffer->n_max) - buffer->n);
  owned->pointers[self->n_buffers] = buffer->bytes;
  owned->buffers[self->n_buffers++] = *buffer;
  *buffer = (AnnalArrowBuffer) { .n_hint = buffer->n };
}

static struct ArrowArray *
new_dictionary (AnnalArrowWords *words)
{
  struct ArrowArray *array = g_new (struct ArrowArray, 1);
  Texts *texts = share_texts (words);
  Owned *owned = init_array (array, texts->n, 0);

  owned->pointers[1] = texts->offsets.bytes;
  owned->pointers[2] = texts->values.bytes;
  owned->texts = texts;
  array->n_buffers = 3;
  return array;
}

void
annal_arrow_column_export (AnnalArrowColumn *self, AnnalArrowWords *words, struct ArrowArray *out)
{
  init_array (out, self->n, self->n_nulls);
  add_buffer (out, &self->valid);
  if (self->type == ANNAL_ARROW_TEXT)
    add_buffer (out, &self->offsets);
  /* There is one, even if all texts are empty. */
  buffer_add (&self->values, 0);
  add_buffer (out, &self->values);
  if (self->type == ANNAL_ARROW_CODE)
    out->dictionary = new_dictionary (words);
  self->n = self->n_nulls = 0;
  if (self->type == ANNAL_ARROW_TEXT)
    buffer_add_gint32 (&self->offsets, 0);
}

void
annal_arrow_columns_export (AnnalArrowColumn *columns,
                            AnnalArrowWords **words,
                            guint n_columns,
                            gint64 n,
                            struct ArrowArray *out)
{
  init_array (out, n, 0);
  out->n_buffers = 1;
  out->children = g_new0 (struct ArrowArray *, n_columns);
  out->n_children = n_columns;
  for (guint i = 0; i < n_columns; i++)
    {
      out->children[i] = g_new0 (struct ArrowArray, 1);
      annal_arrow_column_export (&columns[i], words[i], out->children[i]);
    }
}

/* --- schemas -------------------------------------------------------------- */

static void
free_schema (struct ArrowSchema *schema)
{
  if (schema == NULL)
    return;
  if (schema->release != NULL)
    schema->release (schema);
  g_free (schema);
}

static void
release_schema (struct ArrowSchema *schema)
{
  if (schema->release == NULL)
    return;
  for (gint64 i = 0; i < schema->n_children; i++)
    free_schema (schema->children[i]);
  g_free (schema->children);
  free_schema (schema->dictionary);
  schema->release = NULL;
}

void
annal_arrow_schema_init (struct ArrowSchema *self, AnnalArrowType type, const char *name)
{
  static const char *const formats[] = {
    [ANNAL_ARROW_TEXT] = "u",
    [ANNAL_ARROW_CODE] = "i",
    [ANNAL_ARROW_NUMBER] = "l",
    [ANNAL_ARROW_INSTANT] = "tsu:UTC",
  };

  *self = (struct ArrowSchema) { .format = formats[type], .name = name, .flags = ARROW_FLAG_NULLABLE };
  self->release = release_schema;
  if (type != ANNAL_ARROW_CODE)
    return;
  self->dictionary = g_new0 (struct ArrowSchema, 1);
  annal_arrow_schema_init (self->dictionary, ANNAL_ARROW_TEXT, "");
}

void
annal_arrow_schema_init_table (struct ArrowSchema *self, guint n_columns)
{
  *self = (struct ArrowSchema) { .format = "+s", .name = "", .n_children = n_columns };
  self->children = g_new (struct ArrowSchema *, n_columns);
  for (guint i = 0; i < n_columns; i++)
    self->children[i] = g_new0 (struct ArrowSchema, 1);
  self->release = release_schema;
}

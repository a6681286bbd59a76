/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_ARROW_H
#define ANNAL_ARROW_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <stdint.h>

#include <annal/annal-selection.h>

G_BEGIN_DECLS

/* The structures of the Arrow C data interface and of its stream interface:
 * what is in them, in which order and under which guards, is laid down by
 * their specification, so that any program may declare them for itself. See
 * https://arrow.apache.org/docs/format/CDataInterface.html
 */
#ifndef __GI_SCANNER__

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema
{
  const char *format;
  const char *name;
  const char *metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema **children;
  struct ArrowSchema *dictionary;
  void (*release) (struct ArrowSchema *schema);
  void *private_data;
};

struct ArrowArray
{
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void **buffers;
  struct ArrowArray **children;
  struct ArrowArray *dictionary;
  void (*release) (struct ArrowArray *array);
  void *private_data;
};

#endif /* ARROW_C_DATA_INTERFACE */

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream
{
  int (*get_schema) (struct ArrowArrayStream *stream, struct ArrowSchema *out);
  int (*get_next) (struct ArrowArrayStream *stream, struct ArrowArray *out);
  const char *(*get_last_error) (struct ArrowArrayStream *stream);
  void (*release) (struct ArrowArrayStream *stream);
  void *private_data;
};

#endif /* ARROW_C_STREAM_INTERFACE */

#endif /* __GI_SCANNER__ */

/**
 * AnnalArrowTable:
 * @ANNAL_ARROW_TABLE_ENTRIES: events and claims in a few columns
 * @ANNAL_ARROW_TABLE_EVENTS: an event a row
 * @ANNAL_ARROW_TABLE_CLAIMS: a claim a row
 * @ANNAL_ARROW_TABLE_CITATIONS: a passage a row, and a citation without any
 * @ANNAL_ARROW_TABLE_SOURCES: a source a row
 *
 * The tables that programs are given.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_ARROW_TABLE_ENTRIES = 0,
  ANNAL_ARROW_TABLE_EVENTS = 1,
  ANNAL_ARROW_TABLE_CLAIMS = 2,
  ANNAL_ARROW_TABLE_CITATIONS = 3,
  ANNAL_ARROW_TABLE_SOURCES = 4
} AnnalArrowTable;

ANNAL_AVAILABLE_IN_0_1
gboolean annal_dossier_export_arrow (AnnalDossier *self,
                                     AnnalArrowTable table,
                                     struct ArrowArrayStream *out,
                                     GError **error);

ANNAL_AVAILABLE_IN_0_1
void annal_timeline_export_arrow (AnnalTimeline *self,
                                  AnnalArrowTable table,
                                  struct ArrowArrayStream *out);

ANNAL_AVAILABLE_IN_0_1
void annal_selection_export_arrow (AnnalSelection *self,
                                   AnnalArrowTable table,
                                   struct ArrowArrayStream *out);

G_END_DECLS

#endif /* ANNAL_ARROW_H */

/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_WRITER_H
#define ANNAL_WRITER_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include <annal/annal-dossier.h>

G_BEGIN_DECLS

/**
 * AnnalWriteFlags:
 * @ANNAL_WRITE_FLAGS_NONE: a document laid out for reading
 * @ANNAL_WRITE_FLAGS_LINES: JSON Lines, a record a line
 * @ANNAL_WRITE_FLAGS_CANONICAL: the canonical form: keys sorted bytewise, no
 *   white space
 *
 * How Annal JSON is written. Whatever the flags, the same dossier gives the
 * same bytes.
 *
 * Since: 0.1
 */
typedef enum /*< flags >*/
{
  ANNAL_WRITE_FLAGS_NONE = 0,
  ANNAL_WRITE_FLAGS_LINES = 1 << 0,
  ANNAL_WRITE_FLAGS_CANONICAL = 1 << 1
} AnnalWriteFlags;

ANNAL_AVAILABLE_IN_0_1
char *annal_dossier_to_string (AnnalDossier *self,
                               AnnalWriteFlags flags);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_dossier_write (AnnalDossier *self,
                              GOutputStream *stream,
                              AnnalWriteFlags flags,
                              GCancellable *cancellable,
                              GError **error);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_dossier_save (AnnalDossier *self,
                             const char *path,
                             AnnalWriteFlags flags,
                             GError **error);

ANNAL_AVAILABLE_IN_0_1
JsonNode *annal_dossier_to_json (AnnalDossier *self);

ANNAL_AVAILABLE_IN_0_1
char *annal_record_to_string (const AnnalRecord *self,
                              AnnalWriteFlags flags);

ANNAL_AVAILABLE_IN_0_1
JsonNode *annal_record_to_json (const AnnalRecord *self);

G_END_DECLS

#endif /* ANNAL_WRITER_H */

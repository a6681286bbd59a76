/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_READER_H
#define ANNAL_READER_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include <annal/annal-dossier.h>
#include <annal/annal-limits.h>
#include <annal/annal-problem.h>

G_BEGIN_DECLS

/**
 * AnnalJsonForm:
 * @ANNAL_JSON_FORM_AUTO: what the name says (`.jsonl`, `.ndjson` or another),
 *   else what the first member says
 * @ANNAL_JSON_FORM_DOCUMENT: one document with a section for each type
 * @ANNAL_JSON_FORM_LINES: JSON Lines, a record a line
 *
 * The two forms of Annal JSON.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_JSON_FORM_AUTO = 0,
  ANNAL_JSON_FORM_DOCUMENT = 1,
  ANNAL_JSON_FORM_LINES = 2
} AnnalJsonForm;

#define ANNAL_TYPE_READER (annal_reader_get_type ())

ANNAL_AVAILABLE_IN_0_1
G_DECLARE_FINAL_TYPE (AnnalReader, annal_reader, ANNAL, READER, GObject)

ANNAL_AVAILABLE_IN_0_1
AnnalReader *annal_reader_new (AnnalLimits *limits);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_reader_read_file (AnnalReader *self,
                                 const char *path,
                                 GError **error);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_reader_read_bytes (AnnalReader *self,
                                  GBytes *bytes,
                                  const char *name,
                                  AnnalJsonForm form,
                                  GError **error);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_reader_read_stream (AnnalReader *self,
                                   GInputStream *stream,
                                   const char *name,
                                   AnnalJsonForm form,
                                   GError **error);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_reader_read_node (AnnalReader *self,
                                 JsonNode *node,
                                 GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalDossier *annal_reader_get_dossier (AnnalReader *self);

ANNAL_AVAILABLE_IN_0_1
AnnalProblems *annal_reader_get_problems (AnnalReader *self);

ANNAL_AVAILABLE_IN_0_1
AnnalProblems *annal_reader_check (AnnalReader *self);

ANNAL_AVAILABLE_IN_0_1
void annal_reader_locate (AnnalReader *self,
                          AnnalProblems *problems);

ANNAL_AVAILABLE_IN_0_1
AnnalDossier *annal_dossier_load (const char *path,
                                  GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalDossier *annal_dossier_new_from_json (JsonNode *node,
                                           GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_record_new_from_json (JsonNode *node,
                                         GError **error);

G_END_DECLS

#endif /* ANNAL_READER_H */

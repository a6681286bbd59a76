/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Who and what a timeline names, for the formats in which people and sources are
 * items of their own.
 */

#ifndef ANNAL_CAST_PRIVATE_H
#define ANNAL_CAST_PRIVATE_H

#include "base/annal-json-write-private.h"
#include "export/annal-exporter-private.h"
#include "export/annal-extent-private.h"
#include "time/annal-span-private.h"

typedef struct
{
  AnnalExporter *exporter; /* borrowed */
  AnnalTimeline *timeline; /* borrowed */
  AnnalDossier *dossier; /* borrowed */
  AnnalExtent extent; /* owned inside: how much, and the sources */
  /* Owned, of AnnalEntity (borrowed) by id: of a whole dossier all, of a choice
   * those it names.
   */
  GPtrArray *entities;
  guint n_undated;
} AnnalCast;

void annal_cast_init (AnnalCast *self, AnnalExporter *exporter, AnnalTimeline *timeline);
void annal_cast_clear (AnnalCast *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalCast, annal_cast_clear)

/* Whether nothing but the name that annal_word_entity() gives may be published:
 * neither other names nor what others know it by.
 */
gboolean annal_cast_is_protected (AnnalEntity *entity);

typedef enum
{
  ANNAL_CAST_ROLE_PERSON,
  ANNAL_CAST_ROLE_PUBLIC_BODY,
  ANNAL_CAST_ROLE_ORGANISATION,
  ANNAL_CAST_ROLE_THING /* does not act */
} AnnalCastRole;

AnnalCastRole annal_cast_get_role (AnnalEntity *entity);

/* The first and the last second that a date may cover, new text or NULL. */
char *annal_cast_earliest (const AnnalSpanData *span);
char *annal_cast_latest (const AnnalSpanData *span);

/* Whether a date leaves no doubt about the day. */
gboolean annal_cast_is_one_day (const AnnalSpanData *span);

/* Entry @index: the date as stated, NULL where there is none, and its span. */
const AnnalWhen *annal_cast_get_when (const AnnalCast *self, guint index, const AnnalSpanData **span);

/* A sentence on each kind of record that no line of the export stands for. */
void annal_cast_leave_out_rest (const AnnalCast *self, gboolean with_assessments);

/* All that was left out, as one text; NULL where it was nothing. */
char *annal_cast_word_left_out (const AnnalCast *self);

/* A member, unless there is no text. */
void annal_cast_put (AnnalJsonWrite *json, const char *key, const char *text);

#endif /* ANNAL_CAST_PRIVATE_H */

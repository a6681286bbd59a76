/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What pictures of a period show, wherever they are drawn: which stretch of
 * time, what stands on it, and how high claims and denials pile up.
 *
 * The scale is real. What lies so far off that the rest would be a line is not
 * drawn, and is counted. What has a day is sharp, what has none is as wide as
 * the doubt.
 */

#ifndef ANNAL_PICTURE_PRIVATE_H
#define ANNAL_PICTURE_PRIVATE_H

#include <annal/annal-claim.h>
#include <annal/annal-event.h>
#include <annal/annal-timeline.h>

#include "export/picture/annal-svg-private.h"

typedef enum
{
  ANNAL_VOICE_CLAIM,
  ANNAL_VOICE_DENIAL,
  ANNAL_N_VOICES,
  ANNAL_VOICE_EVENT = ANNAL_N_VOICES
} AnnalVoice;

AnnalVoice annal_voice_of_claim (const AnnalClaim *claim);

typedef struct
{
  gint64 first; /* G_MININT64 where open */
  gint64 last;  /* G_MAXINT64 where open */
  AnnalVoice voice;
  guint mark;   /* of an event: see annal_svg_get_mark() */
  guint index;  /* of the entry */
} AnnalPictureItem;

typedef struct
{
  GArray *items;       /* owned, of AnnalPictureItem, in the order of the timeline */
  GPtrArray *kinds;    /* owned, of char: the kinds of event with marks of their own, by mark */
  GHashTable *marks;   /* owned, kind to a GUINT of its mark, from 1 */
  AnnalSvgScale scale; /* where there is an item */
  AnnalSvgScale zoom;  /* where has_zoom: the stretch where most happened */
  gboolean has_zoom;
  guint n_beyond;      /* items outside the scale */
} AnnalPicture;

void annal_picture_init (AnnalPicture *self, AnnalTimeline *timeline);
void annal_picture_clear (AnnalPicture *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalPicture, annal_picture_clear)

/* Some kinds share the last mark. */
gboolean annal_picture_has_other_kinds (const AnnalPicture *self);

/* Places are told in bins of the scale. */
#define ANNAL_PICTURE_BINS 125

typedef struct
{
  guint from, to; /* bins, both inside */
  guint n;        /* items */
  gboolean open_before, open_after;
} AnnalPictureStretch;

gboolean annal_picture_item_is_within (const AnnalPictureItem *item, const AnnalSvgScale *scale);
void annal_picture_item_find_stretch (const AnnalPictureItem *item,
                                      const AnnalSvgScale *scale,
                                      AnnalPictureStretch *stretch);

/* A day, even where the scale makes it wide. */
gboolean annal_picture_item_is_sharp (const AnnalPictureItem *item, const AnnalPictureStretch *stretch);

/* A bar of one voice stands on @low others and holds @high - @low items. */
typedef struct
{
  AnnalPictureStretch stretch;
  double low, high;
  gboolean is_sharp;
} AnnalPictureBar;

/* The bars of a voice, sharp ones first: new, of AnnalPictureBar. Where too many
 * are vague they become density, an equal share in each bin. @highest may be
 * NULL.
 */
GArray *annal_picture_pile (const AnnalPicture *self, const AnnalSvgScale *scale, AnnalVoice voice, double *highest);

#endif /* ANNAL_PICTURE_PRIVATE_H */

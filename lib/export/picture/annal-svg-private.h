/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Pictures as SVG: a scale of time, and marks upon it. Places along the scale
 * are per mille of its width and are written as per cent, so that a picture can
 * be as wide as its page without its letters growing.
 */

#ifndef ANNAL_SVG_PRIVATE_H
#define ANNAL_SVG_PRIVATE_H

#include <glib.h>

typedef struct
{
  gint64 first; /* seconds of UTC */
  gint64 last;  /* greater */
} AnnalSvgScale;

#define ANNAL_SVG_WIDTH 1000

/* From 0 to ANNAL_SVG_WIDTH, clamped. */
gint annal_svg_scale_place (const AnnalSvgScale *self, gint64 seconds);

typedef enum
{
  ANNAL_SVG_STEP_DAY,
  ANNAL_SVG_STEP_MONTH,
  ANNAL_SVG_STEP_YEAR
} AnnalSvgUnit;

/* A step at which no more than @max ticks stand on the scale: a number of
 * units that divides the next greater one, or is round.
 */
typedef struct
{
  AnnalSvgUnit unit;
  guint n;
} AnnalSvgStep;

AnnalSvgStep annal_svg_scale_choose_step (const AnnalSvgScale *self, guint max);

/* The first tick at @seconds or later, and the one after it. */
gint64 annal_svg_step_first (AnnalSvgStep self, gint64 seconds);
gint64 annal_svg_step_next (AnnalSvgStep self, gint64 tick);

/* A tick in the fewest words: its year, “44 BC” and “AD 64” below 1000, month or
 * day; the first of the days has all of them. New text.
 */
char *annal_svg_step_word (AnnalSvgStep self, gint64 tick, gboolean is_first, const char *lang);

/* “12.5%” */
void annal_svg_add_percent (GString *out, gint place);

/* <rect x= y= width= height=>, without its end, so that more can follow. */
void annal_svg_add_rect (GString *out, gint place, gint end, gint y, gint height);

/* The outline of one of ANNAL_SVG_N_MARKS marks, within 12 by 12 around 0,0. */
#define ANNAL_SVG_N_MARKS 5
const char *annal_svg_get_mark (guint mark);

#endif /* ANNAL_SVG_PRIVATE_H */

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A chart as one SVG picture that stands by itself: title, the chart, legend,
 * notes and sources, one beneath the other. Of a timeline, or of the history of
 * a number.
 *
 * Everything has a size in pixels, so that text can be laid out; attributes say
 * how things look, as not every program that opens an SVG reads style sheets.
 */

#ifndef ANNAL_CHART_PRIVATE_H
#define ANNAL_CHART_PRIVATE_H

#include "export/annal-exporter-private.h"
#include "export/annal-extent-private.h"
#include "export/html/annal-html-private.h"

#define ANNAL_CHART_INK "#1b1b1a"
#define ANNAL_CHART_MUTED "#5d5a53"
#define ANNAL_CHART_LINE "#dcd7cb"
#define ANNAL_CHART_PALE "#f4efe4"
#define ANNAL_CHART_CLAIM "#1b5482"
#define ANNAL_CHART_DENIAL "#9c3d0c"

typedef struct
{
  AnnalExporter *exporter; /* borrowed */
  AnnalTimeline *timeline;
  AnnalDossier *dossier;
  AnnalHtmlWords *words;   /* owned */
  AnnalExtent extent;      /* owned inside */
  GString *body;           /* owned: what is drawn so far */
  GString *alt;            /* owned: the same in words, for who does not see it */
  char *title;             /* owned */
  gint width;
  gint height;             /* wanted; 0 for what it takes */
  gint margin;
  gint size;               /* of letters */
  gint y;                  /* where the next thing goes */
  GPtrArray *notes;        /* owned, of char: what stands beneath */
  GPtrArray *keys;         /* owned, of Key: the legend */
} AnnalChart;

/* What is drawn, as SVG, and what it says in words. */
typedef struct
{
  GString *svg;
  char *title;
  char *alt;
  guint width;
  guint height;
} AnnalDrawing;

/* By the options of @exporter; FALSE with an error where one of them is wrong. */
gboolean annal_drawing_init (AnnalDrawing *self, AnnalExporter *exporter, AnnalTimeline *timeline, GError **error);
void annal_drawing_clear (AnnalDrawing *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalDrawing, annal_drawing_clear)

/* Text of a dossier on one line: no more than a few hundred characters of it,
 * and none that steers.
 */
char *annal_chart_clean (const char *text);

/* A word of the chart itself, and its language. */
const char *annal_chart_get_word (const AnnalChart *self, const char *key);
const char *annal_chart_get_lang (const AnnalChart *self);

/* Elements. @more are attributes, as “fill="#000"”. */
void annal_chart_add_rect (AnnalChart *self, gint x, gint y, gint width, gint height, const char *more);
void annal_chart_add_line (AnnalChart *self, gint x1, gint y1, gint x2, gint y2, const char *more);
void annal_chart_add_text (AnnalChart *self, gint x, gint y, gint size, const char *more, const char *text);
void annal_chart_add_mark (AnnalChart *self, guint mark, gint x, gint y, const char *more);

/* An element of the legend: the picture is 24 by 14 pixels. */
void annal_chart_add_key (AnnalChart *self, const char *picture, const char *words);

/* A sentence beneath the chart; takes it. */
void annal_chart_take_note (AnnalChart *self, char *words);

/* How high a line of text is. */
gint annal_chart_get_line (const AnnalChart *self);

/* The title, wrapped, and what stands below it. */
void annal_chart_write_head (AnnalChart *self, const char *title, const char *summary);

/* How high the legend, the notes and the sources are going to be. */
gint annal_chart_measure_foot (AnnalChart *self);

/* Each draws from @self->y on and moves it. */
void annal_chart_write_timeline (AnnalChart *self);
gboolean annal_chart_write_number (AnnalChart *self, const char *number, GError **error);

#endif /* ANNAL_CHART_PRIVATE_H */

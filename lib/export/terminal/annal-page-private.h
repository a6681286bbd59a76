/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Paragraphs for a terminal: wrapped, styled, and safe to print whatever the
 * dossier holds.
 */

#ifndef ANNAL_PAGE_PRIVATE_H
#define ANNAL_PAGE_PRIVATE_H

#include <glib.h>

#include "base/annal-display-private.h"

typedef enum
{
  ANNAL_STYLE_PLAIN = 0,
  ANNAL_STYLE_BOLD,
  ANNAL_STYLE_DIM
} AnnalStyle;

/* Narrower than this no line is made. */
#define ANNAL_PAGE_WIDTH_MIN 20

typedef struct
{
  GString *out;    /* borrowed */
  guint width;     /* columns; 0: no wrapping */
  gboolean colour; /* with escape sequences for styles */
  GString *text;   /* owned: the paragraph so far, safe */
  GArray *runs;    /* owned: where styles begin in it */
  guint indent;    /* of its first line */
  guint hanging;   /* of the others */
} AnnalPage;

void annal_page_init (AnnalPage *self, GString *out, guint width, gboolean colour);
void annal_page_clear (AnnalPage *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalPage, annal_page_clear)

/* One paragraph: begin, add any number of pieces, end. A paragraph to which
 * nothing was added leaves no line.
 */
void annal_page_begin (AnnalPage *self, guint indent, guint hanging);
void annal_page_add (AnnalPage *self, AnnalStyle style, const char *text);
void annal_page_addf (AnnalPage *self, AnnalStyle style, const char *format, ...) G_GNUC_PRINTF (3, 4);
gboolean annal_page_is_empty (const AnnalPage *self);
void annal_page_end (AnnalPage *self);

/* A whole paragraph in one style. */
void annal_page_say (AnnalPage *self, guint indent, AnnalStyle style, const char *text);

/* An empty line. */
void annal_page_skip (AnnalPage *self);

#endif /* ANNAL_PAGE_PRIVATE_H */

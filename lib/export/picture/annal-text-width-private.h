/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* How wide text is in a picture whose font nobody knows yet.
 *
 * Reckoned with the widths that Helvetica, Arial and Liberation Sans share, and
 * generously for letters that come from other fonts, so that what is laid out
 * by it does not overlap. Sizes and widths are in pixels.
 */

#ifndef ANNAL_TEXT_WIDTH_PRIVATE_H
#define ANNAL_TEXT_WIDTH_PRIVATE_H

#include <glib.h>

gint annal_text_measure (const char *text, gint size, gboolean bold);

/* As much as fits into @room, with “…” where something was cut. New text. */
char *annal_text_cut (const char *text, gint size, gboolean bold, gint room);

/* In lines that fit into @room each, broken at spaces and where a word is too
 * long by itself; the last of at most @max lines is cut. New, of char; no line
 * for no text.
 */
GPtrArray *annal_text_wrap (const char *text, gint size, gboolean bold, gint room, guint max);

#endif /* ANNAL_TEXT_WIDTH_PRIVATE_H */

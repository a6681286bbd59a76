/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Text on a terminal. */

#ifndef ANNAL_DISPLAY_PRIVATE_H
#define ANNAL_DISPLAY_PRIVATE_H

#include <glib.h>

/* Appends @text as it may be shown: line breaks and tabs as spaces; control
 * characters, bidirectional overrides and isolates, and invisible tags as
 * U+FFFD; what is not UTF-8 as U+FFFD.
 */
void annal_safe_append (GString *out, const char *text);

/* The columns that a character takes: 0, 1 or 2. */
guint annal_char_get_columns (gunichar c);

/* The same of UTF-8. */
guint annal_text_get_columns (const char *text);

#endif /* ANNAL_DISPLAY_PRIVATE_H */

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Text that a spreadsheet would take for something else. */

#ifndef ANNAL_SPREADSHEET_PRIVATE_H
#define ANNAL_SPREADSHEET_PRIVATE_H

#include <glib.h>

/* Excel and its like take no longer cell. */
#define ANNAL_SPREADSHEET_CHARS_MAX 32767

typedef enum
{
  ANNAL_SPREADSHEET_SEPARATES = 1 << 0, /* has a comma, a quotation mark or a line break */
  ANNAL_SPREADSHEET_SUSPECT = 1 << 1,   /* to be tamed, perhaps for nothing */
  ANNAL_SPREADSHEET_MARKED = 1 << 2,    /* got an apostrophe */
  ANNAL_SPREADSHEET_CHANGED = 1 << 3,   /* got characters that are not its own */
  ANNAL_SPREADSHEET_CUT = 1 << 4
} AnnalSpreadsheetFlags;

/* The first two flags of a text, which is not empty. */
AnnalSpreadsheetFlags annal_spreadsheet_look (const char *text, gsize length);

/* Whether it has a comma, a quotation mark or a line break. */
gboolean annal_spreadsheet_separates (const char *text, gsize length);

/* Replaces @out by what a spreadsheet shows as text and neither runs nor
 * changes; returns the last three flags.
 */
AnnalSpreadsheetFlags annal_spreadsheet_tame (const char *text, gsize length, GString *out);

/* Control characters other than line breaks, and those that steer the
 * direction of text, as U+FFFD; all line breaks as one line feed, tabs as
 * spaces; at most @max UTF-16 units. Returns the last two flags.
 */
AnnalSpreadsheetFlags annal_spreadsheet_clean (const char *text, gsize length, guint max, GString *out);

#endif /* ANNAL_SPREADSHEET_PRIVATE_H */

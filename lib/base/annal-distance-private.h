/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_DISTANCE_PRIVATE_H
#define ANNAL_DISTANCE_PRIVATE_H

#include <glib.h>

/* Words longer than this are far from everything. */
#define ANNAL_DISTANCE_MAX_BYTES 128

/* The least number of bytes to insert, remove or replace to get from one word
 * to another (Levenshtein), G_MAXUINT where either is too long.
 */
guint annal_distance (const char *a, const char *b);

/* Whether @word may be a slip of the pen for @meant: at most two letters are
 * off, and as many are right. Words of two letters are too short to tell.
 */
gboolean annal_is_slip (const char *word, const char *meant);

#endif /* ANNAL_DISTANCE_PRIVATE_H */

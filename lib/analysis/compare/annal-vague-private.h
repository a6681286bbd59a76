/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Numbers in words: “only a few”, “tens of thousands”. */

#ifndef ANNAL_VAGUE_PRIVATE_H
#define ANNAL_VAGUE_PRIVATE_H

#include <glib.h>

G_BEGIN_DECLS

/* What readers take the words to mean, as decimals that live for good; NULL
 * where they set no bound. Any thread may ask.
 */
void annal_vague_find (const char *words, const char **lo, const char **hi);

G_END_DECLS

#endif /* ANNAL_VAGUE_PRIVATE_H */

/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_HASH_PRIVATE_H
#define ANNAL_HASH_PRIVATE_H

#include <glib.h>

/* SipHash-1-3 under a key drawn once a process, so that nobody can write a
 * file whose ids all collide. As a GHashFunc for strings.
 */
guint annal_text_hash (gconstpointer text);

guint64 annal_hash_bytes (const void *bytes, gsize length);

#endif /* ANNAL_HASH_PRIVATE_H */

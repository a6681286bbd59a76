/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_TEXT_ORDER_PRIVATE_H
#define ANNAL_TEXT_ORDER_PRIVATE_H

#include <glib.h>

/* The numbers of the texts, in the order of their bytes; equal ones follow each
 * other in any order. Takes time linear in their bytes where they are many.
 */
guint *annal_text_order (const char *const *texts, guint n);

#endif /* ANNAL_TEXT_ORDER_PRIVATE_H */

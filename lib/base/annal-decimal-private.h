/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Decimal numbers kept as text: `-?(0|[1-9][0-9]*)(\.[0-9]+)?`. They are
 * compared digit by digit, so that no number is too large or too fine.
 */

#ifndef ANNAL_DECIMAL_PRIVATE_H
#define ANNAL_DECIMAL_PRIVATE_H

#include <glib.h>

#define ANNAL_DECIMAL_MAX_DIGITS 256

gboolean annal_decimal_is_valid (const char *text);
gboolean annal_decimal_is_integer (const char *text);

/* Less than, equal to or greater than 0, as @a is to @b; both valid. */
int annal_decimal_compare (const char *a, const char *b);

/* A JSON number as a decimal of the same value, or NULL where it would need
 * more than ANNAL_DECIMAL_MAX_DIGITS digits.
 */
char *annal_decimal_from_json (const char *number, gsize length);

#endif /* ANNAL_DECIMAL_PRIVATE_H */

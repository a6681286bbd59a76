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

/* The exact product; both valid. It may have as many digits as both together. */
char *annal_decimal_multiply (const char *a, const char *b);

/* The number as a multiple of 10 to the power of -@n_fraction; FALSE, with @out
 * untouched, where it is no whole multiple or has more than 18 digits then.
 */
gboolean annal_decimal_scale (const char *decimal, guint n_fraction, gint64 *out);

#endif /* ANNAL_DECIMAL_PRIVATE_H */

/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-error.h>

/**
 * annal_error_quark:
 *
 * What `ANNAL_ERROR` stands for, the domain of [error@Annal.Error].
 *
 * Returns: the domain of Annal's errors
 *
 * Since: 0.1
 */
G_DEFINE_QUARK (annal-error-quark, annal_error)

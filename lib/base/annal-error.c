/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-error.h>

G_DEFINE_QUARK (annal-error-quark, annal_error)

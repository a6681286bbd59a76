/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_H
#define ANNAL_H

#define ANNAL_INSIDE

#include <annal/annal-version.h>
#include <annal/annal-error.h>
#include <annal/annal-limits.h>

#undef ANNAL_INSIDE

#endif /* ANNAL_H */

/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_DATE_CHECK_H
#define ANNAL_DATE_CHECK_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-dossier.h>
#include <annal/annal-problem.h>

G_BEGIN_DECLS

ANNAL_AVAILABLE_IN_0_1
AnnalProblems *annal_dossier_check_dates (AnnalDossier *self);

G_END_DECLS

#endif /* ANNAL_DATE_CHECK_H */

/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_CHECK_PRIVATE_H
#define ANNAL_CHECK_PRIVATE_H

#include <annal/annal-dossier.h>
#include <annal/annal-problem.h>

/* Checks a dossier against the rules of the model: first the form of every
 * member, then what the values, records and chains of records must hold.
 */
void annal_check_dossier (AnnalDossier *dossier, AnnalProblems *problems);

#endif /* ANNAL_CHECK_PRIVATE_H */

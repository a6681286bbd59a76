/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_DESCRIBE_H
#define ANNAL_DESCRIBE_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-dossier.h>

G_BEGIN_DECLS

ANNAL_AVAILABLE_IN_0_1
char *annal_dossier_describe (AnnalDossier *self,
                              const char *id,
                              guint width,
                              gboolean colour,
                              GError **error);

G_END_DECLS

#endif /* ANNAL_DESCRIBE_H */

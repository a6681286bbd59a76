/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A text by its code points: to find one takes no walk from the beginning. */

#ifndef ANNAL_CODE_POINTS_PRIVATE_H
#define ANNAL_CODE_POINTS_PRIVATE_H

#include <glib.h>

typedef struct _AnnalCodePoints AnnalCodePoints;

/* Of UTF-8, which must outlive it. */
AnnalCodePoints *annal_code_points_new (const char *text);
void annal_code_points_free (AnnalCodePoints *self);

gint64 annal_code_points_get_length (const AnnalCodePoints *self);

/* Those from @start to before @end, new text; NULL where the text has not so many. */
char *annal_code_points_cut (const AnnalCodePoints *self, gint64 start, gint64 end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalCodePoints, annal_code_points_free)

#endif /* ANNAL_CODE_POINTS_PRIVATE_H */

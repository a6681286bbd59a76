/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_STRETCHES_H
#define ANNAL_STRETCHES_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-version.h>
#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AnnalStretches:
 *
 * Stretches of a timeline that stand out: silences, or bursts. Immutable, and
 * safe to share between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalStretches AnnalStretches;

#define ANNAL_TYPE_STRETCHES (annal_stretches_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_stretches_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalStretches *annal_stretches_ref (AnnalStretches *self);

ANNAL_AVAILABLE_IN_0_1
void annal_stretches_unref (AnnalStretches *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_stretches_get_n_stretches (AnnalStretches *self);

ANNAL_AVAILABLE_IN_0_1
gint64 annal_stretches_get_begin (AnnalStretches *self,
                                  guint index);

ANNAL_AVAILABLE_IN_0_1
gint64 annal_stretches_get_end (AnnalStretches *self,
                                guint index);

ANNAL_AVAILABLE_IN_0_1
guint annal_stretches_get_first (AnnalStretches *self,
                                 guint index);

ANNAL_AVAILABLE_IN_0_1
guint annal_stretches_get_last (AnnalStretches *self,
                                guint index);

ANNAL_AVAILABLE_IN_0_1
guint annal_stretches_get_n_entries (AnnalStretches *self,
                                     guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalStretches, annal_stretches_unref)

G_END_DECLS

#endif /* ANNAL_STRETCHES_H */

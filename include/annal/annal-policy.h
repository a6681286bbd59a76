/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_POLICY_H
#define ANNAL_POLICY_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-version.h>

G_BEGIN_DECLS

/**
 * AnnalReading:
 * @ANNAL_READING_LITERAL: words bound what they bound by themselves: “up to
 *   120,000” may be none, “only a few” may be any number
 * @ANNAL_READING_PRAGMATIC: words bound what a reader takes them to: “up to
 *   120,000” is not far from it, “only a few” are few
 *
 * How the words of a number are read.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_READING_LITERAL = 0,
  ANNAL_READING_PRAGMATIC = 1
} AnnalReading;

/**
 * AnnalPolicy:
 *
 * By what rules of thumb claims are compared. Whoever compares differently
 * finds differently, so that the policy is part of every answer.
 *
 * A policy belongs to one thread until it is given away; a comparer keeps a
 * copy of its own.
 *
 * Since: 0.1
 */
typedef struct _AnnalPolicy AnnalPolicy;

#define ANNAL_TYPE_POLICY (annal_policy_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_policy_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalPolicy *annal_policy_new (void);

ANNAL_AVAILABLE_IN_0_1
AnnalPolicy *annal_policy_new_named (const char *name,
                                     GError **error);

ANNAL_AVAILABLE_IN_0_1
const char *const *annal_policy_get_names (void);

ANNAL_AVAILABLE_IN_0_1
AnnalPolicy *annal_policy_ref (AnnalPolicy *self);

ANNAL_AVAILABLE_IN_0_1
void annal_policy_unref (AnnalPolicy *self);

ANNAL_AVAILABLE_IN_0_1
AnnalPolicy *annal_policy_copy (AnnalPolicy *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_policy_get_name (AnnalPolicy *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_policy_get_about_tolerance (AnnalPolicy *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_policy_set_about_tolerance (AnnalPolicy *self,
                                           const char *share,
                                           GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalReading annal_policy_get_reading (AnnalPolicy *self);

ANNAL_AVAILABLE_IN_0_1
void annal_policy_set_reading (AnnalPolicy *self,
                               AnnalReading reading);

ANNAL_AVAILABLE_IN_0_1
const char *annal_policy_get_upto_floor (AnnalPolicy *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_policy_set_upto_floor (AnnalPolicy *self,
                                      const char *share,
                                      GError **error);

ANNAL_AVAILABLE_IN_0_1
guint annal_policy_get_window_days (AnnalPolicy *self);

ANNAL_AVAILABLE_IN_0_1
void annal_policy_set_window_days (AnnalPolicy *self,
                                   guint days);

ANNAL_AVAILABLE_IN_0_1
char *annal_policy_to_text (AnnalPolicy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalPolicy, annal_policy_unref)

G_END_DECLS

#endif /* ANNAL_POLICY_H */

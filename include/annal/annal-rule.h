/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_RULE_H
#define ANNAL_RULE_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>

G_BEGIN_DECLS

/**
 * AnnalRule:
 *
 * What is asked of a dossier, under the name that its findings carry, in words
 * for a journalist. All rules are in one table, which never changes.
 *
 * Since: 0.1
 */
typedef struct _AnnalRule AnnalRule;

#define ANNAL_TYPE_RULE (annal_rule_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_rule_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
guint annal_rule_count (void);

ANNAL_AVAILABLE_IN_0_1
const AnnalRule *annal_rule_get (guint index);

ANNAL_AVAILABLE_IN_0_1
const AnnalRule *annal_rule_lookup (const char *name);

ANNAL_AVAILABLE_IN_0_1
char *annal_rule_suggest (const char *name);

ANNAL_AVAILABLE_IN_0_1
const char *annal_rule_get_name (const AnnalRule *self);

ANNAL_AVAILABLE_IN_0_1
AnnalSeverity annal_rule_get_severity (const AnnalRule *self);

ANNAL_AVAILABLE_IN_0_1
AnnalSeverity annal_rule_get_severity_min (const AnnalRule *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_rule_get_area (const AnnalRule *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_rule_get_summary (const AnnalRule *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_rule_get_explanation (const AnnalRule *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_rule_get_example (const AnnalRule *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_rule_get_remedy (const AnnalRule *self);

G_END_DECLS

#endif /* ANNAL_RULE_H */

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The table of all rules. Each rule is told here and nowhere else: the commands,
 * docs/checks.md and the silences take it from here, and a test holds the names
 * that the library reports under against it.
 */

#ifndef ANNAL_RULE_PRIVATE_H
#define ANNAL_RULE_PRIVATE_H

#include <annal/annal-rule.h>

struct _AnnalRule
{
  const char *name;
  AnnalSeverity severity;     /* the gravest */
  AnnalSeverity severity_min; /* the mildest */
  const char *area;
  const char *summary;
  const char *explanation;
  const char *example;
  const char *remedy;
};

/* Sorted by area, in the order of the page. */
extern const AnnalRule annal_rules[];
extern const guint annal_n_rules;

#endif /* ANNAL_RULE_PRIVATE_H */

/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "model/annal-rule-private.h"

#include <string.h>

#include "base/annal-distance-private.h"

#define MAX_SUGGESTIONS 3

/* What is longer is no slip of the pen, and would take long to hold against all
 * names.
 */
#define MAX_LENGTH 64

/* The table never goes away, so a copy is the rule itself. */
static gpointer
rule_copy (gpointer rule)
{
  return rule;
}

static void
rule_free (gpointer rule G_GNUC_UNUSED)
{
}

G_DEFINE_BOXED_TYPE (AnnalRule, annal_rule, rule_copy, rule_free)

/**
 * annal_rule_count:
 *
 * Counts the rules.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_rule_count (void)
{
  return annal_n_rules;
}

/**
 * annal_rule_get:
 * @index: which one, from 0
 *
 * Reads a rule of the table. Those of one area stand together.
 *
 * Returns: (transfer none): the rule
 *
 * Since: 0.1
 */
const AnnalRule *
annal_rule_get (guint index)
{
  g_return_val_if_fail (index < annal_n_rules, NULL);
  return &annal_rules[index];
}

/**
 * annal_rule_lookup:
 * @name: the name of a rule
 *
 * Finds a rule by its name.
 *
 * Returns: (transfer none) (nullable): the rule, or %NULL where there is none
 *   of that name
 *
 * Since: 0.1
 */
const AnnalRule *
annal_rule_lookup (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);
  for (guint i = 0; i < annal_n_rules; i++)
    if (strcmp (annal_rules[i].name, name) == 0)
      return &annal_rules[i];
  return NULL;
}

static guint
distance_to (const AnnalRule *rule, const char *name)
{
  guint distance = annal_distance (name, rule->name);

  return strlen (name) >= 3 && strstr (rule->name, name) != NULL ? MIN (distance, 1) : distance;
}

/**
 * annal_rule_suggest:
 * @name: what somebody wrote for the name of a rule
 *
 * Looks for the names that may have been meant.
 *
 * Returns: (transfer full) (nullable): up to three names, as “a, b or c”, or
 *   %NULL where none is near
 *
 * Since: 0.1
 */
char *
annal_rule_suggest (const char *name)
{
  GString *out = g_string_new (NULL);
  const char *found[MAX_SUGGESTIONS];
  gsize length = name != NULL ? strlen (name) : 0;
  guint n = 0;

  g_return_val_if_fail (name != NULL, g_string_free (out, TRUE));
  for (guint distance = 0; length <= MAX_LENGTH && distance <= MAX (2, length / 4); distance++)
    for (guint i = 0; i < annal_n_rules && n < MAX_SUGGESTIONS; i++)
      if (distance_to (&annal_rules[i], name) == distance)
        found[n++] = annal_rules[i].name;
  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s%s", i == 0 ? "" : i + 1 < n ? ", " : " or ", found[i]);
  return g_string_free (out, n == 0);
}

/**
 * annal_rule_get_name:
 * @self: a rule
 *
 * Reads the name that its findings carry.
 *
 * Returns: (transfer none): the name
 *
 * Since: 0.1
 */
const char *
annal_rule_get_name (const AnnalRule *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->name;
}

/**
 * annal_rule_get_severity:
 * @self: a rule
 *
 * Reads how grave its findings can be.
 *
 * Returns: the gravest
 *
 * Since: 0.1
 */
AnnalSeverity
annal_rule_get_severity (const AnnalRule *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_SEVERITY_NOTE);
  return self->severity;
}

/**
 * annal_rule_get_severity_min:
 * @self: a rule
 *
 * Reads how slight its findings can be. What is less than an error can be
 * silenced.
 *
 * Returns: the slightest
 *
 * Since: 0.1
 */
AnnalSeverity
annal_rule_get_severity_min (const AnnalRule *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_SEVERITY_NOTE);
  return self->severity_min;
}

/**
 * annal_rule_get_area:
 * @self: a rule
 *
 * Reads what it looks at: `reading` (the file), `records` (each record and its
 * neighbours), `quotes` (the texts of the sources), `order` (the timeline) or
 * `desk` (what an editor would ask).
 *
 * Returns: (transfer none): the word
 *
 * Since: 0.1
 */
const char *
annal_rule_get_area (const AnnalRule *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->area;
}

/**
 * annal_rule_get_summary:
 * @self: a rule
 *
 * Reads in one line what is wrong where it finds something.
 *
 * Returns: (transfer none): the line
 *
 * Since: 0.1
 */
const char *
annal_rule_get_summary (const AnnalRule *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->summary;
}

/**
 * annal_rule_get_explanation:
 * @self: a rule
 *
 * Reads what it asks and why.
 *
 * Returns: (transfer none): some sentences
 *
 * Since: 0.1
 */
const char *
annal_rule_get_explanation (const AnnalRule *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->explanation;
}

/**
 * annal_rule_get_example:
 * @self: a rule
 *
 * Reads a case that it finds.
 *
 * Returns: (transfer none): some sentences
 *
 * Since: 0.1
 */
const char *
annal_rule_get_example (const AnnalRule *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->example;
}

/**
 * annal_rule_get_remedy:
 * @self: a rule
 *
 * Reads how to mend what it finds.
 *
 * Returns: (transfer none): some sentences
 *
 * Since: 0.1
 */
const char *
annal_rule_get_remedy (const AnnalRule *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->remedy;
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Events: their attributes, by the terms of their kind. */

#include "model/annal-check-rules-private.h"

#include <string.h>

#include <annal/annal-attribute-value.h>
#include <annal/annal-attribute.h>
#include <annal/annal-record.h>

#include "base/annal-hash-private.h"
#include "model/annal-dossier-private.h"

/* The part before the last dot, in place; FALSE where there is no dot. */
static gboolean
broaden (char *id)
{
  char *dot = strrchr (id, '.');

  if (dot == NULL)
    return FALSE;
  *dot = '\0';
  return TRUE;
}

/* Whether a kind of event lists an attribute, or a broader one of it. */
static gboolean
lists_attribute (const AnnalCheck *self, AnnalTerm *kind, const char *name)
{
  g_autofree char *broader = g_strdup (name);

  do
    if (annal_check_lists (self, kind, broader))
      return TRUE;
  while (broaden (broader));
  return FALSE;
}

/* Whether a kind, or one that it narrows, has an attribute. Of a kind that
 * nobody knows, nothing is known.
 */
static gboolean
may_have (const AnnalCheck *self, const char *kind, const char *name)
{
  g_autofree char *broader = g_strdup (kind);
  gboolean known = FALSE;

  do
    {
      AnnalTerm *term = annal_dossier_lookup_term (self->dossier, ANNAL_TERM_ROLE_EVENT_KIND, broader);

      if (term != NULL && lists_attribute (self, term, name))
        return TRUE;
      known = known || term != NULL;
    }
  while (broaden (broader));
  return !known;
}

static void
check_attribute_values (const AnnalCheck *self, const AnnalAttribute *attribute, AnnalTerm *term, const char *pointer)
{
  guint n = annal_attribute_get_n_values (attribute);

  if (n == 0)
    ANNAL_CHECK_ERROR (self, "missing-member", pointer, NULL, "The attribute “%s” has no value.",
                       annal_attribute_get_name (attribute));
  for (guint i = 0; i < n; i++)
    {
      AnnalValue *value = annal_attribute_value_get_value (annal_attribute_get_value (attribute, i));
      g_autofree char *place = g_strdup_printf ("%s/%u/value", pointer, i);

      if (value != NULL)
        annal_check_typed (self, term, value, place);
    }
}

static void
check_attribute (const AnnalCheck *self, const AnnalEvent *event, const AnnalAttribute *attribute)
{
  const char *name = annal_attribute_get_name (attribute);
  const char *kind = annal_event_get_kind (event);
  g_autoptr (GString) pointer = g_string_new ("/attributes/");
  AnnalRecord *term;

  annal_pointer_append (pointer, name);
  term = annal_check_reference (self, ANNAL_REFERS_TO_ATTRIBUTE, name, pointer->str);
  if (term == NULL)
    return;
  if (kind != NULL && !may_have (self, kind, name))
    ANNAL_CHECK_WARNING (self, "attribute-of-other-kind", pointer->str, NULL,
                         "“%s” is not an attribute of events of kind “%s”.", name, kind);
  check_attribute_values (self, attribute, annal_record_as_term (term), pointer->str);
}

static void
check_attributes (const AnnalCheck *self, const AnnalEvent *event)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (annal_text_hash, g_str_equal);

  for (guint i = 0; i < annal_event_get_n_attributes (event); i++)
    {
      AnnalAttribute *attribute = annal_event_get_attribute (event, i);
      const char *name = annal_attribute_get_name (attribute);

      if (name == NULL || *name == '\0')
        continue;
      if (!g_hash_table_add (seen, (gpointer) name))
        ANNAL_CHECK_ERROR (self, "duplicate-attribute", "/attributes", NULL,
                           "There are two attributes called “%s”; rival values stand in one.", name);
      check_attribute (self, event, attribute);
    }
}

void
annal_check_event (const AnnalCheck *self, const AnnalEvent *event)
{
  check_attributes (self, event);
  annal_check_sum (self, event);
}

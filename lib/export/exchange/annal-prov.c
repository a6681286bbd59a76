/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/exchange/annal-prov-private.h"

#include <string.h>

#include "base/annal-json-write-private.h"

typedef struct
{
  const char *name;
  guint n_formal; /* that PROV-N always writes */
  const char *formal[ANNAL_PROV_N_FORMAL];
} Kind;

static const Kind kinds[ANNAL_PROV_N_KINDS] = {
  [ANNAL_PROV_ENTITY] = { "entity", 0, { NULL } },
  [ANNAL_PROV_ACTIVITY] = { "activity", 2, { "prov:startTime", "prov:endTime" } },
  [ANNAL_PROV_AGENT] = { "agent", 0, { NULL } },
  [ANNAL_PROV_GENERATED] = { "wasGeneratedBy", 3, { "prov:entity", "prov:activity", "prov:time" } },
  [ANNAL_PROV_DERIVED] = { "wasDerivedFrom", 2, { "prov:generatedEntity", "prov:usedEntity" } },
  [ANNAL_PROV_ATTRIBUTED] = { "wasAttributedTo", 2, { "prov:entity", "prov:agent" } },
  [ANNAL_PROV_ASSOCIATED] = { "wasAssociatedWith", 3, { "prov:activity", "prov:agent", "prov:plan" } },
  [ANNAL_PROV_DELEGATED] = { "actedOnBehalfOf", 3, { "prov:delegate", "prov:responsible", "prov:activity" } },
  [ANNAL_PROV_INFORMED] = { "wasInformedBy", 2, { "prov:informed", "prov:informant" } },
};

static const char *const type_names[] = {
  [ANNAL_PROV_TYPE_STRING] = "xsd:string",
  [ANNAL_PROV_TYPE_NAME] = "prov:QUALIFIED_NAME",
  [ANNAL_PROV_TYPE_INTEGER] = "xsd:integer",
  [ANNAL_PROV_TYPE_TIME] = "xsd:dateTime",
  [ANNAL_PROV_TYPE_URI] = "xsd:anyURI",
};

static void
clear_attribute (gpointer data)
{
  g_free (((AnnalProvAttribute *) data)->value);
}

void
annal_prov_init (AnnalProv *self, gboolean notation)
{
  *self = (AnnalProv) { .notation = notation };
  for (guint i = 0; i < ANNAL_PROV_N_KINDS; i++)
    self->sections[i] = g_string_new (NULL);
  self->attributes = g_array_new (FALSE, FALSE, sizeof (AnnalProvAttribute));
  g_array_set_clear_func (self->attributes, clear_attribute);
}

static void
clear_statement (AnnalProv *self)
{
  g_clear_pointer (&self->id, g_free);
  for (guint i = 0; i < ANNAL_PROV_N_FORMAL; i++)
    g_clear_pointer (&self->formal[i], g_free);
  g_array_set_size (self->attributes, 0);
}

void
annal_prov_clear (AnnalProv *self)
{
  clear_statement (self);
  for (guint i = 0; i < ANNAL_PROV_N_KINDS; i++)
    g_string_free (self->sections[i], TRUE);
  g_clear_pointer (&self->attributes, g_array_unref);
}

void
annal_prov_begin (AnnalProv *self, AnnalProvKind kind, const char *id)
{
  self->kind = kind;
  self->id = g_strdup (id);
}

void
annal_prov_set (AnnalProv *self, guint formal, const char *value)
{
  self->formal[formal] = g_strdup (value);
}

void
annal_prov_add (AnnalProv *self, const char *name, const char *value, AnnalProvType type)
{
  AnnalProvAttribute attribute = { name, g_strdup (value), type };

  if (value != NULL)
    g_array_append_val (self->attributes, attribute);
}

static gboolean
is_time (const AnnalProv *self, guint formal)
{
  return self->kind == ANNAL_PROV_ACTIVITY || (self->kind == ANNAL_PROV_GENERATED && formal == 2);
}

/* Characters that a local name may hold only escaped. */
static void
add_name (GString *out, const char *name)
{
  const char *local = strchr (name, ':');

  g_string_append_len (out, name, local + 1 - name);
  for (local++; *local != '\0'; local++)
    {
      if (strchr (".:=',;()[]", *local) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *local);
    }
}

/* The grammar has no escape for a control character. */
static void
add_literal_char (GString *out, char c)
{
  if (c == '\n' || c == '\r' || c == '\t')
    g_string_append (out, c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
  else if ((guchar) c < 0x20 || c == 0x7f)
    g_string_append (out, "\uFFFD");
  else
    {
      if (c == '"' || c == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, c);
    }
}

static void
add_literal (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (; *text != '\0'; text++)
    add_literal_char (out, *text);
  g_string_append_c (out, '"');
}

static void
add_attribute (GString *out, const AnnalProvAttribute *attribute)
{
  g_string_append_printf (out, "%s=", attribute->name);
  if (attribute->type == ANNAL_PROV_TYPE_NAME)
    {
      g_string_append_c (out, '\'');
      add_name (out, attribute->value);
      g_string_append_c (out, '\'');
      return;
    }
  add_literal (out, attribute->value);
  if (attribute->type != ANNAL_PROV_TYPE_STRING)
    g_string_append_printf (out, " %%%% %s", type_names[attribute->type]);
}

static void
end_notation (AnnalProv *self, GString *out)
{
  const Kind *kind = &kinds[self->kind];

  g_string_append_printf (out, "  %s(", kind->name);
  if (self->id != NULL)
    add_name (out, self->id);
  for (guint i = 0; i < kind->n_formal; i++)
    {
      if (i > 0 || self->id != NULL)
        g_string_append (out, ", ");
      if (self->formal[i] == NULL)
        g_string_append_c (out, '-');
      else if (is_time (self, i))
        g_string_append (out, self->formal[i]);
      else
        add_name (out, self->formal[i]);
    }
  for (guint i = 0; i < self->attributes->len; i++)
    {
      g_string_append (out, i == 0 ? ", [" : ", ");
      add_attribute (out, &g_array_index (self->attributes, AnnalProvAttribute, i));
    }
  g_string_append (out, self->attributes->len > 0 ? "])\n" : ")\n");
}

static void
write_attribute (AnnalJsonWrite *json, const AnnalProvAttribute *attribute)
{
  annal_json_write_key (json, attribute->name);
  if (attribute->type == ANNAL_PROV_TYPE_STRING)
    {
      annal_json_write_string (json, attribute->value);
      return;
    }
  annal_json_write_begin_object (json);
  annal_json_write_key (json, "$");
  annal_json_write_string (json, attribute->value);
  annal_json_write_key (json, "type");
  annal_json_write_string (json, type_names[attribute->type]);
  annal_json_write_end_object (json);
}

static void
end_json (AnnalProv *self, GString *out)
{
  const Kind *kind = &kinds[self->kind];
  g_autofree char *blank = g_strdup_printf ("_:%s%u", kind->name, self->counts[self->kind] + 1);
  AnnalJsonWrite json;

  g_string_append (out, self->counts[self->kind] > 0 ? ",\n  " : "\n  ");
  annal_json_write_init (&json, out);
  annal_json_write_key (&json, self->id != NULL ? self->id : blank);
  annal_json_write_begin_object (&json);
  for (guint i = 0; i < ANNAL_PROV_N_FORMAL; i++)
    if (self->formal[i] != NULL)
      {
        annal_json_write_key (&json, kind->formal[i]);
        annal_json_write_string (&json, self->formal[i]);
      }
  for (guint i = 0; i < self->attributes->len; i++)
    write_attribute (&json, &g_array_index (self->attributes, AnnalProvAttribute, i));
  annal_json_write_end_object (&json);
}

void
annal_prov_end (AnnalProv *self)
{
  GString *out = self->sections[self->kind];

  if (self->notation)
    end_notation (self, out);
  else
    end_json (self, out);
  self->counts[self->kind]++;
  clear_statement (self);
}

void
annal_prov_relate (AnnalProv *self, AnnalProvKind kind, const char *first, const char *second,
                   const char *attribute, const char *value, AnnalProvType type)
{
  annal_prov_begin (self, kind, NULL);
  annal_prov_set (self, 0, first);
  annal_prov_set (self, 1, second);
  if (attribute != NULL)
    annal_prov_add (self, attribute, value, type);
  annal_prov_end (self);
}

/* An IRI stands between angle brackets, which end it. */
static void
add_iri (GString *out, const char *iri)
{
  for (; *iri != '\0'; iri++)
    if ((guchar) *iri <= 0x20 || strchr ("<>\"{}|\\^`", *iri) != NULL)
      g_string_append_printf (out, "%%%02X", (guchar) *iri);
    else
      g_string_append_c (out, *iri);
}

static void
write_notation (AnnalProv *self, GString *out, const char *base, const char *terms)
{
  g_string_append (out, "document\n  prefix annal <");
  add_iri (out, terms);
  g_string_append (out, ">\n  prefix d <");
  add_iri (out, base);
  g_string_append (out, ">\n");
  for (guint i = 0; i < ANNAL_PROV_N_KINDS; i++)
    g_string_append_len (out, self->sections[i]->str, (gssize) self->sections[i]->len);
  g_string_append (out, "endDocument\n");
}

static void
write_json (AnnalProv *self, GString *out, const char *base, const char *terms)
{
  AnnalJsonWrite json;
  g_autoptr (GString) iri = g_string_new (NULL);

  add_iri (iri, base);
  annal_json_write_init (&json, out);
  annal_json_write_begin_object (&json);
  annal_json_write_key (&json, "prefix");
  annal_json_write_begin_object (&json);
  annal_json_write_key (&json, "annal");
  annal_json_write_string (&json, terms);
  annal_json_write_key (&json, "d");
  annal_json_write_string (&json, iri->str);
  annal_json_write_end_object (&json);
  for (guint i = 0; i < ANNAL_PROV_N_KINDS; i++)
    if (self->counts[i] > 0)
      {
        g_string_append_printf (out, ",\n\"%s\":{", kinds[i].name);
        g_string_append_len (out, self->sections[i]->str, (gssize) self->sections[i]->len);
        g_string_append (out, "\n}");
      }
  g_string_append (out, "\n}\n");
}

void
annal_prov_write (AnnalProv *self, GString *out, const char *base, const char *terms)
{
  if (self->notation)
    write_notation (self, out, base, terms);
  else
    write_json (self, out, base, terms);
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Prints what the library knows of its records, values and rules, as JSON, for
 * tests/check-schema.py and tests/test-docs.py to hold the schema and the
 * documents against.
 */

#include <stdio.h>
#include <string.h>

#include <annal/annal-limits.h>
#include <annal/annal-rule.h>
#include <annal/annal-vocabulary.h>
#include <json-glib/json-glib.h>

#include "json/annal-record-read-private.h"
#include "model/annal-shapes-private.h"
#include "model/annal-vocabulary-private.h"

static const struct
{
  const char *name;
  const AnnalShape *shape;
} shapes[] = {
  { "agent", &annal_agent_shape },
  { "anchor", &annal_anchor_shape },
  { "assessment", &annal_assessment_shape },
  { "attribute", &annal_attribute_shape },
  { "attribute-value", &annal_attribute_value_shape },
  { "chain-link", &annal_chain_link_shape },
  { "citation", &annal_citation_shape },
  { "claim", &annal_claim_shape },
  { "count", &annal_count_shape },
  { "entity", &annal_entity_shape },
  { "event", &annal_event_shape },
  { "link", &annal_link_shape },
  { "name", &annal_name_shape },
  { "notice", &annal_notice_shape },
  { "participant", &annal_participant_shape },
  { "point", &annal_point_shape },
  { "proposition", &annal_proposition_shape },
  { "quantity", &annal_quantity_shape },
  { "source", &annal_source_shape },
  { "source-text", &annal_source_text_shape },
  { "term", &annal_term_shape },
  { "text", &annal_text_shape },
  { "value", &annal_value_shape },
  { "when", &annal_when_shape },
};

static const char *const kinds[] = {
  [ANNAL_FIELD_KIND_TEXT] = "text",
  [ANNAL_FIELD_KIND_ID] = "id",
  [ANNAL_FIELD_KIND_DECIMAL] = "decimal",
  [ANNAL_FIELD_KIND_COUNT] = "count",
  [ANNAL_FIELD_KIND_FLAG] = "flag",
  [ANNAL_FIELD_KIND_WORD] = "word",
  [ANNAL_FIELD_KIND_NODE] = "node",
  [ANNAL_FIELD_KIND_NODES] = "nodes",
  [ANNAL_FIELD_KIND_ATTRIBUTES] = "attributes",
  [ANNAL_FIELD_KIND_TEXTS] = "texts",
  [ANNAL_FIELD_KIND_IDS] = "ids",
  [ANNAL_FIELD_KIND_MAP] = "map",
};

static const char *
get_shape_name (const AnnalShape *shape)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (shapes[i].shape == shape)
      return shapes[i].name;
  g_error ("%s: not among the shapes that are printed", shape->noun);
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_flag (JsonBuilder *builder, const char *name, gboolean flag)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, flag);
}

static void
add_words (JsonBuilder *builder, GType enum_type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (enum_type);

  json_builder_set_member_name (builder, "words");
  json_builder_begin_array (builder);
  for (guint i = 0; i < klass->n_values; i++)
    {
      const char *nick = klass->values[i].value_nick;

      if (annal_word_lookup (enum_type, nick, strlen (nick)) >= 0)
        json_builder_add_string_value (builder, nick);
    }
  json_builder_end_array (builder);
}

static void
add_field (JsonBuilder *builder, const AnnalField *field)
{
  json_builder_begin_object (builder);
  add_text (builder, "name", field->name);
  add_text (builder, "kind", kinds[field->kind]);
  add_flag (builder, "required", (field->flags & ANNAL_FIELD_REQUIRED) != 0);
  add_flag (builder, "flatten", (field->flags & ANNAL_FIELD_FLATTEN) != 0);
  if (field->shape != NULL)
    add_text (builder, "shape", get_shape_name (field->shape));
  if (field->get_enum_type != NULL)
    add_words (builder, field->get_enum_type ());
  json_builder_end_object (builder);
}

static void
add_shape (JsonBuilder *builder, const AnnalShape *shape)
{
  json_builder_begin_object (builder);
  if (shape->bare != NULL)
    add_text (builder, "bare", shape->bare);
  add_flag (builder, "record", shape->record_type != ANNAL_RECORD_TYPE_UNSET);
  json_builder_set_member_name (builder, "fields");
  json_builder_begin_array (builder);
  for (guint i = 0; i < shape->n_fields; i++)
    add_field (builder, &shape->fields[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_shapes (JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "shapes");
  json_builder_begin_object (builder);
  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      json_builder_set_member_name (builder, shapes[i].name);
      add_shape (builder, shapes[i].shape);
    }
  json_builder_end_object (builder);
}

/* Each section of a document, with the type of its records. */
static void
add_sections (JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "sections");
  json_builder_begin_object (builder);
  for (AnnalRecordType type = ANNAL_RECORD_TYPE_SOURCE; type <= ANNAL_RECORD_TYPE_NOTICE; type++)
    add_text (builder, annal_record_type_get_section (type), annal_record_type_get_word (type));
  json_builder_end_object (builder);
}

/* Each stance, with the kind of claim that it belongs to. */
static void
add_stances (JsonBuilder *builder)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (ANNAL_TYPE_STANCE);

  json_builder_set_member_name (builder, "stances");
  json_builder_begin_object (builder);
  for (guint i = 0; i < klass->n_values; i++)
    {
      AnnalStance stance = klass->values[i].value;

      if (stance != ANNAL_STANCE_UNSET)
        add_text (builder, annal_stance_get_word (stance),
                  annal_word_get (ANNAL_TYPE_CLAIM_KIND, annal_stance_get_claim_kind (stance)));
    }
  json_builder_end_object (builder);
}

static void
add_limits (JsonBuilder *builder)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (ANNAL_TYPE_LIMIT);
  g_autoptr (AnnalLimits) limits = annal_limits_new ();

  json_builder_set_member_name (builder, "limits");
  json_builder_begin_object (builder);
  for (guint i = 0; i < klass->n_values; i++)
    {
      json_builder_set_member_name (builder, klass->values[i].value_name);
      json_builder_add_int_value (builder, (gint64) annal_limits_get (limits, klass->values[i].value));
    }
  json_builder_end_object (builder);
}

static void
add_rules (JsonBuilder *builder)
{
  static const char *const severities[] = { "note", "warning", "error" };

  json_builder_set_member_name (builder, "rules");
  json_builder_begin_array (builder);
  for (guint i = 0; i < annal_rule_count (); i++)
    {
      const AnnalRule *rule = annal_rule_get (i);

      json_builder_begin_object (builder);
      add_text (builder, "name", annal_rule_get_name (rule));
      add_text (builder, "area", annal_rule_get_area (rule));
      add_text (builder, "severity", severities[annal_rule_get_severity (rule)]);
      add_text (builder, "severity_min", severities[annal_rule_get_severity_min (rule)]);
      add_text (builder, "summary", annal_rule_get_summary (rule));
      add_text (builder, "explanation", annal_rule_get_explanation (rule));
      add_text (builder, "example", annal_rule_get_example (rule));
      add_text (builder, "remedy", annal_rule_get_remedy (rule));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

int
main (void)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  add_shapes (builder);
  add_sections (builder);
  add_stances (builder);
  add_limits (builder);
  add_rules (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  puts (text); /* not g_print(), which would leave out what the locale lacks */
  return 0;
}

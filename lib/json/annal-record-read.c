/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "json/annal-record-read-private.h"

#include <string.h>

#include <annal/annal-quantity.h>

#include "base/annal-decimal-private.h"
#include "base/annal-distance-private.h"
#include "base/annal-json-write-private.h"
#include "model/annal-shapes-private.h"
#include "model/annal-vocabulary-private.h"

/* Offsets beyond this cannot be told apart by programs that keep numbers as
 * doubles (RFC 8259, section 6).
 */
#define MAX_COUNT (G_GINT64_CONSTANT (1) << 53)

static const struct
{
  AnnalRecordType type;
  const char *word;
  const char *section;
  const AnnalShape *shape;
} types[] = {
  { ANNAL_RECORD_TYPE_SOURCE, "source", "sources", &annal_source_shape },
  { ANNAL_RECORD_TYPE_ENTITY, "entity", "entities", &annal_entity_shape },
  { ANNAL_RECORD_TYPE_TERM, "term", "terms", &annal_term_shape },
  { ANNAL_RECORD_TYPE_EVENT, "event", "events", &annal_event_shape },
  { ANNAL_RECORD_TYPE_CLAIM, "claim", "claims", &annal_claim_shape },
  { ANNAL_RECORD_TYPE_LINK, "link", "links", &annal_link_shape },
  { ANNAL_RECORD_TYPE_ASSESSMENT, "assessment", "assessments", &annal_assessment_shape },
  { ANNAL_RECORD_TYPE_NOTICE, "notice", "notices", &annal_notice_shape },
};

static gboolean
slice_is (const char *slice, gsize length, const char *word)
{
  return strncmp (slice, word, length) == 0 && word[length] == '\0';
}

const AnnalShape *
annal_shape_for_section (const char *name, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (slice_is (name, length, types[i].section))
      return types[i].shape;
  return NULL;
}

const AnnalShape *
annal_shape_for_type_word (const char *word, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (slice_is (word, length, types[i].word))
      return types[i].shape;
  return NULL;
}

const char *
annal_record_type_get_section (AnnalRecordType type)
{
  return types[type - 1].section;
}

const char *
annal_record_type_get_word (AnnalRecordType type)
{
  return types[type - 1].word;
}

static AnnalProblem *
add_problem (AnnalRecordRead *self, AnnalSeverity severity, const char *rule, const char *message)
{
  g_autofree char *pointer = annal_json_read_dup_pointer (self->in);
  AnnalProblem *problem;
  AnnalJsonPlace place;

  problem = annal_problems_add (self->problems, severity, rule,
                                (const AnnalRecord *) self->record, pointer, "%s", message);
  annal_json_read_get_place (self->in, &place);
  annal_problem_set_place (problem, self->file, place.line, place.column);
  return problem;
}

AnnalProblem *
annal_record_read_problem (AnnalRecordRead *self, const char *rule, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return add_problem (self, ANNAL_SEVERITY_ERROR, rule, message);
}

gboolean
annal_record_read_warn_of_slip (AnnalRecordRead *self, const char *key, const char *meant)
{
  g_autofree char *message = NULL;

  if (!annal_is_slip (key, meant))
    return FALSE;
  message = g_strdup_printf ("Nothing is called “%s” here; it is kept, but it means nothing.", key);
  annal_problem_set_expected (add_problem (self, ANNAL_SEVERITY_WARNING, "unknown-member", message),
                              "perhaps “%s”", meant);
  return TRUE;
}

static const char *
describe_token (AnnalJsonToken token)
{
  switch (token)
    {
    case ANNAL_JSON_OBJECT_BEGIN:
      return "an object";
    case ANNAL_JSON_ARRAY_BEGIN:
      return "an array";
    case ANNAL_JSON_STRING:
      return "a string";
    case ANNAL_JSON_NUMBER:
      return "a number";
    case ANNAL_JSON_TRUE:
    case ANNAL_JSON_FALSE:
      return "true or false";
    case ANNAL_JSON_NULL:
      return "null (leave out what is not known)";
    default:
      return "something else";
    }
}

void
annal_record_read_wrong_type (AnnalRecordRead *self, const char *expected)
{
  g_autofree char *pointer = annal_json_read_dup_pointer (self->in);
  const char *member = strrchr (pointer, '/');
  AnnalProblem *problem;

  problem = annal_record_read_problem (self, "wrong-type", "“%s” is %s.",
                                       member != NULL ? member + 1 : "the document",
                                       describe_token (annal_json_read_get_token (self->in)));
  annal_problem_set_expected (problem, "%s", expected);
  annal_json_read_skip (self->in);
}

static gboolean
is_broken (AnnalRecordRead *self)
{
  return annal_json_read_get_token (self->in) == ANNAL_JSON_ERROR;
}

/* The next token of an open array or object: FALSE at its end or where the
 * input breaks off.
 */
static gboolean
next_inside (AnnalRecordRead *self, AnnalJsonToken end)
{
  AnnalJsonToken token = annal_json_read_next (self->in);

  return token != end && token != ANNAL_JSON_ERROR;
}

static void
read_text (AnnalRecordRead *self, char **member)
{
  if (annal_json_read_get_token (self->in) != ANNAL_JSON_STRING)
    {
      annal_record_read_wrong_type (self, "a string");
      return;
    }
  g_free (*member);
  *member = annal_json_read_dup_text (self->in);
}

/* A number becomes the decimal of the same value; a string is kept as it is,
 * for the check to judge.
 */
static void
read_decimal (AnnalRecordRead *self, char **member)
{
  const char *text;
  gsize length;
  char *decimal;

  if (annal_json_read_get_token (self->in) == ANNAL_JSON_STRING)
    {
      read_text (self, member);
      return;
    }
  if (annal_json_read_get_token (self->in) != ANNAL_JSON_NUMBER)
    {
      annal_record_read_wrong_type (self, "a number, or a decimal number as a string");
      return;
    }
  text = annal_json_read_get_text (self->in, &length);
  decimal = annal_decimal_from_json (text, length);
  if (decimal == NULL)
    {
      annal_record_read_problem (self, "bad-decimal", "The number has more than %d digits.", ANNAL_DECIMAL_MAX_DIGITS);
      return;
    }
  g_free (*member);
  *member = decimal;
}

static void
read_count (AnnalRecordRead *self, gint64 *member)
{
  g_autofree char *text = NULL;
  guint64 value;

  if (annal_json_read_get_token (self->in) != ANNAL_JSON_NUMBER)
    {
      annal_record_read_wrong_type (self, "a whole number");
      return;
    }
  text = annal_json_read_dup_text (self->in);
  if (!g_ascii_string_to_unsigned (text, 10, 0, MAX_COUNT, &value, NULL))
    {
      AnnalProblem *problem = annal_record_read_problem (self, "bad-offset", "%s is no offset.", text);

      annal_problem_set_expected (problem, "a whole number from 0");
      return;
    }
  *member = (gint64) value;
}

static void
read_flag (AnnalRecordRead *self, gboolean *member)
{
  AnnalJsonToken token = annal_json_read_get_token (self->in);

  if (token == ANNAL_JSON_TRUE || token == ANNAL_JSON_FALSE)
    *member = token == ANNAL_JSON_TRUE;
  else
    annal_record_read_wrong_type (self, "true or false");
}

static void
read_word (AnnalRecordRead *self, const AnnalField *field, int *member)
{
  g_autofree char *list = NULL;
  g_autofree char *word = NULL;
  const char *text;
  gsize length;
  int value;

  if (annal_json_read_get_token (self->in) != ANNAL_JSON_STRING)
    {
      list = annal_word_dup_list (field->get_enum_type ());
      annal_record_read_wrong_type (self, list);
      return;
    }
  text = annal_json_read_get_text (self->in, &length);
  value = annal_word_lookup (field->get_enum_type (), text, length);
  if (value < 0)
    {
      AnnalProblem *problem;

      word = annal_json_read_dup_text (self->in);
      list = annal_word_dup_list (field->get_enum_type ());
      problem = annal_record_read_problem (self, "unknown-word", "“%s” is no word for “%s”.", word, field->name);
      annal_problem_set_expected (problem, "%s", list);
      return;
    }
  *member = value;
}

static void
read_texts (AnnalRecordRead *self, AnnalNode *node, GPtrArray **member)
{
  if (annal_json_read_get_token (self->in) != ANNAL_JSON_ARRAY_BEGIN)
    {
      annal_record_read_wrong_type (self, "an array of strings");
      return;
    }
  while (next_inside (self, ANNAL_JSON_ARRAY_END))
    {
      g_autofree char *text = NULL;

      read_text (self, &text);
      if (text != NULL)
        annal_node_add_text (node, member, text);
    }
}

static void
read_map_values (AnnalRecordRead *self, AnnalNode *node, GPtrArray **member, const char *key)
{
  g_autofree char *text = NULL;

  if (annal_json_read_get_token (self->in) == ANNAL_JSON_STRING)
    {
      text = annal_json_read_dup_text (self->in);
      annal_node_add_to_map (node, member, key, text);
      return;
    }
  if (annal_json_read_get_token (self->in) != ANNAL_JSON_ARRAY_BEGIN)
    {
      annal_record_read_wrong_type (self, "a string, or an array of strings");
      return;
    }
  while (next_inside (self, ANNAL_JSON_ARRAY_END))
    {
      g_clear_pointer (&text, g_free);
      read_text (self, &text);
      if (text != NULL)
        annal_node_add_to_map (node, member, key, text);
    }
}

static void
read_map (AnnalRecordRead *self, AnnalNode *node, GPtrArray **member)
{
  if (annal_json_read_get_token (self->in) != ANNAL_JSON_OBJECT_BEGIN)
    {
      annal_record_read_wrong_type (self, "an object of strings");
      return;
    }
  while (next_inside (self, ANNAL_JSON_OBJECT_END))
    {
      g_autofree char *key = annal_json_read_dup_text (self->in);

      if (annal_json_read_next (self->in) == ANNAL_JSON_ERROR)
        return;
      read_map_values (self, node, member, key);
    }
}

/* What a bare string, or in a value any bare word, stands for. */
static gboolean
read_bare (AnnalRecordRead *self, const AnnalShape *shape, AnnalNode *node)
{
  const AnnalField *field;
  char **member;

  if (shape->bare == NULL)
    return FALSE;
  field = annal_shape_lookup (shape, shape->bare, strlen (shape->bare));
  member = &ANNAL_FIELD_AT (node, field, char *);
  switch (annal_json_read_get_token (self->in))
    {
    case ANNAL_JSON_STRING:
      read_text (self, member);
      return TRUE;
    case ANNAL_JSON_NUMBER:
      if (shape != &annal_value_shape)
        return FALSE;
      read_decimal (self, member);
      return TRUE;
    case ANNAL_JSON_TRUE:
    case ANNAL_JSON_FALSE:
      if (shape != &annal_value_shape)
        return FALSE;
      *member = g_strdup (annal_json_read_get_token (self->in) == ANNAL_JSON_TRUE ? "true" : "false");
      return TRUE;
    default:
      return FALSE;
    }
}

static AnnalNode *
read_node (AnnalRecordRead *self, const AnnalShape *shape)
{
  AnnalNode *node = annal_node_new (shape);

  if (read_bare (self, shape, node))
    return node;
  if (annal_json_read_get_token (self->in) != ANNAL_JSON_OBJECT_BEGIN)
    annal_record_read_wrong_type (self, shape->bare != NULL ? "a string or an object" : "an object");
  else if (annal_record_read_members (self, node))
    return node;
  annal_node_unref (node);
  return NULL;
}

static void
read_nodes (AnnalRecordRead *self, AnnalNode *parent, const AnnalShape *shape, GPtrArray **member)
{
  if (annal_json_read_get_token (self->in) != ANNAL_JSON_ARRAY_BEGIN)
    {
      annal_record_read_wrong_type (self, "an array");
      return;
    }
  while (next_inside (self, ANNAL_JSON_ARRAY_END))
    {
      AnnalNode *child = read_node (self, shape);

      if (child == NULL)
        continue;
      annal_node_add_node (parent, member, child);
      annal_node_unref (child);
    }
}

/* One of the rival values of an attribute: a bare word stands for its value. */
static void
read_attribute_value (AnnalRecordRead *self, AnnalNode *attribute, GPtrArray **values)
{
  const AnnalField *field = &annal_attribute_value_shape.fields[0];
  AnnalNode *rival;

  if (annal_json_read_get_token (self->in) == ANNAL_JSON_OBJECT_BEGIN)
    rival = read_node (self, &annal_attribute_value_shape);
  else
    {
      AnnalNode *value = read_node (self, &annal_value_shape);

      if (value == NULL)
        return;
      rival = annal_node_new (&annal_attribute_value_shape);
      annal_node_set_node (rival, &ANNAL_FIELD_AT (rival, field, gpointer), value);
      annal_node_unref (value);
    }
  if (rival == NULL)
    return;
  annal_node_add_node (attribute, values, rival);
  annal_node_unref (rival);
}

static AnnalNode *
read_attribute (AnnalRecordRead *self)
{
  AnnalNode *attribute = annal_node_new (&annal_attribute_shape);
  GPtrArray **values = &ANNAL_FIELD_AT (attribute, &annal_attribute_shape.fields[1], GPtrArray *);

  ANNAL_FIELD_AT (attribute, &annal_attribute_shape.fields[0], char *) = annal_json_read_dup_text (self->in);
  if (annal_json_read_next (self->in) == ANNAL_JSON_ARRAY_BEGIN)
    while (next_inside (self, ANNAL_JSON_ARRAY_END))
      read_attribute_value (self, attribute, values);
  else if (!is_broken (self))
    read_attribute_value (self, attribute, values);
  return attribute;
}

static int
compare_attributes (gconstpointer a, gconstpointer b)
{
  const AnnalField *name = &annal_attribute_shape.fields[0];

  return strcmp (ANNAL_FIELD_GET (*(AnnalNode *const *) a, name, const char *),
                 ANNAL_FIELD_GET (*(AnnalNode *const *) b, name, const char *));
}

/* The order of an object's members means nothing, so they are sorted. */
static void
read_attributes (AnnalRecordRead *self, AnnalNode *node, GPtrArray **member)
{
  if (annal_json_read_get_token (self->in) != ANNAL_JSON_OBJECT_BEGIN)
    {
      annal_record_read_wrong_type (self, "an object");
      return;
    }
  while (next_inside (self, ANNAL_JSON_OBJECT_END))
    {
      AnnalNode *attribute = read_attribute (self);

      annal_node_add_node (node, member, attribute);
      annal_node_unref (attribute);
    }
  if (*member != NULL)
    g_ptr_array_sort (*member, compare_attributes);
}

static void
read_child (AnnalRecordRead *self, AnnalNode *node, const AnnalField *field)
{
  AnnalNode *child = read_node (self, field->shape);

  if (child == NULL)
    return;
  annal_node_set_node (node, &ANNAL_FIELD_AT (node, field, gpointer), child);
  annal_node_unref (child);
}

static void
read_member (AnnalRecordRead *self, AnnalNode *node, const AnnalField *field)
{
  switch (field->kind)
    {
    case ANNAL_FIELD_KIND_TEXT:
    case ANNAL_FIELD_KIND_ID:
      read_text (self, &ANNAL_FIELD_AT (node, field, char *));
      break;
    case ANNAL_FIELD_KIND_DECIMAL:
      read_decimal (self, &ANNAL_FIELD_AT (node, field, char *));
      break;
    case ANNAL_FIELD_KIND_COUNT:
      read_count (self, &ANNAL_FIELD_AT (node, field, gint64));
      break;
    case ANNAL_FIELD_KIND_FLAG:
      read_flag (self, &ANNAL_FIELD_AT (node, field, gboolean));
      break;
    case ANNAL_FIELD_KIND_WORD:
      read_word (self, field, &ANNAL_FIELD_AT (node, field, int));
      break;
    case ANNAL_FIELD_KIND_NODE:
      read_child (self, node, field);
      break;
    case ANNAL_FIELD_KIND_NODES:
      read_nodes (self, node, field->shape, &ANNAL_FIELD_AT (node, field, GPtrArray *));
      break;
    case ANNAL_FIELD_KIND_ATTRIBUTES:
      read_attributes (self, node, &ANNAL_FIELD_AT (node, field, GPtrArray *));
      break;
    case ANNAL_FIELD_KIND_TEXTS:
    case ANNAL_FIELD_KIND_IDS:
      read_texts (self, node, &ANNAL_FIELD_AT (node, field, GPtrArray *));
      break;
    case ANNAL_FIELD_KIND_MAP:
      read_map (self, node, &ANNAL_FIELD_AT (node, field, GPtrArray *));
      break;
    }
}

/* A quantity that says no more than a bare number is kept as one, so that the
 * two ways of writing it are one value.
 */
static void
simplify_value (AnnalNode *node)
{
  const AnnalField *word = annal_shape_lookup (&annal_value_shape, "word", 4);
  const AnnalField *field = annal_shape_lookup (&annal_value_shape, "quantity", 8);
  AnnalQuantity *quantity = ANNAL_FIELD_GET (node, field, AnnalQuantity *);

  if (quantity == NULL || annal_node_has (node, word) ||
      annal_quantity_get_approx (quantity) > ANNAL_APPROX_EXACT ||
      annal_quantity_get_lo (quantity) == NULL ||
      g_strcmp0 (annal_quantity_get_lo (quantity), annal_quantity_get_hi (quantity)) != 0 ||
      annal_quantity_get_unit (quantity) != NULL || annal_quantity_get_verbatim (quantity) != NULL ||
      !annal_decimal_is_valid (annal_quantity_get_lo (quantity)))
    return;
  annal_node_set_text (node, &ANNAL_FIELD_AT (node, word, char *), annal_quantity_get_lo (quantity));
  annal_node_set_node (node, &ANNAL_FIELD_AT (node, field, gpointer), NULL);
}

/* A passage shows words unless it says otherwise. */
static void
simplify_anchor (AnnalNode *node)
{
  const AnnalField *role = annal_shape_lookup (&annal_anchor_shape, "role", 4);

  if (ANNAL_FIELD_GET (node, role, AnnalAnchorRole) == ANNAL_ANCHOR_ROLE_WORDS)
    ANNAL_FIELD_AT (node, role, AnnalAnchorRole) = ANNAL_ANCHOR_ROLE_UNSET;
}

static void
simplify (AnnalNode *node)
{
  if (node->shape == &annal_value_shape)
    simplify_value (node);
  else if (node->shape == &annal_anchor_shape)
    simplify_anchor (node);
}

/* Children whose members stand in the parent's object, while it is read. At
 * most one shape has two of them.
 */
typedef struct
{
  const AnnalField *field;
  AnnalNode *child; /* owned */
} Flat;

#define MAX_FLAT 2

static gboolean
is_flat (const AnnalField *field)
{
  return (field->flags & ANNAL_FIELD_FLATTEN) != 0;
}

static guint
find_flats (const AnnalShape *shape, Flat *flats)
{
  guint n = 0;

  for (guint i = 0; i < shape->n_fields; i++)
    if (is_flat (&shape->fields[i]))
      {
        g_assert (n < MAX_FLAT);
        flats[n++] = (Flat) { .field = &shape->fields[i] };
      }
  return n;
}

/* The member that a key names: the node's own, or one of a flattened child,
 * which is then made and becomes the @owner.
 */
static const AnnalField *
find_member (AnnalNode *node, Flat *flats, guint n_flats, const char *key, gsize length, AnnalNode **owner)
{
  const AnnalField *field = annal_shape_lookup (node->shape, key, length);

  *owner = node;
  if (field != NULL && !(is_flat (field) && field->kind == ANNAL_FIELD_KIND_NODE))
    return field;
  for (guint i = 0; i < n_flats; i++)
    {
      field = annal_shape_lookup (flats[i].field->shape, key, length);
      if (field == NULL)
        continue;
      if (flats[i].child == NULL)
        flats[i].child = annal_node_new (flats[i].field->shape);
      *owner = flats[i].child;
      return field;
    }
  return NULL;
}

/* A lone passage may stand in the citation itself, but not beside others. */
static void
attach_flat (AnnalRecordRead *self, AnnalNode *node, Flat *flat)
{
  if (flat->child == NULL)
    return;
  simplify (flat->child);
  if (flat->field->kind == ANNAL_FIELD_KIND_NODE)
    annal_node_set_node (node, &ANNAL_FIELD_AT (node, flat->field, gpointer), flat->child);
  else if (annal_node_has (node, flat->field))
    annal_record_read_problem (self, "two-forms", "The members of %s stand beside “%s”; use one of the two.",
                               flat->field->shape->noun, flat->field->name);
  else
    annal_node_add_node (node, &ANNAL_FIELD_AT (node, flat->field, GPtrArray *), flat->child);
  annal_node_unref (flat->child);
}

/* In a line the type comes first; in a document it may be given, but must be
 * that of the section.
 */
static gboolean
is_type_member (AnnalNode *node, const char *key, gsize length)
{
  return node->shape->record_type != ANNAL_RECORD_TYPE_UNSET && slice_is (key, length, "type");
}

static void
read_type_member (AnnalRecordRead *self, AnnalNode *node)
{
  const char *expected = annal_record_type_get_word (node->shape->record_type);
  AnnalProblem *problem;
  const char *text;
  gsize length;

  if (annal_json_read_get_token (self->in) != ANNAL_JSON_STRING)
    {
      annal_record_read_wrong_type (self, "a string");
      return;
    }
  text = annal_json_read_get_text (self->in, &length);
  if (slice_is (text, length, expected))
    return;
  problem = annal_record_read_problem (self, "wrong-section", "The record says that it is of another type.");
  annal_problem_set_expected (problem, "“%s”, or no “type”", expected);
}

static gboolean
warn_of_slip_in (AnnalRecordRead *self, const AnnalShape *shape, const char *key)
{
  for (guint i = 0; i < shape->n_fields; i++)
    if (annal_record_read_warn_of_slip (self, key, shape->fields[i].name))
      return TRUE;
  return FALSE;
}

/* Members that the model does not know are welcome, misspelt ones are not. */
static void
read_unknown (AnnalRecordRead *self, AnnalNode *node, const Flat *flats, guint n_flats)
{
  g_autofree char *name = annal_json_read_dup_text (self->in);
  gboolean warned = warn_of_slip_in (self, node->shape, name);
  char *json = NULL;

  for (guint i = 0; i < n_flats && !warned; i++)
    warned = warn_of_slip_in (self, flats[i].field->shape, name);
  if (annal_json_read_next (self->in) != ANNAL_JSON_ERROR)
    json = annal_json_normalise (self->in);
  if (json != NULL)
    annal_node_take_extra (node, name, json);
}

static void
read_pair (AnnalRecordRead *self, AnnalNode *node, Flat *flats, guint n_flats)
{
  AnnalNode *owner;
  gsize length;
  const char *key = annal_json_read_get_text (self->in, &length);
  const AnnalField *field = find_member (node, flats, n_flats, key, length, &owner);

  if (field != NULL)
    {
      if (annal_json_read_next (self->in) != ANNAL_JSON_ERROR)
        read_member (self, owner, field);
    }
  else if (is_type_member (node, key, length))
    {
      if (annal_json_read_next (self->in) != ANNAL_JSON_ERROR)
        read_type_member (self, node);
    }
  else
    {
      read_unknown (self, node, flats, n_flats);
    }
}

gboolean
annal_record_read_members (AnnalRecordRead *self, AnnalNode *node)
{
  Flat flats[MAX_FLAT];
  guint n_flats = find_flats (node->shape, flats);

  while (next_inside (self, ANNAL_JSON_OBJECT_END))
    read_pair (self, node, flats, n_flats);
  for (guint i = 0; i < n_flats; i++)
    attach_flat (self, node, &flats[i]);
  simplify (node);
  return !is_broken (self);
}

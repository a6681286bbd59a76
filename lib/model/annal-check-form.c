/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What every member must look like, by its shape: it is there where it must
 * be, texts are UTF-8 and have their form, ids name something of the right kind.
 */

#include "model/annal-check-rules-private.h"

#include <string.h>

#include <annal/annal-date.h>
#include <annal/annal-record.h>
#include <annal/annal-vocabulary.h>

#include "base/annal-decimal-private.h"
#include "base/annal-distance-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-vocabulary-private.h"

/* What an id may name, in words; %TRUE for terms. */
static const struct
{
  guint bit;
  const char *noun;
  gboolean is_term;
} targets[] = {
  { ANNAL_REFERS_TO_SOURCE, "a source", FALSE },
  { ANNAL_REFERS_TO_ENTITY, "an entity", FALSE },
  { ANNAL_REFERS_TO_EVENT, "an event", FALSE },
  { ANNAL_REFERS_TO_CLAIM, "a claim", FALSE },
  { 1 << ANNAL_RECORD_TYPE_LINK, "a link", FALSE },
  { 1 << ANNAL_RECORD_TYPE_ASSESSMENT, "an assessment", FALSE },
  { 1 << ANNAL_RECORD_TYPE_NOTICE, "a notice", FALSE },
  { ANNAL_REFERS_TO_PREDICATE, "a known predicate", TRUE },
  { ANNAL_REFERS_TO_EVENT_KIND, "a known kind of event", TRUE },
  { ANNAL_REFERS_TO_ATTRIBUTE, "a known attribute", TRUE },
  { ANNAL_REFERS_TO_UNIT, "a known unit", TRUE },
};

static char *
dup_target_list (AnnalRefersTo refers_to)
{
  GString *list = g_string_new (NULL);
  guint left = refers_to;

  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    if (left & targets[i].bit)
      {
        left &= ~targets[i].bit;
        if (list->len > 0)
          g_string_append (list, left == 0 ? " or " : ", ");
        g_string_append (list, targets[i].noun);
      }
  return g_string_free (list, FALSE);
}

/* Unknown terms */

static AnnalTermRole
get_role (AnnalRefersTo refers_to)
{
  for (AnnalTermRole role = ANNAL_TERM_ROLE_PREDICATE; role <= ANNAL_TERM_ROLE_UNIT; role++)
    if (refers_to & 1 << (16 + role))
      return role;
  return ANNAL_TERM_ROLE_UNSET;
}

typedef struct
{
  const char *id;
  AnnalTermRole role;
  const char *nearest; /* NULL: nothing is near */
  guint distance;
} Suggestion;

static void
suggestion_consider (Suggestion *self, AnnalTerm *term)
{
  gssize longer = strlen (self->id) - strlen (annal_term_get_id (term));
  guint distance;

  if (annal_term_get_role (term) != self->role || ABS (longer) >= self->distance)
    return;
  distance = annal_distance (self->id, annal_term_get_id (term));
  if (distance >= self->distance)
    return;
  self->nearest = annal_term_get_id (term);
  self->distance = distance;
}

/* Beyond these, looking for what was meant is not worth its time. */
#define MAX_MISSPELT 32
#define MAX_CONSIDERED 250

/* Two slips are near, unless hardly a letter of the word is left. */
static const char *
find_nearest (AnnalDossier *dossier, AnnalTermRole role, const char *id)
{
  Suggestion best = { .id = id, .role = role, .distance = MIN (3, strlen (id)) };

  if (strlen (id) > MAX_MISSPELT)
    return NULL;
  for (guint i = 0; i < annal_vocabulary_get_n_terms (); i++)
    suggestion_consider (&best, annal_vocabulary_get_term (i));
  for (guint i = 0; i < MIN (annal_dossier_get_n_terms (dossier), MAX_CONSIDERED); i++)
    suggestion_consider (&best, annal_dossier_get_term (dossier, i));
  return best.nearest;
}

static void
report_unknown_term (const AnnalCheck *self, AnnalRefersTo refers_to, const char *id, const char *pointer)
{
  g_autofree char *noun = dup_target_list (refers_to);
  AnnalProblem *problem;
  const char *nearest;

  problem = ANNAL_CHECK_ERROR (self, "unknown-term", pointer, NULL,
                               "“%s” is not %s; add a term for it or use a built-in one.", id, noun);
  if (problem == NULL)
    return;
  nearest = find_nearest (self->dossier, get_role (refers_to), id);
  if (nearest != NULL)
    annal_problem_set_expected (problem, "perhaps “%s”", nearest);
}

/* Ids */

static gboolean
is_of_type (const AnnalRecord *record, AnnalRefersTo refers_to)
{
  return (refers_to & 1 << record->node.shape->record_type) != 0;
}

void
annal_check_report_type (const AnnalCheck *self, AnnalRefersTo refers_to, const AnnalRecord *record,
                         const char *pointer)
{
  g_autofree char *expected = dup_target_list (refers_to);

  ANNAL_CHECK_ERROR (self, "wrong-record-type", pointer, NULL, "“%s” is %s; %s is expected here.",
                     record->id, record->node.shape->noun, expected);
}

AnnalRecord *
annal_check_reference (const AnnalCheck *self, AnnalRefersTo refers_to, const char *id, const char *pointer)
{
  AnnalTermRole role = get_role (refers_to);
  AnnalRecord *record;

  if (!annal_id_is_valid (id))
    {
      if (!g_utf8_validate (id, -1, NULL))
        return NULL;
      annal_problem_set_expected (ANNAL_CHECK_ERROR (self, "bad-id", pointer, NULL, "“%s” cannot be an id.", id),
                                  "1 to 128 of a-z, 0-9, ., _, : and -, the first a letter or digit");
      return NULL;
    }
  if (role != ANNAL_TERM_ROLE_UNSET)
    {
      record = (AnnalRecord *) annal_dossier_resolve_term (self->dossier, role, id);
      if (record == NULL)
        report_unknown_term (self, refers_to, id, pointer);
      return record;
    }

  record = annal_dossier_lookup (self->dossier, id);
  if (record == NULL)
    ANNAL_CHECK_ERROR (self, "dangling-id", pointer, NULL, "It names “%s”, which is not in the dossier.", id);
  else if (!is_of_type (record, refers_to))
    {
      annal_check_report_type (self, refers_to, record, pointer);
      record = NULL;
    }
  return record;
}

static void
check_id (const AnnalCheck *self, const AnnalField *field, const char *id, const char *pointer)
{
  if (annal_check_utf8 (self, id, pointer, NULL))
    annal_check_reference (self, field->refers_to, id, pointer);
}

static void
check_ids (const AnnalCheck *self, const AnnalField *field, const GPtrArray *ids, const char *pointer)
{
  for (guint i = 0; i < ids->len; i++)
    check_id (self, field, g_ptr_array_index (ids, i), annal_check_locate (self, pointer, i));
}

/* Texts of any kind: programs may set what no file can hold. */

gboolean
annal_check_utf8 (const AnnalCheck *self, const char *text, const char *pointer, const char *member)
{
  const char *bad;

  if (g_utf8_validate (text, -1, &bad))
    return TRUE;
  ANNAL_CHECK_ERROR (self, "bad-utf8", pointer, member,
                     "The text is not UTF-8: byte %" G_GSIZE_FORMAT ", 0x%02X, begins no character.",
                     (gsize) (bad - text) + 1, (guchar) *bad);
  return FALSE;
}

static void
check_texts (const AnnalCheck *self, const GPtrArray *texts, const char *pointer)
{
  for (guint i = 0; i < texts->len; i++)
    annal_check_utf8 (self, g_ptr_array_index (texts, i), annal_check_locate (self, pointer, i), NULL);
}

static void
check_entry (const AnnalCheck *self, const AnnalMapEntry *entry, const char *pointer)
{
  g_autoptr (GString) place = g_string_new (pointer);

  g_string_append_c (place, '/');
  annal_pointer_append (place, entry->key);
  annal_check_utf8 (self, entry->key, place->str, NULL);
  /* One value stands by itself in a file, several in an array. */
  if (entry->values->len == 1)
    annal_check_utf8 (self, g_ptr_array_index (entry->values, 0), place->str, NULL);
  else
    check_texts (self, entry->values, place->str);
}

static void
check_map (const AnnalCheck *self, const GPtrArray *map, const char *pointer)
{
  for (guint i = 0; i < map->len; i++)
    check_entry (self, g_ptr_array_index (map, i), pointer);
}

/* Texts of a form */

static void
check_edtf (const AnnalCheck *self, const char *text, const char *pointer)
{
  g_autoptr (GError) error = NULL;

  if (!annal_date_check (text, NULL, &error))
    ANNAL_CHECK_ERROR (self, "bad-date", pointer, NULL, "“%s” is not a date. %s", text, error->message);
}

static void
check_sha256 (const AnnalCheck *self, const char *text, const char *pointer)
{
  AnnalProblem *problem;

  if (strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64)
    return;
  problem = ANNAL_CHECK_ERROR (self, "bad-hash", pointer, NULL, "“%s” is not a SHA-256 hash.", text);
  annal_problem_set_expected (problem, "64 of 0-9 and a-f");
}

static void
check_link_kind (const AnnalCheck *self, const char *text, const char *pointer)
{
  static const char *const kinds[] = {
    "responds-to", "precedes", "same-as", "different-from", "supersedes", "cites", NULL
  };
  AnnalProblem *problem;

  if (g_strv_contains (kinds, text))
    return;
  if (g_str_has_prefix (text, "x-"))
    {
      if (annal_dossier_lookup_term (self->dossier, ANNAL_TERM_ROLE_WORD, text) == NULL)
        ANNAL_CHECK_ERROR (self, "unknown-term", pointer, NULL,
                           "“%s” is a word of your own; add a term of role “word” for it.", text);
      return;
    }
  problem = ANNAL_CHECK_ERROR (self, "bad-link-kind", pointer, NULL, "“%s” is not a kind of link.", text);
  annal_problem_set_expected (problem, "responds-to, precedes, same-as, different-from, supersedes, cites, "
                              "or a word of your own that begins with x-");
}

static void
check_text (const AnnalCheck *self, const AnnalField *field, const char *text, const char *pointer)
{
  if (!annal_check_utf8 (self, text, pointer, NULL))
    return;
  switch (field->form)
    {
    case ANNAL_FORM_LANG:
      annal_check_language (self, text, pointer, NULL);
      break;
    case ANNAL_FORM_EDTF:
      check_edtf (self, text, pointer);
      break;
    case ANNAL_FORM_SHA256:
      check_sha256 (self, text, pointer);
      break;
    case ANNAL_FORM_LINKKIND:
      check_link_kind (self, text, pointer);
      break;
    case ANNAL_FORM_ANY:
      if ((field->flags & ANNAL_FIELD_REQUIRED) && *text == '\0')
        ANNAL_CHECK_ERROR (self, "empty-text", pointer, NULL, "“%s” is empty.", field->name);
      break;
    }
}

static void
check_decimal (const AnnalCheck *self, const char *text, const char *pointer)
{
  AnnalProblem *problem;

  if (annal_decimal_is_valid (text) || !annal_check_utf8 (self, text, pointer, NULL))
    return;
  problem = ANNAL_CHECK_ERROR (self, "bad-decimal", pointer, NULL, "“%s” is not a decimal number.", text);
  annal_problem_set_expected (problem, "digits with at most one point, such as 120000 or 38.5");
}

static void
report_missing (const AnnalCheck *self, const AnnalNode *node, const AnnalField *field, const char *pointer)
{
  const char *noun = node->shape->noun;

  ANNAL_CHECK_ERROR (self, "missing-member", pointer, NULL, "%c%s needs “%s”.",
                     g_ascii_toupper (noun[0]), noun + 1, field->name);
}

void
annal_check_form (const AnnalCheck *self, const AnnalNode *node, const AnnalField *field, const char *pointer)
{
  if (!annal_node_has (node, field))
    {
      if (field->flags & ANNAL_FIELD_REQUIRED)
        report_missing (self, node, field, pointer);
      return;
    }
  switch (field->kind)
    {
    case ANNAL_FIELD_KIND_TEXT:
      check_text (self, field, ANNAL_FIELD_GET (node, field, char *), pointer);
      break;
    case ANNAL_FIELD_KIND_DECIMAL:
      check_decimal (self, ANNAL_FIELD_GET (node, field, char *), pointer);
      break;
    case ANNAL_FIELD_KIND_ID:
      check_id (self, field, ANNAL_FIELD_GET (node, field, char *), pointer);
      break;
    case ANNAL_FIELD_KIND_IDS:
      check_ids (self, field, ANNAL_FIELD_GET (node, field, GPtrArray *), pointer);
      break;
    case ANNAL_FIELD_KIND_TEXTS:
      check_texts (self, ANNAL_FIELD_GET (node, field, GPtrArray *), pointer);
      break;
    case ANNAL_FIELD_KIND_MAP:
      check_map (self, ANNAL_FIELD_GET (node, field, GPtrArray *), pointer);
      break;
    case ANNAL_FIELD_KIND_COUNT:
    case ANNAL_FIELD_KIND_FLAG:
    case ANNAL_FIELD_KIND_WORD:
    case ANNAL_FIELD_KIND_NODE:
    case ANNAL_FIELD_KIND_NODES:
    case ANNAL_FIELD_KIND_ATTRIBUTES:
      break;
    }
}

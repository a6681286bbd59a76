/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Names of protected entities where anybody can read them.
 *
 *  1. Of a sealed entity all names are secret, of one with a pseudonym all but
 *     the first; descriptions are nobody's name.
 *  2. A name of letters that are parted by spaces is found as whole words,
 *     whatever their case and accents; in other scripts wherever it stands.
 *  3. What is told never holds the name.
 */

#include "analysis/desk/annal-desk-private.h"

#include <string.h>

#include <annal/annal-entity.h>
#include <annal/annal-link.h>
#include <annal/annal-name.h>
#include <annal/annal-record.h>

#include "base/annal-hash-private.h"
#include "model/annal-shapes-private.h"

/* Shorter ones stand in half of all words. */
#define MIN_LETTERS 2

typedef struct
{
  const AnnalRecord *owner; /* borrowed */
  char *phrase;             /* owned: folded words with one space between them; NULL: */
  char *piece;              /* owned: what is found wherever it stands */
} Secret;

typedef struct
{
  const AnnalDesk *desk;
  GArray *secrets;     /* owned, of Secret */
  GHashTable *first;   /* owned, first word of a phrase (owned) to a GArray of places in secrets */
  gboolean has_pieces;
  const AnnalRecord *record;
} Search;

static void
secret_clear (gpointer data)
{
  Secret *self = data;

  g_free (self->phrase);
  g_free (self->piece);
}

/* --- what is secret ------------------------------------------------------- */

static gboolean
is_of_words (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_utf8_get_char (text) >= 0x370 && g_unichar_isalpha (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

static char *
fold_piece (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return normal != NULL ? g_utf8_casefold (normal, -1) : NULL;
}

static char *
join (const GPtrArray *words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", (const char *) g_ptr_array_index (words, i));
  return g_string_free (text, FALSE);
}

static void
add_secret (Search *self, const AnnalRecord *owner, const char *name)
{
  Secret secret = { owner, NULL, NULL };
  g_autoptr (GPtrArray) words = annal_desk_split (name);
  guint place = self->secrets->len;
  GArray *places;

  if (words->len == 0 || g_utf8_strlen (name, -1) < MIN_LETTERS)
    return;
  if (!is_of_words (name))
    {
      secret.piece = fold_piece (name);
      self->has_pieces = TRUE;
      g_array_append_val (self->secrets, secret);
      return;
    }
  secret.phrase = join (words);
  g_array_append_val (self->secrets, secret);
  places = g_hash_table_lookup (self->first, g_ptr_array_index (words, 0));
  if (places == NULL)
    {
      places = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->first, g_strdup (g_ptr_array_index (words, 0)), places);
    }
  g_array_append_val (places, place);
}

static void
add_entity (Search *self, AnnalEntity *entity)
{
  guint first = annal_entity_get_protect (entity) == ANNAL_PROTECT_PSEUDONYM ? 1 : 0;

  if (annal_entity_get_protect (entity) == ANNAL_PROTECT_NONE)
    return;
  for (guint i = first; i < annal_entity_get_n_names (entity); i++)
    {
      const AnnalName *name = annal_entity_get_name (entity, i);

      if (annal_name_get_kind (name) != ANNAL_NAME_KIND_DESCRIPTION)
        add_secret (self, annal_entity_as_record (entity), annal_name_get_text (name));
    }
}

/* --- where it stands ------------------------------------------------------ */

static void
report (const Search *self, const Secret *secret, const char *pointer)
{
  AnnalProblem *problem;

  problem = annal_problems_add (self->desk->problems, ANNAL_SEVERITY_WARNING, "protected-name", self->record, pointer,
                                "A name of “%s”, who is protected, can be read here.", secret->owner->id);
  annal_problem_set_hint (problem, "Take it out, or put a description in its place.");
  if (secret->owner != self->record)
    annal_problem_add_other (problem, secret->owner, "/names");
}

static const Secret *
find_phrase (const Search *self, const GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    {
      const GArray *places = g_hash_table_lookup (self->first, g_ptr_array_index (words, i));

      for (guint j = 0; places != NULL && j < places->len; j++)
        {
          const Secret *secret = &g_array_index (self->secrets, Secret, g_array_index (places, guint, j));

          if (annal_desk_phrase_stands (words, i, secret->phrase))
            return secret;
        }
    }
  return NULL;
}

static const Secret *
find_piece (const Search *self, const char *text)
{
  g_autofree char *folded = self->has_pieces ? fold_piece (text) : NULL;

  for (guint i = 0; folded != NULL && i < self->secrets->len; i++)
    {
      const Secret *secret = &g_array_index (self->secrets, Secret, i);

      if (secret->piece != NULL && strstr (folded, secret->piece) != NULL)
        return secret;
    }
  return NULL;
}

static void
search_text (const Search *self, const char *text, const char *pointer)
{
  g_autoptr (GPtrArray) words = annal_desk_split (text);
  const Secret *secret = find_phrase (self, words);

  if (secret == NULL)
    secret = find_piece (self, text);
  if (secret != NULL)
    report (self, secret, pointer);
}

/* Ids are words too: witness-kim-chol. */
static void
search_id (const Search *self, const char *id)
{
  g_autofree char *words = g_strdelimit (g_strdup (id), "-._:", ' ');

  search_text (self, words, "/id");
}

static void
search_texts (const Search *self, const GPtrArray *texts, const char *pointer)
{
  for (guint i = 0; i < texts->len; i++)
    {
      g_autofree char *place = g_strdup_printf ("%s/%u", pointer, i);

      search_text (self, g_ptr_array_index (texts, i), place);
    }
}

static void
search_map (const Search *self, const GPtrArray *map, const char *pointer)
{
  for (guint i = 0; i < map->len; i++)
    {
      const AnnalMapEntry *entry = g_ptr_array_index (map, i);

      for (guint j = 0; j < entry->values->len; j++)
        {
          g_autoptr (GString) place = g_string_new (pointer);

          g_string_append_c (place, '/');
          annal_pointer_append (place, entry->key);
          search_text (self, g_ptr_array_index (entry->values, j), place->str);
        }
    }
}

/* What a protected entity is called stands in its own names. */
static gboolean
is_own_name (const Search *self, const char *pointer)
{
  AnnalEntity *entity = annal_record_as_entity ((AnnalRecord *) self->record);

  return entity != NULL && annal_entity_get_protect (entity) != ANNAL_PROTECT_NONE &&
         g_str_has_prefix (pointer, "/names/");
}

static void
visit_member (const AnnalNode *node, const AnnalField *field, const char *pointer, gpointer data)
{
  const Search *self = data;

  if (!annal_node_has (node, field) || is_own_name (self, pointer))
    return;
  if (field->kind == ANNAL_FIELD_KIND_TEXT && strcmp (pointer, "/id") == 0)
    search_id (self, self->record->id);
  else if (field->kind == ANNAL_FIELD_KIND_TEXT)
    search_text (self, ANNAL_FIELD_GET (node, field, const char *), pointer);
  else if (field->kind == ANNAL_FIELD_KIND_TEXTS)
    search_texts (self, ANNAL_FIELD_GET (node, field, const GPtrArray *), pointer);
  else if (field->kind == ANNAL_FIELD_KIND_MAP)
    search_map (self, ANNAL_FIELD_GET (node, field, const GPtrArray *), pointer);
}

/* --- what gives them away without a name ---------------------------------- */

static void
check_external (const Search *self, AnnalEntity *entity)
{
  g_autofree const char **schemes = annal_entity_dup_external_schemes (entity);

  if (annal_entity_get_protect (entity) == ANNAL_PROTECT_NONE || schemes[0] == NULL)
    return;
  annal_problem_set_hint (annal_problems_add (self->desk->problems, ANNAL_SEVERITY_WARNING, "protected-name",
                                              annal_entity_as_record (entity), "/external",
                                              "Ids elsewhere tell who “%s” is, who is protected.",
                                              annal_entity_get_id (entity)),
                          "Take them out.");
}

static gboolean
is_protected (const Search *self, const char *id)
{
  AnnalEntity *entity = id != NULL ? annal_dossier_lookup_entity (self->desk->dossier, id) : NULL;

  return entity != NULL && annal_entity_get_protect (entity) != ANNAL_PROTECT_NONE;
}

static void
check_link (const Search *self, AnnalLink *link)
{
  const char *subject = annal_link_get_subject (link);
  const char *object = annal_link_get_object (link);
  gboolean of_subject = is_protected (self, subject);

  if (g_strcmp0 (annal_link_get_kind (link), "same-as") != 0 || of_subject == is_protected (self, object))
    return;
  annal_problem_set_hint (annal_problems_add (self->desk->problems, ANNAL_SEVERITY_WARNING, "protected-name",
                                              annal_link_as_record (link), of_subject ? "/object" : "/subject",
                                              "The link tells who “%s” is, who is protected.",
                                              of_subject ? subject : object),
                          "Take the link out, or protect both.");
}

void
annal_desk_find_names (const AnnalDesk *self)
{
  g_autoptr (GArray) secrets = g_array_new (FALSE, FALSE, sizeof (Secret));
  g_autoptr (GHashTable) first = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free,
                                                        (GDestroyNotify) g_array_unref);
  Search search = { self, secrets, first, FALSE, NULL };
  const char *title = annal_dossier_get_title (self->dossier);

  g_array_set_clear_func (secrets, secret_clear);
  for (guint i = 0; i < annal_dossier_get_n_entities (self->dossier); i++)
    {
      add_entity (&search, annal_dossier_get_entity (self->dossier, i));
      check_external (&search, annal_dossier_get_entity (self->dossier, i));
    }
  for (guint i = 0; i < annal_dossier_get_n_links (self->dossier); i++)
    check_link (&search, annal_dossier_get_link (self->dossier, i));
  if (secrets->len > 0 && title != NULL)
    search_text (&search, title, "/title");
  for (AnnalRecordType type = ANNAL_RECORD_TYPE_SOURCE; secrets->len > 0 && type <= ANNAL_RECORD_TYPE_NOTICE; type++)
    for (guint i = 0; i < annal_dossier_get_n_records (self->dossier, type); i++)
      {
        search.record = annal_dossier_get_record (self->dossier, type, i);
        annal_node_visit (&search.record->node, visit_member, &search);
      }
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* One record for reading: all its members, then everything that names it. The
 * members come from the record's shape, so a new one is shown without a line
 * of code here.
 */

#include <annal/annal-describe.h>

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-anchor.h>
#include <annal/annal-attribute-value.h>
#include <annal/annal-chain-link.h>
#include <annal/annal-count.h>
#include <annal/annal-error.h>
#include <annal/annal-name.h>
#include <annal/annal-participant.h>
#include <annal/annal-point.h>
#include <annal/annal-quantity.h>
#include <annal/annal-record.h>
#include <annal/annal-term.h>
#include <annal/annal-text.h>
#include <annal/annal-value.h>
#include <annal/annal-when.h>

#include "export/terminal/annal-mention-private.h"
#include "export/terminal/annal-page-private.h"
#include "export/wording/annal-wording-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-shapes-private.h"
#include "model/annal-vocabulary-private.h"

#define STEP 2

typedef struct
{
  AnnalPage page;
  AnnalDossier *dossier;
} Describe;

static char *
say_agent (AnnalDossier *dossier, gconstpointer node)
{
  const char *id = annal_agent_get_id (node);
  g_autofree char *words = annal_word_agent (dossier, node, NULL, ANNAL_NAMING_FULL);

  return id != NULL && strcmp (id, words) != 0 ? g_strdup_printf ("%s [%s]", words, id) : g_steal_pointer (&words);
}

static char *
say_text (AnnalDossier *dossier, gconstpointer node)
{
  const AnnalText *original = annal_text_get_translation_of (node);
  GString *out = g_string_new (annal_text_get_text (node));

  if (annal_text_get_lang (node) != NULL)
    g_string_append_printf (out, " [%s]", annal_text_get_lang (node));
  if (original != NULL)
    {
      g_autofree char *words = say_text (dossier, original);

      g_string_append_printf (out, " (translated from “%s”", words);
      if (annal_text_get_translator (node) != NULL)
        {
          g_autofree char *who = say_agent (dossier, annal_text_get_translator (node));

          g_string_append_printf (out, " by %s", who);
        }
      g_string_append_c (out, ')');
    }
  return g_string_free (out, FALSE);
}

static void
add_pair (GString *out, const char *before, const char *text)
{
  if (text != NULL)
    g_string_append_printf (out, "%s%s%s", out->len > 0 ? ", " : "", before, text);
}

static char *
say_when (AnnalDossier *dossier, gconstpointer node)
{
  g_autofree char *date = annal_word_date (node);
  g_autoptr (GString) rest = g_string_new (NULL);

  add_pair (rest, "", annal_when_get_edtf (node));
  add_pair (rest, "", annal_word_get (ANNAL_TYPE_BASIS, annal_when_get_basis (node)));
  if (annal_when_get_text (node) != NULL)
    {
      g_autofree char *printed = g_strdup_printf ("printed “%s”", annal_when_get_text (node));

      add_pair (rest, "", printed);
    }
  if (annal_when_get_source (node) != NULL && annal_when_get_start (node) >= 0)
    {
      g_autofree char *place = g_strdup_printf ("in %s, code points %" G_GINT64_FORMAT "–%" G_GINT64_FORMAT,
                                                annal_when_get_source (node), annal_when_get_start (node),
                                                annal_when_get_end (node));

      add_pair (rest, "", place);
    }
  else
    add_pair (rest, "in ", annal_when_get_source (node));
  add_pair (rest, "hangs on ", annal_when_get_relative_to (node));
  add_pair (rest, "lasting ", annal_when_get_duration (node));
  add_pair (rest, "time zone ", annal_when_get_tz (node));
  add_pair (rest, "", annal_word_get (ANNAL_TYPE_NATURE, annal_when_get_nature (node)));
  if (rest->len == 0)
    return g_strdup (date != NULL ? date : "no known date");
  return g_strdup_printf ("%s (%s)", date != NULL ? date : "no known date", rest->str);
}

static char *
say_quantity (AnnalDossier *dossier, gconstpointer node)
{
  const char *verbatim = annal_quantity_get_verbatim (node);
  g_autofree char *words = annal_word_quantity (dossier, node);

  if (verbatim == NULL || strstr (words, verbatim) != NULL)
    return g_steal_pointer (&words);
  return g_strdup_printf ("%s (printed “%s”)", words, verbatim);
}

static char *
say_value (AnnalDossier *dossier, gconstpointer node)
{
  const char *word = annal_value_get_word (node);
  g_autofree char *words = NULL;

  if (annal_value_get_quantity (node) != NULL)
    return say_quantity (dossier, annal_value_get_quantity (node));
  if (annal_value_get_date (node) != NULL)
    return say_when (dossier, annal_value_get_date (node));
  words = annal_word_value (dossier, node, ANNAL_VALUE_TYPE_UNSET);
  return word != NULL && strcmp (word, words) != 0 ? g_strdup_printf ("%s [%s]", words, word)
                                                   : g_steal_pointer (&words);
}

static char *
say_name (AnnalDossier *dossier, gconstpointer node)
{
  const char *kind = annal_word_get (ANNAL_TYPE_NAME_KIND, annal_name_get_kind (node));
  g_autofree char *valid = annal_word_date (annal_name_get_valid (node));
  g_autoptr (GString) rest = g_string_new (NULL);

  add_pair (rest, "", kind);
  add_pair (rest, "", annal_name_get_lang (node));
  add_pair (rest, "", valid);
  return rest->len > 0 ? g_strdup_printf ("%s (%s)", annal_name_get_text (node), rest->str)
                       : g_strdup (annal_name_get_text (node));
}

static char *
say_count (AnnalDossier *dossier, gconstpointer node)
{
  const char *of = annal_count_get_of (node);

  return g_strconcat (annal_count_get_n (node), of != NULL ? " of " : NULL, of, NULL);
}

static char *
say_participant (AnnalDossier *dossier, gconstpointer node)
{
  const char *role = annal_participant_get_role (node);
  g_autofree char *who = annal_participant_get_who (node) != NULL
                             ? say_agent (dossier, annal_participant_get_who (node))
                             : g_strdup ("somebody unknown");

  return g_strconcat (who, role != NULL ? ", " : NULL, role, NULL);
}

static char *
say_point (AnnalDossier *dossier, gconstpointer node)
{
  return g_strdup_printf ("latitude %s, longitude %s", annal_point_get_lat (node), annal_point_get_lon (node));
}

static char *
say_anchor (AnnalDossier *dossier, gconstpointer node)
{
  const char *role = annal_word_get (ANNAL_TYPE_ANCHOR_ROLE, annal_anchor_get_role (node));
  const char *match = annal_word_get (ANNAL_TYPE_MATCH, annal_anchor_get_match (node));
  GString *out = g_string_new (NULL);

  if (role != NULL)
    g_string_append_printf (out, "%s: ", role);
  g_string_append_printf (out, "“%s”", annal_anchor_get_quote (node));
  if (annal_anchor_get_start (node) >= 0)
    g_string_append_printf (out, " · code points %" G_GINT64_FORMAT "–%" G_GINT64_FORMAT,
                            annal_anchor_get_start (node), annal_anchor_get_end (node));
  if (annal_anchor_get_start_byte (node) >= 0)
    g_string_append_printf (out, " · bytes %" G_GINT64_FORMAT "–%" G_GINT64_FORMAT,
                            annal_anchor_get_start_byte (node), annal_anchor_get_end_byte (node));
  if (match != NULL)
    g_string_append_printf (out, " · %s", match);
  if (annal_anchor_get_prefix (node) != NULL)
    g_string_append_printf (out, " · after “%s”", annal_anchor_get_prefix (node));
  if (annal_anchor_get_suffix (node) != NULL)
    g_string_append_printf (out, " · before “%s”", annal_anchor_get_suffix (node));
  return g_string_free (out, FALSE);
}

static char *
say_chain_link (AnnalDossier *dossier, gconstpointer node)
{
  const char *role = annal_word_get (ANNAL_TYPE_CHAIN_ROLE, annal_chain_link_get_role (node));
  g_autofree char *who = annal_word_agent (dossier, annal_chain_link_get_who (node),
                                           annal_chain_link_get_on_behalf_of (node), ANNAL_NAMING_FULL);
  g_autofree char *at = annal_word_date (annal_chain_link_get_at (node));
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s%s%s", role != NULL ? role : "", role != NULL ? ": " : "", who);
  add_pair (out, "by ", annal_chain_link_get_medium (node));
  add_pair (out, "", at);
  add_pair (out, "", annal_word_fidelity (annal_chain_link_get_fidelity (node)));
  return g_string_free (out, FALSE);
}

/* What fits on a line; other values are shown member by member. */
static const struct
{
  const AnnalShape *shape;
  char *(*say) (AnnalDossier *dossier, gconstpointer node);
} one_liners[] = {
  { &annal_agent_shape, say_agent },
  { &annal_text_shape, say_text },
  { &annal_when_shape, say_when },
  { &annal_quantity_shape, say_quantity },
  { &annal_value_shape, say_value },
  { &annal_name_shape, say_name },
  { &annal_count_shape, say_count },
  { &annal_participant_shape, say_participant },
  { &annal_point_shape, say_point },
  { &annal_anchor_shape, say_anchor },
  { &annal_chain_link_shape, say_chain_link },
};

/* NULL where the value takes more than a line. */
static char *
say_node (Describe *self, const AnnalNode *node)
{
  for (guint i = 0; i < G_N_ELEMENTS (one_liners); i++)
    if (one_liners[i].shape == node->shape)
      return one_liners[i].say (self->dossier, node);
  return NULL;
}

static char *
say_label (const char *name)
{
  return g_strdelimit (g_strdup (name), "_", ' ');
}

static void
write_line (Describe *self, guint indent, const char *name, const char *words)
{
  g_autofree char *label = say_label (name);

  annal_page_begin (&self->page, indent, indent + STEP);
  annal_page_addf (&self->page, ANNAL_STYLE_DIM, "%s: ", label);
  annal_page_add (&self->page, ANNAL_STYLE_PLAIN, words);
  annal_page_end (&self->page);
}

/* One of a list. */
static void
write_item (Describe *self, guint indent, const char *words)
{
  annal_page_begin (&self->page, indent, indent + STEP);
  annal_page_add (&self->page, ANNAL_STYLE_PLAIN, words);
  annal_page_end (&self->page);
}

static void
write_heading (Describe *self, guint indent, const char *name)
{
  g_autofree char *label = say_label (name);

  annal_page_begin (&self->page, indent, indent + STEP);
  annal_page_addf (&self->page, ANNAL_STYLE_DIM, "%s:", label);
  annal_page_end (&self->page);
}

/* An id with what it names. */
static char *
say_id (Describe *self, const AnnalField *field, const char *id)
{
  AnnalRecord *record = annal_dossier_resolve (self->dossier, field, id);
  g_autofree char *words = record != NULL ? annal_word_record (self->dossier, record) : NULL;

  return words != NULL && strcmp (words, id) != 0 ? g_strdup_printf ("%s [%s]", words, id) : g_strdup (id);
}

static void
write_list (Describe *self, guint indent, const AnnalField *field, const GPtrArray *items)
{
  if (items->len > 1)
    write_heading (self, indent, field->name);
  for (guint i = 0; i < items->len; i++)
    {
      const char *item = g_ptr_array_index (items, i);
      g_autofree char *words = field->kind == ANNAL_FIELD_KIND_IDS ? say_id (self, field, item) : g_strdup (item);

      if (items->len == 1)
        write_line (self, indent, field->name, words);
      else
        write_item (self, indent + STEP, words);
    }
}

static void
write_map (Describe *self, guint indent, const AnnalField *field, const GPtrArray *map)
{
  write_heading (self, indent, field->name);
  for (guint i = 0; i < map->len; i++)
    {
      const AnnalMapEntry *entry = g_ptr_array_index (map, i);
      g_autofree char *values = g_strjoinv (", ", (char **) entry->values->pdata);

      write_line (self, indent + STEP, entry->key, values);
    }
}

static void write_members (Describe *self, guint indent, const AnnalNode *node);

/* “a citation” without its article. */
static const char *
get_noun (const AnnalShape *shape)
{
  const char *space = strchr (shape->noun, ' ');

  return space != NULL ? space + 1 : shape->noun;
}

static void
write_child (Describe *self, guint indent, const AnnalField *field, const AnnalNode *child)
{
  g_autofree char *words = say_node (self, child);

  if (words != NULL)
    write_line (self, indent, field->name, words);
  else if (field->flags & ANNAL_FIELD_FLATTEN)
    write_members (self, indent, child);
  else
    {
      write_heading (self, indent, field->name);
      write_members (self, indent + STEP, child);
    }
}

static void
write_children (Describe *self, guint indent, const AnnalField *field, const GPtrArray *children)
{
  g_autofree char *first = say_node (self, g_ptr_array_index (children, 0));

  if (first != NULL && children->len > 1)
    write_heading (self, indent, field->name);
  for (guint i = 0; i < children->len; i++)
    {
      const AnnalNode *child = g_ptr_array_index (children, i);
      g_autofree char *words = say_node (self, child);

      if (words != NULL && children->len > 1)
        write_item (self, indent + STEP, words);
      else if (words != NULL)
        write_line (self, indent, field->name, words);
      else
        {
          write_heading (self, indent, get_noun (child->shape));
          write_members (self, indent + STEP, child);
        }
    }
}

static void
write_attributes (Describe *self, guint indent, const AnnalNode *node)
{
  g_auto (GStrv) lines = annal_word_attributes (self->dossier, (const AnnalEvent *) (const void *) node);

  write_heading (self, indent, "attributes");
  for (guint i = 0; lines[i] != NULL; i++)
    write_item (self, indent + STEP, lines[i]);
}

/* A source's text may be long: its length says enough. */
static void
write_text_member (Describe *self, guint indent, const AnnalNode *node, const AnnalField *field)
{
  const char *text = ANNAL_FIELD_GET (node, field, char *);
  g_autofree char *length = NULL;

  if (node->shape != &annal_source_text_shape || strcmp (field->name, "path") == 0)
    {
      write_line (self, indent, field->name, text);
      return;
    }
  length = g_strdup_printf ("%ld code points, in the dossier", g_utf8_strlen (text, -1));
  write_line (self, indent, field->name, length);
}

static void
write_member (Describe *self, guint indent, const AnnalNode *node, const AnnalField *field)
{
  g_autofree char *words = NULL;

  switch (field->kind)
    {
    case ANNAL_FIELD_KIND_TEXT:
    case ANNAL_FIELD_KIND_DECIMAL:
      write_text_member (self, indent, node, field);
      return;
    case ANNAL_FIELD_KIND_ID:
      words = say_id (self, field, ANNAL_FIELD_GET (node, field, char *));
      break;
    case ANNAL_FIELD_KIND_COUNT:
      words = g_strdup_printf ("%" G_GINT64_FORMAT, ANNAL_FIELD_GET (node, field, gint64));
      break;
    case ANNAL_FIELD_KIND_FLAG:
      words = g_strdup (ANNAL_FIELD_GET (node, field, gboolean) ? "yes" : "no");
      break;
    case ANNAL_FIELD_KIND_WORD:
      words = g_strdup (annal_word_get (field->get_enum_type (), ANNAL_FIELD_GET (node, field, int)));
      break;
    case ANNAL_FIELD_KIND_NODE:
      write_child (self, indent, field, ANNAL_FIELD_GET (node, field, AnnalNode *));
      return;
    case ANNAL_FIELD_KIND_NODES:
      write_children (self, indent, field, ANNAL_FIELD_GET (node, field, GPtrArray *));
      return;
    case ANNAL_FIELD_KIND_ATTRIBUTES:
      write_attributes (self, indent, node);
      return;
    case ANNAL_FIELD_KIND_TEXTS:
    case ANNAL_FIELD_KIND_IDS:
      write_list (self, indent, field, ANNAL_FIELD_GET (node, field, GPtrArray *));
      return;
    case ANNAL_FIELD_KIND_MAP:
      write_map (self, indent, field, ANNAL_FIELD_GET (node, field, GPtrArray *));
      return;
    }
  if (words != NULL)
    write_line (self, indent, field->name, words);
}

static void
write_members (Describe *self, guint indent, const AnnalNode *node)
{
  for (guint i = 0; i < node->shape->n_fields; i++)
    {
      const AnnalField *field = &node->shape->fields[i];
      gboolean is_own_id = node->shape->record_type != ANNAL_RECORD_TYPE_UNSET && strcmp (field->name, "id") == 0;

      if (annal_node_has (node, field) && !is_own_id)
        write_member (self, indent, node, field);
    }
  for (guint i = 0; node->extras != NULL && i < node->extras->len; i++)
    {
      const AnnalExtra *extra = g_ptr_array_index (node->extras, i);

      write_line (self, indent, extra->name, extra->json);
    }
}

/* Where a mention is listed: by the member of a claim that names the record.
 * A member that is in no row stands under the last.
 */
static const struct
{
  const char *member; /* the first segment of the pointer; NULL: any */
  const char *second; /* the second, NULL: any */
  const char *heading;
} sections[] = {
  { "by", "acts_for", "Said on its behalf" },
  { "by", NULL, "What it said" },
  { "principal", NULL, "Said on its behalf" },
  { "about", NULL, "What is said about it" },
  { "target", NULL, "What is said about it" },
  { "to", NULL, "Said to it" },
  { "utterance", NULL, "What was said there" },
  { NULL, NULL, "Named by" },
};

static const char *
find_section (const AnnalMention *mention)
{
  g_auto (GStrv) path = g_strsplit (mention->pointer, "/", 4);
  gboolean is_claim = annal_record_get_record_type (mention->record) == ANNAL_RECORD_TYPE_CLAIM;
  const char *first = path[0] != NULL && path[1] != NULL ? path[1] : "";
  const char *second = *first != '\0' && path[2] != NULL ? path[2] : "";

  for (guint i = 0; is_claim && sections[i].member != NULL; i++)
    if (strcmp (sections[i].member, first) == 0 &&
        (sections[i].second == NULL || strcmp (sections[i].second, second) == 0))
      return sections[i].heading;
  return sections[G_N_ELEMENTS (sections) - 1].heading;
}

/* "/citations/0/chain/1/who/id" as "citations, chain, who"; that an id or a word
 * stands there goes without saying.
 */
static char *
say_pointer (const char *pointer)
{
  g_auto (GStrv) path = g_strsplit (pointer, "/", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; path[i] != NULL; i++)
    if (path[i][0] != '\0' && !g_ascii_isdigit (path[i][0]) &&
        (path[i + 1] != NULL || (strcmp (path[i], "id") != 0 && strcmp (path[i], "word") != 0)))
      {
        g_autofree char *label = say_label (path[i]);

        g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", label);
      }
  return g_string_free (out, FALSE);
}

/* Under “What it said” the speaker stands above. */
static char *
say_mentioning (Describe *self, AnnalRecord *record, const char *heading)
{
  if (annal_record_get_record_type (record) != ANNAL_RECORD_TYPE_CLAIM)
    return annal_word_record (self->dossier, record);
  return annal_word_claim (self->dossier, annal_record_as_claim (record), strcmp (heading, "What it said") != 0);
}

static void
write_mention (Describe *self, const GArray *mentions, guint index, const char *heading)
{
  const AnnalMention *mention = &g_array_index (mentions, AnnalMention, index);
  const char *type = annal_word_get (ANNAL_TYPE_RECORD_TYPE, annal_record_get_record_type (mention->record));
  g_autofree char *words = say_mentioning (self, mention->record, heading);
  g_autofree char *member = say_pointer (mention->pointer);

  annal_page_begin (&self->page, STEP, 2 * STEP);
  annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, "%s %s", type, annal_record_get_id (mention->record));
  if (strcmp (heading, "Named by") == 0)
    annal_page_addf (&self->page, ANNAL_STYLE_DIM, " (%s)", member);
  if (strcmp (words, annal_record_get_id (mention->record)) != 0)
    annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, ": %s", words);
  annal_page_end (&self->page);
}

/* A record that names it twice in one section is listed once. */
static gboolean
is_first_in_section (const GArray *mentions, guint index, const char *heading)
{
  const AnnalMention *mention = &g_array_index (mentions, AnnalMention, index);

  for (guint i = index; i > 0; i--)
    {
      const AnnalMention *other = &g_array_index (mentions, AnnalMention, i - 1);

      if (other->record != mention->record)
        return TRUE;
      if (strcmp (find_section (other), heading) == 0)
        return FALSE;
    }
  return TRUE;
}

static void
write_section (Describe *self, const GArray *mentions, const char *heading)
{
  gboolean any = FALSE;

  for (guint i = 0; i < mentions->len; i++)
    {
      if (strcmp (find_section (&g_array_index (mentions, AnnalMention, i)), heading) != 0 ||
          !is_first_in_section (mentions, i, heading))
        continue;
      if (!any)
        {
          annal_page_skip (&self->page);
          annal_page_say (&self->page, 0, ANNAL_STYLE_BOLD, heading);
        }
      any = TRUE;
      write_mention (self, mentions, i, heading);
    }
}

static void
write_mentions (Describe *self, const char *id, AnnalTermRole role)
{
  g_autoptr (GArray) mentions = annal_mentions_find (self->dossier, id, role);

  for (guint i = 1; i < G_N_ELEMENTS (sections); i++)
    if (i + 1 == G_N_ELEMENTS (sections) || strcmp (sections[i].heading, sections[i + 1].heading) != 0)
      write_section (self, mentions, sections[i].heading);
}

static void
write_record (Describe *self, AnnalRecord *record, AnnalTermRole role)
{
  const char *type = annal_word_get (ANNAL_TYPE_RECORD_TYPE, annal_record_get_record_type (record));
  g_autofree char *words = annal_word_record (self->dossier, record);

  if (self->page.out->len > 0)
    annal_page_skip (&self->page);
  annal_page_begin (&self->page, 0, STEP);
  annal_page_addf (&self->page, ANNAL_STYLE_BOLD, "%s", words);
  annal_page_addf (&self->page, ANNAL_STYLE_DIM, " · %s %s", type, annal_record_get_id (record));
  annal_page_end (&self->page);
  annal_page_skip (&self->page);
  write_members (self, STEP, &record->node);
  write_mentions (self, annal_record_get_id (record), role);
}

static void
set_not_found (AnnalDossier *dossier, const char *id, GError **error)
{
  g_autoptr (GString) safe = g_string_new (NULL);
  g_autofree char *near = annal_ids_suggest (dossier, id);

  annal_safe_append (safe, id);
  if (near != NULL)
    g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND,
                 "no record or term has the id “%s”; did you mean %s?", safe->str, near);
  else
    g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND, "no record or term has the id “%s”", safe->str);
}

/**
 * annal_dossier_describe:
 * @self: a dossier
 * @id: the id of a record or term
 * @width: the columns of a terminal, 0 for lines of any length
 * @colour: whether to write a terminal's escape sequences
 * @error: return location for an error
 *
 * Writes a record for reading: all its members, and then everything in the
 * dossier that names it. Terms of that id follow, one for each role; those of
 * the built-in vocabulary are found too. Whatever the dossier holds, the text
 * is safe to print.
 *
 * Fails with %ANNAL_ERROR_NOT_FOUND where nothing has that id; the message
 * names ids that are near it.
 *
 * Returns: (transfer full): the text, to be freed with [func@GLib.free]
 *
 * Since: 0.1
 */
char *
annal_dossier_describe (AnnalDossier *self,
                        const char *id,
                        guint width,
                        gboolean colour,
                        GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  Describe describe = { .dossier = self };
  AnnalRecord *record;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);
  annal_page_init (&describe.page, out, width, colour);
  record = annal_dossier_lookup (self, id);
  if (record != NULL)
    write_record (&describe, record, ANNAL_TERM_ROLE_UNSET);
  for (guint role = ANNAL_TERM_ROLE_PREDICATE; role <= ANNAL_TERM_ROLE_WORD; role++)
    {
      AnnalTerm *term = annal_dossier_lookup_term (self, role, id);

      if (term != NULL)
        write_record (&describe, annal_term_as_record (term), role);
    }
  annal_page_clear (&describe.page);
  if (out->len == 0)
    {
      set_not_found (self, id, error);
      return NULL;
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

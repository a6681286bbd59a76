/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-source.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

/* The text, in the dossier or in a file beside it. Exactly one is given. */
typedef struct
{
  AnnalNode node;
  char *words; /* owned */
  char *path;   /* owned */
} AnnalSourceText;

struct _AnnalSource
{
  AnnalNode node;
  char *id; /* owned */
  GPtrArray *silenced; /* owned, of AnnalMapEntry by key; NULL when empty */
  AnnalText *title; /* owned */
  AnnalAgent *outlet; /* owned */
  AnnalAgent *agency; /* owned */
  GPtrArray *authors; /* owned, of AnnalAgent; NULL when empty */
  char *url; /* owned */
  char *archived_url; /* owned */
  AnnalWhen *published; /* owned */
  AnnalWhen *captured; /* owned */
  char *lang; /* owned */
  char *licence; /* owned */
  char *media_type; /* owned */
  char *sha256; /* owned */
  AnnalSourceText *text; /* owned */
  char *version_of; /* owned */
};

static const AnnalField text_fields[] = {
  ANNAL_TEXT_FIELD (AnnalSourceText, words, ANNAL_FORM_ANY, 0),
  ANNAL_TEXT_FIELD (AnnalSourceText, path, ANNAL_FORM_ANY, 0),
};

const AnnalShape annal_source_text_shape = {
  .noun = "a source's text",
  .size = sizeof (AnnalSourceText),
  .fields = text_fields,
  .n_fields = G_N_ELEMENTS (text_fields),
  .bare = "words",
};

static const AnnalField fields[] = {
  ANNAL_RECORD_ID_FIELD (AnnalSource),
  ANNAL_NODE_FIELD (AnnalSource, title, &annal_text_shape, 0),
  ANNAL_NODE_FIELD (AnnalSource, outlet, &annal_agent_shape, 0),
  ANNAL_NODE_FIELD (AnnalSource, agency, &annal_agent_shape, 0),
  ANNAL_NODES_FIELD (AnnalSource, authors, &annal_agent_shape, 0),
  ANNAL_TEXT_FIELD (AnnalSource, url, ANNAL_FORM_ANY, 0),
  ANNAL_TEXT_FIELD (AnnalSource, archived_url, ANNAL_FORM_ANY, 0),
  ANNAL_WHEN_FIELD (AnnalSource, published, ANNAL_NATURE_INSTANT, 0),
  ANNAL_WHEN_FIELD (AnnalSource, captured, ANNAL_NATURE_INSTANT, 0),
  ANNAL_TEXT_FIELD (AnnalSource, lang, ANNAL_FORM_LANG, 0),
  ANNAL_TEXT_FIELD (AnnalSource, licence, ANNAL_FORM_ANY, 0),
  ANNAL_TEXT_FIELD (AnnalSource, media_type, ANNAL_FORM_ANY, 0),
  ANNAL_TEXT_FIELD (AnnalSource, sha256, ANNAL_FORM_SHA256, 0),
  ANNAL_NODE_FIELD (AnnalSource, text, &annal_source_text_shape, 0),
  ANNAL_ID_FIELD (AnnalSource, version_of, ANNAL_REFERS_TO_SOURCE, 0),
  ANNAL_RECORD_SILENCED_FIELD (AnnalSource),
};

const AnnalShape annal_source_shape = {
  .noun = "a source",
  .size = sizeof (AnnalSource),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .record_type = ANNAL_RECORD_TYPE_SOURCE,
};

/**
 * AnnalSource:
 *
 * Captured bytes: an article, a document, a record of a database. A record is
 * built through setters, sealed when it is added to a dossier, and then
 * read-only and safe to share between threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalSource, annal_source, annal_source_ref, annal_source_unref)

/**
 * annal_source_new:
 * @id: its id; see [func@Annal.id_is_valid]
 *
 * Makes a source with nothing but its id.
 *
 * Returns: (transfer full): the new record
 *
 * Since: 0.1
 */

/**
 * annal_source_ref:
 * @self: a source
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_source_unref:
 * @self: (transfer full): a source
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_source_copy:
 * @self: a source
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_source_equal:
 * @a: a source
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_RECORD_BASICS (AnnalSource, source)

/**
 * annal_source_as_record:
 * @self: a source
 *
 * Looks at it as a record of any type.
 *
 * Returns: (transfer none): the same record
 *
 * Since: 0.1
 */
ANNAL_RECORD_CASTS (AnnalSource, source)

/**
 * annal_source_get_id:
 * @self: a source
 *
 * Reads the id.
 *
 * Returns: (transfer none) (nullable): the id
 *
 * Since: 0.1
 */

/**
 * annal_source_set_id:
 * @self: a source
 * @id: (nullable): its id
 *
 * Sets the id.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalSource, source, id)

/**
 * annal_source_get_title:
 * @self: a source
 *
 * Reads the title.
 *
 * Returns: (transfer none) (nullable): the title, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_source_set_title:
 * @self: a source
 * @title: (nullable): the title; sealed from now on
 *
 * Sets the title.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalSource, source, AnnalText, title)

/**
 * annal_source_get_outlet:
 * @self: a source
 *
 * Reads the outlet that published it; absent where it is not known.
 *
 * Returns: (transfer none) (nullable): the outlet that published it; absent
 *   where it is not known, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_source_set_outlet:
 * @self: a source
 * @outlet: (nullable): the outlet that published it; absent where it is not
 *   known; sealed from now on
 *
 * Sets the outlet that published it; absent where it is not known.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalSource, source, AnnalAgent, outlet)

/**
 * annal_source_get_agency:
 * @self: a source
 *
 * Reads the news agency it is credited to.
 *
 * Returns: (transfer none) (nullable): the news agency it is credited to, or
 *   %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_source_set_agency:
 * @self: a source
 * @agency: (nullable): the news agency it is credited to; sealed from now on
 *
 * Sets the news agency it is credited to.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalSource, source, AnnalAgent, agency)

/**
 * annal_source_get_n_authors:
 * @self: a source
 *
 * Counts them: each is an author.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_source_get_author:
 * @self: a source
 * @index: which one, from 0
 *
 * Reads an author.
 *
 * Returns: (transfer none): an author
 *
 * Since: 0.1
 */

/**
 * annal_source_add_author:
 * @self: a source
 * @author: an author; sealed from now on
 *
 * Adds an author at the end.
 *
 * Since: 0.1
 */

/**
 * annal_source_clear_authors:
 * @self: a source
 *
 * Removes all of them: each is an author.
 *
 * Since: 0.1
 */
ANNAL_NODES_ACCESSORS (AnnalSource, source, AnnalAgent, authors, author, authors)

/**
 * annal_source_get_url:
 * @self: a source
 *
 * Reads the address it was captured from.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_source_set_url:
 * @self: a source
 * @url: (nullable): the address it was captured from
 *
 * Sets the address it was captured from.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalSource, source, url)

/**
 * annal_source_get_archived_url:
 * @self: a source
 *
 * Reads the address of an archived copy.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_source_set_archived_url:
 * @self: a source
 * @archived_url: (nullable): the address of an archived copy
 *
 * Sets the address of an archived copy.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalSource, source, archived_url)

/**
 * annal_source_get_published:
 * @self: a source
 *
 * Reads when it was published.
 *
 * Returns: (transfer none) (nullable): when it was published, or %NULL where
 *   it is not given
 *
 * Since: 0.1
 */

/**
 * annal_source_set_published:
 * @self: a source
 * @published: (nullable): when it was published; sealed from now on
 *
 * Sets when it was published.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalSource, source, AnnalWhen, published)

/**
 * annal_source_get_captured:
 * @self: a source
 *
 * Reads when its bytes were captured.
 *
 * Returns: (transfer none) (nullable): when its bytes were captured, or %NULL
 *   where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_source_set_captured:
 * @self: a source
 * @captured: (nullable): when its bytes were captured; sealed from now on
 *
 * Sets when its bytes were captured.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalSource, source, AnnalWhen, captured)

/**
 * annal_source_get_lang:
 * @self: a source
 *
 * Reads the language as a BCP 47 tag.
 *
 * Returns: (transfer none) (nullable): it, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_source_set_lang:
 * @self: a source
 * @lang: (nullable): the language as a BCP 47 tag
 *
 * Sets the language as a BCP 47 tag.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalSource, source, lang)

/**
 * annal_source_get_licence:
 * @self: a source
 *
 * Reads the licence under which the text may be used.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_source_set_licence:
 * @self: a source
 * @licence: (nullable): the licence under which the text may be used
 *
 * Sets the licence under which the text may be used.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalSource, source, licence)

/**
 * annal_source_get_media_type:
 * @self: a source
 *
 * Reads the media type of the captured bytes.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_source_set_media_type:
 * @self: a source
 * @media_type: (nullable): the media type of the captured bytes
 *
 * Sets the media type of the captured bytes.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalSource, source, media_type)

/**
 * annal_source_get_sha256:
 * @self: a source
 *
 * Reads the SHA-256 of the captured bytes, in lower-case hexadecimal.
 *
 * Returns: (transfer none) (nullable): it, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_source_set_sha256:
 * @self: a source
 * @sha256: (nullable): the SHA-256 of the captured bytes, in lower-case
 *   hexadecimal
 *
 * Sets the SHA-256 of the captured bytes, in lower-case hexadecimal.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalSource, source, sha256)

/**
 * annal_source_get_version_of:
 * @self: a source
 *
 * Reads the source of which this is another version.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_source_set_version_of:
 * @self: a source
 * @version_of: (nullable): the source of which this is another version
 *
 * Sets the source of which this is another version.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalSource, source, version_of)

static AnnalSourceText *
source_text_new (const char *words,
                 const char *path)
{
  AnnalSourceText *text;

  if (words == NULL && path == NULL)
    return NULL;
  text = annal_node_new (&annal_source_text_shape);
  text->words = g_strdup (words);
  text->path = g_strdup (path);
  return text;
}

static void
source_take_text (AnnalSource *self,
                  AnnalSourceText *text)
{
  annal_node_set_node (self, (gpointer *) &self->text, text);
  if (text != NULL)
    annal_node_unref (text);
}

/**
 * annal_source_get_text:
 * @self: a source
 *
 * Reads the text where the dossier holds it. See
 * [method@Annal.Source.get_text_path] for one that is kept in a file.
 *
 * Returns: (transfer none) (nullable): the text, or %NULL where the dossier
 *   does not hold it
 *
 * Since: 0.1
 */
const char *
annal_source_get_text (const AnnalSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->text != NULL ? self->text->words : NULL;
}

/**
 * annal_source_set_text:
 * @self: a source
 * @text: (nullable): the text
 *
 * Puts the text into the dossier, in place of a path.
 *
 * Since: 0.1
 */
void
annal_source_set_text (AnnalSource *self,
                       const char *text)
{
  g_return_if_fail (annal_node_is_open (self));
  source_take_text (self, source_text_new (text, NULL));
}

/**
 * annal_source_get_text_path:
 * @self: a source
 *
 * Reads the name of the file that holds the text, relative to the folders
 * that texts are looked for in.
 *
 * Returns: (transfer none) (nullable): the path, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */
const char *
annal_source_get_text_path (const AnnalSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->text != NULL ? self->text->path : NULL;
}

/**
 * annal_source_set_text_path:
 * @self: a source
 * @path: (nullable): the path of a file, relative and without ".."
 *
 * Names the file that holds the text, in place of the text itself.
 *
 * Since: 0.1
 */
void
annal_source_set_text_path (AnnalSource *self,
                            const char *path)
{
  g_return_if_fail (annal_node_is_open (self));
  source_take_text (self, source_text_new (NULL, path));
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Finds and keeps the texts of sources.
 *
 * Invariants:
 *  1. Every text that is kept is valid UTF-8 without NUL, ends with a NUL
 *     beyond its length, and is neither changed nor freed before the end.
 *  2. No file outside the folders is ever opened: paths are resolved first.
 *
 * Threads: folders and limits are set by one thread before texts are asked
 * for; texts may then be asked for by any number of threads, which take turns.
 */

#include <annal/annal-texts.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <annal/annal-error.h>
#include <annal/annal-source.h>

#include "base/annal-hash-private.h"

#define DEFAULT_MAX_BYTES (G_GUINT64_CONSTANT (256) << 20)

typedef struct
{
  char *bytes; /* owned */
  gsize length;
  char *sha256; /* owned, NULL of an inline text */
} Text;

struct _AnnalTexts
{
  GObject parent_instance;

  GPtrArray *folders; /* owned, of char */
  guint64 max_bytes;
  GMutex lock;
  GHashTable *files;   /* owned, resolved path to Text */
  GHashTable *inlines; /* owned, the words to their Text */
};

/**
 * AnnalTextsClass:
 * @parent_class: the class it is made from
 *
 * The class of texts, from which no other can be made.
 */

/**
 * AnnalTexts:
 *
 * Finds the texts of sources, in the dossier or in folders beside it, and
 * keeps them. Set it up in one thread; from then on any number of threads may
 * ask for texts.
 *
 * Since: 0.1
 */
G_DEFINE_FINAL_TYPE (AnnalTexts, annal_texts, G_TYPE_OBJECT)

static void
text_free (gpointer data)
{
  Text *text = data;

  g_free (text->bytes);
  g_free (text->sha256);
  g_free (text);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Text, text_free)

static void
annal_texts_finalize (GObject *object)
{
  AnnalTexts *self = ANNAL_TEXTS (object);

  g_ptr_array_unref (self->folders);
  g_hash_table_unref (self->files);
  g_hash_table_unref (self->inlines);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (annal_texts_parent_class)->finalize (object);
}

static void
annal_texts_class_init (AnnalTextsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = annal_texts_finalize;
}

static void
annal_texts_init (AnnalTexts *self)
{
  self->folders = g_ptr_array_new_with_free_func (g_free);
  self->max_bytes = DEFAULT_MAX_BYTES;
  g_mutex_init (&self->lock);
  self->files = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, text_free);
  self->inlines = g_hash_table_new_full (annal_text_hash, g_str_equal, NULL, text_free);
}

/**
 * annal_texts_new:
 *
 * Makes a finder of texts that looks in no folder yet.
 *
 * Returns: (transfer full): the finder
 *
 * Since: 0.1
 */
AnnalTexts *
annal_texts_new (void)
{
  return g_object_new (ANNAL_TYPE_TEXTS, NULL);
}

/**
 * annal_texts_add_folder:
 * @self: a finder of texts
 * @path: (type filename): a folder; it need not be there
 *
 * Adds a folder to look in, after those that were added before.
 *
 * Since: 0.1
 */
void
annal_texts_add_folder (AnnalTexts *self,
                        const char *path)
{
  g_return_if_fail (ANNAL_IS_TEXTS (self));
  g_return_if_fail (path != NULL && *path != '\0');
  g_ptr_array_add (self->folders, g_strdup (path));
}

/**
 * annal_texts_add_search_path:
 * @self: a finder of texts
 * @path_list: (type filename): folders, with the system's separator between
 *   them (a colon on Unix)
 *
 * Adds the folders of a list such as that in the environment variable
 * `ANNAL_TEXTS`. Empty ones are passed over.
 *
 * Since: 0.1
 */
void
annal_texts_add_search_path (AnnalTexts *self,
                             const char *path_list)
{
  g_auto (GStrv) paths = NULL;

  g_return_if_fail (ANNAL_IS_TEXTS (self));
  g_return_if_fail (path_list != NULL);
  paths = g_strsplit (path_list, G_SEARCHPATH_SEPARATOR_S, -1);
  for (gsize i = 0; paths[i] != NULL; i++)
    if (*paths[i] != '\0')
      annal_texts_add_folder (self, paths[i]);
}

/**
 * annal_texts_get_n_folders:
 * @self: a finder of texts
 *
 * Counts the folders it looks in.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_texts_get_n_folders (AnnalTexts *self)
{
  g_return_val_if_fail (ANNAL_IS_TEXTS (self), 0);
  return self->folders->len;
}

/**
 * annal_texts_get_folder:
 * @self: a finder of texts
 * @index: which one, from 0
 *
 * Reads the path of a folder it looks in.
 *
 * Returns: (transfer none) (type filename): the path, valid while @self lives
 *
 * Since: 0.1
 */
const char *
annal_texts_get_folder (AnnalTexts *self,
                        guint index)
{
  g_return_val_if_fail (ANNAL_IS_TEXTS (self), NULL);
  g_return_val_if_fail (index < self->folders->len, NULL);
  return g_ptr_array_index (self->folders, index);
}

/**
 * annal_texts_get_max_bytes:
 * @self: a finder of texts
 *
 * Reads how long a text may be.
 *
 * Returns: the greatest length still accepted, in bytes; 256 MiB at first
 *
 * Since: 0.1
 */
guint64
annal_texts_get_max_bytes (AnnalTexts *self)
{
  g_return_val_if_fail (ANNAL_IS_TEXTS (self), 0);
  return self->max_bytes;
}

/**
 * annal_texts_set_max_bytes:
 * @self: a finder of texts
 * @max_bytes: the greatest length still accepted, in bytes
 *
 * Sets how long a text may be.
 *
 * Since: 0.1
 */
void
annal_texts_set_max_bytes (AnnalTexts *self,
                           guint64 max_bytes)
{
  g_return_if_fail (ANNAL_IS_TEXTS (self));
  self->max_bytes = max_bytes;
}

static gboolean
check_length (AnnalTexts *self, guint64 length, GError **error)
{
  if (length <= self->max_bytes)
    return TRUE;
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_LIMIT,
               "the text has %" G_GUINT64_FORMAT " bytes; at most %" G_GUINT64_FORMAT " are accepted",
               length, self->max_bytes);
  return FALSE;
}

static gboolean
check_utf8 (const char *bytes, gsize length, GError **error)
{
  const char *bad;

  if (g_utf8_validate_len (bytes, length, &bad))
    return TRUE;
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID,
               "the text is not plain text in UTF-8: byte %" G_GSIZE_FORMAT " is %s", (gsize) (bad - bytes),
               *bad == '\0' ? "NUL" : "no part of a character");
  return FALSE;
}

/* A path that only goes down, so that it says nothing about what is outside. */
static gboolean
check_path (const char *path, GError **error)
{
  g_auto (GStrv) parts = g_strsplit_set (path, G_DIR_SEPARATOR_S "/", -1);

  if (*path != '\0' && !g_path_is_absolute (path) && !g_strv_contains ((const char *const *) parts, ".."))
    return TRUE;
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID,
               "the path of the text, “%s”, must be relative to a folder of texts and without “..”", path);
  return FALSE;
}

static gboolean
is_inside (const char *path, const char *folder)
{
  gsize length = strlen (folder);

  while (length > 0 && folder[length - 1] == G_DIR_SEPARATOR)
    length--;
  return strncmp (path, folder, length) == 0 && path[length] == G_DIR_SEPARATOR;
}

static gboolean
fail_io (int number, const char *path, GError **error)
{
  gboolean absent = number == ENOENT || number == ENOTDIR;

  g_set_error (error, ANNAL_ERROR, absent ? ANNAL_ERROR_NOT_FOUND : ANNAL_ERROR_IO,
               "the text “%s” cannot be read: %s", path, g_strerror (number));
  return FALSE;
}

/* Where the file really is, past all symbolic links: inside the folder. */
static char *
resolve (const char *folder, const char *path, GError **error)
{
  g_autofree char *joined = g_build_filename (folder, path, NULL);
  char *real_folder = realpath (folder, NULL);
  char *real_path = real_folder != NULL ? realpath (joined, NULL) : NULL;
  char *resolved = NULL;

  if (real_path == NULL)
    fail_io (errno, path, error);
  else if (!is_inside (real_path, real_folder))
    g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID,
                 "the text “%s” is a link that leads out of the folder “%s”", path, folder);
  else
    resolved = g_strdup (real_path);
  free (real_path);
  free (real_folder);
  return resolved;
}

/* A pipe must not make us wait, so the file is opened before it is looked at,
 * and without waiting.
 */
static int
open_regular (AnnalTexts *self, const char *resolved, const char *path, GError **error)
{
  int file = open (resolved, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  struct stat status;

  if (file < 0 || fstat (file, &status) != 0)
    fail_io (errno, path, error);
  else if (!S_ISREG (status.st_mode))
    g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "the text “%s” is not a regular file", path);
  else if (check_length (self, status.st_size, error))
    return file;
  if (file >= 0)
    close (file);
  return -1;
}

/* Reads to the end; a file that grows meanwhile is held to the limit. */
static GByteArray *
read_all (AnnalTexts *self, int file, const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[65536];
  gssize n;

  while ((n = read (file, buffer, sizeof buffer)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          fail_io (errno, path, error);
          return NULL;
        }
      if (!check_length (self, (guint64) bytes->len + n, error))
        return NULL;
      if (n > G_MAXUINT - 1 - bytes->len)
        {
          g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_LIMIT, "the text “%s” has 4 GiB or more", path);
          return NULL;
        }
      g_byte_array_append (bytes, buffer, n);
    }
  return g_steal_pointer (&bytes);
}

static Text *
text_new (GByteArray *bytes)
{
  g_autoptr (Text) text = g_new0 (Text, 1);

  text->length = bytes->len;
  text->sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes->data, bytes->len);
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  text->bytes = (char *) g_byte_array_steal (bytes, NULL);
  return g_steal_pointer (&text);
}

static Text *
load_file (AnnalTexts *self, const char *resolved, const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  int file = open_regular (self, resolved, path, error);

  if (file < 0)
    return NULL;
  bytes = read_all (self, file, path, error);
  close (file);
  return bytes != NULL ? text_new (bytes) : NULL;
}

/* The hash first: it says more than where a wrong file stops being text. */
static gboolean
check_file (const Text *text, const char *path, const char *sha256, GError **error)
{
  if (sha256 != NULL && g_ascii_strcasecmp (sha256, text->sha256) != 0)
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID,
                   "the file “%s” is not the one that was captured: its SHA-256 is %s, the source gives %s",
                   path, text->sha256, sha256);
      return FALSE;
    }
  return check_utf8 (text->bytes, text->length, error);
}

static Text *
get_from_folder (AnnalTexts *self, const char *folder, const char *path, const char *sha256, GError **error)
{
  g_autofree char *resolved = resolve (folder, path, error);
  g_autoptr (Text) loaded = NULL;
  Text *text;

  if (resolved == NULL)
    return NULL;
  text = g_hash_table_lookup (self->files, resolved);
  if (text == NULL)
    text = loaded = load_file (self, resolved, path, error);
  if (text == NULL || !check_file (text, path, sha256, error))
    return NULL;
  if (loaded != NULL)
    g_hash_table_insert (self->files, g_steal_pointer (&resolved), g_steal_pointer (&loaded));
  return text;
}

/* A folder with a wrong file of that name does not hide a later one with the
 * right file; where there is none, the wrong one is what is reported.
 */
static Text *
get_from_folders (AnnalTexts *self, const char *path, const char *sha256, GError **error)
{
  g_autoptr (GError) first = NULL;

  if (!check_path (path, error))
    return NULL;
  for (guint i = 0; i < self->folders->len; i++)
    {
      g_autoptr (GError) why = NULL;
      Text *text = get_from_folder (self, g_ptr_array_index (self->folders, i), path, sha256, &why);

      if (text != NULL)
        return text;
      if (first == NULL && !g_error_matches (why, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND))
        first = g_steal_pointer (&why);
    }
  if (first != NULL)
    g_propagate_error (error, g_steal_pointer (&first));
  else
    g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND,
                 self->folders->len > 0 ? "the text “%s” is in none of the folders of texts"
                                        : "the text “%s” is in a file, and no folder of texts was given",
                 path);
  return NULL;
}

/* Kept by its words and not by its source, which may be open to change. */
static Text *
get_inline (AnnalTexts *self, const char *words, GError **error)
{
  Text *text = g_hash_table_lookup (self->inlines, words);
  gsize length;

  if (text != NULL)
    return text;
  length = strlen (words);
  if (!check_length (self, length, error) || !check_utf8 (words, length, error))
    return NULL;
  text = g_new0 (Text, 1);
  text->bytes = g_strdup (words);
  text->length = length;
  g_hash_table_insert (self->inlines, text->bytes, text);
  return text;
}

static Text *
get_text (AnnalTexts *self, AnnalSource *source, GError **error)
{
  const char *words = annal_source_get_text (source);
  const char *path = annal_source_get_text_path (source);

  if (words != NULL)
    return get_inline (self, words, error);
  if (path != NULL)
    return get_from_folders (self, path, annal_source_get_sha256 (source), error);
  g_set_error_literal (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND,
                       "the source gives no text and names no file that holds one");
  return NULL;
}

/**
 * annal_texts_get_text:
 * @self: a finder of texts
 * @source: a source
 * @length: (out) (optional): return location for the length in bytes
 * @error: return location for an error
 *
 * Finds a source's text: the one in the dossier, else the file that the source
 * names, in the first folder that has it. A file must be a regular one inside
 * its folder, and have the SHA-256 that the source gives, if any; a text in
 * the dossier is not held against it, for it may be taken from bytes of
 * another form. A text is read once; what happens to its file later does not
 * matter.
 *
 * Fails with %ANNAL_ERROR_NOT_FOUND where the text is not here, with
 * %ANNAL_ERROR_INVALID where it is another than the source says, is no UTF-8,
 * holds a NUL, or is named by a path that leads out of the folders, with
 * %ANNAL_ERROR_LIMIT where it is too long, and with %ANNAL_ERROR_IO.
 *
 * Returns: (transfer none): the text in UTF-8, valid while @self lives
 *
 * Since: 0.1
 */
const char *
annal_texts_get_text (AnnalTexts *self,
                      AnnalSource *source,
                      gsize *length,
                      GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  Text *text;

  g_return_val_if_fail (ANNAL_IS_TEXTS (self), NULL);
  g_return_val_if_fail (source != NULL, NULL);
  locker = g_mutex_locker_new (&self->lock);
  text = get_text (self, source, error);
  if (text == NULL)
    return NULL;
  if (length != NULL)
    *length = text->length;
  return text->bytes;
}

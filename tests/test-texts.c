/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-test.h"
#include "colliding.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <annal/annal-error.h>
#include <annal/annal-source.h>
#include <annal/annal-texts.h>
#include <glib/gstdio.h>

/* From FIPS 180-2, appendix B.1. */
#define SHA256_OF_ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

/* A folder with "texts", where texts are looked for, beside what is not. */
typedef struct
{
  char *root;
  char *folder;
  AnnalTexts *texts;
} Place;

static void
put_bytes (const Place *place, const char *name, const char *bytes, gssize length)
{
  g_autofree char *path = g_build_filename (place->root, name, NULL);

  CHECK (g_file_set_contents (path, bytes, length, NULL));
}

static void
put_link (const Place *place, const char *name, const char *target)
{
  g_autofree char *path = g_build_filename (place->root, name, NULL);

  CHECK (symlink (target, path) == 0);
}

static void
put_folder (const Place *place, const char *name)
{
  g_autofree char *path = g_build_filename (place->root, name, NULL);

  CHECK (g_mkdir (path, 0700) == 0);
}

static void
place_init (Place *place)
{
  place->root = g_dir_make_tmp ("annal-texts-XXXXXX", NULL);
  place->folder = g_build_filename (place->root, "texts", NULL);
  put_folder (place, "texts");
  put_folder (place, "texts/inner");
  place->texts = annal_texts_new ();
  annal_texts_add_folder (place->texts, place->folder);
}

static void
remove_all (const char *path)
{
  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK) && g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;

      while ((name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          remove_all (child);
        }
    }
  g_remove (path);
}

static void
place_clear (Place *place)
{
  remove_all (place->root);
  g_object_unref (place->texts);
  g_free (place->folder);
  g_free (place->root);
}

static AnnalSource *
new_source (const char *path, const char *sha256)
{
  AnnalSource *source = annal_source_new ("s");

  annal_source_set_text_path (source, path);
  annal_source_set_sha256 (source, sha256);
  return source;
}

/* Checks for the text, or where it is NULL for the error. */
static void
check_get (const char *label, AnnalTexts *texts, AnnalSource *source, const char *expected, int code, const char *words)
{
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  const char *text = annal_texts_get_text (texts, source, &length, &error);

  CHECK_TEXT (label, text, expected);
  if (expected != NULL)
    {
      CHECK_ROW (label, error == NULL && length == strlen (expected));
      return;
    }
  CHECK_ROW (label, g_error_matches (error, ANNAL_ERROR, code));
  if (error != NULL && strstr (error->message, words) == NULL)
    CHECK_TEXT (label, error->message, words);
}

static const struct
{
  const char *label;
  const char *path;
  const char *sha256;
  const char *text;
  int code;
  const char *words;
} files[] = {
  /* good */
  { "a file", "abc.txt", NULL, "abc", 0, NULL },
  { "its hash", "abc.txt", SHA256_OF_ABC, "abc", 0, NULL },
  { "in a folder inside", "inner/de.txt", NULL, "de", 0, NULL },
  { "a link that stays inside", "inner/link.txt", NULL, "abc", 0, NULL },
  { "an empty file", "empty.txt", NULL, "", 0, NULL },
  /* tolerated */
  { "a hash in capitals", "abc.txt", "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD", "abc", 0, NULL },
  { "a dot", "./abc.txt", NULL, "abc", 0, NULL },
  { "dots in a name", "a..b.txt", NULL, "f", 0, NULL },
  /* bad */
  { "no such file", "none.txt", NULL, NULL, ANNAL_ERROR_NOT_FOUND, "“none.txt” is in none of the folders" },
  { "a file as a folder", "abc.txt/x", NULL, NULL, ANNAL_ERROR_NOT_FOUND, "in none of the folders" },
  { "another hash", "inner/de.txt", SHA256_OF_ABC, NULL, ANNAL_ERROR_INVALID, "not the one that was captured" },
  { "an absolute path", "/etc/passwd", NULL, NULL, ANNAL_ERROR_INVALID, "must be relative" },
  { "upwards", "../secret.txt", NULL, NULL, ANNAL_ERROR_INVALID, "without “..”" },
  { "upwards from inside", "inner/../abc.txt", NULL, NULL, ANNAL_ERROR_INVALID, "without “..”" },
  { "an empty path", "", NULL, NULL, ANNAL_ERROR_INVALID, "must be relative" },
  { "a link out", "out.txt", NULL, NULL, ANNAL_ERROR_INVALID, "leads out of the folder" },
  { "a link to a folder outside", "away/x.txt", NULL, NULL, ANNAL_ERROR_INVALID, "leads out of the folder" },
  { "a link into a folder that begins alike", "alike.txt", NULL, NULL, ANNAL_ERROR_INVALID, "leads out" },
  { "a link to itself", "loop.txt", NULL, NULL, ANNAL_ERROR_IO, "cannot be read" },
  { "a folder", "inner", NULL, NULL, ANNAL_ERROR_INVALID, "not a regular file" },
  { "a pipe", "pipe", NULL, NULL, ANNAL_ERROR_INVALID, "not a regular file" },
  { "no UTF-8", "latin1.txt", NULL, NULL, ANNAL_ERROR_INVALID, "byte 3 is no part" },
  { "a cut character", "cut.txt", NULL, NULL, ANNAL_ERROR_INVALID, "byte 2 is no part" },
  { "a surrogate", "surrogate.txt", NULL, NULL, ANNAL_ERROR_INVALID, "byte 0 is no part" },
  { "a NUL", "nul.txt", NULL, NULL, ANNAL_ERROR_INVALID, "byte 1 is NUL" },
  { "too long", "long.txt", NULL, NULL, ANNAL_ERROR_LIMIT, "has 11 bytes; at most 10" },
};

static void
fill (Place *place)
{
  g_autofree char *pipe = g_build_filename (place->folder, "pipe", NULL);

  put_folder (place, "texts-more");
  put_bytes (place, "texts-more/x.txt", "outside", -1);
  put_bytes (place, "secret.txt", "secret", -1);
  put_bytes (place, "texts/abc.txt", "abc", -1);
  put_bytes (place, "texts/a..b.txt", "f", -1);
  put_bytes (place, "texts/empty.txt", "", 0);
  put_bytes (place, "texts/inner/de.txt", "de", -1);
  put_bytes (place, "texts/latin1.txt", "caf\351s", -1);
  put_bytes (place, "texts/cut.txt", "ab\342\202", -1);
  put_bytes (place, "texts/surrogate.txt", "\355\240\200", -1);
  put_bytes (place, "texts/nul.txt", "a\0b", 3);
  put_bytes (place, "texts/long.txt", "0123456789x", -1);
  put_link (place, "texts/inner/link.txt", "../abc.txt");
  put_link (place, "texts/out.txt", "../secret.txt");
  put_link (place, "texts/away", "../texts-more");
  put_link (place, "texts/alike.txt", "../texts-more/x.txt");
  put_link (place, "texts/loop.txt", "loop.txt");
  CHECK (mkfifo (pipe, 0600) == 0);
}

static void
test_files (void)
{
  Place place;

  place_init (&place);
  fill (&place);
  annal_texts_set_max_bytes (place.texts, 10);
  CHECK (annal_texts_get_max_bytes (place.texts) == 10);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (AnnalSource) source = new_source (files[i].path, files[i].sha256);

      check_get (files[i].label, place.texts, source, files[i].text, files[i].code, files[i].words);
    }
  place_clear (&place);
}

static void
test_inline (void)
{
  g_autoptr (AnnalTexts) texts = annal_texts_new ();
  g_autoptr (AnnalSource) source = annal_source_new ("s");
  g_autoptr (AnnalSource) path = new_source ("abc.txt", NULL);
  const char *first;

  check_get ("neither", texts, source, NULL, ANNAL_ERROR_NOT_FOUND, "gives no text and names no file");
  check_get ("no folder", texts, path, NULL, ANNAL_ERROR_NOT_FOUND, "no folder of texts was given");

  annal_source_set_text (source, "first");
  first = annal_texts_get_text (texts, source, NULL, NULL);
  CHECK_TEXT ("inline", first, "first");
  CHECK (annal_texts_get_text (texts, source, NULL, NULL) == first);
  annal_source_set_text (source, "second");
  check_get ("changed", texts, source, "second", 0, NULL);
  CHECK_TEXT ("the old one lives", first, "first");

  annal_source_set_sha256 (source, SHA256_OF_ABC);
  check_get ("a hash of other bytes", texts, source, "second", 0, NULL);
  annal_source_set_text (source, "\xff");
  check_get ("no UTF-8", texts, source, NULL, ANNAL_ERROR_INVALID, "byte 0 is no part");
}

/* The first folder that has it wins, but a wrong file hides nothing. */
static void
test_order (void)
{
  Place place;
  g_autofree char *second = NULL;
  g_autofree char *list = NULL;
  g_autoptr (AnnalSource) any = new_source ("abc.txt", NULL);
  g_autoptr (AnnalSource) exact = new_source ("abc.txt", SHA256_OF_ABC);
  g_autoptr (AnnalSource) wrong = new_source ("abc.txt", "00");

  place_init (&place);
  second = g_build_filename (place.root, "second", NULL);
  put_folder (&place, "second");
  put_bytes (&place, "texts/abc.txt", "other", -1);
  put_bytes (&place, "second/abc.txt", "abc", -1);
  list = g_strconcat (G_SEARCHPATH_SEPARATOR_S, "/nowhere", G_SEARCHPATH_SEPARATOR_S, G_SEARCHPATH_SEPARATOR_S, second,
                      NULL);
  annal_texts_add_search_path (place.texts, list);
  annal_texts_add_search_path (place.texts, "");
  CHECK (annal_texts_get_n_folders (place.texts) == 3);
  CHECK_TEXT ("folder", annal_texts_get_folder (place.texts, 1), "/nowhere");
  CHECK_TEXT ("folder", annal_texts_get_folder (place.texts, 2), second);

  check_get ("first", place.texts, any, "other", 0, NULL);
  check_get ("by its hash", place.texts, exact, "abc", 0, NULL);
  check_get ("none", place.texts, wrong, NULL, ANNAL_ERROR_INVALID, "not the one that was captured");
  place_clear (&place);
}

static void
test_kept (void)
{
  Place place;
  g_autoptr (AnnalSource) source = new_source ("abc.txt", NULL);
  const char *text;

  place_init (&place);
  put_bytes (&place, "texts/abc.txt", "abc", -1);
  text = annal_texts_get_text (place.texts, source, NULL, NULL);
  put_bytes (&place, "texts/abc.txt", "changed", -1);
  CHECK (annal_texts_get_text (place.texts, source, NULL, NULL) == text);
  CHECK_TEXT ("kept", text, "abc");
  place_clear (&place);
}

static gpointer
read_often (gpointer data)
{
  g_autoptr (AnnalSource) source = new_source ("abc.txt", SHA256_OF_ABC);
  const char *text = NULL;

  for (guint i = 0; i < 200; i++)
    text = annal_texts_get_text (data, source, NULL, NULL);
  return (gpointer) text;
}

static void
test_threads (void)
{
  Place place;
  GThread *threads[4];
  const char *first;

  place_init (&place);
  put_bytes (&place, "texts/abc.txt", "abc", -1);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("texts", read_often, place.texts);
  first = g_thread_join (threads[0]);
  CHECK_TEXT ("text", first, "abc");
  for (guint i = 1; i < G_N_ELEMENTS (threads); i++)
    CHECK (g_thread_join (threads[i]) == (gpointer) first);
  place_clear (&place);
}

/* Texts in the dossier that were made to collide. Nothing is timed: at the
 * cost of a square, this would not end.
 */
static void
test_colliding (void)
{
  g_autoptr (AnnalTexts) texts = annal_texts_new ();

  for (guint i = 0; i < N_COLLIDING; i++)
    {
      g_autofree char *words = dup_colliding_id (i);
      g_autoptr (AnnalSource) source = annal_source_new ("s");
      gsize length = 0;

      annal_source_set_text (source, words);
      CHECK_TEXT (words, annal_texts_get_text (texts, source, &length, NULL), words);
      CHECK (length == 34);
    }
}

static const AnnalTest tests[] = {
  { "files", test_files },
  { "inline", test_inline },
  { "order", test_order },
  { "kept", test_kept },
  { "threads", test_threads },
  { "colliding", test_colliding },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "texts", tests, G_N_ELEMENTS (tests));
}

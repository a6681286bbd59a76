/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The table data/vague-quantities.ini, compiled in, read once, on first use,
 * and then only read.
 */

#include "analysis/compare/annal-vague-private.h"

#include <string.h>

#include <annal-resources.h>
#include <gio/gio.h>

#define RESOURCE_PATH "/annal/vague-quantities.ini"

/* The language whose entries are the beginnings of words. */
#define PREFIX_LANG "ko"

typedef struct
{
  char *words;   /* owned, folded, with a space before and, for whole words, after */
  guint n_words;
  char *lo;      /* owned, or NULL */
  char *hi;      /* owned, or NULL */
} Vague;

/* The words in lower case, parted by single spaces, and a space at either end. */
static char *
fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *normal = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  g_autofree char *folded = g_utf8_casefold (normal, -1);
  GString *out = g_string_new (" ");

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
    else if (out->str[out->len - 1] != ' ')
      g_string_append_c (out, ' ');
  if (out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}

static guint
count_words (const char *folded)
{
  guint n = 0;

  for (const char *p = folded; *p != '\0'; p++)
    n += *p == ' ';
  return n - 1;
}

static char *
get_bound (char **bounds, guint index)
{
  if (g_strv_length (bounds) <= index || bounds[index][0] == '\0')
    return NULL;
  return g_strdup (bounds[index]);
}

static void
add_entry (GArray *table, GKeyFile *file, const char *lang, const char *key)
{
  g_auto (GStrv) bounds = g_key_file_get_string_list (file, lang, key, NULL, NULL);
  Vague vague = { .words = fold (key) };

  vague.n_words = count_words (vague.words);
  if (strcmp (lang, PREFIX_LANG) == 0)
    vague.words[strlen (vague.words) - 1] = '\0';
  vague.lo = get_bound (bounds, 0);
  vague.hi = get_bound (bounds, 1);
  g_array_append_val (table, vague);
}

static GArray *
load (void)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (annal_get_resource (), RESOURCE_PATH, 0, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) langs = NULL;
  GArray *table = g_array_new (FALSE, FALSE, sizeof (Vague));

  g_assert (bytes != NULL);
  if (!g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error))
    g_error ("%s: %s", RESOURCE_PATH, error->message);
  langs = g_key_file_get_groups (file, NULL);
  for (gsize i = 0; langs[i] != NULL; i++)
    {
      g_auto (GStrv) keys = g_key_file_get_keys (file, langs[i], NULL, NULL);

      for (gsize j = 0; keys[j] != NULL; j++)
        add_entry (table, file, langs[i], keys[j]);
    }
  return table;
}

static const GArray *
get_table (void)
{
  static gsize table;

  if (g_once_init_enter (&table))
    g_once_init_leave (&table, (gsize) load ());
  return (const GArray *) (gpointer) table;
}

/* Whether @self says more than @other, which stands at @other_at. */
static gboolean
is_better (const Vague *self, gsize at, const Vague *other, gsize other_at)
{
  if (other == NULL || self->n_words != other->n_words)
    return other == NULL || self->n_words > other->n_words;
  if (strlen (self->words) != strlen (other->words))
    return strlen (self->words) > strlen (other->words);
  return at < other_at;
}

void
annal_vague_find (const char *words, const char **lo, const char **hi)
{
  const GArray *table = get_table ();
  g_autofree char *folded = fold (words);
  const Vague *best = NULL;
  gsize best_at = 0;

  for (guint i = 0; i < table->len; i++)
    {
      const Vague *vague = &g_array_index (table, Vague, i);
      const char *found = strstr (folded, vague->words);

      if (found != NULL && is_better (vague, (gsize) (found - folded), best, best_at))
        {
          best = vague;
          best_at = (gsize) (found - folded);
        }
    }
  *lo = best != NULL ? best->lo : NULL;
  *hi = best != NULL ? best->hi : NULL;
}

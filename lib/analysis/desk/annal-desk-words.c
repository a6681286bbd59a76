/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "analysis/desk/annal-desk-private.h"

#include <string.h>

#include "base/annal-word-fold-private.h"

GPtrArray *
annal_desk_split (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  AnnalWordFold fold;

  annal_word_fold_init (&fold, text, strlen (text));
  while (annal_word_fold_next (&fold))
    g_ptr_array_add (words, g_strndup (fold.word, fold.length));
  return words;
}

gboolean
annal_desk_phrase_stands (const GPtrArray *words, guint at, const char *phrase)
{
  for (; at < words->len; at++)
    {
      const char *word = g_ptr_array_index (words, at);
      gsize length = strlen (word);

      if (strncmp (phrase, word, length) != 0)
        return FALSE;
      phrase += length;
      if (*phrase == '\0')
        return TRUE;
      if (*phrase++ != ' ')
        return FALSE;
    }
  return FALSE;
}

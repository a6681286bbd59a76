/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The tables of words, compiled in from data/dates-*.ini, which
 * data/annal.gresource.xml lists. All are read on first use, once, and then
 * only read, so that any thread may use them.
 *
 * What a file lacks is taken, in this order, from its other group (short from
 * long), from the language that it names as its parent, and from English. So a
 * variant like en-US holds only what differs.
 */

#include "time/annal-word-table-private.h"

#include <stdlib.h>
#include <string.h>

#include <annal-resources.h>
#include <gio/gio.h>

#define RESOURCE_FOLDER "/annal/dates/"
#define N_STYLES 2
#define MAX_GROUPS 8

static const char *const noun_names[ANNAL_N_NOUNS] = {
  NULL, "year", "month", "day", "season", "part", "decade",
};

static const char *const phrase_names[ANNAL_N_DATE_WORDS] = {
  [ANNAL_DATE_WORD_THE] = "the",
  [ANNAL_DATE_WORD_YEAR] = "year",
  [ANNAL_DATE_WORD_AFTER_CHRIST] = "after-christ",
  [ANNAL_DATE_WORD_BEFORE_CHRIST] = "before-christ",
  [ANNAL_DATE_WORD_THOUSANDS] = "thousands",
  [ANNAL_DATE_WORD_FIRST] = "first",
  [ANNAL_DATE_WORD_MONTH] = "month",
  [ANNAL_DATE_WORD_DAY] = "day",
  [ANNAL_DATE_WORD_DAY_ONLY] = "day-only",
  [ANNAL_DATE_WORD_SEASON] = "season",
  [ANNAL_DATE_WORD_PART] = "part",
  [ANNAL_DATE_WORD_NOTE] = "note",
  [ANNAL_DATE_WORD_TIME] = "time",
  [ANNAL_DATE_WORD_CLOCK] = "clock",
  [ANNAL_DATE_WORD_CLOCK_SECONDS] = "clock-seconds",
  [ANNAL_DATE_WORD_UTC] = "utc",
  [ANNAL_DATE_WORD_OFFSET] = "offset",
  [ANNAL_DATE_WORD_FLOATING] = "floating",
  [ANNAL_DATE_WORD_POSSIBLY] = "possibly",
  [ANNAL_DATE_WORD_ABOUT] = "about",
  [ANNAL_DATE_WORD_POSSIBLY_ABOUT] = "possibly-about",
  [ANNAL_DATE_WORD_IN_POSSIBLY] = "in-possibly",
  [ANNAL_DATE_WORD_IN_ABOUT] = "in-about",
  [ANNAL_DATE_WORD_IN_POSSIBLY_ABOUT] = "in-possibly-about",
  [ANNAL_DATE_WORD_PART_UNCERTAIN] = "part-uncertain",
  [ANNAL_DATE_WORD_PART_APPROXIMATE] = "part-approximate",
  [ANNAL_DATE_WORD_PART_BOTH] = "part-both",
  [ANNAL_DATE_WORD_ESTIMATE] = "estimate",
  [ANNAL_DATE_WORD_IN_ESTIMATE] = "in-estimate",
  [ANNAL_DATE_WORD_DECADE] = "decade",
  [ANNAL_DATE_WORD_UNCLEAR_DECADE] = "unclear-decade",
  [ANNAL_DATE_WORD_SOME_YEAR] = "some-year",
  [ANNAL_DATE_WORD_UNKNOWN_YEAR] = "unknown-year",
  [ANNAL_DATE_WORD_IN_YEAR] = "in-year",
  [ANNAL_DATE_WORD_SOME_MONTH] = "some-month",
  [ANNAL_DATE_WORD_SOME_DAY] = "some-day",
  [ANNAL_DATE_WORD_FORM] = "form",
  [ANNAL_DATE_WORD_RANGE] = "range",
  [ANNAL_DATE_WORD_RANGE_NUMBERS] = "range-numbers",
  [ANNAL_DATE_WORD_RANGE_MONTHS] = "range-months",
  [ANNAL_DATE_WORD_RANGE_DAYS] = "range-days",
  [ANNAL_DATE_WORD_RANGE_DAYS_OF_YEAR] = "range-days-of-year",
  [ANNAL_DATE_WORD_BETWEEN] = "between",
  [ANNAL_DATE_WORD_BETWEEN_ANY] = "between-any",
  [ANNAL_DATE_WORD_BETWEEN_NUMBERS] = "between-numbers",
  [ANNAL_DATE_WORD_BETWEEN_MONTHS] = "between-months",
  [ANNAL_DATE_WORD_BETWEEN_DAYS] = "between-days",
  [ANNAL_DATE_WORD_BETWEEN_DAYS_OF_YEAR] = "between-days-of-year",
  [ANNAL_DATE_WORD_WITHIN] = "within",
  [ANNAL_DATE_WORD_FROM_TO] = "from-to",
  [ANNAL_DATE_WORD_FROM_OPEN] = "from-open",
  [ANNAL_DATE_WORD_UNTIL_OPEN] = "until-open",
  [ANNAL_DATE_WORD_FROM_UNKNOWN] = "from-unknown",
  [ANNAL_DATE_WORD_UNTIL_UNKNOWN] = "until-unknown",
  [ANNAL_DATE_WORD_BEFORE] = "before",
  [ANNAL_DATE_WORD_OR_EARLIER] = "or-earlier",
  [ANNAL_DATE_WORD_OR_LATER] = "or-later",
  [ANNAL_DATE_WORD_ALL_EARLIER] = "all-earlier",
  [ANNAL_DATE_WORD_ALL_LATER] = "all-later",
  [ANNAL_DATE_WORD_EACH] = "each",
  [ANNAL_DATE_WORD_COMMA] = "comma",
  [ANNAL_DATE_WORD_OR] = "or",
  [ANNAL_DATE_WORD_AND] = "and",
};

typedef struct
{
  AnnalWordTable styles[N_STYLES];
} Language;

typedef struct
{
  char **names;        /* owned, English first */
  Language *languages; /* owned, in the order of the names */
} Words;

/* A group of a file; the first that has a key decides. */
typedef struct
{
  GKeyFile *file; /* borrowed */
  const char *name;
} Group;

typedef struct
{
  Group groups[MAX_GROUPS];
  guint n;
} Chain;

static gboolean
is_optional (AnnalDateWord phrase)
{
  return phrase == ANNAL_DATE_WORD_IN_POSSIBLY || phrase == ANNAL_DATE_WORD_IN_ABOUT ||
         phrase == ANNAL_DATE_WORD_IN_POSSIBLY_ABOUT || phrase == ANNAL_DATE_WORD_IN_ESTIMATE;
}

/* The first group with the phrase itself or the form of it for a noun: a form
 * of the parent's counts no more once the phrase is there.
 */
static void
read_phrase (const Chain *chain, AnnalDateWord phrase, char **out)
{
  const char *name = phrase_names[phrase];

  for (guint i = 0; i < chain->n && out[ANNAL_NOUN_OTHER] == NULL; i++)
    for (guint noun = 0; noun < ANNAL_N_NOUNS; noun++)
      {
        g_autofree char *key = noun == 0 ? g_strdup (name) : g_strconcat (name, "-", noun_names[noun], NULL);

        if (out[noun] == NULL)
          out[noun] = g_key_file_get_string (chain->groups[i].file, chain->groups[i].name, key, NULL);
      }
  if (out[ANNAL_NOUN_OTHER] == NULL && !is_optional (phrase))
    g_error ("data/dates-en.ini: there is no phrase “%s”", name);
}

static char **
read_list (const Chain *chain, const char *key, gsize length)
{
  for (guint i = 0; i < chain->n; i++)
    {
      gsize n;
      char **list = g_key_file_get_string_list (chain->groups[i].file, chain->groups[i].name, key, &n, NULL);

      if (list == NULL)
        continue;
      if (length > 0 && n != length)
        g_error ("data/dates-*.ini: “%s” has %" G_GSIZE_FORMAT " words, not %" G_GSIZE_FORMAT, key, n, length);
      return list;
    }
  return g_new0 (char *, 1);
}

static void
read_table (const Chain *chain, AnnalWordTable *out)
{
  for (guint phrase = 0; phrase < ANNAL_N_DATE_WORDS; phrase++)
    read_phrase (chain, phrase, out->phrases[phrase]);
  out->months = read_list (chain, "months", 12);
  out->seasons = read_list (chain, "seasons", ANNAL_N_SEASONS);
  out->part_names = read_list (chain, "part-names", ANNAL_N_PART_NAMES);
  out->contractions = read_list (chain, "contractions", 0);
}

/* What is compiled in cannot be wrong unless we are, hence g_error. */
static GKeyFile *
load_file (const char *language)
{
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, language, NULL);
  g_autoptr (GError) error = NULL;
  GKeyFile *file = g_key_file_new ();
  g_autoptr (GBytes) bytes = g_resource_lookup_data (annal_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                                     &error);

  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error))
    g_error ("%s: %s", path, error->message);
  return file;
}

static gint
find_language (char **names, const char *language)
{
  for (gint i = 0; names[i] != NULL; i++)
    if (g_ascii_strcasecmp (names[i], language) == 0)
      return i;
  return -1;
}

static void
chain_add (Chain *chain, GKeyFile *file, gboolean is_short)
{
  if (is_short)
    chain->groups[chain->n++] = (Group) { file, "short" };
  chain->groups[chain->n++] = (Group) { file, "long" };
}

static Chain
make_chain (char **names, GPtrArray *files, guint language, gboolean is_short)
{
  GKeyFile *file = g_ptr_array_index (files, language);
  g_autofree char *parent = g_key_file_get_string (file, "language", "parent", NULL);
  gint found = parent != NULL ? find_language (names, parent) : -1;
  Chain chain = { .n = 0 };

  chain_add (&chain, file, is_short);
  if (found > 0)
    chain_add (&chain, g_ptr_array_index (files, found), is_short);
  if (language != 0)
    chain_add (&chain, g_ptr_array_index (files, 0), is_short);
  return chain;
}

/* English before all others, by the alphabet. */
static int
compare_names (gconstpointer a, gconstpointer b)
{
  const char *x = *(const char *const *) a, *y = *(const char *const *) b;
  gboolean x_is_english = strcmp (x, "en") == 0, y_is_english = strcmp (y, "en") == 0;

  return x_is_english != y_is_english ? y_is_english - x_is_english : strcmp (x, y);
}

static char **
list_languages (void)
{
  g_autoptr (GError) error = NULL;
  char **names = g_resource_enumerate_children (annal_get_resource (), RESOURCE_FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                                &error);

  if (names == NULL)
    g_error ("%s: %s", RESOURCE_FOLDER, error->message);
  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  return names;
}

static Words *
words_load (void)
{
  Words *self = g_new0 (Words, 1);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_key_file_unref);
  guint n;

  self->names = list_languages ();
  n = g_strv_length (self->names);
  self->languages = g_new0 (Language, n);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (files, load_file (self->names[i]));
  for (guint i = 0; i < n; i++)
    for (guint is_short = 0; is_short < N_STYLES; is_short++)
      {
        Chain chain = make_chain (self->names, files, i, is_short);

        read_table (&chain, &self->languages[i].styles[is_short]);
      }
  return self;
}

static const Words *
get_words (void)
{
  static Words *words;

  if (g_once_init_enter (&words))
    g_once_init_leave (&words, words_load ());
  return words;
}

/* Takes subtags off the end until a language is found: fr-CH, fr. English is first. */
static guint
match_language (char **names, const char *lang)
{
  g_autofree char *tag = g_strdup (lang);
  char *end;
  gint found;

  if (lang == NULL)
    return 0;
  g_strdelimit (tag, "_", '-');
  /* As locales have it: fr_CH.UTF-8 */
  tag[strcspn (tag, ".@")] = '\0';
  while ((found = find_language (names, tag)) < 0 && (end = strrchr (tag, '-')) != NULL)
    *end = '\0';
  return found < 0 ? 0 : (guint) found;
}

const AnnalWordTable *
annal_word_table_get (const char *lang, AnnalDateStyle style)
{
  const Words *words = get_words ();

  return &words->languages[match_language (words->names, lang)].styles[style == ANNAL_DATE_STYLE_SHORT];
}

const char *
annal_word_table_get_phrase (const AnnalWordTable *self, AnnalDateWord phrase, AnnalNoun noun)
{
  const char *special = self->phrases[phrase][noun];

  return special != NULL ? special : self->phrases[phrase][ANNAL_NOUN_OTHER];
}

/**
 * annal_date_get_languages:
 *
 * Lists the languages that dates can be said in, as BCP 47 tags.
 *
 * Returns: (transfer none) (array zero-terminated=1): the tags, English first
 *
 * Since: 0.1
 */
const char *const *
annal_date_get_languages (void)
{
  return (const char *const *) get_words ()->names;
}

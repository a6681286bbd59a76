/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What stands in a query after a colon: texts, words of enumerations, dates. */

#include <string.h>

#include <annal/annal-error.h>
#include <annal/annal-phrase.h>

#include "base/annal-distance-private.h"
#include "model/annal-facet-values-private.h"
#include "index/annal-query-private.h"
#include "time/annal-civil-private.h"
#include "time/annal-date-private.h"

/* Longer texts are no words for a date. */
#define MAX_PHRASE_BYTES 100

/* Longer ones have to be EDTF as they stand: a lenient reading takes its time. */
#define MAX_LENIENT_BYTES 1000

/* Of a long text, as much is shown in a message. */
#define MAX_SHOWN_CHARS 40

char *
annal_query_excerpt (const char *from, gsize length)
{
  g_autofree char *text = g_strndup (from, length);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= MAX_SHOWN_CHARS)
    return g_steal_pointer (&text);
  start = g_utf8_substring (text, 0, MAX_SHOWN_CHARS - 1);
  return g_strconcat (start, "…", NULL);
}

static gboolean
refuse_char (gunichar c, GError **error)
{
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID,
               "U+%04X is a control character, which no text here holds; leave it out", c);
  return FALSE;
}

static gboolean
append_clean (const char *text, GString *out, GError **error)
{
  gboolean blank = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          blank = TRUE;
          continue;
        }
      if (g_unichar_iscntrl (c))
        return refuse_char (c, error);
      if (blank && out->len > 0)
        g_string_append_c (out, ' ');
      blank = FALSE;
      g_string_append_unichar (out, c);
    }
  return TRUE;
}

char *
annal_query_clean_text (const char *text, GError **error)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "the text is not UTF-8");
      return NULL;
    }
  if (!append_clean (text, clean, error))
    return NULL;
  if (clean->len == 0)
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "the text is empty");
      return NULL;
    }
  return g_string_free (g_steal_pointer (&clean), FALSE);
}

const char *
annal_query_find_slip (const char *word, const char *const *words)
{
  const char *best = NULL;

  for (; *words != NULL; words++)
    if (annal_is_slip (word, *words) && (best == NULL || annal_distance (word, *words) < annal_distance (word, best)))
      best = *words;
  return best;
}

/* What a facet's value must be one of, ended by NULL; NULL where that takes a
 * dossier to tell. The words live as long as the library.
 */
static GPtrArray *
list_words (const AnnalFacetTraits *traits)
{
  GPtrArray *words;

  if (traits->role != ANNAL_TERM_ROLE_UNSET || traits->refers_to != 0 ||
      (traits->words == NULL && traits->get_enum_type == NULL))
    return NULL;
  words = g_ptr_array_new ();
  for (gsize i = 0; traits->words != NULL && traits->words[i] != NULL; i++)
    g_ptr_array_add (words, (gpointer) traits->words[i]);
  if (traits->get_enum_type != NULL)
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (traits->get_enum_type ());

      for (guint i = 0; i < klass->n_values; i++)
        if (strcmp (klass->values[i].value_nick, "unset") != 0)
          g_ptr_array_add (words, (gpointer) klass->values[i].value_nick);
    }
  g_ptr_array_add (words, NULL);
  return words;
}

static char *
find_word (const char *noun, const char *value, const char *const *words, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (value, -1);
  g_autofree char *shown = annal_query_excerpt (value, strlen (value));
  g_autofree char *all = NULL;
  const char *slip;

  for (gsize i = 0; words[i] != NULL; i++)
    if (g_ascii_strcasecmp (words[i], value) == 0)
      return g_strdup (words[i]);
  slip = annal_query_find_slip (lower, words);
  all = g_strjoinv (", ", (char **) words);
  if (slip != NULL)
    g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "there is no %s “%s”; is it “%s”?", noun, shown, slip);
  else
    g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "there is no %s “%s”; there are %s", noun, shown, all);
  return NULL;
}

/* A year or a month as it is counted: without reserve, all its digits given. */
static char *
clean_unit (const char *value, AnnalDatePrecision precision, GError **error)
{
  g_autoptr (AnnalDate) date = annal_query_read_date (value, error);
  g_autofree char *shown = NULL;

  if (date == NULL)
    return NULL;
  if (annal_date_get_kind (date) == ANNAL_DATE_KIND_DATE && annal_date_get_precision (date) == precision &&
      !annal_date_is_qualified (date) &&
      !(annal_date_get_flags (date) & (ANNAL_DATE_FLAGS_UNSPECIFIED | ANNAL_DATE_FLAGS_ESTIMATED)))
    return g_strdup (annal_date_get_text (date));
  shown = annal_query_excerpt (value, strlen (value));
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID,
               "“%s” is not one %s; ask for any other stretch of time by when:%s", shown,
               precision == ANNAL_DATE_PRECISION_YEAR ? "year" : "month, such as 2019-05", shown);
  return NULL;
}

/* A year of more than four digits, or a month of one: “Y10000”, “Y10000-05”, and
 * the same without the Y. NULL where it is none; EDTF has no such months.
 */
static char *
clean_far_unit (const char *value, AnnalFacet facet)
{
  const char *start = *value == 'Y' ? value + 1 : value;
  const char *digits = *start == '-' ? start + 1 : start;
  const char *end = digits + strspn (digits, "0123456789");
  guint64 month;

  if (end - digits < 5 || *digits == '0' || g_ascii_strtoull (digits, NULL, 10) > ANNAL_CIVIL_YEAR_MAX)
    return NULL;
  if (facet == ANNAL_FACET_YEAR)
    return *end == '\0' ? g_strconcat ("Y", start, NULL) : NULL;
  if (*end != '-' || strlen (end) != 3 || !g_ascii_string_to_unsigned (end + 1, 10, 1, 12, &month, NULL))
    return NULL;
  return g_strconcat ("Y", start, NULL);
}

char *
annal_query_clean_value (AnnalFacet facet, const char *value, GError **error)
{
  const AnnalFacetTraits *traits = annal_facet_get_traits (facet);
  g_autoptr (GPtrArray) words = list_words (traits);
  g_autofree char *clean = annal_query_clean_text (value, error);

  if (clean == NULL)
    return NULL;
  if (words != NULL)
    return find_word (traits->noun, clean, (const char *const *) words->pdata, error);
  if (facet == ANNAL_FACET_YEAR || facet == ANNAL_FACET_MONTH)
    {
      char *far = clean_far_unit (clean, facet);

      if (far != NULL)
        return far;
      return clean_unit (clean, facet == ANNAL_FACET_YEAR ? ANNAL_DATE_PRECISION_YEAR : ANNAL_DATE_PRECISION_MONTH,
                         error);
    }
  return g_steal_pointer (&clean);
}

/* Only words that are a date by themselves, all of them. */
static gboolean
is_complete (AnnalPhrase *phrase, const char *text)
{
  AnnalPhraseKind kind = annal_phrase_get_kind (phrase);

  return annal_phrase_get_start_byte (phrase) == 0 && annal_phrase_get_end_byte (phrase) == (gint64) strlen (text) &&
         (kind == ANNAL_PHRASE_KIND_DATE || kind == ANNAL_PHRASE_KIND_TIME) &&
         annal_phrase_get_date (phrase) != NULL && !annal_phrase_is_relative (phrase) &&
         annal_phrase_get_modifier (phrase) == ANNAL_PHRASE_MODIFIER_NONE;
}

/* NULL without an error where the words are no date. */
static AnnalDate *
read_words (const char *text, GError **error)
{
  g_autoptr (AnnalPhrase) phrase = NULL;

  if (strlen (text) <= MAX_PHRASE_BYTES)
    phrase = annal_phrase_resolve (text, NULL, ANNAL_PHRASE_FLAGS_NONE, NULL);
  if (phrase == NULL || !is_complete (phrase, text))
    return NULL; /* no error: the caller says what EDTF would be */
  if (annal_phrase_get_alternative (phrase) == NULL)
    return annal_date_ref (annal_phrase_get_date (phrase));
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_AMBIGUOUS, "“%s” may be %s or %s; write one of these", text,
               annal_date_get_text (annal_phrase_get_date (phrase)),
               annal_date_get_text (annal_phrase_get_alternative (phrase)));
  return NULL;
}

static void
refuse_date (const char *text, GError **error)
{
  AnnalDateParsed parsed;
  AnnalDateRefusal refusal = { 0, "a date", ANNAL_ERROR_SYNTAX };
  g_autofree char *shown = annal_query_excerpt (text, strlen (text));
  g_autofree char *before = NULL;

  annal_date_parse_by (text, strlen (text), ANNAL_WINTER_BEGINS, &parsed, &refusal);
  before = annal_query_excerpt (text, refusal.at);
  if (refusal.code == ANNAL_ERROR_REVERSED)
    g_set_error (error, ANNAL_ERROR, refusal.code, "“%s” ends before it begins; change the two dates round", shown);
  else if (refusal.at == 0)
    g_set_error (error, ANNAL_ERROR, refusal.code, "“%s” is no date; write it as 2019, 2019-05 or 2019-05-14", shown);
  else
    g_set_error (error, ANNAL_ERROR, refusal.code, "“%s” is no date; after “%s” there should be %s", shown, before,
                 refusal.expected);
}

static AnnalDate *
read_single (const char *text, GError **error)
{
  GError *failure = NULL;
  AnnalDateParseFlags flags = strlen (text) <= MAX_LENIENT_BYTES ? ANNAL_DATE_PARSE_LENIENT : ANNAL_DATE_PARSE_STRICT;
  AnnalDate *date = annal_date_new_full (text, flags, NULL, NULL);

  if (date == NULL)
    date = read_words (text, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (date == NULL)
    refuse_date (text, error);
  return date;
}

/* One end of a stretch of time, as it stands in an interval. */
static gboolean
append_end (const char *text, GString *interval, GError **error)
{
  g_autoptr (AnnalDate) date = NULL;

  if (*text == '\0')
    {
      g_string_append (interval, "..");
      return TRUE;
    }
  date = read_single (text, error);
  if (date == NULL)
    return FALSE;
  if (annal_date_get_kind (date) != ANNAL_DATE_KIND_DATE && annal_date_get_kind (date) != ANNAL_DATE_KIND_DATE_TIME)
    {
      g_autofree char *shown = annal_query_excerpt (text, strlen (text));

      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_SYNTAX, "“%s” is more than one date; a stretch of time needs one",
                   shown);
      return FALSE;
    }
  g_string_append (interval, annal_date_get_text (date));
  return TRUE;
}

AnnalDate *
annal_query_make_stretch (const char *from, const char *until, GError **error)
{
  g_autoptr (GString) interval = g_string_new (NULL);
  AnnalDate *date;

  if (!append_end (from, interval, error))
    return NULL;
  g_string_append_c (interval, '/');
  if (!append_end (until, interval, error))
    return NULL;
  date = annal_date_new (interval->str, NULL);
  if (date == NULL)
    refuse_date (interval->str, error);
  return date;
}

/* Where “..” stands between two dates; NULL in EDTF's own lists, where it is
 * something else.
 */
static const char *
find_stretch (const char *text)
{
  return strpbrk (text, "[]{}/") == NULL ? strstr (text, "..") : NULL;
}

AnnalDate *
annal_query_read_date (const char *text, GError **error)
{
  const char *dots = find_stretch (text);
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;

  if (dots == NULL || strcmp (text, "..") == 0)
    return read_single (text, error);
  from = g_strstrip (g_strndup (text, dots - text));
  until = g_strstrip (g_strdup (dots + 2));
  return annal_query_make_stretch (from, until, error);
}

gboolean
annal_query_looks_like_date (const char *value)
{
  g_autoptr (AnnalDate) date = NULL;

  if (!g_ascii_isdigit (*value) && *value != '.')
    return FALSE;
  date = annal_query_read_date (value, NULL);
  return date != NULL;
}

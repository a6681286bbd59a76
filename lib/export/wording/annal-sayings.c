/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/wording/annal-sayings-private.h"

#include <string.h>

#include <annal/annal-claim.h>
#include <annal/annal-record.h>
#include <annal/annal-when.h>

#include "base/annal-append-private.h"
#include "export/wording/annal-wording-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-vocabulary-private.h"
#include "time/annal-civil-private.h"
#include "timeline/annal-sequence-words-private.h"

/* A power of 2. Entries come in the order of time, so that dates that are the
 * same stand near each other.
 */
#define N_DATES 1024

/* More than there are hedges. */
#define N_HEDGES 8

static void
put_digits (char *end, guint number, guint n)
{
  for (; n > 0; n--, number /= 10)
    *--end = (char) ('0' + number % 10);
}

const char *
annal_instant_text_set (AnnalInstantText *self, gint64 seconds)
{
  static const char form[] = "0000-00-00T00:00:00Z";
  gint64 day = annal_civil_seconds_to_days (seconds);
  guint rest = (guint) (seconds - day * ANNAL_SECONDS_PER_DAY);

  if (!self->has_day || day != self->day)
    {
      AnnalCivil civil = annal_civil_from_days (day);

      self->has_day = civil.year >= 0 && civil.year <= 9999;
      if (!self->has_day)
        {
          g_autofree char *text = annal_instant_to_string (seconds);

          self->length = (guint) g_strlcpy (self->text, text, sizeof self->text);
          return self->text;
        }
      self->day = day;
      self->length = sizeof form - 1;
      memcpy (self->text, form, sizeof form);
      put_digits (self->text + 4, (guint) civil.year, 4);
      put_digits (self->text + 7, civil.month, 2);
      put_digits (self->text + 10, civil.day, 2);
    }
  put_digits (self->text + 13, rest / 3600, 2);
  put_digits (self->text + 16, rest / 60 % 60, 2);
  put_digits (self->text + 19, rest % 60, 2);
  return self->text;
}

void
annal_saying_words_fill (AnnalSayingWords words, GType type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  g_assert (klass->minimum >= 0 && klass->maximum < ANNAL_SAYINGS_WORDS_MAX);
  for (int i = 0; i < ANNAL_SAYINGS_WORDS_MAX; i++)
    words[i] = i <= klass->maximum ? annal_word_get (type, i) : NULL;
}

void
annal_sayings_init (AnnalSayings *self, AnnalDossier *dossier)
{
  *self = (AnnalSayings) { .dossier = dossier };
  self->texts = annal_dossier_get_row_texts (dossier);
  self->dates = g_new0 (AnnalSayingDate, N_DATES);
  self->deeds = g_new0 (AnnalSayingDeed, ANNAL_SAYINGS_WORDS_MAX * N_HEDGES * 2);
  self->act = g_string_new (NULL);
}

void
annal_sayings_clear (AnnalSayings *self)
{
  for (guint i = 0; i < N_DATES; i++)
    g_free (self->dates[i].edtf);
  for (guint i = 0; i < ANNAL_SAYINGS_WORDS_MAX * N_HEDGES * 2; i++)
    g_free (self->deeds[i].words);
  g_clear_pointer (&self->dates, g_free);
  g_clear_pointer (&self->deeds, g_free);
  g_string_free (self->act, TRUE);
  self->act = NULL;
}

/* Of an EDTF date: no two dates of a day differ but in a few bytes. */
static guint
hash_date (const char *edtf, gsize length)
{
  guint64 hash = length;
  guint64 word;

  for (; length >= sizeof word; edtf += sizeof word, length -= sizeof word)
    {
      memcpy (&word, edtf, sizeof word);
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      hash ^= hash >> 32;
    }
  for (; length > 0; edtf++, length--)
    hash = hash * 33 + (guchar) *edtf;
  return (guint) (hash * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> 32);
}

/* A time of day whose zone stands beside it. */
static gboolean
is_of_some_zone (const char *edtf, gsize length)
{
  const char *clock = memchr (edtf, 'T', length);

  return clock != NULL && strpbrk (clock, "Z+-") == NULL;
}

static void
word_date (AnnalSayingDate *date, const char *edtf, gsize length, const AnnalWhen *when)
{
  g_autofree char *words = annal_word_date (when);

  g_free (date->edtf);
  date->edtf_length = is_of_some_zone (edtf, length) ? 0 : length;
  date->length = strlen (words);
  /* Side by side, so that who compares the one has the other fetched. */
  date->edtf = g_malloc (length + date->length + 2);
  memcpy (date->edtf, edtf, length + 1);
  date->words = memcpy (date->edtf + length + 1, words, date->length + 1);
}

/* Of an EDTF date; the words of one beside which a zone stands are not kept. */
static const AnnalSayingDate *
find_date (AnnalSayings *self, const char *edtf, gsize length, const AnnalWhen *when, AnnalRecord *record)
{
  AnnalSayingDate *date = &self->dates[hash_date (edtf, length) & (N_DATES - 1)];

  if (date->edtf_length != length || length == 0 || memcmp (date->edtf, edtf, length) != 0)
    word_date (date, edtf, length, when != NULL ? when : annal_record_get_own_when (record));
  return date;
}

const char *
annal_sayings_get_date (AnnalSayings *self, const AnnalWhen *when)
{
  const char *edtf = when != NULL ? annal_when_get_edtf (when) : NULL;

  return edtf != NULL ? find_date (self, edtf, strlen (edtf), when, NULL)->words : NULL;
}

const AnnalSayingDate *
annal_sayings_find_row_date (AnnalSayings *self, const AnnalRowText *row)
{
  return row->edtf != NULL ? find_date (self, row->edtf, row->edtf_length, NULL, row->record) : NULL;
}

const char *
annal_sayings_get_row_date (AnnalSayings *self, const AnnalRowText *row)
{
  const AnnalSayingDate *date = annal_sayings_find_row_date (self, row);

  return date != NULL ? date->words : NULL;
}

/* How a sentence of a speaker begins: the words with a capital. */
static void
append_beginning (GString *out, const char *words, gsize length)
{
  char letter[7] = "";
  gunichar c;

  if ((guchar) *words < 0x80)
    {
      annal_append (out, words, length);
      *out->str = g_ascii_toupper (*out->str);
      return;
    }
  c = g_utf8_get_char_validated (words, (gssize) length);
  if (c < 0x110000)
    {
      annal_append (out, letter, (gsize) g_unichar_to_utf8 (g_unichar_totitle (c), letter));
      annal_append_text (out, g_utf8_next_char (words));
    }
  else
    annal_append (out, words, length);
}

/* Of what is directed at nothing: it is the same whoever asserts. */
static const AnnalSayingDeed *
get_deed (AnnalSayings *self, const AnnalRowText *row, gboolean is_plural)
{
  AnnalSayingDeed *deed = &self->deeds[(row->stance * N_HEDGES + row->hedge) * 2 + (is_plural ? 1 : 0)];

  g_assert (row->stance < ANNAL_SAYINGS_WORDS_MAX && row->hedge < N_HEDGES);
  if (deed->words == NULL)
    {
      deed->words = annal_word_deed (self->dossier, annal_record_as_claim (row->record));
      deed->length = strlen (deed->words);
    }
  return deed;
}

const char *
annal_sayings_get_act (AnnalSayings *self, const AnnalRowText *row)
{
  const AnnalRowSpeaker *speaker = &self->texts->speakers[row->number];

  g_string_truncate (self->act, 0);
  append_beginning (self->act, speaker->words, speaker->words_length);
  annal_append_char (self->act, ' ');
  if (row->claim_kind == ANNAL_CLAIM_KIND_ASSERTION)
    {
      const AnnalSayingDeed *deed = get_deed (self, row, speaker->is_plural);

      annal_append (self->act, deed->words, deed->length);
    }
  else
    {
      g_autofree char *deed = annal_word_deed (self->dossier, annal_record_as_claim (row->record));

      annal_append_text (self->act, deed);
    }
  return self->act->str;
}

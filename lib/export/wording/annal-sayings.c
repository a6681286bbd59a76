/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/wording/annal-sayings-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-claim.h>
#include <annal/annal-record.h>
#include <annal/annal-when.h>

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

#define CHUNK_BYTES 65536

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

          g_strlcpy (self->text, text, sizeof self->text);
          return self->text;
        }
      self->day = day;
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
  self->speakers = g_new0 (AnnalSayingSpeaker, self->texts->n_speakers + 1);
  self->deeds = g_new0 (char *, ANNAL_SAYINGS_WORDS_MAX *N_HEDGES * 2);
  self->act = g_string_new (NULL);
  self->chunk = g_string_chunk_new (CHUNK_BYTES);
}

void
annal_sayings_clear (AnnalSayings *self)
{
  for (guint i = 0; i < N_DATES; i++)
    g_free (self->dates[i].words);
  for (guint i = 0; i < ANNAL_SAYINGS_WORDS_MAX * N_HEDGES * 2; i++)
    g_free (self->deeds[i]);
  g_clear_pointer (&self->dates, g_free);
  g_clear_pointer (&self->speakers, g_free);
  g_clear_pointer (&self->deeds, g_free);
  g_string_free (self->act, TRUE);
  self->act = NULL;
  g_clear_pointer (&self->chunk, g_string_chunk_free);
}

/* Of an EDTF date: no two dates of a day differ but in a few bytes. */
static guint
hash_date (const char *edtf)
{
  guint hash = 0;

  for (; *edtf != '\0'; edtf++)
    hash = hash * 33 + (guchar) *edtf;
  return hash;
}

/* A time of day whose zone stands beside it. */
static gboolean
is_of_some_zone (const char *edtf)
{
  const char *clock = strchr (edtf, 'T');

  return clock != NULL && strpbrk (clock, "Z+-") == NULL;
}

/* Its place, which holds its words or none. */
static AnnalSayingDate *
find_date (AnnalSayings *self, const char *edtf)
{
  AnnalSayingDate *date = &self->dates[hash_date (edtf) & (N_DATES - 1)];

  if (date->edtf == NULL || strcmp (date->edtf, edtf) != 0 || date->is_of_some_zone)
    g_clear_pointer (&date->words, g_free);
  /* Of equal texts the latest, which is still in the cache when it is met again. */
  date->edtf = edtf;
  date->is_of_some_zone = is_of_some_zone (edtf);
  return date;
}

static void
word_date (AnnalSayingDate *date, const AnnalWhen *when)
{
  date->words = annal_word_date (when);
  date->length = strlen (date->words);
}

const char *
annal_sayings_get_date (AnnalSayings *self, const AnnalWhen *when)
{
  const char *edtf = when != NULL ? annal_when_get_edtf (when) : NULL;
  AnnalSayingDate *date = edtf != NULL ? find_date (self, edtf) : NULL;

  if (date != NULL && date->words == NULL)
    word_date (date, when);
  return date != NULL ? date->words : NULL;
}

const AnnalSayingDate *
annal_sayings_find_row_date (AnnalSayings *self, const AnnalRowText *row)
{
  AnnalSayingDate *date = row->edtf != NULL ? find_date (self, row->edtf) : NULL;

  if (date != NULL && date->words == NULL)
    word_date (date, annal_record_get_own_when (row->record));
  return date;
}

const char *
annal_sayings_get_row_date (AnnalSayings *self, const AnnalRowText *row)
{
  const AnnalSayingDate *date = annal_sayings_find_row_date (self, row);

  return date != NULL ? date->words : NULL;
}

/* How a sentence of a speaker begins. */
static const AnnalSayingSpeaker *
begin_sentence (AnnalSayings *self, guint number)
{
  const AnnalRowSpeaker *speaker = &self->texts->speakers[number];
  AnnalSayingSpeaker *out = &self->speakers[number];
  g_autofree char *beginning = NULL;

  if (out->beginning != NULL)
    return out;
  beginning = annal_word_capitalise (speaker->words);
  out->beginning = strcmp (speaker->words, beginning) == 0 ? speaker->words
                                                           : g_string_chunk_insert (self->chunk, beginning);
  out->is_plural = annal_agent_is_plural (self->dossier, annal_claim_get_by (speaker->claim));
  return out;
}

/* Of what is directed at nothing: it is the same whoever asserts. */
static const char *
get_deed (AnnalSayings *self, const AnnalRowText *row, gboolean is_plural)
{
  guint number = (row->stance * N_HEDGES + row->hedge) * 2 + (is_plural ? 1 : 0);

  g_assert (row->stance < ANNAL_SAYINGS_WORDS_MAX && row->hedge < N_HEDGES);
  if (self->deeds[number] == NULL)
    self->deeds[number] = annal_word_deed (self->dossier, annal_record_as_claim (row->record));
  return self->deeds[number];
}

const char *
annal_sayings_get_act (AnnalSayings *self, const AnnalRowText *row)
{
  const AnnalSayingSpeaker *speaker = begin_sentence (self, row->number);

  g_string_assign (self->act, speaker->beginning);
  g_string_append_c (self->act, ' ');
  if (row->claim_kind == ANNAL_CLAIM_KIND_ASSERTION)
    {
      g_string_append (self->act, get_deed (self, row, speaker->is_plural));
    }
  else
    {
      g_autofree char *deed = annal_word_deed (self->dossier, annal_record_as_claim (row->record));

      g_string_append (self->act, deed);
    }
  return self->act->str;
}

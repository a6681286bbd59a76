/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/annal-sayings-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-claim.h>
#include <annal/annal-when.h>

#include "base/annal-hash-private.h"
#include "export/annal-wording-private.h"
#include "time/annal-civil-private.h"

/* A power of 2. Entries come in the order of time, so that dates that are the
 * same stand near each other.
 */
#define N_DATES 1024

/* Stands in no id. */
#define BETWEEN '\x1f'

struct _AnnalSayingDate
{
  const char *edtf; /* of the dossier; NULL where the place is free */
  char *words;      /* owned */
};

struct _AnnalSayingSpeaker
{
  const char *id;  /* of the dossier, nullable */
  char *words;     /* owned */
  char *beginning; /* owned: as a sentence begins */
  gboolean is_plural;
};

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

static void
speaker_free (gpointer data)
{
  struct _AnnalSayingSpeaker *self = data;

  g_free (self->words);
  g_free (self->beginning);
  g_free (self);
}

void
annal_sayings_init (AnnalSayings *self, AnnalDossier *dossier)
{
  *self = (AnnalSayings) { .dossier = dossier };
  self->dates = g_new0 (struct _AnnalSayingDate, N_DATES);
  self->speakers = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, speaker_free);
  self->deeds = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  self->key = g_string_new (NULL);
  self->act = g_string_new (NULL);
}

void
annal_sayings_clear (AnnalSayings *self)
{
  for (guint i = 0; self->dates != NULL && i < N_DATES; i++)
    g_free (self->dates[i].words);
  g_clear_pointer (&self->dates, g_free);
  g_clear_pointer (&self->speakers, g_hash_table_unref);
  g_clear_pointer (&self->deeds, g_hash_table_unref);
  if (self->key != NULL)
    g_string_free (self->key, TRUE);
  if (self->act != NULL)
    g_string_free (self->act, TRUE);
  self->key = self->act = NULL;
}

const char *
annal_sayings_get_date (AnnalSayings *self, const AnnalWhen *when)
{
  const char *edtf = when != NULL ? annal_when_get_edtf (when) : NULL;
  struct _AnnalSayingDate *date;

  if (edtf == NULL)
    return NULL;
  date = &self->dates[annal_text_hash (edtf) & (N_DATES - 1)];
  if (date->edtf != NULL && strcmp (date->edtf, edtf) == 0)
    return date->words;
  g_free (date->words);
  date->words = annal_word_date (when);
  date->edtf = edtf;
  return date->words;
}

static void
add_to_key (GString *key, const AnnalAgent *agent)
{
  const char *parts[3] = { NULL };

  if (agent != NULL)
    {
      parts[0] = annal_agent_get_id (agent);
      parts[1] = annal_agent_get_unnamed (agent);
      parts[2] = annal_agent_get_acts_for (agent);
    }
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_string_append_c (key, BETWEEN);
      if (parts[i] != NULL)
        g_string_append (key, parts[i]);
    }
}

/* Nearly all speak in their own name, and have an id. */
static const char *
get_key (AnnalSayings *self, const AnnalAgent *by, const AnnalAgent *principal)
{
  if (by != NULL && principal == NULL && annal_agent_get_id (by) != NULL && annal_agent_get_acts_for (by) == NULL)
    return annal_agent_get_id (by);
  g_string_truncate (self->key, 0);
  add_to_key (self->key, by);
  add_to_key (self->key, principal);
  return self->key->str;
}

static const struct _AnnalSayingSpeaker *
find_speaker (AnnalSayings *self, const AnnalClaim *claim)
{
  const AnnalAgent *by = annal_claim_get_by (claim);
  const AnnalAgent *principal = annal_claim_get_principal (claim);
  const char *key = get_key (self, by, principal);
  struct _AnnalSayingSpeaker *speaker = g_hash_table_lookup (self->speakers, key);

  if (speaker != NULL)
    return speaker;
  speaker = g_new0 (struct _AnnalSayingSpeaker, 1);
  speaker->id = by != NULL ? annal_agent_get_id (by) : NULL;
  speaker->words = annal_word_agent (self->dossier, by, principal, ANNAL_NAMING_FULL);
  speaker->beginning = annal_word_capitalise (speaker->words);
  speaker->is_plural = annal_agent_is_plural (self->dossier, by);
  g_hash_table_insert (self->speakers, g_strdup (key), speaker);
  return speaker;
}

/* Several of what is said of one claim ask. */
static const struct _AnnalSayingSpeaker *
get_speaker (AnnalSayings *self, const AnnalClaim *claim)
{
  if (self->last_claim != claim)
    self->last_speaker = find_speaker (self, claim);
  self->last_claim = claim;
  return self->last_speaker;
}

const char *
annal_sayings_get_speaker (AnnalSayings *self, const AnnalClaim *claim)
{
  return get_speaker (self, claim)->words;
}

const char *
annal_sayings_get_speaker_id (AnnalSayings *self, const AnnalClaim *claim)
{
  return get_speaker (self, claim)->id;
}

/* Of what is directed at nothing: it is the same whoever asserts. */
static const char *
get_deed (AnnalSayings *self, const AnnalClaim *claim, gboolean is_plural)
{
  guint number = (guint) annal_claim_get_stance (claim) << 16 | (guint) annal_claim_get_hedge (claim) << 1 |
                 (is_plural ? 1 : 0);
  char *deed = g_hash_table_lookup (self->deeds, GUINT_TO_POINTER (number));

  if (deed != NULL)
    return deed;
  deed = annal_word_deed (self->dossier, claim);
  g_hash_table_insert (self->deeds, GUINT_TO_POINTER (number), deed);
  return deed;
}

const char *
annal_sayings_get_act (AnnalSayings *self, const AnnalClaim *claim)
{
  const struct _AnnalSayingSpeaker *speaker = get_speaker (self, claim);

  g_string_truncate (self->act, 0);
  g_string_append (self->act, speaker->beginning);
  g_string_append_c (self->act, ' ');
  if (annal_claim_get_kind (claim) == ANNAL_CLAIM_KIND_ASSERTION)
    {
      g_string_append (self->act, get_deed (self, claim, speaker->is_plural));
    }
  else
    {
      g_autofree char *deed = annal_word_deed (self->dossier, claim);

      g_string_append (self->act, deed);
    }
  return self->act->str;
}

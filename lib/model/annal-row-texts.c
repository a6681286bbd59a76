/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Some rows are read at once, in steps: of all of them the record, then what
 * hangs on it, then what hangs on that. Each step asks for what the next one
 * reads, so that memory is waited for once and not for each row.
 *
 * Threads: it is only read once made.
 */

#include "model/annal-row-texts-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-claim.h>
#include <annal/annal-event.h>
#include <annal/annal-source.h>
#include <annal/annal-text.h>
#include <annal/annal-when.h>

#include "base/annal-hash-private.h"
#include "base/annal-recent-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-naming-private.h"
#include "model/annal-node-private.h"

#define N_AT_ONCE 64
#define CACHE_LINE 64
#define MAX_SPEAKER_BITS 16
#define KIND_BITS 8
#define CHUNK_BYTES 16384

/* Stands in no id; what may be any text has its length before it. */
#define BETWEEN '\x1f'

/* What a row is read from. */
typedef struct
{
  const AnnalText *text;
  const AnnalWhen *when;
  const AnnalAgent *by;
  const char *kind;
} Parts;

typedef struct
{
  AnnalRowTexts *texts;
  const AnnalColumns *columns;
  GPtrArray *kinds;    /* owned, of char */
  GPtrArray *speakers; /* owned, of AnnalClaim */
  AnnalRecent recent_kinds;
  AnnalRecent recent_speakers; /* of those who speak in their own name, by id */
  GHashTable *others;  /* owned, of who and for whom to number, of all others */
  GString *key;        /* owned */
  Parts parts[N_AT_ONCE];
} Filling;

G_ALWAYS_INLINE static inline void
fetch (gconstpointer at)
{
  __builtin_prefetch (at);
  __builtin_prefetch ((const char *) at + CACHE_LINE);
}

static void
find_record (Filling *self, guint row)
{
  AnnalRowText *it = &self->texts->rows[row];

  it->record = annal_columns_get_record (self->columns, row);
  fetch (it->record);
  __builtin_prefetch ((const char *) it->record + 2 * CACHE_LINE);
}

static void
read_event (AnnalRowText *it, Parts *parts)
{
  const AnnalEvent *event = (const AnnalEvent *) it->record;

  it->flags = ANNAL_ROW_TEXT_EVENT;
  if (annal_event_get_status (event) != ANNAL_EVENT_STATUS_UNSET)
    it->flags |= ANNAL_ROW_TEXT_STATUS;
  *parts = (Parts) { annal_event_get_title (event), annal_event_get_when (event), NULL, annal_event_get_kind (event) };
  if (parts->kind != NULL)
    __builtin_prefetch (parts->kind);
}

static void
read_claim (AnnalRowText *it, Parts *parts)
{
  const AnnalClaim *claim = (const AnnalClaim *) it->record;

  it->flags = annal_claim_get_state (claim) == ANNAL_CLAIM_STATE_DRAFT ? ANNAL_ROW_TEXT_STATUS : 0;
  it->claim_kind = (guint8) annal_claim_get_kind (claim);
  it->stance = (guint8) annal_claim_get_stance (claim);
  it->hedge = (guint8) annal_claim_get_hedge (claim);
  *parts = (Parts) { annal_claim_get_says (claim), annal_claim_get_said (claim), annal_claim_get_by (claim), NULL };
  if (parts->by != NULL)
    fetch (parts->by);
}

static void
read_source (AnnalRowText *it, Parts *parts)
{
  it->flags = ANNAL_ROW_TEXT_SOURCE;
  *parts = (Parts) { NULL, annal_source_get_published ((const AnnalSource *) it->record), NULL, NULL };
}

static void
read_record (Filling *self, guint row, Parts *parts)
{
  AnnalRowText *it = &self->texts->rows[row];

  it->id = it->record->id;
  it->number = ANNAL_NO_NUMBER;
  __builtin_prefetch (it->id);
  if (annal_columns_is_event (self->columns, row))
    read_event (it, parts);
  else if (row >= self->columns->n_events + self->columns->n_claims)
    read_source (it, parts);
  else
    read_claim (it, parts);
  if (parts->text != NULL)
    fetch (parts->text);
  if (parts->when != NULL)
    fetch (parts->when);
}

static void
read_parts (AnnalRowText *it, const Parts *parts)
{
  const char *speaker = parts->by != NULL ? annal_agent_get_id (parts->by) : NULL;

  if (parts->text != NULL)
    it->text = annal_text_get_text (parts->text);
  if (it->text != NULL)
    fetch (it->text);
  if (parts->when != NULL)
    {
      it->edtf = annal_when_get_edtf (parts->when);
      it->basis = (guint8) annal_when_get_basis (parts->when);
      it->flags |= ANNAL_ROW_TEXT_DATED | (annal_when_get_text (parts->when) != NULL ? ANNAL_ROW_TEXT_PRINTED : 0);
      it->flags |= annal_when_get_tz (parts->when) != NULL ? ANNAL_ROW_TEXT_CLOCK : 0;
    }
  if (it->edtf != NULL)
    __builtin_prefetch (it->edtf);
  if (speaker != NULL)
    __builtin_prefetch (speaker);
}

static guint
measure (const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;

  g_assert (length <= G_MAXUINT);
  return (guint) length;
}

/* An id has 128 characters at most. */
static void
measure_texts (AnnalRowText *it)
{
  it->id_length = (guint8) measure (it->id);
  it->text_length = measure (it->text);
  it->edtf_length = measure (it->edtf);
  if (it->edtf_length > 0 && memchr (it->edtf, 'T', it->edtf_length) != NULL)
    it->flags |= ANNAL_ROW_TEXT_CLOCK;
}

static guint
add (GPtrArray *array, gconstpointer item)
{
  g_ptr_array_add (array, (gpointer) item);
  return array->len - 1;
}

static guint
number_kind (Filling *self, const char *kind)
{
  gboolean found;
  AnnalRecentPlace *place = annal_recent_find (&self->recent_kinds, kind, &found);

  if (!found)
    place->number = add (self->kinds, kind);
  return place->number;
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
        g_string_append_printf (key, "%" G_GSIZE_FORMAT ":%s", strlen (parts[i]), parts[i]);
    }
}

static guint
number_other (Filling *self, const AnnalClaim *claim)
{
  gpointer number;

  g_string_truncate (self->key, 0);
  add_to_key (self->key, annal_claim_get_by (claim));
  add_to_key (self->key, annal_claim_get_principal (claim));
  if (!g_hash_table_lookup_extended (self->others, self->key->str, NULL, &number))
    {
      number = GUINT_TO_POINTER (add (self->speakers, claim));
      g_hash_table_insert (self->others, g_strdup (self->key->str), number);
    }
  return GPOINTER_TO_UINT (number);
}

/* Nearly all speak in their own name, and have an id. */
static guint
number_speaker (Filling *self, const AnnalClaim *claim, const AnnalAgent *by)
{
  const char *id = by != NULL ? annal_agent_get_id (by) : NULL;
  gboolean found;
  AnnalRecentPlace *place;

  if (id == NULL || annal_claim_get_principal (claim) != NULL || annal_agent_get_acts_for (by) != NULL)
    return number_other (self, claim);
  place = annal_recent_find (&self->recent_speakers, id, &found);
  if (!found)
    place->number = add (self->speakers, claim);
  return place->number;
}

static void
number_parts (Filling *self, AnnalRowText *it, const Parts *parts)
{
  if (it->flags & ANNAL_ROW_TEXT_SOURCE)
    return;
  if (!annal_row_text_is_event (it))
    it->number = number_speaker (self, (const AnnalClaim *) it->record, parts->by);
  else if (parts->kind != NULL)
    it->number = number_kind (self, parts->kind);
}

static void
fill_some (Filling *self, guint first, guint n)
{
  const AnnalColumns *columns = self->columns;
  AnnalRowText *rows = self->texts->rows + first;

  for (guint i = 0; i < n; i++)
    __builtin_prefetch (&columns->records[columns->numbers[first + i]]);
  for (guint i = 0; i < n; i++)
    find_record (self, first + i);
  for (guint i = 0; i < n; i++)
    read_record (self, first + i, &self->parts[i]);
  for (guint i = 0; i < n; i++)
    read_parts (&rows[i], &self->parts[i]);
  for (guint i = 0; i < n; i++)
    {
      measure_texts (&rows[i]);
      number_parts (self, &rows[i], &self->parts[i]);
    }
}

static void
word_speakers (AnnalRowTexts *self, AnnalDossier *dossier, const GPtrArray *claims)
{
  self->n_speakers = claims->len;
  self->speakers = g_new (AnnalRowSpeaker, claims->len + 1);
  self->words = g_string_chunk_new (CHUNK_BYTES);
  for (guint i = 0; i < claims->len; i++)
    {
      const AnnalClaim *claim = g_ptr_array_index (claims, i);
      const AnnalAgent *by = annal_claim_get_by (claim);
      g_autofree char *words = annal_word_agent (dossier, by, annal_claim_get_principal (claim), ANNAL_NAMING_FULL);

      self->speakers[i] = (AnnalRowSpeaker) { by != NULL ? annal_agent_get_id (by) : NULL,
                                              g_string_chunk_insert (self->words, words), measure (words),
                                              annal_agent_is_plural (dossier, by) };
    }
}

static void
find_nouns (AnnalRowTexts *self, AnnalDossier *dossier)
{
  self->nouns = g_new (const char *, self->n_kinds + 1);
  for (guint i = 0; i < self->n_kinds; i++)
    self->nouns[i] = annal_dossier_get_noun (dossier, self->kinds[i]);
}

AnnalRowTexts *
annal_row_texts_new (AnnalDossier *dossier)
{
  AnnalRowTexts *texts = g_new0 (AnnalRowTexts, 1);
  const AnnalColumns *columns = annal_dossier_get_columns (dossier);
  guint n = columns->n_events + columns->n_claims + columns->n_sources;
  Filling self = { .texts = texts, .columns = columns };

  texts->rows = g_new0 (AnnalRowText, n + 1);
  self.kinds = g_ptr_array_new ();
  self.speakers = g_ptr_array_new ();
  self.others = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);
  self.key = g_string_new (NULL);
  annal_recent_init (&self.recent_kinds, KIND_BITS);
  annal_recent_init (&self.recent_speakers, CLAMP (g_bit_storage (n), 6, MAX_SPEAKER_BITS));
  for (guint row = 0; row < n; row += N_AT_ONCE)
    fill_some (&self, row, MIN (N_AT_ONCE, n - row));
  annal_recent_clear (&self.recent_kinds);
  annal_recent_clear (&self.recent_speakers);
  g_string_free (self.key, TRUE);
  g_hash_table_unref (self.others);
  texts->n_kinds = self.kinds->len;
  texts->kinds = (const char **) g_ptr_array_free (self.kinds, FALSE);
  find_nouns (texts, dossier);
  word_speakers (texts, dossier, self.speakers);
  g_ptr_array_unref (self.speakers);
  return texts;
}

void
annal_row_texts_free (AnnalRowTexts *self)
{
  g_free (self->rows);
  g_free (self->kinds);
  g_free (self->nouns);
  g_free (self->speakers);
  g_string_chunk_free (self->words);
  g_free (self);
}

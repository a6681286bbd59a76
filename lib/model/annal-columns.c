/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The table of ids is open addressing over the records: a slot holds the upper
 * half of an id's hash and the record's number, so that a foreign id is met only
 * where half a hash is equal. It is at most half full and never shrinks nor
 * loses an id.
 */

#include "model/annal-columns-private.h"

#include <stdlib.h>
#include <string.h>

#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-event.h>
#include <annal/annal-link.h>
#include <annal/annal-record.h>
#include <annal/annal-proposition.h>
#include <annal/annal-source.h>
#include <annal/annal-when.h>

#include "base/annal-hash-private.h"
#include "base/annal-radix-private.h"
#include "model/annal-node-private.h"
#include "model/annal-when-span-private.h"
#include "time/annal-span-key-private.h"

#define NO_SLOT G_MAXUINT64
#define N_AHEAD 6    /* rows between the steps of fetching */
#define N_AT_ONCE 32 /* ids that are looked up together */

static const AnnalRecordType numbered[] = {
  ANNAL_RECORD_TYPE_EVENT, ANNAL_RECORD_TYPE_CLAIM, ANNAL_RECORD_TYPE_SOURCE, ANNAL_RECORD_TYPE_ENTITY,
  ANNAL_RECORD_TYPE_LINK, ANNAL_RECORD_TYPE_ASSESSMENT, ANNAL_RECORD_TYPE_NOTICE,
};

/* An id that waits to be looked up, and where its number goes. */
typedef struct
{
  const char *id;
  GArray *column;
  guint at;
} Waiting;

typedef struct
{
  AnnalColumns *columns;
  AnnalDossier *dossier;
  GHashTable *natures; /* kind of event to AnnalNature */
  GArray *within;      /* of guint, as the two that follow */
  GArray *cited;
  GArray *link_ends;   /* subject and object of each */
  GArray *valids;      /* of AnnalValidColumn */
  Waiting waiting[N_AT_ONCE];
  guint n_waiting;
} Filling;

static guint64
get_tag (guint64 hash)
{
  return hash & ~(guint64) G_MAXUINT32;
}

static guint64
hash_id (const char *id)
{
  return annal_hash_bytes (id, strlen (id));
}

/* The place in the table of the first number of that hash, from @at on, or of
 * an empty slot.
 */
static guint
find_slot (const AnnalColumns *self, guint64 hash, guint at)
{
  for (at &= self->n_slots - 1; self->slots[at] != NO_SLOT; at = (at + 1) & (self->n_slots - 1))
    if (get_tag (self->slots[at]) == get_tag (hash))
      break;
  return at;
}

static void
add_id (AnnalColumns *self, guint number, guint64 hash)
{
  guint at = (guint) hash & (self->n_slots - 1);

  while (self->slots[at] != NO_SLOT)
    at = (at + 1) & (self->n_slots - 1);
  self->slots[at] = get_tag (hash) | number;
}

static guint
find (const AnnalColumns *self, const char *id, guint64 hash)
{
  guint at = find_slot (self, hash, (guint) hash);

  while (self->slots[at] != NO_SLOT && strcmp (self->records[(guint) self->slots[at]]->id, id) != 0)
    at = find_slot (self, hash, at + 1);
  return self->slots[at] != NO_SLOT ? (guint) self->slots[at] : ANNAL_NO_NUMBER;
}

guint
annal_columns_lookup (const AnnalColumns *self, const char *id)
{
  return find (self, id, hash_id (id));
}

/* Looks up all that waits, each step for all before the next, so that the
 * memory that one needs is on its way while the others are worked on.
 */
static void
settle (Filling *self)
{
  const AnnalColumns *columns = self->columns;
  guint64 hashes[N_AT_ONCE];
  guint numbers[N_AT_ONCE];

  for (guint i = 0; i < self->n_waiting; i++)
    {
      hashes[i] = hash_id (self->waiting[i].id);
      __builtin_prefetch (&columns->slots[(guint) hashes[i] & (columns->n_slots - 1)]);
    }
  for (guint i = 0; i < self->n_waiting; i++)
    {
      guint at = find_slot (columns, hashes[i], (guint) hashes[i]);

      numbers[i] = columns->slots[at] != NO_SLOT ? (guint) columns->slots[at] : 0;
      __builtin_prefetch (&columns->records[numbers[i]]);
    }
  for (guint i = 0; i < self->n_waiting; i++)
    __builtin_prefetch (&columns->records[numbers[i]]->id);
  for (guint i = 0; i < self->n_waiting; i++)
    __builtin_prefetch (columns->records[numbers[i]]->id);
  for (guint i = 0; i < self->n_waiting; i++)
    {
      const Waiting *waiting = &self->waiting[i];

      g_array_index (waiting->column, guint, waiting->at) = find (columns, waiting->id, hashes[i]);
    }
  self->n_waiting = 0;
}

/* Appends the number of the record with that id, now or when it is settled. */
static void
refer (Filling *self, GArray *column, const char *id)
{
  guint none = ANNAL_NO_NUMBER;

  g_array_append_val (column, none);
  if (id == NULL)
    return;
  __builtin_prefetch (id);
  self->waiting[self->n_waiting++] = (Waiting) { id, column, column->len - 1 };
  if (self->n_waiting == N_AT_ONCE)
    settle (self);
}

static void
number_records (AnnalColumns *self, AnnalDossier *dossier)
{
  guint next = 0;

  for (guint i = 0; i < G_N_ELEMENTS (numbered); i++)
    self->n += annal_dossier_get_n_records (dossier, numbered[i]);
  self->records = g_new (AnnalRecord *, self->n + 1);
  for (guint i = 0; i < G_N_ELEMENTS (numbered); i++)
    {
      guint n = annal_dossier_get_n_records (dossier, numbered[i]);

      if (numbered[i] == ANNAL_RECORD_TYPE_LINK)
        self->first_link = next;
      for (guint j = 0; j < n; j++)
        self->records[next++] = annal_dossier_get_record (dossier, numbered[i], j);
    }
}

/* In steps, as settle(). */
static void
index_some (AnnalColumns *self, guint first, guint n)
{
  guint64 hashes[N_AT_ONCE];

  for (guint i = 0; i < n; i++)
    __builtin_prefetch (&self->records[first + i]->id);
  for (guint i = 0; i < n; i++)
    __builtin_prefetch (self->records[first + i]->id);
  for (guint i = 0; i < n; i++)
    {
      hashes[i] = hash_id (self->records[first + i]->id);
      __builtin_prefetch (&self->slots[(guint) hashes[i] & (self->n_slots - 1)]);
    }
  for (guint i = 0; i < n; i++)
    add_id (self, first + i, hashes[i]);
}

static void
index_ids (AnnalColumns *self)
{
  self->n_slots = 16;
  while (self->n_slots < 2 * (guint64) self->n)
    self->n_slots *= 2;
  self->slots = g_new (guint64, self->n_slots);
  memset (self->slots, 0xff, sizeof *self->slots * self->n_slots);
  for (guint i = 0; i < self->n; i += N_AT_ONCE)
    index_some (self, i, MIN (N_AT_ONCE, self->n - i));
}

/* What the event's kind says; few kinds make many events. */
static AnnalNature
get_nature_of_kind (const Filling *self, const AnnalEvent *event)
{
  const char *kind = annal_event_get_kind (event);
  gpointer nature;

  if (kind == NULL)
    return ANNAL_NATURE_UNSET;
  if (!g_hash_table_lookup_extended (self->natures, kind, NULL, &nature))
    {
      nature = GINT_TO_POINTER (annal_event_get_nature (event, self->dossier));
      g_hash_table_insert (self->natures, (gpointer) kind, nature);
    }
  return GPOINTER_TO_INT (nature);
}

static gboolean
read_event (const Filling *self, const AnnalEvent *event, AnnalSpanData *span, gboolean *instant)
{
  AnnalNature nature = get_nature_of_kind (self, event);
  const AnnalWhen *when = annal_event_get_when (event);
  AnnalNature own = when != NULL ? annal_when_get_nature (when) : ANNAL_NATURE_UNSET;

  *instant = (own != ANNAL_NATURE_UNSET ? own : nature) == ANNAL_NATURE_INSTANT;
  return annal_when_get_span_data (when, nature, span);
}

static gboolean
read_span (const Filling *self, AnnalRecord *record, AnnalSpanData *span, gboolean *instant)
{
  *span = ANNAL_SPAN_DATA_UNDATED;
  *instant = TRUE;
  switch (record->node.shape->record_type)
    {
    case ANNAL_RECORD_TYPE_EVENT:
      return read_event (self, (AnnalEvent *) record, span, instant);
    case ANNAL_RECORD_TYPE_CLAIM:
      return annal_when_get_span_data (annal_claim_get_said ((AnnalClaim *) record), ANNAL_NATURE_INSTANT, span);
    default:
      return annal_source_get_span_data ((AnnalSource *) record, span);
    }
}

static gboolean
is_resolution (const AnnalEvent *event)
{
  const char *kind = annal_event_get_kind (event);

  return kind != NULL && g_str_has_prefix (kind, "resolution") &&
         (kind[strlen ("resolution")] == '\0' || kind[strlen ("resolution")] == '.');
}

/* What the order asks of every record beside its date. */
static AnnalSpanOrigin
read_role (AnnalRecord *record)
{
  AnnalRecordType type = record->node.shape->record_type;

  if (type == ANNAL_RECORD_TYPE_EVENT)
    return is_resolution ((AnnalEvent *) record) ? ANNAL_SPAN_ORIGIN_RESOLUTION : 0;
  if (type == ANNAL_RECORD_TYPE_CLAIM && annal_claim_get_kind ((AnnalClaim *) record) == ANNAL_CLAIM_KIND_POSITION)
    return ANNAL_SPAN_ORIGIN_POSITION;
  return 0;
}

static void
fill_span (const Filling *self, guint number)
{
  AnnalColumns *columns = self->columns;
  gboolean instant;

  if (read_span (self, columns->records[number], &columns->spans[number], &instant))
    columns->origins[number] |= ANNAL_SPAN_ORIGIN_STATED;
  if ((columns->origins[number] & ANNAL_SPAN_ORIGIN_STATED) && annal_span_data_is_dated (&columns->spans[number]))
    columns->origins[number] |= ANNAL_SPAN_ORIGIN_DATED;
  if (instant)
    columns->origins[number] |= ANNAL_SPAN_ORIGIN_INSTANT;
  columns->origins[number] |= read_role (columns->records[number]);
}

static void
fill_event (Filling *self, guint number)
{
  AnnalEvent *event = (AnnalEvent *) self->columns->records[number];

  refer (self, self->within, annal_event_get_part_of (event));
  for (guint i = 0; i < annal_event_get_n_citations (event); i++)
    refer (self, self->cited, annal_citation_get_source (annal_event_get_citation (event, i)));
}

static void
fill_valid (Filling *self, guint number, const AnnalProposition *proposition)
{
  AnnalValidColumn valid = { .row = number };

  if (proposition != NULL &&
      annal_when_get_span_data (annal_proposition_get_valid (proposition), ANNAL_NATURE_PERIOD, &valid.span))
    g_array_append_val (self->valids, valid);
}

static void
fill_claim (Filling *self, guint number)
{
  AnnalClaim *claim = (AnnalClaim *) self->columns->records[number];

  fill_valid (self, number, annal_claim_get_proposition (claim));
  refer (self, self->within, annal_claim_get_utterance (claim));
  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    refer (self, self->cited, annal_citation_get_source (annal_claim_get_citation (claim, i)));
}

static const AnnalWhen *
get_when (AnnalRecord *record)
{
  switch (record->node.shape->record_type)
    {
    case ANNAL_RECORD_TYPE_EVENT:
      return annal_event_get_when ((AnnalEvent *) record);
    case ANNAL_RECORD_TYPE_CLAIM:
      return annal_claim_get_said ((AnnalClaim *) record);
    default:
      return annal_source_get_published ((AnnalSource *) record);
    }
}

/* Fetches what will be read of the rows that follow: of the farthest the
 * record, of a nearer one its date, of the next the date's text. Records lie in
 * memory as they were made, which need not be the order of their ids.
 */
static void
fetch_ahead (AnnalRecord *const *rows, guint n)
{
  const AnnalWhen *when;

  if (n > 3 * N_AHEAD)
    {
      __builtin_prefetch (rows[3 * N_AHEAD]);
      __builtin_prefetch ((char *) rows[3 * N_AHEAD] + 64);
      __builtin_prefetch ((char *) rows[3 * N_AHEAD] + 128);
    }
  if (n > 2 * N_AHEAD)
    __builtin_prefetch (get_when (rows[2 * N_AHEAD]));
  when = n > N_AHEAD ? get_when (rows[N_AHEAD]) : NULL;
  if (when != NULL)
    __builtin_prefetch (annal_when_get_edtf (when));
}

/* Everything that stands in one record is read while it is at hand. */
static void
fill_rows (Filling *self)
{
  AnnalColumns *columns = self->columns;
  guint n = columns->n_events + columns->n_claims;
  guint n_spans = n + columns->n_sources;

  columns->spans = g_new (AnnalSpanData, n_spans + 1);
  columns->origins = g_new0 (guint8, n_spans + 1);
  columns->first_cited = g_new (guint, n + 1);
  for (guint i = 0; i < n_spans; i++)
    {
      fetch_ahead (&columns->records[i], n_spans - i);
      fill_span (self, i);
      if (i < n)
        columns->first_cited[i] = self->cited->len;
      if (i < columns->n_events)
        fill_event (self, i);
      else if (i < n)
        fill_claim (self, i);
    }
  columns->first_cited[n] = self->cited->len;
}

static AnnalLinkOrder
get_order (const char *kind)
{
  if (g_strcmp0 (kind, "precedes") == 0)
    return ANNAL_LINK_ORDER_PRECEDES;
  return g_strcmp0 (kind, "responds-to") == 0 ? ANNAL_LINK_ORDER_RESPONDS_TO : ANNAL_LINK_ORDER_NONE;
}

static void
fill_links (Filling *self)
{
  AnnalColumns *columns = self->columns;
  const guint *ends;

  columns->links = g_new (AnnalLinkColumn, columns->n_links + 1);
  for (guint i = 0; i < columns->n_links; i++)
    {
      AnnalLink *link = (AnnalLink *) columns->records[columns->first_link + i];

      refer (self, self->link_ends, annal_link_get_subject (link));
      refer (self, self->link_ends, annal_link_get_object (link));
      columns->links[i].order = get_order (annal_link_get_kind (link));
    }
  settle (self);
  ends = (const guint *) (gpointer) self->link_ends->data;
  for (guint i = 0; i < columns->n_links; i++)
    {
      columns->links[i].subject = ends[2 * i];
      columns->links[i].object = ends[2 * i + 1];
    }
}

/* --- rows ----------------------------------------------------------------- */

/* The numbers of events and claims in the order of their ids. Each are sorted by
 * themselves, and most often all of the one have lesser ids than all of the other.
 */
static guint *
merge_ids (const AnnalColumns *self)
{
  guint event = 0, claim = self->n_events, end = self->n_events + self->n_claims;
  guint *merged = g_new (guint, end + 1);

  for (guint rank = 0; rank < end; rank++)
    {
      gboolean takes_event = claim == end;

      if (event < self->n_events && claim < end)
        takes_event = strcmp (self->records[event]->id, self->records[claim]->id) < 0;
      merged[rank] = takes_event ? event++ : claim++;
    }
  return merged;
}

/* The ranks of ids, by number. Those of sources are in the order of their ids. */
static guint *
rank_ids (const AnnalColumns *self, const guint *by_id)
{
  guint n_shown = self->n_events + self->n_claims, n = n_shown + self->n_sources;
  guint *ranks = g_new (guint, n + 1);

  for (guint rank = 0; rank < n_shown; rank++)
    ranks[by_id[rank]] = rank;
  for (guint number = n_shown; number < n; number++)
    ranks[number] = number;
  return ranks;
}

/* Spans and relatives are by number still. */
typedef struct
{
  AnnalColumns *columns;
  const guint *within; /* of events and claims */
} Numbering;

/* The number of what has the date by which a record is sorted: its own, or that at
 * which a claim was made; ANNAL_NO_NUMBER where there is none.
 */
static guint
find_dated (const Numbering *self, guint number)
{
  const AnnalColumns *columns = self->columns;
  guint within;

  if (columns->origins[number] & ANNAL_SPAN_ORIGIN_DATED)
    return number;
  if (number < columns->n_events || number >= columns->n_events + columns->n_claims)
    return ANNAL_NO_NUMBER;
  within = self->within[number];
  return within < columns->n_events + columns->n_claims && (columns->origins[within] & ANNAL_SPAN_ORIGIN_DATED)
             ? within
             : ANNAL_NO_NUMBER;
}

static const AnnalSpanData *
read_stated (gconstpointer data, guint number, gint64 *place)
{
  const Numbering *self = data;
  const AnnalSpanData *span = &self->columns->spans[find_dated (self, number)];

  *place = annal_span_data_get_place (span);
  return span;
}

static void
take_row (AnnalColumns *self, guint row, guint number)
{
  self->numbers[row] = number;
  self->rows[number] = row;
}

/* Numbers the rows of some of the records, which are given in the order of their
 * ids, from @first on. Returns those that have a key, @n_dated of them.
 */
static AnnalRadixItem *
sort_rows (const Numbering *self, const guint *by_id, const guint *ranks, guint first, guint n, guint *n_dated)
{
  const AnnalSpanKeys keys = { read_stated, self, ranks };
  AnnalRadixItem *items = g_new (AnnalRadixItem, n + 1);
  guint undated = first + n;

  *n_dated = 0;
  for (guint i = 0; i < n; i++)
    if (find_dated (self, by_id[i]) != ANNAL_NO_NUMBER)
      items[(*n_dated)++].number = by_id[i];
  annal_span_keys_sort (&keys, items, *n_dated);
  for (guint i = n; i > 0; i--)
    if (find_dated (self, by_id[i - 1]) == ANNAL_NO_NUMBER)
      take_row (self->columns, --undated, by_id[i - 1]);
  for (guint i = 0; i < *n_dated; i++)
    take_row (self->columns, first + i, items[i].number);
  return items;
}

static void
sort_shown (const Numbering *self, const guint *by_id, const guint *ranks)
{
  AnnalColumns *columns = self->columns;
  g_autofree AnnalRadixItem *items =
      sort_rows (self, by_id, ranks, 0, columns->n_events + columns->n_claims, &columns->n_dated);

  columns->keys = g_new (guint64, columns->n_dated + 1);
  for (guint row = 0; row < columns->n_dated; row++)
    {
      columns->keys[row] = items[row].key;
      if (items[row].tag)
        columns->origins[items[row].number] |= ANNAL_SPAN_ORIGIN_PLAIN;
    }
}

static void
sort_sources (const Numbering *self, const guint *ranks)
{
  AnnalColumns *columns = self->columns;
  guint first = columns->n_events + columns->n_claims, n_dated;
  g_autofree guint *by_id = g_memdup2 (columns->numbers + first, sizeof (guint) * columns->n_sources);

  g_free (sort_rows (self, by_id, ranks, first, columns->n_sources, &n_dated));
}

static void
rank_rows (AnnalColumns *self, const guint *by_id)
{
  guint n = self->n_events + self->n_claims;

  self->rows_by_id = g_new (guint, n + 1);
  self->ranks = g_new (guint, n + 1);
  for (guint rank = 0; rank < n; rank++)
    {
      self->rows_by_id[rank] = self->rows[by_id[rank]];
      self->ranks[self->rows_by_id[rank]] = rank;
    }
}

static void
number_rows (AnnalColumns *self, const guint *within)
{
  const Numbering numbering = { self, within };
  guint n_shown = self->n_events + self->n_claims;
  g_autofree guint *by_id = merge_ids (self);
  g_autofree guint *ranks = rank_ids (self, by_id);

  self->rows = g_new (guint, self->n + 1);
  self->numbers = g_new (guint, self->n + 1);
  for (guint i = n_shown; i < self->n; i++)
    self->rows[i] = self->numbers[i] = i;
  sort_shown (&numbering, by_id, ranks);
  sort_sources (&numbering, ranks);
  rank_rows (self, by_id);
}

static guint
get_row (const AnnalColumns *self, guint number)
{
  return number != ANNAL_NO_NUMBER ? self->rows[number] : ANNAL_NO_NUMBER;
}

/* Columns are read by number; these turn them round. */
static void
arrange_spans (AnnalColumns *self)
{
  guint n = self->n_events + self->n_claims + self->n_sources;
  AnnalSpanData *spans = g_new (AnnalSpanData, n + 1);
  guint8 *origins = g_new (guint8, n + 1);

  for (guint row = 0; row < n; row++)
    {
      spans[row] = self->spans[self->numbers[row]];
      origins[row] = self->origins[self->numbers[row]];
    }
  g_free (self->spans);
  g_free (self->origins);
  self->spans = spans;
  self->origins = origins;
}

static void
arrange_relatives (AnnalColumns *self, const guint *within, const guint *first_cited, const guint *cited)
{
  guint n = self->n_events + self->n_claims, n_cited = 0;

  self->within = g_new (guint, n + 1);
  self->first_cited = g_new (guint, n + 1);
  self->cited = g_new (guint, first_cited[n] + 1);
  for (guint row = 0; row < n; row++)
    {
      guint number = self->numbers[row];

      self->within[row] = get_row (self, within[number]);
      self->first_cited[row] = n_cited;
      for (guint i = first_cited[number]; i < first_cited[number + 1]; i++)
        self->cited[n_cited++] = get_row (self, cited[i]);
    }
  self->first_cited[n] = n_cited;
}

static int
compare_valids (gconstpointer first, gconstpointer second)
{
  guint a = ((const AnnalValidColumn *) first)->row;
  guint b = ((const AnnalValidColumn *) second)->row;

  return (a > b) - (a < b);
}

static void
arrange (AnnalColumns *self, const GArray *within, const GArray *cited)
{
  g_autofree guint *first_cited = g_steal_pointer (&self->first_cited);

  number_rows (self, (const guint *) (gpointer) within->data);
  arrange_spans (self);
  arrange_relatives (self, (const guint *) (gpointer) within->data, first_cited,
                     (const guint *) (gpointer) cited->data);
  for (guint i = 0; i < self->n_links; i++)
    {
      self->links[i].subject = get_row (self, self->links[i].subject);
      self->links[i].object = get_row (self, self->links[i].object);
    }
  for (guint i = 0; i < self->n_valids; i++)
    self->valids[i].row = self->rows[self->valids[i].row];
  if (self->n_valids > 1)
    qsort (self->valids, self->n_valids, sizeof *self->valids, compare_valids);
}

static GArray *
new_column (void)
{
  return g_array_new (FALSE, FALSE, sizeof (guint));
}

AnnalColumns *
annal_columns_new (AnnalDossier *dossier)
{
  g_autoptr (GHashTable) natures = g_hash_table_new (annal_text_hash, g_str_equal);
  AnnalColumns *columns = g_new0 (AnnalColumns, 1);
  Filling self = {
    .columns = columns,
    .dossier = dossier,
    .natures = natures,
    .within = new_column (),
    .cited = new_column (),
    .link_ends = new_column (),
    .valids = g_array_new (FALSE, FALSE, sizeof (AnnalValidColumn)),
  };

  columns->n_events = annal_dossier_get_n_records (dossier, ANNAL_RECORD_TYPE_EVENT);
  columns->n_claims = annal_dossier_get_n_records (dossier, ANNAL_RECORD_TYPE_CLAIM);
  columns->n_sources = annal_dossier_get_n_records (dossier, ANNAL_RECORD_TYPE_SOURCE);
  columns->n_links = annal_dossier_get_n_records (dossier, ANNAL_RECORD_TYPE_LINK);
  number_records (columns, dossier);
  index_ids (columns);
  fill_rows (&self);
  fill_links (&self);
  columns->n_valids = self.valids->len;
  columns->valids = (AnnalValidColumn *) (gpointer) g_array_free (self.valids, FALSE);
  arrange (columns, self.within, self.cited);
  annal_constraints_init (&columns->constraints, columns);
  g_array_unref (self.within);
  g_array_unref (self.cited);
  g_array_unref (self.link_ends);
  return columns;
}

void
annal_columns_free (AnnalColumns *self)
{
  g_free (self->records);
  g_free (self->rows);
  g_free (self->numbers);
  g_free (self->keys);
  g_free (self->rows_by_id);
  g_free (self->ranks);
  g_free (self->spans);
  g_free (self->origins);
  g_free (self->within);
  g_free (self->first_cited);
  g_free (self->cited);
  g_free (self->links);
  g_free (self->valids);
  annal_constraints_clear (&self->constraints);
  g_free (self->slots);
  g_free (self);
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Each index is made under the lock, once; afterwards it is only read. */

#include "timeline/annal-indexes-private.h"

#include <string.h>

#include "model/annal-node-private.h"

#define N_FACETS (ANNAL_FACET_MONTH + 1)
#define N_CLOCKS (ANNAL_CLOCK_RECORDED + 1)
#define FETCH_DEPTH 5
#define FETCH_AHEAD 24

struct _AnnalIndexes
{
  AnnalTimeline *timeline; /* not owned */
  guint n;
  GMutex lock;
  AnnalRecord **records;              /* owned, of records of the dossier */
  AnnalClockTimes *times[N_CLOCKS];   /* owned */
  AnnalTimeIndex *by_time[N_CLOCKS];  /* owned */
  AnnalFacetIndex *facets[N_FACETS];  /* owned */
  AnnalWordIndex *words;              /* owned */
};

AnnalIndexes *
annal_indexes_new (AnnalTimeline *timeline)
{
  AnnalIndexes *self = g_new0 (AnnalIndexes, 1);

  self->timeline = timeline;
  self->n = annal_timeline_get_n_entries (timeline);
  g_mutex_init (&self->lock);
  return self;
}

void
annal_indexes_free (AnnalIndexes *self)
{
  for (guint i = 0; i < N_CLOCKS; i++)
    {
      g_clear_pointer (&self->times[i], annal_clock_times_free);
      g_clear_pointer (&self->by_time[i], annal_time_index_free);
    }
  for (guint i = 0; i < N_FACETS; i++)
    g_clear_pointer (&self->facets[i], annal_facet_index_free);
  g_clear_pointer (&self->words, annal_word_index_free);
  g_free (self->records);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static void
ensure_records (AnnalIndexes *self)
{
  if (self->records != NULL)
    return;
  self->records = g_new (AnnalRecord *, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    self->records[i] = annal_timeline_get_record (self->timeline, i);
}

AnnalRecord *const *
annal_indexes_get_records (AnnalIndexes *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  ensure_records (self);
  return self->records;
}

static void
ensure_times (AnnalIndexes *self, AnnalClock clock)
{
  if (self->times[clock] == NULL)
    self->times[clock] = annal_clock_times_new (self->timeline, clock);
}

const AnnalClockTimes *
annal_indexes_get_times (AnnalIndexes *self, AnnalClock clock)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  ensure_times (self, clock);
  return self->times[clock];
}

static void
ensure_time_index (AnnalIndexes *self, AnnalClock clock)
{
  const guint *rows = annal_timeline_get_entry_rows (self->timeline);
  AnnalTimeIndex *index;

  if (self->by_time[clock] != NULL)
    return;
  ensure_times (self, clock);
  self->by_time[clock] = index = annal_time_index_new (self->n);
  for (guint i = 0; i < self->n; i++)
    {
      gint64 first, last;

      if (i + FETCH_AHEAD < self->n)
        annal_clock_times_fetch (self->times[clock], rows[i + FETCH_AHEAD]);
      if (annal_clock_times_find_bounds (self->times[clock], rows[i], &first, &last))
        annal_time_index_add (index, first, last, i);
    }
  annal_time_index_finish (index);
}

const AnnalTimeIndex *
annal_indexes_get_time_index (AnnalIndexes *self, AnnalClock clock)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  ensure_time_index (self, clock);
  return self->by_time[clock];
}

static AnnalFacetIndex *
make_facet (AnnalIndexes *self, AnnalFacet facet)
{
  AnnalDossier *dossier = annal_timeline_get_dossier (self->timeline);
  const guint *rows = annal_timeline_get_entry_rows (self->timeline);

  if (self->n < annal_timeline_get_rows (self->timeline)->n_shown)
    return annal_facet_index_new_of_rows (dossier, facet, rows, self->n, G_MAXINT64);
  return annal_facet_index_new_of_all (dossier, facet, rows, annal_timeline_get_row_entries (self->timeline));
}

const AnnalFacetIndex *
annal_indexes_get_facet (AnnalIndexes *self, AnnalFacet facet)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  if (self->facets[facet] == NULL)
    self->facets[facet] = make_facet (self, facet);
  return self->facets[facet];
}

typedef struct
{
  AnnalWordIndex *words;
  guint number;
} Adding;

static gboolean
add_text (const char *text, gpointer data)
{
  Adding *adding = data;

  annal_word_index_add (adding->words, adding->number, text, strlen (text));
  return TRUE;
}

const AnnalWordIndex *
annal_indexes_get_words (AnnalIndexes *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);
  AnnalDossier *dossier = annal_timeline_get_dossier (self->timeline);
  Adding adding;

  if (self->words != NULL)
    return self->words;
  ensure_records (self);
  adding.words = annal_word_index_new ();
  for (guint i = 0; i < self->n; i++)
    {
      adding.number = i;
      annal_records_fetch_ahead (self->records + i, self->n - i, FETCH_DEPTH);
      annal_record_visit_texts (self->records[i], dossier, add_text, &adding);
    }
  annal_word_index_finish (adding.words);
  self->words = adding.words;
  return self->words;
}

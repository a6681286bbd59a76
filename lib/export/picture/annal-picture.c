/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/picture/annal-picture-private.h"

#include <string.h>

#include <annal/annal-record.h>

#include "base/annal-hash-private.h"
#include "time/annal-civil-private.h"
#include "time/annal-span-private.h"
#include "timeline/annal-timeline-private.h"

#define N_BINS ANNAL_PICTURE_BINS
#define BIN (ANNAL_SVG_WIDTH / N_BINS)
#define SOFT_MAX 60   /* vague bars of one voice, before they become density */
#define OPEN_BINS 5   /* how wide a bar is whose other end is open */
#define ZOOM_STEPS 4
#define ZOOM_SHARE 12 /* the stretch that may be enlarged is that part of the whole */

AnnalVoice
annal_voice_of_claim (const AnnalClaim *claim)
{
  switch (annal_claim_get_stance (claim))
    {
    case ANNAL_STANCE_DENY:
    case ANNAL_STANCE_REJECT:
    case ANNAL_STANCE_DISSOCIATE:
    case ANNAL_STANCE_REFUSE:
    case ANNAL_STANCE_VOTE_AGAINST:
    case ANNAL_STANCE_WITHDRAW:
      return ANNAL_VOICE_DENIAL;
    default:
      return ANNAL_VOICE_CLAIM;
    }
}

/* --- kinds ---------------------------------------------------------------- */

/* A kind and its narrower ones have one mark. */
static char *
get_family (const AnnalEvent *event)
{
  const char *kind = annal_event_get_kind (event);

  return kind != NULL ? g_strndup (kind, strcspn (kind, ".")) : g_strdup ("event");
}

typedef struct
{
  const char *kind;
  guint n;
} KindCount;

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const KindCount *x = a, *y = b;

  if (x->n != y->n)
    return x->n > y->n ? -1 : 1;
  return strcmp (x->kind, y->kind);
}

static GHashTable *
count_kinds (AnnalTimeline *timeline)
{
  GHashTable *counts = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < annal_timeline_get_n_entries (timeline); i++)
    {
      AnnalEvent *event = annal_record_as_event (annal_timeline_get_record (timeline, i));
      char *family;
      gpointer n;

      if (event == NULL)
        continue;
      family = get_family (event);
      n = g_hash_table_lookup (counts, family);
      g_hash_table_replace (counts, family, GUINT_TO_POINTER (GPOINTER_TO_UINT (n) + 1));
    }
  return counts;
}

/* The most frequent kinds have marks of their own. */
static void
find_kinds (AnnalPicture *self, AnnalTimeline *timeline)
{
  g_autoptr (GHashTable) counts = count_kinds (timeline);
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (KindCount));
  GHashTableIter iter;
  gpointer kind, n;

  self->marks = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);
  self->kinds = g_ptr_array_new_with_free_func (g_free);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &kind, &n))
    {
      KindCount count = { kind, GPOINTER_TO_UINT (n) };

      g_array_append_val (order, count);
    }
  g_array_sort (order, compare_counts);
  for (guint i = 0; i < MIN (order->len, ANNAL_SVG_N_MARKS - 1); i++)
    {
      const char *name = g_array_index (order, KindCount, i).kind;

      g_ptr_array_add (self->kinds, g_strdup (name));
      g_hash_table_insert (self->marks, g_strdup (name), GUINT_TO_POINTER (i + 1));
    }
}

gboolean
annal_picture_has_other_kinds (const AnnalPicture *self)
{
  return self->kinds->len == ANNAL_SVG_N_MARKS - 1;
}

static guint
get_mark (const AnnalPicture *self, const AnnalEvent *event)
{
  g_autofree char *family = get_family (event);
  guint mark = GPOINTER_TO_UINT (g_hash_table_lookup (self->marks, family));

  return mark > 0 ? mark - 1 : ANNAL_SVG_N_MARKS - 1;
}

/* --- items and scales ----------------------------------------------------- */

static void
list_items (AnnalPicture *self, AnnalTimeline *timeline)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (AnnalPictureItem));
  for (guint i = 0; i < annal_timeline_get_n_entries (timeline); i++)
    {
      const AnnalSpanData *tight = annal_timeline_get_tight_data (timeline, i);
      AnnalRecord *record = annal_timeline_get_record (timeline, i);
      AnnalClaim *claim = annal_record_as_claim (record);
      AnnalPictureItem item = { tight->begin_min, annal_span_data_get_last (tight), ANNAL_VOICE_EVENT, 0, i };

      if (annal_timeline_get_lane (timeline, i) != ANNAL_LANE_DATED ||
          (item.first == G_MININT64 && item.last == G_MAXINT64))
        continue;
      if (claim != NULL)
        item.voice = annal_voice_of_claim (claim);
      else
        item.mark = get_mark (self, annal_record_as_event (record));
      g_array_append_val (self->items, item);
    }
}

static int
compare_seconds (gconstpointer a, gconstpointer b)
{
  const gint64 *x = a, *y = b;

  return *x < *y ? -1 : *x > *y;
}

/* Where the items stand, ascending. */
static GArray *
list_places (const GArray *items)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < items->len; i++)
    {
      const AnnalPictureItem *item = &g_array_index (items, AnnalPictureItem, i);

      g_array_append_val (places, *(item->first != G_MININT64 ? &item->first : &item->last));
    }
  g_array_sort (places, compare_seconds);
  return places;
}

/* Up to one in twenty is let go at either end, where that halves the scale. */
static void
trim (const GArray *places, guint *low, guint *high)
{
  const gint64 *at = (const gint64 *) places->data;
  guint most = places->len / 20;

  *low = 0;
  *high = places->len - 1;
  for (guint k = 1; k <= most; k++)
    if ((double) at[*high] - at[k] < ((double) at[*high] - at[*low]) / 2)
      *low = k;
  for (guint k = 1; k <= most; k++)
    if ((double) at[places->len - 1 - k] - at[*low] < ((double) at[*high] - at[*low]) / 2)
      *high = places->len - 1 - k;
}

/* With a little room, so that nothing stands on the edge. */
static AnnalSvgScale
make_scale (gint64 first, gint64 last)
{
  double room = MAX (((double) last - first) / 40, ANNAL_SECONDS_PER_DAY);
  gint64 seconds = room < (double) G_MAXINT64 / 4 ? (gint64) room : G_MAXINT64 / 4;

  return (AnnalSvgScale) { annal_civil_add (first, -seconds), annal_civil_add (last, seconds) };
}

gboolean
annal_picture_item_is_within (const AnnalPictureItem *item, const AnnalSvgScale *scale)
{
  return item->last >= scale->first && item->first <= scale->last;
}

/* The stretch of that width where most happened. */
static void
find_densest (const gint64 *at, guint low, guint high, double width, guint *best, guint *best_end)
{
  *best = *best_end = low;
  for (guint i = low, end = low; i <= high; i++)
    {
      while (end < high && (double) at[end + 1] - at[i] <= width)
        end++;
      if (end - i > *best_end - *best)
        {
          *best = i;
          *best_end = end;
        }
    }
}

/* A twelfth of the whole, or a narrower stretch that has most of the same, if
 * that is a good part of all; no more than from the first to the last of it.
 */
static gboolean
find_zoom (const GArray *places, guint low, guint high, AnnalSvgScale *zoom)
{
  const gint64 *at = (const gint64 *) places->data;
  double width = ((double) at[high] - at[low]) / ZOOM_SHARE;
  guint best, best_end;

  find_densest (at, low, high, width, &best, &best_end);
  for (guint i = 0; i < ZOOM_STEPS; i++)
    {
      guint first, last;

      width /= 2;
      find_densest (at, low, high, width, &first, &last);
      if (last - first < (best_end - best) * 3 / 4)
        break;
      best = first;
      best_end = last;
    }
  if ((best_end - best + 1) * 3 < high - low + 1 || best_end - best < 12 ||
      (double) at[best_end] - at[best] < 2 * ANNAL_SECONDS_PER_DAY)
    return FALSE;
  *zoom = make_scale (at[best], at[best_end]);
  return TRUE;
}

static void
find_scales (AnnalPicture *self)
{
  g_autoptr (GArray) places = list_places (self->items);
  guint low, high;

  if (places->len == 0)
    return;
  trim (places, &low, &high);
  self->scale = make_scale (g_array_index (places, gint64, low), g_array_index (places, gint64, high));
  self->has_zoom = find_zoom (places, low, high, &self->zoom);
  for (guint i = 0; i < self->items->len; i++)
    if (!annal_picture_item_is_within (&g_array_index (self->items, AnnalPictureItem, i), &self->scale))
      self->n_beyond++;
}

void
annal_picture_init (AnnalPicture *self, AnnalTimeline *timeline)
{
  *self = (AnnalPicture) { 0 };
  find_kinds (self, timeline);
  list_items (self, timeline);
  find_scales (self);
}

void
annal_picture_clear (AnnalPicture *self)
{
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->marks, g_hash_table_unref);
}

/* --- piles ---------------------------------------------------------------- */

static guint
get_bin (const AnnalSvgScale *scale, gint64 seconds)
{
  return MIN ((guint) annal_svg_scale_place (scale, seconds) / BIN, N_BINS - 1);
}

void
annal_picture_item_find_stretch (const AnnalPictureItem *item,
                                 const AnnalSvgScale *scale,
                                 AnnalPictureStretch *stretch)
{
  *stretch = (AnnalPictureStretch) { .n = 1 };
  stretch->open_before = item->first == G_MININT64;
  stretch->open_after = item->last == G_MAXINT64;
  stretch->from = get_bin (scale, stretch->open_before ? item->last : item->first);
  stretch->to = get_bin (scale, stretch->open_after ? item->first : item->last);
  if (stretch->open_before)
    stretch->from = stretch->to > OPEN_BINS ? stretch->to - OPEN_BINS : 0;
  if (stretch->open_after)
    stretch->to = MIN (stretch->from + OPEN_BINS, N_BINS - 1);
}

gboolean
annal_picture_item_is_sharp (const AnnalPictureItem *item, const AnnalPictureStretch *stretch)
{
  if (stretch->open_before || stretch->open_after)
    return FALSE;
  return stretch->from == stretch->to || (double) item->last - item->first <= ANNAL_SECONDS_PER_DAY;
}

typedef struct
{
  double sharp[N_BINS];
  double level[N_BINS];
  GArray *softs; /* owned, of AnnalPictureStretch */
  GArray *bars;  /* of AnnalPictureBar */
} Pile;

static void
add_soft (GArray *softs, const AnnalPictureStretch *soft)
{
  for (guint i = 0; i < softs->len; i++)
    {
      AnnalPictureStretch *other = &g_array_index (softs, AnnalPictureStretch, i);

      if (other->from == soft->from && other->to == soft->to && other->open_before == soft->open_before &&
          other->open_after == soft->open_after)
        {
          other->n++;
          return;
        }
    }
  g_array_append_val (softs, *soft);
}

/* Narrow ones first: they stand nearest to the axis. */
static int
compare_softs (gconstpointer a, gconstpointer b)
{
  const AnnalPictureStretch *x = a, *y = b;
  guint x_width = x->to - x->from, y_width = y->to - y->from;

  if (x_width != y_width)
    return x_width < y_width ? -1 : 1;
  return x->from < y->from ? -1 : x->from > y->from;
}

static void
count_items (Pile *self, const AnnalPicture *picture, const AnnalSvgScale *scale, AnnalVoice voice)
{
  for (guint i = 0; i < picture->items->len; i++)
    {
      const AnnalPictureItem *item = &g_array_index (picture->items, AnnalPictureItem, i);
      AnnalPictureStretch stretch;

      if (item->voice != voice || !annal_picture_item_is_within (item, scale))
        continue;
      annal_picture_item_find_stretch (item, scale, &stretch);
      if (annal_picture_item_is_sharp (item, &stretch))
        self->sharp[(stretch.from + stretch.to) / 2]++;
      else
        add_soft (self->softs, &stretch);
    }
}

static void
add_bar (Pile *self, const AnnalPictureStretch *stretch, double low, double high, gboolean is_sharp)
{
  AnnalPictureBar bar = { *stretch, low, high, is_sharp };

  g_array_append_val (self->bars, bar);
}

static void
pile_sharps (Pile *self)
{
  for (guint bin = 0; bin < N_BINS; bin++)
    {
      AnnalPictureStretch stretch = { .from = bin, .to = bin, .n = (guint) self->sharp[bin] };

      self->level[bin] = self->sharp[bin];
      if (self->sharp[bin] > 0)
        add_bar (self, &stretch, 0, self->sharp[bin], TRUE);
    }
}

static void
pile_softs (Pile *self)
{
  for (guint i = 0; i < self->softs->len; i++)
    {
      const AnnalPictureStretch *soft = &g_array_index (self->softs, AnnalPictureStretch, i);
      double level = 0;

      for (guint bin = soft->from; bin <= soft->to; bin++)
        level = MAX (level, self->level[bin]);
      for (guint bin = soft->from; bin <= soft->to; bin++)
        self->level[bin] = level + soft->n;
      add_bar (self, soft, level, level + soft->n, FALSE);
    }
}

static void
pile_density (Pile *self)
{
  for (guint i = 0; i < self->softs->len; i++)
    {
      const AnnalPictureStretch *soft = &g_array_index (self->softs, AnnalPictureStretch, i);

      for (guint bin = soft->from; bin <= soft->to; bin++)
        self->level[bin] += (double) soft->n / (soft->to - soft->from + 1);
    }
  for (guint bin = 0; bin < N_BINS; bin++)
    {
      AnnalPictureStretch stretch = { .from = bin, .to = bin };

      if (self->level[bin] > self->sharp[bin])
        add_bar (self, &stretch, self->sharp[bin], self->level[bin], FALSE);
    }
}

GArray *
annal_picture_pile (const AnnalPicture *picture, const AnnalSvgScale *scale, AnnalVoice voice, double *highest)
{
  Pile self = { .softs = g_array_new (FALSE, FALSE, sizeof (AnnalPictureStretch)),
                .bars = g_array_new (FALSE, FALSE, sizeof (AnnalPictureBar)) };

  count_items (&self, picture, scale, voice);
  g_array_sort (self.softs, compare_softs);
  pile_sharps (&self);
  if (self.softs->len <= SOFT_MAX)
    pile_softs (&self);
  else
    pile_density (&self);
  for (guint bin = 0; highest != NULL && bin < N_BINS; bin++)
    *highest = bin == 0 ? self.level[bin] : MAX (*highest, self.level[bin]);
  g_array_unref (self.softs);
  return self.bars;
}

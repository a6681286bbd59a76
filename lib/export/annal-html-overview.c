/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The picture of the whole period: claims above the axis, denials below it,
 * happenings beneath as marks by kind. What has a day is solid, what has none
 * is pale and as wide as the doubt. Where much happened at once, that stretch
 * follows enlarged.
 *
 * The scale is real. What lies so far off that the rest would be a line is not
 * drawn, and the picture says so.
 */

#include "export/annal-html-private.h"

#include <stdlib.h>
#include <string.h>

#include <annal/annal-claim.h>
#include <annal/annal-date.h>
#include <annal/annal-event.h>
#include <annal/annal-record.h>

#include "base/annal-hash-private.h"
#include "export/annal-svg-private.h"
#include "export/annal-wording-private.h"
#include "time/annal-civil-private.h"
#include "time/annal-span-private.h"
#include "timeline/annal-timeline-private.h"

#define N_BINS 125
#define BIN (ANNAL_SVG_WIDTH / N_BINS)
#define SOFT_MAX 60    /* soft bars of one voice, before they become density */
#define MARKS_MAX 150  /* happenings with a mark each */
#define OPEN_BINS 5    /* how wide a bar is whose other end is open */
#define VOICE_PIXELS 72
#define ROWS 6
#define ROW_PIXELS 13
#define TICKS_MAX 8
#define ZOOM_STEPS 4
#define ZOOM_SHARE 12  /* the stretch that may be enlarged is that part of the whole */

typedef enum
{
  VOICE_CLAIM,
  VOICE_DENIAL,
  N_VOICES,
  VOICE_EVENT = N_VOICES
} Voice;

typedef struct
{
  gint64 first; /* G_MININT64 where open */
  gint64 last;  /* G_MAXINT64 where open */
  guint voice;
  guint mark;   /* of an event */
} Item;

typedef struct
{
  guint from, to; /* bins, both inside */
  guint n;
  gboolean open_before, open_after;
} Soft;

typedef struct
{
  AnnalHtml *html;
  AnnalSvgScale scale;
  guint sharp[N_VOICES][N_BINS];
  guint events[N_BINS];
  GArray *soft[N_VOICES];  /* owned, of Soft */
  double level[N_VOICES][N_BINS];
  double unit;             /* pixels a claim */
} Panel;

static guint
get_voice (const AnnalClaim *claim)
{
  switch (annal_claim_get_stance (claim))
    {
    case ANNAL_STANCE_DENY:
    case ANNAL_STANCE_REJECT:
    case ANNAL_STANCE_DISSOCIATE:
    case ANNAL_STANCE_REFUSE:
    case ANNAL_STANCE_VOTE_AGAINST:
    case ANNAL_STANCE_WITHDRAW:
      return VOICE_DENIAL;
    default:
      return VOICE_CLAIM;
    }
}

/* A kind and its narrower ones have one mark. */
static char *
get_family (AnnalHtml *self, const AnnalEvent *event)
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

/* The most frequent kinds have marks of their own. */
void
annal_html_find_kinds (AnnalHtml *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (KindCount));
  GHashTableIter iter;
  gpointer kind, n;

  self->kinds = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);
  self->marks = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < annal_timeline_get_n_entries (self->timeline); i++)
    {
      AnnalRecord *record = annal_timeline_get_record (self->timeline, i);
      char *family;

      if (annal_record_get_record_type (record) != ANNAL_RECORD_TYPE_EVENT)
        continue;
      family = get_family (self, annal_record_as_event (record));
      n = g_hash_table_lookup (counts, family);
      g_hash_table_replace (counts, family, GUINT_TO_POINTER (GPOINTER_TO_UINT (n) + 1));
    }
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

      g_ptr_array_add (self->marks, g_strdup (name));
      g_hash_table_insert (self->kinds, g_strdup (name), GUINT_TO_POINTER (i + 1));
    }
}

guint
annal_html_get_mark (AnnalHtml *self, const AnnalEvent *event)
{
  g_autofree char *family = get_family (self, event);
  guint mark = GPOINTER_TO_UINT (g_hash_table_lookup (self->kinds, family));

  return mark > 0 ? mark - 1 : ANNAL_SVG_N_MARKS - 1;
}

static GArray *
list_items (AnnalHtml *self)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));

  for (guint i = 0; i < annal_timeline_get_n_entries (self->timeline); i++)
    {
      const AnnalSpanData *tight = annal_timeline_get_tight_data (self->timeline, i);
      AnnalRecord *record = annal_timeline_get_record (self->timeline, i);
      AnnalClaim *claim = annal_record_as_claim (record);
      Item item = { tight->begin_min, annal_span_data_get_last (tight), VOICE_EVENT, 0 };

      if (annal_timeline_get_lane (self->timeline, i) != ANNAL_LANE_DATED ||
          (item.first == G_MININT64 && item.last == G_MAXINT64))
        continue;
      if (claim != NULL)
        item.voice = get_voice (claim);
      else
        item.mark = annal_html_get_mark (self, annal_record_as_event (record));
      g_array_append_val (items, item);
    }
  return items;
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
      const Item *item = &g_array_index (items, Item, i);

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

static gboolean
is_within (const AnnalSvgScale *scale, const Item *item)
{
  return item->last >= scale->first && item->first <= scale->last;
}

static guint
get_bin (const AnnalSvgScale *scale, gint64 seconds)
{
  return MIN ((guint) annal_svg_scale_place (scale, seconds) / BIN, N_BINS - 1);
}

static void
get_bins (const Panel *self, const Item *item, Soft *soft)
{
  *soft = (Soft) { .n = 1 };
  soft->open_before = item->first == G_MININT64;
  soft->open_after = item->last == G_MAXINT64;
  soft->from = get_bin (&self->scale, soft->open_before ? item->last : item->first);
  soft->to = get_bin (&self->scale, soft->open_after ? item->first : item->last);
  if (soft->open_before)
    soft->from = soft->to > OPEN_BINS ? soft->to - OPEN_BINS : 0;
  if (soft->open_after)
    soft->to = MIN (soft->from + OPEN_BINS, N_BINS - 1);
}

/* A day, even where the scale makes it wide. */
static gboolean
is_sharp (const Item *item, const Soft *soft)
{
  if (soft->open_before || soft->open_after)
    return FALSE;
  return soft->from == soft->to || (double) item->last - item->first <= ANNAL_SECONDS_PER_DAY;
}

static void
add_soft (GArray *softs, const Soft *soft)
{
  for (guint i = 0; i < softs->len; i++)
    {
      Soft *other = &g_array_index (softs, Soft, i);

      if (other->from == soft->from && other->to == soft->to && other->open_before == soft->open_before &&
          other->open_after == soft->open_after)
        {
          other->n++;
          return;
        }
    }
  g_array_append_val (softs, *soft);
}

static int
compare_softs (gconstpointer a, gconstpointer b)
{
  const Soft *x = a, *y = b;
  guint x_width = x->to - x->from, y_width = y->to - y->from;

  if (x_width != y_width)
    return x_width < y_width ? -1 : 1;
  return x->from < y->from ? -1 : x->from > y->from;
}

static void
count_items (Panel *self, const GArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);
      Soft soft;

      if (!is_within (&self->scale, item))
        continue;
      get_bins (self, item, &soft);
      if (item->voice == VOICE_EVENT)
        self->events[soft.from]++;
      else if (is_sharp (item, &soft))
        self->sharp[item->voice][(soft.from + soft.to) / 2]++;
      else
        add_soft (self->soft[item->voice], &soft);
    }
}

static double
get_level (Panel *self, guint voice, const Soft *soft)
{
  double level = 0;

  for (guint bin = soft->from; bin <= soft->to; bin++)
    level = MAX (level, self->level[voice][bin]);
  return level;
}

/* How high it all stands, in claims. */
static double
stack (Panel *self, guint voice)
{
  GArray *softs = self->soft[voice];
  double highest = 0;

  g_array_sort (softs, compare_softs);
  for (guint bin = 0; bin < N_BINS; bin++)
    self->level[voice][bin] = self->sharp[voice][bin];
  for (guint i = 0; i < softs->len; i++)
    {
      const Soft *soft = &g_array_index (softs, Soft, i);
      double level = get_level (self, voice, soft) + soft->n;

      for (guint bin = soft->from; bin <= soft->to; bin++)
        if (softs->len <= SOFT_MAX)
          self->level[voice][bin] = level;
        else
          self->level[voice][bin] += (double) soft->n / (soft->to - soft->from + 1);
    }
  for (guint bin = 0; bin < N_BINS; bin++)
    highest = MAX (highest, self->level[voice][bin]);
  return highest;
}

static gint
to_pixels (const Panel *self, double claims)
{
  return (gint) (claims * self->unit + 0.5);
}

/* From the axis outwards: up for claims, down for denials. */
static void
add_bar (Panel *self, guint voice, gint axis, guint from, guint to, double low, double high, const char *more)
{
  gint near = to_pixels (self, low);
  gint far = MAX (to_pixels (self, high), near + 1);

  annal_svg_add_rect (self->html->text, from * BIN, (to + 1) * BIN - 2,
                      voice == VOICE_CLAIM ? axis - far : axis + 1 + near, MAX (far - near - (far - near > 2), 1));
  g_string_append (self->html->text, more);
}

static void
draw_softs (Panel *self, guint voice, gint axis)
{
  GArray *softs = self->soft[voice];

  for (guint bin = 0; bin < N_BINS; bin++)
    self->level[voice][bin] = self->sharp[voice][bin];
  for (guint i = 0; i < softs->len; i++)
    {
      const Soft *soft = &g_array_index (softs, Soft, i);
      double level = get_level (self, voice, soft);

      for (guint bin = soft->from; bin <= soft->to; bin++)
        self->level[voice][bin] = level + soft->n;
      add_bar (self, voice, axis, soft->from, soft->to, level, level + soft->n,
               soft->open_before ? " class=lo />" : soft->open_after ? " class=hi />" : " />");
    }
}

static void
draw_density (Panel *self, guint voice, gint axis)
{
  for (guint bin = 0; bin < N_BINS; bin++)
    if (self->level[voice][bin] > self->sharp[voice][bin])
      add_bar (self, voice, axis, bin, bin, self->sharp[voice][bin], self->level[voice][bin], " />");
}

static void
draw_voice (Panel *self, guint voice, gint axis)
{
  g_string_append_printf (self->html->text, "<g class=%s>", voice == VOICE_CLAIM ? "a" : "d");
  for (guint bin = 0; bin < N_BINS; bin++)
    if (self->sharp[voice][bin] > 0)
      add_bar (self, voice, axis, bin, bin, 0, self->sharp[voice][bin], " />");
  g_string_append (self->html->text, "<g class=s>");
  if (self->soft[voice]->len <= SOFT_MAX)
    draw_softs (self, voice, axis);
  else
    draw_density (self, voice, axis);
  g_string_append (self->html->text, "</g></g>");
}

/* In the first row that has room; returns how many rows are in use. */
static guint
draw_events (Panel *self, const GArray *items, gint top)
{
  gint ends[ROWS] = { 0 };
  guint used = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);
      gint from, to;
      guint row = 0;
      Soft soft;

      if (item->voice != VOICE_EVENT || !is_within (&self->scale, item))
        continue;
      get_bins (self, item, &soft);
      from = soft.from * BIN;
      to = is_sharp (item, &soft) ? from : (gint) (soft.to + 1) * BIN - 2;
      while (row + 1 < ROWS && ends[row] > from)
        row++;
      ends[row] = MAX (ends[row], to + 14);
      used = MAX (used, row + 1);
      if (to > from)
        {
          annal_svg_add_rect (self->html->text, from, to, top + row * ROW_PIXELS - 4, 8);
          g_string_append (self->html->text, soft.open_before ? " class=lo />" : soft.open_after ? " class=hi />"
                                                                                                 : " class=s />");
        }
      g_string_append_printf (self->html->text, "<use href=#K%u x=", item->mark);
      annal_svg_add_percent (self->html->text, MIN ((from + to) / 2 + (to == from ? BIN / 2 : 0), ANNAL_SVG_WIDTH));
      g_string_append_printf (self->html->text, " y=%d />", top + row * ROW_PIXELS);
    }
  return used;
}

static guint
draw_event_density (Panel *self, gint top)
{
  guint most = 1;

  for (guint bin = 0; bin < N_BINS; bin++)
    most = MAX (most, self->events[bin]);
  for (guint bin = 0; bin < N_BINS; bin++)
    if (self->events[bin] > 0)
      {
        annal_svg_add_rect (self->html->text, bin * BIN, (bin + 1) * BIN - 2, top - 6,
                            1 + (gint) (self->events[bin] * 2 * ROW_PIXELS / most));
        g_string_append (self->html->text, " />");
      }
  return 2;
}

/* A year or a month in the fewest words. */
static char *
word_tick (AnnalHtml *self, AnnalSvgStep step, gint64 tick, gboolean is_first)
{
  AnnalCivil civil = annal_civil_from_days (annal_civil_seconds_to_days (tick));
  g_autofree char *edtf = NULL;
  g_autoptr (AnnalDate) date = NULL;

  if (step.unit == ANNAL_SVG_STEP_YEAR || civil.year < 0 || civil.year > 9999)
    return g_strdup_printf ("%" G_GINT64_FORMAT, civil.year);
  if (step.unit == ANNAL_SVG_STEP_DAY && !is_first && civil.day > 1)
    return g_strdup_printf ("%u", civil.day);
  edtf = step.unit == ANNAL_SVG_STEP_DAY ? g_strdup_printf ("%04d-%02u-%02u", (int) civil.year, civil.month, civil.day)
                                         : g_strdup_printf ("%04d-%02u", (int) civil.year, civil.month);
  date = annal_date_new (edtf, NULL);
  return annal_date_format_full (date, ANNAL_DATE_STYLE_SHORT, annal_html_words_get_lang (self->words));
}

/* The first heading of the list from one tick to the next. */
static const AnnalWalkPeriod *
find_period (AnnalHtml *self, AnnalSvgStep step, gint64 tick, gint64 next)
{
  AnnalCivil from = annal_civil_from_days (annal_civil_seconds_to_days (tick));
  AnnalCivil to = annal_civil_from_days (annal_civil_seconds_to_days (next - 1));

  for (guint i = 0; i < self->periods->len; i++)
    {
      const AnnalWalkPeriod *period = &g_array_index (self->periods, AnnalWalkPeriod, i);

      if (period->year < from.year || period->year > to.year)
        continue;
      if (step.unit == ANNAL_SVG_STEP_YEAR ||
          (period->month != 0 && (period->year > from.year || period->month >= from.month) &&
           (period->year < to.year || period->month <= to.month)))
        return period;
    }
  return NULL;
}

static void
draw_tick (Panel *self, AnnalSvgStep step, gint64 tick, gint64 next, gint height, guint number)
{
  GString *text = self->html->text;
  const AnnalWalkPeriod *period = find_period (self->html, step, tick, next);
  gint from = annal_svg_scale_place (&self->scale, tick);
  gint to = annal_svg_scale_place (&self->scale, next);
  g_autofree char *words = word_tick (self->html, step, tick, number == 0);

  if (period != NULL && to - from >= 85)
    {
      g_string_append_printf (text, "<a href=#Y%" G_GINT64_FORMAT, period->year);
      if (step.unit != ANNAL_SVG_STEP_YEAR)
        g_string_append_printf (text, "-%02u", period->month);
      else if (period->year_last != period->year)
        g_string_append_printf (text, "_%" G_GINT64_FORMAT, period->year_last);
      g_string_append_c (text, '>');
      annal_svg_add_rect (text, from, to, 0, height);
      g_string_append (text, " class=h />");
    }
  g_string_append (text, "<line x1=");
  annal_svg_add_percent (text, from);
  g_string_append (text, " x2=");
  annal_svg_add_percent (text, from);
  g_string_append_printf (text, " y1=0 y2=%d /><text x=", height);
  annal_svg_add_percent (text, from + 4);
  /* The first of the days has its month and year, and needs the room. */
  g_string_append_printf (text, " y=%d%s>", height - 4,
                          number == 1 && step.unit != ANNAL_SVG_STEP_YEAR ? " class=t" : "");
  annal_html_add (text, words);
  g_string_append (text, period != NULL && to - from >= 85 ? "</text></a>" : "</text>");
}

static void
draw_ticks (Panel *self, gint height)
{
  AnnalSvgStep step = annal_svg_scale_choose_step (&self->scale, TICKS_MAX);
  gint64 tick = annal_svg_step_first (step, self->scale.first);

  for (guint i = 0; tick < self->scale.last && i < 2 * TICKS_MAX; i++)
    {
      gint64 next = annal_svg_step_next (step, tick);

      draw_tick (self, step, tick, next, height, i);
      if (next <= tick)
        break;
      tick = next;
    }
}

static guint
count_events (const Panel *self)
{
  guint n = 0;

  for (guint bin = 0; bin < N_BINS; bin++)
    n += self->events[bin];
  return n;
}

/* @zoom: the stretch that is enlarged below, or NULL. */
static void
draw_panel (AnnalHtml *html, const GArray *items, const AnnalSvgScale *scale, const AnnalSvgScale *zoom)
{
  Panel *self = g_new0 (Panel, 1);
  GString *whole = html->text;
  g_autoptr (GString) body = g_string_new (NULL);
  double up, down;
  gint axis, top, height;
  guint rows;

  self->html = html;
  self->scale = *scale;
  for (guint i = 0; i < N_VOICES; i++)
    self->soft[i] = g_array_new (FALSE, FALSE, sizeof (Soft));
  count_items (self, items);
  up = stack (self, VOICE_CLAIM);
  down = stack (self, VOICE_DENIAL);
  self->unit = MIN (7, VOICE_PIXELS / MAX (MAX (up, down), 1));
  axis = to_pixels (self, up) + 4;
  top = axis + to_pixels (self, down) + 16;

  html->text = body;
  draw_voice (self, VOICE_CLAIM, axis);
  draw_voice (self, VOICE_DENIAL, axis);
  g_string_append_printf (body, "<line class=x x1=0 x2=100%% y1=%d y2=%d /><g class=e>", axis, axis);
  rows = count_events (self) <= MARKS_MAX ? draw_events (self, items, top) : draw_event_density (self, top);
  g_string_append (body, "</g>");
  html->text = whole;

  height = top + rows * ROW_PIXELS + 16;
  g_string_append_printf (whole, "<svg role=group height=%d aria-label=\"", height);
  annal_html_add_word (html, "overview");
  g_string_append (whole, "\">");
  if (zoom != NULL)
    {
      annal_svg_add_rect (whole, annal_svg_scale_place (scale, zoom->first), annal_svg_scale_place (scale, zoom->last),
                          0, height - 16);
      g_string_append (whole, " class=z />");
    }
  draw_ticks (self, height);
  g_string_append_len (whole, body->str, body->len);
  g_string_append (whole, "</svg>\n");
  for (guint i = 0; i < N_VOICES; i++)
    g_array_unref (self->soft[i]);
  g_free (self);
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
write_marks (AnnalHtml *self)
{
  g_string_append (self->text, "<svg width=0 height=0 class=h><defs>");
  for (guint i = 0; i < ANNAL_SVG_N_MARKS; i++)
    g_string_append_printf (self->text, "<path id=K%u d=\"%s\"/>", i, annal_svg_get_mark (i));
  g_string_append (self->text,
                   "<linearGradient id=F><stop stop-opacity=0 /><stop offset=1 stop-color=#fff /></linearGradient>"
                   "<mask id=M maskContentUnits=objectBoundingBox><rect width=1 height=1 fill=\"url(#F)\"/>"
                   "</mask></defs></svg>");
}

static void
add_key (AnnalHtml *self, const char *picture, const char *words)
{
  g_string_append_printf (self->text, "<span><svg width=14 height=14>%s</svg> ", picture);
  annal_html_add (self->text, words);
  g_string_append (self->text, "</span>\n");
}

static void
write_caption (AnnalHtml *self, guint n_beyond)
{
  static const struct
  {
    const char *picture;
    const char *key;
  } keys[] = {
    { "<g class=a><rect x=3 width=8 height=14 /></g>", "claimed" },
    { "<g class=d><rect x=3 width=8 height=14 /></g>", "denied" },
    { "<g class=a><g class=s><rect y=3 width=14 height=8 /></g></g>", "doubt" },
  };
  g_autofree char *beyond = NULL;

  g_string_append (self->text, "<figcaption>");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    add_key (self, keys[i].picture, annal_html_words_get (self->words, keys[i].key));
  for (guint i = 0; i < self->marks->len; i++)
    {
      g_autofree char *picture = g_strdup_printf ("<use href=#K%u x=7 y=7 />", i);
      g_autofree char *label = annal_word_term (self->dossier, ANNAL_TERM_ROLE_EVENT_KIND,
                                                g_ptr_array_index (self->marks, i));

      add_key (self, picture, label);
    }
  if (g_hash_table_size (self->kinds) == ANNAL_SVG_N_MARKS - 1)
    add_key (self, "<use href=#K4 x=7 y=7 />", annal_html_words_get (self->words, "other-kinds"));
  if (n_beyond > 0)
    {
      beyond = annal_html_words_count (self->words, "beyond", n_beyond);
      g_string_append (self->text, "<span>");
      annal_html_add (self->text, beyond);
      g_string_append (self->text, "</span>");
    }
  g_string_append (self->text, "</figcaption>");
}

static void
write_zoom (AnnalHtml *self, const GArray *items, const AnnalSvgScale *zoom)
{
  g_string_append (self->text, "<p>");
  annal_html_add_word (self, "enlarged");
  g_string_append (self->text, "</p>");
  draw_panel (self, items, zoom, NULL);
}

void
annal_html_write_overview (AnnalHtml *self)
{
  g_autoptr (GArray) items = list_items (self);
  g_autoptr (GArray) places = list_places (items);
  AnnalSvgScale scale, zoom;
  gboolean has_zoom;
  guint low, high, n_beyond = 0;

  if (items->len == 0)
    return;
  trim (places, &low, &high);
  scale = make_scale (g_array_index (places, gint64, low), g_array_index (places, gint64, high));
  has_zoom = find_zoom (places, low, high, &zoom);
  for (guint i = 0; i < items->len; i++)
    if (!is_within (&scale, &g_array_index (items, Item, i)))
      n_beyond++;
  g_string_append (self->text, "<figure>");
  write_marks (self);
  draw_panel (self, items, &scale, has_zoom ? &zoom : NULL);
  if (has_zoom)
    write_zoom (self, items, &zoom);
  write_caption (self, n_beyond);
  g_string_append (self->text, "</figure>\n");
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The chart of a timeline: events in rows with what they are called, beneath
 * them claims above an axis and denials below it. Where much happened at once,
 * that stretch follows enlarged, and its events are named there.
 *
 *  1. An event of one day is a mark by its kind; one that lasted is a bar; one
 *     whose date is vague is a pale bar as wide as the doubt, with a hollow mark.
 *  2. Names are given to as many events as have room, those with the most claims
 *     first; each stands in the first row where nothing is in its way. How many
 *     have none is told.
 *  3. More events than can be told apart are bars by their number.
 */

#include "export/chart/annal-chart-private.h"

#include <string.h>

#include <annal/annal-event.h>
#include <annal/annal-record.h>
#include <annal/annal-text.h>
#include <annal/annal-when.h>

#include "export/annal-days-private.h"
#include "export/annal-entry-private.h"
#include "export/annal-xml-private.h"
#include "export/chart/annal-chart-rows-private.h"
#include "export/picture/annal-picture-private.h"
#include "export/picture/annal-text-width-private.h"
#include "export/wording/annal-wording-private.h"
#include "model/annal-when-span-private.h"

#define MARKS_MAX 150   /* events with a mark each; no more than 256 */
#define ROWS_WHOLE 10   /* of labels, where no height is asked for */
#define ROWS_ZOOM 18
#define ROWS_MIN 4
#define ROWS_BARE 3    /* of marks alone */
#define VOICE_PIXELS 84
#define UNIT_PIXELS 9   /* of one claim, at most */
#define DENSITY_PIXELS 72
#define MARK 9          /* half of a mark, and a little room */
#define BETWEEN 10      /* from one label to the next */
#define ALT_MAX 20      /* events that are named in words */

typedef enum
{
  SIDE_NONE, /* a mark alone */
  SIDE_RIGHT,
  SIDE_LEFT,
  SIDE_OVER /* on its own bar */
} Side;

typedef struct
{
  const AnnalPictureItem *item;
  AnnalPictureStretch stretch;
  gint from, to; /* pixels */
  gboolean is_sharp;
  gboolean is_sure; /* it lasted from the first to the last day */
  GPtrArray *lines; /* owned, of char: the label */
  gsize n_date;     /* bytes of the first that are its date */
  gint wide;        /* of the label */
  guint weight;
  guint turn;       /* among those of one weight */
  Side side;
  guint row;
  guint n_rows;
} Mark;

typedef struct
{
  AnnalChart *chart;
  const AnnalPicture *picture;
  const AnnalWalkClaims *claims;
  AnnalSvgScale scale;
  const AnnalSvgScale *zoom;    /* the stretch that is enlarged, of both panels; NULL */
  gboolean is_zoom;
  gint left, width;             /* of the scale, in pixels */
  gint size;                    /* of the letters */
  GPtrArray *marks;             /* owned, of Mark, in the order of the timeline */
  guint n_events;
  guint n_named;
  guint n_rows;
  GArray *bars[ANNAL_N_VOICES]; /* owned, of AnnalPictureBar */
  double highest[ANNAL_N_VOICES];
  double unit; /* pixels a claim */
} Panel;

static void
mark_free (gpointer data)
{
  Mark *mark = data;

  g_ptr_array_unref (mark->lines);
  g_free (mark);
}

static gint
to_x (const Panel *self, gint64 seconds)
{
  return self->left + annal_svg_scale_place (&self->scale, seconds) * self->width / ANNAL_SVG_WIDTH;
}

static gint
bin_to_x (const Panel *self, guint bin)
{
  return self->left + (gint) bin * self->width / ANNAL_PICTURE_BINS;
}

/* --- labels --------------------------------------------------------------- */

/* The date as it is written, short; NULL where it has none. */
static char *
word_date (const Panel *self, guint index)
{
  const AnnalWhen *when = annal_entry_get_when (self->chart->timeline, index);
  g_autoptr (AnnalDate) date = annal_when_read_date (when);

  return date != NULL ? annal_date_format_full (date, ANNAL_DATE_STYLE_SHORT, annal_chart_get_lang (self->chart))
                      : NULL;
}

static char *
word_name (const Panel *self, guint index)
{
  AnnalRecord *record = annal_timeline_get_record (self->chart->timeline, index);
  const char *standing = annal_html_words_get_standing (self->chart->words, &self->chart->exporter->standing, record);
  g_autofree char *title = annal_entry_word_title (self->chart->timeline, index);
  g_autofree char *name = annal_chart_clean (title);
  gboolean is_certain = annal_timeline_get_certainty (self->chart->timeline, index) == ANNAL_CERTAINTY_CERTAIN;
  const char *doubt = is_certain ? "" : " (?)";

  if (standing == NULL)
    return g_strconcat (name, doubt, NULL);
  return g_strdup_printf ("%s (%s)%s", name, standing, doubt);
}

/* In one line, or in two that are no wider than need be. */
static void
make_label (const Panel *self, Mark *mark)
{
  gint room = MIN (26 * self->size, self->width * 9 / 20);
  g_autofree char *date = word_date (self, mark->item->index);
  g_autofree char *name = word_name (self, mark->item->index);
  g_autofree char *brief = date != NULL ? annal_text_cut (date, self->size, FALSE, room * 3 / 4) : g_strdup ("");
  g_autofree char *text = g_strjoin (*brief != '\0' ? " " : "", brief, name, NULL);
  gint whole = annal_text_measure (text, self->size, FALSE);
  gint narrow = whole <= room ? room : CLAMP (whole * 11 / 20 + 3 * self->size, room / 2, room);

  mark->lines = annal_text_wrap (text, self->size, FALSE, narrow, 2);
  mark->n_rows = MAX (mark->lines->len, 1);
  mark->n_date = strlen (brief);
  for (guint i = 0; i < mark->lines->len; i++)
    mark->wide = MAX (mark->wide, annal_text_measure (g_ptr_array_index (mark->lines, i), self->size, FALSE));
  if (mark->lines->len > 0)
    mark->n_date = MIN (mark->n_date, strlen (g_ptr_array_index (mark->lines, 0)));
}

static guint
weigh (const Panel *self, guint index)
{
  guint n_claims = self->claims->first[index + 1] - self->claims->first[index];
  const AnnalEvent *event = annal_record_as_event (annal_timeline_get_record (self->chart->timeline, index));

  return 2 * n_claims + (annal_event_get_part_of (event) == NULL);
}

static void
find_extent (const Panel *self, Mark *mark)
{
  const AnnalPictureItem *item = mark->item;
  AnnalDays days;

  annal_picture_item_find_stretch (item, &self->scale, &mark->stretch);
  mark->is_sharp = annal_picture_item_is_sharp (item, &mark->stretch);
  mark->is_sure = annal_days_find (self->chart->timeline, item->index, &days) && days.is_sure;
  mark->from = mark->stretch.open_before ? bin_to_x (self, mark->stretch.from) : to_x (self, item->first);
  mark->to = mark->stretch.open_after ? bin_to_x (self, mark->stretch.to + 1) : to_x (self, item->last);
  if (mark->is_sharp)
    mark->from = mark->to = (mark->from + mark->to) / 2;
  mark->weight = weigh (self, item->index);
}

/* An event stands in the stretch that is enlarged where all of it does, and else
 * in the whole.
 */
static gboolean
is_event_here (const Panel *self, const AnnalPictureItem *item)
{
  gboolean is_inside = self->zoom != NULL && item->first >= self->zoom->first && item->last <= self->zoom->last;

  return item->voice == ANNAL_VOICE_EVENT && annal_picture_item_is_within (item, &self->scale) &&
         is_inside == self->is_zoom;
}

static void
find_marks (Panel *self)
{
  for (guint i = 0; i < self->picture->items->len; i++)
    if (is_event_here (self, &g_array_index (self->picture->items, AnnalPictureItem, i)))
      self->n_events++;
  if (self->n_events > MARKS_MAX)
    return;
  for (guint i = 0; i < self->picture->items->len; i++)
    {
      const AnnalPictureItem *item = &g_array_index (self->picture->items, AnnalPictureItem, i);
      Mark *mark;

      if (!is_event_here (self, item))
        continue;
      mark = g_new0 (Mark, 1);
      mark->item = item;
      find_extent (self, mark);
      make_label (self, mark);
      g_ptr_array_add (self->marks, mark);
    }
}

/* --- rows ----------------------------------------------------------------- */

/* From where to where a label on that side reaches, with its mark; FALSE where
 * the chart ends before.
 */
static gboolean
find_reach (const Panel *self, const Mark *mark, Side side, gint *from, gint *to)
{
  *from = mark->from - MARK;
  *to = mark->to + MARK;
  switch (side)
    {
    case SIDE_RIGHT:
      *to += 3 + mark->wide + BETWEEN;
      return *to - BETWEEN <= self->left + self->width;
    case SIDE_LEFT:
      *from -= 3 + mark->wide + BETWEEN;
      return *from + BETWEEN >= self->left;
    case SIDE_OVER:
      return mark->to - mark->from >= mark->wide + 3 * MARK;
    default:
      return TRUE;
    }
}

static gboolean
place (const Panel *self, AnnalChartRows *rows, Mark *mark)
{
  static const Side sides[] = { SIDE_OVER, SIDE_RIGHT, SIDE_LEFT };
  gint from, to;

  mark->side = SIDE_NONE;
  mark->row = G_MAXUINT;
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      guint row = find_reach (self, mark, sides[i], &from, &to) ? annal_chart_rows_find (rows, from, to, mark->n_rows)
                                                                : G_MAXUINT;

      if (row >= mark->row)
        continue;
      mark->row = row;
      mark->side = sides[i];
    }
  if (mark->side == SIDE_NONE)
    return FALSE;
  find_reach (self, mark, mark->side, &from, &to);
  annal_chart_rows_take (rows, from, to, mark->row, mark->n_rows);
  return TRUE;
}

/* What has no label needs room for its mark alone: among the labels, or in rows
 * below them. Where not even that is left it stands upon others in the last.
 */
static void
place_bare (AnnalChartRows *rows, AnnalChartRows *below, Mark *mark)
{
  gint from = mark->from - MARK, to = mark->to + MARK;

  mark->side = SIDE_NONE;
  mark->n_rows = 1;
  mark->row = annal_chart_rows_find (rows, from, to, 1);
  if (mark->row < rows->n_used)
    {
      annal_chart_rows_take (rows, from, to, mark->row, 1);
      return;
    }
  mark->row = MIN (annal_chart_rows_find (below, from, to, 1), below->max - 1);
  annal_chart_rows_take (below, from, to, mark->row, 1);
  mark->row += rows->n_used;
}

static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const Mark *x = *(const Mark *const *) a, *y = *(const Mark *const *) b;

  if (x->weight != y->weight)
    return x->weight > y->weight ? -1 : 1;
  return x->turn < y->turn ? -1 : x->turn > y->turn;
}

/* Halves first, then quarters: those who come first among equals lie far from
 * each other.
 */
static void
give_turns (Panel *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      Mark *mark = g_ptr_array_index (self->marks, i);

      for (guint bit = 0; bit < 8; bit++)
        mark->turn |= ((i >> bit) & 1) << (7 - bit);
    }
}

/* Property 2: who has room is found by weight, and where by time, which looks
 * tidier; where that leaves one out, the first way holds.
 */
static void
place_all (Panel *self, guint max)
{
  g_autoptr (GPtrArray) order = g_ptr_array_copy (self->marks, NULL, NULL);
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  g_auto (AnnalChartRows) rows = { 0 };
  g_auto (AnnalChartRows) again = { 0 };
  g_auto (AnnalChartRows) below = { 0 };
  gboolean all = TRUE;

  give_turns (self);
  g_ptr_array_set_free_func (order, NULL);
  g_ptr_array_sort (order, compare_weights);
  annal_chart_rows_init (&rows, max);
  annal_chart_rows_init (&again, max);
  for (guint i = 0; i < order->len; i++)
    if (place (self, &rows, g_ptr_array_index (order, i)))
      g_ptr_array_add (named, g_ptr_array_index (order, i));
  self->n_named = named->len;
  for (guint i = 0; i < self->marks->len; i++)
    if (g_ptr_array_find (named, g_ptr_array_index (self->marks, i), NULL))
      all = place (self, &again, g_ptr_array_index (self->marks, i)) && all;
  if (!all)
    {
      annal_chart_rows_clear (&again);
      annal_chart_rows_init (&again, max);
      for (guint i = 0; i < named->len; i++)
        place (self, &again, g_ptr_array_index (named, i));
    }
  annal_chart_rows_init (&below, ROWS_BARE);
  for (guint i = 0; i < self->marks->len; i++)
    if (!g_ptr_array_find (named, g_ptr_array_index (self->marks, i), NULL))
      place_bare (&again, &below, g_ptr_array_index (self->marks, i));
  self->n_rows = again.n_used + below.n_used;
}

/* --- drawing -------------------------------------------------------------- */

static gint
get_row_height (const Panel *self)
{
  return self->size * 7 / 5;
}

static void
draw_label_line (Panel *self, const Mark *mark, guint number, gint x, gint y, gboolean is_left)
{
  const char *line = g_ptr_array_index (mark->lines, number);
  gsize n_date = number == 0 ? mark->n_date : 0;
  g_autofree char *date = g_strndup (line, n_date);

  g_string_append_printf (self->chart->body, "<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s>", x, y, self->size,
                          is_left ? " text-anchor=\"end\"" : "");
  if (n_date > 0)
    {
      g_string_append (self->chart->body, "<tspan fill=\"" ANNAL_CHART_MUTED "\">");
      annal_xml_append (self->chart->body, date);
      g_string_append (self->chart->body, "</tspan>");
    }
  if (line[n_date] != '\0')
    {
      g_string_append (self->chart->body, line[n_date] == ' ' ? " <tspan unicode-bidi=\"isolate\">"
                                                              : "<tspan unicode-bidi=\"isolate\">");
      annal_xml_append (self->chart->body, line + n_date + (line[n_date] == ' '));
      g_string_append (self->chart->body, "</tspan>");
    }
  g_string_append (self->chart->body, "</text>\n");
}

static void
draw_label (Panel *self, const Mark *mark, gint y)
{
  gint x = mark->side == SIDE_RIGHT  ? mark->to + MARK + 3
           : mark->side == SIDE_LEFT ? mark->from - MARK - 3
                                     : mark->from + 2 * MARK + 3;

  for (guint i = 0; mark->side != SIDE_NONE && i < mark->lines->len; i++)
    draw_label_line (self, mark, i, x, y + (gint) i * get_row_height (self) + self->size / 3, mark->side == SIDE_LEFT);
}

/* What lasted underlines the label that stands upon it. */
static void
draw_lasting (Panel *self, const Mark *mark, gint y)
{
  gint row = get_row_height (self);
  gint line = mark->side == SIDE_OVER ? y + (gint) mark->n_rows * row - row / 2 - 1 : y - 2;

  annal_chart_add_rect (self->chart, mark->from, line, MAX (mark->to - mark->from, 2),
                        mark->side == SIDE_OVER ? 2 : 4, "");
}

static void
draw_mark (Panel *self, const Mark *mark, gint y)
{
  gint at = mark->stretch.open_before ? mark->to : mark->from;

  if (mark->is_sharp)
    {
      annal_chart_add_mark (self->chart, mark->item->mark, at, y, "");
      return;
    }
  if (mark->is_sure)
    draw_lasting (self, mark, y);
  else
    annal_chart_add_rect (self->chart, mark->from, y - 6, MAX (mark->to - mark->from, 2), 12,
                          mark->stretch.open_before  ? "fill=\"url(#annal-ink-lo)\" opacity=\"0.2\""
                          : mark->stretch.open_after ? "fill=\"url(#annal-ink-hi)\" opacity=\"0.2\""
                                                     : "opacity=\"0.16\"");
  if (mark->to - mark->from < 2 * MARK)
    at = (mark->from + mark->to) / 2;
  else
    at += mark->stretch.open_before ? -MARK : MARK;
  annal_chart_add_mark (self->chart, mark->item->mark, at, y,
                        mark->is_sure ? "" : "fill=\"#fff\" stroke=\"" ANNAL_CHART_INK "\" stroke-width=\"1.5\"");
}

static void
draw_marks (Panel *self, gint top)
{
  gint row = get_row_height (self);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = g_ptr_array_index (self->marks, i);

      draw_mark (self, mark, top + (gint) mark->row * row + row / 2);
    }
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = g_ptr_array_index (self->marks, i);

      draw_label (self, mark, top + (gint) mark->row * row + row / 2);
    }
}

/* A line across at a round number, which stands at the right: half of @highest
 * or more. @unit: pixels of one, upwards or, where negative, downwards.
 */
static void
draw_count (Panel *self, gint axis, double unit, double highest, const char *colour)
{
  static const guint rounds[] = { 1, 2, 5 };
  guint count = 1, next = 1;
  gint y;

  for (guint i = 1; next <= highest && next < 1000000000; i++)
    {
      guint power = 1;

      count = next;
      for (guint k = 0; k < i / 3; k++)
        power *= 10;
      next = rounds[i % 3] * power;
    }
  if (highest < 1)
    return;
  y = axis - (gint) (count * unit);
  annal_chart_add_line (self->chart, self->left, y, self->left + self->width, y,
                        "stroke=\"" ANNAL_CHART_MUTED "\" stroke-dasharray=\"1 3\"");
  g_string_append_printf (self->chart->body, "<text x=\"%d\" y=\"%d\" font-size=\"%d\" fill=\"%s\">%u</text>\n",
                          self->left + self->width + 4, y + self->size / 3, self->size * 7 / 8, colour, count);
}

static gint
to_pixels (const Panel *self, double claims)
{
  return (gint) (claims * self->unit + 0.5);
}

/* From the axis outwards: down for denials, up for all else. */
static void
draw_bar (Panel *self, AnnalVoice voice, gint axis, double unit, const AnnalPictureBar *bar)
{
  static const char *const colours[] = { ANNAL_CHART_CLAIM, ANNAL_CHART_DENIAL, ANNAL_CHART_MUTED };
  static const char *const names[] = { "claim", "denial", "ink" };
  gboolean is_open = bar->stretch.open_before || bar->stretch.open_after;
  gint near = (gint) (bar->low * unit + 0.5);
  gint far = MAX ((gint) (bar->high * unit + 0.5), near + 1);
  gint height = far - near - (far - near > 3);
  gint x = bin_to_x (self, bar->stretch.from);
  g_autofree char *more =
    is_open ? g_strdup_printf ("fill=\"url(#annal-%s-%s)\" opacity=\"0.5\"", names[voice],
                               bar->stretch.open_before ? "lo" : "hi")
            : g_strdup_printf ("fill=\"%s\"%s", colours[voice], bar->is_sharp ? "" : " opacity=\"0.32\"");

  annal_chart_add_rect (self->chart, x, voice == ANNAL_VOICE_DENIAL ? axis + 1 + near : axis - near - height,
                        bin_to_x (self, bar->stretch.to + 1) - x - 1, height, more);
}

/* Property 3. */
static void
draw_density (Panel *self, gint top)
{
  gint axis = top + self->size / 2 + DENSITY_PIXELS;
  double highest;
  g_autoptr (GArray) bars = annal_picture_pile (self->picture, &self->scale, ANNAL_VOICE_EVENT, &highest);
  double unit = DENSITY_PIXELS / MAX (highest, 1);

  for (guint i = 0; i < bars->len; i++)
    draw_bar (self, ANNAL_VOICE_EVENT, axis, unit, &g_array_index (bars, AnnalPictureBar, i));
  draw_count (self, axis, unit, highest, ANNAL_CHART_MUTED);
}

static void
draw_voice (Panel *self, AnnalVoice voice, gint axis)
{
  const GArray *bars = self->bars[voice];

  for (guint i = 0; i < bars->len; i++)
    draw_bar (self, voice, axis, self->unit, &g_array_index (bars, AnnalPictureBar, i));
  draw_count (self, axis, voice == ANNAL_VOICE_CLAIM ? self->unit : -self->unit, self->highest[voice],
              voice == ANNAL_VOICE_CLAIM ? ANNAL_CHART_CLAIM : ANNAL_CHART_DENIAL);
}

/* Ticks whose words would run into those before them have none. */
static void
draw_ticks (Panel *self, gint top, gint bottom)
{
  guint max = MAX (self->width / (7 * self->size), 2);
  AnnalSvgStep step = annal_svg_scale_choose_step (&self->scale, max);
  gint64 tick = annal_svg_step_first (step, self->scale.first);
  gint free = self->left, before = -1;
  gboolean is_first = TRUE;

  for (guint i = 0; tick < self->scale.last && i < 4 * max; i++)
    {
      gint64 next = annal_svg_step_next (step, tick);
      g_autofree char *words = annal_svg_step_word (step, tick, is_first, annal_chart_get_lang (self->chart));
      gint wide = annal_text_measure (words, self->size, FALSE);
      gint x = to_x (self, tick);

      if (x != before)
        annal_chart_add_line (self->chart, x, top, x, bottom, "stroke=\"" ANNAL_CHART_LINE "\"");
      before = x;
      if (x + 5 >= free && x + 5 + wide <= self->left + self->width)
        {
          annal_chart_add_text (self->chart, x + 5, bottom - 4, self->size, "fill=\"" ANNAL_CHART_MUTED "\"", words);
          free = x + 5 + wide + BETWEEN;
          is_first = FALSE;
        }
      if (next <= tick)
        break;
      tick = next;
    }
}

/* --- panels --------------------------------------------------------------- */

static Panel *
panel_new (AnnalChart *chart, const AnnalPicture *picture, const AnnalWalkClaims *claims, const AnnalSvgScale *scale)
{
  Panel *self = g_new0 (Panel, 1);

  self->chart = chart;
  self->picture = picture;
  self->claims = claims;
  self->scale = *scale;
  self->left = chart->margin;
  self->size = chart->size * 15 / 16;
  self->width = chart->width - 2 * chart->margin - 2 * self->size;
  self->marks = g_ptr_array_new_with_free_func (mark_free);
  for (guint i = 0; i < ANNAL_N_VOICES; i++)
    self->bars[i] = annal_picture_pile (picture, scale, (AnnalVoice) i, &self->highest[i]);
  self->unit = MIN (UNIT_PIXELS, VOICE_PIXELS / MAX (MAX (self->highest[0], self->highest[1]), 1));
  return self;
}

static void
panel_free (Panel *self)
{
  g_ptr_array_unref (self->marks);
  for (guint i = 0; i < ANNAL_N_VOICES; i++)
    g_array_unref (self->bars[i]);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Panel, panel_free)

static gint
get_voice_height (const Panel *self, AnnalVoice voice)
{
  return self->bars[voice]->len > 0 ? to_pixels (self, self->highest[voice]) + self->size / 2 : 2;
}

/* The events: as bars where they are too many, and else as rows. */
static gint
get_events_height (const Panel *self)
{
  if (self->n_events > MARKS_MAX)
    return DENSITY_PIXELS + self->size + 8;
  return (gint) self->n_rows * get_row_height (self);
}

/* What there is beneath the events. */
static gint
get_fixed_height (const Panel *self)
{
  return get_voice_height (self, ANNAL_VOICE_CLAIM) + get_voice_height (self, ANNAL_VOICE_DENIAL) + 2 * self->size + 8;
}

/* @zoom: the stretch that is enlarged below, or NULL. */
static void
draw_panel (Panel *self, const AnnalSvgScale *zoom)
{
  gint top = self->chart->y;
  gint rows = get_events_height (self);
  gint bottom = top + rows + get_fixed_height (self);
  gint axis = top + rows + get_voice_height (self, ANNAL_VOICE_CLAIM) + 4;

  if (zoom != NULL)
    {
      gint from = to_x (self, zoom->first), to = MAX (to_x (self, zoom->last), from + 3);
      gint next = bottom + self->size * 2;

      annal_chart_add_rect (self->chart, from, top, to - from, bottom - top, "fill=\"" ANNAL_CHART_PALE "\"");
      g_string_append_printf (self->chart->body,
                              "<path d=\"M%d %dL%d %dH%dL%d %dz\" fill=\"" ANNAL_CHART_PALE "\"/>\n", from, bottom,
                              self->left, next, self->left + self->width, to, bottom);
      self->chart->y = next;
    }
  else
    self->chart->y = bottom + self->size / 2;
  draw_ticks (self, top, bottom);
  if (self->n_events > MARKS_MAX)
    draw_density (self, top);
  else
    draw_marks (self, top);
  draw_voice (self, ANNAL_VOICE_CLAIM, axis);
  draw_voice (self, ANNAL_VOICE_DENIAL, axis);
  annal_chart_add_line (self->chart, self->left, axis, self->left + self->width, axis,
                        "stroke=\"" ANNAL_CHART_INK "\" stroke-width=\"1.5\"");
}

/* --- words ---------------------------------------------------------------- */

static void
write_head (AnnalChart *chart)
{
  const char *title = annal_dossier_get_title (chart->dossier);
  g_autofree char *events = annal_html_words_count (chart->words, "events", chart->extent.n_events);
  g_autofree char *claims = annal_html_words_count (chart->words, "claims", chart->extent.n_claims);
  g_autofree char *sources = annal_html_words_count (chart->words, "sources", chart->extent.sources->len);
  g_autofree char *both = annal_html_words_fill (chart->words, "summary", events, claims, NULL);
  g_autofree char *from = annal_html_words_fill (chart->words, "from-sources", sources, NULL, NULL);
  g_autofree char *summary = g_strconcat (both, chart->extent.sources->len > 0 ? from : "", NULL);

  annal_chart_write_head (chart, title != NULL ? title : annal_chart_get_word (chart, "timeline"), summary);
}

static void
add_voice_keys (AnnalChart *chart, const AnnalPicture *picture)
{
  gboolean has[ANNAL_N_VOICES + 1] = { FALSE };

  for (guint i = 0; i < picture->items->len; i++)
    has[g_array_index (picture->items, AnnalPictureItem, i).voice] = TRUE;
  if (has[ANNAL_VOICE_CLAIM])
    annal_chart_add_key (chart, "<rect x=\"8\" width=\"9\" height=\"14\" fill=\"" ANNAL_CHART_CLAIM "\"/>",
                         annal_chart_get_word (chart, "claimed"));
  if (has[ANNAL_VOICE_DENIAL])
    annal_chart_add_key (chart, "<rect x=\"8\" width=\"9\" height=\"14\" fill=\"" ANNAL_CHART_DENIAL "\"/>",
                         annal_chart_get_word (chart, "denied"));
}

static void
add_kind_keys (AnnalChart *chart, const AnnalPicture *picture)
{
  for (guint i = 0; i < picture->kinds->len; i++)
    {
      g_autofree char *mark = g_strdup_printf ("<path transform=\"translate(12 7)\" d=\"%s\"/>",
                                               annal_svg_get_mark (i));
      g_autofree char *label = annal_word_term (chart->dossier, ANNAL_TERM_ROLE_EVENT_KIND,
                                                g_ptr_array_index (picture->kinds, i));

      annal_chart_add_key (chart, mark, label);
    }
  if (annal_picture_has_other_kinds (picture))
    {
      g_autofree char *mark = g_strdup_printf ("<path transform=\"translate(12 7)\" d=\"%s\"/>",
                                               annal_svg_get_mark (ANNAL_SVG_N_MARKS - 1));

      annal_chart_add_key (chart, mark, annal_chart_get_word (chart, "other-kinds"));
    }
}

/* What a panel has of bars. */
static void
look_for_bars (const Panel *panel, gboolean *has_sure, gboolean *has_vague)
{
  for (guint i = 0; i < panel->marks->len; i++)
    {
      const Mark *mark = g_ptr_array_index (panel->marks, i);

      *has_sure = *has_sure || (!mark->is_sharp && mark->is_sure);
      *has_vague = *has_vague || (!mark->is_sharp && !mark->is_sure);
    }
  for (guint voice = 0; voice < ANNAL_N_VOICES; voice++)
    for (guint i = 0; i < panel->bars[voice]->len; i++)
      *has_vague = *has_vague || !g_array_index (panel->bars[voice], AnnalPictureBar, i).is_sharp;
}

static void
add_bar_keys (AnnalChart *chart, const Panel *whole, const Panel *zoom)
{
  gboolean has_sure = FALSE, has_vague = FALSE;

  look_for_bars (whole, &has_sure, &has_vague);
  if (zoom != NULL)
    look_for_bars (zoom, &has_sure, &has_vague);
  if (has_vague)
    annal_chart_add_key (chart, "<rect y=\"2\" width=\"24\" height=\"10\" opacity=\"0.2\"/>",
                         annal_chart_get_word (chart, "doubt"));
  if (has_sure)
    annal_chart_add_key (chart, "<rect y=\"5\" width=\"24\" height=\"4\"/>",
                         annal_chart_get_word (chart, "chart-lasted"));
}

static void
add_notes (AnnalChart *chart, const AnnalPicture *picture, guint n_events, guint n_named, gboolean is_dense)
{
  guint undated = annal_walk_count_undated (chart->timeline);
  g_autofree char *named = g_strdup_printf ("%u", n_named);
  g_autofree char *events = g_strdup_printf ("%u", n_events);

  if (is_dense)
    annal_chart_take_note (chart, g_strdup (annal_chart_get_word (chart, "chart-dense")));
  else if (n_named < n_events)
    annal_chart_take_note (chart, annal_html_words_fill (chart->words, "chart-named", named, events, NULL));
  if (picture->n_beyond > 0)
    annal_chart_take_note (chart, annal_html_words_count (chart->words, "beyond", picture->n_beyond));
  if (undated > 0)
    annal_chart_take_note (chart, annal_html_words_count (chart->words, "left-undated", undated));
  if (picture->n_beyond > 0)
    annal_exporter_leave_out (chart->exporter, "%u %s too far off to be drawn to scale", picture->n_beyond,
                              picture->n_beyond == 1 ? "entry that lies" : "entries that lie");
  if (n_named < n_events)
    annal_exporter_leave_out (chart->exporter, "the names of %u of %u events, for which there is no room",
                              n_events - n_named, n_events);
}

/* The events with the most to them in the order of time. */
static void
add_alt (const Panel *self)
{
  AnnalChart *chart = self->chart;
  guint n = 0;

  for (guint i = 0; i < self->marks->len && n < ALT_MAX; i++)
    {
      const Mark *mark = g_ptr_array_index (self->marks, i);
      g_autofree char *date = NULL;
      g_autofree char *name = NULL;

      if (mark->side == SIDE_NONE)
        continue;
      date = word_date (self, mark->item->index);
      name = word_name (self, mark->item->index);
      g_string_append_printf (chart->alt, "%s%s%s%s", n++ == 0 ? ". " : "; ", date != NULL ? date : "",
                              date != NULL ? ": " : "", name);
    }
}

/* How many rows of labels there is room for, by the height that was asked for. */
static guint
count_rows (AnnalChart *chart, const Panel *whole, const Panel *zoom)
{
  gint row = get_row_height (whole);
  gint room = chart->height - chart->margin - chart->y;

  /* The notes are not known yet. */
  room -= annal_chart_measure_foot (chart) + 3 * annal_chart_get_line (chart);
  room -= get_fixed_height (whole) + get_events_height (whole) + ROWS_BARE * row;
  if (zoom != NULL)
    room -= get_fixed_height (zoom) + get_events_height (zoom) + 3 * chart->size + ROWS_BARE * row;
  return (guint) MAX (room / row, 0);
}

static void
write_zoom (Panel *zoom)
{
  AnnalChart *chart = zoom->chart;

  annal_chart_add_text (chart, chart->margin, chart->y, chart->size, "font-weight=\"bold\"",
                        annal_chart_get_word (chart, "enlarged"));
  chart->y += chart->size;
  add_alt (zoom);
  draw_panel (zoom, NULL);
}

/* What happened on both panels, or on the one there is. */
static void
add_keys (AnnalChart *chart, const AnnalPicture *picture, const Panel *whole, const Panel *zoom)
{
  add_voice_keys (chart, picture);
  if (whole->marks->len > 0 || (zoom != NULL && zoom->marks->len > 0))
    add_kind_keys (chart, picture);
  add_bar_keys (chart, whole, zoom);
}

static Panel *
prepare (AnnalChart *chart,
         const AnnalPicture *picture,
         const AnnalWalkClaims *claims,
         gboolean with_zoom,
         gboolean is_zoom)
{
  Panel *self = panel_new (chart, picture, claims, is_zoom ? &picture->zoom : &picture->scale);

  self->zoom = with_zoom ? &picture->zoom : NULL;
  self->is_zoom = is_zoom;
  find_marks (self);
  return self;
}

/* A stretch is enlarged where the height has room for it. */
static gboolean
write_panels (AnnalChart *chart, const AnnalPicture *picture, const AnnalWalkClaims *claims, gboolean with_zoom)
{
  g_autoptr (Panel) whole = prepare (chart, picture, claims, with_zoom, FALSE);
  g_autoptr (Panel) zoom = with_zoom ? prepare (chart, picture, claims, TRUE, TRUE) : NULL;
  guint n_keys = chart->keys->len;
  guint rows;

  add_keys (chart, picture, whole, zoom);
  rows = chart->height > 0 ? count_rows (chart, whole, zoom) : with_zoom ? ROWS_WHOLE + ROWS_ZOOM : ROWS_ZOOM;
  if (with_zoom && rows < 3 * ROWS_MIN)
    {
      g_ptr_array_set_size (chart->keys, (gint) n_keys);
      return FALSE;
    }
  rows = MAX (rows, ROWS_MIN);
  if (zoom != NULL)
    {
      guint share = rows - rows * ROWS_WHOLE / (ROWS_WHOLE + ROWS_ZOOM);

      place_all (zoom, share);
      rows -= chart->height > 0 ? MIN (share, zoom->n_rows) : share;
    }
  place_all (whole, rows);
  add_alt (whole);
  draw_panel (whole, whole->zoom);
  if (zoom != NULL)
    write_zoom (zoom);
  add_notes (chart, picture, whole->n_events + (zoom != NULL ? zoom->n_events : 0),
             whole->n_named + (zoom != NULL ? zoom->n_named : 0),
             whole->n_events > MARKS_MAX || (zoom != NULL && zoom->n_events > MARKS_MAX));
  return TRUE;
}

void
annal_chart_write_timeline (AnnalChart *chart)
{
  g_auto (AnnalPicture) picture = { 0 };
  g_auto (AnnalWalkClaims) claims = { 0 };

  annal_picture_init (&picture, chart->timeline);
  annal_walk_claims_init (&claims, chart->timeline);
  write_head (chart);
  if (picture.items->len == 0)
    annal_chart_take_note (chart, g_strdup (annal_chart_get_word (chart, "chart-nothing")));
  else if (!picture.has_zoom || !write_panels (chart, &picture, &claims, TRUE))
    write_panels (chart, &picture, &claims, FALSE);
  chart->y += chart->size / 2;
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The picture of the whole period: claims above the axis, denials below it,
 * happenings beneath as marks by kind. What has a day is solid, what has none
 * is pale and as wide as the doubt. Where much happened at once, that stretch
 * follows enlarged.
 *
 * The scale is real. What lies so far off that the rest would be a line is not
 * drawn, and the picture says so.
 */

#include "export/html/annal-html-private.h"

#include <annal/annal-vocabulary.h>

#include "export/annal-days-private.h"
#include "export/picture/annal-picture-private.h"
#include "export/wording/annal-wording-private.h"
#include "time/annal-civil-private.h"

#define N_BINS ANNAL_PICTURE_BINS
#define BIN (ANNAL_SVG_WIDTH / N_BINS)
#define MARKS_MAX 150 /* happenings with a mark each */
#define VOICE_PIXELS 72
#define ROWS 6
#define ROW_PIXELS 13
#define TICKS_MAX 8
#define LINK_MIN 80    /* of a tick: 24 pixels where the page is 320 wide */
#define NARROW 288     /* pixels of the picture there */
#define MARGIN 12
#define LETTER 8
#define DIGIT 7

typedef struct
{
  AnnalHtml *html;
  const AnnalPicture *picture;
  AnnalSvgScale scale;
  guint events[N_BINS];
  guint n_events;
  GArray *bars[ANNAL_N_VOICES]; /* owned, of AnnalPictureBar */
  double unit;                  /* pixels a claim */
  gboolean has_lasting;         /* an event is drawn that lasted from one known day to another */
  gint free;                    /* where the next word of the scale may begin, in pixels of a narrow page */
  GString *outlines[ANNAL_N_VOICES + 1][2]; /* owned: by voice (the last of happenings), solid and pale */
} Panel;

static const AnnalPictureItem *
get_item (const Panel *self, guint i)
{
  return &g_array_index (self->picture->items, AnnalPictureItem, i);
}

static void
count_events (Panel *self)
{
  for (guint i = 0; i < self->picture->items->len; i++)
    {
      const AnnalPictureItem *item = get_item (self, i);
      AnnalPictureStretch stretch;

      if (item->voice != ANNAL_VOICE_EVENT || !annal_picture_item_is_within (item, &self->scale))
        continue;
      annal_picture_item_find_stretch (item, &self->scale, &stretch);
      self->events[stretch.from]++;
      self->n_events++;
    }
}

static gint
to_pixels (const Panel *self, double claims)
{
  return (gint) (claims * self->unit + 0.5);
}

/* An end that is open fades, and is a shape of its own; the rest are outlines of
 * one.
 */
typedef enum
{
  BAR_SOLID,
  BAR_PALE,
  BAR_OPEN_BEFORE,
  BAR_OPEN_AFTER
} Bar;

static Bar
get_bar (const AnnalPictureStretch *stretch)
{
  return stretch->open_before ? BAR_OPEN_BEFORE : stretch->open_after ? BAR_OPEN_AFTER : BAR_PALE;
}

static void
draw_bar (Panel *self, AnnalVoice voice, Bar bar, gint from, gint to, gint y, gint height)
{
  static const char *const ends[] = { [BAR_OPEN_BEFORE] = "lo", [BAR_OPEN_AFTER] = "hi" };
  static const char *const letters = "ade";

  if (bar <= BAR_PALE)
    {
      g_string_append_printf (self->outlines[voice][bar], "M%d %dh%dv%dh-%dz", from, y, to - from, height, to - from);
      return;
    }
  annal_svg_add_rect (self->html->text, from, to, y, height);
  g_string_append_printf (self->html->text, " class=\"%c %s\" />", letters[voice], ends[bar]);
}

/* All bars of one sort: places are stretched to the width of the picture, but
 * not the height.
 */
static void
draw_outlines (Panel *self, gint height)
{
  static const char *const classes[][2] = { { "a", "\"a s\"" }, { "d", "\"d s\"" }, { "e", "s" } };

  g_string_append_printf (self->html->text, "<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=none>", ANNAL_SVG_WIDTH,
                          height);
  for (guint voice = 0; voice <= ANNAL_N_VOICES; voice++)
    for (guint bar = BAR_SOLID; bar <= BAR_PALE; bar++)
      if (self->outlines[voice][bar]->len > 0)
        g_string_append_printf (self->html->text, "<path class=%s d=\"%s\"/>", classes[voice][bar],
                                self->outlines[voice][bar]->str);
  g_string_append (self->html->text, "</svg>");
}

/* From the axis outwards: up for claims, down for denials. */
static void
add_bar (Panel *self, AnnalVoice voice, gint axis, const AnnalPictureBar *bar)
{
  gint near = to_pixels (self, bar->low);
  gint far = MAX (to_pixels (self, bar->high), near + 1);

  draw_bar (self, voice, bar->is_sharp ? BAR_SOLID : get_bar (&bar->stretch), (gint) bar->stretch.from * BIN,
            (gint) (bar->stretch.to + 1) * BIN - 2, voice == ANNAL_VOICE_CLAIM ? axis - far : axis + 1 + near,
            MAX (far - near - (far - near > 2), 1));
}

static void
draw_voice (Panel *self, AnnalVoice voice, gint axis)
{
  const GArray *bars = self->bars[voice];

  for (guint i = 0; i < bars->len; i++)
    add_bar (self, voice, axis, &g_array_index (bars, AnnalPictureBar, i));
}

/* It lasted from one day to another, and both are known. */
static gboolean
has_lasted (const Panel *self, const AnnalPictureItem *item)
{
  AnnalDays days;

  return annal_days_find (self->html->timeline, item->index, &days) && days.is_sure && days.last > days.first;
}

static void
draw_event (Panel *self, const AnnalPictureItem *item, const AnnalPictureStretch *stretch, gint from, gint to, gint y)
{
  GString *text = self->html->text;

  if (to > from && has_lasted (self, item))
    {
      draw_bar (self, ANNAL_VOICE_EVENT, BAR_SOLID, from, to, y - 1, 3);
      self->has_lasting = TRUE;
    }
  else if (to > from)
    draw_bar (self, ANNAL_VOICE_EVENT, get_bar (stretch), from, to, y - 4, 8);
  g_string_append_printf (text, "<use href=#K%u x=", item->mark);
  annal_svg_add_percent (text, MIN ((from + to) / 2 + (to == from ? BIN / 2 : 0), ANNAL_SVG_WIDTH));
  g_string_append_printf (text, " y=%d />", y);
}

/* In the first row that has room; returns how many rows are in use. */
static guint
draw_events (Panel *self, gint top)
{
  gint ends[ROWS] = { 0 };
  guint used = 0;

  for (guint i = 0; i < self->picture->items->len; i++)
    {
      const AnnalPictureItem *item = get_item (self, i);
      AnnalPictureStretch stretch;
      gint from, to;
      guint row = 0;

      if (item->voice != ANNAL_VOICE_EVENT || !annal_picture_item_is_within (item, &self->scale))
        continue;
      annal_picture_item_find_stretch (item, &self->scale, &stretch);
      from = stretch.from * BIN;
      to = annal_picture_item_is_sharp (item, &stretch) ? from : (gint) (stretch.to + 1) * BIN - 2;
      while (row + 1 < ROWS && ends[row] > from)
        row++;
      ends[row] = MAX (ends[row], to + 14);
      used = MAX (used, row + 1);
      draw_event (self, item, &stretch, from, to, top + (gint) row * ROW_PIXELS);
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
      draw_bar (self, ANNAL_VOICE_EVENT, BAR_SOLID, (gint) bin * BIN, (gint) (bin + 1) * BIN - 2, top - 6,
                1 + (gint) (self->events[bin] * 2 * ROW_PIXELS / most));
  return 2;
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

/* To the right of a tick, where the page is 320 pixels wide, with its margin. */
static gboolean
has_room (gint from, const char *words)
{
  return (ANNAL_SVG_WIDTH - from) * NARROW / ANNAL_SVG_WIDTH + MARGIN >= g_utf8_strlen (words, -1) * LETTER;
}

/* Whether the words of a tick stand apart from those before it where the page is
 * 320 pixels wide; if so, they take their place.
 */
static gboolean
take_room (Panel *self, gint from, gboolean is_last, const char *words)
{
  gint length = (gint) g_utf8_strlen (words, -1) * DIGIT;
  gint begin = is_last ? NARROW - length : from * NARROW / ANNAL_SVG_WIDTH;

  if (begin < self->free)
    return FALSE;
  self->free = begin + length;
  return TRUE;
}

static void
draw_tick (Panel *self, AnnalSvgStep step, gint64 tick, gint64 next, gint height, guint number)
{
  GString *text = self->html->text;
  const AnnalWalkPeriod *period = find_period (self->html, step, tick, next);
  gint from = annal_svg_scale_place (&self->scale, tick);
  gint to = annal_svg_scale_place (&self->scale, next);
  gboolean is_link = period != NULL && to - from >= LINK_MIN;
  g_autofree char *words = annal_svg_step_word (step, tick, number == 0, annal_html_words_get_lang (self->html->words));
  gboolean is_last = next >= self->scale.last && !has_room (from, words);
  gboolean is_hidden = !take_room (self, from, is_last, words);

  if (is_link)
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
  annal_svg_add_percent (text, is_last ? ANNAL_SVG_WIDTH : from + 4);
  /* The first of the days has its month and year, and needs the room. */
  g_string_append_printf (text, " y=%d%s%s>", height - 4, is_last ? " text-anchor=end" : "",
                          is_hidden || (number == 1 && step.unit != ANNAL_SVG_STEP_YEAR) ? " class=t" : "");
  annal_html_add (text, words);
  g_string_append (text, is_link ? "</text></a>" : "</text>");
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

/* @zoom: the stretch that is enlarged below, or NULL. Returns whether there is
 * an event that is told to have lasted.
 */
static gboolean
draw_panel (AnnalHtml *html, const AnnalPicture *picture, const AnnalSvgScale *scale, const AnnalSvgScale *zoom)
{
  Panel self = { .html = html, .picture = picture, .scale = *scale };
  GString *whole = html->text;
  g_autoptr (GString) body = g_string_new (NULL);
  double up, down;
  gint axis, top, height;
  guint rows;

  self.bars[ANNAL_VOICE_CLAIM] = annal_picture_pile (picture, scale, ANNAL_VOICE_CLAIM, &up);
  self.bars[ANNAL_VOICE_DENIAL] = annal_picture_pile (picture, scale, ANNAL_VOICE_DENIAL, &down);
  for (guint i = 0; i < 2 * (ANNAL_N_VOICES + 1); i++)
    self.outlines[i / 2][i % 2] = g_string_new (NULL);
  count_events (&self);
  self.unit = MIN (7, VOICE_PIXELS / MAX (MAX (up, down), 1));
  axis = to_pixels (&self, up) + 4;
  top = axis + to_pixels (&self, down) + 16;

  html->text = body;
  draw_voice (&self, ANNAL_VOICE_CLAIM, axis);
  draw_voice (&self, ANNAL_VOICE_DENIAL, axis);
  g_string_append_printf (body, "<line class=x x1=0 x2=100%% y1=%d y2=%d />", axis, axis);
  rows = self.n_events <= MARKS_MAX ? draw_events (&self, top) : draw_event_density (&self, top);
  html->text = whole;

  height = top + (gint) rows * ROW_PIXELS + 16;
  g_string_append_printf (whole,
                          "<svg role=group height=%d data-t=%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT " aria-label=\"",
                          height, scale->first, scale->last);
  annal_html_add_word (html, "overview");
  g_string_append (whole, "\">");
  if (zoom != NULL)
    {
      annal_svg_add_rect (whole, annal_svg_scale_place (scale, zoom->first), annal_svg_scale_place (scale, zoom->last),
                          0, height - 16);
      g_string_append (whole, " class=z />");
    }
  draw_ticks (&self, height);
  draw_outlines (&self, height);
  g_string_append_len (whole, body->str, body->len);
  g_string_append (whole, "</svg>\n");
  for (guint i = 0; i < ANNAL_N_VOICES; i++)
    g_array_unref (self.bars[i]);
  for (guint i = 0; i < 2 * (ANNAL_N_VOICES + 1); i++)
    g_string_free (self.outlines[i / 2][i % 2], TRUE);
  return self.has_lasting;
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
write_caption (AnnalHtml *self, const AnnalPicture *picture, gboolean has_lasting)
{
  static const struct
  {
    const char *picture;
    const char *key;
  } keys[] = {
    { "<rect x=3 width=8 height=14 class=a />", "claimed" },
    { "<rect x=3 width=8 height=14 class=d />", "denied" },
    { "<rect y=3 width=14 height=8 class=\"a s\" />", "doubt" },
  };
  g_autofree char *beyond = NULL;

  g_string_append (self->text, "<figcaption>");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    add_key (self, keys[i].picture, annal_html_words_get (self->words, keys[i].key));
  if (has_lasting)
    add_key (self, "<rect y=6 width=14 height=3 />", annal_html_words_get (self->words, "chart-lasted"));
  for (guint i = 0; i < picture->kinds->len; i++)
    {
      g_autofree char *mark = g_strdup_printf ("<use href=#K%u x=7 y=7 />", i);
      const char *kind = g_ptr_array_index (picture->kinds, i);
      g_autofree char *label = annal_html_word_term (self, ANNAL_TERM_ROLE_EVENT_KIND, kind);

      add_key (self, mark, label);
    }
  if (annal_picture_has_other_kinds (picture))
    add_key (self, "<use href=#K4 x=7 y=7 />", annal_html_words_get (self->words, "other-kinds"));
  if (picture->n_beyond > 0)
    {
      beyond = annal_html_words_count (self->words, "beyond", picture->n_beyond);
      g_string_append (self->text, "<span>");
      annal_html_add (self->text, beyond);
      g_string_append (self->text, "</span>");
    }
  g_string_append (self->text, "</figcaption>");
}

void
annal_html_write_overview (AnnalHtml *self)
{
  g_auto (AnnalPicture) picture = { 0 };
  gboolean has_lasting;

  annal_picture_init (&picture, self->timeline);
  if (picture.items->len == 0)
    return;
  g_string_append (self->text, "<figure>");
  write_marks (self);
  has_lasting = draw_panel (self, &picture, &picture.scale, picture.has_zoom ? &picture.zoom : NULL);
  if (picture.has_zoom)
    {
      g_string_append (self->text, "<p>");
      annal_html_add_word (self, "enlarged");
      g_string_append (self->text, "</p>");
      has_lasting = draw_panel (self, &picture, &picture.zoom, NULL) || has_lasting;
    }
  write_caption (self, &picture, has_lasting);
  g_string_append (self->text, "</figure>\n");
}

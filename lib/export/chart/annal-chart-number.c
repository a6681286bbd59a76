/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The chart of a number's history: a row for each claim in the order of time,
 * with who, when and how many, and a bar from the lower to the upper bound.
 *
 *  1. A missing bound fades out, “about” has pale ends, an exact number is a
 *     dot. What is told in words alone has no bar.
 *  2. A denial is of the denials' colour: of the number an outline, of what is
 *     counted a broken line through all numbers.
 *  3. When is drawn to scale too where there is room: vague dates are as wide as
 *     the doubt.
 */

#include "export/chart/annal-chart-private.h"

#include <string.h>

#include <annal/annal-claim.h>
#include <annal/annal-error.h>
#include <annal/annal-proposition.h>
#include <annal/annal-quantity.h>
#include <annal/annal-record.h>
#include <annal/annal-value.h>
#include <annal/annal-when.h>

#include "analysis/number/annal-number-private.h"
#include "analysis/number/annal-number-scale-private.h"
#include "base/annal-hash-private.h"
#include "export/annal-xml-private.h"
#include "export/picture/annal-picture-private.h"
#include "export/picture/annal-text-width-private.h"
#include "export/wording/annal-wording-private.h"
#include "model/annal-when-span-private.h"
#include "time/annal-civil-private.h"

#define ROWS_MAX 60
#define LANE_FROM 900 /* the width from which on there is room for a lane of time */
#define BAR 14
#define TICKS 6

typedef struct
{
  const AnnalNumber *number;
  GPtrArray *who;  /* owned, of char */
  GPtrArray *what; /* owned, of char */
  char *when;      /* owned */
  gint height;
} Row;

typedef struct
{
  AnnalChart *chart;
  const AnnalNumberHistory *history;
  GArray *entries;  /* owned, of guint */
  GPtrArray *rows;  /* owned, of Row */
  AnnalNumberScale scale;
  gboolean has_scale;
  AnnalSvgScale time;
  gboolean has_lane;
  gint who, lane, what, plot; /* where the columns begin */
  gint who_width, lane_width, what_width, plot_width;
  gint size;
} Group;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->who);
  g_ptr_array_unref (row->what);
  g_free (row->when);
  g_free (row);
}

/* --- which number --------------------------------------------------------- */

static gboolean
is_bounded (const AnnalChart *chart, const AnnalClaim *claim)
{
  const AnnalQuantity *quantity;

  if (!annal_claim_gives_number (chart->dossier, claim))
    return FALSE;
  quantity = annal_value_get_quantity (annal_proposition_get_value (annal_claim_get_proposition (claim)));
  return quantity == NULL || annal_quantity_get_lo (quantity) != NULL || annal_quantity_get_hi (quantity) != NULL;
}

static gboolean
is_withdrawn (const AnnalChart *chart, AnnalClaim *claim)
{
  AnnalNoticeOp op = annal_standing_get_op (&chart->exporter->standing, (AnnalRecord *) claim);

  return op == ANNAL_NOTICE_OP_WITHDRAW || op == ANNAL_NOTICE_OP_ERASE;
}

/* “SUBJECT,PREDICATE” of the number that most claims give and none has taken
 * back; NULL where none does.
 */
static char *
choose_number (AnnalChart *chart)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);
  g_autofree char *best = NULL;
  guint most = 0;

  for (guint i = 0; i < annal_timeline_get_n_entries (chart->timeline); i++)
    {
      AnnalClaim *claim = annal_record_as_claim (annal_timeline_get_record (chart->timeline, i));
      g_autofree char *key = NULL;
      guint n;

      if (claim == NULL || !is_bounded (chart, claim) || is_withdrawn (chart, claim))
        continue;
      key = g_strdup_printf ("%s,%s", annal_proposition_get_about (annal_claim_get_proposition (claim)),
                             annal_proposition_get_predicate (annal_claim_get_proposition (claim)));
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1;
      g_hash_table_replace (counts, g_strdup (key), GUINT_TO_POINTER (n));
      if (n < most || (n == most && strcmp (key, best) > 0))
        continue;
      most = n;
      g_free (best);
      best = g_steal_pointer (&key);
    }
  return g_steal_pointer (&best);
}

/* The entries of a group whose claims are on the timeline. */
static GArray *
list_entries (AnnalChart *chart, const AnnalNumberHistory *history, guint group)
{
  const GArray *all = annal_number_history_get_group (history, group)->entries;
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < all->len; i++)
    {
      guint entry = g_array_index (all, guint, i);
      const char *id = annal_claim_get_id (annal_number_history_get_number (history, entry)->claim);

      if (annal_timeline_lookup (chart->timeline, id) != G_MAXUINT)
        g_array_append_val (entries, entry);
    }
  return entries;
}

/* --- rows ----------------------------------------------------------------- */

static gboolean
is_denial (const AnnalNumber *number)
{
  return number->kind == ANNAL_NUMBER_KIND_PREMISE || annal_claim_get_stance (number->claim) == ANNAL_STANCE_DENY;
}

static char *
word_when (Group *self, guint entry)
{
  AnnalWhen *when = annal_number_history_get_said ((AnnalNumberHistory *) self->history, entry);
  g_autoptr (AnnalDate) date = annal_when_read_date (when);

  if (date == NULL)
    return g_strdup (annal_chart_get_word (self->chart, "no-date"));
  return annal_date_format_full (date, ANNAL_DATE_STYLE_SHORT, annal_chart_get_lang (self->chart));
}

static const char *
get_standing (const AnnalChart *chart, AnnalClaim *claim)
{
  return annal_html_words_get_standing (chart->words, &chart->exporter->standing, (AnnalRecord *) claim);
}

static char *
word_what (Group *self, const AnnalNumber *number)
{
  const char *standing = get_standing (self->chart, number->claim);
  g_autofree char *words = number->kind == ANNAL_NUMBER_KIND_PREMISE
                               ? g_strdup (annal_chart_get_word (self->chart, "denies-premise"))
                               : annal_number_history_word_number (self->history, number, FALSE);

  if (standing == NULL)
    return g_steal_pointer (&words);
  return g_strdup_printf ("%s (%s)", words, standing);
}

static void
add_row (Group *self, guint entry)
{
  const AnnalNumber *number = annal_number_history_get_number (self->history, entry);
  Row *row = g_new0 (Row, 1);
  g_autofree char *speaker = annal_word_capitalise (number->speaker);
  g_autofree char *who = annal_chart_clean (speaker);
  g_autofree char *what_words = word_what (self, number);
  g_autofree char *what = annal_chart_clean (what_words);
  g_autofree char *when = word_when (self, entry);
  guint n_lines;

  row->number = number;
  row->who = annal_text_wrap (who, self->size, TRUE, self->who_width, 2);
  row->what = annal_text_wrap (what, self->size, FALSE, self->what_width, 2);
  row->when = annal_text_cut (when, self->size, FALSE, self->who_width);
  n_lines = self->what == self->who ? row->who->len + 1 + row->what->len : MAX (row->who->len + 1, row->what->len);
  row->height = (gint) n_lines * (self->size * 5 / 4) + self->size * 3 / 4;
  g_ptr_array_add (self->rows, row);
}

/* Where time begins and ends for those that say when; FALSE for none. */
static gboolean
find_time (Group *self)
{
  gint64 first = G_MAXINT64, last = G_MININT64, room;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const AnnalSpanData *span =
          &annal_number_history_get_number (self->history, g_array_index (self->entries, guint, i))->span;
      gint64 end = annal_span_data_get_last (span);

      if (span->begin_min != G_MININT64)
        first = MIN (first, span->begin_min), last = MAX (last, span->begin_min);
      if (end != G_MAXINT64)
        first = MIN (first, end), last = MAX (last, end);
    }
  if (first > last)
    return FALSE;
  room = MAX (last / 24 - first / 24, 15 * (gint64) ANNAL_SECONDS_PER_DAY);
  self->time = (AnnalSvgScale) { annal_civil_add (first, -room), annal_civil_add (last, room) };
  return TRUE;
}

static void
lay_out (Group *self)
{
  gint gap = self->size * 3 / 2;
  gint width = self->chart->width - 2 * self->chart->margin;

  self->who = self->chart->margin;
  self->has_lane = self->chart->width >= LANE_FROM && find_time (self);
  if (self->chart->width >= LANE_FROM)
    {
      self->who_width = width * 26 / 100;
      self->lane = self->who + self->who_width + gap;
      self->lane_width = self->has_lane ? width * 15 / 100 : 0;
      self->what = self->lane + (self->has_lane ? self->lane_width + gap : 0);
      self->what_width = width * 17 / 100;
      self->plot = self->what + self->what_width + gap;
    }
  else
    {
      self->what = self->who;
      self->who_width = self->what_width = width * 45 / 100;
      self->plot = self->who + self->who_width + gap;
    }
  self->plot_width = self->chart->width - self->chart->margin - self->plot - self->size;
}

/* --- bars ----------------------------------------------------------------- */

static gint
to_x (const Group *self, const char *bound)
{
  double place = annal_number_scale_place (&self->scale, annal_number_scale_read (bound));

  return self->plot + (gint) (place * self->plot_width + 0.5);
}

static void
draw_about (Group *self, gint from, gint to, gint y, const char *colour)
{
  gint soft = self->plot_width / 32 + 4;
  gint low = MAX (from - soft, self->plot), high = MIN (to + soft, self->plot + self->plot_width);
  g_autofree char *more = g_strdup_printf ("fill=\"%s\" opacity=\"0.3\"", colour);

  annal_chart_add_rect (self->chart, low, y - BAR / 2, high - low, BAR, more);
}

/* Property 1: the side without a bound. */
static void
draw_open (Group *self, gint from, gint to, gint y, const char *name, gboolean is_low)
{
  g_autofree char *more = g_strdup_printf ("fill=\"url(#annal-%s-%s)\" opacity=\"0.6\"", name, is_low ? "lo" : "hi");

  annal_chart_add_rect (self->chart, from, y - BAR / 2, to - from, BAR, more);
}

static void
draw_number (Group *self, const AnnalNumber *number, gint y)
{
  const char *lo = annal_quantity_get_lo (number->quantity);
  const char *hi = annal_quantity_get_hi (number->quantity);
  gboolean denied = is_denial (number);
  const char *colour = denied ? ANNAL_CHART_DENIAL : ANNAL_CHART_CLAIM;
  const char *more = denied ? "fill=\"#fff\" stroke=\"" ANNAL_CHART_DENIAL "\" stroke-width=\"2\""
                            : "fill=\"" ANNAL_CHART_CLAIM "\"";
  gint from = to_x (self, lo != NULL ? lo : hi);
  gint to = to_x (self, hi != NULL ? hi : lo);

  if (annal_quantity_get_approx (number->quantity) == ANNAL_APPROX_ABOUT)
    draw_about (self, MIN (from, to), MAX (from, to), y, colour);
  if (lo == NULL)
    draw_open (self, self->plot, to, y, denied ? "denial" : "claim", TRUE);
  if (hi == NULL)
    draw_open (self, from, self->plot + self->plot_width, y, denied ? "denial" : "claim", FALSE);
  if (lo == NULL || hi == NULL)
    annal_chart_add_rect (self->chart, from - 2, y - BAR / 2 - 2, 4, BAR + 4, more);
  else if (to - from < 4)
    annal_chart_add_mark (self->chart, ANNAL_SVG_N_MARKS - 1, (from + to) / 2, y, more);
  else
    annal_chart_add_rect (self->chart, from, y - BAR / 2, to - from, BAR, more);
}

static void
draw_value (Group *self, const AnnalNumber *number, gint y)
{
  if (number->kind == ANNAL_NUMBER_KIND_PREMISE && self->has_scale)
    annal_chart_add_line (self->chart, self->plot, y, self->plot + self->plot_width, y,
                          "stroke=\"" ANNAL_CHART_DENIAL "\" stroke-width=\"2\" stroke-dasharray=\"2 6\"");
  else if (number->kind == ANNAL_NUMBER_KIND_BOUNDED && self->has_scale)
    draw_number (self, number, y);
}

/* Property 3. */
static void
draw_time (Group *self, const AnnalNumber *number, gint y)
{
  const AnnalSpanData *span = &number->span;
  gint64 last = annal_span_data_get_last (span);
  gboolean no_first = span->begin_min == G_MININT64, no_last = last == G_MAXINT64;
  gint first_place = no_first ? 0 : annal_svg_scale_place (&self->time, span->begin_min);
  gint last_place = no_last ? ANNAL_SVG_WIDTH : annal_svg_scale_place (&self->time, last);
  gint from = self->lane + first_place * self->lane_width / ANNAL_SVG_WIDTH;
  gint to = self->lane + last_place * self->lane_width / ANNAL_SVG_WIDTH;

  if (no_first && no_last)
    return;
  if (!no_first && !no_last && to - from < 5)
    annal_chart_add_mark (self->chart, ANNAL_SVG_N_MARKS - 1, (from + to) / 2, y, "");
  else
    annal_chart_add_rect (self->chart, from, y - 5, to - from, 10,
                          no_first  ? "fill=\"url(#annal-ink-lo)\" opacity=\"0.45\""
                          : no_last ? "fill=\"url(#annal-ink-hi)\" opacity=\"0.45\""
                                    : "opacity=\"0.3\"");
}

static void
draw_row (Group *self, const Row *row, gint height)
{
  AnnalChart *chart = self->chart;
  gint line = self->size * 5 / 4;
  gint y = chart->y + self->size * 3 / 8;
  gint words = y;

  annal_chart_add_line (chart, chart->margin, chart->y, chart->width - chart->margin, chart->y,
                        "stroke=\"" ANNAL_CHART_LINE "\"");
  if (row->number->withdrawn)
    g_string_append (chart->body, "<g opacity=\"0.55\">\n");
  for (guint i = 0; i < row->who->len; i++, y += line)
    annal_chart_add_text (chart, self->who, y + self->size, self->size, "font-weight=\"bold\"",
                          g_ptr_array_index (row->who, i));
  annal_chart_add_text (chart, self->who, y + self->size, self->size, "fill=\"" ANNAL_CHART_MUTED "\"", row->when);
  if (self->what == self->who)
    words = y + line;
  for (guint i = 0; i < row->what->len; i++)
    annal_chart_add_text (chart, self->what, words + (gint) i * line + self->size, self->size,
                          is_denial (row->number) ? "fill=\"" ANNAL_CHART_DENIAL "\"" : "",
                          g_ptr_array_index (row->what, i));
  y = chart->y + self->size * 3 / 8 + line / 2;
  if (self->has_lane)
    draw_time (self, row->number, y);
  draw_value (self, row->number, y);
  if (row->number->withdrawn)
    g_string_append (chart->body, "</g>\n");
  chart->y += height;
}

/* --- scales --------------------------------------------------------------- */

/* Round steps: no more than TICKS of them. */
static GArray *
list_ticks (const Group *self)
{
  static const double rounds[] = { 1, 2, 2.5, 5, 10 };
  double length = self->scale.last - self->scale.first, power = 1, step = 0;
  guint max = CLAMP (self->plot_width / (6 * self->size), 2, TICKS);
  GArray *ticks;

  if (self->scale.log)
    return annal_number_scale_list_ticks (&self->scale);
  ticks = g_array_new (FALSE, FALSE, sizeof (double));
  while (power * 10 < length / max)
    power *= 10;
  while (power > length / max)
    power /= 10;
  for (guint i = 0; i < G_N_ELEMENTS (rounds) && (step == 0 || length / step > max); i++)
    step = rounds[i] * power;
  for (gint i = (gint) (self->scale.first / step); i * step <= self->scale.last * (1 + 1e-9); i++)
    {
      double value = i * step;

      g_array_append_val (ticks, value);
    }
  return ticks;
}

static void
draw_scale (Group *self, gint top, gint bottom)
{
  g_autoptr (GArray) ticks = list_ticks (self);
  gint free = 0;

  for (guint i = 0; i < ticks->len; i++)
    {
      double value = g_array_index (ticks, double, i);
      g_autofree char *words = annal_number_scale_word (value);
      gint half = annal_text_measure (words, self->size, FALSE) / 2 + 1;
      gint x = self->plot + (gint) (annal_number_scale_place (&self->scale, value) * self->plot_width + 0.5);
      gint at = CLAMP (x, self->plot - self->size + half, self->chart->width - self->chart->margin - half);

      annal_chart_add_line (self->chart, x, top, x, bottom, "stroke=\"" ANNAL_CHART_LINE "\"");
      if (at - half < free)
        continue;
      annal_chart_add_text (self->chart, at, bottom + self->size + 2, self->size,
                            "text-anchor=\"middle\" fill=\"" ANNAL_CHART_MUTED "\"", words);
      free = at + half + self->size / 2;
    }
}

static void
draw_lane_scale (Group *self, gint top, gint bottom)
{
  guint max = (guint) MAX (self->lane_width / (3 * self->size), 1);
  AnnalSvgStep step = annal_svg_scale_choose_step (&self->time, max);
  gint64 tick = annal_svg_step_first (step, self->time.first);
  gint free = self->lane;

  for (guint i = 0; tick < self->time.last && i < 2 * max + 2; i++)
    {
      gint64 next = annal_svg_step_next (step, tick);
      g_autofree char *words = annal_svg_step_word (step, tick, i == 0, annal_chart_get_lang (self->chart));
      gint half = annal_text_measure (words, self->size, FALSE) / 2 + 1;
      gint x = self->lane + annal_svg_scale_place (&self->time, tick) * self->lane_width / ANNAL_SVG_WIDTH;

      annal_chart_add_line (self->chart, x, top, x, bottom, "stroke=\"" ANNAL_CHART_LINE "\"");
      if (x - half >= free && x + half <= self->lane + self->lane_width + self->size)
        {
          annal_chart_add_text (self->chart, x, bottom + self->size + 2, self->size,
                                "text-anchor=\"middle\" fill=\"" ANNAL_CHART_MUTED "\"", words);
          free = x + half + self->size / 2;
        }
      if (next <= tick)
        break;
      tick = next;
    }
}

/* --- the chart ------------------------------------------------------------ */

static void
group_init (Group *self, AnnalChart *chart, const AnnalNumberHistory *history, guint group)
{
  *self = (Group) { .chart = chart, .history = history, .size = chart->size * 15 / 16 };
  self->entries = list_entries (chart, history, group);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->has_scale = annal_number_scale_init (&self->scale, history, self->entries);
  lay_out (self);
  for (guint i = 0; i < MIN (self->entries->len, ROWS_MAX); i++)
    add_row (self, g_array_index (self->entries, guint, i));
}

static void
group_clear (Group *self)
{
  g_array_unref (self->entries);
  g_ptr_array_unref (self->rows);
}

static gint
get_rows_height (const Group *self)
{
  gint height = 0;

  for (guint i = 0; i < self->rows->len; i++)
    height += ((const Row *) g_ptr_array_index (self->rows, i))->height;
  return height;
}

static void
draw_heads (Group *self)
{
  const struct
  {
    const char *key;
    gint x;
    gboolean is_there;
  } heads[] = {
    { "who", self->who, TRUE },
    { "when", self->lane, self->has_lane },
    { "number", self->what, self->what != self->who },
    { "scale", self->plot, self->has_scale },
  };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (heads[i].is_there)
      annal_chart_add_text (self->chart, heads[i].x, self->chart->y + self->size, self->size,
                            "fill=\"" ANNAL_CHART_MUTED "\"", annal_chart_get_word (self->chart, heads[i].key));
  self->chart->y += self->size * 3 / 2;
}

/* @spare: what there is too much of height. */
static void
draw_group (Group *self, gint spare)
{
  AnnalChart *chart = self->chart;
  gint more = self->rows->len > 0 ? CLAMP (spare / (gint) self->rows->len, 0, 2 * self->size) : 0;
  gint top, bottom;

  draw_heads (self);
  top = chart->y;
  bottom = top + get_rows_height (self) + (gint) self->rows->len * more;
  if (self->has_scale)
    draw_scale (self, top, bottom);
  if (self->has_lane)
    draw_lane_scale (self, top, bottom);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);

      draw_row (self, row, row->height + more);
    }
  annal_chart_add_line (chart, chart->margin, bottom, chart->width - chart->margin, bottom,
                        "stroke=\"" ANNAL_CHART_INK "\" stroke-width=\"1.5\"");
  chart->y = bottom + self->size * 5 / 2;
}

/* For who does not see it. */
static void
add_alt (const Group *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);
      g_autofree char *words = word_what ((Group *) self, row->number);

      g_string_append_printf (self->chart->alt, "%s%s, %s: %s", i == 0 ? ". " : "; ", row->number->speaker, row->when,
                              words);
    }
}

static void
add_keys (AnnalChart *chart, const Group *self)
{
  gboolean has_about = FALSE, has_open = FALSE, has_premise = FALSE, has_bounds = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const AnnalNumber *number = ((const Row *) g_ptr_array_index (self->rows, i))->number;
      gboolean is_drawn = number->kind == ANNAL_NUMBER_KIND_BOUNDED;

      has_premise = has_premise || number->kind == ANNAL_NUMBER_KIND_PREMISE;
      has_about = has_about || (is_drawn && annal_quantity_get_approx (number->quantity) == ANNAL_APPROX_ABOUT);
      has_open = has_open || (is_drawn && (annal_quantity_get_lo (number->quantity) == NULL ||
                                           annal_quantity_get_hi (number->quantity) == NULL));
      has_bounds = has_bounds || is_drawn;
    }
  if (has_bounds)
    annal_chart_add_key (chart, "<rect y=\"1\" width=\"24\" height=\"12\" fill=\"" ANNAL_CHART_CLAIM "\"/>",
                         annal_chart_get_word (chart, "chart-bounds"));
  if (has_about)
    annal_chart_add_key (chart,
                         "<rect y=\"1\" width=\"24\" height=\"12\" opacity=\"0.3\" fill=\"" ANNAL_CHART_CLAIM "\"/>"
                                "<path transform=\"translate(12 7)\" d=\"M-4 0a4 4 0 1 1 8 0a4 4 0 1 1-8 0\" fill=\""
                                ANNAL_CHART_CLAIM "\"/>",
                         annal_chart_get_word (chart, "chart-about"));
  if (has_open)
    annal_chart_add_key (chart,
                         "<rect y=\"1\" width=\"24\" height=\"12\" fill=\"url(#annal-claim-lo)\" opacity=\"0.6\"/>",
                         annal_chart_get_word (chart, "chart-open"));
  if (has_premise)
    annal_chart_add_key (chart, "<path d=\"M0 7H24\" stroke=\"" ANNAL_CHART_DENIAL "\" stroke-width=\"2\" "
                                "stroke-dasharray=\"2 6\"/>",
                         annal_chart_get_word (chart, "denies-premise"));
}

static void
write_group (AnnalChart *chart, const AnnalNumberHistory *history, guint number, gint spare)
{
  Group group;

  group_init (&group, chart, history, number);
  if (group.rows->len > 0)
    {
      if (number > 0)
        {
          g_autofree char *words = annal_number_history_word_group (history, number);
          g_autofree char *clean = annal_chart_clean (words);
          g_autofree char *brief = annal_text_cut (clean, chart->size, TRUE, chart->width - 2 * chart->margin);

          annal_chart_add_text (chart, chart->margin, chart->y + chart->size, chart->size, "font-weight=\"bold\"",
                                brief);
          chart->y += 2 * chart->size;
        }
      add_keys (chart, &group);
      draw_group (&group, spare);
      add_alt (&group);
    }
  if (group.has_scale && group.scale.log)
    annal_chart_take_note (chart, g_strdup (annal_chart_get_word (chart, "chart-log")));
  if (group.entries->len > group.rows->len)
    {
      guint n = group.entries->len - group.rows->len;

      annal_chart_take_note (chart, annal_html_words_count (chart->words, "chart-rest", n));
      annal_exporter_leave_out (chart->exporter, "%u of %u numbers, for which there is no room", n, group.entries->len);
    }
  group_clear (&group);
}

/* What is over of the height that was asked for. */
static gint
find_spare (AnnalChart *chart, const AnnalNumberHistory *history)
{
  gint height = chart->y + 8 * chart->size + 2 * chart->margin;
  Group group;

  if (chart->height == 0 || annal_number_history_get_n_groups ((AnnalNumberHistory *) history) != 1)
    return 0;
  group_init (&group, chart, history, 0);
  height += get_rows_height (&group);
  group_clear (&group);
  return MAX (chart->height - height, 0);
}

static void
write_history (AnnalChart *chart, AnnalNumberHistory *history)
{
  const char *about = annal_dossier_get_title (chart->dossier);
  g_autofree char *words = annal_number_history_word_group (history, 0);
  g_autofree char *title = annal_word_capitalise (words);
  gint spare;

  annal_chart_write_head (chart, title, about != NULL ? about : annal_chart_get_word (chart, "timeline"));
  spare = find_spare (chart, history);
  for (guint i = 0; i < annal_number_history_get_n_groups (history); i++)
    write_group (chart, history, i, spare);
  for (guint i = 0; i < annal_number_history_get_n_shared_bounds (history); i++)
    annal_chart_take_note (chart, g_strdup (annal_number_history_get_shared_bound_text (history, i)));
}

gboolean
annal_chart_write_number (AnnalChart *chart, const char *number, GError **error)
{
  g_autofree char *chosen = number != NULL ? g_strdup (number) : choose_number (chart);
  g_auto (GStrv) parts = g_strsplit (chosen != NULL ? chosen : "", ",", 2);
  g_autoptr (AnnalNumberHistory) history = NULL;

  if (chosen == NULL)
    {
      const char *title = annal_dossier_get_title (chart->dossier);

      annal_chart_write_head (chart, title != NULL ? title : annal_chart_get_word (chart, "timeline"),
                              annal_chart_get_word (chart, "chart-no-number"));
      return TRUE;
    }
  if (g_strv_length (parts) != 2)
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "the option number is SUBJECT,PREDICATE, not “%s”", chosen);
      return FALSE;
    }
  history = annal_number_history_new_by (chart->dossier, parts[0], parts[1],
                                         annal_standing_get_last (&chart->exporter->standing), error);
  if (history == NULL)
    return FALSE;
  write_history (chart, history);
  return TRUE;
}

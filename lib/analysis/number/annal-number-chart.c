/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The history of a number drawn in characters.
 *
 *  1. The numbers of one unit share a scale. It is linear and holds 0, or
 *     logarithmic where the numbers differ more than 50 times and none is
 *     negative; 0 then stands at its beginning.
 *  2. A bar goes from the lower to the upper bound; where there is none, a line
 *     goes to the end of the scale with an arrow. Soft ends mean “about”.
 *  3. What has no bound has no bar: words stand alone. Numbers that are denied
 *     are crossed.
 *  4. Beside the bars stand when, who and what. Only who is ever cut. Where
 *     that leaves too little room, the bars stand below.
 *
 * Bounds are rounded to a character here, and nowhere else.
 */

#include "analysis/number/annal-number-scale-private.h"

#include <math.h>
#include <string.h>

#include <annal/annal-claim.h>
#include <annal/annal-quantity.h>

#include "analysis/annal-claim-facts-private.h"
#include "analysis/annal-table-private.h"
#include "base/annal-display-private.h"
#include "model/annal-naming-private.h"
#include "time/annal-civil-private.h"

#define WIDTH_DEFAULT 100
#define WIDTH_LEAST 40
#define PLOT_LEAST 24
#define SPEAKER_LEAST 10
#define DATE_MOST 16
#define GAP 2

typedef enum
{
  CELL_EMPTY,
  CELL_BAR,
  CELL_SOFT,
  CELL_LINE,
  CELL_LEFT,
  CELL_RIGHT,
  CELL_DENIED,
  CELL_EDGE,   /* of the plot */
  CELL_CORNER, /* of the scale */
  CELL_AXIS,
  CELL_TICK,
  CELL_END,
  N_CELLS
} Cell;

static const char *const glyphs[2][N_CELLS] = {
  { " ", "█", "░", "─", "◀", "▶", "×", "│", "└", "─", "┴", "┘" },
  { " ", "#", ":", "-", "<", ">", "x", "|", "+", "-", "+", "+" },
};

typedef struct
{
  const AnnalNumberHistory *history;
  const AnnalNumberGroup *group;
  gboolean ascii;
  gboolean stacked;
  guint width;
  guint date;    /* columns of each label */
  guint speaker;
  guint words;
  GPtrArray *labels; /* owned, of char: date, speaker and words of each entry */
  AnnalNumberScale scale;
  guint n_columns;   /* of the bars */
  GString *out;  /* borrowed */
} Chart;

/* --- the scale ------------------------------------------------------------ */

static guint
scale_find (const Chart *self, double value)
{
  return (guint) lround (annal_number_scale_place (&self->scale, value) * (self->n_columns - 1));
}

/* --- bars ----------------------------------------------------------------- */

static void
fill (guint8 *cells, guint from, guint to, Cell cell)
{
  for (guint i = from; i <= to; i++)
    cells[i] = cell;
}

static void
draw_number (const Chart *self, const AnnalNumber *number, guint8 *cells)
{
  const char *lo = annal_quantity_get_lo (number->quantity);
  const char *hi = annal_quantity_get_hi (number->quantity);
  Cell bar = annal_claim_get_stance (number->claim) == ANNAL_STANCE_DENY ? CELL_DENIED : CELL_BAR;
  guint last = self->n_columns - 1;
  const char *low = lo != NULL ? lo : hi;
  const char *high = hi != NULL ? hi : lo;
  guint from, to;

  /* What is told in words alone has nothing to draw. */
  if (low == NULL || high == NULL)
    return;
  from = scale_find (self, annal_number_scale_read (low));
  to = scale_find (self, annal_number_scale_read (high));
  fill (cells, MIN (from, to), MAX (from, to), bar);
  if (lo == NULL && from > 0)
    {
      fill (cells, 0, from - 1, CELL_LINE);
      cells[0] = CELL_LEFT;
    }
  if (hi == NULL && to < last)
    {
      fill (cells, to + 1, last, CELL_LINE);
      cells[last] = CELL_RIGHT;
    }
  if (annal_quantity_get_approx (number->quantity) != ANNAL_APPROX_ABOUT)
    return;
  if (from > 0 && cells[from - 1] == CELL_EMPTY)
    cells[from - 1] = CELL_SOFT;
  if (to < last && cells[to + 1] == CELL_EMPTY)
    cells[to + 1] = CELL_SOFT;
}

static void
append_spaces (GString *out, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

static void
end_line (GString *out)
{
  gsize length = out->len;

  while (length > 0 && out->str[length - 1] == ' ')
    length--;
  g_string_truncate (out, length);
  g_string_append_c (out, '\n');
}

static void
append_cells (const Chart *self, Cell edge, const guint8 *cells)
{
  g_string_append (self->out, glyphs[self->ascii][edge]);
  for (guint i = 0; i < self->n_columns; i++)
    g_string_append (self->out, glyphs[self->ascii][cells[i]]);
  end_line (self->out);
}

/* --- labels --------------------------------------------------------------- */

static char *
word_month (gint64 seconds)
{
  static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
  AnnalCivil civil = annal_civil_from_days (annal_civil_seconds_to_days (seconds));

  return g_strdup_printf ("%s %" G_GINT64_FORMAT, months[civil.month - 1], civil.year);
}

/* When a number was given, in few words: the date itself where it is short, else
 * the months or years in which it lies.
 */
static char *
word_short_date (const AnnalNumberHistory *history, const AnnalNumber *number)
{
  g_autofree char *date = annal_word_date (annal_claim_find_moment (history->dossier, number->claim));
  const AnnalSpanData *span = &number->span;
  gboolean no_first = span->begin_min == G_MININT64;
  gboolean no_last = span->end_max == G_MAXINT64;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (date != NULL && annal_text_get_columns (date) <= DATE_MOST)
    return g_steal_pointer (&date);
  if (no_first && no_last)
    return g_strdup ("no date");
  from = !no_first ? word_month (span->begin_min) : NULL;
  to = !no_last ? word_month (annal_span_data_get_last (span)) : NULL;
  if (from == NULL || to == NULL)
    return g_strdup_printf ("%s %s", from == NULL ? "by" : "from", from == NULL ? to : from);
  if (strcmp (from, to) == 0)
    return g_steal_pointer (&from);
  if (strcmp (from + 4, to + 4) == 0)
    return g_strdup (from + 4);
  return g_strdup_printf ("%s–%s", from + 4, to + 4);
}

/* Safe, and where asked for with ASCII marks. Letters are left as they are. */
static char *
make_label (const Chart *self, const char *text)
{
  static const char *const marks[][2] = { { "“", "\"" }, { "”", "\"" }, { "‘", "'" }, { "’", "'" },
                                          { "–", "-" },  { "—", "-" },  { "…", "..." } };
  GString *out = g_string_new (NULL);

  annal_safe_append (out, text);
  for (guint i = 0; self->ascii && i < G_N_ELEMENTS (marks); i++)
    g_string_replace (out, marks[i][0], marks[i][1], 0);
  return g_string_free (out, FALSE);
}

static const char *
get_label (const Chart *self, guint entry, guint column)
{
  return g_ptr_array_index (self->labels, entry * 3 + column);
}

static const AnnalNumber *
get_entry (const Chart *self, guint entry)
{
  return annal_number_history_get_number (self->history, g_array_index (self->group->entries, guint, entry));
}

static void
make_labels (Chart *self)
{
  for (guint i = 0; i < self->group->entries->len; i++)
    {
      const AnnalNumber *number = get_entry (self, i);
      g_autofree char *date = word_short_date (self->history, number);
      g_autofree char *value = annal_number_history_word_number (self->history, number, FALSE);
      g_autofree char *words = g_strconcat (value, number->standing != NULL ? ", " : NULL, number->standing, NULL);

      g_ptr_array_add (self->labels, make_label (self, date));
      g_ptr_array_add (self->labels, make_label (self, number->speaker));
      g_ptr_array_add (self->labels, make_label (self, words));
      self->date = MAX (self->date, annal_text_get_columns (get_label (self, i, 0)));
      self->speaker = MAX (self->speaker, annal_text_get_columns (get_label (self, i, 1)));
      self->words = MAX (self->words, annal_text_get_columns (get_label (self, i, 2)));
    }
}

/* As much of @text as fits, with a mark where it was cut. */
static void
append_label (const Chart *self, const char *text, guint room)
{
  const char *mark = self->ascii ? "..." : "…";
  guint left = room;

  if (annal_text_get_columns (text) > room)
    left -= annal_text_get_columns (mark);
  else
    mark = "";
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      guint columns = annal_char_get_columns (g_utf8_get_char (p));

      if (columns > left)
        break;
      left -= columns;
      g_string_append_len (self->out, p, g_utf8_next_char (p) - p);
    }
  g_string_append (self->out, mark);
  append_spaces (self->out, left + GAP);
}

/* Property 4: the columns that are left for the bars. */
static guint
lay_out (Chart *self)
{
  guint fixed = self->date + self->words + 3 * GAP + 1;
  guint room = self->width > fixed + PLOT_LEAST ? self->width - fixed - PLOT_LEAST : 0;

  self->stacked = room < MIN (self->speaker, SPEAKER_LEAST);
  if (self->stacked)
    return self->width - GAP - 1;
  self->speaker = MIN (self->speaker, room);
  return self->width - fixed - self->speaker;
}

static guint
get_left (const Chart *self)
{
  return self->stacked ? GAP : self->date + self->speaker + self->words + 3 * GAP;
}

/* --- printing ------------------------------------------------------------- */

static void
print_entry (const Chart *self, guint entry)
{
  const AnnalNumber *number = get_entry (self, entry);
  g_autofree guint8 *cells = g_new0 (guint8, self->n_columns);

  if (self->stacked)
    {
      g_autofree char *line = g_strjoin (self->ascii ? ", " : " · ", get_label (self, entry, 0),
                                         get_label (self, entry, 1), get_label (self, entry, 2), NULL);

      annal_paragraph_print (line, self->width, 0, GAP, self->out);
      if (number->kind != ANNAL_NUMBER_KIND_BOUNDED)
        return;
      append_spaces (self->out, GAP);
    }
  else
    {
      append_label (self, get_label (self, entry, 0), self->date);
      append_label (self, get_label (self, entry, 1), self->speaker);
      append_label (self, get_label (self, entry, 2), self->words);
    }
  if (number->kind == ANNAL_NUMBER_KIND_BOUNDED)
    draw_number (self, number, cells);
  append_cells (self, CELL_EDGE, cells);
}

/* The words of the ticks below them, as far as each has room. */
static void
print_tick_words (const Chart *self, const GArray *ticks)
{
  guint left = get_left (self);
  guint end = left + 1 + self->n_columns;
  guint column = 0;

  for (guint i = 0; i < ticks->len; i++)
    {
      g_autofree char *words = annal_number_scale_word (g_array_index (ticks, double, i));
      guint n = strlen (words);
      guint at = left + 1 + scale_find (self, g_array_index (ticks, double, i));
      guint start = at > n / 2 ? at - n / 2 : 0;

      start = MIN (start, end > n ? end - n : 0);
      if (column > 0 && start < column + 1)
        continue;
      append_spaces (self->out, start - column);
      g_string_append (self->out, words);
      column = start + n;
    }
  g_string_append_c (self->out, '\n');
}

static void
print_scale (const Chart *self)
{
  g_autofree guint8 *cells = g_new (guint8, self->n_columns);
  g_autoptr (GArray) ticks = annal_number_scale_list_ticks (&self->scale);

  memset (cells, CELL_AXIS, self->n_columns);
  for (guint i = 1; i < ticks->len; i++)
    cells[scale_find (self, g_array_index (ticks, double, i))] = CELL_TICK;
  cells[self->n_columns - 1] = CELL_END;
  append_spaces (self->out, get_left (self));
  append_cells (self, CELL_CORNER, cells);
  print_tick_words (self, ticks);
}

static void
print_heading (const Chart *self, guint group, gboolean any)
{
  g_autofree char *words = annal_number_history_word_group (self->history, group);
  const char *scale = self->scale.log ? "; logarithmic scale" : "; linear scale";
  g_autofree char *heading = g_strconcat (words, any ? scale : NULL, NULL);
  g_autofree char *label = make_label (self, heading);

  annal_paragraph_print (label, self->width, 0, GAP, self->out);
}

static void
print_group (const AnnalNumberHistory *history, guint group, guint width, gboolean ascii, GString *out)
{
  Chart self = { history, annal_number_history_get_group (history, group), ascii ? 1 : 0, FALSE, width };
  gboolean any = annal_number_scale_init (&self.scale, history, self.group->entries);

  self.out = out;
  self.labels = g_ptr_array_new_with_free_func (g_free);
  make_labels (&self);
  self.n_columns = lay_out (&self);
  print_heading (&self, group, any);
  for (guint i = 0; i < self.group->entries->len; i++)
    print_entry (&self, i);
  if (any)
    print_scale (&self);
  g_ptr_array_unref (self.labels);
}

/**
 * annal_number_history_to_chart:
 * @self: a history
 * @width: the columns of a terminal, 0 for 100; fewer than 40 count as 40
 * @ascii: whether to draw with ASCII characters alone; names keep their letters
 *
 * Draws the history: a line for each entry with a bar from its lower to its
 * upper bound, on one scale for each unit. A missing bound is an arrow, “about”
 * a soft end; words without a bound have no bar, and what is denied is crossed.
 * The scale is linear and begins at 0, or logarithmic where the numbers differ
 * more than 50 times; it says so.
 *
 * Returns: (transfer full): the lines, without escape sequences
 *
 * Since: 0.1
 */
char *
annal_number_history_to_chart (AnnalNumberHistory *self,
                               guint width,
                               gboolean ascii)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);
  out = g_string_new (NULL);
  width = width == 0 ? WIDTH_DEFAULT : MAX (width, WIDTH_LEAST);
  for (guint i = 0; i < self->groups->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, '\n');
      print_group (self, i, width, ascii, out);
    }
  return g_string_free (out, FALSE);
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "bench-plot.h"

#include <math.h>

#define WIDTH 720
#define HEIGHT 480
#define LEFT 80
#define RIGHT 190
#define TOP 50
#define BOTTOM 60

typedef struct
{
  GString *out;
  int x_from, x_to, y_from, y_to; /* powers of ten */
} Plot;

static double
get_x (const Plot *self, double size)
{
  return LEFT + (log10 (size) - self->x_from) / (self->x_to - self->x_from) * (WIDTH - LEFT - RIGHT);
}

static double
get_y (const Plot *self, double seconds)
{
  return HEIGHT - BOTTOM - (log10 (seconds) - self->y_from) / (self->y_to - self->y_from) * (HEIGHT - TOP - BOTTOM);
}

/* Numbers with a point in any locale. */
static void
append (Plot *self, const char *before, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (self->out, before);
  g_string_append (self->out, g_ascii_formatd (text, sizeof text, "%.1f", number));
}

static void
draw_line (Plot *self, double x1, double y1, double x2, double y2, const char *style)
{
  append (self, "<line x1=\"", x1);
  append (self, "\" y1=\"", y1);
  append (self, "\" x2=\"", x2);
  append (self, "\" y2=\"", y2);
  g_string_append_printf (self->out, "\" %s/>\n", style);
}

static void
draw_text (Plot *self, double x, double y, const char *style, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  append (self, "<text x=\"", x);
  append (self, "\" y=\"", y);
  g_string_append_printf (self->out, "\" %s>%s</text>\n", style, escaped);
}

static void
draw_x_axis (Plot *self)
{
  for (int i = self->x_from; i <= self->x_to; i++)
    {
      g_autofree char *label = g_strdup_printf ("1%0*d", i, 0);
      double x = get_x (self, pow (10, i));

      draw_line (self, x, TOP, x, HEIGHT - BOTTOM, "stroke=\"#ddd\"");
      draw_text (self, x, HEIGHT - BOTTOM + 20, "text-anchor=\"middle\"", i > 0 ? label : "1");
    }
  draw_text (self, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "text-anchor=\"middle\"", "records");
}

static void
draw_y_axis (Plot *self)
{
  for (int i = self->y_from; i <= self->y_to; i++)
    {
      char label[G_ASCII_DTOSTR_BUF_SIZE];
      double y = get_y (self, pow (10, i));

      g_ascii_formatd (label, sizeof label, "%g", pow (10, i));
      draw_line (self, LEFT, y, WIDTH - RIGHT, y, "stroke=\"#ddd\"");
      draw_text (self, LEFT - 8, y + 4, "text-anchor=\"end\"", label);
    }
  draw_text (self, LEFT - 8, TOP - 14, "text-anchor=\"end\"", "CPU seconds");
}

static void
draw_curve (Plot *self, const double *sizes, guint n, const BenchCurve *curve, const char *style)
{
  g_string_append (self->out, "<polyline fill=\"none\" points=\"");
  for (guint i = 0; i < n; i++)
    {
      append (self, " ", get_x (self, sizes[i]));
      append (self, ",", get_y (self, curve->seconds[i]));
    }
  g_string_append_printf (self->out, "\" %s/>\n", style);
  draw_text (self, get_x (self, sizes[n - 1]) + 8, get_y (self, curve->seconds[n - 1]) + 4, "", curve->label);
}

static void
draw_reference (Plot *self, const double *sizes, guint n, const BenchCurve *first)
{
  g_autofree double *seconds = g_new (double, n);

  for (guint i = 0; i < n; i++)
    seconds[i] = first->seconds[0] * sizes[i] * log (sizes[i]) / (sizes[0] * log (sizes[0]));
  draw_curve (self, sizes, n, &(BenchCurve) { "n log n", seconds }, "stroke=\"#888\" stroke-dasharray=\"4 4\"");
}

static void
find_ranges (Plot *self, const double *sizes, guint n, const BenchCurve *curves, guint n_curves)
{
  double least = curves[0].seconds[0], greatest = least;

  for (guint i = 0; i < n_curves; i++)
    for (guint j = 0; j < n; j++)
      {
        least = MIN (least, curves[i].seconds[j]);
        greatest = MAX (greatest, curves[i].seconds[j]);
      }
  self->x_from = (int) floor (log10 (sizes[0]));
  self->x_to = (int) ceil (log10 (sizes[n - 1]));
  self->y_from = (int) floor (log10 (least));
  self->y_to = (int) ceil (log10 (greatest));
}

gboolean
bench_plot_write (const char *path, const char *title, const double *sizes, guint n_sizes,
                  const BenchCurve *curves, guint n_curves)
{
  static const char *const styles[] = { "stroke=\"#0b5fa5\" stroke-width=\"2\"",
                                        "stroke=\"#b5431c\" stroke-width=\"2\"",
                                        "stroke=\"#3a7d2c\" stroke-width=\"2\"" };
  g_autoptr (GString) out = g_string_new (NULL);
  Plot self = { .out = out };

  find_ranges (&self, sizes, n_sizes, curves, n_curves);
  g_string_append_printf (out,
                          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" "
                          "font-family=\"sans-serif\" font-size=\"13\">\n"
                          "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n",
                          WIDTH, HEIGHT);
  draw_text (&self, LEFT, 22, "font-size=\"16\"", title);
  draw_x_axis (&self);
  draw_y_axis (&self);
  draw_reference (&self, sizes, n_sizes, &curves[0]);
  for (guint i = 0; i < n_curves; i++)
    draw_curve (&self, sizes, n_sizes, &curves[i], styles[i % G_N_ELEMENTS (styles)]);
  g_string_append (out, "</svg>\n");
  return g_file_set_contents (path, out->str, (gssize) out->len, NULL);
}

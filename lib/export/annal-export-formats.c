/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The table of formats: a format is one row here and one file with one subclass
 * of AnnalExporter.
 */

#include "export/annal-exporter-private.h"

#include <string.h>

#include <annal/annal-error.h>

typedef struct
{
  const char *name;
  GType (*get_type) (void);
  const char *extension;
  const char *media_type;
  const AnnalExportOption *options; /* ended by a nameless one, or NULL */
  const char *description;
} Format;

static const AnnalExportOption csv_options[] = {
  { "table", "entries|events|claims|citations|sources", "entries", "what a row is" },
  { "mode", "safe|raw", "safe", "safe: spreadsheets neither run nor change a cell; raw: every cell as it is" },
  { "bom", "no|yes", "no", "whether a byte order mark stands first, which some spreadsheets want" },
  { NULL, NULL, NULL, NULL },
};

static const AnnalExportOption chronicle_options[] = {
  { "conflicts", "no|yes", "no", "whether the claims at odds stand at the end, a fact box each" },
  { "fact-box", NULL, NULL, "two ids of claims, as in “one,other”: nothing but the fact box of these" },
  { NULL, NULL, NULL, NULL },
};

static const AnnalExportOption ics_options[] = {
  { "vague", "month|none|all", "month", "which vague dates fill the days they may lie in: within 31 days, none, all" },
  { "anniversaries", "no|yes", "no", "whether what is sure to be of one day comes again each year" },
  { "authority", NULL, NULL, "the name of a host of yours, which makes the ids unique" },
  { "organizer", NULL, NULL, "a mail address; with one the calendar says METHOD:PUBLISH" },
  { NULL, NULL, NULL, NULL },
};

static const AnnalExportOption atom_options[] = {
  { "author", NULL, NULL, "who publishes the feed" },
  { "authority", NULL, NULL, "the name of a host of yours, which makes the ids unique" },
  { NULL, NULL, NULL, NULL },
};

static const AnnalExportOption json_options[] = {
  { "detail", "short|full", "short", "full: also values, quotations with their places, and chains" },
  { NULL, NULL, NULL, NULL },
};

static const AnnalExportOption geojson_options[] = {
  { "unplaced", "omit|null", "omit", "null: events without a point are features without geometry" },
  { NULL, NULL, NULL, NULL },
};

static const AnnalExportOption prov_options[] = {
  { "notation", "json|n", "json", "json: PROV-JSON; n: PROV-N" },
  { "base", NULL, "urn:x-annal:", "what stands before an id to make it an IRI" },
  { NULL, NULL, NULL, NULL },
};

static const AnnalExportOption annotation_options[] = {
  { "base", NULL, "urn:x-annal:", "what stands before an id to make it an IRI" },
  { NULL, NULL, NULL, NULL },
};

static const AnnalExportOption review_options[] = {
  { "url", NULL, NULL, "the address of the page on which the reviews stand; without it none are written" },
  { "base", NULL, "urn:x-annal:", "what stands before an id to make it an IRI" },
  { NULL, NULL, NULL, NULL },
};

static const AnnalExportOption dot_options[] = {
  { "claim", NULL, NULL, "the id of one claim, for the way of that claim alone" },
  { NULL, NULL, NULL, NULL },
};

#define CHART_OPTIONS                                                                                      \
  { "chart", "timeline|number", "timeline", "of the whole timeline, or of the number that most claims give" }, \
  { "number", NULL, NULL, "SUBJECT,PREDICATE: of the history of that number" },                              \
  { "width", NULL, NULL, "in pixels, 1200 by itself" },                                                      \
  { "height", NULL, NULL, "in pixels: as much as fits; by itself as high as it takes" }

static const AnnalExportOption svg_options[] = {
  CHART_OPTIONS,
  { NULL, NULL, NULL, NULL },
};

#ifdef HAVE_PNG
static const AnnalExportOption png_options[] = {
  CHART_OPTIONS,
  { "scale", NULL, "1", "from 1 to 4: how many dots a pixel is wide and high: 2 for sharp screens, 3 for print" },
  { NULL, NULL, NULL, NULL },
};
#endif

static const Format formats[] = {
  { "text", annal_export_text_get_type, "txt", "text/plain", NULL,
    "for reading: years and months, happenings, and the claims made there" },
  { "list", annal_export_list_get_type, "txt", "text/plain", NULL,
    "for reading: an event or a claim after the other, in a line or two each" },
  { "html", annal_export_html_get_type, "html", "text/html", NULL,
    "a page: one file to read, publish, mail and print, with every quote and where it stands" },
  { "json", annal_export_json_get_type, "json", "application/json", json_options,
    "one JSON document, an entry a line" },
  { "jsonl", annal_export_jsonl_get_type, "jsonl", "application/jsonl", json_options,
    "JSON Lines: what the timeline is of, then an entry a line" },
  { "csv", annal_export_csv_get_type, "csv", "text/csv", csv_options,
    "a table for spreadsheets (RFC 4180), an entry a row" },
#ifdef HAVE_XLSX
  { "xlsx", annal_export_xlsx_get_type, "xlsx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", NULL,
    "a workbook: sheets of events, claims, citations, sources, conflicts and notes" },
#endif
  { "timesketch", annal_export_timesketch_get_type, "jsonl", "application/jsonl", NULL,
    "for Timesketch (JSON Lines): the first and the last moment of an entry, a line each" },
  { "timelinejs", annal_export_timelinejs_get_type, "json", "application/json", NULL,
    "for TimelineJS: an entry a slide, what has no date on the title slide" },
  { "markdown", annal_export_markdown_get_type, "md", "text/markdown", chronicle_options,
    "CommonMark, to paste into a story: a chronology, or the fact box of two claims at odds" },
  { "fodt", annal_export_fodt_get_type, "fodt", "application/vnd.oasis.opendocument.text-flat-xml", chronicle_options,
    "a hand-out for LibreOffice and Word (flat OpenDocument), with footnotes to the sources" },
  { "ics", annal_export_ics_get_type, "ics", "text/calendar", ics_options,
    "a calendar (iCalendar): what has a day, and vague dates as the days they may lie in" },
  { "atom", annal_export_atom_get_type, "atom", "application/atom+xml", atom_options,
    "a feed (Atom), an entry an event or claim" },
  { "geojson", annal_export_geojson_get_type, "geojson", "application/geo+json", geojson_options,
    "a map (GeoJSON): the events whose place has a point" },
  { "prov-json", annal_export_prov_get_type, "json", "application/json", prov_options,
    "provenance (W3C PROV): who said it, from whom to whom it went, and where it is printed" },
  { "web-annotation", annal_export_web_annotation_get_type, "jsonld", "application/ld+json", annotation_options,
    "the passages as annotations of their sources (W3C Web Annotation)" },
  { "claimreview", annal_export_claimreview_get_type, "jsonld", "application/ld+json", review_options,
    "claims, and what people found about them, for search engines (schema.org)" },
  { "ftm", annal_export_ftm_get_type, "ftm.json", "application/json+ftm", NULL,
    "for Aleph (FollowTheMoney): people, bodies, articles, events, and claims as notes" },
  { "dot", annal_export_dot_get_type, "gv", "text/vnd.graphviz", dot_options,
    "for Graphviz: how each claim came to the reader" },
  { "svg", annal_export_svg_get_type, "svg", "image/svg+xml", svg_options,
    "a chart to print and post: the timeline, or the history of a number" },
#ifdef HAVE_PNG
  { "png", annal_export_png_get_type, "png", "image/png", png_options, "the same chart as pixels" },
#endif
};

static const Format *
find_format (GType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (formats[i].get_type () == type)
      return &formats[i];
  g_return_val_if_reached (NULL);
}

/* Formats that a build may lack, and what they are built with. */
static const char *const optional[][2] = {
  { "png", "librsvg" },
  { "xlsx", "libxlsxwriter" },
};

static void
set_unknown_format (const char *format, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    g_string_append_printf (names, "%s%s", i == 0 ? "" : i + 1 < G_N_ELEMENTS (formats) ? ", " : " and ",
                            formats[i].name);
  for (guint i = 0; i < G_N_ELEMENTS (optional); i++)
    if (strcmp (optional[i][0], format) == 0)
      {
        g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND,
                     "this build has no %s, as it was made without %s; there are %s", format, optional[i][1],
                     names->str);
        return;
      }
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND,
               "there is no format “%s”; there are %s", format, names->str);
}

/**
 * annal_exporter_new:
 * @format: the name of a format; see [func@Annal.Exporter.get_format_name]
 * @error: return location for an error
 *
 * Makes an exporter for a format.
 *
 * Fails with %ANNAL_ERROR_NOT_FOUND where there is no such format, or where this
 * build lacks it; the message lists those there are.
 *
 * Returns: (transfer full): the exporter
 *
 * Since: 0.1
 */
AnnalExporter *
annal_exporter_new (const char *format,
                    GError **error)
{
  g_return_val_if_fail (format != NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (strcmp (formats[i].name, format) == 0)
      return g_object_new (formats[i].get_type (), NULL);
  set_unknown_format (format, error);
  return NULL;
}

/**
 * annal_exporter_get_n_formats:
 *
 * Counts the formats.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_exporter_get_n_formats (void)
{
  return G_N_ELEMENTS (formats);
}

/**
 * annal_exporter_get_format_name:
 * @index: which format, from 0
 *
 * Reads the name of a format.
 *
 * Returns: (transfer none): the name
 *
 * Since: 0.1
 */
const char *
annal_exporter_get_format_name (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (formats), NULL);
  return formats[index].name;
}

/**
 * annal_exporter_get_format_description:
 * @index: which format, from 0
 *
 * Reads what a format is for, in a line.
 *
 * Returns: (transfer none): the description
 *
 * Since: 0.1
 */
const char *
annal_exporter_get_format_description (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (formats), NULL);
  return formats[index].description;
}

/**
 * annal_exporter_get_format_extension:
 * @index: which format, from 0
 *
 * Reads how names of its files usually end, without the dot.
 *
 * Returns: (transfer none): the extension
 *
 * Since: 0.1
 */
const char *
annal_exporter_get_format_extension (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (formats), NULL);
  return formats[index].extension;
}

/**
 * annal_exporter_get_format_media_type:
 * @index: which format, from 0
 *
 * Reads its media type (RFC 6838).
 *
 * Returns: (transfer none): the media type
 *
 * Since: 0.1
 */
const char *
annal_exporter_get_format_media_type (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (formats), NULL);
  return formats[index].media_type;
}

static guint
count_options (const Format *format)
{
  guint n = 0;

  while (format->options != NULL && format->options[n].name != NULL)
    n++;
  return n;
}

/**
 * annal_exporter_get_format_n_options:
 * @index: which format, from 0
 *
 * Counts the options that a format has.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_exporter_get_format_n_options (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (formats), 0);
  return count_options (&formats[index]);
}

/**
 * annal_exporter_get_format_option_name:
 * @index: which format, from 0
 * @option: which option, from 0
 *
 * Reads the name of an option.
 *
 * Returns: (transfer none): the name
 *
 * Since: 0.1
 */
const char *
annal_exporter_get_format_option_name (guint index,
                                       guint option)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (formats) && option < count_options (&formats[index]), NULL);
  return formats[index].options[option].name;
}

/**
 * annal_exporter_get_format_option_values:
 * @index: which format, from 0
 * @option: which option, from 0
 *
 * Reads which values an option may have, with the default first: "safe|raw".
 *
 * Returns: (transfer none) (nullable): the values, or %NULL where it may be any
 *   text
 *
 * Since: 0.1
 */
const char *
annal_exporter_get_format_option_values (guint index,
                                         guint option)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (formats) && option < count_options (&formats[index]), NULL);
  return formats[index].options[option].values;
}

/**
 * annal_exporter_get_format_option_description:
 * @index: which format, from 0
 * @option: which option, from 0
 *
 * Reads what an option does, in a line.
 *
 * Returns: (transfer none): the description
 *
 * Since: 0.1
 */
const char *
annal_exporter_get_format_option_description (guint index,
                                              guint option)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (formats) && option < count_options (&formats[index]), NULL);
  return formats[index].options[option].description;
}

const AnnalExportOption *
annal_export_find_option (GType type, const char *name)
{
  const Format *format = find_format (type);

  for (guint i = 0; i < count_options (format); i++)
    if (strcmp (format->options[i].name, name) == 0)
      return &format->options[i];
  return NULL;
}

static char *
list_options (const Format *format)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < count_options (format); i++)
    g_ptr_array_add (names, (gpointer) format->options[i].name);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

const AnnalExportOption *
annal_export_check_option (GType type, const char *name, const char *value, GError **error)
{
  const Format *format = find_format (type);
  const AnnalExportOption *option = annal_export_find_option (type, name);
  g_auto (GStrv) values = NULL;

  if (option == NULL)
    {
      g_autofree char *names = list_options (format);

      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND, "the format %s has no option “%s”; it has %s",
                   format->name, name, *names != '\0' ? names : "none");
      return NULL;
    }
  values = g_strsplit (option->values != NULL ? option->values : "", "|", -1);
  if (option->values == NULL || g_strv_contains ((const char *const *) values, value))
    return option;
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "the option %s of the format %s is one of %s, not “%s”", name,
               format->name, option->values, value);
  return NULL;
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What comes out of the Arrow streams, read by a consumer that believes
 * nothing: it holds every array against the rules of the specification.
 */

#include "timeline-fixture.h"

#include <errno.h>

#include "export/table/annal-arrow-private.h"

static const char *const table_names[] = { "entries", "events", "claims", "citations", "sources" };

/* --- a strict consumer ---------------------------------------------------- */

/* A table as texts: NULL for null, an instant as its number. */
typedef struct
{
  GPtrArray *names;    /* owned, of char */
  GPtrArray *formats;  /* owned, of char: of the values, not of codes */
  GPtrArray *columns;  /* owned, of GPtrArray of char */
  guint n_batches;
} Table;

static void
table_free (Table *self)
{
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->formats);
  g_ptr_array_unref (self->columns);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Table, table_free)

static gboolean
is_valid (const struct ArrowArray *array, gint64 index)
{
  const guint8 *bits = array->buffers[0];

  return bits == NULL || bits[index / 8] >> index % 8 & 1;
}

/* The bits past the end are 0, the nulls as many as is said. */
static void
check_validity (const char *label, const struct ArrowArray *array)
{
  const guint8 *bits = array->buffers[0];
  gint64 n_nulls = 0;

  CHECK_ROW (label, bits != NULL || array->null_count == 0);
  for (gint64 i = 0; i < array->length; i++)
    n_nulls += !is_valid (array, i);
  CHECK_ROW (label, n_nulls == array->null_count);
  for (gint64 i = array->length; bits != NULL && i % 8 != 0; i++)
    CHECK_ROW (label, !is_valid (array, i));
}

static void
check_texts (const char *label, const struct ArrowArray *array)
{
  const gint32 *offsets = array->buffers[1];
  const char *values = array->buffers[2];

  CHECK_ROW (label, offsets != NULL && values != NULL && offsets[0] == 0);
  for (gint64 i = 0; i < array->length; i++)
    {
      gint32 length = offsets[i + 1] - offsets[i];

      CHECK_ROW (label, length >= 0 && (length == 0 || is_valid (array, i)));
      CHECK_ROW (label, g_utf8_validate (values + offsets[i], length, NULL));
    }
}

static void
check_codes (const char *label, const struct ArrowArray *array)
{
  const gint32 *codes = array->buffers[1];

  for (gint64 i = 0; i < array->length; i++)
    CHECK_ROW (label, !is_valid (array, i) || (codes[i] >= 0 && codes[i] < array->dictionary->length));
}

static void
check_array (const char *label, const struct ArrowSchema *schema, const struct ArrowArray *array)
{
  gboolean is_text = strcmp (schema->format, "u") == 0;

  CHECK_ROW (label, array->release != NULL && array->length >= 0 && array->offset == 0);
  CHECK_ROW (label, array->n_buffers == (is_text ? 3 : 2) && array->n_children == 0);
  CHECK_ROW (label, (array->dictionary != NULL) == (schema->dictionary != NULL));
  for (gint64 i = 0; i < array->n_buffers; i++)
    CHECK_ROW (label, GPOINTER_TO_SIZE (array->buffers[i]) % 64 == 0);
  check_validity (label, array);
  if (is_text)
    check_texts (label, array);
  if (array->dictionary == NULL)
    return;
  CHECK_ROW (label, array->dictionary->null_count == 0);
  check_array (label, schema->dictionary, array->dictionary);
  check_codes (label, array);
}

static void
check_batch (const char *label, const struct ArrowSchema *schema, const struct ArrowArray *batch)
{
  CHECK_ROW (label, batch->length > 0 && batch->null_count == 0 && batch->offset == 0 && batch->dictionary == NULL);
  CHECK_ROW (label, batch->n_buffers == 1 && batch->buffers[0] == NULL);
  CHECK_ROW (label, batch->n_children == schema->n_children);
  for (gint64 i = 0; i < batch->n_children; i++)
    {
      CHECK_ROW (label, batch->children[i]->length == batch->length);
      check_array (schema->children[i]->name, schema->children[i], batch->children[i]);
    }
}

static void
check_schema (const char *label, const struct ArrowSchema *schema)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  CHECK_TEXT (label, schema->format, "+s");
  CHECK_ROW (label, schema->release != NULL && schema->n_children > 0 && schema->dictionary == NULL);
  for (gint64 i = 0; i < schema->n_children; i++)
    {
      const struct ArrowSchema *child = schema->children[i];
      gboolean is_code = strcmp (child->format, "i") == 0;

      CHECK_ROW (child->name, g_hash_table_add (names, (gpointer) child->name));
      CHECK_ROW (child->name, child->release != NULL && child->n_children == 0 && child->metadata == NULL);
      CHECK_ROW (child->name, child->flags == ARROW_FLAG_NULLABLE && is_code == (child->dictionary != NULL));
      CHECK_ROW (child->name, is_code || g_strcmp0 (child->format, "u") == 0 || strcmp (child->format, "l") == 0 ||
                                strcmp (child->format, "tsu:UTC") == 0);
      if (is_code)
        CHECK_TEXT (child->name, child->dictionary->format, "u");
    }
}

static char *
dup_text (const struct ArrowArray *array, gint64 index)
{
  const gint32 *offsets = array->buffers[1];

  return g_strndup ((const char *) array->buffers[2] + offsets[index], (gsize) (offsets[index + 1] - offsets[index]));
}

static char *
dup_cell (const struct ArrowSchema *schema, const struct ArrowArray *array, gint64 index)
{
  if (!is_valid (array, index))
    return NULL;
  if (schema->dictionary != NULL)
    return dup_text (array->dictionary, ((const gint32 *) array->buffers[1])[index]);
  if (strcmp (schema->format, "u") == 0)
    return dup_text (array, index);
  return g_strdup_printf ("%" G_GINT64_FORMAT, ((const gint64 *) array->buffers[1])[index]);
}

static Table *
table_new (const struct ArrowSchema *schema)
{
  Table *self = g_new0 (Table, 1);

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->formats = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (gint64 i = 0; i < schema->n_children; i++)
    {
      const struct ArrowSchema *child = schema->children[i];

      g_ptr_array_add (self->names, g_strdup (child->name));
      g_ptr_array_add (self->formats, g_strdup (child->dictionary != NULL ? "dictionary" : child->format));
      g_ptr_array_add (self->columns, g_ptr_array_new_with_free_func (g_free));
    }
  return self;
}

static void
take_batch (Table *self, const struct ArrowSchema *schema, const struct ArrowArray *batch)
{
  for (guint i = 0; i < self->columns->len; i++)
    for (gint64 j = 0; j < batch->length; j++)
      g_ptr_array_add (g_ptr_array_index (self->columns, i), dup_cell (schema->children[i], batch->children[i], j));
  self->n_batches++;
}

/* Reads all of a stream and releases it. */
static Table *
read_stream (const char *label, struct ArrowArrayStream *stream)
{
  struct ArrowSchema schema;
  Table *table;

  CHECK_ROW (label, stream->get_schema (stream, &schema) == 0);
  check_schema (label, &schema);
  table = table_new (&schema);
  for (;;)
    {
      struct ArrowArray batch;

      CHECK_ROW (label, stream->get_next (stream, &batch) == 0);
      CHECK_ROW (label, stream->get_last_error (stream) == NULL);
      if (batch.release == NULL)
        break;
      check_batch (label, &schema, &batch);
      take_batch (table, &schema, &batch);
      batch.release (&batch);
      CHECK_ROW (label, batch.release == NULL);
    }
  schema.release (&schema);
  CHECK_ROW (label, schema.release == NULL);
  stream->release (stream);
  CHECK_ROW (label, stream->release == NULL);
  return table;
}

static Table *
read_timeline (const char *label, AnnalTimeline *timeline, AnnalArrowTable which)
{
  struct ArrowArrayStream stream;

  annal_timeline_export_arrow (timeline, which, &stream);
  return read_stream (label, &stream);
}

static Table *
read_lines (const char *lines, AnnalArrowTable which)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline (table_names[which], lines);

  return read_timeline (table_names[which], timeline, which);
}

static GPtrArray *
get_column (Table *self, const char *name)
{
  for (guint i = 0; i < self->names->len; i++)
    if (strcmp (g_ptr_array_index (self->names, i), name) == 0)
      return g_ptr_array_index (self->columns, i);
  CHECK_ROW (name, FALSE);
  return NULL;
}

static guint
count_rows (Table *self)
{
  return ((GPtrArray *) g_ptr_array_index (self->columns, 0))->len;
}

/* "a b -" */
static char *
list_cells (Table *self, const char *name)
{
  GPtrArray *column = get_column (self, name);
  GString *cells = g_string_new (NULL);

  for (guint i = 0; column != NULL && i < column->len; i++)
    {
      const char *cell = g_ptr_array_index (column, i);

      g_string_append_printf (cells, "%s%s", i > 0 ? " " : "", cell != NULL ? cell : "-");
    }
  return g_string_free (cells, FALSE);
}

static void
check_cells (const char *label, Table *table, const char *name, const char *expected)
{
  g_autofree char *cells = list_cells (table, name);

  CHECK_TEXT (label, cells, expected);
}

/* --- spans ---------------------------------------------------------------- */

/* Hours and microseconds worked out by hand: 2019-05-14 is day 18030, that is
 * 1557792000 seconds; a year of 365 days from 1970 to 1971 is 31536000.
 */
#define ONE_EVENT(when) HEAD "{'type':'event','id':'e','kind':'x-fair','title':'A fair','when':" when "}\n" \
  "{'type':'term','id':'x-fair','role':'event-kind','time':'state','labels':{'en':'fair'}}\n"
#define PERIOD(edtf) ONE_EVENT ("{'edtf':'" edtf "','nature':'period'}")
#define INSTANT(edtf) ONE_EVENT ("{'edtf':'" edtf "','nature':'instant'}")

typedef struct
{
  const char *label;
  const char *lines;
  const char *points[4]; /* begin_min, begin_max, end_min, end_max */
  const char *states[4];
  const char *bounds[2]; /* earliest, latest */
  const char *date;
} SpanRow;

#define KNOWN { "known", "known", "known", "known" }

static const SpanRow spans[] = {
  /* Sure and vague. */
  { "a day that was filled", PERIOD ("2019-05-14"),
    { "1557792000000000", "1557792000000000", "1557878400000000", "1557878400000000" },
    KNOWN, { "1557792000000000", "1557878399000000" }, "2019-05-14" },
  { "a moment of a day", INSTANT ("2019-05-14"),
    { "1557792000000000", "1557878399000000", "1557792000000000", "1557878399000000" },
    KNOWN, { "1557792000000000", "1557878399000000" }, "2019-05-14" },
  { "the first second", INSTANT ("1970-01-01T00:00:00Z"),
    { "0", "0", "0", "0" }, KNOWN, { "0", "0" }, "1970-01-01T00:00:00Z" },
  { "before 1970", PERIOD ("1969"),
    { "-31536000000000", "-31536000000000", "0", "0" }, KNOWN, { "-31536000000000", "-1000000" }, "1969" },
  { "from a day to a year", PERIOD ("1970-01-01/1971"),
    { "0", "86399000000", "31536001000000", "63072000000000" }, KNOWN, { "0", "63071999000000" }, "1970-01-01/1971" },
  { "between two days", INSTANT ("[1970-01-01..1970-01-02]"),
    { "0", "172799000000", "0", "172799000000" }, KNOWN, { "0", "172799000000" }, "[1970-01-01..1970-01-02]" },
  /* Open, unknown. An interval begins within its first date and ends within its
   * last one, so that an end is at least a second after that begins.
   */
  { "going on", PERIOD ("1970-01-01/.."),
    { "0", "86399000000", "-", "-" }, { "known", "known", "open", "open" }, { "0", "-" }, "1970-01-01/.." },
  { "since ever", PERIOD ("../1970-01-01"),
    { "-", "-", "1000000", "86400000000" }, { "open", "open", "known", "known" }, { "-", "86399000000" }, "../1970-01-01" },
  { "with an unknown end", PERIOD ("1970-01-01/"),
    { "0", "86399000000", "-", "-" }, { "known", "known", "unknown", "unknown" }, { "0", "-" }, "1970-01-01/" },
  { "with an unknown beginning", PERIOD ("/1970-01-01"),
    { "-", "-", "1000000", "86400000000" }, { "unknown", "unknown", "known", "known" }, { "-", "86399000000" },
    "/1970-01-01" },
  { "that day or earlier", INSTANT ("[..1970-01-01]"),
    { "-", "86399000000", "-", "86399000000" }, { "open", "known", "open", "known" }, { "-", "86399000000" },
    "[..1970-01-01]" },
  { "undated", ONE_EVENT ("{'basis':'unknown'}"),
    { "-", "-", "-", "-" }, { "unknown", "unknown", "unknown", "unknown" }, { "-", "-" }, "-" },
  /* Far away: microseconds end in the first days of 294247 and begin in the last
   * of -290308.
   */
  { "the last year that fits", PERIOD ("Y294246"),
    { "9223339708800000000", "9223339708800000000", "9223371244800000000", "9223371244800000000" },
    KNOWN, { "9223339708800000000", "9223371244799000000" }, "Y294246" },
  { "a year too late", PERIOD ("Y294248"),
    { "-", "-", "-", "-" }, { "out-of-range", "out-of-range", "out-of-range", "out-of-range" }, { "-", "-" },
    "Y294248" },
  { "that ends too late", PERIOD ("1970-01-01/Y300000"),
    { "0", "86399000000", "-", "-" }, { "known", "known", "out-of-range", "out-of-range" }, { "0", "-" },
    "1970-01-01/Y300000" },
  { "a year too early", PERIOD ("Y-290309"),
    { "-", "-", "-", "-" }, { "out-of-range", "out-of-range", "out-of-range", "out-of-range" }, { "-", "-" },
    "Y-290309" },
  { "beyond 64 bits", PERIOD ("Y999999999999"),
    { "-", "-", "-", "-" }, { "out-of-range", "out-of-range", "out-of-range", "out-of-range" }, { "-", "-" },
    "Y999999999999" },
};

static void
check_span (const SpanRow *row, Table *table)
{
  static const char *const names[] = { "begin_min", "begin_max", "end_min", "end_max" };

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *state = g_strconcat (names[i], "_state", NULL);

      check_cells (row->label, table, names[i], row->points[i]);
      check_cells (row->label, table, state, row->states[i]);
    }
  check_cells (row->label, table, "earliest", row->bounds[0]);
  check_cells (row->label, table, "latest", row->bounds[1]);
  check_cells (row->label, table, "date", row->date);
}

static void
test_spans (void)
{
  static const AnnalArrowTable which[] = { ANNAL_ARROW_TABLE_ENTRIES, ANNAL_ARROW_TABLE_EVENTS };

  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (which); j++)
      {
        g_autoptr (Table) table = read_lines (spans[i].lines, which[j]);

        check_span (&spans[i], table);
      }
}

/* --- every cell against the other exports and the accessors --------------- */

static char *
write_csv (AnnalTimeline *timeline, AnnalSelection *selection, const char *name)
{
  g_autoptr (AnnalExporter) exporter = annal_exporter_new ("csv", NULL);

  CHECK_ROW (name, annal_exporter_set_option (exporter, "table", name, NULL));
  CHECK_ROW (name, annal_exporter_set_option (exporter, "mode", "raw", NULL));
  if (selection != NULL)
    return annal_exporter_write_selection_to_string (exporter, selection, NULL);
  return annal_exporter_write_to_string (exporter, timeline, NULL);
}

/* One record of RFC 4180; moves @text behind it. */
static GPtrArray *
split_record (const char **text)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  const char *at = *text;
  GString *cell = g_string_new (NULL);

  for (gboolean quoted = FALSE;; at++)
    if (*at == '"' && quoted && at[1] == '"')
      g_string_append_c (cell, *at++);
    else if (*at == '"')
      quoted = !quoted;
    else if (!quoted && (*at == ',' || *at == '\r'))
      {
        g_ptr_array_add (cells, g_string_free (cell, FALSE));
        if (*at == '\r')
          break;
        cell = g_string_new (NULL);
      }
    else
      g_string_append_c (cell, *at);
  *text = at + strlen ("\r\n");
  return cells;
}

/* What a cell of the spreadsheet would be: an empty one is no text. */
static char *
dup_as_csv (Table *table, guint column, guint row)
{
  const char *cell = g_ptr_array_index ((GPtrArray *) g_ptr_array_index (table->columns, column), row);
  g_autoptr (GDateTime) moment = NULL;

  if (cell == NULL)
    return g_strdup ("");
  if (strcmp (g_ptr_array_index (table->formats, column), "tsu:UTC") != 0)
    return g_strdup (cell);
  moment = g_date_time_new_from_unix_utc (g_ascii_strtoll (cell, NULL, 10) / 1000000);
  return g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ");
}

static void
compare_with_csv (Table *table, const char *csv, const char *name)
{
  g_autoptr (GPtrArray) headings = split_record (&csv);
  guint n = 0;

  for (guint i = 0; i < headings->len; i++)
    CHECK_TEXT (name, g_ptr_array_index (table->names, i), g_ptr_array_index (headings, i));
  for (; *csv != '\0'; n++)
    {
      g_autoptr (GPtrArray) cells = split_record (&csv);

      for (guint i = 0; i < headings->len; i++)
        {
          g_autofree char *cell = dup_as_csv (table, i, n);

          CHECK_TEXT (g_ptr_array_index (headings, i), cell, g_ptr_array_index (cells, i));
        }
    }
  CHECK_ROW (name, n == count_rows (table));
}

typedef gboolean (*GetBound) (AnnalSpan *span, gint64 *seconds);

static void
compare_spans (Table *table, AnnalTimeline *timeline)
{
  static const struct
  {
    const char *name;
    GetBound get;
  } bounds[] = {
    { "begin_min", annal_span_get_begin_min },
    { "begin_max", annal_span_get_begin_max },
    { "end_min", annal_span_get_end_min },
    { "end_max", annal_span_get_end_max },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    for (guint j = 0; j < annal_timeline_get_n_entries (timeline); j++)
      {
        g_autofree char *state = g_strconcat (bounds[i].name, "_state", NULL);
        const char *cell = g_ptr_array_index (get_column (table, bounds[i].name), j);
        AnnalSpan *span = annal_timeline_get_tight_span (timeline, j);
        gint64 seconds;
        gboolean is_known = span != NULL && bounds[i].get (span, &seconds);

        CHECK_ROW (bounds[i].name, is_known == (cell != NULL));
        CHECK_ROW (bounds[i].name, !is_known || g_ascii_strtoll (cell, NULL, 10) == seconds * 1000000);
        CHECK_ROW (bounds[i].name, is_known == (strcmp (g_ptr_array_index (get_column (table, state), j), "known") == 0));
      }
}

static AnnalTimeline *
load_articles (void)
{
  g_autofree char *path = annal_test_source ("examples/dprk-human-rights/dossier.json");
  g_autoptr (AnnalDossier) dossier = annal_dossier_load (path, NULL);
  AnnalTimeline *timeline;

  CHECK (dossier != NULL);
  CHECK (annal_dossier_is_sealed (dossier) || annal_dossier_seal (dossier, NULL));
  timeline = annal_timeline_new (dossier, NULL);
  CHECK (timeline != NULL);
  return timeline;
}

static void
test_articles (void)
{
  g_autoptr (AnnalTimeline) timeline = load_articles ();

  for (guint i = 0; i < G_N_ELEMENTS (table_names); i++)
    {
      g_autoptr (Table) table = read_timeline (table_names[i], timeline, i);
      g_autofree char *csv = write_csv (timeline, NULL, table_names[i]);

      compare_with_csv (table, csv, table_names[i]);
      CHECK_ROW (table_names[i], table->n_batches == 1);
      if (i == ANNAL_ARROW_TABLE_ENTRIES)
        compare_spans (table, timeline);
    }
}

/* In the order asked for, as far as asked for. */
static void
test_selections (void)
{
  g_autoptr (AnnalTimeline) timeline = load_articles ();
  g_autoptr (AnnalQuery) query = annal_query_new_from_text ("stance:deny sort:-when", NULL);
  g_autoptr (AnnalSelection) selection = annal_timeline_select (timeline, query, NULL);

  CHECK (annal_selection_get_n_entries (selection) > 1);
  for (guint i = 0; i < G_N_ELEMENTS (table_names); i++)
    {
      struct ArrowArrayStream stream;
      g_autoptr (Table) table = NULL;
      g_autofree char *csv = write_csv (timeline, selection, table_names[i]);

      annal_selection_export_arrow (selection, i, &stream);
      table = read_stream (table_names[i], &stream);
      compare_with_csv (table, csv, table_names[i]);
    }
}

/* --- columns that spreadsheets have not ----------------------------------- */

#define CLAIMS \
  BASE \
  "{'type':'entity','id':'bbc','kind':'outlet','names':['BBC']}\n" \
  "{'type':'source','id':'t','published':'2019-06-01','outlet':'bbc','lang':'en'}\n" \
  "{'type':'entity','id':'camps','kind':'place-class','names':['the camps']}\n" \
  "{'type':'claim','id':'a','by':'dprk','kind':'assertion','stance':'affirm','says':'x','about':'camps'," \
  "'predicate':'inmates','value':{'approx':'range','lo':'80000','hi':'120000.50','unit':'person'}," \
  "'said':'2019','citations':[{'source':'t','fidelity':'verbatim','quote':'one','start':0,'end':3}]}\n" \
  "{'type':'claim','id':'b','by':{'unnamed':'an official','acts_for':'dprk'},'principal':'dprk'," \
  "'kind':'assertion','stance':'deny','says':'y','about':'camps','said':'2020','state':'draft'}\n"

static void
test_more (void)
{
  g_autoptr (Table) claims = read_lines (CLAIMS, ANNAL_ARROW_TABLE_CLAIMS);
  g_autoptr (Table) citations = read_lines (CLAIMS, ANNAL_ARROW_TABLE_CITATIONS);
  g_autoptr (Table) sources = read_lines (CLAIMS, ANNAL_ARROW_TABLE_SOURCES);
  static const struct
  {
    const char *name;
    const char *cells;
  } rows[] = {
    { "id", "a b" },           { "by_id", "dprk -" },       { "principal_id", "- dprk" }, { "about", "camps camps" },
    { "predicate", "inmates -" }, { "approx", "range -" },  { "lo", "80000 -" },          { "hi", "120000.50 -" },
    { "unit", "person -" },    { "stance", "affirm deny" }, { "kind", "assertion assertion" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_cells (rows[i].name, claims, rows[i].name, rows[i].cells);
  check_cells ("outlet of a citation", citations, "outlet_id", "bbc");
  check_cells ("start", citations, "start", "0");
  check_cells ("outlet of a source", sources, "outlet_id", "bbc");
  check_cells ("maker", sources, "maker", "BBC");
  check_cells ("lang", sources, "lang", "en");
}

/* Sources that nothing cites are those of the dossier alone. */
static void
test_dossier (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("dossier", CLAIMS);
  g_autoptr (AnnalDossier) open = annal_dossier_new ("open");
  g_autoptr (GError) error = NULL;
  g_autoptr (Table) sources = NULL;
  struct ArrowArrayStream stream;
  struct ArrowArrayStream untouched = { .private_data = &stream };

  CHECK (annal_dossier_export_arrow (dossier, ANNAL_ARROW_TABLE_SOURCES, &stream, &error) && error == NULL);
  sources = read_stream ("sources", &stream);
  check_cells ("sources", sources, "id", "s t");
  CHECK (!annal_dossier_export_arrow (open, ANNAL_ARROW_TABLE_SOURCES, &untouched, &error));
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_INVALID));
  CHECK (untouched.private_data == &stream && untouched.release == NULL);
}

static void
test_empty (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table_names); i++)
    {
      g_autoptr (Table) table = read_lines (HEAD, i);

      CHECK_ROW (table_names[i], count_rows (table) == 0 && table->n_batches == 0 && table->names->len > 10);
    }
}

/* --- batches -------------------------------------------------------------- */

#define FIVE BASE EVENT ("a", "2001") EVENT ("b", "2002") EVENT_OF ("summit", "c", "2003", "") \
  EVENT_OF ("briefing", "d", "2004", ",'where':'dprk'") EVENT ("e", "2005")

static void
test_batches (void)
{
  static const struct
  {
    const char *label;
    AnnalArrowLimits limits;
    guint n_batches;
  } rows[] = {
    { "rows, two at a time", { 2, 1000, 1000 }, 3 },
    { "rows, one at a time", { 1, 1000, 1000 }, 5 },
    { "rows, all at once", { 5, 1000, 1000 }, 1 },
    /* Dates are four bytes each, so that the third row brings more than 8. */
    { "bytes", { 100, 8, 1000 }, 2 },
  };
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("batches", FIVE);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      struct ArrowArrayStream stream;
      g_autoptr (Table) table = NULL;

      annal_arrow_stream_init (&stream, timeline, ANNAL_ARROW_TABLE_ENTRIES, &rows[i].limits);
      table = read_stream (rows[i].label, &stream);
      CHECK_ROW (rows[i].label, table->n_batches == rows[i].n_batches);
      check_cells (rows[i].label, table, "id", "a b c d e");
      check_cells (rows[i].label, table, "kind", "statement statement summit briefing statement");
    }
}

/* What a dictionary held it holds in later batches, at the same places. */
static void
test_dictionaries (void)
{
  AnnalArrowLimits limits = { 2, 1000, 1000 };
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("dictionaries", FIVE);
  struct ArrowArrayStream stream;
  struct ArrowArray batches[3];
  static const gint64 n_words[] = { 1, 3, 3 };

  annal_arrow_stream_init (&stream, timeline, ANNAL_ARROW_TABLE_EVENTS, &limits);
  for (guint i = 0; i < 3; i++)
    CHECK (stream.get_next (&stream, &batches[i]) == 0);
  stream.release (&stream);
  for (guint i = 0; i < 3; i++)
    {
      const struct ArrowArray *kinds = batches[i].children[1]->dictionary;
      g_autofree char *first = dup_text (kinds, 0);

      CHECK (kinds->length == n_words[i]);
      CHECK_TEXT ("first", first, "statement");
      batches[i].release (&batches[i]);
    }
}

static void
test_too_long (void)
{
  AnnalArrowLimits limits = { 100, 10, 15 };
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("long", BASE EVENT ("a", "2001")
                                                                 EVENT ("a-very-long-identifier", "2002"));
  struct ArrowArrayStream stream;
  struct ArrowArray batch;

  annal_arrow_stream_init (&stream, timeline, ANNAL_ARROW_TABLE_ENTRIES, &limits);
  CHECK (stream.get_last_error (&stream) == NULL);
  CHECK (stream.get_next (&stream, &batch) == EOVERFLOW);
  CHECK_TEXT ("error", stream.get_last_error (&stream), "the texts of “id” are too long for a table");
  CHECK (stream.get_next (&stream, &batch) == EOVERFLOW);
  stream.release (&stream);
}

/* --- who lives how long --------------------------------------------------- */

static void
note_end (gpointer data, GObject *object)
{
  *(gboolean *) data = TRUE;
}

static void
test_lives (void)
{
  gboolean is_gone = FALSE;
  AnnalDossier *dossier = fixture_dossier ("lives", FIVE);
  struct ArrowArrayStream stream;
  struct ArrowArray batch;
  g_autofree char *title = NULL;

  g_object_weak_ref (G_OBJECT (dossier), note_end, &is_gone);
  CHECK (annal_dossier_export_arrow (dossier, ANNAL_ARROW_TABLE_EVENTS, &stream, NULL));
  g_object_unref (dossier);
  CHECK (!is_gone);
  CHECK (stream.get_next (&stream, &batch) == 0);
  stream.release (&stream);
  CHECK (is_gone);
  title = dup_text (batch.children[2], 4);
  CHECK_TEXT ("title", title, "e");
  batch.release (&batch);
}

/* The end may be asked for again, a stream left before its end, and released
 * again by one who kept the function.
 */
static void
test_streams (void)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("streams", FIVE);
  AnnalArrowLimits limits = { 2, 1000, 1000 };
  struct ArrowArrayStream stream;
  struct ArrowArray batch;
  void (*release) (struct ArrowArrayStream *) = NULL;

  annal_timeline_export_arrow (timeline, ANNAL_ARROW_TABLE_CLAIMS, &stream);
  for (guint i = 0; i < 3; i++)
    CHECK (stream.get_next (&stream, &batch) == 0 && batch.release == NULL);
  release = stream.release;
  stream.release (&stream);
  release (&stream);
  CHECK (stream.release == NULL);

  annal_arrow_stream_init (&stream, timeline, ANNAL_ARROW_TABLE_EVENTS, &limits);
  CHECK (stream.get_next (&stream, &batch) == 0);
  stream.release (&stream);
  batch.release (&batch);

  annal_timeline_export_arrow (timeline, ANNAL_ARROW_TABLE_EVENTS, &stream);
  stream.release (&stream);
}

/* A child that was moved out outlives its parent; a parent does without. */
static void
test_moved (void)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("moved", FIVE);
  struct ArrowArrayStream stream;
  struct ArrowArray batch, moved, kinds;
  struct ArrowSchema schema, child;
  void (*release) (struct ArrowArray *);
  g_autofree char *text = NULL;
  g_autofree char *kind = NULL;

  annal_timeline_export_arrow (timeline, ANNAL_ARROW_TABLE_EVENTS, &stream);
  CHECK (stream.get_schema (&stream, &schema) == 0 && stream.get_next (&stream, &batch) == 0);
  child = *schema.children[1];
  schema.children[1]->release = NULL;
  moved = *batch.children[2];
  batch.children[2]->release = NULL;
  kinds = *batch.children[1];
  batch.children[1]->release = NULL;
  release = batch.release;
  batch.release (&batch);
  release (&batch);
  schema.release (&schema);
  stream.release (&stream);
  text = dup_text (&moved, 1);
  CHECK_TEXT ("moved", text, "b");
  kind = dup_cell (&child, &kinds, 2);
  CHECK_TEXT ("kind", kind, "summit");
  moved.release (&moved);
  kinds.release (&kinds);
  child.release (&child);
  CHECK (moved.release == NULL && kinds.release == NULL && child.release == NULL);
}

static const AnnalTest tests[] = {
  { "spans", test_spans },
  { "articles", test_articles },
  { "selections", test_selections },
  { "more", test_more },
  { "dossier", test_dossier },
  { "empty", test_empty },
  { "batches", test_batches },
  { "dictionaries", test_dictionaries },
  { "too-long", test_too_long },
  { "lives", test_lives },
  { "streams", test_streams },
  { "moved", test_moved },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "arrow", tests, G_N_ELEMENTS (tests));
}

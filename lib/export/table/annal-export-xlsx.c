/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A workbook: sheets of events, claims, citations, sources, the claims that are
 * at odds, and notes on what is left out. Text stays text, whatever it looks
 * like. A date is a real one where the day is sure, and
 * so are the moments "earliest" and "latest"; dates that a workbook has no
 * number for, before 1900 or after 9999, are text.
 *
 * The file is the same each time: it says that it was made in 1980, as zip
 * archives without a date do.
 */

#include "export/annal-exporter-private.h"

#include <stdio.h>
#include <string.h>

#include <glib/gstdio.h>
#include <xlsxwriter.h>

#include <annal/annal-claim-comparison.h>
#include <annal/annal-claim.h>
#include <annal/annal-comparer.h>
#include <annal/annal-conflicts.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-error.h>
#include <annal/annal-policy.h>

#include "export/table/annal-sheet-private.h"
#include "export/table/annal-spreadsheet-private.h"
#include "export/terminal/annal-desk-words-private.h"
#include "export/wording/annal-wording-private.h"
#include "model/annal-vocabulary-private.h"

#define MADE 315532800 /* 1980-01-01 */
#define URL_MAX 2000
/* A workbook takes no more links on a sheet. */
#define LINKS_MAX 65000
#define CONFLICTS_MAX 10000 /* nobody reads more, and they may be the square of the claims */

typedef AnnalExporter AnnalExportXlsx;
typedef AnnalExporterClass AnnalExportXlsxClass;

G_DEFINE_FINAL_TYPE (AnnalExportXlsx, annal_export_xlsx, ANNAL_TYPE_EXPORTER)

typedef struct
{
  AnnalExporter *exporter;
  const AnnalExportItems *items;
  lxw_workbook *workbook;
  lxw_format *heading, *day, *moment, *wrapped;
  GString *scratch; /* owned */

  /* of the sheet being written */
  lxw_worksheet *sheet;
  const AnnalSheetColumn *columns;
  lxw_row_t row;
  guint n_links;

  guint n_cut, n_changed, n_rows_out;
} Xlsx;

/* --- cells ---------------------------------------------------------------- */

static gboolean
is_reference (const char *text)
{
  return text[0] == '_' && text[1] == 'x' && g_ascii_isxdigit (text[2]) && g_ascii_isxdigit (text[3]) &&
         g_ascii_isxdigit (text[4]) && g_ascii_isxdigit (text[5]) && text[6] == '_';
}

/* A workbook takes _x0041_ for a character of that number, so the first
 * underline is written as such a number itself. NULL where there is none.
 */
static char *
escape_references (const char *text)
{
  g_autoptr (GString) out = NULL;

  if (strstr (text, "_x") == NULL)
    return NULL;
  out = g_string_new (NULL);
  for (; *text != '\0'; text++)
    if (is_reference (text))
      g_string_append (out, "_x005F_");
    else
      g_string_append_c (out, *text);
  return g_strdup (out->str);
}

static void
write_text (Xlsx *self, lxw_col_t column, const char *text)
{
  g_autofree char *escaped = escape_references (text);
  const char *written = escaped != NULL ? escaped : text;
  AnnalSpreadsheetFlags flags = annal_spreadsheet_clean (written, strlen (written), ANNAL_SPREADSHEET_CHARS_MAX,
                                                         self->scratch);

  self->n_cut += (flags & ANNAL_SPREADSHEET_CUT) != 0;
  self->n_changed += (flags & ANNAL_SPREADSHEET_CHANGED) != 0;
  worksheet_write_string (self->sheet, self->row, column, self->scratch->str,
                          self->scratch->len > 60 ? self->wrapped : NULL);
}

static gboolean
is_digits (const char *text, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  return TRUE;
}

static guint
get_number (const char *text, guint at, guint n)
{
  guint number = 0;

  for (guint i = at; i < at + n; i++)
    number = number * 10 + (guint) (text[i] - '0');
  return number;
}

/* Whether @text begins with a day that a workbook has a number for: its
 * calendar has a 29 February 1900, so it begins after that.
 */
static gboolean
read_day (const char *text, lxw_datetime *out)
{
  if (strlen (text) < strlen ("0000-00-00") || !is_digits (text, 4) || text[4] != '-' || !is_digits (text + 5, 2) ||
      text[7] != '-' || !is_digits (text + 8, 2))
    return FALSE;
  *out = (lxw_datetime) { .year = (int) get_number (text, 0, 4), .month = (int) get_number (text, 5, 2),
                          .day = (int) get_number (text, 8, 2) };
  return out->year > 1900 || (out->year == 1900 && out->month > 2);
}

/* A whole day and nothing else: 2019-05-14, but not 2019-05, nor 2019-05-14?. */
static void
write_date (Xlsx *self, lxw_col_t column, const char *edtf)
{
  lxw_datetime day;

  if (strlen (edtf) == strlen ("0000-00-00") && read_day (edtf, &day))
    worksheet_write_datetime (self->sheet, self->row, column, &day, self->day);
  else
    write_text (self, column, edtf);
}

static void
write_instant (Xlsx *self, lxw_col_t column, const char *text)
{
  lxw_datetime moment;

  if (strlen (text) != strlen ("0000-00-00T00:00:00Z") || !read_day (text, &moment))
    {
      write_text (self, column, text);
      return;
    }
  moment.hour = (int) get_number (text, 11, 2);
  moment.min = (int) get_number (text, 14, 2);
  moment.sec = get_number (text, 17, 2);
  worksheet_write_datetime (self->sheet, self->row, column, &moment, self->moment);
}

/* What is no address of the web is text. */
static void
write_url (Xlsx *self, lxw_col_t column, const char *url)
{
  gboolean is_web = g_str_has_prefix (url, "https://") || g_str_has_prefix (url, "http://");

  annal_spreadsheet_clean (url, strlen (url), ANNAL_SPREADSHEET_CHARS_MAX, self->scratch);
  if (!is_web || strlen (url) > URL_MAX || strcmp (self->scratch->str, url) != 0 || ++self->n_links > LINKS_MAX ||
      worksheet_write_url (self->sheet, self->row, column, url, NULL) != LXW_NO_ERROR)
    write_text (self, column, url);
}

static void
write_cell (Xlsx *self, lxw_col_t column, const char *text)
{
  switch (self->columns[column].type)
    {
    case ANNAL_CELL_NUMBER:
      worksheet_write_number (self->sheet, self->row, column, g_ascii_strtod (text, NULL), NULL);
      return;
    case ANNAL_CELL_INSTANT:
      write_instant (self, column, text);
      return;
    case ANNAL_CELL_DATE:
      write_date (self, column, text);
      return;
    case ANNAL_CELL_URL:
      write_url (self, column, text);
      return;
    case ANNAL_CELL_TEXT:
    case ANNAL_CELL_NAME:
    case ANNAL_CELL_WORD:
    default:
      write_text (self, column, text);
    }
}

static gboolean
write_row (const AnnalSheetRow *row, gpointer data)
{
  Xlsx *self = data;

  if (self->row >= LXW_ROW_MAX)
    {
      self->n_rows_out++;
      return TRUE;
    }
  for (guint i = 0; i < row->n; i++)
    if (row->cells[i] != NULL && *row->cells[i] != '\0')
      write_cell (self, (lxw_col_t) i, row->cells[i]);
  self->row++;
  return TRUE;
}

/* --- sheets --------------------------------------------------------------- */

static void
begin_sheet (Xlsx *self, const char *name, const AnnalSheetColumn *columns, guint n)
{
  self->sheet = workbook_add_worksheet (self->workbook, name);
  self->columns = columns;
  self->row = 1;
  self->n_links = 0;
  for (guint i = 0; i < n; i++)
    {
      worksheet_set_column (self->sheet, (lxw_col_t) i, (lxw_col_t) i, columns[i].width, NULL);
      worksheet_write_string (self->sheet, 0, (lxw_col_t) i, columns[i].name, self->heading);
    }
  worksheet_freeze_panes (self->sheet, 1, 1);
}

static void
end_sheet (Xlsx *self, guint n_columns)
{
  worksheet_autofilter (self->sheet, 0, 0, self->row - 1, (lxw_col_t) (n_columns - 1));
}

static void
write_sheet (Xlsx *self, const char *name, AnnalSheetTable table)
{
  guint n;
  const AnnalSheetColumn *columns = annal_sheet_get_columns (table, &n);

  begin_sheet (self, name, columns, n);
  annal_sheet_visit (table, self->items, write_row, self);
  end_sheet (self, n);
}

static const AnnalSheetColumn conflict_columns[] = {
  { "relation", ANNAL_CELL_TEXT, 16 }, { "strength", ANNAL_CELL_TEXT, 10 }, { "one_side", ANNAL_CELL_TEXT, 20 },
  { "a", ANNAL_CELL_TEXT, 20 },        { "a_says", ANNAL_CELL_TEXT, 60 },   { "b", ANNAL_CELL_TEXT, 20 },
  { "b_says", ANNAL_CELL_TEXT, 60 },   { "text", ANNAL_CELL_TEXT, 80 },
};

static GPtrArray *
list_claims (const AnnalExportItems *items)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < items->n; i++)
    {
      AnnalRecord *record = annal_timeline_get_record (items->timeline, annal_export_items_get_index (items, i));

      if (annal_record_get_record_type (record) == ANNAL_RECORD_TYPE_CLAIM)
        g_ptr_array_add (ids, (gpointer) annal_record_get_id (record));
    }
  g_ptr_array_add (ids, NULL);
  return ids;
}

static void
write_conflict (Xlsx *self, AnnalClaimComparison *comparison)
{
  AnnalDossier *dossier = annal_timeline_get_dossier (self->items->timeline);
  AnnalClaim *a = annal_claim_comparison_get_a (comparison);
  AnnalClaim *b = annal_claim_comparison_get_b (comparison);
  AnnalSelfRelation self_relation = annal_claim_comparison_get_self (comparison);
  gboolean is_certain = annal_claim_comparison_get_strength (comparison) == ANNAL_CERTAINTY_CERTAIN;
  g_autofree char *a_says = annal_word_claim (dossier, a, TRUE);
  g_autofree char *b_says = annal_word_claim (dossier, b, TRUE);
  AnnalSheetRow row = {
    .cells = { annal_word_get (ANNAL_TYPE_CLAIM_RELATION, annal_claim_comparison_get_relation (comparison)),
               is_certain ? "certain" : "possible",
               self_relation == ANNAL_SELF_RELATION_NONE ? NULL
                                                         : annal_word_get (ANNAL_TYPE_SELF_RELATION, self_relation),
               annal_claim_get_id (a), a_says, annal_claim_get_id (b), b_says,
               annal_claim_comparison_get_text (comparison) },
    .n = G_N_ELEMENTS (conflict_columns),
  };

  write_row (&row, self);
}

static void
write_conflicts (Xlsx *self)
{
  g_autoptr (AnnalPolicy) policy = annal_policy_new ();
  g_autoptr (AnnalComparer) comparer = annal_comparer_new (annal_timeline_get_dossier (self->items->timeline), policy,
                                                           self->items->standing->known_at);
  g_autoptr (GPtrArray) ids = list_claims (self->items);
  g_autoptr (AnnalConflicts) conflicts = annal_comparer_find_conflicts (comparer, (const char *const *) ids->pdata,
                                                                        NULL);
  guint n = conflicts != NULL ? annal_conflicts_get_n_conflicts (conflicts) : 0;

  begin_sheet (self, "conflicts", conflict_columns, G_N_ELEMENTS (conflict_columns));
  for (guint i = 0; i < MIN (n, CONFLICTS_MAX); i++)
    {
      g_autoptr (AnnalClaimComparison) comparison = annal_conflicts_dup_conflict (conflicts, i);

      if (annal_claim_comparison_is_conflict (comparison))
        write_conflict (self, comparison);
    }
  end_sheet (self, G_N_ELEMENTS (conflict_columns));
  if (n > CONFLICTS_MAX)
    annal_exporter_leave_out (self->exporter, "%u of %u conflicts: the sheet has the surest", n - CONFLICTS_MAX, n);
  if (conflicts == NULL || !annal_conflicts_get_complete (conflicts))
    annal_exporter_leave_out (self->exporter, "some conflicts: there are too many");
}

static void
add_note (Xlsx *self, const char *what, const char *text)
{
  write_text (self, 0, what);
  write_text (self, 1, text);
  self->row++;
}

static void
tell (Xlsx *self)
{
  if (self->n_cut > 0)
    annal_exporter_leave_out (self->exporter, "the ends of %u texts: a cell takes no more than %u characters",
                              self->n_cut, ANNAL_SPREADSHEET_CHARS_MAX);
  if (self->n_changed > 0)
    annal_exporter_leave_out (self->exporter, "control characters and those that steer the direction of text, "
                                              "in %u cells", self->n_changed);
  if (self->n_rows_out > 0)
    annal_exporter_leave_out (self->exporter, "%u rows: a sheet takes no more", self->n_rows_out);
  annal_exporter_leave_out (self->exporter, "links between records, attributes and what is compared about claims");
}

/* Nothing is counted or left out after this. */
static void
write_notes (Xlsx *self)
{
  static const AnnalSheetColumn columns[] = { { "note", ANNAL_CELL_TEXT, 16 }, { "text", ANNAL_CELL_TEXT, 100 } };
  const char *title = annal_dossier_get_title (annal_timeline_get_dossier (self->items->timeline));

  tell (self);
  begin_sheet (self, "notes", columns, G_N_ELEMENTS (columns));
  add_note (self, "title", title != NULL ? title : "");
  add_note (self, "dates", "“date” is a real date where the day is sure, else text (EDTF). “earliest” and “latest” are "
                           "the first and the last moment that it may have been, in UTC, by its date and by what is "
                           "known of the order; an empty one is not known. An undated record has none.");
  add_note (self, "offsets", "“start” and “end” count code points in the text of the source.");
  for (guint i = 0; i < annal_exporter_get_n_left_out (self->exporter); i++)
    add_note (self, "left out", annal_exporter_get_left_out (self->exporter, i));
}

static void
write_all (Xlsx *self)
{
  const char *title = annal_dossier_get_title (annal_timeline_get_dossier (self->items->timeline));
  g_autofree char *brief = g_utf8_substring (title != NULL ? title : "", 0,
                                             MIN (100, g_utf8_strlen (title != NULL ? title : "", -1)));
  lxw_doc_properties properties = { .created = MADE };

  annal_spreadsheet_clean (brief, strlen (brief), 100, self->scratch);
  properties.title = self->scratch->str;
  workbook_set_properties (self->workbook, &properties);
  self->heading = workbook_add_format (self->workbook);
  format_set_bold (self->heading);
  self->day = workbook_add_format (self->workbook);
  format_set_num_format (self->day, "yyyy-mm-dd");
  self->moment = workbook_add_format (self->workbook);
  format_set_num_format (self->moment, "yyyy-mm-dd hh:mm:ss");
  self->wrapped = workbook_add_format (self->workbook);
  format_set_text_wrap (self->wrapped);
  format_set_align (self->wrapped, LXW_ALIGN_VERTICAL_TOP);
  write_sheet (self, "events", ANNAL_SHEET_EVENTS);
  write_sheet (self, "claims", ANNAL_SHEET_CLAIMS);
  write_sheet (self, "citations", ANNAL_SHEET_CITATIONS);
  write_sheet (self, "sources", ANNAL_SHEET_SOURCES);
  write_conflicts (self);
  write_notes (self);
}

/* The library writes to a named file alone. */
static char *
make_file (GError **error)
{
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("annal-XXXXXX.xlsx", &path, error);

  if (fd < 0)
    return NULL;
  g_close (fd, NULL);
  return g_steal_pointer (&path);
}

static gboolean
write_workbook (Xlsx *self, const char *path, GError **error)
{
  lxw_error failure;

  self->workbook = workbook_new (path);
  if (self->workbook != NULL)
    write_all (self);
  failure = self->workbook != NULL ? workbook_close (self->workbook) : LXW_ERROR_MEMORY_MALLOC_FAILED;
  if (failure == LXW_NO_ERROR)
    return TRUE;
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_IO, "the workbook could not be written: %s", lxw_strerror (failure));
  return FALSE;
}

static gboolean
annal_export_xlsx_write_items (AnnalExporter *exporter, const AnnalExportItems *items, AnnalExportOut *out)
{
  g_autoptr (GString) scratch = g_string_new (NULL);
  Xlsx self = { .exporter = exporter, .items = items, .scratch = scratch };
  g_autofree char *path = make_file (&out->error);
  g_autofree char *bytes = NULL;
  gsize size = 0;
  gboolean done;

  if (path == NULL)
    return FALSE;
  done = write_workbook (&self, path, &out->error) && g_file_get_contents (path, &bytes, &size, &out->error);
  g_unlink (path);
  if (done)
    g_string_append_len (out->text, bytes, (gssize) size);
  return done;
}

static void
annal_export_xlsx_class_init (AnnalExportXlsxClass *klass)
{
  ANNAL_EXPORTER_CLASS (klass)->write_items = annal_export_xlsx_write_items;
}

static void
annal_export_xlsx_init (AnnalExportXlsx *self)
{
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A table as comma-separated values (RFC 4180), with a row of headings. Of the
 * entries:
 *
 *   id, type, kind       of the event or claim
 *   date                 as the dossier has it (EDTF)
 *   earliest, latest     the first and the last instant that it may cover, by
 *                        its date and by what is known of the order (UTC)
 *   certainty            possible: perhaps not what was asked for
 *   by, stance           of a claim: who, in words, and the stance
 *   text                 the title, or the sentence of the claim
 *   sources              ids of the sources cited, between semicolons
 *   status               held, planned, cancelled, disputed, of an event; draft, of a claim
 *   notice               withdrawn, erased or corrected, where that was told
 *
 * Raw, a cell is the very text. Safe, a spreadsheet can neither run nor change
 * it: see annal-spreadsheet.c.
 */

#include "export/annal-exporter-private.h"

#include <string.h>

#include <annal/annal-record.h>

#include "base/annal-append-private.h"
#include "export/table/annal-sheet-private.h"
#include "export/table/annal-spreadsheet-private.h"

#define NEWLINE "\r\n"
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

typedef AnnalExporter AnnalExportCsv;
typedef AnnalExporterClass AnnalExportCsvClass;

G_DEFINE_FINAL_TYPE (AnnalExportCsv, annal_export_csv, ANNAL_TYPE_EXPORTER)

typedef struct
{
  AnnalExporter *exporter;
  AnnalExportOut *out;
  const AnnalSheetColumn *columns;
  GString *scratch; /* owned */
  gboolean is_safe;
  guint n_marked;   /* cells with an apostrophe in front */
  guint n_changed;  /* cells with characters that are not theirs */
  guint n_cut;
  guint n_rows;
} Csv;

static void
add_quoted (GString *out, const char *text, gsize length)
{
  const char *end = text + length;

  g_string_append_c (out, '"');
  while (text < end)
    {
      const char *quote = memchr (text, '"', (gsize) (end - text));
      const char *stop = quote != NULL ? quote + 1 : end;

      g_string_append_len (out, text, stop - text);
      if (quote != NULL)
        g_string_append_c (out, '"');
      text = stop;
    }
  g_string_append_c (out, '"');
}

static void
add_cell (GString *out, const char *text, gsize length, gboolean is_quoted)
{
  if (is_quoted)
    add_quoted (out, text, length);
  else
    annal_append (out, text, length);
}

/* Taming makes line feeds of what the text had in their stead. */
static void
add_tamed (Csv *self, const char *text, gsize length)
{
  GString *tamed = self->scratch;
  AnnalSpreadsheetFlags flags = annal_spreadsheet_tame (text, length, tamed);

  self->n_marked += (flags & ANNAL_SPREADSHEET_MARKED) != 0;
  self->n_changed += (flags & ANNAL_SPREADSHEET_CHANGED) != 0;
  self->n_cut += (flags & ANNAL_SPREADSHEET_CUT) != 0;
  add_cell (self->out->text, tamed->str, tamed->len, annal_spreadsheet_separates (tamed->str, tamed->len));
}

static void
add_text (Csv *self, const char *text, gsize length)
{
  AnnalSpreadsheetFlags flags;

  if (!self->is_safe)
    {
      add_cell (self->out->text, text, length, annal_spreadsheet_separates (text, length));
      return;
    }
  flags = annal_spreadsheet_look (text, length);
  if ((flags & ~ANNAL_SPREADSHEET_SEPARATES) != 0)
    add_tamed (self, text, length);
  else
    add_cell (self->out->text, text, length, (flags & ANNAL_SPREADSHEET_SEPARATES) != 0);
}

/* Instants, numbers and words are ours, and stand as they are. */
static gboolean
add_row (const AnnalSheetRow *row, gpointer data)
{
  Csv *self = data;
  GString *out = self->out->text;

  for (guint i = 0; i < row->n; i++)
    {
      const char *cell = row->cells[i];

      if (i > 0)
        annal_append_char (out, ',');
      if (row->lengths[i] == 0)
        continue;
      if (self->columns[i].type == ANNAL_CELL_INSTANT || self->columns[i].type == ANNAL_CELL_NUMBER ||
          self->columns[i].type == ANNAL_CELL_WORD)
        add_cell (out, cell, row->lengths[i], FALSE);
      else
        add_text (self, cell, row->lengths[i]);
    }
  annal_append_text (out, NEWLINE);
  self->n_rows++;
  return annal_export_out_flush (self->out);
}

static AnnalSheetTable
get_table (AnnalExporter *self)
{
  static const struct
  {
    const char *name;
    AnnalSheetTable table;
  } tables[] = {
    { "entries", ANNAL_SHEET_ENTRIES },     { "events", ANNAL_SHEET_EVENTS },   { "claims", ANNAL_SHEET_CLAIMS },
    { "citations", ANNAL_SHEET_CITATIONS }, { "sources", ANNAL_SHEET_SOURCES },
  };
  const char *name = annal_exporter_get_option (self, "table");

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (strcmp (tables[i].name, name) == 0)
      return tables[i].table;
  g_return_val_if_reached (ANNAL_SHEET_ENTRIES);
}

static void
add_headings (Csv *self, guint n)
{
  GString *out = self->out->text;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "," : "", self->columns[i].name);
  g_string_append (out, NEWLINE);
}

/* How many of the items stand in no row. */
static guint
count_others (const AnnalExportItems *items, AnnalRecordType type)
{
  guint n = 0;

  for (guint i = 0; i < items->n; i++)
    {
      AnnalRecord *record = annal_timeline_get_record (items->timeline, annal_export_items_get_index (items, i));

      n += annal_record_get_record_type (record) != type;
    }
  return n;
}

static void
tell_others (Csv *self, const AnnalExportItems *items, AnnalSheetTable table)
{
  AnnalRecordType type = table == ANNAL_SHEET_EVENTS ? ANNAL_RECORD_TYPE_EVENT : ANNAL_RECORD_TYPE_CLAIM;
  const char *others = table == ANNAL_SHEET_EVENTS ? "claims" : "events";
  guint n;

  if (table == ANNAL_SHEET_ENTRIES)
    annal_exporter_leave_out (self->exporter, "quotations, chains, the words of dates, and what was cancelled or is a "
                                              "draft: they are in the tables events, claims and citations");
  if (table == ANNAL_SHEET_CITATIONS || table == ANNAL_SHEET_SOURCES)
    annal_exporter_leave_out (self->exporter, "what was cited for: it is in the tables events and claims");
  if (table != ANNAL_SHEET_EVENTS && table != ANNAL_SHEET_CLAIMS)
    return;
  n = count_others (items, type);
  if (n > 0)
    annal_exporter_leave_out (self->exporter, "%s (%u): they are in the table of that name", others, n);
  annal_exporter_leave_out (self->exporter, "quotations and chains: they are in the table citations");
}

static void
tell_changes (Csv *self)
{
  if (self->n_marked > 0)
    annal_exporter_leave_out (self->exporter,
                              "the bare text of %u cells, which have an apostrophe in front, since a spreadsheet "
                              "would run or change them: --option mode=raw has them as they are",
                              self->n_marked);
  if (self->n_changed > 0)
    annal_exporter_leave_out (self->exporter, "characters that steer a program, in %u cells: "
                                              "--option mode=raw has them as they are",
                              self->n_changed);
  if (self->n_cut > 0)
    annal_exporter_leave_out (self->exporter, "the ends of %u texts, since a cell takes no more than %u characters: "
                                              "--option mode=raw has them whole",
                              self->n_cut, ANNAL_SPREADSHEET_CHARS_MAX);
}

static gboolean
annal_export_csv_write_items (AnnalExporter *exporter, const AnnalExportItems *items, AnnalExportOut *out)
{
  AnnalSheetTable table = get_table (exporter);
  g_autoptr (GString) scratch = g_string_new (NULL);
  Csv self = { .exporter = exporter, .out = out, .scratch = scratch };
  guint n;

  self.is_safe = strcmp (annal_exporter_get_option (exporter, "mode"), "safe") == 0;
  self.columns = annal_sheet_get_columns (table, &n);
  if (strcmp (annal_exporter_get_option (exporter, "bom"), "yes") == 0)
    g_string_append (out->text, BYTE_ORDER_MARK);
  add_headings (&self, n);
  if (!annal_sheet_visit (table, items, add_row, &self))
    return FALSE;
  tell_others (&self, items, table);
  tell_changes (&self);
  return TRUE;
}

static void
annal_export_csv_class_init (AnnalExportCsvClass *klass)
{
  ANNAL_EXPORTER_CLASS (klass)->write_items = annal_export_csv_write_items;
}

static void
annal_export_csv_init (AnnalExportCsv *self)
{
}

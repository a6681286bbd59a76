/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/table/annal-arrow-table-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-claim.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-error.h>
#include <annal/annal-event.h>
#include <annal/annal-proposition.h>
#include <annal/annal-quantity.h>
#include <annal/annal-source.h>
#include <annal/annal-value.h>

#include "export/wording/annal-sayings-private.h"
#include "timeline/annal-rows-private.h"

#define MICROSECONDS 1000000
/* -290308-12-22, a whole day since some consumers begin there, and
 * 294247-01-10: microseconds since 1970 reach no further.
 */
#define SECONDS_MIN (G_GINT64_CONSTANT (-106751991) * 86400)
#define SECONDS_MAX (G_MAXINT64 / MICROSECONDS)
#define FIELDS_MAX 40
#define RECENT_MAX 4096
#define MEGABYTE (1024 * 1024)

/* In place of a code. */
#define NO_TEXT (-1)
#define UNKNOWN (-2)
#define TOO_MANY (-3)

/* As many rows as DuckDB has in a group: it takes such a batch for a group as it
 * is, and copies smaller ones once more.
 */
const AnnalArrowLimits annal_arrow_default_limits = { 122880, 64 * 1024 * 1024, G_MAXINT32 };

/* What a point of a span is told by. The four numbers of a span come first,
 * in the order of their flags.
 */
typedef enum
{
  POINT_BEGIN_MIN,
  POINT_BEGIN_MAX,
  POINT_END_MIN,
  POINT_END_MAX,
  POINT_EARLIEST,
  POINT_LATEST
} Point;

typedef enum
{
  STATE_KNOWN,
  STATE_OPEN,
  STATE_UNKNOWN,
  STATE_OUT_OF_RANGE
} State;

static const char *const states[] = {
  [STATE_KNOWN] = "known",
  [STATE_OPEN] = "open",
  [STATE_UNKNOWN] = "unknown",
  [STATE_OUT_OF_RANGE] = "out-of-range",
};

typedef enum
{
  FIELD_TEXT,
  FIELD_NAME,
  FIELD_WORD,
  FIELD_NUMBER,
  FIELD_POINT,
  FIELD_STATE
} FieldKind;

typedef struct
{
  const char *name;
  FieldKind kind;
  const AnnalSheetColumn *column; /* of texts, names, words and numbers */
  Point point;                    /* of points and states */
} Field;

typedef struct
{
  Field fields[FIELDS_MAX];
  guint n;
  gboolean has_span;
} Layout;

/* --- columns for programs ------------------------------------------------- */

static const char *
get_agent_id (const AnnalAgent *agent)
{
  return agent != NULL ? annal_agent_get_id (agent) : NULL;
}

static const char *
get_by_id (AnnalSheet *sheet, const AnnalSheetPlace *place)
{
  return annal_sheet_get_speaker_id (sheet, place);
}

static const char *
get_principal_id (AnnalSheet *sheet, const AnnalSheetPlace *place)
{
  return get_agent_id (annal_claim_get_principal (place->claim));
}

static const char *
get_where_id (AnnalSheet *sheet, const AnnalSheetPlace *place)
{
  return get_agent_id (annal_event_get_where (place->event));
}

static const char *
get_outlet_id (AnnalSheet *sheet, const AnnalSheetPlace *place)
{
  return place->source != NULL ? get_agent_id (annal_source_get_outlet (place->source)) : NULL;
}

static const char *
get_about (AnnalSheet *sheet, const AnnalSheetPlace *place)
{
  const AnnalProposition *proposition = annal_claim_get_proposition (place->claim);

  return proposition != NULL ? annal_proposition_get_about (proposition) : NULL;
}

static const char *
get_predicate (AnnalSheet *sheet, const AnnalSheetPlace *place)
{
  const AnnalProposition *proposition = annal_claim_get_proposition (place->claim);

  return proposition != NULL ? annal_proposition_get_predicate (proposition) : NULL;
}

static const AnnalQuantity *
get_quantity (const AnnalSheetPlace *place)
{
  const AnnalProposition *proposition = annal_claim_get_proposition (place->claim);
  const AnnalValue *value = proposition != NULL ? annal_proposition_get_value (proposition) : NULL;

  return value != NULL ? annal_value_get_quantity (value) : NULL;
}

static int
get_approx (AnnalSheet *sheet, const AnnalSheetPlace *place)
{
  const AnnalQuantity *quantity = get_quantity (place);

  return quantity != NULL ? (int) annal_quantity_get_approx (quantity) : ANNAL_APPROX_UNSET;
}

static const char *
get_lo (AnnalSheet *sheet, const AnnalSheetPlace *place)
{
  const AnnalQuantity *quantity = get_quantity (place);

  return quantity != NULL ? annal_quantity_get_lo (quantity) : NULL;
}

static const char *
get_hi (AnnalSheet *sheet, const AnnalSheetPlace *place)
{
  const AnnalQuantity *quantity = get_quantity (place);

  return quantity != NULL ? annal_quantity_get_hi (quantity) : NULL;
}

static const char *
get_unit (AnnalSheet *sheet, const AnnalSheetPlace *place)
{
  const AnnalQuantity *quantity = get_quantity (place);

  return quantity != NULL ? annal_quantity_get_unit (quantity) : NULL;
}

static const AnnalSheetColumn entry_columns[] = {
  { "by_id", ANNAL_CELL_NAME, .get = get_by_id, .get_key = annal_sheet_get_speaker_key },
};

static const AnnalSheetColumn event_columns[] = {
  { "where_id", ANNAL_CELL_NAME, .get = get_where_id },
};

static const AnnalSheetColumn claim_columns[] = {
  { "by_id", ANNAL_CELL_NAME, .get = get_by_id, .get_key = annal_sheet_get_speaker_key },
  { "principal_id", ANNAL_CELL_NAME, .get = get_principal_id },
  { "about", ANNAL_CELL_NAME, .get = get_about },
  { "predicate", ANNAL_CELL_NAME, .get = get_predicate },
  { "approx", ANNAL_CELL_WORD, .get_word = get_approx, .get_word_type = annal_approx_get_type },
  { "lo", ANNAL_CELL_TEXT, .get = get_lo },
  { "hi", ANNAL_CELL_TEXT, .get = get_hi },
  { "unit", ANNAL_CELL_NAME, .get = get_unit },
};

static const AnnalSheetColumn source_columns[] = {
  { "outlet_id", ANNAL_CELL_NAME, .get = get_outlet_id },
};

static const struct
{
  AnnalSheetTable sheet;
  const AnnalSheetColumn *columns; /* beside those of the sheet */
  guint n;
} tables[] = {
  [ANNAL_ARROW_TABLE_ENTRIES] = { ANNAL_SHEET_ENTRIES, entry_columns, G_N_ELEMENTS (entry_columns) },
  [ANNAL_ARROW_TABLE_EVENTS] = { ANNAL_SHEET_EVENTS, event_columns, G_N_ELEMENTS (event_columns) },
  [ANNAL_ARROW_TABLE_CLAIMS] = { ANNAL_SHEET_CLAIMS, claim_columns, G_N_ELEMENTS (claim_columns) },
  [ANNAL_ARROW_TABLE_CITATIONS] = { ANNAL_SHEET_CITATIONS, source_columns, G_N_ELEMENTS (source_columns) },
  [ANNAL_ARROW_TABLE_SOURCES] = { ANNAL_SHEET_SOURCES, source_columns, G_N_ELEMENTS (source_columns) },
};

/* --- layouts -------------------------------------------------------------- */

static Field *
add_field (Layout *self, const char *name, FieldKind kind)
{
  Field *field = &self->fields[self->n++];

  g_assert (self->n <= FIELDS_MAX);
  *field = (Field) { .name = name, .kind = kind };
  return field;
}

static FieldKind
get_field_kind (const AnnalSheetColumn *column)
{
  switch (column->type)
    {
    case ANNAL_CELL_NAME:
      return FIELD_NAME;
    case ANNAL_CELL_WORD:
      return FIELD_WORD;
    case ANNAL_CELL_NUMBER:
      return FIELD_NUMBER;
    case ANNAL_CELL_INSTANT:
      return FIELD_POINT;
    case ANNAL_CELL_TEXT:
    case ANNAL_CELL_DATE:
    case ANNAL_CELL_URL:
    default:
      return FIELD_TEXT;
    }
}

static void
add_columns (Layout *self, const AnnalSheetColumn *columns, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      Field *field = add_field (self, columns[i].name, get_field_kind (&columns[i]));

      field->column = &columns[i];
      if (field->kind != FIELD_POINT)
        continue;
      field->point = strcmp (field->name, "earliest") == 0 ? POINT_EARLIEST : POINT_LATEST;
      self->has_span = TRUE;
    }
}

static void
add_points (Layout *self)
{
  static const struct
  {
    const char *name;
    const char *state;
  } points[] = {
    [POINT_BEGIN_MIN] = { "begin_min", "begin_min_state" },
    [POINT_BEGIN_MAX] = { "begin_max", "begin_max_state" },
    [POINT_END_MIN] = { "end_min", "end_min_state" },
    [POINT_END_MAX] = { "end_max", "end_max_state" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      add_field (self, points[i].name, FIELD_POINT)->point = i;
      add_field (self, points[i].state, FIELD_STATE)->point = i;
    }
}

static void
layout_init (Layout *self, AnnalArrowTable table)
{
  guint n;
  const AnnalSheetColumn *columns = annal_sheet_get_columns (tables[table].sheet, &n);

  *self = (Layout) { .n = 0 };
  add_columns (self, columns, n);
  if (self->has_span)
    add_points (self);
  add_columns (self, tables[table].columns, tables[table].n);
}

static AnnalArrowType
get_arrow_type (FieldKind kind)
{
  static const AnnalArrowType types[] = {
    [FIELD_TEXT] = ANNAL_ARROW_TEXT,
    [FIELD_NAME] = ANNAL_ARROW_CODE,
    [FIELD_WORD] = ANNAL_ARROW_CODE,
    [FIELD_NUMBER] = ANNAL_ARROW_NUMBER,
    [FIELD_POINT] = ANNAL_ARROW_INSTANT,
    [FIELD_STATE] = ANNAL_ARROW_CODE,
  };

  return types[kind];
}

void
annal_arrow_table_get_schema (AnnalArrowTable table, struct ArrowSchema *out)
{
  Layout layout;

  layout_init (&layout, table);
  annal_arrow_schema_init_table (out, layout.n);
  for (guint i = 0; i < layout.n; i++)
    annal_arrow_schema_init (out->children[i], get_arrow_type (layout.fields[i].kind), layout.fields[i].name);
}

/* --- rows ----------------------------------------------------------------- */

/* The codes of the texts that were met last, by where these lie. */
typedef struct
{
  const char *texts[RECENT_MAX];
  gint32 codes[RECENT_MAX];
} Recent;

struct _AnnalArrowRows
{
  AnnalArrowTable table;
  Layout layout;
  AnnalArrowLimits limits;
  AnnalSheet *sheet; /* owned */
  AnnalArrowColumn columns[FIELDS_MAX];
  AnnalArrowWords *words[FIELDS_MAX]; /* owned, of codes */
  Recent *recent[FIELDS_MAX];         /* owned, of names without keys */
  GArray *codes[FIELDS_MAX];          /* owned, of gint32 by key: the code, NO_TEXT or UNKNOWN */
  gint8 places[FIELDS_MAX][ANNAL_SAYINGS_WORDS_MAX]; /* of words: the code of each value, or -1 */
};

static void
find_places (AnnalArrowRows *self, guint field)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (self->layout.fields[field].column->get_word_type ());

  memset (self->places[field], -1, ANNAL_SAYINGS_WORDS_MAX);
  for (guint i = 0; i < klass->n_values; i++)
    {
      const GEnumValue *value = &klass->values[i];

      g_assert (value->value >= 0 && value->value < ANNAL_SAYINGS_WORDS_MAX);
      if (strcmp (value->value_nick, "unset") != 0)
        self->places[field][value->value] = (gint8) annal_arrow_words_intern (self->words[field], value->value_nick);
    }
}

static void
begin_field (AnnalArrowRows *self, guint i)
{
  FieldKind kind = self->layout.fields[i].kind;

  annal_arrow_column_init (&self->columns[i], get_arrow_type (kind));
  if (get_arrow_type (kind) == ANNAL_ARROW_CODE)
    self->words[i] = annal_arrow_words_new ();
  if (kind == FIELD_NAME && self->layout.fields[i].column->get_key != NULL)
    self->codes[i] = g_array_new (FALSE, FALSE, sizeof (gint32));
  else if (kind == FIELD_NAME)
    self->recent[i] = g_new0 (Recent, 1);
  if (kind == FIELD_WORD)
    find_places (self, i);
  if (kind == FIELD_STATE)
    for (guint j = 0; j < G_N_ELEMENTS (states); j++)
      annal_arrow_words_intern (self->words[i], states[j]);
}

AnnalArrowRows *
annal_arrow_rows_new (AnnalArrowTable table,
                      const AnnalExportItems *items,
                      gboolean with_all_sources,
                      const AnnalArrowLimits *limits)
{
  AnnalArrowRows *self = g_new0 (AnnalArrowRows, 1);

  self->table = table;
  layout_init (&self->layout, table);
  self->limits = *limits;
  self->sheet = annal_sheet_new (tables[table].sheet, items, with_all_sources);
  for (guint i = 0; i < self->layout.n; i++)
    begin_field (self, i);
  return self;
}

void
annal_arrow_rows_free (AnnalArrowRows *self)
{
  annal_sheet_free (self->sheet);
  for (guint i = 0; i < self->layout.n; i++)
    {
      annal_arrow_column_clear (&self->columns[i]);
      g_clear_pointer (&self->words[i], annal_arrow_words_free);
      g_free (self->recent[i]);
      g_clear_pointer (&self->codes[i], g_array_unref);
    }
  g_free (self);
}

static gboolean
fail_long (const char *name, GError **error)
{
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_LIMIT, "the texts of “%s” are too long for a table", name);
  return FALSE;
}

/* --- cells ---------------------------------------------------------------- */

/* The span of a row, with what is to be said of its bounds. */
typedef struct
{
  const AnnalSpanData *span; /* borrowed */
  AnnalSpanFlags flags; /* that fit the bounds */
  gboolean is_dated;
} Bounds;

/* Rows that are put down together, a column after the other: what is done for one
 * cell is at hand for the next of its kind.
 */
typedef struct
{
  AnnalSheetPlace places[ANNAL_ARROW_ROWS_AT_ONCE];
  Bounds bounds[ANNAL_ARROW_ROWS_AT_ONCE];
  guint n;
} Block;

static void
bounds_init (Bounds *self, const AnnalSpanData *span)
{
  self->span = span;
  self->flags = annal_tight_get_flags (span);
  self->is_dated = annal_span_data_is_dated (span);
}

static gint64
get_point (const Bounds *self, Point point)
{
  switch (point)
    {
    case POINT_BEGIN_MAX:
      return self->span->begin_max;
    case POINT_END_MIN:
      return self->span->end_min;
    case POINT_END_MAX:
      return self->span->end_max;
    case POINT_LATEST:
      return annal_span_data_get_last (self->span);
    case POINT_BEGIN_MIN:
    case POINT_EARLIEST:
    default:
      return self->span->begin_min;
    }
}

/* Of earliest and latest it is only told whether they are known. */
static State
get_state (const Bounds *self, Point point)
{
  gint64 seconds = get_point (self, point);

  if (point >= POINT_EARLIEST && !self->is_dated)
    return STATE_UNKNOWN;
  if (point < POINT_EARLIEST && (self->flags & (ANNAL_SPAN_FLAGS_BEGIN_MIN_OPEN << point)))
    return STATE_OPEN;
  if (point <= POINT_BEGIN_MAX && (self->flags & ANNAL_SPAN_FLAGS_BEGIN_UNKNOWN))
    return STATE_UNKNOWN;
  if ((point == POINT_END_MIN || point == POINT_END_MAX) && (self->flags & ANNAL_SPAN_FLAGS_END_UNKNOWN))
    return STATE_UNKNOWN;
  return seconds < SECONDS_MIN || seconds > SECONDS_MAX ? STATE_OUT_OF_RANGE : STATE_KNOWN;
}

static void
put_points (AnnalArrowColumn *column, const Block *block, Point point)
{
  gint64 numbers[ANNAL_ARROW_ROWS_AT_ONCE];
  guint8 valid[ANNAL_ARROW_ROWS_AT_ONCE];

  for (guint i = 0; i < block->n; i++)
    {
      valid[i] = get_state (&block->bounds[i], point) == STATE_KNOWN;
      numbers[i] = valid[i] ? get_point (&block->bounds[i], point) * MICROSECONDS : 0;
    }
  annal_arrow_column_add_numbers (column, numbers, valid, block->n);
}

static void
put_states (AnnalArrowColumn *column, const Block *block, Point point)
{
  gint32 codes[ANNAL_ARROW_ROWS_AT_ONCE];

  for (guint i = 0; i < block->n; i++)
    codes[i] = (gint32) get_state (&block->bounds[i], point);
  annal_arrow_column_add_codes (column, codes, block->n);
}

/* A text of a record stays where it is, so that its place tells what it says. */
static gint32
find_code (AnnalArrowRows *self, guint i, const char *text)
{
  Recent *recent = self->recent[i];
  guint slot = (guint) ((gsize) text / 16 % RECENT_MAX);

  if (annal_sheet_has_texts (self->sheet))
    return annal_arrow_words_intern (self->words[i], text);
  if (recent->texts[slot] != text)
    {
      recent->codes[slot] = annal_arrow_words_intern (self->words[i], text);
      recent->texts[slot] = text;
    }
  return recent->codes[slot];
}

/* The place in the table where the code of a key is. */
static gint32 *
find_key (GArray *codes, guint key)
{
  const gint32 unknown = UNKNOWN;

  while (codes->len <= key)
    g_array_append_val (codes, unknown);
  return &g_array_index (codes, gint32, key);
}

/* By the number of the name, where it has one: the text is asked for once. */
static gint32
find_keyed_code (AnnalArrowRows *self, guint i, const AnnalSheetPlace *place)
{
  const AnnalSheetColumn *column = self->layout.fields[i].column;
  guint key = column->get_key (self->sheet, place);
  const char *text;
  gint32 *code;

  if (key == G_MAXUINT)
    return NO_TEXT;
  code = find_key (self->codes[i], key);
  if (*code != UNKNOWN)
    return *code;
  text = column->get (self->sheet, place);
  *code = text == NULL ? NO_TEXT : annal_arrow_words_intern (self->words[i], text);
  if (text != NULL && *code < 0)
    *code = TOO_MANY;
  return *code;
}

static gint32
find_named_code (AnnalArrowRows *self, guint i, const AnnalSheetPlace *place)
{
  const char *text = self->layout.fields[i].column->get (self->sheet, place);
  gint32 code = text != NULL ? find_code (self, i, text) : NO_TEXT;

  return text != NULL && code < 0 ? TOO_MANY : code;
}

static gboolean
put_names (AnnalArrowRows *self, guint field, const Block *block, GError **error)
{
  gint32 codes[ANNAL_ARROW_ROWS_AT_ONCE];

  for (guint i = 0; i < block->n; i++)
    {
      codes[i] = self->codes[field] != NULL ? find_keyed_code (self, field, &block->places[i])
                                            : find_named_code (self, field, &block->places[i]);
      if (codes[i] == TOO_MANY)
        return fail_long (self->layout.fields[field].name, error);
      annal_sheet_drop_texts (self->sheet);
    }
  annal_arrow_column_add_codes (&self->columns[field], codes, block->n);
  return TRUE;
}

static gboolean
put_texts (AnnalArrowRows *self, guint field, const Block *block, GError **error)
{
  AnnalArrowColumn *out = &self->columns[field];
  const AnnalSheetColumn *column = self->layout.fields[field].column;

  for (guint i = 0; i < block->n; i++)
    {
      gsize length;
      const char *text = annal_sheet_get_text (self->sheet, column, &block->places[i], &length);

      if (length > self->limits.bytes_max - out->values.n)
        return fail_long (self->layout.fields[field].name, error);
      annal_arrow_column_add_text (out, text, length);
      annal_sheet_drop_texts (self->sheet);
    }
  return TRUE;
}

static void
put_words (AnnalArrowRows *self, guint field, const Block *block)
{
  const AnnalSheetColumn *column = self->layout.fields[field].column;
  gint32 codes[ANNAL_ARROW_ROWS_AT_ONCE];

  for (guint i = 0; i < block->n; i++)
    {
      int value = column->get_word (self->sheet, &block->places[i]);

      codes[i] = value >= 0 && value < ANNAL_SAYINGS_WORDS_MAX ? self->places[field][value] : -1;
    }
  annal_arrow_column_add_codes (&self->columns[field], codes, block->n);
}

static void
put_numbers (AnnalArrowRows *self, guint field, const Block *block)
{
  const AnnalSheetColumn *column = self->layout.fields[field].column;
  gint64 numbers[ANNAL_ARROW_ROWS_AT_ONCE];
  guint8 valid[ANNAL_ARROW_ROWS_AT_ONCE];

  for (guint i = 0; i < block->n; i++)
    {
      numbers[i] = column->get_number (self->sheet, &block->places[i]);
      valid[i] = numbers[i] >= 0;
    }
  annal_arrow_column_add_numbers (&self->columns[field], numbers, valid, block->n);
}

static gboolean
put_column (AnnalArrowRows *self, guint i, const Block *block, GError **error)
{
  const Field *field = &self->layout.fields[i];

  switch (field->kind)
    {
    case FIELD_NAME:
      return put_names (self, i, block, error);
    case FIELD_WORD:
      put_words (self, i, block);
      return TRUE;
    case FIELD_NUMBER:
      put_numbers (self, i, block);
      return TRUE;
    case FIELD_POINT:
      put_points (&self->columns[i], block, field->point);
      return TRUE;
    case FIELD_STATE:
      put_states (&self->columns[i], block, field->point);
      return TRUE;
    case FIELD_TEXT:
    default:
      return put_texts (self, i, block, error);
    }
}

/* --- batches -------------------------------------------------------------- */

/* No more than texts of a megabyte each may bring to what is enough: the end of a
 * batch is looked for between blocks. Of sources there is one place at a time.
 */
static guint
get_block_size (const AnnalArrowRows *self)
{
  gsize n = CLAMP (self->limits.bytes_enough / MEGABYTE, 1, ANNAL_ARROW_ROWS_AT_ONCE);

  if (self->table == ANNAL_ARROW_TABLE_SOURCES)
    n = 1;
  return (guint) MIN (n, self->limits.rows_max - (gsize) self->columns[0].n);
}

static void
fill_block (AnnalArrowRows *self, Block *block)
{
  guint n = get_block_size (self);

  for (block->n = 0; block->n < n && annal_sheet_next (self->sheet, &block->places[block->n]); block->n++)
    if (self->layout.has_span)
      bounds_init (&block->bounds[block->n], block->places[block->n].span);
}

static gboolean
put_block (AnnalArrowRows *self, const Block *block, GError **error)
{
  for (guint i = 0; i < self->layout.n; i++)
    if (!put_column (self, i, block, error))
      return FALSE;
  return TRUE;
}

static gboolean
is_full (AnnalArrowRows *self)
{
  if (self->columns[0].n >= self->limits.rows_max)
    return TRUE;
  for (guint i = 0; i < self->layout.n; i++)
    if (self->columns[i].type == ANNAL_ARROW_TEXT && self->columns[i].values.n > self->limits.bytes_enough)
      return TRUE;
  return FALSE;
}

gboolean
annal_arrow_rows_next (AnnalArrowRows *self, struct ArrowArray *out, GError **error)
{
  Block block = { .n = 1 };

  while (block.n > 0 && !is_full (self))
    {
      fill_block (self, &block);
      if (!put_block (self, &block, error))
        return FALSE;
    }
  if (self->columns[0].n == 0)
    *out = (struct ArrowArray) { .release = NULL };
  else
    annal_arrow_columns_export (self->columns, self->words, self->layout.n, self->columns[0].n, out);
  return TRUE;
}

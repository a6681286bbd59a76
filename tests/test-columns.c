/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What a sealed dossier keeps side by side. */

#include "model/annal-dossier-private.h"
#include "timeline-fixture.h"

#define DAY(n) ((gint64) (n) * 86400)
#define MAY_14_2019 DAY (18030)

/* Events b, a and the whole w; claim c; sources s and t; links. */
#define TEXT                                                                                               \
  BASE "{'type':'source','id':'t','published':'2019-06-02'}\n"                                             \
  EVENT_OF ("summit", "w", "2019-05", "") PART ("b", "2019-05-14", "w") UNDATED ("a")                      \
  CLAIM ("c", ",'utterance':'b'") SAID ("d", "2019-05-14")                                                 \
  LINK ("l1", "a", "precedes", "b") LINK ("l2", "d", "responds-to", "c") LINK ("l3", "a", "same-as", "b")

static void
records_are_numbered_by_type_and_id (void)
{
  static const char *const expected[] = { "a", "b", "w", "c", "d", "s", "t", "dprk", "l1", "l2", "l3" };
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("numbers", TEXT);
  const AnnalColumns *columns = annal_dossier_get_columns (dossier);

  CHECK (columns->n == G_N_ELEMENTS (expected));
  CHECK (columns->n_events == 3 && columns->n_claims == 2 && columns->n_sources == 2);
  CHECK (columns->first_link == 8 && columns->n_links == 3);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      CHECK_TEXT (expected[i], annal_record_get_id (columns->records[i]), expected[i]);
      CHECK_ROW (expected[i], annal_columns_lookup (columns, expected[i]) == i);
    }
}

/* By the stated beginnings, then the ids. The claim c has no date, but was made at b;
 * what has no date at all comes last, and the sources stand apart.
 */
static void
rows_are_numbered_by_date (void)
{
  static const char *const expected[] = { "w", "b", "c", "d", "a", "s", "t", "dprk", "l1", "l2", "l3" };
  static const char *const by_id[] = { "a", "b", "c", "d", "w" };
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("rows", TEXT);
  const AnnalColumns *columns = annal_dossier_get_columns (dossier);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      CHECK_TEXT (expected[i], annal_record_get_id (annal_columns_get_record (columns, i)), expected[i]);
      CHECK_ROW (expected[i], columns->rows[columns->numbers[i]] == i);
      CHECK_ROW (expected[i], annal_columns_is_event (columns, i) == (i == 0 || i == 1 || i == 4));
    }
  CHECK (columns->n_dated == 4);
  for (guint row = 1; row < columns->n_dated; row++)
    CHECK_ROW (expected[row], columns->keys[row] >= columns->keys[row - 1]);
  CHECK (columns->keys[1] == columns->keys[2] && columns->keys[2] == columns->keys[3]);
  for (guint i = 0; i < G_N_ELEMENTS (by_id); i++)
    {
      CHECK_TEXT (by_id[i], annal_record_get_id (annal_columns_get_record (columns, columns->rows_by_id[i])), by_id[i]);
      CHECK_ROW (by_id[i], columns->ranks[columns->rows_by_id[i]] == i);
    }
}

/* What is packed of a key reaches from the year -2386 to 6325, and to lengths of a
 * year; what lies beyond is told apart as well. The ids are in the opposite order.
 */
static void
rows_beyond_what_is_packed_are_in_order (void)
{
  static const char text[] = BASE
    EVENT ("n", "Y-10000001") EVENT ("m", "Y-10000000") EVENT ("l", "-2386") EVENT ("k", "-2384")
      EVENT ("j", "2019-01-01") EVENT ("i", "2019") EVENT ("h", "2019/2020") EVENT ("g", "2019/2021")
        EVENT ("f", "2019/9999") EVENT ("e", "2019/..") EVENT ("d", "6324") EVENT ("c", "6326")
          EVENT ("b", "Y10000000") EVENT ("a", "Y10000001");
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("far", text);
  const AnnalColumns *columns = annal_dossier_get_columns (dossier);

  CHECK (columns->n_dated == 14);
  for (guint row = 0; row < columns->n_dated; row++)
    {
      const char expected[] = { (char) ('n' - row), '\0' };

      CHECK_TEXT (expected, annal_record_get_id (annal_columns_get_record (columns, row)), expected);
      CHECK_ROW (expected, row == 0 || columns->keys[row] >= columns->keys[row - 1]);
    }
  /* Two and two have the same number, which does not say the whole key. */
  CHECK (columns->keys[0] == columns->keys[1] && columns->keys[1] < columns->keys[3]);
  CHECK (columns->keys[12] == columns->keys[13] && columns->keys[10] < columns->keys[11]);
  for (guint row = 6; row < 10; row++)
    CHECK (columns->keys[row] == columns->keys[6] && !(columns->origins[row] & ANNAL_SPAN_ORIGIN_PLAIN));
}

static void
what_is_not_there_has_no_number (void)
{
  static const char *const ids[] = { "", "x", "aa", "l4", "inmates", "statement" };
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("none", TEXT);
  g_autoptr (AnnalDossier) empty = annal_dossier_new (NULL);

  CHECK (annal_dossier_get_columns (empty) == NULL);
  CHECK (annal_dossier_seal (empty, NULL));
  CHECK (annal_dossier_get_columns (empty)->n == 0);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      CHECK_ROW (ids[i], annal_columns_lookup (annal_dossier_get_columns (dossier), ids[i]) == ANNAL_NO_NUMBER);
      CHECK_ROW (ids[i], annal_columns_lookup (annal_dossier_get_columns (empty), ids[i]) == ANNAL_NO_NUMBER);
    }
}

static void
spans_are_read (void)
{
  static const struct
  {
    const char *id;
    gboolean stated, instant;
    gint64 begin_min, begin_max;
  } rows[] = {
    /* A statement is an instant by its kind, a summit is a period. */
    { "a", FALSE, TRUE, G_MININT64, G_MAXINT64 },
    { "b", TRUE, TRUE, MAY_14_2019, MAY_14_2019 + 86399 },
    { "w", TRUE, FALSE, MAY_14_2019 - DAY (13), MAY_14_2019 - DAY (13) },
    { "c", FALSE, TRUE, G_MININT64, G_MAXINT64 },
    { "d", TRUE, TRUE, MAY_14_2019, MAY_14_2019 + 86399 },
    { "s", TRUE, TRUE, MAY_14_2019 + DAY (18), MAY_14_2019 + DAY (18) + 86399 },
  };
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("spans", TEXT);
  const AnnalColumns *columns = annal_dossier_get_columns (dossier);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint row = columns->rows[annal_columns_lookup (columns, rows[i].id)];

      CHECK_ROW (rows[i].id, !(columns->origins[row] & ANNAL_SPAN_ORIGIN_STATED) == !rows[i].stated);
      CHECK_ROW (rows[i].id, !(columns->origins[row] & ANNAL_SPAN_ORIGIN_INSTANT) == !rows[i].instant);
      CHECK_ROW (rows[i].id, columns->spans[row].begin_min == rows[i].begin_min);
      CHECK_ROW (rows[i].id, columns->spans[row].begin_max == rows[i].begin_max);
    }
}

static void
references_are_resolved (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("references", TEXT);
  const AnnalColumns *columns = annal_dossier_get_columns (dossier);

  /* By row: w, b, c, d, a. */
  CHECK (columns->within[0] == ANNAL_NO_NUMBER && columns->within[1] == 0 && columns->within[2] == 1);
  CHECK (columns->within[3] == ANNAL_NO_NUMBER && columns->within[4] == ANNAL_NO_NUMBER);
  /* Only the claims have citations here. */
  CHECK (columns->first_cited[0] == 0 && columns->first_cited[2] == 0);
  CHECK (columns->first_cited[3] == 1 && columns->first_cited[4] == 2 && columns->first_cited[5] == 2);
  CHECK (columns->cited[0] == 5 && columns->cited[1] == 5);
}

static void
links_are_resolved (void)
{
  static const AnnalLinkColumn expected[] = {
    { 4, 1, ANNAL_LINK_ORDER_PRECEDES },
    { 3, 2, ANNAL_LINK_ORDER_RESPONDS_TO },
    { 4, 1, ANNAL_LINK_ORDER_NONE },
  };
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("links", TEXT);
  const AnnalColumns *columns = annal_dossier_get_columns (dossier);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const char *label = annal_record_get_id (columns->records[columns->first_link + i]);

      CHECK_ROW (label, columns->links[i].subject == expected[i].subject);
      CHECK_ROW (label, columns->links[i].object == expected[i].object);
      CHECK_ROW (label, columns->links[i].order == expected[i].order);
    }
}

/* By row, w, b, c, d, a and the sources s, t: in the order of the ends that they lead from. */
static void
constraints_are_gathered (void)
{
  static const AnnalConstraint expected[] = {
    { 0, 1, ANNAL_CONSTRAINT_PART_BEGINS, ANNAL_NO_LINK },    { 1, 2, ANNAL_CONSTRAINT_SAID_FROM, ANNAL_NO_LINK },
    { 1, 0, ANNAL_CONSTRAINT_PART_ENDS, ANNAL_NO_LINK },      { 2, 5, ANNAL_CONSTRAINT_SAID_PUBLISHED, ANNAL_NO_LINK },
    { 2, 3, ANNAL_CONSTRAINT_ANSWERS, 1 },                    { 2, 1, ANNAL_CONSTRAINT_SAID_UNTIL, ANNAL_NO_LINK },
    { 3, 5, ANNAL_CONSTRAINT_SAID_PUBLISHED, ANNAL_NO_LINK }, { 4, 1, ANNAL_CONSTRAINT_PRECEDES, 0 },
  };
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("constraints", TEXT);
  const AnnalConstraints *constraints = &annal_dossier_get_columns (dossier)->constraints;
  const guint *leaving = constraints->first_leaving, *entering = constraints->first_entering;

  CHECK (constraints->n == G_N_ELEMENTS (expected));
  for (guint i = 0; i < MIN (constraints->n, G_N_ELEMENTS (expected)); i++)
    {
      const AnnalConstraint *it = &constraints->leaving[i], *same = &constraints->entering[i];
      g_autofree char *label = g_strdup_printf ("constraint %u", i);
      guint former = annal_constraint_get_former (it), latter = annal_constraint_get_latter (same);

      CHECK_ROW (label, it->before == expected[i].before && it->after == expected[i].after);
      CHECK_ROW (label, it->kind == expected[i].kind && it->link == expected[i].link);
      CHECK_ROW (label, i >= leaving[former] && i < leaving[former + 1]);
      CHECK_ROW (label, memcmp (same, &constraints->leaving[constraints->numbers[i]], sizeof *same) == 0);
      CHECK_ROW (label, i >= entering[latter] && i < entering[latter + 1]);
    }
  CHECK (constraints->are_meetable && !constraints->go_round);
}

static void
check_pressing (const AnnalPressing *self, const AnnalRadixItem *expected, guint n, const char *side)
{
  CHECK_ROW (side, self->n == n);
  for (guint i = 0; i < MIN (self->n, n); i++)
    {
      g_autofree char *label = g_strdup_printf ("%s %u", side, i);

      CHECK_ROW (label, self->items[i].key == expected[i].key);
      CHECK_ROW (label, self->items[i].number == expected[i].number);
      CHECK_ROW (label, self->items[i].tag == expected[i].tag);
    }
}

/* c was not said before b, by which it begins (4) and ends (5), nor after d, which
 * answers it, nor after the source s; and a ended (9) by the time that b began.
 */
static void
bounds_that_press_are_listed (void)
{
  const gint64 begin = MAY_14_2019, end = MAY_14_2019 + 86399, published = MAY_14_2019 + DAY (18) + 86399;
  const AnnalRadixItem lower[] = { { ~annal_radix_key (begin), 1, 4 } };
  const AnnalRadixItem upper[] = {
    { annal_radix_key (end), 4, 4 },
    { annal_radix_key (end), 5, 5 },
    { annal_radix_key (end), 7, 9 },
    { annal_radix_key (published), 3, 4 },
  };
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("pressing", TEXT);
  const AnnalConstraints *constraints = &annal_dossier_get_columns (dossier)->constraints;

  check_pressing (&constraints->lower, lower, G_N_ELEMENTS (lower), "lower");
  check_pressing (&constraints->upper, upper, G_N_ELEMENTS (upper), "upper");
}

static void
circles_are_found (void)
{
  static const struct
  {
    const char *label, *text;
    gboolean are_meetable, go_round;
  } rows[] = {
    { "no link", EVENT ("a", "2019-05-14") EVENT ("b", "2019-05-14"), TRUE, FALSE },
    { "one way", EVENT ("a", "2019-05-14") EVENT ("b", "2019-05-14") LINK ("l1", "a", "precedes", "b"), TRUE, FALSE },
    { "both ways",
      EVENT ("a", "2019-05-14") EVENT ("b", "2019-05-14") LINK ("l1", "a", "precedes", "b")
        LINK ("l2", "a", "responds-to", "b"),
      TRUE, TRUE },
    { "undated", UNDATED ("a") UNDATED ("b") LINK ("l1", "a", "precedes", "b") LINK ("l2", "a", "responds-to", "b"), TRUE,
      TRUE },
    { "over three",
      EVENT ("a", "2019-05-14") EVENT ("b", "2019-05") EVENT ("c", "2019") LINK ("l1", "a", "precedes", "b")
        LINK ("l2", "b", "responds-to", "c") LINK ("l3", "c", "precedes", "a"),
      TRUE, FALSE },
    { "over three, all one way",
      EVENT ("a", "2019-05-14") EVENT ("b", "2019-05") EVENT ("c", "2019") LINK ("l1", "a", "precedes", "b")
        LINK ("l2", "b", "precedes", "c") LINK ("l3", "a", "responds-to", "c"),
      TRUE, TRUE },
    { "over a claim made at it",
      EVENT ("a", "2019-05-14") CLAIM ("c", ",'utterance':'a'") LINK ("l1", "a", "responds-to", "c"), TRUE, TRUE },
    { "of days that forbid it",
      EVENT ("a", "2019-05-14") EVENT ("b", "2019-05-16") LINK ("l1", "a", "precedes", "b")
        LINK ("l2", "a", "responds-to", "b"),
      FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat (BASE, rows[i].text, NULL);
      g_autoptr (AnnalDossier) dossier = fixture_dossier (rows[i].label, text);
      const AnnalConstraints *constraints = &annal_dossier_get_columns (dossier)->constraints;

      CHECK_ROW (rows[i].label, constraints->are_meetable == rows[i].are_meetable);
      CHECK_ROW (rows[i].label, constraints->go_round == rows[i].go_round);
    }
}

/* Claims alone say for how long something holds; 'valid' is a period. */
static void
times_that_claims_name_are_read (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("valid", BASE EVENT ("a", "2019-05-14") CLAIM ("b", "")
                                                      CLAIM ("c", ",'valid':'2019-05-14'")
                                                      CLAIM ("d", ",'valid':{'basis':'unknown'}")
                                                      CLAIM ("e", ",'valid':'2019-05-15/2019-05-16'"));
  const AnnalColumns *columns = annal_dossier_get_columns (dossier);

  CHECK (columns->n_valids == 2);
  CHECK (columns->valids[0].row == 2 && columns->valids[1].row == 4);
  CHECK (columns->valids[0].span.begin_min == MAY_14_2019);
  CHECK (columns->valids[0].span.end_max == MAY_14_2019 + DAY (1));
  CHECK (columns->valids[1].span.begin_min == MAY_14_2019 + DAY (1));
  CHECK (columns->valids[1].span.end_max == MAY_14_2019 + DAY (3));
}

/* Ids that begin alike, are the beginning of others, or differ late. */
static void
ids_are_sorted_by_their_bytes (void)
{
  static const char *const ids[] = { "e", "e-", "e-1", "e-10", "e-2", "e-22222222222222222a", "e-22222222222222222b",
                                     "e.1", "e1", "e:1", "e_1", "ea" };
  g_autoptr (GString) text = g_string_new (BASE);
  g_autoptr (AnnalDossier) dossier = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_string_append_printf (text, "{'type':'event','id':'%s','kind':'summit','title':'e','when':'2019-05'}\n",
                            ids[(5 * i + 3) % G_N_ELEMENTS (ids)]);
  dossier = fixture_dossier ("order", text->str);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    CHECK_TEXT (ids[i], annal_event_get_id (annal_dossier_get_event (dossier, i)), ids[i]);
}

/* More ids than are looked up at once, with chains of places in each other. */
static void
many_are_resolved (void)
{
  g_autoptr (GString) text = g_string_new (BASE);
  g_autoptr (AnnalDossier) dossier = NULL;
  const AnnalColumns *columns;

  g_string_append (text, EVENT_OF ("summit", "e00000", "2019-05", ""));
  for (guint i = 1; i < 2000; i++)
    g_string_append_printf (text,
                            "{'type':'event','id':'e%05u','kind':'summit','title':'e','when':'2019-05',"
                            "'part_of':'e%05u'}\n",
                            i, i / 2);
  dossier = fixture_dossier ("many", text->str);
  columns = annal_dossier_get_columns (dossier);
  for (guint i = 1; i < 2000; i++)
    CHECK (columns->within[i] == i / 2);
}

static void
an_edited_dossier_has_columns_of_its_own (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("edit", TEXT);
  g_autoptr (AnnalDossier) next = annal_dossier_edit (dossier);

  CHECK (annal_dossier_get_columns (next) == NULL);
  CHECK (annal_dossier_remove (next, "l3", NULL));
  CHECK (annal_dossier_seal (next, NULL));
  CHECK (annal_dossier_get_columns (next)->n_links == 2);
  CHECK (annal_dossier_get_columns (dossier)->n_links == 3);
}

/* In the order of the rows. */
static void
texts_are_found_by_row (void)
{
  static const struct
  {
    const char *id;
    const char *edtf;
    const char *kind; /* NULL of a claim */
    gboolean is_dated;
  } expected[] = {
    { "w", "2019-05", "summit", TRUE },
    { "b", "2019-05-14", "statement", TRUE },
    { "c", NULL, NULL, FALSE },
    { "d", "2019-05-14", NULL, TRUE },
    { "a", NULL, "statement", TRUE },
  };
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("texts", TEXT);
  const AnnalRowTexts *texts = annal_dossier_get_row_texts (dossier);

  CHECK (annal_dossier_get_row_texts (dossier) == texts);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const AnnalRowText *row = &texts->rows[i];
      const char *id = expected[i].id;

      CHECK_TEXT (id, row->id, id);
      CHECK_TEXT (id, row->text, id);
      CHECK_TEXT (id, row->edtf, expected[i].edtf);
      CHECK_TEXT (id, annal_row_text_is_event (row) ? texts->kinds[row->number] : NULL, expected[i].kind);
      CHECK_ROW (id, row->id_length == 1 && row->text_length == 1);
      CHECK_ROW (id, row->edtf_length == (expected[i].edtf != NULL ? strlen (expected[i].edtf) : 0));
      CHECK_ROW (id, ((row->flags & ANNAL_ROW_TEXT_DATED) != 0) == expected[i].is_dated);
      CHECK_ROW (id, !(row->flags & (ANNAL_ROW_TEXT_PRINTED | ANNAL_ROW_TEXT_STATUS)));
    }
}

/* The same who speaks for the same has one number; for another, another. */
static void
speakers_are_told_apart (void)
{
  g_autoptr (AnnalDossier) dossier =
      fixture_dossier ("speakers", BASE SAID ("a", "2019-01-01") SAID ("b", "2019-01-02")
                                       CLAIM ("c", ",'said':'2019-01-03','principal':'dprk'")
                                           CLAIM ("d", ",'said':'2019-01-04','principal':'dprk'")
                                               CLAIM ("e", ",'said':'2019-01-05','state':'draft'"));
  const AnnalRowTexts *texts = annal_dossier_get_row_texts (dossier);
  const AnnalRowText *rows = texts->rows;

  CHECK (texts->n_speakers == 2 && texts->n_kinds == 0);
  CHECK (rows[0].number == rows[1].number && rows[2].number == rows[3].number);
  CHECK (rows[0].number != rows[2].number && rows[4].number == rows[0].number);
  CHECK_TEXT ("alone", texts->speakers[rows[1].number].id, "dprk");
  CHECK_TEXT ("alone", texts->speakers[rows[1].number].words, "North Korea");
  CHECK (texts->speakers[rows[1].number].words_length == strlen ("North Korea"));
  CHECK (!texts->speakers[rows[1].number].is_plural);
  CHECK_TEXT ("for another", texts->speakers[rows[3].number].id, texts->speakers[rows[1].number].id);
  CHECK_TEXT ("source", rows[5].id, "s");
  CHECK_TEXT ("source", rows[5].edtf, "2019-06-01");
  CHECK (rows[5].flags == (ANNAL_ROW_TEXT_SOURCE | ANNAL_ROW_TEXT_DATED) && rows[5].text == NULL);
  CHECK (rows[4].flags & ANNAL_ROW_TEXT_STATUS);
  CHECK (!(rows[0].flags & ANNAL_ROW_TEXT_STATUS) && rows[0].stance == ANNAL_STANCE_AFFIRM);
}

static const AnnalTest tests[] = {
  { "records-are-numbered-by-type-and-id", records_are_numbered_by_type_and_id },
  { "rows-are-numbered-by-date", rows_are_numbered_by_date },
  { "what-is-not-there-has-no-number", what_is_not_there_has_no_number },
  { "spans-are-read", spans_are_read },
  { "rows-beyond-what-is-packed-are-in-order", rows_beyond_what_is_packed_are_in_order },
  { "references-are-resolved", references_are_resolved },
  { "links-are-resolved", links_are_resolved },
  { "constraints-are-gathered", constraints_are_gathered },
  { "bounds-that-press-are-listed", bounds_that_press_are_listed },
  { "circles-are-found", circles_are_found },
  { "times-that-claims-name-are-read", times_that_claims_name_are_read },
  { "ids-are-sorted-by-their-bytes", ids_are_sorted_by_their_bytes },
  { "many-are-resolved", many_are_resolved },
  { "an-edited-dossier-has-columns-of-its-own", an_edited_dossier_has_columns_of_its_own },
  { "texts-are-found-by-row", texts_are_found_by_row },
  { "speakers-are-told-apart", speakers_are_told_apart },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "columns", tests, G_N_ELEMENTS (tests));
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-test.h"
#include "colliding.h"

#include <string.h>

#include <annal/annal-anchor.h>
#include <annal/annal-attribute-value.h>
#include <annal/annal-attribute.h>
#include <annal/annal-chain-link.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-event.h>
#include <annal/annal-quote-report.h>
#include <annal/annal-reader.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>
#include <annal/annal-value.h>
#include <annal/annal-when.h>

/* Code points: the first quotation mark 0, No 1, camps 4, its comma 9, the
 * last mark 10, he 12, said 15, the first On 21, Friday 24, he 31, left 34,
 * the second On 40, Friday 43, he 50, came 53, back 58; 63 in all. Each mark
 * has 3 bytes.
 */
#define TEXT "\342\200\234No camps,\342\200\235 he said. On Friday he left. On Friday he came back."

static void
add_record (AnnalDossier *dossier, AnnalRecord *record)
{
  g_autoptr (GError) error = NULL;

  CHECK (annal_dossier_add (dossier, record, &error));
}

static AnnalDossier *
new_dossier (void)
{
  AnnalDossier *dossier = annal_dossier_new (NULL);
  g_autoptr (AnnalSource) source = annal_source_new ("s");

  annal_source_set_text (source, TEXT);
  add_record (dossier, annal_source_as_record (source));
  return dossier;
}

static void
cite (AnnalDossier *dossier, const char *claim_id, const char *source_id, AnnalAnchor *anchor, const char *editorial)
{
  g_autoptr (AnnalClaim) claim = annal_claim_new (claim_id);
  g_autoptr (AnnalCitation) citation = annal_citation_new ();

  annal_citation_set_source (citation, source_id);
  if (anchor != NULL)
    annal_citation_add_passage (citation, anchor);
  if (editorial != NULL)
    annal_citation_add_editorial (citation, editorial);
  annal_claim_add_citation (claim, citation);
  add_record (dossier, annal_claim_as_record (claim));
}

static AnnalAnchor *
new_anchor (const char *quote, gint64 start, gint64 end, AnnalMatch match)
{
  AnnalAnchor *anchor = annal_anchor_new ();

  annal_anchor_set_quote (anchor, quote);
  annal_anchor_set_start (anchor, start);
  annal_anchor_set_end (anchor, end);
  annal_anchor_set_match (anchor, match);
  return anchor;
}

/* Checks the one problem of a report, or that there is none. */
static void
check_problem (const char *label, AnnalQuoteReport *report, AnnalSeverity severity, const char *rule,
               const char *pointer, const char *expected)
{
  AnnalProblems *problems = annal_quote_report_get_problems (report);
  AnnalProblem *problem;

  CHECK_ROW (label, annal_problems_get_n_problems (problems) == (rule != NULL ? 1 : 0));
  if (annal_problems_get_n_problems (problems) == 0)
    return;
  problem = annal_problems_get_problem (problems, 0);
  CHECK_TEXT (label, annal_problem_get_rule (problem), rule);
  CHECK_TEXT (label, annal_problem_get_pointer (problem), pointer);
  CHECK_ROW (label, annal_problem_get_severity (problem) == severity);
  if (expected != NULL)
    CHECK_TEXT (label, annal_problem_get_expected (problem), expected);
}

static void
check_counts (const char *label, AnnalQuoteReport *report, guint n_verified, guint n_unverified, guint n_failed)
{
  CHECK_ROW (label, annal_quote_report_get_n_verified (report) == n_verified);
  CHECK_ROW (label, annal_quote_report_get_n_unverified (report) == n_unverified);
  CHECK_ROW (label, annal_quote_report_get_n_failed (report) == n_failed);
}

#define EXACT ANNAL_MATCH_EXACT
#define TYPOGRAPHIC ANNAL_MATCH_TYPOGRAPHIC
#define UNSET ANNAL_MATCH_UNSET
#define ERROR ANNAL_SEVERITY_ERROR
#define WARNING ANNAL_SEVERITY_WARNING

static const struct
{
  const char *label;
  const char *quote;
  gint64 start;
  gint64 end;
  AnnalMatch match;
  const char *prefix;
  const char *suffix;
  const char *rule; /* NULL: nothing is wrong */
  const char *member;
  AnnalSeverity severity;
  const char *expected;
} passages[] = {
  /* good */
  { "exact", "No camps", 1, 9, EXACT },
  { "no place", "he left", -1, -1, UNSET },
  { "no place, exact", "he left", -1, -1, EXACT },
  { "straight marks", "\"No camps,\"", 0, 11, TYPOGRAPHIC },
  { "straight marks, no place", "\"No camps,\"", -1, -1, TYPOGRAPHIC },
  { "with its context", "Friday", 43, 49, EXACT, "he left. On ", " he came" },
  { "the second by its context", "Friday", -1, -1, EXACT, "he left. On ", NULL },
  { "the whole text", TEXT, 0, 63, EXACT },
  /* tolerated */
  { "a start alone", "he left", 31, -1, EXACT },
  { "an end alone", "he left", -1, 38, EXACT },
  { "straight marks, nothing claimed", "\"No camps,\"", -1, -1, UNSET },
  { "straight marks at a place", "\"No camps,\"", 0, 11, UNSET, NULL, NULL, "match-mislabelled", "quote", WARNING,
    "typographic, or the words as printed, “\342\200\234No camps,\342\200\235”" },
  { "called typographic", "he left", 31, 38, TYPOGRAPHIC, NULL, NULL, "match-mislabelled", "match", WARNING, "exact" },
  /* bad */
  { "one letter", "he lefs", 31, 38, EXACT, NULL, NULL, "quote-not-found", "quote", ERROR,
    "perhaps “he left” at 31–38, 85% alike" },
  { "one letter, no place", "he lefs", -1, -1, EXACT, NULL, NULL, "quote-not-found", "quote", ERROR,
    "perhaps “he left” at 31–38, 85% alike" },
  { "other words", "the drill was held", -1, -1, EXACT, NULL, NULL, "quote-not-found", "quote", ERROR },
  { "one off", "he left", 30, 37, EXACT, NULL, NULL, "quote-elsewhere", "start", ERROR, "start 31, end 38" },
  { "too long", "he left", 31, 39, EXACT, NULL, NULL, "quote-elsewhere", "start", ERROR, "start 31, end 38" },
  { "backwards", "he left", 38, 31, EXACT, NULL, NULL, "quote-elsewhere", "start", ERROR, "start 31, end 38" },
  { "beyond the text", "he left", 600, 607, EXACT, NULL, NULL, "quote-elsewhere", "start", ERROR, "start 31, end 38" },
  { "far beyond the text", "he left", G_MAXINT64 - 7, G_MAXINT64, EXACT, NULL, NULL, "quote-elsewhere", "start", ERROR },
  { "a start far beyond", "he left", G_MAXINT64, -1, EXACT, NULL, NULL, "quote-elsewhere", "start", ERROR },
  { "an end before the beginning", "he left", -1, 3, EXACT, NULL, NULL, "quote-elsewhere", "end", ERROR,
    "start 31, end 38" },
  { "the nearest of two", "On Friday", 41, 50, EXACT, NULL, NULL, "quote-elsewhere", "start", ERROR, "start 40, end 49" },
  { "the one with the prefix", "On Friday", 41, 50, EXACT, "said.", NULL, "quote-elsewhere", "start", ERROR,
    "start 21, end 30" },
  { "two places", "On Friday", -1, -1, EXACT, NULL, NULL, "quote-ambiguous", "quote", ERROR,
    "start and end, or a prefix or suffix" },
  { "called exact", "\"No camps,\"", 0, 11, EXACT, NULL, NULL, "match-mislabelled", "match", ERROR },
  { "called exact, no place", "\"No camps,\"", -1, -1, EXACT, NULL, NULL, "match-mislabelled", "match", ERROR },
  { "another prefix", "Friday", 43, 49, EXACT, "he said. On", NULL, "prefix-mismatch", "prefix", ERROR },
  { "another suffix", "Friday", 43, 49, EXACT, NULL, "he left", "prefix-mismatch", "suffix", ERROR },
  { "another prefix, no place", "he left", -1, -1, EXACT, "On Sunday", NULL, "prefix-mismatch", "prefix", ERROR },
  { "another suffix, no place", "he left", -1, -1, EXACT, NULL, "again", "prefix-mismatch", "suffix", ERROR },
  { "no UTF-8", "he left\xff", -1, -1, EXACT, NULL, NULL, "quote-not-found", "quote", ERROR },
};

static void
test_passages (void)
{
  g_autoptr (AnnalTexts) texts = annal_texts_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (passages); i++)
    {
      g_autoptr (AnnalDossier) dossier = new_dossier ();
      g_autoptr (AnnalAnchor) anchor = new_anchor (passages[i].quote, passages[i].start, passages[i].end,
                                                   passages[i].match);
      g_autofree char *pointer = g_strconcat ("/citations/0/passages/0/", passages[i].member, NULL);
      gboolean failed = passages[i].rule != NULL && passages[i].severity == ANNAL_SEVERITY_ERROR;
      g_autoptr (AnnalQuoteReport) report = NULL;

      annal_anchor_set_prefix (anchor, passages[i].prefix);
      annal_anchor_set_suffix (anchor, passages[i].suffix);
      cite (dossier, "c", "s", anchor, NULL);
      report = annal_quote_report_new (dossier, texts);
      check_problem (passages[i].label, report, passages[i].severity, passages[i].rule, pointer, passages[i].expected);
      check_counts (passages[i].label, report, !failed, 0, failed);
    }
}

static const struct
{
  const char *label;
  gint64 start;
  gint64 start_byte;
  gint64 end_byte;
  const char *rule;
  const char *member;
  const char *expected;
} byte_places[] = {
  { "bytes alone", -1, 35, 42, NULL },
  { "both", 31, 35, 42, NULL },
  { "a first byte alone", -1, 35, -1, NULL },
  { "other bytes", 31, 31, 38, "bytes-mismatch", "start_byte", "start_byte 35, end_byte 42" },
  { "another last byte", 31, 35, 41, "bytes-mismatch", "end_byte", "start_byte 35, end_byte 42" },
  { "bytes elsewhere", -1, 34, 41, "quote-elsewhere", "start_byte", "start 31, end 38" },
};

static void
test_bytes (void)
{
  g_autoptr (AnnalTexts) texts = annal_texts_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (byte_places); i++)
    {
      g_autoptr (AnnalDossier) dossier = new_dossier ();
      g_autoptr (AnnalAnchor) anchor = new_anchor ("he left", byte_places[i].start, -1, UNSET);
      g_autofree char *pointer = g_strconcat ("/citations/0/passages/0/", byte_places[i].member, NULL);
      g_autoptr (AnnalQuoteReport) report = NULL;

      annal_anchor_set_start_byte (anchor, byte_places[i].start_byte);
      annal_anchor_set_end_byte (anchor, byte_places[i].end_byte);
      cite (dossier, "c", "s", anchor, NULL);
      report = annal_quote_report_new (dossier, texts);
      check_problem (byte_places[i].label, report, ERROR, byte_places[i].rule, pointer, byte_places[i].expected);
    }
}

static AnnalWhen *
new_when (const char *text, const char *source, gint64 start, gint64 end)
{
  AnnalWhen *when = annal_when_new ("2019");

  annal_when_set_text (when, text);
  annal_when_set_source (when, source);
  annal_when_set_start (when, start);
  annal_when_set_end (when, end);
  return when;
}

static const struct
{
  const char *label;
  const char *text;
  const char *source;
  gint64 start;
  gint64 end;
  const char *rule;
  const char *pointer;
  AnnalSeverity severity;
  guint n_checked;
} whens[] = {
  /* good */
  { "at its place", "On Friday", "s", 40, 49, NULL, NULL, 0, 1 },
  { "no place", "he left", "s", -1, -1, NULL, NULL, 0, 1 },
  { "straight marks", "\"No camps,\"", "s", 0, 11, NULL, NULL, 0, 1 },
  { "no source", "on Sunday", NULL, -1, -1, NULL, NULL, 0, 0 },
  { "no words", NULL, "s", -1, -1, NULL, NULL, 0, 0 },
  /* tolerated */
  { "two places", "On Friday", "s", -1, -1, "words-ambiguous", "/said/text", WARNING, 1 },
  /* bad */
  { "another day", "On Saturday", "s", -1, -1, "words-not-found", "/said/text", ERROR, 1 },
  { "another case", "on Friday he left", "s", 21, 38, "words-not-found", "/said/text", ERROR, 1 },
  { "elsewhere", "On Friday", "s", 41, 50, "words-elsewhere", "/said/start", ERROR, 1 },
};

static void
test_whens (void)
{
  g_autoptr (AnnalTexts) texts = annal_texts_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (whens); i++)
    {
      g_autoptr (AnnalDossier) dossier = new_dossier ();
      g_autoptr (AnnalClaim) claim = annal_claim_new ("c");
      g_autoptr (AnnalWhen) when = new_when (whens[i].text, whens[i].source, whens[i].start, whens[i].end);
      gboolean failed = whens[i].rule != NULL && whens[i].severity == ANNAL_SEVERITY_ERROR;
      g_autoptr (AnnalQuoteReport) report = NULL;

      annal_claim_set_said (claim, when);
      add_record (dossier, annal_claim_as_record (claim));
      report = annal_quote_report_new (dossier, texts);
      check_problem (whens[i].label, report, whens[i].severity, whens[i].rule, whens[i].pointer, NULL);
      check_counts (whens[i].label, report, whens[i].n_checked - failed, 0, failed);
    }
}

/* An event with a date in every place that one can stand in. */
static AnnalEvent *
new_deep_event (const char *text)
{
  AnnalEvent *event = annal_event_new ("e");
  g_autoptr (AnnalWhen) when = new_when (text, "s", -1, -1);
  g_autoptr (AnnalCitation) citation = annal_citation_new ();
  g_autoptr (AnnalChainLink) link = annal_chain_link_new ();
  g_autoptr (AnnalAttribute) attribute = annal_attribute_new ();
  g_autoptr (AnnalAttributeValue) rival = annal_attribute_value_new ();
  g_autoptr (AnnalValue) value = annal_value_new (NULL);

  annal_event_set_when (event, when);
  annal_chain_link_set_at (link, when);
  annal_citation_set_source (citation, "s");
  annal_citation_add_chain_link (citation, link);
  annal_event_add_citation (event, citation);
  annal_value_set_date (value, when);
  annal_attribute_value_set_value (rival, value);
  annal_attribute_set_name (attribute, "adopted_by");
  annal_attribute_add_value (attribute, rival);
  annal_event_add_attribute (event, attribute);
  return event;
}

static gboolean
has_pointer (AnnalProblems *problems, const char *pointer)
{
  for (guint i = 0; i < annal_problems_get_n_problems (problems); i++)
    if (strcmp (annal_problem_get_pointer (annal_problems_get_problem (problems, i)), pointer) == 0)
      return TRUE;
  return FALSE;
}

static void
test_everywhere (void)
{
  g_autoptr (AnnalTexts) texts = annal_texts_new ();
  g_autoptr (AnnalDossier) dossier = annal_dossier_new (NULL);
  g_autoptr (AnnalSource) source = annal_source_new ("s");
  g_autoptr (AnnalEvent) event = new_deep_event ("On Sunday");
  g_autoptr (AnnalWhen) when = new_when ("at noon", "s", -1, -1);
  g_autoptr (AnnalQuoteReport) report = NULL;
  AnnalProblems *problems;

  annal_source_set_text (source, TEXT);
  annal_source_set_published (source, when);
  annal_source_set_captured (source, when);
  add_record (dossier, annal_source_as_record (source));
  add_record (dossier, annal_event_as_record (event));
  report = annal_quote_report_new (dossier, texts);
  problems = annal_quote_report_get_problems (report);
  check_counts ("everywhere", report, 0, 0, 5);
  CHECK (annal_problems_get_n_problems (problems) == 5);
  CHECK (has_pointer (problems, "/published/text"));
  CHECK (has_pointer (problems, "/captured/text"));
  CHECK (has_pointer (problems, "/when/text"));
  CHECK (has_pointer (problems, "/citations/0/chain/0/at/text"));
  CHECK (has_pointer (problems, "/attributes/adopted_by/0/value/date/text"));
  CHECK_TEXT ("id", annal_problem_get_record_id (annal_problems_get_problem (problems, 0)), "s");
}

static const struct
{
  const char *label;
  const char *quote;
  const char *insertion;
  gboolean good;
} editorials[] = {
  { "in the quote", "he left", "left", TRUE },
  { "in other shapes", "\"No camps,\"", "\342\200\234No", TRUE },
  { "not in the quote", "he left", "[he]", FALSE },
  { "no quote", NULL, "[he]", FALSE },
};

static void
test_editorials (void)
{
  g_autoptr (AnnalTexts) texts = annal_texts_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (editorials); i++)
    {
      g_autoptr (AnnalDossier) dossier = new_dossier ();
      g_autoptr (AnnalAnchor) anchor = new_anchor (editorials[i].quote, -1, -1, UNSET);
      g_autoptr (AnnalQuoteReport) report = NULL;

      cite (dossier, "c", "s", editorials[i].quote != NULL ? anchor : NULL, editorials[i].insertion);
      report = annal_quote_report_new (dossier, texts);
      check_problem (editorials[i].label, report, ERROR, editorials[i].good ? NULL : "editorial-not-in-quote",
                     "/citations/0/editorial/0", NULL);
    }
}

/* Two quotes from a source whose text is not here, or not as it should be. */
static const struct
{
  const char *label;
  const char *text;
  const char *path;
  const char *cited;
  const char *rule;
  AnnalSeverity severity;
  const char *message;
} texts_missing[] = {
  { "no text", NULL, NULL, "t", "text-unverified", ANNAL_SEVERITY_NOTE,
    "2 quotes from the source “t” could not be verified: the source gives no text and names no file that holds one." },
  { "no folder", NULL, "t.txt", "t", "text-unverified", ANNAL_SEVERITY_NOTE,
    "2 quotes from the source “t” could not be verified: the text “t.txt” is in a file, and no folder of texts was "
    "given." },
  { "no UTF-8", "\xff", NULL, "t", "text-wrong", ANNAL_SEVERITY_ERROR,
    "The text of the source “t” cannot be used: the text is not plain text in UTF-8: byte 0 is no part of a "
    "character." },
  { "a path upwards", NULL, "../t.txt", "t", "text-wrong", ANNAL_SEVERITY_ERROR, NULL },
  { "no such source", NULL, NULL, "u", NULL, 0, NULL },
};

static const char *
first_message (AnnalQuoteReport *report)
{
  AnnalProblems *problems = annal_quote_report_get_problems (report);

  if (annal_problems_get_n_problems (problems) == 0)
    return NULL;
  return annal_problem_get_message (annal_problems_get_problem (problems, 0));
}

static void
test_missing (void)
{
  g_autoptr (AnnalTexts) texts = annal_texts_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (texts_missing); i++)
    {
      const char *label = texts_missing[i].label;
      g_autoptr (AnnalDossier) dossier = new_dossier ();
      g_autoptr (AnnalSource) source = annal_source_new ("t");
      g_autoptr (AnnalAnchor) anchor = new_anchor ("he left", 31, 38, EXACT);
      g_autoptr (AnnalQuoteReport) report = NULL;

      if (texts_missing[i].path != NULL)
        annal_source_set_text_path (source, texts_missing[i].path);
      else
        annal_source_set_text (source, texts_missing[i].text);
      add_record (dossier, annal_source_as_record (source));
      cite (dossier, "c1", texts_missing[i].cited, anchor, NULL);
      cite (dossier, "c2", texts_missing[i].cited, anchor, NULL);
      cite (dossier, "c3", "s", anchor, NULL);
      report = annal_quote_report_new (dossier, texts);
      check_problem (label, report, texts_missing[i].severity, texts_missing[i].rule, "/text", NULL);
      check_counts (label, report, 1, 2, 0);
      if (texts_missing[i].message != NULL)
        CHECK_TEXT (label, first_message (report), texts_missing[i].message);
    }
}

/* The texts of sources that nothing cites are held against their hash too,
 * but are not missed.
 */
static void
test_uncited (void)
{
  g_autoptr (AnnalTexts) texts = annal_texts_new ();
  g_autoptr (AnnalDossier) dossier = new_dossier ();
  g_autoptr (AnnalSource) missing = annal_source_new ("t");
  g_autoptr (AnnalSource) wrong = annal_source_new ("u");
  g_autoptr (AnnalQuoteReport) report = NULL;

  annal_source_set_text_path (missing, "t.txt");
  annal_source_set_text (wrong, "\xff");
  add_record (dossier, annal_source_as_record (missing));
  add_record (dossier, annal_source_as_record (wrong));
  report = annal_quote_report_new (dossier, texts);
  check_problem ("uncited", report, ERROR, "text-wrong", "/text", NULL);
  check_counts ("uncited", report, 0, 0, 0);
}

static const AnnalAnchor *
get_passage (AnnalDossier *dossier, const char *id)
{
  AnnalClaim *claim = annal_dossier_lookup_claim (dossier, id);

  return annal_citation_get_passage (annal_claim_get_citation (claim, 0), 0);
}

static const struct
{
  const char *label;
  const char *quote;
  gint64 start;
  gint64 end;
  AnnalMatch match;
  const char *prefix;
  gboolean changes;
  gint64 new_start;
  gint64 new_end;
  AnnalMatch new_match;
} anchorings[] = {
  { "found", "he left", -1, -1, UNSET, NULL, TRUE, 31, 38, EXACT },
  { "found typographically", "\"No camps,\"", -1, -1, UNSET, NULL, TRUE, 0, 11, TYPOGRAPHIC },
  { "by its prefix", "Friday", -1, -1, UNSET, "he left. On", TRUE, 43, 49, EXACT },
  { "an end to a start", "he left", 31, -1, UNSET, NULL, TRUE, 31, 38, EXACT },
  { "what is said of the match stays", "\"No camps,\"", -1, -1, EXACT, NULL, TRUE, 0, 11, EXACT },
  { "has its place", "he left", 31, 38, UNSET, NULL, FALSE },
  { "has a wrong place", "he left", 30, 37, UNSET, NULL, FALSE },
  { "has a wrong start", "he left", 30, -1, UNSET, NULL, FALSE },
  { "ambiguous", "Friday", -1, -1, UNSET, NULL, FALSE },
  { "not found", "Sunday", -1, -1, UNSET, NULL, FALSE },
};

static void
test_anchor (void)
{
  g_autoptr (AnnalTexts) texts = annal_texts_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (anchorings); i++)
    {
      const char *label = anchorings[i].label;
      g_autoptr (AnnalDossier) dossier = new_dossier ();
      g_autoptr (AnnalDossier) next = NULL;
      g_autoptr (AnnalAnchor) anchor = new_anchor (anchorings[i].quote, anchorings[i].start, anchorings[i].end,
                                                   anchorings[i].match);

      annal_anchor_set_prefix (anchor, anchorings[i].prefix);
      cite (dossier, "c", "s", anchor, NULL);
      next = annal_dossier_anchor (dossier, texts, NULL);
      CHECK_ROW (label, (annal_dossier_lookup (next, "c") != annal_dossier_lookup (dossier, "c")) ==
                          anchorings[i].changes);
      CHECK_ROW (label, annal_dossier_lookup (next, "s") == annal_dossier_lookup (dossier, "s"));
      CHECK_ROW (label, annal_anchor_get_start (anchor) == anchorings[i].start);
      CHECK_ROW (label, annal_dossier_get_generation (next) == 1 && !annal_dossier_is_sealed (next));
      if (!anchorings[i].changes)
        continue;
      CHECK_ROW (label, annal_anchor_get_start (get_passage (next, "c")) == anchorings[i].new_start);
      CHECK_ROW (label, annal_anchor_get_end (get_passage (next, "c")) == anchorings[i].new_end);
      CHECK_ROW (label, annal_anchor_get_match (get_passage (next, "c")) == anchorings[i].new_match);
      CHECK_TEXT (label, annal_anchor_get_prefix (get_passage (next, "c")), anchorings[i].prefix);
    }
}

static gboolean
is_at (const AnnalWhen *when, gint64 start, gint64 end)
{
  return annal_when_get_start (when) == start && annal_when_get_end (when) == end;
}

static void
test_anchor_dates (void)
{
  g_autoptr (AnnalTexts) texts = annal_texts_new ();
  g_autoptr (AnnalDossier) dossier = new_dossier ();
  g_autoptr (AnnalEvent) event = new_deep_event ("came back");
  g_autoptr (AnnalDossier) next = NULL;
  AnnalEvent *anchored;
  AnnalAttributeValue *rival;

  add_record (dossier, annal_event_as_record (event));
  next = annal_dossier_anchor (dossier, texts, NULL);
  anchored = annal_dossier_lookup_event (next, "e");
  CHECK (is_at (annal_event_get_when (anchored), 53, 62));
  CHECK (is_at (annal_chain_link_get_at (annal_citation_get_chain_link (annal_event_get_citation (anchored, 0), 0)), 53,
                62));
  rival = annal_attribute_get_value (annal_event_get_attribute (anchored, 0), 0);
  CHECK (is_at (annal_value_get_date (annal_attribute_value_get_value (rival)), 53, 62));
  CHECK (is_at (annal_event_get_when (event), -1, -1));

  g_clear_object (&dossier);
  dossier = annal_dossier_anchor (next, texts, NULL);
  CHECK (annal_dossier_lookup (dossier, "e") == annal_dossier_lookup (next, "e"));
}

/* The next generation, in which the last letter of the claim's first quote is another. */
static AnnalDossier *
change_letter (AnnalDossier *dossier, const AnnalClaim *claim)
{
  AnnalDossier *next = annal_dossier_edit (dossier);
  g_autoptr (AnnalClaim) changed = annal_claim_copy (claim);
  g_autoptr (AnnalCitation) citation = annal_citation_copy (annal_claim_get_citation (claim, 0));
  g_autoptr (AnnalAnchor) anchor = annal_anchor_copy (annal_citation_get_passage (citation, 0));
  g_autofree char *quote = g_strdup (annal_anchor_get_quote (anchor));

  quote[strlen (quote) - 1] = quote[strlen (quote) - 1] == 'x' ? 'y' : 'x';
  annal_anchor_set_quote (anchor, quote);
  annal_citation_clear_passages (citation);
  annal_citation_add_passage (citation, anchor);
  annal_citation_clear_editorials (citation);
  annal_claim_clear_citations (changed);
  annal_claim_add_citation (changed, citation);
  CHECK (annal_dossier_replace (next, annal_claim_as_record (changed), NULL));
  return next;
}

/* The first claim whose first passage ends with a letter of one byte. */
static const AnnalClaim *
find_claim (AnnalDossier *dossier)
{
  for (guint i = 0; i < annal_dossier_get_n_claims (dossier); i++)
    {
      const AnnalClaim *claim = annal_dossier_get_claim (dossier, i);
      const char *quote = NULL;

      if (annal_claim_get_n_citations (claim) > 0 &&
          annal_citation_get_n_passages (annal_claim_get_citation (claim, 0)) > 0)
        quote = annal_anchor_get_quote (annal_citation_get_passage (annal_claim_get_citation (claim, 0), 0));
      if (quote != NULL && g_ascii_isalpha (quote[strlen (quote) - 1]))
        return claim;
    }
  return NULL;
}

static void
test_example (void)
{
  g_autofree char *folder = annal_test_shared ("articles");
  g_autofree char *path = annal_test_source ("examples/dprk-human-rights/dossier.json");
  g_autoptr (AnnalTexts) texts = annal_texts_new ();
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (AnnalDossier) changed = NULL;
  g_autoptr (AnnalQuoteReport) report = NULL;
  g_autoptr (AnnalQuoteReport) spoilt = NULL;
  const AnnalClaim *claim;

  if (folder == NULL)
    return;
  annal_texts_add_folder (texts, folder);
  dossier = annal_dossier_load (path, NULL);
  CHECK (dossier != NULL);
  if (dossier == NULL)
    return;
  report = annal_quote_report_new (dossier, texts);
  CHECK (annal_quote_report_get_n_verified (report) > 100);
  CHECK (annal_quote_report_get_n_failed (report) == 0);
  CHECK (annal_problems_count (annal_quote_report_get_problems (report), ANNAL_SEVERITY_ERROR) == 0);

  claim = find_claim (dossier);
  CHECK (claim != NULL);
  if (claim == NULL)
    return;
  changed = change_letter (dossier, claim);
  spoilt = annal_quote_report_new (changed, texts);
  check_problem ("one letter", spoilt, ERROR, "quote-not-found", "/citations/0/passages/0/quote", NULL);
  CHECK (annal_quote_report_get_n_failed (spoilt) == 1);
}

/* Sources whose ids were made to collide. Nothing is timed: at the cost of a
 * square, this would not end.
 */
static void
test_colliding (void)
{
  g_autoptr (AnnalDossier) dossier = annal_dossier_new (NULL);
  g_autoptr (AnnalTexts) texts = annal_texts_new ();
  g_autoptr (AnnalQuoteReport) report = NULL;

  for (guint i = 0; i < N_COLLIDING; i++)
    {
      g_autofree char *id = dup_colliding_id (i);
      g_autofree char *claim_id = g_strconcat ("c-", id, NULL);
      g_autoptr (AnnalSource) source = annal_source_new (id);
      g_autoptr (AnnalAnchor) anchor = new_anchor ("r", -1, -1, ANNAL_MATCH_EXACT);

      annal_source_set_text (source, "Words.");
      add_record (dossier, annal_source_as_record (source));
      cite (dossier, claim_id, id, anchor, NULL);
    }
  report = annal_quote_report_new (dossier, texts);
  CHECK (annal_quote_report_get_n_verified (report) == N_COLLIDING);
}

static const AnnalTest tests[] = {
  { "passages", test_passages },
  { "bytes", test_bytes },
  { "dates", test_whens },
  { "everywhere", test_everywhere },
  { "editorials", test_editorials },
  { "missing texts", test_missing },
  { "uncited", test_uncited },
  { "anchor", test_anchor },
  { "anchor dates", test_anchor_dates },
  { "example", test_example },
  { "colliding", test_colliding },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "quote-report", tests, G_N_ELEMENTS (tests));
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Holds every quote of a dossier, and every date's words that name a source,
 * against the source's text.
 *
 * Each of them counts once: as verified where it stands at the place that is
 * given (or where no place is given, at one place only), as unverified where
 * the text is not to be had, else as failed, with an error that says why.
 */

#include <annal/annal-quote-report.h>

#include <string.h>

#include <annal/annal-anchor.h>
#include <annal/annal-citation.h>
#include <annal/annal-error.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>
#include <annal/annal-when.h>

#include "analysis/quote/annal-quote-source-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-problem-private.h"
#include "model/annal-shapes-private.h"

/* A suggestion must be so near to be worth reading, and suggestions are made
 * until so many bytes were searched for them: about a second of work.
 */
#define MIN_SIMILARITY 60
#define MAX_SUGGEST_BYTES (64 << 20)

/* Words in a message are cut to so many code points. */
#define MAX_SHOWN 80

struct _AnnalQuoteReport
{
  AnnalProblems *problems; /* owned */
  guint64 n_verified;
  guint64 n_unverified;
  guint64 n_failed;
};

G_DEFINE_BOXED_TYPE (AnnalQuoteReport, annal_quote_report, annal_quote_report_ref, annal_quote_report_unref)

typedef struct
{
  AnnalQuoteReport *report;
  AnnalQuoteSources *sources;
  const AnnalRecord *record; /* the one that is being checked */
  gsize n_suggest_bytes;
} Check;

/* What an anchor and a date have in common. */
typedef struct
{
  const char *pointer; /* of the anchor or date */
  gboolean is_date;
  const char *source_id;
  AnnalQuoteSource *source;
  const char *words;
  gint64 start;
  gint64 end;
  gint64 start_byte;
  gint64 end_byte;
  const char *place; /* the member that gives the place, NULL where none does */
  AnnalMatch match;
  const char *prefix;
  const char *suffix;
} Quote;

static char *
dup_short (const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  gboolean whole = g_utf8_strlen (valid, -1) <= MAX_SHOWN;
  g_autofree char *cut = g_utf8_substring (valid, 0, whole ? g_utf8_strlen (valid, -1) : MAX_SHOWN);

  g_strdelimit (cut, "\r\n\t", ' ');
  return g_strconcat (cut, whole ? NULL : "…", NULL);
}

/* Adds a problem with one member of the quote, whose words are the message's
 * first argument and whose source is the second.
 */
static AnnalProblem *
add_problem (Check *check,
             const Quote *quote,
             AnnalSeverity severity,
             const char *rule,
             const char *member,
             const char *message)
{
  g_autofree char *pointer = g_strconcat (quote->pointer, "/", member, NULL);
  g_autofree char *words = dup_short (quote->words);

  return annal_problems_add (check->report->problems, severity, rule, check->record, pointer,
                             "“%s”, from the source “%s”: %s.", words, quote->source_id, message);
}

static const char *
words_member (const Quote *quote)
{
  return quote->is_date ? "text" : "quote";
}

static const char *
place_member (const Quote *quote)
{
  if (quote->start >= 0)
    return "start";
  if (quote->end >= 0)
    return "end";
  if (quote->start_byte >= 0)
    return "start_byte";
  return quote->end_byte >= 0 ? "end_byte" : NULL;
}

static char *
dup_slice (const AnnalQuoteText *text, gsize start, gsize end)
{
  gsize from = annal_text_index_to_byte (text->index, start);

  return g_strndup (text->text + from, annal_text_index_to_byte (text->index, end) - from);
}

static void
suggest (Check *check, const Quote *quote, AnnalProblem *problem)
{
  const AnnalQuoteText *text = quote->source->text;
  g_autoptr (AnnalQuoteSuggestions) suggestions = NULL;
  g_autofree char *words = NULL;

  if (problem == NULL || check->n_suggest_bytes + text->length > MAX_SUGGEST_BYTES ||
      !g_utf8_validate (quote->words, -1, NULL))
    return;
  check->n_suggest_bytes += text->length;
  suggestions = annal_quote_suggest (text->text, text->length, quote->words, 1);
  if (annal_quote_suggestions_get_n_suggestions (suggestions) == 0 ||
      annal_quote_suggestions_get_similarity (suggestions, 0) < MIN_SIMILARITY)
    return;
  words = dup_short (annal_quote_suggestions_get_words (suggestions, 0));
  annal_problem_set_expected (problem, "perhaps “%s” at %" G_GINT64_FORMAT "–%" G_GINT64_FORMAT ", %u%% alike", words,
                              annal_quote_suggestions_get_start (suggestions, 0),
                              annal_quote_suggestions_get_end (suggestions, 0),
                              annal_quote_suggestions_get_similarity (suggestions, 0));
}

static void
report_not_found (Check *check, const Quote *quote)
{
  AnnalProblem *problem = add_problem (check, quote, ANNAL_SEVERITY_ERROR,
                                       quote->is_date ? "words-not-found" : "quote-not-found", words_member (quote),
                                       "these words are not in the source's text");

  suggest (check, quote, problem);
}

static void
report_elsewhere (Check *check, const Quote *quote, const AnnalQuoteFound *found)
{
  gsize end = found->nearest + found->n_chars;
  g_autofree char *message = NULL;
  AnnalProblem *problem;

  if (found->n_found == 1)
    message = g_strdup_printf ("the words stand at %" G_GSIZE_FORMAT "–%" G_GSIZE_FORMAT
                               ", not at %" G_GINT64_FORMAT "–%" G_GINT64_FORMAT,
                               found->nearest, end, quote->start, quote->end);
  else
    message = g_strdup_printf ("the words stand at %" G_GUINT64_FORMAT " places, the nearest at %" G_GSIZE_FORMAT
                               "–%" G_GSIZE_FORMAT ", not at %" G_GINT64_FORMAT "–%" G_GINT64_FORMAT,
                               found->n_found, found->nearest, end, quote->start, quote->end);
  problem = add_problem (check, quote, ANNAL_SEVERITY_ERROR, quote->is_date ? "words-elsewhere" : "quote-elsewhere",
                         quote->place, message);
  annal_problem_set_expected (problem, "start %" G_GSIZE_FORMAT ", end %" G_GSIZE_FORMAT, found->nearest, end);
}

/* The words are not at the place that is given. */
static void
report_misplaced (Check *check, const Quote *quote)
{
  AnnalQuoteText *text = quote->source->text;
  gsize near = MAX (quote->start, 0);
  AnnalQuoteFound found = annal_quote_text_search (text, quote->words, quote->prefix, quote->suffix, near, NULL, NULL);

  if (found.n_found == 0 && found.n_anywhere > 0)
    found = annal_quote_text_search (text, quote->words, NULL, NULL, near, NULL, NULL);
  if (found.n_found > 0)
    report_elsewhere (check, quote, &found);
  else
    report_not_found (check, quote);
}

/* What is said of the match must hold. Nothing said is no claim, unless a
 * place is given, which promises the very words.
 */
static gboolean
check_match (Check *check, const Quote *quote, AnnalMatch match, gsize start, gsize n_chars)
{
  g_autofree char *slice = NULL;
  AnnalProblem *problem;

  if (quote->is_date || quote->match == match || (quote->match == ANNAL_MATCH_UNSET && match == ANNAL_MATCH_EXACT))
    return TRUE;
  if (match == ANNAL_MATCH_EXACT)
    {
      problem = add_problem (check, quote, ANNAL_SEVERITY_WARNING, "match-mislabelled", "match",
                             "the match is called typographic, but it is exact");
      annal_problem_set_expected (problem, "exact");
      return TRUE;
    }
  if (quote->match == ANNAL_MATCH_UNSET && quote->place == NULL)
    return TRUE;

  problem = add_problem (check, quote,
                         quote->match == ANNAL_MATCH_EXACT ? ANNAL_SEVERITY_ERROR : ANNAL_SEVERITY_WARNING,
                         "match-mislabelled", quote->match == ANNAL_MATCH_EXACT ? "match" : "quote",
                         "the source prints other spaces, quotation marks or dashes, so that the match is not exact");
  slice = dup_slice (quote->source->text, start, start + n_chars);
  annal_problem_set_expected (problem, "typographic, or the words as printed, “%s”", slice);
  return quote->match != ANNAL_MATCH_EXACT;
}

static gboolean
check_context (Check *check, const Quote *quote)
{
  AnnalQuoteText *text = quote->source->text;
  gboolean before = annal_quote_text_has_prefix (text, quote->start, quote->prefix);
  gboolean after = annal_quote_text_has_suffix (text, quote->end, quote->suffix);

  if (!before)
    add_problem (check, quote, ANNAL_SEVERITY_ERROR, "prefix-mismatch", "prefix",
                 "the prefix does not stand before these words");
  if (!after)
    add_problem (check, quote, ANNAL_SEVERITY_ERROR, "prefix-mismatch", "suffix",
                 "the suffix does not stand after these words");
  return before && after;
}

static gboolean
check_bytes (Check *check, const Quote *quote)
{
  const AnnalTextIndex *index = quote->source->text->index;
  gint64 start = annal_text_index_to_byte (index, quote->start);
  gint64 end = annal_text_index_to_byte (index, quote->end);
  gboolean bad_start = quote->start_byte >= 0 && quote->start_byte != start;
  gboolean bad_end = quote->end_byte >= 0 && quote->end_byte != end;
  AnnalProblem *problem;

  if (!bad_start && !bad_end)
    return TRUE;
  problem = add_problem (check, quote, ANNAL_SEVERITY_ERROR, "bytes-mismatch", bad_start ? "start_byte" : "end_byte",
                         "the words are elsewhere in bytes than in code points");
  annal_problem_set_expected (problem, "start_byte %" G_GINT64_FORMAT ", end_byte %" G_GINT64_FORMAT, start, end);
  return FALSE;
}

static gboolean
check_place (Check *check, const Quote *quote)
{
  AnnalMatch match = annal_quote_text_compare (quote->source->text, quote->start, quote->end, quote->words);
  gboolean good;

  if (match == ANNAL_MATCH_UNSET)
    {
      report_misplaced (check, quote);
      return FALSE;
    }
  good = check_match (check, quote, match, quote->start, quote->end - quote->start);
  good &= check_context (check, quote);
  good &= check_bytes (check, quote);
  return good;
}

/* The words of a date may well stand at several places: “on Friday”. */
static gboolean
report_ambiguous (Check *check, const Quote *quote, const AnnalQuoteFound *found)
{
  g_autofree char *message =
    g_strdup_printf ("the words stand at %" G_GUINT64_FORMAT " places, the first at %" G_GSIZE_FORMAT
                     "–%" G_GSIZE_FORMAT,
                     found->n_found, found->nearest, found->nearest + found->n_chars);
  AnnalProblem *problem =
    add_problem (check, quote, quote->is_date ? ANNAL_SEVERITY_WARNING : ANNAL_SEVERITY_ERROR,
                 quote->is_date ? "words-ambiguous" : "quote-ambiguous", words_member (quote), message);

  annal_problem_set_expected (problem, "%s", quote->is_date ? "start and end" : "start and end, or a prefix or suffix");
  return quote->is_date;
}

static gboolean
check_anywhere (Check *check, const Quote *quote)
{
  AnnalQuoteFound found = annal_quote_text_search (quote->source->text, quote->words, quote->prefix, quote->suffix, 0,
                                                   NULL, NULL);

  if (found.n_found > 1)
    return report_ambiguous (check, quote, &found);
  if (found.n_found == 1)
    return check_match (check, quote, found.match, found.nearest, found.n_chars);
  if (found.n_anywhere > 0)
    add_problem (check, quote, ANNAL_SEVERITY_ERROR, "prefix-mismatch", quote->prefix != NULL ? "prefix" : "suffix",
                 "the words are there, but not between this prefix and suffix");
  else
    report_not_found (check, quote);
  return FALSE;
}

static gint64
char_of_byte (const AnnalQuoteText *text, gint64 byte)
{
  return byte >= 0 && (guint64) byte <= text->length ? (gint64) annal_text_index_to_char (text->index, byte) : -1;
}

/* One end of a place says where the other is, for a quote is as long as its
 * words; so do bytes where there are no code points.
 */
static void
complete_place (Quote *quote)
{
  gint64 n_chars = annal_text_count_chars (quote->words, strlen (quote->words));

  if (quote->start < 0 && quote->end < 0)
    {
      quote->start = char_of_byte (quote->source->text, quote->start_byte);
      quote->end = char_of_byte (quote->source->text, quote->end_byte);
    }
  if (quote->start < 0 && quote->end >= 0)
    quote->start = quote->end - n_chars;
  else if (quote->end < 0 && quote->start >= 0)
    quote->end = quote->start <= G_MAXINT64 - n_chars ? quote->start + n_chars : G_MAXINT64;
}

static gboolean
check_words (Check *check, Quote *quote)
{
  quote->place = place_member (quote);
  if (quote->place == NULL)
    return check_anywhere (check, quote);
  complete_place (quote);
  return check_place (check, quote);
}

static void
check_quote (Check *check, Quote *quote)
{
  quote->source = annal_quote_sources_get (check->sources, quote->source_id);
  if (quote->source->text == NULL)
    {
      quote->source->n_unverified++;
      check->report->n_unverified++;
    }
  else if (check_words (check, quote))
    check->report->n_verified++;
  else
    check->report->n_failed++;
}

/* What is not given at all is found by the dossier's own check. */
static void
check_passage (Check *check, const AnnalCitation *citation, const AnnalAnchor *anchor, const char *pointer)
{
  Quote quote = {
    .pointer = pointer,
    .source_id = annal_citation_get_source (citation),
    .words = annal_anchor_get_quote (anchor),
    .start = annal_anchor_get_start (anchor),
    .end = annal_anchor_get_end (anchor),
    .start_byte = annal_anchor_get_start_byte (anchor),
    .end_byte = annal_anchor_get_end_byte (anchor),
    .match = annal_anchor_get_match (anchor),
    .prefix = annal_anchor_get_prefix (anchor),
    .suffix = annal_anchor_get_suffix (anchor),
  };

  if (quote.source_id != NULL && quote.words != NULL && *quote.words != '\0')
    check_quote (check, &quote);
}

static void
check_when (Check *check, const AnnalWhen *when, const char *pointer)
{
  Quote quote = {
    .pointer = pointer,
    .is_date = TRUE,
    .source_id = annal_when_get_source (when),
    .words = annal_when_get_text (when),
    .start = annal_when_get_start (when),
    .end = annal_when_get_end (when),
    .start_byte = -1,
    .end_byte = -1,
  };

  if (quote.source_id != NULL && quote.words != NULL && *quote.words != '\0')
    check_quote (check, &quote);
}

static void
check_passages (Check *check, const AnnalCitation *citation, const char *pointer)
{
  for (guint i = 0; i < annal_citation_get_n_passages (citation); i++)
    {
      g_autofree char *at = g_strdup_printf ("%s/%u", pointer, i);

      check_passage (check, citation, annal_citation_get_passage (citation, i), at);
    }
}

static gboolean
is_in_quotes (const AnnalCitation *citation, const char *insertion)
{
  g_autofree char *folded = annal_text_fold (insertion, strlen (insertion), NULL);

  for (guint i = 0; i < annal_citation_get_n_passages (citation); i++)
    {
      const char *quote = annal_anchor_get_quote (annal_citation_get_passage (citation, i));
      g_autofree char *folded_quote = NULL;

      if (quote == NULL || !g_utf8_validate (quote, -1, NULL))
        continue;
      folded_quote = annal_text_fold (quote, strlen (quote), NULL);
      if (strstr (folded_quote, folded) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
check_editorials (Check *check, const AnnalCitation *citation, const char *pointer)
{
  for (guint i = 0; i < annal_citation_get_n_editorials (citation); i++)
    {
      const char *insertion = annal_citation_get_editorial (citation, i);
      g_autofree char *at = g_strdup_printf ("%s/%u", pointer, i);
      g_autofree char *words = dup_short (insertion);

      if (g_utf8_validate (insertion, -1, NULL) && !is_in_quotes (citation, insertion))
        annal_problems_add (check->report->problems, ANNAL_SEVERITY_ERROR, "editorial-not-in-quote", check->record, at,
                            "“%s” is called an insertion into the quote, but is in none of the citation's quotes.",
                            words);
    }
}

static void
check_member (const AnnalNode *node, const AnnalField *field, const char *pointer, gpointer data)
{
  Check *check = data;

  if (field->kind == ANNAL_FIELD_KIND_NODE && field->shape == &annal_when_shape && annal_node_has (node, field))
    check_when (check, ANNAL_FIELD_GET (node, field, const AnnalWhen *), pointer);
  else if (node->shape == &annal_citation_shape && strcmp (field->name, "passages") == 0)
    check_passages (check, (const AnnalCitation *) node, pointer);
  else if (node->shape == &annal_citation_shape && strcmp (field->name, "editorial") == 0)
    check_editorials (check, (const AnnalCitation *) node, pointer);
}

static void
check_source_text (Check *check, AnnalSource *source)
{
  const char *id = annal_source_get_id (source);
  AnnalQuoteSource *found = annal_quote_sources_get (check->sources, id);
  AnnalRecord *record = annal_source_as_record (source);

  if (found->text != NULL)
    return;
  if (!g_error_matches (found->why, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND))
    annal_problems_add (check->report->problems, ANNAL_SEVERITY_ERROR, "text-wrong", record, "/text",
                        "The text of the source “%s” cannot be used: %s.", id, found->why->message);
  else if (found->n_unverified > 0)
    annal_problems_add (check->report->problems, ANNAL_SEVERITY_NOTE, "text-unverified", record, "/text",
                        "%" G_GUINT64_FORMAT " quote%s from the source “%s” could not be verified: %s.",
                        found->n_unverified, found->n_unverified == 1 ? "" : "s", id, found->why->message);
}

static void
check_dossier (Check *check, AnnalDossier *dossier)
{
  for (AnnalRecordType type = ANNAL_RECORD_TYPE_UNSET + 1; type <= ANNAL_RECORD_TYPE_NOTICE; type++)
    for (guint i = 0; i < annal_dossier_get_n_records (dossier, type); i++)
      {
        check->record = annal_dossier_get_record (dossier, type, i);
        annal_node_visit (&check->record->node, check_member, check);
      }
  for (guint i = 0; i < annal_dossier_get_n_sources (dossier); i++)
    check_source_text (check, annal_dossier_get_source (dossier, i));
}

/**
 * annal_quote_report_new:
 * @dossier: a dossier
 * @texts: where the texts of its sources are found
 *
 * Holds every passage of every citation, and the words of every date that
 * names a source, against the source's text: the words must stand at the place
 * that is given, or where none is given at one place only. Insertions of an
 * editor must be inside the quotes, and a text that is here must be the one
 * that the source describes. Nothing is changed.
 *
 * Where words are not found, the problem names the passage that comes nearest,
 * if one does; that is left out once 64 MiB of text were searched for it.
 *
 * The rules: `quote-not-found`, `quote-elsewhere`, `quote-ambiguous`,
 * `match-mislabelled`, `prefix-mismatch` (of a suffix too), `bytes-mismatch`,
 * `words-not-found`, `words-elsewhere` and `words-ambiguous` (of a date),
 * `editorial-not-in-quote`, `text-wrong`, and the note `text-unverified`, one
 * for each source whose text is not here.
 *
 * Returns: (transfer full): the report
 *
 * Since: 0.1
 */
AnnalQuoteReport *
annal_quote_report_new (AnnalDossier *dossier,
                        AnnalTexts *texts)
{
  g_autoptr (AnnalQuoteSources) sources = NULL;
  Check check = { NULL };

  g_return_val_if_fail (ANNAL_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (ANNAL_IS_TEXTS (texts), NULL);
  check.report = g_atomic_rc_box_new0 (AnnalQuoteReport);
  check.report->problems = annal_problems_new (annal_dossier_get_limits (dossier));
  check.sources = sources = annal_quote_sources_new (dossier, texts);
  check_dossier (&check, dossier);
  return check.report;
}

/**
 * annal_quote_report_ref:
 * @self: a report
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalQuoteReport *
annal_quote_report_ref (AnnalQuoteReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
report_clear (gpointer data)
{
  annal_problems_unref (((AnnalQuoteReport *) data)->problems);
}

/**
 * annal_quote_report_unref:
 * @self: (transfer full): a report
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */
void
annal_quote_report_unref (AnnalQuoteReport *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, report_clear);
}

/**
 * annal_quote_report_get_problems:
 * @self: a report
 *
 * Reads what was found to be wrong.
 *
 * Returns: (transfer none): the problems, in the order of record types and
 *   ids, then those of the sources' texts; valid while @self lives
 *
 * Since: 0.1
 */
AnnalProblems *
annal_quote_report_get_problems (const AnnalQuoteReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->problems;
}

/**
 * annal_quote_report_get_n_verified:
 * @self: a report
 *
 * Counts the passages and dates whose words stand where they should.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint64
annal_quote_report_get_n_verified (const AnnalQuoteReport *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_verified;
}

/**
 * annal_quote_report_get_n_unverified:
 * @self: a report
 *
 * Counts the passages and dates whose source's text was not to be had.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint64
annal_quote_report_get_n_unverified (const AnnalQuoteReport *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_unverified;
}

/**
 * annal_quote_report_get_n_failed:
 * @self: a report
 *
 * Counts the passages and dates that a problem of severity error is about.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint64
annal_quote_report_get_n_failed (const AnnalQuoteReport *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_failed;
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The page: what its parts share. Each part is one annal-html-*.c and appends
 * to the text of the export.
 *
 * Ids: a record's anchor is its id, which is of small letters; what the page
 * itself names begins with a capital (Y2013-03 a month, X1 a pair at odds, N1 a
 * history of a number, K0 a mark).
 */

#ifndef ANNAL_HTML_PRIVATE_H
#define ANNAL_HTML_PRIVATE_H

#include <annal/annal-conflicts.h>
#include <annal/annal-number-history.h>

#include "export/annal-exporter-private.h"
#include "export/annal-extent-private.h"
#include "model/annal-naming-private.h"
#include "timeline/annal-explain-private.h"

/* The words of the page itself in one language: data/page/strings-*.ini. */
typedef struct _AnnalHtmlWords AnnalHtmlWords;

/* Of the nearest language there is; English where there is none. */
AnnalHtmlWords *annal_html_words_new (const char *lang);
void annal_html_words_free (AnnalHtmlWords *self);
const char *annal_html_words_get_lang (const AnnalHtmlWords *self);
gboolean annal_html_words_is_english (const AnnalHtmlWords *self);

/* A word as it is; the key where there is none. */
const char *annal_html_words_get (const AnnalHtmlWords *self, const char *key);
gboolean annal_html_words_has (const AnnalHtmlWords *self, const char *key);

/* “{1}” to “{3}” filled in; an argument may be NULL where the words have no
 * place for it. Of a key with forms (“1 event|{1} events”) that of @n.
 */
char *annal_html_words_fill (const AnnalHtmlWords *self,
                             const char *key,
                             const char *first,
                             const char *second,
                             const char *third);
char *annal_html_words_count (const AnnalHtmlWords *self, const char *key, guint n);

/* How a record stands, in one word: “Withdrawn”, “cancelled”, “draft”; NULL where
 * nothing has to be said.
 */
const char *annal_html_words_get_standing (const AnnalHtmlWords *self,
                                           const AnnalStanding *standing,
                                           AnnalRecord *record);

typedef struct
{
  AnnalExporter *exporter; /* borrowed */
  AnnalExportOut *out;     /* borrowed */
  GString *text;           /* of @out */
  AnnalTimeline *timeline;
  AnnalDossier *dossier;
  AnnalHtmlWords *words;    /* owned */
  AnnalNarrower *narrower;  /* owned */
  AnnalExtent extent;       /* owned inside */
  GHashTable *answers;      /* owned, id of an event to a GPtrArray of AnnalLink */
  GHashTable *readings;     /* owned, id of a claim to a GPtrArray of AnnalClaim that interpret it */
  GHashTable *notices;      /* owned, id of a record to a GPtrArray of AnnalNotice */
  GHashTable *grades;       /* owned, id of a record to a GPtrArray of AnnalAssessment */
  AnnalConflicts *conflicts; /* owned, nullable */
  GPtrArray *odds;          /* owned: the pairs at odds that are shown */
  guint n_certain;          /* of all pairs at odds */
  guint n_possible;
  GHashTable *sides;        /* owned, id of a claim to a GArray of guint: its places among the pairs */
  GPtrArray *histories;     /* owned, of AnnalNumberHistory */
  GHashTable *numbers;      /* owned, id of a claim to a GUINT of its history, from 1 */
  GHashTable *references;   /* owned, id of a source to a GUINT of its place in the list of sources, from 1 */
  GArray *periods;          /* owned, of AnnalWalkPeriod: the headings there are */
  GArray *period_sizes;     /* owned, of guint: the entries beneath each; then of the undated */
  GPtrArray *cited;         /* owned, of char, borrowed: the sources of what is being written */
  GHashTable *cited_ids;    /* owned: the same */
  GString *dated;           /* owned: how the dates of what is being written are known, as items */
} AnnalHtml;

/* Text of a dossier as text of the page: what marks it up is escaped, what
 * steers a terminal or the direction of others' text is U+FFFD.
 */
void annal_html_add (GString *out, const char *text);

/* For an attribute in double quotation marks, at most @max characters. */
void annal_html_add_brief (GString *out, const char *text, guint max);

/* The words of the page. */
void annal_html_add_word (AnnalHtml *self, const char *key);

/* “: ”, in French with a space before it. */
void annal_html_add_colon (AnnalHtml *self);
void annal_html_add_filled (AnnalHtml *self, const char *key, const char *first, const char *second);

/* A date in words: <time> for a day, <i> for what is less sure. */
void annal_html_add_date (AnnalHtml *self, const AnnalWhen *when);
char *annal_html_word_date (AnnalHtml *self, const AnnalWhen *when);
char *annal_html_word_basis (AnnalHtml *self, const AnnalWhen *when);

/* annal-html-phrases.c: what annal-wording-private.h and annal-naming-private.h
 * have in English, in the language of the page.
 */
char *annal_html_word_term (AnnalHtml *self, AnnalTermRole role, const char *id);
char *annal_html_word_agent (AnnalHtml *self,
                             const AnnalAgent *agent,
                             const AnnalAgent *principal,
                             AnnalNaming naming);
char *annal_html_word_list (AnnalHtml *self, const GPtrArray *list);
char *annal_html_word_speakers (AnnalHtml *self, const char *const *claims, guint n);
char *annal_html_word_decimal (AnnalHtml *self, const char *decimal);
char *annal_html_word_quantity (AnnalHtml *self, const AnnalQuantity *quantity);
char *annal_html_word_value (AnnalHtml *self, const AnnalValue *value, AnnalValueType type);
char **annal_html_word_attributes (AnnalHtml *self, const AnnalEvent *event);

/* “between 14 and 31 May 2019, since it answers …”; NULL where the sequence
 * narrows the date by no day.
 */
char *annal_html_word_narrowing (AnnalHtml *self, guint index);

/* What somebody does by saying something, without who. */
char *annal_html_word_deed (AnnalHtml *self, const AnnalClaim *claim);

/* Who says it, as at the beginning of a sentence. */
char *annal_html_word_speaker (AnnalHtml *self, const AnnalClaim *claim);

/* The plain sentence of a claim, "" for none. */
const char *annal_html_get_sentence (const AnnalClaim *claim);

/* “ lang=ko” where text is of another language than the page. */
void annal_html_add_lang (AnnalHtml *self, const char *lang);

/* “ id=…”, and “<a href=#…>”. */
void annal_html_add_id (AnnalHtml *self, const char *id);
void annal_html_open_link (AnnalHtml *self, const char *id);
gboolean annal_html_is_there (AnnalHtml *self, const char *id);

/* annal-html-list.c: the years and months, and what stands there. */
gboolean annal_html_write_list (AnnalHtml *self);

/* annal-html-claims.c: claims that share who, when and whence stand in one
 * group. @claims are entries; @above is the date that stands above them.
 */
void annal_html_write_claims (AnnalHtml *self, const GArray *claims, const AnnalWhen *above);

/* Notes a source, and how a date is known, for the disclosure at the end; the
 * date itself goes without saying where it stands above.
 */
void annal_html_note_source (AnnalHtml *self, const char *id);
void annal_html_note_date (AnnalHtml *self, const AnnalWhen *when, guint index, gboolean is_above);

/* The disclosure of what was noted. */
void annal_html_write_provenance (AnnalHtml *self);

/* “ 786–892”: where the words of a citation stand. */
void annal_html_add_places (AnnalHtml *self, const AnnalCitation *citation);

/* annal-html-sources.c */
void annal_html_write_sources (AnnalHtml *self);

/* Its outlet and agency, or else its authors; NULL where none is known. */
char *annal_html_word_maker (AnnalHtml *self, const AnnalSource *source);
void annal_html_number_sources (AnnalHtml *self);

/* “[3]”, the number of a source in their list; its id where it is not there. */
void annal_html_add_reference (AnnalHtml *self, const char *id);
void annal_html_add_grades (AnnalHtml *self, const char *id);

/* annal-html-odds.c: the claims at odds. */
void annal_html_find_conflicts (AnnalHtml *self);

/* No pair is left out of the page. */
gboolean annal_html_shows_all_odds (AnnalHtml *self);

/* “. 15 pairs of claims are at odds, 4 for certain”; NULL for none. */
char *annal_html_word_odds (AnnalHtml *self);
void annal_html_write_odds (AnnalHtml *self);
void annal_html_write_counterclaims (AnnalHtml *self, const AnnalClaim *claim);

/* annal-html-verdict.c: what the desk makes of a pair, without the two sentences. */
char *annal_html_word_verdict (AnnalHtml *self, AnnalClaimComparison *comparison);

/* That different numbers have a bound in common. */
char *annal_html_word_shared_bound (AnnalHtml *self, const char *bound);

/* annal-html-numbers.c */
void annal_html_find_numbers (AnnalHtml *self);
void annal_html_write_numbers (AnnalHtml *self);
void annal_html_write_number (AnnalHtml *self, const AnnalClaim *claim);

/* annal-html-overview.c: the picture of the whole period. */
void annal_html_write_overview (AnnalHtml *self);

#endif /* ANNAL_HTML_PRIVATE_H */

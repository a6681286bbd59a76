/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Two printings of one quote, word by word, and where a dossier has such. */

#include "timeline-fixture.h"

static const char *
say_kind (AnnalPrintingKind kind)
{
  static const char *const words[] = { "?", "identical", "typographic", "cut", "edited", "altered" };

  return words[kind];
}

/* The kind, and each change as “kind: a | b”. */
static char *
say_printing (AnnalPrinting *self)
{
  GString *out = g_string_new (say_kind (annal_printing_get_kind (self)));

  for (guint i = 0; i < annal_printing_get_n_changes (self); i++)
    g_string_append_printf (out, "\n%s: %s | %s", say_kind (annal_printing_get_change_kind (self, i)),
                            annal_printing_get_change_a (self, i), annal_printing_get_change_b (self, i));
  return g_string_free (out, FALSE);
}

#define WHOLE "those trying to flee, if caught, are often tortured or killed"

static const struct
{
  const char *label;
  const char *a;
  const char *b;
  const char *differ;
} rows[] = {
  /* the same words */
  { "identical", WHOLE, WHOLE, "identical" },
  { "nothing and nothing", "", "", "identical" },
  { "curly and straight marks", "the “human rights” of Korea’s people", "the \"human rights\" of Korea's people", "typographic" },
  { "a no-break space", "the UN\xc2\xa0Human Rights Council", "the UN Human Rights Council", "typographic" },
  { "a capital letter", "Approximately 100,000 people", "approximately 100,000 people", "typographic" },
  { "a comma more, a full stop less", "tortured, and killed", "tortured and killed.", "typographic" },
  { "a dash with and without spaces", "in Korea—says he—nobody", "in Korea — says he — nobody", "typographic" },
  { "a dash and a hyphen", "the 1970\xe2\x80\x93""80 years", "the 1970-80 years", "typographic" },
  /* cut */
  { "the beginning", WHOLE, "are often tortured or killed", "cut\ncut: those trying to flee, if caught | " },
  { "the end", WHOLE, "those trying to flee", "cut\ncut: if caught, are often tortured or killed | " },
  { "both ends", WHOLE, "are often tortured", "cut\ncut: those trying to flee, if caught | \ncut: or killed | " },
  { "in the middle, marked by three dots", WHOLE, "those trying to flee ... are often tortured or killed",
    "cut\ncut: if caught | " },
  { "in the middle, marked by one sign", WHOLE, "those trying to flee … are often tortured or killed", "cut\ncut: if caught | " },
  { "marked by dots in brackets", WHOLE, "those trying to flee [...] are often tortured or killed", "cut\ncut: if caught | " },
  { "marked right behind a word", WHOLE, "those trying to flee… are often tortured or killed", "cut\ncut: if caught | " },
  { "a fragment whose first word stands before, too", "the state says that the camps are closed", "the camps are closed",
    "cut\ncut: the state says that | " },
  { "nothing left", "killed", "", "cut\ncut: killed | " },
  /* edited with marks */
  { "a word inserted", "we remain concerned by it", "we remain [gravely] concerned by it", "edited\nedited:  | [gravely]" },
  { "words replaced", "he will reject it", "[Han] will reject it", "edited\nedited: he | [Han]" },
  { "a letter replaced", "The regime interferes", "[t]he regime interferes", "edited\nedited: The | [t]he" },
  { "a letter added", "the dire human right situation", "the dire human right[s] situation",
    "edited\nedited: right | right[s]" },
  { "a name explained", "against the DPRK, a product of plots", "against the DPRK [North Korea], a product of plots",
    "edited\nedited:  | [North Korea]" },
  /* altered */
  { "another word", "tortured or killed", "tortured and killed", "altered\naltered: or | and" },
  { "words missing without a mark", "are often tortured or killed", "are tortured or killed", "altered\naltered: often | " },
  { "words put in without a mark", "tortured or killed", "tortured or often killed", "altered\naltered:  | often" },
  { "a denial lost", "they are not tortured there", "they are tortured there", "altered\naltered: not | " },
  { "a number", "some 200,000 inmates", "some 20,000 inmates", "altered\naltered: 200,000 | 20,000" },
  { "the fifth article's case", "those trying to flee this oppressive environment, if caught, are often tortured or killed",
    "tortured and killed.",
    "altered\ncut: those trying to flee this oppressive environment, if caught, are often | \naltered: or | and" },
  { "another beginning", "we are often told so", "they are often told so", "altered\naltered: we | they" },
  { "dots do not excuse other words", "tortured or killed", "tortured ... and killed", "altered\naltered: or | and" },
  { "a cut and a change", WHOLE, "those who flee, if caught, are often tortured",
    "altered\naltered: trying to | who\ncut: or killed | " },
  { "an edit and a change", "he will reject it", "[Han] will accept it", "altered\nedited: he | [Han]\naltered: reject | accept" },
  { "nothing in common", "all of it", "no such thing", "altered\naltered: all of it | no such thing" },
  { "hyphens make other words", "a so-called resolution", "a so called resolution", "altered\naltered: so-called | so called" },
  /* other scripts */
  { "a sign of Chinese", "朝鲜拒绝决议", "朝鲜接受决议", "altered\naltered: 拒绝 | 接受" },
  { "words of Korean", "우리는 결의를 배격한다", "우리는 결의를 전면 배격한다", "altered\naltered:  | 전면" },
  { "words of Russian in capital letters", "КНДР отвергает", "кндр отвергает", "typographic" },
};

static void
words_are_compared (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalPrinting) printing = annal_printing_new (rows[i].a, rows[i].b);
      g_autofree char *said = say_printing (printing);

      CHECK_TEXT (rows[i].label, said, rows[i].differ);
      CHECK_TEXT (rows[i].label, annal_printing_get_a (printing), rows[i].a);
      CHECK_TEXT (rows[i].label, annal_printing_get_b (printing), rows[i].b);
    }
}

static void
differences_have_words (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    const char *text;
  } texts[] = {
    { "killed", "killed", "identical" },
    { "killed", "Killed", "the same words" },
    { "are often tortured or killed", "tortured and killed",
      "altered: the first has “or” where the second has “and”; the second leaves out “are often”" },
    { "they are not there", "they are there", "altered: the second leaves out “not” without a mark" },
    { "he will", "[Han] will", "edited with marks: the first has “he” where the second has “[Han]”" },
    { "we remain so", "we remain [gravely] so", "edited with marks: the second inserts “[gravely]”" },
    { "twelve", "one two three four five six seven eight nine ten eleven twelve",
      "cut: the first leaves out “one two three four … eight nine ten eleven”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (AnnalPrinting) printing = annal_printing_new (texts[i].a, texts[i].b);
      g_autofree char *text = annal_printing_to_text (printing);

      CHECK_TEXT (texts[i].a, text, texts[i].text);
    }
}

/* --- any words ------------------------------------------------------------ */

static char *
make_random_quote (GRand *rand, guint n)
{
  static const char *const words[] = { "the", "camps", "are", "not", "there", "[so]", "…", "and", "North", "Korea," };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  return g_string_free (out, FALSE);
}

/* What a and b have there changes places with them. */
static void
check_mirrored (const char *label, AnnalPrinting *one, AnnalPrinting *other)
{
  CHECK_ROW (label, annal_printing_get_kind (one) == annal_printing_get_kind (other));
  CHECK_ROW (label, annal_printing_get_n_changes (one) == annal_printing_get_n_changes (other));
  for (guint i = 0; i < annal_printing_get_n_changes (one) && i < annal_printing_get_n_changes (other); i++)
    {
      CHECK_ROW (label, annal_printing_get_change_kind (one, i) == annal_printing_get_change_kind (other, i));
      CHECK_TEXT (label, annal_printing_get_change_a (one, i), annal_printing_get_change_b (other, i));
      CHECK_TEXT (label, annal_printing_get_change_b (one, i), annal_printing_get_change_a (other, i));
    }
}

static void
any_words_are_compared_both_ways (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 5000; round++)
    {
      g_autofree char *a = make_random_quote (rand, (guint) g_rand_int_range (rand, 0, 12));
      g_autofree char *b = make_random_quote (rand, (guint) g_rand_int_range (rand, 0, 12));
      g_autofree char *label = g_strdup_printf ("%s / %s", a, b);
      g_autoptr (AnnalPrinting) one = annal_printing_new (a, b);
      g_autoptr (AnnalPrinting) other = annal_printing_new (b, a);
      g_autoptr (AnnalPrinting) same = annal_printing_new (a, a);

      check_mirrored (label, one, other);
      CHECK_ROW (label, annal_printing_get_kind (same) == ANNAL_PRINTING_KIND_IDENTICAL);
      CHECK_ROW (label, annal_printing_get_n_changes (same) == 0);
    }
}

/* A word put into a quote of any length is found, and nothing else. */
static void
long_quotes_are_compared (void)
{
  static const guint lengths[] = { 300, 1100, 5000, 45000 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GString) a = g_string_new (NULL);
      g_autoptr (GString) b = g_string_new (NULL);
      g_autoptr (AnnalPrinting) printing = NULL;
      g_autofree char *said = NULL;

      for (guint j = 0; j < lengths[i]; j++)
        {
          gboolean changed = j == 10 || j == lengths[i] - 10;

          g_string_append_printf (a, "w%u the ", j);
          g_string_append_printf (b, changed ? "x%u the " : "w%u the ", j);
        }
      printing = annal_printing_new (a->str, b->str);
      CHECK (annal_printing_get_n_changes (printing) == 2);
      CHECK (annal_printing_get_kind (printing) == ANNAL_PRINTING_KIND_ALTERED);
      CHECK_TEXT ("the first", annal_printing_get_change_a (printing, 0), "w10");
      CHECK_TEXT ("the first", annal_printing_get_change_b (printing, 0), "x10");
      said = g_strdup_printf ("x%u", lengths[i] - 10);
      CHECK_TEXT ("the last", annal_printing_get_change_b (printing, 1), said);
    }
}

/* Beyond the words that are told apart, the rest is one. */
static void
the_rest_of_a_book_is_not_passed_over (void)
{
  g_autoptr (GString) a = g_string_new (NULL);
  g_autofree char *b = NULL;
  g_autofree char *c = NULL;
  g_autoptr (AnnalPrinting) same = NULL;
  g_autoptr (AnnalPrinting) other = NULL;

  for (guint i = 0; i < 150000; i++)
    g_string_append (a, "word ");
  b = g_strconcat (a->str, "is true", NULL);
  c = g_strconcat (a->str, "is false", NULL);
  same = annal_printing_new (b, b);
  other = annal_printing_new (b, c);
  CHECK (annal_printing_get_kind (same) == ANNAL_PRINTING_KIND_IDENTICAL);
  CHECK (annal_printing_get_kind (other) == ANNAL_PRINTING_KIND_ALTERED);
  CHECK (annal_printing_get_n_changes (other) == 1);
}

/* Where no word occurs once, it is not worth the time. */
static void
endless_quotes_do_no_harm (void)
{
  g_autoptr (GString) a = g_string_new (NULL);
  g_autoptr (GString) b = g_string_new (NULL);
  g_autoptr (AnnalPrinting) printing = NULL;

  for (guint i = 0; i < 50000; i++)
    {
      g_string_append (a, i % 2 == 0 ? "the " : "camps ");
      g_string_append (b, i % 3 == 0 ? "of " : "camps ");
    }
  printing = annal_printing_new (a->str, b->str);
  CHECK (annal_printing_get_kind (printing) == ANNAL_PRINTING_KIND_ALTERED);
  CHECK (annal_printing_get_n_changes (printing) >= 1);
}

/* --- of a dossier --------------------------------------------------------- */

#define WORLD                                                                                      \
  HEAD STATE "{'type':'entity','id':'kcna','kind':'wire','names':['KCNA'],'acts_for':'dprk'}\n"    \
             "{'type':'source','id':'t','published':'2019-06-01'}\n"                               \
             "{'type':'source','id':'p','published':'2019-06-01'}\n" EVENT ("e", "2019-05-10")     \
             EVENT ("f", "2019-05-11")
#define CITE(source, fidelity, quote, more) \
  "{'source':'" source "','fidelity':'" fidelity "','quote':'" quote "'" more "}"
#define DIRECT ",'chain':[{'role':'origin','who':'dprk'},{'role':'publisher','who':{'unnamed':'it'}}]"
#define RELAYED \
  ",'chain':[{'role':'origin','who':'dprk'},{'role':'relay','who':'kcna'},{'role':'publisher','who':{'unnamed':'it'}}]"
#define TRANSLATED                                                                              \
  ",'chain':[{'role':'origin','who':'dprk'},{'role':'translator','who':{'unnamed':'we'}}," \
  "{'role':'publisher','who':{'unnamed':'it'}}]"
#define CLAIM_IN(id, event, cites)                                                                 \
  "{'type':'claim','id':'" id "','by':'dprk','kind':'assertion','stance':'affirm','says':'" id     \
  "','about':'dprk','said':'2019-05-10','utterance':'" event "','citations':[" cites "]}\n"

#define LONG_QUOTE "there are no prison camps in our country"

/* Each pair: claims, kind, and the source that is suggested. */
static const struct
{
  const char *label;
  const char *lines;
  const char *pairs;
} dossiers[] = {
  { "two citations of one claim",
    CLAIM_IN ("a", "e", CITE ("t", "verbatim", LONG_QUOTE, DIRECT) "," CITE ("p", "verbatim", LONG_QUOTE, DIRECT)),
    "a a identical -" },
  { "two claims of one utterance",
    CLAIM_IN ("a", "e", CITE ("t", "verbatim", LONG_QUOTE, DIRECT))
    CLAIM_IN ("b", "e", CITE ("p", "verbatim", "there are few prison camps in our country", DIRECT)), "a b altered -" },
  { "two claims that are the same, of utterances that are not",
    CLAIM_IN ("a", "e", CITE ("t", "verbatim", LONG_QUOTE, DIRECT))
    CLAIM_IN ("b", "f", CITE ("p", "verbatim", "no prison camps", DIRECT)) LINK ("l", "a", "same-as", "b"), "a b cut -" },
  { "two utterances that are the same",
    CLAIM_IN ("a", "e", CITE ("t", "verbatim", LONG_QUOTE, DIRECT))
    CLAIM_IN ("b", "f", CITE ("p", "verbatim", "no prison camps", DIRECT)) LINK ("l", "e", "same-as", "f"), "a b cut -" },
  { "three printings",
    CLAIM_IN ("a", "e", CITE ("t", "verbatim", LONG_QUOTE, DIRECT) "," CITE ("p", "verbatim", "no prison camps", DIRECT))
    CLAIM_IN ("b", "e", CITE ("p", "verbatim", LONG_QUOTE, DIRECT)), "a a cut -, a b identical -" },
  { "fragments in quotation marks",
    CLAIM_IN ("a", "e", CITE ("t", "verbatim", LONG_QUOTE, DIRECT) ","
              CITE ("p", "partial-quote", "It said “no prison camps” were there, not “in our country”", DIRECT)),
    "a a cut t" },
  { "an insertion that the record marks",
    CLAIM_IN ("a", "e", CITE ("t", "verbatim", LONG_QUOTE, DIRECT) ","
              CITE ("p", "verbatim", "there are no prison camps in our country (North Korea)",
                    DIRECT ",'editorial':['(North Korea)']")), "a a edited -" },
  /* which is nearer */
  { "fewer who passed it on",
    CLAIM_IN ("a", "e", CITE ("t", "verbatim", LONG_QUOTE, RELAYED) "," CITE ("p", "verbatim", LONG_QUOTE, DIRECT)),
    "a a identical p" },
  { "no translation",
    CLAIM_IN ("a", "e", CITE ("t", "verbatim", LONG_QUOTE, DIRECT) "," CITE ("p", "verbatim", LONG_QUOTE, TRANSLATED)),
    "a a identical t" },
  { "nearer in one thing, farther in another",
    CLAIM_IN ("a", "e", CITE ("t", "verbatim", LONG_QUOTE, RELAYED) ","
              CITE ("p", "partial-quote", "it said “there are no prison camps”", DIRECT)), "a a cut -" },
  /* no pairs */
  { "one source prints both",
    CLAIM_IN ("a", "e", CITE ("t", "verbatim", LONG_QUOTE, DIRECT)) CLAIM_IN ("b", "e", CITE ("t", "verbatim", LONG_QUOTE, DIRECT)),
    "" },
  { "a paraphrase",
    CLAIM_IN ("a", "e", CITE ("t", "verbatim", LONG_QUOTE, DIRECT) "," CITE ("p", "paraphrase", LONG_QUOTE, DIRECT)), "" },
  { "another utterance",
    CLAIM_IN ("a", "e", CITE ("t", "verbatim", LONG_QUOTE, DIRECT)) CLAIM_IN ("b", "f", CITE ("p", "verbatim", LONG_QUOTE, DIRECT)),
    "" },
  { "other words of one utterance",
    CLAIM_IN ("a", "e", CITE ("t", "verbatim", LONG_QUOTE, DIRECT))
    CLAIM_IN ("b", "e", CITE ("p", "verbatim", "sanctions are making it harder for people in our country", DIRECT)), "" },
  { "small words only",
    CLAIM_IN ("a", "e", CITE ("t", "verbatim", "it is not so in the end of it", DIRECT))
    CLAIM_IN ("b", "e", CITE ("p", "verbatim", "the end is not in it", DIRECT)), "" },
  { "no words", CLAIM_IN ("a", "e", CITE ("t", "verbatim", LONG_QUOTE, DIRECT) ",{'source':'p','fidelity':'verbatim'}"), "" },
};

static char *
say_pairs (AnnalPrintings *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < annal_printings_get_n_pairs (self); i++)
    {
      AnnalCitation *suggested = annal_printings_get_suggested (self, i);

      g_string_append_printf (out, "%s%s %s %s %s", i > 0 ? ", " : "",
                              annal_claim_get_id (annal_printings_get_claim_a (self, i)),
                              annal_claim_get_id (annal_printings_get_claim_b (self, i)),
                              say_kind (annal_printing_get_kind (annal_printings_get_printing (self, i))),
                              suggested != NULL ? annal_citation_get_source (suggested) : "-");
    }
  return g_string_free (out, FALSE);
}

static void
pairs_are_found (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dossiers); i++)
    {
      g_autofree char *lines = g_strconcat (WORLD, dossiers[i].lines, NULL);
      g_autoptr (AnnalDossier) dossier = fixture_dossier (dossiers[i].label, lines);
      g_autoptr (AnnalPrintings) printings = annal_printings_new (dossier);
      g_autofree char *said = say_pairs (printings);

      CHECK_TEXT (dossiers[i].label, said, dossiers[i].pairs);
      CHECK_ROW (dossiers[i].label, annal_printings_is_complete (printings));
    }
}

/* One statement is quoted in two of the five articles: 003 prints it whole, 001
 * a fragment of it, with “and” for “or”. What 001 prints as “egregiously” has
 * no counterpart in 003.
 */
static void
the_articles_have_one_pair (void)
{
  g_autofree char *path = annal_test_source ("examples/dprk-human-rights/dossier.json");
  g_autoptr (AnnalReader) reader = annal_reader_new (NULL);
  g_autoptr (AnnalPrintings) printings = NULL;
  g_autofree char *said = NULL;
  g_autofree char *differ = NULL;

  CHECK (annal_reader_read_file (reader, path, NULL));
  CHECK (annal_dossier_seal (annal_reader_get_dossier (reader), NULL));
  printings = annal_printings_new (annal_reader_get_dossier (reader));
  said = say_pairs (printings);
  CHECK_TEXT ("pairs", said, "dos-tortured-and-killed-2019 dos-tortured-or-killed-2019 altered article-003");
  differ = say_printing (annal_printings_get_printing (printings, 0));
  CHECK_TEXT ("words", differ,
              "altered\ncut:  | those trying to flee this oppressive environment, if caught, are often\naltered: and | or");
  CHECK_TEXT ("text", annal_printings_get_text (printings, 0),
              "Words of the U.S. State Department in article-001 and article-003: altered; article-001 has “and” where "
              "article-003 has “or”; article-001 leaves out “those trying to flee … if caught, are often”. Nearer to "
              "the origin is article-003: a direct quotation, the other quoted in fragments.");
  CHECK_TEXT ("a", annal_citation_get_source (annal_printings_get_citation_a (printings, 0)), "article-001");
  CHECK_TEXT ("b", annal_citation_get_source (annal_printings_get_citation_b (printings, 0)), "article-003");
}

static const AnnalTest tests[] = {
  { "words-are-compared", words_are_compared },
  { "differences-have-words", differences_have_words },
  { "any-words-are-compared-both-ways", any_words_are_compared_both_ways },
  { "long-quotes-are-compared", long_quotes_are_compared },
  { "the-rest-of-a-book-is-not-passed-over", the_rest_of_a_book_is_not_passed_over },
  { "endless-quotes-do-no-harm", endless_quotes_do_no_harm },
  { "pairs-are-found", pairs_are_found },
  { "the-articles-have-one-pair", the_articles_have_one_pair },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "printing", tests, G_N_ELEMENTS (tests));
}

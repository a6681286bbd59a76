/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Numbered properties of what is made:
 *
 *  1. Everything has a true time, to the second, and every date that is stated
 *     contains it; every link and part says what is true. So all can be met.
 *  2. Events are made in the order of their beginnings, so that those near in
 *     time are near in number; their ids are shuffled, so that neither ids nor
 *     the order of adding tell the time.
 *  3. Claims 2i and 2i + 1 follow event i by a few days at most.
 */

#include "bench-dossier.h"

#include <math.h>
#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-anchor.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-entity.h>
#include <annal/annal-event.h>
#include <annal/annal-link.h>
#include <annal/annal-name.h>
#include <annal/annal-participant.h>
#include <annal/annal-proposition.h>
#include <annal/annal-source.h>
#include <annal/annal-term.h>
#include <annal/annal-text.h>
#include <annal/annal-value.h>
#include <annal/annal-when.h>

#define SEED 2019
#define DAY ((gint64) 86400)
#define YEAR (365.25 * DAY)
#define NOW (G_GINT64_CONSTANT (19904) * DAY) /* 2024-06-30 */
#define OLDEST (150 * YEAR)
#define N_WORDS 4000
#define N_PREDICATES 300
#define N_WHOLES 64
#define N_TRIES 8

typedef struct
{
  gint64 begin;
  gint64 end; /* the last second; G_MAXINT64 where it goes on */
  char edtf[64];
} Happening;

typedef struct
{
  AnnalDossier *dossier;
  GRand *rand;
  BenchDossierFlags flags;
  guint n, n_sources, n_entities, n_links;
  Happening *events;  /* n, by their beginnings */
  Happening *claims;  /* 2n */
  gint64 *sources;    /* when they were published, ascending */
  guint *event_ids;   /* shuffled */
  guint *claim_ids;
} Making;

guint
bench_pick (GRand *rand, guint n)
{
  guint picked = (guint) exp (g_rand_double (rand) * log (n + 1.0)) - 1;

  return MIN (picked, n - 1);
}

static gboolean
happens (Making *self, double share)
{
  return g_rand_double (self->rand) < share;
}

/* --- words ---------------------------------------------------------------- */

/* The frequent ones are short, as in any language. */
static void
append_word (GString *text, guint number)
{
  static const char *const syllables[] = { "ka", "ron", "ti", "mes", "lo", "vi", "sta", "per", "ne", "du", "al",
                                           "chi", "go", "ran", "se", "tor" };

  for (number += 1; number > 0; number /= G_N_ELEMENTS (syllables))
    g_string_append (text, syllables[number % G_N_ELEMENTS (syllables)]);
}

char *
bench_make_words (GRand *rand, gsize length)
{
  GString *text = g_string_sized_new (length + 32);

  while (text->len < length)
    {
      if (text->len > 0)
        g_string_append_c (text, ' ');
      append_word (text, bench_pick (rand, N_WORDS));
    }
  text->str[0] = g_ascii_toupper (text->str[0]);
  g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

/* One word where the dossier is to be lean. */
static char *
make_words (Making *self, int min, int max)
{
  gsize length = (gsize) g_rand_int_range (self->rand, min, max);

  return bench_make_words (self->rand, self->flags & BENCH_DOSSIER_LEAN ? 1 : length);
}

static AnnalText *
make_text (Making *self, int min, int max)
{
  g_autofree char *words = make_words (self, min, max);

  return annal_text_new (words);
}

/* --- times ---------------------------------------------------------------- */

/* How long ago, in seconds: half of all less than five years, with a long tail
 * (Lomax).
 */
static gint64
pick_age (GRand *rand)
{
  double age = 8 * YEAR * (pow (1 - g_rand_double (rand), -1 / 1.5) - 1);
  double oldest = OLDEST * g_rand_double_range (rand, 0.5, 1);

  return (gint64) MIN (age, oldest);
}

/* Between an hour and thirty years, each order of magnitude as often. */
static gint64
pick_length (GRand *rand)
{
  return (gint64) (3600 * exp (g_rand_double (rand) * log (30 * YEAR / 3600)));
}

static gint64
get_day (gint64 seconds)
{
  return seconds >= 0 ? seconds / DAY : -((-seconds + DAY - 1) / DAY);
}

/* As much of a date as the @precision: 'y', 'm', 'd' or 's'. */
static void
append_date (GString *text, gint64 seconds, char precision)
{
  gint64 day = get_day (seconds);
  guint rest = (guint) (seconds - day * DAY);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (day + 719163));
  g_string_append_printf (text, "%04u", g_date_get_year (&date));
  if (precision != 'y')
    g_string_append_printf (text, "-%02u", g_date_get_month (&date));
  if (precision == 'd' || precision == 's')
    g_string_append_printf (text, "-%02u", g_date_get_day (&date));
  if (precision == 's')
    g_string_append_printf (text, "T%02u:%02u:%02uZ", rest / 3600, rest / 60 % 60, rest % 60);
}

static void
state (Happening *self, const char *before, char precision, const char *between, const char *after)
{
  g_autoptr (GString) text = g_string_new (before);

  append_date (text, self->begin, precision);
  if (between != NULL)
    {
      g_string_append (text, between);
      if (self->end == G_MAXINT64)
        g_string_append (text, "..");
      else
        append_date (text, self->end, precision);
    }
  g_string_append (text, after);
  g_strlcpy (self->edtf, text->str, sizeof self->edtf);
}

/* What takes hours is dated to the second: EDTF has no intervals of times. */
static void
state_interval (Happening *self, gint64 length)
{
  if (length < DAY)
    {
      self->end = self->begin;
      state (self, "", 's', NULL, "");
      return;
    }
  self->end = self->begin + length < NOW ? self->begin + length : G_MAXINT64;
  state (self, "", length < 3 * YEAR ? 'd' : 'm', "/", "");
}

static void
state_moment (Happening *self, double kind)
{
  self->end = self->begin;
  state (self, "", kind < 0.8 ? 'd' : kind < 0.86 ? 'm' : 'y', NULL, "");
}

static int
compare_times (gconstpointer first, gconstpointer second)
{
  gint64 a = *(const gint64 *) first;
  gint64 b = *(const gint64 *) second;

  return (a > b) - (a < b);
}

/* Ascending. */
static gint64 *
make_times (GRand *rand, guint n)
{
  gint64 *times = g_new (gint64, n);

  for (guint i = 0; i < n; i++)
    times[i] = NOW - pick_age (rand);
  qsort (times, n, sizeof *times, compare_times);
  return times;
}

static guint *
make_shuffled (GRand *rand, guint n)
{
  guint *numbers = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      guint other = (guint) g_rand_int_range (rand, 0, (gint32) i + 1);

      numbers[i] = numbers[other];
      numbers[other] = i;
    }
  return numbers;
}

static gboolean
is_moment (const Happening *self)
{
  return self->begin == self->end;
}

/* --- records -------------------------------------------------------------- */

static void
add (Making *self, gpointer record)
{
  g_autoptr (GError) error = NULL;

  if (!annal_dossier_add (self->dossier, record, &error))
    g_error ("%s", error->message);
}

#define ID(kind, number) (g_snprintf (id, sizeof id, kind "-%07u", number), id)

static AnnalWhen *
make_when (const char *edtf)
{
  AnnalWhen *when = annal_when_new (edtf);

  annal_when_set_basis (when, ANNAL_BASIS_STATED);
  return when;
}

static AnnalAgent *
make_agent (Making *self)
{
  char id[24];
  AnnalAgent *agent;

  ID ("entity", bench_pick (self->rand, self->n_entities));
  if (!happens (self, 0.05))
    return annal_agent_new (id);
  agent = annal_agent_new (NULL);
  annal_agent_set_unnamed (agent, "a senior official");
  annal_agent_set_acts_for (agent, id);
  return agent;
}

static void
add_entities (Making *self)
{
  static const AnnalEntityKind kinds[] = { ANNAL_ENTITY_KIND_PERSON, ANNAL_ENTITY_KIND_STATE, ANNAL_ENTITY_KIND_BODY,
                                           ANNAL_ENTITY_KIND_OUTLET };
  char id[24];

  for (guint i = 0; i < self->n_entities; i++)
    {
      g_autoptr (AnnalEntity) entity = annal_entity_new (ID ("entity", i));
      g_autofree char *words = bench_make_words (self->rand, 12);
      g_autoptr (AnnalName) name = annal_name_new (words);

      annal_entity_set_kind (entity, kinds[i % G_N_ELEMENTS (kinds)]);
      annal_name_set_kind (name, ANNAL_NAME_KIND_COMMON);
      annal_entity_add_name (entity, name);
      /* A person acts for the state that follows, a body is part of it. */
      if (i % 4 == 0 && i + 1 < self->n_entities)
        annal_entity_set_acts_for (entity, ID ("entity", i + 1));
      if (i % 4 == 2)
        annal_entity_set_part_of (entity, ID ("entity", i - 1));
      add (self, entity);
    }
}

static void
add_predicates (Making *self)
{
  char id[24];

  for (guint i = 0; i < N_PREDICATES; i++)
    {
      g_autoptr (AnnalTerm) term = annal_term_new (ID ("predicate", i));

      annal_term_set_role (term, ANNAL_TERM_ROLE_PREDICATE);
      annal_term_set_value_type (term, ANNAL_VALUE_TYPE_TEXT);
      add (self, term);
    }
}

static void
add_sources (Making *self)
{
  char id[24];

  for (guint i = 0; i < self->n_sources; i++)
    {
      g_autoptr (AnnalSource) source = annal_source_new (ID ("source", i));
      g_autoptr (AnnalText) title = make_text (self, 30, 80);
      g_autoptr (AnnalAgent) outlet = annal_agent_new (ID ("entity", 4 * bench_pick (self->rand, 16) + 3));
      g_autoptr (AnnalWhen) published = NULL;
      Happening printed = { self->sources[i], self->sources[i], "" };

      state (&printed, "", 'd', NULL, "");
      published = make_when (printed.edtf);
      annal_source_set_title (source, title);
      annal_source_set_outlet (source, outlet);
      annal_source_set_published (source, published);
      annal_source_set_lang (source, "en");
      add (self, source);
    }
}

static void
add_participants (Making *self, AnnalEvent *event)
{
  guint n = 1 + bench_pick (self->rand, 4);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AnnalParticipant) participant = annal_participant_new ();
      g_autoptr (AnnalAgent) who = make_agent (self);

      annal_participant_set_who (participant, who);
      annal_participant_set_role (participant, i == 0 ? "speaker" : "present");
      annal_event_add_participant (event, participant);
    }
}

/* One of those that began lately and last as long as @event, or none. */
static gboolean
find_whole (Making *self, const guint *wholes, guint n_wholes, guint event, guint *whole)
{
  for (guint i = 0; i < N_TRIES && n_wholes > 0; i++)
    {
      *whole = wholes[g_rand_int_range (self->rand, 0, (gint32) MIN (n_wholes, N_WHOLES))];
      if (*whole < event && self->events[*whole].end >= self->events[event].end)
        return TRUE;
    }
  return FALSE;
}

static void
add_event (Making *self, guint number, gboolean is_part, guint whole)
{
  static const char *const moments[] = { "statement", "resolution", "missile-test", "report", "publication", "sanction",
                                         "briefing", "nuclear-test", "statement.letter", "missile-test.icbm" };
  static const char *const periods[] = { "summit", "exercise", "mandate", "upr-session" };
  const Happening *happening = &self->events[number];
  char id[24];
  g_autoptr (AnnalEvent) event = annal_event_new (ID ("event", self->event_ids[number]));
  g_autoptr (AnnalWhen) when = make_when (happening->edtf);
  g_autoptr (AnnalText) title = make_text (self, 20, 80);

  annal_event_set_kind (event, is_moment (happening) ? moments[bench_pick (self->rand, G_N_ELEMENTS (moments))]
                                                     : periods[bench_pick (self->rand, G_N_ELEMENTS (periods))]);
  annal_event_set_when (event, when);
  if (is_part)
    annal_event_set_part_of (event, ID ("event", self->event_ids[whole]));
  annal_event_set_title (event, title);
  if (!(self->flags & BENCH_DOSSIER_LEAN))
    add_participants (self, event);
  add (self, event);
}

static void
add_events (Making *self)
{
  guint wholes[N_WHOLES], n_wholes = 0;

  for (guint i = 0; i < self->n; i++)
    {
      guint whole = 0;
      gboolean is_part = happens (self, 0.2) && find_whole (self, wholes, n_wholes, i, &whole);

      add_event (self, i, is_part, whole);
      if (!is_moment (&self->events[i]) && self->events[i].end - self->events[i].begin > 7 * DAY)
        wholes[n_wholes++ % N_WHOLES] = i;
    }
}

/* The first source that was published no sooner, or one of the next. */
static guint
find_source (Making *self, gint64 time)
{
  guint low = 0, high = self->n_sources - 1;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->sources[middle] < time)
        low = middle + 1;
      else
        high = middle;
    }
  low += bench_pick (self->rand, 8);
  return MIN (low, self->n_sources - 1);
}

static void
add_citation (Making *self, AnnalClaim *claim, gint64 time)
{
  char id[24];
  g_autoptr (AnnalCitation) citation = annal_citation_new ();

  annal_citation_set_source (citation, ID ("source", find_source (self, time)));
  annal_citation_set_fidelity (citation, happens (self, 0.5) ? ANNAL_FIDELITY_VERBATIM : ANNAL_FIDELITY_PARAPHRASE);
  if (!(self->flags & BENCH_DOSSIER_LEAN))
    {
      g_autoptr (AnnalAnchor) passage = annal_anchor_new ();
      g_autofree char *quote = make_words (self, 30, 120);

      annal_anchor_set_quote (passage, quote);
      annal_citation_add_passage (citation, passage);
    }
  annal_claim_add_citation (claim, citation);
}

/* That something is there is the leanest: it needs no value. */
static void
add_proposition (Making *self, AnnalClaim *claim)
{
  char id[24];
  gboolean lean = (self->flags & BENCH_DOSSIER_LEAN) != 0;
  g_autoptr (AnnalProposition) proposition = annal_proposition_new ();
  g_autoptr (AnnalValue) value = annal_value_new (NULL);
  g_autoptr (AnnalText) text = make_text (self, 8, 30);

  annal_proposition_set_about (proposition, ID ("entity", bench_pick (self->rand, self->n_entities)));
  ID ("predicate", bench_pick (self->rand, N_PREDICATES));
  annal_proposition_set_predicate (proposition, lean ? "exists" : id);
  annal_value_set_text (value, text);
  if (!lean)
    annal_proposition_set_value (proposition, value);
  annal_claim_set_proposition (claim, proposition);
}

static void
add_words (Making *self, AnnalClaim *claim)
{
  g_autoptr (AnnalText) says = make_text (self, 40, 150);
  g_autoptr (AnnalAgent) to = happens (self, 0.1) ? make_agent (self) : NULL;

  annal_claim_set_says (claim, says);
  if (to != NULL)
    annal_claim_set_to (claim, to);
}

/* What was said at an event bears its date or none; anything else its own. */
static void
add_claim (Making *self, guint number, gboolean at_event)
{
  static const AnnalStance stances[] = { ANNAL_STANCE_AFFIRM, ANNAL_STANCE_DENY, ANNAL_STANCE_WITHHOLD };
  const Happening *happening = &self->claims[number];
  char id[24];
  g_autoptr (AnnalClaim) claim = annal_claim_new (ID ("claim", self->claim_ids[number]));
  g_autoptr (AnnalAgent) by = make_agent (self);
  g_autoptr (AnnalWhen) said = make_when (happening->edtf);

  annal_claim_set_by (claim, by);
  annal_claim_set_kind (claim, ANNAL_CLAIM_KIND_ASSERTION);
  annal_claim_set_stance (claim, stances[bench_pick (self->rand, G_N_ELEMENTS (stances))]);
  annal_claim_set_stance_basis (claim, ANNAL_STANCE_BASIS_VERBATIM);
  if (at_event)
    annal_claim_set_utterance (claim, ID ("event", self->event_ids[number / 2]));
  if (!at_event || happens (self, 0.5))
    annal_claim_set_said (claim, said);
  add_proposition (self, claim);
  add_words (self, claim);
  add_citation (self, claim, happening->begin);
  add (self, claim);
}

static void
state_claim (Making *self, guint number, gboolean at_event)
{
  const Happening *event = &self->events[number / 2];
  Happening *claim = &self->claims[number];
  double kind = g_rand_double (self->rand);

  *claim = *event;
  if (at_event && is_moment (event))
    return;
  if (!at_event)
    claim->begin += g_rand_int_range (self->rand, 0, (gint32) (3 * DAY));
  claim->begin = MIN (claim->begin, self->sources[self->n_sources - 1]);
  if (kind < 0.9 || at_event)
    {
      state_moment (claim, kind);
      return;
    }
  claim->end = claim->begin + 5 * DAY;
  state (claim, "[", 'd', "..", "]");
  claim->end = claim->begin;
}

static void
add_claims (Making *self)
{
  for (guint i = 0; i < 2 * self->n; i++)
    {
      gboolean at_event = happens (self, 0.2) && self->events[i / 2].begin <= self->sources[self->n_sources - 1];

      state_claim (self, i, at_event);
      add_claim (self, i, at_event);
    }
}

static void
add_link (Making *self, const char *kind, const char *subject, const char *object)
{
  char id[24];
  g_autoptr (AnnalLink) link = annal_link_new (ID ("link", self->n_links));
  gboolean turn = (self->flags & BENCH_DOSSIER_BROKEN) && self->n_links % 1000 == 999;

  annal_link_set_kind (link, kind);
  annal_link_set_subject (link, turn ? object : subject);
  annal_link_set_object (link, turn ? subject : object);
  add (self, link);
  self->n_links++;
}

/* One shortly before that was over when this began, or none. */
static gboolean
find_earlier (Making *self, const Happening *happenings, guint number, guint *earlier)
{
  for (guint i = 0; i < N_TRIES && number > 0; i++)
    {
      *earlier = number - 1 - bench_pick (self->rand, MIN (number, 1000));
      if (happenings[*earlier].end <= happenings[number].begin)
        return TRUE;
    }
  return FALSE;
}

static void
link_events (Making *self, const char *kind, gboolean later_first)
{
  char later[24], earlier[24];
  guint number = (guint) g_rand_int_range (self->rand, 0, (gint32) self->n), other;

  if (!find_earlier (self, self->events, number, &other))
    return;
  g_snprintf (later, sizeof later, "event-%07u", self->event_ids[number]);
  g_snprintf (earlier, sizeof earlier, "event-%07u", self->event_ids[other]);
  add_link (self, kind, later_first ? later : earlier, later_first ? earlier : later);
}

static void
link_claims (Making *self)
{
  char later[24], earlier[24];
  guint number = (guint) g_rand_int_range (self->rand, 0, 2 * (gint32) self->n), other;

  if (!find_earlier (self, self->claims, number, &other))
    return;
  g_snprintf (later, sizeof later, "claim-%07u", self->claim_ids[number]);
  g_snprintf (earlier, sizeof earlier, "claim-%07u", self->claim_ids[other]);
  add_link (self, "responds-to", later, earlier);
}

static void
add_links (Making *self)
{
  for (guint i = 0; i < self->n / 5; i++)
    {
      link_events (self, "precedes", FALSE);
      link_events (self, "precedes", FALSE);
      link_events (self, "responds-to", TRUE);
      link_claims (self);
    }
}

static void
state_events (Making *self)
{
  g_autofree gint64 *times = make_times (self->rand, self->n);

  for (guint i = 0; i < self->n; i++)
    {
      double kind = g_rand_double (self->rand);

      self->events[i].begin = times[i];
      if (kind < 0.9)
        state_moment (&self->events[i], kind);
      else
        state_interval (&self->events[i], pick_length (self->rand));
    }
}

static void
raise_limits (Making *self)
{
  g_autoptr (AnnalLimits) limits = annal_limits_new ();

  annal_limits_set (limits, ANNAL_LIMIT_RECORDS, MAX (G_GUINT64_CONSTANT (50) * self->n, 10000));
  annal_dossier_set_limits (self->dossier, limits);
}

AnnalDossier *
bench_dossier_new (guint n_events, BenchDossierFlags flags)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  Making self = {
    .dossier = annal_dossier_new ("made for measuring"),
    .rand = rand,
    .flags = flags,
    .n = n_events,
    .n_sources = MAX (n_events / 10, 4),
    .n_entities = n_events / 10 + 64,
  };
  g_autofree Happening *events G_GNUC_UNUSED = self.events = g_new0 (Happening, n_events);
  g_autofree Happening *claims G_GNUC_UNUSED = self.claims = g_new0 (Happening, 2 * n_events);
  g_autofree gint64 *sources = self.sources = make_times (rand, self.n_sources);
  g_autofree guint *event_ids G_GNUC_UNUSED = self.event_ids = make_shuffled (rand, n_events);
  g_autofree guint *claim_ids G_GNUC_UNUSED = self.claim_ids = make_shuffled (rand, 2 * n_events);

  /* The last one is of today, so that everything has been printed by then. */
  sources[self.n_sources - 1] = NOW;
  raise_limits (&self);
  state_events (&self);
  add_entities (&self);
  add_predicates (&self);
  add_sources (&self);
  add_events (&self);
  add_claims (&self);
  add_links (&self);
  return self.dossier;
}

AnnalDossier *
bench_dossier_new_sealed (guint n_events, BenchDossierFlags flags)
{
  AnnalDossier *dossier = bench_dossier_new (n_events, flags);
  g_autoptr (GError) error = NULL;

  if (!annal_dossier_seal (dossier, &error))
    g_error ("%s", error->message);
  return dossier;
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the members of one value must hold together: dates, agents,
 * quantities, values, anchors, texts, points and counts.
 */

#include "model/annal-check-rules-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-anchor.h>
#include <annal/annal-count.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-point.h>
#include <annal/annal-quantity.h>
#include <annal/annal-text.h>
#include <annal/annal-value.h>
#include <annal/annal-when.h>

#include "base/annal-decimal-private.h"
#include "model/annal-shapes-private.h"
#include "model/annal-vocabulary-private.h"
#include "time/annal-date-private.h"

/* Where something stands in a text. */
typedef struct
{
  const char *first; /* the members' names */
  const char *last;
  gint64 start; /* -1: absent */
  gint64 end;
  gint64 length; /* of the words that stand there; -1: not to be compared */
  const char *unit;
} Place;

static void
check_place (const AnnalCheck *self, const Place *place, const char *pointer)
{
  if (place->start < 0 && place->end < 0)
    return;
  if (place->start < 0 || place->end < 0)
    {
      ANNAL_CHECK_ERROR (self, "offsets-incomplete", pointer, place->start < 0 ? place->first : place->last,
                         "“%s” and “%s” are given together or not at all.", place->first, place->last);
      return;
    }
  if (place->end <= place->start)
    {
      ANNAL_CHECK_ERROR (self, "offsets-reversed", pointer, place->last,
                         "The end, %" G_GINT64_FORMAT ", does not come after the start, %" G_GINT64_FORMAT ".",
                         place->end, place->start);
      return;
    }
  if (place->length >= 0 && place->end - place->start != place->length)
    {
      AnnalProblem *problem;

      problem = ANNAL_CHECK_ERROR (self, "offsets-length", pointer, place->last,
                                   "From %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT " are %" G_GINT64_FORMAT
                                   " %s, but the words have %" G_GINT64_FORMAT ".",
                                   place->start, place->end, place->end - place->start, place->unit, place->length);
      if (place->start <= G_MAXINT64 - place->length)
        annal_problem_set_expected (problem, "%" G_GINT64_FORMAT, place->start + place->length);
    }
}

/* -1: there are none to be counted. */
static gint64
count_characters (const char *text)
{
  return text != NULL && g_utf8_validate (text, -1, NULL) ? g_utf8_strlen (text, -1) : -1;
}

/* Dates */

static void
check_time_zone (const AnnalCheck *self, const char *tz, const char *pointer)
{
  AnnalDateParsed parsed;
  AnnalSpanData span;
  AnnalProblem *problem;

  if (!annal_date_parse ("2000-01-01", strlen ("2000-01-01"), &parsed, NULL, NULL))
    g_assert_not_reached ();
  if (annal_span_from_parsed (&parsed, ANNAL_NATURE_INSTANT, tz, &span, NULL))
    return;
  problem = ANNAL_CHECK_ERROR (self, "bad-time-zone", pointer, "tz", "“%s” is not a time zone that is known here.", tz);
  annal_problem_set_expected (problem, "an offset such as +09:00, or a name such as Asia/Seoul");
}

/* Where a page's clock may stand: when a page was captured. */
static gboolean
is_capture (const AnnalCheck *self, const char *pointer)
{
  return g_str_has_suffix (pointer, "/at") ||
         (self->record->node.shape == &annal_source_shape && strcmp (pointer, "/captured") == 0);
}

static void
check_when_basis (const AnnalCheck *self, const AnnalWhen *when, const char *pointer)
{
  AnnalBasis basis = annal_when_get_basis (when);

  if (basis == ANNAL_BASIS_PAGE_CLOCK && !is_capture (self, pointer))
    ANNAL_CHECK_WARNING (self, "page-clock", pointer, "basis",
                         "The date is the page's clock at capture: it happened then or before.");
  if (basis == ANNAL_BASIS_RELATIVE && annal_when_get_relative_to (when) == NULL && annal_when_get_text (when) == NULL)
    ANNAL_CHECK_WARNING (self, "relative-to-nothing", pointer, "basis",
                         "The date is relative, but neither the words nor what they hang on are given.");
  if (basis == ANNAL_BASIS_UNKNOWN && annal_when_get_edtf (when) != NULL)
    ANNAL_CHECK_NOTE (self, "unknown-basis", pointer, "basis", "A date is given, but nobody knows how it is known.");
}

static void
check_when (const AnnalCheck *self, gconstpointer node, const char *pointer)
{
  const AnnalWhen *when = node;
  const char *text = annal_when_get_text (when);
  gboolean placed = annal_when_get_start (when) >= 0 || annal_when_get_end (when) >= 0;
  Place place = {
    "start", "end", annal_when_get_start (when), annal_when_get_end (when),
    count_characters (text), "characters",
  };

  check_place (self, &place, pointer);
  if (placed && text == NULL)
    ANNAL_CHECK_ERROR (self, "missing-member", pointer, "text",
                       "The date says where its words stand, but not what they are; “text” is needed.");
  if (placed && annal_when_get_source (when) == NULL)
    ANNAL_CHECK_ERROR (self, "missing-member", pointer, "source",
                       "The date says where its words stand, but not in which source; “source” is needed.");
  if (annal_when_get_tz (when) != NULL)
    check_time_zone (self, annal_when_get_tz (when), pointer);
  check_when_basis (self, when, pointer);
}

/* Agents and texts */

static void
check_agent (const AnnalCheck *self, gconstpointer node, const char *pointer)
{
  const AnnalAgent *agent = node;
  const char *unnamed = annal_agent_get_unnamed (agent);
  gboolean named = annal_agent_get_id (agent) != NULL;

  if (named && unnamed != NULL)
    ANNAL_CHECK_ERROR (self, "two-forms", pointer, "unnamed",
                       "Somebody is either named by an id or unnamed, not both.");
  if (!named && unnamed == NULL)
    ANNAL_CHECK_ERROR (self, "missing-member", pointer, NULL,
                       "It does not say who: the id of an entity or an “unnamed” phrase is needed.");
  if (unnamed != NULL && *unnamed == '\0')
    ANNAL_CHECK_ERROR (self, "empty-text", pointer, "unnamed", "“unnamed” is empty.");
  if (annal_agent_get_acts_for (agent) != NULL && unnamed == NULL)
    ANNAL_CHECK_ERROR (self, "unexpected-member", pointer, "acts_for",
                       "Only somebody unnamed has “acts_for” here; for a named one it stands in the entity.");
}

static void
check_words (const AnnalCheck *self, gconstpointer node, const char *pointer)
{
  const char *text = annal_text_get_text (node);

  if (text == NULL)
    ANNAL_CHECK_ERROR (self, "missing-member", pointer, "text", "A text needs “text”.");
  else if (*text == '\0')
    ANNAL_CHECK_ERROR (self, "empty-text", pointer, "text", "The text is empty.");
}

/* Quantities */

typedef enum
{
  BOUND_MAY,
  BOUND_MUST,
  BOUND_NOT
} Bound;

static const struct
{
  Bound lo;
  Bound hi;
} bounds[] = {
  [ANNAL_APPROX_UNSET] = { BOUND_MAY, BOUND_MAY },
  [ANNAL_APPROX_EXACT] = { BOUND_MUST, BOUND_MUST },
  [ANNAL_APPROX_ABOUT] = { BOUND_MAY, BOUND_MAY },
  [ANNAL_APPROX_RANGE] = { BOUND_MUST, BOUND_MUST },
  [ANNAL_APPROX_AT_LEAST] = { BOUND_MUST, BOUND_NOT },
  [ANNAL_APPROX_MORE_THAN] = { BOUND_MUST, BOUND_NOT },
  [ANNAL_APPROX_AT_MOST] = { BOUND_NOT, BOUND_MUST },
  [ANNAL_APPROX_LESS_THAN] = { BOUND_NOT, BOUND_MUST },
  [ANNAL_APPROX_UP_TO] = { BOUND_NOT, BOUND_MUST },
  [ANNAL_APPROX_VAGUE] = { BOUND_MAY, BOUND_MAY },
};

static void
check_bound (const AnnalCheck *self, AnnalApprox approx, Bound asked, const char *given,
             const char *member, const char *pointer)
{
  const char *word = annal_word_get (ANNAL_TYPE_APPROX, approx);

  if (asked == BOUND_MUST && given == NULL)
    ANNAL_CHECK_ERROR (self, "bad-bounds", pointer, member, "“%s” needs “%s”.", word, member);
  if (asked == BOUND_NOT && given != NULL)
    ANNAL_CHECK_ERROR (self, "bad-bounds", pointer, member,
                       "“%s” leaves “%s” out: nothing is said of that end.", word, member);
}

static void
check_bounds_order (const AnnalCheck *self, AnnalApprox approx, const char *lo, const char *hi, const char *pointer)
{
  int order;

  if (lo == NULL || hi == NULL || !annal_decimal_is_valid (lo) || !annal_decimal_is_valid (hi))
    return;
  order = annal_decimal_compare (lo, hi);
  if (order > 0)
    ANNAL_CHECK_ERROR (self, "bad-bounds", pointer, "hi", "The lower bound, %s, is above the upper, %s.", lo, hi);
  else if (order < 0 && approx == ANNAL_APPROX_EXACT)
    ANNAL_CHECK_ERROR (self, "bad-bounds", pointer, "hi",
                       "An exact number has equal bounds; these are %s and %s.", lo, hi);
}

static void
check_quantity (const AnnalCheck *self, gconstpointer node, const char *pointer)
{
  const AnnalQuantity *quantity = node;
  AnnalApprox approx = annal_quantity_get_approx (quantity);
  const char *lo = annal_quantity_get_lo (quantity);
  const char *hi = annal_quantity_get_hi (quantity);

  g_return_if_fail (approx < G_N_ELEMENTS (bounds));
  check_bound (self, approx, bounds[approx].lo, lo, "lo", pointer);
  check_bound (self, approx, bounds[approx].hi, hi, "hi", pointer);
  if (lo == NULL && hi == NULL && approx == ANNAL_APPROX_ABOUT)
    ANNAL_CHECK_ERROR (self, "bad-bounds", pointer, "lo", "“about” needs a number: “lo”, “hi” or both.");
  check_bounds_order (self, approx, lo, hi, pointer);
}

static void
check_count (const AnnalCheck *self, gconstpointer node, const char *pointer)
{
  const char *const names[] = { "n", "of" };
  const char *const numbers[] = { annal_count_get_n (node), annal_count_get_of (node) };
  gboolean whole = TRUE;

  for (guint i = 0; i < 2; i++)
    {
      if (numbers[i] == NULL || !annal_decimal_is_valid (numbers[i]))
        whole = FALSE;
      else if (!annal_decimal_is_integer (numbers[i]) || annal_decimal_compare (numbers[i], "0") < 0)
        {
          whole = FALSE;
          ANNAL_CHECK_ERROR (self, "bad-count", pointer, names[i], "“%s” is not a count.", numbers[i]);
        }
    }
  if (whole && annal_decimal_compare (numbers[0], numbers[1]) > 0)
    ANNAL_CHECK_ERROR (self, "bad-count", pointer, "n", "%s of %s is more than there are.", numbers[0], numbers[1]);
}

static void
check_degrees (const AnnalCheck *self, const char *degrees, const char *most, const char *member, const char *pointer)
{
  g_autofree char *least = g_strconcat ("-", most, NULL);

  if (degrees == NULL || !annal_decimal_is_valid (degrees))
    return;
  if (annal_decimal_compare (degrees, least) < 0 || annal_decimal_compare (degrees, most) > 0)
    ANNAL_CHECK_ERROR (self, "bad-point", pointer, member, "“%s” is %s; it lies from %s to %s degrees.",
                       member, degrees, least, most);
}

static void
check_point (const AnnalCheck *self, gconstpointer node, const char *pointer)
{
  check_degrees (self, annal_point_get_lat (node), "90", "lat", pointer);
  check_degrees (self, annal_point_get_lon (node), "180", "lon", pointer);
}

/* Values */

/* Only what an interpretation reads into its target is a stance or a
 * proposition.
 */
static gboolean
may_read (const AnnalCheck *self, const char *pointer)
{
  return strcmp (pointer, "/value") == 0 && self->record->node.shape == &annal_claim_shape &&
         annal_claim_get_kind ((const AnnalClaim *) self->record) == ANNAL_CLAIM_KIND_INTERPRETATION;
}

static void
check_union (const AnnalCheck *self, gconstpointer node, const char *pointer)
{
  const char *reading = annal_value_get_proposition (node) != NULL ? "proposition" : "stance";
  guint n = annal_value_count_forms (node);

  if (n == 0)
    ANNAL_CHECK_ERROR (self, "missing-member", pointer, NULL,
                       "The value is empty; a word, quantity, date or text is needed.");
  if (n > 1)
    ANNAL_CHECK_ERROR (self, "two-forms", pointer, NULL,
                       "The value has several forms at once; it is one word, quantity, date or text.");
  if (annal_value_is_reading (node) && !may_read (self, pointer))
    ANNAL_CHECK_ERROR (self, "unexpected-member", pointer, reading,
                       "Only an interpretation has a stance or proposition as its value.");
}

/* Passages */

static void
check_anchor (const AnnalCheck *self, gconstpointer node, const char *pointer)
{
  const AnnalAnchor *anchor = node;
  const char *quote = annal_anchor_get_quote (anchor);
  gboolean known = quote != NULL && *quote != '\0';
  /* A typographic match has as many characters, which may take more or fewer
   * bytes.
   */
  gboolean exact = known && annal_anchor_get_match (anchor) != ANNAL_MATCH_TYPOGRAPHIC;
  Place places[] = {
    { "start", "end", annal_anchor_get_start (anchor), annal_anchor_get_end (anchor),
      known ? count_characters (quote) : -1, "characters" },
    { "start_byte", "end_byte", annal_anchor_get_start_byte (anchor), annal_anchor_get_end_byte (anchor),
      exact ? (gint64) strlen (quote) : -1, "bytes" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    check_place (self, &places[i], pointer);
}

/* The text of a source: in the dossier, or in a file below its folder. */

static gboolean
is_path_below (const char *path)
{
  g_auto (GStrv) segments = g_strsplit (path, "/", -1);

  if (*path == '\0' || *path == '/' || strchr (path, '\\') != NULL)
    return FALSE;
  if (g_ascii_isalpha (path[0]) && path[1] == ':')
    return FALSE;
  return !g_strv_contains ((const char *const *) segments, "..");
}

static const char *
get_text_member (const AnnalNode *node, const char *name)
{
  return ANNAL_FIELD_GET (node, annal_shape_lookup (node->shape, name, strlen (name)), char *);
}

static void
check_source_text (const AnnalCheck *self, gconstpointer node, const char *pointer)
{
  const char *words = get_text_member (node, "words");
  const char *path = get_text_member (node, "path");

  if (words != NULL && path != NULL)
    ANNAL_CHECK_ERROR (self, "two-forms", pointer, "path", "The text stands in the dossier or in a file, not both.");
  if (words == NULL && path == NULL)
    ANNAL_CHECK_ERROR (self, "missing-member", pointer, NULL, "The text itself or the “path” of its file is needed.");
  if (path != NULL && !is_path_below (path))
    annal_problem_set_expected (ANNAL_CHECK_ERROR (self, "bad-path", pointer, "path",
                                                   "“%s” does not name a file in or below the dossier's folder.", path),
                                "a relative path, its parts separated by /, that never goes up");
}

void
annal_check_value (const AnnalCheck *self, const AnnalNode *node, const char *pointer)
{
  static const struct
  {
    const AnnalShape *shape;
    void (*check) (const AnnalCheck *self, gconstpointer node, const char *pointer);
  } rules[] = {
    { &annal_agent_shape, check_agent },
    { &annal_text_shape, check_words },
    { &annal_when_shape, check_when },
    { &annal_anchor_shape, check_anchor },
    { &annal_citation_shape, annal_check_citation },
    { &annal_value_shape, check_union },
    { &annal_quantity_shape, check_quantity },
    { &annal_proposition_shape, annal_check_proposition },
    { &annal_count_shape, check_count },
    { &annal_point_shape, check_point },
    { &annal_source_text_shape, check_source_text },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (node->shape == rules[i].shape)
      {
        rules[i].check (self, node, pointer);
        return;
      }
}

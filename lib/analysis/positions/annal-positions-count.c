/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The arithmetic of sets.
 *
 *  1. A number of members comes from the count of a position, or from the event
 *     at which a review was adopted, whose claims are about the set. There the
 *     state under review speaks.
 *  2. One principal's stance counts once: equal numbers are one number, and
 *     different ones are told, and kept as the least and the greatest.
 *  3. What is deferred may have been decided where another counted position
 *     certainly followed. Nobody is counted who withdrew or was absent.
 *  4. Members of a set that have positions of their own are not added: they may
 *     be among those that were counted.
 */

#include "analysis/positions/annal-positions-private.h"

#include <string.h>

#include <annal/annal-attribute-value.h>
#include <annal/annal-attribute.h>
#include <annal/annal-claim.h>
#include <annal/annal-count.h>
#include <annal/annal-entity.h>
#include <annal/annal-event.h>
#include <annal/annal-participant.h>
#include <annal/annal-proposition.h>
#include <annal/annal-quantity.h>
#include <annal/annal-record.h>
#include <annal/annal-value.h>
#include <annal/annal-vocabulary.h>

#include "base/annal-decimal-private.h"
#include "model/annal-naming-private.h"

#define SIZE ANNAL_STANCE_UNSET /* a report of how many there are, and no stance */

/* One number that is given. */
typedef struct
{
  guint target;
  const char *principal; /* NULL for sizes */
  AnnalStance stance;
  guint64 n;
  AnnalRecord *record;       /* that gives it */
  const AnnalSpanData *span; /* of a position; NULL */
} Report;

static gboolean
read_whole (const char *text, guint64 *number)
{
  return text != NULL && g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT32, number, NULL);
}

static gboolean
read_value (const AnnalValue *value, guint64 *number)
{
  const AnnalQuantity *quantity = value != NULL ? annal_value_get_quantity (value) : NULL;

  if (quantity == NULL)
    return value != NULL && read_whole (annal_value_get_word (value), number);
  return annal_quantity_get_lo (quantity) != NULL && annal_quantity_get_hi (quantity) != NULL &&
         annal_decimal_compare (annal_quantity_get_lo (quantity), annal_quantity_get_hi (quantity)) == 0 &&
         annal_quantity_get_approx (quantity) != ANNAL_APPROX_ABOUT &&
         read_whole (annal_quantity_get_lo (quantity), number);
}

/* --- reports -------------------------------------------------------------- */

/* The place of the set, or G_MAXUINT where it is none. */
static guint
find_set (const AnnalPositions *self, const char *id)
{
  guint target = id != NULL ? annal_positions_find_target (self, annal_positions_resolve (self->origins, id, NULL))
                            : G_MAXUINT;
  AnnalEntity *entity;

  if (target == G_MAXUINT)
    return G_MAXUINT;
  entity = annal_dossier_lookup_entity (self->dossier, annal_positions_get_target_data (self, target)->id);
  return entity != NULL && annal_entity_get_kind (entity) == ANNAL_ENTITY_KIND_INSTRUMENT_SET ? target : G_MAXUINT;
}

static void
add_report (GArray *reports,
            guint target,
            const char *principal,
            AnnalStance stance,
            guint64 n,
            AnnalRecord *record,
            const AnnalSpanData *span)
{
  Report report = { target, principal, stance, n, record, span };

  g_array_append_val (reports, report);
}

static gboolean
counts (AnnalStance stance)
{
  return (guint) stance < ANNAL_N_STANCES && annal_stance_get_claim_kind (stance) == ANNAL_CLAIM_KIND_POSITION &&
         stance != ANNAL_STANCE_WITHDRAW && stance != ANNAL_STANCE_ABSENT;
}

static void
report_positions (const AnnalPositions *self, GArray *reports)
{
  for (guint i = 0; i < self->positions->len; i++)
    {
      const AnnalPosition *position = annal_positions_get_position (self, i);
      AnnalCount *count = annal_claim_get_count (position->claim);
      AnnalRecord *record = annal_claim_as_record (position->claim);
      const char *id = annal_positions_get_target_data (self, position->target)->id;
      guint64 n;

      if (count == NULL || position->withdrawn || find_set (self, id) == G_MAXUINT)
        continue;
      if (read_whole (annal_count_get_of (count), &n))
        add_report (reports, position->target, NULL, SIZE, n, record, NULL);
      if (position->principal != NULL && counts (annal_claim_get_stance (position->claim)) &&
          read_whole (annal_count_get_n (count), &n))
        add_report (reports, position->target, position->principal, annal_claim_get_stance (position->claim), n, record,
                    &position->span);
    }
}

static void
report_sizes (const AnnalPositions *self, GArray *reports)
{
  for (guint i = 0; i < self->targets->len; i++)
    {
      const AnnalPositionTarget *target = annal_positions_get_target_data (self, i);
      AnnalEntity *entity = annal_dossier_lookup_entity (self->dossier, target->id);
      guint64 n;

      if (entity != NULL && find_set (self, target->id) != G_MAXUINT && read_whole (target->size, &n))
        add_report (reports, i, NULL, SIZE, n, annal_entity_as_record (entity), NULL);
    }
}

/* Which set the claims that give an attribute are about. */
static guint
find_set_of_value (const AnnalPositions *self, const AnnalAttributeValue *value, AnnalClaim **claim)
{
  for (guint i = 0; i < annal_attribute_value_get_n_by (value); i++)
    {
      AnnalProposition *proposition;
      guint set;

      *claim = annal_dossier_lookup_claim (self->dossier, annal_attribute_value_get_by (value, i));
      if (*claim == NULL)
        continue;
      set = find_set (self, annal_claim_get_target (*claim));
      proposition = annal_claim_get_proposition (*claim);
      if (set == G_MAXUINT && proposition != NULL)
        set = find_set (self, annal_proposition_get_about (proposition));
      if (set != G_MAXUINT)
        return set;
    }
  return G_MAXUINT;
}

static guint
find_set_of_event (const AnnalPositions *self, const AnnalEvent *event)
{
  for (guint i = 0; i < annal_event_get_n_attributes (event); i++)
    {
      AnnalAttribute *attribute = annal_event_get_attribute (event, i);

      for (guint j = 0; j < annal_attribute_get_n_values (attribute); j++)
        {
          AnnalClaim *claim;
          guint set = find_set_of_value (self, annal_attribute_get_value (attribute, j), &claim);

          if (set != G_MAXUINT)
            return set;
        }
    }
  return G_MAXUINT;
}

static const char *
find_reviewed (const AnnalPositions *self, const AnnalEvent *event)
{
  for (guint i = 0; i < annal_event_get_n_participants (event); i++)
    {
      AnnalParticipant *participant = annal_event_get_participant (event, i);
      AnnalAgent *who = annal_participant_get_who (participant);
      guint number;

      if (g_strcmp0 (annal_participant_get_role (participant), "state under review") != 0)
        continue;
      number = annal_origins_find_agent (self->origins, who);
      if (number != ANNAL_NO_NUMBER)
        return annal_origins_get_id (self->origins, number);
    }
  return NULL;
}

static gboolean
read_attribute (const char *name, AnnalStance *stance)
{
  static const struct
  {
    const char *name;
    AnnalStance stance;
  } names[] = {
    { "recommendations", SIZE },
    { "supported", ANNAL_STANCE_ACCEPT },
    { "noted", ANNAL_STANCE_NOTE },
    { "deferred", ANNAL_STANCE_DEFER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (name, names[i].name) == 0)
      {
        *stance = names[i].stance;
        return TRUE;
      }
  return FALSE;
}

/* A claim that counts by itself is not heard twice. */
static AnnalRecord *
find_teller (const AnnalPositions *self, const AnnalEvent *event, const AnnalAttributeValue *value)
{
  for (guint i = 0; i < annal_attribute_value_get_n_by (value); i++)
    {
      AnnalClaim *claim = annal_dossier_lookup_claim (self->dossier, annal_attribute_value_get_by (value, i));

      if (claim != NULL)
        return annal_claim_as_record (claim);
    }
  return annal_event_as_record ((AnnalEvent *) event);
}

static void
report_event (const AnnalPositions *self, const AnnalEvent *event, GArray *reports)
{
  guint set = find_set_of_event (self, event);
  const char *principal = set != G_MAXUINT ? find_reviewed (self, event) : NULL;

  for (guint i = 0; set != G_MAXUINT && i < annal_event_get_n_attributes (event); i++)
    {
      AnnalAttribute *attribute = annal_event_get_attribute (event, i);
      AnnalStance stance;

      if (!read_attribute (annal_attribute_get_name (attribute), &stance) || (stance != SIZE && principal == NULL))
        continue;
      for (guint j = 0; j < annal_attribute_get_n_values (attribute); j++)
        {
          AnnalAttributeValue *value = annal_attribute_get_value (attribute, j);
          guint64 n;

          if (read_value (annal_attribute_value_get_value (value), &n))
            add_report (reports, set, stance != SIZE ? principal : NULL, stance, n, find_teller (self, event, value),
                        NULL);
        }
    }
}

static gboolean
is_adoption (const AnnalEvent *event)
{
  const char *kind = annal_event_get_kind (event);

  return kind != NULL && (strcmp (kind, "upr-review") == 0 || g_str_has_prefix (kind, "upr-review."));
}

static int
compare_reports (gconstpointer a, gconstpointer b)
{
  const Report *x = a;
  const Report *y = b;

  if (x->target != y->target)
    return x->target < y->target ? -1 : 1;
  if (g_strcmp0 (x->principal, y->principal) != 0)
    return g_strcmp0 (x->principal, y->principal);
  if (x->stance != y->stance)
    return x->stance < y->stance ? -1 : 1;
  if (x->n != y->n)
    return x->n < y->n ? -1 : 1;
  return strcmp (annal_record_get_id (x->record), annal_record_get_id (y->record));
}

static GArray *
gather_reports (const AnnalPositions *self)
{
  GArray *reports = g_array_new (FALSE, FALSE, sizeof (Report));

  report_sizes (self, reports);
  report_positions (self, reports);
  for (guint i = 0; i < annal_dossier_get_n_events (self->dossier); i++)
    if (is_adoption (annal_dossier_get_event (self->dossier, i)))
      report_event (self, annal_dossier_get_event (self->dossier, i), reports);
  g_array_sort (reports, compare_reports);
  return reports;
}

/* --- what differs --------------------------------------------------------- */

static const Report *
get_report (const GArray *reports, guint index)
{
  return &g_array_index (reports, Report, index);
}

static gboolean
are_of_one (const Report *a, const Report *b)
{
  return a->target == b->target && a->stance == b->stance && g_strcmp0 (a->principal, b->principal) == 0;
}

/* “262 (“a”, “b”) and 263 (“c”)”, of reports from @first on that are of one thing;
 * @records gets who gives them.
 */
static char *
list_numbers (const GArray *reports, guint first, guint last, GPtrArray *records)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = first; i < last;)
    {
      GString *words = g_string_new (NULL);
      guint64 n = get_report (reports, i)->n;
      AnnalRecord *before = NULL;

      g_string_append_printf (words, "%" G_GUINT64_FORMAT " (", n);
      for (; i < last && get_report (reports, i)->n == n; i++)
        {
          AnnalRecord *record = get_report (reports, i)->record;

          if (record == before)
            continue;
          g_string_append_printf (words, "%s“%s”", before != NULL ? ", " : "", annal_record_get_id (record));
          if (!g_ptr_array_find (records, record, NULL))
            g_ptr_array_add (records, record);
          before = record;
        }
      g_string_append_c (words, ')');
      g_ptr_array_add (names, g_string_free (words, FALSE));
    }
  return annal_word_list (names);
}

static void
take_problem (AnnalPositions *self, AnnalPositionFinding kind, char *text, GPtrArray *records)
{
  AnnalPositionProblem problem = { kind, text, records };

  g_array_append_val (self->problems, problem);
}

static void
find_difference (AnnalPositions *self, const GArray *reports, guint first, guint last)
{
  const Report *report = get_report (reports, first);
  const char *name = annal_positions_get_target_data (self, report->target)->name;
  GPtrArray *records;
  g_autofree char *numbers = NULL;
  g_autofree char *who = NULL;

  if (report->n == get_report (reports, last - 1)->n)
    return;
  records = g_ptr_array_new ();
  numbers = list_numbers (reports, first, last, records);
  if (report->stance == SIZE)
    {
      take_problem (self, ANNAL_POSITION_FINDING_SIZE,
                    g_strdup_printf ("How many there are of “%s” is told in different ways: %s.", name, numbers),
                    records);
      return;
    }
  who = annal_word_entity (self->dossier, report->principal, ANNAL_NAMING_FULL);
  take_problem (self, ANNAL_POSITION_FINDING_COUNT,
                g_strdup_printf ("How many %s %s, of “%s”, is told in different ways: %s.", who,
                                 annal_stance_get_label (report->stance, "en"), name, numbers),
                records);
}

/* --- sums ----------------------------------------------------------------- */

static void
tally_add (AnnalPositionTally *tally, const Report *report)
{
  AnnalStance stance = report->stance;

  tally->least[stance] = tally->known[stance] ? MIN (tally->least[stance], report->n) : report->n;
  tally->greatest[stance] = tally->known[stance] ? MAX (tally->greatest[stance], report->n) : report->n;
  tally->known[stance] = TRUE;
}

/* Property 3, of the reports of one tally. */
static gboolean
is_decided_later (const GArray *reports, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    for (guint j = first; get_report (reports, i)->stance == ANNAL_STANCE_DEFER && j < last; j++)
      {
        const Report *deferral = get_report (reports, i);
        const Report *later = get_report (reports, j);

        if (later->stance != ANNAL_STANCE_DEFER && deferral->span != NULL && later->span != NULL &&
            annal_span_data_before (deferral->span, later->span) == ANNAL_CERTAINTY_CERTAIN)
          return TRUE;
      }
  return FALSE;
}

static gboolean
find_size (const GArray *reports, guint target, guint64 *least, guint64 *greatest)
{
  gboolean found = FALSE;

  for (guint i = 0; i < reports->len; i++)
    {
      const Report *report = get_report (reports, i);

      if (report->target != target || report->stance != SIZE)
        continue;
      *least = found ? MIN (*least, report->n) : report->n;
      *greatest = found ? MAX (*greatest, report->n) : report->n;
      found = TRUE;
    }
  return found;
}

static void
sum_tally (const AnnalPositionTally *tally, gboolean decided, guint64 *least, guint64 *greatest)
{
  *least = *greatest = 0;
  for (guint i = 0; i < ANNAL_N_STANCES; i++)
    if (tally->known[i])
      {
        *least += i == ANNAL_STANCE_DEFER && decided ? 0 : tally->least[i];
        *greatest += tally->greatest[i];
      }
}

/* 63, or 63 to 65 */
static char *
word_range (guint64 least, guint64 greatest)
{
  return least == greatest ? g_strdup_printf ("%" G_GUINT64_FORMAT, least)
                           : g_strdup_printf ("%" G_GUINT64_FORMAT " to %" G_GUINT64_FORMAT, least, greatest);
}

static char *
list_stances (const AnnalPositionTally *tally)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ANNAL_N_STANCES; i++)
    if (tally->known[i])
      {
        g_autofree char *range = word_range (tally->least[i], tally->greatest[i]);

        g_ptr_array_add (parts, g_strdup_printf ("%s %s", annal_stance_get_label (i, "en"), range));
      }
  return annal_word_list (parts);
}

static guint
count_parts (const AnnalPositions *self, guint target)
{
  guint n = 0;

  for (guint i = 0; i < self->targets->len; i++)
    n += annal_positions_get_target_data (self, i)->whole == target && annal_positions_get_target_data (self, i)->n > 0;
  return n;
}

/* Of 262, North Korea takes note of 63. Of the other 199 the counts tell
 * nothing.
 */
static char *
word_tally (const AnnalPositions *self, const AnnalPositionTally *tally, guint64 size_least, guint64 size_greatest)
{
  g_autofree char *who = annal_word_entity (self->dossier, tally->principal, ANNAL_NAMING_FULL);
  g_autofree char *stances = list_stances (tally);
  g_autofree char *size = tally->has_residue ? word_range (size_least, size_greatest) : NULL;
  g_autofree char *residue = word_range (tally->residue_least, tally->residue_greatest);
  guint n_parts = count_parts (self, tally->target);
  GString *out = g_string_new (NULL);

  if (!tally->has_residue)
    g_string_append_printf (out, "%s %s; how many there are is not known.", who, stances);
  else if (tally->residue_greatest == 0)
    g_string_append_printf (out, "Of %s, %s %s. None is left.", size, who, stances);
  else
    g_string_append_printf (out, "Of %s, %s %s. Of the other %s the counts tell nothing.", size, who, stances, residue);
  if (n_parts > 0)
    g_string_append_printf (out, " %u %s of %s own, and may be among those counted.", n_parts,
                            n_parts == 1 ? "part has a position" : "parts have positions",
                            n_parts == 1 ? "its" : "their");
  return g_string_free (out, FALSE);
}

static void
find_excess (AnnalPositions *self,
             const GArray *reports,
             guint first,
             guint last,
             const AnnalPositionTally *tally,
             guint64 sum,
             guint64 size)
{
  g_autofree char *who = annal_word_entity (self->dossier, tally->principal, ANNAL_NAMING_FULL);
  g_autofree char *stances = list_stances (tally);
  const char *name = annal_positions_get_target_data (self, tally->target)->name;
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = first; i < last; i++)
    if (!g_ptr_array_find (records, get_report (reports, i)->record, NULL))
      g_ptr_array_add (records, get_report (reports, i)->record);
  take_problem (self, ANNAL_POSITION_FINDING_EXCESS,
                g_strdup_printf ("The positions of %s on “%s” come to %" G_GUINT64_FORMAT
                                 ", and there are %" G_GUINT64_FORMAT ": %s %s.", who, name, sum, size, who, stances),
                records);
}

static void
add_tally (AnnalPositions *self, const GArray *reports, guint first, guint last)
{
  AnnalPositionTally tally = { get_report (reports, first)->target, get_report (reports, first)->principal };
  guint64 size_least = 0, size_greatest = 0, least, greatest;

  for (guint i = first; i < last; i++)
    tally_add (&tally, get_report (reports, i));
  sum_tally (&tally, is_decided_later (reports, first, last), &least, &greatest);
  tally.has_residue = find_size (reports, tally.target, &size_least, &size_greatest);
  if (tally.has_residue)
    {
      tally.residue_least = size_least > greatest ? size_least - greatest : 0;
      tally.residue_greatest = size_greatest > least ? size_greatest - least : 0;
    }
  tally.text = word_tally (self, &tally, size_least, size_greatest);
  g_array_append_val (self->tallies, tally);
  if (tally.has_residue && least > size_greatest)
    find_excess (self, reports, first, last, &tally, least, size_greatest);
}

void
annal_positions_count (AnnalPositions *self)
{
  g_autoptr (GArray) reports = gather_reports (self);

  for (guint i = 0, next; i < reports->len; i = next)
    {
      for (next = i; next < reports->len && are_of_one (get_report (reports, i), get_report (reports, next)); next++)
        continue;
      find_difference (self, reports, i, next);
    }
  for (guint i = 0, next; i < reports->len; i = next)
    {
      const Report *report = get_report (reports, i);

      for (next = i; next < reports->len && get_report (reports, next)->target == report->target &&
                     g_strcmp0 (get_report (reports, next)->principal, report->principal) == 0;
           next++)
        continue;
      if (report->principal != NULL)
        add_tally (self, reports, i, next);
    }
}

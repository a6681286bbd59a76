/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What rests on something that was withdrawn, erased or corrected.
 *
 *  1. Which notices count: annal-fates-private.h. Of several the gravest does.
 *  2. What rests on something withdrawn, and has not been withdrawn itself, is
 *     told; so is what rests on that.
 *  3. A claim rests on its sources only where all of them are withdrawn.
 */

#include "analysis/annal-fates-private.h"
#include "analysis/desk/annal-desk-private.h"

#include <annal/annal-assessment.h>
#include <annal/annal-attribute-value.h>
#include <annal/annal-attribute.h>
#include <annal/annal-citation.h>
#include <annal/annal-event.h>
#include <annal/annal-notice.h>
#include <annal/annal-record.h>

/* By number. */
typedef struct
{
  AnnalFate by;
  guint lost;     /* of a claim: the withdrawn one that it rests on, or ANNAL_NO_NUMBER */
  gboolean asked; /* of a claim: lost is known */
} Fate;

typedef struct
{
  const AnnalDesk *desk;
  Fate *fates; /* owned */
} Search;

static Fate *
find_fate (const Search *self, const char *id)
{
  guint number = id != NULL ? annal_columns_lookup (self->desk->columns, id) : ANNAL_NO_NUMBER;

  return number != ANNAL_NO_NUMBER ? &self->fates[number] : NULL;
}

/* --- notices -------------------------------------------------------------- */

static gboolean
read_notices (const Search *self)
{
  g_autoptr (GHashTable) fates = annal_dossier_find_fates (self->desk->dossier, NULL);
  GHashTableIter iter;
  gpointer target, found;

  g_hash_table_iter_init (&iter, fates);
  while (g_hash_table_iter_next (&iter, &target, &found))
    {
      Fate *fate = find_fate (self, target);

      if (fate != NULL)
        fate->by = *(const AnnalFate *) found;
    }
  return g_hash_table_size (fates) > 0;
}

/* --- what they undo ------------------------------------------------------- */

static void
report (const Search *self, const AnnalRecord *record, const char *pointer, const char *id, const Fate *fate,
        const char *verb)
{
  gboolean gone = fate->by.withdrawn != NULL;
  AnnalNotice *notice = gone ? fate->by.withdrawn : fate->by.corrected;
  gboolean erased = annal_notice_get_op (notice) == ANNAL_NOTICE_OP_ERASE;
  AnnalProblem *problem;

  problem = annal_problems_add (self->desk->problems, gone ? ANNAL_SEVERITY_WARNING : ANNAL_SEVERITY_NOTE,
                                "rests-on-withdrawn", record, pointer, "“%s” %s “%s”, which was %s.", record->id, verb,
                                id, !gone ? "corrected" : erased ? "erased" : "withdrawn");
  annal_problem_set_hint (problem, gone ? "Look for other grounds, or give notice of this one too."
                                        : "See whether it still follows from the corrected words.");
  annal_problem_add_other (problem, self->desk->columns->records[fate - self->fates], NULL);
  annal_problem_add_other (problem, annal_notice_as_record (notice), NULL);
}

static void
check_ids (const Search *self, const AnnalRecord *record, const char *member, const char *(*get) (gconstpointer, guint),
           gconstpointer node, guint n, const char *verb)
{
  for (guint i = 0; i < n; i++)
    {
      const char *id = get (node, i);
      const Fate *fate = find_fate (self, id);
      g_autofree char *pointer = g_strdup_printf ("%s/%u", member, i);

      if (fate != NULL && (fate->by.withdrawn != NULL || fate->by.corrected != NULL))
        report (self, record, pointer, id, fate, verb);
    }
}

static const char *
get_rests_on (gconstpointer claim, guint index)
{
  return annal_claim_get_rests_on (claim, index);
}

static const char *
get_evidence (gconstpointer assessment, guint index)
{
  return annal_assessment_get_evidence (assessment, index);
}

static const char *
get_by (gconstpointer value, guint index)
{
  return annal_attribute_value_get_by (value, index);
}

/* The withdrawn claim that @claim rests on, by itself or through others that
 * stand; a sealed dossier has no circles. Recursion is as deep as claims rest on
 * one another, so it goes on a stack of its own.
 */
static guint
find_lost (const Search *self, guint first)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (stack, first);
  while (stack->len > 0)
    {
      guint number = g_array_index (stack, guint, stack->len - 1);
      AnnalClaim *claim = annal_record_as_claim (self->desk->columns->records[number]);
      Fate *fate = &self->fates[number];
      guint waiting = stack->len;

      if (fate->asked)
        {
          g_array_set_size (stack, stack->len - 1);
          continue;
        }
      fate->lost = ANNAL_NO_NUMBER;
      for (guint i = 0; i < annal_claim_get_n_rests_on (claim); i++)
        {
          guint ground = annal_columns_lookup (self->desk->columns, annal_claim_get_rests_on (claim, i));
          const Fate *of_ground = &self->fates[ground];

          if (of_ground->by.withdrawn != NULL)
            fate->lost = fate->lost != ANNAL_NO_NUMBER ? fate->lost : ground;
          else if (!of_ground->asked)
            g_array_append_val (stack, ground);
          else if (fate->lost == ANNAL_NO_NUMBER)
            fate->lost = of_ground->lost;
        }
      if (stack->len > waiting)
        continue;
      fate->asked = TRUE;
      g_array_set_size (stack, stack->len - 1);
    }
  return self->fates[first].lost;
}

static gboolean
rests_directly (AnnalClaim *claim, const char *id)
{
  for (guint i = 0; i < annal_claim_get_n_rests_on (claim); i++)
    if (g_strcmp0 (annal_claim_get_rests_on (claim, i), id) == 0)
      return TRUE;
  return FALSE;
}

static void
check_sources (const Search *self, AnnalClaim *claim)
{
  guint n = annal_claim_get_n_citations (claim);
  const Fate *last = NULL;

  for (guint i = 0; i < n; i++)
    {
      last = find_fate (self, annal_citation_get_source (annal_claim_get_citation (claim, i)));
      if (last == NULL || last->by.withdrawn == NULL)
        return;
    }
  if (last != NULL)
    report (self, annal_claim_as_record (claim), "/citations",
            annal_citation_get_source (annal_claim_get_citation (claim, n - 1)), last, "is known only from");
}

static void
check_claim (const Search *self, AnnalClaim *claim)
{
  guint number = annal_columns_lookup (self->desk->columns, annal_claim_get_id (claim));
  const AnnalRecord *record = annal_claim_as_record (claim);
  guint lost;

  if (self->fates[number].by.withdrawn != NULL)
    return;
  check_ids (self, record, "/rests_on", get_rests_on, claim, annal_claim_get_n_rests_on (claim), "rests on");
  lost = find_lost (self, number);
  if (lost != ANNAL_NO_NUMBER && !rests_directly (claim, self->desk->columns->records[lost]->id))
    report (self, record, "/rests_on", self->desk->columns->records[lost]->id, &self->fates[lost],
            "rests through others on");
  check_sources (self, claim);
}

static void
check_event (const Search *self, AnnalEvent *event)
{
  for (guint i = 0; i < annal_event_get_n_attributes (event); i++)
    {
      AnnalAttribute *attribute = annal_event_get_attribute (event, i);

      for (guint j = 0; j < annal_attribute_get_n_values (attribute); j++)
        {
          AnnalAttributeValue *value = annal_attribute_get_value (attribute, j);
          g_autoptr (GString) member = g_string_new ("/attributes/");

          annal_pointer_append (member, annal_attribute_get_name (attribute));
          g_string_append_printf (member, "/%u/by", j);
          check_ids (self, annal_event_as_record (event), member->str, get_by, value,
                     annal_attribute_value_get_n_by (value), "has a value from");
        }
    }
}

void
annal_desk_find_withdrawn (const AnnalDesk *self)
{
  g_autofree Fate *fates = g_new0 (Fate, self->columns->n + 1);
  Search search = { self, fates };

  if (!read_notices (&search))
    return;
  for (guint i = 0; i < annal_dossier_get_n_events (self->dossier); i++)
    check_event (&search, annal_dossier_get_event (self->dossier, i));
  for (guint i = 0; i < annal_dossier_get_n_claims (self->dossier); i++)
    check_claim (&search, annal_dossier_get_claim (self->dossier, i));
  for (guint i = 0; i < annal_dossier_get_n_assessments (self->dossier); i++)
    {
      AnnalAssessment *assessment = annal_dossier_get_assessment (self->dossier, i);

      check_ids (&search, annal_assessment_as_record (assessment), "/evidence", get_evidence, assessment,
                 annal_assessment_get_n_evidence (assessment), "is shown by");
    }
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Findings that the desk understands are silenced in the dossier, one rule of
 * one record at a time, each with its reason.
 *
 *  1. A silence in any of the records that a finding is about silences it.
 *  2. Errors break the contract of the model: they cannot be silenced.
 *  3. A silence that silenced nothing is told, where the rule was asked.
 */

#include "analysis/desk/annal-desk-private.h"

#include <string.h>

#include <annal/annal-record.h>

#include "model/annal-rule-private.h"

/* Several terms may share an id. */
static AnnalRecord *
find_silent_term (AnnalDossier *dossier, const char *id, const char *rule)
{
  for (AnnalTermRole role = ANNAL_TERM_ROLE_PREDICATE; role <= ANNAL_TERM_ROLE_WORD; role++)
    {
      AnnalTerm *term = annal_dossier_lookup_term (dossier, role, id);

      if (term != NULL && annal_record_get_silenced ((AnnalRecord *) term, rule) != NULL)
        return (AnnalRecord *) term;
    }
  return NULL;
}

static AnnalRecord *
find_silent (AnnalDossier *dossier, AnnalRecordType type, const char *id, const char *rule)
{
  AnnalRecord *record;

  if (id == NULL)
    return NULL;
  if (type == ANNAL_RECORD_TYPE_TERM)
    return find_silent_term (dossier, id, rule);
  record = annal_dossier_lookup (dossier, id);
  return record != NULL && annal_record_get_silenced (record, rule) != NULL ? record : NULL;
}

/* The record that silences it, or NULL. */
static AnnalRecord *
find_silencer (AnnalDossier *dossier, const AnnalProblem *problem)
{
  const char *rule = annal_problem_get_rule (problem);
  AnnalRecord *record;

  if (annal_problem_get_severity (problem) == ANNAL_SEVERITY_ERROR)
    return NULL;
  record = find_silent (dossier, annal_problem_get_record_type (problem), annal_problem_get_record_id (problem), rule);
  for (guint i = 0; record == NULL && i < annal_problem_get_n_others (problem); i++)
    record = find_silent (dossier, annal_problem_get_other_type (problem, i), annal_problem_get_other_id (problem, i),
                          rule);
  return record;
}

static gboolean
is_wanted (const char *const *rules, const char *rule)
{
  return rules == NULL || g_strv_contains (rules, rule);
}

/* --- silences of nothing -------------------------------------------------- */

typedef struct
{
  AnnalDossier *dossier;
  const char *const *rules;
  AnnalDeskAsks asks;
  gpointer data;
  AnnalProblems *standing;
  AnnalProblems *silenced;
  GHashTable *used; /* owned, of rules of records that silenced something: their map entries */
  gboolean whole;   /* no finding was dropped */
} Parting;

static AnnalMapEntry *
find_entry (const AnnalRecord *record, const char *rule)
{
  for (guint i = 0; i < record->silenced->len; i++)
    {
      AnnalMapEntry *entry = g_ptr_array_index (record->silenced, i);

      if (strcmp (entry->key, rule) == 0)
        return entry;
    }
  return NULL;
}

static char *
say_idle (const AnnalRule *rule, const char *name)
{
  g_autofree char *near = rule == NULL ? annal_rule_suggest (name) : NULL;

  if (rule == NULL && near != NULL)
    return g_strdup_printf ("There is no rule “%s”; perhaps %s is meant.", name, near);
  if (rule == NULL)
    return g_strdup_printf ("There is no rule “%s”.", name);
  if (annal_rule_get_severity_min (rule) == ANNAL_SEVERITY_ERROR)
    return g_strdup_printf ("What “%s” finds is an error, which cannot be silenced.", name);
  return g_strdup_printf ("“%s” finds nothing here, so there is nothing to silence.", name);
}

/* A finding on it may itself be silenced. */
static void
add_finding (Parting *self, AnnalProblem *problem)
{
  AnnalRecord *silencer = find_silencer (self->dossier, problem);

  if (silencer != NULL)
    {
      AnnalMapEntry *entry = find_entry (silencer, annal_problem_get_rule (problem));

      g_hash_table_add (self->used, entry);
      annal_problem_set_silence (problem, g_ptr_array_index (entry->values, 0));
    }
  if (is_wanted (self->rules, annal_problem_get_rule (problem)))
    annal_problems_add_problem (silencer != NULL ? self->silenced : self->standing, problem);
}

static void
report_idle (Parting *self, const AnnalRecord *record, const AnnalMapEntry *entry)
{
  const AnnalRule *rule = annal_rule_lookup (entry->key);
  g_autofree char *message = say_idle (rule, entry->key);
  g_autoptr (GString) pointer = g_string_new ("/silenced/");
  g_autoptr (AnnalProblems) one = annal_problems_new (NULL);
  AnnalProblem *problem;

  if (rule != NULL && annal_rule_get_severity_min (rule) < ANNAL_SEVERITY_ERROR &&
      (!self->whole || !self->asks (annal_rule_get_area (rule), self->data)))
    return;
  annal_pointer_append (pointer, entry->key);
  problem = annal_problems_add (one, ANNAL_SEVERITY_NOTE, "silence-of-nothing", record, pointer->str, "%s", message);
  annal_problem_set_hint (problem, "Take the silence out.");
  add_finding (self, problem);
}

/* The silence of these findings comes last, as it answers the others. */
static void
find_idle (Parting *self, gboolean last)
{
  for (AnnalRecordType type = ANNAL_RECORD_TYPE_SOURCE; type <= ANNAL_RECORD_TYPE_NOTICE; type++)
    for (guint i = 0; i < annal_dossier_get_n_records (self->dossier, type); i++)
      {
        const AnnalRecord *record = annal_dossier_get_record (self->dossier, type, i);

        for (guint j = 0; record->silenced != NULL && j < record->silenced->len; j++)
          {
            AnnalMapEntry *entry = g_ptr_array_index (record->silenced, j);

            if ((strcmp (entry->key, "silence-of-nothing") == 0) == last && !g_hash_table_contains (self->used, entry))
              report_idle (self, record, entry);
          }
      }
}

/* --- all together --------------------------------------------------------- */

static void
add_dropped (Parting *self, const AnnalProblems *list)
{
  guint64 kept[ANNAL_SEVERITY_ERROR + 1] = { 0 };

  self->whole = FALSE;
  for (guint i = 0; i < annal_problems_get_n_problems (list); i++)
    kept[annal_problem_get_severity (annal_problems_get_problem (list, i))]++;
  for (AnnalSeverity i = ANNAL_SEVERITY_NOTE; self->rules == NULL && i <= ANNAL_SEVERITY_ERROR; i++)
    annal_problems_add_dropped (self->standing, i, annal_problems_count (list, i) - kept[i]);
}

void
annal_desk_part (AnnalDossier *dossier,
                 const GPtrArray *lists,
                 const char *const *rules,
                 AnnalDeskAsks asks,
                 gpointer data,
                 AnnalProblems *standing,
                 AnnalProblems *silenced)
{
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  Parting self = { dossier, rules, asks, data, standing, silenced, used, TRUE };

  for (guint i = 0; i < lists->len; i++)
    {
      const AnnalProblems *list = g_ptr_array_index (lists, i);

      for (guint j = 0; j < annal_problems_get_n_problems (list); j++)
        add_finding (&self, annal_problems_get_problem (list, j));
      if (annal_problems_get_n_dropped (list) > 0)
        add_dropped (&self, list);
    }
  if (is_wanted (rules, "silence-of-nothing"))
    {
      find_idle (&self, FALSE);
      find_idle (&self, TRUE);
    }
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Says in words what cannot be ordered. */

#include "timeline/annal-order-private.h"

#include <annal/annal-claim.h>
#include <annal/annal-event.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>
#include <annal/annal-term.h>
#include <annal/annal-text.h>
#include <annal/annal-when.h>

#include "model/annal-dossier-private.h"

#define RULE "order-unmeetable"
#define MAX_STEPS 8
#define NONE G_MAXUINT

typedef struct
{
  AnnalDossier *dossier;
  const GArray *rows;
  const GArray *constraints;
  const guint *components;
  AnnalAdjacency within; /* row to the constraints that leave it within its component */
} Report;

static AnnalRecord *
get_record (const Report *self, guint row)
{
  return g_array_index (self->rows, AnnalRow, row).record;
}

static const AnnalWhen *
get_own_when (AnnalRecord *record)
{
  switch (annal_record_get_record_type (record))
    {
    case ANNAL_RECORD_TYPE_EVENT:
      return annal_event_get_when (annal_record_as_event (record));
    case ANNAL_RECORD_TYPE_CLAIM:
      return annal_claim_get_said (annal_record_as_claim (record));
    default:
      return annal_source_get_published (annal_record_as_source (record));
    }
}

static char *
say_date (AnnalRecord *record)
{
  const AnnalWhen *when = get_own_when (record);
  g_autoptr (AnnalDate) date = NULL;

  if (when != NULL && annal_when_get_edtf (when) != NULL)
    date = annal_date_new (annal_when_get_edtf (when), NULL);
  return date != NULL ? annal_date_format (date, ANNAL_DATE_STYLE_LONG) : g_strdup ("no known date");
}

static const char *
get_kind_words (const Report *self, AnnalEvent *event)
{
  const char *kind = annal_event_get_kind (event);
  AnnalTerm *term = kind != NULL
                        ? annal_dossier_resolve_term (self->dossier, ANNAL_TERM_ROLE_EVENT_KIND, kind)
                        : NULL;
  const char *const *label = term != NULL ? annal_term_get_label (term, "en") : NULL;

  return label != NULL && label[0] != NULL ? label[0] : "event";
}

/* the statement “North Korea rejects the resolution” */
static char *
say_record (const Report *self, guint row)
{
  AnnalRecord *record = get_record (self, row);
  const char *noun = "source";
  AnnalText *text = NULL;

  if (annal_record_get_record_type (record) == ANNAL_RECORD_TYPE_EVENT)
    {
      noun = get_kind_words (self, annal_record_as_event (record));
      text = annal_event_get_title (annal_record_as_event (record));
    }
  else if (annal_record_get_record_type (record) == ANNAL_RECORD_TYPE_CLAIM)
    {
      noun = "claim";
      text = annal_claim_get_says (annal_record_as_claim (record));
    }
  if (text == NULL || annal_text_get_text (text) == NULL)
    return g_strdup_printf ("the %s %s", noun, annal_record_get_id (record));
  return g_strdup_printf ("the %s “%s”", noun, annal_text_get_text (text));
}

/* The words between what its date puts on the wrong side and what it should
 * have kept to.
 */
static const struct
{
  gboolean after_first; /* the sentence begins with the later record */
  const char *cannot;
  const char *relative;
} wordings[] = {
  [ANNAL_CONSTRAINT_PRECEDES] = { FALSE, "cannot come before", ", which it is said to precede" },
  [ANNAL_CONSTRAINT_ANSWERS] = { TRUE, "cannot precede", ", which it answers" },
  [ANNAL_CONSTRAINT_PART_BEGINS] = { TRUE, "cannot begin before", ", of which it is a part" },
  [ANNAL_CONSTRAINT_PART_ENDS] = { FALSE, "cannot outlast", ", of which it is a part" },
  [ANNAL_CONSTRAINT_SAID_FROM] = { TRUE, "cannot precede", ", at which it was made" },
  [ANNAL_CONSTRAINT_SAID_UNTIL] = { FALSE, "cannot come after", ", at which it was made" },
  [ANNAL_CONSTRAINT_SAID_PUBLISHED] = { FALSE, "cannot come after", ", which prints it" },
  [ANNAL_CONSTRAINT_SAME_DAY] = { TRUE, "cannot precede", ", on which it takes a position" },
};

static char *
say_unmeetable (const Report *self, const AnnalConstraint *constraint)
{
  gboolean after_first = wordings[constraint->kind].after_first;
  guint subject = after_first ? constraint->after : constraint->before;
  guint object = after_first ? constraint->before : constraint->after;
  g_autofree char *first = say_record (self, subject);
  g_autofree char *first_date = say_date (get_record (self, subject));
  g_autofree char *second = say_record (self, object);
  g_autofree char *second_date = say_date (get_record (self, object));

  return g_strdup_printf ("%s of %s %s %s%s, dated %s", first, first_date,
                          wordings[constraint->kind].cannot, second,
                          wordings[constraint->kind].relative, second_date);
}

static void
say_step (const Report *self, const AnnalConstraint *constraint, GString *out)
{
  g_autofree char *before = say_record (self, constraint->before);
  g_autofree char *after = say_record (self, constraint->after);
  g_autofree char *date = say_date (get_record (self, constraint->before));

  g_string_append_printf (out, "%s (%s) comes before %s", before, date, after);
}

/* The shortest way from a row back to itself, as indexes of constraints. */
static GArray *
find_cycle (const Report *self, guint start)
{
  g_autoptr (GHashTable) reached_by = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *cycle = g_array_new (FALSE, FALSE, sizeof (guint));
  guint last = NONE;

  g_array_append_val (queue, start);
  for (guint head = 0; head < queue->len && last == NONE; head++)
    {
      guint row = g_array_index (queue, guint, head);

      for (guint i = self->within.first[row]; i < self->within.first[row + 1] && last == NONE; i++)
        {
          guint step = self->within.items[i];
          guint after = g_array_index (self->constraints, AnnalConstraint, step).after;

          if (after == start)
            last = step;
          else if (!g_hash_table_contains (reached_by, GUINT_TO_POINTER (after)))
            {
              g_hash_table_insert (reached_by, GUINT_TO_POINTER (after), GUINT_TO_POINTER (step));
              g_array_append_val (queue, after);
            }
        }
    }
  while (last != NONE)
    {
      guint before = g_array_index (self->constraints, AnnalConstraint, last).before;

      g_array_prepend_val (cycle, last);
      last = before == start ? NONE : GPOINTER_TO_UINT (g_hash_table_lookup (reached_by, GUINT_TO_POINTER (before)));
    }
  return cycle;
}

static char *
say_cycle (const Report *self, guint start)
{
  g_autoptr (GArray) cycle = find_cycle (self, start);
  g_autoptr (GString) out = g_string_new ("these cannot all be so: ");

  for (guint i = 0; i < MIN (cycle->len, MAX_STEPS); i++)
    {
      guint step = g_array_index (cycle, guint, i);

      if (i > 0)
        g_string_append (out, "; ");
      say_step (self, &g_array_index (self->constraints, AnnalConstraint, step), out);
    }
  if (cycle->len > MAX_STEPS)
    g_string_append_printf (out, "; and %u more steps lead back to the first", cycle->len - MAX_STEPS);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static int
compare_constraints (const AnnalConstraint *a, const AnnalConstraint *b)
{
  if (a->before != b->before)
    return a->before < b->before ? -1 : 1;
  if (a->after != b->after)
    return a->after < b->after ? -1 : 1;
  return (int) a->kind - (int) b->kind;
}

static GArray *
list_within (const GArray *constraints, const guint *components)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (AnnalEdge));

  for (guint i = 0; i < constraints->len; i++)
    {
      const AnnalConstraint *constraint = &g_array_index (constraints, AnnalConstraint, i);
      AnnalEdge edge = { constraint->before, i };

      if (components[constraint->before] == components[constraint->after] &&
          annal_constraint_orders (constraint))
        g_array_append_val (edges, edge);
    }
  return edges;
}

/* For each component the least constraint that its dates forbid, if any. */
static GHashTable *
find_unmeetable (const Report *self)
{
  GHashTable *found = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->constraints->len; i++)
    {
      const AnnalConstraint *constraint = &g_array_index (self->constraints, AnnalConstraint, i);
      gpointer component = GUINT_TO_POINTER (self->components[constraint->before]);
      const AnnalConstraint *least = g_hash_table_lookup (found, component);

      if (!annal_constraint_is_meetable (constraint, self->rows) &&
          (least == NULL || compare_constraints (constraint, least) < 0))
        g_hash_table_insert (found, component, (gpointer) constraint);
    }
  return found;
}

static void
report_component (const Report *self, guint row, const AnnalConstraint *unmeetable, AnnalProblems *problems)
{
  g_autofree char *words = unmeetable != NULL ? say_unmeetable (self, unmeetable)
                                              : say_cycle (self, row);

  annal_problems_add (problems, ANNAL_SEVERITY_WARNING, RULE, get_record (self, row), NULL, "%s", words);
}

void
annal_conflicts_report (AnnalDossier *dossier,
                        const GArray *rows,
                        const GArray *constraints,
                        const guint *components,
                        AnnalProblems *problems)
{
  g_autoptr (GArray) edges = list_within (constraints, components);
  g_autoptr (GHashTable) unmeetable = NULL;
  g_autoptr (GHashTable) reported = g_hash_table_new (NULL, NULL);
  Report self = { dossier, rows, constraints, components, { NULL, NULL } };

  annal_adjacency_init (&self.within, rows->len, edges);
  unmeetable = find_unmeetable (&self);
  for (guint row = 0; row < rows->len; row++)
    {
      gpointer component = GUINT_TO_POINTER (components[row]);
      const AnnalConstraint *least = g_hash_table_lookup (unmeetable, component);

      if (least == NULL && self.within.first[row] == self.within.first[row + 1])
        continue;
      if (g_hash_table_add (reported, component))
        report_component (&self, row, least, problems);
    }
  annal_adjacency_clear (&self.within);
}

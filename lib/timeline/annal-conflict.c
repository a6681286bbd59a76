/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Says in words what cannot be ordered. */

#include "timeline/annal-order-private.h"
#include "timeline/annal-sequence-words-private.h"

#include <annal/annal-record.h>

#define RULE "order-unmeetable"
#define MAX_STEPS 8
#define NONE G_MAXUINT

typedef struct
{
  AnnalDossier *dossier;
  const AnnalRows *rows;
  const guint *sequence; /* of rows, by key */
  const guint *ranks;    /* row to its place in it */
  AnnalAdjacency within;  /* row to the constraints that leave it within its component */
  GHashTable *unmeetable; /* component to the least constraint that its two dates forbid */
  GHashTable *origins;    /* component to the end + 1 where a chain starts that its dates forbid */
} Report;

static AnnalRecord *
get_record (const Report *self, guint row)
{
  return annal_rows_get_record (self->rows, row);
}

static char *
say_record (const Report *self, guint row)
{
  return annal_sequence_say_record (self->dossier, get_record (self, row));
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
};

static char *
say_unmeetable (const Report *self, const AnnalConstraint *constraint)
{
  gboolean after_first = wordings[constraint->kind].after_first;
  guint subject = after_first ? constraint->after : constraint->before;
  guint object = after_first ? constraint->before : constraint->after;
  g_autofree char *first = say_record (self, subject);
  g_autofree char *first_date = annal_sequence_say_date (get_record (self, subject));
  g_autofree char *second = say_record (self, object);
  g_autofree char *second_date = annal_sequence_say_date (get_record (self, object));

  return g_strdup_printf ("%s of %s %s %s%s, dated %s", first, first_date,
                          wordings[constraint->kind].cannot, second,
                          wordings[constraint->kind].relative, second_date);
}

static void
say_step (const Report *self, const AnnalConstraint *constraint, GString *out)
{
  g_autofree char *before = say_record (self, constraint->before);
  g_autofree char *after = say_record (self, constraint->after);
  g_autofree char *date = annal_sequence_say_date (get_record (self, constraint->before));
  const char *verb = annal_constraint_orders (constraint) ? "comes before" : "ends no later than";

  g_string_append_printf (out, "%s (%s) %s %s", before, date, verb, after);
}

/* Returns how many of the steps were left out: none, or at least two. */
static guint
say_steps (const Report *self, const GArray *steps, GString *out)
{
  guint n_said = steps->len > MAX_STEPS + 1 ? MAX_STEPS : steps->len;

  for (guint i = 0; i < n_said; i++)
    {
      guint step = g_array_index (steps, guint, i);

      if (i > 0)
        g_string_append (out, "; ");
      say_step (self, annal_rows_get_constraint (self->rows, step), out);
    }
  return steps->len - n_said;
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
          const AnnalConstraint *constraint = annal_rows_get_constraint (self->rows, step);
          guint after = constraint->after;

          if (!annal_constraint_orders (constraint))
            continue;
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
      guint before = annal_rows_get_constraint (self->rows, last)->before;

      g_array_prepend_val (cycle, last);
      last = before == start ? NONE : GPOINTER_TO_UINT (g_hash_table_lookup (reached_by, GUINT_TO_POINTER (before)));
    }
  return cycle;
}

static char *
say_cycle (const Report *self, const GArray *cycle)
{
  g_autoptr (GString) out = g_string_new ("these cannot all be so: ");
  guint n_more = say_steps (self, cycle, out);

  if (n_more > 0)
    g_string_append_printf (out, "; and %u more steps lead back to the first", n_more);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* A search from one end to those that cannot be earlier. */
typedef struct
{
  GHashTable *reached_by; /* end to the constraint that led there, or to NONE */
  GArray *queue;          /* of ends */
} Search;

static void
reach (Search *search, guint end, guint step)
{
  if (g_hash_table_contains (search->reached_by, GUINT_TO_POINTER (end)))
    return;
  g_hash_table_insert (search->reached_by, GUINT_TO_POINTER (end), GUINT_TO_POINTER (step));
  g_array_append_val (search->queue, end);
}

static void
reach_from (const Report *self, Search *search, guint end)
{
  guint row = end / 2;

  if (end % 2 == 0 || annal_rows_is_instant (self->rows, row))
    reach (search, end ^ 1, NONE);
  for (guint i = self->within.first[row]; i < self->within.first[row + 1]; i++)
    {
      guint step = self->within.items[i];
      const AnnalConstraint *constraint = annal_rows_get_constraint (self->rows, step);

      if (annal_constraint_get_former (constraint) == end)
        reach (search, annal_constraint_get_latter (constraint), step);
    }
}

static GArray *
trace_back (const Report *self, const Search *search, guint end, guint start)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (guint));

  while (end != start)
    {
      guint step = GPOINTER_TO_UINT (g_hash_table_lookup (search->reached_by, GUINT_TO_POINTER (end)));

      if (step == NONE)
        {
          end ^= 1;
          continue;
        }
      g_array_append_val (steps, step);
      end = annal_constraint_get_former (annal_rows_get_constraint (self->rows, step));
    }
  for (guint i = 0; i < steps->len / 2; i++)
    {
      guint *first = &g_array_index (steps, guint, i);
      guint *last = &g_array_index (steps, guint, steps->len - 1 - i);
      guint swapped = *first;

      *first = *last;
      *last = swapped;
    }
  return steps;
}

/* The shortest way from an end to one that is dated before it, as indexes of
 * constraints.
 */
static GArray *
find_chain (const Report *self, guint start)
{
  g_autoptr (GHashTable) reached_by = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));
  Search search = { reached_by, queue };
  gint64 earliest = annal_rows_get_lower (self->rows, start);

  reach (&search, start, NONE);
  for (guint head = 0; head < queue->len; head++)
    {
      guint end = g_array_index (queue, guint, head);

      if (annal_rows_get_upper (self->rows, end) < earliest)
        return trace_back (self, &search, end, start);
      reach_from (self, &search, end);
    }
  g_assert_not_reached ();
}

static char *
say_chain (const Report *self, const GArray *chain)
{
  g_autoptr (GString) out = g_string_new ("these cannot all be so: ");
  guint n_more = say_steps (self, chain, out);
  guint last = annal_rows_get_constraint (self->rows, g_array_index (chain, guint, chain->len - 1))->after;
  g_autofree char *words = say_record (self, last);
  g_autofree char *date = annal_sequence_say_date (get_record (self, last));

  if (n_more > 0)
    g_string_append_printf (out, "; and %u more steps lead to %s, dated %s", n_more, words, date);
  else
    g_string_append_printf (out, "; %s is dated %s", words, date);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static int
compare_constraints (const Report *self, const AnnalConstraint *a, const AnnalConstraint *b)
{
  if (a->before != b->before)
    return self->ranks[a->before] < self->ranks[b->before] ? -1 : 1;
  if (a->after != b->after)
    return self->ranks[a->after] < self->ranks[b->after] ? -1 : 1;
  return (int) a->kind - (int) b->kind;
}

static gpointer
get_component (const Report *self, guint row)
{
  return GUINT_TO_POINTER (annal_rows_get_component (self->rows, row));
}

static GArray *
list_within (const AnnalRows *rows)
{
  const AnnalConstraints *constraints = &rows->columns->constraints;
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (AnnalEdge));

  for (guint i = 0; i < constraints->n; i++)
    {
      AnnalEdge edge = { constraints->leaving[i].before, i };

      if (annal_rows_hold_within (rows, &constraints->leaving[i]))
        g_array_append_val (edges, edge);
    }
  return edges;
}

/* What two dates forbid lies within a component. */
static void
find_unmeetable (Report *self, const GArray *within)
{
  for (guint i = 0; i < within->len; i++)
    {
      guint number = g_array_index (within, AnnalEdge, i).to;
      const AnnalConstraint *constraint = annal_rows_get_constraint (self->rows, number);
      gpointer component = get_component (self, constraint->before);
      const AnnalConstraint *least = g_hash_table_lookup (self->unmeetable, component);

      if (!annal_constraint_is_meetable (constraint, self->rows->columns) &&
          (least == NULL || compare_constraints (self, constraint, least) < 0))
        g_hash_table_insert (self->unmeetable, component, (gpointer) constraint);
    }
}

static gboolean
is_contradictory (const Report *self, guint row)
{
  return annal_rows_is_contradictory (self->rows, row);
}

static void
find_origins (Report *self)
{
  const AnnalTightScope scope = { ANNAL_TIGHT_WITHIN, self->rows->components, NULL };
  g_auto (AnnalTightSpans) bounds = { NULL };

  annal_tight_spans_init (&bounds, self->rows->columns);
  annal_tight_spans_propagate (&bounds, &scope);
  for (guint i = 0; i < 2 * self->rows->n; i++)
    {
      guint end = 2 * self->sequence[i / 2] + i % 2;
      gpointer component = get_component (self, end / 2);

      if (is_contradictory (self, end / 2) &&
          annal_rows_get_lower (self->rows, end) > annal_tight_spans_get_upper (&bounds, end) &&
          !g_hash_table_contains (self->origins, component))
        g_hash_table_insert (self->origins, component, GUINT_TO_POINTER (end + 1));
    }
}

/* What is told of a component: the steps as indexes of constraints, and words. */
typedef struct
{
  GArray *steps; /* owned */
  char *words;   /* owned */
} Conflict;

/* Two dates that forbid a constraint say most in the fewest words; then a
 * chain of constraints between two dates; then a circle, whatever the dates.
 */
static Conflict
find_conflict (const Report *self, guint row)
{
  const AnnalConstraint *unmeetable = g_hash_table_lookup (self->unmeetable, get_component (self, row));
  guint origin = GPOINTER_TO_UINT (g_hash_table_lookup (self->origins, get_component (self, row)));
  Conflict conflict = { NULL, NULL };

  if (unmeetable != NULL)
    {
      guint step = (guint) (unmeetable - annal_rows_get_constraint (self->rows, 0));

      conflict.steps = g_array_append_val (g_array_new (FALSE, FALSE, sizeof (guint)), step);
      conflict.words = say_unmeetable (self, unmeetable);
    }
  else
    {
      conflict.steps = origin != 0 ? find_chain (self, origin - 1) : find_cycle (self, row);
      conflict.words = origin != 0 ? say_chain (self, conflict.steps) : say_cycle (self, conflict.steps);
    }
  return conflict;
}

static void
add_once (GPtrArray *records, AnnalRecord *record)
{
  if (record != NULL && !g_ptr_array_find (records, record, NULL))
    g_ptr_array_add (records, record);
}

/* Those that the steps put in order, and the links that say so; first the one
 * that comes first in the sequence.
 */
static GPtrArray *
list_told (const Report *self, const GArray *steps)
{
  GPtrArray *records = g_ptr_array_new ();
  guint first = annal_rows_get_constraint (self->rows, g_array_index (steps, guint, 0))->before;

  for (guint i = 0; i < steps->len; i++)
    {
      const AnnalConstraint *step = annal_rows_get_constraint (self->rows, g_array_index (steps, guint, i));

      first = self->ranks[step->before] < self->ranks[first] ? step->before : first;
      first = self->ranks[step->after] < self->ranks[first] ? step->after : first;
    }
  g_ptr_array_add (records, get_record (self, first));
  for (guint i = 0; i < steps->len; i++)
    {
      const AnnalConstraint *step = annal_rows_get_constraint (self->rows, g_array_index (steps, guint, i));

      add_once (records, get_record (self, step->before));
      add_once (records, get_record (self, step->after));
    }
  for (guint i = 0; i < steps->len; i++)
    add_once (records, annal_rows_get_link (self->rows, annal_rows_get_constraint (self->rows,
                                                                                   g_array_index (steps, guint, i))));
  return records;
}

static void
report_component (const Report *self, guint row, AnnalProblems *problems)
{
  Conflict conflict = find_conflict (self, row);
  g_autoptr (GPtrArray) told = list_told (self, conflict.steps);
  AnnalProblem *problem = annal_problems_add (problems, ANNAL_SEVERITY_WARNING, RULE, g_ptr_array_index (told, 0),
                                              NULL, "%s", conflict.words);

  for (guint i = 1; i < told->len; i++)
    annal_problem_add_other (problem, g_ptr_array_index (told, i), NULL);
  g_array_unref (conflict.steps);
  g_free (conflict.words);
}

static GHashTable *
find_contradictory (const Report *self, const GArray *within)
{
  GHashTable *contradictory = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < within->len; i++)
    g_hash_table_add (contradictory, get_component (self, g_array_index (within, AnnalEdge, i).from));
  return contradictory;
}

static void
report_components (const Report *self, GHashTable *contradictory, AnnalProblems *problems)
{
  for (guint i = 0; i < self->rows->n; i++)
    {
      guint row = self->sequence[i];

      if (is_contradictory (self, row) && g_hash_table_remove (contradictory, get_component (self, row)))
        report_component (self, row, problems);
    }
}

static guint *
rank (const guint *sequence, guint n)
{
  guint *ranks = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    ranks[sequence[i]] = i;
  return ranks;
}

void
annal_conflicts_report (AnnalDossier *dossier,
                        const AnnalRows *rows,
                        const guint *sequence,
                        AnnalProblems *problems)
{
  g_autoptr (GArray) within = list_within (rows);
  g_autoptr (GHashTable) unmeetable = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) origins = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) contradictory = NULL;
  g_autofree guint *ranks = NULL;
  Report self = { dossier, rows, sequence, NULL, { NULL, NULL }, unmeetable, origins };

  if (within->len == 0)
    return;
  self.ranks = ranks = rank (sequence, rows->n);
  annal_adjacency_init (&self.within, rows->n, within);
  contradictory = find_contradictory (&self, within);
  find_unmeetable (&self, within);
  find_origins (&self);
  report_components (&self, contradictory, problems);
  annal_adjacency_clear (&self.within);
}

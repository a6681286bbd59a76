/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "model/annal-problem-private.h"

#include <string.h>

#include <annal/annal-enum-types.h>
#include <annal/annal-error.h>

#include "base/annal-limits-private.h"

#define N_SEVERITIES (ANNAL_SEVERITY_ERROR + 1)

typedef struct
{
  AnnalRecordType type;
  char *id;      /* owned */
  char *pointer; /* owned, nullable */
} Other;

struct _AnnalProblem
{
  AnnalSeverity severity;
  char *rule;     /* owned */
  char *message;  /* owned */
  char *expected; /* owned, nullable */
  char *hint;     /* owned, nullable */
  char *silence;  /* owned, nullable */
  GPtrArray *others; /* owned, of Other; NULL when empty */
  AnnalRecordType record_type;
  char *record_id; /* owned, nullable */
  char *pointer;   /* owned, nullable */
  char *file;      /* owned, nullable */
  guint64 line;    /* 0: not known */
  guint64 column;
};

struct _AnnalProblems
{
  GPtrArray *problems; /* owned, of AnnalProblem */
  guint64 max;
  guint64 n_by_severity[N_SEVERITIES];
  guint64 n_dropped;
};

G_DEFINE_BOXED_TYPE (AnnalProblem, annal_problem, annal_problem_ref, annal_problem_unref)
G_DEFINE_BOXED_TYPE (AnnalProblems, annal_problems, annal_problems_ref, annal_problems_unref)

/**
 * annal_problem_ref:
 * @self: a problem
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalProblem *
annal_problem_ref (AnnalProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
problem_clear (gpointer data)
{
  AnnalProblem *self = data;

  g_free (self->rule);
  g_free (self->message);
  g_free (self->expected);
  g_free (self->hint);
  g_free (self->silence);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_free (self->record_id);
  g_free (self->pointer);
  g_free (self->file);
}

/**
 * annal_problem_unref:
 * @self: (transfer full): a problem
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */
void
annal_problem_unref (AnnalProblem *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, problem_clear);
}

/**
 * annal_problem_get_severity:
 * @self: a problem
 *
 * Reads how bad it is.
 *
 * Returns: the severity
 *
 * Since: 0.1
 */
AnnalSeverity
annal_problem_get_severity (const AnnalProblem *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_SEVERITY_ERROR);
  return self->severity;
}

/**
 * annal_problem_get_rule:
 * @self: a problem
 *
 * Reads the name of the rule that was broken, such as "dangling-id".
 *
 * Returns: (transfer none): the rule's name
 *
 * Since: 0.1
 */
const char *
annal_problem_get_rule (const AnnalProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->rule;
}

/**
 * annal_problem_get_message:
 * @self: a problem
 *
 * Reads what is wrong, as a sentence.
 *
 * Returns: (transfer none): the sentence
 *
 * Since: 0.1
 */
const char *
annal_problem_get_message (const AnnalProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->message;
}

/**
 * annal_problem_get_expected:
 * @self: a problem
 *
 * Reads what was expected in place of what was found.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where the message
 *   says it all
 *
 * Since: 0.1
 */
const char *
annal_problem_get_expected (const AnnalProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->expected;
}

/**
 * annal_problem_get_hint:
 * @self: a problem
 *
 * Reads how to mend it, where there is more to say than what was expected.
 *
 * Returns: (transfer none) (nullable): a sentence
 *
 * Since: 0.1
 */
const char *
annal_problem_get_hint (const AnnalProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->hint;
}

/**
 * annal_problem_get_silence:
 * @self: a problem
 *
 * Reads why it was silenced.
 *
 * Returns: (transfer none) (nullable): the reason that the dossier keeps, or
 *   %NULL where it was not silenced
 *
 * Since: 0.1
 */
const char *
annal_problem_get_silence (const AnnalProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->silence;
}

/**
 * annal_problem_get_n_others:
 * @self: a problem
 *
 * Counts the other records that the problem is about, beside the one that it
 * was found at.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_problem_get_n_others (const AnnalProblem *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->others != NULL ? self->others->len : 0;
}

static const Other *
get_other (const AnnalProblem *self,
           guint index)
{
  g_return_val_if_fail (self != NULL && self->others != NULL && index < self->others->len, NULL);
  return g_ptr_array_index (self->others, index);
}

/**
 * annal_problem_get_other_type:
 * @self: a problem
 * @index: which of the other records, from 0
 *
 * Reads the type of another record.
 *
 * Returns: the type
 *
 * Since: 0.1
 */
AnnalRecordType
annal_problem_get_other_type (const AnnalProblem *self,
                              guint index)
{
  const Other *other = get_other (self, index);

  return other != NULL ? other->type : ANNAL_RECORD_TYPE_UNSET;
}

/**
 * annal_problem_get_other_id:
 * @self: a problem
 * @index: which of the other records, from 0
 *
 * Reads the id of another record.
 *
 * Returns: (transfer none) (nullable): the id
 *
 * Since: 0.1
 */
const char *
annal_problem_get_other_id (const AnnalProblem *self,
                            guint index)
{
  const Other *other = get_other (self, index);

  return other != NULL ? other->id : NULL;
}

/**
 * annal_problem_get_other_pointer:
 * @self: a problem
 * @index: which of the other records, from 0
 *
 * Reads which member of another record the problem is about.
 *
 * Returns: (transfer none) (nullable): a JSON pointer inside that record, or
 *   %NULL where it is about all of it
 *
 * Since: 0.1
 */
const char *
annal_problem_get_other_pointer (const AnnalProblem *self,
                                 guint index)
{
  const Other *other = get_other (self, index);

  return other != NULL ? other->pointer : NULL;
}

/**
 * annal_problem_get_record_type:
 * @self: a problem
 *
 * Reads the type of the record it is about.
 *
 * Returns: the type, unset where it is about no record
 *
 * Since: 0.1
 */
AnnalRecordType
annal_problem_get_record_type (const AnnalProblem *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_RECORD_TYPE_UNSET);
  return self->record_type;
}

/**
 * annal_problem_get_record_id:
 * @self: a problem
 *
 * Reads the id of the record it is about.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL where it is about no
 *   record or the record has no id
 *
 * Since: 0.1
 */
const char *
annal_problem_get_record_id (const AnnalProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->record_id;
}

/**
 * annal_problem_get_pointer:
 * @self: a problem
 *
 * Reads the JSON pointer (RFC 6901) of the member: from the root of the file
 * where the record was read from one, else from the record.
 *
 * Returns: (transfer none) (nullable): the pointer, or %NULL where there is
 *   none
 *
 * Since: 0.1
 */
const char *
annal_problem_get_pointer (const AnnalProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->pointer;
}

/**
 * annal_problem_get_file:
 * @self: a problem
 *
 * Reads the name of the file in which it stands.
 *
 * Returns: (transfer none) (nullable): the file, or %NULL where it is in none
 *
 * Since: 0.1
 */
const char *
annal_problem_get_file (const AnnalProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->file;
}

/**
 * annal_problem_get_line:
 * @self: a problem
 *
 * Reads the line of the file, from 1.
 *
 * Returns: the line, or 0 where it is not known
 *
 * Since: 0.1
 */
guint64
annal_problem_get_line (const AnnalProblem *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->line;
}

/**
 * annal_problem_get_column:
 * @self: a problem
 *
 * Reads the column of the line, in code points from 1.
 *
 * Returns: the column, or 0 where it is not known
 *
 * Since: 0.1
 */
guint64
annal_problem_get_column (const AnnalProblem *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->column;
}

/**
 * annal_problem_to_string:
 * @self: a problem
 *
 * Says it in one line: `FILE:LINE:COLUMN: severity: sentence; expected …
 * [rule, pointer]`, without what is not known.
 *
 * Returns: (transfer full): the line, without a newline
 *
 * Since: 0.1
 */
char *
annal_problem_to_string (const AnnalProblem *self)
{
  static const char *const words[N_SEVERITIES] = { "note", "warning", "error" };
  GString *line;

  g_return_val_if_fail (self != NULL, NULL);
  line = g_string_new (NULL);
  if (self->file != NULL)
    g_string_append_printf (line, "%s:", self->file);
  if (self->line > 0)
    g_string_append_printf (line, "%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT ":", self->line, self->column);
  if (line->len > 0)
    g_string_append_c (line, ' ');
  g_string_append_printf (line, "%s: %s", words[self->severity], self->message);
  if (self->expected != NULL)
    g_string_append_printf (line, " Expected: %s.", self->expected);
  if (self->hint != NULL)
    g_string_append_printf (line, " %s", self->hint);
  g_string_append_printf (line, " [%s", self->rule);
  if (self->pointer != NULL && *self->pointer != '\0')
    g_string_append_printf (line, " %s", self->pointer);
  g_string_append_c (line, ']');
  return g_string_free (line, FALSE);
}

void
annal_problem_set_expected (AnnalProblem *self,
                            const char *format,
                            ...)
{
  va_list arguments;

  if (self == NULL)
    return;
  va_start (arguments, format);
  g_free (self->expected);
  self->expected = g_strdup_vprintf (format, arguments);
  va_end (arguments);
}

void
annal_problem_set_hint (AnnalProblem *self,
                        const char *format,
                        ...)
{
  va_list arguments;

  if (self == NULL)
    return;
  va_start (arguments, format);
  g_free (self->hint);
  self->hint = g_strdup_vprintf (format, arguments);
  va_end (arguments);
}

void
annal_problem_set_silence (AnnalProblem *self,
                           const char *reason)
{
  g_free (self->silence);
  self->silence = g_strdup (reason);
}

static void
other_free (gpointer data)
{
  Other *self = data;

  g_free (self->id);
  g_free (self->pointer);
  g_free (self);
}

void
annal_problem_add_other (AnnalProblem *self,
                         const AnnalRecord *record,
                         const char *pointer)
{
  Other *other;

  if (self == NULL)
    return;
  if (self->others == NULL)
    self->others = g_ptr_array_new_with_free_func (other_free);
  other = g_new (Other, 1);
  other->type = record->node.shape->record_type;
  other->id = g_strdup (record->id);
  other->pointer = g_strdup (pointer);
  g_ptr_array_add (self->others, other);
}

void
annal_problem_set_place (AnnalProblem *self,
                         const char *file,
                         guint64 line,
                         guint64 column)
{
  if (self == NULL)
    return;
  g_free (self->file);
  self->file = g_strdup (file);
  self->line = line;
  self->column = column;
}

void
annal_problem_set_pointer (AnnalProblem *self,
                           const char *pointer)
{
  if (self == NULL || self->pointer == pointer)
    return;
  g_free (self->pointer);
  self->pointer = g_strdup (pointer);
}

AnnalProblems *
annal_problems_new (const AnnalLimits *limits)
{
  AnnalProblems *self = g_atomic_rc_box_new0 (AnnalProblems);

  if (limits == NULL)
    limits = annal_limits_default ();
  self->max = limits->values[ANNAL_LIMIT_PROBLEMS];
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) annal_problem_unref);
  return self;
}

/**
 * annal_problems_ref:
 * @self: a list of problems
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalProblems *
annal_problems_ref (AnnalProblems *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
problems_clear (gpointer data)
{
  g_ptr_array_unref (((AnnalProblems *) data)->problems);
}

/**
 * annal_problems_unref:
 * @self: (transfer full): a list of problems
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */
void
annal_problems_unref (AnnalProblems *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, problems_clear);
}

/**
 * annal_problems_get_n_problems:
 * @self: a list of problems
 *
 * Counts those that were kept.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_problems_get_n_problems (const AnnalProblems *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->problems->len;
}

/**
 * annal_problems_get_problem:
 * @self: a list of problems
 * @index: which one, from 0
 *
 * Reads one of them.
 *
 * Returns: (transfer none): the problem
 *
 * Since: 0.1
 */
AnnalProblem *
annal_problems_get_problem (const AnnalProblems *self,
                            guint index)
{
  g_return_val_if_fail (self != NULL && index < self->problems->len, NULL);
  return g_ptr_array_index (self->problems, index);
}

/**
 * annal_problems_count:
 * @self: a list of problems
 * @severity: a severity
 *
 * Counts the problems of one severity, those beyond the limit too.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint64
annal_problems_count (const AnnalProblems *self,
                      AnnalSeverity severity)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail ((guint) severity < N_SEVERITIES, 0);
  return self->n_by_severity[severity];
}

/**
 * annal_problems_get_n_dropped:
 * @self: a list of problems
 *
 * Counts those that were found beyond the limit and not kept.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint64
annal_problems_get_n_dropped (const AnnalProblems *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_dropped;
}

/* Makes room for one more problem; errors take the place of what is less. */
static gboolean
make_room (AnnalProblems *self,
           AnnalSeverity severity)
{
  if (self->problems->len < self->max)
    return TRUE;
  self->n_dropped++;
  for (guint i = self->problems->len; i > 0 && severity == ANNAL_SEVERITY_ERROR; i--)
    {
      const AnnalProblem *problem = g_ptr_array_index (self->problems, i - 1);

      if (problem->severity == ANNAL_SEVERITY_ERROR)
        continue;
      g_ptr_array_remove_index (self->problems, i - 1);
      return TRUE;
    }
  return FALSE;
}

AnnalProblem *
annal_problems_add (AnnalProblems *self,
                    AnnalSeverity severity,
                    const char *rule,
                    const AnnalRecord *record,
                    const char *pointer,
                    const char *format,
                    ...)
{
  AnnalProblem *problem;
  va_list arguments;

  self->n_by_severity[severity]++;
  if (!make_room (self, severity))
    return NULL;

  problem = g_atomic_rc_box_new0 (AnnalProblem);
  problem->severity = severity;
  problem->rule = g_strdup (rule);
  problem->pointer = g_strdup (pointer);
  if (record != NULL)
    {
      problem->record_type = record->node.shape->record_type;
      problem->record_id = g_strdup (record->id);
    }
  va_start (arguments, format);
  problem->message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (self->problems, problem);
  return problem;
}

void
annal_problems_add_problem (AnnalProblems *self,
                            AnnalProblem *problem)
{
  self->n_by_severity[problem->severity]++;
  if (make_room (self, problem->severity))
    g_ptr_array_add (self->problems, annal_problem_ref (problem));
}

void
annal_problems_add_dropped (AnnalProblems *self,
                            AnnalSeverity severity,
                            guint64 n)
{
  self->n_by_severity[severity] += n;
  self->n_dropped += n;
}

static int
compare_problems (gconstpointer a,
                  gconstpointer b)
{
  const AnnalProblem *x = *(AnnalProblem *const *) a;
  const AnnalProblem *y = *(AnnalProblem *const *) b;
  int order;

  if (x->record_type != y->record_type)
    return x->record_type < y->record_type ? -1 : 1;
  order = g_strcmp0 (x->record_id, y->record_id);
  if (order == 0)
    order = g_strcmp0 (x->pointer, y->pointer);
  if (order == 0)
    order = g_strcmp0 (x->rule, y->rule);
  return order != 0 ? order : g_strcmp0 (x->message, y->message);
}

void
annal_problems_sort (AnnalProblems *self)
{
  g_ptr_array_sort (self->problems, compare_problems);
}

void
annal_problems_remove (AnnalProblems *self,
                       guint index)
{
  const AnnalProblem *problem = g_ptr_array_index (self->problems, index);

  self->n_by_severity[problem->severity]--;
  g_ptr_array_remove_index (self->problems, index);
}

void
annal_problems_take_all (AnnalProblems *self,
                         AnnalProblems *other)
{
  for (guint i = 0; i < other->problems->len; i++)
    {
      AnnalProblem *problem = g_ptr_array_index (other->problems, i);

      if (make_room (self, problem->severity))
        g_ptr_array_add (self->problems, annal_problem_ref (problem));
    }
  for (guint i = 0; i < N_SEVERITIES; i++)
    self->n_by_severity[i] += other->n_by_severity[i];
  self->n_dropped += other->n_dropped;
}

static const AnnalProblem *
first_error (const AnnalProblems *self)
{
  for (guint i = 0; i < self->problems->len; i++)
    {
      const AnnalProblem *problem = g_ptr_array_index (self->problems, i);

      if (problem->severity == ANNAL_SEVERITY_ERROR)
        return problem;
    }
  return NULL;
}

gboolean
annal_problems_to_error (const AnnalProblems *self,
                         GError **error)
{
  const AnnalProblem *problem = first_error (self);
  guint64 n = self->n_by_severity[ANNAL_SEVERITY_ERROR];
  g_autofree char *line = NULL;
  AnnalError code;

  if (n == 0)
    return TRUE;
  code = problem != NULL && strcmp (problem->rule, "json") == 0 ? ANNAL_ERROR_SYNTAX : ANNAL_ERROR_INVALID;
  line = problem != NULL ? annal_problem_to_string (problem) : g_strdup ("the limit on problems left none to show");
  if (n > 1)
    g_set_error (error, ANNAL_ERROR, code, "%s (and %" G_GUINT64_FORMAT " more)", line, n - 1);
  else
    g_set_error_literal (error, ANNAL_ERROR, code, line);
  return FALSE;
}

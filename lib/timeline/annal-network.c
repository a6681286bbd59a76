/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-network.h>

#include <annal/annal-error.h>
#include <annal/annal-event.h>

#include "model/annal-node-private.h"
#include "model/annal-when-span-private.h"
#include "timeline/annal-net-private.h"
#include "timeline/annal-sequence-words-private.h"
#include "timeline/annal-timeline-private.h"

#define MAX_STEPS 8
#define UNKNOWN_FLAGS (ANNAL_SPAN_FLAGS_BEGIN_UNKNOWN | ANNAL_SPAN_FLAGS_END_UNKNOWN)

typedef struct
{
  guint mark;      /* of the net, before it */
  guint row;       /* whose date it supposes, or G_MAXUINT */
  AnnalWhen *when; /* owned, or NULL */
} Supposition;

struct _AnnalNetwork
{
  AnnalTimeline *timeline; /* owned */
  AnnalNet *net;           /* owned; reads rows and constraints of the timeline */
  GArray *suppositions;    /* owned, of Supposition */
};

G_DEFINE_BOXED_TYPE (AnnalNetwork, annal_network, annal_network_ref, annal_network_unref)

static void
supposition_clear (gpointer data)
{
  Supposition *self = data;

  g_clear_pointer (&self->when, annal_when_unref);
}

static AnnalRecord *
get_record (AnnalNetwork *self, guint row)
{
  return annal_rows_get_record (annal_timeline_get_rows (self->timeline), row);
}

static gboolean
find_row (AnnalNetwork *self, const char *id, guint *row, GError **error)
{
  *row = annal_timeline_lookup_row (self->timeline, id);
  if (*row != G_MAXUINT)
    return TRUE;
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND, "there is no event, claim or source with the id “%s”", id);
  return FALSE;
}

/**
 * annal_network_new:
 * @timeline: a timeline
 *
 * Makes a network of all events, claims and sources of the timeline's dossier,
 * with nothing supposed yet. Where records contradict each other their stated
 * dates stand, as in the timeline.
 *
 * Returns: (transfer full): the network
 *
 * Since: 0.1
 */
AnnalNetwork *
annal_network_new (AnnalTimeline *timeline)
{
  AnnalNetwork *self;

  g_return_val_if_fail (timeline != NULL, NULL);
  self = g_atomic_rc_box_new0 (AnnalNetwork);
  self->timeline = annal_timeline_ref (timeline);
  self->net = annal_net_new (annal_timeline_get_rows (timeline));
  self->suppositions = g_array_new (FALSE, FALSE, sizeof (Supposition));
  g_array_set_clear_func (self->suppositions, supposition_clear);
  return self;
}

/**
 * annal_network_ref:
 * @self: a network
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalNetwork *
annal_network_ref (AnnalNetwork *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
network_clear (gpointer data)
{
  AnnalNetwork *self = data;

  g_clear_pointer (&self->suppositions, g_array_unref);
  g_clear_pointer (&self->net, annal_net_free);
  g_clear_pointer (&self->timeline, annal_timeline_unref);
}

/**
 * annal_network_unref:
 * @self: (transfer full): a network
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */
void
annal_network_unref (AnnalNetwork *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, network_clear);
}

/**
 * annal_network_get_timeline:
 * @self: a network
 *
 * Reads which timeline it was made of.
 *
 * Returns: (transfer none): the timeline
 *
 * Since: 0.1
 */
AnnalTimeline *
annal_network_get_timeline (AnnalNetwork *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->timeline;
}

/* What was supposed of it last, or NULL. */
static const AnnalWhen *
get_supposed (AnnalNetwork *self, guint row)
{
  for (guint i = self->suppositions->len; i > 0; i--)
    if (g_array_index (self->suppositions, Supposition, i - 1).row == row)
      return g_array_index (self->suppositions, Supposition, i - 1).when;
  return NULL;
}

static char *
say_date (AnnalNetwork *self, guint row, const char *supposed)
{
  const AnnalWhen *when = get_supposed (self, row);
  g_autoptr (AnnalDate) date = NULL;
  g_autofree char *words = NULL;

  if (when == NULL)
    return annal_sequence_say_date (get_record (self, row));
  date = annal_when_read_date (when);
  words = annal_date_format (date, ANNAL_DATE_STYLE_LONG);
  return g_strconcat (supposed, words, NULL);
}

static char *
say_record (AnnalNetwork *self, guint row)
{
  return annal_sequence_say_record (annal_timeline_get_dossier (self->timeline), get_record (self, row));
}

static void
say_step (AnnalNetwork *self, const AnnalConstraint *constraint, GString *out)
{
  g_autofree char *before = say_record (self, constraint->before);
  g_autofree char *after = say_record (self, constraint->after);
  g_autofree char *date = say_date (self, constraint->before, "supposed ");
  const char *verb = annal_constraint_orders (constraint) ? "comes before" : "ends no later than";

  g_string_append_printf (out, "%s%s (%s) %s %s", out->len > 0 ? "; " : "", before, date, verb, after);
}

/* Each step, and the date of the last record, which cannot be. */
static char *
say_chain (AnnalNetwork *self)
{
  gboolean circle;
  const GArray *chain = annal_net_get_chain (self->net, &circle);
  g_autoptr (GString) out = g_string_new (NULL);
  guint n_said = chain->len > MAX_STEPS + 1 ? MAX_STEPS : chain->len;
  guint last = g_array_index (chain, AnnalConstraint, chain->len - 1).after;
  g_autofree char *words = say_record (self, last);
  g_autofree char *date = say_date (self, last, "supposed to be dated ");

  for (guint i = 0; i < n_said; i++)
    say_step (self, &g_array_index (chain, AnnalConstraint, i), out);
  if (n_said < chain->len)
    g_string_append_printf (out, "; and %u more steps lead %s%s", chain->len - n_said,
                            circle ? "back to the first" : "to ", circle ? "" : words);
  if (!circle)
    g_string_append_printf (out, "; %s is %s%s", words, get_supposed (self, last) != NULL ? "" : "dated ", date);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
refuse (AnnalNetwork *self, GError **error)
{
  g_autofree char *words = say_chain (self);

  supposition_clear (&g_array_index (self->suppositions, Supposition, self->suppositions->len - 1));
  g_array_set_size (self->suppositions, self->suppositions->len - 1);
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "these cannot all be so: %s", words);
  return FALSE;
}

static void
suppose (AnnalNetwork *self, guint row, AnnalWhen *when)
{
  Supposition supposition = { annal_net_get_mark (self->net), row, when };

  g_array_append_val (self->suppositions, supposition);
}

/* As what a date of the record is read that does not say so itself. */
static AnnalNature
get_nature (AnnalNetwork *self, guint row)
{
  AnnalRecord *record = get_record (self, row);

  if (annal_record_get_record_type (record) != ANNAL_RECORD_TYPE_EVENT)
    return ANNAL_NATURE_INSTANT;
  return annal_event_get_nature (annal_record_as_event (record), annal_timeline_get_dossier (self->timeline));
}

static gboolean
may_suppose_when (AnnalNetwork *self, guint row, GError **error)
{
  g_autofree char *words = NULL;

  if (!annal_rows_is_contradictory (annal_timeline_get_rows (self->timeline), row))
    return TRUE;
  words = say_record (self, row);
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID,
               "%s contradicts other records as it stands; its date can be supposed when that is put right", words);
  return FALSE;
}

/**
 * annal_network_suppose_when:
 * @self: a network
 * @id: the id of an event, a claim or a source
 * @when: the date to suppose; it is sealed by this
 * @error: return location for an error
 *
 * Supposes that the record has this date instead of its own: an event that it
 * was then, a claim that it was said then, a source that it was published then.
 *
 * Fails with %ANNAL_ERROR_NOT_FOUND for an unknown id, and with
 * %ANNAL_ERROR_INVALID for a date that cannot be read, for a record that
 * contradicts others already, and for what cannot be; the message then says
 * why. Nothing is supposed where it fails.
 *
 * Returns: whether it can be
 *
 * Since: 0.1
 */
gboolean
annal_network_suppose_when (AnnalNetwork *self,
                            const char *id,
                            AnnalWhen *when,
                            GError **error)
{
  AnnalNature nature;
  AnnalSpanData span;
  gboolean instant;
  guint row;

  g_return_val_if_fail (self != NULL && id != NULL && when != NULL, FALSE);
  if (!find_row (self, id, &row, error) || !may_suppose_when (self, row, error))
    return FALSE;
  nature = get_nature (self, row);
  if (!annal_when_get_span_data (when, nature, &span))
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "the date to suppose for “%s” cannot be read", id);
      return FALSE;
    }
  if (annal_when_get_nature (when) != ANNAL_NATURE_UNSET)
    nature = annal_when_get_nature (when);
  instant = nature == ANNAL_NATURE_INSTANT && (span.flags & ANNAL_SPAN_FLAGS_INSTANT);
  annal_node_seal (when);
  suppose (self, row, annal_when_ref (when));
  return annal_net_set_span (self->net, row, &span, instant) || refuse (self, error);
}

static gboolean
suppose_constraint (AnnalNetwork *self, AnnalConstraintKind kind, const char *before, const char *after, GError **error)
{
  AnnalConstraint constraint = { 0, 0, kind, ANNAL_NO_LINK };

  if (!find_row (self, before, &constraint.before, error) || !find_row (self, after, &constraint.after, error))
    return FALSE;
  suppose (self, G_MAXUINT, NULL);
  return annal_net_add (self->net, &constraint) || refuse (self, error);
}

/**
 * annal_network_suppose_precedes:
 * @self: a network
 * @earlier: the id of an event, a claim or a source
 * @later: the id of another
 * @error: return location for an error
 *
 * Supposes that one record had ended by the time that the other began.
 *
 * Fails with %ANNAL_ERROR_NOT_FOUND for an unknown id, and with
 * %ANNAL_ERROR_INVALID for what cannot be; the message then says why. Nothing
 * is supposed where it fails.
 *
 * Returns: whether it can be
 *
 * Since: 0.1
 */
gboolean
annal_network_suppose_precedes (AnnalNetwork *self,
                                const char *earlier,
                                const char *later,
                                GError **error)
{
  g_return_val_if_fail (self != NULL && earlier != NULL && later != NULL, FALSE);
  return suppose_constraint (self, ANNAL_CONSTRAINT_PRECEDES, earlier, later, error);
}

/**
 * annal_network_suppose_responds:
 * @self: a network
 * @reply: the id of an event, a claim or a source
 * @to: the id of what it answers
 * @error: return location for an error
 *
 * Supposes that one record answers the other: that it did not begin before it.
 *
 * Fails with %ANNAL_ERROR_NOT_FOUND for an unknown id, and with
 * %ANNAL_ERROR_INVALID for what cannot be; the message then says why. Nothing
 * is supposed where it fails.
 *
 * Returns: whether it can be
 *
 * Since: 0.1
 */
gboolean
annal_network_suppose_responds (AnnalNetwork *self,
                                const char *reply,
                                const char *to,
                                GError **error)
{
  g_return_val_if_fail (self != NULL && reply != NULL && to != NULL, FALSE);
  return suppose_constraint (self, ANNAL_CONSTRAINT_ANSWERS, to, reply, error);
}

/**
 * annal_network_get_n_suppositions:
 * @self: a network
 *
 * Counts what is supposed at the moment.
 *
 * Returns: how many suppositions there are
 *
 * Since: 0.1
 */
guint
annal_network_get_n_suppositions (AnnalNetwork *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->suppositions->len;
}

/**
 * annal_network_undo:
 * @self: a network
 *
 * Takes the last supposition back, with all that followed from it.
 *
 * Returns: whether there was one
 *
 * Since: 0.1
 */
gboolean
annal_network_undo (AnnalNetwork *self)
{
  guint last;

  g_return_val_if_fail (self != NULL, FALSE);
  if (self->suppositions->len == 0)
    return FALSE;
  last = self->suppositions->len - 1;
  annal_net_rewind (self->net, g_array_index (self->suppositions, Supposition, last).mark);
  g_array_set_size (self->suppositions, last);
  return TRUE;
}

/* Of what was not dated, where something follows. */
static AnnalSpanFlags
get_flags (const AnnalSpanData *span)
{
  AnnalSpanFlags open = annal_tight_get_open (span);

  if (annal_span_data_is_dated (span))
    return annal_tight_get_flags (span);
  return open == ANNAL_OPEN_FLAGS ? span->flags : (span->flags & ~UNKNOWN_FLAGS) | open;
}

/**
 * annal_network_get_span:
 * @self: a network
 * @id: the id of an event, a claim or a source
 *
 * Reads when a record can have been, by all that is known and supposed. For one
 * that has no date of its own these are the bounds that follow, open where
 * there is none.
 *
 * Returns: (transfer full) (nullable): the span, or %NULL where nothing is
 *   known in time or no record has that id
 *
 * Since: 0.1
 */
AnnalSpan *
annal_network_get_span (AnnalNetwork *self,
                        const char *id)
{
  AnnalSpanData span;
  guint row;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  if (!find_row (self, id, &row, NULL))
    return NULL;
  span = annal_net_read (self->net, row);
  span.flags = get_flags (&span);
  return annal_span_data_is_dated (&span) ? annal_span_new_from_data (&span) : NULL;
}

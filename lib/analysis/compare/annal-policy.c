/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "analysis/compare/annal-policy-private.h"

#include <string.h>

#include <annal/annal-error.h>

#include "base/annal-decimal-private.h"

#define MAX_WINDOW_DAYS 36525

/* 10 to the power of ANNAL_SHARE_DIGITS. */
#define WHOLE 1000000

struct _AnnalPolicy
{
  char *about_tolerance; /* owned */
  char *upto_floor;      /* owned */
  AnnalReading reading;
  guint window_days;
};

G_DEFINE_BOXED_TYPE (AnnalPolicy, annal_policy, annal_policy_ref, annal_policy_unref)

typedef struct
{
  const char *name;
  const char *about_tolerance;
  const char *upto_floor;
  AnnalReading reading;
  guint window_days;
} Named;

/* Names that are told of beside results: they never change their meaning. */
static const Named named[] = {
  { "standard", "0.10", "0.5", ANNAL_READING_LITERAL, 365 },
  { "strict", "0", "0.5", ANNAL_READING_LITERAL, 365 },
  { "pragmatic", "0.10", "0.5", ANNAL_READING_PRAGMATIC, 365 },
};

static AnnalPolicy *
policy_new (const char *about_tolerance, const char *upto_floor, AnnalReading reading, guint window_days)
{
  AnnalPolicy *self = g_atomic_rc_box_new0 (AnnalPolicy);

  self->about_tolerance = g_strdup (about_tolerance);
  self->upto_floor = g_strdup (upto_floor);
  self->reading = reading;
  self->window_days = window_days;
  return self;
}

static AnnalPolicy *
new_from (const Named *from)
{
  return policy_new (from->about_tolerance, from->upto_floor, from->reading, from->window_days);
}

/**
 * annal_policy_new:
 *
 * Makes the policy “standard”: “about” means ten per cent either way, words
 * are read literally, and what is said to be so without a date is held to be
 * so for 365 days before and after it was said.
 *
 * Returns: (transfer full): the policy
 *
 * Since: 0.1
 */
AnnalPolicy *
annal_policy_new (void)
{
  return new_from (&named[0]);
}

/**
 * annal_policy_new_named:
 * @name: “standard”, “strict” (the same, but “about” means exactly) or
 *   “pragmatic” (the same as standard, but words are read as a reader takes
 *   them)
 * @error: return location for an error
 *
 * Makes a policy that has a name.
 *
 * Returns: (transfer full): the policy, or %NULL with %ANNAL_ERROR_NOT_FOUND
 *
 * Since: 0.1
 */
AnnalPolicy *
annal_policy_new_named (const char *name, GError **error)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (named); i++)
    if (strcmp (named[i].name, name) == 0)
      return new_from (&named[i]);
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND,
               "There is no policy “%s”: take standard, strict or pragmatic.", name);
  return NULL;
}

/**
 * annal_policy_get_names:
 *
 * Lists the names that [ctor@Annal.Policy.new_named] knows.
 *
 * Returns: (transfer none) (array zero-terminated=1): the names
 *
 * Since: 0.1
 */
const char *const *
annal_policy_get_names (void)
{
  static const char *const names[] = { "standard", "strict", "pragmatic", NULL };

  G_STATIC_ASSERT (G_N_ELEMENTS (names) == G_N_ELEMENTS (named) + 1);
  return names;
}

/**
 * annal_policy_ref:
 * @self: a policy
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalPolicy *
annal_policy_ref (AnnalPolicy *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
policy_clear (gpointer data)
{
  AnnalPolicy *self = data;

  g_free (self->about_tolerance);
  g_free (self->upto_floor);
}

/**
 * annal_policy_unref:
 * @self: (transfer full): a policy
 *
 * Drops a reference.
 *
 * Since: 0.1
 */
void
annal_policy_unref (AnnalPolicy *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, policy_clear);
}

/**
 * annal_policy_copy:
 * @self: a policy
 *
 * Copies a policy, so that the copy can be changed.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */
AnnalPolicy *
annal_policy_copy (AnnalPolicy *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return policy_new (self->about_tolerance, self->upto_floor, self->reading, self->window_days);
}

static gboolean
is_named (const AnnalPolicy *self, const Named *other)
{
  return annal_decimal_compare (self->about_tolerance, other->about_tolerance) == 0 &&
         annal_decimal_compare (self->upto_floor, other->upto_floor) == 0 &&
         self->reading == other->reading && self->window_days == other->window_days;
}

/**
 * annal_policy_get_name:
 * @self: a policy
 *
 * Tells by what name the policy goes.
 *
 * Returns: the name of the named policy that it is, else “custom”
 *
 * Since: 0.1
 */
const char *
annal_policy_get_name (AnnalPolicy *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (named); i++)
    if (is_named (self, &named[i]))
      return named[i].name;
  return "custom";
}

/**
 * annal_policy_get_about_tolerance:
 * @self: a policy
 *
 * Tells how far “about” goes.
 *
 * Returns: the share of the number, either way, as a decimal: 0.10 is ten per
 *   cent
 *
 * Since: 0.1
 */
const char *
annal_policy_get_about_tolerance (AnnalPolicy *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->about_tolerance;
}

static gboolean
is_share (const char *text, const char *limit, gboolean with_limit)
{
  const char *point;
  int order;

  if (!annal_decimal_is_valid (text) || *text == '-')
    return FALSE;
  point = strchr (text, '.');
  if (point != NULL && strlen (point + 1) > ANNAL_SHARE_DIGITS)
    return FALSE;
  order = annal_decimal_compare (text, limit);
  return order < 0 || (with_limit && order == 0);
}

/**
 * annal_policy_set_about_tolerance:
 * @self: a policy
 * @share: a decimal from 0 to less than 1, with at most six digits after the
 *   point
 * @error: return location for an error
 *
 * Says how far “about” goes. Only the comparison of two affirmed values asks
 * for it; a wider tolerance never makes a contradiction.
 *
 * Returns: %TRUE, or %FALSE with %ANNAL_ERROR_INVALID
 *
 * Since: 0.1
 */
gboolean
annal_policy_set_about_tolerance (AnnalPolicy *self, const char *share, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (share != NULL, FALSE);

  if (!is_share (share, "1", FALSE))
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID,
                   "A tolerance is a decimal from 0 to less than 1 with at most %d digits after its point, not “%s”.",
                   ANNAL_SHARE_DIGITS, share);
      return FALSE;
    }
  g_free (self->about_tolerance);
  self->about_tolerance = g_strdup (share);
  return TRUE;
}

/**
 * annal_policy_get_reading:
 * @self: a policy
 *
 * Tells how words are read.
 *
 * Returns: the reading
 *
 * Since: 0.1
 */
AnnalReading
annal_policy_get_reading (AnnalPolicy *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_READING_LITERAL);
  return self->reading;
}

/**
 * annal_policy_set_reading:
 * @self: a policy
 * @reading: how words are read
 *
 * Says how words are read. A comparison tells of the other reading too where
 * it differs.
 *
 * Since: 0.1
 */
void
annal_policy_set_reading (AnnalPolicy *self, AnnalReading reading)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (reading == ANNAL_READING_LITERAL || reading == ANNAL_READING_PRAGMATIC);
  self->reading = reading;
}

/**
 * annal_policy_get_upto_floor:
 * @self: a policy
 *
 * Tells how far below its number “up to” goes in the pragmatic reading.
 *
 * Returns: the share of the number, as a decimal: with 0.5, “up to 120,000” is
 *   more than 60,000
 *
 * Since: 0.1
 */
const char *
annal_policy_get_upto_floor (AnnalPolicy *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->upto_floor;
}

/**
 * annal_policy_set_upto_floor:
 * @self: a policy
 * @share: a decimal from 0 to less than 1, with at most six digits after the
 *   point
 * @error: return location for an error
 *
 * Says how far below its number “up to” goes in the pragmatic reading.
 *
 * Returns: %TRUE, or %FALSE with %ANNAL_ERROR_INVALID
 *
 * Since: 0.1
 */
gboolean
annal_policy_set_upto_floor (AnnalPolicy *self, const char *share, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (share != NULL, FALSE);

  if (!is_share (share, "1", FALSE))
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID,
                   "A floor is a decimal from 0 to less than 1 with at most %d digits after its point, not “%s”.",
                   ANNAL_SHARE_DIGITS, share);
      return FALSE;
    }
  g_free (self->upto_floor);
  self->upto_floor = g_strdup (share);
  return TRUE;
}

/**
 * annal_policy_get_window_days:
 * @self: a policy
 *
 * Tells for how long something is held to be so that is said to be so without
 * a date.
 *
 * Returns: days before and after it was said
 *
 * Since: 0.1
 */
guint
annal_policy_get_window_days (AnnalPolicy *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->window_days;
}

/**
 * annal_policy_set_window_days:
 * @self: a policy
 * @days: days before and after it was said; more than a century counts as one
 *
 * Says for how long something is held to be so that is said to be so without a
 * date.
 *
 * Since: 0.1
 */
void
annal_policy_set_window_days (AnnalPolicy *self, guint days)
{
  g_return_if_fail (self != NULL);
  self->window_days = MIN (days, MAX_WINDOW_DAYS);
}

/* A share in millionths. */
static guint
to_millionths (const char *share)
{
  const char *point = strchr (share, '.');
  guint millionths = 0;

  for (guint i = 0; i < ANNAL_SHARE_DIGITS; i++)
    {
      millionths *= 10;
      if (point != NULL && point[1] != '\0')
        millionths += (guint) (*++point - '0');
    }
  return millionths;
}

static char *
from_millionths (guint millionths)
{
  return g_strdup_printf ("%u.%06u", millionths / WHOLE, millionths % WHOLE);
}

char *
annal_policy_dup_above (AnnalPolicy *self)
{
  return from_millionths (WHOLE + to_millionths (self->about_tolerance));
}

char *
annal_policy_dup_below (AnnalPolicy *self)
{
  return from_millionths (WHOLE - to_millionths (self->about_tolerance));
}

/* 10, 0.25, 0.0001: a share times 100, without zeros that say nothing. */
static char *
say_percent (const char *share)
{
  guint millionths = to_millionths (share);
  char *text = g_strdup_printf ("%u.%04u", millionths / 10000, millionths % 10000);

  for (gsize i = strlen (text); text[i - 1] == '0' || text[i - 1] == '.'; i--)
    {
      gboolean at_point = text[i - 1] == '.';

      text[i - 1] = '\0';
      if (at_point)
        break;
    }
  return text;
}

/**
 * annal_policy_to_text:
 * @self: a policy
 *
 * Says in a sentence what the policy holds, to be printed beside each result.
 *
 * Returns: (transfer full): the sentence
 *
 * Since: 0.1
 */
char *
annal_policy_to_text (AnnalPolicy *self)
{
  g_autofree char *tolerance = NULL;
  g_autofree char *floor = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  tolerance = say_percent (self->about_tolerance);
  floor = say_percent (self->upto_floor);
  g_string_append_printf (text, "Policy “%s”: ", annal_policy_get_name (self));
  if (to_millionths (self->about_tolerance) == 0)
    g_string_append (text, "“about” means exactly");
  else
    g_string_append_printf (text, "“about” means %s per cent either way", tolerance);
  if (self->reading == ANNAL_READING_PRAGMATIC)
    g_string_append_printf (text, "; words are read pragmatically: “up to” means more than %s per cent of its number, "
                                  "“dozens” or “only a few” what readers take them to mean", floor);
  else
    g_string_append (text, "; words are read literally: “up to” and “only a few” set no least number");
  g_string_append_printf (text, "; what is said to be so without a date is held to be so for %u days before and after "
                                "it was said.", self->window_days);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Totals: the numbers of a whole against those of its parts. A whole may well
 * be more than the parts that are known; it is never less.
 *
 *  1. Only numbers that are beyond doubt are added: one value without rivals,
 *     whole and exact, in one unit.
 *  2. Only attributes that count something are added, and what narrows them
 *     (“count.warheads”): heights and votes of parts do not make the whole's.
 *  3. Only parts that took place are added, and each once: one that is said
 *     to be the same as another event may be among the parts already.
 */

#include "model/annal-check-rules-private.h"

#include <string.h>

#include <annal/annal-attribute-value.h>
#include <annal/annal-attribute.h>
#include <annal/annal-link.h>
#include <annal/annal-quantity.h>

#include "base/annal-decimal-private.h"
#include "base/annal-hash-private.h"

/* Longer lists of parts are told in part. */
#define MAX_TOLD 8

typedef struct
{
  guint64 n;
  const char *unit; /* borrowed; NULL: none is given */
} Number;

static const char *
get_digits (const AnnalValue *value)
{
  AnnalQuantity *quantity = annal_value_get_quantity (value);
  AnnalApprox approx;

  if (quantity == NULL)
    return annal_value_get_word (value);
  approx = annal_quantity_get_approx (quantity);
  if ((approx != ANNAL_APPROX_UNSET && approx != ANNAL_APPROX_EXACT) ||
      g_strcmp0 (annal_quantity_get_lo (quantity), annal_quantity_get_hi (quantity)) != 0)
    return NULL;
  return annal_quantity_get_lo (quantity);
}

static gboolean
read_number (const AnnalAttribute *attribute, Number *out)
{
  const AnnalValue *value;
  const char *digits;
  guint64 n;

  if (annal_attribute_get_n_values (attribute) != 1)
    return FALSE;
  value = annal_attribute_value_get_value (annal_attribute_get_value (attribute, 0));
  digits = value != NULL ? get_digits (value) : NULL;
  if (digits == NULL || !annal_decimal_is_valid (digits) || !annal_decimal_is_integer (digits) ||
      !g_ascii_string_to_unsigned (digits, 10, 0, G_MAXUINT32, &n, NULL))
    return FALSE;
  out->n = n;
  out->unit = annal_value_get_quantity (value) != NULL
                  ? annal_quantity_get_unit (annal_value_get_quantity (value))
                  : NULL;
  return TRUE;
}

/* Parts that are attributes of one event */

/* Returns FALSE where there is no number to rely on; an absent one counts as
 * nothing.
 */
static gboolean
add_attribute (const AnnalEvent *event, const char *name, guint64 *sum)
{
  AnnalAttribute *attribute = annal_event_lookup_attribute (event, name);
  Number number = { 0 };

  if (attribute != NULL && !read_number (attribute, &number))
    return FALSE;
  *sum += number.n;
  return TRUE;
}

void
annal_check_sum (const AnnalCheck *self, const AnnalEvent *event)
{
  static const char *const parts[] = { "supported", "noted", "deferred" };
  guint64 whole = 0, sum = 0;

  if (annal_event_lookup_attribute (event, "recommendations") == NULL ||
      !add_attribute (event, "recommendations", &whole))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!add_attribute (event, parts[i], &sum))
      return;
  if (sum > whole)
    ANNAL_CHECK_WARNING (self, "sum", "", "attributes/recommendations",
                         "Supported, noted and deferred make %" G_GUINT64_FORMAT ", more than the %" G_GUINT64_FORMAT
                         " recommendations.", sum, whole);
}

/* Parts that are events */

typedef struct
{
  guint64 sum;
  guint n_parts;
  GString *story; /* owned: “a” 3, “b” 4 */
} Total;

static void
total_free (gpointer data)
{
  Total *self = data;

  g_string_free (self->story, TRUE);
  g_free (self);
}

static void
total_add (Total *self, const AnnalEvent *part, guint64 n)
{
  self->sum += n;
  self->n_parts++;
  if (self->n_parts <= MAX_TOLD)
    g_string_append_printf (self->story, "%s“%s” %" G_GUINT64_FORMAT, self->n_parts > 1 ? ", " : "",
                            annal_event_get_id (part), n);
}

static gboolean
is_additive (const char *name)
{
  static const char *const counts[] = { "count", "recommendations", "supported", "noted", "deferred" };

  for (gsize i = 0; name != NULL && i < G_N_ELEMENTS (counts); i++)
    {
      gsize length = strlen (counts[i]);

      if (strncmp (name, counts[i], length) == 0 && (name[length] == '\0' || name[length] == '.'))
        return TRUE;
    }
  return FALSE;
}

/* What is added up: one attribute of one whole, in one unit. */
static char *
dup_key (const AnnalEvent *whole, const AnnalAttribute *attribute, const Number *number)
{
  return g_strconcat (annal_event_get_id (whole), " ", annal_attribute_get_name (attribute), " ", number->unit, NULL);
}

static Total *
ensure_total (GHashTable *totals, char *key)
{
  g_autofree char *owned = key;
  Total *total = g_hash_table_lookup (totals, key);

  if (total == NULL)
    {
      total = g_new0 (Total, 1);
      total->story = g_string_new (NULL);
      g_hash_table_insert (totals, g_steal_pointer (&owned), total);
    }
  return total;
}

/* The event that @event adds to; NULL where there is none. */
static const AnnalEvent *
get_whole (const AnnalCheck *self, const AnnalEvent *event)
{
  const char *id = annal_event_get_part_of (event);
  const AnnalEvent *whole = id != NULL ? annal_dossier_lookup_event (self->dossier, id) : NULL;

  if (annal_event_get_status (event) != ANNAL_EVENT_STATUS_UNSET &&
      annal_event_get_status (event) != ANNAL_EVENT_STATUS_HELD)
    return NULL;
  return whole != event ? whole : NULL;
}

static void
add_part (const AnnalCheck *self, const AnnalEvent *event, GHashTable *totals)
{
  const AnnalEvent *whole = get_whole (self, event);

  for (guint i = 0; whole != NULL && i < annal_event_get_n_attributes (event); i++)
    {
      const AnnalAttribute *attribute = annal_event_get_attribute (event, i);
      Number number;

      if (is_additive (annal_attribute_get_name (attribute)) && read_number (attribute, &number))
        total_add (ensure_total (totals, dup_key (whole, attribute, &number)), event, number.n);
    }
}

static void
report_total (const AnnalCheck *self, const AnnalEvent *whole, const char *name, guint64 n, const Total *total)
{
  g_autoptr (GString) pointer = g_string_new ("/attributes/");
  g_autofree char *more = NULL;
  AnnalCheck at = *self;

  at.record = (const AnnalRecord *) whole;
  annal_pointer_append (pointer, name);
  if (total->n_parts > MAX_TOLD)
    more = g_strdup_printf (", and %u more", total->n_parts - MAX_TOLD);
  ANNAL_CHECK_WARNING (&at, "sum", pointer->str, NULL,
                       "The parts come to %" G_GUINT64_FORMAT ", more than the %" G_GUINT64_FORMAT
                       " of the whole: %s%s.", total->sum, n, total->story->str, more != NULL ? more : "");
}

static void
check_whole (const AnnalCheck *self, const AnnalEvent *event, GHashTable *totals)
{
  for (guint i = 0; i < annal_event_get_n_attributes (event); i++)
    {
      const AnnalAttribute *attribute = annal_event_get_attribute (event, i);
      const char *name = annal_attribute_get_name (attribute);
      g_autofree char *key = NULL;
      const Total *total;
      Number number;

      if (!is_additive (name) || !read_number (attribute, &number))
        continue;
      key = dup_key (event, attribute, &number);
      total = g_hash_table_lookup (totals, key);
      if (total != NULL && total->sum > number.n)
        report_total (self, event, name, number.n, total);
    }
}

/* The ids of what is said to be the same as something else. */
static GHashTable *
find_twins (AnnalDossier *dossier)
{
  GHashTable *twins = g_hash_table_new (annal_text_hash, g_str_equal);

  for (guint i = 0; i < annal_dossier_get_n_links (dossier); i++)
    {
      const AnnalLink *link = annal_dossier_get_link (dossier, i);

      if (g_strcmp0 (annal_link_get_kind (link), "same-as") == 0 && annal_link_get_subject (link) != NULL)
        g_hash_table_add (twins, (gpointer) annal_link_get_subject (link));
    }
  return twins;
}

void
annal_check_totals (const AnnalCheck *self)
{
  g_autoptr (GHashTable) totals = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, total_free);
  g_autoptr (GHashTable) twins = find_twins (self->dossier);
  guint n = annal_dossier_get_n_events (self->dossier);

  for (guint i = 0; i < n; i++)
    {
      const AnnalEvent *event = annal_dossier_get_event (self->dossier, i);

      if (annal_event_get_n_attributes (event) > 0 && !g_hash_table_contains (twins, annal_event_get_id (event)))
        add_part (self, event, totals);
    }
  for (guint i = 0; i < n; i++)
    check_whole (self, annal_dossier_get_event (self->dossier, i), totals);
}

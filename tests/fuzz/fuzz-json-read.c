/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The JSON reader and what stands on it: no input crashes it, memory and a
 * stream of single bytes say the same of it, and a value once normalised stays
 * as it is, reflowed or not.
 */

#include <string.h>

#include "../json-trickle.h"
#include "base/annal-json-write-private.h"
#include "base/annal-limits-private.h"
#include "fuzz.h"

/* Small, so that short inputs reach them. */
static AnnalLimits *
small_limits (void)
{
  AnnalLimits *limits = annal_limits_new ();

  annal_limits_set (limits, ANNAL_LIMIT_BYTES, 4000);
  annal_limits_set (limits, ANNAL_LIMIT_DEPTH, 8);
  annal_limits_set (limits, ANNAL_LIMIT_STRING_BYTES, 40);
  annal_limits_set (limits, ANNAL_LIMIT_NUMBER_BYTES, 12);
  annal_limits_set (limits, ANNAL_LIMIT_KEYS, 20);
  annal_limits_set (limits, ANNAL_LIMIT_RECORD_BYTES, 300);
  return limits;
}

static void
compare_inputs (const char *data, gsize size, AnnalJsonReadFlags flags, const AnnalLimits *limits)
{
  gboolean lines = (flags & ANNAL_JSON_READ_LINES) != 0;
  g_autoptr (AnnalJsonRead) memory = annal_json_read_new_for_data (data, size, flags, limits);
  g_autoptr (GInputStream) trickle = json_trickle_new (data, size, 1, -1);
  g_autoptr (AnnalJsonRead) stream = annal_json_read_new_for_stream (trickle, flags, limits);
  g_autofree char *from_memory = json_transcript (memory, lines);
  g_autofree char *from_stream = json_transcript (stream, lines);

  if (strcmp (from_memory, from_stream) != 0)
    g_error ("memory says:\n%s\na stream says:\n%s", from_memory, from_stream);
}

static char *
normalise (const char *data, gsize size)
{
  g_autoptr (AnnalJsonRead) in = annal_json_read_new_for_data (data, size, ANNAL_JSON_READ_DEFAULT, NULL);

  annal_json_read_next (in);
  return annal_json_normalise (in);
}

static void
check_normalised (const char *data, gsize size)
{
  g_autofree char *once = normalise (data, size);
  g_autofree char *twice = NULL;
  g_autofree char *back = NULL;
  g_autoptr (GString) pretty = g_string_new (NULL);

  if (once == NULL)
    return;
  twice = normalise (once, strlen (once));
  g_assert_cmpstr (once, ==, twice);
  annal_json_pretty (once, strlen (once), 40, pretty);
  back = normalise (pretty->str, pretty->len);
  g_assert_cmpstr (once, ==, back);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const AnnalJsonReadFlags all = ANNAL_JSON_READ_LINES | ANNAL_JSON_READ_UNIQUE_KEYS;
  g_autoptr (AnnalLimits) limits = small_limits ();

  for (AnnalJsonReadFlags flags = 0; flags <= all; flags++)
    {
      compare_inputs ((const char *) data, size, flags, NULL);
      compare_inputs ((const char *) data, size, flags, limits);
    }
  check_normalised ((const char *) data, size);
  return 0;
}

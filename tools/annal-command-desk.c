/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the subcommands of the claims desk share. */

#include "annal-command.h"

#include <string.h>

static const char policy_keys[] = "tolerance, reading, floor, window";

static gboolean
fail_policy (const char *part, const char *why)
{
  command_fail_usage ("--policy %s: %s", part, why);
  return FALSE;
}

static gboolean
set_reading (AnnalPolicy *policy, const char *value, const char *part)
{
  if (strcmp (value, "literal") == 0)
    annal_policy_set_reading (policy, ANNAL_READING_LITERAL);
  else if (strcmp (value, "pragmatic") == 0)
    annal_policy_set_reading (policy, ANNAL_READING_PRAGMATIC);
  else
    return fail_policy (part, "there are: literal, pragmatic");
  return TRUE;
}

static gboolean
set_window (AnnalPolicy *policy, const char *value, const char *part)
{
  guint64 days;

  if (!g_ascii_string_to_unsigned (value, 10, 0, COMMAND_WINDOW_MAX, &days, NULL))
    return fail_policy (part, "a window is a number of days, a hundred years at most");
  annal_policy_set_window_days (policy, (guint) days);
  return TRUE;
}

static gboolean
set_part (AnnalPolicy *policy, const char *part)
{
  const char *value = strchr (part, '=') + 1;
  g_autofree char *key = g_strndup (part, value - part - 1);
  g_autoptr (GError) error = NULL;
  gboolean is_set;

  if (strcmp (key, "reading") == 0)
    return set_reading (policy, value, part);
  if (strcmp (key, "window") == 0)
    return set_window (policy, value, part);
  if (strcmp (key, "tolerance") == 0)
    is_set = annal_policy_set_about_tolerance (policy, value, &error);
  else if (strcmp (key, "floor") == 0)
    is_set = annal_policy_set_upto_floor (policy, value, &error);
  else
    {
      g_autofree char *why = g_strdup_printf ("there is no “%s”; there are: %s", key, policy_keys);

      return fail_policy (part, why);
    }
  return is_set || fail_policy (part, error->message);
}

/* A name may come first. */
static AnnalPolicy *
read_policy (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  g_autoptr (AnnalPolicy) policy = NULL;
  g_autoptr (GError) error = NULL;
  char **part = parts;

  if (*part != NULL && strchr (*part, '=') == NULL)
    {
      policy = annal_policy_new_named (*part, &error);
      part++;
    }
  else
    policy = annal_policy_new ();
  if (policy == NULL)
    {
      fail_policy (text, error->message);
      return NULL;
    }
  for (; *part != NULL; part++)
    if (strchr (*part, '=') == NULL)
      {
        fail_policy (*part, "a name comes first; then KEY=VALUE");
        return NULL;
      }
    else if (!set_part (policy, *part))
      return NULL;
  return g_steal_pointer (&policy);
}

AnnalPolicy *
command_read_policy (const char *text, const char *reading, CommandReading *readings)
{
  g_autoptr (AnnalPolicy) policy = read_policy (text != NULL && *text != '\0' ? text : "standard");

  if (policy == NULL)
    return NULL;
  *readings = COMMAND_READING_BOTH;
  if (reading == NULL || strcmp (reading, "both") == 0)
    return g_steal_pointer (&policy);
  if (strcmp (reading, "literal") != 0 && strcmp (reading, "pragmatic") != 0)
    {
      command_fail_usage ("--reading %s: there are: literal, pragmatic, both", reading);
      return NULL;
    }
  *readings = COMMAND_READING_ONE;
  annal_policy_set_reading (policy, *reading == 'l' ? ANNAL_READING_LITERAL : ANNAL_READING_PRAGMATIC);
  return g_steal_pointer (&policy);
}

gboolean
command_read_day (const char *option, const char *text, AnnalDate **day)
{
  *day = NULL;
  if (text == NULL)
    return TRUE;
  *day = command_parse_day (text);
  if (*day == NULL)
    command_fail_usage ("%s %s: that is no date; write 2019-05-13 or '13 May 2019'", option, text);
  return *day != NULL;
}

AnnalDossier *
command_load_sealed (char **arguments, guint n_words)
{
  guint n = g_strv_length (arguments);
  g_auto (GStrv) files = g_strdupv (arguments);

  for (guint i = n - n_words; i < n; i++)
    {
      if (!g_utf8_validate (arguments[i], -1, NULL))
        {
          command_fail ("%s: no id is written so", arguments[i]);
          return NULL;
        }
      g_clear_pointer (&files[i], g_free);
    }
  return command_load (files, ANNAL_JSON_FORM_AUTO);
}

void
command_fail_in (char **arguments, guint n_words, const char *message)
{
  command_fail ("%s: %s", g_strv_length (arguments) == n_words + 1 ? arguments[0] : "the dossier", message);
}

void
command_json_add_policy (JsonBuilder *builder, AnnalPolicy *policy)
{
  g_autofree char *text = annal_policy_to_text (policy);

  command_json_begin_object (builder, "policy");
  command_json_add_text (builder, "name", annal_policy_get_name (policy));
  command_json_add_text (builder, "about_tolerance", annal_policy_get_about_tolerance (policy));
  command_json_add_word (builder, "reading", ANNAL_TYPE_READING, annal_policy_get_reading (policy));
  command_json_add_text (builder, "upto_floor", annal_policy_get_upto_floor (policy));
  command_json_add_number (builder, "window_days", annal_policy_get_window_days (policy));
  command_json_add_text (builder, "text", text);
  json_builder_end_object (builder);
}

static void
add_reading (JsonBuilder *builder, AnnalClaimComparison *comparison, AnnalReading reading)
{
  command_json_begin_object (builder, command_get_word (ANNAL_TYPE_READING, reading));
  command_json_add_word (builder, "relation", ANNAL_TYPE_CLAIM_RELATION,
                         annal_claim_comparison_get_relation_read (comparison, reading));
  command_json_add_word (builder, "strength", ANNAL_TYPE_CERTAINTY,
                         annal_claim_comparison_get_strength_read (comparison, reading));
  json_builder_end_object (builder);
}

static void
add_readings (JsonBuilder *builder, AnnalClaimComparison *comparison)
{
  command_json_begin_object (builder, "readings");
  command_json_add_flag (builder, "differ", annal_claim_comparison_get_readings_differ (comparison));
  add_reading (builder, comparison, ANNAL_READING_LITERAL);
  add_reading (builder, comparison, ANNAL_READING_PRAGMATIC);
  json_builder_end_object (builder);
}

/* What is told of independence is whether it is so. */
static const char *
get_independence (AnnalClaimComparison *comparison)
{
  static const char *const words[] = {
    [ANNAL_CERTAINTY_NO] = "no",
    [ANNAL_CERTAINTY_POSSIBLE] = "unknown",
    [ANNAL_CERTAINTY_CERTAIN] = "yes",
  };

  return words[annal_claim_comparison_get_independence (comparison)];
}

void
command_json_add_comparison (JsonBuilder *builder, AnnalClaimComparison *comparison)
{
  json_builder_begin_object (builder);
  command_json_add_text (builder, "a", annal_claim_get_id (annal_claim_comparison_get_a (comparison)));
  command_json_add_text (builder, "b", annal_claim_get_id (annal_claim_comparison_get_b (comparison)));
  command_json_add_word (builder, "relation", ANNAL_TYPE_CLAIM_RELATION,
                         annal_claim_comparison_get_relation (comparison));
  command_json_add_word (builder, "kind", ANNAL_TYPE_CONFLICT_KIND, annal_claim_comparison_get_kind (comparison));
  command_json_add_word (builder, "strength", ANNAL_TYPE_CERTAINTY,
                         annal_claim_comparison_get_strength (comparison));
  command_json_add_word (builder, "self", ANNAL_TYPE_SELF_RELATION, annal_claim_comparison_get_self (comparison));
  command_json_add_text (builder, "independent", get_independence (comparison));
  command_json_add_text (builder, "shared_bound", annal_claim_comparison_get_shared_bound (comparison));
  command_json_add_text (builder, "subject", annal_claim_comparison_get_subject (comparison));
  add_readings (builder, comparison);
  command_json_begin_array (builder, "reasons");
  for (guint i = 0; i < annal_claim_comparison_get_n_reasons (comparison); i++)
    json_builder_add_string_value (builder, annal_claim_comparison_get_reason (comparison, i));
  json_builder_end_array (builder);
  command_json_add_text (builder, "text", annal_claim_comparison_get_text (comparison));
  json_builder_end_object (builder);
}

void
command_json_add_when (JsonBuilder *builder, const char *name, AnnalWhen *when)
{
  if (when == NULL)
    return;
  command_json_begin_object (builder, name);
  command_json_add_text (builder, "edtf", annal_when_get_edtf (when));
  if (annal_when_get_basis (when) != ANNAL_BASIS_UNSET)
    command_json_add_word (builder, "basis", ANNAL_TYPE_BASIS, (int) annal_when_get_basis (when));
  command_json_add_text (builder, "text", annal_when_get_text (when));
  json_builder_end_object (builder);
}

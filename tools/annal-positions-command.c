/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-command.h"

static char *format_name;
static int width = -1;

static void
add_count (JsonBuilder *builder, const AnnalCount *count)
{
  if (count == NULL)
    return;
  command_json_begin_object (builder, "count");
  command_json_add_text (builder, "n", annal_count_get_n (count));
  command_json_add_text (builder, "of", annal_count_get_of (count));
  json_builder_end_object (builder);
}

static void
add_readings (JsonBuilder *builder, AnnalPositions *positions, guint index)
{
  command_json_begin_array (builder, "readings");
  for (guint i = 0; i < annal_positions_get_n_readings (positions, index); i++)
    json_builder_add_string_value (builder, annal_claim_get_id (annal_positions_get_reading (positions, index, i)));
  json_builder_end_array (builder);
}

static void
add_position (JsonBuilder *builder, AnnalPositions *positions, guint index)
{
  AnnalClaim *claim = annal_positions_get_claim (positions, index);
  guint changed_from = annal_positions_get_changed_from (positions, index);

  json_builder_begin_object (builder);
  command_json_add_text (builder, "claim", annal_claim_get_id (claim));
  command_json_add_word (builder, "stance", ANNAL_TYPE_STANCE, (int) annal_claim_get_stance (claim));
  add_count (builder, annal_claim_get_count (claim));
  command_json_add_text (builder, "speaker", annal_positions_get_speaker (positions, index));
  command_json_add_text (builder, "principal", annal_positions_get_principal (positions, index));
  command_json_add_text (builder, "event", annal_positions_get_event (positions, index));
  command_json_add_when (builder, "said", annal_positions_get_said (positions, index));
  command_json_add_text (builder, "cue", annal_positions_get_cue (positions, index));
  if (changed_from != G_MAXUINT)
    command_json_add_text (builder, "changed_from",
                           annal_claim_get_id (annal_positions_get_claim (positions, changed_from)));
  add_readings (builder, positions, index);
  command_json_add_flag (builder, "withdrawn", annal_positions_is_withdrawn (positions, index));
  json_builder_end_object (builder);
}

static void
add_target (JsonBuilder *builder, AnnalPositions *positions, guint target)
{
  guint whole = annal_positions_get_target_whole (positions, target);
  guint first = annal_positions_get_target_first (positions, target);

  json_builder_begin_object (builder);
  command_json_add_text (builder, "id", annal_positions_get_target_id (positions, target));
  command_json_add_text (builder, "name", annal_positions_get_target_name (positions, target));
  command_json_add_text (builder, "size", annal_positions_get_target_size (positions, target));
  if (whole != G_MAXUINT)
    command_json_add_text (builder, "part_of", annal_positions_get_target_id (positions, whole));
  command_json_begin_array (builder, "positions");
  for (guint i = 0; i < annal_positions_get_target_n_positions (positions, target); i++)
    add_position (builder, positions, first + i);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_range (JsonBuilder *builder, const char *name, guint64 least, guint64 greatest)
{
  command_json_begin_object (builder, name);
  command_json_add_number (builder, "least", least);
  command_json_add_number (builder, "greatest", greatest);
  json_builder_end_object (builder);
}

static void
add_tally (JsonBuilder *builder, AnnalPositions *positions, guint tally)
{
  guint target = annal_positions_get_tally_target (positions, tally);
  guint64 least, greatest;

  json_builder_begin_object (builder);
  command_json_add_text (builder, "target", annal_positions_get_target_id (positions, target));
  command_json_add_text (builder, "principal", annal_positions_get_tally_principal (positions, tally));
  command_json_begin_object (builder, "counts");
  for (guint stance = ANNAL_STANCE_ACCEPT; stance <= ANNAL_STANCE_WITHDRAW; stance++)
    if (annal_positions_get_tally_count (positions, tally, stance, &least, &greatest))
      add_range (builder, command_get_word (ANNAL_TYPE_STANCE, (int) stance), least, greatest);
  json_builder_end_object (builder);
  if (annal_positions_get_tally_residue (positions, tally, &least, &greatest))
    add_range (builder, "residue", least, greatest);
  command_json_add_text (builder, "text", annal_positions_get_tally_text (positions, tally));
  json_builder_end_object (builder);
}

static void
add_finding (JsonBuilder *builder, AnnalPositions *positions, guint finding)
{
  json_builder_begin_object (builder);
  command_json_add_word (builder, "kind", ANNAL_TYPE_POSITION_FINDING,
                         (int) annal_positions_get_finding_kind (positions, finding));
  command_json_add_text (builder, "text", annal_positions_get_finding_text (positions, finding));
  command_json_begin_array (builder, "records");
  for (guint i = 0; i < annal_positions_get_finding_n_records (positions, finding); i++)
    json_builder_add_string_value (builder,
                                   annal_record_get_id (annal_positions_get_finding_record (positions, finding, i)));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_recommendation (JsonBuilder *builder, AnnalPositions *positions, guint index)
{
  json_builder_begin_object (builder);
  command_json_add_text (builder, "claim", annal_claim_get_id (annal_positions_get_recommendation (positions, index)));
  command_json_add_text (builder, "state", annal_positions_get_recommending_state (positions, index));
  command_json_add_text (builder, "target", annal_positions_get_recommended_target (positions, index));
  command_json_begin_array (builder, "answers");
  for (guint i = 0; i < annal_positions_get_n_answers (positions, index); i++)
    {
      guint answer = annal_positions_get_answer (positions, index, i);

      json_builder_add_string_value (builder, annal_claim_get_id (annal_positions_get_claim (positions, answer)));
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_each (JsonBuilder *builder,
          const char *name,
          AnnalPositions *positions,
          guint n,
          void (*add) (JsonBuilder *builder, AnnalPositions *positions, guint index))
{
  command_json_begin_array (builder, name);
  for (guint i = 0; i < n; i++)
    add (builder, positions, i);
  json_builder_end_array (builder);
}

static void
print_json (AnnalPositions *positions, const char *instrument)
{
  g_autoptr (JsonBuilder) builder = command_json_new ("positions");

  command_json_add_text (builder, "instrument", instrument);
  add_each (builder, "targets", positions, annal_positions_get_n_targets (positions), add_target);
  add_each (builder, "tallies", positions, annal_positions_get_n_tallies (positions), add_tally);
  add_each (builder, "findings", positions, annal_positions_get_n_findings (positions), add_finding);
  add_each (builder, "recommendations", positions, annal_positions_get_n_recommendations (positions),
            add_recommendation);
  command_json_finish (builder);
}

static void
print_text (AnnalPositions *positions)
{
  g_autofree char *text = annal_positions_to_text (positions, width != -1 ? (guint) width : command_get_width ());

  command_print (text);
}

static CommandStatus
run (char **arguments)
{
  guint n = g_strv_length (arguments);
  guint n_words = n > 1 && !command_looks_like_file (arguments[n - 1]) ? 1 : 0;
  const char *instrument = n_words > 0 ? arguments[n - 1] : NULL;
  g_autoptr (AnnalPositions) positions = NULL;
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  gboolean as_json;

  if (command_check_format (format_name, &as_json) != COMMAND_FINE || command_check_width (width) != COMMAND_FINE)
    return COMMAND_USAGE;
  dossier = command_load_sealed (arguments, n_words);
  if (dossier == NULL)
    return COMMAND_PROBLEMS;
  positions = annal_positions_new (dossier, instrument, &error);
  if (positions == NULL)
    {
      command_fail_in (arguments, n_words, error->message);
      return COMMAND_PROBLEMS;
    }
  if (as_json)
    print_json (positions, instrument);
  else
    print_text (positions);
  return COMMAND_FINE;
}

static const GOptionEntry options[] = {
  { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, "text (the default) or json", "FORMAT" },
  { "width", 'w', 0, G_OPTION_ARG_INT, &width, "characters in a line of text", "N" },
  G_OPTION_ENTRY_NULL
};

const Command command_positions = {
  .name = "positions",
  .arguments = "FILE… [INSTRUMENT]",
  .summary = "Shows who accepted, noted or rejected what, when that changed, and whether the counts add up.",
  .details = "INSTRUMENT is the id of a resolution, a set of recommendations or whatever else positions are\n"
             "on; the event at which it was adopted stands for it. The last of several arguments is the\n"
             "INSTRUMENT where it names no file. What is left of a set (63 of 262 noted: 199) is counted\n"
             "out, and never kept.\n\n"
             "Example:\n"
             "  annal positions dossier.json upr-recommendations-2019\n\n"
             "Exit codes: 0 answered; 1 a file is faulty, or no record has that id; 2 wrong use.",
  .options = options,
  .min_arguments = 1,
  .max_arguments = G_MAXUINT,
  .run = run,
};

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* All rules in one run: those of reading and of the records, the order, the
 * dates, the quotes, and the desk's own, which need a dossier without errors.
 */

#include <annal/annal-desk-check.h>

#include <annal/annal-date-check.h>
#include <annal/annal-timeline.h>

#include <string.h>

#include "analysis/desk/annal-desk-private.h"
#include "model/annal-dossier-private.h"

struct _AnnalDeskReport
{
  AnnalProblems *problems;  /* owned */
  AnnalProblems *silenced;  /* owned */
  AnnalQuoteReport *quotes; /* owned, nullable */
  gboolean complete;
  gboolean was_read;
};

G_DEFINE_BOXED_TYPE (AnnalDeskReport, annal_desk_report, annal_desk_report_ref, annal_desk_report_unref)

/* --- the desk's own rules ------------------------------------------------- */

AnnalProblems *
annal_desk_find (AnnalDossier *dossier)
{
  static void (*const parts[]) (const AnnalDesk *self) = {
    annal_desk_find_bounds,
    annal_desk_find_denials,
    annal_desk_find_grounds,
    annal_desk_find_names,
    annal_desk_find_speakers,
    annal_desk_find_twins,
    annal_desk_find_unsourced,
    annal_desk_find_withdrawn,
  };
  AnnalProblems *problems = annal_problems_new (annal_dossier_get_limits (dossier));
  g_autoptr (AnnalOrigins) origins = annal_origins_new (dossier);
  AnnalDesk desk = { dossier, annal_dossier_get_columns (dossier), origins, problems };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    parts[i](&desk);
  annal_problems_sort (problems);
  return problems;
}

/* --- all rules ------------------------------------------------------------ */

typedef struct
{
  AnnalDeskReport *report;
  AnnalDossier *dossier;
  AnnalReader *reader; /* nullable */
  GPtrArray *lists;    /* owned, of AnnalProblems (owned) */
} Run;

static void
take (Run *self, AnnalProblems *list)
{
  if (self->reader != NULL)
    annal_reader_locate (self->reader, list);
  g_ptr_array_add (self->lists, list);
}

/* Rules that look at many records at once can rely on a sound dossier alone. */
static void
run_on_sealed (Run *self)
{
  g_autoptr (AnnalTimeline) timeline = NULL;

  if (annal_problems_count (g_ptr_array_index (self->lists, 0), ANNAL_SEVERITY_ERROR) > 0 ||
      (!annal_dossier_is_sealed (self->dossier) && !annal_dossier_seal (self->dossier, NULL)))
    return;
  self->report->complete = TRUE;
  timeline = annal_timeline_new (self->dossier, NULL);
  if (timeline != NULL)
    take (self, annal_problems_ref (annal_timeline_get_problems (timeline)));
}

static gboolean
asks (const char *area, gpointer data)
{
  const AnnalDeskReport *report = data;

  if (strcmp (area, "quotes") == 0)
    return report->quotes != NULL && annal_quote_report_get_n_unverified (report->quotes) == 0;
  if (strcmp (area, "reading") == 0)
    return report->was_read;
  return strcmp (area, "records") == 0 || report->complete;
}

static AnnalDeskReport *
run (AnnalDossier *dossier, AnnalReader *reader, AnnalTexts *texts, const char *const *rules)
{
  AnnalDeskReport *report = g_atomic_rc_box_new0 (AnnalDeskReport);
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify) annal_problems_unref);
  Run self = { report, dossier, reader, lists };

  report->was_read = reader != NULL;
  g_ptr_array_add (lists, reader != NULL ? annal_reader_check (reader) : annal_dossier_check (dossier));
  run_on_sealed (&self);
  take (&self, annal_dossier_check_dates (dossier));
  if (texts != NULL)
    {
      report->quotes = annal_quote_report_new (dossier, texts);
      take (&self, annal_problems_ref (annal_quote_report_get_problems (report->quotes)));
    }
  if (report->complete)
    take (&self, annal_desk_find (dossier));
  report->problems = annal_problems_new (annal_dossier_get_limits (dossier));
  report->silenced = annal_problems_new (annal_dossier_get_limits (dossier));
  annal_desk_part (dossier, lists, rules, asks, report, report->problems, report->silenced);
  if (reader != NULL)
    {
      annal_reader_locate (reader, report->problems);
      annal_reader_locate (reader, report->silenced);
    }
  return report;
}

/**
 * annal_desk_check:
 * @dossier: a dossier
 * @texts: (nullable): where the texts of its sources are found, or %NULL to
 *   leave the quotes aside
 *
 * Asks all rules of a dossier: what [method@Annal.Dossier.check] asks, the order
 * of the timeline, the dates, the quotes, and what a careful editor would ask
 * besides. What the dossier silences is left out;
 * [ctor@Annal.DeskReport.new] tells of that too. See [struct@Annal.Rule] for
 * the rules. Where there are no errors, @dossier is sealed.
 *
 * Returns: (transfer full): what was found
 *
 * Since: 0.1
 */
AnnalProblems *
annal_desk_check (AnnalDossier *dossier,
                  AnnalTexts *texts)
{
  g_autoptr (AnnalDeskReport) report = NULL;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (texts == NULL || ANNAL_IS_TEXTS (texts), NULL);
  report = run (dossier, NULL, texts, NULL);
  return annal_problems_ref (report->problems);
}

/**
 * annal_desk_report_new:
 * @dossier: a dossier
 * @texts: (nullable): where the texts of its sources are found, or %NULL to
 *   leave the quotes aside
 * @rules: (nullable) (array zero-terminated=1): the names of the rules whose
 *   findings are wanted, or %NULL for all
 *
 * Asks all rules of a dossier. Where there are no errors, @dossier is sealed:
 * some rules need that. No more than %ANNAL_LIMIT_PROBLEMS findings are looked
 * at, whatever @rules says.
 *
 * Returns: (transfer full): the report
 *
 * Since: 0.1
 */
AnnalDeskReport *
annal_desk_report_new (AnnalDossier *dossier,
                       AnnalTexts *texts,
                       const char *const *rules)
{
  g_return_val_if_fail (ANNAL_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (texts == NULL || ANNAL_IS_TEXTS (texts), NULL);
  return run (dossier, NULL, texts, rules);
}

/**
 * annal_desk_report_new_for_reader:
 * @reader: a reader that has read all its files
 * @texts: (nullable): where the texts of the sources are found, or %NULL to
 *   leave the quotes aside
 * @rules: (nullable) (array zero-terminated=1): the names of the rules whose
 *   findings are wanted, or %NULL for all
 *
 * Asks all rules of the dossier that was read, those of reading too, and tells
 * where in the files each finding stands. Where there are no errors, the
 * dossier is sealed.
 *
 * Returns: (transfer full): the report
 *
 * Since: 0.1
 */
AnnalDeskReport *
annal_desk_report_new_for_reader (AnnalReader *reader,
                                  AnnalTexts *texts,
                                  const char *const *rules)
{
  g_return_val_if_fail (ANNAL_IS_READER (reader), NULL);
  g_return_val_if_fail (texts == NULL || ANNAL_IS_TEXTS (texts), NULL);
  return run (annal_reader_get_dossier (reader), reader, texts, rules);
}

/**
 * annal_desk_report_ref:
 * @self: a report
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalDeskReport *
annal_desk_report_ref (AnnalDeskReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
report_clear (gpointer data)
{
  AnnalDeskReport *self = data;

  annal_problems_unref (self->problems);
  annal_problems_unref (self->silenced);
  g_clear_pointer (&self->quotes, annal_quote_report_unref);
}

/**
 * annal_desk_report_unref:
 * @self: (transfer full): a report
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */
void
annal_desk_report_unref (AnnalDeskReport *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, report_clear);
}

/**
 * annal_desk_report_get_problems:
 * @self: a report
 *
 * Reads what was found and stands.
 *
 * Returns: (transfer none): the findings
 *
 * Since: 0.1
 */
AnnalProblems *
annal_desk_report_get_problems (const AnnalDeskReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->problems;
}

/**
 * annal_desk_report_get_silenced:
 * @self: a report
 *
 * Reads what was found and is silenced in the dossier. Each finding has its
 * reason: [method@Annal.Problem.get_silence].
 *
 * Returns: (transfer none): the findings
 *
 * Since: 0.1
 */
AnnalProblems *
annal_desk_report_get_silenced (const AnnalDeskReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->silenced;
}

/**
 * annal_desk_report_get_quotes:
 * @self: a report
 *
 * Reads how many quotes were verified.
 *
 * Returns: (transfer none) (nullable): the report on the quotes, or %NULL where
 *   they were left aside
 *
 * Since: 0.1
 */
AnnalQuoteReport *
annal_desk_report_get_quotes (const AnnalDeskReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->quotes;
}

/**
 * annal_desk_report_is_complete:
 * @self: a report
 *
 * Tells whether all rules were asked. Those of the areas `order` and `desk` are
 * not asked of a dossier with errors.
 *
 * Returns: whether they were
 *
 * Since: 0.1
 */
gboolean
annal_desk_report_is_complete (const AnnalDeskReport *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->complete;
}

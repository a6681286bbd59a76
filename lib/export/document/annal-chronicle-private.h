/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A timeline as a document with headings and paragraphs, for all formats that
 * are such: what is said in which order. A format says how.
 */

#ifndef ANNAL_CHRONICLE_PRIVATE_H
#define ANNAL_CHRONICLE_PRIVATE_H

#include <annal/annal-citation.h>

#include "export/annal-exporter-private.h"

/* What a paragraph is. Those of claims belong to the claim above them. */
typedef enum
{
  ANNAL_PARAGRAPH_PLAIN,  /* beneath a heading: a date, a fact */
  ANNAL_PARAGRAPH_CLAIM,  /* who does what by saying something: begins a claim */
  ANNAL_PARAGRAPH_SAYS,   /* its sentence, and all else of it */
  ANNAL_PARAGRAPH_QUOTE,  /* its words as printed */
  ANNAL_PARAGRAPH_REPORT, /* words of a source that tell what happened */
  ANNAL_PARAGRAPH_LIST    /* an item of a list */
} AnnalParagraph;

typedef struct
{
  /* @level is 1 for the title, 2 for years and parts, 3 for months, 4 for what
   * happened.
   */
  void (*heading) (gpointer data, guint level, const char *text);

  /* @citations, of AnnalCitation, are what the paragraph rests on; nullable. */
  void (*paragraph) (gpointer data, AnnalParagraph what, const char *text, const GPtrArray *citations);
} AnnalChronicleWriter;

/* All of a timeline; with the options conflicts and fact-box of the exporter,
 * where it has these. Returns whether it came to the end.
 */
gboolean annal_chronicle_write (AnnalExporter *exporter,
                                AnnalTimeline *timeline,
                                AnnalExportOut *out,
                                const AnnalChronicleWriter *writer,
                                gpointer data);

/* “Lashing out · KCNA · published 1 June 2021 · https://…”: new text. */
char *annal_chronicle_word_source (AnnalDossier *dossier, const AnnalSource *source);

#endif /* ANNAL_CHRONICLE_PRIVATE_H */

/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_PRINTING_H
#define ANNAL_PRINTING_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-dossier.h>

G_BEGIN_DECLS

/**
 * AnnalPrintingKind:
 * @ANNAL_PRINTING_KIND_IDENTICAL: code point for code point
 * @ANNAL_PRINTING_KIND_TYPOGRAPHIC: the same words; signs, spaces or capital
 *   letters differ
 * @ANNAL_PRINTING_KIND_CUT: one is shorter, at an end or where it marks that
 *   something is left out
 * @ANNAL_PRINTING_KIND_EDITED: one has changes that it marks, such as [brackets]
 * @ANNAL_PRINTING_KIND_ALTERED: other words, or words left out without a mark
 *
 * How two printings of one quote differ, or how they differ in one place. Of a
 * pair the greatest kind of its changes counts.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_PRINTING_KIND_IDENTICAL = 1,
  ANNAL_PRINTING_KIND_TYPOGRAPHIC = 2,
  ANNAL_PRINTING_KIND_CUT = 3,
  ANNAL_PRINTING_KIND_EDITED = 4,
  ANNAL_PRINTING_KIND_ALTERED = 5
} AnnalPrintingKind;

/**
 * AnnalPrinting:
 *
 * Two printings, a and b, of one quote, compared word by word. Immutable, and
 * safe to share between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalPrinting AnnalPrinting;

#define ANNAL_TYPE_PRINTING (annal_printing_get_type ())

/**
 * AnnalPrintings:
 *
 * All pairs of printings of one quote in a dossier. Immutable, and safe to share
 * between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalPrintings AnnalPrintings;

#define ANNAL_TYPE_PRINTINGS (annal_printings_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_printing_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalPrinting *annal_printing_new (const char *a,
                                   const char *b);

ANNAL_AVAILABLE_IN_0_1
AnnalPrinting *annal_printing_ref (AnnalPrinting *self);

ANNAL_AVAILABLE_IN_0_1
void annal_printing_unref (AnnalPrinting *self);

ANNAL_AVAILABLE_IN_0_1
AnnalPrintingKind annal_printing_get_kind (AnnalPrinting *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_printing_get_a (AnnalPrinting *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_printing_get_b (AnnalPrinting *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_printing_get_n_changes (AnnalPrinting *self);

ANNAL_AVAILABLE_IN_0_1
AnnalPrintingKind annal_printing_get_change_kind (AnnalPrinting *self,
                                                  guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_printing_get_change_a (AnnalPrinting *self,
                                         guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_printing_get_change_b (AnnalPrinting *self,
                                         guint index);

ANNAL_AVAILABLE_IN_0_1
char *annal_printing_to_text (AnnalPrinting *self);

ANNAL_AVAILABLE_IN_0_1
GType annal_printings_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalPrintings *annal_printings_new (AnnalDossier *dossier);

ANNAL_AVAILABLE_IN_0_1
AnnalPrintings *annal_printings_ref (AnnalPrintings *self);

ANNAL_AVAILABLE_IN_0_1
void annal_printings_unref (AnnalPrintings *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_printings_get_n_pairs (AnnalPrintings *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_printings_is_complete (AnnalPrintings *self);

ANNAL_AVAILABLE_IN_0_1
AnnalPrinting *annal_printings_get_printing (AnnalPrintings *self,
                                             guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalClaim *annal_printings_get_claim_a (AnnalPrintings *self,
                                         guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalClaim *annal_printings_get_claim_b (AnnalPrintings *self,
                                         guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalCitation *annal_printings_get_citation_a (AnnalPrintings *self,
                                               guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalCitation *annal_printings_get_citation_b (AnnalPrintings *self,
                                               guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalCitation *annal_printings_get_suggested (AnnalPrintings *self,
                                              guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_printings_get_text (AnnalPrintings *self,
                                      guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalPrinting, annal_printing_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalPrintings, annal_printings_unref)

G_END_DECLS

#endif /* ANNAL_PRINTING_H */

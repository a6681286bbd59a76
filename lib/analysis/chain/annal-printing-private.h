/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_PRINTING_PRIVATE_H
#define ANNAL_PRINTING_PRIVATE_H

#include <annal/annal-printing.h>

#include "analysis/chain/annal-printing-words-private.h"

/* Their keys are of one table. */
AnnalPrinting *annal_printing_new_of_words (const AnnalPrintedText *a, const AnnalPrintedText *b);

/* Words that are the same in both, and in the same order. */
guint annal_printing_get_n_same (AnnalPrinting *self);

/* What differs, where a and b have these names: “A has “or”, B “and””. Empty
 * where no word does.
 */
char *annal_printing_word_changes (AnnalPrinting *self, const char *name_a, const char *name_b);

/* “altered” */
const char *annal_printing_kind_word (AnnalPrintingKind kind);

#endif /* ANNAL_PRINTING_PRIVATE_H */

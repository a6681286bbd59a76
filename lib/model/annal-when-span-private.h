/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* From the dates of records to spans. */

#ifndef ANNAL_WHEN_SPAN_PRIVATE_H
#define ANNAL_WHEN_SPAN_PRIVATE_H

#include <annal/annal-dossier.h>
#include <annal/annal-event.h>
#include <annal/annal-source.h>
#include <annal/annal-when.h>

#include "time/annal-date-private.h"
#include "time/annal-span-private.h"

/* The span of @self, which may be NULL, read as @nature where it does not say
 * itself. Returns FALSE, with @out untouched, where there is no date or it
 * cannot be read; the check reports the latter.
 *
 * The clock of a page is an upper bound, so its span is open below.
 */
gboolean annal_when_get_span_data (const AnnalWhen *self,
                                   AnnalNature nature,
                                   AnnalSpanData *out);

/* The date as it is to be put into words: a time of day without a zone of its
 * own has that of @self, where there is one such offset. Returns %NULL where
 * there is no date or it cannot be read. To be unreffed.
 */
AnnalDate *annal_when_read_date (const AnnalWhen *self);

/* The same without making anything. What is a set borrows the text. */
gboolean annal_when_parse_date (const AnnalWhen *self, AnnalDateParsed *out);

/* What the term of the event's kind says, or the nearest broader kind's that
 * says something; unset where none does.
 */
AnnalNature annal_event_get_nature (const AnnalEvent *self, AnnalDossier *dossier);

/* Both together. */
gboolean annal_event_get_span_data (const AnnalEvent *self, AnnalDossier *dossier, AnnalSpanData *out);

/* When the source was published, as far as the dates of publication and of
 * capture tell together: what was captured had been published. A capture in
 * doubt tells only where nothing else does; one before the publication tells
 * nothing, and the check reports it. Returns FALSE, with @out untouched, where
 * neither date says anything.
 */
gboolean annal_source_get_span_data (const AnnalSource *self, AnnalSpanData *out);

#endif /* ANNAL_WHEN_SPAN_PRIVATE_H */

/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_ARROW_PRIVATE_H
#define ANNAL_ARROW_PRIVATE_H

#include "export/table/annal-arrow-table-private.h"

/* A stream of the entries of a timeline, with batches of another size. */
void annal_arrow_stream_init (struct ArrowArrayStream *self,
                              AnnalTimeline *timeline,
                              AnnalArrowTable table,
                              const AnnalArrowLimits *limits);

#endif /* ANNAL_ARROW_PRIVATE_H */

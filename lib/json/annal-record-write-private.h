/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* From records to tokens, by the shapes of the model. Every shorthand is
 * written in its short form.
 */

#ifndef ANNAL_RECORD_WRITE_PRIVATE_H
#define ANNAL_RECORD_WRITE_PRIVATE_H

#include "base/annal-json-write-private.h"
#include "model/annal-node-private.h"

/* Writes a record or value: members in the model's order with unknown ones
 * last, or sorted bytewise where @sorted. Where @type is not NULL, a member
 * "type" with that word comes first.
 */
void annal_record_write (AnnalJsonWrite *write, const AnnalNode *node, const char *type, gboolean sorted);

#endif /* ANNAL_RECORD_WRITE_PRIVATE_H */

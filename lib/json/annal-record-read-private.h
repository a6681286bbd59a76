/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* From tokens to records, by the shapes of the model. Whatever does not fit is
 * a problem with its place, and is passed over, so that one run finds all.
 */

#ifndef ANNAL_RECORD_READ_PRIVATE_H
#define ANNAL_RECORD_READ_PRIVATE_H

#include "base/annal-json-read-private.h"
#include "model/annal-node-private.h"
#include "model/annal-problem-private.h"

typedef struct
{
  AnnalJsonRead *in;
  AnnalProblems *problems;
  const char *file;       /* nullable */
  AnnalNode *record;      /* the record being read; NULL outside of one */
} AnnalRecordRead;

/* The sections of a document, and the types of the lines. */
const AnnalShape *annal_shape_for_section (const char *name, gsize length);
const AnnalShape *annal_shape_for_type_word (const char *word, gsize length);
const char *annal_record_type_get_section (AnnalRecordType type);
const char *annal_record_type_get_word (AnnalRecordType type);

/* Reads the members of a node from the current place up to the end of the
 * object, which becomes the current token. Returns FALSE where the input broke
 * off, which is then the reader's error.
 */
gboolean annal_record_read_members (AnnalRecordRead *self, AnnalNode *node);

/* A problem of severity error at the current token. */
AnnalProblem *annal_record_read_problem (AnnalRecordRead *self,
                                         const char *rule,
                                         const char *format,
                                         ...) G_GNUC_PRINTF (3, 4);

/* A warning where a key that nothing knows looks like a slip for @meant; what
 * stands under it is kept. Returns whether it does.
 */
gboolean annal_record_read_warn_of_slip (AnnalRecordRead *self, const char *key, const char *meant);

/* A problem that says what stands here in place of what should, and passes
 * over the value.
 */
void annal_record_read_wrong_type (AnnalRecordRead *self, const char *expected);

#endif /* ANNAL_RECORD_READ_PRIVATE_H */

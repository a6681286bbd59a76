/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The two forms of Annal JSON: a document with sections, and lines. What is
 * wrong is a problem and passed over.
 */

#ifndef ANNAL_DOCUMENT_READ_PRIVATE_H
#define ANNAL_DOCUMENT_READ_PRIVATE_H

#include <annal/annal-dossier.h>
#include <annal/annal-reader.h>

#include "json/annal-record-read-private.h"

typedef struct _AnnalDocumentRead AnnalDocumentRead;

struct _AnnalDocumentRead
{
  AnnalRecordRead record;
  AnnalDossier *dossier; /* takes the title and the members that are unknown */
  GPtrArray *titles;     /* of char, sorted: those met in all inputs so far */

  /* Called with each record that could be read, which is record.record. */
  void (*add) (AnnalDocumentRead *self, const AnnalJsonPlace *place, const char *pointer);
  gpointer data;
};

void annal_document_read (AnnalDocumentRead *self, AnnalJsonForm form);

/* Which of the two forms some first bytes have. */
AnnalJsonForm annal_document_sniff (const char *data, gsize length);

/* The word of the member "type", which comes first in a line: the current
 * token opens the object. NULL where there is none, which is then a problem.
 */
char *annal_document_read_type (AnnalRecordRead *read);

/* The problem that the input broke off with. */
void annal_document_read_broken (AnnalRecordRead *read);

#endif /* ANNAL_DOCUMENT_READ_PRIVATE_H */

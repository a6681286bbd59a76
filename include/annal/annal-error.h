/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_ERROR_H
#define ANNAL_ERROR_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-version.h>

G_BEGIN_DECLS

/**
 * ANNAL_ERROR:
 *
 * The domain of every error that Annal reports. See [error@Annal.Error].
 *
 * Since: 0.1
 */
#define ANNAL_ERROR (annal_error_quark ())

/**
 * AnnalError:
 * @ANNAL_ERROR_SYNTAX: the text is not well-formed JSON, EDTF or query text
 * @ANNAL_ERROR_INVALID: well-formed, but against the rules of the model
 * @ANNAL_ERROR_LIMIT: a named limit was reached; raise it or split the input
 * @ANNAL_ERROR_NOT_FOUND: the record, file or word that was asked for is not there
 * @ANNAL_ERROR_DUPLICATE: a record with that id is there already
 * @ANNAL_ERROR_SEALED: the dossier is sealed; edit a new generation of it
 * @ANNAL_ERROR_IO: reading or writing failed
 * @ANNAL_ERROR_AMBIGUOUS: more than one answer fits, and none may be chosen for you
 * @ANNAL_ERROR_REVERSED: an interval ends before it begins
 *
 * What went wrong, by what a caller can do about it.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_ERROR_SYNTAX = 1,
  ANNAL_ERROR_INVALID = 2,
  ANNAL_ERROR_LIMIT = 3,
  ANNAL_ERROR_NOT_FOUND = 4,
  ANNAL_ERROR_DUPLICATE = 5,
  ANNAL_ERROR_SEALED = 6,
  ANNAL_ERROR_IO = 7,
  ANNAL_ERROR_AMBIGUOUS = 8,
  ANNAL_ERROR_REVERSED = 9
} AnnalError;

ANNAL_AVAILABLE_IN_0_1
GQuark annal_error_quark (void);

G_END_DECLS

#endif /* ANNAL_ERROR_H */

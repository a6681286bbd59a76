/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* From whom claims come, and whether two of them are independent.
 *
 *  1. A claim has a path for each of its citations: all that stand between the
 *     words and the reader and can be their common origin with other words: the
 *     speaker, the origin, spokesmen and relays of the chain, and the agency of
 *     the source. Each stands for the principal at the top of its acts_for.
 *  2. An outlet that only publishes is not on the path; a wire is, which others
 *     print. So is an outlet that asserts something itself (own voice), unless it
 *     prints a wire.
 *  3. A path is open where somebody unnamed stands on it who acts for nobody,
 *     or where no chain is given. Equal phrases in one source (or in versions
 *     of one) mean one person.
 *  4. Two paths are independent: no where they share somebody; unknown where one
 *     is open, or one source cites the other; else yes.
 *  5. Two claims are as independent as their two most independent paths, and no
 *     more than the claims that they rest on or cite are. What is the same as
 *     another claim, or rests on it, is not independent of it.
 */

#ifndef ANNAL_ORIGINS_PRIVATE_H
#define ANNAL_ORIGINS_PRIVATE_H

#include <annal/annal-claim.h>
#include <annal/annal-dossier.h>
#include <annal/annal-span.h>

#include "model/annal-columns-private.h"

/* Prepared once for a sealed dossier, then only read: safe to share between
 * threads.
 */
typedef struct _AnnalOrigins AnnalOrigins;

AnnalOrigins *annal_origins_new (AnnalDossier *dossier);
void annal_origins_free (AnnalOrigins *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalOrigins, annal_origins_free)

AnnalDossier *annal_origins_get_dossier (const AnnalOrigins *self);

/* The one id that stands for all that are same-as it: the least. @id itself
 * where it is none of an entity.
 */
const char *annal_origins_get_entity (const AnnalOrigins *self, const char *id);

/* For whom the claim speaks: its principal, else its speaker, up acts_for to the
 * top. NULL where it is somebody unnamed who acts for nobody.
 */
const char *annal_origins_get_principal (const AnnalOrigins *self, AnnalClaim *claim);

/* Whether the claims are independent: certain yes, possible unknown, no shared.
 * @reason, which may be NULL, is a new sentence.
 */
AnnalCertainty annal_origins_compare (const AnnalOrigins *self, AnnalClaim *a, AnnalClaim *b, char **reason);

/* The same by the places of the claims in the dossier, for many pairs. The
 * principal is a number that equal principals share, or ANNAL_NO_NUMBER.
 */
guint annal_origins_get_principal_number (const AnnalOrigins *self, guint claim);
AnnalCertainty annal_origins_compare_at (const AnnalOrigins *self, guint a, guint b);

/* --- for the analyses of this layer --------------------------------------- */

typedef enum
{
  ANNAL_PATH_ROLE_SPEAKER = 1 << 0, /* said it, or had it said */
  ANNAL_PATH_ROLE_RELAY = 1 << 1,   /* passed it on */
  ANNAL_PATH_ROLE_OUTLET = 1 << 2,  /* asserts it itself, or is the agency */
} AnnalPathRole;

#define ANNAL_PATH_ROLE_BITS 3
#define ANNAL_PATH_ROLES ((1u << ANNAL_PATH_ROLE_BITS) - 1)

/* Somebody on a path. Numbers are those of the columns; what is beyond them is
 * a phrase in one source.
 */
typedef struct
{
  guint top;   /* whom it stands for */
  guint who;   /* itself */
  guint roles; /* AnnalPathRole */
} AnnalPathStop;

typedef struct
{
  guint first;    /* place of the first stop */
  guint n;        /* stops, by their tops, each top once */
  guint source;   /* number of the source, of versions the first; or ANNAL_NO_NUMBER */
  gboolean open;  /* somebody may be missing */
} AnnalPath;

guint annal_origins_get_n_paths (const AnnalOrigins *self, guint claim);
const AnnalPath *annal_origins_get_path (const AnnalOrigins *self, guint claim, guint index);
const AnnalPathStop *annal_origins_get_stop (const AnnalOrigins *self, const AnnalPath *path, guint index);

/* Property 4. @shared, which may be NULL, is set to a stop of each where they
 * share somebody.
 */
AnnalCertainty annal_origins_compare_paths (const AnnalOrigins *self,
                                            const AnnalPath *a,
                                            const AnnalPath *b,
                                            const AnnalPathStop *shared[2]);

/* What somebody on a path is called; new text. */
char *annal_origins_word_stop (const AnnalOrigins *self, guint number);

/* NULL for a phrase. */
const char *annal_origins_get_id (const AnnalOrigins *self, guint number);

/* The number of whom an agent stands for; ANNAL_NO_NUMBER where it is unnamed
 * and acts for nobody, or NULL.
 */
guint annal_origins_find_agent (const AnnalOrigins *self, const AnnalAgent *agent);

/* The claim's place in the dossier, ANNAL_NO_NUMBER where it is not there. */
guint annal_origins_find_claim (const AnnalOrigins *self, const char *id);

/* The places of the claims that @claim is the same as, rests on or cites, by
 * itself and through others, itself first; each once. @leaves: only those that
 * go no further, or all where they go in a circle.
 */
GArray *annal_origins_find_grounds (const AnnalOrigins *self, guint claim, gboolean leaves);

/* Of a number, the least that is the same as it. */
guint annal_origins_get_same (const AnnalOrigins *self, guint number);

/* What a record (number) is the same as, rests on or cites by itself. */
const guint *annal_origins_get_links (const AnnalOrigins *self, guint number, guint *n);

#endif /* ANNAL_ORIGINS_PRIVATE_H */

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Which entities go with which: equal ones (same-as), the parts of one, and
 * those who act for it.
 */

#ifndef ANNAL_ENTITY_CLOSURE_PRIVATE_H
#define ANNAL_ENTITY_CLOSURE_PRIVATE_H

#include <annal/annal-dossier.h>

typedef struct _AnnalEntityClosure AnnalEntityClosure;

/* In time linear in entities and links. Read-only once made; ids are the
 * dossier's own, which must outlive it.
 */
AnnalEntityClosure *annal_entity_closure_new (AnnalDossier *dossier);
void annal_entity_closure_free (AnnalEntityClosure *self);

/* That of a sealed dossier, made when it is first asked for, and kept with it. */
const AnnalEntityClosure *annal_entity_closure_get (AnnalDossier *dossier);

/* All ids that @id covers: itself first, what is the same, its parts and those
 * who act for it, and what these cover in turn; each once. An id that is none
 * of an entity covers itself and what is linked to it as the same. Returns a
 * GPtrArray of char, borrowed from the dossier but for @id itself.
 */
GPtrArray *annal_entity_closure_find (const AnnalEntityClosure *self, const char *id);

/* Only those that are the same, itself first. */
GPtrArray *annal_entity_closure_find_same (const AnnalEntityClosure *self, const char *id);

/* One of them, the same for all of them: @id itself where there is no other. */
const char *annal_entity_closure_get_root (const AnnalEntityClosure *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalEntityClosure, annal_entity_closure_free)

#endif /* ANNAL_ENTITY_CLOSURE_PRIVATE_H */

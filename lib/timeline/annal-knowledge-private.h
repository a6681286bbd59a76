/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_KNOWLEDGE_PRIVATE_H
#define ANNAL_KNOWLEDGE_PRIVATE_H

#include <annal/annal-knowledge.h>

/* The last second of the day it tells of. */
gint64 annal_knowledge_get_last_second (AnnalKnowledge *self);

#endif /* ANNAL_KNOWLEDGE_PRIVATE_H */

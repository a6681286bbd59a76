/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_TYPES_H
#define ANNAL_TYPES_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-version.h>

G_BEGIN_DECLS

/* Every opaque type, so that the headers need not include one another. */
typedef struct _AnnalAgent AnnalAgent;
typedef struct _AnnalAnchor AnnalAnchor;
typedef struct _AnnalAssessment AnnalAssessment;
typedef struct _AnnalAttribute AnnalAttribute;
typedef struct _AnnalAttributeValue AnnalAttributeValue;
typedef struct _AnnalChainLink AnnalChainLink;
typedef struct _AnnalCitation AnnalCitation;
typedef struct _AnnalClaim AnnalClaim;
typedef struct _AnnalCount AnnalCount;
typedef struct _AnnalEntity AnnalEntity;
typedef struct _AnnalEvent AnnalEvent;
typedef struct _AnnalLink AnnalLink;
typedef struct _AnnalName AnnalName;
typedef struct _AnnalNotice AnnalNotice;
typedef struct _AnnalParticipant AnnalParticipant;
typedef struct _AnnalPoint AnnalPoint;
typedef struct _AnnalProposition AnnalProposition;
typedef struct _AnnalQuantity AnnalQuantity;
typedef struct _AnnalSource AnnalSource;
typedef struct _AnnalTerm AnnalTerm;
typedef struct _AnnalText AnnalText;
typedef struct _AnnalValue AnnalValue;
typedef struct _AnnalWhen AnnalWhen;
typedef struct _AnnalRecord AnnalRecord;

G_END_DECLS

#endif /* ANNAL_TYPES_H */

/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_H
#define ANNAL_H

#define ANNAL_INSIDE

#include <annal/annal-version.h>
#include <annal/annal-error.h>
#include <annal/annal-limits.h>
#include <annal/annal-enums.h>
#include <annal/annal-types.h>
#include <annal/annal-date.h>
#include <annal/annal-span.h>
#include <annal/annal-phrase.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-agent.h>
#include <annal/annal-anchor.h>
#include <annal/annal-arrow.h>
#include <annal/annal-assessment.h>
#include <annal/annal-attribute-value.h>
#include <annal/annal-attribute.h>
#include <annal/annal-chain-link.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim-comparison.h>
#include <annal/annal-claim.h>
#include <annal/annal-comparer.h>
#include <annal/annal-conflicts.h>
#include <annal/annal-count.h>
#include <annal/annal-date-check.h>
#include <annal/annal-describe.h>
#include <annal/annal-desk-check.h>
#include <annal/annal-dossier.h>
#include <annal/annal-entity.h>
#include <annal/annal-event.h>
#include <annal/annal-exporter.h>
#include <annal/annal-knowledge.h>
#include <annal/annal-link.h>
#include <annal/annal-name.h>
#include <annal/annal-network.h>
#include <annal/annal-notice.h>
#include <annal/annal-origins.h>
#include <annal/annal-number-history.h>
#include <annal/annal-participant.h>
#include <annal/annal-point.h>
#include <annal/annal-policy.h>
#include <annal/annal-positions.h>
#include <annal/annal-printing.h>
#include <annal/annal-problem.h>
#include <annal/annal-proposition.h>
#include <annal/annal-quantity.h>
#include <annal/annal-query.h>
#include <annal/annal-quote-report.h>
#include <annal/annal-quote.h>
#include <annal/annal-reader.h>
#include <annal/annal-record.h>
#include <annal/annal-time-comparison.h>
#include <annal/annal-rule.h>
#include <annal/annal-selection.h>
#include <annal/annal-source.h>
#include <annal/annal-stretches.h>
#include <annal/annal-tally.h>
#include <annal/annal-term.h>
#include <annal/annal-text.h>
#include <annal/annal-texts.h>
#include <annal/annal-timeline.h>
#include <annal/annal-trace.h>
#include <annal/annal-value.h>
#include <annal/annal-vocabulary.h>
#include <annal/annal-when.h>
#include <annal/annal-writer.h>

#undef ANNAL_INSIDE

#endif /* ANNAL_H */

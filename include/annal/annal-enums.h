/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_ENUMS_H
#define ANNAL_ENUMS_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-version.h>

G_BEGIN_DECLS

/**
 * AnnalBasis:
 * @ANNAL_BASIS_UNSET: not given
 * @ANNAL_BASIS_STATED: the source prints the date itself
 * @ANNAL_BASIS_RELATIVE: worked out from words such as “late Saturday”
 * @ANNAL_BASIS_INFERRED: concluded from other facts, which another citation
 *   names
 * @ANNAL_BASIS_BOUNDED: only limits are known
 * @ANNAL_BASIS_PAGE_CLOCK: the clock of a web page at capture; an upper
 *   bound, never a publication date
 * @ANNAL_BASIS_ASSUMED: taken for granted by the desk
 * @ANNAL_BASIS_UNKNOWN: nobody knows how
 *
 * How the date of a [struct@Annal.When] is known.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_BASIS_UNSET = 0,
  ANNAL_BASIS_STATED = 1,
  ANNAL_BASIS_RELATIVE = 2,
  ANNAL_BASIS_INFERRED = 3,
  ANNAL_BASIS_BOUNDED = 4,
  ANNAL_BASIS_PAGE_CLOCK = 5,
  ANNAL_BASIS_ASSUMED = 6,
  ANNAL_BASIS_UNKNOWN = 7
} AnnalBasis;

/**
 * AnnalApprox:
 * @ANNAL_APPROX_UNSET: not given
 * @ANNAL_APPROX_EXACT: exactly; both bounds are equal
 * @ANNAL_APPROX_ABOUT: about, some, approximately
 * @ANNAL_APPROX_RANGE: from one number to another
 * @ANNAL_APPROX_AT_LEAST: at least; no upper bound
 * @ANNAL_APPROX_MORE_THAN: more than; no upper bound
 * @ANNAL_APPROX_AT_MOST: at most; no lower bound
 * @ANNAL_APPROX_LESS_THAN: less than; no lower bound
 * @ANNAL_APPROX_UP_TO: up to; no lower bound, and no claim that there is one
 * @ANNAL_APPROX_VAGUE: only words such as “a few”
 *
 * How a number was given.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_APPROX_UNSET = 0,
  ANNAL_APPROX_EXACT = 1,
  ANNAL_APPROX_ABOUT = 2,
  ANNAL_APPROX_RANGE = 3,
  ANNAL_APPROX_AT_LEAST = 4,
  ANNAL_APPROX_MORE_THAN = 5,
  ANNAL_APPROX_AT_MOST = 6,
  ANNAL_APPROX_LESS_THAN = 7,
  ANNAL_APPROX_UP_TO = 8,
  ANNAL_APPROX_VAGUE = 9
} AnnalApprox;

/**
 * AnnalNameKind:
 * @ANNAL_NAME_KIND_UNSET: not given
 * @ANNAL_NAME_KIND_OFFICIAL: the official name
 * @ANNAL_NAME_KIND_COMMON: the usual name
 * @ANNAL_NAME_KIND_SHORT: a short form
 * @ANNAL_NAME_KIND_ACRONYM: an acronym
 * @ANNAL_NAME_KIND_METONYM: a capital or a building that stands for a
 *   government
 * @ANNAL_NAME_KIND_FORMER: a former name
 * @ANNAL_NAME_KIND_ROMANISED: a transcription into Latin letters
 * @ANNAL_NAME_KIND_DESCRIPTION: a description, such as “a senior official”
 * @ANNAL_NAME_KIND_ERRONEOUS: a wrong form that sources print
 *
 * What kind of name it is.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_NAME_KIND_UNSET = 0,
  ANNAL_NAME_KIND_OFFICIAL = 1,
  ANNAL_NAME_KIND_COMMON = 2,
  ANNAL_NAME_KIND_SHORT = 3,
  ANNAL_NAME_KIND_ACRONYM = 4,
  ANNAL_NAME_KIND_METONYM = 5,
  ANNAL_NAME_KIND_FORMER = 6,
  ANNAL_NAME_KIND_ROMANISED = 7,
  ANNAL_NAME_KIND_DESCRIPTION = 8,
  ANNAL_NAME_KIND_ERRONEOUS = 9
} AnnalNameKind;

/**
 * AnnalMatch:
 * @ANNAL_MATCH_UNSET: not given
 * @ANNAL_MATCH_EXACT: code point for code point
 * @ANNAL_MATCH_TYPOGRAPHIC: but for spaces, quotation marks and dashes of
 *   another shape
 *
 * How exactly a quote was found in its source.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_MATCH_UNSET = 0,
  ANNAL_MATCH_EXACT = 1,
  ANNAL_MATCH_TYPOGRAPHIC = 2
} AnnalMatch;

/**
 * AnnalAnchorRole:
 * @ANNAL_ANCHOR_ROLE_UNSET: not given; read as words
 * @ANNAL_ANCHOR_ROLE_WORDS: the words themselves
 * @ANNAL_ANCHOR_ROLE_ATTRIBUTION: who said them
 * @ANNAL_ANCHOR_ROLE_DATE: when
 *
 * What a passage shows.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_ANCHOR_ROLE_UNSET = 0,
  ANNAL_ANCHOR_ROLE_WORDS = 1,
  ANNAL_ANCHOR_ROLE_ATTRIBUTION = 2,
  ANNAL_ANCHOR_ROLE_DATE = 3
} AnnalAnchorRole;

/**
 * AnnalFidelity:
 * @ANNAL_FIDELITY_UNSET: not given
 * @ANNAL_FIDELITY_VERBATIM: a direct quotation
 * @ANNAL_FIDELITY_PARTIAL_QUOTE: fragments in quotation marks
 * @ANNAL_FIDELITY_PARAPHRASE: in other words
 * @ANNAL_FIDELITY_OWN_VOICE: asserted by the outlet itself
 * @ANNAL_FIDELITY_SUMMARY: shortened
 * @ANNAL_FIDELITY_TRANSLATED: carried into another language
 *
 * How close the printed words are to what was said.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_FIDELITY_UNSET = 0,
  ANNAL_FIDELITY_VERBATIM = 1,
  ANNAL_FIDELITY_PARTIAL_QUOTE = 2,
  ANNAL_FIDELITY_PARAPHRASE = 3,
  ANNAL_FIDELITY_OWN_VOICE = 4,
  ANNAL_FIDELITY_SUMMARY = 5,
  ANNAL_FIDELITY_TRANSLATED = 6
} AnnalFidelity;

/**
 * AnnalChainRole:
 * @ANNAL_CHAIN_ROLE_UNSET: not given
 * @ANNAL_CHAIN_ROLE_ORIGIN: said it
 * @ANNAL_CHAIN_ROLE_SPOKESMAN: said it for somebody else
 * @ANNAL_CHAIN_ROLE_RELAY: passed it on; a wire or an agency
 * @ANNAL_CHAIN_ROLE_TRANSLATOR: carried it into another language
 * @ANNAL_CHAIN_ROLE_PUBLISHER: published it
 * @ANNAL_CHAIN_ROLE_COLLECTOR: gathered it from publications
 *
 * What somebody did on a statement's way to the reader.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_CHAIN_ROLE_UNSET = 0,
  ANNAL_CHAIN_ROLE_ORIGIN = 1,
  ANNAL_CHAIN_ROLE_SPOKESMAN = 2,
  ANNAL_CHAIN_ROLE_RELAY = 3,
  ANNAL_CHAIN_ROLE_TRANSLATOR = 4,
  ANNAL_CHAIN_ROLE_PUBLISHER = 5,
  ANNAL_CHAIN_ROLE_COLLECTOR = 6
} AnnalChainRole;

/**
 * AnnalEntityKind:
 * @ANNAL_ENTITY_KIND_UNSET: not given
 * @ANNAL_ENTITY_KIND_PERSON: a person
 * @ANNAL_ENTITY_KIND_STATE: a state
 * @ANNAL_ENTITY_KIND_BODY: an organ of a state or organisation
 * @ANNAL_ENTITY_KIND_IGO: an intergovernmental organisation
 * @ANNAL_ENTITY_KIND_NGO: a non-governmental organisation
 * @ANNAL_ENTITY_KIND_OUTLET: a publication
 * @ANNAL_ENTITY_KIND_WIRE: a news agency
 * @ANNAL_ENTITY_KIND_GROUP: a group of people or states
 * @ANNAL_ENTITY_KIND_PLACE: a place
 * @ANNAL_ENTITY_KIND_PLACE_CLASS: a class of places, such as the prison camps
 * @ANNAL_ENTITY_KIND_INSTRUMENT: a resolution, treaty or law
 * @ANNAL_ENTITY_KIND_INSTRUMENT_SET: several instruments counted together,
 *   such as 262 recommendations
 * @ANNAL_ENTITY_KIND_WEAPON: a weapon or its type
 * @ANNAL_ENTITY_KIND_TOPIC: a subject of debate
 *
 * What an entity is.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_ENTITY_KIND_UNSET = 0,
  ANNAL_ENTITY_KIND_PERSON = 1,
  ANNAL_ENTITY_KIND_STATE = 2,
  ANNAL_ENTITY_KIND_BODY = 3,
  ANNAL_ENTITY_KIND_IGO = 4,
  ANNAL_ENTITY_KIND_NGO = 5,
  ANNAL_ENTITY_KIND_OUTLET = 6,
  ANNAL_ENTITY_KIND_WIRE = 7,
  ANNAL_ENTITY_KIND_GROUP = 8,
  ANNAL_ENTITY_KIND_PLACE = 9,
  ANNAL_ENTITY_KIND_PLACE_CLASS = 10,
  ANNAL_ENTITY_KIND_INSTRUMENT = 11,
  ANNAL_ENTITY_KIND_INSTRUMENT_SET = 12,
  ANNAL_ENTITY_KIND_WEAPON = 13,
  ANNAL_ENTITY_KIND_TOPIC = 14
} AnnalEntityKind;

/**
 * AnnalProtect:
 * @ANNAL_PROTECT_NONE: not protected
 * @ANNAL_PROTECT_PSEUDONYM: known here by a pseudonym only
 * @ANNAL_PROTECT_SEALED: its names are sealed in the vault
 *
 * How an entity's identity is protected.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_PROTECT_NONE = 0,
  ANNAL_PROTECT_PSEUDONYM = 1,
  ANNAL_PROTECT_SEALED = 2
} AnnalProtect;

/**
 * AnnalEventStatus:
 * @ANNAL_EVENT_STATUS_UNSET: not given; read as held
 * @ANNAL_EVENT_STATUS_HELD: it took place
 * @ANNAL_EVENT_STATUS_PLANNED: it was announced
 * @ANNAL_EVENT_STATUS_CANCELLED: it was called off
 * @ANNAL_EVENT_STATUS_DISPUTED: whether it took place is disputed
 *
 * Whether an event took place.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_EVENT_STATUS_UNSET = 0,
  ANNAL_EVENT_STATUS_HELD = 1,
  ANNAL_EVENT_STATUS_PLANNED = 2,
  ANNAL_EVENT_STATUS_CANCELLED = 3,
  ANNAL_EVENT_STATUS_DISPUTED = 4
} AnnalEventStatus;

/**
 * AnnalClaimKind:
 * @ANNAL_CLAIM_KIND_UNSET: not given
 * @ANNAL_CLAIM_KIND_ASSERTION: says how the world is
 * @ANNAL_CLAIM_KIND_POSITION: takes a stand on an instrument, event or claim
 * @ANNAL_CLAIM_KIND_DEMAND: asks somebody to act
 * @ANNAL_CLAIM_KIND_COMMITMENT: binds the speaker
 * @ANNAL_CLAIM_KIND_EVALUATION: judges somebody or something
 * @ANNAL_CLAIM_KIND_INTERPRETATION: says what another claim means
 *
 * What kind of speech act a claim is.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_CLAIM_KIND_UNSET = 0,
  ANNAL_CLAIM_KIND_ASSERTION = 1,
  ANNAL_CLAIM_KIND_POSITION = 2,
  ANNAL_CLAIM_KIND_DEMAND = 3,
  ANNAL_CLAIM_KIND_COMMITMENT = 4,
  ANNAL_CLAIM_KIND_EVALUATION = 5,
  ANNAL_CLAIM_KIND_INTERPRETATION = 6
} AnnalClaimKind;

/**
 * AnnalStance:
 * @ANNAL_STANCE_UNSET: not given
 * @ANNAL_STANCE_AFFIRM: assertion: it is so
 * @ANNAL_STANCE_DENY: assertion: it is not so
 * @ANNAL_STANCE_WITHHOLD: assertion: will not say
 * @ANNAL_STANCE_ACCEPT: position: accepted
 * @ANNAL_STANCE_ACCEPT_IN_PART: position: accepted in part
 * @ANNAL_STANCE_NOTE: position: taken note of, neither accepted nor refused
 *   by itself
 * @ANNAL_STANCE_DEFER: position: put off
 * @ANNAL_STANCE_REJECT: position: refused
 * @ANNAL_STANCE_DISSOCIATE: position: let it stand without joining it
 * @ANNAL_STANCE_VOTE_FOR: position: voted for
 * @ANNAL_STANCE_VOTE_AGAINST: position: voted against
 * @ANNAL_STANCE_ABSTAIN: position: abstained
 * @ANNAL_STANCE_ABSENT: position: did not vote
 * @ANNAL_STANCE_WITHDRAW: position: withdrew an earlier one
 * @ANNAL_STANCE_RECOMMEND: demand: recommends
 * @ANNAL_STANCE_URGE: demand: urges
 * @ANNAL_STANCE_REQUIRE: demand: requires
 * @ANNAL_STANCE_INVITE: demand: invites
 * @ANNAL_STANCE_PROMISE: commitment: promises
 * @ANNAL_STANCE_THREATEN: commitment: threatens
 * @ANNAL_STANCE_WARN: commitment: warns
 * @ANNAL_STANCE_REFUSE: commitment: refuses to act
 * @ANNAL_STANCE_PRAISE: evaluation: praises
 * @ANNAL_STANCE_CONDEMN: evaluation: condemns
 * @ANNAL_STANCE_QUESTION: evaluation: questions
 * @ANNAL_STANCE_READS_AS: interpretation: reads another claim as this
 *
 * What a speaker did with what is said.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_STANCE_UNSET = 0,
  ANNAL_STANCE_AFFIRM = 1,
  ANNAL_STANCE_DENY = 2,
  ANNAL_STANCE_WITHHOLD = 3,
  ANNAL_STANCE_ACCEPT = 4,
  ANNAL_STANCE_ACCEPT_IN_PART = 5,
  ANNAL_STANCE_NOTE = 6,
  ANNAL_STANCE_DEFER = 7,
  ANNAL_STANCE_REJECT = 8,
  ANNAL_STANCE_DISSOCIATE = 9,
  ANNAL_STANCE_VOTE_FOR = 10,
  ANNAL_STANCE_VOTE_AGAINST = 11,
  ANNAL_STANCE_ABSTAIN = 12,
  ANNAL_STANCE_ABSENT = 13,
  ANNAL_STANCE_WITHDRAW = 14,
  ANNAL_STANCE_RECOMMEND = 15,
  ANNAL_STANCE_URGE = 16,
  ANNAL_STANCE_REQUIRE = 17,
  ANNAL_STANCE_INVITE = 18,
  ANNAL_STANCE_PROMISE = 19,
  ANNAL_STANCE_THREATEN = 20,
  ANNAL_STANCE_WARN = 21,
  ANNAL_STANCE_REFUSE = 22,
  ANNAL_STANCE_PRAISE = 23,
  ANNAL_STANCE_CONDEMN = 24,
  ANNAL_STANCE_QUESTION = 25,
  ANNAL_STANCE_READS_AS = 26
} AnnalStance;

/**
 * AnnalStanceBasis:
 * @ANNAL_STANCE_BASIS_UNSET: not given
 * @ANNAL_STANCE_BASIS_VERBATIM: on the speaker's own words
 * @ANNAL_STANCE_BASIS_FORMAL_RECORD: on a formal record, such as minutes or a
 *   vote
 * @ANNAL_STANCE_BASIS_REPORTER: on the reporter's word for it, such as
 *   “denied”
 * @ANNAL_STANCE_BASIS_RECORDER: on the judgement of whoever made the record
 *
 * On whose word the stance rests.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_STANCE_BASIS_UNSET = 0,
  ANNAL_STANCE_BASIS_VERBATIM = 1,
  ANNAL_STANCE_BASIS_FORMAL_RECORD = 2,
  ANNAL_STANCE_BASIS_REPORTER = 3,
  ANNAL_STANCE_BASIS_RECORDER = 4
} AnnalStanceBasis;

/**
 * AnnalHedge:
 * @ANNAL_HEDGE_NONE: wholly
 * @ANNAL_HEDGE_ESTIMATED: as an estimate
 * @ANNAL_HEDGE_BELIEVED: as something believed
 * @ANNAL_HEDGE_ALLEGED: as something alleged
 * @ANNAL_HEDGE_REPORTED: as something reported
 * @ANNAL_HEDGE_POSSIBLE: as something possible
 *
 * How far the speaker stands behind it.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_HEDGE_NONE = 0,
  ANNAL_HEDGE_ESTIMATED = 1,
  ANNAL_HEDGE_BELIEVED = 2,
  ANNAL_HEDGE_ALLEGED = 3,
  ANNAL_HEDGE_REPORTED = 4,
  ANNAL_HEDGE_POSSIBLE = 5
} AnnalHedge;

/**
 * AnnalClaimState:
 * @ANNAL_CLAIM_STATE_UNSET: not given; read as reviewed
 * @ANNAL_CLAIM_STATE_DRAFT: not finished; may lack a citation
 * @ANNAL_CLAIM_STATE_REVIEWED: a second person has looked at it
 *
 * How far the desk's work on a claim has come.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_CLAIM_STATE_UNSET = 0,
  ANNAL_CLAIM_STATE_DRAFT = 1,
  ANNAL_CLAIM_STATE_REVIEWED = 2
} AnnalClaimState;

/**
 * AnnalAssessmentKind:
 * @ANNAL_ASSESSMENT_KIND_UNSET: not given
 * @ANNAL_ASSESSMENT_KIND_SOURCE_RELIABILITY: how reliable a source is, A to F
 *   of the Admiralty code
 * @ANNAL_ASSESSMENT_KIND_INFORMATION_CREDIBILITY: how credible a piece of
 *   information is, 1 to 6 of the Admiralty code
 * @ANNAL_ASSESSMENT_KIND_FINDING: what was found about it: supported,
 *   refuted, unproven or mixed
 *
 * What an assessment grades.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_ASSESSMENT_KIND_UNSET = 0,
  ANNAL_ASSESSMENT_KIND_SOURCE_RELIABILITY = 1,
  ANNAL_ASSESSMENT_KIND_INFORMATION_CREDIBILITY = 2,
  ANNAL_ASSESSMENT_KIND_FINDING = 3
} AnnalAssessmentKind;

/**
 * AnnalNoticeOp:
 * @ANNAL_NOTICE_OP_UNSET: not given
 * @ANNAL_NOTICE_OP_WITHDRAW: takes it back
 * @ANNAL_NOTICE_OP_CORRECT: corrects it
 * @ANNAL_NOTICE_OP_CLARIFY: explains it
 * @ANNAL_NOTICE_OP_REAFFIRM: says it again
 * @ANNAL_NOTICE_OP_ERASE: removes it, keeping the proof that it was there
 *
 * What a notice does to its target.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_NOTICE_OP_UNSET = 0,
  ANNAL_NOTICE_OP_WITHDRAW = 1,
  ANNAL_NOTICE_OP_CORRECT = 2,
  ANNAL_NOTICE_OP_CLARIFY = 3,
  ANNAL_NOTICE_OP_REAFFIRM = 4,
  ANNAL_NOTICE_OP_ERASE = 5
} AnnalNoticeOp;

/**
 * AnnalNoticeReason:
 * @ANNAL_NOTICE_REASON_UNSET: not given
 * @ANNAL_NOTICE_REASON_SPEAKER_WITHDREW: the speaker took it back
 * @ANNAL_NOTICE_REASON_OUTLET_CORRECTED: the outlet corrected itself
 * @ANNAL_NOTICE_REASON_RECORDING_ERROR: it had been recorded wrongly
 * @ANNAL_NOTICE_REASON_WORLD_CHANGED: it is no longer so
 * @ANNAL_NOTICE_REASON_NEW_INFORMATION: more is known now
 * @ANNAL_NOTICE_REASON_LEGAL_ERASURE: the law requires it
 *
 * Why a notice was given.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_NOTICE_REASON_UNSET = 0,
  ANNAL_NOTICE_REASON_SPEAKER_WITHDREW = 1,
  ANNAL_NOTICE_REASON_OUTLET_CORRECTED = 2,
  ANNAL_NOTICE_REASON_RECORDING_ERROR = 3,
  ANNAL_NOTICE_REASON_WORLD_CHANGED = 4,
  ANNAL_NOTICE_REASON_NEW_INFORMATION = 5,
  ANNAL_NOTICE_REASON_LEGAL_ERASURE = 6
} AnnalNoticeReason;

/**
 * AnnalTermRole:
 * @ANNAL_TERM_ROLE_UNSET: not given
 * @ANNAL_TERM_ROLE_PREDICATE: what an assertion says of its subject
 * @ANNAL_TERM_ROLE_EVENT_KIND: a kind of event
 * @ANNAL_TERM_ROLE_ATTRIBUTE: an attribute of events
 * @ANNAL_TERM_ROLE_UNIT: a unit of quantities
 * @ANNAL_TERM_ROLE_WORD: any other word, such as the kind of a link
 *
 * What a term names; each role is a namespace of its own.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_TERM_ROLE_UNSET = 0,
  ANNAL_TERM_ROLE_PREDICATE = 1,
  ANNAL_TERM_ROLE_EVENT_KIND = 2,
  ANNAL_TERM_ROLE_ATTRIBUTE = 3,
  ANNAL_TERM_ROLE_UNIT = 4,
  ANNAL_TERM_ROLE_WORD = 5
} AnnalTermRole;

/**
 * AnnalValueType:
 * @ANNAL_VALUE_TYPE_UNSET: not given
 * @ANNAL_VALUE_TYPE_QUANTITY: a quantity
 * @ANNAL_VALUE_TYPE_ENTITY: the id of an entity
 * @ANNAL_VALUE_TYPE_TEXT: words
 * @ANNAL_VALUE_TYPE_DATE: a date
 * @ANNAL_VALUE_TYPE_BOOLEAN: yes or no; a claim states it by being made
 * @ANNAL_VALUE_TYPE_WORD: one of the term's own words
 *
 * What kind of value a predicate or an attribute takes.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_VALUE_TYPE_UNSET = 0,
  ANNAL_VALUE_TYPE_QUANTITY = 1,
  ANNAL_VALUE_TYPE_ENTITY = 2,
  ANNAL_VALUE_TYPE_TEXT = 3,
  ANNAL_VALUE_TYPE_DATE = 4,
  ANNAL_VALUE_TYPE_BOOLEAN = 5,
  ANNAL_VALUE_TYPE_WORD = 6
} AnnalValueType;

/**
 * AnnalTermTime:
 * @ANNAL_TERM_TIME_UNSET: not given
 * @ANNAL_TERM_TIME_STATE: holds over a period
 * @ANNAL_TERM_TIME_OCCURRENCE: happens
 * @ANNAL_TERM_TIME_TIMELESS: does not depend on time
 *
 * How a predicate stands in time.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_TERM_TIME_UNSET = 0,
  ANNAL_TERM_TIME_STATE = 1,
  ANNAL_TERM_TIME_OCCURRENCE = 2,
  ANNAL_TERM_TIME_TIMELESS = 3
} AnnalTermTime;

/**
 * AnnalRecordType:
 * @ANNAL_RECORD_TYPE_UNSET: no record
 * @ANNAL_RECORD_TYPE_SOURCE: [struct@Annal.Source]
 * @ANNAL_RECORD_TYPE_ENTITY: [struct@Annal.Entity]
 * @ANNAL_RECORD_TYPE_TERM: [struct@Annal.Term]
 * @ANNAL_RECORD_TYPE_EVENT: [struct@Annal.Event]
 * @ANNAL_RECORD_TYPE_CLAIM: [struct@Annal.Claim]
 * @ANNAL_RECORD_TYPE_LINK: [struct@Annal.Link]
 * @ANNAL_RECORD_TYPE_ASSESSMENT: [struct@Annal.Assessment]
 * @ANNAL_RECORD_TYPE_NOTICE: [struct@Annal.Notice]
 *
 * The types of record.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_RECORD_TYPE_UNSET = 0,
  ANNAL_RECORD_TYPE_SOURCE = 1,
  ANNAL_RECORD_TYPE_ENTITY = 2,
  ANNAL_RECORD_TYPE_TERM = 3,
  ANNAL_RECORD_TYPE_EVENT = 4,
  ANNAL_RECORD_TYPE_CLAIM = 5,
  ANNAL_RECORD_TYPE_LINK = 6,
  ANNAL_RECORD_TYPE_ASSESSMENT = 7,
  ANNAL_RECORD_TYPE_NOTICE = 8
} AnnalRecordType;

/**
 * AnnalSeverity:
 * @ANNAL_SEVERITY_NOTE: worth knowing
 * @ANNAL_SEVERITY_WARNING: probably wrong
 * @ANNAL_SEVERITY_ERROR: the rules are broken
 *
 * How bad a problem is.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_SEVERITY_NOTE = 0,
  ANNAL_SEVERITY_WARNING = 1,
  ANNAL_SEVERITY_ERROR = 2
} AnnalSeverity;

/**
 * AnnalFacet:
 * @ANNAL_FACET_UNSET: none
 * @ANNAL_FACET_TYPE: "event" or "claim"
 * @ANNAL_FACET_ID: the id of the record
 * @ANNAL_FACET_KIND: the kind of an event or a claim; of a claim also the kind
 *   of the event at which it was made. A kind covers its narrower ones
 * @ANNAL_FACET_WHO: whoever takes part: a claim's speaker, principal and
 *   addressee, an event's participants
 * @ANNAL_FACET_BY: who made a claim, and on whose behalf
 * @ANNAL_FACET_TO: whom a demand or commitment addresses
 * @ANNAL_FACET_ABOUT: what a claim is about or targets, what an event's
 *   attributes name
 * @ANNAL_FACET_WHERE: where an event was
 * @ANNAL_FACET_PREDICATE: the predicate of what is said
 * @ANNAL_FACET_STANCE: the stance of a claim
 * @ANNAL_FACET_HEDGE: how a claim is hedged
 * @ANNAL_FACET_STATE: "draft" or "reviewed", of a claim
 * @ANNAL_FACET_STATUS: held, planned, cancelled, disputed, of an event
 * @ANNAL_FACET_FIDELITY: how closely a citation keeps to the words
 * @ANNAL_FACET_SOURCE: the source of a citation
 * @ANNAL_FACET_OUTLET: who published that source
 * @ANNAL_FACET_RELAY: through whom the words came: agencies, and the relays of
 *   chains
 * @ANNAL_FACET_LANG: the language of that source
 * @ANNAL_FACET_ASSESSMENT: how the record was assessed (supported, refuted …,
 *   1 to 6) or a source of it (A to F)
 * @ANNAL_FACET_NOTICE: the notices given of it (withdraw, correct …)
 * @ANNAL_FACET_YEAR: the years in which it may have been
 * @ANNAL_FACET_MONTH: the months in which it may have been, as 2019-05
 *
 * The properties by which events and claims are chosen, counted and put into
 * lanes. An entity covers its parts and those who act for it.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_FACET_UNSET = 0,
  ANNAL_FACET_TYPE = 1,
  ANNAL_FACET_ID = 2,
  ANNAL_FACET_KIND = 3,
  ANNAL_FACET_WHO = 4,
  ANNAL_FACET_BY = 5,
  ANNAL_FACET_TO = 6,
  ANNAL_FACET_ABOUT = 7,
  ANNAL_FACET_WHERE = 8,
  ANNAL_FACET_PREDICATE = 9,
  ANNAL_FACET_STANCE = 10,
  ANNAL_FACET_HEDGE = 11,
  ANNAL_FACET_STATE = 12,
  ANNAL_FACET_STATUS = 13,
  ANNAL_FACET_FIDELITY = 14,
  ANNAL_FACET_SOURCE = 15,
  ANNAL_FACET_OUTLET = 16,
  ANNAL_FACET_RELAY = 17,
  ANNAL_FACET_LANG = 18,
  ANNAL_FACET_ASSESSMENT = 19,
  ANNAL_FACET_NOTICE = 20,
  ANNAL_FACET_YEAR = 21,
  ANNAL_FACET_MONTH = 22
} AnnalFacet;

G_END_DECLS

#endif /* ANNAL_ENUMS_H */

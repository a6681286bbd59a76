/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_PHRASE_H
#define ANNAL_PHRASE_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-date.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_PHRASE (annal_phrase_get_type ())
#define ANNAL_TYPE_PHRASES (annal_phrases_get_type ())

/**
 * AnnalPhrase:
 *
 * Words of English text that tell a time ("late Saturday", "May 6 to 17",
 * "two years"), where they stand, and what they mean. Immutable, and safe to
 * share between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalPhrase AnnalPhrase;

/**
 * AnnalPhrases:
 *
 * The phrases found in one text, in its order. The two parts of a range come
 * before the range that they make up. Immutable, and safe to share between
 * threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalPhrases AnnalPhrases;

/**
 * AnnalPhraseKind:
 * @ANNAL_PHRASE_KIND_DATE: a day or longer ("Tuesday", "the 1970s")
 * @ANNAL_PHRASE_KIND_TIME: within a day ("noon Thursday", "last night")
 * @ANNAL_PHRASE_KIND_DURATION: how long ("two years", "the past decade")
 * @ANNAL_PHRASE_KIND_SET: how often ("every five years", "daily")
 *
 * What a phrase tells, with the types of TIMEX3 (ISO 24617-1).
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_PHRASE_KIND_DATE = 1,
  ANNAL_PHRASE_KIND_TIME = 2,
  ANNAL_PHRASE_KIND_DURATION = 3,
  ANNAL_PHRASE_KIND_SET = 4
} AnnalPhraseKind;

/**
 * AnnalPhraseAnchor:
 * @ANNAL_PHRASE_ANCHOR_NONE: nothing: the words are complete, or have no date
 * @ANNAL_PHRASE_ANCHOR_DATELINE: the dateline
 * @ANNAL_PHRASE_ANCHOR_PHRASE: another phrase of the text
 *
 * What a phrase hangs on.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_PHRASE_ANCHOR_NONE = 0,
  ANNAL_PHRASE_ANCHOR_DATELINE = 1,
  ANNAL_PHRASE_ANCHOR_PHRASE = 2
} AnnalPhraseAnchor;

/**
 * AnnalPhraseModifier:
 * @ANNAL_PHRASE_MODIFIER_NONE: none
 * @ANNAL_PHRASE_MODIFIER_START: its beginning ("early 1990")
 * @ANNAL_PHRASE_MODIFIER_MIDDLE: its middle ("mid-November")
 * @ANNAL_PHRASE_MODIFIER_END: its end ("late Saturday")
 * @ANNAL_PHRASE_MODIFIER_BEFORE: before a moment in it ("earlier this month")
 * @ANNAL_PHRASE_MODIFIER_AFTER: after a moment in it ("later this year")
 * @ANNAL_PHRASE_MODIFIER_ABOUT: near it ("about two years")
 * @ANNAL_PHRASE_MODIFIER_MORE: more than it ("over five days")
 * @ANNAL_PHRASE_MODIFIER_LESS: less than it ("nearly two years")
 * @ANNAL_PHRASE_MODIFIER_AT_LEAST: it or more
 * @ANNAL_PHRASE_MODIFIER_AT_MOST: it or less ("up to 180 days")
 *
 * What narrows a phrase without giving a bound. No bound is invented for it.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_PHRASE_MODIFIER_NONE = 0,
  ANNAL_PHRASE_MODIFIER_START = 1,
  ANNAL_PHRASE_MODIFIER_MIDDLE = 2,
  ANNAL_PHRASE_MODIFIER_END = 3,
  ANNAL_PHRASE_MODIFIER_BEFORE = 4,
  ANNAL_PHRASE_MODIFIER_AFTER = 5,
  ANNAL_PHRASE_MODIFIER_ABOUT = 6,
  ANNAL_PHRASE_MODIFIER_MORE = 7,
  ANNAL_PHRASE_MODIFIER_LESS = 8,
  ANNAL_PHRASE_MODIFIER_AT_LEAST = 9,
  ANNAL_PHRASE_MODIFIER_AT_MOST = 10
} AnnalPhraseModifier;

/**
 * AnnalDayPart:
 * @ANNAL_DAY_PART_NONE: the whole day, or not said
 * @ANNAL_DAY_PART_MORNING: the morning
 * @ANNAL_DAY_PART_AFTERNOON: the afternoon
 * @ANNAL_DAY_PART_EVENING: the evening
 * @ANNAL_DAY_PART_NIGHT: the night
 *
 * A part of the day.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_DAY_PART_NONE = 0,
  ANNAL_DAY_PART_MORNING = 1,
  ANNAL_DAY_PART_AFTERNOON = 2,
  ANNAL_DAY_PART_EVENING = 3,
  ANNAL_DAY_PART_NIGHT = 4
} AnnalDayPart;

/**
 * AnnalPhraseFlags:
 * @ANNAL_PHRASE_FLAGS_NONE: as American newspapers write
 * @ANNAL_PHRASE_FLAGS_DAY_FIRST: 04/05 is 4 May; without, 5 April. The other
 *   reading is the alternative either way
 * @ANNAL_PHRASE_FLAGS_WEEKS_FROM_MONDAY: "last week" is Monday to Sunday;
 *   without, Sunday to Saturday
 *
 * How text is read.
 *
 * Since: 0.1
 */
typedef enum /*< flags >*/
{
  ANNAL_PHRASE_FLAGS_NONE = 0,
  ANNAL_PHRASE_FLAGS_DAY_FIRST = 1 << 0,
  ANNAL_PHRASE_FLAGS_WEEKS_FROM_MONDAY = 1 << 1
} AnnalPhraseFlags;

ANNAL_AVAILABLE_IN_0_1
GType annal_phrases_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalPhrases *annal_phrases_find (const char *text,
                                  gssize length,
                                  AnnalDate *dateline,
                                  AnnalPhraseFlags flags,
                                  GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalPhrases *annal_phrases_ref (AnnalPhrases *self);

ANNAL_AVAILABLE_IN_0_1
void annal_phrases_unref (AnnalPhrases *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_phrases_get_n_phrases (AnnalPhrases *self);

ANNAL_AVAILABLE_IN_0_1
AnnalPhrase *annal_phrases_get_phrase (AnnalPhrases *self,
                                       guint index);

ANNAL_AVAILABLE_IN_0_1
GType annal_phrase_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalPhrase *annal_phrase_resolve (const char *words,
                                   AnnalDate *dateline,
                                   AnnalPhraseFlags flags,
                                   GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalPhrase *annal_phrase_ref (AnnalPhrase *self);

ANNAL_AVAILABLE_IN_0_1
void annal_phrase_unref (AnnalPhrase *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_phrase_get_text (AnnalPhrase *self);

ANNAL_AVAILABLE_IN_0_1
gint64 annal_phrase_get_start (AnnalPhrase *self);

ANNAL_AVAILABLE_IN_0_1
gint64 annal_phrase_get_end (AnnalPhrase *self);

ANNAL_AVAILABLE_IN_0_1
gint64 annal_phrase_get_start_byte (AnnalPhrase *self);

ANNAL_AVAILABLE_IN_0_1
gint64 annal_phrase_get_end_byte (AnnalPhrase *self);

ANNAL_AVAILABLE_IN_0_1
AnnalPhraseKind annal_phrase_get_kind (AnnalPhrase *self);

ANNAL_AVAILABLE_IN_0_1
AnnalDate *annal_phrase_get_date (AnnalPhrase *self);

ANNAL_AVAILABLE_IN_0_1
AnnalDate *annal_phrase_get_alternative (AnnalPhrase *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_phrase_is_relative (AnnalPhrase *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_phrase_is_range (AnnalPhrase *self);

ANNAL_AVAILABLE_IN_0_1
AnnalPhraseAnchor annal_phrase_get_anchor (AnnalPhrase *self);

ANNAL_AVAILABLE_IN_0_1
gint annal_phrase_get_anchor_index (AnnalPhrase *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_phrase_get_rule (AnnalPhrase *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_phrase_get_duration_text (AnnalPhrase *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_phrase_get_duration (AnnalPhrase *self);

ANNAL_AVAILABLE_IN_0_1
AnnalPhraseModifier annal_phrase_get_modifier (AnnalPhrase *self);

ANNAL_AVAILABLE_IN_0_1
AnnalDayPart annal_phrase_get_day_part (AnnalPhrase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalPhrase, annal_phrase_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalPhrases, annal_phrases_unref)

G_END_DECLS

#endif /* ANNAL_PHRASE_H */

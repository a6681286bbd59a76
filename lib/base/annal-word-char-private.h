/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What a code point is in a word, once folded for case, accents and width. */

#ifndef ANNAL_WORD_CHAR_PRIVATE_H
#define ANNAL_WORD_CHAR_PRIVATE_H

#include <glib.h>

typedef enum
{
  ANNAL_WORD_CHAR_END,         /* of the text */
  ANNAL_WORD_CHAR_BREAK,       /* what parts words */
  ANNAL_WORD_CHAR_SPACE,       /* a blank */
  ANNAL_WORD_CHAR_GROUP,       /* a comma, or a space that does not break lines: groups digits, parts words */
  ANNAL_WORD_CHAR_STOP,        /* a full stop */
  ANNAL_WORD_CHAR_APOSTROPHE,
  ANNAL_WORD_CHAR_IGNORED,     /* accents, and what does not show */
  ANNAL_WORD_CHAR_VOICING,     /* a sound mark of kana, which makes another letter */
  ANNAL_WORD_CHAR_LETTER,      /* of a script that puts spaces between words */
  ANNAL_WORD_CHAR_DIGIT,       /* 0 to 9, whatever the script */
  ANNAL_WORD_CHAR_GRAM,        /* of a script in which words are found by pairs of letters */
  ANNAL_WORD_CHAR_SEQUENCE,    /* several of these */
} AnnalWordCharKind;

/* A kind and a code point in one number. */
typedef guint32 AnnalWordChar;

#define ANNAL_WORD_CHAR(kind, c) ((AnnalWordChar) (kind) << 24 | (c))

static inline AnnalWordCharKind
annal_word_char_kind (AnnalWordChar self)
{
  return (AnnalWordCharKind) (self >> 24);
}

static inline gunichar
annal_word_char_get (AnnalWordChar self)
{
  return self & 0xffffff;
}

/* Folds one code point of at most 0x10ffff. Where it becomes several, the
 * answer is of the kind SEQUENCE, and *@sequence points to their number and
 * then to them, for good. Any thread may call it.
 */
AnnalWordChar annal_word_char_fold (gunichar c, const AnnalWordChar **sequence);

#endif /* ANNAL_WORD_CHAR_PRIVATE_H */

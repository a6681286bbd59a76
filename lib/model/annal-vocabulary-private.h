/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_VOCABULARY_PRIVATE_H
#define ANNAL_VOCABULARY_PRIVATE_H

#include <annal/annal-vocabulary.h>

/* The word of an enumeration's value in a file, or NULL for the unset value,
 * which has none.
 */
const char *annal_word_get (GType enum_type, int value);

/* The value of a word, or -1 where the enumeration has no such word. */
int annal_word_lookup (GType enum_type, const char *word, gsize length);

/* All words of an enumeration, for messages: "affirm, deny or withhold". */
char *annal_word_dup_list (GType enum_type);

/* What stands between a speaker, or several, and the sentence of a claim:
 * "urges[ {}]". data/vocabulary.ini tells what the brackets mean. NULL for the
 * unset stance.
 */
const char *annal_stance_get_act (AnnalStance stance, gboolean plural);

/* What an act of that stance is called: "a rejection". */
const char *annal_stance_get_noun (AnnalStance stance);

#endif /* ANNAL_VOCABULARY_PRIVATE_H */

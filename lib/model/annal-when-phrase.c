/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* From words found in a text to the date of a record. */

#include <annal/annal-when.h>

/**
 * annal_when_new_for_phrase:
 * @phrase: words that were found in the text of a source
 * @source: (nullable): the id of the source
 * @relative_to: (nullable): what a relative date hangs on, a record's id or
 *   words; the source, where it is %NULL
 *
 * Makes the date of a record from words found in a text: with their EDTF, the
 * words as printed and where they stand, and the basis stated or relative. A
 * length of time without a date becomes the duration.
 *
 * Returns: (transfer full): the new value
 *
 * Since: 0.1
 */
AnnalWhen *
annal_when_new_for_phrase (AnnalPhrase *phrase,
                           const char *source,
                           const char *relative_to)
{
  AnnalWhen *self;
  AnnalDate *date;

  g_return_val_if_fail (phrase != NULL, NULL);
  date = annal_phrase_get_date (phrase);
  self = annal_when_new (date != NULL ? annal_date_get_text (date) : NULL);
  annal_when_set_text (self, annal_phrase_get_text (phrase));
  annal_when_set_duration (self, annal_phrase_get_duration_text (phrase));
  if (date == NULL)
    annal_when_set_basis (self, ANNAL_BASIS_UNKNOWN);
  else if (annal_phrase_is_relative (phrase))
    annal_when_set_basis (self, ANNAL_BASIS_RELATIVE);
  else
    annal_when_set_basis (self, ANNAL_BASIS_STATED);
  if (date != NULL && annal_phrase_is_relative (phrase))
    annal_when_set_relative_to (self, relative_to != NULL ? relative_to : source);
  if (source != NULL)
    {
      annal_when_set_source (self, source);
      annal_when_set_start (self, annal_phrase_get_start (phrase));
      annal_when_set_end (self, annal_phrase_get_end (phrase));
    }
  return self;
}

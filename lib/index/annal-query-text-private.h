/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What reading and writing the text of a query must agree on. */

#ifndef ANNAL_QUERY_TEXT_PRIVATE_H
#define ANNAL_QUERY_TEXT_PRIVATE_H

#include <string.h>

#include "index/annal-query-private.h"

#define ANNAL_QUERY_CERTAIN "certain"

/* Whether @c ends what the quotation mark @open begins. */
static inline gboolean
annal_query_closes (gunichar open, gunichar c)
{
  switch (open)
    {
    case '"':
      return c == '"';
    case 0x201C:
      return c == 0x201D;
    case 0x201D:
      return c == 0x201D;
    case 0x201E:
      return c == 0x201C || c == 0x201D;
    default:
      return FALSE;
    }
}

static inline gboolean
annal_query_is_quote (gunichar c)
{
  return c == '"' || c == 0x201C || c == 0x201D || c == 0x201E;
}

/* The dashes that are written for the hyphen which means “not”. */
static inline gboolean
annal_query_is_dash (gunichar c)
{
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

/* Whether a word or value that starts so would be taken for something else. */
static inline gboolean
annal_query_starts_oddly (const char *text)
{
  return *text == '-' || *text == '(' || annal_query_is_dash (g_utf8_get_char (text));
}

/* AND, OR and NOT, which other query languages have. */
static inline gboolean
annal_query_is_joiner (const char *text, gsize length)
{
  return (length == 3 && (memcmp (text, "AND", 3) == 0 || memcmp (text, "NOT", 3) == 0)) ||
         (length == 2 && memcmp (text, "OR", 2) == 0);
}

/* Whether @at is a comma that may be meant to part two words; not in 200,000,
 * and not where the text ends with it.
 */
static inline gboolean
annal_query_is_list_comma (const char *text, const char *end, const char *at)
{
  if (*at != ',' || at + 1 == end)
    return FALSE;
  return at == text || !g_ascii_isdigit (at[-1]) || !g_ascii_isdigit (at[1]);
}

#endif /* ANNAL_QUERY_TEXT_PRIVATE_H */

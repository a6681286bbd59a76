/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Language tags, by the grammar of RFC 5646: subtags with hyphens between, in
 * this order: language, extended languages, script, region, variants,
 * extensions, private use.
 *
 * The grammar has room for languages of four to eight letters, but none was
 * ever registered; here they are refused, for they are names such as
 * “korean”.
 */

#include "model/annal-check-rules-private.h"

#include <string.h>

#include <annal/annal-text.h>

/* Tags from before the grammar that do not follow it; the others do. */
static const char *const irregular[] = {
  "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo",
  "i-navajo", "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de", NULL
};

static gboolean
is_alpha (const char *subtag, gsize least, gsize most)
{
  gsize length = strlen (subtag);

  return length >= least && length <= most && strspn (subtag, "abcdefghijklmnopqrstuvwxyz") == length;
}

static gboolean
is_alnum (const char *subtag, gsize least, gsize most)
{
  gsize length = strlen (subtag);

  return length >= least && length <= most &&
         strspn (subtag, "abcdefghijklmnopqrstuvwxyz0123456789") == length;
}

static gboolean
is_region (const char *subtag)
{
  return is_alpha (subtag, 2, 2) || (strlen (subtag) == 3 && strspn (subtag, "0123456789") == 3);
}

static gboolean
is_variant (const char *subtag)
{
  return is_alnum (subtag, 5, 8) || (is_alnum (subtag, 4, 4) && g_ascii_isdigit (subtag[0]));
}

/* Steps over a singleton and the subtags it needs at least one of; stays
 * where there are none.
 */
static char **
skip_extension (char **subtag, gsize least)
{
  char **at = subtag + 1;

  while (*at != NULL && is_alnum (*at, least, 8))
    at++;
  return at > subtag + 1 ? at : subtag;
}

static char **
skip_language (char **at)
{
  if (!is_alpha (*at, 2, 3))
    return at;
  at++;
  for (guint i = 0; i < 3 && *at != NULL && is_alpha (*at, 3, 3); i++)
    at++;
  if (*at != NULL && is_alpha (*at, 4, 4))
    at++;
  if (*at != NULL && is_region (*at))
    at++;
  while (*at != NULL && is_variant (*at))
    at++;
  return at;
}

static char **
skip_extensions (char **at)
{
  while (*at != NULL && is_alnum (*at, 1, 1) && **at != 'x')
    {
      char **next = skip_extension (at, 2);

      if (next == at)
        return at;
      at = next;
    }
  return at;
}

gboolean
annal_language_is_well_formed (const char *tag)
{
  g_autofree char *lower = g_ascii_strdown (tag, -1);
  g_auto (GStrv) subtags = g_strsplit (lower, "-", -1);
  char **at = subtags;

  if (*at == NULL)
    return FALSE;
  if (g_strv_contains (irregular, lower))
    return TRUE;
  if (strcmp (*at, "x") != 0)
    {
      at = skip_language (at);
      if (at == subtags)
        return FALSE;
      at = skip_extensions (at);
    }
  if (*at != NULL && strcmp (*at, "x") == 0)
    at = skip_extension (at, 1);
  return *at == NULL;
}

void
annal_check_language (const AnnalCheck *self, const char *tag, const char *pointer, const char *member)
{
  AnnalProblem *problem;

  if (annal_language_is_well_formed (tag))
    return;
  problem = ANNAL_CHECK_ERROR (self, "bad-language", pointer, member, "“%s” is not a language tag.", tag);
  annal_problem_set_expected (problem, "a BCP 47 tag such as en, ko or zh-Hant");
}

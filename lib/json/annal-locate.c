/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "json/annal-locate-private.h"

#include <string.h>

#define LONE_PASSAGE "/passages/0"

typedef struct
{
  char *wanted;         /* owned */
  gsize matched;        /* length of the part of @wanted that was found */
  AnnalJsonPlace place; /* of the deepest value found */
  gboolean scalar;      /* whether that value has no members */
} Candidate;

static gboolean
begins_value (AnnalJsonToken token)
{
  return token != ANNAL_JSON_KEY && token != ANNAL_JSON_OBJECT_END && token != ANNAL_JSON_ARRAY_END;
}

static void
candidate_try (Candidate *candidate, const char *found, AnnalJsonToken token, const AnnalJsonPlace *place)
{
  gsize length = strlen (found);

  if (length < candidate->matched || strncmp (candidate->wanted, found, length) != 0)
    return;
  if (candidate->wanted[length] != '\0' && candidate->wanted[length] != '/')
    return;
  candidate->matched = length;
  candidate->place = *place;
  candidate->scalar = token != ANNAL_JSON_OBJECT_BEGIN && token != ANNAL_JSON_ARRAY_BEGIN;
}

static char *
without_lone_passage (const char *pointer)
{
  const char *at = strstr (pointer, LONE_PASSAGE);

  if (at == NULL)
    return g_strdup (pointer);
  return g_strdup_printf ("%.*s%s", (int) (at - pointer), pointer, at + strlen (LONE_PASSAGE));
}

static void
search_record (AnnalJsonRead *in, Candidate *candidates, gsize n_candidates)
{
  AnnalJsonPlace place;
  AnnalJsonToken token;

  do
    {
      token = annal_json_read_next (in);
      if (token == ANNAL_JSON_ERROR || token == ANNAL_JSON_END)
        return;
      if (!begins_value (token))
        continue;
      {
        g_autofree char *pointer = annal_json_read_dup_pointer (in);

        annal_json_read_get_place (in, &place);
        for (gsize i = 0; i < n_candidates; i++)
          candidate_try (&candidates[i], pointer, token, &place);
      }
    }
  while (annal_json_read_get_depth (in) > 0);
}

static void
make_absolute (AnnalJsonPlace *place, const AnnalJsonPlace *origin)
{
  if (place->line == 1)
    place->column += origin->column - 1;
  place->line += origin->line - 1;
  place->byte += origin->byte;
}

char *
annal_locate (AnnalJsonRead *in, const AnnalOrigin *origin, const char *pointer, AnnalJsonPlace *place)
{
  Candidate candidates[] = {
    { .wanted = g_strdup (pointer), .place = { 0, 1, 1 } },
    { .wanted = without_lone_passage (pointer), .place = { 0, 1, 1 } },
  };
  Candidate *best = &candidates[0];
  char *found;

  search_record (in, candidates, G_N_ELEMENTS (candidates));
  if (candidates[1].matched > candidates[0].matched)
    best = &candidates[1];
  *place = best->place;
  make_absolute (place, &origin->place);
  /* A shorthand has nothing beneath it; a missing member is named all the same. */
  if (best->scalar)
    best->wanted[best->matched] = '\0';
  found = g_strconcat (origin->pointer, best->wanted, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    g_free (candidates[i].wanted);
  return found;
}

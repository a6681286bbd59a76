/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* One value in its one form. An object is written in the order it is read and,
 * where its keys turn out not to be sorted, put in order when it closes: so
 * each byte is moved at most once for each object around it.
 */

#include "base/annal-json-write-private.h"

#include <string.h>

typedef struct
{
  gsize key; /* decoded, in the store of keys */
  gsize key_length;
  gsize start; /* the member's text in the output, without a comma */
  gsize end;
} Member;

typedef struct
{
  gboolean is_object;
  gsize start;        /* in the output, after the bracket */
  gsize keys_start;   /* in the store of keys */
  guint first_member; /* of the open objects' members */
  gboolean has_some;
} Open;

typedef struct
{
  GString *out;
  GString *keys;
  GArray *members; /* of Member */
  GArray *opens;   /* of Open */
} Normaliser;

static void
normaliser_init (Normaliser *self)
{
  self->out = g_string_new (NULL);
  self->keys = g_string_new (NULL);
  self->members = g_array_new (FALSE, FALSE, sizeof (Member));
  self->opens = g_array_new (FALSE, FALSE, sizeof (Open));
}

static char *
normaliser_finish (Normaliser *self, gboolean ok)
{
  g_string_free (self->keys, TRUE);
  g_array_unref (self->members);
  g_array_unref (self->opens);
  return g_string_free (self->out, !ok);
}

static Open *
innermost (Normaliser *self)
{
  return self->opens->len > 0 ? &g_array_index (self->opens, Open, self->opens->len - 1) : NULL;
}

static void
put_comma (Normaliser *self, Open *open)
{
  if (open->has_some)
    g_string_append_c (self->out, ',');
  open->has_some = TRUE;
}

static int
compare_members (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Normaliser *self = user_data;
  const Member *member_a = a;
  const Member *member_b = b;
  int order = memcmp (self->keys->str + member_a->key, self->keys->str + member_b->key,
                      MIN (member_a->key_length, member_b->key_length));

  if (order == 0)
    order = (member_a->key_length > member_b->key_length) - (member_a->key_length < member_b->key_length);
  if (order == 0)
    order = (member_a->start > member_b->start) - (member_a->start < member_b->start);
  return order;
}

static gboolean
is_sorted (Normaliser *self, const Member *members, guint n)
{
  for (guint i = 1; i < n; i++)
    if (compare_members (&members[i - 1], &members[i], self) > 0)
      return FALSE;
  return TRUE;
}

static void
sort_members (Normaliser *self, const Open *open)
{
  guint n = self->members->len - open->first_member;
  Member *members = &g_array_index (self->members, Member, open->first_member);
  g_autoptr (GString) sorted = NULL;

  if (is_sorted (self, members, n))
    return;

  g_qsort_with_data (members, (int) n, sizeof *members, compare_members, self);
  sorted = g_string_sized_new (self->out->len - open->start);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (sorted, ',');
      g_string_append_len (sorted, self->out->str + members[i].start,
                           (gssize) (members[i].end - members[i].start));
    }
  g_assert (sorted->len == self->out->len - open->start);
  memcpy (self->out->str + open->start, sorted->str, sorted->len);
}

static void
read_key (Normaliser *self, AnnalJsonRead *in)
{
  gsize length;
  const char *text = annal_json_read_get_text (in, &length);
  Member member = { .key = self->keys->len, .key_length = length };

  put_comma (self, innermost (self));
  member.start = self->out->len;
  g_array_append_val (self->members, member);
  g_string_append_len (self->keys, text, (gssize) length);
  annal_json_append_quoted (self->out, text, length);
  g_string_append_c (self->out, ':');
}

static void
read_begin (Normaliser *self, gboolean is_object)
{
  Open open = { .is_object = is_object, .keys_start = self->keys->len, .first_member = self->members->len };

  g_string_append_c (self->out, is_object ? '{' : '[');
  open.start = self->out->len;
  g_array_append_val (self->opens, open);
}

static void
read_end (Normaliser *self)
{
  Open *open = innermost (self);

  if (open->is_object && self->members->len > open->first_member)
    sort_members (self, open);
  g_string_append_c (self->out, open->is_object ? '}' : ']');
  g_string_truncate (self->keys, open->keys_start);
  g_array_set_size (self->members, open->first_member);
  g_array_set_size (self->opens, self->opens->len - 1);
}

static void
read_scalar (Normaliser *self, AnnalJsonRead *in, AnnalJsonToken token)
{
  gsize length;
  const char *text = annal_json_read_get_text (in, &length);

  if (token == ANNAL_JSON_STRING)
    annal_json_append_quoted (self->out, text, length);
  else if (token == ANNAL_JSON_NUMBER)
    g_string_append_len (self->out, text, (gssize) length);
  else
    g_string_append (self->out, token == ANNAL_JSON_TRUE ? "true" : token == ANNAL_JSON_FALSE ? "false" : "null");
}

static gboolean
is_begin (AnnalJsonToken token)
{
  return token == ANNAL_JSON_OBJECT_BEGIN || token == ANNAL_JSON_ARRAY_BEGIN;
}

static gboolean
is_end (AnnalJsonToken token)
{
  return token == ANNAL_JSON_OBJECT_END || token == ANNAL_JSON_ARRAY_END;
}

/* What a value and its surroundings have in common, whatever the value. */
static void
read_token (Normaliser *self, AnnalJsonRead *in, AnnalJsonToken token)
{
  Open *around = innermost (self);

  if (around != NULL && !around->is_object && !is_end (token))
    put_comma (self, around);

  if (token == ANNAL_JSON_KEY)
    read_key (self, in);
  else if (is_begin (token))
    read_begin (self, token == ANNAL_JSON_OBJECT_BEGIN);
  else if (is_end (token))
    read_end (self);
  else
    read_scalar (self, in, token);

  around = innermost (self);
  if (around != NULL && around->is_object && token != ANNAL_JSON_KEY && !is_begin (token))
    g_array_index (self->members, Member, self->members->len - 1).end = self->out->len;
}

char *
annal_json_normalise (AnnalJsonRead *in)
{
  Normaliser self;
  AnnalJsonToken token = annal_json_read_get_token (in);

  normaliser_init (&self);
  for (;;)
    {
      if (token == ANNAL_JSON_ERROR)
        return normaliser_finish (&self, FALSE);
      read_token (&self, in, token);
      if (self.opens->len == 0)
        return normaliser_finish (&self, TRUE);
      token = annal_json_read_next (in);
    }
}

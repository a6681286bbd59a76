/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The words of the page in its language. */

#include "export/html/annal-html-private.h"

#include <string.h>

#include <gio/gio.h>

#include <annal/annal-claim.h>
#include <annal/annal-date.h>
#include <annal/annal-event.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>
#include <annal/annal-text.h>
#include <annal/annal-when.h>

#include "base/annal-hash-private.h"
#include "export/wording/annal-wording-private.h"
#include "model/annal-when-span-private.h"

#define GROUP "page"

struct _AnnalHtmlWords
{
  GHashTable *table; /* owned, key to text */
  char *lang;        /* owned */
};

static GBytes *
look_up (const char *lang)
{
  g_autofree char *path = g_strdup_printf ("/annal/page/strings-%s.ini", lang);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/* The resources know only small letters; a tag is cut to its language. */
static char *
find_lang (const char *lang, GBytes **bytes)
{
  g_autofree char *tag = g_ascii_strdown (lang != NULL ? lang : "en", -1);

  tag[strcspn (tag, "-_")] = '\0';
  *bytes = tag[strspn (tag, "abcdefghijklmnopqrstuvwxyz")] == '\0' ? look_up (tag) : NULL;
  if (*bytes != NULL)
    return g_steal_pointer (&tag);
  *bytes = look_up ("en");
  g_assert (*bytes != NULL);
  return g_strdup ("en");
}

AnnalHtmlWords *
annal_html_words_new (const char *lang)
{
  AnnalHtmlWords *self = g_new0 (AnnalHtmlWords, 1);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) keys = NULL;

  self->lang = find_lang (lang, &bytes);
  self->table = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, g_free);
  if (!g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    g_assert_not_reached ();
  keys = g_key_file_get_keys (file, GROUP, NULL, NULL);
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    g_hash_table_insert (self->table, g_strdup (keys[i]), g_key_file_get_string (file, GROUP, keys[i], NULL));
  return self;
}

void
annal_html_words_free (AnnalHtmlWords *self)
{
  g_hash_table_unref (self->table);
  g_free (self->lang);
  g_free (self);
}

const char *
annal_html_words_get_lang (const AnnalHtmlWords *self)
{
  return self->lang;
}

gboolean
annal_html_words_is_english (const AnnalHtmlWords *self)
{
  return strcmp (self->lang, "en") == 0;
}

const char *
annal_html_words_get (const AnnalHtmlWords *self, const char *key)
{
  const char *text = g_hash_table_lookup (self->table, key);

  return text != NULL ? text : key;
}

gboolean
annal_html_words_has (const AnnalHtmlWords *self, const char *key)
{
  return g_hash_table_contains (self->table, key);
}

/* What is filled in is not read again. */
static char *
fill (const char *text, gsize length, const char *const *with)
{
  GString *out = g_string_new (NULL);
  const char *end = text + length;

  for (const char *p = text; p < end;)
    if (end - p >= 3 && p[0] == '{' && p[1] >= '1' && p[1] <= '3' && p[2] == '}')
      {
        const char *one = with[p[1] - '1'];

        g_string_append (out, one != NULL ? one : "");
        p += 3;
      }
    else
      g_string_append_c (out, *p++);
  return g_string_free (out, FALSE);
}

char *
annal_html_words_fill (const AnnalHtmlWords *self,
                       const char *key,
                       const char *first,
                       const char *second,
                       const char *third)
{
  const char *text = annal_html_words_get (self, key);
  const char *const with[] = { first, second, third };

  return fill (text, strlen (text), with);
}

char *
annal_html_words_count (const AnnalHtmlWords *self, const char *key, guint n)
{
  const char *text = annal_html_words_get (self, key);
  const char *bar = strchr (text, '|');
  g_autofree char *number = g_strdup_printf ("%u", n);
  const char *const with[] = { number, NULL, NULL };

  if (bar == NULL)
    return fill (text, strlen (text), with);
  return n == 1 ? fill (text, bar - text, with) : fill (bar + 1, strlen (bar + 1), with);
}

void
annal_html_add_word (AnnalHtml *self, const char *key)
{
  annal_html_add (self->text, annal_html_words_get (self->words, key));
}

void
annal_html_add_colon (AnnalHtml *self)
{
  annal_html_add_word (self, "colon");
  g_string_append_c (self->text, ' ');
}

void
annal_html_add_filled (AnnalHtml *self, const char *key, const char *first, const char *second)
{
  g_autofree char *words = annal_html_words_fill (self->words, key, first, second, NULL);

  annal_html_add (self->text, words);
}

char *
annal_html_word_date (AnnalHtml *self, const AnnalWhen *when)
{
  const char *edtf = when != NULL ? annal_when_get_edtf (when) : NULL;
  g_autoptr (AnnalDate) date = annal_when_read_date (when);

  if (edtf == NULL)
    return NULL;
  if (date == NULL)
    return g_strdup (edtf);
  return annal_date_format_full (date, ANNAL_DATE_STYLE_LONG, annal_html_words_get_lang (self->words));
}

/* A day or a time of day as HTML has them, too. */
static gboolean
is_day (const char *edtf)
{
  gsize digits = strspn (edtf, "0123456789-");

  return digits == 10 && edtf[4] == '-' && edtf[7] == '-' && (edtf[10] == '\0' || edtf[10] == 'T') &&
         strncmp (edtf, "0000", 4) != 0 && strpbrk (edtf, "X?~%/[{") == NULL;
}

void
annal_html_add_date (AnnalHtml *self, const AnnalWhen *when)
{
  const char *edtf = when != NULL ? annal_when_get_edtf (when) : NULL;
  g_autofree char *words = annal_html_word_date (self, when);

  if (edtf != NULL && is_day (edtf))
    g_string_append_printf (self->text, "<time datetime=%.10s>", edtf);
  else
    g_string_append (self->text, "<i>");
  annal_html_add (self->text, words != NULL ? words : annal_html_words_get (self->words, "no-date"));
  g_string_append (self->text, edtf != NULL && is_day (edtf) ? "</time>" : "</i>");
}

/* What a date hangs on: the number of a source, a record's name, or what the
 * dossier says.
 */
static char *
say_ground (AnnalHtml *self, const AnnalWhen *when)
{
  const char *id = annal_when_get_relative_to (when);
  AnnalRecord *record = id != NULL ? annal_dossier_lookup (self->dossier, id) : NULL;
  guint number = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->references, id)) : 0;
  g_autofree char *words = NULL;

  if (number > 0)
    return g_strdup_printf ("[%u]", number);
  if (record == NULL || annal_record_as_source (record) != NULL)
    return g_strdup (id);
  words = annal_word_record (self->dossier, record);
  return annal_html_words_fill (self->words, "quoted", words, NULL, NULL);
}

/* The wording layer speaks English. */
static char *
say_basis (AnnalHtml *self, const AnnalWhen *when)
{
  static const char *const keys[] = {
    [ANNAL_BASIS_RELATIVE] = "relative",
    [ANNAL_BASIS_INFERRED] = "inferred",
    [ANNAL_BASIS_BOUNDED] = "bounded",
    [ANNAL_BASIS_PAGE_CLOCK] = "page-clock",
    [ANNAL_BASIS_ASSUMED] = "assumed",
  };
  AnnalBasis basis = annal_when_get_basis (when);
  g_autofree char *ground = say_ground (self, when);
  g_autofree char *key = NULL;

  if ((guint) basis >= G_N_ELEMENTS (keys) || keys[basis] == NULL)
    return NULL;
  key = g_strdup_printf ("%s%s", keys[basis], ground != NULL && basis != ANNAL_BASIS_PAGE_CLOCK ? "-from" : "");
  return annal_html_words_fill (self->words, key, ground, NULL, NULL);
}

char *
annal_html_word_basis (AnnalHtml *self, const AnnalWhen *when)
{
  const char *text = when != NULL ? annal_when_get_text (when) : NULL;
  g_autofree char *known = NULL;
  g_autofree char *quoted = NULL;

  if (when == NULL)
    return NULL;
  if (annal_html_words_is_english (self->words))
    {
      if (text != NULL && annal_when_get_basis (when) == ANNAL_BASIS_STATED)
        return g_strdup_printf ("printed as “%s”", text);
      return annal_word_basis (self->dossier, when);
    }
  known = say_basis (self, when);
  if (text == NULL)
    return g_steal_pointer (&known);
  quoted = annal_html_words_fill (self->words, "quoted", text, NULL, NULL);
  return known != NULL ? g_strdup_printf ("%s, %s", quoted, known) : g_steal_pointer (&quoted);
}

const char *
annal_html_get_sentence (const AnnalClaim *claim)
{
  const AnnalText *says = annal_claim_get_says (claim);

  return says != NULL && annal_text_get_text (says) != NULL ? annal_text_get_text (says) : "";
}

static const char *
get_standing_key (const AnnalStanding *standing, AnnalRecord *record)
{
  const AnnalEvent *event = annal_record_as_event (record);
  const AnnalClaim *claim = annal_record_as_claim (record);

  switch (annal_standing_get_op (standing, record))
    {
    case ANNAL_NOTICE_OP_WITHDRAW:
      return "op-withdraw";
    case ANNAL_NOTICE_OP_CORRECT:
      return "op-correct";
    case ANNAL_NOTICE_OP_ERASE:
      return "op-erase";
    default:
      break;
    }
  switch (event != NULL ? annal_event_get_status (event) : ANNAL_EVENT_STATUS_UNSET)
    {
    case ANNAL_EVENT_STATUS_PLANNED:
      return "planned";
    case ANNAL_EVENT_STATUS_CANCELLED:
      return "cancelled";
    case ANNAL_EVENT_STATUS_DISPUTED:
      return "disputed";
    default:
      return claim != NULL && annal_claim_get_state (claim) == ANNAL_CLAIM_STATE_DRAFT ? "draft" : NULL;
    }
}

const char *
annal_html_words_get_standing (const AnnalHtmlWords *self, const AnnalStanding *standing, AnnalRecord *record)
{
  const char *key = get_standing_key (standing, record);

  return key != NULL ? annal_html_words_get (self, key) : NULL;
}

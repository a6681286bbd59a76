/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Claims on the page. Claims that share who says it, when, and through whom it
 * came stand in one group, so that this is written once: the chain from the
 * speaker to the outlet as a line, then what is said.
 */

#include "export/html/annal-html-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-anchor.h>
#include <annal/annal-assessment.h>
#include <annal/annal-chain-link.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-notice.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>
#include <annal/annal-text.h>
#include <annal/annal-when.h>

#include "base/annal-hash-private.h"
#include "export/wording/annal-wording-private.h"
#include "model/annal-vocabulary-private.h"

typedef struct
{
  char *key;      /* owned: what the claims share */
  GArray *claims; /* owned, of guint: entries */
} Group;

static AnnalClaim *
get_claim (AnnalHtml *self, guint index)
{
  return annal_record_as_claim (annal_timeline_get_record (self->timeline, index));
}

static const AnnalCitation *
get_first_citation (const AnnalClaim *claim)
{
  return annal_claim_get_n_citations (claim) > 0 ? annal_claim_get_citation (claim, 0) : NULL;
}

static void
add_agent_key (GString *key, const AnnalAgent *agent)
{
  const char *id = agent != NULL ? annal_agent_get_id (agent) : NULL;
  const char *unnamed = agent != NULL ? annal_agent_get_unnamed (agent) : NULL;
  const char *acts_for = agent != NULL ? annal_agent_get_acts_for (agent) : NULL;

  /* An id holds no such separator; a phrase may, and has its length before it. */
  g_string_append_printf (key, "%s\x1f%" G_GSIZE_FORMAT ":%s\x1f%s\x1f", id != NULL ? id : "",
                          unnamed != NULL ? strlen (unnamed) : 0, unnamed != NULL ? unnamed : "",
                          acts_for != NULL ? acts_for : "");
}

static char *
make_key (const AnnalClaim *claim)
{
  GString *key = g_string_new (NULL);
  const AnnalCitation *citation = get_first_citation (claim);
  const AnnalWhen *said = annal_claim_get_said (claim);

  add_agent_key (key, annal_claim_get_by (claim));
  add_agent_key (key, annal_claim_get_principal (claim));
  g_string_append (key, said != NULL && annal_when_get_edtf (said) != NULL ? annal_when_get_edtf (said) : "");
  g_string_append_c (key, '\x1f');
  if (citation == NULL)
    return g_string_free (key, FALSE);
  g_string_append (key, annal_citation_get_source (citation) != NULL ? annal_citation_get_source (citation) : "");
  for (guint i = 0; i < annal_citation_get_n_chain_links (citation); i++)
    {
      add_agent_key (key, annal_chain_link_get_who (annal_citation_get_chain_link (citation, i)));
      add_agent_key (key, annal_chain_link_get_on_behalf_of (annal_citation_get_chain_link (citation, i)));
    }
  return g_string_free (key, FALSE);
}

static void
group_free (gpointer data)
{
  Group *self = data;

  g_free (self->key);
  g_array_unref (self->claims);
  g_free (self);
}

/* In the order in which the first of each group comes. */
static GPtrArray *
group_claims (AnnalHtml *self, const GArray *claims)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);
  g_autoptr (GHashTable) known = g_hash_table_new (annal_text_hash, g_str_equal);

  for (guint i = 0; i < claims->len; i++)
    {
      guint index = g_array_index (claims, guint, i);
      g_autofree char *key = make_key (get_claim (self, index));
      Group *group = g_hash_table_lookup (known, key);

      if (group == NULL)
        {
          group = g_new0 (Group, 1);
          group->key = g_steal_pointer (&key);
          group->claims = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (known, group->key, group);
          g_ptr_array_add (groups, group);
        }
      g_array_append_val (group->claims, index);
    }
  return groups;
}

static gboolean
is_speaker (const AnnalClaim *claim, const AnnalAgent *agent)
{
  const AnnalAgent *by = annal_claim_get_by (claim);

  if (by == NULL || agent == NULL)
    return FALSE;
  return g_strcmp0 (annal_agent_get_id (by), annal_agent_get_id (agent)) == 0 &&
         g_strcmp0 (annal_agent_get_unnamed (by), annal_agent_get_unnamed (agent)) == 0;
}

/* Through whom it came, without the speaker. */
static GPtrArray *
list_hops (AnnalHtml *self, const AnnalClaim *claim, const AnnalCitation *citation)
{
  GPtrArray *hops = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < annal_citation_get_n_chain_links (citation); i++)
    {
      const AnnalChainLink *link = annal_citation_get_chain_link (citation, i);
      g_autofree char *who = annal_html_word_agent (self, annal_chain_link_get_who (link),
                                                    annal_chain_link_get_on_behalf_of (link), ANNAL_NAMING_BRIEF);

      if (is_speaker (claim, annal_chain_link_get_who (link)) && hops->len == 0)
        continue;
      if (hops->len == 0 || strcmp (g_ptr_array_index (hops, hops->len - 1), who) != 0)
        g_ptr_array_add (hops, g_steal_pointer (&who));
    }
  return hops;
}

/* “the newspaper of article 003 [7]”; @name is NULL where the chain has none. */
static void
add_outlet (AnnalHtml *self, const char *id, const char *name)
{
  AnnalSource *source = name == NULL ? annal_dossier_lookup_source (self->dossier, id) : NULL;
  g_autofree char *maker = source != NULL ? annal_html_word_maker (self, source) : NULL;

  annal_html_open_link (self, id);
  annal_html_add (self->text, name != NULL ? name : maker != NULL ? maker : id);
  g_string_append_c (self->text, ' ');
  annal_html_add_reference (self, id);
  g_string_append (self->text, "</a>");
}

/* The last hop is where the words can be read. */
static void
add_hops (AnnalHtml *self, const AnnalClaim *claim, const AnnalCitation *citation)
{
  g_autoptr (GPtrArray) hops = list_hops (self, claim, citation);
  const char *source = annal_citation_get_source (citation);

  for (guint i = 0; i + 1 < hops->len; i++)
    {
      g_string_append (self->text, "<li>");
      annal_html_add (self->text, g_ptr_array_index (hops, i));
    }
  g_string_append (self->text, "<li>");
  if (source == NULL)
    annal_html_add (self->text, hops->len > 0 ? g_ptr_array_index (hops, hops->len - 1)
                                              : annal_html_words_get (self->words, "no-source"));
  else
    add_outlet (self, source, hops->len > 0 ? g_ptr_array_index (hops, hops->len - 1) : NULL);
}

static void
write_line (AnnalHtml *self, const AnnalClaim *claim)
{
  const AnnalCitation *citation = get_first_citation (claim);
  g_autofree char *speaker = annal_html_word_speaker (self, claim);

  g_string_append (self->text, "<ol><li><b>");
  annal_html_add (self->text, speaker);
  g_string_append (self->text, "</b>");
  if (citation != NULL)
    add_hops (self, claim, citation);
  g_string_append (self->text, "</ol>");
}

static void
add_quote (AnnalHtml *self, const AnnalCitation *citation)
{
  g_autofree char *words = annal_word_passages (citation);
  AnnalSource *source = NULL;

  if (words == NULL)
    return;
  if (annal_citation_get_source (citation) != NULL)
    source = annal_dossier_lookup_source (self->dossier, annal_citation_get_source (citation));
  g_string_append (self->text, "<q");
  annal_html_add_lang (self, source != NULL ? annal_source_get_lang (source) : NULL);
  g_string_append_c (self->text, '>');
  annal_html_add (self->text, words);
  g_string_append (self->text, "</q>");
}

/* What is said under the words, each after a dot. */
static void
add_note (AnnalHtml *self, const char *words, gboolean *begun)
{
  if (words == NULL || *words == '\0')
    return;
  g_string_append (self->text, *begun ? " · " : "<p>");
  annal_html_add (self->text, words);
  *begun = TRUE;
}

static char *
word_fidelity (AnnalHtml *self, AnnalFidelity fidelity)
{
  const char *words = annal_word_fidelity (fidelity);
  g_autofree char *key = NULL;

  if (words == NULL)
    return NULL;
  key = g_strdup_printf ("fidelity-%s", annal_word_get (ANNAL_TYPE_FIDELITY, fidelity));
  return g_strdup (annal_html_words_get (self->words, key));
}

static void
add_offsets (AnnalHtml *self, const AnnalCitation *citation, gboolean *begun)
{
  for (guint i = 0; i < annal_citation_get_n_passages (citation); i++)
    {
      const AnnalAnchor *anchor = annal_citation_get_passage (citation, i);

      if ((annal_anchor_get_role (anchor) != ANNAL_ANCHOR_ROLE_UNSET &&
           annal_anchor_get_role (anchor) != ANNAL_ANCHOR_ROLE_WORDS) ||
          annal_anchor_get_start (anchor) < 0)
        continue;
      g_string_append_printf (self->text, "%s%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, *begun ? " · " : "<p>",
                              annal_anchor_get_start (anchor), annal_anchor_get_end (anchor));
      *begun = TRUE;
    }
}

static void
add_places (AnnalHtml *self, const AnnalCitation *citation, gboolean *begun)
{
  g_autofree char *fidelity = word_fidelity (self, annal_citation_get_fidelity (citation));

  add_note (self, fidelity, begun);
  add_offsets (self, citation, begun);
}

void
annal_html_add_places (AnnalHtml *self, const AnnalCitation *citation)
{
  gboolean begun = TRUE;

  add_offsets (self, citation, &begun);
}

/* A further place where the claim stands has a chain of its own. */
static void
write_further_citation (AnnalHtml *self, const AnnalClaim *claim, const AnnalCitation *citation)
{
  gboolean begun = FALSE;

  g_string_append (self->text, "<ol><li>");
  annal_html_add_word (self, "also");
  add_hops (self, claim, citation);
  g_string_append (self->text, "</ol>");
  add_quote (self, citation);
  add_places (self, citation, &begun);
}

static char *
word_stance_basis (AnnalHtml *self, const AnnalClaim *claim)
{
  static const char *const keys[] = {
    [ANNAL_STANCE_BASIS_FORMAL_RECORD] = "on-record",
    [ANNAL_STANCE_BASIS_REPORTER] = "as-reported",
    [ANNAL_STANCE_BASIS_RECORDER] = "our-reading",
  };
  AnnalStanceBasis basis = annal_claim_get_stance_basis (claim);
  g_autofree char *english = annal_word_stance_basis (claim);
  const AnnalCitation *citation = get_first_citation (claim);
  const char *cue = citation != NULL ? annal_citation_get_cue (citation) : NULL;
  g_autofree char *quoted = NULL;

  if (english == NULL || annal_html_words_is_english (self->words))
    return g_steal_pointer (&english);
  if ((guint) basis >= G_N_ELEMENTS (keys) || keys[basis] == NULL)
    return NULL;
  if (cue == NULL)
    return g_strdup (annal_html_words_get (self->words, keys[basis]));
  quoted = annal_html_words_fill (self->words, "quoted", cue, NULL, NULL);
  return g_strconcat (annal_html_words_get (self->words, keys[basis]), annal_html_words_get (self->words, "colon"), " ",
                      quoted, NULL);
}

static void
write_first_citation (AnnalHtml *self, const AnnalClaim *claim, guint index)
{
  const AnnalCitation *citation = get_first_citation (claim);
  g_autofree char *basis = word_stance_basis (self, claim);
  gboolean begun = FALSE;

  if (citation != NULL)
    add_quote (self, citation);
  add_note (self, basis, &begun);
  if (citation != NULL)
    add_places (self, citation, &begun);
  if (annal_claim_get_state (claim) == ANNAL_CLAIM_STATE_DRAFT)
    add_note (self, annal_html_words_get (self->words, "draft"), &begun);
  if (annal_timeline_get_certainty (self->timeline, index) != ANNAL_CERTAINTY_CERTAIN)
    add_note (self, annal_html_words_get (self->words, "perhaps"), &begun);
}

/* “Read as a rejection by Lee Min-hyung” */
static void
write_readings (AnnalHtml *self, const char *id)
{
  const GPtrArray *readings = g_hash_table_lookup (self->readings, id);

  for (guint i = 0; readings != NULL && i < readings->len; i++)
    {
      const AnnalClaim *reading = g_ptr_array_index (readings, i);
      g_autofree char *speaker = annal_html_word_speaker (self, reading);

      g_string_append (self->text, "<p class=x>");
      annal_html_add_word (self, "read-by");
      g_string_append_c (self->text, ' ');
      annal_html_open_link (self, annal_claim_get_id (reading));
      annal_html_add (self->text, speaker);
      g_string_append (self->text, "</a>");
      annal_html_add_colon (self);
      annal_html_add (self->text, annal_html_get_sentence (reading));
    }
}

/* “Rests on <what somebody said>” */
static void
write_grounds (AnnalHtml *self, const AnnalClaim *claim)
{
  for (guint i = 0; i < annal_claim_get_n_rests_on (claim); i++)
    {
      const char *id = annal_claim_get_rests_on (claim, i);
      AnnalClaim *other = annal_dossier_lookup_claim (self->dossier, id);
      g_autofree char *speaker = NULL;

      if (other == NULL || !annal_html_is_there (self, id))
        continue;
      speaker = annal_html_word_speaker (self, other);
      g_string_append (self->text, "<p class=x>");
      annal_html_add_word (self, "rests-on");
      g_string_append (self->text, " ");
      annal_html_open_link (self, id);
      annal_html_add_brief (self->text, speaker, 60);
      g_string_append (self->text, "</a>");
      annal_html_add_colon (self);
      annal_html_add_brief (self->text, annal_html_get_sentence (other), 120);
    }
}

static void
write_notices (AnnalHtml *self, const char *id)
{
  const GPtrArray *notices = g_hash_table_lookup (self->notices, id);

  for (guint i = 0; notices != NULL && i < notices->len; i++)
    {
      const AnnalNotice *notice = g_ptr_array_index (notices, i);
      const char *op = annal_word_get (ANNAL_TYPE_NOTICE_OP, annal_notice_get_op (notice));
      g_autofree char *key = g_strdup_printf ("op-%s", op != NULL ? op : "correct");

      g_string_append (self->text, "<p class=x><b>");
      annal_html_add_word (self, key);
      g_string_append (self->text, "</b> ");
      annal_html_add_date (self, annal_notice_get_at (notice));
    }
}

/* A claim whose sentence stands there as the speaker's, with its stance. */
static void
write_sentence (AnnalHtml *self, const AnnalClaim *claim)
{
  const AnnalText *says = annal_claim_get_says (claim);
  const char *lang = says != NULL ? annal_text_get_lang (says) : NULL;
  gboolean foreign;

  if (lang == NULL)
    lang = annal_dossier_get_lang (self->dossier);
  foreign = lang != NULL && g_ascii_strcasecmp (lang, annal_html_words_get_lang (self->words)) != 0;
  if (foreign)
    {
      g_string_append (self->text, "<span");
      annal_html_add_lang (self, lang);
      g_string_append_c (self->text, '>');
    }
  annal_html_add (self->text, annal_html_get_sentence (claim));
  if (foreign)
    g_string_append (self->text, "</span>");
}

static void
write_claim (AnnalHtml *self, guint index)
{
  const AnnalClaim *claim = get_claim (self, index);
  const char *id = annal_claim_get_id (claim);
  AnnalStance stance = annal_claim_get_stance (claim);
  g_autofree char *deed = annal_html_word_deed (self, claim);

  g_string_append (self->text, "<li");
  annal_html_add_id (self, id);
  if (stance > ANNAL_STANCE_AFFIRM)
    g_string_append_printf (self->text, " class=%s", annal_word_get (ANNAL_TYPE_STANCE, stance));
  g_string_append (self->text, "><b>");
  annal_html_add (self->text, deed);
  annal_html_add_word (self, "colon");
  g_string_append (self->text, "</b> ");
  write_sentence (self, claim);
  annal_html_write_number (self, claim);
  write_first_citation (self, claim, index);
  for (guint i = 1; i < annal_claim_get_n_citations (claim); i++)
    write_further_citation (self, claim, annal_claim_get_citation (claim, i));
  write_notices (self, id);
  write_readings (self, id);
  write_grounds (self, claim);
  annal_html_write_counterclaims (self, claim);
  annal_html_add_grades (self, id);
}

static gboolean
same_date (const AnnalWhen *when, const AnnalWhen *above)
{
  return when == NULL || (above != NULL && g_strcmp0 (annal_when_get_edtf (when), annal_when_get_edtf (above)) == 0);
}

static void
write_group (AnnalHtml *self, const Group *group, const AnnalWhen *above)
{
  guint first = g_array_index (group->claims, guint, 0);
  const AnnalClaim *claim = get_claim (self, first);
  const AnnalWhen *said = annal_claim_get_said (claim);

  g_string_append (self->text, "<div>");
  write_line (self, claim);
  if (!same_date (said, above))
    {
      annal_html_add_date (self, said);
      annal_html_note_date (self, said, first, FALSE);
    }
  g_string_append (self->text, "<ul>");
  for (guint i = 0; i < group->claims->len; i++)
    write_claim (self, g_array_index (group->claims, guint, i));
  g_string_append (self->text, "</ul></div>\n");
}

void
annal_html_write_claims (AnnalHtml *self, const GArray *claims, const AnnalWhen *above)
{
  g_autoptr (GPtrArray) groups = group_claims (self, claims);

  for (guint i = 0; i < groups->len; i++)
    write_group (self, g_ptr_array_index (groups, i), above);
}

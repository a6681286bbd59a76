/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The built-in vocabulary: data/vocabulary.ini, compiled in. A group is one
 * term ("[predicate inmates]") or one stance ("[stance deny]"). It is read
 * once, on first use, and then only read, so that any thread may use it.
 */

#include "model/annal-vocabulary-private.h"

#include <string.h>

#include <annal-resources.h>
#include <gio/gio.h>

#include <annal/annal-enum-types.h>
#include <annal/annal-term.h>

#include "base/annal-hash-private.h"
#include "model/annal-node-private.h"

#define RESOURCE_PATH "/annal/vocabulary.ini"
#define N_STANCES (ANNAL_STANCE_READS_AS + 1)
#define N_ROLES (ANNAL_TERM_ROLE_WORD + 1)

typedef struct
{
  GPtrArray *terms;                 /* owned, of AnnalTerm, as the file has them */
  GHashTable *by_id[N_ROLES];       /* owned, id to AnnalTerm */
  GHashTable *labels[N_STANCES];    /* owned, language to words */
  char *acts[N_STANCES][2];         /* owned, for one speaker and for several */
  char *nouns[N_STANCES];           /* owned */
} Vocabulary;

const char *
annal_word_get (GType enum_type, int value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (enum_type);
  const GEnumValue *found = g_enum_get_value (klass, value);

  if (found == NULL || strcmp (found->value_nick, "unset") == 0)
    return NULL;
  return found->value_nick;
}

int
annal_word_lookup (GType enum_type, const char *word, gsize length)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (enum_type);

  for (guint i = 0; i < klass->n_values; i++)
    {
      const GEnumValue *value = &klass->values[i];

      if (strncmp (value->value_nick, word, length) == 0 && value->value_nick[length] == '\0')
        return strcmp (value->value_nick, "unset") == 0 ? -1 : value->value;
    }
  return -1;
}

char *
annal_word_dup_list (GType enum_type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (enum_type);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    {
      const GEnumValue *value = &klass->values[i];

      if (strcmp (value->value_nick, "unset") == 0)
        continue;
      if (list->len > 0)
        g_string_append (list, i + 1 == klass->n_values ? " or " : ", ");
      g_string_append (list, value->value_nick);
    }
  return g_string_free (list, FALSE);
}

static int
get_word (GKeyFile *file, const char *group, const char *key, GType enum_type)
{
  g_autofree char *word = g_key_file_get_string (file, group, key, NULL);
  int value;

  if (word == NULL)
    return 0;
  value = annal_word_lookup (enum_type, word, strlen (word));
  if (value < 0)
    g_error ("%s: “%s” is no value of %s in [%s]", RESOURCE_PATH, word, key, group);
  return value;
}

static void
add_each (GKeyFile *file, const char *group, const char *key,
          void (*add) (AnnalTerm *term, const char *text), AnnalTerm *term)
{
  g_auto (GStrv) words = g_key_file_get_string_list (file, group, key, NULL, NULL);

  for (gsize i = 0; words != NULL && words[i] != NULL; i++)
    add (term, words[i]);
}

/* Calls @add with each label and its language: "label" is the English one,
 * "label[ko]" the Korean.
 */
static void
each_label (GKeyFile *file, const char *group,
            void (*add) (gpointer to, const char *lang, const char *label), gpointer to)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  for (gsize i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *label = NULL;
      g_autofree char *lang = NULL;

      if (!g_str_has_prefix (keys[i], "label"))
        continue;
      label = g_key_file_get_string (file, group, keys[i], NULL);
      lang = keys[i][5] == '[' ? g_strndup (keys[i] + 6, strlen (keys[i]) - 7) : g_strdup ("en");
      add (to, lang, label);
    }
}

static void
add_term_label (gpointer to, const char *lang, const char *label)
{
  annal_term_add_label (to, lang, label);
}

static void
add_stance_label (gpointer to, const char *lang, const char *label)
{
  g_hash_table_insert (to, g_strdup (lang), g_strdup (label));
}

static void
read_term (Vocabulary *self, GKeyFile *file, const char *group, AnnalTermRole role, const char *id)
{
  g_autoptr (AnnalTerm) term = annal_term_new (id);
  g_autofree char *inverse = g_key_file_get_string (file, group, "inverse", NULL);

  annal_term_set_role (term, role);
  annal_term_set_value_type (term, get_word (file, group, "value-type", ANNAL_TYPE_VALUE_TYPE));
  annal_term_set_time (term, get_word (file, group, "time", ANNAL_TYPE_TERM_TIME));
  annal_term_set_nature (term, get_word (file, group, "nature", ANNAL_TYPE_NATURE));
  annal_term_set_functional (term, g_key_file_get_boolean (file, group, "functional", NULL));
  annal_term_set_inverse (term, inverse);
  add_each (file, group, "presupposes", annal_term_add_presupposed, term);
  add_each (file, group, "attributes", annal_term_add_attribute, term);
  add_each (file, group, "values", annal_term_add_value, term);
  each_label (file, group, add_term_label, term);

  annal_node_seal (term);
  g_hash_table_insert (self->by_id[role], (gpointer) annal_term_get_id (term), term);
  g_ptr_array_add (self->terms, g_steal_pointer (&term));
}

static char *
get_phrase (GKeyFile *file, const char *group, const char *key)
{
  char *phrase = g_key_file_get_string (file, group, key, NULL);

  if (phrase == NULL)
    g_error ("%s: [%s] has no %s", RESOURCE_PATH, group, key);
  return phrase;
}

static void
read_stance (Vocabulary *self, GKeyFile *file, const char *group, AnnalStance stance)
{
  each_label (file, group, add_stance_label, self->labels[stance]);
  self->acts[stance][FALSE] = get_phrase (file, group, "act");
  self->acts[stance][TRUE] = get_phrase (file, group, "act-plural");
  self->nouns[stance] = get_phrase (file, group, "noun");
}

static void
read_group (Vocabulary *self, GKeyFile *file, const char *group)
{
  g_auto (GStrv) words = g_strsplit (group, " ", 2);
  int value;

  if (strcmp (words[0], "stance") == 0)
    {
      value = annal_word_lookup (ANNAL_TYPE_STANCE, words[1], strlen (words[1]));
      if (value < 0)
        g_error ("%s: no stance is called “%s”", RESOURCE_PATH, words[1]);
      read_stance (self, file, group, value);
      return;
    }
  value = annal_word_lookup (ANNAL_TYPE_TERM_ROLE, words[0], strlen (words[0]));
  if (value < 0)
    g_error ("%s: no role is called “%s”", RESOURCE_PATH, words[0]);
  read_term (self, file, group, value, words[1]);
}

/* What is compiled in cannot be wrong unless we are, hence g_error. */
static Vocabulary *
vocabulary_load (void)
{
  Vocabulary *self = g_new0 (Vocabulary, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes = g_resource_lookup_data (annal_get_resource (), RESOURCE_PATH,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_auto (GStrv) groups = NULL;

  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_KEEP_TRANSLATIONS, &error))
    g_error ("%s: %s", RESOURCE_PATH, error->message);

  self->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) annal_term_unref);
  for (guint i = 0; i < N_ROLES; i++)
    self->by_id[i] = g_hash_table_new (annal_text_hash, g_str_equal);
  for (guint i = 0; i < N_STANCES; i++)
    self->labels[i] = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, g_free);

  groups = g_key_file_get_groups (file, NULL);
  for (gsize i = 0; groups[i] != NULL; i++)
    read_group (self, file, groups[i]);
  return self;
}

static const Vocabulary *
get_vocabulary (void)
{
  static Vocabulary *vocabulary;

  if (g_once_init_enter (&vocabulary))
    g_once_init_leave (&vocabulary, vocabulary_load ());
  return vocabulary;
}

const char *
annal_stance_get_act (AnnalStance stance, gboolean plural)
{
  g_assert ((guint) stance < N_STANCES);
  return get_vocabulary ()->acts[stance][plural ? TRUE : FALSE];
}

const char *
annal_stance_get_noun (AnnalStance stance)
{
  g_assert ((guint) stance < N_STANCES);
  return get_vocabulary ()->nouns[stance];
}

/**
 * annal_vocabulary_get_n_terms:
 *
 * Counts the built-in terms.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_vocabulary_get_n_terms (void)
{
  return get_vocabulary ()->terms->len;
}

/**
 * annal_vocabulary_get_term:
 * @index: which one, from 0
 *
 * Reads a built-in term.
 *
 * Returns: (transfer none): the term
 *
 * Since: 0.1
 */
AnnalTerm *
annal_vocabulary_get_term (guint index)
{
  const Vocabulary *self = get_vocabulary ();

  g_return_val_if_fail (index < self->terms->len, NULL);
  return g_ptr_array_index (self->terms, index);
}

/**
 * annal_vocabulary_lookup:
 * @role: the role
 * @id: the term's id
 *
 * Finds a built-in term by its role and id. See
 * [method@Annal.Dossier.lookup_term] for one that knows a dossier's own terms
 * too.
 *
 * Returns: (transfer none) (nullable): the term, or %NULL where there is none
 *
 * Since: 0.1
 */
AnnalTerm *
annal_vocabulary_lookup (AnnalTermRole role,
                         const char *id)
{
  g_return_val_if_fail ((guint) role < N_ROLES, NULL);
  g_return_val_if_fail (id != NULL, NULL);
  return g_hash_table_lookup (get_vocabulary ()->by_id[role], id);
}

/**
 * annal_stance_get_word:
 * @stance: a stance
 *
 * Reads the word that stands for a stance in files, such as "deny".
 *
 * Returns: (transfer none) (nullable): the word, or %NULL for the unset stance
 *
 * Since: 0.1
 */
const char *
annal_stance_get_word (AnnalStance stance)
{
  return annal_word_get (ANNAL_TYPE_STANCE, stance);
}

/**
 * annal_stance_get_label:
 * @stance: a stance
 * @lang: (nullable): a language, or %NULL for English
 *
 * Reads the plain words that a stance is shown as, such as “takes note of”.
 *
 * Returns: (transfer none) (nullable): the words, in English where that
 *   language has none, or %NULL for the unset stance
 *
 * Since: 0.1
 */
const char *
annal_stance_get_label (AnnalStance stance,
                        const char *lang)
{
  const Vocabulary *self = get_vocabulary ();
  const char *label = NULL;

  g_return_val_if_fail ((guint) stance < N_STANCES, NULL);
  if (lang != NULL)
    label = g_hash_table_lookup (self->labels[stance], lang);
  if (label == NULL)
    label = g_hash_table_lookup (self->labels[stance], "en");
  return label;
}

/**
 * annal_stance_get_claim_kind:
 * @stance: a stance
 *
 * Tells the kind of claim that a stance belongs to: only an assertion denies,
 * only a position rejects.
 *
 * Returns: the kind, unset for the unset stance
 *
 * Since: 0.1
 */
AnnalClaimKind
annal_stance_get_claim_kind (AnnalStance stance)
{
  static const struct
  {
    AnnalStance last;
    AnnalClaimKind kind;
  } ranges[] = {
    { ANNAL_STANCE_UNSET, ANNAL_CLAIM_KIND_UNSET },
    { ANNAL_STANCE_WITHHOLD, ANNAL_CLAIM_KIND_ASSERTION },
    { ANNAL_STANCE_WITHDRAW, ANNAL_CLAIM_KIND_POSITION },
    { ANNAL_STANCE_INVITE, ANNAL_CLAIM_KIND_DEMAND },
    { ANNAL_STANCE_REFUSE, ANNAL_CLAIM_KIND_COMMITMENT },
    { ANNAL_STANCE_QUESTION, ANNAL_CLAIM_KIND_EVALUATION },
    { ANNAL_STANCE_READS_AS, ANNAL_CLAIM_KIND_INTERPRETATION },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++)
    if (stance <= ranges[i].last)
      return ranges[i].kind;
  return ANNAL_CLAIM_KIND_UNSET;
}

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What every record and value is built on.
 *
 * A *node* is a reference-counted struct that begins with an AnnalNode. Its
 * *shape* lists its members as data: name, kind, place in the struct. Freeing,
 * copying, comparing, finding references, reading and writing JSON all walk
 * the shape, so that a new member is one row of one table.
 *
 * Invariants:
 *  1. What a node contains is sealed; a node that is not sealed belongs to
 *     one thread and to nothing else.
 *  2. A sealed node never changes, so it may be shared without a lock.
 *  3. No node is higher than ANNAL_NODE_MAX_HEIGHT, so that walking one needs
 *     little stack.
 *  4. Arrays are NULL when empty; text is never the empty string by accident:
 *     NULL means "not given".
 */

#ifndef ANNAL_NODE_PRIVATE_H
#define ANNAL_NODE_PRIVATE_H

#include <annal/annal-enums.h>
#include <annal/annal-span.h>
#include <annal/annal-types.h>

typedef struct _AnnalNode AnnalNode;
typedef struct _AnnalShape AnnalShape;
typedef struct _AnnalField AnnalField;

typedef enum
{
  ANNAL_FIELD_KIND_TEXT,       /* char *: any words */
  ANNAL_FIELD_KIND_ID,         /* char *: names another record */
  ANNAL_FIELD_KIND_DECIMAL,    /* char *: a decimal number */
  ANNAL_FIELD_KIND_COUNT,      /* gint64: an offset, -1 when absent */
  ANNAL_FIELD_KIND_FLAG,       /* gboolean */
  ANNAL_FIELD_KIND_WORD,       /* int: a value of an enumeration */
  ANNAL_FIELD_KIND_NODE,       /* AnnalNode * */
  ANNAL_FIELD_KIND_NODES,      /* GPtrArray of AnnalNode */
  ANNAL_FIELD_KIND_ATTRIBUTES, /* GPtrArray of AnnalAttribute, an object in JSON */
  ANNAL_FIELD_KIND_TEXTS,      /* GPtrArray of char */
  ANNAL_FIELD_KIND_IDS,        /* GPtrArray of char: each names another record */
  ANNAL_FIELD_KIND_MAP         /* GPtrArray of AnnalMapEntry, sorted by key */
} AnnalFieldKind;

typedef enum
{
  ANNAL_FIELD_REQUIRED = 1 << 0,
  /* The members of the child stand in the parent's JSON object: all of them
   * for a NODE; for NODES, those of a lone child.
   */
  ANNAL_FIELD_FLATTEN = 1 << 1
} AnnalFieldFlags;

/* Which records an id may name: one bit a record type, one a term role. */
typedef enum
{
  ANNAL_REFERS_TO_SOURCE = 1 << ANNAL_RECORD_TYPE_SOURCE,
  ANNAL_REFERS_TO_ENTITY = 1 << ANNAL_RECORD_TYPE_ENTITY,
  ANNAL_REFERS_TO_EVENT = 1 << ANNAL_RECORD_TYPE_EVENT,
  ANNAL_REFERS_TO_CLAIM = 1 << ANNAL_RECORD_TYPE_CLAIM,
  ANNAL_REFERS_TO_ANY = 0x1ff & ~(1 << ANNAL_RECORD_TYPE_TERM) & ~1,
  ANNAL_REFERS_TO_PREDICATE = 1 << (16 + ANNAL_TERM_ROLE_PREDICATE),
  ANNAL_REFERS_TO_EVENT_KIND = 1 << (16 + ANNAL_TERM_ROLE_EVENT_KIND),
  ANNAL_REFERS_TO_ATTRIBUTE = 1 << (16 + ANNAL_TERM_ROLE_ATTRIBUTE),
  ANNAL_REFERS_TO_UNIT = 1 << (16 + ANNAL_TERM_ROLE_UNIT)
} AnnalRefersTo;

/* What a text must look like, beyond being text. */
typedef enum
{
  ANNAL_FORM_ANY,
  ANNAL_FORM_LANG,
  ANNAL_FORM_EDTF,
  ANNAL_FORM_SHA256,
  ANNAL_FORM_LINKKIND
} AnnalForm;

struct _AnnalField
{
  const char *name;
  AnnalFieldKind kind;
  guint offset;
  AnnalFieldFlags flags;
  const AnnalShape *shape;       /* NODE, NODES, ATTRIBUTES */
  GType (*get_enum_type) (void); /* WORD */
  AnnalRefersTo refers_to;       /* ID, IDS */
  AnnalForm form;                /* TEXT */
  AnnalNature nature;            /* NODE of a when: read as this where it does not say */
};

struct _AnnalShape
{
  const char *noun; /* for messages, with its article */
  gsize size;
  const AnnalField *fields;
  guint n_fields;
  const char *bare;             /* the member that a bare string stands for, or NULL */
  AnnalRecordType record_type;  /* UNSET for a value */
};

struct _AnnalNode
{
  const AnnalShape *shape;
  GPtrArray *extras; /* owned, of AnnalExtra by name; NULL when empty */
  guint16 height;    /* of what it contains: 0 for what contains no node */
  gboolean sealed;
};

/* Every record begins like this. */
struct _AnnalRecord
{
  AnnalNode node;
  char *id;            /* owned */
  GPtrArray *silenced; /* owned, of AnnalMapEntry by key, a rule; NULL when empty */
};

/* A member that the model does not know, kept as it came. */
typedef struct
{
  char *name;
  char *json; /* compact, keys sorted */
} AnnalExtra;

typedef struct
{
  char *key;
  GPtrArray *values; /* of char, NULL-terminated */
} AnnalMapEntry;

#define ANNAL_NODE_MAX_HEIGHT 1000

#define ANNAL_FIELD_AT(node, field, Type) \
  (*(Type *) (void *) ((char *) (node) + (field)->offset))
#define ANNAL_FIELD_GET(node, field, Type) \
  (*(Type const *) (const void *) ((const char *) (node) + (field)->offset))

gpointer annal_node_new (const AnnalShape *shape);
gpointer annal_node_ref (gpointer node);
void annal_node_unref (gpointer node);
gpointer annal_node_copy (gconstpointer node);
gboolean annal_node_equal (gconstpointer a, gconstpointer b);

/* Appends the names (owned) of the members of their JSON objects in which two
 * nodes of one shape differ.
 */
void annal_node_add_differences (gconstpointer a, gconstpointer b, GPtrArray *names);

void annal_node_seal (gpointer node);
gboolean annal_node_is_open (gconstpointer node);

const AnnalField *annal_shape_lookup (const AnnalShape *shape, const char *name, gsize length);

/* Whether nothing but the member that a bare string stands for is given. */
gboolean annal_node_is_bare (const AnnalNode *node);
gboolean annal_node_has (const AnnalNode *node, const AnnalField *field);

/* Setters for one member of an open node. */
void annal_node_set_text (gpointer node, char **member, const char *text);
void annal_node_set_node (gpointer node, gpointer *member, gpointer child);
void annal_node_add_node (gpointer node, GPtrArray **member, gpointer child);
void annal_node_add_text (gpointer node, GPtrArray **member, const char *text);
void annal_node_clear_array (gpointer node, GPtrArray **member);
void annal_node_add_to_map (gpointer node, GPtrArray **member, const char *key, const char *value);
void annal_node_remove_from_map (gpointer node, GPtrArray **member, const char *key);
const char *const *annal_map_get (const GPtrArray *map, const char *key);
const char **annal_map_dup_keys (const GPtrArray *map);

/* Lists of unknown members, sorted by name. Takes @json. */
void annal_extras_take (GPtrArray **extras, const char *name, char *json);
const char *annal_extras_get (const GPtrArray *extras, const char *name);
GPtrArray *annal_extras_copy (GPtrArray *extras);

void annal_extras_remove (GPtrArray **extras, const char *name);

/* Whether a member of that name stands in the JSON object of the node. */
gboolean annal_node_knows (const AnnalNode *node, const char *name);

/* Unknown members: @json is one value, compact, keys sorted. Takes @json. */
void annal_node_take_extra (gpointer node, const char *name, char *json);
const char *annal_node_get_extra (gconstpointer node, const char *name);

/* Calls @visit for each member of @node and of all it contains that is given or
 * must be, parents first, with the JSON pointer of the member inside the record.
 */
typedef void (*AnnalNodeVisit) (const AnnalNode *node,
                                const AnnalField *field,
                                const char *pointer,
                                gpointer data);

/* Appends one segment of a JSON pointer, escaped (RFC 6901). */
void annal_pointer_append (GString *pointer, const char *segment);
void annal_pointer_append_index (GString *pointer, guint index);

void annal_node_visit (const AnnalNode *node, AnnalNodeVisit visit, gpointer data);

/* Records lie anywhere in memory, and most of the time of reading many is spent
 * on waiting for it. While the first of these @n is read, this has those that
 * follow fetched: of the farthest the record itself, of each nearer one what
 * hangs on what has come by then, @depth in all. It changes nothing.
 */
void annal_records_fetch_ahead (AnnalRecord *const *records, guint n, guint depth);

#endif /* ANNAL_NODE_PRIVATE_H */

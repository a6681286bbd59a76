/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The bodies of the public accessors. Each macro follows the documentation
 * blocks of the functions it defines.
 */

#ifndef ANNAL_ACCESS_PRIVATE_H
#define ANNAL_ACCESS_PRIVATE_H

#include "model/annal-node-private.h"

#define ANNAL_BASICS(Type, type)                                                          \
  Type *annal_##type##_ref (Type *self)                                                   \
  {                                                                                       \
    g_return_val_if_fail (self != NULL, NULL);                                            \
    return annal_node_ref (self);                                                         \
  }                                                                                       \
  void annal_##type##_unref (Type *self)                                                  \
  {                                                                                       \
    g_return_if_fail (self != NULL);                                                      \
    annal_node_unref (self);                                                              \
  }                                                                                       \
  Type *annal_##type##_copy (const Type *self)                                            \
  {                                                                                       \
    g_return_val_if_fail (self != NULL, NULL);                                            \
    return annal_node_copy (self);                                                        \
  }                                                                                       \
  gboolean annal_##type##_equal (const Type *a, const Type *b)                            \
  {                                                                                       \
    g_return_val_if_fail (a != NULL && b != NULL, FALSE);                                 \
    return annal_node_equal (a, b);                                                       \
  }

#define ANNAL_VALUE_BASICS(Type, type)                                                    \
  Type *annal_##type##_new (void)                                                         \
  {                                                                                       \
    return annal_node_new (&annal_##type##_shape);                                        \
  }                                                                                       \
  ANNAL_BASICS (Type, type)

#define ANNAL_BARE_VALUE_BASICS(Type, type, member)                                       \
  Type *annal_##type##_new (const char *member)                                           \
  {                                                                                       \
    Type *self = annal_node_new (&annal_##type##_shape);                                  \
    annal_node_set_text (self, &self->member, member);                                    \
    return self;                                                                          \
  }                                                                                       \
  ANNAL_BASICS (Type, type)

#define ANNAL_RECORD_BASICS(Type, type)                                                   \
  Type *annal_##type##_new (const char *id)                                               \
  {                                                                                       \
    Type *self = annal_node_new (&annal_##type##_shape);                                  \
    annal_node_set_text (self, &self->id, id);                                            \
    return self;                                                                          \
  }                                                                                       \
  ANNAL_BASICS (Type, type)

#define ANNAL_RECORD_CASTS(Type, type)                                                    \
  G_STATIC_ASSERT (G_STRUCT_OFFSET (Type, id) == G_STRUCT_OFFSET (AnnalRecord, id));      \
  G_STATIC_ASSERT (G_STRUCT_OFFSET (Type, silenced) ==                                    \
                   G_STRUCT_OFFSET (AnnalRecord, silenced));                              \
  AnnalRecord *annal_##type##_as_record (Type *self)                                      \
  {                                                                                       \
    return (AnnalRecord *) self;                                                          \
  }

#define ANNAL_TEXT_ACCESSORS(Type, type, member)                                          \
  const char *annal_##type##_get_##member (const Type *self)                              \
  {                                                                                       \
    g_return_val_if_fail (self != NULL, NULL);                                            \
    return self->member;                                                                  \
  }                                                                                       \
  void annal_##type##_set_##member (Type *self, const char *member)                       \
  {                                                                                       \
    g_return_if_fail (annal_node_is_open (self));                                         \
    annal_node_set_text (self, &self->member, member);                                    \
  }

#define ANNAL_PLAIN_ACCESSORS(Type, type, Member, member)                                 \
  Member annal_##type##_get_##member (const Type *self)                                   \
  {                                                                                       \
    g_return_val_if_fail (self != NULL, 0);                                               \
    return self->member;                                                                  \
  }                                                                                       \
  void annal_##type##_set_##member (Type *self, Member member)                            \
  {                                                                                       \
    g_return_if_fail (annal_node_is_open (self));                                         \
    self->member = member;                                                                \
  }

#define ANNAL_COUNT_ACCESSORS(Type, type, member)                                         \
  gint64 annal_##type##_get_##member (const Type *self)                                   \
  {                                                                                       \
    g_return_val_if_fail (self != NULL, -1);                                              \
    return self->member;                                                                  \
  }                                                                                       \
  void annal_##type##_set_##member (Type *self, gint64 member)                            \
  {                                                                                       \
    g_return_if_fail (annal_node_is_open (self));                                         \
    g_return_if_fail (member >= -1);                                                      \
    self->member = member;                                                                \
  }

#define ANNAL_NODE_ACCESSORS(Type, type, Member, member)                                  \
  Member *annal_##type##_get_##member (const Type *self)                                  \
  {                                                                                       \
    g_return_val_if_fail (self != NULL, NULL);                                            \
    return self->member;                                                                  \
  }                                                                                       \
  void annal_##type##_set_##member (Type *self, Member *member)                           \
  {                                                                                       \
    g_return_if_fail (annal_node_is_open (self));                                         \
    annal_node_set_node (self, (gpointer *) &self->member, member);                       \
  }

#define ANNAL_ARRAY_BASICS(Type, type, member, many)                                      \
  guint annal_##type##_get_n_##many (const Type *self)                                    \
  {                                                                                       \
    g_return_val_if_fail (self != NULL, 0);                                               \
    return self->member != NULL ? self->member->len : 0;                                  \
  }                                                                                       \
  void annal_##type##_clear_##many (Type *self)                                           \
  {                                                                                       \
    g_return_if_fail (annal_node_is_open (self));                                         \
    annal_node_clear_array (self, &self->member);                                         \
  }

#define ANNAL_ARRAY_GETTER(Type, type, Member, member, one)                               \
  Member *annal_##type##_get_##one (const Type *self, guint index)                        \
  {                                                                                       \
    g_return_val_if_fail (self != NULL, NULL);                                            \
    g_return_val_if_fail (self->member != NULL && index < self->member->len, NULL);       \
    return g_ptr_array_index (self->member, index);                                       \
  }

#define ANNAL_NODES_ACCESSORS(Type, type, Member, member, one, many)                      \
  ANNAL_ARRAY_BASICS (Type, type, member, many)                                           \
  ANNAL_ARRAY_GETTER (Type, type, Member, member, one)                                    \
  void annal_##type##_add_##one (Type *self, Member *one)                                 \
  {                                                                                       \
    g_return_if_fail (annal_node_is_open (self));                                         \
    g_return_if_fail (one != NULL);                                                       \
    annal_node_add_node (self, &self->member, one);                                       \
  }

#define ANNAL_TEXTS_ACCESSORS(Type, type, member, one, many)                              \
  ANNAL_ARRAY_BASICS (Type, type, member, many)                                           \
  ANNAL_ARRAY_GETTER (Type, type, const char, member, one)                                \
  void annal_##type##_add_##one (Type *self, const char *one)                             \
  {                                                                                       \
    g_return_if_fail (annal_node_is_open (self));                                         \
    g_return_if_fail (one != NULL);                                                       \
    annal_node_add_text (self, &self->member, one);                                       \
  }

#define ANNAL_MAP_ACCESSORS(Type, type, member, one, key, keys)                           \
  const char **annal_##type##_dup_##one##_##keys (const Type *self)                       \
  {                                                                                       \
    g_return_val_if_fail (self != NULL, NULL);                                            \
    return annal_map_dup_keys (self->member);                                             \
  }                                                                                       \
  const char *const *annal_##type##_get_##one (const Type *self, const char *key)         \
  {                                                                                       \
    g_return_val_if_fail (self != NULL && key != NULL, NULL);                             \
    return annal_map_get (self->member, key);                                             \
  }                                                                                       \
  void annal_##type##_add_##one (Type *self, const char *key, const char *value)          \
  {                                                                                       \
    g_return_if_fail (annal_node_is_open (self));                                         \
    g_return_if_fail (key != NULL && value != NULL);                                      \
    annal_node_add_to_map (self, &self->member, key, value);                              \
  }                                                                                       \
  void annal_##type##_clear_##member (Type *self)                                         \
  {                                                                                       \
    g_return_if_fail (annal_node_is_open (self));                                         \
    annal_node_clear_array (self, &self->member);                                         \
  }

#endif /* ANNAL_ACCESS_PRIVATE_H */

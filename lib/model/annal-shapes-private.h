/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The rows that describe a member of a record or value, and all shapes. */

#ifndef ANNAL_SHAPES_PRIVATE_H
#define ANNAL_SHAPES_PRIVATE_H

#include <annal/annal-enum-types.h>
#include "model/annal-node-private.h"

#define ANNAL_FIELD_ROW(Type, member, Kind, ...)                               \
  {                                                                            \
    .name = #member, .kind = ANNAL_FIELD_KIND_##Kind,                          \
    .offset = G_STRUCT_OFFSET (Type, member), __VA_ARGS__                      \
  }

#define ANNAL_RECORD_ID_FIELD(Type) \
  ANNAL_FIELD_ROW (Type, id, TEXT, .flags = ANNAL_FIELD_REQUIRED)
#define ANNAL_RECORD_SILENCED_FIELD(Type) \
  ANNAL_FIELD_ROW (Type, silenced, MAP, .flags = 0)
#define ANNAL_TEXT_FIELD(Type, member, form_, flags_) \
  ANNAL_FIELD_ROW (Type, member, TEXT, .form = form_, .flags = flags_)
#define ANNAL_ID_FIELD(Type, member, refers, flags_) \
  ANNAL_FIELD_ROW (Type, member, ID, .refers_to = refers, .flags = flags_)
#define ANNAL_DECIMAL_FIELD(Type, member, flags_) \
  ANNAL_FIELD_ROW (Type, member, DECIMAL, .flags = flags_)
#define ANNAL_COUNT_FIELD(Type, member, flags_) \
  ANNAL_FIELD_ROW (Type, member, COUNT, .flags = flags_)
#define ANNAL_FLAG_FIELD(Type, member, flags_) \
  ANNAL_FIELD_ROW (Type, member, FLAG, .flags = flags_)
#define ANNAL_WORD_FIELD(Type, member, get_type, flags_) \
  ANNAL_FIELD_ROW (Type, member, WORD, .get_enum_type = get_type, .flags = flags_)
#define ANNAL_NODE_FIELD(Type, member, shape_, flags_) \
  ANNAL_FIELD_ROW (Type, member, NODE, .shape = shape_, .flags = flags_)
#define ANNAL_WHEN_FIELD(Type, member, nature_, flags_) \
  ANNAL_FIELD_ROW (Type, member, NODE, .shape = &annal_when_shape, .nature = nature_, .flags = flags_)
#define ANNAL_NODES_FIELD(Type, member, shape_, flags_) \
  ANNAL_FIELD_ROW (Type, member, NODES, .shape = shape_, .flags = flags_)
#define ANNAL_ATTRS_FIELD(Type, member, shape_, flags_) \
  ANNAL_FIELD_ROW (Type, member, ATTRIBUTES, .shape = shape_, .flags = flags_)
#define ANNAL_TEXTS_FIELD(Type, member, flags_) \
  ANNAL_FIELD_ROW (Type, member, TEXTS, .flags = flags_)
#define ANNAL_IDS_FIELD(Type, member, refers, flags_) \
  ANNAL_FIELD_ROW (Type, member, IDS, .refers_to = refers, .flags = flags_)
#define ANNAL_MAP_FIELD(Type, member, flags_) \
  ANNAL_FIELD_ROW (Type, member, MAP, .flags = flags_)

extern const AnnalShape annal_agent_shape;
extern const AnnalShape annal_anchor_shape;
extern const AnnalShape annal_assessment_shape;
extern const AnnalShape annal_attribute_shape;
extern const AnnalShape annal_attribute_value_shape;
extern const AnnalShape annal_chain_link_shape;
extern const AnnalShape annal_citation_shape;
extern const AnnalShape annal_claim_shape;
extern const AnnalShape annal_count_shape;
extern const AnnalShape annal_entity_shape;
extern const AnnalShape annal_event_shape;
extern const AnnalShape annal_link_shape;
extern const AnnalShape annal_name_shape;
extern const AnnalShape annal_notice_shape;
extern const AnnalShape annal_participant_shape;
extern const AnnalShape annal_point_shape;
extern const AnnalShape annal_proposition_shape;
extern const AnnalShape annal_quantity_shape;
extern const AnnalShape annal_source_shape;
extern const AnnalShape annal_source_text_shape;
extern const AnnalShape annal_term_shape;
extern const AnnalShape annal_text_shape;
extern const AnnalShape annal_value_shape;
extern const AnnalShape annal_when_shape;

#endif /* ANNAL_SHAPES_PRIVATE_H */

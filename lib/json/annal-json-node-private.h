/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Between JsonNode and text. json-glib's own parser and generator are not
 * used: they lose numbers and accept what is not JSON.
 */

#ifndef ANNAL_JSON_NODE_PRIVATE_H
#define ANNAL_JSON_NODE_PRIVATE_H

#include <json-glib/json-glib.h>

/* Compact JSON text of a node, or NULL with an error where it holds what JSON
 * cannot say, such as infinity, or is nested too deep.
 */
char *annal_json_node_to_text (JsonNode *node, GError **error);

/* The node of JSON text that the library wrote, or NULL where a setter was
 * given what is not UTF-8 and no check has told so yet. Numbers that 64-bit integers
 * cannot hold become doubles, as json-glib has nothing finer.
 */
JsonNode *annal_json_node_from_text (const char *text, gsize length);

#endif /* ANNAL_JSON_NODE_PRIVATE_H */

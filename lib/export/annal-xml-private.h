/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Text as XML 1.0. */

#ifndef ANNAL_XML_PRIVATE_H
#define ANNAL_XML_PRIVATE_H

#include <glib.h>

/* Text of a dossier, for elements and for attributes in double quotation marks:
 * line breaks and tabs are spaces; what XML cannot hold, and what steers a
 * terminal or the direction of others' text, is U+FFFD.
 */
void annal_xml_append (GString *out, const char *text);

/* <name>text</name> */
void annal_xml_append_element (GString *out, const char *name, const char *text);

/* The same text without being escaped, for formats of their own. */
char *annal_xml_clean (const char *text);

/* Whether it is an address of http or https that can stand anywhere as it is. */
gboolean annal_url_is_plain (const char *url);

#endif /* ANNAL_XML_PRIVATE_H */

/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Rows of cells as plain text in columns or, where the width does not hold them,
 * a paragraph each. Nothing is cut off. Safe to print whatever the cells hold.
 */

#ifndef ANNAL_TABLE_PRIVATE_H
#define ANNAL_TABLE_PRIVATE_H

#include <glib.h>

typedef struct _AnnalTable AnnalTable;

/* @titles end with NULL. */
AnnalTable *annal_table_new (const char *const *titles);
void annal_table_free (AnnalTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalTable, annal_table_free)

/* The next cell of the row, which is full when it has as many as there are
 * titles; NULL is an empty one.
 */
void annal_table_add (AnnalTable *self, const char *text);
void annal_table_take (AnnalTable *self, char *text);

guint annal_table_get_n_rows (const AnnalTable *self);

/* @width: columns of the terminal; 0: no wrapping. Columns without any text are
 * left out.
 */
void annal_table_print (const AnnalTable *self, guint width, guint indent, GString *out);

/* One paragraph, wrapped; the lines after the first stand @hanging further in. */
void annal_paragraph_print (const char *text, guint width, guint indent, guint hanging, GString *out);

#endif /* ANNAL_TABLE_PRIVATE_H */

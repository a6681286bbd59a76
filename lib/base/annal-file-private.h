/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_FILE_PRIVATE_H
#define ANNAL_FILE_PRIVATE_H

#include <glib.h>

/* Puts @text in the place of a file's contents. It is written aside, brought
 * to the disk and renamed, so that the old contents stay whole until all of the
 * new are there. The file keeps its permissions; of a symbolic link, the file
 * it leads to is replaced; a device or a pipe is written to. Fails with
 * ANNAL_ERROR_IO.
 */
gboolean annal_file_replace (const char *path, const char *text, gsize length, GError **error);

#endif /* ANNAL_FILE_PRIVATE_H */

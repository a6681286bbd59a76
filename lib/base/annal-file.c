/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "base/annal-file-private.h"

#include <stdlib.h>
#include <sys/stat.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include <annal/annal-error.h>

static gboolean
write_through (const char *path, const char *text, gsize length, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream = g_file_append_to (file, G_FILE_CREATE_NONE, NULL, error);

  return stream != NULL &&
         g_output_stream_write_all (G_OUTPUT_STREAM (stream), text, length, NULL, NULL, error) &&
         g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}

static gboolean
replace (const char *path, const char *text, gsize length, GError **error)
{
  g_autofree char *resolved = realpath (path, NULL);
  GFileSetContentsFlags flags = G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE;
  int mode = 0666;
  GStatBuf old;

  if (resolved == NULL || g_stat (resolved, &old) != 0)
    return g_file_set_contents_full (path, text, length, flags, mode, error);
  if (!S_ISREG (old.st_mode))
    return write_through (resolved, text, length, error);
  mode = old.st_mode & 0777;
  return g_file_set_contents_full (resolved, text, length, flags, mode, error);
}

gboolean
annal_file_replace (const char *path, const char *text, gsize length, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (replace (path, text, length, &local))
    return TRUE;
  g_set_error_literal (error, ANNAL_ERROR, ANNAL_ERROR_IO, local->message);
  return FALSE;
}

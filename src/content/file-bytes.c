/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "file-bytes.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* clang-format off */
G_DEFINE_QUARK (pamphlet-file-error-quark, pamphlet_file_error)
/* clang-format on */

static GBytes *
fail_from_errno (GError **error,
                 int      saved_errno)
{
  /* Translators: %s is the system's reason, such as “Permission denied”. */
  g_set_error (error, PAMPHLET_FILE_ERROR, 0, _ ("The file could not be read (%s): check that it is there and that you may read it."), g_strerror (saved_errno));
  return NULL;
}

static gboolean
check_status (const struct stat *status,
              gsize              max_bytes,
              GError           **error)
{
  g_autofree char *limit = (guint64)status->st_size > max_bytes ? g_format_size (max_bytes) : NULL;

  if (S_ISDIR (status->st_mode))
    g_set_error_literal (error, PAMPHLET_FILE_ERROR, 0, _ ("This is a folder, not a file: rename it or move it away."));
  else if (!S_ISREG (status->st_mode))
    g_set_error_literal (error, PAMPHLET_FILE_ERROR, 0, _ ("This is a device or a pipe, not a file: move it away."));
  else if ((guint64)status->st_size > max_bytes)
    /* Translators: %s is a size, such as “8.4 MB”. */
    g_set_error (error, PAMPHLET_FILE_ERROR, 0, _ ("The file is too large: %s is the limit."), limit);
  else
    return TRUE;

  return FALSE;
}

static gboolean
close_cleanly (int descriptor)
{
  return g_close (descriptor, NULL);
}

/*
 * Reads a whole regular file. Never follows a size that grows meanwhile, never waits for a pipe, and copies the bytes
 * instead of mapping them, since a mapped file that is truncated later would kill the process.
 *
 * Returns: (transfer full) (nullable): NULL with an error of PAMPHLET_FILE_ERROR, a sentence for an administrator.
 */
GBytes *
pamphlet_file_bytes_read (const char *path,
                          gsize       max_bytes,
                          GError    **error)
{
  int              descriptor = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  struct stat      status;
  g_autofree char *bytes = NULL;
  gsize            length = 0;
  gssize           n_read = 0;

  if (descriptor < 0)
    return fail_from_errno (error, errno);

  if (fstat (descriptor, &status) != 0)
    {
      fail_from_errno (error, errno);
      close_cleanly (descriptor);
      return NULL;
    }

  if (!check_status (&status, max_bytes, error))
    {
      close_cleanly (descriptor);
      return NULL;
    }

  bytes = g_malloc (status.st_size + 1);
  while (length < (gsize)status.st_size)
    {
      n_read = read (descriptor, bytes + length, status.st_size - length);
      if (n_read < 0 && errno == EINTR)
        continue;
      if (n_read <= 0)
        break;
      length += n_read;
    }

  if (n_read < 0)
    fail_from_errno (error, errno);
  close_cleanly (descriptor);

  return n_read < 0 ? NULL : g_bytes_new_take (g_steal_pointer (&bytes), length);
}

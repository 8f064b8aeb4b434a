/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "whole-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* Who may read it is for the umask to say: a handout may have a patient's name on it. */
#define MODE 0666

static void
explain (const char   *name,
         const GError *reason,
         GError      **error)
{
  g_autofree char *folder_name = g_path_get_dirname (name);
  g_autofree char *folder = g_filename_display_name (folder_name);
  g_autofree char *file = g_filename_display_name (name);

  switch (reason->code)
    {
    case G_FILE_ERROR_NOENT:
    case G_FILE_ERROR_NOTDIR:
      /* Translators: the first %s is the name of a file, the second that of a folder. */
      g_set_error (error, G_FILE_ERROR, reason->code, _ ("“%s” could not be written: there is no folder “%s”."), file, folder);
      break;
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
      /* Translators: the first %s is the name of a file, the second that of a folder. */
      g_set_error (error, G_FILE_ERROR, reason->code, _ ("“%s” could not be written: you may not write into the folder “%s”."), file, folder);
      break;
    case G_FILE_ERROR_ROFS:
      /* Translators: the first %s is the name of a file, the second that of a folder. */
      g_set_error (error, G_FILE_ERROR, reason->code, _ ("“%s” could not be written: nothing can be written into the folder “%s”."), file, folder);
      break;
    case G_FILE_ERROR_NAMETOOLONG:
      /* Translators: %s is the name of a file. */
      g_set_error (error, G_FILE_ERROR, reason->code, _ ("“%s” could not be written: choose a shorter name."), file);
      break;
    case G_FILE_ERROR_NOSPC:
      /* Translators: %s is the name of a file. */
      g_set_error (error, G_FILE_ERROR, reason->code, _ ("“%s” could not be written: the disk is full."), file);
      break;
    default:
      /* Translators: %s is the name of a file, and then what went wrong, in the words of the system. */
      g_set_error (error, G_FILE_ERROR, reason->code, _ ("“%s” could not be written (%s)."), file, reason->message);
    }
}

/*
 * Looks whether a file of this name could be written, before there is anything to write into it.
 *
 * @name: in the file system's encoding
 * @error: a sentence for whoever chose the name
 */
gboolean
pamphlet_whole_file_check (const char *name,
                           GError    **error)
{
  g_autofree char *file = g_filename_display_name (name);
  GStatBuf         status;

  if (g_stat (name, &status) != 0 || S_ISREG (status.st_mode))
    return TRUE;

  if (S_ISDIR (status.st_mode))
    /* Translators: %s is the name of a folder. */
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_ISDIR, _ ("“%s” is a folder: choose another name."), file);
  else
    /* Translators: %s is the name of a device or the like. */
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, _ ("“%s” is a device or a pipe, not a file: choose another name."), file);

  return FALSE;
}

/*
 * Writes a file whole or not at all: under another name in the same folder, which then becomes its own. What was there before
 * stays until then.
 *
 * @name: in the file system's encoding
 * @error: a sentence for whoever chose the name
 */
gboolean
pamphlet_whole_file_write (const char *name,
                           GBytes     *bytes,
                           GError    **error)
{
  g_autoptr (GError) reason = NULL;

  if (!pamphlet_whole_file_check (name, error))
    return FALSE;

  if (g_file_set_contents_full (name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, MODE, &reason))
    return TRUE;

  explain (name, reason, error);

  return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report.h"

#include "file-bytes.h"
#include "json-scan.h"

/* Adds a problem of a file as a whole. */
void
pamphlet_report_add (PamphletReport  *self,
                     PamphletSeverity severity,
                     const char      *file,
                     const char      *message)
{
  g_ptr_array_add (self->diagnostics, pamphlet_diagnostic_new (severity, file, 0, 0, NULL, message));
}

/* Adds a problem of a value that was read before. Only then is its line looked up, by reading the file again, so that
 * leaflets without problems need not carry their lines about.
 *
 * @path: the value's JSONPath */
void
pamphlet_report_add_at (PamphletReport  *self,
                        PamphletSeverity severity,
                        const char      *file,
                        const char      *path,
                        const char      *message)
{
  g_autoptr (GBytes) bytes = pamphlet_file_bytes_read (file, PAMPHLET_FILE_MAX_BYTES, NULL);
  unsigned line = 0;
  unsigned column = 0;

  if (bytes != NULL)
    pamphlet_json_locate (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), path, &line, &column);

  g_ptr_array_add (self->diagnostics, pamphlet_diagnostic_new (severity, file, line, column, path, message));
}

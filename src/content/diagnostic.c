/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "diagnostic.h"

/* Returns: (transfer full): a diagnostic that owns copies of all its strings. @path may be NULL. */
PamphletDiagnostic *
pamphlet_diagnostic_new (PamphletSeverity severity,
                         const char      *file,
                         unsigned         line,
                         unsigned         column,
                         const char      *path,
                         const char      *message)
{
  PamphletDiagnostic *self = g_new0 (PamphletDiagnostic, 1);

  self->severity = severity;
  self->file = g_strdup (file);
  self->line = line;
  self->column = column;
  self->path = g_strdup (path);
  self->message = g_strdup (message);

  return self;
}

void
pamphlet_diagnostic_free (PamphletDiagnostic *self)
{
  g_free (self->file);
  g_free (self->path);
  g_free (self->message);
  g_free (self);
}

/* Names and sentences can hold what a hostile file wrote, such as an escape that clears a terminal. */
static char *
escape_controls (const char *line)
{
  GString *escaped = g_string_new (NULL);

  for (const char *at = line; *at != '\0'; at++)
    {
      gunichar character = g_utf8_get_char_validated (at, -1);

      if (g_unichar_iscntrl (character))
        {
          g_string_append_printf (escaped, "\\u%04x", character);
          at = g_utf8_next_char (at) - 1;
        }
      else
        g_string_append_c (escaped, *at);
    }

  return g_string_free (escaped, FALSE);
}

/* Returns: (transfer full): the line that compilers and editors understand,
 * “file:line:column: error: sentence [json path]”. The severity is not translated, since tools read it. */
char *
pamphlet_diagnostic_format (const PamphletDiagnostic *self)
{
  g_autoptr (GString) line = g_string_new (self->file);

  if (self->line > 0)
    g_string_append_printf (line, ":%u:%u", self->line, self->column);

  g_string_append_printf (line, ": %s: %s",
                          self->severity == PAMPHLET_SEVERITY_ERROR ? "error" : "warning",
                          self->message);

  if (self->path != NULL)
    g_string_append_printf (line, " [%s]", self->path);

  return escape_controls (line->str);
}

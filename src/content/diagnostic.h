/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PAMPHLET_SEVERITY_ERROR,
  PAMPHLET_SEVERITY_WARNING
} PamphletSeverity;

/* One problem in one file of a library, in words that say what to do about it. Never changed once made. */
typedef struct
{
  PamphletSeverity severity;
  char            *file;
  unsigned         line;   /* counted from 1; 0 when the problem is the file as a whole */
  unsigned         column; /* in characters, counted from 1; 0 likewise */
  char            *path;   /* JSONPath (RFC 9535) of the value, or NULL */
  char            *message;
} PamphletDiagnostic;

PamphletDiagnostic *pamphlet_diagnostic_new    (PamphletSeverity          severity,
                                                const char               *file,
                                                unsigned                  line,
                                                unsigned                  column,
                                                const char               *path,
                                                const char               *message) G_GNUC_WARN_UNUSED_RESULT;
void                pamphlet_diagnostic_free   (PamphletDiagnostic       *self);
char               *pamphlet_diagnostic_format (const PamphletDiagnostic *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletDiagnostic, pamphlet_diagnostic_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tags.h"

G_BEGIN_DECLS

/* What a PDF file says of itself. */
typedef struct
{
  const char *title;
  const char *author;   /* may be NULL */
  const char *language; /* a BCP 47 tag */
  gint64      created;  /* seconds since 1970 */
} PamphletPdfInfo;

GBytes *pamphlet_pdf_finish (GBytes                 *bytes,
                             const PamphletDocument *document,
                             const PamphletTags     *tags,
                             const PamphletPdfInfo  *info,
                             GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

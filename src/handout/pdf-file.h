/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pdf-token.h"

G_BEGIN_DECLS

/* A PDF file in memory, as the numbered objects that it consists of. It reads what cairo writes, and no other. */
typedef struct
{
  GPtrArray *objects; /* of GBytes, what stands between “obj” and “endobj”; NULL for a number without an object */
  unsigned   root;
  unsigned   info;
} PamphletPdfFile;

PamphletPdfFile *pamphlet_pdf_file_read         (GBytes                *bytes,
                                                 GError               **error) G_GNUC_WARN_UNUSED_RESULT;
void             pamphlet_pdf_file_free         (PamphletPdfFile       *self);
gboolean         pamphlet_pdf_file_get          (const PamphletPdfFile *self,
                                                 unsigned               number,
                                                 PamphletPdfPiece      *object);
gboolean         pamphlet_pdf_file_resolve      (const PamphletPdfFile *self,
                                                 PamphletPdfPiece       dictionary,
                                                 const char            *key,
                                                 PamphletPdfPiece      *object);
unsigned         pamphlet_pdf_file_reserve      (PamphletPdfFile       *self);
void             pamphlet_pdf_file_remove       (PamphletPdfFile       *self,
                                                 unsigned               number);
void             pamphlet_pdf_file_set          (PamphletPdfFile       *self,
                                                 unsigned               number,
                                                 GString               *object);
unsigned         pamphlet_pdf_file_add          (PamphletPdfFile       *self,
                                                 GString               *object);
gboolean         pamphlet_pdf_file_edit         (PamphletPdfFile       *self,
                                                 unsigned               number,
                                                 const char *const     *without,
                                                 const char            *added);
PamphletPdfPiece pamphlet_pdf_get_piece         (GBytes                *bytes);
gboolean         pamphlet_pdf_fail              (GError               **error,
                                                 const char            *where);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletPdfFile, pamphlet_pdf_file_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PAMPHLET_PDF_TOKEN_END, /* there is nothing more, or nothing that makes sense */
  PAMPHLET_PDF_TOKEN_NUMBER,
  PAMPHLET_PDF_TOKEN_NAME,
  PAMPHLET_PDF_TOKEN_STRING,
  PAMPHLET_PDF_TOKEN_WORD, /* an operator or a keyword */
  PAMPHLET_PDF_TOKEN_ARRAY,
  PAMPHLET_PDF_TOKEN_ARRAY_END,
  PAMPHLET_PDF_TOKEN_DICTIONARY,
  PAMPHLET_PDF_TOKEN_DICTIONARY_END
} PamphletPdfTokenType;

/* A piece of a PDF file: bytes that belong to somebody else. */
typedef struct
{
  const char *start;
  const char *end;
} PamphletPdfPiece;

typedef struct
{
  PamphletPdfTokenType type;
  PamphletPdfPiece     piece;
} PamphletPdfToken;

PamphletPdfToken pamphlet_pdf_read_token  (PamphletPdfPiece       *rest);
gboolean         pamphlet_pdf_token_is    (const PamphletPdfToken *self,
                                           const char             *characters);
gboolean         pamphlet_pdf_read_value  (PamphletPdfPiece       *rest,
                                           PamphletPdfPiece       *value);
gboolean         pamphlet_pdf_read_number (PamphletPdfPiece       *rest,
                                           unsigned               *number);
gboolean         pamphlet_pdf_read_ref    (PamphletPdfPiece       *rest,
                                           unsigned               *object);
gboolean         pamphlet_pdf_look_up     (PamphletPdfPiece        dictionary,
                                           const char             *key,
                                           PamphletPdfPiece       *value);
gboolean         pamphlet_pdf_look_up_ref (PamphletPdfPiece        dictionary,
                                           const char             *key,
                                           unsigned               *object);
void             pamphlet_pdf_write_text  (GString                *out,
                                           const char             *text);

G_END_DECLS

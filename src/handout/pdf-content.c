/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pdf-content.h"

/* Of zlib: the quickest. Text is small in any case, beside the fonts and pictures of a file. */
#define COMPRESSION 1

/* The content of a page, on its way from one without marks to one with them. */
typedef struct
{
  GString    *out;
  const char *done;      /* up to where it is in @out */
  unsigned    depth;     /* of marked content */
  unsigned    n_tags;    /* how much of it is tagged */
  gboolean    is_tagged; /* whether this place is */
  gboolean    is_text;   /* whether this place is in a text object */
  gboolean    paints;    /* whether something was painted since @done */
} Content;

/* Returns: whether the operator leaves something on the page. */
static gboolean
is_painting (const PamphletPdfToken *operator)
{
  static const char *const painting[] = { "TJ", "Tj", "f", "S", "Do", "f*", "s", "F", "B", "B*", "b", "b*", "sh", "'", "\"" };

  for (unsigned i = 0; i < G_N_ELEMENTS (painting); i++)
    if (pamphlet_pdf_token_is (operator, painting[i]))
      return TRUE;

  return FALSE;
}

/* Headers, footers, frames and rules are no part of the text: each has to say so itself (ISO 32000-1, 14.8.2.2). */
static void
write_artifact (Content    *self,
                const char *end)
{
  if (self->paints)
    g_string_append (self->out, "\n/Artifact BMC\n");
  g_string_append_len (self->out, self->done, end - self->done);
  if (self->paints)
    g_string_append (self->out, "\nEMC\n");

  self->done = end;
  self->paints = FALSE;
}

/* Returns: whether the content may be marked here: neither are marks nested that mean something, nor do they tear a text apart. */
static gboolean
begin_mark (Content         *self,
            PamphletPdfPiece operands)
{
  PamphletPdfToken tag = pamphlet_pdf_read_token (&operands);
  PamphletPdfPiece id;

  self->depth++;
  if (tag.type != PAMPHLET_PDF_TOKEN_NAME || !pamphlet_pdf_look_up (operands, "/MCID", &id))
    return TRUE;

  if (self->depth > 1 || self->is_text)
    return FALSE;

  write_artifact (self, tag.piece.start);
  self->is_tagged = TRUE;
  self->n_tags++;

  return TRUE;
}

static gboolean
end_mark (Content         *self,
          PamphletPdfPiece rest)
{
  if (self->depth == 0 || (self->depth == 1 && self->is_tagged && self->is_text))
    return FALSE;

  self->depth--;
  if (self->depth > 0 || !self->is_tagged)
    return TRUE;

  self->is_tagged = FALSE;
  self->paints = FALSE;
  g_string_append_len (self->out, self->done, rest.start - self->done);
  self->done = rest.start;

  return TRUE;
}

/* An image within the content would be bytes that are no tokens, but cairo makes an object of every image. */
static gboolean
handle_operator (Content *self,
                 const PamphletPdfToken                  *
                 operator,
                 PamphletPdfPiece operands,
                 PamphletPdfPiece rest)
{
  if (pamphlet_pdf_token_is (operator, "BDC") || pamphlet_pdf_token_is (operator, "BMC"))
    return begin_mark (self, operands);
  if (pamphlet_pdf_token_is (operator, "EMC"))
    return end_mark (self, rest);
  if (pamphlet_pdf_token_is (operator, "BI"))
    return FALSE;

  if (pamphlet_pdf_token_is (operator, "BT"))
    self->is_text = TRUE;
  else if (pamphlet_pdf_token_is (operator, "ET"))
    self->is_text = FALSE;
  else if (!self->is_tagged && !self->paints)
    self->paints = is_painting (operator);

  return TRUE;
}

/* Returns: (transfer full) (nullable): the content with all marks; NULL where it is not as cairo writes it. */
static GString *
mark (PamphletPdfPiece content,
      unsigned         n_tags)
{
  g_autoptr (GString) out = g_string_sized_new (content.end - content.start);
  Content          self = { .out = out, .done = content.start };
  PamphletPdfPiece rest = content;
  PamphletPdfPiece operands = content;

  for (PamphletPdfToken token = pamphlet_pdf_read_token (&rest); token.type != PAMPHLET_PDF_TOKEN_END; token = pamphlet_pdf_read_token (&rest))
    {
      if (token.type != PAMPHLET_PDF_TOKEN_WORD)
        continue;
      operands.end = token.piece.start;
      if (!handle_operator (&self, &token, operands, rest))
        return NULL;
      operands.start = rest.start;
    }

  if (rest.start != rest.end || self.depth != 0 || self.is_text || self.n_tags != n_tags)
    return NULL;

  write_artifact (&self, rest.end);

  return g_steal_pointer (&out);
}

/* Returns: (transfer full) (nullable): what comes out when @piece goes through @converter. */
static GBytes *
convert (PamphletPdfPiece piece,
         GConverter      *converter)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, converter);

  if (!g_output_stream_write_all (stream, piece.start, piece.end - piece.start, NULL, NULL, NULL) ||
      !g_output_stream_close (stream, NULL, NULL))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* Returns: whether the object is a stream that only Flate was used on, and of the length that it says. */
static gboolean
find_stream (const PamphletPdfFile *file,
             PamphletPdfPiece       object,
             PamphletPdfPiece      *stream)
{
  PamphletPdfPiece rest = object;
  PamphletPdfPiece dictionary;
  PamphletPdfPiece length;
  PamphletPdfPiece filter;
  PamphletPdfToken token;
  unsigned         n_bytes;

  if (!pamphlet_pdf_read_value (&rest, &dictionary) || !pamphlet_pdf_look_up (dictionary, "/Filter", &filter))
    return FALSE;

  token = pamphlet_pdf_read_token (&filter);
  if (!pamphlet_pdf_token_is (&token, "/FlateDecode"))
    return FALSE;

  if (!pamphlet_pdf_file_resolve (file, dictionary, "/Length", &length) && !pamphlet_pdf_look_up (dictionary, "/Length", &length))
    return FALSE;

  token = pamphlet_pdf_read_token (&rest);
  if (!pamphlet_pdf_token_is (&token, "stream") || !pamphlet_pdf_read_number (&length, &n_bytes) || rest.end - rest.start <= n_bytes)
    return FALSE;

  *stream = (PamphletPdfPiece){ rest.start + 1, rest.start + 1 + n_bytes };
  rest.start = stream->end;
  token = pamphlet_pdf_read_token (&rest);

  return pamphlet_pdf_token_is (&token, "endstream");
}

/*
 * Marks everything in a page's content that is not tagged as no part of the text. cairo 1.16 has no way to do so.
 *
 * @number: of the content's object
 * @n_tags: how much of it is tagged
 */
gboolean
pamphlet_pdf_content_mark (PamphletPdfFile *file,
                           unsigned         number,
                           unsigned         n_tags,
                           GError         **error)
{
  g_autoptr (GConverter) decompressor = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, COMPRESSION));
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GBytes) compressed = NULL;
  g_autoptr (GString) marked = NULL;
  PamphletPdfPiece piece;
  GString         *object;

  if (pamphlet_pdf_file_get (file, number, &piece) && find_stream (file, piece, &piece))
    content = convert (piece, decompressor);
  if (content != NULL)
    marked = mark (pamphlet_pdf_get_piece (content), n_tags);
  if (marked == NULL)
    return pamphlet_pdf_fail (error, "Contents");

  compressed = convert ((PamphletPdfPiece){ marked->str, marked->str + marked->len }, compressor);
  object = g_string_new (NULL);
  g_string_append_printf (object, "<< /Length %" G_GSIZE_FORMAT " /Filter /FlateDecode >>\nstream\n", g_bytes_get_size (compressed));
  g_string_append_len (object, g_bytes_get_data (compressed, NULL), g_bytes_get_size (compressed));
  g_string_append (object, "\nendstream\n");
  pamphlet_pdf_file_set (file, number, object);

  return TRUE;
}

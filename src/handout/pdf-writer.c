/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pdf-writer.h"

#include <string.h>

/* The bytes in the second line have their highest bit set, so that nobody takes the file for text (ISO 32000-1, 7.5.2). */
#define HEADER "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"

static void
append (GByteArray *out,
        const char *string)
{
  g_byte_array_append (out, (const guint8 *)string, strlen (string));
}

static void
write_object (GByteArray      *out,
              unsigned         number,
              PamphletPdfPiece object)
{
  g_autofree char *start = g_strdup_printf ("%u 0 obj\n", number);

  append (out, start);
  g_byte_array_append (out, (const guint8 *)object.start, object.end - object.start);
  append (out, "endobj\n");
}

/* Equal files have equal identifiers, so that nothing but their contents tells two apart. */
static void
write_end (const PamphletPdfFile *file,
           GByteArray            *out,
           const char            *table)
{
  g_autofree char *id = g_compute_checksum_for_data (G_CHECKSUM_MD5, out->data, out->len);
  g_autofree char *end = g_strdup_printf ("trailer\n<< /Size %u /Root %u 0 R /Info %u 0 R /ID [ <%s> <%s> ] >>\nstartxref\n%u\n%%%%EOF\n",
                                          file->objects->len, file->root, file->info, id, id, out->len);

  append (out, table);
  append (out, end);
}

/*
 * Puts a file together: its objects, and the table of them.
 *
 * Returns: (transfer full)
 */
GBytes *
pamphlet_pdf_write (const PamphletPdfFile *file)
{
  g_autoptr (GString) table = g_string_new ("xref\n");
  g_autoptr (GByteArray) out = g_byte_array_new ();
  PamphletPdfPiece object;

  append (out, HEADER);
  g_string_append_printf (table, "0 %u\n", file->objects->len);

  for (unsigned i = 0; i < file->objects->len; i++)
    {
      if (pamphlet_pdf_file_get (file, i, &object))
        {
          g_string_append_printf (table, "%010u 00000 n \n", out->len);
          write_object (out, i, object);
        }
      else
        {
          g_string_append (table, "0000000000 65535 f \n");
        }
    }

  write_end (file, out, table->str);

  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

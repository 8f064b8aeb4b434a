/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pdf-file.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* An entry of the cross-reference table, and more than what comes after the table's address. */
#define ENTRY_LENGTH 20
#define END_LENGTH   64

/* Where an object of the file begins. */
typedef struct
{
  unsigned number;
  guint64  offset;
} Place;

/*
 * Sets an error that a user can do nothing about, other than to tell of it.
 *
 * @where: for who looks for the mistake
 * Returns: FALSE
 */
gboolean
pamphlet_pdf_fail (GError    **error,
                   const char *where)
{
  /* Translators: %s is a technical term, for whoever looks into it. */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The PDF file could not be made: something in it is not as expected (%s). Please report this."), where);

  return FALSE;
}

static void
free_object (gpointer object)
{
  g_autoptr (GBytes) bytes = object;
}

/* Returns: all of the bytes, which stay their owner's. */
PamphletPdfPiece
pamphlet_pdf_get_piece (GBytes *bytes)
{
  gsize       length;
  const char *start = g_bytes_get_data (bytes, &length);

  return (PamphletPdfPiece){ start, start + length };
}

void
pamphlet_pdf_file_free (PamphletPdfFile *self)
{
  g_clear_pointer (&self->objects, g_ptr_array_unref);
  g_clear_pointer (&self, g_free);
}

static gboolean
read_word (PamphletPdfPiece *rest,
           const char       *word)
{
  PamphletPdfToken token = pamphlet_pdf_read_token (rest);

  return pamphlet_pdf_token_is (&token, word);
}

/* Finds the cross-reference table, whose address stands at the end of the file. */
static gboolean
find_table (PamphletPdfPiece  file,
            PamphletPdfPiece *table)
{
  const char      *keyword = NULL;
  PamphletPdfPiece rest;
  unsigned         offset;

  if (file.end - file.start < END_LENGTH)
    return FALSE;

  for (const char *at = file.end - END_LENGTH; file.end - at > (gssize)strlen ("startxref"); at++)
    if (memcmp (at, "startxref", strlen ("startxref")) == 0)
      keyword = at;

  if (keyword == NULL || memcmp (file.end - strlen ("%%EOF\n"), "%%EOF\n", strlen ("%%EOF\n")) != 0)
    return FALSE;

  rest = (PamphletPdfPiece){ keyword + strlen ("startxref"), file.end };
  if (!pamphlet_pdf_read_number (&rest, &offset) || offset >= keyword - file.start)
    return FALSE;

  *table = (PamphletPdfPiece){ file.start + offset, keyword };

  return TRUE;
}

/* Returns: whether this is the entry of an object: “0000000015 00000 n”, and white space. */
static gboolean
read_entry (const char *entry,
            guint64    *offset)
{
  g_autofree char *digits = g_strndup (entry, strlen ("0000000015"));

  return memcmp (entry + strlen (digits), " 00000 n ", strlen (" 00000 n ")) == 0 &&
         g_ascii_string_to_unsigned (digits, 10, 0, G_MAXUINT, offset, NULL);
}

/*
 * Reads the cross-reference table. Its first entry is that of no object, and all others are used: cairo leaves none out.
 *
 * @table: (inout): the table; what comes after it
 */
static gboolean
read_places (PamphletPdfPiece *table,
             GArray           *places)
{
  unsigned first;
  unsigned n_entries;

  if (!read_word (table, "xref") || !pamphlet_pdf_read_number (table, &first) || !pamphlet_pdf_read_number (table, &n_entries) ||
      first != 0 || table->end - table->start < 1 + (gint64)n_entries * ENTRY_LENGTH)
    return FALSE;

  table->start++;
  for (unsigned i = 0; i < n_entries; i++, table->start += ENTRY_LENGTH)
    {
      Place place = { i };

      if (i == 0)
        continue;
      if (!read_entry (table->start, &place.offset))
        return FALSE;
      g_array_append_val (places, place);
    }

  return n_entries > 1;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *place = a;
  const Place *other = b;

  return place->offset < other->offset ? -1 : place->offset > other->offset;
}

/* Returns: (transfer full) (nullable): an object without its number and its end; NULL where it is not that object. */
static GBytes *
read_object (GBytes          *bytes,
             const Place     *place,
             PamphletPdfPiece object)
{
  const char *start = pamphlet_pdf_get_piece (bytes).start;
  unsigned    number;
  unsigned    generation;

  if (!pamphlet_pdf_read_number (&object, &number) || !pamphlet_pdf_read_number (&object, &generation) ||
      !read_word (&object, "obj") || number != place->number || generation != 0)
    return NULL;

  object.end -= strlen ("endobj\n");
  if (object.end < object.start || memcmp (object.end, "endobj\n", strlen ("endobj\n")) != 0)
    return NULL;

  return g_bytes_new_from_bytes (bytes, object.start - start, object.end - object.start);
}

/* Each object ends where the next one begins, and the last one where the table does. */
static gboolean
read_objects (PamphletPdfFile *self,
              GBytes          *bytes,
              GArray          *places,
              guint64          end)
{
  PamphletPdfPiece file = pamphlet_pdf_get_piece (bytes);

  g_ptr_array_set_size (self->objects, places->len + 1);
  g_array_sort (places, compare_places);
  for (unsigned i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      guint64      next = i + 1 < places->len ? g_array_index (places, Place, i + 1).offset : end;
      GBytes      *object;

      if (place->offset >= next || next > end)
        return FALSE;
      object = read_object (bytes, place, (PamphletPdfPiece){ file.start + place->offset, file.start + next });
      if (object == NULL)
        return FALSE;
      g_ptr_array_index (self->objects, place->number) = object;
    }

  return TRUE;
}

/* Another table, encryption or an object stream would be nothing that cairo makes of what it is asked for here. */
static gboolean
read_trailer (PamphletPdfFile  *self,
              PamphletPdfPiece *rest)
{
  PamphletPdfPiece trailer;
  PamphletPdfPiece unexpected;

  return read_word (rest, "trailer") && pamphlet_pdf_read_value (rest, &trailer) &&
         pamphlet_pdf_look_up_ref (trailer, "/Root", &self->root) && pamphlet_pdf_look_up_ref (trailer, "/Info", &self->info) &&
         !pamphlet_pdf_look_up (trailer, "/Prev", &unexpected) && !pamphlet_pdf_look_up (trailer, "/Encrypt", &unexpected);
}

/*
 * Takes a file apart.
 *
 * @bytes: what cairo wrote, with an earlier version of PDF than 1.5, so that there is a table of the objects
 * Returns: (transfer full): NULL on anything that is not as cairo writes it, rather than to guess
 */
PamphletPdfFile *
pamphlet_pdf_file_read (GBytes  *bytes,
                        GError **error)
{
  g_autoptr (PamphletPdfFile) self = g_new0 (PamphletPdfFile, 1);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  PamphletPdfPiece file = pamphlet_pdf_get_piece (bytes);
  PamphletPdfPiece rest;
  const char      *table;

  self->objects = g_ptr_array_new_with_free_func (free_object);

  if (!find_table (file, &rest))
    {
      pamphlet_pdf_fail (error, "startxref");
      return NULL;
    }

  table = rest.start;
  if (!read_places (&rest, places))
    {
      pamphlet_pdf_fail (error, "xref");
      return NULL;
    }

  if (!read_objects (self, bytes, places, table - file.start))
    {
      pamphlet_pdf_fail (error, "obj");
      return NULL;
    }

  if (!read_trailer (self, &rest))
    {
      pamphlet_pdf_fail (error, "trailer");
      return NULL;
    }

  return g_steal_pointer (&self);
}

/* Returns: whether there is an object of that number. */
gboolean
pamphlet_pdf_file_get (const PamphletPdfFile *self,
                       unsigned               number,
                       PamphletPdfPiece      *object)
{
  if (number >= self->objects->len || g_ptr_array_index (self->objects, number) == NULL)
    return FALSE;

  *object = pamphlet_pdf_get_piece (g_ptr_array_index (self->objects, number));

  return TRUE;
}

/* Looks up the object that a dictionary refers to. */
gboolean
pamphlet_pdf_file_resolve (const PamphletPdfFile *self,
                           PamphletPdfPiece       dictionary,
                           const char            *key,
                           PamphletPdfPiece      *object)
{
  unsigned number;

  return pamphlet_pdf_look_up_ref (dictionary, key, &number) && pamphlet_pdf_file_get (self, number, object);
}

/* Returns: the number of an object that is set later, so that others can refer to it. */
unsigned
pamphlet_pdf_file_reserve (PamphletPdfFile *self)
{
  g_ptr_array_add (self->objects, NULL);

  return self->objects->len - 1;
}

/* Removes an object that nothing refers to any more. */
void
pamphlet_pdf_file_remove (PamphletPdfFile *self,
                          unsigned         number)
{
  g_return_if_fail (number < self->objects->len);

  free_object (g_ptr_array_index (self->objects, number));
  g_ptr_array_index (self->objects, number) = NULL;
}

/*
 * Sets what an object is.
 *
 * @object: (transfer full)
 */
void
pamphlet_pdf_file_set (PamphletPdfFile *self,
                       unsigned         number,
                       GString         *object)
{
  pamphlet_pdf_file_remove (self, number);
  g_ptr_array_index (self->objects, number) = g_string_free_to_bytes (object);
}

/* Adds an object (transfer full). Returns: its number. */
unsigned
pamphlet_pdf_file_add (PamphletPdfFile *self,
                       GString         *object)
{
  unsigned number = pamphlet_pdf_file_reserve (self);

  pamphlet_pdf_file_set (self, number, object);

  return number;
}

/*
 * Changes a dictionary.
 *
 * @without: (array zero-terminated=1): the keys that go
 * @added: the keys that come, with their values
 */
gboolean
pamphlet_pdf_file_edit (PamphletPdfFile   *self,
                        unsigned           number,
                        const char *const *without,
                        const char        *added)
{
  g_autoptr (GString) edited = g_string_new ("<< ");
  PamphletPdfPiece rest;
  PamphletPdfPiece value;
  PamphletPdfToken key;

  if (!pamphlet_pdf_file_get (self, number, &rest) || !read_word (&rest, "<<"))
    return FALSE;

  for (key = pamphlet_pdf_read_token (&rest); key.type == PAMPHLET_PDF_TOKEN_NAME; key = pamphlet_pdf_read_token (&rest))
    {
      g_autofree char *name = g_strndup (key.piece.start, key.piece.end - key.piece.start);

      if (!pamphlet_pdf_read_value (&rest, &value))
        return FALSE;
      if (!g_strv_contains (without, name))
        g_string_append_printf (edited, "%s %.*s\n", name, (int)(value.end - value.start), value.start);
    }

  g_string_append_printf (edited, "%s >>\n", added);
  pamphlet_pdf_file_set (self, number, g_steal_pointer (&edited));

  return key.type == PAMPHLET_PDF_TOKEN_DICTIONARY_END;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog.h"

#include "file-bytes.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* The MO format, as the manual of GNU gettext describes it in “The Format of GNU MO Files”: a header of seven 32-bit words
 * in the byte order of the machine that wrote it, then two tables of (length, offset), one for the messages, sorted, and one
 * for their translations; every string is followed by a NUL that its length does not count. A message with a context has
 * it in front, with EOT between. */
#define MAGIC         0x950412deu
#define MAGIC_SWAPPED 0xde120495u
#define HEADER_WORDS  5
#define EOT           '\004'

/* clang-format off */
G_DEFINE_QUARK (pamphlet-catalog-error-quark, pamphlet_catalog_error)
/* clang-format on */

struct _PamphletCatalog
{
  gatomicrefcount references;
  GBytes         *bytes;
  const guint8   *data;
  gsize           length;
  gboolean        swapped;
  guint32         n_messages;
  guint32         messages;     /* the offset of the table of messages */
  guint32         translations; /* and that of translations */
};

static guint32
read_word (const PamphletCatalog *self,
           gsize                  offset)
{
  guint32 word;

  /* The table's offsets need not be aligned. */
  memcpy (&word, self->data + offset, sizeof word);

  return self->swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

static const char *
get_string (const PamphletCatalog *self,
            guint32                table,
            guint32                index,
            guint32               *length)
{
  gsize entry = table + 8 * (gsize)index;

  *length = read_word (self, entry);

  return (const char *)self->data + read_word (self, entry + 4);
}

static gboolean
fail (GError    **error,
      const char *message)
{
  g_set_error_literal (error, PAMPHLET_CATALOG_ERROR, 0, message);

  return FALSE;
}

static gboolean
is_inside (const PamphletCatalog *self,
           guint64                offset,
           guint64                length)
{
  return offset <= self->length && length <= self->length - offset;
}

static gboolean
check_header (PamphletCatalog *self,
              GError         **error)
{
  guint32 magic;

  if (!is_inside (self, 0, HEADER_WORDS * sizeof (guint32)))
    return fail (error, _ ("The catalog is too short to be one: compile it again with msgfmt."));

  magic = read_word (self, 0);
  self->swapped = magic == MAGIC_SWAPPED;
  if (magic != MAGIC && !self->swapped)
    return fail (error, _ ("This is not a compiled catalog (MO file): compile it with msgfmt."));

  /* Of revision 0, the minor versions 0 and 1 have the same tables. */
  if (read_word (self, 4) >> 16 != 0)
    return fail (error, _ ("The catalog has a newer format than can be read: compile it again with msgfmt."));

  self->n_messages = read_word (self, 8);
  self->messages = read_word (self, 12);
  self->translations = read_word (self, 16);

  if (!is_inside (self, self->messages, 8 * (guint64)self->n_messages) ||
      !is_inside (self, self->translations, 8 * (guint64)self->n_messages))
    return fail (error, _ ("The catalog is damaged or cut short: compile it again with msgfmt."));

  return TRUE;
}

static gboolean
check_strings (const PamphletCatalog *self,
               guint32                table,
               GError               **error)
{
  guint64 total = 0;

  for (guint32 i = 0; i < self->n_messages; i++)
    {
      gsize       entry = table + 8 * (gsize)i;
      guint64     length = read_word (self, entry);
      guint64     offset = read_word (self, entry + 4);
      const char *string = (const char *)self->data + offset;

      /* Strings of a real catalog do not overlap; a hostile one could have a million that are all as long as the file. */
      total += length + 1;
      if (total > self->length || !is_inside (self, offset, length + 1) || string[length] != '\0')
        return fail (error, _ ("The catalog is damaged or cut short: compile it again with msgfmt."));

      /* A message with plurals holds NULs between its forms. */
      for (const char *at = string; at <= string + length; at += strlen (at) + 1)
        if (!g_utf8_validate (at, -1, NULL))
          return fail (error, _ ("The catalog is not UTF-8: convert its PO file with msgconv --to-code=UTF-8, and compile it again."));
    }

  return TRUE;
}

/* The search relies on the order, and every tool that compiles catalogs sorts them. */
static gboolean
check_order (const PamphletCatalog *self,
             GError               **error)
{
  guint32 length;

  for (guint32 i = 1; i < self->n_messages; i++)
    if (strcmp (get_string (self, self->messages, i - 1, &length), get_string (self, self->messages, i, &length)) >= 0)
      return fail (error, _ ("The messages of the catalog are not sorted: compile it again with msgfmt."));

  return TRUE;
}

static gboolean
check_charset (const PamphletCatalog *self,
               GError               **error)
{
  g_autofree char *type = pamphlet_catalog_dup_header (self, "Content-Type");
  g_autofree char *folded = type != NULL ? g_ascii_strdown (type, -1) : NULL;

  if (folded != NULL && strstr (folded, "charset=utf-8") != NULL)
    return TRUE;

  return fail (error, _ ("The catalog does not say that it is UTF-8: write “charset=UTF-8” into the header of its PO file, and compile it again."));
}

/*
 * Opens a catalog that is in memory. Every offset and length in it is checked now, so that nothing in it can lead a later
 * look-up astray.
 *
 * Returns: (transfer full) (nullable): NULL with an error of PAMPHLET_CATALOG_ERROR, a sentence for its author
 */
PamphletCatalog *
pamphlet_catalog_new (GBytes  *bytes,
                      GError **error)
{
  g_autoptr (PamphletCatalog) self = g_new0 (PamphletCatalog, 1);

  g_atomic_ref_count_init (&self->references);
  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->length);

  if (!check_header (self, error) ||
      !check_strings (self, self->messages, error) ||
      !check_strings (self, self->translations, error) ||
      !check_order (self, error) ||
      !check_charset (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/*
 * Opens a catalog that is a file. It is read whole and not mapped, since a mapped file that is truncated later would kill
 * the process.
 *
 * Returns: (transfer full) (nullable): NULL with an error of PAMPHLET_CATALOG_ERROR or PAMPHLET_FILE_ERROR
 */
PamphletCatalog *
pamphlet_catalog_open (const char *path,
                       GError    **error)
{
  g_autoptr (GBytes) bytes = pamphlet_file_bytes_read (path, PAMPHLET_CATALOG_MAX_BYTES, error);

  return bytes != NULL ? pamphlet_catalog_new (bytes, error) : NULL;
}

PamphletCatalog *
pamphlet_catalog_ref (PamphletCatalog *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
pamphlet_catalog_unref (PamphletCatalog *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/* Returns: how many messages it has, the header among them. */
unsigned
pamphlet_catalog_get_n_messages (const PamphletCatalog *self)
{
  return self->n_messages;
}

/* Compares “context EOT message” with a key of the catalog, without putting it together. */
static int
compare_key (const char *context,
             const char *message,
             const char *key)
{
  if (context != NULL)
    {
      while (*context != '\0' && *context == *key)
        {
          context++;
          key++;
        }

      if (*context != '\0')
        return (guchar)*context - (guchar)*key;

      if (*key != EOT)
        return EOT - (guchar)*key;

      key++;
    }

  return strcmp (message, key);
}

/*
 * Finds the translation of a message.
 *
 * @context: (nullable)
 * Returns: (transfer none) (nullable): NULL where there is none; lives as long as the catalog. Never the catalog's header,
 * which is the translation of the empty message.
 */
const char *
pamphlet_catalog_lookup (const PamphletCatalog *self,
                         const char            *context,
                         const char            *message)
{
  guint32     low = 0;
  guint32     high = self->n_messages;
  guint32     length;
  const char *translation;

  if (*message == '\0')
    return NULL;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      int     order = compare_key (context, message, get_string (self, self->messages, middle, &length));

      if (order == 0)
        {
          translation = get_string (self, self->translations, middle, &length);
          return *translation != '\0' ? translation : NULL;
        }

      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}

static gboolean
has_context (const PamphletCatalog *self,
             guint32                index,
             const char            *context)
{
  gsize       context_length = strlen (context);
  guint32     length;
  const char *key = get_string (self, self->messages, index, &length);

  return length > context_length && memcmp (key, context, context_length) == 0 && key[context_length] == EOT;
}

/* Returns: how many messages with this context it translates. One that is not the text of its place, or not one of the texts
 * where a place has several, is of a text that has been changed since: its translation is stale. */
unsigned
pamphlet_catalog_count_context (const PamphletCatalog *self,
                                const char            *context)
{
  guint32  low = 0;
  guint32  high = self->n_messages;
  guint32  length;
  unsigned count = 0;

  /* From the first key that is not below “context EOT” on, all have that context that have it at all. */
  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (compare_key (context, "", get_string (self, self->messages, middle, &length)) > 0)
        low = middle + 1;
      else
        high = middle;
    }

  for (; low < self->n_messages && has_context (self, low, context); low++)
    if (*get_string (self, self->translations, low, &length) != '\0')
      count++;

  return count;
}

/*
 * Reads a field of the catalog's header, such as “X-Review-State”.
 *
 * Returns: (transfer full) (nullable): its value without white space around it; NULL where it is missing or empty
 */
char *
pamphlet_catalog_dup_header (const PamphletCatalog *self,
                             const char            *field)
{
  g_autofree char *prefix = g_strconcat (field, ":", NULL);
  g_auto (GStrv) lines = NULL;
  guint32 length;

  /* The header is the translation of the empty message, which is sorted before all others. */
  if (self->n_messages == 0 || *get_string (self, self->messages, 0, &length) != '\0')
    return NULL;

  lines = g_strsplit (get_string (self, self->translations, 0, &length), "\n", -1);
  for (unsigned i = 0; lines[i] != NULL; i++)
    if (g_ascii_strncasecmp (lines[i], prefix, strlen (prefix)) == 0)
      {
        char *value = g_strstrip (lines[i] + strlen (prefix));

        return *value != '\0' ? g_strdup (value) : NULL;
      }

  return NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog-builder.h"

#include "fixture.h"
#include "texts.h"

#include <string.h>

static void
append_word (GByteArray *out,
             guint32     word,
             gboolean    swapped)
{
  guint32 written = swapped ? GUINT32_SWAP_LE_BE (word) : word;

  g_byte_array_append (out, (const guint8 *)&written, sizeof written);
}

/* Puts a catalog together as msgfmt does, in either byte order. The messages stay in the order that they are given in. */
GBytes *
catalog_build (const CatalogPair *pairs,
               unsigned           n_pairs,
               gboolean           swapped)
{
  GByteArray *out = g_byte_array_new ();
  guint32     offset = 28 + 16 * n_pairs;
  guint32     header[] = { 0x950412de, 0, n_pairs, 28, 28 + 8 * n_pairs, 0, 0 };

  for (unsigned i = 0; i < G_N_ELEMENTS (header); i++)
    append_word (out, header[i], swapped);

  for (unsigned table = 0; table < 2; table++)
    for (unsigned i = 0; i < n_pairs; i++)
      {
        const char *string = table == 0 ? pairs[i].message : pairs[i].translation;

        append_word (out, strlen (string), swapped);
        append_word (out, offset, swapped);
        offset += strlen (string) + 1;
      }

  for (unsigned table = 0; table < 2; table++)
    for (unsigned i = 0; i < n_pairs; i++)
      {
        const char *string = table == 0 ? pairs[i].message : pairs[i].translation;

        g_byte_array_append (out, (const guint8 *)string, strlen (string) + 1);
      }

  return g_byte_array_free_to_bytes (out);
}

static int
compare_messages (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  return strcmp (a, b);
}

/* Makes a catalog with nothing but its header, which are lines such as CATALOG_HEADER. */
GTree *
catalog_new (const char *header)
{
  GTree *catalog = g_tree_new_full (compare_messages, NULL, g_free, g_free);

  catalog_set (catalog, NULL, "", header);

  return catalog;
}

typedef struct
{
  GTree      *catalog;
  const char *prefix;
} Completion;

static void
add_text (const PamphletText      *text,
          const PamphletTextPlace *place,
          gpointer                 data)
{
  const Completion *completion = data;
  g_autofree char  *translation = g_strconcat (completion->prefix, pamphlet_text_get_source (text), NULL);

  catalog_set (completion->catalog, pamphlet_text_get_context (text), pamphlet_text_get_source (text), translation);
}

/* Makes a catalog in which every text of @library is translated, by @prefix in front of it. */
GTree *
catalog_new_complete (const char      *header,
                      PamphletLibrary *library,
                      const char      *prefix)
{
  Completion completion = { catalog_new (header), prefix };

  pamphlet_library_foreach_text (library, add_text, &completion);

  return completion.catalog;
}

/*
 * @context: (nullable)
 * @translation: (nullable): NULL takes the message out
 */
void
catalog_set (GTree      *catalog,
             const char *context,
             const char *message,
             const char *translation)
{
  g_autofree char *key = context != NULL ? g_strconcat (context, "\004", message, NULL) : g_strdup (message);

  if (translation != NULL)
    g_tree_replace (catalog, g_steal_pointer (&key), g_strdup (translation));
  else
    g_assert_true (g_tree_remove (catalog, key));
}

static gboolean
collect_pair (gpointer message,
              gpointer translation,
              gpointer data)
{
  CatalogPair pair = { message, translation };

  g_array_append_val ((GArray *)data, pair);

  return FALSE;
}

/* Writes a catalog where gettext looks for it: for a library, @folder is the one named “locale” in it, @domain its id. */
void
catalog_write (GTree      *catalog,
               const char *folder,
               const char *language,
               const char *domain)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (CatalogPair));
  g_autofree char *name = g_strdup_printf ("%s/LC_MESSAGES/%s.mo", language, domain);
  g_autoptr (GBytes) bytes = NULL;
  gsize       length;
  const char *data;

  g_tree_foreach (catalog, collect_pair, pairs);
  bytes = catalog_build ((const CatalogPair *)(gpointer)pairs->data, pairs->len, FALSE);
  data = g_bytes_get_data (bytes, &length);
  fixture_write_bytes (folder, name, data, length);
}

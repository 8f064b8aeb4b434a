/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shelf.h"

#include "catalog-builder.h"
#include "library-catalogs.h"
#include "library-reader.h"

static void
write_catalog (Shelf      *shelf,
               const char *language,
               const char *prefix)
{
  g_autofree char *locale = g_build_filename (shelf->folder, "locale", NULL);
  g_autoptr (PamphletLibrary) library = fixture_read_library (shelf->folder, PAMPHLET_SEVERITY_WARNING, "");
  g_autoptr (GTree) catalog = catalog_new_complete (CATALOG_HEADER, library, prefix);

  catalog_write (catalog, locale, language, "clinic");
}

/* Translates all that the library's files say now. */
void
shelf_write_catalogs (Shelf *shelf)
{
  write_catalog (shelf, "es", "ES ");
  write_catalog (shelf, "ar", "AR ");
  write_catalog (shelf, "sw", "SW ");
}

/* Returns: (transfer full): the JSON of the leaflet “cold”, in which @old becomes @replacement; it is never overdue. */
static char *
dup_leaflet (const char *old,
             const char *replacement)
{
  g_autofree char *timeless = fixture_replace (fixture_leaflet, "'due': '2027-11-20'", "'due': '9999-12-31'");

  return fixture_replace (timeless, old, replacement);
}

void
shelf_set_up (Shelf        *shelf,
              gconstpointer data)
{
  g_autofree char *flu = dup_leaflet ("'id': 'cold', 'title': 'A cold'", "'id': 'flu', 'title': 'The flu'");

  shelf->folder = fixture_make_library (g_get_user_cache_dir (), "clinic");
  fixture_write (shelf->folder, "conditions/flu.json", flu);
  shelf_change (shelf, "'id': 'cold'", "'id': 'cold'");
  shelf_write_catalogs (shelf);
  shelf_read (shelf);
}

/* Writes the leaflet “cold” with @replacement in the place of @old, and reads the library anew. */
void
shelf_change (Shelf      *shelf,
              const char *old,
              const char *replacement)
{
  g_autofree char *cold = dup_leaflet (old, replacement);

  fixture_write (shelf->folder, "conditions/cold.json", cold);
  shelf_read (shelf);
}

/* Reads the library anew, after its files have changed. */
void
shelf_read (Shelf *shelf)
{
  g_clear_object (&shelf->library);
  shelf->library = fixture_read_library (shelf->folder, PAMPHLET_SEVERITY_WARNING, "");
}

void
shelf_tear_down (Shelf        *shelf,
                 gconstpointer data)
{
  g_assert_finalize_object (shelf->library);
  g_clear_pointer (&shelf->folder, g_free);
}

/* Returns: (transfer full): the library that the program is built with. */
PamphletLibrary *
shelf_read_starter (void)
{
  return fixture_read_library (g_getenv ("PAMPHLET_TEST_STARTER"), PAMPHLET_SEVERITY_ERROR, "");
}

PamphletTranslation *
shelf_translate (PamphletLibrary *library,
                 const char      *condition,
                 const char      *language)
{
  g_autoptr (GError) error = NULL;
  PamphletTranslation *translation =
    pamphlet_library_translate (library, pamphlet_library_get_condition (library, condition), language, &error);

  g_assert_no_error (error);
  g_assert_nonnull (translation);

  return translation;
}

/*
 * Adds a leaflet to a handout.
 *
 * @languages: a tag, or two with a blank between them
 * @sections: (nullable): ids, with blanks between them; NULL for all
 */
void
shelf_add (PamphletHandout *handout,
           PamphletLibrary *library,
           const char      *condition,
           const char      *languages,
           const char      *sections)
{
  g_auto (GStrv) tags = g_strsplit (languages, " ", -1);
  g_auto (GStrv) ids = sections != NULL ? g_strsplit (sections, " ", -1) : NULL;
  g_autoptr (PamphletTranslation) translation = shelf_translate (library, condition, tags[0]);
  g_autoptr (PamphletTranslation) second = tags[1] != NULL ? shelf_translate (library, condition, tags[1]) : NULL;

  pamphlet_handout_add (handout, translation, second, (const char *const *)ids);
}

/* Appends the leaves of @node to @leaves, in reading order. */
void
shelf_collect_leaves (GPtrArray    *leaves,
                      PamphletNode *node)
{
  if (node->children == NULL)
    g_ptr_array_add (leaves, node);

  for (unsigned i = 0; node->children != NULL && i < node->children->len; i++)
    {
      PamphletNode *child = g_ptr_array_index (node->children, i);

      g_assert_true (child->parent == node);
      shelf_collect_leaves (leaves, child);
    }
}

/* @second: (nullable): NULL where there must be no second text */
void
shelf_assert_leaf (const PamphletNode *leaf,
                   PamphletNodeType    type,
                   const char         *text,
                   const char         *second)
{
  g_assert_cmpint (leaf->type, ==, type);
  g_assert_cmpstr (pamphlet_text_get_string (leaf->text), ==, text);
  g_assert_cmpstr (leaf->second != NULL ? pamphlet_text_get_string (leaf->second) : NULL, ==, second);
}

/* Returns: (transfer full): the ids of the sections, with blanks between them. */
char *
shelf_list_sections (const PamphletNode *part)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (unsigned i = 0; i < part->children->len; i++)
    {
      const PamphletNode *child = g_ptr_array_index (part->children, i);

      if (child->type == PAMPHLET_NODE_SECTION)
        g_ptr_array_add (ids, child->id);
    }
  g_ptr_array_add (ids, NULL);

  return g_strjoinv (" ", (char **)ids->pdata);
}

/* Returns: (transfer none) (nullable): the section of that name that belongs to the whole part. */
PamphletNode *
shelf_find_section (PamphletDocument *document,
                    const char       *part,
                    const char       *name)
{
  g_autofree char *id = g_strconcat (part, "/", name, NULL);

  return g_hash_table_lookup (document->by_id, id);
}

/*
 * Asserts what a section says below its heading, one leaf a line, and what the second language says after “ = ”.
 *
 * @section: (nullable): NULL says nothing
 */
void
shelf_assert_lines (PamphletNode *section,
                    const char   *expected)
{
  g_autoptr (GPtrArray) leaves = g_ptr_array_new ();
  g_autoptr (GString) lines = g_string_new (NULL);

  if (section != NULL)
    shelf_collect_leaves (leaves, section);

  for (unsigned i = 1; i < leaves->len; i++)
    {
      const PamphletNode *leaf = g_ptr_array_index (leaves, i);

      g_string_append_printf (lines, "%s%s", i > 1 ? "\n" : "", pamphlet_text_get_string (leaf->text));
      if (leaf->second != NULL)
        g_string_append_printf (lines, " = %s", pamphlet_text_get_string (leaf->second));
    }

  g_assert_cmpstr (lines->str, ==, expected);
}

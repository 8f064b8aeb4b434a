/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

#include <glib/gstdio.h>

#include <fcntl.h>
#include <linux/capability.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define CANNOT_READ(reason) "The file could not be read (" reason "): check that it is there and that you may read it."
#define NO_FOLDER_NAME      ": error: A library's folder has the library's id as its name, made of a–z, 0–9 and “-”: rename it."

/* Something in the place of a leaflet that cannot be read. */
typedef struct
{
  const char *name;
  void (*make) (const char *path);
  const char *line;
} BadFile;

static void
write_file (const char *path,
            const char *bytes,
            gsize       length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);
}

static void
make_nest (const char *path)
{
  g_autofree char *brackets = g_strnfill (10000, '[');

  write_file (path, brackets, 10000);
}

static void
make_empty (const char *path)
{
  write_file (path, "", 0);
}

static void
make_truncated (const char *path)
{
  g_autofree char *strict = g_strdelimit (g_strdup (fixture_leaflet), "'", '"');

  write_file (path, strict, strlen ("{ 'format': 1, 'id': 'co"));
}

static void
make_latin1 (const char *path)
{
  write_file (path, "{ \"format\": 1, \"title\": \"Caf\xe9\" }", -1);
}

static void
make_sparse (const char *path)
{
  int descriptor = g_open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0644);

  g_assert_cmpint (descriptor, >=, 0);
  g_assert_no_errno (ftruncate (descriptor, 200 * 1000 * 1000));
  g_assert_no_errno (close (descriptor));
}

static void
make_folder (const char *path)
{
  g_assert_no_errno (g_mkdir (path, 0755));
}

static void
make_unreadable (const char *path)
{
  g_autofree char *strict = g_strdelimit (g_strdup (fixture_leaflet), "'", '"');

  write_file (path, strict, -1);
  g_assert_no_errno (g_chmod (path, 0));
}

static void
make_second (const char *path)
{
  g_autofree char *strict = g_strdelimit (g_strdup (fixture_leaflet), "'", '"');

  write_file (path, strict, -1);
}

static void
make_loop (const char *path)
{
  g_assert_no_errno (symlink ("bad.json", path));
}

static void
make_dangling (const char *path)
{
  g_assert_no_errno (symlink ("nowhere.json", path));
}

static void
make_device (const char *path)
{
  g_assert_no_errno (symlink ("/dev/zero", path));
}

static void
make_pipe (const char *path)
{
  g_assert_no_errno (mkfifo (path, 0644));
}

static const BadFile bad_files[] = {
  { "nest", make_nest, "conditions/bad.json:1:65: error: Arrays and objects are nested more than 64 deep: use fewer levels. [$"
                       "[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]"
                       "[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]"
                       "]" },
  { "empty", make_empty, "conditions/bad.json:1:1: error: The file is empty: it needs at least { }. [$]" },
  { "truncated", make_truncated, "conditions/bad.json:1:25: error: The file ends inside a string: the closing quotation mark is missing. [$.id]" },
  { "latin1", make_latin1, "conditions/bad.json:1:29: error: What stands here is not UTF-8: save the file as UTF-8. [$.title]" },
  { "sparse", make_sparse, "conditions/bad.json: error: The file is too large: 8.4\u00a0MB is the limit." },
  { "folder", make_folder, "conditions/bad.json: error: This is a folder, not a file: rename it or move it away." },
  { "unreadable", make_unreadable, "conditions/bad.json: error: " CANNOT_READ ("Permission denied") },
  { "second", make_second, "conditions/bad.json:1:22: error: The id “cold” does not fit the file's name, “bad.json”: rename the file to “cold.json”, or change the id. [$.id]" },
  { "loop", make_loop, "conditions/bad.json: error: " CANNOT_READ ("Too many levels of symbolic links") },
  { "dangling", make_dangling, "conditions/bad.json: error: " CANNOT_READ ("No such file or directory") },
  { "device", make_device, "conditions/bad.json: error: This is a device or a pipe, not a file: move it away." },
  { "pipe", make_pipe, "conditions/bad.json: error: This is a device or a pipe, not a file: move it away." },
};

/* One change to library.json. */
typedef struct
{
  const char *old;
  const char *replacement;
  const char *lines; /* what is reported */
} Change;

/* What makes a whole library unusable. */
static const Change broken_headers[] = {
  { "'format': 1", "'format': 2", "library.json:1:13: error: This must be the number 1. [$.format]" },
  { "{ 'format': 1,", "[ 'format': 1,", "library.json:1:11: error: A comma or “]” was expected here, after the previous value. [$]" },
  { "'title': 'Starter'", "'title': ''", "library.json:1:25: error: The text is empty. [$.title]" },
  { "'publisher': 'A clinic', ", "", "library.json:1:1: error: “publisher” is missing. [$]" },
  { "'language': 'en'", "'language': 'pt_BR'", "library.json:1:94: error: A language is written as its tag, such as “en”, “pt-BR” or “zh-Hans”. [$.language]" },
  { "'language': 'en'", "'language': 'english'", "library.json:1:94: error: A language is written as its tag, such as “en”, “pt-BR” or “zh-Hans”. [$.language]" },
  { "'language': 'en'", "'language': 'en\\n'", "library.json:1:94: error: Line breaks, tabs and other control characters do not belong in a text: make it two blocks. [$.language]" },
  { "<b>your</b>", "<b>your", "library.json:2:17: error: The tags of this text do not fit together: close every tag, and write “&lt;” for a “<” and “&amp;” for an “&” that belong to the text. [$.disclaimer]" },
  { "'id': 'bones'", "'id': 'infections'", "library.json:3:73: error: The id “infections” stands here twice: give every part an id of its own, since translations hang on it. [$.categories[1].id]" },
  { "{ 'id': 'bones', 'title': 'Bones' }", "'Bones'", "library.json:3:65: error: An object in braces { } was expected here. [$.categories[1]]" },
  { "{ 'id': 'bones', 'title': 'Bones' }", "{ }", "library.json:3:65: error: “id” is missing. [$.categories[1]]\nlibrary.json:3:65: error: “title” is missing. [$.categories[1]]" },
};

/* Leaves the rights of an ordinary user, to whom a file can be unreadable, even where the tests run as root. */
static void
give_up_privileges (void)
{
  struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
  struct __user_cap_data_struct   data[_LINUX_CAPABILITY_U32S_3];

  g_assert_no_errno (syscall (SYS_capget, &header, data));
  data[0].effective &= ~(1u << CAP_DAC_OVERRIDE | 1u << CAP_DAC_READ_SEARCH);
  g_assert_no_errno (syscall (SYS_capset, &header, data));
}

static void
write_leaflet (const char *folder,
               const char *id)
{
  g_autofree char *name = g_strdup_printf ("conditions/%s.json", id);
  g_autofree char *json = fixture_new_leaflet (id, id);

  fixture_write (folder, name, json);
}

static void
test_good (void)
{
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autoptr (PamphletLibrary) library = fixture_read_library (folder, PAMPHLET_SEVERITY_ERROR, "");
  const PamphletGlossary *glossary = pamphlet_library_get_glossary (library);
  const PamphletTerm     *mucus = pamphlet_glossary_find (glossary, "mucus");
  const PamphletTerm     *sneeze = pamphlet_glossary_find (glossary, "sneeze");
  const PamphletCategory *bones = pamphlet_library_get_category (library, "bones");

  g_assert_cmpstr (pamphlet_library_get_id (library), ==, "starter");
  g_assert_cmpstr (pamphlet_library_get_folder (library), ==, folder);
  g_assert_cmpstr (pamphlet_library_get_title (library), ==, "Starter");
  g_assert_cmpstr (pamphlet_library_get_publisher (library), ==, "A clinic");
  g_assert_cmpstr (pamphlet_library_get_contact (library), ==, "Desk 1");
  g_assert_cmpstr (pamphlet_library_get_language (library), ==, "en");
  g_assert_cmpstr (pamphlet_library_get_licence (library), ==, "CC-BY-4.0");
  g_assert_cmpstr (pamphlet_text_get_string (pamphlet_library_get_disclaimer (library)), ==, "Ask your team.");
  g_assert_cmpstr (pamphlet_text_get_context (pamphlet_library_get_disclaimer (library)), ==, "library|disclaimer");

  g_assert_cmpuint (pamphlet_library_get_categories (library)->len, ==, 2);
  g_assert_true (g_ptr_array_index (pamphlet_library_get_categories (library), 1) == bones);
  g_assert_cmpstr (pamphlet_text_get_string (bones->title), ==, "Bones");
  g_assert_cmpstr (pamphlet_text_get_context (bones->title), ==, "library|category.bones");
  g_assert_null (pamphlet_library_get_category (library, "noses"));

  g_assert_cmpuint (pamphlet_glossary_get_terms (glossary)->len, ==, 2);
  g_assert_cmpstr (pamphlet_text_get_string (mucus->term), ==, "Mucus");
  g_assert_cmpstr (pamphlet_text_get_context (mucus->term), ==, "glossary|mucus.term");
  g_assert_cmpstr (pamphlet_text_get_string (mucus->meaning), ==, "What runs from a nose.");
  g_assert_cmpstr (pamphlet_text_get_context (mucus->meaning), ==, "glossary|mucus.meaning");
  g_assert_cmpuint (g_strv_length (mucus->see), ==, 1);
  g_assert_cmpstr (mucus->see[0], ==, "sneeze");
  g_assert_cmpuint (g_strv_length (sneeze->see), ==, 0);
  g_assert_null (pamphlet_glossary_find (glossary, "cough"));

  fixture_assert_conditions (library, "cold");
  g_assert_null (pamphlet_library_get_condition (library, "flu"));
  g_assert_cmpstr (pamphlet_condition_get_library (pamphlet_library_get_condition (library, "cold")), ==, "starter");
}

/* One bad file never hides the others. */
static void
test_bad_file (gconstpointer data)
{
  const BadFile   *bad = data;
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autofree char *path = g_build_filename (folder, "conditions", "bad.json", NULL);
  g_autoptr (PamphletLibrary) library = NULL;

  write_leaflet (folder, "arm");
  bad->make (path);
  library = fixture_read_library (folder, PAMPHLET_SEVERITY_WARNING, bad->line);
  fixture_assert_conditions (library, "arm cold");
}

/* A link to a leaflet that cannot be read is not reported as well. */
static void
test_link_to_bad_file (gconstpointer data)
{
  const BadFile   *bad = data;
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autofree char *path = g_build_filename (folder, "conditions", "bad.json", NULL);
  g_autoptr (PamphletLibrary) library = NULL;

  fixture_write_replaced (folder, "conditions/cold.json", fixture_leaflet, "condition:cold#care", "condition:bad#care");
  bad->make (path);
  library = fixture_read_library (folder, PAMPHLET_SEVERITY_ERROR, bad->line);
  fixture_assert_conditions (library, "cold");
}

static void
test_headers (void)
{
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autofree char *header = g_build_filename (folder, "library.json", NULL);
  PamphletLibrary *library;

  for (gsize i = 0; i < G_N_ELEMENTS (broken_headers); i++)
    {
      g_test_message ("%s => %s", broken_headers[i].old, broken_headers[i].replacement);
      fixture_write_replaced (folder, "library.json", fixture_library, broken_headers[i].old, broken_headers[i].replacement);
      library = fixture_read_library (folder, PAMPHLET_SEVERITY_ERROR, broken_headers[i].lines);
      g_assert_null (library);
    }

  g_assert_no_errno (g_unlink (header));
  library = fixture_read_library (folder, PAMPHLET_SEVERITY_ERROR, "library.json: error: " CANNOT_READ ("No such file or directory"));
  g_assert_null (library);
}

static void
test_no_conditions (void)
{
  g_autoptr (PamphletLibrary) library = NULL;
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "starter", NULL);

  fixture_write (folder, "library.json", fixture_library);
  library = fixture_read_library (folder, PAMPHLET_SEVERITY_WARNING,
                                  "conditions: error: The library's leaflets could not be listed: check that this folder is there and that you may open it.");
  fixture_assert_conditions (library, "");
}

/* Hidden files, the copies that editors leave and everything else that is no leaflet are passed over. */
static void
test_other_files (void)
{
  static const char *const others[] = { ".cold.json", ".json", "cold.json~", "cold.json.bak", "README", "cold.JSON", "json", "notes/flu.json" };
  g_autofree char         *folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autofree char         *conditions = g_build_filename (folder, "conditions", NULL);
  g_autoptr (PamphletLibrary) library = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    fixture_write (conditions, others[i], "no JSON");

  library = fixture_read_library (folder, PAMPHLET_SEVERITY_ERROR, "");
  fixture_assert_conditions (library, "cold");
}

static void
test_order (void)
{
  static const char *const ids[] = { "zinc", "10", "arm", "2", "eye", "b12" };
  g_autofree char         *folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autoptr (PamphletLibrary) library = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    write_leaflet (folder, ids[i]);
  fixture_write (folder, "conditions/x.json", "");
  fixture_write (folder, "conditions/a.json", "");

  library = fixture_read_library (folder, PAMPHLET_SEVERITY_ERROR,
                                  "conditions/a.json:1:1: error: The file is empty: it needs at least { }. [$]\n"
                                  "conditions/x.json:1:1: error: The file is empty: it needs at least { }. [$]");
  fixture_assert_conditions (library, "10 2 arm b12 cold eye zinc");
}

/* As many as several threads share: which one is done first must not show. */
static void
test_many (void)
{
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "many");
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (PamphletLibrary) library = NULL;

  for (unsigned i = 0; i < 1000; i++)
    {
      gboolean         is_bad = i % 7 == 3;
      g_autofree char *id = g_strdup_printf ("c-%03u", i);
      g_autofree char *name = g_strdup_printf ("conditions/%s.json", id);
      g_autofree char *leaflet = is_bad ? g_strdup ("") : fixture_new_leaflet (id, "Cold");

      fixture_write (folder, name, leaflet);
      if (is_bad)
        g_string_append_printf (lines, "%s%s:1:1: error: The file is empty: it needs at least { }. [$]", i > 3 ? "\n" : "", name);
      else
        g_string_append_printf (ids, "%s ", id);
    }
  g_string_append (ids, "cold");

  library = fixture_read_library (folder, PAMPHLET_SEVERITY_WARNING, lines->str);
  fixture_assert_conditions (library, ids->str);
}

static void
test_folder_names (void)
{
  static const char *const bad[] = { "Starter", "my library", "starter_2", "-starter", ".starter", "étoile" };
  g_autofree char         *folder = fixture_make_library (g_get_user_cache_dir (), "2nd-starter");
  g_autofree char         *slash = g_strconcat (folder, "/./", NULL);
  g_autoptr (PamphletLibrary) library = fixture_read_library (slash, PAMPHLET_SEVERITY_ERROR, "");

  g_assert_cmpstr (pamphlet_library_get_id (library), ==, "2nd-starter");

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *bad_folder = fixture_make_library (g_get_user_cache_dir (), bad[i]);
      PamphletLibrary *none = fixture_read_library (bad_folder, PAMPHLET_SEVERITY_WARNING, NO_FOLDER_NAME);

      g_assert_null (none);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  give_up_privileges ();

  g_test_add_func ("/library/good", test_good);
  for (gsize i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autofree char *alone = g_strconcat ("/library/bad-file/", bad_files[i].name, NULL);
      g_autofree char *linked = g_strconcat ("/library/link-to-bad-file/", bad_files[i].name, NULL);

      g_test_add_data_func (alone, &bad_files[i], test_bad_file);
      g_test_add_data_func (linked, &bad_files[i], test_link_to_bad_file);
    }
  g_test_add_func ("/library/headers", test_headers);
  g_test_add_func ("/library/no-conditions", test_no_conditions);
  g_test_add_func ("/library/other-files", test_other_files);
  g_test_add_func ("/library/order", test_order);
  g_test_add_func ("/library/many", test_many);
  g_test_add_func ("/library/folder-names", test_folder_names);

  return g_test_run ();
}

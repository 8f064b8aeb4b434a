/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog-builder.h"
#include "catalog.h"
#include "file-bytes.h"

#include <gio/gio.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#define HEADER CATALOG_HEADER "X-Review-State: draft\nX-Reviewed-By: \n"

static const CatalogPair small[] = {
  { "", HEADER },
  { "leaflet|title\004Fever", "Fieber" },
  { "leaflet|title\004Fever high", "Hohes Fieber" },
  { "leaflet|title2\004Fever", "Fieber 2" },
  { "plain", "ohne Kontext" },
  { "untranslated", "" },
};

static char     **folders; /* of the shipped catalogs, from the environment, which subprocesses see as well */
static GPtrArray *oracles; /* what the tests in subprocesses are about: GLib frees it for those that are run only */

static void
test_lookup (gconstpointer data)
{
  g_autoptr (GBytes) bytes = catalog_build (small, G_N_ELEMENTS (small), GPOINTER_TO_INT (data));
  g_autoptr (GError) error = NULL;
  g_autoptr (PamphletCatalog) catalog = pamphlet_catalog_new (bytes, &error);
  g_autofree char *state = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (pamphlet_catalog_get_n_messages (catalog), ==, 6);
  g_assert_cmpstr (pamphlet_catalog_lookup (catalog, "leaflet|title", "Fever"), ==, "Fieber");
  g_assert_cmpstr (pamphlet_catalog_lookup (catalog, "leaflet|title", "Fever high"), ==, "Hohes Fieber");
  g_assert_cmpstr (pamphlet_catalog_lookup (catalog, "leaflet|title2", "Fever"), ==, "Fieber 2");
  g_assert_cmpstr (pamphlet_catalog_lookup (catalog, NULL, "plain"), ==, "ohne Kontext");

  g_assert_null (pamphlet_catalog_lookup (catalog, NULL, ""));
  g_assert_null (pamphlet_catalog_lookup (catalog, "", ""));
  g_assert_null (pamphlet_catalog_lookup (catalog, NULL, "Fever"));
  g_assert_null (pamphlet_catalog_lookup (catalog, "leaflet|titl", "Fever"));
  g_assert_null (pamphlet_catalog_lookup (catalog, "leaflet|title", "Feve"));
  g_assert_null (pamphlet_catalog_lookup (catalog, "plain", ""));
  g_assert_null (pamphlet_catalog_lookup (catalog, NULL, "untranslated"));
  g_assert_null (pamphlet_catalog_lookup (catalog, NULL, "zzz"));

  g_assert_cmpuint (pamphlet_catalog_count_context (catalog, "leaflet|title"), ==, 2);
  g_assert_cmpuint (pamphlet_catalog_count_context (catalog, "leaflet|title2"), ==, 1);
  g_assert_cmpuint (pamphlet_catalog_count_context (catalog, "leaflet|titl"), ==, 0);
  g_assert_cmpuint (pamphlet_catalog_count_context (catalog, "plain"), ==, 0);
  g_assert_cmpuint (pamphlet_catalog_count_context (catalog, "zzz"), ==, 0);

  state = pamphlet_catalog_dup_header (catalog, "x-review-state");
  g_assert_cmpstr (state, ==, "draft");
  g_assert_null (pamphlet_catalog_dup_header (catalog, "X-Reviewed-By"));
  g_assert_null (pamphlet_catalog_dup_header (catalog, "X-Missing"));
}

typedef struct
{
  const char *name;
  unsigned    offset; /* of the word that is changed */
  guint32     value;
  const char *message;
} Damage;

static const Damage damages[] = {
  { "magic", 0, 0x12345678, "This is not a compiled catalog (MO file): compile it with msgfmt." },
  { "revision", 4, 0x00020000, "The catalog has a newer format than can be read: compile it again with msgfmt." },
  { "too many messages", 8, 0xffffffff, "The catalog is damaged or cut short: compile it again with msgfmt." },
  { "table of messages outside", 12, 0xfffffff0, "The catalog is damaged or cut short: compile it again with msgfmt." },
  { "table of translations outside", 16, 0xfffffff0, "The catalog is damaged or cut short: compile it again with msgfmt." },
  { "length outside", 28 + 8, 0xffffffff, "The catalog is damaged or cut short: compile it again with msgfmt." },
  { "offset outside", 28 + 12, 0xfffffff0, "The catalog is damaged or cut short: compile it again with msgfmt." },
  { "no NUL at the end", 28 + 8, 3, "The catalog is damaged or cut short: compile it again with msgfmt." },
};

static void
test_damage (gconstpointer data)
{
  const Damage *damage = data;
  g_autoptr (GBytes) good = catalog_build (small, G_N_ELEMENTS (small), FALSE);
  gsize              length;
  g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (good, &length), g_bytes_get_size (good));
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PamphletCatalog) catalog = NULL;

  memcpy (copy + damage->offset, &damage->value, sizeof damage->value);
  bytes = g_bytes_new (copy, length);
  catalog = pamphlet_catalog_new (bytes, &error);

  g_assert_null (catalog);
  g_assert_error (error, PAMPHLET_CATALOG_ERROR, 0);
  g_assert_cmpstr (error->message, ==, damage->message);
}

static void
assert_refused (const CatalogPair *pairs,
                unsigned           n_pairs,
                const char        *message)
{
  g_autoptr (GBytes) bytes = catalog_build (pairs, n_pairs, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (PamphletCatalog) catalog = pamphlet_catalog_new (bytes, &error);

  g_assert_null (catalog);
  g_assert_error (error, PAMPHLET_CATALOG_ERROR, 0);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_refused (void)
{
  const CatalogPair latin1[] = { { "", "Content-Type: text/plain; charset=ISO-8859-1\n" } };
  const CatalogPair no_header[] = { { "a", "b" } };
  const CatalogPair not_utf8[] = { { "", HEADER }, { "a", "\xff" } };
  const CatalogPair unsorted[] = { { "", HEADER }, { "b", "1" }, { "a", "2" } };
  const CatalogPair twice[] = { { "", HEADER }, { "a", "1" }, { "a", "2" } };

  assert_refused (latin1, 1, "The catalog does not say that it is UTF-8: write “charset=UTF-8” into the header of its PO file, and compile it again.");
  assert_refused (no_header, 1, "The catalog does not say that it is UTF-8: write “charset=UTF-8” into the header of its PO file, and compile it again.");
  assert_refused (not_utf8, 2, "The catalog is not UTF-8: convert its PO file with msgconv --to-code=UTF-8, and compile it again.");
  assert_refused (unsorted, 3, "The messages of the catalog are not sorted: compile it again with msgfmt.");
  assert_refused (twice, 3, "The messages of the catalog are not sorted: compile it again with msgfmt.");
}

static void
test_plural (void)
{
  static const char messages[] = "one leaflet\0%d leaflets";
  static const char translations[] = "ein Faltblatt\0%d Faltblätter";
  GByteArray       *out = g_byte_array_new ();
  guint32           start = 28 + 32;
  guint32           words[] = { 0x950412de, 0, 2, 28, 28 + 16, 0, 0,
                                0, start, sizeof messages - 1, start + 1,
                                strlen (HEADER), start + 1 + sizeof messages, sizeof translations - 1,
                                start + 1 + sizeof messages + sizeof HEADER };

  g_byte_array_append (out, (const guint8 *)words, sizeof words);
  g_byte_array_append (out, (const guint8 *)"", 1);
  g_byte_array_append (out, (const guint8 *)messages, sizeof messages);
  g_byte_array_append (out, (const guint8 *)HEADER, sizeof HEADER);
  g_byte_array_append (out, (const guint8 *)translations, sizeof translations);

  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (out);
  g_autoptr (GError) error = NULL;
  g_autoptr (PamphletCatalog) catalog = pamphlet_catalog_new (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (pamphlet_catalog_lookup (catalog, NULL, "one leaflet"), ==, "ein Faltblatt");
}

/* Calls @func for every catalog below the folders. */
static void
foreach_shipped (void (*func) (const char *folder,
                               const char *language,
                               const char *domain))
{
  unsigned n_catalogs = 0;

  for (unsigned i = 0; folders[i] != NULL; i++)
    {
      const char *domain = g_str_has_suffix (folders[i], "content") ? "starter" : "pamphlet";
      g_autoptr (GDir) dir = g_dir_open (folders[i], 0, NULL);
      const char *language;

      g_assert_nonnull (dir);
      while ((language = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *name = g_strconcat (domain, ".mo", NULL);
          g_autofree char *path = g_build_filename (folders[i], language, "LC_MESSAGES", name, NULL);

          if (!g_file_test (path, G_FILE_TEST_EXISTS))
            continue;

          func (folders[i], language, domain);
          n_catalogs++;
        }
    }

  g_assert_cmpuint (n_catalogs, >=, 1);
}

static GBytes *
read_shipped (const char *folder,
              const char *language,
              const char *domain)
{
  g_autofree char *name = g_strconcat (domain, ".mo", NULL);
  g_autofree char *path = g_build_filename (folder, language, "LC_MESSAGES", name, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = pamphlet_file_bytes_read (path, PAMPHLET_CATALOG_MAX_BYTES, &error);

  g_assert_no_error (error);

  return bytes;
}

/* In a process of its own, since C's gettext speaks one language in a process: GLib's answer and ours, for every message. */
static void
ask_the_oracle (const char *folder,
                const char *language,
                const char *domain)
{
  g_autoptr (GBytes) bytes = read_shipped (folder, language, domain);
  g_autoptr (PamphletCatalog) catalog = pamphlet_catalog_new (bytes, NULL);
  const char    *data = g_bytes_get_data (bytes, NULL);
  const guint32 *words = (const guint32 *)(gconstpointer)data;

  g_setenv ("LANGUAGE", language, TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  bindtextdomain (domain, folder);
  bind_textdomain_codeset (domain, "UTF-8");

  g_assert_nonnull (catalog);
  g_assert_cmpuint (words[2], >, 1);

  /* The table is read here once more, straight from the file: msgfmt of this machine has written it. */
  for (guint32 i = 1; i < words[2]; i++)
    {
      const char      *key = data + words[words[3] / 4 + 2 * i + 1];
      const char      *separator = strchr (key, '\004');
      g_autofree char *context = separator != NULL ? g_strndup (key, separator - key) : NULL;
      const char      *message = separator != NULL ? separator + 1 : key;
      const char      *expected = context != NULL ? g_dpgettext2 (domain, context, message) : g_dgettext (domain, message);
      const char      *found = pamphlet_catalog_lookup (catalog, context, message);

      g_assert_cmpstr (found != NULL ? found : message, ==, expected);
    }
}

static void
test_oracle_language (gconstpointer data)
{
  const char *const *what = data;

  ask_the_oracle (what[0], what[1], what[2]);
}

static void
start_oracle (const char *folder,
              const char *language,
              const char *domain)
{
  g_autofree char *path = g_strdup_printf ("/catalog/oracle/subprocess/%s/%s", domain, language);

  g_test_trap_subprocess (path, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
test_oracle (void)
{
  foreach_shipped (start_oracle);
}

static void
add_oracle (const char *folder,
            const char *language,
            const char *domain)
{
  g_autofree char *path = g_strdup_printf ("/catalog/oracle/subprocess/%s/%s", domain, language);
  char           **what = g_new0 (char *, 4);

  what[0] = g_strdup (folder);
  what[1] = g_strdup (language);
  what[2] = g_strdup (domain);
  g_ptr_array_add (oracles, what);
  g_test_add_data_func (path, what, test_oracle_language);
}

/* Looks a few messages up in whatever has been opened, so that a stray offset would be followed. */
static void
try_damaged (const guint8 *bytes,
             gsize         length)
{
  g_autoptr (GBytes) copy = g_bytes_new (bytes, length);
  g_autoptr (PamphletCatalog) catalog = pamphlet_catalog_new (copy, NULL);
  g_autofree char *header = NULL;

  if (catalog == NULL)
    return;

  pamphlet_catalog_lookup (catalog, "library|disclaimer", "x");
  pamphlet_catalog_lookup (catalog, "refractory-all|title", "Refractory acute lymphoblastic leukemia");
  pamphlet_catalog_lookup (catalog, NULL, "zzz");
  pamphlet_catalog_count_context (catalog, "relapsed-b-all|title");
  header = pamphlet_catalog_dup_header (catalog, "X-Review-State");
}

static void
test_every_prefix (void)
{
  g_autoptr (GBytes) bytes = read_shipped (folders[0], "es", "starter");
  gsize         length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  for (gsize prefix = 0; prefix < length; prefix++)
    {
      g_autoptr (GBytes) copy = g_bytes_new (data, prefix);
      g_autoptr (PamphletCatalog) catalog = pamphlet_catalog_new (copy, NULL);

      g_assert_null (catalog);
    }
}

static void
test_flips (void)
{
  g_autoptr (GBytes) bytes = read_shipped (folders[0], "es", "starter");
  gsize              length;
  const guint8      *data = g_bytes_get_data (bytes, &length);
  g_autofree guint8 *copy = g_memdup2 (data, length);
  g_autoptr (GRand) random = g_rand_new_with_seed (20261120);
  gsize n_tables = 28 + 16 * (gsize)((const guint32 *)(gconstpointer)data)[2];

  for (unsigned i = 0; i < 100000; i++)
    {
      /* Half of them hit the header and the tables, where every bit counts. */
      gsize  at = g_rand_int_range (random, 0, i % 2 == 0 ? n_tables : length);
      guint8 bit = 1 << g_rand_int_range (random, 0, 8);

      copy[at] ^= bit;
      try_damaged (copy, length);
      copy[at] ^= bit;
    }

  g_assert_cmpmem (copy, length, data, length);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  oracles = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  folders = g_strsplit (g_getenv ("PAMPHLET_TEST_CATALOGS"), ":", -1);

  g_test_add_data_func ("/catalog/lookup", GINT_TO_POINTER (FALSE), test_lookup);
  g_test_add_data_func ("/catalog/lookup-other-byte-order", GINT_TO_POINTER (TRUE), test_lookup);
  g_test_add_func ("/catalog/refused", test_refused);
  g_test_add_func ("/catalog/plural", test_plural);
  for (unsigned i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/catalog/damage/%s", damages[i].name);

      g_test_add_data_func (path, &damages[i], test_damage);
    }

  g_test_add_func ("/catalog/oracle", test_oracle);
  foreach_shipped (add_oracle);
  g_test_add_func ("/catalog/every-prefix", test_every_prefix);
  g_test_add_func ("/catalog/flips", test_flips);

  int status = g_test_run ();
  g_ptr_array_unref (oracles);
  g_strfreev (folders);

  return status;
}

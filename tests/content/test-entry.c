/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog-builder.h"
#include "entry.h"
#include "fixture.h"
#include "fold.h"
#include "listing.h"

typedef struct
{
  const char *string;
  const char *folded;
} Fold;

static const Fold folds[] = {
  { "", "" },
  { "b-all, t2!", "b-all, t2!" },
  /* Case. */
  { "Refractory ALL", "refractory all" },
  { "ÉTÉ", "ete" },
  { "STRASSE", "strasse" },
  { "Straße", "strasse" },
  { "ẞ", "ss" },
  { "ΣΊΣΥΦΟΣ", "σισυφοσ" },
  { "Σίσυφος", "σισυφοσ" },
  { "ЛЕЙКОЗ", "леикоз" },
  /* Accents, in one character or two. */
  { "Leucémie réfractaire", "leucemie refractaire" },
  { "e\u0301", "e" },
  { "Ångström", "angstrom" },
  { "ñ ç ü ő ž", "n c u o z" },
  { "ế", "e" },
  /* Width and ligatures. */
  { "ＡＬＬ　１２", "all 12" },
  { "ｱ", "ア" },
  { "ﬁbrosis ﬂu", "fibrosis flu" },
  { "Ǆ ŉ ĳ", "dz ʼn ij" },
  { "38 ℃, 50 ㎎, № 5, CD4™", "38 °c, 50 mg, no 5, cd4tm" },
  { "m² H₂O ½", "m2 h2o 1⁄2" },
  { "38\u00a0°C", "38 °c" },
  /* Letters that Unicode takes for letters of their own, and a searcher without their keys does not. */
  { "Œdème", "oedeme" },
  { "Ødem Łódź", "odem lodz" },
  { "Æther", "aether" },
  { "Đặng", "dang" },
  { "Þórður", "thordur" },
  { "Ħŧ", "ht" },
  /* Turkish has an i with a dot and one without. */
  { "İ", "i" },
  { "I", "i" },
  { "ı", "i" },
  { "Işık", "isik" },
  /* Cyrillic is searched without what stands above. */
  { "Ёлка йод", "елка иод" },
  { "Її", "іі" },
  /* Scripts without case. Arabic and Hebrew vowels are marks that are not written as a rule. */
  { "سرطان الدم", "سرطان الدم" },
  { "سَرَطَان", "سرطان" },
  { "سرطـــان", "سرطان" },
  { "أورام", "اورام" },
  { "حمّى قويّة", "حمي قويه" },
  { "کی", "كي" },
  { "שָׁלוֹם", "שלום" },
  { "白血病", "白血病" },
  { "葛\U000e0100", "葛" },
  { "백혈병", "백혈병" },
  { "\u1107\u1162\u11a8", "백" },
  /* Here a mark makes another letter, and is kept; in one character or two, narrow or wide. */
  { "ガン", "ガン" },
  { "カ\u3099ン", "ガン" },
  { "ｶﾞﾝ", "ガン" },
  { "カン", "カン" },
  { "हिन्दी", "हिन्दी" },
  { "ज़", "ज\u093c" },
  { "கி", "கி" },
  { "น้ำ", "น\u0e49\u0e4dา" },
};

typedef struct
{
  const char *words;
  gboolean    matches;
  const char *other_name;
} Match;

/* For a leaflet “Acute lymphoblastic leukemia”, also called “ALL” and “Leucémie aiguë lymphoblastique”. */
static const Match matches[] = {
  { "acute lymphoblastic leukemia", TRUE, NULL },
  { "acute", TRUE, NULL },
  { "cut", TRUE, NULL },
  { "leukemia acute", TRUE, NULL },
  { "leukemia leukemia", TRUE, NULL },
  { "l", TRUE, NULL },
  { "", TRUE, NULL },
  { "all", TRUE, "ALL" },
  { "leucemie", TRUE, "Leucémie aiguë lymphoblastique" },
  { "lymphoblastique aigue", TRUE, "Leucémie aiguë lymphoblastique" },
  { "lymphoblasti", TRUE, NULL },
  { "myeloid", FALSE, NULL },
  { "acute myeloid", FALSE, NULL },
  /* All words must be in one name. */
  { "acute all", FALSE, NULL },
  { "leukemia aigue", FALSE, NULL },
  /* Words are taken as they come: not folded again. */
  { "Acute", FALSE, NULL },
};

static void
test_fold (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      g_autofree char *folded = pamphlet_fold (folds[i].string);
      g_autofree char *twice = pamphlet_fold (folded);

      g_assert_cmpstr (folded, ==, folds[i].folded);
      g_assert_cmpstr (twice, ==, folded);
    }
}

static void
write_leaflet (const char *folder,
               const char *id,
               const char *title,
               const char *category)
{
  g_autofree char *name = g_strdup_printf ("conditions/%s.json", id);
  g_autofree char *in_category = g_strdup_printf ("'category': '%s'", category);
  g_autofree char *json = fixture_new_leaflet (id, title);

  fixture_write_replaced (folder, name, json, "'category': 'infections'", in_category);
}

static PamphletEntry *
new_entry (PamphletLibrary *library,
           const char      *id)
{
  return pamphlet_entry_new (pamphlet_library_get_condition (library, id), library, NULL);
}

static void
test_matches (void)
{
  static const char *const changes[] = {
    "'title': 'A cold'", "'title': 'Acute lymphoblastic leukemia'",
    "['Common cold', 'Rhinitis']", "['ALL', 'Leucémie aiguë lymphoblastique']",
    NULL
  };
  g_autofree char *json = fixture_replace_all (fixture_leaflet, changes);
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autoptr (PamphletLibrary) library = NULL;
  g_autoptr (PamphletEntry) entry = NULL;
  const char *other_name = "";

  fixture_write (folder, "conditions/cold.json", json);
  library = fixture_read_library (folder, PAMPHLET_SEVERITY_ERROR, "");
  entry = new_entry (library, "cold");

  for (gsize i = 0; i < G_N_ELEMENTS (matches); i++)
    {
      g_auto (GStrv) words = g_strsplit (matches[i].words, " ", -1);

      g_test_message ("%s", matches[i].words);
      g_assert_cmpint (pamphlet_entry_matches (entry, (const char *const *)words, &other_name), ==, matches[i].matches);
      g_assert_cmpstr (other_name, ==, matches[i].other_name);
    }

  g_assert_true (pamphlet_entry_matches (entry, NULL, &other_name));
  g_assert_null (other_name);
}

static void
test_parts (void)
{
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autoptr (PamphletLibrary) library = NULL;
  g_autoptr (PamphletEntry) known = NULL;
  g_autoptr (PamphletEntry) unknown = NULL;

  write_leaflet (folder, "nose", "A nose", "noses");
  library = fixture_read_library (folder, PAMPHLET_SEVERITY_WARNING,
                                  "conditions/nose.json:3:15: warning: The category “noses” is not in library.json. [$.category]");
  known = new_entry (library, "cold");
  unknown = new_entry (library, "nose");

  g_assert_true (pamphlet_entry_get_condition (known) == pamphlet_library_get_condition (library, "cold"));
  g_assert_cmpstr (pamphlet_entry_get_category (known), ==, "Infections");
  g_assert_cmpstr (pamphlet_entry_get_category (unknown), ==, "Other");
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  return pamphlet_entry_compare (*(PamphletEntry *const *)a, *(PamphletEntry *const *)b);
}

static void
add_entries (GPtrArray       *entries,
             PamphletLibrary *library)
{
  GPtrArray *conditions = pamphlet_library_get_conditions (library);

  for (unsigned i = 0; i < conditions->len; i++)
    g_ptr_array_add (entries, pamphlet_entry_new (g_ptr_array_index (conditions, i), library, NULL));
}

/* By library, then by category as the library orders them with unknown ones last, then by title and not by id. */
static void
test_order (void)
{
  static const char *const expected[] = { "one/cold", "one/f", "one/e", "one/d", "one/g", "one/c", "one/b", "two/cold" };
  g_autofree char         *folder = fixture_make_library (g_get_user_cache_dir (), "one");
  g_autofree char         *other_folder = fixture_make_library (g_get_user_cache_dir (), "two");
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PamphletLibrary) library = NULL;
  g_autoptr (PamphletLibrary) other = NULL;

  write_leaflet (folder, "b", "Zinc", "noses");
  write_leaflet (folder, "c", "Ear", "noses");
  write_leaflet (folder, "d", "Wrist", "bones");
  write_leaflet (folder, "e", "Arm", "bones");
  write_leaflet (folder, "f", "B cold", "infections");
  write_leaflet (folder, "g", "Wrist", "bones");
  other = fixture_read_library (other_folder, PAMPHLET_SEVERITY_WARNING, "");
  library = fixture_read_library (folder, PAMPHLET_SEVERITY_WARNING,
                                  "conditions/b.json:3:15: warning: The category “noses” is not in library.json. [$.category]\n"
                                  "conditions/c.json:3:15: warning: The category “noses” is not in library.json. [$.category]");

  add_entries (entries, other);
  add_entries (entries, library);
  g_ptr_array_sort (entries, compare_entries);

  g_assert_cmpuint (entries->len, ==, G_N_ELEMENTS (expected));
  for (unsigned i = 0; i < entries->len; i++)
    {
      g_autofree char *name = pamphlet_condition_dup_name (pamphlet_entry_get_condition (g_ptr_array_index (entries, i)));

      g_assert_cmpstr (name, ==, expected[i]);
      g_assert_cmpint (compare_entries (&g_ptr_array_index (entries, i), &g_ptr_array_index (entries, i)), ==, 0);
    }
}

/* The order is that of the titles as they are shown. */
static void
test_order_of_translations (void)
{
  static const CatalogPair pairs[] = {
    { "", CATALOG_HEADER },
    { "arm|title\004Arm", "Zarm" },
    { "leg|title\004Leg", "Abein" },
  };
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autoptr (GBytes) bytes = catalog_build (pairs, G_N_ELEMENTS (pairs), FALSE);
  g_autoptr (PamphletCatalog) catalog = pamphlet_catalog_new (bytes, NULL);
  PamphletTranslator translator = { .catalog = catalog, .language = "de" };
  g_autoptr (PamphletLibrary) library = NULL;
  g_autoptr (PamphletEntry) arm = NULL;
  g_autoptr (PamphletEntry) leg = NULL;

  write_leaflet (folder, "arm", "Arm", "bones");
  write_leaflet (folder, "leg", "Leg", "bones");
  library = fixture_read_library (folder, PAMPHLET_SEVERITY_ERROR, "");
  arm = pamphlet_entry_new (pamphlet_library_get_condition (library, "arm"), library, &translator);
  leg = pamphlet_entry_new (pamphlet_library_get_condition (library, "leg"), library, &translator);

  g_assert_cmpint (pamphlet_entry_compare (arm, leg), >, 0);
  g_assert_cmpint (pamphlet_entry_compare (leg, arm), <, 0);
}

/* Two entries are the same only where nobody can tell them apart. */
static void
test_equals (void)
{
  static const CatalogPair pairs[] = {
    { "", CATALOG_HEADER },
    { "library|category.infections\004Infections", "Infektionen" },
  };
  static const CatalogPair other_pairs[] = {
    { "", CATALOG_HEADER },
    { "cold|also_called\004Rhinitis", "Schnupfen" },
  };
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autoptr (GBytes) bytes = catalog_build (pairs, G_N_ELEMENTS (pairs), FALSE);
  g_autoptr (GBytes) other_bytes = catalog_build (other_pairs, G_N_ELEMENTS (other_pairs), FALSE);
  g_autoptr (PamphletCatalog) catalog = pamphlet_catalog_new (bytes, NULL);
  g_autoptr (PamphletCatalog) other_catalog = pamphlet_catalog_new (other_bytes, NULL);
  PamphletTranslator translators[] = { { .catalog = catalog, .language = "de" }, { .catalog = other_catalog, .language = "de" } };
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PamphletLibrary) library = fixture_read_library (folder, PAMPHLET_SEVERITY_ERROR, "");
  g_autoptr (PamphletLibrary) again = NULL;
  g_autoptr (PamphletEntry) same = NULL;
  PamphletCondition *cold = pamphlet_library_get_condition (library, "cold");

  g_ptr_array_add (entries, pamphlet_entry_new (cold, library, NULL));
  g_ptr_array_add (entries, pamphlet_entry_new (cold, library, &translators[0]));
  g_ptr_array_add (entries, pamphlet_entry_new (cold, library, &translators[1]));
  fixture_write_replaced (folder, "library.json", fixture_library, "{ 'id': 'infections', 'title': 'Infections' }, ", "");
  again = fixture_read_library (folder, PAMPHLET_SEVERITY_ERROR, "conditions/cold.json:3:15: error: The category “infections” is not in library.json. [$.category]");
  g_ptr_array_add (entries, pamphlet_entry_new (cold, again, NULL));
  g_ptr_array_add (entries, pamphlet_entry_new (pamphlet_library_get_condition (again, "cold"), library, NULL));

  same = pamphlet_entry_new (cold, library, NULL);
  for (unsigned i = 0; i < entries->len; i++)
    {
      g_assert_cmpint (pamphlet_entry_equals (same, g_ptr_array_index (entries, i)), ==, i == 0);
      for (unsigned j = 0; j < entries->len; j++)
        g_assert_cmpint (pamphlet_entry_equals (g_ptr_array_index (entries, i), g_ptr_array_index (entries, j)), ==, i == j);
    }
}

/* An entry is found by its leaflet, be it whole or only a head, and in the library that it belongs to. */
static void
test_listing_find (void)
{
  g_autofree char  *folder = fixture_make_library (g_get_user_cache_dir (), "one");
  g_autofree char  *other_folder = fixture_make_library (g_get_user_cache_dir (), "two");
  const char *const folders[] = { folder, other_folder, NULL };
  g_autoptr (PamphletCollection) heads = pamphlet_collection_read_heads (folders, NULL);
  g_autoptr (PamphletListing) first = pamphlet_listing_new (heads, NULL);
  g_autoptr (PamphletListing) listing = pamphlet_listing_new (heads, first);
  g_autoptr (PamphletCollection) whole = NULL;
  PamphletEntry *entry;

  write_leaflet (folder, "elsewhere", "Elsewhere", "bones");
  whole = pamphlet_collection_read (folders, PAMPHLET_SEVERITY_WARNING, NULL);

  entry = pamphlet_listing_find (listing, pamphlet_collection_find (heads, "two", "cold"));
  g_assert_true (entry == pamphlet_listing_find (first, pamphlet_collection_find (whole, "two", "cold")));
  g_assert_true (pamphlet_entry_get_condition (entry) == pamphlet_collection_find (heads, "two", "cold"));
  g_assert_true (pamphlet_listing_find (listing, pamphlet_collection_find (whole, "one", "cold")) != entry);
  g_assert_null (pamphlet_listing_find (listing, pamphlet_collection_find (whole, "one", "elsewhere")));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/entry/fold", test_fold);
  g_test_add_func ("/entry/matches", test_matches);
  g_test_add_func ("/entry/parts", test_parts);
  g_test_add_func ("/entry/order", test_order);
  g_test_add_func ("/entry/order-of-translations", test_order_of_translations);
  g_test_add_func ("/entry/equals", test_equals);
  g_test_add_func ("/listing/find", test_listing_find);

  return g_test_run ();
}

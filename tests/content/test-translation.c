/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog-builder.h"
#include "coverage.h"
#include "file-bytes.h"
#include "fixture.h"
#include "library-catalogs.h"
#include "standing.h"
#include "template.h"
#include "texts.h"
#include "words.h"

#include <gio/gio.h>

#include <string.h>

/* The texts of the leaflet “cold” with the disclaimer. */
#define N_TEXTS 26

/* A library in a folder of its own, with the leaflet “cold”. */
typedef struct
{
  char              *folder;
  char              *locale; /* the folder for its catalogs */
  PamphletLibrary   *library;
  PamphletCondition *cold;
} Fixture;

static void
read_library (Fixture *fixture)
{
  g_clear_object (&fixture->library);
  fixture->library = fixture_read_library (fixture->folder, PAMPHLET_SEVERITY_WARNING, "");
  fixture->cold = pamphlet_library_get_condition (fixture->library, "cold");
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = fixture_make_library (g_get_user_cache_dir (), "clinic");
  fixture->locale = g_build_filename (fixture->folder, "locale", NULL);
  read_library (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->library);
  g_clear_pointer (&fixture->locale, g_free);
  g_clear_pointer (&fixture->folder, g_free);
}

/* Writes a catalog that translates everything, by @prefix in front of it. */
static void
write_complete (Fixture    *fixture,
                const char *name,
                const char *prefix)
{
  g_autoptr (GTree) catalog = catalog_new_complete (CATALOG_HEADER, fixture->library, prefix);

  catalog_write (catalog, fixture->locale, name, "clinic");
}

static PamphletTranslation *
translate (Fixture    *fixture,
           const char *tag)
{
  g_autoptr (GError) error = NULL;
  PamphletTranslation *translation = pamphlet_library_translate (fixture->library, fixture->cold, tag, &error);

  g_assert_no_error (error);
  g_assert_nonnull (translation);
  g_assert_true (pamphlet_translation_get_source (translation) == fixture->cold);
  g_assert_true (pamphlet_translation_get_library (translation) == fixture->library);

  return translation;
}

static void
collect_text (const PamphletText      *text,
              const PamphletTextPlace *place,
              gpointer                 data)
{
  g_ptr_array_add (data, (gpointer)text);
}

/* Returns: (transfer container): what a reader sees of a leaflet, in reading order, and the disclaimer. */
static GPtrArray *
collect_texts (PamphletTranslation *translation)
{
  GPtrArray *texts = g_ptr_array_new ();

  pamphlet_condition_foreach_text (pamphlet_translation_get_condition (translation), collect_text, texts);
  g_ptr_array_add (texts, (gpointer)pamphlet_translation_get_disclaimer (translation));

  return texts;
}

/* Asserts that exactly the texts of the message @context and @source are not translated, that they are as they were written,
 * and that they are counted. */
static void
assert_untranslated (PamphletTranslation *translation,
                     const char          *context,
                     const char          *source)
{
  g_autoptr (PamphletTranslation) original = pamphlet_translation_new_source (pamphlet_translation_get_library (translation),
                                                                              pamphlet_translation_get_source (translation));
  g_autoptr (GPtrArray) before = collect_texts (original);
  g_autoptr (GPtrArray) texts = collect_texts (translation);
  g_autofree char *untranslated = pamphlet_standing_dup_untranslated (translation);
  g_autofree char *expected = NULL;
  unsigned         n_foreign = 0;

  g_assert_cmpuint (texts->len, ==, before->len);
  for (unsigned i = 0; i < texts->len; i++)
    {
      const PamphletText *was = g_ptr_array_index (before, i);
      const PamphletText *is = g_ptr_array_index (texts, i);
      gboolean            is_it = g_strcmp0 (pamphlet_text_get_context (was), context) == 0 && g_strcmp0 (pamphlet_text_get_source (was), source) == 0;

      g_assert_cmpstr (pamphlet_text_get_context (is), ==, pamphlet_text_get_context (was));
      g_assert_cmpint (pamphlet_text_is_foreign (is), ==, is_it);
      g_assert_false (pamphlet_text_is_foreign (was));
      if (!is_it)
        {
          g_assert_cmpstr (pamphlet_text_get_language (is), ==, pamphlet_translation_get_language (translation));
          continue;
        }

      n_foreign++;
      g_assert_cmpstr (pamphlet_text_get_language (is), ==, "en");
      g_assert_cmpstr (pamphlet_text_get_source (is), ==, pamphlet_text_get_source (was));
      g_assert_cmpstr (pamphlet_text_get_string (is), ==, pamphlet_text_get_string (was));
    }

  g_assert_cmpint (n_foreign > 0, ==, context != NULL);
  g_assert_cmpuint (pamphlet_translation_get_n_texts (translation), ==, texts->len);
  g_assert_cmpuint (pamphlet_translation_get_n_translated (translation), ==, texts->len - n_foreign);

  if (n_foreign > 0)
    expected = g_strdup_printf ("Not translated yet: %u of %u texts. They are shown in this language: English.", n_foreign, texts->len);
  g_assert_cmpstr (untranslated, ==, expected);
}

typedef struct
{
  const char *catalogs; /* that the library has */
  const char *tag;      /* what is asked for */
  const char *language; /* what comes */
  const char *catalog;  /* from here; NULL for the language that the library is written in */
} Nearest;

static const Nearest nearest[] = {
  { "pt_BR pt", "pt-BR", "pt-BR", "pt_BR" },
  { "pt", "pt-BR", "pt", "pt" },
  { "pt_PT", "pt-BR", "en", NULL },
  { "es", "pt-BR", "en", NULL },
  { "", "pt-BR", "en", NULL },
  { "es es_MX", "es-419", "es", "es" },
  { "no", "nb", "nb", "no" },
  { "zh_CN zh_TW", "zh-Hant", "zh-Hant", "zh_TW" },

  /* Never another script. */
  { "zh_CN zh", "zh-Hant", "en", NULL },
  { "zh_TW zh_HK", "zh-Hans", "en", NULL },
  { "sr", "sr-Latn", "en", NULL },
  { "sr@latin", "sr", "en", NULL },
  { "uz uz_Latn", "uz-Cyrl", "en", NULL },

  /* Nor anything in the place of the language that the leaflets were written in. */
  { "es", "en", "en", NULL },
  { "es", "en-US", "en", NULL },
  { "en_GB", "en-US", "en", NULL },
  { "en_GB", "en-GB", "en-GB", "en_GB" },
  { "en", "en", "en", NULL },
  { "en", "en-US", "en", NULL },
};

static void
test_nearest (Fixture      *fixture,
              gconstpointer data)
{
  const Nearest *wanted = data;
  g_auto (GStrv) catalogs = g_strsplit (wanted->catalogs, " ", -1);
  g_autofree char *title = g_strconcat (wanted->catalog != NULL ? wanted->catalog : "", "A cold", NULL);
  g_autoptr (PamphletTranslation) translation = NULL;
  PamphletCondition *condition;

  for (unsigned i = 0; catalogs[i] != NULL && *catalogs[i] != '\0'; i++)
    write_complete (fixture, catalogs[i], catalogs[i]);

  translation = translate (fixture, wanted->tag);
  condition = pamphlet_translation_get_condition (translation);
  g_assert_cmpstr (pamphlet_translation_get_language (translation), ==, wanted->language);
  g_assert_cmpstr (pamphlet_text_get_string (pamphlet_condition_get_title (condition)), ==, title);
  g_assert_cmpint (pamphlet_translation_is_source (translation), ==, wanted->catalog == NULL);
}

/* Each language once, and none that asking for would not lead to. */
static void
test_list (Fixture      *fixture,
           gconstpointer data)
{
  static const char *const catalogs[] = { "zh_CN", "zh_Hans", "pt_BR", "pt", "ar", "en", "pt-PT", "de.UTF-8", "sr@cyrillic", "english" };
  g_autoptr (GTree) other = catalog_new (CATALOG_HEADER);
  g_auto (GStrv) languages = pamphlet_library_list_languages (fixture->library);
  g_autofree char *joined = NULL;

  g_assert_cmpuint (g_strv_length (languages), ==, 0);
  g_clear_pointer (&languages, g_strfreev);

  for (unsigned i = 0; i < G_N_ELEMENTS (catalogs); i++)
    write_complete (fixture, catalogs[i], "");
  catalog_write (other, fixture->locale, "es", "other");

  languages = pamphlet_library_list_languages (fixture->library);
  joined = g_strjoinv (" ", languages);
  g_assert_cmpstr (joined, ==, "ar pt pt-BR zh-Hans");
}

static void
test_complete (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (PamphletTranslation) translation = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  GPtrArray *terms;

  write_complete (fixture, "ar", "نص: ");
  translation = translate (fixture, "ar");
  assert_untranslated (translation, NULL, NULL);
  g_assert_cmpuint (pamphlet_translation_get_n_texts (translation), ==, N_TEXTS);

  texts = collect_texts (translation);
  for (unsigned i = 0; i < texts->len; i++)
    g_assert_true (g_str_has_prefix (pamphlet_text_get_string (g_ptr_array_index (texts, i)), "\u200fنص: "));

  terms = pamphlet_glossary_get_terms (pamphlet_translation_get_glossary (translation));
  g_assert_cmpuint (terms->len, ==, 2);
  for (unsigned i = 0; i < terms->len; i++)
    {
      const PamphletTerm *term = g_ptr_array_index (terms, i);

      g_assert_cmpstr (pamphlet_text_get_language (term->term), ==, "ar");
      g_assert_true (g_str_has_prefix (pamphlet_text_get_string (term->meaning), "\u200fنص: "));
    }
}

/* What is not a text is the same in every language. */
static void
test_structure (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (PamphletTranslation) translation = NULL;
  PamphletCondition     *condition;
  const PamphletSection *care;
  const PamphletBlock   *plan;

  write_complete (fixture, "es", "(es) ");
  translation = translate (fixture, "es");
  condition = pamphlet_translation_get_condition (translation);
  care = pamphlet_condition_get_section (condition, "care");
  plan = g_ptr_array_index (care->blocks, care->blocks->len - 1);

  g_assert_cmpstr (pamphlet_condition_get_id (condition), ==, "cold");
  g_assert_cmpstr (pamphlet_condition_get_library (condition), ==, "clinic");
  g_assert_cmpstr (pamphlet_condition_get_category (condition), ==, "infections");
  g_assert_cmpuint (pamphlet_condition_get_codes (condition)->len, ==, 1);
  g_assert_cmpuint (pamphlet_condition_get_sources (condition)->len, ==, 1);
  g_assert_cmpstr (pamphlet_condition_get_review (condition)->due, ==, "2027-11-20");
  g_assert_nonnull (pamphlet_condition_get_urgent (condition, NULL));
  g_assert_cmpint (care->kind, ==, PAMPHLET_KIND_LIVING_WITH);
  g_assert_cmpstr (plan->id, ==, "plan");
  g_assert_cmpint (plan->type, ==, PAMPHLET_BLOCK_TABLE);
  g_assert_cmpuint (plan->rows->len, ==, 2);
}

static void
test_source (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (PamphletTranslation) translation = NULL;
  g_autoptr (GPtrArray) texts = NULL;

  write_complete (fixture, "es", "(es) ");
  translation = translate (fixture, "en-US");

  g_assert_true (pamphlet_translation_is_source (translation));
  g_assert_true (pamphlet_translation_get_condition (translation) == fixture->cold);
  g_assert_true (pamphlet_translation_get_glossary (translation) == pamphlet_library_get_glossary (fixture->library));
  g_assert_cmpint (pamphlet_translation_get_state (translation), ==, PAMPHLET_REVIEW_DRAFT);
  g_assert_null (pamphlet_translation_get_reviewed_by (translation));
  g_assert_false (pamphlet_translation_is_older (translation));
  g_assert_null (pamphlet_standing_dup_translation (translation));
  g_assert_null (pamphlet_standing_dup_untranslated (translation));
  g_assert_null (pamphlet_standing_get_outdated (translation));

  texts = collect_texts (translation);
  g_assert_cmpuint (texts->len, ==, N_TEXTS);
  for (unsigned i = 0; i < texts->len; i++)
    g_assert_false (pamphlet_text_is_foreign (g_ptr_array_index (texts, i)));
}

typedef struct
{
  const char *name;
  const char *context;
  const char *source;
  const char *translation; /* NULL for none */
} Unusable;

#define FEVER "cold|what|signs.fever", "Fever ≥ <b>38 °C</b> &amp; chills"
#define NOSE  "cold|what|intro", "Your <term ref=\"mucus\">nose runs</term>."
#define COUGH "cold|what|signs.cough", "A cough: <a href=\"condition:cold#care\">what to do</a>"

static const Unusable unusable[] = {
  { "untranslated", FEVER, NULL },
  { "empty", FEVER, "" },
  { "markup/open", FEVER, "Fiebre ≥ <b>38 °C &amp; escalofríos" },
  { "markup/ampersand", FEVER, "Fiebre ≥ <b>38 °C</b> & escalofríos" },
  { "markup/unknown", FEVER, "Fiebre ≥ <i>38 °C</i> &amp; escalofríos" },
  { "markup/line-feed", FEVER, "Fiebre ≥ <b>38 °C</b>\nescalofríos" },
  { "markup/blank", FEVER, " " },
  { "tag/lost", FEVER, "Fiebre ≥ 38 °C &amp; escalofríos" },
  { "tag/other-term", NOSE, "Le <term ref=\"sneeze\">gotea la nariz</term>." },
  { "tag/other-link", COUGH, "Tos: <a href=\"https://example.org/\">qué hacer</a>" },
  { "number/other", FEVER, "Fiebre ≥ <b>39 °C</b> &amp; escalofríos" },
  { "number/lost", FEVER, "Fiebre &amp; <b>escalofríos</b>" },
  { "number/added", "cold|title", "A cold", "1 resfriado" },
  { "number/unit", FEVER, "Fiebre ≥ <b>38 °F</b> &amp; escalofríos" },
  { "disclaimer", "library|disclaimer", "Ask <b>your</b> team.", NULL },
  { "one-of-several", "cold|also_called", "Rhinitis", NULL },
  { "header", "cold|care|plan.header", "Sign", NULL },
};

/* Such a text stays as it was written, and no other does. */
static void
test_unusable (Fixture      *fixture,
               gconstpointer data)
{
  const Unusable *wanted = data;
  g_autoptr (GTree) catalog = catalog_new_complete (CATALOG_HEADER, fixture->library, "(es) ");
  g_autoptr (PamphletTranslation) translation = NULL;

  catalog_set (catalog, wanted->context, wanted->source, wanted->translation);
  catalog_write (catalog, fixture->locale, "es", "clinic");
  translation = translate (fixture, "es");
  assert_untranslated (translation, wanted->context, wanted->source);
  g_assert_cmpuint (pamphlet_translation_get_n_translated (translation), ==, N_TEXTS - 1);
}

/* Whichever message is missing, exactly its own text is not translated. */
static void
test_each_message (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (PamphletTranslation) source = translate (fixture, "en");
  g_autoptr (GPtrArray) texts = collect_texts (source);

  for (unsigned i = 0; i < texts->len; i++)
    {
      const PamphletText *text = g_ptr_array_index (texts, i);
      g_autoptr (GTree) catalog = catalog_new_complete (CATALOG_HEADER, fixture->library, "(es) ");
      g_autoptr (PamphletTranslation) translation = NULL;

      catalog_set (catalog, pamphlet_text_get_context (text), pamphlet_text_get_source (text), NULL);
      catalog_write (catalog, fixture->locale, "es", "clinic");
      translation = translate (fixture, "es");
      assert_untranslated (translation, pamphlet_text_get_context (text), pamphlet_text_get_source (text));
    }
}

/* Runs one of gettext's tools. Returns: (transfer full): what it prints for @input, its warnings left out. */
static char *
run_tool (const char *const *arguments,
          const char        *input)
{
  const GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) tool = g_subprocess_newv (arguments, flags, &error);
  g_autofree char *warnings = NULL;
  char            *output = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (tool, input, NULL, &output, &warnings, &error);
  g_assert_no_error (error);
  if (g_subprocess_get_exit_status (tool) != 0)
    g_error ("%s: %s", arguments[0], warnings);

  return output;
}

/* Makes a PO file, in which every text is its own translation, of a template. */
static char *
fill_template (PamphletLibrary *library)
{
  g_autofree char *template = pamphlet_template_write (library);

  return run_tool ((const char *const[]){ "msgen", "--no-wrap", "-", NULL }, template);
}

static void
compile (Fixture    *fixture,
         const char *po)
{
  g_autofree char *path = g_build_filename (fixture->locale, "es", "LC_MESSAGES", "clinic.mo", NULL);
  g_autofree char *printed = NULL;

  fixture_write_bytes (fixture->locale, "es/LC_MESSAGES/clinic.mo", "", 0);
  printed = run_tool ((const char *const[]){ "msgfmt", "-o", path, "-", NULL }, po);
}

/* A translation that somebody has to look at is never shown: msgfmt leaves it out. */
static void
test_fuzzy (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *po = fill_template (fixture->library);
  g_autofree char *fuzzy = fixture_replace (po, "msgctxt \"cold|care|call.when\"\n", "#, fuzzy\nmsgctxt \"cold|care|call.when\"\n");
  g_autoptr (PamphletTranslation) whole = NULL;
  g_autoptr (PamphletTranslation) translation = NULL;

  compile (fixture, po);
  whole = translate (fixture, "es");
  assert_untranslated (whole, NULL, NULL);

  compile (fixture, fuzzy);
  translation = translate (fixture, "es");
  assert_untranslated (translation, "cold|care|call.when", "If you cannot breathe.");
}

static PamphletCatalog *
open_catalog (Fixture    *fixture,
              const char *tag)
{
  g_autofree char *path = pamphlet_library_find_catalog (fixture->library, tag);
  g_autoptr (GError) error = NULL;
  PamphletCatalog *catalog = pamphlet_catalog_open (path, &error);

  g_assert_no_error (error);

  return catalog;
}

/* A sentence that was changed after its translation is shown as it now is, and not as it was. */
static void
test_changed_sentence (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (PamphletTranslation) translation = NULL;
  g_autoptr (PamphletCatalog) catalog = NULL;
  g_auto (PamphletCoverage) coverage = { 0 };
  g_autofree char *sentence = NULL;

  write_complete (fixture, "es", "(es) ");
  fixture_write_replaced (fixture->folder, "conditions/cold.json", fixture_leaflet,
                          "If you cannot breathe.", "If you cannot breathe, or speak.");
  read_library (fixture);

  translation = translate (fixture, "es");
  assert_untranslated (translation, "cold|care|call.when", "If you cannot breathe, or speak.");
  g_assert_cmpuint (pamphlet_translation_get_n_texts (translation) - pamphlet_translation_get_n_translated (translation), ==, 1);
  sentence = pamphlet_standing_dup_untranslated (translation);
  g_assert_cmpstr (sentence, ==, "Not translated yet: 1 of 26 texts. They are shown in this language: English.");

  catalog = open_catalog (fixture, "es");
  g_assert_null (pamphlet_catalog_lookup (catalog, "cold|care|call.when", "If you cannot breathe, or speak."));
  g_assert_cmpuint (pamphlet_catalog_count_context (catalog, "cold|care|call.when"), ==, 1);

  pamphlet_coverage_measure (&coverage, fixture->library, catalog);
  g_assert_cmpuint (coverage.n_texts - coverage.n_translated, ==, 1);
  g_assert_cmpuint (coverage.stale->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (coverage.stale, 0), ==, "cold|care|call.when");
}

/* The leaflet was reviewed on 2026-11-20. */
typedef struct
{
  const char         *name;
  const char         *header;
  PamphletReviewState state;
  const char         *reviewed_by;
  const char         *standing;
  const char         *outdated;
} Header;

#define DRAFT "This translation is a draft. No clinician has read it yet."
#define OLDER "The leaflet was revised after it was translated."

static const Header headers[] = {
  { "none", "", PAMPHLET_REVIEW_DRAFT, NULL, DRAFT, NULL },
  { "draft", "X-Review-State: draft\nX-Reviewed-By: \n", PAMPHLET_REVIEW_DRAFT, NULL, DRAFT, NULL },
  { "reviewed", "X-Review-State: reviewed\nX-Reviewed-By: hematology nurse\n", PAMPHLET_REVIEW_REVIEWED, "hematology nurse", "This translation was reviewed by: hematology nurse.", NULL },
  { "by-nobody", "X-Review-State: reviewed\nX-Reviewed-By: \n", PAMPHLET_REVIEW_REVIEWED, NULL, "This translation was reviewed.", NULL },
  { "unknown-state", "X-Review-State: yes\nX-Reviewed-By: nurse\n", PAMPHLET_REVIEW_DRAFT, "nurse", DRAFT, NULL },
  { "older", "PO-Revision-Date: 2026-11-19 23:59+0000\n", PAMPHLET_REVIEW_DRAFT, NULL, DRAFT, OLDER },
  { "same-day", "PO-Revision-Date: 2026-11-20 00:00+0000\n", PAMPHLET_REVIEW_DRAFT, NULL, DRAFT, NULL },
  { "newer", "PO-Revision-Date: 2027-01-01 00:00+0000\n", PAMPHLET_REVIEW_DRAFT, NULL, DRAFT, NULL },
  { "no-date", "PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\n", PAMPHLET_REVIEW_DRAFT, NULL, DRAFT, NULL },
};

static void
test_header (Fixture      *fixture,
             gconstpointer data)
{
  const Header    *wanted = data;
  g_autofree char *header = g_strconcat (CATALOG_HEADER, wanted->header, NULL);
  g_autoptr (GTree) catalog = catalog_new_complete (header, fixture->library, "(es) ");
  g_autoptr (PamphletTranslation) translation = NULL;
  g_autofree char *standing = NULL;

  catalog_write (catalog, fixture->locale, "es", "clinic");
  translation = translate (fixture, "es");
  standing = pamphlet_standing_dup_translation (translation);

  g_assert_cmpint (pamphlet_translation_get_state (translation), ==, wanted->state);
  g_assert_cmpstr (pamphlet_translation_get_reviewed_by (translation), ==, wanted->reviewed_by);
  g_assert_cmpstr (standing, ==, wanted->standing);
  g_assert_cmpint (pamphlet_translation_is_older (translation), ==, wanted->outdated != NULL);
  g_assert_cmpstr (pamphlet_standing_get_outdated (translation), ==, wanted->outdated);
}

static void
assert_refused (Fixture    *fixture,
                const char *name,
                GQuark      domain,
                const char *message)
{
  g_autofree char *path = g_build_filename (fixture->locale, name, "LC_MESSAGES", "clinic.mo", NULL);
  g_autofree char *expected = g_strdup_printf ("%s: %s", path, message);
  g_autoptr (GError) error = NULL;

  g_assert_null (pamphlet_library_translate (fixture->library, fixture->cold, "pt-BR", &error));
  g_assert_error (error, domain, 0);
  g_assert_cmpstr (error->message, ==, expected);
}

/* A catalog that is broken is told of, though another one would do. */
static void
test_broken (Fixture      *fixture,
             gconstpointer data)
{
  write_complete (fixture, "pt", "(pt) ");
  fixture_write_bytes (fixture->locale, "pt_BR/LC_MESSAGES/clinic.mo", "no catalog, but long enough to be one", -1);
  assert_refused (fixture, "pt_BR", PAMPHLET_CATALOG_ERROR, "This is not a compiled catalog (MO file): compile it with msgfmt.");
}

static void
test_unreadable (Fixture      *fixture,
                 gconstpointer data)
{
  fixture_write_bytes (fixture->locale, "pt/LC_MESSAGES/clinic.mo/nothing", "", 0);
  assert_refused (fixture, "pt", PAMPHLET_FILE_ERROR, "This is a folder, not a file: rename it or move it away.");
}

/* A translation needs nobody else to live on. */
static void
test_lifetime (Fixture      *fixture,
               gconstpointer data)
{
  PamphletTranslation *translation, *source;

  write_complete (fixture, "es", "(es) ");
  translation = translate (fixture, "es");
  source = translate (fixture, "en");

  g_object_unref (fixture->library);
  g_assert_cmpstr (pamphlet_text_get_string (pamphlet_condition_get_title (pamphlet_translation_get_source (translation))), ==, "A cold");
  g_assert_cmpstr (pamphlet_text_get_string (pamphlet_translation_get_disclaimer (translation)), ==, "(es) Ask your team.");
  g_assert_cmpstr (pamphlet_text_get_string (pamphlet_translation_get_disclaimer (source)), ==, "Ask your team.");

  g_object_ref (fixture->library);
  g_assert_finalize_object (translation);
  g_assert_finalize_object (source);
}

static void
test_coverage (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GTree) catalog = catalog_new_complete (CATALOG_HEADER, fixture->library, "(es) ");
  g_autoptr (PamphletCatalog) whole = NULL;
  g_autoptr (PamphletCatalog) partial = NULL;
  g_auto (PamphletCoverage) complete = { 0 };
  g_auto (PamphletCoverage) coverage = { 0 };

  catalog_write (catalog, fixture->locale, "es", "clinic");
  whole = open_catalog (fixture, "es");
  pamphlet_coverage_measure (&complete, fixture->library, whole);

  /* With those of the leaflet, the two categories and the two terms with their meanings. */
  g_assert_cmpuint (complete.n_texts, ==, N_TEXTS + 6);
  g_assert_cmpuint (complete.n_translated, ==, N_TEXTS + 6);
  g_assert_cmpuint (complete.stale->len, ==, 0);

  /* Never translated; no longer the same sentence; not to be shown. */
  catalog_set (catalog, "library|category.bones", "Bones", NULL);
  catalog_set (catalog, "glossary|mucus.term", "Mucus", NULL);
  catalog_set (catalog, "glossary|mucus.term", "Slime", "Moco");
  catalog_set (catalog, "cold|title", "A cold", "2 resfriados");
  catalog_write (catalog, fixture->locale, "es", "clinic");
  partial = open_catalog (fixture, "es");
  pamphlet_coverage_measure (&coverage, fixture->library, partial);

  g_assert_cmpuint (coverage.n_texts, ==, N_TEXTS + 6);
  g_assert_cmpuint (coverage.n_translated, ==, N_TEXTS + 3);
  g_assert_cmpuint (coverage.stale->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (coverage.stale, 0), ==, "glossary|mucus.term");
}

/* Other names, and the cells of a row, share their place. */
static void
test_coverage_of_one_place (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr (GTree) catalog = catalog_new_complete (CATALOG_HEADER, fixture->library, "(es) ");
  g_autoptr (PamphletCatalog) never = NULL;
  g_autoptr (PamphletCatalog) changed = NULL;
  g_auto (PamphletCoverage) before = { 0 };
  g_auto (PamphletCoverage) after = { 0 };

  /* Never translated, though another text of the same place is. */
  catalog_set (catalog, "cold|also_called", "Rhinitis", NULL);
  catalog_set (catalog, "cold|care|plan.one", "Sneezing", NULL);
  catalog_write (catalog, fixture->locale, "es", "clinic");
  never = open_catalog (fixture, "es");
  pamphlet_coverage_measure (&before, fixture->library, never);
  g_assert_cmpuint (before.n_texts - before.n_translated, ==, 2);
  g_assert_cmpuint (before.stale->len, ==, 0);

  /* Two are not translated, and one translation is of a text that is no longer there. */
  catalog_set (catalog, "cold|also_called", "Common cold", NULL);
  catalog_set (catalog, "cold|also_called", "Coryza", "(es) Coryza");
  catalog_write (catalog, fixture->locale, "es", "clinic");
  changed = open_catalog (fixture, "es");
  pamphlet_coverage_measure (&after, fixture->library, changed);
  g_assert_cmpuint (after.n_texts - after.n_translated, ==, 3);
  g_assert_cmpuint (after.stale->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (after.stale, 0), ==, "cold|also_called");
}

static PamphletLibrary *
read_starter (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "..", "data", "libraries", "starter", NULL);

  return fixture_read_library (folder, PAMPHLET_SEVERITY_ERROR, "");
}

/* Nothing in the shipped leaflets is out of reach of a translator. */
static void
test_starter (void)
{
  g_autoptr (PamphletLibrary) library = read_starter ();
  g_autoptr (GTree) built = catalog_new_complete (CATALOG_HEADER, library, "(es) ");
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "es", "LC_MESSAGES", "starter.mo", NULL);
  g_autoptr (PamphletCatalog) catalog = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *conditions = pamphlet_library_get_conditions (library);

  catalog_write (built, g_get_user_cache_dir (), "es", "starter");
  catalog = pamphlet_catalog_open (path, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (conditions->len, >, 0);
  for (unsigned i = 0; i < conditions->len; i++)
    {
      g_autoptr (PamphletTranslation) translation = pamphlet_translation_new (library, g_ptr_array_index (conditions, i), catalog, "es");

      assert_untranslated (translation, NULL, NULL);
    }
}

/* The program's own words, in the language of a leaflet's page. */
static void
test_words (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "locale", NULL);
  g_autoptr (GTree) german = catalog_new (CATALOG_HEADER);
  g_autoptr (GTree) portuguese = catalog_new (CATALOG_HEADER);
  g_autofree char *before = g_strdup (g_getenv ("TEXTDOMAINDIR"));
  const char      *urgent;

  catalog_set (german, NULL, "Urgent", "Dringend");
  catalog_set (german, NULL, "%s · version %s · %s", "%s · Fassung %s · %s");
  catalog_set (german, "menu", "Note", "Notiz");
  catalog_write (german, folder, "de", GETTEXT_PACKAGE);
  catalog_set (portuguese, NULL, "Urgent", "Urgente");
  catalog_write (portuguese, folder, "pt", GETTEXT_PACKAGE);
  fixture_write_bytes (folder, "fr/LC_MESSAGES/" GETTEXT_PACKAGE ".mo", "broken", -1);
  g_setenv ("TEXTDOMAINDIR", folder, TRUE);

  urgent = pamphlet_words_in ("de", "Urgent");
  g_assert_cmpstr (urgent, ==, "Dringend");
  g_assert_cmpstr (pamphlet_words_in ("de", "Important"), ==, "Important");
  g_assert_cmpstr (pamphlet_words_in ("de", "Note"), ==, "Note");
  g_assert_cmpstr (pamphlet_words_in ("de-AT", "Urgent"), ==, "Dringend");
  g_assert_cmpstr (pamphlet_words_in ("pt-BR", "Urgent"), ==, "Urgente");
  g_assert_cmpstr (pamphlet_words_in ("fr", "Urgent"), ==, "Urgent");
  g_assert_cmpstr (pamphlet_words_in ("xx", "Urgent"), ==, "Urgent");
  g_assert_cmpstr (pamphlet_words_in ("en", "Urgent"), ==, "Urgent");

  /* Several languages at once, each read but once. */
  g_assert_true (pamphlet_words_in ("de", "Urgent") == urgent);
  g_setenv ("TEXTDOMAINDIR", before, TRUE);
  g_assert_true (pamphlet_words_in ("de", "Urgent") == urgent);
}

/* A page speaks its own language also where it speaks of itself. */
static void
test_standing_in_the_language (Fixture      *fixture,
                               gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "locale", NULL);
  g_autofree char *before = g_strdup (g_getenv ("TEXTDOMAINDIR"));
  g_autoptr (GTree) words = catalog_new (CATALOG_HEADER);
  g_autoptr (GTree) leaflets = catalog_new (CATALOG_HEADER);
  g_autoptr (PamphletTranslation) translation = NULL;
  g_autofree char *untranslated = NULL;
  g_autofree char *review = NULL;
  g_autofree char *standing = NULL;

  catalog_set (words, NULL, "Draft, not yet reviewed", "Bozza");
  catalog_set (words, NULL, "%s · version %s · %s", "%s · versione %s · %s");
  catalog_set (words, NULL, "Not translated yet: %u of %u texts. They are shown in this language: %s.", "Mancano: %u di %u, in %s.");
  catalog_set (words, NULL, "This translation is a draft. No clinician has read it yet.", "Una bozza.");
  catalog_write (words, folder, "it", GETTEXT_PACKAGE);
  catalog_write (leaflets, fixture->locale, "it", "clinic");
  g_setenv ("TEXTDOMAINDIR", folder, TRUE);

  translation = translate (fixture, "it");
  untranslated = pamphlet_standing_dup_untranslated (translation);
  review = pamphlet_standing_dup_review (translation);
  standing = pamphlet_standing_dup_translation (translation);
  g_setenv ("TEXTDOMAINDIR", before, TRUE);

  g_assert_cmpstr (untranslated, ==, "Mancano: 26 di 26, in English.");
  g_assert_cmpstr (review, ==, "Bozza · versione 1 · 2026-11-20");
  g_assert_cmpstr (standing, ==, "Una bozza.");
}

/* Asserts that @library's template is what gettext's own tools would write, and returns it. */
static char *
assert_template (PamphletLibrary *library)
{
  g_autofree char *template = pamphlet_template_write (library);
  g_autofree char *again = pamphlet_template_write (library);
  g_autofree char *catenated = run_tool ((const char *const[]){ "msgcat", "--no-wrap", "-", NULL }, template);
  g_autofree char *checked = run_tool ((const char *const[]){ "msgfmt", "--check", "-o", "/dev/null", "-", NULL }, template);

  g_assert_cmpstr (catenated, ==, template);
  g_assert_cmpstr (checked, ==, "");
  g_assert_cmpstr (again, ==, template);

  return g_steal_pointer (&template);
}

static void
test_template_of_starter (void)
{
  g_autoptr (PamphletLibrary) library = read_starter ();
  g_autoptr (PamphletLibrary) other = read_starter ();
  g_autofree char *template = assert_template (library);
  g_autofree char *again = assert_template (other);

  g_assert_cmpstr (again, ==, template);
}

/* Returns: whether @text stands in the template, as whole lines. */
static gboolean
has_message (const char *template,
             const char *text)
{
  g_autofree char *paragraph = g_strdup_printf ("\n\n%s", text);

  return strstr (template, paragraph) != NULL;
}

static void
test_template (Fixture      *fixture,
               gconstpointer data)
{
  static const char *const changes[] = {
    "['Common cold', 'Rhinitis']", "['Common cold', 'Rhinitis', 'Common cold', 'Common cold']",
    "'header': ['Day', 'Sign']", "'header': ['Day', 'Day']",
    "'cells': ['1', 'Sneezing']", "'cells': ['1', '1']",
    "'text': 'Go to bed'", "'text': 'Go to \\'bed\\' \\\\n %s {0} 日本 \u00a0\u200f\\u2028 &amp; '",
    NULL
  };
  g_autofree char *leaflet = fixture_replace_all (fixture_leaflet, changes);
  g_autofree char *template = NULL;

  fixture_write (fixture->folder, "conditions/cold.json", leaflet);
  read_library (fixture);
  template = assert_template (fixture->library);

  g_assert_true (g_str_has_prefix (template, "# Translations of the leaflets of the library “Starter”.\n"));
  g_assert_nonnull (strstr (template, "\"POT-Creation-Date: 2026-11-20 00:00+0000\\n\"\n"));
  g_assert_true (has_message (template, "#. A cold: What is a cold?\n"
                                        "#: conditions/cold.json#/sections/0/blocks/1/items/1/text\n"
                                        "msgctxt \"cold|what|signs.fever\"\n"
                                        "msgid \"Fever ≥ <b>38 °C</b> &amp; chills\"\n"
                                        "msgstr \"\"\n"));
  g_assert_true (has_message (template, "#. Glossary\n"
                                        "#: glossary.json#/terms/1/meaning\n"
                                        "msgctxt \"glossary|sneeze.meaning\"\n"
                                        "msgid \"Air, suddenly: <term ref=\\\"mucus\\\">mucus</term> flies.\"\n"
                                        "msgstr \"\"\n"));

  /* The same text in several places of one context is one message. */
  g_assert_true (has_message (template, "#. A cold\n"
                                        "#: conditions/cold.json#/also_called/0 conditions/cold.json#/also_called/2\n"
                                        "#: conditions/cold.json#/also_called/3\n"
                                        "msgctxt \"cold|also_called\"\n"
                                        "msgid \"Common cold\"\n"
                                        "msgstr \"\"\n"));
  g_assert_true (has_message (template, "#. A cold: Taking care\n"
                                        "#: conditions/cold.json#/sections/1/blocks/3/header/0\n"
                                        "#: conditions/cold.json#/sections/1/blocks/3/header/1\n"
                                        "msgctxt \"cold|care|plan.header\"\n"
                                        "msgid \"Day\"\n"
                                        "msgstr \"\"\n"));
}

/* Where a line of references ends depends on how long they are. */
static void
test_template_references (Fixture      *fixture,
                          gconstpointer data)
{
  g_autofree char *template = NULL;

  for (unsigned length = 1; length <= 40; length++)
    {
      g_autofree char *id = g_strnfill (length, 'a');
      g_autofree char *name = g_strdup_printf ("conditions/%s.json", id);
      g_autofree char *leaflet = fixture_new_leaflet (id, id);
      g_autofree char *linked = fixture_replace (leaflet, "condition:cold#care", "https://example.org/");

      fixture_write_replaced (fixture->folder, name, linked, "['Common cold', 'Rhinitis']", "['Rhinitis', 'Rhinitis', 'Rhinitis', 'Rhinitis']");
    }

  read_library (fixture);
  template = assert_template (fixture->library);
  g_assert_nonnull (strstr (template, "conditions/aaaaaaaaaa.json#/also_called/3\n"));
}

/* What stands in the header may have signs that mean something there. */
static void
test_template_header (Fixture      *fixture,
                      gconstpointer data)
{
  static const char *const changes[] = {
    "'title': 'Starter'", "'title': 'The \\'best\\' \\\\ leaflets'",
    "'contact': 'Desk 1'", "'contact': '\\'Desk\\' 1 \\\\n'",
    "'licence': 'CC-BY-4.0'", "'licence': '\\'free\\''",
    NULL
  };
  g_autofree char *json = fixture_replace_all (fixture_library, changes);
  g_autofree char *template = NULL;

  fixture_write (fixture->folder, "library.json", json);
  read_library (fixture);
  template = assert_template (fixture->library);
  g_assert_nonnull (strstr (template, "\"Report-Msgid-Bugs-To: \\\"Desk\\\" 1 \\\\n\\n\"\n"));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  /* Where no catalog of the program is, whatever this machine has installed. */
  g_setenv ("TEXTDOMAINDIR", "/nowhere", TRUE);

  for (unsigned i = 0; i < G_N_ELEMENTS (nearest); i++)
    {
      g_autofree char *path = g_strdup_printf ("/translation/nearest/%u-%s", i, nearest[i].tag);

      g_test_add (path, Fixture, &nearest[i], set_up, test_nearest, tear_down);
    }

  ADD ("/translation/list", test_list);
  ADD ("/translation/complete", test_complete);
  ADD ("/translation/structure", test_structure);
  ADD ("/translation/source", test_source);
  for (unsigned i = 0; i < G_N_ELEMENTS (unusable); i++)
    {
      g_autofree char *path = g_strdup_printf ("/translation/unusable/%s", unusable[i].name);

      g_test_add (path, Fixture, &unusable[i], set_up, test_unusable, tear_down);
    }

  ADD ("/translation/each-message", test_each_message);
  ADD ("/translation/fuzzy", test_fuzzy);
  ADD ("/translation/changed-sentence", test_changed_sentence);
  for (unsigned i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_autofree char *path = g_strdup_printf ("/translation/header/%s", headers[i].name);

      g_test_add (path, Fixture, &headers[i], set_up, test_header, tear_down);
    }

  ADD ("/translation/broken", test_broken);
  ADD ("/translation/unreadable", test_unreadable);
  ADD ("/translation/lifetime", test_lifetime);
  g_test_add_func ("/translation/starter", test_starter);
  ADD ("/translation/coverage", test_coverage);
  ADD ("/translation/coverage-of-one-place", test_coverage_of_one_place);
  g_test_add_func ("/translation/words", test_words);
  ADD ("/translation/standing-in-the-language", test_standing_in_the_language);
  g_test_add_func ("/translation/template/starter", test_template_of_starter);
  ADD ("/translation/template/fixture", test_template);
  ADD ("/translation/template/references", test_template_references);
  ADD ("/translation/template/header", test_template_header);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "references.h"

#include "identifier.h"
#include "texts.h"

#include <glib/gi18n-lib.h>

#include <string.h>

typedef struct
{
  PamphletLibrary *library;
  PamphletReport  *report;
  const char      *file; /* that the texts at hand stand in */
} Check;

static void
report_flaw (const Check *check,
             const char  *path,
             const char  *message)
{
  pamphlet_report_add_at (check->report, check->report->flaws, check->file, path, message);
}

/* A leaflet that cannot be read has a diagnostic of its own; the links to it are not to blame. */
static gboolean
has_leaflet (PamphletLibrary *library,
             const char      *condition)
{
  g_autofree char *name = g_strconcat (condition, ".json", NULL);
  g_autofree char *path = g_build_filename (pamphlet_library_get_folder (library), "conditions", name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK);
}

/* The same goes for a glossary. One that can be read has at least one term. */
static gboolean
has_unread_glossary (PamphletLibrary *library)
{
  g_autofree char *path = g_build_filename (pamphlet_library_get_folder (library), "glossary.json", NULL);

  return pamphlet_glossary_get_terms (pamphlet_library_get_glossary (library))->len == 0 &&
         g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK);
}

/* Returns: (transfer full): the JSONPath of @rest, which stands in the same object as @text. */
static char *
get_path_beside (const PamphletText *text,
                 const char         *rest)
{
  const char *path = pamphlet_text_get_path (text);

  return g_strdup_printf ("%.*s.%s", (int)(strrchr (path, '.') - path), path, rest);
}

static void
check_link (const Check        *check,
            const PamphletText *text,
            const char         *name)
{
  g_autofree char   *library = NULL;
  g_autofree char   *id = NULL;
  g_autofree char   *section = NULL;
  g_autofree char   *message = NULL;
  PamphletCondition *condition;

  /* A link into another library can be followed only where both are installed: that is for the reader's machine. */
  pamphlet_identifier_split (name, &library, &id, &section);
  if (library != NULL && !g_str_equal (library, pamphlet_library_get_id (check->library)))
    return;

  condition = pamphlet_library_get_condition (check->library, id);
  if (condition == NULL && !has_leaflet (check->library, id))
    /* Translators: %s is the id of a condition. */
    message = g_strdup_printf (_ ("This text links to the leaflet “%s”, which the library does not have."), id);
  else if (condition != NULL && section != NULL && pamphlet_condition_get_section (condition, section) == NULL)
    /* Translators: the first %s is the id of a section, the second that of a condition. */
    message = g_strdup_printf (_ ("This text links to the section “%s”, which the leaflet “%s” does not have."), section, id);

  if (message != NULL)
    report_flaw (check, pamphlet_text_get_path (text), message);
}

static void
check_term (const Check *check,
            const char  *path,
            const char  *id)
{
  g_autofree char *message = NULL;

  if (pamphlet_glossary_find (pamphlet_library_get_glossary (check->library), id) != NULL || has_unread_glossary (check->library))
    return;

  /* Translators: %s is the id of a glossary term. */
  message = g_strdup_printf (_ ("The term “%s” is not in the glossary."), id);
  report_flaw (check, path, message);
}

static void
check_text (const Check        *check,
            const PamphletText *text)
{
  unsigned            n_spans;
  const PamphletSpan *spans = pamphlet_text_get_spans (text, &n_spans);

  for (unsigned i = 0; i < n_spans; i++)
    if (spans[i].kind == PAMPHLET_SPAN_TERM)
      check_term (check, pamphlet_text_get_path (text), spans[i].target);
    else if (spans[i].kind == PAMPHLET_SPAN_LINK && g_str_has_prefix (spans[i].target, "condition:"))
      check_link (check, text, spans[i].target + strlen ("condition:"));
}

static void
check_text_cb (const PamphletText      *text,
               const PamphletTextPlace *place,
               gpointer                 data)
{
  check_text (data, text);
}

static void
check_images (const Check *check,
              GPtrArray   *blocks)
{
  for (unsigned i = 0; i < blocks->len; i++)
    {
      const PamphletBlock *block = g_ptr_array_index (blocks, i);

      if (block->blocks != NULL)
        check_images (check, block->blocks);

      if (block->file != NULL)
        {
          g_autofree char *path = g_build_filename (pamphlet_library_get_folder (check->library), block->file, NULL);
          g_autofree char *place = get_path_beside (block->alt, "file");
          g_autofree char *message = NULL;

          if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
            continue;

          /* Translators: %s is the name of an image file. */
          message = g_strdup_printf (_ ("The image “%s” is not in the library."), block->file);
          report_flaw (check, place, message);
        }
    }
}

static void
check_condition (Check             *check,
                 PamphletCondition *condition)
{
  GPtrArray       *sections = pamphlet_condition_get_sections (condition);
  const char      *category = pamphlet_condition_get_category (condition);
  g_autofree char *message = NULL;

  check->file = pamphlet_condition_get_file (condition);
  pamphlet_condition_foreach_text (condition, check_text_cb, check);

  for (unsigned i = 0; i < sections->len; i++)
    check_images (check, ((const PamphletSection *)g_ptr_array_index (sections, i))->blocks);

  if (pamphlet_library_get_category (check->library, category) != NULL)
    return;

  /* Translators: %s is the id of a category. */
  message = g_strdup_printf (_ ("The category “%s” is not in library.json."), category);
  report_flaw (check, "$.category", message);
}

static void
check_glossary (Check *check)
{
  GPtrArray       *terms = pamphlet_glossary_get_terms (pamphlet_library_get_glossary (check->library));
  g_autofree char *file = g_build_filename (pamphlet_library_get_folder (check->library), "glossary.json", NULL);

  check->file = file;
  for (unsigned i = 0; i < terms->len; i++)
    {
      const PamphletTerm *term = g_ptr_array_index (terms, i);

      check_text (check, term->meaning);
      for (unsigned j = 0; term->see[j] != NULL; j++)
        {
          g_autofree char *member = g_strdup_printf ("see[%u]", j);
          g_autofree char *path = get_path_beside (term->term, member);

          check_term (check, path, term->see[j]);
        }
    }
}

static void
check_disclaimer (Check *check)
{
  g_autofree char *file = g_build_filename (pamphlet_library_get_folder (check->library), "library.json", NULL);

  check->file = file;
  check_text (check, pamphlet_library_get_disclaimer (check->library));
}

/* Reports what the files of a library name and the library does not have: glossary terms, leaflets and sections that are
 * linked to, categories, images. Each is a flaw: the leaflet can be read without it. */
void
pamphlet_references_check (PamphletLibrary *library,
                           PamphletReport  *report)
{
  Check      check = { library, report, NULL };
  GPtrArray *conditions = pamphlet_library_get_conditions (library);

  for (unsigned i = 0; i < conditions->len; i++)
    check_condition (&check, g_ptr_array_index (conditions, i));

  check_glossary (&check);
  check_disclaimer (&check);
}

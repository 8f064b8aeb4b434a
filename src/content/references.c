/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "references.h"

#include "identifier.h"
#include "texts.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* What a file names and its library may not have. */
typedef struct
{
  char *path;      /* of the text that names it */
  char *message;   /* what to say, where it is known to be missing */
  char *condition; /* otherwise, the id of a leaflet that may be missing */
  char *section;   /* and of one of its sections, or NULL */
} Reference;

/* What the texts of one file are looked through with. */
typedef struct
{
  PamphletLibrary   *library;
  PamphletCondition *condition; /* that they stand in; NULL where that is no leaflet */
  GPtrArray         *references;
} Collector;

static void
reference_free (Reference *self)
{
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->condition, g_free);
  g_clear_pointer (&self->section, g_free);
  g_free (self);
}

static Reference *
add_reference (const Collector *collector,
               const char      *path)
{
  Reference *reference = g_new0 (Reference, 1);

  reference->path = g_strdup (path);
  g_ptr_array_add (collector->references, reference);

  return reference;
}

/* @message: (transfer full) */
static void
add_missing (const Collector *collector,
             const char      *path,
             char            *message)
{
  add_reference (collector, path)->message = message;
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

/* A link to where it stands needs no other leaflet, and so is never in the way of letting go of this one. */
static gboolean
is_within (const Collector *collector,
           const char      *id,
           const char      *section)
{
  PamphletCondition *condition = collector->condition;

  return condition != NULL && g_str_equal (id, pamphlet_condition_get_id (condition)) &&
         (section == NULL || pamphlet_condition_has_section (condition, section));
}

static void
collect_link (const Collector    *collector,
              const PamphletText *text,
              const char         *name)
{
  g_autofree char *library = NULL;
  g_autofree char *id = NULL;
  g_autofree char *section = NULL;
  Reference       *reference;

  /* A link into another library can be followed only where both are installed: that is for the reader's machine. */
  pamphlet_identifier_split (name, &library, &id, &section);
  if (library != NULL && !g_str_equal (library, pamphlet_library_get_id (collector->library)))
    return;

  if (is_within (collector, id, section))
    return;

  reference = add_reference (collector, pamphlet_text_get_path (text));
  reference->condition = g_steal_pointer (&id);
  reference->section = g_steal_pointer (&section);
}

static void
collect_term (const Collector *collector,
              const char      *path,
              const char      *id)
{
  if (pamphlet_glossary_find (pamphlet_library_get_glossary (collector->library), id) != NULL || has_unread_glossary (collector->library))
    return;

  /* Translators: %s is the id of a glossary term. */
  add_missing (collector, path, g_strdup_printf (_ ("The term “%s” is not in the glossary."), id));
}

static void
collect_from_text (const Collector    *collector,
                   const PamphletText *text)
{
  unsigned            n_spans;
  const PamphletSpan *spans = pamphlet_text_get_spans (text, &n_spans);

  for (unsigned i = 0; i < n_spans; i++)
    if (spans[i].kind == PAMPHLET_SPAN_TERM)
      collect_term (collector, pamphlet_text_get_path (text), spans[i].target);
    else if (spans[i].kind == PAMPHLET_SPAN_LINK && g_str_has_prefix (spans[i].target, "condition:"))
      collect_link (collector, text, spans[i].target + strlen ("condition:"));
}

static void
collect_cb (const PamphletText      *text,
            const PamphletTextPlace *place,
            gpointer                 data)
{
  collect_from_text (data, text);
}

static void
collect_images (const Collector *collector,
                GPtrArray       *blocks)
{
  for (unsigned i = 0; i < blocks->len; i++)
    {
      const PamphletBlock *block = g_ptr_array_index (blocks, i);

      if (block->blocks != NULL)
        collect_images (collector, block->blocks);

      if (block->file != NULL)
        {
          g_autofree char *path = g_build_filename (pamphlet_library_get_folder (collector->library), block->file, NULL);
          g_autofree char *place = get_path_beside (block->alt, "file");

          if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
            continue;

          /* Translators: %s is the name of an image file. */
          add_missing (collector, place, g_strdup_printf (_ ("The image “%s” is not in the library."), block->file));
        }
    }
}

/*
 * Collects what a leaflet names and its library may not have: glossary terms, leaflets and sections that are linked to, its
 * category, images.
 *
 * @frame: the library, all of it but its conditions
 * @condition: whole; it need not stay
 * Returns: (transfer full) (nullable): for pamphlet_references_check()
 */
GPtrArray *
pamphlet_references_collect (PamphletLibrary   *frame,
                             PamphletCondition *condition)
{
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func ((GDestroyNotify)reference_free);
  Collector   collector = { frame, condition, references };
  GPtrArray  *sections = pamphlet_condition_get_sections (condition);
  const char *category = pamphlet_condition_get_category (condition);

  pamphlet_condition_foreach_text (condition, collect_cb, &collector);
  for (unsigned i = 0; i < sections->len; i++)
    collect_images (&collector, ((const PamphletSection *)g_ptr_array_index (sections, i))->blocks);

  if (pamphlet_library_get_category (frame, category) == NULL)
    /* Translators: %s is the id of a category. */
    add_missing (&collector, "$.category", g_strdup_printf (_ ("The category “%s” is not in library.json."), category));

  return references->len > 0 ? g_steal_pointer (&references) : NULL;
}

/* Returns: (transfer full) (nullable): what to say where there is no such leaflet or section. */
static char *
explain_missing (PamphletLibrary *library,
                 const Reference *reference)
{
  PamphletCondition *condition;

  if (reference->message != NULL)
    return g_strdup (reference->message);

  condition = pamphlet_library_get_condition (library, reference->condition);
  if (condition == NULL && !has_leaflet (library, reference->condition))
    /* Translators: %s is the id of a condition. */
    return g_strdup_printf (_ ("This text links to the leaflet “%s”, which the library does not have."), reference->condition);

  if (condition != NULL && reference->section != NULL && !pamphlet_condition_has_section (condition, reference->section))
    /* Translators: the first %s is the id of a section, the second that of a condition. */
    return g_strdup_printf (_ ("This text links to the section “%s”, which the leaflet “%s” does not have."), reference->section, reference->condition);

  return NULL;
}

static void
check_references (PamphletLibrary *library,
                  GPtrArray       *references,
                  const char      *file,
                  PamphletReport  *report)
{
  for (unsigned i = 0; references != NULL && i < references->len; i++)
    {
      const Reference *reference = g_ptr_array_index (references, i);
      g_autofree char *message = explain_missing (library, reference);

      if (message != NULL)
        pamphlet_report_add_at (report, report->flaws, file, reference->path, message);
    }
}

static void
check_glossary (PamphletLibrary *library,
                PamphletReport  *report)
{
  GPtrArray       *terms = pamphlet_glossary_get_terms (pamphlet_library_get_glossary (library));
  g_autofree char *file = g_build_filename (pamphlet_library_get_folder (library), "glossary.json", NULL);
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func ((GDestroyNotify)reference_free);
  Collector collector = { library, NULL, references };

  for (unsigned i = 0; i < terms->len; i++)
    {
      const PamphletTerm *term = g_ptr_array_index (terms, i);

      collect_from_text (&collector, term->meaning);
      for (unsigned j = 0; term->see[j] != NULL; j++)
        {
          g_autofree char *member = g_strdup_printf ("see[%u]", j);
          g_autofree char *path = get_path_beside (term->term, member);

          collect_term (&collector, path, term->see[j]);
        }
    }

  check_references (library, references, file, report);
}

static void
check_disclaimer (PamphletLibrary *library,
                  PamphletReport  *report)
{
  g_autofree char *file = g_build_filename (pamphlet_library_get_folder (library), "library.json", NULL);
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func ((GDestroyNotify)reference_free);
  Collector collector = { library, NULL, references };

  collect_from_text (&collector, pamphlet_library_get_disclaimer (library));
  check_references (library, references, file, report);
}

/*
 * Reports what the files of a library name and the library does not have. Each is a flaw: the leaflet can be read without it.
 *
 * @references: for each condition of @library, what pamphlet_references_collect() made of it
 */
void
pamphlet_references_check (PamphletLibrary *library,
                           GPtrArray       *references,
                           PamphletReport  *report)
{
  GPtrArray *conditions = pamphlet_library_get_conditions (library);

  for (unsigned i = 0; i < conditions->len; i++)
    check_references (library, g_ptr_array_index (references, i), pamphlet_condition_get_file (g_ptr_array_index (conditions, i)), report);

  check_glossary (library, report);
  check_disclaimer (library, report);
}

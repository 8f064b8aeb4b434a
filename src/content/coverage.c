/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "coverage.h"

#include "texts.h"
#include "translator.h"

/* What a catalog has for a place that one text stands in, or several: other names, or the cells of a row. */
typedef struct
{
  const char *context;
  GHashTable *missing;    /* the texts without a translation */
  GHashTable *translated; /* the others */
} Place;

typedef struct
{
  PamphletTranslator translator;
  GPtrArray         *places; /* of Place, in reading order */
  GHashTable        *by_context;
} Measure;

static void
place_free (Place *place)
{
  g_clear_pointer (&place->missing, g_hash_table_unref);
  g_clear_pointer (&place->translated, g_hash_table_unref);
  g_free (place);
}

static Place *
find_place (Measure    *measure,
            const char *context)
{
  Place *place = g_hash_table_lookup (measure->by_context, context);

  if (place == NULL)
    {
      place = g_new (Place, 1);
      place->context = context;
      place->missing = g_hash_table_new (g_str_hash, g_str_equal);
      place->translated = g_hash_table_new (g_str_hash, g_str_equal);
      g_ptr_array_add (measure->places, place);
      g_hash_table_insert (measure->by_context, (char *)context, place);
    }

  return place;
}

static void
measure_text (const PamphletText      *text,
              const PamphletTextPlace *at,
              gpointer                 data)
{
  Measure    *measure = data;
  const char *source = pamphlet_text_get_source (text);
  Place      *place = find_place (measure, pamphlet_text_get_context (text));
  gboolean    is_missing = pamphlet_catalog_lookup (measure->translator.catalog, place->context, source) == NULL;
  g_autoptr (PamphletText) translated = pamphlet_translator_text (&measure->translator, text);

  g_hash_table_add (is_missing ? place->missing : place->translated, (char *)source);
}

/* Where a place has texts without a translation as well as translations without a text, these are of what those once were. The
 * others were never translated. */
static void
add_stale (const Place           *place,
           const PamphletCatalog *catalog,
           GPtrArray             *stale)
{
  unsigned n_left = pamphlet_catalog_count_context (catalog, place->context) - g_hash_table_size (place->translated);

  for (unsigned i = 0; i < MIN (n_left, g_hash_table_size (place->missing)); i++)
    g_ptr_array_add (stale, g_strdup (place->context));
}

/* Fills in @self for all texts of @library. */
void
pamphlet_coverage_measure (PamphletCoverage      *self,
                           PamphletLibrary       *library,
                           const PamphletCatalog *catalog)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func ((GDestroyNotify)place_free);
  g_autoptr (GHashTable) by_context = g_hash_table_new (g_str_hash, g_str_equal);
  /* Nothing looks at the language of what is only counted. */
  Measure measure = { { .catalog = catalog, .language = "und" }, places, by_context };

  self->stale = g_ptr_array_new_with_free_func (g_free);
  pamphlet_library_foreach_text (library, measure_text, &measure);
  self->n_texts = measure.translator.n_texts;
  self->n_translated = measure.translator.n_translated;
  for (unsigned i = 0; i < places->len; i++)
    add_stale (g_ptr_array_index (places, i), catalog, self->stale);
}

void
pamphlet_coverage_clear (PamphletCoverage *self)
{
  g_clear_pointer (&self->stale, g_ptr_array_unref);
}

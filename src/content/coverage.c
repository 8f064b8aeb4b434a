/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "coverage.h"

#include "texts.h"
#include "translator.h"

typedef struct
{
  PamphletTranslator translator;
  PamphletCoverage  *coverage;
} Measure;

static void
measure_text (const PamphletText      *text,
              const PamphletTextPlace *place,
              gpointer                 data)
{
  Measure               *measure = data;
  const PamphletCatalog *catalog = measure->translator.catalog;
  const char            *context = pamphlet_text_get_context (text);
  g_autoptr (PamphletText) translated = pamphlet_translator_text (&measure->translator, text);

  if (pamphlet_catalog_lookup (catalog, context, pamphlet_text_get_source (text)) == NULL && pamphlet_catalog_has_context (catalog, context))
    g_ptr_array_add (measure->coverage->stale, g_strdup (context));
}

/* Fills in @self for all texts of @library. */
void
pamphlet_coverage_measure (PamphletCoverage      *self,
                           PamphletLibrary       *library,
                           const PamphletCatalog *catalog)
{
  /* Nothing looks at the language of what is only counted. */
  Measure measure = { { .catalog = catalog, .language = "und" }, self };

  self->stale = g_ptr_array_new_with_free_func (g_free);
  pamphlet_library_foreach_text (library, measure_text, &measure);
  self->n_texts = measure.translator.n_texts;
  self->n_translated = measure.translator.n_translated;
}

void
pamphlet_coverage_clear (PamphletCoverage *self)
{
  g_clear_pointer (&self->stale, g_ptr_array_unref);
}

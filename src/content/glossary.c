/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "glossary.h"

struct _PamphletGlossary
{
  GPtrArray     *terms; /* of PamphletTerm, in the file's order */
  GHashTable    *by_id;
  PamphletDigest digest;
};

/*
 * @terms: (transfer full): of PamphletTerm, which it frees, with ids that are unique
 * @digest: of what they were read from
 */
PamphletGlossary *
pamphlet_glossary_new (GPtrArray            *terms,
                       const PamphletDigest *digest)
{
  PamphletGlossary *self = g_new0 (PamphletGlossary, 1);

  self->terms = terms;
  self->digest = *digest;
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (unsigned i = 0; i < terms->len; i++)
    {
      PamphletTerm *term = g_ptr_array_index (terms, i);

      g_hash_table_insert (self->by_id, term->id, term);
    }

  return self;
}

void
pamphlet_glossary_free (PamphletGlossary *self)
{
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_free (self);
}

/* Returns: (transfer none) (element-type PamphletTerm) */
GPtrArray *
pamphlet_glossary_get_terms (const PamphletGlossary *self)
{
  return self->terms;
}

/* Returns: (transfer none): the digest of what its terms were read from. */
const PamphletDigest *
pamphlet_glossary_get_digest (const PamphletGlossary *self)
{
  return &self->digest;
}

/* Returns: (transfer none) (nullable) */
const PamphletTerm *
pamphlet_glossary_find (const PamphletGlossary *self,
                        const char             *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

void
pamphlet_term_free (PamphletTerm *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->term, pamphlet_text_unref);
  g_clear_pointer (&self->meaning, pamphlet_text_unref);
  g_clear_pointer (&self->see, g_strfreev);
  g_free (self);
}

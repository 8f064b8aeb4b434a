/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "node.h"

#include "words.h"

static gboolean
is_leaf (PamphletNodeType type)
{
  switch (type)
    {
    case PAMPHLET_NODE_PART:
    case PAMPHLET_NODE_SECTION:
    case PAMPHLET_NODE_LIST:
    case PAMPHLET_NODE_CALLOUT:
    case PAMPHLET_NODE_TABLE:
    case PAMPHLET_NODE_ROW:
      return FALSE;
    default:
      return TRUE;
    }
}

/* Makes a node that stands nowhere yet. */
PamphletNode *
pamphlet_node_new (PamphletNodeType type)
{
  PamphletNode *self = g_new0 (PamphletNode, 1);

  self->type = type;
  if (!is_leaf (type))
    self->children = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_node_free);

  return self;
}

void
pamphlet_node_free (PamphletNode *self)
{
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_pointer (&self->text, pamphlet_text_unref);
  g_clear_pointer (&self->second, pamphlet_text_unref);
  g_clear_pointer (&self->mark, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->target, g_free);
  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->alt, pamphlet_text_unref);
  g_clear_pointer (&self->second_alt, pamphlet_text_unref);
  g_free (self);
}

/*
 * @position: among the children of @self; -1 for behind all
 * @child: (transfer full)
 */
void
pamphlet_node_insert (PamphletNode *self,
                      int           position,
                      PamphletNode *child)
{
  child->parent = self;
  g_ptr_array_insert (self->children, position, child);
}

/* Returns: (transfer none): the new last child of @self. */
PamphletNode *
pamphlet_node_append (PamphletNode    *self,
                      PamphletNodeType type)
{
  PamphletNode *child = pamphlet_node_new (type);

  pamphlet_node_insert (self, -1, child);

  return child;
}

/*
 * @second: (nullable)
 * Returns: (transfer none): the new last child of @self
 */
PamphletNode *
pamphlet_node_append_text (PamphletNode       *self,
                           PamphletNodeType    type,
                           const PamphletText *text,
                           const PamphletText *second)
{
  PamphletNode *child = pamphlet_node_append (self, type);

  child->text = pamphlet_text_ref ((PamphletText *)text);
  child->second = second != NULL ? pamphlet_text_ref ((PamphletText *)second) : NULL;

  return child;
}

/* Returns: (transfer full) (nullable): a text of the program's words for that page; foreign where they had to stay English. */
static PamphletText *
create_sentence (PamphletTranslation *translation,
                 const char          *sentence)
{
  const char *page = translation != NULL ? pamphlet_translation_get_language (translation) : NULL;
  const char *language = page != NULL ? pamphlet_words_get_language (page) : NULL;
  g_autoptr (PamphletText) text = NULL;

  if (page == NULL || sentence == NULL)
    return NULL;

  text = pamphlet_text_new_plain (NULL, NULL, language, sentence);

  return g_str_equal (language, page) ? g_steal_pointer (&text) : pamphlet_text_keep (text);
}

/*
 * Appends what the program itself says, in the language of the leaflet.
 *
 * @sentence: (nullable): for the page of the first language
 * @second: (nullable): for that of the second
 * Returns: (transfer none) (nullable): the new last child of @self; NULL where there is nothing to say
 */
PamphletNode *
pamphlet_node_append_sentence (PamphletNode          *self,
                               PamphletNodeType       type,
                               const PamphletLeaflet *leaflet,
                               const char            *sentence,
                               const char            *second)
{
  g_autoptr (PamphletText) text = create_sentence (leaflet->translation, sentence);
  g_autoptr (PamphletText) second_text = create_sentence (leaflet->second, second);

  if (text != NULL)
    return pamphlet_node_append_text (self, type, text, second_text);

  return second_text != NULL ? pamphlet_node_append_text (self, type, second_text, NULL) : NULL;
}

/*
 * Appends words of the program, in the language of the leaflet.
 *
 * @message: in English, marked for translation
 * Returns: (transfer none): the new last child of @self
 */
PamphletNode *
pamphlet_node_append_words (PamphletNode          *self,
                            PamphletNodeType       type,
                            const PamphletLeaflet *leaflet,
                            const char            *message)
{
  const char *first = pamphlet_words_in (pamphlet_translation_get_language (leaflet->translation), message);
  const char *second = NULL;

  if (leaflet->second != NULL)
    second = pamphlet_words_in (pamphlet_translation_get_language (leaflet->second), message);

  return pamphlet_node_append_sentence (self, type, leaflet, first, second);
}

/* Returns: (transfer full): a section under a heading of the program's words, marked for translation. */
PamphletNode *
pamphlet_node_new_section (const PamphletLeaflet *leaflet,
                           const char            *message)
{
  PamphletNode *section = pamphlet_node_new (PAMPHLET_NODE_SECTION);

  pamphlet_node_append_words (section, PAMPHLET_NODE_HEADING, leaflet, message);

  return section;
}

/* Calls @func for each leaf below @self, in reading order. */
void
pamphlet_node_foreach_leaf (PamphletNode    *self,
                            PamphletNodeFunc func,
                            gpointer         data)
{
  if (self->children == NULL)
    {
      func (self, data);
      return;
    }

  for (unsigned i = 0; i < self->children->len; i++)
    pamphlet_node_foreach_leaf (g_ptr_array_index (self->children, i), func, data);
}

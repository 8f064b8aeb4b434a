/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "address-section.h"

#include "link-address.h"
#include "node.h"
#include "words.h"

#include <glib/gi18n-lib.h>

/* The addresses behind the words of a part's links. On paper, a link leads nowhere unless its address can be read. */
typedef struct
{
  PamphletNode *list;
  GHashTable   *seen; /* of char *, the lines that are in the list */
} Addresses;

static char *
dup_link_words (const PamphletText *text,
                const PamphletSpan *link)
{
  return g_strndup (pamphlet_text_get_string (text) + link->start, link->end - link->start);
}

/* Returns: (nullable): the first link of @text that leads to @target. */
static const PamphletSpan *
find_link (const PamphletText *text,
           const char         *target)
{
  unsigned            n_spans;
  const PamphletSpan *spans = pamphlet_text_get_spans (text, &n_spans);

  for (unsigned i = 0; i < n_spans; i++)
    if (spans[i].kind == PAMPHLET_SPAN_LINK && g_str_equal (spans[i].target, target))
      return &spans[i];

  return NULL;
}

/* Returns: (transfer full): the words of the link, and its address. */
static PamphletText *
create_line (const PamphletText *text,
             const PamphletSpan *link,
             const char         *address)
{
  const char      *language = pamphlet_text_get_language (text);
  g_autofree char *words = dup_link_words (text, link);
  /* Translators: in a list of addresses: what it is the address of, and the address. */
  g_autofree char *line = g_strdup_printf (pamphlet_words_in (language, N_ ("%s: %s")), words, address);
  g_autoptr (PamphletText) plain = pamphlet_text_new_plain (NULL, NULL, language, line);

  return pamphlet_text_is_foreign (text) ? pamphlet_text_keep (plain) : g_steal_pointer (&plain);
}

static void
append_link (Addresses          *self,
             const PamphletText *text,
             const PamphletSpan *link,
             const PamphletText *second)
{
  g_autofree char    *address = pamphlet_link_address_dup_hidden (text, link);
  const PamphletSpan *second_link = second != NULL ? find_link (second, link->target) : NULL;
  g_autoptr (PamphletText) line = NULL;
  g_autoptr (PamphletText) second_line = NULL;
  PamphletNode *item;

  if (address == NULL)
    return;

  line = create_line (text, link, address);
  if (second_link != NULL)
    second_line = create_line (second, second_link, address);

  if (!g_hash_table_add (self->seen, g_strdup (pamphlet_text_get_string (line))))
    return;

  item = pamphlet_node_append_text (self->list, PAMPHLET_NODE_ITEM, line, second_line);
  item->mark = g_strdup ("•");
}

static void
append_links (PamphletNode *leaf,
              gpointer      data)
{
  unsigned            n_spans;
  const PamphletSpan *spans = leaf->text != NULL ? pamphlet_text_get_spans (leaf->text, &n_spans) : NULL;

  for (unsigned i = 0; spans != NULL && i < n_spans; i++)
    if (spans[i].kind == PAMPHLET_SPAN_LINK)
      append_link (data, leaf->text, &spans[i], leaf->second);
}

/*
 * Makes the section that lists the addresses of a part's links, as far as their own sentences do not show them.
 *
 * @part: what is printed of the leaflet
 * Returns: (transfer full) (nullable): NULL where there is no such address
 */
PamphletNode *
pamphlet_address_section_new (PamphletNode          *part,
                              const PamphletLeaflet *leaflet)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  /* Translators: above the telephone numbers and web addresses of a printed leaflet. */
  g_autoptr (PamphletNode) section = pamphlet_node_new_section (leaflet, N_ ("Addresses in this leaflet"));
  Addresses addresses = { pamphlet_node_append (section, PAMPHLET_NODE_LIST), seen };

  pamphlet_node_foreach_leaf (part, append_links, &addresses);

  return addresses.list->children->len > 0 ? g_steal_pointer (&section) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "address-section.h"

#include "node.h"
#include "words.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* The addresses behind the words of a part's links. On paper, a link leads nowhere unless its address can be read. */
typedef struct
{
  PamphletNode *list;
  GHashTable   *seen; /* of char *, the lines that are in the list */
} Addresses;

/* Returns: (transfer full) (nullable): the address as somebody types it; NULL where it is none, or leads to a leaflet. */
static char *
dup_typed (const char *target)
{
  if (g_str_has_prefix (target, "https://"))
    return g_strdup (target);

  if (g_str_has_prefix (target, "tel:"))
    return g_strdup (target + strlen ("tel:"));

  if (g_str_has_prefix (target, "mailto:"))
    return g_strndup (target + strlen ("mailto:"), strcspn (target + strlen ("mailto:"), "?"));

  return NULL;
}

/* Returns: (transfer full): an address without what people leave out when they write it down. */
static char *
dup_bare (const char *address)
{
  const char *start = g_str_has_prefix (address, "https://") ? address + strlen ("https://") : address;
  gsize       length;

  start += g_str_has_prefix (start, "www.") ? strlen ("www.") : 0;
  length = strlen (start);

  return g_strndup (start, length > 0 && start[length - 1] == '/' ? length - 1 : length);
}

/* Returns: (transfer full): the digits of a number, however it is written, in whichever script. */
static char *
dup_digits (const char *string)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *at = string; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isdigit (g_utf8_get_char (at)))
      g_string_append_printf (digits, "%d", g_unichar_digit_value (g_utf8_get_char (at)));

  return g_strdup (digits->str);
}

/* Returns: whether @string has the address as a word of its own: nothing but visible ASCII, without punctuation around it. */
static gboolean
shows_word (const char *string,
            const char *address)
{
  g_autofree char *bare = dup_bare (address);
  g_auto (GStrv) words = g_regex_split_simple ("[.,;:!?]*(?:[^!-~]|[][()<>\"'])+|[.,;:!?]+$", string, 0, 0);

  for (unsigned i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = dup_bare (words[i]);

      if (g_ascii_strcasecmp (word, bare) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Returns: whether the words of the link are the number; one that is put together from other numbers of the text is none. */
static gboolean
shows_number (const char *words,
              const char *number)
{
  g_autofree char *shown = dup_digits (words);
  g_autofree char *digits = dup_digits (number);

  return g_str_equal (shown, digits);
}

static char *
dup_link_words (const PamphletText *text,
                const PamphletSpan *link)
{
  return g_strndup (pamphlet_text_get_string (text) + link->start, link->end - link->start);
}

/* Returns: whether a reader of the text sees the address anyway. */
static gboolean
shows (const PamphletText *text,
       const PamphletSpan *link,
       const char         *address)
{
  g_autofree char *words = dup_link_words (text, link);

  if (g_str_has_prefix (link->target, "tel:"))
    return shows_number (words, address);

  return shows_word (pamphlet_text_get_string (text), address);
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
  g_autofree char    *address = dup_typed (link->target);
  const PamphletSpan *second_link = second != NULL ? find_link (second, link->target) : NULL;
  g_autoptr (PamphletText) line = NULL;
  g_autoptr (PamphletText) second_line = NULL;
  PamphletNode *item;

  if (address == NULL || shows (text, link, address))
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parity.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* Units, as languages write them. A unit that is not among them counts as a word of its own and is not compared. */
static const struct
{
  const char *written;
  const char *unit;
} units[] = {
  { "°C", "°C" },
  { "℃", "°C" },
  { "摄氏度", "°C" },
  { "درجة مئوية", "°C" },
  { "°F", "°F" },
  { "℉", "°F" },
  { "华氏度", "°F" },
  { "درجة فهرنهايت", "°F" },
  { "%", "%" },
  { "٪", "%" },
  { "％", "%" },
  { "µg", "µg" },
  { "μg", "µg" },
  { "mcg", "µg" },
  { "мкг", "µg" },
  { "微克", "µg" },
  { "mg", "mg" },
  { "мг", "mg" },
  { "毫克", "mg" },
  { "ملغ", "mg" },
  { "kg", "kg" },
  { "кг", "kg" },
  { "公斤", "kg" },
  { "千克", "kg" },
  { "كغ", "kg" },
  { "ml", "ml" },
  { "mL", "ml" },
  { "мл", "ml" },
  { "毫升", "ml" },
  { "مل", "ml" },
};

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static gboolean
has_digits (const char *at,
            unsigned    n_digits)
{
  for (unsigned i = 0; i < n_digits; i++, at = g_utf8_next_char (at))
    if (!g_unichar_isdigit (g_utf8_get_char (at)))
      return FALSE;

  return TRUE;
}

/* Points and commas, also those of Arabic; and, between groups of three digits, no-break spaces and apostrophes. */
static gboolean
is_separator (gunichar    c,
              const char *next)
{
  if (c == '.' || c == ',' || c == 0x066b || c == 0x066c)
    return has_digits (next, 1);

  return (c == 0x00a0 || c == 0x202f || c == '\'' || c == 0x2019) && has_digits (next, 3);
}

/* Reads digits of any script, with the separators between them; “38,0” and “38.0” are the same number. */
static const char *
read_number (const char *at,
             GString    *number)
{
  while (*at != '\0')
    {
      gunichar    c = g_utf8_get_char (at);
      const char *next = g_utf8_next_char (at);

      if (g_unichar_isdigit (c))
        g_string_append_c (number, '0' + g_unichar_digit_value (c));
      else if (is_separator (c, next))
        g_string_append_c (number, '.');
      else
        break;

      at = next;
    }

  return at;
}

static void
append_unit (const char *at,
             GString    *number)
{
  while (*at != '\0' && (g_unichar_isspace (g_utf8_get_char (at)) || g_unichar_type (g_utf8_get_char (at)) == G_UNICODE_FORMAT))
    at = g_utf8_next_char (at);

  for (unsigned i = 0; i < G_N_ELEMENTS (units); i++)
    {
      const char *end = at + strlen (units[i].written);

      if (g_str_has_prefix (at, units[i].written) && !g_unichar_isalpha (g_utf8_get_char (end)))
        {
          g_string_append (number, units[i].unit);
          return;
        }
    }
}

/* Appends a run of characters that is an address, or what a program fills in, and so must stay as it is. */
static const char *
read_word (const char *at,
           GPtrArray  *facts)
{
  const char      *end = at;
  gboolean         may_stay = strchr ("w{%", *at) != NULL;
  g_autofree char *word = NULL;

  for (; *end != '\0' && !g_ascii_isspace (*end) && (guchar)*end < 0x80; end++)
    may_stay = may_stay || *end == ':' || *end == '@';

  /* Nearly every word is just a word. */
  if (!may_stay)
    return at;

  word = g_strndup (at, end - at);
  for (gsize length = strlen (word); length > 0 && strchr (".,;:!?()\"'", word[length - 1]) != NULL; length--)
    word[length - 1] = '\0';

  if (strstr (word, "://") != NULL || g_str_has_prefix (word, "www.") || (strchr (word, '@') != NULL && strchr (word, '.') != NULL) ||
      (word[0] == '{' && strchr (word, '}') != NULL) || (word[0] == '%' && g_ascii_isalpha (word[1])))
    {
      g_ptr_array_add (facts, g_steal_pointer (&word));
      return end;
    }

  return at;
}

/* Returns: (transfer full): the numbers with their units, addresses and placeholders of a string, sorted. */
static GPtrArray *
collect_facts (const char *string)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (g_free);
  gboolean   at_word_start = TRUE;

  for (const char *at = string; *at != '\0';)
    {
      gunichar    c = g_utf8_get_char (at);
      const char *next = g_utf8_next_char (at);

      if (g_unichar_isdigit (c))
        {
          GString *number = g_string_new (NULL);

          next = read_number (at, number);
          append_unit (next, number);
          g_ptr_array_add (facts, g_string_free (number, FALSE));
        }
      else if (at_word_start && c < 0x80 && !g_ascii_isspace (c))
        {
          const char *end = read_word (at, facts);

          if (end > at)
            next = end;
        }

      at_word_start = c >= 0x80 || g_ascii_isspace (c) || c == '(';
      at = next;
    }

  g_ptr_array_sort (facts, compare_strings);

  return facts;
}

/* Returns: (transfer full): the tags of a text with what they point to, sorted. */
static GPtrArray *
collect_tags (const PamphletText *text)
{
  GPtrArray          *tags = g_ptr_array_new_with_free_func (g_free);
  unsigned            n_spans;
  const PamphletSpan *spans = pamphlet_text_get_spans (text, &n_spans);

  for (unsigned i = 0; i < n_spans; i++)
    g_ptr_array_add (tags, g_strdup_printf ("%d %s", spans[i].kind, spans[i].target != NULL ? spans[i].target : ""));

  g_ptr_array_sort (tags, compare_strings);

  return tags;
}

static gboolean
is_same (GPtrArray *a,
         GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (unsigned i = 0; i < a->len; i++)
    if (!g_str_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return TRUE;
}

/*
 * Compares what must be the same in a text and its translation: numbers with their units, addresses, placeholders, and
 * tags with what they point to.
 *
 * Returns: (transfer full) (nullable): a sentence that names both strings; NULL where all is the same
 */
char *
pamphlet_parity_explain (const PamphletText *source,
                         const PamphletText *translation)
{
  g_autoptr (GPtrArray) facts = collect_facts (pamphlet_text_get_string (source));
  g_autoptr (GPtrArray) translated_facts = collect_facts (pamphlet_text_get_string (translation));
  g_autoptr (GPtrArray) tags = collect_tags (source);
  g_autoptr (GPtrArray) translated_tags = collect_tags (translation);

  if (!is_same (facts, translated_facts))
    /* Translators: the first %s is a text of a leaflet, the second its translation. */
    return g_strdup_printf (_ ("The translation does not have the same numbers, units, addresses and placeholders: “%s” → “%s”."),
                            pamphlet_text_get_source (source), pamphlet_text_get_source (translation));

  if (!is_same (tags, translated_tags))
    /* Translators: the first %s is a text of a leaflet, the second its translation. */
    return g_strdup_printf (_ ("The translation does not have the same tags: “%s” → “%s”."),
                            pamphlet_text_get_source (source), pamphlet_text_get_source (translation));

  return NULL;
}

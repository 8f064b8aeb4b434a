/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library-reader.h"
#include "texts.h"

#include <glib/gstdio.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * Makes a library to measure with: make-library N FOLDER STARTER-LIBRARY
 *
 * N leaflets of about 3.9 KB of text each, as in a real library of 5,483, in the words of the starter library and in others that
 * are made of syllables, the common ones as much more often than the rare ones as in real texts. The same N makes the same
 * library everywhere.
 */

#define N_WORDS      60000
#define N_TERMS      200
#define N_CATEGORIES 24

/* Of the words of a leaflet, these are its own, and make up one in three. */
#define N_TOPIC_WORDS 40

/* Of Zipf's law with Mandelbrot's shift: how often words of this rank stand in English text. */
#define SHIFT 2.7

typedef struct
{
  GRand      *random;
  GPtrArray  *words; /* the common ones first */
  double     *sums;  /* of the words' frequencies up to each */
  const char *folder;
  const char *topic[N_TOPIC_WORDS]; /* words that the leaflet uses again and again */
} Maker;

static void
count_words (const PamphletText      *text,
             const PamphletTextPlace *place,
             gpointer                 data)
{
  g_autofree char *lower = g_utf8_strdown (pamphlet_text_get_string (text), -1);
  g_auto (GStrv) words = g_regex_split_simple ("[^\\pL]+", lower, 0, 0);
  GHashTable *counts = data;

  for (unsigned i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_hash_table_insert (counts, g_strdup (words[i]), GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, words[i])) + 1));
}

static int
compare_counts (gconstpointer a,
                gconstpointer b,
                gpointer      counts)
{
  const char *first = *(const char *const *)a;
  const char *second = *(const char *const *)b;
  int         difference = GPOINTER_TO_INT (g_hash_table_lookup (counts, second)) - GPOINTER_TO_INT (g_hash_table_lookup (counts, first));

  return difference != 0 ? difference : strcmp (first, second);
}

/* Takes the words of a library, the most frequent first. */
static void
learn_words (Maker      *self,
             const char *starter)
{
  g_autoptr (GPtrArray) diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_diagnostic_free);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  PamphletReport report = { diagnostics, PAMPHLET_SEVERITY_WARNING };
  g_autoptr (PamphletLibrary) library = pamphlet_library_read (starter, &report, NULL);
  GHashTableIter words;
  gpointer       word;

  if (library == NULL)
    {
      fprintf (stderr, "make-library: %s cannot be read.\n", starter);
      exit (EXIT_FAILURE);
    }

  pamphlet_library_foreach_text (library, count_words, counts);
  g_hash_table_iter_init (&words, counts);
  while (g_hash_table_iter_next (&words, &word, NULL))
    g_ptr_array_add (self->words, g_strdup (word));
  g_ptr_array_sort_with_data (self->words, compare_counts, counts);
}

static void
make_words (Maker *self)
{
  static const char *const onsets[] = { "b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v", "bl", "ch", "cr", "gl", "ph", "pr", "sc", "st", "th", "tr" };
  static const char *const rimes[] = { "a", "e", "i", "o", "u", "y", "ae", "ia", "oe", "al", "an", "ar", "as", "en", "er", "es", "ic", "in", "is", "on", "or", "os", "um", "us" };

  while (self->words->len < N_WORDS)
    {
      GString *word = g_string_new (NULL);
      int      n_syllables = g_rand_int_range (self->random, 2, 6);

      for (int i = 0; i < n_syllables; i++)
        g_string_append_printf (word, "%s%s", onsets[g_rand_int_range (self->random, 0, G_N_ELEMENTS (onsets))],
                                rimes[g_rand_int_range (self->random, 0, G_N_ELEMENTS (rimes))]);
      g_ptr_array_add (self->words, g_string_free (word, FALSE));
    }
}

static void
sum_frequencies (Maker *self)
{
  double sum = 0;

  self->sums = g_new (double, self->words->len);
  for (unsigned i = 0; i < self->words->len; i++)
    self->sums[i] = sum += 1 / (i + SHIFT);
}

/* Returns: a word; common ones more often, but for the @first of them. */
static const char *
pick_word (Maker   *self,
           unsigned first)
{
  double   wanted = g_rand_double_range (self->random, self->sums[first], self->sums[self->words->len - 1]);
  unsigned low = first;
  unsigned high = self->words->len - 1;

  while (low < high)
    {
      unsigned middle = low + (high - low) / 2;

      if (self->sums[middle] < wanted)
        low = middle + 1;
      else
        high = middle;
    }

  return g_ptr_array_index (self->words, low);
}

/* Adds @n_words words with capitals and full stops; rarely, one is a term. */
static void
add_sentence (Maker   *self,
              GString *json,
              int      n_words,
              gboolean is_marked)
{
  for (int i = 0; i < n_words; i++)
    {
      gboolean    is_topic = self->topic[0] != NULL && g_rand_int_range (self->random, 0, 3) == 0;
      const char *word = is_topic ? self->topic[g_rand_int_range (self->random, 0, N_TOPIC_WORDS)] : pick_word (self, 0);
      gsize       start;

      if (i > 0)
        g_string_append_c (json, ' ');
      if (is_marked && g_rand_int_range (self->random, 0, 80) == 0)
        g_string_append_printf (json, "<term ref=\\\"term-%d\\\">%s</term>", g_rand_int_range (self->random, 0, N_TERMS), word);
      else
        {
          start = json->len;
          g_string_append (json, word);
          if (i % 14 == 0)
            json->str[start] = g_ascii_toupper (json->str[start]);
        }
      if (is_marked && (i % 14 == 13 || i == n_words - 1))
        g_string_append_c (json, '.');
    }
}

/* Adds what is called something: words that are not among the most common ones. */
static void
add_name (Maker   *self,
          GString *json)
{
  int n_words = g_rand_int_range (self->random, 1, 5);

  for (int i = 0; i < n_words; i++)
    {
      gsize start = json->len;

      g_string_append_printf (json, "%s%s", i > 0 ? " " : "", pick_word (self, 300));
      if (i == 0)
        json->str[start] = g_ascii_toupper (json->str[start]);
    }
}

static void
add_section (Maker      *self,
             GString    *json,
             const char *kind)
{
  g_string_append_printf (json, "    { \"id\": \"%s\", \"kind\": \"%s\", \"title\": \"", kind, kind);
  add_sentence (self, json, g_rand_int_range (self->random, 2, 6), FALSE);
  g_string_append (json, "\", \"blocks\": [\n      { \"id\": \"intro\", \"type\": \"paragraph\", \"text\": \"");
  add_sentence (self, json, g_rand_int_range (self->random, 10, 24), TRUE);
  g_string_append (json, "\" },\n      { \"id\": \"more\", \"type\": \"heading\", \"text\": \"");
  add_sentence (self, json, g_rand_int_range (self->random, 2, 6), FALSE);
  g_string_append (json, "\" },\n      { \"id\": \"signs\", \"type\": \"list\", \"items\": [");
  for (int i = 0; i < 4; i++)
    {
      g_string_append_printf (json, "%s\n        { \"id\": \"item-%d\", \"text\": \"", i > 0 ? "," : "", i);
      add_sentence (self, json, g_rand_int_range (self->random, 2, 9), TRUE);
      g_string_append (json, "\" }");
    }
  g_string_append (json, "] }] }");
}

static char *
make_leaflet (Maker *self,
              int    number)
{
  static const char *const kinds[] = { "overview", "symptoms", "causes", "diagnosis", "treatment", "outlook", "living-with", "urgent", "questions" };
  GString                 *json = g_string_new (NULL);
  int                      n_names = g_rand_int_range (self->random, 1, 4);

  for (unsigned i = 0; i < N_TOPIC_WORDS; i++)
    self->topic[i] = pick_word (self, 100);

  g_string_append_printf (json, "{ \"format\": 1, \"id\": \"condition-%d\", \"title\": \"", number);
  add_name (self, json);
  g_string_append (json, "\",\n  \"also_called\": [");
  for (int i = 0; i < n_names; i++)
    {
      g_string_append (json, i > 0 ? ", \"" : "\"");
      add_name (self, json);
      g_string_append_c (json, '"');
    }
  g_string_append_printf (json, "],\n  \"category\": \"category-%d\",\n  \"main_message\": \"", g_rand_int_range (self->random, 0, N_CATEGORIES));
  add_sentence (self, json, 25, TRUE);
  g_string_append_printf (json, "\",\n  \"codes\": [{ \"system\": \"icd-10-cm\", \"code\": \"%c%02d.%02d\" }],\n", g_rand_int_range (self->random, 'A', 'Z'),
                          g_rand_int_range (self->random, 0, 100), g_rand_int_range (self->random, 0, 100));
  g_string_append (json, "  \"review\": { \"state\": \"draft\", \"version\": \"1\", \"reviewed\": \"2026-11-20\", \"due\": \"9999-12-31\", \"by\": \"Nobody\" },\n"
                         "  \"sections\": [\n");
  for (unsigned i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_string_append (json, i > 0 ? ",\n" : "");
      add_section (self, json, kinds[i]);
    }
  g_string_append (json, "]\n}\n");

  return g_string_free (json, FALSE);
}

static char *
make_glossary (Maker *self)
{
  GString *json = g_string_new ("{ \"format\": 1, \"terms\": [");

  for (int i = 0; i < N_TERMS; i++)
    {
      g_string_append_printf (json, "%s\n  { \"id\": \"term-%d\", \"term\": \"", i > 0 ? "," : "", i);
      add_name (self, json);
      g_string_append (json, "\", \"meaning\": \"");
      add_sentence (self, json, 12, FALSE);
      g_string_append (json, "\" }");
    }
  g_string_append (json, "]\n}\n");

  return g_string_free (json, FALSE);
}

static char *
make_header (Maker *self)
{
  GString *json = g_string_new ("{ \"format\": 1, \"title\": \"To measure with\", \"publisher\": \"Nobody\", \"contact\": \"Nobody\", \"language\": \"en\",\n"
                                "  \"disclaimer\": \"These words mean nothing.\", \"licence\": \"CC0-1.0\", \"categories\": [");

  for (int i = 0; i < N_CATEGORIES; i++)
    {
      g_string_append_printf (json, "%s\n  { \"id\": \"category-%d\", \"title\": \"", i > 0 ? "," : "", i);
      add_name (self, json);
      g_string_append (json, "\" }");
    }
  g_string_append (json, "]\n}\n");

  return g_string_free (json, FALSE);
}

/* @json: (transfer full) */
static void
write_file (Maker      *self,
            const char *name,
            char       *json)
{
  g_autofree char *content = json;
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents_full (path, content, -1, G_FILE_SET_CONTENTS_NONE, 0644, &error))
    {
      fprintf (stderr, "make-library: %s\n", error->message);
      exit (EXIT_FAILURE);
    }
}

int
main (int    argc,
      char **argv)
{
  Maker            self = { .random = g_rand_new_with_seed (1), .words = g_ptr_array_new_with_free_func (g_free) };
  g_autofree char *conditions = NULL;

  if (argc != 4)
    {
      fputs ("Usage: make-library N FOLDER STARTER-LIBRARY\n", stderr);
      return 2;
    }

  self.folder = argv[2];
  conditions = g_build_filename (self.folder, "conditions", NULL);
  g_mkdir_with_parents (conditions, 0755);

  learn_words (&self, argv[3]);
  make_words (&self);
  sum_frequencies (&self);
  write_file (&self, "library.json", make_header (&self));
  write_file (&self, "glossary.json", make_glossary (&self));
  for (int i = 0; i < atoi (argv[1]); i++)
    {
      g_autofree char *name = g_strdup_printf ("conditions/condition-%d.json", i);

      write_file (&self, name, make_leaflet (&self, i));
    }

  g_free (self.sums);
  g_clear_pointer (&self.words, g_ptr_array_unref);
  g_clear_pointer (&self.random, g_rand_free);

  return EXIT_SUCCESS;
}

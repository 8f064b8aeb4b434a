/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "strips.h"

#include <string.h>

/*
 * In the cases below every strip is a letter for how bad a break before it is, and then how high it is: “f” free, “p” poor,
 * “b” bad, “n” never. “+3” is the space above it, and “^2” what is repeated above it at the top of a page. Pages are 10 high.
 */
typedef struct
{
  const char *name;
  const char *strips;
  const char *expected; /* how many strips each page has */
} Case;

static const Case cases[] = {
  { "one", "f1", "1" },
  { "a full page", "f4 f6", "2" },
  { "one too many", "f4 f6 f1", "2 1" },
  { "space counts", "f4 f6+1", "1 1" },
  { "no space at the top", "f9 f9+5", "1 1" },
  { "no space at the top of the first", "f10+5 f1", "1 1" },
  { "a heading stays with what follows", "f4 f3 f2 n3 f1", "2 3" },
  { "a whole chain of headings", "f6 f2 n1 n4", "1 3" },
  { "no widow", "f1 f2 n2 f2 f2 n2", "4 2" },
  { "a frame stays whole", "f6 f2 p2 p2", "1 3" },
  { "a frame is divided rather than leave a page empty", "f3 f3 p3 p3", "3 1" },
  { "between the items, not inside one", "f2 f4 p2 b4", "2 2" },
  { "an item is divided rather than leave a page empty", "f3 f5 b4", "2 1" },
  { "the fullest of those that are no good", "f1 p2 b1 n7", "2 2" },
  { "where nothing is allowed", "f4 n4 n4 n4", "2 2" },
  { "higher than the page", "f12 f3", "1 1" },
  { "much higher, in the middle", "f3 f30 f3", "1 1 1" },
  { "headers again", "f2 f4 f4^2 f4^2 f4^2", "3 2" },
  { "headers again, with less room", "f2 f8 f5^2 f4^2 f1^2", "2 1 2" },
  { "no headers where they take half the page", "f2 f8 f5^6 f5^6", "2 2" },
  { "no headers where the row would not fit", "f2 f8 f9^2 f1^2", "2 2" },
};

static PamphletBreak
parse_break (char letter)
{
  static const char letters[] = "fpbn";

  return strchr (letters, letter) - letters;
}

static GArray *
parse_strips (const char *text)
{
  GArray *strips = g_array_new (FALSE, FALSE, sizeof (PamphletStrip));
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (unsigned i = 0; words[i] != NULL; i++)
    {
      PamphletStrip strip = { .before = parse_break (words[i][0]) };
      char         *rest;

      strip.height = g_ascii_strtod (words[i] + 1, &rest);
      if (*rest == '+')
        strip.space = g_ascii_strtod (rest + 1, NULL);
      if (*rest == '^')
        strip.repeat = g_ascii_strtod (rest + 1, NULL);
      g_array_append_val (strips, strip);
    }

  return strips;
}

static unsigned
fill (GArray  *strips,
      unsigned start,
      double   height)
{
  return pamphlet_strips_fill_page (&g_array_index (strips, PamphletStrip, start), strips->len - start, height);
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (GArray) strips = parse_strips (self->strips);
  g_autoptr (GString) pages = g_string_new (NULL);
  unsigned n = 0;

  for (unsigned start = 0; start < strips->len; start += n)
    {
      n = fill (strips, start, 10);
      g_string_append_printf (pages, "%s%u", start > 0 ? " " : "", n);
    }

  g_assert_cmpstr (pages->str, ==, self->expected);
}

static GArray *
create_random (GRand   *random,
               unsigned n_strips,
               double   highest)
{
  GArray *strips = g_array_new (FALSE, FALSE, sizeof (PamphletStrip));

  for (unsigned i = 0; i < n_strips; i++)
    {
      PamphletStrip strip = {
        .space = g_rand_boolean (random) ? g_rand_double_range (random, 0, highest) : 0,
        .height = g_rand_double_range (random, 0.1, highest),
        .repeat = g_rand_int_range (random, 0, 4) == 0 ? g_rand_double_range (random, 0, highest) : 0,
        .before = g_rand_int_range (random, PAMPHLET_BREAK_FREE, PAMPHLET_BREAK_NEVER + 1),
      };

      g_array_append_val (strips, strip);
    }

  return strips;
}

static double
add_up (GArray  *strips,
        unsigned start,
        unsigned n,
        double   height)
{
  const PamphletStrip *first = &g_array_index (strips, PamphletStrip, start);
  double               sum = first->height + (pamphlet_strip_repeats (first, height) ? first->repeat : 0);

  for (unsigned i = 1; i < n; i++)
    sum += first[i].space + first[i].height;

  return sum;
}

/* Returns: whether a page could have ended before something else than what must never be parted. */
static gboolean
has_choice (GArray  *strips,
            unsigned start,
            double   height)
{
  for (unsigned n = 1; start + n < strips->len && add_up (strips, start, n, height) <= height; n++)
    if (g_array_index (strips, PamphletStrip, start + n).before < PAMPHLET_BREAK_NEVER)
      return TRUE;

  return FALSE;
}

static void
check_page (GArray  *strips,
            unsigned start,
            unsigned n,
            double   height)
{
  unsigned end = start + n;

  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (end, <=, strips->len);
  if (n > 1)
    g_assert_cmpfloat (add_up (strips, start, n, height), <=, height + 0.02);

  if (end < strips->len)
    g_assert_true (g_array_index (strips, PamphletStrip, end).before < PAMPHLET_BREAK_NEVER || !has_choice (strips, start, height));
}

/* Whatever the strips are, every one stands on one page, no page is too high, and none ends where none should. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (unsigned round = 0; round < 5000; round++)
    {
      double height = g_rand_double_range (random, 10, 100);
      g_autoptr (GArray) strips = create_random (random, g_rand_int_range (random, 1, 120), height * g_rand_double_range (random, 0.02, 1));

      for (unsigned start = 0, n; start < strips->len; start += n)
        {
          n = fill (strips, start, height);
          check_page (strips, start, n, height);
        }
    }
}

/* A page depends on no more than what stands on it and the strip that does not fit: so that it can be made before the next. */
static void
test_look_ahead (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (unsigned round = 0; round < 2000; round++)
    {
      double height = g_rand_double_range (random, 10, 100);
      g_autoptr (GArray) strips = create_random (random, 100, height / 4);
      unsigned enough = 1;

      while (enough < strips->len && add_up (strips, 0, enough, height) <= height + 0.02)
        enough++;

      g_assert_cmpuint (pamphlet_strips_fill_page ((const PamphletStrip *)(gpointer)strips->data, enough, height), ==,
                        fill (strips, 0, height));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (unsigned i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/strips/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/strips/random", test_random);
  g_test_add_func ("/strips/look-ahead", test_look_ahead);

  return g_test_run ();
}

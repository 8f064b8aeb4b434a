/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "columns.h"

/* Two columns: what each needs at least, and what it would like, and what each gets of 100. */
typedef struct
{
  const char *name;
  double      narrowest[2];
  double      natural[2];
  double      expected[2]; /* 0 where there is no room */
} Case;

static const Case cases[] = {
  { "room-for-all", { 10, 10 }, { 20, 30 }, { 40, 60 } },
  { "nothing-in-them", { 0, 0 }, { 0, 0 }, { 50, 50 } },
  { "one-is-empty", { 0, 20 }, { 0, 50 }, { 0, 100 } },
  { "too-long-for-one-line", { 20, 20 }, { 40, 180 }, { 20 + 60 / 9.0, 20 + 480 / 9.0 } },
  { "short-stays-whole-beside-long", { 30, 10 }, { 30, 500 }, { 30, 70 } },
  { "just-room", { 40, 60 }, { 400, 600 }, { 40, 60 } },
  { "no-room", { 41, 60 }, { 400, 600 }, { 0, 0 } },
};

static void
test_case (gconstpointer data)
{
  const Case    *self = data;
  PamphletColumn columns[2];
  gboolean       fits;

  for (unsigned i = 0; i < G_N_ELEMENTS (columns); i++)
    columns[i] = (PamphletColumn){ self->narrowest[i], self->natural[i], 0 };

  fits = pamphlet_columns_share (columns, G_N_ELEMENTS (columns), 100);

  g_assert_true (fits == (self->expected[1] > 0));
  for (unsigned i = 0; fits && i < G_N_ELEMENTS (columns); i++)
    g_assert_cmpfloat_with_epsilon (columns[i].width, self->expected[i], 0.001);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (6);

  for (unsigned round = 0; round < 2000; round++)
    {
      unsigned       n = g_rand_int_range (random, 1, 6);
      PamphletColumn columns[6];
      double         narrowest = 0, sum = 0;

      for (unsigned i = 0; i < n; i++)
        {
          columns[i].narrowest = g_rand_double_range (random, 0, 60);
          columns[i].natural = columns[i].narrowest + g_rand_double_range (random, 0, 300);
          narrowest += columns[i].narrowest;
        }

      if (!pamphlet_columns_share (columns, n, 150))
        {
          g_assert_cmpfloat (narrowest, >, 150);
          continue;
        }

      for (unsigned i = 0; i < n; i++)
        {
          g_assert_cmpfloat (columns[i].width, >=, columns[i].narrowest - 0.001);
          sum += columns[i].width;
        }
      g_assert_cmpfloat_with_epsilon (sum, 150, 0.001);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (unsigned i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/columns/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/columns/random", test_random);

  return g_test_run ();
}

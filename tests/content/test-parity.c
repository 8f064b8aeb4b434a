/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parity.h"

typedef struct
{
  const char *source;
  const char *translation;
  gboolean    is_same;
} Case;

static const Case cases[] = {
  { "Fever of 38.0 °C (100.4 °F)", "Fieber von 38,0 °C (100,4 °F)", TRUE },
  { "Fever of 38.0 °C", "حمى تبلغ ٣٨٫٠ درجة مئوية", TRUE },
  { "Fever of 38.0 °C", "发烧 38.0℃", TRUE },
  { "Fever of 38.0 °C", "Fièvre de 38,0\u00a0°C", TRUE },
  { "Fever of 38.0 °C", "Fieber von 39,0 °C", FALSE },
  { "Fever of 38.0 °C", "Fieber von 38,0 °F", FALSE },
  { "Fever of 38.0 °C", "Fieber von 38,0", FALSE },
  { "Take 5 mg", "Prenez 50 mg", FALSE },
  { "Take 5 mg", "Prenez 5 ml", FALSE },
  { "Take 5 mg", "Примите 5 мг", TRUE },
  { "Take 5 mg", "Prenez 5 µg", FALSE },
  { "1 to 5 years", "5 à 1 ans", TRUE },
  { "1 to 5 years", "1 ans", FALSE },
  { "4 in 10", "4 de cada 10, 10", FALSE },
  { "1,000 cells", "1.000 Zellen", TRUE },
  { "1,000 cells", "1\u202f000 cellules", TRUE },
  { "1,000 cells", "10,000 cells", FALSE },
  { "About 20% of them", "Environ 20 % d’entre eux", TRUE },
  { "About 20% of them", "Environ 20 d’entre eux", FALSE },
  { "CD19 and CD22", "CD22 y CD19", TRUE },
  { "CD19 and CD22", "CD19 y CD20", FALSE },
  { "See https://cancer.gov.", "Véase https://cancer.gov.", TRUE },
  { "See https://cancer.gov.", "Véase https://cancer.org.", FALSE },
  { "Write to a@b.org", "Schreiben Sie an a@b.org", TRUE },
  { "Write to a@b.org", "Schreiben Sie an uns", FALSE },
  { "Hello {name}", "Hola {name}", TRUE },
  { "Hello {name}", "Hola {nombre}", FALSE },
  { "a <b>bold</b> word", "ein <b>fettes</b> Wort", TRUE },
  { "a <b>bold</b> word", "ein fettes Wort", FALSE },
  { "<term ref=\"a\">x</term> and <term ref=\"b\">y</term>", "<term ref=\"b\">y</term> und <term ref=\"a\">x</term>", TRUE },
  { "<term ref=\"a\">x</term>", "<term ref=\"b\">x</term>", FALSE },
  { "<a href=\"https://a.org\">x</a>", "<a href=\"https://b.org\">x</a>", FALSE },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (PamphletText) source = pamphlet_text_new_marked ("c", "$", "en", test->source, NULL);
  g_autoptr (PamphletText) translation = pamphlet_text_new_marked ("c", "$", "xx", test->translation, NULL);
  g_autofree char *problem = pamphlet_parity_explain (source, translation);

  g_test_message ("%s → %s: %s", test->source, test->translation, problem);
  g_assert_cmpint (problem == NULL, ==, test->is_same);
}

static void
test_sentences (void)
{
  g_autoptr (PamphletText) source = pamphlet_text_new_marked ("c", "$", "en", "Take <b>5</b> mg", NULL);
  g_autoptr (PamphletText) number = pamphlet_text_new_marked ("c", "$", "fr", "Prenez <b>50</b> mg", NULL);
  g_autoptr (PamphletText) tag = pamphlet_text_new_marked ("c", "$", "fr", "Prenez 5 mg", NULL);
  g_autofree char *number_problem = pamphlet_parity_explain (source, number);
  g_autofree char *tag_problem = pamphlet_parity_explain (source, tag);

  g_assert_cmpstr (number_problem, ==, "The translation does not have the same numbers, units, addresses and placeholders: “Take <b>5</b> mg” → “Prenez <b>50</b> mg”.");
  g_assert_cmpstr (tag_problem, ==, "The translation does not have the same tags: “Take <b>5</b> mg” → “Prenez 5 mg”.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (unsigned i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/parity/%02u", i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/parity/sentences", test_sentences);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shelf.h"

static void
assert_target (PamphletDocument *document,
               unsigned          part,
               const char       *markup,
               const char       *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PamphletText) text = pamphlet_text_new_marked (NULL, NULL, "en", markup, &error);
  PamphletNode leaf = { .type = PAMPHLET_NODE_PARAGRAPH, .parent = g_ptr_array_index (document->parts, part), .text = text };
  unsigned     n_spans;

  g_assert_no_error (error);
  g_assert_cmpstr (pamphlet_document_find_target (document, &leaf, pamphlet_text_get_spans (text, &n_spans)), ==, expected);
  g_assert_cmpuint (n_spans, ==, 1);
}

static void
test_targets (Shelf        *shelf,
              gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autoptr (PamphletDocument) document = NULL;

  shelf_add (handout, shelf->library, "cold", "en", "what");
  shelf_add (handout, shelf->library, "flu", "en", "care");
  shelf_add (handout, shelf->library, "cold", "es", "care");
  document = pamphlet_document_new (handout);

  assert_target (document, 1, "<a href='condition:flu'>x</a>", "clinic/flu");
  assert_target (document, 1, "<a href='condition:flu#care'>x</a>", "clinic/flu#care");
  assert_target (document, 1, "<a href='condition:clinic/flu#care'>x</a>", "clinic/flu#care");

  /* What is not printed leads to its leaflet, or nowhere. */
  assert_target (document, 1, "<a href='condition:flu#what'>x</a>", "clinic/flu");
  assert_target (document, 1, "<a href='condition:fever'>x</a>", NULL);
  assert_target (document, 1, "<a href='condition:other/flu'>x</a>", NULL);
  assert_target (document, 1, "<a href='https://example.org'>x</a>", NULL);
  assert_target (document, 1, "<b>x</b>", NULL);

  /* A leaflet that came twice leads into itself. */
  assert_target (document, 1, "<a href='condition:cold#what'>x</a>", "clinic/cold#what");
  assert_target (document, 2, "<a href='condition:cold#what'>x</a>", "clinic/cold#what");
  assert_target (document, 3, "<a href='condition:cold#care'>x</a>", "clinic/cold~2#care");

  /* Words are explained in the leaflet that they stand in, where there are any. */
  assert_target (document, 1, "<term ref='mucus'>x</term>", "clinic/cold/words");
  assert_target (document, 2, "<term ref='mucus'>x</term>", NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/targets/spans", Shelf, NULL, shelf_set_up, test_targets, shelf_tear_down);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout.h"
#include "page-reader.h"
#include "shelf.h"

#include <glib/gstdio.h>

static PamphletPaper
get_paper (const char *name)
{
  PamphletPaper paper;

  g_assert_true (pamphlet_paper_parse (name, &paper));

  return paper;
}

static PamphletLayout *
lay_out (PamphletHandout *handout,
         const char      *paper_name,
         PamphletLayout  *earlier)
{
  PamphletPaper   paper = get_paper (paper_name);
  PamphletLayout *layout = pamphlet_layout_new (handout, &paper, earlier);

  pamphlet_layout_finish (layout);

  return layout;
}

/* Returns: (transfer full): what stands on all pages. */
static char *
join_pages (PamphletLayout *layout)
{
  GString *all = g_string_new (NULL);

  for (unsigned i = 0; i < pamphlet_layout_get_n_pages (layout); i++)
    {
      g_autofree char *text = pamphlet_layout_dup_text (layout, i);

      g_string_append (all, text);
    }

  return g_string_free (all, FALSE);
}

/* A small leaflet, word for word. */
static const char golden[] =
  "A cold\n"
  "For: Ada\n"
  "A cold goes away by itself.\n"
  "Urgent\n"
  "Call now\n"
  "If you cannot breathe.\n"
  "• The ward\n"
  "What is a cold?\n"
  "Your nose runs.\n"
  "• A cough: what to do\n"
  "• Fever ≥ 38 °C & chills\n"
  "Picture\n"
  "A nose\n"
  "A red nose\n"
  "Taking care\n"
  "1. Go to bed\n"
  "2. Drink tea\n"
  "Day by day\n"
  "What to expect\n"
  "Day\n"
  "Sign\n"
  "1\n"
  "Sneezing\n"
  "2\n"
  "A cough\n"
  "Words explained\n"
  "• Mucus: What runs from a nose.\n"
  "About this leaflet\n"
  "Draft, not yet reviewed · version 1 · 2026-11-20\n"
  "Review: Nurse\n"
  "To be reviewed by 9999-12-31\n"
  "Language: English\n"
  "Published by: A clinic · Desk 1\n"
  "Ask your team.\n"
  "Sources\n"
  "Read on 2026-11-19\n"
  "Colds. A clinic. https://example.org/cold\n"
  "Your questions and notes\n";

static void
test_golden (Shelf        *shelf,
             gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (12);
  g_autoptr (PamphletLayout) layout = NULL;
  g_autofree char *text = NULL;

  handout->patient = g_strdup ("Ada");
  shelf_add (handout, shelf->library, "cold", "en", NULL);
  layout = lay_out (handout, "A4", NULL);
  text = join_pages (layout);
  g_assert_cmpstr (text, ==, golden);
}

/* What cannot be broken between words is broken anywhere, and does not run out of its column. */
static void
test_long_words (Shelf        *shelf,
                 gconstpointer data)
{
  static const char *const languages[] = { "en", "en ar" };
  g_autofree char         *word = g_strnfill (150, 'w');
  g_autofree char         *title = g_strdup_printf ("'title': '%s'", word);
  g_autofree char         *cell = g_strdup_printf ("'%s'", word);
  PamphletPaper            paper = get_paper ("A4");

  for (unsigned i = 0; i < G_N_ELEMENTS (languages); i++)
    for (unsigned j = 0; j < 2; j++)
      {
        g_autoptr (PamphletHandout) handout = pamphlet_handout_new (24);
        g_autoptr (PamphletLayout) layout = NULL;

        shelf_change (shelf, j == 0 ? "'title': 'A cold'" : "'Sneezing'", j == 0 ? title : cell);
        shelf_write_catalogs (shelf);
        shelf_read (shelf);
        shelf_add (handout, shelf->library, "cold", languages[i], NULL);
        layout = lay_out (handout, "A4", NULL);

        page_reader_assert_all (layout);
        for (unsigned page = 0; page < pamphlet_layout_get_n_pages (layout); page++)
          page_reader_assert_inside (layout, &paper, page);
      }
}

/* A picture that is missing is told in words. */
static void
test_missing_picture (Shelf        *shelf,
                      gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autoptr (PamphletLayout) layout = NULL;
  g_autofree char *text = NULL;
  g_autofree char *file = NULL;

  file = g_build_filename (shelf->folder, "images", "nose.svg", NULL);
  g_assert_no_errno (g_unlink (file));
  shelf_add (handout, shelf->library, "cold", "en es", "what");
  layout = lay_out (handout, "A4", NULL);
  text = join_pages (layout);

  g_assert_nonnull (strstr (text, "\nPicture\nA nose\nImagen\nES A nose\nA red nose\n"));
}

/* A text that is not translated says which language it is in. */
static void
test_foreign (Shelf        *shelf,
              gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autoptr (PamphletLayout) layout = NULL;
  g_autofree char *text = NULL;

  shelf_change (shelf, "'Drink tea'", "'Drink coffee'");
  shelf_add (handout, shelf->library, "cold", "es", "care");
  layout = lay_out (handout, "A4", NULL);
  text = join_pages (layout);

  g_assert_nonnull (strstr (text, "\n2. English\nDrink coffee\n"));
  g_assert_null (strstr (text, "English\nES "));
}

/* What was made for an earlier choice is taken over, and changes nothing. */
static void
test_take_over (Shelf        *shelf,
                gconstpointer data)
{
  g_autoptr (PamphletHandout) first = pamphlet_handout_new (14);
  g_autoptr (PamphletHandout) second = pamphlet_handout_new (14);
  g_autoptr (PamphletLayout) fresh = NULL;
  g_autoptr (PamphletLayout) taken_over = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  PamphletLayout  *earlier;

  shelf_add (first, shelf->library, "cold", "en ar", "what");
  shelf_add (second, shelf->library, "cold", "en ar", "care what");
  earlier = lay_out (first, "A4", NULL);
  fresh = lay_out (second, "A4", NULL);
  taken_over = lay_out (second, "A4", earlier);
  pamphlet_layout_free (earlier);

  expected = join_pages (fresh);
  found = join_pages (taken_over);
  g_assert_cmpstr (found, ==, expected);
}

/* Page by page, each can be looked at before the next is made, and stays as it is. */
static void
test_advance (Shelf        *shelf,
              gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (24);
  g_autoptr (PamphletLayout) layout = NULL;
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autofree char *all = NULL;
  PamphletPaper    paper = get_paper ("A4");
  unsigned         n_pages = 0;
  gboolean         more;

  shelf_add (handout, shelf->library, "cold", "en", NULL);
  shelf_add (handout, shelf->library, "flu", "es", NULL);
  layout = pamphlet_layout_new (handout, &paper, NULL);

  do
    {
      g_autofree char *text = NULL;

      g_assert_cmpuint (pamphlet_layout_get_n_pages (layout), ==, n_pages);
      g_assert_false (pamphlet_layout_is_finished (layout));
      more = pamphlet_layout_advance (layout);
      n_pages++;
      text = pamphlet_layout_dup_text (layout, n_pages - 1);
      g_string_append (seen, text);
      page_reader_assert_inside (layout, &paper, n_pages - 1);
    }
  while (more);

  g_assert_true (pamphlet_layout_is_finished (layout));
  g_assert_false (pamphlet_layout_advance (layout));
  g_assert_cmpuint (n_pages, >, 4);
  all = join_pages (layout);
  g_assert_cmpstr (seen->str, ==, all);
}

/* With many leaflets, most are not kept in type; a page of them is made again when it is drawn. */
static void
test_many (Shelf        *shelf,
           gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autoptr (PamphletLayout) layout = NULL;
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;
  PamphletPaper    paper = get_paper ("A4");

  for (unsigned i = 0; i < 30; i++)
    shelf_add (handout, shelf->library, i % 2 == 0 ? "cold" : "flu", i % 3 == 0 ? "en ar" : "es", NULL);
  layout = pamphlet_layout_new (handout, &paper, NULL);
  pamphlet_layout_advance (layout);
  pamphlet_layout_advance (layout);
  first = pamphlet_layout_dup_text (layout, 1);
  pamphlet_layout_finish (layout);
  again = pamphlet_layout_dup_text (layout, 1);

  g_assert_cmpstr (again, ==, first);
  page_reader_assert_all (layout);
}

/* Returns: the leaves that a page tells a tagged PDF of, one after another. */
static GPtrArray *
collect_tagged (PamphletLayout *layout,
                PamphletTags   *tags)
{
  g_autoptr (GPtrArray) leaves = g_ptr_array_new ();
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t         *cr = cairo_create (surface);

  for (unsigned page = 0; page < pamphlet_layout_get_n_pages (layout); page++)
    {
      pamphlet_layout_draw_page (layout, page, cr, tags);
      g_assert_null (tags->open);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  for (unsigned i = 0; i < tags->tags->len; i++)
    {
      gpointer leaf = (gpointer)g_array_index (tags->tags, PamphletTag, i).leaf;

      if (leaves->len == 0 || g_ptr_array_index (leaves, leaves->len - 1) != leaf)
        g_ptr_array_add (leaves, leaf);
    }

  return g_steal_pointer (&leaves);
}

/* Who has a tagged PDF read out hears every text once, in its order, and no repeated headers. */
static void
test_tags (Shelf        *shelf,
           gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autoptr (PamphletLayout) layout = NULL;
  g_autoptr (PamphletTags) tags = pamphlet_tags_new ();
  g_autoptr (GPtrArray) tagged = NULL;
  g_autoptr (GPtrArray) leaves = g_ptr_array_new ();

  shelf_add (handout, shelf->library, "cold", "en", NULL);
  layout = lay_out (handout, "A4", NULL);
  tagged = collect_tagged (layout, tags);
  shelf_collect_leaves (leaves, g_ptr_array_index (pamphlet_layout_get_document (layout)->parts, 0));
  g_assert_cmpint (((PamphletNode *)g_ptr_array_index (leaves, leaves->len - 1))->type, ==, PAMPHLET_NODE_RULES);
  g_ptr_array_remove_index (leaves, leaves->len - 1);

  g_assert_cmpuint (tagged->len, ==, leaves->len);
  for (unsigned i = 0; i < leaves->len; i++)
    g_assert_true (g_ptr_array_index (tagged, i) == g_ptr_array_index (leaves, i));
}

static gboolean
has_link (const PamphletTags *tags,
          const char         *target)
{
  for (unsigned i = 0; i < tags->links->len; i++)
    if (g_strcmp0 (g_array_index (tags->links, PamphletTaggedLink, i).target, target) == 0)
      return TRUE;

  return FALSE;
}

/* A link leads to what is printed, a hard word to where it is explained, and an entry of the contents to its leaflet. */
static void
test_links (Shelf        *shelf,
            gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autoptr (PamphletLayout) layout = NULL;
  g_autoptr (PamphletTags) tags = pamphlet_tags_new ();
  g_autoptr (GPtrArray) tagged = NULL;

  shelf_add (handout, shelf->library, "cold", "en", NULL);
  shelf_add (handout, shelf->library, "flu", "en", "what");
  layout = lay_out (handout, "A4", NULL);
  tagged = collect_tagged (layout, tags);

  g_assert_true (has_link (tags, "#clinic/cold"));
  g_assert_true (has_link (tags, "#clinic/flu"));
  g_assert_true (has_link (tags, "#clinic/cold#care"));
  g_assert_true (has_link (tags, "#clinic/cold/words"));
  g_assert_false (has_link (tags, "#clinic/flu#care"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/layout/golden", Shelf, NULL, shelf_set_up, test_golden, shelf_tear_down);
  g_test_add ("/layout/long-words", Shelf, NULL, shelf_set_up, test_long_words, shelf_tear_down);
  g_test_add ("/layout/missing-picture", Shelf, NULL, shelf_set_up, test_missing_picture, shelf_tear_down);
  g_test_add ("/layout/foreign", Shelf, NULL, shelf_set_up, test_foreign, shelf_tear_down);
  g_test_add ("/layout/take-over", Shelf, NULL, shelf_set_up, test_take_over, shelf_tear_down);
  g_test_add ("/layout/advance", Shelf, NULL, shelf_set_up, test_advance, shelf_tear_down);
  g_test_add ("/layout/many", Shelf, NULL, shelf_set_up, test_many, shelf_tear_down);
  g_test_add ("/layout/tags", Shelf, NULL, shelf_set_up, test_tags, shelf_tear_down);
  g_test_add ("/layout/links", Shelf, NULL, shelf_set_up, test_links, shelf_tear_down);

  return g_test_run ();
}

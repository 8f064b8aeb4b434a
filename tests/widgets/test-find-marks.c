/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog-builder.h"
#include "condition-header.h"
#include "condition-view.h"
#include "find-bar.h"
#include "fixture.h"
#include "language.h"
#include "library-catalogs.h"
#include "sight.h"
#include "stage.h"
#include "text-label.h"

#include <math.h>

/* More blocks in each of the two sections than a window shows, or than are made at first. */
#define N_PARAGRAPHS 40

/* A word that stands at the end of both sections, and in the callout that the header has as well. */
#define WORD "zebra"

/* What makes the main message several lines long. */
#define LONG "Nobody knows when: it may take a week, or two of them, and now and then it takes three. Rest as long as you are tired, " \
             "drink what you like, and ask for help whenever you are not sure. You can ask by day and by night."

/* A window that leaves the header room for the main message, and one that does not. */
#define WIDTH      700
#define HEIGHT     800
#define LOW_HEIGHT 340

typedef struct
{
  char                *parent; /* a temporary folder */
  char                *folder; /* the library's, in it */
  PamphletLibrary     *library;
  PamphletTranslation *translation;
  GtkWindow           *window;
  GtkWidget           *view;
} Fixture;

static char *
make_paragraphs (char letter)
{
  GString *paragraphs = g_string_new (NULL);

  for (unsigned i = 0; i < N_PARAGRAPHS; i++)
    g_string_append_printf (paragraphs, "{ 'id': '%c%u', 'type': 'paragraph', 'text': 'Wash your hands, and air the room (%c%u).' },\n",
                            letter, i, letter, i);
  g_string_append_printf (paragraphs, "{ 'id': '%czebra', 'type': 'paragraph', 'text': 'Ask the " WORD " (%c).' },\n", letter, letter);

  return g_string_free (paragraphs, FALSE);
}

/* Returns: (transfer full): the leaflet “cold” with two long sections. */
static char *
make_leaflet (void)
{
  g_autofree char  *what = make_paragraphs ('w');
  g_autofree char  *care = make_paragraphs ('c');
  g_autofree char  *what_and_face = g_strconcat (what, "{ 'id': 'face'", NULL);
  g_autofree char  *care_and_days = g_strconcat (care, "{ 'id': 'days'", NULL);
  const char *const changes[] = {
    "{ 'id': 'face'", what_and_face,
    "{ 'id': 'days'", care_and_days,
    "<b>by itself</b>.", "<b>by itself</b>. " LONG,
    "'title': 'Call now'", "'title': 'Call the " WORD " now'",
    NULL
  };

  return fixture_replace_all (fixture_leaflet, changes);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *leaflet = make_leaflet ();

  fixture->parent = g_dir_make_tmp ("pamphlet-find-XXXXXX", NULL);
  fixture->folder = fixture_make_library (fixture->parent, "clinic");
  fixture_write (fixture->folder, "conditions/cold.json", leaflet);
  fixture_write_bytes (fixture->folder, "images/nose.svg", "no image", -1);
  fixture->library = fixture_read_library (fixture->folder, PAMPHLET_SEVERITY_WARNING, "");
  g_assert_nonnull (fixture->library);
  fixture->translation = pamphlet_translation_new_source (fixture->library, pamphlet_library_get_condition (fixture->library, "cold"));
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->view = g_object_ref_sink (pamphlet_condition_view_new ());
  pamphlet_condition_view_set_translation (PAMPHLET_CONDITION_VIEW (fixture->view), fixture->translation);
}

/* So every test ends with one more: what is marked keeps nothing alive. */
static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->view);
  stage_clear (fixture->window);
  g_assert_finalize_object (fixture->translation);
  g_assert_finalize_object (fixture->library);
  stage_remove_tree (fixture->parent);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->parent, g_free);
}

static void
present (Fixture *fixture,
         int      height)
{
  stage_present (fixture->window, fixture->view, WIDTH, height);
}

static PamphletConditionView *
get_view (Fixture *fixture)
{
  return PAMPHLET_CONDITION_VIEW (fixture->view);
}

/* Returns: how many there are. */
static unsigned
mark (Fixture    *fixture,
      const char *phrase)
{
  g_autoptr (GArray) found = pamphlet_find_phrase (pamphlet_condition_view_get_translation (get_view (fixture)), phrase);

  g_assert_cmpuint (found->len, >, 0);
  pamphlet_condition_view_set_occurrences (get_view (fixture), found);

  return found->len;
}

/* Returns: (transfer full): the words of a label that have a ground of their own, each in brackets. */
static char *
list_marked (PamphletTextLabel *self)
{
  GtkLabel      *label = pamphlet_text_label_get_label (self);
  PangoAttrList *attributes = gtk_label_get_attributes (label);
  GSList        *all = attributes != NULL ? pango_attr_list_get_attributes (attributes) : NULL;
  GString       *marked = g_string_new (NULL);

  for (GSList *at = all; at != NULL; at = at->next)
    {
      PangoAttribute *attribute = at->data;

      if (attribute->klass->type == PANGO_ATTR_BACKGROUND)
        {
          g_string_append_c (marked, '[');
          g_string_append_len (marked, gtk_label_get_text (label) + attribute->start_index, attribute->end_index - attribute->start_index);
          g_string_append_c (marked, ']');
        }
    }
  g_slist_free_full (all, (GDestroyNotify)pango_attribute_destroy);

  return g_string_free (marked, FALSE);
}

/* Asserts of all labels below @widget that a word is marked wherever it stands, and nothing else. Returns: in how many labels. */
static unsigned
count_marked (GtkWidget  *widget,
              const char *word)
{
  unsigned n_marked = 0;

  if (PAMPHLET_IS_TEXT_LABEL (widget))
    {
      const char      *string = pamphlet_text_get_string (pamphlet_text_label_get_text (PAMPHLET_TEXT_LABEL (widget)));
      gboolean         has_word = word != NULL && strstr (string, word) != NULL;
      g_autofree char *expected = has_word ? g_strdup_printf ("[%s]", word) : g_strdup ("");
      g_autofree char *marked = list_marked (PAMPHLET_TEXT_LABEL (widget));

      g_assert_cmpstr (marked, ==, expected);
      return has_word;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_marked += count_marked (child, word);

  return n_marked;
}

static void
show_section (Fixture    *fixture,
              const char *id)
{
  g_assert_true (pamphlet_condition_view_show_section (get_view (fixture), id));
  stage_settle (fixture->window);
}

/* What is made while it is marked, later, and on a tab that is shown later still. */
static void
test_labels_to_come (Fixture      *fixture,
                     gconstpointer data)
{
  GtkWidget *notebook;

  g_assert_cmpuint (mark (fixture, WORD), ==, 3);
  present (fixture, HEIGHT);
  notebook = stage_find_type (fixture->view, GTK_TYPE_NOTEBOOK);
  g_assert_cmpuint (count_marked (notebook, WORD), ==, 1);
  show_section (fixture, "care");
  g_assert_cmpuint (count_marked (notebook, WORD), ==, 3);
  g_assert_cmpuint (count_marked (fixture->view, WORD), >, 3);

  pamphlet_condition_view_set_occurrences (get_view (fixture), NULL);
  g_assert_cmpuint (count_marked (fixture->view, NULL), ==, 0);
  mark (fixture, "wash");
  mark (fixture, "hands");
  g_assert_cmpuint (count_marked (fixture->view, "hands"), ==, 2 * N_PARAGRAPHS);
}

/* Other words, another language, another leaflet: nothing of what was marked is left. */
static void
test_another_translation (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr (PamphletTranslation) again = pamphlet_translation_new_source (fixture->library, pamphlet_translation_get_source (fixture->translation));

  present (fixture, HEIGHT);
  pamphlet_condition_view_show_occurrence (get_view (fixture), mark (fixture, WORD) - 1);
  stage_settle (fixture->window);
  pamphlet_condition_view_set_translation (get_view (fixture), again);
  stage_settle (fixture->window);
  g_assert_cmpuint (count_marked (fixture->view, NULL), ==, 0);

  mark (fixture, WORD);
  pamphlet_condition_view_show_occurrence (get_view (fixture), 0);
  pamphlet_condition_view_set_translation (get_view (fixture), NULL);
  stage_settle (fixture->window);
}

/* Black letters, whatever the style says of links. */
static void
test_links (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget         *label;
  PangoAttrIterator *iter;
  int                start, end;
  gboolean           is_checked = FALSE;

  present (fixture, HEIGHT);
  mark (fixture, "cough: what");
  stage_settle (fixture->window);
  label = stage_find_label (fixture->view, "A cough: what to do");
  iter = pango_attr_list_get_iterator (pango_layout_get_attributes (gtk_label_get_layout (GTK_LABEL (label))));
  do
    {
      PangoAttrColor *letters = (PangoAttrColor *)pango_attr_iterator_get (iter, PANGO_ATTR_FOREGROUND);
      PangoAttrColor *ground = (PangoAttrColor *)pango_attr_iterator_get (iter, PANGO_ATTR_BACKGROUND);

      pango_attr_iterator_range (iter, &start, &end);
      if (start < (int)strlen ("A ") || end > (int)strlen ("A cough: what"))
        continue;

      is_checked = TRUE;
      g_assert_nonnull (ground);
      g_assert_nonnull (letters);
      g_assert_cmpuint (letters->color.red + letters->color.green + letters->color.blue, ==, 0);
    }
  while (pango_attr_iterator_next (iter));
  g_assert_true (is_checked);
  pango_attr_iterator_destroy (iter);
}

static void
assert_in_sight (Fixture    *fixture,
                 const char *text,
                 gboolean    expected)
{
  GtkWidget *label = stage_find_label (fixture->view, text);
  double     top = 0, bottom = 0;

  g_assert_nonnull (label);
  pamphlet_sight_get (label, &top, &bottom);
  g_test_message ("%s: %g to %g of %d", text, top, bottom, gtk_widget_get_height (label));
  g_assert_cmpint (top <= 0 && bottom >= gtk_widget_get_height (label) && bottom > 0, ==, expected);
}

/* Returns: (transfer none): how the section that is shown is scrolled. */
static GtkAdjustment *
get_adjustment (Fixture *fixture)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (stage_find_type (fixture->view, GTK_TYPE_SCROLLED_WINDOW)));
}

typedef struct
{
  Fixture *fixture;
  GArray  *values; /* of double: how the section that is shown was scrolled in each frame */
} Film;

static void
film_cb (Film *film)
{
  double value = gtk_adjustment_get_value (get_adjustment (film->fixture));

  g_array_append_val (film->values, value);
}

/* From the first frame on, the page is where it will stay. */
static void
test_no_frame_elsewhere (Fixture      *fixture,
                         gconstpointer data)
{
  Film   film = { fixture, g_array_new (FALSE, FALSE, sizeof (double)) };
  gulong handler;

  present (fixture, HEIGHT);
  pamphlet_condition_view_show_occurrence (get_view (fixture), mark (fixture, WORD) - 1);
  g_assert_cmpstr (pamphlet_condition_view_get_section (get_view (fixture)), ==, "care");
  handler = g_signal_connect_swapped (gtk_widget_get_frame_clock (fixture->view), "after-paint", G_CALLBACK (film_cb), &film);
  stage_settle (fixture->window);
  g_signal_handler_disconnect (gtk_widget_get_frame_clock (fixture->view), handler);

  assert_in_sight (fixture, "Ask the zebra (c).", TRUE);
  g_assert_cmpuint (film.values->len, >, 1);
  for (unsigned i = 0; i < film.values->len; i++)
    g_assert_cmpfloat (g_array_index (film.values, double, i), ==, gtk_adjustment_get_value (get_adjustment (fixture)));
  g_array_unref (film.values);
}

/* Before there is a window, so that nothing has a size. */
static void
test_before_it_is_shown (Fixture      *fixture,
                         gconstpointer data)
{
  gtk_window_set_child (fixture->window, fixture->view);
  pamphlet_condition_view_show_occurrence (get_view (fixture), mark (fixture, WORD) - 1);
  present (fixture, HEIGHT);
  assert_in_sight (fixture, "Ask the zebra (c).", TRUE);
  g_assert_cmpuint (count_marked (fixture->view, WORD), >, 2);
}

static void
show_first_cb (PamphletConditionView *view)
{
  pamphlet_condition_view_show_occurrence (view, 0);
}

/* The page is still being made when all of it is wanted at once. */
static void
test_while_it_is_made (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (PamphletTranslation) again = pamphlet_translation_new_source (fixture->library, pamphlet_translation_get_source (fixture->translation));
  gulong handler;

  present (fixture, HEIGHT);
  pamphlet_condition_view_set_translation (get_view (fixture), again);
  mark (fixture, "red nose");
  handler = g_signal_connect_swapped (gtk_widget_get_frame_clock (fixture->view), "after-paint", G_CALLBACK (show_first_cb), fixture->view);
  stage_settle (fixture->window);
  g_signal_handler_disconnect (gtk_widget_get_frame_clock (fixture->view), handler);
  stage_settle (fixture->window);
  assert_in_sight (fixture, "A red nose", TRUE);
  pamphlet_condition_view_set_translation (get_view (fixture), NULL);
  stage_settle (fixture->window);
}

/* What is well in sight stays where it is, and what is at the edge does not. */
static void
test_no_more_than_needed (Fixture      *fixture,
                          gconstpointer data)
{
  unsigned n;
  double   at_end;

  present (fixture, HEIGHT);
  n = mark (fixture, "room (w");
  pamphlet_condition_view_show_occurrence (get_view (fixture), 0);
  stage_settle (fixture->window);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (fixture)), ==, 0);

  pamphlet_condition_view_show_occurrence (get_view (fixture), n - 1);
  stage_settle (fixture->window);
  assert_in_sight (fixture, "Wash your hands, and air the room (w39).", TRUE);
  at_end = gtk_adjustment_get_value (get_adjustment (fixture));
  pamphlet_condition_view_show_occurrence (get_view (fixture), n - 2);
  stage_settle (fixture->window);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (fixture)), ==, at_end);

  /* Now the one before it is just at the top. */
  pamphlet_sight_move_to (stage_find_label (fixture->view, "Wash your hands, and air the room (w20)."), 0);
  stage_settle (fixture->window);
  pamphlet_condition_view_show_occurrence (get_view (fixture), 20);
  stage_settle (fixture->window);
  assert_in_sight (fixture, "Wash your hands, and air the room (w19).", TRUE);
  assert_in_sight (fixture, "Wash your hands, and air the room (w20).", TRUE);
}

/* Larger text leaves it in sight, unless the reader has gone elsewhere. */
static void
test_larger_text (Fixture      *fixture,
                  gconstpointer data)
{
  present (fixture, HEIGHT);
  mark (fixture, WORD);
  pamphlet_condition_view_show_occurrence (get_view (fixture), 0);
  stage_settle (fixture->window);
  assert_in_sight (fixture, "Ask the zebra (w).", TRUE);
  pamphlet_condition_view_set_text_size (get_view (fixture), 200);
  stage_settle (fixture->window);
  assert_in_sight (fixture, "Ask the zebra (w).", TRUE);

  gtk_adjustment_set_value (get_adjustment (fixture), 7);
  stage_settle (fixture->window);
  pamphlet_condition_view_set_text_size (get_view (fixture), 100);
  stage_settle (fixture->window);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (fixture)), ==, 7);
  show_section (fixture, "care");
  show_section (fixture, "what");
  assert_in_sight (fixture, "Ask the zebra (w).", FALSE);
}

/* The callout that the header shows as well is gone to in its section. */
static void
test_urgent (Fixture      *fixture,
             gconstpointer data)
{
  present (fixture, HEIGHT);
  mark (fixture, "call the zebra");
  pamphlet_condition_view_show_occurrence (get_view (fixture), 0);
  stage_settle (fixture->window);
  g_assert_cmpstr (pamphlet_condition_view_get_section (get_view (fixture)), ==, "care");
  g_assert_cmpuint (count_marked (fixture->view, "Call the zebra"), >, 1);
}

static PamphletHeaderForm
get_form (Fixture *fixture)
{
  return pamphlet_condition_header_get_form (PAMPHLET_CONDITION_HEADER (stage_find_type (fixture->view, PAMPHLET_TYPE_CONDITION_HEADER)));
}

/* Where the header has the main message, the page stays; where it has not, the message comes before the first section. */
static void
test_main_message (Fixture      *fixture,
                   gconstpointer data)
{
  present (fixture, HEIGHT);
  g_assert_cmpint (get_form (fixture), <, PAMPHLET_HEADER_COMPACT);
  show_section (fixture, "care");
  mark (fixture, "by itself");
  pamphlet_condition_view_show_occurrence (get_view (fixture), 0);
  stage_settle (fixture->window);
  g_assert_cmpstr (pamphlet_condition_view_get_section (get_view (fixture)), ==, "care");
  g_assert_cmpuint (count_marked (fixture->view, "by itself"), >=, 1);
}

static void
test_main_message_in_page (Fixture      *fixture,
                           gconstpointer data)
{
  present (fixture, LOW_HEIGHT);
  g_assert_cmpint (get_form (fixture), >=, PAMPHLET_HEADER_COMPACT);
  gtk_adjustment_set_value (get_adjustment (fixture), 900);
  show_section (fixture, "care");
  mark (fixture, "by itself");
  pamphlet_condition_view_show_occurrence (get_view (fixture), 0);
  stage_settle (fixture->window);
  g_assert_cmpstr (pamphlet_condition_view_get_section (get_view (fixture)), ==, "what");
  assert_in_sight (fixture, "A cold goes away by itself. " LONG, TRUE);
}

/* A leaflet that is just being opened in a low window does not know yet that its header will have to go without. */
static void
test_late_preface (Fixture      *fixture,
                   gconstpointer data)
{
  gtk_window_set_child (fixture->window, fixture->view);
  g_assert_cmpuint (mark (fixture, "room (w10)"), ==, 1);
  pamphlet_condition_view_show_occurrence (get_view (fixture), 0);
  present (fixture, LOW_HEIGHT);
  g_assert_cmpint (get_form (fixture), >=, PAMPHLET_HEADER_COMPACT);
  assert_in_sight (fixture, "Wash your hands, and air the room (w10).", TRUE);
}

/* A text that is not shown as such, like the alternative of an image, still has a section. */
static void
test_place_without_label (Fixture      *fixture,
                          gconstpointer data)
{
  GPtrArray             *sections = pamphlet_condition_get_sections (pamphlet_translation_get_condition (fixture->translation));
  const PamphletSection *care = g_ptr_array_index (sections, 1);
  g_autoptr (PamphletText) nowhere = pamphlet_text_new_plain ("cold|care", "$", "en", "Nowhere");
  const PamphletOccurrence place = { nowhere, care, { 0, 0 } };
  const PamphletOccurrence other_name = { nowhere, NULL, { 0, 0 } };

  present (fixture, HEIGHT);
  pamphlet_condition_view_show_place (get_view (fixture), &place);
  stage_settle (fixture->window);
  g_assert_cmpstr (pamphlet_condition_view_get_section (get_view (fixture)), ==, "care");
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (fixture)), ==, 0);
  pamphlet_condition_view_show_place (get_view (fixture), &other_name);
  g_assert_cmpstr (pamphlet_condition_view_get_section (get_view (fixture)), ==, "care");
}

/* Returns: (transfer full): @widget as it is painted. */
static cairo_surface_t *
paint (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  int              width = gtk_widget_get_width (widget);
  int              height = gtk_widget_get_height (widget);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t         *cr = cairo_create (surface);
  GskRenderNode   *node;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Returns: what differs between two pictures, as the smallest rectangle around it. */
static GdkRectangle
compare (cairo_surface_t *before,
         cairo_surface_t *after)
{
  GdkRectangle changed = { 0 };
  int          stride = cairo_image_surface_get_stride (before);

  for (int y = 0; y < cairo_image_surface_get_height (before); y++)
    for (int x = 0; x < cairo_image_surface_get_width (before); x++)
      {
        GdkRectangle pixel = { x, y, 1, 1 };

        if (memcmp (cairo_image_surface_get_data (before) + y * stride + 4 * x, cairo_image_surface_get_data (after) + y * stride + 4 * x, 4) != 0)
          {
            if (changed.width == 0)
              changed = pixel;
            else
              gdk_rectangle_union (&changed, &pixel, &changed);
          }
      }

  return changed;
}

typedef struct
{
  const char *language;
  const char *string;
  const char *word;
} Framed;

static const Framed framed[] = {
  { "en", "Ask the zebra, now", "zebra" },
  { "en", "Ask the zebra, now", "z" },
  { "ar", "اسأل الطبيب عن B-ALL الآن", "الطبيب" },
  { "ar", "اسأل الطبيب عن B-ALL الآن", "ALL" },
};

/* The frame goes all round the word that is gone to, and nowhere else. */
static void
test_frame (gconstpointer data)
{
  const Framed *test = data;
  g_autoptr (PamphletText) text = pamphlet_text_new_plain ("c", "$", test->language, test->string);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (PamphletRange));
  GtkWindow       *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *label = pamphlet_text_label_new (text, NULL, PAMPHLET_TEXT_ROLE_BODY);
  const char      *string = pamphlet_text_get_string (text);
  PamphletRange    range = { strstr (string, test->word) - string, 0 };
  graphene_rect_t  place;
  cairo_surface_t *before, *after;
  GdkRectangle     changed;

  range.end = range.start + strlen (test->word);
  g_array_append_val (marks, range);
  if (pamphlet_language_is_rtl (test->language))
    gtk_widget_set_direction (label, GTK_TEXT_DIR_RTL);
  gtk_widget_set_margin_start (label, 20);
  gtk_box_append (GTK_BOX (box), label);
  stage_present (window, box, 500, 100);

  pamphlet_text_label_set_marks (PAMPHLET_TEXT_LABEL (label), marks, -1);
  stage_settle (window);
  before = paint (label);
  pamphlet_text_label_set_marks (PAMPHLET_TEXT_LABEL (label), marks, 0);
  stage_settle (window);
  after = paint (label);
  changed = compare (before, after);
  pamphlet_text_label_get_place (PAMPHLET_TEXT_LABEL (label), &range, &place);
  g_test_message ("%d+%d of %g+%g", changed.x, changed.width, place.origin.x, place.size.width);
  g_assert_cmpfloat (fabs (changed.x + changed.width / 2.0 - place.origin.x - place.size.width / 2), <=, 2);
  g_assert_cmpfloat (changed.width, >=, place.size.width + 4);
  g_assert_cmpfloat (changed.width, <=, place.size.width + 10);

  cairo_surface_destroy (before);
  cairo_surface_destroy (after);
  stage_clear (window);
}

/* Asserts where a part of the bar is. */
static void
assert_place (GtkWidget *bar,
              GtkWidget *part,
              gboolean   is_left,
              gboolean   is_top)
{
  graphene_rect_t whole, place;

  g_assert_true (gtk_widget_compute_bounds (bar, bar, &whole));
  g_assert_true (gtk_widget_compute_bounds (part, bar, &place));
  g_assert_cmpfloat (place.origin.x, >=, whole.origin.x);
  g_assert_cmpfloat (place.origin.x + place.size.width, <=, whole.origin.x + whole.size.width);
  g_assert_cmpint (place.origin.x < whole.origin.x + 24, ==, is_left);
  g_assert_cmpint (place.origin.y < whole.origin.y + 24, ==, is_top);
}

/* With large letters in a narrow window, the entry has a row of its own. */
static void
test_bar (void)
{
  static const struct
  {
    const char      *font;
    int              width;
    GtkTextDirection direction;
    gboolean         is_entry_left;
    gboolean         is_rest_left;
    gboolean         is_rest_top;
  } cases[] = {
    { "Sans 11", 360, GTK_TEXT_DIR_LTR, TRUE, FALSE, TRUE },
    { "Sans 11", 360, GTK_TEXT_DIR_RTL, FALSE, TRUE, TRUE },
    { "Sans 22", 360, GTK_TEXT_DIR_LTR, TRUE, TRUE, FALSE },
    { "Sans 22", 360, GTK_TEXT_DIR_RTL, TRUE, TRUE, FALSE },
    { "Sans 22", 700, GTK_TEXT_DIR_LTR, TRUE, FALSE, TRUE },
  };
  g_autofree char *font = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-font-name", &font, NULL);
  for (unsigned i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWindow *window = GTK_WINDOW (gtk_window_new ());
      GtkWidget *bar = g_object_new (PAMPHLET_TYPE_FIND_BAR, "visible", TRUE, "valign", GTK_ALIGN_START, NULL);
      GtkWidget *entry = gtk_widget_get_first_child (bar);

      g_object_set (gtk_settings_get_default (), "gtk-font-name", cases[i].font, NULL);
      gtk_widget_set_direction (bar, cases[i].direction);
      pamphlet_find_bar_set_typed (PAMPHLET_FIND_BAR (bar), "leukemia");
      pamphlet_find_bar_set_count (PAMPHLET_FIND_BAR (bar), 123, 456);
      stage_present (window, bar, cases[i].width, 200);
      g_test_message ("case %u", i);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), ==, cases[i].width);
      assert_place (bar, entry, cases[i].is_entry_left, TRUE);
      assert_place (bar, gtk_widget_get_next_sibling (entry), cases[i].is_rest_left, cases[i].is_rest_top);
      stage_clear (window);
    }
  g_object_set (gtk_settings_get_default (), "gtk-font-name", font, NULL);
}

/* What comes below the leaflet takes its height from the text alone. */
static void
test_bar_below (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget         *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget         *bar = g_object_new (PAMPHLET_TYPE_FIND_BAR, NULL);
  PamphletHeaderForm form;
  graphene_rect_t    before, after, place;
  GtkWidget         *notebook;
  int                height = HEIGHT;

  gtk_widget_set_vexpand (fixture->view, TRUE);
  gtk_box_append (GTK_BOX (box), fixture->view);
  gtk_box_append (GTK_BOX (box), bar);
  pamphlet_condition_view_set_below (get_view (fixture), bar);
  stage_present (fixture->window, box, WIDTH, height);
  notebook = stage_find_type (fixture->view, GTK_TYPE_NOTEBOOK);

  /* From a height at which the header is just as large as it can be. */
  for (form = get_form (fixture); get_form (fixture) == form && height > LOW_HEIGHT;)
    {
      gtk_window_set_default_size (fixture->window, WIDTH, --height);
      stage_settle (fixture->window);
    }
  gtk_window_set_default_size (fixture->window, WIDTH, height + 1);
  stage_settle (fixture->window);
  g_assert_cmpint (get_form (fixture), ==, form);
  g_assert_true (gtk_widget_compute_bounds (notebook, fixture->view, &before));

  gtk_widget_set_visible (bar, TRUE);
  stage_settle (fixture->window);
  g_assert_cmpint (get_form (fixture), ==, form);
  g_assert_true (gtk_widget_compute_bounds (notebook, fixture->view, &after));
  g_assert_true (gtk_widget_compute_bounds (bar, box, &place));
  g_assert_cmpfloat (after.origin.y, ==, before.origin.y);
  g_assert_cmpfloat (after.size.height, ==, before.size.height - place.size.height);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  stage_load_style ();

#define ADD(path, function) g_test_add ("/find-marks/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("labels-to-come", test_labels_to_come);
  ADD ("another-translation", test_another_translation);
  ADD ("links", test_links);
  ADD ("no-frame-elsewhere", test_no_frame_elsewhere);
  ADD ("before-it-is-shown", test_before_it_is_shown);
  ADD ("while-it-is-made", test_while_it_is_made);
  ADD ("no-more-than-needed", test_no_more_than_needed);
  ADD ("larger-text", test_larger_text);
  ADD ("urgent", test_urgent);
  ADD ("main-message", test_main_message);
  ADD ("main-message-in-page", test_main_message_in_page);
  ADD ("late-preface", test_late_preface);
  ADD ("place-without-label", test_place_without_label);
  ADD ("bar-below", test_bar_below);
#undef ADD
  g_test_add_func ("/find-marks/bar", test_bar);
  for (unsigned i = 0; i < G_N_ELEMENTS (framed); i++)
    {
      g_autofree char *path = g_strdup_printf ("/find-marks/frame/%u", i);

      g_test_add_data_func (path, &framed[i], test_frame);
    }

  return g_test_run ();
}

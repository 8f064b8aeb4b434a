/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog-builder.h"
#include "condition-view.h"
#include "fixture.h"
#include "image-view.h"
#include "language-menu.h"
#include "library-catalogs.h"
#include "review-line.h"
#include "section-page.h"
#include "squeezer.h"
#include "stage.h"
#include "standing.h"
#include "term-popover.h"
#include "text-label.h"

/* In front of every translation here, so that a test knows each by its English. */
#define ARABIC  "نص: "
#define SPANISH "(es) "

/* The texts of the leaflet “cold” below, with the disclaimer. */
#define N_TEXTS 50

/* More blocks than a section is made of at first. */
#define N_PARAGRAPHS 12

typedef struct
{
  char            *parent; /* a temporary folder */
  char            *folder; /* the library's, in it */
  char            *locale; /* the folder for its catalogs */
  PamphletLibrary *library;
  GPtrArray       *translations; /* all that a test has made */
  GtkWindow       *window;
  char            *asked; /* the language that “win.language” was asked for */
} Fixture;

/* What is left out of a catalog: a message with its context. */
typedef struct
{
  const char *context;
  const char *source;
} Missing;

static void
language_cb (Fixture  *fixture,
             GVariant *parameter)
{
  g_clear_pointer (&fixture->asked, g_free);
  fixture->asked = g_variant_dup_string (parameter, NULL);
}

static void
provide_action (Fixture    *fixture,
                const char *group_name,
                const char *name)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, G_VARIANT_TYPE_STRING);

  g_signal_connect_swapped (action, "activate", G_CALLBACK (language_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), group_name, G_ACTION_GROUP (group));
}

/* Returns: (transfer full): the leaflet “cold” with two sections that are long enough to scroll. */
static char *
make_long_leaflet (void)
{
  g_autoptr (GString) start = g_string_new (NULL);
  g_autoptr (GString) end = g_string_new (NULL);
  g_autofree char *longer = NULL;

  for (unsigned i = 0; i < N_PARAGRAPHS; i++)
    {
      g_string_append_printf (start, "{ 'id': 'w%u', 'type': 'paragraph', 'text': 'Wash your hands, and air the room (w%u).' },\n", i, i);
      g_string_append_printf (end, "{ 'id': 'c%u', 'type': 'paragraph', 'text': 'Rest, and drink warm water or tea (c%u).' },\n", i, i);
    }

  g_string_append (start, "{ 'id': 'face'");
  g_string_append (end, "{ 'id': 'days'");
  longer = fixture_replace (fixture_leaflet, "{ 'id': 'face'", start->str);

  return fixture_replace (longer, "{ 'id': 'days'", end->str);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *leaflet = make_long_leaflet ();

  fixture->parent = g_dir_make_tmp ("pamphlet-translation-XXXXXX", NULL);
  fixture->folder = fixture_make_library (fixture->parent, "clinic");
  fixture->locale = g_build_filename (fixture->folder, "locale", NULL);
  fixture_write (fixture->folder, "conditions/cold.json", leaflet);
  fixture_write_bytes (fixture->folder, "images/nose.svg", "no image", -1);
  fixture->library = fixture_read_library (fixture->folder, PAMPHLET_SEVERITY_WARNING, "");
  g_assert_nonnull (fixture->library);
  fixture->translations = g_ptr_array_new ();

  fixture->window = GTK_WINDOW (gtk_window_new ());
  provide_action (fixture, "win", "language");
}

/* So every test ends with one more: no widget outlives the window, and no translation the widgets. */
static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  stage_clear (fixture->window);
  for (unsigned i = 0; i < fixture->translations->len; i++)
    {
      PamphletTranslation *translation = g_ptr_array_index (fixture->translations, i);

      g_assert_finalize_object (translation);
    }
  g_clear_pointer (&fixture->translations, g_ptr_array_unref);
  g_assert_finalize_object (fixture->library);

  stage_remove_tree (fixture->parent);
  g_clear_pointer (&fixture->asked, g_free);
  g_clear_pointer (&fixture->locale, g_free);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->parent, g_free);
}

/* Writes a catalog that translates all but @missing, which ends with an empty one. */
static void
write_catalog (Fixture       *fixture,
               const char    *name,
               const char    *prefix,
               const char    *header,
               const Missing *missing)
{
  g_autofree char *whole_header = g_strconcat (CATALOG_HEADER, header, NULL);
  g_autoptr (GTree) catalog = catalog_new_complete (whole_header, fixture->library, prefix);

  for (unsigned i = 0; missing != NULL && missing[i].context != NULL; i++)
    catalog_set (catalog, missing[i].context, missing[i].source, NULL);
  catalog_write (catalog, fixture->locale, name, "clinic");
}

static PamphletTranslation *
translate (Fixture    *fixture,
           const char *tag)
{
  g_autoptr (GError) error = NULL;
  PamphletCondition   *cold = pamphlet_library_get_condition (fixture->library, "cold");
  PamphletTranslation *translation = pamphlet_library_translate (fixture->library, cold, tag, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (pamphlet_translation_get_language (translation), ==, tag);
  g_ptr_array_add (fixture->translations, translation);

  return translation;
}

static PamphletTranslation *
make_arabic (Fixture       *fixture,
             const Missing *missing)
{
  write_catalog (fixture, "ar", ARABIC, "", missing);

  return translate (fixture, "ar");
}

static PamphletConditionView *
present_view (Fixture             *fixture,
              PamphletTranslation *translation,
              int                  width,
              int                  height)
{
  GtkWidget *view = pamphlet_condition_view_new ();

  pamphlet_condition_view_set_translation (PAMPHLET_CONDITION_VIEW (view), translation);
  stage_present (fixture->window, view, width, height);

  return PAMPHLET_CONDITION_VIEW (view);
}

static void
show_section (Fixture               *fixture,
              PamphletConditionView *view,
              const char            *id)
{
  g_assert_true (pamphlet_condition_view_show_section (view, id));
  stage_settle (fixture->window);
}

/* Returns: the label that shows @text, which must be there. */
static GtkWidget *
get_label (GtkWidget  *root,
           const char *text)
{
  GtkWidget *label = stage_find_label (root, text);

  if (label == NULL)
    g_error ("No label shows “%s”", text);

  return label;
}

/* Returns: the widget around the label that shows @text. */
static PamphletTextLabel *
get_text (GtkWidget  *root,
          const char *text)
{
  GtkWidget *parent = gtk_widget_get_parent (get_label (root, text));

  g_assert_true (PAMPHLET_IS_TEXT_LABEL (parent));

  return PAMPHLET_TEXT_LABEL (parent);
}

/* Calls @func for @root and all in it, in its order. */
static void
foreach_widget (GtkWidget *root,
                void (*func) (GtkWidget *widget,
                              gpointer   data),
                gpointer data)
{
  func (root, data);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    foreach_widget (child, func, data);
}

static void
assert_direction (GtkWidget *widget,
                  gpointer   direction)
{
  g_assert_cmpint (gtk_widget_get_direction (widget), ==, GPOINTER_TO_INT (direction));
}

static void
assert_prefix (GtkWidget *widget,
               gpointer   prefix)
{
  const char *shown;

  if (!PAMPHLET_IS_TEXT_LABEL (widget))
    return;

  shown = gtk_label_get_text (pamphlet_text_label_get_label (PAMPHLET_TEXT_LABEL (widget)));
  while (g_unichar_type (g_utf8_get_char (shown)) == G_UNICODE_FORMAT)
    shown = g_utf8_next_char (shown);
  g_assert_true (g_str_has_prefix (shown, prefix));
}

static void
count_text (GtkWidget *widget,
            gpointer   n_texts)
{
  if (PAMPHLET_IS_TEXT_LABEL (widget))
    ++*(unsigned *)n_texts;
}

/* Asserts that everything in @view reads in @direction, and that every text of the leaflet in it is translated by @prefix. */
static void
assert_language (PamphletConditionView *view,
                 GtkTextDirection       direction,
                 const char            *prefix)
{
  unsigned n_texts = 0;

  foreach_widget (GTK_WIDGET (view), assert_direction, GINT_TO_POINTER (direction));
  foreach_widget (GTK_WIDGET (view), assert_prefix, (gpointer)prefix);
  foreach_widget (GTK_WIDGET (view), count_text, &n_texts);
  g_assert_cmpuint (n_texts, >, N_PARAGRAPHS);
}

static void
test_direction (Fixture      *fixture,
                gconstpointer data)
{
  PamphletConditionView *view = present_view (fixture, make_arabic (fixture, NULL), 700, 600);
  GtkWidget             *notebook = stage_find_type (GTK_WIDGET (view), GTK_TYPE_NOTEBOOK);

  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (fixture->window)), ==, GTK_TEXT_DIR_LTR);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (view)), ==, GTK_TEXT_DIR_RTL);
  g_assert_cmpint (gtk_widget_get_direction (notebook), ==, GTK_TEXT_DIR_RTL);
  assert_language (view, GTK_TEXT_DIR_RTL, ARABIC);

  /* What is made only now, too. */
  show_section (fixture, view, "care");
  g_assert_cmpint (gtk_widget_get_direction (get_label (GTK_WIDGET (view), ARABIC "Drink tea")), ==, GTK_TEXT_DIR_RTL);
  assert_language (view, GTK_TEXT_DIR_RTL, ARABIC);
}

/* Returns: whether @a stands to the left of @b, with nothing of the one above the other. */
static gboolean
is_left_of (GtkWidget *a,
            GtkWidget *b)
{
  GtkWidget      *root = GTK_WIDGET (gtk_widget_get_root (a));
  graphene_rect_t place_a, place_b;

  g_assert_true (gtk_widget_compute_bounds (a, root, &place_a));
  g_assert_true (gtk_widget_compute_bounds (b, root, &place_b));

  return place_a.origin.x + place_a.size.width <= place_b.origin.x;
}

/* Asserts that @first comes before @second in the direction of reading. */
static void
assert_order (GtkWidget       *first,
              GtkWidget       *second,
              GtkTextDirection direction)
{
  g_assert_true (direction == GTK_TEXT_DIR_RTL ? is_left_of (second, first) : is_left_of (first, second));
}

/* Asserts at which side of its width the text of a label begins. */
static void
assert_side (GtkWidget       *label,
             GtkTextDirection direction)
{
  PangoLayout   *layout = gtk_label_get_layout (GTK_LABEL (label));
  PangoRectangle line;
  int            x;

  gtk_label_get_layout_offsets (GTK_LABEL (label), &x, NULL);
  pango_layout_get_pixel_extents (layout, NULL, &line);
  if (direction == GTK_TEXT_DIR_RTL)
    g_assert_cmpint (ABS (x + line.x + line.width - gtk_widget_get_width (label)), <=, 2);
  else
    g_assert_cmpint (ABS (x + line.x), <=, 2);
}

/* Asserts that the leaflet is laid out in @direction, whose texts begin with @prefix. */
static void
assert_mirrored (Fixture               *fixture,
                 PamphletConditionView *view,
                 GtkTextDirection       direction,
                 const char            *prefix)
{
  GtkWidget       *widget = GTK_WIDGET (view);
  GtkWidget       *notebook = stage_find_type (widget, GTK_TYPE_NOTEBOOK);
  g_autofree char *item = g_strconcat (prefix, "The ward", NULL);
  g_autofree char *step = g_strconcat (prefix, "Go to bed", NULL);
  g_autofree char *day = g_strconcat (prefix, "Day", NULL);
  g_autofree char *sign = g_strconcat (prefix, "Sign", NULL);
  g_autofree char *one = g_strconcat (prefix, "1", NULL);
  g_autofree char *sneezing = g_strconcat (prefix, "Sneezing", NULL);
  g_autofree char *call = g_strconcat (prefix, "Call now", NULL);
  GtkWidget       *page;

  show_section (fixture, view, "care");
  page = stage_find_type (notebook, PAMPHLET_TYPE_SECTION_PAGE);

  /* The tabs, the list, the steps, the table, the callout, and the line below all. */
  assert_order (gtk_notebook_get_tab_label (GTK_NOTEBOOK (notebook), gtk_notebook_get_nth_page (GTK_NOTEBOOK (notebook), 0)),
                gtk_notebook_get_tab_label (GTK_NOTEBOOK (notebook), gtk_notebook_get_nth_page (GTK_NOTEBOOK (notebook), 1)), direction);
  assert_order (get_label (page, "•"), get_label (page, item), direction);
  assert_order (get_label (page, "1."), get_label (page, step), direction);
  assert_order (get_label (page, day), get_label (page, sign), direction);
  assert_order (get_label (page, one), get_label (page, sneezing), direction);
  assert_order (stage_find_type (page, GTK_TYPE_IMAGE), get_label (page, call), direction);
  assert_order (stage_find_type (stage_find_type (widget, PAMPHLET_TYPE_REVIEW_LINE), PAMPHLET_TYPE_SQUEEZER),
                stage_find_type (widget, GTK_TYPE_MENU_BUTTON), direction);
  assert_side (get_label (page, step), direction);
  assert_side (get_label (page, sign), direction);
}

static void
test_mirrored (Fixture      *fixture,
               gconstpointer data)
{
  PamphletConditionView *view = present_view (fixture, translate (fixture, "en"), 900, 700);

  assert_mirrored (fixture, view, GTK_TEXT_DIR_LTR, "");
  pamphlet_condition_view_set_translation (view, make_arabic (fixture, NULL));
  stage_settle (fixture->window);
  assert_mirrored (fixture, view, GTK_TEXT_DIR_RTL, ARABIC);
}

/* A table that has no room for its columns is mirrored, too. */
static void
test_stacked_table (Fixture      *fixture,
                    gconstpointer data)
{
  PamphletConditionView *view = present_view (fixture, make_arabic (fixture, NULL), 360, 640);
  GtkWidget             *label;

  pamphlet_condition_view_set_text_size (view, 300);
  show_section (fixture, view, "care");
  label = get_label (stage_find_type (GTK_WIDGET (view), PAMPHLET_TYPE_SECTION_PAGE), ARABIC "Sneezing");
  g_assert_false (GTK_IS_GRID (gtk_widget_get_ancestor (label, GTK_TYPE_GRID)));
  g_assert_cmpint (gtk_widget_get_direction (label), ==, GTK_TEXT_DIR_RTL);
  assert_side (label, GTK_TEXT_DIR_RTL);
}

/* Of each kind of text one. */
static const Missing various[] = {
  { "cold|title", "A cold" },
  { "cold|main_message", "A cold goes away <b>by itself</b>." },
  { "cold|what|title", "What is a cold?" },
  { "cold|what|intro", "Your <term ref=\"mucus\">nose runs</term>." },
  { "cold|what|signs.cough", "A cough: <a href=\"condition:cold#care\">what to do</a>" },
  { "cold|what|w11", "Wash your hands, and air the room (w11)." },
  { "cold|what|face.alt", "A nose" },
  { "cold|what|face.caption", "A <b>red</b> nose" },
  { "cold|care|call.title", "Call now" },
  { "cold|care|call.when", "If you cannot breathe." },
  { "cold|care|rest.tea", "Drink tea" },
  { "cold|care|c3", "Rest, and drink warm water or tea (c3)." },
  { "cold|care|c11", "Rest, and drink warm water or tea (c11)." },
  { "cold|care|days", "Day by day" },
  { "cold|care|plan.caption", "What to expect" },
  { "cold|care|plan.header", "Sign" },
  { "cold|care|plan.two", "A <b>cough</b>" },
  { NULL, NULL }
};

/* Asserts that the text is marked as one in another language than its page, and reads in its own direction. */
static void
assert_foreign (GtkWidget  *root,
                const char *text)
{
  GtkWidget *widget = GTK_WIDGET (get_text (root, text));
  GtkWidget *label = GTK_WIDGET (pamphlet_text_label_get_label (PAMPHLET_TEXT_LABEL (widget)));
  GtkWidget *language = gtk_widget_get_first_child (widget);

  g_assert_true (gtk_widget_has_css_class (widget, "foreign"));
  foreach_widget (widget, assert_direction, GINT_TO_POINTER (GTK_TEXT_DIR_LTR));
  assert_side (label, GTK_TEXT_DIR_LTR);
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (label)), "<span lang=\"en\">"));

  g_assert_true (GTK_IS_LABEL (language) && language != label);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (language)), ==, "English");
  g_assert_true (gtk_widget_has_css_class (language, "language"));
  g_assert_true (gtk_widget_get_mapped (language));
  g_assert_cmpint (gtk_widget_get_height (language), >, 0);
}

/* Asserts that the text is in the language of its page, and that nothing marks it. */
static void
assert_at_home (GtkWidget  *root,
                const char *text)
{
  GtkWidget *widget = GTK_WIDGET (get_text (root, text));

  g_assert_false (gtk_widget_has_css_class (widget, "foreign"));
  foreach_widget (widget, assert_direction, GINT_TO_POINTER (GTK_TEXT_DIR_RTL));
  g_assert_true (gtk_widget_get_first_child (widget) == GTK_WIDGET (pamphlet_text_label_get_label (PAMPHLET_TEXT_LABEL (widget))));
}

static void
test_foreign (Fixture      *fixture,
              gconstpointer data)
{
  PamphletConditionView *view = present_view (fixture, make_arabic (fixture, various), 900, 900);
  GtkWidget             *widget = GTK_WIDGET (view);
  GtkWidget             *page = stage_find_type (widget, PAMPHLET_TYPE_SECTION_PAGE);

  assert_foreign (widget, "A cold");
  assert_foreign (widget, "A cold goes away by itself.");
  assert_foreign (page, "What is a cold?");
  assert_foreign (page, "Your nose runs.");
  assert_foreign (page, "A cough: what to do");
  assert_foreign (page, "Wash your hands, and air the room (w11).");
  assert_foreign (page, "A red nose");
  assert_at_home (page, ARABIC "Fever ≥ 38 °C & chills");
  assert_at_home (page, ARABIC "Wash your hands, and air the room (w10).");

  show_section (fixture, view, "care");
  page = stage_find_type (widget, PAMPHLET_TYPE_SECTION_PAGE);
  assert_foreign (page, "Call now");
  assert_foreign (page, "If you cannot breathe.");
  assert_foreign (page, "Drink tea");
  assert_foreign (page, "Rest, and drink warm water or tea (c3).");
  assert_foreign (page, "Rest, and drink warm water or tea (c11).");
  assert_foreign (page, "Day by day");
  assert_foreign (page, "What to expect");
  assert_foreign (page, "Sign");
  assert_foreign (page, "A cough");
  assert_at_home (page, ARABIC "The ward");
  assert_at_home (page, ARABIC "Rest, and drink warm water or tea (c10).");
  assert_at_home (page, ARABIC "Sneezing");

  /* What stands around such a text keeps the direction of the page. */
  g_assert_cmpint (gtk_widget_get_direction (gtk_widget_get_parent (GTK_WIDGET (get_text (page, "Drink tea")))), ==, GTK_TEXT_DIR_RTL);
  assert_order (get_label (page, "2."), get_label (page, "Drink tea"), GTK_TEXT_DIR_RTL);
  assert_order (get_label (page, ARABIC "Day"), get_label (page, "Sign"), GTK_TEXT_DIR_RTL);
}

/* In the language that the leaflet was written in, nothing is foreign. */
static void
test_source (Fixture      *fixture,
             gconstpointer data)
{
  PamphletConditionView *view = present_view (fixture, translate (fixture, "en"), 900, 900);

  assert_language (view, GTK_TEXT_DIR_LTR, "");
  g_assert_null (stage_find_label (GTK_WIDGET (view), "English"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (get_text (GTK_WIDGET (view), "A cold")), "foreign"));
}

/* The words that stand for an image come when it has turned out that it cannot be shown. */
static void
test_image (Fixture      *fixture,
            gconstpointer data)
{
  static const Missing   alternative[] = { { "cold|what|face.alt", "A nose" }, { NULL, NULL } };
  PamphletConditionView *view = present_view (fixture, make_arabic (fixture, NULL), 700, 600);
  GtkWidget             *image = stage_find_type (GTK_WIDGET (view), PAMPHLET_TYPE_IMAGE_VIEW);

  WAIT_UNTIL (!pamphlet_image_view_is_loading (PAMPHLET_IMAGE_VIEW (image)));
  stage_settle (fixture->window);
  foreach_widget (image, assert_direction, GINT_TO_POINTER (GTK_TEXT_DIR_RTL));
  assert_at_home (image, ARABIC "A nose");
  assert_order (stage_find_type (image, GTK_TYPE_IMAGE), get_label (image, ARABIC "A nose"), GTK_TEXT_DIR_RTL);

  pamphlet_condition_view_set_translation (view, make_arabic (fixture, alternative));
  stage_settle (fixture->window);
  image = stage_find_type (GTK_WIDGET (view), PAMPHLET_TYPE_IMAGE_VIEW);
  WAIT_UNTIL (!pamphlet_image_view_is_loading (PAMPHLET_IMAGE_VIEW (image)));
  stage_settle (fixture->window);
  assert_foreign (image, "A nose");
}

/* Looks up the only term of the first section. */
static GtkWidget *
look_up (Fixture               *fixture,
         PamphletConditionView *view,
         const char            *sentence)
{
  GtkWidget *text = GTK_WIDGET (get_text (stage_find_type (GTK_WIDGET (view), PAMPHLET_TYPE_SECTION_PAGE), sentence));
  GtkWidget *popover;

  stage_activate_link (text, "term:0");
  popover = stage_find_type (text, PAMPHLET_TYPE_TERM_POPOVER);
  g_assert_nonnull (popover);

  return popover;
}

static void
test_term (Fixture      *fixture,
           gconstpointer data)
{
  static const Missing   meaning[] = { { "glossary|mucus.meaning", "What <b>runs</b> from a nose." }, { NULL, NULL } };
  static const Missing   sentence[] = { { "cold|what|intro", "Your <term ref=\"mucus\">nose runs</term>." }, { NULL, NULL } };
  PamphletConditionView *view = present_view (fixture, make_arabic (fixture, meaning), 700, 600);
  GtkWidget             *popover = look_up (fixture, view, ARABIC "Your nose runs.");

  g_assert_cmpint (gtk_widget_get_direction (popover), ==, GTK_TEXT_DIR_RTL);
  assert_at_home (popover, ARABIC "Mucus");
  assert_foreign (popover, "What runs from a nose.");
  assert_at_home (popover, ARABIC "Sneeze");

  /* The popover of a text that is not translated is a part of the page, and not of the text. */
  pamphlet_condition_view_set_translation (view, make_arabic (fixture, sentence));
  stage_settle (fixture->window);
  popover = look_up (fixture, view, "Your nose runs.");
  g_assert_cmpint (gtk_widget_get_direction (popover), ==, GTK_TEXT_DIR_RTL);
  assert_at_home (popover, ARABIC "Mucus");
  assert_at_home (popover, ARABIC "What runs from a nose.");
}

/* The words around a leaflet's texts are in its language, whatever the window's is. */
static void
test_words (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->parent, "words", NULL);
  g_autoptr (GTree) words = catalog_new (CATALOG_HEADER);
  PamphletConditionView *view;

  catalog_set (words, NULL, "Urgent", "דחוף");
  catalog_set (words, NULL, "Sources", "מקורות");
  catalog_set (words, NULL, "See also", "ראו גם");
  catalog_write (words, folder, "he", GETTEXT_PACKAGE);
  write_catalog (fixture, "he", "טקסט: ", "", NULL);

  g_setenv ("TEXTDOMAINDIR", folder, TRUE);
  view = present_view (fixture, translate (fixture, "he"), 900, 900);
  g_setenv ("TEXTDOMAINDIR", "/nowhere", TRUE);

  g_assert_nonnull (stage_find_label (GTK_WIDGET (view), "דחוף"));
  g_assert_null (stage_find_label (GTK_WIDGET (view), "Urgent"));
  g_assert_nonnull (stage_find_label (stage_find_type (GTK_WIDGET (view), PAMPHLET_TYPE_REVIEW_LINE), "מקורות"));
  g_assert_nonnull (stage_find_label (look_up (fixture, view, "טקסט: Your nose runs."), "ראו גם"));
}

static const Missing three[] = {
  { "cold|title", "A cold" },
  { "cold|care|rest.tea", "Drink tea" },
  { "library|disclaimer", "Ask <b>your</b> team." },
  { NULL, NULL }
};

#define UNTRANSLATED "Not translated yet: 3 of 50 texts. They are shown in this language: English."
#define DRAFT        "This translation is a draft. No clinician has read it yet."
#define OLDER        "The leaflet was revised after it was translated."

static void
test_review_line (Fixture      *fixture,
                  gconstpointer data)
{
  GtkWidget           *line = pamphlet_review_line_new ();
  PamphletTranslation *arabic = make_arabic (fixture, three);
  PamphletTranslation *spanish;

  g_assert_cmpuint (pamphlet_translation_get_n_texts (arabic), ==, N_TEXTS);
  write_catalog (fixture, "es", SPANISH, "X-Review-State: reviewed\nX-Reviewed-By: nurse\nPO-Revision-Date: 2026-11-19 12:00+0000\n", NULL);
  spanish = translate (fixture, "es");

  pamphlet_review_line_set_translation (PAMPHLET_REVIEW_LINE (line), arabic);
  stage_present (fixture->window, line, 900, 300);
  g_assert_nonnull (stage_find_label (line, UNTRANSLATED));
  g_assert_nonnull (stage_find_label (line, DRAFT));
  g_assert_null (stage_find_label (line, OLDER));
  g_assert_nonnull (stage_find_label (line, "Draft, not yet reviewed · version 1 · 2026-11-20"));

  pamphlet_review_line_set_translation (PAMPHLET_REVIEW_LINE (line), spanish);
  stage_settle (fixture->window);
  g_assert_null (stage_find_label (line, UNTRANSLATED));
  g_assert_nonnull (stage_find_label (line, "This translation was reviewed by: nurse."));
  g_assert_nonnull (stage_find_label (line, OLDER));

  pamphlet_review_line_set_translation (PAMPHLET_REVIEW_LINE (line), translate (fixture, "en"));
  stage_settle (fixture->window);
  g_assert_null (stage_find_label (line, UNTRANSLATED));
  g_assert_null (stage_find_label (line, DRAFT));
  g_assert_null (stage_find_label (line, OLDER));
}

/* Where there is room for one word only, a sign is left of the warnings. */
static void
test_short_review_line (Fixture      *fixture,
                        gconstpointer data)
{
  GtkWidget *line = pamphlet_review_line_new ();
  int        minimum;

  pamphlet_review_line_set_translation (PAMPHLET_REVIEW_LINE (line), make_arabic (fixture, three));
  stage_present (fixture->window, line, 400, 300);
  gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, 400, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (line, &(GtkAllocation){ 0, 0, 400, minimum }, -1);
  g_assert_null (stage_find_label (line, UNTRANSLATED));
  g_assert_nonnull (stage_find_label (line, "Draft"));
  g_assert_nonnull (stage_find_type (stage_find_type (line, PAMPHLET_TYPE_SQUEEZER), GTK_TYPE_IMAGE));
}

static GtkWidget *
open_sources (Fixture               *fixture,
              PamphletConditionView *view)
{
  GtkWidget *button = stage_find_type (stage_find_type (GTK_WIDGET (view), PAMPHLET_TYPE_REVIEW_LINE), GTK_TYPE_MENU_BUTTON);
  GtkWidget *popover;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  g_assert_nonnull (popover);
  WAIT_UNTIL (gtk_widget_get_mapped (popover));
  stage_settle (fixture->window);

  return popover;
}

/* The language may change while they are open. */
static void
test_sources (Fixture      *fixture,
              gconstpointer data)
{
  PamphletTranslation   *arabic = make_arabic (fixture, three);
  PamphletConditionView *view = present_view (fixture, arabic, 700, 600);
  GtkWidget             *popover = open_sources (fixture, view);

  g_assert_cmpint (gtk_widget_get_direction (popover), ==, GTK_TEXT_DIR_RTL);
  g_assert_nonnull (stage_find_label (popover, UNTRANSLATED));
  g_assert_nonnull (stage_find_label (popover, DRAFT));
  assert_foreign (popover, "Ask your team.");
  assert_at_home (popover, ARABIC "Rhinitis");
  g_assert_nonnull (stage_find_label (popover, "Colds"));

  pamphlet_condition_view_set_translation (view, make_arabic (fixture, NULL));
  stage_settle (fixture->window);
  g_assert_false (gtk_widget_get_mapped (popover));
  popover = open_sources (fixture, view);
  g_assert_null (stage_find_label (popover, UNTRANSLATED));
  assert_at_home (popover, ARABIC "Ask your team.");
}

static GtkAdjustment *
get_scroll (PamphletConditionView *view)
{
  GtkWidget *page = stage_find_type (GTK_WIDGET (view), PAMPHLET_TYPE_SECTION_PAGE);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (stage_find_type (page, GTK_TYPE_SCROLLED_WINDOW)));
}

/* Returns: how far down the section is scrolled, from 0.0 to 1.0. */
static double
get_position (PamphletConditionView *view)
{
  GtkAdjustment *scroll = get_scroll (view);
  double         way = gtk_adjustment_get_upper (scroll) - gtk_adjustment_get_page_size (scroll);

  g_assert_cmpfloat (way, >, 100);

  return gtk_adjustment_get_value (scroll) / way;
}

static void
set_position (PamphletConditionView *view,
              double                 position)
{
  GtkAdjustment *scroll = get_scroll (view);

  gtk_adjustment_set_value (scroll, position * (gtk_adjustment_get_upper (scroll) - gtk_adjustment_get_page_size (scroll)));
}

typedef struct
{
  const char *section;
  double      position;
  int         text_size;
} Place;

static const Place places[] = {
  { "what", 0.0, 100 },
  { "what", 0.6, 100 },
  { "what", 1.0, 100 },
  { "care", 0.0, 100 },
  { "care", 0.3, 100 },
  { "care", 0.8, 100 },
  { "care", 1.0, 100 },

  /* With large text, the first section begins with what the header has no room for. */
  { "what", 0.6, 300 },
  { "care", 0.3, 300 },
};

/* The reader stays at the sentence, to within a hundredth of the section, and does not have to look for it again. */
static void
test_place (Fixture      *fixture,
            gconstpointer data)
{
  const Place           *place = data;
  PamphletTranslation   *english = translate (fixture, "en");
  PamphletTranslation   *arabic = make_arabic (fixture, NULL);
  PamphletConditionView *view = present_view (fixture, english, 500, 600);

  pamphlet_condition_view_set_text_size (view, place->text_size);
  show_section (fixture, view, place->section);
  set_position (view, place->position);
  stage_settle (fixture->window);

  pamphlet_condition_view_set_translation (view, arabic);
  stage_settle (fixture->window);
  g_assert_true (pamphlet_condition_view_get_translation (view) == arabic);
  g_assert_cmpstr (pamphlet_condition_view_get_section (view), ==, place->section);
  g_assert_cmpfloat_with_epsilon (get_position (view), place->position, 0.01);
  assert_language (view, GTK_TEXT_DIR_RTL, ARABIC);

  pamphlet_condition_view_set_translation (view, english);
  stage_settle (fixture->window);
  g_assert_cmpstr (pamphlet_condition_view_get_section (view), ==, place->section);
  g_assert_cmpfloat_with_epsilon (get_position (view), place->position, 0.01);
  assert_language (view, GTK_TEXT_DIR_LTR, "");
}

/* What a page shows of its language all goes with it. */
static void
test_change (Fixture      *fixture,
             gconstpointer data)
{
  PamphletTranslation   *arabic = make_arabic (fixture, NULL);
  PamphletConditionView *view = present_view (fixture, arabic, 700, 600);
  GtkNotebook           *notebook = GTK_NOTEBOOK (stage_find_type (GTK_WIDGET (view), GTK_TYPE_NOTEBOOK));

  show_section (fixture, view, "care");
  assert_language (view, GTK_TEXT_DIR_RTL, ARABIC);

  write_catalog (fixture, "es", SPANISH, "", NULL);
  pamphlet_condition_view_set_translation (view, translate (fixture, "es"));
  stage_settle (fixture->window);
  assert_language (view, GTK_TEXT_DIR_LTR, SPANISH);
  g_assert_cmpint (gtk_notebook_get_n_pages (notebook), ==, 2);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_notebook_get_tab_label (notebook, gtk_notebook_get_nth_page (notebook, 0)))), ==, SPANISH "Overview");

  show_section (fixture, view, "what");
  assert_language (view, GTK_TEXT_DIR_LTR, SPANISH);

  /* The old one is needed by nobody any more. */
  g_assert_true (g_ptr_array_remove (fixture->translations, arabic));
  g_assert_finalize_object (arabic);
}

/* Who reads on with the keys goes on doing so. */
static void
test_focus (Fixture      *fixture,
            gconstpointer data)
{
  PamphletConditionView *view = present_view (fixture, translate (fixture, "en"), 700, 600);
  GtkWidget             *focus;

  show_section (fixture, view, "care");
  gtk_widget_grab_focus (stage_find_type (GTK_WIDGET (view), PAMPHLET_TYPE_SECTION_PAGE));
  pamphlet_condition_view_set_translation (view, make_arabic (fixture, NULL));
  stage_settle (fixture->window);

  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (GTK_IS_SCROLLED_WINDOW (focus));
  g_assert_true (gtk_widget_is_ancestor (focus, stage_find_type (GTK_WIDGET (view), PAMPHLET_TYPE_SECTION_PAGE)));
}

static GtkWidget *
present_menu (Fixture             *fixture,
              PamphletTranslation *translation)
{
  GtkWidget *menu = g_object_new (PAMPHLET_TYPE_LANGUAGE_MENU, NULL);

  g_assert_false (gtk_widget_get_visible (menu));
  pamphlet_language_menu_set_translation (PAMPHLET_LANGUAGE_MENU (menu), translation);
  g_assert_true (gtk_widget_get_visible (menu));
  stage_present (fixture->window, menu, 600, 600);

  return menu;
}

static GtkListBox *
open_menu (Fixture   *fixture,
           GtkWidget *menu)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (stage_find_type (menu, GTK_TYPE_MENU_BUTTON));
  GtkWidget     *popover = GTK_WIDGET (gtk_menu_button_get_popover (button));

  pamphlet_language_menu_popup (PAMPHLET_LANGUAGE_MENU (menu));
  WAIT_UNTIL (gtk_widget_get_mapped (popover));
  stage_settle (fixture->window);

  return GTK_LIST_BOX (stage_find_type (popover, GTK_TYPE_LIST_BOX));
}

static void
collect_label (GtkWidget *widget,
               gpointer   words)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s%s", ((GString *)words)->len > 0 ? "|" : "", gtk_label_get_text (GTK_LABEL (widget)));
}

static void
collect_check (GtkWidget *widget,
               gpointer   is_checked)
{
  if (GTK_IS_IMAGE (widget))
    *(gboolean *)is_checked = gtk_widget_get_opacity (widget) > 0;
}

/* Asserts what the row says, and whether it is marked as the language that is shown. */
static void
assert_row (GtkListBox *list,
            int         index,
            const char *expected,
            gboolean    is_current)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, index);
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean is_checked = FALSE;

  g_assert_nonnull (row);
  foreach_widget (GTK_WIDGET (row), collect_label, words);
  foreach_widget (GTK_WIDGET (row), collect_check, &is_checked);
  g_assert_cmpstr (words->str, ==, expected);
  g_assert_cmpint (is_checked, ==, is_current);
  g_assert_cmpint (gtk_list_box_get_selected_row (list) == row, ==, is_current);
}

static void
test_menu (Fixture      *fixture,
           gconstpointer data)
{
  PamphletTranslation *arabic = make_arabic (fixture, three);
  GtkWidget           *menu, *popover;
  GtkListBox          *list;

  write_catalog (fixture, "es", SPANISH, "X-Review-State: reviewed\n", NULL);
  write_catalog (fixture, "pt_BR", "(pt) ", "", NULL);
  write_catalog (fixture, "xx", "(xx) ", "", NULL);
  fixture_write_bytes (fixture->locale, "de/LC_MESSAGES/clinic.mo", "no catalog, but long enough to be one", -1);

  menu = present_menu (fixture, arabic);
  g_assert_nonnull (stage_find_label (menu, "العربية"));
  list = open_menu (fixture, menu);
  assert_row (list, 0, "English|English · original · Draft", FALSE);
  assert_row (list, 1, "العربية|Arabic · 94 % · Draft", TRUE);
  assert_row (list, 2, "Español|Spanish · 100 % · Reviewed", FALSE);
  assert_row (list, 3, "Português (Brasil)|Portuguese (Brazil) · 100 % · Draft", FALSE);
  assert_row (list, 4, "xx|xx · 100 % · Draft", FALSE);
  g_assert_null (gtk_list_box_get_row_at_index (list, 5));

  /* Choosing asks for the language, by its tag, and closes the menu. */
  popover = gtk_widget_get_ancestor (GTK_WIDGET (list), GTK_TYPE_POPOVER);
  g_signal_emit_by_name (gtk_list_box_get_row_at_index (list, 3), "activate");
  g_assert_cmpstr (fixture->asked, ==, "pt-BR");
  WAIT_UNTIL (!gtk_widget_get_mapped (popover));

  /* It is made anew whenever it opens. */
  pamphlet_language_menu_set_translation (PAMPHLET_LANGUAGE_MENU (menu), translate (fixture, "en"));
  write_catalog (fixture, "fr", "(fr) ", "", NULL);
  g_assert_nonnull (stage_find_label (menu, "English"));
  list = open_menu (fixture, menu);
  assert_row (list, 0, "English|English · original · Draft", TRUE);
  assert_row (list, 1, "العربية|Arabic · 94 % · Draft", FALSE);
  assert_row (list, 3, "Français|French · 100 % · Draft", FALSE);
  g_assert_null (gtk_list_box_get_row_at_index (list, 6));

  pamphlet_language_menu_set_translation (PAMPHLET_LANGUAGE_MENU (menu), NULL);
  g_assert_false (gtk_widget_get_visible (menu));
}

/* A library that is not translated has one language to offer. */
static void
test_menu_without_catalogs (Fixture      *fixture,
                            gconstpointer data)
{
  GtkListBox *list = open_menu (fixture, present_menu (fixture, translate (fixture, "en")));

  assert_row (list, 0, "English|English · original · Draft", TRUE);
  g_assert_null (gtk_list_box_get_row_at_index (list, 1));
}

#define ADD(path, function) g_test_add ("/translation/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  /* Its folders are not isolated: GTK finds no icon without the system's list of file types. */
  g_test_init (&argc, &argv, NULL);
  g_setenv ("TEXTDOMAINDIR", "/nowhere", TRUE);
  gtk_init ();
  stage_load_style ();

  ADD ("direction", test_direction);
  ADD ("mirrored", test_mirrored);
  ADD ("stacked-table", test_stacked_table);
  ADD ("foreign", test_foreign);
  ADD ("source", test_source);
  ADD ("image", test_image);
  ADD ("term", test_term);
  ADD ("words", test_words);
  ADD ("review/line", test_review_line);
  ADD ("review/short", test_short_review_line);
  ADD ("review/sources", test_sources);
  for (unsigned i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_strdup_printf ("/translation/place/%s/%.0f/%d", places[i].section, 100 * places[i].position, places[i].text_size);

      g_test_add (path, Fixture, &places[i], set_up, test_place, tear_down);
    }

  ADD ("change", test_change);
  ADD ("focus", test_focus);
  ADD ("menu", test_menu);
  ADD ("menu/no-catalogs", test_menu_without_catalogs);

  return g_test_run ();
}

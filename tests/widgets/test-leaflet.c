/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "block-sight.h"
#include "block-view.h"
#include "condition-header.h"
#include "condition-view.h"
#include "fixture.h"
#include "image-view.h"
#include "reading-column.h"
#include "review-line.h"
#include "section-page.h"
#include "squeezer.h"
#include "stage.h"
#include "term-popover.h"
#include "text-label.h"
#include "text-markup.h"

#include <glib/gstdio.h>

static const char measles[] =
  "{ 'format': 1, 'id': 'measles', 'title': 'Measles in people of every age',\n"
  "  'category': 'infections',\n"
  "  'main_message': 'Measles spreads <b>easily</b>. Two <term ref=\\'dose\\'>doses</term> of the vaccine keep nearly everybody safe from it for life.',\n"
  "  'codes': [{ 'system': 'icd-10-cm', 'code': 'B05' }],\n"
  "  'review': { 'state': 'draft', 'version': '3', 'reviewed': '2019-11-20', 'due': '2020-11-20', 'by': 'Nurse' },\n"
  "  'sources': [{ 'title': 'Rash & fever', 'publisher': 'A clinic', 'url': 'https://example.org/?a=1&amp;b=2', 'accessed': '2026-11-19' }],\n"
  "  'sections': [\n"
  "    { 'id': 'start', 'kind': 'overview', 'title': 'What is it, in a title that is long?', 'short_title': 'Overview', 'blocks': [\n"
  "      { 'id': 'p', 'type': 'paragraph', 'text': 'It needs two <term ref=\\'dose\\'>doses</term>; <a href=\\'condition:measles#care\\'>read on</a>, &lt;script&gt; &amp; <b>all</b>.' },\n"
  "      { 'id': 'h', 'type': 'heading', 'text': 'Why' },\n"
  "      { 'id': 'l', 'type': 'list', 'items': [{ 'id': 'a', 'text': 'A rash' }, { 'id': 'b', 'text': 'A fever' }] },\n"
  "      { 'id': 'f', 'type': 'image', 'file': 'images/nothing.png', 'alt': 'A red rash', 'caption': 'Rash' }] },\n"
  "    { 'id': 'care', 'kind': 'treatment', 'title': 'Treatment', 'blocks': [\n"
  "      { 'id': 'c', 'type': 'callout', 'level': 'urgent', 'title': 'Call now', 'blocks': [\n"
  "        { 'id': 'p', 'type': 'paragraph', 'text': 'If you cannot breathe, or if you are hard to wake, call the emergency number.' },\n"
  "        { 'id': 'l', 'type': 'list', 'items': [{ 'id': 'a', 'text': 'A fit' }, { 'id': 'b', 'text': 'A stiff neck' }] }] },\n"
  "      { 'id': 's', 'type': 'steps', 'items': [{ 'id': 'a', 'text': 'Rest' }, { 'id': 'b', 'text': 'Drink' }] },\n"
  "      { 'id': 't', 'type': 'table', 'caption': 'Days', 'header': ['When it is', 'What you may see', 'What you can do'], 'rows': [\n"
  "        { 'id': 'a', 'cells': ['The first days', 'A cough and a runny nose, red eyes', 'Rest, drink, and stay at home'] },\n"
  "        { 'id': 'b', 'cells': ['After that', 'A rash that starts at the face', 'Wait until it has gone'] }] }] },\n"
  "    { 'id': 'more', 'kind': 'other', 'title': 'More', 'blocks': [\n"
  "      { 'id': 'n', 'type': 'callout', 'level': 'note', 'title': 'Ask', 'blocks': [{ 'id': 'p', 'type': 'paragraph', 'text': 'Anything.' }] }] }]\n"
  "}\n";

static const char flu[] =
  "{ 'format': 1, 'id': 'flu', 'title': 'Flu', 'category': 'infections', 'main_message': 'Rest.',\n"
  "  'review': { 'state': 'reviewed', 'version': '1', 'reviewed': '2026-11-20', 'due': '2999-11-20', 'by': 'Nurse' },\n"
  "  'sections': [\n"
  "    { 'id': 'what', 'kind': 'overview', 'title': 'What is flu?', 'blocks': [{ 'id': 'p', 'type': 'paragraph', 'text': 'A virus.' }] },\n"
  "    { 'id': 'extra', 'kind': 'other', 'title': 'Extra', 'blocks': [{ 'id': 'p', 'type': 'paragraph', 'text': 'A word.' }] },\n"
  "    { 'id': 'help', 'kind': 'treatment', 'title': 'Treatment', 'blocks': [{ 'id': 'p', 'type': 'paragraph', 'text': 'Rest.' }] }]\n"
  "}\n";

static const char glossary[] =
  "{ 'format': 1, 'terms': [\n"
  "  { 'id': 'dose', 'term': 'Dose', 'meaning': 'How <b>much</b> of a medicine: &lt;5 ml &amp; more.', 'see': ['vaccine'] },\n"
  "  { 'id': 'vaccine', 'term': 'Vaccine', 'meaning': 'It takes a <term ref=\\'dose\\'>dose</term>.' }]\n"
  "}\n";

typedef struct
{
  char                *parent; /* a temporary folder */
  char                *folder; /* the library's, in it */
  PamphletLibrary     *library;
  PamphletTranslation *measles; /* as they were written */
  PamphletTranslation *flu;
  GtkWindow           *window; /* what a test has put into it */
  char                *opened; /* the address that “leaflet.open-link” was asked for */
} Fixture;

static void
open_link_cb (Fixture  *fixture,
              GVariant *parameter)
{
  g_clear_pointer (&fixture->opened, g_free);
  fixture->opened = g_variant_dup_string (parameter, NULL);
}

static PamphletTranslation *
show_source (PamphletLibrary *library,
             const char      *id)
{
  PamphletCondition *condition = pamphlet_library_get_condition (library, id);

  g_assert_nonnull (condition);

  return pamphlet_translation_new_source (library, condition);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("open-link", G_VARIANT_TYPE_STRING);

  fixture->parent = g_dir_make_tmp ("pamphlet-leaflet-XXXXXX", NULL);
  fixture->folder = g_build_filename (fixture->parent, "small", NULL);
  fixture_write (fixture->folder, "library.json", fixture_library);
  fixture_write (fixture->folder, "glossary.json", glossary);
  fixture_write (fixture->folder, "conditions/measles.json", measles);
  fixture_write (fixture->folder, "conditions/flu.json", flu);
  fixture_write_bytes (fixture->folder, "images/nothing.png", "no image", 8);
  fixture->library = fixture_read_library (fixture->folder, PAMPHLET_SEVERITY_WARNING, "");
  g_assert_nonnull (fixture->library);
  fixture->measles = show_source (fixture->library, "measles");
  fixture->flu = show_source (fixture->library, "flu");

  fixture->window = GTK_WINDOW (gtk_window_new ());
  g_signal_connect_swapped (action, "activate", G_CALLBACK (open_link_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "leaflet", G_ACTION_GROUP (group));
}

/* The innermost ones first. */
static const char *const written[] = {
  "small/library.json",
  "small/glossary.json",
  "small/conditions/measles.json",
  "small/conditions/flu.json",
  "small/images/nothing.png",
  "small/conditions",
  "small/images",
  "small"
};

static void
remove_files (const char *parent)
{
  for (unsigned i = 0; i < G_N_ELEMENTS (written); i++)
    {
      g_autofree char *path = g_build_filename (parent, written[i], NULL);

      g_assert_no_errno (g_remove (path));
    }
  g_assert_no_errno (g_remove (parent));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  stage_clear (fixture->window);
  g_assert_finalize_object (fixture->measles);
  g_assert_finalize_object (fixture->flu);
  g_assert_finalize_object (fixture->library);
  g_clear_pointer (&fixture->opened, g_free);
  remove_files (fixture->parent);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->parent, g_free);
}

static const PamphletBlock *
get_block (Fixture    *fixture,
           const char *section,
           const char *block)
{
  GPtrArray *blocks = pamphlet_condition_get_section (pamphlet_translation_get_condition (fixture->measles), section)->blocks;

  for (unsigned i = 0; i < blocks->len; i++)
    if (g_str_equal (((const PamphletBlock *)g_ptr_array_index (blocks, i))->id, block))
      return g_ptr_array_index (blocks, i);

  g_assert_not_reached ();
  return NULL;
}

static void
assert_markup (const PamphletText     *text,
               const PamphletGlossary *terms,
               const char             *expected)
{
  g_autofree char *markup = pamphlet_text_markup_new (text, terms);
  g_autofree char *shown = NULL;
  GtkWidget       *label = g_object_ref_sink (gtk_label_new (NULL));

  g_assert_cmpstr (markup, ==, expected);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, pamphlet_text_get_string (text));
  g_assert_finalize_object (label);
}

static void
test_markup_is_escaped (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (PamphletText) plain = pamphlet_text_new_plain ("", "", "en", "<script> & “<b>” \"'&amp;");

  assert_markup (plain, NULL, "<span lang=\"en\">&lt;script&gt; &amp; “&lt;b&gt;” &quot;&apos;&amp;amp;</span>");
}

static void
test_markup_of_spans (Fixture      *fixture,
                      gconstpointer data)
{
  const PamphletGlossary *terms = pamphlet_library_get_glossary (fixture->library);
  g_autoptr (GError) error = NULL;
  g_autoptr (PamphletText) text =
               pamphlet_text_new_marked ("", "", "es", "<b>Una <term ref='dose'>dosis</term> y</b> <term ref='none'>más</term> <a href='https://e.org/?a=1&amp;b=2'>&lt;aquí&gt;</a>", &error);

  g_assert_no_error (error);
  assert_markup (text, terms,
                 "<span lang=\"es\"><b>Una <a href=\"term:1\" title=\"How much of a medicine: &amp;lt;5 ml &amp;amp; more.\">dosis</a> y</b> "
                 "más <a href=\"https://e.org/?a=1&amp;b=2\">&lt;aquí&gt;</a></span>");
  assert_markup (text, NULL,
                 "<span lang=\"es\"><b>Una dosis y</b> más <a href=\"https://e.org/?a=1&amp;b=2\">&lt;aquí&gt;</a></span>");
}

static void
test_blocks_are_shown (Fixture      *fixture,
                       gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (unsigned i = 0; i < 3; i++)
    {
      const PamphletSection *section = g_ptr_array_index (pamphlet_condition_get_sections (pamphlet_translation_get_condition (fixture->measles)), i);

      pamphlet_block_view_append_all (GTK_BOX (box), section->blocks, fixture->measles);
    }
  stage_present (fixture->window, box, 800, 600);

  g_assert_nonnull (stage_find_label (box, "It needs two doses; read on, <script> & all."));
  g_assert_nonnull (stage_find_label (box, "Why"));
  g_assert_nonnull (stage_find_label (box, "•"));
  g_assert_nonnull (stage_find_label (box, "A fever"));
  g_assert_nonnull (stage_find_label (box, "Rash"));
  g_assert_nonnull (stage_find_label (box, "Urgent"));
  g_assert_nonnull (stage_find_label (box, "Call now"));
  g_assert_nonnull (stage_find_label (box, "2."));
  g_assert_nonnull (stage_find_label (box, "Drink"));
  g_assert_nonnull (stage_find_label (box, "Days"));
  g_assert_nonnull (stage_find_label (box, "What you may see"));
  g_assert_nonnull (stage_find_label (box, "Note"));
}

static void
test_term_opens_its_meaning (Fixture      *fixture,
                             gconstpointer data)
{
  GtkWidget *view = pamphlet_block_view_new (get_block (fixture, "start", "p"), fixture->measles);
  GtkWidget *popover;

  stage_present (fixture->window, view, 600, 400);
  stage_activate_link (view, "term:0");

  popover = stage_find_type (view, PAMPHLET_TYPE_TERM_POPOVER);
  g_assert_nonnull (popover);
  g_assert_cmpstr (pamphlet_term_popover_get_term (PAMPHLET_TERM_POPOVER (popover)), ==, "dose");
  g_assert_nonnull (stage_find_label (popover, "Dose"));
  g_assert_nonnull (stage_find_label (popover, "How much of a medicine: <5 ml & more."));
  g_assert_null (fixture->opened);

  gtk_popover_popdown (GTK_POPOVER (popover));
  WAIT_UNTIL (stage_find_type (view, PAMPHLET_TYPE_TERM_POPOVER) == NULL);
}

/* The terms inside a popover take its place; no second one opens above it. */
static void
test_term_leads_to_others (Fixture      *fixture,
                           gconstpointer data)
{
  GtkWidget *view = pamphlet_block_view_new (get_block (fixture, "start", "p"), fixture->measles);
  GtkWidget *popover, *meaning;

  stage_present (fixture->window, view, 600, 400);
  stage_activate_link (view, "term:0");
  popover = stage_find_type (view, PAMPHLET_TYPE_TERM_POPOVER);

  g_assert_true (gtk_widget_activate_action (stage_find_label (popover, "Vaccine"), "term.show", "s", "vaccine"));
  g_assert_cmpstr (pamphlet_term_popover_get_term (PAMPHLET_TERM_POPOVER (popover)), ==, "vaccine");
  meaning = stage_find_label (popover, "It takes a dose.");
  g_assert_nonnull (meaning);

  stage_activate_link (gtk_widget_get_parent (meaning), "term:0");
  g_assert_cmpstr (pamphlet_term_popover_get_term (PAMPHLET_TERM_POPOVER (popover)), ==, "dose");
  g_assert_null (stage_find_label (popover, "It takes a dose."));
}

/* A screen reader starts where the focus is: at the word and its meaning. */
static void
test_term_takes_the_focus (Fixture      *fixture,
                           gconstpointer data)
{
  GtkWidget *view = pamphlet_block_view_new (get_block (fixture, "start", "p"), fixture->measles);
  GtkWidget *label, *popover;

  stage_present (fixture->window, view, 600, 400);
  label = GTK_WIDGET (pamphlet_text_label_get_label (PAMPHLET_TEXT_LABEL (view)));
  gtk_widget_grab_focus (label);
  g_assert_cmpstr (gtk_label_get_current_uri (GTK_LABEL (label)), ==, "term:0");

  stage_activate_link (view, "term:0");
  popover = stage_find_type (view, PAMPHLET_TYPE_TERM_POPOVER);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), popover));

  gtk_popover_popdown (GTK_POPOVER (popover));
  WAIT_UNTIL (gtk_root_get_focus (GTK_ROOT (fixture->window)) == label);
  g_assert_cmpstr (gtk_label_get_current_uri (GTK_LABEL (label)), ==, "term:0");
}

static void
test_tooltip_is_the_meaning (Fixture      *fixture,
                             gconstpointer data)
{
  GtkWidget  *view = pamphlet_block_view_new (get_block (fixture, "start", "p"), fixture->measles);
  GtkTooltip *tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean    shown = FALSE;

  stage_present (fixture->window, view, 600, 400);
  gtk_widget_grab_focus (GTK_WIDGET (pamphlet_text_label_get_label (PAMPHLET_TEXT_LABEL (view))));
  /* GTK takes the title for markup: were it not escaped, the “<” in it would be a fatal warning here. */
  g_signal_emit_by_name (pamphlet_text_label_get_label (PAMPHLET_TEXT_LABEL (view)), "query-tooltip", 0, 0, TRUE, tooltip, &shown);
  g_assert_true (shown);
  g_object_unref (tooltip);
}

static void
test_link_asks_to_be_opened (Fixture      *fixture,
                             gconstpointer data)
{
  GtkWidget *view = pamphlet_block_view_new (get_block (fixture, "start", "p"), fixture->measles);

  stage_present (fixture->window, view, 600, 400);
  stage_activate_link (view, "condition:measles#care");
  g_assert_cmpstr (fixture->opened, ==, "condition:measles#care");
}

static void
test_image_falls_back_to_words (Fixture      *fixture,
                                gconstpointer data)
{
  GtkWidget *view = pamphlet_block_view_new (get_block (fixture, "start", "f"), fixture->measles);

  stage_present (fixture->window, view, 600, 400);
  WAIT_UNTIL (!pamphlet_image_view_is_loading (PAMPHLET_IMAGE_VIEW (view)));
  g_assert_true (pamphlet_image_view_has_failed (PAMPHLET_IMAGE_VIEW (view)));
  g_assert_nonnull (stage_find_label (view, "A red rash"));
  g_assert_nonnull (stage_find_label (view, "Rash"));
}

/* An image shrinks with the column, and keeps its shape. */
static void
test_image_is_shown (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "images", "nothing.png", NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 200);
  GtkWidget       *view, *picture;
  int              minimum, natural;

  cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);

  view = pamphlet_block_view_new (get_block (fixture, "start", "f"), fixture->measles);
  stage_present (fixture->window, view, 600, 400);
  WAIT_UNTIL (!pamphlet_image_view_is_loading (PAMPHLET_IMAGE_VIEW (view)));
  g_assert_false (pamphlet_image_view_has_failed (PAMPHLET_IMAGE_VIEW (view)));
  g_assert_null (stage_find_label (view, "A red rash"));

  picture = stage_find_type (view, GTK_TYPE_PICTURE);
  g_assert_cmpstr (gtk_picture_get_alternative_text (GTK_PICTURE (picture)), ==, "A red rash");
  gtk_widget_measure (picture, GTK_ORIENTATION_VERTICAL, 200, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 100);
}

/* A view may go while its image is still being read; another one, which comes after it, is shown all the same. */
static void
test_image_is_abandoned (Fixture      *fixture,
                         gconstpointer data)
{
  GtkWidget *view = g_object_ref_sink (pamphlet_block_view_new (get_block (fixture, "start", "f"), fixture->measles));

  g_assert_true (pamphlet_image_view_is_loading (PAMPHLET_IMAGE_VIEW (view)));
  g_assert_finalize_object (view);

  view = pamphlet_block_view_new (get_block (fixture, "start", "f"), fixture->measles);
  stage_present (fixture->window, view, 600, 400);
  WAIT_UNTIL (!pamphlet_image_view_is_loading (PAMPHLET_IMAGE_VIEW (view)));
}

static void
test_table_stacks (Fixture      *fixture,
                   gconstpointer data)
{
  GtkWidget *view = pamphlet_block_view_new (get_block (fixture, "care", "t"), fixture->measles);
  GtkWidget *forms;
  int        minimum;

  stage_present (fixture->window, view, 700, 500);
  forms = stage_find_type (view, PAMPHLET_TYPE_SQUEEZER);
  g_assert_true (GTK_IS_GRID (pamphlet_squeezer_get_shown (PAMPHLET_SQUEEZER (forms))));

  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, 336);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 336, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (view, &(GtkAllocation){ 0, 0, 336, minimum }, -1);
  g_assert_false (GTK_IS_GRID (pamphlet_squeezer_get_shown (PAMPHLET_SQUEEZER (forms))));
  g_assert_cmpint (gtk_widget_get_width (pamphlet_squeezer_get_shown (PAMPHLET_SQUEEZER (forms))), ==, 336);
}

static void
test_column_is_good_to_read (Fixture      *fixture,
                             gconstpointer data)
{
  GtkWidget       *column = pamphlet_reading_column_new ();
  GtkWidget       *label = gtk_label_new (NULL);
  g_autofree char *words = g_strnfill (400, 'n');
  graphene_rect_t  place;
  int              measure;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_label (GTK_LABEL (label), words);
  pamphlet_reading_column_set_child (PAMPHLET_READING_COLUMN (column), label);
  stage_present (fixture->window, column, 1200, 300);

  g_assert_true (gtk_widget_compute_bounds (label, column, &place));
  measure = place.size.width;
  g_assert_cmpfloat (place.origin.x, ==, 24);
  g_assert_cmpint (measure, >, 300);
  g_assert_cmpint (measure, <, 900);

  gtk_widget_set_direction (column, GTK_TEXT_DIR_RTL);
  stage_settle (fixture->window);
  g_assert_true (gtk_widget_compute_bounds (label, column, &place));
  g_assert_cmpfloat (place.origin.x + place.size.width, ==, gtk_widget_get_width (column) - 24);

  gtk_widget_size_allocate (column, &(GtkAllocation){ 0, 0, 320, 300 }, -1);
  g_assert_cmpint (gtk_widget_get_width (label), ==, 320 - 2 * 12);

  /* The measure follows the text size. */
  gtk_widget_add_css_class (column, "leaflet");
  gtk_widget_add_css_class (column, "text-200");
  stage_settle (fixture->window);
  gtk_widget_size_allocate (column, &(GtkAllocation){ 0, 0, 4000, 300 }, -1);
  g_assert_cmpint (gtk_widget_get_width (label), >, 2 * measure);
}

static PamphletHeaderForm
allocate_header (PamphletConditionHeader *header,
                 int                      width,
                 int                      height)
{
  gtk_widget_size_allocate (GTK_WIDGET (header), &(GtkAllocation){ 0, 0, width, height }, -1);

  return pamphlet_condition_header_get_form (header);
}

static void
test_header_yields_room (Fixture      *fixture,
                         gconstpointer data)
{
  GtkWidget               *widget = pamphlet_condition_header_new ();
  PamphletConditionHeader *header = PAMPHLET_CONDITION_HEADER (widget);
  int                      minimum, natural, message;

  pamphlet_condition_header_set_translation (header, fixture->measles);
  stage_present (fixture->window, widget, 600, 600);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, 600, &minimum, &natural, NULL, NULL);
  message = pamphlet_condition_header_get_height (header, 600, natural - 1);
  g_assert_cmpint (minimum, <, message);
  g_assert_cmpint (message, <, natural);

  g_assert_cmpint (allocate_header (header, 600, natural), ==, PAMPHLET_HEADER_FULL);
  g_assert_nonnull (stage_find_label (widget, "A stiff neck"));
  g_assert_cmpint (allocate_header (header, 600, natural - 1), ==, PAMPHLET_HEADER_MESSAGE);
  g_assert_null (stage_find_label (widget, "A stiff neck"));
  g_assert_nonnull (stage_find_label (widget, "Call now"));
  g_assert_cmpint (allocate_header (header, 600, message - 1), ==, PAMPHLET_HEADER_COMPACT);
  g_assert_nonnull (stage_find_label (widget, "Measles in people of every age"));
  g_assert_nonnull (stage_find_label (widget, "Call now"));
  g_assert_cmpint (allocate_header (header, 600, minimum), ==, PAMPHLET_HEADER_LINE);
  g_assert_nonnull (stage_find_label (widget, "Call now"));
}

static void
test_header_without_urgent (Fixture      *fixture,
                            gconstpointer data)
{
  GtkWidget *widget = pamphlet_condition_header_new ();

  pamphlet_condition_header_set_translation (PAMPHLET_CONDITION_HEADER (widget), fixture->flu);
  stage_present (fixture->window, widget, 600, 600);
  g_assert_nonnull (stage_find_label (widget, "Flu"));
  g_assert_null (stage_find_type (widget, GTK_TYPE_BUTTON));

  pamphlet_condition_header_set_translation (PAMPHLET_CONDITION_HEADER (widget), NULL);
  stage_settle (fixture->window);
  g_assert_null (stage_find_label (widget, "Flu"));
}

static void
test_review_is_told (Fixture      *fixture,
                     gconstpointer data)
{
  GtkWidget *widget = pamphlet_review_line_new ();

  pamphlet_review_line_set_translation (PAMPHLET_REVIEW_LINE (widget), fixture->measles);
  stage_present (fixture->window, widget, 900, 300);
  g_assert_nonnull (stage_find_label (widget, "Draft, not yet reviewed · version 3 · 2019-11-20"));
  g_assert_nonnull (stage_find_label (widget, "Review was due 2020-11-20"));

  pamphlet_review_line_set_translation (PAMPHLET_REVIEW_LINE (widget), fixture->flu);
  stage_settle (fixture->window);
  g_assert_nonnull (stage_find_label (widget, "Reviewed · version 1 · 2026-11-20"));
  g_assert_null (stage_find_label (widget, "Review was due 2020-11-20"));
}

static void
test_sources_are_listed (Fixture      *fixture,
                         gconstpointer data)
{
  GtkWidget *widget = pamphlet_review_line_new ();
  GtkWidget *button, *popover, *source;

  pamphlet_review_line_set_translation (PAMPHLET_REVIEW_LINE (widget), fixture->measles);
  stage_present (fixture->window, widget, 900, 300);
  button = stage_find_type (widget, GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  g_assert_nonnull (popover);

  source = stage_find_label (popover, "Rash & fever");
  g_assert_nonnull (source);
  g_assert_nonnull (stage_find_label (popover, "A clinic · 2026-11-19"));
  g_assert_nonnull (stage_find_label (popover, "ICD-10-CM B05"));
  g_assert_nonnull (stage_find_label (popover, "Nurse"));
  g_assert_nonnull (stage_find_label (popover, "Ask your team."));
  stage_activate_link (gtk_widget_get_parent (source), "https://example.org/?a=1&amp;b=2");
  g_assert_cmpstr (fixture->opened, ==, "https://example.org/?a=1&amp;b=2");
}

static void
count_cb (unsigned *count)
{
  (*count)++;
}

static GtkWidget *
present_view (Fixture             *fixture,
              PamphletTranslation *translation,
              int                  width,
              int                  height)
{
  GtkWidget *view = pamphlet_condition_view_new ();

  pamphlet_condition_view_set_translation (PAMPHLET_CONDITION_VIEW (view), translation);
  stage_present (fixture->window, view, width, height);

  return view;
}

static void
test_view_keeps_the_kind (Fixture      *fixture,
                          gconstpointer data)
{
  GtkWidget             *widget = present_view (fixture, fixture->measles, 700, 600);
  PamphletConditionView *view = PAMPHLET_CONDITION_VIEW (widget);
  unsigned               n_notified = 0;

  g_signal_connect_swapped (view, "notify::section", G_CALLBACK (count_cb), &n_notified);
  g_assert_cmpstr (pamphlet_condition_view_get_section (view), ==, "start");
  g_assert_true (pamphlet_condition_view_show_section (view, "care"));
  g_assert_cmpuint (n_notified, ==, 1);

  pamphlet_condition_view_set_translation (view, fixture->flu);
  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_cmpstr (pamphlet_condition_view_get_section (view), ==, "help");
  g_assert_true (pamphlet_condition_view_get_translation (view) == fixture->flu);

  /* Two sections of the kind “other” need not be about the same thing. */
  g_assert_true (pamphlet_condition_view_show_section (view, "extra"));
  pamphlet_condition_view_set_translation (view, fixture->measles);
  g_assert_cmpstr (pamphlet_condition_view_get_section (view), ==, "start");

  g_assert_false (pamphlet_condition_view_show_section (view, "extra"));
  g_assert_cmpstr (pamphlet_condition_view_get_section (view), ==, "start");
}

static GtkAdjustment *
get_scroll (GtkWidget *view)
{
  GtkWidget *scroller = stage_find_type (stage_find_type (view, PAMPHLET_TYPE_SECTION_PAGE), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

/* The same leaflet in another language comes in its place. */
static void
test_view_keeps_the_place (Fixture      *fixture,
                           gconstpointer data)
{
  GtkWidget             *widget = present_view (fixture, fixture->measles, 400, 500);
  PamphletConditionView *view = PAMPHLET_CONDITION_VIEW (widget);
  PamphletTranslation   *again = show_source (fixture->library, "measles");

  pamphlet_condition_view_show_section (view, "care");
  stage_settle (fixture->window);
  gtk_adjustment_set_value (get_scroll (widget), 120);
  pamphlet_condition_view_set_translation (view, again);
  stage_settle (fixture->window);
  g_assert_cmpstr (pamphlet_condition_view_get_section (view), ==, "care");
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (get_scroll (widget)), 120, 1.0);

  pamphlet_condition_view_set_translation (view, fixture->flu);
  stage_settle (fixture->window);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_scroll (widget)), ==, 0);
  g_assert_finalize_object (again);
}

static void
test_view_can_be_empty (Fixture      *fixture,
                        gconstpointer data)
{
  GtkWidget             *widget = present_view (fixture, fixture->measles, 700, 600);
  PamphletConditionView *view = PAMPHLET_CONDITION_VIEW (widget);

  pamphlet_condition_view_set_translation (view, NULL);
  stage_settle (fixture->window);
  g_assert_null (pamphlet_condition_view_get_section (view));
  g_assert_null (stage_find_type (widget, GTK_TYPE_LABEL));
  g_assert_false (pamphlet_condition_view_show_section (view, "start"));

  pamphlet_condition_view_set_translation (view, fixture->flu);
  stage_settle (fixture->window);
  g_assert_nonnull (stage_find_label (widget, "A virus."));
}

static void
test_view_has_actions (Fixture      *fixture,
                       gconstpointer data)
{
  GtkWidget             *widget = present_view (fixture, fixture->measles, 700, 600);
  PamphletConditionView *view = PAMPHLET_CONDITION_VIEW (widget);

  gtk_widget_activate_action (widget, "leaflet.previous-section", NULL);
  g_assert_cmpstr (pamphlet_condition_view_get_section (view), ==, "start");
  gtk_widget_activate_action (widget, "leaflet.next-section", NULL);
  g_assert_cmpstr (pamphlet_condition_view_get_section (view), ==, "care");
  gtk_widget_activate_action (widget, "leaflet.nth-section", "i", 3);
  g_assert_cmpstr (pamphlet_condition_view_get_section (view), ==, "more");
  gtk_widget_activate_action (widget, "leaflet.nth-section", "i", 4);
  gtk_widget_activate_action (widget, "leaflet.nth-section", "i", 0);
  g_assert_cmpstr (pamphlet_condition_view_get_section (view), ==, "more");
  gtk_widget_activate_action (widget, "leaflet.next-section", NULL);
  g_assert_cmpstr (pamphlet_condition_view_get_section (view), ==, "more");
  gtk_widget_activate_action (widget, "leaflet.previous-section", NULL);
  g_assert_cmpstr (pamphlet_condition_view_get_section (view), ==, "care");

  /* The line of the header leads to the section with the whole callout, and into it. */
  gtk_widget_activate_action (widget, "leaflet.nth-section", "i", 1);
  g_signal_emit_by_name (stage_find_type (widget, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpstr (pamphlet_condition_view_get_section (view), ==, "care");
  g_assert_true (GTK_IS_SCROLLED_WINDOW (gtk_root_get_focus (GTK_ROOT (fixture->window))));
}

/* Only the section that is read is made. */
static void
test_view_is_lazy (Fixture      *fixture,
                   gconstpointer data)
{
  GtkWidget *widget = present_view (fixture, fixture->flu, 700, 600);
  GtkWidget *notebook = stage_find_type (widget, GTK_TYPE_NOTEBOOK);
  GtkWidget *last = gtk_notebook_get_nth_page (GTK_NOTEBOOK (notebook), 2);

  g_assert_nonnull (stage_find_label (widget, "A virus."));
  g_assert_null (stage_find_type (last, PAMPHLET_TYPE_TEXT_LABEL));
  gtk_notebook_set_current_page (GTK_NOTEBOOK (notebook), 2);
  stage_settle (fixture->window);
  g_assert_nonnull (stage_find_type (last, PAMPHLET_TYPE_TEXT_LABEL));
  g_assert_cmpstr (pamphlet_section_page_get_section_id (PAMPHLET_SECTION_PAGE (last)), ==, "help");
}

static unsigned
count_in_sight (Fixture   *fixture,
                GPtrArray *blocks,
                int        height)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *inside = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (page), inside);
  stage_present (fixture->window, page, 600, height);
  g_assert_cmpint (gtk_widget_get_height (inside), ==, 0);
  g_assert_cmpuint (pamphlet_block_sight_count (blocks, inside), ==, pamphlet_block_sight_count (blocks, page));

  return pamphlet_block_sight_count (blocks, inside);
}

/* Whatever is in sight is there with the first frame, and little more. */
static void
test_blocks_in_sight (Fixture      *fixture,
                      gconstpointer data)
{
  PamphletCondition     *condition = pamphlet_translation_get_condition (fixture->measles);
  const PamphletSection *section = g_ptr_array_index (pamphlet_condition_get_sections (condition), 0);
  unsigned               few = count_in_sight (fixture, section->blocks, 60);

  g_assert_cmpuint (few, >, 0);
  g_assert_cmpuint (few, <, section->blocks->len);
  g_assert_cmpuint (count_in_sight (fixture, section->blocks, 2900), ==, section->blocks->len);
}

static void
test_view_opens_a_section (Fixture      *fixture,
                           gconstpointer data)
{
  GtkWidget             *widget = present_view (fixture, fixture->measles, 700, 600);
  PamphletConditionView *view = PAMPHLET_CONDITION_VIEW (widget);
  GtkNotebook           *notebook = GTK_NOTEBOOK (stage_find_type (widget, GTK_TYPE_NOTEBOOK));
  GtkWidget             *first = gtk_notebook_get_nth_page (notebook, 0);

  pamphlet_condition_view_open (view, fixture->flu, "help");
  stage_settle (fixture->window);
  g_assert_cmpstr (pamphlet_condition_view_get_section (view), ==, "help");
  g_assert_true (gtk_notebook_get_nth_page (notebook, 0) == first);
  g_assert_null (stage_find_type (first, PAMPHLET_TYPE_TEXT_LABEL));

  pamphlet_condition_view_open (view, fixture->flu, "extra");
  g_assert_cmpstr (pamphlet_condition_view_get_section (view), ==, "extra");

  /* What the condition does not have is not looked for in vain. */
  pamphlet_condition_view_open (view, fixture->measles, "extra");
  g_assert_cmpstr (pamphlet_condition_view_get_section (view), ==, "start");
}

/* With large text in a small window there is still room to read, and the main message is not lost. */
static void
test_view_fits_small_windows (Fixture      *fixture,
                              gconstpointer data)
{
  static const int sizes[] = { 100, 200, 300 };
  GtkWidget       *widget = present_view (fixture, fixture->measles, 360, 480);
  GtkWidget       *page;

  for (unsigned i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *style = g_strdup_printf ("text-%d", sizes[i]);
      int              minimum;

      pamphlet_condition_view_set_text_size (PAMPHLET_CONDITION_VIEW (widget), sizes[i]);
      stage_settle (fixture->window);
      g_assert_true (gtk_widget_has_css_class (widget, style));
      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 320);
      gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, 320, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 480);

      page = stage_find_type (widget, PAMPHLET_TYPE_SECTION_PAGE);
      g_assert_cmpint (gtk_widget_get_height (page), >=, 160);
    }

  g_assert_nonnull (stage_find_label (page, "Measles spreads easily. Two doses of the vaccine keep nearly everybody safe from it for life."));
  g_assert_nonnull (stage_find_label (widget, "Measles in people of every age"));
}

static void
test_text_sizes (Fixture      *fixture,
                 gconstpointer data)
{
  GtkWidget             *widget = present_view (fixture, fixture->flu, 600, 400);
  PamphletConditionView *view = PAMPHLET_CONDITION_VIEW (widget);

  g_assert_true (gtk_widget_has_css_class (widget, "text-100"));
  pamphlet_condition_view_set_text_size (view, 130);
  g_assert_true (gtk_widget_has_css_class (widget, "text-125"));
  g_assert_false (gtk_widget_has_css_class (widget, "text-100"));
  pamphlet_condition_view_set_text_size (view, 1000);
  g_assert_true (gtk_widget_has_css_class (widget, "text-300"));
  pamphlet_condition_view_set_text_size (view, 10);
  g_assert_true (gtk_widget_has_css_class (widget, "text-100"));
}

/* What is made later reads in the direction of the leaflet, too. */
static void
test_direction_reaches_everything (Fixture      *fixture,
                                   gconstpointer data)
{
  GtkWidget           *widget = present_view (fixture, fixture->flu, 600, 400);
  PamphletLibrary     *library;
  PamphletTranslation *arabic;
  GtkWidget           *label;

  fixture_write_replaced (fixture->folder, "library.json", fixture_library, "'language': 'en'", "'language': 'ar'");
  library = fixture_read_library (fixture->folder, PAMPHLET_SEVERITY_WARNING, "");
  arabic = show_source (library, "measles");

  gtk_widget_set_direction (widget, GTK_TEXT_DIR_RTL);
  label = stage_find_label (widget, "A virus.");
  g_assert_cmpint (gtk_widget_get_direction (label), ==, GTK_TEXT_DIR_RTL);

  pamphlet_condition_view_show_section (PAMPHLET_CONDITION_VIEW (widget), "extra");
  stage_settle (fixture->window);
  label = stage_find_label (widget, "A word.");
  g_assert_cmpint (gtk_widget_get_direction (label), ==, GTK_TEXT_DIR_RTL);

  /* The direction is that of the leaflet's language, and comes with it. */
  pamphlet_condition_view_set_translation (PAMPHLET_CONDITION_VIEW (widget), arabic);
  stage_settle (fixture->window);
  g_assert_cmpint (gtk_widget_get_direction (stage_find_label (widget, "Why")), ==, GTK_TEXT_DIR_RTL);
  g_assert_cmpint (gtk_widget_get_direction (stage_find_label (widget, "Call now")), ==, GTK_TEXT_DIR_RTL);

  pamphlet_condition_view_set_translation (PAMPHLET_CONDITION_VIEW (widget), fixture->measles);
  stage_settle (fixture->window);
  g_assert_cmpint (gtk_widget_get_direction (stage_find_label (widget, "Why")), ==, GTK_TEXT_DIR_LTR);
  g_assert_cmpint (gtk_widget_get_direction (stage_find_label (widget, "Call now")), ==, GTK_TEXT_DIR_LTR);
  g_assert_finalize_object (arabic);
  g_assert_finalize_object (library);
}

/* Who tabs into a section reads it from the top, with the keys that scroll, before going on to its links. */
static void
test_page_takes_the_focus (Fixture      *fixture,
                           gconstpointer data)
{
  GtkWidget *widget = present_view (fixture, fixture->measles, 600, 500);
  GtkWidget *page = stage_find_type (widget, PAMPHLET_TYPE_SECTION_PAGE);
  GtkWidget *focus;

  g_assert_true (gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (GTK_IS_SCROLLED_WINDOW (focus));
  g_assert_true (gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (GTK_IS_LABEL (focus));
  g_assert_nonnull (gtk_label_get_current_uri (GTK_LABEL (focus)));
}

#define ADD(path, function) g_test_add ("/leaflet/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  /* Its folders are not isolated: GTK finds no icon without the system's list of file types. */
  g_test_init (&argc, &argv, NULL);
  g_setenv ("TEXTDOMAINDIR", "/nowhere", TRUE);
  gtk_init ();
  stage_load_style ();

  ADD ("markup/escaped", test_markup_is_escaped);
  ADD ("markup/spans", test_markup_of_spans);
  ADD ("blocks", test_blocks_are_shown);
  ADD ("term/meaning", test_term_opens_its_meaning);
  ADD ("term/others", test_term_leads_to_others);
  ADD ("term/focus", test_term_takes_the_focus);
  ADD ("term/tooltip", test_tooltip_is_the_meaning);
  ADD ("link", test_link_asks_to_be_opened);
  ADD ("image/words", test_image_falls_back_to_words);
  ADD ("image/shown", test_image_is_shown);
  ADD ("image/abandoned", test_image_is_abandoned);
  ADD ("table", test_table_stacks);
  ADD ("column", test_column_is_good_to_read);
  ADD ("header/room", test_header_yields_room);
  ADD ("header/no-urgent", test_header_without_urgent);
  ADD ("review/line", test_review_is_told);
  ADD ("review/sources", test_sources_are_listed);
  ADD ("view/kind", test_view_keeps_the_kind);
  ADD ("view/place", test_view_keeps_the_place);
  ADD ("view/empty", test_view_can_be_empty);
  ADD ("view/actions", test_view_has_actions);
  ADD ("view/lazy", test_view_is_lazy);
  ADD ("view/sight", test_blocks_in_sight);
  ADD ("view/open", test_view_opens_a_section);
  ADD ("view/small-windows", test_view_fits_small_windows);
  ADD ("view/text-size", test_text_sizes);
  ADD ("view/direction", test_direction_reaches_everything);
  ADD ("view/focus", test_page_takes_the_focus);

  return g_test_run ();
}

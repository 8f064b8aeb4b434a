/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog-builder.h"
#include "choice-menu.h"
#include "handout-dialog.h"
#include "message-bar.h"
#include "page-preview.h"
#include "pair.h"
#include "pick-row.h"
#include "preview-page.h"
#include "print-operation.h"
#include "section-checklist.h"
#include "shelf.h"
#include "sight.h"
#include "stage.h"

#include <glib/gstdio.h>
#include <gtk/gtkunixprint.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

/* Without the marks that keep words in order, a sentence of the leaflets “cold” and “flu”. */
#define OVERVIEW "Your nose runs."
#define CARE     "Go to bed"

typedef struct
{
  Shelf           shelf;
  GtkWindow      *parent;
  PamphletBasket *basket;
  GtkWidget      *dialog; /* NULL before it is opened */
} Fixture;

static PamphletCondition *
get_condition (Fixture    *fixture,
               const char *id)
{
  return pamphlet_library_get_condition (fixture->shelf.library, id);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  shelf_set_up (&fixture->shelf, NULL);
  fixture_write_bytes (fixture->shelf.folder, "images/nose.svg", "no image", -1);
  fixture->parent = GTK_WINDOW (gtk_window_new ());
  fixture->basket = pamphlet_basket_new ();
  pamphlet_basket_add_leaflet (fixture->basket, fixture->shelf.library, get_condition (fixture, "cold"));
}

/* Lets what was changed be seen. */
static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
close_dialog (Fixture *fixture)
{
  GtkWidget *dialog = g_steal_pointer (&fixture->dialog);

  if (dialog == NULL)
    return;

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  settle ();
  g_assert_null (dialog);
}

/* So every test ends with one more: the dialog keeps nothing. */
static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  close_dialog (fixture);
  g_assert_finalize_object (fixture->basket);
  gtk_window_destroy (fixture->parent);
  shelf_tear_down (&fixture->shelf, NULL);
}

static void
open_dialog (Fixture *fixture)
{
  fixture->dialog = pamphlet_handout_dialog_new (fixture->parent, fixture->basket, NULL);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  WAIT_UNTIL (gtk_widget_get_mapped (fixture->dialog) && gtk_widget_get_height (fixture->dialog) > 0);
  stage_settle (GTK_WINDOW (fixture->dialog));
  settle ();
}

static gpointer
get_part (Fixture *fixture,
          GType    type)
{
  gpointer part = stage_find_type (fixture->dialog, type);

  g_assert_nonnull (part);

  return part;
}

static PamphletLayout *
get_layout (Fixture *fixture)
{
  return pamphlet_page_preview_get_layout (get_part (fixture, PAMPHLET_TYPE_PAGE_PREVIEW));
}

/* Returns: (transfer full): what stands on the pages of the preview; nothing where there is none. */
static char *
dup_preview (Fixture *fixture)
{
  g_autoptr (GString) text = g_string_new (NULL);
  PamphletLayout *layout;

  settle ();
  layout = get_layout (fixture);
  g_assert_true (layout == NULL || pamphlet_layout_is_finished (layout));
  for (unsigned i = 0; layout != NULL && i < pamphlet_layout_get_n_pages (layout); i++)
    {
      g_autofree char *page = pamphlet_layout_dup_text (layout, i);

      g_string_append_printf (text, "%s\n", page);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Asserts that all of these stand in the preview, in this order, or that none of them does. */
static void
assert_preview (Fixture    *fixture,
                gboolean    has_all,
                const char *first,
                const char *second)
{
  g_autofree char *text = dup_preview (fixture);
  const char      *at = strstr (text, first);

  if ((at != NULL) != has_all)
    g_error ("“%s” is%s on the pages:\n%s", first, has_all ? " not" : "", text);
  if (second != NULL && (strstr (has_all ? at : text, second) != NULL) != has_all)
    g_error ("“%s” is%s on the pages, after “%s”:\n%s", second, has_all ? " not" : "", first, text);
}

static void
assert_shown (Fixture    *fixture,
              const char *first,
              const char *second)
{
  assert_preview (fixture, TRUE, first, second);
}

static void
assert_not_shown (Fixture    *fixture,
                  const char *first,
                  const char *second)
{
  assert_preview (fixture, FALSE, first, second);
}

/* Returns: the row of a section, or with NULL that of the leaflet. */
static PamphletPickRow *
get_row (Fixture    *fixture,
         const char *leaflet,
         const char *section)
{
  GtkWidget *list = get_part (fixture, GTK_TYPE_LIST_BOX);

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      PamphletPickRow       *candidate = PAMPHLET_PICK_ROW (row);
      PamphletPick          *pick = pamphlet_pick_row_get_pick (candidate);
      const PamphletSection *own = pamphlet_pick_row_get_section (candidate);

      if (g_str_equal (pamphlet_condition_get_id (pamphlet_pick_get_condition (pick)), leaflet) &&
          g_strcmp0 (own != NULL ? own->id : NULL, section) == 0)
        return candidate;
    }

  g_assert_not_reached ();
  return NULL;
}

static void
toggle (Fixture    *fixture,
        const char *leaflet,
        const char *section)
{
  g_assert_true (gtk_widget_activate (GTK_WIDGET (get_row (fixture, leaflet, section))));
}

static void
select_row (Fixture    *fixture,
            const char *leaflet,
            const char *section)
{
  gtk_list_box_select_row (get_part (fixture, GTK_TYPE_LIST_BOX), GTK_LIST_BOX_ROW (get_row (fixture, leaflet, section)));
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (get_part (fixture, PAMPHLET_TYPE_SECTION_CHECKLIST), action, NULL));
}

static void
choose_preset (Fixture       *fixture,
               PamphletPreset preset)
{
  g_assert_true (gtk_widget_activate_action (get_part (fixture, PAMPHLET_TYPE_SECTION_CHECKLIST), "checklist.preset", "i", preset));
}

static GtkWidget *
find_choice (GtkWidget  *root,
             const char *label)
{
  g_autofree char *own = NULL;
  GtkWidget       *found = NULL;

  if (PAMPHLET_IS_CHOICE_MENU (root))
    g_object_get (root, "label", &own, NULL);
  if (g_strcmp0 (own, label) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_choice (child, label);

  return found;
}

static PamphletChoiceMenu *
get_choice (Fixture    *fixture,
            const char *label)
{
  return PAMPHLET_CHOICE_MENU (find_choice (fixture->dialog, label));
}

static void
choose (Fixture    *fixture,
        const char *label,
        const char *id)
{
  PamphletChoiceMenu *menu = get_choice (fixture, label);

  pamphlet_choice_menu_set_chosen (menu, id);
  g_assert_cmpstr (pamphlet_choice_menu_get_chosen (menu), ==, id);
}

static GtkWidget *
get_button (Fixture    *fixture,
            const char *label)
{
  GtkWidget *found = stage_find_label (fixture->dialog, label);

  g_assert_nonnull (found);

  return gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON);
}

static void
assert_buttons (Fixture *fixture,
                gboolean can_print,
                gboolean can_save)
{
  settle ();
  g_assert_cmpint (gtk_widget_get_sensitive (get_button (fixture, "Print…")), ==, can_print);
  g_assert_cmpint (gtk_widget_get_sensitive (get_button (fixture, "Save as PDF…")), ==, can_save);
}

static void
assert_remark (Fixture    *fixture,
               const char *remark)
{
  settle ();
  if (stage_find_label (fixture->dialog, remark) == NULL)
    g_error ("The dialog does not say “%s”", remark);
}

/* Returns: (transfer none): what the message bar says, which must be there. */
static const char *
get_message (Fixture *fixture)
{
  return gtk_label_get_label (GTK_LABEL (stage_find_type (get_part (fixture, PAMPHLET_TYPE_MESSAGE_BAR), GTK_TYPE_LABEL)));
}

static void
test_sections (Fixture      *fixture,
               gconstpointer data)
{
  open_dialog (fixture);
  assert_shown (fixture, OVERVIEW, CARE);
  toggle (fixture, "cold", "what");
  assert_not_shown (fixture, OVERVIEW, NULL);
  assert_shown (fixture, "A cold", CARE);
  toggle (fixture, "cold", "what");
  assert_shown (fixture, OVERVIEW, CARE);

  /* The leaflet's own row stands for all of its sections. */
  toggle (fixture, "cold", "care");
  toggle (fixture, "cold", NULL);
  assert_shown (fixture, OVERVIEW, CARE);
  toggle (fixture, "cold", NULL);
  assert_not_shown (fixture, OVERVIEW, CARE);
}

static void
test_presets (Fixture      *fixture,
              gconstpointer data)
{
  open_dialog (fixture);
  choose_preset (fixture, PAMPHLET_PRESET_GOING_HOME);
  assert_not_shown (fixture, OVERVIEW, NULL);
  assert_shown (fixture, "A cold", CARE);
  choose_preset (fixture, PAMPHLET_PRESET_AT_DIAGNOSIS);
  assert_shown (fixture, "A cold", OVERVIEW);
  assert_not_shown (fixture, CARE, NULL);
  activate (fixture, "checklist.all");
  assert_shown (fixture, OVERVIEW, CARE);
}

static void
test_nothing_chosen (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *text = NULL;

  open_dialog (fixture);
  assert_buttons (fixture, TRUE, TRUE);
  g_assert_null (stage_find_label (fixture->dialog, "Choose at least one section."));

  activate (fixture, "checklist.none");
  assert_remark (fixture, "Choose at least one section.");
  assert_buttons (fixture, FALSE, FALSE);
  text = dup_preview (fixture);
  g_assert_cmpstr (text, ==, "");

  toggle (fixture, "cold", "what");
  assert_buttons (fixture, TRUE, TRUE);
  assert_shown (fixture, OVERVIEW, NULL);
}

/* What is shown at the check box of a row. */
static void
assert_checked (Fixture              *fixture,
                const char           *section,
                GtkAccessibleTristate state)
{
  GtkWidget *row = GTK_WIDGET (get_row (fixture, "cold", section));
  GtkWidget *check = stage_find_type (row, GTK_TYPE_CHECK_BUTTON);

  settle ();
  g_assert_cmpint (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)), ==, state == GTK_ACCESSIBLE_TRISTATE_TRUE);
  g_assert_cmpint (gtk_check_button_get_inconsistent (GTK_CHECK_BUTTON (check)), ==, state == GTK_ACCESSIBLE_TRISTATE_MIXED);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED, state);
}

static void
test_check_boxes (Fixture      *fixture,
                  gconstpointer data)
{
  open_dialog (fixture);
  assert_checked (fixture, NULL, GTK_ACCESSIBLE_TRISTATE_TRUE);
  assert_checked (fixture, "care", GTK_ACCESSIBLE_TRISTATE_TRUE);
  toggle (fixture, "cold", "care");
  assert_checked (fixture, NULL, GTK_ACCESSIBLE_TRISTATE_MIXED);
  assert_checked (fixture, "care", GTK_ACCESSIBLE_TRISTATE_FALSE);
  toggle (fixture, "cold", "what");
  assert_checked (fixture, NULL, GTK_ACCESSIBLE_TRISTATE_FALSE);
}

static void
test_sections_move (Fixture      *fixture,
                    gconstpointer data)
{
  PamphletPickRow *care;

  open_dialog (fixture);
  care = get_row (fixture, "cold", "care");
  select_row (fixture, "cold", "care");
  gtk_widget_grab_focus (GTK_WIDGET (care));
  assert_shown (fixture, OVERVIEW, CARE);

  activate (fixture, "checklist.move-up");
  assert_shown (fixture, CARE, OVERVIEW);
  /* The keyboard goes with it. */
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->dialog)) == GTK_WIDGET (care));
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (care)), ==, 1);

  /* At the top there is nowhere to go. */
  activate (fixture, "checklist.move-up");
  assert_shown (fixture, CARE, OVERVIEW);
  activate (fixture, "checklist.move-down");
  assert_shown (fixture, OVERVIEW, CARE);
}

static void
test_leaflets_move (Fixture      *fixture,
                    gconstpointer data)
{
  pamphlet_basket_add_leaflet (fixture->basket, fixture->shelf.library, get_condition (fixture, "flu"));
  open_dialog (fixture);
  assert_shown (fixture, "A cold", "The flu");

  select_row (fixture, "flu", NULL);
  activate (fixture, "checklist.move-up");
  assert_shown (fixture, "The flu", "A cold");
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (get_row (fixture, "flu", NULL))), ==, 0);
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (get_row (fixture, "flu", "care"))), ==, 2);

  select_row (fixture, "flu", "what");
  activate (fixture, "checklist.remove");
  assert_not_shown (fixture, "The flu", NULL);
  assert_shown (fixture, OVERVIEW, CARE);

  /* The last one stays. */
  activate (fixture, "checklist.remove");
  assert_shown (fixture, OVERVIEW, CARE);
}

static void
test_long_list (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *list;
  unsigned   n_rows = 0;

  for (unsigned i = 0; i < 12; i++)
    {
      g_autofree char *id = g_strdup_printf ("cold%u", i);
      g_autofree char *file = g_strdup_printf ("conditions/%s.json", id);
      g_autofree char *leaflet = fixture_new_leaflet (id, id);

      fixture_write (fixture->shelf.folder, file, leaflet);
    }
  pamphlet_basket_clear (fixture->basket);
  shelf_read (&fixture->shelf);
  for (unsigned i = 0; i < 12; i++)
    {
      g_autofree char *id = g_strdup_printf ("cold%u", i);
      g_autofree char *file = g_build_filename (fixture->shelf.folder, "conditions", id, NULL);
      g_autofree char *path = g_strconcat (file, ".json", NULL);

      pamphlet_basket_add_leaflet (fixture->basket, fixture->shelf.library, get_condition (fixture, id));
      g_assert_no_errno (g_remove (path));
    }

  /* Its rows come little by little, and where they belong. */
  open_dialog (fixture);
  settle ();
  list = get_part (fixture, GTK_TYPE_LIST_BOX);
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row), n_rows++)
    {
      g_autofree char *expected = g_strdup_printf ("cold%u", n_rows / 3);
      PamphletPick    *pick = pamphlet_pick_row_get_pick (PAMPHLET_PICK_ROW (row));

      g_assert_cmpstr (pamphlet_condition_get_id (pamphlet_pick_get_condition (pick)), ==, expected);
      g_assert_cmpint (pamphlet_pick_row_get_place (PAMPHLET_PICK_ROW (row)), ==, n_rows % 3);
    }
  g_assert_cmpuint (n_rows, ==, 36);
  assert_shown (fixture, "cold0", "cold11");
}

static GtkDropTarget *
get_drop_target (GtkWidget *list)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);

  for (unsigned i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }

  g_assert_not_reached ();
  return NULL;
}

/* Drops a row on another one. Returns: whether it was taken. */
static gboolean
drop (Fixture         *fixture,
      PamphletPickRow *row,
      PamphletPickRow *target)
{
  GtkWidget      *list = get_part (fixture, GTK_TYPE_LIST_BOX);
  graphene_rect_t bounds;
  gboolean        is_taken = FALSE;
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, PAMPHLET_TYPE_PICK_ROW);
  g_value_set_object (&value, row);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (target), list, &bounds));
  g_signal_emit_by_name (get_drop_target (list), "drop", &value, bounds.origin.x + 5.0, bounds.origin.y + 5.0, &is_taken);

  return is_taken;
}

static void
test_rows_are_dragged (Fixture      *fixture,
                       gconstpointer data)
{
  pamphlet_basket_add_leaflet (fixture->basket, fixture->shelf.library, get_condition (fixture, "flu"));
  open_dialog (fixture);

  g_assert_true (drop (fixture, get_row (fixture, "cold", "what"), get_row (fixture, "cold", "care")));
  assert_shown (fixture, CARE, OVERVIEW);
  /* On the leaflet's row means above all sections. */
  g_assert_true (drop (fixture, get_row (fixture, "cold", "what"), get_row (fixture, "cold", NULL)));
  assert_shown (fixture, OVERVIEW, CARE);
  /* No section can go to another leaflet. */
  g_assert_false (drop (fixture, get_row (fixture, "cold", "what"), get_row (fixture, "flu", "care")));
  g_assert_false (drop (fixture, get_row (fixture, "cold", "what"), get_row (fixture, "cold", "what")));

  stage_settle (GTK_WINDOW (fixture->dialog));
  g_assert_true (drop (fixture, get_row (fixture, "cold", NULL), get_row (fixture, "flu", "care")));
  assert_shown (fixture, "The flu", "A cold");
}

static void
test_language (Fixture      *fixture,
               gconstpointer data)
{
  open_dialog (fixture);
  choose (fixture, "Language", "es");
  assert_shown (fixture, "ES A cold", "ES Go to bed");
  choose (fixture, "Second language", "en");
  assert_shown (fixture, "ES Go to bed", CARE);
  choose (fixture, "Second language", "ar");
  assert_shown (fixture, "ES Go to bed", "AR Go to bed");

  /* It is the first one now, and stands there once. */
  choose (fixture, "Language", "ar");
  g_assert_cmpstr (pamphlet_choice_menu_get_chosen (get_choice (fixture, "Second language")), ==, "");
  assert_shown (fixture, "AR A cold", "AR Go to bed");
  assert_not_shown (fixture, "ES Go to bed", NULL);
  assert_buttons (fixture, TRUE, TRUE);
}

static void
test_language_is_missing (Fixture      *fixture,
                          gconstpointer data)
{
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "ward");
  g_autoptr (PamphletLibrary) ward = fixture_read_library (folder, PAMPHLET_SEVERITY_WARNING, "");

  fixture_write_bytes (folder, "images/nose.svg", "no image", -1);
  pamphlet_basket_add_leaflet (fixture->basket, ward, pamphlet_library_get_condition (ward, "cold"));
  open_dialog (fixture);
  assert_buttons (fixture, TRUE, TRUE);

  choose (fixture, "Language", "es");
  assert_remark (fixture, "“A cold” is not available in Spanish. Choose another language, or leave that leaflet out.");
  assert_buttons (fixture, FALSE, FALSE);
  choose (fixture, "Language", "en");
  assert_buttons (fixture, TRUE, TRUE);
  choose (fixture, "Second language", "es");
  assert_buttons (fixture, FALSE, FALSE);

  gtk_list_box_select_row (get_part (fixture, GTK_TYPE_LIST_BOX), gtk_list_box_get_row_at_index (get_part (fixture, GTK_TYPE_LIST_BOX), 3));
  activate (fixture, "checklist.remove");
  assert_buttons (fixture, TRUE, TRUE);
}

static void
test_text_is_not_translated (Fixture      *fixture,
                             gconstpointer data)
{
  g_autofree char *locale = g_build_filename (fixture->shelf.folder, "locale", NULL);
  g_autoptr (GTree) catalog = catalog_new_complete (CATALOG_HEADER, fixture->shelf.library, "ES ");

  catalog_set (catalog, "cold|care|rest.bed", "Go to bed", NULL);
  catalog_write (catalog, locale, "es", "clinic");
  open_dialog (fixture);
  choose (fixture, "Language", "es");
  assert_remark (fixture, "1 text is not translated. It is printed in the language that it was written in, and marked.");
  assert_buttons (fixture, TRUE, TRUE);

  /* Where it is not printed, it does not matter. */
  toggle (fixture, "cold", "care");
  settle ();
  g_assert_null (stage_find_label (fixture->dialog, "1 text is not translated. It is printed in the language that it was written in, and marked."));
}

static unsigned
count_pages (Fixture *fixture)
{
  g_autofree char *text = dup_preview (fixture);

  return pamphlet_layout_get_n_pages (get_layout (fixture));
}

static void
test_text_size (Fixture      *fixture,
                gconstpointer data)
{
  static const char *const sizes[] = { "12", "14", "16", "18", "24" };
  unsigned                 n_before = 0;

  open_dialog (fixture);
  g_assert_cmpstr (pamphlet_choice_menu_get_chosen (get_choice (fixture, "Text size")), ==, "14");
  for (unsigned i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      choose (fixture, "Text size", sizes[i]);
      g_assert_cmpint (pamphlet_handout_options_get_text_size (pamphlet_handout_dialog_get_options (PAMPHLET_HANDOUT_DIALOG (fixture->dialog))), ==, atoi (sizes[i]));
      g_assert_cmpuint (count_pages (fixture), >=, n_before);
      n_before = count_pages (fixture);
    }
  choose (fixture, "Text size", "12");
  g_assert_cmpuint (count_pages (fixture), <, n_before);
}

/* Returns: (transfer none): the widget of a page. */
static GtkWidget *
get_page (Fixture *fixture,
          unsigned page)
{
  GtkWidget *widget = gtk_widget_get_first_child (get_part (fixture, PAMPHLET_TYPE_PAGE_PREVIEW));

  for (; page > 0; page--)
    widget = gtk_widget_get_next_sibling (widget);
  g_assert_nonnull (widget);

  return widget;
}

static double
get_shape (GtkWidget *page)
{
  return (double)gtk_widget_get_height (page) / gtk_widget_get_width (page);
}

static void
test_paper (Fixture      *fixture,
            gconstpointer data)
{
  open_dialog (fixture);
  choose (fixture, "Paper", "A4");
  stage_settle (GTK_WINDOW (fixture->dialog));
  g_assert_cmpfloat_with_epsilon (get_shape (get_page (fixture, 0)), 297.0 / 210, 0.01);
  choose (fixture, "Paper", "Letter");
  stage_settle (GTK_WINDOW (fixture->dialog));
  g_assert_cmpfloat_with_epsilon (get_shape (get_page (fixture, 0)), 11 / 8.5, 0.01);
}

static void
type (Fixture    *fixture,
      const char *name,
      const char *note)
{
  gtk_editable_set_text (get_part (fixture, GTK_TYPE_ENTRY), name);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (get_part (fixture, GTK_TYPE_TEXT_VIEW)), note, -1);
}

static void
test_name_and_note_are_not_kept (Fixture      *fixture,
                                 gconstpointer data)
{
  open_dialog (fixture);
  type (fixture, "Ana Lima", "Come on Monday.");
  assert_shown (fixture, "Ana Lima", NULL);
  assert_shown (fixture, "Come on Monday.", NULL);
  type (fixture, "", "");
  assert_not_shown (fixture, "Ana Lima", "Come on Monday.");

  type (fixture, "Ana Lima", "Come on Monday.");
  assert_shown (fixture, "Ana Lima", NULL);
  close_dialog (fixture);
  open_dialog (fixture);
  assert_not_shown (fixture, "Ana Lima", "Come on Monday.");
  g_assert_cmpstr (gtk_editable_get_text (get_part (fixture, GTK_TYPE_ENTRY)), ==, "");
}

static void
test_pages_are_spoken (Fixture      *fixture,
                       gconstpointer data)
{
  PamphletLayout  *layout;
  g_autofree char *text = NULL;

  open_dialog (fixture);
  choose (fixture, "Text size", "24");
  g_assert_cmpuint (count_pages (fixture), >=, 3);
  layout = get_layout (fixture);
  for (unsigned i = 0; i < pamphlet_layout_get_n_pages (layout); i++)
    {
      g_autofree char *name = g_strdup_printf ("Page %u of %u", i + 1, pamphlet_layout_get_n_pages (layout));
      g_autofree char *content = pamphlet_layout_dup_text (layout, i);

      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_page (fixture, i)), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_page (fixture, i)), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, content);
    }

  /* And so is what is there after a change. */
  toggle (fixture, "cold", "what");
  g_clear_pointer (&text, g_free);
  settle ();
  text = pamphlet_layout_dup_text (get_layout (fixture), 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_page (fixture, 0)), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
}

static gboolean
is_page_in_sight (Fixture *fixture,
                  unsigned page)
{
  double top, bottom;

  pamphlet_sight_get (get_part (fixture, PAMPHLET_TYPE_PAGE_PREVIEW), &top, &bottom);

  return pamphlet_sight_has (get_page (fixture, page), top, bottom);
}

static void
press (Fixture *fixture,
       unsigned key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (get_part (fixture, PAMPHLET_TYPE_PAGE_PREVIEW));

  for (unsigned i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (unsigned j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
            gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, get_part (fixture, PAMPHLET_TYPE_PAGE_PREVIEW), gtk_shortcut_get_arguments (shortcut));
        }
    }
  stage_settle (GTK_WINDOW (fixture->dialog));
}

static void
test_pages_are_turned (Fixture      *fixture,
                       gconstpointer data)
{
  GtkWindow *window;
  unsigned   n_pages;

  open_dialog (fixture);
  window = GTK_WINDOW (fixture->dialog);
  choose (fixture, "Text size", "24");
  n_pages = count_pages (fixture);
  stage_settle (window);

  g_assert_true (is_page_in_sight (fixture, 0));
  g_assert_false (is_page_in_sight (fixture, 2));
  g_assert_true (gtk_widget_child_focus (get_part (fixture, PAMPHLET_TYPE_PAGE_PREVIEW), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (window) == get_page (fixture, 0));

  press (fixture, GDK_KEY_Page_Down);
  press (fixture, GDK_KEY_Page_Down);
  g_assert_true (gtk_window_get_focus (window) == get_page (fixture, 2));
  g_assert_true (is_page_in_sight (fixture, 2));
  g_assert_false (is_page_in_sight (fixture, 0));
  press (fixture, GDK_KEY_Home);
  g_assert_true (is_page_in_sight (fixture, 0));
  press (fixture, GDK_KEY_End);
  g_assert_true (gtk_window_get_focus (window) == get_page (fixture, n_pages - 1));

  /* A page that goes gives the keyboard to the one before. */
  choose (fixture, "Text size", "12");
  g_assert_cmpuint (count_pages (fixture), <, n_pages);
  g_assert_true (gtk_window_get_focus (window) == get_page (fixture, count_pages (fixture) - 1));
}

/* As on a telephone, and with letters of twice the size. */
static void
test_least_width (Fixture      *fixture,
                  gconstpointer data)
{
  GtkSettings     *settings = gtk_settings_get_default ();
  g_autofree char *font = NULL;
  int              minimum;

  g_object_get (settings, "gtk-font-name", &font, NULL);
  open_dialog (fixture);
  gtk_widget_measure (fixture->dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  close_dialog (fixture);

  g_object_set (settings, "gtk-font-name", "Sans 20", NULL);
  open_dialog (fixture);
  gtk_widget_measure (fixture->dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  close_dialog (fixture);
  g_object_set (settings, "gtk-font-name", font, NULL);
}

/* Where the pages stand below the sections, they are in sight only in part, too. */
static void
test_narrow_dialog (Fixture      *fixture,
                    gconstpointer data)
{
  PamphletPair *pair;

  open_dialog (fixture);
  pair = get_part (fixture, PAMPHLET_TYPE_PAIR);
  g_assert_false (pamphlet_pair_is_narrow (pair));
  g_assert_true (is_page_in_sight (fixture, 0));
  close_dialog (fixture);

  fixture->dialog = pamphlet_handout_dialog_new (fixture->parent, fixture->basket, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->dialog), 360, 480);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  pair = get_part (fixture, PAMPHLET_TYPE_PAIR);
  WAIT_UNTIL (pamphlet_pair_is_narrow (pair));
  stage_settle (GTK_WINDOW (fixture->dialog));
  g_assert_false (is_page_in_sight (fixture, 0));

  g_assert_true (gtk_widget_child_focus (get_part (fixture, PAMPHLET_TYPE_PAGE_PREVIEW), GTK_DIR_TAB_FORWARD));
  press (fixture, GDK_KEY_Home);
  g_assert_true (is_page_in_sight (fixture, 0));
}

static void
test_lockdown (Fixture      *fixture,
               gconstpointer data)
{
  open_dialog (fixture);
  g_object_set (fixture->dialog, "can-print", FALSE, NULL);
  assert_buttons (fixture, FALSE, TRUE);
  assert_remark (fixture, "Printing is switched off on this computer.");
  g_object_set (fixture->dialog, "can-save", FALSE, NULL);
  assert_buttons (fixture, FALSE, FALSE);
  assert_remark (fixture, "Printing and saving are switched off on this computer.");
  g_object_set (fixture->dialog, "can-print", TRUE, NULL);
  assert_buttons (fixture, TRUE, FALSE);
  assert_remark (fixture, "Saving is switched off on this computer.");

  /* Neither the keys nor a change of the sections get around it. */
  toggle (fixture, "cold", "what");
  assert_buttons (fixture, TRUE, FALSE);
}

static void
test_locked_settings (Fixture      *fixture,
                      gconstpointer data)
{
  PamphletHandoutOptions *options;

  open_dialog (fixture);
  options = pamphlet_handout_dialog_get_options (PAMPHLET_HANDOUT_DIALOG (fixture->dialog));
  g_object_set (options, "text-size", 18, "paper", "Letter", "text-size-editable", FALSE, "paper-editable", FALSE, NULL);
  g_assert_cmpint (pamphlet_handout_options_get_text_size (options), ==, 18);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (get_choice (fixture, "Text size"))));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (get_choice (fixture, "Paper"))));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (get_choice (fixture, "Language"))));
}

/* Returns: (transfer full): the text of a PDF file's pages, which end with form feeds. */
static char **
read_pdf (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftotext", path, "-", NULL);
  g_autofree char *text = NULL;
  char           **pages;
  unsigned         n_pages;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));

  pages = g_strsplit (text, "\f", -1);
  n_pages = g_strv_length (pages);
  g_assert_cmpstr (pages[n_pages - 1], ==, "");
  g_clear_pointer (&pages[n_pages - 1], g_free);

  return pages;
}

static PamphletHandout *
make_large_handout (Fixture *fixture)
{
  return pamphlet_basket_make_handout (fixture->basket, 24, NULL, "Ana Lima", NULL);
}

/* Presses “Print” in the dialog of GTK, once it has found the printer. */
static gboolean
press_print_cb (gpointer data)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    if (GTK_IS_PRINT_UNIX_DIALOG (at->data) && gtk_widget_get_mapped (at->data) &&
        gtk_print_unix_dialog_get_selected_printer (at->data) != NULL)
      {
        gtk_dialog_response (GTK_DIALOG (at->data), GPOINTER_TO_INT (data));
        return G_SOURCE_REMOVE;
      }

  return G_SOURCE_CONTINUE;
}

static void
answer_print_dialog (int response)
{
  g_timeout_add (20, press_print_cb, GINT_TO_POINTER (response));
}

/* Chooses the printer of GTK that writes a file. Returns: (transfer full): the name of the file. */
static char *
print_to_file (GtkPrintSettings *settings)
{
  char            *path = g_build_filename (g_get_user_cache_dir (), "printed.pdf", NULL);
  g_autofree char *address = g_filename_to_uri (path, NULL, NULL);

  /* Nobody is asked whether it may be replaced. */
  g_remove (path);
  gtk_print_settings_set_printer (settings, "Print to File");
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, address);

  return path;
}

/* Prints as on any printer. Returns: (transfer full): the pages. */
static char **
print (Fixture          *fixture,
       GtkPrintSettings *settings,
       const char       *paper_name,
       const char       *changed_paper_name)
{
  g_autofree char *path = print_to_file (settings);
  g_autoptr (PamphletHandout) handout = make_large_handout (fixture);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  PamphletPaper paper;

  g_assert_true (pamphlet_paper_parse (paper_name, &paper));
  operation = pamphlet_print_operation_new (handout, &paper);
  if (changed_paper_name != NULL)
    {
      g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
      g_autoptr (GtkPaperSize) size = gtk_paper_size_new (changed_paper_name);

      gtk_page_setup_set_paper_size (setup, size);
      gtk_print_operation_set_default_page_setup (operation, setup);
    }
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_show_progress (operation, FALSE);

  answer_print_dialog (GTK_RESPONSE_OK);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, fixture->parent, &error), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);

  return read_pdf (path);
}

/* Returns: (transfer full): what the pages of the same handout say in the preview. */
static PamphletLayout *
lay_out (Fixture    *fixture,
         const char *paper_name)
{
  g_autoptr (PamphletHandout) handout = make_large_handout (fixture);
  PamphletLayout *layout;
  PamphletPaper   paper;

  g_assert_true (pamphlet_paper_parse (paper_name, &paper));
  layout = pamphlet_layout_new (handout, &paper, NULL);
  pamphlet_layout_finish (layout);

  return layout;
}

/* Asserts that a page of paper begins as the page of the layout does. */
static void
assert_same_page (const char     *printed,
                  PamphletLayout *layout,
                  unsigned        page)
{
  g_autofree char *text = pamphlet_layout_dup_text (layout, page);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 2);
  g_auto (GStrv) words = g_strsplit (lines[0], " ", 2);

  if (strstr (printed, words[0]) == NULL)
    g_error ("Page %u, which begins with “%s”, is not this:\n%s", page, lines[0], printed);
}

static void
test_print (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (PamphletLayout) layout = lay_out (fixture, "A4");
  g_auto (GStrv) pages = print (fixture, settings, "A4", NULL);

  g_assert_cmpuint (g_strv_length (pages), ==, pamphlet_layout_get_n_pages (layout));
  for (unsigned i = 0; pages[i] != NULL; i++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u of %u", i + 1, pamphlet_layout_get_n_pages (layout));

      assert_same_page (pages[i], layout, i);
      g_assert_nonnull (strstr (pages[i], number));
    }
  g_assert_nonnull (strstr (pages[0], "Ana Lima"));
}

static void
test_print_range (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (PamphletLayout) layout = lay_out (fixture, "A4");
  GtkPageRange range = { 1, 2 };
  g_auto (GStrv) pages = NULL;

  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_RANGES);
  gtk_print_settings_set_page_ranges (settings, &range, 1);
  pages = print (fixture, settings, "A4", NULL);
  g_assert_cmpuint (g_strv_length (pages), ==, 2);
  g_assert_nonnull (strstr (pages[0], "Page 2 of"));
  g_assert_nonnull (strstr (pages[1], "Page 3 of"));
}

/* The printer that writes a file cannot make copies itself, so that all of them are in the file: three, and not nine. */
static void
test_print_copies (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (PamphletLayout) layout = lay_out (fixture, "A4");
  g_auto (GStrv) pages = NULL;

  gtk_print_settings_set_n_copies (settings, 3);
  gtk_print_settings_set_collate (settings, TRUE);
  pages = print (fixture, settings, "A4", NULL);
  g_assert_cmpuint (g_strv_length (pages), ==, 3 * pamphlet_layout_get_n_pages (layout));
  for (unsigned i = 0; pages[i] != NULL; i++)
    assert_same_page (pages[i], layout, i % pamphlet_layout_get_n_pages (layout));
}

/* The paper that is chosen last, in the printer's own dialog, is the one that the pages are made for. */
static void
test_print_on_other_paper (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (PamphletLayout) small = NULL;
  g_auto (GStrv) on_letter = print (fixture, settings, "A4", GTK_PAPER_NAME_LETTER);
  g_auto (GStrv) on_a5 = print (fixture, settings, "A4", GTK_PAPER_NAME_A5);
  g_autoptr (PamphletLayout) letter = lay_out (fixture, "Letter");

  g_assert_cmpuint (g_strv_length (on_letter), ==, pamphlet_layout_get_n_pages (letter));
  for (unsigned i = 0; on_letter[i] != NULL; i++)
    assert_same_page (on_letter[i], letter, i);
  g_assert_cmpuint (g_strv_length (on_a5), >, g_strv_length (on_letter));
}

static void
test_print_fails (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "missing", "printed.pdf", NULL);
  g_autoptr (PamphletHandout) handout = make_large_handout (fixture);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  PamphletPaper paper;

  g_assert_true (pamphlet_paper_parse ("A4", &paper));
  operation = pamphlet_print_operation_new (handout, &paper);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==, GTK_PRINT_OPERATION_RESULT_ERROR);
  g_assert_nonnull (error);
}

static void
test_print_job (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autofree char *name = NULL;
  GtkPageSetup    *setup;
  PamphletPaper    paper;

  pamphlet_basket_set_languages (fixture->basket, "es", NULL);
  handout = make_large_handout (fixture);
  g_assert_true (pamphlet_paper_parse ("Letter", &paper));
  operation = pamphlet_print_operation_new (handout, &paper);
  g_object_get (operation, "job-name", &name, NULL);
  /* What it is, and not whose. */
  g_assert_cmpstr (name, ==, "ES A cold");
  setup = gtk_print_operation_get_default_page_setup (operation);
  g_assert_cmpstr (gtk_paper_size_get_name (gtk_page_setup_get_paper_size (setup)), ==, GTK_PAPER_NAME_LETTER);
}

static void
test_print_settings (void)
{
  static const struct
  {
    const char *key;
    const char *value;
    gboolean    is_kept;
  } cases[] = {
    { GTK_PRINT_SETTINGS_PRINTER, "Ward", TRUE },
    { GTK_PRINT_SETTINGS_DUPLEX, "horizontal", TRUE },
    { GTK_PRINT_SETTINGS_USE_COLOR, "false", TRUE },
    { GTK_PRINT_SETTINGS_DEFAULT_SOURCE, "tray-2", TRUE },
    { GTK_PRINT_SETTINGS_N_COPIES, "3", FALSE },
    { GTK_PRINT_SETTINGS_PRINT_PAGES, "ranges", FALSE },
    { GTK_PRINT_SETTINGS_PAGE_RANGES, "1-2", FALSE },
    { GTK_PRINT_SETTINGS_PAGE_SET, "odd", FALSE },
    { GTK_PRINT_SETTINGS_OUTPUT_URI, "file:///Ana.pdf", FALSE },
    { GTK_PRINT_SETTINGS_OUTPUT_BASENAME, "Ana", FALSE },
    { GTK_PRINT_SETTINGS_SCALE, "50", FALSE },
  };
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPrintSettings) reused = NULL;

  for (unsigned i = 0; i < G_N_ELEMENTS (cases); i++)
    gtk_print_settings_set (settings, cases[i].key, cases[i].value);
  reused = pamphlet_print_settings_reuse (settings);
  for (unsigned i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (gtk_print_settings_get (reused, cases[i].key), ==, cases[i].is_kept ? cases[i].value : NULL);
}

static const char *
get_printer (Fixture *fixture)
{
  g_autoptr (GtkPrintSettings) settings = NULL;

  g_object_get (fixture->dialog, "print-settings", &settings, NULL);

  return gtk_print_settings_get_printer (settings);
}

/* Returns: whether there is such a file, and it has @word. */
static gboolean
has_word (const char *path,
          const char *word)
{
  g_autofree char *content = NULL;
  gsize            length;

  return g_file_get_contents (path, &content, &length, NULL) && memmem (content, length, word, strlen (word)) != NULL;
}

static void
test_print_from_dialog (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPrintSettings) after = NULL;
  g_autofree char *path = print_to_file (settings);
  g_auto (GStrv) pages = NULL;

  open_dialog (fixture);
  gtk_print_settings_set_n_copies (settings, 2);
  g_object_set (fixture->dialog, "print-settings", settings, NULL);
  toggle (fixture, "cold", "what");

  answer_print_dialog (GTK_RESPONSE_CANCEL);
  g_assert_true (gtk_widget_activate_action (fixture->dialog, "handout.print", NULL));
  settle ();
  g_assert_null (stage_find_label (fixture->dialog, "The handout is on its way to the printer."));

  answer_print_dialog (GTK_RESPONSE_OK);
  g_assert_true (gtk_widget_activate_action (fixture->dialog, "handout.print", NULL));
  WAIT_UNTIL (stage_find_label (fixture->dialog, "The handout is on its way to the printer.") != NULL);
  /* The printer has it when it is done, and not when it is on its way. */
  WAIT_UNTIL (has_word (path, "%%EOF"));
  pages = read_pdf (path);
  g_assert_nonnull (strstr (pages[0], "A cold"));

  /* The printer is remembered; what concerns this handout alone is not. */
  g_object_get (fixture->dialog, "print-settings", &after, NULL);
  g_assert_cmpstr (get_printer (fixture), ==, "Print to File");
  g_assert_cmpint (gtk_print_settings_get_n_copies (after), ==, 1);
  g_assert_false (gtk_print_settings_has_key (after, GTK_PRINT_SETTINGS_OUTPUT_URI));
}

static void
test_print_from_dialog_fails (Fixture      *fixture,
                              gconstpointer data)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *path = print_to_file (settings);

  open_dialog (fixture);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, "file:///proc/printed.pdf");
  g_object_set (fixture->dialog, "print-settings", settings, NULL);
  answer_print_dialog (GTK_RESPONSE_OK);
  g_assert_true (gtk_widget_activate_action (fixture->dialog, "handout.print", NULL));
  WAIT_UNTIL (stage_find_type (fixture->dialog, PAMPHLET_TYPE_MESSAGE_BAR) != NULL);
  g_assert_true (g_str_has_prefix (get_message (fixture), "The handout could not be printed. "));
  /* There is another way to the paper. */
  g_assert_nonnull (stage_find_label (get_part (fixture, PAMPHLET_TYPE_MESSAGE_BAR), "Save as PDF…"));
}

#define CHANGED "The leaflets have changed meanwhile. Look at the pages again before you print or save them."

/* Once the print dialog is there, the leaflets change, and then somebody prints. */
static gboolean
stop_and_print_cb (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    if (GTK_IS_PRINT_UNIX_DIALOG (at->data) && gtk_widget_get_mapped (at->data) &&
        gtk_print_unix_dialog_get_selected_printer (at->data) != NULL)
      {
        pamphlet_handout_dialog_stop (PAMPHLET_HANDOUT_DIALOG (fixture->dialog));
        gtk_dialog_response (GTK_DIALOG (at->data), GTK_RESPONSE_OK);
        return G_SOURCE_REMOVE;
      }

  return G_SOURCE_CONTINUE;
}

/* What is out of date by the time that somebody presses the button is not printed, and the next time it is. */
static void
test_print_is_stopped (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *path = print_to_file (settings);

  open_dialog (fixture);
  g_object_set (fixture->dialog, "print-settings", settings, NULL);
  pamphlet_handout_dialog_stop (PAMPHLET_HANDOUT_DIALOG (fixture->dialog));
  g_assert_null (stage_find_label (fixture->dialog, CHANGED));

  g_timeout_add (20, stop_and_print_cb, fixture);
  g_assert_true (gtk_widget_activate_action (fixture->dialog, "handout.print", NULL));
  WAIT_UNTIL (stage_find_label (fixture->dialog, CHANGED) != NULL);
  stage_settle (GTK_WINDOW (fixture->dialog));
  settle ();
  g_assert_nonnull (stage_find_label (fixture->dialog, CHANGED));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  answer_print_dialog (GTK_RESPONSE_OK);
  g_assert_true (gtk_widget_activate_action (fixture->dialog, "handout.print", NULL));
  WAIT_UNTIL (stage_find_label (fixture->dialog, "The handout is on its way to the printer.") != NULL);
  WAIT_UNTIL (has_word (path, "%%EOF"));
}

/* Returns: (transfer none) (nullable): the window in which GTK asks for a file. */
static GtkWindow *
find_file_chooser (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    if (GTK_IS_FILE_CHOOSER (at->data))
      return at->data;

  return NULL;
}

/* Asks for a PDF, and takes what is offered in @folder. */
static void
save (Fixture    *fixture,
      const char *folder,
      const char *expected_name)
{
  g_autoptr (GFile) place = g_file_new_for_path (folder);
  g_autofree char *name = NULL;
  GtkWindow       *chooser;

  g_assert_true (gtk_widget_activate_action (fixture->dialog, "handout.save", NULL));
  WAIT_UNTIL ((chooser = find_file_chooser ()) != NULL && gtk_widget_get_mapped (GTK_WIDGET (chooser)));
  name = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (chooser));
  g_assert_cmpstr (name, ==, expected_name);
  /* Once at a time. */
  assert_buttons (fixture, TRUE, FALSE);

  g_assert_true (gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), place, NULL));
  stage_settle (chooser);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  WAIT_UNTIL (stage_find_type (fixture->dialog, PAMPHLET_TYPE_MESSAGE_BAR) != NULL);
}

static void
test_save (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "ES A cold – Español.pdf", NULL);
  g_autofree char *recent = g_build_filename (g_get_user_data_dir (), "recently-used.xbel", NULL);
  g_auto (GStrv) pages = NULL;

  open_dialog (fixture);
  choose (fixture, "Language", "es");
  toggle (fixture, "cold", "what");
  save (fixture, g_get_user_cache_dir (), "ES A cold – Español.pdf");
  assert_remark (fixture, "The handout is saved as “ES A cold – Español.pdf”.");
  assert_buttons (fixture, TRUE, TRUE);

  pages = read_pdf (path);
  g_assert_nonnull (strstr (pages[0], "ES A cold"));
  g_assert_no_errno (g_remove (path));
  WAIT_UNTIL (!has_word (recent, "cold"));
}

static void
test_save_is_stopped (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "A cold – English.pdf", NULL);
  g_autoptr (GFile) place = g_file_new_for_path (g_get_user_cache_dir ());
  GtkWindow *chooser;

  open_dialog (fixture);
  g_assert_true (gtk_widget_activate_action (fixture->dialog, "handout.save", NULL));
  WAIT_UNTIL ((chooser = find_file_chooser ()) != NULL && gtk_widget_get_mapped (GTK_WIDGET (chooser)));
  g_assert_true (gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), place, NULL));
  stage_settle (chooser);
  pamphlet_handout_dialog_stop (PAMPHLET_HANDOUT_DIALOG (fixture->dialog));
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  WAIT_UNTIL (find_file_chooser () == NULL);
  stage_settle (GTK_WINDOW (fixture->dialog));
  assert_buttons (fixture, TRUE, TRUE);
  assert_remark (fixture, CHANGED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  save (fixture, g_get_user_cache_dir (), "A cold – English.pdf");
  assert_remark (fixture, "The handout is saved as “A cold – English.pdf”.");
}

static void
test_save_fails (Fixture      *fixture,
                 gconstpointer data)
{
  open_dialog (fixture);
  save (fixture, "/proc", "A cold – English.pdf");
  g_assert_true (g_str_has_prefix (get_message (fixture), "“/proc/A cold – English.pdf” could not be written"));
  assert_buttons (fixture, TRUE, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("pamphlet-handout-XXXXXX", NULL);
  int              status;

  setlocale (LC_ALL, "");
  /* One folder for all tests, since the list of the files used last outlives each of them. */
  g_setenv ("XDG_CACHE_HOME", folder, TRUE);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  stage_load_style ();
  /* No printer of this machine has anything to do with it. */
  g_object_set (gtk_settings_get_default (), "gtk-print-backends", "file", NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/handout/sections", test_sections);
  ADD ("/handout/presets", test_presets);
  ADD ("/handout/nothing-chosen", test_nothing_chosen);
  ADD ("/handout/check-boxes", test_check_boxes);
  ADD ("/handout/sections-move", test_sections_move);
  ADD ("/handout/leaflets-move", test_leaflets_move);
  ADD ("/handout/long-list", test_long_list);
  ADD ("/handout/rows-are-dragged", test_rows_are_dragged);
  ADD ("/handout/language", test_language);
  ADD ("/handout/language-is-missing", test_language_is_missing);
  ADD ("/handout/text-is-not-translated", test_text_is_not_translated);
  ADD ("/handout/text-size", test_text_size);
  ADD ("/handout/paper", test_paper);
  ADD ("/handout/name-and-note-are-not-kept", test_name_and_note_are_not_kept);
  ADD ("/handout/pages-are-spoken", test_pages_are_spoken);
  ADD ("/handout/pages-are-turned", test_pages_are_turned);
  ADD ("/handout/least-width", test_least_width);
  ADD ("/handout/narrow-dialog", test_narrow_dialog);
  ADD ("/handout/lockdown", test_lockdown);
  ADD ("/handout/locked-settings", test_locked_settings);
  ADD ("/handout/print", test_print);
  ADD ("/handout/print-range", test_print_range);
  ADD ("/handout/print-copies", test_print_copies);
  ADD ("/handout/print-on-other-paper", test_print_on_other_paper);
  ADD ("/handout/print-fails", test_print_fails);
  ADD ("/handout/print-job", test_print_job);
  g_test_add_func ("/handout/print-settings", test_print_settings);
  ADD ("/handout/print-from-dialog", test_print_from_dialog);
  ADD ("/handout/print-from-dialog-fails", test_print_from_dialog_fails);
  ADD ("/handout/print-is-stopped", test_print_is_stopped);
  ADD ("/handout/save", test_save);
  ADD ("/handout/save-is-stopped", test_save_is_stopped);
  ADD ("/handout/save-fails", test_save_fails);

  status = g_test_run ();
  stage_remove_tree (folder);

  return status;
}

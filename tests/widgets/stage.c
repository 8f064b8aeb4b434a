/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "stage.h"

#include "text-label.h"

#include <glib/gstdio.h>

/* Gives the widgets the program's own style. */
void
stage_load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/pamphlet/Pamphlet/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

static gboolean
do_nothing_cb (gpointer user_data)
{
  return G_SOURCE_REMOVE;
}

/* Returns: whether GTK prepares a tooltip, as it does for half a second whenever the pointer comes to a window, or a popover
 * opens. GTK 4.8 warns where the window or the popover goes before. */
static gboolean
is_tooltip_due (void)
{
  guint    newest = g_idle_add (do_nothing_cb, NULL);
  gboolean is_due = FALSE;

  for (guint id = 1; id < newest && !is_due; id++)
    {
      GSource *source = g_main_context_find_source_by_id (NULL, id);

      is_due = source != NULL && g_strcmp0 (g_source_get_name (source), "[gtk] tooltip_popup_timeout") == 0;
    }
  g_source_remove (newest);

  return is_due;
}

/* Lets what is on its way happen: a frame gives out sizes, what it has changed comes with the next one. */
void
stage_settle (GtkWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));

  for (unsigned i = 0; i < 3; i++)
    {
      gboolean painted = FALSE;
      gulong   handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT | GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
      WAIT_UNTIL (painted);
      g_signal_handler_disconnect (clock, handler);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  WAIT_UNTIL (!is_tooltip_due ());
}

/* Shows @child alone in the window, at this size. */
void
stage_present (GtkWindow *window,
               GtkWidget *child,
               int        width,
               int        height)
{
  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_default_size (window, width, height);
  gtk_window_set_child (window, child);
  gtk_window_present (window);
  WAIT_UNTIL (gtk_widget_get_mapped (child) && gtk_widget_get_height (child) > 0);
  stage_settle (window);
}

/* Destroys the window: every widget must go with it. */
void
stage_clear (GtkWindow *window)
{
  GtkWidget *child = gtk_window_get_child (window);

  if (child != NULL)
    g_object_add_weak_pointer (G_OBJECT (child), (gpointer *)&child);
  gtk_window_destroy (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (child);
}

/* @is_wanted: (nullable) */
static gpointer
find (GtkWidget    *root,
      GType         type,
      StageIsWanted is_wanted,
      const char   *text,
      gboolean      only_on_screen)
{
  gpointer found = NULL;

  if (only_on_screen && (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root)))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (is_wanted == NULL || is_wanted (root, text)))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find (child, type, is_wanted, text, only_on_screen);

  return found;
}

/* Returns: (nullable): the first widget of @type in @root, the ones that are not on screen left out. */
GtkWidget *
stage_find_type (GtkWidget *root,
                 GType      type)
{
  return find (root, type, NULL, NULL, TRUE);
}

/* Returns: whether the label shows exactly @text, apart from the invisible characters that keep its words in order. */
static gboolean
shows (gpointer    label,
       const char *text)
{
  g_autoptr (GString) shown = g_string_new (NULL);

  for (const char *at = gtk_label_get_text (label); *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_type (g_utf8_get_char (at)) != G_UNICODE_FORMAT)
      g_string_append_unichar (shown, g_utf8_get_char (at));

  return g_str_equal (shown->str, text);
}

/* Returns: (nullable): the first label in @root that shows @text, the ones that are not on screen left out. */
GtkWidget *
stage_find_label (GtkWidget  *root,
                  const char *text)
{
  return find (root, GTK_TYPE_LABEL, shows, text, TRUE);
}

/* Returns: (transfer none) (nullable): the first widget of @type in @root, be it on screen or not. */
gpointer
stage_find_part (gpointer root,
                 GType    type)
{
  return find (root, type, NULL, NULL, FALSE);
}

/* Returns: (transfer none) (nullable): the first of these that is wanted, be it on screen or not. */
gpointer
stage_find_wanted_part (gpointer      root,
                        GType         type,
                        StageIsWanted is_wanted,
                        const char   *text)
{
  return find (root, type, is_wanted, text, FALSE);
}

/* Clicks a link or a term of a PamphletTextLabel, and waits until what it opens is there. */
void
stage_activate_link (GtkWidget  *text_label,
                     const char *address)
{
  GtkLabel *label = pamphlet_text_label_get_label (PAMPHLET_TEXT_LABEL (text_label));
  GtkRoot  *root = gtk_widget_get_root (text_label);
  gboolean  handled = FALSE;

  g_signal_emit_by_name (label, "activate-link", address, &handled);
  g_assert_true (handled);
  stage_settle (GTK_WINDOW (root));
}

/* Removes a file, or a folder with all that is in it. */
void
stage_remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      stage_remove_tree (child);
    }

  g_assert_no_errno (g_remove (path));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "image-view.h"

#include "direction.h"
#include "strip.h"
#include "text-label.h"

struct _PamphletImageView
{
  GtkWidget     parent_instance;
  GCancellable *cancellable; /* NULL once it is known whether the image can be shown */
  GtkWidget    *picture;     /* NULL once it is known that it cannot */
  PamphletText *alt;
};

G_DEFINE_FINAL_TYPE (PamphletImageView, pamphlet_image_view, GTK_TYPE_WIDGET)

static void
load_texture (GTask        *task,
              gpointer      source,
              gpointer      path,
              GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_filename (path, &error);

  if (texture != NULL)
    g_task_return_pointer (task, g_steal_pointer (&texture), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Without the image, its alternative tells what it would have shown. */
static void
show_alternative (PamphletImageView *self)
{
  GtkWidget *frame = pamphlet_strip_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ALIGN_FILL, 12);
  GtkWidget *words = pamphlet_text_label_new (self->alt, NULL, PAMPHLET_TEXT_ROLE_BODY);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", "image-missing-symbolic",
                                  "valign", GTK_ALIGN_START,
                                  NULL);

  gtk_widget_add_css_class (icon, "level-icon");
  gtk_widget_add_css_class (frame, "missing-image");
  gtk_widget_set_hexpand (words, TRUE);
  pamphlet_strip_append (PAMPHLET_STRIP (frame), icon);
  pamphlet_strip_append (PAMPHLET_STRIP (frame), words);

  g_clear_pointer (&self->picture, gtk_widget_unparent);
  gtk_widget_insert_after (frame, GTK_WIDGET (self), NULL);
  pamphlet_direction_pass_on (frame);
}

/* A view that is gone has cancelled the task, and must not be touched. */
static void
texture_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);
  PamphletImageView *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = PAMPHLET_IMAGE_VIEW (user_data);
  g_clear_object (&self->cancellable);
  if (texture != NULL)
    gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  else
    show_alternative (self);
}

static void
start_loading (PamphletImageView *self,
               const char        *path)
{
  g_autoptr (GTask) task = NULL;

  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, texture_loaded_cb, self);
  g_task_set_source_tag (task, start_loading);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, load_texture);
}

static void
pamphlet_image_view_dispose (GObject *object)
{
  PamphletImageView *self = PAMPHLET_IMAGE_VIEW (object);
  GtkWidget         *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->picture = NULL;

  G_OBJECT_CLASS (pamphlet_image_view_parent_class)->dispose (object);
}

static void
pamphlet_image_view_finalize (GObject *object)
{
  g_clear_pointer (&PAMPHLET_IMAGE_VIEW (object)->alt, pamphlet_text_unref);

  G_OBJECT_CLASS (pamphlet_image_view_parent_class)->finalize (object);
}

static void
pamphlet_image_view_class_init (PamphletImageViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pamphlet_image_view_dispose;
  object_class->finalize = pamphlet_image_view_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pamphlet_image_view_init (PamphletImageView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
}

/* Makes the widget for an image block. The file is read in another thread, so that a large one holds nothing up. */
GtkWidget *
pamphlet_image_view_new (const PamphletBlock *block,
                         PamphletTranslation *translation)
{
  PamphletImageView *self;
  g_autofree char   *path = NULL;

  g_return_val_if_fail (block != NULL && block->file != NULL && block->alt != NULL, NULL);
  g_return_val_if_fail (PAMPHLET_IS_TRANSLATION (translation), NULL);

  self = g_object_new (PAMPHLET_TYPE_IMAGE_VIEW, NULL);
  self->alt = pamphlet_text_ref (block->alt);
  self->picture = g_object_new (GTK_TYPE_PICTURE,
                                "alternative-text", pamphlet_text_get_string (block->alt),
                                "content-fit", GTK_CONTENT_FIT_SCALE_DOWN,
                                "halign", GTK_ALIGN_START,
                                NULL);
  /* GTK 4.8 speaks of a “GtkPicture” where only the alternative text is set. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL, pamphlet_text_get_string (block->alt), -1);
  gtk_widget_add_css_class (self->picture, "leaflet-image");
  gtk_widget_set_parent (self->picture, GTK_WIDGET (self));
  if (block->caption != NULL)
    gtk_widget_set_parent (pamphlet_text_label_new (block->caption, pamphlet_translation_get_glossary (translation),
                                                    PAMPHLET_TEXT_ROLE_CAPTION),
                           GTK_WIDGET (self));

  path = g_build_filename (pamphlet_library_get_folder (pamphlet_translation_get_library (translation)), block->file, NULL);
  start_loading (self, path);

  return GTK_WIDGET (self);
}

gboolean
pamphlet_image_view_is_loading (PamphletImageView *self)
{
  g_return_val_if_fail (PAMPHLET_IS_IMAGE_VIEW (self), FALSE);

  return self->cancellable != NULL;
}

/* Returns: whether the alternative is shown in place of the image. */
gboolean
pamphlet_image_view_has_failed (PamphletImageView *self)
{
  g_return_val_if_fail (PAMPHLET_IS_IMAGE_VIEW (self), FALSE);

  return self->picture == NULL;
}

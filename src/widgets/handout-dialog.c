/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "handout-dialog.h"

#include "export-task.h"
#include "file-name.h"
#include "message-bar.h"
#include "page-preview.h"
#include "pair.h"
#include "pdf-saver.h"
#include "print-operation.h"
#include "remarks.h"
#include "section-checklist.h"

#include <glib/gi18n-lib.h>

struct _PamphletHandoutDialog
{
  GtkWindow                 parent_instance;
  PamphletMessageBar       *message_bar;
  PamphletSectionChecklist *checklist;
  PamphletHandoutOptions   *options;
  PamphletPagePreview      *preview;
  GtkWidget                *remark_box;
  GtkLabel                 *remarks;
  GtkLabel                 *page_count;
  PamphletBasket           *basket;
  PamphletClinic           *clinic;
  PamphletHandout          *handout;   /* what the preview shows */
  char                    **obstacles; /* why it cannot be printed */
  guint                     refresh_id;
  GtkPrintSettings         *print_settings; /* or NULL */
  GtkPrintOperation        *operation;      /* the last one, or NULL */
  gboolean                  can_print;
  gboolean                  can_save;
  gboolean                  is_disposed;
  GCancellable             *saving; /* of what is being saved, or NULL */
  gboolean                  is_printing;
  gboolean                  is_outdated; /* what was being printed or saved when it was stopped */
};

enum {
  PROP_CAN_PRINT = 1,
  PROP_CAN_SAVE,
  PROP_PRINT_SETTINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PamphletHandoutDialog, pamphlet_handout_dialog, GTK_TYPE_WINDOW)

static void
show_remarks (PamphletHandoutDialog *self)
{
  PamphletLayout         *layout = pamphlet_page_preview_get_layout (self->preview);
  const PamphletDocument *document = layout != NULL ? pamphlet_layout_get_document (layout) : NULL;
  g_autofree char        *remarks = pamphlet_remarks_new ((const char *const *)self->obstacles, document, self->can_print, self->can_save);

  gtk_label_set_label (self->remarks, remarks);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remark_box), GTK_ACCESSIBLE_PROPERTY_LABEL, remarks, -1);
  gtk_widget_set_visible (self->remark_box, *remarks != '\0');
}

static void
show_page_count (PamphletHandoutDialog *self)
{
  PamphletLayout  *layout = pamphlet_page_preview_get_layout (self->preview);
  unsigned         n_pages = layout != NULL ? pamphlet_layout_get_n_pages (layout) : 0;
  g_autofree char *words = NULL;

  if (layout == NULL || pamphlet_layout_is_finished (layout))
    /* Translators: %u counts the pages of a handout. */
    words = g_strdup_printf (ngettext ("%u page", "%u pages", n_pages), n_pages);
  else
    /* Translators: %u counts the pages of a handout, of which not all are known yet. */
    words = g_strdup_printf (ngettext ("%u page so far…", "%u pages so far…", n_pages), n_pages);

  gtk_label_set_label (self->page_count, words);
}

static gboolean
can_print (PamphletHandoutDialog *self)
{
  return self->can_print && self->obstacles != NULL && *self->obstacles == NULL;
}

static gboolean
can_save (PamphletHandoutDialog *self)
{
  return self->can_save && self->saving == NULL && self->obstacles != NULL && *self->obstacles == NULL;
}

static void
show_status (PamphletHandoutDialog *self)
{
  if (self->obstacles != NULL)
    show_remarks (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "handout.print", can_print (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "handout.save", can_save (self));
}

static void
refresh (PamphletHandoutDialog *self)
{
  g_autofree char *note = pamphlet_handout_options_dup_note (self->options);
  PamphletPaper    paper;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_pointer (&self->handout, pamphlet_handout_unref);
  g_clear_pointer (&self->obstacles, g_strfreev);

  self->handout = pamphlet_basket_make_handout (self->basket, pamphlet_handout_options_get_text_size (self->options), self->clinic,
                                                pamphlet_handout_options_get_patient (self->options), note);
  self->obstacles = pamphlet_basket_list_obstacles (self->basket);
  pamphlet_handout_options_get_paper (self->options, &paper);

  if (self->handout->leaflets->len > 0)
    pamphlet_page_preview_show (self->preview, self->handout, &paper);
  else
    pamphlet_page_preview_clear (self->preview);
  show_status (self);
}

static gboolean
refresh_cb (gpointer data)
{
  PamphletHandoutDialog *self = data;

  self->refresh_id = 0;
  refresh (self);

  return G_SOURCE_REMOVE;
}

/* Once for all that changes at a time, and before the frame that shows it. */
static void
queue_refresh (PamphletHandoutDialog *self)
{
  if (self->refresh_id == 0 && self->basket != NULL)
    self->refresh_id = g_idle_add_full (GDK_PRIORITY_EVENTS + 1, refresh_cb, self, NULL);
}

/* What is printed is what is chosen, even where that has changed only now. */
static void
finish_refresh (PamphletHandoutDialog *self)
{
  if (self->refresh_id != 0)
    refresh (self);
}

static void
options_cb (PamphletHandoutDialog *self)
{
  if (self->basket == NULL)
    return;

  pamphlet_basket_set_languages (self->basket, pamphlet_handout_options_get_language (self->options),
                                 pamphlet_handout_options_get_second_language (self->options));
  queue_refresh (self);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (PamphletHandoutDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = pamphlet_pdf_saver_finish (result, &error);
  g_autofree char *message = NULL;

  g_clear_object (&self->saving);
  if (self->is_disposed)
    return;

  show_status (self);
  if (name != NULL)
    {
      /* Translators: %s is the name of a file. */
      message = g_strdup_printf (_ ("The handout is saved as “%s”."), name);
      pamphlet_message_bar_tell (self->message_bar, message, NULL, NULL);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pamphlet_message_bar_show (self->message_bar, error->message, NULL, NULL);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PamphletHandoutDialog *self = PAMPHLET_HANDOUT_DIALOG (widget);
  PamphletPaper          paper;

  finish_refresh (self);
  if (!can_save (self))
    return;

  pamphlet_message_bar_hide (self->message_bar);
  pamphlet_handout_options_get_paper (self->options, &paper);
  self->saving = g_cancellable_new ();
  show_status (self);
  pamphlet_pdf_saver_run (GTK_WINDOW (self), self->handout, &paper, self->saving, saved_cb, g_object_ref (self));
}

/* Where the printer fails, there is still the other way to the paper. */
static void
report_print_failure (PamphletHandoutDialog *self,
                      const char            *reason)
{
  /* Translators: %s says what is wrong. */
  g_autofree char *message = g_strdup_printf (_ ("The handout could not be printed. %s"), reason);

  pamphlet_message_bar_show (self->message_bar, message, self->can_save ? "handout.save" : NULL, _ ("Save as PDF…"));
}

static void
print_done_cb (PamphletHandoutDialog  *self,
               GtkPrintOperationResult result,
               GtkPrintOperation      *operation)
{
  g_autoptr (GError) error = NULL;

  self->is_printing = FALSE;
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      report_print_failure (self, error->message);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      g_clear_object (&self->print_settings);
      self->print_settings = pamphlet_print_settings_reuse (gtk_print_operation_get_print_settings (operation));
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRINT_SETTINGS]);
      pamphlet_message_bar_tell (self->message_bar, _ ("The handout is on its way to the printer."), NULL, NULL);
    }
}

/* The printer may fail long after it has taken the pages. */
static void
print_status_cb (PamphletHandoutDialog *self,
                 GtkPrintOperation     *operation)
{
  if (gtk_print_operation_get_status (operation) == GTK_PRINT_STATUS_FINISHED_ABORTED && !self->is_outdated)
    report_print_failure (self, gtk_print_operation_get_status_string (operation));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  PamphletHandoutDialog *self = PAMPHLET_HANDOUT_DIALOG (widget);
  PamphletPaper          paper;

  finish_refresh (self);
  if (!can_print (self))
    return;

  pamphlet_message_bar_hide (self->message_bar);
  pamphlet_handout_options_get_paper (self->options, &paper);
  g_clear_object (&self->operation);
  self->operation = pamphlet_print_operation_new (self->handout, &paper);
  if (self->print_settings != NULL)
    gtk_print_operation_set_print_settings (self->operation, self->print_settings);

  g_signal_connect_object (self->operation, "done", G_CALLBACK (print_done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->operation, "status-changed", G_CALLBACK (print_status_cb), self, G_CONNECT_SWAPPED);
  self->is_printing = TRUE;
  self->is_outdated = FALSE;
  gtk_print_operation_run (self->operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
}

static void
pamphlet_handout_dialog_get_property (GObject    *object,
                                      unsigned    id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  PamphletHandoutDialog *self = PAMPHLET_HANDOUT_DIALOG (object);

  switch (id)
    {
    case PROP_CAN_PRINT:
      g_value_set_boolean (value, self->can_print);
      break;
    case PROP_CAN_SAVE:
      g_value_set_boolean (value, self->can_save);
      break;
    case PROP_PRINT_SETTINGS:
      g_value_set_object (value, self->print_settings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pamphlet_handout_dialog_set_property (GObject      *object,
                                      unsigned      id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  PamphletHandoutDialog *self = PAMPHLET_HANDOUT_DIALOG (object);

  switch (id)
    {
    case PROP_CAN_PRINT:
      self->can_print = g_value_get_boolean (value);
      show_status (self);
      break;
    case PROP_CAN_SAVE:
      self->can_save = g_value_get_boolean (value);
      show_status (self);
      break;
    case PROP_PRINT_SETTINGS:
      g_set_object (&self->print_settings, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pamphlet_handout_dialog_show (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pamphlet_handout_dialog_parent_class)->show (widget);

  gtk_widget_grab_focus (GTK_WIDGET (PAMPHLET_HANDOUT_DIALOG (widget)->checklist));
}

static void
pamphlet_handout_dialog_dispose (GObject *object)
{
  PamphletHandoutDialog *self = PAMPHLET_HANDOUT_DIALOG (object);

  self->is_disposed = TRUE;
  g_cancellable_cancel (self->saving);
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAMPHLET_TYPE_HANDOUT_DIALOG);
  g_clear_object (&self->operation);
  g_clear_object (&self->print_settings);
  g_clear_object (&self->basket);

  G_OBJECT_CLASS (pamphlet_handout_dialog_parent_class)->dispose (object);
}

static void
pamphlet_handout_dialog_finalize (GObject *object)
{
  PamphletHandoutDialog *self = PAMPHLET_HANDOUT_DIALOG (object);

  g_clear_object (&self->saving);
  g_clear_pointer (&self->handout, pamphlet_handout_unref);
  g_clear_pointer (&self->obstacles, g_strfreev);
  g_clear_pointer (&self->clinic, pamphlet_clinic_free);

  G_OBJECT_CLASS (pamphlet_handout_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PAMPHLET_TYPE_PAIR);
  g_type_ensure (PAMPHLET_TYPE_HANDOUT_OPTIONS);
  g_type_ensure (PAMPHLET_TYPE_MESSAGE_BAR);
  g_type_ensure (PAMPHLET_TYPE_PAGE_PREVIEW);
  g_type_ensure (PAMPHLET_TYPE_SECTION_CHECKLIST);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pamphlet/Pamphlet/handout-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PamphletHandoutDialog, message_bar);
  gtk_widget_class_bind_template_child (widget_class, PamphletHandoutDialog, checklist);
  gtk_widget_class_bind_template_child (widget_class, PamphletHandoutDialog, options);
  gtk_widget_class_bind_template_child (widget_class, PamphletHandoutDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, PamphletHandoutDialog, remark_box);
  gtk_widget_class_bind_template_child (widget_class, PamphletHandoutDialog, remarks);
  gtk_widget_class_bind_template_child (widget_class, PamphletHandoutDialog, page_count);
  gtk_widget_class_bind_template_callback (widget_class, options_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_page_count);
}

static void
pamphlet_handout_dialog_class_init (PamphletHandoutDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pamphlet_handout_dialog_get_property;
  object_class->set_property = pamphlet_handout_dialog_set_property;
  object_class->dispose = pamphlet_handout_dialog_dispose;
  object_class->finalize = pamphlet_handout_dialog_finalize;

  properties[PROP_CAN_PRINT] = g_param_spec_boolean ("can-print", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_SAVE] = g_param_spec_boolean ("can-save", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PRINT_SETTINGS] =
    g_param_spec_object ("print-settings", NULL, NULL, GTK_TYPE_PRINT_SETTINGS, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  widget_class->show = pamphlet_handout_dialog_show;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "handout.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "handout.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "handout.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "handout.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pamphlet_handout_dialog_init (PamphletHandoutDialog *self)
{
  self->can_print = TRUE;
  self->can_save = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/*
 * Makes a dialog about what is in @basket, which it changes as somebody chooses.
 *
 * @clinic: (nullable): whose paper it is
 */
GtkWidget *
pamphlet_handout_dialog_new (GtkWindow            *parent,
                             PamphletBasket       *basket,
                             const PamphletClinic *clinic)
{
  PamphletHandoutDialog *self = g_object_new (PAMPHLET_TYPE_HANDOUT_DIALOG, "transient-for", parent, NULL);
  g_auto (GStrv) languages = pamphlet_basket_list_languages (basket);

  self->clinic = pamphlet_clinic_copy (clinic);
  pamphlet_section_checklist_set_basket (self->checklist, basket);
  pamphlet_handout_options_set_languages (self->options, (const char *const *)languages, pamphlet_basket_get_language (basket),
                                          pamphlet_basket_get_second_language (basket));

  self->basket = g_object_ref (basket);
  g_signal_connect_object (basket, "changed", G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

/* Returns: (transfer none): the part that can be bound to settings. */
PamphletHandoutOptions *
pamphlet_handout_dialog_get_options (PamphletHandoutDialog *self)
{
  return self->options;
}

/* To be called when leaflets are not as they were. The pages that are being printed or saved, if any, are stopped, since they are
 * those before. */
void
pamphlet_handout_dialog_stop (PamphletHandoutDialog *self)
{
  if (!self->is_printing && self->saving == NULL)
    return;

  self->is_outdated = TRUE;
  g_cancellable_cancel (self->saving);
  if (self->is_printing)
    gtk_print_operation_cancel (self->operation);
  pamphlet_handout_dialog_warn (self, _ ("The leaflets have changed meanwhile. Look at the pages again before you print or save them."));
}

/* Shows what somebody has to know about the handout. */
void
pamphlet_handout_dialog_warn (PamphletHandoutDialog *self,
                              const char            *message)
{
  pamphlet_message_bar_show (self->message_bar, message, NULL, NULL);
}

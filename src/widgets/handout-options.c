/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "handout-options.h"

#include "choice-menu.h"
#include "handout.h"
#include "language.h"

#include <glib/gi18n-lib.h>

#include <stdlib.h>

/* The id of the first entry of the list of second languages. */
#define NO_LANGUAGE ""

struct _PamphletHandoutOptions
{
  GtkWidget           parent_instance;
  PamphletChoiceMenu *language;
  PamphletChoiceMenu *second_language;
  PamphletChoiceMenu *text_size;
  PamphletChoiceMenu *paper;
  GtkEntry           *patient;
  GtkTextBuffer      *note_buffer;
  char              **tags; /* the languages that there are */
  gboolean            is_text_size_editable;
  gboolean            is_paper_editable;
};

enum {
  PROP_TEXT_SIZE = 1,
  PROP_PAPER,
  PROP_TEXT_SIZE_EDITABLE,
  PROP_PAPER_EDITABLE,
  N_PROPS
};

enum {
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static unsigned    signals[N_SIGNALS];

static const char *const papers[] = { "A4", "Letter" };

G_DEFINE_FINAL_TYPE (PamphletHandoutOptions, pamphlet_handout_options, GTK_TYPE_WIDGET)

static void
changed_cb (PamphletHandoutOptions *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
append_language (PamphletChoiceMenu *menu,
                 const char         *tag)
{
  const char *own_name = pamphlet_language_get_own_name (tag);
  const char *name = pamphlet_language_get_name (tag);

  pamphlet_choice_menu_append (menu, tag, own_name, g_str_equal (own_name, name) ? NULL : name);
}

/* Two languages are two: the first is not offered once more. */
static void
fill_second_language (PamphletHandoutOptions *self,
                      const char             *chosen)
{
  const char *first = pamphlet_choice_menu_get_chosen (self->language);

  pamphlet_choice_menu_clear (self->second_language);
  /* Translators: no second language. */
  pamphlet_choice_menu_append (self->second_language, NO_LANGUAGE, C_ ("language", "None"), NULL);
  for (unsigned i = 0; self->tags[i] != NULL; i++)
    if (g_strcmp0 (self->tags[i], first) != 0)
      append_language (self->second_language, self->tags[i]);

  pamphlet_choice_menu_set_chosen (self->second_language, chosen != NULL && g_strcmp0 (chosen, first) != 0 ? chosen : NO_LANGUAGE);
}

static void
language_cb (PamphletHandoutOptions *self)
{
  g_autofree char *second = g_strdup (pamphlet_handout_options_get_second_language (self));

  if (self->tags == NULL)
    return;

  g_signal_handlers_block_by_func (self->second_language, changed_cb, self);
  fill_second_language (self, second);
  g_signal_handlers_unblock_by_func (self->second_language, changed_cb, self);
  changed_cb (self);
}

static void
text_size_cb (PamphletHandoutOptions *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT_SIZE]);
  changed_cb (self);
}

static void
paper_cb (PamphletHandoutOptions *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAPER]);
  changed_cb (self);
}

/* A size that there is not becomes the next smaller one that there is. */
static void
set_text_size (PamphletHandoutOptions *self,
               int                     size)
{
  g_autofree char *id = NULL;
  int              chosen = pamphlet_handout_text_sizes[0];

  for (unsigned i = 0; i < pamphlet_handout_n_text_sizes; i++)
    if (pamphlet_handout_text_sizes[i] <= size)
      chosen = pamphlet_handout_text_sizes[i];

  id = g_strdup_printf ("%d", chosen);
  pamphlet_choice_menu_set_chosen (self->text_size, id);
}

static void
set_paper (PamphletHandoutOptions *self,
           const char             *name)
{
  pamphlet_choice_menu_set_chosen (self->paper, name != NULL && *name != '\0' ? name : pamphlet_paper_get_default ());
}

static void
pamphlet_handout_options_get_property (GObject    *object,
                                       unsigned    id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  PamphletHandoutOptions *self = PAMPHLET_HANDOUT_OPTIONS (object);

  switch (id)
    {
    case PROP_TEXT_SIZE:
      g_value_set_int (value, pamphlet_handout_options_get_text_size (self));
      break;
    case PROP_PAPER:
      g_value_set_string (value, pamphlet_choice_menu_get_chosen (self->paper));
      break;
    case PROP_TEXT_SIZE_EDITABLE:
      g_value_set_boolean (value, self->is_text_size_editable);
      break;
    case PROP_PAPER_EDITABLE:
      g_value_set_boolean (value, self->is_paper_editable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pamphlet_handout_options_set_property (GObject      *object,
                                       unsigned      id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  PamphletHandoutOptions *self = PAMPHLET_HANDOUT_OPTIONS (object);

  switch (id)
    {
    case PROP_TEXT_SIZE:
      set_text_size (self, g_value_get_int (value));
      break;
    case PROP_PAPER:
      set_paper (self, g_value_get_string (value));
      break;
    case PROP_TEXT_SIZE_EDITABLE:
      self->is_text_size_editable = g_value_get_boolean (value);
      break;
    case PROP_PAPER_EDITABLE:
      self->is_paper_editable = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pamphlet_handout_options_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), PAMPHLET_TYPE_HANDOUT_OPTIONS);
  /* GTK 4.8 takes only those out that have a name. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pamphlet_handout_options_parent_class)->dispose (object);
}

static void
pamphlet_handout_options_finalize (GObject *object)
{
  g_clear_pointer (&PAMPHLET_HANDOUT_OPTIONS (object)->tags, g_strfreev);

  G_OBJECT_CLASS (pamphlet_handout_options_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_TEXT_SIZE] =
    g_param_spec_int ("text-size", NULL, NULL, 1, 100, PAMPHLET_DEFAULT_TEXT_SIZE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PAPER] =
    g_param_spec_string ("paper", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_TEXT_SIZE_EDITABLE] = g_param_spec_boolean ("text-size-editable", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAPER_EDITABLE] = g_param_spec_boolean ("paper-editable", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pamphlet_handout_options_class_init (PamphletHandoutOptionsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pamphlet_handout_options_get_property;
  object_class->set_property = pamphlet_handout_options_set_property;
  object_class->dispose = pamphlet_handout_options_dispose;
  object_class->finalize = pamphlet_handout_options_finalize;
  install_properties (object_class);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PAMPHLET_TYPE_CHOICE_MENU);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pamphlet/Pamphlet/handout-options.ui");
  gtk_widget_class_bind_template_child (widget_class, PamphletHandoutOptions, language);
  gtk_widget_class_bind_template_child (widget_class, PamphletHandoutOptions, second_language);
  gtk_widget_class_bind_template_child (widget_class, PamphletHandoutOptions, text_size);
  gtk_widget_class_bind_template_child (widget_class, PamphletHandoutOptions, paper);
  gtk_widget_class_bind_template_child (widget_class, PamphletHandoutOptions, patient);
  gtk_widget_class_bind_template_child (widget_class, PamphletHandoutOptions, note_buffer);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_size_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_cb);
}

static void
pamphlet_handout_options_init (PamphletHandoutOptions *self)
{
  self->is_text_size_editable = TRUE;
  self->is_paper_editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  for (unsigned i = 0; i < pamphlet_handout_n_text_sizes; i++)
    {
      g_autofree char *id = g_strdup_printf ("%d", pamphlet_handout_text_sizes[i]);
      /* Translators: the size of text in points. */
      g_autofree char *title = g_strdup_printf (_ ("%d pt"), pamphlet_handout_text_sizes[i]);

      pamphlet_choice_menu_append (self->text_size, id, title, NULL);
    }
  set_text_size (self, PAMPHLET_DEFAULT_TEXT_SIZE);

  for (unsigned i = 0; i < G_N_ELEMENTS (papers); i++)
    pamphlet_choice_menu_append (self->paper, papers[i], papers[i], NULL);
  set_paper (self, NULL);
}

/*
 * Offers languages.
 *
 * @tags: BCP 47
 * @language: the one of @tags that is chosen
 * @second: (nullable): the second one, of which there may be none
 */
void
pamphlet_handout_options_set_languages (PamphletHandoutOptions *self,
                                        const char *const      *tags,
                                        const char             *language,
                                        const char             *second)
{
  g_clear_pointer (&self->tags, g_strfreev);
  self->tags = g_strdupv ((char **)tags);

  g_signal_handlers_block_by_func (self->language, language_cb, self);
  pamphlet_choice_menu_clear (self->language);
  for (unsigned i = 0; tags[i] != NULL; i++)
    append_language (self->language, tags[i]);
  pamphlet_choice_menu_set_chosen (self->language, language);
  g_signal_handlers_unblock_by_func (self->language, language_cb, self);

  fill_second_language (self, second);
}

/* Returns: (nullable): NULL before there are languages */
const char *
pamphlet_handout_options_get_language (PamphletHandoutOptions *self)
{
  return pamphlet_choice_menu_get_chosen (self->language);
}

/* Returns: (nullable): NULL for none */
const char *
pamphlet_handout_options_get_second_language (PamphletHandoutOptions *self)
{
  const char *chosen = pamphlet_choice_menu_get_chosen (self->second_language);

  return g_strcmp0 (chosen, NO_LANGUAGE) != 0 ? chosen : NULL;
}

/* Returns: in points */
int
pamphlet_handout_options_get_text_size (PamphletHandoutOptions *self)
{
  const char *chosen = pamphlet_choice_menu_get_chosen (self->text_size);

  return chosen != NULL ? atoi (chosen) : PAMPHLET_DEFAULT_TEXT_SIZE;
}

/* @paper: (out caller-allocates) */
void
pamphlet_handout_options_get_paper (PamphletHandoutOptions *self,
                                    PamphletPaper          *paper)
{
  const char *chosen = pamphlet_choice_menu_get_chosen (self->paper);

  if (chosen == NULL || !pamphlet_paper_parse (chosen, paper))
    pamphlet_paper_parse (pamphlet_paper_get_default (), paper);
}

/* Returns: (nullable): NULL where none is given */
const char *
pamphlet_handout_options_get_patient (PamphletHandoutOptions *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->patient));

  return *name != '\0' ? name : NULL;
}

/* Returns: (transfer full) (nullable): NULL where none is given */
char *
pamphlet_handout_options_dup_note (PamphletHandoutOptions *self)
{
  GtkTextIter      start, end;
  g_autofree char *note = NULL;

  gtk_text_buffer_get_bounds (self->note_buffer, &start, &end);
  note = gtk_text_buffer_get_text (self->note_buffer, &start, &end, FALSE);

  return *note != '\0' ? g_steal_pointer (&note) : NULL;
}

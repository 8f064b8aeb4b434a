/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "leaflet-desk.h"

#include "collection-leaflets.h"
#include "fonts.h"
#include "language.h"
#include "leaflet-renewal.h"
#include "library-catalogs.h"

#include <glib/gi18n-lib.h>

struct _PamphletLeafletDesk
{
  GObject                parent_instance;
  PamphletConditionView *view; /* which belongs to the window that owns this, as the next one does */
  PamphletMessageBar    *message_bar;
  PamphletCollection    *collection;         /* NULL before the first leaflets are read */
  char                  *language;           /* BCP 47: the one that leaflets are wanted in */
  gboolean               is_language_chosen; /* by somebody, and not just the program's own */
  char                  *stamp;              /* of the leaflet that is open, by which it is known whether it looks the same */
  char                  *remark;             /* that was last made on its translation, or NULL */
  char                  *obstacle;           /* why that must not be handed out, or NULL */
  unsigned               fonts_id;           /* of the source that looks for letters without a font */
};

enum {
  SHOWN,
  N_SIGNALS
};

static unsigned signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PamphletLeafletDesk, pamphlet_leaflet_desk, G_TYPE_OBJECT)

static void
pamphlet_leaflet_desk_dispose (GObject *object)
{
  PamphletLeafletDesk *self = PAMPHLET_LEAFLET_DESK (object);

  g_clear_handle_id (&self->fonts_id, g_source_remove);
  g_clear_object (&self->collection);

  G_OBJECT_CLASS (pamphlet_leaflet_desk_parent_class)->dispose (object);
}

static void
pamphlet_leaflet_desk_finalize (GObject *object)
{
  PamphletLeafletDesk *self = PAMPHLET_LEAFLET_DESK (object);

  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->stamp, g_free);
  g_clear_pointer (&self->remark, g_free);
  g_clear_pointer (&self->obstacle, g_free);

  G_OBJECT_CLASS (pamphlet_leaflet_desk_parent_class)->finalize (object);
}

static void
pamphlet_leaflet_desk_class_init (PamphletLeafletDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pamphlet_leaflet_desk_dispose;
  object_class->finalize = pamphlet_leaflet_desk_finalize;

  signals[SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pamphlet_leaflet_desk_init (PamphletLeafletDesk *self)
{
  self->language = pamphlet_language_get_interface ();
}

/* @view, @message_bar: which must outlive this */
PamphletLeafletDesk *
pamphlet_leaflet_desk_new (PamphletConditionView *view,
                           PamphletMessageBar    *message_bar)
{
  PamphletLeafletDesk *self = g_object_new (PAMPHLET_TYPE_LEAFLET_DESK, NULL);

  self->view = view;
  self->message_bar = message_bar;

  return self;
}

/* Opens leaflets of @collection from now on. What is open stays as it is until pamphlet_leaflet_desk_renew(). */
void
pamphlet_leaflet_desk_set_collection (PamphletLeafletDesk *self,
                                      PamphletCollection  *collection)
{
  g_set_object (&self->collection, collection);
}

/* Returns: (transfer none): the tag of the language that leaflets are wanted in. */
const char *
pamphlet_leaflet_desk_get_language (PamphletLeafletDesk *self)
{
  return self->language;
}

/* Returns: (transfer none) (nullable): the condition that is shown, as its library has it, and whole. */
PamphletCondition *
pamphlet_leaflet_desk_get_condition (PamphletLeafletDesk *self)
{
  PamphletTranslation *translation = pamphlet_condition_view_get_translation (self->view);

  return translation != NULL ? pamphlet_translation_get_source (translation) : NULL;
}

/* Returns: whether that is the leaflet that is open. */
gboolean
pamphlet_leaflet_desk_is_open (PamphletLeafletDesk *self,
                               PamphletCondition   *condition)
{
  PamphletCondition *open = pamphlet_leaflet_desk_get_condition (self);

  return open != NULL && pamphlet_condition_is_same (open, condition);
}

/* Returns: (transfer full) */
static char *
explain_no_language (PamphletLeafletDesk *self,
                     PamphletTranslation *translation)
{
  /* Translators: both %s are the names of languages. */
  return g_strdup_printf (_ ("This leaflet is not available in %s. It is shown in %s."),
                          pamphlet_language_get_name (self->language),
                          pamphlet_language_get_name (pamphlet_translation_get_language (translation)));
}

static gboolean
report_fonts_cb (gpointer user_data)
{
  PamphletLeafletDesk *self = PAMPHLET_LEAFLET_DESK (user_data);
  PamphletTranslation *translation = pamphlet_condition_view_get_translation (self->view);

  self->fonts_id = 0;
  self->remark = translation != NULL ? pamphlet_fonts_explain_missing (translation) : NULL;
  if (self->remark != NULL)
    pamphlet_message_bar_show (self->message_bar, self->remark, NULL, NULL);

  return G_SOURCE_REMOVE;
}

/* Says what the reader has to know beyond the page itself. To look for every letter in the fonts takes as long as to paint
 * the page, which comes first. */
static void
report_translation (PamphletLeafletDesk *self,
                    PamphletTranslation *translation,
                    const GError        *error)
{
  g_clear_handle_id (&self->fonts_id, g_source_remove);
  pamphlet_message_bar_withdraw (self->message_bar, self->remark);
  g_clear_pointer (&self->remark, g_free);
  if (error != NULL)
    /* Translators: %s says what is wrong with a file. */
    self->remark = g_strdup_printf (_ ("The translation could not be opened. %s"), error->message);
  else if (pamphlet_translation_is_source (translation) && self->is_language_chosen &&
           !g_str_has_prefix (self->language, pamphlet_translation_get_language (translation)))
    self->remark = explain_no_language (self, translation);
  else
    self->fonts_id = g_idle_add_full (G_PRIORITY_LOW, report_fonts_cb, self, NULL);

  if (self->remark != NULL)
    pamphlet_message_bar_show (self->message_bar, self->remark, NULL, NULL);
}

/* Tells that what is shown may be out of date, until it can be read again. @error: (nullable): why; NULL where it is as it is read */
static void
set_obstacle (PamphletLeafletDesk *self,
              const GError        *error)
{
  g_autofree char *before = g_steal_pointer (&self->obstacle);

  self->obstacle = pamphlet_leaflet_explain_obstacle (error);

  /* Who has closed the message knows it. */
  if (g_strcmp0 (self->obstacle, before) == 0)
    return;

  pamphlet_message_bar_withdraw (self->message_bar, before);
  if (self->obstacle != NULL)
    pamphlet_message_bar_show (self->message_bar, self->obstacle, NULL, NULL);
}

static void
report_unusable (PamphletLeafletDesk *self,
                 PamphletCondition   *condition,
                 const GError        *error)
{
  /* Translators: the first %s is the title of a leaflet, the second says what is wrong with it. */
  g_autofree char *message = g_strdup_printf (_ ("“%s” could not be opened. %s"),
                                              pamphlet_text_get_string (pamphlet_condition_get_title (condition)), error->message);

  pamphlet_message_bar_show (self->message_bar, message, NULL, NULL);
}

/*
 * Reads a leaflet. Of the one that is open, there is always at least what is shown of it.
 *
 * @library: (out) (transfer none): the one that it belongs to
 * Returns: (transfer full) (nullable): the leaflet with all that its page needs; NULL, and reported, where it cannot be used any
 * more
 */
static PamphletCondition *
make_whole (PamphletLeafletDesk *self,
            PamphletCondition   *condition,
            PamphletLibrary    **library)
{
  g_autoptr (GError) error = NULL;
  PamphletCondition *whole = pamphlet_collection_open (self->collection, condition, library, &error);

  if (whole == NULL && !pamphlet_leaflet_desk_is_open (self, condition))
    {
      report_unusable (self, condition, error);
      return NULL;
    }

  set_obstacle (self, error);
  if (whole != NULL)
    return whole;

  *library = pamphlet_translation_get_library (pamphlet_condition_view_get_translation (self->view));

  return g_object_ref (pamphlet_leaflet_desk_get_condition (self));
}

/* Returns: (transfer full) (nullable): @condition in the language of this window or, failing that, in its own; NULL, and
 * reported, where it cannot be opened. */
static PamphletTranslation *
translate (PamphletLeafletDesk *self,
           PamphletCondition   *condition)
{
  PamphletLibrary *library = NULL;
  g_autoptr (PamphletCondition) whole = make_whole (self, condition, &library);
  g_autoptr (PamphletTranslation) translation = NULL;
  g_autoptr (GError) error = NULL;

  if (whole == NULL)
    return NULL;

  translation = pamphlet_library_translate (library, whole, self->language, &error);
  if (translation == NULL)
    translation = pamphlet_translation_new_source (library, whole);
  if (self->obstacle == NULL)
    report_translation (self, translation, error);

  return g_steal_pointer (&translation);
}

/* @section: (nullable) */
static void
show_translation (PamphletLeafletDesk *self,
                  PamphletTranslation *translation,
                  const char          *section)
{
  g_autofree char *stamp = pamphlet_translation_dup_stamp (translation);

  /* What looks the same stays, and with it the reader's place. */
  if (g_strcmp0 (stamp, self->stamp) == 0)
    translation = pamphlet_condition_view_get_translation (self->view);
  g_clear_pointer (&self->stamp, g_free);
  self->stamp = g_steal_pointer (&stamp);

  pamphlet_condition_view_open (self->view, translation, section);
  g_signal_emit (self, signals[SHOWN], 0);
}

/*
 * Shows a leaflet as its file is now. Where it cannot be opened, that is reported, and the one before stays.
 *
 * @section: (nullable): the one to show, where it has it
 * Returns: whether it is open
 */
gboolean
pamphlet_leaflet_desk_open (PamphletLeafletDesk *self,
                            PamphletCondition   *condition,
                            const char          *section)
{
  g_autoptr (PamphletTranslation) translation = translate (self, condition);

  if (translation == NULL)
    return FALSE;

  show_translation (self, translation, section);

  return TRUE;
}

/* Shows leaflets in another language from now on, the one that is open at once and at the same place. One that is not available
 * in it is shown in its own, and this is said. @tag: as pamphlet_language_normalize() leaves it */
void
pamphlet_leaflet_desk_set_language (PamphletLeafletDesk *self,
                                    const char          *tag)
{
  PamphletCondition *condition = pamphlet_leaflet_desk_get_condition (self);

  g_clear_pointer (&self->language, g_free);
  self->language = g_strdup (tag);
  self->is_language_chosen = TRUE;
  if (condition == NULL)
    return;

  if (self->obstacle == NULL)
    pamphlet_message_bar_hide (self->message_bar);
  pamphlet_leaflet_desk_open (self, condition, NULL);
}

/* Shows what is open as it is now, at the same place. Where it cannot be read, what is shown stays so that nobody loses their
 * place, and that is said. */
void
pamphlet_leaflet_desk_renew (PamphletLeafletDesk *self)
{
  PamphletTranslation *shown = pamphlet_condition_view_get_translation (self->view);
  g_autoptr (GError) error = NULL;
  g_autoptr (PamphletTranslation) translation = NULL;
  g_autofree char *stamp = NULL;

  if (shown == NULL)
    return;

  translation = pamphlet_leaflet_renew (self->collection, shown, self->language, &error);
  set_obstacle (self, error);
  if (translation == NULL)
    return;

  stamp = pamphlet_translation_dup_stamp (translation);
  if (g_str_equal (stamp, self->stamp))
    return;

  report_translation (self, translation, NULL);
  show_translation (self, translation, pamphlet_condition_view_get_section (self->view));
}

/* Returns: (transfer none) (nullable): why what is shown must not be handed out, as a sentence. */
const char *
pamphlet_leaflet_desk_get_obstacle (PamphletLeafletDesk *self)
{
  return self->obstacle;
}

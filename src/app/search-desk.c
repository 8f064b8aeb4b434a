/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-desk.h"

#include "search-builder.h"

struct _PamphletSearchDesk
{
  GObject             parent_instance;
  PamphletSidebar    *sidebar;    /* which belongs to the window that owns this */
  PamphletCollection *collection; /* NULL before everything is read */
  PamphletSearch     *search;     /* of the collection, in some language, or NULL */
  char               *language;
  GCancellable       *building; /* of the search that is being made, or NULL */
};

G_DEFINE_FINAL_TYPE (PamphletSearchDesk, pamphlet_search_desk, G_TYPE_OBJECT)

static void
stop (PamphletSearchDesk *self)
{
  g_cancellable_cancel (self->building);
  g_clear_object (&self->building);
}

static void
pamphlet_search_desk_dispose (GObject *object)
{
  PamphletSearchDesk *self = PAMPHLET_SEARCH_DESK (object);

  stop (self);
  g_clear_object (&self->collection);
  g_clear_object (&self->search);

  G_OBJECT_CLASS (pamphlet_search_desk_parent_class)->dispose (object);
}

static void
pamphlet_search_desk_finalize (GObject *object)
{
  g_clear_pointer (&PAMPHLET_SEARCH_DESK (object)->language, g_free);

  G_OBJECT_CLASS (pamphlet_search_desk_parent_class)->finalize (object);
}

static void
pamphlet_search_desk_class_init (PamphletSearchDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pamphlet_search_desk_dispose;
  object_class->finalize = pamphlet_search_desk_finalize;
}

static void
pamphlet_search_desk_init (PamphletSearchDesk *self)
{
}

/*
 * @sidebar: which must outlive this
 * @language: as pamphlet_language_normalize() leaves it
 */
PamphletSearchDesk *
pamphlet_search_desk_new (PamphletSidebar *sidebar,
                          const char      *language)
{
  PamphletSearchDesk *self = g_object_new (PAMPHLET_TYPE_SEARCH_DESK, NULL);

  self->sidebar = sidebar;
  self->language = g_strdup (language);

  return self;
}

static void
built_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (PamphletSearchDesk) self = data;
  g_autoptr (PamphletSearch) search = pamphlet_search_build_finish (result, NULL);

  /* Cancelled, which the next one has been begun after, or the window is closed. */
  if (search == NULL)
    return;

  g_clear_object (&self->building);
  g_set_object (&self->search, search);
  pamphlet_sidebar_set_search (self->sidebar, search);
}

/* Reads the leaflets behind the window, where they have to be read for the language at all. */
static void
build (PamphletSearchDesk *self)
{
  stop (self);
  if (self->collection == NULL)
    return;

  self->building = g_cancellable_new ();
  pamphlet_search_build_async (self->collection, self->language, self->search, self->building, built_cb, g_object_ref (self));
}

/*
 * Searches other leaflets from now on: the first ones at once, and as long as they cannot be searched in the language of the
 * window, in those that they were written in; later ones as soon as they can be in both, so that what somebody has found stays.
 *
 * @search: (nullable): of the collection, where there is one in any language
 */
void
pamphlet_search_desk_set_collection (PamphletSearchDesk *self,
                                     PamphletCollection *collection,
                                     PamphletSearch     *search)
{
  if (self->collection == NULL)
    pamphlet_sidebar_set_search (self->sidebar, search);
  g_set_object (&self->collection, collection);
  g_set_object (&self->search, search);
  build (self);
}

/* Searches in another language from now on, beside those that the leaflets were written in. */
void
pamphlet_search_desk_set_language (PamphletSearchDesk *self,
                                   const char         *language)
{
  if (g_str_equal (language, self->language))
    return;

  g_clear_pointer (&self->language, g_free);
  self->language = g_strdup (language);
  build (self);
}

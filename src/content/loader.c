/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "loader.h"

#include "search-builder.h"

#include <malloc.h>
#include <sys/resource.h>

/* What can be shown first: about a screen of a list. From there on, several times as many each time. */
#define FIRST_LEAFLETS 32
#define TIMES_AS_MANY  16

/* How far what is read stands behind what is drawn and typed, as nice(1) counts. */
#define NICENESS 10

/* How often it is told how many are read. */
#define TELL_IN_USEC (100 * G_TIME_SPAN_MILLISECOND)

struct _PamphletLoader
{
  GObject          parent_instance;
  GCancellable    *cancellable; /* of the reading that is under way or was the last one */
  PamphletListing *listing;     /* NULL before the first leaflets */
  PamphletSearch  *search;      /* NULL before all are read */
  gboolean         is_reading;
  gint64           start; /* when the reading began, in microseconds of the monotonic clock */
  unsigned         n_read;
  unsigned         n_files;
};

/* What the thread has. */
typedef struct
{
  GWeakRef               loader; /* lives in the main loop, and takes only what the thread sends */
  GMainContext          *context;
  GCancellable          *cancellable;
  char                 **folders;
  GPtrArray             *libraries; /* of PamphletLibrary: those that are read */
  PamphletLibrary       *frame;     /* of the library that is being read, or NULL */
  GPtrArray             *heads;     /* its leaflets so far */
  PamphletListing       *before;    /* what is read again, and shown until all of it is read; NULL the first time */
  PamphletListing       *listing;   /* what was sent last, or NULL */
  PamphletSearchBuilder *builder;
  GPtrArray             *waiting; /* of PamphletCondition: whole ones that the builder gets once the first are listed */
  unsigned               n_read;
  unsigned               n_files; /* once they are counted */
  gboolean               is_counted;
  unsigned               n_next; /* at how many leaflets to send the next listing */
  gint64                 told;   /* when it was told last how many are read */
} Job;

/* What the thread sends. */
typedef struct
{
  PamphletLoader  *loader;
  GCancellable    *cancellable;
  PamphletListing *listing; /* NULL where it is as before */
  PamphletSearch  *search;  /* NULL but in the last news */
  unsigned         n_read;
  unsigned         n_files;
} News;

enum {
  CHANGED,
  N_SIGNALS
};

static unsigned signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PamphletLoader, pamphlet_loader, G_TYPE_OBJECT)

static void
job_free (Job *job)
{
  g_weak_ref_clear (&job->loader);
  g_clear_pointer (&job->context, g_main_context_unref);
  g_clear_object (&job->cancellable);
  g_clear_pointer (&job->folders, g_strfreev);
  g_clear_pointer (&job->libraries, g_ptr_array_unref);
  g_clear_object (&job->frame);
  g_clear_pointer (&job->heads, g_ptr_array_unref);
  g_clear_object (&job->before);
  g_clear_object (&job->listing);
  g_clear_pointer (&job->builder, pamphlet_search_builder_free);
  g_clear_pointer (&job->waiting, g_ptr_array_unref);
  g_free (job);
}

static void
news_free (News *news)
{
  g_clear_object (&news->loader);
  g_clear_object (&news->cancellable);
  g_clear_object (&news->listing);
  g_clear_object (&news->search);
  g_free (news);
}

static gboolean
take_news_cb (gpointer data)
{
  News           *news = data;
  PamphletLoader *self = news->loader;

  /* Who let go of the loader, or has it read again, wants nothing more of this. */
  if (g_cancellable_is_cancelled (news->cancellable))
    return G_SOURCE_REMOVE;

  if (news->listing != NULL)
    g_set_object (&self->listing, news->listing);
  if (news->search != NULL)
    g_set_object (&self->search, news->search);
  self->is_reading = news->search == NULL;
  self->n_read = news->n_read;
  self->n_files = news->n_files;
  g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

/*
 * @collection: (nullable): what can be shown now; NULL where that is as before
 * @search: (nullable) (transfer full): of that, where it is all
 */
static void
send_news (Job                *job,
           PamphletCollection *collection,
           PamphletSearch     *search)
{
  g_autoptr (PamphletLoader) loader = g_weak_ref_get (&job->loader);
  g_autoptr (PamphletListing) listing = NULL;
  g_autoptr (PamphletSearch) own_search = search;
  g_autoptr (GSource) source = g_idle_source_new ();
  News *news;

  if (loader == NULL)
    return;

  if (collection != NULL)
    {
      listing = job->before != NULL ? pamphlet_listing_renew (job->before, collection) : pamphlet_listing_new (collection, job->listing);
      g_set_object (&job->listing, listing);
    }

  news = g_new0 (News, 1);
  news->loader = g_steal_pointer (&loader);
  news->cancellable = g_object_ref (job->cancellable);
  news->listing = g_steal_pointer (&listing);
  news->search = g_steal_pointer (&own_search);
  news->n_read = job->n_read;
  news->n_files = job->n_files;
  g_source_set_callback (source, take_news_cb, news, (GDestroyNotify)news_free);
  g_source_attach (source, job->context);
  job->told = g_get_monotonic_time ();
}

static void
end_library (Job *job)
{
  if (job->frame != NULL)
    g_ptr_array_add (job->libraries, pamphlet_library_new_filled (job->frame, job->heads));
  g_clear_object (&job->frame);
  g_clear_pointer (&job->heads, g_ptr_array_unref);
}

static gpointer
ref_item (gconstpointer item,
          gpointer      data)
{
  return g_object_ref ((gpointer)item);
}

/* Returns: (transfer full): all that is read so far. */
static PamphletCollection *
collect (Job *job)
{
  g_autoptr (GPtrArray) heads = g_ptr_array_copy (job->heads, ref_item, NULL);
  g_autoptr (GPtrArray) libraries = g_ptr_array_copy (job->libraries, ref_item, NULL);

  g_ptr_array_add (libraries, pamphlet_library_new_filled (job->frame, heads));

  return pamphlet_collection_new (libraries);
}

/* Tells how many leaflets are read, and of how many: to count those takes so long that the first leaflets do not wait for it. */
static void
tell (Job *job)
{
  for (unsigned i = 0; !job->is_counted && job->folders[i] != NULL; i++)
    job->n_files += pamphlet_conditions_count (job->folders[i]);
  job->is_counted = TRUE;

  send_news (job, NULL, NULL);
}

static void
index_waiting (Job *job)
{
  for (unsigned i = 0; i < job->waiting->len; i++)
    pamphlet_search_builder_add (job->builder, job->frame, g_ptr_array_index (job->waiting, i));
  g_ptr_array_set_size (job->waiting, 0);
}

/* To make a leaflet searchable takes as long as to read it, and a list is wanted at once. */
static void
make_searchable (Job               *job,
                 PamphletCondition *whole)
{
  g_ptr_array_add (job->waiting, g_object_ref (whole));
  if (job->n_read >= FIRST_LEAFLETS)
    index_waiting (job);
}

static void
leaflet_cb (PamphletLibrary   *frame,
            PamphletCondition *whole,
            PamphletCondition *head,
            gpointer           data)
{
  Job *job = data;

  if (job->frame != frame)
    {
      index_waiting (job);
      end_library (job);
      job->frame = g_object_ref (frame);
      job->heads = g_ptr_array_new_with_free_func (g_object_unref);
    }

  g_ptr_array_add (job->heads, g_object_ref (head));
  job->n_read++;

  if (job->before == NULL && job->n_read >= job->n_next)
    {
      g_autoptr (PamphletCollection) collection = collect (job);

      job->n_next = TIMES_AS_MANY * job->n_read;
      send_news (job, collection, NULL);
    }
  else if (g_get_monotonic_time () - job->told > TELL_IN_USEC)
    tell (job);

  make_searchable (job, whole);
}

/* Where there are fewer processors than threads, the window comes first. Linux means by that the calling thread alone, and the
 * threads that it starts; elsewhere it would be the whole program. */
static void
step_back (void)
{
#ifdef __linux__
  setpriority (PRIO_PROCESS, 0, NICENESS);
#endif
}

/* What indexes are made of is several times as large as they are, and so is a leaflet as its head. */
static void
give_memory_back (void)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}

static gpointer
read_thread (gpointer data)
{
  Job          *job = data;
  PamphletOrder order = { .only_heads = TRUE, .func = leaflet_cb, .data = job, .cancellable = job->cancellable };
  g_autoptr (PamphletCollection) collection = NULL;

  if (job->before != NULL)
    order.before = pamphlet_collection_get_libraries (pamphlet_listing_get_collection (job->before));

  step_back ();
  collection = pamphlet_collection_read_with ((const char *const *)job->folders, PAMPHLET_SEVERITY_WARNING, &order);
  if (!g_cancellable_is_cancelled (job->cancellable))
    {
      /* All that is read for the first time is listed before the work on the search ends. */
      if (job->before == NULL)
        send_news (job, collection, NULL);
      index_waiting (job);
      send_news (job, job->before != NULL ? collection : NULL, pamphlet_search_builder_end (job->builder, collection));
    }
  job_free (job);
  give_memory_back ();

  return NULL;
}

static void
pamphlet_loader_dispose (GObject *object)
{
  PamphletLoader *self = PAMPHLET_LOADER (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (pamphlet_loader_parent_class)->dispose (object);
}

static void
pamphlet_loader_finalize (GObject *object)
{
  PamphletLoader *self = PAMPHLET_LOADER (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->listing);
  g_clear_object (&self->search);

  G_OBJECT_CLASS (pamphlet_loader_parent_class)->finalize (object);
}

static void
pamphlet_loader_class_init (PamphletLoaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pamphlet_loader_dispose;
  object_class->finalize = pamphlet_loader_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pamphlet_loader_init (PamphletLoader *self)
{
}

static void
start (PamphletLoader    *self,
       const char *const *folders)
{
  Job *job = g_new0 (Job, 1);

  self->cancellable = g_cancellable_new ();
  self->is_reading = TRUE;
  self->start = g_get_monotonic_time ();
  self->n_read = 0;
  self->n_files = 0;

  g_weak_ref_init (&job->loader, self);
  job->cancellable = g_object_ref (self->cancellable);
  job->context = g_main_context_ref_thread_default ();
  job->folders = g_strdupv ((char **)folders);
  job->libraries = g_ptr_array_new_with_free_func (g_object_unref);
  g_set_object (&job->before, self->listing);
  job->builder = pamphlet_search_builder_new (NULL);
  job->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  job->n_next = FIRST_LEAFLETS;
  job->told = self->start;
  g_thread_unref (g_thread_new ("loader", read_thread, job));
}

/*
 * Begins to read libraries, of whose leaflets only the heads are kept. Letting go of the loader ends that.
 *
 * @folders: NULL-terminated, those that win first
 */
PamphletLoader *
pamphlet_loader_new (const char *const *folders)
{
  PamphletLoader *self = g_object_new (PAMPHLET_TYPE_LOADER, NULL);

  start (self, folders);

  return self;
}

/*
 * Reads libraries again, in place of those before or of a reading that is still under way. What there was to show stays until
 * all of them are read; then the new listing has the same heads and entries for all that did not change.
 *
 * @folders: NULL-terminated, those that win first
 */
void
pamphlet_loader_read_again (PamphletLoader    *self,
                            const char *const *folders)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  start (self, folders);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Returns: (transfer none) (nullable): all that is read so far; NULL before the first leaflets. */
PamphletListing *
pamphlet_loader_get_listing (PamphletLoader *self)
{
  return self->listing;
}

/* Returns: (transfer none) (nullable): what finds the leaflets in the languages that they were written in; NULL before all are
 * read for the first time. */
PamphletSearch *
pamphlet_loader_get_search (PamphletLoader *self)
{
  return self->search;
}

/* Returns: whether there are leaflets still to be read. */
gboolean
pamphlet_loader_is_reading (PamphletLoader *self)
{
  return self->is_reading;
}

/* Returns: when it began with that, in microseconds of the monotonic clock. */
gint64
pamphlet_loader_get_start (PamphletLoader *self)
{
  return self->start;
}

/* Returns: how many leaflets are read so far. */
unsigned
pamphlet_loader_get_n_read (PamphletLoader *self)
{
  return self->n_read;
}

/* Returns: how many files there are to read; 0 while they have not been counted yet. */
unsigned
pamphlet_loader_get_n_files (PamphletLoader *self)
{
  return self->n_files;
}

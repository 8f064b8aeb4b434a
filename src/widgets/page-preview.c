/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-preview.h"

#include "page-turner.h"
#include "preview-page.h"
#include "sight.h"

/* In pixels: around each page, and the least and the most that it is wide. */
#define GAP       12
#define MIN_WIDTH 200
#define MAX_WIDTH 900

/* How long pages are laid out at a time, in microseconds, before events and frames have their turn again. */
#define SLICE (4 * G_TIME_SPAN_MILLISECOND)

/* How often the pages of a long handout are shown that have come meanwhile, in microseconds. */
#define SHOW_INTERVAL (250 * G_TIME_SPAN_MILLISECOND)

struct _PamphletPagePreview
{
  GtkWidget       parent_instance;
  PamphletLayout *layout;      /* NULL where there is nothing to show */
  PamphletPaper   paper;       /* of the layout */
  unsigned        n_widgets;   /* its children */
  unsigned        n_shown;     /* pages that their widgets show */
  gint64          shown_time;  /* of the monotonic clock: when the last of them came */
  unsigned        n_described; /* pages that screen readers know of */
  unsigned        idle_id;
  GPtrArray      *adjustments; /* those of the viewports around, while it is on screen */
};

enum {
  PAGINATED,
  N_SIGNALS
};

static unsigned signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PamphletPagePreview, pamphlet_page_preview, GTK_TYPE_WIDGET)

/* Returns: the width of a page where the preview has @width. */
static int
get_page_width (int width)
{
  return CLAMP (width - 2 * GAP, MIN_WIDTH, MAX_WIDTH);
}

static int
get_page_height (PamphletPagePreview *self,
                 int                  page_width)
{
  return self->paper.width > 0 ? (int)(page_width * self->paper.height / self->paper.width + 0.5) : 0;
}

/* Returns: (nullable): the first page in sight */
static GtkWidget *
find_page_in_sight (PamphletPagePreview *self)
{
  double top;
  double bottom;

  pamphlet_sight_get (GTK_WIDGET (self), &top, &bottom);
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self)); page != NULL; page = gtk_widget_get_next_sibling (page))
    if (pamphlet_sight_has (page, top, bottom))
      return page;

  return gtk_widget_get_first_child (GTK_WIDGET (self));
}

/* Returns: how many pages there are down to the last one in sight. */
static unsigned
count_pages_needed (PamphletPagePreview *self)
{
  int    page_height = get_page_height (self, get_page_width (gtk_widget_get_width (GTK_WIDGET (self))));
  double top;
  double bottom;

  pamphlet_sight_get (GTK_WIDGET (self), &top, &bottom);

  return page_height > 0 ? (unsigned)(MAX (bottom, 0) / (page_height + GAP)) + 1 : 1;
}

static gboolean
advance (PamphletPagePreview *self)
{
  if (!pamphlet_layout_is_finished (self->layout))
    pamphlet_layout_advance (self->layout);

  return !pamphlet_layout_is_finished (self->layout);
}

static void
remove_last_page (PamphletPagePreview *self)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self));
  GtkWidget *before = gtk_widget_get_prev_sibling (last);

  /* The keyboard would go nowhere with it. */
  if (gtk_widget_has_focus (last) && before != NULL)
    gtk_widget_grab_focus (before);
  gtk_widget_unparent (last);
  self->n_widgets--;
}

/* Keeps a widget for each page, and lets those from @first on show what they are to show now. While pages are still to come,
 * those before stay as blank sheets, and nothing jumps. */
static void
update_pages (PamphletPagePreview *self,
              unsigned             first)
{
  unsigned n_pages = self->layout != NULL ? pamphlet_layout_get_n_pages (self->layout) : 0;
  gboolean is_finished = self->layout == NULL || pamphlet_layout_is_finished (self->layout);
  unsigned i = 0;

  for (; self->n_widgets < n_pages; self->n_widgets++)
    gtk_widget_set_parent (pamphlet_preview_page_new (), GTK_WIDGET (self));
  while (is_finished && self->n_widgets > n_pages)
    remove_last_page (self);

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self)); page != NULL; page = gtk_widget_get_next_sibling (page), i++)
    if (i >= first)
      pamphlet_preview_page_show (PAMPHLET_PREVIEW_PAGE (page), self->layout, self->paper.width, i);

  self->n_shown = n_pages;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
describe_next (PamphletPagePreview *self)
{
  GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (unsigned i = 0; i < self->n_described; i++)
    page = gtk_widget_get_next_sibling (page);
  pamphlet_preview_page_describe (PAMPHLET_PREVIEW_PAGE (page));
  self->n_described++;
}

/* Lays out pages as long as there is time. Pages out of sight are shown many at a time, since each time costs a frame; when
 * all are there, each has to say how many they are. */
static void
lay_out (PamphletPagePreview *self,
         gint64               end)
{
  gboolean is_wanted = self->n_shown < count_pages_needed (self);

  while (advance (self) && g_get_monotonic_time () < end)
    ;

  if (!is_wanted && !pamphlet_layout_is_finished (self->layout) && end - self->shown_time < SHOW_INTERVAL)
    return;

  update_pages (self, pamphlet_layout_is_finished (self->layout) ? 0 : self->n_shown);
  self->shown_time = end;
  g_signal_emit (self, signals[PAGINATED], 0);
}

static gboolean
work_cb (gpointer data)
{
  PamphletPagePreview *self = data;
  gint64               end = g_get_monotonic_time () + SLICE;

  if (!pamphlet_layout_is_finished (self->layout))
    {
      lay_out (self, end);
      return G_SOURCE_CONTINUE;
    }

  while (self->n_described < self->n_widgets && g_get_monotonic_time () < end)
    describe_next (self);

  if (self->n_described < self->n_widgets)
    return G_SOURCE_CONTINUE;

  self->idle_id = 0;

  return G_SOURCE_REMOVE;
}

static void
pamphlet_page_preview_measure (GtkWidget     *widget,
                               GtkOrientation orientation,
                               int            for_size,
                               int           *minimum,
                               int           *natural,
                               int           *minimum_baseline,
                               int           *natural_baseline)
{
  PamphletPagePreview *self = PAMPHLET_PAGE_PREVIEW (widget);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH + 2 * GAP;
      *natural = MAX (*minimum, (int)self->paper.width + 2 * GAP);
    }
  else
    {
      if (for_size < 0)
        for_size = MIN_WIDTH + 2 * GAP;
      *minimum = *natural = GAP + (int)self->n_widgets * (get_page_height (self, get_page_width (for_size)) + GAP);
    }
}

static GtkSizeRequestMode
pamphlet_page_preview_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pamphlet_page_preview_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  PamphletPagePreview *self = PAMPHLET_PAGE_PREVIEW (widget);
  int                  page_width = get_page_width (width);
  int                  page_height = get_page_height (self, page_width);
  int                  y = GAP;

  for (GtkWidget *page = gtk_widget_get_first_child (widget); page != NULL; page = gtk_widget_get_next_sibling (page))
    {
      /* GTK complains of widgets that nobody has measured. */
      gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (page, &(GtkAllocation){ (width - page_width) / 2, y, page_width, page_height }, -1);
      y += page_height + GAP;
    }
}

static void
pamphlet_page_preview_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  double top;
  double bottom;

  pamphlet_sight_get (widget, &top, &bottom);
  for (GtkWidget *page = gtk_widget_get_first_child (widget); page != NULL; page = gtk_widget_get_next_sibling (page))
    if (pamphlet_sight_has (page, top, bottom))
      gtk_widget_snapshot_child (widget, page, snapshot);
}

static void
forget_adjustments (PamphletPagePreview *self)
{
  for (unsigned i = 0; self->adjustments != NULL && i < self->adjustments->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->adjustments, i), self);
  g_clear_pointer (&self->adjustments, g_ptr_array_unref);
}

/* What has been out of sight must be drawn when it comes into it. */
static void
pamphlet_page_preview_map (GtkWidget *widget)
{
  PamphletPagePreview *self = PAMPHLET_PAGE_PREVIEW (widget);

  self->adjustments = pamphlet_sight_get_adjustments (widget);
  for (unsigned i = 0; i < self->adjustments->len; i++)
    {
      g_signal_connect_swapped (g_ptr_array_index (self->adjustments, i), "value-changed", G_CALLBACK (gtk_widget_queue_draw), self);
      g_signal_connect_swapped (g_ptr_array_index (self->adjustments, i), "changed", G_CALLBACK (gtk_widget_queue_draw), self);
    }

  GTK_WIDGET_CLASS (pamphlet_page_preview_parent_class)->map (widget);
}

static void
pamphlet_page_preview_unmap (GtkWidget *widget)
{
  forget_adjustments (PAMPHLET_PAGE_PREVIEW (widget));

  GTK_WIDGET_CLASS (pamphlet_page_preview_parent_class)->unmap (widget);
}

/* For the Tab key, all pages are one stop: the page in sight. */
static gboolean
pamphlet_page_preview_focus (GtkWidget       *widget,
                             GtkDirectionType direction)
{
  GtkWidget *page = find_page_in_sight (PAMPHLET_PAGE_PREVIEW (widget));

  if (page == NULL || gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return gtk_widget_grab_focus (page);
}

static void
pamphlet_page_preview_dispose (GObject *object)
{
  PamphletPagePreview *self = PAMPHLET_PAGE_PREVIEW (object);
  GtkWidget           *page;

  g_clear_handle_id (&self->idle_id, g_source_remove);
  forget_adjustments (self);
  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (page);
  g_clear_pointer (&self->layout, pamphlet_layout_free);

  G_OBJECT_CLASS (pamphlet_page_preview_parent_class)->dispose (object);
}

static void
pamphlet_page_preview_class_init (PamphletPagePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pamphlet_page_preview_dispose;

  widget_class->measure = pamphlet_page_preview_measure;
  widget_class->get_request_mode = pamphlet_page_preview_get_request_mode;
  widget_class->size_allocate = pamphlet_page_preview_size_allocate;
  widget_class->snapshot = pamphlet_page_preview_snapshot;
  widget_class->map = pamphlet_page_preview_map;
  widget_class->unmap = pamphlet_page_preview_unmap;
  widget_class->focus = pamphlet_page_preview_focus;

  signals[PAGINATED] = g_signal_new ("paginated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "preview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  pamphlet_page_turner_install (widget_class);
}

static void
pamphlet_page_preview_init (PamphletPagePreview *self)
{
}

GtkWidget *
pamphlet_page_preview_new (void)
{
  return g_object_new (PAMPHLET_TYPE_PAGE_PREVIEW, NULL);
}

/* Frees the layout only when no page shows it any more. */
static void
set_layout (PamphletPagePreview *self,
            PamphletLayout      *layout)
{
  g_autoptr (PamphletLayout) earlier = g_steal_pointer (&self->layout);

  self->layout = layout;
  self->n_described = 0;
  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (layout != NULL)
    self->idle_id = g_idle_add (work_cb, self);

  update_pages (self, 0);
  g_signal_emit (self, signals[PAGINATED], 0);
}

/* Shows a handout, which must have a leaflet: the pages in sight at once, the others when nothing else is to be done. */
void
pamphlet_page_preview_show (PamphletPagePreview *self,
                            PamphletHandout     *handout,
                            const PamphletPaper *paper)
{
  PamphletLayout *layout = pamphlet_layout_new (handout, paper, self->layout);
  unsigned        n_needed = count_pages_needed (self);
  gint64          end = g_get_monotonic_time () + 2 * SLICE;
  gboolean        has_more = TRUE;

  while (has_more && pamphlet_layout_get_n_pages (layout) < n_needed && g_get_monotonic_time () < end)
    has_more = pamphlet_layout_advance (layout);

  self->paper = *paper;
  set_layout (self, layout);
}

/* Shows no page. */
void
pamphlet_page_preview_clear (PamphletPagePreview *self)
{
  set_layout (self, NULL);
}

/* Returns: (transfer none) (nullable): the pages, not all of them as long as it is not finished; NULL for none. */
PamphletLayout *
pamphlet_page_preview_get_layout (PamphletPagePreview *self)
{
  return self->layout;
}

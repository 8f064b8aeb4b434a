/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout.h"

#include "furniture.h"
#include "page-text.h"
#include "paint.h"

/* A line of more characters than about 75 is hard to come back from, which is so many times the type's size. */
#define WIDEST_COLUMN 41.0

/* A share of the page's height. */
#define TALLEST_PICTURE (1 / 3.0)

/* Parts whose text is kept in type: those that somebody is looking at. Any other is set again when it is drawn. */
#define N_KEPT 8

typedef struct
{
  PamphletFlow *flow; /* NULL where it is not kept */
  guint64       used; /* when it was, last */
} Part;

struct _PamphletLayout
{
  PamphletHandout  *handout;
  PamphletPaper     paper;
  PamphletDocument *document;
  PamphletShaper   *shaper;
  GArray           *parts;       /* of Part */
  GArray           *pages;       /* of PamphletPage */
  PamphletPage      next;        /* its start alone */
  GHashTable       *first_pages; /* of ids to the number of the page where they begin */
  char             *day;
  guint64           clock;
  double            width; /* of the column */
};

static void
clear_part (gpointer data)
{
  Part *part = data;

  g_clear_pointer (&part->flow, pamphlet_flow_free);
}

/*
 * Begins to lay a handout out; pamphlet_layout_advance() makes its pages. A layout belongs to the thread that made it.
 *
 * @handout: with at least one leaflet
 * @paper: (transfer none)
 * @earlier: (nullable): a layout of about the same handout, whose work is taken over; it may be freed afterwards
 * Returns: (transfer full)
 */
PamphletLayout *
pamphlet_layout_new (PamphletHandout     *handout,
                     const PamphletPaper *paper,
                     PamphletLayout      *earlier)
{
  PamphletLayout *self;
  g_autoptr (GDateTime) now = NULL;

  g_return_val_if_fail (handout != NULL && handout->leaflets->len > 0, NULL);
  g_return_val_if_fail (paper != NULL, NULL);

  now = g_date_time_new_now_local ();
  self = g_new0 (PamphletLayout, 1);
  self->handout = pamphlet_handout_ref (handout);
  self->paper = *paper;
  self->document = pamphlet_document_new (handout);
  self->shaper = pamphlet_shaper_new (earlier != NULL ? earlier->shaper : NULL);
  self->parts = g_array_new (FALSE, TRUE, sizeof (Part));
  g_array_set_clear_func (self->parts, clear_part);
  g_array_set_size (self->parts, self->document->parts->len);
  self->pages = g_array_new (FALSE, FALSE, sizeof (PamphletPage));
  self->first_pages = g_hash_table_new (g_str_hash, g_str_equal);
  self->day = g_date_time_format (now, "%Y-%m-%d");
  self->width = MIN (paper->width - 2 * paper->margin, WIDEST_COLUMN * handout->text_size);

  return self;
}

void
pamphlet_layout_free (PamphletLayout *self)
{
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->pages, g_array_unref);
  g_clear_pointer (&self->first_pages, g_hash_table_unref);
  g_clear_pointer (&self->day, g_free);
  g_clear_pointer (&self->shaper, pamphlet_shaper_free);
  g_clear_pointer (&self->document, pamphlet_document_free);
  g_clear_pointer (&self->handout, pamphlet_handout_unref);
  g_free (self);
}

/* Returns: (transfer none): the document that the pages show. */
const PamphletDocument *
pamphlet_layout_get_document (PamphletLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->document;
}

/* Returns: (nullable): the leaflet of a part; NULL for the list of contents, which stands before them all. */
static const PamphletLeaflet *
get_leaflet (PamphletLayout *self,
             unsigned        part)
{
  unsigned n_before = self->document->parts->len - self->handout->leaflets->len;

  return part < n_before ? NULL : g_ptr_array_index (self->handout->leaflets, part - n_before);
}

static PamphletFurniture
get_furniture (PamphletLayout *self,
               unsigned        part)
{
  const PamphletLeaflet *leaflet = get_leaflet (self, part);

  return (PamphletFurniture){
    .handout = self->handout,
    .leaflet = leaflet,
    .part = g_ptr_array_index (self->document->parts, part),
    .language = leaflet != NULL ? pamphlet_translation_get_language (leaflet->translation) : pamphlet_handout_get_language (self->handout),
    .day = self->day,
    .width = self->width,
  };
}

static PamphletHeadKind
get_head_kind (const PamphletPage *page)
{
  if (page->start.band > 0 || page->start.line > 0)
    return PAMPHLET_HEAD_RUNNING;

  return page->part == 0 ? PAMPHLET_HEAD_CLINIC : PAMPHLET_HEAD_NONE;
}

/* The page's body, in points. */
static void
get_body (PamphletLayout     *self,
          const PamphletPage *page,
          double             *top,
          double             *height)
{
  PamphletFurniture furniture = get_furniture (self, page->part);

  *top = self->paper.margin + pamphlet_furniture_get_head_height (&furniture, self->shaper, get_head_kind (page));
  *height = self->paper.height - self->paper.margin - *top - pamphlet_furniture_get_foot_height (&furniture, self->shaper);
}

static void
forget_oldest (PamphletLayout *self)
{
  Part    *oldest = NULL;
  unsigned n_kept = 0;

  for (unsigned i = 0; i < self->parts->len; i++)
    {
      Part *part = &g_array_index (self->parts, Part, i);

      if (part->flow == NULL)
        continue;

      n_kept++;
      if (oldest == NULL || part->used < oldest->used)
        oldest = part;
    }

  if (n_kept <= N_KEPT)
    return;

  clear_part (oldest);
  pamphlet_shaper_sweep (self->shaper);
}

/* Returns: (transfer none): a part as it flows, until the next one is asked for. */
static PamphletFlow *
get_flow (PamphletLayout *self,
          unsigned        index)
{
  Part                  *part = &g_array_index (self->parts, Part, index);
  const PamphletLeaflet *leaflet = get_leaflet (self, index);
  PamphletFlowSetting    setting;

  part->used = ++self->clock;
  if (part->flow != NULL)
    return part->flow;

  setting = (PamphletFlowSetting){
    .width = self->width,
    .picture_height = (self->paper.height - 2 * self->paper.margin) * TALLEST_PICTURE,
    .text_size = self->handout->text_size,
    .language = get_furniture (self, index).language,
    .second = leaflet != NULL && leaflet->second != NULL ? pamphlet_translation_get_language (leaflet->second) : NULL,
  };
  part->flow = pamphlet_flow_new (g_ptr_array_index (self->document->parts, index), &setting, self->shaper);
  forget_oldest (self);

  return part->flow;
}

/* Notes down which parts and sections begin on a page. */
static void
note_ids (PamphletLayout     *self,
          const PamphletPage *page,
          PamphletFlow       *flow)
{
  unsigned first = page->start.line > 0 ? page->start.band + 1 : page->start.band;

  for (unsigned i = first; i < flow->bands->len && (i < page->end.band || (i == page->end.band && page->end.line > 0)); i++)
    {
      const PamphletBand *band = g_ptr_array_index (flow->bands, i);

      for (const PamphletNode *node = g_array_index (band->slots, PamphletSlot, 0).leaf; node != NULL; node = node->parent)
        if (node->id != NULL && !g_hash_table_contains (self->first_pages, node->id))
          g_hash_table_insert (self->first_pages, node->id, GUINT_TO_POINTER (self->pages->len));
    }
}

/*
 * Makes the next page, unless all are made.
 *
 * Returns: whether there is more to do
 */
gboolean
pamphlet_layout_advance (PamphletLayout *self)
{
  PamphletPage  page;
  PamphletFlow *flow;
  double        top, height;

  g_return_val_if_fail (self != NULL, FALSE);

  if (pamphlet_layout_is_finished (self))
    return FALSE;

  page = self->next;
  flow = get_flow (self, page.part);
  get_body (self, &page, &top, &height);
  pamphlet_page_fill (&page, flow, self->shaper, height);
  note_ids (self, &page, flow);
  g_array_append_val (self->pages, page);

  self->next.start = page.end;
  if (page.end.band == flow->bands->len)
    self->next = (PamphletPage){ .part = page.part + 1 };

  if (pamphlet_layout_is_finished (self))
    pamphlet_shaper_drop_earlier (self->shaper);

  return !pamphlet_layout_is_finished (self);
}

/* Makes all pages that are not made yet. */
void
pamphlet_layout_finish (PamphletLayout *self)
{
  g_return_if_fail (self != NULL);

  while (pamphlet_layout_advance (self))
    ;
}

gboolean
pamphlet_layout_is_finished (PamphletLayout *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->next.part >= self->parts->len;
}

/* Returns: how many pages are made; all of them once it is finished. */
unsigned
pamphlet_layout_get_n_pages (PamphletLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}

/* What stands at the end of an entry of the list of contents: nothing while it is not known. */
static char *
dup_page_number (const char *target,
                 gpointer    data)
{
  PamphletLayout *self = data;
  gpointer        page;

  if (!g_hash_table_lookup_extended (self->first_pages, target, NULL, &page))
    return NULL;

  return g_strdup_printf ("%u", GPOINTER_TO_UINT (page) + 1);
}

static void
draw_body (PamphletLayout     *self,
           const PamphletPage *page,
           double              height,
           cairo_t            *cr,
           PamphletTags       *tags)
{
  PamphletFlow *flow = get_flow (self, page->part);
  g_autoptr (GArray) placed = pamphlet_page_place (page, flow, self->shaper, height);
  const PamphletPaint paint = { cr, tags, self->document, flow, self->shaper, placed, dup_page_number, self };

  pamphlet_paint_body (&paint);
}

/*
 * Draws a page, always in black; the paper is for the caller to paint.
 *
 * @page: less than the number of pages that are made
 * @cr: its origin is the upper left corner of the sheet, its unit the point
 * @tags: (nullable): to which is told what is drawn
 */
void
pamphlet_layout_draw_page (PamphletLayout *self,
                           unsigned        page,
                           cairo_t        *cr,
                           PamphletTags   *tags)
{
  const PamphletPage *made;
  PamphletFurniture   furniture;
  double              left, top, height;

  g_return_if_fail (self != NULL && cr != NULL);
  g_return_if_fail (page < self->pages->len);

  made = &g_array_index (self->pages, PamphletPage, page);
  furniture = get_furniture (self, made->part);
  left = (self->paper.width - self->width) / 2;
  get_body (self, made, &top, &height);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_translate (cr, left, self->paper.margin);
  pamphlet_furniture_draw_head (&furniture, self->shaper, get_head_kind (made), cr);
  cairo_translate (cr, 0, top - self->paper.margin);
  draw_body (self, made, height, cr, tags);
  cairo_translate (cr, 0, height);
  pamphlet_furniture_draw_foot (&furniture, self->shaper, cr, page,
                                pamphlet_layout_is_finished (self) ? self->pages->len : 0);
  cairo_restore (cr);
}

/*
 * Tells what stands between the head and the foot of a page.
 *
 * @page: less than the number of pages that are made
 * Returns: (transfer full): in reading order, one line for each text
 */
char *
pamphlet_layout_dup_text (PamphletLayout *self,
                          unsigned        page)
{
  const PamphletPage *made;
  PamphletFlow       *flow;
  double              top, height;
  g_autoptr (GArray) placed = NULL;

  g_return_val_if_fail (self != NULL && page < self->pages->len, NULL);

  made = &g_array_index (self->pages, PamphletPage, page);
  flow = get_flow (self, made->part);
  get_body (self, made, &top, &height);
  placed = pamphlet_page_place (made, flow, self->shaper, height);

  return pamphlet_page_text_new (placed);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entry-model.h"

#include "release.h"

/* What is shown: the first of some entries, and then what comes after them among others. Each list is in order and never changes,
 * so that nothing is copied where a list of many thousands changes in many steps. */
typedef struct
{
  GPtrArray *first; /* of PamphletEntry */
  unsigned   n_first;
  GPtrArray *rest;   /* of PamphletEntry, or NULL */
  unsigned   n_past; /* how many of the rest are not shown */
} Content;

struct _PamphletEntryModel
{
  GObject parent_instance;
  Content content;
};

static void
content_clear (Content *self)
{
  g_clear_pointer (&self->first, pamphlet_release_array);
  g_clear_pointer (&self->rest, pamphlet_release_array);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Content, content_clear)

static unsigned
content_get_length (const Content *self)
{
  return self->n_first + (self->rest != NULL ? self->rest->len - self->n_past : 0);
}

static PamphletEntry *
content_get (const Content *self,
             unsigned       position)
{
  return position < self->n_first ? g_ptr_array_index (self->first, position)
                                  : g_ptr_array_index (self->rest, position - self->n_first + self->n_past);
}

/* Returns: (transfer full): all of it as one array. */
static GPtrArray *
content_flatten (const Content *self)
{
  GPtrArray *entries;

  if (self->n_first == self->first->len && content_get_length (self) == self->n_first)
    return g_ptr_array_ref (self->first);

  entries = g_ptr_array_new_full (content_get_length (self), g_object_unref);
  for (unsigned i = 0; i < content_get_length (self); i++)
    g_ptr_array_add (entries, g_object_ref (content_get (self, i)));

  return entries;
}

static GType
get_item_type (GListModel *model)
{
  return PAMPHLET_TYPE_ENTRY;
}

static unsigned
get_n_items (GListModel *model)
{
  return content_get_length (&PAMPHLET_ENTRY_MODEL (model)->content);
}

static gpointer
get_item (GListModel *model,
          unsigned    position)
{
  const Content *content = &PAMPHLET_ENTRY_MODEL (model)->content;

  return position < content_get_length (content) ? g_object_ref (content_get (content, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PamphletEntryModel, pamphlet_entry_model, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
pamphlet_entry_model_finalize (GObject *object)
{
  content_clear (&PAMPHLET_ENTRY_MODEL (object)->content);

  G_OBJECT_CLASS (pamphlet_entry_model_parent_class)->finalize (object);
}

static void
pamphlet_entry_model_class_init (PamphletEntryModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pamphlet_entry_model_finalize;
}

static void
pamphlet_entry_model_init (PamphletEntryModel *self)
{
  self->content.first = g_ptr_array_new ();
}

PamphletEntryModel *
pamphlet_entry_model_new (void)
{
  return g_object_new (PAMPHLET_TYPE_ENTRY_MODEL, NULL);
}

/* Returns: how many entries at the ends of both are the same, at most @n_most. */
static unsigned
count_same_at_end (const Content *before,
                   const Content *after,
                   unsigned       n_most)
{
  unsigned n_before = content_get_length (before);
  unsigned n_after = content_get_length (after);
  unsigned n = 0;

  if (before->rest != NULL && before->rest == after->rest)
    n = MIN (n_most, before->rest->len - MAX (before->n_past, after->n_past));
  while (n < n_most && content_get (before, n_before - n - 1) == content_get (after, n_after - n - 1))
    n++;

  return n;
}

/* @content: what it has is taken. */
static void
set_content (PamphletEntryModel *self,
             Content             content)
{
  g_auto (Content) before = self->content;
  unsigned n_before = content_get_length (&before);
  unsigned n_after = content_get_length (&content);
  unsigned n_both = MIN (n_before, n_after);
  unsigned n_start = before.first == content.first ? MIN (before.n_first, content.n_first) : 0;
  unsigned n_end;

  self->content = content;

  while (n_start < n_both && content_get (&before, n_start) == content_get (&content, n_start))
    n_start++;
  n_end = count_same_at_end (&before, &content, n_both - n_start);

  if (n_before > n_start + n_end || n_after > n_start + n_end)
    g_list_model_items_changed (G_LIST_MODEL (self), n_start, n_before - n_start - n_end, n_after - n_start - n_end);
}

/* Shows @entries (element-type PamphletEntry), which never change any more, in place of those before. */
void
pamphlet_entry_model_set_entries (PamphletEntryModel *self,
                                  GPtrArray          *entries)
{
  set_content (self, (Content){ .first = g_ptr_array_ref (entries), .n_first = entries->len });
}

/* Returns: where @entry stands in @entries, which are in order, or would stand. */
unsigned
pamphlet_entry_model_find (GPtrArray     *entries,
                           PamphletEntry *entry)
{
  unsigned first = 0;
  unsigned end = entries->len;

  while (first < end)
    {
      unsigned middle = first + (end - first) / 2;

      if (pamphlet_entry_compare (g_ptr_array_index (entries, middle), entry) < 0)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}

/* Returns: how many of @entries do not come after @entry in the order. */
static unsigned
count_past (GPtrArray     *entries,
            PamphletEntry *entry)
{
  unsigned n = pamphlet_entry_model_find (entries, entry);

  while (n < entries->len && pamphlet_entry_compare (g_ptr_array_index (entries, n), entry) == 0)
    n++;

  return n;
}

/* Shows only the first @n of @entries in place of those before. Of what comes after them in the order, all stays as it is. */
void
pamphlet_entry_model_set_first (PamphletEntryModel *self,
                                GPtrArray          *entries,
                                unsigned            n)
{
  gboolean goes_on = self->content.first == entries && self->content.rest != NULL;
  Content  content = { .first = g_ptr_array_ref (entries), .n_first = n };

  content.rest = goes_on ? g_ptr_array_ref (self->content.rest) : content_flatten (&self->content);
  content.n_past = n > 0 ? count_past (content.rest, g_ptr_array_index (entries, n - 1)) : 0;
  set_content (self, content);
}

/* Returns: how many entries come before @entry, which is one of those that are shown, or would. */
unsigned
pamphlet_entry_model_find_position (PamphletEntryModel *self,
                                    PamphletEntry      *entry)
{
  const Content *content = &self->content;
  unsigned       position = pamphlet_entry_model_find (content->first, entry);

  if (position < content->n_first || content->rest == NULL)
    return MIN (position, content->n_first);

  return content->n_first + MAX (pamphlet_entry_model_find (content->rest, entry), content->n_past) - content->n_past;
}

unsigned
pamphlet_entry_model_get_length (PamphletEntryModel *self)
{
  return content_get_length (&self->content);
}

/* Returns: (transfer none): quicker than to ask for an item, where thousands are looked through. */
PamphletEntry *
pamphlet_entry_model_get_entry (PamphletEntryModel *self,
                                unsigned            position)
{
  return content_get (&self->content, position);
}

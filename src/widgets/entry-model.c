/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entry-model.h"

struct _PamphletEntryModel
{
  GObject    parent_instance;
  GPtrArray *entries; /* of PamphletEntry */
};

static GType
get_item_type (GListModel *model)
{
  return PAMPHLET_TYPE_ENTRY;
}

static unsigned
get_n_items (GListModel *model)
{
  return PAMPHLET_ENTRY_MODEL (model)->entries->len;
}

static gpointer
get_item (GListModel *model,
          unsigned    position)
{
  GPtrArray *entries = PAMPHLET_ENTRY_MODEL (model)->entries;

  return position < entries->len ? g_object_ref (g_ptr_array_index (entries, position)) : NULL;
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
  g_clear_pointer (&PAMPHLET_ENTRY_MODEL (object)->entries, g_ptr_array_unref);

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
  self->entries = g_ptr_array_new ();
}

PamphletEntryModel *
pamphlet_entry_model_new (void)
{
  return g_object_new (PAMPHLET_TYPE_ENTRY_MODEL, NULL);
}

/* Shows @entries (element-type PamphletEntry), which never change any more, in place of those before. */
void
pamphlet_entry_model_set_entries (PamphletEntryModel *self,
                                  GPtrArray          *entries)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->entries);
  unsigned n_both = MIN (before->len, entries->len);
  unsigned n_first = 0;
  unsigned n_last = 0;

  self->entries = g_ptr_array_ref (entries);

  while (n_first < n_both && before->pdata[n_first] == entries->pdata[n_first])
    n_first++;
  while (n_last < n_both - n_first && before->pdata[before->len - n_last - 1] == entries->pdata[entries->len - n_last - 1])
    n_last++;

  if (before->len > n_first + n_last || entries->len > n_first + n_last)
    g_list_model_items_changed (G_LIST_MODEL (self), n_first, before->len - n_first - n_last, entries->len - n_first - n_last);
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

/* Shows only the first @n of @entries in place of those before. Of what comes after them in the order, all stays as it is. */
void
pamphlet_entry_model_set_first (PamphletEntryModel *self,
                                GPtrArray          *entries,
                                unsigned            n)
{
  g_autoptr (GPtrArray) both = g_ptr_array_new_with_free_func (g_object_unref);
  unsigned i = 0;

  for (unsigned j = 0; j < n; j++)
    g_ptr_array_add (both, g_object_ref (g_ptr_array_index (entries, j)));

  if (n > 0)
    i = pamphlet_entry_model_find (self->entries, g_ptr_array_index (entries, n - 1));
  for (; i < self->entries->len; i++)
    if (n == 0 || pamphlet_entry_compare (g_ptr_array_index (self->entries, i), g_ptr_array_index (entries, n - 1)) > 0)
      g_ptr_array_add (both, g_object_ref (g_ptr_array_index (self->entries, i)));

  pamphlet_entry_model_set_entries (self, both);
}

/* Returns: (transfer none) (element-type PamphletEntry) */
GPtrArray *
pamphlet_entry_model_get_entries (PamphletEntryModel *self)
{
  return self->entries;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "condition.h"

#include <string.h>

/* What files call the states, in the order of PamphletReviewState, NULL-terminated. */
const char *const pamphlet_review_state_names[] = { "draft", "reviewed", NULL };

struct _PamphletCondition
{
  GObject                parent_instance;
  PamphletConditionParts parts;
  char                  *section_ids; /* of a head: each with a space before and after it; otherwise NULL */
};

G_DEFINE_FINAL_TYPE (PamphletCondition, pamphlet_condition, G_TYPE_OBJECT)

void
pamphlet_code_free (PamphletCode *self)
{
  g_clear_pointer (&self->system, g_free);
  g_clear_pointer (&self->code, g_free);
  g_free (self);
}

void
pamphlet_source_free (PamphletSource *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->publisher, g_free);
  g_clear_pointer (&self->url, g_free);
  g_clear_pointer (&self->accessed, g_free);
  g_free (self);
}

void
pamphlet_review_free (PamphletReview *self)
{
  g_clear_pointer (&self->version, g_free);
  g_clear_pointer (&self->reviewed, g_free);
  g_clear_pointer (&self->due, g_free);
  g_clear_pointer (&self->by, g_free);
  g_free (self);
}

/* Returns: (transfer full) */
PamphletReview *
pamphlet_review_copy (const PamphletReview *self)
{
  PamphletReview *copy = g_new0 (PamphletReview, 1);

  copy->state = self->state;
  copy->version = g_strdup (self->version);
  copy->reviewed = g_strdup (self->reviewed);
  copy->due = g_strdup (self->due);
  copy->by = g_strdup (self->by);

  return copy;
}

/* Returns: whether the leaflet should have been reviewed again before today, in this machine's time zone. */
gboolean
pamphlet_review_is_overdue (const PamphletReview *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  /* ISO 8601 dates sort as they read. */
  return strcmp (self->due, today) < 0;
}

void
pamphlet_condition_parts_clear (PamphletConditionParts *parts)
{
  g_clear_pointer (&parts->library, g_free);
  g_clear_pointer (&parts->id, g_free);
  g_clear_pointer (&parts->file, g_free);
  g_clear_pointer (&parts->language, g_free);
  g_clear_pointer (&parts->title, pamphlet_text_unref);
  g_clear_pointer (&parts->also_called, g_ptr_array_unref);
  g_clear_pointer (&parts->category, g_free);
  g_clear_pointer (&parts->main_message, pamphlet_text_unref);
  g_clear_pointer (&parts->codes, g_ptr_array_unref);
  g_clear_pointer (&parts->review, pamphlet_review_free);
  g_clear_pointer (&parts->sources, g_ptr_array_unref);
  g_clear_pointer (&parts->sections, g_ptr_array_unref);
}

static void
pamphlet_condition_finalize (GObject *object)
{
  PamphletCondition *self = PAMPHLET_CONDITION (object);

  pamphlet_condition_parts_clear (&self->parts);
  g_clear_pointer (&self->section_ids, g_free);

  G_OBJECT_CLASS (pamphlet_condition_parent_class)->finalize (object);
}

static void
pamphlet_condition_class_init (PamphletConditionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pamphlet_condition_finalize;
}

static void
pamphlet_condition_init (PamphletCondition *self)
{
}

/* @parts: (inout): all of it is taken, and @parts is left empty. */
PamphletCondition *
pamphlet_condition_new (PamphletConditionParts *parts)
{
  PamphletCondition *self = g_object_new (PAMPHLET_TYPE_CONDITION, NULL);

  self->parts = *parts;
  *parts = (PamphletConditionParts){ 0 };

  return self;
}

static char *
join_section_ids (GPtrArray *sections)
{
  g_autoptr (GString) ids = g_string_new (" ");

  for (unsigned i = 0; i < sections->len; i++)
    g_string_append_printf (ids, "%s ", ((const PamphletSection *)g_ptr_array_index (sections, i))->id);

  return g_strndup (ids->str, ids->len);
}

/* Makes the head of a condition. Its texts are those of @whole, which need not stay. */
PamphletCondition *
pamphlet_condition_new_head (PamphletCondition *whole)
{
  PamphletCondition *self;

  g_return_val_if_fail (pamphlet_condition_is_whole (whole), NULL);

  self = g_object_new (PAMPHLET_TYPE_CONDITION, NULL);
  self->parts.library = g_strdup (whole->parts.library);
  self->parts.id = g_strdup (whole->parts.id);
  self->parts.file = g_strdup (whole->parts.file);
  self->parts.language = g_strdup (whole->parts.language);
  self->parts.title = pamphlet_text_ref (whole->parts.title);
  self->parts.also_called = g_ptr_array_ref (whole->parts.also_called);
  self->parts.category = g_strdup (whole->parts.category);
  self->parts.codes = g_ptr_array_ref (whole->parts.codes);
  self->section_ids = join_section_ids (whole->parts.sections);

  return self;
}

/* Returns: whether it has its sections and all else that its file has, and is not only a head. */
gboolean
pamphlet_condition_is_whole (PamphletCondition *self)
{
  return self->parts.sections != NULL;
}

/* Returns: whether both, each whole or only a head, are the same leaflet of the same library. */
gboolean
pamphlet_condition_is_same (PamphletCondition *self,
                            PamphletCondition *other)
{
  return self == other || (g_str_equal (self->parts.id, other->parts.id) && g_str_equal (self->parts.library, other->parts.library));
}

static gboolean
has_same_names (GPtrArray *names,
                GPtrArray *others)
{
  if (names->len != others->len)
    return FALSE;

  for (unsigned i = 0; i < names->len; i++)
    if (!g_str_equal (pamphlet_text_get_string (g_ptr_array_index (names, i)), pamphlet_text_get_string (g_ptr_array_index (others, i))))
      return FALSE;

  return TRUE;
}

static gboolean
has_same_codes (GPtrArray *codes,
                GPtrArray *others)
{
  if (codes->len != others->len)
    return FALSE;

  for (unsigned i = 0; i < codes->len; i++)
    {
      const PamphletCode *code = g_ptr_array_index (codes, i);
      const PamphletCode *other = g_ptr_array_index (others, i);

      if (!g_str_equal (code->system, other->system) || !g_str_equal (code->code, other->code))
        return FALSE;
    }

  return TRUE;
}

/* Returns: whether pamphlet_condition_new_head() would make the same of @self, which is whole, as @head is. */
gboolean
pamphlet_condition_has_head (PamphletCondition *self,
                             PamphletCondition *head)
{
  g_autofree char *section_ids = join_section_ids (self->parts.sections);

  g_return_val_if_fail (!pamphlet_condition_is_whole (head), FALSE);

  return pamphlet_condition_is_same (self, head) && g_str_equal (self->parts.file, head->parts.file) &&
         g_str_equal (self->parts.language, head->parts.language) && g_str_equal (self->parts.category, head->parts.category) &&
         g_str_equal (pamphlet_text_get_string (self->parts.title), pamphlet_text_get_string (head->parts.title)) &&
         has_same_names (self->parts.also_called, head->parts.also_called) && has_same_codes (self->parts.codes, head->parts.codes) &&
         g_str_equal (section_ids, head->section_ids);
}

/* Returns: whether it has a section of that id, which a head knows as well. */
gboolean
pamphlet_condition_has_section (PamphletCondition *self,
                                const char        *id)
{
  g_autofree char *spaced = NULL;

  if (pamphlet_condition_is_whole (self))
    return pamphlet_condition_get_section (self, id) != NULL;

  spaced = g_strconcat (" ", id, " ", NULL);

  /* No id has a space in it. */
  return strchr (id, ' ') == NULL && strstr (self->section_ids, spaced) != NULL;
}

/* Returns: (transfer none): the id of the library that it belongs to. */
const char *
pamphlet_condition_get_library (PamphletCondition *self)
{
  return self->parts.library;
}

const char *
pamphlet_condition_get_id (PamphletCondition *self)
{
  return self->parts.id;
}

/* Returns: (transfer none): the path of the file that it was read from. */
const char *
pamphlet_condition_get_file (PamphletCondition *self)
{
  return self->parts.file;
}

/* Returns: (transfer none): the digest of its file, as it was when it was read by pamphlet_condition_read_with_digest(). */
const PamphletDigest *
pamphlet_condition_get_digest (PamphletCondition *self)
{
  return &self->parts.digest;
}

/* Returns: (transfer none): the BCP 47 tag of the language that its texts are in. */
const char *
pamphlet_condition_get_language (PamphletCondition *self)
{
  return self->parts.language;
}

const PamphletText *
pamphlet_condition_get_title (PamphletCondition *self)
{
  return self->parts.title;
}

/* Returns: (transfer none) (element-type PamphletText): its other names, perhaps none. */
GPtrArray *
pamphlet_condition_get_also_called (PamphletCondition *self)
{
  return self->parts.also_called;
}

/* Returns: (transfer none): the id of its category in its library. */
const char *
pamphlet_condition_get_category (PamphletCondition *self)
{
  return self->parts.category;
}

const PamphletText *
pamphlet_condition_get_main_message (PamphletCondition *self)
{
  g_return_val_if_fail (pamphlet_condition_is_whole (self), NULL);

  return self->parts.main_message;
}

/* Returns: (transfer none) (element-type PamphletCode): perhaps none. */
GPtrArray *
pamphlet_condition_get_codes (PamphletCondition *self)
{
  return self->parts.codes;
}

const PamphletReview *
pamphlet_condition_get_review (PamphletCondition *self)
{
  g_return_val_if_fail (pamphlet_condition_is_whole (self), NULL);

  return self->parts.review;
}

/* Returns: (transfer none) (element-type PamphletSource): perhaps none. */
GPtrArray *
pamphlet_condition_get_sources (PamphletCondition *self)
{
  g_return_val_if_fail (pamphlet_condition_is_whole (self), NULL);

  return self->parts.sources;
}

/* Returns: (transfer none) (element-type PamphletSection): at least one, in the author's order. */
GPtrArray *
pamphlet_condition_get_sections (PamphletCondition *self)
{
  g_return_val_if_fail (pamphlet_condition_is_whole (self), NULL);

  return self->parts.sections;
}

/* Returns: (transfer none) (nullable) */
const PamphletSection *
pamphlet_condition_get_section (PamphletCondition *self,
                                const char        *id)
{
  g_return_val_if_fail (pamphlet_condition_is_whole (self), NULL);

  for (unsigned i = 0; i < self->parts.sections->len; i++)
    {
      const PamphletSection *section = g_ptr_array_index (self->parts.sections, i);

      if (g_str_equal (section->id, id))
        return section;
    }

  return NULL;
}

/*
 * Finds the first urgent callout, which a screen and a handout show before all else.
 *
 * @section: (out) (optional) (transfer none): the section that it stands in
 * Returns: (transfer none) (nullable)
 */
const PamphletBlock *
pamphlet_condition_get_urgent (PamphletCondition      *self,
                               const PamphletSection **section)
{
  g_return_val_if_fail (pamphlet_condition_is_whole (self), NULL);

  for (unsigned i = 0; i < self->parts.sections->len; i++)
    {
      const PamphletSection *candidate = g_ptr_array_index (self->parts.sections, i);

      for (unsigned j = 0; j < candidate->blocks->len; j++)
        {
          const PamphletBlock *block = g_ptr_array_index (candidate->blocks, j);

          if (block->type != PAMPHLET_BLOCK_CALLOUT || block->level != PAMPHLET_LEVEL_URGENT)
            continue;

          if (section != NULL)
            *section = candidate;
          return block;
        }
    }

  return NULL;
}

/* Returns: (transfer full): the full name, “library/condition”. */
char *
pamphlet_condition_dup_name (PamphletCondition *self)
{
  return g_strconcat (self->parts.library, "/", self->parts.id, NULL);
}

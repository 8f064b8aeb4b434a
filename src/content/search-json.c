/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-json.h"

#include <json-glib/json-glib.h>

static void
write_string (JsonBuilder *builder,
              const char  *name,
              const char  *string)
{
  if (string == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, string);
}

/* Other programs count characters, not bytes. */
static void
write_marks (JsonBuilder           *builder,
             const PamphletSnippet *snippet)
{
  json_builder_set_member_name (builder, "marks");
  json_builder_begin_array (builder);
  for (unsigned i = 0; i < snippet->marks->len; i++)
    {
      PamphletRange mark = g_array_index (snippet->marks, PamphletRange, i);

      json_builder_begin_array (builder);
      json_builder_add_int_value (builder, g_utf8_strlen (snippet->string, mark.start));
      json_builder_add_int_value (builder, g_utf8_strlen (snippet->string, mark.end));
      json_builder_end_array (builder);
    }
  json_builder_end_array (builder);
}

static void
write_snippet (JsonBuilder           *builder,
               const char            *name,
               const PamphletSnippet *snippet)
{
  if (snippet == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  write_string (builder, "text", snippet->string);
  write_marks (builder, snippet);
  json_builder_end_object (builder);
}

static void
write_hit (JsonBuilder *builder,
           PamphletHit *hit)
{
  const PamphletText *text = pamphlet_hit_get_text (hit);
  const PamphletText *section_title = pamphlet_hit_get_section_title (hit);
  g_autofree char    *name = pamphlet_condition_dup_name (pamphlet_hit_get_condition (hit));

  json_builder_begin_object (builder);
  write_string (builder, "condition", name);
  write_string (builder, "kind", pamphlet_hit_kind_names[pamphlet_hit_get_kind (hit)]);
  json_builder_set_member_name (builder, "approximate");
  json_builder_add_boolean_value (builder, pamphlet_hit_is_approximate (hit));
  write_snippet (builder, "title", pamphlet_hit_get_title (hit));
  write_snippet (builder, "snippet", pamphlet_hit_get_snippet (hit));
  write_string (builder, "section", pamphlet_hit_get_section (hit));
  write_string (builder, "section_title", section_title != NULL ? pamphlet_text_get_string (section_title) : NULL);
  if (text != NULL)
    {
      write_string (builder, "language", pamphlet_text_get_language (text));
      write_string (builder, "path", pamphlet_text_get_path (text));
    }
  json_builder_end_object (builder);
}

/* Writes hits as a JSON array, for other programs. Returns: (transfer full) */
char *
pamphlet_search_json_write (GPtrArray *hits)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (unsigned i = 0; i < hits->len; i++)
    write_hit (builder, g_ptr_array_index (hits, i));
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, root);

  return json_generator_to_data (generator, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

#include "condition-reader.h"
#include "library-reader.h"
#include "texts.h"

#include <glib/gstdio.h>

#include <string.h>

const char fixture_leaflet[] =
  "{ 'format': 1, 'id': 'cold', 'title': 'A cold',\n"
  "  'also_called': ['Common cold', 'Rhinitis'],\n"
  "  'category': 'infections',\n"
  "  'main_message': 'A cold goes away <b>by itself</b>.',\n"
  "  'codes': [{ 'system': 'icd-10-cm', 'code': 'J00' }],\n"
  "  'review': { 'state': 'draft', 'version': '1', 'reviewed': '2026-11-20', 'due': '2027-11-20', 'by': 'Nurse' },\n"
  "  'sources': [{ 'title': 'Colds', 'publisher': 'A clinic', 'url': 'https://example.org/cold', 'accessed': '2026-11-19' }],\n"
  "  'sections': [\n"
  "    { 'id': 'what', 'kind': 'overview', 'title': 'What is a cold?', 'short_title': 'Overview', 'blocks': [\n"
  "      { 'id': 'intro', 'type': 'paragraph', 'text': 'Your <term ref=\\'mucus\\'>nose runs</term>.' },\n"
  "      { 'id': 'signs', 'type': 'list', 'items': [\n"
  "        { 'id': 'cough', 'text': 'A cough: <a href=\\'condition:cold#care\\'>what to do</a>' },\n"
  "        { 'id': 'fever', 'text': 'Fever ≥ <b>38 °C</b> &amp; chills' }] },\n"
  "      { 'id': 'face', 'type': 'image', 'file': 'images/nose.svg', 'alt': 'A nose', 'caption': 'A <b>red</b> nose' }] },\n"
  "    { 'id': 'care', 'kind': 'living-with', 'title': 'Taking care', 'blocks': [\n"
  "      { 'id': 'call', 'type': 'callout', 'level': 'urgent', 'title': 'Call now', 'blocks': [\n"
  "        { 'id': 'when', 'type': 'paragraph', 'text': 'If you cannot breathe.' },\n"
  "        { 'id': 'who', 'type': 'list', 'items': [{ 'id': 'ward', 'text': 'The ward' }] }] },\n"
  "      { 'id': 'rest', 'type': 'steps', 'items': [{ 'id': 'bed', 'text': 'Go to bed' }, { 'id': 'tea', 'text': 'Drink tea' }] },\n"
  "      { 'id': 'days', 'type': 'heading', 'text': 'Day by day' },\n"
  "      { 'id': 'plan', 'type': 'table', 'caption': 'What to expect', 'header': ['Day', 'Sign'], 'rows': [\n"
  "        { 'id': 'one', 'cells': ['1', 'Sneezing'] },\n"
  "        { 'id': 'two', 'cells': ['2', 'A <b>cough</b>'] }] }] }]\n"
  "}\n";

const char fixture_glossary[] =
  "{ 'format': 1, 'terms': [\n"
  "  { 'id': 'mucus', 'term': 'Mucus', 'meaning': 'What <b>runs</b> from a nose.', 'see': ['sneeze'] },\n"
  "  { 'id': 'sneeze', 'term': 'Sneeze', 'meaning': 'Air, suddenly: <term ref=\\'mucus\\'>mucus</term> flies.' }]\n"
  "}\n";

const char fixture_library[] =
  "{ 'format': 1, 'title': 'Starter', 'publisher': 'A clinic', 'contact': 'Desk 1', 'language': 'en',\n"
  "  'disclaimer': 'Ask <b>your</b> team.', 'licence': 'CC-BY-4.0',\n"
  "  'categories': [{ 'id': 'infections', 'title': 'Infections' }, { 'id': 'bones', 'title': 'Bones' }]\n"
  "}\n";

/* Writes a file, and the folders that it stands in. */
void
fixture_write_bytes (const char *folder,
                     const char *name,
                     const char *bytes,
                     gssize      length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_mkdir_with_parents (parent, 0755));
  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);
}

void
fixture_write (const char *folder,
               const char *name,
               const char *json)
{
  g_autofree char *strict = g_strdelimit (g_strdup (json), "'", '"');

  fixture_write_bytes (folder, name, strict, -1);
}

/* Returns: (transfer full): @text with @replacement in the place of @old, which must stand in it exactly once. */
char *
fixture_replace (const char *text,
                 const char *old,
                 const char *replacement)
{
  g_auto (GStrv) parts = g_strsplit (text, old, -1);

  if (g_strv_length (parts) != 2)
    g_error ("“%s” does not stand there exactly once", old);

  return g_strjoinv (replacement, parts);
}

/* Returns: (transfer full): @text after all of @changes, NULL-terminated pairs of what fixture_replace() takes. */
char *
fixture_replace_all (const char        *text,
                     const char *const *changes)
{
  g_autofree char *changed = g_strdup (text);

  for (unsigned i = 0; changes[i] != NULL; i += 2)
    {
      g_autofree char *before = g_steal_pointer (&changed);

      changed = fixture_replace (before, changes[i], changes[i + 1]);
    }

  return g_steal_pointer (&changed);
}

/* Writes @text as a file, with @replacement in the place of @old. */
void
fixture_write_replaced (const char *folder,
                        const char *name,
                        const char *text,
                        const char *old,
                        const char *replacement)
{
  g_autofree char *json = fixture_replace (text, old, replacement);

  fixture_write (folder, name, json);
}

/* Writes the library into a folder of its own in @parent. Returns: (transfer full): that folder. */
char *
fixture_make_library (const char *parent,
                      const char *id)
{
  g_autofree char *folder = g_build_filename (parent, id, NULL);

  fixture_write (folder, "library.json", fixture_library);
  fixture_write (folder, "glossary.json", fixture_glossary);
  fixture_write (folder, "conditions/cold.json", fixture_leaflet);
  fixture_write (folder, "images/nose.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");

  return g_steal_pointer (&folder);
}

/* Returns: (transfer full): the JSON of a leaflet like “cold”, under another id and title. */
char *
fixture_new_leaflet (const char *id,
                     const char *title)
{
  g_autofree char *quoted_id = g_strdup_printf ("'id': '%s'", id);
  g_autofree char *quoted_title = g_strdup_printf ("'title': '%s'", title);
  g_autofree char *with_id = fixture_replace (fixture_leaflet, "'id': 'cold'", quoted_id);

  return fixture_replace (with_id, "'title': 'A cold'", quoted_title);
}

/* Returns: (transfer full): an empty array for diagnostics. */
GPtrArray *
fixture_new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_diagnostic_free);
}

static PamphletCondition *
read_leaflet (const char        *folder,
              const char        *name,
              PamphletJsonLookup lookup,
              PamphletSeverity   flaws,
              const char        *expected)
{
  g_autoptr (GPtrArray) diagnostics = fixture_new_list ();
  g_autofree char   *path = g_build_filename (folder, name, NULL);
  PamphletReport     report = { diagnostics, flaws };
  PamphletCondition *condition = pamphlet_condition_read (path, "starter", "pt-BR", lookup, &report);

  fixture_assert_lines (diagnostics, folder, expected);

  return condition;
}

static void
append_text (const PamphletText      *text,
             const PamphletTextPlace *place,
             gpointer                 data)
{
  unsigned            n_spans;
  const PamphletSpan *spans = pamphlet_text_get_spans (text, &n_spans);

  g_string_append_printf (data, "%s %s “%s” “%s”", pamphlet_text_get_path (text), pamphlet_text_get_context (text),
                          pamphlet_text_get_source (text), pamphlet_text_get_string (text));
  for (unsigned i = 0; i < n_spans; i++)
    g_string_append_printf (data, " %u %u-%u %s", spans[i].kind, spans[i].start, spans[i].end, spans[i].target);
  g_string_append_c (data, '\n');
}

static char *
list_texts (PamphletCondition *condition)
{
  GString *texts = g_string_new (NULL);

  if (condition != NULL)
    pamphlet_condition_foreach_text (condition, append_text, texts);

  return g_string_free (texts, FALSE);
}

/* Reads the leaflet @name in @folder in both ways, and asserts that each has the same texts and that exactly @expected is
 * reported, as fixture_assert_lines() wants it. */
PamphletCondition *
fixture_read_leaflet (const char      *folder,
                      const char      *name,
                      PamphletSeverity flaws,
                      const char      *expected)
{
  PamphletCondition *condition = read_leaflet (folder, name, PAMPHLET_JSON_WITH_TREE, flaws, expected);
  g_autoptr (PamphletCondition) from_tape = read_leaflet (folder, name, PAMPHLET_JSON_WITH_TAPE, flaws, expected);
  g_autofree char *texts = list_texts (condition);
  g_autofree char *texts_from_tape = list_texts (from_tape);

  g_assert_true ((from_tape != NULL) == (condition != NULL));
  g_assert_cmpstr (texts_from_tape, ==, texts);

  return condition;
}

/* Asserts that only the heads of @library are kept when they are all that is wanted, and that the same is reported. */
static void
assert_heads (PamphletLibrary *library,
              const char      *folder,
              PamphletSeverity flaws,
              const char      *expected)
{
  g_autoptr (GPtrArray) diagnostics = fixture_new_list ();
  PamphletReport      report = { diagnostics, flaws };
  const PamphletOrder order = { .only_heads = TRUE };
  g_autoptr (PamphletLibrary) heads = pamphlet_library_read_with (folder, &report, &order);
  g_autoptr (GString) ids = g_string_new (NULL);

  fixture_assert_lines (diagnostics, folder, expected);
  g_assert_true ((heads != NULL) == (library != NULL));
  if (library == NULL)
    return;

  for (unsigned i = 0; i < pamphlet_library_get_conditions (library)->len; i++)
    {
      PamphletCondition *whole = g_ptr_array_index (pamphlet_library_get_conditions (library), i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", pamphlet_condition_get_id (whole));
      g_assert_true (pamphlet_condition_is_whole (whole));
      g_assert_false (pamphlet_condition_is_whole (pamphlet_library_get_condition (heads, pamphlet_condition_get_id (whole))));
    }
  fixture_assert_conditions (heads, ids->str);
}

/* Reads a library, whole and only its heads, and asserts that exactly @expected is reported, as fixture_assert_lines() wants
 * it. Returns: (transfer full) (nullable): the whole one. */
PamphletLibrary *
fixture_read_library (const char      *folder,
                      PamphletSeverity flaws,
                      const char      *expected)
{
  g_autoptr (GPtrArray) diagnostics = fixture_new_list ();
  PamphletReport   report = { diagnostics, flaws };
  PamphletLibrary *library = pamphlet_library_read (folder, &report, NULL);

  fixture_assert_lines (diagnostics, folder, expected);
  assert_heads (library, folder, flaws, expected);

  return library;
}

/* Asserts which leaflets the library has, and in which order. */
void
fixture_assert_conditions (PamphletLibrary *library,
                           const char      *expected)
{
  GPtrArray *conditions = pamphlet_library_get_conditions (library);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (unsigned i = 0; i < conditions->len; i++)
    {
      PamphletCondition *condition = g_ptr_array_index (conditions, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", pamphlet_condition_get_id (condition));
      g_assert_true (pamphlet_library_get_condition (library, pamphlet_condition_get_id (condition)) == condition);
    }

  g_assert_cmpstr (ids->str, ==, expected);
}

/*
 * Asserts what was reported, and in which order.
 *
 * @folder: what each file's path must start with
 * @expected: the lines of the diagnostics after @folder and the slash behind it, with line feeds between them
 */
void
fixture_assert_lines (GPtrArray  *diagnostics,
                      const char *folder,
                      const char *expected)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (unsigned i = 0; i < diagnostics->len; i++)
    {
      g_autofree char *line = pamphlet_diagnostic_format (g_ptr_array_index (diagnostics, i));
      gsize            length = strlen (folder);

      if (i > 0)
        g_string_append_c (lines, '\n');
      g_string_append (lines, g_str_has_prefix (line, folder) ? line + length + (line[length] == '/' ? 1 : 0) : line);
    }

  g_assert_cmpstr (lines->str, ==, expected);
}

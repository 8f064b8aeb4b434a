/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shelf.h"

/* A leaflet with sections of nothing but urgent callouts. */
static const char alarms[] =
  "{ 'format': 1, 'id': 'alarms', 'title': 'Alarms', 'category': 'infections', 'main_message': 'Listen.',\n"
  "  'review': { 'state': 'draft', 'version': '1', 'reviewed': '2026-11-20', 'due': '2027-11-20', 'by': 'Nurse' },\n"
  "  'sections': [\n"
  "    { 'id': 'fire', 'kind': 'urgent', 'title': 'Fire', 'blocks': [\n"
  "      { 'id': 'run', 'type': 'callout', 'level': 'urgent', 'title': 'Run', 'blocks': [\n"
  "        { 'id': 'out', 'type': 'paragraph', 'text': 'Out.' }] }] },\n"
  "    { 'id': 'flood', 'kind': 'urgent', 'title': 'Flood', 'blocks': [\n"
  "      { 'id': 'climb', 'type': 'callout', 'level': 'urgent', 'title': 'Climb', 'blocks': [\n"
  "        { 'id': 'up', 'type': 'paragraph', 'text': 'Up.' }] }] }]\n"
  "}\n";

/* The head of a part: what stands before its first section. */
static void
assert_head (PamphletHandout *handout,
             const char      *expected)
{
  g_autoptr (PamphletDocument) document = pamphlet_document_new (handout);
  const PamphletNode *part = g_ptr_array_index (document->parts, 0);
  g_autoptr (GPtrArray) leaves = g_ptr_array_new ();
  g_autoptr (GString) head = g_string_new (NULL);

  for (unsigned i = 0; i < part->children->len; i++)
    if (((const PamphletNode *)g_ptr_array_index (part->children, i))->type != PAMPHLET_NODE_SECTION)
      shelf_collect_leaves (leaves, g_ptr_array_index (part->children, i));

  for (unsigned i = 0; i < leaves->len; i++)
    {
      const PamphletNode *leaf = g_ptr_array_index (leaves, i);

      g_string_append_printf (head, "%s%s", i > 0 ? "|" : "", pamphlet_text_get_string (leaf->text));
      if (leaf->second != NULL)
        g_string_append_printf (head, "=%s", pamphlet_text_get_string (leaf->second));
    }

  g_assert_cmpstr (head->str, ==, expected);
}

/* The urgent callout is in the section that is not chosen. */
static void
test_head (Shelf        *shelf,
           gconstpointer data)
{
  static const struct
  {
    const char *patient;
    const char *note;
    const char *personal;
  } rows[] = {
    { NULL, NULL, "" },
    { "", " \n ", "" },
    { " Maria Lopez ", NULL, "For: Maria Lopez|" },
    { NULL, "Monday.", "For you|Monday.|" },
    { "Maria", "Monday.\r\n\r\n  Bring tea.\n", "For: Maria|For you|Monday.|Bring tea.|" },
  };

  for (unsigned i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
      g_autofree char *expected =
        g_strconcat ("A cold|", rows[i].personal,
                     "A cold goes away by itself.|Urgent|Call now|If you cannot breathe.|The ward", NULL);

      handout->patient = g_strdup (rows[i].patient);
      handout->note = g_strdup (rows[i].note);
      shelf_add (handout, shelf->library, "cold", "en", "what");
      assert_head (handout, expected);
    }
}

/* What is for one patient stands on the first page alone, and what nobody has translated stands there once. */
static void
test_head_of_several (Shelf        *shelf,
                      gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);

  handout->patient = g_strdup ("Maria");
  handout->note = g_strdup ("Monday.");
  shelf_add (handout, shelf->library, "cold", "en sw", "what");
  shelf_add (handout, shelf->library, "flu", "sw", "what");

  assert_head (handout, "In this handout=In this handout|For: Maria=For: Maria|For you=For you|Monday.|A cold=SW A cold|SW The flu");
}

static void
test_language_of_the_note (Shelf        *shelf,
                           gconstpointer data)
{
  static const struct
  {
    const char *languages;
    const char *note;
    const char *expected;
  } rows[] = {
    { "en", "Monday", "en" },
    { "es en", "Monday", "es" },
    { "en", "يوم الاثنين", "und-Arab" },
    { "en", "יום שני", "und-Hebr" },
    { "en ar", "يوم الاثنين", "ar" },
    { "ar", "12 يوم", "ar" },
    { "ar", "12: Monday", "und-Latn" },
    { "ar en", "Monday", "en" },
    { "es", "星期一", "es" },
    { "es", "555 0100", "es" },
  };

  for (unsigned i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
      g_autoptr (PamphletDocument) document = NULL;
      g_autoptr (GPtrArray) leaves = g_ptr_array_new ();
      const PamphletNode *note;

      handout->note = g_strdup (rows[i].note);
      shelf_add (handout, shelf->library, "cold", rows[i].languages, "what");
      document = pamphlet_document_new (handout);
      shelf_collect_leaves (leaves, g_ptr_array_index (document->parts, 0));
      note = g_ptr_array_index (leaves, 2);
      g_assert_cmpint (note->type, ==, PAMPHLET_NODE_PARAGRAPH);
      g_assert_cmpstr (pamphlet_text_get_language (note->text), ==, rows[i].expected);
      g_assert_null (note->second);
    }
}

/* The first alarm stands before all; a section that is left empty by that is not printed, a second alarm stays in its own. */
static void
test_alarms (Shelf        *shelf,
             gconstpointer data)
{
  static const struct
  {
    const char *chosen;
    const char *sections;
  } rows[] = {
    { "fire flood", "clinic/alarms#flood clinic/alarms/about clinic/alarms/notes" },
    { "fire", "clinic/alarms/about clinic/alarms/notes" },
    { "flood", "clinic/alarms#flood clinic/alarms/about clinic/alarms/notes" },
  };

  fixture_write (shelf->folder, "conditions/alarms.json", alarms);
  shelf_read (shelf);

  for (unsigned i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
      g_autoptr (PamphletDocument) document = NULL;
      g_autofree char *sections = NULL;

      shelf_add (handout, shelf->library, "alarms", "en", rows[i].chosen);
      assert_head (handout, "Alarms|Listen.|Urgent|Run|Out.");
      document = pamphlet_document_new (handout);
      sections = shelf_list_sections (g_ptr_array_index (document->parts, 0));
      g_assert_cmpstr (sections, ==, rows[i].sections);
    }
}

static void
test_no_alarm (Shelf        *shelf,
               gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);

  shelf_change (shelf, "'urgent'", "'important'");
  shelf_add (handout, shelf->library, "cold", "en", NULL);

  assert_head (handout, "A cold|A cold goes away by itself.");
}

/* Returns: (transfer none): the section, which must be there. */
static PamphletNode *
get_section (PamphletDocument *document,
             const char       *id)
{
  PamphletNode *section = g_hash_table_lookup (document->by_id, id);

  g_assert_nonnull (section);
  g_assert_cmpint (section->type, ==, PAMPHLET_NODE_SECTION);

  return section;
}

static void
assert_item (PamphletNode *list,
             unsigned      i,
             const char   *mark,
             const char   *text,
             const char   *second)
{
  const PamphletNode *item = g_ptr_array_index (list->children, i);

  g_assert_cmpint (list->type, ==, PAMPHLET_NODE_LIST);
  g_assert_cmpstr (item->mark, ==, mark);
  shelf_assert_leaf (item, PAMPHLET_NODE_ITEM, text, second);
}

static void
test_first_section (Shelf        *shelf,
                    gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autoptr (PamphletDocument) document = NULL;
  g_autofree char    *file = g_build_filename (shelf->folder, "images/nose.svg", NULL);
  GPtrArray          *nodes;
  const PamphletNode *figure;

  shelf_add (handout, shelf->library, "cold", "en es", NULL);
  document = pamphlet_document_new (handout);
  nodes = get_section (document, "clinic/cold#what")->children;

  g_assert_cmpuint (nodes->len, ==, 5);
  shelf_assert_leaf (g_ptr_array_index (nodes, 0), PAMPHLET_NODE_HEADING, "What is a cold?", "ES What is a cold?");
  shelf_assert_leaf (g_ptr_array_index (nodes, 1), PAMPHLET_NODE_PARAGRAPH, "Your nose runs.", "ES Your nose runs.");
  assert_item (g_ptr_array_index (nodes, 2), 0, "•", "A cough: what to do", "ES A cough: what to do");
  assert_item (g_ptr_array_index (nodes, 2), 1, "•", "Fever ≥ 38 °C & chills", "ES Fever ≥ 38 °C & chills");

  figure = g_ptr_array_index (nodes, 3);
  g_assert_cmpint (figure->type, ==, PAMPHLET_NODE_FIGURE);
  g_assert_cmpstr (figure->file, ==, file);
  g_assert_cmpstr (pamphlet_text_get_string (figure->alt), ==, "A nose");
  g_assert_cmpstr (pamphlet_text_get_string (figure->second_alt), ==, "ES A nose");
  g_assert_null (figure->text);
  shelf_assert_leaf (g_ptr_array_index (nodes, 4), PAMPHLET_NODE_CAPTION, "A red nose", "ES A red nose");
}

static void
test_second_section (Shelf        *shelf,
                     gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autoptr (PamphletDocument) document = NULL;
  GPtrArray          *nodes;
  const PamphletNode *table;
  const PamphletNode *row;

  shelf_add (handout, shelf->library, "cold", "en es", NULL);
  document = pamphlet_document_new (handout);
  nodes = get_section (document, "clinic/cold#care")->children;

  g_assert_cmpuint (nodes->len, ==, 5);
  assert_item (g_ptr_array_index (nodes, 1), 0, "1.", "Go to bed", "ES Go to bed");
  assert_item (g_ptr_array_index (nodes, 1), 1, "2.", "Drink tea", "ES Drink tea");
  shelf_assert_leaf (g_ptr_array_index (nodes, 2), PAMPHLET_NODE_SUBHEADING, "Day by day", "ES Day by day");
  shelf_assert_leaf (g_ptr_array_index (nodes, 3), PAMPHLET_NODE_TABLE_CAPTION, "What to expect", "ES What to expect");

  table = g_ptr_array_index (nodes, 4);
  g_assert_cmpint (table->type, ==, PAMPHLET_NODE_TABLE);
  g_assert_cmpuint (table->children->len, ==, 3);
  row = g_ptr_array_index (table->children, 0);
  g_assert_cmpint (row->type, ==, PAMPHLET_NODE_ROW);
  shelf_assert_leaf (g_ptr_array_index (row->children, 0), PAMPHLET_NODE_CELL, "Day", "ES Day");
  row = g_ptr_array_index (table->children, 2);
  shelf_assert_leaf (g_ptr_array_index (row->children, 1), PAMPHLET_NODE_CELL, "A cough", "ES A cough");
}

static void
test_callout (Shelf        *shelf,
              gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autoptr (PamphletDocument) document = NULL;
  const PamphletNode *part;
  const PamphletNode *callout;

  shelf_add (handout, shelf->library, "cold", "en", "what");
  document = pamphlet_document_new (handout);
  part = g_ptr_array_index (document->parts, 0);
  callout = g_ptr_array_index (part->children, 2);

  g_assert_cmpint (callout->type, ==, PAMPHLET_NODE_CALLOUT);
  g_assert_cmpint (callout->level, ==, PAMPHLET_LEVEL_URGENT);
  g_assert_cmpuint (callout->children->len, ==, 4);
  shelf_assert_leaf (g_ptr_array_index (callout->children, 0), PAMPHLET_NODE_CALLOUT_LEVEL, "Urgent", NULL);
  shelf_assert_leaf (g_ptr_array_index (callout->children, 1), PAMPHLET_NODE_CALLOUT_TITLE, "Call now", NULL);
  shelf_assert_leaf (g_ptr_array_index (callout->children, 2), PAMPHLET_NODE_PARAGRAPH, "If you cannot breathe.", NULL);
  assert_item (g_ptr_array_index (callout->children, 3), 0, "•", "The ward", NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/leaflet-part/head", Shelf, NULL, shelf_set_up, test_head, shelf_tear_down);
  g_test_add ("/leaflet-part/head-of-several", Shelf, NULL, shelf_set_up, test_head_of_several, shelf_tear_down);
  g_test_add ("/leaflet-part/language-of-the-note", Shelf, NULL, shelf_set_up, test_language_of_the_note, shelf_tear_down);
  g_test_add ("/leaflet-part/alarms", Shelf, NULL, shelf_set_up, test_alarms, shelf_tear_down);
  g_test_add ("/leaflet-part/no-alarm", Shelf, NULL, shelf_set_up, test_no_alarm, shelf_tear_down);
  g_test_add ("/leaflet-part/first-section", Shelf, NULL, shelf_set_up, test_first_section, shelf_tear_down);
  g_test_add ("/leaflet-part/second-section", Shelf, NULL, shelf_set_up, test_second_section, shelf_tear_down);
  g_test_add ("/leaflet-part/callout", Shelf, NULL, shelf_set_up, test_callout, shelf_tear_down);

  return g_test_run ();
}

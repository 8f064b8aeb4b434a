/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "flow.h"
#include "shelf.h"

#define WIDTH 480

typedef struct
{
  PamphletHandout  *handout;
  PamphletDocument *document;
  PamphletShaper   *shaper;
  PamphletFlow     *flow;
} Flowing;

static void
flow (Flowing    *self,
      Shelf      *shelf,
      const char *languages,
      const char *sections,
      int         text_size)
{
  g_auto (GStrv) tags = g_strsplit (languages, " ", -1);
  const PamphletFlowSetting setting = {
    .width = WIDTH, .picture_height = 200, .text_size = text_size, .language = tags[0], .second = tags[1]
  };

  self->handout = pamphlet_handout_new (text_size);
  shelf_add (self->handout, shelf->library, "cold", languages, sections);
  self->document = pamphlet_document_new (self->handout);
  self->shaper = pamphlet_shaper_new (NULL);
  self->flow = pamphlet_flow_new (g_ptr_array_index (self->document->parts, 0), &setting, self->shaper);
}

static void
clear (Flowing *self)
{
  g_clear_pointer (&self->flow, pamphlet_flow_free);
  g_clear_pointer (&self->shaper, pamphlet_shaper_free);
  g_clear_pointer (&self->document, pamphlet_document_free);
  g_clear_pointer (&self->handout, pamphlet_handout_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Flowing, clear)

static const PamphletBand *
get_band (const Flowing *self,
          unsigned       index)
{
  return g_ptr_array_index (self->flow->bands, index);
}

static const PamphletSlot *
get_slot (const PamphletBand *band,
          unsigned            index)
{
  g_assert_cmpuint (index, <, band->slots->len);

  return &g_array_index (band->slots, PamphletSlot, index);
}

/* Returns: the first band with these words in one of its slots. */
static const PamphletBand *
find_band (const Flowing *self,
           const char    *words)
{
  for (unsigned i = 0; i < self->flow->bands->len; i++)
    for (unsigned j = 0; j < get_band (self, i)->slots->len; j++)
      {
        const PamphletText *text = get_slot (get_band (self, i), j)->text;

        if (text != NULL && strstr (pamphlet_text_get_string (text), words) != NULL)
          return get_band (self, i);
      }

  g_error ("No band says “%s”.", words);
}

/* Returns: the frame that begins at a band. */
static const PamphletFrame *
find_frame (const Flowing *self,
            unsigned       first)
{
  for (unsigned i = 0; i < self->flow->frames->len; i++)
    {
      const PamphletFrame *frame = &g_array_index (self->flow->frames, PamphletFrame, i);

      if (frame->first == first)
        return frame;
    }

  g_error ("No frame begins at band %u.", first);
}

/* How bad a page break is before a band: f free, p poor, b bad, n never. */
static void
assert_breaks (const Flowing *self,
               const char    *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (unsigned i = 0; i < self->flow->bands->len; i++)
    {
      const PamphletBand *band = get_band (self, i);
      const PamphletText *text = get_slot (band, 0)->text;

      g_string_append_printf (found, "%c %s\n", "fpbn"[band->before], text != NULL ? pamphlet_text_get_string (text) : "");
      if (get_slot (band, 0)->leaf->type == PAMPHLET_NODE_CELL && band->slots->len > 1)
        g_string_insert (found, found->len - 1, " …");
    }

  g_assert_true (g_str_has_prefix (found->str, expected));
}

static void
test_breaks (Shelf        *shelf,
             gconstpointer data)
{
  g_auto (Flowing) self = { 0 };

  flow (&self, shelf, "en", NULL, 14);
  assert_breaks (&self, "f A cold\n"
                        "n A cold goes away by itself.\n"
                        "f Urgent\n"
                        "n Call now\n"
                        "n If you cannot breathe.\n"
                        "b The ward\n"
                        "f What is a cold?\n"
                        "n Your nose runs.\n"
                        "p A cough: what to do\n"
                        "p Fever ≥ 38 °C & chills\n"
                        "f A nose\n"
                        "n A red nose\n"
                        "f Taking care\n"
                        "n Go to bed\n"
                        "p Drink tea\n"
                        "f Day by day\n"
                        "n What to expect\n"
                        "n Day …\n"
                        "n 1 …\n"
                        "f 2 …\n");
}

static void
assert_beside (const PamphletSlot *left,
               const PamphletSlot *right)
{
  g_assert_cmpfloat (left->x, >=, 0);
  g_assert_cmpfloat (left->x + left->width, <, right->x);
  g_assert_cmpfloat (right->x + right->width, <=, WIDTH);
  g_assert_cmpfloat_with_epsilon (left->width, right->width, 0.01);
}

/* The first language begins where its readers begin: on the right where they read from there. */
static void
test_two_languages (Shelf        *shelf,
                    gconstpointer data)
{
  static const struct
  {
    const char *languages;
    const char *paragraph;
    gboolean    is_mirrored;
  } rows[] = {
    { "en es", "Your nose runs.", FALSE },
    { "en ar", "Your nose runs.", FALSE },
    { "ar en", "Your nose runs.", TRUE },
  };

  for (unsigned i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (Flowing) self = { 0 };
      const PamphletBand *band;

      flow (&self, shelf, rows[i].languages, "what", 16);
      band = find_band (&self, rows[i].paragraph);

      g_assert_cmpuint (band->slots->len, ==, 2);
      g_assert_false (get_slot (band, 0)->is_second);
      g_assert_true (get_slot (band, 1)->is_second);
      assert_beside (get_slot (band, rows[i].is_mirrored ? 1 : 0), get_slot (band, rows[i].is_mirrored ? 0 : 1));
    }
}

/* From 18 points on, the second language stands below the first, with a rule at the side where its readers begin. */
static void
test_stacked (Shelf        *shelf,
              gconstpointer data)
{
  g_auto (Flowing) self = { 0 };
  const PamphletBand  *first, *second;
  const PamphletFrame *frame;
  unsigned             index;

  flow (&self, shelf, "en ar", "what", PAMPHLET_STACKED_SIZE);
  first = find_band (&self, "Your nose runs.");
  g_assert_true (g_ptr_array_find (self.flow->bands, first, &index));
  second = get_band (&self, index + 1);

  g_assert_cmpuint (first->slots->len, ==, 1);
  g_assert_cmpuint (second->slots->len, ==, 1);
  g_assert_true (get_slot (second, 0)->leaf == get_slot (first, 0)->leaf);
  g_assert_true (get_slot (second, 0)->is_second);
  g_assert_cmpfloat (get_slot (first, 0)->width, ==, WIDTH);
  g_assert_cmpfloat (get_slot (second, 0)->x, ==, 0);
  g_assert_cmpfloat (get_slot (second, 0)->width, <, WIDTH);
  g_assert_cmpint (second->before, ==, PAMPHLET_BREAK_POOR);

  frame = find_frame (&self, index + 1);
  g_assert_cmpint (frame->kind, ==, PAMPHLET_FRAME_SECOND);
  g_assert_cmpuint (frame->last, ==, index + 1);
  g_assert_true (frame->is_rtl);
}

/* Marks stand at the side where a language begins. */
static void
test_marks (Shelf        *shelf,
            gconstpointer data)
{
  g_auto (Flowing) self = { 0 };
  const PamphletBand *band;

  flow (&self, shelf, "en ar", "care", 14);
  band = find_band (&self, "Go to bed");

  g_assert_cmpstr (get_slot (band, 0)->leaf->mark, ==, "1.");
  g_assert_cmpfloat_with_epsilon (get_slot (band, 0)->mark_x + get_slot (band, 0)->mark_width, get_slot (band, 0)->x, 0.01);
  g_assert_cmpfloat_with_epsilon (get_slot (band, 1)->mark_x, get_slot (band, 1)->x + get_slot (band, 1)->width, 0.01);
  g_assert_cmpfloat_with_epsilon (get_slot (band, 1)->mark_x + get_slot (band, 1)->mark_width, WIDTH, 0.01);
}

static void
test_callout (Shelf        *shelf,
              gconstpointer data)
{
  g_auto (Flowing) self = { 0 };
  const PamphletFrame *frame;

  flow (&self, shelf, "en", NULL, 14);
  frame = &g_array_index (self.flow->frames, PamphletFrame, 0);

  g_assert_cmpint (frame->kind, ==, PAMPHLET_FRAME_CALLOUT);
  g_assert_cmpint (frame->level, ==, PAMPHLET_LEVEL_URGENT);
  g_assert_true (get_band (&self, frame->first) == find_band (&self, "Urgent"));
  g_assert_true (get_band (&self, frame->last) == find_band (&self, "The ward"));
  g_assert_cmpfloat (get_band (&self, frame->first)->above, >, 0);
  g_assert_cmpfloat (get_band (&self, frame->last)->below, >, 0);
  g_assert_cmpfloat (find_band (&self, "Call now")->x, >, frame->x);
  g_assert_cmpfloat (find_band (&self, "Call now")->x + find_band (&self, "Call now")->width, <, frame->x + frame->width);
}

/* In columns, the headers are repeated at the top of a page. */
static void
test_table (Shelf        *shelf,
            gconstpointer data)
{
  g_auto (Flowing) self = { 0 };
  const PamphletBand *head, *row;

  flow (&self, shelf, "en", NULL, 14);
  head = find_band (&self, "Sign");
  row = find_band (&self, "Sneezing");

  g_assert_cmpint (head->head, ==, -1);
  g_assert_true (get_band (&self, row->head) == head);
  g_assert_cmpuint (row->slots->len, ==, 2);
  g_assert_true (get_slot (head, 0)->is_bold);
  g_assert_false (get_slot (row, 0)->is_bold);
  g_assert_null (get_slot (row, 0)->label);
  g_assert_cmpfloat (get_slot (head, 1)->x, ==, get_slot (row, 1)->x);
  g_assert_cmpfloat (get_slot (row, 0)->x + get_slot (row, 0)->width, <, get_slot (row, 1)->x);
}

static void
test_mirrored_table (Shelf        *shelf,
                     gconstpointer data)
{
  g_auto (Flowing) self = { 0 };
  const PamphletBand *row;

  flow (&self, shelf, "ar", NULL, 14);
  row = find_band (&self, "Sneezing");

  g_assert_cmpfloat_with_epsilon (get_slot (row, 0)->x + get_slot (row, 0)->width, WIDTH, 0.01);
  g_assert_cmpfloat (get_slot (row, 1)->x + get_slot (row, 1)->width, <, get_slot (row, 0)->x);
}

/* Where columns would be too narrow, each cell has its header above it. */
static void
test_records (Shelf        *shelf,
              gconstpointer data)
{
  g_auto (Flowing) self = { 0 };
  const PamphletBand *first, *second;
  unsigned            index;

  shelf_change (shelf,
                "'header': ['Day', 'Sign'], 'rows': [\n        { 'id': 'one', 'cells': ['1', 'Sneezing'] },\n"
                "        { 'id': 'two', 'cells': ['2', 'A <b>cough</b>'] }] }",
                "'header': ['Day', 'Sign', 'Medicine', 'Warning'], 'rows': [\n"
                "        { 'id': 'one', 'cells': ['Whenever it begins, and the day after', 'Sneezing, and a good deal more than that',\n"
                "          'Whatever your own team has given to you', 'What to watch for, at home and elsewhere'] }] }");

  flow (&self, shelf, "en", NULL, 24);
  first = find_band (&self, "Whenever it begins");
  g_assert_true (g_ptr_array_find (self.flow->bands, first, &index));
  second = get_band (&self, index + 1);

  g_assert_cmpuint (first->slots->len, ==, 1);
  g_assert_cmpstr (get_slot (first, 0)->label, ==, "Day");
  g_assert_cmpstr (get_slot (second, 0)->label, ==, "Sign");
  g_assert_cmpint (second->before, ==, PAMPHLET_BREAK_BAD);
  g_assert_cmpfloat (get_slot (second, 0)->width, ==, WIDTH);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/flow/breaks", Shelf, NULL, shelf_set_up, test_breaks, shelf_tear_down);
  g_test_add ("/flow/two-languages", Shelf, NULL, shelf_set_up, test_two_languages, shelf_tear_down);
  g_test_add ("/flow/stacked", Shelf, NULL, shelf_set_up, test_stacked, shelf_tear_down);
  g_test_add ("/flow/marks", Shelf, NULL, shelf_set_up, test_marks, shelf_tear_down);
  g_test_add ("/flow/callout", Shelf, NULL, shelf_set_up, test_callout, shelf_tear_down);
  g_test_add ("/flow/table", Shelf, NULL, shelf_set_up, test_table, shelf_tear_down);
  g_test_add ("/flow/mirrored-table", Shelf, NULL, shelf_set_up, test_mirrored_table, shelf_tear_down);
  g_test_add ("/flow/records", Shelf, NULL, shelf_set_up, test_records, shelf_tear_down);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "texts.h"

/* Every text of the small leaflet, in reading order. */
static const struct
{
  const char *context;
  const char *path;
  const char *string;
} texts[] = {
  { "cold|title", "$.title", "A cold" },
  { "cold|also_called", "$.also_called[0]", "Common cold" },
  { "cold|also_called", "$.also_called[1]", "Rhinitis" },
  { "cold|main_message", "$.main_message", "A cold goes away by itself." },
  { "cold|what|title", "$.sections[0].title", "What is a cold?" },
  { "cold|what|short_title", "$.sections[0].short_title", "Overview" },
  { "cold|what|intro", "$.sections[0].blocks[0].text", "Your nose runs." },
  { "cold|what|signs.cough", "$.sections[0].blocks[1].items[0].text", "A cough: what to do" },
  { "cold|what|signs.fever", "$.sections[0].blocks[1].items[1].text", "Fever ≥ 38 °C & chills" },
  { "cold|what|face.alt", "$.sections[0].blocks[2].alt", "A nose" },
  { "cold|what|face.caption", "$.sections[0].blocks[2].caption", "A red nose" },
  { "cold|care|title", "$.sections[1].title", "Taking care" },
  { "cold|care|call.title", "$.sections[1].blocks[0].title", "Call now" },
  { "cold|care|call.when", "$.sections[1].blocks[0].blocks[0].text", "If you cannot breathe." },
  { "cold|care|call.who.ward", "$.sections[1].blocks[0].blocks[1].items[0].text", "The ward" },
  { "cold|care|rest.bed", "$.sections[1].blocks[1].items[0].text", "Go to bed" },
  { "cold|care|rest.tea", "$.sections[1].blocks[1].items[1].text", "Drink tea" },
  { "cold|care|days", "$.sections[1].blocks[2].text", "Day by day" },
  { "cold|care|plan.caption", "$.sections[1].blocks[3].caption", "What to expect" },
  { "cold|care|plan.header", "$.sections[1].blocks[3].header[0]", "Day" },
  { "cold|care|plan.header", "$.sections[1].blocks[3].header[1]", "Sign" },
  { "cold|care|plan.one", "$.sections[1].blocks[3].rows[0].cells[0]", "1" },
  { "cold|care|plan.one", "$.sections[1].blocks[3].rows[0].cells[1]", "Sneezing" },
  { "cold|care|plan.two", "$.sections[1].blocks[3].rows[1].cells[0]", "2" },
  { "cold|care|plan.two", "$.sections[1].blocks[3].rows[1].cells[1]", "A cough" },
};

static void
assert_text (const PamphletText      *text,
             const PamphletTextPlace *place,
             gpointer                 data)
{
  unsigned *i = data;
  g_auto (GStrv) context = g_strsplit (pamphlet_text_get_context (text), "|", -1);

  g_assert_cmpuint (*i, <, G_N_ELEMENTS (texts));
  g_assert_cmpstr (pamphlet_text_get_context (text), ==, texts[*i].context);
  g_assert_cmpstr (pamphlet_text_get_path (text), ==, texts[*i].path);
  g_assert_cmpstr (pamphlet_text_get_string (text), ==, texts[*i].string);
  g_assert_cmpstr (pamphlet_text_get_language (text), ==, "pt-BR");
  g_assert_cmpstr (place->file, ==, "conditions/cold.json");
  g_assert_cmpstr (pamphlet_text_get_string (place->condition), ==, "A cold");
  if (g_strv_length (context) < 3)
    g_assert_null (place->section);
  else
    g_assert_cmpstr (pamphlet_text_get_string (place->section->title), ==, g_str_equal (context[1], "what") ? "What is a cold?" : "Taking care");
  ++*i;
}

static void
test_texts (void)
{
  g_autoptr (PamphletCondition) condition = NULL;
  unsigned n_texts = 0;

  fixture_write (g_get_user_cache_dir (), "cold.json", fixture_leaflet);
  condition = fixture_read_leaflet (g_get_user_cache_dir (), "cold.json", PAMPHLET_SEVERITY_ERROR, "");
  pamphlet_condition_foreach_text (condition, assert_text, &n_texts);
  g_assert_cmpuint (n_texts, ==, G_N_ELEMENTS (texts));
}

static void
assert_blocks (GPtrArray  *blocks,
               const char *expected)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (unsigned i = 0; i < blocks->len; i++)
    {
      const PamphletBlock *block = g_ptr_array_index (blocks, i);

      g_string_append_printf (line, "%s%s %s", i > 0 ? ", " : "", pamphlet_block_type_names[block->type], block->id);
      g_assert_true ((block->text != NULL) == (block->type == PAMPHLET_BLOCK_PARAGRAPH || block->type == PAMPHLET_BLOCK_HEADING));
      g_assert_true ((block->items != NULL) == (block->type == PAMPHLET_BLOCK_LIST || block->type == PAMPHLET_BLOCK_STEPS));
      g_assert_true ((block->blocks != NULL) == (block->type == PAMPHLET_BLOCK_CALLOUT));
      g_assert_true ((block->title != NULL) == (block->type == PAMPHLET_BLOCK_CALLOUT));
      g_assert_true ((block->header != NULL) == (block->type == PAMPHLET_BLOCK_TABLE));
      g_assert_true ((block->rows != NULL) == (block->type == PAMPHLET_BLOCK_TABLE));
      g_assert_true ((block->file != NULL) == (block->type == PAMPHLET_BLOCK_IMAGE));
      g_assert_true ((block->alt != NULL) == (block->type == PAMPHLET_BLOCK_IMAGE));
    }

  g_assert_cmpstr (line->str, ==, expected);
}

static void
assert_sections (PamphletCondition *condition)
{
  GPtrArray             *sections = pamphlet_condition_get_sections (condition);
  const PamphletSection *what = pamphlet_condition_get_section (condition, "what");
  const PamphletSection *care = pamphlet_condition_get_section (condition, "care");
  const PamphletSection *with_urgent = NULL;
  const PamphletBlock   *urgent = pamphlet_condition_get_urgent (condition, &with_urgent);
  const PamphletBlock   *table;

  g_assert_cmpuint (sections->len, ==, 2);
  g_assert_true (g_ptr_array_index (sections, 0) == what);
  g_assert_true (g_ptr_array_index (sections, 1) == care);
  g_assert_null (pamphlet_condition_get_section (condition, "wha"));
  g_assert_cmpint (what->kind, ==, PAMPHLET_KIND_OVERVIEW);
  g_assert_cmpint (care->kind, ==, PAMPHLET_KIND_LIVING_WITH);
  g_assert_true (pamphlet_section_get_tab_title (what) == what->short_title);
  g_assert_null (care->short_title);
  g_assert_true (pamphlet_section_get_tab_title (care) == care->title);
  assert_blocks (what->blocks, "paragraph intro, list signs, image face");
  assert_blocks (care->blocks, "callout call, steps rest, heading days, table plan");

  g_assert_true (urgent == g_ptr_array_index (care->blocks, 0));
  g_assert_true (with_urgent == care);
  assert_blocks (urgent->blocks, "paragraph when, list who");
  g_assert_cmpstr (((const PamphletBlock *)g_ptr_array_index (what->blocks, 2))->file, ==, "images/nose.svg");

  table = g_ptr_array_index (care->blocks, 3);
  g_assert_cmpuint (table->header->len, ==, 2);
  g_assert_cmpuint (table->rows->len, ==, 2);
  g_assert_cmpstr (((const PamphletRow *)g_ptr_array_index (table->rows, 1))->id, ==, "two");
  g_assert_cmpstr (((const PamphletItem *)g_ptr_array_index (((const PamphletBlock *)g_ptr_array_index (care->blocks, 1))->items, 1))->id, ==, "tea");
}

static void
test_complete (void)
{
  g_autoptr (PamphletCondition) condition = NULL;
  g_autofree char      *name = NULL;
  const PamphletReview *review;
  const PamphletCode   *code;
  const PamphletSource *source;

  fixture_write_replaced (g_get_user_cache_dir (), "cold.json", fixture_leaflet, "'format'", "'$schema': 'https://example.org', 'format'");
  condition = fixture_read_leaflet (g_get_user_cache_dir (), "cold.json", PAMPHLET_SEVERITY_ERROR, "");
  name = pamphlet_condition_dup_name (condition);
  g_assert_cmpstr (name, ==, "starter/cold");
  g_assert_true (g_str_has_suffix (pamphlet_condition_get_file (condition), "/cold.json"));
  g_assert_cmpstr (pamphlet_condition_get_language (condition), ==, "pt-BR");
  g_assert_cmpstr (pamphlet_condition_get_category (condition), ==, "infections");

  review = pamphlet_condition_get_review (condition);
  g_assert_cmpint (review->state, ==, PAMPHLET_REVIEW_DRAFT);
  g_assert_cmpstr (review->version, ==, "1");
  g_assert_cmpstr (review->reviewed, ==, "2026-11-20");
  g_assert_cmpstr (review->due, ==, "2027-11-20");
  g_assert_cmpstr (review->by, ==, "Nurse");

  g_assert_cmpuint (pamphlet_condition_get_codes (condition)->len, ==, 1);
  code = g_ptr_array_index (pamphlet_condition_get_codes (condition), 0);
  g_assert_cmpstr (code->system, ==, "icd-10-cm");
  g_assert_cmpstr (code->code, ==, "J00");

  g_assert_cmpuint (pamphlet_condition_get_sources (condition)->len, ==, 1);
  source = g_ptr_array_index (pamphlet_condition_get_sources (condition), 0);
  g_assert_cmpstr (source->title, ==, "Colds");
  g_assert_cmpstr (source->publisher, ==, "A clinic");
  g_assert_cmpstr (source->url, ==, "https://example.org/cold");
  g_assert_cmpstr (source->accessed, ==, "2026-11-19");

  assert_sections (condition);
}

/* What a leaflet need not have. */
static void
test_optional (void)
{
  static const char *const changes[] = {
    "  'also_called': ['Common cold', 'Rhinitis'],\n", "",
    "  'codes': [{ 'system': 'icd-10-cm', 'code': 'J00' }],\n", "",
    "  'sources': [{ 'title': 'Colds', 'publisher': 'A clinic', 'url': 'https://example.org/cold', 'accessed': '2026-11-19' }],\n", "",
    ", 'short_title': 'Overview'", "",
    ", 'caption': 'A <b>red</b> nose'", "",
    "'caption': 'What to expect', ", "",
    "'level': 'urgent'", "'level': 'note'",
    "'state': 'draft'", "'state': 'reviewed'",
    "'due': '2027-11-20'", "'due': '2026-11-20'",
    NULL
  };
  g_autofree char *text = fixture_replace_all (fixture_leaflet, changes);
  g_autoptr (PamphletCondition) condition = NULL;
  const PamphletSection *what;
  const PamphletSection *care;

  fixture_write (g_get_user_cache_dir (), "cold.json", text);
  condition = fixture_read_leaflet (g_get_user_cache_dir (), "cold.json", PAMPHLET_SEVERITY_ERROR, "");
  what = pamphlet_condition_get_section (condition, "what");
  care = pamphlet_condition_get_section (condition, "care");
  g_assert_cmpuint (pamphlet_condition_get_also_called (condition)->len, ==, 0);
  g_assert_cmpuint (pamphlet_condition_get_codes (condition)->len, ==, 0);
  g_assert_cmpuint (pamphlet_condition_get_sources (condition)->len, ==, 0);
  g_assert_cmpint (pamphlet_condition_get_review (condition)->state, ==, PAMPHLET_REVIEW_REVIEWED);
  g_assert_null (what->short_title);
  g_assert_null (((const PamphletBlock *)g_ptr_array_index (what->blocks, 2))->caption);
  g_assert_null (((const PamphletBlock *)g_ptr_array_index (care->blocks, 3))->caption);
  g_assert_cmpint (((const PamphletBlock *)g_ptr_array_index (care->blocks, 0))->level, ==, PAMPHLET_LEVEL_NOTE);
  g_assert_null (pamphlet_condition_get_urgent (condition, NULL));
}

static void
count_plain (const PamphletText      *text,
             const PamphletTextPlace *place,
             gpointer                 data)
{
  unsigned *n_plain = data;
  unsigned  n_spans;

  if (!g_str_equal (pamphlet_text_get_string (text), "R & <b>D</b>"))
    return;

  g_assert_null (pamphlet_text_get_spans (text, &n_spans));
  ++*n_plain;
}

/* Titles, other names and alternatives are plain text: what looks like markup is what their author means to show. */
static void
test_plain (void)
{
  static const char *const changes[] = {
    "'title': 'A cold'", "'title': 'R & <b>D</b>'",
    "'Rhinitis'", "'R & <b>D</b>'",
    "'title': 'What is a cold?'", "'title': 'R & <b>D</b>'",
    "'short_title': 'Overview'", "'short_title': 'R & <b>D</b>'",
    "'title': 'Call now'", "'title': 'R & <b>D</b>'",
    "'alt': 'A nose'", "'alt': 'R & <b>D</b>'",
    NULL
  };
  g_autofree char *text = fixture_replace_all (fixture_leaflet, changes);
  g_autoptr (PamphletCondition) condition = NULL;
  unsigned n_plain = 0;

  fixture_write (g_get_user_cache_dir (), "cold.json", text);
  condition = fixture_read_leaflet (g_get_user_cache_dir (), "cold.json", PAMPHLET_SEVERITY_ERROR, "");
  pamphlet_condition_foreach_text (condition, count_plain, &n_plain);
  g_assert_cmpuint (n_plain, ==, 6);
}

static void
test_overdue (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  PamphletReview   long_ago = { .due = (char *)"1999-12-31" };
  PamphletReview   far_off = { .due = (char *)"9999-12-31" };
  PamphletReview   due_today = { .due = today };

  g_assert_true (pamphlet_review_is_overdue (&long_ago));
  g_assert_false (pamphlet_review_is_overdue (&far_off));
  g_assert_false (pamphlet_review_is_overdue (&due_today));
}

/* A head has what a list needs, after the whole condition is gone. */
static void
test_head (void)
{
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autoptr (PamphletCondition) whole = fixture_read_leaflet (folder, "conditions/cold.json", PAMPHLET_SEVERITY_ERROR, "");
  g_autoptr (PamphletCondition) head = pamphlet_condition_new_head (whole);
  g_autofree char *file = g_build_filename (folder, "conditions", "cold.json", NULL);
  g_autofree char *name = NULL;

  g_assert_true (pamphlet_condition_is_whole (whole));
  g_assert_true (pamphlet_condition_is_same (whole, head));
  g_assert_finalize_object (g_steal_pointer (&whole));

  name = pamphlet_condition_dup_name (head);
  g_assert_false (pamphlet_condition_is_whole (head));
  g_assert_cmpstr (name, ==, "starter/cold");
  g_assert_cmpstr (pamphlet_condition_get_file (head), ==, file);
  g_assert_cmpstr (pamphlet_condition_get_language (head), ==, "pt-BR");
  g_assert_cmpstr (pamphlet_condition_get_category (head), ==, "infections");
  g_assert_cmpstr (pamphlet_text_get_string (pamphlet_condition_get_title (head)), ==, "A cold");
  g_assert_cmpuint (pamphlet_condition_get_also_called (head)->len, ==, 2);
  g_assert_cmpuint (pamphlet_condition_get_codes (head)->len, ==, 1);
}

static void
test_has_section (void)
{
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autoptr (PamphletCondition) whole = fixture_read_leaflet (folder, "conditions/cold.json", PAMPHLET_SEVERITY_ERROR, "");
  g_autoptr (PamphletCondition) head = pamphlet_condition_new_head (whole);
  PamphletCondition *both[] = { whole, head };

  for (unsigned i = 0; i < G_N_ELEMENTS (both); i++)
    {
      g_assert_true (pamphlet_condition_has_section (both[i], "what"));
      g_assert_true (pamphlet_condition_has_section (both[i], "care"));
      g_assert_false (pamphlet_condition_has_section (both[i], "wha"));
      g_assert_false (pamphlet_condition_has_section (both[i], "hat"));
      g_assert_false (pamphlet_condition_has_section (both[i], "what care"));
      g_assert_false (pamphlet_condition_has_section (both[i], ""));
    }
}

/* Two libraries may have a leaflet of the same id. */
static void
test_same (void)
{
  g_autofree char *one = fixture_make_library (g_get_user_cache_dir (), "one");
  g_autofree char *two = fixture_make_library (g_get_user_cache_dir (), "two");
  g_autofree char *flu = fixture_new_leaflet ("flu", "Influenza");
  g_autoptr (PamphletLibrary) first = NULL;
  g_autoptr (PamphletLibrary) again = NULL;
  g_autoptr (PamphletLibrary) other = NULL;
  PamphletCondition *cold;

  fixture_write (one, "conditions/flu.json", flu);
  first = fixture_read_library (one, PAMPHLET_SEVERITY_ERROR, "");
  again = fixture_read_library (one, PAMPHLET_SEVERITY_ERROR, "");
  other = fixture_read_library (two, PAMPHLET_SEVERITY_ERROR, "");
  cold = pamphlet_library_get_condition (first, "cold");

  g_assert_true (pamphlet_condition_is_same (cold, cold));
  g_assert_true (pamphlet_condition_is_same (cold, pamphlet_library_get_condition (again, "cold")));
  g_assert_false (pamphlet_condition_is_same (cold, pamphlet_library_get_condition (first, "flu")));
  g_assert_false (pamphlet_condition_is_same (cold, pamphlet_library_get_condition (other, "cold")));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/condition/texts", test_texts);
  g_test_add_func ("/condition/complete", test_complete);
  g_test_add_func ("/condition/optional", test_optional);
  g_test_add_func ("/condition/plain", test_plain);
  g_test_add_func ("/condition/overdue", test_overdue);
  g_test_add_func ("/condition/head", test_head);
  g_test_add_func ("/condition/has-section", test_has_section);
  g_test_add_func ("/condition/same", test_same);

  return g_test_run ();
}

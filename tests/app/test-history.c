/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "history.h"

static PamphletCondition *
make_condition (void)
{
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "starter");

  return fixture_read_leaflet (folder, "conditions/cold.json", PAMPHLET_SEVERITY_ERROR, "");
}

static void
assert_goes (PamphletHistory *history,
             int              steps,
             const char      *expected)
{
  g_assert_true (pamphlet_history_can_go (history, steps));
  g_assert_cmpstr (pamphlet_history_go (history, steps)->section, ==, expected);
}

static void
test_empty (void)
{
  g_autoptr (PamphletHistory) history = pamphlet_history_new ();

  g_assert_false (pamphlet_history_can_go (history, -1));
  g_assert_false (pamphlet_history_can_go (history, 0));
  g_assert_false (pamphlet_history_can_go (history, 1));

  /* There is no place yet that could be kept. */
  pamphlet_history_update (history, "what");
  g_assert_false (pamphlet_history_can_go (history, 0));
}

static void
test_back_and_forward (void)
{
  g_autoptr (PamphletCondition) condition = make_condition ();
  g_autoptr (PamphletHistory) history = pamphlet_history_new ();

  pamphlet_history_visit (history, condition, "one");
  g_assert_false (pamphlet_history_can_go (history, -1));
  pamphlet_history_visit (history, condition, "two");
  pamphlet_history_visit (history, condition, "three");
  g_assert_false (pamphlet_history_can_go (history, 1));

  assert_goes (history, -1, "two");
  assert_goes (history, 1, "three");
  assert_goes (history, -2, "one");
  assert_goes (history, 0, "one");
  g_assert_false (pamphlet_history_can_go (history, -1));
  g_assert_false (pamphlet_history_can_go (history, 3));
}

static void
test_visit_drops_what_was_ahead (void)
{
  g_autoptr (PamphletCondition) condition = make_condition ();
  g_autoptr (PamphletHistory) history = pamphlet_history_new ();

  pamphlet_history_visit (history, condition, "one");
  pamphlet_history_visit (history, condition, "two");
  pamphlet_history_visit (history, condition, "three");
  assert_goes (history, -2, "one");
  pamphlet_history_visit (history, condition, "four");

  g_assert_false (pamphlet_history_can_go (history, 1));
  assert_goes (history, -1, "one");
  assert_goes (history, 1, "four");
}

static void
test_update (void)
{
  g_autoptr (PamphletCondition) condition = make_condition ();
  g_autoptr (PamphletHistory) history = pamphlet_history_new ();

  pamphlet_history_visit (history, condition, "one");
  pamphlet_history_visit (history, condition, NULL);
  pamphlet_history_update (history, "two");
  assert_goes (history, -1, "one");
  pamphlet_history_update (history, NULL);

  assert_goes (history, 1, "two");
  assert_goes (history, -1, NULL);
}

static gboolean
is_cold (PamphletCondition *condition,
         gpointer           data)
{
  return g_str_equal (pamphlet_condition_get_id (condition), "cold");
}

/* What is not there any more is passed over. */
static void
test_find (void)
{
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autofree char *other = fixture_new_leaflet ("flu", "Influenza");
  g_autoptr (PamphletCondition) cold = make_condition ();
  g_autoptr (PamphletHistory) history = pamphlet_history_new ();
  g_autoptr (PamphletCondition) flu = NULL;

  fixture_write (folder, "conditions/flu.json", other);
  flu = fixture_read_leaflet (folder, "conditions/flu.json", PAMPHLET_SEVERITY_ERROR, "");
  g_assert_cmpint (pamphlet_history_find (history, -1, is_cold, NULL), ==, 0);
  pamphlet_history_visit (history, flu, NULL);
  pamphlet_history_visit (history, cold, NULL);
  pamphlet_history_visit (history, flu, NULL);
  pamphlet_history_visit (history, flu, NULL);
  pamphlet_history_visit (history, cold, NULL);

  g_assert_cmpint (pamphlet_history_find (history, 1, is_cold, NULL), ==, 0);
  g_assert_cmpint (pamphlet_history_find (history, -1, is_cold, NULL), ==, -3);
  pamphlet_history_go (history, -3);
  g_assert_cmpint (pamphlet_history_find (history, -1, is_cold, NULL), ==, 0);
  g_assert_cmpint (pamphlet_history_find (history, 1, is_cold, NULL), ==, 3);
}

static void
test_no_such_place (void)
{
  g_autoptr (PamphletHistory) history = pamphlet_history_new ();

  g_test_expect_message ("Pamphlet", G_LOG_LEVEL_CRITICAL, "*pamphlet_history_can_go*");
  g_assert_null (pamphlet_history_go (history, -1));
  g_test_assert_expected_messages ();
}

static void
test_places_hold_their_conditions (void)
{
  PamphletCondition *condition = make_condition ();
  PamphletHistory   *history = pamphlet_history_new ();
  gpointer           watched = condition;

  g_object_add_weak_pointer (G_OBJECT (condition), &watched);
  pamphlet_history_visit (history, condition, "one");
  pamphlet_history_visit (history, condition, "two");
  pamphlet_history_go (history, -1);
  g_object_unref (condition);
  g_assert_nonnull (watched);

  pamphlet_history_free (history);
  g_assert_null (watched);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/history/empty", test_empty);
  g_test_add_func ("/history/back-and-forward", test_back_and_forward);
  g_test_add_func ("/history/visit-drops-what-was-ahead", test_visit_drops_what_was_ahead);
  g_test_add_func ("/history/update", test_update);
  g_test_add_func ("/history/find", test_find);
  g_test_add_func ("/history/no-such-place", test_no_such_place);
  g_test_add_func ("/history/places-hold-their-conditions", test_places_hold_their_conditions);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "stage.h"
#include "strip.h"
#include "text-layout.h"

/* A widget as a text is: 6000 square pixels, which wrap. It remembers the widths whose height it was asked for. */
#define AREA   6000
#define NARROW 50
#define WIDE   600
#define LOWEST 20

#define TEST_TYPE_PROBE (test_probe_get_type ())
G_DECLARE_FINAL_TYPE (TestProbe, test_probe, TEST, PROBE, GtkWidget)

struct _TestProbe
{
  GtkWidget parent_instance;
  GArray   *widths; /* of int */
};

G_DEFINE_FINAL_TYPE (TestProbe, test_probe, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
test_probe_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
test_probe_measure (GtkWidget     *widget,
                    GtkOrientation orientation,
                    int            for_size,
                    int           *minimum,
                    int           *natural,
                    int           *minimum_baseline,
                    int           *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = NARROW;
      *natural = WIDE;
      return;
    }

  *minimum = *natural = for_size < 0 ? LOWEST : MAX (AREA / MAX (for_size, NARROW), LOWEST);
  if (for_size >= 0)
    g_array_append_val (TEST_PROBE (widget)->widths, for_size);
}

static void
test_probe_finalize (GObject *object)
{
  g_clear_pointer (&TEST_PROBE (object)->widths, g_array_unref);

  G_OBJECT_CLASS (test_probe_parent_class)->finalize (object);
}

static void
test_probe_class_init (TestProbeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_probe_finalize;
  GTK_WIDGET_CLASS (klass)->get_request_mode = test_probe_get_request_mode;
  GTK_WIDGET_CLASS (klass)->measure = test_probe_measure;
}

static void
test_probe_init (TestProbe *self)
{
  self->widths = g_array_new (FALSE, FALSE, sizeof (int));
}

typedef struct
{
  GtkWindow *window;
  GtkWidget *strip;
  GtkWidget *fixed; /* 30 × 10 pixels */
  GtkWidget *probe; /* expands */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->fixed = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  fixture->probe = g_object_new (TEST_TYPE_PROBE, "hexpand", TRUE, "vexpand", TRUE, NULL);
  gtk_widget_set_size_request (fixture->fixed, 30, 10);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  stage_clear (fixture->window);
}

static void
present (Fixture   *fixture,
         GtkWidget *strip)
{
  fixture->strip = strip;
  pamphlet_strip_append (PAMPHLET_STRIP (strip), fixture->fixed);
  pamphlet_strip_append (PAMPHLET_STRIP (strip), fixture->probe);
  stage_present (fixture->window, strip, 240, 100);
}

static void
assert_place (Fixture   *fixture,
              GtkWidget *child,
              int        x,
              int        y,
              int        width,
              int        height)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (child, fixture->strip, &place));
  g_assert_cmpfloat (place.origin.x, ==, x);
  g_assert_cmpfloat (place.origin.y, ==, y);
  g_assert_cmpfloat (place.size.width, ==, width);
  g_assert_cmpfloat (place.size.height, ==, height);
}

static void
test_row (Fixture      *fixture,
          gconstpointer data)
{
  present (fixture, pamphlet_strip_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ALIGN_FILL, 10));
  assert_place (fixture, fixture->fixed, 0, 0, 30, 100);
  assert_place (fixture, fixture->probe, 40, 0, 200, 100);

  gtk_widget_set_direction (fixture->strip, GTK_TEXT_DIR_RTL);
  stage_settle (fixture->window);
  assert_place (fixture, fixture->fixed, 210, 0, 30, 100);
  assert_place (fixture, fixture->probe, 0, 0, 200, 100);

  /* What is hidden takes no room, and no space beside it. */
  gtk_widget_set_visible (fixture->fixed, FALSE);
  stage_settle (fixture->window);
  assert_place (fixture, fixture->probe, 0, 0, 240, 100);
}

static void
test_middle (Fixture      *fixture,
             gconstpointer data)
{
  present (fixture, pamphlet_strip_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ALIGN_CENTER, 10));
  assert_place (fixture, fixture->fixed, 0, 45, 30, 10);
  assert_place (fixture, fixture->probe, 40, 35, 200, AREA / 200);
}

static void
test_column (Fixture      *fixture,
             gconstpointer data)
{
  present (fixture, g_object_new (PAMPHLET_TYPE_STRIP, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 10, NULL));
  assert_place (fixture, fixture->fixed, 0, 0, 240, 10);
  assert_place (fixture, fixture->probe, 0, 20, 240, 80);
}

static void
test_sizes (Fixture      *fixture,
            gconstpointer data)
{
  int minimum, natural;

  present (fixture, pamphlet_strip_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ALIGN_FILL, 10));
  gtk_widget_measure (fixture->strip, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 30 + 10 + NARROW);
  g_assert_cmpint (natural, ==, 30 + 10 + WIDE);
  gtk_widget_measure (fixture->strip, GTK_ORIENTATION_VERTICAL, 140, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, AREA / 100);
  g_assert_cmpint (natural, ==, AREA / 100);
}

/* The reason for a strip to be: a text is broken into lines for the width that it gets, and for no other. */
static void
test_no_width_is_tried (Fixture      *fixture,
                        gconstpointer data)
{
  GArray *widths = TEST_PROBE (fixture->probe)->widths;
  int     minimum;

  present (fixture, pamphlet_strip_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ALIGN_CENTER, 10));
  g_array_set_size (widths, 0);
  gtk_widget_queue_resize (fixture->probe);
  stage_settle (fixture->window);
  gtk_widget_measure (fixture->strip, GTK_ORIENTATION_HORIZONTAL, 60, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 30 + 10 + NARROW);

  /* The second one is for the narrowest that the window may get. */
  g_assert_cmpuint (widths->len, >, 0);
  for (unsigned i = 0; i < widths->len; i++)
    g_assert_true (g_array_index (widths, int, i) == 200 || g_array_index (widths, int, i) == NARROW);
}

static void
test_text (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", "A long text of many words, which wraps",
                                   "layout-manager", pamphlet_text_layout_new (),
                                   "wrap", TRUE,
                                   NULL);
  int        minimum, natural, low, high;

  g_object_ref_sink (fixture->fixed);
  g_object_ref_sink (fixture->probe);
  stage_present (fixture->window, label, 240, 100);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, >, 20);
  g_assert_cmpint (minimum, <, 100);
  g_assert_cmpint (natural, >, 3 * minimum);

  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, natural, &low, NULL, NULL, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, minimum, &high, NULL, NULL, NULL);
  g_assert_cmpint (high, >=, 3 * low);

  /* GTK holds that no width makes a widget higher than no width at all. */
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, >=, low);
  g_object_unref (fixture->fixed);
  g_object_unref (fixture->probe);
}

#define ADD(path, test) g_test_add ("/strip/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();

  ADD ("row", test_row);
  ADD ("middle", test_middle);
  ADD ("column", test_column);
  ADD ("sizes", test_sizes);
  ADD ("no-width-is-tried", test_no_width_is_tried);
  ADD ("text", test_text);

  return g_test_run ();
}

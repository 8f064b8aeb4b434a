/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Starts a program and watches its window from outside: watch-paint COMMAND [ARGUMENT…]
 *
 * Once the window is shown, and the program has neither drawn in it nor worked at anything for a while, it prints the
 * milliseconds from the start to the last drawing, a sum of the pixels, the program's memory: its peak and its
 * proportional share, in kB; the milliseconds to the drawing from which on the sidebar of Pamphlet has rows from its top
 * to its bottom, or 0; and the milliseconds to the end of all work.
 */

#include <glib-unix.h>

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* A program that has worked for less than the one during the other has done what it had to do. */
#define WORK_IN_MS  2
#define QUIET_IN_MS 300

/* How often it is looked at. */
#define LOOK_IN_MS 5

#define DEADLINE_IN_MS 60000

/* Where the rows of Pamphlet's sidebar stand, in pixels of its window, and how high none of them is. */
#define LIST_X      20
#define LIST_Y      120
#define LIST_WIDTH  240
#define LIST_HEIGHT 560
#define ROW_HEIGHT  80

/* Times are in microseconds of the monotonic clock. */
typedef struct
{
  Display  *display;
  int       damage_event;
  clockid_t processor; /* the clock of the time that the program has worked */
  Window    window;    /* None until one is shown */
  gint64    last_drawing;
  gint64    looked; /* the drawing after which rows were looked for last */
  gint64    listed; /* 0 before the sidebar is full */
  gint64    last_work;
  gint64    work; /* how long it had worked then */
} Watch;

static int
ignore_error (Display     *display,
              XErrorEvent *event)
{
  return 0;
}

static void
handle_event (Watch  *watch,
              XEvent *event)
{
  if (event->type == CreateNotify && !event->xcreatewindow.override_redirect)
    XDamageCreate (watch->display, event->xcreatewindow.window, XDamageReportRawRectangles);
  else if (event->type == MapNotify && !event->xmap.override_redirect)
    watch->window = event->xmap.window;
  else if (event->type == watch->damage_event + XDamageNotify)
    watch->last_drawing = g_get_monotonic_time ();
}

/* Returns: whether all pixels of some lines of the image are the same. */
static gboolean
is_empty (XImage *image,
          int     first)
{
  unsigned long pixel = XGetPixel (image, 0, first);

  for (int y = first; y < first + ROW_HEIGHT; y++)
    for (int x = 0; x < image->width; x++)
      if (XGetPixel (image, x, y) != pixel)
        return FALSE;

  return TRUE;
}

static void
look_for_rows (Watch *watch)
{
  XWindowAttributes attributes;
  XImage           *image = NULL;
  gboolean          is_full = TRUE;

  if (!XGetWindowAttributes (watch->display, watch->window, &attributes) || attributes.map_state != IsViewable ||
      attributes.width < LIST_X + LIST_WIDTH || attributes.height < LIST_Y + LIST_HEIGHT)
    return;

  watch->looked = watch->last_drawing;
  image = XGetImage (watch->display, watch->window, LIST_X, LIST_Y, LIST_WIDTH, LIST_HEIGHT, AllPlanes, ZPixmap);
  if (image == NULL)
    return;

  for (int y = 0; y < LIST_HEIGHT; y += ROW_HEIGHT)
    is_full = is_full && !is_empty (image, y);
  if (is_full)
    watch->listed = watch->last_drawing;
  XDestroyImage (image);
}

static void
look_for_work (Watch *watch,
               gint64 now)
{
  struct timespec time;
  gint64          work;

  if (clock_gettime (watch->processor, &time) != 0)
    return;

  work = (gint64)time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
  if (work - watch->work < WORK_IN_MS * 1000)
    return;

  watch->work = work;
  watch->last_work = now;
}

/* Returns: whether the window was shown and then left as it is. */
static gboolean
wait_until_painted (Watch *watch,
                    gint64 start)
{
  struct pollfd poll_fd = { .fd = ConnectionNumber (watch->display), .events = POLLIN };
  gint64        now = start;

  while (now - start < DEADLINE_IN_MS * 1000)
    {
      while (XPending (watch->display) > 0)
        {
          XEvent event;

          XNextEvent (watch->display, &event);
          handle_event (watch, &event);
        }

      if (watch->listed == 0 && watch->window != None && watch->last_drawing > watch->looked)
        look_for_rows (watch);
      now = g_get_monotonic_time ();
      look_for_work (watch, now);
      if (watch->window != None && watch->last_drawing > 0 &&
          now - MAX (watch->last_drawing, watch->last_work) > QUIET_IN_MS * 1000)
        return TRUE;
      poll (&poll_fd, 1, LOOK_IN_MS);
    }

  return FALSE;
}

static guint32
sum_pixels (Watch *watch)
{
  XWindowAttributes attributes;
  XImage           *image;
  guint32           sum = 2166136261u;

  XGetWindowAttributes (watch->display, watch->window, &attributes);
  image = XGetImage (watch->display, watch->window, 0, 0, attributes.width, attributes.height, AllPlanes, ZPixmap);
  for (int i = 0; i < image->bytes_per_line * image->height; i++)
    sum = (sum ^ (guint8)image->data[i]) * 16777619u;
  XDestroyImage (image);

  return sum;
}

/* Returns: the number after @name in a file of the kernel about the process. */
static unsigned
read_number (pid_t       process,
             const char *file,
             const char *name)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/%s", process, file);
  g_autofree char *content = NULL;
  const char      *line;

  if (!g_file_get_contents (path, &content, NULL, NULL) || (line = strstr (content, name)) == NULL)
    return 0;

  return strtoul (line + strlen (name), NULL, 10);
}

int
main (int    argc,
      char **argv)
{
  Watch    watch = { .display = XOpenDisplay (NULL) };
  int      error_base;
  gint64   start;
  pid_t    process;
  gboolean painted;

  if (argc < 2 || watch.display == NULL || !XDamageQueryExtension (watch.display, &watch.damage_event, &error_base))
    {
      fputs ("Usage: watch-paint COMMAND [ARGUMENT…], on an X server\n", stderr);
      return 2;
    }

  XSetErrorHandler (ignore_error);
  XSelectInput (watch.display, DefaultRootWindow (watch.display), SubstructureNotifyMask);
  XSync (watch.display, False);

  start = g_get_monotonic_time ();
  process = fork ();
  if (process == 0)
    {
      execv (argv[1], argv + 1);
      _exit (127);
    }

  clock_getcpuclockid (process, &watch.processor);
  painted = wait_until_painted (&watch, start);
  if (painted)
    printf ("%.1f %08x %u %u %.1f %.1f\n", (watch.last_drawing - start) / 1000.0, sum_pixels (&watch),
            read_number (process, "status", "\nVmHWM:"), read_number (process, "smaps_rollup", "\nPss:"),
            watch.listed > 0 ? (watch.listed - start) / 1000.0 : 0.0, (watch.last_work - start) / 1000.0);

  kill (process, SIGKILL);
  waitpid (process, NULL, 0);

  return painted ? 0 : 1;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "drawing.h"
#include "shelf.h"

#include <string.h>

#define N_MUTATIONS 400

static const PamphletPdfInfo info = { "A cold (and more)", "A clinic", "en", 1000000000 };

typedef struct
{
  Shelf   shelf;
  Drawing drawing;
} Desk;

static void
set_up (Desk         *desk,
        gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);

  shelf_set_up (&desk->shelf, data);
  shelf_add (handout, desk->shelf.library, "cold", "en es", NULL);
  shelf_add (handout, desk->shelf.library, "flu", "en", NULL);
  drawing_draw (&desk->drawing, handout);
}

static void
tear_down (Desk         *desk,
           gconstpointer data)
{
  drawing_clear (&desk->drawing);
  shelf_tear_down (&desk->shelf, data);
}

/* @bytes: a file that was drawn with the tags of the desk, or what became of it */
static GBytes *
finish (Desk       *desk,
        GByteArray *bytes,
        GError    **error)
{
  g_autoptr (GBytes) file = g_bytes_new (bytes->data, bytes->len);

  return pamphlet_pdf_finish (file, desk->drawing.document, desk->drawing.tags, &info, error);
}

static unsigned
count (GBytes     *bytes,
       const char *string)
{
  gsize       length;
  const char *start = g_bytes_get_data (bytes, &length);
  const char *end = start + length;
  unsigned    n = 0;

  for (; (start = memmem (start, end - start, string, strlen (string))) != NULL; start++)
    n++;

  return n;
}

static void
test_whole (Desk         *desk,
            gconstpointer data)
{
  static const char *const written[] = {
    "%PDF-1.7\n",
    "/Title (A cold \\(and more\\))",
    "/Author (A clinic)",
    "/Creator (Pamphlet " PACKAGE_VERSION ")",
    "/CreationDate (D:20010909014640Z)",
    "/Lang (en)",
    "/Lang (es)",
    "/DisplayDocTitle true",
    "/Direction /L2R",
    "/MarkInfo << /Marked true >>",
    "/S /Document",
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) finished = finish (desk, desk->drawing.bytes, &error);

  g_assert_no_error (error);
  for (unsigned i = 0; i < G_N_ELEMENTS (written); i++)
    if (count (finished, written[i]) == 0)
      g_error ("“%s” is missing", written[i]);
}

/* What cairo knows of the structure must not stay behind beside ours. */
static void
test_once (Desk         *desk,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) finished = finish (desk, desk->drawing.bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count (finished, "/Type /StructTreeRoot"), ==, 1);
  g_assert_cmpuint (count (finished, "/Type /Catalog"), ==, 1);
}

static void
test_same (Desk         *desk,
           gconstpointer data)
{
  g_autoptr (GBytes) finished = finish (desk, desk->drawing.bytes, NULL);
  g_autoptr (GBytes) again = finish (desk, desk->drawing.bytes, NULL);

  g_assert_true (g_bytes_equal (finished, again));
}

static GByteArray *
copy (GByteArray *bytes)
{
  return g_byte_array_append (g_byte_array_new (), bytes->data, bytes->len);
}

static void
assert_refused (Desk       *desk,
                GByteArray *bytes,
                const char *where)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) finished = finish (desk, bytes, &error);
  g_autofree char *message = g_strdup_printf ("The PDF file could not be made: something in it is not as expected (%s). Please report this.", where);

  g_assert_null (finished);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpstr (error->message, ==, message);
}

static guint8 *
find_first (GByteArray *bytes,
            const char *string)
{
  return memmem (bytes->data, bytes->len, string, strlen (string));
}

static guint8 *
find_last (GByteArray *bytes,
           const char *string)
{
  guint8 *end = bytes->data + bytes->len;
  guint8 *last = NULL;

  for (guint8 *at = bytes->data; (at = memmem (at, end - at, string, strlen (string))) != NULL; at++)
    last = at;

  return last;
}

/* Writes @replacement over the place that @find finds, and over what comes after it. */
static void
assert_refused_with (Desk *desk,
                     guint8 *(*find) (GByteArray *, const char *),
                     const char *old,
                     const char *replacement,
                     const char *where)
{
  g_autoptr (GByteArray) bytes = copy (desk->drawing.bytes);
  guint8 *place = find (bytes, old);

  g_test_message ("%s", replacement);
  g_assert_nonnull (place);
  memcpy (place, replacement, strlen (replacement));
  assert_refused (desk, bytes, where);
}

static void
test_broken (Desk         *desk,
             gconstpointer data)
{
  static const struct
  {
    const char *old;
    const char *replacement;
    const char *where;
  } rows[] = {
    { "startxref", "startyref", "startxref" },
    { "startxref\n", "startxref\n9", "startxref" },
    { "startxref\n", "startxref\n-", "startxref" },
    { "%%EOF", "%%EOP", "startxref" },
    { "xref\n0 ", "yref\n0 ", "xref" },
    { "xref\n0 ", "xref\n1 ", "xref" },
    { "xref\n0 ", "xref\n99", "xref" },
    { " 00000 n ", " 00000 f ", "xref" },
    { " 00000 n ", " 00001 n ", "xref" },
    { "\n000", "\nxyz", "xref" },
    { "\n0000000", "\n9999999", "xref" },
    { "\n000000", "\n000001", "obj" },
    { "endobj", "endobi", "obj" },
    { " 0 obj", " 1 obj", "obj" },
    { "1 0 obj", "7 0 obj", "obj" },
    { "trailer", "traitor", "trailer" },
    { "/Root", "/Boot", "trailer" },
    { "/Info", "/Prev", "trailer" },
    { "/Size", "/Prev", "trailer" },
    { "/Size", "/Encrypt 7", "trailer" },
    { "/Pages ", "/Sages ", "StructTreeRoot" },
    { "/Kids [", "/Kids <", "StructTreeRoot" },
    { "/StructTreeRoot", "/StructTreeBoot", "StructTreeRoot" },
    { "/ParentTree", "/PatentTree", "StructTreeRoot" },
    { "/Nums [\n   0", "/Nums [\n   7", "StructTreeRoot" },
    { "/StructParents 0", "/StructParents -", "StructTreeRoot" },
    { "/Contents", "/Continent", "Page" },
  };

  for (unsigned i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_refused_with (desk, find_last, rows[i].old, rows[i].replacement, rows[i].where);
}

static void
test_broken_page (Desk         *desk,
                  gconstpointer data)
{
  static const struct
  {
    const char *old;
    const char *replacement;
    const char *where;
  } rows[] = {
    { "/Filter /FlateDecode", "/Filter /LZWDecode  ", "Contents" },
    { "/Filter", "/Kilter", "Contents" },
    { "/Length", "/Strength", "Contents" },
    { "/Length ", "/Length 9", "Contents" },
    { "stream\n", "stream\n\n\n", "Contents" },
    { "endstream", "endstrong", "Contents" },
    { "/MediaBox", "/MedialBox", "Link" },
    { "/MediaBox [ 0", "/MediaBox [ ]", "Page" },
  };

  for (unsigned i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_refused_with (desk, find_first, rows[i].old, rows[i].replacement, rows[i].where);
}

static void
test_truncated (Desk         *desk,
                gconstpointer data)
{
  for (unsigned i = 0; i < 100; i++)
    {
      g_autoptr (GByteArray) bytes = copy (desk->drawing.bytes);

      g_byte_array_set_size (bytes, bytes->len * i / 100);
      assert_refused (desk, bytes, "startxref");
    }
}

/* What was drawn and what was noted down must agree. */
static void
test_other_tags (Desk         *desk,
                 gconstpointer data)
{
  PamphletTags     *tags = desk->drawing.tags;
  const PamphletTag tag = { g_array_index (tags->tags, PamphletTag, 0).leaf };
  g_autoptr (PamphletNode) lost = NULL;
  const PamphletTaggedLink link = { 0, g_strdup ("#nowhere"), { 0, 0, 10, 10 } };

  g_array_append_val (tags->tags, tag);
  assert_refused (desk, desk->drawing.bytes, "StructTreeRoot");
  g_array_set_size (tags->tags, tags->tags->len - 2);
  assert_refused (desk, desk->drawing.bytes, "StructTreeRoot");
  g_array_append_val (tags->tags, tag);

  g_array_append_val (tags->links, link);
  assert_refused (desk, desk->drawing.bytes, "Link");
  g_array_set_size (tags->links, tags->links->len - 1);

  lost = g_ptr_array_steal_index (desk->drawing.document->parts, 1);
  assert_refused (desk, desk->drawing.bytes, "StructElem");
}

/* Whatever becomes of the bytes, they are refused or read, and never read beyond their end. */
static void
test_mutated (Desk         *desk,
              gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  unsigned n_refused = 0;

  for (unsigned i = 0; i < N_MUTATIONS; i++)
    {
      g_autoptr (GByteArray) bytes = copy (desk->drawing.bytes);
      g_autoptr (GBytes) finished = NULL;
      g_autoptr (GError) error = NULL;

      for (unsigned j = 0; j < 20; j++)
        bytes->data[g_rand_int_range (random, 0, bytes->len)] = g_rand_int (random);
      finished = finish (desk, bytes, &error);
      g_assert_true ((finished == NULL) == (error != NULL));
      n_refused += finished == NULL;
    }

  g_assert_cmpuint (n_refused, >, 0);
}

#define ADD(path, test) g_test_add (path, Desk, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("/pdf-finish/whole", test_whole);
  ADD ("/pdf-finish/once", test_once);
  ADD ("/pdf-finish/same", test_same);
  ADD ("/pdf-finish/broken", test_broken);
  ADD ("/pdf-finish/broken-page", test_broken_page);
  ADD ("/pdf-finish/truncated", test_truncated);
  ADD ("/pdf-finish/other-tags", test_other_tags);
  ADD ("/pdf-finish/mutated", test_mutated);

  return g_test_run ();
}

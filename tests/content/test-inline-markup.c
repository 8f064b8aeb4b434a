/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "inline-markup.h"

#include <string.h>

#define DO_NOT_FIT       "The tags of this text do not fit together: close every tag, and write “&lt;” for a “<” and “&amp;” for an “&” that belong to the text."
#define NOT_ALLOWED(tag) "The tag <" tag "> is not allowed: a text may hold <b>, <term ref=\"…\"> and <a href=\"…\">."
#define BAD_LINK(link)   "The link “" link "” cannot be used: a link starts with “https://”, “mailto:”, “tel:” or “condition:”."
#define BAD_WEB(link)    "The link “" link "” is not a whole web address: write it as in “https://example.org/page”."
#define BAD_MAIL(link)   "The link “" link "” is not a whole mail address: write it as in “mailto:ward@example.org”."
#define BAD_TEL(link)    "The link “" link "” is not a telephone number: write it as in “tel:+1-800-555-0100”."
#define BAD_CONDITION    "A link to a leaflet is written “condition:ID” or “condition:ID#SECTION”."
#define NEEDS_REF        "The tag <term> needs its “ref”, and nothing besides: <term ref=\"…\">."
#define NEEDS_HREF       "The tag <a> needs its “href”, and nothing besides: <a href=\"…\">."
#define NESTED           "A link or a term cannot stand inside another one."
#define PASSTHROUGH      "Comments, CDATA and processing instructions do not belong in a text."
#define CONTROL          "Line breaks, tabs and other control characters do not belong in a text: make it two blocks."
#define EMPTY            "The text is empty."
#define NO_TEXT(tag)     "There is no text between <" tag "> and </" tag ">."

typedef struct
{
  const char *markup;
  const char *string;
  const char *spans; /* as format_spans() writes them */
} Good;

static const Good good[] = {
  { "Feeling tired", "Feeling tired", "" },
  { "<b>Now</b>", "Now", "b 0-3" },
  { "Call <b>now</b>!", "Call now!", "b 5-8" },
  { "<b>a</b><b>b</b>", "ab", "b 0-1, b 1-2" },
  { "<b><b>a</b> b</b>", "a b", "b 0-3, b 0-1" },
  { "<b >a</b >", "a", "b 0-1" },
  { "<term ref=\"relapse\">A relapse</term> may come.", "A relapse may come.", "term 0-9 relapse" },
  { "<term ref='t-cell'>T cells</term>", "T cells", "term 0-7 t-cell" },
  { "<term ref=\"relapse\">a <b>bad</b> relapse</term>", "a bad relapse", "term 0-13 relapse, b 2-5" },
  { "<b>a <term ref=\"x\">b</term> c</b> d <b>e</b>", "a b c d e", "b 0-5, term 2-3 x, b 8-9" },
  { "<a href=\"https://example.org\">Here</a>", "Here", "a 0-4 https://example.org" },
  { "<a href=\"https://example.org:8080/a/?b=1&amp;c=%20#d\">Here</a>", "Here", "a 0-4 https://example.org:8080/a/?b=1&c=%20#d" },
  { "<a href=\"https://example.org/é\">Here</a>", "Here", "a 0-4 https://example.org/é" },
  { "<a href=\"mailto:ward@example.org\">Write</a>", "Write", "a 0-5 mailto:ward@example.org" },
  { "<a href=\"mailto:a@example.org,b@example.org?subject=x\">Write</a>", "Write", "a 0-5 mailto:a@example.org,b@example.org?subject=x" },
  { "<a href=\"tel:112\">Ring</a>", "Ring", "a 0-4 tel:112" },
  { "<a href=\"tel:(0)30.555-01\">Ring</a>", "Ring", "a 0-4 tel:(0)30.555-01" },
  { "<a href=\"tel:+1-800-555-0100\">Ring</a>", "Ring", "a 0-4 tel:+1-800-555-0100" },
  { "<a href=\"condition:relapsed-b-all\">See</a>", "See", "a 0-3 condition:relapsed-b-all" },
  { "<a href=\"condition:starter/all#causes\">See</a>", "See", "a 0-3 condition:starter/all#causes" },
  { "<a href=\"condition:all\"><b>A</b> <b>B</b></a>", "A B", "a 0-3 condition:all, b 0-1, b 2-3" },
  { "&lt;b&gt; &amp; &quot;x&apos; &#233;&#xe9;", "<b> & \"x' éé", "" },
  { "a > b", "a > b", "" },
  { "&amp;&lt;<b>x</b>", "&<x", "b 2-3" },
  { "Fièvre <b>38 °C</b>", "Fièvre 38 °C", "b 8-14" },
  { "&#233;<b>&#x1f600;</b>😀", "é😀😀", "b 2-6" },
  { "白血<b>病</b><term ref=\"x\">سرطان</term>", "白血病سرطان", "b 6-9, term 9-19 x" },
  { "  two  spaces ", "  two  spaces ", "" },
  { "38\u00a0<b>°C</b>", "38\u00a0°C", "b 4-7" },
};

typedef struct
{
  const char *markup;
  const char *sentence;
} Bad;

static const Bad bad[] = {
  /* Tags. */
  { "<i>a</i>", NOT_ALLOWED ("i") },
  { "<B>a</B>", NOT_ALLOWED ("B") },
  { "<span foreground=\"red\">a</span>", NOT_ALLOWED ("span") },
  { "<b><u>a</u></b>", NOT_ALLOWED ("u") },
  { "a<br/>b", NOT_ALLOWED ("br") },
  { "<text>a</text>", NOT_ALLOWED ("text") },
  { "a</text><text>b", NOT_ALLOWED ("text") },
  { "</text><text>b", NOT_ALLOWED ("text") },
  { "a</text><b>b</b><text>c", NOT_ALLOWED ("text") },
  { "a</text><b>b</b>", DO_NOT_FIT },
  { "a</text>", DO_NOT_FIT },
  { "<b>a", DO_NOT_FIT },
  { "a</b>", DO_NOT_FIT },
  { "<b>a<term ref=\"x\">b</b></term>", DO_NOT_FIT },
  { "<b>a</B>", DO_NOT_FIT },
  { "<b", DO_NOT_FIT },
  { "<>a</>", DO_NOT_FIT },
  { "5 < 6", DO_NOT_FIT },
  { "You & me", DO_NOT_FIT },
  { "a&nbsp;b", DO_NOT_FIT },
  { "a&#0;b", DO_NOT_FIT },
  { "a&#xd800;b", DO_NOT_FIT },
  { "a&#233", DO_NOT_FIT },
  { "\xff", DO_NOT_FIT },
  { "<b></b>", NO_TEXT ("b") },
  { "a <b/>", NO_TEXT ("b") },
  { "<term ref=\"x\"/>a", NO_TEXT ("term") },
  { "<a href=\"condition:x\"><b></b>a</a>", NO_TEXT ("b") },
  { "a<!-- b -->", PASSTHROUGH },
  { "<![CDATA[a]]>", PASSTHROUGH },
  { "<?xml version=\"1.0\"?>a", PASSTHROUGH },
  { "<!DOCTYPE a>a", PASSTHROUGH },
  { "<a href=\"condition:x\"><term ref=\"x\">a</term></a>", NESTED },
  { "<term ref=\"x\"><a href=\"condition:x\">a</a></term>", NESTED },
  { "<term ref=\"x\"><b><term ref=\"y\">a</term></b></term>", NESTED },
  { "<a href=\"condition:x\">a <a href=\"condition:y\">b</a></a>", NESTED },
  /* Attributes. */
  { "<b class=\"x\">a</b>", "The tag <b> takes no attributes." },
  { "<term>a</term>", NEEDS_REF },
  { "<term href=\"x\">a</term>", NEEDS_REF },
  { "<term ref=\"x\" lang=\"en\">a</term>", NEEDS_REF },
  { "<term ref=\"x\" ref=\"y\">a</term>", NEEDS_REF },
  { "<term REF=\"x\">a</term>", NEEDS_REF },
  { "<a>a</a>", NEEDS_HREF },
  { "<a ref=\"x\">a</a>", NEEDS_HREF },
  { "<a href=\"condition:x\" title=\"y\">a</a>", NEEDS_HREF },
  { "<a href=condition:x>a</a>", DO_NOT_FIT },
  { "<term ref=\"\">a</term>", "“” is not a glossary term's id." },
  { "<term ref=\"Relapse\">a</term>", "“Relapse” is not a glossary term's id." },
  { "<term ref=\"-x\">a</term>", "“-x” is not a glossary term's id." },
  { "<term ref=\"a b\">a</term>", "“a b” is not a glossary term's id." },
  { "<term ref=\"rémission\">a</term>", "“rémission” is not a glossary term's id." },
  /* Addresses. */
  { "<a href=\"\">a</a>", BAD_LINK ("") },
  { "<a href=\"http://example.org\">a</a>", BAD_LINK ("http://example.org") },
  { "<a href=\"HTTPS://example.org\">a</a>", BAD_LINK ("HTTPS://example.org") },
  { "<a href=\"javascript:alert(1)\">a</a>", BAD_LINK ("javascript:alert(1)") },
  { "<a href=\"file:///etc/passwd\">a</a>", BAD_LINK ("file:///etc/passwd") },
  { "<a href=\"www.example.org\">a</a>", BAD_LINK ("www.example.org") },
  { "<a href=\"//example.org\">a</a>", BAD_LINK ("//example.org") },
  { "<a href=\"#causes\">a</a>", BAD_LINK ("#causes") },
  { "<a href=\"https:\">a</a>", BAD_WEB ("https:") },
  { "<a href=\"https://\">a</a>", BAD_WEB ("https://") },
  { "<a href=\"https:///path\">a</a>", BAD_WEB ("https:///path") },
  { "<a href=\"https:example.org\">a</a>", BAD_WEB ("https:example.org") },
  { "<a href=\"https://example.org/a b\">a</a>", BAD_WEB ("https://example.org/a b") },
  { "<a href=\" https://example.org\">a</a>", BAD_LINK (" https://example.org") },
  { "<a href=\"https://example.org:port/\">a</a>", BAD_WEB ("https://example.org:port/") },
  { "<a href=\"https://example.org/\u00a0\">a</a>", BAD_WEB ("https://example.org/\u00a0") },
  { "<a href=\"https://example.org/&#x1b;\">a</a>", BAD_WEB ("https://example.org/\x1b") },
  { "<a href=\"https://example.org/\u202egpj.exe\">a</a>", BAD_WEB ("https://example.org/\u202egpj.exe") },
  { "<a href=\"https://example.org/%zz\">a</a>", BAD_WEB ("https://example.org/%zz") },
  { "<a href=\"https:?\">a</a>", BAD_WEB ("https:?") },
  { "<a href=\"https://?a\">a</a>", BAD_WEB ("https://?a") },
  { "<a href=\"https://.\">a</a>", BAD_WEB ("https://.") },
  { "<a href=\"https://:443/\">a</a>", BAD_WEB ("https://:443/") },
  { "<a href=\"https://example.org@evil.example/\">a</a>", BAD_WEB ("https://example.org@evil.example/") },
  { "<a href=\"mailto:@\">a</a>", BAD_MAIL ("mailto:@") },
  { "<a href=\"mailto:@example.org\">a</a>", BAD_MAIL ("mailto:@example.org") },
  { "<a href=\"mailto:ward@\">a</a>", BAD_MAIL ("mailto:ward@") },
  { "<a href=\"mailto:ward@.\">a</a>", BAD_MAIL ("mailto:ward@.") },
  { "<a href=\"mailto:a@b@example.org\">a</a>", BAD_MAIL ("mailto:a@b@example.org") },
  { "<a href=\"mailto:a@example.org,\">a</a>", BAD_MAIL ("mailto:a@example.org,") },
  { "<a href=\"mailto:?subject=a@b\">a</a>", BAD_MAIL ("mailto:?subject=a@b") },
  { "<a href=\"mailto:\">a</a>", BAD_MAIL ("mailto:") },
  { "<a href=\"mailto:nobody\">a</a>", BAD_MAIL ("mailto:nobody") },
  { "<a href=\"mailto:a b@example.org\">a</a>", BAD_MAIL ("mailto:a b@example.org") },
  { "<a href=\"mailto:a@b&#10;Bcc:c@d\">a</a>", BAD_MAIL ("mailto:a@b\nBcc:c@d") },
  { "<a href=\"tel:\">a</a>", BAD_TEL ("tel:") },
  { "<a href=\"tel:112;x\">a</a>", BAD_TEL ("tel:112;x") },
  { "<a href=\"tel:call-me\">a</a>", BAD_TEL ("tel:call-me") },
  { "<a href=\"tel:-\">a</a>", BAD_TEL ("tel:-") },
  { "<a href=\"tel:+\">a</a>", BAD_TEL ("tel:+") },
  { "<a href=\"tel:()\">a</a>", BAD_TEL ("tel:()") },
  { "<a href=\"tel:1+1\">a</a>", BAD_TEL ("tel:1+1") },
  { "<a href=\"tel:1 2\">a</a>", BAD_TEL ("tel:1 2") },
  { "<a href=\"condition:\">a</a>", BAD_CONDITION },
  { "<a href=\"condition:Cold\">a</a>", BAD_CONDITION },
  { "<a href=\"condition:#causes\">a</a>", BAD_CONDITION },
  { "<a href=\"condition:cold#\">a</a>", BAD_CONDITION },
  { "<a href=\"condition:cold#a#b\">a</a>", BAD_CONDITION },
  { "<a href=\"condition:a/b/c\">a</a>", BAD_CONDITION },
  { "<a href=\"condition:../cold\">a</a>", BAD_CONDITION },
  /* Words. */
  { "", EMPTY },
  { "  ", EMPTY },
  { "\u00a0\u2003\u3000", EMPTY },
  { "&#160;&#32;", EMPTY },
  { "\u200b\u2068\u2069", EMPTY },
  { "<b> </b>", NO_TEXT ("b") },
  { "a<b> </b>", NO_TEXT ("b") },
  { "a <b><b> </b></b>", NO_TEXT ("b") },
  { "a <term ref=\"x\">\u00a0</term>", NO_TEXT ("term") },
  { "a <a href=\"condition:x\">&#32;\u200b</a>", NO_TEXT ("a") },
  { "a\nb", CONTROL },
  { "a&#10;b", CONTROL },
  { "a&#9;b", CONTROL },
  { "a&#x1b;[2J", CONTROL },
  { "a&#127;", CONTROL },
  { "a&#x85;", CONTROL },
  { "<b>&#13;</b>", CONTROL },
};

/* @spans: (nullable)
 * Returns: (transfer full): every span as its tag, the bytes from and to, and the target where it has one. */
static char *
format_spans (GArray *spans)
{
  static const char *const tags[] = { "b", "term", "a" };
  GString                 *line = g_string_new (NULL);

  for (unsigned i = 0; spans != NULL && i < spans->len; i++)
    {
      const PamphletSpan *span = &g_array_index (spans, PamphletSpan, i);

      g_string_append_printf (line, "%s%s %u-%u", i > 0 ? ", " : "", tags[span->kind], span->start, span->end);
      if (span->target != NULL)
        g_string_append_printf (line, " %s", span->target);
    }

  return g_string_free (line, FALSE);
}

static void
test_good (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *string = NULL;
      g_autofree char *line = NULL;
      g_autoptr (GArray) spans = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (pamphlet_inline_markup_parse (good[i].markup, &string, &spans, &error));
      g_assert_no_error (error);
      g_assert_true ((spans == NULL) == (string == NULL));
      line = format_spans (spans);
      g_assert_cmpstr (string != NULL ? string : good[i].markup, ==, good[i].string);
      g_assert_cmpstr (line, ==, good[i].spans);
    }
}

static void
test_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *shown = g_strescape (bad[i].markup, NULL);
      g_autofree char *string = NULL;
      g_autoptr (GArray) spans = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", shown);
      g_assert_false (pamphlet_inline_markup_parse (bad[i].markup, &string, &spans, &error));
      g_assert_error (error, PAMPHLET_MARKUP_ERROR, 0);
      g_assert_cmpstr (error->message, ==, bad[i].sentence);
      g_assert_null (string);
      g_assert_null (spans);
    }
}

/* A text keeps its markup as it was written, since that is what a translator sees. */
static void
test_text (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PamphletText) plain = pamphlet_text_new_plain ("a|title", "$.title", "en", "You & <me>");
  g_autoptr (PamphletText) marked = pamphlet_text_new_marked ("a|b|c", "$.text", "pt-BR", "<b>You</b> &amp; me", &error);
  g_autoptr (PamphletText) broken = NULL;
  const PamphletSpan *spans;
  unsigned            n_spans = 7;

  g_assert_no_error (error);
  g_assert_cmpstr (pamphlet_text_get_source (plain), ==, "You & <me>");
  g_assert_cmpstr (pamphlet_text_get_string (plain), ==, "You & <me>");
  g_assert_null (pamphlet_text_get_spans (plain, &n_spans));
  g_assert_cmpuint (n_spans, ==, 0);

  g_assert_cmpstr (pamphlet_text_get_context (marked), ==, "a|b|c");
  g_assert_cmpstr (pamphlet_text_get_path (marked), ==, "$.text");
  g_assert_cmpstr (pamphlet_text_get_language (marked), ==, "pt-BR");
  g_assert_cmpstr (pamphlet_text_get_source (marked), ==, "<b>You</b> &amp; me");
  g_assert_cmpstr (pamphlet_text_get_string (marked), ==, "You & me");
  spans = pamphlet_text_get_spans (marked, &n_spans);
  g_assert_cmpuint (n_spans, ==, 1);
  g_assert_cmpint (spans[0].kind, ==, PAMPHLET_SPAN_BOLD);
  g_assert_cmpuint (spans[0].end, ==, 3);
  g_assert_null (spans[0].target);

  broken = pamphlet_text_new_marked ("a|b|c", "$.text", "en", "<b>", &error);
  g_assert_null (broken);
  g_assert_error (error, PAMPHLET_MARKUP_ERROR, 0);
}

/* The program's own sentences stand in no file. */
static void
test_text_without_place (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PamphletText) marked = pamphlet_text_new_marked (NULL, NULL, "en", "<b>You</b>", &error);
  g_autoptr (PamphletText) translation = pamphlet_text_translate (marked, "de", "<b>Sie</b>", &error);
  g_autoptr (PamphletText) kept = pamphlet_text_keep (translation);

  g_assert_no_error (error);
  g_assert_cmpstr (pamphlet_text_get_context (kept), ==, NULL);
  g_assert_cmpstr (pamphlet_text_get_path (kept), ==, NULL);
  g_assert_cmpstr (pamphlet_text_get_language (kept), ==, "de");
  g_assert_cmpstr (pamphlet_text_get_source (kept), ==, "<b>Sie</b>");
  g_assert_cmpstr (pamphlet_text_get_string (kept), ==, "Sie");
  g_assert_true (pamphlet_text_is_foreign (kept));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/inline-markup/good", test_good);
  g_test_add_func ("/inline-markup/bad", test_bad);
  g_test_add_func ("/inline-markup/text", test_text);
  g_test_add_func ("/inline-markup/text-without-place", test_text_without_place);

  return g_test_run ();
}

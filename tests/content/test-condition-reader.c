/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "condition-reader.h"
#include "fixture.h"

#define ERROR(place, sentence, path)   "cold.json:" place ": error: " sentence " [" path "]"
#define WARNING(place, sentence, path) "cold.json:" place ": warning: " sentence " [" path "]"
#define WANTS_ONE                      "This must be the number 1."
#define WANTS_TEXT                     "A text in quotation marks was expected here."
#define WANTS_OBJECT                   "An object in braces { } was expected here."
#define WANTS_LIST                     "A list in brackets [ ] was expected here."
#define EMPTY_TEXT                     "The text is empty."
#define EMPTY_LIST                     "The list is empty: put something in, or leave it out."
#define CONTROL                        "Line breaks, tabs and other control characters do not belong in a text: make it two blocks."
#define TAGS                           "The tags of this text do not fit together: close every tag, and write “&lt;” for a “<” and “&amp;” for an “&” that belong to the text."
#define NO_IMAGE                       "An image is named by its path in the library's folder, such as “images/marrow.svg”; it is an SVG, PNG or JPEG file."
#define NO_SOURCE                      "A source's address starts with “https://”."
#define MISSING(value)                 "“" value "” is missing."
#define NO_ID(value)                   "The id “" value "” cannot be used: an id is made of a–z, 0–9 and “-”, and starts with a letter or digit."
#define RESERVED(value)                "The id “" value "” is reserved: choose another one."
#define TWICE(value)                   "The id “" value "” stands here twice: give every part an id of its own, since translations hang on it."
#define NO_DATE(value)                 "“" value "” is not a date: write it as year-month-day, such as 2026-11-20."
#define NO_LINK(value)                 "The link “" value "” cannot be used: a link starts with “https://”, “mailto:”, “tel:” or “condition:”."
#define UNKNOWN(value)                 "“" value "” is not known here: check its spelling, or leave it out."
#define CELLS(n_cells, n_columns)      "This row does not have as many cells as the table's header: it has " n_cells ", and the header " n_columns "."

typedef struct
{
  const char *old;
  const char *replacement;
  const char *lines; /* what is reported */
} Change;

/* What makes a leaflet unusable. */
static const Change broken[] = {
  /* Wrong types, for each member. */
  { "'format': 1", "'format': '1'", ERROR ("1:13", WANTS_ONE, "$.format") },
  { "'format': 1", "'format': 2", ERROR ("1:13", WANTS_ONE, "$.format") },
  { "'format': 1", "'format': 1.0", ERROR ("1:13", WANTS_ONE, "$.format") },
  { "'format': 1", "'format': null", ERROR ("1:13", WANTS_ONE, "$.format") },
  { "'format': 1", "'format': [1]", ERROR ("1:13", WANTS_ONE, "$.format") },
  { "'format': 1", "'format': true", ERROR ("1:13", WANTS_ONE, "$.format") },
  { "'id': 'cold'", "'id': null", ERROR ("1:22", WANTS_TEXT, "$.id") },
  { "'title': 'A cold'", "'title': 7", ERROR ("1:39", WANTS_TEXT, "$.title") },
  { "'title': 'A cold'", "'title': true", ERROR ("1:39", WANTS_TEXT, "$.title") },
  { "['Common cold', 'Rhinitis']", "'Rhinitis'", ERROR ("2:18", WANTS_LIST, "$.also_called") },
  { "['Common cold', 'Rhinitis']", "null", ERROR ("2:18", WANTS_LIST, "$.also_called") },
  { "'Rhinitis'", "null", ERROR ("2:34", WANTS_TEXT, "$.also_called[1]") },
  { "'category': 'infections'", "'category': { 'id': 'infections' }", ERROR ("3:15", WANTS_TEXT, "$.category") },
  { "'A cold goes away <b>by itself</b>.'", "['A cold']", ERROR ("4:19", WANTS_TEXT, "$.main_message") },
  { "[{ 'system': 'icd-10-cm', 'code': 'J00' }]", "{ 'system': 'icd-10-cm', 'code': 'J00' }", ERROR ("5:12", WANTS_LIST, "$.codes") },
  { "{ 'system': 'icd-10-cm', 'code': 'J00' }", "'J00'", ERROR ("5:13", WANTS_OBJECT, "$.codes[0]") },
  { "'code': 'J00'", "'code': 0", ERROR ("5:46", WANTS_TEXT, "$.codes[0].code") },
  { "{ 'state': 'draft', 'version': '1', 'reviewed': '2026-11-20', 'due': '2027-11-20', 'by': 'Nurse' }", "'draft'", ERROR ("6:13", WANTS_OBJECT, "$.review") },
  { "'state': 'draft'", "'state': ['draft']", ERROR ("6:24", WANTS_TEXT, "$.review.state") },
  { "'version': '1'", "'version': 1", ERROR ("6:44", WANTS_TEXT, "$.review.version") },
  { "'reviewed': '2026-11-20'", "'reviewed': 20261120", ERROR ("6:61", WANTS_TEXT, "$.review.reviewed") },
  { "'by': 'Nurse'", "'by': { }", ERROR ("6:102", WANTS_TEXT, "$.review.by") },
  { "'sources': [{", "'sources': [[], {", ERROR ("7:15", WANTS_OBJECT, "$.sources[0]") },
  { "'publisher': 'A clinic'", "'publisher': null", ERROR ("7:48", WANTS_TEXT, "$.sources[0].publisher") },
  { "'url': 'https://example.org/cold'", "'url': false", ERROR ("7:67", WANTS_TEXT, "$.sources[0].url") },
  { "'sections': [\n", "'sections': { 'id': 'what' }, '$schema': [\n", ERROR ("8:15", WANTS_LIST, "$.sections") },
  { "'kind': 'overview'", "'kind': {}", ERROR ("9:29", WANTS_TEXT, "$.sections[0].kind") },
  { "'title': 'What is a cold?'", "'title': {}", ERROR ("9:50", WANTS_TEXT, "$.sections[0].title") },
  { "'short_title': 'Overview'", "'short_title': null", ERROR ("9:84", WANTS_TEXT, "$.sections[0].short_title") },
  { "'type': 'heading'", "'type': 1", ERROR ("20:31", WANTS_TEXT, "$.sections[1].blocks[2].type") },
  { "'text': 'If you cannot breathe.'", "'text': ['a', 'b']", ERROR ("17:54", WANTS_TEXT, "$.sections[1].blocks[0].blocks[0].text") },
  { "{ 'id': 'fever', 'text': 'Fever ≥ <b>38 °C</b> &amp; chills' }", "'Fever'", ERROR ("13:9", WANTS_OBJECT, "$.sections[0].blocks[1].items[1]") },
  { "[{ 'id': 'ward', 'text': 'The ward' }]", "'The ward'", ERROR ("18:49", WANTS_LIST, "$.sections[1].blocks[0].blocks[1].items") },
  { "{ 'id': 'days', 'type': 'heading', 'text': 'Day by day' }", "'Day by day'", ERROR ("20:7", WANTS_OBJECT, "$.sections[1].blocks[2]") },
  { "'level': 'urgent'", "'level': 1", ERROR ("16:51", WANTS_TEXT, "$.sections[1].blocks[0].level") },
  { "'caption': 'What to expect'", "'caption': null", ERROR ("21:51", WANTS_TEXT, "$.sections[1].blocks[3].caption") },
  { "['Day', 'Sign']", "'Day'", ERROR ("21:79", WANTS_LIST, "$.sections[1].blocks[3].header") },
  { "['1', 'Sneezing']", "{ 'Day': '1' }", ERROR ("22:33", WANTS_LIST, "$.sections[1].blocks[3].rows[0].cells") },
  { "['1', 'Sneezing']", "[1, 'Sneezing']", ERROR ("22:34", WANTS_TEXT, "$.sections[1].blocks[3].rows[0].cells[0]") },
  { "{ 'id': 'one', 'cells': ['1', 'Sneezing'] }", "['1', 'Sneezing']", ERROR ("22:9", WANTS_OBJECT, "$.sections[1].blocks[3].rows[0]") },
  { "'file': 'images/nose.svg'", "'file': ['images/nose.svg']", ERROR ("14:48", WANTS_TEXT, "$.sections[0].blocks[2].file") },
  { "'alt': 'A nose'", "'alt': null", ERROR ("14:74", WANTS_TEXT, "$.sections[0].blocks[2].alt") },
  /* Members that are missing. */
  { "'format': 1, ", "", ERROR ("1:1", MISSING ("format"), "$") },
  { "'id': 'cold', ", "", ERROR ("1:1", MISSING ("id"), "$") },
  { "'title': 'A cold',", "", ERROR ("1:1", MISSING ("title"), "$") },
  { "  'category': 'infections',\n", "", ERROR ("1:1", MISSING ("category"), "$") },
  { "'state': 'draft', ", "", ERROR ("6:13", MISSING ("state"), "$.review") },
  { ", 'accessed': '2026-11-19'", "", ERROR ("7:15", MISSING ("accessed"), "$.sources[0]") },
  { "'kind': 'overview', ", "", ERROR ("9:5", MISSING ("kind"), "$.sections[0]") },
  { "'type': 'heading', ", "", ERROR ("20:7", MISSING ("type"), "$.sections[1].blocks[2]") },
  { ", 'text': 'Day by day'", "", ERROR ("20:7", MISSING ("text"), "$.sections[1].blocks[2]") },
  { ", 'items': [{ 'id': 'ward', 'text': 'The ward' }]", "", ERROR ("18:9", MISSING ("items"), "$.sections[1].blocks[0].blocks[1]") },
  { "'level': 'urgent', ", "", ERROR ("16:7", MISSING ("level"), "$.sections[1].blocks[0]") },
  { "'header': ['Day', 'Sign'], ", "", ERROR ("21:7", MISSING ("header"), "$.sections[1].blocks[3]") },
  { ", 'cells': ['1', 'Sneezing']", "", ERROR ("22:9", MISSING ("cells"), "$.sections[1].blocks[3].rows[0]") },
  { "'file': 'images/nose.svg', 'alt': 'A nose', ", "", ERROR ("14:7", MISSING ("file"), "$.sections[0].blocks[2]") "\n" ERROR ("14:7", MISSING ("alt"), "$.sections[0].blocks[2]") },
  { "{ 'id': 'days', 'type': 'heading', 'text': 'Day by day' }", "{}", ERROR ("20:7", MISSING ("type"), "$.sections[1].blocks[2]") "\n" ERROR ("20:7", MISSING ("id"), "$.sections[1].blocks[2]") },
  { "'review': {", "'Review': {", WARNING ("6:3", UNKNOWN ("Review"), "$.Review") "\n" ERROR ("1:1", MISSING ("review"), "$") },
  { "'sections': [", "'Sections': [", WARNING ("8:3", UNKNOWN ("Sections"), "$.Sections") "\n" ERROR ("1:1", MISSING ("sections"), "$") },
  /* Ids. */
  { "'id': 'cold'", "'id': 'Cold'", ERROR ("1:22", NO_ID ("Cold"), "$.id") },
  { "'id': 'cold'", "'id': 'flu'", ERROR ("1:22", "The id “flu” does not fit the file's name, “cold.json”: rename the file to “flu.json”, or change the id.", "$.id") },
  { "'id': 'cold'", "'id': 'library'", ERROR ("1:22", RESERVED ("library"), "$.id") },
  { "'id': 'cold'", "'id': 'glossary'", ERROR ("1:22", RESERVED ("glossary"), "$.id") },
  { "'id': 'what'", "'id': ''", ERROR ("9:13", EMPTY_TEXT, "$.sections[0].id") },
  { "'id': 'what'", "'id': '-what'", ERROR ("9:13", NO_ID ("-what"), "$.sections[0].id") },
  { "'id': 'intro'", "'id': 'intró'", ERROR ("10:15", NO_ID ("intró"), "$.sections[0].blocks[0].id") },
  { "'id': 'intro'", "'id': 'title'", ERROR ("10:15", RESERVED ("title"), "$.sections[0].blocks[0].id") },
  { "'id': 'when'", "'id': 'title'", ERROR ("17:17", RESERVED ("title"), "$.sections[1].blocks[0].blocks[0].id") },
  { "'id': 'one'", "'id': 'caption'", ERROR ("22:17", RESERVED ("caption"), "$.sections[1].blocks[3].rows[0].id") },
  { "'id': 'two'", "'id': 'header'", ERROR ("23:17", RESERVED ("header"), "$.sections[1].blocks[3].rows[1].id") },
  { "'id': 'care'", "'id': 'what'", ERROR ("15:13", TWICE ("what"), "$.sections[1].id") },
  { "'id': 'signs'", "'id': 'intro'", ERROR ("11:15", TWICE ("intro"), "$.sections[0].blocks[1].id") },
  { "'id': 'fever'", "'id': 'cough'", ERROR ("13:17", TWICE ("cough"), "$.sections[0].blocks[1].items[1].id") },
  { "'id': 'tea'", "'id': 'bed'", ERROR ("19:96", TWICE ("bed"), "$.sections[1].blocks[1].items[1].id") },
  { "'id': 'who'", "'id': 'when'", ERROR ("18:17", TWICE ("when"), "$.sections[1].blocks[0].blocks[1].id") },
  { "'id': 'two'", "'id': 'one'", ERROR ("23:17", TWICE ("one"), "$.sections[1].blocks[3].rows[1].id") },
  { "'system': 'icd-10-cm'", "'system': 'ICD 10'", ERROR ("5:25", NO_ID ("ICD 10"), "$.codes[0].system") },
  /* Words that only some of are known. */
  { "'state': 'draft'", "'state': 'final'", ERROR ("6:24", "“final” is not known here: use one of draft, reviewed.", "$.review.state") },
  { "'kind': 'overview'", "'kind': 'symptom'", ERROR ("9:29", "“symptom” is not known here: use one of overview, symptoms, causes, risk-factors, prevention, diagnosis, treatment, outlook, living-with, urgent, questions, support, other.", "$.sections[0].kind") },
  { "'type': 'steps'", "'type': 'Steps'", ERROR ("19:31", "“Steps” is not known here: use one of paragraph, heading, list, steps, callout, table, image.", "$.sections[1].blocks[1].type") },
  { "'level': 'urgent'", "'level': 'warning'", ERROR ("16:51", "“warning” is not known here: use one of urgent, important, note.", "$.sections[1].blocks[0].level") },
  /* Dates and addresses. */
  { "'reviewed': '2026-11-20'", "'reviewed': '2026-02-30'", ERROR ("6:61", NO_DATE ("2026-02-30"), "$.review.reviewed") },
  { "'reviewed': '2026-11-20'", "'reviewed': '2026-13-01'", ERROR ("6:61", NO_DATE ("2026-13-01"), "$.review.reviewed") },
  { "'due': '2027-11-20'", "'due': '2027-1-20'", ERROR ("6:82", NO_DATE ("2027-1-20"), "$.review.due") },
  { "'due': '2027-11-20'", "'due': '20 November 2027'", ERROR ("6:82", NO_DATE ("20 November 2027"), "$.review.due") },
  { "'due': '2027-11-20'", "'due': '2027-11-20T00:00'", ERROR ("6:82", NO_DATE ("2027-11-20T00:00"), "$.review.due") },
  { "'due': '2027-11-20'", "'due': '0000-01-01'", ERROR ("6:82", NO_DATE ("0000-01-01"), "$.review.due") },
  { "'due': '2027-11-20'", "'due': '2026-11-19'", ERROR ("6:82", "The next review cannot be due before the last one.", "$.review.due") },
  { "'accessed': '2026-11-19'", "'accessed': '2025-02-29'", ERROR ("7:107", NO_DATE ("2025-02-29"), "$.sources[0].accessed") },
  { "https://example.org/cold", "http://example.org/cold", ERROR ("7:67", NO_SOURCE, "$.sources[0].url") },
  { "https://example.org/cold", "example.org", ERROR ("7:67", NO_SOURCE, "$.sources[0].url") },
  { "https://example.org/cold", "https://", ERROR ("7:67", NO_SOURCE, "$.sources[0].url") },
  { "https://example.org/cold", "https://example.org/a cold", ERROR ("7:67", NO_SOURCE, "$.sources[0].url") },
  /* Texts. */
  { "'title': 'A cold'", "'title': ''", ERROR ("1:39", EMPTY_TEXT, "$.title") },
  { "'title': 'A cold'", "'title': '\\u00a0 '", ERROR ("1:39", EMPTY_TEXT, "$.title") },
  { "'title': 'A cold'", "'title': 'A\\ncold'", ERROR ("1:39", CONTROL, "$.title") },
  { "'by': 'Nurse'", "'by': 'Nur\\tse'", ERROR ("6:102", CONTROL, "$.review.by") },
  { "'title': 'Call now'", "'title': 'Call\\u0085now'", ERROR ("16:70", CONTROL, "$.sections[1].blocks[0].title") },
  { "'Day by day'", "'\u00a0\u3000'", ERROR ("20:50", EMPTY_TEXT, "$.sections[1].blocks[2].text") },
  { "'Day by day'", "'&#160;'", ERROR ("20:50", EMPTY_TEXT, "$.sections[1].blocks[2].text") },
  { "'Day by day'", "'Day\\nby day'", ERROR ("20:50", CONTROL, "$.sections[1].blocks[2].text") },
  { "'Day by day'", "'Day&#10;by day'", ERROR ("20:50", CONTROL, "$.sections[1].blocks[2].text") },
  { "'Day by day'", "'Day & night'", ERROR ("20:50", TAGS, "$.sections[1].blocks[2].text") },
  { "'Day by day'", "'<i>Day</i>'", ERROR ("20:50", "The tag <i> is not allowed: a text may hold <b>, <term ref=\"…\"> and <a href=\"…\">.", "$.sections[1].blocks[2].text") },
  { "'Day by day'", "'<a href=\\'http://a\\'>Day</a>'", ERROR ("20:50", NO_LINK ("http://a"), "$.sections[1].blocks[2].text") },
  { "'Day by day'", "'<a href=\\'tel:-\\'>Day</a>'", ERROR ("20:50", "The link “tel:-” is not a telephone number: write it as in “tel:+1-800-555-0100”.", "$.sections[1].blocks[2].text") },
  { "'Day by day'", "'<a href=\\'mailto:@\\'>Day</a>'", ERROR ("20:50", "The link “mailto:@” is not a whole mail address: write it as in “mailto:ward@example.org”.", "$.sections[1].blocks[2].text") },
  { "'Day by day'", "'Day<b> </b>'", ERROR ("20:50", "There is no text between <b> and </b>.", "$.sections[1].blocks[2].text") },
  { "'Day by day'", "'<a href=\\'https://a/&#x1b;[2J\\'>Day</a>'", ERROR ("20:50", "The link “https://a/\\u001b[2J” is not a whole web address: write it as in “https://example.org/page”.", "$.sections[1].blocks[2].text") },
  { "'A <b>red</b> nose'", "'A <b>red nose'", ERROR ("14:95", TAGS, "$.sections[0].blocks[2].caption") },
  /* Lists, tables, callouts and images. */
  { "['Common cold', 'Rhinitis']", "[]", ERROR ("2:18", EMPTY_LIST, "$.also_called") },
  { "[{ 'id': 'ward', 'text': 'The ward' }]", "[]", ERROR ("18:49", EMPTY_LIST, "$.sections[1].blocks[0].blocks[1].items") },
  { "'blocks': [\n        {", "'blocks': [], '$schema': [\n        {", WARNING ("16:96", UNKNOWN ("$schema"), "$.sections[1].blocks[0]['$schema']") "\n" ERROR ("16:92", EMPTY_LIST, "$.sections[1].blocks[0].blocks") },
  { "['Day', 'Sign']", "[]", ERROR ("21:79", EMPTY_LIST, "$.sections[1].blocks[3].header") },
  { "['Day', 'Sign']", "['Day']", ERROR ("22:33", CELLS ("2", "1"), "$.sections[1].blocks[3].rows[0].cells") "\n" ERROR ("23:33", CELLS ("2", "1"), "$.sections[1].blocks[3].rows[1].cells") },
  { "['Day', 'Sign']", "['', 'Sign']", ERROR ("21:80", EMPTY_TEXT, "$.sections[1].blocks[3].header[0]") },
  { "['1', 'Sneezing']", "['1']", ERROR ("22:33", CELLS ("1", "2"), "$.sections[1].blocks[3].rows[0].cells") },
  { "['1', 'Sneezing']", "['1', 'Sneezing', '']", ERROR ("22:51", EMPTY_TEXT, "$.sections[1].blocks[3].rows[0].cells[2]") "\n" ERROR ("22:33", CELLS ("3", "2"), "$.sections[1].blocks[3].rows[0].cells") },
  { "['1', 'Sneezing']", "[]", ERROR ("22:33", EMPTY_LIST, "$.sections[1].blocks[3].rows[0].cells") },
  { "'type': 'list', 'items': [{ 'id': 'ward'", "'type': 'callout', 'level': 'note', 'title': 'T', 'blocks': [{ 'id': 'ward'", ERROR ("18:9", "A callout cannot stand inside a callout.", "$.sections[1].blocks[0].blocks[1]") },
  { "images/nose.svg", "images/../nose.svg", ERROR ("14:48", NO_IMAGE, "$.sections[0].blocks[2].file") },
  { "images/nose.svg", "images/../../secret.svg", ERROR ("14:48", NO_IMAGE, "$.sections[0].blocks[2].file") },
  { "images/nose.svg", "../images/nose.svg", ERROR ("14:48", NO_IMAGE, "$.sections[0].blocks[2].file") },
  { "images/nose.svg", "/images/nose.svg", ERROR ("14:48", NO_IMAGE, "$.sections[0].blocks[2].file") },
  { "images/nose.svg", "images//nose.svg", ERROR ("14:48", NO_IMAGE, "$.sections[0].blocks[2].file") },
  { "images/nose.svg", "images/.nose.svg", ERROR ("14:48", NO_IMAGE, "$.sections[0].blocks[2].file") },
  { "images/nose.svg", "nose.svg", ERROR ("14:48", NO_IMAGE, "$.sections[0].blocks[2].file") },
  { "images/nose.svg", "images/nose.gif", ERROR ("14:48", NO_IMAGE, "$.sections[0].blocks[2].file") },
  { "images/nose.svg", "images/nose.SVG", ERROR ("14:48", NO_IMAGE, "$.sections[0].blocks[2].file") },
  { "images/nose.svg", "images/a nose.svg", ERROR ("14:48", NO_IMAGE, "$.sections[0].blocks[2].file") },
  { "images/nose.svg", "images\\\\nose.svg", ERROR ("14:48", NO_IMAGE, "$.sections[0].blocks[2].file") },
  /* The JSON itself. */
  { "'format': 1, ", "'format': 1,, ", ERROR ("1:15", "Nothing stands before this comma: delete it, or write what is missing.", "$") },
  { "'also_called'", "'title'", ERROR ("2:3", "The member “title” stands twice in this object: keep one of them.", "$") },
};

/* What a leaflet can be shown without; the lines are a reader's. */
static const Change unknown[] = {
  { "'format': 1, ", "'format': 1, '$schem': 'x', ", WARNING ("1:16", UNKNOWN ("$schem"), "$['$schem']") },
  { "'format': 1, ", "'format': 1, '2nd': 'x', 'it\\u0027s': 'x', ", WARNING ("1:16", UNKNOWN ("2nd"), "$['2nd']") "\n" WARNING ("1:28", UNKNOWN ("it's"), "$['it\\'s']") },
  { "'format': 1, ", "'format': 1, '\\u001b[2J\\n': 'x', ", WARNING ("1:16", UNKNOWN ("\\u001b[2J\\u000a"), "$['\\u001b[2J\\u000a']") },
  { "'code': 'J00'", "'code': 'J00', 'codes': 'J00'", WARNING ("5:53", UNKNOWN ("codes"), "$.codes[0].codes") },
  { "'state': 'draft'", "'state': 'draft', 'State': 'draft'", WARNING ("6:33", UNKNOWN ("State"), "$.review.State") },
  { "'publisher': 'A clinic'", "'publisher': 'A clinic', 'year': 2026", WARNING ("7:60", UNKNOWN ("year"), "$.sources[0].year") },
  { "'kind': 'overview'", "'kind': 'overview', 'icon': 'x'", WARNING ("9:41", UNKNOWN ("icon"), "$.sections[0].icon") },
  { "'text': 'Day by day'", "'text': 'Day by day', 'items': []", WARNING ("20:64", UNKNOWN ("items"), "$.sections[1].blocks[2].items") },
  { "{ 'id': 'ward'", "{ 'note': null, 'id': 'ward'", WARNING ("18:52", UNKNOWN ("note"), "$.sections[1].blocks[0].blocks[1].items[0].note") },
  { "'level': 'urgent'", "'level': 'urgent', 'text': 'x'", WARNING ("16:61", UNKNOWN ("text"), "$.sections[1].blocks[0].text") },
  { "'caption': 'What to expect'", "'caption': 'What to expect', 'title': 'x'", WARNING ("21:69", UNKNOWN ("title"), "$.sections[1].blocks[3].title") },
  { "{ 'id': 'two'", "{ 'header': true, 'id': 'two'", WARNING ("23:11", UNKNOWN ("header"), "$.sections[1].blocks[3].rows[1].header") },
  { "'alt': 'A nose'", "'alt': 'A nose', 'text': 'A nose'", WARNING ("14:84", UNKNOWN ("text"), "$.sections[0].blocks[2].text") },
};

static void
write_changed (const Change *change)
{
  g_test_message ("%s => %s", change->old, change->replacement);
  fixture_write_replaced (g_get_user_cache_dir (), "cold.json", fixture_leaflet, change->old, change->replacement);
}

static void
test_broken (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (PamphletCondition) condition = NULL;

      write_changed (&broken[i]);
      condition = fixture_read_leaflet (g_get_user_cache_dir (), "cold.json", PAMPHLET_SEVERITY_WARNING, broken[i].lines);
      g_assert_null (condition);
    }
}

/* All that is wrong with one file is reported at once. */
static void
test_several (void)
{
  static const char *const changes[] = {
    "'format': 1", "'format': 0",
    "'Rhinitis'", "7",
    "'state': 'draft'", "'State': 'draft'",
    "'kind': 'overview'", "'kind': 'intro'",
    "Your <term", "Your </term",
    "'level': 'urgent', ", "",
    "'id': 'two'", "'id': 'one'",
    "'A <b>cough</b>'", "''",
    NULL
  };
  g_autofree char *text = fixture_replace_all (fixture_leaflet, changes);
  g_autoptr (PamphletCondition) condition = NULL;

  fixture_write (g_get_user_cache_dir (), "cold.json", text);
  condition = fixture_read_leaflet (g_get_user_cache_dir (), "cold.json", PAMPHLET_SEVERITY_WARNING,
                                    ERROR ("1:13", WANTS_ONE, "$.format") "\n" ERROR ("2:34", WANTS_TEXT, "$.also_called[1]") "\n" WARNING ("6:15", UNKNOWN ("State"), "$.review.State") "\n" ERROR ("6:13", MISSING ("state"), "$.review") "\n" ERROR ("9:29", "“intro” is not known here: use one of overview, symptoms, causes, risk-factors, prevention, diagnosis, treatment, outlook, living-with, urgent, questions, support, other.", "$.sections[0].kind") "\n" ERROR ("10:53", TAGS, "$.sections[0].blocks[0].text") "\n" ERROR ("16:7", MISSING ("level"), "$.sections[1].blocks[0]") "\n" ERROR ("23:17", TWICE ("one"), "$.sections[1].blocks[3].rows[1].id") "\n" ERROR ("23:39", EMPTY_TEXT, "$.sections[1].blocks[3].rows[1].cells[1]"));
  g_assert_null (condition);
}

/* A file that is no object at all. */
static void
test_root (void)
{
  static const char *const roots[] = { "[]", "'A cold'", "1", "null" };

  for (gsize i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      g_autoptr (PamphletCondition) condition = NULL;

      fixture_write (g_get_user_cache_dir (), "cold.json", roots[i]);
      condition = fixture_read_leaflet (g_get_user_cache_dir (), "cold.json", PAMPHLET_SEVERITY_WARNING, ERROR ("1:1", WANTS_OBJECT, "$"));
      g_assert_null (condition);
    }
}

/* A misspelt name is a warning to a reader, who gets the leaflet, and an error to its author. */
static void
test_unknown (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      g_auto (GStrv) parts = g_strsplit (unknown[i].lines, ": warning: ", -1);
      g_autofree char *errors = g_strjoinv (": error: ", parts);
      g_autoptr (PamphletCondition) for_reader = NULL;
      g_autoptr (PamphletCondition) for_author = NULL;

      write_changed (&unknown[i]);
      for_reader = fixture_read_leaflet (g_get_user_cache_dir (), "cold.json", PAMPHLET_SEVERITY_WARNING, unknown[i].lines);
      for_author = fixture_read_leaflet (g_get_user_cache_dir (), "cold.json", PAMPHLET_SEVERITY_ERROR, errors);
      g_assert_nonnull (for_reader);
      g_assert_nonnull (for_author);
    }
}

/* Of very many misspelt names the first are told of, however they are looked up, and none takes a search through all of them. */
static void
test_very_many_unknown (void)
{
  g_autoptr (GString) members = g_string_new (NULL);
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "cold.json", NULL);

  for (unsigned i = 0; i < 200000; i++)
    g_string_append_printf (members, "'m%u': 1, ", i);
  g_string_append (members, "'id': 'cold'");
  fixture_write_replaced (g_get_user_cache_dir (), "cold.json", fixture_leaflet, "'id': 'cold'", members->str);

  for (PamphletJsonLookup lookup = PAMPHLET_JSON_WITH_TREE; lookup <= PAMPHLET_JSON_WITH_TAPE; lookup++)
    {
      g_autoptr (GPtrArray) diagnostics = fixture_new_list ();
      PamphletReport report = { diagnostics, PAMPHLET_SEVERITY_WARNING };
      g_autoptr (PamphletCondition) condition = pamphlet_condition_read (path, "starter", "en", lookup, &report);
      const PamphletDiagnostic *last;

      g_assert_nonnull (condition);
      g_assert_cmpuint (diagnostics->len, ==, 100);
      last = g_ptr_array_index (diagnostics, 99);
      g_assert_cmpstr (last->path, ==, "$.m99");
      g_assert_cmpstr (last->message, ==, "There are more problems in this file: mend those above first.");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/condition-reader/broken", test_broken);
  g_test_add_func ("/condition-reader/several", test_several);
  g_test_add_func ("/condition-reader/root", test_root);
  g_test_add_func ("/condition-reader/unknown", test_unknown);
  g_test_add_func ("/condition-reader/very-many-unknown", test_very_many_unknown);

  return g_test_run ();
}

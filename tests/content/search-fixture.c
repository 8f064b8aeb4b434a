/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-fixture.h"

#include "fixture.h"

/* A leaflet of one section, of which only what is found matters. Two texts of it have a “|” between. */
typedef struct
{
  const char *id;
  const char *title;
  const char *other_names;
  const char *code;
  const char *section;
  const char *heading;
  const char *text;
} Leaflet;

static const Leaflet leaflets[] = {
  { "acute", "Acute lymphoblastic leukemia", "'ALL', 'B-ALL'", "C91.00", "What it is", "Bone marrow", "It began with a fever.|Weight and appetite may go." },
  { "chronic", "Chronic lymphocytic leukaemia", "'CLL'", "C91.10", "About fever", "Spleen", "Slow. Treated with <b>fluda</b>rabine 38.0 mg." },
  { "cold", "Cold", "'Common cold', 'Rhinitis'", "J00", "Signs", "Nose", "Sneezing, and acute thirst. Weight|Appetite." },
  { "diarrhoea", "Diarrhoea and vomiting", "'Oesophageal trouble'", "A09", "Signs", "Fever and chills", "Drink water: at least 1.5 litres." },
  { "flu", "Flu", "'Influenza'", "J11.1", "Signs", "Cold hands", "A fever, often. Follow-up by e-mail; COVID-19 is another thing. Parkinson’s patients: ask." },
  { "gvhd", "Graft-versus-host disease", "'GVHD'", "D89.81", "Living with it", "Skin", "Your <term ref=\\'remission\\'>good days</term>. An X-ray or 38 mg." },
};

static const Leaflet foreign_leaflets[] = {
  { "arabic", "سرطان الدم", "'ابيضاض'", "X01", "العلاج", "الحُمّى", "أورام في المستشفى القريبة" },
  { "chinese", "急性淋巴细胞白血病", "'白血病'", "X02", "症状", "发热", "骨髓中有许多B细胞。发生感染时会发热，血液检查。" },
  { "german", "Schädelverletzung", "'Gehirnerschütterung'", "X03", "Größe", "Öl", "Übelkeit und Straße" },
  { "hindi", "हिन्दी रोग", "'रक्त कैंसर'", "X04", "लक्षण", "बुखार", "थकान" },
  { "japanese", "急性リンパ性白血病", "'ガン'", "X05", "ﾁﾘｮｳ", "熱", "がんの治療をうける" },
  { "korean", "백혈병", "'급성 백혈병'", "X06", "증상", "발열", "피로" },
  { "polish", "Łuszczyca", "'Ból'", "X07", "Æther", "Ødem", "Œdème" },
  { "russian", "Лейкоз", "'Ёлка'", "X08", "Лечение", "Жар", "Слабость" },
  { "thai", "มะเร็งเม็ดเลือดขาว", "'ไข้'", "X09", "อาการ", "เลือดออก", "ดื่มน้ำมาก ๆ" },
  { "turkish", "Işık duyarlılığı", "'Ilık'", "X10", "İlaç", "Ağrı", "Kırmızı" },
  { "wide", "ＡＬＬ　type", "'ﬁbrosis'", "X11", "½ ㎎", "H₂O", "Nı" },
};

static void
write_leaflet (const char    *folder,
               const Leaflet *leaflet)
{
  g_autofree char *name = g_strdup_printf ("conditions/%s.json", leaflet->id);
  g_auto (GStrv) texts = g_strsplit (leaflet->text, "|", -1);
  g_autoptr (GString) json = g_string_new (NULL);

  g_string_append_printf (json, "{ 'format': 1, 'id': '%s', 'title': '%s', 'also_called': [%s], 'category': 'infections', 'main_message': '.',\n"
                                "  'codes': [{ 'system': 'icd-10-cm', 'code': '%s' }],\n"
                                "  'review': { 'state': 'draft', 'version': '1', 'reviewed': '2026-11-20', 'due': '2027-11-20', 'by': 'Nurse' },\n"
                                "  'sections': [{ 'id': 's', 'kind': 'other', 'title': '%s', 'blocks': [{ 'id': 'h', 'type': 'heading', 'text': '%s' }",
                          leaflet->id, leaflet->title, leaflet->other_names, leaflet->code, leaflet->section, leaflet->heading);
  for (unsigned i = 0; texts[i] != NULL; i++)
    g_string_append_printf (json, ", { 'id': 'p%u', 'type': 'paragraph', 'text': '%s' }", i, texts[i]);
  g_string_append (json, "] }] }");

  fixture_write (folder, name, json->str);
}

/* Writes the library “english” or “foreign”, and reads it. Returns: (transfer full) */
PamphletCollection *
search_fixture_read (const char *id)
{
  gboolean            is_english = g_str_equal (id, "english");
  g_autofree char    *folder = g_build_filename (g_get_user_cache_dir (), id, NULL);
  const char *const   folders[] = { folder, NULL };
  PamphletCollection *collection;

  fixture_write (folder, "library.json", fixture_library);
  fixture_write (folder, "glossary.json", "{ 'format': 1, 'terms': [{ 'id': 'remission', 'term': 'Remission', 'meaning': 'It is gone.' }] }");
  for (gsize i = 0; i < (is_english ? G_N_ELEMENTS (leaflets) : G_N_ELEMENTS (foreign_leaflets)); i++)
    write_leaflet (folder, is_english ? &leaflets[i] : &foreign_leaflets[i]);

  collection = pamphlet_collection_read (folders, PAMPHLET_SEVERITY_ERROR, NULL);
  fixture_assert_lines (pamphlet_collection_get_diagnostics (collection), folder, "");

  return collection;
}

/* Returns: (transfer full): what was found, as in the tables. */
char *
search_fixture_find (PamphletSearch *search,
                     const char     *typed,
                     unsigned        limit)
{
  g_autoptr (GPtrArray) hits = pamphlet_search_find (search, typed, limit, NULL);
  GString *found = g_string_new (NULL);

  for (unsigned i = 0; i < hits->len; i++)
    {
      PamphletHit *hit = g_ptr_array_index (hits, i);

      g_string_append_printf (found, "%s%s%s:%s", i > 0 ? " " : "", pamphlet_hit_is_approximate (hit) ? "~" : "",
                              pamphlet_condition_get_id (pamphlet_hit_get_condition (hit)), pamphlet_hit_kind_names[pamphlet_hit_get_kind (hit)]);
    }

  return g_string_free (found, FALSE);
}

/* Returns: (transfer full): @n times the same. */
char *
search_fixture_repeat (const char *string,
                       unsigned    n)
{
  GString *repeated = g_string_new (NULL);

  for (unsigned i = 0; i < n; i++)
    g_string_append (repeated, string);

  return g_string_free (repeated, FALSE);
}

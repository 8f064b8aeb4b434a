/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "leaflet-about.h"

#include <glib/gi18n-lib.h>

#include "standing.h"
#include "text-label.h"
#include "words.h"

static void
append_label (GtkBox     *box,
              const char *text,
              const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);

  gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
}

static void
append_heading (GtkBox     *box,
                const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", text,
                                   "wrap", TRUE,
                                   "xalign", 0.0,
                                   NULL);

  gtk_widget_add_css_class (label, "text-heading");
  gtk_box_append (box, label);
}

/* What is no address that a leaflet could link to, is not made a link of. */
static void
append_link (GtkBox     *box,
             const char *text,
             const char *address,
             const char *language)
{
  g_autofree char *markup = g_markup_printf_escaped ("<a href=\"%s\">%s</a>", address, text);
  g_autoptr (PamphletText) link = pamphlet_text_new_marked (NULL, NULL, language, markup, NULL);

  if (link != NULL)
    gtk_box_append (box, pamphlet_text_label_new (link, NULL, PAMPHLET_TEXT_ROLE_BODY));
  else
    append_label (box, text, "text-body");
}

/* A heading of the page, which is in the page's language. */
static void
append_page_heading (GtkBox              *box,
                     PamphletTranslation *translation,
                     const char          *message)
{
  append_heading (box, pamphlet_words_in (pamphlet_translation_get_language (translation), message));
}

static void
append_sentence (GtkBox     *box,
                 const char *sentence)
{
  if (sentence != NULL)
    append_label (box, sentence, "text-body");
}

static void
append_review (GtkBox              *box,
               PamphletTranslation *translation)
{
  const char           *language = pamphlet_translation_get_language (translation);
  const PamphletReview *review = pamphlet_condition_get_review (pamphlet_translation_get_condition (translation));
  g_autofree char      *overdue = pamphlet_standing_dup_overdue (translation);
  g_autofree char      *translated = pamphlet_standing_dup_translation (translation);
  g_autofree char      *untranslated = pamphlet_standing_dup_untranslated (translation);
  /* Translators: %s is a leaflet's version. */
  g_autofree char *version = g_strdup_printf (pamphlet_words_in (language, N_ ("Version %s")), review->version);
  /* Translators: %s is the date by which a leaflet must be reviewed again. */
  g_autofree char *due = g_strdup_printf (pamphlet_words_in (language, N_ ("To be reviewed by %s")), review->due);

  append_page_heading (box, translation, N_ ("Review"));
  append_sentence (box, pamphlet_standing_get_state (translation));
  append_sentence (box, version);
  append_sentence (box, review->by);
  append_sentence (box, overdue != NULL ? overdue : due);
  append_sentence (box, translated);
  append_sentence (box, untranslated);
  append_sentence (box, pamphlet_standing_get_outdated (translation));
}

static void
append_other_names (GtkBox              *box,
                    PamphletTranslation *translation)
{
  GPtrArray *names = pamphlet_condition_get_also_called (pamphlet_translation_get_condition (translation));

  if (names->len == 0)
    return;

  append_page_heading (box, translation, N_ ("Also called"));
  for (unsigned i = 0; i < names->len; i++)
    gtk_box_append (box, pamphlet_text_label_new (g_ptr_array_index (names, i), NULL, PAMPHLET_TEXT_ROLE_BODY));
}

static void
append_sources (GtkBox              *box,
                PamphletTranslation *translation)
{
  PamphletCondition *source_condition = pamphlet_translation_get_source (translation);
  GPtrArray         *sources = pamphlet_condition_get_sources (source_condition);

  if (sources->len == 0)
    return;

  append_page_heading (box, translation, N_ ("Sources"));
  for (unsigned i = 0; i < sources->len; i++)
    {
      const PamphletSource *source = g_ptr_array_index (sources, i);
      g_autofree char      *about = g_strdup_printf ("%s · %s", source->publisher, source->accessed);
      GtkWidget            *entry = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      append_link (GTK_BOX (entry), source->title, source->url, pamphlet_condition_get_language (source_condition));
      append_label (GTK_BOX (entry), about, "text-caption");
      gtk_box_append (box, entry);
    }
}

static void
append_codes (GtkBox              *box,
              PamphletTranslation *translation)
{
  GPtrArray *codes = pamphlet_condition_get_codes (pamphlet_translation_get_condition (translation));
  g_autoptr (GString) line = g_string_new (NULL);

  if (codes->len == 0)
    return;

  for (unsigned i = 0; i < codes->len; i++)
    {
      const PamphletCode *code = g_ptr_array_index (codes, i);
      g_autofree char    *system = g_ascii_strup (code->system, -1);

      g_string_append_printf (line, "%s%s %s", i > 0 ? " · " : "", system, code->code);
    }

  /* Translators: above the codes that a condition has in medical coding systems. */
  append_page_heading (box, translation, N_ ("Codes"));
  append_label (box, line->str, "text-body");
}

static void
append_library (GtkBox              *box,
                PamphletTranslation *translation)
{
  PamphletLibrary *library = pamphlet_translation_get_library (translation);
  const char      *contact = pamphlet_library_get_contact (library);

  /* Translators: above who publishes a library of leaflets. */
  append_page_heading (box, translation, N_ ("Published by"));
  append_label (box, pamphlet_library_get_publisher (library), "text-body");
  append_label (box, pamphlet_library_get_title (library), "text-body");
  append_link (box, contact, contact, pamphlet_library_get_language (library));
  gtk_box_append (box, pamphlet_text_label_new (pamphlet_translation_get_disclaimer (translation),
                                                pamphlet_translation_get_glossary (translation), PAMPHLET_TEXT_ROLE_BODY));
}

/* Makes the list of what a leaflet rests on: its sources, who reviews it, its other names and codes, and who publishes it. */
GtkWidget *
pamphlet_leaflet_about_new (PamphletTranslation *translation)
{
  GtkBox *box;

  g_return_val_if_fail (PAMPHLET_IS_TRANSLATION (translation), NULL);

  box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (box), "leaflet-about");
  append_sources (box, translation);
  append_review (box, translation);
  append_library (box, translation);
  append_other_names (box, translation);
  append_codes (box, translation);

  return GTK_WIDGET (box);
}

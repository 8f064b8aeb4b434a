/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "leaflet-about.h"

#include <glib/gi18n-lib.h>

#include "review-words.h"
#include "text-label.h"

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

static void
append_review (GtkBox            *box,
               PamphletCondition *condition)
{
  const PamphletReview *review = pamphlet_condition_get_review (condition);
  /* Translators: %s is a leaflet's version. */
  g_autofree char *version = g_strdup_printf (_ ("Version %s"), review->version);
  /* Translators: %s is the date by which a leaflet must be reviewed again. */
  g_autofree char *due = g_strdup_printf (_ ("To be reviewed by %s"), review->due);
  g_autofree char *overdue = pamphlet_review_words_overdue (review);

  append_heading (box, _ ("Review"));
  append_label (box, pamphlet_review_words_state (review), "text-body");
  append_label (box, version, "text-body");
  append_label (box, review->by, "text-body");
  append_label (box, overdue != NULL ? overdue : due, "text-body");
}

static void
append_sources (GtkBox            *box,
                PamphletCondition *condition)
{
  GPtrArray *sources = pamphlet_condition_get_sources (condition);

  if (sources->len == 0)
    return;

  append_heading (box, _ ("Sources"));
  for (unsigned i = 0; i < sources->len; i++)
    {
      const PamphletSource *source = g_ptr_array_index (sources, i);
      /* Translators: who published a leaflet's source, and the date on which it was read. */
      g_autofree char *about = g_strdup_printf (_ ("%s, read on %s"), source->publisher, source->accessed);
      GtkWidget       *entry = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      append_link (GTK_BOX (entry), source->title, source->url, pamphlet_condition_get_language (condition));
      append_label (GTK_BOX (entry), about, "text-caption");
      gtk_box_append (box, entry);
    }
}

static void
append_codes (GtkBox            *box,
              PamphletCondition *condition)
{
  GPtrArray *codes = pamphlet_condition_get_codes (condition);
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
  append_heading (box, _ ("Codes"));
  append_label (box, line->str, "text-body");
}

static void
append_library (GtkBox          *box,
                PamphletLibrary *library)
{
  const char *contact = pamphlet_library_get_contact (library);

  /* Translators: above who publishes a library of leaflets. */
  append_heading (box, _ ("Published by"));
  append_label (box, pamphlet_library_get_publisher (library), "text-body");
  append_label (box, pamphlet_library_get_title (library), "text-body");
  append_link (box, contact, contact, pamphlet_library_get_language (library));
  gtk_box_append (box, pamphlet_text_label_new (pamphlet_library_get_disclaimer (library),
                                                pamphlet_library_get_glossary (library), PAMPHLET_TEXT_ROLE_BODY));
}

/* Makes the list of what @condition rests on: its sources, who reviews it, its codes, and who publishes it. */
GtkWidget *
pamphlet_leaflet_about_new (PamphletCondition *condition,
                            PamphletLibrary   *library)
{
  GtkBox *box;

  g_return_val_if_fail (PAMPHLET_IS_CONDITION (condition), NULL);
  g_return_val_if_fail (PAMPHLET_IS_LIBRARY (library), NULL);

  box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (box), "leaflet-about");
  append_sources (box, condition);
  append_review (box, condition);
  append_library (box, library);
  append_codes (box, condition);

  return GTK_WIDGET (box);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-tab.h"

#include <glib/gi18n-lib.h>

/* A tab with more characters than this has two lines. */
#define LINE_IN_CHARACTERS        24
#define NARROW_LINE_IN_CHARACTERS 11

/* Makes the label for a tab, which tells nothing yet. */
GtkWidget *
pamphlet_section_tab_new (void)
{
  return g_object_new (GTK_TYPE_LABEL, "justify", GTK_JUSTIFY_CENTER, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
}

/* Gives the tab the title of @section, in the section's own language. */
static void
show_title (GtkWidget             *tab,
            const PamphletSection *section)
{
  const PamphletText *title = pamphlet_section_get_tab_title (section);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (pamphlet_text_get_language (title))));
  gtk_label_set_attributes (GTK_LABEL (tab), attributes);
  gtk_label_set_label (GTK_LABEL (tab), pamphlet_text_get_string (title));
}

/* Gives the tab, which is in a notebook, its spoken name: GTK 4.8 calls every one “Tab”, and all of them “Tab list”. */
static void
name_for_screen_reader (GtkWidget             *tab,
                        const PamphletSection *section)
{
  GtkWidget *notebook_tab = gtk_widget_get_parent (tab);
  GtkWidget *strip = notebook_tab != NULL ? gtk_widget_get_parent (notebook_tab) : NULL;

  g_return_if_fail (strip != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (notebook_tab), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pamphlet_text_get_string (section->title), -1);
  /* Translators: how a screen reader names the tabs of a leaflet. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (strip), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Sections"), -1);
}

/* Keeps a tab as wide as its words, or breaks them into lines where that is wider than a @narrow window likes. */
void
pamphlet_section_tab_set_narrow (GtkWidget *tab,
                                 gboolean   narrow)
{
  int limit = narrow ? NARROW_LINE_IN_CHARACTERS : LINE_IN_CHARACTERS;
  int length = g_utf8_strlen (gtk_label_get_text (GTK_LABEL (tab)), -1);

  gtk_label_set_wrap (GTK_LABEL (tab), length > limit);
  gtk_label_set_width_chars (GTK_LABEL (tab), length > limit ? limit : -1);
}

/* Shows @section in a tab that is in a notebook, as wide as for pamphlet_section_tab_set_narrow(). */
void
pamphlet_section_tab_set_section (GtkWidget             *tab,
                                  const PamphletSection *section,
                                  gboolean               narrow)
{
  show_title (tab, section);
  pamphlet_section_tab_set_narrow (tab, narrow);
  name_for_screen_reader (tab, section);
}

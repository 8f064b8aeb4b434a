/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-label.h"

#include "language.h"
#include "span-shape.h"
#include "term-popover.h"
#include "text-layout.h"
#include "text-markup.h"

struct _PamphletTextLabel
{
  GtkWidget               parent_instance;
  PamphletText           *text;
  const PamphletGlossary *glossary;
  GtkWidget              *language; /* tells the language of a text that is not in the page's; NULL elsewhere */
  GtkWidget              *label;
  GtkWidget              *popover; /* NULL until a term is looked up */
  GArray                 *marks;   /* of PamphletRange: what somebody looks for, or NULL */
  int                     current; /* the one that is gone to, or -1 */
};

typedef struct
{
  const char       *style;
  GtkAccessibleRole role;
  int               level; /* of a heading */
} RoleTraits;

static const RoleTraits role_traits[] = {
  [PAMPHLET_TEXT_ROLE_BODY] = { "text-body", GTK_ACCESSIBLE_ROLE_LABEL, 0 },
  [PAMPHLET_TEXT_ROLE_LEAD] = { "text-lead", GTK_ACCESSIBLE_ROLE_LABEL, 0 },
  [PAMPHLET_TEXT_ROLE_TITLE] = { "text-title", GTK_ACCESSIBLE_ROLE_HEADING, 1 },
  [PAMPHLET_TEXT_ROLE_SUBTITLE] = { "text-subtitle", GTK_ACCESSIBLE_ROLE_HEADING, 1 },
  [PAMPHLET_TEXT_ROLE_SECTION] = { "text-section", GTK_ACCESSIBLE_ROLE_HEADING, 2 },
  [PAMPHLET_TEXT_ROLE_HEADING] = { "text-heading", GTK_ACCESSIBLE_ROLE_HEADING, 3 },
  [PAMPHLET_TEXT_ROLE_STRONG] = { "text-strong", GTK_ACCESSIBLE_ROLE_LABEL, 0 },
  [PAMPHLET_TEXT_ROLE_CAPTION] = { "text-caption", GTK_ACCESSIBLE_ROLE_LABEL, 0 },
};

G_DEFINE_FINAL_TYPE (PamphletTextLabel, pamphlet_text_label, GTK_TYPE_WIDGET)

/* The popover belongs to the inner label, so that GTK gives the focus back to the very link when it closes. It reads in the
 * direction of the page, which is not the text's own where the text is not translated. */
static void
look_up_term (PamphletTextLabel  *self,
              const PamphletSpan *span)
{
  GdkRectangle place;

  /* Inside a popover that shows a term, the term of its meaning takes its place. */
  if (gtk_widget_activate_action (GTK_WIDGET (self), "term.show", "s", span->target))
    return;

  if (self->popover == NULL)
    {
      self->popover = pamphlet_term_popover_new (self->glossary);
      gtk_widget_set_parent (self->popover, self->label);
    }

  pamphlet_span_shape_locate (GTK_LABEL (self->label), span, &place);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
  gtk_widget_set_direction (self->popover, gtk_widget_get_direction (gtk_widget_get_parent (GTK_WIDGET (self))));
  pamphlet_term_popover_show_term (PAMPHLET_TERM_POPOVER (self->popover), span->target);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* Returns: always TRUE, since GTK would open the address with whatever program it finds. */
static gboolean
activate_link_cb (PamphletTextLabel *self,
                  const char        *address)
{
  unsigned            n_spans;
  const PamphletSpan *spans = pamphlet_text_get_spans (self->text, &n_spans);
  guint64             index;

  if (!g_str_has_prefix (address, PAMPHLET_TERM_ADDRESS))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "leaflet.open-link", "s", address);
      return TRUE;
    }

  index = g_ascii_strtoull (address + strlen (PAMPHLET_TERM_ADDRESS), NULL, 10);
  if (index < n_spans)
    look_up_term (self, &spans[index]);

  return TRUE;
}

/* Returns: whether the span can be activated: a link, or a term that the glossary knows. */
static gboolean
is_active (PamphletTextLabel  *self,
           const PamphletSpan *span)
{
  if (span->kind == PAMPHLET_SPAN_TERM)
    return self->glossary != NULL && pamphlet_glossary_find (self->glossary, span->target) != NULL;

  return span->kind == PAMPHLET_SPAN_LINK;
}

/*
 * GtkLabel makes a CSS node “link” of every <a>, in their order, and gives no way to name one. By these classes
 * style.css tells the links, which have a colour, from the terms, which do not.
 */
static void
mark_links (PamphletTextLabel *self)
{
  unsigned            n_spans;
  const PamphletSpan *spans = pamphlet_text_get_spans (self->text, &n_spans);
  unsigned            n_nodes = 0;

  for (unsigned i = 0; i < n_spans; i++)
    {
      g_autofree char *style = NULL;

      if (!is_active (self, &spans[i]))
        continue;

      n_nodes++;
      if (spans[i].kind == PAMPHLET_SPAN_LINK)
        {
          style = g_strdup_printf ("link-%u", n_nodes);
          gtk_widget_add_css_class (self->label, style);
        }
    }
}

static void
pamphlet_text_label_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  PamphletTextLabel  *self = PAMPHLET_TEXT_LABEL (widget);
  unsigned            n_spans;
  const PamphletSpan *spans = pamphlet_text_get_spans (self->text, &n_spans);
  graphene_point_t    origin = GRAPHENE_POINT_INIT (0, 0);
  gboolean            has_origin = gtk_widget_compute_point (self->label, widget, &GRAPHENE_POINT_INIT (0, 0), &origin);

  if (has_origin && self->marks != NULL && self->current >= 0)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &origin);
      pamphlet_span_shape_draw_frame (GTK_LABEL (self->label), &g_array_index (self->marks, PamphletRange, self->current), snapshot);
      gtk_snapshot_restore (snapshot);
    }

  GTK_WIDGET_CLASS (pamphlet_text_label_parent_class)->snapshot (widget, snapshot);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &origin);
  for (unsigned i = 0; i < n_spans; i++)
    if (is_active (self, &spans[i]))
      pamphlet_span_shape_draw_underline (GTK_LABEL (self->label), &spans[i], snapshot);
  gtk_snapshot_restore (snapshot);
}

/* A GtkLabel passes the focus around among its links, and forgets the popover that belongs to it. */
static gboolean
pamphlet_text_label_focus (GtkWidget       *widget,
                           GtkDirectionType direction)
{
  PamphletTextLabel *self = PAMPHLET_TEXT_LABEL (widget);

  if (self->popover != NULL && gtk_widget_get_mapped (self->popover))
    return gtk_widget_child_focus (self->popover, direction);

  return GTK_WIDGET_CLASS (pamphlet_text_label_parent_class)->focus (widget, direction);
}

static void
pamphlet_text_label_dispose (GObject *object)
{
  PamphletTextLabel *self = PAMPHLET_TEXT_LABEL (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->language, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (pamphlet_text_label_parent_class)->dispose (object);
}

static void
pamphlet_text_label_finalize (GObject *object)
{
  PamphletTextLabel *self = PAMPHLET_TEXT_LABEL (object);

  g_clear_pointer (&self->text, pamphlet_text_unref);
  g_clear_pointer (&self->marks, g_array_unref);

  G_OBJECT_CLASS (pamphlet_text_label_parent_class)->finalize (object);
}

static void
pamphlet_text_label_class_init (PamphletTextLabelClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pamphlet_text_label_dispose;
  object_class->finalize = pamphlet_text_label_finalize;

  widget_class->snapshot = pamphlet_text_label_snapshot;
  widget_class->focus = pamphlet_text_label_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pamphlet_text_label_init (PamphletTextLabel *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->current = -1;
}

/* A sentence in a language that the reader did not ask for must not look as if it were just one more. */
static void
mark_foreign (PamphletTextLabel *self)
{
  self->language = gtk_label_new (pamphlet_language_get_own_name (pamphlet_text_get_language (self->text)));
  gtk_widget_set_halign (self->language, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->language, "language");
  gtk_widget_add_css_class (GTK_WIDGET (self), "foreign");
  gtk_widget_set_parent (self->language, GTK_WIDGET (self));
}

static GtkWidget *
create_label (const RoleTraits *traits)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", traits->role,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_WORD,
                                   "layout-manager", pamphlet_text_layout_new (),
                                   "xalign", 0.0,
                                   "yalign", 0.0,
                                   NULL);

  if (traits->level > 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, traits->level, -1);

  return label;
}

/*
 * Makes a label for @text, in the text's own language.
 *
 * A click or Enter on a term opens its meaning; on a link, the action “leaflet.open-link” with the address.
 *
 * @glossary: (nullable): where its terms are found; it must outlive the label
 */
GtkWidget *
pamphlet_text_label_new (const PamphletText     *text,
                         const PamphletGlossary *glossary,
                         PamphletTextRole        role)
{
  PamphletTextLabel *self;
  const RoleTraits  *traits;
  g_autofree char   *markup = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail ((unsigned)role < G_N_ELEMENTS (role_traits), NULL);

  self = g_object_new (PAMPHLET_TYPE_TEXT_LABEL, NULL);
  traits = &role_traits[role];
  markup = pamphlet_text_markup_new (text, glossary);

  self->text = pamphlet_text_ref ((PamphletText *)text);
  self->glossary = glossary;
  if (pamphlet_text_is_foreign (text))
    mark_foreign (self);
  self->label = create_label (traits);
  gtk_label_set_markup (GTK_LABEL (self->label), markup);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), traits->style);
  mark_links (self);
  g_signal_connect_object (self->label, "activate-link", G_CALLBACK (activate_link_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/* Returns: (transfer none) */
const PamphletText *
pamphlet_text_label_get_text (PamphletTextLabel *self)
{
  g_return_val_if_fail (PAMPHLET_IS_TEXT_LABEL (self), NULL);

  return self->text;
}

/*
 * Marks what somebody looks for, so that it stands out in every variant of the theme.
 *
 * @marks: (nullable) (element-type PamphletRange): not to be changed afterwards; NULL for none
 * @current: the index of the one that has a frame as well, or -1
 */
void
pamphlet_text_label_set_marks (PamphletTextLabel *self,
                               GArray            *marks,
                               int                current)
{
  g_return_if_fail (PAMPHLET_IS_TEXT_LABEL (self));
  g_return_if_fail (marks == NULL || current < (int)marks->len);

  if (self->marks != marks)
    {
      g_autoptr (PangoAttrList) attributes = marks != NULL ? pamphlet_text_markup_new_marks (marks) : NULL;

      g_clear_pointer (&self->marks, g_array_unref);
      self->marks = marks != NULL ? g_array_ref (marks) : NULL;
      gtk_label_set_attributes (GTK_LABEL (self->label), attributes);
    }

  if (self->current != current)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->current = current;
}

/* Finds where a range of the text begins, once the label has its size. */
void
pamphlet_text_label_get_place (PamphletTextLabel   *self,
                               const PamphletRange *range,
                               graphene_rect_t     *place)
{
  const PamphletSpan span = { .start = range->start, .end = range->end };
  GdkRectangle       words;
  graphene_point_t   origin = GRAPHENE_POINT_INIT (0, 0);

  g_return_if_fail (PAMPHLET_IS_TEXT_LABEL (self));

  pamphlet_span_shape_locate (GTK_LABEL (self->label), &span, &words);
  if (!gtk_widget_compute_point (self->label, GTK_WIDGET (self), &GRAPHENE_POINT_INIT (0, 0), &origin))
    origin = GRAPHENE_POINT_INIT (0, 0);
  graphene_rect_init (place, origin.x + words.x, origin.y + words.y, words.width, words.height);
}

/* Returns: the direction of its text, which is not the page's where the text is not translated. */
GtkTextDirection
pamphlet_text_label_get_own_direction (PamphletTextLabel *self,
                                       GtkTextDirection   page)
{
  g_return_val_if_fail (PAMPHLET_IS_TEXT_LABEL (self), page);

  if (!pamphlet_text_is_foreign (self->text))
    return page;

  return pamphlet_language_is_rtl (pamphlet_text_get_language (self->text)) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
}

/*
 * Lets the label be as wide as its words, where it would otherwise fill the width that it is given, whatever that is.
 *
 * @minimum: in characters, the narrowest that it gets
 * @natural: in characters, the widest that it asks for; -1 for no limit
 */
void
pamphlet_text_label_fit_words (PamphletTextLabel *self,
                               int                minimum,
                               int                natural)
{
  int length;

  g_return_if_fail (PAMPHLET_IS_TEXT_LABEL (self));

  length = g_utf8_strlen (pamphlet_text_get_string (self->text), -1);
  gtk_widget_set_layout_manager (self->label, NULL);
  gtk_label_set_width_chars (GTK_LABEL (self->label), MIN (length, minimum));
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), natural);
}

/* Returns: (transfer none): the label inside. */
GtkLabel *
pamphlet_text_label_get_label (PamphletTextLabel *self)
{
  g_return_val_if_fail (PAMPHLET_IS_TEXT_LABEL (self), NULL);

  return GTK_LABEL (self->label);
}

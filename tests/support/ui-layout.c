/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/ui-layout.h"

#include <adwaita.h>

/* What the text of an ordinary display is drawn at, as the setting has it. */
#define USUAL_DPI (96 * 1024)

/* What is rounded away. */
#define TOLERANCE 1.5F

typedef struct
{
  GtkWidget *root;
  int width;
  const char *where;
  GPtrArray *problems;
} Check;

void
ui_layout_double_text (void)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * USUAL_DPI, NULL);
}

static void
add (Check *self,
     GtkWidget *widget,
     const char *what,
     const char *text)
{
  g_autofree char *start = g_utf8_substring (text, 0, MIN (60, g_utf8_strlen (text, -1)));

  g_ptr_array_add (self->problems, g_strdup_printf ("%s: %s: %s “%s” in %s", self->where, what, G_OBJECT_TYPE_NAME (widget), start,
                                                    G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget))));
}

/* What @widget is scrolled sideways by; NULL for nothing. */
static GtkWidget *
find_sideways (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      GtkPolicyType policy;

      if (!GTK_IS_SCROLLED_WINDOW (widget))
        continue;
      gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &policy, NULL);
      if (policy != GTK_POLICY_NEVER)
        return widget;
    }

  return NULL;
}

static gboolean
has_ancestor (GtkWidget *widget,
              const char *name)
{
  GType type = g_type_from_name (name);

  return type != 0 && gtk_widget_get_ancestor (widget, type) != NULL;
}

/* What the toolkit itself shows in one line whatever the room, and a screen
 * reader reads in full; and what the user wrote, which is on a page of its own. */
static const char *const ONE_LINE[] = {
  "AdwButtonRow",
  "AdwComboRow",
  "AdwEntryRow",
  "AdwHeaderBar",
  "AdwViewSwitcherButton",
  "GtkColumnView",
  "SovCheckedRow",
  "SovComplaintRow",
  "SovDueRow",
  "SovPriceRow",
  "SovSheetView",
};

static gboolean
may_end_in_ellipsis (GtkWidget *label)
{
  if (gtk_widget_get_tooltip_text (label) != NULL || gtk_widget_has_css_class (label, "heading"))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (ONE_LINE); i++)
    if (has_ancestor (label, ONE_LINE[i]))
      return TRUE;

  return FALSE;
}

static void
check_label (Check *self,
             GtkWidget *widget)
{
  GtkLabel *label = GTK_LABEL (widget);
  const char *text = gtk_label_get_text (label);
  int needed;

  if (*text == '\0')
    return;

  if (pango_layout_is_ellipsized (gtk_label_get_layout (label)) && !may_end_in_ellipsis (widget))
    add (self, widget, "cut", text);
  pango_layout_get_pixel_size (gtk_label_get_layout (label), NULL, &needed);
  if (needed > gtk_widget_get_height (widget) + 1)
    add (self, widget, "too low", text);
}

/* Of what is shown, and what it would be too wide for. */
static void
check_place (Check *self,
             GtkWidget *widget,
             const char *text)
{
  graphene_rect_t bounds;
  GtkWidget *scrolled = find_sideways (widget);

  if (scrolled != NULL)
    {
      GtkAdjustment *at = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));

      if (gtk_adjustment_get_upper (at) > gtk_adjustment_get_page_size (at) + 1 && !has_ancestor (widget, "SovSheetView"))
        add (self, widget, "to be scrolled sideways", text);
      return;
    }

  if (!gtk_widget_compute_bounds (widget, self->root, &bounds))
    return;
  if (bounds.origin.x < -TOLERANCE || bounds.origin.x + bounds.size.width > (float) self->width + TOLERANCE)
    add (self, widget, "outside", text);
}

static int
get_minimum (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* What needs more room than there is, down to what needs it most. */
static void
check_width (Check *self,
             GtkWidget *root)
{
  g_autoptr (GString) chain = g_string_new (NULL);

  if (get_minimum (root) <= self->width)
    return;

  for (GtkWidget *widget = root; widget != NULL;)
    {
      GtkWidget *widest = NULL;
      const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "";

      g_string_append_printf (chain, " > %s%s %d", G_OBJECT_TYPE_NAME (widget), text, get_minimum (widget));
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
        if (gtk_widget_get_visible (child) && (widest == NULL || get_minimum (child) > get_minimum (widest)))
          widest = child;
      widget = widest;
    }
  g_ptr_array_add (self->problems, g_strdup_printf ("%s: too wide for %d:%s", self->where, self->width, chain->str));
}

static void
check (Check *self,
       GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  /* What such a bin holds may be wider than it says. */
  if (ADW_IS_BREAKPOINT_BIN (widget) && adw_breakpoint_bin_get_child (ADW_BREAKPOINT_BIN (widget)) != NULL)
    check_width (self, adw_breakpoint_bin_get_child (ADW_BREAKPOINT_BIN (widget)));
  if (GTK_IS_LABEL (widget))
    {
      check_label (self, widget);
      check_place (self, widget, gtk_label_get_text (GTK_LABEL (widget)));
    }
  else if (GTK_IS_BUTTON (widget) || GTK_IS_TEXT (widget) || GTK_IS_SWITCH (widget) || GTK_IS_IMAGE (widget))
    check_place (self, widget, "");

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check (self, child);
}

void
ui_layout_check (GtkWidget *root,
                 int width,
                 const char *where,
                 GPtrArray *problems)
{
  Check self = { root, width, where, problems };

  check_width (&self, root);
  check (&self, root);
}

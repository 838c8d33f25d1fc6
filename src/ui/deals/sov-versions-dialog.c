/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-versions-dialog.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-spoken.h"
#include "ui/deals/sov-deal-context.h"
#include "ui/deals/sov-sheet-parts.h"

static GtkWidget *
label_new (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

/* "Version 2, in force since …", "Version 1, old, … to …". */
static char *
say_when (const SovTerm *term,
          guint at,
          gboolean in_force)
{
  const SovVersion *version = term->versions->pdata[at];
  const SovVersion *next = at + 1 < term->versions->len ? term->versions->pdata[at + 1] : NULL;
  g_autofree char *from = sov_format_time (version->made_at);
  g_autofree char *to = NULL;

  if (next == NULL)
    /* Translators: number of the version, since when it holds */
    return g_strdup_printf (in_force ? _ ("Version %d, in force since %s") : _ ("Version %d, the last one, made %s"),
                            version->number, from);

  to = sov_format_time (next->made_at);
  /* Translators: number of an old version, when it held */
  return g_strdup_printf (_ ("Old version %d, held from %s to %s"), version->number, from, to);
}

static char *
say_details (SovDealContext *context,
             const SovVersion *version)
{
  SovSheet *sheet = context->sheet;
  g_autofree char *due = sov_format_due (version->due, version->due_has_clock, version->due_vague, context->now);
  g_autofree char *doers = sov_sheet_names (sheet, version->doers);
  g_autofree char *price = sov_format_price (version->price, sheet->vat, sheet->vat_included);
  const char *all[] = { due, doers, price };
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      if (*all[i] != '\0')
        g_strv_builder_add (parts, all[i]);
    }
  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}

static GtkWidget *
row_new (SovDealContext *context,
         const SovTerm *term,
         guint at)
{
  const SovVersion *version = term->versions->pdata[at];
  gboolean old = at + 1 < term->versions->len;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *text = label_new (version->text, NULL);
  g_autofree char *when = say_when (term, at, sov_term_get_state_at (term, context->now) == SOV_TERM_IN_FORCE);
  g_autofree char *details = say_details (context, version);

  gtk_box_append (GTK_BOX (box), label_new (when, "caption-heading"));
  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  if (old)
    {
      g_autoptr (PangoAttrList) struck = pango_attr_list_new ();

      pango_attr_list_insert (struck, pango_attr_strikethrough_new (TRUE));
      gtk_label_set_attributes (GTK_LABEL (text), struck);
      gtk_widget_add_css_class (text, "dim-label");
    }
  gtk_box_append (GTK_BOX (box), text);
  if (*details != '\0')
    gtk_box_append (GTK_BOX (box), label_new (details, "caption"));
  gtk_widget_add_css_class (box, "sheet-relay");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  sov_spoken_name_line (row, when, version->text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}

static GtkWidget *
list_new (SovDealContext *context,
          const SovTerm *term)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Versions"), -1);
  for (guint i = term->versions->len; i > 0; i--)
    gtk_list_box_append (GTK_LIST_BOX (list), row_new (context, term, i - 1));

  return list;
}

static void
present (GtkWidget *parent,
         SovDealContext *context,
         gconstpointer data)
{
  gint64 id = *(const gint64 *) data;
  AdwDialog *dialog;
  GtkWidget *view;
  GtkWidget *scroller;
  GtkWidget *list;

  if (!sov_deal_context_has (context, parent, id, 0))
    return;

  dialog = adw_dialog_new ();
  view = adw_toolbar_view_new ();
  scroller = gtk_scrolled_window_new ();
  list = list_new (context, sov_sheet_find_term (context->sheet, id));
  gtk_widget_add_css_class (list, "sheet-versions");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  adw_dialog_set_title (dialog, _ ("Versions"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, parent);
}

void
sov_versions_dialog_present (GtkWidget *parent,
                             SovStore *store,
                             gint64 deal,
                             gint64 term)
{
  sov_deal_context_load (parent, store, deal, present, &term, sizeof term);
}

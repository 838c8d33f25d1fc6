/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-sheet-parts.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "exchange/sov-letter.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-spoken.h"

GPtrArray *
sov_sheet_columns (SovSheet *sheet,
                   gint64 now)
{
  GPtrArray *columns = g_ptr_array_new ();

  for (guint i = 0; i < sheet->parties->len; i++)
    {
      SovSheetParty *party = sheet->parties->pdata[i];
      gboolean has_column = party->role != 0;

      for (guint j = 0; j < sheet->terms->len && !has_column; j++)
        has_column = sov_term_get_cell (sheet->terms->pdata[j], sheet, party->id, now) != SOV_CELL_NOT_NEEDED;
      if (has_column)
        g_ptr_array_add (columns, party);
    }

  return columns;
}

GPtrArray *
sov_sheet_rows (SovSheet *sheet,
                gboolean in_force,
                gint64 now)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < sheet->terms->len; i++)
    {
      SovTerm *term = sheet->terms->pdata[i];

      if ((sov_term_get_state_at (term, now) == SOV_TERM_IN_FORCE) == in_force)
        g_ptr_array_add (rows, term);
    }

  return rows;
}

char *
sov_sheet_names (SovSheet *sheet,
                 const GArray *parties)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < parties->len; i++)
    {
      gint64 id = g_array_index (parties, gint64, i);
      const SovSheetParty *party = sov_sheet_find_party (sheet, id);

      if (id == SOV_PARTY_ME)
        /* Translators: the user, in a list of names */
        g_strv_builder_add (names, C_ ("party", "me"));
      else if (party != NULL)
        g_strv_builder_add (names, party->name);
    }
  list = g_strv_builder_end (names);

  return g_strjoinv (", ", list);
}

static void
add_part (GStrvBuilder *parts,
          const char *part)
{
  if (part != NULL && *part != '\0')
    g_strv_builder_add (parts, part);
}

char *
sov_sheet_term_detail (SovSheet *sheet,
                       const SovTerm *term,
                       gint64 now)
{
  const SovVersion *version = sov_term_get_version (term, now);
  SovTermState state = sov_term_get_state_at (term, now);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *due = sov_format_due (version->due, version->due_has_clock, version->due_vague, now);
  g_autofree char *doers = sov_sheet_names (sheet, version->doers);
  g_autofree char *price = sov_format_price (version->price, sheet->vat, sheet->vat_included);

  add_part (parts, sov_label_term_kind (term->kind));
  add_part (parts, due);
  add_part (parts, doers);
  add_part (parts, price);
  if (version->number > 1)
    {
      /* Translators: of an agreed thing that has been changed */
      g_autofree char *number = g_strdup_printf (_ ("version %d"), version->number);

      g_strv_builder_add (parts, number);
    }
  if (state != SOV_TERM_IN_FORCE)
    add_part (parts, sov_label_term_state (state));
  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}

static void
add_item (GMenu *menu,
          const char *label,
          const char *action,
          GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
term_menu (SovSheet *sheet,
           const SovTerm *term,
           gint64 now)
{
  g_autoptr (GMenu) state = g_menu_new ();
  g_autoptr (GMenu) past = g_menu_new ();
  GMenu *menu = g_menu_new ();

  if (sov_term_get_state_at (term, now) == SOV_TERM_IN_FORCE)
    {
      g_autoptr (GMenu) change = g_menu_new ();

      add_item (change, _ ("_Change…"), "win.edit-term", g_variant_new ("(xx)", sheet->id, term->id));
      add_item (change, _ ("_Did It Happen?…"), "win.mark", g_variant_new ("(xx)", sheet->id, term->id));
      g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
      add_item (state, _ ("_Kept"), "deal.keep", g_variant_new_int64 (term->id));
      add_item (state, _ ("_Broken"), "deal.break", g_variant_new_int64 (term->id));
      add_item (state, _ ("C_ancel"), "deal.cancel", g_variant_new_int64 (term->id));
      g_menu_append_section (menu, NULL, G_MENU_MODEL (state));
    }
  add_item (past, _ ("_Versions"), "deal.versions", g_variant_new_int64 (term->id));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (past));

  return G_MENU_MODEL (menu);
}

static GtkWidget *
menu_button_new (GMenuModel *menu,
                 const char *about,
                 GtkAlign valign)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, valign);
  sov_spoken_name_menu (GTK_MENU_BUTTON (button), about);

  return button;
}

static GtkWidget *
label_new (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), 4);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

GtkWidget *
sov_sheet_term_new (SovSheet *sheet,
                    const SovTerm *term,
                    gint64 now)
{
  const SovVersion *version = sov_term_get_version (term, now);
  g_autofree char *detail = sov_sheet_term_detail (sheet, term, now);
  g_autoptr (GMenuModel) menu = term_menu (sheet, term, now);
  GtkWidget *self = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *text = label_new (version->text, NULL);
  GtkWidget *caption = label_new (detail, "caption");

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), text);
  gtk_box_append (GTK_BOX (texts), caption);
  gtk_box_append (GTK_BOX (self), texts);
  gtk_box_append (GTK_BOX (self), menu_button_new (menu, version->text, GTK_ALIGN_CENTER));
  gtk_widget_add_css_class (self, "sheet-term");
  if (sov_term_get_state_at (term, now) != SOV_TERM_IN_FORCE)
    gtk_widget_add_css_class (self, "over");

  return self;
}

char *
sov_sheet_party_detail (const SovSheetParty *party)
{
  const char *role = sov_label_role (party->role);

  if (party->trade == NULL || *party->trade == '\0')
    return g_strdup (role);
  if (*role == '\0')
    return g_strdup (party->trade);

  return g_strjoin (" · ", role, party->trade, NULL);
}

static GMenuModel *
party_menu (SovSheet *sheet,
            const SovSheetParty *party,
            gint64 now)
{
  g_autoptr (GArray) unanswered = sov_letter_terms_unanswered (sheet, party->id, now);
  g_autoptr (GMenu) talk = g_menu_new ();
  g_autoptr (GMenu) go = g_menu_new ();
  GMenu *menu = g_menu_new ();

  add_item (talk, _ ("_Send What Was Agreed…"), "win.send", g_variant_new ("(xx)", sheet->id, party->id));
  if (unanswered->len > 0)
    add_item (talk, _ ("_Ask for an Answer…"), "win.ask", g_variant_new ("(xx)", sheet->id, party->id));
  add_item (talk, _ ("_Paste the Answer…"), "win.answer", g_variant_new ("(xx)", sheet->id, party->id));
  add_item (talk, _ ("_Write Something Down…"), "win.new-entry", g_variant_new ("(xx)", party->id, sheet->id));
  if (party->phone != NULL)
    add_item (talk, _ ("_Call"), "win.call", g_variant_new_int64 (party->id));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (talk));

  add_item (go, _ ("_Open"), "win.show-party", g_variant_new_int64 (party->id));
  if (party->role != SOV_ROLE_CUSTOMER && party->role != 0)
    {
      add_item (go, _ ("_Edit…"), "deal.edit-party", g_variant_new_int64 (party->id));
      add_item (go, _ ("_Remove From the Deal"), "deal.leave", g_variant_new_int64 (party->id));
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (go));

  return G_MENU_MODEL (menu);
}

GtkWidget *
sov_sheet_send_new (SovSheet *sheet,
                    const SovSheetParty *party,
                    gint64 now)
{
  g_autoptr (GArray) lacking = sov_letter_terms_lacking (sheet, party->id, now);
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;
  GtkWidget *button;

  if (lacking->len == 0)
    return NULL;

  /* Translators: a button: how many agreed things are to be sent to somebody */
  label = g_strdup_printf (ngettext ("Send %u…", "Send %u…", lacking->len), lacking->len);
  /* Translators: a party's name and how many agreed things it lacks */
  name = g_strdup_printf (ngettext ("%s: send %u agreed thing", "%s: send %u agreed things", lacking->len),
                          party->name, lacking->len);
  button = gtk_button_new_with_label (label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xx)", sheet->id, party->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.send");
  gtk_widget_set_tooltip_text (button, _ ("Send What Was Agreed"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "sheet-send");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

GtkWidget *
sov_sheet_party_new (SovSheet *sheet,
                     const SovSheetParty *party,
                     gboolean wide,
                     gint64 now)
{
  g_autofree char *detail = sov_sheet_party_detail (party);
  g_autoptr (GMenuModel) menu = party_menu (sheet, party, now);
  GtkWidget *send = wide ? NULL : sov_sheet_send_new (sheet, party, now);
  GtkWidget *self = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = label_new (party->name, "heading");
  GtkWidget *caption = label_new (detail, "caption");

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_label_set_lines (GTK_LABEL (name), 2);
  gtk_label_set_lines (GTK_LABEL (caption), 2);
  gtk_box_append (GTK_BOX (texts), name);
  gtk_box_append (GTK_BOX (texts), caption);
  gtk_box_append (GTK_BOX (self), texts);
  if (send != NULL)
    gtk_box_append (GTK_BOX (self), send);
  gtk_box_append (GTK_BOX (self), menu_button_new (menu, party->name, wide ? GTK_ALIGN_START : GTK_ALIGN_CENTER));
  gtk_widget_add_css_class (self, "sheet-party");

  return self;
}

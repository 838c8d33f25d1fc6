/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-deal-rows.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/sov-time.h"
#include "ui/common/sov-format.h"
#include "ui/common/sov-labels.h"
#include "ui/customers/sov-party-row-text.h"

static void
add_part (GStrvBuilder *parts,
          char *part)
{
  if (*part != '\0')
    g_strv_builder_add (parts, part);
  g_free (part);
}

static char *
describe (SovRow *deal)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *due = sov_format_relative_day (deal->next_due, sov_time_now ());

  add_part (parts, g_strdup (sov_label_deal_state ((SovDealState) deal->state)));
  add_part (parts, sov_format_price (deal->price, deal->vat, deal->vat_included));
  if (*due != '\0')
    /* Translators: %s is a day, as "tomorrow" */
    add_part (parts, g_strdup_printf (_ ("due %s"), due));
  add_part (parts, sov_party_row_red (deal));
  add_part (parts, sov_party_row_amber (deal));
  words = g_strv_builder_end (parts);

  return g_strjoinv (" · ", words);
}

static void
loaded_cb (AdwActionRow *row,
           GParamSpec *pspec,
           SovRow *deal)
{
  g_autofree char *text = NULL;

  if (!deal->loaded)
    return;

  text = describe (deal);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), deal->title);
  adw_action_row_set_subtitle (row, text);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer data)
{
  SovRow *deal = item;
  GtkWidget *widget = adw_action_row_new ();
  AdwActionRow *row = ADW_ACTION_ROW (widget);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "…");
  adw_action_row_set_title_lines (row, 3);
  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", deal->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-deal");
  g_signal_connect_object (deal, "notify::loaded", G_CALLBACK (loaded_cb), row, G_CONNECT_SWAPPED);
  loaded_cb (row, NULL, deal);

  return widget;
}

void
sov_deal_rows_bind (GtkListBox *box,
                    GListModel *deals)
{
  gtk_list_box_bind_model (box, deals, create_row_cb, NULL, NULL);
}

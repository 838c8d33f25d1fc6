/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-deal-row.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-time.h"
#include "ui/common/sov-labels.h"
#include "ui/customers/sov-party-row-text.h"

struct _SovDealRow
{
  AdwActionRow parent_instance;

  SovRow *deal;
};

G_DEFINE_FINAL_TYPE (SovDealRow, sov_deal_row, ADW_TYPE_ACTION_ROW)

static void
take_part (GStrvBuilder *parts,
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

  take_part (parts, g_strdup (sov_label_deal_state ((SovDealState) deal->state)));
  take_part (parts, sov_format_price (deal->price, deal->vat, deal->vat_included));
  if (*due != '\0')
    /* Translators: %s is a day, as "tomorrow" */
    take_part (parts, g_strdup_printf (_ ("due %s"), due));
  take_part (parts, sov_party_row_red (deal));
  take_part (parts, sov_party_row_amber (deal));
  words = g_strv_builder_end (parts);

  return g_strjoinv (" · ", words);
}

static void
show_deal (SovDealRow *self)
{
  g_autofree char *text = NULL;

  if (!self->deal->loaded)
    return;

  text = describe (self->deal);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), self->deal->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
}

static void
sov_deal_row_dispose (GObject *object)
{
  g_clear_object (&SOV_DEAL_ROW (object)->deal);

  G_OBJECT_CLASS (sov_deal_row_parent_class)->dispose (object);
}

static void
sov_deal_row_class_init (SovDealRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_deal_row_dispose;
}

static void
sov_deal_row_init (SovDealRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), "…");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 3);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

GtkWidget *
sov_deal_row_new (SovRow *deal)
{
  SovDealRow *self = g_object_new (SOV_TYPE_DEAL_ROW, NULL);

  self->deal = g_object_ref (deal);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "x", deal->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-deal");
  g_signal_connect_object (deal, "notify::loaded", G_CALLBACK (show_deal), self, G_CONNECT_SWAPPED);
  show_deal (self);

  return GTK_WIDGET (self);
}

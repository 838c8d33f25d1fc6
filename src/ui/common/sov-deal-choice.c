/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-deal-choice.h"

#include <glib/gi18n.h>

#include "model/sov-row.h"

void
sov_deal_choice_fill (AdwComboRow *row,
                      GPtrArray *deals,
                      gint64 chosen)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint position = 0;

  gtk_string_list_append (titles, _ ("No deal"));
  for (guint i = 0; i < deals->len; i++)
    {
      const SovRow *deal = deals->pdata[i];

      gtk_string_list_append (titles, deal->title);
      if (deal->id == chosen)
        position = i + 1;
    }

  adw_combo_row_set_model (row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (row, position);
}

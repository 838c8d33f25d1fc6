/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-vat-choice.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

#include "exchange/sov-labels.h"
#include "model/sov-time.h"
#include "model/sov-vat.h"

struct _SovVatChoice
{
  GArray *rates; /* int, per mille */
  GtkStringList *words;
  guint first;
};

static gboolean
find_rate (SovVatChoice *self,
           int rate,
           guint *at)
{
  for (guint i = 0; i < self->rates->len; i++)
    {
      if (g_array_index (self->rates, int, i) != rate)
        continue;
      *at = i;
      return TRUE;
    }

  return FALSE;
}

static void
add_rate (SovVatChoice *self,
          int rate,
          const char *word)
{
  g_autofree char *percent = sov_vat_rate_format (rate, SOV_VAT_WITH_SIGN);
  /* Translators: a VAT rate and what it is for: "25,5 %, general" */
  g_autofree char *words = *word != '\0' ? g_strdup_printf (C_ ("VAT", "%s, %s"), percent, word) : NULL;

  g_array_append_val (self->rates, rate);
  gtk_string_list_append (self->words, words != NULL ? words : percent);
}

SovVatChoice *
sov_vat_choice_new (int rate,
                    gint64 now,
                    const GArray *own)
{
  g_autoptr (GArray) table = sov_vat_table_new (own);
  SovVatChoice *self = g_new0 (SovVatChoice, 1);
  GDate day;
  guint at;

  self->rates = g_array_new (FALSE, FALSE, sizeof (int));
  self->words = gtk_string_list_new (NULL);
  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32) sov_time_local_day (now));
  for (SovVatKind kind = SOV_VAT_GENERAL; kind <= SOV_VAT_ZERO; kind++)
    {
      int on_day = sov_vat_rate_in ((const SovVatRate *) table->data, table->len, kind, &day);

      if (on_day >= 0 && !find_rate (self, on_day, &at))
        add_rate (self, on_day, sov_label_vat_kind (kind));
    }
  if (rate >= 0 && !find_rate (self, rate, &self->first))
    {
      self->first = self->rates->len;
      add_rate (self, rate, "");
    }

  return self;
}

void
sov_vat_choice_free (SovVatChoice *self)
{
  g_array_unref (self->rates);
  g_object_unref (self->words);
  g_free (self);
}

GListModel *
sov_vat_choice_get_words (SovVatChoice *self)
{
  return G_LIST_MODEL (self->words);
}

int
sov_vat_choice_get_rate (SovVatChoice *self,
                         guint position)
{
  return position < self->rates->len ? g_array_index (self->rates, int, position) : -1;
}

guint
sov_vat_choice_get_first (SovVatChoice *self)
{
  return self->first;
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-price-row.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-money.h"
#include "model/sov-sheet.h"

struct _SovPriceRow
{
  AdwEntryRow parent_instance;

  char *label;
  char *hint;
  int vat;
  gboolean vat_included;
  gboolean plain;

  gint64 cents;
  gboolean right;
};

G_DEFINE_FINAL_TYPE (SovPriceRow, sov_price_row, ADW_TYPE_ENTRY_ROW)

static const char *
say_wrong (const GError *error)
{
  if (g_error_matches (error, SOV_MONEY_ERROR, SOV_MONEY_ERROR_AMBIGUOUS))
    return _ ("thousands or cents? Write 1234 or 1,23");
  if (g_error_matches (error, SOV_MONEY_ERROR, SOV_MONEY_ERROR_TOO_PRECISE))
    return _ ("more than two decimals");
  if (g_error_matches (error, SOV_MONEY_ERROR, SOV_MONEY_ERROR_TOO_LARGE))
    return _ ("too large");

  return _ ("not an amount");
}

static void
update (SovPriceRow *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autoptr (GError) error = NULL;
  g_autofree char *understood = NULL;
  g_autofree char *title = NULL;

  self->cents = SOV_NO_MONEY;
  self->right = *typed == '\0' || sov_money_parse (typed, &self->cents, &error);
  if (!self->right)
    understood = g_strdup (say_wrong (error));
  else if (self->cents != SOV_NO_MONEY)
    understood = self->plain ? sov_format_money (self->cents) : sov_format_price (self->cents, self->vat, self->vat_included);
  if (understood != NULL)
    /* Translators: the name of a field, then the amount that was understood */
    title = g_strdup_printf (C_ ("price", "%s: %s"), self->label, understood);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title != NULL ? title : self->hint);
  if (self->right)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
}

void
sov_price_row_set_label (SovPriceRow *self,
                         const char *label,
                         const char *hint)
{
  g_set_str (&self->label, label);
  g_set_str (&self->hint, hint);
  update (self);
}

void
sov_price_row_set_vat (SovPriceRow *self,
                       int vat,
                       gboolean vat_included)
{
  self->vat = vat;
  self->vat_included = vat_included;
  update (self);
}

void
sov_price_row_set_plain (SovPriceRow *self)
{
  self->plain = TRUE;
  update (self);
}

void
sov_price_row_set_cents (SovPriceRow *self,
                         gint64 cents)
{
  g_autofree char *text = cents != SOV_NO_MONEY ? sov_money_format (cents, SOV_MONEY_PLAIN) : NULL;

  gtk_editable_set_text (GTK_EDITABLE (self), text != NULL ? text : "");
}

gint64
sov_price_row_get_cents (SovPriceRow *self)
{
  return self->right ? self->cents : SOV_NO_MONEY;
}

gboolean
sov_price_row_is_right (SovPriceRow *self)
{
  return self->right;
}

static void
sov_price_row_finalize (GObject *object)
{
  SovPriceRow *self = SOV_PRICE_ROW (object);

  g_free (self->label);
  g_free (self->hint);

  G_OBJECT_CLASS (sov_price_row_parent_class)->finalize (object);
}

static void
sov_price_row_class_init (SovPriceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sov_price_row_finalize;
}

static void
sov_price_row_init (SovPriceRow *self)
{
  self->label = g_strdup (_ ("Price"));
  self->hint = g_strdup (self->label);
  self->vat = -1;
  self->right = TRUE;
  self->cents = SOV_NO_MONEY;
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self), GTK_INPUT_PURPOSE_NUMBER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  update (self);
  g_signal_connect (self, "changed", G_CALLBACK (update), NULL);
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-deal-row-text.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-time.h"
#include "ui/common/sov-labels.h"

/* NULL until it is filled. */
static SovRow *
get_row (GtkListItem *item,
         gboolean loaded)
{
  return loaded ? gtk_list_item_get_item (item) : NULL;
}

static char *
row_title (GtkListItem *item,
           gboolean loaded)
{
  SovRow *row = get_row (item, loaded);

  return g_strdup (row != NULL ? row->title : "…");
}

static char *
row_customer (GtkListItem *item,
              gboolean loaded)
{
  SovRow *row = get_row (item, loaded);

  return g_strdup (row != NULL && row->party_name != NULL ? row->party_name : "");
}

static char *
row_state (GtkListItem *item,
           gboolean loaded)
{
  SovRow *row = get_row (item, loaded);

  return g_strdup (row != NULL ? sov_label_deal_state ((SovDealState) row->state) : "");
}

/* The rate is left to the deal's page; that VAT is in it or comes on top is
 * always said. */
static char *
price_of (SovRow *row)
{
  g_autofree char *amount = sov_format_money (row->price);

  if (*amount == '\0' || row->vat == 0)
    return g_steal_pointer (&amount);
  if (row->vat_included)
    /* Translators: an amount with VAT in it */
    return g_strdup_printf (_ ("%s incl. VAT"), amount);

  /* Translators: an amount that VAT comes on top of */
  return g_strdup_printf (_ ("%s + VAT"), amount);
}

static char *
row_price (GtkListItem *item,
           gboolean loaded)
{
  SovRow *row = get_row (item, loaded);

  return row != NULL ? price_of (row) : g_strdup ("");
}

static char *
row_due (GtkListItem *item,
         gboolean loaded)
{
  SovRow *row = get_row (item, loaded);

  return row != NULL ? sov_format_relative_day (row->next_due, sov_time_now ()) : g_strdup ("");
}

static void
add_part (GStrvBuilder *parts,
          char *part)
{
  if (part != NULL && *part != '\0')
    g_strv_builder_add (parts, part);
  g_free (part);
}

/* The second line of a narrow list. */
static char *
row_summary (GtkListItem *item,
             gboolean loaded)
{
  SovRow *row = get_row (item, loaded);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *due = NULL;
  g_auto (GStrv) list = NULL;

  if (row == NULL)
    return g_strdup ("");

  due = sov_format_relative_day (row->next_due, sov_time_now ());
  add_part (parts, g_strdup (row->party_name));
  add_part (parts, g_strdup (sov_label_deal_state ((SovDealState) row->state)));
  if (*due != '\0')
    /* Translators: %s is a day, as "tomorrow" */
    add_part (parts, g_strdup_printf (_ ("due %s"), due));
  add_part (parts, price_of (row));
  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}

static char *
count_warnings (guint n,
                SovLevel level,
                const char *words)
{
  return n > 0 ? g_strdup_printf ("%s %u %s", sov_glyph_level (level), n, words) : g_strdup ("");
}

static char *
row_red (GtkListItem *item,
         gboolean loaded)
{
  SovRow *row = get_row (item, loaded);

  if (row == NULL)
    return g_strdup ("");

  /* Translators: after a number: warnings that need something at once */
  return count_warnings (row->n_red, SOV_LEVEL_RED, ngettext ("urgent", "urgent", row->n_red));
}

static char *
row_amber (GtkListItem *item,
           gboolean loaded)
{
  SovRow *row = get_row (item, loaded);

  if (row == NULL)
    return g_strdup ("");

  /* Translators: after a number: warnings that need something soon */
  return count_warnings (row->n_amber, SOV_LEVEL_AMBER, ngettext ("to check", "to check", row->n_amber));
}

static gboolean
row_has_red (GtkListItem *item,
             gboolean loaded)
{
  SovRow *row = get_row (item, loaded);

  return row != NULL && row->n_red > 0;
}

static gboolean
row_has_amber (GtkListItem *item,
               gboolean loaded)
{
  SovRow *row = get_row (item, loaded);

  return row != NULL && row->n_amber > 0;
}

void
sov_deal_row_text_bind (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, row_title);
  gtk_widget_class_bind_template_callback (klass, row_customer);
  gtk_widget_class_bind_template_callback (klass, row_state);
  gtk_widget_class_bind_template_callback (klass, row_price);
  gtk_widget_class_bind_template_callback (klass, row_due);
  gtk_widget_class_bind_template_callback (klass, row_summary);
  gtk_widget_class_bind_template_callback (klass, row_red);
  gtk_widget_class_bind_template_callback (klass, row_amber);
  gtk_widget_class_bind_template_callback (klass, row_has_red);
  gtk_widget_class_bind_template_callback (klass, row_has_amber);
}

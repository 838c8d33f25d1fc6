/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-party-row-text.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-time.h"
#include "ui/common/sov-labels.h"

/* Owns the words of the cells of a list of parties. A row that has not been
 * filled yet has none. */

static char *
count_warnings (guint n,
                SovLevel level,
                const char *words)
{
  g_autofree char *counted = NULL;

  if (n == 0)
    return g_strdup ("");

  counted = g_strdup_printf ("%u %s", n, words);

  return g_strjoin (" ", sov_glyph_level (level), counted, NULL);
}

char *
sov_party_row_red (SovRow *row)
{
  /* Translators: after a number: warnings that need something at once */
  return count_warnings (row->n_red, SOV_LEVEL_RED, ngettext ("urgent", "urgent", row->n_red));
}

char *
sov_party_row_amber (SovRow *row)
{
  /* Translators: after a number: warnings that need something soon */
  return count_warnings (row->n_amber, SOV_LEVEL_AMBER, ngettext ("to check", "to check", row->n_amber));
}

/* NULL until it is filled. */
static SovRow *
get_row (GtkListItem *item,
         gboolean loaded)
{
  return loaded ? gtk_list_item_get_item (item) : NULL;
}

static char *
row_name (GtkListItem *item,
          gboolean loaded)
{
  SovRow *row = get_row (item, loaded);

  return g_strdup (row != NULL ? row->title : "…");
}

static char *
row_trade (GtkListItem *item,
           gboolean loaded)
{
  SovRow *row = get_row (item, loaded);

  return g_strdup (row != NULL && row->detail != NULL ? row->detail : "");
}

static char *
row_due (GtkListItem *item,
         gboolean loaded)
{
  SovRow *row = get_row (item, loaded);

  return row != NULL ? sov_format_relative_day (row->next_due, sov_time_now ()) : g_strdup ("");
}

static char *
row_contact (GtkListItem *item,
             gboolean loaded)
{
  SovRow *row = get_row (item, loaded);

  if (row == NULL)
    return g_strdup ("");
  if (row->last_contact == SOV_NO_TIME)
    return g_strdup (C_ ("last contact", "never"));

  return sov_format_relative_day (row->last_contact, sov_time_now ());
}

static char *
row_summary (GtkListItem *item,
             gboolean loaded)
{
  SovRow *row = get_row (item, loaded);
  g_autofree char *due = row_due (item, loaded);
  g_autofree char *contact = row_contact (item, loaded);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  if (row != NULL && row->detail != NULL && *row->detail != '\0')
    g_strv_builder_add (parts, row->detail);
  if (*due != '\0')
    /* Translators: %s is a day, as "tomorrow" */
    g_strv_builder_take (parts, g_strdup_printf (_ ("due %s"), due));
  if (row != NULL && row->last_contact == SOV_NO_TIME)
    g_strv_builder_add (parts, _ ("no contact yet"));
  else if (*contact != '\0')
    /* Translators: %s is a day, as "3 days ago" */
    g_strv_builder_take (parts, g_strdup_printf (_ ("last contact %s"), contact));
  words = g_strv_builder_end (parts);

  return g_strjoinv (" · ", words);
}

static char *
row_red (GtkListItem *item,
         gboolean loaded)
{
  SovRow *row = get_row (item, loaded);

  return row != NULL ? sov_party_row_red (row) : g_strdup ("");
}

static char *
row_amber (GtkListItem *item,
           gboolean loaded)
{
  SovRow *row = get_row (item, loaded);

  return row != NULL ? sov_party_row_amber (row) : g_strdup ("");
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
sov_party_row_text_bind (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, row_name);
  gtk_widget_class_bind_template_callback (klass, row_trade);
  gtk_widget_class_bind_template_callback (klass, row_due);
  gtk_widget_class_bind_template_callback (klass, row_contact);
  gtk_widget_class_bind_template_callback (klass, row_summary);
  gtk_widget_class_bind_template_callback (klass, row_red);
  gtk_widget_class_bind_template_callback (klass, row_amber);
  gtk_widget_class_bind_template_callback (klass, row_has_red);
  gtk_widget_class_bind_template_callback (klass, row_has_amber);
}

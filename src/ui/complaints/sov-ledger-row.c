/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-ledger-row.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-money.h"
#include "model/sov-sheet.h"
#include "ui/common/sov-labels.h"

static char *
say_key (const SovLedgerLine *line,
         SovLedgerBy by)
{
  if (by == SOV_LEDGER_BY_YEAR)
    return g_strdup_printf ("%d", (int) line->key);
  if (by == SOV_LEDGER_BY_CAUSE)
    return g_strdup (line->key != 0 ? sov_label_cause ((SovCause) line->key) : _ ("Cause not written down"));
  if (by == SOV_LEDGER_BY_SUBCONTRACTOR && line->key == 0)
    return g_strdup (_ ("No subcontractor in it"));

  return g_strdup (line->name != NULL ? line->name : "");
}

/* The name of a sum and the sum; nothing where the sum is nothing. */
static void
add_sum (GStrvBuilder *parts,
         const char *form,
         gint64 cents)
{
  g_autofree char *sum = sov_format_money (cents);
  g_auto (GStrv) halves = g_strsplit (form, "%s", 2);

  if (cents > 0)
    g_strv_builder_take (parts, g_strconcat (halves[0], sum, halves[1], NULL));
}

static char *
say_sums (const SovLedgerLine *line)
{
  guint n = line->usual.n + line->extra.n;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  /* Translators: how many compensations */
  g_strv_builder_take (parts, g_strdup_printf (ngettext ("%u compensation", "%u compensations", n), n));
  /* Translators: an amount, here and below */
  add_sum (parts, _ ("promised %s"), line->usual.promised);
  add_sum (parts, _ ("given %s"), line->usual.given);
  add_sum (parts, _ ("left %s"), line->usual.left);
  add_sum (parts, _ ("expired unused %s"), line->usual.unused);
  add_sum (parts, _ ("own cost %s"), line->usual.cost);
  add_sum (parts, _ ("little extras %s"), line->extra.promised);
  add_sum (parts, _ ("their own cost %s"), line->extra.cost);
  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}

/* One compensation */

static char *
say_title (SovCompensation *compensation)
{
  const char *kind = sov_label_compensation_kind (compensation->kind);
  g_autofree char *worth = sov_format_money (compensation->value);

  return g_strjoin (*worth != '\0' ? " · " : "", kind, worth, NULL);
}

static char *
say_details (SovCompensation *compensation,
             gint64 now)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *day = sov_format_day (sov_ledger_get_day (compensation));
  g_auto (GStrv) list = NULL;

  g_strv_builder_add (parts, day);
  g_strv_builder_add (parts, compensation->party_name);
  if (compensation->text != NULL && *compensation->text != '\0')
    g_strv_builder_add (parts, compensation->text);
  if (compensation->surprise)
    g_strv_builder_add (parts, _ ("a little extra"));
  add_sum (parts, _ ("left %s"), sov_compensation_get_left (compensation, now));
  add_sum (parts, _ ("expired unused %s"), sov_compensation_get_unused (compensation, now));
  add_sum (parts, _ ("own cost %s"), sov_compensation_get_own_cost (compensation));
  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}

static GtkWidget *
entry_row_new (SovCompensation *compensation,
               gint64 now)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = say_title (compensation);
  g_autofree char *details = say_details (compensation, now);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", compensation->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.edit-compensation");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));

  return row;
}

/* What a row opens to */

typedef struct
{
  GPtrArray *compensations; /* NULL once the rows are there */
  gint64 now;
} Inside;

static void
inside_free (gpointer data,
             GClosure *closure)
{
  Inside *inside = data;

  g_clear_pointer (&inside->compensations, g_ptr_array_unref);
  g_free (inside);
}

static void
expanded_cb (AdwExpanderRow *row,
             GParamSpec *pspec,
             gpointer data)
{
  Inside *inside = data;

  if (inside->compensations == NULL)
    return;

  for (guint i = inside->compensations->len; i > 0; i--)
    adw_expander_row_add_row (row, entry_row_new (inside->compensations->pdata[i - 1], inside->now));
  g_clear_pointer (&inside->compensations, g_ptr_array_unref);
}

/* The list inside is empty until it is opened: it is named for a screen reader. */
static void
name_list (GtkWidget *widget,
           const char *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_REVEALER (widget) && GTK_IS_LIST_BOX (child))
        gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      else
        name_list (child, name);
    }
}

GtkWidget *
sov_ledger_row_new (const SovLedgerLine *line,
                    SovLedgerBy by,
                    gint64 now)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *title = say_key (line, by);
  g_autofree char *sums = say_sums (line);
  Inside *inside = g_new0 (Inside, 1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_title_lines (ADW_EXPANDER_ROW (row), 2);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), sums);
  name_list (row, title);
  inside->compensations = g_ptr_array_ref (line->compensations);
  inside->now = now;
  g_signal_connect_data (row, "notify::expanded", G_CALLBACK (expanded_cb), inside, inside_free, 0);

  return row;
}

GtkWidget *
sov_ledger_sum_row_new (const char *title,
                        gint64 cents)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *sum = sov_format_money (cents);
  GtkWidget *label = gtk_label_new (sum);

  gtk_widget_add_css_class (label, "numeric");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);

  return row;
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/sov-vat-group.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "exchange/sov-labels.h"
#include "model/sov-time.h"
#include "store/sov-store-vat.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"
#include "ui/preferences/sov-vat-dialog.h"

/* Owns the rows of the table as last loaded, anew after every change. Which
 * kinds are open stays as it was. */

struct _SovVatGroup
{
  AdwPreferencesGroup parent_instance;

  SovStore *store; /* nullable */
  GArray *own;     /* SovVatRate; NULL until they were loaded */
  AdwExpanderRow *kinds[SOV_VAT_ZERO + 1];
  GPtrArray *rows; /* in those; not owned */
  GtkWidget *back; /* to the law's */
};

G_DEFINE_FINAL_TYPE (SovVatGroup, sov_vat_group, ADW_TYPE_PREFERENCES_GROUP)

/* Showing */

static int
get_julian (const SovVatRate *rate)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, rate->day, rate->month, rate->year);
  return (int) g_date_get_julian (&day);
}

static gint64
get_first_day (const SovVatRate *rate)
{
  return sov_time_from_day_minute (get_julian (rate), 0);
}

static gboolean
is_own (SovVatGroup *self,
        const SovVatRate *rate)
{
  for (guint i = 0; i < self->own->len; i++)
    {
      const SovVatRate *own = &g_array_index (self->own, SovVatRate, i);

      if (own->kind == rate->kind && get_julian (own) == get_julian (rate))
        return TRUE;
    }

  return FALSE;
}

static GVariant *
make_target (const SovVatRate *rate)
{
  return g_variant_new ("(iii)", (int) rate->kind, get_julian (rate), rate->per_mille);
}

static void
add_button (AdwActionRow *row,
            const char *icon,
            const char *name,
            const char *action,
            GVariant *target)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_action_row_add_suffix (row, button);
}

static GtkWidget *
make_row (SovVatGroup *self,
          const SovVatRate *rate)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *percent = sov_format_vat (rate->per_mille);
  g_autofree char *day = sov_format_day (get_first_day (rate));
  /* Translators: %s is a day: a rate of VAT holds from it on */
  g_autofree char *from = g_strdup_printf (C_ ("VAT", "From %s"), day);
  /* Translators: a rate of VAT and its first day, for a screen reader */
  g_autofree char *change = g_strdup_printf (C_ ("VAT", "Change %s, %s"), percent, from);
  g_autofree char *remove = g_strdup_printf (C_ ("VAT", "Remove %s, %s"), percent, from);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), percent);
  if (is_own (self, rate))
    {
      /* Translators: a rate of VAT that the user wrote; %s is "From 1.1.2027" */
      g_autofree char *own = g_strdup_printf (C_ ("VAT", "%s · Your own"), from);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), own);
      add_button (ADW_ACTION_ROW (row), "user-trash-symbolic", remove, "vat.remove", make_target (rate));
    }
  else
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), from);
    }
  add_button (ADW_ACTION_ROW (row), "document-edit-symbolic", change, "vat.change", make_target (rate));

  return row;
}

static void
show_kind (SovVatGroup *self,
           const GArray *table,
           SovVatKind kind)
{
  AdwExpanderRow *expander = self->kinds[kind];
  g_autofree char *percent = NULL;
  GDate today;
  int now;

  g_date_clear (&today, 1);
  g_date_set_julian (&today, (guint32) sov_time_local_day (sov_time_now ()));
  now = sov_vat_rate_in ((const SovVatRate *) table->data, table->len, kind, &today);
  percent = now >= 0 ? sov_format_vat (now) : NULL;
  adw_expander_row_set_subtitle (expander, percent != NULL ? percent : "");

  /* The newest stands first. */
  for (guint i = table->len; i > 0; i--)
    {
      const SovVatRate *rate = &g_array_index (table, SovVatRate, i - 1);
      GtkWidget *row;

      if (rate->kind != kind)
        continue;
      row = make_row (self, rate);
      adw_expander_row_add_row (expander, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
clear (SovVatGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (gtk_widget_get_ancestor (self->rows->pdata[i], ADW_TYPE_EXPANDER_ROW)),
                             self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
show (SovVatGroup *self)
{
  g_autoptr (GArray) table = sov_vat_table_new (self->own);

  clear (self);
  for (SovVatKind kind = SOV_VAT_GENERAL; kind <= SOV_VAT_ZERO; kind++)
    if (self->kinds[kind] != NULL)
      show_kind (self, table, kind);

  gtk_widget_set_visible (self->back, self->own->len > 0);
}

/* Loading */

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovVatGroup) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) own = sov_store_load_vat_rates_finish (SOV_STORE (source), result, &error);

  if (self->store == NULL)
    return;
  if (own == NULL)
    {
      sov_error_show (GTK_WIDGET (self), _ ("The VAT Rates Cannot Be Shown"), error);
      return;
    }

  g_clear_pointer (&self->own, g_array_unref);
  self->own = g_steal_pointer (&own);
  show (self);
}

static void
load (SovVatGroup *self)
{
  sov_store_load_vat_rates_async (self->store, NULL, loaded_cb, g_object_ref (self));
}

void
sov_vat_group_set_store (SovVatGroup *self,
                         SovStore *store)
{
  g_return_if_fail (SOV_IS_VAT_GROUP (self));

  g_set_object (&self->store, store);
  g_signal_connect_object (store, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}

/* Changing */

static void
add_cb (GtkWidget *widget,
        const char *action,
        GVariant *target)
{
  sov_vat_dialog_present (widget, SOV_VAT_GROUP (widget)->store, NULL, FALSE);
}

static void
read_target (GVariant *target,
             SovVatRate *rate)
{
  int kind;
  int julian;
  GDate day;

  g_variant_get (target, "(iii)", &kind, &julian, &rate->per_mille);
  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32) julian);
  rate->kind = (SovVatKind) kind;
  rate->year = g_date_get_year (&day);
  rate->month = g_date_get_month (&day);
  rate->day = g_date_get_day (&day);
}

static void
change_cb (GtkWidget *widget,
           const char *action,
           GVariant *target)
{
  SovVatGroup *self = SOV_VAT_GROUP (widget);
  SovVatRate rate;

  read_target (target, &rate);
  sov_vat_dialog_present (widget, self->store, &rate, is_own (self, &rate));
}

static SovAction *
make_removal (const SovVatRate *rate)
{
  SovAction *action = sov_action_new (SOV_ACTION_VAT_RATE_REMOVED, sov_time_now ());

  sov_action_set_number (action, SOV_FIELD_KIND, rate->kind);
  sov_action_set_due (action, SOV_FIELD_FROM, get_first_day (rate), FALSE);

  return action;
}

static void
remove_cb (GtkWidget *widget,
           const char *action,
           GVariant *target)
{
  SovVatRate rate;

  read_target (target, &rate);
  sov_perform_one (widget, SOV_VAT_GROUP (widget)->store, _ ("VAT rate removed"), make_removal (&rate), NULL, NULL);
}

static void
back_cb (GtkWidget *widget,
         const char *action,
         GVariant *target)
{
  SovVatGroup *self = SOV_VAT_GROUP (widget);
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);

  for (guint i = 0; self->own != NULL && i < self->own->len; i++)
    g_ptr_array_add (actions, make_removal (&g_array_index (self->own, SovVatRate, i)));
  sov_perform (widget, self->store, _ ("The law’s VAT rates are used again"), actions, NULL, NULL);
}

/* The group */

static void
sov_vat_group_dispose (GObject *object)
{
  SovVatGroup *self = SOV_VAT_GROUP (object);

  g_clear_object (&self->store);
  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_VAT_GROUP);

  G_OBJECT_CLASS (sov_vat_group_parent_class)->dispose (object);
}

static void
sov_vat_group_finalize (GObject *object)
{
  SovVatGroup *self = SOV_VAT_GROUP (object);

  g_clear_pointer (&self->own, g_array_unref);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (sov_vat_group_parent_class)->finalize (object);
}

static void
sov_vat_group_class_init (SovVatGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sov_vat_group_dispose;
  object_class->finalize = sov_vat_group_finalize;

  gtk_widget_class_install_action (widget_class, "vat.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "vat.change", "(iii)", change_cb);
  gtk_widget_class_install_action (widget_class, "vat.remove", "(iii)", remove_cb);
  gtk_widget_class_install_action (widget_class, "vat.back", NULL, back_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-vat-group.ui");
}

/* What is sold without tax has no rate to change. */
static void
sov_vat_group_init (SovVatGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (SovVatKind kind = SOV_VAT_GENERAL; kind < SOV_VAT_ZERO; kind++)
    {
      GtkWidget *row = adw_expander_row_new ();
      g_autofree char *word = g_strdup (sov_label_vat_kind (kind));
      g_autofree char *first = g_utf8_strup (word, g_utf8_next_char (word) - word);
      g_autofree char *title = g_strconcat (first, g_utf8_next_char (word), NULL);

      self->kinds[kind] = ADW_EXPANDER_ROW (row);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
  self->back = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->back), _ ("Use the Law’s Rates"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), "vat.back");
  gtk_widget_set_visible (self->back, FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->back);
}

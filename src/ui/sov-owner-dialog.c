/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-owner-dialog.h"

#include <glib/gi18n.h>

#include "model/sov-money.h"
#include "model/sov-time.h"
#include "model/sov-window.h"
#include "ui/common/sov-checked-row.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"

/* Owns the form of the user's own details. What cannot be read as hours or
 * euros is marked and keeps the form open; nothing is lost. */

/* How an action keeps hours of the day: the minute from, and the minute to. */
#define WINDOW_FACTOR 10000

struct _SovOwnerDialog
{
  AdwDialog parent_instance;

  SovStore *store;

  AdwEntryRow *name;
  AdwEntryRow *business;
  SovCheckedRow *business_id;
  AdwSwitchRow *vat_liable;
  SovCheckedRow *phone;
  SovCheckedRow *email;
  SovCheckedRow *hours;
  AdwEntryRow *hour_cost;
  AdwEntryRow *hour_target;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (SovOwnerDialog, sov_owner_dialog, ADW_TYPE_DIALOG)

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
set_text (AdwEntryRow *row,
          const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

/* An empty field is no amount. */
static gint64
get_money (AdwEntryRow *row)
{
  gint64 cents = SOV_NO_MONEY;

  sov_money_parse (get_text (row), &cents, NULL);

  return cents;
}

static void
put_text (SovAction *action,
          SovField field,
          SovCheckedRow *row)
{
  g_autofree char *text = sov_checked_row_dup_value (row);

  sov_action_set_text (action, field, text);
}

/* An empty field is no hours, which an action spells -1. */
static gboolean
read_hours (SovCheckedRow *row,
            gint64 *hours)
{
  const char *text = get_text (ADW_ENTRY_ROW (row));
  int from;
  int to;

  *hours = -1;
  if (*text == '\0')
    return TRUE;
  if (!sov_window_parse (text, &from, &to))
    return FALSE;

  *hours = (gint64) from * WINDOW_FACTOR + to;
  return TRUE;
}

/* What is no amount keeps its place, marked and with the reason as its title. */
static gboolean
check_money (AdwEntryRow *row,
             const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;
  gint64 cents;

  if (*get_text (row) != '\0' && !sov_money_parse (get_text (row), &cents, &error))
    why = sov_error_text (error);

  if (why != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), why != NULL ? why : title);

  return why == NULL;
}

static void
changed_cb (SovOwnerDialog *self)
{
  gint64 hours;
  gboolean right = *get_text (self->name) != '\0';

  right = read_hours (self->hours, &hours) && right;
  right = check_money (self->hour_cost, _ ("An hour costs you (€)")) && right;
  right = check_money (self->hour_target, _ ("An hour should bring you (€)")) && right;
  gtk_widget_set_sensitive (self->save, right);
}

static void
saved_cb (const char *const *refs,
          gpointer data)
{
  g_autoptr (SovOwnerDialog) self = data;

  if (refs != NULL)
    adw_dialog_close (ADW_DIALOG (self));
  else
    gtk_widget_set_sensitive (self->save, TRUE);
}

static void
save_cb (SovOwnerDialog *self)
{
  SovAction *action;
  gint64 hours;

  if (!gtk_widget_get_sensitive (self->save))
    return;

  action = sov_action_new (SOV_ACTION_ME, sov_time_now ());
  sov_action_set_text (action, SOV_FIELD_NAME, get_text (self->name));
  sov_action_set_text (action, SOV_FIELD_BUSINESS, get_text (self->business));
  put_text (action, SOV_FIELD_BUSINESS_ID, self->business_id);
  sov_action_set_number (action, SOV_FIELD_VAT_LIABLE, adw_switch_row_get_active (self->vat_liable));
  put_text (action, SOV_FIELD_PHONE, self->phone);
  put_text (action, SOV_FIELD_EMAIL, self->email);
  read_hours (self->hours, &hours);
  sov_action_set_number (action, SOV_FIELD_CONTACT_HOURS, hours);
  sov_action_set_number (action, SOV_FIELD_HOUR_COST, get_money (self->hour_cost));
  sov_action_set_number (action, SOV_FIELD_HOUR_TARGET, get_money (self->hour_target));

  gtk_widget_set_sensitive (self->save, FALSE);
  sov_perform_one (GTK_WIDGET (self), self->store, _ ("Own details saved"), action, saved_cb, g_object_ref (self));
}

static void
set_money (AdwEntryRow *row,
           const SovAction *action,
           SovField field)
{
  gint64 cents = sov_action_get_number (action, field, SOV_NO_MONEY);
  g_autofree char *text = cents != SOV_NO_MONEY ? sov_money_format (cents, SOV_MONEY_PLAIN) : NULL;

  set_text (row, text);
}

static void
fill (SovOwnerDialog *self,
      const SovAction *owner)
{
  gint64 hours = sov_action_get_number (owner, SOV_FIELD_CONTACT_HOURS, -1);
  g_autofree char *hours_text = NULL;

  if (hours >= 0)
    hours_text = sov_window_to_text ((int) (hours / WINDOW_FACTOR), (int) (hours % WINDOW_FACTOR));

  set_text (self->name, sov_action_get_text (owner, SOV_FIELD_NAME));
  set_text (self->business, sov_action_get_text (owner, SOV_FIELD_BUSINESS));
  sov_checked_row_set_value (self->business_id, sov_action_get_text (owner, SOV_FIELD_BUSINESS_ID));
  adw_switch_row_set_active (self->vat_liable, sov_action_get_number (owner, SOV_FIELD_VAT_LIABLE, FALSE) != 0);
  sov_checked_row_set_value (self->phone, sov_action_get_text (owner, SOV_FIELD_PHONE));
  sov_checked_row_set_value (self->email, sov_action_get_text (owner, SOV_FIELD_EMAIL));
  sov_checked_row_set_value (self->hours, hours_text);
  set_money (self->hour_cost, owner, SOV_FIELD_HOUR_COST);
  set_money (self->hour_target, owner, SOV_FIELD_HOUR_TARGET);
  changed_cb (self);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (GtkWidget) parent = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovAction) owner = sov_store_load_owner_finish (SOV_STORE (source), result, &error);
  SovOwnerDialog *self;

  if (owner == NULL)
    {
      sov_error_show (parent, _ ("Own Details Cannot Be Shown"), error);
      return;
    }

  self = g_object_new (SOV_TYPE_OWNER_DIALOG, NULL);
  self->store = g_object_ref (SOV_STORE (source));
  fill (self, owner);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
sov_owner_dialog_present (GtkWidget *parent,
                          SovStore *store)
{
  sov_store_load_owner_async (store, NULL, loaded_cb, g_object_ref (parent));
}

static void
sov_owner_dialog_dispose (GObject *object)
{
  SovOwnerDialog *self = SOV_OWNER_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_OWNER_DIALOG);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_owner_dialog_parent_class)->dispose (object);
}

static void
sov_owner_dialog_class_init (SovOwnerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SOV_TYPE_CHECKED_ROW);
  G_OBJECT_CLASS (klass)->dispose = sov_owner_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-owner-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovOwnerDialog, name);
  gtk_widget_class_bind_template_child (widget_class, SovOwnerDialog, business);
  gtk_widget_class_bind_template_child (widget_class, SovOwnerDialog, business_id);
  gtk_widget_class_bind_template_child (widget_class, SovOwnerDialog, vat_liable);
  gtk_widget_class_bind_template_child (widget_class, SovOwnerDialog, phone);
  gtk_widget_class_bind_template_child (widget_class, SovOwnerDialog, email);
  gtk_widget_class_bind_template_child (widget_class, SovOwnerDialog, hours);
  gtk_widget_class_bind_template_child (widget_class, SovOwnerDialog, hour_cost);
  gtk_widget_class_bind_template_child (widget_class, SovOwnerDialog, hour_target);
  gtk_widget_class_bind_template_child (widget_class, SovOwnerDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_owner_dialog_init (SovOwnerDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sov_checked_row_set_kind (self->business_id, SOV_CHECKED_BUSINESS_ID);
  sov_checked_row_set_kind (self->phone, SOV_CHECKED_PHONE);
  sov_checked_row_set_kind (self->email, SOV_CHECKED_EMAIL);
  sov_checked_row_set_kind (self->hours, SOV_CHECKED_HOURS);
}

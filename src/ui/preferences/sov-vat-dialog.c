/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/sov-vat-dialog.h"

#include <glib/gi18n.h>

#include "exchange/sov-labels.h"
#include "model/sov-time.h"
#include "ui/common/sov-discard.h"
#include "ui/common/sov-due-row.h"
#include "ui/common/sov-perform.h"

struct _SovVatDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  SovVatRate replaced; /* kind 0: none is */
  gboolean filling;

  AdwComboRow *kind;
  AdwEntryRow *rate;
  SovDueRow *from;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (SovVatDialog, sov_vat_dialog, ADW_TYPE_DIALOG)

static gint64
get_first_day (const SovVatRate *rate)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, rate->day, rate->month, rate->year);
  return sov_time_from_day_minute ((int) g_date_get_julian (&day), 0);
}

static gboolean
read_rate (SovVatDialog *self,
           int *per_mille)
{
  return sov_vat_rate_parse (gtk_editable_get_text (GTK_EDITABLE (self->rate)), per_mille, NULL);
}

static void
changed_cb (SovVatDialog *self)
{
  gboolean empty = *gtk_editable_get_text (GTK_EDITABLE (self->rate)) == '\0';
  int per_mille;
  gboolean right = read_rate (self, &per_mille);

  if (right || empty)
    gtk_widget_remove_css_class (GTK_WIDGET (self->rate), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->rate), "error");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rate),
                                 right || empty ? _ ("Rate (%)") : _ ("A rate is 0 to 100, as 25,5"));
  gtk_widget_set_sensitive (self->save, right && sov_due_row_get_ms (self->from) != SOV_NO_TIME &&
                                            sov_due_row_get_vague (self->from) == NULL);
  if (!self->filling)
    adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

static void
saved_cb (const char *const *refs,
          gpointer data)
{
  g_autoptr (SovVatDialog) self = data;

  if (refs != NULL)
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    gtk_widget_set_sensitive (self->save, TRUE);
}

/* One that has moved to another day or kind leaves where it was. */
static void
add_removal (SovVatDialog *self,
             GPtrArray *actions,
             SovVatKind kind,
             gint64 from)
{
  SovAction *action;

  if (self->replaced.kind == 0 ||
      (self->replaced.kind == kind && sov_time_local_day (get_first_day (&self->replaced)) == sov_time_local_day (from)))
    return;

  action = sov_action_new (SOV_ACTION_VAT_RATE_REMOVED, sov_time_now ());
  sov_action_set_number (action, SOV_FIELD_KIND, self->replaced.kind);
  sov_action_set_due (action, SOV_FIELD_FROM, get_first_day (&self->replaced), FALSE);
  g_ptr_array_add (actions, action);
}

static void
save_cb (SovVatDialog *self)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  SovVatKind kind = (SovVatKind) (adw_combo_row_get_selected (self->kind) + SOV_VAT_GENERAL);
  gint64 from = sov_due_row_get_ms (self->from);
  SovAction *action;
  int per_mille;

  if (!gtk_widget_get_sensitive (self->save) || !read_rate (self, &per_mille))
    return;

  add_removal (self, actions, kind, from);
  action = sov_action_new (SOV_ACTION_VAT_RATE, sov_time_now ());
  sov_action_set_number (action, SOV_FIELD_KIND, kind);
  sov_action_set_due (action, SOV_FIELD_FROM, from, FALSE);
  sov_action_set_number (action, SOV_FIELD_RATE, per_mille);
  g_ptr_array_add (actions, action);

  gtk_widget_set_sensitive (self->save, FALSE);
  sov_perform (GTK_WIDGET (self), self->store, _ ("VAT rate saved"), actions, saved_cb, g_object_ref (self));
}

static void
sov_vat_dialog_dispose (GObject *object)
{
  SovVatDialog *self = SOV_VAT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_VAT_DIALOG);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_vat_dialog_parent_class)->dispose (object);
}

static void
sov_vat_dialog_class_init (SovVatDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SOV_TYPE_DUE_ROW);
  G_OBJECT_CLASS (klass)->dispose = sov_vat_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-vat-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovVatDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, SovVatDialog, rate);
  gtk_widget_class_bind_template_child (widget_class, SovVatDialog, from);
  gtk_widget_class_bind_template_child (widget_class, SovVatDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_vat_dialog_init (SovVatDialog *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (SovVatKind kind = SOV_VAT_GENERAL; kind < SOV_VAT_ZERO; kind++)
    gtk_string_list_append (words, sov_label_vat_kind (kind));

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (words));
  sov_due_row_set_up (self->from, _ ("First day"), _ ("First day, as 1.1.2027"), sov_time_now (), FALSE);
  sov_due_row_take_any (self->from);
  sov_discard_guard (ADW_DIALOG (self));
}

void
sov_vat_dialog_present (GtkWidget *parent,
                        SovStore *store,
                        const SovVatRate *rate,
                        gboolean own)
{
  SovVatDialog *self = g_object_new (SOV_TYPE_VAT_DIALOG, NULL);

  self->store = g_object_ref (store);
  if (rate != NULL)
    {
      g_autofree char *percent = sov_vat_rate_format (rate->per_mille, SOV_VAT_PLAIN);

      adw_dialog_set_title (ADW_DIALOG (self), _ ("Change the VAT Rate"));
      adw_combo_row_set_selected (self->kind, rate->kind - SOV_VAT_GENERAL);
      gtk_editable_set_text (GTK_EDITABLE (self->rate), percent);
      sov_due_row_set_due (self->from, get_first_day (rate), FALSE, NULL);
      if (own)
        self->replaced = *rate;
    }
  changed_cb (self);
  self->filling = FALSE;
  adw_dialog_present (ADW_DIALOG (self), parent);
}

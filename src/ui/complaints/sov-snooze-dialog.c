/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-snooze-dialog.h"

#include <glib/gi18n.h>

#include "exchange/sov-complaint-script.h"
#include "model/sov-time.h"

struct _SovSnoozeDialog
{
  SovCaseDialog parent_instance;

  GtkWidget *text;
  AdwToggleGroup *length;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (SovSnoozeDialog, sov_snooze_dialog, SOV_TYPE_CASE_DIALOG)

static void
changed_cb (SovSnoozeDialog *self)
{
  g_autofree char *reason = sov_case_dup_typed (self->text);

  sov_case_dialog_edited (SOV_CASE_DIALOG (self));
  gtk_widget_set_sensitive (self->save, reason != NULL);
}

static void
meeting_cb (SovSnoozeDialog *self)
{
  gint64 id = sov_case_dialog_get_case (SOV_CASE_DIALOG (self))->complaint->id;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.complaint-text", "(xi)", id, (int) SOV_SCRIPT_MOVE_MEETING);
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
save_cb (SovSnoozeDialog *self)
{
  SovCase *of = sov_case_dialog_get_case (SOV_CASE_DIALOG (self));
  GPtrArray *actions = sov_case_actions_new ();
  g_autofree char *reason = sov_case_dup_typed (self->text);
  gint64 minutes = g_ascii_strtoll (adw_toggle_group_get_active_name (self->length), NULL, 10);
  gint64 now = sov_time_now ();
  SovAction *action = sov_action_new (SOV_ACTION_SNOOZE, now);

  sov_action_set_text (action, SOV_FIELD_COMPLAINT, of->complaint->ref);
  sov_action_set_text (action, SOV_FIELD_REASON, reason);
  sov_action_set_due (action, SOV_FIELD_DUE, now + minutes * SOV_TIME_MINUTE_MS, TRUE);
  g_ptr_array_add (actions, action);
  sov_case_dialog_save (SOV_CASE_DIALOG (self), self->save, _ ("It waits"), actions);
}

static void
set_up (SovCaseDialog *dialog,
        gint64 now)
{
  adw_toggle_group_set_active_name (SOV_SNOOZE_DIALOG (dialog)->length, "60");
}

static void
sov_snooze_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_SNOOZE_DIALOG);

  G_OBJECT_CLASS (sov_snooze_dialog_parent_class)->dispose (object);
}

static void
sov_snooze_dialog_class_init (SovSnoozeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_snooze_dialog_dispose;
  SOV_CASE_DIALOG_CLASS (klass)->set_up = set_up;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-snooze-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovSnoozeDialog, text);
  gtk_widget_class_bind_template_child (widget_class, SovSnoozeDialog, length);
  gtk_widget_class_bind_template_child (widget_class, SovSnoozeDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, meeting_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_snooze_dialog_init (SovSnoozeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sov_snooze_dialog_present (GtkWidget *parent,
                           SovStore *store,
                           gint64 complaint)
{
  sov_case_dialog_present (parent, store, complaint, SOV_TYPE_SNOOZE_DIALOG);
}

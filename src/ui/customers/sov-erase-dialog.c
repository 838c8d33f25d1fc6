/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-erase-dialog.h"

#include <glib/gi18n.h>

#include "model/sov-time.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"

/* Owns the question. It erases nothing but the one party it names. */

struct _SovEraseDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  SovBackupKeeper *keeper; /* nullable */
  char *ref;
  GtkWidget *from; /* the page of the party; weak */

  GtkLabel *name;
  GtkWidget *older_group;
  AdwSwitchRow *older;
};

G_DEFINE_FINAL_TYPE (SovEraseDialog, sov_erase_dialog, ADW_TYPE_DIALOG)

static void
end (SovEraseDialog *self,
     const char *text)
{
  sov_toast (GTK_WIDGET (self), text);
  if (self->from != NULL)
    gtk_widget_activate_action (self->from, "navigation.pop", NULL);
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* The older ones go only after a new one, without what was erased, was read
 * back. */
static void
backed_up_after_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer data)
{
  g_autoptr (SovEraseDialog) self = data;
  SovBackupKeeper *keeper = SOV_BACKUP_KEEPER (source);

  if (!sov_backup_keeper_back_up_finish (keeper, result, NULL) || !sov_backup_keeper_remove_older (keeper))
    end (self, _ ("Erased for good. The older backups are still there"));
  else if (sov_backup_keeper_get_older_wait (keeper))
    end (self, _ ("Erased for good. Backups in the second place go when it is here again"));
  else
    end (self, _ ("Erased for good, from the backups too"));
}

static void
erased_cb (const char *const *refs,
           gpointer data)
{
  g_autoptr (SovEraseDialog) self = data;

  if (refs == NULL)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "erase.now", TRUE);
  else if (self->keeper != NULL && adw_switch_row_get_active (self->older))
    sov_backup_keeper_back_up_async (self->keeper, SOV_BACKUP_ASKED, backed_up_after_cb, g_object_ref (self));
  else
    end (self, _ ("Erased for good"));
}

static void
erase (SovEraseDialog *self)
{
  SovAction *action = sov_action_new (SOV_ACTION_ERASE, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_OF, self->ref);
  sov_perform_one (GTK_WIDGET (self), self->store, NULL, action, erased_cb, g_object_ref (self));
}

static void
backed_up_before_cb (GObject *source,
                     GAsyncResult *result,
                     gpointer data)
{
  g_autoptr (SovEraseDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  if (sov_backup_keeper_back_up_finish (SOV_BACKUP_KEEPER (source), result, &error))
    {
      erase (self);
      return;
    }

  sov_error_show (GTK_WIDGET (self), _ ("Nothing Was Erased"), error);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "erase.now", TRUE);
}

static void
erase_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  SovEraseDialog *self = SOV_ERASE_DIALOG (widget);

  gtk_widget_action_set_enabled (widget, "erase.now", FALSE);
  if (self->keeper != NULL)
    sov_backup_keeper_back_up_async (self->keeper, SOV_BACKUP_BEFORE, backed_up_before_cb, g_object_ref (self));
  else
    erase (self);
}

static void
sov_erase_dialog_dispose (GObject *object)
{
  SovEraseDialog *self = SOV_ERASE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_ERASE_DIALOG);
  g_clear_object (&self->store);
  g_clear_object (&self->keeper);
  g_clear_pointer (&self->ref, g_free);
  g_clear_weak_pointer (&self->from);

  G_OBJECT_CLASS (sov_erase_dialog_parent_class)->dispose (object);
}

static void
sov_erase_dialog_class_init (SovEraseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_erase_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "erase.now", NULL, erase_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-erase-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovEraseDialog, name);
  gtk_widget_class_bind_template_child (widget_class, SovEraseDialog, older_group);
  gtk_widget_class_bind_template_child (widget_class, SovEraseDialog, older);
}

static void
sov_erase_dialog_init (SovEraseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sov_erase_dialog_present (GtkWidget *parent,
                          SovStore *store,
                          SovBackupKeeper *keeper,
                          const char *ref,
                          const char *name)
{
  SovEraseDialog *self = g_object_new (SOV_TYPE_ERASE_DIALOG, NULL);

  self->store = g_object_ref (store);
  g_set_object (&self->keeper, keeper);
  gtk_widget_set_visible (self->older_group, keeper != NULL);
  self->ref = g_strdup (ref);
  g_set_weak_pointer (&self->from, parent);
  gtk_label_set_text (self->name, name);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-erase-dialog.h"

#include <glib/gi18n.h>

#include "model/sov-time.h"
#include "ui/common/sov-perform.h"

/* Owns the question. It erases nothing but the one party it names. */

struct _SovEraseDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  char *ref;
  GtkWidget *from; /* the page of the party; weak */

  GtkLabel *name;
};

G_DEFINE_FINAL_TYPE (SovEraseDialog, sov_erase_dialog, ADW_TYPE_DIALOG)

static void
erased_cb (const char *const *refs,
           gpointer data)
{
  g_autoptr (SovEraseDialog) self = data;

  if (refs == NULL)
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "erase.now", TRUE);
      return;
    }

  sov_toast (GTK_WIDGET (self), _ ("Erased for good"));
  if (self->from != NULL)
    gtk_widget_activate_action (self->from, "navigation.pop", NULL);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
erase_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  SovEraseDialog *self = SOV_ERASE_DIALOG (widget);
  SovAction *action = sov_action_new (SOV_ACTION_ERASE, sov_time_now ());

  gtk_widget_action_set_enabled (widget, "erase.now", FALSE);
  sov_action_set_text (action, SOV_FIELD_OF, self->ref);
  sov_perform_one (widget, self->store, NULL, action, erased_cb, g_object_ref (self));
}

static void
sov_erase_dialog_dispose (GObject *object)
{
  SovEraseDialog *self = SOV_ERASE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_ERASE_DIALOG);
  g_clear_object (&self->store);
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
}

static void
sov_erase_dialog_init (SovEraseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sov_erase_dialog_present (GtkWidget *parent,
                          SovStore *store,
                          const char *ref,
                          const char *name)
{
  SovEraseDialog *self = g_object_new (SOV_TYPE_ERASE_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->ref = g_strdup (ref);
  g_set_weak_pointer (&self->from, parent);
  gtk_label_set_text (self->name, name);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

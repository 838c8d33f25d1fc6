/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-case-dialog.h"

#include "model/sov-time.h"
#include "ui/common/sov-discard.h"

typedef struct
{
  SovStore *store;
  SovCase *of;
} SovCaseDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SovCaseDialog, sov_case_dialog, ADW_TYPE_DIALOG)

static SovCaseDialogPrivate *
get_private (SovCaseDialog *self)
{
  return sov_case_dialog_get_instance_private (self);
}

static void
sov_case_dialog_dispose (GObject *object)
{
  SovCaseDialogPrivate *priv = get_private (SOV_CASE_DIALOG (object));

  g_clear_object (&priv->of);
  g_clear_object (&priv->store);

  G_OBJECT_CLASS (sov_case_dialog_parent_class)->dispose (object);
}

static void
sov_case_dialog_class_init (SovCaseDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_case_dialog_dispose;
}

static void
sov_case_dialog_init (SovCaseDialog *self)
{
  sov_discard_guard (ADW_DIALOG (self));
}

static void
loaded_cb (GtkWidget *parent,
           SovStore *store,
           SovCase *of,
           gconstpointer data)
{
  SovCaseDialog *self = g_object_new (*(const GType *) data, NULL);
  SovCaseDialogPrivate *priv = get_private (self);

  priv->store = g_object_ref (store);
  priv->of = g_object_ref (of);
  SOV_CASE_DIALOG_GET_CLASS (self)->set_up (self, sov_time_now ());
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
sov_case_dialog_present (GtkWidget *parent,
                         SovStore *store,
                         gint64 complaint,
                         GType type)
{
  sov_case_load (parent, store, complaint, loaded_cb, &type, sizeof type);
}

SovStore *
sov_case_dialog_get_store (SovCaseDialog *self)
{
  return get_private (self)->store;
}

SovCase *
sov_case_dialog_get_case (SovCaseDialog *self)
{
  return get_private (self)->of;
}

void
sov_case_dialog_set_case (SovCaseDialog *self,
                          SovCase *of)
{
  g_set_object (&get_private (self)->of, of);
}

void
sov_case_dialog_edited (SovCaseDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

void
sov_case_dialog_save (SovCaseDialog *self,
                      GtkWidget *button,
                      const char *label,
                      GPtrArray *actions)
{
  sov_case_save (ADW_DIALOG (self), button, get_private (self)->store, label, actions);
  g_ptr_array_unref (actions);
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-check-dialog.h"

#include <glib/gi18n.h>

#include "desktop/sov-verify-text.h"
#include "store/sov-verify.h"
#include "ui/common/sov-error-text.h"

/* How often the bar moves. */
#define LOOK_MS 100

/* What the store's thread tells the dialog; both hold it. */
typedef struct
{
  gatomicrefcount n_refs;
  int per_mille; /* atomic */
} Progress;

struct _SovCheckDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  Progress *progress;
  GCancellable *cancellable;
  guint timer;

  GtkButton *close;
  GtkLabel *sentence;
  GtkProgressBar *bar;
  AdwPreferencesGroup *findings;
};

G_DEFINE_FINAL_TYPE (SovCheckDialog, sov_check_dialog, ADW_TYPE_DIALOG)

static Progress *
progress_new (void)
{
  Progress *self = g_new0 (Progress, 1);

  g_atomic_ref_count_init (&self->n_refs);

  return self;
}

static void
progress_unref (gpointer data)
{
  Progress *self = data;

  if (!g_atomic_ref_count_dec (&self->n_refs))
    return;

  g_free (self);
}

static gboolean
look_cb (gpointer data)
{
  SovCheckDialog *self = data;

  gtk_progress_bar_set_fraction (self->bar, g_atomic_int_get (&self->progress->per_mille) / 1000.0);

  return G_SOURCE_CONTINUE;
}

static void
add_finding (SovCheckDialog *self,
             const SovFinding *finding)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (finding->ok ? "object-select-symbolic" : "dialog-warning-symbolic");

  gtk_widget_add_css_class (icon, finding->ok ? "success" : "warning");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  finding->ok ? _ ("In order") : _ ("Not in order"), -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sov_verify_text (finding->name));
  if (!finding->ok)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), finding->about != NULL ? finding->about : finding->detail);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_preferences_group_add (self->findings, row);
}

static void
show_findings (SovCheckDialog *self,
               GPtrArray *findings)
{
  gboolean ok = TRUE;

  for (guint i = 0; i < findings->len; i++)
    {
      const SovFinding *finding = findings->pdata[i];

      add_finding (self, finding);
      ok = ok && finding->ok;
    }

  gtk_label_set_label (self->sentence, ok ? _ ("Everything is in order.")
                                          : _ ("Something is wrong. Close this and restore a backup from before; what is here now is put aside, and nothing is deleted."));
  gtk_widget_set_visible (GTK_WIDGET (self->findings), TRUE);
}

static void
verified_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (SovCheckDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = sov_store_call_finish (SOV_STORE (source), result, &error);
  g_autofree char *sentence = NULL;

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->sentence == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->bar), FALSE);
  gtk_button_set_label (self->close, _ ("_Close"));
  if (findings != NULL)
    {
      show_findings (self, findings);
      return;
    }

  sentence = sov_error_text (error);
  gtk_label_set_label (self->sentence, sentence);
}

static void
sov_check_dialog_dispose (GObject *object)
{
  SovCheckDialog *self = SOV_CHECK_DIALOG (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_CHECK_DIALOG);
  g_clear_pointer (&self->progress, progress_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_check_dialog_parent_class)->dispose (object);
}

static void
sov_check_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (SOV_CHECK_DIALOG (dialog)->cancellable);

  ADW_DIALOG_CLASS (sov_check_dialog_parent_class)->closed (dialog);
}

static void
sov_check_dialog_class_init (SovCheckDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_check_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = sov_check_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-check-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovCheckDialog, close);
  gtk_widget_class_bind_template_child (widget_class, SovCheckDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, SovCheckDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, SovCheckDialog, findings);
}

static void
sov_check_dialog_init (SovCheckDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* On the store's thread. */
static void
told_cb (const char *name,
         guint per_mille,
         gpointer data)
{
  g_atomic_int_set (&((Progress *) data)->per_mille, (int) per_mille);
}

static gpointer
verify (SovDatabase *db,
        gpointer data,
        GCancellable *cancellable,
        GError **error)
{
  Progress *progress = data;
  GPtrArray *findings = sov_verify (db, told_cb, progress, cancellable);

  if (findings == NULL)
    g_cancellable_set_error_if_cancelled (cancellable, error);

  return findings;
}

SovCheckDialog *
sov_check_dialog_present (GtkWidget *parent,
                          SovGate *gate)
{
  SovCheckDialog *self = g_object_new (SOV_TYPE_CHECK_DIALOG, NULL);

  self->store = g_object_ref (sov_gate_get_store (gate));
  self->progress = progress_new ();
  self->timer = g_timeout_add (LOOK_MS, look_cb, self);
  g_atomic_ref_count_inc (&self->progress->n_refs);
  sov_store_call_async (self->store, verify, self->progress, progress_unref, (GDestroyNotify) g_ptr_array_unref,
                        self->cancellable, verified_cb, g_object_ref (self));
  adw_dialog_present (ADW_DIALOG (self), parent);

  return self;
}

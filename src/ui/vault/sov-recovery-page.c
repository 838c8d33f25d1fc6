/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-recovery-page.h"

#include <glib/gi18n.h>

#include "store/sov-recovery-code.h"
#include "store/sov-secret.h"
#include "ui/common/sov-error-text.h"
#include "ui/vault/sov-recovery-print.h"

struct _SovRecoveryPage
{
  AdwBin parent_instance;

  SovGate *gate;
  AdwDialog *dialog; /* NULL on the first day; not owned */

  GtkLabel *code;
  GtkWidget *done;
};

G_DEFINE_FINAL_TYPE (SovRecoveryPage, sov_recovery_page, ADW_TYPE_BIN)

static void
print_cb (SovRecoveryPage *self)
{
  g_autoptr (GError) error = NULL;
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  const char *business = sov_gate_get_owner_business (self->gate);

  if (!sov_recovery_print (window, gtk_label_get_label (self->code), sov_gate_get_owner_name (self->gate), business, &error))
    sov_error_show (GTK_WIDGET (self), _ ("The Code Could Not Be Printed"), error);
}

static void
done_cb (SovRecoveryPage *self)
{
  if (self->dialog != NULL)
    adw_dialog_close (self->dialog);
  else
    sov_gate_confirm_code (self->gate);
}

static void
sov_recovery_page_dispose (GObject *object)
{
  SovRecoveryPage *self = SOV_RECOVERY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_RECOVERY_PAGE);
  g_clear_object (&self->gate);

  G_OBJECT_CLASS (sov_recovery_page_parent_class)->dispose (object);
}

static void
sov_recovery_page_class_init (SovRecoveryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_recovery_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-recovery-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovRecoveryPage, code);
  gtk_widget_class_bind_template_child (widget_class, SovRecoveryPage, done);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
}

static void
sov_recovery_page_init (SovRecoveryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static SovRecoveryPage *
make_page (SovGate *gate,
           const char *code)
{
  SovRecoveryPage *self = g_object_new (SOV_TYPE_RECOVERY_PAGE, NULL);
  char *groups = sov_recovery_code_group (code);

  self->gate = g_object_ref (gate);
  gtk_label_set_label (self->code, groups);
  sov_secret_text_free (groups);

  return self;
}

GtkWidget *
sov_recovery_page_new (SovGate *gate)
{
  return GTK_WIDGET (make_page (gate, sov_gate_get_code (gate)));
}

static void
renewed_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (GtkWidget) parent = data;
  g_autoptr (GError) error = NULL;
  char *code = sov_gate_renew_code_finish (SOV_GATE (source), result, &error);
  SovRecoveryPage *page;

  if (code == NULL)
    {
      sov_error_show (parent, _ ("No New Code Could Be Made"), error);
      return;
    }

  page = make_page (SOV_GATE (source), code);
  sov_secret_text_free (code);
  page->dialog = adw_dialog_new ();
  adw_dialog_set_title (page->dialog, _ ("Recovery Code"));
  adw_dialog_set_content_width (page->dialog, 560);
  adw_dialog_set_child (page->dialog, GTK_WIDGET (page));
  adw_dialog_present (page->dialog, parent);
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (SovGate) gate = data;
  AdwAlertDialog *question = ADW_ALERT_DIALOG (source);
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (source));
  GtkWidget *window = parent != NULL ? GTK_WIDGET (gtk_widget_get_root (parent)) : NULL;

  if (!g_str_equal (adw_alert_dialog_choose_finish (question, result), "make") || window == NULL)
    return;

  sov_gate_renew_code_async (gate, renewed_cb, g_object_ref (window));
}

void
sov_recovery_dialog_present (GtkWidget *parent,
                             SovGate *gate)
{
  AdwDialog *question = adw_alert_dialog_new (_ ("Make a New Recovery Code?"),
                                              _ ("The code itself is kept nowhere, so the old one cannot be shown. A new one takes its place; the old paper opens nothing any more."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question),
                                  "cancel", _ ("_Cancel"),
                                  "make", _ ("_Make a New Code"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "make", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "make");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (question), parent, NULL, answered_cb, g_object_ref (gate));
}

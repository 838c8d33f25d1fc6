/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-recovery-page.h"

#include <glib/gi18n.h>

#include "store/sov-secret.h"
#include "ui/common/sov-error-text.h"
#include "ui/vault/sov-recovery-print.h"

/* Clipboard managers that know it do not keep what has this beside it. */
#define SECRET_HINT_TYPE "x-kde-passwordManagerHint"
#define SECRET_HINT "secret"

struct _SovRecoveryPage
{
  AdwBin parent_instance;

  SovGate *gate;
  AdwDialog *dialog; /* NULL on the first day; not owned */
  char *secret;      /* the code, without groups */

  GtkLabel *code;
  GtkWidget *print;
  GtkButton *copy;
  GtkWidget *done;
};

G_DEFINE_FINAL_TYPE (SovRecoveryPage, sov_recovery_page, ADW_TYPE_BIN)

static void
printed_cb (GtkPrintOperation *operation,
            GtkPrintOperationResult result,
            SovRecoveryPage *self)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  sov_error_show (GTK_WIDGET (self), _ ("The Code Could Not Be Printed"), error);
}

static void
print_cb (SovRecoveryPage *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GtkPrintOperation) operation = NULL;

  operation = sov_recovery_print_new (self->secret,
                                      sov_gate_get_owner_name (self->gate),
                                      sov_gate_get_owner_business (self->gate));
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, NULL);
}

static void
copy_cb (SovRecoveryPage *self)
{
  GdkContentProvider *providers[2];
  g_autoptr (GdkContentProvider) both = NULL;
  g_autoptr (GBytes) hint = g_bytes_new_static (SECRET_HINT, sizeof SECRET_HINT - 1);

  providers[0] = gdk_content_provider_new_typed (G_TYPE_STRING, gtk_label_get_label (self->code));
  providers[1] = gdk_content_provider_new_for_bytes (SECRET_HINT_TYPE, hint);
  both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), both);
  gtk_button_set_label (self->copy, _ ("Copied"));
}

static void
done_cb (SovRecoveryPage *self)
{
  g_autoptr (SovRecoveryPage) keep = g_object_ref (self);

  sov_gate_confirm_code (self->gate);
  if (self->dialog != NULL)
    adw_dialog_close (self->dialog);
}

static gboolean
sov_recovery_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SOV_RECOVERY_PAGE (widget)->print);
}

static void
sov_recovery_page_dispose (GObject *object)
{
  SovRecoveryPage *self = SOV_RECOVERY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_RECOVERY_PAGE);
  g_clear_pointer (&self->secret, sov_secret_text_free);
  g_clear_object (&self->gate);

  G_OBJECT_CLASS (sov_recovery_page_parent_class)->dispose (object);
}

static void
sov_recovery_page_class_init (SovRecoveryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_recovery_page_dispose;
  widget_class->grab_focus = sov_recovery_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-recovery-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovRecoveryPage, code);
  gtk_widget_class_bind_template_child (widget_class, SovRecoveryPage, print);
  gtk_widget_class_bind_template_child (widget_class, SovRecoveryPage, copy);
  gtk_widget_class_bind_template_child (widget_class, SovRecoveryPage, done);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
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
  char *groups = sov_recovery_print_groups (code);

  self->gate = g_object_ref (gate);
  self->secret = g_strdup (code);
  gtk_label_set_label (self->code, groups);
  sov_secret_text_free (groups);

  return self;
}

GtkWidget *
sov_recovery_page_new (SovGate *gate)
{
  return GTK_WIDGET (make_page (gate, sov_gate_get_code (gate)));
}

/* Who asked for a new code, and where they are. */
typedef struct
{
  SovGate *gate;
  GtkWidget *parent;
} Wish;

static void
wish_free (Wish *wish)
{
  g_object_unref (wish->gate);
  g_object_unref (wish->parent);
  g_free (wish);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wish, wish_free)

/* libadwaita 1.7 keeps a closed dialog's child for ever, and this one knows a
 * code. */
static void
closed_cb (AdwDialog *dialog)
{
  adw_dialog_set_child (dialog, NULL);
}

static void
renewed_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (Wish) wish = data;
  g_autoptr (GError) error = NULL;
  char *code = sov_gate_renew_code_finish (wish->gate, result, &error);
  SovRecoveryPage *page;

  if (code == NULL)
    {
      sov_error_show (wish->parent, _ ("No New Code Could Be Made"), error);
      return;
    }

  page = make_page (wish->gate, code);
  sov_secret_text_free (code);
  page->dialog = adw_dialog_new ();
  adw_dialog_set_title (page->dialog, _ ("Recovery Code"));
  adw_dialog_set_content_width (page->dialog, 560);
  adw_dialog_set_child (page->dialog, GTK_WIDGET (page));
  adw_dialog_set_focus (page->dialog, page->print);
  g_signal_connect (page->dialog, "closed", G_CALLBACK (closed_cb), NULL);
  adw_dialog_present (page->dialog, wish->parent);
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (Wish) wish = data;
  SovGate *gate = wish->gate;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "make") &&
      sov_gate_get_state (gate) == SOV_GATE_READY)
    sov_gate_renew_code_async (gate, renewed_cb, g_steal_pointer (&wish));
}

void
sov_recovery_dialog_present (GtkWidget *parent,
                             SovGate *gate)
{
  AdwDialog *question = adw_alert_dialog_new (_ ("Make a New Recovery Code?"),
                                              _ ("The code itself is kept nowhere, so the old one cannot be shown. A new one takes its place; the old paper opens nothing any more."));
  Wish *wish = g_new0 (Wish, 1);

  wish->gate = g_object_ref (gate);
  wish->parent = g_object_ref (parent);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question),
                                  "cancel", _ ("_Cancel"),
                                  "make", _ ("_Make a New Code"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "make", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "make");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (question), parent, NULL, answered_cb, wish);
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "model/sov-sheet.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-lock-row.h"
#include "ui/common/sov-perform.h"
#include "ui/vault/sov-gate-text.h"
#include "ui/vault/sov-passphrase-dialog.h"
#include "ui/vault/sov-safe-page-private.h"

/* Code and key on the page: that the code opens, where the key is, and another
 * key. */

static gboolean
has_passphrase (SovSafePage *self)
{
  const SovSentinel *sentinel = sov_gate_get_sentinel (self->gate);

  return sentinel != NULL && sentinel->home == SOV_KEY_HOME_PASSPHRASE;
}

void
sov_safe_page_show_keys (SovSafePage *self,
                         const SovSafeState *state)
{
  gboolean passphrase = has_passphrase (self);
  g_autofree char *code = sov_safe_code_text (state);

  adw_action_row_set_subtitle (self->code_row, code);
  if (sov_safe_code_is_due (state))
    gtk_widget_add_css_class (GTK_WIDGET (self->code_row), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->code_row), "warning");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->home_row), passphrase ? _ ("Opened by a passphrase") : _ ("Opened by the keyring"));
  adw_action_row_set_subtitle (self->home_row,
                               passphrase ? _ ("You type it at every start.")
                                          : _ ("This computer’s keyring keeps the key, so nothing is asked at the start."));
  gtk_button_set_label (self->home, passphrase ? _ ("Use the Keyring") : _ ("Use a Passphrase…"));
}

/* The code */

static void
checked_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (SovCodeDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *problem = NULL;
  gint64 backup_at = SOV_NO_TIME;

  if (!sov_gate_check_code_finish (SOV_GATE (source), result, &backup_at, &error))
    problem = sov_gate_code_text (error);
  else
    sov_toast (GTK_WIDGET (dialog), backup_at != SOV_NO_TIME ? _ ("The code is right: it opens the vault and the newest backup")
                                                             : _ ("The code is right: it opens the vault"));
  sov_code_dialog_answer (dialog, problem);
}

static void
code_typed_cb (SovCodeDialog *dialog,
               const char *code,
               SovGate *gate)
{
  sov_gate_check_code_async (gate, code, checked_cb, g_object_ref (dialog));
}

static void
code_closed_cb (SovSafePage *self)
{
  if (sov_safe_page_is_shown (self))
    g_signal_emit_by_name (self->watch, "changed");
}

static void
check_code_cb (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  SovSafePage *self = SOV_SAFE_PAGE (widget);
  SovCodeDialog *dialog;

  dialog = sov_code_dialog_present (widget, _ ("Check the Code"),
                                    _ ("Type the recovery code from your paper. Sovittu tries whether it opens your vault and the newest backup; nothing is changed."),
                                    _ ("_Check"));
  g_signal_connect_object (dialog, "typed", G_CALLBACK (code_typed_cb), self->gate, 0);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (code_closed_cb), self, G_CONNECT_SWAPPED);
}

/* Where the key is */

static void
keyring_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (SovSafePage) self = data;
  g_autoptr (GError) error = NULL;
  gboolean ok = sov_gate_set_passphrase_finish (SOV_GATE (source), result, &error);

  if (!sov_safe_page_is_shown (self))
    return;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "safe.change-home", TRUE);
  if (ok)
    sov_toast (GTK_WIDGET (self), _ ("The keyring has the key; no passphrase is asked any more"));
  else
    sov_error_show (GTK_WIDGET (self), _ ("The Keyring Did Not Take the Key"), error);
  g_signal_emit_by_name (self->watch, "changed");
}

static void
change_home_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  SovSafePage *self = SOV_SAFE_PAGE (widget);
  AdwDialog *dialog;

  if (has_passphrase (self))
    {
      gtk_widget_action_set_enabled (widget, "safe.change-home", FALSE);
      sov_gate_set_passphrase_async (self->gate, NULL, keyring_cb, g_object_ref (self));
      return;
    }

  dialog = ADW_DIALOG (sov_passphrase_dialog_present (widget, self->gate));
  g_signal_connect_object (dialog, "closed", G_CALLBACK (code_closed_cb), self, G_CONNECT_SWAPPED);
}

/* Another key */

/* Who waits for it. The vault is closed meanwhile, and the dialog goes with the
 * page that it was about; the window stays. */
typedef struct
{
  SovCodeDialog *dialog;
  GtkWidget *window;
} Change;

static void
change_free (Change *change)
{
  g_object_unref (change->dialog);
  g_object_unref (change->window);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static void
rotated_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (Change) change = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *problem = NULL;
  gboolean ok = sov_gate_rotate_key_finish (SOV_GATE (source), result, &error);
  gboolean waits = gtk_widget_get_root (GTK_WIDGET (change->dialog)) != NULL;

  if (ok)
    sov_toast (change->window, _ ("The vault has a new key"));
  else if (!waits)
    sov_error_show (change->window, _ ("The Key Was Not Changed"), error);

  if (!ok)
    problem = sov_gate_code_text (error);
  if (waits)
    sov_code_dialog_answer (change->dialog, problem);
}

static void
key_typed_cb (SovCodeDialog *dialog,
              const char *code,
              SovGate *gate)
{
  Change *change = g_new0 (Change, 1);

  change->dialog = g_object_ref (dialog);
  change->window = g_object_ref (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (dialog))));
  sov_gate_rotate_key_async (gate, code, sov_code_dialog_get_passphrase (dialog), rotated_cb, change);
}

static void
change_key_cb (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  SovSafePage *self = SOV_SAFE_PAGE (widget);
  SovCodeDialog *dialog;

  dialog = sov_code_dialog_present (widget, _ ("Change the Key"),
                                    _ ("A backup is made first. Then the whole vault is encrypted anew, which takes a moment, and is read back. Your recovery code stays the same, and older backups stay readable with it. Type it from your paper."),
                                    _ ("C_hange"));
  if (has_passphrase (self))
    sov_code_dialog_ask_passphrase (dialog);
  g_signal_connect_object (dialog, "typed", G_CALLBACK (key_typed_cb), self->gate, 0);
}

void
sov_safe_page_add_keys (SovSafePage *self)
{
  g_autoptr (GtkBuilder) builder = NULL;

  g_type_ensure (SOV_TYPE_LOCK_ROW);
  builder = sov_safe_page_add_part (self, "sov-safe-keys", "keys_group");
  self->keys_group = GTK_WIDGET (gtk_builder_get_object (builder, "keys_group"));
  self->code_row = ADW_ACTION_ROW (gtk_builder_get_object (builder, "code_row"));
  self->home_row = ADW_ACTION_ROW (gtk_builder_get_object (builder, "home_row"));
  self->home = GTK_BUTTON (gtk_builder_get_object (builder, "home"));
}

const SovSafeAction sov_safe_key_actions[] = {
  { "safe.check-code", check_code_cb },
  { "safe.change-home", change_home_cb },
  { "safe.change-key", change_key_cb },
  { NULL },
};

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-passphrase-page.h"

#include <glib/gi18n.h>

#include "ui/vault/sov-code-group.h"
#include "ui/vault/sov-gate-text.h"

struct _SovPassphrasePage
{
  AdwBin parent_instance;

  SovGate *gate;
  SovVaultMeans means;

  AdwStatusPage *status;
  GtkStack *secrets;
  AdwEntryRow *passphrase;
  SovCodeGroup *code;
  GtkLabel *problem;
  GtkWidget *open;
  GtkButton *other;
  GtkWidget *spinner;
};

G_DEFINE_FINAL_TYPE (SovPassphrasePage, sov_passphrase_page, ADW_TYPE_BIN)

static const char *
get_typed (SovPassphrasePage *self)
{
  if (self->means == SOV_VAULT_BY_CODE)
    return sov_code_group_get_text (self->code);

  return gtk_editable_get_text (GTK_EDITABLE (self->passphrase));
}

static gboolean
is_ready (SovPassphrasePage *self)
{
  if (sov_gate_get_busy (self->gate))
    return FALSE;
  if (self->means == SOV_VAULT_BY_CODE)
    return sov_code_group_get_complete (self->code);

  return *get_typed (self) != '\0';
}

static void
update (SovPassphrasePage *self)
{
  gboolean busy = sov_gate_get_busy (self->gate);

  gtk_widget_set_sensitive (self->open, is_ready (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->other), !busy);
  gtk_widget_set_visible (self->spinner, busy);
}

static void
changed_cb (SovPassphrasePage *self)
{
  update (self);
}

static void
show_problem (SovPassphrasePage *self,
              const char *sentence)
{
  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

static gboolean
sov_passphrase_page_grab_focus (GtkWidget *widget)
{
  SovPassphrasePage *self = SOV_PASSPHRASE_PAGE (widget);

  if (self->means == SOV_VAULT_BY_CODE)
    return gtk_widget_grab_focus (GTK_WIDGET (self->code));

  return gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
}

static void
unlocked_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (SovPassphrasePage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (sov_gate_unlock_finish (SOV_GATE (source), result, &error) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  sentence = sov_gate_unlock_text (self->means, error);
  show_problem (self, sentence);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
open_cb (SovPassphrasePage *self)
{
  if (!is_ready (self))
    return;

  show_problem (self, NULL);
  sov_gate_unlock_async (self->gate, self->means, get_typed (self), unlocked_cb, g_object_ref (self));
}

static void
other_cb (SovPassphrasePage *self)
{
  gboolean by_code = self->means == SOV_VAULT_BY_PASSPHRASE;

  self->means = by_code ? SOV_VAULT_BY_CODE : SOV_VAULT_BY_PASSPHRASE;
  gtk_stack_set_visible_child_name (self->secrets, by_code ? "code" : "passphrase");
  gtk_button_set_label (self->other, by_code ? _ ("Use the _Passphrase") : _ ("Use the _Recovery Code"));
  adw_status_page_set_description (self->status, by_code ? _ ("Enter the recovery code from your paper to open it.")
                                                         : _ ("Enter your passphrase to open it."));
  show_problem (self, NULL);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
sov_passphrase_page_dispose (GObject *object)
{
  SovPassphrasePage *self = SOV_PASSPHRASE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_PASSPHRASE_PAGE);
  g_clear_object (&self->gate);

  G_OBJECT_CLASS (sov_passphrase_page_parent_class)->dispose (object);
}

static void
sov_passphrase_page_class_init (SovPassphrasePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_passphrase_page_dispose;
  widget_class->grab_focus = sov_passphrase_page_grab_focus;

  g_type_ensure (SOV_TYPE_CODE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-passphrase-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovPassphrasePage, status);
  gtk_widget_class_bind_template_child (widget_class, SovPassphrasePage, secrets);
  gtk_widget_class_bind_template_child (widget_class, SovPassphrasePage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, SovPassphrasePage, code);
  gtk_widget_class_bind_template_child (widget_class, SovPassphrasePage, problem);
  gtk_widget_class_bind_template_child (widget_class, SovPassphrasePage, open);
  gtk_widget_class_bind_template_child (widget_class, SovPassphrasePage, other);
  gtk_widget_class_bind_template_child (widget_class, SovPassphrasePage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_cb);
}

static void
sov_passphrase_page_init (SovPassphrasePage *self)
{
  self->means = SOV_VAULT_BY_PASSPHRASE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sov_passphrase_page_new (SovGate *gate)
{
  SovPassphrasePage *self = g_object_new (SOV_TYPE_PASSPHRASE_PAGE, NULL);

  self->gate = g_object_ref (gate);
  g_signal_connect_object (gate, "notify::busy", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self->other), sov_gate_get_code_may_help (gate));
  if (sov_gate_get_state (gate) == SOV_GATE_LOCKED)
    adw_status_page_set_title (self->status, _ ("Sovittu Is Locked"));
  update (self);

  return GTK_WIDGET (self);
}

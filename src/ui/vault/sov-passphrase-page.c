/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-passphrase-page.h"

#include <glib/gi18n.h>

#include "store/sov-store-error.h"
#include "store/sov-store-error.h"
#include "ui/common/sov-error-text.h"

struct _SovPassphrasePage
{
  AdwBin parent_instance;

  SovGate *gate;
  gboolean by_code;

  AdwStatusPage *status;
  AdwEntryRow *passphrase;
  AdwEntryRow *code;
  GtkLabel *problem;
  GtkWidget *open;
  GtkButton *other;
};

G_DEFINE_FINAL_TYPE (SovPassphrasePage, sov_passphrase_page, ADW_TYPE_BIN)

static void
update (SovPassphrasePage *self)
{
  gboolean busy = sov_gate_get_busy (self->gate);

  gtk_widget_set_sensitive (self->open, !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->other), !busy);
}

static void
show_problem (SovPassphrasePage *self,
              const char *sentence)
{
  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

static void
unlocked_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (SovPassphrasePage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (sov_gate_unlock_finish (SOV_GATE (source), result, &error))
    return;

  /* With the right file, a wrong key is a wrong passphrase. */
  if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY))
    sentence = g_strdup (self->by_code ? _ ("This code does not open the vault. Check it against your paper and try again.")
                                       : _ ("This passphrase does not open the vault. Try again."));
  else
    sentence = sov_error_text (error);
  show_problem (self, sentence);
  gtk_widget_grab_focus (GTK_WIDGET (self->by_code ? self->code : self->passphrase));
}

static void
open_cb (SovPassphrasePage *self)
{
  AdwEntryRow *row = self->by_code ? self->code : self->passphrase;
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (row));

  if (*typed == '\0' || sov_gate_get_busy (self->gate))
    return;

  show_problem (self, NULL);
  sov_gate_unlock_async (self->gate, self->by_code ? SOV_VAULT_BY_CODE : SOV_VAULT_BY_PASSPHRASE, typed,
                         unlocked_cb, g_object_ref (self));
}

static void
other_cb (SovPassphrasePage *self)
{
  self->by_code = !self->by_code;
  gtk_widget_set_visible (GTK_WIDGET (self->code), self->by_code);
  gtk_widget_set_visible (GTK_WIDGET (self->passphrase), !self->by_code);
  gtk_button_set_label (self->other, self->by_code ? _ ("Use the _Passphrase") : _ ("Use the _Recovery Code"));
  adw_status_page_set_description (self->status, self->by_code
                                                     ? _ ("Enter the recovery code that you were shown at the first start.")
                                                     : _ ("Enter your passphrase to open it."));
  show_problem (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->by_code ? self->code : self->passphrase));
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

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-passphrase-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovPassphrasePage, status);
  gtk_widget_class_bind_template_child (widget_class, SovPassphrasePage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, SovPassphrasePage, code);
  gtk_widget_class_bind_template_child (widget_class, SovPassphrasePage, problem);
  gtk_widget_class_bind_template_child (widget_class, SovPassphrasePage, open);
  gtk_widget_class_bind_template_child (widget_class, SovPassphrasePage, other);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_cb);
}

static void
sov_passphrase_page_init (SovPassphrasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sov_passphrase_page_new (SovGate *gate)
{
  SovPassphrasePage *self = g_object_new (SOV_TYPE_PASSPHRASE_PAGE, NULL);

  self->gate = g_object_ref (gate);
  g_signal_connect_object (gate, "notify::busy", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

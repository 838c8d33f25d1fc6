/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-locked-page.h"

struct _SovLockedPage
{
  AdwBin parent_instance;

  SovGate *gate;

  GtkWidget *open;
  GtkWidget *spinner;
};

G_DEFINE_FINAL_TYPE (SovLockedPage, sov_locked_page, ADW_TYPE_BIN)

/* Until the last backup is made, there is nothing to be opened. */
static void
update (SovLockedPage *self)
{
  gboolean busy = sov_gate_get_busy (self->gate);

  gtk_widget_set_sensitive (self->open, !busy);
  gtk_widget_set_visible (self->spinner, busy);
  if (!busy && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (self->open);
}

static void
open_cb (SovLockedPage *self)
{
  sov_gate_start (self->gate);
}

static gboolean
sov_locked_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SOV_LOCKED_PAGE (widget)->open);
}

static void
sov_locked_page_dispose (GObject *object)
{
  SovLockedPage *self = SOV_LOCKED_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_LOCKED_PAGE);
  g_clear_object (&self->gate);

  G_OBJECT_CLASS (sov_locked_page_parent_class)->dispose (object);
}

static void
sov_locked_page_class_init (SovLockedPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_locked_page_dispose;
  widget_class->grab_focus = sov_locked_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-locked-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovLockedPage, open);
  gtk_widget_class_bind_template_child (widget_class, SovLockedPage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
sov_locked_page_init (SovLockedPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sov_locked_page_new (SovGate *gate)
{
  SovLockedPage *self = g_object_new (SOV_TYPE_LOCKED_PAGE, NULL);

  self->gate = g_object_ref (gate);
  g_signal_connect_object (gate, "notify::busy", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-gate-view.h"

#include "ui/vault/sov-first-start-page.h"
#include "ui/vault/sov-passphrase-page.h"
#include "ui/vault/sov-recovery-page.h"
#include "ui/vault/sov-trouble-page.h"

struct _SovGateView
{
  AdwBin parent_instance;

  SovGate *gate;
};

G_DEFINE_FINAL_TYPE (SovGateView, sov_gate_view, ADW_TYPE_BIN)

static GtkWidget *
make_page (SovGate *gate)
{
  switch (sov_gate_get_state (gate))
    {
    case SOV_GATE_FIRST_START:
      return sov_first_start_page_new (gate);
    case SOV_GATE_NEEDS_PASSPHRASE:
      return sov_passphrase_page_new (gate);
    case SOV_GATE_CODE:
      return sov_recovery_page_new (gate);
    case SOV_GATE_TROUBLE:
      return sov_trouble_page_new (gate);
    case SOV_GATE_CHECKING:
    case SOV_GATE_READY:
    default:
      return NULL;
    }
}

static void
state_changed_cb (SovGateView *self)
{
  adw_bin_set_child (ADW_BIN (self), make_page (self->gate));
}

static void
sov_gate_view_dispose (GObject *object)
{
  SovGateView *self = SOV_GATE_VIEW (object);

  g_clear_object (&self->gate);

  G_OBJECT_CLASS (sov_gate_view_parent_class)->dispose (object);
}

static void
sov_gate_view_class_init (SovGateViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_gate_view_dispose;
}

static void
sov_gate_view_init (SovGateView *self)
{
}

GtkWidget *
sov_gate_view_new (SovGate *gate)
{
  SovGateView *self = g_object_new (SOV_TYPE_GATE_VIEW, NULL);

  self->gate = g_object_ref (gate);
  g_signal_connect_object (gate, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  state_changed_cb (self);

  return GTK_WIDGET (self);
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-gate-view.h"

#include "ui/vault/sov-first-start-page.h"
#include "ui/vault/sov-locked-page.h"
#include "ui/vault/sov-passphrase-page.h"
#include "ui/vault/sov-recovery-page.h"
#include "ui/vault/sov-trouble-page.h"

/* Opening mostly takes less: nothing flashes by. */
#define WAITING_MS 700

struct _SovGateView
{
  AdwBin parent_instance;

  SovGate *gate;
  guint waiting; /* a timer, while the gate is checking */

  GtkStack *stack;
  AdwBin *page;
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
    case SOV_GATE_LOCKED:
      return sov_gate_needs_passphrase (gate) ? sov_passphrase_page_new (gate) : sov_locked_page_new (gate);
    case SOV_GATE_CHECKING:
    case SOV_GATE_READY:
    default:
      return NULL;
    }
}

static gboolean
show_waiting_cb (gpointer user_data)
{
  SovGateView *self = user_data;

  self->waiting = 0;
  gtk_stack_set_visible_child_name (self->stack, "waiting");
  return G_SOURCE_REMOVE;
}

static void
show_page (SovGateView *self,
           GtkWidget *page)
{
  adw_bin_set_child (self->page, page);
  gtk_stack_set_visible_child_name (self->stack, "page");
  if (page != NULL)
    gtk_widget_grab_focus (page);
}

/* While it is checking, the page before stays until waiting is worth a word. */
static void
state_changed_cb (SovGateView *self)
{
  g_clear_handle_id (&self->waiting, g_source_remove);
  if (sov_gate_get_state (self->gate) == SOV_GATE_CHECKING)
    self->waiting = g_timeout_add (WAITING_MS, show_waiting_cb, self);
  else
    show_page (self, make_page (self->gate));
}

static void
sov_gate_view_dispose (GObject *object)
{
  SovGateView *self = SOV_GATE_VIEW (object);

  g_clear_handle_id (&self->waiting, g_source_remove);
  /* Before the template lets go of it, or the bin would do so once more. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_GATE_VIEW);
  g_clear_object (&self->gate);

  G_OBJECT_CLASS (sov_gate_view_parent_class)->dispose (object);
}

static void
sov_gate_view_class_init (SovGateViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_gate_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-gate-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SovGateView, stack);
  gtk_widget_class_bind_template_child (widget_class, SovGateView, page);
}

static void
sov_gate_view_init (SovGateView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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

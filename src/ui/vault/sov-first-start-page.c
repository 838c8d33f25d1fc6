/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-first-start-page.h"

#include "model/sov-text.h"
#include "ui/vault/sov-gate-text.h"
#include "ui/vault/sov-restore-dialog.h"

struct _SovFirstStartPage
{
  AdwBin parent_instance;

  SovGate *gate;

  AdwEntryRow *name;
  AdwEntryRow *business;
  GtkWidget *passphrase_group;
  AdwEntryRow *passphrase;
  AdwEntryRow *again;
  GtkLabel *problem;
  GtkWidget *start;
  GtkWidget *example;
  GtkWidget *restore;
  GtkWidget *spinner;
};

G_DEFINE_FINAL_TYPE (SovFirstStartPage, sov_first_start_page, ADW_TYPE_BIN)

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

/* Without a keyring. */
static gboolean
needs_passphrase (SovFirstStartPage *self)
{
  return !sov_gate_get_keyring_available (self->gate);
}

static gboolean
has_passphrase (SovFirstStartPage *self)
{
  const char *passphrase = get_text (self->passphrase);

  return g_utf8_strlen (passphrase, -1) >= SOV_VAULT_PASSPHRASE_MIN &&
         g_str_equal (passphrase, get_text (self->again));
}

static gboolean
is_ready (SovFirstStartPage *self)
{
  return !sov_gate_get_busy (self->gate) &&
         !sov_text_is_blank (get_text (self->name)) &&
         (!needs_passphrase (self) || has_passphrase (self));
}

static void
mark (AdwEntryRow *row,
      gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
update (SovFirstStartPage *self)
{
  gboolean busy = sov_gate_get_busy (self->gate);
  const char *again = get_text (self->again);

  gtk_widget_set_visible (self->passphrase_group, needs_passphrase (self));
  gtk_widget_set_sensitive (self->start, is_ready (self));
  gtk_widget_set_sensitive (self->example, !busy);
  gtk_widget_set_sensitive (self->restore, !busy);
  gtk_widget_set_visible (self->spinner, busy);
  mark (self->again, *again != '\0' && !g_str_has_prefix (get_text (self->passphrase), again));
}

static void
changed_cb (SovFirstStartPage *self)
{
  update (self);
}

static void
show_problem (SovFirstStartPage *self,
              const GError *error)
{
  g_autofree char *sentence = error != NULL ? sov_gate_create_text (error) : NULL;

  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

static void
created_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (SovFirstStartPage) self = data;
  g_autoptr (GError) error = NULL;

  if (sov_gate_create_finish (SOV_GATE (source), result, &error))
    return;

  show_problem (self, error);
  if (needs_passphrase (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
}

static void
start_cb (SovFirstStartPage *self)
{
  if (!is_ready (self))
    return;

  show_problem (self, NULL);
  sov_gate_create_async (self->gate, get_text (self->name), get_text (self->business),
                         needs_passphrase (self) ? get_text (self->passphrase) : NULL,
                         created_cb, g_object_ref (self));
}

static void
example_opened_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (SovFirstStartPage) self = data;
  g_autoptr (GError) error = NULL;

  if (!sov_gate_open_example_finish (SOV_GATE (source), result, &error))
    show_problem (self, error);
}

static gboolean
sov_first_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SOV_FIRST_START_PAGE (widget)->name));
}

static void
example_cb (SovFirstStartPage *self)
{
  show_problem (self, NULL);
  sov_gate_open_example_async (self->gate, example_opened_cb, g_object_ref (self));
}

/* On a new computer, with a backup from the old one. */
static void
restore_cb (SovFirstStartPage *self)
{
  sov_restore_dialog_present (GTK_WIDGET (self), self->gate);
}

static void
sov_first_start_page_dispose (GObject *object)
{
  SovFirstStartPage *self = SOV_FIRST_START_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_FIRST_START_PAGE);
  g_clear_object (&self->gate);

  G_OBJECT_CLASS (sov_first_start_page_parent_class)->dispose (object);
}

static void
sov_first_start_page_class_init (SovFirstStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_first_start_page_dispose;
  widget_class->grab_focus = sov_first_start_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-first-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovFirstStartPage, name);
  gtk_widget_class_bind_template_child (widget_class, SovFirstStartPage, business);
  gtk_widget_class_bind_template_child (widget_class, SovFirstStartPage, passphrase_group);
  gtk_widget_class_bind_template_child (widget_class, SovFirstStartPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, SovFirstStartPage, again);
  gtk_widget_class_bind_template_child (widget_class, SovFirstStartPage, problem);
  gtk_widget_class_bind_template_child (widget_class, SovFirstStartPage, start);
  gtk_widget_class_bind_template_child (widget_class, SovFirstStartPage, example);
  gtk_widget_class_bind_template_child (widget_class, SovFirstStartPage, restore);
  gtk_widget_class_bind_template_child (widget_class, SovFirstStartPage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
  gtk_widget_class_bind_template_callback (widget_class, example_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
sov_first_start_page_init (SovFirstStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sov_first_start_page_new (SovGate *gate)
{
  SovFirstStartPage *self = g_object_new (SOV_TYPE_FIRST_START_PAGE, NULL);

  self->gate = g_object_ref (gate);
  g_signal_connect_object (gate, "notify::busy", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gate, "notify::keyring-available", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

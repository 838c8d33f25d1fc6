/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-trouble-page.h"

#include <glib/gi18n.h>

#include "ui/common/sov-error-text.h"

struct _SovTroublePage
{
  AdwBin parent_instance;

  SovGate *gate;

  AdwStatusPage *status;
  GtkWidget *code_group;
  AdwEntryRow *code;
  GtkLabel *problem;
  GtkWidget *again;
  GtkButton *open;
};

G_DEFINE_FINAL_TYPE (SovTroublePage, sov_trouble_page, ADW_TYPE_BIN)

static void
update (SovTroublePage *self)
{
  gboolean busy = sov_gate_get_busy (self->gate);

  gtk_widget_set_sensitive (self->again, !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->open), !busy);
}

static void
show_problem (SovTroublePage *self,
              const char *sentence)
{
  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

static void
again_cb (SovTroublePage *self)
{
  sov_gate_start (self->gate);
}

static void
unlocked_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (SovTroublePage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (sov_gate_unlock_finish (SOV_GATE (source), result, &error))
    return;

  sentence = sov_error_text (error);
  show_problem (self, sentence);
  gtk_widget_grab_focus (GTK_WIDGET (self->code));
}

/* The first press asks for the code, the next one uses it. */
static void
open_cb (SovTroublePage *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->code));

  if (!gtk_widget_get_visible (self->code_group))
    {
      gtk_widget_set_visible (self->code_group, TRUE);
      gtk_button_set_label (self->open, _ ("_Open with the Code"));
      gtk_widget_grab_focus (GTK_WIDGET (self->code));
      return;
    }
  if (*typed == '\0' || sov_gate_get_busy (self->gate))
    return;

  show_problem (self, NULL);
  sov_gate_unlock_async (self->gate, SOV_VAULT_BY_CODE, typed, unlocked_cb, g_object_ref (self));
}

static void
describe (SovTroublePage *self)
{
  g_autofree char *what = sov_error_text (sov_gate_get_error (self->gate));
  g_autofree char *whole = NULL;
  g_autofree char *escaped = NULL;

  /* Translators: the first %s is a sentence about what happened, the second a folder */
  whole = g_strdup_printf (_ ("%s\n\nNothing has been changed or deleted. Your vault is in %s."),
                           what, sov_gate_get_folder (self->gate));
  escaped = g_markup_escape_text (whole, -1);
  adw_status_page_set_description (self->status, escaped);
}

static void
sov_trouble_page_dispose (GObject *object)
{
  SovTroublePage *self = SOV_TROUBLE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_TROUBLE_PAGE);
  g_clear_object (&self->gate);

  G_OBJECT_CLASS (sov_trouble_page_parent_class)->dispose (object);
}

static void
sov_trouble_page_class_init (SovTroublePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_trouble_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-trouble-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovTroublePage, status);
  gtk_widget_class_bind_template_child (widget_class, SovTroublePage, code_group);
  gtk_widget_class_bind_template_child (widget_class, SovTroublePage, code);
  gtk_widget_class_bind_template_child (widget_class, SovTroublePage, problem);
  gtk_widget_class_bind_template_child (widget_class, SovTroublePage, again);
  gtk_widget_class_bind_template_child (widget_class, SovTroublePage, open);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
sov_trouble_page_init (SovTroublePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sov_trouble_page_new (SovGate *gate)
{
  SovTroublePage *self = g_object_new (SOV_TYPE_TROUBLE_PAGE, NULL);

  self->gate = g_object_ref (gate);
  g_signal_connect_object (gate, "notify::busy", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self->open), sov_gate_get_code_may_help (gate));
  describe (self);
  update (self);

  return GTK_WIDGET (self);
}

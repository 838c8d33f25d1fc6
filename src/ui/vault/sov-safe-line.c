/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-safe-line.h"

#include "ui/vault/sov-safe-state.h"

struct _SovSafeLine
{
  AdwBin parent_instance;

  SovSafeWatch *watch; /* NULL before the gate is there */

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *sentence;
};

G_DEFINE_FINAL_TYPE (SovSafeLine, sov_safe_line, ADW_TYPE_BIN)

static void
set_amber (GtkWidget *widget,
           gboolean amber)
{
  if (amber)
    gtk_widget_add_css_class (widget, "warning");
  else
    gtk_widget_remove_css_class (widget, "warning");
}

static void
update (SovSafeLine *self)
{
  SovSafeState state;
  gboolean known = sov_safe_watch_read (self->watch, &state);
  g_autofree char *sentence = NULL;
  SovSafeWorry worry;
  gboolean amber;

  gtk_widget_set_visible (GTK_WIDGET (self), known);
  if (!known)
    return;

  sentence = sov_safe_backup_text (&state);
  worry = sov_safe_judge (&state);
  amber = sov_safe_is_amber (worry);
  gtk_image_set_from_icon_name (self->icon, amber ? "dialog-warning-symbolic" : "object-select-symbolic");
  set_amber (GTK_WIDGET (self->icon), amber);
  set_amber (GTK_WIDGET (self->title), amber);
  gtk_label_set_label (self->title, amber ? sov_safe_title (worry) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->title), amber);
  gtk_label_set_label (self->sentence, sentence);
}

static void
sov_safe_line_dispose (GObject *object)
{
  SovSafeLine *self = SOV_SAFE_LINE (object);

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_func (self->watch, update, self);
  g_clear_object (&self->watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_SAFE_LINE);

  G_OBJECT_CLASS (sov_safe_line_parent_class)->dispose (object);
}

static void
sov_safe_line_class_init (SovSafeLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_safe_line_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-safe-line.ui");
  gtk_widget_class_bind_template_child (widget_class, SovSafeLine, icon);
  gtk_widget_class_bind_template_child (widget_class, SovSafeLine, title);
  gtk_widget_class_bind_template_child (widget_class, SovSafeLine, sentence);
}

static void
sov_safe_line_init (SovSafeLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sov_safe_line_set_gate (SovSafeLine *self,
                        SovGate *gate)
{
  g_return_if_fail (SOV_IS_SAFE_LINE (self));
  g_return_if_fail (self->watch == NULL);

  self->watch = sov_safe_watch_new (gate);
  g_signal_connect_swapped (self->watch, "changed", G_CALLBACK (update), self);
  update (self);
}

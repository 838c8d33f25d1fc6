/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "ui/common/sov-error-text.h"
#include "ui/vault/sov-safe-page-private.h"

/* Owns the heading, the folder and what is in it. Backups, keys and the chain
 * each have a file of their own. */

G_DEFINE_FINAL_TYPE (SovSafePage, sov_safe_page, ADW_TYPE_NAVIGATION_PAGE)

gboolean
sov_safe_page_is_shown (SovSafePage *self)
{
  return self->heading != NULL;
}

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
show_heading (SovSafePage *self,
              const SovSafeState *state)
{
  SovSafeWorry worry = sov_safe_judge (state);
  gboolean amber = sov_safe_is_amber (worry);
  g_autofree char *sentence = sov_safe_backup_text (state);
  g_autofree char *advice = sov_safe_advice (state);

  gtk_image_set_from_icon_name (self->icon, amber ? "dialog-warning-symbolic" : "object-select-symbolic");
  set_amber (GTK_WIDGET (self->icon), amber);
  gtk_label_set_label (self->heading, sov_safe_title (worry));
  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->advice, advice != NULL ? advice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->advice), advice != NULL);
  gtk_widget_set_visible (self->accept, worry == SOV_SAFE_SHRUNK);
  if (amber)
    gtk_widget_add_css_class (self->back_up, "suggested-action");
  else
    gtk_widget_remove_css_class (self->back_up, "suggested-action");
}

/* A chain that is broken is worse news than any backup. */
static void
show_broken (SovSafePage *self)
{
  if (self->chain == NULL || self->chain->broken == NULL)
    return;

  gtk_image_set_from_icon_name (self->icon, "dialog-warning-symbolic");
  set_amber (GTK_WIDGET (self->icon), TRUE);
  gtk_label_set_label (self->heading, _ ("Something Was Changed Afterwards"));
  gtk_label_set_label (self->advice, _ ("What was agreed is not as it was written. See below where; an older backup may hold it as it was."));
  gtk_widget_set_visible (GTK_WIDGET (self->advice), TRUE);
}

static void
show_example (SovSafePage *self)
{
  gtk_image_set_from_icon_name (self->icon, "fi.sovittu.Sovittu-symbolic");
  gtk_label_set_label (self->heading, _ ("This Is the Example"));
  gtk_label_set_label (self->sentence, _ ("Everything here is made up, so no backups are made of it."));
  gtk_widget_set_visible (GTK_WIDGET (self->advice), FALSE);
}

static void
update (SovSafePage *self)
{
  SovSafeState state;
  gboolean own = sov_safe_watch_read (self->watch, &state);

  if (sov_gate_get_store (self->gate) == NULL)
    return;

  gtk_widget_set_visible (self->own_buttons, own);
  gtk_widget_set_visible (self->backups_group, own);
  gtk_widget_set_visible (self->keys_group, own);
  if (!own)
    {
      show_example (self);
    }
  else
    {
      show_heading (self, &state);
      sov_safe_page_show_backups (self, &state);
      sov_safe_page_show_keys (self, &state);
    }
  show_broken (self);
}

/* What is in the vault */

static gpointer
look_into (SovDatabase *db,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (SovBackupCopy) copy = sov_backup_copy_new ("");

  return sov_backup_copy_look_into (copy, db, error) ? g_steal_pointer (&copy) : NULL;
}

static void
looked_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovSafePage) self = data;
  g_autoptr (SovBackupCopy) holds = sov_store_call_finish (SOV_STORE (source), result, NULL);
  const SovSentinel *sentinel = sov_gate_get_sentinel (self->gate);
  g_autofree char *counts = NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (holds == NULL || !sov_safe_page_is_shown (self))
    return;

  counts = sov_safe_count_text (holds->n_customers, holds->n_deals);
  if (sentinel == NULL || sentinel->created <= 0)
    {
      adw_action_row_set_subtitle (self->holds_row, counts);
      return;
    }

  day = sov_format_day (sentinel->created);
  /* Translators: "12 customers, 8 deals", and the day when the first was written down */
  text = g_strdup_printf (_ ("%s, since %s"), counts, day);
  adw_action_row_set_subtitle (self->holds_row, text);
}

/* What was asked before is out of date: its answer is not wanted. */
static void
load (SovSafePage *self)
{
  SovStore *store = sov_gate_get_store (self->gate);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (store == NULL)
    return;

  sov_store_call_async (store, look_into, NULL, NULL, (GDestroyNotify) sov_backup_copy_free, self->cancellable,
                        looked_cb, g_object_ref (self));
  sov_safe_page_load_chain (self);
}

static void
changed_cb (SovSafePage *self)
{
  load (self);
}

/* The folder */

static void
folder_shown_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovSafePage) self = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    sov_error_show (GTK_WIDGET (self), _ ("The Folder Cannot Be Shown"), error);
}

static void
folder_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  SovSafePage *self = SOV_SAFE_PAGE (widget);
  g_autoptr (GFile) folder = g_file_new_for_path (sov_gate_get_folder (self->gate));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (folder);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, folder_shown_cb, g_object_ref (self));
}

/* The page */

static void
sov_safe_page_dispose (GObject *object)
{
  SovSafePage *self = SOV_SAFE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_SAFE_PAGE);
  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_func (self->watch, update, self);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->chain, sov_chain_report_free);
  g_clear_object (&self->gate);

  G_OBJECT_CLASS (sov_safe_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SovSafePage, parts);
  gtk_widget_class_bind_template_child (widget_class, SovSafePage, icon);
  gtk_widget_class_bind_template_child (widget_class, SovSafePage, heading);
  gtk_widget_class_bind_template_child (widget_class, SovSafePage, sentence);
  gtk_widget_class_bind_template_child (widget_class, SovSafePage, advice);
  gtk_widget_class_bind_template_child (widget_class, SovSafePage, back_up);
  gtk_widget_class_bind_template_child (widget_class, SovSafePage, accept);
  gtk_widget_class_bind_template_child (widget_class, SovSafePage, own_buttons);
  gtk_widget_class_bind_template_child (widget_class, SovSafePage, backing_up);
  gtk_widget_class_bind_template_child (widget_class, SovSafePage, folder_row);
  gtk_widget_class_bind_template_child (widget_class, SovSafePage, holds_row);
}

/* A group of rows that has a file of its own. */
GtkBuilder *
sov_safe_page_add_part (SovSafePage *self,
                        const char *name,
                        const char *group)
{
  g_autofree char *path = g_strdup_printf ("/fi/sovittu/Sovittu/ui/%s.ui", name);
  GtkBuilder *builder = gtk_builder_new_from_resource (path);

  gtk_box_append (self->parts, GTK_WIDGET (gtk_builder_get_object (builder, group)));

  return builder;
}

static void
sov_safe_page_class_init (SovSafePageClass *klass)
{
  static const SovSafeAction *const tables[] = { sov_safe_backup_actions, sov_safe_key_actions, sov_safe_chain_actions };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_safe_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-safe-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "safe.folder", NULL, folder_cb);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const SovSafeAction *action = tables[i]; action->name != NULL; action++)
      gtk_widget_class_install_action (widget_class, action->name, NULL, action->activate);
}

static void
sov_safe_page_init (SovSafePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SovSafePage *
sov_safe_page_new (SovGate *gate)
{
  SovSafePage *self = g_object_new (SOV_TYPE_SAFE_PAGE, NULL);

  self->gate = g_object_ref (gate);
  self->watch = sov_safe_watch_new (gate);
  adw_action_row_set_subtitle (self->folder_row, sov_gate_get_folder (gate));
  sov_safe_page_add_backups (self);
  sov_safe_page_add_keys (self);
  sov_safe_page_add_chain (self);
  g_signal_connect_swapped (self->watch, "changed", G_CALLBACK (update), self);
  g_signal_connect_object (sov_gate_get_store (gate), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  load (self);

  return self;
}

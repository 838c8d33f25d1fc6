/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-history-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-time.h"
#include "ui/common/sov-attachment-button.h"
#include "ui/common/sov-history-words.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-perform.h"
#include "ui/common/sov-spoken.h"

struct _SovHistoryRow
{
  AdwBin parent_instance;

  SovStore *store;
  SovThumbnails *thumbnails;
  SovRow *row; /* nullable */
  gboolean with_deal;
  gboolean with_party;
  char *spoken;
  guint n_files_shown;
  GCancellable *cancellable; /* of what is asked for the row that it has now */

  GtkImage *icon;
  GtkLabel *what_label;
  GtkLabel *clock_label;
  GtkLabel *about_label;
  GtkLabel *text_label;
  AdwWrapBox *files_box;
  GtkButton *deal_button;
  GtkLabel *deal_label;
  GtkButton *complaint_button;
  GtkMenuButton *menu_button;
};

typedef enum
{
  PROP_SPOKEN = 1,
} SovHistoryRowProperty;

static GParamSpec *properties[PROP_SPOKEN + 1];

G_DEFINE_FINAL_TYPE (SovHistoryRow, sov_history_row, ADW_TYPE_BIN)

static void
set_text (GtkLabel *label,
          const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static const char *
find_icon (SovRow *row)
{
  /* The tick is for what was kept. */
  if (row->event == SOV_EVENT_TERM_BROKEN || row->event == SOV_EVENT_TERM_CANCELLED)
    return "process-stop-symbolic";

  return row->channel != 0 ? sov_icon_channel (row->channel) : sov_icon_subject (row->subject);
}

static void
drop_files (SovHistoryRow *self)
{
  GtkWidget *old;

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->files_box))) != NULL)
    adw_wrap_box_remove (self->files_box, old);
  gtk_widget_set_visible (GTK_WIDGET (self->files_box), FALSE);
}

/* Without a picture the button stays as it is. */
static void
picture_loaded_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (SovAttachmentButton) button = data;
  g_autoptr (GdkTexture) texture = sov_thumbnails_load_finish (SOV_THUMBNAILS (source), result, NULL);

  if (texture != NULL)
    sov_attachment_button_show_picture (button, texture);
}

static void
add_file (SovHistoryRow *self,
          SovRow *file)
{
  GtkWidget *button = sov_attachment_button_new (self->store, file->id, file->title);

  adw_wrap_box_append (self->files_box, button);
  if (sov_thumbnails_may_show (file->title, file->detail))
    sov_thumbnails_load_async (self->thumbnails, file->id, file->ref, self->cancellable, picture_loaded_cb, g_object_ref (button));
}

/* It may be another row's by now: then it was cancelled. */
static void
files_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovHistoryRow) self = data;
  g_autoptr (GPtrArray) files = sov_store_load_attachments_finish (SOV_STORE (source), result, NULL);

  if (files == NULL || self->row == NULL)
    return;

  drop_files (self);
  for (guint i = 0; i < files->len; i++)
    add_file (self, files->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->files_box), files->len > 0);
}

static void
show_files (SovHistoryRow *self)
{
  if (self->row->n_files == self->n_files_shown)
    return;

  self->n_files_shown = self->row->n_files;
  sov_store_load_attachments_async (self->store, sov_store_get_own_id (self->row->id), self->cancellable,
                                    files_loaded_cb, g_object_ref (self));
}

static void
show_deal (SovHistoryRow *self)
{
  gboolean named = self->with_deal && self->row->deal != 0 && self->row->deal_title != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->deal_button), named);
  if (!named)
    return;

  gtk_label_set_text (self->deal_label, self->row->deal_title);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->deal_button), "x", self->row->deal);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->deal_button), "win.show-deal");
}

/* What belongs to a complaint leads to its page. */
static void
show_complaint (SovHistoryRow *self)
{
  gint64 complaint = self->row->complaint;

  gtk_widget_set_visible (GTK_WIDGET (self->complaint_button), complaint != 0);
  if (complaint == 0)
    return;

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->complaint_button), "x", complaint);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->complaint_button), "win.show-complaint");
}

/* A contact can turn out to be more: @action takes its party, deal and id. */
static void
add_of_entry (GMenu *menu,
              const SovRow *row,
              const char *label,
              const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "(xxx)", row->party, row->deal, sov_store_get_own_id (row->id));
  g_menu_append_item (menu, item);
}

static void
add_of_ref (GMenu *menu,
            const SovRow *row,
            const char *label,
            const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", row->ref);
  g_menu_append_item (menu, item);
}

static void
add_of_id (GMenu *menu,
           const SovRow *row,
           const char *label,
           const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", sov_store_get_own_id (row->id));
  g_menu_append_item (menu, item);
}

static void
fill_task_menu (GMenu *menu,
                const SovRow *row)
{
  if (row->state == SOV_TASK_OPEN)
    {
      add_of_ref (menu, row, C_ ("task", "_Done"), "win.task-done");
      add_of_ref (menu, row, _ ("_Not Needed"), "win.task-not-needed");
    }
  else
    {
      add_of_ref (menu, row, _ ("_To Be Done After All"), "win.task-reopened");
    }
  add_of_id (menu, row, _ ("_Edit…"), "win.edit-task");
}

static void
fill_idea_menu (GMenu *menu,
                const SovRow *row)
{
  if (row->state == 0)
    add_of_ref (menu, row, C_ ("improvement", "_Done"), "win.idea-done");
  add_of_id (menu, row, _ ("_Edit…"), "win.edit-idea");
}

static void
fill_entry_menu (GMenu *menu,
                 const SovRow *row)
{
  g_autoptr (GMenuItem) agreed = g_menu_item_new (_ ("_Make It an Agreed Thing…"), NULL);

  /* Where no deal is known yet, one is picked first. */
  g_menu_item_set_action_and_target (agreed, row->deal != 0 ? "win.new-term" : "win.new-term-of-entry", "(xx)",
                                     row->deal != 0 ? row->deal : row->party, sov_store_get_own_id (row->id));
  g_menu_append_item (menu, agreed);
  add_of_entry (menu, row, _ ("Make a _Complaint…"), "win.new-complaint");
  add_of_entry (menu, row, _ ("Keep as _Praise…"), "win.new-praise");
  add_of_entry (menu, row, _ ("Keep as an _Idea…"), "win.new-idea");
  add_of_entry (menu, row, _ ("Make It a _Task…"), "win.new-task");
  if (row->state == 1)
    add_of_id (menu, row, _ ("_Where It Came From…"), "win.show-source");
}

/* A contact can become more, and what is the user's own can be ended. */
static gboolean
has_menu (const SovRow *row)
{
  return row->ref != NULL &&
         (row->event == SOV_EVENT_ENTRY || row->subject == SOV_SUBJECT_TASK || row->event == SOV_EVENT_IDEA);
}

/* Made when it is asked for: most lines only pass by. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer data)
{
  SovHistoryRow *self = data;
  SovRow *row = self->row;
  g_autoptr (GMenu) menu = g_menu_new ();

  /* What was read for another line must not be done to this one. */
  if (row == NULL || !has_menu (row))
    {
      gtk_menu_button_set_menu_model (button, NULL);
      return;
    }

  if (row->event == SOV_EVENT_ENTRY)
    fill_entry_menu (menu, row);
  else if (row->subject == SOV_SUBJECT_TASK)
    fill_task_menu (menu, row);
  else
    fill_idea_menu (menu, row);
  add_of_ref (menu, row, _ ("_Remove"), "history.remove");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* What was agreed or done stands first, what was said of it under it; where
 * only words came, they are all there is. A deal is named by its link. */
static void
show_words (SovHistoryRow *self)
{
  SovRow *row = self->row;
  g_autofree char *amount = sov_history_words_amount (row);

  if (row->event == SOV_EVENT_DEAL_MADE && self->with_deal)
    {
      set_text (self->text_label, NULL);
      set_text (self->about_label, row->detail);
      return;
    }

  if (row->title != NULL || amount != NULL)
    {
      set_text (self->text_label, row->title != NULL ? row->title : amount);
      set_text (self->about_label, row->detail);
    }
  else
    {
      set_text (self->text_label, row->detail);
      set_text (self->about_label, NULL);
    }
}

static void
set_spoken (SovHistoryRow *self,
            char *spoken)
{
  g_free (self->spoken);
  self->spoken = spoken;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPOKEN]);
}

static char *
describe (SovHistoryRow *self)
{
  g_autofree char *what = sov_history_words_describe (self->row);

  if (!self->with_party || self->row->party_name == NULL)
    return g_steal_pointer (&what);

  return g_strdup_printf ("%s · %s", self->row->party_name, what);
}

static void
row_loaded_cb (SovHistoryRow *self)
{
  SovRow *row = self->row;
  g_autofree char *what = NULL;
  g_autofree char *clock = NULL;

  if (!row->loaded)
    return;

  what = describe (self);
  clock = sov_format_clock (row->at);
  gtk_image_set_from_icon_name (self->icon, find_icon (row));
  gtk_label_set_text (self->what_label, what);
  gtk_label_set_text (self->clock_label, clock);
  show_words (self);
  set_spoken (self, sov_spoken_join (what, gtk_label_get_text (self->text_label)));
  sov_spoken_name_menu (self->menu_button, what);
  show_deal (self);
  show_complaint (self);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), has_menu (row));
  show_files (self);
}

static void
remove_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  SovHistoryRow *self = SOV_HISTORY_ROW (widget);
  SovAction *action = sov_action_new (SOV_ACTION_REMOVE, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_OF, g_variant_get_string (parameter, NULL));
  sov_perform_one (widget, self->store, _ ("Entry removed"), action, NULL, NULL);
}

/* Nothing that was asked for one row comes to another. */
static void
let_go (SovHistoryRow *self)
{
  if (self->row != NULL)
    g_signal_handlers_disconnect_by_func (self->row, row_loaded_cb, self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->row);
  self->n_files_shown = 0;
}

static void
sov_history_row_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  switch ((SovHistoryRowProperty) prop_id)
    {
    case PROP_SPOKEN:
      g_value_set_string (value, SOV_HISTORY_ROW (object)->spoken);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_history_row_dispose (GObject *object)
{
  SovHistoryRow *self = SOV_HISTORY_ROW (object);

  let_go (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_HISTORY_ROW);
  g_clear_object (&self->thumbnails);
  g_clear_object (&self->store);
  g_clear_pointer (&self->spoken, g_free);

  G_OBJECT_CLASS (sov_history_row_parent_class)->dispose (object);
}

static void
sov_history_row_class_init (SovHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_history_row_dispose;
  G_OBJECT_CLASS (klass)->get_property = sov_history_row_get_property;

  properties[PROP_SPOKEN] =
      g_param_spec_string ("spoken", NULL, NULL, NULL,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "history.remove", "s", remove_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SovHistoryRow, icon);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryRow, what_label);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryRow, clock_label);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryRow, about_label);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryRow, files_box);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryRow, deal_button);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryRow, deal_label);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryRow, complaint_button);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryRow, menu_button);
}

static void
sov_history_row_init (SovHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, self, NULL);
}

GtkWidget *
sov_history_row_new (SovStore *store,
                     SovThumbnails *thumbnails,
                     gboolean with_deal,
                     gboolean with_party)
{
  SovHistoryRow *self = g_object_new (SOV_TYPE_HISTORY_ROW, NULL);

  self->store = g_object_ref (store);
  self->thumbnails = g_object_ref (thumbnails);
  self->with_deal = with_deal;
  self->with_party = with_party;

  return GTK_WIDGET (self);
}

void
sov_history_row_set_row (SovHistoryRow *self,
                         SovRow *row)
{
  g_return_if_fail (SOV_IS_HISTORY_ROW (self));

  let_go (self);
  drop_files (self);
  if (row == NULL)
    return;

  self->row = g_object_ref (row);
  self->cancellable = g_cancellable_new ();
  g_signal_connect_object (row, "notify::loaded", G_CALLBACK (row_loaded_cb), self, G_CONNECT_SWAPPED);
  row_loaded_cb (self);
}

SovRow *
sov_history_row_get_row (SovHistoryRow *self)
{
  g_return_val_if_fail (SOV_IS_HISTORY_ROW (self), NULL);

  return self->row;
}

gboolean
sov_history_row_open_menu (SovHistoryRow *self)
{
  g_return_val_if_fail (SOV_IS_HISTORY_ROW (self), FALSE);

  if (self->row == NULL || !gtk_widget_get_visible (GTK_WIDGET (self->menu_button)))
    return FALSE;

  gtk_menu_button_popup (self->menu_button);

  return TRUE;
}

gboolean
sov_history_row_activate (SovHistoryRow *self)
{
  GtkWidget *leads[] = { GTK_WIDGET (self->complaint_button), GTK_WIDGET (self->deal_button) };

  if (sov_history_row_open_menu (self))
    return TRUE;

  for (guint i = 0; self->row != NULL && i < G_N_ELEMENTS (leads); i++)
    if (gtk_widget_get_visible (leads[i]))
      return gtk_widget_activate (leads[i]);

  return FALSE;
}

/* The row that @widget is, is in, or holds. */
static SovHistoryRow *
find_row (GtkWidget *widget)
{
  GtkWidget *around = gtk_widget_get_ancestor (widget, SOV_TYPE_HISTORY_ROW);
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (around != NULL)
    return SOV_HISTORY_ROW (around);

  return SOV_IS_HISTORY_ROW (child) ? SOV_HISTORY_ROW (child) : NULL;
}

SovHistoryRow *
sov_history_row_find_focused (GtkWidget *list)
{
  GtkRoot *root = gtk_widget_get_root (list);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, list) ? find_row (focus) : NULL;
}

static gboolean
menu_key_cb (GtkWidget *list,
             GVariant *arguments,
             gpointer data)
{
  SovHistoryRow *row = sov_history_row_find_focused (list);

  return row != NULL && sov_history_row_open_menu (row);
}

void
sov_history_row_add_menu_keys (GtkWidget *list)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                                                          gtk_callback_action_new (menu_key_cb, NULL, NULL)));
  gtk_widget_add_controller (list, keys);
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-praise-dialog.h"

#include <glib/gi18n.h>

#include "exchange/sov-complaint-script.h"
#include "model/sov-enum-types.h"
#include "model/sov-time.h"
#include "ui/common/sov-deal-choice.h"
#include "ui/common/sov-discard.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-party-picker.h"
#include "ui/common/sov-perform.h"
#include "ui/common/sov-save-key.h"
#include "ui/common/sov-wording-view.h"
#include "ui/complaints/sov-case-context.h"

/* Owns the form of praise: who, in which words, and whether others may read
 * them. The thanks is a text to copy; nothing is sent. */

/* More than these nobody picks from a list. */
#define MAX_DEALS 200

struct _SovPraiseDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  GCancellable *cancellable;
  SovParty *party;  /* nullable */
  gint64 deal_id;   /* 0 for none */
  gint64 at;        /* when it was said */
  char *entry_ref;  /* the contact it came in; nullable */
  char *my_name;    /* nullable */
  GPtrArray *deals; /* SovRow; position 0 of the row is none */
  gboolean filled;

  GtkWidget *save_button;
  AdwActionRow *party_row;
  GtkTextView *words;
  AdwComboRow *channel;
  AdwSwitchRow *public;
  AdwComboRow *deal;
  AdwComboRow *permission;
  GtkWidget *thanks_group;
  SovWordingView *thanks;
};

G_DEFINE_FINAL_TYPE (SovPraiseDialog, sov_praise_dialog, ADW_TYPE_DIALOG)

static void
update (SovPraiseDialog *self)
{
  g_autofree char *words = sov_case_dup_typed (GTK_WIDGET (self->words));

  gtk_widget_set_sensitive (self->save_button, self->party != NULL && words != NULL);
}

static void
edited_cb (SovPraiseDialog *self)
{
  if (!self->filled)
    return;

  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  update (self);
}

/* What was said before everybody asks for no permission in the thanks. */
static void
compose (SovPraiseDialog *self)
{
  SovScript script = { .kind = SOV_SCRIPT_PRAISE_THANKS, .now = sov_time_now (), .time = SOV_NO_TIME, .my_name = self->my_name };
  g_autofree char *first_name = NULL;
  g_autofree char *text = NULL;
  const SovPerson *person;

  gtk_widget_set_visible (self->thanks_group, self->party != NULL);
  if (self->party == NULL)
    return;

  person = self->party->persons->len > 0 ? self->party->persons->pdata[0] : NULL;
  first_name = sov_party_pick_first_name (self->party->kind, self->party->name, person != NULL ? person->name : NULL);
  script.first_name = first_name;
  script.language = self->party->language;
  script.formal = self->party->formal;
  script.public = adw_switch_row_get_active (self->public);
  script.own_texts = self->party->own_texts;
  text = sov_script_compose (&script);
  sov_wording_view_set_language (self->thanks, self->party->language);
  sov_wording_view_set_text (self->thanks, text);
}

static void
public_cb (SovPraiseDialog *self)
{
  compose (self);
  edited_cb (self);
}

/* The thanks asks for permission, unless everybody has read the words already. */
static void
copy_cb (SovPraiseDialog *self)
{
  g_autofree char *text = sov_wording_view_dup_text (self->thanks);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  sov_toast (GTK_WIDGET (self), _ ("Copied"));
  if (adw_combo_row_get_selected (self->permission) == 0 && !adw_switch_row_get_active (self->public))
    adw_combo_row_set_selected (self->permission, SOV_PERMISSION_ASKED);
}

/* Saving */

static SovAction *
make_praise (SovPraiseDialog *self)
{
  SovAction *action = sov_action_new (SOV_ACTION_PRAISE, self->at);
  g_autofree char *words = sov_case_dup_typed (GTK_WIDGET (self->words));
  g_autofree char *ref = sov_action_make_ref ();
  guint deal = adw_combo_row_get_selected (self->deal);
  guint permission = adw_combo_row_get_selected (self->permission);

  sov_action_set_text (action, SOV_FIELD_ID, ref);
  sov_action_set_text (action, SOV_FIELD_PARTY, self->party->ref);
  sov_action_set_text (action, SOV_FIELD_WORDS, words);
  sov_action_set_number (action, SOV_FIELD_CHANNEL, adw_combo_row_get_selected (self->channel) + 1);
  sov_action_set_number (action, SOV_FIELD_PUBLIC, adw_switch_row_get_active (self->public));
  sov_action_set_text (action, SOV_FIELD_FROM_ENTRY, self->entry_ref);
  if (deal > 0 && deal <= self->deals->len)
    sov_action_set_text (action, SOV_FIELD_DEAL, ((SovRow *) self->deals->pdata[deal - 1])->ref);
  if (permission > 0)
    sov_action_set_number (action, SOV_FIELD_PERMISSION, permission);

  return action;
}

static void
save_cb (SovPraiseDialog *self)
{
  g_autoptr (GPtrArray) actions = NULL;

  if (!gtk_widget_is_sensitive (self->save_button))
    return;

  actions = sov_case_actions_new ();
  g_ptr_array_add (actions, make_praise (self));
  sov_case_save (ADW_DIALOG (self), self->save_button, self->store, _ ("Praise kept"), actions);
}

static void
save_action_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  save_cb (SOV_PRAISE_DIALOG (widget));
}

/* Loading */

static void
deals_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovPraiseDialog) self = data;
  g_autoptr (GPtrArray) rows = sov_store_load_rows_finish (SOV_STORE (source), result, NULL);

  if (rows == NULL || self->store == NULL)
    return;

  g_ptr_array_unref (self->deals);
  self->deals = g_steal_pointer (&rows);
  self->filled = FALSE;
  sov_deal_choice_fill (self->deal, self->deals, self->deal_id);
  gtk_widget_set_visible (GTK_WIDGET (self->deal), self->deals->len > 0);
  self->filled = TRUE;
}

static void
deals_listed_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovPraiseDialog) self = data;
  g_autoptr (GArray) ids = sov_store_list_finish (SOV_STORE (source), result, NULL);

  if (ids != NULL && self->store != NULL)
    sov_store_load_rows_async (self->store, SOV_LIST_DEALS, (const gint64 *) (gpointer) ids->data, MIN (ids->len, MAX_DEALS),
                               self->cancellable, deals_loaded_cb, g_object_ref (self));
}

static void
party_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovPraiseDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovParty) party = sov_store_load_party_finish (SOV_STORE (source), result, &error);

  if (self->store == NULL)
    return;
  if (party == NULL)
    {
      sov_error_show (GTK_WIDGET (self), _ ("The Profile Did Not Open"), error);
      return;
    }

  g_set_object (&self->party, party);
  adw_action_row_set_subtitle (self->party_row, party->name);
  compose (self);
  update (self);
}

static void
load_party (SovPraiseDialog *self,
            gint64 party)
{
  g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_DEALS, NULL, SOV_ORDER_NEWEST, TRUE, party, 0);

  sov_store_load_party_async (self->store, party, self->cancellable, party_loaded_cb, g_object_ref (self));
  sov_store_list_async (self->store, query, self->cancellable, deals_listed_cb, g_object_ref (self));
}

static void
party_picked_cb (gint64 party,
                 const char *ref,
                 const char *name,
                 gpointer data)
{
  load_party (data, party);
}

static void
choose_party_cb (SovPraiseDialog *self)
{
  sov_party_picker_present (GTK_WIDGET (self), self->store, SOV_LIST_PARTIES, _ ("Who Said It"),
                            party_picked_cb, g_object_ref (self), g_object_unref);
}

static void
owner_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovPraiseDialog) self = data;
  g_autoptr (SovAction) owner = sov_store_load_owner_finish (SOV_STORE (source), result, NULL);

  if (owner == NULL || self->store == NULL)
    return;

  g_set_str (&self->my_name, sov_action_get_text (owner, SOV_FIELD_NAME));
  compose (self);
}

/* The contact it came in says what was said, how and when. */
static void
entry_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovPraiseDialog) self = data;
  g_autoptr (GPtrArray) rows = sov_store_load_rows_finish (SOV_STORE (source), result, NULL);
  const SovRow *entry = rows != NULL && rows->len > 0 ? rows->pdata[0] : NULL;

  if (entry == NULL || self->store == NULL)
    return;

  self->filled = FALSE;
  self->entry_ref = g_strdup (entry->ref);
  self->at = entry->at;
  if (self->deal_id == 0)
    self->deal_id = entry->deal;
  if (entry->detail != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->words), entry->detail, -1);
  if (entry->channel != 0)
    adw_combo_row_set_selected (self->channel, entry->channel - 1);
  self->filled = TRUE;
  load_party (self, entry->party);
}

/* Setting up */

static void
set_up_choices (SovPraiseDialog *self)
{
  g_autoptr (GListModel) channels = sov_labels_of (SOV_TYPE_CHANNEL);
  g_autoptr (GtkStringList) permissions = gtk_string_list_new (NULL);

  gtk_string_list_append (permissions, C_ ("praise", "Not asked yet"));
  for (SovPermission permission = SOV_PERMISSION_ASKED; permission <= SOV_PERMISSION_NO; permission++)
    gtk_string_list_append (permissions, sov_label_permission (permission));
  adw_combo_row_set_model (self->channel, channels);
  adw_combo_row_set_model (self->permission, G_LIST_MODEL (permissions));
}

void
sov_praise_dialog_present (GtkWidget *parent,
                           SovStore *store,
                           gint64 party,
                           gint64 deal,
                           gint64 entry)
{
  SovPraiseDialog *self = g_object_new (SOV_TYPE_PRAISE_DIALOG, NULL);
  gint64 line = entry != 0 ? sov_store_get_entry_line (entry) : 0;

  self->store = g_object_ref (store);
  self->deal_id = deal;
  sov_store_load_owner_async (store, self->cancellable, owner_loaded_cb, g_object_ref (self));
  if (entry != 0)
    sov_store_load_rows_async (store, SOV_LIST_HISTORY, &line, 1, self->cancellable, entry_loaded_cb, g_object_ref (self));
  else if (party != 0)
    load_party (self, party);
  adw_dialog_present (ADW_DIALOG (self), parent);
  if (entry == 0 && party == 0)
    choose_party_cb (self);
}

static void
sov_praise_dialog_dispose (GObject *object)
{
  SovPraiseDialog *self = SOV_PRAISE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_PRAISE_DIALOG);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->party);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_praise_dialog_parent_class)->dispose (object);
}

static void
sov_praise_dialog_finalize (GObject *object)
{
  SovPraiseDialog *self = SOV_PRAISE_DIALOG (object);

  g_clear_pointer (&self->entry_ref, g_free);
  g_clear_pointer (&self->my_name, g_free);
  g_clear_pointer (&self->deals, g_ptr_array_unref);

  G_OBJECT_CLASS (sov_praise_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-praise-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovPraiseDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, SovPraiseDialog, party_row);
  gtk_widget_class_bind_template_child (widget_class, SovPraiseDialog, words);
  gtk_widget_class_bind_template_child (widget_class, SovPraiseDialog, channel);
  gtk_widget_class_bind_template_child (widget_class, SovPraiseDialog, public);
  gtk_widget_class_bind_template_child (widget_class, SovPraiseDialog, deal);
  gtk_widget_class_bind_template_child (widget_class, SovPraiseDialog, permission);
  gtk_widget_class_bind_template_child (widget_class, SovPraiseDialog, thanks_group);
  gtk_widget_class_bind_template_child (widget_class, SovPraiseDialog, thanks);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, public_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_party_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_praise_dialog_class_init (SovPraiseDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sov_praise_dialog_dispose;
  object_class->finalize = sov_praise_dialog_finalize;

  g_type_ensure (SOV_TYPE_WORDING_VIEW);
  gtk_widget_class_install_action (widget_class, "praise.save", NULL, save_action_cb);
  bind_template (widget_class);
}

static void
sov_praise_dialog_init (SovPraiseDialog *self)
{
  self->at = sov_time_now ();
  self->cancellable = g_cancellable_new ();
  self->deals = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  sov_save_key_add (GTK_WIDGET (self), "praise.save");
  set_up_choices (self);
  gtk_widget_set_visible (self->thanks_group, FALSE);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->words), "changed", G_CALLBACK (edited_cb), self);
  sov_discard_guard (ADW_DIALOG (self));
  self->filled = TRUE;
}

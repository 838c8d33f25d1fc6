/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-entry-dialog-private.h"

#include <glib/gi18n.h>

#include "model/sov-enum-types.h"
#include "model/sov-text.h"
#include "model/sov-time.h"
#include "ui/common/sov-discard.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-party-picker.h"
#include "ui/common/sov-perform.h"
#include "ui/common/sov-save-key.h"

/* Owns the form of an entry, from opening to the last file that is in the
 * vault. What can be chosen is loaded in sov-entry-dialog-load.c. */

G_DEFINE_FINAL_TYPE (SovEntryDialog, sov_entry_dialog, ADW_TYPE_DIALOG)

static char *
dup_text (SovEntryDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* Nothing at all means now; words that are no time are marked in the row. */
static gboolean
has_time (SovEntryDialog *self)
{
  return sov_due_row_get_ms (self->when_row) != SOV_NO_TIME ||
         sov_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->when_row)));
}

static gboolean
can_save (SovEntryDialog *self)
{
  g_autofree char *text = dup_text (self);
  gboolean has_content = !sov_text_is_blank (text) || sov_attachments_group_get_n_files (self->attachments) > 0;

  return self->party_ref != NULL && has_content && has_time (self) && !self->saving;
}

void
sov_entry_dialog_update (SovEntryDialog *self)
{
  gtk_widget_set_sensitive (self->save_button, can_save (self));
}

static void
edited_cb (SovEntryDialog *self)
{
  if (!self->filled)
    return;

  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  sov_entry_dialog_update (self);
}

static SovDirection
get_direction (SovEntryDialog *self)
{
  return (SovDirection) (adw_combo_row_get_selected (self->direction_row) + 1);
}

static void
choice_changed_cb (SovEntryDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->answered_row), get_direction (self) == SOV_DIRECTION_IN);
  edited_cb (self);
}

static int
get_mood (SovEntryDialog *self)
{
  const char *name = adw_toggle_group_get_active_name (self->mood_group);

  return name != NULL ? (int) g_ascii_digit_value (*name) : 0;
}

/* The faces are small: the word for the one that is chosen stands above. */
static void
mood_changed_cb (SovEntryDialog *self)
{
  adw_preferences_group_set_description (self->mood_words, sov_label_mood (get_mood (self)));
  edited_cb (self);
}

static SovRow *
get_deal (SovEntryDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->deal_row);

  return chosen > 0 && chosen <= self->deals->len ? g_ptr_array_index (self->deals, chosen - 1) : NULL;
}

static void
deal_changed_cb (SovEntryDialog *self)
{
  SovRow *deal = get_deal (self);

  if (!self->filled)
    return;

  self->deal = deal != NULL ? deal->id : 0;
  sov_entry_dialog_load_terms (self);
  edited_cb (self);
}

static void
party_picked_cb (gint64 party,
                 const char *ref,
                 const char *name,
                 gpointer data)
{
  sov_entry_dialog_load_party (data, party);
}

static void
choose_party_cb (SovEntryDialog *self)
{
  sov_party_picker_present (GTK_WIDGET (self), self->store, SOV_LIST_PARTIES, _ ("With Whom"),
                            party_picked_cb, g_object_ref (self), g_object_unref);
}

/* Saving */

/* Files alone are an entry too; it has their names for words. */
static void
put_text (SovAction *action,
          SovEntryDialog *self)
{
  g_autofree char *text = dup_text (self);

  sov_action_set_text (action, SOV_FIELD_TEXT, sov_text_is_blank (text) ? _ ("Attachment") : text);
}

static SovAction *
make_action (SovEntryDialog *self)
{
  gint64 at = sov_due_row_get_ms (self->when_row);
  SovAction *action = sov_action_new (SOV_ACTION_ENTRY, at != SOV_NO_TIME ? at : self->now);
  SovRow *deal = get_deal (self);
  guint conflict = adw_combo_row_get_selected (self->conflict_row);

  sov_action_set_text (action, SOV_FIELD_PARTY, self->party_ref);
  sov_action_set_number (action, SOV_FIELD_CHANNEL, adw_combo_row_get_selected (self->channel_row) + 1);
  sov_action_set_number (action, SOV_FIELD_DIRECTION, get_direction (self));
  put_text (action, self);
  if (deal != NULL)
    sov_action_set_text (action, SOV_FIELD_DEAL, deal->ref);
  if (get_direction (self) == SOV_DIRECTION_IN)
    sov_action_set_number (action, SOV_FIELD_ANSWERED, adw_switch_row_get_active (self->answered_row));
  if (get_mood (self) > 0)
    sov_action_set_number (action, SOV_FIELD_MOOD, get_mood (self));
  if (deal != NULL && conflict > 0 && conflict <= self->terms->len)
    sov_action_set_text (action, SOV_FIELD_CONFLICTS_WITH, g_ptr_array_index (self->terms, conflict - 1));

  return action;
}

/* The entry stays as it is; the files that are not in the vault are still in
 * the list, to be tried again. */
static void
attached_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (SovEntryDialog) self = data;
  g_autoptr (GError) error = NULL;

  self->saving = FALSE;
  if (sov_attachments_group_save_finish (SOV_ATTACHMENTS_GROUP (source), result, &error))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  sov_error_show (GTK_WIDGET (self), _ ("A File Was Not Attached"), error);
  sov_entry_dialog_update (self);
}

static void
attach (SovEntryDialog *self)
{
  sov_attachments_group_save_async (self->attachments, self->store, self->saved_entry, attached_cb, g_object_ref (self));
}

static void
saved_cb (const char *const *refs,
          gpointer data)
{
  g_autoptr (SovEntryDialog) self = data;

  if (refs != NULL)
    {
      self->saved_entry = g_strdup (refs[0]);
      attach (self);
      return;
    }

  self->saving = FALSE;
  sov_entry_dialog_update (self);
}

static void
save_cb (SovEntryDialog *self)
{
  if (!can_save (self))
    return;

  self->saving = TRUE;
  sov_entry_dialog_update (self);
  if (self->saved_entry != NULL)
    attach (self);
  else
    sov_perform_one (GTK_WIDGET (self), self->store, _ ("Entry saved"), make_action (self), saved_cb, g_object_ref (self));
}

static void
save_action_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  save_cb (SOV_ENTRY_DIALOG (widget));
}

static void
sov_entry_dialog_dispose (GObject *object)
{
  SovEntryDialog *self = SOV_ENTRY_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_ENTRY_DIALOG);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_entry_dialog_parent_class)->dispose (object);
}

static void
sov_entry_dialog_finalize (GObject *object)
{
  SovEntryDialog *self = SOV_ENTRY_DIALOG (object);

  g_clear_pointer (&self->party_ref, g_free);
  g_clear_pointer (&self->saved_entry, g_free);
  g_clear_pointer (&self->deals, g_ptr_array_unref);
  g_clear_pointer (&self->terms, g_ptr_array_unref);

  G_OBJECT_CLASS (sov_entry_dialog_parent_class)->finalize (object);
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SovEntryDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, SovEntryDialog, party_row);
  gtk_widget_class_bind_template_child (widget_class, SovEntryDialog, channel_row);
  gtk_widget_class_bind_template_child (widget_class, SovEntryDialog, direction_row);
  gtk_widget_class_bind_template_child (widget_class, SovEntryDialog, text_view);
  gtk_widget_class_bind_template_child (widget_class, SovEntryDialog, attachments);
  gtk_widget_class_bind_template_child (widget_class, SovEntryDialog, when_row);
  gtk_widget_class_bind_template_child (widget_class, SovEntryDialog, answered_row);
  gtk_widget_class_bind_template_child (widget_class, SovEntryDialog, mood_words);
  gtk_widget_class_bind_template_child (widget_class, SovEntryDialog, mood_group);
  gtk_widget_class_bind_template_child (widget_class, SovEntryDialog, mood_1);
  gtk_widget_class_bind_template_child (widget_class, SovEntryDialog, mood_2);
  gtk_widget_class_bind_template_child (widget_class, SovEntryDialog, mood_3);
  gtk_widget_class_bind_template_child (widget_class, SovEntryDialog, mood_4);
  gtk_widget_class_bind_template_child (widget_class, SovEntryDialog, mood_5);
  gtk_widget_class_bind_template_child (widget_class, SovEntryDialog, deal_group);
  gtk_widget_class_bind_template_child (widget_class, SovEntryDialog, deal_row);
  gtk_widget_class_bind_template_child (widget_class, SovEntryDialog, conflict_row);
}

static void
sov_entry_dialog_class_init (SovEntryDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sov_entry_dialog_dispose;
  object_class->finalize = sov_entry_dialog_finalize;

  g_type_ensure (SOV_TYPE_ATTACHMENTS_GROUP);
  g_type_ensure (SOV_TYPE_DUE_ROW);
  gtk_widget_class_install_action (widget_class, "entry.save", NULL, save_action_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-entry-dialog.ui");
  bind_rows (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, deal_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, mood_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_party_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
set_up_choices (SovEntryDialog *self)
{
  g_autoptr (GListModel) channels = sov_labels_of (SOV_TYPE_CHANNEL);
  g_autoptr (GListModel) directions = sov_labels_of (SOV_TYPE_DIRECTION);
  AdwToggle *moods[] = { self->mood_1, self->mood_2, self->mood_3, self->mood_4, self->mood_5 };

  adw_combo_row_set_model (self->channel_row, channels);
  adw_combo_row_set_model (self->direction_row, directions);
  for (gsize i = 0; i < G_N_ELEMENTS (moods); i++)
    adw_toggle_set_tooltip (moods[i], sov_label_mood ((int) i + 1));
}

static void
sov_entry_dialog_init (SovEntryDialog *self)
{
  self->now = sov_time_now ();
  self->cancellable = g_cancellable_new ();
  self->deals = g_ptr_array_new_with_free_func (g_object_unref);
  self->terms = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  sov_save_key_add (GTK_WIDGET (self), "entry.save");
  set_up_choices (self);
  sov_due_row_set_up (self->when_row, _ ("When"), _ ("When, if not now"), self->now, TRUE);
  sov_due_row_set_due (self->when_row, self->now, TRUE, NULL);
  sov_attachments_group_accept (self->attachments, GTK_WIDGET (self), self->text_view);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->text_view), "changed", G_CALLBACK (edited_cb), self);
  sov_discard_guard (ADW_DIALOG (self));
}

void
sov_entry_dialog_present (GtkWidget *parent,
                          SovStore *store,
                          gint64 party,
                          gint64 deal)
{
  SovEntryDialog *self = g_object_new (SOV_TYPE_ENTRY_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->deal = deal;
  if (party != 0)
    sov_entry_dialog_load_party (self, party);
  else if (deal != 0)
    sov_entry_dialog_load_customer (self);
  else
    self->filled = TRUE;
  adw_dialog_present (ADW_DIALOG (self), parent);
  if (party == 0 && deal == 0)
    choose_party_cb (self);
}

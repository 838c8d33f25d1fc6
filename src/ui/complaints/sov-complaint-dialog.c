/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-complaint-dialog-private.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-enum-types.h"
#include "model/sov-text.h"
#include "model/sov-time.h"
#include "ui/common/sov-discard.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-party-picker.h"
#include "ui/common/sov-perform.h"
#include "ui/common/sov-save-key.h"

/* Owns the form of a complaint, from opening to the page of what was saved.
 * What can be chosen is loaded in sov-complaint-dialog-load.c. The customer's
 * words are never changed here. */

/* The last way that it can come: nobody told it. */
#define NOTICED_MYSELF SOV_CHANNEL_OTHER

G_DEFINE_FINAL_TYPE (SovComplaintDialog, sov_complaint_dialog, ADW_TYPE_DIALOG)

static char *
dup_words (SovComplaintDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static gboolean
is_noticed_by_me (SovComplaintDialog *self)
{
  return adw_combo_row_get_selected (self->channel_row) == NOTICED_MYSELF;
}

/* Nothing at all means that it was not said; words that are no time are marked
 * in the row. */
static gboolean
is_time_or_empty (SovDueRow *row)
{
  return sov_due_row_get_ms (row) != SOV_NO_TIME || sov_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (row)));
}

static gboolean
can_save (SovComplaintDialog *self)
{
  g_autofree char *words = dup_words (self);

  return self->party_ref != NULL && !sov_text_is_blank (words) && !self->saving &&
         is_time_or_empty (self->told_row) && is_time_or_empty (self->noticed_row);
}

static SovRow *
get_deal (SovComplaintDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->deal_row);

  return chosen > 0 && chosen <= self->deals->len ? g_ptr_array_index (self->deals, chosen - 1) : NULL;
}

/* Not later than now: a day alone runs to its end. */
static gint64
get_arrival (SovComplaintDialog *self)
{
  gint64 told = sov_due_row_get_ms (self->told_row);

  return told != SOV_NO_TIME ? MIN (told, self->now) : self->now;
}

/* What is folded, in one line. */
static char *
dup_summary (SovComplaintDialog *self)
{
  SovRow *deal = get_deal (self);
  gboolean has_clock = sov_due_row_get_has_clock (self->told_row) || sov_due_row_get_ms (self->told_row) == SOV_NO_TIME;
  g_autofree char *when = sov_format_relative (get_arrival (self), has_clock, self->now);
  g_autoptr (GString) text = g_string_new (when);

  if (deal != NULL)
    g_string_append_printf (text, " · %s", deal->title);
  if (!is_noticed_by_me (self))
    g_string_append_printf (text, " · %s", adw_combo_row_get_selected (self->kind_row) == 0 ? _ ("Complaint") : _ ("Disappointment"));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

void
sov_complaint_dialog_update (SovComplaintDialog *self)
{
  g_autofree char *summary = dup_summary (self);

  gtk_widget_set_sensitive (self->save_button, can_save (self));
  adw_expander_row_set_subtitle (self->more_row, summary);
}

void
sov_complaint_dialog_add_words (SovComplaintDialog *self,
                                const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  g_autofree char *clean = sov_text_clean (text, -1);
  g_autofree char *before = dup_words (self);
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  if (!sov_text_is_blank (before))
    gtk_text_buffer_insert (buffer, &end, "\n\n", -1);
  gtk_text_buffer_insert (buffer, &end, clean, -1);
}

static void
edited_cb (SovComplaintDialog *self)
{
  if (!self->filled)
    return;

  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  sov_complaint_dialog_update (self);
}

static void
name_told_row (SovComplaintDialog *self)
{
  if (is_noticed_by_me (self))
    sov_due_row_set_up (self->told_row, _ ("When"), _ ("When, if not now"), self->now, TRUE);
  else
    sov_due_row_set_up (self->told_row, _ ("When it came"), _ ("When it came, if not now"), self->now, TRUE);
}

static void
channel_chosen_cb (SovComplaintDialog *self)
{
  gboolean by_me = is_noticed_by_me (self);

  adw_preferences_group_set_title (self->words_group, by_me ? _ ("What Went Wrong") : _ ("In the Customer’s Own Words"));
  adw_preferences_group_set_description (self->words_group,
                                         by_me ? _ ("Plainly, as you would tell it to the customer.")
                                               : _ ("Just as they were said or written. You can also paste a message, or drop it here."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  by_me ? _ ("What went wrong") : _ ("In the customer’s own words"), -1);
  name_told_row (self);
  gtk_widget_set_visible (GTK_WIDGET (self->noticed_row), !by_me);
  gtk_widget_set_visible (GTK_WIDGET (self->kind_row), !by_me);
  gtk_widget_set_visible (GTK_WIDGET (self->right_row), !by_me);
  self->channel_is_chosen = self->filled;
  edited_cb (self);
}

static void
deal_chosen_cb (SovComplaintDialog *self)
{
  SovRow *deal = get_deal (self);

  if (!self->filled)
    return;

  self->deal = deal != NULL ? deal->id : 0;
  sov_complaint_dialog_load_terms (self);
  edited_cb (self);
}

static void
party_picked_cb (gint64 party,
                 const char *ref,
                 const char *name,
                 gpointer data)
{
  SovComplaintDialog *self = data;

  if (party != self->party)
    self->deal = 0;
  sov_complaint_dialog_load_party (self, party);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

static void
choose_party_cb (SovComplaintDialog *self)
{
  sov_party_picker_present (GTK_WIDGET (self), self->store, SOV_LIST_CUSTOMERS, _ ("Customer"),
                            party_picked_cb, g_object_ref (self), g_object_unref);
}

/* Saving */

static void
put_told (SovAction *action,
          SovComplaintDialog *self)
{
  gint64 noticed = sov_due_row_get_ms (self->noticed_row);

  sov_action_set_number (action, SOV_FIELD_NOTICED_BY, SOV_NOTICED_BY_CUSTOMER);
  sov_action_set_number (action, SOV_FIELD_CHANNEL, adw_combo_row_get_selected (self->channel_row) + 1);
  sov_action_set_number (action, SOV_FIELD_SOFT, adw_combo_row_get_selected (self->kind_row) == 1);
  sov_action_set_number (action, SOV_FIELD_DID_RIGHT, adw_switch_row_get_active (self->right_row));
  if (noticed != SOV_NO_TIME)
    sov_action_set_due (action, SOV_FIELD_NOTICED, noticed, sov_due_row_get_has_clock (self->noticed_row));
}

static SovAction *
make_action (SovComplaintDialog *self)
{
  SovAction *action = sov_action_new (SOV_ACTION_COMPLAINT, get_arrival (self));
  SovRow *deal = get_deal (self);
  guint term = adw_combo_row_get_selected (self->term_row);
  g_autofree char *ref = sov_action_make_ref ();
  g_autofree char *words = dup_words (self);

  sov_action_set_text (action, SOV_FIELD_ID, ref);
  sov_action_set_text (action, SOV_FIELD_PARTY, self->party_ref);
  sov_action_set_text (action, SOV_FIELD_WORDS, words);
  sov_action_set_number (action, SOV_FIELD_PUBLIC, adw_switch_row_get_active (self->public_row));
  if (is_noticed_by_me (self))
    {
      sov_action_set_number (action, SOV_FIELD_NOTICED_BY, SOV_NOTICED_BY_ME);
      sov_action_set_number (action, SOV_FIELD_CHANNEL, SOV_CHANNEL_OTHER);
    }
  else
    put_told (action, self);
  if (self->entry_ref != NULL)
    sov_action_set_text (action, SOV_FIELD_FROM_ENTRY, self->entry_ref);
  if (deal != NULL)
    sov_action_set_text (action, SOV_FIELD_DEAL, deal->ref);
  if (deal != NULL && term > 0 && term <= self->terms->len)
    sov_action_set_text (action, SOV_FIELD_TERM, g_ptr_array_index (self->terms, term - 1));

  return action;
}

/* It is in the vault already: where it cannot be found, only its page is not shown. */
static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (SovComplaintDialog) self = data;
  gint64 id = sov_store_find_finish (SOV_STORE (source), result, NULL);
  g_autoptr (GtkWidget) window = NULL;

  g_set_object (&window, GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  adw_dialog_force_close (ADW_DIALOG (self));
  if (window != NULL && id > 0)
    gtk_widget_activate_action (window, "win.show-complaint", "x", id);
}

static void
saved_cb (const char *const *refs,
          gpointer data)
{
  g_autoptr (SovComplaintDialog) self = data;

  if (refs != NULL && self->store != NULL)
    {
      sov_store_find_async (self->store, SOV_SUBJECT_COMPLAINT, refs[0], NULL, found_cb, g_object_ref (self));
      return;
    }

  self->saving = FALSE;
  sov_complaint_dialog_update (self);
}

static void
save_cb (SovComplaintDialog *self)
{
  if (!can_save (self))
    return;

  self->saving = TRUE;
  sov_complaint_dialog_update (self);
  sov_perform_one (GTK_WIDGET (self), self->store, _ ("Complaint saved"), make_action (self), saved_cb, g_object_ref (self));
}

static void
save_action_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  save_cb (SOV_COMPLAINT_DIALOG (widget));
}

static void
sov_complaint_dialog_dispose (GObject *object)
{
  SovComplaintDialog *self = SOV_COMPLAINT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_COMPLAINT_DIALOG);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_complaint_dialog_parent_class)->dispose (object);
}

static void
sov_complaint_dialog_finalize (GObject *object)
{
  SovComplaintDialog *self = SOV_COMPLAINT_DIALOG (object);

  g_clear_pointer (&self->party_ref, g_free);
  g_clear_pointer (&self->entry_ref, g_free);
  g_clear_pointer (&self->deals, g_ptr_array_unref);
  g_clear_pointer (&self->terms, g_ptr_array_unref);

  G_OBJECT_CLASS (sov_complaint_dialog_parent_class)->finalize (object);
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SovComplaintDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintDialog, again_banner);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintDialog, party_row);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintDialog, channel_row);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintDialog, words_group);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintDialog, text_view);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintDialog, more_row);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintDialog, told_row);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintDialog, noticed_row);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintDialog, deal_row);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintDialog, term_row);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintDialog, public_row);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintDialog, right_row);
}

static void
sov_complaint_dialog_class_init (SovComplaintDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sov_complaint_dialog_dispose;
  object_class->finalize = sov_complaint_dialog_finalize;

  g_type_ensure (SOV_TYPE_DUE_ROW);
  gtk_widget_class_install_action (widget_class, "complaint.save", NULL, save_action_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-complaint-dialog.ui");
  bind_rows (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, channel_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, deal_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_party_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_complaint_dialog_init (SovComplaintDialog *self)
{
  g_autoptr (GListModel) channels = sov_labels_of (SOV_TYPE_CHANNEL);

  self->now = sov_time_now ();
  self->cancellable = g_cancellable_new ();
  self->deals = g_ptr_array_new_with_free_func (g_object_unref);
  self->terms = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  sov_save_key_add (GTK_WIDGET (self), "complaint.save");
  gtk_string_list_append (GTK_STRING_LIST (channels), _ ("I noticed it myself"));
  adw_combo_row_set_model (self->channel_row, channels);
  name_told_row (self);
  sov_due_row_set_up (self->noticed_row, _ ("When the customer noticed it"), _ ("When the customer noticed it"), self->now, TRUE);
  sov_due_row_set_due (self->told_row, self->now, TRUE, NULL);
  sov_complaint_dialog_accept_drops (self);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->text_view), "changed", G_CALLBACK (edited_cb), self);
  sov_discard_guard (ADW_DIALOG (self));
}

void
sov_complaint_dialog_present (GtkWidget *parent,
                              SovStore *store,
                              gint64 party,
                              gint64 deal,
                              gint64 entry)
{
  SovComplaintDialog *self = g_object_new (SOV_TYPE_COMPLAINT_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->deal = deal;
  if (entry != 0)
    sov_complaint_dialog_load_entry (self, entry);
  else if (party != 0)
    sov_complaint_dialog_load_party (self, party);
  else if (deal != 0)
    sov_complaint_dialog_load_customer (self);
  else
    self->filled = TRUE;
  sov_complaint_dialog_update (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
  if (party == 0 && deal == 0 && entry == 0)
    choose_party_cb (self);
}

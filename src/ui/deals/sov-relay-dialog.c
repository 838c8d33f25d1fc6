/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-relay-dialog.h"

#include <glib/gi18n.h>

#include "model/sov-enum-types.h"
#include "model/sov-time.h"
#include "ui/common/sov-discard.h"
#include "ui/common/sov-due-row.h"
#include "ui/common/sov-labels.h"
#include "ui/deals/sov-deal-context.h"

struct _SovRelayDialog
{
  AdwDialog parent_instance;

  SovDealContext *context;
  gint64 term;
  gint64 party;
  SovActionKind kind;

  AdwActionRow *about;
  AdwPreferencesGroup *words_group;
  AdwComboRow *channel;
  SovDueRow *when;
  GtkTextView *words;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (SovRelayDialog, sov_relay_dialog, ADW_TYPE_DIALOG)

static char *
dup_words (SovRelayDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->words);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
words_changed_cb (SovRelayDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

static void
save_cb (SovRelayDialog *self)
{
  SovChannel channel = (SovChannel) (adw_combo_row_get_selected (self->channel) + 1);
  gint64 at = sov_due_row_get_ms (self->when);
  g_autofree char *words = dup_words (self);
  g_autoptr (GPtrArray) actions = sov_deal_actions_new ();
  gboolean refused = self->kind == SOV_ACTION_BLOCKED;
  SovAction *action;

  action = sov_deal_context_relay (self->context, self->kind, self->term, self->party, channel,
                                   refused ? NULL : words, at != SOV_NO_TIME ? at : sov_time_now ());
  if (refused && *words != '\0')
    sov_action_set_text (action, SOV_FIELD_REASON, words);
  g_ptr_array_add (actions, action);

  sov_deal_save (ADW_DIALOG (self), self->save, self->context->store,
                 refused ? _ ("Recorded that they said no") : _ ("Recorded as in writing"), actions);
}

/* The way that the party likes, or the last way. */
static SovChannel
likely_channel (SovRelayDialog *self)
{
  const SovSheetParty *party = sov_sheet_find_party (self->context->sheet, self->party);
  const SovTerm *term = sov_sheet_find_term (self->context->sheet, self->term);
  const SovRelay *sent = sov_term_find_relay (term, self->party, SOV_RELAY_WRITTEN, 0, G_MAXINT64);

  if (sent != NULL && sent->channel != 0)
    return sent->channel;
  if (self->kind == SOV_ACTION_BLOCKED)
    return SOV_CHANNEL_CALL;

  return party->reach_by != 0 && party->reach_by != SOV_CHANNEL_CALL ? party->reach_by : SOV_CHANNEL_SMS;
}

static void
set_up (SovRelayDialog *self)
{
  g_autoptr (GListModel) channels = sov_labels_of (SOV_TYPE_CHANNEL);
  const SovTerm *term = sov_sheet_find_term (self->context->sheet, self->term);
  gboolean refused = self->kind == SOV_ACTION_BLOCKED;
  const char *words = refused ? _ ("What They Said") : _ ("What Was Written, Word for Word");

  adw_dialog_set_title (ADW_DIALOG (self), refused ? _ ("Said No") : _ ("In Writing"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->about), sov_term_get_version (term, self->context->now)->text);
  adw_action_row_set_subtitle (self->about, sov_deal_context_party_name (self->context, self->party));
  adw_preferences_group_set_title (self->words_group, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  adw_combo_row_set_model (self->channel, channels);
  adw_combo_row_set_selected (self->channel, likely_channel (self) - 1);
  sov_due_row_set_up (self->when, _ ("When"), _ ("When, if not now"), self->context->now, TRUE);
  g_signal_connect_object (gtk_text_view_get_buffer (self->words), "changed",
                           G_CALLBACK (words_changed_cb), self, G_CONNECT_SWAPPED);
  sov_discard_guard (ADW_DIALOG (self));
}

typedef struct
{
  gint64 term;
  gint64 party;
  SovActionKind kind;
} Wanted;

static void
present (GtkWidget *parent,
         SovDealContext *context,
         gconstpointer data)
{
  const Wanted *wanted = data;
  SovRelayDialog *self;

  if (!sov_deal_context_has (context, parent, wanted->term, wanted->party))
    return;

  self = g_object_new (SOV_TYPE_RELAY_DIALOG, NULL);
  self->context = sov_deal_context_ref (context);
  self->term = wanted->term;
  self->party = wanted->party;
  self->kind = wanted->kind;
  set_up (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
sov_relay_dialog_present (GtkWidget *parent,
                          SovStore *store,
                          gint64 deal,
                          gint64 term,
                          gint64 party,
                          SovActionKind kind)
{
  Wanted wanted = { term, party, kind };

  sov_deal_context_load (parent, store, deal, present, &wanted, sizeof wanted);
}

static void
sov_relay_dialog_dispose (GObject *object)
{
  SovRelayDialog *self = SOV_RELAY_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_RELAY_DIALOG);
  g_clear_pointer (&self->context, sov_deal_context_unref);

  G_OBJECT_CLASS (sov_relay_dialog_parent_class)->dispose (object);
}

static void
sov_relay_dialog_class_init (SovRelayDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_relay_dialog_dispose;

  g_type_ensure (SOV_TYPE_DUE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-relay-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovRelayDialog, about);
  gtk_widget_class_bind_template_child (widget_class, SovRelayDialog, words_group);
  gtk_widget_class_bind_template_child (widget_class, SovRelayDialog, channel);
  gtk_widget_class_bind_template_child (widget_class, SovRelayDialog, when);
  gtk_widget_class_bind_template_child (widget_class, SovRelayDialog, words);
  gtk_widget_class_bind_template_child (widget_class, SovRelayDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_relay_dialog_init (SovRelayDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

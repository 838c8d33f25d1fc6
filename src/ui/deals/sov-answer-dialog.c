/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-answer-dialog.h"

#include <glib/gi18n.h>

#include "model/sov-answer.h"
#include "model/sov-enum-types.h"
#include "model/sov-text.h"
#include "ui/common/sov-discard.h"
#include "ui/common/sov-due-row.h"
#include "ui/common/sov-labels.h"
#include "ui/deals/sov-answer-row.h"
#include "ui/deals/sov-deal-context.h"

struct _SovAnswerDialog
{
  AdwDialog parent_instance;

  SovDealContext *context;
  gint64 party;
  GArray *offered; /* SovAnswerTerm */
  GPtrArray *rows; /* SovAnswerRow, one an offered term; borrowed */

  GtkLabel *heading;
  GtkTextView *answer;
  AdwPreferencesGroup *terms;
  AdwComboRow *channel;
  SovDueRow *when;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (SovAnswerDialog, sov_answer_dialog, ADW_TYPE_DIALOG)

static char *
dup_answer (SovAnswerDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->answer);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
propose (SovAnswerDialog *self,
         const char *answer)
{
  g_autoptr (GArray) items = sov_answer_read (answer, (const SovAnswerTerm *) (gpointer) self->offered->data,
                                              self->offered->len, self->context->now);

  for (guint i = 0; i < items->len && i < self->rows->len; i++)
    {
      const SovAnswerItem *item = &g_array_index (items, SovAnswerItem, i);
      g_autofree char *words = sov_span_is_empty (item->words) ? NULL : sov_span_dup (item->words, answer);

      sov_answer_row_propose (self->rows->pdata[i], item, words);
    }
}

static void
answer_changed_cb (SovAnswerDialog *self)
{
  g_autofree char *answer = dup_answer (self);
  gboolean blank = sov_text_is_blank (answer);

  propose (self, answer);
  gtk_widget_set_sensitive (self->save, !blank);
  adw_dialog_set_can_close (ADW_DIALOG (self), blank);
}

static void
pasted_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovAnswerDialog) self = data;
  g_autofree char *pasted = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autofree char *clean = sov_text_clean (pasted, -1);

  if (self->answer == NULL || pasted == NULL)
    return;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->answer), clean, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->answer));
}

static void
paste_cb (SovAnswerDialog *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, pasted_cb, g_object_ref (self));
}

/* Saving */

static SovChannel
get_channel (SovAnswerDialog *self)
{
  return (SovChannel) (adw_combo_row_get_selected (self->channel) + 1);
}

static void
add_relay (SovAnswerDialog *self,
           GPtrArray *actions,
           guint at,
           const char *answer,
           gint64 when)
{
  gint64 term = g_array_index (self->offered, SovAnswerTerm, at).id;
  SovAnswerRow *row = self->rows->pdata[at];
  const char *reason = sov_answer_row_get_reason (row);
  SovAction *action;

  switch (sov_answer_row_get_verdict (row))
    {
    case SOV_ANSWER_ACKNOWLEDGED:
      g_ptr_array_add (actions, sov_deal_context_relay (self->context, SOV_ACTION_ACKNOWLEDGED, term, self->party,
                                                        get_channel (self), answer, when));
      break;
    case SOV_ANSWER_BLOCKED:
      action = sov_deal_context_relay (self->context, SOV_ACTION_BLOCKED, term, self->party, get_channel (self), answer, when);
      if (reason != NULL)
        sov_action_set_text (action, SOV_FIELD_REASON, reason);
      g_ptr_array_add (actions, action);
      break;
    case SOV_ANSWER_OPEN:
    case SOV_ANSWER_DEVIATES:
    default:
      break;
    }
}

/* An answer that settles nothing is kept too. */
static SovAction *
entry_action (SovAnswerDialog *self,
              const char *answer,
              gint64 when)
{
  SovAction *action = sov_action_new (SOV_ACTION_ENTRY, when);

  sov_action_set_text (action, SOV_FIELD_PARTY, sov_deal_context_party_ref (self->context, self->party));
  sov_action_set_text (action, SOV_FIELD_DEAL, self->context->sheet->ref);
  sov_action_set_number (action, SOV_FIELD_CHANNEL, get_channel (self));
  sov_action_set_number (action, SOV_FIELD_DIRECTION, SOV_DIRECTION_IN);
  sov_action_set_text (action, SOV_FIELD_TEXT, answer);

  return action;
}

static void
save_cb (SovAnswerDialog *self)
{
  g_autofree char *answer = dup_answer (self);
  g_autoptr (GPtrArray) actions = sov_deal_actions_new ();
  gint64 when = sov_due_row_get_ms (self->when);

  if (when == SOV_NO_TIME)
    when = sov_time_now ();
  for (guint i = 0; i < self->rows->len; i++)
    add_relay (self, actions, i, answer, when);
  if (actions->len == 0)
    g_ptr_array_add (actions, entry_action (self, answer, when));
  sov_deal_save (ADW_DIALOG (self), self->save, self->context->store, _ ("Answer recorded"), actions);
}

/* Setting up */

static void
offer (SovAnswerDialog *self,
       const SovTerm *term)
{
  const SovVersion *version = sov_term_get_version (term, self->context->now);
  SovAnswerTerm offered = {
    .id = term->id,
    .kind = term->kind,
    .text = version->text,
    .due = { .ms = version->due, .from_ms = SOV_NO_TIME, .has_time = version->due_has_clock, .exact = version->due_vague == NULL },
  };
  GtkWidget *row = sov_answer_row_new (version->text);

  g_array_append_val (self->offered, offered);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->terms, row);
}

/* What was sent and waits; what was only told can be answered too. */
static void
list_offered (SovAnswerDialog *self)
{
  static const SovCellState waiting[] = { SOV_CELL_WRITTEN, SOV_CELL_TOLD };
  SovSheet *sheet = self->context->sheet;
  gint64 now = self->context->now;

  for (guint w = 0; w < G_N_ELEMENTS (waiting); w++)
    for (guint i = 0; i < sheet->terms->len; i++)
      {
        const SovTerm *term = sheet->terms->pdata[i];

        if (sov_term_get_state_at (term, now) == SOV_TERM_IN_FORCE &&
            sov_term_get_cell (term, sheet, self->party, now) == waiting[w])
          offer (self, term);
      }
  gtk_widget_set_visible (GTK_WIDGET (self->terms), self->rows->len > 0);
}

/* The way of what was sent last. */
static SovChannel
likely_channel (SovAnswerDialog *self)
{
  const SovSheetParty *party = sov_sheet_find_party (self->context->sheet, self->party);
  GPtrArray *terms = self->context->sheet->terms;
  const SovRelay *newest = NULL;

  for (guint i = 0; i < terms->len; i++)
    {
      const SovRelay *sent = sov_term_find_relay (terms->pdata[i], self->party, SOV_RELAY_WRITTEN, 0, self->context->now);

      if (sent != NULL && sent->channel != 0 && (newest == NULL || sent->at > newest->at))
        newest = sent;
    }
  if (newest != NULL)
    return newest->channel;

  return party->reach_by != 0 ? party->reach_by : SOV_CHANNEL_SMS;
}

static void
set_up (SovAnswerDialog *self)
{
  g_autoptr (GListModel) channels = sov_labels_of (SOV_TYPE_CHANNEL);

  gtk_label_set_text (self->heading, sov_deal_context_party_name (self->context, self->party));
  adw_combo_row_set_model (self->channel, channels);
  adw_combo_row_set_selected (self->channel, likely_channel (self) - 1);
  sov_due_row_set_up (self->when, _ ("When"), _ ("When, if not now"), self->context->now, TRUE);
  list_offered (self);
  g_signal_connect_object (gtk_text_view_get_buffer (self->answer), "changed",
                           G_CALLBACK (answer_changed_cb), self, G_CONNECT_SWAPPED);
  answer_changed_cb (self);
  sov_discard_guard (ADW_DIALOG (self));
}

static void
present (GtkWidget *parent,
         SovDealContext *context,
         gconstpointer data)
{
  gint64 party = *(const gint64 *) data;
  SovAnswerDialog *self;

  if (party == SOV_PARTY_ME || !sov_deal_context_has (context, parent, 0, party))
    return;

  self = g_object_new (SOV_TYPE_ANSWER_DIALOG, NULL);
  self->context = sov_deal_context_ref (context);
  self->party = party;
  set_up (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
sov_answer_dialog_present (GtkWidget *parent,
                           SovStore *store,
                           gint64 deal,
                           gint64 party)
{
  sov_deal_context_load (parent, store, deal, present, &party, sizeof party);
}

static void
sov_answer_dialog_dispose (GObject *object)
{
  SovAnswerDialog *self = SOV_ANSWER_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_ANSWER_DIALOG);
  g_clear_pointer (&self->context, sov_deal_context_unref);

  G_OBJECT_CLASS (sov_answer_dialog_parent_class)->dispose (object);
}

static void
sov_answer_dialog_finalize (GObject *object)
{
  SovAnswerDialog *self = SOV_ANSWER_DIALOG (object);

  g_array_unref (self->offered);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (sov_answer_dialog_parent_class)->finalize (object);
}

static void
sov_answer_dialog_class_init (SovAnswerDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sov_answer_dialog_dispose;
  object_class->finalize = sov_answer_dialog_finalize;

  g_type_ensure (SOV_TYPE_DUE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-answer-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovAnswerDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, SovAnswerDialog, answer);
  gtk_widget_class_bind_template_child (widget_class, SovAnswerDialog, terms);
  gtk_widget_class_bind_template_child (widget_class, SovAnswerDialog, channel);
  gtk_widget_class_bind_template_child (widget_class, SovAnswerDialog, when);
  gtk_widget_class_bind_template_child (widget_class, SovAnswerDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, paste_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_answer_dialog_init (SovAnswerDialog *self)
{
  self->offered = g_array_new (FALSE, FALSE, sizeof (SovAnswerTerm));
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

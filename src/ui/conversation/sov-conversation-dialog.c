/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/conversation/sov-conversation-dialog.h"

#include <glib/gi18n.h>

#include "exchange/sov-conversation.h"
#include "model/sov-time.h"
#include "store/sov-store-conversation.h"
#include "ui/common/sov-due-row.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"
#include "ui/common/sov-recent.h"
#include "ui/conversation/sov-conversation-save.h"

#define TICK_MS 100

/* One line of the list of whose. */
typedef struct
{
  gint64 party;
  gint64 deal;
} Choice;

struct _SovConversationDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  GtkWidget *window;         /* that it was opened in; NULL when that is gone */
  GArray *choices;           /* Choice, as in the list */
  GtkStringList *names;      /* of them */
  GCancellable *counting;    /* nullable */
  GCancellable *cancellable; /* of loading names and of saving */
  int *done;                 /* per mille; an atomic reference counted box */
  guint tick;

  GtkStack *stack;
  GtkWidget *save_button;
  AdwComboRow *whose;
  SovDueRow *first;
  SovDueRow *last;
  AdwToggleGroup *form;
  AdwSwitchRow *originals;
  GtkLabel *count;
  GtkProgressBar *bar;
};

G_DEFINE_FINAL_TYPE (SovConversationDialog, sov_conversation_dialog, ADW_TYPE_DIALOG)

/* How much */

/* FALSE: a day was not understood, or the last is before the first. */
static gboolean
read_span (SovConversationDialog *self,
           SovConversationSpan *span)
{
  guint selected = adw_combo_row_get_selected (self->whose);
  gint64 first = sov_due_row_get_ms (self->first);
  gint64 last = sov_due_row_get_ms (self->last);
  const Choice *choice;

  if (selected >= self->choices->len || (first == SOV_NO_TIME && sov_due_row_get_vague (self->first) != NULL) ||
      (last == SOV_NO_TIME && sov_due_row_get_vague (self->last) != NULL))
    return FALSE;

  choice = &g_array_index (self->choices, Choice, selected);
  sov_conversation_span_init (span, choice->party, choice->deal, first, last);
  span->raw = adw_switch_row_get_active (self->originals);

  return first == SOV_NO_TIME || last == SOV_NO_TIME || span->from < span->before;
}

static void
show_count (SovConversationDialog *self,
            const char *text,
            gboolean any)
{
  gtk_label_set_label (self->count, text);
  gtk_widget_set_sensitive (self->save_button, any);
}

static void
counted_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (SovConversationDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  SovConversationCount count;
  gboolean ok = sov_store_count_conversation_finish (SOV_STORE (source), result, &count, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->stack == NULL)
    return;

  text = ok ? sov_conversation_describe_count (&count) : sov_error_text (error);
  if (ok && count.n_lines == 0)
    show_count (self, _ ("Nothing was written down in that time."), FALSE);
  else
    show_count (self, text, ok);
}

/* What was counted before is out of date: its answer is not wanted. */
static void
count_again (SovConversationDialog *self)
{
  SovConversationSpan span;

  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  if (!read_span (self, &span))
    {
      show_count (self, _ ("Write the days as 1.10.2026, the first one first. An empty field takes everything."), FALSE);
      return;
    }

  self->counting = g_cancellable_new ();
  gtk_widget_set_sensitive (self->save_button, FALSE);
  sov_store_count_conversation_async (self->store, &span, self->counting, counted_cb, g_object_ref (self));
}

static void
chosen_cb (SovConversationDialog *self)
{
  if (self->store != NULL)
    count_again (self);
}

/* Whose */

static void
add_choice (SovConversationDialog *self,
            gint64 party,
            gint64 deal,
            const char *name)
{
  const Choice choice = { party, deal };

  g_array_append_val (self->choices, choice);
  gtk_string_list_append (self->names, name);
}

static void
offer_everybody (SovConversationDialog *self)
{
  add_choice (self, 0, 0, _ ("Everybody"));
  count_again (self);
}

/* Whoever was asked for is not there: everybody's is not offered instead. */
static void
give_up (SovConversationDialog *self,
         const GError *error)
{
  if (self->window == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  adw_dialog_force_close (ADW_DIALOG (self));
  sov_error_show (self->window, _ ("The Conversation Was Not Saved"), error);
}

static void
sheet_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovConversationDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovSheet) sheet = sov_store_load_sheet_finish (SOV_STORE (source), result, &error);

  if (self->stack == NULL)
    return;
  if (sheet == NULL)
    {
      give_up (self, error);
      return;
    }

  add_choice (self, 0, sheet->id, sheet->title);
  for (guint i = 0; i < sheet->parties->len; i++)
    {
      const SovSheetParty *party = sheet->parties->pdata[i];

      add_choice (self, party->id, 0, party->name);
    }
  offer_everybody (self);
}

static void
party_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovConversationDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovParty) party = sov_store_load_party_finish (SOV_STORE (source), result, &error);

  if (self->stack == NULL)
    return;
  if (party == NULL)
    {
      give_up (self, error);
      return;
    }

  add_choice (self, party->id, 0, party->name);
  offer_everybody (self);
}

static void
offer (SovConversationDialog *self,
       gint64 party,
       gint64 deal)
{
  if (deal != 0)
    sov_store_load_sheet_async (self->store, deal, self->cancellable, sheet_loaded_cb, g_object_ref (self));
  else if (party != 0)
    sov_store_load_party_async (self->store, party, self->cancellable, party_loaded_cb, g_object_ref (self));
  else
    offer_everybody (self);
}

/* Saving */

static gboolean
tick_cb (gpointer data)
{
  SovConversationDialog *self = data;
  int done = g_atomic_int_get (self->done);

  if (done == 0)
    gtk_progress_bar_pulse (self->bar);
  else
    gtk_progress_bar_set_fraction (self->bar, done / 1000.0);

  return G_SOURCE_CONTINUE;
}

static void
show_saving (SovConversationDialog *self,
             gboolean saving)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  if (saving)
    self->tick = g_timeout_add (TICK_MS, tick_cb, self);
  gtk_stack_set_visible_child_name (self->stack, saving ? "saving" : "choose");
  gtk_widget_set_visible (self->save_button, !saving);
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (SovConversationDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean saved = sov_conversation_save_finish (SOV_STORE (source), result, &error);

  if (self->stack == NULL || self->window == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (saved)
    {
      sov_toast (self->window, _ ("Conversation saved"));
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  show_saving (self, FALSE);
  sov_error_show (self->window, _ ("The Conversation Was Not Saved"), error);
}

static gboolean
is_pdf (SovConversationDialog *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->form), "pdf") == 0;
}

void
sov_conversation_dialog_save_to (SovConversationDialog *self,
                                 GFile *file)
{
  SovConversationSpan span;

  g_return_if_fail (SOV_IS_CONVERSATION_DIALOG (self) && G_IS_FILE (file));

  if (!read_span (self, &span))
    return;

  g_atomic_int_set (self->done, 0);
  show_saving (self, TRUE);
  sov_conversation_save_async (self->store, &span, is_pdf (self), file, self->done, self->cancellable, saved_cb, g_object_ref (self));
}

static void
place_chosen_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovConversationDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    sov_recent_forget (file);
  if (self->stack == NULL || self->window == NULL)
    return;
  if (file != NULL)
    sov_conversation_dialog_save_to (self, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    sov_error_show (self->window, _ ("The Conversation Was Not Saved"), error);
}

static void
save_cb (SovConversationDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = sov_conversation_name (sov_time_now (), is_pdf (self));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_dialog_set_title (dialog, _ ("Save the Conversation"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, place_chosen_cb, g_object_ref (self));
}

/* Whoever closes it wants no file any more. */
static void
sov_conversation_dialog_closed (AdwDialog *dialog)
{
  SovConversationDialog *self = SOV_CONVERSATION_DIALOG (dialog);

  g_cancellable_cancel (self->counting);
  g_cancellable_cancel (self->cancellable);
}

static void
sov_conversation_dialog_dispose (GObject *object)
{
  SovConversationDialog *self = SOV_CONVERSATION_DIALOG (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_CONVERSATION_DIALOG);
  g_clear_object (&self->names);

  G_OBJECT_CLASS (sov_conversation_dialog_parent_class)->dispose (object);
}

static void
sov_conversation_dialog_finalize (GObject *object)
{
  SovConversationDialog *self = SOV_CONVERSATION_DIALOG (object);

  g_array_unref (self->choices);
  g_atomic_rc_box_release (self->done);

  G_OBJECT_CLASS (sov_conversation_dialog_parent_class)->finalize (object);
}

static void
sov_conversation_dialog_class_init (SovConversationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_conversation_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = sov_conversation_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = sov_conversation_dialog_closed;

  g_type_ensure (SOV_TYPE_DUE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-conversation-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovConversationDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, SovConversationDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, SovConversationDialog, whose);
  gtk_widget_class_bind_template_child (widget_class, SovConversationDialog, first);
  gtk_widget_class_bind_template_child (widget_class, SovConversationDialog, last);
  gtk_widget_class_bind_template_child (widget_class, SovConversationDialog, form);
  gtk_widget_class_bind_template_child (widget_class, SovConversationDialog, originals);
  gtk_widget_class_bind_template_child (widget_class, SovConversationDialog, count);
  gtk_widget_class_bind_template_child (widget_class, SovConversationDialog, bar);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_conversation_dialog_init (SovConversationDialog *self)
{
  gint64 now = sov_time_now ();

  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  self->names = gtk_string_list_new (NULL);
  self->cancellable = g_cancellable_new ();
  self->done = g_atomic_rc_box_new0 (int);
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_model (self->whose, G_LIST_MODEL (self->names));
  sov_due_row_set_up (self->first, _ ("First day"), _ ("First Day (Empty: From the Beginning)"), now, TRUE);
  sov_due_row_set_up (self->last, _ ("Last day"), _ ("Last Day (Empty: Until Now)"), now, TRUE);
  sov_due_row_take_any (self->first);
  sov_due_row_take_any (self->last);
  adw_toggle_group_set_active_name (self->form, "text");
}

SovConversationDialog *
sov_conversation_dialog_present (GtkWidget *parent,
                                 SovStore *store,
                                 gint64 party,
                                 gint64 deal)
{
  SovConversationDialog *self = g_object_new (SOV_TYPE_CONVERSATION_DIALOG, NULL);

  self->store = g_object_ref (store);
  g_set_weak_pointer (&self->window, GTK_WIDGET (gtk_widget_get_root (parent)));
  offer (self, party, deal);
  adw_dialog_present (ADW_DIALOG (self), parent);

  return self;
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tasks/sov-task-dialog.h"

#include <glib/gi18n.h>

#include "model/sov-text.h"
#include "model/sov-time.h"
#include "model/sov-when.h"
#include "store/sov-store-cases.h"
#include "store/sov-store-tasks.h"
#include "ui/common/sov-deal-choice.h"
#include "ui/common/sov-discard.h"
#include "ui/common/sov-due-row.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-party-picker.h"
#include "ui/common/sov-perform.h"
#include "ui/common/sov-save-key.h"

/* Owns the form of a task and of an idea, new or to be changed. The sentence
 * says the day as long as the user has said none. */

/* With what it can be ended by. */
#define EDIT_HEIGHT 580

/* More than these nobody picks from a list. */
#define MAX_DEALS 200

struct _SovTaskDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  GCancellable *cancellable;
  gboolean idea;
  gint64 now;
  gint64 said_at; /* when the words were said that a day is counted from */
  gint64 id;      /* of what is changed; 0: it is new */
  char *ref;      /* the same; nullable */
  char *entry_ref;
  char *party_ref;
  gint64 deal_id;
  GPtrArray *deals;  /* SovRow; position 0 of the row is none */
  guint n_loading;   /* what is still asked for: saved before, it would be left out */
  gboolean filling;  /* what changes now was not typed */
  gboolean due_said; /* the user has said when */

  GtkWidget *save_button;
  AdwPreferencesGroup *what;
  AdwEntryRow *text;
  SovDueRow *due;
  AdwActionRow *party_row;
  AdwComboRow *deal;
  GtkWidget *ending;
  GtkWidget *not_needed;
};

G_DEFINE_FINAL_TYPE (SovTaskDialog, sov_task_dialog, ADW_TYPE_DIALOG)

static void
update_save (SovTaskDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));

  gtk_widget_set_sensitive (self->save_button, self->n_loading == 0 && !sov_text_is_blank (text));
}

static void
edited_cb (SovTaskDialog *self)
{
  if (!self->filling)
    adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  update_save (self);
}

/* To be asked for: a reference that the answer gives to end_loading(). */
static gpointer
begin_loading (SovTaskDialog *self)
{
  self->n_loading++;
  update_save (self);

  return g_object_ref (self);
}

/* Returns whether the dialog is still there. */
static gboolean
end_loading (SovTaskDialog *self)
{
  self->n_loading--;
  if (self->save_button == NULL)
    return FALSE;

  update_save (self);
  return TRUE;
}

/* A day that is over by now is not one to do it on. */
static void
read_due (SovTaskDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));
  gboolean filling = self->filling;
  g_autofree char *words = NULL;
  SovWhen when;

  if (self->idea || self->due_said)
    return;

  self->filling = TRUE;
  if (!sov_when_find (text, self->said_at, &when) || sov_time_local_day (when.due.ms) < sov_time_local_day (self->now))
    {
      sov_due_row_set_due (self->due, SOV_NO_TIME, FALSE, NULL);
    }
  else
    {
      words = !when.due.exact && self->said_at == self->now ? sov_when_dup_words (&when, text) : NULL;
      sov_due_row_set_due (self->due, when.due.ms, when.due.has_time, words);
    }
  self->filling = filling;
}

static void
text_cb (SovTaskDialog *self)
{
  read_due (self);
  edited_cb (self);
}

static void
due_cb (SovTaskDialog *self)
{
  if (!self->filling)
    self->due_said = TRUE;
  edited_cb (self);
}

/* Saving */

static SovActionKind
get_kind (SovTaskDialog *self)
{
  if (self->idea)
    return self->id != 0 ? SOV_ACTION_EDIT_IDEA : SOV_ACTION_IDEA;

  return self->id != 0 ? SOV_ACTION_EDIT_TASK : SOV_ACTION_TASK;
}

static void
put_due (SovTaskDialog *self,
         SovAction *action)
{
  const char *vague = sov_due_row_get_vague (self->due);
  gint64 ms = sov_due_row_get_ms (self->due);

  if (ms != SOV_NO_TIME || self->id != 0)
    sov_action_set_due (action, SOV_FIELD_DUE, ms, sov_due_row_get_has_clock (self->due));
  if (vague != NULL && !self->idea)
    sov_action_set_text (action, SOV_FIELD_DUE_VAGUE, vague);
}

static SovAction *
make_action (SovTaskDialog *self)
{
  SovAction *action = sov_action_new (get_kind (self), sov_time_now ());
  guint deal = adw_combo_row_get_selected (self->deal);
  g_autofree char *ref = sov_action_make_ref ();

  sov_action_set_text (action, self->id != 0 ? SOV_FIELD_OF : SOV_FIELD_ID, self->id != 0 ? self->ref : ref);
  sov_action_set_text (action, SOV_FIELD_TEXT, gtk_editable_get_text (GTK_EDITABLE (self->text)));
  if (self->party_ref != NULL)
    sov_action_set_text (action, SOV_FIELD_PARTY, self->party_ref);
  if (deal > 0 && deal <= self->deals->len)
    sov_action_set_text (action, SOV_FIELD_DEAL, ((SovRow *) self->deals->pdata[deal - 1])->ref);
  else if (self->id != 0 && self->deals->len > 0)
    sov_action_set_text (action, SOV_FIELD_DEAL, "");
  if (self->id == 0)
    sov_action_set_text (action, SOV_FIELD_FROM_ENTRY, self->entry_ref);
  put_due (self, action);

  return action;
}

static void
saved_cb (const char *const *refs,
          gpointer data)
{
  g_autoptr (SovTaskDialog) self = data;

  if (refs != NULL)
    adw_dialog_force_close (ADW_DIALOG (self));
  else if (self->save_button != NULL)
    gtk_widget_set_sensitive (self->save_button, TRUE);
}

static const char *
get_label (SovTaskDialog *self)
{
  if (self->id != 0)
    return self->idea ? _ ("Idea changed") : _ ("Task changed");

  return self->idea ? _ ("Idea kept") : _ ("Task written down");
}

static void
save_cb (SovTaskDialog *self)
{
  if (!gtk_widget_is_sensitive (self->save_button))
    return;

  gtk_widget_set_sensitive (self->save_button, FALSE);
  sov_perform_one (GTK_WIDGET (self), self->store, get_label (self), make_action (self), saved_cb, g_object_ref (self));
}

/* Ending what is there already: it closes as after saving. */
static void
end (SovTaskDialog *self,
     SovActionKind kind,
     SovField field,
     const char *label)
{
  SovAction *action;

  if (self->ref == NULL)
    return;

  action = sov_action_new (kind, sov_time_now ());
  sov_action_set_text (action, field, self->ref);
  sov_perform_one (GTK_WIDGET (self), self->store, label, action, saved_cb, g_object_ref (self));
}

static void
not_needed_cb (SovTaskDialog *self)
{
  end (self, SOV_ACTION_TASK_NOT_NEEDED, SOV_FIELD_TASK, _ ("Task not needed"));
}

static void
remove_cb (SovTaskDialog *self)
{
  end (self, SOV_ACTION_REMOVE, SOV_FIELD_OF, self->idea ? _ ("Idea removed") : _ ("Task removed"));
}

static void
save_action_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  save_cb (SOV_TASK_DIALOG (widget));
}

/* Whom it is about */

static void
deals_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovTaskDialog) self = data;
  g_autoptr (GPtrArray) rows = sov_store_load_rows_finish (SOV_STORE (source), result, NULL);

  if (!end_loading (self) || rows == NULL)
    return;

  g_ptr_array_unref (self->deals);
  self->deals = g_steal_pointer (&rows);
  self->filling = TRUE;
  sov_deal_choice_fill (self->deal, self->deals, self->deal_id);
  gtk_widget_set_visible (GTK_WIDGET (self->deal), self->deals->len > 0);
  self->filling = FALSE;
}

static void
deals_listed_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovTaskDialog) self = data;
  g_autoptr (GArray) ids = sov_store_list_finish (SOV_STORE (source), result, NULL);

  if (end_loading (self) && ids != NULL)
    sov_store_load_rows_async (self->store, SOV_LIST_DEALS, (const gint64 *) (gpointer) ids->data, MIN (ids->len, MAX_DEALS),
                               self->cancellable, deals_loaded_cb, begin_loading (self));
}

static void
party_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovTaskDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovParty) party = sov_store_load_party_finish (SOV_STORE (source), result, &error);

  if (!end_loading (self))
    return;
  if (party == NULL)
    {
      sov_error_show (GTK_WIDGET (self), _ ("The Profile Did Not Open"), error);
      return;
    }

  g_set_str (&self->party_ref, party->ref);
  adw_action_row_set_subtitle (self->party_row, party->name);
}

static void
load_party (SovTaskDialog *self,
            gint64 party)
{
  g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_DEALS, NULL, SOV_ORDER_NEWEST, TRUE, party, 0);

  if (party == 0)
    return;

  sov_store_load_party_async (self->store, party, self->cancellable, party_loaded_cb, begin_loading (self));
  sov_store_list_async (self->store, query, self->cancellable, deals_listed_cb, begin_loading (self));
}

static void
party_picked_cb (gint64 party,
                 const char *ref,
                 const char *name,
                 gpointer data)
{
  SovTaskDialog *self = data;

  self->deal_id = 0;
  load_party (self, party);
  edited_cb (self);
}

static void
choose_party_cb (SovTaskDialog *self)
{
  sov_party_picker_present (GTK_WIDGET (self), self->store, SOV_LIST_PARTIES, _ ("Whom Is It About?"),
                            party_picked_cb, g_object_ref (self), g_object_unref);
}

/* Filling */

static void
fill (SovTaskDialog *self,
      const char *text,
      gint64 party,
      gint64 deal)
{
  g_autofree char *line = g_strdelimit (g_strdup (text != NULL ? text : ""), "\n\t", ' ');

  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->text), g_strstrip (line));
  self->filling = FALSE;
  if (self->deal_id == 0)
    self->deal_id = deal;
  load_party (self, party);
}

static void
entry_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovTaskDialog) self = data;
  g_autoptr (GPtrArray) rows = sov_store_load_rows_finish (SOV_STORE (source), result, NULL);
  const SovRow *entry = rows != NULL && rows->len > 0 ? rows->pdata[0] : NULL;

  if (!end_loading (self) || entry == NULL)
    return;

  self->entry_ref = g_strdup (entry->ref);
  self->said_at = entry->at;
  fill (self, entry->detail, entry->party, entry->deal);
}

/* A deal says whom it is about. */
static void
deal_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  g_autoptr (SovTaskDialog) self = data;
  g_autoptr (GPtrArray) rows = sov_store_load_rows_finish (SOV_STORE (source), result, NULL);

  if (end_loading (self) && rows != NULL && rows->len > 0)
    load_party (self, ((SovRow *) rows->pdata[0])->party);
}

static void
tell (SovTaskDialog *self,
      const GError *error)
{
  if (self->save_button != NULL && error != NULL)
    sov_error_show (GTK_WIDGET (self), _ ("It Did Not Open"), error);
}

static void
task_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  g_autoptr (SovTaskDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovTask) task = sov_store_load_task_finish (SOV_STORE (source), result, &error);

  if (!end_loading (self) || task == NULL)
    {
      tell (self, error);
      return;
    }

  self->ref = g_strdup (task->ref);
  self->due_said = TRUE;
  gtk_widget_set_visible (self->ending, TRUE);
  gtk_widget_set_visible (self->not_needed, task->state == SOV_TASK_OPEN);
  self->filling = TRUE;
  sov_due_row_set_due (self->due, task->due, task->due_has_clock, task->due_vague);
  fill (self, task->text, task->party, task->deal);
}

static void
lessons_loaded_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (SovTaskDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lessons = sov_store_load_lessons_finish (SOV_STORE (source), result, &error);

  if (!end_loading (self) || lessons == NULL)
    {
      tell (self, error);
      return;
    }

  for (guint i = 0; i < lessons->len; i++)
    {
      const SovLesson *idea = lessons->pdata[i];

      if (idea->id != self->id || idea->complaint != 0)
        continue;
      self->ref = g_strdup (idea->ref);
      gtk_widget_set_visible (self->ending, TRUE);
      gtk_widget_set_visible (self->not_needed, FALSE);
      self->filling = TRUE;
      sov_due_row_set_due (self->due, idea->due, FALSE, NULL);
      fill (self, idea->text, idea->party, idea->deal);
    }
}

/* Setting up */

static void
name_fields (SovTaskDialog *self)
{
  adw_dialog_set_title (ADW_DIALOG (self), self->idea ? _ ("Improvement Idea") : _ ("Task"));
  adw_preferences_group_set_description (self->what, self->idea ? _ ("What could be done better. It is kept with what you have learnt.")
                                                                : _ ("For what you do of your own accord. What you promise to somebody is an agreed thing."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->text), self->idea ? _ ("What could be better") : _ ("What I will do"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->party_row), self->idea ? _ ("Whose idea") : C_ ("task", "About"));
  if (self->idea)
    sov_due_row_set_up (self->due, _ ("Done by"), _ ("Done by when"), self->now, FALSE);
  else
    sov_due_row_set_up (self->due, C_ ("task", "When"), _ ("When, if it has a day"), self->now, FALSE);
}

static SovTaskDialog *
dialog_new (SovStore *store,
            gboolean idea,
            gint64 id)
{
  SovTaskDialog *self = g_object_new (SOV_TYPE_TASK_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->idea = idea;
  self->id = id;
  if (id != 0)
    adw_dialog_set_content_height (ADW_DIALOG (self), EDIT_HEIGHT);
  name_fields (self);
  self->filling = FALSE;

  return self;
}

static void
present (SovTaskDialog *self,
         GtkWidget *parent,
         gint64 party,
         gint64 deal,
         gint64 entry)
{
  gint64 line = entry != 0 ? sov_store_get_entry_line (entry) : 0;

  self->deal_id = deal;
  if (entry != 0)
    sov_store_load_rows_async (self->store, SOV_LIST_HISTORY, &line, 1, self->cancellable, entry_loaded_cb, begin_loading (self));
  else if (party == 0 && deal != 0)
    sov_store_load_rows_async (self->store, SOV_LIST_DEALS, &deal, 1, self->cancellable, deal_loaded_cb, begin_loading (self));
  else
    load_party (self, party);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
sov_task_dialog_present (GtkWidget *parent,
                         SovStore *store,
                         gint64 party,
                         gint64 deal,
                         gint64 entry)
{
  present (dialog_new (store, FALSE, 0), parent, party, deal, entry);
}

void
sov_task_dialog_present_idea (GtkWidget *parent,
                              SovStore *store,
                              gint64 party,
                              gint64 deal,
                              gint64 entry)
{
  present (dialog_new (store, TRUE, 0), parent, party, deal, entry);
}

void
sov_task_dialog_edit (GtkWidget *parent,
                      SovStore *store,
                      gint64 task)
{
  SovTaskDialog *self = dialog_new (store, FALSE, task);

  sov_store_load_task_async (store, task, self->cancellable, task_loaded_cb, begin_loading (self));
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
sov_task_dialog_edit_idea (GtkWidget *parent,
                           SovStore *store,
                           gint64 idea)
{
  SovTaskDialog *self = dialog_new (store, TRUE, idea);

  sov_store_load_lessons_async (store, self->cancellable, lessons_loaded_cb, begin_loading (self));
  adw_dialog_present (ADW_DIALOG (self), parent);
}

static void
sov_task_dialog_dispose (GObject *object)
{
  SovTaskDialog *self = SOV_TASK_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_TASK_DIALOG);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_task_dialog_parent_class)->dispose (object);
}

static void
sov_task_dialog_finalize (GObject *object)
{
  SovTaskDialog *self = SOV_TASK_DIALOG (object);

  g_free (self->ref);
  g_free (self->entry_ref);
  g_free (self->party_ref);
  g_ptr_array_unref (self->deals);

  G_OBJECT_CLASS (sov_task_dialog_parent_class)->finalize (object);
}

static void
sov_task_dialog_class_init (SovTaskDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sov_task_dialog_dispose;
  object_class->finalize = sov_task_dialog_finalize;

  g_type_ensure (SOV_TYPE_DUE_ROW);
  gtk_widget_class_install_action (widget_class, "task.save", NULL, save_action_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-task-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovTaskDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, SovTaskDialog, what);
  gtk_widget_class_bind_template_child (widget_class, SovTaskDialog, text);
  gtk_widget_class_bind_template_child (widget_class, SovTaskDialog, due);
  gtk_widget_class_bind_template_child (widget_class, SovTaskDialog, party_row);
  gtk_widget_class_bind_template_child (widget_class, SovTaskDialog, deal);
  gtk_widget_class_bind_template_child (widget_class, SovTaskDialog, ending);
  gtk_widget_class_bind_template_child (widget_class, SovTaskDialog, not_needed);
  gtk_widget_class_bind_template_callback (widget_class, text_cb);
  gtk_widget_class_bind_template_callback (widget_class, due_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_party_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_needed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
sov_task_dialog_init (SovTaskDialog *self)
{
  self->now = sov_time_now ();
  self->said_at = self->now;
  self->filling = TRUE;
  self->cancellable = g_cancellable_new ();
  self->deals = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  sov_save_key_add (GTK_WIDGET (self), "task.save");
  sov_discard_guard (ADW_DIALOG (self));
}

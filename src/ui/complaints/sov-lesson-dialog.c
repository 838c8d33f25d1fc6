/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-lesson-dialog.h"

#include <glib/gi18n.h>

#include "model/sov-text.h"
#include "model/sov-time.h"
#include "ui/common/sov-discard.h"
#include "ui/common/sov-due-row.h"
#include "ui/common/sov-save-key.h"
#include "ui/complaints/sov-case-context.h"

/* Owns the form of a lesson. What was learnt is all it asks for; a day belongs
 * to a change, and a subcontractor to a standing term. */

#define DUE_AFTER_DAYS 14

struct _SovLessonDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  SovCase *of;
  gint64 now;
  GPtrArray *subcontractors; /* SovSheetParty of the case: position 0 of the row is none */
  gboolean filled;

  GtkWidget *save_button;
  GtkTextView *learnt;
  AdwEntryRow *change;
  SovDueRow *due;
  AdwExpanderRow *standing;
  AdwEntryRow *term;
  AdwComboRow *whose;
};

G_DEFINE_FINAL_TYPE (SovLessonDialog, sov_lesson_dialog, ADW_TYPE_DIALOG)

static gboolean
is_standing (SovLessonDialog *self)
{
  return adw_expander_row_get_enable_expansion (self->standing);
}

/* Words that are no day are marked in the row. */
static gboolean
has_due (SovLessonDialog *self)
{
  return sov_due_row_get_ms (self->due) != SOV_NO_TIME || sov_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->due)));
}

static void
update (SovLessonDialog *self)
{
  g_autofree char *learnt = sov_case_dup_typed (GTK_WIDGET (self->learnt));
  g_autofree char *term = sov_case_dup_typed (GTK_WIDGET (self->term));

  gtk_widget_set_sensitive (self->save_button, learnt != NULL && has_due (self) && (!is_standing (self) || term != NULL));
}

static void
edited_cb (SovLessonDialog *self)
{
  if (!self->filled)
    return;

  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  update (self);
}

/* What changes reads like a term more often than not. */
static void
standing_cb (SovLessonDialog *self)
{
  g_autofree char *term = sov_case_dup_typed (GTK_WIDGET (self->term));
  g_autofree char *change = sov_case_dup_typed (GTK_WIDGET (self->change));

  if (is_standing (self) && term == NULL && change != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->term), change);
  if (is_standing (self))
    adw_expander_row_set_expanded (self->standing, TRUE);
  edited_cb (self);
}

static const SovSheetParty *
get_subcontractor (SovLessonDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->whose);

  return chosen > 0 && chosen <= self->subcontractors->len ? self->subcontractors->pdata[chosen - 1] : NULL;
}

static void
put_standing (SovLessonDialog *self,
              SovAction *action)
{
  g_autofree char *term = sov_case_dup_typed (GTK_WIDGET (self->term));
  const SovSheetParty *subcontractor = get_subcontractor (self);

  sov_action_set_text (action, SOV_FIELD_STANDING_TERM, term);
  sov_action_set_text (action, SOV_FIELD_SUBCONTRACTOR, subcontractor != NULL ? subcontractor->ref : "");
}

static SovAction *
make_lesson (SovLessonDialog *self)
{
  SovAction *action = sov_action_new (SOV_ACTION_LESSON, sov_time_now ());
  g_autofree char *learnt = sov_case_dup_typed (GTK_WIDGET (self->learnt));
  g_autofree char *change = sov_case_dup_typed (GTK_WIDGET (self->change));
  g_autofree char *text = change != NULL ? g_strconcat (learnt, "\n", change, NULL) : g_strdup (learnt);
  gint64 due = sov_due_row_get_ms (self->due);

  sov_action_set_text (action, SOV_FIELD_COMPLAINT, self->of->complaint->ref);
  sov_action_set_text (action, SOV_FIELD_TEXT, text);
  if (due != SOV_NO_TIME)
    sov_action_set_due (action, SOV_FIELD_DUE, due, sov_due_row_get_has_clock (self->due));
  if (is_standing (self))
    put_standing (self, action);

  return action;
}

static void
save_cb (SovLessonDialog *self)
{
  g_autoptr (GPtrArray) actions = NULL;

  if (!gtk_widget_is_sensitive (self->save_button))
    return;

  actions = sov_case_actions_new ();
  g_ptr_array_add (actions, make_lesson (self));
  sov_case_save (ADW_DIALOG (self), self->save_button, self->store, _ ("Lesson written down"), actions);
}

static void
save_action_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  save_cb (SOV_LESSON_DIALOG (widget));
}

/* Setting up */

static gboolean
is_doer (SovCase *of,
         gint64 term,
         gint64 party)
{
  const SovTerm *broken = sov_sheet_find_term (of->sheet, term);
  const SovVersion *version = broken != NULL ? broken->versions->pdata[broken->versions->len - 1] : NULL;

  return version != NULL && sov_version_has_doer (version, party);
}

/* At whom it went wrong, else who was to do it, else the only one of the deal;
 * its place in the list, 0 where none is clear. */
static guint
find_whose (SovLessonDialog *self)
{
  const SovCauseFound *cause = self->of->cause;
  gint64 term = cause != NULL ? cause->term : 0;
  guint doer = 0;
  guint n_doers = 0;

  for (guint i = 0; i < self->subcontractors->len; i++)
    {
      const SovSheetParty *party = self->subcontractors->pdata[i];

      if (cause != NULL && cause->party == party->id)
        return i + 1;
      if (!is_doer (self->of, term, party->id))
        continue;
      doer = i + 1;
      n_doers++;
    }

  if (n_doers == 1)
    return doer;
  return self->subcontractors->len == 1 ? 1 : 0;
}

static void
list_subcontractors (SovLessonDialog *self)
{
  SovSheet *sheet = self->of->sheet;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Anybody: it reminds me"));
  for (guint i = 0; sheet != NULL && i < sheet->parties->len; i++)
    {
      SovSheetParty *party = sheet->parties->pdata[i];

      if (party->role != SOV_ROLE_SUBCONTRACTOR)
        continue;
      g_ptr_array_add (self->subcontractors, party);
      gtk_string_list_append (names, party->name);
    }
  adw_combo_row_set_model (self->whose, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->whose, find_whose (self));
}

static void
present (GtkWidget *parent,
         SovStore *store,
         SovCase *of,
         gconstpointer data)
{
  SovLessonDialog *self = g_object_new (SOV_TYPE_LESSON_DIALOG, NULL);
  const char *told = sov_case_get_step_text (of, SOV_STEP_TOLD_PREVENTION);

  self->store = g_object_ref (store);
  self->of = g_object_ref (of);
  list_subcontractors (self);
  if (told != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->change), told);
  self->filled = TRUE;
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
sov_lesson_dialog_present (GtkWidget *parent,
                           SovStore *store,
                           gint64 complaint)
{
  sov_case_load (parent, store, complaint, present, NULL, 0);
}

static void
sov_lesson_dialog_dispose (GObject *object)
{
  SovLessonDialog *self = SOV_LESSON_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_LESSON_DIALOG);
  g_clear_pointer (&self->subcontractors, g_ptr_array_unref);
  g_clear_object (&self->of);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_lesson_dialog_parent_class)->dispose (object);
}

static void
sov_lesson_dialog_class_init (SovLessonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_lesson_dialog_dispose;

  g_type_ensure (SOV_TYPE_DUE_ROW);
  gtk_widget_class_install_action (widget_class, "lesson.save", NULL, save_action_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-lesson-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovLessonDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, SovLessonDialog, learnt);
  gtk_widget_class_bind_template_child (widget_class, SovLessonDialog, change);
  gtk_widget_class_bind_template_child (widget_class, SovLessonDialog, due);
  gtk_widget_class_bind_template_child (widget_class, SovLessonDialog, standing);
  gtk_widget_class_bind_template_child (widget_class, SovLessonDialog, term);
  gtk_widget_class_bind_template_child (widget_class, SovLessonDialog, whose);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, standing_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_lesson_dialog_init (SovLessonDialog *self)
{
  self->now = sov_time_now ();
  self->subcontractors = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sov_save_key_add (GTK_WIDGET (self), "lesson.save");
  sov_due_row_set_up (self->due, _ ("Done by"), _ ("Done by when"), self->now, FALSE);
  sov_due_row_set_due (self->due, sov_time_end_of_day (sov_time_add_days (self->now, DUE_AFTER_DAYS)), FALSE, NULL);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->learnt), "changed", G_CALLBACK (edited_cb), self);
  sov_discard_guard (ADW_DIALOG (self));
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-contact-dialog.h"

#include <glib/gi18n.h>

#include "exchange/sov-complaint-script.h"
#include "exchange/sov-format.h"
#include "model/sov-enum-types.h"
#include "model/sov-time.h"
#include "ui/common/sov-due-row.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-mood-group.h"
#include "ui/common/sov-perform.h"

static const SovStepKind TICKS[] = {
  SOV_STEP_THANKED,
  SOV_STEP_LISTENED,
  SOV_STEP_APOLOGISED,
  SOV_STEP_EXPLAINED,
};

struct _SovContactDialog
{
  SovCaseDialog parent_instance;

  GtkSwitch *switches[G_N_ELEMENTS (TICKS)]; /* NULL where the step was taken */

  AdwNavigationView *views;
  GtkWidget *reached;
  GtkWidget *no_answer;
  GtkWidget *earlier;
  AdwPreferencesGroup *ticks;
  GtkWidget *said;
  SovMoodGroup *mood;
  GtkWidget *next_step;
  SovDueRow *next_due;
  GtkWidget *by;
  AdwComboRow *channel;
  AdwComboRow *direction;
  SovDueRow *when;
  AdwStatusPage *again;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (SovContactDialog, sov_contact_dialog, SOV_TYPE_CASE_DIALOG)

static void
edited_cb (SovContactDialog *self)
{
  sov_case_dialog_edited (SOV_CASE_DIALOG (self));
}

static void
call_cb (SovContactDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.call", "x", sov_case_dialog_get_case (SOV_CASE_DIALOG (self))->complaint->party);
}

static void
reached_cb (SovContactDialog *self)
{
  adw_navigation_view_push_by_tag (self->views, "reached");
}

/* No answer */

static void
again_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovContactDialog) self = data;
  g_autoptr (SovCase) of = sov_store_load_case_finish (SOV_STORE (source), result, NULL);
  gint64 now = sov_time_now ();
  gint64 next = of != NULL ? sov_complaint_get_next_call (of->complaint, now) : SOV_NO_TIME;
  g_autofree char *moment = NULL;
  g_autofree char *title = NULL;

  if (next == SOV_NO_TIME)
    return;

  moment = sov_format_relative (next, TRUE, now);
  /* Translators: a time, as in "Call again today 14:05" */
  title = g_strdup_printf (_ ("Call Again %s"), moment);
  adw_status_page_set_title (self->again, title);
}

static void
tried_cb (const char *const *refs,
          gpointer data)
{
  g_autoptr (SovContactDialog) self = data;

  gtk_widget_set_sensitive (self->no_answer, TRUE);
  if (refs == NULL)
    return;

  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  adw_navigation_view_push_by_tag (self->views, "no-answer");
  sov_store_load_case_async (sov_case_dialog_get_store (SOV_CASE_DIALOG (self)),
                             sov_case_dialog_get_case (SOV_CASE_DIALOG (self))->complaint->id,
                             NULL, again_loaded_cb, g_object_ref (self));
}

static void
no_answer_cb (SovContactDialog *self)
{
  SovCaseDialog *dialog = SOV_CASE_DIALOG (self);
  g_autoptr (GPtrArray) actions = sov_case_actions_new ();

  sov_case_add_step (sov_case_dialog_get_case (dialog), actions, SOV_STEP_TRIED_CALL, NULL, sov_time_now ());
  gtk_widget_set_sensitive (self->no_answer, FALSE);
  sov_perform (GTK_WIDGET (self), sov_case_dialog_get_store (dialog), _ ("Tried to call"), actions, tried_cb, g_object_ref (self));
}

static void
write_cb (SovContactDialog *self)
{
  gint64 id = sov_case_dialog_get_case (SOV_CASE_DIALOG (self))->complaint->id;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.complaint-text", "(xi)", id, (int) SOV_SCRIPT_NO_ANSWER);
  adw_dialog_close (ADW_DIALOG (self));
}

/* Reached */

static gint64
get_when (SovContactDialog *self)
{
  gint64 now = sov_time_now ();
  gint64 when = sov_due_row_get_ms (self->when);

  return when != SOV_NO_TIME ? MIN (when, now) : now;
}

static void
add_contact (SovContactDialog *self,
             SovCase *of,
             GPtrArray *actions,
             gint64 at)
{
  g_autofree char *said = sov_case_dup_typed (self->said);
  int mood = sov_mood_group_get_mood (self->mood);
  SovAction *entry;

  entry = sov_case_add_entry (of, actions, (SovChannel) (adw_combo_row_get_selected (self->channel) + 1),
                              (SovDirection) (adw_combo_row_get_selected (self->direction) + 1),
                              said != NULL ? said : _ ("We talked about the complaint."), at);
  sov_action_set_number (entry, SOV_FIELD_ANSWERED, TRUE);
  if (mood > 0)
    sov_action_set_number (entry, SOV_FIELD_MOOD, mood);
}

/* What was agreed next is the step's text; without it, what was said is. */
static void
add_contacted (SovContactDialog *self,
               SovCase *of,
               GPtrArray *actions,
               gint64 at)
{
  g_autofree char *next_step = sov_case_dup_typed (self->next_step);
  g_autofree char *said = sov_case_dup_typed (self->said);
  g_autofree char *by = sov_case_dup_typed (self->by);
  gint64 due = sov_due_row_get_ms (self->next_due);
  SovAction *step;

  if (next_step == NULL && due != SOV_NO_TIME && said == NULL)
    next_step = g_strdup (_ ("We are in contact again."));
  step = sov_case_add_step (of, actions, SOV_STEP_CONTACTED, next_step != NULL ? next_step : said, at);
  sov_action_set_number (step, SOV_FIELD_CHANNEL, adw_combo_row_get_selected (self->channel) + 1);
  if (by != NULL)
    sov_action_set_text (step, SOV_FIELD_BY, by);
  if (due != SOV_NO_TIME)
    sov_action_set_due (step, SOV_FIELD_DUE, due, sov_due_row_get_has_clock (self->next_due));
}

static void
save_cb (SovContactDialog *self)
{
  SovCase *of = sov_case_dialog_get_case (SOV_CASE_DIALOG (self));
  GPtrArray *actions = sov_case_actions_new ();
  gint64 at = get_when (self);

  add_contact (self, of, actions, at);
  add_contacted (self, of, actions, at);
  for (gsize i = 0; i < G_N_ELEMENTS (TICKS); i++)
    if (self->switches[i] != NULL && gtk_switch_get_active (self->switches[i]))
      sov_case_add_step (of, actions, TICKS[i], NULL, at);
  sov_case_dialog_save (SOV_CASE_DIALOG (self), self->save, _ ("Contact written down"), actions);
}

/* Setting up */

static void
add_tick (SovContactDialog *self,
          gsize index)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sov_label_step (TICKS[index]));
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (self->ticks, row);
  self->switches[index] = GTK_SWITCH (toggle);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
}

static void
set_up (SovCaseDialog *dialog,
        gint64 now)
{
  SovContactDialog *self = SOV_CONTACT_DIALOG (dialog);
  SovCase *of = sov_case_dialog_get_case (dialog);
  g_autoptr (GListModel) channels = sov_labels_of (SOV_TYPE_CHANNEL);
  g_autoptr (GListModel) directions = sov_labels_of (SOV_TYPE_DIRECTION);
  guint n_ticks = 0;

  adw_combo_row_set_model (self->channel, channels);
  adw_combo_row_set_model (self->direction, directions);
  adw_combo_row_set_selected (self->direction, SOV_DIRECTION_OUT - 1);
  sov_due_row_set_up (self->next_due, _ ("When"), _ ("When"), now, FALSE);
  sov_due_row_set_up (self->when, _ ("When it was"), _ ("When it was, if not now"), now, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->by), of->first_name != NULL ? of->first_name : "");
  for (gsize i = 0; i < G_N_ELEMENTS (TICKS); i++)
    if (sov_complaint_find_step (of->complaint, TICKS[i], now) == NULL)
      {
        add_tick (self, i);
        n_ticks++;
      }
  gtk_widget_set_visible (GTK_WIDGET (self->ticks), n_ticks > 0);
  gtk_widget_set_visible (self->earlier, of->phone != NULL);
}

static void
sov_contact_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_CONTACT_DIALOG);

  G_OBJECT_CLASS (sov_contact_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-contact-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovContactDialog, views);
  gtk_widget_class_bind_template_child (widget_class, SovContactDialog, reached);
  gtk_widget_class_bind_template_child (widget_class, SovContactDialog, no_answer);
  gtk_widget_class_bind_template_child (widget_class, SovContactDialog, earlier);
  gtk_widget_class_bind_template_child (widget_class, SovContactDialog, ticks);
  gtk_widget_class_bind_template_child (widget_class, SovContactDialog, said);
  gtk_widget_class_bind_template_child (widget_class, SovContactDialog, mood);
  gtk_widget_class_bind_template_child (widget_class, SovContactDialog, next_step);
  gtk_widget_class_bind_template_child (widget_class, SovContactDialog, next_due);
  gtk_widget_class_bind_template_child (widget_class, SovContactDialog, by);
  gtk_widget_class_bind_template_child (widget_class, SovContactDialog, channel);
  gtk_widget_class_bind_template_child (widget_class, SovContactDialog, direction);
  gtk_widget_class_bind_template_child (widget_class, SovContactDialog, when);
  gtk_widget_class_bind_template_child (widget_class, SovContactDialog, again);
  gtk_widget_class_bind_template_child (widget_class, SovContactDialog, save);
}

static void
sov_contact_dialog_class_init (SovContactDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_contact_dialog_dispose;
  SOV_CASE_DIALOG_CLASS (klass)->set_up = set_up;

  g_type_ensure (SOV_TYPE_DUE_ROW);
  g_type_ensure (SOV_TYPE_MOOD_GROUP);
  bind_template (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, call_cb);
  gtk_widget_class_bind_template_callback (widget_class, reached_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_answer_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_contact_dialog_init (SovContactDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sov_contact_dialog_present (GtkWidget *parent,
                            SovStore *store,
                            gint64 complaint)
{
  sov_case_dialog_present (parent, store, complaint, SOV_TYPE_CONTACT_DIALOG);
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-follow-up-dialog.h"

#include <glib/gi18n.h>

#include "exchange/sov-case-script.h"
#include "exchange/sov-format.h"
#include "model/sov-enum-types.h"
#include "model/sov-time.h"
#include "ui/common/sov-discard.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-perform.h"
#include "ui/common/sov-save-key.h"
#include "ui/common/sov-wording-view.h"
#include "ui/complaints/sov-case-context.h"

/* Owns the form of a follow-up: all that was answered is written in one piece.
 * It sends nothing. */

struct _SovFollowUpDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  SovCase *of;
  gint64 now;
  gboolean filled;

  GtkWidget *save_button;
  AdwPreferencesGroup *script_group;
  SovWordingView *script;
  GtkTextView *words;
  AdwComboRow *channel;
  AdwPreferencesGroup *mood_words;
  AdwToggleGroup *mood;
  AdwToggle *mood_1;
  AdwToggle *mood_2;
  AdwToggle *mood_3;
  AdwToggle *mood_4;
  AdwToggle *mood_5;
  AdwToggleGroup *handling;
  AdwComboRow *outcome;
  AdwEntryRow *spread;
  AdwPreferencesGroup *next;
};

G_DEFINE_FINAL_TYPE (SovFollowUpDialog, sov_follow_up_dialog, ADW_TYPE_DIALOG)

static int
get_score (AdwToggleGroup *group)
{
  const char *name = adw_toggle_group_get_active_name (group);

  return name != NULL ? (int) g_ascii_digit_value (*name) : 0;
}

/* While it is open, nothing has come of it yet. */
static gboolean
is_closed (SovFollowUpDialog *self)
{
  return !sov_complaint_is_open (self->of->complaint, self->now);
}

/* 0 while it is open. */
static SovOutcome
get_outcome (SovFollowUpDialog *self)
{
  return is_closed (self) ? (SovOutcome) (adw_combo_row_get_selected (self->outcome) + 1) : 0;
}

static SovChannel
get_channel (SovFollowUpDialog *self)
{
  return (SovChannel) (adw_combo_row_get_selected (self->channel) + 1);
}

/* When the customer is asked again, if it is as the form says now. */
static gint64
find_next_day (SovFollowUpDialog *self)
{
  g_autoptr (SovComplaint) then = sov_complaint_new ();
  const GArray *steps = self->of->complaint->steps;
  SovAttention what;
  SovStep *step;
  gint64 day;

  then->at = self->of->complaint->at;
  for (guint i = 0; i < steps->len; i++)
    {
      const SovStep *taken = &g_array_index (steps, SovStep, i);

      sov_complaint_add_step (then, taken->did, taken->at)->outcome = taken->outcome;
    }
  step = sov_complaint_add_step (then, SOV_STEP_FOLLOWED_UP, self->now);
  step->outcome = get_outcome (self);

  what = sov_complaint_get_attention (then, self->now, &day);
  return what == SOV_ATTENTION_FOLLOW_UP || what == SOV_ATTENTION_ASK_REFERRAL ? day : SOV_NO_TIME;
}

static void
show_next (SovFollowUpDialog *self)
{
  gint64 day = find_next_day (self);
  g_autofree char *when = sov_format_day (day);
  g_autofree char *text = NULL;

  if (day == SOV_NO_TIME)
    text = g_strdup (_ ("After this nothing more is asked. You can let it go."));
  else if (get_outcome (self) == SOV_OUTCOME_WON_BACK)
    /* Translators: a day */
    text = g_strdup_printf (_ ("The next time is a good one to ask to be recommended: %s."), when);
  else
    /* Translators: a day */
    text = g_strdup_printf (_ ("The next time to ask: %s."), when);
  adw_preferences_group_set_description (self->next, text);
}

static gboolean
says_anything (SovFollowUpDialog *self)
{
  g_autofree char *words = sov_case_dup_typed (GTK_WIDGET (self->words));
  g_autofree char *spread = sov_case_dup_typed (GTK_WIDGET (self->spread));

  if (words != NULL || get_score (self->mood) > 0 || get_score (self->handling) > 0)
    return TRUE;
  if (g_strcmp0 (spread, self->of->spread) != 0)
    return TRUE;

  return is_closed (self) && get_outcome (self) != sov_complaint_get_outcome (self->of->complaint, self->now);
}

static void
update (SovFollowUpDialog *self)
{
  gtk_widget_set_sensitive (self->save_button, says_anything (self));
  show_next (self);
}

static void
edited_cb (SovFollowUpDialog *self)
{
  if (!self->filled)
    return;

  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  update (self);
}

/* The faces are small: the word for the one that is chosen stands above. */
static void
scored_cb (SovFollowUpDialog *self)
{
  adw_preferences_group_set_description (self->mood_words, sov_label_mood (get_score (self->mood)));
  edited_cb (self);
}

static void
copy_cb (SovFollowUpDialog *self)
{
  g_autofree char *text = sov_wording_view_dup_text (self->script);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  sov_toast (GTK_WIDGET (self), _ ("Copied"));
}

/* Saving */

static void
add_entry (SovFollowUpDialog *self,
           GPtrArray *actions,
           const char *words)
{
  SovAction *entry;

  entry = sov_case_add_entry (self->of, actions, get_channel (self), SOV_DIRECTION_OUT,
                              words != NULL ? words : _ ("Asked how things are now"), self->now);
  if (get_score (self->mood) > 0)
    sov_action_set_number (entry, SOV_FIELD_MOOD, get_score (self->mood));
}

static void
add_step (SovFollowUpDialog *self,
          GPtrArray *actions,
          const char *words)
{
  SovAction *step = sov_case_add_step (self->of, actions, SOV_STEP_FOLLOWED_UP, words, self->now);

  sov_action_set_number (step, SOV_FIELD_CHANNEL, get_channel (self));
  if (get_outcome (self) != 0)
    sov_action_set_number (step, SOV_FIELD_OUTCOME, get_outcome (self));
}

static void
add_answer (SovFollowUpDialog *self,
            GPtrArray *actions)
{
  SovAction *answer = sov_action_new (SOV_ACTION_ANSWER, self->now);

  sov_action_set_text (answer, SOV_FIELD_PARTY, self->of->party_ref);
  sov_action_set_text (answer, SOV_FIELD_COMPLAINT, self->of->complaint->ref);
  if (self->of->deal_ref != NULL)
    sov_action_set_text (answer, SOV_FIELD_DEAL, self->of->deal_ref);
  sov_action_set_number (answer, SOV_FIELD_QUESTION, SOV_QUESTION_HANDLING);
  sov_action_set_number (answer, SOV_FIELD_SCORE, get_score (self->handling));
  g_ptr_array_add (actions, answer);
}

static void
add_spread (SovFollowUpDialog *self,
            GPtrArray *actions,
            const char *spread)
{
  SovAction *edit = sov_action_new (SOV_ACTION_EDIT_COMPLAINT, self->now);

  sov_action_set_text (edit, SOV_FIELD_OF, self->of->complaint->ref);
  sov_action_set_text (edit, SOV_FIELD_SPREAD, spread != NULL ? spread : "");
  g_ptr_array_add (actions, edit);
}

static void
save_cb (SovFollowUpDialog *self)
{
  g_autoptr (GPtrArray) actions = NULL;
  g_autofree char *words = NULL;
  g_autofree char *spread = NULL;

  if (!gtk_widget_is_sensitive (self->save_button))
    return;

  actions = sov_case_actions_new ();
  words = sov_case_dup_typed (GTK_WIDGET (self->words));
  spread = sov_case_dup_typed (GTK_WIDGET (self->spread));
  self->now = sov_time_now ();
  add_entry (self, actions, words);
  add_step (self, actions, words);
  if (get_score (self->handling) > 0)
    add_answer (self, actions);
  if (g_strcmp0 (spread, self->of->spread) != 0)
    add_spread (self, actions, spread);
  sov_case_save (ADW_DIALOG (self), self->save_button, self->store, _ ("Follow-up written down"), actions);
}

static void
save_action_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  save_cb (SOV_FOLLOW_UP_DIALOG (widget));
}

/* Setting up */

static void
compose (SovFollowUpDialog *self)
{
  gboolean referral = sov_complaint_get_attention (self->of->complaint, self->now, NULL) == SOV_ATTENTION_ASK_REFERRAL;
  SovScriptKind kind = referral ? SOV_SCRIPT_REFERRAL : SOV_SCRIPT_FOLLOW_UP;
  g_autoptr (SovCaseScript) order = sov_case_script_new (self->of, kind, 0, self->now);
  g_autofree char *text = sov_script_compose (&order->script);

  adw_preferences_group_set_title (self->script_group, sov_script_get_title (kind));
  if (referral)
    adw_preferences_group_set_description (self->script_group, _ ("Whoever it brings, write on their page who sent them."));
  sov_wording_view_set_language (self->script, self->of->language);
  sov_wording_view_set_text (self->script, text);
}

static void
set_up_choices (SovFollowUpDialog *self)
{
  g_autoptr (GListModel) channels = sov_labels_of (SOV_TYPE_CHANNEL);
  g_autoptr (GListModel) outcomes = sov_labels_of (SOV_TYPE_OUTCOME);
  AdwToggle *moods[] = { self->mood_1, self->mood_2, self->mood_3, self->mood_4, self->mood_5 };

  adw_combo_row_set_model (self->channel, channels);
  adw_combo_row_set_model (self->outcome, outcomes);
  for (gsize i = 0; i < G_N_ELEMENTS (moods); i++)
    adw_toggle_set_tooltip (moods[i], sov_label_mood ((int) i + 1));
}

static void
fill (SovFollowUpDialog *self)
{
  SovOutcome outcome = sov_complaint_get_outcome (self->of->complaint, self->now);
  SovChannel channel = self->of->reach_by != 0 ? self->of->reach_by : SOV_CHANNEL_CALL;

  adw_combo_row_set_selected (self->channel, channel - 1);
  adw_combo_row_set_selected (self->outcome, outcome != 0 ? outcome - 1 : SOV_OUTCOME_NEUTRAL - 1);
  gtk_widget_set_visible (GTK_WIDGET (self->outcome), is_closed (self));
  gtk_editable_set_text (GTK_EDITABLE (self->spread), self->of->spread != NULL ? self->of->spread : "");
  compose (self);
  self->filled = TRUE;
  update (self);
}

static void
present (GtkWidget *parent,
         SovStore *store,
         SovCase *of,
         gconstpointer data)
{
  SovFollowUpDialog *self = g_object_new (SOV_TYPE_FOLLOW_UP_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->of = g_object_ref (of);
  fill (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
sov_follow_up_dialog_present (GtkWidget *parent,
                              SovStore *store,
                              gint64 complaint)
{
  sov_case_load (parent, store, complaint, present, NULL, 0);
}

static void
sov_follow_up_dialog_dispose (GObject *object)
{
  SovFollowUpDialog *self = SOV_FOLLOW_UP_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_FOLLOW_UP_DIALOG);
  g_clear_object (&self->of);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_follow_up_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-follow-up-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovFollowUpDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, SovFollowUpDialog, script_group);
  gtk_widget_class_bind_template_child (widget_class, SovFollowUpDialog, script);
  gtk_widget_class_bind_template_child (widget_class, SovFollowUpDialog, words);
  gtk_widget_class_bind_template_child (widget_class, SovFollowUpDialog, channel);
  gtk_widget_class_bind_template_child (widget_class, SovFollowUpDialog, mood_words);
  gtk_widget_class_bind_template_child (widget_class, SovFollowUpDialog, mood);
  gtk_widget_class_bind_template_child (widget_class, SovFollowUpDialog, mood_1);
  gtk_widget_class_bind_template_child (widget_class, SovFollowUpDialog, mood_2);
  gtk_widget_class_bind_template_child (widget_class, SovFollowUpDialog, mood_3);
  gtk_widget_class_bind_template_child (widget_class, SovFollowUpDialog, mood_4);
  gtk_widget_class_bind_template_child (widget_class, SovFollowUpDialog, mood_5);
  gtk_widget_class_bind_template_child (widget_class, SovFollowUpDialog, handling);
  gtk_widget_class_bind_template_child (widget_class, SovFollowUpDialog, outcome);
  gtk_widget_class_bind_template_child (widget_class, SovFollowUpDialog, spread);
  gtk_widget_class_bind_template_child (widget_class, SovFollowUpDialog, next);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, scored_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_follow_up_dialog_class_init (SovFollowUpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_follow_up_dialog_dispose;

  g_type_ensure (SOV_TYPE_WORDING_VIEW);
  gtk_widget_class_install_action (widget_class, "follow-up.save", NULL, save_action_cb);
  bind_template (widget_class);
}

static void
sov_follow_up_dialog_init (SovFollowUpDialog *self)
{
  self->now = sov_time_now ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sov_save_key_add (GTK_WIDGET (self), "follow-up.save");
  set_up_choices (self);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->words), "changed", G_CALLBACK (edited_cb), self);
  sov_discard_guard (ADW_DIALOG (self));
}

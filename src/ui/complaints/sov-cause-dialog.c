/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-cause-dialog.h"

#include <glib/gi18n.h>

#include "exchange/sov-case-script.h"
#include "model/sov-time.h"
#include "ui/common/sov-discard.h"
#include "ui/common/sov-labels.h"
#include "ui/complaints/sov-case-context.h"
#include "ui/complaints/sov-gap-row.h"

/* More of them than this only hide the likely ones. */
#define MOST_GAPS 6

struct _SovCauseDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  SovCase *of;
  GtkWidget *parent;  /* weak */
  GPtrArray *rows;    /* SovGapRow, borrowed */
  GPtrArray *parties; /* SovSheetParty, borrowed from the case */
  GVariant *open;     /* the cell to be shown once the dialog is gone; nullable */
  gboolean filling;
  gboolean notifies;

  AdwPreferencesGroup *gaps;
  AdwComboRow *cause;
  AdwComboRow *party;
  GtkWidget *chemistry;
  GtkEditable *note;
  AdwComboRow *whose;
  GtkWidget *notify_group;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (SovCauseDialog, sov_cause_dialog, ADW_TYPE_DIALOG)

/* 0, the first of the list: not chosen. */
static SovCause
get_cause (SovCauseDialog *self)
{
  return (SovCause) adw_combo_row_get_selected (self->cause);
}

static SovWhose
get_whose (SovCauseDialog *self)
{
  return (SovWhose) adw_combo_row_get_selected (self->whose);
}

static const SovGap *
get_gap (SovCauseDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_check_button_get_active (sov_gap_row_get_tick (self->rows->pdata[i])))
      return sov_gap_row_get_gap (self->rows->pdata[i]);

  return NULL;
}

/* It lies with a subcontractor, who is then to be named. */
static gboolean
is_theirs (SovCauseDialog *self)
{
  return get_cause (self) == SOV_CAUSE_SUBCONTRACTOR || get_whose (self) == SOV_WHOSE_SUBCONTRACTOR;
}

static void
show_choice (SovCauseDialog *self)
{
  SovCause cause = get_cause (self);
  gboolean theirs = is_theirs (self);

  gtk_widget_set_visible (self->chemistry, cause == SOV_CAUSE_CHEMISTRY);
  gtk_widget_set_visible (GTK_WIDGET (self->party), theirs && get_gap (self) == NULL && self->parties->len > 1);
  gtk_widget_set_visible (self->notify_group, theirs && self->parties->len > 0);
  gtk_widget_set_sensitive (self->save, cause != 0);
}

static void
changed_cb (SovCauseDialog *self)
{
  if (self->filling)
    return;

  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  show_choice (self);
}

static void
gap_ticked_cb (SovCauseDialog *self)
{
  if (self->filling || get_gap (self) == NULL)
    return;

  self->filling = TRUE;
  adw_combo_row_set_selected (self->cause, SOV_CAUSE_RELAY_GAP);
  self->filling = FALSE;
  changed_cb (self);
}

/* Another cause lets the gap go. */
static void
cause_chosen_cb (SovCauseDialog *self)
{
  if (self->filling)
    return;

  self->filling = TRUE;
  for (guint i = 0; get_cause (self) != SOV_CAUSE_RELAY_GAP && i < self->rows->len; i++)
    gtk_check_button_set_active (sov_gap_row_get_tick (self->rows->pdata[i]), FALSE);
  self->filling = FALSE;
  changed_cb (self);
}

static void
whose_chosen_cb (SovCauseDialog *self)
{
  changed_cb (self);
}

/* Saving */

static SovAction *
cause_action (SovCauseDialog *self)
{
  SovAction *action = sov_action_new (SOV_ACTION_CAUSE, sov_time_now ());
  const SovGap *gap = get_gap (self);
  const SovSheetParty *party = NULL;
  g_autofree char *note = sov_case_dup_typed (GTK_WIDGET (self->note));
  guint chosen = adw_combo_row_get_selected (self->party);

  sov_action_set_text (action, SOV_FIELD_COMPLAINT, self->of->complaint->ref);
  sov_action_set_number (action, SOV_FIELD_CAUSE, get_cause (self));
  if (get_whose (self) != 0)
    sov_action_set_number (action, SOV_FIELD_WHOSE, get_whose (self));
  if (gap != NULL)
    {
      sov_action_set_text (action, SOV_FIELD_TERM, sov_sheet_find_term (self->of->sheet, gap->term)->ref);
      party = sov_sheet_find_party (self->of->sheet, gap->party);
    }
  else if (is_theirs (self) && chosen < self->parties->len)
    party = self->parties->pdata[chosen];
  if (party != NULL)
    sov_action_set_text (action, SOV_FIELD_PARTY, party->ref);
  sov_action_set_text (action, SOV_FIELD_NOTE, note);

  return action;
}

static void
save_cb (SovCauseDialog *self)
{
  g_autoptr (GPtrArray) actions = sov_case_actions_new ();

  g_clear_pointer (&self->open, g_variant_unref);
  g_ptr_array_add (actions, cause_action (self));
  sov_case_save (ADW_DIALOG (self), self->save, self->store, _ ("Cause written down"), actions);
}

static void
notify_cb (SovCauseDialog *self)
{
  if (get_cause (self) == 0)
    adw_combo_row_set_selected (self->cause, SOV_CAUSE_SUBCONTRACTOR);
  self->notifies = TRUE;
  save_cb (self);
}

/* What comes next stands over the page, not over this dialog. */
static void
closed_cb (SovCauseDialog *self)
{
  if (self->parent == NULL)
    return;

  if (self->open != NULL)
    gtk_widget_activate_action_variant (self->parent, "win.show-deal-term", self->open);
  else if (self->notifies)
    gtk_widget_activate_action (self->parent, "win.recourse", "x", self->of->complaint->id);
}

static void
open_cb (SovCauseDialog *self,
         SovGapRow *row)
{
  const SovGap *gap = sov_gap_row_get_gap (row);

  g_clear_pointer (&self->open, g_variant_unref);
  self->open = g_variant_ref_sink (g_variant_new ("(xxx)", self->of->deal, gap->term, gap->party));
  adw_dialog_close (ADW_DIALOG (self));
}

/* Setting up */

static void
add_gap (SovCauseDialog *self,
         const SovGap *gap)
{
  const SovCauseFound *found = self->of->cause;
  GtkWidget *row = sov_gap_row_new (self->of->sheet, gap, self->of->complaint->at);
  GtkCheckButton *tick = sov_gap_row_get_tick (SOV_GAP_ROW (row));

  if (self->rows->len > 0)
    gtk_check_button_set_group (tick, sov_gap_row_get_tick (self->rows->pdata[0]));
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->gaps, row);
  if (found != NULL && found->term == gap->term && found->party == gap->party)
    gtk_check_button_set_active (tick, TRUE);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (gap_ticked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
}

static void
list_gaps (SovCauseDialog *self)
{
  g_autoptr (GArray) gaps = NULL;

  if (self->of->sheet == NULL)
    return;

  gaps = sov_gaps_find (self->of->sheet, self->of->term, self->of->complaint->at);
  for (guint i = 0; i < gaps->len && i < MOST_GAPS; i++)
    add_gap (self, &g_array_index (gaps, SovGap, i));
  gtk_widget_set_visible (GTK_WIDGET (self->gaps), gaps->len > 0);
}

static void
list_parties (SovCauseDialog *self)
{
  const SovCauseFound *found = self->of->cause;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->parties = sov_case_list_subcontractors (self->of);
  for (guint i = 0; i < self->parties->len; i++)
    gtk_string_list_append (names, ((const SovSheetParty *) self->parties->pdata[i])->name);
  adw_combo_row_set_model (self->party, G_LIST_MODEL (names));
  for (guint i = 0; found != NULL && i < self->parties->len; i++)
    if (((const SovSheetParty *) self->parties->pdata[i])->id == found->party)
      adw_combo_row_set_selected (self->party, i);
}

static void
list_causes (SovCauseDialog *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  /* Translators: of the cause of a complaint */
  gtk_string_list_append (words, C_ ("cause", "Not chosen"));
  for (int cause = SOV_CAUSE_RELAY_GAP; cause <= SOV_CAUSE_UNKNOWN; cause++)
    gtk_string_list_append (words, sov_label_cause ((SovCause) cause));
  adw_combo_row_set_model (self->cause, G_LIST_MODEL (words));
}

static void
list_whose (SovCauseDialog *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  /* Translators: of whose fault it was */
  gtk_string_list_append (words, C_ ("whose", "Not said"));
  for (int whose = SOV_WHOSE_ME; whose <= SOV_WHOSE_UNKNOWN; whose++)
    gtk_string_list_append (words, sov_label_whose ((SovWhose) whose));
  adw_combo_row_set_model (self->whose, G_LIST_MODEL (words));
}

static void
fill (SovCauseDialog *self)
{
  const SovCauseFound *found = self->of->cause;

  self->filling = TRUE;
  list_causes (self);
  adw_combo_row_set_selected (self->cause, found != NULL ? (guint) found->cause : 0);
  list_parties (self);
  list_whose (self);
  list_gaps (self);
  adw_combo_row_set_selected (self->whose, found != NULL ? (guint) found->whose : 0);
  if (found != NULL && found->note != NULL)
    gtk_editable_set_text (self->note, found->note);
  self->filling = FALSE;
  show_choice (self);
}

static void
present (GtkWidget *parent,
         SovStore *store,
         SovCase *of,
         gconstpointer data)
{
  SovCauseDialog *self = g_object_new (SOV_TYPE_CAUSE_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->of = g_object_ref (of);
  g_set_weak_pointer (&self->parent, parent);
  fill (self);
  sov_discard_guard (ADW_DIALOG (self));
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
sov_cause_dialog_present (GtkWidget *parent,
                          SovStore *store,
                          gint64 complaint)
{
  sov_case_load (parent, store, complaint, present, NULL, 0);
}

static void
sov_cause_dialog_dispose (GObject *object)
{
  SovCauseDialog *self = SOV_CAUSE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_CAUSE_DIALOG);
  g_clear_weak_pointer (&self->parent);
  g_clear_pointer (&self->open, g_variant_unref);
  g_clear_pointer (&self->parties, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->of);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_cause_dialog_parent_class)->dispose (object);
}

static void
sov_cause_dialog_class_init (SovCauseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_cause_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-cause-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovCauseDialog, gaps);
  gtk_widget_class_bind_template_child (widget_class, SovCauseDialog, cause);
  gtk_widget_class_bind_template_child (widget_class, SovCauseDialog, party);
  gtk_widget_class_bind_template_child (widget_class, SovCauseDialog, chemistry);
  gtk_widget_class_bind_template_child (widget_class, SovCauseDialog, note);
  gtk_widget_class_bind_template_child (widget_class, SovCauseDialog, whose);
  gtk_widget_class_bind_template_child (widget_class, SovCauseDialog, notify_group);
  gtk_widget_class_bind_template_child (widget_class, SovCauseDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, cause_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, whose_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, notify_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_cause_dialog_init (SovCauseDialog *self)
{
  self->filling = TRUE;
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

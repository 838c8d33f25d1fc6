/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-recourse-dialog.h"

#include <glib/gi18n.h>

#include "exchange/sov-case-script.h"
#include "exchange/sov-format.h"
#include "model/sov-enum-types.h"
#include "model/sov-time.h"
#include "ui/common/sov-discard.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-party-picker.h"
#include "ui/complaints/sov-case-context.h"
#include "ui/deals/sov-price-row.h"

/* A notice to the subcontractor is without delay within this. */
#define NOTICE_DAYS 2

typedef struct
{
  gint64 id;
  char *ref;
  char *name;
} Party;

struct _SovRecourseDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  SovCase *of;
  GtkWidget *parent;  /* weak */
  GPtrArray *parties; /* Party */
  GPtrArray *rows;    /* of @standing; borrowed */
  gboolean filling;
  gboolean notices;

  AdwComboRow *party;
  GtkWidget *nobody;
  AdwPreferencesGroup *standing;
  GtkWidget *notice_group;
  GtkWidget *next;
  AdwComboRow *did;
  SovPriceRow *amount;
  GtkEditable *text;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (SovRecourseDialog, sov_recourse_dialog, ADW_TYPE_DIALOG)

static void
party_free (gpointer data)
{
  Party *self = data;

  g_free (self->ref);
  g_free (self->name);
  g_free (self);
}

static const Party *
get_party (SovRecourseDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->party);

  return chosen < self->parties->len ? self->parties->pdata[chosen] : NULL;
}

static SovRecourseStep
get_did (SovRecourseDialog *self)
{
  return (SovRecourseStep) (adw_combo_row_get_selected (self->did) + 1);
}

/* The newest of @did with the chosen party; NULL when there is none. */
static const SovRecourse *
find_recourse (SovRecourseDialog *self,
               SovRecourseStep did)
{
  const Party *party = get_party (self);

  for (guint i = self->of->recourses->len; party != NULL && i > 0; i--)
    {
      const SovRecourse *recourse = self->of->recourses->pdata[i - 1];

      if (recourse->did == did && recourse->party == party->id)
        return recourse;
    }

  return NULL;
}

static gboolean
has_amount (SovRecourseStep did)
{
  return did == SOV_RECOURSE_AGREED || did == SOV_RECOURSE_RECEIVED;
}

/* Showing */

static char *
say_recourse (SovRecourseDialog *self,
              SovRecourseStep did,
              const SovRecourse *recourse)
{
  const SovCauseFound *cause = self->of->cause;
  g_autofree char *when = NULL;
  g_autofree char *money = NULL;

  if (recourse == NULL && did == SOV_RECOURSE_NOTIFIED)
    {
      when = sov_format_day (sov_time_add_days (cause != NULL ? cause->at : self->of->complaint->at, NOTICE_DAYS));
      /* Translators: a day */
      return g_strdup_printf (_ ("Not yet · without delay, best by %s"), when);
    }
  if (recourse == NULL)
    return g_strdup (C_ ("recourse", "Not yet"));

  when = sov_format_time (recourse->at);
  money = sov_format_money (recourse->amount);
  return g_strjoin (" · ", when, *money != '\0' ? money : (recourse->text != NULL ? recourse->text : NULL),
                    *money != '\0' ? recourse->text : NULL, NULL);
}

static void
add_standing (SovRecourseDialog *self,
              SovRecourseStep did)
{
  const SovRecourse *recourse = find_recourse (self, did);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *glyph = gtk_label_new (recourse != NULL ? "✓" : "○");
  g_autofree char *subtitle = say_recourse (self, did, recourse);

  gtk_widget_add_css_class (glyph, "sheet-glyph");
  gtk_accessible_update_state (GTK_ACCESSIBLE (glyph), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sov_label_recourse (did));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), glyph);
  adw_preferences_group_add (self->standing, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_did (SovRecourseDialog *self)
{
  SovRecourseStep did = get_did (self);
  const SovRecourse *agreed = find_recourse (self, SOV_RECOURSE_AGREED);
  gboolean filling = self->filling;

  self->filling = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->amount), has_amount (did));
  sov_price_row_set_label (self->amount, did == SOV_RECOURSE_AGREED ? _ ("Agreed share") : _ ("Received"),
                           did == SOV_RECOURSE_AGREED ? _ ("Agreed share in euros") : _ ("Received, in euros"));
  sov_price_row_set_cents (self->amount, did == SOV_RECOURSE_RECEIVED && agreed != NULL ? agreed->amount : SOV_NO_MONEY);
  self->filling = filling;
}

/* The first step that was not taken yet; the last where all were. */
static SovRecourseStep
find_next (SovRecourseDialog *self)
{
  for (int did = SOV_RECOURSE_RECEIVED; did >= SOV_RECOURSE_NOTIFIED; did--)
    if (find_recourse (self, (SovRecourseStep) did) != NULL)
      return (SovRecourseStep) MIN (did + 1, SOV_RECOURSE_RECEIVED);

  return SOV_RECOURSE_NOTIFIED;
}

static void
show_allowed (SovRecourseDialog *self)
{
  SovRecourseStep did = get_did (self);

  gtk_widget_set_sensitive (self->save, get_party (self) != NULL &&
                                            (!has_amount (did) || (sov_price_row_is_right (self->amount) &&
                                                                   sov_price_row_get_cents (self->amount) != SOV_NO_MONEY)));
}

static void
show_party (SovRecourseDialog *self)
{
  gboolean known = get_party (self) != NULL;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->standing, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (int did = SOV_RECOURSE_NOTIFIED; known && did <= SOV_RECOURSE_RECEIVED; did++)
    add_standing (self, (SovRecourseStep) did);

  self->filling = TRUE;
  adw_combo_row_set_selected (self->did, find_next (self) - 1);
  self->filling = FALSE;
  gtk_widget_set_visible (self->nobody, !known);
  gtk_widget_set_visible (GTK_WIDGET (self->party), known);
  gtk_widget_set_visible (GTK_WIDGET (self->standing), known);
  gtk_widget_set_visible (self->next, known);
  gtk_widget_set_visible (self->notice_group, known && self->of->sheet != NULL && find_recourse (self, SOV_RECOURSE_NOTIFIED) == NULL &&
                                                  sov_sheet_find_party (self->of->sheet, get_party (self)->id) != NULL);
  show_did (self);
  show_allowed (self);
}

/* What the user does */

static void
party_chosen_cb (SovRecourseDialog *self)
{
  if (!self->filling)
    show_party (self);
}

static void
typed_cb (SovRecourseDialog *self)
{
  if (self->filling)
    return;

  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  show_allowed (self);
}

static void
did_chosen_cb (SovRecourseDialog *self)
{
  if (self->filling)
    return;

  show_did (self);
  show_allowed (self);
}

static void
save_cb (SovRecourseDialog *self)
{
  g_autoptr (GPtrArray) actions = sov_case_actions_new ();
  SovAction *action = sov_action_new (SOV_ACTION_RECOURSE, sov_time_now ());
  g_autofree char *text = sov_case_dup_typed (GTK_WIDGET (self->text));
  SovRecourseStep did = get_did (self);

  sov_action_set_text (action, SOV_FIELD_COMPLAINT, self->of->complaint->ref);
  sov_action_set_text (action, SOV_FIELD_PARTY, get_party (self)->ref);
  sov_action_set_number (action, SOV_FIELD_DID, did);
  sov_action_set_text (action, SOV_FIELD_TEXT, text);
  if (has_amount (did))
    sov_action_set_number (action, SOV_FIELD_AMOUNT, sov_price_row_get_cents (self->amount));
  g_ptr_array_add (actions, action);
  sov_case_save (ADW_DIALOG (self), self->save, self->store, _ ("Written down"), actions);
}

static void
notice_cb (SovRecourseDialog *self)
{
  self->notices = TRUE;
  adw_dialog_close (ADW_DIALOG (self));
}

static void
closed_cb (SovRecourseDialog *self)
{
  if (self->notices && self->parent != NULL)
    gtk_widget_activate_action (self->parent, "win.complaint-text", "(xi)", self->of->complaint->id, SOV_SCRIPT_RECOURSE);
}

/* Setting up */

/* Once, however often they come up. */
static void
add_party (SovRecourseDialog *self,
           gint64 id,
           const char *ref,
           const char *name)
{
  Party *party;

  for (guint i = 0; i < self->parties->len; i++)
    if (((const Party *) self->parties->pdata[i])->id == id)
      return;

  party = g_new0 (Party, 1);
  party->id = id;
  party->ref = g_strdup (ref);
  party->name = g_strdup (name);
  g_ptr_array_add (self->parties, party);
}

/* Whoever was chosen as the cause comes first in mind. */
static void
fill_parties (SovRecourseDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gint64 likely = self->of->cause != NULL ? self->of->cause->party : 0;
  guint chosen = 0;

  for (guint i = 0; i < self->parties->len; i++)
    {
      const Party *party = self->parties->pdata[i];

      gtk_string_list_append (names, party->name);
      if (party->id == likely)
        chosen = i;
    }
  self->filling = TRUE;
  adw_combo_row_set_model (self->party, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->party, chosen);
  self->filling = FALSE;
  show_party (self);
}

static void
picked (gint64 party,
        const char *ref,
        const char *name,
        gpointer data)
{
  SovRecourseDialog *self = data;

  add_party (self, party, ref, name);
  fill_parties (self);
}

static void
pick_cb (SovRecourseDialog *self)
{
  sov_party_picker_present (GTK_WIDGET (self), self->store, SOV_LIST_SUBCONTRACTORS, _ ("Choose the Subcontractor"),
                            picked, g_object_ref (self), g_object_unref);
}

static void
present (GtkWidget *parent,
         SovStore *store,
         SovCase *of,
         gconstpointer data)
{
  SovRecourseDialog *self = g_object_new (SOV_TYPE_RECOURSE_DIALOG, NULL);
  g_autoptr (GPtrArray) subcontractors = sov_case_list_subcontractors (of);
  g_autoptr (GListModel) steps = sov_labels_of (SOV_TYPE_RECOURSE_STEP);

  self->store = g_object_ref (store);
  self->of = g_object_ref (of);
  g_set_weak_pointer (&self->parent, parent);
  adw_combo_row_set_model (self->did, steps);
  for (guint i = 0; i < subcontractors->len; i++)
    {
      const SovSheetParty *party = subcontractors->pdata[i];

      add_party (self, party->id, party->ref, party->name);
    }
  for (guint i = 0; i < of->recourses->len; i++)
    {
      const SovRecourse *recourse = of->recourses->pdata[i];

      add_party (self, recourse->party, recourse->party_ref, recourse->party_name);
    }
  fill_parties (self);
  sov_discard_guard (ADW_DIALOG (self));
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
sov_recourse_dialog_present (GtkWidget *parent,
                             SovStore *store,
                             gint64 complaint)
{
  sov_case_load (parent, store, complaint, present, NULL, 0);
}

static void
sov_recourse_dialog_dispose (GObject *object)
{
  SovRecourseDialog *self = SOV_RECOURSE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_RECOURSE_DIALOG);
  g_clear_weak_pointer (&self->parent);
  g_clear_pointer (&self->parties, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->of);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_recourse_dialog_parent_class)->dispose (object);
}

static void
sov_recourse_dialog_class_init (SovRecourseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_recourse_dialog_dispose;

  g_type_ensure (SOV_TYPE_PRICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-recourse-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovRecourseDialog, party);
  gtk_widget_class_bind_template_child (widget_class, SovRecourseDialog, nobody);
  gtk_widget_class_bind_template_child (widget_class, SovRecourseDialog, standing);
  gtk_widget_class_bind_template_child (widget_class, SovRecourseDialog, notice_group);
  gtk_widget_class_bind_template_child (widget_class, SovRecourseDialog, next);
  gtk_widget_class_bind_template_child (widget_class, SovRecourseDialog, did);
  gtk_widget_class_bind_template_child (widget_class, SovRecourseDialog, amount);
  gtk_widget_class_bind_template_child (widget_class, SovRecourseDialog, text);
  gtk_widget_class_bind_template_child (widget_class, SovRecourseDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, party_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, pick_cb);
  gtk_widget_class_bind_template_callback (widget_class, notice_cb);
  gtk_widget_class_bind_template_callback (widget_class, did_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_recourse_dialog_init (SovRecourseDialog *self)
{
  self->filling = TRUE;
  self->parties = g_ptr_array_new_with_free_func (party_free);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-deal-reminders.h"

#include <glib/gi18n.h>

#include "model/sov-text.h"
#include "model/sov-time.h"
#include "store/sov-store-cases.h"
#include "ui/common/sov-fact.h"
#include "ui/common/sov-perform.h"

/* Owns which standing terms without a subcontractor a deal is reminded of. With
 * one, the store agrees them itself. */

struct _SovDealReminders
{
  AdwBin parent_instance;

  SovStore *store;
  SovSheet *sheet;
  GCancellable *cancellable;
  GtkListBox *box;
  GListStore *facts;
};

G_DEFINE_FINAL_TYPE (SovDealReminders, sov_deal_reminders, ADW_TYPE_BIN)

static gboolean
is_agreed (SovSheet *sheet,
           const char *text)
{
  for (guint i = 0; i < sheet->terms->len; i++)
    {
      const SovTerm *term = sheet->terms->pdata[i];

      for (guint v = 0; v < term->versions->len; v++)
        if (g_str_equal (((const SovVersion *) term->versions->pdata[v])->text, text))
          return TRUE;
    }

  return FALSE;
}

/* Where the work is done already, it is too late to be reminded. */
static gboolean
is_due (const SovLesson *lesson,
        SovSheet *sheet)
{
  return lesson->subcontractor == 0 && !sov_text_is_blank (lesson->standing_term) &&
         sheet->state < SOV_DEAL_DELIVERED && sheet->made_at > lesson->at && !is_agreed (sheet, lesson->standing_term);
}

static void
lessons_loaded_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (SovDealReminders) self = data;
  g_autoptr (GPtrArray) lessons = sov_store_load_lessons_finish (SOV_STORE (source), result, NULL);
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_object_unref);

  if (lessons == NULL || self->sheet == NULL)
    return;

  for (guint i = 0; i < lessons->len; i++)
    {
      const SovLesson *lesson = lessons->pdata[i];
      g_autofree char *text = NULL;
      SovFact *fact;

      if (!is_due (lesson, self->sheet))
        continue;
      /* Translators: what the user decided to do from now on */
      text = g_strdup_printf (_ ("You decided: %s"), lesson->standing_term);
      fact = sov_fact_new_warning (SOV_LEVEL_INFO, text);
      sov_fact_add_button (fact, _ ("Add as Agreed Thing"), NULL, "reminders.agree", g_variant_new_string (lesson->standing_term));
      g_ptr_array_add (facts, fact);
    }
  sov_fact_list_update (self->facts, facts);
  gtk_widget_set_visible (GTK_WIDGET (self), facts->len > 0);
}

void
sov_deal_reminders_show (SovDealReminders *self,
                         SovStore *store,
                         SovSheet *sheet)
{
  g_return_if_fail (SOV_IS_DEAL_REMINDERS (self));

  g_set_object (&self->store, store);
  g_clear_pointer (&self->sheet, sov_sheet_unref);
  self->sheet = sov_sheet_ref (sheet);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  sov_store_load_lessons_async (store, self->cancellable, lessons_loaded_cb, g_object_ref (self));
}

/* My own promise to the customer, who is to have it in writing like any other. */
static void
agree_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  SovDealReminders *self = SOV_DEAL_REMINDERS (widget);
  const SovSheetParty *customer = sov_sheet_find_party (self->sheet, self->sheet->customer);
  const char *me[] = { SOV_REF_ME, NULL };
  const char *known_by[] = { customer->ref, NULL };
  g_autofree char *ref = sov_action_make_ref ();
  SovAction *term = sov_action_new (SOV_ACTION_TERM, sov_time_now ());

  sov_action_set_text (term, SOV_FIELD_ID, ref);
  sov_action_set_text (term, SOV_FIELD_DEAL, self->sheet->ref);
  sov_action_set_number (term, SOV_FIELD_KIND, SOV_TERM_OTHER);
  sov_action_set_text (term, SOV_FIELD_TEXT, g_variant_get_string (parameter, NULL));
  sov_action_set_text (term, SOV_FIELD_BY, SOV_REF_ME);
  sov_action_set_text (term, SOV_FIELD_TO, customer->ref);
  sov_action_set_list (term, SOV_FIELD_DOERS, me);
  sov_action_set_list (term, SOV_FIELD_NEEDS_TO_KNOW, known_by);
  sov_perform_one (widget, self->store, _ ("Agreed thing added"), term, NULL, NULL);
}

static void
sov_deal_reminders_dispose (GObject *object)
{
  SovDealReminders *self = SOV_DEAL_REMINDERS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->facts);
  g_clear_pointer (&self->sheet, sov_sheet_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_deal_reminders_parent_class)->dispose (object);
}

static void
sov_deal_reminders_class_init (SovDealRemindersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_deal_reminders_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "reminders.agree", "s", agree_cb);
}

static void
sov_deal_reminders_init (SovDealReminders *self)
{
  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What you decided"), -1);
  self->facts = sov_fact_list_new (self->box);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

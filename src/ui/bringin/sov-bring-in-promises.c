/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/bringin/sov-bring-in-promises.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-time.h"
#include "ui/bringin/sov-bring-in-found.h"

#define MOST 40

enum
{
  PROP_0,
  PROP_N_TICKED,
  N_PROPS
};

/* One that is offered. */
typedef struct
{
  SovBringInFound *found;
  GtkWidget *row;
  GtkCheckButton *tick;
  GtkDropDown *terms; /* of an acknowledgement; nullable */
  GPtrArray *refs;    /* those of @terms; nullable */
} Offer;

struct _SovBringInPromises
{
  AdwPreferencesGroup parent_instance;

  SovImportPlan *plan; /* borrowed while shown */
  GPtrArray *sheets;   /* SovSheet: whose terms may be acknowledged; nullable */
  GCancellable *cancellable;
  GPtrArray *offers;
};

G_DEFINE_FINAL_TYPE (SovBringInPromises, sov_bring_in_promises, ADW_TYPE_PREFERENCES_GROUP)

static GParamSpec *props[N_PROPS];

static void
offer_free (gpointer data)
{
  Offer *offer = data;

  sov_bring_in_found_free (offer->found);
  g_clear_pointer (&offer->refs, g_ptr_array_unref);
  g_free (offer);
}

static void
clear (SovBringInPromises *self)
{
  for (guint i = 0; i < self->offers->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), ((Offer *) self->offers->pdata[i])->row);
  g_ptr_array_set_size (self->offers, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

guint
sov_bring_in_promises_count (SovBringInPromises *self)
{
  guint n = 0;

  for (guint i = 0; i < self->offers->len; i++)
    n += gtk_check_button_get_active (((Offer *) self->offers->pdata[i])->tick);

  return n;
}

gboolean
sov_bring_in_promises_need_deal (SovBringInPromises *self)
{
  for (guint i = 0; i < self->offers->len; i++)
    {
      const Offer *offer = self->offers->pdata[i];

      if (offer->terms == NULL && gtk_check_button_get_active (offer->tick))
        return TRUE;
    }

  return FALSE;
}

static void
ticked_cb (SovBringInPromises *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_TICKED]);
}

static char *
dup_subtitle (SovBringInPromises *self,
              const SovBringInFound *found)
{
  const SovImportItem *item = self->plan->items->pdata[found->item];
  g_autofree char *said = sov_format_day (item->at);
  const char *who = found->who_name != NULL ? found->who_name : _ ("Me");
  g_autofree char *due = NULL;

  if (found->found->has_when && found->found->due.ms != SOV_NO_TIME)
    due = found->found->due.has_time ? sov_format_time (found->found->due.ms) : sov_format_day (found->found->due.ms);

  if (due != NULL)
    /* Translators: who does it, by when, the sentence word for word, the day it was said */
    return g_strdup_printf (_ ("%s, by %s. “%s”, %s"), who, due, found->quote, said);

  /* Translators: who does it, the sentence word for word, the day it was said */
  return g_strdup_printf (_ ("%s. “%s”, %s"), who, found->quote, said);
}

/* Something that may be acknowledged. */
typedef struct
{
  const SovSheet *sheet;
  const SovTerm *term;
} OpenTerm;

static void
add_open_terms (GArray *terms,
                SovSheet *sheet,
                const char *other,
                gint64 at)
{
  gint64 party = -1;

  for (guint i = 0; i < sheet->parties->len; i++)
    {
      const SovSheetParty *candidate = sheet->parties->pdata[i];

      if (g_str_equal (candidate->ref, other))
        party = candidate->id;
    }
  for (guint i = 0; party >= 0 && i < sheet->terms->len; i++)
    {
      SovTerm *term = sheet->terms->pdata[i];
      SovCellState state = sov_term_get_cell (term, sheet, party, at);
      OpenTerm open = { sheet, term };

      if (term->state == SOV_TERM_IN_FORCE && (state == SOV_CELL_TOLD || state == SOV_CELL_WRITTEN))
        g_array_append_val (terms, open);
    }
}

/* What the other side of @found has not taken on yet. */
static GArray *
list_open_terms (SovBringInPromises *self,
                 const SovBringInFound *found)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (OpenTerm));
  const SovImportItem *item = self->plan->items->pdata[found->item];

  for (guint i = 0; self->sheets != NULL && i < self->sheets->len; i++)
    add_open_terms (terms, self->sheets->pdata[i], found->other, item->at);

  return terms;
}

static GtkWidget *
make_chooser (SovBringInPromises *self,
              Offer *offer,
              GArray *terms)
{
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);

  offer->refs = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < terms->len; i++)
    {
      const OpenTerm *open = &g_array_index (terms, OpenTerm, i);
      const SovVersion *version = open->term->versions->pdata[open->term->versions->len - 1];

      if (self->sheets->len > 1)
        gtk_string_list_take (texts, g_strdup_printf ("%s · %s", version->text, open->sheet->title));
      else
        gtk_string_list_append (texts, version->text);
      g_ptr_array_add (offer->refs, g_strdup (open->term->ref));
    }
  offer->terms = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&texts)), NULL));
  gtk_widget_set_valign (GTK_WIDGET (offer->terms), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (offer->terms), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What is acknowledged"), -1);

  return GTK_WIDGET (offer->terms);
}

static void
add_offer (SovBringInPromises *self,
           SovBringInFound *found)
{
  gboolean acknowledges = found->found->type == SOV_FOUND_ACKNOWLEDGEMENT;
  g_autoptr (GArray) terms = acknowledges ? list_open_terms (self, found) : NULL;
  g_autofree char *subtitle = dup_subtitle (self, found);
  const char *title = acknowledges ? _ ("Acknowledged") : found->found->text;
  Offer *offer;

  /* What cannot be said of anything is not offered. */
  if (acknowledges && (terms->len == 0 || found->from_me))
    {
      sov_bring_in_found_free (found);
      return;
    }

  offer = g_new0 (Offer, 1);
  offer->found = found;
  offer->row = adw_action_row_new ();
  offer->tick = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (offer->tick), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (offer->tick), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (offer->tick, "toggled", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (offer->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (offer->row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (offer->row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (offer->row), 5);
  adw_action_row_add_prefix (ADW_ACTION_ROW (offer->row), GTK_WIDGET (offer->tick));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (offer->row), GTK_WIDGET (offer->tick));
  if (acknowledges)
    adw_action_row_add_suffix (ADW_ACTION_ROW (offer->row), make_chooser (self, offer, terms));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), offer->row);
  g_ptr_array_add (self->offers, offer);
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (SovBringInPromises) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = sov_bring_in_find_finish (result, &error);

  if (found == NULL || self->cancellable == NULL || self->plan == NULL)
    return;

  while (found->len > 0)
    add_offer (self, g_ptr_array_steal_index (found, 0));
  gtk_widget_set_visible (GTK_WIDGET (self), self->offers->len > 0);
}

void
sov_bring_in_promises_show (SovBringInPromises *self,
                            SovStore *store,
                            SovImportPlan *plan,
                            GPtrArray *sheets)
{
  g_return_if_fail (SOV_IS_BRING_IN_PROMISES (self));

  clear (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  self->plan = plan;
  if (plan == NULL)
    return;

  self->sheets = sheets != NULL ? g_ptr_array_ref (sheets) : NULL;
  self->cancellable = g_cancellable_new ();
  sov_bring_in_find_async (store, plan, MOST, self->cancellable, found_cb, g_object_ref (self));
  ticked_cb (self);
}

void
sov_bring_in_promises_apply (SovBringInPromises *self,
                             SovImportPlan *plan)
{
  sov_import_plan_clear_ticks (plan);
  for (guint i = 0; i < self->offers->len; i++)
    {
      const Offer *offer = self->offers->pdata[i];
      SovAction *action;

      if (!gtk_check_button_get_active (offer->tick))
        continue;
      if (offer->terms != NULL)
        action = sov_bring_in_found_make_acknowledgement (
            offer->found, plan, offer->refs->pdata[gtk_drop_down_get_selected (offer->terms)]);
      else
        action = sov_bring_in_found_make_term (offer->found, plan);
      sov_import_plan_tick (plan, offer->found->item, action);
    }
}

static void
sov_bring_in_promises_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  SovBringInPromises *self = SOV_BRING_IN_PROMISES (object);

  switch (prop_id)
    {
    case PROP_N_TICKED:
      g_value_set_uint (value, sov_bring_in_promises_count (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_bring_in_promises_dispose (GObject *object)
{
  SovBringInPromises *self = SOV_BRING_IN_PROMISES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  self->plan = NULL;

  G_OBJECT_CLASS (sov_bring_in_promises_parent_class)->dispose (object);
}

static void
sov_bring_in_promises_finalize (GObject *object)
{
  g_ptr_array_unref (SOV_BRING_IN_PROMISES (object)->offers);

  G_OBJECT_CLASS (sov_bring_in_promises_parent_class)->finalize (object);
}

static void
sov_bring_in_promises_class_init (SovBringInPromisesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sov_bring_in_promises_get_property;
  object_class->dispose = sov_bring_in_promises_dispose;
  object_class->finalize = sov_bring_in_promises_finalize;

  props[PROP_N_TICKED] = g_param_spec_uint ("n-ticked", NULL, NULL, 0, G_MAXUINT, 0,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
sov_bring_in_promises_init (SovBringInPromises *self)
{
  self->offers = g_ptr_array_new_with_free_func (offer_free);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

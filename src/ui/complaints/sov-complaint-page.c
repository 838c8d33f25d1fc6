/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-complaint-page.h"

#include <glib/gi18n.h>

#include "model/sov-time.h"
#include "store/sov-store-cases.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"
#include "ui/complaints/sov-case-around.h"
#include "ui/complaints/sov-case-head.h"
#include "ui/complaints/sov-case-now.h"
#include "ui/complaints/sov-case-steps.h"
#include "ui/complaints/sov-complaint-page-actions.h"

/* Owns what is loaded for a complaint's page, anew after every change, and the
 * clock that ticks while it is seen. Its parts show; dialogs write. */

#define TICK_SECONDS 30

struct _SovComplaintPage
{
  AdwNavigationPage parent_instance;

  SovStore *store;
  gint64 id;
  SovCase *of; /* as last loaded; NULL before */
  GCancellable *cancellable;
  guint load_id;
  guint tick_id; /* while mapped */

  GtkStack *states;
  SovCaseHead *head;
  SovCaseNow *next;
  SovCaseSteps *steps;
  SovCaseAround *around;
};

typedef enum
{
  PROP_STORE = 1,
  PROP_COMPLAINT,
} SovComplaintPageProperty;

static GParamSpec *properties[PROP_COMPLAINT + 1];

G_DEFINE_FINAL_TYPE (SovComplaintPage, sov_complaint_page, ADW_TYPE_NAVIGATION_PAGE)

/* Showing */

static void
show (SovComplaintPage *self)
{
  gint64 now = sov_time_now ();

  /* Translators: %s is a customer's name */
  g_autofree char *title = g_strdup_printf (_ ("Complaint: %s"), self->of->party_name);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  sov_case_head_show (self->head, self->of, now);
  sov_case_now_show (self->next, self->store, self->of, now);
  sov_case_steps_show (self->steps, self->of, now);
  sov_case_around_show (self->around, self->of, now);
  sov_complaint_page_update_actions (self, self->of, now);
}

/* What comes next stands at the top: it is brought back into sight when the
 * complaint goes on, but not from under whoever ticks the steps. */
static void
show_top (SovComplaintPage *self)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self->head), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *scrolled = window != NULL ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window)) : NULL;

  if (scrolled != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self->steps)) == NULL)
    gtk_adjustment_set_value (scrolled, gtk_adjustment_get_lower (scrolled));
}

/* Loading */

static void
case_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  g_autoptr (SovComplaintPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovCase) of = sov_store_load_case_finish (SOV_STORE (source), result, &error);
  gboolean first = self->of == NULL;
  gint64 now = sov_time_now ();

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    gtk_stack_set_visible_child_name (self->states, "gone");
  else if (error != NULL)
    {
      g_autofree char *text = sov_error_text (error);

      sov_toast (GTK_WIDGET (self), text);
    }
  else
    {
      gboolean goes_on = !first && sov_complaint_get_state (self->of->complaint, now) != sov_complaint_get_state (of->complaint, now);

      g_set_object (&self->of, of);
      show (self);
      if (goes_on)
        show_top (self);
      gtk_stack_set_visible_child_name (self->states, "case");
      if (first)
        sov_case_now_focus (self->next);
    }
}

/* What was asked before is out of date: its answer is not wanted. */
static void
load (SovComplaintPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  sov_store_load_case_async (self->store, self->id, self->cancellable, case_loaded_cb, g_object_ref (self));
}

static gboolean
load_cb (gpointer data)
{
  SovComplaintPage *self = data;

  self->load_id = 0;
  load (self);

  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (SovComplaintPage *self)
{
  if (self->load_id == 0)
    self->load_id = g_idle_add (load_cb, self);
}

/* The clock */

static gboolean
tick_cb (gpointer data)
{
  SovComplaintPage *self = data;
  gint64 now = sov_time_now ();

  if (self->of != NULL)
    {
      sov_case_head_tick (self->head, now);
      sov_case_now_show (self->next, self->store, self->of, now);
    }

  return G_SOURCE_CONTINUE;
}

static void
sov_complaint_page_map (GtkWidget *widget)
{
  SovComplaintPage *self = SOV_COMPLAINT_PAGE (widget);

  GTK_WIDGET_CLASS (sov_complaint_page_parent_class)->map (widget);
  tick_cb (self);
  self->tick_id = g_timeout_add_seconds (TICK_SECONDS, tick_cb, self);
}

static void
sov_complaint_page_unmap (GtkWidget *widget)
{
  SovComplaintPage *self = SOV_COMPLAINT_PAGE (widget);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  GTK_WIDGET_CLASS (sov_complaint_page_parent_class)->unmap (widget);
}

/* Ticks */

static void
ticked_cb (const char *const *refs,
           gpointer data)
{
  g_autoptr (SovComplaintPage) self = data;

  if (refs == NULL && self->of != NULL)
    sov_case_steps_show (self->steps, self->of, sov_time_now ());
}

static void
take_step (SovComplaintPage *self,
           SovStepKind did,
           gboolean done)
{
  SovAction *action;

  if (self->of == NULL)
    return;

  action = sov_action_new (done ? SOV_ACTION_STEP : SOV_ACTION_UNTICK, sov_time_now ());
  sov_action_set_text (action, SOV_FIELD_COMPLAINT, self->of->complaint->ref);
  sov_action_set_number (action, SOV_FIELD_DID, did);
  sov_perform_one (GTK_WIDGET (self), self->store, done ? NULL : _ ("Step taken back"), action, ticked_cb, g_object_ref (self));
}

static void
tick_step_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  gint32 did;
  gboolean done;

  g_variant_get (parameter, "(ib)", &did, &done);
  take_step (SOV_COMPLAINT_PAGE (widget), (SovStepKind) did, done);
}

/* The object */

static void
sov_complaint_page_constructed (GObject *object)
{
  SovComplaintPage *self = SOV_COMPLAINT_PAGE (object);

  G_OBJECT_CLASS (sov_complaint_page_parent_class)->constructed (object);

  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "judged", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
}

static void
sov_complaint_page_get_property (GObject *object,
                                 guint prop_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  SovComplaintPage *self = SOV_COMPLAINT_PAGE (object);

  switch ((SovComplaintPageProperty) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_COMPLAINT:
      g_value_set_int64 (value, self->id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_complaint_page_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  SovComplaintPage *self = SOV_COMPLAINT_PAGE (object);

  switch ((SovComplaintPageProperty) prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_COMPLAINT:
      self->id = g_value_get_int64 (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_complaint_page_dispose (GObject *object)
{
  SovComplaintPage *self = SOV_COMPLAINT_PAGE (object);

  g_clear_handle_id (&self->load_id, g_source_remove);
  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_COMPLAINT_PAGE);
  g_clear_object (&self->of);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_complaint_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (SOV_TYPE_CASE_AROUND);
  g_type_ensure (SOV_TYPE_CASE_HEAD);
  g_type_ensure (SOV_TYPE_CASE_NOW);
  g_type_ensure (SOV_TYPE_CASE_STEPS);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-complaint-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovComplaintPage, states);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintPage, head);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintPage, next);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintPage, steps);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintPage, around);
}

static void
sov_complaint_page_class_init (SovComplaintPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = sov_complaint_page_constructed;
  object_class->dispose = sov_complaint_page_dispose;
  object_class->get_property = sov_complaint_page_get_property;
  object_class->set_property = sov_complaint_page_set_property;
  widget_class->map = sov_complaint_page_map;
  widget_class->unmap = sov_complaint_page_unmap;

  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, SOV_TYPE_STORE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COMPLAINT] =
      g_param_spec_int64 ("complaint", NULL, NULL, 0, G_MAXINT64, 0,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "case.tick", "(ib)", tick_step_cb);
  sov_complaint_page_install_actions (widget_class);
  bind_template (widget_class);
}

static void
sov_complaint_page_init (SovComplaintPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SovComplaintPage *
sov_complaint_page_new (SovStore *store,
                        gint64 complaint)
{
  return g_object_new (SOV_TYPE_COMPLAINT_PAGE, "store", store, "complaint", complaint, NULL);
}

gint64
sov_complaint_page_get_complaint (SovComplaintPage *self)
{
  g_return_val_if_fail (SOV_IS_COMPLAINT_PAGE (self), 0);

  return self->id;
}

void
sov_complaint_page_get_about (SovComplaintPage *self,
                              gint64 *party,
                              gint64 *deal)
{
  g_return_if_fail (SOV_IS_COMPLAINT_PAGE (self));

  *party = self->of != NULL ? self->of->complaint->party : 0;
  *deal = self->of != NULL ? self->of->deal : 0;
}

SovStore *
sov_complaint_page_get_store (SovComplaintPage *self)
{
  return self->store;
}

SovCase *
sov_complaint_page_get_case (SovComplaintPage *self)
{
  return self->of;
}

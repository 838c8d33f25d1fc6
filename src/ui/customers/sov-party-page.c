/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-party-page.h"

#include <glib/gi18n.h>

#include "model/sov-time.h"
#include "store/sov-store-praise.h"
#include "store/sov-store-tasks.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-history-view.h"
#include "ui/common/sov-perform.h"
#include "ui/customers/sov-party-profile.h"

/* Owns what is loaded for a party's page, anew after every change, and what
 * its buttons ask the window for. It never edits: dialogs do. */

struct _SovPartyPage
{
  AdwNavigationPage parent_instance;

  SovStore *store;
  gint64 id;
  SovParty *party; /* as last loaded; NULL before */
  GCancellable *cancellable;
  guint load_id;

  GtkStack *states;
  SovPartyProfile *profile;
  SovHistoryView *history;
};

typedef enum
{
  PROP_STORE = 1,
  PROP_PARTY,
} SovPartyPageProperty;

static GParamSpec *properties[PROP_PARTY + 1];

G_DEFINE_FINAL_TYPE (SovPartyPage, sov_party_page, ADW_TYPE_NAVIGATION_PAGE)

/* Loading */

static void
party_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovPartyPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovParty) party = sov_store_load_party_finish (SOV_STORE (source), result, &error);

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
      g_set_object (&self->party, party);
      adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), party->name);
      sov_party_profile_show (self->profile, party, sov_time_now ());
      gtk_stack_set_visible_child_name (self->states, "party");
    }
}

static void
sheets_loaded_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer data)
{
  g_autoptr (SovPartyPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = sov_store_load_sheets_of_finish (SOV_STORE (source), result, &error);

  if (sheets != NULL && !g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    sov_party_profile_show_promises (self->profile, sheets, self->id, sov_time_now ());
}

static void
praises_loaded_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (SovPartyPage) self = data;
  g_autoptr (GPtrArray) praises = sov_store_load_praises_finish (SOV_STORE (source), result, NULL);

  if (praises != NULL && !g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    sov_party_profile_show_praises (self->profile, praises);
}

static void
tasks_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovPartyPage) self = data;
  g_autoptr (GPtrArray) tasks = sov_store_load_tasks_finish (SOV_STORE (source), result, NULL);

  if (tasks != NULL && !g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    sov_party_profile_show_tasks (self->profile, tasks, sov_time_now ());
}

/* What was asked before is out of date: its answer is not wanted. */
static void
load (SovPartyPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  sov_store_load_party_async (self->store, self->id, self->cancellable, party_loaded_cb, g_object_ref (self));
  sov_store_load_sheets_of_async (self->store, self->id, self->cancellable, sheets_loaded_cb, g_object_ref (self));
  sov_store_load_praises_async (self->store, self->id, self->cancellable, praises_loaded_cb, g_object_ref (self));
  sov_store_load_tasks_async (self->store, self->id, self->cancellable, tasks_loaded_cb, g_object_ref (self));
}

static gboolean
load_cb (gpointer data)
{
  SovPartyPage *self = data;

  self->load_id = 0;
  load (self);

  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (SovPartyPage *self)
{
  if (self->load_id == 0)
    self->load_id = g_idle_add (load_cb, self);
}

/* Actions */

static void
new_entry_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.new-entry", "(xx)", SOV_PARTY_PAGE (widget)->id, G_GINT64_CONSTANT (0));
}

static void
new_deal_cb (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.new-deal", "x", SOV_PARTY_PAGE (widget)->id);
}

static void
new_complaint_cb (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  const gint64 none = 0;

  gtk_widget_activate_action (widget, "win.new-complaint", "(xxx)", SOV_PARTY_PAGE (widget)->id, none, none);
}

static void
new_praise_cb (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  const gint64 none = 0;

  gtk_widget_activate_action (widget, "win.new-praise", "(xxx)", SOV_PARTY_PAGE (widget)->id, none, none);
}

static void
new_task_cb (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  const gint64 none = 0;

  gtk_widget_activate_action (widget, "win.new-task", "(xxx)", SOV_PARTY_PAGE (widget)->id, none, none);
}

static void
new_idea_cb (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  const gint64 none = 0;

  gtk_widget_activate_action (widget, "win.new-idea", "(xxx)", SOV_PARTY_PAGE (widget)->id, none, none);
}

static void
new_compensation_cb (GtkWidget *widget,
                     const char *name,
                     GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.new-compensation", "(xx)", G_GINT64_CONSTANT (0), SOV_PARTY_PAGE (widget)->id);
}

static void
edit_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.edit-party", "x", SOV_PARTY_PAGE (widget)->id);
}

static void
merge_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.merge", "(xx)", SOV_PARTY_PAGE (widget)->id, G_GINT64_CONSTANT (0));
}

static void
save_conversation_cb (GtkWidget *widget,
                      const char *name,
                      GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.save-conversation", "(xx)", SOV_PARTY_PAGE (widget)->id, G_GINT64_CONSTANT (0));
}

static void
save_everything_known_cb (GtkWidget *widget,
                          const char *name,
                          GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.save-everything-known", "x", SOV_PARTY_PAGE (widget)->id);
}

static void
removed_cb (const char *const *refs,
            gpointer data)
{
  g_autoptr (SovPartyPage) self = data;

  if (refs != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

static void
remove_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  SovPartyPage *self = SOV_PARTY_PAGE (widget);
  SovAction *action;
  g_autofree char *label = NULL;

  if (self->party == NULL)
    return;

  /* Translators: %s is a name. An undo toast */
  label = g_strdup_printf (_ ("Removed: %s"), self->party->name);
  action = sov_action_new (SOV_ACTION_REMOVE, sov_time_now ());
  sov_action_set_text (action, SOV_FIELD_OF, self->party->ref);
  sov_perform_one (widget, self->store, label, action, removed_cb, g_object_ref (self));
}

static void
erase_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  SovPartyPage *self = SOV_PARTY_PAGE (widget);

  if (self->party != NULL)
    gtk_widget_activate_action (widget, "win.erase-party", "(ss)", self->party->ref, self->party->name);
}

static void
sov_party_page_constructed (GObject *object)
{
  SovPartyPage *self = SOV_PARTY_PAGE (object);

  G_OBJECT_CLASS (sov_party_page_parent_class)->constructed (object);

  sov_party_profile_follow (self->profile, self->store, self->id);
  sov_history_view_show (self->history, self->store, self->id, 0);

  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "judged", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
}

static void
sov_party_page_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  SovPartyPage *self = SOV_PARTY_PAGE (object);

  switch ((SovPartyPageProperty) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_PARTY:
      g_value_set_int64 (value, self->id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_party_page_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  SovPartyPage *self = SOV_PARTY_PAGE (object);

  switch ((SovPartyPageProperty) prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_PARTY:
      self->id = g_value_get_int64 (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_party_page_dispose (GObject *object)
{
  SovPartyPage *self = SOV_PARTY_PAGE (object);

  g_clear_handle_id (&self->load_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_PARTY_PAGE);
  g_clear_object (&self->party);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_party_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-party-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovPartyPage, states);
  gtk_widget_class_bind_template_child (widget_class, SovPartyPage, profile);
  gtk_widget_class_bind_template_child (widget_class, SovPartyPage, history);
}

static void
sov_party_page_class_init (SovPartyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = sov_party_page_constructed;
  object_class->dispose = sov_party_page_dispose;
  object_class->get_property = sov_party_page_get_property;
  object_class->set_property = sov_party_page_set_property;

  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, SOV_TYPE_STORE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PARTY] =
      g_param_spec_int64 ("party", NULL, NULL, 0, G_MAXINT64, 0,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "party.new-entry", NULL, new_entry_cb);
  gtk_widget_class_install_action (widget_class, "party.new-deal", NULL, new_deal_cb);
  gtk_widget_class_install_action (widget_class, "party.new-complaint", NULL, new_complaint_cb);
  gtk_widget_class_install_action (widget_class, "party.new-praise", NULL, new_praise_cb);
  gtk_widget_class_install_action (widget_class, "party.new-task", NULL, new_task_cb);
  gtk_widget_class_install_action (widget_class, "party.new-idea", NULL, new_idea_cb);
  gtk_widget_class_install_action (widget_class, "party.new-compensation", NULL, new_compensation_cb);
  gtk_widget_class_install_action (widget_class, "party.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "party.merge", NULL, merge_cb);
  gtk_widget_class_install_action (widget_class, "party.save-conversation", NULL, save_conversation_cb);
  gtk_widget_class_install_action (widget_class, "party.save-everything-known", NULL, save_everything_known_cb);
  gtk_widget_class_install_action (widget_class, "party.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "party.erase", NULL, erase_cb);

  g_type_ensure (SOV_TYPE_HISTORY_VIEW);
  g_type_ensure (SOV_TYPE_PARTY_PROFILE);
  bind_template (widget_class);
}

static void
sov_party_page_init (SovPartyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SovPartyPage *
sov_party_page_new (SovStore *store,
                    gint64 party)
{
  return g_object_new (SOV_TYPE_PARTY_PAGE, "store", store, "party", party, NULL);
}

gint64
sov_party_page_get_party (SovPartyPage *self)
{
  g_return_val_if_fail (SOV_IS_PARTY_PAGE (self), 0);

  return self->id;
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-party-field.h"

#include <glib/gi18n.h>

#include "model/sov-text.h"
#include "model/sov-time.h"
#include "ui/common/sov-settings.h"

/* How many are offered at a time: as many as one sees at a glance. */
#define MAX_FOUND 5

struct _SovPartyField
{
  AdwPreferencesGroup parent_instance;

  SovStore *store;
  char *label;
  guint as;
  SovParty *party; /* whom it means, once loaded */
  char *new_ref;   /* of a party that is to be made */
  gboolean filling;

  AdwEntryRow *name;
  GPtrArray *found; /* GtkWidget rows; borrowed */
  GCancellable *search;
  GCancellable *loading;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovPartyField, sov_party_field, ADW_TYPE_PREFERENCES_GROUP)

static void
stop (GCancellable **cancellable)
{
  if (*cancellable != NULL)
    g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

static GCancellable *
start (GCancellable **cancellable)
{
  stop (cancellable);
  *cancellable = g_cancellable_new ();

  return *cancellable;
}

const char *
sov_party_field_get_name (SovPartyField *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->name));
}

GtkWidget *
sov_party_field_get_entry (SovPartyField *self)
{
  return GTK_WIDGET (self->name);
}

gboolean
sov_party_field_is_filled (SovPartyField *self)
{
  return !sov_text_is_blank (sov_party_field_get_name (self));
}

SovParty *
sov_party_field_get_party (SovPartyField *self)
{
  return self->party;
}

/* Says in the title whether the name is known. */
static void
say_who (SovPartyField *self)
{
  g_autofree char *title = NULL;

  if (self->party == NULL && sov_party_field_is_filled (self))
    /* Translators: a field's title, "Customer: new, will be added" */
    title = g_strdup_printf (_ ("%s: new, will be added"), self->label);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name), title != NULL ? title : self->label);
}

static void
clear_found (SovPartyField *self)
{
  for (guint i = 0; i < self->found->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->found->pdata[i]);
  g_ptr_array_set_size (self->found, 0);
}

static void
emit_changed (SovPartyField *self)
{
  say_who (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Meaning somebody */

static void
party_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovPartyField) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovParty) party = sov_store_load_party_finish (SOV_STORE (source), result, &error);

  if (party == NULL)
    return;

  g_set_object (&self->party, party);
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->name), party->name);
  self->filling = FALSE;
  clear_found (self);
  emit_changed (self);
}

void
sov_party_field_set_party (SovPartyField *self,
                           gint64 id)
{
  stop (&self->search);
  if (id != 0)
    sov_store_load_party_async (self->store, id, start (&self->loading), party_loaded_cb, g_object_ref (self));
  else
    gtk_editable_set_text (GTK_EDITABLE (self->name), "");
}

/* Finding */

static void
add_found (SovPartyField *self,
           SovRow *found)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), found->title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  if (found->detail != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), found->detail);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("avatar-default-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", found->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "party-field.pick");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->found, row);
}

/* A name typed in full means the one who has it. */
static gboolean
is_meant (SovPartyField *self,
          SovRow *found)
{
  g_autofree char *typed = sov_text_fold (sov_party_field_get_name (self));
  g_autofree char *name = sov_text_fold (found->title);

  return g_str_equal (typed, name);
}

static void
rows_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  g_autoptr (SovPartyField) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sov_store_load_rows_finish (SOV_STORE (source), result, &error);
  SovRow *meant = NULL;
  guint n_meant = 0;

  if (rows == NULL || self->party != NULL)
    return;

  clear_found (self);
  for (guint i = 0; i < rows->len; i++)
    {
      add_found (self, rows->pdata[i]);
      if (is_meant (self, rows->pdata[i]))
        {
          meant = rows->pdata[i];
          n_meant++;
        }
    }
  if (n_meant == 1)
    sov_party_field_set_party (self, meant->id);
}

static void
ids_listed_cb (GObject *source,
               GAsyncResult *result,
               gpointer data)
{
  g_autoptr (SovPartyField) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = sov_store_list_finish (SOV_STORE (source), result, &error);

  if (ids == NULL || self->search == NULL)
    return;

  sov_store_load_rows_async (self->store, SOV_LIST_PARTIES, (const gint64 *) (gpointer) ids->data, MIN (ids->len, MAX_FOUND),
                             self->search, rows_loaded_cb, g_object_ref (self));
}

static void
name_changed_cb (SovPartyField *self)
{
  const char *typed = sov_party_field_get_name (self);
  g_autoptr (SovQuery) query = NULL;

  if (self->filling)
    return;

  stop (&self->loading);
  stop (&self->search);
  g_clear_object (&self->party);
  clear_found (self);
  emit_changed (self);
  if (sov_text_is_blank (typed))
    return;

  query = sov_query_new (SOV_LIST_PARTIES, typed, SOV_ORDER_NAME, FALSE, 0, 0);
  sov_store_list_async (self->store, query, start (&self->search), ids_listed_cb, g_object_ref (self));
}

/* Making */

static gboolean
has_suffix_of (const char *name,
               const char *const *suffixes)
{
  g_autofree char *folded = sov_text_fold (name);

  for (guint i = 0; suffixes[i] != NULL; i++)
    {
      if (g_str_has_suffix (folded, suffixes[i]))
        return TRUE;
    }

  return FALSE;
}

/* A guess by the ending that the law asks of a firm's or association's name. */
static SovPartyKind
likely_kind (const char *name)
{
  static const char *const companies[] = { " oy", " ab", " oyj", " ky", " tmi", " ay", " osk", NULL };
  static const char *const associations[] = { " ry", " rf", " r.y.", " r.f.", NULL };

  if (has_suffix_of (name, companies))
    return SOV_PARTY_COMPANY;

  return has_suffix_of (name, associations) ? SOV_PARTY_ASSOCIATION : SOV_PARTY_CONSUMER;
}

static SovAction *
make_action (SovPartyField *self)
{
  SovAction *action = sov_action_new (SOV_ACTION_PARTY, sov_time_now ());
  const char *name = sov_party_field_get_name (self);

  if (self->new_ref == NULL)
    self->new_ref = sov_action_make_ref ();
  sov_action_set_text (action, SOV_FIELD_ID, self->new_ref);
  sov_action_set_text (action, SOV_FIELD_NAME, name);
  sov_action_set_number (action, SOV_FIELD_KIND, likely_kind (name));
  sov_action_set_number (action, SOV_FIELD_AS, self->as);
  sov_action_set_number (action, SOV_FIELD_LANGUAGE, sov_settings_get_language ());

  return action;
}

const char *
sov_party_field_add_actions (SovPartyField *self,
                             GPtrArray *actions)
{
  SovAction *action;

  if (self->party == NULL)
    {
      g_ptr_array_add (actions, make_action (self));
      return self->new_ref;
    }

  if ((self->party->as & self->as) != self->as)
    {
      action = sov_action_new (SOV_ACTION_EDIT_PARTY, sov_time_now ());
      sov_action_set_text (action, SOV_FIELD_OF, self->party->ref);
      sov_action_set_number (action, SOV_FIELD_AS, self->party->as | self->as);
      g_ptr_array_add (actions, action);
    }

  return self->party->ref;
}

void
sov_party_field_set_up (SovPartyField *self,
                        SovStore *store,
                        const char *label,
                        guint as)
{
  g_set_object (&self->store, store);
  g_set_str (&self->label, label);
  self->as = as;
  say_who (self);
}

void
sov_party_field_set_as (SovPartyField *self,
                        guint as)
{
  self->as = as;
}

static void
pick_cb (GtkWidget *widget,
         const char *action,
         GVariant *target)
{
  SovPartyField *self = SOV_PARTY_FIELD (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  sov_party_field_set_party (self, g_variant_get_int64 (target));
}

static void
sov_party_field_dispose (GObject *object)
{
  SovPartyField *self = SOV_PARTY_FIELD (object);

  stop (&self->search);
  stop (&self->loading);
  g_clear_object (&self->store);
  g_clear_object (&self->party);

  G_OBJECT_CLASS (sov_party_field_parent_class)->dispose (object);
}

static void
sov_party_field_finalize (GObject *object)
{
  SovPartyField *self = SOV_PARTY_FIELD (object);

  g_ptr_array_unref (self->found);
  g_free (self->label);
  g_free (self->new_ref);

  G_OBJECT_CLASS (sov_party_field_parent_class)->finalize (object);
}

static void
sov_party_field_class_init (SovPartyFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sov_party_field_dispose;
  object_class->finalize = sov_party_field_finalize;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SOV_TYPE_PARTY_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "party-field.pick", "x", pick_cb);
}

static void
sov_party_field_init (SovPartyField *self)
{
  self->found = g_ptr_array_new ();
  self->label = g_strdup ("");
  self->name = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->name), FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->name));
  g_signal_connect_object (self->name, "changed", G_CALLBACK (name_changed_cb), self, G_CONNECT_SWAPPED);
}

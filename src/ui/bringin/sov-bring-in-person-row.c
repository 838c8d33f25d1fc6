/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/bringin/sov-bring-in-person-row.h"

#include <glib/gi18n.h>

#include "ui/bringin/sov-bring-in-words.h"
#include "ui/common/sov-party-picker.h"

/* The choices, in their order. */
enum
{
  LEAVE_OUT,
  ME,
  NEW,
  KNOWN,
  ELSE,
};

struct _SovBringInPersonRow
{
  AdwComboRow parent_instance;

  SovStore *store;
  SovImportPerson *person;
  char *ref; /* of who is known; nullable */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (SovBringInPersonRow, sov_bring_in_person_row, ADW_TYPE_COMBO_ROW)

static guint changed_signal;

/* Without somebody known, "somebody else" takes that place. */
static void
fill (SovBringInPersonRow *self,
      const char *known)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  gtk_string_list_append (choices, _ ("Leave out"));
  gtk_string_list_append (choices, _ ("Me"));
  gtk_string_list_append (choices, _ ("New customer"));
  if (known != NULL)
    gtk_string_list_append (choices, known);
  gtk_string_list_append (choices, _ ("Somebody known…"));

  self->updating = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (choices));
  self->updating = FALSE;
}

static void
select_choice (SovBringInPersonRow *self)
{
  static const guint choices[] = {
    [SOV_IMPORT_WHO_SKIP] = LEAVE_OUT,
    [SOV_IMPORT_WHO_ME] = ME,
    [SOV_IMPORT_WHO_PARTY] = KNOWN,
    [SOV_IMPORT_WHO_NEW] = NEW,
  };

  self->updating = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), choices[self->person->who]);
  self->updating = FALSE;
}

static void
picked_cb (gint64 party,
           const char *ref,
           const char *name,
           gpointer data)
{
  SovBringInPersonRow *self = data;

  g_set_str (&self->ref, ref);
  fill (self, name);
  sov_import_person_set (self->person, SOV_IMPORT_WHO_PARTY, ref);
  select_choice (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
selected_cb (SovBringInPersonRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (self->updating || self->person == NULL)
    return;

  if (selected == ELSE || (selected == KNOWN && self->ref == NULL))
    {
      select_choice (self);
      sov_party_picker_present (GTK_WIDGET (self), self->store, SOV_LIST_PARTIES, _ ("Who Is It?"), picked_cb,
                                g_object_ref (self), g_object_unref);
      return;
    }

  if (selected == KNOWN)
    sov_import_person_set (self->person, SOV_IMPORT_WHO_PARTY, self->ref);
  else if (selected == NEW)
    sov_import_person_set (self->person, SOV_IMPORT_WHO_NEW, NULL);
  else
    sov_import_person_set (self->person, selected == ME ? SOV_IMPORT_WHO_ME : SOV_IMPORT_WHO_SKIP, NULL);
  g_signal_emit (self, changed_signal, 0);
}

static void
sov_bring_in_person_row_dispose (GObject *object)
{
  SovBringInPersonRow *self = SOV_BRING_IN_PERSON_ROW (object);

  self->person = NULL;
  g_clear_object (&self->store);
  g_clear_pointer (&self->ref, g_free);

  G_OBJECT_CLASS (sov_bring_in_person_row_parent_class)->dispose (object);
}

static void
sov_bring_in_person_row_class_init (SovBringInPersonRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_bring_in_person_row_dispose;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sov_bring_in_person_row_init (SovBringInPersonRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

GtkWidget *
sov_bring_in_person_row_new (SovStore *store,
                             SovImportPerson *person,
                             const char *known)
{
  SovBringInPersonRow *self = g_object_new (SOV_TYPE_BRING_IN_PERSON_ROW, NULL);
  g_autofree char *subtitle = sov_bring_in_dup_person_subtitle (person);

  self->store = g_object_ref (store);
  self->person = person;
  self->ref = g_strdup (person->who == SOV_IMPORT_WHO_PARTY ? person->party : NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), person->name != NULL ? person->name : person->called);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  fill (self, known);
  select_choice (self);

  return GTK_WIDGET (self);
}

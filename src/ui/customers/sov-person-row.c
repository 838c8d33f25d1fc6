/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-person-row.h"

#include <glib/gi18n.h>

#include "model/sov-text.h"
#include "ui/common/sov-checked-row.h"

struct _SovPersonRow
{
  AdwExpanderRow parent_instance;

  char *ref;
  gboolean edited;
  GtkWidget *name_row;
  GtkWidget *role_row;
  GtkWidget *phone_row;
  GtkWidget *email_row;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovPersonRow, sov_person_row, ADW_TYPE_EXPANDER_ROW)

static char *
dup_value (GtkWidget *row)
{
  return sov_checked_row_dup_value (SOV_CHECKED_ROW (row));
}

static void
show_title (SovPersonRow *self)
{
  g_autofree char *name = dup_value (self->name_row);
  g_autofree char *role = dup_value (self->role_row);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), *name != '\0' ? name : _ ("New contact person"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), role);
}

static void
changed_cb (SovPersonRow *self)
{
  self->edited = TRUE;
  show_title (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
remove_cb (SovPersonRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static GtkWidget *
add_row (SovPersonRow *self,
         SovChecked kind,
         const char *title)
{
  GtkWidget *row = sov_checked_row_new (kind);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (changed_cb), self);

  return row;
}

static void
sov_person_row_finalize (GObject *object)
{
  g_free (SOV_PERSON_ROW (object)->ref);

  G_OBJECT_CLASS (sov_person_row_parent_class)->finalize (object);
}

static void
sov_person_row_class_init (SovPersonRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sov_person_row_finalize;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SOV_TYPE_PERSON_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVE] =
      g_signal_new ("remove", SOV_TYPE_PERSON_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sov_person_row_init (SovPersonRow *self)
{
  GtkWidget *remove = adw_button_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_expander_row_set_title_lines (ADW_EXPANDER_ROW (self), 2);
  self->name_row = add_row (self, SOV_CHECKED_NOTHING, _ ("Name"));
  self->role_row = add_row (self, SOV_CHECKED_NOTHING, _ ("Role"));
  self->phone_row = add_row (self, SOV_CHECKED_PHONE, _ ("Phone"));
  self->email_row = add_row (self, SOV_CHECKED_EMAIL, _ ("E-mail"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (remove), _ ("Remove Contact Person"));
  g_signal_connect_swapped (remove, "activated", G_CALLBACK (remove_cb), self);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), remove);
}

GtkWidget *
sov_person_row_new (const SovPerson *person)
{
  SovPersonRow *self = g_object_new (SOV_TYPE_PERSON_ROW, NULL);

  if (person != NULL)
    {
      self->ref = g_strdup (person->ref);
      sov_checked_row_set_value (SOV_CHECKED_ROW (self->name_row), person->name);
      sov_checked_row_set_value (SOV_CHECKED_ROW (self->role_row), person->role);
      sov_checked_row_set_value (SOV_CHECKED_ROW (self->phone_row), person->phone);
      sov_checked_row_set_value (SOV_CHECKED_ROW (self->email_row), person->email);
    }
  else
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  show_title (self);
  self->edited = FALSE;

  return GTK_WIDGET (self);
}

const char *
sov_person_row_get_ref (SovPersonRow *self)
{
  g_return_val_if_fail (SOV_IS_PERSON_ROW (self), NULL);

  return self->ref;
}

/* Somebody may be known by a number or an address alone. */
static char *
dup_name (SovPersonRow *self)
{
  GtkWidget *rows[] = { self->name_row, self->role_row, self->email_row, self->phone_row };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = dup_value (rows[i]);

      if (!sov_text_is_blank (text))
        return g_steal_pointer (&text);
    }

  return NULL;
}

SovAction *
sov_person_row_make_action (SovPersonRow *self,
                            const char *party,
                            gint64 now)
{
  g_autofree char *name = NULL;
  g_autofree char *role = NULL;
  g_autofree char *phone = NULL;
  g_autofree char *email = NULL;
  SovAction *action;

  g_return_val_if_fail (SOV_IS_PERSON_ROW (self), NULL);

  name = dup_name (self);
  if (!self->edited || name == NULL)
    return NULL;

  role = dup_value (self->role_row);
  phone = dup_value (self->phone_row);
  email = dup_value (self->email_row);
  action = sov_action_new (self->ref != NULL ? SOV_ACTION_EDIT_PERSON : SOV_ACTION_PERSON, now);
  sov_action_set_text (action, SOV_FIELD_OF, self->ref != NULL ? self->ref : party);
  sov_action_set_text (action, SOV_FIELD_NAME, name);
  sov_action_set_text (action, SOV_FIELD_ROLE, role);
  sov_action_set_text (action, SOV_FIELD_PHONE, phone);
  sov_action_set_text (action, SOV_FIELD_EMAIL, email);

  return action;
}

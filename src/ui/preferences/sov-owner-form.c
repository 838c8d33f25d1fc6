/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/sov-owner-form.h"

#include <glib/gi18n.h>

#include "model/sov-money.h"
#include "model/sov-text.h"
#include "model/sov-time.h"
#include "model/sov-window.h"
#include "ui/common/sov-checked-row.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"

/* Owns which row shows which field, and what the vault has in it as last
 * loaded or saved. A row that differs from that has been typed into. */

/* How an action keeps hours of the day: the minute from, and the minute to. */
#define WINDOW_FACTOR 10000

typedef struct
{
  SovOwnerForm *form;
  AdwPreferencesRow *row; /* not owned */
  SovField field;
  char *title;               /* of the row while nothing is wrong */
  char *known;               /* the text that the vault has, as the row gives it */
  GtkEventController *focus; /* of the row; nullable */
} Field;

struct _SovOwnerForm
{
  GObject parent_instance;

  GtkWidget *from; /* not owned; NULL once it goes */
  SovStore *store;
  SovAction *owner; /* NULL until it was loaded */
  GPtrArray *fields;
  guint n_saving;
  gboolean showing;
  gboolean refused; /* what was to be saved stays in its row */
};

G_DEFINE_FINAL_TYPE (SovOwnerForm, sov_owner_form, G_TYPE_OBJECT)

static void
field_free (gpointer data)
{
  Field *self = data;

  g_free (self->title);
  g_free (self->known);
  g_free (self);
}

static SovValueType
get_type_of (const Field *self)
{
  return sov_field_type (SOV_ACTION_ME, self->field);
}

static const char *
get_typed (const Field *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->row));
}

/* Between the vault and a row */

/* What the row shows of @owner. Transfer full. */
static char *
dup_shown (const Field *self,
           const SovAction *owner)
{
  gint64 number;

  if (get_type_of (self) == SOV_VALUE_MONEY)
    {
      number = sov_action_get_number (owner, self->field, SOV_NO_MONEY);
      return number != SOV_NO_MONEY ? sov_money_format (number, SOV_MONEY_PLAIN) : g_strdup ("");
    }
  if (get_type_of (self) == SOV_VALUE_WINDOW)
    {
      number = sov_action_get_number (owner, self->field, -1);
      return number >= 0 ? sov_window_to_text ((int) (number / WINDOW_FACTOR), (int) (number % WINDOW_FACTOR)) : g_strdup ("");
    }

  return g_strdup (sov_action_get_text (owner, self->field) != NULL ? sov_action_get_text (owner, self->field) : "");
}

/* An empty field is no hours, which an action spells -1. */
static gboolean
read_hours (const char *text,
            gint64 *hours)
{
  int from;
  int to;

  *hours = -1;
  if (*text == '\0')
    return TRUE;
  if (!sov_window_parse (text, &from, &to))
    return FALSE;

  *hours = (gint64) from * WINDOW_FACTOR + to;
  return TRUE;
}

static gboolean
read_money (const char *text,
            gint64 *cents,
            GError **error)
{
  *cents = SOV_NO_MONEY;

  return *text == '\0' || sov_money_parse (text, cents, error);
}

static char *
dup_text (const Field *self)
{
  if (SOV_IS_CHECKED_ROW (self->row))
    return sov_checked_row_dup_value (SOV_CHECKED_ROW (self->row));

  return g_strstrip (g_strdup (get_typed (self)));
}

/* Puts what the row says into @action. FALSE where it cannot be read. */
static gboolean
put (const Field *self,
     SovAction *action)
{
  g_autofree char *text = NULL;
  gint64 number;

  switch ((int) get_type_of (self))
    {
    case SOV_VALUE_BOOLEAN:
      sov_action_set_number (action, self->field, adw_switch_row_get_active (ADW_SWITCH_ROW (self->row)));
      return TRUE;
    case SOV_VALUE_MONEY:
      if (!read_money (get_typed (self), &number, NULL))
        return FALSE;
      sov_action_set_number (action, self->field, number);
      return TRUE;
    case SOV_VALUE_WINDOW:
      if (!read_hours (get_typed (self), &number))
        return FALSE;
      sov_action_set_number (action, self->field, number);
      return TRUE;
    default:
      text = dup_text (self);
      if (*text == '\0' && sov_action_kind_requires (SOV_ACTION_ME, self->field))
        return FALSE;
      sov_action_set_text (action, self->field, text);
      return TRUE;
    }
}

/* What is no amount, and a name that is missing, say so in the title. */
static void
mark (const Field *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;
  gint64 cents;

  if (ADW_IS_SWITCH_ROW (self->row))
    return;

  if (get_type_of (self) == SOV_VALUE_MONEY && !read_money (get_typed (self), &cents, &error))
    why = sov_error_text (error);
  else if (self->field == SOV_FIELD_NAME && sov_text_is_blank (get_typed (self)))
    why = g_strdup (_ ("A name is needed"));

  if (why != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->row), "error");
  adw_preferences_row_set_title (self->row, why != NULL ? why : self->title);
}

static void
take_known (Field *self,
            char *text)
{
  g_free (self->known);
  self->known = text;
}

static void
show (Field *self,
      const SovAction *owner)
{
  g_autofree char *text = NULL;

  if (ADW_IS_SWITCH_ROW (self->row))
    {
      adw_switch_row_set_active (ADW_SWITCH_ROW (self->row), sov_action_get_number (owner, self->field, FALSE) != 0);
      return;
    }

  text = dup_shown (self, owner);
  if (SOV_IS_CHECKED_ROW (self->row))
    sov_checked_row_set_value (SOV_CHECKED_ROW (self->row), text);
  else if (!g_str_equal (text, get_typed (self)))
    gtk_editable_set_text (GTK_EDITABLE (self->row), text);
  take_known (self, dup_text (self));
  mark (self);
}

/* Somebody has put into it what is not in the vault. */
static gboolean
is_edited (SovOwnerForm *self,
           const Field *field)
{
  g_autofree char *text = NULL;
  gint64 number;

  switch ((int) get_type_of (field))
    {
    case SOV_VALUE_BOOLEAN:
      number = sov_action_get_number (self->owner, field->field, FALSE);
      return adw_switch_row_get_active (ADW_SWITCH_ROW (field->row)) != (number != 0);
    case SOV_VALUE_MONEY:
      return !read_money (get_typed (field), &number, NULL) ||
             number != sov_action_get_number (self->owner, field->field, SOV_NO_MONEY);
    case SOV_VALUE_WINDOW:
      return !read_hours (get_typed (field), &number) ||
             number != sov_action_get_number (self->owner, field->field, -1);
    default:
      text = dup_text (field);
      return !g_str_equal (text, field->known);
    }
}

/* Loading */

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovOwnerForm) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovAction) owner = sov_store_load_owner_finish (SOV_STORE (source), result, &error);

  /* What is being saved is on its way here. */
  if (self->from == NULL || self->n_saving > 0)
    return;
  if (owner == NULL)
    {
      sov_error_show (self->from, _ ("Own Details Cannot Be Shown"), error);
      return;
    }

  self->showing = TRUE;
  for (guint i = 0; i < self->fields->len; i++)
    {
      Field *field = self->fields->pdata[i];

      if (self->refused)
        take_known (field, dup_shown (field, owner));
      else if (self->owner == NULL || !is_edited (self, field))
        show (field, owner);
    }
  self->showing = FALSE;
  self->refused = FALSE;

  g_clear_pointer (&self->owner, sov_action_free);
  self->owner = g_steal_pointer (&owner);
}

void
sov_owner_form_load (SovOwnerForm *self)
{
  g_return_if_fail (SOV_IS_OWNER_FORM (self));

  sov_store_load_owner_async (self->store, NULL, loaded_cb, g_object_ref (self));
}

/* Saving */

static void
saved_cb (const char *const *refs,
          gpointer data)
{
  g_autoptr (SovOwnerForm) self = data;

  self->n_saving--;
  self->refused |= refs == NULL;
  if (self->n_saving == 0 && self->from != NULL)
    sov_owner_form_load (self);
}

void
sov_owner_form_save (SovOwnerForm *self)
{
  g_autoptr (SovAction) action = NULL;
  const char *name;
  gboolean any = FALSE;

  g_return_if_fail (SOV_IS_OWNER_FORM (self));

  if (self->owner == NULL || self->from == NULL)
    return;

  action = sov_action_new (SOV_ACTION_ME, sov_time_now ());
  for (guint i = 0; i < self->fields->len; i++)
    {
      Field *field = self->fields->pdata[i];

      if (!is_edited (self, field) || !put (field, action))
        continue;
      put (field, self->owner);
      if (!ADW_IS_SWITCH_ROW (field->row))
        take_known (field, dup_text (field));
      any = TRUE;
    }

  name = sov_action_get_text (self->owner, SOV_FIELD_NAME);
  if (!any || name == NULL || *name == '\0')
    return;

  sov_action_set_text (action, SOV_FIELD_NAME, name);
  self->n_saving++;
  sov_perform_one (self->from, self->store, _ ("Own details saved"), g_steal_pointer (&action), saved_cb, g_object_ref (self));
}

static void
changed_cb (Field *field)
{
  if (!field->form->showing)
    mark (field);
}

static void
left_cb (Field *field)
{
  if (!gtk_widget_in_destruction (GTK_WIDGET (field->row)))
    sov_owner_form_save (field->form);
}

static void
done_cb (Field *field)
{
  if (!field->form->showing)
    sov_owner_form_save (field->form);
}

void
sov_owner_form_add (SovOwnerForm *self,
                    AdwPreferencesRow *row,
                    SovField field)
{
  Field *added = g_new0 (Field, 1);

  g_return_if_fail (SOV_IS_OWNER_FORM (self));

  added->form = self;
  added->row = row;
  added->field = field;
  added->title = g_strdup (adw_preferences_row_get_title (row));
  added->known = g_strdup ("");
  g_ptr_array_add (self->fields, added);
  if (ADW_IS_SWITCH_ROW (row))
    {
      g_signal_connect_swapped (row, "notify::active", G_CALLBACK (done_cb), added);
      return;
    }

  added->focus = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (added->focus, "leave", G_CALLBACK (left_cb), added);
  gtk_widget_add_controller (GTK_WIDGET (row), added->focus);
  g_signal_connect_swapped (row, "entry-activated", G_CALLBACK (done_cb), added);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (changed_cb), added);
}

void
sov_owner_form_end (SovOwnerForm *self)
{
  g_return_if_fail (SOV_IS_OWNER_FORM (self));

  for (guint i = 0; i < self->fields->len; i++)
    {
      Field *field = self->fields->pdata[i];

      g_signal_handlers_disconnect_by_data (field->row, field);
      if (field->focus != NULL)
        gtk_widget_remove_controller (GTK_WIDGET (field->row), field->focus);
    }
  g_ptr_array_set_size (self->fields, 0);
  self->from = NULL;
}

static void
sov_owner_form_finalize (GObject *object)
{
  SovOwnerForm *self = SOV_OWNER_FORM (object);

  g_ptr_array_unref (self->fields);
  g_clear_pointer (&self->owner, sov_action_free);
  g_object_unref (self->store);

  G_OBJECT_CLASS (sov_owner_form_parent_class)->finalize (object);
}

static void
sov_owner_form_class_init (SovOwnerFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sov_owner_form_finalize;
}

static void
sov_owner_form_init (SovOwnerForm *self)
{
  self->fields = g_ptr_array_new_with_free_func (field_free);
}

SovOwnerForm *
sov_owner_form_new (GtkWidget *from,
                    SovStore *store)
{
  SovOwnerForm *self = g_object_new (SOV_TYPE_OWNER_FORM, NULL);

  self->from = from;
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (sov_owner_form_load), self, G_CONNECT_SWAPPED);

  return self;
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-party-dialog-private.h"

#include <glib/gi18n.h>

#include "model/sov-enum-types.h"
#include "model/sov-text.h"
#include "model/sov-time.h"
#include "ui/common/sov-discard.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-party-picker.h"
#include "ui/common/sov-perform.h"
#include "ui/common/sov-settings.h"

/* Owns the form of a profile: opening, watching, saving. What is in it goes
 * between the rows and the vault in sov-party-dialog-fields.c; who may be the
 * same is looked for in sov-party-dialog-similar.c. */

G_DEFINE_FINAL_TYPE (SovPartyDialog, sov_party_dialog, ADW_TYPE_DIALOG)

static gboolean
has_name (SovPartyDialog *self)
{
  return !sov_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
}

void
sov_party_dialog_edited (SovPartyDialog *self)
{
  if (!self->filled)
    return;

  gtk_widget_set_sensitive (self->save_button, has_name (self) && !self->saving);
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  sov_party_dialog_look_for_similar (self);
}

static void
edited_cb (SovPartyDialog *self)
{
  sov_party_dialog_edited (self);
}

/* Contact persons */

static void
remove_person_cb (SovPartyDialog *self,
                  SovPersonRow *row)
{
  if (sov_person_row_get_ref (row) != NULL)
    g_ptr_array_add (self->removed_persons, g_strdup (sov_person_row_get_ref (row)));
  adw_preferences_group_remove (self->persons_group, GTK_WIDGET (row));
  g_ptr_array_remove (self->person_rows, row);
  edited_cb (self);
}

void
sov_party_dialog_add_person (SovPartyDialog *self,
                             const SovPerson *person)
{
  GtkWidget *row = sov_person_row_new (person);

  g_signal_connect_object (row, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_person_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->person_rows, row);
  adw_preferences_group_add (self->persons_group, row);
}

static void
add_person_cb (SovPartyDialog *self)
{
  sov_party_dialog_add_person (self, NULL);
  gtk_widget_child_focus (g_ptr_array_index (self->person_rows, self->person_rows->len - 1), GTK_DIR_TAB_FORWARD);
}

/* Who referred them */

void
sov_party_dialog_show_referrer (SovPartyDialog *self,
                                const char *name)
{
  adw_action_row_set_subtitle (self->referrer_row, name != NULL ? name : _ ("Nobody"));
  gtk_widget_set_visible (self->no_referrer_button, name != NULL);
}

static void
referrer_picked_cb (gint64 party,
                    const char *ref,
                    const char *name,
                    gpointer data)
{
  SovPartyDialog *self = data;

  g_set_str (&self->referrer, ref);
  self->referrer_chosen = TRUE;
  sov_party_dialog_show_referrer (self, name);
  edited_cb (self);
}

static void
choose_referrer_cb (SovPartyDialog *self)
{
  sov_party_picker_present (GTK_WIDGET (self), self->store, SOV_LIST_PARTIES, _ ("Referred By"),
                            referrer_picked_cb, g_object_ref (self), g_object_unref);
}

static void
clear_referrer_cb (SovPartyDialog *self)
{
  g_clear_pointer (&self->referrer, g_free);
  self->referrer_chosen = TRUE;
  sov_party_dialog_show_referrer (self, NULL);
  edited_cb (self);
}

/* Saving */

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (GtkWidget) window = data;
  gint64 id = sov_store_find_finish (SOV_STORE (source), result, NULL);

  if (id > 0)
    gtk_widget_activate_action (window, "win.show-party", "x", id);
}

static void
saved_cb (const char *const *refs,
          gpointer data)
{
  g_autoptr (SovPartyDialog) self = data;
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  self->saving = FALSE;
  gtk_widget_set_sensitive (self->save_button, TRUE);
  if (refs == NULL)
    {
      self->merge_with = 0;
      return;
    }

  if (self->party == NULL && window != NULL)
    sov_store_find_async (self->store, SOV_SUBJECT_PARTY, refs[0], NULL, found_cb, g_object_ref (window));
  else if (self->merge_with != 0 && window != NULL)
    gtk_widget_activate_action (window, "win.merge", "(xx)", self->party->id, self->merge_with);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
save_cb (SovPartyDialog *self)
{
  g_autoptr (GPtrArray) actions = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  if (!has_name (self) || self->saving)
    return;

  self->saving = TRUE;
  gtk_widget_set_sensitive (self->save_button, FALSE);
  actions = sov_party_dialog_make_actions (self, sov_time_now ());
  name = sov_text_clean_name (gtk_editable_get_text (GTK_EDITABLE (self->name_row)), -1);
  /* Translators: %s is a name. Undo toasts */
  label = g_strdup_printf (self->party == NULL ? _ ("Added: %s") : _ ("Saved: %s"), name);
  sov_perform (GTK_WIDGET (self), self->store, label, actions, saved_cb, g_object_ref (self));
}

/* Who may be the same. What was typed is saved before a merge. */

static void
open_similar_cb (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));

  adw_dialog_close (ADW_DIALOG (widget));
  gtk_widget_activate_action (window, "win.show-party", "x", g_variant_get_int64 (parameter));
}

static void
merge_similar_cb (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  SovPartyDialog *self = SOV_PARTY_DIALOG (widget);

  self->merge_with = g_variant_get_int64 (parameter);
  save_cb (self);
}

/* Making */

static void
party_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovPartyDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovParty) party = sov_store_load_party_finish (SOV_STORE (source), result, &error);

  if (party == NULL)
    {
      sov_error_show (GTK_WIDGET (self), _ ("The Profile Did Not Open"), error);
      return;
    }

  self->party = g_steal_pointer (&party);
  sov_party_dialog_fill (self, self->party);
  self->filled = TRUE;
  gtk_widget_set_sensitive (self->save_button, TRUE);
}

static void
sov_party_dialog_dispose (GObject *object)
{
  SovPartyDialog *self = SOV_PARTY_DIALOG (object);

  g_clear_handle_id (&self->similar_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_PARTY_DIALOG);
  g_clear_object (&self->party);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_party_dialog_parent_class)->dispose (object);
}

static void
sov_party_dialog_finalize (GObject *object)
{
  SovPartyDialog *self = SOV_PARTY_DIALOG (object);

  g_clear_pointer (&self->referrer, g_free);
  g_clear_pointer (&self->person_rows, g_ptr_array_unref);
  g_clear_pointer (&self->removed_persons, g_ptr_array_unref);

  G_OBJECT_CLASS (sov_party_dialog_parent_class)->finalize (object);
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SovPartyDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, SovPartyDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, SovPartyDialog, customer_row);
  gtk_widget_class_bind_template_child (widget_class, SovPartyDialog, subcontractor_row);
  gtk_widget_class_bind_template_child (widget_class, SovPartyDialog, trade_row);
  gtk_widget_class_bind_template_child (widget_class, SovPartyDialog, practices_row);
  gtk_widget_class_bind_template_child (widget_class, SovPartyDialog, wishes);
  gtk_widget_class_bind_template_child (widget_class, SovPartyDialog, since_row);
  gtk_widget_class_bind_template_child (widget_class, SovPartyDialog, referrer_row);
  gtk_widget_class_bind_template_child (widget_class, SovPartyDialog, no_referrer_button);
  gtk_widget_class_bind_template_child (widget_class, SovPartyDialog, invoicing);
}

static void
sov_party_dialog_class_init (SovPartyDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sov_party_dialog_dispose;
  object_class->finalize = sov_party_dialog_finalize;

  g_type_ensure (SOV_TYPE_INVOICING_GROUP);
  g_type_ensure (SOV_TYPE_VALUES_GROUP);
  g_type_ensure (SOV_TYPE_WISHES_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-party-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovPartyDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, SovPartyDialog, similar_group);
  gtk_widget_class_bind_template_child (widget_class, SovPartyDialog, similar_list);
  gtk_widget_class_bind_template_child (widget_class, SovPartyDialog, phones);
  gtk_widget_class_bind_template_child (widget_class, SovPartyDialog, emails);
  gtk_widget_class_bind_template_child (widget_class, SovPartyDialog, addresses);
  gtk_widget_class_bind_template_child (widget_class, SovPartyDialog, facts);
  gtk_widget_class_bind_template_child (widget_class, SovPartyDialog, persons_group);
  gtk_widget_class_bind_template_child (widget_class, SovPartyDialog, note_view);
  bind_rows (widget_class);
  gtk_widget_class_install_action (widget_class, "dialog.open-similar", "x", open_similar_cb);
  gtk_widget_class_install_action (widget_class, "dialog.merge-similar", "x", merge_similar_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_person_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_referrer_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_referrer_cb);
}

static void
sov_party_dialog_init (SovPartyDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->person_rows = g_ptr_array_new ();
  self->removed_persons = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  sov_party_dialog_set_up_rows (self);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->note_view), "changed", G_CALLBACK (edited_cb), self);
  sov_discard_guard (ADW_DIALOG (self));
}

void
sov_party_dialog_present (GtkWidget *parent,
                          SovStore *store,
                          gint64 party)
{
  SovPartyDialog *self = g_object_new (SOV_TYPE_PARTY_DIALOG, "title", _ ("Edit Profile"), NULL);

  self->store = g_object_ref (store);
  sov_store_load_party_async (store, party, self->cancellable, party_loaded_cb, g_object_ref (self));
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
sov_party_dialog_present_new (GtkWidget *parent,
                              SovStore *store,
                              SovPartyAs as)
{
  SovPartyDialog *self = g_object_new (SOV_TYPE_PARTY_DIALOG, NULL);
  g_autoptr (SovParty) blank = sov_party_new (0);

  blank->as = SOV_BIT (as);
  blank->kind = as == SOV_AS_SUBCONTRACTOR ? SOV_PARTY_COMPANY : SOV_PARTY_CONSUMER;
  blank->language = sov_settings_get_language ();
  self->store = g_object_ref (store);
  adw_dialog_set_title (ADW_DIALOG (self), as == SOV_AS_SUBCONTRACTOR ? _ ("New Subcontractor") : _ ("New Customer"));
  sov_party_dialog_fill (self, blank);
  self->filled = TRUE;
  adw_dialog_present (ADW_DIALOG (self), parent);
}

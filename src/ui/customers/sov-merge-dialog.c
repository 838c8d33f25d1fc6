/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-merge-dialog.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-time.h"
#include "ui/common/sov-checked.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-party-picker.h"
#include "ui/common/sov-perform.h"
#include "ui/customers/sov-party-facts.h"

struct _SovMergeDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  GCancellable *cancellable;
  SovParty *one; /* NULL until loaded */
  SovParty *other;

  GtkWidget *merge_button;
  AdwActionRow *one_row;
  AdwActionRow *other_row;
  GtkCheckButton *one_check;
};

G_DEFINE_FINAL_TYPE (SovMergeDialog, sov_merge_dialog, ADW_TYPE_DIALOG)

/* What tells two of the same name apart. */
static char *
describe (SovParty *party)
{
  const char *phone = sov_party_get_phone (party);
  const char *email = sov_party_get_email (party);
  g_autofree char *contact = sov_format_relative_day (party->last_contact, sov_time_now ());
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  g_strv_builder_take (lines, sov_party_describe (party));
  if (phone != NULL)
    g_strv_builder_take (lines, sov_checked_format (SOV_CHECKED_PHONE, phone));
  if (email != NULL)
    g_strv_builder_add (lines, email);
  if (party->business_id != NULL)
    g_strv_builder_take (lines, sov_checked_format (SOV_CHECKED_BUSINESS_ID, party->business_id));
  if (*contact != '\0')
    /* Translators: %s is a day, as "3 days ago" */
    g_strv_builder_take (lines, g_strdup_printf (_ ("last contact %s"), contact));
  words = g_strv_builder_end (lines);

  return g_strjoinv ("\n", words);
}

static void
show (AdwActionRow *row,
      SovParty *party)
{
  g_autofree char *text = describe (party);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), party->name);
  adw_action_row_set_subtitle (row, text);
}

static SovParty *
finish_load (SovMergeDialog *self,
             GObject *source,
             GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  SovParty *party = sov_store_load_party_finish (SOV_STORE (source), result, &error);

  if (party == NULL)
    sov_error_show (GTK_WIDGET (self), _ ("The Profile Did Not Open"), error);

  return party;
}

static void
allow_merge (SovMergeDialog *self)
{
  gtk_widget_set_sensitive (self->merge_button,
                            self->one != NULL && self->other != NULL && self->one->id != self->other->id);
}

static void
one_loaded_cb (GObject *source,
               GAsyncResult *result,
               gpointer data)
{
  g_autoptr (SovMergeDialog) self = data;

  self->one = finish_load (self, source, result);
  if (self->one != NULL)
    show (self->one_row, self->one);
  allow_merge (self);
}

static void
other_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovMergeDialog) self = data;

  self->other = finish_load (self, source, result);
  if (self->other != NULL)
    show (self->other_row, self->other);
  allow_merge (self);
}

static void
merged_cb (const char *const *refs,
           gpointer data)
{
  g_autoptr (SovMergeDialog) self = data;

  if (refs != NULL)
    adw_dialog_close (ADW_DIALOG (self));
  else
    gtk_widget_set_sensitive (self->merge_button, TRUE);
}

static void
merge_cb (SovMergeDialog *self)
{
  gboolean one_stays = gtk_check_button_get_active (self->one_check);
  SovParty *stays = one_stays ? self->one : self->other;
  SovParty *gone = one_stays ? self->other : self->one;
  SovAction *action = sov_action_new (SOV_ACTION_MERGE, sov_time_now ());
  /* Translators: %s is the name that both have from now on. An undo toast */
  g_autofree char *label = g_strdup_printf (_ ("Merged: %s"), stays->name);

  sov_action_set_text (action, SOV_FIELD_PARTY, gone->ref);
  sov_action_set_text (action, SOV_FIELD_TO, stays->ref);
  gtk_widget_set_sensitive (self->merge_button, FALSE);
  sov_perform_one (GTK_WIDGET (self), self->store, label, action, merged_cb, g_object_ref (self));
}

static void
sov_merge_dialog_dispose (GObject *object)
{
  SovMergeDialog *self = SOV_MERGE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_MERGE_DIALOG);
  g_clear_object (&self->one);
  g_clear_object (&self->other);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_merge_dialog_parent_class)->dispose (object);
}

static void
sov_merge_dialog_class_init (SovMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_merge_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovMergeDialog, merge_button);
  gtk_widget_class_bind_template_child (widget_class, SovMergeDialog, one_row);
  gtk_widget_class_bind_template_child (widget_class, SovMergeDialog, other_row);
  gtk_widget_class_bind_template_child (widget_class, SovMergeDialog, one_check);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
}

static void
sov_merge_dialog_init (SovMergeDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
present (GtkWidget *parent,
         SovStore *store,
         gint64 one,
         gint64 other)
{
  SovMergeDialog *self = g_object_new (SOV_TYPE_MERGE_DIALOG, NULL);

  self->store = g_object_ref (store);
  sov_store_load_party_async (store, one, self->cancellable, one_loaded_cb, g_object_ref (self));
  sov_store_load_party_async (store, other, self->cancellable, other_loaded_cb, g_object_ref (self));
  adw_dialog_present (ADW_DIALOG (self), parent);
}

/* Waits for the other to be chosen. */
typedef struct
{
  GWeakRef parent;
  SovStore *store;
  gint64 one;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_weak_ref_clear (&choice->parent);
  g_object_unref (choice->store);
  g_free (choice);
}

static void
picked_cb (gint64 party,
           const char *ref,
           const char *name,
           gpointer data)
{
  Choice *choice = data;
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&choice->parent);

  if (parent != NULL && party != choice->one)
    present (parent, choice->store, choice->one, party);
}

void
sov_merge_dialog_present (GtkWidget *parent,
                          SovStore *store,
                          gint64 one,
                          gint64 other)
{
  Choice *choice;

  if (other != 0)
    {
      present (parent, store, one, other);
      return;
    }

  choice = g_new0 (Choice, 1);
  g_weak_ref_init (&choice->parent, parent);
  choice->store = g_object_ref (store);
  choice->one = one;
  sov_party_picker_present (parent, store, SOV_LIST_PARTIES, _ ("Merge With"), picked_cb, choice, choice_free);
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/sov-preferences-dialog.h"

#include <glib/gi18n.h>

#include "model/sov-enum-types.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-settings.h"
#include "ui/preferences/sov-own-page.h"
#include "ui/preferences/sov-reminders-page.h"
#include "ui/preferences/sov-safety-page.h"
#include "ui/preferences/sov-texts-page.h"
#include "ui/preferences/sov-work-page.h"

/* Owns the form of the user's details that two pages share, and the settings.
 * It is closed when the vault is. */

#define LANGUAGE_KEY "texts-language"

struct _SovPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  SovStore *store;
  GSettings *settings; /* nullable */
  SovOwnerForm *form;
  gboolean showing;

  SovOwnPage *own;
  SovWorkPage *work;
  GtkWidget *language_group;
  AdwComboRow *language;
  SovRemindersPage *reminders;
  SovSafetyPage *safety;
};

G_DEFINE_FINAL_TYPE (SovPreferencesDialog, sov_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* The language of texts */

static void
language_chosen_cb (SovPreferencesDialog *self)
{
  if (self->settings != NULL && !self->showing)
    g_settings_set_enum (self->settings, LANGUAGE_KEY, (int) adw_combo_row_get_selected (self->language) + 1);
}

static void
show_language (SovPreferencesDialog *self)
{
  self->showing = TRUE;
  adw_combo_row_set_selected (self->language, (guint) g_settings_get_enum (self->settings, LANGUAGE_KEY) - 1);
  self->showing = FALSE;
}

static void
set_up_language (SovPreferencesDialog *self)
{
  g_autoptr (GListModel) languages = sov_labels_of (SOV_TYPE_LANGUAGE);

  self->showing = TRUE;
  adw_combo_row_set_model (self->language, languages);
  self->showing = FALSE;
  gtk_widget_set_visible (self->language_group, self->settings != NULL);
  if (self->settings == NULL)
    return;

  g_signal_connect_object (self->settings, "changed::" LANGUAGE_KEY, G_CALLBACK (show_language), self, G_CONNECT_SWAPPED);
  show_language (self);
}

static void
show_texts_cb (SovPreferencesDialog *self)
{
  adw_preferences_dialog_push_subpage (ADW_PREFERENCES_DIALOG (self), sov_texts_page_new (self->store));
}

/* The dialog */

void
sov_preferences_dialog_save (SovPreferencesDialog *self)
{
  g_return_if_fail (SOV_IS_PREFERENCES_DIALOG (self));

  if (self->form != NULL)
    sov_owner_form_save (self->form);
  sov_reminders_page_save (self->reminders);
}

/* Help is asked about the page: it is found by the name of the dialog. */
static void
page_changed_cb (SovPreferencesDialog *self)
{
  const char *page = adw_preferences_dialog_get_visible_page_name (ADW_PREFERENCES_DIALOG (self));

  gtk_widget_set_name (GTK_WIDGET (self), page != NULL ? page : "");
}

static void
sov_preferences_dialog_dispose (GObject *object)
{
  SovPreferencesDialog *self = SOV_PREFERENCES_DIALOG (object);

  if (self->form != NULL)
    sov_owner_form_end (self->form);
  g_clear_object (&self->form);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_PREFERENCES_DIALOG);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sov_preferences_dialog_parent_class)->dispose (object);
}

static void
sov_preferences_dialog_class_init (SovPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SOV_TYPE_OWN_PAGE);
  g_type_ensure (SOV_TYPE_REMINDERS_PAGE);
  g_type_ensure (SOV_TYPE_SAFETY_PAGE);
  g_type_ensure (SOV_TYPE_WORK_PAGE);
  G_OBJECT_CLASS (klass)->dispose = sov_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovPreferencesDialog, own);
  gtk_widget_class_bind_template_child (widget_class, SovPreferencesDialog, work);
  gtk_widget_class_bind_template_child (widget_class, SovPreferencesDialog, language_group);
  gtk_widget_class_bind_template_child (widget_class, SovPreferencesDialog, language);
  gtk_widget_class_bind_template_child (widget_class, SovPreferencesDialog, reminders);
  gtk_widget_class_bind_template_child (widget_class, SovPreferencesDialog, safety);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sov_preferences_dialog_save);
  gtk_widget_class_bind_template_callback (widget_class, language_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_texts_cb);
}

/* The list of what a search finds comes without a name. */
static void
name_found (SovPreferencesDialog *self)
{
  GObject *found = gtk_widget_get_template_child (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG, "search_results");

  if (GTK_IS_ACCESSIBLE (found))
    gtk_accessible_update_property (GTK_ACCESSIBLE (found), GTK_ACCESSIBLE_PROPERTY_LABEL, C_ ("preferences", "Found"), -1);
}

static void
sov_preferences_dialog_init (SovPreferencesDialog *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->showing = FALSE;
  name_found (self);
  self->settings = sov_settings_open ();
}

static SovPreferencesDialog *
make (SovStore *store)
{
  SovPreferencesDialog *self = g_object_new (SOV_TYPE_PREFERENCES_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->form = sov_owner_form_new (GTK_WIDGET (self), store);
  sov_own_page_set_form (self->own, self->form);
  sov_work_page_set_up (self->work, self->form, store);
  sov_owner_form_load (self->form);
  set_up_language (self);
  sov_reminders_page_set_settings (self->reminders, self->settings);
  sov_safety_page_set_up (self->safety, store, self->settings);
  page_changed_cb (self);

  return self;
}

/* The first of a page, where the keys begin. */
static GtkWidget *
find_row (GtkWidget *widget)
{
  GtkWidget *found = ADW_IS_PREFERENCES_ROW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_row (child);

  return found;
}

SovPreferencesDialog *
sov_preferences_dialog_present (GtkWidget *parent,
                                SovStore *store,
                                const char *page)
{
  GtkRoot *window = gtk_widget_get_root (parent);
  AdwDialog *shown = ADW_IS_APPLICATION_WINDOW (window) ? adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) : NULL;
  SovPreferencesDialog *self = SOV_IS_PREFERENCES_DIALOG (shown) ? SOV_PREFERENCES_DIALOG (shown) : make (store);

  if (page != NULL)
    adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (self), page);
  adw_dialog_set_focus (ADW_DIALOG (self), find_row (GTK_WIDGET (adw_preferences_dialog_get_visible_page (ADW_PREFERENCES_DIALOG (self)))));
  if (shown != ADW_DIALOG (self))
    adw_dialog_present (ADW_DIALOG (self), parent);

  return self;
}

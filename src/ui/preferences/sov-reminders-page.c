/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/sov-reminders-page.h"

#include "model/sov-window.h"
#include "ui/common/sov-checked-row.h"
#include "ui/sov-application.h"

#define QUIET_FROM_KEY "quiet-from"
#define QUIET_TO_KEY "quiet-to"

struct _SovRemindersPage
{
  AdwPreferencesPage parent_instance;

  GSettings *settings; /* nullable */

  GtkWidget *group;
  GtkWidget *quiet_group;
  GtkWidget *search_group;
  AdwSwitchRow *reminders;
  AdwSwitchRow *names;
  AdwSwitchRow *background;
  SovCheckedRow *quiet;
  AdwSwitchRow *search;

  SovBackground *told_by; /* nullable */
  char *usual;            /* what stands below its switch */
};

G_DEFINE_FINAL_TYPE (SovRemindersPage, sov_reminders_page, ADW_TYPE_PREFERENCES_PAGE)

static void
save_quiet (SovRemindersPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->quiet));
  int from = 0;
  int to = 0;

  if (self->settings == NULL || (*text != '\0' && !sov_window_parse (text, &from, &to)))
    return;

  if (g_settings_get_int (self->settings, QUIET_FROM_KEY) != from)
    g_settings_set_int (self->settings, QUIET_FROM_KEY, from);
  if (g_settings_get_int (self->settings, QUIET_TO_KEY) != to)
    g_settings_set_int (self->settings, QUIET_TO_KEY, to);
}

/* Hours that begin when they end are none. What is being typed stays. */
static void
show_quiet (SovRemindersPage *self)
{
  int from = g_settings_get_int (self->settings, QUIET_FROM_KEY);
  int to = g_settings_get_int (self->settings, QUIET_TO_KEY);
  g_autofree char *hours = from != to ? sov_window_to_text (from, to) : NULL;

  if ((gtk_widget_get_state_flags (GTK_WIDGET (self->quiet)) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    sov_checked_row_set_value (self->quiet, hours);
}

static void
quiet_left_cb (SovRemindersPage *self)
{
  if (!gtk_widget_in_destruction (GTK_WIDGET (self)))
    save_quiet (self);
}

static void
bind (SovRemindersPage *self,
      const char *key,
      AdwSwitchRow *row)
{
  g_settings_bind (self->settings, key, row, "active", G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
}

void
sov_reminders_page_set_settings (SovRemindersPage *self,
                                 GSettings *settings)
{
  g_return_if_fail (SOV_IS_REMINDERS_PAGE (self));

  gtk_widget_set_sensitive (self->group, settings != NULL);
  gtk_widget_set_sensitive (self->quiet_group, settings != NULL);
  gtk_widget_set_sensitive (self->search_group, settings != NULL);
  if (settings == NULL)
    return;

  self->settings = g_object_ref (settings);
  bind (self, "reminders", self->reminders);
  bind (self, "reminder-names", self->names);
  bind (self, "background", self->background);
  bind (self, "shell-search", self->search);
  g_signal_connect_object (settings, "changed::" QUIET_FROM_KEY, G_CALLBACK (show_quiet), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::" QUIET_TO_KEY, G_CALLBACK (show_quiet), self, G_CONNECT_SWAPPED);
  show_quiet (self);
}

/* What the desktop made of the wish stands below the switch, and is spoken. */
static void
show_trouble (SovRemindersPage *self)
{
  const char *trouble = sov_background_get_trouble (self->told_by);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->background), trouble != NULL ? trouble : self->usual);
  if (trouble != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self->background), trouble, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
sov_reminders_page_set_background (SovRemindersPage *self,
                                   SovBackground *background)
{
  g_return_if_fail (SOV_IS_REMINDERS_PAGE (self));

  if (!g_set_object (&self->told_by, background))
    return;

  g_signal_connect_object (background, "notify::trouble", G_CALLBACK (show_trouble), self, G_CONNECT_SWAPPED);
  show_trouble (self);
}

static void
sov_reminders_page_root (GtkWidget *widget)
{
  GtkRoot *root;
  GtkApplication *application;

  GTK_WIDGET_CLASS (sov_reminders_page_parent_class)->root (widget);

  root = gtk_widget_get_root (widget);
  application = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;
  if (SOV_IS_APPLICATION (application))
    sov_reminders_page_set_background (SOV_REMINDERS_PAGE (widget), sov_application_get_background (SOV_APPLICATION (application)));
}

void
sov_reminders_page_save (SovRemindersPage *self)
{
  g_return_if_fail (SOV_IS_REMINDERS_PAGE (self));

  save_quiet (self);
}

static void
sov_reminders_page_dispose (GObject *object)
{
  SovRemindersPage *self = SOV_REMINDERS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_REMINDERS_PAGE);
  g_clear_object (&self->settings);
  g_clear_object (&self->told_by);
  g_clear_pointer (&self->usual, g_free);

  G_OBJECT_CLASS (sov_reminders_page_parent_class)->dispose (object);
}

static void
sov_reminders_page_class_init (SovRemindersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SOV_TYPE_CHECKED_ROW);
  G_OBJECT_CLASS (klass)->dispose = sov_reminders_page_dispose;
  widget_class->root = sov_reminders_page_root;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-reminders-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovRemindersPage, group);
  gtk_widget_class_bind_template_child (widget_class, SovRemindersPage, quiet_group);
  gtk_widget_class_bind_template_child (widget_class, SovRemindersPage, search_group);
  gtk_widget_class_bind_template_child (widget_class, SovRemindersPage, reminders);
  gtk_widget_class_bind_template_child (widget_class, SovRemindersPage, names);
  gtk_widget_class_bind_template_child (widget_class, SovRemindersPage, background);
  gtk_widget_class_bind_template_child (widget_class, SovRemindersPage, quiet);
  gtk_widget_class_bind_template_child (widget_class, SovRemindersPage, search);
  gtk_widget_class_bind_template_callback (widget_class, save_quiet);
}

static void
sov_reminders_page_init (SovRemindersPage *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->usual = g_strdup (adw_action_row_get_subtitle (ADW_ACTION_ROW (self->background)));
  sov_checked_row_set_kind (self->quiet, SOV_CHECKED_HOURS);
  g_signal_connect_object (focus, "leave", G_CALLBACK (quiet_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->quiet), focus);
}

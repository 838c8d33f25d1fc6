/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-wishes-group.h"

#include <glib/gi18n.h>

#include "model/sov-enum-types.h"
#include "model/sov-text.h"
#include "model/sov-window.h"
#include "ui/common/sov-checked-row.h"
#include "ui/common/sov-labels.h"

/* How an action keeps hours of the day: the minute from, and the minute to. */
#define WINDOW_FACTOR 10000

struct _SovWishesGroup
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *reach_by_row; /* position is the channel; 0 is not said */
  SovCheckedRow *hours_row;
  SovCheckedRow *whatsapp_row;
  AdwComboRow *language_row;
  AdwSwitchRow *formal_row;
  AdwEntryRow *expectation_row;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovWishesGroup, sov_wishes_group, ADW_TYPE_PREFERENCES_GROUP)

static void
emit_changed (SovWishesGroup *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GListModel *
list_channels (void)
{
  GtkStringList *words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _ ("Not said"));
  for (int i = SOV_CHANNEL_CALL; i <= SOV_CHANNEL_OTHER; i++)
    gtk_string_list_append (words, sov_label_channel ((SovChannel) i));

  return G_LIST_MODEL (words);
}

static void
sov_wishes_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_WISHES_GROUP);

  G_OBJECT_CLASS (sov_wishes_group_parent_class)->dispose (object);
}

static void
sov_wishes_group_class_init (SovWishesGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_wishes_group_dispose;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SOV_TYPE_WISHES_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SOV_TYPE_CHECKED_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-wishes-group.ui");
  gtk_widget_class_bind_template_child (widget_class, SovWishesGroup, reach_by_row);
  gtk_widget_class_bind_template_child (widget_class, SovWishesGroup, hours_row);
  gtk_widget_class_bind_template_child (widget_class, SovWishesGroup, whatsapp_row);
  gtk_widget_class_bind_template_child (widget_class, SovWishesGroup, language_row);
  gtk_widget_class_bind_template_child (widget_class, SovWishesGroup, formal_row);
  gtk_widget_class_bind_template_child (widget_class, SovWishesGroup, expectation_row);
  gtk_widget_class_bind_template_callback (widget_class, emit_changed);
}

static void
sov_wishes_group_init (SovWishesGroup *self)
{
  g_autoptr (GListModel) languages = sov_labels_of (SOV_TYPE_LANGUAGE);
  g_autoptr (GListModel) channels = list_channels ();

  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_model (self->language_row, languages);
  adw_combo_row_set_model (self->reach_by_row, channels);
  sov_checked_row_set_kind (self->hours_row, SOV_CHECKED_HOURS);
  sov_checked_row_set_kind (self->whatsapp_row, SOV_CHECKED_PHONE);
}

void
sov_wishes_group_fill (SovWishesGroup *self,
                       SovParty *party)
{
  g_autofree char *hours = NULL;

  g_return_if_fail (SOV_IS_WISHES_GROUP (self));

  if (party->reachable_from >= 0 && party->reachable_to >= 0)
    hours = sov_window_to_text (party->reachable_from, party->reachable_to);
  adw_combo_row_set_selected (self->reach_by_row, party->reach_by);
  sov_checked_row_set_value (self->hours_row, hours);
  sov_checked_row_set_value (self->whatsapp_row, party->whatsapp);
  adw_combo_row_set_selected (self->language_row, (guint) party->language - 1);
  adw_switch_row_set_active (self->formal_row, party->formal);
  gtk_editable_set_text (GTK_EDITABLE (self->expectation_row), party->expectation != NULL ? party->expectation : "");
}

static void
put_hours (SovWishesGroup *self,
           SovAction *action)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->hours_row));
  int from;
  int to;

  if (sov_text_is_blank (text))
    sov_action_set_number (action, SOV_FIELD_REACHABLE, -1);
  else if (sov_window_parse (text, &from, &to))
    sov_action_set_number (action, SOV_FIELD_REACHABLE, (gint64) from * WINDOW_FACTOR + to);
}

void
sov_wishes_group_put (SovWishesGroup *self,
                      SovAction *action)
{
  guint reach_by;
  g_autofree char *whatsapp = NULL;

  g_return_if_fail (SOV_IS_WISHES_GROUP (self));

  reach_by = adw_combo_row_get_selected (self->reach_by_row);
  whatsapp = sov_checked_row_dup_value (self->whatsapp_row);
  sov_action_set_number (action, SOV_FIELD_REACH_BY, reach_by != 0 ? reach_by : SOV_NO_TIME);
  put_hours (self, action);
  sov_action_set_text (action, SOV_FIELD_WHATSAPP, whatsapp);
  sov_action_set_number (action, SOV_FIELD_LANGUAGE, adw_combo_row_get_selected (self->language_row) + 1);
  sov_action_set_number (action, SOV_FIELD_FORMAL, adw_switch_row_get_active (self->formal_row));
  sov_action_set_text (action, SOV_FIELD_EXPECTATION, gtk_editable_get_text (GTK_EDITABLE (self->expectation_row)));
}

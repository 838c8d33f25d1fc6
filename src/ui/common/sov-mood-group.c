/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-mood-group.h"

#include "ui/common/sov-labels.h"

#define N_MOODS 5

struct _SovMoodGroup
{
  AdwPreferencesGroup parent_instance;

  AdwToggleGroup *toggles;
  AdwToggle *moods[N_MOODS];
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovMoodGroup, sov_mood_group, ADW_TYPE_PREFERENCES_GROUP)

int
sov_mood_group_get_mood (SovMoodGroup *self)
{
  const char *name;

  g_return_val_if_fail (SOV_IS_MOOD_GROUP (self), 0);

  name = adw_toggle_group_get_active_name (self->toggles);
  return name != NULL ? *name - '0' : 0;
}

static void
changed_cb (SovMoodGroup *self)
{
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), sov_label_mood (sov_mood_group_get_mood (self)));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
sov_mood_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_MOOD_GROUP);

  G_OBJECT_CLASS (sov_mood_group_parent_class)->dispose (object);
}

static void
sov_mood_group_class_init (SovMoodGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_mood_group_dispose;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-mood-group.ui");
  gtk_widget_class_bind_template_child (widget_class, SovMoodGroup, toggles);
  gtk_widget_class_bind_template_child_full (widget_class, "mood_1", FALSE, G_STRUCT_OFFSET (SovMoodGroup, moods[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "mood_2", FALSE, G_STRUCT_OFFSET (SovMoodGroup, moods[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "mood_3", FALSE, G_STRUCT_OFFSET (SovMoodGroup, moods[2]));
  gtk_widget_class_bind_template_child_full (widget_class, "mood_4", FALSE, G_STRUCT_OFFSET (SovMoodGroup, moods[3]));
  gtk_widget_class_bind_template_child_full (widget_class, "mood_5", FALSE, G_STRUCT_OFFSET (SovMoodGroup, moods[4]));
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
sov_mood_group_init (SovMoodGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < N_MOODS; i++)
    adw_toggle_set_tooltip (self->moods[i], sov_label_mood (i + 1));
}

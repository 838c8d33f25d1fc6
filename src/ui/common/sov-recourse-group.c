/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-recourse-group.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-time.h"
#include "store/sov-store-recourse.h"
#include "ui/common/sov-labels.h"

struct _SovRecourseGroup
{
  AdwPreferencesGroup parent_instance;

  SovStore *store;
  gint64 party;
  GPtrArray *rows; /* GtkWidget */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (SovRecourseGroup, sov_recourse_group, ADW_TYPE_PREFERENCES_GROUP)

static char *
say_open (const SovOpenRecourse *open,
          gint64 now)
{
  g_autofree char *when = sov_format_relative_day (open->at, now);
  g_autofree char *money = sov_format_money (open->amount);

  if (open->did == 0)
    return g_strdup (_ ("Not told yet"));

  return g_strjoin (" · ", sov_label_recourse (open->did), when, *money != '\0' ? money : NULL, NULL);
}

static GtkWidget *
row_new (const SovOpenRecourse *open,
         gint64 now)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *next = gtk_image_new_from_icon_name ("go-next-symbolic");
  /* Translators: a customer's name, and how their complaint begins */
  g_autofree char *title = g_strdup_printf (C_ ("recourse", "%s: “%s”"), open->customer_name, open->words != NULL ? open->words : "");
  g_autofree char *subtitle = say_open (open, now);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_accessible_update_state (GTK_ACCESSIBLE (next), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), next);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", open->complaint);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.recourse");

  return row;
}

static void
show (SovRecourseGroup *self,
      GPtrArray *list)
{
  gint64 now = sov_time_now ();

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < list->len; i++)
    {
      GtkWidget *row = row_new (list->pdata[i], now);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), list->len > 0);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovRecourseGroup) self = data;
  g_autoptr (GPtrArray) list = sov_store_load_open_recourses_finish (SOV_STORE (source), result, NULL);

  if (list != NULL && !g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    show (self, list);
}

/* What was asked before is out of date: its answer is not wanted. */
static void
load (SovRecourseGroup *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  sov_store_load_open_recourses_async (self->store, self->party, self->cancellable, loaded_cb, g_object_ref (self));
}

void
sov_recourse_group_follow (SovRecourseGroup *self,
                           SovStore *store,
                           gint64 party)
{
  g_return_if_fail (SOV_IS_RECOURSE_GROUP (self));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  self->party = party;
  g_signal_connect_object (store, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}

static void
sov_recourse_group_dispose (GObject *object)
{
  SovRecourseGroup *self = SOV_RECOURSE_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_recourse_group_parent_class)->dispose (object);
}

static void
sov_recourse_group_finalize (GObject *object)
{
  g_ptr_array_unref (SOV_RECOURSE_GROUP (object)->rows);

  G_OBJECT_CLASS (sov_recourse_group_parent_class)->finalize (object);
}

static void
sov_recourse_group_class_init (SovRecourseGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_recourse_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = sov_recourse_group_finalize;
}

static void
sov_recourse_group_init (SovRecourseGroup *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Open About Complaints"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), _ ("Only you see this."));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tasks/sov-tasks-page.h"

#include <glib/gi18n.h>

#include "model/sov-time.h"
#include "store/sov-store-tasks.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-task-facts.h"

/* Owns the lists, made anew after every change and when the day goes on. */

#define N_PARTS 3

static const SovTasksPart parts[N_PARTS] = { SOV_TASKS_DATED, SOV_TASKS_LOOSE, SOV_TASKS_OVER };

struct _SovTasksPage
{
  AdwNavigationPage parent_instance;

  SovStore *store;
  GCancellable *cancellable;
  GListStore *lists[N_PARTS];

  GtkStack *states;
  GtkWidget *dated_group;
  GtkListBox *dated;
  GtkWidget *loose_group;
  GtkListBox *loose;
  GtkWidget *over_group;
  GtkListBox *over;
};

typedef enum
{
  PROP_STORE = 1,
} SovTasksPageProperty;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (SovTasksPage, sov_tasks_page, ADW_TYPE_NAVIGATION_PAGE)

static void
show (SovTasksPage *self,
      GPtrArray *tasks)
{
  GtkWidget *groups[N_PARTS] = { self->dated_group, self->loose_group, self->over_group };
  gint64 now = sov_time_now ();

  for (guint i = 0; i < N_PARTS; i++)
    {
      g_autoptr (GPtrArray) facts = sov_task_facts (tasks, parts[i], TRUE, now);

      sov_fact_list_update (self->lists[i], facts);
      gtk_widget_set_visible (groups[i], facts->len > 0);
    }
  gtk_stack_set_visible_child_name (self->states, tasks->len > 0 ? "tasks" : "none");
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovTasksPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tasks = sov_store_load_tasks_finish (SOV_STORE (source), result, &error);

  if (self->states == NULL)
    return;
  if (tasks == NULL)
    sov_error_show (GTK_WIDGET (self), _ ("The Tasks Cannot Be Shown"), error);
  else
    show (self, tasks);
}

/* What was asked before is out of date: its answer is not wanted. */
static void
load (SovTasksPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  sov_store_load_tasks_async (self->store, 0, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
sov_tasks_page_constructed (GObject *object)
{
  SovTasksPage *self = SOV_TASKS_PAGE (object);

  G_OBJECT_CLASS (sov_tasks_page_parent_class)->constructed (object);

  g_signal_connect_object (self->store, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "judged", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}

static void
sov_tasks_page_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_STORE)
    g_value_set_object (value, SOV_TASKS_PAGE (object)->store);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sov_tasks_page_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_STORE)
    SOV_TASKS_PAGE (object)->store = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sov_tasks_page_dispose (GObject *object)
{
  SovTasksPage *self = SOV_TASKS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_TASKS_PAGE);
  for (guint i = 0; i < N_PARTS; i++)
    g_clear_object (&self->lists[i]);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_tasks_page_parent_class)->dispose (object);
}

static void
sov_tasks_page_class_init (SovTasksPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = sov_tasks_page_constructed;
  object_class->dispose = sov_tasks_page_dispose;
  object_class->get_property = sov_tasks_page_get_property;
  object_class->set_property = sov_tasks_page_set_property;

  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, SOV_TYPE_STORE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-tasks-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovTasksPage, states);
  gtk_widget_class_bind_template_child (widget_class, SovTasksPage, dated_group);
  gtk_widget_class_bind_template_child (widget_class, SovTasksPage, dated);
  gtk_widget_class_bind_template_child (widget_class, SovTasksPage, loose_group);
  gtk_widget_class_bind_template_child (widget_class, SovTasksPage, loose);
  gtk_widget_class_bind_template_child (widget_class, SovTasksPage, over_group);
  gtk_widget_class_bind_template_child (widget_class, SovTasksPage, over);
}

static void
sov_tasks_page_init (SovTasksPage *self)
{
  GtkListBox **boxes[N_PARTS] = { &self->dated, &self->loose, &self->over };

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_PARTS; i++)
    self->lists[i] = sov_fact_list_new (*boxes[i]);
}

SovTasksPage *
sov_tasks_page_new (SovStore *store)
{
  return g_object_new (SOV_TYPE_TASKS_PAGE, "store", store, NULL);
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-lessons-page.h"

#include <glib/gi18n.h>

#include "model/sov-time.h"
#include "store/sov-store-cases.h"
#include "store/sov-store-praise.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"
#include "ui/complaints/sov-lesson-facts.h"

/* Owns what is loaded for the page, anew after every change: lessons,
 * complaints and praise, one after the other. It shows when it has them all. */

typedef enum
{
  PART_TO_DO,
  PART_ASKED,
  PART_BACK,
  PART_STANDING,
  PART_MIRROR,
  PART_ALL,
  N_PARTS,
} Part;

struct _SovLessonsPage
{
  AdwNavigationPage parent_instance;

  SovStore *store;
  GCancellable *cancellable; /* of what is being loaded */
  GPtrArray *lessons;        /* SovLesson, as last loaded; NULL before */
  GPtrArray *rows;           /* SovCaseRow */
  GListStore *lists[N_PARTS];

  GtkStack *states;
  GtkWidget *to_do_group;
  GtkListBox *to_do;
  GtkWidget *asked_group;
  GtkListBox *asked;
  GtkWidget *back_group;
  GtkListBox *back;
  GtkWidget *standing_group;
  GtkListBox *standing;
  GtkWidget *mirror_group;
  GtkListBox *mirror;
  GtkWidget *all_group;
  GtkListBox *all;
};

typedef enum
{
  PROP_STORE = 1,
} SovLessonsPageProperty;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (SovLessonsPage, sov_lessons_page, ADW_TYPE_NAVIGATION_PAGE)

/* Showing */

/* Takes @facts over. Returns how many there are. */
static guint
show_part (SovLessonsPage *self,
           Part part,
           GtkWidget *group,
           GPtrArray *facts)
{
  guint n = facts->len;

  sov_fact_list_update (self->lists[part], facts);
  gtk_widget_set_visible (group, n > 0);
  g_ptr_array_unref (facts);

  return n;
}

static void
show (SovLessonsPage *self,
      GPtrArray *praises)
{
  gint64 now = sov_time_now ();
  guint n = 0;

  n += show_part (self, PART_TO_DO, self->to_do_group, sov_lesson_facts_open (self->lessons, now));
  n += show_part (self, PART_ASKED, self->asked_group, sov_lesson_facts_asked (self->lessons));
  n += show_part (self, PART_BACK, self->back_group, sov_lesson_facts_back (self->rows, now));
  n += show_part (self, PART_STANDING, self->standing_group, sov_lesson_facts_standing (self->lessons));
  n += show_part (self, PART_MIRROR, self->mirror_group, sov_lesson_facts_mirror (self->rows, self->lessons, praises, now));
  n += show_part (self, PART_ALL, self->all_group, sov_lesson_facts_all (self->lessons));
  gtk_stack_set_visible_child_name (self->states, n > 0 ? "lessons" : "none");
}

/* Loading */

/* Cancelled is no error. */
static void
fail (SovLessonsPage *self,
      const GError *error)
{
  if (error != NULL && self->states != NULL)
    sov_error_show (GTK_WIDGET (self), _ ("The Lessons Cannot Be Shown"), error);
}

static void
praises_loaded_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (SovLessonsPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) praises = sov_store_load_praises_finish (SOV_STORE (source), result, &error);

  if (praises == NULL)
    fail (self, error);
  else if (self->states != NULL)
    show (self, praises);
}

static void
rows_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  g_autoptr (SovLessonsPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sov_store_load_case_rows_finish (SOV_STORE (source), result, &error);

  if (rows == NULL || self->states == NULL)
    {
      fail (self, error);
      return;
    }

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = g_steal_pointer (&rows);
  sov_store_load_praises_async (self->store, 0, self->cancellable, praises_loaded_cb, g_object_ref (self));
}

static void
lessons_loaded_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (SovLessonsPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lessons = sov_store_load_lessons_finish (SOV_STORE (source), result, &error);

  if (lessons == NULL || self->states == NULL)
    {
      fail (self, error);
      return;
    }

  g_clear_pointer (&self->lessons, g_ptr_array_unref);
  self->lessons = g_steal_pointer (&lessons);
  sov_store_load_case_rows_async (self->store, self->cancellable, rows_loaded_cb, g_object_ref (self));
}

/* What was asked before is out of date: its answer is not wanted. */
static void
load (SovLessonsPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  sov_store_load_lessons_async (self->store, self->cancellable, lessons_loaded_cb, g_object_ref (self));
}

static void
improved_cb (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  SovLessonsPage *self = SOV_LESSONS_PAGE (widget);
  SovAction *action = sov_action_new (SOV_ACTION_IMPROVED, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_LESSON, g_variant_get_string (parameter, NULL));
  sov_perform_one (widget, self->store, _ ("Put to use"), action, NULL, NULL);
}

static void
sov_lessons_page_constructed (GObject *object)
{
  SovLessonsPage *self = SOV_LESSONS_PAGE (object);

  G_OBJECT_CLASS (sov_lessons_page_parent_class)->constructed (object);

  g_signal_connect_object (self->store, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}

static void
sov_lessons_page_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_STORE)
    g_value_set_object (value, SOV_LESSONS_PAGE (object)->store);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sov_lessons_page_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_STORE)
    SOV_LESSONS_PAGE (object)->store = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sov_lessons_page_dispose (GObject *object)
{
  SovLessonsPage *self = SOV_LESSONS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_LESSONS_PAGE);
  for (guint i = 0; i < N_PARTS; i++)
    g_clear_object (&self->lists[i]);
  g_clear_pointer (&self->lessons, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_lessons_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-lessons-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovLessonsPage, states);
  gtk_widget_class_bind_template_child (widget_class, SovLessonsPage, to_do_group);
  gtk_widget_class_bind_template_child (widget_class, SovLessonsPage, to_do);
  gtk_widget_class_bind_template_child (widget_class, SovLessonsPage, asked_group);
  gtk_widget_class_bind_template_child (widget_class, SovLessonsPage, asked);
  gtk_widget_class_bind_template_child (widget_class, SovLessonsPage, back_group);
  gtk_widget_class_bind_template_child (widget_class, SovLessonsPage, back);
  gtk_widget_class_bind_template_child (widget_class, SovLessonsPage, standing_group);
  gtk_widget_class_bind_template_child (widget_class, SovLessonsPage, standing);
  gtk_widget_class_bind_template_child (widget_class, SovLessonsPage, mirror_group);
  gtk_widget_class_bind_template_child (widget_class, SovLessonsPage, mirror);
  gtk_widget_class_bind_template_child (widget_class, SovLessonsPage, all_group);
  gtk_widget_class_bind_template_child (widget_class, SovLessonsPage, all);
}

static void
sov_lessons_page_class_init (SovLessonsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = sov_lessons_page_constructed;
  object_class->dispose = sov_lessons_page_dispose;
  object_class->get_property = sov_lessons_page_get_property;
  object_class->set_property = sov_lessons_page_set_property;

  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, SOV_TYPE_STORE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "lessons.improved", "s", improved_cb);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
sov_lessons_page_init (SovLessonsPage *self)
{
  GtkListBox **boxes[N_PARTS] = { &self->to_do, &self->asked, &self->back, &self->standing, &self->mirror, &self->all };

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_PARTS; i++)
    self->lists[i] = sov_fact_list_new (*boxes[i]);
}

SovLessonsPage *
sov_lessons_page_new (SovStore *store)
{
  return g_object_new (SOV_TYPE_LESSONS_PAGE, "store", store, NULL);
}

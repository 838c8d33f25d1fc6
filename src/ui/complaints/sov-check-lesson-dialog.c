/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-check-lesson-dialog.h"

#include <glib/gi18n.h>

#include "model/sov-time.h"
#include "store/sov-store-cases.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"
#include "ui/complaints/sov-case-context.h"
#include "ui/complaints/sov-lesson-facts.h"

struct _SovCheckLessonDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  char *ref;
  gint64 complaint;

  AdwNavigationView *views;
  GtkLabel *text;
  GtkLabel *detail;
  AdwEntryRow *note;
  GtkWidget *held;
  GtkWidget *recurred;
};

G_DEFINE_FINAL_TYPE (SovCheckLessonDialog, sov_check_lesson_dialog, ADW_TYPE_DIALOG)

static SovAction *
make_check (SovCheckLessonDialog *self,
            gboolean recurred)
{
  SovAction *action = sov_action_new (SOV_ACTION_CHECKED, sov_time_now ());
  g_autofree char *note = sov_case_dup_typed (GTK_WIDGET (self->note));

  sov_action_set_text (action, SOV_FIELD_LESSON, self->ref);
  sov_action_set_number (action, SOV_FIELD_RECURRED, recurred);
  sov_action_set_text (action, SOV_FIELD_NOTE, note);

  return action;
}

static void
held_cb (SovCheckLessonDialog *self)
{
  g_autoptr (GPtrArray) actions = sov_case_actions_new ();

  g_ptr_array_add (actions, make_check (self, FALSE));
  sov_case_save (ADW_DIALOG (self), self->held, self->store, _ ("It held"), actions);
}

static void
recurred_saved_cb (const char *const *refs,
                   gpointer data)
{
  g_autoptr (SovCheckLessonDialog) self = data;

  if (self->views == NULL)
    return;

  gtk_widget_set_sensitive (self->recurred, TRUE);
  if (refs != NULL)
    adw_navigation_view_push_by_tag (self->views, "again");
}

static void
recurred_cb (SovCheckLessonDialog *self)
{
  gtk_widget_set_sensitive (self->recurred, FALSE);
  sov_perform_one (GTK_WIDGET (self), self->store, _ ("It came again"), make_check (self, TRUE), recurred_saved_cb, g_object_ref (self));
}

/* The window outlives the dialog. */
static void
go_on (SovCheckLessonDialog *self,
       const char *action)
{
  g_autoptr (GtkWidget) window = g_object_ref (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  gint64 complaint = self->complaint;

  adw_dialog_force_close (ADW_DIALOG (self));
  gtk_widget_activate_action (window, action, "x", complaint);
}

static void
more_cb (SovCheckLessonDialog *self)
{
  go_on (self, "win.new-lesson");
}

static void
complaint_cb (SovCheckLessonDialog *self)
{
  go_on (self, "win.show-complaint");
}

/* Opening */

typedef struct
{
  GtkWidget *parent;
  gint64 lesson;
} Opening;

static void
opening_free (Opening *self)
{
  g_object_unref (self->parent);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static const SovLesson *
find_lesson (GPtrArray *lessons,
             gint64 id)
{
  for (guint i = 0; lessons != NULL && i < lessons->len; i++)
    {
      const SovLesson *lesson = lessons->pdata[i];

      if (lesson->id == id)
        return lesson;
    }

  return NULL;
}

static void
show (SovCheckLessonDialog *self,
      const SovLesson *lesson)
{
  g_autofree char *words = sov_lesson_say_source (lesson);
  g_autofree char *record = sov_lesson_say_record (lesson);
  g_autofree char *detail = g_strjoin ("\n", words, *record != '\0' ? record : NULL, NULL);

  self->ref = g_strdup (lesson->ref);
  self->complaint = lesson->complaint;
  gtk_label_set_text (self->text, lesson->text);
  gtk_label_set_text (self->detail, detail);
}

static void
lessons_loaded_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (Opening) opening = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lessons = sov_store_load_lessons_finish (SOV_STORE (source), result, &error);
  const SovLesson *lesson = find_lesson (lessons, opening->lesson);
  SovCheckLessonDialog *self;

  if (lessons == NULL)
    {
      sov_error_show (opening->parent, _ ("The Lesson Cannot Be Shown"), error);
      return;
    }
  if (lesson == NULL)
    {
      sov_toast (opening->parent, _ ("The lesson is no longer here"));
      return;
    }

  self = g_object_new (SOV_TYPE_CHECK_LESSON_DIALOG, NULL);
  self->store = g_object_ref (SOV_STORE (source));
  show (self, lesson);
  adw_dialog_present (ADW_DIALOG (self), opening->parent);
}

void
sov_check_lesson_dialog_present (GtkWidget *parent,
                                 SovStore *store,
                                 gint64 lesson)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->parent = g_object_ref (parent);
  opening->lesson = lesson;
  sov_store_load_lessons_async (store, NULL, lessons_loaded_cb, opening);
}

static void
sov_check_lesson_dialog_dispose (GObject *object)
{
  SovCheckLessonDialog *self = SOV_CHECK_LESSON_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_CHECK_LESSON_DIALOG);
  g_clear_pointer (&self->ref, g_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_check_lesson_dialog_parent_class)->dispose (object);
}

static void
sov_check_lesson_dialog_class_init (SovCheckLessonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_check_lesson_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-check-lesson-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovCheckLessonDialog, views);
  gtk_widget_class_bind_template_child (widget_class, SovCheckLessonDialog, text);
  gtk_widget_class_bind_template_child (widget_class, SovCheckLessonDialog, detail);
  gtk_widget_class_bind_template_child (widget_class, SovCheckLessonDialog, note);
  gtk_widget_class_bind_template_child (widget_class, SovCheckLessonDialog, held);
  gtk_widget_class_bind_template_child (widget_class, SovCheckLessonDialog, recurred);
  gtk_widget_class_bind_template_callback (widget_class, held_cb);
  gtk_widget_class_bind_template_callback (widget_class, recurred_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, complaint_cb);
}

static void
sov_check_lesson_dialog_init (SovCheckLessonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

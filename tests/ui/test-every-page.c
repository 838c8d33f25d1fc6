/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "support/gate-fixture.h"
#include "support/ui-layout.h"
#include "support/ui-support.h"
#include "ui/sov-main-window-private.h"
#include "ui/sov-scenes.h"

/* Every page and every dialog, on a telephone with text of 200 %: nothing is
 * cut, and the keys always go to something. */

#define WIDTH 360
#define HEIGHT 720

typedef struct
{
  GateFixture gate;
  SovMainWindow *window;
  SovScenes *scenes;
  gboolean found;
  gboolean opened;
  GPtrArray *problems;
} Fixture;

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
opened_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  Fixture *self = data;
  g_autoptr (GError) error = NULL;

  sov_gate_open_example_finish (SOV_GATE (source), result, &error);
  g_assert_no_error (error);
  self->opened = TRUE;
}

static void
found_cb (gpointer data)
{
  ((Fixture *) data)->found = TRUE;
}

/* What the window draws around itself is no part of the width. */
static void
resize (Fixture *self)
{
  int width;
  int frame;

  gtk_window_get_default_size (GTK_WINDOW (self->window), &width, NULL);
  frame = MAX (0, width - gtk_widget_get_width (GTK_WIDGET (self->window)));
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH + frame, HEIGHT + frame);
  ui_settle ();
}

/* The example's story in the gate's place for it. */
static void
open_example (Fixture *self)
{
  g_autofree char *story = g_build_filename (g_getenv ("SOVITTU_DATA_DIR"), "example.story", NULL);

  g_clear_object (&self->gate.gate);
  self->gate.gate = sov_gate_new (SOV_KEY_STORE (self->gate.keys), self->gate.vault, self->gate.example, story);
  sov_main_window_set_gate (self->window, self->gate.gate);
  sov_gate_open_example_async (self->gate.gate, opened_cb, self);
  ui_wait (is_true, &self->opened);
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  gate_set_up (&self->gate, NULL);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  self->window = g_object_ref (sov_main_window_new (NULL));
  gtk_window_present (GTK_WINDOW (self->window));
  ui_settle ();
  resize (self);
  open_example (self);
  self->scenes = sov_scenes_new (self->window);
  sov_scenes_find (self->scenes, sov_gate_get_store (self->gate.gate), found_cb, self);
  ui_wait (is_true, &self->found);
  ui_settle ();
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  sov_scenes_free (self->scenes);
  ui_window_end (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->window);
  gate_tear_down (&self->gate, NULL);
  g_ptr_array_unref (self->problems);
}

static AdwDialog *
get_dialog (Fixture *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));
}

static void
add (Fixture *self,
     const SovScene *scene,
     const char *what)
{
  g_ptr_array_add (self->problems, g_strdup_printf ("%s: %s", scene->name, what));
}

static void
check_focus (Fixture *self,
             const SovScene *scene,
             const char *when)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_autofree char *what = NULL;

  if (focus != NULL && focus != GTK_WIDGET (self->window) && gtk_widget_get_mapped (focus))
    return;

  what = g_strdup_printf ("nothing has the focus %s (%s)", when, focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "nothing");
  add (self, scene, what);
}

static gboolean
is_closed (gpointer data)
{
  return get_dialog (data) == NULL;
}

static void
check_dialog (Fixture *self,
              const SovScene *scene)
{
  AdwDialog *dialog = get_dialog (self);

  if (dialog == NULL)
    {
      add (self, scene, "no dialog");
      return;
    }

  ui_layout_check (adw_dialog_get_child (dialog), WIDTH, scene->name, self->problems);
  check_focus (self, scene, "in the dialog");
  adw_dialog_close (dialog);
  ui_settle ();
  if (get_dialog (self) != NULL)
    {
      add (self, scene, "does not close");
      sov_scenes_clear (self->scenes);
    }
  ui_wait (is_closed, self);
  ui_settle ();
  check_focus (self, scene, "after the dialog");
}

static void
test_every_page (Fixture *self,
                 gconstpointer data)
{
  for (const SovScene *scene = sov_scenes_of_example; scene->name != NULL; scene++)
    {
      sov_scenes_show (self->scenes, scene);
      ui_settle ();
      if (scene->dialog)
        check_dialog (self, scene);
      else
        {
          ui_layout_check (GTK_WIDGET (adw_navigation_view_get_visible_page (self->window->navigation_view)), WIDTH, scene->name, self->problems);
          check_focus (self, scene, "on the page");
        }
    }

  for (guint i = 0; i < self->problems->len; i++)
    g_test_message ("%s", (const char *) self->problems->pdata[i]);
  g_assert_cmpuint (self->problems->len, ==, 0);
}

/* As the application has it. */
static void
add_style (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, "/fi/sovittu/Sovittu/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  /* What is too wide is told by the test, of every page at once. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  ui_layout_double_text ();
  add_style ();
  g_test_add ("/ui/every-page/nothing-is-cut-on-a-telephone-with-large-text", Fixture, NULL, set_up, test_every_page, tear_down);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-pictures.h"

#include <string.h>

#include "model/sov-log.h"
#include "ui/sov-scenes.h"

/* Owns the round through the scenes: shows one, waits until it is drawn, and
 * takes it in every size and scheme. It writes nothing to the vault. */

/* The name of one scene, where a picture of that alone is wanted. */
#define ONLY_VARIABLE "SOVITTU_PICTURES_ONLY"

/* How long a page may take to load, and to be drawn again in another size. */
#define PAGE_MS 900
#define SIZE_MS 450

/* How often a field is looked for that something is to be typed into. */
#define MAX_TRIES 10

/* sov-main-window.blp: the width in sp from which sidebar and page stand side
 * by side. */
#define NARROW 600

static const int WIDTHS[] = { 360, 1024, 1600 };
static const int HEIGHTS[] = { 720, 700, 900 };

static const struct
{
  AdwColorScheme scheme;
  const char *name;
} SCHEMES[] = {
  { ADW_COLOR_SCHEME_FORCE_LIGHT, "light" },
  { ADW_COLOR_SCHEME_FORCE_DARK, "dark" },
};

typedef struct
{
  SovMainWindow *window;
  SovScenes *scenes;
  const SovScene *scene; /* the one that is shown */
  SovScene one[2];       /* of sov_pictures_take_one() */
  char *folder;
  SovPicturesDone done;
  gpointer data;

  gboolean typed; /* what the scene has to be typed */
  guint n_tries;
  guint n_waits;
  int frame; /* around the window, both sides together */

  guint size;
  guint scheme;
} Pictures;

static gboolean take_cb (gpointer data);

gboolean
sov_pictures_save (GtkWidget *widget,
                   const char *path,
                   GError **error)
{
  GtkNative *native = gtk_widget_get_native (widget);
  int width = gtk_widget_get_width (GTK_WIDGET (native));
  int height = gtk_widget_get_height (GTK_WIDGET (native));
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (native));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  if (node != NULL)
    texture = gsk_renderer_render_texture (gtk_native_get_renderer (native), node, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  if (texture != NULL && gdk_texture_save_to_png (texture, path))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "no picture at %s", path);
  return FALSE;
}

static void
resize (Pictures *self)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self->window))), SCHEMES[self->scheme].scheme);
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTHS[self->size] + self->frame, HEIGHTS[self->size] + self->frame);
}

static void
end (Pictures *self)
{
  SovPicturesDone done = self->done;
  gpointer data = self->data;

  sov_scenes_free (self->scenes);
  g_object_unref (self->window);
  g_free (self->folder);
  g_free (self);
  done (data);
}

/* From the present scene on, the first that is wanted. */
static void
skip_unwanted (Pictures *self)
{
  const char *only = g_getenv (ONLY_VARIABLE);

  while (only != NULL && self->scene->name != NULL && strcmp (self->scene->name, only) != 0)
    {
      /* A dialog of a page is opened on that page. */
      if (!self->scene->dialog)
        sov_scenes_show (self->scenes, self->scene);
      self->scene++;
    }
}

static gboolean
show_next_cb (gpointer data)
{
  Pictures *self = data;

  skip_unwanted (self);
  if (self->scene->name == NULL)
    {
      end (self);
      return G_SOURCE_REMOVE;
    }

  resize (self);
  sov_scenes_show (self->scenes, self->scene);
  g_timeout_add (PAGE_MS, take_cb, self);

  return G_SOURCE_REMOVE;
}

/* A dialog is let go before the window changes its size: in the midst of its
 * animation it would not survive that. */
static void
end_scene (Pictures *self)
{
  gboolean had_dialog = sov_scenes_clear (self->scenes);

  self->typed = FALSE;
  self->n_tries = 0;
  self->size = 0;
  self->scene++;
  g_timeout_add (had_dialog ? PAGE_MS : 0, show_next_cb, self);
}

/* The next scheme, else the next size, else the next page. */
static void
advance (Pictures *self)
{
  self->scheme++;
  if (self->scheme == G_N_ELEMENTS (SCHEMES))
    {
      self->scheme = 0;
      self->size++;
    }
  if (self->size == G_N_ELEMENTS (WIDTHS))
    {
      end_scene (self);
      return;
    }

  resize (self);
  g_timeout_add (SIZE_MS, take_cb, self);
}

/* Whether the window has taken on the form of its new width: on a busy machine
 * that comes some frames after the width. */
static gboolean
has_its_form (Pictures *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self->window));
  gboolean narrow = adw_application_window_get_current_breakpoint (ADW_APPLICATION_WINDOW (self->window)) != NULL;

  return narrow == (WIDTHS[self->size] <= adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, NARROW, settings));
}

/* "deal-360-dark.png"; of high contrast and of large text it says so. */
static char *
dup_path (Pictures *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self->window)));
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self->window));
  gboolean large = adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, 1, settings) > 1;
  g_autofree char *name = NULL;

  name = g_strdup_printf ("%s-%d-%s%s%s.png", self->scene->name, WIDTHS[self->size], SCHEMES[self->scheme].name,
                          adw_style_manager_get_high_contrast (style) ? "-contrast" : "", large ? "-large" : "");

  return g_build_filename (self->folder, name, NULL);
}

static gboolean
take_cb (gpointer data)
{
  Pictures *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  if (!has_its_form (self) && self->n_waits++ < MAX_TRIES)
    {
      g_timeout_add (SIZE_MS, take_cb, self);
      return G_SOURCE_REMOVE;
    }
  self->n_waits = 0;

  if (self->scene->text != NULL && !self->typed && self->n_tries < MAX_TRIES)
    {
      self->typed = sov_scenes_type (self->scenes, self->scene);
      self->n_tries++;
      g_timeout_add (PAGE_MS, take_cb, self);
      return G_SOURCE_REMOVE;
    }

  path = dup_path (self);
  if (!sov_pictures_save (GTK_WIDGET (self->window), path, &error))
    sov_log_failure ("the pictures", error);
  advance (self);

  return G_SOURCE_REMOVE;
}

/* Once the window is on the screen, and its frame is known: what the window
 * draws around itself is no part of the width. */
static gboolean
begin_cb (gpointer data)
{
  Pictures *self = data;
  int width;

  gtk_window_get_default_size (GTK_WINDOW (self->window), &width, NULL);
  self->frame = MAX (0, width - gtk_widget_get_width (GTK_WIDGET (self->window)));

  return show_next_cb (self);
}

static void
found_cb (gpointer data)
{
  g_timeout_add (PAGE_MS, begin_cb, data);
}

static Pictures *
pictures_new (SovMainWindow *window,
              const char *folder,
              SovPicturesDone done,
              gpointer data)
{
  Pictures *self = g_new0 (Pictures, 1);

  self->window = g_object_ref (window);
  self->scenes = sov_scenes_new (window);
  self->folder = g_strdup (folder);
  self->done = done;
  self->data = data;

  return self;
}

void
sov_pictures_take (SovMainWindow *window,
                   SovStore *store,
                   const char *folder,
                   SovPicturesDone done,
                   gpointer data)
{
  Pictures *self = pictures_new (window, folder, done, data);

  self->scene = sov_scenes_of_example;
  sov_scenes_find (self->scenes, store, found_cb, self);
}

void
sov_pictures_take_safe (SovMainWindow *window,
                        const char *folder,
                        SovPicturesDone done,
                        gpointer data)
{
  Pictures *self = pictures_new (window, folder, done, data);

  self->scene = sov_scenes_of_safe;
  g_timeout_add (PAGE_MS, begin_cb, self);
}

void
sov_pictures_take_one (SovMainWindow *window,
                       const char *name,
                       const char *folder,
                       SovPicturesDone done,
                       gpointer data)
{
  Pictures *self = pictures_new (window, folder, done, data);

  self->one[0] = (SovScene) { .name = name };
  self->scene = self->one;
  g_timeout_add (PAGE_MS, begin_cb, self);
}

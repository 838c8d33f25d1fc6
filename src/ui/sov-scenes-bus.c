/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-scenes-bus.h"

#include "ui/sov-scenes.h"

/* Owns the actions by which a test that runs outside of the program has it show
 * a scene. They exist only where the test asks for them. */

typedef struct
{
  GtkApplication *application;
  SovGate *gate;
  SovScenes *scenes;
} Export;

/* Both lists, for the vault that the test opens is not the example's own. */
static const SovScene *const LISTS[] = { sov_scenes_of_example, sov_scenes_of_safe };

static void
export_free (gpointer data,
             GObject *window)
{
  Export *self = data;

  g_signal_handlers_disconnect_by_data (self->gate, self);
  g_action_map_remove_action (G_ACTION_MAP (self->application), "show-scene");
  g_action_map_remove_action (G_ACTION_MAP (self->application), "clear-scene");
  sov_scenes_free (self->scenes);
  g_object_unref (self->gate);
  g_object_unref (self->application);
  g_free (self);
}

static void
show_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer data)
{
  Export *self = data;
  const char *name = g_variant_get_string (parameter, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (LISTS); i++)
    for (const SovScene *scene = LISTS[i]; scene->name != NULL; scene++)
      if (g_str_equal (scene->name, name))
        sov_scenes_show (self->scenes, scene);
}

static void
clear_cb (GSimpleAction *action,
          GVariant *parameter,
          gpointer data)
{
  Export *self = data;

  sov_scenes_clear (self->scenes);
}

/* Each scene's name, and whether a dialog answers. */
static GVariant *
make_state (void)
{
  GVariantBuilder names;

  g_variant_builder_init (&names, G_VARIANT_TYPE ("a(sb)"));
  for (gsize i = 0; i < G_N_ELEMENTS (LISTS); i++)
    for (const SovScene *scene = LISTS[i]; scene->name != NULL; scene++)
      g_variant_builder_add (&names, "(sb)", scene->name, scene->dialog);

  return g_variant_builder_end (&names);
}

static void
found_cb (gpointer data)
{
  Export *self = data;
  g_autoptr (GSimpleAction) show = g_simple_action_new_stateful ("show-scene", G_VARIANT_TYPE_STRING, make_state ());
  g_autoptr (GSimpleAction) clear = g_simple_action_new ("clear-scene", NULL);

  g_signal_connect (show, "activate", G_CALLBACK (show_cb), self);
  g_signal_connect (clear, "activate", G_CALLBACK (clear_cb), self);
  g_action_map_add_action (G_ACTION_MAP (self->application), G_ACTION (clear));
  g_action_map_add_action (G_ACTION_MAP (self->application), G_ACTION (show));
}

static void
gate_changed_cb (SovGate *gate,
                 GParamSpec *pspec,
                 Export *self)
{
  if (sov_gate_get_state (gate) != SOV_GATE_READY)
    return;

  g_signal_handlers_disconnect_by_func (gate, gate_changed_cb, self);
  sov_scenes_find (self->scenes, sov_gate_get_store (gate), found_cb, self);
}

void
sov_scenes_export (GtkApplication *application,
                   SovMainWindow *window,
                   SovGate *gate)
{
  Export *self = g_new0 (Export, 1);

  self->application = g_object_ref (application);
  self->gate = g_object_ref (gate);
  self->scenes = sov_scenes_new (window);
  g_object_weak_ref (G_OBJECT (window), export_free, self);
  g_signal_connect (gate, "notify::state", G_CALLBACK (gate_changed_cb), self);
}

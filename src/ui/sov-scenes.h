/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/sov-main-window.h"

/* Every page and every dialog of the program, and how the window is brought to
 * show it: for pictures, and for tests that look at each. */

G_BEGIN_DECLS

typedef struct
{
  const char *name;   /* also of its pictures; NULL ends a list */
  const char *action; /* of the window, else of the page that the scene before it shows; nullable */
  const char *target; /* a GVariant in text, where "$deal" stands for an id; nullable */
  const char *text;   /* to be typed into the first field, untranslated; nullable */
  int per_cent;       /* how far down the page is shown */
  gboolean dialog;    /* a dialog answers */
} SovScene;

/* With the example business, and about a vault of one's own, which the example
 * is not. Each list is meant to be shown in its order. */
extern const SovScene sov_scenes_of_example[];
extern const SovScene sov_scenes_of_safe[];

typedef struct _SovScenes SovScenes;

typedef void (*SovScenesFound) (gpointer data);

/* @window: outlives it. */
SovScenes *sov_scenes_new (SovMainWindow *window);
void sov_scenes_free (SovScenes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovScenes, sov_scenes_free)

/* Looks up in @store, which holds the example's story, what the scenes show;
 * then calls @found. */
void sov_scenes_find (SovScenes *self,
                      SovStore *store,
                      SovScenesFound found,
                      gpointer data);

/* What it shows loads by itself. */
void sov_scenes_show (SovScenes *self,
                      const SovScene *scene);
/* Types the scene's text where it belongs. FALSE while there is no field yet. */
gboolean sov_scenes_type (SovScenes *self,
                          const SovScene *scene);
/* Closes the dialogs that are open; FALSE when there was none. */
gboolean sov_scenes_clear (SovScenes *self);

G_END_DECLS

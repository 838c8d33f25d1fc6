/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-scenes.h"

#include <glib/gi18n.h>

#include "store/sov-store-read.h"

/* Owns how the window is brought to show a scene: by its actions, with the ids
 * of what the example's story calls by name. It writes nothing to the vault. */

/* What "$…" in a scene's target stands for, by its name in the story. */
static const struct
{
  const char *word;
  SovSubject subject;
  const char *ref;
} WANTED[] = {
  { "$customer", SOV_SUBJECT_PARTY, "C5" },
  { "$deal", SOV_SUBJECT_DEAL, "D20" },
  { "$subcontractor", SOV_SUBJECT_PARTY, "S3" },
  { "$term", SOV_SUBJECT_TERM, "A02" },
  { "$at_odds", SOV_SUBJECT_TERM, "A03" },
  { "$complaint", SOV_SUBJECT_COMPLAINT, "V3" }, /* that has just arrived */
  { "$remedied", SOV_SUBJECT_COMPLAINT, "V2" },  /* that is being put right */
  { "$closed", SOV_SUBJECT_COMPLAINT, "V5" },
  { "$compensation", SOV_SUBJECT_COMPENSATION, "H3" }, /* that is open */
  { "$creditor", SOV_SUBJECT_PARTY, "C1" },            /* and who it is owed to */
  { "$lesson", SOV_SUBJECT_LESSON, "V1-oppi" },
  { "$learnt_from", SOV_SUBJECT_COMPLAINT, "V1b" },
};

struct _SovScenes
{
  SovMainWindow *window;
  gint64 ids[G_N_ELEMENTS (WANTED)]; /* 0 where there is no such thing */
  guint n_asked;
  gboolean given_up; /* freed as soon as nothing is asked any more */
  SovScenesFound found;
  gpointer data;
};

SovScenes *
sov_scenes_new (SovMainWindow *window)
{
  SovScenes *self = g_new0 (SovScenes, 1);

  self->window = window;

  return self;
}

void
sov_scenes_free (SovScenes *self)
{
  if (self->n_asked == 0)
    g_free (self);
  else
    self->given_up = TRUE;
}

/* One id that is asked for. */
typedef struct
{
  SovScenes *scenes;
  gsize which;
} Asked;

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autofree Asked *asked = data;
  SovScenes *self = asked->scenes;
  gint64 id = sov_store_find_finish (SOV_STORE (source), result, NULL);

  self->ids[asked->which] = MAX (0, id);
  self->n_asked--;
  if (self->n_asked > 0)
    return;

  if (self->given_up)
    g_free (self);
  else
    self->found (self->data);
}

void
sov_scenes_find (SovScenes *self,
                 SovStore *store,
                 SovScenesFound found,
                 gpointer data)
{
  self->found = found;
  self->data = data;
  self->n_asked = G_N_ELEMENTS (WANTED);
  for (gsize i = 0; i < G_N_ELEMENTS (WANTED); i++)
    {
      Asked *asked = g_new0 (Asked, 1);

      asked->scenes = self;
      asked->which = i;
      sov_store_find_async (store, WANTED[i].subject, WANTED[i].ref, NULL, found_cb, asked);
    }
}

/* Transfer full, not floating; NULL for no target. */
static GVariant *
dup_target (SovScenes *self,
            const SovScene *scene)
{
  g_autoptr (GString) text = NULL;

  if (scene->target == NULL)
    return NULL;

  text = g_string_new (scene->target);
  for (gsize i = 0; i < G_N_ELEMENTS (WANTED); i++)
    {
      g_autofree char *id = g_strdup_printf ("int64 %" G_GINT64_FORMAT, self->ids[i]);

      g_string_replace (text, WANTED[i].word, id, 0);
    }

  return g_variant_ref_sink (g_variant_new_parsed (text->str));
}

/* The first that is a @type and can be seen. */
static GtkWidget *
find_of (GtkWidget *widget,
         GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_of (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Where the window is narrow, its split view has such pages too: those that are
 * meant lie in it. */
static GtkWidget *
find_page (SovScenes *self)
{
  GtkWidget *page = NULL;
  GtkWidget *view = find_of (GTK_WIDGET (self->window), ADW_TYPE_NAVIGATION_VIEW);

  while (view != NULL)
    {
      page = GTK_WIDGET (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view)));
      view = page != NULL ? find_of (page, ADW_TYPE_NAVIGATION_VIEW) : NULL;
    }

  return page;
}

static void
scroll (GtkWidget *page,
        int per_cent)
{
  GtkWidget *scrolled = find_of (page, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *at = scrolled != NULL ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)) : NULL;

  if (at != NULL)
    gtk_adjustment_set_value (at, gtk_adjustment_get_upper (at) * per_cent / 100);
}

void
sov_scenes_show (SovScenes *self,
                 const SovScene *scene)
{
  g_autoptr (GVariant) target = dup_target (self, scene);
  GtkWidget *page = find_page (self);
  GtkWidget *asked = GTK_WIDGET (self->window);

  if (scene->action != NULL && !g_str_has_prefix (scene->action, "win.") && page != NULL)
    asked = page;
  if (scene->action != NULL)
    gtk_widget_activate_action_variant (asked, scene->action, target);
  if (scene->per_cent != 0 && page != NULL)
    scroll (page, scene->per_cent);
}

gboolean
sov_scenes_type (SovScenes *self,
                 const SovScene *scene)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));
  GtkWidget *editable = find_of (dialog != NULL ? GTK_WIDGET (dialog) : GTK_WIDGET (self->window), GTK_TYPE_EDITABLE);

  if (editable == NULL)
    return FALSE;

  gtk_editable_set_text (GTK_EDITABLE (editable), _ (scene->text));

  return TRUE;
}

gboolean
sov_scenes_clear (SovScenes *self)
{
  AdwDialog *dialog;
  gboolean was_open = FALSE;

  while ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window))) != NULL)
    {
      adw_dialog_force_close (dialog);
      was_open = TRUE;
    }

  return was_open;
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-recent.h"

/* The dialog adds what was chosen when it has found out its type: soon. */
#define WATCH_S 10

typedef struct
{
  GtkRecentManager *manager;
  char *uri;
  gulong handler;
} Watch;

static void
watch_free (gpointer data)
{
  Watch *self = data;

  g_signal_handler_disconnect (self->manager, self->handler);
  g_object_unref (self->manager);
  g_free (self->uri);
  g_free (self);
}

static void
changed_cb (GtkRecentManager *manager,
            gpointer data)
{
  const Watch *self = data;

  if (gtk_recent_manager_has_item (manager, self->uri))
    gtk_recent_manager_remove_item (manager, self->uri, NULL);
}

static gboolean
ended_cb (gpointer data)
{
  return G_SOURCE_REMOVE;
}

/* The dialog was faster than its answer. */
static gboolean
was_just_added (GtkRecentManager *manager,
                const char *uri)
{
  g_autoptr (GtkRecentInfo) info = gtk_recent_manager_lookup_item (manager, uri, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return info != NULL && gtk_recent_info_has_application (info, g_get_application_name ()) &&
         g_date_time_difference (now, gtk_recent_info_get_added (info)) < WATCH_S * G_TIME_SPAN_SECOND;
}

void
sov_recent_forget (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  Watch *self;

  if (was_just_added (manager, uri))
    gtk_recent_manager_remove_item (manager, uri, NULL);
  else if (gtk_recent_manager_has_item (manager, uri))
    return;

  self = g_new0 (Watch, 1);
  self->manager = g_object_ref (manager);
  self->uri = g_steal_pointer (&uri);
  self->handler = g_signal_connect (manager, "changed", G_CALLBACK (changed_cb), self);
  g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, WATCH_S, ended_cb, self, watch_free);
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-case-file-save.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exchange/sov-case-file.h"
#include "model/sov-time.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"
#include "ui/common/sov-recent.h"
#include "ui/complaints/sov-case-context.h"

typedef struct
{
  GtkWidget *parent;
  char *page; /* must live until it is written */
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->parent);
  g_free (self->page);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static Saving *
saving_new (GtkWidget *parent,
            SovCase *of)
{
  Saving *self = g_new0 (Saving, 1);

  self->parent = g_object_ref (parent);
  self->page = sov_case_file_write (of, sov_time_now ());

  return self;
}

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (Saving) self = data;
  g_autoptr (GError) error = NULL;

  if (gtk_widget_get_root (self->parent) == NULL)
    return;
  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    sov_toast (self->parent, _ ("Case file saved"));
  else
    sov_error_show (self->parent, _ ("The Case File Was Not Saved"), error);
}

static void
write_page (Saving *self,
            GFile *file)
{
  g_file_replace_contents_async (file, self->page, strlen (self->page), NULL, FALSE,
                                 G_FILE_CREATE_REPLACE_DESTINATION | G_FILE_CREATE_PRIVATE, NULL, written_cb, self);
}

static void
chosen_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (Saving) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    sov_recent_forget (file);
  if (file != NULL)
    write_page (g_steal_pointer (&self), file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) && gtk_widget_get_root (self->parent) != NULL)
    sov_error_show (self->parent, _ ("The Case File Was Not Saved"), error);
}

static void
ask (GtkWidget *parent,
     SovStore *store,
     SovCase *of,
     gconstpointer data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = sov_case_file_name (of);
  GtkRoot *root = gtk_widget_get_root (parent);

  gtk_file_dialog_set_title (dialog, _ ("Save the Case File"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb, saving_new (parent, of));
}

void
sov_case_file_save (GtkWidget *parent,
                    SovStore *store,
                    gint64 complaint)
{
  sov_case_load (parent, store, complaint, ask, NULL, 0);
}

static void
write_to (GtkWidget *parent,
          SovStore *store,
          SovCase *of,
          gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (data);

  write_page (saving_new (parent, of), file);
}

void
sov_case_file_save_to (GtkWidget *parent,
                       SovStore *store,
                       gint64 complaint,
                       GFile *file)
{
  const char *path = g_file_peek_path (file);

  sov_case_load (parent, store, complaint, write_to, path, strlen (path) + 1);
}

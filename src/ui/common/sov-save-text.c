/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-save-text.h"

#include <string.h>

#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"
#include "ui/common/sov-recent.h"

typedef struct
{
  GtkWidget *parent;
  SovSaveWords words;
  char *text; /* must live until it is written */
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->parent);
  g_free (self->text);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static Saving *
saving_new (GtkWidget *parent,
            const SovSaveWords *words,
            char *text)
{
  Saving *self = g_new0 (Saving, 1);

  self->parent = g_object_ref (parent);
  self->words = *words;
  self->text = text;

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
    sov_toast (self->parent, self->words.saved);
  else
    sov_error_show (self->parent, self->words.failed, error);
}

static void
write_text (Saving *self,
            GFile *file)
{
  g_file_replace_contents_async (file, self->text, strlen (self->text), NULL, FALSE,
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
    write_text (g_steal_pointer (&self), file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) && gtk_widget_get_root (self->parent) != NULL)
    sov_error_show (self->parent, self->words.failed, error);
}

void
sov_save_text (GtkWidget *parent,
               const SovSaveWords *words,
               const char *name,
               char *text)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (parent);

  gtk_file_dialog_set_title (dialog, words->title);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb, saving_new (parent, words, text));
}

void
sov_save_text_to (GtkWidget *parent,
                  const SovSaveWords *words,
                  GFile *file,
                  char *text)
{
  write_text (saving_new (parent, words, text), file);
}

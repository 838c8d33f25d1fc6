/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-pictures.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "desktop/sov-gate.h"
#include "desktop/sov-keyring.h"
#include "model/sov-log.h"

/* Owns the two windows that pictures are taken of, and the folder that their
 * vaults are in. It comes near no vault of the user's. */

typedef struct
{
  GtkApplication *application;
  char *folder;
  char *story;
  char *place; /* where the vaults are */
  SovMainWindow *window;
  SovGate *gate;
  SovVault *other; /* that has the vault open meanwhile; nullable */
  guint trouble;   /* that is shown */
} Run;

/* How many times larger than usual text is to be: 2, say. */
#define TEXT_VARIABLE "SOVITTU_PICTURES_TEXT"

/* What the text of an ordinary display is drawn at, as the setting has it. */
#define USUAL_DPI (96 * 1024)

/* Of a vault that is gone once its pictures are taken. */
#define PASSPHRASE "Sovittu: kuvat"

/* The folder with everything in it; a vault's folders are not deep. */
static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_all (child);
      else
        g_remove (child);
    }

  g_rmdir (path);
}

static void
close_window (Run *self)
{
  g_signal_handlers_disconnect_by_data (self->gate, self);
  gtk_window_destroy (GTK_WINDOW (self->window));
  self->window = NULL;
  sov_gate_close (self->gate);
  g_clear_object (&self->gate);
}

static void
open_window (Run *self)
{
  g_autoptr (SovKeyStore) keys = sov_keyring_new ();
  g_autofree char *own = g_build_filename (self->place, "own", NULL);
  g_autofree char *example = g_build_filename (self->place, "example", NULL);

  self->gate = sov_gate_new (keys, own, example, self->story);
  self->window = sov_main_window_new (self->application);
  gtk_window_present (GTK_WINDOW (self->window));
  sov_main_window_set_gate (self->window, self->gate);
}

static void
end (gpointer data)
{
  Run *self = data;
  GtkApplication *application = self->application;

  close_window (self);
  remove_all (self->place);
  g_free (self->place);
  g_free (self->folder);
  g_free (self->story);
  g_free (self);
  g_application_release (G_APPLICATION (application));
}

static void
example_opened_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  Run *self = data;
  g_autoptr (GError) error = NULL;

  if (sov_gate_open_example_finish (SOV_GATE (source), result, &error))
    {
      sov_pictures_take (self->window, sov_gate_get_store (self->gate), self->folder, end, self);
      return;
    }

  sov_log_failure ("no pictures of the example", error);
  end (self);
}

/* From the vault's troubles to the example. */
static void
troubles_taken (Run *self)
{
  open_window (self);
  sov_gate_open_example_async (self->gate, example_opened_cb, self);
}

/* What is done to the new vault's file, and what the page is called then. */
static const struct
{
  const char *name;
  goffset size; /* -1: the file is gone; 0: as it is, and open elsewhere */
} TROUBLES[] = {
  { "trouble-in-use", 0 },
  { "trouble-damaged", 1000 },
  { "trouble-missing", -1 },
};

static void show_trouble (Run *self);

static void
trouble_taken (gpointer data)
{
  Run *self = data;

  close_window (self);
  g_clear_object (&self->other);
  self->trouble++;
  if (self->trouble < G_N_ELEMENTS (TROUBLES))
    show_trouble (self);
  else
    troubles_taken (self);
}

static void
trouble_cb (Run *self)
{
  if (sov_gate_get_state (self->gate) != SOV_GATE_TROUBLE)
    return;

  g_signal_handlers_disconnect_by_data (self->gate, self);
  sov_pictures_take_one (self->window, TROUBLES[self->trouble].name, self->folder, trouble_taken, self);
}

static void
show_trouble (Run *self)
{
  g_autofree char *folder = g_build_filename (self->place, "own", NULL);
  g_autofree char *path = g_build_filename (folder, SOV_VAULT_DATABASE_NAME, NULL);
  goffset size = TROUBLES[self->trouble].size;

  if (size < 0)
    g_unlink (path);
  else if (size > 0 && truncate (path, size) != 0)
    g_message ("the vault for the pictures cannot be damaged");
  else if (size == 0)
    self->other = sov_vault_new (folder, NULL);

  open_window (self);
  g_signal_connect_swapped (self->gate, "notify::state", G_CALLBACK (trouble_cb), self);
  sov_gate_start (self->gate);
}

static void
safe_taken (gpointer data)
{
  Run *self = data;

  close_window (self);
  show_trouble (self);
}

static void
backed_up_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  Run *self = data;

  sov_backup_keeper_back_up_finish (SOV_BACKUP_KEEPER (source), result, NULL);
  sov_pictures_take_safe (self->window, self->folder, safe_taken, self);
}

static void
created_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  Run *self = data;
  g_autoptr (GError) error = NULL;

  if (!sov_gate_create_finish (self->gate, result, &error))
    {
      sov_log_failure ("no pictures of a vault", error);
      close_window (self);
      troubles_taken (self);
      return;
    }

  sov_gate_confirm_code (self->gate);
  sov_backup_keeper_back_up_async (sov_gate_get_backup_keeper (self->gate), SOV_BACKUP_ASKED, backed_up_cb, self);
}

static void
first_start_taken (gpointer data)
{
  Run *self = data;

  sov_gate_create_async (self->gate, "Aino Saarela", "Selkopolku", PASSPHRASE, created_cb, self);
}

static void
gate_changed_cb (Run *self)
{
  if (sov_gate_get_state (self->gate) != SOV_GATE_FIRST_START)
    return;

  g_signal_handlers_disconnect_by_data (self->gate, self);
  sov_pictures_take_one (self->window, "first-start", self->folder, first_start_taken, self);
}

static void
set_text_size (void)
{
  guint64 times;

  if (g_getenv (TEXT_VARIABLE) == NULL || !g_ascii_string_to_unsigned (g_getenv (TEXT_VARIABLE), 10, 1, 4, &times, NULL))
    return;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) times * USUAL_DPI, NULL);
}

void
sov_pictures_run (GtkApplication *application,
                  const char *folder,
                  const char *story)
{
  g_autoptr (GError) error = NULL;
  Run *self = g_new0 (Run, 1);

  g_application_hold (G_APPLICATION (application));
  self->application = application;
  self->folder = g_strdup (folder);
  self->story = g_strdup (story);
  self->place = g_dir_make_tmp ("sovittu-pictures-XXXXXX", &error);
  if (self->place == NULL)
    g_error ("no place for the pictures' vaults");

  set_text_size ();
  open_window (self);
  g_signal_connect_swapped (self->gate, "notify::state", G_CALLBACK (gate_changed_cb), self);
  sov_gate_start (self->gate);
}

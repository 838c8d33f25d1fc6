/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-picture-run.h"

#include <errno.h>
#include <gio/gunixinputstream.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "exchange/sov-import-run.h"

#define PATIENCE_US (8 * G_TIME_SPAN_SECOND)
#define LOOK_MS 100
#define HEAD 8

typedef struct
{
  char *program;
  GBytes *bytes;
  guint edge;
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  g_free (run->program);
  g_bytes_unref (run->bytes);
  g_free (run);
}

void
sov_small_picture_free (SovSmallPicture *self)
{
  g_clear_pointer (&self->pixels, g_bytes_unref);
  g_free (self);
}

static void
free_picture (gpointer picture)
{
  sov_small_picture_free (picture);
}

static GSubprocess *
start (Run *run,
       GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autofree char *edge = g_strdup_printf ("%u", run->edge);
  const char *argv[] = { run->program, edge, NULL };
  int fd = sov_import_open_bytes (run->bytes, error);

  if (fd < 0)
    return NULL;

  g_subprocess_launcher_take_stdin_fd (launcher, fd);
  g_subprocess_launcher_unsetenv (launcher, "DBUS_SESSION_BUS_ADDRESS");

  return g_subprocess_launcher_spawnv (launcher, argv, error);
}

/* All that it says, and no more than it may. */
static GByteArray *
read_all (int fd,
          gsize most,
          GCancellable *cancellable)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gint64 deadline = g_get_monotonic_time () + PATIENCE_US;
  guint8 part[16 * 1024];

  while (bytes->len <= most && !g_cancellable_is_cancelled (cancellable) && g_get_monotonic_time () < deadline)
    {
      GPollFD poll = { fd, G_IO_IN | G_IO_HUP, 0 };
      ssize_t n;

      if (g_poll (&poll, 1, LOOK_MS) <= 0)
        continue;
      n = read (fd, part, sizeof part);
      if (n == 0)
        return g_steal_pointer (&bytes);
      if (n < 0 && errno != EINTR)
        break;
      if (n > 0)
        g_byte_array_append (bytes, part, (guint) n);
    }

  return NULL;
}

static guint
read_number (const guint8 *at)
{
  return at[0] | (guint) at[1] << 8 | (guint) at[2] << 16 | (guint) at[3] << 24;
}

/* What it says is trusted no further than this. */
static SovSmallPicture *
take (GByteArray *said,
      guint edge)
{
  SovSmallPicture *picture;
  guint width;
  guint height;

  if (said == NULL || said->len < HEAD)
    return NULL;

  width = read_number (said->data);
  height = read_number (said->data + 4);
  if (width < 1 || height < 1 || width > edge || height > edge || said->len != HEAD + (gsize) width * height * 4)
    return NULL;

  picture = g_new0 (SovSmallPicture, 1);
  picture->width = width;
  picture->height = height;
  picture->pixels = g_bytes_new (said->data + HEAD, said->len - HEAD);

  return picture;
}

static void
run_thread (GTask *task,
            gpointer source,
            gpointer data,
            GCancellable *cancellable)
{
  Run *run = data;
  GError *error = NULL;
  g_autoptr (GSubprocess) process = start (run, &error);
  g_autoptr (GByteArray) said = NULL;
  SovSmallPicture *picture;

  if (process == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  said = read_all (g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (g_subprocess_get_stdout_pipe (process))),
                   HEAD + (gsize) run->edge * run->edge * 4, cancellable);
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);

  picture = take (said, run->edge);
  if (picture != NULL)
    g_task_return_pointer (task, picture, free_picture);
  else
    g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "it is no picture that can be shown");
}

void
sov_picture_run_async (const char *program,
                       GBytes *bytes,
                       guint edge,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Run *run;

  g_task_set_source_tag (task, sov_picture_run_async);
  if (g_bytes_get_size (bytes) == 0 || g_bytes_get_size (bytes) > SOV_PICTURE_BYTES_MAX)
    {
      g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "it is empty, or too large to be looked at");
      return;
    }

  run = g_new0 (Run, 1);
  run->program = g_strdup (program);
  run->bytes = g_bytes_ref (bytes);
  run->edge = edge;
  g_task_set_task_data (task, run, run_free);
  g_task_run_in_thread (task, run_thread);
}

SovSmallPicture *
sov_picture_run_finish (GAsyncResult *result,
                        GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

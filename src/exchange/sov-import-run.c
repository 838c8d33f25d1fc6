/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memfd_create */
#include "exchange/sov-import-run.h"

#include <errno.h>
#include <gio/gunixinputstream.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "exchange/import/sov-import-error.h"
#include "exchange/import/sov-import-wire.h"

#define PATIENCE_US (30 * G_TIME_SPAN_SECOND)
#define LOOK_MS 100
#define AHEAD (256 * 1024)
#define FILE_MAX (50 * 1024 * 1024)
#define OPTIONS_FD 3

typedef struct
{
  char *program;
  int fd;
  SovImportOptions *options;
  SovImportProgress progress;
  gpointer progress_data;
  GMainContext *context;
  /* What came. */
  SovImportResult *result;
  GByteArray *bytes;
  guint64 said;   /* bytes of records */
  gboolean ended; /* the last record came */
} Run;

typedef struct
{
  SovImportProgress progress;
  gpointer data;
  guint per_mille;
} Step;

void
sov_import_result_free (SovImportResult *self)
{
  g_clear_pointer (&self->summary, sov_import_summary_free);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->rejects);
  g_free (self);
}

static SovImportResult *
make_result (void)
{
  SovImportResult *result = g_new0 (SovImportResult, 1);

  result->items = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_import_item_free);
  result->rejects = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_import_reject_free);

  return result;
}

static Run *
make_run (const char *program,
          int fd,
          const SovImportOptions *options)
{
  Run *run = g_new0 (Run, 1);

  run->program = g_strdup (program);
  run->fd = fd;
  run->options = sov_import_options_copy (options);
  run->result = make_result ();
  run->bytes = g_byte_array_new ();

  return run;
}

static void
run_free (Run *run)
{
  if (run->fd >= 0)
    close (run->fd);
  g_free (run->program);
  sov_import_options_free (run->options);
  g_clear_pointer (&run->context, g_main_context_unref);
  g_clear_pointer (&run->result, sov_import_result_free);
  g_clear_pointer (&run->bytes, g_byte_array_unref);
  g_free (run);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

static int
open_memory (gconstpointer bytes,
             gsize size,
             GError **error)
{
  int fd = memfd_create ("brought-in", MFD_CLOEXEC);
  const char *at = bytes;

  while (fd >= 0 && size > 0)
    {
      ssize_t n = write (fd, at, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        g_clear_fd (&fd, NULL);
      at += MAX (n, 0);
      size -= (gsize) MAX (n, 0);
    }
  if (fd < 0 || lseek (fd, 0, SEEK_SET) < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), "no memory for what is brought in");
      g_clear_fd (&fd, NULL);
    }

  return fd;
}

int
sov_import_open_bytes (GBytes *bytes,
                       GError **error)
{
  return open_memory (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}

int
sov_import_open_text (const char *text,
                      GError **error)
{
  return open_memory (text, strlen (text), error);
}

static GSubprocess *
start (Run *run,
       GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GBytes) options = sov_wire_pack_options (run->options);
  const char *argv[] = { run->program, NULL };
  int fd = open_memory (g_bytes_get_data (options, NULL), g_bytes_get_size (options), error);

  if (fd < 0)
    return NULL;

  g_subprocess_launcher_take_stdin_fd (launcher, g_steal_fd (&run->fd));
  g_subprocess_launcher_take_fd (launcher, fd, OPTIONS_FD);
  g_subprocess_launcher_unsetenv (launcher, "DBUS_SESSION_BUS_ADDRESS");

  return g_subprocess_launcher_spawnv (launcher, argv, error);
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_PROTOCOL, "the reading process said what it may not say");

  return FALSE;
}

/* What the process said, some of it ahead. */
typedef struct
{
  int fd;
  gint64 deadline;
  guint8 *bytes;
  gsize at;
  gsize length;
} Input;

/* Waits for more; FALSE at the end of all, too late, or cancelled. */
static gboolean
read_more (Input *input,
           GCancellable *cancellable,
           GError **error)
{
  GPollFD poll = { input->fd, G_IO_IN | G_IO_HUP, 0 };
  ssize_t n = -1;

  do
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (g_get_monotonic_time () > input->deadline)
        {
          g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_TIMEOUT, "reading took too long");
          return FALSE;
        }
      errno = EINTR;
      if (g_poll (&poll, 1, LOOK_MS) > 0)
        n = read (input->fd, input->bytes, AHEAD);
    }
  while (n < 0 && errno == EINTR);

  if (n <= 0)
    {
      g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_CRASHED, "the reading process ended before its time");
      return FALSE;
    }

  input->at = 0;
  input->length = (gsize) n;
  return TRUE;
}

static gboolean
fill (Input *input,
      guint8 *into,
      gsize size,
      GCancellable *cancellable,
      GError **error)
{
  while (size > 0)
    {
      gsize n = MIN (size, input->length - input->at);

      if (n == 0)
        {
          if (!read_more (input, cancellable, error))
            return FALSE;
          continue;
        }
      memcpy (into, input->bytes + input->at, n);
      input->at += n;
      into += n;
      size -= n;
    }

  return TRUE;
}

static gboolean
step_cb (gpointer data)
{
  Step *step = data;

  step->progress (step->per_mille, step->data);

  return G_SOURCE_REMOVE;
}

static void
tell_progress (Run *run,
               guint64 done,
               guint64 total)
{
  Step *step;

  if (run->progress == NULL || total == 0)
    return;

  step = g_new0 (Step, 1);
  step->progress = run->progress;
  step->data = run->progress_data;
  step->per_mille = (guint) (total < 1000 ? done * 1000 / total : done / (total / 1000));
  step->per_mille = MIN (step->per_mille, 1000);
  g_main_context_invoke_full (run->context, G_PRIORITY_DEFAULT, step_cb, step, g_free);
}

static gboolean
take_item (Run *run,
           GBytes *body,
           GError **error)
{
  SovImportItem *item = run->result->items->len < SOV_IMPORT_ITEMS_MAX ? sov_wire_read_item (body) : NULL;

  if (item == NULL)
    return refuse (error);

  g_ptr_array_add (run->result->items, item);
  return TRUE;
}

static gboolean
take_reject (Run *run,
             GBytes *body,
             GError **error)
{
  SovImportReject *reject = sov_wire_read_reject (body);

  if (reject == NULL)
    return refuse (error);

  if (run->result->rejects->len < SOV_IMPORT_REJECTS_KEPT)
    g_ptr_array_add (run->result->rejects, reject);
  else
    sov_import_reject_free (reject);
  return TRUE;
}

static gboolean
take_record (Run *run,
             SovRecordKind kind,
             GBytes *body,
             GError **error)
{
  guint64 done;
  guint64 total;

  switch (kind)
    {
    case SOV_RECORD_ITEM:
      return take_item (run, body, error);

    case SOV_RECORD_REJECT:
      return take_reject (run, body, error);

    case SOV_RECORD_BYTES:
      if (run->bytes->len + g_bytes_get_size (body) > FILE_MAX)
        return refuse (error);
      g_byte_array_append (run->bytes, g_bytes_get_data (body, NULL), (guint) g_bytes_get_size (body));
      return TRUE;

    case SOV_RECORD_PROGRESS:
      if (!sov_wire_read_progress (body, &done, &total))
        return refuse (error);
      tell_progress (run, done, total);
      return TRUE;

    case SOV_RECORD_SUMMARY:
      run->ended = TRUE;
      run->result->summary = sov_wire_read_summary (body);
      return run->result->summary != NULL || refuse (error);

    case SOV_RECORD_ERROR:
      run->ended = TRUE;
      g_propagate_error (error, sov_wire_read_error (body));
      return FALSE;

    default:
      return refuse (error);
    }
}

static gboolean
read_record (Run *run,
             Input *input,
             GCancellable *cancellable,
             GError **error)
{
  guint8 head[SOV_RECORD_HEAD];
  g_autofree guint8 *data = NULL;
  g_autoptr (GBytes) body = NULL;
  SovRecordKind kind;
  guint32 length;

  if (!fill (input, head, sizeof head, cancellable, error))
    return FALSE;
  if (!sov_wire_read_head (head, &kind, &length))
    return refuse (error);
  run->said += sizeof head + length;
  if (run->said > SOV_IMPORT_SAID_MAX)
    return refuse (error);

  data = g_malloc (MAX (length, 1));
  if (!fill (input, data, length, cancellable, error))
    return FALSE;

  body = g_bytes_new_take (g_steal_pointer (&data), length);
  return take_record (run, kind, body, error);
}

/* Reads until the last record. The process is ended whatever came of it. */
static gboolean
run_through (Run *run,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GSubprocess) process = start (run, error);
  g_autofree guint8 *ahead = g_malloc (AHEAD);
  Input input = { .deadline = g_get_monotonic_time () + PATIENCE_US, .bytes = ahead };
  gboolean ok = TRUE;

  if (process == NULL)
    return FALSE;

  input.fd = g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (g_subprocess_get_stdout_pipe (process)));
  while (ok && !run->ended)
    ok = read_record (run, &input, cancellable, error);
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);

  return ok;
}

static void
run_thread (GTask *task,
            gpointer source,
            gpointer data,
            GCancellable *cancellable)
{
  Run *run = data;
  GError *error = NULL;

  if (!run_through (run, cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  run->result->summary->n_items = run->result->items->len;
  g_task_return_pointer (task, g_steal_pointer (&run->result), (GDestroyNotify) sov_import_result_free);
}

void
sov_import_run_async (const char *program,
                      int fd,
                      const SovImportOptions *options,
                      SovImportProgress progress,
                      gpointer progress_data,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Run *run = make_run (program, fd, options);

  run->progress = progress;
  run->progress_data = progress_data;
  run->context = g_main_context_ref_thread_default ();
  g_task_set_source_tag (task, sov_import_run_async);
  g_task_set_task_data (task, run, (GDestroyNotify) run_free);
  g_task_run_in_thread (task, run_thread);
}

SovImportResult *
sov_import_run_finish (GAsyncResult *result,
                       GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

GBytes *
sov_import_fetch (const char *program,
                  int fd,
                  const SovImportOptions *options,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (Run) run = make_run (program, fd, options);

  if (!run_through (run, cancellable, error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&run->bytes));
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-thumbnails.h"

#include "exchange/sov-picture-run.h"
#include "sov-config.h"

#define PROGRAM_VARIABLE "SOVITTU_PICTURE"

/* The longer side, for screens of two points a point. */
#define EDGE 320
/* How many are looked at at once, and how many are kept. */
#define AT_ONCE 2
#define KEPT 48

struct _SovThumbnails
{
  GObject parent_instance;

  SovStore *store;
  GHashTable *kept; /* a digest → GdkTexture */
  GQueue *ages;     /* the digests of those that are kept, the oldest first */
  GQueue *waiting;  /* GTask */
  guint running;
};

G_DEFINE_FINAL_TYPE (SovThumbnails, sov_thumbnails, G_TYPE_OBJECT)

/* What is asked for. */
typedef struct
{
  gint64 attachment;
  char *digest;
} Wanted;

static void start_next (SovThumbnails *self);

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->digest);
  g_free (wanted);
}

static const char *
get_program (void)
{
  const char *program = g_getenv (PROGRAM_VARIABLE);

  return program != NULL ? program : SOV_LIBEXEC_DIR "/sovittu-picture";
}

gboolean
sov_thumbnails_may_show (const char *name,
                         const char *type)
{
  static const char *const forms[] = { "image/jpeg", "image/png", "image/webp" };
  g_autofree char *by_name = g_content_type_guess (name, NULL, 0, NULL);
  g_autofree char *mime = g_content_type_get_mime_type (by_name);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_strcmp0 (type, forms[i]) == 0 || g_strcmp0 (mime, forms[i]) == 0)
      return TRUE;

  return FALSE;
}

static void
keep (SovThumbnails *self,
      const char *digest,
      GdkTexture *texture)
{
  if (g_hash_table_contains (self->kept, digest))
    return;

  g_hash_table_insert (self->kept, g_strdup (digest), g_object_ref (texture));
  g_queue_push_tail (self->ages, g_strdup (digest));
  while (g_queue_get_length (self->ages) > KEPT)
    {
      g_autofree char *oldest = g_queue_pop_head (self->ages);

      g_hash_table_remove (self->kept, oldest);
    }
}

/* @error: taken over; NULL with @texture. */
static void
end (GTask *task,
     GdkTexture *texture,
     GError *error)
{
  SovThumbnails *self = g_task_get_source_object (task);
  const Wanted *wanted = g_task_get_task_data (task);

  self->running--;
  if (texture != NULL)
    {
      keep (self, wanted->digest, texture);
      g_task_return_pointer (task, g_object_ref (texture), g_object_unref);
    }
  else
    g_task_return_error (task, error);
  start_next (self);
}

static void
looked_at_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (SovSmallPicture) picture = sov_picture_run_finish (result, &error);
  g_autoptr (GdkTexture) texture = NULL;

  if (picture != NULL)
    texture = gdk_memory_texture_new ((int) picture->width, (int) picture->height, GDK_MEMORY_R8G8B8A8,
                                      picture->pixels, (gsize) picture->width * 4);
  end (task, texture, error);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = sov_store_load_attachment_finish (SOV_STORE (source), result, &error);

  if (bytes == NULL)
    end (task, NULL, error);
  else
    sov_picture_run_async (get_program (), bytes, EDGE, g_task_get_cancellable (task), looked_at_cb, g_object_ref (task));
}

static void
start_next (SovThumbnails *self)
{
  while (self->running < AT_ONCE && !g_queue_is_empty (self->waiting))
    {
      g_autoptr (GTask) task = g_queue_pop_head (self->waiting);
      const Wanted *wanted = g_task_get_task_data (task);

      /* What has scrolled away since is not looked at. */
      if (g_task_return_error_if_cancelled (task))
        continue;

      self->running++;
      sov_store_load_attachment_up_to_async (self->store, wanted->attachment, SOV_PICTURE_BYTES_MAX,
                                             g_task_get_cancellable (task), loaded_cb, g_object_ref (task));
    }
}

static void
sov_thumbnails_dispose (GObject *object)
{
  SovThumbnails *self = SOV_THUMBNAILS (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_thumbnails_parent_class)->dispose (object);
}

static void
sov_thumbnails_finalize (GObject *object)
{
  SovThumbnails *self = SOV_THUMBNAILS (object);

  g_hash_table_unref (self->kept);
  g_queue_free_full (self->ages, g_free);
  g_queue_free (self->waiting);

  G_OBJECT_CLASS (sov_thumbnails_parent_class)->finalize (object);
}

static void
sov_thumbnails_class_init (SovThumbnailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_thumbnails_dispose;
  G_OBJECT_CLASS (klass)->finalize = sov_thumbnails_finalize;
}

static void
sov_thumbnails_init (SovThumbnails *self)
{
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->ages = g_queue_new ();
  self->waiting = g_queue_new ();
}

SovThumbnails *
sov_thumbnails_new (SovStore *store)
{
  SovThumbnails *self = g_object_new (SOV_TYPE_THUMBNAILS, NULL);

  self->store = g_object_ref (store);

  return self;
}

void
sov_thumbnails_load_async (SovThumbnails *self,
                           gint64 attachment,
                           const char *digest,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  GdkTexture *texture = g_hash_table_lookup (self->kept, digest);
  const Wanted wanted = { attachment, g_strdup (digest) };

  g_task_set_source_tag (task, sov_thumbnails_load_async);
  g_task_set_task_data (task, g_memdup2 (&wanted, sizeof wanted), wanted_free);
  if (texture != NULL)
    {
      g_task_return_pointer (task, g_object_ref (texture), g_object_unref);
      g_object_unref (task);
      return;
    }

  g_queue_push_tail (self->waiting, task);
  start_next (self);
}

GdkTexture *
sov_thumbnails_load_finish (SovThumbnails *self,
                            GAsyncResult *result,
                            GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-known.h"

static void
file_free (gpointer data)
{
  SovKnownFile *file = data;

  g_free (file->name);
  g_clear_pointer (&file->data, g_bytes_unref);
  g_free (file);
}

SovKnown *
sov_known_new (SovParty *party)
{
  SovKnown *self = g_new0 (SovKnown, 1);

  self->party = g_object_ref (party);
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_sheet_unref);
  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
  self->cases = g_ptr_array_new_with_free_func (g_object_unref);
  self->compensations = g_ptr_array_new_with_free_func (g_object_unref);
  self->praises = g_ptr_array_new_with_free_func (g_object_unref);
  self->tasks = g_ptr_array_new_with_free_func (g_object_unref);
  self->ideas = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_lesson_free);
  self->files = g_ptr_array_new_with_free_func (file_free);

  return self;
}

void
sov_known_free (SovKnown *self)
{
  g_object_unref (self->party);
  g_free (self->my_name);
  g_free (self->mark);
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->cases);
  g_ptr_array_unref (self->compensations);
  g_ptr_array_unref (self->praises);
  g_ptr_array_unref (self->tasks);
  g_ptr_array_unref (self->ideas);
  g_ptr_array_unref (self->files);
  g_free (self);
}

gboolean
sov_known_has_room (SovKnown *self,
                    gint64 size)
{
  for (guint i = 0; i < self->files->len; i++)
    {
      const SovKnownFile *file = self->files->pdata[i];

      size += file->data != NULL ? file->size : 0;
    }

  return size <= SOV_KNOWN_MAX_FILES;
}

void
sov_known_add_file (SovKnown *self,
                    gint64 id,
                    gint64 at,
                    const char *name,
                    gint64 size,
                    GBytes *data)
{
  SovKnownFile *file = g_new0 (SovKnownFile, 1);

  file->id = id;
  file->at = at;
  file->name = g_strdup (name);
  file->size = size;
  file->data = data != NULL ? g_bytes_ref (data) : NULL;
  g_ptr_array_add (self->files, file);
}

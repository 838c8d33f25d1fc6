/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-access-save.h"

#include <glib/gi18n.h>

#include "exchange/sov-access-file.h"
#include "model/sov-time.h"
#include "store/sov-store-known.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-save-text.h"

typedef struct
{
  GtkWidget *parent;
  GFile *file; /* nullable */
} Wanted;

static void
wanted_free (Wanted *self)
{
  g_object_unref (self->parent);
  g_clear_object (&self->file);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wanted, wanted_free)

static void
save (Wanted *self,
      SovKnown *known)
{
  const SovSaveWords words = {
    .title = _ ("Save Everything Known"),
    .saved = _ ("Saved. Read it through before you give it: your notes may name others"),
    .failed = _ ("What Is Known Was Not Saved"),
  };
  gint64 now = sov_time_now ();
  g_autofree char *name = sov_access_file_name (now);
  char *page = sov_access_file_write (known, now);

  if (self->file != NULL)
    sov_save_text_to (self->parent, &words, self->file, page);
  else
    sov_save_text (self->parent, &words, name, page);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (Wanted) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovKnown) known = sov_store_load_known_finish (SOV_STORE (source), result, &error);

  if (gtk_widget_get_root (self->parent) == NULL)
    return;
  if (known != NULL)
    save (self, known);
  else
    sov_error_show (self->parent, _ ("What Is Known Was Not Saved"), error);
}

void
sov_access_save (GtkWidget *parent,
                 SovStore *store,
                 gint64 party,
                 GFile *file)
{
  Wanted *self = g_new0 (Wanted, 1);

  self->parent = g_object_ref (parent);
  g_set_object (&self->file, file);
  sov_store_load_known_async (store, party, NULL, loaded_cb, self);
}

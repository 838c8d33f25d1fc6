/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-case-file-save.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exchange/sov-case-file.h"
#include "model/sov-time.h"
#include "ui/common/sov-save-text.h"
#include "ui/complaints/sov-case-context.h"

static SovSaveWords
get_words (void)
{
  return (SovSaveWords) { _ ("Save the Case File"), _ ("Case file saved"), _ ("The Case File Was Not Saved") };
}

static void
ask (GtkWidget *parent,
     SovStore *store,
     SovCase *of,
     gconstpointer data)
{
  g_autofree char *name = sov_case_file_name (of);
  const SovSaveWords words = get_words ();

  sov_save_text (parent, &words, name, sov_case_file_write (of, sov_time_now ()));
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
  const SovSaveWords words = get_words ();

  sov_save_text_to (parent, &words, file, sov_case_file_write (of, sov_time_now ()));
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

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* A text as a file, put where the user wants it, for the user's eyes alone.
 * Nothing is sent, and it is kept out of the list of recent files. */

G_BEGIN_DECLS

/* What is said meanwhile; translated and static. */
typedef struct
{
  const char *title;  /* of the dialog that asks where */
  const char *saved;  /* a toast */
  const char *failed; /* the heading over the reason */
} SovSaveWords;

/* Asks where. @name: what the file is called unless the user says otherwise.
 * @text: taken. */
void sov_save_text (GtkWidget *parent,
                    const SovSaveWords *words,
                    const char *name,
                    char *text);
/* The same without asking. @file: what is there is replaced, and stays as it is
 * when that fails. */
void sov_save_text_to (GtkWidget *parent,
                       const SovSaveWords *words,
                       GFile *file,
                       char *text);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Something of the user's own: a task that nobody was promised, or an idea of
 * what could be done better. Both are a sentence and, where it helps, a day, a
 * person and a deal. */

G_BEGIN_DECLS

#define SOV_TYPE_TASK_DIALOG (sov_task_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovTaskDialog, sov_task_dialog, SOV, TASK_DIALOG, AdwDialog)

/* @party, @deal: what it is about, or 0. @entry: the contact that says it, or 0:
 * its words are there to begin with, and a task's day as they say it. */
void sov_task_dialog_present (GtkWidget *parent,
                              SovStore *store,
                              gint64 party,
                              gint64 deal,
                              gint64 entry);
void sov_task_dialog_present_idea (GtkWidget *parent,
                                   SovStore *store,
                                   gint64 party,
                                   gint64 deal,
                                   gint64 entry);

/* What is there already, to be changed. */
void sov_task_dialog_edit (GtkWidget *parent,
                           SovStore *store,
                           gint64 task);
void sov_task_dialog_edit_idea (GtkWidget *parent,
                                SovStore *store,
                                gint64 idea);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store-cases.h"

/* The few steps that the dialogs of a complaint share: having the whole case
 * before anything is shown, and writing what was done in one piece. */

G_BEGIN_DECLS

/* @of: lives as long as the call; a dialog takes its own reference. */
typedef void (*SovCaseFunc) (GtkWidget *parent,
                             SovStore *store,
                             SovCase *of,
                             gconstpointer data);

/* Loads @complaint and calls @then, unless it cannot be had: then the reason is
 * shown over @parent. @data: (nullable): copied, @size bytes of it. */
void sov_case_load (GtkWidget *parent,
                    SovStore *store,
                    gint64 complaint,
                    SovCaseFunc then,
                    gconstpointer data,
                    gsize size);

/* An empty list of actions. */
GPtrArray *sov_case_actions_new (void);
/* A step of the complaint, added to @actions, which own it. @text: (nullable). */
SovAction *sov_case_add_step (SovCase *self,
                              GPtrArray *actions,
                              SovStepKind did,
                              const char *text,
                              gint64 at);
/* A contact with the customer about it, added to @actions, which own it. */
SovAction *sov_case_add_entry (SovCase *self,
                               GPtrArray *actions,
                               SovChannel channel,
                               SovDirection direction,
                               const char *text,
                               gint64 at);

/* Performs @actions from @dialog: it closes when they are in the vault, and
 * stays as it is, @button sensitive again, when they are not. */
void sov_case_save (AdwDialog *dialog,
                    GtkWidget *button,
                    SovStore *store,
                    const char *label,
                    GPtrArray *actions);

/* What stands in a text field without the space around it; NULL where nothing
 * does. Transfer full. */
char *sov_case_dup_typed (GtkWidget *field);

G_END_DECLS

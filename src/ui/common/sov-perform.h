/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/sov-store.h"

/* Writing from a page or a dialog: one call, one undo entry, one toast. */

G_BEGIN_DECLS

/* @refs: one an action, of what was made or meant; NULL when nothing was
 * written: the error has been shown already, and what was typed must stay. */
typedef void (*SovPerformedFunc) (const char *const *refs,
                                  gpointer data);

/* Performs @actions, all or none, and shows @label in a toast with Undo.
 * @from: any widget of the window; it may be gone when the answer comes.
 * @label: translated; nullable: no toast. @actions: (element-type SovAction)
 * (transfer none). @then: nullable, called exactly once; @data must live till then. */
void sov_perform (GtkWidget *from,
                  SovStore *store,
                  const char *label,
                  GPtrArray *actions,
                  SovPerformedFunc then,
                  gpointer data);
/* The same for one action, which is taken over. */
void sov_perform_one (GtkWidget *from,
                      SovStore *store,
                      const char *label,
                      SovAction *action,
                      SovPerformedFunc then,
                      gpointer data);

/* A sentence in a toast of the window that @from is in. @text is data: it is
 * never read as markup. */
void sov_toast (GtkWidget *from,
                const char *text);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* What tests of pages share: a vault in memory, waiting, and looking for what
 * stands in a page. Everything here ends the test when it does not come true. */

G_BEGIN_DECLS

/* gtk_test_init(), adw_init(), and the program's resources and translations. */
void ui_test_init (int *argc,
                   char ***argv);

/* An empty vault in memory, open. */
SovStore *ui_store_new (void);
/* Closes it, lets what is under way end, and asserts that nobody keeps it. */
void ui_store_end (SovStore *store);

/* Performs @action, which is taken over, and waits. */
void ui_perform (SovStore *store,
                 SovAction *action);
/* The id of the party or deal called @name. */
gint64 ui_find_party (SovStore *store,
                      const char *name);
gint64 ui_find_deal (SovStore *store,
                     const char *title);

/* What most tests need. @as: SOV_BIT (SovPartyAs). The refs are the callers'. */
void ui_add_party (SovStore *store,
                   const char *ref,
                   const char *name,
                   guint as);
void ui_add_deal (SovStore *store,
                  const char *ref,
                  const char *customer,
                  const char *title);
/* Promised by the user to the deal's customer. @doer: a ref, or NULL.
 * @due: UTC ms, or SOV_NO_TIME. */
void ui_add_term (SovStore *store,
                  const char *ref,
                  const char *deal,
                  const char *customer,
                  const char *text,
                  const char *doer,
                  gint64 due);

typedef gboolean (*UiCondition) (gpointer data);

/* Runs the main loop until @condition holds; fails after 10 s. */
void ui_wait (UiCondition condition,
              gpointer data);
/* Until nothing is left to do for a while. */
void ui_settle (void);

/* A window of 1024×700 that shows @child; @child is the test's still. It has
 * every action that a page may ask of the program's window; they only note
 * that they were asked for. */
GtkWindow *ui_window_new (GtkWidget *child);
/* The last action that a page asked for, as "win.send (3, 7)"; NULL when none
 * was since the window was made. */
const char *ui_window_get_asked (void);
/* Destroys it and lets what is under way end. */
void ui_window_end (GtkWindow *window);

/* The first of @type in @root, in drawing order; NULL when there is none. */
GtkWidget *ui_find (GtkWidget *root,
                    GType type);
/* The first that can be seen and whose label or title is @text; NULL when there is none. */
GtkWidget *ui_find_text (GtkWidget *root,
                         const char *text);
/* The same for a text of which @part is a part. */
GtkWidget *ui_find_part (GtkWidget *root,
                         const char *part);

/* Asserts that everything in @root that can be pressed or typed into has a
 * name for a screen reader. */
void ui_assert_named (GtkWidget *root);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desktop/sov-session-watch.h"
#include "ui/sov-idle.h"
#include "ui/sov-main-window.h"
#include "ui/sov-section-row.h"

/* What the files of the window share. Nobody else includes it. */

G_BEGIN_DECLS

struct _SovMainWindow
{
  AdwApplicationWindow parent_instance;

  SovGate *gate;         /* NULL until the window was painted */
  SovStore *store;       /* NULL until a vault is open */
  AdwToast *undo_toast;  /* the last that offers Undo; nullable */
  char *note_draft;      /* what was typed and not saved; nullable */
  GHashTable *drafts;    /* texts that are slept on, by "complaint/kind" */
  char *wish;            /* what was asked for before a vault was open; nullable */
  GVariant *wish_target; /* its target; nullable */
  GVariant *handed_back; /* what was being typed when it was locked, while it is shown; nullable */
  char *kept;            /* the same while the vault is opened anew; nullable */
  GStrv place;           /* the tags of the pages that were open when it was locked; nullable */
  SovIdle *idle;         /* NULL until sov_main_window_lock_when_left() */
  SovSessionWatch *watch;
  GSettings *settings; /* nullable */

  GtkStack *stack;
  AdwBin *gate_bin;
  AdwNavigationSplitView *split_view;
  AdwNavigationView *navigation_view;
  AdwToastOverlay *toast_overlay;
  AdwBanner *write_banner; /* NULL before a vault was open */
  AdwBanner *example_banner;
  GtkListBox *sections;
  SovSectionRow *today_row;
  GMenu *lock_menu;
};

/* One action that the pages may ask for. */
typedef struct
{
  const char *name;
  const char *parameter; /* the type of its target; nullable */
  GtkWidgetActionActivateFunc activate;
  gboolean always; /* works without an open vault */
} SovWindowAction;

/* One table a file; each ends with an empty name. */
extern const SovWindowAction sov_window_navigation_actions[];
extern const SovWindowAction sov_window_undo_actions[];
extern const SovWindowAction sov_window_bring_in_actions[];
extern const SovWindowAction sov_window_dialog_actions[];
extern const SovWindowAction sov_window_deal_actions[];
extern const SovWindowAction sov_window_complaint_actions[];
extern const SovWindowAction sov_window_compensation_actions[];
extern const SovWindowAction sov_window_lesson_actions[];
extern const SovWindowAction sov_window_task_actions[];
extern const SovWindowAction sov_window_lock_actions[];
extern const SovWindowAction sov_window_safe_actions[];
extern const SovWindowAction sov_window_help_actions[];

/* Called once, from class_init. */
void sov_main_window_install_actions (GtkWidgetClass *klass);
/* Which actions make sense now. */
void sov_main_window_update_actions (SovMainWindow *self);

/* sov-window-safe.c: what was shown may not be in the vault that comes next. */
void sov_main_window_forget_place (SovMainWindow *self);
/* sov-window-safe.c: how the backups are, below the sections. */
void sov_main_window_show_safety (SovMainWindow *self);
/* sov-window-safe.c: says so for as long as the store's disk takes nothing. */
void sov_main_window_watch_writing (SovMainWindow *self);

/* sov-window-size.c. */
void sov_main_window_restore_size (SovMainWindow *self);
void sov_main_window_save_size (SovMainWindow *self);

/* sov-window-lock.c: the property that the menu sets, from class_init; and the
 * menu. */
/* Files that are dropped on it are brought in. */
void sov_main_window_accept_files (SovMainWindow *self);
void sov_main_window_install_lock (GObjectClass *object_class);
void sov_main_window_fill_lock_menu (SovMainWindow *self);
/* sov-window-lock.c: nothing of the vault stays in the window; then, open
 * again: the page where one was. */
void sov_main_window_clear (SovMainWindow *self);
void sov_main_window_return (SovMainWindow *self);

/* sov-window-wish.c: what waits for an open vault is done now. */
void sov_main_window_grant_wish (SovMainWindow *self);

/* sov-window-draft.c: what is being typed, as one text; NULL for nothing.
 * Transfer full. */
char *sov_main_window_collect_draft (SovMainWindow *self);
/* Gives it back: to where it came from, or shown to be copied. */
void sov_main_window_hand_back (SovMainWindow *self,
                                const char *draft);

/* sov-window-navigation.c: the tags of the pages that lie on each other, the
 * section first; transfer full. And all of them gone. */
GStrv sov_main_window_dup_place (SovMainWindow *self);
void sov_main_window_go_to_place (SovMainWindow *self,
                                  const char *const *tags);
void sov_main_window_drop_pages (SovMainWindow *self);

/* @name: "today", "customers", "deals", "subcontractors", "complaints". */
void sov_main_window_show_section (SovMainWindow *self,
                                   const char *name);
/* The party or the deal that is shown; 0 for none. */
void sov_main_window_get_shown (SovMainWindow *self,
                                gint64 *party,
                                gint64 *deal);
/* @text: what was typed already; nullable. */
void sov_main_window_show_search (SovMainWindow *self,
                                  const char *text);

G_END_DECLS

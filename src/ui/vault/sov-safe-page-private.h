/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-chain.h"
#include "ui/vault/sov-code-dialog.h"
#include "ui/vault/sov-safe-page.h"
#include "ui/vault/sov-safe-state.h"

/* What the files of the page share. Nobody else includes it. */

G_BEGIN_DECLS

struct _SovSafePage
{
  AdwNavigationPage parent_instance;

  SovGate *gate;
  SovSafeWatch *watch;
  SovChainReport *chain;     /* as last looked through; nullable */
  GCancellable *cancellable; /* of what is being looked at */

  GtkBox *parts;
  GtkImage *icon;
  GtkLabel *heading;
  GtkLabel *sentence;
  GtkLabel *advice;
  GtkWidget *back_up;
  GtkWidget *accept;
  GtkWidget *own_buttons;
  GtkWidget *backing_up;
  AdwActionRow *folder_row;
  AdwActionRow *holds_row;
  GtkWidget *backups_group;
  AdwActionRow *second_row;
  GtkWidget *second_remove;
  GtkButton *second_choose;
  AdwActionRow *drill_row;
  GtkWidget *drilling;
  GtkWidget *aside_row;
  GtkWidget *keys_group;
  AdwActionRow *code_row;
  AdwActionRow *home_row;
  GtkButton *home;
  AdwActionRow *chain_row;
  GtkWidget *copy_mark;
};

/* One action of the page. */
typedef struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
} SovSafeAction;

/* One table a file; each ends with an empty name. */
extern const SovSafeAction sov_safe_backup_actions[];
extern const SovSafeAction sov_safe_key_actions[];
extern const SovSafeAction sov_safe_chain_actions[];

/* A group of rows, from the file @name; its id is @group. Transfer full. */
GtkBuilder *sov_safe_page_add_part (SovSafePage *self,
                                    const char *name,
                                    const char *group);

/* Puts a file's rows on the page. */
void sov_safe_page_add_backups (SovSafePage *self);
void sov_safe_page_add_keys (SovSafePage *self);
void sov_safe_page_add_chain (SovSafePage *self);

/* What a file's rows say, from what is known now. */
void sov_safe_page_show_backups (SovSafePage *self,
                                 const SovSafeState *state);
void sov_safe_page_show_keys (SovSafePage *self,
                              const SovSafeState *state);
void sov_safe_page_load_chain (SovSafePage *self);

/* What the file dialogs lead to. @path: nullable. */
void sov_safe_page_set_second (SovSafePage *self,
                               const char *path);
SovCodeDialog *sov_safe_page_take (SovSafePage *self,
                                   const char *path);

/* Whether the page is still there; what was asked may answer later. */
gboolean sov_safe_page_is_shown (SovSafePage *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support/ui-people.h"

/* Story 004 for tests of pages of deals: the customer Maija, the subcontractor
 * Antti, a call that is promised and one invoice. */

G_BEGIN_DECLS

typedef struct
{
  SovStore *store;
  GtkWindow *window; /* with an empty page, for dialogs to stand over */
  gint64 deal;
  gint64 maija;
  gint64 antti;
  gint64 call; /* "Antti soittaa Maijalle", due in 30 hours, Antti does it */
  gint64 bill; /* "yksi lasku minulta" */
} UiDeal;

UiDeal *ui_deal_new (void);
void ui_deal_end (UiDeal *self);

/* The deal as it stands. Transfer full. */
SovSheet *ui_deal_load (UiDeal *self);
/* The state of a cell now. */
SovCellState ui_deal_cell (UiDeal *self,
                           gint64 term,
                           gint64 party);
/* The newest relay of a kind; its strings live as long as @sheet. */
const SovRelay *ui_deal_find_relay (SovSheet *sheet,
                                    gint64 term,
                                    gint64 party,
                                    SovRelayKind kind);

/* Told to acknowledged, now. @text: nullable. */
void ui_deal_relay (UiDeal *self,
                    SovActionKind kind,
                    gint64 term,
                    gint64 party,
                    const char *text);
/* A price between Maija and me that everybody's needs say nothing of. */
gint64 ui_deal_add_price (UiDeal *self);

/* The dialog over the window, once it is there. */
GtkWidget *ui_deal_wait_dialog (UiDeal *self);
void ui_deal_close_dialog (UiDeal *self);

/* The text view in @root, and what it says. Transfer full. */
GtkTextView *ui_find_text_view (GtkWidget *root);
char *ui_dup_words (GtkWidget *root);
void ui_write_words (GtkWidget *root,
                     const char *words);
/* Types into the entry row whose title begins with @title. */
void ui_type_into (GtkWidget *root,
                   const char *title,
                   const char *words);
/* Whether an entry row in @root holds exactly @words. */
gboolean ui_has_typed (GtkWidget *root,
                       const char *words);
/* The tick of the row that says @text. */
GtkCheckButton *ui_find_tick (GtkWidget *root,
                              const char *text);

G_END_DECLS

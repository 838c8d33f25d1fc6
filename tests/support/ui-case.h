/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-store-cases.h"
#include "support/ui-deal.h"

/* Story 004 goes wrong, for tests of the page and the dialogs of a complaint:
 * Maija was not called. The user answers the phone at all hours, so that the
 * clocks run whenever the tests do. */

G_BEGIN_DECLS

typedef struct
{
  UiDeal *deal;
  SovStore *store;
  GtkWindow *window; /* of the deal's fixture: for dialogs to stand over */
  gint64 id;         /* of the complaint "c" */
} UiCase;

/* Maija told of it @minutes ago, by mail. */
UiCase *ui_case_new (int minutes);
void ui_case_end (UiCase *self);

/* A complaint of Maija's. @words: as she wrote them. */
void ui_case_add_complaint (UiCase *self,
                            const char *ref,
                            const char *words,
                            gint64 at);
gint64 ui_case_find (UiCase *self,
                     const char *ref);
/* An edit of "c": one number, or one text. */
void ui_case_edit_number (UiCase *self,
                          SovField field,
                          gint64 number);
/* A step of "c". @text: (nullable). */
void ui_case_step (UiCase *self,
                   SovStepKind did,
                   const char *text,
                   gint64 at);
/* As it stands. Transfer full. */
SovCase *ui_case_load (UiCase *self);
SovComplaintState ui_case_state (UiCase *self);
/* Everybody has the remedies in writing and has answered. */
void ui_case_relay (UiCase *self);

/* The dialog over the window, once it is there and shows @part. */
GtkWidget *ui_case_wait_dialog (UiCase *self,
                                const char *part);

G_END_DECLS

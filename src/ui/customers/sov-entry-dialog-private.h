/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/customers/sov-entry-dialog.h"

#include "ui/common/sov-due-row.h"
#include "ui/customers/sov-attachments-group.h"

struct _SovEntryDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  GCancellable *cancellable;
  gint64 now;       /* when it was opened */
  gint64 party;     /* 0 until known */
  char *party_ref;  /* nullable */
  gint64 deal;      /* 0 for none */
  GPtrArray *deals; /* SovRow, those that can be chosen; position 0 of the row is none */
  GPtrArray *terms; /* char *, refs; position 0 of the row is none */
  gboolean filled;  /* what changes from now on is the user's doing */
  gboolean saving;
  char *saved_entry; /* its ref, when only the files are still to come */

  GtkWidget *save_button;
  AdwActionRow *party_row;
  AdwComboRow *channel_row;
  AdwComboRow *direction_row;
  GtkTextView *text_view;
  SovAttachmentsGroup *attachments;
  SovDueRow *when_row;
  AdwSwitchRow *answered_row;
  AdwPreferencesGroup *mood_words;
  AdwToggleGroup *mood_group;
  AdwToggle *mood_1;
  AdwToggle *mood_2;
  AdwToggle *mood_3;
  AdwToggle *mood_4;
  AdwToggle *mood_5;
  AdwPreferencesGroup *deal_group;
  AdwComboRow *deal_row;
  AdwComboRow *conflict_row;
};

/* Whether it can be saved has changed. */
void sov_entry_dialog_update (SovEntryDialog *self);

/* Loads who it is with and what it can belong to. */
void sov_entry_dialog_load_party (SovEntryDialog *self,
                                  gint64 party);
/* The customer of the deal it was opened for. */
void sov_entry_dialog_load_customer (SovEntryDialog *self);
/* What was agreed in the deal that is chosen now. */
void sov_entry_dialog_load_terms (SovEntryDialog *self);

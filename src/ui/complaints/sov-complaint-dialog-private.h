/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/complaints/sov-complaint-dialog.h"

#include "ui/common/sov-due-row.h"

/* What the files of the dialog share. Nobody else includes it. */

G_BEGIN_DECLS

struct _SovComplaintDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  GCancellable *cancellable;
  gint64 now;       /* when it was opened */
  gint64 party;     /* 0 until known */
  char *party_ref;  /* nullable */
  char *entry_ref;  /* the contact it came in; nullable */
  gint64 deal;      /* 0 for none */
  GPtrArray *deals; /* SovRow, those that can be chosen; position 0 of the row is none */
  GPtrArray *terms; /* char *, refs; position 0 of the row is none */
  gboolean filled;  /* what changes from now on is the user's doing */
  gboolean channel_is_chosen;
  gboolean saving;

  GtkWidget *save_button;
  AdwBanner *again_banner;
  AdwActionRow *party_row;
  AdwComboRow *channel_row;
  AdwPreferencesGroup *words_group;
  GtkTextView *text_view;
  AdwExpanderRow *more_row;
  SovDueRow *told_row;
  SovDueRow *noticed_row;
  AdwComboRow *deal_row;
  AdwComboRow *term_row;
  AdwComboRow *kind_row;
  AdwSwitchRow *public_row;
  AdwSwitchRow *right_row;
};

/* Whether it can be saved, and what the folded part says, has changed. */
void sov_complaint_dialog_update (SovComplaintDialog *self);
/* Shows @text as the words; nothing typed is lost, it is put after it. */
void sov_complaint_dialog_add_words (SovComplaintDialog *self,
                                     const char *text);

/* Loads who it is and what it can be about. */
void sov_complaint_dialog_load_party (SovComplaintDialog *self,
                                      gint64 party);
/* The customer of the deal it was opened for. */
void sov_complaint_dialog_load_customer (SovComplaintDialog *self);
/* Who, what, how and when, by the contact it came in. */
void sov_complaint_dialog_load_entry (SovComplaintDialog *self,
                                      gint64 entry);
/* What was agreed in the deal that is chosen now, and whether it is the first. */
void sov_complaint_dialog_load_terms (SovComplaintDialog *self);

/* Takes text, and files of text, that are dropped on it. */
void sov_complaint_dialog_accept_drops (SovComplaintDialog *self);
/* What a file of text says becomes words; of another a toast tells. */
void sov_complaint_dialog_add_file (SovComplaintDialog *self,
                                    GFile *file);

G_END_DECLS

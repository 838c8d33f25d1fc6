/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/complaints/sov-facts-dialog.h"

#include "model/sov-case.h"
#include "ui/common/sov-due-row.h"

/* What the files of the dialog share. Nobody else includes it. */

G_BEGIN_DECLS

struct _SovFactsDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  SovCase *of;
  GPtrArray *deals; /* SovRow; position 0 of the row is none */
  GPtrArray *terms; /* char *, refs; position 0 of the row is none */
  gint64 deal;      /* that is chosen; 0 for none */
  gboolean filling;

  AdwComboRow *deal_row;
  AdwComboRow *term_row;
  AdwComboRow *kind;
  AdwSwitchRow *public_row;
  AdwActionRow *told;
  SovDueRow *noticed;
  AdwPreferencesGroup *sought_group;
  AdwComboRow *sought;
  GtkEditable *expected;
  GtkEditable *got;
  GtkEditable *impact;
  GtkEditable *spread;
  AdwComboRow *style;
  GtkWidget *unreasonable;
  GtkWidget *threatening;
  AdwComboRow *severity;
  AdwSwitchRow *did_right;
  GtkWidget *save;
};

/* Loads the customer's deals, and fills the row with them. */
void sov_facts_dialog_load_deals (SovFactsDialog *self);
/* Loads what was agreed in the deal that is chosen now. */
void sov_facts_dialog_load_terms (SovFactsDialog *self);

/* What differs from what was loaded, as one action; NULL when nothing does.
 * Transfer full. */
SovAction *sov_facts_dialog_collect (SovFactsDialog *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/customers/sov-party-dialog.h"

#include "ui/customers/sov-invoicing-group.h"
#include "ui/customers/sov-person-row.h"
#include "ui/customers/sov-values-group.h"
#include "ui/customers/sov-wishes-group.h"

#define SOV_N_PRACTICES SOV_PRACTICE_SLOW_TO_ACKNOWLEDGE

struct _SovPartyDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  SovParty *party; /* as it was opened; NULL for a new one */
  GCancellable *cancellable;
  gboolean filled; /* what changes from now on is the user's doing */
  gboolean saving;
  guint similar_id;
  gint64 merge_with;                              /* once saved; 0: nobody */
  char *referrer;                                 /* the ref of who sent them; nullable */
  gboolean referrer_chosen;                       /* by the user, here */
  GPtrArray *person_rows;                         /* SovPersonRow, the group's */
  GPtrArray *removed_persons;                     /* char *, refs */
  GtkCheckButton *practices[SOV_N_PRACTICES + 1]; /* by value */

  GtkWidget *save_button;
  AdwEntryRow *name_row;
  AdwComboRow *kind_row;
  AdwPreferencesGroup *similar_group;
  GtkListBox *similar_list;
  SovValuesGroup *phones;
  SovValuesGroup *emails;
  SovValuesGroup *addresses;
  SovValuesGroup *facts;
  AdwSwitchRow *customer_row;
  AdwSwitchRow *subcontractor_row;
  AdwEntryRow *trade_row;
  AdwExpanderRow *practices_row;
  SovWishesGroup *wishes;
  AdwPreferencesGroup *persons_group;
  AdwEntryRow *since_row;
  AdwActionRow *referrer_row;
  GtkWidget *no_referrer_button;
  SovInvoicingGroup *invoicing;
  GtkTextView *note_view;
};

/* Something in the form was changed. */
void sov_party_dialog_edited (SovPartyDialog *self);
void sov_party_dialog_add_person (SovPartyDialog *self,
                                  const SovPerson *person);
void sov_party_dialog_show_referrer (SovPartyDialog *self,
                                     const char *name);

/* Between the rows and the vault. */
void sov_party_dialog_set_up_rows (SovPartyDialog *self);
void sov_party_dialog_fill (SovPartyDialog *self,
                            SovParty *party);
/* (transfer full) (element-type SovAction): the party's first. */
GPtrArray *sov_party_dialog_make_actions (SovPartyDialog *self,
                                          gint64 now);

/* Asks once the typing has paused. */
void sov_party_dialog_look_for_similar (SovPartyDialog *self);

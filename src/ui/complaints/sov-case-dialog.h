/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/complaints/sov-case-context.h"

/* What every dialog of a complaint is: it has the case, asks before throwing
 * away what was typed, and closes when what it wrote is in the vault. */

G_BEGIN_DECLS

#define SOV_TYPE_CASE_DIALOG (sov_case_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (SovCaseDialog, sov_case_dialog, SOV, CASE_DIALOG, AdwDialog)

struct _SovCaseDialogClass
{
  AdwDialogClass parent_class;

  /* Fills the fields from the case. Called once. */
  void (*set_up) (SovCaseDialog *self,
                  gint64 now);
};

/* Loads @complaint and presents a dialog of @type over @parent. */
void sov_case_dialog_present (GtkWidget *parent,
                              SovStore *store,
                              gint64 complaint,
                              GType type);

SovStore *sov_case_dialog_get_store (SovCaseDialog *self);
/* NULL before it is set up. */
SovCase *sov_case_dialog_get_case (SovCaseDialog *self);
void sov_case_dialog_set_case (SovCaseDialog *self,
                               SovCase *of);

/* Something was typed that closing would lose. */
void sov_case_dialog_edited (SovCaseDialog *self);
/* @actions: (transfer full). */
void sov_case_dialog_save (SovCaseDialog *self,
                           GtkWidget *button,
                           const char *label,
                           GPtrArray *actions);

G_END_DECLS

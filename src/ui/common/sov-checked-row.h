/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sov-checked.h"

/* A field that is looked at while it is typed. What is wrong is marked, and
 * explained in a row of its own under it; nothing is refused. While the user
 * is still typing, only what more typing cannot mend is marked. On leaving,
 * what is right is written the usual way. */

G_BEGIN_DECLS

#define SOV_TYPE_CHECKED_ROW (sov_checked_row_get_type ())
G_DECLARE_FINAL_TYPE (SovCheckedRow, sov_checked_row, SOV, CHECKED_ROW, AdwEntryRow)

GtkWidget *sov_checked_row_new (SovChecked kind);
/* @kind: for rows that a template makes. */
void sov_checked_row_set_kind (SovCheckedRow *self,
                               SovChecked kind);

/* Shows @text the usual way. @text: (nullable): as it is stored. */
void sov_checked_row_set_value (SovCheckedRow *self,
                                const char *text);
/* As it is stored; never NULL. Transfer full. */
char *sov_checked_row_dup_value (SovCheckedRow *self);
/* What is explained under it now; NULL when nothing is. */
const char *sov_checked_row_get_explanation (SovCheckedRow *self);

G_END_DECLS

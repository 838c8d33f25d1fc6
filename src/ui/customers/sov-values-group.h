/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/sov-checked-row.h"

/* Several values of one kind, each with a label of its own where it needs
 * one: phones, mails, addresses, facts. The last row adds another.
 *
 * Signal "changed" (SovValuesGroup *self): a value or its label was edited. */

G_BEGIN_DECLS

#define SOV_TYPE_VALUES_GROUP (sov_values_group_get_type ())
G_DECLARE_FINAL_TYPE (SovValuesGroup, sov_values_group, SOV, VALUES_GROUP, AdwPreferencesGroup)

/* @title: of a value without a label; @add: on the row that adds one; both
 * translated and static. @asks_label: a new value asks for its label first. */
void sov_values_group_set_up (SovValuesGroup *self,
                              SovChecked kind,
                              const char *title,
                              const char *add,
                              gboolean asks_label);
/* @values: (element-type SovLabelled). With none there is one empty row,
 * unless a new value asks for its label. */
void sov_values_group_set_values (SovValuesGroup *self,
                                  GPtrArray *values);
/* "label: value" of every value that is not empty. Transfer full. */
GStrv sov_values_group_dup_lines (SovValuesGroup *self);
/* The values alone. Transfer full. */
GStrv sov_values_group_dup_values (SovValuesGroup *self);

G_END_DECLS

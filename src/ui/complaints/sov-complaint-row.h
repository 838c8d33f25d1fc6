/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/complaints/sov-complaint-list.h"

#include <gtk/gtk.h>

/* One complaint in the list of them all, or the heading of those below it. */

G_BEGIN_DECLS

#define SOV_TYPE_COMPLAINT_ROW (sov_complaint_row_get_type ())
G_DECLARE_FINAL_TYPE (SovComplaintRow, sov_complaint_row, SOV, COMPLAINT_ROW, GtkWidget)

SovComplaintRow *sov_complaint_row_new (void);

/* @now: UTC ms. */
void sov_complaint_row_set_case (SovComplaintRow *self,
                                 const SovCaseRow *row,
                                 gint64 now);
void sov_complaint_row_set_heading (SovComplaintRow *self,
                                    const SovComplaintHeading *heading);

/* What the row says, for a screen reader. Transfer full. */
char *sov_complaint_row_dup_text (SovComplaintRow *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/sov-record-list.h"

/* A record list of history, told in sections for a list view: one a day.
 *
 * The days come from the times that the list has anyway, so that no row is
 * loaded for them. */

G_BEGIN_DECLS

#define SOV_TYPE_HISTORY_MODEL (sov_history_model_get_type ())
G_DECLARE_FINAL_TYPE (SovHistoryModel, sov_history_model, SOV, HISTORY_MODEL, GObject)

SovHistoryModel *sov_history_model_new (SovRecordList *rows);

G_END_DECLS

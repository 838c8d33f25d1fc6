/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-store-cases.h"
#include "support/ui-deal.h"

/* What tests about compensation share. */

G_BEGIN_DECLS

/* Promised to Maija of ui-deal.h, now. @complaint: its ref, or NULL. */
void ui_add_compensation (SovStore *store,
                          const char *ref,
                          const char *complaint,
                          SovCompensationKind kind,
                          gint64 value);
/* A complaint of Maija about the deal. Returns: its id. */
gint64 ui_add_complaint (SovStore *store,
                         const char *ref,
                         SovStyle style);
void ui_give (SovStore *store,
              const char *ref,
              gint64 amount);
/* One field of compensation @ref. */
void ui_edit_compensation (SovStore *store,
                           const char *ref,
                           SovField field,
                           gint64 number);
void ui_set_state (SovStore *store,
                   SovDealState state);
/* All there is. Transfer full. */
GPtrArray *ui_load_compensations (SovStore *store);
/* The id of compensation @ref. */
gint64 ui_find_compensation (SovStore *store,
                             const char *ref);

G_END_DECLS

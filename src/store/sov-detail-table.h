/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-action.h"
#include "model/sov-party.h"
#include "store/sov-stage.h"

/* Phones, mails, addresses and free facts of a party. */

G_BEGIN_DECLS

typedef enum
{
  SOV_DETAIL_PHONE = 1,
  SOV_DETAIL_EMAIL = 2,
  SOV_DETAIL_ADDRESS = 3,
  SOV_DETAIL_FACT = 4,
} SovDetailKind;

/* Writes what @action says: a list takes the place of all of its kind, a single
 * value of the first, or beside a list it is the first. What it does not say
 * stays. */
gboolean sov_detail_table_write (SovDatabase *db,
                                 gint64 party,
                                 const SovAction *action,
                                 GError **error);
/* The same of a party that is staged itself. */
gboolean sov_detail_table_stage (SovDatabase *db,
                                 SovStage *stage,
                                 gint64 party,
                                 const SovAction *action,
                                 GError **error);
/* (element-type SovLabelled), in order; transfer full. */
GPtrArray *sov_detail_table_load (SovDatabase *db,
                                  gint64 party,
                                  SovDetailKind kind,
                                  GError **error);
/* How a phone or mail is compared; nullable; transfer full. */
char *sov_detail_match_key (SovDetailKind kind,
                            const char *value);

G_END_DECLS

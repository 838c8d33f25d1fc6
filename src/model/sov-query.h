/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-enums.h"

/* What a list shows and in which order. Immutable. */

G_BEGIN_DECLS

typedef enum
{
  SOV_LIST_CUSTOMERS = 1,
  SOV_LIST_SUBCONTRACTORS,
  SOV_LIST_PARTIES, /* both */
  SOV_LIST_DEALS,
  SOV_LIST_HISTORY, /* of @party, or of @deal: everything, newest first */
} SovListKind;

typedef enum
{
  SOV_ORDER_NAME = 1,
  SOV_ORDER_NEXT_DUE,
  SOV_ORDER_WARNINGS,
  SOV_ORDER_LAST_CONTACT,
  SOV_ORDER_STATE,
  SOV_ORDER_PRICE,
  SOV_ORDER_CUSTOMER,
  SOV_ORDER_NEWEST,
  SOV_ORDER_TRADE, /* what stands under a subcontractor's name */
} SovOrder;

typedef struct _SovQuery SovQuery;

/* @filter: words that every row must have; nullable.
 * @party, @deal: 0 for all. */
SovQuery *sov_query_new (SovListKind list,
                         const char *filter,
                         SovOrder order,
                         gboolean descending,
                         gint64 party,
                         gint64 deal);
SovQuery *sov_query_copy (const SovQuery *self);
void sov_query_free (SovQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovQuery, sov_query_free)

SovListKind sov_query_get_list (const SovQuery *self);
const char *sov_query_get_filter (const SovQuery *self);
SovOrder sov_query_get_order (const SovQuery *self);
gboolean sov_query_get_descending (const SovQuery *self);
gint64 sov_query_get_party (const SovQuery *self);
gint64 sov_query_get_deal (const SovQuery *self);

G_END_DECLS

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
  SOV_LIST_HISTORY, /* of @party, of @deal or of everybody: everything, newest first */
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

/* Groups of what can have happened; a message with what was agreed is in two. */
typedef enum
{
  SOV_HISTORY_EVERYTHING = 0,
  SOV_HISTORY_CONVERSATION, /* contacts, and the messages that were sent */
  SOV_HISTORY_AGREED,       /* what was agreed, said to whom, and what became of it */
  SOV_HISTORY_COMPLAINTS,
  SOV_HISTORY_GIVEN,    /* compensation */
  SOV_HISTORY_FEEDBACK, /* praise, and answers to questions */
  SOV_HISTORY_PLANS,    /* what is still to be done or thought of */
  SOV_HISTORY_FILES,    /* contacts that came with files */
} SovHistoryKind;

#define SOV_N_HISTORY_KINDS (SOV_HISTORY_FILES + 1)

/* What is shown of history; 0 for any. All must hold. */
typedef struct
{
  SovHistoryKind kind;
  SovChannel channel;
  gint64 deal;
  gint64 person; /* a party that it is about, or that promised, was promised or is to do it */
} SovHistoryFilter;

typedef struct _SovQuery SovQuery;

/* @filter: words that every row must have; nullable.
 * @party, @deal: 0 for all. */
SovQuery *sov_query_new (SovListKind list,
                         const char *filter,
                         SovOrder order,
                         gboolean descending,
                         gint64 party,
                         gint64 deal);
/* History of @party, of @deal, or of everybody with both 0. @filter: (nullable). */
SovQuery *sov_query_new_history (gint64 party,
                                 gint64 deal,
                                 const SovHistoryFilter *filter);
SovQuery *sov_query_copy (const SovQuery *self);
void sov_query_free (SovQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovQuery, sov_query_free)

SovListKind sov_query_get_list (const SovQuery *self);
const char *sov_query_get_filter (const SovQuery *self);
SovOrder sov_query_get_order (const SovQuery *self);
gboolean sov_query_get_descending (const SovQuery *self);
gint64 sov_query_get_party (const SovQuery *self);
gint64 sov_query_get_deal (const SovQuery *self);
/* Never NULL. */
const SovHistoryFilter *sov_query_get_history (const SovQuery *self);

gboolean sov_history_filter_is_empty (const SovHistoryFilter *self);

G_END_DECLS

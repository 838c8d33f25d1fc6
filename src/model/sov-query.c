/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-query.h"

struct _SovQuery
{
  SovListKind list;
  char *filter;
  SovOrder order;
  gboolean descending;
  gint64 party;
  gint64 deal;
  SovHistoryFilter history;
};

SovQuery *
sov_query_new (SovListKind list,
               const char *filter,
               SovOrder order,
               gboolean descending,
               gint64 party,
               gint64 deal)
{
  SovQuery *self = g_new0 (SovQuery, 1);

  self->list = list;
  self->filter = g_strdup (filter);
  self->order = order;
  self->descending = descending;
  self->party = party;
  self->deal = deal;

  return self;
}

SovQuery *
sov_query_new_history (gint64 party,
                       gint64 deal,
                       const SovHistoryFilter *filter)
{
  SovQuery *self = sov_query_new (SOV_LIST_HISTORY, NULL, SOV_ORDER_NEWEST, TRUE, party, deal);

  if (filter != NULL)
    self->history = *filter;

  return self;
}

SovQuery *
sov_query_copy (const SovQuery *self)
{
  SovQuery *copy = sov_query_new (self->list, self->filter, self->order, self->descending, self->party, self->deal);

  copy->history = self->history;

  return copy;
}

void
sov_query_free (SovQuery *self)
{
  g_free (self->filter);
  g_free (self);
}

SovListKind
sov_query_get_list (const SovQuery *self)
{
  return self->list;
}

const char *
sov_query_get_filter (const SovQuery *self)
{
  return self->filter;
}

SovOrder
sov_query_get_order (const SovQuery *self)
{
  return self->order;
}

gboolean
sov_query_get_descending (const SovQuery *self)
{
  return self->descending;
}

gint64
sov_query_get_party (const SovQuery *self)
{
  return self->party;
}

gint64
sov_query_get_deal (const SovQuery *self)
{
  return self->deal;
}

const SovHistoryFilter *
sov_query_get_history (const SovQuery *self)
{
  return &self->history;
}

gboolean
sov_history_filter_is_empty (const SovHistoryFilter *self)
{
  return self->kind == SOV_HISTORY_EVERYTHING && self->channel == 0 && self->deal == 0 && self->person == 0;
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/sov-today-list.h"

/* Owns the comparison of two moments of Today. It shows nothing. */

static gboolean
is_same (const SovTodayItem *a,
         const SovTodayItem *b)
{
  return a->kind == b->kind && a->urgency == b->urgency && a->rule == b->rule && a->cure == b->cure &&
         a->deal == b->deal && a->term == b->term && a->n_terms == b->n_terms && a->party == b->party &&
         a->complaint == b->complaint && a->amount == b->amount && a->due == b->due && a->missing == b->missing &&
         g_strcmp0 (a->ref, b->ref) == 0 && g_strcmp0 (a->deal_title, b->deal_title) == 0 &&
         g_strcmp0 (a->term_text, b->term_text) == 0 && g_strcmp0 (a->party_name, b->party_name) == 0 &&
         g_strcmp0 (a->customer_name, b->customer_name) == 0;
}

static gboolean
is_same_at (GListModel *store,
            guint position,
            GPtrArray *items,
            guint index)
{
  g_autoptr (SovTodayItem) item = g_list_model_get_item (store, position);

  return is_same (item, items->pdata[index]);
}

void
sov_today_list_update (GListStore *store,
                       GPtrArray *items,
                       gboolean all)
{
  GListModel *model = G_LIST_MODEL (store);
  guint n = g_list_model_get_n_items (model);
  guint before = 0;
  guint after = 0;

  while (!all && before < MIN (n, items->len) && is_same_at (model, before, items, before))
    before++;
  while (!all && after < MIN (n, items->len) - before && is_same_at (model, n - 1 - after, items, items->len - 1 - after))
    after++;

  if (n > before + after || items->len > before + after)
    g_list_store_splice (store, before, n - before - after, items->pdata + before, items->len - before - after);
}

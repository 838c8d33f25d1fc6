/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-list-table.h"

#include "store/sov-search-words.h"
#include "store/sov-standing.h"

/* Parties and deals as lists. What the rules found stands in the temporary
 * tables of sov-standing, so that a list can be sorted by it. */

#define ALIVE "removed_at IS NULL AND merged_into IS NULL"

/* One word of the filter: ids of the parties whose name, contact persons or
 * details have it. Each word may stand in another of them. */
#define FILTER_PARTIES                                                    \
  " AND party.id IN (SELECT CASE found & 7 WHEN 1 THEN found >> 3"        \
  "  WHEN 2 THEN (SELECT party_id FROM person WHERE id = found >> 3)"     \
  "  WHEN 0 THEN (SELECT party_id FROM detail WHERE id = found >> 3) END" \
  "  FROM (SELECT rowid AS found FROM name_search WHERE name_search MATCH :word%u))"

#define FILTER_DEALS                                                                                        \
  " AND (deal.id IN (SELECT rowid >> 3 FROM name_search WHERE name_search MATCH :word%u AND rowid & 7 = 3)" \
  "  OR deal.customer_id IN (SELECT rowid >> 3 FROM name_search WHERE name_search MATCH :word%u AND rowid & 7 = 1))"

typedef struct
{
  SovOrder order;
  const char *up;
  const char *down;
} Order;

static const Order party_orders[] = {
  { SOV_ORDER_NAME, "party.sort_key, party.id", "party.sort_key DESC, party.id DESC" },
  { SOV_ORDER_LAST_CONTACT, "party.last_contact, party.id", "party.last_contact DESC, party.id DESC" },
  { SOV_ORDER_NEWEST, "party.id", "party.id DESC" },
  { SOV_ORDER_TRADE, "trade IS NULL, trade COLLATE NOCASE, party.sort_key", "trade IS NULL, trade COLLATE NOCASE DESC, party.sort_key" },
};

static const Order deal_orders[] = {
  { SOV_ORDER_NAME, "deal.sort_key, deal.id", "deal.sort_key DESC, deal.id DESC" },
  { SOV_ORDER_CUSTOMER, "party.sort_key, deal.id", "party.sort_key DESC, deal.id DESC" },
  { SOV_ORDER_STATE, "deal.state, deal.id", "deal.state DESC, deal.id DESC" },
  { SOV_ORDER_PRICE, "deal.price IS NULL, deal.price, deal.id", "deal.price IS NULL, deal.price DESC, deal.id DESC" },
  { SOV_ORDER_NEWEST, "deal.made_at, deal.id", "deal.made_at DESC, deal.id DESC" },
};

/* By what the rules found: few have any, so that these are sorted and the rest
 * is read in the order of names. */
typedef struct
{
  SovOrder order;
  const char *has; /* whether a row of a standing counts */
  const char *up;
  const char *down;
  gboolean rest_first; /* going up: none is less than any */
} Judged;

static const Judged judged[] = {
  { SOV_ORDER_NEXT_DUE, "next_due IS NOT NULL", "next_due", "next_due DESC", FALSE },
  { SOV_ORDER_WARNINGS, "(n_red > 0 OR n_amber > 0)", "n_red, n_amber", "n_red DESC, n_amber DESC", TRUE },
};

/* What a list is made of. */
typedef struct
{
  const char *id;       /* "party.id" */
  const char *from;     /* the tables */
  const char *standing; /* the table of standings */
  const char *of;       /* its key */
  const char *where;    /* what is shown at all */
  const char *filter;   /* a word, twice numbered at most */
  const char *name;     /* the order of names */
} Source;

static const Source party_source = {
  "party.id", "party", "party_standing", "party_id", "party.removed_at IS NULL AND party.merged_into IS NULL", FILTER_PARTIES, "party.sort_key, party.id"
};

static const Source deal_source = {
  "deal.id", "deal JOIN party ON party.id = customer_id", "deal_standing", "deal_id", "deal.removed_at IS NULL", FILTER_DEALS, "deal.sort_key, deal.id"
};

/* Without the customer, where the order does not ask for it. */
static const Source plain_deal_source = {
  "deal.id", "deal", "deal_standing", "deal_id", "deal.removed_at IS NULL", FILTER_DEALS, "deal.sort_key, deal.id"
};

static const Judged *
find_judged (const SovQuery *query)
{
  for (gsize i = 0; i < G_N_ELEMENTS (judged); i++)
    if (judged[i].order == sov_query_get_order (query))
      return &judged[i];

  return NULL;
}

static const char *
find_order (const Order *orders,
            gsize n_orders,
            const SovQuery *query)
{
  for (gsize i = 0; i < n_orders; i++)
    if (orders[i].order == sov_query_get_order (query))
      return sov_query_get_descending (query) ? orders[i].down : orders[i].up;

  return orders[0].up;
}

static const char *
pick (const SovQuery *query)
{
  switch (sov_query_get_list (query))
    {
    case SOV_LIST_CUSTOMERS:
      return " AND customer = 1";
    case SOV_LIST_SUBCONTRACTORS:
      return " AND subcontractor = 1";
    case SOV_LIST_DEALS:
      return sov_query_get_party (query) == 0
                 ? ""
                 : " AND (customer_id = :party OR deal.id IN (SELECT deal_id FROM participant WHERE party_id = :party))";
    case SOV_LIST_PARTIES:
    case SOV_LIST_HISTORY:
    default:
      return "";
    }
}

/* @more: a condition and an order. */
static gboolean
list (GArray *ids,
      SovDatabase *db,
      const SovQuery *query,
      const Source *source,
      const char *join,
      const char *condition,
      const char *order,
      GError **error)
{
  g_auto (GStrv) words = sov_search_words_split (sov_query_get_filter (query));
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (SovStatement) stmt = NULL;

  g_string_printf (sql, "SELECT %s FROM %s%s WHERE %s%s%s", source->id, source->from, join, source->where, pick (query), condition);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_auto (GStrv) parts = g_strsplit (source->filter, "%u", -1);
      g_autofree char *filter = g_strjoinv (number, parts);

      g_string_append (sql, filter);
    }
  g_string_append_printf (sql, " ORDER BY %s", order);

  stmt = sov_database_prepare (db, sql->str, error);
  if (stmt == NULL)
    return FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf (":word%u", i);

      sov_statement_bind_text (stmt, name, words[i]);
    }
  if (sov_query_get_list (query) == SOV_LIST_DEALS && sov_query_get_party (query) != 0)
    sov_statement_bind_int (stmt, ":party", sov_query_get_party (query));
  while (sov_statement_next (stmt))
    {
      gint64 id = sov_statement_int (stmt, 0);

      g_array_append_val (ids, id);
    }

  return sov_statement_check (stmt, error);
}

static gboolean
list_judged (GArray *ids,
             SovDatabase *db,
             const SovQuery *query,
             const Source *source,
             const Judged *by,
             gboolean rest,
             GError **error)
{
  gboolean down = sov_query_get_descending (query);
  g_autofree char *join = NULL;
  g_autofree char *condition = NULL;
  g_autofree char *order = NULL;

  if (rest)
    {
      condition = g_strdup_printf (" AND %s NOT IN (SELECT %s FROM %s WHERE %s)", source->id, source->of, source->standing, by->has);
      return list (ids, db, query, source, "", condition, source->name, error);
    }

  join = g_strdup_printf (" JOIN %s ON %s.%s = %s", source->standing, source->standing, source->of, source->id);
  condition = g_strdup_printf (" AND %s", by->has);
  order = g_strdup_printf ("%s, %s", down ? by->down : by->up, source->name);
  return list (ids, db, query, source, join, condition, order, error);
}

GArray *
sov_list_table_list (SovDatabase *db,
                     const SovQuery *query,
                     GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean deals = sov_query_get_list (query) == SOV_LIST_DEALS;
  const Judged *by = find_judged (query);
  const Source *source = deals ? &plain_deal_source : &party_source;
  gboolean rest_first, ok;

  if (sov_query_get_list (query) == SOV_LIST_HISTORY)
    return sov_history_table_list (db, query, error);

  if (by != NULL)
    {
      rest_first = by->rest_first && !sov_query_get_descending (query);
      ok = list_judged (ids, db, query, source, by, rest_first, error) &&
           list_judged (ids, db, query, source, by, !rest_first, error);
    }
  else
    {
      if (deals && sov_query_get_order (query) == SOV_ORDER_CUSTOMER)
        source = &deal_source;
      ok = list (ids, db, query, source, "", "",
                 deals ? find_order (deal_orders, G_N_ELEMENTS (deal_orders), query)
                       : find_order (party_orders, G_N_ELEMENTS (party_orders), query),
                 error);
    }

  return ok ? g_steal_pointer (&ids) : NULL;
}

#define LOAD_PARTY                                                                                    \
  "SELECT ref, name, coalesce (trade, (SELECT name FROM person WHERE person.party_id = party.id"      \
  "  AND removed_at IS NULL AND person.name <> party.name ORDER BY id LIMIT 1)), kind, last_contact," \
  " coalesce (n_red, 0), coalesce (n_amber, 0), next_due"                                             \
  " FROM party LEFT JOIN party_standing ON party_standing.party_id = party.id"                        \
  " WHERE id = :id AND " ALIVE

#define LOAD_DEAL                                                                               \
  "SELECT deal.ref, title, party.name, deal.state, deal.customer_id, price, vat, vat_included," \
  " coalesce (n_red, 0), coalesce (n_amber, 0), next_due, deal.made_at"                         \
  " FROM deal JOIN party ON party.id = customer_id"                                             \
  " LEFT JOIN deal_standing ON deal_standing.deal_id = deal.id"                                 \
  " WHERE deal.id = :id AND deal.removed_at IS NULL"

static SovRow *
read_party (gint64 id,
            SovStatement *stmt)
{
  SovRow *row = sov_row_new (SOV_SUBJECT_PARTY, id);

  row->ref = sov_statement_dup (stmt, 0);
  row->title = sov_statement_dup (stmt, 1);
  row->detail = sov_statement_dup (stmt, 2);
  row->state = (int) sov_statement_int (stmt, 3);
  row->party = id;
  row->last_contact = sov_statement_int_or (stmt, 4, SOV_NO_TIME);
  row->n_red = (guint) sov_statement_int (stmt, 5);
  row->n_amber = (guint) sov_statement_int (stmt, 6);
  row->next_due = sov_statement_int_or (stmt, 7, SOV_NO_TIME);

  return row;
}

static SovRow *
read_deal (gint64 id,
           SovStatement *stmt)
{
  SovRow *row = sov_row_new (SOV_SUBJECT_DEAL, id);

  row->ref = sov_statement_dup (stmt, 0);
  row->title = sov_statement_dup (stmt, 1);
  row->party_name = sov_statement_dup (stmt, 2);
  row->detail = g_strdup (row->party_name);
  row->state = (int) sov_statement_int (stmt, 3);
  row->party = sov_statement_int (stmt, 4);
  row->deal = id;
  row->price = sov_statement_int_or (stmt, 5, SOV_NO_MONEY);
  row->vat = (int) sov_statement_int_or (stmt, 6, -1);
  row->vat_included = sov_statement_int (stmt, 7) != 0;
  row->n_red = (guint) sov_statement_int (stmt, 8);
  row->n_amber = (guint) sov_statement_int (stmt, 9);
  row->next_due = sov_statement_int_or (stmt, 10, SOV_NO_TIME);
  row->at = sov_statement_int (stmt, 11);

  return row;
}

static GPtrArray *
load_history (SovDatabase *db,
              const gint64 *ids,
              gsize n_ids,
              GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < n_ids; i++)
    {
      GError *failure = NULL;
      SovRow *row = sov_history_table_load (db, ids[i], &failure);

      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return NULL;
        }
      if (row != NULL)
        g_ptr_array_add (rows, row);
    }

  return g_steal_pointer (&rows);
}

GPtrArray *
sov_list_table_load (SovDatabase *db,
                     SovListKind list,
                     const gint64 *ids,
                     gsize n_ids,
                     GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SovStatement) stmt = NULL;

  if (list == SOV_LIST_HISTORY)
    return load_history (db, ids, n_ids, error);

  stmt = sov_database_prepare (db, list == SOV_LIST_DEALS ? LOAD_DEAL : LOAD_PARTY, error);
  if (stmt == NULL)
    return NULL;

  for (gsize i = 0; i < n_ids; i++)
    {
      sov_statement_bind_int (stmt, ":id", ids[i]);
      if (sov_statement_next (stmt))
        g_ptr_array_add (rows, list == SOV_LIST_DEALS ? read_deal (ids[i], stmt) : read_party (ids[i], stmt));
      sov_statement_again (stmt);
    }

  return sov_statement_check (stmt, error) ? g_steal_pointer (&rows) : NULL;
}

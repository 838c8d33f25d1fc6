/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-ledger.h"

#include "model/sov-money.h"
#include "model/sov-sheet.h"
#include "model/sov-time.h"

static void
line_free (gpointer data)
{
  SovLedgerLine *line = data;

  g_free (line->name);
  g_ptr_array_unref (line->compensations);
  g_free (line);
}

void
sov_ledger_free (SovLedger *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

gint64
sov_ledger_get_day (SovCompensation *compensation)
{
  return compensation->promised != SOV_NO_TIME ? compensation->promised : compensation->at;
}

int
sov_ledger_get_year (gint64 ms)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) sov_time_local_day (ms));

  return g_date_get_year (&date);
}

static gint64
get_key (SovCompensation *compensation,
         SovLedgerBy by)
{
  switch (by)
    {
    case SOV_LEDGER_BY_YEAR:
      return sov_ledger_get_year (sov_ledger_get_day (compensation));
    case SOV_LEDGER_BY_CUSTOMER:
      return compensation->party;
    case SOV_LEDGER_BY_CAUSE:
      return compensation->cause;
    case SOV_LEDGER_BY_SUBCONTRACTOR:
      return compensation->subcontractor;
    default:
      g_return_val_if_reached (0);
    }
}

static const char *
get_name (SovCompensation *compensation,
          SovLedgerBy by)
{
  if (by == SOV_LEDGER_BY_CUSTOMER)
    return compensation->party_name;

  return by == SOV_LEDGER_BY_SUBCONTRACTOR ? compensation->subcontractor_name : NULL;
}

static SovLedgerLine *
ensure_line (SovLedger *self,
             GHashTable *found,
             SovCompensation *compensation,
             SovLedgerBy by)
{
  gint64 key = get_key (compensation, by);
  SovLedgerLine *line = g_hash_table_lookup (found, &key);

  if (line != NULL)
    return line;

  line = g_new0 (SovLedgerLine, 1);
  line->key = key;
  line->name = g_strdup (get_name (compensation, by));
  line->compensations = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->lines, line);
  g_hash_table_insert (found, &line->key, line);

  return line;
}

static void
add (SovLedgerSums *sums,
     SovCompensation *compensation,
     gint64 now)
{
  sums->n++;
  if (compensation->value != SOV_NO_MONEY)
    sums->promised = sov_money_add (sums->promised, compensation->value);
  sums->given = sov_money_add (sums->given, sov_compensation_get_given (compensation, now));
  sums->left = sov_money_add (sums->left, sov_compensation_get_left (compensation, now));
  sums->unused = sov_money_add (sums->unused, sov_compensation_get_unused (compensation, now));
  sums->cost = sov_money_add (sums->cost, sov_compensation_get_own_cost (compensation));
}

static int
compare_amounts (gint64 a,
                 gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_weights (const SovLedgerLine *a,
                 const SovLedgerLine *b)
{
  int order = compare_amounts (sov_money_add (b->usual.promised, b->extra.promised),
                               sov_money_add (a->usual.promised, a->extra.promised));

  if (order == 0)
    order = compare_amounts (sov_money_add (b->usual.cost, b->extra.cost), sov_money_add (a->usual.cost, a->extra.cost));

  return order;
}

static int
compare_lines (gconstpointer first,
               gconstpointer second,
               gpointer data)
{
  const SovLedgerLine *a = *(const SovLedgerLine *const *) first;
  const SovLedgerLine *b = *(const SovLedgerLine *const *) second;
  int order = 0;

  if ((a->key == 0) != (b->key == 0))
    return a->key == 0 ? 1 : -1;
  if (GPOINTER_TO_INT (data) == SOV_LEDGER_BY_YEAR)
    return compare_amounts (b->key, a->key);

  order = compare_weights (a, b);
  return order != 0 ? order : compare_amounts (a->key, b->key);
}

SovLedger *
sov_ledger_new (GPtrArray *compensations,
                SovLedgerBy by,
                gint64 now)
{
  SovLedger *self = g_new0 (SovLedger, 1);
  g_autoptr (GHashTable) found = g_hash_table_new (g_int64_hash, g_int64_equal);

  self->lines = g_ptr_array_new_with_free_func (line_free);
  for (guint i = 0; i < compensations->len; i++)
    {
      SovCompensation *compensation = compensations->pdata[i];
      SovLedgerLine *line;

      if (compensation->at > now)
        continue;

      line = ensure_line (self, found, compensation, by);
      g_ptr_array_add (line->compensations, g_object_ref (compensation));
      add (compensation->surprise ? &line->extra : &line->usual, compensation, now);
      add (compensation->surprise ? &self->extra : &self->usual, compensation, now);
    }
  g_ptr_array_sort_with_data (self->lines, compare_lines, GINT_TO_POINTER (by));

  return self;
}

const SovLedgerLine *
sov_ledger_find (SovLedger *self,
                 gint64 key)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const SovLedgerLine *line = self->lines->pdata[i];

      if (line->key == key)
        return line;
    }

  return NULL;
}

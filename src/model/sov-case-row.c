/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-case-row.h"

#include "model/sov-sheet.h"
#include "model/sov-time.h"

#define YEAR_DAYS 365

G_DEFINE_FINAL_TYPE (SovCaseRow, sov_case_row, G_TYPE_OBJECT)

static void
sov_case_row_finalize (GObject *object)
{
  SovCaseRow *self = SOV_CASE_ROW (object);

  g_free (self->ref);
  g_free (self->party_name);
  g_free (self->deal_title);
  g_free (self->words);
  g_free (self->subcontractor_name);
  g_free (self->trade);
  g_free (self->lesson);

  G_OBJECT_CLASS (sov_case_row_parent_class)->finalize (object);
}

static void
sov_case_row_class_init (SovCaseRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sov_case_row_finalize;
}

static void
sov_case_row_init (SovCaseRow *self)
{
  self->due = SOV_NO_TIME;
  self->contacted_at = SOV_NO_TIME;
  self->own_part_at = SOV_NO_TIME;
}

SovCaseRow *
sov_case_row_new (void)
{
  return g_object_new (SOV_TYPE_CASE_ROW, NULL);
}

static int
compare_times (gint64 a,
               gint64 b)
{
  return (a > b) - (a < b);
}

int
sov_case_row_compare (const SovCaseRow *a,
                      const SovCaseRow *b)
{
  gint64 due_a = a->due != SOV_NO_TIME ? a->due : G_MAXINT64;
  gint64 due_b = b->due != SOV_NO_TIME ? b->due : G_MAXINT64;
  int order = b->is_open - a->is_open;

  if (order == 0 && a->is_open)
    order = compare_times (due_a, due_b);
  if (order == 0)
    order = compare_times (b->at, a->at);

  return order != 0 ? order : compare_times (b->id, a->id);
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  return compare_times (*(const gint64 *) a, *(const gint64 *) b);
}

/* The one in the middle; of an even number, half way between the two. */
static gint64
take_median (GArray *spans)
{
  guint middle = spans->len / 2;
  gint64 upper;

  if (spans->len == 0)
    return SOV_NO_TIME;

  g_array_sort (spans, compare_spans);
  upper = g_array_index (spans, gint64, middle);
  if (spans->len % 2 == 1)
    return upper;

  return g_array_index (spans, gint64, middle - 1) + (upper - g_array_index (spans, gint64, middle - 1)) / 2;
}

static void
add_span (GArray *spans,
          gint64 from,
          gint64 to)
{
  gint64 span = to != SOV_NO_TIME ? to - from : -1;

  if (span >= 0)
    g_array_append_val (spans, span);
}

/* The newest complaint of each customer. */
static GHashTable *
find_newest (GPtrArray *rows)
{
  GHashTable *newest = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < rows->len; i++)
    {
      SovCaseRow *row = rows->pdata[i];
      const SovCaseRow *before = g_hash_table_lookup (newest, &row->party);

      if (before == NULL || row->at > before->at || (row->at == before->at && row->id > before->id))
        g_hash_table_replace (newest, &row->party, row);
    }

  return newest;
}

static gboolean
has_stayed (const SovCaseRow *row)
{
  return row->outcome == SOV_OUTCOME_SATISFIED || row->outcome == SOV_OUTCOME_SOFTENED ||
         row->outcome == SOV_OUTCOME_NEUTRAL || row->outcome == SOV_OUTCOME_WON_BACK;
}

static void
add_customers (SovCaseSums *sums,
               GPtrArray *rows,
               gint64 now)
{
  g_autoptr (GHashTable) newest = find_newest (rows);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, newest);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const SovCaseRow *row = value;

      if (!row->is_open && has_stayed (row))
        sums->n_kept++;
      else if (!row->is_open && row->outcome == SOV_OUTCOME_LOST)
        sums->n_lost++;
      if (row->at >= sov_time_add_days (now, -YEAR_DAYS))
        sums->value_at_stake += row->year_value;
    }
}

SovCaseSums
sov_case_sums_take (GPtrArray *rows,
                    gint64 now)
{
  SovCaseSums sums = { .n = rows->len };
  g_autoptr (GArray) contacts = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) own_parts = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < rows->len; i++)
    {
      const SovCaseRow *row = rows->pdata[i];

      if (row->is_open)
        sums.n_open++;
      sums.own_cost += row->own_cost;
      add_span (contacts, row->at, row->contacted_at);
      add_span (own_parts, row->at, row->own_part_at);
    }
  sums.median_contact = take_median (contacts);
  sums.median_own_part = take_median (own_parts);
  add_customers (&sums, rows, now);

  return sums;
}

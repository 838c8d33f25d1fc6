/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-ledger-csv.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exchange/sov-books-hint.h"
#include "exchange/sov-complaint-labels.h"
#include "model/sov-ledger.h"
#include "model/sov-money.h"
#include "model/sov-sheet.h"
#include "model/sov-time.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define SEPARATOR ';'
#define LINE_END "\r\n"
#define MINUTES_AN_HOUR 60

typedef enum
{
  COLUMN_ROW,
  COLUMN_PROMISED,
  COLUMN_GIVEN_ON,
  COLUMN_CUSTOMER,
  COLUMN_DEAL,
  COLUMN_KIND,
  COLUMN_TEXT,
  COLUMN_SURPRISE,
  COLUMN_VALUE,
  COLUMN_GIVEN,
  COLUMN_LEFT,
  COLUMN_UNUSED,
  COLUMN_EXPIRES,
  COLUMN_INVOICE,
  COLUMN_HOURS,
  COLUMN_HOURS_COST,
  COLUMN_COST,
  COLUMN_BILL,
  COLUMN_SUBCONTRACTOR,
  COLUMN_OWN_COST,
  COLUMN_COMPLAINT,
  COLUMN_HINT,
  N_COLUMNS,
} Column;

static const char *const titles[N_COLUMNS] = {
  [COLUMN_ROW] = NC_ ("bookkeeper", "Row"),
  [COLUMN_PROMISED] = NC_ ("bookkeeper", "Promised on"),
  [COLUMN_GIVEN_ON] = NC_ ("bookkeeper", "Given on"),
  [COLUMN_CUSTOMER] = NC_ ("bookkeeper", "Customer"),
  [COLUMN_DEAL] = NC_ ("bookkeeper", "Deal"),
  [COLUMN_KIND] = NC_ ("bookkeeper", "Kind"),
  [COLUMN_TEXT] = NC_ ("bookkeeper", "What it is"),
  [COLUMN_SURPRISE] = NC_ ("bookkeeper", "A little extra"),
  [COLUMN_VALUE] = NC_ ("bookkeeper", "Value incl. VAT"),
  [COLUMN_GIVEN] = NC_ ("bookkeeper", "Given"),
  [COLUMN_LEFT] = NC_ ("bookkeeper", "Left"),
  [COLUMN_UNUSED] = NC_ ("bookkeeper", "Expired unused"),
  [COLUMN_EXPIRES] = NC_ ("bookkeeper", "Good until"),
  [COLUMN_INVOICE] = NC_ ("bookkeeper", "Invoice or credit note"),
  [COLUMN_HOURS] = NC_ ("bookkeeper", "Own hours"),
  [COLUMN_HOURS_COST] = NC_ ("bookkeeper", "Cost of own hours"),
  [COLUMN_COST] = NC_ ("bookkeeper", "Materials and other costs"),
  [COLUMN_BILL] = NC_ ("bookkeeper", "Subcontractor’s bill"),
  [COLUMN_SUBCONTRACTOR] = NC_ ("bookkeeper", "Subcontractor"),
  [COLUMN_OWN_COST] = NC_ ("bookkeeper", "Own cost in all"),
  [COLUMN_COMPLAINT] = NC_ ("bookkeeper", "Complaint"),
  [COLUMN_HINT] = NC_ ("bookkeeper", "To ask the bookkeeper"),
};

/* A minus would begin a formula too; no amount here has one. */
static gboolean
is_formula (const char *text)
{
  while (*text == ' ')
    text++;

  return *text != '\0' && strchr ("=+-@\t\r\n", *text) != NULL;
}

char *
sov_ledger_csv_quote (const char *text)
{
  g_autoptr (GString) cell = g_string_new (text != NULL && is_formula (text) ? "'" : NULL);

  g_string_append (cell, text != NULL ? text : "");
  if (strpbrk (cell->str, ";\"\r\n\t") == NULL && !g_str_has_prefix (cell->str, " ") && !g_str_has_suffix (cell->str, " "))
    return g_string_free_and_steal (g_steal_pointer (&cell));

  g_string_replace (cell, "\"", "\"\"", 0);
  g_string_prepend_c (cell, '"');
  g_string_append_c (cell, '"');

  return g_string_free_and_steal (g_steal_pointer (&cell));
}

static char *
write_money (gint64 cents)
{
  return cents != SOV_NO_MONEY ? sov_money_format (cents, SOV_MONEY_PLAIN) : NULL;
}

static char *
write_day (gint64 ms)
{
  GDate date;

  if (ms == SOV_NO_TIME)
    return NULL;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) sov_time_local_day (ms));

  return g_strdup_printf ("%02d.%02d.%04d", g_date_get_day (&date), g_date_get_month (&date), g_date_get_year (&date));
}

/* Hours as hundredths: they are written as money is. */
static char *
write_hours (gint64 minutes)
{
  if (minutes == SOV_NO_TIME)
    return NULL;

  return sov_money_format ((minutes * 100 + MINUTES_AN_HOUR / 2) / MINUTES_AN_HOUR, SOV_MONEY_PLAIN);
}

static void
append_row (GString *file,
            const char *const *cells)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_autofree char *cell = sov_ledger_csv_quote (cells[i]);

      if (i > 0)
        g_string_append_c (file, SEPARATOR);
      g_string_append (file, cell);
    }
  g_string_append (file, LINE_END);
}

static void
append_titles (GString *file)
{
  const char *cells[N_COLUMNS];

  for (guint i = 0; i < N_COLUMNS; i++)
    cells[i] = g_dpgettext2 (NULL, "bookkeeper", titles[i]);

  append_row (file, cells);
}

/* What tells the rows of one apart from those of another. */
static void
name (const char **cells,
      SovCompensation *compensation)
{
  cells[COLUMN_CUSTOMER] = compensation->party_name;
  cells[COLUMN_DEAL] = compensation->deal_title;
  cells[COLUMN_KIND] = sov_label_compensation_kind (compensation->kind);
  cells[COLUMN_INVOICE] = compensation->invoice;
  cells[COLUMN_COMPLAINT] = compensation->complaint_ref;
  cells[COLUMN_SURPRISE] = compensation->surprise ? C_ ("bookkeeper", "yes") : C_ ("bookkeeper", "no");
}

static void
append_promised (GString *file,
                 SovCompensation *compensation,
                 gint64 now)
{
  const char *cells[N_COLUMNS] = { NULL };
  g_autofree char *promised = write_day (sov_ledger_get_day (compensation));
  g_autofree char *expires = write_day (compensation->expires);
  g_autofree char *value = write_money (compensation->value);
  g_autofree char *left = write_money (sov_compensation_get_left (compensation, now));
  g_autofree char *unused = write_money (sov_compensation_get_unused (compensation, now));
  g_autofree char *hours = write_hours (compensation->minutes);
  g_autofree char *hours_cost = write_money (sov_compensation_get_hours_cost (compensation));
  g_autofree char *cost = write_money (compensation->cost);
  g_autofree char *bill = write_money (compensation->bill);
  g_autofree char *own_cost = write_money (sov_compensation_get_own_cost (compensation));

  name (cells, compensation);
  cells[COLUMN_ROW] = C_ ("bookkeeper", "promised");
  cells[COLUMN_PROMISED] = promised;
  cells[COLUMN_TEXT] = compensation->text;
  cells[COLUMN_VALUE] = value;
  cells[COLUMN_LEFT] = compensation->value != SOV_NO_MONEY ? left : NULL;
  cells[COLUMN_UNUSED] = compensation->value != SOV_NO_MONEY ? unused : NULL;
  cells[COLUMN_EXPIRES] = expires;
  cells[COLUMN_HOURS] = hours;
  cells[COLUMN_HOURS_COST] = compensation->minutes != SOV_NO_TIME ? hours_cost : NULL;
  cells[COLUMN_COST] = cost;
  cells[COLUMN_BILL] = bill;
  /* Who is known from the cause alone is at fault, and that stays private. */
  cells[COLUMN_SUBCONTRACTOR] = compensation->blamed ? NULL : compensation->subcontractor_name;
  cells[COLUMN_OWN_COST] = own_cost;
  cells[COLUMN_HINT] = sov_books_hint (compensation->kind);
  append_row (file, cells);
}

/* What was first given whole is worth what was not given beside it. */
static gint64
get_amount (SovCompensation *compensation,
            guint nth)
{
  gint64 given = ((const SovGiven *) compensation->given->pdata[nth])->amount;
  gint64 beside = 0;

  if (given != SOV_NO_MONEY || compensation->value == SOV_NO_MONEY)
    return given;

  for (guint i = 0; i < compensation->given->len; i++)
    {
      gint64 amount = ((const SovGiven *) compensation->given->pdata[i])->amount;

      if (amount == SOV_NO_MONEY && i < nth)
        return 0;
      if (amount != SOV_NO_MONEY)
        beside = sov_money_add (beside, amount);
    }

  return MAX (0, compensation->value - beside);
}

static void
append_given (GString *file,
              SovCompensation *compensation,
              guint nth)
{
  const SovGiven *given = compensation->given->pdata[nth];
  const char *cells[N_COLUMNS] = { NULL };
  g_autofree char *day = write_day (given->at);
  g_autofree char *amount = write_money (get_amount (compensation, nth));

  name (cells, compensation);
  cells[COLUMN_ROW] = C_ ("bookkeeper", "given");
  cells[COLUMN_GIVEN_ON] = day;
  cells[COLUMN_GIVEN] = amount;
  cells[COLUMN_TEXT] = given->note;
  append_row (file, cells);
}

GBytes *
sov_ledger_csv_write (GPtrArray *compensations,
                      gint64 now)
{
  GString *file = g_string_new (BYTE_ORDER_MARK);

  append_titles (file);
  for (guint i = 0; i < compensations->len; i++)
    {
      SovCompensation *compensation = compensations->pdata[i];

      if (compensation->at > now)
        continue;

      append_promised (file, compensation, now);
      for (guint j = 0; j < compensation->given->len; j++)
        if (((const SovGiven *) compensation->given->pdata[j])->at <= now)
          append_given (file, compensation, j);
    }

  return g_string_free_to_bytes (file);
}

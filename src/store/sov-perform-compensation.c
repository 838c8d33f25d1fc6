/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-perform-private.h"

#include "model/sov-money.h"
#include "model/sov-sheet.h"
#include "model/sov-time.h"
#include "store/sov-compensation-table.h"

/* Actions about what is promised to make good, and what of it is given. */

#define AMOUNT(name, from) { .column = name, .field = from, .otherwise = SOV_NO_MONEY }
#define TIME(name, from) { .column = name, .field = from, .otherwise = SOV_NO_TIME }

static const SovColumn columns[] = {
  { .column = "kind", .field = SOV_FIELD_KIND },
  AMOUNT ("value", SOV_FIELD_VALUE),
  AMOUNT ("cost", SOV_FIELD_COST),
  AMOUNT ("bill", SOV_FIELD_BILL),
  TIME ("minutes", SOV_FIELD_HOURS),
  { .column = "surprise", .field = SOV_FIELD_SURPRISE },
  TIME ("promised", SOV_FIELD_PROMISED),
  TIME ("due", SOV_FIELD_DUE),
  TIME ("expires", SOV_FIELD_EXPIRES),
  { .column = "invoice", .field = SOV_FIELD_INVOICE },
  { .column = "text", .field = SOV_FIELD_TEXT },
  { .column = "strings", .field = SOV_FIELD_STRINGS },
  { .column = "subcontractor_id", .field = SOV_FIELD_SUBCONTRACTOR, .of = SOV_SUBJECT_PARTY },
  { .column = "approved", .field = SOV_FIELD_APPROVED },
};

/* More cannot be meant, and thousands of such can be added up. */
#define MAX_AMOUNT G_GINT64_CONSTANT (100000000000000)
#define MAX_MINUTES G_GINT64_CONSTANT (60000000)

static gboolean
check_size (const SovAction *action,
            SovField field,
            gint64 max,
            GError **error)
{
  if (sov_action_get_number (action, field, 0) <= max)
    return TRUE;

  g_set_error (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_BAD_VALUE, "%s: too large", sov_field_name (field));
  return FALSE;
}

static gboolean
check_sizes (const SovAction *action,
             GError **error)
{
  return check_size (action, SOV_FIELD_VALUE, MAX_AMOUNT, error) &&
         check_size (action, SOV_FIELD_COST, MAX_AMOUNT, error) &&
         check_size (action, SOV_FIELD_BILL, MAX_AMOUNT, error) &&
         check_size (action, SOV_FIELD_HOURS, MAX_MINUTES, error);
}

#define PARTY_OF                                                                             \
  "SELECT coalesce (merged_into, party.id) FROM complaint JOIN party ON party.id = party_id" \
  " WHERE complaint.id = :id"

/* The party whose complaint it is now; -1 with @error. */
static gint64
find_party_of (SovDatabase *db,
               gint64 complaint,
               GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, PARTY_OF, error);
  gint64 party = -1;

  if (stmt == NULL)
    return -1;

  sov_statement_bind_int (stmt, ":id", complaint);
  if (sov_statement_next (stmt))
    party = sov_statement_int (stmt, 0);

  return sov_statement_check (stmt, error) ? party : -1;
}

static gint64
find_receiver (SovDatabase *db,
               const SovAction *action,
               GError **error)
{
  const char *party = sov_action_get_text (action, SOV_FIELD_PARTY);
  const char *complaint = sov_action_get_text (action, SOV_FIELD_COMPLAINT);
  gint64 id;

  if (party != NULL)
    return sov_ref_find (db, SOV_SUBJECT_PARTY, party, error);
  if (complaint != NULL)
    {
      id = sov_ref_find (db, SOV_SUBJECT_COMPLAINT, complaint, error);
      return id < 0 ? id : find_party_of (db, id, error);
    }

  g_set_error_literal (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_MISSING, "compensation: complaint or party is missing");
  return -1;
}

/* An hour costs what it cost when it was promised. */
static gboolean
put_hour_cost (SovWriter *row,
               SovDatabase *db,
               GError **error)
{
  gint64 cost;

  if (!sov_database_query_int (db, "SELECT coalesce ((SELECT hour_cost FROM owner), -1)", &cost, error))
    return FALSE;

  sov_writer_put_int (row, "hour_cost", cost, -1);
  return TRUE;
}

gboolean
sov_perform_compensation (SovDatabase *db,
                          const SovAction *action,
                          GError **error)
{
  static const SovColumn making[] = {
    { .column = "ref", .field = SOV_FIELD_ID },
    { .column = "complaint_id", .field = SOV_FIELD_COMPLAINT, .of = SOV_SUBJECT_COMPLAINT },
  };
  g_autoptr (SovWriter) row = sov_writer_new ("compensation");
  gint64 party = find_receiver (db, action, error);

  if (party < 0 || !check_sizes (action, error) ||
      !sov_ref_check_new (db, SOV_SUBJECT_COMPENSATION, sov_action_get_text (action, SOV_FIELD_ID), error))
    return FALSE;
  if (party == 0)
    return sov_perform_refuse (error, "compensation goes to somebody else");
  if (!sov_writer_put_fields (row, db, action, making, G_N_ELEMENTS (making), FALSE, error) ||
      !sov_writer_put_fields (row, db, action, columns, G_N_ELEMENTS (columns), FALSE, error) ||
      (sov_action_has (action, SOV_FIELD_HOURS) && !put_hour_cost (row, db, error)))
    return FALSE;

  sov_writer_put_int (row, "party_id", party, 0);
  sov_writer_put_int (row, "at", sov_action_get_at (action), SOV_NO_TIME);
  return sov_writer_insert (row, db, NULL, error);
}

/* What was given stays given: the value is no less, and is not forgotten. */
static gboolean
check_value (SovCompensation *before,
             const SovAction *action,
             GError **error)
{
  gint64 given = 0;

  if (!sov_action_has (action, SOV_FIELD_VALUE))
    return TRUE;

  for (guint i = 0; i < before->given->len; i++)
    {
      const SovGiven *part = before->given->pdata[i];

      if (part->amount != SOV_NO_MONEY)
        given = sov_money_add (given, part->amount);
    }

  return given == 0 || sov_action_get_number (action, SOV_FIELD_VALUE, SOV_NO_MONEY) >= given ||
         sov_perform_refuse (error, "more than that has been given already");
}

gboolean
sov_perform_edit_compensation (SovDatabase *db,
                               const SovAction *action,
                               GError **error)
{
  gint64 id = sov_ref_find (db, SOV_SUBJECT_COMPENSATION, sov_action_get_text (action, SOV_FIELD_OF), error);
  g_autoptr (SovCompensation) before = id > 0 ? sov_compensation_table_load (db, id, error) : NULL;
  g_autoptr (SovWriter) row = sov_writer_new ("compensation");

  if (before == NULL || !check_sizes (action, error) || !check_value (before, action, error) ||
      !sov_writer_put_fields (row, db, action, columns, G_N_ELEMENTS (columns), TRUE, error))
    return FALSE;

  /* As it was then, or where that was not known, as it is now: kept from here on. */
  if (sov_action_has (action, SOV_FIELD_HOURS))
    sov_writer_put_int (row, "hour_cost", before->hour_cost, SOV_NO_MONEY);

  return sov_writer_update (row, db, id, error);
}

/* An amount that can be given at @at: all that is left where none was said. What
 * was given on a later day is not given twice. */
static gboolean
check_amount (SovCompensation *compensation,
              gint64 at,
              gint64 *amount,
              GError **error)
{
  gint64 left;

  if (at < compensation->at)
    return sov_perform_refuse (error, "it had not been promised yet then");
  if (sov_compensation_has_expired (compensation, at))
    return sov_perform_refuse (error, "it has expired: move the day until which it is good, to let it be used");
  if (*amount != SOV_NO_MONEY && *amount <= 0)
    return sov_perform_refuse (error, "the amount given is more than nothing");
  if (compensation->value == SOV_NO_MONEY)
    return TRUE;

  left = compensation->value - sov_compensation_get_given (compensation, G_MAXINT64);
  if (left <= 0 || (*amount != SOV_NO_MONEY && *amount > left))
    return sov_perform_refuse (error, "less than that is left to give");

  if (*amount == SOV_NO_MONEY)
    *amount = left;
  return TRUE;
}

gboolean
sov_perform_give (SovDatabase *db,
                  const SovAction *action,
                  GError **error)
{
  gint64 id = sov_ref_find (db, SOV_SUBJECT_COMPENSATION, sov_action_get_text (action, SOV_FIELD_COMPENSATION), error);
  g_autoptr (SovCompensation) compensation = id > 0 ? sov_compensation_table_load (db, id, error) : NULL;
  gint64 amount = sov_action_get_number (action, SOV_FIELD_AMOUNT, SOV_NO_MONEY);
  g_autoptr (SovWriter) row = sov_writer_new ("given");

  if (compensation == NULL || !check_size (action, SOV_FIELD_AMOUNT, MAX_AMOUNT, error) ||
      !check_amount (compensation, sov_action_get_at (action), &amount, error))
    return FALSE;

  sov_writer_put_int (row, "compensation_id", id, 0);
  sov_writer_put_int (row, "amount", amount, SOV_NO_MONEY);
  sov_writer_put_text (row, "note", sov_action_get_text (action, SOV_FIELD_NOTE));
  sov_writer_put_int (row, "at", sov_action_get_at (action), SOV_NO_TIME);
  return sov_writer_insert (row, db, NULL, error);
}

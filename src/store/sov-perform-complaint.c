/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-perform-private.h"

#include "model/sov-rules.h"
#include "store/sov-sheet-table.h"

/* Actions about complaints, what was given for them, and answers. */

#define COMPLAINT { .column = "complaint_id", .field = SOV_FIELD_COMPLAINT, .of = SOV_SUBJECT_COMPLAINT }
#define PARTY { .column = "party_id", .field = SOV_FIELD_PARTY, .of = SOV_SUBJECT_PARTY }
#define DEAL { .column = "deal_id", .field = SOV_FIELD_DEAL, .of = SOV_SUBJECT_DEAL }
#define AMOUNT(name, from) { .column = name, .field = from, .otherwise = SOV_NO_MONEY }

static gboolean
insert (SovDatabase *db,
        const SovAction *action,
        const SovColumn *columns,
        gsize n_columns,
        SovWriter *row,
        GError **error)
{
  if (!sov_writer_put_fields (row, db, action, columns, n_columns, FALSE, error))
    return FALSE;

  sov_writer_put_int (row, "at", sov_action_get_at (action), SOV_NO_TIME);
  return sov_writer_insert (row, db, NULL, error);
}

gboolean
sov_perform_complaint (SovDatabase *db,
                       const SovAction *action,
                       GError **error)
{
  static const SovColumn columns[] = {
    { .column = "ref", .field = SOV_FIELD_ID },
    PARTY,
    DEAL,
    { .column = "words", .field = SOV_FIELD_WORDS },
    { .column = "channel", .field = SOV_FIELD_CHANNEL },
    { .column = "noticed_by", .field = SOV_FIELD_NOTICED_BY, .otherwise = SOV_NOTICED_BY_CUSTOMER },
    { .column = "public", .field = SOV_FIELD_PUBLIC },
    { .column = "soft", .field = SOV_FIELD_SOFT },
  };
  g_autoptr (SovWriter) row = sov_writer_new ("complaint");

  if (g_str_equal (sov_action_get_text (action, SOV_FIELD_PARTY), SOV_REF_ME))
    return sov_perform_refuse (error, "a complaint is somebody else's");
  if (!sov_ref_check_new (db, SOV_SUBJECT_COMPLAINT, sov_action_get_text (action, SOV_FIELD_ID), error))
    return FALSE;

  sov_writer_put_int (row, "entered_at", sov_perform_now (), SOV_NO_TIME);
  return insert (db, action, columns, G_N_ELEMENTS (columns), row, error);
}

/* Whether a remedy of @complaint goes the way of what went wrong: R13. */
static gboolean
check_remedies (SovDatabase *db,
                gint64 complaint,
                gint64 at,
                GError **error)
{
  g_autoptr (GArray) deals = NULL;

  deals = sov_ids_load (db,
                        "SELECT DISTINCT term.deal_id FROM term JOIN complaint ON complaint.ref = complaint_ref"
                        " JOIN deal ON deal.id = term.deal_id"
                        " WHERE complaint.id = :id AND term.retracted_at IS NULL AND deal.removed_at IS NULL",
                        complaint, error);
  if (deals == NULL)
    return FALSE;

  for (guint i = 0; i < deals->len; i++)
    {
      g_autoptr (SovSheet) sheet = sov_sheet_table_load (db, g_array_index (deals, gint64, i), error);
      g_autoptr (GPtrArray) warnings = sheet != NULL ? sov_rules_check (sheet, at) : NULL;

      if (warnings == NULL)
        return FALSE;
      for (guint j = 0; j < warnings->len; j++)
        if (((SovWarning *) warnings->pdata[j])->complaint == complaint)
          return sov_perform_refuse (error, "R13 holds: the remedy has not reached all who must know it");
    }

  return TRUE;
}

gboolean
sov_perform_step (SovDatabase *db,
                  const SovAction *action,
                  GError **error)
{
  static const SovColumn columns[] = {
    COMPLAINT,
    { .column = "did", .field = SOV_FIELD_DID },
    { .column = "text", .field = SOV_FIELD_TEXT },
    { .column = "by_whom", .field = SOV_FIELD_BY },
    { .column = "channel", .field = SOV_FIELD_CHANNEL, .otherwise = SOV_NO_TIME },
    { .column = "due", .field = SOV_FIELD_DUE, .otherwise = SOV_NO_TIME },
    { .column = "outcome", .field = SOV_FIELD_OUTCOME, .otherwise = SOV_NO_TIME },
  };
  g_autoptr (SovWriter) row = sov_writer_new ("step");
  gint64 complaint = sov_ref_find (db, SOV_SUBJECT_COMPLAINT, sov_action_get_text (action, SOV_FIELD_COMPLAINT), error);

  if (complaint < 0)
    return FALSE;
  if (sov_action_get_number (action, SOV_FIELD_DID, 0) == SOV_STEP_CONFIRMED &&
      !check_remedies (db, complaint, sov_action_get_at (action), error))
    return FALSE;

  return insert (db, action, columns, G_N_ELEMENTS (columns), row, error);
}

gboolean
sov_perform_cause (SovDatabase *db,
                   const SovAction *action,
                   GError **error)
{
  static const SovColumn columns[] = {
    COMPLAINT,
    { .column = "cause", .field = SOV_FIELD_CAUSE },
    { .column = "whose", .field = SOV_FIELD_WHOSE, .otherwise = SOV_NO_TIME },
    { .column = "term_id", .field = SOV_FIELD_TERM, .of = SOV_SUBJECT_TERM },
    PARTY,
    { .column = "note", .field = SOV_FIELD_NOTE },
  };
  g_autoptr (SovWriter) row = sov_writer_new ("cause");

  return insert (db, action, columns, G_N_ELEMENTS (columns), row, error);
}

/* The party whose complaint it is; -1 with @error. */
static gint64
find_party_of (SovDatabase *db,
               gint64 complaint,
               GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, "SELECT party_id FROM complaint WHERE id = :id", error);
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

gboolean
sov_perform_compensation (SovDatabase *db,
                          const SovAction *action,
                          GError **error)
{
  static const SovColumn columns[] = {
    { .column = "ref", .field = SOV_FIELD_ID },
    COMPLAINT,
    { .column = "kind", .field = SOV_FIELD_KIND },
    AMOUNT ("value", SOV_FIELD_VALUE),
    AMOUNT ("cost", SOV_FIELD_COST),
    { .column = "minutes", .field = SOV_FIELD_HOURS, .otherwise = SOV_NO_TIME },
    { .column = "surprise", .field = SOV_FIELD_SURPRISE },
    { .column = "promised", .field = SOV_FIELD_PROMISED, .otherwise = SOV_NO_TIME },
    { .column = "due", .field = SOV_FIELD_DUE, .otherwise = SOV_NO_TIME },
    { .column = "expires", .field = SOV_FIELD_EXPIRES, .otherwise = SOV_NO_TIME },
    { .column = "invoice", .field = SOV_FIELD_INVOICE },
  };
  g_autoptr (SovWriter) row = sov_writer_new ("compensation");
  gint64 party = find_receiver (db, action, error);

  if (party < 0 ||
      !sov_ref_check_new (db, SOV_SUBJECT_COMPENSATION, sov_action_get_text (action, SOV_FIELD_ID), error))
    return FALSE;
  if (party == 0)
    return sov_perform_refuse (error, "compensation goes to somebody else");

  sov_writer_put_int (row, "party_id", party, 0);
  return insert (db, action, columns, G_N_ELEMENTS (columns), row, error);
}

/* What is left to give of a compensation, in cents; SOV_NO_MONEY when it has
 * no value. FALSE with @error. */
static gboolean
load_left (SovDatabase *db,
           gint64 id,
           gint64 *left,
           GError **error)
{
  g_autoptr (SovStatement) stmt = NULL;

  stmt = sov_database_prepare (db,
                               "SELECT value - coalesce ((SELECT sum (coalesce (amount, value)) FROM given"
                               " WHERE compensation_id = :id), 0) FROM compensation WHERE id = :id",
                               error);
  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":id", id);
  *left = sov_statement_next (stmt) ? sov_statement_int_or (stmt, 0, SOV_NO_MONEY) : SOV_NO_MONEY;
  return sov_statement_check (stmt, error);
}

gboolean
sov_perform_give (SovDatabase *db,
                  const SovAction *action,
                  GError **error)
{
  gint64 id = sov_ref_find (db, SOV_SUBJECT_COMPENSATION, sov_action_get_text (action, SOV_FIELD_COMPENSATION), error);
  gint64 amount = sov_action_get_number (action, SOV_FIELD_AMOUNT, SOV_NO_MONEY);
  g_autoptr (SovWriter) row = sov_writer_new ("given");
  gint64 left;

  if (id < 0 || !load_left (db, id, &left, error))
    return FALSE;
  if (amount != SOV_NO_MONEY && amount <= 0)
    return sov_perform_refuse (error, "the amount given is more than nothing");
  if (left != SOV_NO_MONEY && (left <= 0 || (amount != SOV_NO_MONEY && amount > left)))
    return sov_perform_refuse (error, "less than that is left to give");

  sov_writer_put_int (row, "compensation_id", id, 0);
  sov_writer_put_int (row, "amount", amount != SOV_NO_MONEY ? amount : left, SOV_NO_MONEY);
  sov_writer_put_text (row, "note", sov_action_get_text (action, SOV_FIELD_NOTE));
  sov_writer_put_int (row, "at", sov_action_get_at (action), SOV_NO_TIME);
  return sov_writer_insert (row, db, NULL, error);
}

gboolean
sov_perform_lesson (SovDatabase *db,
                    const SovAction *action,
                    GError **error)
{
  static const SovColumn columns[] = {
    COMPLAINT,
    { .column = "text", .field = SOV_FIELD_TEXT },
    { .column = "standing_term", .field = SOV_FIELD_STANDING_TERM },
  };
  g_autoptr (SovWriter) row = sov_writer_new ("lesson");

  return insert (db, action, columns, G_N_ELEMENTS (columns), row, error);
}

gboolean
sov_perform_answer (SovDatabase *db,
                    const SovAction *action,
                    GError **error)
{
  static const SovColumn columns[] = {
    PARTY,
    DEAL,
    { .column = "question", .field = SOV_FIELD_QUESTION },
    { .column = "score", .field = SOV_FIELD_SCORE },
    { .column = "text", .field = SOV_FIELD_TEXT },
  };
  g_autoptr (SovWriter) row = sov_writer_new ("answer");

  if (g_str_equal (sov_action_get_text (action, SOV_FIELD_PARTY), SOV_REF_ME))
    return sov_perform_refuse (error, "an answer is somebody else's");

  return insert (db, action, columns, G_N_ELEMENTS (columns), row, error);
}

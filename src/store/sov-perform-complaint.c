/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-perform-private.h"

#include "model/sov-complaint.h"
#include "model/sov-rules.h"
#include "model/sov-sheet.h"
#include "model/sov-text.h"
#include "model/sov-time.h"
#include "store/sov-complaint-table.h"
#include "store/sov-sheet-table.h"

/* Actions about complaints and answers. What is given for them and learnt from
 * them is elsewhere. */

#define REOPEN_WITHIN_DAYS 90
#define LONGEST_SNOOZE (2 * SOV_TIME_HOUR_MS)

#define COMPLAINT { .column = "complaint_id", .field = SOV_FIELD_COMPLAINT, .of = SOV_SUBJECT_COMPLAINT }
#define PARTY { .column = "party_id", .field = SOV_FIELD_PARTY, .of = SOV_SUBJECT_PARTY }
#define DEAL { .column = "deal_id", .field = SOV_FIELD_DEAL, .of = SOV_SUBJECT_DEAL }

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

/* What may be corrected later. */
static const SovColumn facts[] = {
  DEAL,
  { .column = "public", .field = SOV_FIELD_PUBLIC },
  { .column = "soft", .field = SOV_FIELD_SOFT },
  { .column = "term_id", .field = SOV_FIELD_TERM, .of = SOV_SUBJECT_TERM },
  { .column = "noticed", .field = SOV_FIELD_NOTICED, .otherwise = SOV_NO_TIME },
  { .column = "style", .field = SOV_FIELD_STYLE, .otherwise = SOV_NO_TIME },
  { .column = "severity", .field = SOV_FIELD_SEVERITY, .otherwise = SOV_NO_TIME },
  { .column = "did_right", .field = SOV_FIELD_DID_RIGHT },
  { .column = "impact", .field = SOV_FIELD_IMPACT },
  { .column = "sought", .field = SOV_FIELD_SOUGHT, .otherwise = SOV_NO_TIME },
  { .column = "expectation", .field = SOV_FIELD_EXPECTATION },
  { .column = "got", .field = SOV_FIELD_GOT },
  { .column = "spread", .field = SOV_FIELD_SPREAD },
};

static gint64
find_complaint (SovDatabase *db,
                const SovAction *action,
                SovField field,
                GError **error)
{
  return sov_ref_find (db, SOV_SUBJECT_COMPLAINT, sov_action_get_text (action, field), error);
}

gboolean
sov_perform_complaint (SovDatabase *db,
                       const SovAction *action,
                       GError **error)
{
  static const SovColumn columns[] = {
    { .column = "ref", .field = SOV_FIELD_ID },
    PARTY,
    { .column = "words", .field = SOV_FIELD_WORDS },
    { .column = "channel", .field = SOV_FIELD_CHANNEL },
    { .column = "noticed_by", .field = SOV_FIELD_NOTICED_BY, .otherwise = SOV_NOTICED_BY_CUSTOMER },
    { .column = "entry_id", .field = SOV_FIELD_FROM_ENTRY, .of = SOV_SUBJECT_ENTRY },
  };
  g_autoptr (SovWriter) row = sov_writer_new ("complaint");

  if (g_str_equal (sov_action_get_text (action, SOV_FIELD_PARTY), SOV_REF_ME))
    return sov_perform_refuse (error, "a complaint is somebody else's");
  if (!sov_ref_check_new (db, SOV_SUBJECT_COMPLAINT, sov_action_get_text (action, SOV_FIELD_ID), error) ||
      !sov_writer_put_fields (row, db, action, facts, G_N_ELEMENTS (facts), FALSE, error))
    return FALSE;

  if (sov_action_has (action, SOV_FIELD_STYLE))
    sov_writer_put_int (row, "style_at", sov_action_get_at (action), SOV_NO_TIME);
  sov_writer_put_int (row, "entered_at", sov_perform_now (), SOV_NO_TIME);
  return insert (db, action, columns, G_N_ELEMENTS (columns), row, error);
}

gboolean
sov_perform_edit_complaint (SovDatabase *db,
                            const SovAction *action,
                            GError **error)
{
  gint64 id = find_complaint (db, action, SOV_FIELD_OF, error);
  g_autoptr (SovComplaint) before = id > 0 ? sov_complaint_table_load (db, id, error) : NULL;
  g_autoptr (SovWriter) row = sov_writer_new ("complaint");

  if (before == NULL || !sov_writer_put_fields (row, db, action, facts, G_N_ELEMENTS (facts), TRUE, error))
    return FALSE;

  if (sov_action_get_number (action, SOV_FIELD_STYLE, before->style) != before->style)
    sov_writer_put_int (row, "style_at", sov_action_get_at (action), SOV_NO_TIME);
  return sov_writer_update (row, db, id, error);
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

/* What lacks, in the words of a story's reader; in the order of SovGuard. */
static const char *const guard_words[] = {
  [SOV_GUARD_THANKS] = "no thanks are logged (thanked)",
  [SOV_GUARD_APOLOGY] = "no apology is logged (apologised)",
  [SOV_GUARD_REMEDY] = "the remedy is not delivered (remedied)",
  [SOV_GUARD_PREVENTION] = "the customer was not told the prevention (told-prevention)",
  [SOV_GUARD_LAST_WORDS] = "what the customer chose, the customer's last words, is not written down (customer-chose)",
  [SOV_GUARD_ACCOUNTS] = "a compensation has no accounting status: a credit note needs its invoice, all need a value or a cost",
  [SOV_GUARD_LESSON] = "no lesson is written (lesson)",
};

/* A written reason closes it all the same. */
static gboolean
may_close (const SovComplaint *complaint,
           const SovAction *action,
           GError **error)
{
  const char *reason = sov_action_get_text (action, SOV_FIELD_TEXT);
  guint open = sov_complaint_get_open_guards (complaint);
  g_autoptr (GPtrArray) words = g_ptr_array_new_null_terminated (8, NULL, TRUE);
  g_autofree char *list = NULL;

  if (open == 0 || (reason != NULL && !sov_text_is_blank (reason)))
    return TRUE;

  for (guint i = SOV_GUARD_THANKS; i < G_N_ELEMENTS (guard_words); i++)
    if ((open & SOV_BIT (i)) != 0)
      g_ptr_array_add (words, (char *) guard_words[i]);
  list = g_strjoinv ("; ", (char **) words->pdata);

  return sov_perform_refuse (error, "the complaint cannot be closed: %s", list);
}

/* complaints.md §8.1, state 11: who comes back later has a new complaint. */
static gboolean
may_reopen (const SovComplaint *complaint,
            gint64 at,
            GError **error)
{
  const SovStep *closed = sov_complaint_find_step (complaint, SOV_STEP_CLOSED, at);

  return closed == NULL || at <= sov_time_add_days (closed->at, REOPEN_WITHIN_DAYS) ||
         sov_perform_refuse (error, "it was closed more than %d days ago: write down a new complaint", REOPEN_WITHIN_DAYS);
}

/* complaints.md §8.2: where the style is unreasonable or threatening, a
 * proposal waits for the next morning. */
static gboolean
may_propose (const SovComplaint *complaint,
             gint64 at,
             GError **error)
{
  gint64 look = sov_complaint_get_second_look (complaint);
  g_autofree char *when = look != SOV_NO_TIME ? sov_time_to_local (look) : NULL;

  return look == SOV_NO_TIME || at >= look ||
         sov_perform_refuse (error, "the proposal waits for a second look until %s", when);
}

static gboolean
may_step (SovDatabase *db,
          gint64 id,
          const SovAction *action,
          GError **error)
{
  gint64 at = sov_action_get_at (action);
  g_autoptr (SovComplaint) complaint = sov_complaint_table_load (db, id, error);

  if (complaint == NULL)
    return FALSE;

  switch ((int) sov_action_get_number (action, SOV_FIELD_DID, 0))
    {
    case SOV_STEP_CONFIRMED:
      return check_remedies (db, id, at, error);
    case SOV_STEP_PROPOSED:
      return may_propose (complaint, at, error);
    case SOV_STEP_CLOSED:
      return may_close (complaint, action, error);
    case SOV_STEP_REOPENED:
      return may_reopen (complaint, at, error);
    default:
      return TRUE;
    }
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
    { .column = "cost", .field = SOV_FIELD_COST, .otherwise = SOV_NO_MONEY },
    { .column = "reason", .field = SOV_FIELD_REASON },
  };
  g_autoptr (SovWriter) row = sov_writer_new ("step");
  gint64 complaint = find_complaint (db, action, SOV_FIELD_COMPLAINT, error);

  return complaint > 0 && may_step (db, complaint, action, error) &&
         insert (db, action, columns, G_N_ELEMENTS (columns), row, error);
}

gboolean
sov_perform_untick (SovDatabase *db,
                    const SovAction *action,
                    GError **error)
{
  gint64 complaint = find_complaint (db, action, SOV_FIELD_COMPLAINT, error);
  g_autoptr (SovStatement) stmt = NULL;

  if (complaint < 0)
    return FALSE;

  stmt = sov_database_prepare (db,
                               "DELETE FROM step WHERE id = (SELECT id FROM step WHERE complaint_id = :id AND did = :did"
                               " ORDER BY at DESC, id DESC LIMIT 1)",
                               error);
  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":id", complaint);
  sov_statement_bind_int (stmt, ":did", sov_action_get_number (action, SOV_FIELD_DID, 0));
  if (!sov_statement_run (stmt, error))
    return FALSE;

  return sov_database_n_changed (db) > 0 || sov_perform_refuse (error, "no such step was taken");
}

/* When it was put off for the first time since it came, or @at. */
static gboolean
load_first_snooze (SovDatabase *db,
                   const SovComplaint *complaint,
                   gint64 at,
                   gint64 *first,
                   GError **error)
{
  g_autoptr (SovStatement) row = NULL;

  row = sov_database_prepare (db, "SELECT min (at) FROM snooze WHERE complaint_id = :id AND at >= :arrival", error);
  if (row == NULL)
    return FALSE;

  sov_statement_bind_int (row, ":id", complaint->id);
  sov_statement_bind_int (row, ":arrival", sov_complaint_get_arrival (complaint, at));
  *first = sov_statement_next (row) ? sov_statement_int_or (row, 0, at) : at;

  return sov_statement_check (row, error);
}

static gboolean
is_unreached (SovComplaintState state)
{
  return state <= SOV_COMPLAINT_TRIED || state == SOV_COMPLAINT_REOPENED;
}

/* complaints.md §8.2: with a reason, and before the customer is reached for two
 * hours at the most, however often. */
gboolean
sov_perform_snooze (SovDatabase *db,
                    const SovAction *action,
                    GError **error)
{
  static const SovColumn columns[] = {
    COMPLAINT,
    { .column = "until", .field = SOV_FIELD_DUE },
    { .column = "reason", .field = SOV_FIELD_REASON },
  };
  g_autoptr (SovWriter) row = sov_writer_new ("snooze");
  gint64 at = sov_action_get_at (action);
  gint64 until = sov_action_get_number (action, SOV_FIELD_DUE, 0);
  gint64 id = find_complaint (db, action, SOV_FIELD_COMPLAINT, error);
  g_autoptr (SovComplaint) complaint = id > 0 ? sov_complaint_table_load (db, id, error) : NULL;
  gint64 first;

  if (complaint == NULL || !load_first_snooze (db, complaint, at, &first, error))
    return FALSE;
  if (until <= at)
    return sov_perform_refuse (error, "it can wait only until a time to come");
  if (is_unreached (sov_complaint_get_state (complaint, at)) && until > first + LONGEST_SNOOZE)
    return sov_perform_refuse (error, "before the customer is reached it can wait for two hours at the most");

  return insert (db, action, columns, G_N_ELEMENTS (columns), row, error);
}

gboolean
sov_perform_recourse (SovDatabase *db,
                      const SovAction *action,
                      GError **error)
{
  static const SovColumn columns[] = {
    COMPLAINT,
    PARTY,
    { .column = "did", .field = SOV_FIELD_DID },
    { .column = "text", .field = SOV_FIELD_TEXT },
    { .column = "amount", .field = SOV_FIELD_AMOUNT, .otherwise = SOV_NO_MONEY },
  };
  g_autoptr (SovWriter) row = sov_writer_new ("recourse");
  gint64 party = sov_ref_find (db, SOV_SUBJECT_PARTY, sov_action_get_text (action, SOV_FIELD_PARTY), error);
  gint64 id = party >= 0 ? find_complaint (db, action, SOV_FIELD_COMPLAINT, error) : -1;
  g_autoptr (SovComplaint) complaint = id > 0 ? sov_complaint_table_load (db, id, error) : NULL;

  if (complaint == NULL)
    return FALSE;
  if (party == SOV_PARTY_ME || party == complaint->party)
    return sov_perform_refuse (error, "it is settled with somebody else");

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

gboolean
sov_perform_answer (SovDatabase *db,
                    const SovAction *action,
                    GError **error)
{
  static const SovColumn columns[] = {
    PARTY,
    DEAL,
    { .column = "question", .field = SOV_FIELD_QUESTION },
    COMPLAINT,
    { .column = "score", .field = SOV_FIELD_SCORE },
    { .column = "text", .field = SOV_FIELD_TEXT },
  };
  g_autoptr (SovWriter) row = sov_writer_new ("answer");

  if (g_str_equal (sov_action_get_text (action, SOV_FIELD_PARTY), SOV_REF_ME))
    return sov_perform_refuse (error, "an answer is somebody else's");

  return insert (db, action, columns, G_N_ELEMENTS (columns), row, error);
}

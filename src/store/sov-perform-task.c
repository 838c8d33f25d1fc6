/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-perform-private.h"

#include "model/sov-sheet.h"
#include "model/sov-time.h"

/* Actions about what is the user's own: tasks that nobody was promised, and
 * ideas that no complaint gave. */

#define ZONE "Europe/Helsinki"

static const SovColumn made_from[] = {
  { .column = "ref", .field = SOV_FIELD_ID },
  { .column = "entry_id", .field = SOV_FIELD_FROM_ENTRY, .of = SOV_SUBJECT_ENTRY },
};

static const SovColumn columns[] = {
  { .column = "text", .field = SOV_FIELD_TEXT },
  { .column = "party_id", .field = SOV_FIELD_PARTY, .of = SOV_SUBJECT_PARTY },
  { .column = "deal_id", .field = SOV_FIELD_DEAL, .of = SOV_SUBJECT_DEAL },
};

static gint64
find_customer (SovDatabase *db,
               const char *deal,
               GError **error)
{
  gint64 id = sov_ref_find (db, SOV_SUBJECT_DEAL, deal, error);
  g_autoptr (SovStatement) stmt = NULL;
  gint64 customer = -1;

  if (id < 0)
    return -1;

  stmt = sov_database_prepare (db, "SELECT customer_id FROM deal WHERE id = :id", error);
  if (stmt == NULL)
    return -1;

  sov_statement_bind_int (stmt, ":id", id);
  if (sov_statement_next (stmt))
    customer = sov_statement_int (stmt, 0);

  return sov_statement_check (stmt, error) ? customer : -1;
}

/* A deal says whom it is about, where that was not said. */
static gboolean
put_about (SovWriter *row,
           SovDatabase *db,
           const SovAction *action,
           GError **error)
{
  gsize party = 1;
  gint64 customer;

  if (sov_action_has (action, SOV_FIELD_PARTY) || !sov_action_has (action, SOV_FIELD_DEAL))
    return sov_writer_put_fields (row, db, action, columns, G_N_ELEMENTS (columns), FALSE, error);

  customer = find_customer (db, sov_action_get_text (action, SOV_FIELD_DEAL), error);
  if (customer < 0 ||
      !sov_writer_put_fields (row, db, action, columns, party, FALSE, error) ||
      !sov_writer_put_fields (row, db, action, columns + party + 1, G_N_ELEMENTS (columns) - party - 1, FALSE, error))
    return FALSE;

  sov_writer_put_int (row, "party_id", customer, 0);
  return TRUE;
}

/* A new time takes the place of the vague words, and they of it. */
static void
put_due (SovWriter *row,
         const SovAction *action)
{
  const char *vague = sov_action_get_text (action, SOV_FIELD_DUE_VAGUE);
  gint64 due = sov_action_get_number (action, SOV_FIELD_DUE, SOV_NO_TIME);
  g_autofree char *local = due != SOV_NO_TIME ? sov_time_to_local (due) : NULL;

  if (!sov_action_has (action, SOV_FIELD_DUE) && vague == NULL)
    return;

  sov_writer_put_int (row, "due", due, SOV_NO_TIME);
  sov_writer_put_text (row, "due_local", local);
  sov_writer_put_text (row, "zone", local != NULL ? ZONE : NULL);
  sov_writer_put_int (row, "due_has_clock", sov_action_get_has_clock (action, SOV_FIELD_DUE), -1);
  sov_writer_put_text (row, "due_vague", vague != NULL && *vague != '\0' ? vague : NULL);
}

gboolean
sov_perform_task (SovDatabase *db,
                  const SovAction *action,
                  GError **error)
{
  g_autoptr (SovWriter) row = sov_writer_new ("task");

  if (!sov_ref_check_new (db, SOV_SUBJECT_TASK, sov_action_get_text (action, SOV_FIELD_ID), error) ||
      !sov_writer_put_fields (row, db, action, made_from, G_N_ELEMENTS (made_from), FALSE, error) ||
      !put_about (row, db, action, error))
    return FALSE;

  put_due (row, action);
  sov_writer_put_int (row, "at", sov_action_get_at (action), SOV_NO_TIME);
  return sov_writer_insert (row, db, NULL, error);
}

gboolean
sov_perform_edit_task (SovDatabase *db,
                       const SovAction *action,
                       GError **error)
{
  gint64 id = sov_ref_find (db, SOV_SUBJECT_TASK, sov_action_get_text (action, SOV_FIELD_OF), error);
  g_autoptr (SovWriter) row = sov_writer_new ("task");

  if (id < 0 || !sov_writer_put_fields (row, db, action, columns, G_N_ELEMENTS (columns), TRUE, error))
    return FALSE;

  put_due (row, action);
  return sov_writer_update (row, db, id, error);
}

static SovTaskState
get_state (SovActionKind kind)
{
  switch ((int) kind)
    {
    case SOV_ACTION_TASK_DONE:
      return SOV_TASK_DONE;
    case SOV_ACTION_TASK_NOT_NEEDED:
      return SOV_TASK_NOT_NEEDED;
    default:
      return SOV_TASK_OPEN;
    }
}

gboolean
sov_perform_task_state (SovDatabase *db,
                        const SovAction *action,
                        GError **error)
{
  gint64 id = sov_ref_find (db, SOV_SUBJECT_TASK, sov_action_get_text (action, SOV_FIELD_TASK), error);
  g_autoptr (SovWriter) row = sov_writer_new ("task");

  if (id < 0)
    return FALSE;

  sov_writer_put_int (row, "state", get_state (sov_action_get_kind (action)), 0);
  sov_writer_put_int (row, "state_at", sov_action_get_at (action), SOV_NO_TIME);
  return sov_writer_update (row, db, id, error);
}

gboolean
sov_perform_idea (SovDatabase *db,
                  const SovAction *action,
                  GError **error)
{
  g_autoptr (SovWriter) row = sov_writer_new ("lesson");

  if (!sov_ref_check_new (db, SOV_SUBJECT_LESSON, sov_action_get_text (action, SOV_FIELD_ID), error) ||
      !sov_writer_put_fields (row, db, action, made_from, G_N_ELEMENTS (made_from), FALSE, error) ||
      !put_about (row, db, action, error))
    return FALSE;

  sov_writer_put_int (row, "due", sov_action_get_number (action, SOV_FIELD_DUE, SOV_NO_TIME), SOV_NO_TIME);
  sov_writer_put_int (row, "at", sov_action_get_at (action), SOV_NO_TIME);
  return sov_writer_insert (row, db, NULL, error);
}

gboolean
sov_perform_check_idea (SovDatabase *db,
                        gint64 lesson,
                        GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, "SELECT complaint_id IS NULL FROM lesson WHERE id = :id", error);
  gboolean idea = FALSE;

  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":id", lesson);
  if (sov_statement_next (stmt))
    idea = sov_statement_int (stmt, 0) != 0;
  if (!sov_statement_check (stmt, error))
    return FALSE;

  return idea || sov_perform_refuse (error, "a complaint taught this: it is no idea");
}

gboolean
sov_perform_edit_idea (SovDatabase *db,
                       const SovAction *action,
                       GError **error)
{
  gint64 id = sov_ref_find (db, SOV_SUBJECT_LESSON, sov_action_get_text (action, SOV_FIELD_OF), error);
  g_autoptr (SovWriter) row = sov_writer_new ("lesson");

  if (id < 0 || !sov_perform_check_idea (db, id, error) ||
      !sov_writer_put_fields (row, db, action, columns, G_N_ELEMENTS (columns), TRUE, error))
    return FALSE;

  if (sov_action_has (action, SOV_FIELD_DUE))
    sov_writer_put_int (row, "due", sov_action_get_number (action, SOV_FIELD_DUE, SOV_NO_TIME), SOV_NO_TIME);
  return sov_writer_update (row, db, id, error);
}

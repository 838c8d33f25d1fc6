/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-perform-private.h"

#include "model/sov-sheet.h"
#include "store/sov-collation.h"

/* Actions about deals and who takes part in them. */

static const SovColumn columns[] = {
  { .column = "title", .field = SOV_FIELD_TITLE },
  { .column = "customer_id", .field = SOV_FIELD_CUSTOMER, .of = SOV_SUBJECT_PARTY },
  { .column = "state", .field = SOV_FIELD_STATE, .otherwise = SOV_DEAL_INQUIRY },
  { .column = "price", .field = SOV_FIELD_PRICE, .otherwise = SOV_NO_MONEY },
  { .column = "vat", .field = SOV_FIELD_VAT, .otherwise = SOV_NO_TIME },
  { .column = "vat_included", .field = SOV_FIELD_VAT_INCLUDED, .otherwise = TRUE },
  { .column = "my_role", .field = SOV_FIELD_MY_ROLE, .otherwise = SOV_MY_ROLE_MAIN },
  { .column = "expectation", .field = SOV_FIELD_EXPECTATION },
};

static gboolean
put (SovWriter *row,
     SovDatabase *db,
     const SovAction *action,
     gboolean only_set,
     GError **error)
{
  const char *title = sov_action_get_text (action, SOV_FIELD_TITLE);

  if (g_strcmp0 (sov_action_get_text (action, SOV_FIELD_CUSTOMER), SOV_REF_ME) == 0)
    return sov_perform_refuse (error, "the customer of a deal is somebody else");
  if (!sov_writer_put_fields (row, db, action, columns, G_N_ELEMENTS (columns), only_set, error))
    return FALSE;

  if (title != NULL)
    sov_writer_take_blob (row, "sort_key", sov_collation_key (db, title));
  return TRUE;
}

/* The work is done once: a bill that is paid later does not end it anew, but a
 * deal that goes on does. */
static void
put_state (SovWriter *row,
           gint64 before,
           gint64 state,
           gint64 at)
{
  gboolean was_done = before >= SOV_DEAL_DELIVERED && before <= SOV_DEAL_PAID;
  gboolean done = state >= SOV_DEAL_DELIVERED && state <= SOV_DEAL_PAID;

  if (state == before)
    return;

  sov_writer_put_int (row, "state_at", at, SOV_NO_TIME);
  if (done != was_done)
    sov_writer_put_int (row, "ended_at", done ? at : SOV_NO_TIME, SOV_NO_TIME);
}

gboolean
sov_perform_deal (SovDatabase *db,
                  const SovAction *action,
                  GError **error)
{
  const char *ref = sov_action_get_text (action, SOV_FIELD_ID);
  g_autoptr (SovWriter) row = sov_writer_new ("deal");

  if (!sov_ref_check_new (db, SOV_SUBJECT_DEAL, ref, error) || !put (row, db, action, FALSE, error))
    return FALSE;

  sov_writer_put_text (row, "ref", ref);
  sov_writer_put_int (row, "made_at", sov_action_get_at (action), SOV_NO_TIME);
  put_state (row, 0, sov_action_get_number (action, SOV_FIELD_STATE, SOV_DEAL_INQUIRY), sov_action_get_at (action));

  return sov_writer_insert (row, db, NULL, error);
}

/* The state that @deal is in. FALSE with @error. */
static gboolean
load_state (SovDatabase *db,
            gint64 deal,
            gint64 *state,
            GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, "SELECT state FROM deal WHERE id = :id", error);

  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":id", deal);
  *state = sov_statement_next (stmt) ? sov_statement_int (stmt, 0) : 0;
  return sov_statement_check (stmt, error);
}

gboolean
sov_perform_edit_deal (SovDatabase *db,
                       const SovAction *action,
                       GError **error)
{
  gint64 id = sov_ref_find (db, SOV_SUBJECT_DEAL, sov_action_get_text (action, SOV_FIELD_OF), error);
  g_autoptr (SovWriter) row = sov_writer_new ("deal");
  gint64 state;

  if (id < 0 || !load_state (db, id, &state, error) || !put (row, db, action, TRUE, error))
    return FALSE;

  put_state (row, state, sov_action_get_number (action, SOV_FIELD_STATE, state), sov_action_get_at (action));
  return sov_writer_update (row, db, id, error);
}

/* Whether @party is in @deal already: 1, 0, or -1 with @error. */
static int
takes_part (SovDatabase *db,
            gint64 deal,
            gint64 party,
            GError **error)
{
  g_autoptr (SovStatement) stmt = NULL;
  gboolean found;

  stmt = sov_database_prepare (db,
                               "SELECT 1 FROM participant WHERE deal_id = :deal AND party_id = :party"
                               " UNION ALL SELECT 1 FROM deal WHERE id = :deal AND customer_id = :party",
                               error);
  if (stmt == NULL)
    return -1;

  sov_statement_bind_int (stmt, ":deal", deal);
  sov_statement_bind_int (stmt, ":party", party);
  found = sov_statement_next (stmt);

  return sov_statement_check (stmt, error) ? found : -1;
}

gboolean
sov_deal_let_in (SovDatabase *db,
                 gint64 deal,
                 gint64 party,
                 SovRole role,
                 gint64 at,
                 GError **error)
{
  g_autoptr (SovWriter) row = sov_writer_new ("participant");
  int inside = party == SOV_PARTY_ME ? 1 : takes_part (db, deal, party, error);

  if (inside != 0)
    return inside > 0;

  sov_writer_put_int (row, "deal_id", deal, 0);
  sov_writer_put_int (row, "party_id", party, 0);
  sov_writer_put_int (row, "role", role, 0);
  sov_writer_put_int (row, "joined_at", at, SOV_NO_TIME);
  return sov_writer_insert (row, db, NULL, error) && sov_perform_standing_terms (db, deal, party, at, error);
}

static gboolean
find_both (SovDatabase *db,
           const SovAction *action,
           gint64 *deal,
           gint64 *party,
           GError **error)
{
  *deal = sov_ref_find (db, SOV_SUBJECT_DEAL, sov_action_get_text (action, SOV_FIELD_DEAL), error);
  if (*deal < 0)
    return FALSE;

  *party = sov_ref_find (db, SOV_SUBJECT_PARTY, sov_action_get_text (action, SOV_FIELD_PARTY), error);
  if (*party == 0)
    return sov_perform_refuse (error, "the user is in every deal");

  return *party > 0;
}

gboolean
sov_perform_join (SovDatabase *db,
                  const SovAction *action,
                  GError **error)
{
  static const SovColumn join_columns[] = {
    { .column = "role", .field = SOV_FIELD_ROLE, .otherwise = SOV_ROLE_SUBCONTRACTOR },
    { .column = "trade", .field = SOV_FIELD_TRADE },
    { .column = "price", .field = SOV_FIELD_PRICE, .otherwise = SOV_NO_MONEY },
  };
  g_autoptr (SovWriter) row = sov_writer_new ("participant");
  gint64 deal, party;
  int inside;

  if (!find_both (db, action, &deal, &party, error))
    return FALSE;

  inside = takes_part (db, deal, party, error);
  if (inside < 0)
    return FALSE;
  if (inside > 0)
    return sov_perform_refuse (error, "“%s” is in the deal already",
                               sov_action_get_text (action, SOV_FIELD_PARTY));
  if (!sov_writer_put_fields (row, db, action, join_columns, G_N_ELEMENTS (join_columns), FALSE, error))
    return FALSE;

  sov_writer_put_int (row, "deal_id", deal, 0);
  sov_writer_put_int (row, "party_id", party, 0);
  sov_writer_put_int (row, "joined_at", sov_action_get_at (action), SOV_NO_TIME);
  return sov_writer_insert (row, db, NULL, error) &&
         sov_perform_standing_terms (db, deal, party, sov_action_get_at (action), error);
}

gboolean
sov_perform_leave (SovDatabase *db,
                   const SovAction *action,
                   GError **error)
{
  g_autoptr (SovStatement) stmt = NULL;
  gint64 deal, party;

  if (!find_both (db, action, &deal, &party, error))
    return FALSE;

  stmt = sov_database_prepare (db, "DELETE FROM participant WHERE deal_id = :deal AND party_id = :party", error);
  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":deal", deal);
  sov_statement_bind_int (stmt, ":party", party);
  if (!sov_statement_run (stmt, error))
    return FALSE;
  if (sov_database_n_changed (db) == 0)
    return sov_perform_refuse (error, "“%s” is not in the deal as a party that could leave",
                               sov_action_get_text (action, SOV_FIELD_PARTY));

  return TRUE;
}

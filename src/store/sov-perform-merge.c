/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-perform-private.h"

#include "model/sov-sheet.h"

/* Making two parties one. Nothing of evidence changes: what names a merged party
 * is read as naming the one it became part of. */

/* :gone becomes part of :stays. Where both are in a deal, or have the same
 * number, the one of :stays is kept. */
static const char *const merge_steps[] = {
  "UPDATE deal SET customer_id = :stays WHERE customer_id = :gone",
  "DELETE FROM participant WHERE party_id = :gone AND deal_id IN"
  " (SELECT deal_id FROM participant WHERE party_id = :stays)",
  "UPDATE participant SET party_id = :stays WHERE party_id = :gone",
  "DELETE FROM participant WHERE party_id = :stays AND deal_id IN"
  " (SELECT id FROM deal WHERE customer_id = :stays) AND :gone = :gone",
  "UPDATE person SET party_id = :stays WHERE party_id = :gone",
  "UPDATE entry SET party_id = :stays WHERE party_id = :gone",
  "UPDATE sender SET party_id = :stays WHERE party_id = :gone",
  "UPDATE source SET party_id = :stays WHERE party_id = :gone",
  "UPDATE compensation SET party_id = :stays WHERE party_id = :gone",
  "UPDATE answer SET party_id = :stays WHERE party_id = :gone",
  "UPDATE cause SET party_id = :stays WHERE party_id = :gone",
  "UPDATE compensation SET subcontractor_id = :stays WHERE subcontractor_id = :gone",
  "UPDATE lesson SET subcontractor_id = :stays WHERE subcontractor_id = :gone",
  "UPDATE recourse SET party_id = :stays WHERE party_id = :gone",
  "UPDATE praise SET party_id = :stays WHERE party_id = :gone",
  "UPDATE lesson SET party_id = :stays WHERE party_id = :gone",
  "UPDATE task SET party_id = :stays WHERE party_id = :gone",
  "UPDATE party SET referred_by = :stays WHERE referred_by = :gone AND id <> :stays",
  "UPDATE party SET referred_by = NULL WHERE id = :stays AND referred_by = :gone",
  "UPDATE party SET merged_into = :stays WHERE merged_into = :gone",
  "INSERT INTO detail (party_id, kind, position, label, value, match_key, digits)"
  " SELECT :stays, kind, position + 100, label, value, match_key, digits FROM detail AS theirs"
  " WHERE party_id = :gone AND NOT EXISTS (SELECT 1 FROM detail AS mine"
  "  WHERE mine.party_id = :stays AND mine.kind = theirs.kind"
  "  AND coalesce (mine.match_key, mine.value) = coalesce (theirs.match_key, theirs.value))",
  "DELETE FROM detail WHERE party_id = :gone AND :stays = :stays",
  "UPDATE party SET"
  " customer = max (customer, (SELECT customer FROM party WHERE id = :gone)),"
  " subcontractor = max (subcontractor, (SELECT subcontractor FROM party WHERE id = :gone)),"
  " practices = practices | (SELECT practices FROM party WHERE id = :gone),"
  " business_id = coalesce (business_id, (SELECT business_id FROM party WHERE id = :gone)),"
  " business_key = CASE WHEN business_id IS NULL THEN (SELECT business_key FROM party WHERE id = :gone) ELSE business_key END,"
  " vat_number = coalesce (vat_number, (SELECT vat_number FROM party WHERE id = :gone)),"
  " iban = coalesce (iban, (SELECT iban FROM party WHERE id = :gone)),"
  " einvoice = coalesce (einvoice, (SELECT einvoice FROM party WHERE id = :gone)),"
  " einvoice_operator = coalesce (einvoice_operator, (SELECT einvoice_operator FROM party WHERE id = :gone)),"
  " expectation = coalesce (expectation, (SELECT expectation FROM party WHERE id = :gone)),"
  " whatsapp = coalesce (whatsapp, (SELECT whatsapp FROM party WHERE id = :gone)),"
  " reachable_from = coalesce (reachable_from, (SELECT reachable_from FROM party WHERE id = :gone)),"
  " reachable_to = coalesce (reachable_to, (SELECT reachable_to FROM party WHERE id = :gone)),"
  " reach_by = coalesce (reach_by, (SELECT reach_by FROM party WHERE id = :gone)),"
  " since = coalesce (since, (SELECT since FROM party WHERE id = :gone)),"
  " referred_by = coalesce (referred_by, (SELECT nullif (referred_by, :stays) FROM party WHERE id = :gone)),"
  " trade = coalesce (trade, (SELECT trade FROM party WHERE id = :gone)),"
  " note = nullif (trim (coalesce (note, '') || char (10) || coalesce ((SELECT note FROM party WHERE id = :gone), ''), char (10)), ''),"
  " last_contact = nullif (max (coalesce (last_contact, 0), coalesce ((SELECT last_contact FROM party WHERE id = :gone), 0)), 0)"
  " WHERE id = :stays",
  "UPDATE party SET merged_into = :stays WHERE id = :gone",
};

gboolean
sov_perform_merge (SovDatabase *db,
                   const SovAction *action,
                   GError **error)
{
  gint64 gone = sov_ref_find (db, SOV_SUBJECT_PARTY, sov_action_get_text (action, SOV_FIELD_PARTY), error);
  gint64 stays = gone < 0 ? -1 : sov_ref_find (db, SOV_SUBJECT_PARTY, sov_action_get_text (action, SOV_FIELD_TO), error);

  if (gone < 0 || stays < 0)
    return FALSE;
  if (gone == stays || gone == 0 || stays == 0)
    return sov_perform_refuse (error, "two different parties are needed");

  for (gsize i = 0; i < G_N_ELEMENTS (merge_steps); i++)
    {
      g_autoptr (SovStatement) stmt = sov_database_prepare (db, merge_steps[i], error);

      if (stmt == NULL)
        return FALSE;
      sov_statement_bind_int (stmt, ":stays", stays);
      sov_statement_bind_int (stmt, ":gone", gone);
      if (!sov_statement_run (stmt, error))
        return FALSE;
    }

  return TRUE;
}

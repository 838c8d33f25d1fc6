/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-import-table.h"

#include <gio/gio.h>
#include <string.h>

#include "model/sov-text.h"
#include "model/sov-time.h"
#include "store/sov-blob.h"
#include "store/sov-import-private.h"
#include "store/sov-perform-private.h"
#include "store/sov-writer.h"

/* Items between two looks at whether somebody wants it stopped. */
#define TELL_EVERY 50

static void
company_free (gpointer data)
{
  SovImportCompany *company = data;

  g_free (company->ref);
  g_free (company);
}

static void
run_clear (SovImportRun *run)
{
  g_clear_pointer (&run->parties, g_hash_table_unref);
  g_clear_pointer (&run->companies, g_hash_table_unref);
  g_clear_pointer (&run->seen, g_hash_table_unref);
  g_clear_pointer (&run->stage, sov_stage_free);
  g_clear_pointer (&run->report, sov_import_report_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SovImportRun, run_clear)

static gboolean
insert_batch (SovImportRun *run,
              GError **error)
{
  g_autoptr (SovWriter) row = sov_writer_new ("batch");

  run->report->batch = sov_action_make_ref ();
  sov_writer_put_text (row, "ref", run->report->batch);
  sov_writer_put_int (row, "kind", run->plan->kind, 0);
  sov_writer_put_text (row, "name", run->plan->name);
  sov_writer_put_int (row, "made_at", run->at, SOV_NO_TIME);

  return sov_writer_insert (row, run->db, &run->batch, error);
}

gboolean
sov_import_note_source (SovImportRun *run,
                        const SovImportItem *item,
                        const char *key,
                        gint64 entry,
                        gint64 party,
                        gboolean made,
                        GError **error)
{
  gint64 id = sov_stage_take_id (run->stage, SOV_STAGE_SOURCE, error);
  g_autoptr (SovStatement) stmt = NULL;

  if (id < 0)
    return FALSE;

  stmt = sov_database_prepare (run->db,
                               "INSERT INTO " SOV_STAGED "source"
                               " (id, batch_id, entry_id, party_id, made_party, place, subject, thread, raw, item_key)"
                               " VALUES (:id, :batch, :entry, :party, :made, :place, :subject, :thread, :raw, :key)",
                               error);
  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":id", id);
  sov_statement_bind_int (stmt, ":batch", run->batch);
  sov_statement_bind_int_unless (stmt, ":entry", entry, 0);
  sov_statement_bind_int_unless (stmt, ":party", party, 0);
  sov_statement_bind_int (stmt, ":made", made);
  sov_statement_bind_int (stmt, ":place", (gint64) (item->place & G_MAXINT64));
  sov_statement_bind_text (stmt, ":subject", item->subject);
  sov_statement_bind_text (stmt, ":thread", item->thread);
  sov_statement_bind_text (stmt, ":raw", item->raw);
  sov_statement_bind_text (stmt, ":key", key);

  return sov_statement_run (stmt, error);
}

/* One look at each party instead of one at each of its entries: so 0003 keeps
 * its own count of contacts. */
static gboolean
note_last_contacts (SovImportRun *run,
                    GError **error)
{
  g_autoptr (GHashTable) latest = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  GHashTableIter iter;
  gpointer id;
  gpointer at;

  for (guint i = 0; i < run->plan->items->len; i++)
    {
      const SovImportItem *item = run->plan->items->pdata[i];
      SovDirection direction;
      const SovImportPerson *other =
          item->kind != SOV_IMPORT_ITEM_CONTACT ? sov_import_plan_find_other (run->plan, i, &direction) : NULL;
      gint64 *party = other != NULL ? g_hash_table_lookup (run->parties, other) : NULL;
      gint64 *known = party != NULL ? g_hash_table_lookup (latest, party) : NULL;

      if (party != NULL && (known == NULL || *known < item->at))
        g_hash_table_insert (latest, party, g_memdup2 (&item->at, sizeof item->at));
    }

  g_hash_table_iter_init (&iter, latest);
  while (g_hash_table_iter_next (&iter, &id, &at))
    {
      g_autoptr (SovStatement) stmt = sov_database_prepare (run->db,
                                                            "UPDATE party SET last_contact = :at WHERE id = :id"
                                                            " AND (last_contact IS NULL OR last_contact < :at)",
                                                            error);

      if (stmt == NULL)
        return FALSE;
      sov_statement_bind_int (stmt, ":id", *(gint64 *) id);
      sov_statement_bind_int (stmt, ":at", *(gint64 *) at);
      if (!sov_statement_run (stmt, error))
        return FALSE;
    }

  return TRUE;
}

static char *
make_text (const SovImportItem *item)
{
  g_autofree char *text = sov_text_clean (*item->text != '\0' || item->note == NULL ? item->text : item->note, -1);
  g_autofree char *subject = item->subject != NULL ? sov_text_clean_name (item->subject, -1) : NULL;

  if (subject == NULL || *subject == '\0')
    return g_steal_pointer (&text);

  return *text != '\0' ? g_strconcat (subject, "\n\n", text, NULL) : g_steal_pointer (&subject);
}

static gboolean
insert_entry (SovImportRun *run,
              guint number,
              gint64 party,
              SovDirection direction,
              gint64 *id,
              GError **error)
{
  const SovImportItem *item = run->plan->items->pdata[number];
  const char *named = g_hash_table_lookup (run->plan->refs, GUINT_TO_POINTER (number));
  g_autofree char *ref = named != NULL ? g_strdup (named) : sov_action_make_ref ();
  g_autofree char *text = make_text (item);
  g_autoptr (SovStatement) stmt = NULL;

  *id = sov_stage_take_id (run->stage, SOV_STAGE_ENTRY, error);
  if (*id < 0)
    return FALSE;

  stmt = sov_database_prepare (run->db,
                               "INSERT INTO " SOV_STAGED "entry"
                               " (id, ref, party_id, deal_id, channel, direction, text, answered, promises, at)"
                               " VALUES (:id, :ref, :party, :deal, :channel, :direction, :text, :answered, :promises, :at)",
                               error);
  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":id", *id);
  sov_statement_bind_text (stmt, ":ref", ref);
  sov_statement_bind_int (stmt, ":party", party);
  sov_statement_bind_int_unless (stmt, ":deal", run->deal, 0);
  sov_statement_bind_int (stmt, ":channel", item->channel);
  sov_statement_bind_int (stmt, ":direction", direction);
  sov_statement_bind_text (stmt, ":text", text);
  sov_statement_bind_int_unless (stmt, ":answered", item->missed ? 0 : -1, -1);
  sov_statement_bind_int (stmt, ":promises", item->promises);
  sov_statement_bind_int (stmt, ":at", item->at);

  return sov_statement_run (stmt, error);
}

static gboolean
attach_files (SovImportRun *run,
              const SovImportItem *item,
              gint64 entry,
              GError **error)
{
  for (guint i = 0; i < item->files->len; i++)
    {
      const SovImportFile *file = item->files->pdata[i];
      g_autoptr (GBytes) data = NULL;
      g_autofree char *name = sov_text_clean_name (file->name, -1);

      if (file->number != 0 && run->plan->fetch != NULL && file->size <= SOV_BLOB_MAX)
        data = run->plan->fetch (file->number, run->plan->fetch_data);
      if (data == NULL || g_bytes_get_size (data) > SOV_BLOB_MAX)
        {
          run->report->n_lost++;
          continue;
        }
      if (!sov_stage_flush (run->stage, error) || !sov_blob_attach (run->db, entry, name, file->content_type, data, error))
        return FALSE;
      run->report->n_files++;
    }

  return TRUE;
}

static gboolean
add_entry (SovImportRun *run,
           guint number,
           GError **error)
{
  const SovImportItem *item = run->plan->items->pdata[number];
  SovDirection direction;
  const SovImportPerson *other = sov_import_plan_find_other (run->plan, number, &direction);
  const gint64 *party = other != NULL ? g_hash_table_lookup (run->parties, other) : NULL;
  gboolean known;
  g_autofree char *key = sov_import_dup_run_key (run, item, &known, error);
  gint64 id;

  if (key == NULL)
    return FALSE;
  if (known || party == NULL)
    {
      run->report->n_known += known;
      run->report->n_skipped += !known;
      return TRUE;
    }

  run->report->n_added++;
  return insert_entry (run, number, *party, direction, &id, error) &&
         sov_import_note_source (run, item, key, id, 0, FALSE, error) &&
         attach_files (run, item, id, error) &&
         sov_stage_flush_some (run->stage, error);
}

gboolean
sov_import_go_on (SovImportRun *run,
                  guint n_done,
                  GError **error)
{
  const SovImportPlan *plan = run->plan;

  if (plan->watch == NULL || n_done % TELL_EVERY != 0 ||
      plan->watch ((guint) ((guint64) n_done * 1000 / plan->items->len), plan->watch_data))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "bringing in was cancelled");
  return FALSE;
}

static gboolean
add_entries (SovImportRun *run,
             GError **error)
{
  guint n_done = run->plan->contacts->len;

  for (guint i = 0; i < run->plan->items->len; i++)
    {
      const SovImportItem *item = run->plan->items->pdata[i];

      if (item->kind != SOV_IMPORT_ITEM_CONTACT && (!sov_import_go_on (run, n_done++, error) || !add_entry (run, i, error)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
note_deal (SovImportRun *run,
           GError **error)
{
  g_autoptr (SovWriter) row = sov_writer_new ("batch");

  sov_writer_put_int (row, "deal_id", run->deal, 0);
  return sov_writer_update (row, run->db, run->batch, error);
}

/* The deal that all belongs to: one that is there, or a new one with the one
 * whom the user writes with. */
static gboolean
settle_deal (SovImportRun *run,
             GError **error)
{
  const SovImportPerson *partner = sov_import_plan_find_partner (run->plan);
  g_autoptr (SovAction) action = NULL;

  if (run->plan->deal == NULL)
    return TRUE;
  if (run->plan->new_deal != NULL && partner != NULL)
    {
      action = sov_action_new (SOV_ACTION_DEAL, run->at);
      sov_action_set_text (action, SOV_FIELD_ID, run->plan->deal);
      sov_action_set_text (action, SOV_FIELD_TITLE, run->plan->new_deal);
      sov_action_set_text (action, SOV_FIELD_CUSTOMER, partner->party);
      if (!sov_perform_action (run->db, action, NULL, error))
        return FALSE;
    }

  run->deal = sov_ref_find (run->db, SOV_SUBJECT_DEAL, run->plan->deal, error);
  return run->deal >= 0 && (action == NULL || note_deal (run, error));
}

/* What was found in an entry that had come before is not agreed again. */
static gboolean
perform_ticks (SovImportRun *run,
               GError **error)
{
  for (guint i = 0; i < run->plan->ticks->len; i++)
    {
      const SovImportTick *tick = run->plan->ticks->pdata[i];
      const char *ref = g_hash_table_lookup (run->plan->refs, GUINT_TO_POINTER (tick->item));
      gint64 entry = sov_ref_find (run->db, SOV_SUBJECT_ENTRY, ref, NULL);

      if (entry > 0 && !sov_perform_action (run->db, tick->action, NULL, error))
        return FALSE;
    }

  return TRUE;
}

SovImportReport *
sov_import_table_carry_out (SovDatabase *db,
                            const SovImportPlan *plan,
                            gint64 at,
                            GError **error)
{
  g_auto (SovImportRun) run = { .db = db, .plan = plan, .at = at };

  run.report = g_new0 (SovImportReport, 1);
  run.parties = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  run.companies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, company_free);
  run.seen = sov_import_make_seen ();
  run.stage = sov_stage_new (db, error);

  if (run.stage == NULL || !insert_batch (&run, error) || !sov_import_settle_people (&run, error) || !settle_deal (&run, error) ||
      !note_last_contacts (&run, error) || !sov_import_add_contacts (&run, error) ||
      !add_entries (&run, error) || !sov_stage_flush (run.stage, error) || !perform_ticks (&run, error))
    return NULL;

  return g_steal_pointer (&run.report);
}

/* Taking it back */

#define ENTRIES "(SELECT entry_id FROM taken_back WHERE entry_id IS NOT NULL)"

#define CREATE_TAKEN_BACK "CREATE TEMP TABLE IF NOT EXISTS taken_back (entry_id INTEGER, party_id INTEGER, met_id INTEGER, deal_id INTEGER)"

/* As 0003 counts. */
#define LAST_CONTACTS                                                                                   \
  "SELECT (SELECT max (at) FROM entry WHERE party_id = named.id AND removed_at IS NULL) AS at"          \
  " FROM party AS named WHERE named.id = party.id OR named.merged_into = party.id"                      \
  " UNION ALL SELECT (SELECT max (at) FROM message WHERE party_id = named.id AND retracted_at IS NULL)" \
  " FROM party AS named WHERE named.id = party.id OR named.merged_into = party.id"                      \
  " UNION ALL SELECT (SELECT max (at) FROM relay WHERE party_id = named.id AND retracted_at IS NULL)"   \
  " FROM party AS named WHERE named.id = party.id OR named.merged_into = party.id"

/* What was agreed in its entries is retracted with them; a party that has
 * anything else stays. What names a row goes before it, so that undoing it finds
 * each in its turn. */
static const char *const take_back[] = {
  "INSERT INTO taken_back (entry_id, party_id) SELECT entry_id, CASE made_party WHEN 1 THEN party_id END"
  " FROM source WHERE batch_id = :batch",
  "INSERT INTO taken_back (deal_id) SELECT deal_id FROM batch WHERE id = :batch",
  "INSERT INTO taken_back (met_id) SELECT DISTINCT party_id FROM entry WHERE id IN " ENTRIES,
  "UPDATE relay SET retracted_at = :at WHERE retracted_at IS NULL AND version_id IN"
  " (SELECT id FROM version WHERE entry_id IN " ENTRIES ")",
  "UPDATE version SET retracted_at = :at WHERE retracted_at IS NULL AND entry_id IN " ENTRIES,
  "UPDATE term SET retracted_at = :at WHERE retracted_at IS NULL AND entry_id IN " ENTRIES,
  "UPDATE praise SET entry_id = NULL WHERE entry_id IN " ENTRIES,
  "UPDATE lesson SET entry_id = NULL WHERE entry_id IN " ENTRIES,
  "UPDATE task SET entry_id = NULL WHERE entry_id IN " ENTRIES,
  "DELETE FROM attachment WHERE entry_id IN " ENTRIES,
  "DELETE FROM source WHERE batch_id = :batch",
  "DELETE FROM sender WHERE batch_id = :batch",
  "DELETE FROM batch WHERE id = :batch",
  "DELETE FROM entry WHERE id IN " ENTRIES,
  "UPDATE party SET last_contact = (SELECT max (at) FROM (" LAST_CONTACTS "))"
  " WHERE id IN (SELECT met_id FROM taken_back WHERE met_id IS NOT NULL)",
  "UPDATE deal SET removed_at = :at WHERE removed_at IS NULL AND id IN (SELECT deal_id FROM taken_back)"
  " AND NOT EXISTS (SELECT 1 FROM entry WHERE deal_id = deal.id)"
  " AND NOT EXISTS (SELECT 1 FROM term WHERE deal_id = deal.id AND retracted_at IS NULL)"
  " AND NOT EXISTS (SELECT 1 FROM complaint WHERE deal_id = deal.id AND retracted_at IS NULL)",
  "UPDATE party SET removed_at = :at WHERE removed_at IS NULL AND merged_into IS NULL"
  " AND id IN (SELECT party_id FROM taken_back WHERE party_id IS NOT NULL)"
  " AND NOT EXISTS (SELECT 1 FROM entry WHERE party_id = party.id)"
  " AND NOT EXISTS (SELECT 1 FROM deal WHERE customer_id = party.id AND removed_at IS NULL)"
  " AND NOT EXISTS (SELECT 1 FROM participant JOIN deal ON deal.id = deal_id WHERE party_id = party.id AND deal.removed_at IS NULL)"
  " AND NOT EXISTS (SELECT 1 FROM complaint WHERE party_id = party.id AND retracted_at IS NULL)"
  " AND NOT EXISTS (SELECT 1 FROM lesson WHERE party_id = party.id AND removed_at IS NULL)"
  " AND NOT EXISTS (SELECT 1 FROM task WHERE party_id = party.id AND removed_at IS NULL)",
  "DELETE FROM taken_back",
};

static gboolean
run_step (SovDatabase *db,
          const char *sql,
          gint64 batch,
          gint64 at,
          GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  if (strstr (sql, ":batch") != NULL)
    sov_statement_bind_int (stmt, ":batch", batch);
  if (strstr (sql, ":at") != NULL)
    sov_statement_bind_int (stmt, ":at", at);
  return sov_statement_run (stmt, error);
}

static gint64
find_batch (SovDatabase *db,
            const char *ref,
            GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, "SELECT id FROM batch WHERE ref = :ref", error);
  gint64 id = -1;

  if (stmt == NULL)
    return -1;

  sov_statement_bind_text (stmt, ":ref", ref);
  if (sov_statement_next (stmt))
    id = sov_statement_int (stmt, 0);
  if (sov_statement_check (stmt, error) && id < 0)
    g_set_error_literal (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_UNKNOWN_REF, "nothing of that name was brought in");

  return id;
}

gboolean
sov_perform_take_back (SovDatabase *db,
                       const SovAction *action,
                       GError **error)
{
  gint64 batch = find_batch (db, sov_action_get_text (action, SOV_FIELD_OF), error);
  gint64 at = sov_action_get_at (action);

  if (batch < 0 || !sov_database_execute (db, CREATE_TAKEN_BACK, error))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (take_back); i++)
    if (!run_step (db, take_back[i], batch, at, error))
      return FALSE;

  return TRUE;
}

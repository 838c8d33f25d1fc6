/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-perform-private.h"

#include "model/sov-sheet.h"
#include "model/sov-text.h"
#include "model/sov-time.h"

/* Actions about agreed things: making, changing, ending. */

#define ZONE "Europe/Helsinki"

static gboolean
add_member (SovDatabase *db,
            const char *table,
            const char *owner_column,
            gint64 owner,
            gint64 party,
            GError **error)
{
  g_autoptr (SovWriter) row = sov_writer_new (table);

  sov_writer_put_int (row, owner_column, owner, 0);
  sov_writer_put_int (row, "party_id", party, SOV_PARTY_ME);
  return sov_writer_insert (row, db, NULL, error);
}

/* Each of @refs becomes a member of @owner, once, and a party of the deal. */
static gboolean
add_members (SovDatabase *db,
             const char *table,
             const char *owner_column,
             gint64 owner,
             gint64 deal,
             SovRole role,
             const char *const *refs,
             gint64 at,
             GError **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (gsize i = 0; refs != NULL && refs[i] != NULL; i++)
    {
      gint64 party = sov_ref_find (db, SOV_SUBJECT_PARTY, refs[i], error);

      if (party < 0)
        return FALSE;
      if (g_hash_table_contains (known, &party))
        continue;

      g_hash_table_add (known, g_memdup2 (&party, sizeof party));
      if (!sov_deal_let_in (db, deal, party, role, at, error) ||
          !add_member (db, table, owner_column, owner, party, error))
        return FALSE;
    }

  return TRUE;
}

/* What a version says: taken from the version before where the action is
 * silent. */
typedef struct
{
  gint64 term;
  gint64 deal;
  gint64 number;
  char *text;
  gint64 due;
  gboolean due_has_clock;
  char *due_vague;
  gint64 price;
  gint64 entry;
} Draft;

static void
clear_draft (Draft *draft)
{
  g_clear_pointer (&draft->text, g_free);
  g_clear_pointer (&draft->due_vague, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Draft, clear_draft)

static gboolean
fill_draft (Draft *draft,
            SovDatabase *db,
            const SovAction *action,
            GError **error)
{
  const char *text = sov_action_get_text (action, SOV_FIELD_TEXT);
  const char *entry = sov_action_get_text (action, SOV_FIELD_FROM_ENTRY);

  if (text != NULL)
    g_set_str (&draft->text, text);
  if (sov_action_has (action, SOV_FIELD_DUE))
    {
      draft->due = sov_action_get_number (action, SOV_FIELD_DUE, SOV_NO_TIME);
      draft->due_has_clock = sov_action_get_has_clock (action, SOV_FIELD_DUE);
      /* A new time takes the place of the vague words, and they of it. */
      g_clear_pointer (&draft->due_vague, g_free);
    }
  if (sov_action_has (action, SOV_FIELD_DUE_VAGUE))
    {
      g_set_str (&draft->due_vague, sov_action_get_text (action, SOV_FIELD_DUE_VAGUE));
      if (!sov_action_has (action, SOV_FIELD_DUE) && *draft->due_vague != '\0')
        draft->due = SOV_NO_TIME;
    }
  if (draft->due_vague != NULL && *draft->due_vague == '\0')
    g_clear_pointer (&draft->due_vague, g_free);
  draft->price = sov_action_get_number (action, SOV_FIELD_PRICE, draft->price);
  draft->entry = entry != NULL ? sov_ref_find (db, SOV_SUBJECT_ENTRY, entry, error) : 0;

  if (draft->entry < 0)
    return FALSE;
  if (!sov_text_is_blank (draft->text))
    return TRUE;

  g_set_error_literal (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_MISSING, "the text of the agreed thing is empty");
  return FALSE;
}

static gboolean
insert_version (SovDatabase *db,
                const Draft *draft,
                gint64 at,
                gint64 *id,
                GError **error)
{
  g_autoptr (SovWriter) row = sov_writer_new ("version");
  g_autofree char *local = draft->due != SOV_NO_TIME ? sov_time_to_local (draft->due) : NULL;

  sov_writer_put_int (row, "term_id", draft->term, 0);
  sov_writer_put_int (row, "number", draft->number, 0);
  sov_writer_put_text (row, "text", draft->text);
  sov_writer_put_int (row, "due", draft->due, SOV_NO_TIME);
  sov_writer_put_text (row, "due_local", local);
  sov_writer_put_text (row, "zone", local != NULL ? ZONE : NULL);
  sov_writer_put_int (row, "due_has_clock", draft->due_has_clock, -1);
  sov_writer_put_text (row, "due_vague", draft->due_vague);
  sov_writer_put_int (row, "price", draft->price, SOV_NO_MONEY);
  sov_writer_put_int (row, "entry_id", draft->entry, 0);
  sov_writer_put_int (row, "made_at", at, SOV_NO_TIME);
  sov_writer_put_int (row, "entered_at", sov_perform_now (), SOV_NO_TIME);
  return sov_writer_insert (row, db, id, error);
}

static gboolean
insert_term (SovDatabase *db,
             const SovAction *action,
             gint64 deal,
             gint64 entry,
             gint64 *id,
             GError **error)
{
  static const SovColumn columns[] = {
    { .column = "ref", .field = SOV_FIELD_ID },
    { .column = "kind", .field = SOV_FIELD_KIND },
    { .column = "by_id", .field = SOV_FIELD_BY, .of = SOV_SUBJECT_PARTY },
    { .column = "to_id", .field = SOV_FIELD_TO, .of = SOV_SUBJECT_PARTY },
    { .column = "agreed_in", .field = SOV_FIELD_AGREED_IN, .otherwise = SOV_NO_TIME },
  };
  g_autoptr (SovWriter) row = sov_writer_new ("term");

  if (!sov_writer_put_fields (row, db, action, columns, G_N_ELEMENTS (columns), FALSE, error))
    return FALSE;

  sov_writer_put_int (row, "deal_id", deal, 0);
  sov_writer_put_int (row, "all_know", !sov_action_has (action, SOV_FIELD_NEEDS_TO_KNOW), -1);
  sov_writer_put_text (row, "complaint_ref", sov_action_get_text (action, SOV_FIELD_COMPLAINT));
  sov_writer_put_int (row, "entry_id", entry, 0);
  sov_writer_put_int (row, "made_at", sov_action_get_at (action), SOV_NO_TIME);
  sov_writer_put_int (row, "entered_at", sov_perform_now (), SOV_NO_TIME);
  return sov_writer_insert (row, db, id, error);
}

/* Promiser and receiver are parties of the deal from now on. */
static gboolean
let_sides_in (SovDatabase *db,
              const SovAction *action,
              gint64 deal,
              GError **error)
{
  static const SovField sides[] = { SOV_FIELD_BY, SOV_FIELD_TO };

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      gint64 party = sov_ref_find (db, SOV_SUBJECT_PARTY, sov_action_get_text (action, sides[i]), error);

      if (party < 0 ||
          !sov_deal_let_in (db, deal, party, SOV_ROLE_CONTACT, sov_action_get_at (action), error))
        return FALSE;
    }

  return TRUE;
}

gboolean
sov_perform_term (SovDatabase *db,
                  const SovAction *action,
                  GError **error)
{
  gint64 at = sov_action_get_at (action);
  const char *const by[] = { sov_action_get_text (action, SOV_FIELD_BY), NULL };
  const char *const *doers = sov_action_get_list (action, SOV_FIELD_DOERS);
  g_auto (Draft) draft = { .number = 1, .due = SOV_NO_TIME, .price = SOV_NO_MONEY };
  gint64 version;

  draft.deal = sov_ref_find (db, SOV_SUBJECT_DEAL, sov_action_get_text (action, SOV_FIELD_DEAL), error);
  if (draft.deal < 0 ||
      !sov_ref_check_new (db, SOV_SUBJECT_TERM, sov_action_get_text (action, SOV_FIELD_ID), error) ||
      !fill_draft (&draft, db, action, error))
    return FALSE;

  if (sov_action_has (action, SOV_FIELD_COMPLAINT) &&
      sov_ref_find (db, SOV_SUBJECT_COMPLAINT, sov_action_get_text (action, SOV_FIELD_COMPLAINT), error) < 0)
    return FALSE;
  if (doers == NULL || doers[0] == NULL)
    doers = by;

  return insert_term (db, action, draft.deal, draft.entry, &draft.term, error) &&
         insert_version (db, &draft, at, &version, error) &&
         add_members (db, "doer", "version_id", version, draft.deal, SOV_ROLE_SUBCONTRACTOR, doers, at, error) &&
         let_sides_in (db, action, draft.deal, error) &&
         add_members (db, "term_knower", "term_id", draft.term, draft.deal, SOV_ROLE_CONTACT,
                      sov_action_get_list (action, SOV_FIELD_NEEDS_TO_KNOW), at, error);
}

/* Loads the newest version into @draft. @state: the term's. */
static gboolean
load_draft (Draft *draft,
            SovDatabase *db,
            gint64 *version,
            SovTermState *state,
            GError **error)
{
  g_autoptr (SovStatement) stmt = NULL;

  stmt = sov_database_prepare (db,
                               "SELECT version.id, deal_id, number, text, due, due_has_clock, due_vague, price,"
                               " coalesce ((SELECT state FROM outcome WHERE outcome.term_id = term.id"
                               "  AND retracted_at IS NULL ORDER BY at DESC, id DESC LIMIT 1), 1)"
                               " FROM version JOIN term ON term.id = term_id"
                               " WHERE term_id = :term AND version.retracted_at IS NULL"
                               " ORDER BY number DESC, version.id DESC LIMIT 1",
                               error);
  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":term", draft->term);
  if (sov_statement_next (stmt))
    {
      *version = sov_statement_int (stmt, 0);
      draft->deal = sov_statement_int (stmt, 1);
      draft->number = sov_statement_int (stmt, 2);
      draft->text = sov_statement_dup (stmt, 3);
      draft->due = sov_statement_int_or (stmt, 4, SOV_NO_TIME);
      draft->due_has_clock = sov_statement_int (stmt, 5) != 0;
      draft->due_vague = sov_statement_dup (stmt, 6);
      draft->price = sov_statement_int_or (stmt, 7, SOV_NO_MONEY);
      *state = (SovTermState) sov_statement_int (stmt, 8);
    }

  return sov_statement_check (stmt, error);
}

static gboolean
copy_doers (SovDatabase *db,
            gint64 from,
            gint64 to,
            GError **error)
{
  g_autoptr (SovStatement) stmt = NULL;

  stmt = sov_database_prepare (db,
                               "INSERT INTO doer (version_id, party_id)"
                               " SELECT :to, party_id FROM doer WHERE version_id = :from ORDER BY id",
                               error);
  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":from", from);
  sov_statement_bind_int (stmt, ":to", to);
  return sov_statement_run (stmt, error);
}

static gboolean
insert_outcome (SovDatabase *db,
                gint64 term,
                SovTermState state,
                gint64 at,
                GError **error)
{
  g_autoptr (SovWriter) row = sov_writer_new ("outcome");

  sov_writer_put_int (row, "term_id", term, 0);
  sov_writer_put_int (row, "state", state, 0);
  sov_writer_put_int (row, "at", at, SOV_NO_TIME);
  sov_writer_put_int (row, "entered_at", sov_perform_now (), SOV_NO_TIME);
  return sov_writer_insert (row, db, NULL, error);
}

static gboolean
says_anything (const SovAction *action)
{
  return sov_action_has (action, SOV_FIELD_TEXT) ||
         sov_action_has (action, SOV_FIELD_DUE) ||
         sov_action_has (action, SOV_FIELD_DUE_VAGUE) ||
         sov_action_has (action, SOV_FIELD_PRICE) ||
         sov_action_has (action, SOV_FIELD_DOERS);
}

/* A broken promise that gets a new time is in force again; what was kept or
 * cancelled is over, and agreeing it anew makes a new term. */
gboolean
sov_perform_change (SovDatabase *db,
                    const SovAction *action,
                    GError **error)
{
  const char *ref = sov_action_get_text (action, SOV_FIELD_TERM);
  const char *const *doers = sov_action_get_list (action, SOV_FIELD_DOERS);
  gint64 at = sov_action_get_at (action);
  g_auto (Draft) draft = { .due = SOV_NO_TIME, .price = SOV_NO_MONEY };
  SovTermState state = SOV_TERM_IN_FORCE;
  gint64 before = 0;
  gint64 version;

  draft.term = sov_ref_find (db, SOV_SUBJECT_TERM, ref, error);
  if (draft.term < 0 || !load_draft (&draft, db, &before, &state, error))
    return FALSE;
  if (state == SOV_TERM_KEPT || state == SOV_TERM_CANCELLED)
    return sov_perform_refuse (error, "“%s” was %s and cannot be changed any more", ref,
                               state == SOV_TERM_KEPT ? "kept" : "cancelled");
  if (!says_anything (action))
    return sov_perform_refuse (error, "nothing of “%s” is changed", ref);
  if (!fill_draft (&draft, db, action, error))
    return FALSE;

  draft.number++;
  return insert_version (db, &draft, at, &version, error) &&
         (doers != NULL
              ? add_members (db, "doer", "version_id", version, draft.deal, SOV_ROLE_SUBCONTRACTOR, doers, at, error)
              : copy_doers (db, before, version, error)) &&
         (state == SOV_TERM_IN_FORCE || insert_outcome (db, draft.term, SOV_TERM_IN_FORCE, at, error));
}

static SovTermState
state_after (SovActionKind kind)
{
  if (kind == SOV_ACTION_KEPT)
    return SOV_TERM_KEPT;

  return kind == SOV_ACTION_BROKEN ? SOV_TERM_BROKEN : SOV_TERM_CANCELLED;
}

gboolean
sov_perform_outcome (SovDatabase *db,
                     const SovAction *action,
                     GError **error)
{
  gint64 term = sov_ref_find (db, SOV_SUBJECT_TERM, sov_action_get_text (action, SOV_FIELD_TERM), error);

  return term > 0 &&
         insert_outcome (db, term, state_after (sov_action_get_kind (action)), sov_action_get_at (action), error);
}

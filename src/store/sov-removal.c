/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-removal.h"

#include "model/sov-action.h"
#include "model/sov-sheet.h"

static const SovRemovable kinds[] = {
  { SOV_SUBJECT_PARTY, "party", "removed_at" },
  { SOV_SUBJECT_DEAL, "deal", "removed_at" },
  { SOV_SUBJECT_PERSON, "person", "removed_at" },
  { SOV_SUBJECT_ENTRY, "entry", "removed_at" },
  { SOV_SUBJECT_TERM, "term", "retracted_at" },
  { SOV_SUBJECT_COMPENSATION, "compensation", "removed_at" },
  { SOV_SUBJECT_COMPLAINT, "complaint", "retracted_at" },
  { SOV_SUBJECT_PRAISE, "praise", "removed_at" },
  { SOV_SUBJECT_LESSON, "lesson", "removed_at" },
  { SOV_SUBJECT_TASK, "task", "removed_at" },
};

/* What goes with a party: its own, and not what belongs to somebody else's deal.
 * What was given stays in the books (KPL 2:10). */
static const struct
{
  guint kind;
  const char *which;
} companions[] = {
  { 3, "party_id = :id AND (deal_id IS NULL OR deal_id IN (SELECT id FROM deal WHERE customer_id = :id))" },
  { 1, "customer_id = :id" },
  { 2, "party_id = :id" },
  { 6, "party_id IN (SELECT id FROM party WHERE id = :id OR merged_into = :id)" },
  { 7, "party_id = :id" },
  { 8, "party_id = :id AND complaint_id IS NULL" },
  { 9, "party_id = :id" },
};

#define DAY "(SELECT n_days FROM housekeeping)"

#define HIDE_VERSIONS "UPDATE version SET retracted_at = :at WHERE term_id = :id AND retracted_at IS NULL"

#define SHOW_VERSIONS                      \
  "UPDATE version SET retracted_at = NULL" \
  " WHERE term_id = :id AND retracted_at = (SELECT retracted_at FROM term WHERE id = :id)"

const SovRemovable *
sov_removal_get_kind (guint n)
{
  return n < G_N_ELEMENTS (kinds) ? &kinds[n] : NULL;
}

/* @at: SOV_NO_TIME where the statement has none. */
static gboolean
run (SovDatabase *db,
     const char *sql,
     gint64 id,
     gint64 at,
     GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":id", id);
  if (at != SOV_NO_TIME)
    sov_statement_bind_int (stmt, ":at", at);
  return sov_statement_run (stmt, error);
}

static gboolean
hide_companions (SovDatabase *db,
                 gint64 id,
                 gint64 head,
                 gint64 at,
                 GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      const SovRemovable *kind = &kinds[companions[i].kind];
      g_autofree char *note = NULL;
      g_autofree char *hide = NULL;

      note = g_strdup_printf ("INSERT INTO removal (subject, row_id, with_id, day, at)"
                              " SELECT %d, id, %" G_GINT64_FORMAT ", " DAY ", :at FROM %s WHERE %s AND %s IS NULL ORDER BY id",
                              (int) kind->subject, head, kind->table, companions[i].which, kind->hidden_at);
      hide = g_strdup_printf ("UPDATE %s SET %s = :at WHERE id IN"
                              " (SELECT row_id FROM removal WHERE with_id = :id AND subject = %d)",
                              kind->table, kind->hidden_at, (int) kind->subject);
      if (!run (db, note, id, at, error) || !run (db, hide, head, at, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
sov_removal_hide (SovDatabase *db,
                  const SovRemovable *kind,
                  gint64 id,
                  gint64 at,
                  GError **error)
{
  g_autofree char *note = NULL;
  g_autofree char *hide = NULL;

  note = g_strdup_printf ("INSERT INTO removal (subject, row_id, day, at) VALUES (%d, :id, " DAY ", :at)", (int) kind->subject);
  hide = g_strdup_printf ("UPDATE %s SET %s = :at WHERE id = :id", kind->table, kind->hidden_at);
  if (!run (db, note, id, at, error))
    return FALSE;

  if (kind->subject == SOV_SUBJECT_PARTY && !hide_companions (db, id, sov_database_last_id (db), at, error))
    return FALSE;
  if (kind->subject == SOV_SUBJECT_TERM && !run (db, HIDE_VERSIONS, id, at, error))
    return FALSE;

  return run (db, hide, id, at, error);
}

typedef struct
{
  const SovRemovable *kind;
  gint64 id; /* of the removal; 0: there is none */
  gint64 row;
  gint64 with; /* the removal that it went with; 0: it is the head */
} Removal;

/* A party that became part of another is called by both refs. */
static gboolean
find (Removal *found,
      SovDatabase *db,
      const SovRemovable *kind,
      const char *ref,
      GError **error)
{
  const char *row = kind->subject == SOV_SUBJECT_PARTY ? "coalesce (thing.merged_into, thing.id)" : "thing.id";
  g_autofree char *sql = NULL;
  g_autoptr (SovStatement) stmt = NULL;

  sql = g_strdup_printf ("SELECT removal.id, row_id, with_id FROM %s AS thing JOIN removal ON subject = %d AND row_id = %s"
                         " WHERE thing.ref = :ref AND shown = 1",
                         kind->table, (int) kind->subject, row);
  stmt = sov_database_prepare (db, sql, error);
  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_text (stmt, ":ref", ref);
  if (sov_statement_next (stmt))
    *found = (Removal) { kind, sov_statement_int (stmt, 0), sov_statement_int (stmt, 1), sov_statement_int_or (stmt, 2, 0) };

  return sov_statement_check (stmt, error);
}

/* Whether what the row belongs to is in the trash itself. */
static const char *const homeless[] = {
  [SOV_SUBJECT_PERSON] = "SELECT EXISTS (SELECT 1 FROM person JOIN party ON party.id = party_id WHERE person.id = :id AND party.removed_at IS NOT NULL)",
  [SOV_SUBJECT_DEAL] = "SELECT EXISTS (SELECT 1 FROM deal JOIN party ON party.id = customer_id WHERE deal.id = :id AND party.removed_at IS NOT NULL)",
  [SOV_SUBJECT_TERM] = "SELECT EXISTS (SELECT 1 FROM term JOIN deal ON deal.id = deal_id WHERE term.id = :id AND deal.removed_at IS NOT NULL)",
  [SOV_SUBJECT_ENTRY] = "SELECT EXISTS (SELECT 1 FROM entry JOIN party ON party.id = party_id WHERE entry.id = :id AND party.removed_at IS NOT NULL)",
  [SOV_SUBJECT_COMPLAINT] = "SELECT EXISTS (SELECT 1 FROM complaint JOIN named ON named.id = complaint.party_id JOIN party ON party.id = named.party_id WHERE complaint.id = :id AND party.removed_at IS NOT NULL)",
  [SOV_SUBJECT_COMPENSATION] = "SELECT EXISTS (SELECT 1 FROM compensation JOIN party ON party.id = party_id WHERE compensation.id = :id AND party.removed_at IS NOT NULL)",
  [SOV_SUBJECT_PRAISE] = "SELECT EXISTS (SELECT 1 FROM praise JOIN party ON party.id = party_id WHERE praise.id = :id AND party.removed_at IS NOT NULL)",
  [SOV_SUBJECT_LESSON] = "SELECT EXISTS (SELECT 1 FROM lesson JOIN party ON party.id = party_id WHERE lesson.id = :id AND party.removed_at IS NOT NULL)",
  [SOV_SUBJECT_TASK] = "SELECT EXISTS (SELECT 1 FROM task JOIN party ON party.id = party_id WHERE task.id = :id AND party.removed_at IS NOT NULL)",
};

static gboolean
check_home (SovDatabase *db,
            const Removal *removal,
            GError **error)
{
  SovSubject subject = removal->kind->subject;
  g_autoptr (SovStatement) stmt = NULL;
  gboolean gone;

  if (removal->with == 0 && homeless[subject] == NULL)
    return TRUE;

  if (removal->with == 0)
    {
      stmt = sov_database_prepare (db, homeless[subject], error);
      if (stmt == NULL)
        return FALSE;
      sov_statement_bind_int (stmt, ":id", removal->row);
      gone = sov_statement_next (stmt) && sov_statement_int (stmt, 0) != 0;
      if (!sov_statement_check (stmt, error))
        return FALSE;
      if (!gone)
        return TRUE;
    }

  g_set_error_literal (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_REFUSED, "what it belongs to is in the trash: restore that first");
  return FALSE;
}

static gboolean
show (SovDatabase *db,
      const Removal *removal,
      GError **error)
{
  g_autofree char *sql = NULL;

  for (gsize i = 0; removal->kind->subject == SOV_SUBJECT_PARTY && i < G_N_ELEMENTS (companions); i++)
    {
      const SovRemovable *kind = &kinds[companions[i].kind];
      g_autofree char *with = NULL;

      with = g_strdup_printf ("UPDATE %s SET %s = NULL WHERE id IN"
                              " (SELECT row_id FROM removal WHERE with_id = :id AND subject = %d)",
                              kind->table, kind->hidden_at, (int) kind->subject);
      if (!run (db, with, removal->id, SOV_NO_TIME, error))
        return FALSE;
    }

  sql = g_strdup_printf ("UPDATE %s SET %s = NULL WHERE id = :id", removal->kind->table, removal->kind->hidden_at);
  return (removal->kind->subject != SOV_SUBJECT_TERM || run (db, SHOW_VERSIONS, removal->row, SOV_NO_TIME, error)) &&
         run (db, sql, removal->row, SOV_NO_TIME, error) &&
         run (db, "DELETE FROM removal WHERE with_id = :id", removal->id, SOV_NO_TIME, error) &&
         run (db, "DELETE FROM removal WHERE id = :id", removal->id, SOV_NO_TIME, error);
}

gboolean
sov_removal_bring_back (SovDatabase *db,
                        const char *ref,
                        GError **error)
{
  Removal found = { NULL };

  for (gsize i = 0; found.id == 0 && i < G_N_ELEMENTS (kinds); i++)
    if (!find (&found, db, &kinds[i], ref, error))
      return FALSE;

  if (found.id == 0)
    {
      g_set_error (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_UNKNOWN_REF, "nothing in the trash is called “%s”", ref);
      return FALSE;
    }

  return check_home (db, &found, error) && show (db, &found, error);
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-writer.h"

/* Refs: the names by which stories and the window speak of what is in the
 * vault. */

typedef struct
{
  const char *word; /* for the message */
  const char *find;
} Named;

static const Named named[] = {
  [SOV_SUBJECT_PARTY] = { "party", "SELECT now.id FROM party JOIN party AS now ON now.id = coalesce (party.merged_into, party.id)"
                                   " WHERE party.ref = :ref AND now.removed_at IS NULL" },
  [SOV_SUBJECT_PERSON] = { "person", "SELECT person.id FROM person JOIN party ON party.id = party_id"
                                     " WHERE person.ref = :ref AND person.removed_at IS NULL AND party.removed_at IS NULL" },
  [SOV_SUBJECT_DEAL] = { "deal", "SELECT id FROM deal WHERE ref = :ref AND removed_at IS NULL" },
  [SOV_SUBJECT_TERM] = { "term", "SELECT term.id FROM term JOIN deal ON deal.id = deal_id"
                                 " WHERE term.ref = :ref AND retracted_at IS NULL AND removed_at IS NULL" },
  [SOV_SUBJECT_ENTRY] = { "entry", "SELECT id FROM entry WHERE ref = :ref AND removed_at IS NULL" },
  [SOV_SUBJECT_COMPLAINT] = { "complaint", "SELECT id FROM complaint WHERE ref = :ref AND retracted_at IS NULL" },
  [SOV_SUBJECT_COMPENSATION] = { "compensation", "SELECT id FROM compensation WHERE ref = :ref AND removed_at IS NULL" },
  [SOV_SUBJECT_LESSON] = { "lesson", "SELECT id FROM lesson WHERE ref = :ref AND removed_at IS NULL" },
  [SOV_SUBJECT_PRAISE] = { "praise", "SELECT id FROM praise WHERE ref = :ref AND removed_at IS NULL" },
  [SOV_SUBJECT_TASK] = { "task", "SELECT id FROM task WHERE ref = :ref AND removed_at IS NULL" },
};

static const char *const taken[] = {
  [SOV_SUBJECT_PARTY] = "SELECT id FROM party WHERE ref = :ref",
  [SOV_SUBJECT_PERSON] = "SELECT id FROM person WHERE ref = :ref",
  [SOV_SUBJECT_DEAL] = "SELECT id FROM deal WHERE ref = :ref",
  [SOV_SUBJECT_TERM] = "SELECT id FROM term WHERE ref = :ref",
  [SOV_SUBJECT_ENTRY] = "SELECT id FROM entry WHERE ref = :ref",
  [SOV_SUBJECT_COMPLAINT] = "SELECT id FROM complaint WHERE ref = :ref",
  [SOV_SUBJECT_COMPENSATION] = "SELECT id FROM compensation WHERE ref = :ref",
  [SOV_SUBJECT_LESSON] = "SELECT id FROM lesson WHERE ref = :ref",
  [SOV_SUBJECT_PRAISE] = "SELECT id FROM praise WHERE ref = :ref",
  [SOV_SUBJECT_TASK] = "SELECT id FROM task WHERE ref = :ref",
};

static gint64
look_up (SovDatabase *db,
         const char *sql,
         const char *ref,
         GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, sql, error);
  gint64 id = 0;

  if (stmt == NULL)
    return -1;

  sov_statement_bind_text (stmt, ":ref", ref);
  if (sov_statement_next (stmt))
    id = sov_statement_int (stmt, 0);

  return sov_statement_check (stmt, error) ? id : -1;
}

gint64
sov_ref_find (SovDatabase *db,
              SovSubject subject,
              const char *ref,
              GError **error)
{
  gint64 id;

  if (subject == SOV_SUBJECT_PARTY && g_str_equal (ref, SOV_REF_ME))
    return 0;

  id = look_up (db, named[subject].find, ref, error);
  if (id == 0)
    {
      g_set_error (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_UNKNOWN_REF,
                   "no %s is called “%s”", named[subject].word, ref);
      return -1;
    }

  return id;
}

gboolean
sov_ref_check_new (SovDatabase *db,
                   SovSubject subject,
                   const char *ref,
                   GError **error)
{
  gint64 id = look_up (db, taken[subject], ref, error);

  if (id < 0)
    return FALSE;
  if (id == 0 && !(subject == SOV_SUBJECT_PARTY && g_str_equal (ref, SOV_REF_ME)))
    return TRUE;

  g_set_error (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_SAME_REF,
               "a %s is already called “%s”", named[subject].word, ref);
  return FALSE;
}

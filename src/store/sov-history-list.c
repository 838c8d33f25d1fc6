/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-history-list.h"

#include "store/sov-list-table.h"

/* Picks among the lines of history by kind, channel, deal and person, and says
 * what there is to pick. A line knows its origin and its row: the rest is
 * looked up by them, so that the lines themselves stay as they are. */

/* The row that "line" comes from is in the table of that origin. */
#define ORIGIN "line.id & 15"
#define ROW "line.id >> 4"
#define BY_ORIGIN(entry, version, outcome, message, relay, deal, complaint, step, compensation, answer, praise, task, idea) \
  "(CASE " ORIGIN " WHEN 1 THEN (SELECT " entry " WHERE entry.id = " ROW ")"                                                \
  " WHEN 2 THEN (SELECT " version " WHERE version.id = " ROW ")"                                                            \
  " WHEN 3 THEN (SELECT " outcome " WHERE outcome.id = " ROW ")"                                                            \
  " WHEN 4 THEN (SELECT " message " WHERE message.id = " ROW ")"                                                            \
  " WHEN 5 THEN (SELECT " relay " WHERE relay.id = " ROW ")"                                                                \
  " WHEN 6 THEN (SELECT " deal " WHERE deal.id = " ROW ")"                                                                  \
  " WHEN 7 THEN (SELECT " complaint " WHERE complaint.id = " ROW ")"                                                        \
  " WHEN 8 THEN (SELECT " step " WHERE step.id = " ROW ")"                                                                  \
  " WHEN 9 THEN (SELECT " compensation " WHERE compensation.id = " ROW ")"                                                  \
  " WHEN 10 THEN (SELECT " answer " WHERE answer.id = " ROW ")"                                                             \
  " WHEN 11 THEN (SELECT " praise " WHERE praise.id = " ROW ")"                                                             \
  " WHEN 14 THEN (SELECT " idea " WHERE lesson.id = " ROW ")"                                                               \
  " ELSE (SELECT " task " WHERE task.id = " ROW ") END)"

#define VERSION_OF "FROM version JOIN term ON term.id = version.term_id"
#define OUTCOME_OF "FROM outcome JOIN term ON term.id = outcome.term_id"
#define RELAY_OF "FROM relay JOIN version ON version.id = version_id JOIN term ON term.id = version.term_id"
#define STEP_OF "FROM step JOIN complaint ON complaint.id = step.complaint_id"
#define COMPENSATION_OF "FROM compensation LEFT JOIN complaint ON complaint.id = compensation.complaint_id"

/* What one noticed oneself came through no channel. */
#define CHANNEL                                                                                            \
  BY_ORIGIN ("entry.channel FROM entry", "term.agreed_in " VERSION_OF, "NULL FROM outcome",                \
             "message.channel FROM message", "relay.channel FROM relay", "NULL FROM deal",                 \
             "CASE noticed_by WHEN 1 THEN complaint.channel END FROM complaint", "step.channel FROM step", \
             "NULL FROM compensation", "NULL FROM answer", "praise.channel FROM praise", "NULL FROM task", "NULL FROM lesson")

#define DEAL                                                                                     \
  BY_ORIGIN ("entry.deal_id FROM entry", "term.deal_id " VERSION_OF, "term.deal_id " OUTCOME_OF, \
             "message.deal_id FROM message", "term.deal_id " RELAY_OF, "deal.id FROM deal",      \
             "complaint.deal_id FROM complaint", "complaint.deal_id " STEP_OF,                   \
             "complaint.deal_id " COMPENSATION_OF, "answer.deal_id FROM answer", "praise.deal_id FROM praise", "task.deal_id FROM task", "lesson.deal_id FROM lesson")

/* Of what was agreed the one who promised, or else was promised it. */
#define PARTY                                                                                                                                                                 \
  "(SELECT named.party_id FROM named WHERE named.id = " BY_ORIGIN ("entry.party_id FROM entry", "coalesce (by_id, to_id) " VERSION_OF, "coalesce (by_id, to_id) " OUTCOME_OF, \
                                                                   "message.party_id FROM message", "relay.party_id FROM relay", "deal.customer_id FROM deal",                \
                                                                   "complaint.party_id FROM complaint", "complaint.party_id " STEP_OF,                                        \
                                                                   "compensation.party_id FROM compensation", "answer.party_id FROM answer", "praise.party_id FROM praise", "task.party_id FROM task", "lesson.party_id FROM lesson") ")"

/* The agreed thing that a line of what was agreed is about. */
#define TERM "(CASE " ORIGIN " WHEN 2 THEN (SELECT term_id FROM version WHERE id = " ROW ")" \
             " WHEN 3 THEN (SELECT term_id FROM outcome WHERE id = " ROW ") END)"

#define NAMES "(SELECT id FROM party WHERE id = :person OR merged_into = :person)"

/* It is about a person, or an agreed thing that he has a part in. */
#define OF_PERSON                                                                  \
  "(" PARTY " = :person OR " TERM " IN (SELECT id FROM term WHERE by_id IN " NAMES \
  " UNION SELECT id FROM term WHERE to_id IN " NAMES                               \
  " UNION SELECT term_id FROM version JOIN doer ON doer.version_id = version.id WHERE doer.party_id IN " NAMES "))"

#define HAS_FILES "(" ORIGIN " = 1 AND EXISTS (SELECT 1 FROM attachment WHERE entry_id = " ROW "))"

static const char *const kinds[SOV_N_HISTORY_KINDS] = {
  [SOV_HISTORY_CONVERSATION] = ORIGIN " IN (1, 4)",
  [SOV_HISTORY_AGREED] = ORIGIN " BETWEEN 2 AND 6",
  [SOV_HISTORY_COMPLAINTS] = ORIGIN " IN (7, 8)",
  [SOV_HISTORY_GIVEN] = ORIGIN " = 9",
  [SOV_HISTORY_FEEDBACK] = ORIGIN " IN (10, 11)",
  [SOV_HISTORY_PLANS] = ORIGIN " > 11",
  [SOV_HISTORY_FILES] = HAS_FILES,
};

/* A statement that reads @columns of the lines. */
static SovStatement *
prepare (SovDatabase *db,
         const SovQuery *query,
         const char *sql,
         GError **error)
{
  gint64 party = sov_query_get_party (query);
  gint64 deal = sov_query_get_deal (query);
  g_autofree char *whole = g_strdup_printf ("WITH line (id, at) AS (%s) %s", sov_history_table_get_lines (query), sql);
  SovStatement *stmt = sov_database_prepare (db, whole, error);

  if (stmt != NULL && (party != 0 || deal != 0))
    sov_statement_bind_int (stmt, ":id", party != 0 ? party : deal);

  return stmt;
}

static char *
make_condition (const SovHistoryFilter *filter)
{
  GString *sql = g_string_new ("1");

  if (kinds[filter->kind] != NULL)
    g_string_append_printf (sql, " AND %s", kinds[filter->kind]);
  if (filter->channel != 0)
    g_string_append (sql, " AND " CHANNEL " = :channel");
  if (filter->deal != 0)
    g_string_append (sql, " AND " DEAL " = :deal");
  if (filter->person != 0)
    g_string_append (sql, " AND " OF_PERSON);

  return g_string_free (sql, FALSE);
}

GArray *
sov_history_list_load (SovDatabase *db,
                       const SovQuery *query,
                       GError **error)
{
  const SovHistoryFilter *filter = sov_query_get_history (query);
  g_autofree char *condition = make_condition (filter);
  g_autofree char *sql = g_strdup_printf ("SELECT id, at FROM line WHERE %s ORDER BY at DESC, id DESC", condition);
  g_autoptr (GArray) moments = g_array_new (FALSE, FALSE, sizeof (SovMoment));
  g_autoptr (SovStatement) stmt = prepare (db, query, sql, error);

  if (stmt == NULL)
    return NULL;

  if (filter->channel != 0)
    sov_statement_bind_int (stmt, ":channel", filter->channel);
  if (filter->deal != 0)
    sov_statement_bind_int (stmt, ":deal", filter->deal);
  if (filter->person != 0)
    sov_statement_bind_int (stmt, ":person", filter->person);
  while (sov_statement_next (stmt))
    {
      const SovMoment moment = { sov_statement_int (stmt, 0), sov_statement_int (stmt, 1) };

      g_array_append_val (moments, moment);
    }

  return sov_statement_check (stmt, error) ? g_steal_pointer (&moments) : NULL;
}

GArray *
sov_history_table_list (SovDatabase *db,
                        const SovQuery *query,
                        GError **error)
{
  g_autoptr (GArray) moments = sov_history_list_load (db, query, error);
  GArray *ids;

  if (moments == NULL)
    return NULL;

  ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), moments->len);
  for (guint i = 0; i < moments->len; i++)
    g_array_append_val (ids, g_array_index (moments, SovMoment, i).id);

  return ids;
}

static gboolean
find_kinds (SovDatabase *db,
            const SovQuery *query,
            SovHistoryChoices *choices,
            GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT count(*)");
  g_autoptr (SovStatement) stmt = NULL;

  for (guint i = SOV_HISTORY_EVERYTHING + 1; i < SOV_N_HISTORY_KINDS; i++)
    g_string_append_printf (sql, ", max (%s)", kinds[i]);
  g_string_append (sql, " FROM line");

  stmt = prepare (db, query, sql->str, error);
  if (stmt == NULL)
    return FALSE;

  if (sov_statement_next (stmt))
    for (guint i = SOV_HISTORY_EVERYTHING + 1; i < SOV_N_HISTORY_KINDS; i++)
      if (sov_statement_int_or (stmt, (int) i, 0) != 0)
        choices->kinds |= SOV_BIT (i);

  return sov_statement_check (stmt, error);
}

static gboolean
find_channels (SovDatabase *db,
               const SovQuery *query,
               SovHistoryChoices *choices,
               GError **error)
{
  g_autoptr (SovStatement) stmt = prepare (db, query, "SELECT DISTINCT " CHANNEL " FROM line", error);

  if (stmt == NULL)
    return FALSE;

  while (sov_statement_next (stmt))
    {
      gint64 channel = sov_statement_int_or (stmt, 0, 0);

      if (channel > 0)
        choices->channels |= SOV_BIT (channel);
    }

  return sov_statement_check (stmt, error);
}

static gboolean
find_rows (SovDatabase *db,
           const SovQuery *query,
           const char *sql,
           SovSubject subject,
           GPtrArray *rows,
           GError **error)
{
  g_autoptr (SovStatement) stmt = prepare (db, query, sql, error);

  if (stmt == NULL)
    return FALSE;

  while (sov_statement_next (stmt))
    {
      SovRow *row = sov_row_new (subject, sov_statement_int (stmt, 0));

      row->title = sov_statement_dup (stmt, 1);
      g_ptr_array_add (rows, row);
    }

  return sov_statement_check (stmt, error);
}

#define DEALS                                                                   \
  "SELECT id, title FROM deal WHERE removed_at IS NULL AND id IN (SELECT " DEAL \
  " FROM line) ORDER BY made_at DESC, id DESC"

#define PERSONS                                                                                        \
  ", term_of (id) AS (SELECT DISTINCT " TERM " FROM line), part (id) AS (SELECT " PARTY " FROM line"   \
  " UNION SELECT by_id FROM term WHERE id IN term_of UNION SELECT to_id FROM term WHERE id IN term_of" \
  " UNION SELECT doer.party_id FROM version JOIN doer ON doer.version_id = version.id"                 \
  "  WHERE version.retracted_at IS NULL AND version.term_id IN term_of)"                               \
  "SELECT id, name FROM party WHERE removed_at IS NULL"                                                \
  " AND id IN (SELECT named.party_id FROM part JOIN named ON named.id = part.id) ORDER BY sort_key, id"

SovHistoryChoices *
sov_history_list_choices (SovDatabase *db,
                          const SovQuery *query,
                          GError **error)
{
  g_autoptr (SovHistoryChoices) choices = sov_history_choices_new ();

  if (!find_kinds (db, query, choices, error) || !find_channels (db, query, choices, error) ||
      !find_rows (db, query, DEALS, SOV_SUBJECT_DEAL, choices->deals, error) ||
      !find_rows (db, query, PERSONS, SOV_SUBJECT_PARTY, choices->persons, error))
    return NULL;

  return g_steal_pointer (&choices);
}

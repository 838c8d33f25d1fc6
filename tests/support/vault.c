/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/vault.h"

#include "model/sov-enum-types.h"
#include "model/sov-enums.h"
#include "model/sov-time.h"
#include "store/sov-perform.h"
#include "store/sov-standing.h"

SovDatabase *
vault_open (void)
{
  g_autoptr (GError) error = NULL;
  SovDatabase *db = sov_database_open_memory (&error);

  g_assert_no_error (error);
  g_assert_true (sov_standing_create_tables (db, &error));
  g_assert_no_error (error);

  return db;
}

gint64
vault_time (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 ms = 0;

  sov_time_parse_local (text, 0, &ms, &error);
  g_assert_no_error (error);

  return ms;
}

static int
choice (GType type,
        const char *nick)
{
  int value = 0;

  if (!sov_enum_from_nick (type, nick, &value))
    g_error ("no %s is called “%s”", g_type_name (type), nick);

  return value;
}

static void
set_texts (SovAction *action,
           GStrv words,
           const SovField *fields,
           gsize n_fields)
{
  for (gsize i = 0; i < n_fields && words[i + 1] != NULL; i++)
    if (!g_str_equal (words[i + 1], "-"))
      sov_action_set_text (action, fields[i], words[i + 1]);
}

static void
set_party (SovAction *action,
           GStrv words)
{
  sov_action_set_text (action, SOV_FIELD_ID, words[1]);
  sov_action_set_text (action, SOV_FIELD_NAME, words[2]);
  sov_action_set_number (action, SOV_FIELD_KIND, choice (sov_party_kind_get_type (), words[3]));
  sov_action_set_number (action, SOV_FIELD_AS, SOV_BIT (choice (sov_party_as_get_type (), words[4])));
}

static void
set_term (SovAction *action,
          GStrv words)
{
  const char *doers[] = { words[6], NULL };

  sov_action_set_text (action, SOV_FIELD_ID, words[1]);
  sov_action_set_text (action, SOV_FIELD_DEAL, words[2]);
  sov_action_set_number (action, SOV_FIELD_KIND, choice (sov_term_kind_get_type (), words[3]));
  sov_action_set_text (action, SOV_FIELD_BY, words[4]);
  sov_action_set_text (action, SOV_FIELD_TO, words[5]);
  if (!g_str_equal (words[6], "-"))
    sov_action_set_list (action, SOV_FIELD_DOERS, doers);
  if (!g_str_equal (words[7], "-"))
    sov_action_set_due (action, SOV_FIELD_DUE, vault_time (words[7]), TRUE);
  sov_action_set_text (action, SOV_FIELD_TEXT, words[8]);
}

static void
set_entry (SovAction *action,
           GStrv words)
{
  static const SovField fields[] = { SOV_FIELD_PARTY, SOV_FIELD_DEAL };

  set_texts (action, words, fields, G_N_ELEMENTS (fields));
  sov_action_set_number (action, SOV_FIELD_CHANNEL, choice (sov_channel_get_type (), words[3]));
  sov_action_set_number (action, SOV_FIELD_DIRECTION, choice (sov_direction_get_type (), words[4]));
  sov_action_set_text (action, SOV_FIELD_TEXT, words[5]);
}

/* How many words a kind's line has; the last takes the rest of the line. */
static int
count_words (SovActionKind kind)
{
  switch ((int) kind)
    {
    case SOV_ACTION_TERM:
      return 9;
    case SOV_ACTION_PARTY:
      return 5;
    case SOV_ACTION_ENTRY:
      return 6;
    case SOV_ACTION_ME:
      return 2;
    case SOV_ACTION_CHANGE:
      return 3;
    default:
      return 4;
    }
}

static void
set_by_kind (SovAction *action,
             GStrv words)
{
  static const SovField deal[] = { SOV_FIELD_ID, SOV_FIELD_CUSTOMER, SOV_FIELD_TITLE };
  static const SovField join[] = { SOV_FIELD_DEAL, SOV_FIELD_PARTY };
  static const SovField relay[] = { SOV_FIELD_TERM, SOV_FIELD_PARTY, SOV_FIELD_TEXT };
  static const SovField blocked[] = { SOV_FIELD_TERM, SOV_FIELD_PARTY, SOV_FIELD_REASON };
  static const SovField change[] = { SOV_FIELD_TERM, SOV_FIELD_TEXT };
  static const SovField merge[] = { SOV_FIELD_PARTY, SOV_FIELD_TO };
  static const SovField name[] = { SOV_FIELD_NAME };
  static const SovField of[] = { SOV_FIELD_OF };
  static const SovField term[] = { SOV_FIELD_TERM };

  switch ((int) sov_action_get_kind (action))
    {
    case SOV_ACTION_ME:
      return set_texts (action, words, name, 1);
    case SOV_ACTION_PARTY:
      return set_party (action, words);
    case SOV_ACTION_DEAL:
      return set_texts (action, words, deal, G_N_ELEMENTS (deal));
    case SOV_ACTION_JOIN:
    case SOV_ACTION_LEAVE:
      return set_texts (action, words, join, G_N_ELEMENTS (join));
    case SOV_ACTION_TERM:
      return set_term (action, words);
    case SOV_ACTION_ENTRY:
      return set_entry (action, words);
    case SOV_ACTION_CHANGE:
      return set_texts (action, words, change, G_N_ELEMENTS (change));
    case SOV_ACTION_BLOCKED:
      return set_texts (action, words, blocked, G_N_ELEMENTS (blocked));
    case SOV_ACTION_MERGE:
      return set_texts (action, words, merge, G_N_ELEMENTS (merge));
    case SOV_ACTION_REMOVE:
      return set_texts (action, words, of, 1);
    case SOV_ACTION_KEPT:
    case SOV_ACTION_BROKEN:
    case SOV_ACTION_CANCELLED:
      return set_texts (action, words, term, 1);
    default:
      return set_texts (action, words, relay, G_N_ELEMENTS (relay));
    }
}

SovAction *
vault_read_line (const char *line,
                 gint64 at)
{
  g_autofree char *head = g_strndup (line, strcspn (line, " "));
  SovActionKind kind = SOV_N_ACTIONS;
  g_auto (GStrv) words = NULL;
  SovAction *action;

  if (!sov_action_kind_from_name (head, &kind))
    g_error ("no action is called “%s”", head);

  words = g_strsplit (line, " ", count_words (kind));
  action = sov_action_new (kind, at);
  set_by_kind (action, words);

  return action;
}

void
vault_play (SovDatabase *db,
            const char *at,
            ...)
{
  gint64 now = vault_time (at);
  const char *line;
  va_list lines;

  va_start (lines, at);
  while ((line = va_arg (lines, const char *)) != NULL)
    {
      g_autoptr (SovAction) action = NULL;
      g_autoptr (GError) error = NULL;

      if (*line == '@')
        {
          now = vault_time (line + 1);
          continue;
        }
      action = vault_read_line (line, now);
      sov_perform_action (db, action, NULL, &error);
      g_assert_no_error (error);
    }
  va_end (lines);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static char *
sort_and_join (GPtrArray *texts)
{
  g_ptr_array_sort (texts, compare_texts);
  g_ptr_array_add (texts, NULL);

  return g_strjoinv (", ", (char **) texts->pdata);
}

void
vault_assert_warnings (SovDatabase *db,
                       const char *at,
                       ...)
{
  g_autoptr (SovStanding) standing = sov_standing_new ();
  g_autoptr (GPtrArray) want = g_ptr_array_new ();
  g_autoptr (GPtrArray) have = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) warnings = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *held = NULL;
  char *name;
  va_list names;

  va_start (names, at);
  while ((name = va_arg (names, char *)) != NULL)
    g_ptr_array_add (want, name);
  va_end (names);

  sov_standing_refresh (standing, db, NULL, vault_time (at), &error);
  g_assert_no_error (error);
  warnings = sov_standing_get_warnings (standing, vault_time (at));
  for (guint i = 0; i < warnings->len; i++)
    g_ptr_array_add (have, sov_warning_get_name (warnings->pdata[i]));

  wanted = sort_and_join (want);
  held = sort_and_join (have);
  g_assert_cmpstr (held, ==, wanted);
}

gint64
vault_count (SovDatabase *db,
             const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  sov_database_query_int (db, sql, &n, &error);
  g_assert_no_error (error);

  return n;
}

static char *
columns_of (SovDatabase *db,
            const char *table)
{
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autoptr (SovStatement) stmt = NULL;

  stmt = sov_database_prepare (db,
                               "SELECT name FROM pragma_table_info(:table) WHERE name NOT IN ('entered_at')",
                               NULL);
  sov_statement_bind_text (stmt, ":table", table);
  while (sov_statement_next (stmt))
    g_string_append_printf (columns, "%squote (%s)", columns->len > 0 ? " || ',' || " : "", sov_statement_text (stmt, 0));

  return g_string_free (g_steal_pointer (&columns), FALSE);
}

/* What was taken back stays where evidence may name it, and shows nowhere. */
static const char *
hidden_rows_of (const char *table,
                const char *columns)
{
  if (strstr (columns, "retracted_at") != NULL)
    return " WHERE retracted_at IS NULL";
  if (g_str_equal (table, "party") || g_str_equal (table, "deal"))
    return " WHERE removed_at IS NULL";
  if (g_str_equal (table, "blob"))
    return " WHERE id IN (SELECT blob_id FROM attachment)";

  return "";
}

static void
dump_table (SovDatabase *db,
            const char *table,
            GString *dump)
{
  g_autofree char *columns = columns_of (db, table);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s%s ORDER BY 1", columns, table, hidden_rows_of (table, columns));
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, sql, NULL);

  g_string_append_printf (dump, "%s\n", table);
  while (sov_statement_next (stmt))
    g_string_append_printf (dump, "  %s\n", sov_statement_text (stmt, 0));
}

char *
vault_dump (SovDatabase *db)
{
  g_autoptr (GString) dump = g_string_new (NULL);
  g_autoptr (SovStatement) tables = NULL;

  tables = sov_database_prepare (db,
                                 "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%search%'"
                                 " AND name NOT IN ('doer', 'term_knower') ORDER BY name",
                                 NULL);
  while (sov_statement_next (tables))
    {
      g_autofree char *table = sov_statement_dup (tables, 0);

      dump_table (db, table, dump);
    }

  return g_string_free (g_steal_pointer (&dump), FALSE);
}

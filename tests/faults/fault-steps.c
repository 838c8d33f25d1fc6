/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults/fault-steps.h"

#include <gio/gio.h>

#define MIGRATIONS "/fi/sovittu/Sovittu/store/migrations"

/* "Sovt" */
#define APPLICATION_ID 0x536F7674

#define N_ROWS 40

/* In the tables of the first step, each as often as that; the steps after it
 * take them along. */
static const char *const rows[] = {
  "party (ref, name, sort_key, folded, kind, customer, subcontractor, language, made_at)"
  " SELECT 'p' || i, 'Maija ' || i, x'00', 'maija ' || i, 1, 1, 0, 1, i",
  "deal (ref, customer_id, title, sort_key, state, my_role, made_at, state_at)"
  " SELECT 'd' || i, i, 'Keittiö ' || i, x'00', 1 + i % 7, 1, i, i",
  "entry (ref, party_id, deal_id, channel, direction, text, at)"
  " SELECT 'e' || i, i, i, 1, 1, 'Lupasin soittaa huomenna ' || i, i",
  "term (ref, deal_id, kind, to_id, all_know, made_at, entered_at) SELECT 't' || i, i, 1, i, 1, i, i",
  "version (term_id, number, text, due_has_clock, made_at, entered_at) SELECT i, 1, 'Soitan ' || i, 0, i, i",
  "complaint (ref, party_id, deal_id, words, channel, noticed_by, at, entered_at)"
  " SELECT 'c' || i, i, i, 'Myöhässä ' || i, 1, 1, i, i",
  "compensation (ref, complaint_id, party_id, kind, value, at) SELECT 'k' || i, i, i, 1, 100 * i, i",
  "lesson (complaint_id, text, at) SELECT i, 'Soitan itse ' || i, i",
};

static const char counts[] =
    "SELECT (SELECT count(*) || '/' || sum (length (name)) FROM party)"
    " || ' ' || (SELECT count(*) || '/' || sum (customer_id) FROM deal)"
    " || ' ' || (SELECT count(*) || '/' || sum (length (text)) FROM entry)"
    " || ' ' || (SELECT count(*) || '/' || sum (deal_id) FROM term)"
    " || ' ' || (SELECT count(*) || '/' || sum (length (text)) FROM version)"
    " || ' ' || (SELECT count(*) || '/' || sum (length (words)) FROM complaint)"
    " || ' ' || (SELECT count(*) || '/' || sum (value) FROM compensation)"
    " || ' ' || (SELECT count(*) || '/' || sum (length (text)) FROM lesson)";

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char **) a, *(const char **) b);
}

static GStrv
list_steps (void)
{
  GStrv steps = g_resources_enumerate_children (MIGRATIONS, 0, NULL);

  qsort (steps, g_strv_length (steps), sizeof *steps, compare_names);
  return steps;
}

guint
steps_count (void)
{
  g_auto (GStrv) steps = list_steps ();

  return g_strv_length (steps);
}

static void
execute (SovDatabase *db,
         const char *sql)
{
  g_autoptr (GError) error = NULL;

  sov_database_execute (db, sql, &error);
  g_assert_no_error (error);
}

static void
fill (SovDatabase *db,
      const char *uuid)
{
  g_autofree char *vault = g_strdup_printf ("INSERT INTO vault (id, uuid, made_at) VALUES (1, '%s', 0)", uuid);

  execute (db, vault);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *sql = g_strdup_printf ("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
                                              " INSERT INTO %s FROM n",
                                              N_ROWS, rows[i]);

      execute (db, sql);
    }
}

void
steps_make (SovDatabase *db,
            guint n,
            const char *uuid)
{
  g_auto (GStrv) steps = list_steps ();
  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %u; PRAGMA application_id = %d", n, APPLICATION_ID);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_build_path ("/", MIGRATIONS, steps[i], NULL);
      g_autoptr (GBytes) sql = g_resources_lookup_data (path, 0, NULL);

      execute (db, g_bytes_get_data (sql, NULL));
      if (i == 0)
        fill (db, uuid);
    }
  execute (db, stamp);
}

char *
steps_describe (SovDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = sov_database_query_text (db, counts, &error);
  gint64 version = -1;

  sov_database_query_int (db, "PRAGMA user_version", &version, NULL);
  return g_strdup_printf ("%" G_GINT64_FORMAT ": %s", version, error != NULL ? error->message : text);
}

char *
steps_dump_schema (SovDatabase *db)
{
  g_autoptr (SovStatement) row = NULL;
  g_autoptr (GString) dump = g_string_new (NULL);

  row = sov_database_prepare (db, "SELECT type, name, coalesce (sql, '') FROM sqlite_schema ORDER BY type, name", NULL);
  while (row != NULL && sov_statement_next (row))
    g_string_append_printf (dump, "%s %s: %s\n", sov_statement_text (row, 0), sov_statement_text (row, 1), sov_statement_text (row, 2));

  return g_string_free (g_steal_pointer (&dump), FALSE);
}

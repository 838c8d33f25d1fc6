/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-invariants.h"

#include "store/sov-chain.h"
#include "store/sov-store-error.h"

typedef struct
{
  const char *table;
  const char *money; /* a column of cents; NULL: the rows are counted */
} Measure;

static const Measure measures[] = {
  { "party", NULL },
  { "detail", NULL },
  { "person", NULL },
  { "deal", NULL },
  { "participant", NULL },
  { "entry", NULL },
  { "blob", NULL },
  { "attachment", NULL },
  { "term", NULL },
  { "term_knower", NULL },
  { "version", NULL },
  { "doer", NULL },
  { "message", NULL },
  { "relay", NULL },
  { "outcome", NULL },
  { "complaint", NULL },
  { "step", NULL },
  { "cause", NULL },
  { "compensation", NULL },
  { "given", NULL },
  { "lesson", NULL },
  { "answer", NULL },
  { "lesson_check", NULL },
  { "recourse", NULL },
  { "praise", NULL },
  { "text", NULL },
  { "vat_rate", NULL },
  { "batch", NULL },
  { "source", NULL },
  { "sender", NULL },
  { "task", NULL },
  { "owner", "hour_cost" },
  { "deal", "price" },
  { "participant", "price" },
  { "version", "price" },
  { "step", "cost" },
  { "compensation", "value" },
  { "compensation", "cost" },
  { "compensation", "bill" },
  { "given", "amount" },
  { "recourse", "amount" },
};

/* -1: the schema has no such table or column. */
struct _SovInvariants
{
  gint64 values[G_N_ELEMENTS (measures)];
  gint64 n_events;
};

static gboolean
has_column (SovDatabase *db,
            const Measure *measure,
            gboolean *has,
            GError **error)
{
  g_autoptr (SovStatement) row =
      sov_database_prepare (db, "SELECT 1 FROM pragma_table_info (:table) WHERE name = coalesce (:column, name)", error);

  if (row == NULL)
    return FALSE;

  sov_statement_bind_text (row, ":table", measure->table);
  sov_statement_bind_text (row, ":column", measure->money);
  *has = sov_statement_next (row);
  return sov_statement_check (row, error);
}

static gboolean
take_one (SovDatabase *db,
          const Measure *measure,
          gint64 *value,
          GError **error)
{
  g_autofree char *sql = NULL;
  gboolean has;

  *value = -1;
  if (!has_column (db, measure, &has, error) || !has)
    return error == NULL || *error == NULL;

  if (measure->money != NULL)
    sql = g_strdup_printf ("SELECT coalesce (sum (%s), 0) FROM %s", measure->money, measure->table);
  else
    sql = g_strdup_printf ("SELECT count(*) FROM %s", measure->table);

  return sov_database_query_int (db, sql, value, error);
}

SovInvariants *
sov_invariants_take (SovDatabase *db,
                     GError **error)
{
  static const Measure events = { "event", NULL };
  g_autoptr (SovInvariants) self = g_new0 (SovInvariants, 1);
  GError *failure = NULL;

  for (gsize i = 0; failure == NULL && i < G_N_ELEMENTS (measures); i++)
    take_one (db, &measures[i], &self->values[i], &failure);
  if (failure == NULL)
    take_one (db, &events, &self->n_events, &failure);

  if (failure == NULL)
    return g_steal_pointer (&self);

  g_propagate_error (error, failure);
  return NULL;
}

void
sov_invariants_free (SovInvariants *self)
{
  g_free (self);
}

static gboolean
check_chain (const SovInvariants *self,
             SovDatabase *db,
             GError **error)
{
  g_autoptr (SovChainReport) report = NULL;

  if (self->n_events <= 0)
    return TRUE;

  report = sov_chain_verify (db, error);
  if (report == NULL)
    return FALSE;
  if (report->broken == NULL && report->n_events >= self->n_events)
    return TRUE;

  g_set_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NOT_MIGRATED, "the chain has %" G_GINT64_FORMAT " events of %" G_GINT64_FORMAT ": %s",
               report->n_events, self->n_events, report->broken != NULL ? report->broken : "some are gone");
  return FALSE;
}

gboolean
sov_invariants_check (const SovInvariants *self,
                      SovDatabase *db,
                      GError **error)
{
  g_autoptr (SovInvariants) now = sov_invariants_take (db, error);

  if (now == NULL)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    if (self->values[i] >= 0 && self->values[i] != now->values[i])
      {
        g_set_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NOT_MIGRATED,
                     "%s%s%s: %" G_GINT64_FORMAT " before, %" G_GINT64_FORMAT " after", measures[i].table,
                     measures[i].money != NULL ? "." : "", measures[i].money != NULL ? measures[i].money : "",
                     self->values[i], now->values[i]);
        return FALSE;
      }

  return check_chain (self, db, error);
}

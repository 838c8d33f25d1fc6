/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/vault-import.h"

#include "store/sov-import-table.h"
#include "support/vault-line.h"

static void
free_item (gpointer item)
{
  sov_import_item_free (item);
}

GPtrArray *
vault_import_new (void)
{
  return g_ptr_array_new_with_free_func (free_item);
}

SovImportItem *
vault_import_add (GPtrArray *items,
                  const char *at,
                  const char *sender,
                  const char *text,
                  const char *raw)
{
  SovImportItem *item = sov_import_item_new (SOV_IMPORT_ITEM_MESSAGE, items->len + 1);

  item->channel = SOV_CHANNEL_WHATSAPP;
  item->at = vault_time (at);
  g_set_str (&item->sender, sender);
  g_set_str (&item->text, text);
  g_set_str (&item->raw, raw != NULL ? raw : text);
  g_ptr_array_add (items, item);

  return item;
}

typedef struct
{
  SovImportPlan *plan;
  gint64 at;
} Run;

static gboolean
carry_out (SovDatabase *db,
           gpointer data,
           GError **error)
{
  const Run *run = data;
  g_autoptr (SovImportReport) report = sov_import_table_carry_out (db, run->plan, run->at, error);

  return report != NULL;
}

void
vault_import (SovDatabase *db,
              GPtrArray *items,
              const char *file,
              const char *at)
{
  g_autoptr (SovImportPlan) plan = sov_import_plan_new (SOV_IMPORT_WHATSAPP, file, items);
  g_autoptr (SovImportReport) look = NULL;
  g_autoptr (GError) error = NULL;
  Run run = { plan, vault_time (at) };

  look = sov_import_table_look (db, plan, &error);
  g_assert_no_error (error);
  g_assert_nonnull (look);
  sov_database_transact (db, carry_out, &run, &error);
  g_assert_no_error (error);
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-detail-table.h"

#include "model/sov-email.h"
#include "model/sov-phone.h"

typedef struct
{
  SovDetailKind kind;
  SovField one; /* SOV_N_FIELDS: none */
  SovField many;
} Source;

static const Source sources[] = {
  { SOV_DETAIL_PHONE, SOV_FIELD_PHONE, SOV_FIELD_PHONES },
  { SOV_DETAIL_EMAIL, SOV_FIELD_EMAIL, SOV_FIELD_EMAILS },
  { SOV_DETAIL_ADDRESS, SOV_FIELD_ADDRESS, SOV_FIELD_ADDRESSES },
  { SOV_DETAIL_FACT, SOV_N_FIELDS, SOV_FIELD_FACTS },
};

char *
sov_detail_match_key (SovDetailKind kind,
                      const char *value)
{
  if (kind == SOV_DETAIL_PHONE)
    return sov_phone_match_key (value);
  if (kind == SOV_DETAIL_EMAIL)
    return sov_email_match_key (value);

  return NULL;
}

/* Where a party's details are written. */
typedef struct
{
  SovDatabase *db;
  SovStage *stage; /* nullable: into the vault at once */
  gint64 party;
} Target;

#define INSERT(into)                                                                           \
  "INSERT INTO " into "detail (id, party_id, kind, position, label, value, match_key, digits)" \
  " VALUES (:id, :party, :kind, :position, :label, :value, :key, :digits)"

static gboolean
insert (const Target *target,
        SovDetailKind kind,
        gint64 position,
        const SovLabelled *detail,
        GError **error)
{
  gint64 id = target->stage != NULL ? sov_stage_take_id (target->stage, SOV_STAGE_DETAIL, error) : 0;
  g_autofree char *key = sov_detail_match_key (kind, detail->value);
  g_autofree char *digits = kind == SOV_DETAIL_PHONE ? sov_phone_digits (detail->value) : NULL;
  g_autoptr (SovStatement) stmt = NULL;

  stmt = id >= 0 ? sov_database_prepare (target->db, target->stage != NULL ? INSERT (SOV_STAGED) : INSERT (""), error) : NULL;
  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int_unless (stmt, ":id", id, 0);
  sov_statement_bind_int (stmt, ":party", target->party);
  sov_statement_bind_int (stmt, ":kind", kind);
  sov_statement_bind_int (stmt, ":position", position);
  sov_statement_bind_text (stmt, ":label", detail->label);
  sov_statement_bind_text (stmt, ":value", detail->value);
  sov_statement_bind_text (stmt, ":key", key);
  sov_statement_bind_text (stmt, ":digits", digits);
  return sov_statement_run (stmt, error);
}

static gboolean
clear (const Target *target,
       SovDetailKind kind,
       gboolean only_first,
       GError **error)
{
  g_autoptr (SovStatement) stmt = NULL;

  if (target->stage != NULL)
    return TRUE;

  stmt = sov_database_prepare (target->db,
                               "DELETE FROM detail WHERE party_id = :party AND kind = :kind"
                               " AND (NOT :first OR id = (SELECT id FROM detail"
                               "  WHERE party_id = :party AND kind = :kind ORDER BY position, id LIMIT 1))",
                               error);
  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":party", target->party);
  sov_statement_bind_int (stmt, ":kind", kind);
  sov_statement_bind_int (stmt, ":first", only_first);
  return sov_statement_run (stmt, error);
}

static gboolean
write_many (const Target *target,
            const Source *source,
            const SovAction *action,
            GError **error)
{
  const char *const *lines = sov_action_get_list (action, source->many);

  if (!clear (target, source->kind, FALSE, error))
    return FALSE;

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (SovLabelled) detail = sov_labelled_from_line (lines[i]);

      if (!insert (target, source->kind, (gint64) i + 1, detail, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_one (const Target *target,
           const Source *source,
           const SovAction *action,
           GError **error)
{
  const char *text = sov_action_get_text (action, source->one);
  g_autoptr (SovLabelled) detail = NULL;

  /* Beside a list it is one more. */
  if (!sov_action_has (action, source->many) && !clear (target, source->kind, TRUE, error))
    return FALSE;
  if (text == NULL || *text == '\0')
    return TRUE;

  detail = sov_labelled_new (NULL, text);
  return insert (target, source->kind, 0, detail, error);
}

static gboolean
write_all (const Target *target,
           const SovAction *action,
           GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      const Source *source = &sources[i];

      if (sov_action_has (action, source->many) && !write_many (target, source, action, error))
        return FALSE;
      if (source->one != SOV_N_FIELDS && sov_action_has (action, source->one) &&
          !write_one (target, source, action, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
sov_detail_table_write (SovDatabase *db,
                        gint64 party,
                        const SovAction *action,
                        GError **error)
{
  const Target target = { db, NULL, party };

  return write_all (&target, action, error);
}

gboolean
sov_detail_table_stage (SovDatabase *db,
                        SovStage *stage,
                        gint64 party,
                        const SovAction *action,
                        GError **error)
{
  const Target target = { db, stage, party };

  return write_all (&target, action, error);
}

GPtrArray *
sov_detail_table_load (SovDatabase *db,
                       gint64 party,
                       SovDetailKind kind,
                       GError **error)
{
  g_autoptr (GPtrArray) details = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_labelled_free);
  g_autoptr (SovStatement) stmt = NULL;

  stmt = sov_database_prepare (db,
                               "SELECT label, value FROM detail WHERE party_id = :party AND kind = :kind"
                               " ORDER BY position, id",
                               error);
  if (stmt == NULL)
    return NULL;

  sov_statement_bind_int (stmt, ":party", party);
  sov_statement_bind_int (stmt, ":kind", kind);
  while (sov_statement_next (stmt))
    g_ptr_array_add (details, sov_labelled_new (sov_statement_text (stmt, 0), sov_statement_text (stmt, 1)));

  return sov_statement_check (stmt, error) ? g_steal_pointer (&details) : NULL;
}

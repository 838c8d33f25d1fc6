/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-chain.h"

#include <string.h>
#include <time.h>

#include "model/sov-mark.h"
#include "model/sov-time.h"
#include "store/sov-chain-private.h"
#include "store/sov-database-private.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"

/* Makes the events, and their marks. */

/* Hashes are SHA-256 over these, every number as 64 bits big-endian and every
 * text after its length; the words in front keep them apart from all others. */
#define EVENT_DOMAIN "sovittu-event-v1"
#define PAYLOAD_DOMAIN "sovittu-payload-v1"

/* Clocks are set right by a little all the time. */
#define MAX_STEP_BACK (60 * 1000)
#define MAX_STEP_ON (24 * SOV_TIME_HOUR_MS)

#define HASH_SIZE SOV_CHAIN_HASH_SIZE

static void
add_number (GChecksum *sum,
            gint64 number)
{
  guint64 bytes = GUINT64_TO_BE ((guint64) number);

  g_checksum_update (sum, (const guchar *) &bytes, sizeof bytes);
}

static void
add_text (GChecksum *sum,
          const char *text)
{
  add_number (sum, (gint64) strlen (text));
  g_checksum_update (sum, (const guchar *) text, (gssize) strlen (text));
}

static void
finish (GChecksum *sum,
        guint8 *hash)
{
  gsize size = HASH_SIZE;

  g_checksum_get_digest (sum, hash, &size);
  g_checksum_free (sum);
}

void
sov_chain_commit_to (const char *body,
                     gconstpointer salt,
                     gsize salt_size,
                     guint8 *commitment)
{
  GChecksum *sum = g_checksum_new (G_CHECKSUM_SHA256);

  add_text (sum, PAYLOAD_DOMAIN);
  add_number (sum, (gint64) salt_size);
  g_checksum_update (sum, salt, (gssize) salt_size);
  add_text (sum, body);
  finish (sum, commitment);
}

void
sov_chain_hash_event (const SovChainEvent *event,
                      guint8 *hash)
{
  GChecksum *sum = g_checksum_new (G_CHECKSUM_SHA256);

  add_text (sum, EVENT_DOMAIN);
  g_checksum_update (sum, event->prev, HASH_SIZE);
  add_number (sum, event->seq);
  add_number (sum, event->at);
  add_text (sum, event->clock_suspect ? SOV_CHAIN_SUSPECT_ZONE : SOV_CHAIN_ZONE);
  add_text (sum, event->kind);
  add_number (sum, event->row_id);
  g_checksum_update (sum, event->commitment, HASH_SIZE);
  finish (sum, hash);
}

void
sov_chain_copy_hash (guint8 *to,
                     SovStatement *row,
                     int column)
{
  g_autoptr (GBytes) from = sov_statement_blob (row, column);

  memset (to, 0, HASH_SIZE);
  if (g_bytes_get_size (from) == HASH_SIZE)
    memcpy (to, g_bytes_get_data (from, NULL), HASH_SIZE);
}

char *
sov_chain_write_hash (const guint8 *hash)
{
  static const char digits[] = "0123456789abcdef";
  char *hex = g_malloc (2 * HASH_SIZE + 1);

  for (gsize i = 0; i < HASH_SIZE; i++)
    {
      hex[2 * i] = digits[hash[i] >> 4];
      hex[2 * i + 1] = digits[hash[i] & 0xf];
    }
  hex[2 * HASH_SIZE] = '\0';

  return hex;
}

/* What the row says now; NULL without error when it is gone. */
static char *
read_body (SovDatabase *db,
           const char *kind,
           gint64 row_id,
           GError **error)
{
  const SovEvidence *found = sov_evidence_find (kind);
  g_autoptr (SovStatement) row = found != NULL ? sov_database_prepare (db, found->body, error) : NULL;
  g_autofree char *body = NULL;

  if (row == NULL)
    return NULL;

  sov_statement_bind_int (row, ":id", row_id);
  if (sov_statement_next (row))
    body = sov_statement_dup (row, 0);

  return sov_statement_check (row, error) ? g_steal_pointer (&body) : NULL;
}

/* The event that the next one follows: number 0 and a hash of zeros when there
 * is none. */
static gboolean
load_last (SovDatabase *db,
           SovChainEvent *last,
           GError **error)
{
  g_autoptr (SovStatement) row = sov_database_prepare (db, "SELECT seq, hash, at FROM event ORDER BY seq DESC LIMIT 1", error);

  *last = (SovChainEvent) { 0 };
  if (row == NULL)
    return FALSE;

  if (sov_statement_next (row))
    {
      last->seq = sov_statement_int (row, 0);
      sov_chain_copy_hash (last->hash, row, 1);
      last->at = sov_statement_int (row, 2);
    }

  return sov_statement_check (row, error);
}

#define INSERT_EVENT                                                        \
  "INSERT INTO event (seq, at, zone, kind, row_id, commitment, prev, hash)" \
  " VALUES (:seq, :at, :zone, :kind, :row_id, :commitment, :prev, :hash)"

static gboolean
insert_event (SovDatabase *db,
              const SovChainEvent *event,
              GBytes *salt,
              GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, INSERT_EVENT, error);
  g_autoptr (SovStatement) salted = NULL;

  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":seq", event->seq);
  sov_statement_bind_int (stmt, ":at", event->at);
  sov_statement_bind_text (stmt, ":zone", event->clock_suspect ? SOV_CHAIN_SUSPECT_ZONE : SOV_CHAIN_ZONE);
  sov_statement_bind_text (stmt, ":kind", event->kind);
  sov_statement_bind_int (stmt, ":row_id", event->row_id);
  sov_statement_bind_blob (stmt, ":commitment", event->commitment, HASH_SIZE);
  sov_statement_bind_blob (stmt, ":prev", event->prev, HASH_SIZE);
  sov_statement_bind_blob (stmt, ":hash", event->hash, HASH_SIZE);
  if (!sov_statement_run (stmt, error))
    return FALSE;

  salted = sov_database_prepare (db, "INSERT INTO event_salt (seq, salt) VALUES (:seq, :salt)", error);
  if (salted == NULL)
    return FALSE;

  sov_statement_bind_int (salted, ":seq", event->seq);
  sov_statement_bind_blob (salted, ":salt", g_bytes_get_data (salt, NULL), HASH_SIZE);
  return sov_statement_run (salted, error);
}

/* Since the machine began, its sleep included; no user sets it. */
static gint64
get_boot_time (void)
{
  struct timespec now = { 0 };

  clock_gettime (CLOCK_BOOTTIME, &now);
  return (gint64) now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void
sov_chain_watch_clock (SovDatabase *db)
{
  db->clock_wall = sov_time_now ();
  db->clock_boot = get_boot_time ();
}

/* Time goes on evenly and never back (vault.md §4.6). */
static gboolean
is_clock_suspect (SovDatabase *db,
                  const SovChainEvent *last,
                  gint64 at)
{
  gint64 jump = db->clock_wall != 0 ? at - db->clock_wall - (get_boot_time () - db->clock_boot) : 0;

  return (last->seq > 0 && at < last->at - MAX_STEP_BACK) || jump < -MAX_STEP_BACK || jump > MAX_STEP_ON;
}

/* @last becomes the event that was made. */
static gboolean
seal_row (SovDatabase *db,
          const char *kind,
          gint64 row_id,
          SovChainEvent *last,
          GError **error)
{
  GError *reason = NULL;
  g_autofree char *body = read_body (db, kind, row_id, &reason);
  g_autoptr (GBytes) salt = sov_secret_new_random (HASH_SIZE);
  SovChainEvent event = { .seq = last->seq + 1, .at = sov_time_now (), .kind = kind, .row_id = row_id };

  if (body == NULL)
    {
      if (reason == NULL)
        return TRUE;
      g_propagate_error (error, reason);
      return FALSE;
    }

  event.clock_suspect = is_clock_suspect (db, last, event.at);
  memcpy (event.prev, last->hash, HASH_SIZE);
  sov_chain_commit_to (body, g_bytes_get_data (salt, NULL), HASH_SIZE, event.commitment);
  sov_chain_hash_event (&event, event.hash);
  *last = event;

  return insert_event (db, &event, salt, error);
}

gboolean
sov_chain_seal (SovDatabase *db,
                gpointer unused,
                GError **error)
{
  g_autoptr (SovStatement) row = NULL;
  SovChainEvent last;
  gint64 n;

  if (!sov_database_query_int (db, "SELECT EXISTS (SELECT 1 FROM unsealed)", &n, error))
    return FALSE;
  if (n == 0)
    return TRUE;
  if (!load_last (db, &last, error))
    return FALSE;

  row = sov_database_prepare (db, "SELECT kind, row_id FROM unsealed ORDER BY id", error);
  if (row == NULL)
    return FALSE;

  while (sov_statement_next (row))
    {
      g_autofree char *kind = sov_statement_dup (row, 0);

      if (!seal_row (db, kind, sov_statement_int (row, 1), &last, error))
        return FALSE;
    }

  if (db->clock_wall != 0)
    sov_chain_watch_clock (db);
  return sov_statement_check (row, error) && sov_database_execute (db, "DELETE FROM unsealed", error);
}

char *
sov_chain_write_mark (gint64 seq,
                      const char *hash)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "-%.*s", seq, SOV_MARK_DIGITS, hash);
}

char *
sov_chain_dup_mark (SovDatabase *db,
                    GError **error)
{
  g_autofree char *hash = NULL;
  SovChainEvent last;

  if (!load_last (db, &last, error) || last.seq == 0)
    return NULL;

  hash = sov_chain_write_hash (last.hash);
  return sov_chain_write_mark (last.seq, hash);
}

gboolean
sov_chain_is_mark (const char *mark)
{
  char digits[SOV_MARK_DIGITS + 1];

  return sov_mark_read (mark, digits) > 0;
}

gboolean
sov_chain_check_mark (SovDatabase *db,
                      const char *mark,
                      gboolean *holds,
                      GError **error)
{
  char digits[SOV_MARK_DIGITS + 1];
  gint64 seq = sov_mark_read (mark, digits);
  g_autoptr (SovStatement) row = NULL;

  *holds = FALSE;
  if (seq == 0)
    {
      g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_FAILED, "this is no mark of a chain");
      return FALSE;
    }

  row = sov_database_prepare (db, "SELECT lower (hex (hash)) FROM event WHERE seq = :seq", error);
  if (row == NULL)
    return FALSE;

  sov_statement_bind_int (row, ":seq", seq);
  if (sov_statement_next (row))
    *holds = g_str_has_prefix (sov_statement_text (row, 0), digits);

  return sov_statement_check (row, error);
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-learned-table.h"

#include <string.h>

#include "model/sov-greeting.h"
#include "model/sov-row.h"
#include "model/sov-text.h"
#include "model/sov-time.h"
#include "store/sov-sheet-table.h"

/* Owns no table: everything is read from what was brought in and written down,
 * whenever it is asked for. What is taken back, taken away or erased is
 * forgotten with its rows. Each question looks at no more than so many of the
 * newest rows, however many there are. */

/* A name that was used once may be a slip. */
#define USES_MIN 2

#define TEXT_CHANNELS "2, 3, 4, 7"

/* Who a sender was said to be, the last talked with first. */
#define SENDERS                                                               \
  "SELECT alive.id, sender_key, alive.last_contact FROM sender"               \
  " JOIN party AS named ON named.id = party_id"                               \
  " JOIN party AS alive ON alive.id = coalesce (named.merged_into, named.id)" \
  " WHERE alive.removed_at IS NULL AND sender_key <> alive.folded ORDER BY sender.id DESC LIMIT 200000"

#define MESSAGES                                                         \
  "SELECT party_id, direction, substr (text, 1, 80), substr (text, -80)" \
  " FROM (SELECT party_id, direction, channel, text FROM entry"          \
  " WHERE removed_at IS NULL ORDER BY id DESC LIMIT 20000) WHERE channel IN (" TEXT_CHANNELS ")"

#define ALIVE                                                                 \
  "SELECT alive.id, alive.last_contact FROM party AS named"                   \
  " JOIN party AS alive ON alive.id = coalesce (named.merged_into, named.id)" \
  " WHERE named.id = :id AND alive.removed_at IS NULL"

static void
add_name (GPtrArray *rows,
          gint64 party,
          gint64 last_contact,
          const char *name)
{
  SovRow *row = sov_row_new (0, 0);

  row->party = party;
  row->title = g_strdup (name);
  row->last_contact = last_contact;
  g_ptr_array_add (rows, row);
}

/* Whether a sender is known by a name; not by a telephone or mail. */
static gboolean
is_name (const char *key)
{
  gboolean has_letter = FALSE;

  for (const char *p = key; *p != '\0'; p = g_utf8_next_char (p))
    has_letter |= g_unichar_isalpha (g_utf8_get_char (p));

  return has_letter && strchr (key, '@') == NULL;
}

static gboolean
add_senders (SovDatabase *db,
             GPtrArray *rows,
             GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, SENDERS, error);

  if (stmt == NULL)
    return FALSE;

  while (sov_statement_next (stmt))
    if (is_name (sov_statement_text (stmt, 1)))
      add_name (rows, sov_statement_int (stmt, 0), sov_statement_int_or (stmt, 2, SOV_NO_TIME), sov_statement_text (stmt, 1));

  return sov_statement_check (stmt, error);
}

/* How often each name was used of each party: "id name" -> count. */
static void
count_name (GHashTable *uses,
            gint64 party,
            const char *name)
{
  g_autofree char *folded = sov_text_fold (name);
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT " %s", party, folded);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (uses, key)) + 1;

  g_hash_table_insert (uses, g_steal_pointer (&key), GUINT_TO_POINTER (n));
}

static GHashTable *
count_names (SovDatabase *db,
             GError **error)
{
  g_autoptr (GHashTable) uses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, MESSAGES, error);

  if (stmt == NULL)
    return NULL;

  while (sov_statement_next (stmt))
    {
      gboolean is_mine = sov_statement_int (stmt, 1) == SOV_DIRECTION_OUT;
      g_autofree char *name = is_mine ? sov_greeting_dup_name (sov_statement_text (stmt, 2))
                                      : sov_greeting_dup_signature (sov_statement_text (stmt, 3));

      if (name != NULL)
        count_name (uses, sov_statement_int (stmt, 0), name);
    }

  return sov_statement_check (stmt, error) ? g_steal_pointer (&uses) : NULL;
}

static gboolean
add_used (SovDatabase *db,
          GPtrArray *rows,
          const char *key,
          GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, ALIVE, error);
  char *name;

  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":id", g_ascii_strtoll (key, &name, 10));
  if (sov_statement_next (stmt))
    add_name (rows, sov_statement_int (stmt, 0), sov_statement_int_or (stmt, 1, SOV_NO_TIME), name + 1);

  return sov_statement_check (stmt, error);
}

/* The last talked with first. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const SovRow *one = a;
  const SovRow *other = b;

  if (one->last_contact != other->last_contact)
    return one->last_contact > other->last_contact ? -1 : 1;
  if (one->party != other->party)
    return one->party < other->party ? -1 : 1;

  return strcmp (one->title, other->title);
}

GPtrArray *
sov_learned_table_load_names (SovDatabase *db,
                              GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) uses = NULL;
  GHashTableIter iter;
  gpointer key;
  gpointer n;

  if (!add_senders (db, rows, error))
    return NULL;

  uses = count_names (db, error);
  if (uses == NULL)
    return NULL;

  g_hash_table_iter_init (&iter, uses);
  while (g_hash_table_iter_next (&iter, &key, &n))
    if (GPOINTER_TO_UINT (n) >= USES_MIN && !add_used (db, rows, key, error))
      return NULL;

  g_ptr_array_sort_values (rows, compare_rows);
  return g_steal_pointer (&rows);
}

/* Usual times */

#define IDS "(SELECT id FROM party WHERE id = :id OR merged_into = :id)"

#define NEWEST_TERMS(where) "SELECT id FROM (SELECT id FROM term WHERE " where " ORDER BY id DESC LIMIT 500)"

/* The last version of each term counts: what was put off was not usual. */
#define CLOCKS                                                                                  \
  "SELECT kind, due_local FROM version JOIN term ON term.id = term_id"                          \
  " JOIN deal ON deal.id = deal_id WHERE due_has_clock = 1 AND due_local IS NOT NULL"           \
  " AND version.retracted_at IS NULL AND term.retracted_at IS NULL AND deal.removed_at IS NULL" \
  " AND number = (SELECT max (number) FROM version AS other WHERE other.term_id = term.id"      \
  " AND other.retracted_at IS NULL)"

#define CLOCKS_OF_PARTY                                                                                                                                                                             \
  CLOCKS " AND term.id IN (" NEWEST_TERMS ("by_id IN " IDS) " UNION " NEWEST_TERMS ("to_id IN " IDS) " UNION SELECT term_id FROM (SELECT term_id FROM version JOIN doer ON version_id = version.id" \
                                                                                                     " WHERE doer.party_id IN " IDS " ORDER BY doer.id DESC LIMIT 500)) ORDER BY version.id DESC LIMIT 200"

#define CLOCKS_OF_ALL CLOCKS " AND version.id > (SELECT max (id) FROM version) - 2000 ORDER BY version.id DESC LIMIT 500"

#define CONTACTS_OF_PARTY                                                                 \
  "SELECT channel, at FROM (SELECT channel, at, answered FROM entry WHERE party_id = :id" \
  " AND removed_at IS NULL ORDER BY at DESC LIMIT 300) WHERE answered IS NOT 0 ORDER BY at DESC"

#define CONTACTS_OF_ALL                                                                       \
  "SELECT channel, at FROM (SELECT channel, at, answered FROM entry WHERE removed_at IS NULL" \
  " ORDER BY id DESC LIMIT 3000) WHERE answered IS NOT 0 ORDER BY at DESC"

/* Minutes of the day, int, of each kind of what is agreed and each channel. */
typedef struct
{
  GArray *kinds[SOV_TERM_OTHER + 1];
  GArray *channels[SOV_CHANNEL_OTHER + 1];
  int days[SOV_CHANNEL_OTHER + 1]; /* of the last one of each channel */
} Samples;

static void
samples_init (Samples *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (self->kinds); i++)
    self->kinds[i] = g_array_new (FALSE, FALSE, sizeof (int));
  for (gsize i = 0; i < G_N_ELEMENTS (self->channels); i++)
    self->channels[i] = g_array_new (FALSE, FALSE, sizeof (int));
}

static void
samples_clear (Samples *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (self->kinds); i++)
    g_array_unref (self->kinds[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (self->channels); i++)
    g_array_unref (self->channels[i]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Samples, samples_clear)

/* "2026-11-20T08:15" */
static void
add_clock (Samples *samples,
           gint64 kind,
           const char *local)
{
  const char *clock = strchr (local, 'T');
  int minute;

  if (clock == NULL || strlen (clock) < strlen ("T08:15") || kind < 0 || kind >= (gint64) G_N_ELEMENTS (samples->kinds))
    return;

  minute = (int) g_ascii_strtoull (clock + 1, NULL, 10) * 60 + (int) g_ascii_strtoull (clock + 4, NULL, 10);
  g_array_append_val (samples->kinds[kind], minute);
}

static gboolean
add_clocks (Samples *samples,
            SovDatabase *db,
            gint64 party,
            GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, party != 0 ? CLOCKS_OF_PARTY : CLOCKS_OF_ALL, error);

  if (stmt == NULL)
    return FALSE;

  if (party != 0)
    sov_statement_bind_int (stmt, ":id", party);
  while (sov_statement_next (stmt))
    add_clock (samples, sov_statement_int (stmt, 0), sov_statement_text (stmt, 1));

  return sov_statement_check (stmt, error);
}

/* Thirty messages of one afternoon are one conversation: the first of a day
 * tells when it began. They come newest first. */
static void
add_contact (Samples *samples,
             gint64 channel,
             gint64 at)
{
  int day = sov_time_local_day (at);
  int minute = sov_time_minute_of_day (at);
  GArray *minutes;

  if (channel < 0 || channel >= (gint64) G_N_ELEMENTS (samples->channels))
    return;

  minutes = samples->channels[channel];
  if (minutes->len > 0 && samples->days[channel] == day)
    g_array_index (minutes, int, minutes->len - 1) = minute;
  else
    g_array_append_val (minutes, minute);
  samples->days[channel] = day;
}

static gboolean
add_contacts (Samples *samples,
              SovDatabase *db,
              gint64 party,
              GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, party != 0 ? CONTACTS_OF_PARTY : CONTACTS_OF_ALL, error);

  if (stmt == NULL)
    return FALSE;

  if (party != 0)
    sov_statement_bind_int (stmt, ":id", party);
  while (sov_statement_next (stmt))
    add_contact (samples, sov_statement_int (stmt, 0), sov_statement_int (stmt, 1));

  return sov_statement_check (stmt, error);
}

/* Of those too that became part of it; few ever do. */
static gboolean
add_contacts_of_each (Samples *samples,
                      SovDatabase *db,
                      gint64 party,
                      GError **error)
{
  g_autoptr (GArray) ids = sov_ids_load (db, "SELECT id FROM party WHERE id = :id OR merged_into = :id LIMIT 20", party, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!add_contacts (samples, db, g_array_index (ids, gint64, i), error))
      return FALSE;

  return ids != NULL;
}

static int
pick (const GArray *minutes)
{
  return sov_usual_pick ((const int *) (gpointer) minutes->data, minutes->len);
}

SovUsual *
sov_learned_table_load_usual (SovDatabase *db,
                              gint64 party,
                              GError **error)
{
  g_autoptr (SovUsual) usual = sov_usual_new ();
  g_auto (Samples) samples = { 0 };

  samples_init (&samples);
  if (!add_clocks (&samples, db, party, error) ||
      !(party != 0 ? add_contacts_of_each (&samples, db, party, error) : add_contacts (&samples, db, 0, error)))
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (usual->kinds); i++)
    usual->kinds[i] = pick (samples.kinds[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (usual->channels); i++)
    usual->channels[i] = pick (samples.channels[i]);

  return g_steal_pointer (&usual);
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup-keep.h"

#include "model/sov-time.h"

#define KEEP_BEFORE_DAYS 90

/* A stretch of time of which the newest backup stays, and of how many. */
typedef struct
{
  gint64 (*get_stretch) (gint64 at);
  guint n;
} Slot;

static gint64
get_hour (gint64 at)
{
  return at / SOV_TIME_HOUR_MS;
}

static gint64
get_day (gint64 at)
{
  return sov_time_local_day (at);
}

/* Julian day numbers of Mondays are 1 modulo 7. */
static gint64
get_week (gint64 at)
{
  return (sov_time_local_day (at) - 1) / 7;
}

static gint64
get_month (gint64 at)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) sov_time_local_day (at));

  return (gint64) g_date_get_year (&date) * 12 + g_date_get_month (&date);
}

static const Slot slots[] = {
  { get_hour, 24 },
  { get_day, 14 },
  { get_week, 8 },
  { get_month, 12 },
};

static int
compare_newest (gconstpointer a,
                gconstpointer b)
{
  const SovBackupMark *one = a;
  const SovBackupMark *other = b;

  return (one->number < other->number) - (one->number > other->number);
}

/* @newest: newest first. Marks what stays for @slot. */
static void
keep_for (const Slot *slot,
          const GArray *newest,
          gboolean *stays)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < newest->len && g_hash_table_size (seen) < slot->n; i++)
    {
      gint64 stretch = slot->get_stretch (g_array_index (newest, SovBackupMark, i).at);

      if (g_hash_table_add (seen, g_memdup2 (&stretch, sizeof stretch)))
        stays[i] = TRUE;
    }
}

static gboolean
is_held_back (const SovBackupMark *mark,
              gint64 now)
{
  return mark->reason == SOV_BACKUP_BEFORE && now < sov_time_add_days (mark->at, KEEP_BEFORE_DAYS);
}

GArray *
sov_backup_keep_choose (const GArray *marks,
                        gint64 now)
{
  g_autoptr (GArray) newest = g_array_new (FALSE, FALSE, sizeof (SovBackupMark));
  GArray *going = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree gboolean *stays = g_new0 (gboolean, marks->len + 1);

  g_array_append_vals (newest, marks->data, marks->len);
  g_array_sort (newest, compare_newest);
  for (gsize i = 0; i < G_N_ELEMENTS (slots); i++)
    keep_for (&slots[i], newest, stays);

  for (guint i = newest->len; i > SOV_BACKUP_KEEP_LEAST; i--)
    {
      const SovBackupMark *mark = &g_array_index (newest, SovBackupMark, i - 1);

      if (!stays[i - 1] && !is_held_back (mark, now))
        g_array_append_val (going, mark->number);
    }

  return going;
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults/fault-figures.h"
#include "model/sov-time.h"
#include "store/sov-reminder-table.h"

/* T24, summer time, and T25, suspend and clock jumps: ten years in forty zones,
 * in which the computer sleeps, travels, and has its clock set forth and back by
 * up to two days and put right again. Every reminder is told exactly once, and
 * once more where it was put off; none at night or in quiet hours; none later
 * than a look after it could be. What is quiet is judged here by GDateTime, not
 * by what is tested. */

#define SECOND ((gint64) 1000)
#define MINUTE (60 * SECOND)
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define LOOK_EVERY (30 * SECOND)
#define DAYS 3652
#define PROMISES 500
#define QUIET_FROM 20
#define QUIET_TO 8

static const char *const zones[] = {
  "Europe/Helsinki",
  "America/Santiago",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Africa/Cairo",
  "Asia/Beirut",
  "Asia/Gaza",
  "Asia/Jerusalem",
  "America/Asuncion",
  "America/Havana",
  "America/Nuuk",
  "America/St_Johns",
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Los_Angeles",
  "America/Anchorage",
  "America/Halifax",
  "America/Sao_Paulo",
  "America/Port-au-Prince",
  "Atlantic/Azores",
  "Europe/London",
  "Europe/Dublin",
  "Europe/Lisbon",
  "Europe/Berlin",
  "Europe/Chisinau",
  "Europe/Istanbul",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Asia/Tehran",
  "Asia/Tokyo",
  "Australia/Sydney",
  "Australia/Adelaide",
  "Antarctica/Troll",
  "Pacific/Auckland",
  "Pacific/Chatham",
  "Pacific/Apia",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "UTC",
};

typedef struct
{
  SovTodayItem *item;
  gint64 made;   /* when it comes to be, by the true clock */
  gint64 done;   /* when the user has done it; G_MAXINT64: never */
  gint64 put_by; /* when the user says in an hour; G_MAXINT64: never */
  char *key;     /* of what was told; NULL: nothing yet */
  gint64 again;  /* what was put off, by the wall; G_MAXINT64: nothing */
  guint told;
  guint wanted;
} Promise;

typedef struct
{
  GRand *random;
  SovDatabase *db;
  GTimeZone *zone;
  SovQuiet *quiet;
  gint64 now;    /* by the true clock */
  gint64 skew;   /* what the wall adds to it */
  gint64 upset;  /* when the clock, the zone or the power last changed */
  gint64 change; /* when the next of them comes */
  gint64 right;  /* when the clock is put right, or G_MAXINT64 */
  GArray *all;   /* Promise, by when they come to be */
  guint next;    /* of @all: the first that is not there yet */
  GPtrArray *now_open;
  guint bad;   /* never told, told again, or late */
  guint night; /* told when it was quiet */
} World;

static gint64
between (World *world,
         gint64 from,
         gint64 to)
{
  return from + (gint64) (g_rand_double (world->random) * (double) (to - from));
}

static gboolean
chance (World *world,
        int percent)
{
  return g_rand_int_range (world->random, 0, 100) < percent;
}

static gint64
wall (World *world)
{
  return world->now + world->skew;
}

static void
set_zone (World *world,
          const char *name)
{
  g_clear_pointer (&world->zone, g_time_zone_unref);
  g_clear_pointer (&world->quiet, sov_quiet_free);
  world->zone = g_time_zone_new_identifier (name);
  g_assert_nonnull (world->zone);
  world->quiet = sov_quiet_new (world->zone, QUIET_FROM * 60, QUIET_TO * 60);
}

/* Not by what is tested. */
static gboolean
is_loud (World *world,
         gint64 ms)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (ms / 1000);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, world->zone);
  int hour = g_date_time_get_hour (local);

  return hour >= QUIET_TO && hour < QUIET_FROM;
}

static SovTodayItem *
make_item (World *world,
           guint number,
           gint64 made)
{
  static const SovTodayKind kinds[] = { SOV_TODAY_DUE, SOV_TODAY_DUE, SOV_TODAY_WAITING, SOV_TODAY_COMPENSATION, SOV_TODAY_COMPLAINT };
  static const SovAttention attentions[] = { SOV_ATTENTION_CALL, SOV_ATTENTION_CALL_AGAIN, SOV_ATTENTION_OWN_PART, SOV_ATTENTION_FOLLOW_UP };
  SovTodayItem *item = sov_today_item_new (kinds[g_rand_int_range (world->random, 0, G_N_ELEMENTS (kinds))], "T");

  item->urgency = SOV_URGENCY_TODAY;
  item->term = item->complaint = item->subject_id = number + 1;
  item->attention = item->kind == SOV_TODAY_COMPLAINT ? attentions[number % G_N_ELEMENTS (attentions)] : 0;
  item->since = made;
  item->due = between (world, made + 10 * MINUTE, made + 20 * DAY) / MINUTE * MINUTE;
  item->due_has_clock = chance (world, 70);
  if (!item->due_has_clock)
    item->due = sov_time_end_of_day (item->due);

  return item;
}

static void
clear_promise (gpointer data)
{
  Promise *promise = data;

  g_clear_object (&promise->item);
  g_free (promise->key);
}

static int
compare_made (gconstpointer a,
              gconstpointer b)
{
  const Promise *one = a, *other = b;

  return (one->made > other->made) - (one->made < other->made);
}

static void
make_promises (World *world)
{
  gint64 last = world->now + (DAYS - 60) * DAY;

  world->all = g_array_sized_new (FALSE, TRUE, sizeof (Promise), PROMISES);
  g_array_set_clear_func (world->all, clear_promise);
  for (guint i = 0; i < PROMISES; i++)
    {
      gint64 made = between (world, world->now, last);
      Promise promise = { make_item (world, i, made), made, G_MAXINT64, G_MAXINT64, NULL, G_MAXINT64, 0, 1 };

      g_array_append_val (world->all, promise);
    }
  g_array_sort (world->all, compare_made);
}

static gint64
when_told_next (World *world,
                const Promise *promise,
                gint64 at)
{
  gint64 moment = promise->key == NULL ? at : promise->again;

  return moment == G_MAXINT64 ? G_MAXINT64 : sov_quiet_get_end (world->quiet, MAX (moment, wall (world)));
}

static void
tell (World *world,
      Promise *promise,
      const SovReminder *reminder)
{
  gint64 moment = promise->key == NULL ? reminder->at : promise->again;
  gint64 before = wall (world) - LOOK_EVERY;

  promise->told++;
  if (!is_loud (world, wall (world)))
    world->night++;
  if (promise->told > promise->wanted)
    world->bad++;
  if (world->now - LOOK_EVERY > world->upset && world->now - LOOK_EVERY > promise->made && before >= moment && is_loud (world, before))
    world->bad++;

  promise->again = G_MAXINT64;
  if (promise->key == NULL && chance (world, 20))
    promise->put_by = world->now + between (world, LOOK_EVERY, 3 * HOUR);
  else
    promise->done = world->now + between (world, LOOK_EVERY, chance (world, 90) ? DAY : 60 * DAY);
  g_set_str (&promise->key, reminder->key);
}

/* As the program does it: marked and committed, then told. */
static gboolean
mark (SovDatabase *db,
      gpointer data,
      GError **error)
{
  World *world = ((gpointer *) data)[0];

  return sov_reminder_table_mark (db, ((gpointer *) data)[1], wall (world), error);
}

/* Answers when it is to be told next, by the wall. */
static gint64
look_at (World *world,
         Promise *promise)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GPtrArray) reminders = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_reminder_free);
  g_autoptr (GError) error = NULL;
  SovReminder *reminder;
  gboolean open;

  g_ptr_array_add (items, promise->item);
  sov_reminders_add (reminders, items, world->quiet, wall (world));
  g_assert_cmpuint (reminders->len, ==, 1);
  reminder = reminders->pdata[0];

  g_assert_true (sov_reminder_table_is_open (world->db, reminder, world->quiet, wall (world), &open, &error));
  if (open)
    {
      g_assert_true (sov_database_transact (world->db, mark, (gpointer[]) { world, reminder }, &error));
      tell (world, promise, reminder);
    }

  return when_told_next (world, promise, reminder->at);
}

static void
act (World *world,
     Promise *promise)
{
  g_autoptr (GError) error = NULL;

  if (promise->put_by > world->now)
    return;

  g_assert_true (sov_reminder_table_put_off (world->db, promise->key, wall (world), &error));
  promise->put_by = G_MAXINT64;
  promise->again = wall (world) + SOV_REMINDER_LATER_MS;
  promise->wanted++;
}

/* One look of the program. Answers when the next one that can matter is, by the
 * true clock. */
static gint64
look (World *world)
{
  gint64 next = G_MAXINT64;

  while (world->next < world->all->len && g_array_index (world->all, Promise, world->next).made <= world->now)
    g_ptr_array_add (world->now_open, &g_array_index (world->all, Promise, world->next++));

  for (guint i = world->now_open->len; i > 0; i--)
    {
      Promise *promise = world->now_open->pdata[i - 1];
      gint64 then;

      if (promise->done <= world->now)
        {
          g_ptr_array_remove_index_fast (world->now_open, i - 1);
          continue;
        }
      act (world, promise);
      then = look_at (world, promise);
      if (then != G_MAXINT64)
        next = MIN (next, then - world->skew);
      next = MIN (next, MIN (promise->done, promise->put_by));
    }
  if (world->next < world->all->len)
    next = MIN (next, g_array_index (world->all, Promise, world->next).made);

  return MIN (next, world->now + 4 * DAY);
}

static void
upset (World *world)
{
  world->upset = world->now;
  if (world->now >= world->right)
    {
      world->skew = 0;
      world->right = G_MAXINT64;
    }
  else if (chance (world, 40))
    world->now += between (world, MINUTE, 3 * DAY); /* it slept */
  else if (chance (world, 60))
    {
      world->skew = CLAMP (world->skew + between (world, -2 * DAY, 2 * DAY), -2 * DAY, 2 * DAY);
      world->right = world->now + between (world, MINUTE, 5 * DAY);
    }
  else
    set_zone (world, zones[g_rand_int_range (world->random, 0, G_N_ELEMENTS (zones))]);

  world->upset = world->now;
  world->change = MIN (world->right, world->now + between (world, MINUTE, 12 * DAY));
}

static void
live (World *world)
{
  gint64 end = world->now + DAYS * DAY;

  while (world->now < end)
    {
      gint64 next = look (world);
      gint64 ticks;

      if (world->change <= world->now)
        {
          upset (world);
          continue;
        }

      next = MIN (next, world->change);
      ticks = MAX (1, (next - world->now + LOOK_EVERY - 1) / LOOK_EVERY);
      world->now += ticks * LOOK_EVERY;
    }
}

static void
test_ten_years (void)
{
  guint runs = fault_get_rounds ();
  guint bad = 0, night = 0, told = 0;

  for (guint run = 0; run < runs; run++)
    {
      g_autoptr (SovDatabase) db = sov_database_open_memory (NULL);
      g_autoptr (GRand) random = g_rand_new_with_seed (fault_get_seed () + run);
      g_autoptr (GPtrArray) now_open = g_ptr_array_new ();
      World world = { .random = random, .db = db, .right = G_MAXINT64, .now_open = now_open };

      world.now = sov_time_from_day_minute (739000 + g_rand_int_range (random, 0, 3650), g_rand_int_range (random, 0, 1440));
      world.change = world.now + DAY;
      set_zone (&world, zones[run % G_N_ELEMENTS (zones)]);
      make_promises (&world);
      live (&world);

      for (guint i = 0; i < world.all->len; i++)
        {
          const Promise *promise = &g_array_index (world.all, Promise, i);

          bad += promise->told < promise->wanted;
          told += promise->told;
        }
      bad += world.bad;
      night += world.night;
      g_array_unref (world.all);
      g_time_zone_unref (world.zone);
      sov_quiet_free (world.quiet);
    }

  g_test_message ("%u were told", told);
  g_assert_cmpuint (told, >, runs * PROMISES);
  fault_tell ("reminders (ten years; missed, twice or late; at night)", runs, bad, night, bad == 0 && night == 0);
}

int
main (int argc,
      char *argv[])
{
  fault_init (&argc, &argv, 3);

  g_test_add_func ("/faults/reminders/each-is-told-once-and-never-at-night", test_ten_years);

  return fault_run ();
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-remind.h"

#include "model/sov-time.h"
#include "store/sov-vault.h"
#include "support/vault-fixture.h"
#include "support/vault-line.h"
#include "support/vault.h"

/* Each reminder is handed out once, whatever the clock does; in an hour means
 * once more. */

#define PATIENCE_S 20
#define MADE "2026-11-10T10:00"
#define PROMISE "term T D contact me P me 2026-11-20T15:00 Soitan mitoista"

typedef struct
{
  char *folder;
  char *path;
  GBytes *key;
  SovStore *store;
  GAsyncResult *result;
  guint n_changed;
} Fixture;

static void
changed_cb (Fixture *f)
{
  f->n_changed++;
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  Fixture *f = data;

  g_set_object (&f->result, result);
}

static GAsyncResult *
wait_for_answer (Fixture *f)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;

  while (f->result == NULL)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }

  return g_steal_pointer (&f->result);
}

static void
open_store (Fixture *f)
{
  f->store = sov_store_new (f->path, f->key);
  g_signal_connect_swapped (f->store, "changed", G_CALLBACK (changed_cb), f);
}

static void
close_store (Fixture *f)
{
  sov_store_close (f->store);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (g_steal_pointer (&f->store));
}

static void
play (Fixture *f,
      const char *at,
      const char *line)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) refs = NULL;

  g_ptr_array_add (actions, vault_read_line (line, vault_time (at)));
  sov_store_perform_async (f->store, NULL, actions, NULL, answered_cb, f);
  result = wait_for_answer (f);
  refs = sov_store_perform_finish (f->store, result, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *f,
        gconstpointer data)
{
  static const guint8 bytes[SOV_KEY_SIZE] = { 9, 4, 2 };
  g_autoptr (SovDatabase) db = NULL;
  g_autoptr (GError) error = NULL;

  f->folder = fixture_folder_new ();
  f->path = g_build_filename (f->folder, SOV_VAULT_DATABASE_NAME, NULL);
  f->key = g_bytes_new_static (bytes, sizeof bytes);
  db = sov_database_open (f->path, f->key, SOV_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  sov_database_migrate (db, &error);
  g_assert_no_error (error);
  g_clear_pointer (&db, sov_database_close);

  open_store (f);
  play (f, MADE, "me Aino");
  play (f, MADE, "party P Satu consumer customer");
  play (f, MADE, "deal D P Keittiö");
  play (f, MADE, PROMISE);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  close_store (f);
  g_clear_object (&f->result);
  fixture_folder_remove (g_steal_pointer (&f->folder));
  g_free (f->path);
  g_bytes_unref (f->key);
}

static SovReminderLook *
look_at (Fixture *f,
         gint64 now)
{
  g_autoptr (GTimeZone) zone = sov_time_zone ();
  g_autoptr (SovQuiet) quiet = sov_quiet_new (zone, 20 * 60, 8 * 60);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  SovReminderLook *look;

  sov_store_take_reminders_async (f->store, quiet, now, NULL, answered_cb, f);
  result = wait_for_answer (f);
  look = sov_store_take_reminders_finish (f->store, result, &error);
  g_assert_no_error (error);

  return look;
}

/* The refs of what is told, in order. */
static void
assert_told (Fixture *f,
             const char *at,
             const char *want)
{
  g_autoptr (SovReminderLook) look = look_at (f, vault_time (at));
  g_autoptr (GString) have = g_string_new (NULL);

  for (guint i = 0; i < look->due->len; i++)
    g_string_append_printf (have, "%s%s", i > 0 ? " " : "", ((SovReminder *) look->due->pdata[i])->item->ref);
  g_assert_cmpstr (have->str, ==, want);
}

static char *
take_key (Fixture *f,
          const char *at)
{
  g_autoptr (SovReminderLook) look = look_at (f, vault_time (at));

  g_assert_cmpuint (look->due->len, ==, 1);
  return g_strdup (((SovReminder *) look->due->pdata[0])->key);
}

static void
put_off (Fixture *f,
         const char *key,
         const char *at)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  sov_store_put_off_reminder_async (f->store, key, vault_time (at), NULL, answered_cb, f);
  result = wait_for_answer (f);
  sov_store_put_off_reminder_finish (f->store, result, &error);
  g_assert_no_error (error);
}

static guint
count_found (Fixture *f,
             const char *key,
             const char *at)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  sov_store_find_reminder_async (f->store, key, vault_time (at), NULL, answered_cb, f);
  result = wait_for_answer (f);
  found = sov_store_find_reminder_finish (f->store, result, &error);
  g_assert_no_error (error);

  return found->len;
}

static void
test_once (Fixture *f,
           gconstpointer data)
{
  assert_told (f, "2026-11-20T13:59", "");
  assert_told (f, "2026-11-20T14:00", "T");
  assert_told (f, "2026-11-20T14:00", "");
  assert_told (f, "2026-11-21T12:00", "");
}

/* T25, suspend and clock jumps: forward, back, and forward again. */
static void
test_clock_set_back (Fixture *f,
                     gconstpointer data)
{
  assert_told (f, "2026-11-20T14:00", "T");
  assert_told (f, "2026-11-18T14:00", "");
  assert_told (f, "2026-11-20T14:00", "");
  assert_told (f, "2036-11-20T14:00", "");
}

/* T25, a clock that jumps by a day or a year before the time, at it or after it:
 * once in all, also when the vault was closed meanwhile. */
static void
test_jump (Fixture *f,
           gconstpointer jump)
{
  static const char *const way[] = { "2026-11-20T12:00", NULL, "2026-11-20T13:59", NULL, "2026-11-20T14:00", NULL, "2026-11-20T14:01" };
  g_autoptr (GString) told = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (way); i++)
    {
      g_autoptr (SovReminderLook) look = look_at (f, vault_time (way[i] != NULL ? way[i] : jump));

      for (guint n = 0; n < look->due->len; n++)
        g_string_append (told, ((SovReminder *) look->due->pdata[n])->item->ref);
      if (i % 2 == 1)
        {
          close_store (f);
          open_store (f);
        }
    }
  g_assert_cmpstr (told->str, ==, "T");
}

static void
test_closed (Fixture *f,
             gconstpointer data)
{
  assert_told (f, "2026-11-20T14:00", "T");
  close_store (f);
  open_store (f);
  assert_told (f, "2026-11-20T14:01", "");
}

static void
test_missed (Fixture *f,
             gconstpointer data)
{
  play (f, MADE, "term U D contact me P me 2026-11-19T15:00 Soitan hinnasta");

  assert_told (f, "2026-11-25T21:00", "");
  assert_told (f, "2026-11-26T08:00", "U T");
}

static void
test_quiet (Fixture *f,
            gconstpointer data)
{
  play (f, MADE, "term U D contact me P me 2026-11-20T07:30 Tuon avaimet");

  assert_told (f, "2026-11-19T18:59", "");
  assert_told (f, "2026-11-19T19:00", "U");
  assert_told (f, "2026-11-20T03:00", "");
}

static void
test_kept (Fixture *f,
           gconstpointer data)
{
  play (f, "2026-11-20T13:00", "kept T");

  assert_told (f, "2026-11-20T14:00", "");
}

static void
test_moved (Fixture *f,
            gconstpointer data)
{
  assert_told (f, "2026-11-20T14:00", "T");
  play (f, "2026-11-20T14:10", "change; term=T; due=2026-11-23T15:00");
  assert_told (f, "2026-11-23T13:59", "");
  assert_told (f, "2026-11-23T14:00", "T");
}

static void
test_put_off (Fixture *f,
              gconstpointer data)
{
  g_autofree char *key = take_key (f, "2026-11-20T14:00");

  put_off (f, key, "2026-11-20T14:05");
  assert_told (f, "2026-11-20T15:04", "");
  assert_told (f, "2026-11-20T15:05", "T");
  assert_told (f, "2026-11-20T16:05", "");
}

static void
test_put_off_at_night (Fixture *f,
                       gconstpointer data)
{
  g_autofree char *key = take_key (f, "2026-11-20T19:50");

  put_off (f, key, "2026-11-20T19:55");
  assert_told (f, "2026-11-20T20:55", "");
  assert_told (f, "2026-11-21T08:00", "T");
}

/* T25, suspend and clock jumps: the hour does not become two days. */
static void
test_put_off_and_set_back (Fixture *f,
                           gconstpointer data)
{
  g_autofree char *key = take_key (f, "2026-11-20T14:00");

  put_off (f, key, "2026-11-20T14:05");
  assert_told (f, "2026-11-20T09:00", "T");
  assert_told (f, "2026-11-20T15:05", "");
}

static void
test_no_undo (Fixture *f,
              gconstpointer data)
{
  g_autofree char *key = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *undone = NULL;
  guint n_changed = f->n_changed;

  key = take_key (f, "2026-11-20T14:00");
  put_off (f, key, "2026-11-20T14:05");
  g_assert_cmpuint (f->n_changed, ==, n_changed);

  sov_store_undo_async (f->store, NULL, answered_cb, f);
  result = wait_for_answer (f);
  undone = sov_store_undo_finish (f->store, result, NULL);
  assert_told (f, "2026-11-20T16:00", "");
}

static void
test_find (Fixture *f,
           gconstpointer data)
{
  g_autofree char *key = take_key (f, "2026-11-20T14:00");

  g_assert_cmpuint (count_found (f, key, "2026-11-20T23:00"), ==, 1);
  g_assert_cmpuint (count_found (f, "promise-'; DROP TABLE reminder", "2026-11-20T23:00"), ==, 0);
  play (f, "2026-11-20T23:01", "kept T");
  g_assert_cmpuint (count_found (f, key, "2026-11-20T23:02"), ==, 0);
}

static void
test_coming (Fixture *f,
             gconstpointer data)
{
  g_autoptr (SovReminderLook) look = look_at (f, vault_time ("2026-11-20T09:00"));

  g_assert_cmpuint (look->due->len, ==, 0);
  g_assert_cmpuint (look->coming->len, ==, 1);
  g_assert_cmpint (g_array_index (look->coming, gint64, 0), ==, vault_time ("2026-11-20T14:00"));
}

static void
test_unknown (Fixture *f,
              gconstpointer data)
{
  put_off (f, "", "2026-11-20T14:05");
  put_off (f, "promise-99-1", "2026-11-20T14:05");
  assert_told (f, "2026-11-20T15:05", "T");
}

#define ADD_JUMP(path, time) g_test_add ("/store/store-remind/" path, Fixture, time, set_up, test_jump, tear_down)
#define ADD(path, func) g_test_add ("/store/store-remind/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-promise-is-told-once", test_once);
  ADD ("a-clock-that-jumps-tells-nothing-twice", test_clock_set_back);
  ADD_JUMP ("a-day-on-and-back-tells-it-once", "2026-11-21T14:00");
  ADD_JUMP ("a-day-back-and-on-tells-it-once", "2026-11-19T14:00");
  ADD_JUMP ("a-year-on-and-back-tells-it-once", "2027-11-20T14:00");
  ADD_JUMP ("a-year-back-and-on-tells-it-once", "2025-11-20T14:00");
  ADD ("what-was-told-is-told-still-when-the-vault-was-closed", test_closed);
  ADD ("all-that-was-missed-is-told-together", test_missed);
  ADD ("a-promise-of-the-early-morning-is-told-the-evening-before", test_quiet);
  ADD ("what-was-kept-is-not-told", test_kept);
  ADD ("what-was-moved-is-told-again", test_moved);
  ADD ("in-an-hour-is-once-more-in-an-hour", test_put_off);
  ADD ("in-an-hour-is-never-at-night", test_put_off_at_night);
  ADD ("in-an-hour-is-no-longer-when-the-clock-is-set-back", test_put_off_and_set_back);
  ADD ("it-is-nothing-to-undo-and-no-change", test_no_undo);
  ADD ("what-it-is-about-is-found-while-it-is-to-be-done", test_find);
  ADD ("what-comes-in-the-next-hours-is-told-of", test_coming);
  ADD ("what-nobody-knows-can-be-put-off", test_unknown);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults/fault-figures.h"
#include "faults/fault-vfs.h"
#include "faults/fault-world.h"
#include "model/sov-time.h"
#include "store/sov-import-table.h"
#include "store/sov-perform.h"
#include "support/vault-line.h"

/* What is brought in comes whole or not at all (vault.md §3, import atomicity):
 * T5 and T6, a power cut at any write, T7 and T9, a disk that fails or is full
 * at any call, something refused at any row, and a user who thinks better of it. Afterwards the vault is as
 * before or as a model in memory that nothing happened to; and what came is
 * taken back without a trace, by undo and by its file. */

#define AT G_GINT64_CONSTANT (1795262400000) /* 2026-11-21, noon in UTC */

#define MAX_ITEMS 40

typedef enum
{
  STOP_NOTHING,
  STOP_POWER,
  STOP_BROKEN,
  STOP_FULL,
  STOP_REFUSED,
  STOP_CANCELLED,
  N_STOPS,
} Stop;

typedef struct
{
  GRand *random;
  SovImportPlan *plan;
  char *batch;  /* nullable: nothing came */
  char *before; /* a dump */
  char *after;  /* of the model, with everything */
} Round;

typedef struct
{
  guint rounds;
  guint stopped;
  guint half;
  guint corrupt;
} Tally;

static SovImportItem *
make_up_message (GRand *random,
                 guint number)
{
  static const char *const senders[] = { "Maija Meikäläinen", "Antti Koski", "~ Uusi", "040 123 4567" };
  SovImportItem *item = sov_import_item_new (SOV_IMPORT_ITEM_MESSAGE, number);
  g_autofree char *text = g_strdup_printf ("Soitan huomenna klo %d", g_rand_int_range (random, 7, 20));

  item->channel = SOV_CHANNEL_WHATSAPP;
  item->at = AT - g_rand_int_range (random, 0, 1000) * SOV_TIME_MINUTE_MS;
  g_set_str (&item->sender, senders[g_rand_int_range (random, 0, G_N_ELEMENTS (senders))]);
  g_set_str (&item->text, text);
  g_set_str (&item->raw, text);

  return item;
}

static SovImportPlan *
make_up_plan (GRand *random)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_import_item_free);
  guint n = (guint) g_rand_int_range (random, 1, MAX_ITEMS + 1);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, make_up_message (random, i + 1));

  return sov_import_plan_new (SOV_IMPORT_WHATSAPP, "chat.txt", items);
}

static void
choose_people (SovImportPlan *plan)
{
  for (guint i = 0; i < plan->people->len; i++)
    {
      SovImportPerson *person = plan->people->pdata[i];

      if (person->who == SOV_IMPORT_WHO_SKIP)
        sov_import_person_set (person, SOV_IMPORT_WHO_NEW, person->called);
    }
}

static gboolean
stop_cb (guint per_mille,
         gpointer data)
{
  return FALSE;
}

/* An agreed thing in a deal that there is none of, at any row. */
static void
spoil (Round *round)
{
  SovImportTick *tick = g_new0 (SovImportTick, 1);

  tick->item = (guint) g_rand_int_range (round->random, 0, (gint) round->plan->items->len);
  tick->action = vault_read_line ("term; deal=gone; kind=contact; text=Soitan; by=me", vault_time ("2026-11-21T12:00"));
  g_ptr_array_add (round->plan->ticks, tick);
}

static gboolean
carry_out (SovDatabase *db,
           gpointer data,
           GError **error)
{
  Round *round = data;
  g_autoptr (SovImportReport) report = sov_import_table_carry_out (db, round->plan, AT, error);

  if (report == NULL)
    return FALSE;

  g_set_str (&round->batch, report->batch);
  return TRUE;
}

static gboolean
bring_in (Round *round,
          SovStoreState *state,
          GError **error)
{
  return sov_store_state_write (state, "Brought in", carry_out, round, error);
}

static void
look (Round *round,
      SovStoreState *state)
{
  g_autoptr (SovImportReport) report = sov_import_table_look (state->db, round->plan, NULL);

  g_assert_nonnull (report);
  choose_people (round->plan);
}

static void
rehearse (Round *round)
{
  g_autoptr (SovStoreState) model = world_open_model ();

  round->before = world_dump (model->db);
  look (round, model);
  g_assert_true (bring_in (round, model, NULL));
  round->after = world_dump (model->db);
}

static void
arm (Round *round,
     Stop stop)
{
  FaultMode once = g_rand_boolean (round->random) ? FAULT_ONCE : FAULT_ALWAYS;
  guint nth = (guint) g_rand_int_range (round->random, 1, 60);

  if (stop == STOP_POWER)
    fault_vfs_arm (FAULT_POWER, FAULT_EIO, nth);
  else if (stop == STOP_BROKEN || stop == STOP_FULL)
    fault_vfs_arm (once, stop == STOP_FULL ? FAULT_FULL : FAULT_EIO, nth);
  else if (stop == STOP_REFUSED)
    spoil (round);
  else if (stop == STOP_CANCELLED)
    round->plan->watch = stop_cb;
}

static gboolean
shows (SovStoreState *state,
       const char *want,
       const char *when)
{
  g_autofree char *have = vault_dump (state->db);

  if (g_str_equal (have, want))
    return TRUE;

  g_test_message ("otherwise %s", when);
  return FALSE;
}

static gboolean
take_back (SovDatabase *db,
           gpointer data,
           GError **error)
{
  Round *round = data;
  g_autofree char *line = g_strdup_printf ("take-back; of=%s", round->batch);
  g_autoptr (SovAction) action = vault_read_line (line, AT);

  return sov_perform_action (db, action, NULL, error);
}

/* The same again, and back in both ways. */
static gboolean
goes_again (Round *round)
{
  g_autoptr (SovStoreState) state = world_open (NULL);
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;
  gboolean undone, redone, taken;

  g_assert_nonnull (state);
  without = vault_dump (state->db);
  g_assert_true (bring_in (round, state, NULL));
  with = vault_dump (state->db);
  undone = vault_state_undo (state) && shows (state, without, "after undo");
  redone = vault_state_redo (state) && shows (state, with, "after redo");
  taken = sov_store_state_write (state, "Taken back", take_back, round, NULL) &&
          shows (state, without, "after it was taken back");

  return undone && redone && taken;
}

/* Whether it is whole; @is_there: (out). */
static gboolean
judge (Round *round,
       gboolean acknowledged,
       Tally *tally,
       gboolean *is_there)
{
  g_autofree char *dump = NULL;
  g_autofree char *why = world_inspect (&dump);
  gboolean as_before = why == NULL && g_str_equal (dump, round->before);

  *is_there = why == NULL && g_str_equal (dump, round->after);
  tally->corrupt += why != NULL;
  if (why == NULL && ((as_before && !acknowledged) || *is_there))
    return TRUE;

  g_test_message ("%s", why != NULL ? why : acknowledged ? "acknowledged, and not there"
                                                         : "half of it is there");
  tally->half += why == NULL;
  return FALSE;
}

static void
run_round (guint32 seed,
           Tally *tally)
{
  Round round = { .random = g_rand_new_with_seed (seed) };
  Stop stop = (Stop) (seed % N_STOPS);
  g_autoptr (SovStoreState) state = NULL;
  gboolean acknowledged, is_there;

  world_reset ();
  round.plan = make_up_plan (round.random);
  rehearse (&round);
  state = world_open (NULL);
  g_assert_nonnull (state);
  arm (&round, stop);
  acknowledged = bring_in (&round, state, NULL);
  g_ptr_array_set_size (round.plan->ticks, 0);
  round.plan->watch = NULL;
  if (stop == STOP_POWER)
    g_clear_pointer (&state, vault_state_free);
  fault_vfs_disarm ();
  g_clear_pointer (&state, vault_state_free);
  if (stop == STOP_POWER)
    fault_vfs_cut (round.random);

  tally->rounds++;
  tally->stopped += !acknowledged;
  if (judge (&round, acknowledged, tally, &is_there) && !is_there)
    tally->half += !goes_again (&round);

  sov_import_plan_free (round.plan);
  g_free (round.batch);
  g_free (round.before);
  g_free (round.after);
  g_rand_free (round.random);
}

static void
test_whole_or_not_at_all (void)
{
  Tally tally = { 0 };

  for (guint i = 0; i < fault_get_rounds (); i++)
    run_round (fault_get_seed () + i, &tally);

  g_test_message ("%u of %u were stopped", tally.stopped, tally.rounds);
  fault_tell ("import: whole or not at all, and back", tally.rounds, tally.half, tally.corrupt, tally.half + tally.corrupt == 0);
  g_assert_cmpuint (tally.stopped, >, 0);
}

int
main (int argc,
      char *argv[])
{
  int status;

  fault_init (&argc, &argv, 15);
  world_begin ();
  g_test_add_func ("/faults/import-cut/what-is-brought-in-comes-whole-or-not-at-all-and-goes-again", test_whole_or_not_at_all);

  status = fault_run ();
  world_end ();
  return status;
}

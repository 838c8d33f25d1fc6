/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-ledger.h"

#include "model/sov-sheet.h"
#include "model/sov-time.h"
#include "store/sov-compensation-table.h"
#include "store/sov-complaint-table.h"
#include "support/vault-line.h"
#include "support/vault-state.h"

/* Random histories of compensation through the store, beside a model that does
 * the same sums by hand: to the cent after every step, also after undo, redo
 * and merging. */

#define N_ROUNDS 240
#define N_STEPS 30
#define N_ITEMS 8
#define N_PARTIES 3
#define MAX_GIVEN 16
#define UNKNOWN -1

typedef struct
{
  gint64 amount; /* UNKNOWN: the whole of what had no value */
  gint64 at;
} Part;

typedef struct
{
  gboolean made;
  gboolean removed;
  int party;
  gint64 at;
  gint64 value; /* UNKNOWN where not said, as the next ones */
  gint64 cost;
  gint64 bill;
  gint64 minutes;
  gint64 hour_cost;
  gint64 expires;
  gboolean surprise;
  guint n_given;
  Part given[MAX_GIVEN];
} Item;

typedef struct
{
  Item items[N_ITEMS];
  int stays[N_PARTIES]; /* whom each has become part of; itself */
  gint64 hour_cost;
} World;

typedef struct
{
  GRand *random;
  SovStoreState *state;
  World now;
  GArray *undo; /* World */
  GArray *redo;
  gint64 time;
  guint step;
} Round;

/* The model's own sums */

static gint64
sum_given (const Item *item,
           gint64 when)
{
  gint64 sum = 0;

  for (guint i = 0; i < item->n_given; i++)
    if (item->given[i].at <= when && item->given[i].amount != UNKNOWN)
      sum += item->given[i].amount;
  for (guint i = 0; i < item->n_given && item->value != UNKNOWN; i++)
    if (item->given[i].at <= when && item->given[i].amount == UNKNOWN)
      sum = MAX (sum, item->value);

  return sum;
}

static gboolean
is_over (const Item *item,
         gint64 when)
{
  return item->expires != UNKNOWN && item->expires < when;
}

static gint64
rest (const Item *item,
      gint64 when)
{
  return item->value == UNKNOWN ? 0 : MAX (0, item->value - sum_given (item, when));
}

static gint64
own_cost (const World *world,
          const Item *item)
{
  gint64 hour = item->hour_cost != UNKNOWN ? item->hour_cost : world->hour_cost;
  gint64 hours = item->minutes != UNKNOWN && hour != UNKNOWN ? (item->minutes * hour + 30) / 60 : 0;

  return MAX (0, item->cost) + MAX (0, item->bill) + hours;
}

/* What may happen */

static gint64
any_amount (GRand *random)
{
  return g_rand_int_range (random, 0, 4) == 0 ? UNKNOWN : g_rand_int_range (random, 1, 200000);
}

static void
say (GString *line,
     const char *field,
     gint64 number)
{
  if (number != UNKNOWN)
    g_string_append_printf (line, "; %s=%" G_GINT64_FORMAT, field, number);
}

static void
say_time (GString *line,
          const char *field,
          gint64 ms)
{
  g_autofree char *text = ms != UNKNOWN ? sov_time_to_local (ms) : NULL;

  if (text != NULL)
    g_string_append_printf (line, "; %s=%s", field, text);
}

static gint64
any_day (Round *round)
{
  return round->time + g_rand_int_range (round->random, -5, 60) * 24 * SOV_TIME_HOUR_MS;
}

/* Does the line; the store and the model must agree whether it can be done. */
static gboolean
try (Round *round,
     const char *line,
     gint64 when,
     gboolean want)
{
  g_autofree char *at = sov_time_to_local (when);
  gboolean done;

  if (g_test_verbose ())
    g_test_message ("%s %s", at, line);
  done = vault_state_try (round->state, at, line);
  if (done != want)
    g_error ("%s at %s: %s", line, at, done ? "should have been refused" : "was refused");
  if (done)
    {
      g_array_append_val (round->undo, round->now);
      g_array_set_size (round->redo, 0);
    }

  return done;
}

static void
make (Round *round)
{
  guint i = (guint) g_rand_int_range (round->random, 0, N_ITEMS);
  int party = g_rand_int_range (round->random, 0, N_PARTIES);
  gboolean by_complaint = g_rand_int_range (round->random, 0, 4) == 0;
  g_autoptr (GString) line = g_string_new (NULL);
  Item item = {
    .made = TRUE,
    .party = round->now.stays[by_complaint ? 0 : party],
    .at = round->time,
    .value = any_amount (round->random),
    .cost = any_amount (round->random),
    .bill = any_amount (round->random),
    .minutes = any_amount (round->random) % 1000,
    .hour_cost = UNKNOWN,
    .expires = g_rand_boolean (round->random) ? any_day (round) : UNKNOWN,
    .surprise = g_rand_boolean (round->random),
  };

  if (by_complaint)
    g_string_printf (line, "compensation; id=k%u; kind=gift-card; complaint=c", i);
  else
    g_string_printf (line, "compensation; id=k%u; kind=redo; party=p%d", i, party);
  say (line, "value", item.value);
  say (line, "cost", item.cost);
  say (line, "bill", item.bill);
  say (line, "hours", item.minutes);
  say_time (line, "expires", item.expires);
  g_string_append_printf (line, "; surprise=%s", item.surprise ? "true" : "false");
  if (item.minutes != UNKNOWN)
    item.hour_cost = round->now.hour_cost;
  if (try (round, line->str, round->time, !round->now.items[i].made))
    round->now.items[i] = item;
}

static Item *
any_item (Round *round,
          guint *nth)
{
  *nth = (guint) g_rand_int_range (round->random, 0, N_ITEMS);

  return &round->now.items[*nth];
}

static void
edit_value (Round *round)
{
  guint i;
  Item *item = any_item (round, &i);
  gint64 value = any_amount (round->random);
  gint64 given = 0;
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint j = 0; j < item->n_given; j++)
    given += MAX (0, item->given[j].amount);
  g_string_printf (line, "edit-compensation; of=k%u; text=step %u; value=", i, round->step);
  if (value != UNKNOWN)
    g_string_append_printf (line, "%" G_GINT64_FORMAT, value);
  if (try (round, line->str, round->time, item->made && !item->removed && (given == 0 || value >= given)))
    item->value = value;
}

static void
edit_rest (Round *round)
{
  guint i;
  Item *item = any_item (round, &i);
  gint64 cost = g_rand_int_range (round->random, 0, 5000);
  gint64 minutes = g_rand_int_range (round->random, 0, 500);
  gint64 expires = any_day (round);
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_printf (line, "edit-compensation; of=k%u; text=step %u", i, round->step);
  say (line, "cost", cost);
  say (line, "hours", minutes);
  say_time (line, "expires", expires);
  if (!try (round, line->str, round->time, item->made && !item->removed))
    return;

  item->cost = cost;
  item->minutes = minutes;
  item->expires = expires;
  if (item->hour_cost == UNKNOWN)
    item->hour_cost = round->now.hour_cost;
}

static gboolean
can_give (const Item *item,
          gint64 amount,
          gint64 when)
{
  gint64 left = rest (item, G_MAXINT64);

  if (!item->made || item->removed || when < item->at || is_over (item, when))
    return FALSE;

  return item->value == UNKNOWN || (left > 0 && amount <= left);
}

static void
give (Round *round)
{
  guint i;
  Item *item = any_item (round, &i);
  gint64 amount = any_amount (round->random) / 3;
  gint64 when = round->time - (g_rand_int_range (round->random, 0, 4) == 0 ? 30 * SOV_TIME_HOUR_MS : 0);
  gint64 left = rest (item, G_MAXINT64);
  g_autoptr (GString) line = g_string_new (NULL);

  if (item->n_given == MAX_GIVEN)
    return;
  if (amount <= 0)
    amount = UNKNOWN;

  g_string_printf (line, "give; compensation=k%u", i);
  say (line, "amount", amount);
  if (!try (round, line->str, when, can_give (item, amount, when)))
    return;

  if (amount == UNKNOWN && item->value != UNKNOWN)
    amount = left;
  item->given[item->n_given].amount = amount;
  item->given[item->n_given].at = when;
  item->n_given++;
}

static void
take_away (Round *round)
{
  guint i;
  Item *item = any_item (round, &i);
  g_autofree char *line = g_strdup_printf ("remove; of=k%u", i);

  if (try (round, line, round->time, item->made && !item->removed))
    item->removed = TRUE;
}

static void
merge (Round *round)
{
  int gone = g_rand_int_range (round->random, 0, N_PARTIES);
  int stays = g_rand_int_range (round->random, 0, N_PARTIES);
  int from = round->now.stays[gone];
  int to = round->now.stays[stays];
  g_autofree char *line = g_strdup_printf ("merge; party=p%d; to=p%d", gone, stays);

  if (!try (round, line, round->time, from != to))
    return;

  for (guint i = 0; i < N_PARTIES; i++)
    if (round->now.stays[i] == from)
      round->now.stays[i] = to;
  for (guint i = 0; i < N_ITEMS; i++)
    if (round->now.items[i].made && round->now.items[i].party == from)
      round->now.items[i].party = to;
}

static void
hours_cost_more (Round *round)
{
  gint64 cost = g_rand_int_range (round->random, 0, 9000);
  g_autofree char *line = g_strdup_printf ("me; name=Aino %u; hour_cost=%" G_GINT64_FORMAT, round->step, cost);

  if (try (round, line, round->time, TRUE))
    round->now.hour_cost = cost;
}

static void
swap (GArray *from,
      GArray *to,
      World *now)
{
  g_array_append_vals (to, now, 1);
  *now = g_array_index (from, World, from->len - 1);
  g_array_set_size (from, from->len - 1);
}

static void
undo (Round *round)
{
  if (round->undo->len == 0)
    return;

  g_assert_true (vault_state_undo (round->state));
  swap (round->undo, round->redo, &round->now);
}

static void
redo (Round *round)
{
  g_assert_true (vault_state_redo (round->state) == (round->redo->len > 0));
  if (round->redo->len > 0)
    swap (round->redo, round->undo, &round->now);
}

static void (*const happenings[]) (Round *round) = {
  make, make, make, make, give, give, give, give, give, edit_value, edit_rest, take_away, merge, hours_cost_more, undo, undo, redo
};

/* Looking at it */

typedef struct
{
  gint64 promised;
  gint64 given;
  gint64 left;
  gint64 unused;
  gint64 cost;
} Sums;

static Sums
sum_model (const World *world,
           int party, /* UNKNOWN: all */
           gint64 when)
{
  Sums sums = { 0 };

  for (guint i = 0; i < N_ITEMS; i++)
    {
      const Item *item = &world->items[i];

      if (!item->made || item->removed || item->at > when || (party != UNKNOWN && item->party != party))
        continue;
      sums.promised += MAX (0, item->value);
      sums.given += sum_given (item, when);
      sums.left += is_over (item, when) ? 0 : rest (item, when);
      sums.unused += is_over (item, when) ? rest (item, when) : 0;
      sums.cost += own_cost (world, item);
    }

  return sums;
}

static void
check_owed (Round *round,
            gint64 when)
{
  for (int party = 0; party < N_PARTIES; party++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT id FROM party WHERE ref = 'p%d'", party);
      g_autoptr (GError) error = NULL;
      gint64 id = vault_count (round->state->db, sql);
      gint64 owed = 0;

      sov_complaint_table_load_owed (round->state->db, id, when, &owed, &error);
      g_assert_no_error (error);
      g_assert_cmpint (owed, >=, 0);
      g_assert_cmpint (owed, ==, sum_model (&round->now, party, when).left);
    }
}

static void
check_ledger (Round *round,
              GPtrArray *all,
              SovLedgerBy by,
              gint64 when)
{
  g_autoptr (SovLedger) ledger = sov_ledger_new (all, by, when);
  Sums want = sum_model (&round->now, UNKNOWN, when);

  g_assert_cmpint (ledger->usual.promised + ledger->extra.promised, ==, want.promised);
  g_assert_cmpint (ledger->usual.given + ledger->extra.given, ==, want.given);
  g_assert_cmpint (ledger->usual.left + ledger->extra.left, ==, want.left);
  g_assert_cmpint (ledger->usual.unused + ledger->extra.unused, ==, want.unused);
  g_assert_cmpint (ledger->usual.cost + ledger->extra.cost, ==, want.cost);
}

static void
check_each (GPtrArray *all,
            gint64 when)
{
  for (guint i = 0; i < all->len; i++)
    {
      SovCompensation *compensation = all->pdata[i];
      gint64 left = sov_compensation_get_left (compensation, when);
      gint64 given = sov_compensation_get_given (compensation, when);

      g_assert_cmpint (left, >=, 0);
      if (compensation->value == SOV_NO_MONEY || compensation->at > when)
        continue;
      g_assert_cmpint (given, <=, compensation->value);
      g_assert_cmpint (left + sov_compensation_get_unused (compensation, when), ==, compensation->value - given);
      g_assert_true (sov_compensation_is_open (compensation, when) == (left > 0));
    }
}

static void
check (Round *round)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = sov_compensation_table_load_all (round->state->db, &error);
  gint64 later = any_day (round);

  g_assert_no_error (error);
  check_owed (round, round->time);
  check_owed (round, later);
  for (SovLedgerBy by = SOV_LEDGER_BY_YEAR; by <= SOV_LEDGER_BY_SUBCONTRACTOR; by++)
    {
      check_ledger (round, all, by, round->time);
      check_ledger (round, all, by, later);
    }
  check_each (all, round->time);
  check_each (all, later);
}

static void
play_round (guint32 seed)
{
  g_autoptr (SovStoreState) state = vault_state_new ();
  Round round = {
    .random = g_rand_new_with_seed (seed),
    .state = state,
    .undo = g_array_new (FALSE, FALSE, sizeof (World)),
    .redo = g_array_new (FALSE, FALSE, sizeof (World)),
    .time = vault_time ("2026-10-19T08:00"),
  };

  round.now.hour_cost = UNKNOWN;
  for (int i = 0; i < N_PARTIES; i++)
    {
      g_autofree char *line = g_strdup_printf ("party; id=p%d; name=Party %d; kind=consumer; as=customer", i, i);

      round.now.stays[i] = i;
      vault_state_do (state, "2026-10-19T08:00", line);
    }
  vault_state_do (state, "2026-10-19T08:00", "complaint; id=c; party=p0; words=Late; channel=call");

  for (round.step = 0; round.step < N_STEPS; round.step++)
    {
      round.time += g_rand_int_range (round.random, 0, 48 * 60) * SOV_TIME_MINUTE_MS;
      happenings[g_rand_int_range (round.random, 0, G_N_ELEMENTS (happenings))](&round);
      check (&round);
    }

  g_rand_free (round.random);
  g_array_unref (round.undo);
  g_array_unref (round.redo);
}

static void
test_random_histories (void)
{
  for (guint32 seed = 1; seed <= N_ROUNDS; seed++)
    play_round (seed);
}

/* What random histories came upon, told one by one */

static void
test_what_was_given_later_is_not_given_twice (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_play (db, "2026-10-19T08:00", "party P Maija consumer customer",
              "compensation; id=K; party=P; kind=gift-card; value=10000",
              "@2026-10-29T08:00", "give; compensation=K; amount=8000", NULL);
  vault_refuse (db, "2026-10-24T08:00", "give; compensation=K; amount=5000", SOV_ACTION_ERROR_REFUSED, "left to give");
  vault_do (db, "2026-10-24T08:00", "give; compensation=K; amount=2000");
  vault_refuse (db, "2026-10-18T08:00", "give; compensation=K; amount=1", SOV_ACTION_ERROR_REFUSED, "not been promised");
}

static void
test_what_expired_is_given_after_its_day_is_moved (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_play (db, "2026-10-19T08:00", "party P Maija consumer customer",
              "compensation; id=K; party=P; kind=gift-card; value=10000; expires=2026-10-20T23:59", NULL);
  vault_refuse (db, "2026-10-21T08:00", "give; compensation=K; amount=100", SOV_ACTION_ERROR_REFUSED, "expired");
  vault_play (db, "2026-10-21T08:00", "edit-compensation; of=K; expires=2026-11-20T23:59", "give; compensation=K; amount=100", NULL);
}

static void
test_what_had_no_value_can_be_corrected_after_it_was_given (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_play (db, "2026-10-19T08:00", "party P Maija consumer customer", "compensation; id=K; party=P; kind=gesture",
              "give; compensation=K", "edit-compensation; of=K; invoice=12", "edit-compensation; of=K; value=2000", NULL);
  vault_assert_text (db, "SELECT value || '|' || invoice FROM compensation", "2000|12");
}

static void
test_amounts_that_cannot_be_meant_are_refused (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_do (db, "2026-10-19T08:00", "party P Maija consumer customer");
  vault_refuse (db, "2026-10-19T08:00", "compensation; id=K; party=P; kind=refund; value=9000000000000000000", SOV_ACTION_ERROR_BAD_VALUE, "value");
  vault_refuse (db, "2026-10-19T08:00", "compensation; id=K; party=P; kind=redo; hours=9000000000000000000", SOV_ACTION_ERROR_BAD_VALUE, "hours");
}

static void
test_an_hour_keeps_what_it_cost (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_play (db, "2026-10-19T08:00", "me; name=Aino; hour_cost=4000", "party P Maija consumer customer",
              "compensation; id=K; party=P; kind=redo", "edit-compensation; of=K; hours=60", "me; name=Aino; hour_cost=9000", NULL);
  vault_assert_text (db, "SELECT hour_cost FROM compensation", "4000");
}

static void
test_the_books_keep_what_was_given_to_who_was_taken_away (void)
{
  g_autoptr (SovDatabase) db = vault_open ();
  g_autoptr (GPtrArray) all = NULL;

  vault_play (db, "2026-10-19T08:00", "party P Maija consumer customer", "compensation; id=K; party=P; kind=refund; value=2000",
              "give; compensation=K", "remove P", NULL);
  all = sov_compensation_table_load_all (db, NULL);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpint (sov_compensation_get_given (all->pdata[0], G_MAXINT64), ==, 2000);
}

#define PATH "/store/ledger/"

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func (PATH "random-histories-agree-with-sums-by-hand-to-the-cent", test_random_histories);
  g_test_add_func (PATH "what-was-given-on-a-later-day-is-not-given-twice", test_what_was_given_later_is_not_given_twice);
  g_test_add_func (PATH "what-expired-is-given-after-its-day-is-moved", test_what_expired_is_given_after_its_day_is_moved);
  g_test_add_func (PATH "what-had-no-value-can-be-corrected-after-it-was-given", test_what_had_no_value_can_be_corrected_after_it_was_given);
  g_test_add_func (PATH "amounts-that-cannot-be-meant-are-refused", test_amounts_that_cannot_be_meant_are_refused);
  g_test_add_func (PATH "an-hour-keeps-what-it-cost-when-it-was-promised", test_an_hour_keeps_what_it_cost);
  g_test_add_func (PATH "the-books-keep-what-was-given-to-who-was-taken-away", test_the_books_keep_what_was_given_to_who_was_taken_away);

  return g_test_run ();
}

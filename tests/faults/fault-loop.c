/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults/fault-loop.h"

#include <gio/gio.h>
#include <string.h>

#include "faults/fault-figures.h"
#include "faults/fault-vfs.h"
#include "faults/fault-world.h"
#include "store/sov-store-error.h"

/* Bytes of a text that needs many pages. */
#define LONG_TEXT 100000

typedef enum
{
  TRY_DEED,
  TRY_OPEN,
  TRY_OPEN_CRASHED, /* with a log of acknowledged deeds beside the file */
  TRY_UNDO,
  TRY_REDO,
  TRY_CLOSE,
  TRY_READ,
} Try;

typedef struct
{
  const char *name;
  Try what;
  const char *lines;  /* with "\n" between; "%L" is a long text */
  const char *pragma; /* nullable */
} Scenario;

static const Scenario scenarios[] = {
  { "open", TRY_OPEN },
  { "open after a crash", TRY_OPEN_CRASHED, "party; id=s1; name=Satu; kind=consumer; as=customer\nremove; of=d2" },
  { "one thing", TRY_DEED, "term; id=s1; deal=d1; kind=contact; text=Soitan; by=me; to=p1; doers=p2; due=2026-11-05T10:00" },
  { "many things at once", TRY_DEED,
    "party; id=s1; name=Satu; kind=consumer; as=customer; phones=1,2,3\ndeal; id=s2; customer=s1; title=Sauna\n"
    "term; id=s3; deal=s2; kind=delivery; text=Tuon; by=me; to=s1; due=2026-11-05T10:00\n"
    "written; term=s3; party=s1; channel=sms; text=Tuon\nentry; id=s4; party=s1; deal=s2; channel=call; direction=out; text=Soitin\n"
    "complaint; id=s5; party=s1; deal=s2; words=Myöhässä; channel=call\ncompensation; id=s6; complaint=s5; kind=refund; value=1000" },
  { "a long text", TRY_DEED, "entry; id=s1; party=p1; deal=d1; channel=email; direction=in; text=%L" },
  { "merge", TRY_DEED, "merge; party=p1; to=p3" },
  { "remove", TRY_DEED, "remove; of=p1" },
  { "with the log brought in", TRY_DEED, "change; term=t1; text=Antti soittaa illalla", "PRAGMA wal_autocheckpoint = 1" },
  { "undo", TRY_UNDO, "merge; party=p1; to=p3" },
  { "redo", TRY_REDO, "remove; of=d1" },
  { "close", TRY_CLOSE, "edit-party; of=p1; name=Maija Virtanen" },
  { "read", TRY_READ, "edit-party; of=p1; name=Maija Virtanen" },
};

/* What the disk may hold afterwards: before and after what was tried, and both
 * with what was done next in the same session. */
typedef struct
{
  char *before;
  char *after;
  char *before_next;
  char *after_next;
} Expected;

typedef struct
{
  const Scenario *scenario;
  Expected expected;
  SovStoreState *state;
  char *read;       /* what was read */
  DeedResult tried; /* what the store said of what was tried */
  DeedResult next;  /* and of the next thing */
  GError *error;
} Round;

static Deed *
read_deed (const char *lines,
           guint step)
{
  g_auto (GStrv) split = g_strsplit (lines, "\n", -1);
  Deed *deed = deed_new (DEED_WRITE, step);

  for (guint i = 0; split[i] != NULL; i++)
    {
      g_autofree char *text = g_strnfill (LONG_TEXT, 'x');
      g_auto (GStrv) parts = g_strsplit (split[i], "%L", -1);

      g_ptr_array_add (deed->lines, g_strjoinv (text, parts));
    }

  return deed;
}

static DeedResult
do_lines (Round *round,
          const char *lines,
          guint step,
          GError **error)
{
  g_autoptr (Deed) deed = read_deed (lines, step);

  return deed_do (deed, round->state, error);
}

static DeedResult
do_kind (Round *round,
         DeedKind kind,
         guint step,
         GError **error)
{
  g_autoptr (Deed) deed = deed_new (kind, step);

  return deed_do (deed, round->state, error);
}

/* The disk of a program that died after it had acknowledged @lines. */
static void
leave_log (Round *round)
{
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) log = NULL;

  round->state = world_open (NULL);
  g_assert_cmpint (do_lines (round, round->scenario->lines, 1, NULL), ==, DEED_DONE);
  file = fault_vfs_get (world_path ());
  log = fault_vfs_get (world_log ());
  g_clear_pointer (&round->state, vault_state_free);
  fault_vfs_put (world_path (), file);
  fault_vfs_put (world_log (), log);
}

/* Up to where the fault may come. */
static void
begin (Round *round)
{
  const Scenario *scenario = round->scenario;

  world_reset ();
  if (scenario->what == TRY_OPEN_CRASHED)
    leave_log (round);
  if (scenario->what == TRY_OPEN || scenario->what == TRY_OPEN_CRASHED)
    return;

  round->state = world_open (NULL);
  g_assert_nonnull (round->state);
  if (scenario->pragma != NULL)
    g_assert_true (sov_database_execute (round->state->db, scenario->pragma, NULL));
  if (scenario->what != TRY_DEED)
    g_assert_cmpint (do_lines (round, scenario->lines, 1, NULL), ==, DEED_DONE);
  if (scenario->what == TRY_REDO)
    g_assert_cmpint (do_kind (round, DEED_UNDO, 2, NULL), ==, DEED_DONE);
}

static DeedResult
try (Round *round)
{
  switch (round->scenario->what)
    {
    case TRY_OPEN:
    case TRY_OPEN_CRASHED:
      fault_vfs_set_time (0);
      round->state = world_open (&round->error);
      return round->state != NULL ? DEED_DONE : DEED_FAILED;
    case TRY_UNDO:
      return do_kind (round, DEED_UNDO, 3, &round->error);
    case TRY_REDO:
      return do_kind (round, DEED_REDO, 3, &round->error);
    case TRY_CLOSE:
      g_clear_pointer (&round->state, vault_state_free);
      return DEED_DONE;
    case TRY_READ:
      round->read = world_dump (round->state->db);
      return DEED_DONE;
    case TRY_DEED:
    default:
      return do_lines (round, round->scenario->lines, 3, &round->error);
    }
}

/* Somebody who was told of the fault goes on in the same session. */
static DeedResult
do_next (Round *round)
{
  if (round->state == NULL)
    return DEED_REFUSED;

  return do_lines (round, "party; id=s9; name=Seuraava; kind=consumer; as=customer", 4, NULL);
}

static void
end (Round *round)
{
  g_clear_pointer (&round->state, vault_state_free);
  g_clear_pointer (&round->read, g_free);
  g_clear_error (&round->error);
}

/* What the disk holds when nothing fails. */
static char *
rehearse (Round *round,
          gboolean tried,
          gboolean next)
{
  char *dump = NULL;
  g_autofree char *why = NULL;

  begin (round);
  if (tried)
    g_assert_cmpint (try (round), ==, DEED_DONE);
  if (next && do_next (round) == DEED_FAILED)
    g_error ("%s: nothing can be done next", round->scenario->name);
  end (round);

  why = world_inspect (&dump);
  g_assert_cmpstr (why, ==, NULL);
  return dump;
}

static gboolean
is_expected (const Round *round,
             const char *dump)
{
  const Expected *expected = &round->expected;
  gboolean done = round->tried == DEED_DONE;

  if (round->next == DEED_DONE)
    return g_str_equal (dump, expected->after_next) || (!done && g_str_equal (dump, expected->before_next));

  return g_str_equal (dump, expected->after) || (!done && g_str_equal (dump, expected->before)) ||
         (round->next == DEED_FAILED && (g_str_equal (dump, expected->after_next) || g_str_equal (dump, expected->before_next)));
}

/* Reading gives all or says that it cannot. */
static gboolean
is_true_reading (const Round *round)
{
  return round->read == NULL || g_str_equal (round->read, round->expected.after) ||
         strstr (round->read, "unreadable") != NULL;
}

static void
judge (Round *round,
       const LoopFault *fault,
       guint nth,
       LoopTally *tally)
{
  g_autofree char *code = g_strdup (round->error != NULL ? round->error->message : "nothing");
  gboolean misled = round->error != NULL && !g_error_matches (round->error, SOV_STORE_ERROR, fault->code);
  gboolean read = is_true_reading (round);
  g_autofree char *dump = NULL;
  g_autofree char *why = NULL;

  end (round);
  why = world_inspect (&dump);
  tally->rounds++;
  tally->misled += misled;
  if (why != NULL)
    tally->corrupt++;
  else if (!read || !is_expected (round, dump))
    tally->lost++;
  else if (!misled)
    return;

  g_test_message ("%s, call %u: said %s; %s", round->scenario->name, nth, code,
                  why != NULL ? why : (misled ? "that misleads" : "the disk says otherwise"));
}

static gboolean
run_once (Round *round,
          const LoopFault *fault,
          guint nth,
          LoopTally *tally)
{
  gboolean came;

  begin (round);
  fault->arm (nth, fault->data);
  round->tried = try (round);
  came = fault->disarm ();
  round->next = do_next (round);

  if (came)
    judge (round, fault, nth, tally);
  else
    end (round);
  return came;
}

static guint
count_calls (Round *round,
             const LoopFault *fault)
{
  LoopTally none = { 0 };

  g_assert_false (run_once (round, fault, G_MAXUINT, &none));
  return fault->count ();
}

static void
run_scenario (const Scenario *scenario,
              const LoopFault *fault,
              LoopTally *tally)
{
  Round round = { .scenario = scenario };
  guint n, step;

  round.expected.before = rehearse (&round, FALSE, FALSE);
  round.expected.after = rehearse (&round, TRUE, FALSE);
  round.expected.before_next = rehearse (&round, FALSE, TRUE);
  round.expected.after_next = rehearse (&round, TRUE, TRUE);

  n = count_calls (&round, fault);
  step = fault_get_step (n);
  for (guint nth = 1 + fault_get_seed () % step; nth <= n; nth += step)
    run_once (&round, fault, nth, tally);

  g_free (round.expected.before);
  g_free (round.expected.after);
  g_free (round.expected.before_next);
  g_free (round.expected.after_next);
}

void
loop_run (const LoopFault *fault,
          LoopTally *tally)
{
  for (gsize i = 0; i < G_N_ELEMENTS (scenarios); i++)
    run_scenario (&scenarios[i], fault, tally);
}

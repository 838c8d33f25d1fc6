/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/vault-state.h"

#include "model/sov-time.h"
#include "store/sov-perform.h"

SovStoreState *
vault_state_new (void)
{
  SovStoreState *state = g_new0 (SovStoreState, 1);
  g_autoptr (GError) error = NULL;

  sov_store_state_open (state, ":memory:", NULL, &error);
  g_assert_no_error (error);

  return state;
}

void
vault_state_free (SovStoreState *state)
{
  sov_store_state_close (state);
  g_free (state);
}

static gboolean
perform (SovDatabase *db,
         gpointer action,
         GError **error)
{
  return sov_perform_action (db, action, NULL, error);
}

static gboolean
write_line (SovStoreState *state,
            const char *at,
            const char *line,
            GError **error)
{
  g_autoptr (SovAction) action = vault_read_line (line, vault_time (at));
  gboolean done = sov_store_state_write (state, line, perform, action, error);

  state->changed = FALSE;
  return done;
}

gboolean
vault_state_try (SovStoreState *state,
                 const char *at,
                 const char *line)
{
  g_autoptr (GError) error = NULL;

  if (write_line (state, at, line, &error))
    return TRUE;

  /* A rule of the schema is no answer for people. */
  if (error->domain != SOV_ACTION_ERROR)
    g_error ("%s: %s", line, error->message);
  return FALSE;
}

void
vault_state_do (SovStoreState *state,
                const char *at,
                const char *line)
{
  g_autoptr (GError) error = NULL;

  if (!write_line (state, at, line, &error))
    g_error ("%s: %s", line, error->message);
}

static gboolean
take_back (SovStoreState *state,
           SovStateJob job)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = job (state, NULL, NULL, &error);

  state->changed = FALSE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return FALSE;

  g_assert_no_error (error);
  return TRUE;
}

gboolean
vault_state_undo (SovStoreState *state)
{
  return take_back (state, sov_store_job_undo);
}

gboolean
vault_state_redo (SovStoreState *state)
{
  return take_back (state, sov_store_job_redo);
}

const char *const vault_world[] = {
  "party; id=p1; name=Maija Meikäläinen; kind=consumer; as=customer; phone=040 123 4567",
  "party; id=p2; name=Antti Koski; kind=company; as=subcontractor; practices=invoices-customer",
  "party; id=p3; name=Tuire Lahti; kind=company; as=subcontractor,customer; phones=09 1,09 2",
  "person; id=n1; of=p2; name=Nina; phone=0407654321",
  "deal; id=d1; customer=p1; title=Keittiö",
  "deal; id=d2; customer=p3; title=Sauna; state=agreed",
  "entry; id=e1; party=p1; deal=d1; channel=call; direction=out; text=Lupasin soittaa huomenna",
  "complaint; id=c1; party=p1; deal=d1; words=Myöhässä; channel=call",
  "term; id=t1; deal=d1; kind=contact; text=Antti soittaa; by=me; to=p1; doers=p2; due=2026-11-05T10:00",
  "term; id=t2; deal=d2; kind=delivery; text=Tuon lauteet; by=me; to=p3; due=2026-11-06T12:00; complaint=c1",
  "written; term=t1; party=p2; channel=sms; text=Soita Maijalle",
  NULL
};

/* "%p" is a party, "%d" a deal, "%t" a term, "%e" an entry, "%c" a complaint,
 * "%k" compensation, "%n" a person, "%w" words, "%D" a due. */
static const char *const shapes[] = {
  "party; id=%p; name=%w; kind=consumer; as=customer; phone=040 %1%1%1 4567",
  "party; id=%p; name=%w; kind=company; as=subcontractor,customer; practices=invoices-customer,calls-when-suits; reachable=09:00-15:00",
  "party; id=%p; name=%w; kind=company; as=subcontractor; emails=a@b.fi,c@d.fi; facts=x: %w; referred_by=%p",
  "edit-party; of=%p; name=%w; note=%w; phones=09 %1%1%1%1,work: 050 1",
  "edit-party; of=%p; practices=calls-when-suits; reachable=; phone=; as=customer",
  "person; id=%n; of=%p; name=%w; phone=0401%1%1%1%1",
  "edit-person; of=%n; name=%w; role=%w",
  "deal; id=%d; customer=%p; title=%w; price=%1000; vat=255",
  "deal; id=%d; customer=%p; title=%w; state=working; my_role=subcontractor",
  "edit-deal; of=%d; title=%w; state=delivered",
  "edit-deal; of=%d; customer=%p; state=agreed",
  "edit-deal; of=%d; state=paid",
  "edit-deal; of=%d; state=cancelled",
  "join; deal=%d; party=%p; role=subcontractor; trade=%w; price=%100",
  "leave; deal=%d; party=%p",
  "term; id=%t; deal=%d; kind=contact; text=%w; by=me; to=%p; doers=%p; due=%D",
  "term; id=%t; deal=%d; kind=schedule; text=%w; by=%p; to=me; due=%D; due_vague=soon",
  "term; id=%t; deal=%d; kind=invoicing; text=%w; by=me; to=%p; doers=%p,me; needs_to_know=%p,%p",
  "term; id=%t; deal=%d; kind=price; text=%w; by=me; to=%p; from_entry=%e; price=%100",
  "term; id=%t; deal=%d; kind=delivery; text=%w; by=me; to=%p; doers=%p; due=%D; complaint=%c",
  "change; term=%t; text=%w",
  "change; term=%t; due=%D; doers=%p",
  "told; term=%t; party=%p; channel=call; text=%w",
  "written; term=%t; party=%p; channel=whatsapp; text=%w",
  "written; term=%t; party=%p; channel=sms",
  "acknowledged; term=%t; party=%p; channel=sms; text=ok",
  "blocked; term=%t; party=%p; reason=%w",
  "kept; term=%t",
  "broken; term=%t",
  "cancelled; term=%t",
  "entry; id=%e; party=%p; deal=%d; channel=call; direction=in; text=Lupasi %w huomenna",
  "entry; id=%e; party=%p; channel=email; direction=out; text=%w; mood=4; conflicts_with=%t",
  "edit-entry; of=%e; text=%w; deal=%d",
  "edit-entry; of=%e; deal=",
  "complaint; id=%c; party=%p; words=%w; deal=%d; channel=call",
  "step; complaint=%c; did=contacted; text=%w",
  "step; complaint=%c; did=closed; outcome=satisfied",
  "step; complaint=%c; did=reopened",
  "cause; complaint=%c; cause=late; whose=me; term=%t; party=%p",
  "compensation; id=%k; complaint=%c; kind=refund; value=%1000; due=%D",
  "compensation; id=%k; party=%p; kind=redo; hours=60",
  "give; compensation=%k; amount=%1",
  "give; compensation=%k",
  "edit-compensation; of=%k; value=%1000; text=%w; strings=%w; subcontractor=%p; bill=%100",
  "lesson; id=l%1; complaint=%c; text=%w; standing_term=%w; due=%D",
  "lesson; complaint=%c; text=%w; subcontractor=%p",
  "improved; lesson=l%1",
  "checked; lesson=l%1; recurred=1; deal=%d",
  "edit-complaint; of=%c; style=threatening; severity=3; deal=%d; impact=%w",
  "edit-complaint; of=%c; style=emotional; public=1; spread=%w; term=%t",
  "untick; complaint=%c; did=contacted",
  "snooze; complaint=%c; due=2026-10-20T09:00; reason=%w",
  "recourse; complaint=%c; party=%p; did=agreed; amount=%100; text=%w",
  "praise; id=q%1; party=%p; deal=%d; words=%w; permission=by-name",
  "edit-praise; of=q%1; permission=no",
  "idea; id=i%1; text=%w; party=%p; deal=%d; due=%D; from_entry=%e",
  "edit-idea; of=i%1; text=%w; party=%p; deal=",
  "improved; lesson=i%1",
  "task; id=w%1; text=%w; party=%p; due=%D; from_entry=%e",
  "task; id=w%1; text=%w; deal=%d; due_vague=%w",
  "edit-task; of=w%1; text=%w; party=%p; due=%D",
  "task-done; task=w%1",
  "task-not-needed; task=w%1",
  "task-reopened; task=w%1",
  "answer; party=%p; deal=%d; question=nps; score=%1",
  "ended; party=%p; reason=%w",
  "merge; party=%p; to=%p",
  "merge; party=%p; to=%p",
  "merge; party=%p; to=%p",
  "remove; of=%p",
  "remove; of=%d",
  "remove; of=%e",
  "remove; of=%t",
  "remove; of=%n",
  "remove; of=%k",
  "remove; of=%c",
  "remove; of=q%1",
  "remove; of=i%1",
  "remove; of=w%1",
  "restore; of=%p",
  "restore; of=%d",
  "restore; of=%e",
  "restore; of=%t",
  "restore; of=%n",
  "restore; of=%c",
  "restore; of=q%1",
  "restore; of=i%1",
  "restore; of=w%1",
  "me; name=%w; business=%w; contact_hours=08:00-20:00",
};

/* What makes things comes oftener than what takes them away. */
#define N_MAKING 44

static const char *const words[] = {
  "Müller-Söhne", "o'brien", "Åke Öljy", "soittaa klo 10", "<b>&", "🙂", "näin \"sovittiin\"", "aa", "Aino Saarela"
};

static void
append (GString *line,
        char what,
        GRand *random)
{
  switch (what)
    {
    case 'p':
      return g_string_append_printf (line, "p%d", g_rand_int_range (random, 1, 7));
    case 'd':
      return g_string_append_printf (line, "d%d", g_rand_int_range (random, 1, 5));
    case 't':
      return g_string_append_printf (line, "t%d", g_rand_int_range (random, 1, 9));
    case 'e':
      return g_string_append_printf (line, "e%d", g_rand_int_range (random, 1, 7));
    case 'c':
      return g_string_append_printf (line, "c%d", g_rand_int_range (random, 1, 3));
    case 'k':
      return g_string_append_printf (line, "k%d", g_rand_int_range (random, 1, 4));
    case 'n':
      return g_string_append_printf (line, "n%d", g_rand_int_range (random, 1, 5));
    case 'w':
      return (void) g_string_append (line, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
    case 'D':
      return g_string_append_printf (line, "2026-11-%02dT%02d:30", g_rand_int_range (random, 1, 29), g_rand_int_range (random, 0, 24));
    default:
      return g_string_append_printf (line, "%d", g_rand_int_range (random, 1, 10));
    }
}

char *
vault_make_up_line (GRand *random)
{
  guint n = g_rand_boolean (random) ? N_MAKING : G_N_ELEMENTS (shapes);
  const char *shape = shapes[g_rand_int_range (random, 0, (int) n)];
  g_autoptr (GString) line = g_string_new (NULL);

  for (const char *at = shape; *at != '\0'; at++)
    if (*at == '%')
      append (line, *++at, random);
    else
      g_string_append_c (line, *at);

  return g_string_free (g_steal_pointer (&line), FALSE);
}

char *
vault_make_up_time (GRand *random,
                    guint step)
{
  gint64 start = vault_time ("2026-10-19T08:00");

  return sov_time_to_local (start + (gint64) step * 12 * SOV_TIME_HOUR_MS +
                            g_rand_int_range (random, 0, 12 * 60) * SOV_TIME_MINUTE_MS);
}

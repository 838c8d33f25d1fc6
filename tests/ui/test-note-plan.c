/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/note/sov-note-plan.h"

#include "model/sov-time.h"

/* Maija is a customer, Antti a subcontractor; the vault's refs are "maija" and
 * "antti". It is Monday evening. */

static const SovKnownName names[] = {
  { .party = 1, .name = "Maija Meikäläinen" },
  { .party = 2, .name = "Antti Asiantuntija" },
};

typedef struct
{
  SovNote *note;
  GPtrArray *actions;
} Planned;

static void
planned_clear (Planned *self)
{
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_clear_pointer (&self->note, sov_note_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Planned, planned_clear)

static gint64
now (void)
{
  g_autoptr (GError) error = NULL;
  gint64 ms;

  sov_time_parse_local ("2026-10-19T20:10", 0, &ms, &error);
  g_assert_no_error (error);

  return ms;
}

static const char *
ref_of (const SovNoteWho *who)
{
  if (!who->found)
    return NULL;
  if (who->is_me)
    return SOV_REF_ME;

  return who->name == 0 ? "maija" : "antti";
}

/* What would be written of @text. @customer, @deal: refs, or NULL for new ones. */
static void
plan (Planned *planned,
      const char *text,
      const char *customer,
      const char *deal)
{
  SovNotePlan what = { .customer = customer, .deal = deal, .name = "Uusi Asiakas" };
  g_autoptr (GPtrArray) doers = g_ptr_array_new ();

  planned->note = sov_note_read (text, names, G_N_ELEMENTS (names), now ());
  for (guint i = 0; i < planned->note->doers->len; i++)
    g_ptr_array_add (doers, (gpointer) ref_of (&g_array_index (planned->note->doers, SovNoteWho, i)));
  g_ptr_array_add (doers, NULL);

  what.note = planned->note;
  what.type = planned->note->type;
  what.promiser = ref_of (&planned->note->promiser);
  what.receiver = ref_of (&planned->note->receiver);
  what.doers = (const char *const *) doers->pdata;
  planned->actions = sov_note_plan_actions (&what, now ());

  for (guint i = 0; i < planned->actions->len; i++)
    {
      g_autoptr (GError) error = NULL;

      sov_action_check (planned->actions->pdata[i], &error);
      g_assert_no_error (error);
    }
}

static SovAction *
find_action (const Planned *planned,
             SovActionKind kind)
{
  for (guint i = 0; i < planned->actions->len; i++)
    if (sov_action_get_kind (planned->actions->pdata[i]) == kind)
      return planned->actions->pdata[i];

  return NULL;
}

static void
assert_promise (const char *text,
                const char *by,
                const char *to,
                const char *doer)
{
  g_auto (Planned) planned = { NULL };
  SovAction *term;
  const char *const *doers;

  plan (&planned, text, "maija", "d");
  g_assert_cmpuint (planned.actions->len, ==, 1);
  term = find_action (&planned, SOV_ACTION_TERM);
  g_assert_nonnull (term);
  g_assert_cmpstr (sov_action_get_text (term, SOV_FIELD_TEXT), ==, text);
  g_assert_cmpstr (sov_action_get_text (term, SOV_FIELD_DEAL), ==, "d");
  g_assert_cmpstr (sov_action_get_text (term, SOV_FIELD_BY), ==, by);
  g_assert_cmpstr (sov_action_get_text (term, SOV_FIELD_TO), ==, to);
  doers = sov_action_get_list (term, SOV_FIELD_DOERS);
  g_assert_cmpstr (doers != NULL ? doers[0] : NULL, ==, doer);
}

static void
test_who_promises_whom (void)
{
  assert_promise ("Antti soittaa Maijalle huomenna klo 10", "me", "maija", "antti");
  assert_promise ("Soitan Maijalle huomenna klo 9", "me", "maija", "me");
  assert_promise ("Maija lähettää mitat perjantaihin mennessä", "maija", "me", "maija");
}

static void
test_exact_time_is_due (void)
{
  g_auto (Planned) planned = { NULL };
  SovAction *term;
  gint64 ten;

  sov_time_parse_local ("2026-10-20T10:00", 0, &ten, NULL);
  plan (&planned, "Antti soittaa Maijalle huomenna klo 10", "maija", "d");
  term = find_action (&planned, SOV_ACTION_TERM);
  g_assert_cmpint (sov_action_get_number (term, SOV_FIELD_DUE, 0), ==, ten);
  g_assert_true (sov_action_get_has_clock (term, SOV_FIELD_DUE));
  g_assert_false (sov_action_has (term, SOV_FIELD_DUE_VAGUE));
}

static void
test_vague_time_keeps_its_words (void)
{
  g_auto (Planned) planned = { NULL };
  SovAction *term;

  plan (&planned, "Antti soittaa Maijalle ensi viikolla", "maija", "d");
  term = find_action (&planned, SOV_ACTION_TERM);
  g_assert_cmpstr (sov_action_get_text (term, SOV_FIELD_DUE_VAGUE), ==, "ensi viikolla");
}

static void
test_a_new_customer_gets_a_deal (void)
{
  g_auto (Planned) planned = { NULL };
  SovAction *party;
  SovAction *deal;
  SovAction *term;

  plan (&planned, "Soitan huomenna klo 9", NULL, NULL);
  g_assert_cmpuint (planned.actions->len, ==, 3);
  party = find_action (&planned, SOV_ACTION_PARTY);
  deal = find_action (&planned, SOV_ACTION_DEAL);
  term = find_action (&planned, SOV_ACTION_TERM);
  g_assert_cmpstr (sov_action_get_text (party, SOV_FIELD_NAME), ==, "Uusi Asiakas");
  g_assert_cmpstr (sov_action_get_text (deal, SOV_FIELD_CUSTOMER), ==, sov_action_get_text (party, SOV_FIELD_ID));
  g_assert_cmpstr (sov_action_get_text (term, SOV_FIELD_DEAL), ==, sov_action_get_text (deal, SOV_FIELD_ID));
  g_assert_cmpstr (sov_action_get_text (term, SOV_FIELD_TO), ==, sov_action_get_text (party, SOV_FIELD_ID));
}

static void
test_a_contact_is_an_entry (void)
{
  g_auto (Planned) planned = { NULL };
  SovAction *entry;

  plan (&planned, "Maija soitti ja kysyi hintaa", "maija", "d");
  entry = find_action (&planned, SOV_ACTION_ENTRY);
  g_assert_cmpuint (planned.actions->len, ==, 1);
  g_assert_cmpint (sov_action_get_number (entry, SOV_FIELD_CHANNEL, 0), ==, SOV_CHANNEL_CALL);
  g_assert_cmpint (sov_action_get_number (entry, SOV_FIELD_DIRECTION, 0), ==, SOV_DIRECTION_IN);
  g_assert_cmpstr (sov_action_get_text (entry, SOV_FIELD_DEAL), ==, "d");
  g_assert_cmpstr (sov_action_get_text (entry, SOV_FIELD_TEXT), ==, "Maija soitti ja kysyi hintaa");
}

/* What is not understood is kept word for word, and what was there before too. */
static void
test_a_fact_is_added_to_the_notes (void)
{
  g_autoptr (SovNote) note = sov_note_read ("Ovikoodi 1234", names, G_N_ELEMENTS (names), now ());
  SovNotePlan what = { .note = note, .type = SOV_NOTE_PLAIN, .customer = "maija", .notes = "Pitää teestä" };
  g_autoptr (GPtrArray) actions = sov_note_plan_actions (&what, now ());

  g_assert_cmpuint (actions->len, ==, 1);
  g_assert_cmpstr (sov_action_get_text (actions->pdata[0], SOV_FIELD_NOTE), ==, "Pitää teestä\nOvikoodi 1234");
}

static void
test_a_fact_of_somebody_new_is_in_their_notes (void)
{
  g_autoptr (SovNote) note = sov_note_read ("Ovikoodi 1234", names, G_N_ELEMENTS (names), now ());
  SovNotePlan what = { .note = note, .type = SOV_NOTE_PLAIN, .name = "Uusi" };
  g_autoptr (GPtrArray) actions = sov_note_plan_actions (&what, now ());

  g_assert_cmpuint (actions->len, ==, 1);
  g_assert_cmpint (sov_action_get_kind (actions->pdata[0]), ==, SOV_ACTION_PARTY);
  g_assert_cmpstr (sov_action_get_text (actions->pdata[0], SOV_FIELD_NOTE), ==, "Ovikoodi 1234");
}

static void
assert_title (const char *text,
              const char *expected)
{
  g_autofree char *title = sov_note_plan_title (text);

  g_assert_cmpstr (title, ==, expected);
}

static void
test_titles (void)
{
  g_autofree char *long_word = g_strnfill (10240, 'a');
  g_autofree char *title = sov_note_plan_title (long_word);

  assert_title ("  Maalaan aidan.  ", "Maalaan aidan");
  assert_title ("Ääkkösiä ja sanoja on tässä niin monta että kaikki eivät millään mahdu yhteen otsikkoon",
                "Ääkkösiä ja sanoja on tässä niin monta että kaikki eivät");
  assert_title ("", "");
  g_assert_cmpuint (g_utf8_strlen (title, -1), ==, 60);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/note-plan/who-promises-whom-follows-from-the-sentence", test_who_promises_whom);
  g_test_add_func ("/ui/note-plan/an-exact-time-is-the-due", test_exact_time_is_due);
  g_test_add_func ("/ui/note-plan/a-vague-time-keeps-its-words", test_vague_time_keeps_its_words);
  g_test_add_func ("/ui/note-plan/a-promise-to-somebody-new-makes-customer-deal-and-term", test_a_new_customer_gets_a_deal);
  g_test_add_func ("/ui/note-plan/a-contact-that-was-is-an-entry", test_a_contact_is_an_entry);
  g_test_add_func ("/ui/note-plan/a-fact-is-added-to-the-notes-and-loses-none", test_a_fact_is_added_to_the_notes);
  g_test_add_func ("/ui/note-plan/a-fact-of-somebody-new-is-in-their-notes", test_a_fact_of_somebody_new_is_in_their_notes);
  g_test_add_func ("/ui/note-plan/a-title-is-whole-words-and-never-too-long", test_titles);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-learned-table.h"

#include "model/sov-row.h"
#include "model/sov-time.h"
#include "store/sov-erase.h"
#include "store/sov-import-table.h"
#include "support/vault-line.h"
#include "support/vault-state.h"

/* What was brought in teaches names and hours; what is gone has taught nothing. */

#define AT "2026-11-21T12:00"
#define NOON G_GINT64_CONSTANT (1795262400000) /* of that day in UTC, 14:00 in Helsinki */
#define DAY_MS (24 * SOV_TIME_HOUR_MS)

typedef struct
{
  SovStoreState *state;
  SovImportPlan *plan;
  SovImportReport *report;
  GPtrArray *items;
  GError *error;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer data)
{
  static const char *const lines[] = {
    "me; name=Aino Saarela",
    "party; id=P; name=Sähkötyö Öljymäki; kind=company; as=subcontractor; phones=040 765 4321",
    "party; id=Q; name=Satu Mäkinen; kind=consumer; as=customer",
    "deal D Q Keittiö",
  };

  f->items = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_import_item_free);
  f->state = vault_state_new ();
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    vault_state_do (f->state, AT, lines[i]);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  g_clear_pointer (&f->report, sov_import_report_free);
  g_clear_pointer (&f->plan, sov_import_plan_free);
  g_ptr_array_unref (f->items);
  g_clear_error (&f->error);
  vault_state_free (f->state);
}

static SovImportItem *
add_item (Fixture *f,
          SovChannel channel,
          const char *sender,
          gint64 at,
          const char *text)
{
  SovImportItem *item = sov_import_item_new (SOV_IMPORT_ITEM_MESSAGE, f->items->len + 1);

  item->channel = channel;
  item->at = at;
  g_set_str (&item->sender, sender);
  g_set_str (&item->text, text);
  g_set_str (&item->raw, text);
  g_ptr_array_add (f->items, item);

  return item;
}

static gboolean
carry_out (SovDatabase *db,
           gpointer data,
           GError **error)
{
  Fixture *f = data;

  f->report = sov_import_table_carry_out (db, f->plan, NOON, error);

  return f->report != NULL;
}

/* Everybody in the file but the user is @party. */
static void
bring (Fixture *f,
       const char *party)
{
  f->plan = sov_import_plan_new (SOV_IMPORT_WHATSAPP, "chat.txt", f->items);
  f->report = sov_import_table_look (f->state->db, f->plan, &f->error);
  g_assert_no_error (f->error);
  for (guint i = 0; i < f->plan->people->len; i++)
    {
      SovImportPerson *person = f->plan->people->pdata[i];

      if (person->who != SOV_IMPORT_WHO_ME)
        sov_import_person_set (person, SOV_IMPORT_WHO_PARTY, party);
    }
  g_clear_pointer (&f->report, sov_import_report_free);
  g_assert_true (sov_store_state_write (f->state, "Brought in", carry_out, f, &f->error));
  g_assert_no_error (f->error);
}

static void
take_back (Fixture *f)
{
  g_autofree char *line = g_strconcat ("take-back; of=", f->report->batch, NULL);

  vault_state_do (f->state, AT, line);
}

static gint64
id_of (Fixture *f,
       const char *ref)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM party WHERE ref = '%s'", ref);

  return vault_count (f->state->db, sql);
}

static gboolean
knows (Fixture *f,
       const char *name,
       const char *ref)
{
  g_autoptr (GPtrArray) rows = sov_learned_table_load_names (f->state->db, &f->error);
  gint64 party = id_of (f, ref);
  gboolean found = FALSE;

  g_assert_no_error (f->error);
  for (guint i = 0; i < rows->len; i++)
    {
      const SovRow *row = rows->pdata[i];

      found |= row->party == party && g_str_equal (row->title, name);
    }

  return found;
}

static int
usual_call (Fixture *f,
            const char *ref)
{
  g_autoptr (SovUsual) usual = sov_learned_table_load_usual (f->state->db, ref != NULL ? id_of (f, ref) : 0, &f->error);

  g_assert_no_error (f->error);
  return usual->channels[SOV_CHANNEL_CALL];
}

static int
usual_visit (Fixture *f,
             const char *ref)
{
  g_autoptr (SovUsual) usual = sov_learned_table_load_usual (f->state->db, ref != NULL ? id_of (f, ref) : 0, &f->error);

  g_assert_no_error (f->error);
  return usual->kinds[SOV_TERM_SCHEDULE];
}

static void
test_sender (Fixture *f,
             gconstpointer data)
{
  add_item (f, SOV_CHANNEL_WHATSAPP, "Antti Sähkö 2", NOON, "Ok");
  g_assert_false (knows (f, "antti sahko 2", "P"));
  bring (f, "P");
  g_assert_true (knows (f, "antti sahko 2", "P"));
  g_assert_false (knows (f, "antti sahko 2", "Q"));
  take_back (f);
  g_assert_false (knows (f, "antti sahko 2", "P"));
  g_assert_true (vault_state_undo (f->state));
  g_assert_true (knows (f, "antti sahko 2", "P"));
}

/* A telephone is no name, and the name that it has in the file is. */
static void
test_telephone (Fixture *f,
                gconstpointer data)
{
  SovImportItem *item = add_item (f, SOV_CHANNEL_SMS, "Antti Sähkö 2", NOON, "Ok");

  g_set_str (&item->sender_address, "+358 40 765 4321");
  bring (f, "P");
  g_assert_true (knows (f, "antti sahko 2", "P"));
  g_assert_false (knows (f, "+358407654321", "P"));
  g_assert_false (knows (f, "407654321", "P"));
  take_back (f);
  g_assert_false (knows (f, "antti sahko 2", "P"));
}

static void
test_greetings (Fixture *f,
                gconstpointer data)
{
  add_item (f, SOV_CHANNEL_WHATSAPP, "Aino Saarela", NOON, "Moi Antsa! Tuletko?");
  add_item (f, SOV_CHANNEL_WHATSAPP, "Sähkötyö", NOON + 1, "Tulen. T: Ana");
  add_item (f, SOV_CHANNEL_WHATSAPP, "Aino Saarela", NOON + 2, "Moi Antsa, kiitos");
  add_item (f, SOV_CHANNEL_WHATSAPP, "Aino Saarela", NOON + 3, "Moi Pena");
  add_item (f, SOV_CHANNEL_WHATSAPP, "Sähkötyö", NOON + 4, "Ole hyvä. T: Ana");
  add_item (f, SOV_CHANNEL_WHATSAPP, "Sähkötyö", NOON + 5, "Moi Aino! Moi Aino!");
  bring (f, "P");
  g_assert_true (knows (f, "antsa", "P"));
  g_assert_true (knows (f, "ana", "P"));
  g_assert_false (knows (f, "pena", "P"));
  g_assert_false (knows (f, "aino", "P"));
  take_back (f);
  g_assert_false (knows (f, "antsa", "P"));
}

static void
test_erased (Fixture *f,
             gconstpointer data)
{
  g_autofree char *sender = NULL;

  for (gint64 day = 0; day < 4; day++)
    add_item (f, SOV_CHANNEL_CALL, "Antti Sähkö 2", NOON - day * DAY_MS, "Moi Antsa");
  bring (f, "P");
  g_assert_cmpint (usual_call (f, "P"), ==, 14 * 60);
  g_assert_true (sov_erase_party (f->state->db, "P", NOON, &f->error));
  g_assert_no_error (f->error);
  g_assert_false (knows (f, "antti sahko 2", "P"));
  g_assert_cmpint (vault_count (f->state->db, "SELECT count (*) FROM sender"), ==, 0);
  g_assert_cmpint (usual_call (f, NULL), ==, SOV_NO_MINUTE);
}

static void
test_merged (Fixture *f,
             gconstpointer data)
{
  for (gint64 day = 0; day < 4; day++)
    add_item (f, SOV_CHANNEL_CALL, "Antti Sähkö 2", NOON - day * DAY_MS, "Puhelu");
  bring (f, "P");
  vault_state_do (f->state, AT, "merge P Q");
  g_assert_true (knows (f, "antti sahko 2", "Q"));
  g_assert_cmpint (usual_call (f, "Q"), ==, 14 * 60);
}

/* Many messages of one day are one conversation. */
static void
test_hours (Fixture *f,
            gconstpointer data)
{
  for (gint64 minute = 0; minute < 30; minute++)
    add_item (f, SOV_CHANNEL_CALL, "Antti", NOON + minute * SOV_TIME_MINUTE_MS, "Puhelu");
  add_item (f, SOV_CHANNEL_CALL, "Antti", NOON - 1 * DAY_MS, "Puhelu");
  bring (f, "P");
  g_assert_cmpint (usual_call (f, "P"), ==, SOV_NO_MINUTE);
  g_assert_true (vault_state_undo (f->state));

  add_item (f, SOV_CHANNEL_CALL, "Antti", NOON - 2 * DAY_MS, "Puhelu");
  g_clear_pointer (&f->report, sov_import_report_free);
  g_clear_pointer (&f->plan, sov_import_plan_free);
  bring (f, "P");
  g_assert_cmpint (usual_call (f, "P"), ==, 14 * 60);
  g_assert_cmpint (usual_call (f, "Q"), ==, SOV_NO_MINUTE);
  g_assert_cmpint (usual_call (f, NULL), ==, 14 * 60);
  take_back (f);
  g_assert_cmpint (usual_call (f, "P"), ==, SOV_NO_MINUTE);
}

static void
test_agreed (Fixture *f,
             gconstpointer data)
{
  static const char *const lines[] = {
    "term; id=T1; deal=D; kind=schedule; text=Tulee; by=P; to=Q; doers=P; due=2026-11-23T07:30",
    "term; id=T2; deal=D; kind=schedule; text=Tulee; by=P; to=Q; doers=P; due=2026-11-24T07:30",
    "term; id=T3; deal=D; kind=schedule; text=Tulee; by=P; to=Q; doers=P; due=2026-11-25T07:30",
    "term; id=T4; deal=D; kind=schedule; text=Tulee; by=P; to=Q; doers=P; due=2026-11-26",
    "term; id=T5; deal=D; kind=price; text=Maksaa; by=P; to=Q; doers=P; due=2026-11-26T12:00",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    vault_state_do (f->state, AT, lines[i]);
  g_assert_cmpint (usual_visit (f, "P"), ==, 7 * 60 + 30);
  g_assert_cmpint (usual_visit (f, "Q"), ==, 7 * 60 + 30);
  g_assert_cmpint (usual_visit (f, NULL), ==, 7 * 60 + 30);
  vault_state_do (f->state, AT, "remove T3");
  g_assert_cmpint (usual_visit (f, "P"), ==, SOV_NO_MINUTE);
  g_assert_cmpint (usual_visit (f, NULL), ==, SOV_NO_MINUTE);
}

#define ADD(path, func) g_test_add ("/store/learned/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("what-a-sender-is-called-is-known-until-it-is-taken-back", test_sender);
  ADD ("the-name-of-a-telephone-is-known-and-the-telephone-is-no-name", test_telephone);
  ADD ("a-name-that-greets-or-signs-twice-is-known", test_greetings);
  ADD ("who-is-erased-has-taught-nothing", test_erased);
  ADD ("who-became-part-of-another-taught-it-of-them", test_merged);
  ADD ("three-days-at-one-hour-make-it-usual-and-many-messages-of-one-day-do-not", test_hours);
  ADD ("what-is-agreed-with-its-clock-time-makes-it-usual", test_agreed);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-import-table.h"

#include <gio/gio.h>

#include "model/sov-time.h"
#include "support/vault-line.h"
#include "support/vault-state.h"

/* What is brought in comes once, as one thing, and goes again without a trace. */

#define AT "2026-11-21T12:00"
#define NOON G_GINT64_CONSTANT (1795262400000) /* of that day, UTC */

typedef struct
{
  SovStoreState *state;
  SovImportPlan *plan;
  SovImportReport *report;
  GError *error;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer data)
{
  static const char *const lines[] = {
    "me; name=Aino Saarela; phone=040 123 4567; email=aino@example.fi",
    "party; id=P; name=Satu Mäkinen; kind=consumer; as=customer; phones=040 765 4321",
    "deal D P Keittiö",
  };

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
  g_clear_error (&f->error);
  vault_state_free (f->state);
}

static void
add_message (GPtrArray *items,
             const char *sender,
             guint minute,
             const char *text)
{
  SovImportItem *item = sov_import_item_new (SOV_IMPORT_ITEM_MESSAGE, items->len + 1);

  item->channel = SOV_CHANNEL_WHATSAPP;
  item->at = NOON + minute * SOV_TIME_MINUTE_MS;
  g_set_str (&item->sender, sender);
  g_set_str (&item->text, text);
  g_set_str (&item->raw, text);
  g_ptr_array_add (items, item);
}

static GPtrArray *
make_chat (void)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_import_item_free);

  add_message (items, "Satu Mäkinen", 0, "Hei! Milloin tulette?");
  add_message (items, "Aino Saarela", 1, "Soitan huomenna klo 9");
  add_message (items, "Satu Mäkinen", 2, "Ok");
  add_message (items, "Satu Mäkinen", 2, "Ok");
  add_message (items, "~ Antti", 3, "Tuon tason perjantaina");

  return items;
}

static void
plan (Fixture *f,
      GPtrArray *items)
{
  g_clear_pointer (&f->report, sov_import_report_free);
  g_clear_pointer (&f->plan, sov_import_plan_free);
  f->plan = sov_import_plan_new (SOV_IMPORT_WHATSAPP, "chat.txt", items);
  f->report = sov_import_table_look (f->state->db, f->plan, &f->error);
  g_assert_no_error (f->error);
}

static gboolean
carry_out (SovDatabase *db,
           gpointer data,
           GError **error)
{
  Fixture *f = data;

  g_clear_pointer (&f->report, sov_import_report_free);
  f->report = sov_import_table_carry_out (db, f->plan, NOON, error);

  return f->report != NULL;
}

static void
import (Fixture *f)
{
  g_assert_true (sov_store_state_write (f->state, "Brought in", carry_out, f, &f->error));
  g_assert_no_error (f->error);
}

static void
bring (Fixture *f,
       GPtrArray *items)
{
  plan (f, items);
  import (f);
}

static SovImportPerson *
find (Fixture *f,
      const char *name)
{
  for (guint i = 0; i < f->plan->people->len; i++)
    if (g_strcmp0 (((SovImportPerson *) f->plan->people->pdata[i])->name, name) == 0)
      return f->plan->people->pdata[i];

  g_assert_not_reached ();
}

#define COUNT(f, sql) vault_count ((f)->state->db, "SELECT count (*) FROM " sql)

static void
test_who (Fixture *f,
          gconstpointer data)
{
  g_autoptr (GPtrArray) items = make_chat ();

  plan (f, items);
  g_assert_cmpint (find (f, "Aino Saarela")->who, ==, SOV_IMPORT_WHO_ME);
  g_assert_cmpint (find (f, "Satu Mäkinen")->who, ==, SOV_IMPORT_WHO_PARTY);
  g_assert_cmpstr (find (f, "Satu Mäkinen")->party, ==, "P");
  g_assert_cmpint (find (f, "~ Antti")->who, ==, SOV_IMPORT_WHO_NEW);
  g_assert_cmpuint (f->report->n_added, ==, 5);
  g_assert_cmpint (COUNT (f, "entry"), ==, 0);
}

static void
test_once (Fixture *f,
           gconstpointer data)
{
  g_autoptr (GPtrArray) items = make_chat ();
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;

  bring (f, items);
  g_assert_cmpuint (f->report->n_added, ==, 5);
  g_assert_cmpuint (f->report->n_parties, ==, 1);
  g_assert_cmpint (COUNT (f, "entry WHERE text = 'Ok'"), ==, 2);
  g_assert_cmpint (COUNT (f, "entry WHERE direction = 2 AND text LIKE 'Soitan%' AND promises = 1"), ==, 1);
  once = vault_text (f->state->db, "SELECT count (*) || ' ' || (SELECT count (*) FROM party) FROM entry");

  bring (f, items);
  g_assert_cmpuint (f->report->n_added, ==, 0);
  g_assert_cmpuint (f->report->n_known, ==, 5);
  g_assert_cmpuint (f->report->n_parties, ==, 0);
  twice = vault_text (f->state->db, "SELECT count (*) || ' ' || (SELECT count (*) FROM party) FROM entry");
  g_assert_cmpstr (twice, ==, once);
}

static void
test_overlap (Fixture *f,
              gconstpointer data)
{
  g_autoptr (GPtrArray) items = make_chat ();

  bring (f, items);
  add_message (items, "Satu Mäkinen", 2, "Ok");
  add_message (items, "Satu Mäkinen", 9, "Kiitos");
  bring (f, items);

  g_assert_cmpuint (f->report->n_added, ==, 2);
  g_assert_cmpint (COUNT (f, "entry WHERE text = 'Ok'"), ==, 3);
}

static void
test_skipped (Fixture *f,
              gconstpointer data)
{
  g_autoptr (GPtrArray) items = make_chat ();

  plan (f, items);
  sov_import_person_set (find (f, "~ Antti"), SOV_IMPORT_WHO_SKIP, NULL);
  import (f);

  g_assert_cmpuint (f->report->n_added, ==, 4);
  g_assert_cmpuint (f->report->n_skipped, ==, 1);
  g_assert_cmpint (COUNT (f, "party"), ==, 1);
}

static void
test_remembered (Fixture *f,
                 gconstpointer data)
{
  g_autoptr (GPtrArray) items = make_chat ();
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_import_item_free);

  plan (f, items);
  sov_import_person_set (find (f, "~ Antti"), SOV_IMPORT_WHO_PARTY, "P");
  import (f);
  add_message (more, "~ Antti", 20, "Tulin");
  plan (f, more);

  g_assert_cmpint (find (f, "~ Antti")->who, ==, SOV_IMPORT_WHO_PARTY);
  g_assert_cmpstr (find (f, "~ Antti")->party, ==, "P");
}

static void
test_undone (Fixture *f,
             gconstpointer data)
{
  g_autoptr (GPtrArray) items = make_chat ();
  g_autofree char *before = vault_dump (f->state->db);
  g_autofree char *with = NULL;
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;

  bring (f, items);
  with = vault_dump (f->state->db);
  g_assert_true (vault_state_undo (f->state));
  after = vault_dump (f->state->db);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (vault_state_redo (f->state));
  again = vault_dump (f->state->db);
  g_assert_cmpstr (again, ==, with);
}

static void
tick (Fixture *f,
      guint item)
{
  SovAction *action = vault_read_line ("term; id=T; deal=D; kind=contact; text=Aino soittaa; by=me; to=P; doers=me", NOON);

  sov_import_plan_tick (f->plan, item, action);
}

static void
test_ticked (Fixture *f,
             gconstpointer data)
{
  g_autoptr (GPtrArray) items = make_chat ();

  plan (f, items);
  tick (f, 1);
  import (f);
  g_assert_cmpint (COUNT (f, "term JOIN entry ON entry.id = entry_id WHERE entry.text LIKE 'Soitan%'"), ==, 1);
}

static void
test_taken_back (Fixture *f,
                 gconstpointer data)
{
  g_autoptr (GPtrArray) items = make_chat ();
  g_autofree char *before = vault_dump (f->state->db);
  g_autofree char *with = NULL;
  g_autofree char *line = NULL;
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;

  plan (f, items);
  tick (f, 1);
  import (f);
  with = vault_dump (f->state->db);
  line = g_strconcat ("take-back; of=", f->report->batch, NULL);
  vault_state_do (f->state, AT, line);
  after = vault_dump (f->state->db);
  g_assert_cmpstr (after, ==, before);

  g_assert_true (vault_state_undo (f->state));
  again = vault_dump (f->state->db);
  g_assert_cmpstr (again, ==, with);
  g_assert_false (vault_state_try (f->state, AT, "take-back; of=nothing"));
}

/* Lets three looks go by. */
static gboolean
watch_cb (guint per_mille,
          gpointer data)
{
  GArray *told = data;

  g_array_append_val (told, per_mille);
  return told->len < 3;
}

static void
test_stopped (Fixture *f,
              gconstpointer data)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_import_item_free);
  g_autofree char *before = vault_dump (f->state->db);
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *after = NULL;

  for (guint i = 0; i < 1000; i++)
    add_message (items, "Satu Mäkinen", i, "Hei");
  plan (f, items);
  f->plan->watch = watch_cb;
  f->plan->watch_data = told;
  g_assert_false (sov_store_state_write (f->state, "Brought in", carry_out, f, &f->error));
  g_assert_error (f->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&f->error);
  after = vault_dump (f->state->db);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (told->len, ==, 3);
  g_assert_cmpuint (g_array_index (told, guint, 0), <, g_array_index (told, guint, 2));

  f->plan->watch = NULL;
  import (f);
  g_assert_cmpint (COUNT (f, "entry"), ==, 1000);
}

static void
test_new_deal (Fixture *f,
               gconstpointer data)
{
  g_autoptr (GPtrArray) items = make_chat ();
  g_autofree char *before = vault_dump (f->state->db);
  g_autofree char *line = NULL;
  g_autofree char *after = NULL;

  plan (f, items);
  f->plan->deal = sov_action_make_ref ();
  f->plan->new_deal = g_strdup ("Taso");
  import (f);
  g_assert_cmpint (COUNT (f, "entry JOIN deal ON deal.id = deal_id JOIN party ON party.id = customer_id"
                             " WHERE title = 'Taso' AND party.ref = 'P'"),
                   ==, 5);

  line = g_strconcat ("take-back; of=", f->report->batch, NULL);
  vault_state_do (f->state, AT, line);
  after = vault_dump (f->state->db);
  g_assert_cmpstr (after, ==, before);
}

static void
test_used_since (Fixture *f,
                 gconstpointer data)
{
  g_autoptr (GPtrArray) items = make_chat ();
  g_autofree char *line = NULL;
  g_autofree char *entry = NULL;
  g_autofree char *ref = NULL;

  bring (f, items);
  line = g_strconcat ("take-back; of=", f->report->batch, NULL);
  ref = vault_text (f->state->db, "SELECT ref FROM party WHERE name LIKE '%Antti'");
  entry = g_strdup_printf ("entry; id=x; party=%s; channel=call; direction=in; text=Hei", ref);
  vault_state_do (f->state, AT, entry);
  vault_state_do (f->state, AT, line);

  g_assert_cmpint (COUNT (f, "entry"), ==, 1);
  g_assert_cmpint (COUNT (f, "party WHERE removed_at IS NULL"), ==, 2);
}

static void
test_last_contact (Fixture *f,
                   gconstpointer data)
{
  g_autoptr (GPtrArray) items = make_chat ();

  bring (f, items);
  g_assert_cmpint (vault_count (f->state->db, "SELECT last_contact FROM party WHERE ref = 'P'"), ==,
                   NOON + 2 * SOV_TIME_MINUTE_MS);
}

/* People */

static GPtrArray *
make_people (void)
{
  static const char *const known_phone[] = { "+358 40 765 4321", "09 555 666", NULL };
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_import_item_free);
  static const char *const names[] = { "Satu M.", "Ilona Kivi", "Pekka Puro" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      SovImportItem *item = sov_import_item_new (SOV_IMPORT_ITEM_CONTACT, i + 1);

      g_set_str (&item->name, names[i]);
      if (i == 0)
        {
          g_strfreev (item->phones);
          item->phones = g_strdupv ((char **) known_phone);
        }
      if (i > 0)
        g_set_str (&item->organisation, "Pihlajan Huolto Oy");
      g_ptr_array_add (items, item);
    }

  return items;
}

static void
test_similar (Fixture *f,
              gconstpointer data)
{
  g_autoptr (GPtrArray) items = make_people ();
  const SovImportContact *contact;

  plan (f, items);
  contact = f->plan->contacts->pdata[0];
  g_assert_cmpint (contact->who, ==, SOV_IMPORT_WHO_SKIP);
  g_assert_cmpstr (contact->similar, ==, "P");
  g_assert_cmpstr (contact->similar_name, ==, "Satu Mäkinen");
  import (f);
  g_assert_cmpint (COUNT (f, "detail JOIN party ON party.id = party_id WHERE ref = 'P'"), ==, 1);
}

static void
test_joined (Fixture *f,
             gconstpointer data)
{
  g_autoptr (GPtrArray) items = make_people ();

  plan (f, items);
  sov_import_contact_set (f->plan->contacts->pdata[0], SOV_IMPORT_WHO_PARTY, "P");
  import (f);

  g_assert_cmpuint (f->report->n_joined, ==, 1);
  g_assert_cmpint (COUNT (f, "detail JOIN party ON party.id = party_id WHERE ref = 'P'"), ==, 2);
  vault_assert_text (f->state->db, "SELECT name FROM party WHERE ref = 'P'", "Satu Mäkinen");
}

static void
test_company (Fixture *f,
              gconstpointer data)
{
  g_autoptr (GPtrArray) items = make_people ();

  bring (f, items);
  g_assert_cmpuint (f->report->n_parties, ==, 1);
  g_assert_cmpint (COUNT (f, "party WHERE name = 'Pihlajan Huolto Oy' AND kind = 2"), ==, 1);
  g_assert_cmpint (COUNT (f, "person"), ==, 2);
  bring (f, items);
  g_assert_cmpuint (f->report->n_parties, ==, 0);
  g_assert_cmpint (COUNT (f, "person"), ==, 2);
}

#define MANY 1500

/* More than are written at once: alone, of firms, somebody twice, and in the
 * middle one whom the vault knows. */
static GPtrArray *
make_address_book (void)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_import_item_free);

  for (guint i = 0; i < MANY; i++)
    {
      SovImportItem *item = sov_import_item_new (SOV_IMPORT_ITEM_CONTACT, i + 1);
      guint who = i == MANY - 1 ? 1 : i;

      item->name = g_strdup_printf ("Asiakas %u", who);
      if (who % 3 == 0)
        item->organisation = g_strdup_printf ("Huolto %u Oy", who % 300);
      g_strfreev (item->phones);
      item->phones = g_new0 (char *, 2);
      item->phones[0] = who == MANY / 2 ? g_strdup ("040 765 4321") : g_strdup_printf ("050%07u", who);
      g_ptr_array_add (items, item);
    }

  return items;
}

static void
test_many (Fixture *f,
           gconstpointer data)
{
  g_autoptr (GPtrArray) items = make_address_book ();
  g_autofree char *before = vault_dump (f->state->db);
  g_autofree char *with = NULL;
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;

  plan (f, items);
  for (guint i = 0; i < f->plan->contacts->len; i++)
    sov_import_contact_set (f->plan->contacts->pdata[i], i == MANY / 2 ? SOV_IMPORT_WHO_PARTY : SOV_IMPORT_WHO_NEW, "P");
  import (f);
  with = vault_dump (f->state->db);

  /* 1000 alone but for the one who is known and the one who comes twice; the
   * firms with the numbers 0, 3 … 297. */
  g_assert_cmpuint (f->report->n_known, ==, 1);
  g_assert_cmpuint (f->report->n_joined, ==, 1);
  g_assert_cmpuint (f->report->n_parties, ==, 100 + COUNT (f, "party WHERE name LIKE 'Asiakas %'"));
  g_assert_cmpint (COUNT (f, "party WHERE name LIKE 'Huolto %' AND kind = 2"), ==, 100);
  g_assert_cmpint (COUNT (f, "person"), ==, MANY / 3 - (MANY / 2 % 3 == 0));
  g_assert_cmpint (COUNT (f, "name_search WHERE name_search MATCH '\"Asiakas 1400\"'"), ==, 1);
  g_assert_cmpint (COUNT (f, "pragma_foreign_key_check"), ==, 0);

  g_assert_true (vault_state_undo (f->state));
  after = vault_dump (f->state->db);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (vault_state_redo (f->state));
  again = vault_dump (f->state->db);
  g_assert_cmpstr (again, ==, with);
}

static GBytes *
fetch_cb (guint number,
          gpointer data)
{
  return number == 1 ? g_bytes_new_static ("kuva", 4) : NULL;
}

static void
test_files (Fixture *f,
            gconstpointer data)
{
  g_autoptr (GPtrArray) items = make_chat ();

  sov_import_item_add_file (items->pdata[0], "../kuva.jpg", "image/jpeg", 4, 1);
  sov_import_item_add_file (items->pdata[0], "puuttuu.jpg", NULL, -1, 0);
  plan (f, items);
  f->plan->fetch = fetch_cb;
  import (f);

  g_assert_cmpuint (f->report->n_files, ==, 1);
  g_assert_cmpuint (f->report->n_lost, ==, 1);
  g_assert_cmpint (COUNT (f, "attachment JOIN blob ON blob.id = blob_id WHERE data = x'6b757661'"), ==, 1);
}

#define ADD(path, func) g_test_add ("/store/import-table/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("it-says-who-is-who-and-writes-nothing", test_who);
  ADD ("the-same-file-twice-adds-nothing", test_once);
  ADD ("a-longer-export-adds-what-is-new", test_overlap);
  ADD ("who-is-skipped-stays-out", test_skipped);
  ADD ("who-somebody-is-is-remembered", test_remembered);
  ADD ("undo-leaves-nothing-and-redo-all-of-it", test_undone);
  ADD ("a-ticked-promise-knows-its-message", test_ticked);
  ADD ("it-can-be-taken-back-whole-at-any-time", test_taken_back);
  ADD ("what-is-stopped-on-its-way-leaves-nothing", test_stopped);
  ADD ("a-deal-made-with-it-goes-with-it", test_new_deal);
  ADD ("who-was-used-since-stays", test_used_since);
  ADD ("the-last-contact-is-the-newest-message", test_last_contact);
  ADD ("who-may-be-the-same-is-proposed-and-not-merged", test_similar);
  ADD ("what-is-missing-is-added-and-nothing-changed", test_joined);
  ADD ("people-of-one-firm-are-its-people", test_company);
  ADD ("thousands-go-and-come-back-as-they-were", test_many);
  ADD ("a-file-comes-with-its-message", test_files);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-time.h"
#include "store/sov-import-table.h"
#include "support/vault-line.h"
#include "support/vault-state.h"

/* Who stands twice in an address book is said to, and never made one in silence. */

#define AT "2026-11-21T12:00"
#define NOON G_GINT64_CONSTANT (1795262400000) /* of that day, UTC */

typedef struct
{
  SovStoreState *state;
  GPtrArray *items;
  SovImportPlan *plan;
  SovImportReport *report;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer data)
{
  f->state = vault_state_new ();
  vault_state_do (f->state, AT, "party; id=P; name=Satu Mäkinen; kind=consumer; as=customer; phones=040 765 4321");
  f->items = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_import_item_free);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  g_clear_pointer (&f->report, sov_import_report_free);
  g_clear_pointer (&f->plan, sov_import_plan_free);
  g_ptr_array_unref (f->items);
  vault_state_free (f->state);
}

/* Each NULL where there is none. */
static void
add_person (Fixture *f,
            const char *name,
            const char *organisation,
            const char *phone,
            const char *email)
{
  SovImportItem *item = sov_import_item_new (SOV_IMPORT_ITEM_CONTACT, f->items->len + 1);
  const char *phones[] = { phone, NULL };
  const char *emails[] = { email, NULL };

  item->name = g_strdup (name);
  item->organisation = g_strdup (organisation);
  g_strfreev (item->phones);
  g_strfreev (item->emails);
  item->phones = g_strdupv ((char **) phones);
  item->emails = g_strdupv ((char **) emails);
  g_ptr_array_add (f->items, item);
}

static void
look (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  f->plan = sov_import_plan_new (SOV_IMPORT_CONTACTS, "kortit.vcf", f->items);
  f->report = sov_import_table_look (f->state->db, f->plan, &error);
  g_assert_no_error (error);
}

static SovImportContact *
get_contact (Fixture *f,
             guint number)
{
  return f->plan->contacts->pdata[number];
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
  g_autoptr (GError) error = NULL;

  g_assert_true (sov_store_state_write (f->state, "Brought in", carry_out, f, &error));
  g_assert_no_error (error);
}

#define COUNT(f, what) vault_count ((f)->state->db, "SELECT count (*) FROM " what)

static void
test_twice (Fixture *f,
            gconstpointer data)
{
  add_person (f, "Pekka Virtanen", NULL, "050 111 2222", NULL);
  add_person (f, "Virtanen Pekka", NULL, "+358 50 1112222", "pekka@example.fi");
  look (f);

  g_assert_null (get_contact (f, 0)->similar);
  g_assert_cmpint (get_contact (f, 0)->who, ==, SOV_IMPORT_WHO_NEW);
  g_assert_true (get_contact (f, 1)->is_twin);
  g_assert_cmpstr (get_contact (f, 1)->similar_name, ==, "Pekka Virtanen");
  g_assert_cmpint (get_contact (f, 1)->who, ==, SOV_IMPORT_WHO_SKIP);
  import (f);
  g_assert_cmpuint (f->report->n_parties, ==, 1);
  g_assert_cmpint (COUNT (f, "detail WHERE value = 'pekka@example.fi'"), ==, 0);
}

static void
test_joined (Fixture *f,
             gconstpointer data)
{
  add_person (f, "Pekka Virtanen", NULL, "050 111 2222", NULL);
  add_person (f, "Pekka Virtanen", NULL, "050 111 2222", "pekka@example.fi");
  look (f);
  sov_import_contact_set (get_contact (f, 1), SOV_IMPORT_WHO_PARTY, get_contact (f, 1)->similar);
  import (f);

  g_assert_cmpuint (f->report->n_parties, ==, 1);
  g_assert_cmpuint (f->report->n_joined, ==, 1);
  g_assert_cmpint (COUNT (f, "detail JOIN party ON party.id = party_id WHERE party.name = 'Pekka Virtanen'"), ==, 2);
}

static void
test_first_left_out (Fixture *f,
                     gconstpointer data)
{
  add_person (f, "Pekka Virtanen", NULL, "050 111 2222", NULL);
  add_person (f, "Pekka Virtanen", NULL, "050 111 2222", "pekka@example.fi");
  look (f);
  sov_import_contact_set (get_contact (f, 0), SOV_IMPORT_WHO_SKIP, NULL);
  sov_import_contact_set (get_contact (f, 1), SOV_IMPORT_WHO_PARTY, get_contact (f, 1)->similar);
  import (f);

  g_assert_cmpuint (f->report->n_parties, ==, 1);
  g_assert_cmpuint (f->report->n_joined, ==, 0);
  g_assert_cmpint (COUNT (f, "detail WHERE value = 'pekka@example.fi'"), ==, 1);
}

static void
test_others (Fixture *f,
             gconstpointer data)
{
  add_person (f, "Matti Virtanen", NULL, "050 111 2222", NULL);
  add_person (f, "Matti Virtanen", NULL, "040 333 4444", NULL);
  add_person (f, "Liisa Virtanen", NULL, "050 111 2222", NULL);
  add_person (f, "Satu Mäkinen", NULL, "040 765 4321", NULL);
  add_person (f, "Satu Mäkinen", NULL, "040 765 4321", NULL);
  look (f);

  /* One thing in common is asked about, and both come. */
  g_assert_true (get_contact (f, 1)->is_twin);
  g_assert_cmpint (get_contact (f, 1)->who, ==, SOV_IMPORT_WHO_NEW);
  g_assert_true (get_contact (f, 2)->is_twin);
  g_assert_cmpint (get_contact (f, 2)->who, ==, SOV_IMPORT_WHO_NEW);
  /* Whom the vault knows, it names. */
  g_assert_cmpstr (get_contact (f, 4)->similar, ==, "P");
  g_assert_false (get_contact (f, 4)->is_twin);
  import (f);
  g_assert_cmpuint (f->report->n_parties, ==, 3);
}

static void
test_company (Fixture *f,
              gconstpointer data)
{
  add_person (f, NULL, "Putki ja Vesi Oy", "09 111 1111", NULL);
  add_person (f, NULL, "Putki ja Vesi", "09 222 2222", NULL);
  add_person (f, "Ville Vesi", "Putki ja Vesi Oy", "050 123 9999", NULL);
  add_person (f, "Paula Putki", "Putki ja Vesi Oy", "050 123 8888", NULL);
  look (f);

  g_assert_true (get_contact (f, 1)->is_twin);
  g_assert_false (get_contact (f, 2)->is_twin);
  g_assert_false (get_contact (f, 3)->is_twin);
  import (f);
  /* No number is lost for the name that two have. */
  g_assert_cmpint (COUNT (f, "detail WHERE value IN ('09 111 1111', '09 222 2222')"), ==, 2);
  g_assert_cmpint (COUNT (f, "person"), ==, 2);
}

/* However it is written. */
static void
test_names (Fixture *f,
            gconstpointer data)
{
  static const char *const names[] = { "Päivi Mäkelä", "MAKELA PAIVI", "Mäkelä, Päivi", "Anna-Liisa Öst", "anna liisa ost",
                                       "Bo Ek", "Ek Bo", "Åsa Ö", "Asa O" };
  static const gboolean twins[] = { FALSE, TRUE, TRUE, FALSE, TRUE, FALSE, TRUE, FALSE, TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_person (f, names[i], NULL, NULL, NULL);
  look (f);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpint (get_contact (f, i)->is_twin, ==, twins[i]);
}

static void
test_switchboard (Fixture *f,
                  gconstpointer data)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *name = g_strdup_printf ("Henkilö %u", i);

      add_person (f, name, NULL, "09 123 456", NULL);
    }
  look (f);

  for (guint i = 0; i < 200; i++)
    g_assert_cmpint (get_contact (f, i)->who, ==, SOV_IMPORT_WHO_NEW);
  g_assert_false (get_contact (f, 199)->is_twin);
}

#define ADD(path, func) g_test_add ("/store/import-twins/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("who-stands-twice-is-left-out-until-somebody-says", test_twice);
  ADD ("who-is-said-to-be-the-same-gets-what-is-missing", test_joined);
  ADD ("who-is-the-same-as-one-who-was-left-out-is-new", test_first_left_out);
  ADD ("one-thing-in-common-is-a-question", test_others);
  ADD ("two-of-one-company-keep-their-numbers", test_company);
  ADD ("a-name-is-the-same-however-it-is-written", test_names);
  ADD ("the-number-of-a-switchboard-makes-nobody-the-same", test_switchboard);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-access-file.h"

#include <string.h>

#include "exchange/sov-format.h"
#include "store/sov-blob.h"
#include "store/sov-store-known.h"
#include "support/vault.h"

/* All that is known of somebody, as it is loaded and as it is written down for
 * them: theirs is in it, and nothing that is others' or the user's alone. */

#define AT "2026-03-10T12:00"
#define LATER "2026-03-12T09:00"
#define NOW (vault_time ("2026-04-01T12:00"))

/* In all that somebody else's file must not have. */
#define SECRET "SALAINEN"

static void
attach (SovDatabase *db,
        const char *entry,
        const char *name,
        const char *text)
{
  g_autoptr (GBytes) data = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_true (sov_blob_attach (db, vault_id (db, SOV_SUBJECT_ENTRY, entry), name, "text/plain", data, &error));
  g_assert_no_error (error);
}

static void
play_complaint (SovDatabase *db)
{
  vault_play (db, LATER,
              "complaint; id=V; party=P; deal=D; words=Valitus; channel=email; impact=Haitta; spread=" SECRET " levisi; style=demanding",
              "step; complaint=V; did=assessed; text=" SECRET " arvio",
              "step; complaint=V; did=explained; text=Selitys",
              "step; complaint=V; did=proposed; text=Ehdotus; cost=98765432; reason=" SECRET " syy",
              "cause; complaint=V; cause=subcontractor; whose=subcontractor; party=S; note=" SECRET " kuljettaja",
              "recourse; complaint=V; party=S; did=notified; text=" SECRET " tieto; amount=98765432",
              "compensation; id=C; complaint=V; party=P; kind=gift-card; value=5000; cost=98765432; text=Lahjakortti",
              "lesson; id=L; complaint=V; text=" SECRET " oppi",
              NULL);
}

static SovDatabase *
make_vault (void)
{
  SovDatabase *db = vault_open ();

  vault_play (db, AT,
              "me; name=Aino Saarela; hour_cost=98765432",
              "party; id=P; name=Maija Meikäläinen; kind=consumer; as=customer; phone=040 1234567; email=maija@example.org; note=Pitää kahvista",
              "party S Antti company subcontractor",
              "party Q Naapuri consumer customer",
              "deal D P Katto",
              "join D S",
              "deal OTHER Q " SECRET " piha",
              "term A D scope me P - - Tiilet vaihdetaan",
              "term B D price me S - - " SECRET " hinta kahden kesken",
              "written A P Viesti Maijalle",
              "entry P D call in Puhelu Maijalta",
              "entry; id=E; party=P; channel=email; direction=in; text=Kuva katosta; mood=2",
              "entry S D call in " SECRET " puhelu Antilta",
              "entry; id=GONE; party=P; channel=call; direction=in; text=" SECRET " otettu pois",
              "praise; id=K; party=P; words=Kiitos paljon",
              "idea; id=I; party=P; text=Hinnat verkkosivuille",
              "idea; id=I2; party=Q; text=" SECRET " idea naapurilta",
              "task; id=W; party=P; text=Avain Maijalle; due=2026-03-12T12:00",
              "task; id=W2; text=" SECRET " auton pesu",
              NULL);
  play_complaint (db);
  attach (db, "E", "katto <b>.txt", "tiilet");
  attach (db, "GONE", SECRET ".txt", SECRET);
  vault_do (db, LATER, "remove GONE");

  return db;
}

static SovKnown *
load (SovDatabase *db,
      const char *ref)
{
  g_autoptr (GError) error = NULL;
  SovKnown *known = sov_known_load (db, vault_id (db, SOV_SUBJECT_PARTY, ref), NOW, &error);

  g_assert_no_error (error);
  return known;
}

static char *
write_page (SovDatabase *db,
            const char *ref)
{
  g_autoptr (SovKnown) known = load (db, ref);

  return sov_access_file_write (known, NOW);
}

static void
assert_has (const char *page,
            const char *part)
{
  if (strstr (page, part) == NULL)
    g_error ("“%s” is not in: %s", part, page);
}

static void
assert_lacks (const char *page,
              const char *part)
{
  if (strstr (page, part) != NULL)
    g_error ("“%s” is in: %s", part, page);
}

static void
test_all_that_is_theirs (void)
{
  static const char *const parts[] = {
    "Maija Meikäläinen", "040 1234567", "maija@example.org", "Pitää kahvista", "Aino Saarela",
    "Katto", "Tiilet vaihdetaan", "in writing: 10 Mar 2026", "Viesti Maijalle", "Puhelu Maijalta",
    "Kuva katosta", "Valitus", "Haitta", "Selitys", "Ehdotus",
    "Lahjakortti", "50,00", "Kiitos paljon", "Hinnat verkkosivuille", "Avain Maijalle", "12 Mar 2026", "katto &lt;b&gt;.txt", "base64,dGlpbGV0\""
  };
  g_autoptr (SovDatabase) db = make_vault ();
  g_autofree char *page = write_page (db, "P");

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    assert_has (page, parts[i]);
}

/* T29, what leaves the house: each private field has the word. */
static void
test_nothing_of_others (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autofree char *page = write_page (db, "P");
  g_autofree char *money = sov_format_money (98765432);

  assert_lacks (page, SECRET);
  assert_lacks (page, money);
  assert_lacks (page, "98765432");
  assert_lacks (page, "Naapuri");
  assert_lacks (page, "Antti");
}

/* A subcontractor sees its own price and its own contacts, and nothing of the
 * complaint. */
static void
test_a_subcontractor (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autofree char *page = write_page (db, "S");

  assert_has (page, "hinta kahden kesken");
  assert_has (page, "puhelu Antilta");
  assert_lacks (page, "Valitus");
  assert_lacks (page, "kuljettaja");
  assert_lacks (page, "Lahjakortti");
  assert_lacks (page, "Puhelu Maijalta");
  assert_lacks (page, "maija@example.org");
}

/* What was written of each is known of the one that they became. */
static void
test_who_was_merged (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autofree char *page = NULL;

  vault_play (db, LATER, "party OLD Maija consumer customer", "entry OLD - call in Vanha puhelu",
              "complaint; id=W; party=OLD; words=Vanha valitus; channel=call", "merge OLD P", NULL);
  page = write_page (db, "P");
  assert_has (page, "Vanha puhelu");
  assert_has (page, "Vanha valitus");
}

static void
test_who_is_new (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autofree char *page = NULL;

  vault_do (db, LATER, "party N Uusi company customer");
  page = write_page (db, "N");
  assert_has (page, "Uusi");
  assert_lacks (page, "(null)");
}

/* Read in any browser, without anything being fetched or run. */
static void
test_it_stands_alone (void)
{
  static const char *const outside[] = { "http", "src=", "<script", "@import", "url(", "text/html" };
  g_autoptr (SovDatabase) db = make_vault ();
  g_autofree char *page = write_page (db, "P");

  for (gsize i = 0; i < G_N_ELEMENTS (outside); i++)
    assert_lacks (page, outside[i]);
  assert_has (page, "<!DOCTYPE html>");
}

static void
test_who_is_not_there (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (GError) error = NULL;

  g_assert_null (sov_known_load (db, 4711, NOW, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* Memory has an end: what would not fit is named. */
static void
test_what_is_too_large (void)
{
  g_autoptr (SovParty) party = sov_party_new (1);
  g_autoptr (SovKnown) known = NULL;
  g_autofree char *page = NULL;

  g_set_str (&party->name, "Maija");
  known = sov_known_new (party);
  g_assert_true (sov_known_has_room (known, SOV_KNOWN_MAX_FILES));
  g_assert_false (sov_known_has_room (known, SOV_KNOWN_MAX_FILES + 1));
  sov_known_add_file (known, 1, NOW, "iso.mov", SOV_KNOWN_MAX_FILES + 1, NULL);
  g_assert_true (sov_known_has_room (known, SOV_KNOWN_MAX_FILES));
  page = sov_access_file_write (known, NOW);
  assert_has (page, "iso.mov");
  assert_has (page, "too large for this page");
}

static void
test_the_name_names_nobody (void)
{
  g_autofree char *name = sov_access_file_name (NOW);

  g_assert_cmpstr (name, ==, "everything-known-2026-04-01.html");
}

#define ADD(name, test) g_test_add_func ("/exchange/access-file/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("all-that-is-theirs-is-in-it", test_all_that_is_theirs);
  ADD ("nothing-that-is-others-or-private-is-in-it", test_nothing_of_others);
  ADD ("a-subcontractor-sees-its-own-side-alone", test_a_subcontractor);
  ADD ("what-was-merged-is-in-it", test_who_was_merged);
  ADD ("of-somebody-new-there-is-little", test_who_is_new);
  ADD ("it-needs-nothing-beside-it", test_it_stands_alone);
  ADD ("of-nobody-there-is-nothing", test_who_is_not_there);
  ADD ("what-is-too-large-is-named", test_what_is_too_large);
  ADD ("what-it-is-called-names-nobody", test_the_name_names_nobody);

  return g_test_run ();
}

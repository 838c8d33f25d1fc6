/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "faults/fault-figures.h"
#include "model/sov-money.h"
#include "store/sov-search-table.h"

/* What can be typed into a search or for an amount, at random (vault.md §3). */

/* Records that are searched in. */
#define N_ENTRIES 50000

/* Amounts for each search. */
#define AMOUNTS_A_ROUND 10

#define FILL                                                                                   \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"              \
  " INSERT INTO entry (ref, party_id, channel, direction, text, at) SELECT 'e' || i, 1, 1, 1," \
  " 'Lupasin soittaa ' || i || ' Maijalle huomenna klo ' || (i %% 24) || ', keittiö ' || (i %% 97), i FROM n"

#define PARTY                                                                                         \
  "INSERT INTO party (ref, name, sort_key, folded, kind, customer, subcontractor, language, made_at)" \
  " VALUES ('p1', 'Maija Meikäläinen', x'00', 'maija meikäläinen', 1, 1, 0, 1, 1)"

static SovDatabase *
open_full (void)
{
  g_autofree char *sql = g_strdup_printf (FILL, N_ENTRIES);
  g_autoptr (GError) error = NULL;
  SovDatabase *db = sov_database_open_memory (&error);

  g_assert_no_error (error);
  sov_database_execute (db, PARTY, &error);
  g_assert_no_error (error);
  sov_database_execute (db, sql, &error);
  g_assert_no_error (error);

  return db;
}

/* Words that a query language would take for its own, and what is in the vault. */
static const char *const pieces[] = {
  "\"", "'", "*", ":", "{", "}", "(", ")", "^", "+", "-", "%", "_", "\\", ";", "--", "/*", "NEAR", "AND", "OR", "NOT",
  "title:", "{title body}:", "NEAR(a b, 2)", "maija", "keit", "soittaa", "040 123", "1234567-1", "Müller-Söhne", "o'brien",
  "\u202e", "\u2066", "\u00a0", "\u200e", "🙂", "ä", "a", "kl", "%a%a%a%a%a", "\xc3", "\xff\xfe", "\n", "\t", " "
};

static char *
make_up_text (GRand *random)
{
  GString *text = g_string_new (NULL);
  guint n = (guint) g_rand_int_range (random, 0, g_rand_int_range (random, 0, 20) == 0 ? 400 : 8);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      if (g_rand_boolean (random))
        g_string_append_c (text, ' ');
    }

  return g_string_free (text, FALSE);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

/* T20, a search that means something to the index, and T27, a huge one. */
static void
test_no_search_ends_in_an_error (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (fault_get_seed ());
  g_autoptr (SovDatabase) db = open_full ();
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint errors = 0;

  for (guint i = 0; i < fault_get_rounds (); i++)
    {
      g_autofree char *typed = make_up_text (random);
      g_autofree char *text = g_utf8_make_valid (typed, -1);
      g_autoptr (GError) error = NULL;
      gint64 began = g_get_monotonic_time (), took;
      g_autoptr (GPtrArray) rows = sov_search_table_find (db, text, 50, &error);

      took = g_get_monotonic_time () - began;
      g_array_append_val (times, took);
      if (rows != NULL)
        continue;
      errors++;
      g_test_message ("“%s”: %s", text, error->message);
    }

  g_array_sort (times, compare_times);
  g_test_message ("search: p95 %.2f ms of %d records", (double) g_array_index (times, gint64, times->len * 95 / 100) / 1000, N_ENTRIES);
  fault_tell ("search: hostile strings (errors)", fault_get_rounds (), errors, 0, errors == 0);
}

/* How twenty languages write an amount: CLDR's separators and place of the sign. */
typedef struct
{
  const char *locale;
  const char *group;
  const char *decimal;
  gboolean symbol_first;
} Manner;

static const Manner manners[] = {
  { "fi_FI", "\u00a0", ",", FALSE },
  { "sv_FI", "\u00a0", ",", FALSE },
  { "sv_SE", "\u202f", ",", FALSE },
  { "et_EE", "\u00a0", ",", FALSE },
  { "fr_FR", "\u202f", ",", FALSE },
  { "nb_NO", "\u00a0", ",", FALSE },
  { "pl_PL", "\u00a0", ",", FALSE },
  { "cs_CZ", " ", ",", FALSE },
  { "lv_LV", "\u00a0", ",", FALSE },
  { "lt_LT", " ", ",", FALSE },
  { "de_DE", ".", ",", FALSE },
  { "es_ES", ".", ",", FALSE },
  { "it_IT", ".", ",", FALSE },
  { "da_DK", ".", ",", FALSE },
  { "el_GR", ".", ",", FALSE },
  { "nl_NL", ".", ",", TRUE },
  { "en_IE", ",", ".", TRUE },
  { "en_GB", ",", ".", TRUE },
  { "en_US", ",", ".", TRUE },
  { "de_AT", "", ",", TRUE },
};

static char *
write_amount (const Manner *manner,
              gint64 cents)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  guint64 whole = (guint64) ABS (cents) / 100;

  g_string_printf (digits, "%" G_GUINT64_FORMAT, whole);
  for (gssize at = (gssize) digits->len - 3; at > 0; at -= 3)
    g_string_insert (digits, at, manner->group);

  return g_strdup_printf ("%s%s%s%s%02d%s", cents < 0 ? "-" : "", manner->symbol_first ? "€" : "", digits->str,
                          manner->decimal, (int) (ABS (cents) % 100), manner->symbol_first ? "" : " €");
}

static gboolean
comes_back (const char *text,
            gint64 cents)
{
  gint64 read = G_MININT64;

  if (sov_money_parse (text, &read, NULL) && read == cents)
    return TRUE;

  g_test_message ("“%s” is read as %" G_GINT64_FORMAT " and not %" G_GINT64_FORMAT, text, read, cents);
  return FALSE;
}

/* T23, the locale of the libraries: what is written is read as the same cents. */
static void
test_every_amount_comes_back (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (fault_get_seed ());
  guint n = fault_get_rounds () * AMOUNTS_A_ROUND;
  guint wrong = 0;

  for (guint i = 0; i < n; i++)
    {
      const Manner *manner = &manners[i % G_N_ELEMENTS (manners)];
      int width = g_rand_int_range (random, 1, 48);
      gint64 cents = (gint64) ((((guint64) g_rand_int (random) << 32) | g_rand_int (random)) & ((G_GUINT64_CONSTANT (1) << width) - 1));
      g_autofree char *plain = NULL;
      g_autofree char *shown = NULL;
      g_autofree char *theirs = NULL;

      if (g_rand_boolean (random))
        cents = -cents;
      setlocale (LC_NUMERIC, manner->locale);
      plain = sov_money_format (cents, SOV_MONEY_PLAIN);
      shown = sov_money_format (cents, SOV_MONEY_WITH_SYMBOL);
      theirs = write_amount (manner, cents);
      wrong += !comes_back (plain, cents) || !comes_back (shown, cents) || !comes_back (theirs, cents);
    }

  setlocale (LC_NUMERIC, "C");
  fault_tell ("money: written and read in 20 locales (differences)", n, wrong, 0, wrong == 0);
}

int
main (int argc,
      char *argv[])
{
  fault_init (&argc, &argv, 100);
  g_test_add_func ("/faults/hostile-text/no-search-ends-in-an-error", test_no_search_ends_in_an_error);
  g_test_add_func ("/faults/hostile-text/every-amount-comes-back", test_every_amount_comes_back);

  return fault_run ();
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/bench-data.h"

#include "model/sov-action.h"
#include "model/sov-enums.h"
#include "model/sov-time.h"
#include "store/sov-perform.h"

#define ENTRIES_EACH 10
#define BATCH 1000

static const char *const first_names[] = {
  "Aino", "Väinö", "Maija", "Otso", "Riikka", "Åke", "Öljy", "Henna", "Timo", "Pilvi",
  "Eetu", "Saga", "Leo", "Marja", "Ville", "Satu", "Ilona", "Joel", "Tuire", "Anni"
};

static const char *const last_names[] = {
  "Saarela", "Mäkinen", "Lehtoranta", "Harjumaa", "Kankarinne", "Lindvik", "Peura", "Vanamo",
  "Aaltonurmi", "Hietasalmi", "Jokisuu", "Kaisla", "Rautakukka", "Sillanpirtti", "Ääniharju"
};

static const char *const sentences[] = {
  "Puhuttiin aikataulusta ja hinnasta, kaikki kunnossa.",
  "Kysyi tarjousta juhlaan, neljäkymmentä henkeä.",
  "Lähetin kuvat ja tekstin, kiitti nopeasta työstä.",
  "Toivoi vaaleampaa väriä etusivulle.",
  "Lasku maksettu, ei avoimia asioita."
};

typedef struct
{
  guint first;
  guint end;
  GRand *random;
} Batch;

static void
perform (SovDatabase *db,
         SovAction *action,
         GError **error)
{
  sov_perform_action (db, action, NULL, error);
  sov_action_free (action);
}

static void
add_customer (SovDatabase *db,
              guint number,
              GRand *random,
              gint64 at,
              GError **error)
{
  g_autofree char *ref = g_strdup_printf ("c%u", number);
  g_autofree char *phone = g_strdup_printf ("+35849555%04u", number % 10000);
  g_autofree char *name = NULL;
  SovAction *party = sov_action_new (SOV_ACTION_PARTY, at);

  name = g_strdup_printf ("%s %s %u",
                          first_names[g_rand_int_range (random, 0, G_N_ELEMENTS (first_names))],
                          last_names[g_rand_int_range (random, 0, G_N_ELEMENTS (last_names))], number);
  sov_action_set_text (party, SOV_FIELD_ID, ref);
  sov_action_set_text (party, SOV_FIELD_NAME, name);
  sov_action_set_number (party, SOV_FIELD_KIND, SOV_PARTY_CONSUMER);
  sov_action_set_number (party, SOV_FIELD_AS, SOV_BIT (SOV_AS_CUSTOMER));
  sov_action_set_text (party, SOV_FIELD_PHONE, phone);
  perform (db, party, error);

  for (guint i = 0; i < ENTRIES_EACH && *error == NULL; i++)
    {
      SovAction *entry = sov_action_new (SOV_ACTION_ENTRY, at - i * 7 * 24 * SOV_TIME_HOUR_MS);

      sov_action_set_text (entry, SOV_FIELD_PARTY, ref);
      sov_action_set_number (entry, SOV_FIELD_CHANNEL, g_rand_int_range (random, 1, 10));
      sov_action_set_number (entry, SOV_FIELD_DIRECTION, g_rand_int_range (random, 1, 3));
      sov_action_set_text (entry, SOV_FIELD_TEXT, sentences[g_rand_int_range (random, 0, G_N_ELEMENTS (sentences))]);
      perform (db, entry, error);
    }
}

/* A sole trader has some fifty things open, whatever the number of names. */
static void
add_deal (SovDatabase *db,
          guint number,
          gint64 at,
          GError **error)
{
  g_autofree char *customer = g_strdup_printf ("c%u", number);
  g_autofree char *ref = g_strdup_printf ("d%u", number);
  g_autofree char *term_ref = g_strdup_printf ("t%u", number);
  SovAction *deal = sov_action_new (SOV_ACTION_DEAL, at);
  SovAction *term = sov_action_new (SOV_ACTION_TERM, at);

  sov_action_set_text (deal, SOV_FIELD_ID, ref);
  sov_action_set_text (deal, SOV_FIELD_CUSTOMER, customer);
  sov_action_set_text (deal, SOV_FIELD_TITLE, "Juhlat");
  perform (db, deal, error);

  sov_action_set_text (term, SOV_FIELD_ID, term_ref);
  sov_action_set_text (term, SOV_FIELD_DEAL, ref);
  sov_action_set_number (term, SOV_FIELD_KIND, SOV_TERM_SCHEDULE);
  sov_action_set_text (term, SOV_FIELD_BY, SOV_REF_ME);
  sov_action_set_text (term, SOV_FIELD_TO, customer);
  sov_action_set_text (term, SOV_FIELD_TEXT, "Paikalla klo 16.30");
  sov_action_set_due (term, SOV_FIELD_DUE, at + (number % 50) * 12 * SOV_TIME_HOUR_MS, TRUE);
  perform (db, term, error);
}

static gboolean
fill_batch (SovDatabase *db,
            gpointer data,
            GError **error)
{
  Batch *batch = data;
  gint64 now = sov_time_now ();
  GError *failure = NULL;

  for (guint i = batch->first; i < batch->end && failure == NULL; i++)
    {
      add_customer (db, i, batch->random, now, &failure);
      if (i < 50 && failure == NULL)
        add_deal (db, i, now, &failure);
    }

  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

void
bench_fill (SovDatabase *db,
            guint n)
{
  g_autoptr (GError) error = NULL;
  Batch batch = { 0, 0, g_rand_new_with_seed (n) };

  for (; batch.first < n; batch.first = batch.end)
    {
      batch.end = MIN (batch.first + BATCH, n);
      sov_database_transact (db, fill_batch, &batch, &error);
      g_assert_no_error (error);
    }

  g_rand_free (batch.random);
}

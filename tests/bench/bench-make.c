/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/bench-data.h"

#include "desktop/sov-gate.h"
#include "desktop/sov-keyring.h"

/* bench-make FOLDER N: a vault of N customers whose key is in the keyring. */

typedef struct
{
  GMainLoop *loop;
  guint n;
} Making;

static gpointer
fill (SovDatabase *db,
      gpointer data,
      GCancellable *cancellable,
      GError **error)
{
  Making *making = data;

  bench_fill (db, making->n);
  return making;
}

static void
filled_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  Making *making = data;
  g_autoptr (GError) error = NULL;

  sov_store_call_finish (SOV_STORE (source), result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (making->loop);
}

static void
created_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  SovGate *gate = SOV_GATE (source);
  g_autoptr (GError) error = NULL;

  sov_gate_create_finish (gate, result, &error);
  g_assert_no_error (error);
  sov_gate_confirm_code (gate);
  sov_store_call_async (sov_gate_get_store (gate), fill, data, NULL, NULL, NULL, filled_cb, data);
}

static void
state_cb (SovGate *gate,
          GParamSpec *pspec,
          gpointer data)
{
  if (sov_gate_get_state (gate) == SOV_GATE_FIRST_START)
    sov_gate_create_async (gate, "Aino Saarela", "Selkopolku", NULL, created_cb, data);
  else if (sov_gate_get_state (gate) == SOV_GATE_TROUBLE)
    g_error ("%s", sov_gate_get_error (gate)->message);
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (SovKeyStore) keys = sov_keyring_new ();
  g_autoptr (SovGate) gate = NULL;
  Making making = { g_main_loop_new (NULL, FALSE) };

  if (argc != 3)
    {
      g_printerr ("usage: bench-make FOLDER N\n");
      return 2;
    }

  making.n = (guint) g_ascii_strtoull (argv[2], NULL, 10);
  gate = sov_gate_new (keys, argv[1], "/nonexistent", "/nonexistent");
  g_signal_connect (gate, "notify::state", G_CALLBACK (state_cb), &making);
  sov_gate_start (gate);
  g_main_loop_run (making.loop);
  sov_gate_close (gate);
  g_main_loop_unref (making.loop);

  return 0;
}

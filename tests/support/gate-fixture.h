/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desktop/sov-gate.h"
#include "support/memory-key-store.h"

G_BEGIN_DECLS

/* A gate before folders of a test's own, with a keyring in memory. */
typedef struct
{
  char *folder; /* of the test */
  char *vault;
  char *example;
  MemoryKeyStore *keys;
  SovGate *gate;
} GateFixture;

typedef struct
{
  GAsyncResult *result; /* NULL until it has come */
} GateAnswer;

/* For g_test_add(). */
void gate_set_up (GateFixture *f,
                  gconstpointer data);
void gate_tear_down (GateFixture *f,
                     gconstpointer data);

/* As the program does when it starts once more. */
void gate_start_again (GateFixture *f);
void gate_wait_until_idle (GateFixture *f);
/* Starts, waits, and asserts what came of it. */
void gate_start (GateFixture *f,
                 SovGateState expected);
void gate_assert_trouble (GateFixture *f,
                          GQuark domain,
                          int code);

/* @user_data: a GateAnswer. */
void gate_answered_cb (GObject *source,
                       GAsyncResult *result,
                       gpointer user_data);
GAsyncResult *gate_wait_for (GateAnswer *answer);

/* Ask and wait. */
gboolean gate_create (GateFixture *f,
                      const char *name,
                      const char *passphrase,
                      GError **error);
gboolean gate_unlock (GateFixture *f,
                      SovVaultMeans means,
                      const char *typed,
                      GError **error);
/* The user's name as the open vault has it; transfer full. */
char *gate_owner_name (GateFixture *f);

/* Agrees something with a new customer, of which there is evidence from then on. */
void gate_agree (GateFixture *f);
/* Where the evidence ends: as the open vault says it, transfer full; and as the
 * keyring has it, nullable. */
char *gate_load_mark (GateFixture *f);
const char *gate_noted_mark (GateFixture *f);

/* A vault of Aino Saarela's from an earlier first start, its code put away.
 * Returns the code, transfer full. */
char *gate_make_vault (GateFixture *f,
                       const char *passphrase);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "desktop/sov-gate-private.h"
#include "model/sov-time.h"
#include "sov-wiping-free.h"
#include "store/sov-secret.h"
#include "support/gate-fixture.h"
#include "support/memory-scan.h"
#include "support/ui-deal.h"
#include "support/vault-fixture.h"
#include "ui/sov-main-window.h"

/* Locked means out of memory: a vault with names that occur nowhere else is
 * opened, its pages are shown, and when it is locked all of the process's memory
 * is read. Neither its key nor any of the names is there. */

enum
{
  KEY,
  KEY_HEX,
  CODE,
  CUSTOMER,
  DEAL,
  PROMISE,
  TYPED,
  N_NEEDLES,
};

static const char *const whats[N_NEEDLES] = { "the key", "the key in hex", "the code", "a customer", "a deal", "a promise", "what was typed" };

typedef struct
{
  GateFixture gate;
  SovMainWindow *window;
  MemoryNeedle needles[N_NEEDLES];
} Fixture;

/* Made where it is needed and nowhere else: it is to be found only where the
 * program has put it. Transfer full. */
static char *
get_word (Fixture *self,
          guint which)
{
  const MemoryNeedle *needle = &self->needles[which];
  char *word = g_malloc0 (needle->size + 1);

  for (gsize i = 0; i < needle->size; i++)
    word[i] = (char) ~needle->bytes[i];
  return word;
}

static void
make_words (Fixture *self)
{
  for (guint i = CUSTOMER; i < N_NEEDLES; i++)
    {
      char word[16];

      for (gsize k = 0; k < sizeof word; k++)
        word[k] = (char) ((k == 0 ? 'A' : 'a') + g_random_int_range (0, 26));
      memory_needle_init (&self->needles[i], whats[i], word, sizeof word);
      explicit_bzero (word, sizeof word);
    }
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  gate_set_up (&self->gate, data);
  make_words (self);
  self->window = g_object_ref (sov_main_window_new (NULL));
  gtk_window_present (GTK_WINDOW (self->window));
  sov_main_window_set_gate (self->window, self->gate.gate);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  ui_window_end (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->window);
  gate_tear_down (&self->gate, data);
}

/* A passphrase: no keyring of the test's holds the key. */
static void
make_vault (Fixture *self,
            const char *passphrase)
{
  g_autoptr (GError) error = NULL;
  SovGate *gate = self->gate.gate;
  g_autofree char *hex = NULL;

  gate_start (&self->gate, SOV_GATE_FIRST_START);
  gate_create (&self->gate, "Aino Saarela", passphrase, &error);
  g_assert_no_error (error);
  hex = sov_secret_to_hex (gate->key);
  memory_needle_init (&self->needles[KEY], whats[KEY], g_bytes_get_data (gate->key, NULL), SOV_KEY_SIZE);
  memory_needle_init (&self->needles[KEY_HEX], whats[KEY_HEX], hex, strlen (hex));
  memory_needle_init (&self->needles[CODE], whats[CODE], gate->code, strlen (gate->code));
  sov_gate_confirm_code (gate);
  ui_settle ();
}

static void
fill (Fixture *self)
{
  SovStore *store = sov_gate_get_store (self->gate.gate);
  g_autofree char *customer = get_word (self, CUSTOMER);
  g_autofree char *deal = get_word (self, DEAL);
  g_autofree char *promise = get_word (self, PROMISE);

  ui_add_party (store, "c", customer, SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_deal (store, "d", "c", deal);
  ui_add_term (store, "t", "d", "c", promise, NULL, sov_time_now () - SOV_TIME_HOUR_MS);
}

static void
act (Fixture *self,
     const char *action,
     GVariant *target)
{
  g_autoptr (GVariant) sunk = target != NULL ? g_variant_ref_sink (target) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (self->window), action, sunk));
  ui_settle ();
}

static void
look_about (Fixture *self)
{
  static const char *const sections[] = { "customers", "deals", "subcontractors", "complaints", "today" };
  SovStore *store = sov_gate_get_store (self->gate.gate);
  g_autofree char *customer = get_word (self, CUSTOMER);
  g_autofree char *deal = get_word (self, DEAL);
  g_autofree char *typed = get_word (self, TYPED);
  AdwDialog *dialog;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    act (self, "win.show-page", g_variant_new_string (sections[i]));
  act (self, "win.show-party", g_variant_new_int64 (ui_find_party (store, customer)));
  act (self, "win.show-deal", g_variant_new_int64 (ui_find_deal (store, deal)));
  act (self, "win.search", NULL);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (GTK_WIDGET (self->window), GTK_TYPE_SEARCH_ENTRY)), customer);
  ui_settle ();
  act (self, "win.toast", g_variant_new_string (customer));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), customer);
  act (self, "win.new-note", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));
  gtk_editable_set_text (GTK_EDITABLE (ui_find (GTK_WIDGET (dialog), GTK_TYPE_EDITABLE)), typed);
  ui_settle ();
}

static gboolean
is_locked (gpointer data)
{
  Fixture *self = data;

  return sov_gate_get_state (self->gate.gate) == SOV_GATE_LOCKED && !sov_gate_get_busy (self->gate.gate);
}

/* T29, what is left in memory. */
static void
test_nothing_is_left_in_memory (Fixture *self,
                                gconstpointer data)
{
  if (!sov_wiping_free_is_on ())
    {
      g_test_skip ("this build leaves freed memory to a sanitizer");
      return;
    }

  make_vault (self, "hapankorppu ja hillo");
  fill (self);
  ui_settle ();
  look_about (self);
  for (guint i = 0; i < N_NEEDLES; i++)
    if (i != CODE && i != KEY_HEX)
      g_assert_cmpuint (memory_scan (&self->needles[i], 1, FALSE), >, 0);

  sov_main_window_lock (self->window);
  ui_wait (is_locked, self);
  ui_settle ();
  g_assert_cmpuint (memory_scan (self->needles, N_NEEDLES, TRUE), ==, 0);
}

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  g_test_add ("/ui/lock-memory/nothing-is-left-in-memory", Fixture, NULL, set_up, test_nothing_is_left_in_memory, tear_down);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/gate-fixture.h"
#include "support/ui-deal.h"
#include "support/ui-people.h"
#include "ui/customers/sov-party-page.h"
#include "ui/deals/sov-deal-page.h"
#include "ui/search/sov-search-page.h"
#include "ui/sov-main-window-private.h"

/* What was chosen in the desktop's overview, in the window: the right page of
 * a vault that is open, or as soon as it is. */

#define PASSPHRASE "hapankorppu ja hillo"

typedef struct
{
  GateFixture gate;
  SovMainWindow *window;
  char *code;
} Fixture;

static gboolean
is_idle (gpointer data)
{
  return !sov_gate_get_busy (((Fixture *) data)->gate.gate);
}

static void
wait_until (Fixture *self,
            SovGateState state)
{
  ui_wait (is_idle, self);
  ui_settle ();
  g_assert_cmpint (sov_gate_get_state (self->gate.gate), ==, state);
}

static SovStore *
get_store (Fixture *self)
{
  return sov_gate_get_store (self->gate.gate);
}

static void
unlock (Fixture *self)
{
  g_assert_true (gate_unlock (&self->gate, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, NULL));
  wait_until (self, SOV_GATE_READY);
}

static void
add_person (Fixture *self)
{
  SovAction *action = sov_action_new (SOV_ACTION_PERSON, 0);

  sov_action_set_text (action, SOV_FIELD_ID, "nina");
  sov_action_set_text (action, SOV_FIELD_OF, "maija");
  sov_action_set_text (action, SOV_FIELD_NAME, "Nina Koskinen");
  ui_perform (get_store (self), action);
}

static void
remove_thing (Fixture *self,
              const char *ref)
{
  SovAction *action = sov_action_new (SOV_ACTION_REMOVE, 0);

  sov_action_set_text (action, SOV_FIELD_OF, ref);
  ui_perform (get_store (self), action);
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  gate_set_up (&self->gate, NULL);
  self->code = gate_make_vault (&self->gate, PASSPHRASE);
  self->window = g_object_ref (sov_main_window_new (NULL));
  gtk_window_present (GTK_WINDOW (self->window));
  sov_main_window_set_gate (self->window, self->gate.gate);
  gate_start (&self->gate, SOV_GATE_NEEDS_PASSPHRASE);
  unlock (self);
  ui_add_party (get_store (self), "maija", "Maija <b>&", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_deal (get_store (self), "d", "maija", "Kattoremontti");
  ui_add_term (get_store (self), "t", "d", "maija", "Palaan asiaan", NULL, SOV_NO_TIME);
  add_person (self);
  ui_settle ();
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  ui_window_end (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->window);
  gate_tear_down (&self->gate, NULL);
  g_free (self->code);
}

static AdwNavigationPage *
get_page (Fixture *self)
{
  return adw_navigation_view_get_visible_page (self->window->navigation_view);
}

static void
choose (Fixture *self,
        const char *id)
{
  sov_main_window_wish (self->window, "win.show-found", g_variant_new_string (id));
  ui_settle ();
}

static void
assert_party (Fixture *self)
{
  g_assert_true (SOV_IS_PARTY_PAGE (get_page (self)));
  g_assert_cmpint (sov_party_page_get_party (SOV_PARTY_PAGE (get_page (self))), ==, ui_find_party (get_store (self), "Maija"));
}

static void
assert_deal (Fixture *self)
{
  g_assert_true (SOV_IS_DEAL_PAGE (get_page (self)));
  g_assert_cmpint (sov_deal_page_get_deal (SOV_DEAL_PAGE (get_page (self))), ==, ui_find_deal (get_store (self), "Kattoremontti"));
}

static void
test_a_customer (Fixture *self,
                 gconstpointer data)
{
  choose (self, "party/maija");
  assert_party (self);
}

static void
test_a_contact_person (Fixture *self,
                       gconstpointer data)
{
  choose (self, "person/nina");
  assert_party (self);
}

static void
test_a_deal (Fixture *self,
             gconstpointer data)
{
  choose (self, "deal/d");
  assert_deal (self);
}

static void
test_an_agreed_thing (Fixture *self,
                      gconstpointer data)
{
  choose (self, "term/t");
  assert_deal (self);
}

static void
test_what_is_gone_is_said (Fixture *self,
                           gconstpointer data)
{
  static const char *const ids[] = { "deal/d", "deal/none", "nonsense", "" };
  AdwNavigationPage *page = get_page (self);

  remove_thing (self, "d");
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      choose (self, ids[i]);
      g_assert_true (get_page (self) == page);
      ui_wait_part (GTK_WIDGET (self->window), "no longer there");
      adw_toast_overlay_dismiss_all (self->window->toast_overlay);
      ui_settle ();
    }
}

static void
test_a_locked_vault_is_waited_for (Fixture *self,
                                   gconstpointer data)
{
  sov_main_window_lock (self->window);
  wait_until (self, SOV_GATE_LOCKED);
  choose (self, "deal/d");
  g_assert_cmpint (sov_gate_get_state (self->gate.gate), ==, SOV_GATE_LOCKED);
  unlock (self);
  assert_deal (self);
}

/* It is asked for, and locked before the answer is there. */
static void
test_locking_meanwhile_shows_nothing (Fixture *self,
                                      gconstpointer data)
{
  sov_main_window_wish (self->window, "win.show-found", g_variant_new_string ("deal/d"));
  sov_main_window_lock (self->window);
  wait_until (self, SOV_GATE_LOCKED);
  g_assert_null (ui_find_part (GTK_WIDGET (self->window), "Kattoremontti"));
}

static void
search_for (Fixture *self,
            const char *words)
{
  sov_main_window_wish (self->window, "win.search-for", g_variant_new_string (words));
  ui_settle ();
}

static void
test_words_are_searched_for (Fixture *self,
                             gconstpointer data)
{
  GtkWidget *entry;

  search_for (self, "kattorem");
  g_assert_true (SOV_IS_SEARCH_PAGE (get_page (self)));
  entry = ui_find (GTK_WIDGET (get_page (self)), GTK_TYPE_SEARCH_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "kattorem");
  ui_wait_part (GTK_WIDGET (get_page (self)), "Kattoremontti");

  search_for (self, "<b>'\"");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "<b>'\"");
}

#define ADD(name, func) g_test_add ("/ui/shell-activation/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  ADD ("a-customer-opens-the-customer", test_a_customer);
  ADD ("a-contact-person-opens-whose-it-is", test_a_contact_person);
  ADD ("a-deal-opens-the-deal", test_a_deal);
  ADD ("an-agreed-thing-opens-its-deal", test_an_agreed_thing);
  ADD ("what-is-gone-meanwhile-is-said", test_what_is_gone_is_said);
  ADD ("a-locked-vault-is-waited-for", test_a_locked_vault_is_waited_for);
  ADD ("locking-meanwhile-shows-nothing", test_locking_meanwhile_shows_nothing);
  ADD ("words-are-searched-for", test_words_are_searched_for);

  return g_test_run ();
}

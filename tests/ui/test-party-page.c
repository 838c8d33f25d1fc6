/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-party-page.h"

#include "model/sov-time.h"
#include "support/ui-people.h"

#define DAY_MS (24 * SOV_TIME_HOUR_MS)
#define CUSTOMER SOV_BIT (SOV_AS_CUSTOMER)
#define SUBCONTRACTOR SOV_BIT (SOV_AS_SUBCONTRACTOR)

typedef struct
{
  SovStore *store;
  gint64 now;
  SovPartyPage *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->store = ui_store_new ();
  fixture->now = sov_time_now ();
  ui_add_party (fixture->store, "maija", "Maija <b>&", CUSTOMER);
  ui_add_party (fixture->store, "antti", "Antti", SUBCONTRACTOR);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  ui_window_end (fixture->window);
  g_assert_finalize_object (fixture->page);
  ui_store_end (fixture->store);
}

static GtkWidget *
open_page (Fixture *fixture,
           const char *name)
{
  fixture->page = g_object_ref_sink (sov_party_page_new (fixture->store, ui_find_party (fixture->store, name)));
  fixture->window = ui_window_new (GTK_WIDGET (fixture->page));

  return GTK_WIDGET (fixture->page);
}

/* Antti calls Maija, which nobody has told him. */
static void
add_gap (Fixture *fixture)
{
  ui_add_deal (fixture->store, "d", "maija", "Kattoremontti");
  ui_add_term (fixture->store, "t", "d", "maija", "Antti soittaa Maijalle", "antti", fixture->now + 10 * SOV_TIME_HOUR_MS);
}

static void
test_the_name_is_text (Fixture *fixture,
                       gconstpointer data)
{
  GtkWidget *page = open_page (fixture, "Maija");

  ui_wait_part (page, "Maija <b>&");
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "Maija <b>&");
  g_assert_nonnull (ui_find_text (page, "Private person · Customer"));
}

static void
test_every_way_to_reach_is_a_press_away (Fixture *fixture,
                                         gconstpointer data)
{
  GtkWidget *page;

  ui_edit_party (fixture->store, "maija", SOV_FIELD_PHONE, "+358495550103");
  ui_edit_party (fixture->store, "maija", SOV_FIELD_EMAIL, "maija@example.fi");
  page = open_page (fixture, "Maija");
  ui_wait_part (page, "049 555 0103");
  g_assert_nonnull (ui_find_text (page, "Call"));
  g_assert_nonnull (ui_find_text (page, "Text"));
  g_assert_nonnull (ui_find_text (page, "WhatsApp"));
  g_assert_nonnull (ui_find_text (page, "Mail"));
  g_assert_nonnull (ui_find_text (page, "maija@example.fi"));
}

static void
test_without_a_number_nothing_offers_to_call (Fixture *fixture,
                                              gconstpointer data)
{
  GtkWidget *page = open_page (fixture, "Maija");

  ui_wait_part (page, "Maija");
  ui_settle ();
  g_assert_null (ui_find_text (page, "Call"));
  g_assert_null (ui_find_text (page, "Mail"));
}

static void
test_what_no_program_could_use_says_so (Fixture *fixture,
                                        gconstpointer data)
{
  GtkWidget *page;

  ui_edit_party (fixture->store, "maija", SOV_FIELD_PHONE, "ask at the shop");
  page = open_page (fixture, "Maija");
  ui_wait_part (page, "Call");
  gtk_widget_activate_action (ui_find_text (page, "Call"), "reach.call", "s", "ask at the shop");
  g_assert_true (g_str_has_prefix (ui_window_get_asked (), "win.toast "));
}

static void
test_praise_stands_in_their_words (Fixture *fixture,
                                   gconstpointer data)
{
  SovAction *action = sov_action_new (SOV_ACTION_PRAISE, fixture->now);
  GtkWidget *page = open_page (fixture, "Maija");

  ui_wait_part (page, "Maija");
  ui_settle ();
  g_assert_null (ui_find_text (page, "Praise"));
  sov_action_set_text (action, SOV_FIELD_ID, "K");
  sov_action_set_text (action, SOV_FIELD_PARTY, "maija");
  sov_action_set_text (action, SOV_FIELD_WORDS, "Paras <i>& nopein");
  ui_perform (fixture->store, action);
  ui_wait_part (page, "“Paras <i>& nopein”");
  g_assert_nonnull (ui_find_text (page, "Praise"));
  g_assert_nonnull (ui_find_part (page, "Not asked yet"));
}

static void
test_a_promise_has_its_warning_and_its_cure (Fixture *fixture,
                                             gconstpointer data)
{
  GtkWidget *page;

  add_gap (fixture);
  page = open_page (fixture, "Maija");
  ui_wait_part (page, "Antti soittaa Maijalle");
  g_assert_nonnull (ui_find_text (page, "Promised to Them"));
  g_assert_null (ui_find_text (page, "Promised by Them"));
  ui_press (page, "Send What Was Agreed…");
  g_assert_true (g_str_has_prefix (ui_window_get_asked (), "win.send ("));
}

static void
test_a_promise_opens_its_cell (Fixture *fixture,
                               gconstpointer data)
{
  GtkWidget *page;

  add_gap (fixture);
  page = open_page (fixture, "Maija");
  ui_wait_part (page, "Antti soittaa Maijalle");
  ui_press (page, "Antti soittaa Maijalle");
  g_assert_true (g_str_has_prefix (ui_window_get_asked (), "win.show-deal-term ("));
}

static void
test_what_a_subcontractor_does_for_a_customer_is_theirs_to_do (Fixture *fixture,
                                                               gconstpointer data)
{
  GtkWidget *page;

  add_gap (fixture);
  page = open_page (fixture, "Antti");
  ui_wait_part (page, "Theirs to Do");
  g_assert_nonnull (ui_find_part (page, "for: Maija <b>&"));
  g_assert_nonnull (ui_find_text (page, "As a Subcontractor"));
  g_assert_nonnull (ui_find_text (page, "Deals together"));
}

static void
test_a_kept_promise_is_no_longer_open (Fixture *fixture,
                                       gconstpointer data)
{
  SovAction *kept = sov_action_new (SOV_ACTION_KEPT, fixture->now);
  GtkWidget *page;

  add_gap (fixture);
  page = open_page (fixture, "Maija");
  ui_wait_part (page, "Promised to Them");
  sov_action_set_text (kept, SOV_FIELD_TERM, "t");
  ui_perform (fixture->store, kept);
  ui_settle ();
  g_assert_null (ui_find_text (page, "Promised to Them"));
}

static void
test_an_open_complaint_stands_first_in_their_words (Fixture *fixture,
                                                    gconstpointer data)
{
  SovAction *complaint = sov_action_new (SOV_ACTION_COMPLAINT, fixture->now - 2 * DAY_MS);
  GtkWidget *page;

  sov_action_set_text (complaint, SOV_FIELD_PARTY, "maija");
  sov_action_set_text (complaint, SOV_FIELD_WORDS, "Olen pettynyt");
  sov_action_set_number (complaint, SOV_FIELD_CHANNEL, SOV_CHANNEL_EMAIL);
  sov_action_set_number (complaint, SOV_FIELD_NOTICED_BY, SOV_NOTICED_BY_CUSTOMER);
  ui_perform (fixture->store, complaint);
  page = open_page (fixture, "Maija");
  ui_wait_part (page, "Open complaint, 2 days ago: “Olen pettynyt”");
}

static void
test_an_open_credit_is_told (Fixture *fixture,
                             gconstpointer data)
{
  SovAction *credit = sov_action_new (SOV_ACTION_COMPENSATION, fixture->now);
  GtkWidget *page;

  sov_action_set_text (credit, SOV_FIELD_PARTY, "maija");
  sov_action_set_number (credit, SOV_FIELD_KIND, SOV_COMPENSATION_DISCOUNT_NEXT);
  sov_action_set_number (credit, SOV_FIELD_VALUE, 14500);
  ui_perform (fixture->store, credit);
  page = open_page (fixture, "Maija");
  ui_wait_part (page, "Still to be given as compensation: 145,00");
}

static void
test_days_since_the_last_contact_are_counted (Fixture *fixture,
                                              gconstpointer data)
{
  GtkWidget *page = open_page (fixture, "Maija");

  ui_wait_part (page, "Never");
  ui_add_entry (fixture->store, "maija", NULL, SOV_CHANNEL_CALL, "Moi", fixture->now - 40 * DAY_MS);
  ui_wait_part (page, "40 days ago, ");
}

static void
test_history_is_read_in_place_newest_first (Fixture *fixture,
                                            gconstpointer data)
{
  GtkWidget *page;
  graphene_rect_t newer;
  graphene_rect_t older;

  ui_add_entry (fixture->store, "maija", NULL, SOV_CHANNEL_EMAIL, "Ensimmäinen rivi\n\n<i>viimeinen</i> rivi", fixture->now - 3 * DAY_MS);
  ui_add_entry (fixture->store, "maija", NULL, SOV_CHANNEL_CALL, "Soitti uudestaan", fixture->now - DAY_MS);
  page = open_page (fixture, "Maija");
  ui_wait_part (page, "Ensimmäinen rivi\n\n<i>viimeinen</i> rivi");
  ui_wait_part (page, "Soitti uudestaan");
  ui_wait_part (page, " – yesterday");
  g_assert_true (gtk_widget_compute_bounds (ui_find_part (page, "Soitti uudestaan"), page, &newer));
  g_assert_true (gtk_widget_compute_bounds (ui_find_part (page, "Ensimmäinen"), page, &older));
  g_assert_cmpfloat (newer.origin.y, <, older.origin.y);
}

static void
test_a_long_history_shows_its_newest_and_leads_to_all (Fixture *fixture,
                                                       gconstpointer data)
{
  GtkWidget *page;

  for (int i = 0; i < 40; i++)
    {
      g_autofree char *text = g_strdup_printf ("Viesti %d.", i);

      ui_add_entry (fixture->store, "maija", NULL, SOV_CHANNEL_SMS, text, fixture->now - i * SOV_TIME_HOUR_MS);
    }
  page = open_page (fixture, "Maija");
  ui_wait_part (page, "Viesti 0.");
  ui_settle ();
  g_assert_null (ui_find_text (page, "Viesti 39."));
  ui_press (page, "Show All _History");
  g_assert_true (g_str_has_prefix (ui_window_get_asked (), "win.show-history-of-party "));
}

static void
test_an_entry_can_be_taken_away_from_the_page (Fixture *fixture,
                                               gconstpointer data)
{
  GtkWidget *page;
  SovAction *entry = sov_action_new (SOV_ACTION_ENTRY, fixture->now);

  sov_action_set_text (entry, SOV_FIELD_ID, "e1");
  sov_action_set_text (entry, SOV_FIELD_PARTY, "maija");
  sov_action_set_number (entry, SOV_FIELD_CHANNEL, SOV_CHANNEL_CALL);
  sov_action_set_number (entry, SOV_FIELD_DIRECTION, SOV_DIRECTION_IN);
  sov_action_set_text (entry, SOV_FIELD_TEXT, "Turha");
  ui_perform (fixture->store, entry);
  page = open_page (fixture, "Maija");
  ui_wait_part (page, "Turha");
  gtk_widget_activate_action (ui_find_text (page, "Turha"), "history.remove", "s", "e1");
  ui_wait_part (page, "Nothing has happened yet.");
  g_assert_cmpstr (ui_window_get_asked (), ==, "win.offer-undo");
}

static void
attached_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(gboolean *) data = sov_store_attach_finish (SOV_STORE (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_attached (gpointer data)
{
  return *(gboolean *) data;
}

static void
test_files_stand_by_their_names (Fixture *fixture,
                                 gconstpointer data)
{
  GtkWidget *page;
  SovAction *entry = sov_action_new (SOV_ACTION_ENTRY, fixture->now);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);
  gboolean attached = FALSE;

  sov_action_set_text (entry, SOV_FIELD_ID, "e1");
  sov_action_set_text (entry, SOV_FIELD_PARTY, "maija");
  sov_action_set_number (entry, SOV_FIELD_CHANNEL, SOV_CHANNEL_EMAIL);
  sov_action_set_number (entry, SOV_FIELD_DIRECTION, SOV_DIRECTION_IN);
  sov_action_set_text (entry, SOV_FIELD_TEXT, "Liitteenä");
  ui_perform (fixture->store, entry);
  page = open_page (fixture, "Maija");
  ui_wait_part (page, "Liitteenä");
  sov_store_attach_async (fixture->store, "e1", "tarjous <1>.pdf", "application/pdf", bytes, NULL, attached_cb, &attached);
  ui_wait (is_attached, &attached);
  ui_wait_part (page, "tarjous <1>.pdf");
}

static void
test_what_looks_wrong_is_explained (Fixture *fixture,
                                    gconstpointer data)
{
  GtkWidget *page;

  ui_edit_party (fixture->store, "maija", SOV_FIELD_BUSINESS_ID, "20774741");
  page = open_page (fixture, "Maija");
  ui_wait_part (page, "2077474-1");
  ui_wait_part (page, "The check digits do not fit");
}

static void
test_rows_whose_words_stay_are_the_same_rows (Fixture *fixture,
                                              gconstpointer data)
{
  GtkWidget *page;
  GtkWidget *before;

  ui_edit_party (fixture->store, "maija", SOV_FIELD_PHONE, "+358495550103");
  page = open_page (fixture, "Maija");
  ui_wait_part (page, "049 555 0103");
  before = ui_find_text (page, "049 555 0103");
  ui_edit_party (fixture->store, "maija", SOV_FIELD_NOTE, "Muutos");
  ui_wait_part (page, "Muutos");
  g_assert_true (ui_find_text (page, "049 555 0103") == before);
}

static void
test_removing_offers_undo_and_the_page_says_it_is_gone (Fixture *fixture,
                                                        gconstpointer data)
{
  GtkWidget *page = open_page (fixture, "Maija");

  ui_wait_part (page, "Maija");
  gtk_widget_activate_action (page, "party.remove", NULL);
  ui_wait_part (page, "No Longer Here");
  g_assert_cmpstr (ui_window_get_asked (), ==, "win.offer-undo");
}

static void
test_buttons_ask_for_this_party (Fixture *fixture,
                                 gconstpointer data)
{
  GtkWidget *page = open_page (fixture, "Maija");
  gint64 id = sov_party_page_get_party (fixture->page);
  g_autofree char *entry = g_strdup_printf ("win.new-entry (%" G_GINT64_FORMAT ", 0)", id);
  g_autofree char *deal = g_strdup_printf ("win.new-deal %" G_GINT64_FORMAT, id);
  g_autofree char *edit = g_strdup_printf ("win.edit-party %" G_GINT64_FORMAT, id);
  g_autofree char *merge = g_strdup_printf ("win.merge (%" G_GINT64_FORMAT ", 0)", id);

  ui_wait_part (page, "Maija");
  gtk_widget_activate_action (page, "party.new-entry", NULL);
  g_assert_cmpstr (ui_window_get_asked (), ==, entry);
  gtk_widget_activate_action (page, "party.new-deal", NULL);
  g_assert_cmpstr (ui_window_get_asked (), ==, deal);
  gtk_widget_activate_action (page, "party.edit", NULL);
  g_assert_cmpstr (ui_window_get_asked (), ==, edit);
  gtk_widget_activate_action (page, "party.merge", NULL);
  g_assert_cmpstr (ui_window_get_asked (), ==, merge);
}

static void
test_a_huge_profile_does_not_break_the_page (Fixture *fixture,
                                             gconstpointer data)
{
  g_autofree char *huge = g_strnfill (10 * 1024, 'x');
  GtkWidget *page;

  ui_edit_party (fixture->store, "antti", SOV_FIELD_NAME, huge);
  ui_edit_party (fixture->store, "antti", SOV_FIELD_EXPECTATION, huge);
  ui_edit_party (fixture->store, "antti", SOV_FIELD_NOTE, huge);
  page = open_page (fixture, "xxx");
  ui_wait_part (page, "xxx");
  ui_settle ();
  g_assert_cmpint (gtk_widget_get_width (page), <=, 1100);
}

static void
test_everything_is_named (Fixture *fixture,
                          gconstpointer data)
{
  GtkWidget *page;

  add_gap (fixture);
  ui_edit_party (fixture->store, "maija", SOV_FIELD_PHONE, "+358495550103");
  ui_add_entry (fixture->store, "maija", "d", SOV_CHANNEL_CALL, "Moi", fixture->now);
  page = open_page (fixture, "Maija");
  ui_wait_part (page, "Moi");
  ui_settle ();
  ui_assert_named (page);
}

#define ADD(name, test) g_test_add ("/ui/party-page/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  ADD ("the-name-is-text", test_the_name_is_text);
  ADD ("every-way-to-reach-is-a-press-away", test_every_way_to_reach_is_a_press_away);
  ADD ("without-a-number-nothing-offers-to-call", test_without_a_number_nothing_offers_to_call);
  ADD ("what-no-program-could-use-says-so", test_what_no_program_could_use_says_so);
  ADD ("a-promise-has-its-warning-and-its-cure", test_a_promise_has_its_warning_and_its_cure);
  ADD ("praise-stands-in-their-words", test_praise_stands_in_their_words);
  ADD ("a-promise-opens-its-cell", test_a_promise_opens_its_cell);
  ADD ("what-a-subcontractor-does-for-a-customer-is-theirs-to-do", test_what_a_subcontractor_does_for_a_customer_is_theirs_to_do);
  ADD ("a-kept-promise-is-no-longer-open", test_a_kept_promise_is_no_longer_open);
  ADD ("an-open-complaint-stands-first-in-their-words", test_an_open_complaint_stands_first_in_their_words);
  ADD ("an-open-credit-is-told", test_an_open_credit_is_told);
  ADD ("days-since-the-last-contact-are-counted", test_days_since_the_last_contact_are_counted);
  ADD ("history-is-read-in-place-newest-first", test_history_is_read_in_place_newest_first);
  ADD ("a-long-history-shows-its-newest-and-leads-to-all", test_a_long_history_shows_its_newest_and_leads_to_all);
  ADD ("an-entry-can-be-taken-away-from-the-page", test_an_entry_can_be_taken_away_from_the_page);
  ADD ("files-stand-by-their-names", test_files_stand_by_their_names);
  ADD ("what-looks-wrong-is-explained", test_what_looks_wrong_is_explained);
  ADD ("rows-whose-words-stay-are-the-same-rows", test_rows_whose_words_stay_are_the_same_rows);
  ADD ("removing-offers-undo-and-the-page-says-it-is-gone", test_removing_offers_undo_and_the_page_says_it_is_gone);
  ADD ("buttons-ask-for-this-party", test_buttons_ask_for_this_party);
  ADD ("a-huge-profile-does-not-break-the-page", test_a_huge_profile_does_not_break_the_page);
  ADD ("everything-is-named", test_everything_is_named);
  return g_test_run ();
}

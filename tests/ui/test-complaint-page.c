/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-complaint-page.h"

#include "model/sov-time.h"
#include "support/ui-case.h"
#include "ui/complaints/sov-case-now.h"
#include "ui/complaints/sov-speaking-card-view.h"

#define DAY_MS (24 * SOV_TIME_HOUR_MS)

typedef struct
{
  UiCase *base;
  SovStore *store;
  SovComplaintPage *page;
  GtkWindow *window;
} Fixture;

static GtkWidget *
open_page (Fixture *fixture,
           int minutes)
{
  fixture->base = ui_case_new (minutes);
  fixture->store = fixture->base->store;
  fixture->page = g_object_ref_sink (sov_complaint_page_new (fixture->store, fixture->base->id));
  fixture->window = ui_window_new (GTK_WIDGET (fixture->page));
  ui_wait_part (GTK_WIDGET (fixture->page), "Maija");
  ui_settle ();

  return GTK_WIDGET (fixture->page);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  ui_window_end (fixture->window);
  g_assert_finalize_object (fixture->page);
  ui_case_end (fixture->base);
}

/* The button that comes first. */
static GtkWidget *
get_primary (Fixture *fixture)
{
  return ui_find (ui_find (GTK_WIDGET (fixture->page), SOV_TYPE_CASE_NOW), GTK_TYPE_BUTTON);
}

static void
assert_asked (Fixture *fixture,
              const char *action)
{
  g_autofree char *asked = g_strdup_printf ("%s %" G_GINT64_FORMAT, action, fixture->base->id);

  g_assert_cmpstr (ui_window_get_asked (), ==, asked);
}

static void
test_the_words_are_theirs_and_stay_text (Fixture *fixture,
                                         gconstpointer data)
{
  GtkWidget *page = open_page (fixture, 5);

  g_assert_nonnull (ui_find_text (page, "“En ole saanut puhelua. Olen <b>pettynyt</b>.”"));
  g_assert_true (gtk_label_get_selectable (GTK_LABEL (ui_find_part (page, "En ole saanut"))));
  g_assert_nonnull (ui_find_part (page, "E-mail · today"));
  g_assert_nonnull (ui_find_text (page, "Arrived"));
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "Complaint: Maija");
}

static void
test_the_clock_says_how_much_is_left (Fixture *fixture,
                                      gconstpointer data)
{
  GtkWidget *page = open_page (fixture, 15);

  g_assert_nonnull (ui_find_part (page, "Call by "));
  g_assert_nonnull (ui_find_text (page, "44 min left"));
  g_assert_false (gtk_widget_has_css_class (gtk_widget_get_ancestor (ui_find_part (page, "Call by "), GTK_TYPE_BOX), "soon"));
}

static GtkWidget *
get_clock (GtkWidget *page,
           const char *headline)
{
  GtkWidget *widget = ui_find_part (page, headline);

  while (widget != NULL && !gtk_widget_has_css_class (widget, "case-clock"))
    widget = gtk_widget_get_parent (widget);

  return widget;
}

static void
test_half_an_hour_before_the_clock_is_near (Fixture *fixture,
                                            gconstpointer data)
{
  GtkWidget *page = open_page (fixture, 31);

  g_assert_true (gtk_widget_has_css_class (get_clock (page, "Call by "), "soon"));
}

static void
test_after_the_hour_a_late_call_is_still_asked_for (Fixture *fixture,
                                                    gconstpointer data)
{
  GtkWidget *page = open_page (fixture, 61);

  g_assert_true (gtk_widget_has_css_class (get_clock (page, "Call now"), "late"));
  g_assert_nonnull (ui_find_part (page, "A late call is better than none."));
}

static void
test_the_call_comes_first_and_has_the_keyboard (Fixture *fixture,
                                                gconstpointer data)
{
  GtkWidget *page = open_page (fixture, 5);

  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (get_primary (fixture))), ==, "_Call Now");
  g_assert_true (gtk_window_get_focus (fixture->window) == get_primary (fixture));
  g_assert_nonnull (ui_find_text (page, "Call now, and it will not weigh on you all day."));
}

static void
test_calling_unfolds_the_card_and_asks_how_it_went (Fixture *fixture,
                                                    gconstpointer data)
{
  GtkWidget *page = open_page (fixture, 5);
  g_autofree char *call = g_strdup_printf ("win.call %" G_GINT64_FORMAT, fixture->base->deal->maija);
  GtkWidget *card = ui_find (page, SOV_TYPE_SPEAKING_CARD_VIEW);

  g_assert_false (gtk_widget_get_mapped (card));
  g_signal_emit_by_name (get_primary (fixture), "clicked");
  g_assert_cmpstr (ui_window_get_asked (), ==, call);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (card));
  g_signal_emit_by_name (get_primary (fixture), "clicked");
  assert_asked (fixture, "win.complaint-contact");
}

static void
test_the_card_folds_when_the_call_is_told (Fixture *fixture,
                                           gconstpointer data)
{
  GtkWidget *page = open_page (fixture, 5);
  GtkWidget *card = ui_find (page, SOV_TYPE_SPEAKING_CARD_VIEW);

  g_signal_emit_by_name (get_primary (fixture), "clicked");
  ui_case_step (fixture->base, SOV_STEP_THANKED, NULL, sov_time_now ());
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (card));
  ui_case_step (fixture->base, SOV_STEP_CONTACTED, "Puhuimme", sov_time_now ());
  ui_settle ();
  g_assert_false (gtk_widget_get_mapped (card));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (get_primary (fixture))), ==, "_Propose a Solution…");
}

static void
test_a_later_call_has_its_card_too (Fixture *fixture,
                                    gconstpointer data)
{
  GtkWidget *page = open_page (fixture, 5);

  ui_case_step (fixture->base, SOV_STEP_CONTACTED, "Puhuimme", sov_time_now ());
  ui_wait_part (page, "In Contact");
  ui_settle ();
  ui_press (page, "_Call");
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (ui_find (page, SOV_TYPE_SPEAKING_CARD_VIEW)));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (get_primary (fixture))), ==, "_How Did the Call Go?");
  ui_case_step (fixture->base, SOV_STEP_CONTACTED, "Puhuimme taas", sov_time_now ());
  ui_settle ();
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (get_primary (fixture))), ==, "_Propose a Solution…");
}

static void
test_each_state_has_its_own_first_button (Fixture *fixture,
                                          gconstpointer data)
{
  static const struct
  {
    SovStepKind did;
    const char *state;
    const char *button;
  } STEPS[] = {
    { SOV_STEP_TRIED_CALL, "Tried to Reach", "_Call Again" },
    { SOV_STEP_CONTACTED, "In Contact", "_Propose a Solution…" },
    { SOV_STEP_PROPOSED, "Proposal With the Customer", "Write Down the _Choice…" },
    { SOV_STEP_CUSTOMER_CHOSE, "Solution Agreed", "_Confirm What Was Agreed…" },
    { SOV_STEP_CONFIRMED, "Being Put Right", "Mark as _Put Right" },
    { SOV_STEP_REMEDIED, "Put Right", "C_lose…" },
  };
  GtkWidget *page = open_page (fixture, 5);

  for (gsize i = 0; i < G_N_ELEMENTS (STEPS); i++)
    {
      ui_case_step (fixture->base, STEPS[i].did, "Näin", sov_time_now ());
      ui_wait_part (page, STEPS[i].state);
      ui_settle ();
      g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (get_primary (fixture))), ==, STEPS[i].button);
    }
}

static void
test_who_has_done_the_own_part_is_left_in_peace (Fixture *fixture,
                                                 gconstpointer data)
{
  GtkWidget *page = open_page (fixture, 5);

  g_assert_null (ui_find_text (page, "Your part is done. Go on with your day."));
  ui_case_step (fixture->base, SOV_STEP_CONTACTED, "Puhuimme", sov_time_now ());
  ui_case_step (fixture->base, SOV_STEP_PROPOSED, "Uusi aika", sov_time_now ());
  ui_wait_part (page, "Your part is done. Go on with your day.");
  g_assert_null (get_clock (page, "Call by "));
  g_assert_nonnull (ui_find_part (page, "The customer chooses. Ask again:"));
  g_assert_false (gtk_widget_has_css_class (get_primary (fixture), "suggested-action"));
}

static GtkCheckButton *
find_step (GtkWidget *page,
           const char *title)
{
  return GTK_CHECK_BUTTON (ui_find (ui_row (page, title), GTK_TYPE_CHECK_BUTTON));
}

static void
test_a_tick_is_a_step_and_comes_off_again (Fixture *fixture,
                                           gconstpointer data)
{
  GtkWidget *page = open_page (fixture, 5);
  g_autoptr (SovCase) ticked = NULL;
  g_autoptr (SovCase) unticked = NULL;

  g_assert_nonnull (ui_find_text (page, "Thank first: they took the trouble to tell you."));
  gtk_check_button_set_active (find_step (page, "Thanked"), TRUE);
  ui_wait_part (page, "1 of 5 done");
  ticked = ui_case_load (fixture->base);
  g_assert_nonnull (sov_complaint_find_step (ticked->complaint, SOV_STEP_THANKED, sov_time_now ()));
  gtk_check_button_set_active (find_step (page, "Thanked"), FALSE);
  ui_wait_part (page, "0 of 5 done");
  unticked = ui_case_load (fixture->base);
  g_assert_null (sov_complaint_find_step (unticked->complaint, SOV_STEP_THANKED, sov_time_now ()));
}

static void
test_a_step_says_when_and_what (Fixture *fixture,
                                gconstpointer data)
{
  GtkWidget *page = open_page (fixture, 5);
  SovAction *action = sov_action_new (SOV_ACTION_STEP, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_COMPLAINT, "c");
  sov_action_set_number (action, SOV_FIELD_DID, SOV_STEP_PROPOSED);
  sov_action_set_text (action, SOV_FIELD_TEXT, "Uusi <i>aika</i>");
  sov_action_set_number (action, SOV_FIELD_CHANNEL, SOV_CHANNEL_CALL);
  sov_action_set_number (action, SOV_FIELD_COST, 8500);
  ui_perform (fixture->store, action);
  ui_wait_part (page, "Uusi <i>aika</i>");
  g_assert_nonnull (ui_find_part (page, " · Call · own cost 85,00"));
}

static void
test_a_step_that_needs_words_is_ticked_by_its_dialog (Fixture *fixture,
                                                      gconstpointer data)
{
  GtkWidget *page = open_page (fixture, 5);

  gtk_check_button_set_active (find_step (page, "In contact"), TRUE);
  g_assert_false (gtk_check_button_get_active (find_step (page, "In contact")));
  assert_asked (fixture, "win.complaint-contact");
}

static void
test_the_keyboard_stays_where_it_was_after_a_change (Fixture *fixture,
                                                     gconstpointer data)
{
  GtkWidget *page = open_page (fixture, 5);
  GtkWidget *tick = GTK_WIDGET (find_step (page, "Listened"));

  gtk_widget_grab_focus (tick);
  ui_case_step (fixture->base, SOV_STEP_THANKED, NULL, sov_time_now ());
  ui_wait_part (page, "1 of 5 done");
  ui_settle ();
  g_assert_true (gtk_window_get_focus (fixture->window) == tick);
}

static void
test_the_second_time_it_says_call (Fixture *fixture,
                                   gconstpointer data)
{
  GtkWidget *page;

  page = open_page (fixture, 5);
  g_assert_null (ui_find_part (page, "This is not the first time."));
  g_assert_nonnull (ui_find_text (page, "_Write Instead…"));
  ui_case_add_complaint (fixture->base, "first", "Ensin myöhässä", sov_time_now () - DAY_MS);
  ui_wait_part (page, "This is not the first time. Call, do not write.");
  ui_settle ();
  g_assert_null (ui_find_text (page, "_Write Instead…"));
  g_assert_nonnull (ui_find_part (page, "1 other with this customer"));
}

static void
test_who_did_right_is_not_asked_to_admit (Fixture *fixture,
                                          gconstpointer data)
{
  GtkWidget *page = open_page (fixture, 5);

  ui_case_edit_number (fixture->base, SOV_FIELD_DID_RIGHT, TRUE);
  ui_wait_part (page, "You need not admit a mistake.");
}

static void
test_unreasonable_style_waits_for_a_second_look (Fixture *fixture,
                                                 gconstpointer data)
{
  GtkWidget *page = open_page (fixture, 5);

  ui_case_step (fixture->base, SOV_STEP_CONTACTED, "Puhuimme", sov_time_now ());
  ui_case_edit_number (fixture->base, SOV_FIELD_STYLE, SOV_STYLE_UNREASONABLE);
  ui_wait_part (page, "Sleep on the proposal.");
  ui_settle ();
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (get_primary (fixture))), ==, "_Agree on the Next Step…");
}

static void
add_cause (Fixture *fixture)
{
  SovAction *action = sov_action_new (SOV_ACTION_CAUSE, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_COMPLAINT, "c");
  sov_action_set_number (action, SOV_FIELD_CAUSE, SOV_CAUSE_RELAY_GAP);
  sov_action_set_number (action, SOV_FIELD_WHOSE, SOV_WHOSE_ME);
  ui_perform (fixture->store, action);
}

static void
test_what_is_private_says_so (Fixture *fixture,
                              gconstpointer data)
{
  GtkWidget *page = open_page (fixture, 5);

  add_cause (fixture);
  ui_wait_part (page, "Only you see this · Was not passed on");
}

static void
test_what_is_owed_has_its_button (Fixture *fixture,
                                  gconstpointer data)
{
  GtkWidget *page = open_page (fixture, 5);
  SovAction *action = sov_action_new (SOV_ACTION_COMPENSATION, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_ID, "h");
  sov_action_set_text (action, SOV_FIELD_COMPLAINT, "c");
  sov_action_set_number (action, SOV_FIELD_KIND, SOV_COMPENSATION_GIFT_CARD);
  sov_action_set_number (action, SOV_FIELD_VALUE, 6000);
  ui_perform (fixture->store, action);
  ui_wait_part (page, "1 thing open");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (ui_row (page, "Promised and Given")), TRUE);
  ui_settle ();
  ui_press (page, "Give…");
  g_assert_true (g_str_has_prefix (ui_window_get_asked (), "win.give "));
}

/* A remedy that Antti does. */
static void
add_remedy (Fixture *fixture)
{
  SovAction *action = sov_action_new (SOV_ACTION_TERM, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_ID, "remedy");
  sov_action_set_text (action, SOV_FIELD_DEAL, "d");
  sov_action_set_number (action, SOV_FIELD_KIND, SOV_TERM_COMPENSATION);
  sov_action_set_text (action, SOV_FIELD_TEXT, "Antti soittaa torstaina");
  sov_action_set_text (action, SOV_FIELD_BY, SOV_REF_ME);
  sov_action_set_text (action, SOV_FIELD_TO, "maija");
  sov_action_set_text (action, SOV_FIELD_COMPLAINT, "c");
  ui_perform (fixture->store, action);
}

static gboolean
is_remedied (gpointer data)
{
  return ui_case_state (data) == SOV_COMPLAINT_REMEDIED;
}

static void
test_putting_right_asks_about_what_is_open (Fixture *fixture,
                                            gconstpointer data)
{
  GtkWidget *page = open_page (fixture, 5);
  g_autoptr (SovCase) of = NULL;

  add_remedy (fixture);
  ui_wait_part (page, "1 thing open");
  gtk_widget_activate_action (page, "case.remedied", NULL);
  ui_settle ();
  g_assert_nonnull (ui_find_part (ui_dialog (fixture->window), "Antti soittaa torstaina"));
  ui_press (ui_dialog (fixture->window), "_All Done");
  ui_wait (is_remedied, fixture->base);
  of = ui_case_load (fixture->base);
  g_assert_cmpint (((const SovRemedy *) of->remedies->pdata[0])->state, ==, SOV_TERM_KEPT);
}

static void
test_long_words_begin_and_unfold (Fixture *fixture,
                                  gconstpointer data)
{
  g_autofree char *words = g_strnfill (10 * 1024, 'x');
  GtkWidget *page;

  fixture->base = ui_case_new (5);
  fixture->store = fixture->base->store;
  ui_case_add_complaint (fixture->base, "long", words, sov_time_now ());
  fixture->page = g_object_ref_sink (sov_complaint_page_new (fixture->store, ui_case_find (fixture->base, "long")));
  fixture->window = ui_window_new (GTK_WIDGET (fixture->page));
  page = GTK_WIDGET (fixture->page);
  ui_wait_part (page, "Show All");
  ui_settle ();
  g_assert_cmpint (gtk_label_get_lines (GTK_LABEL (ui_find_part (page, "xxx"))), ==, 8);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_find_text (page, "Show All")), TRUE);
  g_assert_cmpint (gtk_label_get_lines (GTK_LABEL (ui_find_part (page, "xxx"))), ==, -1);
  g_assert_cmpint (gtk_widget_get_width (page), <=, 1100);
}

static void
test_a_gone_complaint_says_so (Fixture *fixture,
                               gconstpointer data)
{
  fixture->base = ui_case_new (5);
  fixture->store = fixture->base->store;
  fixture->page = g_object_ref_sink (sov_complaint_page_new (fixture->store, 999));
  fixture->window = ui_window_new (GTK_WIDGET (fixture->page));
  ui_wait_part (GTK_WIDGET (fixture->page), "No Longer Here");
}

static void
test_what_makes_no_sense_now_is_not_offered (Fixture *fixture,
                                             gconstpointer data)
{
  GtkWidget *page = open_page (fixture, 5);

  gtk_widget_activate_action (page, "case.reopen", NULL);
  ui_settle ();
  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  gtk_widget_activate_action (page, "case.close", NULL);
  assert_asked (fixture, "win.close-complaint");
  gtk_widget_activate_action (page, "case.file", NULL);
  assert_asked (fixture, "win.case-file");
}

static void
test_everything_is_named (Fixture *fixture,
                          gconstpointer data)
{
  GtkWidget *page = open_page (fixture, 5);

  g_signal_emit_by_name (get_primary (fixture), "clicked");
  add_cause (fixture);
  ui_settle ();
  ui_assert_named (page);
}

#define ADD(name, test) g_test_add ("/ui/complaint-page/" name, Fixture, NULL, NULL, test, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  ADD ("the-words-are-theirs-and-stay-text", test_the_words_are_theirs_and_stay_text);
  ADD ("the-clock-says-how-much-is-left", test_the_clock_says_how_much_is_left);
  ADD ("half-an-hour-before-the-clock-is-near", test_half_an_hour_before_the_clock_is_near);
  ADD ("after-the-hour-a-late-call-is-still-asked-for", test_after_the_hour_a_late_call_is_still_asked_for);
  ADD ("the-call-comes-first-and-has-the-keyboard", test_the_call_comes_first_and_has_the_keyboard);
  ADD ("calling-unfolds-the-card-and-asks-how-it-went", test_calling_unfolds_the_card_and_asks_how_it_went);
  ADD ("the-card-folds-when-the-call-is-told", test_the_card_folds_when_the_call_is_told);
  ADD ("a-later-call-has-its-card-too", test_a_later_call_has_its_card_too);
  ADD ("each-state-has-its-own-first-button", test_each_state_has_its_own_first_button);
  ADD ("who-has-done-the-own-part-is-left-in-peace", test_who_has_done_the_own_part_is_left_in_peace);
  ADD ("a-tick-is-a-step-and-comes-off-again", test_a_tick_is_a_step_and_comes_off_again);
  ADD ("a-step-says-when-and-what", test_a_step_says_when_and_what);
  ADD ("a-step-that-needs-words-is-ticked-by-its-dialog", test_a_step_that_needs_words_is_ticked_by_its_dialog);
  ADD ("the-keyboard-stays-where-it-was-after-a-change", test_the_keyboard_stays_where_it_was_after_a_change);
  ADD ("the-second-time-it-says-call", test_the_second_time_it_says_call);
  ADD ("who-did-right-is-not-asked-to-admit", test_who_did_right_is_not_asked_to_admit);
  ADD ("unreasonable-style-waits-for-a-second-look", test_unreasonable_style_waits_for_a_second_look);
  ADD ("what-is-private-says-so", test_what_is_private_says_so);
  ADD ("what-is-owed-has-its-button", test_what_is_owed_has_its_button);
  ADD ("putting-right-asks-about-what-is-open", test_putting_right_asks_about_what_is_open);
  ADD ("long-words-begin-and-unfold", test_long_words_begin_and_unfold);
  ADD ("a-gone-complaint-says-so", test_a_gone_complaint_says_so);
  ADD ("what-makes-no-sense-now-is-not-offered", test_what_makes_no_sense_now_is_not_offered);
  ADD ("everything-is-named", test_everything_is_named);
  return g_test_run ();
}

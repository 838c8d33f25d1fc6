/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-script-dialog.h"

#include <string.h>

#include "model/sov-time.h"
#include "support/ui-broken.h"
#include "ui/common/sov-wording-view.h"
#include "ui/complaints/sov-script-sent.h"

static GtkWidget *
open_dialog (UiBroken *of,
             SovScriptKind kind)
{
  sov_script_dialog_present_draft (GTK_WIDGET (of->deal->window), of->deal->store, of->complaint, kind, NULL);

  return ui_deal_wait_dialog (of->deal);
}

static gboolean
says (GtkWidget *dialog,
      const char *part)
{
  g_autofree char *words = ui_dup_words (dialog);

  return strstr (words, part) != NULL;
}

static void
send (UiBroken *of,
      GtkWidget *dialog)
{
  ui_press (dialog, "Mark as Sent");
  ui_wait_closed (of->deal->window);
}

/* The newest contact with @party in the deal; its strings live as long as @sheet. */
static const SovSheetEntry *
find_entry (SovSheet *sheet,
            gint64 party)
{
  for (guint i = sheet->entries->len; i > 0; i--)
    {
      const SovSheetEntry *entry = sheet->entries->pdata[i - 1];

      if (entry->party == party)
        return entry;
    }

  return NULL;
}

static void
test_the_reply_opens_with_their_words (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of, SOV_SCRIPT_REPLY);

  g_assert_true (says (dialog, "Hei Maija! Kirjoitit: ”" UI_BROKEN_WORDS "”"));
  g_assert_true (says (dialog, "– Aino Saarela"));
  ui_assert_named (dialog);
  ui_deal_close_dialog (of->deal);
  ui_broken_end (of);
}

static void
write_own (SovStore *store,
           const char *script,
           const char *words)
{
  SovAction *action = sov_action_new (SOV_ACTION_TEXT, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_SCRIPT, script);
  sov_action_set_number (action, SOV_FIELD_LANGUAGE, SOV_LANGUAGE_FINNISH);
  sov_action_set_text (action, SOV_FIELD_WORDS, words);
  ui_perform (store, action);
}

static void
test_it_has_the_users_own_words (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog;

  write_own (of->deal->store, "reply", "Terve {etunimi}, luin tämän: {lainaus}");
  dialog = open_dialog (of, SOV_SCRIPT_REPLY);
  g_assert_true (says (dialog, "Terve Maija, luin tämän: ”" UI_BROKEN_WORDS "”"));
  g_assert_false (says (dialog, "Kiitos viestistäsi"));
  ui_deal_close_dialog (of->deal);
  ui_broken_end (of);
}

static void
test_what_was_sent_is_kept (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of, SOV_SCRIPT_REPLY);
  g_autofree char *words = ui_dup_words (dialog);
  g_autoptr (SovSheet) sheet = NULL;
  g_autoptr (SovCase) after = NULL;
  const SovSheetEntry *entry;

  send (of, dialog);
  sheet = ui_deal_load (of->deal);
  after = ui_broken_load (of);
  entry = find_entry (sheet, of->deal->maija);
  g_assert_cmpstr (entry->text, ==, words);
  g_assert_cmpint (entry->direction, ==, SOV_DIRECTION_OUT);
  g_assert_cmpuint (after->complaint->written->len, ==, 1);
  g_assert_true (ui_broken_has_step (of, SOV_STEP_THANKED));
  g_assert_true (ui_broken_has_step (of, SOV_STEP_APOLOGISED));
  ui_broken_end (of);
}

static void
test_no_tick_takes_no_step (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of, SOV_SCRIPT_REPLY);

  adw_switch_row_set_active (ADW_SWITCH_ROW (ui_row (dialog, "Tick the Steps It Takes")), FALSE);
  send (of, dialog);
  g_assert_false (ui_broken_has_step (of, SOV_STEP_THANKED));
  ui_broken_end (of);
}

static void
test_sending_is_one_undo (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of, SOV_SCRIPT_REPLY);
  g_autoptr (SovSheet) sheet = NULL;

  send (of, dialog);
  sov_store_undo_async (of->deal->store, NULL, NULL, NULL);
  ui_settle ();
  sheet = ui_deal_load (of->deal);
  g_assert_null (find_entry (sheet, of->deal->maija));
  g_assert_false (ui_broken_has_step (of, SOV_STEP_THANKED));
  ui_broken_end (of);
}

static void
test_options_become_the_proposal (void)
{
  UiBroken *of = ui_broken_new ();
  g_autoptr (SovCase) after = NULL;
  GtkWidget *dialog;

  ui_broken_step (of, SOV_STEP_CONTACTED, NULL);
  dialog = open_dialog (of, SOV_SCRIPT_PROPOSAL);
  ui_write_words (dialog, "Hei Maija! Ehdotan:\n1) Antti soittaa tänään\n2) Teen laskelman itse, 680 € jää pois\nValitse sopiva.");
  send (of, dialog);
  after = ui_broken_load (of);
  g_assert_cmpstr (sov_case_get_step_text (after, SOV_STEP_PROPOSED), ==, "Antti soittaa tänään\nTeen laskelman itse, 680 € jää pois");
  g_assert_cmpint (sov_complaint_get_state (after->complaint, sov_time_now ()), ==, SOV_COMPLAINT_PROPOSED);
  g_clear_object (&after);
  dialog = open_dialog (of, SOV_SCRIPT_PROPOSAL);
  g_assert_true (says (dialog, "1) Antti soittaa tänään.\n2) Teen laskelman itse, 680 € jää pois."));
  ui_deal_close_dialog (of->deal);
  ui_broken_end (of);
}

static void
test_the_end_takes_two_steps (void)
{
  UiBroken *of = ui_broken_new ();

  send (of, open_dialog (of, SOV_SCRIPT_PREVENTION));
  g_assert_true (ui_broken_has_step (of, SOV_STEP_TOLD_PREVENTION));
  g_assert_true (ui_broken_has_step (of, SOV_STEP_FINAL_APOLOGY));
  ui_broken_end (of);
}

static void
test_asking_is_not_following_up (void)
{
  UiBroken *of = ui_broken_new ();

  send (of, open_dialog (of, SOV_SCRIPT_FOLLOW_UP));
  g_assert_false (ui_broken_has_step (of, SOV_STEP_FOLLOWED_UP));
  ui_broken_end (of);
}

static void
test_the_subcontractor_reads_nothing_private (void)
{
  const SovScriptKind kinds[] = { SOV_SCRIPT_FACTS, SOV_SCRIPT_RECOURSE, SOV_SCRIPT_SUBCONTRACTOR };
  UiBroken *of = ui_broken_new ();
  SovAction *cause = ui_broken_action (of, SOV_ACTION_CAUSE);

  sov_action_set_number (cause, SOV_FIELD_CAUSE, SOV_CAUSE_SUBCONTRACTOR);
  sov_action_set_number (cause, SOV_FIELD_WHOSE, SOV_WHOSE_SUBCONTRACTOR);
  sov_action_set_text (cause, SOV_FIELD_NOTE, "Antti unohti taas");
  ui_perform (of->deal->store, cause);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GtkWidget *dialog = open_dialog (of, kinds[i]);

      g_assert_true (says (dialog, "Hei Antti!"));
      g_assert_false (says (dialog, "pettynyt"));
      g_assert_false (says (dialog, "unohti"));
      ui_deal_close_dialog (of->deal);
    }
  ui_broken_end (of);
}

static void
test_the_subcontractor_is_no_contact_with_the_customer (void)
{
  UiBroken *of = ui_broken_new ();
  g_autoptr (SovCase) after = NULL;
  g_autoptr (SovSheet) sheet = NULL;

  send (of, open_dialog (of, SOV_SCRIPT_RECOURSE));
  after = ui_broken_load (of);
  sheet = ui_deal_load (of->deal);
  g_assert_cmpuint (after->complaint->written->len, ==, 0);
  g_assert_cmpint (sov_complaint_get_state (after->complaint, sov_time_now ()), ==, SOV_COMPLAINT_RECEIVED);
  g_assert_null (find_entry (sheet, of->deal->maija));
  g_assert_nonnull (find_entry (sheet, of->deal->antti));
  g_assert_cmpuint (after->recourses->len, ==, 1);
  g_assert_cmpint (((const SovRecourse *) after->recourses->pdata[0])->did, ==, SOV_RECOURSE_NOTIFIED);
  ui_broken_end (of);
}

static void
test_each_text_keeps_its_edits (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of, SOV_SCRIPT_NO_ANSWER);
  AdwComboRow *script = ADW_COMBO_ROW (ui_row (dialog, "Text"));
  guint chosen = adw_combo_row_get_selected (script);

  ui_write_words (dialog, "Omin sanoin");
  adw_combo_row_set_selected (script, chosen + 1);
  ui_settle ();
  g_assert_true (says (dialog, "Kirjoitit"));
  adw_combo_row_set_selected (script, chosen);
  ui_settle ();
  g_assert_true (says (dialog, "Omin sanoin"));
  ui_press (dialog, "Write It Anew");
  g_assert_true (says (dialog, "Yritin soittaa"));
  ui_deal_close_dialog (of->deal);
  ui_broken_end (of);
}

static void
test_a_time_goes_into_the_text (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of, SOV_SCRIPT_NO_ANSWER);

  ui_type_into (dialog, "When you call", "huomenna klo 10");
  ui_settle ();
  g_assert_true (says (dialog, "Soitan uudelleen: "));
  g_assert_true (says (dialog, "klo 10"));
  ui_deal_close_dialog (of->deal);
  ui_broken_end (of);
}

static gboolean
offers_sleep (gpointer dialog)
{
  return ui_find_text (dialog, "Keep as Draft") != NULL;
}

static void
test_anger_may_sleep (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog;

  ui_broken_step (of, SOV_STEP_CONTACTED, NULL);
  dialog = open_dialog (of, SOV_SCRIPT_PROPOSAL);
  ui_write_words (dialog, "TÄMÄ ON TÄYSIN KOHTUUTONTA!!! OLET IDIOOTTI!!!");
  ui_wait (offers_sleep, dialog);
  ui_press (dialog, "Keep as Draft");
  ui_wait_closed (of->deal->window);
  g_assert_true (g_str_has_prefix (ui_window_get_asked (), "win.keep-draft (1, 7, 'TÄMÄ ON"));
  sov_script_dialog_present_draft (GTK_WIDGET (of->deal->window), of->deal->store, of->complaint, SOV_SCRIPT_PROPOSAL, "Rauhallisemmin");
  dialog = ui_deal_wait_dialog (of->deal);
  g_assert_true (says (dialog, "Rauhallisemmin"));
  ui_deal_close_dialog (of->deal);
  ui_broken_end (of);
}

static void
test_the_first_contact_does_not_wait (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of, SOV_SCRIPT_REPLY);

  ui_write_words (dialog, "TÄMÄ ON TÄYSIN KOHTUUTONTA!!! OLET IDIOOTTI!!!");
  g_assert_true (sov_wording_view_get_heated (SOV_WORDING_VIEW (ui_find (dialog, SOV_TYPE_WORDING_VIEW))));
  g_usleep (G_USEC_PER_SEC);
  ui_settle ();
  g_assert_false (offers_sleep (dialog));
  ui_deal_close_dialog (of->deal);
  ui_broken_end (of);
}

static void
test_a_second_look_takes_the_tick_away (void)
{
  UiBroken *of = ui_broken_new ();
  SovAction *style = ui_broken_action (of, SOV_ACTION_EDIT_COMPLAINT);
  GtkWidget *dialog;

  sov_action_set_number (style, SOV_FIELD_STYLE, SOV_STYLE_THREATENING);
  ui_perform (of->deal->store, style);
  ui_broken_step (of, SOV_STEP_CONTACTED, NULL);
  dialog = open_dialog (of, SOV_SCRIPT_PROPOSAL);
  g_assert_false (gtk_widget_is_sensitive (ui_row (dialog, "Tick the Steps It Takes")));
  g_assert_nonnull (ui_find_part (dialog, "A proposal waits for a second look"));
  send (of, dialog);
  g_assert_false (ui_broken_has_step (of, SOV_STEP_PROPOSED));
  ui_broken_end (of);
}

static void
test_an_open_place_is_shown (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of, SOV_SCRIPT_PREVENTION);

  g_assert_true (says (dialog, "Näin toimin jatkossa: …"));
  g_assert_nonnull (ui_find_part (dialog, "a place for your own words"));
  ui_write_words (dialog, "Näin toimin jatkossa: kirjaan ajan heti.");
  g_assert_null (ui_find_part (dialog, "a place for your own words"));
  ui_deal_close_dialog (of->deal);
  ui_broken_end (of);
}

static void
test_a_public_reply_is_kept_as_public (void)
{
  UiBroken *of = ui_broken_new ();
  g_autoptr (SovCase) loaded = ui_broken_load (of);
  g_autoptr (SovCaseScript) order = sov_case_script_new (loaded, SOV_SCRIPT_PUBLIC_REPLY, 0, sov_time_now ());
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);

  sov_script_add_sent (order, SOV_CHANNEL_SOCIAL, "Kiitos palautteesta", TRUE, sov_time_now (), actions);
  g_assert_cmpuint (actions->len, ==, 1);
  g_assert_cmpint (sov_action_get_kind (actions->pdata[0]), ==, SOV_ACTION_ENTRY);
  g_assert_cmpint (sov_action_get_number (actions->pdata[0], SOV_FIELD_PUBLIC, 0), ==, TRUE);
  g_assert_cmpint (sov_action_get_number (actions->pdata[0], SOV_FIELD_CHANNEL, 0), ==, SOV_CHANNEL_SOCIAL);
  ui_broken_end (of);
}

static void
test_nothing_to_say_cannot_be_sent (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of, SOV_SCRIPT_REPLY);

  ui_write_words (dialog, " \n ");
  g_assert_false (gtk_widget_get_sensitive (gtk_widget_get_ancestor (ui_find_text (dialog, "Mark as Sent"), GTK_TYPE_BUTTON)));
  ui_deal_close_dialog (of->deal);
  ui_broken_end (of);
}

#define PATH "/ui/script-dialog/"

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func (PATH "the-reply-opens-with-the-customers-words", test_the_reply_opens_with_their_words);
  g_test_add_func (PATH "it-has-the-users-own-words", test_it_has_the_users_own_words);
  g_test_add_func (PATH "what-was-sent-is-kept-word-for-word-with-its-steps", test_what_was_sent_is_kept);
  g_test_add_func (PATH "without-the-tick-no-step-is-taken", test_no_tick_takes_no_step);
  g_test_add_func (PATH "sending-is-one-undo", test_sending_is_one_undo);
  g_test_add_func (PATH "numbered-lines-become-the-proposal", test_options_become_the_proposal);
  g_test_add_func (PATH "the-last-words-take-two-steps", test_the_end_takes_two_steps);
  g_test_add_func (PATH "asking-how-things-are-is-not-following-up", test_asking_is_not_following_up);
  g_test_add_func (PATH "the-subcontractor-reads-nothing-private", test_the_subcontractor_reads_nothing_private);
  g_test_add_func (PATH "writing-to-the-subcontractor-is-no-contact-with-the-customer", test_the_subcontractor_is_no_contact_with_the_customer);
  g_test_add_func (PATH "each-text-keeps-its-edits", test_each_text_keeps_its_edits);
  g_test_add_func (PATH "a-time-goes-into-the-text", test_a_time_goes_into_the_text);
  g_test_add_func (PATH "an-angry-text-may-be-slept-on", test_anger_may_sleep);
  g_test_add_func (PATH "the-first-contact-does-not-wait", test_the_first_contact_does_not_wait);
  g_test_add_func (PATH "before-the-second-look-no-proposal-is-ticked", test_a_second_look_takes_the_tick_away);
  g_test_add_func (PATH "a-place-that-is-still-open-is-shown", test_an_open_place_is_shown);
  g_test_add_func (PATH "a-public-reply-is-kept-as-public", test_a_public_reply_is_kept_as_public);
  g_test_add_func (PATH "an-empty-text-cannot-be-sent", test_nothing_to_say_cannot_be_sent);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-speaking-card-view.h"

#include "model/sov-time.h"
#include "support/ui-broken.h"

typedef struct
{
  UiBroken *of;
  GtkWindow *window;
  SovSpeakingCardView *card;
} Card;

static void
show (Card *self)
{
  g_autoptr (SovCase) of = ui_broken_load (self->of);

  sov_speaking_card_view_set_case (self->card, of);
  ui_settle ();
}

static Card *
card_new (void)
{
  Card *self = g_new0 (Card, 1);

  self->of = ui_broken_new ();
  self->card = SOV_SPEAKING_CARD_VIEW (g_object_ref_sink (sov_speaking_card_view_new (self->of->deal->store)));
  self->window = ui_window_new (GTK_WIDGET (self->card));
  show (self);

  return self;
}

static void
card_end (Card *self)
{
  ui_window_end (self->window);
  g_object_add_weak_pointer (G_OBJECT (self->card), (gpointer *) &self->card);
  g_object_unref (self->card);
  g_assert_null (self->card);
  ui_broken_end (self->of);
  g_free (self);
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
  Card *self = card_new ();

  g_assert_null (ui_find_part (GTK_WIDGET (self->card), "Kiva kun soitit"));
  write_own (self->of->deal->store, "card-thank", "Kiva kun soitit.");
  show (self);
  g_assert_nonnull (ui_find_part (GTK_WIDGET (self->card), "Kiva kun soitit."));
  card_end (self);
}

/* The number of the line that says @part. */
static GtkToggleButton *
find_tick (Card *self,
           const char *part)
{
  GtkWidget *widget = ui_find_part (GTK_WIDGET (self->card), part);

  g_assert_nonnull (widget);
  while (ui_find (widget, GTK_TYPE_TOGGLE_BUTTON) == NULL)
    widget = gtk_widget_get_parent (widget);

  return GTK_TOGGLE_BUTTON (ui_find (widget, GTK_TYPE_TOGGLE_BUTTON));
}

static void
press (Card *self,
       const char *part)
{
  GtkToggleButton *tick = find_tick (self, part);

  gtk_toggle_button_set_active (tick, !gtk_toggle_button_get_active (tick));
  ui_settle ();
}

static void
test_words_come_first (void)
{
  Card *card = card_new ();
  GtkWidget *words = ui_find_part (GTK_WIDGET (card->card), "En ole saanut puhelua");
  GtkWidget *thanks = ui_find_part (GTK_WIDGET (card->card), "Kiitos, että kerroit");
  graphene_point_t at;

  g_assert_nonnull (words);
  g_assert_nonnull (thanks);
  g_assert_true (gtk_widget_compute_point (words, thanks, &GRAPHENE_POINT_INIT (0, 0), &at));
  g_assert_cmpfloat (at.y, <, 0);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (card->card), "Miten sinä toivoisit, että jatkamme?"));
  ui_assert_named (GTK_WIDGET (card->card));
  card_end (card);
}

static void
test_pressing_is_a_step (void)
{
  Card *card = card_new ();

  press (card, "Kiitos, että kerroit");
  g_assert_true (ui_broken_has_step (card->of, SOV_STEP_THANKED));
  g_assert_false (ui_broken_has_step (card->of, SOV_STEP_APOLOGISED));
  press (card, "Olen todella pahoillani");
  g_assert_true (ui_broken_has_step (card->of, SOV_STEP_APOLOGISED));
  card_end (card);
}

static void
test_pressing_again_takes_it_back (void)
{
  Card *card = card_new ();

  press (card, "Kiitos, että kerroit");
  show (card);
  g_assert_true (gtk_toggle_button_get_active (find_tick (card, "Kiitos, että kerroit")));
  press (card, "Kiitos, että kerroit");
  g_assert_false (ui_broken_has_step (card->of, SOV_STEP_THANKED));
  card_end (card);
}

static void
test_what_is_not_known_is_no_tick (void)
{
  Card *card = card_new ();

  g_assert_false (gtk_widget_get_can_target (GTK_WIDGET (find_tick (card, "Selvitän, mitä tapahtui"))));
  ui_broken_step (card->of, SOV_STEP_EXPLAINED, "kirjasin ajan väärin");
  show (card);
  g_assert_true (gtk_toggle_button_get_active (find_tick (card, "Lyhyesti: kirjasin ajan väärin")));
  card_end (card);
}

static void
test_a_new_snapshot_writes_nothing (void)
{
  Card *card = card_new ();

  ui_broken_step (card->of, SOV_STEP_THANKED, NULL);
  show (card);
  show (card);
  press (card, "Kiitos, että kerroit");
  g_assert_false (ui_broken_has_step (card->of, SOV_STEP_THANKED));
  card_end (card);
}

/* The longest that anybody writes, at the width of a phone: what is left of 640
 * under a header bar. */
static void
test_it_fits_one_screen (void)
{
  Card *card = card_new ();
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (SovCase) of = NULL;
  int height;

  while (words->len < 10000)
    g_string_append (words, "Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas ei soittanut. ");
  ui_broken_step (card->of, SOV_STEP_EXPLAINED, words->str);
  ui_broken_step (card->of, SOV_STEP_PROPOSED, words->str);
  ui_broken_step (card->of, SOV_STEP_TOLD_PREVENTION, words->str);
  of = ui_broken_load (card->of);
  g_set_str (&of->words, words->str);
  sov_speaking_card_view_set_case (card->card, of);
  ui_settle ();

  gtk_widget_measure (GTK_WIDGET (card->card), GTK_ORIENTATION_VERTICAL, 360 - 2 * 12, NULL, &height, NULL, NULL);
  g_test_message ("%d px", height);
  g_assert_cmpint (height, <=, 640 - 47 - 2 * 6);
  card_end (card);
}

#define PATH "/ui/speaking-card-view/"

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func (PATH "it-has-the-users-own-words", test_it_has_the_users_own_words);
  g_test_add_func (PATH "the-customers-words-come-first", test_words_come_first);
  g_test_add_func (PATH "pressing-a-number-is-a-step", test_pressing_is_a_step);
  g_test_add_func (PATH "pressing-it-again-takes-it-back", test_pressing_again_takes_it_back);
  g_test_add_func (PATH "what-is-not-known-yet-is-no-tick", test_what_is_not_known_is_no_tick);
  g_test_add_func (PATH "a-new-snapshot-writes-nothing", test_a_new_snapshot_writes_nothing);
  g_test_add_func (PATH "it-fits-one-screen-of-a-phone", test_it_fits_one_screen);

  return g_test_run ();
}

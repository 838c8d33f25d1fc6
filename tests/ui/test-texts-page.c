/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/sov-texts-page.h"

#include <string.h>

#include "exchange/sov-texts.h"
#include "model/sov-time.h"
#include "store/sov-store-texts.h"
#include "support/ui-support.h"
#include "ui/common/sov-wording-view.h"
#include "ui/preferences/sov-text-editor.h"

/* Each text of the program is found, edited with what is wrong told at once,
 * seen in an example, saved when it is left, and brought back. */

typedef struct
{
  SovStore *store;
  GtkWidget *view; /* AdwNavigationView */
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->store = ui_store_new ();
  self->view = adw_navigation_view_new ();
  g_object_ref_sink (self->view);
  adw_navigation_view_set_animate_transitions (ADW_NAVIGATION_VIEW (self->view), FALSE);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (self->view), sov_texts_page_new (self->store));
  self->window = ui_window_new (self->view);
  ui_settle ();
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  ui_window_end (self->window);
  g_assert_finalize_object (self->view);
  ui_store_end (self->store);
}

static void
write_own (Fixture *self,
           const char *script,
           SovLanguage language,
           const char *words,
           const char *original)
{
  SovAction *action = sov_action_new (SOV_ACTION_TEXT, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_SCRIPT, script);
  sov_action_set_number (action, SOV_FIELD_LANGUAGE, language);
  sov_action_set_text (action, SOV_FIELD_WORDS, words);
  sov_action_set_text (action, SOV_FIELD_ORIGINAL, original);
  ui_perform (self->store, action);
  ui_settle ();
}

/* What the vault has */

typedef struct
{
  Fixture *fixture;
  const char *script;
  SovLanguage language;
  const char *words; /* NULL: the original */
  gboolean asked;
  gboolean right;
} Wanted;

static void
texts_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  Wanted *wanted = data;
  g_autoptr (GPtrArray) texts = sov_store_load_own_texts_finish (SOV_STORE (source), result, NULL);
  const SovOwnText *own = sov_own_texts_find (texts, wanted->script, wanted->language);

  wanted->asked = FALSE;
  wanted->right = g_strcmp0 (own != NULL ? own->words : NULL, wanted->words) == 0;
}

static gboolean
is_right (gpointer data)
{
  Wanted *wanted = data;

  if (!wanted->right && !wanted->asked)
    {
      wanted->asked = TRUE;
      sov_store_load_own_texts_async (wanted->fixture->store, NULL, texts_cb, wanted);
    }

  return wanted->right && !wanted->asked;
}

static void
wait_saved (Fixture *self,
            const char *script,
            SovLanguage language,
            const char *words)
{
  Wanted wanted = { self, script, language, words };

  ui_wait (is_right, &wanted);
}

/* What is shown */

static GtkWidget *
get_page (Fixture *self)
{
  return GTK_WIDGET (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (self->view)));
}

static void
open_text (Fixture *self,
           const char *title)
{
  GtkWidget *label = ui_find_text (get_page (self), title);
  GtkWidget *row;

  g_assert_nonnull (label);
  row = ADW_IS_ACTION_ROW (label) ? label : gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  ui_settle ();
  g_assert_true (SOV_IS_TEXT_EDITOR (get_page (self)));
}

static SovWordingView *
get_field (Fixture *self)
{
  return SOV_WORDING_VIEW (ui_find (get_page (self), SOV_TYPE_WORDING_VIEW));
}

static void
type_words (Fixture *self,
            const char *words)
{
  sov_wording_view_set_text (get_field (self), words);
  ui_settle ();
}

static void
assert_words (Fixture *self,
              const char *words)
{
  g_autofree char *text = sov_wording_view_dup_text (get_field (self));

  g_assert_cmpstr (text, ==, words);
}

static void
press (Fixture *self,
       const char *label)
{
  GtkWidget *found = ui_find_text (get_page (self), label);
  GtkWidget *button = found != NULL ? gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON) : NULL;

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ui_settle ();
}

static void
choose_language (Fixture *self,
                 guint position)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_find (get_page (self), ADW_TYPE_COMBO_ROW)), position);
  ui_settle ();
}

static const char *
finnish (const char *script)
{
  return sov_text_get_original (script, SOV_LANGUAGE_FINNISH);
}

static void
test_every_text_has_a_row (Fixture *self,
                           gconstpointer data)
{
  for (guint i = 0; i < sov_texts_count (); i++)
    g_assert_nonnull (ui_find_text (get_page (self), sov_text_get_title (sov_texts_get_nth (i))));
  ui_assert_named (get_page (self));
}

/* Not the one of the list of languages. */
static GtkWidget *
find_search (GtkWidget *root)
{
  GtkWidget *found = NULL;

  if (GTK_IS_SEARCH_ENTRY (root))
    return root;
  if (ADW_IS_COMBO_ROW (root))
    return NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = find_search (child);

  return found;
}

static void
search (Fixture *self,
        const char *words)
{
  GtkWidget *entry = find_search (get_page (self));

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
  ui_settle ();
}

static void
test_a_text_is_found_by_its_name_and_its_words (Fixture *self,
                                                gconstpointer data)
{
  search (self, "in writing from");
  g_assert_nonnull (ui_find_text (get_page (self), "In writing from now on"));
  g_assert_null (ui_find_text (get_page (self), "Partly no"));

  search (self, "Uhkailuun");
  g_assert_nonnull (ui_find_text (get_page (self), "In writing from now on"));
  g_assert_null (ui_find_text (get_page (self), "Thanking"));

  search (self, "there is no such thing");
  g_assert_nonnull (ui_find_text (get_page (self), "No such text"));
  search (self, "");
  g_assert_nonnull (ui_find_text (get_page (self), "Thanking"));
}

static void
test_ones_own_are_marked_and_found_alone (Fixture *self,
                                          gconstpointer data)
{
  g_assert_null (ui_find_text (get_page (self), "Your own"));
  write_own (self, "boundary", SOV_LANGUAGE_FINNISH, "Jatketaan kirjallisesti.", finnish ("boundary"));
  g_assert_nonnull (ui_find_text (get_page (self), "Your own"));
  g_assert_nonnull (ui_find_part (get_page (self), "Jatketaan kirjallisesti."));

  adw_switch_row_set_active (ADW_SWITCH_ROW (ui_find (get_page (self), ADW_TYPE_SWITCH_ROW)), TRUE);
  ui_settle ();
  g_assert_nonnull (ui_find_text (get_page (self), "In writing from now on"));
  g_assert_null (ui_find_text (get_page (self), "Partly no"));
  choose_language (self, 2);
  g_assert_null (ui_find_text (get_page (self), "In writing from now on"));
}

static void
test_an_edited_text_is_saved_when_it_is_left (Fixture *self,
                                              gconstpointer data)
{
  open_text (self, "Questions to ask");
  assert_words (self, finnish ("clarify"));
  g_assert_nonnull (ui_find_text (get_page (self), "The original"));
  type_words (self, "Mitä kävi?");
  g_assert_nonnull (ui_find_text (get_page (self), "Your own words"));
  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (self->view));
  wait_saved (self, "clarify", SOV_LANGUAGE_FINNISH, "Mitä kävi?");
  ui_settle ();
  g_assert_true (sov_store_get_can_undo (self->store));
}

static void
test_each_language_is_edited_by_itself (Fixture *self,
                                        gconstpointer data)
{
  static const char *const names[] = { "clarify", "clarify-formal", "clarify", "clarify" };
  static const SovLanguage languages[] = { SOV_LANGUAGE_FINNISH, SOV_LANGUAGE_FINNISH, SOV_LANGUAGE_ENGLISH, SOV_LANGUAGE_SWEDISH };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *words = g_strdup_printf ("Own %u", i);

      choose_language (self, i);
      open_text (self, "Questions to ask");
      assert_words (self, sov_text_get_original (names[i], languages[i]));
      type_words (self, words);
      gtk_widget_activate_action (get_page (self), "text.save", NULL);
      wait_saved (self, names[i], languages[i], words);
      adw_navigation_view_pop (ADW_NAVIGATION_VIEW (self->view));
      ui_settle ();
    }
}

static void
test_the_original_comes_back_and_can_be_undone (Fixture *self,
                                                gconstpointer data)
{
  write_own (self, "clarify", SOV_LANGUAGE_FINNISH, "Mitä kävi?", finnish ("clarify"));
  open_text (self, "Questions to ask");
  assert_words (self, "Mitä kävi?");
  gtk_widget_activate_action (get_page (self), "text.original", NULL);
  assert_words (self, finnish ("clarify"));
  wait_saved (self, "clarify", SOV_LANGUAGE_FINNISH, NULL);
  ui_settle ();

  sov_store_undo_async (self->store, NULL, NULL, NULL);
  wait_saved (self, "clarify", SOV_LANGUAGE_FINNISH, "Mitä kävi?");
  ui_settle ();
  assert_words (self, "Mitä kävi?");
}

static void
test_nothing_is_saved_of_what_was_only_looked_at (Fixture *self,
                                                  gconstpointer data)
{
  open_text (self, "Questions to ask");
  type_words (self, "Mitä kävi?");
  type_words (self, finnish ("clarify"));
  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (self->view));
  ui_settle ();
  g_assert_false (sov_store_get_can_undo (self->store));
}

static void
test_an_emptied_text_is_the_original (Fixture *self,
                                      gconstpointer data)
{
  write_own (self, "clarify", SOV_LANGUAGE_FINNISH, "Mitä kävi?", finnish ("clarify"));
  open_text (self, "Questions to ask");
  type_words (self, " ");
  g_assert_nonnull (ui_find_part (get_page (self), "the original is used"));
  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (self->view));
  wait_saved (self, "clarify", SOV_LANGUAGE_FINNISH, NULL);
}

static void
test_what_is_wrong_is_told_at_once_with_the_cure (Fixture *self,
                                                  gconstpointer data)
{
  open_text (self, "What was agreed, to the customer");
  type_words (self, "Hei {etunmi}! {sovitut}");
  g_assert_nonnull (ui_find_part (get_page (self), "{etunmi} stays as it stands"));
  ui_assert_named (get_page (self));
  press (self, "Use {etunimi}");
  assert_words (self, "Hei {etunimi}! {sovitut}");
  g_assert_null (ui_find_part (get_page (self), "stays as it stands"));

  type_words (self, "Hei {etunimi}! ");
  g_assert_nonnull (ui_find_part (get_page (self), "{sovitut} is missing"));
  press (self, "Add {sovitut}");
  g_assert_null (ui_find_part (get_page (self), "is missing"));
}

/* It warns, and takes the words as they are. */
static void
test_what_is_wrong_is_saved_all_the_same (Fixture *self,
                                          gconstpointer data)
{
  open_text (self, "What was agreed, to the customer");
  type_words (self, "Hei {etunmi}! Olen pahoillani, mutta kiire oli.");
  gtk_widget_activate_action (get_page (self), "text.save", NULL);
  wait_saved (self, "confirm", SOV_LANGUAGE_FINNISH, "Hei {etunmi}! Olen pahoillani, mutta kiire oli.");
}

static void
test_a_place_is_put_in_with_a_press (Fixture *self,
                                     gconstpointer data)
{
  open_text (self, "Questions to ask");
  type_words (self, "");
  press (self, "{etunimi}");
  assert_words (self, "{etunimi}");
}

static void
test_the_example_shows_what_the_words_become (Fixture *self,
                                              gconstpointer data)
{
  open_text (self, "Moving a meeting");
  type_words (self, "Terve {etunimi}![ Uusi aika on {aika}.| Aika selviää.]");
  g_assert_nonnull (ui_find_part (get_page (self), "Terve Maija! Uusi aika on ke 21.10."));
  adw_switch_row_set_active (ADW_SWITCH_ROW (ui_find (get_page (self), ADW_TYPE_SWITCH_ROW)), TRUE);
  ui_settle ();
  g_assert_nonnull (ui_find_part (get_page (self), "Terve Maija! Aika selviää."));
}

static void
test_defending_words_are_told_of (Fixture *self,
                                  gconstpointer data)
{
  g_autoptr (GPtrArray) marks = NULL;

  open_text (self, "After a call without answer");
  type_words (self, "Olen pahoillani, mutta minulla oli kiire.");
  marks = sov_wording_check ("Olen pahoillani, mutta minulla oli kiire.", SOV_LANGUAGE_FINNISH, NULL, SOV_WORDING_NO_FLAGS);
  g_assert_cmpuint (marks->len, >, 0);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (get_field (self))));
  g_assert_nonnull (ui_find_part (get_page (self), "Olen pahoillani, mutta"));
}

/* A newer program came with other words. */
static void
test_a_changed_original_is_shown_beside_ones_own (Fixture *self,
                                                  gconstpointer data)
{
  write_own (self, "clarify", SOV_LANGUAGE_FINNISH, "Mitä kävi?", "Niin kuin ohjelma ennen sanoi");
  g_assert_nonnull (ui_find_text (get_page (self), "Original changed"));
  open_text (self, "Questions to ask");
  assert_words (self, "Mitä kävi?");
  g_assert_nonnull (ui_find_text (get_page (self), "The original has changed since you wrote yours"));
  g_assert_nonnull (ui_find_text (get_page (self), "The program’s words when you wrote yours"));

  /* Saved again, they are written from the words of today. */
  type_words (self, "Mitä kävikään?");
  gtk_widget_activate_action (get_page (self), "text.save", NULL);
  wait_saved (self, "clarify", SOV_LANGUAGE_FINNISH, "Mitä kävikään?");
  ui_settle ();
  g_assert_null (ui_find_text (get_page (self), "The original has changed since you wrote yours"));
}

static void
add (const char *name,
     void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/ui/texts-page/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  add ("every-text-has-a-row", test_every_text_has_a_row);
  add ("a-text-is-found-by-its-name-and-its-words", test_a_text_is_found_by_its_name_and_its_words);
  add ("ones-own-are-marked-and-found-alone", test_ones_own_are_marked_and_found_alone);
  add ("an-edited-text-is-saved-when-it-is-left", test_an_edited_text_is_saved_when_it_is_left);
  add ("each-language-is-edited-by-itself", test_each_language_is_edited_by_itself);
  add ("the-original-comes-back-and-can-be-undone", test_the_original_comes_back_and_can_be_undone);
  add ("nothing-is-saved-of-what-was-only-looked-at", test_nothing_is_saved_of_what_was_only_looked_at);
  add ("an-emptied-text-is-the-original", test_an_emptied_text_is_the_original);
  add ("what-is-wrong-is-told-at-once-with-the-cure", test_what_is_wrong_is_told_at_once_with_the_cure);
  add ("what-is-wrong-is-saved-all-the-same", test_what_is_wrong_is_saved_all_the_same);
  add ("a-place-is-put-in-with-a-press", test_a_place_is_put_in_with_a_press);
  add ("the-example-shows-what-the-words-become", test_the_example_shows_what_the_words_become);
  add ("defending-words-are-told-of", test_defending_words_are_told_of);
  add ("a-changed-original-is-shown-beside-ones-own", test_a_changed_original_is_shown_beside_ones_own);

  return g_test_run ();
}

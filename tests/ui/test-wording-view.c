/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-wording-view.h"

#include <string.h>

#include "support/ui-people.h"

/* A field that advises on wording: what it underlines and says, that the
 * advice can be taken and undone, and that it stands in nobody's way. */

static const char *const NAMES[] = { "Antti Kallio", NULL };

typedef struct
{
  SovWordingView *view;
  GtkWidget *widget;
  GtkTextView *field;
  GtkTextBuffer *buffer;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->widget = g_object_new (SOV_TYPE_WORDING_VIEW, NULL);
  self->view = SOV_WORDING_VIEW (self->widget);
  self->field = GTK_TEXT_VIEW (ui_find (self->widget, GTK_TYPE_TEXT_VIEW));
  self->buffer = gtk_text_view_get_buffer (self->field);
  sov_wording_view_set_names (self->view, NAMES);
  self->window = ui_window_new (self->widget);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (self->widget), (gpointer *) &self->widget);
  ui_window_end (self->window);
  g_assert_null (self->widget);
}

static void
type (Fixture *self,
      const char *text)
{
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_insert_at_cursor (self->buffer, text, -1);
  gtk_text_buffer_end_user_action (self->buffer);
}

static gboolean
is_underlined (const GtkTextIter *at)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (at);

  for (GSList *tag = tags; tag != NULL; tag = tag->next)
    {
      PangoUnderline underline = PANGO_UNDERLINE_NONE;
      gboolean set = FALSE;

      g_object_get (tag->data, "underline", &underline, "underline-set", &set, NULL);
      if (set && underline != PANGO_UNDERLINE_NONE)
        return TRUE;
    }

  return FALSE;
}

/* All that is underlined, in one piece. */
static char *
dup_underlined (Fixture *self)
{
  GString *text = g_string_new (NULL);
  GtkTextIter at;

  gtk_text_buffer_get_start_iter (self->buffer, &at);
  for (; !gtk_text_iter_is_end (&at); gtk_text_iter_forward_char (&at))
    if (is_underlined (&at))
      g_string_append_unichar (text, gtk_text_iter_get_char (&at));

  return g_string_free (text, FALSE);
}

static void
assert_text (Fixture *self,
             const char *wanted)
{
  g_autofree char *text = sov_wording_view_dup_text (self->view);

  g_assert_cmpstr (text, ==, wanted);
}

static gboolean
has_hint (gpointer data)
{
  return ui_find_part (((Fixture *) data)->widget, "sounds like") != NULL;
}

static gboolean
has_no_hint (gpointer data)
{
  return !has_hint (data);
}

static guint
count_hints (GtkWidget *root)
{
  guint n = ADW_IS_WRAP_BOX (root) && gtk_widget_get_mapped (root) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_hints (child);

  return n;
}

static void
test_calm_words_are_left_alone (Fixture *self,
                                gconstpointer data)
{
  g_autofree char *underlined = NULL;

  sov_wording_view_set_text (self->view, "Olen pahoillani tapahtuneesta. Jos toivot muuta, kerro.");
  underlined = dup_underlined (self);
  g_assert_cmpstr (underlined, ==, "");
  g_assert_cmpuint (count_hints (self->widget), ==, 0);
}

static void
test_what_could_be_kinder_is_underlined (Fixture *self,
                                         gconstpointer data)
{
  g_autofree char *underlined = NULL;

  sov_wording_view_set_text (self->view, "Hyvää päivää 👋 Pahoittelen, jos tuli harmia.");
  underlined = dup_underlined (self);
  g_assert_cmpstr (underlined, ==, "Pahoittelen, jos");
  g_assert_nonnull (ui_find_text (self->widget, "“Pahoittelen, jos” sounds like defending."));
}

static void
test_it_looks_when_the_writer_pauses (Fixture *self,
                                      gconstpointer data)
{
  type (self, "Pahoittelen, jos");
  g_assert_false (has_hint (self));
  ui_wait (has_hint, self);
  type (self, " tuli harmia");
  g_assert_true (has_hint (self));
}

static void
test_taking_the_advice_changes_the_words (Fixture *self,
                                          gconstpointer data)
{
  sov_wording_view_set_text (self->view, "Pahoittelen, jos tuli harmia.");
  ui_press (self->widget, "Use “Pahoittelen, että”");
  assert_text (self, "Pahoittelen, että tuli harmia.");
  g_assert_true (has_no_hint (self));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (self->field)));
}

static void
test_one_undo_takes_the_advice_back (Fixture *self,
                                     gconstpointer data)
{
  sov_wording_view_set_text (self->view, "Pahoittelen, jos tuli harmia.");
  ui_press (self->widget, "Use “Pahoittelen, että”");
  gtk_widget_activate_action (GTK_WIDGET (self->field), "text.undo", NULL);
  assert_text (self, "Pahoittelen, jos tuli harmia.");
  ui_wait (has_hint, self);
  gtk_widget_activate_action (GTK_WIDGET (self->field), "text.redo", NULL);
  assert_text (self, "Pahoittelen, että tuli harmia.");
}

static void
test_a_condition_can_be_taken_out (Fixture *self,
                                   gconstpointer data)
{
  sov_wording_view_set_text (self->view, "Saat 50 euroa, jos poistat arvion.");
  ui_press (self->widget, "Take It Out");
  assert_text (self, "Saat 50 euroa.");
}

/* The advice was about words that have moved since. */
static void
test_advice_follows_its_words (Fixture *self,
                               gconstpointer data)
{
  GtkTextIter start;

  sov_wording_view_set_text (self->view, "Pahoittelen, jos tuli harmia.");
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  gtk_text_buffer_insert (self->buffer, &start, "Hei Liisa! ", -1);
  ui_press (self->widget, "Use “Pahoittelen, että”");
  assert_text (self, "Hei Liisa! Pahoittelen, että tuli harmia.");
}

static void
test_advice_on_words_that_are_gone_does_nothing (Fixture *self,
                                                 gconstpointer data)
{
  sov_wording_view_set_text (self->view, "Pahoittelen, jos tuli harmia.");
  gtk_text_buffer_set_text (self->buffer, "Kiitos viestistäsi.", -1);
  ui_press (self->widget, "Use “Pahoittelen, että”");
  assert_text (self, "Kiitos viestistäsi.");
  g_assert_true (has_no_hint (self));
}

static void
test_at_most_three_hints_stand_beneath (Fixture *self,
                                        gconstpointer data)
{
  sov_wording_view_set_text (self->view, "Ymmärsit väärin. Väität turhaan. Olet väärässä. Liioittelet. Lasku on oikein!!");
  ui_settle ();
  g_assert_cmpuint (count_hints (self->widget), ==, 3);
  g_assert_nonnull (ui_find_text (self->widget, "And 2 more, underlined"));
  sov_wording_view_set_text (self->view, "Ymmärsit väärin.");
  ui_settle ();
  g_assert_cmpuint (count_hints (self->widget), ==, 1);
  g_assert_null (ui_find_part (self->widget, "more, underlined"));
}

static void
test_names_are_not_to_be_blamed (Fixture *self,
                                 gconstpointer data)
{
  sov_wording_view_set_text (self->view, "Tämä oli Antin vika.");
  g_assert_nonnull (ui_find_part (self->widget, "sounds like blaming"));
  sov_wording_view_set_names (self->view, NULL);
  g_assert_true (has_no_hint (self));
}

static void
test_the_language_can_change (Fixture *self,
                              gconstpointer data)
{
  sov_wording_view_set_text (self->view, "I am sorry if this caused trouble.");
  g_assert_true (has_no_hint (self));
  g_object_set (self->view, "language", SOV_LANGUAGE_ENGLISH, NULL);
  g_assert_true (has_hint (self));
}

static void
test_only_an_explanation_can_be_too_long (Fixture *self,
                                          gconstpointer data)
{
  const char *hint = "The explanation is getting long. One or two sentences are enough.";

  sov_wording_view_set_text (self->view, "Tilasin väärän sävyn. Huomasin sen eilen. Kauppa oli jo kiinni.");
  g_assert_null (ui_find_text (self->widget, hint));
  sov_wording_view_set_explanation_limit (self->view, TRUE);
  g_assert_nonnull (ui_find_text (self->widget, hint));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_what_is_better_slept_on_is_known (Fixture *self,
                                       gconstpointer data)
{
  guint n = 0;

  g_signal_connect_swapped (self->view, "notify::heated", G_CALLBACK (count_cb), &n);
  sov_wording_view_set_text (self->view, "Kiitos viestistäsi.");
  g_assert_false (sov_wording_view_get_heated (self->view));
  type (self, " Olet idiootti.");
  g_assert_true (sov_wording_view_get_heated (self->view));
  g_assert_cmpuint (n, ==, 1);
  g_assert_nonnull (ui_find_part (self->widget, "Sleep on it"));
}

static void
test_the_text_is_told_of_once_a_change (Fixture *self,
                                        gconstpointer data)
{
  g_autofree char *text = NULL;
  guint n = 0;

  g_signal_connect_swapped (self->view, "notify::text", G_CALLBACK (count_cb), &n);
  g_object_set (self->view, "text", "Hei", NULL);
  g_object_set (self->view, "text", "Hei", NULL);
  g_object_get (self->view, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Hei");
  sov_wording_view_set_text (self->view, "Pahoittelen, jos tuli harmia.");
  ui_press (self->widget, "Use “Pahoittelen, että”");
  sov_wording_view_set_text (self->view, NULL);
  assert_text (self, "");
  g_assert_cmpuint (n, ==, 4);
}

static void
test_everything_has_a_name (Fixture *self,
                            gconstpointer data)
{
  g_object_set (self->view, "label", "Short explanation", NULL);
  sov_wording_view_set_text (self->view, "Pahoittelen, jos tuli harmia. Saat 50 euroa, jos poistat arvion.");
  ui_assert_named (self->widget);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_PROPERTY_LABEL, "Short explanation");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "“Pahoittelen, jos” sounds like defending. “jos poistat arvion” asks for something in return.");
}

static void
test_the_focus_goes_to_the_text (Fixture *self,
                                 gconstpointer data)
{
  gtk_widget_grab_focus (self->widget);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (self->field)));
}

static void
test_it_fits_a_narrow_window (Fixture *self,
                              gconstpointer data)
{
  int least;

  sov_wording_view_set_text (self->view, "Kuljetusliikkeenhenkilökunnanasiakaspalvelu Antti, joka oli paikalla, unohti kaiken. Pahoittelen kaikkea "
                                         "tapahtunutta kovasti, mutta asianmukaistamistoimenpiteet. SINÄ ET KOSKAAN KUUNTELE KUNNOLLA KENENKÄÄN MIELIPIDETTÄ.");
  gtk_widget_measure (self->widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 300);
}

/* It goes while it waits for a pause. */
static void
test_it_may_go_while_it_waits (void)
{
  SovWordingView *view = g_object_ref_sink (g_object_new (SOV_TYPE_WORDING_VIEW, NULL));
  GtkTextView *field = GTK_TEXT_VIEW (ui_find (GTK_WIDGET (view), GTK_TYPE_TEXT_VIEW));

  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (field), "Pahoittelen, jos", -1);
  g_assert_finalize_object (view);
  ui_settle ();
}

#define ADD(name, function) g_test_add ("/ui/wording-view/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  ADD ("calm-words-are-left-alone", test_calm_words_are_left_alone);
  ADD ("what-could-be-kinder-is-underlined", test_what_could_be_kinder_is_underlined);
  ADD ("it-looks-when-the-writer-pauses", test_it_looks_when_the_writer_pauses);
  ADD ("taking-the-advice-changes-the-words", test_taking_the_advice_changes_the_words);
  ADD ("one-undo-takes-the-advice-back", test_one_undo_takes_the_advice_back);
  ADD ("a-condition-can-be-taken-out", test_a_condition_can_be_taken_out);
  ADD ("advice-follows-its-words", test_advice_follows_its_words);
  ADD ("advice-on-words-that-are-gone-does-nothing", test_advice_on_words_that_are_gone_does_nothing);
  ADD ("at-most-three-hints-stand-beneath", test_at_most_three_hints_stand_beneath);
  ADD ("names-are-not-to-be-blamed", test_names_are_not_to_be_blamed);
  ADD ("the-language-can-change", test_the_language_can_change);
  ADD ("only-an-explanation-can-be-too-long", test_only_an_explanation_can_be_too_long);
  ADD ("what-is-better-slept-on-is-known", test_what_is_better_slept_on_is_known);
  ADD ("the-text-is-told-of-once-a-change", test_the_text_is_told_of_once_a_change);
  ADD ("everything-has-a-name", test_everything_has_a_name);
  ADD ("the-focus-goes-to-the-text", test_the_focus_goes_to_the_text);
  ADD ("it-fits-a-narrow-window", test_it_fits_a_narrow_window);
  g_test_add_func ("/ui/wording-view/it-may-go-while-it-waits", test_it_may_go_while_it_waits);
  return g_test_run ();
}

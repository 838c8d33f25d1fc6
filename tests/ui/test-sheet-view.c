/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-sheet-view.h"

#include "model/sov-time.h"
#include "support/ui-deal.h"
#include "ui/deals/sov-sheet-cell.h"
#include "ui/deals/sov-sheet-scroller.h"

#define BIG_ENOUGH 900

typedef struct
{
  UiDeal *deal;
  SovSheetView *view;
  gint64 chosen_term;
  gint64 chosen_party;
  guint n_chosen;
} Fixture;

static void
chosen_cb (SovSheetView *view,
           gint64 term,
           gint64 party,
           Fixture *self)
{
  self->chosen_term = term;
  self->chosen_party = party;
  self->n_chosen++;
}

static void
show (Fixture *self)
{
  g_autoptr (SovSheet) sheet = ui_deal_load (self->deal);
  g_autoptr (GPtrArray) warnings = sov_rules_check (sheet, sov_time_now ());

  sov_sheet_view_show (self->view, sheet, warnings, sov_time_now ());
  ui_settle ();
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->deal = ui_deal_new ();
  self->view = g_object_ref_sink (g_object_new (SOV_TYPE_SHEET_VIEW, NULL));
  g_signal_connect (self->view, "cell-chosen", G_CALLBACK (chosen_cb), self);
  adw_window_set_content (ADW_WINDOW (self->deal->window), GTK_WIDGET (self->view));
  show (self);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  adw_window_set_content (ADW_WINDOW (self->deal->window), NULL);
  ui_settle ();
  g_assert_finalize_object (self->view);
  ui_deal_end (self->deal);
}

static SovSheetCell *
find_cell (GtkWidget *root,
           gint64 term,
           gint64 party)
{
  if (SOV_IS_SHEET_CELL (root))
    {
      SovSheetCell *cell = SOV_SHEET_CELL (root);

      return sov_sheet_cell_get_term (cell) == term && sov_sheet_cell_get_party (cell) == party ? cell : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      SovSheetCell *found = find_cell (child, term, party);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static SovSheetCell *
get_cell (Fixture *self,
          gint64 term,
          gint64 party)
{
  SovSheetCell *cell = find_cell (GTK_WIDGET (self->view), term, party);

  g_assert_nonnull (cell);

  return cell;
}

static void
assert_cell (Fixture *self,
             gint64 term,
             gint64 party,
             const char *glyph,
             const char *word,
             const char *name)
{
  SovSheetCell *cell;

  show (self);
  cell = get_cell (self, term, party);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (cell), glyph));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (cell), word));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static void
test_states_have_shape_word_and_name (Fixture *self,
                                      gconstpointer data)
{
  UiDeal *deal = self->deal;

  assert_cell (self, deal->bill, deal->antti, "○", "missing", "Invoicing, Antti: missing");
  ui_deal_relay (deal, SOV_ACTION_TOLD, deal->bill, deal->antti, NULL);
  assert_cell (self, deal->bill, deal->antti, "◐", "told", "Invoicing, Antti: told, not in writing");
  ui_deal_relay (deal, SOV_ACTION_WRITTEN, deal->bill, deal->antti, "yksi lasku");
  assert_cell (self, deal->bill, deal->antti, "✓", "in writing", "Invoicing, Antti: in writing, not acknowledged");
  ui_deal_relay (deal, SOV_ACTION_ACKNOWLEDGED, deal->bill, deal->antti, "ok");
  assert_cell (self, deal->bill, deal->antti, "✓✓", "acknowledged", "Invoicing, Antti: acknowledged");
}

static void
change (UiDeal *deal,
        const char *ref,
        const char *text)
{
  SovAction *action = sov_action_new (SOV_ACTION_CHANGE, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_TERM, ref);
  sov_action_set_text (action, SOV_FIELD_TEXT, text);
  ui_perform (deal->store, action);
}

static void
test_change_turns_cells_old (Fixture *self,
                             gconstpointer data)
{
  UiDeal *deal = self->deal;

  ui_deal_relay (deal, SOV_ACTION_WRITTEN, deal->bill, deal->antti, "yksi lasku");
  change (deal, "bill", "kaksi laskua");
  assert_cell (self, deal->bill, deal->antti, "!", "old version", "Invoicing, Antti: has an old version");
  g_assert_nonnull (ui_find_part (GTK_WIDGET (self->view), "version 2"));
}

static void
test_press_chooses (Fixture *self,
                    gconstpointer data)
{
  g_signal_emit_by_name (get_cell (self, self->deal->call, self->deal->antti), "clicked");
  g_assert_cmpint (self->chosen_term, ==, self->deal->call);
  g_assert_cmpint (self->chosen_party, ==, self->deal->antti);
}

static GtkEventController *
find_keys (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        return controller;
    }

  g_assert_not_reached ();
}

static void
press_key (Fixture *self,
           guint keyval)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (find_keys (GTK_WIDGET (self->view)), "key-pressed", keyval, 0, 0, &handled);
}

static void
assert_focus (Fixture *self,
              gint64 term,
              gint64 party)
{
  GtkWidget *focus = gtk_window_get_focus (self->deal->window);

  g_assert_true (SOV_IS_SHEET_CELL (focus));
  g_assert_cmpint (sov_sheet_cell_get_term (SOV_SHEET_CELL (focus)), ==, term);
  g_assert_cmpint (sov_sheet_cell_get_party (SOV_SHEET_CELL (focus)), ==, party);
}

static void
test_arrows_move (Fixture *self,
                  gconstpointer data)
{
  UiDeal *deal = self->deal;

  sov_sheet_view_focus (self->view, deal->call, deal->maija);
  press_key (self, GDK_KEY_Right);
  assert_focus (self, deal->call, deal->antti);
  press_key (self, GDK_KEY_Down);
  assert_focus (self, deal->bill, deal->antti);
  press_key (self, GDK_KEY_Home);
  assert_focus (self, deal->bill, deal->maija);
  press_key (self, GDK_KEY_Up);
  assert_focus (self, deal->call, deal->maija);
  press_key (self, GDK_KEY_Left);
  assert_focus (self, deal->call, deal->maija);
  g_assert_cmpuint (self->n_chosen, ==, 0);
}

static void
test_choice_follows_the_arrows (Fixture *self,
                                gconstpointer data)
{
  UiDeal *deal = self->deal;

  sov_sheet_view_focus (self->view, deal->call, deal->maija);
  sov_sheet_view_choose (self->view, deal->call, deal->maija);
  press_key (self, GDK_KEY_Right);
  g_assert_cmpint (self->chosen_party, ==, deal->antti);
}

static void
test_nothing_moves_when_nothing_changed (Fixture *self,
                                         gconstpointer data)
{
  SovSheetCell *cell = get_cell (self, self->deal->call, self->deal->antti);

  show (self);
  g_assert_true (get_cell (self, self->deal->call, self->deal->antti) == cell);
}

static void
test_focus_survives_a_change (Fixture *self,
                              gconstpointer data)
{
  UiDeal *deal = self->deal;

  sov_sheet_view_focus (self->view, deal->call, deal->antti);
  ui_deal_relay (deal, SOV_ACTION_TOLD, deal->call, deal->antti, NULL);
  show (self);
  assert_focus (self, deal->call, deal->antti);
}

static void
test_send_button_counts (Fixture *self,
                         gconstpointer data)
{
  UiDeal *deal = self->deal;

  ui_deal_relay (deal, SOV_ACTION_WRITTEN, deal->call, deal->antti, "x");
  show (self);
  ui_press (GTK_WIDGET (self->view), "Send 1…");
  g_assert_true (g_str_has_prefix (ui_window_get_asked (), "win.send ("));
}

static void
test_nobody_lacks_no_button (Fixture *self,
                             gconstpointer data)
{
  UiDeal *deal = self->deal;
  gint64 terms[] = { deal->call, deal->bill };
  gint64 parties[] = { deal->maija, deal->antti };

  for (guint i = 0; i < 4; i++)
    ui_deal_relay (deal, SOV_ACTION_WRITTEN, terms[i % 2], parties[i / 2], "x");
  show (self);
  g_assert_null (ui_find_part (GTK_WIDGET (self->view), "Send "));
}

static void
test_narrow_needs_no_sideways_scrolling (Fixture *self,
                                         gconstpointer data)
{
  int minimum;

  g_object_set (self->view, "narrow", TRUE, NULL);
  ui_settle ();
  gtk_widget_measure (GTK_WIDGET (self->view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 336);
  g_assert_null (ui_find (GTK_WIDGET (self->view), SOV_TYPE_SHEET_SCROLLER));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (get_cell (self, self->deal->bill, self->deal->antti)), "Antti"));
}

static void
test_what_is_over_is_out_of_the_way (Fixture *self,
                                     gconstpointer data)
{
  SovAction *action = sov_action_new (SOV_ACTION_KEPT, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_TERM, "call");
  ui_perform (self->deal->store, action);
  show (self);
  g_assert_null (find_cell (GTK_WIDGET (self->view), self->deal->call, self->deal->antti));
  ui_press (GTK_WIDGET (self->view), "Show 1 That Is Over");
  ui_settle ();
  g_assert_nonnull (find_cell (GTK_WIDGET (self->view), self->deal->call, self->deal->antti));
}

static void
test_words_of_the_user_are_no_markup (Fixture *self,
                                      gconstpointer data)
{
  change (self->deal, "bill", "<b>yksi</b> & lasku");
  show (self);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (self->view), "<b>yksi</b> & lasku"));
}

static void
test_long_names_do_not_widen (Fixture *self,
                              gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (10 * 1024, 'M');
  int minimum;

  ui_edit_party (self->deal->store, "antti", SOV_FIELD_NAME, long_name);
  ui_edit_party (self->deal->store, "maija", SOV_FIELD_NAME, "שלום عليكم");
  change (self->deal, "bill", long_name);
  show (self);
  gtk_widget_measure (GTK_WIDGET (self->view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, BIG_ENOUGH);
  g_object_set (self->view, "narrow", TRUE, NULL);
  gtk_widget_measure (GTK_WIDGET (self->view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 336);
}

static void
test_everything_is_named (Fixture *self,
                          gconstpointer data)
{
  ui_assert_named (GTK_WIDGET (self->view));
  g_object_set (self->view, "narrow", TRUE, NULL);
  ui_settle ();
  ui_assert_named (GTK_WIDGET (self->view));
}

#define ADD(path, test) g_test_add ("/ui/sheet-view/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD ("each-state-has-a-shape-a-word-and-a-name", test_states_have_shape_word_and_name);
  ADD ("a-change-turns-cells-into-an-old-version", test_change_turns_cells_old);
  ADD ("pressing-a-cell-chooses-it", test_press_chooses);
  ADD ("the-arrow-keys-move-between-cells", test_arrows_move);
  ADD ("the-choice-follows-the-arrow-keys", test_choice_follows_the_arrows);
  ADD ("nothing-moves-when-nothing-has-changed", test_nothing_moves_when_nothing_changed);
  ADD ("the-keyboard-stays-where-it-is-through-a-change", test_focus_survives_a_change);
  ADD ("a-party-that-lacks-something-has-a-button-for-it", test_send_button_counts);
  ADD ("where-nothing-lacks-there-is-no-button", test_nobody_lacks_no_button);
  ADD ("a-narrow-sheet-needs-no-sideways-scrolling", test_narrow_needs_no_sideways_scrolling);
  ADD ("what-is-over-is-out-of-the-way", test_what_is_over_is_out_of_the_way);
  ADD ("words-of-the-user-are-no-markup", test_words_of_the_user_are_no_markup);
  ADD ("long-and-right-to-left-names-do-not-widen-it", test_long_names_do_not_widen);
  ADD ("everything-has-a-name", test_everything_is_named);

  return g_test_run ();
}

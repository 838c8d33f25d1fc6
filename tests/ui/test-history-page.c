/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/history/sov-history-page.h"

#include "model/sov-time.h"
#include "support/ui-people.h"
#include "ui/common/sov-history-row.h"

/* The whole history: what is picked, and where one can go in it. */

#define DAY_MS (24 * SOV_TIME_HOUR_MS)

typedef struct
{
  SovStore *store;
  GtkWidget *page;
  GtkWindow *window;
  gint64 noon; /* of a day long past, so that no day is "today" */
} Fixture;

static void
add (Fixture *self,
     const char *deal,
     SovChannel channel,
     const char *text,
     int days_before)
{
  ui_add_entry (self->store, "a", deal, channel, text, self->noon - days_before * DAY_MS);
}

static void
complain (Fixture *self,
          const char *words)
{
  SovAction *action = sov_action_new (SOV_ACTION_COMPLAINT, self->noon - 2 * DAY_MS);

  sov_action_set_text (action, SOV_FIELD_ID, "c");
  sov_action_set_text (action, SOV_FIELD_PARTY, "a");
  sov_action_set_text (action, SOV_FIELD_WORDS, words);
  sov_action_set_number (action, SOV_FIELD_CHANNEL, SOV_CHANNEL_EMAIL);
  ui_perform (self->store, action);
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  int day;

  g_assert_true (sov_time_day_from_date (2024, 10, 21, &day));
  self->noon = sov_time_from_day_minute (day, 12 * 60);
  self->store = ui_store_new ();
  ui_add_party (self->store, "a", "Aino", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_deal (self->store, "d", "a", "Keittiö");
  ui_add_deal (self->store, "e", "a", "Katto");
}

static void
open_page (Fixture *self,
           gint64 party)
{
  self->page = g_object_ref_sink (GTK_WIDGET (sov_history_page_new (self->store, party, 0)));
  self->window = ui_window_new (self->page);
}

static void
open_aino (Fixture *self)
{
  open_page (self, ui_find_party (self->store, "Aino"));
}

static void
set_up_page (Fixture *self,
             gconstpointer data)
{
  set_up (self, data);
  add (self, "d", SOV_CHANNEL_CALL, "Soitti keittiöstä", 0);
  add (self, "e", SOV_CHANNEL_WHATSAPP, "Katto vuotaa", 1);
  add (self, NULL, SOV_CHANNEL_CALL, "Muuten vain", 10);
  complain (self, "Olen pettynyt");
  open_aino (self);
  ui_wait_part (self->page, "Soitti keittiöstä");
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  ui_window_end (self->window);
  g_assert_finalize_object (self->page);
  ui_store_end (self->store);
}

/* Chooses @word where @any is chosen now. */
static void
choose (Fixture *self,
        const char *any,
        const char *word)
{
  GtkWidget *label = ui_find_text (self->page, any);
  GtkDropDown *drop_down;
  GListModel *words;

  g_assert_nonnull (label);
  drop_down = GTK_DROP_DOWN (gtk_widget_get_ancestor (label, GTK_TYPE_DROP_DOWN));
  words = gtk_drop_down_get_model (drop_down);
  for (guint i = 0; i < g_list_model_get_n_items (words); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (words), i), word))
      {
        gtk_drop_down_set_selected (drop_down, i);
        return;
      }
  g_error ("%s cannot be chosen", word);
}

typedef struct
{
  GtkWidget *page;
  const char *part;
} Gone;

static gboolean
is_gone (gpointer data)
{
  Gone *gone = data;

  return ui_find_part (gone->page, gone->part) == NULL;
}

static void
wait_gone (Fixture *self,
           const char *part)
{
  Gone gone = { self->page, part };

  ui_wait (is_gone, &gone);
}

static void
test_days_stand_above_their_lines (Fixture *self,
                                   gconstpointer data)
{
  ui_wait_part (self->page, "21 Oct 2024");
  ui_wait_part (self->page, "20 Oct 2024");
  ui_wait_part (self->page, "19 Oct 2024");
  ui_assert_named (self->page);
}

static void
test_a_kind_leaves_its_lines_alone (Fixture *self,
                                    gconstpointer data)
{
  choose (self, "Every kind", "Complaints");
  wait_gone (self, "Soitti keittiöstä");
  ui_wait_part (self->page, "Olen pettynyt");
  ui_wait_part (self->page, "1 line");
}

static void
test_what_is_picked_by_is_added_up (Fixture *self,
                                    gconstpointer data)
{
  choose (self, "Every channel", "Call");
  wait_gone (self, "Katto vuotaa");
  ui_wait_part (self->page, "Muuten vain");
  choose (self, "Every deal", "Keittiö");
  wait_gone (self, "Muuten vain");
  ui_wait_part (self->page, "Soitti keittiöstä");
}

static void
test_one_press_shows_everything_again (Fixture *self,
                                       gconstpointer data)
{
  g_assert_null (ui_find_text (self->page, "Show _All"));
  choose (self, "Every channel", "WhatsApp");
  wait_gone (self, "Soitti keittiöstä");
  ui_press (self->page, "Show _All");
  ui_wait_part (self->page, "Soitti keittiöstä");
  g_assert_nonnull (ui_find_text (self->page, "Every channel"));
  g_assert_null (ui_find_text (self->page, "Show _All"));
}

static void
test_where_nothing_fits_it_says_so_and_leads_back (Fixture *self,
                                                   gconstpointer data)
{
  choose (self, "Every kind", "Complaints");
  wait_gone (self, "Soitti keittiöstä");
  choose (self, "Every channel", "WhatsApp");
  ui_wait_part (self->page, "Nothing of This Kind");
  ui_assert_named (self->page);
  ui_press (self->page, "_Show Everything");
  ui_wait_part (self->page, "Soitti keittiöstä");
}

static void
test_what_was_chosen_stays_chosen_after_an_edit (Fixture *self,
                                                 gconstpointer data)
{
  choose (self, "Every channel", "WhatsApp");
  wait_gone (self, "Soitti keittiöstä");
  add (self, NULL, SOV_CHANNEL_WHATSAPP, "Uusi viesti", 3);
  add (self, NULL, SOV_CHANNEL_LETTER, "Kirje", 3);
  ui_wait_part (self->page, "Uusi viesti");
  ui_settle ();
  g_assert_null (ui_find_part (self->page, "Kirje"));
  g_assert_nonnull (ui_find_text (self->page, "WhatsApp"));
}

/* The last complaint goes while complaints are shown: that shows nothing, and
 * not what nobody asked for. */
static void
test_what_was_chosen_stays_though_nothing_of_it_is_left (Fixture *self,
                                                         gconstpointer data)
{
  SovAction *action = sov_action_new (SOV_ACTION_REMOVE, sov_time_now ());

  choose (self, "Every kind", "Complaints");
  wait_gone (self, "Soitti keittiöstä");
  sov_action_set_text (action, SOV_FIELD_OF, "c");
  ui_perform (self->store, action);
  ui_wait_part (self->page, "Nothing of This Kind");
  ui_settle ();
  g_assert_nonnull (ui_find_text (self->page, "Complaints"));
}

static void
test_nothing_is_offered_that_there_is_none_of (Fixture *self,
                                               gconstpointer data)
{
  open_aino (self);
  ui_wait_part (self->page, "Katto");
  ui_settle ();
  g_assert_null (ui_find_text (self->page, "Every kind"));
  g_assert_null (ui_find_text (self->page, "Every channel"));
  g_assert_nonnull (ui_find_text (self->page, "Every deal"));
}

static void
test_without_anything_it_says_what_comes_here (Fixture *self,
                                               gconstpointer data)
{
  ui_add_party (self->store, "b", "Bertta", SOV_BIT (SOV_AS_CUSTOMER));
  open_page (self, ui_find_party (self->store, "Bertta"));
  ui_wait_part (self->page, "Nothing Has Happened Yet");
  ui_assert_named (self->page);
}

/* Of everybody: each line says whose it is. */
static void
test_everybodys_history_names_them (Fixture *self,
                                    gconstpointer data)
{
  ui_add_party (self->store, "b", "Bertta", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_entry (self->store, "b", NULL, SOV_CHANNEL_CALL, "Toinen ihminen", self->noon);
  add (self, NULL, SOV_CHANNEL_CALL, "Ensimmäinen ihminen", 1);
  open_page (self, 0);
  ui_wait_part (self->page, "Toinen ihminen");
  g_assert_nonnull (ui_find_part (self->page, "Bertta · "));
  choose (self, "Everybody", "Aino");
  wait_gone (self, "Toinen ihminen");
  ui_wait_part (self->page, "Aino · ");
}

/* A year with a contact every day */

static void
set_up_year (Fixture *self,
             gconstpointer data)
{
  set_up (self, data);
  for (int i = 0; i < 120; i++)
    {
      g_autofree char *text = g_strdup_printf ("Viesti %d.", i);

      add (self, NULL, SOV_CHANNEL_SMS, text, i * 3);
    }
  open_aino (self);
  ui_wait_part (self->page, "Viesti 0.");
}

static void
go_to (Fixture *self,
       int year,
       int month,
       int day)
{
  GtkWidget *calendar = ui_find (self->page, GTK_TYPE_CALENDAR);
  g_autoptr (GDateTime) date = g_date_time_new_utc (year, month, day, 12, 0, 0);

  gtk_widget_activate_action (self->page, "history.choose-date", NULL);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (calendar));
  gtk_calendar_select_day (GTK_CALENDAR (calendar), date);
}

static void
test_only_what_can_be_seen_is_made (Fixture *self,
                                    gconstpointer data)
{
  ui_settle ();
  g_assert_nonnull (ui_find_part (self->page, "122 lines"));
  g_assert_null (ui_find_part (self->page, "Viesti 119."));
}

static void
test_a_date_is_gone_to (Fixture *self,
                        gconstpointer data)
{
  /* 180 days before. */
  go_to (self, 2024, 4, 24);
  ui_wait_part (self->page, "Viesti 60.");
  ui_wait_part (self->page, "24 Apr 2024");
  wait_gone (self, "Viesti 0.");
}

static void
test_a_date_without_anything_leads_to_the_one_before (Fixture *self,
                                                      gconstpointer data)
{
  go_to (self, 2024, 4, 26);
  ui_wait_part (self->page, "Viesti 60.");
  ui_settle ();
  /* 60 is the 24th; the next after the 26th is the 27th. */
  g_assert_nonnull (ui_find_part (self->page, "24 Apr 2024"));
}

static void
test_before_all_dates_is_the_oldest (Fixture *self,
                                     gconstpointer data)
{
  go_to (self, 2001, 1, 1);
  ui_wait_part (self->page, "Viesti 119.");
}

static void
test_both_ends_are_one_press_away (Fixture *self,
                                   gconstpointer data)
{
  gtk_widget_activate_action (self->page, "history.choose-date", NULL);
  ui_settle ();
  ui_press (self->page, "_Oldest");
  ui_wait_part (self->page, "Viesti 119.");
  gtk_widget_activate_action (self->page, "history.choose-date", NULL);
  ui_settle ();
  ui_press (self->page, "_Newest");
  ui_wait_part (self->page, "Viesti 0.");
}

static void
test_days_that_have_something_are_marked (Fixture *self,
                                          gconstpointer data)
{
  GtkCalendar *calendar = GTK_CALENDAR (ui_find (self->page, GTK_TYPE_CALENDAR));

  go_to (self, 2024, 10, 21);
  ui_settle ();
  gtk_widget_activate_action (self->page, "history.choose-date", NULL);
  ui_settle ();
  g_assert_cmpint (gtk_calendar_get_year (calendar), ==, 2024);
  g_assert_cmpint (gtk_calendar_get_month (calendar), ==, 9);
  g_assert_true (gtk_calendar_get_day_is_marked (calendar, 21));
  g_assert_true (gtk_calendar_get_day_is_marked (calendar, 18));
  g_assert_false (gtk_calendar_get_day_is_marked (calendar, 20));
}

static void
test_a_deal_says_whose_each_line_is (Fixture *self,
                                     gconstpointer data)
{
  add (self, "d", SOV_CHANNEL_CALL, "Soitti keittiöstä", 0);
  self->page = g_object_ref_sink (GTK_WIDGET (sov_history_page_new (self->store, 0, ui_find_deal (self->store, "Keittiö"))));
  self->window = ui_window_new (self->page);
  ui_wait_part (self->page, "Soitti keittiöstä");
  g_assert_nonnull (ui_find_part (self->page, "Aino · "));
}

/* The focus goes where the date is, and Enter opens the menu of the line. */
static void
test_a_line_is_opened_by_keys (Fixture *self,
                               gconstpointer data)
{
  SovHistoryRow *row;
  GtkWidget *list = gtk_widget_get_ancestor (ui_find (self->page, SOV_TYPE_HISTORY_ROW), GTK_TYPE_LIST_VIEW);

  go_to (self, 2024, 4, 24);
  ui_wait_part (self->page, "Viesti 60.");
  ui_settle ();
  row = sov_history_row_find_focused (list);
  g_assert_nonnull (row);
  g_assert_cmpstr (sov_history_row_get_row (row)->detail, ==, "Viesti 60.");
  g_assert_true (gtk_widget_activate (gtk_root_get_focus (GTK_ROOT (self->window))));
  ui_settle ();
  g_assert_true (gtk_menu_button_get_active (GTK_MENU_BUTTON (ui_find (GTK_WIDGET (row), GTK_TYPE_MENU_BUTTON))));
}

/* Pictures that came with a contact */

static void
attached_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_assert_true (sov_store_attach_finish (SOV_STORE (source), result, NULL));
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
attach (Fixture *self,
        const char *entry,
        const char *name,
        const char *type,
        GBytes *data)
{
  gboolean done = FALSE;

  sov_store_attach_async (self->store, entry, name, type, data, NULL, attached_cb, &done);
  ui_wait (is_true, &done);
}

static void
add_message (Fixture *self,
             const char *id,
             const char *party)
{
  SovAction *entry = sov_action_new (SOV_ACTION_ENTRY, sov_time_now ());

  sov_action_set_text (entry, SOV_FIELD_ID, id);
  sov_action_set_text (entry, SOV_FIELD_PARTY, party);
  sov_action_set_number (entry, SOV_FIELD_CHANNEL, SOV_CHANNEL_WHATSAPP);
  sov_action_set_number (entry, SOV_FIELD_DIRECTION, SOV_DIRECTION_IN);
  sov_action_set_text (entry, SOV_FIELD_TEXT, "Tässä kuva");
  ui_perform (self->store, entry);
}

static void
set_up_files (Fixture *self,
              gconstpointer data)
{
  set_up (self, data);
  add_message (self, "e1", "a");
}

static GBytes *
make_png (int width,
          int height)
{
  g_autofree guchar *points = g_malloc0 ((gsize) width * (gsize) height * 4);
  g_autoptr (GBytes) pixels = g_bytes_new (points, (gsize) width * (gsize) height * 4);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (width, height, GDK_MEMORY_R8G8B8A8, pixels, (gsize) width * 4);

  return gdk_texture_save_to_png_bytes (texture);
}

static gboolean
shows_picture (gpointer data)
{
  return ui_find (data, GTK_TYPE_PICTURE) != NULL;
}

static void
test_a_picture_is_shown_and_has_its_name (Fixture *self,
                                          gconstpointer data)
{
  g_autoptr (GBytes) png = make_png (60, 40);
  GtkWidget *picture;
  GtkWidget *button;

  attach (self, "e1", "keittiö.png", "image/png", png);
  open_aino (self);
  ui_wait_part (self->page, "Tässä kuva");
  ui_wait (shows_picture, self->page);
  picture = ui_find (self->page, GTK_TYPE_PICTURE);
  button = gtk_widget_get_parent (picture);
  g_assert_cmpstr (gtk_picture_get_alternative_text (GTK_PICTURE (picture)), ==, "keittiö.png");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Open keittiö.png");
  ui_assert_named (self->page);
}

static gboolean
shows_no_picture (gpointer data)
{
  return !shows_picture (data);
}

static void
erase (Fixture *self,
       const char *party)
{
  SovAction *action = sov_action_new (SOV_ACTION_ERASE, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_OF, party);
  ui_perform (self->store, action);
}

/* The attachment that comes next has the number of the one that was erased. */
static void
test_what_was_erased_is_never_shown_for_another (Fixture *self,
                                                 gconstpointer data)
{
  g_autoptr (GBytes) wide = make_png (60, 40);
  g_autoptr (GBytes) high = make_png (40, 60);
  GdkPaintable *shown;

  attach (self, "e1", "keittiö.png", "image/png", wide);
  open_page (self, 0);
  ui_wait (shows_picture, self->page);
  erase (self, "a");
  ui_wait (shows_no_picture, self->page);

  ui_add_party (self->store, "b", "Ville", SOV_BIT (SOV_AS_CUSTOMER));
  add_message (self, "e2", "b");
  attach (self, "e2", "sauna.png", "image/png", high);
  ui_wait (shows_picture, self->page);
  shown = gtk_picture_get_paintable (GTK_PICTURE (ui_find (self->page, GTK_TYPE_PICTURE)));
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (shown), ==, 40);
  g_assert_cmpint (gdk_paintable_get_intrinsic_height (shown), ==, 60);
}

/* What only says that it is one stays a file by its name. */
static void
test_what_is_no_picture_stays_a_file (Fixture *self,
                                      gconstpointer data)
{
  g_autoptr (GBytes) lie = g_bytes_new_static ("\x89PNG\r\n\x1a\nno", 10);
  g_autoptr (GBytes) text = g_bytes_new_static ("Hei", 3);

  attach (self, "e1", "valhe.png", "image/png", lie);
  attach (self, "e1", "tarjous.txt", "text/plain", text);
  open_aino (self);
  ui_wait_part (self->page, "valhe.png");
  ui_wait_part (self->page, "tarjous.txt");
  ui_settle ();
  g_assert_null (ui_find (self->page, GTK_TYPE_PICTURE));
  g_assert_nonnull (ui_find_part (self->page, "valhe.png"));
}

#define ADD(path, start, func) g_test_add ("/ui/history-page/" path, Fixture, NULL, start, func, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD ("days-stand-above-their-lines", set_up_page, test_days_stand_above_their_lines);
  ADD ("a-kind-leaves-its-lines-alone", set_up_page, test_a_kind_leaves_its_lines_alone);
  ADD ("what-is-picked-by-is-added-up", set_up_page, test_what_is_picked_by_is_added_up);
  ADD ("one-press-shows-everything-again", set_up_page, test_one_press_shows_everything_again);
  ADD ("where-nothing-fits-it-says-so-and-leads-back", set_up_page, test_where_nothing_fits_it_says_so_and_leads_back);
  ADD ("what-was-chosen-stays-chosen-after-an-edit", set_up_page, test_what_was_chosen_stays_chosen_after_an_edit);
  ADD ("what-was-chosen-stays-though-nothing-of-it-is-left", set_up_page, test_what_was_chosen_stays_though_nothing_of_it_is_left);
  ADD ("nothing-is-offered-that-there-is-none-of", set_up, test_nothing_is_offered_that_there_is_none_of);
  ADD ("without-anything-it-says-what-comes-here", set_up, test_without_anything_it_says_what_comes_here);
  ADD ("everybodys-history-names-them", set_up, test_everybodys_history_names_them);
  ADD ("a-deal-says-whose-each-line-is", set_up, test_a_deal_says_whose_each_line_is);
  ADD ("only-what-can-be-seen-is-made", set_up_year, test_only_what_can_be_seen_is_made);
  ADD ("a-date-is-gone-to", set_up_year, test_a_date_is_gone_to);
  ADD ("a-date-without-anything-leads-to-the-one-before", set_up_year, test_a_date_without_anything_leads_to_the_one_before);
  ADD ("before-all-dates-is-the-oldest", set_up_year, test_before_all_dates_is_the_oldest);
  ADD ("both-ends-are-one-press-away", set_up_year, test_both_ends_are_one_press_away);
  ADD ("days-that-have-something-are-marked", set_up_year, test_days_that_have_something_are_marked);
  ADD ("a-line-is-opened-by-keys", set_up_year, test_a_line_is_opened_by_keys);
  ADD ("a-picture-is-shown-and-has-its-name", set_up_files, test_a_picture_is_shown_and_has_its_name);
  ADD ("what-was-erased-is-never-shown-for-another", set_up_files, test_what_was_erased_is_never_shown_for_another);
  ADD ("what-is-no-picture-stays-a-file", set_up_files, test_what_is_no_picture_stays_a_file);

  return g_test_run ();
}

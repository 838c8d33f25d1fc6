/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "model/sov-time.h"
#include "store/sov-store.h"
#include "ui/history/sov-history-page.h"

/* How long the frames are while 20 000 lines of history are scrolled through,
 * beside the same number of labels in a bare list view. */

#define N_LINES 20000
#define N_FRAMES 400
#define JUMP 731.0 /* points a frame: other lines in each */

typedef struct
{
  GMainLoop *loop;
  GtkScrolledWindow *scrolled;
  gint64 before; /* when the frame began */
  gint64 longest;
  gint64 sum;
  guint n;
} Scroll;

static void
performed_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) refs = sov_store_perform_finish (SOV_STORE (source), result, &error);

  if (refs == NULL)
    g_error ("%s", error->message);
  g_main_loop_quit (data);
}

static SovAction *
make_entry (int i)
{
  SovAction *action = sov_action_new (SOV_ACTION_ENTRY, sov_time_now () - (gint64) i * 3 * SOV_TIME_HOUR_MS);
  g_autofree char *text = g_strdup_printf ("%d: what was said, now and then at greater length than fits on one line of a page %s", i,
                                           i % 3 == 0 ? "so that it goes on and on and is broken somewhere in the middle" : "");

  sov_action_set_text (action, SOV_FIELD_PARTY, "a");
  sov_action_set_number (action, SOV_FIELD_CHANNEL, i % 4 + 1);
  sov_action_set_number (action, SOV_FIELD_DIRECTION, i % 2 + 1);
  sov_action_set_text (action, SOV_FIELD_TEXT, text);

  return action;
}

static void
fill (SovStore *store,
      GMainLoop *loop)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  SovAction *party = sov_action_new (SOV_ACTION_PARTY, sov_time_now ());

  sov_action_set_text (party, SOV_FIELD_ID, "a");
  sov_action_set_text (party, SOV_FIELD_NAME, "Aino");
  sov_action_set_number (party, SOV_FIELD_KIND, 1);
  sov_action_set_number (party, SOV_FIELD_AS, SOV_BIT (SOV_AS_CUSTOMER));
  g_ptr_array_add (actions, party);
  for (int i = 0; i < N_LINES; i++)
    g_ptr_array_add (actions, make_entry (i));
  sov_store_perform_async (store, NULL, actions, NULL, performed_cb, loop);
  g_main_loop_run (loop);
}

static GtkScrolledWindow *
find_scrolled (GtkWidget *root)
{
  if (GTK_IS_SCROLLED_WINDOW (root) && gtk_adjustment_get_upper (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (root))) > 10000)
    return GTK_SCROLLED_WINDOW (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkScrolledWindow *found = find_scrolled (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
before_cb (Scroll *self)
{
  self->before = g_get_monotonic_time ();
}

/* The first frames make the widgets that the others use again. */
static void
after_cb (Scroll *self)
{
  gint64 took = g_get_monotonic_time () - self->before;

  self->n++;
  if (self->n > 10)
    {
      self->longest = MAX (self->longest, took);
      self->sum += took;
    }
}

static gboolean
scroll_cb (GtkWidget *window,
           GdkFrameClock *clock,
           gpointer data)
{
  Scroll *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + JUMP);
  if (self->n < N_FRAMES)
    return G_SOURCE_CONTINUE;

  g_main_loop_quit (self->loop);
  return G_SOURCE_REMOVE;
}

static gboolean
come_cb (gpointer data)
{
  g_main_loop_quit (data);

  return G_SOURCE_REMOVE;
}

/* Takes @child; gives the longest frame in microseconds. */
static gint64
measure (const char *what,
         GtkWidget *child,
         GMainLoop *loop)
{
  GtkWidget *window = gtk_window_new ();
  Scroll scroll = { .loop = loop };
  GdkFrameClock *clock;

  gtk_window_set_default_size (GTK_WINDOW (window), 800, 900);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  g_timeout_add (2500, come_cb, loop);
  g_main_loop_run (loop);

  scroll.scrolled = find_scrolled (window);
  if (scroll.scrolled == NULL)
    g_error ("nothing to scroll");
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_cb), &scroll);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_cb), &scroll);
  gtk_widget_add_tick_callback (window, scroll_cb, &scroll, NULL);
  g_main_loop_run (loop);

  g_signal_handlers_disconnect_by_data (clock, &scroll);
  gtk_window_destroy (GTK_WINDOW (window));
  g_print ("  %-14s longest frame %6.1f ms   mean %6.1f ms\n", what, (double) scroll.longest / 1000,
           (double) scroll.sum / MAX (1, scroll.n - 10) / 1000);

  return scroll.longest;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkWidget *
make_bare (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkStringList *words = gtk_string_list_new (NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  for (int i = 0; i < N_LINES; i++)
    {
      g_autofree char *word = g_strdup_printf ("%d: what was said", i);

      gtk_string_list_append (words, word);
    }
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (words))), factory));

  return scrolled;
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (SovStore) store = NULL;
  gint64 bare;
  gint64 ours;

  gtk_init ();
  adw_init ();
  store = sov_store_new (":memory:", NULL);
  fill (store, loop);

  g_print ("History of %d lines, scrolled through\n", N_LINES);
  bare = measure ("bare", make_bare (), loop);
  ours = measure ("Sovittu", GTK_WIDGET (sov_history_page_new (store, 1, 0)), loop);
  g_print ("  %-14s %.2f\n", "ratio", (double) ours / (double) MAX (1, bare));
  sov_store_close (store);

  return 0;
}

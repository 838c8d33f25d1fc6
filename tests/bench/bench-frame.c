/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/bench-frame.h"

#include "bench/bench-memory.h"

/* Milliseconds after the first frame: lists have come by then. */
#define QUIET_AFTER 2500

void
bench_print_moment (const char *what)
{
  gint64 start = g_ascii_strtoll (g_getenv ("BENCH_START"), NULL, 10);

  g_print ("%s %" G_GINT64_FORMAT "\n", what, g_get_monotonic_time () - start);
}

static gboolean
weigh (gpointer application)
{
  g_print ("memory %" G_GINT64_FORMAT "\n", bench_private_memory ());
  g_application_quit (application);

  return G_SOURCE_REMOVE;
}

static void
painted_cb (GtkApplication *application,
            GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, application);
  bench_print_moment ("frame");
  g_timeout_add (QUIET_AFTER, weigh, application);
}

static void
realized_cb (GtkApplication *application,
             GtkWidget *window)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (window), "after-paint",
                           G_CALLBACK (painted_cb), application, G_CONNECT_SWAPPED);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow *window)
{
  g_signal_handlers_disconnect_by_func (application, window_added_cb, NULL);
  g_signal_connect_object (window, "realize", G_CALLBACK (realized_cb), application, G_CONNECT_SWAPPED);
}

void
bench_watch (GtkApplication *application)
{
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
}

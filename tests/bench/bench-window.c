/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/bench-frame.h"

#include "ui/sov-application.h"

/* Sovittu itself, on the vault that its options name, watched from outside. */

int
main (int argc,
      char *argv[])
{
  g_autoptr (SovApplication) application = sov_application_new ();

  bench_watch (GTK_APPLICATION (application));

  return g_application_run (G_APPLICATION (application), argc, argv);
}

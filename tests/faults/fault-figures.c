/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults/fault-figures.h"

#include <stdlib.h>

static guint n_rounds;
static guint32 first_seed = 1;

static guint
read_number (const char *text)
{
  guint64 number = 0;
  g_autoptr (GError) error = NULL;

  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT32, &number, &error))
    {
      g_printerr ("%s\n", error->message);
      exit (2);
    }

  return (guint) number;
}

void
fault_init (int *argc,
            char ***argv,
            guint rounds)
{
  int kept = 1;

  n_rounds = rounds;
  for (int i = 1; i < *argc; i++)
    if (g_str_equal ((*argv)[i], "--rounds") && i + 1 < *argc)
      n_rounds = read_number ((*argv)[++i]);
    else if (g_str_equal ((*argv)[i], "--seed") && i + 1 < *argc)
      first_seed = read_number ((*argv)[++i]);
    else
      (*argv)[kept++] = (*argv)[i];

  (*argv)[kept] = NULL;
  *argc = kept;
  g_test_init (argc, argv, NULL);
}

int
fault_run (void)
{
  return g_test_run ();
}

guint
fault_get_rounds (void)
{
  return n_rounds;
}

guint32
fault_get_seed (void)
{
  return first_seed;
}

guint
fault_get_step (guint n)
{
  return MAX (1, (n + n_rounds - 1) / n_rounds);
}

void
fault_tell (const char *goal,
            guint rounds,
            guint lost,
            guint corrupt,
            gboolean ok)
{
  g_test_message ("figure | %s | %u | %u | %u | %s", goal, rounds, lost, corrupt, ok ? "ok" : "NOT MET");
  if (!ok)
    g_test_fail_printf ("%s: lost %u, corrupt %u in %u rounds", goal, lost, corrupt, rounds);
}

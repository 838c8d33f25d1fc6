/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-log.h"

#include <string.h>

#define NAME "Kanarialintu Keltasirkku"

static void
keep (const char *domain,
      GLogLevelFlags level,
      const char *message,
      gpointer data)
{
  g_string_append (data, message);
}

/* T29, data leaving by logs: the words of an error stay with us. */
static void
test_words_stay (void)
{
  g_autoptr (GError) error = g_error_new (G_FILE_ERROR, G_FILE_ERROR_NOENT, "no party is called “%s”", NAME);
  g_autoptr (GString) said = g_string_new (NULL);

  g_log_set_default_handler (keep, said);
  sov_log_failure ("looking for a party", error);

  g_assert_nonnull (strstr (said->str, "looking for a party"));
  g_assert_nonnull (strstr (said->str, g_quark_to_string (G_FILE_ERROR)));
  g_assert_null (strstr (said->str, NAME));
  g_assert_null (strstr (said->str, "Keltasirkku"));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/log/what-failed-is-said-without-its-words", test_words_stay);

  return g_test_run ();
}

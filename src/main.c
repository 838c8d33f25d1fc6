/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <locale.h>

#include "sov-config.h"
#include "store/sov-secret.h"
#include "ui/sov-application.h"

int
main (int argc,
      char *argv[])
{
  g_autoptr (SovApplication) application = NULL;
  const char *locale_dir = g_getenv ("SOVITTU_LOCALE_DIR"); /* run where it was built */

  sov_secret_protect_process ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : SOV_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = sov_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}

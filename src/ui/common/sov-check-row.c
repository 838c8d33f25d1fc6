/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-check-row.h"

#include <glib/gi18n.h>

/* Owns the explanations of what is wrong with an identifier. The checks
 * themselves are the model's. */

const char *
sov_check_text (SovCheck check)
{
  switch (check)
    {
    case SOV_CHECK_WRONG_SHAPE:
      return _ ("not in the form that such a number has");
    case SOV_CHECK_TOO_SHORT:
      return _ ("characters are missing");
    case SOV_CHECK_TOO_LONG:
      return _ ("there are too many characters");
    case SOV_CHECK_WRONG_CHECK:
    case SOV_CHECK_WRONG_INNER_CHECK:
      return _ ("the check digit does not fit: one character is probably mistyped");
    case SOV_CHECK_CANNOT_EXIST:
      return _ ("no such number is ever given out");
    case SOV_CHECK_UNKNOWN_COUNTRY:
      return _ ("the country at its beginning is not known");
    case SOV_CHECK_UNKNOWN_OPERATOR:
      return _ ("the operator is not known");
    case SOV_CHECK_EMPTY:
    case SOV_CHECK_OK:
    case SOV_CHECK_UNCHECKED:
    default:
      return NULL;
    }
}

void
sov_check_row_show (AdwEntryRow *row,
                    const char *title,
                    SovCheck check)
{
  const char *wrong = sov_check_text (check);
  g_autofree char *full = NULL;

  if (wrong != NULL)
    {
      /* Translators: a field, as "Business ID", and what is wrong with its value */
      full = g_strdup_printf (_ ("%s: %s"), title, wrong);
      gtk_widget_add_css_class (GTK_WIDGET (row), "warning");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (row), "warning");
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), full != NULL ? full : title);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

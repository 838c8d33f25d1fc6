/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-own-text-table.h"
#include "store/sov-perform-private.h"

/* Actions about the user's own words for the program's texts. Which texts there
 * are, and how they begin, is for those above to know. */

static SovLanguage
get_language (const SovAction *action)
{
  return (SovLanguage) sov_action_get_number (action, SOV_FIELD_LANGUAGE, SOV_LANGUAGE_FINNISH);
}

/* Words as the program writes them are not the user's own. */
gboolean
sov_perform_text (SovDatabase *db,
                  const SovAction *action,
                  GError **error)
{
  g_autoptr (SovOwnText) text = sov_own_text_new ();
  gboolean removed;

  text->script = g_strdup (sov_action_get_text (action, SOV_FIELD_SCRIPT));
  text->language = get_language (action);
  text->words = g_strdup (sov_action_get_text (action, SOV_FIELD_WORDS));
  text->original = g_strdup (sov_action_get_text (action, SOV_FIELD_ORIGINAL));
  text->changed_at = sov_action_get_at (action);

  if (g_strcmp0 (text->words, text->original) == 0)
    return sov_own_text_table_remove (db, text->script, text->language, &removed, error);

  return sov_own_text_table_put (db, text, error);
}

gboolean
sov_perform_text_original (SovDatabase *db,
                           const SovAction *action,
                           GError **error)
{
  gboolean removed;

  if (!sov_own_text_table_remove (db, sov_action_get_text (action, SOV_FIELD_SCRIPT), get_language (action), &removed, error))
    return FALSE;

  return removed || sov_perform_refuse (error, "the text is the original already");
}

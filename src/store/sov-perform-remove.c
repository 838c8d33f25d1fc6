/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-perform-private.h"

#include "store/sov-erase.h"
#include "store/sov-removal.h"

/* Taking away, bringing back, and erasing for good. */

gboolean
sov_perform_remove (SovDatabase *db,
                    const SovAction *action,
                    GError **error)
{
  const char *ref = sov_action_get_text (action, SOV_FIELD_OF);
  const SovRemovable *kind;

  if (g_str_equal (ref, SOV_REF_ME))
    return sov_perform_refuse (error, "the user cannot be taken away");

  for (guint i = 0; (kind = sov_removal_get_kind (i)) != NULL; i++)
    {
      g_autoptr (GError) reason = NULL;
      gint64 id = sov_ref_find (db, kind->subject, ref, &reason);

      /* What cannot be looked up may be there. */
      if (reason != NULL && reason->domain != SOV_ACTION_ERROR)
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
      if (id > 0 && kind->subject == SOV_SUBJECT_LESSON && !sov_perform_check_idea (db, id, error))
        return FALSE;
      if (id > 0)
        return sov_removal_hide (db, kind, id, sov_action_get_at (action), error);
    }

  g_set_error (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_UNKNOWN_REF, "nothing is called “%s”", ref);
  return FALSE;
}

gboolean
sov_perform_restore (SovDatabase *db,
                     const SovAction *action,
                     GError **error)
{
  return sov_removal_bring_back (db, sov_action_get_text (action, SOV_FIELD_OF), error);
}

/* The reason is for who tells the story: words about somebody who is to be
 * forgotten are not kept. */
gboolean
sov_perform_erase (SovDatabase *db,
                   const SovAction *action,
                   GError **error)
{
  const char *ref = sov_action_get_text (action, SOV_FIELD_OF);

  if (g_str_equal (ref, SOV_REF_ME))
    return sov_perform_refuse (error, "the user cannot be erased");

  return sov_erase_party (db, ref, sov_action_get_at (action), error);
}

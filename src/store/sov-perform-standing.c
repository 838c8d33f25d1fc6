/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-perform-private.h"

#include "model/sov-sheet.h"

/* Standing terms: what a complaint taught about working with a subcontractor is
 * agreed anew in every deal that this subcontractor comes into later. It is my
 * own promise to the subcontractor; the customer has no part in it, so that no
 * warning comes of it. */

/* Once in a deal, also where it was agreed by hand or was reworded since. Of
 * lessons that say the same the first counts. */
#define LEARNT                                                                                         \
  "SELECT lesson.ref, standing_term, deal.ref, party.ref, min (lesson.id)"                             \
  " FROM lesson JOIN complaint ON complaint.id = complaint_id AND complaint.retracted_at IS NULL"      \
  " JOIN deal ON deal.id = :deal JOIN party ON party.id = :party"                                      \
  " WHERE lesson.subcontractor_id = :party AND trim (standing_term) <> ''"                             \
  " AND lesson.at < deal.made_at AND deal.customer_id <> :party AND NOT EXISTS"                        \
  "  (SELECT 1 FROM version JOIN term ON term.id = term_id AND term.retracted_at IS NULL"              \
  "   WHERE term.deal_id = deal.id AND version.retracted_at IS NULL AND version.text = standing_term)" \
  " GROUP BY standing_term ORDER BY min (lesson.id)"

/* A story can go on with what was made here: it is named after both, unless
 * something has that name. */
static char *
make_ref (SovDatabase *db,
          const char *lesson,
          const char *deal)
{
  g_autofree char *ref = g_strconcat (lesson, "-", deal, NULL);

  return sov_ref_check_new (db, SOV_SUBJECT_TERM, ref, NULL) ? g_steal_pointer (&ref) : sov_action_make_ref ();
}

static SovAction *
make_term (SovDatabase *db,
           SovStatement *learnt,
           gint64 at)
{
  SovAction *action = sov_action_new (SOV_ACTION_TERM, at);
  const char *subcontractor = sov_statement_text (learnt, 3);
  const char *me[] = { SOV_REF_ME, NULL };
  const char *known_by[] = { subcontractor, NULL };
  g_autofree char *lesson = sov_statement_dup (learnt, 0);
  g_autofree char *deal = sov_statement_dup (learnt, 2);
  g_autofree char *ref = make_ref (db, lesson, deal);

  sov_action_set_text (action, SOV_FIELD_ID, ref);
  sov_action_set_text (action, SOV_FIELD_DEAL, deal);
  sov_action_set_number (action, SOV_FIELD_KIND, SOV_TERM_OTHER);
  sov_action_set_text (action, SOV_FIELD_TEXT, sov_statement_text (learnt, 1));
  sov_action_set_text (action, SOV_FIELD_BY, SOV_REF_ME);
  sov_action_set_text (action, SOV_FIELD_TO, subcontractor);
  sov_action_set_list (action, SOV_FIELD_DOERS, me);
  sov_action_set_list (action, SOV_FIELD_NEEDS_TO_KNOW, known_by);

  return action;
}

/* (element-type SovAction): read to the end before anything is written. */
static GPtrArray *
list_terms (SovDatabase *db,
            gint64 deal,
            gint64 party,
            gint64 at,
            GError **error)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  g_autoptr (SovStatement) learnt = sov_database_prepare (db, LEARNT, error);

  if (learnt == NULL)
    return NULL;

  sov_statement_bind_int (learnt, ":deal", deal);
  sov_statement_bind_int (learnt, ":party", party);
  while (sov_statement_next (learnt))
    g_ptr_array_add (actions, make_term (db, learnt, at));

  return sov_statement_check (learnt, error) ? g_steal_pointer (&actions) : NULL;
}

gboolean
sov_perform_standing_terms (SovDatabase *db,
                            gint64 deal,
                            gint64 party,
                            gint64 at,
                            GError **error)
{
  g_autoptr (GPtrArray) actions = list_terms (db, deal, party, at, error);

  if (actions == NULL)
    return FALSE;

  for (guint i = 0; i < actions->len; i++)
    if (!sov_perform_action (db, actions->pdata[i], NULL, error))
      return FALSE;

  return TRUE;
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-perform-private.h"

#include "model/sov-sheet.h"

/* Actions about what is learnt from a complaint, and about praise. */

#define COMPLAINT { .column = "complaint_id", .field = SOV_FIELD_COMPLAINT, .of = SOV_SUBJECT_COMPLAINT }

static const SovColumn praise_facts[] = {
  { .column = "deal_id", .field = SOV_FIELD_DEAL, .of = SOV_SUBJECT_DEAL },
  { .column = "public", .field = SOV_FIELD_PUBLIC },
  { .column = "permission", .field = SOV_FIELD_PERMISSION, .otherwise = SOV_NO_TIME },
};

/* Whose new deals a standing term belongs to, where it was not said: the
 * subcontractor at whom it went wrong, or who was to do it, or the only one of
 * the deal. */
#define WHOSE                                                                                                      \
  "SELECT coalesce ("                                                                                              \
  " (SELECT party.id FROM cause JOIN named ON named.id = cause.party_id"                                           \
  "   JOIN party ON party.id = named.party_id AND subcontractor = 1"                                               \
  "   WHERE complaint_id = :id ORDER BY cause.id DESC LIMIT 1),"                                                   \
  " (SELECT max (named.party_id) FROM cause JOIN version ON version.term_id = cause.term_id"                       \
  "   JOIN doer ON doer.version_id = version.id JOIN named ON named.id = doer.party_id"                            \
  "   JOIN complaint ON complaint.id = complaint_id JOIN participant ON participant.deal_id = complaint.deal_id"   \
  "    AND participant.party_id = named.party_id AND role = 1"                                                     \
  "   WHERE complaint_id = :id HAVING count (DISTINCT named.party_id) = 1),"                                       \
  " (SELECT max (participant.party_id) FROM participant JOIN complaint ON complaint.deal_id = participant.deal_id" \
  "   WHERE complaint.id = :id AND role = 1 HAVING count (*) = 1), 0)"

static gboolean
put_whose (SovWriter *row,
           SovDatabase *db,
           const SovAction *action,
           GError **error)
{
  gint64 id = sov_ref_find (db, SOV_SUBJECT_COMPLAINT, sov_action_get_text (action, SOV_FIELD_COMPLAINT), error);
  g_autoptr (SovStatement) stmt = id > 0 ? sov_database_prepare (db, WHOSE, error) : NULL;

  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":id", id);
  if (sov_statement_next (stmt))
    sov_writer_put_int (row, "subcontractor_id", sov_statement_int (stmt, 0), 0);

  return sov_statement_check (stmt, error);
}

gboolean
sov_perform_lesson (SovDatabase *db,
                    const SovAction *action,
                    GError **error)
{
  static const SovColumn columns[] = {
    COMPLAINT,
    { .column = "ref", .field = SOV_FIELD_ID },
    { .column = "text", .field = SOV_FIELD_TEXT },
    { .column = "standing_term", .field = SOV_FIELD_STANDING_TERM },
    { .column = "due", .field = SOV_FIELD_DUE, .otherwise = SOV_NO_TIME },
  };
  static const SovColumn whose[] = {
    { .column = "subcontractor_id", .field = SOV_FIELD_SUBCONTRACTOR, .of = SOV_SUBJECT_PARTY },
  };
  gboolean said = sov_action_has (action, SOV_FIELD_SUBCONTRACTOR);
  g_autoptr (SovWriter) row = sov_writer_new ("lesson");

  if (!sov_ref_check_new (db, SOV_SUBJECT_LESSON, sov_action_get_text (action, SOV_FIELD_ID), error) ||
      !sov_writer_put_fields (row, db, action, columns, G_N_ELEMENTS (columns), FALSE, error) ||
      (said && !sov_writer_put_fields (row, db, action, whose, G_N_ELEMENTS (whose), FALSE, error)) ||
      (!said && sov_action_has (action, SOV_FIELD_STANDING_TERM) && !put_whose (row, db, action, error)))
    return FALSE;

  sov_writer_put_int (row, "at", sov_action_get_at (action), SOV_NO_TIME);
  return sov_writer_insert (row, db, NULL, error);
}

gboolean
sov_perform_improved (SovDatabase *db,
                      const SovAction *action,
                      GError **error)
{
  gint64 id = sov_ref_find (db, SOV_SUBJECT_LESSON, sov_action_get_text (action, SOV_FIELD_LESSON), error);
  g_autoptr (SovWriter) row = sov_writer_new ("lesson");

  if (id < 0)
    return FALSE;

  sov_writer_put_int (row, "done_at", sov_action_get_at (action), SOV_NO_TIME);
  return sov_writer_update (row, db, id, error);
}

gboolean
sov_perform_checked (SovDatabase *db,
                     const SovAction *action,
                     GError **error)
{
  static const SovColumn columns[] = {
    { .column = "lesson_id", .field = SOV_FIELD_LESSON, .of = SOV_SUBJECT_LESSON },
    { .column = "recurred", .field = SOV_FIELD_RECURRED },
    { .column = "deal_id", .field = SOV_FIELD_DEAL, .of = SOV_SUBJECT_DEAL },
    { .column = "note", .field = SOV_FIELD_NOTE },
  };
  g_autoptr (SovWriter) row = sov_writer_new ("lesson_check");

  if (!sov_writer_put_fields (row, db, action, columns, G_N_ELEMENTS (columns), FALSE, error))
    return FALSE;

  sov_writer_put_int (row, "at", sov_action_get_at (action), SOV_NO_TIME);
  return sov_writer_insert (row, db, NULL, error);
}

static void
put_permission_at (SovWriter *row,
                   const SovAction *action)
{
  if (sov_action_has (action, SOV_FIELD_PERMISSION))
    sov_writer_put_int (row, "permission_at", sov_action_get_at (action), SOV_NO_TIME);
}

gboolean
sov_perform_praise (SovDatabase *db,
                    const SovAction *action,
                    GError **error)
{
  static const SovColumn columns[] = {
    { .column = "ref", .field = SOV_FIELD_ID },
    { .column = "party_id", .field = SOV_FIELD_PARTY, .of = SOV_SUBJECT_PARTY },
    { .column = "entry_id", .field = SOV_FIELD_FROM_ENTRY, .of = SOV_SUBJECT_ENTRY },
    { .column = "words", .field = SOV_FIELD_WORDS },
    { .column = "channel", .field = SOV_FIELD_CHANNEL, .otherwise = SOV_NO_TIME },
  };
  g_autoptr (SovWriter) row = sov_writer_new ("praise");

  if (g_str_equal (sov_action_get_text (action, SOV_FIELD_PARTY), SOV_REF_ME))
    return sov_perform_refuse (error, "praise is somebody else's");
  if (!sov_ref_check_new (db, SOV_SUBJECT_PRAISE, sov_action_get_text (action, SOV_FIELD_ID), error) ||
      !sov_writer_put_fields (row, db, action, columns, G_N_ELEMENTS (columns), FALSE, error) ||
      !sov_writer_put_fields (row, db, action, praise_facts, G_N_ELEMENTS (praise_facts), FALSE, error))
    return FALSE;

  put_permission_at (row, action);
  sov_writer_put_int (row, "at", sov_action_get_at (action), SOV_NO_TIME);
  return sov_writer_insert (row, db, NULL, error);
}

gboolean
sov_perform_edit_praise (SovDatabase *db,
                         const SovAction *action,
                         GError **error)
{
  gint64 id = sov_ref_find (db, SOV_SUBJECT_PRAISE, sov_action_get_text (action, SOV_FIELD_OF), error);
  g_autoptr (SovWriter) row = sov_writer_new ("praise");

  if (id < 0 || !sov_writer_put_fields (row, db, action, praise_facts, G_N_ELEMENTS (praise_facts), TRUE, error))
    return FALSE;

  put_permission_at (row, action);
  return sov_writer_update (row, db, id, error);
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-perform.h"
#include "store/sov-writer.h"

/* The actions by topic; sov-perform.c sends each to its function. All have one
 * shape; the field ID, where the action makes something, is always given. */

typedef gboolean (*SovPerformFunc) (SovDatabase *db,
                                    const SovAction *action,
                                    GError **error);

gboolean sov_perform_me (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_party (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_edit_party (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_person (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_edit_person (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_ended (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_merge (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_remove (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_restore (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_erase (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_vat_rate (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_vat_rate_removed (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_take_back (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_text (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_text_original (SovDatabase *db, const SovAction *action, GError **error);
/* What @action says of a new party, or contact person of @party, into @row; not
 * its id. */
gboolean sov_perform_fill_party (SovDatabase *db, const SovAction *action, SovWriter *row, GError **error);
gboolean sov_perform_fill_person (SovDatabase *db, const SovAction *action, gint64 party, SovWriter *row, GError **error);

gboolean sov_perform_deal (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_edit_deal (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_join (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_leave (SovDatabase *db, const SovAction *action, GError **error);
/* Makes @party a party of @deal unless it is one. */
gboolean sov_deal_let_in (SovDatabase *db, gint64 deal, gint64 party, SovRole role, gint64 at, GError **error);

gboolean sov_perform_term (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_change (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_relay (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_outcome (SovDatabase *db, const SovAction *action, GError **error);

gboolean sov_perform_entry (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_edit_entry (SovDatabase *db, const SovAction *action, GError **error);

gboolean sov_perform_complaint (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_step (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_cause (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_compensation (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_give (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_lesson (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_edit_complaint (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_edit_compensation (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_untick (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_snooze (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_recourse (SovDatabase *db, const SovAction *action, GError **error);
/* @party has come into @deal: what was learnt with it and made a standing term
 * is agreed there at once. */
gboolean sov_perform_standing_terms (SovDatabase *db, gint64 deal, gint64 party, gint64 at, GError **error);
gboolean sov_perform_improved (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_checked (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_praise (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_edit_praise (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_idea (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_edit_idea (SovDatabase *db, const SovAction *action, GError **error);
/* What a complaint taught is no idea, and refused. */
gboolean sov_perform_check_idea (SovDatabase *db, gint64 lesson, GError **error);
gboolean sov_perform_task (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_edit_task (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_task_state (SovDatabase *db, const SovAction *action, GError **error);
gboolean sov_perform_answer (SovDatabase *db, const SovAction *action, GError **error);

/* Whether the values can be those of any such thing. */
gboolean sov_perform_check (const SovAction *action, GError **error);

/* The milliseconds of the wall clock: when something was entered. */
gint64 sov_perform_now (void);
gboolean sov_perform_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What several tables ask in the same words, so that the answer is the same
 * everywhere. Each is a piece of SQL, to be put into a statement that names
 * "term" or "other". */

/* A SovTermState: what became of "term" last. */
#define SOV_SQL_TERM_STATE                                                                                        \
  "coalesce ((SELECT outcome.state FROM outcome WHERE outcome.term_id = term.id AND outcome.retracted_at IS NULL" \
  " ORDER BY outcome.at DESC, outcome.id DESC LIMIT 1), 1)"

/* A column of what "term" says now. */
#define SOV_SQL_TERM_NOW(column)                                                                             \
  "(SELECT version." column " FROM version WHERE version.term_id = term.id AND version.retracted_at IS NULL" \
  " ORDER BY version.number DESC LIMIT 1)"

/* Whether the complaint "other" of the same customer belongs to the one of
 * @deal and @at: of one deal, or within 30 days (complaints.md §8.1). */
#define SOV_SQL_LINKED(deal, at) "(other.deal_id = " deal " OR abs (other.at - " at ") <= 2592000000)"

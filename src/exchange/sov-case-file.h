/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-case.h"

/* The file of a case for whoever handles it outside: what was agreed and when
 * the customer had it, what was written, what was done and what was given.
 *
 * Owns the choice of what may leave the house. The cause, whose fault it was,
 * what is settled with the subcontractor, what anything cost the user, notes
 * of calls and how the customer went about it never come in here. */

G_BEGIN_DECLS

/* One page of HTML in the user's language, with nothing beside it, for reading
 * and for printing. @now: when it was made. Transfer full. */
char *sov_case_file_write (SovCase *of,
                           gint64 now);

/* What a file of the case is called: "complaint-2026-10-20.html". Transfer full. */
char *sov_case_file_name (SovCase *of);

G_END_DECLS

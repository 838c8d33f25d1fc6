/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-known.h"

/* The answer to somebody who asks what is known of them (GDPR, article 15):
 * their details, what was agreed with them, what was said and sent, their
 * complaints, what they were given, and the files that came with it.
 *
 * Owns the choice of what is theirs to see. Notes, moods, scores and styles are.
 * The cause of a complaint, whose fault it was, what is settled with a
 * subcontractor, what anything cost the user and prices between others are not
 * (article 15 (4); complaints.md §8.1, "Roles"). */

G_BEGIN_DECLS

/* One page of HTML in the user's language with everything in it, for reading
 * and for printing. @now: when it was made. Transfer full. */
char *sov_access_file_write (SovKnown *known,
                             gint64 now);

/* What such a file is called, without a name in it: "everything-known-2026-10-20.html".
 * Transfer full. */
char *sov_access_file_name (gint64 now);

G_END_DECLS

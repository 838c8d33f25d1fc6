/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What Sovittu says in the system's log of what failed.
 *
 * A log is read by others and kept for long: it gets what was being done and
 * the kind of the failure. It never gets the words of an error, which may name
 * people, files and what was typed. */

G_BEGIN_DECLS

/* @doing: a word or two of ours. */
void sov_log_failure (const char *doing,
                      const GError *error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* A field for a time in the user's own words: "huomenna klo 10", "by Friday".
 * While it is typed, the title says what was understood, or that it is vague.
 * Words that are no time are kept as words; nothing is refused.
 *
 * Signal "understood" (SovDueRow *self): what it reads as has changed. */

G_BEGIN_DECLS

#define SOV_TYPE_DUE_ROW (sov_due_row_get_type ())
G_DECLARE_FINAL_TYPE (SovDueRow, sov_due_row, SOV, DUE_ROW, AdwEntryRow)

/* @label: what stands in the title before what was understood. @hint: the
 * title of the empty field. @now: UTC ms that the words are counted from.
 * @past: the time is of something that happened already. */
void sov_due_row_set_up (SovDueRow *self,
                         const char *label,
                         const char *hint,
                         gint64 now,
                         gboolean past);

/* What is over and what is to come are as good. */
void sov_due_row_take_any (SovDueRow *self);

/* Shows a time as one would type it. SOV_NO_TIME and NULL empty the field. */
void sov_due_row_set_due (SovDueRow *self,
                          gint64 ms,
                          gboolean has_clock,
                          const char *vague);

/* UTC ms, or SOV_NO_TIME: nothing was typed, or no time was understood. */
gint64 sov_due_row_get_ms (SovDueRow *self);
gboolean sov_due_row_get_has_clock (SovDueRow *self);
/* The words where they are not exact; NULL where they are, and of an empty field. */
const char *sov_due_row_get_vague (SovDueRow *self);

G_END_DECLS

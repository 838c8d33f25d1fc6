/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-quiet.h"
#include "model/sov-today.h"

/* What is to be reminded of, and when: promises that fall due, calls to be
 * tried again, the clocks of complaints, follow-ups, what is owed by a day, and
 * what was to be done better by one.
 *
 * Pure: rows of Today in, reminders out. Who has been reminded of what is not
 * its business. */

G_BEGIN_DECLS

typedef struct
{
  char *key;          /* of this thing and this due: what moves is another reminder. No names */
  SovTodayItem *item; /* owned */
  gint64 at;          /* when to tell, UTC ms; it may lie in quiet hours */
} SovReminder;

void sov_reminder_free (SovReminder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovReminder, sov_reminder_free)

/* Adds to @reminders what @items call for and nothing there has already.
 *
 * A promise for a day is told of at nine of that day, by the clock where the
 * computer is; one for an hour an hour before, or when half of the time has
 * gone where there was less than two hours; before quiet hours that would tell
 * it too late. What is to be asked when it has come is told when it has.
 * @items: rows of Today; what was put away on purpose is left in peace.
 * @reminders: (element-type SovReminder). */
void sov_reminders_add (GPtrArray *reminders,
                        GPtrArray *items,
                        const SovQuiet *quiet,
                        gint64 now);

/* Whether its moment has come at @now, which is not quiet. */
gboolean sov_reminder_is_due (const SovReminder *self,
                              const SovQuiet *quiet,
                              gint64 now);

G_END_DECLS

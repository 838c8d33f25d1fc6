/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-reminder.h"

/* What a reminder says on the desktop. Anybody may see it on a locked screen:
 * unless the user chose names, it tells the kind of thing and when, no more. */

G_BEGIN_DECLS

/* Translated. Transfer full. */
char *sov_reminder_dup_title (const SovReminder *reminder);
/* @names: the user chose that names are shown. */
char *sov_reminder_dup_body (const SovReminder *reminder,
                             gboolean names,
                             gint64 now);
/* Of @n that came while nobody could be told. */
char *sov_reminder_dup_missed_title (guint n);
const char *sov_reminder_get_missed_body (void);
/* Of @n that wait behind a locked vault. */
char *sov_reminder_dup_locked_title (guint n);
const char *sov_reminder_get_locked_body (void);
/* Of a vault that did not open by itself: nobody knows what waits. */
const char *sov_reminder_get_shut_title (void);
const char *sov_reminder_get_shut_body (void);

G_END_DECLS

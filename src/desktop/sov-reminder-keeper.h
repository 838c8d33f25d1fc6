/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desktop/sov-gate.h"
#include "model/sov-today.h"

/* Reminds of what the open vault says, each thing once.
 *
 * Looks at the clock by sov-clock-watch. All that was missed while the vault
 * was not open is one note, and so is what comes in a heap. While the vault is
 * locked it tells a count and nothing else. It never opens the vault, and does
 * not show anything itself. */

G_BEGIN_DECLS

/* One note to show. */
typedef struct
{
  const char *id;    /* a note of the same id takes its place */
  const char *title; /* NULL: withdraw the note */
  const char *body;
  const char *key; /* of the one reminder that it is; NULL: several */
} SovReminderNote;

typedef void (*SovReminderTell) (const SovReminderNote *note,
                                 gpointer data);
/* What time it is, UTC ms. */
typedef gint64 (*SovReminderClock) (gpointer data);

#define SOV_TYPE_REMINDER_KEEPER (sov_reminder_keeper_get_type ())
G_DECLARE_FINAL_TYPE (SovReminderKeeper, sov_reminder_keeper, SOV, REMINDER_KEEPER, GObject)

/* @settings: (nullable): the program's; NULL: their defaults. @clock:
 * (nullable): NULL is the computer's. The example business reminds of
 * nothing. */
SovReminderKeeper *sov_reminder_keeper_new (SovGate *gate,
                                            GSettings *settings,
                                            SovReminderClock clock,
                                            SovReminderTell tell,
                                            gpointer data);
/* Nothing is told any more. Before the last reference goes. */
void sov_reminder_keeper_stop (SovReminderKeeper *self);

/* Alone, no window says that the vault does not open by itself: one note does,
 * where it still is so at the second look, and is withdrawn once it is open. */
void sov_reminder_keeper_set_alone (SovReminderKeeper *self,
                                    gboolean alone);

/* What the watch does. */
void sov_reminder_keeper_look (SovReminderKeeper *self);

/* The three answers to a note. Only while the vault is open. */
void sov_reminder_keeper_put_off (SovReminderKeeper *self,
                                  const char *key,
                                  gint64 now);
/* Does what the reminder asks as one action that can be undone: the promise was
 * kept, the customer was reached, it is done better. @done: (out): FALSE where
 * that cannot be known. Returns the row that it was about, NULL without error
 * where nothing calls for it any more. Transfer full. */
void sov_reminder_keeper_do_async (SovReminderKeeper *self,
                                   const char *key,
                                   gint64 now,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
SovTodayItem *sov_reminder_keeper_do_finish (SovReminderKeeper *self,
                                             GAsyncResult *result,
                                             gboolean *done,
                                             GError **error);
/* What @key is about, as above. */
void sov_reminder_keeper_find_async (SovReminderKeeper *self,
                                     const char *key,
                                     gint64 now,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
SovTodayItem *sov_reminder_keeper_find_finish (SovReminderKeeper *self,
                                               GAsyncResult *result,
                                               GError **error);

G_END_DECLS

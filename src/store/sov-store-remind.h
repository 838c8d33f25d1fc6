/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-reminder.h"
#include "store/sov-store.h"

/* Reminders of an open vault: each is handed out once. */

G_BEGIN_DECLS

/* What a look at the clock found. */
typedef struct
{
  GPtrArray *due;   /* (element-type SovReminder): to be told now, and marked as told */
  GArray *coming;   /* gint64: when others of the next hours come, UTC ms */
  GHashTable *open; /* the keys of all that is still to be done: a set */
} SovReminderLook;

void sov_reminder_look_free (SovReminderLook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovReminderLook, sov_reminder_look_free)

/* @now: UTC ms. What is in the answer was committed as told before it comes; on
 * error nothing was. Transfer full. */
void sov_store_take_reminders_async (SovStore *self,
                                     const SovQuiet *quiet,
                                     gint64 now,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
SovReminderLook *sov_store_take_reminders_finish (SovStore *self,
                                                  GAsyncResult *result,
                                                  GError **error);

/* To be told once more, an hour after @now. A key that nobody knows is no error. */
void sov_store_put_off_reminder_async (SovStore *self,
                                       const char *key,
                                       gint64 now,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean sov_store_put_off_reminder_finish (SovStore *self,
                                            GAsyncResult *result,
                                            GError **error);

/* What @key is about: an array of that one reminder (element-type SovReminder),
 * empty where nothing calls for it any more. Transfer full. */
void sov_store_find_reminder_async (SovStore *self,
                                    const char *key,
                                    gint64 now,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
GPtrArray *sov_store_find_reminder_finish (SovStore *self,
                                           GAsyncResult *result,
                                           GError **error);

G_END_DECLS

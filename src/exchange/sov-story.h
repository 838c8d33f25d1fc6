/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-store.h"

/* Story files: what happened, one JSON object a line, in order, and what must
 * hold then. Tests and the example business are stories.
 *
 * It turns lines into actions and lets the store perform them: all of a file
 * or nothing of it. Empty lines, and lines that begin with "#", are passed
 * over. An expectation is checked where it stands and never stored. */

G_BEGIN_DECLS

/**
 * SovStoryError:
 * @SOV_STORY_ERROR_FILE: the file cannot be read
 * @SOV_STORY_ERROR_TEXT: it is no UTF-8 text, or has a NUL in it
 * @SOV_STORY_ERROR_SYNTAX: a line is no JSON object
 * @SOV_STORY_ERROR_ACTION: a line cannot be played: a field is wrong, or the vault refuses
 * @SOV_STORY_ERROR_NOT_REFUSED: what was to be refused was not, or for another reason
 * @SOV_STORY_ERROR_EXPECTATION: what was expected does not hold
 * @SOV_STORY_ERROR_STORE: the vault cannot be written
 *
 * All but the first name the line in the message: "line 7: …".
 */
typedef enum
{
  SOV_STORY_ERROR_FILE,
  SOV_STORY_ERROR_TEXT,
  SOV_STORY_ERROR_SYNTAX,
  SOV_STORY_ERROR_ACTION,
  SOV_STORY_ERROR_NOT_REFUSED,
  SOV_STORY_ERROR_EXPECTATION,
  SOV_STORY_ERROR_STORE,
} SovStoryError;

#define SOV_STORY_ERROR (sov_story_error_quark ())
GQuark sov_story_error_quark (void);

/* How far playing came. */
typedef struct
{
  guint line; /* the last that was read, counted from 1; where it failed, if it did */
  guint n_actions;
  guint n_refused; /* refusals that were asserted, and came */
  guint n_expectations;
} SovStoryResult;

/* Plays @text in one transaction: an error leaves the vault as it was.
 * @length: in bytes, -1 when it ends in NUL. @now: the moment of playing, UTC
 * ms, from whose day relative times count. @result: (out) (optional): set on
 * error too. Store thread only. */
gboolean sov_story_play (SovDatabase *db,
                         const char *text,
                         gssize length,
                         gint64 now,
                         SovStoryResult *result,
                         GError **error);
/* The same inside a transaction of the caller's, who takes it back on error. */
gboolean sov_story_play_inside (SovDatabase *db,
                                const char *text,
                                gssize length,
                                gint64 now,
                                SovStoryResult *result,
                                GError **error);
gboolean sov_story_play_file (SovDatabase *db,
                              const char *path,
                              gint64 now,
                              SovStoryResult *result,
                              GError **error);

/* The same through a store, now; one "changed", nothing to undo. */
void sov_story_play_file_async (SovStore *store,
                                const char *path,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean sov_story_play_file_finish (SovStore *store,
                                     GAsyncResult *result,
                                     GError **error);

G_END_DECLS

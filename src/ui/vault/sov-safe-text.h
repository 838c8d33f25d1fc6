/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-backup-folder.h"

/* How safe the vault is, in words: one heading, one sentence about the backups,
 * and what each backup holds. It asks nobody: who calls it says what is known. */

G_BEGIN_DECLS

/* What is known of an open vault. Times are UTC ms, SOV_NO_TIME for never. */
typedef struct
{
  gint64 now;
  gint64 created;
  gint64 last_at;      /* the newest backup that was read back */
  guint n_places;      /* where that one is */
  gboolean has_second; /* a second place was chosen */
  gboolean shrunk;     /* much less is here than in the backup before */
  const GError *error; /* why the last try failed; nullable */
  gint64 drilled_at;
  const GError *drill_error; /* nullable */
  gint64 code_checked_at;
} SovSafeState;

/**
 * SovSafeWorry:
 * @SOV_SAFE_FINE: nothing to do
 * @SOV_SAFE_FIRST: a new vault, whose first backup is about to be made
 * @SOV_SAFE_OLD: the last backup is older than a day
 * @SOV_SAFE_CLOCK: the last backup is of a day that has not come yet
 * @SOV_SAFE_NONE: there is no backup, and there should be one
 * @SOV_SAFE_SHRUNK: the backup is there, and holds much less than the one before
 * @SOV_SAFE_DRILL: the last trial of a backup failed
 * @SOV_SAFE_FAILED: the last backup failed
 */
typedef enum
{
  SOV_SAFE_FINE,
  SOV_SAFE_FIRST,
  SOV_SAFE_OLD,
  SOV_SAFE_CLOCK,
  SOV_SAFE_NONE,
  SOV_SAFE_SHRUNK,
  SOV_SAFE_DRILL,
  SOV_SAFE_FAILED,
} SovSafeWorry;

/* What is most worth saying. */
SovSafeWorry sov_safe_judge (const SovSafeState *state);
/* Whether it is to be seen without looking for it. */
gboolean sov_safe_is_amber (SovSafeWorry worry);

/* "Your Data Is Safe", or what is wrong instead. */
const char *sov_safe_title (SovSafeWorry worry);
/* "Last checked backup today 14:02, in 2 places". Transfer full, as all here. */
char *sov_safe_backup_text (const SovSafeState *state);
/* What to do about @state's worry; NULL when it is none. */
char *sov_safe_advice (const SovSafeState *state);
/* About the second place @folder. @at: of the newest backup there when it was
 * last there; @error: (nullable): why the last one did not go there. */
char *sov_safe_second_text (const char *folder,
                            gboolean is_there,
                            gint64 at,
                            const GError *error,
                            gint64 now);
/* Why nothing is saved any more, for as long as that lasts. */
char *sov_safe_write_text (const GError *error);
char *sov_safe_drill_text (const SovSafeState *state);
char *sov_safe_code_text (const SovSafeState *state);
/* Whether the recovery code has not been checked for a year. */
gboolean sov_safe_code_is_due (const SovSafeState *state);

/* "12 customers, 8 deals". */
char *sov_safe_count_text (gint64 n_customers,
                           gint64 n_deals);
/* "12 customers, 8 deals, the newest entry today 13:55". */
char *sov_safe_copy_text (const SovBackupCopy *copy,
                          gint64 now);
/* @text as the beginning of a line: its first letter large. */
char *sov_safe_begin_sentence (const char *text);
/* Why it was made. */
const char *sov_safe_reason_text (SovBackupReason reason);

G_END_DECLS

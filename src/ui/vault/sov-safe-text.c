/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-safe-text.h"

#include <glib/gi18n.h>

#include "desktop/sov-error-text.h"
#include "exchange/sov-format.h"
#include "model/sov-sheet.h"
#include "model/sov-time.h"
#include "store/sov-store-error.h"

#define DAY_MS (24 * SOV_TIME_HOUR_MS)
#define YEAR_MS (365 * DAY_MS)

/* A backup is made within the first minutes of a vault; longer than this is
 * a reason to speak. */
#define FIRST_MS SOV_TIME_HOUR_MS

static gboolean
is_within (gint64 at,
           gint64 now,
           gint64 span)
{
  /* A day from now on is no nearer than one gone by: a clock was wrong. */
  return at != SOV_NO_TIME && ABS (now - at) < span;
}

SovSafeWorry
sov_safe_judge (const SovSafeState *state)
{
  if (state->error != NULL)
    return SOV_SAFE_FAILED;
  if (state->last_at == SOV_NO_TIME)
    return is_within (state->created, state->now, FIRST_MS) ? SOV_SAFE_FIRST : SOV_SAFE_NONE;
  if (state->drill_error != NULL)
    return SOV_SAFE_DRILL;
  if (state->shrunk)
    return SOV_SAFE_SHRUNK;

  if (is_within (state->last_at, state->now, DAY_MS))
    return SOV_SAFE_FINE;

  return state->last_at > state->now ? SOV_SAFE_CLOCK : SOV_SAFE_OLD;
}

gboolean
sov_safe_is_amber (SovSafeWorry worry)
{
  return worry != SOV_SAFE_FINE && worry != SOV_SAFE_FIRST;
}

const char *
sov_safe_title (SovSafeWorry worry)
{
  switch (worry)
    {
    case SOV_SAFE_FIRST:
      return _ ("The First Backup Is on Its Way");
    case SOV_SAFE_OLD:
      return _ ("The Backup Is Old");
    case SOV_SAFE_CLOCK:
      return _ ("Look at the Clock");
    case SOV_SAFE_NONE:
      return _ ("There Is No Backup");
    case SOV_SAFE_SHRUNK:
      return _ ("Much Less Than Before");
    case SOV_SAFE_DRILL:
      return _ ("A Backup Did Not Pass Its Trial");
    case SOV_SAFE_FAILED:
      return _ ("The Backup Failed");
    case SOV_SAFE_FINE:
    default:
      return _ ("Your Data Is Safe");
    }
}

char *
sov_safe_backup_text (const SovSafeState *state)
{
  g_autofree char *when = NULL;

  if (state->last_at == SOV_NO_TIME)
    return g_strdup (_ ("No checked backup yet"));

  when = sov_format_relative (state->last_at, TRUE, state->now);
  if (state->n_places == 0)
    /* Translators: %s is a day and a time, as "today 14:02" */
    return g_strdup_printf (_ ("Last checked backup %s"), when);

  /* Translators: %s is a day and a time, as "today 14:02"; %u is how many places hold that backup */
  return g_strdup_printf (ngettext ("Last checked backup %s, in %u place",
                                    "Last checked backup %s, in %u places", state->n_places),
                          when, state->n_places);
}

char *
sov_safe_advice (const SovSafeState *state)
{
  g_autofree char *why = NULL;

  switch (sov_safe_judge (state))
    {
    case SOV_SAFE_FIRST:
      return g_strdup (_ ("It is made within minutes, while you work."));
    case SOV_SAFE_OLD:
      return g_strdup (_ ("Everything you write down is saved at once; only its copy is behind. Make a new one now."));
    case SOV_SAFE_CLOCK:
      return g_strdup (_ ("The last backup is of a day that has not come yet: this computer’s clock was wrong then, or is wrong now. Set it right and make a new backup. Nothing is lost by it."));
    case SOV_SAFE_NONE:
      return g_strdup (_ ("Everything you write down is saved, in one place only. Make a backup now."));
    case SOV_SAFE_SHRUNK:
      return g_strdup (_ ("Half of the customers or deals, or more, are gone since the backup before. If you did not remove them, restore an older backup: none of them is deleted."));
    case SOV_SAFE_DRILL:
      why = sov_error_text (state->drill_error);
      /* Translators: %s is one or two sentences that say why */
      return g_strdup_printf (_ ("What you write down is saved. The newest backup could not be opened for trial: %s Make a new backup and try again."), why);
    case SOV_SAFE_FAILED:
      why = sov_error_text (state->error);
      /* Translators: %s is one or two sentences that say why */
      return g_strdup_printf (_ ("What you write down is saved; its copy is not made. %s"), why);
    case SOV_SAFE_FINE:
    default:
      return NULL;
    }
}

char *
sov_safe_second_text (const char *folder,
                      gboolean is_there,
                      gint64 at,
                      const GError *error,
                      gint64 now)
{
  g_autofree char *when = at != SOV_NO_TIME ? sov_format_relative (at, TRUE, now) : NULL;
  g_autofree char *why = error != NULL && is_there ? sov_error_text (error) : NULL;

  if (why != NULL)
    /* Translators: a folder; one or two sentences that say why no backup went there */
    return g_strdup_printf (_ ("%s\n%s"), folder, why);
  if (!is_there && when != NULL)
    /* Translators: a folder, on a stick for example; a day and a time */
    return g_strdup_printf (_ ("%s\nNot here now; its last backup is of %s. It gets the newest when it is back."), folder, when);
  if (!is_there)
    /* Translators: a folder, on a stick for example */
    return g_strdup_printf (_ ("%s\nNot here now. It gets the newest backup when it is back."), folder);
  if (when == NULL)
    /* Translators: a folder */
    return g_strdup_printf (_ ("%s\nIts first backup is on its way."), folder);

  /* Translators: a folder; a day and a time */
  return g_strdup_printf (_ ("%s\nLast checked backup there %s"), folder, when);
}

char *
sov_safe_write_text (const GError *error)
{
  if (error->domain == SOV_STORE_ERROR)
    switch (error->code)
      {
      case SOV_STORE_ERROR_NO_SPACE:
        return g_strdup (_ ("The disk is full: nothing more is saved. What is open stays open; make room and save again."));
      case SOV_STORE_ERROR_READ_ONLY:
        return g_strdup (_ ("The disk takes no more writing: nothing more is saved. What is open stays open; look at the disk and save again."));
      case SOV_STORE_ERROR_MISSING:
        return g_strdup (_ ("The vault’s folder is gone: nothing more is saved. What is open stays open; bring the folder or its disk back and save again."));
      default:
        break;
      }

  return g_strdup (_ ("The disk does not answer as it should: nothing more is saved. What is open stays open; try once more, then start Sovittu again."));
}

char *
sov_safe_drill_text (const SovSafeState *state)
{
  g_autofree char *when = NULL;

  if (state->drill_error != NULL)
    return sov_error_text (state->drill_error);
  if (state->drilled_at == SOV_NO_TIME)
    return g_strdup (_ ("Not tried yet. It is done once a week: the newest backup is opened and read through."));

  when = sov_format_relative (state->drilled_at, TRUE, state->now);
  /* Translators: %s is a day and a time, as "today 14:02" */
  return g_strdup_printf (_ ("Tried %s: the newest backup opens, and everything is in it"), when);
}

gboolean
sov_safe_code_is_due (const SovSafeState *state)
{
  return !is_within (state->code_checked_at, state->now, YEAR_MS) && !is_within (state->created, state->now, YEAR_MS);
}

char *
sov_safe_code_text (const SovSafeState *state)
{
  gboolean due = sov_safe_code_is_due (state);
  g_autofree char *when = NULL;

  if (state->code_checked_at == SOV_NO_TIME)
    return g_strdup (due ? _ ("Not checked for a year. Type it from your paper once, to see that it opens.")
                         : _ ("Not checked yet. Type it from your paper once, to see that it opens."));

  when = sov_format_relative_day (state->code_checked_at, state->now);
  /* Translators: %s is a day, as "yesterday" or "21 Nov 2026" */
  return g_strdup_printf (due ? _ ("Last checked %s. Time to type it from your paper again.")
                              : _ ("Last checked %s: it opens the vault and the backups"),
                          when);
}

char *
sov_safe_count_text (gint64 n_customers,
                     gint64 n_deals)
{
  g_autofree char *customers = g_strdup_printf (ngettext ("%d customer", "%d customers", (gulong) n_customers), (int) n_customers);
  g_autofree char *deals = g_strdup_printf (ngettext ("%d deal", "%d deals", (gulong) n_deals), (int) n_deals);

  return g_strconcat (customers, ", ", deals, NULL);
}

char *
sov_safe_copy_text (const SovBackupCopy *copy,
                    gint64 now)
{
  g_autofree char *counts = sov_safe_count_text (copy->n_customers, copy->n_deals);
  g_autofree char *newest = NULL;

  if (copy->newest == SOV_NO_TIME)
    return g_steal_pointer (&counts);

  newest = sov_format_relative (copy->newest, TRUE, now);
  /* Translators: %s is what a backup holds, as "12 customers, 8 deals", and a day and a time */
  return g_strdup_printf (_ ("%s, the newest entry %s"), counts, newest);
}

char *
sov_safe_begin_sentence (const char *text)
{
  const char *rest = *text != '\0' ? g_utf8_next_char (text) : text;
  g_autofree char *first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}

const char *
sov_safe_reason_text (SovBackupReason reason)
{
  switch (reason)
    {
    case SOV_BACKUP_START:
      return C_ ("backup", "made at the start");
    case SOV_BACKUP_HOURLY:
      return C_ ("backup", "made during the day");
    case SOV_BACKUP_QUIT:
      return C_ ("backup", "made at the end");
    case SOV_BACKUP_BEFORE:
      return C_ ("backup", "made before something large");
    case SOV_BACKUP_ASKED:
    default:
      return C_ ("backup", "made when you asked");
    }
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-perform-private.h"

#include "model/sov-sheet.h"
#include "model/sov-text.h"

/* What can be said of an action without looking into the vault: values that no
 * such thing can have. Story files and forms give the same answer. */

#define PER_MILLE 1000
#define DAY_MINUTES (24 * 60)
#define MINUTES_APART 10000

typedef struct
{
  SovQuestion question;
  gint64 from;
  gint64 to;
} Scale;

/* care.md: the scales that are asked with. */
static const Scale scales[] = {
  { SOV_QUESTION_SOLVED, 1, 5 },
  { SOV_QUESTION_NEED, 1, 5 },
  { SOV_QUESTION_CARED, 1, 5 },
  { SOV_QUESTION_NPS, 0, 10 },
  { SOV_QUESTION_CSAT, 1, 5 },
  { SOV_QUESTION_CES, 1, 7 },
  { SOV_QUESTION_EXPECTATION, -2, 2 },
  { SOV_QUESTION_HANDLING, 1, 5 },
};

static gboolean
bad_value (SovField field,
           const char *why,
           GError **error)
{
  g_set_error (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_BAD_VALUE, "%s: %s", sov_field_name (field), why);
  return FALSE;
}

/* What an edit edits had to be given when it was made, and stays given. */
static SovActionKind
get_making (SovActionKind kind)
{
  switch ((int) kind)
    {
    case SOV_ACTION_EDIT_PARTY:
      return SOV_ACTION_PARTY;
    case SOV_ACTION_EDIT_PERSON:
      return SOV_ACTION_PERSON;
    case SOV_ACTION_EDIT_DEAL:
      return SOV_ACTION_DEAL;
    case SOV_ACTION_EDIT_ENTRY:
      return SOV_ACTION_ENTRY;
    case SOV_ACTION_CHANGE:
      return SOV_ACTION_TERM;
    case SOV_ACTION_EDIT_TASK:
      return SOV_ACTION_TASK;
    case SOV_ACTION_EDIT_IDEA:
      return SOV_ACTION_IDEA;
    default:
      return kind;
    }
}

static gboolean
check_given (const SovAction *action,
             SovField field,
             GError **error)
{
  const char *text = sov_action_get_text (action, field);
  gint64 flags = sov_action_get_number (action, SOV_FIELD_AS, 1);

  if ((text == NULL || !sov_text_is_blank (text)) && (field != SOV_FIELD_AS || flags != 0))
    return TRUE;

  g_set_error (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_MISSING, "%s: %s is empty",
               sov_action_kind_name (sov_action_get_kind (action)), sov_field_name (field));
  return FALSE;
}

/* Only what is agreed may lower a price. */
static gboolean
may_be_negative (SovActionKind kind)
{
  return kind == SOV_ACTION_TERM || kind == SOV_ACTION_CHANGE;
}

static gboolean
check_window (gint64 window)
{
  return window < 0 || (window / MINUTES_APART <= DAY_MINUTES && window % MINUTES_APART <= DAY_MINUTES);
}

static gboolean
check_number (const SovAction *action,
              SovField field,
              GError **error)
{
  SovActionKind kind = sov_action_get_kind (action);
  gint64 number = sov_action_get_number (action, field, 0);

  switch ((int) sov_field_type (kind, field))
    {
    case SOV_VALUE_MONEY:
      return number >= 0 || number == SOV_NO_MONEY || may_be_negative (kind) || bad_value (field, "less than nothing", error);
    case SOV_VALUE_HOURS:
      return number >= 0 || number == SOV_NO_TIME || bad_value (field, "less than nothing", error);
    case SOV_VALUE_PERMILLE:
      return (number >= 0 && number <= PER_MILLE) || number == SOV_NO_TIME || bad_value (field, "goes from 0 to 100 percent", error);
    case SOV_VALUE_WINDOW:
      return check_window (number) || bad_value (field, "a day has 24 hours", error);
    default:
      if (field == SOV_FIELD_SEVERITY && (number < 1 || number > 4))
        return bad_value (field, "goes from 1 to 4", error);
      return field != SOV_FIELD_MOOD || (number >= 1 && number <= 5) || number == SOV_NO_TIME ||
             bad_value (field, "goes from 1 to 5", error);
    }
}

static gboolean
check_score (const SovAction *action,
             GError **error)
{
  gint64 score = sov_action_get_number (action, SOV_FIELD_SCORE, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    if (scales[i].question == (SovQuestion) sov_action_get_number (action, SOV_FIELD_QUESTION, 0) &&
        (score < scales[i].from || score > scales[i].to))
      {
        g_set_error (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_BAD_VALUE,
                     "score: goes from %d to %d", (int) scales[i].from, (int) scales[i].to);
        return FALSE;
      }

  return TRUE;
}

gboolean
sov_perform_check (const SovAction *action,
                   GError **error)
{
  SovActionKind kind = sov_action_get_kind (action);
  SovActionKind making = get_making (kind);

  for (guint i = 0; i < SOV_N_FIELDS; i++)
    {
      if (!sov_action_has (action, i))
        continue;
      if (sov_action_kind_requires (making, i) && !check_given (action, i, error))
        return FALSE;
      if (!check_number (action, i, error))
        return FALSE;
    }

  return kind != SOV_ACTION_ANSWER || check_score (action, error);
}

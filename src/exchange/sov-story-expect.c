/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-story-expect.h"

#include "exchange/sov-story-expect-private.h"
#include "exchange/sov-story-reader.h"
#include "exchange/sov-story.h"
#include "model/sov-enum-types.h"
#include "model/sov-money.h"
#include "model/sov-time.h"
#include "store/sov-complaint-table.h"
#include "store/sov-writer.h"

/* What a line of "expect" may have beside "do" and "at". */
static const char *const fields[] = {
  "warnings", "has", "has_not", "today", "complaint", "state", "clock", "due", "party", "owed", NULL
};

gboolean
sov_expectation_fail_line (GError **error,
                           const char *format,
                           ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (SOV_ACTION_ERROR, SOV_ACTION_ERROR_BAD_VALUE, format, args);
  va_end (args);

  return FALSE;
}

gboolean
sov_expectation_fail (const SovExpectation *self,
                      GError **error,
                      const char *format,
                      ...)
{
  g_autofree char *at = sov_time_to_local (self->at);
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, SOV_STORY_ERROR, SOV_STORY_ERROR_EXPECTATION, "at %s %s", at, reason);

  return FALSE;
}

static gboolean
check_fields (JsonObject *object,
              GError **error)
{
  g_autoptr (GList) names = json_object_get_members (object);
  gboolean any = FALSE;

  if (!json_object_has_member (object, SOV_STORY_AT))
    return sov_expectation_fail_line (error, "expect: “at” is missing");

  for (GList *name = names; name != NULL; name = name->next)
    {
      if (g_str_equal (name->data, SOV_STORY_DO) || g_str_equal (name->data, SOV_STORY_AT))
        continue;
      if (!g_strv_contains (fields, name->data))
        return sov_expectation_fail_line (error, "expect: there is no field “%s”", (char *) name->data);
      any = TRUE;
    }

  return any || sov_expectation_fail_line (error, "expect: nothing is expected");
}

/* The text called @name, "" for null; NULL with @reason, or without where
 * there is none. */
static const char *
get_text (const SovExpectation *self,
          const char *name,
          GError **reason)
{
  JsonNode *node = json_object_get_member (self->object, name);

  if (node != NULL && JSON_NODE_HOLDS_NULL (node))
    return "";

  return sov_story_get_text (self->object, name, reason);
}

static gboolean
check_text (const SovExpectation *self,
            const char *name,
            const char *held,
            GError **error)
{
  GError *reason = NULL;
  const char *expected = get_text (self, name, &reason);

  if (reason != NULL)
    {
      g_propagate_error (error, reason);
      return FALSE;
    }
  if (expected == NULL || g_str_equal (expected, held != NULL ? held : ""))
    return TRUE;

  return sov_expectation_fail (self, error, "%s should be “%s”; it is “%s”", name, expected, held != NULL ? held : "");
}

/* The moment said by "due"; G_MAXINT64 where there is no such field. */
static gboolean
read_due (const SovExpectation *self,
          gint64 *due,
          GError **error)
{
  GError *reason = NULL;
  const char *text = get_text (self, "due", &reason);

  *due = text == NULL ? G_MAXINT64 : SOV_NO_TIME;
  if (reason == NULL && text != NULL && *text != '\0')
    sov_time_parse_local (text, self->now, due, &reason);
  if (reason == NULL)
    return TRUE;

  sov_expectation_fail_line (error, "expect: due: %s", reason->message);
  g_error_free (reason);
  return FALSE;
}

static gboolean
check_due (const SovExpectation *self,
           gint64 held,
           GError **error)
{
  g_autofree char *wanted = NULL;
  g_autofree char *found = NULL;
  gint64 expected;

  if (!read_due (self, &expected, error))
    return FALSE;
  if (expected == G_MAXINT64 || expected == held)
    return TRUE;

  wanted = expected != SOV_NO_TIME ? sov_time_to_local (expected) : NULL;
  found = held != SOV_NO_TIME ? sov_time_to_local (held) : NULL;
  return sov_expectation_fail (self, error, "due should be “%s”; it is “%s”", wanted != NULL ? wanted : "", found != NULL ? found : "");
}

static gboolean
expect_complaint (SovExpectation *self,
                  GError **error)
{
  GError *reason = NULL;
  const char *ref = sov_story_get_text (self->object, "complaint", &reason);
  g_autoptr (SovComplaint) complaint = NULL;
  SovClock clock;
  gint64 id;
  gint64 due;

  if (reason != NULL)
    {
      g_propagate_error (error, reason);
      return FALSE;
    }
  if (ref == NULL)
    {
      for (guint i = 0; i < 3; i++)
        if (json_object_has_member (self->object, (const char *const[]) { "state", "clock", "due" }[i]))
          return sov_expectation_fail_line (error, "expect: “complaint” is missing");
      return TRUE;
    }

  id = sov_ref_find (self->db, SOV_SUBJECT_COMPLAINT, ref, error);
  complaint = id > 0 ? sov_complaint_table_load (self->db, id, error) : NULL;
  if (complaint == NULL)
    return FALSE;

  clock = sov_complaint_get_clock (complaint, self->at, &due);
  return check_text (self, "state", sov_enum_nick (SOV_TYPE_COMPLAINT_STATE, (int) sov_complaint_get_state (complaint, self->at)), error) &&
         check_text (self, "clock", clock != 0 ? sov_enum_nick (SOV_TYPE_CLOCK, (int) clock) : NULL, error) &&
         check_due (self, due, error);
}

static gboolean
check_owed (const SovExpectation *self,
            const char *party,
            const char *amount,
            GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *found = NULL;
  gint64 expected, held;
  gint64 id = sov_ref_find (self->db, SOV_SUBJECT_PARTY, party, error);

  if (id < 0)
    return FALSE;
  if (!sov_money_parse (amount, &expected, &reason))
    return sov_expectation_fail_line (error, "expect: owed: %s", reason->message);
  if (!sov_complaint_table_load_owed (self->db, id, self->at, &held, error))
    return FALSE;
  if (held == expected)
    return TRUE;

  found = sov_money_format (held, SOV_MONEY_PLAIN);
  return sov_expectation_fail (self, error, "%s should be owed %s; it is %s", party, amount, found);
}

static gboolean
expect_owed (SovExpectation *self,
             GError **error)
{
  GError *reason = NULL;
  const char *party = sov_story_get_text (self->object, "party", &reason);
  const char *amount = reason == NULL ? sov_story_get_text (self->object, "owed", &reason) : NULL;

  if (reason != NULL)
    {
      g_propagate_error (error, reason);
      return FALSE;
    }
  if ((party == NULL) != (amount == NULL))
    return sov_expectation_fail_line (error, "expect: “party” and “owed” belong together");

  return party == NULL || check_owed (self, party, amount, error);
}

gboolean
sov_story_expect (SovDatabase *db,
                  JsonObject *object,
                  gint64 at,
                  gint64 now,
                  GError **error)
{
  SovExpectation self = { db, object, at, now, NULL };
  gboolean ok;

  if (!check_fields (object, error))
    return FALSE;

  ok = sov_expectation_check_warnings (&self, error) &&
       sov_expectation_check_today (&self, error) &&
       expect_complaint (&self, error) &&
       expect_owed (&self, error);
  g_clear_pointer (&self.standing, sov_standing_free);

  return ok;
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-story.h"

#include <string.h>

#include "exchange/sov-story-expect.h"
#include "exchange/sov-story-reader.h"
#include "model/sov-time.h"
#include "store/sov-perform.h"
#include "store/sov-store-error.h"

#define BYTE_ORDER_MARK "\357\273\277"

G_DEFINE_QUARK (sov_story_error, sov_story_error)

typedef struct
{
  const char *text;
  gsize length;
  gint64 now;
  gint64 at;         /* of the line before */
  gint64 last_entry; /* the highest number of an entry called e1, e2 …; -1: not looked up */
  SovStoryResult result;
} Player;

/* One line on its way into the vault. */
typedef struct
{
  Player *player;
  JsonObject *object;
  SovActionKind kind;
} Line;

static guint
count_lines (const char *text,
             gsize length)
{
  guint lines = 1;

  for (gsize i = 0; i < length; i++)
    lines += text[i] == '\n';

  return lines;
}

/* A text is looked at as a whole, before any of it is played. */
static gboolean
check_text (Player *self,
            GError **error)
{
  const char *nul = memchr (self->text, '\0', self->length);
  const char *end = self->text;
  const char *what = "there is a NUL in the file";

  if (nul != NULL)
    end = nul;
  else if (g_utf8_validate_len (self->text, self->length, &end))
    return TRUE;
  else
    what = "this is no UTF-8 text";

  self->result.line = count_lines (self->text, (gsize) (end - self->text));
  g_set_error_literal (error, SOV_STORY_ERROR, SOV_STORY_ERROR_TEXT, what);
  return FALSE;
}

/* The number of an entry called e1, e2 …; 0 for other names. */
static gint64
get_entry_number (const char *ref)
{
  guint64 number = 0;

  if (ref == NULL || ref[0] != 'e' || !g_ascii_string_to_unsigned (ref + 1, 10, 1, G_MAXINT32, &number, NULL))
    return 0;

  return (gint64) number;
}

/* An entry that the story gives no name is called by the next free number. */
static gboolean
name_entry (Player *self,
            SovDatabase *db,
            SovAction *action,
            GError **error)
{
  g_autofree char *ref = NULL;

  if (sov_action_get_kind (action) != SOV_ACTION_ENTRY || sov_action_has (action, SOV_FIELD_ID))
    return TRUE;
  if (self->last_entry < 0 && !sov_perform_find_last_entry (db, &self->last_entry, error))
    return FALSE;

  ref = g_strdup_printf ("e%" G_GINT64_FORMAT, self->last_entry + 1);
  sov_action_set_text (action, SOV_FIELD_ID, ref);
  return TRUE;
}

static gboolean
perform (SovDatabase *db,
         gpointer data,
         GError **error)
{
  Line *line = data;
  Player *player = line->player;
  g_autoptr (SovAction) action = sov_story_read_action (line->object, line->kind, player->at, player->now, error);

  if (action == NULL ||
      !name_entry (player, db, action, error) ||
      !sov_perform_action (db, action, NULL, error))
    return FALSE;

  if (player->last_entry >= 0)
    player->last_entry = MAX (player->last_entry, get_entry_number (sov_action_get_text (action, SOV_FIELD_ID)));
  return TRUE;
}

/* What should have been refused and was not is taken back as well. */
static gboolean
perform_in_vain (SovDatabase *db,
                 gpointer data,
                 GError **error)
{
  if (perform (db, data, error))
    g_set_error_literal (error, SOV_STORY_ERROR, SOV_STORY_ERROR_NOT_REFUSED, "this was to be refused, and was not");

  return FALSE;
}

/* Whether @reason is the vault's or the schema's no, rather than a failure. */
static gboolean
is_refusal (const GError *reason)
{
  return reason->domain == SOV_ACTION_ERROR || g_error_matches (reason, SOV_STORE_ERROR, SOV_STORE_ERROR_CONSTRAINT);
}

static gboolean
play_refused (Line *line,
              SovDatabase *db,
              const char *part,
              GError **error)
{
  gint64 last_entry = line->player->last_entry;
  g_autoptr (GError) reason = NULL;

  sov_database_attempt (db, perform_in_vain, line, &reason);
  line->player->last_entry = last_entry;

  if (reason->domain == SOV_STORY_ERROR || !is_refusal (reason))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  if (strstr (reason->message, part) == NULL)
    {
      g_set_error (error, SOV_STORY_ERROR, SOV_STORY_ERROR_NOT_REFUSED,
                   "this was to be refused by “%s”, and was by “%s”", part, reason->message);
      return FALSE;
    }

  line->player->result.n_refused++;
  return TRUE;
}

static gboolean
play_action (Line *line,
             SovDatabase *db,
             GError **error)
{
  GError *reason = NULL;
  const char *part = sov_story_get_text (line->object, SOV_STORY_REFUSED, &reason);

  if (reason != NULL)
    {
      g_propagate_error (error, reason);
      return FALSE;
    }
  if (!sov_story_read_kind (line->object, &line->kind, error))
    return FALSE;
  if (part != NULL)
    return play_refused (line, db, part, error);
  if (!perform (db, line, error))
    return FALSE;

  line->player->result.n_actions++;
  return TRUE;
}

/* Without a time of its own a line happens when the one before it did. */
static gboolean
read_at (Line *line,
         GError **error)
{
  Player *player = line->player;
  GError *reason = NULL;
  const char *at = sov_story_get_text (line->object, SOV_STORY_AT, &reason);

  if (at == NULL && reason == NULL)
    return TRUE;
  if (at == NULL || !sov_time_parse_local (at, player->now, &player->at, &reason))
    {
      g_set_error (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_BAD_TIME, "%s%s", at != NULL ? "at: " : "", reason->message);
      g_error_free (reason);
      return FALSE;
    }

  return TRUE;
}

static gboolean
is_expectation (JsonObject *object)
{
  const char *word = sov_story_get_text (object, SOV_STORY_DO, NULL);

  return word != NULL && g_str_equal (word, SOV_STORY_EXPECT);
}

static gboolean
play_line (Player *self,
           SovDatabase *db,
           const char *text,
           gsize length,
           GError **error)
{
  g_autoptr (JsonObject) object = sov_story_parse_line (text, length, error);
  Line line = { self, object, SOV_N_ACTIONS };

  if (object == NULL || !read_at (&line, error))
    return FALSE;
  if (!is_expectation (object))
    return play_action (&line, db, error);
  if (!sov_story_expect (db, object, self->at, self->now, error))
    return FALSE;

  self->result.n_expectations++;
  return TRUE;
}

static gboolean
is_passed_over (const char *line,
                gsize length)
{
  gsize i = 0;

  while (i < length && g_ascii_isspace (line[i]))
    i++;

  return i == length || line[i] == '#';
}

static gboolean
play_all (Player *self,
          SovDatabase *db,
          GError **error)
{
  const char *end = self->text + self->length;
  const char *line = self->text;

  if (self->length >= strlen (BYTE_ORDER_MARK) && memcmp (line, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    line += strlen (BYTE_ORDER_MARK);
  for (self->result.line = 1; line < end; self->result.line++)
    {
      const char *stop = memchr (line, '\n', (gsize) (end - line));
      gsize length = (gsize) ((stop != NULL ? stop : end) - line);

      if (!is_passed_over (line, length) && !play_line (self, db, line, length, error))
        return FALSE;
      if (stop == NULL)
        return TRUE;
      line = stop + 1;
    }

  return TRUE;
}

static SovStoryError
code_of (const GError *reason)
{
  if (reason->domain == SOV_STORY_ERROR)
    return (SovStoryError) reason->code;

  return is_refusal (reason) ? SOV_STORY_ERROR_ACTION : SOV_STORY_ERROR_STORE;
}

/* Says the line and the reason. Always FALSE. */
static gboolean
report (const Player *self,
        GError *reason,
        GError **error)
{
  g_set_error (error, SOV_STORY_ERROR, (int) code_of (reason), "line %u: %s", self->result.line, reason->message);
  g_error_free (reason);

  return FALSE;
}

gboolean
sov_story_play_inside (SovDatabase *db,
                       const char *text,
                       gssize length,
                       gint64 now,
                       SovStoryResult *result,
                       GError **error)
{
  Player player = { .text = text, .now = now, .at = now, .last_entry = -1 };
  GError *reason = NULL;
  gboolean ok;

  player.length = length < 0 ? strlen (text) : (gsize) length;
  ok = check_text (&player, &reason) && play_all (&player, db, &reason);
  if (result != NULL)
    *result = player.result;

  return ok || report (&player, reason, error);
}

/* A story on its way into a transaction. */
typedef struct
{
  const char *text;
  gssize length;
  gint64 now;
  SovStoryResult result;
} Story;

static gboolean
play_story (SovDatabase *db,
            gpointer data,
            GError **error)
{
  Story *story = data;

  return sov_story_play_inside (db, story->text, story->length, story->now, &story->result, error);
}

gboolean
sov_story_play (SovDatabase *db,
                const char *text,
                gssize length,
                gint64 now,
                SovStoryResult *result,
                GError **error)
{
  Story story = { .text = text, .length = length, .now = now };
  g_autoptr (GError) reason = NULL;
  gboolean ok = sov_database_transact (db, play_story, &story, &reason);

  if (result != NULL)
    *result = story.result;
  if (ok)
    return TRUE;

  if (reason->domain == SOV_STORY_ERROR)
    g_propagate_error (error, g_steal_pointer (&reason));
  else
    g_set_error_literal (error, SOV_STORY_ERROR, SOV_STORY_ERROR_STORE, reason->message);
  return FALSE;
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-story-reader.h"

#include "model/sov-enums.h"
#include "model/sov-money.h"
#include "model/sov-sheet.h"
#include "model/sov-text.h"
#include "model/sov-time.h"
#include "model/sov-vat.h"
#include "model/sov-window.h"

/* From a JSON value to a field's value. What does not fit is refused by name,
 * never guessed at and never cut. */

/* How much of a value a message repeats. */
#define SHOWN 60

typedef struct
{
  SovAction *action;
  SovField field;
  JsonNode *node;
  gint64 now;
} Case;

static gboolean G_GNUC_PRINTF (4, 5)
    fail (const Case *self,
          SovActionError code,
          GError **error,
          const char *format,
          ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, SOV_ACTION_ERROR, code, "%s: %s", sov_field_name (self->field), reason);

  return FALSE;
}

static char *
shorten (const char *text)
{
  if (g_utf8_strlen (text, -1) <= SHOWN)
    return g_strdup (text);

  return g_strdup_printf ("%.*s…", (int) (g_utf8_offset_to_pointer (text, SHOWN) - text), text);
}

static gboolean
fail_value (const Case *self,
            const char *text,
            const char *what,
            GError **error)
{
  g_autofree char *shown = shorten (text);

  return fail (self, SOV_ACTION_ERROR_BAD_VALUE, error, "“%s” is %s", shown, what);
}

/* NULL with @error. */
static const char *
get_string (const Case *self,
            JsonNode *node,
            GError **error)
{
  const char *text = NULL;

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    text = json_node_get_string (node);

  if (text == NULL)
    fail (self, SOV_ACTION_ERROR_BAD_VALUE, error, "a text in quotes belongs here");

  return text;
}

static gboolean
read_text (const Case *self,
           gboolean one_line,
           GError **error)
{
  const char *text = get_string (self, self->node, error);

  if (text == NULL)
    return FALSE;
  if (one_line && strlen (text) > SOV_TEXT_NAME_MAX)
    return fail (self, SOV_ACTION_ERROR_BAD_VALUE, error, "too long, at most %d bytes", SOV_TEXT_NAME_MAX);

  sov_action_set_text (self->action, self->field, text);
  return TRUE;
}

/* The texts of a list; NULL with @error. */
static GStrv
get_list (const Case *self,
          GError **error)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (self->node))
    {
      fail (self, SOV_ACTION_ERROR_BAD_VALUE, error, "a list in brackets belongs here");
      return NULL;
    }

  array = json_node_get_array (self->node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *text = get_string (self, json_array_get_element (array, i), error);

      if (text == NULL)
        return NULL;
      if (sov_text_is_blank (text))
        {
          fail (self, SOV_ACTION_ERROR_BAD_VALUE, error, "an empty text is in the list");
          return NULL;
        }
      g_strv_builder_add (texts, text);
    }

  return g_strv_builder_end (texts);
}

static gboolean
read_list (const Case *self,
           GError **error)
{
  g_auto (GStrv) texts = get_list (self, error);

  if (texts == NULL)
    return FALSE;

  sov_action_set_list (self->action, self->field, (const char *const *) texts);
  return TRUE;
}

static char *
list_choices (GType type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", klass->values[i].value_nick);

  return g_string_free (words, FALSE);
}

static gboolean
find_choice (const Case *self,
             const char *nick,
             int *value,
             GError **error)
{
  GType type = sov_field_choices (sov_action_get_kind (self->action), self->field);
  g_autofree char *known = NULL;
  g_autofree char *shown = NULL;

  if (sov_enum_from_nick (type, nick, value))
    return TRUE;

  known = list_choices (type);
  shown = shorten (nick);
  return fail (self, SOV_ACTION_ERROR_BAD_VALUE, error, "“%s” is none of: %s", shown, known);
}

static gboolean
read_choice (const Case *self,
             GError **error)
{
  const char *nick = get_string (self, self->node, error);
  int value = 0;

  if (nick == NULL || !find_choice (self, nick, &value, error))
    return FALSE;

  sov_action_set_number (self->action, self->field, value);
  return TRUE;
}

/* An empty list leaves the field unset where something must be chosen. */
static gboolean
read_choices (const Case *self,
              GError **error)
{
  g_auto (GStrv) nicks = get_list (self, error);
  guint bits = 0;

  if (nicks == NULL)
    return FALSE;

  for (gsize i = 0; nicks[i] != NULL; i++)
    {
      int value = 0;

      if (!find_choice (self, nicks[i], &value, error))
        return FALSE;
      bits |= SOV_BIT (value);
    }

  if (bits != 0 || !sov_action_kind_requires (sov_action_get_kind (self->action), self->field))
    sov_action_set_number (self->action, self->field, bits);
  return TRUE;
}

/* What was promised happened at an instant; a due or an expiry runs to the end
 * of its day. */
static gboolean
read_time (const Case *self,
           GError **error)
{
  const char *text = get_string (self, self->node, error);
  g_autoptr (GError) reason = NULL;
  SovDue due = { .ms = SOV_NO_TIME, .has_time = TRUE };
  gboolean ok;

  if (text == NULL)
    return FALSE;

  if (self->field == SOV_FIELD_PROMISED)
    ok = sov_time_parse_local (text, self->now, &due.ms, &reason);
  else
    ok = sov_time_parse_due (text, self->now, &due, &reason);
  if (!ok)
    return fail (self, SOV_ACTION_ERROR_BAD_TIME, error, "%s", reason->message);

  sov_action_set_due (self->action, self->field, due.ms, due.has_time);
  return TRUE;
}

/* A number as it would be typed: JSON may have it with quotes or without. NULL
 * with @error. */
static char *
get_decimal (const Case *self,
             GError **error)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (!JSON_NODE_HOLDS_VALUE (self->node))
    {
      fail (self, SOV_ACTION_ERROR_BAD_VALUE, error, "a number belongs here");
      return NULL;
    }
  if (json_node_get_value_type (self->node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (self->node));
  if (json_node_get_value_type (self->node) == G_TYPE_DOUBLE)
    return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.12g", json_node_get_double (self->node)));

  return g_strdup (get_string (self, self->node, error));
}

static gboolean
read_money (const Case *self,
            GError **error)
{
  g_autofree char *text = get_decimal (self, error);
  g_autoptr (GError) reason = NULL;
  gint64 cents = 0;

  if (text == NULL)
    return FALSE;
  if (!sov_money_parse (text, &cents, &reason))
    return fail (self, SOV_ACTION_ERROR_BAD_VALUE, error, "%s", reason->message);
  if (cents < 0)
    return fail_value (self, text, "less than nothing", error);

  sov_action_set_number (self->action, self->field, cents);
  return TRUE;
}

static gboolean
read_permille (const Case *self,
               GError **error)
{
  g_autofree char *text = get_decimal (self, error);
  g_autoptr (GError) reason = NULL;
  int permille = 0;

  if (text == NULL)
    return FALSE;
  if (!sov_vat_rate_parse (text, &permille, &reason))
    return fail (self, SOV_ACTION_ERROR_BAD_VALUE, error, "%s", reason->message);

  sov_action_set_number (self->action, self->field, permille);
  return TRUE;
}

/* Hours with two decimals at most, as hundredths; kept as minutes. */
static gboolean
read_hours (const Case *self,
            GError **error)
{
  g_autofree char *text = get_decimal (self, error);
  gint64 hundredths = 0;

  if (text == NULL)
    return FALSE;
  if (!sov_money_parse (text, &hundredths, NULL) || hundredths < 0 || hundredths > G_MAXINT32)
    return fail_value (self, text, "no number of hours", error);

  sov_action_set_number (self->action, self->field, (hundredths * 60 + 50) / 100);
  return TRUE;
}

static gboolean
read_number (const Case *self,
             GError **error)
{
  gint64 number;

  if (!JSON_NODE_HOLDS_VALUE (self->node) || json_node_get_value_type (self->node) != G_TYPE_INT64)
    return fail (self, SOV_ACTION_ERROR_BAD_VALUE, error, "a whole number belongs here");

  number = json_node_get_int (self->node);
  if (number < G_MININT32 || number > G_MAXINT32)
    return fail (self, SOV_ACTION_ERROR_BAD_VALUE, error, "%" G_GINT64_FORMAT " is no sensible number", number);

  sov_action_set_number (self->action, self->field, number);
  return TRUE;
}

static gboolean
read_boolean (const Case *self,
              GError **error)
{
  if (!JSON_NODE_HOLDS_VALUE (self->node) || json_node_get_value_type (self->node) != G_TYPE_BOOLEAN)
    return fail (self, SOV_ACTION_ERROR_BAD_VALUE, error, "true or false belongs here");

  sov_action_set_number (self->action, self->field, json_node_get_boolean (self->node));
  return TRUE;
}

static gboolean
read_window (const Case *self,
             GError **error)
{
  const char *text = get_string (self, self->node, error);
  int from, to;

  if (text == NULL)
    return FALSE;
  if (!sov_window_parse (text, &from, &to))
    return fail_value (self, text, "no hours, such as 09:00-15:00", error);

  sov_action_set_number (self->action, self->field, from * 10000 + to);
  return TRUE;
}

gboolean
sov_story_read_value (SovAction *action,
                      SovField field,
                      JsonNode *node,
                      gint64 now,
                      GError **error)
{
  Case self = { action, field, node, now };

  switch (sov_field_type (sov_action_get_kind (action), field))
    {
    case SOV_VALUE_TEXT:
      return read_text (&self, FALSE, error);
    case SOV_VALUE_LINE:
    case SOV_VALUE_REF:
      return read_text (&self, TRUE, error);
    case SOV_VALUE_REFS:
    case SOV_VALUE_LINES:
      return read_list (&self, error);
    case SOV_VALUE_CHOICE:
      return read_choice (&self, error);
    case SOV_VALUE_CHOICES:
      return read_choices (&self, error);
    case SOV_VALUE_TIME:
      return read_time (&self, error);
    case SOV_VALUE_MONEY:
      return read_money (&self, error);
    case SOV_VALUE_PERMILLE:
      return read_permille (&self, error);
    case SOV_VALUE_HOURS:
      return read_hours (&self, error);
    case SOV_VALUE_NUMBER:
      return read_number (&self, error);
    case SOV_VALUE_BOOLEAN:
      return read_boolean (&self, error);
    case SOV_VALUE_WINDOW:
      return read_window (&self, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

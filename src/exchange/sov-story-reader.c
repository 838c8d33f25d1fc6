/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-story-reader.h"

#include "exchange/sov-story.h"
#include "exchange/sov-texts.h"

/* Lines have fields with texts, numbers and lists of texts; what is deeper is
 * no line of a story, and may be deep enough to exhaust the parser's stack. */
#define MAX_DEPTH 4

static gboolean
fail_syntax (GError **error,
             const char *reason)
{
  g_set_error_literal (error, SOV_STORY_ERROR, SOV_STORY_ERROR_SYNTAX, reason);
  return FALSE;
}

/* The parser ends a text at an escaped NUL in silence, so it is looked for
 * here, before anything is lost. */
static gboolean
check_shape (const char *line,
             gsize length,
             GError **error)
{
  gboolean in_string = FALSE;
  int depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      char c = line[i];

      if (in_string && c == '\\')
        {
          if (length - i >= 6 && strncmp (line + i, "\\u0000", 6) == 0)
            {
              g_set_error_literal (error, SOV_STORY_ERROR, SOV_STORY_ERROR_TEXT, "there is a NUL in the text");
              return FALSE;
            }
          i++;
        }
      else if (c == '"')
        {
          in_string = !in_string;
        }
      else if (!in_string)
        {
          depth += (c == '{' || c == '[') - (c == '}' || c == ']');
          if (depth > MAX_DEPTH)
            return fail_syntax (error, "the JSON is too deep");
        }
    }

  return TRUE;
}

static void
count_member (JsonParser *parser,
              JsonObject *object,
              const char *name,
              GHashTable *counts)
{
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, object));

  g_hash_table_insert (counts, object, GUINT_TO_POINTER (count + 1));
}

JsonObject *
sov_story_parse_line (const char *line,
                      gsize length,
                      GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GError) reason = NULL;
  JsonNode *root;
  JsonObject *object;

  if (!check_shape (line, length, error))
    return NULL;

  json_parser_set_strict (parser, TRUE);
  g_signal_connect (parser, "object-member", G_CALLBACK (count_member), counts);
  if (!json_parser_load_from_data (parser, line, (gssize) length, &reason))
    {
      g_set_error (error, SOV_STORY_ERROR, SOV_STORY_ERROR_SYNTAX, "this is no JSON: %s", reason->message);
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      fail_syntax (error, "this is no JSON object");
      return NULL;
    }

  object = json_node_get_object (root);
  if (GPOINTER_TO_UINT (g_hash_table_lookup (counts, object)) != json_object_get_size (object))
    {
      fail_syntax (error, "a field is there twice");
      return NULL;
    }

  return json_object_ref (object);
}

const char *
sov_story_get_text (JsonObject *object,
                    const char *name,
                    GError **error)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);

  g_set_error (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_BAD_VALUE, "%s: a text in quotes belongs here", name);
  return NULL;
}

static gboolean
is_of_the_line (const char *name)
{
  return g_str_equal (name, SOV_STORY_DO) || g_str_equal (name, SOV_STORY_AT) || g_str_equal (name, SOV_STORY_REFUSED);
}

gboolean
sov_story_read_kind (JsonObject *object,
                     SovActionKind *kind,
                     GError **error)
{
  g_autoptr (GList) names = json_object_get_members (object);
  GError *reason = NULL;
  const char *word = sov_story_get_text (object, SOV_STORY_DO, &reason);

  if (reason != NULL)
    {
      g_propagate_error (error, reason);
      return FALSE;
    }
  if (word == NULL)
    {
      g_set_error_literal (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_MISSING, "“do” is missing");
      return FALSE;
    }
  if (!sov_action_kind_from_name (word, kind))
    {
      g_set_error (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_UNKNOWN_KIND, "nothing is done by “%s”", word);
      return FALSE;
    }

  for (GList *name = names; name != NULL; name = name->next)
    {
      SovField field;

      if (is_of_the_line (name->data) || sov_field_from_name (*kind, name->data, &field))
        continue;
      g_set_error (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_UNKNOWN_FIELD, "%s: there is no field “%s”", word, (char *) name->data);
      return FALSE;
    }

  return TRUE;
}

/* A text has to be one of the program's, and is written from what it offers. */
static gboolean
fit_text (SovAction *action,
          GError **error)
{
  SovActionKind kind = sov_action_get_kind (action);
  const char *script;
  SovLanguage language;

  if (kind != SOV_ACTION_TEXT && kind != SOV_ACTION_TEXT_ORIGINAL)
    return TRUE;

  script = sov_action_get_text (action, SOV_FIELD_SCRIPT);
  language = (SovLanguage) sov_action_get_number (action, SOV_FIELD_LANGUAGE, SOV_LANGUAGE_FINNISH);
  if (script != NULL && !sov_text_exists (script, language))
    {
      g_set_error (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_BAD_VALUE, "script: there is no text “%s”", script);
      return FALSE;
    }
  if (script != NULL && kind == SOV_ACTION_TEXT && !sov_action_has (action, SOV_FIELD_ORIGINAL))
    sov_action_set_text (action, SOV_FIELD_ORIGINAL, sov_text_get_original (script, language));

  return TRUE;
}

SovAction *
sov_story_read_action (JsonObject *object,
                       SovActionKind kind,
                       gint64 at,
                       gint64 now,
                       GError **error)
{
  g_autoptr (SovAction) action = sov_action_new (kind, at);
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *name = names; name != NULL; name = name->next)
    {
      SovField field;

      if (is_of_the_line (name->data))
        continue;
      if (!sov_field_from_name (kind, name->data, &field) ||
          !sov_story_read_value (action, field, json_object_get_member (object, name->data), now, error))
        return NULL;
    }

  return fit_text (action, error) ? g_steal_pointer (&action) : NULL;
}

/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/vault-line.h"

#include "model/sov-enums.h"
#include "model/sov-sheet.h"
#include "model/sov-time.h"

gint64
vault_time (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 ms = 0;

  sov_time_parse_local (text, 0, &ms, &error);
  g_assert_no_error (error);

  return ms;
}

static int
read_choice (GType type,
             const char *nick)
{
  int value = 0;

  if (!sov_enum_from_nick (type, nick, &value))
    g_error ("no %s is called “%s”", g_type_name (type), nick);

  return value;
}

static gint64
read_choices (GType type,
              const char *nicks)
{
  g_auto (GStrv) parts = g_strsplit (nicks, ",", -1);
  guint flags = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      flags |= SOV_BIT (read_choice (type, parts[i]));

  return flags;
}

/* "08:00-20:00" */
static gint64
read_window (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ":-", -1);
  gint64 numbers[4] = { 0 };

  g_assert_cmpuint (g_strv_length (parts), ==, 4);
  for (guint i = 0; i < 4; i++)
    numbers[i] = g_ascii_strtoll (parts[i], NULL, 10);

  return (numbers[0] * 60 + numbers[1]) * 10000 + numbers[2] * 60 + numbers[3];
}

static void
set_number (SovAction *action,
            SovField field,
            const char *text)
{
  SovActionKind kind = sov_action_get_kind (action);

  switch ((int) sov_field_type (kind, field))
    {
    case SOV_VALUE_CHOICE:
      return sov_action_set_number (action, field, read_choice (sov_field_choices (kind, field), text));
    case SOV_VALUE_CHOICES:
      return sov_action_set_number (action, field, read_choices (sov_field_choices (kind, field), text));
    case SOV_VALUE_TIME:
      return sov_action_set_due (action, field, vault_time (text), strchr (text, 'T') != NULL);
    case SOV_VALUE_WINDOW:
      return sov_action_set_number (action, field, *text != '\0' ? read_window (text) : -1);
    case SOV_VALUE_BOOLEAN:
      return sov_action_set_number (action, field, g_str_equal (text, "true"));
    default:
      return sov_action_set_number (action, field, *text != '\0' ? g_ascii_strtoll (text, NULL, 10) : SOV_NO_TIME);
    }
}

static void
set_field (SovAction *action,
           const char *name,
           const char *text)
{
  SovActionKind kind = sov_action_get_kind (action);
  SovField field = SOV_N_FIELDS;
  SovValueType type;

  if (!sov_field_from_name (kind, name, &field))
    g_error ("%s has no field “%s”", sov_action_kind_name (kind), name);

  type = sov_field_type (kind, field);
  if (type == SOV_VALUE_TEXT || type == SOV_VALUE_LINE || type == SOV_VALUE_REF)
    {
      sov_action_set_text (action, field, text);
    }
  else if (type == SOV_VALUE_REFS || type == SOV_VALUE_LINES)
    {
      g_auto (GStrv) items = g_strsplit (text, ",", -1);

      sov_action_set_list (action, field, (const char *const *) items);
    }
  else
    {
      set_number (action, field, text);
    }
}

SovAction *
vault_read_fields (const char *line,
                   gint64 at)
{
  g_auto (GStrv) parts = g_strsplit (line, "; ", -1);
  SovActionKind kind = SOV_N_ACTIONS;
  SovAction *action;

  if (!sov_action_kind_from_name (parts[0], &kind))
    g_error ("no action is called “%s”", parts[0]);

  action = sov_action_new (kind, at);
  for (guint i = 1; parts[i] != NULL; i++)
    {
      char *value = strchr (parts[i], '=');

      g_assert_nonnull (value);
      *value++ = '\0';
      set_field (action, parts[i], value);
    }

  return action;
}

/* Fields in the order of the short form's words; the last takes the rest of
 * the line. A word "-" gives nothing. */
typedef struct
{
  SovActionKind kind;
  const char *names;
} Form;

static const Form forms[] = {
  { SOV_ACTION_ME, "name" },
  { SOV_ACTION_PARTY, "id name kind as" },
  { SOV_ACTION_PERSON, "id of name" },
  { SOV_ACTION_DEAL, "id customer title" },
  { SOV_ACTION_JOIN, "deal party" },
  { SOV_ACTION_LEAVE, "deal party" },
  { SOV_ACTION_TERM, "id deal kind by to doers due text" },
  { SOV_ACTION_CHANGE, "term text" },
  { SOV_ACTION_TOLD, "term party text" },
  { SOV_ACTION_WRITTEN, "term party text" },
  { SOV_ACTION_ACKNOWLEDGED, "term party text" },
  { SOV_ACTION_BLOCKED, "term party reason" },
  { SOV_ACTION_KEPT, "term" },
  { SOV_ACTION_BROKEN, "term" },
  { SOV_ACTION_CANCELLED, "term" },
  { SOV_ACTION_ENTRY, "party deal channel direction text" },
  { SOV_ACTION_MERGE, "party to" },
  { SOV_ACTION_REMOVE, "of" },
};

static SovAction *
read_words (const Form *form,
            const char *line,
            gint64 at)
{
  g_auto (GStrv) names = g_strsplit (form->names, " ", -1);
  g_auto (GStrv) words = g_strsplit (line, " ", (int) g_strv_length (names) + 1);
  SovAction *action = sov_action_new (form->kind, at);

  for (guint i = 0; names[i] != NULL && words[i + 1] != NULL; i++)
    if (!g_str_equal (words[i + 1], "-"))
      set_field (action, names[i], words[i + 1]);

  return action;
}

SovAction *
vault_read_line (const char *line,
                 gint64 at)
{
  g_autofree char *head = g_strndup (line, strcspn (line, " ;"));

  if (line[strlen (head)] == ';')
    return vault_read_fields (line, at);

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (head, sov_action_kind_name (forms[i].kind)))
      return read_words (&forms[i], line, at);

  g_error ("no action is called “%s”", head);
}

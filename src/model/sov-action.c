/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-action.h"

#include "model/sov-text.h"

/* One thing that happened: its kind, its time and the values of its fields.
 * It checks the shape of what it is given, never the state of the vault. */

typedef struct
{
  gboolean set;
  gboolean has_clock;
  gint64 number;
  char *text;
  GStrv list;
} Value;

struct _SovAction
{
  SovActionKind kind;
  gint64 at;
  Value values[SOV_N_FIELDS];
};

G_DEFINE_QUARK (sov - action - error - quark, sov_action_error)

SovAction *
sov_action_new (SovActionKind kind,
                gint64 at)
{
  SovAction *self = g_new0 (SovAction, 1);

  self->kind = kind;
  self->at = at;

  return self;
}

SovAction *
sov_action_copy (const SovAction *self)
{
  SovAction *copy = g_memdup2 (self, sizeof *self);

  for (guint i = 0; i < SOV_N_FIELDS; i++)
    {
      copy->values[i].text = g_strdup (self->values[i].text);
      copy->values[i].list = g_strdupv (self->values[i].list);
    }

  return copy;
}

void
sov_action_free (SovAction *self)
{
  for (guint i = 0; i < SOV_N_FIELDS; i++)
    {
      g_free (self->values[i].text);
      g_strfreev (self->values[i].list);
    }
  g_free (self);
}

SovActionKind
sov_action_get_kind (const SovAction *self)
{
  return self->kind;
}

gint64
sov_action_get_at (const SovAction *self)
{
  return self->at;
}

static gboolean
is_text (SovValueType type)
{
  return type == SOV_VALUE_TEXT || type == SOV_VALUE_LINE || type == SOV_VALUE_REF;
}

static gboolean
is_list (SovValueType type)
{
  return type == SOV_VALUE_REFS || type == SOV_VALUE_LINES;
}

static char *
clean (SovValueType type,
       const char *text)
{
  return type == SOV_VALUE_TEXT ? sov_text_clean (text, -1) : sov_text_clean_name (text, -1);
}

void
sov_action_set_text (SovAction *self,
                     SovField field,
                     const char *text)
{
  Value *value = &self->values[field];
  SovValueType type = sov_field_type (self->kind, field);

  g_assert (sov_action_kind_allows (self->kind, field));
  g_assert (is_text (type));

  g_clear_pointer (&value->text, g_free);
  if (text != NULL)
    value->text = clean (type, text);
  value->set = value->text != NULL;
}

void
sov_action_set_list (SovAction *self,
                     SovField field,
                     const char *const *items)
{
  Value *value = &self->values[field];
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_assert (sov_action_kind_allows (self->kind, field));
  g_assert (is_list (sov_field_type (self->kind, field)));

  for (gsize i = 0; items != NULL && items[i] != NULL; i++)
    {
      g_autofree char *item = sov_text_clean_name (items[i], -1);

      if (*item != '\0')
        g_strv_builder_add (builder, item);
    }

  g_clear_pointer (&value->list, g_strfreev);
  value->set = items != NULL;
  if (items != NULL)
    value->list = g_strv_builder_end (builder);
}

void
sov_action_set_number (SovAction *self,
                       SovField field,
                       gint64 number)
{
  SovValueType type = sov_field_type (self->kind, field);

  g_assert (sov_action_kind_allows (self->kind, field));
  g_assert (!is_text (type) && !is_list (type));

  self->values[field].number = number;
  self->values[field].set = TRUE;
}

void
sov_action_set_due (SovAction *self,
                    SovField field,
                    gint64 ms,
                    gboolean has_clock)
{
  g_assert (sov_field_type (self->kind, field) == SOV_VALUE_TIME);

  sov_action_set_number (self, field, ms);
  self->values[field].has_clock = has_clock;
}

gboolean
sov_action_has (const SovAction *self,
                SovField field)
{
  return self->values[field].set;
}

const char *
sov_action_get_text (const SovAction *self,
                     SovField field)
{
  return self->values[field].text;
}

const char *const *
sov_action_get_list (const SovAction *self,
                     SovField field)
{
  return (const char *const *) self->values[field].list;
}

gint64
sov_action_get_number (const SovAction *self,
                       SovField field,
                       gint64 otherwise)
{
  return self->values[field].set ? self->values[field].number : otherwise;
}

gboolean
sov_action_get_has_clock (const SovAction *self,
                          SovField field)
{
  return self->values[field].has_clock;
}

char *
sov_action_make_ref (void)
{
  static const char letters[] = "abcdefghjkmnpqrstvwxyz0123456789";
  char ref[] = "~0000000000";

  for (gsize i = 1; ref[i] != '\0'; i++)
    ref[i] = letters[g_random_int_range (0, sizeof letters - 1)];

  return g_strdup (ref);
}

static gboolean
is_empty (const Value *value,
          SovValueType type)
{
  if (!value->set)
    return TRUE;

  return is_text (type) && sov_text_is_blank (value->text);
}

gboolean
sov_action_check (const SovAction *self,
                  GError **error)
{
  for (guint i = 0; i < SOV_N_FIELDS; i++)
    {
      if (!sov_action_kind_requires (self->kind, i))
        continue;
      if (is_empty (&self->values[i], sov_field_type (self->kind, i)))
        {
          g_set_error (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_MISSING,
                       "%s: %s is missing", sov_action_kind_name (self->kind), sov_field_name (i));
          return FALSE;
        }
    }

  return TRUE;
}

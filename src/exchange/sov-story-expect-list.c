/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-story-expect-private.h"

/* Expectations that are lists: the warnings that hold, in any order, and the
 * rows of Today, in theirs. */

/* The list called @name; NULL with @error, or without where there is none. */
static GStrv
get_list (const SovExpectation *self,
          const char *name,
          GError **error)
{
  JsonNode *node = json_object_get_member (self->object, name);
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  JsonArray *array;

  if (node == NULL)
    return NULL;

  array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (element) || json_node_get_value_type (element) != G_TYPE_STRING)
        array = NULL;
      else
        g_strv_builder_add (texts, json_node_get_string (element));
    }
  if (array == NULL)
    {
      sov_expectation_fail_line (error, "expect: %s: a list of texts belongs here", name);
      return NULL;
    }

  return g_strv_builder_end (texts);
}

static SovStanding *
get_standing (SovExpectation *self,
              GError **error)
{
  g_autoptr (SovStanding) standing = NULL;

  if (self->standing != NULL)
    return self->standing;

  standing = sov_standing_new ();
  if (!sov_standing_look_back (standing, self->db, error))
    return NULL;

  return self->standing = g_steal_pointer (&standing);
}

static int
compare_texts (const void *a,
               const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* "R1 A2/S" … of what holds, sorted, each once; NULL with @error. */
static GStrv
list_warnings (SovExpectation *self,
               GError **error)
{
  SovStanding *standing = get_standing (self, error);
  g_autoptr (GPtrArray) warnings = NULL;
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GStrv names;

  if (standing == NULL)
    return NULL;

  warnings = sov_standing_get_warnings (standing, self->at);
  for (guint i = 0; i < warnings->len; i++)
    g_hash_table_add (known, sov_warning_get_name (warnings->pdata[i]));
  names = (GStrv) g_hash_table_get_keys_as_array (known, NULL);
  qsort (names, g_hash_table_size (known), sizeof *names, compare_texts);
  g_hash_table_steal_all (known);

  return names;
}

/* What of @texts is not in @others, as one text; NULL when all is. */
static char *
list_missing (GStrv texts,
              GStrv others)
{
  g_autoptr (GString) missing = g_string_new (NULL);

  for (gsize i = 0; texts[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) others, texts[i]))
      g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", texts[i]);

  return missing->len > 0 ? g_string_free (g_steal_pointer (&missing), FALSE) : NULL;
}

static gboolean
check_warnings (SovExpectation *self,
                GStrv expected,
                GStrv held,
                GError **error)
{
  g_autofree char *missing = list_missing (expected, held);
  g_autofree char *surplus = list_missing (held, expected);
  g_autofree char *all = g_strjoinv (", ", held);

  if (missing == NULL && surplus == NULL)
    return TRUE;

  return sov_expectation_fail (self, error, "the warnings are others: missing %s; not expected %s; what holds: %s",
                               missing != NULL ? missing : "none", surplus != NULL ? surplus : "none", all);
}

static gboolean
check_has (SovExpectation *self,
           GStrv expected,
           GStrv held,
           GError **error)
{
  g_autofree char *missing = list_missing (expected, held);
  g_autofree char *all = g_strjoinv (", ", held);

  return missing == NULL || sov_expectation_fail (self, error, "%s should hold; what holds: %s", missing, all);
}

static gboolean
check_has_not (SovExpectation *self,
               GStrv unwanted,
               GStrv held,
               GError **error)
{
  for (gsize i = 0; unwanted[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) held, unwanted[i]))
      return sov_expectation_fail (self, error, "%s should not hold", unwanted[i]);

  return TRUE;
}

typedef gboolean (*WarningCheck) (SovExpectation *self,
                                  GStrv names,
                                  GStrv held,
                                  GError **error);

static gboolean
expect_warnings (SovExpectation *self,
                 const char *name,
                 WarningCheck check,
                 GError **error)
{
  GError *reason = NULL;
  g_auto (GStrv) names = get_list (self, name, &reason);
  g_auto (GStrv) held = names != NULL ? list_warnings (self, &reason) : NULL;

  if (reason == NULL)
    return names == NULL || check (self, names, held, error);

  g_propagate_error (error, reason);
  return FALSE;
}

/* A thing with several rows may be named once, where the first of them is, or
 * as often as it comes. */
static gboolean
is_in_order (GStrv expected,
             GPtrArray *items)
{
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);
  gsize next = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const char *ref = ((SovTodayItem *) items->pdata[i])->ref;

      if (expected[next] != NULL && g_str_equal (expected[next], ref))
        next++;
      else if (!g_hash_table_contains (named, ref))
        return FALSE;
      g_hash_table_add (named, (char *) ref);
    }

  return expected[next] == NULL;
}

static char *
list_items (GPtrArray *items)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      SovTodayItem *item = items->pdata[i];

      g_string_append_printf (all, "%s%s", i > 0 ? ", " : "", item->ref);
      if (item->kind == SOV_TODAY_WARNING)
        g_string_append_printf (all, " (R%d)", item->rule);
    }

  return g_string_free (all, FALSE);
}

gboolean
sov_expectation_check_today (SovExpectation *self,
                             GError **error)
{
  GError *reason = NULL;
  g_auto (GStrv) expected = get_list (self, "today", &reason);
  SovStanding *standing = expected != NULL ? get_standing (self, &reason) : NULL;
  g_autoptr (GPtrArray) items = standing != NULL ? sov_standing_get_today (standing, self->db, self->at, &reason) : NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *found = NULL;

  if (reason != NULL)
    {
      g_propagate_error (error, reason);
      return FALSE;
    }
  if (expected == NULL || is_in_order (expected, items))
    return TRUE;

  wanted = g_strjoinv (", ", expected);
  found = list_items (items);
  return sov_expectation_fail (self, error, "Today should be %s; it is %s", wanted, found);
}

gboolean
sov_expectation_check_warnings (SovExpectation *self,
                                GError **error)
{
  return expect_warnings (self, "warnings", check_warnings, error) &&
         expect_warnings (self, "has", check_has, error) &&
         expect_warnings (self, "has_not", check_has_not, error);
}
